/** Dates that people and payloads write. */

const ISO_DATE =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(Z|([+-])(\d\d)(?::?(\d\d))?)$/i;

/**
 * A date as epoch ms, from 13 digits or ISO 8601 with an offset. `Date.parse` would read `226` as a year and
 * 30 February as 2 March, so every component must survive the round trip.
 * @returns undefined where it is no such date.
 */
export function readDate(text: string): number | undefined {
  if (/^[1-9]\d{12}$/.test(text)) return Number(text);
  const match = ISO_DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((group) =>
    Number(match[group] ?? 0),
  ) as [number, number, number, number, number, number];
  const milliseconds = Number((match[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const [offsetHours, offsetMinutes] = [Number(match[10] ?? 0), Number(match[11] ?? 0)];
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute, second, milliseconds));
  const survives =
    local.getUTCFullYear() === year &&
    local.getUTCMonth() === month - 1 &&
    local.getUTCDate() === day &&
    local.getUTCHours() === hour &&
    local.getUTCMinutes() === minute &&
    local.getUTCSeconds() === second;
  const offset = (match[9] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000;
  const instant = local.getTime() - offset;
  // The offsets in use reach from -12:00 to +14:00; a date before 2001 has not the 13 digits that real records have.
  const isReal =
    survives &&
    offsetMinutes < 60 &&
    Math.abs(offset) <= 14 * 3_600_000 &&
    /^[1-9]\d{12}$/.test(String(instant));
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
