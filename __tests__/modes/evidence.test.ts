/** Evidence from end to end: the built action, a GitHub that knows approvals and reviews, and an audit log. */

import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { startGitHub } from '../../local/github/server.js';
import { DEMO_TOKEN, World } from '../../local/github/world.js';
import type { RunResult } from '../../local/runner/runner.js';
import { BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('evidence');
let emulator: RunningEmulator;
let github: Awaited<ReturnType<typeof startGitHub>>;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(async () => {
  await emulator.close();
  await github.close();
});

/** A shop whose production runs one commit, and a run that deploys one reviewed, or unreviewed, change after it. */
async function shop({ isReviewed = true, isApproved = true } = {}) {
  const world = new World({});
  const repository = world.repository('acme/shop', { id: 186853002 });
  const [author, hubot] = [world.user('mona'), world.user('hubot')];
  const live = repository.tip();
  const before = repository.run({ id: 17, commit: live });
  repository.deployment({ environment: 'production', run: before, commit: live, statuses: ['success'] });
  const pull = repository.pull({
    title: 'OPS-7 Pay by card',
    author,
    head: 'pay',
    commits: [{ author }],
    reviews: isReviewed ? [{ author: hubot, state: 'APPROVED', canPush: true }] : [],
    merge: { method: 'squash', by: author },
  });
  const run = repository.run({
    id: 42,
    commit: repository.tip(),
    actor: author,
    approvals: isApproved ? [{ environments: ['production'], state: 'approved', user: hubot }] : [],
  });
  github = await startGitHub({ world });
  const step = (
    inputs: Record<string, string>,
    more: Parameters<typeof runBuilt>[1] = {},
  ): Promise<RunResult> =>
    runBuilt(folder.path(), {
      event: withContext(exampleEvent('push'), {
        github: {
          api_url: github.url,
          token: DEMO_TOKEN,
          repository: 'acme/shop',
          repository_id: '186853002',
          run_id: '42',
          run_attempt: '1',
          sha: run.headSha,
          ref: 'refs/heads/main',
          ref_name: 'main',
          actor: 'mona',
          actor_id: String(author.id),
          triggering_actor: 'mona',
        },
      }),
      with: {
        site: emulator.url,
        ...BASIC,
        environment: 'production',
        'remote-address': '10.1.0.4',
        ...inputs,
      },
      ...more,
    });
  return { world, repository, pull, run, step };
}

const ALL = 'independent-approval, pull-request, review, ticket';

test('a reviewed and approved deployment goes ahead, and its record shows who approved and reviewed it', async () => {
  const { step, pull } = await shop();
  const { outcome, outputs, main } = await step({ 'require-evidence': ALL });
  expect(main?.annotations).toEqual([]);
  expect(outcome).toBe('success');
  expect(outputs).toMatchObject({ result: 'recorded', 'evidence-met': 'true', 'failure-class': '' });
  expect(JSON.parse(outputs['evidence'] ?? '')).toMatchObject({
    complete: true,
    pullRequests: { status: 'known', items: [{ number: pull.number, review: 'met', tickets: ['OPS-7'] }] },
  });
  const [record] = emulator.records;
  expect(record?.associatedObjects.map(({ objectType }) => objectType)).toEqual(
    expect.arrayContaining(['Approver', 'Reviewer', 'Ticket', 'Pull request']),
  );
  expect(record?.description).toContain('Met: independent-approval, pull-request, review, ticket');
  expect(main?.summary).toContain('Evidence');
});

test('before the event, missing review stops the step and nothing is sent', async () => {
  const { step } = await shop({ isReviewed: false });
  const { outcome, outputs, main } = await step({
    'require-evidence': 'review',
    'on-failure': 'warn-on-outage',
  });
  expect(outcome).toBe('failure');
  expect(outputs).toMatchObject({
    result: 'not-recorded',
    recorded: 'false',
    'failure-class': 'evidence',
    'evidence-met': 'false',
  });
  expect(main?.annotations[0]?.message).toContain('Not met: review');
  expect(emulator.requests).toEqual([]);
});

test('after the event, the record is written, says what was not met, and the step fails', async () => {
  const { step } = await shop({ isReviewed: false });
  const { outcome, outputs } = await step({ 'require-evidence': 'review', outcome: 'success' });
  expect(outcome).toBe('failure');
  expect(outputs).toMatchObject({ result: 'recorded', recorded: 'true', 'failure-class': 'evidence' });
  expect(emulator.records[0]?.description).toMatch(/^Not met: review /m);
});

test('`on-failure: warn` lets the workflow continue, so the start is on record with what was not met', async () => {
  const { step } = await shop({ isReviewed: false });
  const { outcome, outputs, main } = await step({ 'require-evidence': 'review', 'on-failure': 'warn' });
  expect(outcome).toBe('success');
  expect(outputs).toMatchObject({ result: 'recorded', 'failure-class': 'evidence', 'evidence-met': 'false' });
  expect(main?.annotations.map(({ level }) => level)).toEqual(['warning']);
  expect(emulator.records[0]?.description).toMatch(/^Not met: review /m);
});

test('an emergency lets it pass, visibly', async () => {
  const { step } = await shop({ isReviewed: false });
  const { outcome, outputs, main } = await step({
    'require-evidence': 'review',
    emergency: 'INC-9: payments are down',
  });
  expect(outcome).toBe('success');
  expect(outputs).toMatchObject({ result: 'recorded', 'failure-class': '', 'evidence-met': 'false' });
  const [record] = emulator.records;
  expect(record?.summary).toMatch(/ started \(emergency\)$/);
  expect(record?.description).toContain('Emergency: INC-9: payments are down');
  expect(record?.description).toMatch(/^Not met: review /m);
  expect(main?.annotations[0]).toMatchObject({ level: 'warning' });
});

test('an emergency marks nothing where everything is met', async () => {
  const { step } = await shop();
  await step({ 'require-evidence': 'review', emergency: 'INC-9' });
  expect(JSON.stringify(emulator.records)).not.toMatch(/emergency|INC-9/i);
});

test('an emergency never excuses a missing record', async () => {
  const { step } = await shop({ isReviewed: false });
  emulator.faults.push({ on: 'post', kind: 'status', status: 403, times: Infinity });
  const { outcome, outputs } = await step({ 'require-evidence': 'review', emergency: 'INC-9' });
  expect(outcome).toBe('failure');
  expect(outputs['recorded']).toBe('false');
});

test('at the end of the job main asks and stops, and post records nothing', async () => {
  const { step } = await shop({ isReviewed: false });
  for (const at of ['job-end', 'both']) {
    const { main, post } = await step({ 'require-evidence': 'review', 'submit-at': at });
    expect(main?.failed).toBe(true);
    expect(main?.outputs['failure-class']).toBe('evidence');
    expect(post?.failed).toBe(false);
  }
  expect(emulator.records).toEqual([]);
});

test('at the end of the job the record has the evidence', async () => {
  const { step } = await shop();
  const { outcome } = await step({ 'require-evidence': ALL, 'submit-at': 'job-end' });
  expect(outcome).toBe('success');
  expect(emulator.records).toHaveLength(1);
  expect(emulator.records[0]?.summary).toMatch(/ succeeded$/);
  expect(emulator.records[0]?.description).toContain('Met: independent-approval');
});

test('a check asks and fails, and writes nothing', async () => {
  const { step } = await shop({ isApproved: false });
  const { outcome, outputs } = await step({ 'require-evidence': 'approval', mode: 'check' });
  expect(outcome).toBe('failure');
  expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'evidence' });
  expect(emulator.records).toEqual([]);
});

