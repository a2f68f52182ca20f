/** The four ways into the audit log, and every way in which authentication fails, against the emulator. */
import type { Unavailable } from '../../src/failure/unavailable.js';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DEMO,
  DEMO_CLOUD_ID,
  type Fault,
  READ_SCOPE,
  type SeenRequest,
} from '../../local/confluence/emulator.js';
import { exampleEvent } from '../../local/github/events.js';
import { runAction } from '../../local/runner/runner.js';
import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { judgeAttempt } from '../../src/delivery/post-outcome.js';
import { openAuditLog } from '../../src/confluence/audit-client.js';
import type { Credentials } from '../../src/inputs/credentials.js';
import { readPage } from '../../src/confluence/listing.js';
import type { AuditRecord } from '../../src/record/audit-record.js';
import { KEY, NOW } from '../given.js';

const RECORD: AuditRecord = {
  remoteAddress: '10.1.2.3',
  creationDate: NOW,
  summary: 'Deployment of acme/shop v1.5.0 to production started',
  description: `Run: 1\nAudit key: ${KEY}`,
};
const BODY = JSON.stringify(RECORD);
const GATEWAY = `/ex/confluence/${DEMO_CLOUD_ID}/wiki/rest/api/audit`;
const STRANGE_CLOUD_ID = '99999999-2222-4333-8444-555555555555';
const LIMIT_MS = 5_000;

const basic: Credentials = { kind: 'basic', email: DEMO.admin.email, apiToken: DEMO.admin.token };
const scoped: Credentials = {
  kind: 'scoped',
  email: DEMO.scoped.email,
  apiToken: DEMO.scoped.token,
  cloudId: DEMO_CLOUD_ID,
};
const bearer: Credentials = { kind: 'bearer', accessToken: DEMO.bearer.token, cloudId: 'auto' };
const client: Credentials = {
  kind: 'client-credentials',
  clientId: DEMO.client.clientId,
  clientSecret: DEMO.client.clientSecret,
  cloudId: 'auto',
};

let emulator: RunningEmulator;
let now: number;
let masked: string[];
const never = new AbortController().signal;

async function start(options: EmulatorOptions = {}): Promise<void> {
  now = NOW;
  masked = [];
  emulator = await startEmulator({ clock: () => now, ...options });
}
beforeEach(() => start());
afterEach(() => emulator.close());

function open(credentials: Credentials, mask: (secret: string) => void = (secret) => masked.push(secret)) {
  const way = {
    site: { host: 'acme.atlassian.net', origin: emulator.url },
    gatewayUrl: emulator.url,
    tokenUrl: `${emulator.url}/oauth/token`,
    credentials,
  };
  return openAuditLog(way, () => now, mask);
}

async function post(credentials: Credentials, limitMs = LIMIT_MS) {
  const answer = await open(credentials).post(BODY, limitMs, never);
  return { answer, end: judgeAttempt(answer, KEY, RECORD, now) };
}

function asked(): string[] {
  return emulator.requests.map(({ method, path }) => `${method} ${path}`);
}

function authorizations(): (string | undefined)[] {
  return emulator.requests.map(({ headers }) => headers.authorization);
}

describe('a record gets into the log', () => {
  test.each<[string, Credentials, string[]]>([
    ['with an unscoped token, on the site and with no other question', basic, ['POST /wiki/rest/api/audit']],
    ['with a scoped token, through the gateway', scoped, [`POST ${GATEWAY}`]],
    [
      'with a scoped token whose cloud id is looked up',
      { ...scoped, cloudId: 'auto' },
      ['GET /_edge/tenant_info', `POST ${GATEWAY}`],
    ],
    ['with an OAuth token', bearer, ['GET /_edge/tenant_info', `POST ${GATEWAY}`]],
    ['with client credentials', client, ['GET /_edge/tenant_info', 'POST /oauth/token', `POST ${GATEWAY}`]],
  ])('%s', async (_, credentials, requests) => {
    const { end } = await post(credentials);
    expect(end).toEqual({ kind: 'accepted' });
    expect(asked()).toEqual(requests);
    expect(emulator.records).toHaveLength(1);
  });

  test('and the log can be read the same ways', async () => {
    for (const credentials of [basic, scoped, bearer, client])
      expect(readPage(await open(credentials).list({}, LIMIT_MS, never), 0, now)).toEqual({
        kind: 'page',
        records: [],
        next: undefined,
      });
  });
});

