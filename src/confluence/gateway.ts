/**
 * What is asked before the audit API can be: the site's cloud id, and an access token. These requests write nothing, so they
 * are safe to repeat (../docs/authentication.md).
 */

import type { Unavailable } from '../failure/unavailable.js';
import { retryTime } from '../http/retry-after.js';
import { parseJson, textAt } from '../text/json.js';
import { messageOf } from './answer.js';
import { judgeUnanswered, outage } from '../delivery/post-outcome.js';
import { type Credentials, UUID } from '../inputs/credentials.js';
import { quote } from '../text/escape.js';
import { type Bounds, send, type HttpResult } from '../http/client.js';
import type { Failure } from '../failure/failure.js';
import { explainRefusal } from './refusal.js';

/** An access token that was bought. */
export interface Token {
  value: string;
  /** Epoch ms; until then it is used again. */
  goodUntil: number;
}

/** A bought token is renewed this long before it ends, in ms: twice as long as the longest request. */
const RENEW_MS = 60_000;
/** How long a token lives where the answer does not say; Atlassian's live 60 minutes. */
const USUAL_LIFE_S = 3600;

function secretsOf(credentials: Credentials): string[] {
  if (credentials.kind === 'bearer') return [credentials.accessToken];
  return [credentials.kind === 'client-credentials' ? credentials.clientSecret : credentials.apiToken];
}

/** What a question of the door's is called in its failures, and what a refusal of it means. */
interface Question {
  name: string;
  refused: (status: number) => Pick<Failure, 'class' | 'remedy'>;
}

/** `GET /_edge/tenant_info`, which needs no credentials and so gets none. */
export async function lookUpCloudId(
  origin: string,
  credentials: Credentials,
  bounds: Bounds,
  now: () => number,
): Promise<string | Unavailable> {
  const url = `${origin}/_edge/tenant_info`;
  const headers = { accept: 'application/json' };
  const answer = await send({ method: 'GET', url, headers, secrets: secretsOf(credentials) }, bounds);
  const remedy = `Check that \`site\` is a Confluence Cloud site (Data Center and Server have no cloud id, and cannot take audit records), or set \`cloud-id\` to the UUID that a browser shows at ${url}.`;
  const closed = explainError(answer, now(), {
    name: 'The look-up of the cloud id at the site',
    refused: () => ({ class: 'configuration', remedy }),
  });
  if (closed) return closed;
  const cloudId = textAt(bodyOf(answer), 'cloudId');
  if (cloudId !== undefined && UUID.test(cloudId)) return cloudId.toLowerCase();
  return {
    kind: 'unavailable',
    lasting: true,
    failure: {
      class: 'configuration',
      happened: `The site did not tell its cloud id: its answer to /_edge/tenant_info is ${describe(answer)}.`,
      remedy,
    },
  };
}

/**
 * The OAuth 2.0 client credentials grant (RFC 6749, 4.4) as Atlassian takes it, in JSON. Experimental: nobody has
 * confirmed that an audit record can be posted with such a token.
 */
export async function requestToken(
  url: string,
  credentials: Credentials & { kind: 'client-credentials' },
  bounds: Bounds,
  now: () => number,
): Promise<Token | Unavailable> {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const body = JSON.stringify({
    grant_type: 'client_credentials',
    client_id: credentials.clientId,
    client_secret: credentials.clientSecret,
  });
  const answer = await send({ method: 'POST', url, headers, body, secrets: secretsOf(credentials) }, bounds);
  const closed = explainError(answer, now(), {
    name: 'The request for an access token',
    refused: (status) =>
      status === 400 || status === 401 || status === 403
        ? {
            class: 'authentication',
            remedy:
              'Check `client-id` and `client-secret`: they must belong to one OAuth 2.0 credential of the service account, which has not been deleted.',
          }
        : {
            class: 'configuration',
            remedy: 'Check `token-url`: that address is not an OAuth 2.0 token endpoint.',
          },
  });
  if (closed) return closed;
  const value = textAt(bodyOf(answer), 'access_token');
  if (value === undefined || !/^[\x21-\x7e]+$/.test(value))
    return {
      kind: 'unavailable',
      lasting: false,
      failure: outage('The request for an access token was answered without one.'),
    };
  const seconds = Number(textAt(bodyOf(answer), 'expires_in'));
  const lifeMs = (seconds > 0 ? seconds : USUAL_LIFE_S) * 1000;
  return { value, goodUntil: now() + lifeMs - Math.min(RENEW_MS, lifeMs / 2) };
}

/** What an answer other than a whole 200 means for the door. */
function explainError(
  answer: HttpResult | Unavailable,
  now: number,
  question: Question,
): Unavailable | undefined {
  if (answer.kind === 'unavailable') return answer;
  const { name } = question;
  if (answer.kind === 'unanswered') {
    const end = judgeUnanswered(answer);
    return {
      kind: 'unavailable',
      lasting: end.kind === 'refused',
      nameUnknown: end.kind === 'not-sent' && end.nameUnknown,
      failure: {
        ...end.failure,
        happened: `${name} failed. ${end.failure.happened}`,
      },
    };
  }
  const { status, header, body } = answer;
  if (status === 200) {
    // What there is of the body may hold the token, so it is not told.
    if (!answer.bodyTrouble) return undefined;
    return {
      kind: 'unavailable',
      lasting: false,
      failure: outage(`${name} was answered, but the answer was incomplete.`),
    };
  }
  const location = header('location');
  // What comes with a success may be the token itself, so it is not told.
  const message = status < 300 ? '' : messageOf(body);
  const says = status >= 300 && status < 400 ? redirectTo(location) : quoted(message);
  const happened = `${name} was answered ${status}${says}.`;
  const notBefore = retryTime(header('retry-after'), header('date'), now);
  if (status === 429)
    return {
      kind: 'unavailable',
      lasting: false,
      notBefore,
      failure: {
        class: 'rate-limited',
        happened,
        remedy: 'Re-run the job later, or raise `timeout` above the wait that was asked for.',
      },
    };
  if (status < 300 || status >= 500 || status === 408 || status === 425)
    return { kind: 'unavailable', lasting: false, notBefore, failure: outage(happened) };
  // A body that was seen in the wild (an IP allowlist's, for one) tells more than the question that it answers.
  const known = explainRefusal({ status, body, location });
  const isTelling = known.remedy !== explainRefusal({ status, body: '', location }).remedy;
  return {
    kind: 'unavailable',
    lasting: true,
    failure: { ...(isTelling ? known : question.refused(status)), happened },
  };
}

function redirectTo(location: string | undefined): string {
  return `, a redirect to ${location === undefined ? 'nowhere (no Location)' : quote(location)}`;
}

function quoted(message: string): string {
  return message === '' ? '' : `: ${quote(message)}`;
}

function bodyOf(answer: HttpResult | Unavailable): unknown {
  return answer.kind === 'answered' ? parseJson(answer.body) : undefined;
}

/** What an answer is that should have been something else, in words. */
function describe(answer: HttpResult | Unavailable): string {
  const message = answer.kind === 'answered' ? messageOf(answer.body) : '';
  return message === '' ? 'something else' : quote(message);
}
