/** How one attempt to post the record ended. Pure: a result in, one of four outcomes out. */

import { explainFailure } from '../confluence/failed-request.js';
import { isAccepted } from '../confluence/own-record.js';
import type { Failure } from '../failure/failure.js';
import type { HttpResult } from '../http/client.js';
import type { AuditRecord } from '../record/audit-record.js';

export type AttemptOutcome =
  /** 200 and our record. */
  | { kind: 'accepted' }
  /** A retry does not help. `unasked`: no request was sent, because there was no token, cloud ID, or proxy. */
  | { kind: 'refused'; failure: Failure; unasked?: boolean }
  /** Not written: no connection, 429, or no request was sent. */
  | { kind: 'not-sent'; failure: Failure; nameUnknown?: boolean; notBefore?: number; unasked?: boolean }
  /** Possibly written. */
  | { kind: 'unknown'; failure: Failure; notBefore?: number };

/**
 * Judges an attempt.
 * @param now epoch ms when the answer came; waits that the server asks for count from there.
 */
export function judgeAttempt(
  result: HttpResult,
  key: string,
  record: AuditRecord,
  now: number,
): AttemptOutcome {
  if (isAccepted(result, key, record)) return { kind: 'accepted' };
  const { failure, lasting, possiblyWritten, nameUnknown, notBefore } = explainFailure(result, now);
  // A token may have been issued, but no record was written.
  const unasked = result.kind === 'unavailable' ? { unasked: true } : {};
  if (lasting) return { kind: 'refused', failure, ...unasked };
  return possiblyWritten && !unasked.unasked
    ? { kind: 'unknown', failure, notBefore }
    : { kind: 'not-sent', failure, nameUnknown, notBefore, ...unasked };
}
