/** The block of a description that inputs can't replace: where the record comes from. */

import { type Actor, type Context, runUrl } from '../github/context.js';
import { cleanLine } from '../text/sanitize.js';
import { labeled } from './event-facts.js';

/** A delay below this is not worth a line. */
const LATE_MS = 5 * 60_000;

/** What the block says beside the context. */
export interface ProvenanceFacts {
  key: string;
  /** Epoch ms. */
  now: number;
  /** Epoch ms; the record's date. */
  recordedDate: number;
  /** Epoch ms; when it happened, where Confluence would not keep a record of that date. */
  happenedAt?: number;
  /** Which of author and date the user set, in words. */
  fromInputs: readonly string[];
  /** What GitHub says about approval and review, a line each. */
  evidence: readonly string[];
}

/** Writes the block, one fact a line; the last line is the audit key. */
export function writeProvenance(context: Context, facts: ProvenanceFacts): string {
  const { actor, triggeringActor, workflow, run, job } = context;
  const lateMs = facts.now - facts.recordedDate;
  const triggered =
    triggeringActor && triggeringActor.login !== actor?.login
      ? `, triggered by ${withId(triggeringActor)}`
      : '';
  return [
    `Run: ${runUrl(context)}`,
    `Workflow: ${workflow.ref ? `${workflow.ref}${workflow.sha ? ` at ${workflow.sha}` : ''}` : workflow.name}`,
    `Job: ${job.name}${job.checkRunId ? ` (check run ${job.checkRunId})` : ''}${Number(job.index) > 0 ? `, matrix index ${job.index}` : ''}, run attempt ${run.attempt}`,
    ...labeled('Actor', actor && withId(actor) + triggered),
    ...labeled('Runner', context.runner),
    ...facts.evidence,
    ...labeled('From inputs', facts.fromInputs.join(', ')),
    ...(facts.happenedAt === undefined ? [] : [`Happened at: ${new Date(facts.happenedAt).toISOString()}`]),
    ...(lateMs > LATE_MS ? [`Delay: recorded ${Math.floor(lateMs / 60_000)} min late`] : []),
    `Audit key: ${facts.key}`,
  ]
    .map(cleanLine)
    .join('\n');
}

function withId({ login, id }: Actor): string {
  return id === undefined ? login : `${login} (id ${id})`;
}
