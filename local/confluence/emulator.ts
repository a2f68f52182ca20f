// The audit endpoints of Confluence Cloud (site, gateway and token endpoint at once) as a function from request to
// answer, over a log in memory. Faults can be ordered in advance; those that need a socket are only named here, and
// `server.ts` carries them out. Nothing in this file reads a clock, waits or opens anything.
import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import { renderPage, PAGE_HEADERS } from './page.js';
import { checkRecord, type AuditRecordCreate, type ChangedValue, type NamedObject } from './schema.js';

/** An audit record as Confluence stores and returns it: every member there, no id. */
export interface AuditRecord {
  author: { type: 'user'; displayName: string; operations: null };
  remoteAddress: string;
  creationDate: number;
  summary: string;
  description: string;
  category: string;
  sysAdmin: boolean;
  /** Not in the API's description; real records carry such members too. */
  superAdmin: boolean;
  affectedObject: NamedObject;
  changedValues: ChangedValue[];
  associatedObjects: NamedObject[];
}

/** Whom the emulator lets in. Without `scopes`, a token has both audit scopes. */
export type Account =
  | { kind: 'unscoped'; email: string; token: string; admin: boolean }
  | { kind: 'scoped'; email: string; token: string; admin: boolean; scopes?: string[] }
  | { kind: 'bearer'; token: string; admin: boolean; scopes?: string[]; expiresAt?: number }
  | { kind: 'client'; clientId: string; clientSecret: string; admin: boolean; scopes?: string[] };

/** A request as the emulator saw it; header names in lower case, `at` in epoch milliseconds. */
export interface SeenRequest {
  method: string;
  path: string;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: string;
  at: number;
}

/** An answer before it meets a socket. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

/** What a header says, or how to say it at the time of the answer (Retry-After as a date, for one). */
export type HeaderValue = string | ((now: number) => string);

/** Faults that are just another answer. Without `body`, a 2xx has the true body and any other status a JSON error. */
export type AnswerFault =
  | { kind: 'status'; status: number; body?: string | object; headers?: Record<string, HeaderValue> }
  | { kind: 'login-page' }
  | { kind: 'not-a-record' }
  | { kind: 'another-record' }
  | { kind: 'bad-gzip' }
  | { kind: 'gzip-bomb' }
  | { kind: 'huge-headers' }
  | { kind: 'redirect'; location: string; status?: number };

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

export type FaultBehaviour = AnswerFault | WireFault | ConnectionFault;

