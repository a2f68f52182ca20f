/** Which outcome a record may claim. Pure. */

import type { Outcome } from './record-inputs.js';

/**
 * Settles the outcome of a record in main. In a composite action `job.status` stays `success` after one of the composite's own
 * steps failed; `github.action_status` tells. A success that it contradicts is no success.
 * @param actionStatus `github.action_status`; empty outside a composite action.
 * @returns the outcome, and a warning where it is not the one that was given.
 * @see https://github.com/actions/runner/issues/1682
 */
export function settleOutcome(
  outcome: Outcome | undefined,
  actionStatus: string,
): { outcome: Outcome | undefined; warning?: string } {
  if (outcome !== 'success' || (actionStatus !== 'failure' && actionStatus !== 'cancelled'))
    return { outcome };
  const what = actionStatus === 'failure' ? 'failed' : 'was cancelled';
  return {
    outcome: actionStatus,
    warning: `\`outcome\` is "success", but an earlier step of this composite action ${what}, so the record says "${actionStatus}". \`job.status\` does not see a composite action's own failure; use \`github.action_status\` there.`,
  };
}
