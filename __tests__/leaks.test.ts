/**
 * No credential leaves the step but in the header or body that is meant for it: the built action in every mode, with every
 * way to authenticate, under faults of all kinds and with debug logging, and then a search through all that it wrote.
 */
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Account, DEMO_CLOUD_ID, type Fault, FAULTS } from '../local/confluence/emulator.js';
import { exampleEvent, withContext } from '../local/github/events.js';
import type { RunOptions, RunResult } from '../local/runner/runner.js';
import { type RunningEmulator, startEmulator } from '../local/confluence/server.js';
import { actionDir, runBuilt, useFolder } from './built.js';

const folder = useFolder('leaks');

/** Made up, and shaped to slip through: quotes, percent signs, and what looks like an encoding. */
const SECRETS = {
  'api-token': `ATATT3x"F'fe%41%0A<b>&amp;+/=\\u0041$(x):n`,
  'scoped-token': `ATCTT3x'"%2F<e>&#39;+/==_-`,
  'access-token': `eyJ0b2tlbiI6Im5vbmUifQ==.%2B"<>&'\\n-_`,
  'client-secret': `c2VjcmV0LWxvb2tpbmc=%25"u\\t{}::`,
  'github-token': `ghs_"0123'%0D%0A456&789<`,
};
const PROXY = { user: 'auditor', password: 'p"%r0xy-pâss::word' };
const BOUGHT = 'bought-token-"with\'%41<quotes>';
const EMAIL = 'audit-bot@example.com';

const ACCOUNTS: Account[] = [
  { kind: 'unscoped', email: EMAIL, token: SECRETS['api-token'], admin: true },
  { kind: 'scoped', email: EMAIL, token: SECRETS['scoped-token'], admin: true },
  { kind: 'bearer', token: SECRETS['access-token'], admin: true },
  { kind: 'bearer', token: BOUGHT, admin: true },
  { kind: 'client', clientId: 'client-7', clientSecret: SECRETS['client-secret'], admin: true },
];

/** The inputs of each way in. */
const WAYS: Record<string, Record<string, string>> = {
  'an unscoped token': { email: EMAIL, 'api-token': SECRETS['api-token'] },
  'a scoped token': { email: EMAIL, 'api-token': SECRETS['scoped-token'], 'cloud-id': 'auto' },
  'an OAuth token': { 'access-token': SECRETS['access-token'], 'cloud-id': DEMO_CLOUD_ID },
  'client credentials': { 'client-id': 'client-7', 'client-secret': SECRETS['client-secret'] },
};

const ALL_SECRETS = [
  ...Object.values(SECRETS),
  BOUGHT,
  PROXY.password,
  `${EMAIL}:${SECRETS['api-token']}`,
  `${PROXY.user}:${PROXY.password}`,
];

/** The forms in which somebody could read a secret. Written out again here: the action's own list could have a gap. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64').replace(/=+$/, '');
  return [
    secret,
    base64,
    // The last character depends on what follows.
    base64.slice(0, -1),
    bytes.toString('base64url').slice(0, -1),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    encodeURIComponent(secret),
    encodeURIComponent(secret).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`),
    new URLSearchParams({ '': secret }).toString().slice(1),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret).slice(1, -1)).slice(1, -1),
    secret
      .replace(/&/g, '&amp;')
      .replace(/</g, '&lt;')
      .replace(/>/g, '&gt;')
      .replace(/"/g, '&quot;')
      .replace(/'/g, '&#39;'),
    // As a message of a log command is escaped.
    secret.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A'),
  ];
}
const FORMS = [...new Set(ALL_SECRETS.flatMap(formsOf))];

function leaksIn(text: string): string[] {
  return FORMS.filter((form) => text.includes(form));
}

/** Everything that a run left behind: both streams of both stages, and every file of the job, as the action wrote them. */
async function leftBehind({ main, post, temp }: RunResult): Promise<Record<string, string>> {
  const left: Record<string, string> = {};
  for (const [stage, result] of Object.entries({ main, post })) {
    if (!result) continue;
    for (const stream of ['stdout', 'stderr'] as const)
      left[`${stage} ${stream}`] = result[stream]
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n');
  }
  for (const file of await readdir(temp, { recursive: true, withFileTypes: true }))
    if (file.isFile()) {
      const path = join(file.parentPath, file.name);
      left[path] = await readFile(path, 'utf8');
      left[`name of ${path}`] = path;
    }
  return left;
}

