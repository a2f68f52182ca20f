/** An access token by the client credentials grant. The request writes nothing, so it is safe to repeat. */

import type { Unavailable } from '../failure/unavailable.js';
import { type Bounds, isSuccess, send } from '../http/client.js';
import type { Credentials } from '../inputs/credentials.js';
import { parseJson, textAt } from '../text/json.js';
import { explainFailure, type Question } from './failed-request.js';
import type { Verdict } from './refusal-remedies.js';

/** A token from the client credentials grant. */
export interface Token {
  value: string;
  /** Epoch ms; until then it is reused. */
  goodUntil: number;
}

/** A token is renewed this long before it expires, in ms: twice as long as the longest request. */
const RENEW_MS = 60_000;
/** How long a token is valid if the answer does not say, in s; Atlassian's are valid for 60 minutes. */
const USUAL_LIFE_S = 3600;

/**
 * The OAuth 2.0 client credentials grant (RFC 6749, 4.4), in JSON as Atlassian requires. Experimental: it is not
 * confirmed that such a token can post audit records.
 */
export async function requestToken(
  url: string,
  credentials: Credentials & { kind: 'client-credentials' },
  bounds: Bounds,
  now: () => number,
): Promise<Token | Unavailable> {
  const { clientId, clientSecret } = credentials;
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const body = JSON.stringify({
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
  });
  const answer = await send({ method: 'POST', url, headers, body, secrets: [clientSecret] }, bounds);
  const json = isSuccess(answer) ? parseJson(answer.body) : undefined;
  const value = textAt(json, 'access_token');
  if (value === undefined || !/^[\x21-\x7e]+$/.test(value)) return explainFailure(answer, now(), QUESTION);
  const seconds = Number(textAt(json, 'expires_in'));
  const lifeMs = (seconds > 0 ? seconds : USUAL_LIFE_S) * 1000;
  return { value, goodUntil: now() + lifeMs - Math.min(RENEW_MS, lifeMs / 2) };
}

const QUESTION: Question = {
  who: 'The token endpoint',
  intro: 'Could not get an access token.',
  secret: 'a token',
  byStatus,
};

function byStatus(status: number): Verdict {
  return status === 400 || status === 401 || status === 403
    ? {
        class: 'authentication',
        remedy:
          'Check `client-id` and `client-secret`: both must come from the same OAuth 2.0 credential of the service account, and the credential must still exist.',
      }
    : {
        class: 'configuration',
        remedy: 'Check `token-url`: that address is not an OAuth 2.0 token endpoint.',
      };
}
