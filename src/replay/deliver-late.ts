/** Delivers one record late, and keeps its receipts true where they are files. */

import { deliver, type Observer } from '../delivery/deliver.js';
import { log } from '../runner/log.js';
import { type Receipt, type ReceiptSubject, resultOf, writeReceipt } from '../receipt/receipt.js';
import { LAST_SAVE_MS, saveReceipt } from '../receipt/receipt-file.js';
import type { ReplayedReceipt } from './report.js';
import { copyWarnings, truncationWarnings } from '../report/warnings.js';
import { lateRecord, markReceipt } from './late-record.js';
import type { Knowledge, LogAccess } from './known-records.js';
import type { ReplayItem } from './receipt-groups.js';

/** How all records of a replay are delivered. */
export interface LateDelivery extends LogAccess {
  verify: boolean;
  /** Address of the run that replays. */
  run: string;
}

/**
 * Delivers one record. Never throws.
 * @param knowledge whether the log holds the record; undefined where that is not known.
 */
export async function deliverLate(
  item: ReplayItem,
  knowledge: Knowledge | undefined,
  { auditLog, runtime, verify, timeoutMs, deadline, run }: LateDelivery,
): Promise<Pick<ReplayedReceipt, 'outcome' | 'failure' | 'warnings'>> {
  const { key, chosen, candidates, earlier } = item;
  const { receipt, verified } = chosen;
  const { site, phase, stepFailed } = receipt;
  const built = lateRecord(receipt, run, verified);
  const subject: ReceiptSubject = { site, key, phase, built, run: receipt.run, earlier };
  const mark = (after: Receipt, patienceMs?: number): boolean => {
    let areMarked = true;
    for (const { path, receipt: own, origin } of candidates) {
      // An artifact can't be changed; the next replay finds the record in the log.
      if (origin) continue;
      try {
        saveReceipt(path, markReceipt(own, after, receipt), patienceMs);
      } catch {
        areMarked = false;
      }
    }
    return areMarked;
  };
  const markLast = (after: Receipt) => {
    if (!mark(after, LAST_SAVE_MS))
      log(
        `The receipt of ${key} could not be updated. The next replay will search the log for the key again.`,
      );
  };
  if (knowledge === 'found') {
    const possibleDuplicate = earlier?.possibleDuplicate === true ? 'blind' : false;
    const ending = { kind: 'recorded', already: true, verified: true, possibleDuplicate } as const;
    markLast(writeReceipt(subject, [], { ending, stepFailed }));
    return { outcome: 'already-recorded', warnings: copyWarnings(ending) };
  }
  const observer: Observer = {
    posting: (history) => mark(writeReceipt(subject, history, { inFlightSince: runtime.now(), stepFailed })),
    noted: () => undefined,
    waiting: (_step, _now, history) => mark(writeReceipt(subject, history, { stepFailed })),
  };
  const searchFirst = knowledge === undefined;
  const order = { record: built.record, key, searchFirst, earlier, verify, timeoutMs, deadline };
  const { history, ending } = await deliver(order, auditLog, runtime, observer);
  const after = writeReceipt(subject, history, { ending, stepFailed });
  markLast(after);
  return {
    outcome: resultOf(ending, after.possiblyWritten),
    failure: after.failure ?? undefined,
    warnings: [...truncationWarnings(built.truncated, { hasReceipt: true }), ...copyWarnings(ending)],
  };
}
