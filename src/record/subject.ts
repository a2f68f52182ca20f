/**
 * What a record is about. Most events are about this run itself; an event that reports on something else (a workflow
 * run, a deployment's status, a release) is about that: its actor, commit, outcome, time and URL.
 */

import type { Actor, Context } from '../github/context.js';
import { textAt } from '../text/json.js';
import { runIdentity } from './audit-key.js';
import type { AuditObject, ChangedValue } from './audit-record.js';
import { readEvent } from './webhook-event.js';
import { type EventFacts, labeled, runObject, type SubjectFacts } from './event-facts.js';
import { readListenedEvent } from './listener-event.js';
import type { Outcome, RecordInputs } from './record-inputs.js';

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
  /** Whose approval would be their own. */
  actors: Actor[];
  /** When it happened, epoch ms; absent means now. */
  happenedAt?: number;
  /** The commit that the record speaks of; empty where nothing proves one. */
  sha: string;
  /** The default description. */
  lines: string[];
  changedValues: ChangedValue[];
  /** Present where something is deployed. */
  deployment?: Deployment;
  /** The run that is listened to, where the subject belongs to one. */
  listenedRun?: SubjectFacts['listenedRun'];
  /** What makes this event another than every other; part of the audit key. */
  identity: string[];
  /** Whether another run can report the same event, so that the log is searched before the first post of a re-run. */
  isListener: boolean;
}

/** A commit on its way into an environment. */
export interface Deployment {
  environment: string;
  /** The commit as GitHub's deployments name it: of a pull request the head, not the merge that the run has. */
  commit: string;
  /** GitHub's id of it, where the event names one. */
  id?: string;
  /** The run that is listened to, whose deployment this may be. */
  listenedRun?: SubjectFacts['listenedRun'];
  /** `deployment failed`: how the deployment stands, unless it has just started or succeeded. */
  standing?: string;
  /** Whether the event reports that it succeeded. */
  hasSucceeded: boolean;
}

/** What the event says, read once: main keeps it in state, so that post speaks of the same subject. Plain data. */
export interface EventReading {
  /** The event's `action`. */
  action?: string;
  /** What this run is about. */
  own: EventFacts;
  /** What the event reports on, where that is something else. */
  listened?: SubjectFacts;
}

/** Reads the event's payload. */
export function readEventFacts(context: Context): EventReading {
  return {
    action: textAt(context.event.payload, 'action'),
    own: readEvent(context),
    listened: readListenedEvent(context),
  };
}

/** How a sentence of this run's own ends. */
const OUTCOME_WORDS: Record<Outcome, string> = {
  started: 'started',
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
};

type Given = Pick<RecordInputs, 'environment' | 'version' | 'commit' | 'outcome'>;

/**
 * Decides what the record is about.
 * @param given an `outcome`, or an `environment` other than the subject's, makes the record this run's own: what it
 * listened to happened, but the step speaks of itself. Otherwise a deployment that was started by a successful run would
 * claim that run's success, and two workflows that listen to one release would swallow each other's outcomes.
 */
