/** Modes, times and failure policies of the built action, in child processes against the emulator. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO, FAULTS, pastRecords } from '../../local/confluence/emulator.js';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { OUTPUT_NAMES } from '../../src/report/outputs.js';
import { BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('modes');
const NO_NAMES = fileURLToPath(new URL('../fixtures/no-names.cjs', import.meta.url));
const BREAK_AFTER_ANSWER = fileURLToPath(new URL('../fixtures/break-after-answer.cjs', import.meta.url));
/** More than a stage keeps for the next, and less than a variable can hold: on Windows that is 32,767 characters. */
const LONG = process.platform === 'win32' ? 31 * 1024 : 125 * 1024;

let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const run = (inputs: Record<string, string>, options: Partial<Parameters<typeof runBuilt>[1]> = {}) =>
  runBuilt(folder.path(), { with: { site: emulator.url, ...BASIC, ...inputs }, ...options });

const forever = (name: keyof typeof FAULTS) => emulator.faults.push({ ...FAULTS[name], times: Infinity });

describe('submit', () => {
  test('one request records the run, and every output is set', async () => {
    const { main, outcome } = await run({});
    expect(outcome).toBe('success');
    expect(emulator.requests.map(({ method }) => method)).toEqual(['POST']);
    expect(Object.keys(main?.outputs ?? {}).sort()).toEqual([...OUTPUT_NAMES].sort());
    expect(main?.outputs).toMatchObject({
      result: 'recorded',
      recorded: 'true',
      'failure-class': '',
      attempts: '1',
      'http-status': '200',
      verified: 'false',
      'record-digest': `sha256:${createHash('sha256')
        .update(main?.outputs.record ?? '')
        .digest('hex')}`,
      'audit-log-url': `${emulator.url}/wiki/admin/auditlog`,
      evidence: '',
      'evidence-met': '',
    });
    expect(JSON.parse(main?.outputs.record ?? '')).toMatchObject({
      creationDate: Number(main?.outputs['creation-date']),
    });
    expect(JSON.parse(readFileSync(main?.outputs['receipt-file'] ?? '', 'utf8'))).toMatchObject({
      result: 'recorded',
      auditKey: main?.outputs['audit-key'],
    });
  });

  test('a mistake of the action itself after the answer does not claim that nothing was written', async () => {
    const { main, outcome } = await run(
      {},
      { env: { NODE_OPTIONS: `--require ${JSON.stringify(BREAK_AFTER_ANSWER)}` } },
    );
    expect(emulator.records).toHaveLength(1);
    expect(outcome).toBe('failure');
    expect(main?.log).toContain('Internal error in this action (TypeError: toISOString is broken).');
    expect(main?.outputs.result).toBe('unconfirmed');
    expect(main?.log).toContain('The record may be in the audit log.');
    expect(main?.log).not.toContain('Nothing was written');
  });

  test('verify counts a record only when it was read back', async () => {
    const { outputs } = await run({ verify: 'true', timeout: '20' });
    expect(outputs).toMatchObject({ result: 'recorded', verified: 'true' });
  });

  test('a name that the user gave is recorded once, however often it is reported', async () => {
    const first = await run({ 'audit-key': 'release42' });
    const second = await run({ 'audit-key': 'release42' });
    expect([first.outputs.result, second.outputs.result]).toEqual(['recorded', 'already-recorded']);
    expect(emulator.records).toHaveLength(1);
    expect(second.outputs['audit-key']).toBe(first.outputs['audit-key']);
  });

  test('two uses of one composite action in a job have two keys', async () => {
    const first = await run({});
    const second = await run({}, { temp: first.temp });
    expect(second.outputs['audit-key']).not.toBe(first.outputs['audit-key']);
    expect(emulator.records).toHaveLength(2);
  });

  test('a receipt that could not be written stops the step before anything is sent', async () => {
    const file = await folder.write('a-file', '');
    const { outputs, main } = await run({ 'receipt-file': join(file, 'receipt.json') });
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
    expect(outputs.record).toContain('"summary"');
    expect(main?.annotations[0]?.message).toContain('receipt-file');
    expect(emulator.requests).toHaveLength(0);
  });

  test('a record that mentions the key of another does not pass for it', async () => {
    const key = (await run({ 'audit-key': 'release43', mode: 'check' })).outputs['audit-key'] ?? '';
    await run({
      description: `Prepares the release; see Audit key: ${key}`,
      'associated-objects': `Audit key: ${key}\nFollows: ${key}`,
    });
    const { outputs } = await run({ 'audit-key': 'release43' });
    expect(outputs.result).toBe('recorded');
    expect(emulator.records).toHaveLength(2);
  });

  test.each<[string, Record<string, string>, Parameters<typeof forever>[0], string]>([
    ['of a refusal', {}, 'not-permitted', '403'],
    ['of a refused search before the first post', { 'audit-key': 'release44' }, 'outage-503', '503'],
  ])('the status of the last answer is told: %s', async (_name, inputs, fault, status) => {
    forever(fault);
    const { outputs } = await run({ timeout: '1', ...inputs });
    expect(outputs['http-status']).toBe(status);
  });

  test('a server without GITHUB_OUTPUT is told of in one warning, and no old command is printed', async () => {
    const { main, outcome } = await run({}, { env: { GITHUB_OUTPUT: undefined } });
    expect(outcome).toBe('success');
    expect(main?.annotations.map(({ message }) => message)).toEqual([
      'The outputs of this step could not be written to the GITHUB_OUTPUT file (not set).',
    ]);
  });

  test('outputs that can not be written are told, and the record is there all the same', async () => {
    const { main } = await run({}, { env: { GITHUB_OUTPUT: '/nowhere/output' } });
    expect(emulator.records).toHaveLength(1);
    expect(main?.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(main?.annotations[0]?.message).toContain('The outputs of this step could not be written');
  });

  test('a folder for temporary files that is none is no mystery', async () => {
    const file = await folder.write('no-folder', '');
    const { main, outputs } = await run({}, { env: { RUNNER_TEMP: file } });
    expect(outputs['failure-class']).toBe('configuration');
    expect(main?.annotations[0]?.message).toContain("RUNNER_TEMP can't be written to");
    expect(outputs['audit-log-url']).toMatch(/^http/);
  });

  test('a folder that no system can make does not hold the step up', async () => {
    // Linux says ENOENT of a folder in /proc, as if its parent had to be made first.
    const none = process.platform === 'linux' ? '/proc/none' : join(await folder.write('a-file', ''), 'none');
    const { main } = await run({ 'receipt-file': join(none, 'receipt.json') });
    expect(main?.outputs['failure-class']).toBe('configuration');
    expect(main?.annotations[0]?.message).toContain('The receipt could not be written');
    expect(emulator.requests).toEqual([]);
  });

  test('half a listing tells nobody what others did', async () => {
    emulator.records.push(...pastRecords(3, Date.now()));
    emulator.faults.push({ on: 'read', kind: 'half-body' });
    const { main } = await run({ mode: 'check', timeout: '1' });
    expect(main?.log).toContain('the response is incomplete (the connection broke)');
    expect(main?.log).not.toContain('remoteAddress');
  });

  test('a record that holds a credential is neither written nor sent nor kept', async () => {
    const { outputs, temp } = await run({ summary: `deployed with ${DEMO.admin.token}` });
    expect(outputs).toMatchObject({ 'failure-class': 'configuration', record: '', 'receipt-file': '' });
    expect(emulator.requests).toHaveLength(0);
    expect(
      readdirSync(temp, { recursive: true, encoding: 'utf8' }).filter(
        (name) => name.endsWith('.json') && name.includes('gha'),
      ),
    ).toEqual([]);
  });
});

describe('check', () => {
  test('reads, writes nothing, and says what it can not prove', async () => {
    const { outputs, main, outcome } = await run({ mode: 'check' });
    expect(outcome).toBe('success');
    expect(outputs).toMatchObject({ result: 'checked', recorded: 'false' });
    expect(emulator.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /wiki/rest/api/audit',
      'GET /wiki/rest/api/audit/retention',
    ]);
    expect(main?.log).toContain('not proven');
  });

  test.each([
    ['a token for the gateway', { 'api-token': DEMO.scoped.token }, 'authentication'],
    ['a pair of which Confluence does not say whether it knows it', { 'api-token': 'wrong' }, 'permission'],
    [
      'an account that is no administrator',
      { email: DEMO.member.email, 'api-token': DEMO.member.token },
      'permission',
    ],
  ])('stops on %s', async (_name, inputs, failureClass) => {
    const { outputs, outcome } = await run({ mode: 'check', ...inputs });
    expect(outcome).toBe('failure');
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': failureClass });
    expect(outputs['http-status']).toMatch(/^40[13]$/);
  });

  test('looks the cloud ID up once, for all that it reads', async () => {
    const { email, token } = DEMO.scoped;
    const inputs = { email, 'api-token': token, 'cloud-id': 'auto', 'gateway-url': emulator.url };
    const { outputs } = await run({ mode: 'check', ...inputs });
    expect(outputs.result).toBe('checked');
    expect(emulator.requests.map(({ path }) => path.replace(/^.*confluence\/[^/]+/, ''))).toEqual([
      '/_edge/tenant_info',
      '/wiki/rest/api/audit',
      '/wiki/rest/api/audit/retention',
    ]);
  });

  test('asks for a name that does not exist three times, and says which', async () => {
    const { main, outputs } = await run(
      { mode: 'check', site: 'https://acme.atlassian.net', timeout: '60' },
      { env: { NODE_OPTIONS: `--require ${JSON.stringify(NO_NAMES)}` } },
    );
    expect(outputs['failure-class']).toBe('configuration');
    expect(main?.annotations[0]?.message).toContain('The host name acme.atlassian.net does not exist');
    expect(main?.log.match(/Next attempt in/g)).toHaveLength(2);
  });

  test('says when the next try would have come, where that is too late', async () => {
    emulator.faults.push({ on: 'read', kind: 'status', status: 503, headers: { 'Retry-After': '100' } });
    const { main } = await run({ mode: 'check', timeout: '3' });
    expect(main?.annotations[0]?.message).toMatch(/would start in (99|100) s, after `timeout` \(3 s\) ends/);
  });

  test('asks again where the obstacle may pass', async () => {
    emulator.faults.push({ on: 'read', kind: 'status', status: 503 });
    const { outputs } = await run({ mode: 'check', timeout: '20' });
    expect(outputs.result).toBe('checked');
    const reads = emulator.requests.filter(({ path }) => path === '/wiki/rest/api/audit');
    expect(reads).toHaveLength(2);
  });
});

