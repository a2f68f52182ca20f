/** The outputs of the root's action. Pure. */

import { serializeRecord } from '../record/audit-record.js';
import { auditLogUrl } from '../inputs/site.js';
import { digestRecord } from '../receipt/receipt.js';
import { isRecorded, type Report } from './report.js';

/** Every output of action.yml, in its order (a test compares them). */
export const OUTPUT_NAMES = [
  'result',
  'recorded',
  'failure-class',
  'http-status',
  'attempts',
  'verified',
  'audit-key',
  'creation-date',
  'record',
  'record-digest',
  'receipt-file',
  'audit-log-url',
  'evidence',
  'evidence-met',
] as const;

/** The outputs: each is always set, and empty where it does not apply. */
export function writeOutputs(report: Report): Record<(typeof OUTPUT_NAMES)[number], string> {
  return {
    result: report.result,
    recorded: String(isRecorded(report)),
    'failure-class': report.failure?.class ?? '',
    'http-status': report.httpStatus?.toString() ?? '',
    attempts: String(report.attempts),
    verified: String(report.verified),
    'audit-key': report.key ?? '',
    'creation-date': report.record?.creationDate?.toString() ?? '',
    record: report.record ? serializeRecord(report.record) : '',
    'record-digest': report.record ? digestRecord(report.record) : '',
    'receipt-file': report.receiptFile ?? '',
    'audit-log-url': report.site ? auditLogUrl(report.site) : '',
    evidence: report.evidence?.json ?? '',
    'evidence-met': report.evidence?.met?.toString() ?? '',
  };
}
