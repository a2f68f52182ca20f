// The audit endpoints of Confluence Cloud (site, gateway and token endpoint at once) as a function from request to
// answer, over a log in memory. Nothing in this file reads a clock, waits or opens anything.
import { bad, json, PAGE_NOT_FOUND, REFUSALS, restError, type Answer } from './answers.js';
import { toCsv, toZip } from './export.js';
import {
  distort,
  isOfWire,
  isRead,
  takeRequestFault,
  type Fault,
  type Operation,
  type PagingFault,
  type RequestFault,
  type WireFault,
} from './faults.js';
import { beginOf, complete, expire, find, type AuditRecord } from './log.js';
import { renderPage, PAGE_HEADERS } from './page.js';
import { problemOf, UNITS, type AuditRecordCreate, type RetentionPeriod } from './schema.js';

export type { Answer } from './answers.js';
export { FAULTS, takeConnectionFault, type Fault } from './faults.js';
export { complete, newestFirst, pastRecords, type AuditRecord } from './log.js';

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

/** How the log starts and whom it serves. */
export interface LogOptions {
  accounts?: Account[];
  /** Records that are there already. */
  records?: AuditRecord[];
  /** For how many searches a new record can't be found by `searchString`. Listings have it at once. */
  indexLag?: number;
  /** More audit requests than this in a minute are answered with 429. */
  perMinute?: number;
  /** The most records a page has, whatever was asked for: the service may have less than its documented 1,000. */
  pageLimit?: number;
  /** How long records are kept, counted from their dates; a year unless told, the most that Confluence Cloud allows. */
  retention?: RetentionPeriod;
}

/** All that the emulator remembers. */
export interface Emulator {
  readonly records: AuditRecord[];
  readonly requests: SeenRequest[];
  readonly faults: Fault[];
  readonly accounts: Account[];
  readonly indexLag: number;
  readonly perMinute: number;
  readonly pageLimit: number;
  retention: RetentionPeriod;
  /** Scheme and host of the site in `_links`. */
  origin: string;
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
    pageLimit: options.pageLimit ?? 1000,
    retention: options.retention ?? { number: 1, units: 'YEARS' },
    origin: 'https://acme.atlassian.net',
    unindexed: new Map(),
    underway: [],
    admitted: [],
  };
}

export const AUDIT_PATH = '/wiki/rest/api/audit';
const AUDIT =
  /^(?<prefix>(?:\/ex\/confluence\/(?<cloudId>[^/]+))?\/wiki)\/rest\/api\/audit(?<rest>|\/since|\/export|\/retention)$/;
const PAGES = ['/', '/wiki/admin/auditlog'];

type RequestLine = Pick<SeenRequest, 'method' | 'path' | 'query'>;

function operationOf({ method, path, query }: RequestLine): Operation {
  switch (`${method} ${AUDIT.exec(path)?.groups?.['rest'] ?? path}`) {
    case 'POST ':
      return 'post';
    case 'GET ':
    case 'GET /since':
      return query['searchString'] ? 'search' : 'listing';
    case 'GET /export':
      return 'export';
    case 'GET /retention':
    case 'PUT /retention':
      return 'retention';
    case 'GET /_edge/tenant_info':
      return 'tenant';
    case 'POST /oauth/token':
      return 'token';
    default:
      return method === 'GET' && PAGES.includes(path) ? 'page' : 'unknown';
  }
}

/** Takes the fault that a request meets, if any, out of the queue. */
export function takeFault({ faults }: Emulator, line: RequestLine): RequestFault | undefined {
  return takeRequestFault(faults, operationOf(line));
}

/** Answers one request, as the service would or as the fault has it. */
export function respond(emulator: Emulator, request: SeenRequest, fault?: RequestFault): Reply {
  emulator.requests.push(request);
  expire(emulator.records, emulator.retention, request.at);
  const operation = operationOf(request);
  const { answer, record } = serve(emulator, request, operation, isOfPaging(fault) ? fault : undefined);
  if (isRead(operation)) passRead(emulator, operation, request.at);
  const reply: Reply = { answer: withTrace(answer, emulator.requests.length) };
  if (fault === undefined) {
    if (record !== undefined) keep(emulator, record, request.at);
    return reply;
  }
  if (record !== undefined) {
    if (fault.landsAfter !== undefined) arrange(emulator, record, fault.landsAfter, request.at);
    else if (fault.writes === true) keep(emulator, record, request.at);
    else if (fault.kind === 'slow-headers' || fault.kind === 'slow-body') reply.keepOnArrival = record;
  }
  if (isOfWire(fault)) return { ...reply, fault };
  return { ...reply, answer: distort(reply.answer, fault, request.at, isRead(operation)) };
}