describe('dry-run', () => {
  test('builds the record without any network and without credentials', async () => {
    const { outputs, outcome } = await run({
      mode: 'dry-run',
      email: '',
      'api-token': '',
      'remote-address': '10.0.0.1',
    });
    expect(outcome).toBe('success');
    expect(outputs).toMatchObject({ result: 'dry-run', recorded: 'false', attempts: '0' });
    expect(JSON.parse(outputs.record ?? '')).toMatchObject({ remoteAddress: '10.0.0.1' });
    expect(emulator.requests).toHaveLength(0);
  });
});

describe('job end', () => {
  test.each([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'was cancelled'],
  ] as const)('a job that ends as %s is recorded so, and only then', async (finalStatus, words) => {
    const { main, post } = await run(
      { 'submit-at': 'job-end', environment: 'production' },
      { job: { finalStatus } },
    );
    expect(main?.outputs).toMatchObject({ result: 'checked' });
    expect(post?.exitCode).toBe(0);
    expect(emulator.records.map(({ summary }) => summary)).toEqual([expect.stringContaining(words)]);
    expect(emulator.records[0]?.changedValues).toContainEqual(
      expect.objectContaining({
        name: 'Status',
        oldValue: 'started',
        newValue: finalStatus,
      }),
    );
    expect(emulator.records[0]?.associatedObjects).toContainEqual({
      name: main?.outputs['audit-key'],
      objectType: 'Audit key',
    });
  });

  test.each([
    ['in a composite action, whose own failure no expression sees in post,', 'success', /failed$/],
    ['elsewhere, where the deployment may have succeeded all the same,', '', /succeeded$/],
  ])('%s an outcome of success in a job that failed', async (_where, actionStatus, words) => {
    const { post } = await run(
      { 'submit-at': 'job-end', outcome: 'success', 'action-status': actionStatus },
      { job: { finalStatus: 'failure' } },
    );
    expect(emulator.records.map(({ summary }) => summary)).toEqual([expect.stringMatching(words)]);
    expect(post?.annotations).toHaveLength(actionStatus === '' ? 0 : 1);
  });

  test('both write a start and an end that names its start', async () => {
    const { outputs, post } = await run(
      { 'submit-at': 'both', outcome: '${{ job.status }}' },
      { job: { finalStatus: 'failure' } },
    );
    const [start, end] = emulator.records;
    expect(post?.exitCode).toBe(0);
    expect(start?.summary).toMatch(/started$/);
    expect(end?.summary).toMatch(/failed$/);
    expect(end?.associatedObjects).toContainEqual({ name: outputs['audit-key'], objectType: 'Start record' });
  });

  test('a date that the user gave is that of the start, which the end speaks of, and the end has its own', async () => {
    const yesterday = Date.now() - 24 * 60 * 60 * 1000;
    const given = new Date(yesterday).toISOString();
    await run({ 'submit-at': 'both', 'creation-date': given });
    const [start, end] = emulator.records;
    expect(start?.creationDate).toBe(yesterday);
    expect(end?.creationDate).toBeGreaterThan(yesterday);
    expect(end?.changedValues).toContainEqual({ name: 'Started at', oldValue: '', newValue: given });
  });

  test('a start that may be in the log gets its end, although it closed the gate', async () => {
    emulator.faults.push(
      { on: 'post', kind: 'reset-after-body', writes: true },
      { on: 'read', kind: 'status', status: 503, times: 2 },
    );
    const { main, post } = await run({ 'submit-at': 'both', timeout: '1' });
    expect(main?.outputs.result).toBe('unconfirmed');
    expect(post?.exitCode).toBe(0);
    expect(emulator.records.map(({ summary }) => summary)).toEqual([
      expect.stringMatching(/started$/),
      expect.stringMatching(/failed$/),
    ]);
  });

  test.each(['job-end', 'both'])('%s does not call started what has ended', async (submitAt) => {
    await run({ 'submit-at': submitAt, outcome: 'started' }, { job: { finalStatus: 'failure' } });
    expect(emulator.records.at(-1)?.summary).toMatch(/failed$/);
    const keys = emulator.records.map(({ description }) => description.split('\n').at(-1));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('a state that can not be written stops the step before anything is sent', async () => {
    const { main } = await run({ 'submit-at': 'both' }, { env: { GITHUB_STATE: '/nowhere/state' } });
    expect(main?.outputs['failure-class']).toBe('configuration');
    expect(main?.annotations[0]?.message).toContain('the GITHUB_STATE file (ENOENT)');
    expect(emulator.requests).toEqual([]);
  });

  test('a date that the user leaves to Confluence stays left out at the end', async () => {
    await run({ 'submit-at': 'both', record: 'creationDate: null' });
    const bodies = emulator.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>);
    expect(bodies.map((body) => 'creationDate' in body)).toEqual([false, false]);
  });

  test('post fails the job when the end can not be recorded', async () => {
    emulator.faults.push({ on: 'post', kind: 'status', status: 403, times: Infinity });
    const { main, post, outcome } = await run({ 'submit-at': 'job-end' });
    expect([main?.exitCode, post?.exitCode, outcome]).toEqual([0, 1, 'failure']);
    expect(post?.annotations).toHaveLength(1);
  });

  test('state holds no secret and no record', async () => {
    const { main } = await run({ 'submit-at': 'job-end' });
    const state = JSON.stringify(main?.state);
    expect(state).not.toContain(DEMO.admin.token);
    expect(state).not.toContain('associatedObjects');
  });

  test('post says why it does nothing where main stopped before it could prepare', async () => {
    const { post } = await run({ 'submit-at': 'job-end', timeout: 'soon' });
    expect(post?.exitCode).toBe(0);
    expect(post?.log).toContain('No audit record is written at the end');
    expect(emulator.records).toHaveLength(0);
  });

  test.each(['job-end', 'both'])(
    '%s: a job that goes on although this step failed is recorded',
    async (at) => {
      emulator.faults.push({ on: at === 'both' ? 'post' : 'read', kind: 'status', status: 403 });
      const { main, post } = await run({ 'submit-at': at }, { job: { finalStatus: 'success' } });
      expect([main?.exitCode, post?.exitCode]).toEqual([1, 0]);
      expect(emulator.records.map(({ summary }) => summary)).toEqual([expect.stringMatching(/succeeded$/)]);
    },
  );

  test.each([
    ['its work was done, whatever failed after it', 'success', 'failure', /succeeded$/],
    ['nobody says how the job ended', 'failure', '', /failed$/],
  ])('a step that failed records the end where %s', async (_name, outcome, status, summary) => {
    emulator.faults.push({ on: 'read', kind: 'status', status: 403 });
    await run(
      { 'submit-at': 'job-end', outcome, ...(status === '' ? { 'job-status': '' } : {}) },
      { job: { finalStatus: 'failure' } },
    );
    expect(emulator.records.map((record) => record.summary)).toEqual([expect.stringMatching(summary)]);
  });

  test('a check of a step that ends with its job checks what that would keep, under its key', async () => {
    const end = await run({ 'submit-at': 'job-end', environment: 'production' }, { temp: folder.path() });
    const check = await run(
      { mode: 'check', 'submit-at': 'job-end', environment: 'production' },
      { stages: ['main'] },
    );
    expect(check.outputs['audit-key']).toBe(end.outputs['audit-key']);
    const long = await run({ mode: 'check', 'submit-at': 'both', description: 'x'.repeat(LONG) });
    expect(long.main?.annotations[0]?.message).toMatch(/`description` is longer than (30|120) KiB/);
  });

  test('a file that is no text is refused before anything is sent', async () => {
    const file = await folder.write('utf16.yml', 'category: a\0b');
    const { main } = await run({ 'record-file': file }, { env: { GITHUB_WORKSPACE: folder.path() } });
    expect(main?.annotations[0]?.message).toContain('it has a NUL character');
    expect(emulator.requests).toEqual([]);
  });

  test('a job that this step has stopped did not fail in the log', async () => {
    emulator.faults.push({ on: 'read', kind: 'status', status: 403 });
    const { post } = await run({ 'submit-at': 'job-end' }, { job: { finalStatus: 'failure' } });
    expect(post?.exitCode).toBe(0);
    expect(post?.log).toContain('the job did not succeed, so no audit record');
    expect(emulator.records).toEqual([]);
  });

  test('what `record-file` held is recorded at the end, although the job removed it', async () => {
    const file = await folder.write('record.yml', 'category: Change');
    const { post } = await run(
      { 'submit-at': 'job-end', 'record-file': file },
      {
        env: { GITHUB_WORKSPACE: folder.path() },
        onLine: (line) => line.startsWith('The outcome is recorded') && rmSync(file),
      },
    );
    expect(post?.exitCode).toBe(0);
    expect(emulator.records).toEqual([expect.objectContaining({ category: 'Change' })]);
  });

  test('an input that post could not be started with stops main', async () => {
    const { main } = await run({ 'submit-at': 'both', description: 'x'.repeat(LONG) });
    expect(main?.annotations[0]?.message).toMatch(/`description` is longer than (30|120) KiB/);
    expect(emulator.requests).toEqual([]);
  });

  test.each(['check', 'dry-run'])('%s stands in for a submit at any time', async (mode) => {
    const { main, post } = await run({ mode, 'submit-at': 'both' });
    expect([main?.exitCode, post?.exitCode, post?.log]).toEqual([0, 0, '']);
    expect(emulator.records).toEqual([]);
  });

  test('post is silent after a plain step', async () => {
    const { post } = await run({});
    expect(post?.log).toBe('');
  });

  test('a secret that post does not get is named, with what to do', async () => {
    const { post } = await run(
      {
        'submit-at': 'job-end',
        'api-token': "${{ job.status == 'success' && '" + DEMO.admin.token + "' || '' }}",
      },
      { job: { finalStatus: 'failure' } },
    );
    expect(post?.exitCode).toBe(1);
    expect(post?.annotations[0]?.message).toMatch(/`api-token` is empty.*composite/s);
  });
});

