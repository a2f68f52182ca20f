/** The report of a replay: the outcome of each receipt, and the outputs of replay/action.yml. Pure. */

import type { Failure, FailureClass } from '../failure/failure.js';
import type { Site } from '../inputs/site.js';
import { quote } from '../text/escape.js';
import { LIMITS } from '../record/record-limits.js';

/** The outcome of a receipt, an artifact, or a repository. */
export type ReplayOutcome =
  /** Written by this replay. */
  | 'recorded'
  /** In the log before. */
  | 'already-recorded'
  /** Not in the log. */
  | 'not-recorded'
  /** Possibly in the log. */
  | 'unconfirmed'
  /** It will never be delivered as it is. */
  | 'refused'
  /** GitHub could not be asked, so it was not delivered this time. */
  | 'not-verified'
  /** Not for this replay, and not a failure. */
  | 'skipped';

/** The outcomes after which the record is in the log. */
export const IN_LOG: readonly ReplayOutcome[] = ['recorded', 'already-recorded'];

/** The outcome of one receipt (of all receipts with one key), or of what should contain receipts. */
export interface ReplayedReceipt {
  outcome: ReplayOutcome;
  /** The record's summary, else the file, the artifact, or the repository. */
  name: string;
  key?: string;
  /** `acme/shop`. */
  repository?: string;
  /** Address of the run's attempt. */
  run?: string;
  /** Ids of the artifacts that it came in. */
  artifacts: string[];
  /** What GitHub confirmed of it, and what not; absent where GitHub was not asked. */
  verified?: string;
  /** Why it was skipped. */
  reason?: string;
  /** Present where it counts as a failure. */
  failure?: Failure;
  /** Warnings although the record exists, in whole sentences. */
  warnings?: string[];
}

/** An artifact whose receipts are all in the log. */
export interface DeliveredArtifact {
  repository: string;
  /** A number in the API; a text here, like every id. */
  id: string;
}

/** Everything to report when a replay ends. */
export interface ReplayReport {
  result: 'replayed' | 'not-recorded' | 'unconfirmed';
  failure?: Failure;
  /** Whether a record may be in the log although the result is a failure. */
  possiblyWritten: boolean;
  site?: Site;
  receipts: ReplayedReceipt[];
  deliveredArtifacts: DeliveredArtifact[];
  /** Whole sentences. */
  warnings: string[];
}

/** Every output of replay/action.yml, in its order. */
export const REPLAY_OUTPUT_NAMES = [
  'result',
  'delivered',
  'already-recorded',
  'refused',
  'failed',
  'failure-class',
  'delivered-artifacts',
  'report',
] as const;

/** The report of a replay that stopped before it knew of any receipt. */
export function stoppedReplay(
  failure: Failure,
  { site, possiblyWritten }: Pick<ReplayReport, 'site' | 'possiblyWritten'>,
): ReplayReport {
  const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
  return { result, failure, possiblyWritten, site, receipts: [], deliveredArtifacts: [], warnings: [] };
}

/** A report without the step's secrets: the runner masks them by the line alone. */
export function redactReplay(report: ReplayReport, redact: (text: string) => string): ReplayReport {
  const text = (value: string | undefined) => value && redact(value);
  const safe = (failure: Failure | undefined) =>
    failure && { ...failure, happened: redact(failure.happened) };
  return {
    ...report,
    failure: safe(report.failure),
    warnings: report.warnings.map(redact),
    receipts: report.receipts.map((each) => ({
      ...each,
      name: redact(each.name),
      repository: text(each.repository),
      run: text(each.run),
      verified: text(each.verified),
      reason: text(each.reason),
      failure: safe(each.failure),
    })),
  };
}

/** How many receipts came to each end. */
export function countOutcomes(
  receipts: readonly ReplayedReceipt[],
): Record<'delivered' | 'already' | 'refused' | 'failed' | 'skipped', number> {
  const count = (...outcomes: ReplayOutcome[]) =>
    receipts.filter(({ outcome }) => outcomes.includes(outcome)).length;
  return {
    delivered: count('recorded'),
    already: count('already-recorded'),
    refused: count('refused'),
    failed: count('not-recorded', 'unconfirmed', 'not-verified'),
    skipped: count('skipped'),
  };
}

