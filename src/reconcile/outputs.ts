/** What a reconciliation leaves beside its report: the outputs of reconcile/action.yml, and whether and why the step fails. Pure. */

import type { Failure } from '../failure/failure.js';
import type { FailurePolicy } from '../inputs/connection-inputs.js';
import { VERDICTS, type Verdict } from '../inputs/reconcile-inputs.js';
import { failsStep, toAnnotation } from '../report/report.js';
import type { ReconcileReport } from './report.js';
import { bySeverity, countWords, foundVerdicts } from './severity.js';

/** A reconciliation that came to its end, whatever it found. */
export interface Reconciliation {
  report: ReconcileReport;
  /** The report's folder. */
  folder: string;
  /** Of reconcile.json, `sha256:` and hex. */
  digest: string;
  failOn: readonly Verdict[];
}

/** Every output of reconcile/action.yml, in its order (a test compares them). */
export const RECONCILE_OUTPUT_NAMES = ['result', ...VERDICTS, 'report', 'report-digest'] as const;

/** The outputs; counts are empty where nothing was compared. */
export function writeReconcileOutputs(
  done: Reconciliation | undefined,
): Record<(typeof RECONCILE_OUTPUT_NAMES)[number], string> {
  const header = done?.report.header;
  const counts = VERDICTS.map((verdict) => [verdict, header?.counts.verdicts[verdict].toString() ?? '']);
  return {
    result: header?.result ?? 'incomplete',
    ...(Object.fromEntries(counts) as Record<Verdict, string>),
    report: done?.folder ?? '',
    'report-digest': done?.digest ?? '',
  };
}

/** An annotation names no more findings; the summary and the report have them all. */
const MOST_NAMED = 10;

/** The one annotation of the step, if some verdict fails it by `fail-on`; it names what was found. */
export function annotateReconciliation(
  { report, folder, failOn }: Reconciliation,
  policy: FailurePolicy,
): { level: 'error' | 'warning'; message: string } | undefined {
  const { verdicts } = report.header.counts;
  const failing = foundVerdicts(verdicts).filter((verdict) => failOn.includes(verdict));
  if (failing.length === 0) return undefined;
  const found = report.findings.filter(({ verdict }) => failing.includes(verdict)).sort(bySeverity);
  const lines = found
    .slice(0, MOST_NAMED)
    .map(({ verdict, repository, environment, run, deployment, reason, url }) => {
      const source = [deployment && `deployment ${deployment}`, run && `run ${run}`];
      const parts = [repository, environment, ...source, reason, url];
      return `${verdict}: ${parts.filter(Boolean).join(' · ')}`;
    });
  // Only what could not be read is an outage.
  const isOutage = failing.every((verdict) => verdict === 'unknown');
  return {
    level: policy === 'fail' || (policy === 'warn-on-outage' && !isOutage) ? 'error' : 'warning',
    message: toAnnotation([
      `${report.header.result === 'incomplete' ? 'Could not compare everything' : 'GitHub and the audit log differ'}: ${countWords(verdicts)}.`,
      ...lines,
      ...(found.length > MOST_NAMED ? [`and ${found.length - MOST_NAMED} more`] : []),
      `The report is in ${folder}.`,
    ]),
  };
}

/** The annotation of a step that stopped before anything was compared. */
export function annotateStop(
  failure: Failure,
  policy: FailurePolicy,
): { level: 'error' | 'warning'; message: string } {
  return {
    level: failsStep(failure, policy) ? 'error' : 'warning',
    message: toAnnotation([`Not reconciled (${failure.class}). ${failure.happened}`, failure.remedy]),
  };
}