describe('on-failure', () => {
  const table: [fault: keyof typeof FAULTS, failureClass: string, passesOnOutage: boolean][] = [
    ['429-1847', 'rate-limited', true],
    ['503', 'outage', true],
    ['tomcat-401', 'authentication', false],
    ['not-permitted', 'permission', false],
    ['bad-request', 'rejected', false],
    ['redirect-to-login', 'configuration', false],
  ];
  test.each(table)('%s ends as %s', async (fault, failureClass, passes) => {
    forever(fault);
    const results = await Promise.all(
      ['fail', 'warn-on-outage', 'warn'].map((policy) =>
        run({ 'on-failure': policy, timeout: '3' }, { stages: ['main'] }),
      ),
    );
    expect(results.map(({ outputs }) => outputs['failure-class'])).toEqual([
      failureClass,
      failureClass,
      failureClass,
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'failure',
      passes ? 'success' : 'failure',
      'success',
    ]);
    expect(results.map(({ main }) => main?.annotations.map(({ level }) => level))).toEqual([
      ['error'],
      [passes ? 'warning' : 'error'],
      ['warning'],
    ]);
    expect(results.every(({ outputs }) => outputs.recorded === 'false')).toBe(true);
  });

  test('a wrong input stops warn-on-outage, and only warn lets it pass', async () => {
    const [outage, warn] = await Promise.all(
      ['warn-on-outage', 'warn'].map((policy) => run({ 'on-failure': policy, timeout: '0' })),
    );
    expect([outage?.outcome, warn?.outcome]).toEqual(['failure', 'success']);
    expect(warn?.outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
  });
});

describe('a step of a fork', () => {
  test('is told that secrets do not reach it', async () => {
    const { main } = await run({ 'api-token': '' }, { event: exampleEvent('pull_request', 'opened') });
    expect(main?.annotations[0]?.message).toMatch(/`api-token` is empty.*fork or Dependabot/s);
    expect(emulator.requests).toHaveLength(0);
  });
});

describe('a listener', () => {
  const again = (attempt: string, runId: string) =>
    withContext(exampleEvent('workflow_run', 'completed'), {
      github: { run_attempt: attempt, run_id: runId },
    });
  test('that runs again for one subject finds its record', async () => {
    const first = await run({}, { event: again('1', '1001') });
    const second = await run({}, { event: again('2', '1001') });
    expect([first.outputs.result, second.outputs.result]).toEqual(['recorded', 'already-recorded']);
    expect(emulator.records).toHaveLength(1);
  });
});
