/**
 * What the action itself defers is delivered, whatever event, name, or input it is made of: a receipt that is refused without
 * a forgery is a record that the auditor never sees.
 */

import { exampleEvents } from '../../local/github/events.js';
import type { RunInput } from '../../local/github/actions.js';
import type { Repository } from '../../local/github/repository.js';
import type { PrepareFacts } from '../../src/modes/prepare.js';
import { textAt } from '../../src/text/json.js';
import { OLDER_SHA } from '../given.js';
import { type DeferredBy, defer, openOrganization, type Organization, upload } from './organization.js';

let organization: Organization;
let shop: Repository;

beforeEach(async () => {
  organization = await openOrganization();
  shop = organization.github.world.repository('acme/shop');
});
afterEach(() => organization.close());

const LIVE = { liveBefore: { sha: OLDER_SHA }, rollback: true } as const;
const END: Partial<PrepareFacts> = {
  ...LIVE,
  phase: 'end',
  end: {
    startKey: `gha${'a'.repeat(32)}`,
    startedAt: Date.now() - 5_000,
    status: 'success',
    durationMs: 5_000,
  },
};

/** Defers, uploads and replays: what became of it. */
async function deliver(by: Partial<DeferredBy>, given: RunInput = {}): Promise<string> {
  const run = by.run ?? shop.run(given);
  shop.artifacts.clear();
  await upload(shop, run, [await defer(organization.confluence, { run, repository: shop, ...by })]);
  const { receipts } = await organization.replay();
  return receipts.map(({ outcome, failure, reason }) => failure?.happened ?? reason ?? outcome).join();
}

test.each([
  ['', { environment: '' }],
  [' with an environment', {}],
  [' with an environment and an outcome', { outcome: 'success' }],
])('the example of each event%s is delivered', async (_, inputs) => {
  for (const { name: event, payload, github } of exampleEvents()) {
    const of = { ...payload, repository: { full_name: 'acme/shop', id: shop.id } };
    const run = shop.run({ event, commit: textAt(of, 'pull_request', 'head', 'sha') ?? github.sha });
    const id = Number(textAt(of, 'workflow_run', 'id'));
    if (event === 'workflow_run') {
      const actor = organization.github.world.user(
        textAt(of, 'workflow_run', 'actor', 'login') ?? github.actor,
      );
      shop.run({ id, actor, conclusion: textAt(of, 'workflow_run', 'conclusion') as RunInput['conclusion'] });
    }
    const env = { GITHUB_REF: github.ref, GITHUB_REF_TYPE: github.ref_type, GITHUB_SHA: github.sha };
    const kind = `${event} ${textAt(of, 'action') ?? ''}`;
    const outcome = await deliver({ run, payload: of, env, inputs, facts: LIVE });
    expect(`${kind}: ${outcome}`).toBe(`${kind}: recorded`);
  }
});

test.each([
  'x'.repeat(255),
  ('eu-west-' + '🚀'.repeat(140)).slice(0, 254),
  `e${'\u0301'.repeat(254)}`,
  '👩‍👩‍👧‍👦 Prod 🚀',
  'x to production',
  'eu/west (acme/other)',
  'a… [cut] b',
  'prod\u202eabc',
  'pro\u200bd',
  'STRAẞE İstanbul',
  'started',
  'a"b',
])('the environment %j', async (environment) => {
  expect(await deliver({ inputs: { environment }, facts: LIVE })).toBe('recorded');
  expect(await deliver({ inputs: { environment, outcome: 'success' }, facts: END })).toBe('recorded');
});

test.each([
  'W'.repeat(300),
  '🚀 Deploy "prod"',
  'x" run #1 of evil/repo y',
  'Deploy (run 1, attempt 2)',
  '\u200b',
])('the workflow %j', async (name) => {
  expect(await deliver({ inputs: { environment: '' } }, { name })).toBe('recorded');
  expect(await deliver({ facts: LIVE }, { name })).toBe('recorded');
});

test.each(['.github/workflows/a@b.yml', '.github/workflows/dep  loy.yml', '.github/workflows/ü🚀.yml'])(
  'the workflow file %j',
  async (path) => {
    expect(await deliver({}, { path })).toBe('recorded');
  },
);

