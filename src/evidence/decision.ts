/** What missing evidence means for the step. Pure. */

import type { Failure } from '../failure/failure.js';
import type { FailurePolicy } from '../inputs/connection-inputs.js';
import { type Evidence, reasonsOf } from './evidence.js';

export type Decision =
  /** Everything that is required is met, or an emergency lets it pass; the warnings say so. */
  | { kind: 'go-on'; warnings: string[] }
  /** The event has not happened: nothing is sent. */
  | { kind: 'stop'; failure: Failure }
  /** The record is written, says what is not met, and the step ends with this failure, as `on-failure` says. */
  | { kind: 'record'; failure: Failure };

/**
 * Decides. Before the event, nothing is sent if evidence is missing, unless `on-failure: warn` lets the workflow continue: then
 * what happens must be recorded. After the event, the record is always written.
 */
export function decideEvidence(
  evidence: Evidence,
  { phase, onFailure }: { phase: 'before' | 'after'; onFailure: FailurePolicy },
): Decision {
  const missing = missingOf(evidence);
  if (missing === '') return { kind: 'go-on', warnings: [] };
  if (evidence.emergency !== null)
    return { kind: 'go-on', warnings: [`Emergency change without required evidence. ${missing}`] };
  const results = missingResults(evidence);
  const happened = `Required evidence is ${results.includes('unmet') ? 'not met' : 'unknown'}. ${missing}`;
  const remedy = results.map((result) => REMEDIES[result]).join(' ');
  if (phase === 'before' && onFailure !== 'warn')
    return {
      kind: 'stop',
      failure: {
        class: 'evidence',
        happened: `${happened} Nothing was written to Confluence.`,
        remedy: `${remedy} For an emergency change, set \`emergency\` to the reason.`,
      },
    };
  return {
    kind: 'record',
    failure: {
      class: 'evidence',
      happened: `${happened} The record lists what is missing.`,
      remedy: phase === 'before' ? remedy : AFTERWARDS,
    },
  };
}

const AFTERWARDS =
  'The change has already happened. Have it reviewed now, and keep the proof together with the audit key. For the requirements, see https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md';
const REMEDIES = {
  unmet:
    'Get the missing approval or ticket, then re-run the job. A review after the merge does not count: a change that was merged without a review can continue only with `emergency`.',
  unknown:
    'GitHub did not return enough data to verify the evidence. Check that the job has the permissions that https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md lists, then run the job again.',
};
const WORDS = { unmet: 'Not met', unknown: 'Unknown' };

/** `Not met: review (#104: approved before the last push). Unknown: …`; empty where everything is met. */
export function missingOf(evidence: Pick<Evidence, 'requirements'>): string {
  return missingResults(evidence)
    .map((result) => `${WORDS[result]}: ${reasonsOf(evidence, result)}.`)
    .join(' ');
}

function missingResults({ requirements }: Pick<Evidence, 'requirements'>): ('unmet' | 'unknown')[] {
  return (['unmet', 'unknown'] as const).filter((missing) =>
    requirements.some(({ result }) => result === missing),
  );
}