test('a check that may not fail writes no record, and does not say that one says what is missing', async () => {
  const { step } = await shop({ isReviewed: false });
  const { main, outputs, outcome } = await step({
    mode: 'check',
    'require-evidence': 'review',
    'on-failure': 'warn',
  });
  expect([outcome, outputs['result'], outputs['failure-class']]).toEqual([
    'success',
    'not-recorded',
    'evidence',
  ]);
  expect(main?.annotations[0]?.message).toContain('Nothing was written to Confluence.');
  expect(main?.annotations[0]?.message).not.toContain('The record says so');
});

test('a dry run asks nobody and says so', async () => {
  const { step } = await shop();
  const { outputs, main } = await step({ 'require-evidence': 'review', mode: 'dry-run' });
  expect(outputs).toMatchObject({ result: 'dry-run', 'evidence-met': 'false' });
  expect(main?.annotations[0]?.message).toContain('a dry run uses no network');
  expect(github.requests).toEqual([]);
});

test('a deferred record keeps the evidence, and missing evidence stops it as it stops a submit', async () => {
  const { step } = await shop({ isReviewed: false });
  const stopped = await step({ 'require-evidence': 'review', mode: 'defer', email: '', 'api-token': '' });
  expect(stopped.outputs).toMatchObject({ result: 'not-recorded', 'receipt-file': '' });
  const kept = await step({ evidence: 'all', mode: 'defer', email: '', 'api-token': '' });
  expect(kept.outputs).toMatchObject({ result: 'deferred', recorded: 'false', 'failure-class': '' });
  expect(kept.outputs['record']).toContain('Pull request');
  expect(emulator.requests).toEqual([]);
});

test('optional evidence that GitHub does not give stops nothing, and is unknown and never none', async () => {
  const { step } = await shop();
  github.faults.push({ on: 'any', kind: 'status', status: 403, times: Infinity });
  const { outcome, outputs } = await step({ evidence: 'all' });
  expect(outcome).toBe('success');
  expect(JSON.parse(outputs['evidence'] ?? '')).toMatchObject({
    approvals: { status: 'unknown' },
    pullRequests: { status: 'unknown' },
    tickets: { status: 'unknown' },
  });
  expect(emulator.records[0]?.description).toMatch(/^Approvals: unknown /m);
});

test('a step without evidence asks GitHub one question, as before', async () => {
  const { step } = await shop();
  await step({});
  expect(github.requests).toHaveLength(1);
});
