/** Arithmetic of waits and limits. Pure; all times in ms. */

/** When a move is decided. */
export interface Clock {
  /** Epoch ms. */
  now: number;
  /** Epoch ms. */
  deadline: number;
  /** From 0 to 1, and constant until the history grows: otherwise a wait would be decided again when it is over. */
  random: number;
}

/** How long to wait after the n-th attempt, or to add to the n-th wait in a row that the server asks for, in ms. */
export type Backoff = (n: number, random: number) => number;

/** How waits are randomized; the simulation compares alternatives (local/soak.ts). */
export interface Pacing {
  backoff: Backoff;
  jitter: Backoff;
}

const LONGEST_ATTEMPT_MS = 30_000;
/** The least time for a request, and for a search after an attempt: an eighth of the timeout, within these limits. */
const SPARE_MS = [100, 2_000] as const;
const FIRST_BACKOFF_MS = 1_000;
/** Our own waits are never longer. */
const LONGEST_WAIT_MS = 64_000;
/** After an unknown outcome the log is searched this many ms later, each a round; further rounds double as the back-off does. */
const ROUNDS_MS = [1_000, 3_000, 7_000];
/** A record that was not found in this many rounds may be posted again. */
export const ROUNDS = ROUNDS_MS.length;

/**
 * How late the search index is assumed to be at most, in ms: what is older and not found does not exist. Atlassian documents
 * no number; only what is younger must be listed.
 */
export const INDEX_LAG_MS = 5 * 60_000;

/** How long the wait is after the n-th attempt: doubling, with a random upper half. */
export function backoff(attempts: number, random: number): number {
  return Math.round(doubled(attempts) * (0.5 + random / 2));
}

/**
 * What is added to a wait that the server asks for, so that runners with the same wait do not return together: at least
 * nothing, and up to twice as much each time in a row.
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
export function limitOf(
  { timeoutMs }: { timeoutMs: number },
  { now, deadline }: Pick<Clock, 'now' | 'deadline'>,
): number {
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
