/** The verdicts as readers see them: the gravest first, counted, and in words. Pure. */

import { VERDICTS, type Verdict } from '../inputs/reconcile-inputs.js';

/** The `result` output. */
export type ReconcileResult = 'reconciled' | 'differences' | 'incomplete';

/** How many rows have each verdict. */
export type VerdictCounts = Record<Verdict, number>;

/**
 * What each verdict means, for readers who have only the report, in the order in which they need them; and its color, as a
 * class of the style sheet. No verdict is shown by color alone.
 */
export const READINGS: Record<
  Verdict,
  { tone: 'bad' | 'warn' | 'unknown' | 'calm' | 'good'; meaning: string }
> = {
  missing: { tone: 'bad', meaning: 'GitHub has it, but the log does not' },
  contradicting: {
    tone: 'bad',
    meaning: 'the outcome, commit, or actor in the log differs from GitHub, or the log contradicts itself',
  },
  duplicate: { tone: 'bad', meaning: 'the same record is in the log more than once' },
  'unknown-source': { tone: 'bad', meaning: 'the record names a run that GitHub does not have' },
  'broken-chain': {
    tone: 'bad',
    meaning: 'the commit that was live before does not match the earlier records',
  },
  unfinished: { tone: 'warn', meaning: 'the start is recorded, but not the end' },
  unknown: { tone: 'unknown', meaning: 'could not be judged, because something was not read' },
  late: { tone: 'warn', meaning: 'recorded, but later than it happened' },
  pending: { tone: 'calm', meaning: 'too recent to be expected in the log, or not started' },
  'source-gone': { tone: 'calm', meaning: 'GitHub no longer keeps the run of the record' },
  recorded: { tone: 'good', meaning: 'the log has it, and agrees with GitHub' },
};

/** Verdicts in the order in which readers need them. */
export const SEVERITY = Object.keys(READINGS) as Verdict[];

/** Verdicts where both sides agree, or are not expected to. */
const AGREEING: readonly Verdict[] = ['recorded', 'late', 'pending', 'source-gone'];

/** For sorting, the gravest first. */
export function bySeverity(a: { verdict: Verdict }, b: { verdict: Verdict }): number {
  return SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict);
}

/** Counts the rows of each verdict. */
export function countVerdicts(findings: readonly { verdict: Verdict }[]): VerdictCounts {
  const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as VerdictCounts;
  for (const { verdict } of findings) counts[verdict]++;
  return counts;
}

/** The verdicts that some row has, the gravest first. */
export function foundVerdicts(counts: VerdictCounts): Verdict[] {
  return SEVERITY.filter((verdict) => counts[verdict] > 0);
}

/** The result; anything unknown makes it incomplete. */
export function resultOf(counts: VerdictCounts): ReconcileResult {
  if (counts.unknown > 0) return 'incomplete';
  return foundVerdicts(counts).every((verdict) => AGREEING.includes(verdict)) ? 'reconciled' : 'differences';
}

/** `2 missing, 14 recorded`. */
export function countWords(counts: VerdictCounts): string {
  const words = foundVerdicts(counts).map((verdict) => `${number(counts[verdict])} ${verdict}`);
  return words.join(', ') || 'nothing to compare';
}

/** `100,000`. */
export function number(count: number): string {
  return count.toLocaleString('en-US');
}
