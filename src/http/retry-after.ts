/** When a server wants to be asked again. Pure. */

/** No `timeout` is as long, and a date so far away can still be written. */
const LONGEST_RETRY_S = 1e9;

/**
 * When another request is allowed, epoch ms, by Retry-After (RFC 9110, 10.2.3): seconds, or a date that counts from the
 * answer's own Date. A malformed header only loses its timing.
 */
export function retryTime(
  retryAfter: string | undefined,
  date: string | undefined,
  now: number,
): number | undefined {
  if (retryAfter === undefined) return undefined;
  // A proxy that adds a header of its own leaves two numbers; the larger one serves both.
  if (/^\s*\d+(\.\d+)?\s*(,\s*\d+(\.\d+)?\s*)*$/.test(retryAfter)) {
    const seconds = Math.max(...retryAfter.split(',').map(Number));
    return now + Math.ceil(Math.min(seconds, LONGEST_RETRY_S) * 1000);
  }
  const at = httpDate(retryAfter);
  if (at === undefined) return undefined;
  return now + Math.max(0, at - (httpDate(date) ?? now));
}

/** The three forms of an HTTP date that a recipient must take (RFC 9110, 5.6.7); only the first is still sent. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** An HTTP date as epoch ms. */
export function httpDate(text: string | undefined): number | undefined {
  const date = text?.trim() ?? '';
  if (!HTTP_DATES.some((form) => form.test(date))) return undefined;
  // The third form leaves out that it is GMT.
  const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(at) ? undefined : at;
}
