/** Both sides read from the emulators of their APIs: whole, in pieces, and broken off in the middle. */

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO } from '../../local/confluence/emulator.js';
import { complete } from '../../local/confluence/log.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { addStatus } from '../../local/github/actions.js';
import type { Repository } from '../../local/github/repository.js';
import { type GitHubServer, startGitHub } from '../../local/github/server.js';
import { DEMO_TOKEN, World } from '../../local/github/world.js';
import {
  parseReconcileInputs,
  RECONCILE_INPUT_NAMES,
  type Verdict,
} from '../../src/inputs/reconcile-inputs.js';
import type { Reconciliation } from '../../src/reconcile/outputs.js';
import { reconcile } from '../../src/reconcile/reconcile.js';
import { useFolder } from '../built.js';
import { contextOf, defaultInputs, NOW, SOURCES } from '../given.js';
import { DAY, HOUR, key, MINUTE, rowOf, type RowInput } from './scenes.js';

const folder = useFolder('reconcile');
let confluence: RunningEmulator;
let github: GitHubServer;
let world: World;

beforeEach(async () => {
  world = new World({ clock: () => NOW });
  confluence = await startEmulator({ clock: () => NOW });
  github = await startGitHub({ world });
});
afterEach(async () => {
  await confluence.close();
  await github.close();
});

/** Runs the action, on a clock that only its waits move on. */
async function run(
  given: Partial<Record<(typeof RECONCILE_INPUT_NAMES)[number], string>> = {},
): Promise<Reconciliation> {
  const parsed = await parseReconcileInputs(
    {
      ...defaultInputs(RECONCILE_INPUT_NAMES, 'reconcile'),
      ...{ site: confluence.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token },
      ...{ 'github-token': DEMO_TOKEN, repositories: 'acme/shop', report: folder.path(), ...given },
    },
    SOURCES,
  );
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  let now = NOW;
  return reconcile({
    inputs: parsed.inputs,
    context: contextOf({ env: { GITHUB_API_URL: github.url } }),
    secrets: [],
    env: {},
    mask: () => {},
    runtime: {
      now: () => now,
      sleep: (ms) => {
        now += ms;
        return Promise.resolve();
      },
      random: () => 0.5,
      cancelled: new AbortController().signal,
    },
  });
}

/** A repository of the world, made when it is named first. */
function repository(name: string): Repository {
  return world.repositories.get(name) ?? world.repository(name);
}

/** Deploys by a run of its own, and records it unless told. */
function deploy(
  name: string,
  at: number,
  { isRecorded = true, ...more }: RowInput & { isRecorded?: boolean } = {},
) {
  const shop = repository(name);
  const commit = shop.commit({ at });
  const octocat = world.user('octocat');
  const made = shop.run({ commit, at, actor: octocat });
  const deployment = shop.deployment({ run: made, environment: 'production', at });
  if (isRecorded)
    record(
      {
        run: String(made.id),
        repository: name,
        at,
        actor: String(octocat.id),
        job: String(made.attempts[0]?.jobs[0]?.id),
        ...more,
      },
      commit.oid,
    );
  return { made, deployment, shop };
}

function record(input: RowInput, oid?: string): void {
  const row = rowOf({ ...input, key: input.key ?? key(JSON.stringify(input)) });
  const text = JSON.stringify(row);
  // The scene's commits have numbers, the emulator's have content.
  const own = /Commit: ([0-9a-f]{40})/.exec(text)?.[1] ?? '';
  confluence.records.push(complete(JSON.parse(oid ? text.replaceAll(own, oid) : text) as typeof row, NOW));
}

const verdicts = ({ report }: Reconciliation) => report.findings.map(({ verdict }) => verdict);
const files = () =>
  ['reconcile.csv', 'reconcile.json', 'reconcile.html'].map((name) => existsSync(join(folder.path(), name)));

it('finds the gap, names it, and writes the report', async () => {
  for (let day = 1; day <= 5; day++) deploy('acme/shop', NOW - day * DAY, { isRecorded: day !== 3 });
  const done = await run();
  expect(verdicts(done)).toEqual(['recorded', 'recorded', 'missing', 'recorded', 'recorded']);
  expect(done.report.header.result).toBe('differences');
  expect(files()).toEqual([true, true, true]);
  expect(done.report.header.counts).toMatchObject({
    github: { repositories: 1, deployments: 5 },
    auditLog: { rows: 4, records: 4, recordsOfTheseRepositories: 4 },
  });
});