function isOfPaging(fault: RequestFault | undefined): fault is PagingFault & RequestFault {
  return fault?.kind === 'empty-page' || fault?.kind === 'start-ignored' || fault?.kind === 'short-page';
}

/** Appends a record to the log. One that is past retention is gone at once. */
export function keep(emulator: Emulator, record: AuditRecord, now: number): void {
  emulator.records.push(record);
  expire(emulator.records, emulator.retention, now);
  if (emulator.indexLag > 0) emulator.unindexed.set(record, emulator.indexLag);
}

function arrange(emulator: Emulator, record: AuditRecord, reads: number, now: number): void {
  if (reads > 0) emulator.underway.push({ record, reads });
  else keep(emulator, record, now);
}

// Each read brings what is on its way closer, whether or not the read itself was answered.
function passRead(emulator: Emulator, operation: Operation, now: number): void {
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
    keep(emulator, one.record, now);
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

function serve(
  emulator: Emulator,
  request: SeenRequest,
  operation: Operation,
  paging: PagingFault | undefined,
): Served {
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
    case 'listing':
    case 'export':
    case 'retention': {
      const refusal = limit(emulator, request.at) ?? refuse(emulator, request, operation);
      if (refusal !== undefined) return { answer: refusal };
      if (operation === 'post') return create(request);
      if (operation === 'export') return { answer: exportLog(emulator, request) };
      if (operation === 'retention') return { answer: serveRetention(emulator, request) };
      return { answer: list(emulator, request, paging) };
    }
    case 'unknown':
      return { answer: unknown(request) };
  }
}

function unknown({ path }: SeenRequest): Answer {
  if (AUDIT.test(path)) return restError(405, 'HTTP 405 Method Not Allowed');
  if (!path.includes('/wiki/rest/')) return PAGE_NOT_FOUND;
  return restError(404, `null for uri: https://acme.atlassian.net${encodeURI(path)}`);
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
  const cloudId = AUDIT.exec(request.path)?.groups?.['cloudId'];
  const caller = callerOf(emulator, request.headers['authorization'] ?? '', request.at);
  if (cloudId === undefined) {
    // The site takes every bearer for the session token of a Connect app.
    if (/^bearer /i.test(request.headers['authorization'] ?? '')) return REFUSALS.connectToken;
    if (caller === undefined) return REFUSALS.callerUnknown;
    // It doesn't know scoped tokens: https://developer.atlassian.com/cloud/confluence/basic-auth-for-rest-apis/
    if (caller.kind !== 'unscoped') return REFUSALS.tomcat;
  } else {
    if (caller === undefined || caller.kind === 'unscoped')
      return json(401, { code: 401, message: 'Unauthorized' });
    if (cloudId !== DEMO_CLOUD_ID) return json(404, { code: 404, message: 'Not Found' });
    // Creating needs both scopes, setting the retention one, says the API's description.
    const scopes = caller.scopes ?? AUDIT_SCOPES;
    const writing = request.method === 'PUT' ? [WRITE_SCOPE] : [READ_SCOPE];
    const needed = operation === 'post' ? AUDIT_SCOPES : writing;
    if (!needed.every((scope) => scopes.includes(scope))) return REFUSALS.scope;
  }
  if (!caller.admin) return REFUSALS.notPermitted;
  if (request.method !== 'GET' && request.headers['x-atlassian-token'] !== 'no-check') return REFUSALS.xsrf;
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
  const problem = problemOf('AuditRecordCreate', body);
  if (problem !== undefined) return { answer: bad(problem) };
  const record = complete(body as AuditRecordCreate, request.at);
  return { answer: json(200, record), record };
}

function serveRetention(emulator: Emulator, request: SeenRequest): Answer {
  if (request.method === 'PUT') {
    const body = parse(request.body);
    const problem = problemOf('RetentionPeriod', body);
    if (problem !== undefined) return bad(problem);
    const period = body as RetentionPeriod;
    // "The retention period can be set to a maximum of 1 year", says the API's description.
    const begin = beginOf(period, request.at);
    const earliest = beginOf({ number: 1, units: 'YEARS' }, request.at) ?? request.at;
    if (begin === undefined || begin < earliest) return bad('The retention period must not exceed 1 year');
    emulator.retention = { number: period.number, units: period.units };
    expire(emulator.records, emulator.retention, request.at);
  }
  return json(200, emulator.retention);
}

