// What can go wrong between the action and Confluence, to be ordered in advance. Faults that need a socket are only
// named here, and `server.ts` carries them out.
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import { bad, HTML_TYPE, json, JSON_TYPE, REFUSALS, restError, TEXT_TYPE, type Answer } from './answers.js';
import { complete } from './log.js';

/** What a header says, or how to say it at the time of the answer (Retry-After as a date, for one). */
export type HeaderValue = string | ((now: number) => string);

/** Faults that are just another answer. Without `body`, a 2xx has the true body and any other status a JSON error. */
export type AnswerFault =
  | {
      kind: 'status';
      status: number;
      body?: string | object;
      headers?: Record<string, HeaderValue>;
      /** Somebody in front of Atlassian answers, so the marks of Atlassian's edge are not there. */
      foreign?: boolean;
    }
  | { kind: 'login-page' }
  | { kind: 'not-a-record' }
  | { kind: 'another-record' }
  | { kind: 'bad-gzip' }
  | { kind: 'gzip-bomb' }
  | { kind: 'huge-headers' }
  | { kind: 'redirect'; location: string; status?: number };

/** Faults in how a list is cut into pages. They hold for whole lists, so order them with `times: Infinity`. */
export type PagingFault =
  /** The first page is empty, counts records all the same and names a next page; the records begin there. */
  | { kind: 'empty-page' }
  /** Every page is the first. */
  | { kind: 'start-ignored' }
  /** A page has half of its records, and its `size` counts them all; the rest are on the next. */
  | { kind: 'short-page' };

/** Faults in how the true answer travels, or that it does not. */
export type WireFault =
  | { kind: 'half-body' }
  | { kind: 'slow-headers'; ms: number }
  | { kind: 'slow-body'; ms: number }
  | { kind: 'silence' }
  | { kind: 'reset-before-body' }
  | { kind: 'reset-after-body' }
  | { kind: 'endless-body'; bytes: number }
  | { kind: 'garbage' };

/** Faults of a connection, before there is a request to match. */
export type ConnectionFault =
  { kind: 'reset-at-connect' } | { kind: 'handshake-hang' } | { kind: 'reset-in-handshake' };

export type FaultBehaviour = AnswerFault | PagingFault | WireFault | ConnectionFault;

export interface FaultOrder {
  /** `read` is a search or a listing; `any` is everything but the page. */
  on: 'post' | 'search' | 'listing' | 'read' | 'export' | 'retention' | 'token' | 'tenant' | 'any';
  /** How many requests it hits: once unless told, for ever with Infinity. */
  times?: number;
  /**
   * The record is stored although the answer is bad. A slow answer that is waited for to its end is a good one: then
   * the record is stored at that end without this.
   */
  writes?: boolean;
  /** The record is stored, but only after this many later reads. */
  landsAfter?: number;
}

/**
 * A fault in the queue. The first that matches a request is used. A connection has nothing to match, so a connection
 * fault is used when it stands first in the queue: the order of the queue is the order of events.
 */
export type Fault = FaultOrder & FaultBehaviour;
export type RequestFault = FaultOrder & (AnswerFault | PagingFault | WireFault);

/** What a request wants, as far as faults and the service tell requests apart. */
export type Operation =
  'post' | 'search' | 'listing' | 'export' | 'retention' | 'token' | 'tenant' | 'page' | 'unknown';

/** Takes the fault that a request meets, if any, out of the queue. */
export function takeRequestFault(faults: Fault[], operation: Operation): RequestFault | undefined {
  const fault = faults.find((each): each is RequestFault => !isOfConnection(each) && hits(each, operation));
  if (fault !== undefined) countDown(faults, fault);
  return fault;
}

/** Takes the fault that a new connection meets, if any, out of the queue. */
export function takeConnectionFault({ faults }: { faults: Fault[] }): ConnectionFault | undefined {
  const first = faults[0];
  if (first === undefined || !isOfConnection(first)) return undefined;
  countDown(faults, first);
  return first;
}

function isOfConnection(fault: Fault): fault is FaultOrder & ConnectionFault {
  return ['reset-at-connect', 'handshake-hang', 'reset-in-handshake'].includes(fault.kind);
}

