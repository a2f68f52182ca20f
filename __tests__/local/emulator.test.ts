// The emulator itself: what it answers, and that each fault looks on a real socket as its name says.
import http from 'node:http';
import https from 'node:https';
import { text } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { parse as parseCsv } from 'csv-parse/sync';
import yauzl from 'yauzl';
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
import { problemOf } from '../../local/confluence/schema.js';
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

/** The files in an archive, by a reader that nobody here wrote. */
function unzip(archive: Buffer): Promise<Record<string, string>> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(archive, { lazyEntries: true }, (failure, zip) => {
      if (failure) {
        reject(failure);
        return;
      }
      const files: Record<string, string> = {};
      zip.on('entry', (entry: yauzl.Entry) => {
        zip.openReadStream(entry, (error, stream) => {
          if (error) {
            reject(error);
            return;
          }
          void text(stream).then((content) => {
            files[entry.fileName] = content;
            zip.readEntry();
          }, reject);
        });
      });
      zip.on('end', () => resolve(files)).on('error', reject);
      zip.readEntry();
    });
  });
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
      // A public log of a site has these members for an author without an account.
      author: {
        type: 'user',
        displayName: '',
        operations: null,
        accountType: '',
        publicName: 'Unknown user',
        isGuest: false,
        isExternalCollaborator: false,
        externalCollaborator: false,
      },
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
    [
      'an author without a type',
      { ...RECORD, author: { displayName: 'o' } },
      '`author.type` property is not specified',
    ],
    [
      'another type',
      { ...RECORD, author: { type: 'app' } },
      '`author.type` property must be one of ["user"]',
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

  test.each<[string, object, string]>([
    ['an unknown member', { sumary: 's' }, '`sumary` property is not recognized'],
    [
      'an empty address',
      { remoteAddress: '' },
      '`remoteAddress` property must NOT have fewer than 1 characters',
    ],
    [
      'a username',
      { author: { type: 'user', username: null } },
      '`author.username` property is not recognized',
    ],
    ['a user key', { author: { type: 'user', userKey: 'o' } }, '`author.userKey` property is not recognized'],
    [
      'operations',
      { author: { type: 'user', operations: [{ operation: 'read', targetType: 'page' }] } },
      '`author.operations` property must be null',
    ],
    [
      'microseconds',
      { creationDate: NOW * 1000 },
      '`creationDate` property must be epoch time in milliseconds',
    ],
  ])('with %s is taken as by the API, and none that the action may send', (_, change, problem) => {
    const emulator = createEmulator();
    expect(ask(emulator, post({ ...RECORD, ...change })).status).toBe(200);
    expect(problemOf('AuditRecord', emulator.records[0])).toBeUndefined();
    expect(emulator.records).toMatchObject([{ summary: RECORD.summary, author: { operations: null } }]);
    expect(problemOf('sent', { ...RECORD, ...change })).toBe(problem);
  });

  test('that is not sent as JSON is refused', () => {
    const answer = ask(createEmulator(), post(RECORD, withHeaders({ 'content-type': 'text/plain' })));
    expect(answer.status).toBe(415);
  });
});

