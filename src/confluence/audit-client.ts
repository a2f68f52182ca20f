/** The client of Confluence Cloud's audit API: what its requests carry, and how much of an answer is read. */

import { type HttpRequest, type HttpResult, send } from '../http/client.js';
import type { Credentials } from '../inputs/credentials.js';
import type { Step, StepInputs } from '../inputs/step.js';
import { VERSION } from '../runner/version.js';
import { openAuthentication, type Way } from './authentication.js';

/** The audit log of one site, with one account. */
export interface AuditLog {
  /** `POST /wiki/rest/api/audit`: one attempt. */
  post: (body: string, limitMs: number, cancelled: AbortSignal) => Promise<HttpResult>;
  /** `GET /wiki/rest/api/audit`: one page. */
  list: (
    query: Readonly<Record<string, string>>,
    limitMs: number,
    cancelled: AbortSignal,
  ) => Promise<HttpResult>;
}

/** The audit log and its settings. */
export interface AuditLogClient extends AuditLog {
  /** `GET /wiki/rest/api/audit/retention`. */
  retention: (limitMs: number, cancelled: AbortSignal) => Promise<HttpResult>;
}

const ANSWER_BYTES = 1024 * 1024;
/** A page of 1,000 ordinary records is 1.4 MB; ten times as much leaves room for long ones (listing.ts asks for less after that). */
const LISTING_BYTES = 16 * 1024 * 1024;

const GET = { method: 'GET', headers: {} } as const;

/** Opens the audit log of a step that goes online; a step without credentials stops before. Sends nothing yet. */
export function openLogOf({
  inputs,
  runtime,
  mask,
}: Pick<Step<StepInputs & { credentials?: Credentials }>, 'inputs' | 'runtime' | 'mask'>): AuditLogClient {
  return openAuditLog({ ...inputs, credentials: inputs.credentials as Credentials }, runtime.now, mask);
}

/** Opens the audit log. Sends nothing yet. */
export function openAuditLog(way: Way, now: () => number, mask: (secret: string) => void): AuditLogClient {
  const authenticate = openAuthentication(way, now, mask);
  const ask = async (
    request: Omit<HttpRequest, 'url'>,
    path: string,
    limitMs: number,
    cancelled: AbortSignal,
    maxBytes = ANSWER_BYTES,
  ): Promise<HttpResult> => {
    const startedAt = now();
    const access = await authenticate({ limitMs, maxBytes: ANSWER_BYTES, cancelled });
    if ('kind' in access) return access;
    const headers = {
      ...request.headers,
      authorization: access.authorization,
      accept: 'application/json',
      'user-agent': `confluence-audit-action/${VERSION} (+https://github.com/your-org/confluence-audit-action)`,
      // Without it a v1 write can answer 403 "XSRF check failed".
      'x-atlassian-token': 'no-check',
    };
    const leftMs = limitMs - (now() - startedAt);
    return send({ ...request, url: access.url + path, headers }, { limitMs: leftMs, maxBytes, cancelled });
  };
  return {
    post: (body, ...bounds) =>
      ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, '', ...bounds),
    list: (query, limitMs, cancelled) =>
      ask(GET, `?${new URLSearchParams(query).toString()}`, limitMs, cancelled, LISTING_BYTES),
    retention: (...bounds) => ask(GET, '/retention', ...bounds),
  };
}
