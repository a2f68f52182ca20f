/** When a server allows the next request. Pure. */

/** No `timeout` is as long, and a date this far away is still valid. */
const LONGEST_RETRY_S = 1e9;

/** Reads one header of an answer, by its name in lower case. */
export type HeaderReader = (name: string) => string | undefined;

/**
 * When another request is allowed, epoch ms: by Retry-After, else by X-RateLimit-Reset where the answer is a refusal for
 * the rate (Atlassian: "Rate limiting"; every answer can carry the header). Undefined if the answer asks for no wait.
 */
export function waitUntil(status: number, header: HeaderReader, now: number): number | undefined {
  const retry = retryTime(header('retry-after'), header('date'), now);
  if (retry !== undefined) return retry;
  const isLimited = status === 429 || (status >= 400 && header('x-ratelimit-remaining')?.trim() === '0');
  return isLimited ? resetTime(header('x-ratelimit-reset'), header('date'), now) : undefined;
}

/**
 * When another request is allowed, epoch ms, by Retry-After (RFC 9110, 10.2.3): seconds, or a date that counts from the
 * answer's own Date. A malformed header is ignored.
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
  return at === undefined ? undefined : after(at, date, now);
}

/** X-RateLimit-Reset: ISO 8601 (Atlassian), or epoch seconds or milliseconds as other gateways write it. */
function resetTime(reset: string | undefined, date: string | undefined, now: number): number | undefined {
  const text = reset?.trim() ?? '';
  if (/^\d{10}$/.test(text)) return after(Number(text) * 1000, date, now);
  if (/^\d{13}$/.test(text)) return after(Number(text), date, now);
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text)) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : after(at, date, now);
}

/** Converts a time from the server's clock to ours; the past becomes now. */
function after(at: number, date: string | undefined, now: number): number {
  return now + Math.min(LONGEST_RETRY_S * 1000, Math.max(0, at - (httpDate(date) ?? now)));
}

/** The three forms of an HTTP date that a recipient must take (RFC 9110, 5.6.7); only the first is still sent. */
const HTTP_DATES = [
  /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
  /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];

/** An HTTP date as epoch ms; undefined where the text is none. */
export function httpDate(text: string | undefined): number | undefined {
  const date = text?.trim() ?? '';
  if (!HTTP_DATES.some((form) => form.test(date))) return undefined;
  // The third form leaves out that it is GMT.
  const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
  return Number.isNaN(at) ? undefined : at;
}
