/** Writes a record: delivers it, and keeps the receipt true all along. */

import { log } from '../runner/log.js';
import { ownAddress } from '../runner/address.js';
import { openAuditLog, wayOf } from '../confluence/audit-client.js';
import { type Observer, deliver } from '../delivery/deliver.js';
import { quote } from '../text/escape.js';
import type { Failure } from '../failure/failure.js';
import { detectLiveCommit } from './live-commit.js';
import { countPosts } from '../delivery/policy.js';
import { type PrepareFacts, prepareRecord } from './prepare.js';
import { logEntry, logRecord, logWait } from '../delivery/progress.js';
import { type Receipt, type ReceiptSubject, digestRecord, resultOf, writeReceipt } from '../receipt/receipt.js';
import { LAST_SAVE_MS, receiptPath, saveReceipt, sparePath } from '../receipt/receipt-file.js';
import { describeRun } from '../receipt/receipt-run.js';
import { type JobEnd, hasAddress } from '../record/build.js';
import { NOTHING_SENT, type Report, failsStep } from '../report/report.js';
import type { RecordStep } from './record-step.js';
import { clockWarnings, copyWarnings, truncationWarnings } from '../report/warnings.js';

/** Submits the record of this step. Throws a StepError where it must not even begin. */
export async function submit(
  step: RecordStep,
  facts: { invocationIndex: number; end?: JobEnd },
): Promise<Report> {
  const { inputs, context, runtime } = step;
  const { site } = inputs;
  // From here on: the question to GitHub takes its time from the same `timeout`.
  const deadline = runtime.now() + inputs.timeoutMs;
  const known: PrepareFacts = {
    ...facts,
    event: step.event,
    now: runtime.now(),
    remoteAddress: hasAddress(step.inputs.record) ? '' : await ownAddress(step.inputs.site.origin),
    secrets: step.secrets,
  };
  // Before anybody is asked, GitHub too: where the record holds a credential, it stops here.
  const prepared = prepareRecord(inputs, context, known);
  const live = await detectLiveCommit(step, prepared.subject);
  const ready = live ? prepareRecord(inputs, context, { ...known, ...live }) : prepared;
  const { key, built, searchFirst, phase } = ready;
  const run = describeRun(context, ready, { ...inputs.record, auditKey: inputs.auditKey });
  const receipt: ReceiptSubject = { site, key, phase, built, run };
  const path = sparePath(receiptPath(inputs.receiptFile, key, step.env), key);
  const told = { site, key, record: built.record, digest: digestRecord(built.record) };
  // Before anything is sent: a delivery that could leave no trace must not begin. Unless the log is searched first, the
  // first attempt follows at once, and the receipt says so already.
  const first = searchFirst ? {} : { inFlightSince: runtime.now() };
  const unsaved = saveFirst(path, writeReceipt(receipt, [], { ...first, stepFailed: true }));
  if (unsaved) return { ...told, ...NOTHING_SENT, result: 'not-recorded', failure: unsaved };
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
  const order = {
    record: built.record,
    key,
    searchFirst,
    verify: inputs.verify,
    timeoutMs: inputs.timeoutMs,
    deadline,
  };
  const { history, ending } = await deliver(
    order,
    openAuditLog(wayOf(step), runtime.now, step.mask),
    runtime,
    observer,
  );

  const stepFailed = ending.kind === 'failed' && failsStep(ending.failure, inputs.onFailure);
  const last = writeReceipt(receipt, history, { ending, stepFailed });
  const isSaved = saveAgain(path, last, LAST_SAVE_MS);
  return {
    result: resultOf(ending, last.possiblyWritten),
    failure: last.failure ?? undefined,
    possiblyWritten: last.possiblyWritten,
    verified: last.verified,
    attempts: countPosts(history),
    httpStatus: last.httpStatus ?? undefined,
    ...told,
    receiptFile: path,
    receipt: last,
    warnings: [
      ...truncationWarnings(built.truncated, { hasReceipt: true }),
      ...clockWarnings(history),
      ...copyWarnings(ending),
      ...(isSaved ? [] : ['The receipt could not be brought up to date.']),
    ],
  };
}

/** Why the receipt could not be written, if it could not. */
function saveFirst(path: string, receipt: Receipt): Failure | undefined {
  try {
    saveReceipt(path, receipt);
    return undefined;
  } catch (error) {
    return {
      class: 'configuration',
      happened: `The receipt can't be written to ${quote(path)} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}), so nothing was sent: a record that is lost on the way could not be found again.`,
      remedy: 'Set `receipt-file` to a file that can be written, or fix the folder.',
    };
  }
}

/** Once something was sent, a full disk must not hide what became of it. */
function saveAgain(path: string, receipt: Receipt, patienceMs?: number): boolean {
  try {
    saveReceipt(path, receipt, patienceMs);
    return true;
  } catch (error) {
    log(
      `The receipt could not be written to ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
    return false;
  }
}
