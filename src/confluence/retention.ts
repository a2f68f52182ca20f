/** How long the audit log keeps its records. Pure. */

import { type HttpResult, isSuccess } from '../http/client.js';
import { parseJson, textAt } from '../text/json.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds of the units that a retention can plausibly have; a month and a year at their shortest. */
const UNITS: Record<string, number> = {
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: HOUR,
  HALF_DAYS: 12 * HOUR,
  DAYS: DAY,
  WEEKS: 7 * DAY,
  MONTHS: 28 * DAY,
  YEARS: 365 * DAY,
};

/** How long a record is kept from its date. */
export interface Retention {
  ms: number;
  /** `90 days`. */
  words: string;
}

/**
 * Reads the answer of `GET /wiki/rest/api/audit/retention`.
 * @returns undefined if there is none, or it has no usable value.
 */
export function readRetention(result: HttpResult): Retention | undefined {
  const json = isSuccess(result) ? parseJson(result.body) : undefined;
  const count = Number(textAt(json, 'number'));
  const units = (textAt(json, 'units') ?? '').toUpperCase();
  const unit = UNITS[units];
  if (unit === undefined || !Number.isInteger(count) || count <= 0) return undefined;
  const word = units.toLowerCase().replace('_', ' ');
  return { ms: count * unit, words: `${count} ${count === 1 ? word.slice(0, -1) : word}` };
}