interface FaultOrder {
  /** `read` is a search or a listing; `any` is everything but the page. */
  on: 'post' | 'search' | 'listing' | 'read' | 'token' | 'tenant' | 'any';
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
export type RequestFault = FaultOrder & (AnswerFault | WireFault);

/** How the log starts and whom it serves. */
export interface LogOptions {
  accounts?: Account[];
  /** Records that are there already. */
  records?: AuditRecord[];
  /** For how many searches a new record can't be found by `searchString`. Listings have it at once. */
  indexLag?: number;
  /** More audit requests than this in a minute are answered with 429. */
  perMinute?: number;
}

/** All that the emulator remembers. */
export interface Emulator {
  readonly records: AuditRecord[];
  readonly requests: SeenRequest[];
  readonly faults: Fault[];
  readonly accounts: Account[];
  readonly indexLag: number;
  readonly perMinute: number;
  /** Records the index hasn't got yet, each with the searches it still misses. */
  readonly unindexed: Map<AuditRecord, number>;
  /** Records that are on their way, each with the reads that still come before them. */
  readonly underway: { record: AuditRecord; reads: number }[];
  /** When the audit requests of the last minute came. */
  readonly admitted: number[];
}

/** What to put on the wire: the answer, the fault in how it travels, and the record to keep once it has arrived. */
export interface Reply {
  answer: Answer;
  fault?: WireFault;
  keepOnArrival?: AuditRecord;
}

export const READ_SCOPE = 'read:audit-log:confluence';
const WRITE_SCOPE = 'write:audit-log:confluence';
const AUDIT_SCOPES = [READ_SCOPE, WRITE_SCOPE];

export const DEMO_CLOUD_ID = '11111111-2222-4333-8444-555555555555';

/** Accounts by what they are good for. Nothing here is or resembles a real credential. */
export const DEMO = {
  admin: { kind: 'unscoped', email: 'audit-bot@example.com', token: 'demo-unscoped-token', admin: true },
  member: { kind: 'unscoped', email: 'member@example.com', token: 'demo-member-token', admin: false },
  scoped: { kind: 'scoped', email: 'audit-bot@example.com', token: 'demo-scoped-token', admin: true },
  readOnly: {
    kind: 'scoped',
    email: 'audit-bot@example.com',
    token: 'demo-read-only-token',
    admin: true,
    scopes: [READ_SCOPE],
  },
  writeOnly: {
    kind: 'scoped',
    email: 'audit-bot@example.com',
    token: 'demo-write-only-token',
    admin: true,
    scopes: [WRITE_SCOPE],
  },
  bearer: { kind: 'bearer', token: 'demo-access-token', admin: true },
  expired: { kind: 'bearer', token: 'demo-expired-access-token', admin: true, expiresAt: 0 },
  client: { kind: 'client', clientId: 'demo-client-id', clientSecret: 'demo-client-secret', admin: true },
} satisfies Record<string, Account>;

const DEMO_ACCOUNTS: Account[] = Object.values(DEMO);

/** An emulator with nothing seen and no fault ordered. */
export function createEmulator(options: LogOptions = {}): Emulator {
  return {
    records: [...(options.records ?? [])],
    requests: [],
    faults: [],
    accounts: [...(options.accounts ?? DEMO_ACCOUNTS)],
    indexLag: options.indexLag ?? 0,
    perMinute: options.perMinute ?? Infinity,
    unindexed: new Map(),
    underway: [],
    admitted: [],
  };
}

export const AUDIT_PATH = '/wiki/rest/api/audit';
const GATEWAY = /^\/ex\/confluence\/([^/]+)\/wiki\/rest\/api\/audit$/;
const PAGES = ['/', '/wiki/admin/auditlog'];

type RequestLine = Pick<SeenRequest, 'method' | 'path' | 'query'>;
type Operation = 'post' | 'search' | 'listing' | 'token' | 'tenant' | 'page' | 'unknown';

function operationOf({ method, path, query }: RequestLine): Operation {
  if (path === AUDIT_PATH || GATEWAY.test(path)) {
    if (method === 'POST') return 'post';
    if (method === 'GET') return query['searchString'] ? 'search' : 'listing';
  }
  if (path === '/_edge/tenant_info' && method === 'GET') return 'tenant';
  if (path === '/oauth/token' && method === 'POST') return 'token';
  if (PAGES.includes(path) && method === 'GET') return 'page';
  return 'unknown';
}

/** Takes the fault that a request meets, if any, out of the queue. */
export function takeFault({ faults }: Emulator, line: RequestLine): RequestFault | undefined {
  const operation = operationOf(line);
  const fault = faults.find((each): each is RequestFault => !isOfConnection(each) && hits(each, operation));
  if (fault !== undefined) countDown(faults, fault);
  return fault;
}

/** Takes the fault that a new connection meets, if any, out of the queue. */
export function takeConnectionFault({ faults }: Emulator): ConnectionFault | undefined {
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

function isRead(operation: Operation): boolean {
  return operation === 'search' || operation === 'listing';
}

// A copy takes the place of the one that was used: the same fault may stand in a table that others use.
function countDown(faults: Fault[], fault: Fault): void {
  const times = (fault.times ?? 1) - 1;
  faults.splice(faults.indexOf(fault), 1, ...(times > 0 ? [{ ...fault, times }] : []));
}

/** Answers one request, as the service would or as the fault has it. */
export function respond(emulator: Emulator, request: SeenRequest, fault?: RequestFault): Reply {
  emulator.requests.push(request);
  const operation = operationOf(request);
  const { answer, record } = serve(emulator, request, operation);
  if (isRead(operation)) passRead(emulator, operation);
  const reply: Reply = { answer: withTrace(answer, emulator.requests.length) };
  if (fault === undefined) {
    if (record !== undefined) keep(emulator, record);
    return reply;
  }
  if (record !== undefined) {
    if (fault.landsAfter !== undefined) arrange(emulator, record, fault.landsAfter);
    else if (fault.writes === true) keep(emulator, record);
    else if (fault.kind === 'slow-headers' || fault.kind === 'slow-body') reply.keepOnArrival = record;
  }
  if (isOfWire(fault)) return { ...reply, fault };
  return { ...reply, answer: distort(reply.answer, fault, request.at, isRead(operation)) };
}

/** Appends a record to the log. */
export function keep(emulator: Emulator, record: AuditRecord): void {
  emulator.records.push(record);
  if (emulator.indexLag > 0) emulator.unindexed.set(record, emulator.indexLag);
}

function arrange(emulator: Emulator, record: AuditRecord, reads: number): void {
  if (reads > 0) emulator.underway.push({ record, reads });
  else keep(emulator, record);
}

// Each read brings what is on its way closer, whether or not the read itself was answered.
function passRead(emulator: Emulator, operation: Operation): void {
  if (operation === 'search') {
    for (const [record, searches] of emulator.unindexed) {
      if (searches > 1) emulator.unindexed.set(record, searches - 1);
      else emulator.unindexed.delete(record);
    }
  }
  for (const one of [...emulator.underway]) {
    one.reads -= 1;
    if (one.reads > 0) continue;
    emulator.underway.splice(emulator.underway.indexOf(one), 1);
    keep(emulator, one.record);
  }
}

// Every answer of Atlassian's edge has these two: support asks for them.
function withTrace(answer: Answer, ordinal: number): Answer {
  const id = `00000000-0000-4000-8000-${String(ordinal).padStart(12, '0')}`;
  return {
    ...answer,
    headers: { 'Atl-Request-Id': id, 'Atl-Traceid': id.replaceAll('-', ''), ...answer.headers },
  };
}

interface Served {
  answer: Answer;
  /** What a good POST would write. */
  record?: AuditRecord;
}

function serve(emulator: Emulator, request: SeenRequest, operation: Operation): Served {
  switch (operation) {
    case 'page':
      return {
        answer: { status: 200, headers: PAGE_HEADERS, body: renderPage(emulator.records, request.query) },
      };
    case 'tenant':
      return { answer: json(200, { cloudId: DEMO_CLOUD_ID }) };
    case 'token':
      return { answer: issueToken(emulator, request) };
    case 'post':
    case 'search':
    case 'listing': {
      const refusal = limit(emulator, request.at) ?? refuse(emulator, request, operation);
      if (refusal !== undefined) return { answer: refusal };
      return operation === 'post' ? create(request) : { answer: list(emulator, request) };
    }
    case 'unknown':
      return { answer: isAudit(request.path) ? wrongMethod() : notFound() };
  }
}

function isAudit(path: string): boolean {
  return path === AUDIT_PATH || GATEWAY.test(path);
}

function limit({ admitted, perMinute }: Emulator, now: number): Answer | undefined {
  while (admitted[0] !== undefined && admitted[0] <= now - 60_000) admitted.shift();
  if (admitted.length < perMinute) {
    admitted.push(now);
    return undefined;
  }
  const reset = (admitted[0] ?? now) + 60_000;
  return json(
    429,
    { code: 429, message: 'Rate limit exceeded' },
    {
      'Retry-After': String(Math.ceil((reset - now) / 1000)),
      'X-RateLimit-Limit': String(perMinute),
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Reset': new Date(reset).toISOString(),
      'RateLimit-Reason': 'confluence-burst-based',
    },
  );
}

function refuse(emulator: Emulator, request: SeenRequest, operation: Operation): Answer | undefined {
  const cloudId = GATEWAY.exec(request.path)?.[1];
  const caller = callerOf(emulator, request.headers['authorization'] ?? '', request.at);
  if (cloudId === undefined) {
    // The site takes every bearer for the session token of a Connect app.
    if (/^bearer /i.test(request.headers['authorization'] ?? '')) return REFUSALS.connectToken;
    // It doesn't know scoped tokens: https://developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/
    if (caller?.kind !== 'unscoped') return REFUSALS.tomcat;
  } else {
    if (caller === undefined || caller.kind === 'unscoped')
      return json(401, { code: 401, message: 'Unauthorized' });
    if (cloudId !== DEMO_CLOUD_ID) return json(404, { code: 404, message: 'Not Found' });
    // Writing needs both scopes, says the API's description.
    const scopes = caller.scopes ?? AUDIT_SCOPES;
    const needed = operation === 'post' ? AUDIT_SCOPES : [READ_SCOPE];
    if (!needed.every((scope) => scopes.includes(scope))) return REFUSALS.scope;
  }
  if (!caller.admin) return REFUSALS.notPermitted;
  if (operation === 'post' && request.headers['x-atlassian-token'] !== 'no-check') return REFUSALS.xsrf;
  return undefined;
}

type Caller = Exclude<Account, { kind: 'client' }>;

function callerOf({ accounts }: Emulator, authorization: string, now: number): Caller | undefined {
  const [scheme = '', credentials = ''] = authorization.split(' ');
  const basic = scheme.toLowerCase() === 'basic' ? Buffer.from(credentials, 'base64').toString() : undefined;
  const bearer = scheme.toLowerCase() === 'bearer' ? credentials : undefined;
  return accounts
    .filter((account) => account.kind !== 'client')
    .find((account) =>
      account.kind === 'bearer'
        ? account.token === bearer && now < (account.expiresAt ?? Infinity)
        : `${account.email}:${account.token}` === basic,
    );
}

function issueToken({ accounts, requests }: Emulator, request: SeenRequest): Answer {
  const wanted = parse(request.body);
  if (!isObject(wanted) || wanted['grant_type'] !== 'client_credentials') {
    return json(400, {
      error: 'unsupported_grant_type',
      error_description: 'Only client_credentials is served here',
    });
  }
  const client = accounts.find(
    (account) =>
      account.kind === 'client' &&
      account.clientId === wanted['client_id'] &&
      account.clientSecret === wanted['client_secret'],
  );
  if (client?.kind !== 'client') {
    return json(401, { error: 'access_denied', error_description: 'Unauthorized' });
  }
  const scopes = client.scopes ?? AUDIT_SCOPES;
  const token = `demo-issued-token-${requests.length}`;
  accounts.push({ kind: 'bearer', token, admin: client.admin, scopes, expiresAt: request.at + 3_600_000 });
  return json(200, { access_token: token, expires_in: 3600, token_type: 'Bearer', scope: scopes.join(' ') });
}

function create(request: SeenRequest): Served {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) {
    return { answer: json(415, { statusCode: 415, message: 'HTTP 415 Unsupported Media Type' }) };
  }
  const body = parse(request.body);
  if (body === undefined) return { answer: bad('Could not parse the JSON of the request') };
  const checked = checkRecord(body);
  if ('problem' in checked) return { answer: bad(checked.problem) };
  const record = complete(checked.record, request.at);
  return { answer: json(200, record), record };
}

/** A record as Confluence would store it: what was not given is empty, and the date is that of the request. */
export function complete(given: AuditRecordCreate, now: number): AuditRecord {
  return {
    author: { type: 'user', displayName: given.author?.displayName ?? '', operations: null },
    remoteAddress: given.remoteAddress,
    creationDate: given.creationDate ?? now,
    summary: given.summary ?? '',
    description: given.description ?? '',
    category: given.category ?? '',
    sysAdmin: given.sysAdmin ?? false,
    superAdmin: false,
    affectedObject: given.affectedObject ?? { name: '', objectType: '' },
    changedValues: given.changedValues ?? [],
    associatedObjects: given.associatedObjects ?? [],
  };
}

/** A busy log: this many records of other people's business, one a minute, the last a minute before `until`. */
export function pastRecords(count: number, until: number): AuditRecord[] {
  return Array.from({ length: count }, (_, index) =>
    complete(
      {
        remoteAddress: `10.20.${(index >> 8) & 255}.${index & 255}`,
        author: { type: 'user', displayName: `Colleague ${index % 40}` },
        creationDate: until - (count - index) * 60_000,
        summary: 'Page permission changed',
        description: 'A restriction of this page was changed. '.repeat(20).trim(),
        category: 'Permissions',
        affectedObject: { name: `Page ${index}`, objectType: 'Page' },
        associatedObjects: [{ name: `Space ${index}.`, objectType: 'Space' }],
        changedValues: [{ name: 'Restriction', oldValue: 'none', newValue: 'view' }],
      },
      until,
    ),
  );
}

const PAGE_LIMIT = 1000;

function list(emulator: Emulator, { path, query }: SeenRequest): Answer {
  const { startDate, endDate, searchString = '', start = '0', limit = String(PAGE_LIMIT) } = query;
  for (const [name, value] of Object.entries({ startDate, endDate, start, limit })) {
    if (value !== undefined && !/^\d+$/.test(value))
      return bad(`\`${name}\` must be a whole number, not '${value}'`);
  }
  const from = startDate === undefined ? -Infinity : Number(startDate);
  const to = endDate === undefined ? Infinity : Number(endDate);
  const found = newestFirst(emulator.records)
    .filter(({ creationDate }) => creationDate >= from && creationDate <= to)
    .filter((record) => searchString === '' || !emulator.unindexed.has(record))
    .filter((record) => mentions(record, searchString));
  const size = Math.min(Number(limit), PAGE_LIMIT);
  const end = Number(start) + size;
  const results = found.slice(Number(start), end);
  return json(200, {
    results,
    start: Number(start),
    limit: size,
    size: results.length,
    _links: {
      context: '/wiki',
      self: linkTo(path, query),
      ...(size > 0 && end < found.length && { next: linkTo(path, { ...query, start: String(end) }) }),
    },
  });
}

function linkTo(path: string, query: Record<string, string>): string {
  return `${path}?${new URLSearchParams(query).toString()}`;
}

/** The order of the log: by date, and of one date the later written first. */
export function newestFirst(records: AuditRecord[]): AuditRecord[] {
  return records.toReversed().sort((a, b) => b.creationDate - a.creationDate);
}

/** Whether any text in a record contains the words. */
function mentions(value: unknown, words: string): boolean {
  if (typeof value === 'string') return value.includes(words);
  return isObject(value) && Object.values(value).some((inner) => mentions(inner, words));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const JSON_TYPE = { 'Content-Type': 'application/json' };
const TEXT_TYPE = { 'Content-Type': 'text/plain;charset=UTF-8' };
const HTML_TYPE = { 'Content-Type': 'text/html;charset=UTF-8' };

function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

function bad(message: string): Answer {
  return json(400, { statusCode: 400, message });
}

function notFound(): Answer {
  return json(404, { errors: [{ status: 404, code: 'NOT_FOUND', title: 'Not Found', detail: null }] });
}

function wrongMethod(): Answer {
  return json(405, {
    errors: [{ status: 405, code: 'METHOD_NOT_ALLOWED', title: 'Method Not Allowed', detail: null }],
  });
}

/** Refusals that the service gives and that faults repeat. */
const REFUSALS = {
  scope: json(
    401,
    { code: 401, message: 'Unauthorized; scope does not match' },
    { 'X-Failure-Category': 'FAILURE_CLIENT_SCOPE_CHECK' },
  ),
  tomcat: {
    status: 401,
    headers: {
      'Content-Type': 'text/html;charset=utf-8',
      'X-Seraph-Loginreason': 'AUTHENTICATED_FAILED',
      'WWW-Authenticate': 'OAuth realm="http%3A%2F%2Flocalhost"',
    },
    body:
      '<!doctype html><html lang="en"><head><title>HTTP Status 401 – Unauthorized</title>' +
      '<style type="text/css">body {font-family:Tahoma,Arial,sans-serif;}</style></head>' +
      '<body><h1>HTTP Status 401 – Unauthorized</h1><hr class="line" /><p><b>Type</b> Status Report</p>' +
      '<p><b>Message</b> Basic Authentication Failure - Reason : AUTHENTICATED_FAILED</p>' +
      '<hr class="line" /><h3>Apache Tomcat</h3></body></html>',
  },
  notPermitted: json(403, { message: 'Current user not permitted to use Confluence', statusCode: 403 }),
  xsrf: { status: 403, headers: TEXT_TYPE, body: 'XSRF check failed' },
  connectToken: { status: 403, headers: TEXT_TYPE, body: 'Failed to parse Connect Session Auth Token' },
} satisfies Record<string, Answer>;

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

function isOfWire(fault: RequestFault): fault is FaultOrder & WireFault {
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
    case 'status':
    case 'login-page':
    case 'not-a-record':
    case 'another-record':
    case 'bad-gzip':
    case 'gzip-bomb':
    case 'huge-headers':
    case 'redirect':
      return false;
  }
}

function distort(answer: Answer, fault: AnswerFault, now: number, read: boolean): Answer {
  const trace = { ...answer.headers };
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
      const list = { results: [STRANGER], start: 0, limit: PAGE_LIMIT, size: 1, _links: {} };
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
  }
}

const PASSWORD_DEPRECATED =
  'Basic authentication with passwords is deprecated.  For more information, see: ' +
  'https://confluence.atlassian.com/cloud/deprecation-of-basic-authentication-with-passwords-for-jira-and-confluence-apis-972355348.html\n';

function refused(answer: Answer): Fault {
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
  // What the site was seen to answer to a wrong pair and to none: https://github.com/brekkylab/backlot/pull/134
  'caller-unknown': refused(
    json(403, {
      statusCode: 403,
      message:
        'com.atlassian.confluence.mvc.rest.common.exception.StacklessResponseStatusException: ' +
        '403 FORBIDDEN "Request rejected because caller cannot access Confluence"',
    }),
  ),
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
  'errors-404': refused(notFound()),
  'bad-request': refused(bad('`remoteAddress` property is not specified')),
} satisfies Record<string, Fault>;
