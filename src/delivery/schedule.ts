/** When something is done next, and how long it may take: arithmetic. Pure; all times in ms. */

/** When a move is decided. */
export interface Clock {
  /** Epoch ms. */
  now: number;
  /** Epoch ms. */
  deadline: number;
  /** From 0 to 1, and the same until the history grows: else a wait would be decided anew when it is over. */
  random: number;
}

/** How long to wait after the n-th attempt, or to add to the n-th wait in a row that a server named, in ms. */
export type Backoff = (n: number, random: number) => number;

/** Ways to leave waits to chance; the simulation compares others (local/soak.ts). */
export interface Pacing {
  backoff: Backoff;
  jitter: Backoff;
}

const LONGEST_ATTEMPT_MS = 30_000;
/** The least that a request gets, and that is kept for a search after an attempt: an eighth of all, within these. */
const SPARE_MS = [100, 2_000] as const;
const FIRST_BACKOFF_MS = 1_000;
/** Nothing of ours waits longer. */
const LONGEST_WAIT_MS = 64_000;
/** After an unknown outcome the log is searched this many ms later, each a round; further rounds double as the back-off does. */
const ROUNDS_MS = [1_000, 3_000, 7_000];
/** A record that was not found in so many rounds may be posted again. */
export const ROUNDS = ROUNDS_MS.length;

/**
 * How late the search's index is assumed to be at most, in ms: what is older and not found is not there. An assumption,
 * as Atlassian names no number; only what is younger has to be listed.
 */
export const INDEX_LAG_MS = 5 * 60_000;

/** How long the next wait is after the n-th attempt: doubling, the upper half of it left to chance. */
export function backoff(attempts: number, random: number): number {
  return Math.round(doubled(attempts) * (0.5 + random / 2));
}

/**
 * What is added to a wait that a server named, so that those who were told the same moment do not return at the same
 * moment: nothing at least, and up to twice as much each time in a row.
 */
export function jitter(waitsInARow: number, random: number): number {
  return Math.round(doubled(waitsInARow) * random);
}

/** The waits of this action. */
export const PACING: Pacing = { backoff, jitter };

function doubled(n: number): number {
  return Math.min(LONGEST_WAIT_MS, FIRST_BACKOFF_MS * 2 ** Math.min(n - 1, 16));
}

/** The time one request may take: time must be left to search whether a post was written. */
export function limitOf({ timeoutMs }: { timeoutMs: number }, { now, deadline }: Clock): number {
  return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, timeoutMs / 4, deadline - now));
}

/** What is kept free before the deadline for one more request. */
export function spareMs({ timeoutMs }: { timeoutMs: number }): number {
  return Math.max(SPARE_MS[0], Math.min(SPARE_MS[1], timeoutMs / 8));
}

/** When a round comes, after its origin: none before the first, then 1, 3, 7, 14, 28, 56 s and so on. */
export function roundOffset(round: number): number {
  if (round < 0) return 0;
  const known = ROUNDS_MS[round];
  if (known !== undefined) return known;
  return roundOffset(round - 1) + Math.min(LONGEST_WAIT_MS, 7_000 * 2 ** (round - ROUNDS));
}