function hits({ on }: Fault, operation: Operation): boolean {
  if (on === 'any') return operation !== 'page';
  if (on === 'read') return isRead(operation);
  return on === operation;
}

export function isRead(operation: Operation): boolean {
  return operation === 'search' || operation === 'listing';
}

// A copy takes the place of the one that was used: the same fault may stand in a table that others use.
function countDown(faults: Fault[], fault: Fault): void {
  const times = (fault.times ?? 1) - 1;
  faults.splice(faults.indexOf(fault), 1, ...(times > 0 ? [{ ...fault, times }] : []));
}

const STRANGER = complete(
  {
    remoteAddress: '203.0.113.9',
    author: { type: 'user', displayName: 'Somebody Else' },
    creationDate: 1_700_000_000_000,
    summary: 'Space permission added',
    category: 'Permissions',
    affectedObject: { name: 'Team space', objectType: 'Space' },
  },
  0,
);

export function isOfWire(fault: RequestFault): fault is FaultOrder & WireFault {
  switch (fault.kind) {
    case 'half-body':
    case 'slow-headers':
    case 'slow-body':
    case 'silence':
    case 'reset-before-body':
    case 'reset-after-body':
    case 'endless-body':
    case 'garbage':
      return true;
    default:
      return false;
  }
}

/** The answer as the fault has it. Faults of paging have been at work already where there were pages. */
export function distort(
  answer: Answer,
  fault: AnswerFault | PagingFault,
  now: number,
  read: boolean,
): Answer {
  const trace = fault.kind === 'status' && fault.foreign === true ? {} : { ...answer.headers };
  delete trace['Content-Type'];
  const instead = (status: number, headers: Record<string, string>, body: string | Buffer): Answer => ({
    status,
    headers: { ...trace, ...headers },
    body,
  });
  switch (fault.kind) {
    case 'status': {
      const headers = Object.fromEntries(
        Object.entries(fault.headers ?? {}).map(([name, value]) => [
          name,
          typeof value === 'string' ? value : value(now),
        ]),
      );
      if (fault.body === undefined && fault.status < 300) {
        return { ...answer, status: fault.status, headers: { ...answer.headers, ...headers } };
      }
      const body = fault.body ?? { statusCode: fault.status, message: STATUS_CODES[fault.status] ?? '' };
      if (typeof body !== 'string') {
        return instead(fault.status, { ...JSON_TYPE, ...headers }, JSON.stringify(body));
      }
      return instead(fault.status, { ...(body.startsWith('<') ? HTML_TYPE : TEXT_TYPE), ...headers }, body);
    }
    case 'login-page':
      return instead(
        200,
        HTML_TYPE,
        '<!doctype html><html><head><title>Log in to continue</title></head><body><form method="post"></form></body></html>',
      );
    case 'not-a-record':
      return instead(200, JSON_TYPE, '{"status":"ok"}');
    case 'another-record': {
      const list = { results: [STRANGER], start: 0, limit: 1000, size: 1, _links: {} };
      return instead(200, JSON_TYPE, JSON.stringify(read ? list : STRANGER));
    }
    case 'bad-gzip':
      return instead(200, { ...JSON_TYPE, 'Content-Encoding': 'gzip' }, 'this was never gzip');
    case 'gzip-bomb':
      // 32 MiB of blanks in 32 KiB: four times what the action reads of a listing.
      return instead(
        200,
        { ...JSON_TYPE, 'Content-Encoding': 'gzip' },
        gzipSync(Buffer.alloc(32 * 1024 * 1024, ' ')),
      );
    case 'huge-headers':
      // Node's parser gives up at 16 KiB.
      return { ...answer, headers: { ...answer.headers, 'X-Padding': 'x'.repeat(20_000) } };
    case 'redirect':
      return instead(fault.status ?? 302, { Location: fault.location }, '');
    case 'empty-page':
    case 'start-ignored':
    case 'short-page':
      return answer;
  }
}

const PASSWORD_DEPRECATED =
  'Basic authentication with passwords is deprecated.  For more information, see: ' +
  'https://confluence.atlassian.com/cloud/deprecation-of-basic-authentication-with-passwords-for-jira-and-confluence-apis-972355348.html\n';