/** Epoch milliseconds as the description has it; a date of ISO 8601 is taken too, as the service was seen to do. */
function dateOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const ms = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** The dates and words that a listing, a search or an export names; a refusal where they can't be read. */
function wanted({ path, query, at }: SeenRequest): { from: number; to: number; words: string } | Answer {
  const { searchString: words = '' } = query;
  if (path.endsWith('/since')) {
    const { number = '3', units = 'MONTHS' } = query;
    if (!/^\d+$/.test(number)) return bad(`\`number\` must be a whole number, not '${number}'`);
    const from = beginOf({ number: Number(number), units }, at);
    return from === undefined
      ? bad(`\`units\` must be one of ${UNITS.slice(0, 13).join(', ')}, not '${units}'`)
      : { from, to: Infinity, words };
  }
  const dates = { startDate: -Infinity, endDate: Infinity };
  for (const name of ['startDate', 'endDate'] as const) {
    const text = query[name];
    if (text === undefined) continue;
    const date = dateOf(text);
    if (date === undefined) return bad(`\`${name}\` must be epoch time in milliseconds, not '${text}'`);
    dates[name] = date;
  }
  return { from: dates.startDate, to: dates.endDate, words };
}

function list(emulator: Emulator, request: SeenRequest, paging: PagingFault | undefined): Answer {
  const { path, query } = request;
  const { start: startText = '0', limit: limitText = '1000' } = query;
  for (const [name, value] of Object.entries({ start: startText, limit: limitText })) {
    if (!/^\d+$/.test(value)) return bad(`\`${name}\` must be a whole number, not '${value}'`);
  }
  const want = wanted(request);
  if ('status' in want) return want;
  const found = find(emulator.records, want, emulator.unindexed);
  const start = Number(startText);
  const size = Math.min(Number(limitText), emulator.pageLimit);
  const page = pageOf(found, start, size, paging);
  const prefix = AUDIT.exec(path)?.groups?.['prefix'] ?? '';
  const link = (changed: Record<string, string>) =>
    `${path.slice(prefix.length)}?${new URLSearchParams({ ...query, ...changed }).toString()}`;
  return json(200, {
    results: page.results,
    start,
    limit: size,
    size: page.size,
    // A client appends `next` to `base`. That the gateway names itself as the base is not confirmed by anybody.
    _links: {
      base: `${emulator.origin}${prefix}`,
      context: '/wiki',
      self: `${emulator.origin}${prefix}${link({})}`,
      ...(page.next !== undefined && { next: link({ start: String(page.next) }) }),
    },
  });
}

interface Page {
  results: readonly AuditRecord[];
  /** How many records the page says it has. */
  size: number;
  /** Where the next page begins, if it says that there is one. */
  next?: number;
}

/** One page of what was found, as the service cuts it or as a fault has it. */
function pageOf(
  found: readonly AuditRecord[],
  start: number,
  size: number,
  paging: PagingFault | undefined,
): Page {
  const cut = (from: number): Page => {
    const results = found.slice(from, from + size);
    const more = size > 0 && from + size < found.length;
    return { results, size: results.length, ...(more && { next: start + size }) };
  };
  switch (paging?.kind) {
    case undefined:
      return cut(start);
    case 'start-ignored':
      return cut(0);
    case 'empty-page':
      if (start >= size) return cut(start - size);
      return found.length === 0 ? cut(0) : { results: [], size: cut(0).size, next: size };
    case 'short-page': {
      const whole = found.slice(start, start + size);
      const results = whole.slice(0, Math.ceil(whole.length / 2));
      const next = start + results.length;
      return { results, size: whole.length, ...(next < found.length && { next }) };
    }
  }
}

function exportLog(emulator: Emulator, request: SeenRequest): Answer {
  const { format = 'csv' } = request.query;
  if (format !== 'csv' && format !== 'zip') return bad(`\`format\` must be csv or zip, not '${format}'`);
  const want = wanted(request);
  if ('status' in want) return want;
  const csv = toCsv(find(emulator.records, want, emulator.unindexed));
  return {
    status: 200,
    headers: {
      'Content-Type': format === 'csv' ? 'text/csv;charset=UTF-8' : 'application/zip',
      'Content-Disposition': `attachment; filename="audit-log.${format}"`,
    },
    body: format === 'csv' ? csv : toZip('audit-log.csv', csv),
  };
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