describe('no credential goes where it is not needed', () => {
  test('the look-up of the cloud id carries none', async () => {
    await post(bearer);
    expect(authorizations()).toEqual([undefined, `Bearer ${DEMO.bearer.token}`]);
  });

  test('the token endpoint sees the client alone, in the body', async () => {
    await post(client);
    const [, token] = emulator.requests as [SeenRequest, SeenRequest];
    expect(token.headers.authorization).toBeUndefined();
    expect(token.headers['content-type']).toBe('application/json');
    expect(JSON.parse(token.body)).toEqual({
      grant_type: 'client_credentials',
      client_id: DEMO.client.clientId,
      client_secret: DEMO.client.clientSecret,
    });
  });

  test('a redirect of either is not followed', async () => {
    const location = `${emulator.url}/elsewhere`;
    emulator.faults.push({ on: 'tenant', kind: 'redirect', location });
    await post(client);
    emulator.faults.push({ on: 'token', kind: 'redirect', location, status: 307 });
    await post(client);
    expect(asked()).toEqual(['GET /_edge/tenant_info', 'GET /_edge/tenant_info', 'POST /oauth/token']);
  });
});

describe('what was learned is kept', () => {
  test('a cloud id is looked up once', async () => {
    const log = open({ ...scoped, cloudId: 'auto' });
    await log.post(BODY, LIMIT_MS, never);
    await log.list({}, LIMIT_MS, never);
    expect(asked().filter((request) => request.includes('tenant_info'))).toHaveLength(1);
  });

  test('many deliveries at once ask for the cloud id and for a token once together', async () => {
    const log = open(client);
    const answers = await Promise.all(Array.from({ length: 8 }, () => log.post(BODY, LIMIT_MS, never)));
    expect(answers.map(({ kind }) => kind)).toEqual(Array<string>(8).fill('answered'));
    expect(asked().slice(0, 2)).toEqual(['GET /_edge/tenant_info', 'POST /oauth/token']);
    expect(asked().slice(2)).toEqual(Array<string>(8).fill(`POST ${GATEWAY}`));
  });

  test('a look-up that failed is made again', async () => {
    const log = open(client);
    emulator.faults.push({ on: 'tenant', kind: 'status', status: 503 });
    emulator.faults.push({ on: 'token', kind: 'status', status: 503 });
    const kinds = [];
    for (let attempt = 0; attempt < 3; attempt++) kinds.push((await log.post(BODY, LIMIT_MS, never)).kind);
    expect(kinds).toEqual(['unavailable', 'unavailable', 'answered']);
    expect(asked().filter((request) => request.includes('tenant_info'))).toHaveLength(2);
  });

  test('a token is renewed before it ends, so that no request meets an expired one', async () => {
    const log = open(client);
    const used = async (minutes: number) => {
      now = NOW + minutes * 60_000;
      const answer = await log.list({}, LIMIT_MS, never);
      expect(answer).toMatchObject({ kind: 'answered', status: 200 });
      return emulator.requests.at(-1)?.headers.authorization;
    };
    const first = await used(0);
    expect(await used(58.9)).toBe(first);
    const second = await used(59);
    expect(second).not.toBe(first);
    expect(await used(117)).toBe(second);
    expect(await used(118)).not.toBe(second);
    expect(masked.map((token) => `Bearer ${token}`)).toEqual([...new Set(authorizations())].slice(1));
  });

  test.each<[string, unknown]>([
    ['half a minute', 30],
    ['no time that is told', undefined],
    ['a time that is no number', 'soon'],
    ['no time at all', 0],
    ['less than no time', -1],
    ['for ever', '1e999'],
  ])('a token that lives %s is used all the same', async (_, expires_in) => {
    emulator.faults.push({
      on: 'token',
      kind: 'status',
      status: 200,
      body: { access_token: DEMO.bearer.token, expires_in },
    });
    const log = open(client);
    for (let time = 0; time < 2; time++)
      expect(await log.list({}, LIMIT_MS, never)).toMatchObject({ kind: 'answered', status: 200 });
    expect(asked().filter((request) => request === 'POST /oauth/token')).toHaveLength(1);
  });
});

