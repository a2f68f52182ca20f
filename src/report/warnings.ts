/** Warnings although the record exists, in whole sentences. Pure. */

import type { Ending } from '../delivery/ending.js';
import { type History, stateOf } from '../delivery/history.js';

/** More than this between our clock and the server's is worth a warning, in ms. */
const CLOCK_SKEW_MS = 60_000;

/** What the reader must know if a record was truncated. */
export function truncationWarnings(
  truncated: readonly string[],
  { hasReceipt }: { hasReceipt: boolean },
): string[] {
  if (truncated.length === 0) return [];
  const kept = hasReceipt ? ' The receipt contains the full text.' : '';
  return [
    `These fields are too long for an audit record and were truncated: ${truncated.join(', ')}.${kept}`,
  ];
}

/** What the reader must know if the clocks are far apart. */
export function clockWarnings(history: History): string[] {
  const skew = stateOf(history, {}).skew;
  if (skew === undefined || Math.abs(skew) <= CLOCK_SKEW_MS) return [];
  return [
    `The runner's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'ahead of' : 'behind'} Confluence's. If the record's date comes from the runner's clock, it is wrong by the same amount. Synchronize the runner's clock.`,
  ];
}

/** What the reader must know if two copies may be in the log. */
export function copyWarnings({ possibleDuplicate }: Ending): string[] {
  if (possibleDuplicate === false) return [];
  const why =
    possibleDuplicate === 'blind'
      ? 'an attempt got no response and the log could not be read'
      : 'the log could not be searched completely before the record was posted';
  return [`The record may be in the audit log twice, because ${why}. Both copies have the same audit key.`];
}
