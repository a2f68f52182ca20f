/**
 * The one classifier of failed requests to Atlassian: what an error, or no answer, means for a post, a search, a token, and
 * a cloud ID alike. Pure.
 */

import type { Failure } from '../failure/failure.js';
import type { Unavailable } from '../failure/unavailable.js';
import { type HttpResult, TROUBLE_WORDS } from '../http/client.js';
import { type HeaderReader, waitUntil } from '../http/retry-after.js';
import { quote } from '../text/escape.js';
import { isWebPage } from './error-message.js';
import { outage } from './outage.js';
import { explainRefusal, refusalOf, sentenceOf, type Verdict } from './refusal-remedies.js';

/** What was requested, for the messages. */
export interface Question {
  /** Who answers, as a sentence begins; Confluence if absent. */
  who?: string;
  /** The first sentence: what could not be done. */
  intro?: string;
  /** What a refusal means if its text and headers do not say. */
  byStatus?: (status: number) => Verdict;
}

/**
 * Explains why a request failed. Called for every result but a success.
 * @param now epoch ms when the result came; waits that the server asks for count from there.
 * @returns `lasting` if a retry does not help, `possiblyWritten` if the request may have been carried out (5xx, 408, 425,
 * other 2xx, no or an incomplete answer), `notBefore` in epoch ms if the server asks for a wait.
 */
export function explainFailure(
  result: HttpResult | Unavailable,
  now: number,
  question: Question = {},
): Unavailable {
  if (result.kind === 'unavailable') return result;
  const { kind, failure, ...more } =
    result.kind === 'unanswered' ? explainSilence(result) : explainAnswer(result, now, question);
  const happened = question.intro === undefined ? failure.happened : `${question.intro} ${failure.happened}`;
  return { kind, failure: { ...failure, happened }, ...more };
}

function explainAnswer(
  result: HttpResult & { kind: 'answered' },
  now: number,
  { who = 'Confluence', byStatus }: Question,
): Unavailable {
  const { status, body, header, bodyTrouble } = result;
  const refusal = refusalOf(result);
  const notBefore = waitUntil(status, header, now);
  const later = { kind: 'unavailable', lasting: false, notBefore } as const;
  if (status < 300) {
    // An answer that is incomplete, or contains a token or other people's records, is not quoted; a login page is.
    const isQuoted = !bodyTrouble && isWebPage(body);
    const how = bodyTrouble
      ? `the response is incomplete (${TROUBLE_WORDS[bodyTrouble]})`
      : 'the response is not the expected one';
    const sentence = isQuoted ? sentenceOf(refusal, who).replace(/\.$/, '') : `${who} returned ${status}`;
    return {
      ...later,
      possiblyWritten: true,
      failure: outage(`${sentence}, but ${how}.`, isQuoted ? PAGE_REMEDY : undefined),
    };
  }
  const sentence = sentenceOf(refusal, who);
  if (status === 429) return { ...later, failure: rateLimited(sentence, header, notBefore, now) };
  if (status === 408 || status === 425 || status >= 500)
    return { ...later, possiblyWritten: true, failure: outage(sentence) };
  return {
    ...later,
    lasting: true,
    failure: { happened: sentence, ...explainRefusal(refusal, byStatus) },
  };
}

/** Without an answer, it depends on whether the connection was ever established. */
function explainSilence({
  host,
  connected,
  trouble,
  code,
}: HttpResult & { kind: 'unanswered' }): Unavailable {
  if (trouble === 'certificate' && !connected)
    return { kind: 'unavailable', lasting: true, failure: untrusted(host, code) };
  if (trouble === 'unknown-name')
    return { kind: 'unavailable', lasting: false, nameUnknown: true, failure: nameUnknown(host) };
  const why = `(${TROUBLE_WORDS[trouble]}, ${code})`;
  return {
    kind: 'unavailable',
    lasting: false,
    possiblyWritten: connected,
    failure: outage(
      connected
        ? `Connected to ${host}, but got no response ${why}.`
        : `Could not connect to ${host} ${why}.`,
    ),
  };
}

const PAGE_REMEDY =
  "Check whether a proxy or a login page intercepts the runner's requests, and check https://status.atlassian.com. Then deliver the receipt with the `replay` action, which searches the log first.";

/** The longest `timeout` of a step that records, in s. */
const LONGEST_TIMEOUT_S = 3_600;

function rateLimited(
  sentence: string,
  header: HeaderReader,
  notBefore: number | undefined,
  now: number,
): Failure {
  const reason = header('ratelimit-reason');
  const waitS = notBefore === undefined ? undefined : Math.ceil((notBefore - now) / 1000);
  const happened = [
    reason === undefined ? sentence : `${sentence} RateLimit-Reason: ${quote(reason)}.`,
    ...(waitS === undefined ? [] : [`The server asks for a wait of ${waitS} s.`]),
  ].join(' ');
  const raise = waitS !== undefined && waitS < LONGEST_TIMEOUT_S ? 'set `timeout` above that wait, or ' : '';
  return {
    class: 'rate-limited',
    happened,
    remedy: `Deliver the receipt later with the \`replay\` action. Or ${raise}write fewer records at once with this account.`,
  };
}

function untrusted(host: string, code: string): Failure {
  return {
    class: 'configuration',
    happened: `The certificate of ${host} is not trusted (${code}), so nothing was sent.`,
    remedy:
      'Check `site` (`gateway-url` for the gateway). If a proxy inspects TLS in your network, set the environment variable NODE_EXTRA_CA_CERTS on the runner to its CA certificate. If the certificate has expired or names another host, its owner must replace it.',
  };
}

function nameUnknown(host: string): Failure {
  return {
    class: 'configuration',
    happened: `The host name ${host} does not exist (ENOTFOUND), so nothing was sent.`,
    remedy:
      'Check its spelling in `site` (`gateway-url` for the gateway, `token-url` for tokens), and whether the runner can resolve public names.',
  };
}