describe('a token from the client credentials grant', () => {
  test('is masked before it is used', async () => {
    const usedBefore: boolean[] = [];
    const log = open(client, (token) => {
      usedBefore.push(authorizations().includes(`Bearer ${token}`));
    });
    await log.post(BODY, LIMIT_MS, never);
    expect(usedBefore).toEqual([false]);
    expect(authorizations().at(-1)).toMatch(/^Bearer demo-issued-token-/);
  });

  test.each(['with blanks in it', 'line\nend', 'ünïcode', ''])(
    'that is no token (%j) can not forge a header',
    async (access_token) => {
      emulator.faults.push({
        on: 'token',
        kind: 'status',
        status: 200,
        body: { access_token, expires_in: 3600 },
      });
      const { end } = await post(client);
      expect(end).toMatchObject({ kind: 'not-sent', failure: { class: 'outage' } });
      expect(asked()).not.toContain(`POST ${GATEWAY}`);
    },
  );

  test('is not told where its answer broke off in the middle', async () => {
    const half: Fault = { on: 'token', kind: 'half-body' };
    emulator.faults.push(half);
    const { end } = await post(client);
    expect(end.kind).toBe('not-sent');
    expect(JSON.stringify(end)).not.toMatch(/demo-issued|access_token/);
  });
});

test('a token that came with another success than 200 is not told', async () => {
  emulator.faults.push({ on: 'token', kind: 'status', status: 201, body: 'access_token=issued-token-123' });
  const { end } = await post(client);
  expect(end.kind).toBe('not-sent');
  expect(JSON.stringify(end)).not.toContain('issued-token-123');
});

test('a token endpoint that repeats the secret does not bring it into the log', async () => {
  const said = `client_secret ${DEMO.client.clientSecret} (${Buffer.from(DEMO.client.clientSecret).toString('base64')}) is wrong`;
  emulator.faults.push({
    on: 'token',
    kind: 'status',
    status: 401,
    body: { error: 'access_denied', error_description: said },
  });
  const { end } = await post(client);
  expect(end).toMatchObject({
    kind: 'refused',
    failure: {
      happened:
        'Could not get an access token. The token endpoint returned 401: "client_secret *** (***) is wrong; access_denied".',
    },
  });
});

test.each<[string, Credentials]>([
  ['a password', basic],
  ['an OAuth token', bearer],
])('a server that repeats %s does not bring it into the log', async (_, credentials) => {
  const secret =
    credentials.kind === 'basic'
      ? credentials.apiToken
      : (credentials as typeof bearer & { accessToken: string }).accessToken;
  emulator.faults.push({
    on: 'post',
    kind: 'status',
    status: 302,
    body: '',
    headers: { Location: `https://elsewhere.invalid/?was=${Buffer.from(secret).toString('base64url')}` },
  });
  emulator.faults.push({ on: 'post', kind: 'status', status: 400, body: { message: `No: ${secret}` } });
  for (let time = 0; time < 2; time++) {
    const { end } = await post(credentials);
    expect(end.kind).toBe('refused');
    expect(JSON.stringify(end)).toContain('***');
    expect(JSON.stringify(end)).not.toContain(secret);
  }
});

