/** Each action.yml, the code and package.json must say the same: what is declared is what is read and set. */
import { existsSync, readFileSync } from 'node:fs';
import { INPUT_NAMES, parseInputs } from '../src/inputs/root-inputs.js';
import { RECONCILE_INPUT_NAMES, parseReconcileInputs } from '../src/inputs/reconcile-inputs.js';
import { REPLAY_INPUT_NAMES, parseReplayInputs } from '../src/inputs/replay-inputs.js';
import { RECONCILE_OUTPUT_NAMES } from '../src/reconcile/outputs.js';
import { REPLAY_OUTPUT_NAMES } from '../src/replay/report.js';
import { OUTPUT_NAMES } from '../src/report/outputs.js';
import { VERSION } from '../src/runner/version.js';
import { NOW, SHA, SOURCES, defaultInputs, rawInputs, readActionFile } from './given.js';

const metadata = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const GOOD = { site: 'acme.atlassian.net', 'access-token': 'token' };

/** The folder of each action, what its code reads and sets, and a step with nothing but its defaults. */
const ACTIONS = [
  {
    folder: '.',
    inputs: INPUT_NAMES,
    outputs: OUTPUT_NAMES,
    parse: (given: object) =>
      parseInputs(
        { ...rawInputs(), email: '', 'api-token': '', ...GOOD, ...given },
        { ...SOURCES, readRecordFile: (path) => `summary: ${path}` },
      ),
  },
  {
    folder: 'replay',
    inputs: REPLAY_INPUT_NAMES,
    outputs: REPLAY_OUTPUT_NAMES,
    parse: (given: object) =>
      parseReplayInputs({ ...defaultInputs(REPLAY_INPUT_NAMES, 'replay'), ...GOOD, ...given }, SOURCES),
  },
  {
    folder: 'reconcile',
    inputs: RECONCILE_INPUT_NAMES,
    outputs: RECONCILE_OUTPUT_NAMES,
    parse: (given: object) =>
      parseReconcileInputs(
        { ...defaultInputs(RECONCILE_INPUT_NAMES, 'reconcile'), ...GOOD, ...given },
        SOURCES,
      ),
  },
].map((action) => ({ ...action, file: readActionFile(action.folder) }));

test('the version in the User-Agent is that of the release', () => {
  expect(VERSION).toBe(metadata.version);
});

describe.each(ACTIONS)('$folder/action.yml', ({ folder, inputs, outputs, parse, file }) => {
  test('every input that it declares is read, and no other', () => {
    expect(Object.keys(file.inputs).sort()).toEqual([...inputs].sort());
  });

  test('every output that it declares is set, and no other', () => {
    expect(Object.keys(file.outputs)).toEqual([...outputs]);
  });

  test.each(Object.entries(file.inputs))(
    '%s: its description has no expression, and its default is plain',
    (_, input) => {
      // The runner evaluates expressions in descriptions too, and then refuses the whole action.
      expect(input.description).not.toContain('${{');
      expect(input.default ?? '').toMatch(/^(\$\{\{ [a-z_.-]+ \}\}|[^$]*)$/);
    },
  );

  test('no default copies a context without a limit, which could keep the step from starting (suzuki-shunsuke/tfaction#3061)', () => {
    const expressions = Object.values(file.inputs).flatMap(({ default: text = '' }) =>
      text.startsWith('${{') ? [text.slice('${{ '.length, -' }}'.length)] : [],
    );
    const bounded = [
      'github.token',
      'job.status',
      'job.check_run_id',
      'strategy.job-index',
      'github.action_status',
    ];
    expect(expressions.filter((expression) => !bounded.includes(expression))).toEqual([]);
  });

  test('its defaults are good', async () => {
    expect(await parse({})).toMatchObject({ inputs: {}, warnings: [] });
  });

  test.each(Object.entries(file.inputs).filter(([, { default: text = '$' }]) => !text.startsWith('$')))(
    '%s: set but empty, its sentence names the default that is declared',
    async (name, { default: text = '' }) => {
      expect(await parse({ [name]: '' })).toMatchObject({
        problems: [expect.stringContaining(`To use the default, \`${text}\`, remove the input.`)],
      });
    },
  );

  test('its entries are built from src/', () => {
    for (const entry of [file.runs.main, file.runs.post ?? []].flat()) {
      const path = new URL(entry, new URL(`../${folder}/`, import.meta.url)).pathname;
      const [, name = ''] = /\/dist\/(\w+)\/index\.js$/.exec(path) ?? [];
      expect(existsSync(new URL(`../src/${name}.ts`, import.meta.url))).toBe(true);
    }
  });
});

