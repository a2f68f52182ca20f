/**
 * The one classifier of failed requests to Atlassian: what an error, or no answer, means for a post, a search, a token, and
 * a cloud ID alike. Pure.
 */

import type { Failure } from '../failure/failure.js';
import { type Unavailable, unavailable } from '../failure/unavailable.js';
import { type Answered, type HttpResult, TROUBLE_WORDS, type Unanswered } from '../http/client.js';
import { type HeaderReader, waitUntil } from '../http/retry-after.js';
import { quote } from '../text/escape.js';
import { isWebPage, quotePlainMessage } from './error-message.js';
import { outage } from './outage.js';
import { explainRefusal, refusalOf, sentenceOf, type Verdict } from './refusal-remedies.js';

/** What was requested, for the messages. */
export interface Question {
  /** Who answers, as a sentence begins; Confluence if absent. */
  who?: string;
  /** The first sentence: what could not be done. */
  intro?: string;
  /** What a success contains, if that must not be quoted. */
  secret?: string;
  /** What a refusal means if its text and headers do not say. */
  byStatus?: (status: number) => Verdict;
}

/**
 * Explains why a request failed. Called for every result but a success.
 * @param now epoch ms when the result came; waits that the server asks for count from there.
 * @returns `lasting` if a retry does not help, `possiblyWritten` if the request may have been carried out (5xx, 408, 425,
 * other 2xx, no or an incomplete answer), `notBefore` in epoch ms if the server asks for a wait.
 */
export function explainFailure(result: HttpResult, now: number, question: Question = {}): Unavailable {
  if (result.kind === 'unavailable') return result;
  const explained =
    result.kind === 'unanswered' ? explainSilence(result) : explainAnswer(result, now, question);
  if (question.intro === undefined) return explained;
  const { failure } = explained;
  return { ...explained, failure: { ...failure, happened: `${question.intro} ${failure.happened}` } };
}

function explainAnswer(
  result: Answered,
  now: number,
  { who = 'Confluence', secret, byStatus }: Question,
): Unavailable {
  const { status, body, header, bodyTrouble } = result;
  const refusal = refusalOf(result);
  const notBefore = waitUntil(status, header, now);
  if (status < 300) {
    const message = bodyTrouble ? '' : quotePlainMessage(body, secret !== undefined);
    const what = `${who} returned ${status}${message === '' ? '' : `: ${message}`}`;
    const how = bodyTrouble
      ? `the response is incomplete (${TROUBLE_WORDS[bodyTrouble]})`
      : `the response ${secret === undefined ? 'is not the expected one' : `does not contain ${secret}`}`;
    const isPage = message !== '' && isWebPage(body);
    const failure = outage(`${what}, but ${how}.`, isPage ? PAGE_REMEDY : undefined);
    return unavailable(failure, { notBefore, possiblyWritten: true });
  }
  const sentence = sentenceOf(refusal, who);
  if (status === 429) return unavailable(rateLimited(sentence, header, notBefore, now), { notBefore });
  if (status === 408 || status === 425 || status >= 500)
    return unavailable(outage(sentence), { notBefore, possiblyWritten: true });
  const failure = { happened: sentence, ...explainRefusal(refusal, byStatus) };
  return unavailable(failure, { notBefore, lasting: true });
}

/** Without an answer, it depends on whether the connection was ever established. */
function explainSilence({ host, connected, trouble, code }: Unanswered): Unavailable {
  if (trouble === 'certificate' && !connected) return unavailable(untrusted(host, code), { lasting: true });
  if (trouble === 'unknown-name') return unavailable(nameUnknown(host), { nameUnknown: true });
  const why = `(${TROUBLE_WORDS[trouble]}, ${code})`;
  const happened = connected
    ? `Connected to ${host}, but got no response ${why}.`
    : `Could not connect to ${host} ${why}.`;
  return unavailable(outage(happened), { possiblyWritten: connected });
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
  const named = reason === undefined ? '' : ` RateLimit-Reason: ${quote(reason)}.`;
  const asks = waitS === undefined ? '' : ` The server asks for a wait of ${waitS} s.`;
  const raise = waitS !== undefined && waitS < LONGEST_TIMEOUT_S ? 'set `timeout` above that wait, or ' : '';
  return {
    class: 'rate-limited',
    happened: sentence + named + asks,
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
