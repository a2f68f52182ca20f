/** The block of a description that inputs can't replace: where the record comes from. */

import type { Context } from '../github/context.js';
import { cleanLine } from '../text/sanitize.js';

/** A delay below this is not worth a line. */
const LATE_MS = 5 * 60_000;

export interface ProvenanceFacts {
  key: string;
  /** Epoch ms. */
  now: number;
  /** Epoch ms; when it happened. */
  happenedAt: number;
  /** Which of author and date the user set, in words. */
  fromInputs: readonly string[];
}

/** Writes the block, one fact a line; the last line is the audit key. */
export function writeProvenance(context: Context, facts: ProvenanceFacts): string {
  const { actor, triggeringActor, workflow, run, job } = context;
  const minutesLate = Math.floor((facts.now - facts.happenedAt) / 60_000);
  const triggered =
    triggeringActor && triggeringActor.login !== actor?.login
      ? `, triggered by ${withId(triggeringActor)}`
      : '';
  return [
    `Run: ${runUrl(context)}`,
    ...(workflow.ref
      ? [`Workflow: ${workflow.ref}${workflow.sha ? ` at ${workflow.sha}` : ''}`]
      : [`Workflow: ${workflow.name}`]),
    `Job: ${job.name}${job.checkRunId ? ` (check run ${job.checkRunId})` : ''}, run attempt ${run.attempt}`,
    ...(actor ? [`Actor: ${withId(actor)}${triggered}`] : []),
    ...(context.runner ? [`Runner: ${context.runner}`] : []),
    ...(facts.fromInputs.length > 0 ? [`From inputs: ${facts.fromInputs.join(', ')}`] : []),
    ...(facts.now - facts.happenedAt > LATE_MS ? [`Delay: recorded ${minutesLate} min late`] : []),
    `Audit key: ${facts.key}`,
  ]
    .map(cleanLine)
    .join('\n');
}

/** The address of this attempt of the run. */
export function runUrl(context: Context): string {
  return `${context.serverUrl}/${context.repository.name}/actions/runs/${context.run.id}/attempts/${context.run.attempt}`;
}

function withId(actor: { login: string; id?: string }): string {
  return actor.id === undefined ? actor.login : `${actor.login} (id ${actor.id})`;
}