/** A step that can't authenticate: what it shows. */
interface Shut {
  name: string;
  credentials: Credentials;
  faults?: Fault[];
  limitMs?: number;
  end: 'refused' | 'not-sent';
  class: string;
  happened: RegExp;
  remedy: RegExp;
}

const tenant = (fault: object): Fault[] => [{ on: 'tenant', ...fault } as Fault];
const token = (fault: object): Fault[] => [{ on: 'token', ...fault } as Fault];

test.each<Shut>([
  {
    name: 'a scoped token on the site hears of the gateway',
    credentials: { kind: 'basic', email: DEMO.scoped.email, apiToken: DEMO.scoped.token },
    end: 'refused',
    class: 'authentication',
    happened: /returned 401/,
    remedy: /`cloud-id: auto`/,
  },
  {
    name: 'an unscoped token at the gateway hears of the site',
    credentials: { ...basic, kind: 'scoped', cloudId: 'auto' },
    end: 'refused',
    class: 'authentication',
    happened: /returned 401: "Unauthorized"/,
    remedy: /remove `cloud-id`/,
  },
  {
    name: 'a token that may only read hears which scope it lacks',
    credentials: { ...scoped, apiToken: DEMO.readOnly.token },
    end: 'refused',
    class: 'permission',
    happened: /scope does not match/,
    remedy: /`write:audit-log:confluence`/,
  },
  {
    name: 'a token that may only write hears it too, for Confluence wants both',
    credentials: { ...scoped, apiToken: DEMO.writeOnly.token },
    end: 'refused',
    class: 'permission',
    happened: /scope does not match/,
    remedy: new RegExp(READ_SCOPE),
  },
  {
    name: 'an account that is no administrator hears which permission it lacks',
    credentials: { kind: 'basic', email: DEMO.member.email, apiToken: DEMO.member.token },
    end: 'refused',
    class: 'permission',
    happened: /returned 403/,
    remedy: /'Confluence Administrator'/,
  },
  {
    name: 'an expired OAuth token hears that it may have ended',
    credentials: { kind: 'bearer', accessToken: DEMO.expired.token, cloudId: DEMO_CLOUD_ID },
    end: 'refused',
    class: 'authentication',
    happened: /returned 401/,
    remedy: /`access-token` usually expires after an hour/,
  },
  {
    name: 'a wrong client secret is not taken for an outage',
    credentials: { ...client, clientSecret: 'not-the-secret' },
    end: 'refused',
    class: 'authentication',
    happened:
      /Could not get an access token\. The token endpoint returned 401: "Unauthorized; access_denied"/,
    remedy: /Check `client-id` and `client-secret`/,
  },
  {
    name: 'a wrong cloud id is named as what to check',
    credentials: { ...scoped, cloudId: STRANGE_CLOUD_ID },
    end: 'refused',
    class: 'configuration',
    happened: /returned 404/,
    remedy: /`cloud-id`/,
  },

  // The look-up of the cloud id.
  {
    name: 'a site that shows a login page is no Cloud site',
    credentials: bearer,
    faults: tenant({ kind: 'login-page' }),
    end: 'refused',
    class: 'configuration',
    happened: /Could not look up the cloud ID\..*a web page titled .*Log in to continue/,
    remedy: /set `cloud-id` to the UUID/,
  },
  {
    name: 'a site that tells something else than a cloud id is not believed',
    credentials: bearer,
    faults: tenant({ kind: 'status', status: 200, body: { cloudId: '../../elsewhere' } }),
    end: 'refused',
    class: 'configuration',
    happened: /Could not look up the cloud ID\..* contains no cloud ID/,
    remedy: /Check that `site`/,
  },
  {
    name: 'Data Center, which has no cloud id, is told from an outage',
    credentials: bearer,
    faults: tenant({ kind: 'status', status: 404 }),
    end: 'refused',
    class: 'configuration',
    happened: /Could not look up the cloud ID\. The site returned 404: "Not Found"/,
    remedy: /Data Center and Server/,
  },
  {
    name: 'a redirect is named, so that the site can be corrected',
    credentials: bearer,
    faults: tenant({ kind: 'redirect', location: 'https://new-name.atlassian.net/' }),
    end: 'refused',
    class: 'configuration',
    happened: /returned 302, a redirect to "https:\/\/new-name\.atlassian\.net\/"/,
    remedy: /Set `site` to new-name\.atlassian\.net/,
  },
  {
    name: 'an IP allowlist that is met at the look-up is told as such',
    credentials: bearer,
    faults: tenant({
      kind: 'status',
      status: 403,
      body: {
        errorMessages: ['The IP address has been rejected because it is not on the allowed list. '],
        errors: {},
      },
    }),
    end: 'refused',
    class: 'permission',
    happened: /not on the allowed list/,
    remedy: /IP allowlist does not include this runner/,
  },
  {
    name: 'a slow look-up takes no more than its share, and nothing was sent',
    credentials: bearer,
    faults: tenant({ kind: 'silence' }),
    limitMs: 200,
    end: 'not-sent',
    class: 'outage',
    happened: /Could not look up the cloud ID\. Connected to \S+, but got no response/,
    remedy: /`replay` action/,
  },
  {
    name: 'an outage at the look-up may pass',
    credentials: bearer,
    faults: tenant({ kind: 'status', status: 503 }),
    end: 'not-sent',
    class: 'outage',
    happened: /returned 503/,
    remedy: /status\.atlassian\.com/,
  },

  // The token endpoint.
  {
    name: 'a token endpoint that is busy is waited for as long as it says',
    credentials: client,
    faults: token({ kind: 'status', status: 429, headers: { 'Retry-After': '7' } }),
    end: 'not-sent',
    class: 'rate-limited',
    happened: /Could not get an access token\. The token endpoint returned 429/,
    remedy: /set `timeout` above/,
  },
  {
    name: 'a token endpoint out of order may come back',
    credentials: client,
    faults: token({ kind: 'status', status: 503, headers: { 'Retry-After': '7' } }),
    end: 'not-sent',
    class: 'outage',
    happened: /returned 503/,
    remedy: /status\.atlassian\.com/,
  },
  {
    name: 'a token endpoint that does not speak HTTP may come back',
    credentials: client,
    faults: token({ kind: 'garbage' }),
    end: 'not-sent',
    class: 'outage',
    happened: /Could not get an access token/,
    remedy: /`replay` action/,
  },
  {
    name: 'a page in place of a token may pass',
    credentials: client,
    faults: token({ kind: 'login-page' }),
    end: 'not-sent',
    class: 'outage',
    happened: /returned 200(: .*)?, but the response does not contain a token\./,
    remedy: /`replay` action/,
  },
  {
    name: 'an endless token answer is cut off',
    credentials: client,
    faults: token({ kind: 'endless-body', bytes: 8 * 1024 * 1024 }),
    end: 'not-sent',
    class: 'outage',
    happened: /is incomplete/,
    remedy: /`replay` action/,
  },
  {
    name: 'a wrong address of the token endpoint is named as what to check',
    credentials: client,
    faults: token({ kind: 'status', status: 404 }),
    end: 'refused',
    class: 'configuration',
    happened: /returned 404/,
    remedy: /Check `token-url`/,
  },
  {
    name: 'a token endpoint that redirects is named as what to check',
    credentials: client,
    faults: token({ kind: 'redirect', location: '/login' }),
    end: 'refused',
    class: 'configuration',
    happened: /a redirect to "\/login"/,
    remedy: /Check `token-url`/,
  },
])('$name', async ({ credentials, faults = [], limitMs, ...expected }) => {
  emulator.faults.push(...faults);
  const { end, answer } = await post(credentials, limitMs);
  expect(end).toEqual(
    expect.objectContaining({
      kind: expected.end,
      failure: {
        class: expected.class,
        happened: expect.stringMatching(expected.happened) as string,
        remedy: expect.stringMatching(expected.remedy) as string,
      },
    }),
  );
  expect(emulator.records).toEqual([]);
  // A search that fails the same way is never taken for "not in the log".
  expect(readPage(answer, 0, now)).toMatchObject({
    kind: 'inconclusive',
    lasting: expected.end === 'refused',
  });
});