it('reads pages, superseded successes, statuses beyond the first page, and runs that ran again', async () => {
  for (let count = 0; count < 230; count++) deploy('acme/shop', NOW - DAY - count * MINUTE);
  const { deployment, shop } = deploy('acme/shop', NOW - 20 * HOUR);
  for (let count = 0; count < 150; count++)
    addStatus(shop, deployment, { state: 'in_progress', createdAt: NOW - 21 * HOUR + count });
  const again = shop.run({
    at: NOW - 10 * HOUR,
    attempts: [
      { conclusion: 'failure', at: NOW - 10 * HOUR },
      { at: NOW - 9 * HOUR, triggeringActor: world.user('hubot') },
    ],
  });
  shop.deployment({
    run: again,
    environment: 'staging',
    at: NOW - 10 * HOUR + 1,
    statuses: ['in_progress', 'failure'],
  });
  shop.deployment({ run: again, environment: 'staging', at: NOW - 9 * HOUR + 1 });
  const second = {
    run: String(again.id),
    attempt: 2,
    environment: 'staging',
    at: NOW - 9 * HOUR,
    actor: String(world.user('octocat').id),
  };
  record({ ...second, job: '1' }, again.headSha);
  const done = await run();
  expect(done.report.header.counts.verdicts).toMatchObject({ recorded: 232, missing: 1 });
  expect(done.report.findings.find(({ verdict }) => verdict === 'missing')).toMatchObject({
    attempt: '1',
    environment: 'staging',
  });
  expect(github.requests.filter(({ operation }) => operation === 'graphql:DeploymentHistory')).toHaveLength(
    3,
  );
  expect(github.requests.filter(({ operation }) => operation === 'graphql:DeploymentStatuses')).toHaveLength(
    2,
  );
});

it('counts every completed run of `workflows`, in windows where GitHub lists no more than 1,000', async () => {
  const shop = repository('acme/shop');
  for (let count = 0; count < 1_500; count++)
    shop.run({
      at: NOW - DAY - count * MINUTE,
      path: count % 100 === 0 ? '.github/workflows/release.yml' : '.github/workflows/ci.yml',
    });
  const done = await run({ workflows: '.github/workflows/release*.yml' });
  expect(done.report.header.counts.verdicts).toMatchObject({ missing: 15, unknown: 0 });
  expect(done.report.header.counts.github.countedRuns).toBe(15);
});

it('asks for every repository of an owner, and judges none that was not asked for', async () => {
  deploy('acme/shop', NOW - DAY);
  deploy('acme/blog', NOW - DAY, { isRecorded: false });
  deploy('umbrella/site', NOW - DAY, { isRecorded: false });
  record({ run: '999', repository: 'umbrella/site', at: NOW - DAY });
  record({ run: '999', repository: 'acme/shop', at: NOW - DAY, server: 'https://ghes.example' });
  const done = await run({ repositories: 'acme/*' });
  expect(done.report.findings.map(({ repository, verdict }) => [repository, verdict])).toEqual([
    ['acme/blog', 'missing'],
    ['acme/shop', 'recorded'],
  ]);
});

it('judges only the environments that were asked for', async () => {
  deploy('acme/shop', NOW - DAY, { isRecorded: false });
  repository('acme/shop').deployment({ environment: 'Preview-7', at: NOW - DAY });
  expect(verdicts(await run({ environments: 'prod*' }))).toEqual(['missing']);
  expect(verdicts(await run({ environments: 'preview-*' }))).toEqual(['missing']);
});

// A run was called missing whose record was there, under another environment or none.
it('finds the record of a run that counts by its workflow, whatever environments were asked for', async () => {
  deploy('acme/shop', NOW - DAY, { environment: '' });
  const { report } = await run({
    environments: 'staging',
    workflows: '.github/workflows/*.yml',
  });
  expect(report.findings.map(({ verdict }) => verdict)).toEqual(['recorded']);
});

it('does not deny a run whose deployment stands in an environment that was not asked for', async () => {
  const { made, shop } = deploy('acme/shop', NOW - DAY, { environment: 'staging' });
  made.deleted = true;
  expect(shop.runs.size).toBe(1);
  expect(verdicts(await run({ environments: 'staging' }))).toEqual(['source-gone']);
});

it('takes no record for two that moved from one page to the next while it was read', async () => {
  const { made } = deploy('acme/shop', NOW - DAY);
  for (let count = 0; count < 999; count++)
    confluence.records.push(
      complete({ remoteAddress: '10.0.0.1', creationDate: NOW - HOUR, summary: `Page ${count}` }, NOW),
    );
  const seen = confluence.records.length;
  // Between the first page and the second, a new record pushes the last of the first onto the second.
  const listen = setInterval(() => {
    if (confluence.requests.length > 0 && confluence.records.length === seen)
      confluence.records.push(
        complete({ remoteAddress: '10.0.0.1', creationDate: NOW, summary: 'New' }, NOW),
      );
  }, 0);
  const done = await run();
  clearInterval(listen);
  expect(confluence.records.length).toBe(seen + 1);
  expect(done.report.findings.map(({ verdict, run: id }) => [verdict, id])).toEqual([
    ['recorded', String(made.id)],
  ]);
});

