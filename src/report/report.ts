/** The report of a step: its annotation, and whether it fails. Pure. */

import { forLog } from '../text/escape.js';
import type { Failure } from '../failure/failure.js';
import type { FailurePolicy } from '../inputs/connection-inputs.js';
import type { DeliveryResult, Receipt } from '../receipt/receipt.js';
import type { AuditRecord } from '../record/audit-record.js';
import type { Site } from '../inputs/site.js';

/** The `result` output. */
export type StepResult = DeliveryResult | 'deferred' | 'checked' | 'dry-run';

/** Everything to report when the step ends; what was not reached is absent. */
export interface Report {
  result: StepResult;
  failure?: Failure;
  /** Whether a copy may be in the log although the result is a failure. */
  possiblyWritten: boolean;
  verified: boolean;
  attempts: number;
  httpStatus?: number;
  site?: Site;
  key?: string;
  record?: AuditRecord;
  receiptFile?: string;
  receipt?: Receipt;
  /** What GitHub says about approval and review; absent if it was not asked. */
  evidence?: ReportedEvidence;
  /** Of a check: whether it read the audit log, which one for `mode: defer` does not. */
  isOnline?: boolean;
  /** Of a check: how long the log keeps its records, in words; absent where Confluence did not say. */
  retention?: string;
  /** Warnings although the record exists, in whole sentences. */
  warnings: string[];
}

/** Evidence as the outputs and the job summary show it. */
export interface ReportedEvidence {
  json: string;
  /** Whether every requirement is met; absent where nothing is required. */
  met?: boolean;
  /** A section of the job summary. */
  summary: string;
}

/** What every report has if nothing was sent. */
export const NOTHING_SENT = {
  possiblyWritten: false,
  verified: false,
  attempts: 0,
  warnings: [] as string[],
};

/** Whether the record is in the log. */
export function isRecorded({ result }: { result?: string }): boolean {
  return result === 'recorded' || result === 'already-recorded';
}

/** The classes that `warn-on-outage` lets pass, because the workflow can't fix them. */
const OUTAGES: Failure['class'][] = ['rate-limited', 'outage', 'unconfirmed'];

/** Whether a failure stops the step. */
export function failsStep(failure: Failure, policy: FailurePolicy): boolean {
  return policy === 'fail' || (policy === 'warn-on-outage' && !OUTAGES.includes(failure.class));
}

/** What an annotation reports; `receipts` are those of a replay, each with its own message. */
type Annotated = Pick<Report, 'failure' | 'possiblyWritten' | 'receiptFile' | 'warnings'> & {
  result?: string;
  receipts?: unknown;
};

/** The one annotation of a step, if it needs one. A runner shows at most 4,096 characters of it. */
export function annotate(
  report: Annotated,
  policy: FailurePolicy,
): { level: 'error' | 'warning'; message: string } | undefined {
  const { failure, warnings } = report;
  if (!failure && warnings.length === 0) return undefined;
  return {
    level: failure && failsStep(failure, policy) ? 'error' : 'warning',
    message: toAnnotation([...(failure ? failureLines(failure, report) : []), ...warnings]),
  };
}

/** What happened, whether the record may exist, the remedy, and where the record is kept: in this order, everywhere. */
function failureLines(failure: Failure, report: Annotated): string[] {
  const [title, exists] = standingOf(report);
  return [
    `${title} (${failure.class}). ${failure.happened}`,
    ...(report.receipts ? [] : [exists]),
    failure.remedy,
    ...(report.receiptFile ? [`The receipt contains the record: ${report.receiptFile}`] : []),
  ];
}

/** What happened to the record in a step with a failure, and whether it exists. */
export function standingOf({ result, possiblyWritten }: Annotated): [title: string, exists: string] {
  if (isRecorded({ result }))
    return ['Recorded without the required evidence', 'The record is in the audit log.'];
  if (result === 'deferred')
    return [
      'Deferred without the required evidence',
      'The record is in the receipt, but not in the audit log yet.',
    ];
  if (possiblyWritten)
    return ['Not confirmed', 'The record may be in the audit log. Search the log for the audit key.'];
  return ['Not recorded', 'Nothing was written to the audit log.'];
}

/** The message of an annotation: every line escaped, and as long as a runner shows it, which is 4,096 characters. */
export function toAnnotation(lines: readonly string[]): string {
  const whole = lines
    .flatMap((line) => line.split('\n'))
    .map(forLog)
    .join('\n');
  return whole.length > 4_000 ? `${whole.slice(0, 3_999).toWellFormed()}…` : whole;
}
