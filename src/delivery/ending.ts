/** How a delivery ends, and the words for it. Pure. */

import { outage } from '../confluence/outage.js';
import type { Failure } from '../failure/failure.js';
import type { Copies, DeliveryState } from './history.js';

/** How a delivery ends. */
export type Ending =
  | { kind: 'recorded'; already: boolean; verified: boolean; possibleDuplicate: Copies }
  | { kind: 'failed'; failure: Failure; possiblyWritten: boolean; possibleDuplicate: Copies };

/** A delivery that failed: what may be written is never forgotten. */
export function failed(
  { possiblyWritten, possibleDuplicate }: Pick<DeliveryState, 'possiblyWritten' | 'possibleDuplicate'>,
  failure: Failure,
): Ending & { kind: 'failed' } {
  return { kind: 'failed', failure, possiblyWritten, possibleDuplicate };
}

/** How a delivery ends that is broken off from outside, with the reason in `failure`. */
export function brokenOff(state: DeliveryState, failure: Failure): Ending {
  if (!state.possiblyWritten) return failed(state, failure);
  return failed(state, {
    ...failure,
    class: failure.class === 'outage' ? 'unconfirmed' : failure.class,
    remedy: `${SEARCH_FIRST} ${failure.remedy}`,
  });
}

const SEARCH_FIRST = 'Search the audit log for the audit key before you send the record again.';

/** Nobody knows, and nobody can find out. */
export function unreadable(
  refusal: Failure,
  known = 'The record was posted, but no answer confirmed it',
): Failure {
  return {
    class: 'unconfirmed',
    happened: `${known}. The audit log can't be read to check: ${refusal.happened}`,
    remedy: `${SEARCH_FIRST} ${refusal.remedy}`,
  };
}

/** What stood in the way last; an outage where nothing did. */
export function obstacleOf({ obstacle, isAccepted, isNameUnknown }: DeliveryState): Failure {
  // Accepted, but not read back: what kept us from reading it is said, but it is not the class.
  if (isAccepted)
    return {
      class: 'unconfirmed',
      happened:
        `Confluence accepted the record, but it was not found in the audit log in time. ${obstacle?.failure?.happened ?? ''}`.trim(),
      remedy: `${SEARCH_FIRST} A larger \`timeout\` waits longer.`,
    };
  if (obstacle?.failure === undefined) return outage('The record was not sent.');
  // A name that was known a moment ago is no spelling mistake.
  if (obstacle.isNameUnknown && !isNameUnknown) return outage('The host name no longer resolves.');
  return obstacle.failure;
}

/** The last obstacle, and that no time is left to try again. Times are epoch ms. */
export function outOfTime(
  state: DeliveryState,
  until: number,
  rules: { timeoutMs: number },
  now: number,
): Failure {
  const failure = obstacleOf(state);
  return { ...failure, happened: `${failure.happened} ${tooLate(until, rules, now)}` };
}

/** Why there is no next try: no time is left, or it would come too late (both epoch ms). */
export function tooLate(until: number, { timeoutMs }: { timeoutMs: number }, now: number): string {
  const timeout = `${Math.round(timeoutMs / 1000)} s (\`timeout\`)`;
  const wait = Math.ceil((until - now) / 1000);
  return wait <= 0
    ? `Timed out after ${timeout}.`
    : `The next try is due in ${wait} s, too late for ${timeout}, so the step stops now.`;
}

/** A record dated longer ago than this may be gone by the log's retention, in ms; no site keeps less than a day. */
const RETENTION_AFTER_MS = 24 * 3_600_000;

/** Adds to an ending that nobody could confirm that retention can be the reason, where the record's date is old. */
export function withRetention(ending: Ending, creationDate: number | undefined, now: number): Ending {
  if (ending.kind !== 'failed' || !ending.possiblyWritten || creationDate === undefined) return ending;
  const days = Math.floor((now - creationDate) / RETENTION_AFTER_MS);
  if (days < 1) return ending;
  const { failure } = ending;
  const hint = `The record is dated ${days} ${days === 1 ? 'day' : 'days'} ago: if the site's retention for the audit log is shorter, Confluence may have deleted the record already.`;
  return { ...ending, failure: { ...failure, happened: `${failure.happened} ${hint}` } };
}
