/** `mode: submit`: writes the record, and keeps the receipt true all along. */

import { openLogOf } from '../confluence/audit-client.js';
import { deliver, type Observer } from '../delivery/deliver.js';
import { countPosts } from '../delivery/history.js';
import { logEntry, logRecord, logWait } from '../delivery/progress.js';
import type { Failure } from '../failure/failure.js';
import { LAST_SAVE_MS, receiptPath, saveReceipt, sparePath } from '../receipt/receipt-file.js';
import { describeRun } from '../receipt/receipt-run.js';
import { type Receipt, type ReceiptSubject, resultOf, writeReceipt } from '../receipt/receipt.js';
import { failsStep, NOTHING_SENT, type Report } from '../report/report.js';
import { clockWarnings, copyWarnings, truncationWarnings } from '../report/warnings.js';
import { errnoOf } from '../runner/errno.js';
import { log } from '../runner/log.js';
import { quote } from '../text/escape.js';
import { type GatherFacts, gatherRecord } from './gather.js';
import type { RecordStep } from './record-step.js';

/** Submits the record of this step. Throws a StepError where it must not even begin. */
export async function submit(step: RecordStep, facts: GatherFacts): Promise<Report> {
  const { inputs, context, runtime } = step;
  const { site, onFailure, verify, timeoutMs } = inputs;
  // From here on: the questions to GitHub take their time from the same `timeout`.
  const deadline = runtime.now() + timeoutMs;
  const gathered = await gatherRecord(step, facts);
  const { key, built, searchFirst, phase, evidence, decision } = gathered;
  const base = { ...NOTHING_SENT, site, key, record: built.record, evidence };
  if (decision.kind === 'stop') return { ...base, result: 'not-recorded', failure: decision.failure };
  const missing = decision.kind === 'record' ? decision.failure : undefined;
  const run = describeRun(context, gathered, { ...inputs.record, auditKey: inputs.auditKey });
  const receipt: ReceiptSubject = { site, key, phase, built, run };
  const path = sparePath(receiptPath(inputs.receiptFile, key, step.env), key);
  // Before anything is sent: a delivery that could leave no trace must not begin. Unless the log is searched first, the
  // first attempt follows at once, and the receipt says so already.
  const first = searchFirst ? {} : { inFlightSince: runtime.now() };
  const unsaved = saveFirst(path, writeReceipt(receipt, [], { ...first, stepFailed: true }));
  if (unsaved) return { ...base, result: 'not-recorded', failure: unsaved };
  logRecord(built.record, key, site);
  const observer: Observer = {
    posting: (history) => {
      if (searchFirst || history.length > 0)
        saveAgain(path, writeReceipt(receipt, history, { inFlightSince: runtime.now(), stepFailed: true }));
    },
    noted: (history) => {
      const entry = history.at(-1);
      if (entry) logEntry(entry, countPosts(history));
    },
    // What follows an end at once, another attempt or the last word, writes the receipt itself.
    waiting: (step, now, history) => {
      saveAgain(path, writeReceipt(receipt, history, { stepFailed: true }));
      logWait(step, now);
    },
  };
  const order = { record: built.record, key, searchFirst, verify, timeoutMs, deadline };
  const { history, ending } = await deliver(order, openLogOf(step), runtime, observer);

  const undelivered = ending.kind === 'failed' ? ending.failure : undefined;
  const failures = [undelivered, missing].filter((failure) => failure !== undefined);
  const stepFailed = failures.some((failure) => failsStep(failure, onFailure));
  const last = writeReceipt(receipt, history, { ending, stepFailed });
  const isSaved = saveAgain(path, last, LAST_SAVE_MS);
  // Missing evidence is never softened, so it is the failure where the policy lets the other one pass.
  const isSoftened = undelivered !== undefined && !failsStep(undelivered, onFailure);
  const [failure, other] = isSoftened ? failures.toReversed() : failures;
  return {
    ...base,
    result: resultOf(ending, last.possiblyWritten),
    failure,
    possiblyWritten: last.possiblyWritten,
    verified: last.verified,
    attempts: countPosts(history),
    httpStatus: last.httpStatus ?? undefined,
    receiptFile: path,
    receipt: last,
    warnings: [
      ...(decision.kind === 'go-on' ? decision.warnings : []),
      ...(other ? [other.happened] : []),
      ...truncationWarnings(built.truncated, { hasReceipt: true }),
      ...clockWarnings(history),
      ...copyWarnings(ending),
      ...(isSaved
        ? []
        : [
            'The receipt could not be updated, so it may not show this result. Rely on the outputs and the job summary of this step.',
          ]),
    ],
  };
}

/**
 * Writes the receipt before anything is sent.
 * @returns what stops the step if it can't be written: a step that can leave no receipt.
 */
export function saveFirst(path: string, receipt: Receipt): Failure | undefined {
  try {
    saveReceipt(path, receipt);
    return undefined;
  } catch (error) {
    return {
      class: 'configuration',
      happened: `The receipt could not be written to ${quote(path)} (${errnoOf(error)}). Nothing was sent, because a lost record could not be delivered later.`,
      remedy: 'Set `receipt-file` to a path that can be written to, or make the folder writable.',
    };
  }
}

/** Once something was sent, a full disk must not hide the result. */
function saveAgain(path: string, receipt: Receipt, patienceMs?: number): boolean {
  try {
    saveReceipt(path, receipt, patienceMs);
    return true;
  } catch (error) {
    log(`The receipt could not be written to ${path} (${errnoOf(error)}).`);
    return false;
  }
}
