/** `mode: dry-run`: builds the record and shows it, without any network. */

import { logRecord } from '../delivery/progress.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import { truncationWarnings } from '../report/warnings.js';
import { log } from '../runner/log.js';
import { type GatherFacts, gatherRecord } from './gather.js';
import type { RecordStep } from './record-step.js';

/** Builds the record as a submit would. Throws a StepError where a submit could not begin. */
export async function dryRun(step: RecordStep, facts: GatherFacts): Promise<Report> {
  const { site, evidence: asked } = step.inputs;
  const { key, built, evidence } = await gatherRecord(step, facts, { isOffline: true });
  logRecord(built.record, key, site);
  log('Dry run. Nothing was sent.');
  return {
    result: 'dry-run',
    ...NOTHING_SENT,
    site,
    key,
    record: built.record,
    evidence,
    warnings: [
      ...(asked.collect.length === 0
        ? []
        : ['Evidence was not checked, because a dry run uses no network. Use `mode: check`.']),
      ...truncationWarnings(built.truncated, { hasReceipt: false }),
    ],
  };
}
