/** How one attempt to post the record ended. Pure: a result in, one of four outcomes out. */

import { explainFailure } from '../confluence/failed-request.js';
import { isAccepted } from '../confluence/ownership.js';
import type { Failure } from '../failure/failure.js';
import type { Unavailable } from '../failure/unavailable.js';
import type { HttpResult } from '../http/client.js';
import type { AuditRecord } from '../record/audit-record.js';

export type AttemptOutcome =
  /** 200 and our record. */
  | { kind: 'accepted' }
  /** It will never work. `unasked`: no request for it left, because there was no token, cloud ID or proxy. */
  | { kind: 'refused'; failure: Failure; unasked?: boolean }
  /** Certainly not written: the connection never stood, 429, or nothing was asked. */
  | { kind: 'not-sent'; failure: Failure; nameUnknown?: boolean; notBefore?: number; unasked?: boolean }
  /** It may be written. */
  | { kind: 'unknown'; failure: Failure; notBefore?: number };

/**
 * Judges an attempt.
 * @param now epoch ms when the answer came; a wait that the server names counts from there.
 */
export function judgeAttempt(
  result: HttpResult | Unavailable,
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