const emulators: RunningEmulator[] = [];
afterEach(async () => {
  await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
});

async function start(faults: Fault[] = []): Promise<RunningEmulator> {
  const emulator = await startEmulator({ accounts: ACCOUNTS });
  emulators.push(emulator);
  emulator.faults.push(...faults);
  return emulator;
}

/** Every token that is bought is one with special characters in it. */
const SELLS: Fault = {
  on: 'token',
  kind: 'status',
  status: 200,
  body: { access_token: BOUGHT, expires_in: 3600, token_type: 'Bearer' },
  times: Infinity,
};

async function run(
  emulator: RunningEmulator,
  inputs: Record<string, string>,
  options: Partial<RunOptions> = {},
): Promise<RunResult> {
  return runBuilt(folder.path(), {
    ...('receipts' in inputs && { actionDir: join(actionDir, 'replay') }),
    ...options,
    with: {
      site: emulator.url,
      'gateway-url': emulator.url,
      'token-url': `${emulator.url}/oauth/token`,
      'github-token': SECRETS['github-token'],
      timeout: '2',
      ...inputs,
    },
    env: {
      RUNNER_DEBUG: '1',
      ACTIONS_STEP_DEBUG: 'true',
      HTTPS_PROXY: `http://${PROXY.user}:${encodeURIComponent(PROXY.password)}@127.0.0.1:9`,
      ...options.env,
    },
  });
}

/** Fails with the places and forms, never with a whole log. */
async function expectNoLeak(emulator: RunningEmulator, result: RunResult): Promise<void> {
  const left = await leftBehind(result);
  for (const [index, { path, query, body }] of emulator.requests.entries()) {
    left[`URL of request ${index}`] = path + new URLSearchParams(query).toString();
    if (path !== '/oauth/token') left[`body of request ${index}`] = body;
  }
  left['the log'] = JSON.stringify(emulator.records);
  const leaks = Object.entries(left).flatMap(([place, text]) =>
    leaksIn(text).map((form) => `${place}: ${form}`),
  );
  expect(leaks).toEqual([]);
}

/** Leaves a receipt of a record that could not be delivered, in a folder of its own. */
async function makeReceipt(emulator: RunningEmulator): Promise<string> {
  emulator.faults.push({ ...FAULTS['not-permitted'] });
  const path = await mkdtemp(join(folder.path(), 'receipts-'));
  const result = await run(emulator, {
    ...WAYS['an unscoped token'],
    'receipt-file': join(path, 'one.json'),
  });
  expect(result.outputs.result).toBe('not-recorded');
  emulator.requests.length = 0;
  return path;
}

/** The secret of a way. */
function secretOf(credentials: Record<string, string>): string {
  return Object.values(credentials).find((value) => Object.values(SECRETS).includes(value)) ?? '';
}

