/** How a delivery ends, and the messages for it. Pure. */

import { outage } from '../confluence/outage.js';
import type { Failure } from '../failure/failure.js';
import type { Copies, DeliveryState } from './history.js';

/** How a delivery ends. */
export type Ending =
  | { kind: 'recorded'; already: boolean; verified: boolean; possibleDuplicate: Copies }
  | { kind: 'failed'; failure: Failure; possiblyWritten: boolean; possibleDuplicate: Copies };

/** A delivery that failed, which still says whether the record may exist. */
export function failed({ possiblyWritten, possibleDuplicate }: DeliveryState, failure: Failure): Ending {
  return { kind: 'failed', failure, possiblyWritten, possibleDuplicate };
}

/** How a delivery ends that is interrupted, with the reason in `failure`. */
export function brokenOff(state: DeliveryState, failure: Failure): Ending {
  if (!state.possiblyWritten) return failed(state, failure);
  return failed(state, {
    ...failure,
    class: failure.class === 'outage' ? 'unconfirmed' : failure.class,
    remedy: `${SEARCH_FIRST} ${failure.remedy}`,
  });
}

const SEARCH_FIRST = 'Search the audit log for the audit key before you send the record again.';

/** The record can't be confirmed, because the log can't be read. */
export function unreadable(
  refusal: Failure,
  known = 'The record was sent, but no response confirmed it',
): Failure {
  return {
    class: 'unconfirmed',
    happened: `${known}, and a search of the audit log failed. ${refusal.happened}`,
    remedy: `${SEARCH_FIRST} ${refusal.remedy}`,
  };
}

/** The last obstacle; an outage if there was none. */
export function obstacleOf({ obstacle, isAccepted, isNameUnknown }: DeliveryState): Failure {
  // Accepted, but not read back: the message says why, but the class stays `unconfirmed`.
  if (isAccepted)
    return {
      class: 'unconfirmed',
      happened:
        `Confluence accepted the record, but a search did not find it in time. ${obstacle?.failure.happened ?? ''}`.trim(),
      remedy: `${SEARCH_FIRST} A larger \`timeout\` waits longer.`,
    };
  if (!obstacle) return outage('The record was not sent.');
  // A name that resolved a moment ago is not misspelled.
  if (obstacle.isNameUnknown && !isNameUnknown) return outage('The host name no longer resolves.');
  return obstacle.failure;
}

/** Adds to a failure why there is no next attempt: no time is left, or it would start too late (both epoch ms). */
export function outOfTime(
  failure: Failure,
  until: number,
  { timeoutMs }: { timeoutMs: number },
  now: number,
): Failure {
  const timeout = Math.round(timeoutMs / 1000);
  const wait = Math.ceil((until - now) / 1000);
  const why =
    wait <= 0
      ? `Timed out after ${timeout} s (\`timeout\`).`
      : `The next attempt would start in ${wait} s, after \`timeout\` (${timeout} s) ends, so the step stopped.`;
  return { ...failure, happened: `${failure.happened} ${why}` };
}

/** Retention may have deleted a record with an older date, in ms; no site keeps records for less than a day. */
const RETENTION_AFTER_MS = 24 * 3_600_000;

/** Adds to an unconfirmed ending that retention can be the reason, if the record's date is old. */
export function withRetention(ending: Ending, creationDate: number | undefined, now: number): Ending {
  if (ending.kind !== 'failed' || !ending.possiblyWritten || creationDate === undefined) return ending;
  const days = Math.floor((now - creationDate) / RETENTION_AFTER_MS);
  if (days < 1) return ending;
  const { failure } = ending;
  const hint = `The record is dated ${days} ${days === 1 ? 'day' : 'days'} ago. If the site's retention period for the audit log is shorter, Confluence may have deleted the record.`;
  return { ...ending, failure: { ...failure, happened: `${failure.happened} ${hint}` } };
}
