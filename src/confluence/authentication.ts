/**
 * Where requests go and as whom: the site itself, or Atlassian's gateway, which needs the site's cloud ID and sometimes a
 * token from the client credentials grant. Both are loaded only where they are needed, and count against the deadline.
 */

import type { Unavailable } from '../failure/unavailable.js';
import type { Bounds } from '../http/client.js';
import type { ConnectionInputs } from '../inputs/connection-inputs.js';
import { basicAuthorization, type Credentials } from '../inputs/credentials.js';
import type { Token } from './access-token.js';

/** A site, the gateway to it, and the account. */
export type Way = Pick<ConnectionInputs, 'site' | 'gatewayUrl' | 'tokenUrl'> & { credentials: Credentials };

/** Where requests go, and as whom. */
export interface Access {
  /** URL of the audit endpoint. */
  url: string;
  /** The `Authorization` header, a secret. */
  authorization: string;
}

const AUDIT_PATH = '/wiki/rest/api/audit';

/**
 * Makes a function that authenticates and caches: a cloud ID forever, a token until shortly before it expires. The function
 * never throws; what it could not obtain is `Unavailable`.
 * @param mask called with a new token before it is used.
 */
export function openAuthentication(
  way: Way,
  now: () => number,
  mask: (secret: string) => void,
): (bounds: Bounds) => Promise<Access | Unavailable> {
  const findUrl = urlFinder(way, now);
  const findAuthorization = authorizationFinder(way, now, mask);
  return async (bounds) => {
    const startedAt = now();
    // Each lookup gets half of the remaining time, so that some is left for the request itself.
    const share = () => ({ ...bounds, limitMs: (bounds.limitMs - (now() - startedAt)) / 2 });
    const url = await findUrl(share());
    if (typeof url !== 'string') return url;
    const authorization = await findAuthorization(share());
    return typeof authorization === 'string' ? { url, authorization } : authorization;
  };
}

type Finder = (bounds: Bounds) => Promise<string | Unavailable>;

function urlFinder({ site, gatewayUrl, credentials }: Way, now: () => number): Finder {
  if (credentials.kind === 'basic') return () => Promise.resolve(site.origin + AUDIT_PATH);
  const { cloudId: given } = credentials;
  const findCloudId = remember(now, async (bounds) => {
    const { lookUpCloudId } = await import('./cloud-id.js');
    const found = await lookUpCloudId(site.origin, credentials, bounds, now);
    return typeof found === 'string' ? { value: found, goodUntil: Infinity } : found;
  });
  return async (bounds) => {
    const cloudId = given === 'auto' ? await findCloudId(bounds) : given;
    return typeof cloudId === 'string' ? `${gatewayUrl}/ex/confluence/${cloudId}${AUDIT_PATH}` : cloudId;
  };
}

function authorizationFinder(
  { tokenUrl, credentials }: Way,
  now: () => number,
  mask: (secret: string) => void,
): Finder {
  if (credentials.kind === 'bearer') return () => Promise.resolve(`Bearer ${credentials.accessToken}`);
  if (credentials.kind !== 'client-credentials') {
    const { email, apiToken } = credentials;
    return () => Promise.resolve(basicAuthorization(email, apiToken));
  }
  const findToken = remember(now, async (bounds) => {
    const { requestToken } = await import('./access-token.js');
    const found = await requestToken(tokenUrl, credentials, bounds, now);
    if (!('kind' in found)) mask(found.value);
    return found;
  });
  return async (bounds) => {
    const token = await findToken(bounds);
    return typeof token === 'string' ? `Bearer ${token}` : token;
  };
}

/** Caches what was found while it is valid. Concurrent callers share one request. */
function remember(now: () => number, ask: (bounds: Bounds) => Promise<Token | Unavailable>): Finder {
  let known: Token | undefined;
  let asking: Promise<Token | Unavailable> | undefined;
  return async (bounds) => {
    if (known && now() < known.goodUntil) return known.value;
    asking ??= ask(bounds).finally(() => {
      asking = undefined;
    });
    const found = await asking;
    if ('kind' in found) return found;
    known = found;
    return found.value;
  };
}