test.each([
  'Release 7',
  'Deployment of acme/shop to production',
  'Deployment of acme/shop v1 to production by Ops',
  'Deployment of acme/other finished',
  'Deployment of eu/west cluster requested',
  'Workflow "Deploy" run #7 of acme/shop by hand',
  'x'.repeat(400),
])('a summary of the user’s own: %j', async (summary) => {
  expect(await deliver({ inputs: { summary }, facts: LIVE })).toBe('recorded');
});

test.each<[string, Partial<DeferredBy>, RunInput?]>([
  ['an author', { inputs: { author: 'Someone' } }],
  ['no author', { inputs: { record: 'author: null' } }],
  ['a description', { inputs: { description: 'a\n\nRun: x\nActor: y' } }],
  ['a given key', { inputs: { 'audit-key': 'Deploy12345678' }, facts: LIVE }],
  ['a given commit', { inputs: { commit: 'b'.repeat(40) }, facts: LIVE }],
  ['a given commit in capitals', { inputs: { commit: 'B'.repeat(40) }, facts: LIVE }],
  ['a version that is another SHA', { inputs: { version: 'b'.repeat(40) }, facts: LIVE }],
  ['a long version', { inputs: { version: 'b'.repeat(600) }, facts: LIVE }],
  [
    'keys of others',
    { inputs: { 'associated-objects': 'audit KEY: foo\nAudit key: bar\nRepository: acme/x' } },
  ],
  [
    'values',
    { inputs: { 'changed-values': 'Status: red -> green\nCommit live in EU: a -> b' }, facts: LIVE },
  ],
  ['a matrix', { job: 1 }, { attempts: [{ jobs: [{ name: 'a' }, { name: 'b' }] }] }],
  ['a schedule', { inputs: { environment: '' } }, { event: 'schedule' }],
  ['a failure', { inputs: { outcome: 'failure' }, facts: LIVE }, { conclusion: 'timed_out' }],
])('%s', async (_, by, given = {}) => {
  expect(await deliver(by, given)).toBe('recorded');
});

test('a re-run by somebody else', async () => {
  const triggeringActor = organization.github.world.user('bob');
  const run = shop.run({ attempts: [{ conclusion: 'failure' }, { triggeringActor }] });
  expect(await deliver({ run, attempt: 2 })).toBe('recorded');
});

// Deploys what CI has passed, while the default branch has moved on.
test('a deployment of its own in a run that follows another one', async () => {
  const heard = shop.run({ name: 'CI' });
  const { id, login } = { ...heard.actor };
  const payload = {
    action: 'completed',
    workflow_run: {
      ...{
        id: heard.id,
        run_attempt: 1,
        run_number: heard.number,
        name: 'CI',
        conclusion: 'success',
        event: 'push',
      },
      ...{
        head_sha: 'c'.repeat(40),
        head_branch: 'release',
        actor: { login, id },
        triggering_actor: { login, id },
      },
    },
    repository: { full_name: 'acme/shop', id: shop.id },
  };
  const run = shop.run({ event: 'workflow_run' });
  expect(await deliver({ run, payload, facts: LIVE })).toBe('recorded');
  expect(organization.confluence.records[0]?.description).toMatch(/not verified: .*deployed commit/);
});

test.each([['requested'], ['completed']])('a run that waited for approval when it was %s', async (action) => {
  const heard = shop.run({ name: 'CI' });
  const { id, login } = { ...heard.actor };
  const payload = {
    action,
    workflow_run: {
      ...{
        id: heard.id,
        run_attempt: 1,
        run_number: heard.number,
        name: 'CI',
        conclusion: 'action_required',
      },
      ...{
        head_sha: heard.headSha,
        head_branch: 'main',
        event: 'push',
        actor: { login, id },
        triggering_actor: { login, id },
      },
    },
    repository: { full_name: 'acme/shop', id: shop.id },
  };
  const run = shop.run({ event: 'workflow_run' });
  expect(await deliver({ run, payload, inputs: { environment: '' } })).toBe('recorded');
});
