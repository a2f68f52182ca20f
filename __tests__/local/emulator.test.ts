// The emulator itself: what it answers, and that each fault looks on a real socket as its name says.
import http from 'node:http';
import https from 'node:https';
import { gunzipSync } from 'node:zlib';
import { makeCertificate, type CertificateKind } from '../../local/certificate.js';
import {
  AUDIT_PATH,
  createEmulator,
  DEMO,
  DEMO_CLOUD_ID,
  FAULTS,
  pastRecords,
  respond,
  takeConnectionFault,
  takeFault,
  type Account,
  type Answer,
  type AuditRecord,
  type Emulator,
  type Fault,
  type LogOptions,
  type SeenRequest,
} from '../../local/confluence/emulator.js';
import { checkRecord } from '../../local/confluence/schema.js';
import { startEmulator, type EmulatorOptions, type RunningEmulator } from '../../local/confluence/server.js';

const NOW = Date.UTC(2026, 10, 23, 10, 0, 0);
const GATEWAY_PATH = `/ex/confluence/${DEMO_CLOUD_ID}${AUDIT_PATH}`;

const RECORD = {
  remoteAddress: '10.1.2.3',
  summary: 'Deployment of acme/shop started',
  category: 'Deployment',
};

function basic({ email, token }: { email: string; token: string }): string {
  return `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
}

const POST_HEADERS = {
  authorization: basic(DEMO.admin),
  'content-type': 'application/json',
  'x-atlassian-token': 'no-check',
};

function post(body: unknown = RECORD, change: Partial<SeenRequest> = {}): SeenRequest {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    method: 'POST',
    path: AUDIT_PATH,
    query: {},
    headers: POST_HEADERS,
    body: text,
    at: NOW,
    ...change,
  };
}

function get(query: Record<string, string> = {}, change: Partial<SeenRequest> = {}): SeenRequest {
  return { method: 'GET', path: AUDIT_PATH, query, headers: POST_HEADERS, body: '', at: NOW, ...change };
}

/** One request through faults and function, as the server does it. */
function ask(emulator: Emulator, request: SeenRequest): Answer {
  return respond(emulator, request, takeFault(emulator, request)).answer;
}

function parsed(answer: Answer): Record<string, unknown> {
  return JSON.parse(answer.body.toString()) as Record<string, unknown>;
}

function found(emulator: Emulator, query: Record<string, string> = {}): AuditRecord[] {
  return parsed(ask(emulator, get(query)))['results'] as AuditRecord[];
}

function withHeaders(change: Record<string, string>): Partial<SeenRequest> {
  return { headers: { ...POST_HEADERS, ...change } };
}

describe('a record', () => {
  test('comes back whole, without an id, with what was not given empty', () => {
    const emulator = createEmulator();
    const answer = ask(emulator, post({ remoteAddress: '10.1.2.3' }));
    expect(answer.status).toBe(200);
    expect(parsed(answer)).toEqual({
      author: { type: 'user', displayName: '', operations: null },
      remoteAddress: '10.1.2.3',
      creationDate: NOW,
      summary: '',
      description: '',
      category: '',
      sysAdmin: false,
      superAdmin: false,
      affectedObject: { name: '', objectType: '' },
      changedValues: [],
      associatedObjects: [],
    });
    expect(emulator.records).toEqual([parsed(answer)]);
  });

  test('keeps all that was given', () => {
    const full = {
      remoteAddress: '2001:db8::1',
      author: { type: 'user', displayName: 'octocat (GitHub)', operations: null },
      creationDate: NOW - 5000,
      summary: 's',
      description: 'd\ne',
      category: 'c',
      sysAdmin: true,
      affectedObject: { name: 'production', objectType: 'Environment' },
      associatedObjects: [{ name: 'acme/shop', objectType: 'Repository' }],
      changedValues: [{ name: 'n', oldValue: '1', newValue: '2', hiddenOldValue: '', hiddenNewValue: '' }],
    };
    expect(parsed(ask(createEmulator(), post(full)))).toMatchObject(full);
  });

  test.each<[string, unknown, string]>([
    ['no address', { summary: 's' }, '`remoteAddress` property is not specified'],
    ['an empty address', { remoteAddress: '' }, '`remoteAddress` property is not specified'],
    ['an unknown member', { ...RECORD, sumary: 's' }, '`sumary` property is not recognized'],
    [
      'a username',
      { ...RECORD, author: { type: 'user', username: 'o' } },
      '`author.username` property is not recognized',
    ],
    [
      'a user key',
      { ...RECORD, author: { type: 'user', userKey: 'o' } },
      '`author.userKey` property is not recognized',
    ],
    [
      'an author without a type',
      { ...RECORD, author: { displayName: 'o' } },
      '`author.type` property is not specified',
    ],
    ['another type', { ...RECORD, author: { type: 'app' } }, "`author.type` property must be 'user'"],
    [
      'seconds',
      { ...RECORD, creationDate: 1_763_892_000 },
      '`creationDate` property must be epoch time in milliseconds',
    ],
    [
      'microseconds',
      { ...RECORD, creationDate: NOW * 1000 },
      '`creationDate` property must be epoch time in milliseconds',
    ],
    ['a date as text', { ...RECORD, creationDate: '2026-11-23' }, '`creationDate` property must be integer'],
    [
      'a value without its past',
      { ...RECORD, changedValues: [{ name: 'n', newValue: '1' }] },
      '`changedValues[0].oldValue` property is not specified',
    ],
    ['null', { ...RECORD, summary: null }, '`summary` property must be string'],
    ['a list', [], 'The body must be object'],
    ['no JSON', '{', 'Could not parse the JSON of the request'],
  ])('with %s is refused', (_, body, message) => {
    const emulator = createEmulator();
    const answer = ask(emulator, post(body));
    expect(answer.status).toBe(400);
    expect(parsed(answer)).toEqual({ statusCode: 400, message });
    expect(emulator.records).toEqual([]);
  });

  test('that is not sent as JSON is refused', () => {
    const answer = ask(createEmulator(), post(RECORD, withHeaders({ 'content-type': 'text/plain' })));
    expect(answer.status).toBe(415);
  });

  test('is checked without being changed', () => {
    expect(checkRecord(RECORD)).toEqual({ record: RECORD });
  });
});

describe('who may do what', () => {
  const bearer = { authorization: `Bearer ${DEMO.bearer.token}` };
  const plainMember: Account = { ...DEMO.scoped, token: 'demo-scoped-member', admin: false };
  const MISMATCH = '{"code":401,"message":"Unauthorized; scope does not match"}';
  const UNAUTHORIZED = '{"code":401,"message":"Unauthorized"}';

  test.each<[string, SeenRequest, number, string]>([
    ['the site: an administrator', post(), 200, '"summary"'],
    ['the site: reading', get(), 200, '"results"'],
    ['the site: nobody', post(RECORD, withHeaders({ authorization: '' })), 401, 'AUTHENTICATED_FAILED'],
    [
      'the site: a wrong token',
      get({}, withHeaders({ authorization: basic({ ...DEMO.admin, token: 'x' }) })),
      401,
      'AUTHENTICATED_FAILED',
    ],
    [
      'the site: a scoped token',
      post(RECORD, withHeaders({ authorization: basic(DEMO.scoped) })),
      401,
      'AUTHENTICATED_FAILED',
    ],
    [
      'the site: a bearer',
      post(RECORD, withHeaders(bearer)),
      403,
      'Failed to parse Connect Session Auth Token',
    ],
    [
      'the site: a member writes',
      post(RECORD, withHeaders({ authorization: basic(DEMO.member) })),
      403,
      'Current user not permitted to use Confluence',
    ],
    [
      'the site: a member reads',
      get({}, withHeaders({ authorization: basic(DEMO.member) })),
      403,
      'Current user not permitted to use Confluence',
    ],
    [
      'the site: without the header against XSRF',
      post(RECORD, withHeaders({ 'x-atlassian-token': '' })),
      403,
      'XSRF check failed',
    ],
    [
      'the gateway: a scoped token',
      post(RECORD, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.scoped) }) }),
      200,
      '"summary"',
    ],
    ['the gateway: a bearer', post(RECORD, { path: GATEWAY_PATH, ...withHeaders(bearer) }), 200, '"summary"'],
    [
      'the gateway: a bearer reads',
      get({}, { path: GATEWAY_PATH, ...withHeaders(bearer) }),
      200,
      '"results"',
    ],
    ['the gateway: an unscoped token', post(RECORD, { path: GATEWAY_PATH }), 401, UNAUTHORIZED],
    [
      'the gateway: an expired bearer',
      post(RECORD, {
        path: GATEWAY_PATH,
        ...withHeaders({ authorization: `Bearer ${DEMO.expired.token}` }),
      }),
      401,
      UNAUTHORIZED,
    ],
    [
      'the gateway: another cloud',
      post(RECORD, {
        path: GATEWAY_PATH.replace(DEMO_CLOUD_ID, '99999999-2222-4333-8444-555555555555'),
        ...withHeaders(bearer),
      }),
      404,
      'Not Found',
    ],
    [
      'the gateway: writing with the read scope',
      post(RECORD, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.readOnly) }) }),
      401,
      MISMATCH,
    ],
    [
      'the gateway: reading with the read scope',
      get({}, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.readOnly) }) }),
      200,
      '"results"',
    ],
    [
      'the gateway: writing with the write scope alone',
      post(RECORD, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.writeOnly) }) }),
      401,
      MISMATCH,
    ],
    [
      'the gateway: reading with the write scope',
      get({}, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.writeOnly) }) }),
      401,
      MISMATCH,
    ],
    [
      'the gateway: a member',
      post(RECORD, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(plainMember) }) }),
      403,
      'Current user not permitted to use Confluence',
    ],
    ['another method', get({}, { method: 'DELETE' }), 405, 'METHOD_NOT_ALLOWED'],
    ['another path', get({}, { path: '/rest/api/audit' }), 404, 'NOT_FOUND'],
  ])('%s', (_, request, status, body) => {
    const emulator = createEmulator({ accounts: [...Object.values(DEMO), plainMember] });
    const answer = ask(emulator, request);
    expect([answer.status, answer.body]).toEqual([status, expect.stringContaining(body)]);
    expect(emulator.records).toHaveLength(request.method === 'POST' && status === 200 ? 1 : 0);
  });

  test('a missing scope is named in a header', () => {
    const request = get({}, { path: GATEWAY_PATH, ...withHeaders({ authorization: basic(DEMO.writeOnly) }) });
    expect(ask(createEmulator(), request).headers).toMatchObject({
      'X-Failure-Category': 'FAILURE_CLIENT_SCOPE_CHECK',
    });
  });

  test('the cloud id can be looked up by anybody', () => {
    const answer = ask(createEmulator(), get({}, { path: '/_edge/tenant_info', headers: {} }));
    expect(parsed(answer)).toEqual({ cloudId: DEMO_CLOUD_ID });
  });

  test('client credentials give a token that lives an hour', () => {
    const emulator = createEmulator();
    const credentials = {
      grant_type: 'client_credentials',
      client_id: DEMO.client.clientId,
      client_secret: DEMO.client.clientSecret,
    };
    const issued = ask(emulator, post(credentials, { path: '/oauth/token', headers: {} }));
    expect(parsed(issued)).toEqual({
      access_token: expect.any(String) as string,
      expires_in: 3600,
      token_type: 'Bearer',
      scope: 'read:audit-log:confluence write:audit-log:confluence',
    });
    const headers = withHeaders({ authorization: `Bearer ${String(parsed(issued)['access_token'])}` });
    const send = (at: number) => ask(emulator, post(RECORD, { path: GATEWAY_PATH, ...headers, at })).status;
    expect([send(NOW + 3_599_999), send(NOW + 3_600_000)]).toEqual([200, 401]);
  });

  test.each([
    [
      'a wrong secret',
      { grant_type: 'client_credentials', client_id: DEMO.client.clientId },
      401,
      'access_denied',
    ],
    ['another grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ])('%s gives none', (_, body, status, error) => {
    const answer = ask(createEmulator(), post(body, { path: '/oauth/token' }));
    expect([answer.status, parsed(answer)['error']]).toEqual([status, error]);
  });

  test('a burst over the limit is told when to come back', () => {
    const emulator = createEmulator({ perMinute: 2 });
    const send = (at: number) => ask(emulator, post(RECORD, { at }));
    expect([send(NOW), send(NOW + 1000)].map(({ status }) => status)).toEqual([200, 200]);
    const late = send(NOW + 2500);
    expect(late).toMatchObject({ status: 429, headers: { 'Retry-After': '58' } });
    expect(send(NOW + 2500 + 58_000).status).toBe(200);
    expect(emulator.records).toHaveLength(3);
  });
});

describe('the log', () => {
  const records = pastRecords(5000, NOW);
  const third = records[2] as AuditRecord;

  test.each<[string, Record<string, string>, object]>([
    ['has a thousand a page', {}, { start: 0, limit: 1000, size: 1000 }],
    ['gives no more than that', { limit: '4000' }, { limit: 1000, size: 1000 }],
    ['gives fewer', { limit: '50' }, { limit: 50, size: 50 }],
    ['ends', { start: '4990' }, { start: 4990, size: 10 }],
    ['is empty behind its end', { start: '5000' }, { start: 5000, size: 0, results: [] }],
    [
      'takes dates, both included',
      {
        startDate: String(third.creationDate),
        endDate: String(third.creationDate),
      },
      { size: 1, results: [third] },
    ],
    [
      'finds any text',
      { searchString: third.associatedObjects[0]?.name ?? '' },
      { size: 1, results: [third] },
    ],
    ['finds nothing', { searchString: 'gha0123' }, { size: 0, results: [] }],
  ])('%s', (_, query, page) => {
    expect(parsed(ask(createEmulator({ records }), get(query)))).toMatchObject(page);
  });

  test('comes newest first, and pages follow each other', () => {
    const emulator = createEmulator({ records });
    const whole = [0, 1000, 2000, 3000, 4000].flatMap((start) => found(emulator, { start: String(start) }));
    expect(whole).toEqual(records.toReversed());
    expect(parsed(ask(emulator, get({ limit: '50', start: '100' })))['_links']).toEqual({
      context: '/wiki',
      self: `${AUDIT_PATH}?limit=50&start=100`,
      next: `${AUDIT_PATH}?limit=50&start=150`,
    });
    expect(parsed(ask(emulator, get({ start: '4000' })))['_links']).not.toHaveProperty('next');
  });

  test.each(['startDate', 'endDate', 'start', 'limit'])('refuses a %s that is no number', (name) => {
    expect(ask(createEmulator(), get({ [name]: '-1' })).status).toBe(400);
  });

  test('can be slow to search and quick to list', () => {
    const emulator = createEmulator({ indexLag: 2 });
    ask(emulator, post());
    const search = () => found(emulator, { searchString: 'acme/shop' }).length;
    expect([search(), found(emulator).length, search(), search()]).toEqual([0, 1, 0, 1]);
  });
});

describe('a fault', () => {
  const unavailable: Fault = { on: 'post', kind: 'status', status: 503 };

  const requests = {
    'a post': post(),
    'a post at the gateway': post(RECORD, { path: GATEWAY_PATH }),
    'a search': get({ searchString: 'x' }),
    'a listing': get({ startDate: '1' }),
    'a search for nothing': get({ searchString: '' }),
    'a token': post({}, { path: '/oauth/token' }),
    'a look-up': get({}, { path: '/_edge/tenant_info' }),
    'an unknown path': get({}, { path: '/wiki' }),
    'the page': get({}, { path: '/' }),
  };

  test.each<[Fault['on'], (keyof typeof requests)[]]>([
    ['post', ['a post', 'a post at the gateway']],
    ['search', ['a search']],
    ['listing', ['a listing', 'a search for nothing']],
    ['read', ['a search', 'a listing', 'a search for nothing']],
    ['token', ['a token']],
    ['tenant', ['a look-up']],
    ['any', (Object.keys(requests) as (keyof typeof requests)[]).filter((name) => name !== 'the page')],
  ])('on %s hits that and nothing else', (on, names) => {
    const emulator = createEmulator();
    emulator.faults.push({ ...unavailable, on, times: Infinity });
    const hit = Object.entries(requests).filter(([, request]) => ask(emulator, request).status === 503);
    expect(hit.map(([name]) => name)).toEqual(names);
  });

  test('is counted down, in the order of the queue, and the table stays as it is', () => {
    const emulator = createEmulator();
    emulator.faults.push({ ...unavailable, times: 2 }, FAULTS['429-seconds'], FAULTS['outage-503']);
    const statuses = [1, 2, 3, 4, 5].map(() => ask(emulator, post()).status);
    expect(statuses).toEqual([503, 503, 429, 503, 503]);
    expect(emulator.faults).toEqual([FAULTS['outage-503']]);
    expect(FAULTS['outage-503'].times).toBe(Infinity);
  });

  test('of a connection waits for its turn', () => {
    const emulator = createEmulator();
    emulator.faults.push(unavailable, FAULTS['reset-at-connect']);
    expect(takeConnectionFault(emulator)).toBeUndefined();
    expect(ask(emulator, post()).status).toBe(503);
    expect(takeConnectionFault(emulator)?.kind).toBe('reset-at-connect');
    expect(emulator.faults).toEqual([]);
  });

  test.each<[string, Fault, object, number]>([
    ['does not write', unavailable, RECORD, 0],
    ['writes if told', { ...unavailable, writes: true }, RECORD, 1],
    ['writes nothing that the service would refuse', { ...unavailable, writes: true }, {}, 0],
  ])('%s', (_, fault, body, count) => {
    const emulator = createEmulator();
    emulator.faults.push(fault);
    ask(emulator, post(body));
    expect(emulator.records).toHaveLength(count);
  });

  test('lets a record land after some reads', () => {
    const emulator = createEmulator({ indexLag: 1 });
    emulator.faults.push({ ...unavailable, landsAfter: 2 });
    ask(emulator, post());
    const search = () => found(emulator, { searchString: 'acme/shop' }).length;
    expect([search(), found(emulator).length, found(emulator).length, search(), search()]).toEqual([
      0, 0, 1, 0, 1,
    ]);
  });

  test('can answer well and write nothing', () => {
    const emulator = createEmulator();
    emulator.faults.push(FAULTS['accepted-but-unwritten']);
    expect(parsed(ask(emulator, post()))).toMatchObject(RECORD);
    expect(emulator.records).toEqual([]);
  });

  test('of a date counts from the answer', () => {
    const emulator = createEmulator();
    emulator.faults.push(FAULTS['429-date']);
    expect(ask(emulator, post()).headers['Retry-After']).toBe('Mon, 23 Nov 2026 10:00:02 GMT');
  });

  test.each<[keyof typeof FAULTS, number, string, string]>([
    [
      'scope-mismatch',
      401,
      'application/json',
      '{"code":401,"message":"Unauthorized; scope does not match"}',
    ],
    [
      'password-deprecated',
      401,
      'text/plain;charset=UTF-8',
      'Basic authentication with passwords is deprecated.',
    ],
    ['tomcat-401', 401, 'text/html;charset=utf-8', 'AUTHENTICATED_FAILED'],
    [
      'not-permitted',
      403,
      'application/json',
      '{"message":"Current user not permitted to use Confluence","statusCode":403}',
    ],
    ['xsrf-failed', 403, 'text/plain;charset=UTF-8', 'XSRF check failed'],
    ['connect-token', 403, 'text/plain;charset=UTF-8', 'Failed to parse Connect Session Auth Token'],
    ['connect-token-json', 403, 'application/json', '{"error":"Failed to parse Connect Session Auth Token"}'],
    ['caller-unknown', 403, 'application/json', 'Request rejected because caller cannot access Confluence'],
    ['ip-allowlist', 403, 'application/json', '{"errorMessages":["The IP address has been rejected'],
    [
      'free-plan',
      403,
      'text/plain;charset=UTF-8',
      'Cannot make this request because you are on Free edition.',
    ],
    ['translated-404', 404, 'application/json', '"translation"'],
    [
      'errors-404',
      404,
      'application/json',
      '{"errors":[{"status":404,"code":"NOT_FOUND","title":"Not Found","detail":null}]}',
    ],
    ['redirect-to-login', 302, '', ''],
    ['login-page', 200, 'text/html;charset=UTF-8', '<title>Log in to continue</title>'],
    ['not-a-record', 200, 'application/json', '{"status":"ok"}'],
    ['another-record', 200, 'application/json', '"Somebody Else"'],
  ])('named %s answers as the service does', (name, status, type, body) => {
    const emulator = createEmulator();
    emulator.faults.push(FAULTS[name]);
    const answer = ask(emulator, post());
    expect([answer.status, answer.headers['Content-Type'] ?? '', answer.body]).toEqual([
      status,
      type,
      expect.stringContaining(body),
    ]);
  });

  test('gives a reader a list with what somebody else wrote', () => {
    const emulator = createEmulator();
    emulator.faults.push({ on: 'read', kind: 'another-record' });
    expect(found(emulator)).toMatchObject([{ author: { displayName: 'Somebody Else' } }]);
  });
});

interface Outcome {
  connected: boolean;
  secured: boolean;
  status: number | undefined;
  headers?: http.IncomingHttpHeaders;
  body?: Buffer;
  /** The error's code, with `body` where the answer's head had come. */
  error: string | undefined;
}

interface Call {
  change?: Partial<SeenRequest>;
  ca?: string;
  /** Hangs up after so many bytes of the body. */
  enough?: number;
}

/** One request on a connection of its own, as far as it gets. */
function call(url: string, { change = {}, ca, enough = Infinity }: Call = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const { method, path, headers, body } = { ...post(), ...change };
    const outcome: Outcome = { connected: false, secured: false, status: undefined, error: undefined };
    const options = { method, headers, agent: false, ...(ca !== undefined && { ca }) };
    const request = (url.startsWith('https:') ? https : http).request(
      `${url}${path}`,
      options,
      (response) => {
        const chunks: Buffer[] = [];
        const end = (error?: string) =>
          resolve({
            ...outcome,
            status: response.statusCode,
            headers: response.headers,
            body: Buffer.concat(chunks),
            ...(error !== undefined && { error: `body ${error}` }),
          });
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk);
          if (Buffer.concat(chunks).length >= enough) {
            request.destroy();
            end();
          }
        });
        response.on('end', () => end());
        response.on('error', (error: NodeJS.ErrnoException) => end(error.code));
      },
    );
    request.on('socket', (socket) => {
      socket.on('connect', () => (outcome.connected = true));
      socket.on('secureConnect', () => (outcome.secured = true));
    });
    request.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ ...outcome, error: error.code ?? error.message }),
    );
    request.end(body);
  });
}

const TENANT: Call = { change: { method: 'GET', path: '/_edge/tenant_info', headers: {}, body: '' } };

describe('on a socket', () => {
  const running: RunningEmulator[] = [];
  const start = async (options: EmulatorOptions = {}) => {
    const emulator = await startEmulator({ clock: () => NOW, ...options });
    running.push(emulator);
    return emulator;
  };
  afterEach(async () => {
    await Promise.all(running.splice(0).map((emulator) => emulator.close()));
  });

  test('a record is written, seen and dated by the clock', async () => {
    const emulator = await start();
    const { status, headers, body } = await call(emulator.url);
    expect([status, headers?.date]).toEqual([200, 'Mon, 23 Nov 2026 10:00:00 GMT']);
    expect(headers?.['atl-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(emulator.records).toEqual([JSON.parse(String(body))]);
    expect(emulator.requests).toEqual([
      {
        method: 'POST',
        path: AUDIT_PATH,
        query: {},
        headers: expect.objectContaining(POST_HEADERS) as object,
        body: JSON.stringify(RECORD),
        at: NOW,
      },
    ]);
  });

  test('a query arrives taken apart', async () => {
    const emulator = await start();
    await call(emulator.url, {
      change: { method: 'GET', path: `${AUDIT_PATH}?searchString=a%20b%26c&limit=5`, body: '' },
    });
    expect(emulator.requests[0]).toMatchObject({
      path: AUDIT_PATH,
      query: { searchString: 'a b&c', limit: '5' },
    });
  });

  // Each looks the same to both protocols, so each runs on both.
  const table: [string, Fault, object, number][] = [
    ['503', FAULTS['503'], { status: 503, error: undefined }, 0],
    ['written-but-502', FAULTS['written-but-502'], { status: 502, error: undefined }, 1],
    ['written-but-204', FAULTS['written-but-204'], { status: 204, error: undefined }, 1],
    ['login-page', FAULTS['login-page'], { status: 200, error: undefined }, 0],
    ['redirect', FAULTS['redirect-relative'], { status: 307, error: undefined }, 0],
    ['lost-answer', FAULTS['lost-answer'], { connected: true, error: 'ECONNRESET', status: undefined }, 1],
    ['lost-request', FAULTS['lost-request'], { connected: true, error: 'ECONNRESET', status: undefined }, 0],
    ['half-body', FAULTS['half-body'], { status: 200, error: 'body ECONNRESET' }, 0],
    ['written-but-half', FAULTS['written-but-half'], { status: 200, error: 'body ECONNRESET' }, 1],
    ['slow-headers', { on: 'post', kind: 'slow-headers', ms: 1 }, { status: 200, error: undefined }, 1],
    ['slow-body', { on: 'post', kind: 'slow-body', ms: 1 }, { status: 200, error: undefined }, 1],
    ['endless-body', { on: 'post', kind: 'endless-body', bytes: 2e5 }, { status: 200, error: undefined }, 0],
    ['garbage', FAULTS.garbage, { error: 'HPE_INVALID_CONSTANT', status: undefined }, 0],
    ['huge-headers', FAULTS['huge-headers'], { error: 'HPE_HEADER_OVERFLOW', status: undefined }, 0],
    ['reset-at-connect', FAULTS['reset-at-connect'], { secured: false, error: 'ECONNRESET' }, 0],
    ['reset-in-handshake', FAULTS['reset-in-handshake'], { secured: false, error: 'ECONNRESET' }, 0],
  ];
  const good = makeCertificate();

  test.each(table)('http: %s', async (_, fault, outcome, stored) => {
    const emulator = await start();
    emulator.faults.push(fault);
    expect(await call(emulator.url)).toMatchObject(outcome);
    expect(emulator.records).toHaveLength(stored);
    expect(emulator.faults).toEqual([]);
    expect(await call(emulator.url, TENANT)).toMatchObject({ status: 200 });
  });

  test.each(table)('https: %s', async (_, fault, outcome, stored) => {
    const emulator = await start({ tls: good });
    emulator.faults.push(fault);
    expect(await call(emulator.url, { ca: good.ca })).toMatchObject(outcome);
    expect(emulator.records).toHaveLength(stored);
    expect(emulator.faults).toEqual([]);
    expect(await call(emulator.url, { ...TENANT, ca: good.ca })).toMatchObject({ status: 200 });
  });

  test('a slow body arrives whole, and an endless one as long as ordered', async () => {
    const emulator = await start();
    emulator.faults.push({ on: 'post', kind: 'slow-body', ms: 1 });
    expect(JSON.parse(String((await call(emulator.url)).body))).toEqual(emulator.records[0]);
    emulator.faults.push({ on: 'post', kind: 'endless-body', bytes: 200_000 });
    expect((await call(emulator.url)).body?.length).toBeGreaterThan(200_000);
  });

  test('an endless body stops when the reader has enough', async () => {
    const emulator = await start();
    emulator.faults.push({ on: 'post', kind: 'endless-body', bytes: Infinity });
    await call(emulator.url, { enough: 1_000_000 });
    expect(await call(emulator.url, TENANT)).toMatchObject({ status: 200 });
  });

  test('gzip can be none, or far too much', async () => {
    const emulator = await start();
    emulator.faults.push(FAULTS['bad-gzip'], FAULTS['gzip-bomb']);
    const none = await call(emulator.url);
    expect(none.headers?.['content-encoding']).toBe('gzip');
    expect(() => gunzipSync(none.body ?? '')).toThrow('incorrect header check');
    const bomb = await call(emulator.url);
    expect(bomb.body?.length).toBeLessThan(40_000);
    expect(gunzipSync(bomb.body ?? '')).toHaveLength(32 * 1024 * 1024);
  });

  test('silence lasts until the emulator closes', async () => {
    const emulator = await start();
    emulator.faults.push(FAULTS['written-but-silent']);
    const silent = call(emulator.url);
    // Round trips instead of a wait: the POST has been read when it stands in the transcript.
    while (!emulator.requests.some(({ method }) => method === 'POST')) await call(emulator.url, TENANT);
    expect(await Promise.race([silent, Promise.resolve('still silent')])).toBe('still silent');
    expect(emulator.records).toHaveLength(1);
    await emulator.close();
    expect(await silent).toMatchObject({ connected: true, error: 'ECONNRESET' });
  });

  test('a slow answer that nobody waits for writes nothing', async () => {
    const emulator = await start();
    emulator.faults.push(FAULTS['slow-headers']);
    const slow = call(emulator.url);
    while (!emulator.requests.some(({ method }) => method === 'POST')) await call(emulator.url, TENANT);
    await emulator.close();
    expect(await slow).toMatchObject({ error: 'ECONNRESET' });
    expect(emulator.records).toEqual([]);
  });

  test('a handshake can hang while others are served', async () => {
    const emulator = await start({ tls: good });
    emulator.faults.push(FAULTS['handshake-hang']);
    const hanging = call(emulator.url, { ca: good.ca });
    while (emulator.faults.length > 0) await new Promise(setImmediate);
    expect(await call(emulator.url, { ...TENANT, ca: good.ca })).toMatchObject({ status: 200 });
    expect(await Promise.race([hanging, Promise.resolve('still hanging')])).toBe('still hanging');
    await emulator.close();
    expect(await hanging).toMatchObject({ connected: true, secured: false, error: 'ECONNRESET' });
    expect(emulator.requests).toHaveLength(1);
  });

  test.each<[CertificateKind, string | undefined]>([
    ['good', undefined],
    ['self-signed', 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['expired', 'CERT_HAS_EXPIRED'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('a certificate can be %s', async (kind, error) => {
    const certificate = makeCertificate(kind);
    const emulator = await start({ tls: certificate });
    expect((await call(emulator.url, { ...TENANT, ca: certificate.ca })).error).toBe(error);
  });

  test('a CA that is not trusted is refused', async () => {
    const emulator = await start({ tls: good });
    expect((await call(emulator.url, TENANT)).error).toBe('UNABLE_TO_VERIFY_LEAF_SIGNATURE');
  });

  test('an emulator that can not listen says so', async () => {
    const { url } = await start();
    await expect(startEmulator({ port: Number(new URL(url).port) })).rejects.toThrow('EADDRINUSE');
  });

  test('a busy log is served', async () => {
    const options: LogOptions = { records: pastRecords(5000, NOW) };
    const emulator = await start(options);
    const { body } = await call(emulator.url, { change: { method: 'GET', body: '' } });
    // Beyond the 1 MiB that is enough for a single answer.
    expect(body?.length).toBeGreaterThan(1024 * 1024);
  });
});