/** Inputs of the same name that mean something else, or are limited otherwise. */
const OF_THEIR_OWN: Record<string, string> = {
  timeout: 'a replay and a reconciliation take longer than a record',
  since: 'the oldest artifact of a replay, the period of a reconciliation',
};

test('an input of the same name has the same words and the same default in all three', () => {
  const names = new Set(ACTIONS.flatMap(({ inputs }) => inputs as readonly string[]));
  const shared = [...names].filter(
    (name) => !(name in OF_THEIR_OWN) && ACTIONS.filter(({ file }) => name in file.inputs).length > 1,
  );
  expect(shared.length).toBeGreaterThanOrEqual(14);
  for (const name of shared) {
    const [first, ...others] = ACTIONS.flatMap(({ file }) => file.inputs[name] ?? []);
    for (const other of others) expect(other).toEqual(first);
  }
});

test('replay and reconcile have the same limit of time', () => {
  const [, replay, reconcile] = ACTIONS;
  expect(replay?.file.inputs['timeout']).toEqual(reconcile?.file.inputs['timeout']);
});

/** What makes each input show: the inputs beside it, if it needs some, and the part of the parsed inputs that then says so. */
type Shown = [given: Record<string, string>, inputs: object];

const CLOUD_ID = '11223344-a1b2-3b33-c444-def123456789';
const NO_TOKEN = { 'access-token': '' };
const BASIC = { ...NO_TOKEN, email: 'admin@acme.example', 'api-token': 'a-token-of-some-length' };
const CLIENT = { ...NO_TOKEN, 'client-id': 'a-client', 'client-secret': 'a-client-secret' };

/** Of all three. */
const CONNECTION: Record<string, Shown> = {
  site: [{ site: 'shop.atlassian.net' }, { site: { host: 'shop.atlassian.net' } }],
  'allow-host': [
    { site: 'confluence.acme.example', 'allow-host': 'confluence.acme.example' },
    { site: { host: 'confluence.acme.example' } },
  ],
  'cloud-id': [{ 'cloud-id': CLOUD_ID }, { credentials: { cloudId: CLOUD_ID } }],
  'gateway-url': [
    { 'gateway-url': 'https://gateway.acme.example', 'allow-host': 'gateway.acme.example' },
    { gatewayUrl: 'https://gateway.acme.example' },
  ],
  'token-url': [
    { 'token-url': 'https://auth.acme.example/token', 'allow-host': 'auth.acme.example' },
    { tokenUrl: 'https://auth.acme.example/token' },
  ],
  email: [BASIC, { credentials: { kind: 'basic', email: BASIC.email } }],
  'api-token': [BASIC, { credentials: { kind: 'basic', apiToken: BASIC['api-token'] } }],
  'access-token': [
    { 'access-token': 'another-token' },
    { credentials: { kind: 'bearer', accessToken: 'another-token' } },
  ],
  'client-id': [CLIENT, { credentials: { kind: 'client-credentials', clientId: 'a-client' } }],
  'client-secret': [CLIENT, { credentials: { clientSecret: 'a-client-secret' } }],
  'github-token': [{ 'github-token': 'ghs_another' }, { githubToken: 'ghs_another' }],
  'on-failure': [{ 'on-failure': 'warn-on-outage' }, { onFailure: 'warn-on-outage' }],
  timeout: [{ timeout: '45' }, { timeoutMs: 45_000 }],
};

