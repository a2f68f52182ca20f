/** `mode: dry-run`: builds the record and shows it, without any network. */

import { log } from '../runner/log.js';
import { interfaceAddress, noAddress } from '../runner/address.js';
import { type PrepareFacts, prepareRecord } from './prepare.js';
import { logRecord } from '../delivery/progress.js';
import { digestRecord } from '../receipt/receipt.js';
import { hasAddress } from '../record/build.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import type { RecordStep } from './record-step.js';
import { truncationWarnings } from '../report/warnings.js';

/** Builds the record as a submit would. Throws a StepError where a submit could not begin. */
export function dryRun(
  { inputs, context, event, runtime, secrets }: RecordStep,
  facts: Pick<PrepareFacts, 'invocationIndex' | 'phase'>,
): Report {
  const remoteAddress = hasAddress(inputs.record) ? '' : interfaceAddress();
  if (remoteAddress === undefined) throw noAddress();
  const { key, built } = prepareRecord(inputs, context, {
    ...facts,
    event,
    now: runtime.now(),
    remoteAddress,
    secrets,
  });
  logRecord(built.record, key, inputs.site);
  log('Dry run: nothing was sent.');
  return {
    result: 'dry-run',
    ...NOTHING_SENT,
    site: inputs.site,
    key,
    record: built.record,
    digest: digestRecord(built.record),
    warnings: truncationWarnings(built.truncated, { hasReceipt: false }),
  };
}