/** The outputs: each is always set. */
export function writeReplayOutputs(
  report: ReplayReport,
): Record<(typeof REPLAY_OUTPUT_NAMES)[number], string> {
  const { delivered, already, refused, failed } = countOutcomes(report.receipts);
  const artifacts = report.deliveredArtifacts.map((each) => JSON.stringify(each));
  return {
    result: report.result,
    delivered: String(delivered),
    'already-recorded': String(already),
    refused: String(refused),
    failed: String(failed),
    'failure-class': report.failure?.class ?? '',
    // What is left out is delivered again by nobody: the next replay finds it in the log, and names it.
    'delivered-artifacts': `[${fitting(artifacts, LONGEST_LIST).join(',')}]`,
    report: writeReport(report),
  };
}

/** Failures come first in the report, so they are never what is left out. */
const LONGEST_REPORT = LIMITS.outputs * 0.8;
const LONGEST_LIST = LIMITS.outputs * 0.2 - 1_000;

/** The first rows, as many as an output of so many UTF-16 units holds. */
function fitting(rows: readonly string[], most: number): string[] {
  let length = 0;
  return rows.filter((row) => (length += row.length + 1) <= most);
}

function writeReport(report: ReplayReport): string {
  const rows = sortReceipts(report.receipts).map(
    ({ outcome, name, key, repository, run, artifacts, verified, reason, failure }) =>
      JSON.stringify({
        outcome,
        record: name,
        auditKey: key ?? null,
        repository: repository ?? null,
        run: run ?? null,
        artifacts,
        verified: verified ?? null,
        class: failure?.class ?? null,
        reason: failure?.happened ?? reason ?? null,
      }),
  );
  const shown = fitting(rows, LONGEST_REPORT);
  const head = {
    result: report.result,
    ...countOutcomes(report.receipts),
    leftOut: rows.length - shown.length,
  };
  return `${JSON.stringify(head).slice(0, -1)},"receipts":[${shown.join(',')}]}`;
}

/** Failures first, then what was written, then the rest. */
export function sortReceipts(receipts: readonly ReplayedReceipt[]): ReplayedReceipt[] {
  const ORDER: ReplayOutcome[] = [
    'refused',
    'unconfirmed',
    'not-recorded',
    'not-verified',
    'recorded',
    'already-recorded',
    'skipped',
  ];
  return [...receipts].sort((a, b) => ORDER.indexOf(a.outcome) - ORDER.indexOf(b.outcome));
}

/** How many failures the joined one names; the job summary has a row for each. */
const MOST_SHOWN = 5;

/** Failures that waiting does not fix come first, so that `warn-on-outage` never hides them. */
const GRAVITY: FailureClass[] = [
  'configuration',
  'authentication',
  'permission',
  'rejected',
  'evidence',
  'unconfirmed',
  'rate-limited',
  'outage',
];

/** One failure for all, or none. It has the class of the most severe one, and the remedies of the three most severe. */
export function joinFailures(receipts: readonly ReplayedReceipt[]): Failure | undefined {
  const failed = receipts
    .flatMap(({ failure, name }) => (failure ? [{ failure, name }] : []))
    .sort((a, b) => GRAVITY.indexOf(a.failure.class) - GRAVITY.indexOf(b.failure.class));
  const [gravest] = failed;
  if (!gravest) return undefined;
  const lines = [
    `${failed.length} of ${receipts.length} receipts, artifacts, or repositories failed:`,
    ...failed
      .slice(0, MOST_SHOWN)
      .map(({ failure, name }) => `- ${quote(name)} (${failure.class}): ${failure.happened}`),
  ];
  const left = failed.length - MOST_SHOWN;
  if (left > 0) lines.push(`- and ${left} more, in the table of the job summary`);
  return {
    ...gravest.failure,
    remedy: [...new Set(failed.map(({ failure }) => failure.remedy))].slice(0, 3).join(' '),
    happened: lines.join('\n'),
  };
}