/** An input that is a field of the record. */
const own = (name: string, text: string, part: object): Shown => [
  { [name]: text },
  { record: { own: part } },
];

const SHOWN: Record<string, Record<string, Shown>> = {
  '.': {
    ...CONNECTION,
    environment: [{ environment: 'production' }, { record: { environment: 'production' } }],
    version: [{ version: 'v2.4.1' }, { record: { version: 'v2.4.1' } }],
    commit: [{ commit: SHA }, { record: { commit: SHA } }],
    outcome: [{ outcome: 'failure' }, { record: { outcome: 'failure' } }],
    category: own('category', 'Change', { category: 'Change' }),
    summary: own('summary', 'Done', { summary: 'Done' }),
    description: own('description', 'All of it', { description: 'All of it' }),
    author: own('author', 'Mona', { author: { displayName: 'Mona' } }),
    'remote-address': own('remote-address', '203.0.113.7', { remoteAddress: '203.0.113.7' }),
    'creation-date': own('creation-date', '2026-11-23T09:00:00Z', {
      creationDate: Date.UTC(2026, 10, 23, 9),
    }),
    'sys-admin': own('sys-admin', 'true', { sysAdmin: true }),
    'affected-object': own('affected-object', 'Tag: v2', {
      affectedObject: { name: 'v2', objectType: 'Tag' },
    }),
    'associated-objects': [
      { 'associated-objects': 'Ticket: OPS-12' },
      { record: { associatedObjects: [{ name: 'OPS-12', objectType: 'Ticket' }] } },
    ],
    'changed-values': [
      { 'changed-values': 'replicas: 2 -> 4' },
      { record: { changedValues: [{ name: 'replicas', oldValue: '2', newValue: '4' }] } },
    ],
    record: [{ record: 'summary: Done' }, { record: { record: { summary: 'Done' } } }],
    'record-file': [{ 'record-file': 'audit.yml' }, { record: { record: { summary: 'audit.yml' } } }],
    'detect-changes': [{ 'detect-changes': 'false' }, { detectChanges: false }],
    evidence: [{ evidence: 'tickets' }, { evidence: { collect: ['tickets'] } }],
    'require-evidence': [{ 'require-evidence': 'review' }, { evidence: { require: ['review'] } }],
    'ticket-pattern': [
      { 'ticket-pattern': 'INC\\d+' },
      { evidence: { ticketPattern: { source: 'INC\\d+' } } },
    ],
    emergency: [{ emergency: 'INC-9', 'require-evidence': 'review' }, { evidence: { emergency: 'INC-9' } }],
    mode: [{ mode: 'check' }, { mode: 'check' }],
    'submit-at': [{ 'submit-at': 'both' }, { submitAt: 'both' }],
    verify: [{ verify: 'true' }, { verify: true }],
    'audit-key': [{ 'audit-key': 'release45' }, { auditKey: 'release45' }],
    'receipt-file': [{ 'receipt-file': 'receipt.json' }, { receiptFile: 'receipt.json' }],
    'job-check-run-id': [{ 'job-check-run-id': '4711' }, { job: { checkRunId: '4711' } }],
    'job-index': [{ 'job-index': '3' }, { job: { index: '3' } }],
    'action-status': [{ outcome: 'success', 'action-status': 'failure' }, { record: { outcome: 'failure' } }],
  },
  replay: {
    ...CONNECTION,
    receipts: [{ receipts: 'receipts' }, { receipts: 'receipts' }],
    artifacts: [{ artifacts: 'kept-*' }, { artifacts: 'kept-*' }],
    repositories: [{ repositories: 'acme/*' }, { repositories: ['acme/*'] }],
    branches: [{ branches: 'release/*' }, { branches: ['release/*'] }],
    since: [{ since: '1d' }, { since: NOW - 24 * 3_600_000 }],
    'verify-runs': [{ 'verify-runs': 'true' }, { verifyRuns: true }],
    verify: [{ verify: 'true' }, { verify: true }],
  },
  reconcile: {
    ...CONNECTION,
    repositories: [{ repositories: 'acme/*' }, { repositories: ['acme/*'] }],
    environments: [{ environments: 'prod*' }, { environments: ['prod*'] }],
    since: [{ since: '1d' }, { since: NOW - 24 * 3_600_000 }],
    until: [{ until: '1d' }, { until: NOW - 24 * 3_600_000 }],
    workflows: [{ workflows: '*.yml' }, { workflows: ['*.yml'] }],
    grace: [{ grace: '5m' }, { graceMs: 300_000 }],
    'fail-on': [{ 'fail-on': 'missing' }, { failOn: ['missing'] }],
    report: [{ report: 'audit' }, { report: 'audit' }],
  },
};

