/**
 * What a record is about. Most events are about this run itself; an event that reports on something else (a workflow
 * run, a deployment's status, a release) is about that: its actor, commit, outcome, time and URL.
 */

import { textAt } from '../text/json.js';
import type { Context } from '../github/context.js';
import { runIdentity } from './audit-key.js';
import { describeEvent, type EventFacts, listen, type ListenedFacts, runObject } from './event.js';
import type { Outcome, RecordInputs } from '../inputs/inputs.js';
import type { AuditObject, ChangedValue } from './build.js';

/** What a record is about. */
export interface Subject {
  /** One sentence that an auditor can rely on. */
  summary: string;
  category: 'Deployment' | 'Release' | 'Workflow run';
  affectedObject: AuditObject;
  /** The run that the record belongs to: this one, or the one listened to. */
  run: AuditObject;
  /** The author's display name. */
  author: string;
  /** When it happened, epoch ms; absent means now. */
  happenedAt?: number;
  /** The default description. */
  lines: string[];
  changedValues: ChangedValue[];
  /** Present where something is deployed. */
  deployment?: Deployment;
  /** What makes this event another than every other; part of the audit key. */
  identity: string[];
  /** Whether another run can report the same event, so that the log is searched before the first post of a re-run. */
  isListener: boolean;
}

/** A commit on its way into an environment. */
export interface Deployment {
  environment: string;
  /** Empty where the runner did not say it. */
  sha: string;
  /** `deployment failed`: how the deployment stands, unless it has just started or succeeded. */
  standing?: string;
}

/** How a sentence of this run's own ends. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
  started: 'started',
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
};

/**
 * Decides what the record is about.
 * @param given an `outcome`, or an `environment` other than the subject's, makes the record this run's own: what it
 * listened to happened, but the step speaks of itself. Otherwise a deployment that was started by a successful run would
 * claim that run's success, and two workflows that listen to one release would swallow each other's outcomes.
 */
export function describeSubject(
  context: Context,
  given: Pick<RecordInputs, 'environment' | 'version' | 'outcome'>,
): Subject {
  const listened = listen(context);
  const isOwn =
    listened === undefined ||
    given.outcome !== undefined ||
    (given.environment !== undefined && given.environment !== listened.environment);
  const facts: EventFacts | ListenedFacts = isOwn ? ownFacts(context, listened) : listened;
  const did = isOwn ? OUTCOME_WORDS[given.outcome ?? 'started'] : listened.did;
  const sha = facts.sha ?? context.sha;
  const version =
    given.version ?? facts.version ?? (context.ref.type === 'Tag' ? context.ref.name : sha.slice(0, 7));
  const repository = context.repository.name;
  const environment = given.environment ?? facts.environment;
  const ref = facts.ref ?? context.ref.full;
  return {
    ...(environment === undefined
      ? {
          summary: isOwn ? runSentence(context, did, facts.version) : listened.summary,
          category: context.event.name === 'release' ? 'Release' : 'Workflow run',
          affectedObject: facts.affectedObject ?? { name: context.ref.name, objectType: context.ref.type },
        }
      : {
          summary: `Deployment of ${[repository, version].filter(Boolean).join(' ')} to ${environment} ${did}`,
          category: 'Deployment',
          affectedObject: { name: `${environment} (${repository})`, objectType: 'Environment' },
          deployment: { environment, sha, standing: standingOf(did) },
        }),
    run:
      (isOwn ? undefined : listened.run) ??
      runObject(context.workflow.name, context.run.number, context.run.id, String(context.run.attempt)),
    author: isOwn ? ownAuthor(context) : authorOf(listened.author, listened.isScheduled),
    happenedAt: isOwn ? undefined : listened.happenedAt,
    lines: [
      `Event: ${context.event.name}${actionOf(context)}`,
      ...(ref ? [`Ref: ${ref}`] : []),
      ...(sha ? [`Commit: ${sha}`] : []),
      ...(facts.lines ?? []),
    ],
    changedValues: facts.changedValues ?? [],
    identity: isOwn ? ownIdentity(context) : listened.identity,
    isListener: !isOwn,
  };
}

function standingOf(did: string): string | undefined {
  return did === OUTCOME_WORDS.started || did === OUTCOME_WORDS.success ? undefined : `deployment ${did}`;
}

/** This run's own facts; after something it listened to, with that one's commit and version, but not its claims. */
function ownFacts(context: Context, listened: ListenedFacts | undefined): EventFacts {
  if (listened === undefined) return describeEvent(context);
  const { sha, version, ref, affectedObject, summary, lines = [] } = listened;
  return { sha, version, ref, affectedObject, lines: [`After: ${summary}`, ...lines] };
}

function runSentence({ event, workflow, run, repository }: Context, did: string, version?: string): string {
  return event.name === 'release' && version !== undefined
    ? `Release ${version} of ${repository.name}: workflow "${workflow.name}" run #${run.number} ${did}`
    : `Workflow "${workflow.name}" run #${run.number} of ${repository.name} ${did}`;
}

function ownIdentity({ run, job }: Context): string[] {
  return runIdentity({ ...run, checkRunId: job.checkRunId, job: job.name, jobIndex: job.matrix });
}

function ownAuthor({ event, run, triggeringActor, actor }: Context): string {
  // Who re-runs a scheduled run did it, not the schedule.
  return authorOf((triggeringActor ?? actor)?.login, event.name === 'schedule' && run.attempt === 1);
}

function authorOf(login: string | undefined, isScheduled: boolean | undefined): string {
  if (isScheduled) return 'GitHub Actions (schedule)';
  return login === undefined ? 'GitHub Actions' : `${login} (GitHub)`;
}

function actionOf({ event }: Context): string {
  const action = textAt(event.payload, 'action');
  return action === undefined ? '' : ` (${action})`;
}