function refused(answer: Answer): FaultOrder & Extract<AnswerFault, { kind: 'status' }> {
  return {
    on: 'post',
    kind: 'status',
    status: answer.status,
    body: answer.body.toString(),
    headers: answer.headers,
  };
}

const inSeconds =
  (seconds: number): HeaderValue =>
  (now) =>
    new Date(now + seconds * 1000).toUTCString();

/** Ready-made faults. They hit one POST unless the name or the line says otherwise; spread one to change that. */
export const FAULTS = {
  // Nobody answers, and the record is there.
  'lost-answer': { on: 'post', kind: 'reset-after-body', writes: true },
  'lost-answer-lands-late': { on: 'post', kind: 'reset-after-body', landsAfter: 2 },
  'written-but-silent': { on: 'post', kind: 'silence', writes: true },
  'written-but-half': { on: 'post', kind: 'half-body', writes: true },
  'written-but-500': { on: 'post', kind: 'status', status: 500, writes: true },
  'written-but-502': { on: 'post', kind: 'status', status: 502, writes: true },
  'written-but-504': { on: 'post', kind: 'status', status: 504, writes: true },
  'written-but-201': { on: 'post', kind: 'status', status: 201, writes: true },
  'written-but-202': { on: 'post', kind: 'status', status: 202, body: {}, writes: true },
  'written-but-204': { on: 'post', kind: 'status', status: 204, body: '', writes: true },
  'written-but-login-page': { on: 'post', kind: 'login-page', writes: true },

  // Nobody answers, and there is no record; or the answer promises one that is not there.
  'lost-request': { on: 'post', kind: 'reset-before-body' },
  'lost-unwritten': { on: 'post', kind: 'reset-after-body' },
  'accepted-but-unwritten': { on: 'post', kind: 'status', status: 200 },
  'accepted-lands-late': { on: 'post', kind: 'status', status: 200, landsAfter: 2 },
  silence: { on: 'post', kind: 'silence' },
  'half-body': { on: 'post', kind: 'half-body' },
  'slow-headers': { on: 'post', kind: 'slow-headers', ms: 60_000 },
  'slow-body': { on: 'post', kind: 'slow-body', ms: 10_000 },

  // Connections that never carry a request.
  'reset-at-connect': { on: 'any', kind: 'reset-at-connect' },
  'handshake-hang': { on: 'any', kind: 'handshake-hang' },
  'reset-in-handshake': { on: 'any', kind: 'reset-in-handshake' },

  // Later, please.
  '429-seconds': { on: 'post', kind: 'status', status: 429, headers: { 'Retry-After': '2' } },
  '429-date': { on: 'post', kind: 'status', status: 429, headers: { 'Retry-After': inSeconds(2) } },
  '429-1847': {
    on: 'post',
    kind: 'status',
    status: 429,
    headers: {
      'Retry-After': '1847',
      'X-RateLimit-Limit': '65000',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-NearLimit': 'true',
      'X-RateLimit-Reset': (now) => new Date(now + 1_847_000).toISOString(),
      'RateLimit-Reason': 'confluence-quota-global-based',
    },
  },
  '429-garbage': { on: 'post', kind: 'status', status: 429, headers: { 'Retry-After': 'soon' } },
  '429-bare': { on: 'post', kind: 'status', status: 429 },
  '503-seconds': { on: 'post', kind: 'status', status: 503, headers: { 'Retry-After': '2' } },

  // Some name the end of the wait only here: https://jira.atlassian.com/browse/JRACLOUD-82801
  '429-reset': {
    on: 'post',
    kind: 'status',
    status: 429,
    headers: {
      'X-RateLimit-Limit': '65000',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': (now) => new Date(now + 300_000).toISOString(),
      'RateLimit-Reason': 'confluence-quota-tenant-based',
    },
  },

  // Out of order.
  '408': { on: 'post', kind: 'status', status: 408 },
  '425': { on: 'post', kind: 'status', status: 425 },
  '500': { on: 'post', kind: 'status', status: 500 },
  '502': {
    on: 'post',
    kind: 'status',
    status: 502,
    body: '<html><head><title>502 Bad Gateway</title></head><body></body></html>',
  },
  '503': { on: 'post', kind: 'status', status: 503 },
  '504': { on: 'post', kind: 'status', status: 504 },
  'outage-503': { on: 'any', kind: 'status', status: 503, times: Infinity },

  // Answers that are none.
  'login-page': { on: 'post', kind: 'login-page' },
  'not-a-record': { on: 'post', kind: 'not-a-record' },
  'another-record': { on: 'post', kind: 'another-record' },
  'endless-body': { on: 'post', kind: 'endless-body', bytes: 64 * 1024 * 1024 },
  'bad-gzip': { on: 'post', kind: 'bad-gzip' },
  'gzip-bomb': { on: 'post', kind: 'gzip-bomb' },
  garbage: { on: 'post', kind: 'garbage' },
  'huge-headers': { on: 'post', kind: 'huge-headers' },
  'redirect-to-login': {
    on: 'post',
    kind: 'redirect',
    location: 'https://id.atlassian.com/login?continue=https%3A%2F%2Facme.atlassian.net%2Fwiki',
  },
  'redirect-relative': { on: 'post', kind: 'redirect', location: '/login.action', status: 307 },

  // Refusals seen in the wild.
  'scope-mismatch': refused(REFUSALS.scope),
  'password-deprecated': refused({ status: 401, headers: TEXT_TYPE, body: PASSWORD_DEPRECATED }),
  'tomcat-401': refused(REFUSALS.tomcat),
  'not-permitted': refused(REFUSALS.notPermitted),
  'xsrf-failed': refused(REFUSALS.xsrf),
  'connect-token': refused(REFUSALS.connectToken),
  'connect-token-json': refused(json(403, { error: 'Failed to parse Connect Session Auth Token' })),
  'caller-unknown': refused(REFUSALS.callerUnknown),
  captcha: refused(REFUSALS.captcha),
  // A network in front of Atlassian, not Confluence: https://greenshot.atlassian.net/browse/BUG-566
  'cdn-403': {
    ...refused({
      status: 403,
      headers: { ...HTML_TYPE, Server: 'CloudFront', 'X-Cache': 'Error from cloudfront' },
      body:
        '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN"><HTML><HEAD>' +
        '<TITLE>ERROR: The request could not be satisfied</TITLE></HEAD><BODY><H1>403 ERROR</H1>' +
        '<H2>The request could not be satisfied.</H2><HR>Request blocked.</BODY></HTML>',
    }),
    foreign: true,
  },
  'ip-allowlist': refused(
    json(403, {
      errorMessages: [
        'The IP address has been rejected because it is not on the allowed list. ' +
          'For help contact your administrator.',
      ],
      errors: {},
    }),
  ),
  'free-plan': refused({
    status: 403,
    headers: TEXT_TYPE,
    body: 'Cannot make this request because you are on Free edition. Please upgrade to standard or premium.',
  }),
  'translated-404': refused(
    json(404, {
      statusCode: 404,
      data: { errors: [{ message: { translation: 'The resource could not be found.' } }] },
      message: 'com.atlassian.confluence.api.service.exceptions.NotFoundException: Not found',
    }),
  ),
  'errors-404': refused(
    json(404, { errors: [{ status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null }] }),
  ),
  'xml-404': refused(restError(404, 'null for uri: https://acme.atlassian.net/wiki/rest/api/audit')),
  'bad-request': refused(bad('`remoteAddress` property is not specified')),

  // Sites that are not what they were: https://github.com/atlassian/github-for-jira/issues/1268
  'site-renamed': {
    on: 'tenant',
    kind: 'redirect',
    location: 'https://acme-new.atlassian.net/_edge/tenant_info',
    times: Infinity,
  },
  'site-suspended': {
    on: 'any',
    kind: 'status',
    status: 503,
    body: '<!doctype html><html><head><title>Site temporarily unavailable</title></head><body></body></html>',
    times: Infinity,
  },
  gone: { on: 'post', kind: 'status', status: 410, body: { code: 410, message: 'Gone' } },

  // Pages that lie: https://github.com/elastic/integrations/issues/7898, https://jira.atlassian.com/browse/CONFSERVER-95396
  'empty-page': { on: 'read', kind: 'empty-page', times: Infinity },
  'start-ignored': { on: 'read', kind: 'start-ignored', times: Infinity },
  'short-page': { on: 'read', kind: 'short-page', times: Infinity },
} satisfies Record<string, Fault>;
