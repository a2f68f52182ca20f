/** Times before now, such as `7d`, and spans of time. */

import { readDate } from '../text/date.js';
import { quote } from '../text/escape.js';
import { type InputRow, refused, textRow } from './parsers.js';

const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 } as const;
/** No log or artifact is kept longer. */
const LONGEST_MS = 3_650 * UNIT_MS.d;

/** A span of time such as `60m`, in ms. */
export const SPAN = textRow(
  readSpan,
  (given) => `is ${given}. Use a number of days, hours, or minutes, such as 7d, 24h, or 60m.`,
);

/** A moment, in epoch ms: a span ago, or a date. */
export const MOMENT: InputRow<number> = {
  parse: (text, name, { now }) => {
    const span = readSpan(text);
    const value = span === undefined ? readDate(text) : now - span;
    if (value === undefined)
      return refused(
        `\`${name}\` is ${quote(text)}. Use a period such as 7d, 24h, or 30m, or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z.`,
      );
    return value <= now ? { value } : refused(`\`${name}\` is ${quote(text)}, which is in the future.`);
  },
};

function readSpan(text: string): number | undefined {
  const match = /^(\d{1,7})([dhm])$/.exec(text);
  const span = match ? Number(match[1]) * UNIT_MS[match[2] as keyof typeof UNIT_MS] : undefined;
  return span !== undefined && span <= LONGEST_MS ? span : undefined;
}