describe('who may do what', () => {
  const bearer = { authorization: `Bearer ${DEMO.bearer.token}` };
  const plainMember: Account = { ...DEMO.scoped, token: 'demo-scoped-member', admin: false };
  const putRetention = (account: { email: string; token: string }) =>
    post(
      { number: 30, units: 'DAYS' },
      {
        method: 'PUT',
        path: `${GATEWAY_PATH}/retention`,
        ...withHeaders({ authorization: basic(account) }),
      },
    );
  const MISMATCH = '{"code":401,"message":"Unauthorized; scope does not match"}';
  const CALLER_UNKNOWN = '403 FORBIDDEN \\"Request rejected because caller cannot access Confluence\\"';
  const UNAUTHORIZED = '{"code":401,"message":"Unauthorized"}';

  test.each<[string, SeenRequest, number, string]>([
    ['the site: an administrator', post(), 200, '"summary"'],
    ['the site: reading', get(), 200, '"results"'],
    ['the site: nobody', post(RECORD, withHeaders({ authorization: '' })), 403, CALLER_UNKNOWN],
    [
      'the site: a wrong token',
      get({}, withHeaders({ authorization: basic({ ...DEMO.admin, token: 'x' }) })),
      403,
      CALLER_UNKNOWN,
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
    ['another method', get({}, { method: 'DELETE' }), 405, '<status-code>405</status-code>'],
    [
      'another path of the API',
      get({}, { path: '/wiki/rest/api/audits' }),
      404,
      '<status-code>404</status-code>',
    ],
    ['another path', get({}, { path: '/rest/api/audit' }), 404, '<title>Page not found</title>'],
    ['setting retention: the write scope', putRetention(DEMO.writeOnly), 200, '"DAYS"'],
    ['setting retention: the read scope', putRetention(DEMO.readOnly), 401, MISMATCH],
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
    // As a site has them: https://github.com/elastic/integrations/issues/7898
    expect(parsed(ask(emulator, get({ limit: '50', start: '100' })))['_links']).toEqual({
      base: 'https://acme.atlassian.net/wiki',
      context: '/wiki',
      self: `https://acme.atlassian.net${AUDIT_PATH}?limit=50&start=100`,
      next: '/rest/api/audit?limit=50&start=150',
    });
    expect(parsed(ask(emulator, get({ start: '4000' })))['_links']).not.toHaveProperty('next');
  });

  test.each(['startDate', 'endDate', 'start', 'limit'])('refuses a %s that is no number', (name) => {
    expect(ask(createEmulator(), get({ [name]: '-1' })).status).toBe(400);
  });

  test('may give fewer a page than it promises, and says so', () => {
    const emulator = createEmulator({ records, pageLimit: 50 });
    expect(parsed(ask(emulator, get({ limit: '1000' })))).toMatchObject({ limit: 50, size: 50 });
  });

  test.each<[string, SeenRequest]>([
    ['a page', get()],
    ['a search', get({ searchString: 'Space 7.' })],
    ['the records of a time', get({ number: '3', units: 'DAYS' }, { path: `${AUDIT_PATH}/since` })],
  ])('gives %s as the API describes it', (_, request) => {
    expect(problemOf('AuditRecordArray', parsed(ask(createEmulator({ records }), request)))).toBeUndefined();
  });

  test.each([
    [{ number: '90', units: 'MINUTES' }, 90],
    [{ number: '2', units: 'HALF_DAYS' }, 24 * 60],
    [{ number: '3', units: 'DAYS' }, 3 * 24 * 60],
    [{ number: '1', units: 'WEEKS' }, 5000],
    [{}, 5000],
  ])('gives the records since %j', (query, size) => {
    const answer = ask(
      createEmulator({ records }),
      get({ limit: '9999', ...query }, { path: `${AUDIT_PATH}/since` }),
    );
    const inPage = Math.min(size, 1000);
    expect(parsed(answer)).toMatchObject({ size: inPage });
  });

  test.each<[Record<string, string>, string]>([
    [{ units: 'FORTNIGHTS' }, 'units'],
    [{ units: 'FOREVER' }, 'units'],
    [{ number: 'three' }, 'number'],
  ])('gives none since %j', (query, name) => {
    const answer = ask(createEmulator(), get(query, { path: `${AUDIT_PATH}/since` }));
    expect([answer.status, parsed(answer)['message']]).toEqual([400, expect.stringContaining(name)]);
  });

  test('is exported as a table, and as one in an archive', async () => {
    const emulator = createEmulator({ records: pastRecords(3, NOW) });
    ask(emulator, post({ ...RECORD, summary: 'with "quotes", commas\nand lines' }));
    const path = `${AUDIT_PATH}/export`;
    const csv = ask(emulator, get({}, { path }));
    expect(csv.headers['Content-Type']).toBe('text/csv;charset=UTF-8');
    const rows = parseCsv<object>(csv.body.toString(), { columns: true, record_delimiter: '\r\n' });
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatchObject({ Change: 'with "quotes", commas\nand lines', 'Event type': 'Deployment' });
    const zip = ask(emulator, get({ format: 'zip' }, { path }));
    expect(zip.headers['Content-Type']).toBe('application/zip');
    expect(await unzip(zip.body as Buffer)).toEqual({ 'audit-log.csv': csv.body });
    expect(ask(emulator, get({ format: 'pdf' }, { path })).status).toBe(400);
  });

  test('can be slow to search and quick to list', () => {
    const emulator = createEmulator({ indexLag: 2 });
    ask(emulator, post());
    const search = () => found(emulator, { searchString: 'acme/shop' }).length;
    expect([search(), found(emulator).length, search(), search()]).toEqual([0, 1, 0, 1]);
  });
});

describe('retention', () => {
  const DAY = 86_400_000;
  const path = `${AUDIT_PATH}/retention`;
  const dated = (creationDate: number) => post({ ...RECORD, creationDate });
  const set = (emulator: Emulator, number: number, units: string) =>
    ask(emulator, post({ number, units }, { method: 'PUT', path }));

  test('is a year, and what is older is not kept although it was accepted', () => {
    const emulator = createEmulator();
    expect(parsed(ask(emulator, get({}, { path })))).toEqual({ number: 1, units: 'YEARS' });
    const statuses = [NOW - 366 * DAY, NOW - 365 * DAY, NOW].map((at) => ask(emulator, dated(at)).status);
    expect(statuses).toEqual([200, 200, 200]);
    expect(found(emulator).map(({ creationDate }) => creationDate)).toEqual([NOW, NOW - 365 * DAY]);
  });

  test('takes records away as time goes by', () => {
    const emulator = createEmulator({
      records: pastRecords(10, NOW),
      retention: { number: 5, units: 'MINUTES' },
    });
    expect(found(emulator)).toHaveLength(5);
    expect(parsed(ask(emulator, get({}, { at: NOW + 120_000 })))).toMatchObject({ size: 3 });
    expect(emulator.records).toHaveLength(3);
  });

  test('can be set, to a year at most', () => {
    const emulator = createEmulator({ records: pastRecords(3000, NOW) });
    expect(problemOf('RetentionPeriod', parsed(set(emulator, 1, 'DAYS')))).toBeUndefined();
    expect(emulator.records).toHaveLength(24 * 60);
    expect(parsed(ask(emulator, get({}, { path })))).toEqual({ number: 1, units: 'DAYS' });
    expect(
      [
        set(emulator, 12, 'MONTHS'),
        set(emulator, 2, 'YEARS'),
        set(emulator, 1, 'FOREVER'),
        set(emulator, 1, 'X'),
      ].map(({ status }) => status),
    ).toEqual([200, 400, 400, 400]);
  });
});

describe('a fault of paging', () => {
  const records = pastRecords(120, NOW);
  /** The sizes of the pages that a client meets which goes on by what came, as long as a page says that there is more. */
  const read = (fault: Fault, most = 10) => {
    const emulator = createEmulator({ records, pageLimit: 50 });
    emulator.faults.push(fault);
    const pages = [];
    const rows = new Set<string>();
    for (let start = 0; pages.length < most;) {
      const page = parsed(ask(emulator, get({ start: String(start) })));
      const results = page['results'] as AuditRecord[];
      const links = page['_links'] as Record<string, string>;
      pages.push([results.length, page['size']]);
      for (const row of results) rows.add(JSON.stringify(row));
      if (links['next'] === undefined) break;
      start = Number(new URL(links['next'], 'http://x').searchParams.get('start'));
    }
    return { pages, rows: rows.size };
  };

  test('there is none of without an order', () => {
    const { pages, rows } = read({ ...FAULTS['empty-page'], on: 'token' });
    expect(pages).toEqual([
      [50, 50],
      [50, 50],
      [20, 20],
    ]);
    expect(rows).toBe(120);
  });

  test('can be an empty page that is not the last', () => {
    const { pages, rows } = read(FAULTS['empty-page']);
    expect(pages).toEqual([
      [0, 50],
      [50, 50],
      [50, 50],
      [20, 20],
    ]);
    expect(rows).toBe(120);
  });

  test('can be the same page for ever', () => {
    const { pages, rows } = read(FAULTS['start-ignored'], 4);
    expect(pages).toEqual(Array(4).fill([50, 50]));
    expect(rows).toBe(50);
  });

  test('can be short pages that claim more', () => {
    const { pages, rows } = read(FAULTS['short-page']);
    expect(pages.slice(0, 3)).toEqual([
      [25, 50],
      [25, 50],
      [25, 50],
    ]);
    expect(pages.at(-1)).toEqual([1, 1]);
    expect(rows).toBe(120);
  });

  test.each(['empty-page', 'start-ignored', 'short-page'] as const)(
    '%s keeps to the shape of a page',
    (name) => {
      const emulator = createEmulator({ records });
      emulator.faults.push(FAULTS[name]);
      expect(problemOf('AuditRecordArray', parsed(ask(emulator, get())))).toBeUndefined();
    },
  );
});

describe('a fault', () => {
  const unavailable: Fault = { on: 'post', kind: 'status', status: 503 };

  const requests = {
    'a post': post(),
    'a post at the gateway': post(RECORD, { path: GATEWAY_PATH }),
    'a search': get({ searchString: 'x' }),
    'a listing': get({ startDate: '1' }),
    'a search for nothing': get({ searchString: '' }),
    'a listing by age': get({}, { path: `${AUDIT_PATH}/since` }),
    'an export': get({}, { path: `${AUDIT_PATH}/export` }),
    'the retention': get({}, { path: `${AUDIT_PATH}/retention` }),
    'a token': post({}, { path: '/oauth/token' }),
    'a look-up': get({}, { path: '/_edge/tenant_info' }),
    'an unknown path': get({}, { path: '/wiki' }),
    'the page': get({}, { path: '/' }),
  };

  test.each<[Fault['on'], (keyof typeof requests)[]]>([
    ['post', ['a post', 'a post at the gateway']],
    ['search', ['a search']],
    ['listing', ['a listing', 'a search for nothing', 'a listing by age']],
    ['read', ['a search', 'a listing', 'a search for nothing', 'a listing by age']],
    ['export', ['an export']],
    ['retention', ['the retention']],
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
    ['captcha', 403, 'text/html;charset=utf-8', 'AUTHENTICATION_DENIED'],
    ['cdn-403', 403, 'text/html;charset=UTF-8', 'The request could not be satisfied'],
    ['xml-404', 404, 'application/xml', '<status-code>404</status-code>'],
    ['gone', 410, 'application/json', '"Gone"'],
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

  test('names what only headers tell', () => {
    const emulator = createEmulator();
    emulator.faults.push(FAULTS['429-reset'], FAULTS.captcha, FAULTS['cdn-403'], FAULTS['site-renamed']);
    const late = ask(emulator, post());
    expect(late.headers).toMatchObject({ 'X-RateLimit-Reset': '2026-11-23T10:05:00.000Z' });
    expect(late.headers).not.toHaveProperty('Retry-After');
    expect(ask(emulator, post()).headers['X-Authentication-Denied-Reason']).toMatch(/^CAPTCHA_CHALLENGE/);
    // Atlassian never saw that one.
    expect(ask(emulator, post()).headers).not.toHaveProperty('Atl-Traceid');
    const tenant = get({}, { path: '/_edge/tenant_info', headers: {} });
    for (let asked = 0; asked < 2; asked++) {
      expect(ask(emulator, tenant)).toMatchObject({
        status: 302,
        headers: { Location: 'https://acme-new.atlassian.net/_edge/tenant_info' },
      });
    }
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
