/**
 * Where requests go and as whom: the site itself, or Atlassian's gateway, which needs the site's cloud ID and sometimes a
 * token from the client credentials grant. Both are loaded only where they are needed, and count against the deadline.
 */

import type { Unavailable } from '../failure/unavailable.js';
import type { Bounds } from '../http/client.js';
import { basicAuthorization, type Credentials } from '../inputs/credentials.js';
import type { Inputs } from '../inputs/root-inputs.js';
import type { Token } from './access-token.js';

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
  way: Pick<Inputs, 'site' | 'gatewayUrl' | 'tokenUrl'> & { credentials: Credentials },
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

function urlFinder(
  { site, gatewayUrl, credentials }: Parameters<typeof openAuthentication>[0],
  now: () => number,
): Finder {
  if (credentials.kind === 'basic') return () => Promise.resolve(site.origin + AUDIT_PATH);
  const { cloudId: given } = credentials;
  const findCloudId =
    given === 'auto'
      ? remember(async (bounds) => {
          const { lookUpCloudId } = await import('./cloud-id.js');
          return lookUpCloudId(site.origin, credentials, bounds, now);
        })
      : () => Promise.resolve(given);
  return async (bounds) => {
    const cloudId = await findCloudId(bounds);
    return typeof cloudId === 'string' ? `${gatewayUrl}/ex/confluence/${cloudId}${AUDIT_PATH}` : cloudId;
  };
}

function authorizationFinder(
  { tokenUrl, credentials }: Parameters<typeof openAuthentication>[0],
  now: () => number,
  mask: (secret: string) => void,
): Finder {
  if (credentials.kind === 'bearer') return () => Promise.resolve(`Bearer ${credentials.accessToken}`);
  if (credentials.kind !== 'client-credentials') {
    const { email, apiToken } = credentials;
    return () => Promise.resolve(basicAuthorization(email, apiToken));
  }
  const findToken = remember<Token>(
    async (bounds) => {
      const { requestToken } = await import('./access-token.js');
      const token = await requestToken(tokenUrl, credentials, bounds, now);
      if (!isUnavailable(token)) mask(token.value);
      return token;
    },
    ({ goodUntil }) => now() < goodUntil,
  );
  return async (bounds) => {
    const token = await findToken(bounds);
    return isUnavailable(token) ? token : `Bearer ${token.value}`;
  };
}

/** Caches what was found while it is valid. Concurrent callers share one request. */
function remember<Found extends string | Token>(
  ask: (bounds: Bounds) => Promise<Found | Unavailable>,
  isGood: (found: Found) => boolean = () => true,
): (bounds: Bounds) => Promise<Found | Unavailable> {
  let known: Found | undefined;
  let asking: Promise<Found | Unavailable> | undefined;
  return async (bounds) => {
    if (known !== undefined && isGood(known)) return known;
    asking ??= ask(bounds).finally(() => {
      asking = undefined;
    });
    const found = await asking;
    if (!isUnavailable(found)) known = found;
    return found;
  };
}

function isUnavailable(found: string | Token | Unavailable): found is Unavailable {
  return typeof found === 'object' && 'kind' in found;
}