describe('what fails in the middle makes the report incomplete, and nothing missing', () => {
  const absences: Verdict[] = ['missing', 'unfinished', 'broken-chain', 'unknown-source'];
  it.each<[string, () => void]>([
    [
      'the second page of deployments',
      () =>
        github.faults.push({
          on: 'graphql:DeploymentHistory',
          after: 1,
          times: Infinity,
          kind: 'status',
          status: 502,
        }),
    ],
    [
      'GraphQL, with errors',
      () =>
        github.faults.push({
          on: 'graphql:DeploymentHistory',
          after: 1,
          times: Infinity,
          kind: 'graphql-errors',
          type: 'FORBIDDEN',
        }),
    ],
    [
      'the list of runs',
      () =>
        github.faults.push({
          on: 'actions/list-workflow-runs-for-repo',
          times: Infinity,
          kind: 'status',
          status: 403,
        }),
    ],
    ['a page of HTML', () => github.faults.push({ on: 'graphql', times: Infinity, kind: 'html' })],
    [
      'the second page of the log',
      () => confluence.faults.push({ on: 'listing', kind: 'status', status: 503, times: Infinity }),
    ],
    [
      'a log that may not be read',
      () => confluence.faults.push({ on: 'listing', kind: 'status', status: 403, times: Infinity }),
    ],
    [
      'half a page of the log',
      () => confluence.faults.push({ on: 'listing', kind: 'half-body', times: Infinity }),
    ],
    ['a login page', () => confluence.faults.push({ on: 'listing', kind: 'login-page', times: Infinity })],
  ])('%s', async (_name, fail) => {
    for (let count = 0; count < 120; count++)
      deploy('acme/shop', NOW - DAY - count * MINUTE, { isRecorded: count % 10 !== 0 });
    fail();
    const done = await run();
    expect(done.report.header.result).toBe('incomplete');
    expect(done.report.header.counts.verdicts.unknown).toBeGreaterThan(0);
    for (const verdict of verdicts(done)) expect(absences).not.toContain(verdict);
    expect(files()).toEqual([true, true, true]);
    const json = JSON.parse(readFileSync(join(folder.path(), 'reconcile.json'), 'utf8')) as {
      result: string;
    };
    expect(json.result).toBe('incomplete');
  });

  it('asks again after what passes', async () => {
    deploy('acme/shop', NOW - DAY);
    github.faults.push({ on: 'graphql:DeploymentHistory', kind: 'status', status: 502 });
    github.faults.push({ on: 'actions/list-workflow-runs-for-repo', kind: 'secondary-limit', retryAfter: 7 });
    confluence.faults.push(
      { on: 'listing', kind: 'status', status: 503 },
      { on: 'listing', kind: 'half-body' },
    );
    expect(verdicts(await run())).toEqual(['recorded']);
  });

  it('a wrong `github-token`', async () => {
    deploy('acme/shop', NOW - DAY);
    const done = await run({ 'github-token': 'ghs_unknown' });
    expect(done.report.header.result).toBe('incomplete');
    expect(done.report.header.completeness.github.unread).toHaveLength(1);
  });

  it('is asked again as long as `timeout` lasts', async () => {
    deploy('acme/shop', NOW - DAY);
    confluence.faults.push({ on: 'listing', kind: 'status', status: 503, times: Infinity });
    const asked: number[] = [];
    for (const timeout of ['30', '900']) {
      const before = confluence.requests.length;
      expect((await run({ timeout })).report.header.result).toBe('incomplete');
      asked.push(confluence.requests.length - before);
    }
    const [soon = 0, late = 0] = asked;
    expect(soon).toBeGreaterThan(1);
    expect(late).toBeGreaterThan(soon);
  });

  it.each([
    [undefined, 'unknown-source'],
    [5, 'source-gone'],
  ] as const)(
    'a run that is gone, where the repository keeps runs for %s days: %s',
    async (keptDays, verdict) => {
      world.repository('acme/shop', { keptDays });
      record({ run: '4711', repository: 'acme/shop', at: NOW - 6 * DAY });
      expect(verdicts(await run())).toEqual([verdict]);
    },
  );

  it('knows a retention that is shorter than the period', async () => {
    await confluence.close();
    confluence = await startEmulator({ clock: () => NOW, retention: { number: 3, units: 'DAYS' } });
    deploy('acme/shop', NOW - 5 * DAY, { isRecorded: false });
    deploy('acme/shop', NOW - DAY, { isRecorded: false });
    const done = await run();
    expect(verdicts(done)).toEqual(['unknown', 'unknown', 'missing']);
    expect(done.report.header.completeness.auditLog.retention).toBe('3 days');
  });
});
