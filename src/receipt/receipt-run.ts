/** The run that a receipt is about: what GitHub can confirm later, and everything that the key is derived from. */

import { type Actor, type Context, runUrl } from '../github/context.js';
import { type KeyFacts, runIdentity } from '../record/audit-key.js';
import type { Outcome, RecordInputs } from '../record/record-inputs.js';
import { textAt } from '../text/json.js';

/** Who did something; the id of a triggering actor is not always known to the runner. */
export interface ReceiptActor {
  login: string;
  id: string | null;
}

/** The run, the job and the use of this action in it. What the runner did not say is `null`. */
export interface ReceiptRun {
  /** `https://github.com`, or an Enterprise Server's URL. */
  server: string;
  repository: { name: string; id: string | null };
  id: string;
  attempt: number;
  /** Address of this attempt. */
  url: string;
  /** The run's own, GITHUB_SHA; empty where the runner did not say it. */
  commit: string;
  /** The pull request's head, where the run's commit is a merge of it (`pull_request` and its kin). */
  headCommit: string | null;
  /** The `commit` input. */
  commitInput: string | null;
  event: string;
  /** Path of the workflow file, without `@ref`. */
  workflow: string | null;
  actor: ReceiptActor | null;
  triggeringActor: ReceiptActor | null;
  /** As written; compared without case. */
  environment: string | null;
  /** The `outcome` input; `null` where the record is of a start, or of what the run listens to. */
  outcome: Outcome | null;
  job: string;
  checkRunId: string | null;
  jobIndex: string;
  /** GITHUB_ACTION. */
  action: string;
  invocationIndex: number;
  /** What the run listens to, if the record is about that. */
  subject: { kind: string; identity: string[] } | null;
  /** The `audit-key` input. */
  givenKey: string | null;
}

/** Describes the run that writes a receipt. */
export function describeRun(
  context: Context,
  { keyFacts, subject }: { keyFacts: KeyFacts; subject: { isListener: boolean } },
  given: Pick<RecordInputs, 'outcome' | 'commit'> & { auditKey?: string },
): ReceiptRun {
  const { repository, run, job, event } = context;
  return {
    server: context.serverUrl,
    repository: { name: repository.name, id: repository.id ?? null },
    id: run.id,
    attempt: run.attempt,
    url: runUrl(context),
    commit: context.sha,
    // GITHUB_SHA is the merge commit there, while GitHub's API names the head.
    headCommit:
      (event.name.startsWith('pull_request') && textAt(event.payload, 'pull_request', 'head', 'sha')) || null,
    commitInput: given.commit ?? null,
    event: event.name,
    workflow: workflowPath(context.workflow.ref),
    actor: receiptActor(context.actor),
    triggeringActor: receiptActor(context.triggeringActor),
    environment: keyFacts.environment ?? null,
    outcome: given.outcome ?? null,
    job: job.name,
    checkRunId: job.checkRunId || null,
    jobIndex: job.index,
    action: keyFacts.action,
    invocationIndex: keyFacts.invocationIndex,
    subject: subject.isListener
      ? { kind: keyFacts.identity[0] ?? event.name, identity: keyFacts.identity.slice(1) }
      : null,
    givenKey: given.auditKey ?? null,
  };
}

/** What the key of a receipt must have been derived from, unless it was given. */
export function keyFactsOf(run: ReceiptRun, siteHost: string, phase: KeyFacts['phase']): KeyFacts {
  return {
    siteHost,
    server: run.server,
    repository: run.repository.id ?? run.repository.name,
    environment: run.environment ?? undefined,
    phase: keyPhase(run, phase),
    action: run.action,
    invocationIndex: run.invocationIndex,
    identity: run.subject
      ? [run.subject.kind, ...run.subject.identity]
      : runIdentity({ ...run, checkRunId: run.checkRunId ?? '' }),
  };
}

/** A listener's record comes after what it speaks of, but its key is that of the event, which has one record only. */
export function keyPhase(run: ReceiptRun, phase: KeyFacts['phase']): KeyFacts['phase'] {
  return run.subject ? 'start' : phase;
}

/** `.github/workflows/deploy.yml` of `acme/shop/.github/workflows/deploy.yml@refs/heads/main`. */
export function workflowPath(ref: string | undefined): string | null {
  return /\.github\/workflows\/[^@]+/.exec(ref ?? '')?.[0] ?? null;
}

function receiptActor(actor: Actor | undefined): ReceiptActor | null {
  return actor === undefined ? null : { login: actor.login, id: actor.id ?? null };
}