/** As many servers write JSON: whatever is not plain ASCII as an escape. */
function inAscii(text: string): string {
  const escape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return text.replace(/[^ -~]|["'<>&/\\]/g, escape);
}

/** Answers that bring back what was sent, as a talkative error page does, each in a form and with a status of its own. */
function echoes(credentials: Record<string, string>): Fault[] {
  const secret = 'client-id' in credentials ? BOUGHT : secretOf(credentials);
  const said: [status: number, text: string][] = [
    [400, secret],
    [302, encodeURIComponent(secret)],
    [401, `Bearer ${secret}`],
    [403, `Basic ${Buffer.from(`${EMAIL}:${secret}`).toString('base64')}`],
    [500, Buffer.from(secret).toString('base64url')],
    [200, Buffer.from(secret).toString('hex')],
    [503, JSON.stringify(secret)],
    [400, inAscii(secret)],
  ];
  return said.flatMap(([status, text]) =>
    (['post', 'read'] as const).map((on): Fault => ({
      on,
      kind: 'status',
      status,
      headers: { 'Retry-After': '0', Location: `https://elsewhere.invalid/?${encodeURIComponent(text)}` },
      body: status % 2 ? { message: `You sent ${text}`, errors: [text] } : `You sent: ${text}`,
      times: Infinity,
    })),
  );
}

const MODES: Record<string, Record<string, string>> = {
  submit: {},
  verify: { verify: 'true' },
  check: { mode: 'check' },
  'dry-run': { mode: 'dry-run' },
  'job-end': { 'submit-at': 'job-end' },
  both: { 'submit-at': 'both' },
  replay: {},
};

describe.each(Object.entries(WAYS))('%s', (way, credentials) => {
  test.each(Object.entries(MODES))(
    'is seen nowhere in mode %s, where all goes well',
    async (mode, inputs) => {
      const emulator = await start([{ ...SELLS }]);
      const receipts = mode === 'replay' ? { receipts: await makeReceipt(emulator) } : undefined;
      const result = await run(emulator, { ...credentials, ...inputs, ...receipts });
      expect(result.outcome).toBe('success');
      const masks = [...(result.main?.masks ?? []), ...(result.post?.masks ?? [])];
      expect(masks).toContain(secretOf(credentials));
      expect(masks).toContain(PROXY.password);
      if ('client-id' in credentials && mode !== 'dry-run') expect(masks).toContain(BOUGHT);
      await expectNoLeak(emulator, result);
    },
  );

  test.each(['submit', 'check', 'both', 'replay'])(
    'is seen nowhere in mode %s, where servers repeat what they were sent',
    async (mode) => {
      const all = echoes(credentials);
      // Each answer once, and in the other modes and ways a part of them: every run is a process.
      const faults = mode === 'submit' && way === 'an unscoped token' ? all : all.slice(0, 2);
      for (let at = 0; at < faults.length; at += 2) {
        const emulator = await start([{ ...SELLS }]);
        const receipts = mode === 'replay' ? { receipts: await makeReceipt(emulator) } : undefined;
        emulator.faults.push(...faults.slice(at, at + 2));
        const result = await run(emulator, { ...credentials, ...MODES[mode], ...receipts, timeout: '1' });
        expect(result.outcome).toBe('failure');
        await expectNoLeak(emulator, result);
      }
    },
    30_000,
  );
});

test.each(['tenant', 'token'] as const)(
  'a %s question whose answer repeats the secret brings it not to light',
  async (on) => {
    const { 'client-secret': secret } = SECRETS;
    for (const said of [encodeURIComponent(secret), inAscii(secret)]) {
      const body = { error_description: `wrong: ${said}` };
      const emulator = await start([{ on, kind: 'status', status: 401, body }]);
      const result = await run(emulator, WAYS['client credentials'] ?? {});
      expect(result.outputs.result).toBe('not-recorded');
      await expectNoLeak(emulator, result);
    }
  },
);

test.each([
  'scope-mismatch',
  'password-deprecated',
  'tomcat-401',
  'not-permitted',
  'ip-allowlist',
  'bad-request',
  '429-1847',
  'outage-503',
  'lost-answer',
  'login-page',
  'garbage',
  'half-body',
  'redirect-to-login',
  'huge-headers',
  'reset-at-connect',
] as const)('the fault %s brings no secret to light', async (name) => {
  const emulator = await start([{ ...SELLS }, { ...FAULTS[name] }]);
  const result = await run(emulator, { ...WAYS['client credentials'], 'on-failure': 'warn', timeout: '1' });
  expect(result.outcome).toBe('success');
  await expectNoLeak(emulator, result);
});

test('a token whose answer breaks off in the middle is not brought to light', async () => {
  const whole = `{"access_token":${JSON.stringify(BOUGHT)},"padding":"${'x'.repeat(200)}"}`;
  const emulator = await start([{ on: 'token', kind: 'half-body', times: Infinity }]);
  const sells = await startEmulator({ accounts: [] });
  emulators.push(sells);
  sells.faults.push({ ...SELLS, body: whole.slice(0, -20) });
  for (const tokenUrl of [emulator.url, sells.url]) {
    const result = await run(emulator, {
      ...WAYS['client credentials'],
      'token-url': `${tokenUrl}/oauth/token`,
      timeout: '1',
    });
    expect(result.outputs.result).toBe('not-recorded');
    await expectNoLeak(emulator, result);
  }
});

test('a proxy that can not be used is told without its credentials', async () => {
  for (const address of [
    `http://${PROXY.user}:${encodeURIComponent(PROXY.password)}@127.0.0.1:9`,
    `http://${PROXY.user}:${PROXY.password}@127.0.0.1:9`,
    `socks5://${PROXY.user}:${encodeURIComponent(PROXY.password)}@127.0.0.1:9`,
    `${PROXY.user}:${encodeURIComponent(PROXY.password)}@127.0.0.1:9`,
    `http://${PROXY.user}:${encodeURIComponent(PROXY.password)}@127.0.0.1:port`,
  ]) {
    const emulator = await start();
    const result = await run(
      emulator,
      {
        ...WAYS['an unscoped token'],
        site: 'https://confluence.test',
        'allow-host': 'confluence.test',
        timeout: '1',
      },
      { env: { HTTPS_PROXY: address, http_proxy: address } },
    );
    expect(result.outputs.result).toBe('not-recorded');
    await expectNoLeak(emulator, result);
  }
});

describe('a secret that is no good as one', () => {
  test.each<[string, Record<string, string>]>([
    ['two lines in an API token', { email: EMAIL, 'api-token': 'first-line-of-it\nsecond-line-of-it' }],
    ['blanks in an OAuth token', { 'access-token': 'first-line-of-it second-line-of-it' }],
    [
      'a line end in a client secret',
      { 'client-id': 'x', 'client-secret': 'first-line-of-it\r\nsecond-line-of-it' },
    ],
    ['an e-mail address that is a token', { email: 'first-line-of-it', 'api-token': 'second-line-of-it' }],
  ])('%s: it is refused, and none of it is quoted', async (_, credentials) => {
    const emulator = await start();
    const result = await run(emulator, credentials);
    expect(result.outputs['failure-class']).toBe('configuration');
    for (const text of Object.values(await leftBehind(result))) {
      expect(text).not.toContain('second-line-of-it');
      expect(text).not.toContain(Buffer.from('second-line-of-it').toString('base64').slice(0, -2));
    }
    expect(emulator.requests).toEqual([]);
  });
});

describe('a record that holds a credential', () => {
  const token = SECRETS['api-token'];
  const HOLDS: Record<string, string> = {
    itself: token,
    'in base64': Buffer.from(token).toString('base64'),
    'in the middle of base64': Buffer.from(`user:${token}!`).toString('base64'),
    'in base64url': Buffer.from(token).toString('base64url'),
    'in a URL': `https://ci.example/?token=${encodeURIComponent(token)}`,
    'in hexadecimal': Buffer.from(token).toString('hex'),
    'with its user': Buffer.from(`${EMAIL}:${token}`).toString('base64'),
  };

  test.each(Object.entries(HOLDS))('%s is neither written nor sent', async (_, text) => {
    const emulator = await start();
    const result = await run(emulator, { ...WAYS['an unscoped token'], description: `See ${text} there` });
    expect(result.outcome).toBe('failure');
    expect(result.outputs).toMatchObject({
      result: 'not-recorded',
      'failure-class': 'configuration',
      record: '',
      'receipt-file': '',
      'record-digest': '',
    });
    expect(result.main?.annotations[0]?.message).toContain('The record contains a credential of this step.');
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });

  test.each<[string, Record<string, string>]>([
    ['in the summary', { summary: `Token ${token}` }],
    ['as the name of an environment', { environment: token }],
    [
      'as a changed value',
      { 'changed-values': JSON.stringify([{ name: 'x', oldValue: '', newValue: token }]) },
    ],
    ['in the record', { record: JSON.stringify({ category: token }) }],
    ['beyond what is cut', { description: `${'x'.repeat(20_000)}${token}` }],
    ["of another kind: the job's own token", { description: SECRETS['github-token'] }],
  ])('%s is neither written nor sent', async (_, inputs) => {
    const emulator = await start();
    const result = await run(emulator, { ...WAYS['an unscoped token'], ...inputs });
    expect(result.outputs).toMatchObject({ result: 'not-recorded', record: '', 'receipt-file': '' });
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });

  test.each(['check', 'dry-run'])('is shown by no %s', async (mode) => {
    const emulator = await start();
    const result = await run(emulator, { ...WAYS['an unscoped token'], description: `See ${token}`, mode });
    expect(result.outputs).toMatchObject({ result: 'not-recorded', record: '', 'receipt-file': '' });
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });

  test.each(['job-end', 'both'])('is not kept for the end of the job either (%s)', async (submitAt) => {
    const emulator = await start();
    const result = await run(emulator, {
      ...WAYS['an unscoped token'],
      description: `See ${token}`,
      'submit-at': submitAt,
    });
    expect(result.outcome).toBe('failure');
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });

  test.each(['job-end', 'both'])(
    'in an input that another overrides is not kept in state (%s)',
    async (submitAt) => {
      const emulator = await start();
      const result = await run(emulator, {
        ...WAYS['an unscoped token'],
        record: `summary: ${JSON.stringify(token)}`,
        summary: 'Nothing to see',
        'submit-at': submitAt,
      });
      expect(result.main?.annotations[0]?.message).toContain('`record` holds one of the credentials');
      expect(emulator.requests).toEqual([]);
      await expectNoLeak(emulator, result);
    },
  );

  test('that is of a proxy is neither written nor sent', async () => {
    const emulator = await start();
    const result = await run(emulator, {
      ...WAYS['an unscoped token'],
      description: `See ${PROXY.password}`,
    });
    expect(result.outputs).toMatchObject({ result: 'not-recorded', record: '', 'receipt-file': '' });
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });

  test('is not delivered from a receipt', async () => {
    const emulator = await start();
    const receipts = await makeReceipt(emulator);
    const file = join(receipts, 'one.json');
    const whole = JSON.parse(await readFile(file, 'utf8')) as { run: string };
    await writeFile(file, JSON.stringify({ ...whole, run: `https://x/${encodeURIComponent(token)}` }));
    const result = await run(emulator, { ...WAYS['an unscoped token'], receipts });
    expect(result.outputs.result).toBe('not-recorded');
    expect(emulator.requests).toEqual([]);
    await expectNoLeak(emulator, result);
  });
});

test('a credential in an input that quotes what it refuses is masked, and not written to any file', async () => {
  const emulator = await start();
  const result = await run(emulator, { ...WAYS['an unscoped token'], timeout: SECRETS['github-token'] });
  expect(result.outputs['failure-class']).toBe('configuration');
  await expectNoLeak(emulator, result);
});

test.each([
  'timeout',
  'audit-key',
  'cloud-id',
  'site',
  'outcome',
  'creation-date',
  'changed-values',
  'record',
])('a long token that came into `%s` by mistake is not quoted in part', async (name) => {
  const emulator = await start();
  const long = `ATATT3xFfGF0${'0123456789abcdef'.repeat(12)}`;
  const result = await run(emulator, { email: EMAIL, 'api-token': long, [name]: long });
  expect(result.outputs['failure-class']).toBe('configuration');
  for (const [where, text] of Object.entries(await leftBehind(result)))
    expect([where, text.includes(long.slice(0, 24))]).toEqual([where, false]);
});

test.each(['\u200b', '\u00ad', '\u0007'])(
  'a server that hides %j in a token it repeats does not bring it into the log',
  async (hidden) => {
    const token = SECRETS['api-token'];
    const torn = `${token.slice(0, 8)}${hidden}${token.slice(8)}`;
    for (const body of [{ message: `Who is ${torn}?` }, `Who is ${torn}?`]) {
      const emulator = await start([{ on: 'post', kind: 'status', status: 400, body }]);
      const result = await run(emulator, WAYS['an unscoped token'] ?? {});
      expect(result.outputs['failure-class']).toBe('rejected');
      await expectNoLeak(emulator, result);
    }
  },
);

test('a GitHub that repeats its token does not bring it into the log', async () => {
  const emulator = await start();
  const said = { message: `Bad credentials: token ${SECRETS['github-token']}` };
  const gitHub = await startEmulator();
  emulators.push(gitHub);
  gitHub.faults.push({ on: 'any', kind: 'status', status: 401, body: said });
  const result = await run(
    emulator,
    { ...WAYS['an unscoped token'], environment: 'production' },
    { event: withContext(exampleEvent('push'), { github: { api_url: gitHub.url } }) },
  );
  expect(result.main?.log).toContain('Bad credentials');
  await expectNoLeak(emulator, result);
});

test('the search through what was left behind finds what it looks for', () => {
  for (const form of FORMS) expect(leaksIn(`before ${form} after`)).toContain(form);
  expect(leaksIn('an ordinary line')).toEqual([]);
});
