/** A record as it is delivered late, and what its receipt says afterwards. Pure. */

import { type BuiltRecord, truncateRecord } from '../record/record-limits.js';
import type { Receipt } from '../receipt/receipt.js';
import { cleanLine } from '../text/sanitize.js';

/**
 * The record as it is delivered late: with more lines of provenance, before the audit key. The key and the date stay,
 * because it is the same event. The user's text gives way where that is too long; the receipt keeps all.
 * @param run address of the run that delivers it.
 * @param verified what GitHub confirmed, and what not; absent where GitHub was not asked.
 */
export function lateRecord(receipt: Receipt, run: string, verified?: string): BuiltRecord {
  const { record, stepFailed, phase, fullRecord } = receipt;
  if (record.description === undefined) return { record, full: fullRecord ?? undefined, truncated: [] };
  // The event of an end record has happened anyway.
  const what = phase === 'start' ? 'the start' : 'this';
  const failed = stepFailed ? `; the step that records ${what} failed at that time` : '';
  const late = record.description
    .split('\n')
    .toSpliced(
      -1,
      0,
      `Delivered late by: ${run}${failed}`,
      ...(verified === undefined ? [] : [cleanLine(`Verified with GitHub: ${verified}`)]),
    );
  // The provenance is what stands below the last empty line.
  const blank = late.lastIndexOf('');
  const userText = late.slice(0, Math.max(blank, 0)).join('\n');
  const provenance = late.slice(blank + 1).join('\n');
  const built = truncateRecord({ ...record, description: late.join('\n') }, userText, provenance);
  return { ...built, full: fullRecord ?? (built.truncated.length > 0 ? record : undefined) };
}

/**
 * A receipt after a replay, or during one. What is in the log is marked, so that a second replay posts nothing; any other
 * keeps its record and its history, and that it was possibly written.
 * @param after the receipt of the late delivery as it stands.
 * @param delivered the receipt whose record is delivered.
 */
export function markReceipt(own: Receipt, after: Receipt, delivered: Receipt): Receipt {
  const attempts = [...own.attempts, ...after.attempts];
  if (after.recorded) {
    // Another record of the same key stays in its own file: nothing else holds it.
    const { record, recordDigest, fullRecord, creationDate, run } = own;
    const isOther = own.recordDigest !== delivered.recordDigest;
    return { ...after, attempts, ...(isOther && { record, recordDigest, fullRecord, creationDate, run }) };
  }
  const possiblyWritten = own.possiblyWritten || after.possiblyWritten;
  // Of the last answer to a post.
  const { httpStatus, serverDate, requestId } = after.httpStatus === null ? own : after;
  return {
    ...own,
    attempts,
    failure: after.failure,
    httpStatus,
    serverDate,
    requestId,
    possiblyWritten,
    possibleDuplicate: own.possibleDuplicate || after.possibleDuplicate,
    result: possiblyWritten ? 'unconfirmed' : own.result,
  };
}
