/**
 * The way to the audit API: the site itself, or Atlassian's gateway, which needs the site's cloud id and sometimes a token
 * that must be bought first. These requests write nothing, so they are safe to repeat and count against the deadline
 * (../docs/authentication.md).
 */

import { memberAt, textAt } from './context.js';
import { messageOf, parseJson } from './answer.js';
import { judgeUnanswered, outage, retryTime } from './attempt.js';
import { basicAuthorization, type Credentials } from './credentials.js';
import { quote } from './escape.js';
import { type Bounds, exchange, type Exchange } from './exchange.js';
import type { Failure } from './failure.js';
import type { Inputs } from './inputs.js';
import { explainRefusal, isKnownRefusal } from './refusal.js';
import { proxySecrets, redact } from './secrets.js';

/** Where requests go, and as whom. */
export interface Door {
  /** URL of the audit endpoint. */
  url: string;
  /** The `Authorization` header, a secret. */
  authorization: string;
}

/** No door: the audit API was not even asked. */
export interface Closed {
  kind: 'closed';
  failure: Failure;
  /** Asking again does not change it. */
  lasting: boolean;
  /** The host's name does not exist. */
  nameUnknown?: boolean;
  /** Epoch ms, from Retry-After. */
  notBefore?: number;
}

/** An access token that was bought. */
interface Token {
  value: string;
  /** Epoch ms. */
  endsAt: number;
}

const AUDIT_PATH = '/wiki/rest/api/audit';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** A bought token is renewed this long before it ends, in ms: the requests that it is good for take up to half as long. */
const RENEW_MS = 60_000;
/** How long a token lives whose seller does not say; Atlassian's live 60 minutes. */
const USUAL_LIFE_S = 3600;

/**
 * Makes a function that opens the door, and keeps what it learned: a cloud id for good, a token until it ends. Those who
 * come at the same time share one question.
 * @param mask told of a bought token, and of the credentials of a proxy, before they are used.
 */
export function findDoor(
  {
    site,
    credentials,
    gatewayUrl,
    tokenUrl,
  }: Pick<Inputs, 'site' | 'gatewayUrl' | 'tokenUrl'> & { credentials: Credentials },
  now: () => number,
  mask: (secret: string) => void,
): (bounds: Bounds) => Promise<Door | Closed> {
  proxySecrets(process.env).forEach(mask);
  const findCloudId = remember(
    (bounds) => askCloudId(site.origin, bounds, now),
    () => true,
  );
  const findToken = remember(
    async (bounds) => {
      const token = await buyToken(tokenUrl, credentials as Credentials & { kind: 'client-credentials' }, bounds, now);
      if (!('kind' in token)) mask(token.value);
      return token;
    },
    ({ endsAt }) => now() < endsAt - RENEW_MS,
  );

  return async (bounds) => {
    const authorization =
      credentials.kind === 'basic' || credentials.kind === 'scoped'
        ? basicAuthorization(credentials.email, credentials.apiToken)
        : undefined;
    if (credentials.kind === 'basic') return { url: site.origin + AUDIT_PATH, authorization: authorization ?? '' };
    return { url: '', authorization: '' };
  };
}