test.each(['tenant', 'token'] as const)('Retry-After of the %s question is kept', async (on) => {
  emulator.faults.push({ on, kind: 'status', status: 503, headers: { 'Retry-After': '7' } });
  const { end } = await post(client);
  expect(end).toMatchObject({ kind: 'not-sent', notBefore: NOW + 7_000 });
});

test('authentication leaves time for the request itself', async () => {
  emulator.faults.push({ on: 'tenant', kind: 'silence' });
  const startedAt = performance.now();
  const answer = await open(client).post(BODY, 1_500, never);
  expect(answer.kind).toBe('unavailable');
  expect(performance.now() - startedAt).toBeLessThan(1_500);
});

test('a canceled step waits for no authentication', async () => {
  const cancel = new AbortController();
  emulator.faults.push({ on: 'tenant', kind: 'silence' });
  const answer = open(client).post(BODY, 60_000, cancel.signal);
  cancel.abort();
  expect(await answer).toMatchObject({ kind: 'unavailable', lasting: false });
});

test.each<[string, string, RegExp]>([
  ['site', 'tenant', /^Could not look up the cloud ID\. The host name acme.invalid does not exist/],
  ['token-url', 'token', /^Could not get an access token\. The host name auth.invalid does not exist/],
])('a misspelt %s is named', async (input, _, happened) => {
  const log = openAuditLog(
    {
      site: { host: 'a', origin: input === 'site' ? 'https://acme.invalid' : emulator.url },
      gatewayUrl: emulator.url,
      tokenUrl: 'https://auth.invalid/oauth/token',
      credentials: client,
    },
    () => now,
    () => undefined,
  );
  const unavailable = await log.post(BODY, LIMIT_MS, never);
  expect(unavailable).toMatchObject({
    kind: 'unavailable',
    lasting: false,
    nameUnknown: true,
    failure: { class: 'configuration', happened: expect.stringMatching(happened) as string },
  });
  expect((unavailable as Unavailable).failure.remedy).toContain(`\`${input}\``);
});