describe.each(ACTIONS)('every input of $folder/action.yml reaches the step', ({ folder, file, parse }) => {
  const shown = SHOWN[folder] ?? {};

  test('all of them are in this table', () => {
    // The post stage alone reads `job-status` (modes/modes.test.ts).
    expect(Object.keys(shown).sort()).toEqual(
      Object.keys(file.inputs)
        .filter((name) => name !== 'job-status')
        .sort(),
    );
  });

  test.each(Object.entries(shown))('%s', async (_, [given, inputs]) => {
    expect(await parse({})).not.toMatchObject({ inputs });
    expect(await parse(given)).toMatchObject({ inputs });
  });
});

/** The documents that say which test holds what. */
describe.each(['public-reports.md', 'inputs-and-outputs.md'])('%s', (file) => {
  const rows = readTests(file);

  test('names tests that exist', () => {
    const tests = rows.flatMap((row) => row.tests);
    expect(tests.length).toBeGreaterThan(70);
    const gone = tests.filter(({ path, title }) => {
      const source = new URL(`${path}.test.ts`, import.meta.url);
      return !existsSync(source) || !readFileSync(source, 'utf8').includes(title);
    });
    // A test that was renamed: name it anew. One that was deleted: name another that holds the same.
    expect(gone).toEqual([]);
  });
});

test('public-reports.md names at least three tests for each of its 24 kinds, two of them with instances of ours', () => {
  const rows = readTests('public-reports.md');
  expect(rows.map(({ name }) => name)).toEqual(Array.from({ length: 24 }, (_, index) => String(index + 1)));
  for (const { name, tests, ours } of rows) {
    expect([name, tests.length >= 3, ours >= 2]).toEqual([name, true, true]);
    expect(new Set(tests.map(({ path, title }) => `${path} ${title}`)).size).toBe(tests.length);
  }
});

test('inputs-and-outputs.md has each input and each output of each action once', () => {
  const named = readTests('inputs-and-outputs.md').map(({ section, name }) => `${section}: ${name}`);
  const declared = ACTIONS.flatMap(({ folder, file }) => {
    const path = folder === '.' ? 'action.yml' : `${folder}/action.yml`;
    return [
      ...Object.keys(file.inputs).map((name) => `Inputs of ${path}: \`${name}\``),
      ...Object.keys(file.outputs).map((name) => `Outputs of ${path}: \`${name}\``),
    ];
  });
  expect(named.sort()).toEqual(declared.sort());
});

/** The rows of a document's tables: the first cell, and the tests in the last one, `path` "title". */
function readTests(file: string) {
  let section = '';
  return readFileSync(new URL(file, import.meta.url), 'utf8')
    .split('\n')
    .flatMap((line) => {
      section = /^## (.*)$/.exec(line)?.[1] ?? section;
      const cells = line.split('|').map((cell) => cell.trim());
      const name = cells[1] ?? '';
      if (!/^(\d+|`[\w-]+`)$/.test(name)) return [];
      const [reported = '', ours = ''] = (cells.at(-2) ?? '').split('<br>also ');
      const tests = testsIn(reported);
      return [{ section, name, tests: [...tests, ...testsIn(ours)], ours: testsIn(ours).length }];
    });
}

function testsIn(cell: string): { path: string; title: string }[] {
  return [...cell.matchAll(/`([\w/-]+)` "([^"]+)"/g)].map(([, path = '', title = '']) => ({ path, title }));
}
