/** `mode: defer`: keeps the record in a receipt, for the replay action to deliver. No credentials, no request to Atlassian. */

import { logRecord } from '../delivery/progress.js';
import { receiptPath, sparePath } from '../receipt/receipt-file.js';
import { describeRun } from '../receipt/receipt-run.js';
import { writeDeferred } from '../receipt/receipt.js';
import { failsStep, NOTHING_SENT, type Report } from '../report/report.js';
import { truncationWarnings } from '../report/warnings.js';
import { log } from '../runner/log.js';
import { type GatherFacts, gatherRecord } from './gather.js';
import type { RecordStep } from './record-step.js';
import { saveFirst } from './submit.js';

/** Writes the receipt. Throws a StepError where a submit could not begin. */
export async function defer(step: RecordStep, facts: GatherFacts): Promise<Report> {
  const { inputs, context } = step;
  const { site } = inputs;
  const gathered = await gatherRecord(step, facts);
  const { key, built, phase, evidence, decision } = gathered;
  const base = { ...NOTHING_SENT, site, key, record: built.record, evidence };
  if (decision.kind === 'stop') return { ...base, result: 'not-recorded', failure: decision.failure };
  const missing = decision.kind === 'record' ? decision.failure : undefined;
  const run = describeRun(context, gathered, { ...inputs.record, auditKey: inputs.auditKey });
  const stepFailed = missing !== undefined && failsStep(missing, inputs.onFailure);
  const receipt = writeDeferred({ site, key, phase, built, run }, stepFailed);
  const path = sparePath(receiptPath(inputs.receiptFile, key, step.env), key);
  const unsaved = saveFirst(path, receipt);
  if (unsaved) return { ...base, result: 'not-recorded', failure: unsaved };
  logRecord(built.record, key, site);
  log(
    `Deferred. The record is not in the audit log yet. The receipt is ${path}. Upload it as an artifact so that the replay action can deliver it.`,
  );
  return {
    ...base,
    result: 'deferred',
    failure: missing,
    receiptFile: path,
    receipt,
    warnings: [
      ...(decision.kind === 'go-on' ? decision.warnings : []),
      ...truncationWarnings(built.truncated, { hasReceipt: true }),
    ],
  };
}
