/** How one attempt to post the record ended. Pure: an result in, one of four ends out. */

import { type HttpResult, TROUBLE_WORDS, type Trouble } from '../http/client.js';
import type { Unavailable } from '../failure/unavailable.js';
import { retryTime } from '../http/retry-after.js';
import { parseJson } from '../text/json.js';
import { isOurs } from '../confluence/answer.js';
import type { Failure } from '../failure/failure.js';
import type { AuditRecord } from '../record/audit-record.js';
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
  result: HttpResult | Unavailable,
  key: string,
  record: AuditRecord,
  now: number,
): AttemptEnd {
  if (result.kind === 'unavailable') return judgeUnavailable(result);
  if (result.kind === 'unanswered') return judgeUnanswered(result);
  const { status, body, bodyTrouble } = result;
  const location = result.header('location');
  const notBefore = retryTime(result.header('retry-after'), result.header('date'), now);
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
        failureCategory: result.header('x-failure-category'),
      }),
    };
  return { kind: 'unknown', failure: notOurRecord(status, body, bodyTrouble), notBefore };
}

/** The audit API was not asked at all. */
function judgeUnavailable({ lasting, failure, nameUnknown, notBefore }: Unavailable): AttemptEnd {
  return lasting ? { kind: 'refused', failure } : { kind: 'not-sent', failure, nameUnknown, notBefore };
}

/** Judges an result without an answer by whether its connection ever stood. */
export function judgeUnanswered({
  host,
  connected,
  trouble,
  code,
}: HttpResult & { kind: 'unanswered' }): Exclude<AttemptEnd, { kind: 'accepted' }> {
  if (trouble === 'certificate' && !connected) return { kind: 'refused', failure: untrusted(host, code) };
  if (trouble === 'unknown-name') return { kind: 'not-sent', failure: nameUnknown(host), nameUnknown: true };
  const failure = outage(
    connected
      ? `Connected to ${host}, but no answer came (${TROUBLE_WORDS[trouble]}, ${code}).`
      : `No connection to ${host} could be made (${TROUBLE_WORDS[trouble]}, ${code}).`,
  );
  return connected ? { kind: 'unknown', failure } : { kind: 'not-sent', failure };
}

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
