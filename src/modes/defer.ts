/** `mode: defer`: builds the record and keeps it in a receipt, for a replay to deliver. No credentials, no request to Atlassian. */

import { StepError } from '../failure/failure.js';
import { logRecord } from '../delivery/progress.js';
import { hasAddress, type JobEnd } from '../record/build.js';
import { receiptPath, saveReceipt, sparePath } from '../receipt/receipt-file.js';
import { describeRun } from '../receipt/receipt-run.js';
import { digestRecord, type ReceiptSubject, writeDeferred } from '../receipt/receipt.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import { truncationWarnings } from '../report/warnings.js';
import { ownAddress } from '../runner/address.js';
import { log } from '../runner/log.js';
import { quote } from '../text/escape.js';
import { detectLiveCommit } from './live-commit.js';
import { type PrepareFacts, prepareRecord } from './prepare.js';
import type { RecordStep } from './record-step.js';

/** Writes the receipt. Throws a StepError where a submit could not begin, and where the receipt can't be written. */
export async function defer(
  step: RecordStep,
  facts: { invocationIndex: number; end?: JobEnd },
): Promise<Report> {
  const { inputs, context, runtime } = step;
  const { site } = inputs;
  const known: PrepareFacts = {
    ...facts,
    event: step.event,
    now: runtime.now(),
    remoteAddress: hasAddress(inputs.record) ? '' : await ownAddress(site.origin),
    secrets: step.secrets,
  };
  const prepared = prepareRecord(inputs, context, known);
  const live = await detectLiveCommit(step, prepared.subject);
  const ready = live ? prepareRecord(inputs, context, { ...known, ...live }) : prepared;
  const { key, built, phase } = ready;
  const run = describeRun(context, ready, { ...inputs.record, auditKey: inputs.auditKey });
  const subject: ReceiptSubject = { site, key, phase, built, run };
  const receipt = writeDeferred(subject);
  const path = sparePath(receiptPath(inputs.receiptFile, key, step.env), key);
  try {
    saveReceipt(path, receipt);
  } catch (error) {
    throw unwritable(path, error);
  }
  logRecord(built.record, key, site);
  log(
    `Deferred: the record is not in the audit log yet, and nothing was sent. The receipt is in ${path}. Upload it as an artifact, so that a replay can deliver it.`,
  );
  return {
    result: 'deferred',
    ...NOTHING_SENT,
    site,
    key,
    record: built.record,
    digest: digestRecord(built.record),
    receiptFile: path,
    receipt,
    warnings: truncationWarnings(built.truncated, { hasReceipt: true }),
  };
}

function unwritable(path: string, error: unknown): StepError {
  return new StepError({
    class: 'configuration',
    happened: `The receipt can't be written to ${quote(path)} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). The record is kept nowhere, and nothing was sent.`,
    remedy: 'Set `receipt-file` to a file that can be written, or fix the folder.',
  });
}