describe('the built action', () => {
  const actionDir = fileURLToPath(new URL('../..', import.meta.url));
  let temp: string;
  beforeAll(async () => {
    temp = await mkdtemp(join(tmpdir(), 'authentication-'));
  });
  afterAll(() => rm(temp, { recursive: true, force: true }));

  test.each<[string, Record<string, string>, string]>([
    ['an unscoped token', { email: DEMO.admin.email, 'api-token': DEMO.admin.token }, '/wiki/rest/api/audit'],
    [
      'a scoped token',
      { email: DEMO.scoped.email, 'api-token': DEMO.scoped.token, 'cloud-id': 'auto' },
      GATEWAY,
    ],
    ['an OAuth token', { 'access-token': DEMO.bearer.token, 'cloud-id': DEMO_CLOUD_ID }, GATEWAY],
    [
      'client credentials',
      { 'client-id': DEMO.client.clientId, 'client-secret': DEMO.client.clientSecret },
      GATEWAY,
    ],
  ])('records with %s', async (name, credentials, path) => {
    await emulator.close();
    await start({ clock: Date.now });
    const { outputs, main } = await runAction({
      actionDir,
      event: exampleEvent('push'),
      temp: join(temp, name),
      with: {
        site: emulator.url,
        'gateway-url': emulator.url,
        'token-url': `${emulator.url}/oauth/token`,
        ...credentials,
      },
    });
    expect(main?.log).not.toMatch(/Error:/);
    expect(outputs).toMatchObject({ result: 'recorded', recorded: 'true', attempts: '1' });
    expect(emulator.requests.at(-1)?.path).toBe(path);
    expect(emulator.records).toHaveLength(1);
  });
});
