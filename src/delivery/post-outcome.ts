/** How one attempt to post the record ended. Pure: an exchange in, one of four ends out. */

import { isOurs, parseJson } from '../confluence/answer.js';
import type { Closed } from '../confluence/authentication.js';
import type { Exchange, Trouble } from '../http/client.js';
import type { Failure } from '../failure/failure.js';
import type { AuditRecord } from '../record/build.js';
import { explainRefusal, sentenceOf } from '../confluence/refusal.js';

export type AttemptEnd =
  /** 200 and our record. */
  | { kind: 'accepted' }
  /** It will never work. */
  | { kind: 'refused'; failure: Failure }
  /** Certainly not written: the connection never stood, or 429. */
  | { kind: 'not-sent'; failure: Failure; nameUnknown?: boolean; notBefore?: number }
  /** It may be written. */
  | { kind: 'unknown'; failure: Failure; notBefore?: number };

/**
 * Judges an attempt.
 * @param now epoch ms when the answer came; Retry-After counts from there, and a date in it from the answer's own Date.
 */
export function judgeAttempt(
  exchange: Exchange | Closed,
  key: string,
  record: AuditRecord,
  now: number,
): AttemptEnd {
  if (exchange.kind === 'closed') return judgeClosed(exchange);
  if (exchange.kind === 'unanswered') return judgeUnanswered(exchange);
  const { status, body, bodyTrouble } = exchange;
  const location = exchange.header('location');
  const notBefore = retryTime(exchange.header('retry-after'), exchange.header('date'), now);
  const sentence = sentenceOf({ status, body, location });
  if (status === 200 && !bodyTrouble && isOurs(parseJson(body), key, record)) return { kind: 'accepted' };
  if (status === 429) return { kind: 'not-sent', failure: rateLimited(sentence, notBefore, now), notBefore };
  if (status === 408 || status === 425 || status >= 500)
    return { kind: 'unknown', failure: outage(sentence), notBefore };
  if (status >= 300)
    return {
      kind: 'refused',
      failure: explainRefusal({
        status,
        body,
        location,
        failureCategory: exchange.header('x-failure-category'),
      }),
    };
  return { kind: 'unknown', failure: notOurRecord(status, body, bodyTrouble), notBefore };
}

/** The audit API was not asked at all. */
function judgeClosed({ lasting, failure, nameUnknown, notBefore }: Closed): AttemptEnd {
  return lasting ? { kind: 'refused', failure } : { kind: 'not-sent', failure, nameUnknown, notBefore };
}

/** Judges an exchange without an answer by whether its connection ever stood. */
export function judgeUnanswered({
  host,
  connected,
  trouble,
  code,
}: Exchange & { kind: 'unanswered' }): Exclude<AttemptEnd, { kind: 'accepted' }> {
  if (trouble === 'certificate' && !connected) return { kind: 'refused', failure: untrusted(host, code) };
  if (trouble === 'unknown-name') return { kind: 'not-sent', failure: nameUnknown(host), nameUnknown: true };
  const failure = outage(
    connected
      ? `Connected to ${host}, but no answer came (${TROUBLE_WORDS[trouble]}, ${code}).`
      : `No connection to ${host} could be made (${TROUBLE_WORDS[trouble]}, ${code}).`,
  );
  return connected ? { kind: 'unknown', failure } : { kind: 'not-sent', failure };
}

/** Why there is no answer, or no whole one, in words. */
export const TROUBLE_WORDS: Record<Trouble | 'too-large', string> = {
  timeout: 'it took too long',
  cancelled: 'the step was cancelled',
  unreachable: 'nobody answers there',
  'unknown-name': 'the name does not exist',
  certificate: 'its certificate is not trusted',
  broken: 'it broke off',
  garbage: 'what came is not HTTP',
  'too-large': 'it was too long',
};

/** What every outage says to the user. */
export function outage(happened: string): Failure {
  return {
    class: 'outage',
    happened,
    remedy:
      'Look at https://status.atlassian.com and the network of the runner. Then deliver the receipt with `mode: replay`, which searches the log first; re-running the job repeats its other steps too, and writes a record of its own. A larger `timeout` bridges longer outages.',
  };
}

function rateLimited(happened: string, notBefore: number | undefined, now: number): Failure {
  const wait = notBefore === undefined ? '' : ` It asks to wait ${Math.ceil((notBefore - now) / 1000)} s.`;
  return {
    class: 'rate-limited',
    happened: `${happened}${wait}`,
    remedy:
      'Re-run the job later, raise `timeout` above that wait, or post fewer records at a time with this account.',
  };
}

function untrusted(host: string, code: string): Failure {
  return {
    class: 'configuration',
    happened: `The certificate of ${host} is not trusted (${code}), so nothing was sent.`,
    remedy:
      'Check `site` (`gateway-url` for the gateway). If a proxy inspects TLS in your network, give the runner its CA certificate by the environment variable NODE_EXTRA_CA_CERTS. If the certificate has expired or names another host, its owner must renew or replace it.',
  };
}

function nameUnknown(host: string): Failure {
  return {
    class: 'configuration',
    happened: `The host name ${host} does not exist (ENOTFOUND), so nothing was sent.`,
    remedy:
      'Check its spelling in `site` (`gateway-url` for the gateway, `token-url` for tokens), and whether the runner resolves public names.',
  };
}

function notOurRecord(status: number, body: string, bodyTrouble: Trouble | 'too-large' | undefined): Failure {
  const how = bodyTrouble
    ? `its answer was incomplete (${TROUBLE_WORDS[bodyTrouble]})`
    : 'its answer is not our audit record';
  return {
    class: 'outage',
    happened: `${sentenceOf({ status, body: bodyTrouble ? '' : body }).replace(/\.$/, '')}, but ${how}.`,
    remedy:
      'Look for a proxy or login page between the runner and Confluence, and at https://status.atlassian.com; then deliver the receipt with `mode: replay`.',
  };
}

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
