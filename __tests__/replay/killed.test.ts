/** The built replay action on artifacts: killed in the middle and started again, each record is written once. */

import { join } from 'node:path';
import type { Repository } from '../../local/github/repository.js';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { DEMO_TOKEN } from '../../local/github/world.js';
import { actionDir, BASIC, runBuilt, useFolder } from '../built.js';
import { defer, openOrganization, type Organization, upload } from './organization.js';

const folder = useFolder('killed');
const isSoak = process.env['SOAK'] !== undefined;
const MANY = isSoak ? 1_000 : 40;
const LONG_MS = isSoak ? 900_000 : 60_000;

let organization: Organization;

beforeEach(async () => {
  organization = await openOrganization();
});
afterEach(() => organization.close());

const replay = (options: Partial<Parameters<typeof runBuilt>[1]> = {}) => {
  const { confluence, github } = organization;
  const api = { api_url: github.url, graphql_url: `${github.url}/graphql`, token: DEMO_TOKEN };
  return runBuilt(folder.path(), {
    actionDir: join(actionDir, 'replay'),
    with: { site: confluence.url, ...BASIC, repositories: 'acme/*' },
    event: withContext(exampleEvent('schedule'), { github: { repository: 'acme/audit', ...api } }),
    stages: ['main'],
    timeoutMs: LONG_MS,
    ...options,
  });
};

async function fill(): Promise<string[]> {
  const { world } = organization.github;
  const repositories = ['one', 'two', 'three', 'four', 'five'].map((name) =>
    world.repository(`acme/${name}`),
  );
  const keys: string[] = [];
  for (let index = 0; index < MANY; index++) {
    const repository = repositories[index % 5] as Repository;
    const run = repository.run({});
    const receipt = await defer(organization.confluence, {
      run,
      repository,
      now: Date.now() - index * 1_000,
    });
    keys.push(receipt.auditKey);
    await upload(repository, run, [receipt]);
  }
  return keys;
}

const keysInLog = () =>
  organization.confluence.records.flatMap(
    ({ description }) => /^Audit key: (\w+)$/m.exec(description)?.[1] ?? [],
  );

test(
  'kill -9 in the middle, then again: each once, and little more than a request each',
  async () => {
    const keys = await fill();
    // Each answer takes its time, so that the signal arrives before the end.
    organization.confluence.faults.push({
      on: 'post',
      kind: 'slow-headers',
      ms: 50,
      writes: true,
      times: Infinity,
    });
    const half = (stdout: string) => stdout.split('\nrecorded: ').length > MANY / 2;
    const killed = await replay({ signal: { after: half, name: 'SIGKILL' } });
    expect(killed.main?.signal).toBe('SIGKILL');
    organization.confluence.faults.length = 0;
    const written = keysInLog().length;
    // Else it was not in the middle.
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(MANY);
    const { outputs } = await replay();
    expect(outputs).toMatchObject({
      result: 'replayed',
      delivered: String(MANY - written),
      'already-recorded': String(written),
      failed: '0',
      refused: '0',
    });
    expect(keysInLog().sort()).toEqual([...keys].sort());
    expect(organization.confluence.requests.length).toBeLessThanOrEqual(MANY * 1.1 + 2);
    expect((JSON.parse(outputs['delivered-artifacts'] ?? '') as unknown[]).length).toBe(MANY);
  },
  LONG_MS,
);

test(
  'outputs and summary say what became of each receipt',
  async () => {
    const shop = organization.github.world.repository('acme/shop');
    const [good, bad] = [shop.run({}), shop.run({ name: '<img src=x> ::error::' })];
    await upload(shop, good, [await defer(organization.confluence, { run: good, repository: shop })]);
    const forged = await defer(organization.confluence, {
      run: good,
      repository: shop,
      job: 0,
      invocationIndex: 2,
    });
    await upload(shop, bad, [forged]);
    const { outputs, main, outcome } = await replay();
    expect(outcome).toBe('failure');
    expect(outputs).toMatchObject({
      result: 'not-recorded',
      delivered: '1',
      refused: '1',
      failed: '0',
      'failure-class': 'configuration',
    });
    const report = JSON.parse(outputs['report'] ?? '') as { receipts: Record<string, unknown>[] };
    expect(report).toMatchObject({ result: 'not-recorded', delivered: 1, refused: 1, leftOut: 0 });
    expect(report.receipts[0]).toMatchObject({
      outcome: 'refused',
      repository: 'acme/shop',
      class: 'configuration',
      reason: expect.stringMatching(/run: the receipt says/) as unknown,
    });
    expect(main?.summary).toMatch(/<td>refused<\/td><td>acme\/shop<\/td>/);
    expect(main?.summary).toMatch(/not verified: environment/);
    expect(main?.annotations).toHaveLength(1);
  },
  LONG_MS,
);