export function describeSubject(context: Context, given: Given, event: EventReading): Subject {
  const { listened } = event;
  const isOwn =
    listened === undefined ||
    given.outcome !== undefined ||
    (given.environment !== undefined && !isSameName(given.environment, listened.environment));
  const facts = isOwn ? ownFacts(context, given, event) : listened;
  const { did } = facts;
  const hasNews = did !== OUTCOME_WORDS.started && did !== OUTCOME_WORDS.success;
  const { sha, isEventsOwn } = chooseCommit(given, facts.sha ?? context.sha);
  const tag = context.ref.type === 'Tag' ? context.ref.name : undefined;
  const version = given.version ?? (isEventsOwn ? (facts.version ?? tag) : undefined) ?? sha.slice(0, 7);
  const repository = context.repository.name;
  // As the event writes it, where both mean the same.
  const environment = (isOwn ? given.environment : undefined) ?? facts.environment;
  return {
    ...(environment === undefined
      ? {
          summary: facts.summary,
          category: context.event.name === 'release' ? 'Release' : 'Workflow run',
          affectedObject: facts.affectedObject ?? { name: context.ref.name, objectType: context.ref.type },
        }
      : {
          summary: `Deployment of ${[repository, version].filter(Boolean).join(' ')} to ${environment} ${did}`,
          category: 'Deployment',
          affectedObject: { name: `${environment} (${repository})`, objectType: 'Environment' },
          deployment: {
            environment,
            commit: (isEventsOwn ? facts.headSha : undefined) ?? sha,
            // The event's deployment is to its own environment.
            id: isSameName(environment, facts.environment) ? facts.deploymentId : undefined,
            listenedRun: listened?.listenedRun,
            standing: hasNews ? `deployment ${did}` : undefined,
            hasSucceeded: !isOwn && did === OUTCOME_WORDS.success,
          },
        }),
    run:
      facts.run ??
      runObject(context.workflow.name, context.run.number, context.run.id, String(context.run.attempt)),
    author: authorOf(facts, context),
    actors: facts.actors ?? [],
    happenedAt: facts.happenedAt,
    sha,
    lines: [
      `Event: ${context.event.name}${event.action === undefined ? '' : ` (${event.action})`}`,
      ...labeled('Ref', facts.ref ?? context.ref.full),
      ...labeled('Commit', sha),
      ...(facts.lines ?? []).filter((line) => isEventsOwn || !/^(Compare|Head): /.test(line)),
    ],
    changedValues: isEventsOwn ? (facts.changedValues ?? []) : [],
    listenedRun: facts.listenedRun,
    identity: facts.identity,
    isListener: !isOwn,
  };
}

/** GitHub's environments are the same whatever case they are written in. */
function isSameName(one: string, other: string | undefined): boolean {
  return one.toLowerCase() === other?.toLowerCase();
}

const FULL_SHA = /^([0-9a-f]{40}|[0-9a-f]{64})$/i;

/**
 * The commit that the record speaks of, and whether it is the event's own. A `version` that is another full sha says that
 * something else is deployed, but not that the run deployed it: without `commit` the record then claims none.
 */
function chooseCommit({ commit, version = '' }: Given, own: string): { sha: string; isEventsOwn: boolean } {
  if (commit !== undefined) return { sha: commit, isEventsOwn: isSameName(commit, own) };
  const isOther = FULL_SHA.test(version) && !isSameName(version, own);
  return { sha: isOther ? '' : own, isEventsOwn: !isOther };
}

/** This run's own facts; after something it listened to, with that one's commit and version, but not its claims. */
function ownFacts(context: Context, { outcome = 'started' }: Given, event: EventReading): SubjectFacts {
  const { run, job, actor, triggeringActor } = context;
  const facts = event.listened ? factsAfter(event.listened) : event.own;
  const did = OUTCOME_WORDS[outcome];
  return {
    ...facts,
    identity: runIdentity({ ...run, checkRunId: job.checkRunId, job: job.name, jobIndex: job.index }),
    summary: runSentence(context, did, facts.version),
    did,
    actors: [actor, triggeringActor].filter((each) => each !== undefined),
    // A re-run of a scheduled run was done by a person, not by the schedule.
    isScheduled: context.event.name === 'schedule' && run.attempt === 1,
  };
}

function factsAfter({ sha, version, ref, affectedObject, summary, lines = [] }: SubjectFacts): EventFacts {
  return { sha, version, ref, affectedObject, lines: [`After: ${summary}`, ...lines] };
}

function runSentence({ event, workflow, run, repository }: Context, did: string, version?: string): string {
  return event.name === 'release' && version !== undefined
    ? `Release ${version} of ${repository.name}: workflow "${workflow.name}" run #${run.number} ${did}`
    : `Workflow "${workflow.name}" run #${run.number} of ${repository.name} ${did}`;
}

/** Whom the event names, else who started this run. */
function authorOf({ author, isScheduled }: SubjectFacts, { actor, triggeringActor }: Context): string {
  if (isScheduled) return 'GitHub Actions (schedule)';
  const login = author ?? (triggeringActor ?? actor)?.login;
  return login === undefined ? 'GitHub Actions' : `${login} (GitHub)`;
}
