/** The client of Confluence Cloud's audit API: what its requests carry, and how much of an answer is read. */

import type { Unavailable } from '../failure/unavailable.js';
import { type Bounds, type HttpRequest, type HttpResult, send } from '../http/client.js';
import type { Credentials } from '../inputs/credentials.js';
import type { Inputs } from '../inputs/root-inputs.js';
import { VERSION } from '../runner/version.js';
import { openAuthentication } from './authentication.js';

/** The audit log of one site, with one account. */
export interface AuditLog {
  /** `POST /wiki/rest/api/audit`: one attempt. */
  post: (body: string, limitMs: number, cancelled: AbortSignal) => Promise<HttpResult | Unavailable>;
  /** `GET /wiki/rest/api/audit`: one page. */
  list: (
    query: Readonly<Record<string, string>>,
    limitMs: number,
    cancelled: AbortSignal,
  ) => Promise<HttpResult | Unavailable>;
}

/** The audit log and its settings. */
export interface AuditLogClient extends AuditLog {
  /** `GET /wiki/rest/api/audit/retention`. */
  retention: (limitMs: number, cancelled: AbortSignal) => Promise<HttpResult | Unavailable>;
}

/** The site, the gateway, and the credentials of a step that goes online; a step without credentials stops before. */
export function wayOf({
  inputs,
}: {
  inputs: Pick<Inputs, 'site' | 'gatewayUrl' | 'tokenUrl' | 'credentials'>;
}): Parameters<typeof openAuditLog>[0] {
  return { ...inputs, credentials: inputs.credentials as Credentials };
}

const ANSWER_BYTES = 1024 * 1024;
/** A page of 1,000 ordinary records is 1.4 MB; ten times as much leaves room for long ones (listing.ts asks for less after that). */
const LISTING_BYTES = 16 * 1024 * 1024;

/** Opens the audit log. Sends nothing yet. */
export function openAuditLog(
  way: Pick<Inputs, 'site' | 'gatewayUrl' | 'tokenUrl'> & { credentials: Credentials },
  now: () => number,
  mask: (secret: string) => void,
): AuditLogClient {
  const authenticate = openAuthentication(way, now, mask);
  const ask = async (
    request: Omit<HttpRequest, 'url'>,
    query: string,
    bounds: Bounds,
  ): Promise<HttpResult | Unavailable> => {
    const startedAt = now();
    const access = await authenticate({ ...bounds, maxBytes: ANSWER_BYTES });
    if ('kind' in access) return access;
    const headers = {
      ...request.headers,
      authorization: access.authorization,
      accept: 'application/json',
      'user-agent': `confluence-audit-action/${VERSION} (+https://github.com/your-org/confluence-audit-action)`,
      // Without it a v1 write can answer 403 "XSRF check failed".
      'x-atlassian-token': 'no-check',
    };
    return send(
      { ...request, url: access.url + query, headers },
      { ...bounds, limitMs: bounds.limitMs - (now() - startedAt) },
    );
  };
  return {
    post: (body, limitMs, cancelled) =>
      ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, '', {
        limitMs,
        maxBytes: ANSWER_BYTES,
        cancelled,
      }),
    list: (query, limitMs, cancelled) =>
      ask({ method: 'GET', headers: {} }, `?${new URLSearchParams(query).toString()}`, {
        limitMs,
        maxBytes: LISTING_BYTES,
        cancelled,
      }),
    retention: (limitMs, cancelled) =>
      ask({ method: 'GET', headers: {} }, '/retention', { limitMs, maxBytes: ANSWER_BYTES, cancelled }),
  };
}
