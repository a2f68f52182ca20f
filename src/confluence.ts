/** The client of Confluence Cloud's audit API: where requests go and what they carry. */

import { basicAuthorization, type Credentials } from './credentials.js';
import { type Bounds, exchange, type Exchange } from './exchange.js';
import type { Site } from './site.js';
import { VERSION } from './version.js';

/** The audit log of one site, with one account. */
export interface AuditLog {
  /** `POST /wiki/rest/api/audit`: one attempt. */
  post: (body: string, limitMs: number, cancelled: AbortSignal) => Promise<Exchange>;
  /** `GET /wiki/rest/api/audit`: one page. */
  list: (
    query: Readonly<Record<string, string>>,
    limitMs: number,
    cancelled: AbortSignal,
  ) => Promise<Exchange>;
}

const ANSWER_BYTES = 1024 * 1024;
/** An ordinary record is about 1.4 KB; a page holds 50, and some are long. */
const LISTING_BYTES = 8 * 1024 * 1024;

/** Opens the audit log at the site. Sends nothing yet. */
export function openAuditLog(site: Site, credentials: Credentials & { kind: 'basic' }): AuditLog {
  const url = `${site.origin}/wiki/rest/api/audit`;
  const headers = {
    authorization: basicAuthorization(credentials.email, credentials.apiToken),
    accept: 'application/json',
    'user-agent': `confluence-audit-action/${VERSION} (+https://github.com/your-org/confluence-audit-action)`,
    // Without it a v1 write can answer 403 "XSRF check failed".
    'x-atlassian-token': 'no-check',
  };
  const bounds = (limitMs: number, maxBytes: number, cancelled: AbortSignal): Bounds => ({
    limitMs,
    maxBytes,
    cancelled,
  });
  return {
    post: (body, limitMs, cancelled) =>
      exchange(
        { method: 'POST', url, headers: { ...headers, 'content-type': 'application/json' }, body },
        bounds(limitMs, ANSWER_BYTES, cancelled),
      ),
    list: (query, limitMs, cancelled) =>
      exchange(
        { method: 'GET', url: `${url}?${new URLSearchParams(query).toString()}`, headers },
        bounds(limitMs, LISTING_BYTES, cancelled),
      ),
  };
}
