/** Dates that people and payloads write. */

const ISO_DATE =
  /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/**
 * A date as epoch ms, from 13 digits or ISO 8601 with an offset. `Date.parse` would read `226` as a year and
 * 30 February as 2 March, so what it reads must be what was written.
 * @returns undefined where it is no such date, or missing.
 */
export function readDate(text = ''): number | undefined {
  if (/^[1-9]\d{12}$/.test(text)) return Number(text);
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [, minute = '', second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match;
  const written = `${minute.toUpperCase()}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
  const local = new Date(written);
  // Not toISOString, which throws at an invalid date.
  if (local.toJSON() !== written) return undefined;
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
  const instant = local.getTime() - offset;
  // The offsets in use reach from -12:00 to +14:00; a date before 2001 has not the 13 digits that real records have.
  const isReal =
    Number(offsetMinutes) < 60 && Math.abs(offset) <= 14 * 3_600_000 && /^[1-9]\d{12}$/.test(String(instant));
  return isReal ? instant : undefined;
}

const DAY_MS = 24 * 3_600_000;
/** Confluence deletes what is older than its retention, which is one year at most; clocks differ by minutes. */
const OLDEST_MS = 365 * DAY_MS;
const NEWEST_MS = 5 * 60_000;

/** Whether Confluence keeps a record of this date: not older than the longest retention, not ahead of now (all epoch ms). */
export function isInRetention(date: number, now: number): boolean {
  return date >= now - OLDEST_MS && date <= now + NEWEST_MS;
}
