/** Many deferred receipts of many repositories: each delivered once, and what it costs; GitHub that can't say. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../../local/github/repository.js';
import { type AuditRecord, complete, FAULTS } from '../../local/confluence/emulator.js';
import type { ReplayReport } from '../../src/replay/report.js';
import { countOutcomes } from '../../src/replay/report.js';
import { zipOf } from '../../local/github/zip.js';
import { useFolder } from '../built.js';
import { defer, openOrganization, type Organization, upload } from './organization.js';

/** The soak has as many as the issue asks for. */
const isSoak = process.env['SOAK'] !== undefined;
const MANY = isSoak ? 1_000 : 60;
const OTHERS = isSoak ? 5_000 : 2_500;
const REPOSITORIES = isSoak ? 50 : 6;
const LONG_MS = isSoak ? 900_000 : 60_000;

const folder = useFolder('collected');
let organization: Organization;

beforeEach(async () => {
  organization = await openOrganization();
});
afterEach(() => organization.close());

/** Receipts of as many runs, spread over the repositories, `gapMs` apart. */
async function fill(count: number, gapMs = 600): Promise<string[]> {
  const { github, confluence } = organization;
  const repositories = Array.from({ length: REPOSITORIES }, (_, index) =>
    github.world.repository(`acme/service-${index}`),
  );
  const keys: string[] = [];
  for (let index = 0; index < count; index++) {
    const repository = repositories[index % REPOSITORIES] as Repository;
    const run = repository.run({});
    const receipt = await defer(confluence, { run, repository, now: Date.now() - index * gapMs });
    keys.push(receipt.auditKey);
    await upload(repository, run, [receipt]);
  }
  return keys;
}

/** Records of others around the same time. */
function makeBusy(count: number): void {
  for (let index = 0; index < count; index++)
    organization.confluence.records.push(otherRecord(Date.now() - (index % MANY) * 600, index));
}

function otherRecord(creationDate: number, index: number): AuditRecord {
  return complete(
    {
      author: { type: 'user', displayName: 'Somebody' },
      remoteAddress: '10.0.0.1',
      creationDate,
      summary: `Space ${index} was changed`,
      category: 'Spaces',
      affectedObject: { name: `S${index}`, objectType: 'Space' },
    },
    creationDate,
  );
}

const confluenceRequests = () => organization.confluence.requests.length;

/** Each key as often as the log has it. */
function keysInLog(): string[] {
  return organization.confluence.records.flatMap(
    ({ description }) => /^Audit key: (\w+)$/m.exec(description)?.[1] ?? [],
  );
}

function expectEachOnce(keys: readonly string[]): void {
  expect(keysInLog().sort()).toEqual([...keys].sort());
}

describe(`${MANY} deferred receipts of ${REPOSITORIES} repositories`, () => {
  test(
    'cost little more than a request each, and are delivered once',
    async () => {
      const keys = await fill(MANY);
      const report = await organization.replay();
      expect(report.result).toBe('replayed');
      expect(countOutcomes(report.receipts)).toMatchObject({ delivered: MANY, refused: 0, failed: 0 });
      expect(report.deliveredArtifacts).toHaveLength(MANY);
      expectEachOnce(keys);
      expect(confluenceRequests()).toBeLessThanOrEqual(MANY * 1.1);
      // One page for each repository and one for the list of them; 4 for each artifact: its two hosts, its run, its jobs.
      expect(organization.github.requests.length).toBeLessThanOrEqual(1 + REPOSITORIES + MANY * 4);
      logFigures('alone', report);
    },
    LONG_MS,
  );

  test(
    'say with what they were verified',
    async () => {
      await fill(1);
      await organization.replay();
      expect(organization.confluence.records[0]?.description).toMatch(
        /^Verified with GitHub: repository, run, attempt, commit, event, workflow, actor, triggering actor; not verified: environment, repository and ref of the workflow$/m,
      );
      expect(organization.confluence.records[0]?.description.split('\n').at(-1)).toMatch(/^Audit key: gha/);
    },
    LONG_MS,
  );

  test(
    `among ${OTHERS} other records cost no more`,
    async () => {
      makeBusy(OTHERS);
      const keys = await fill(MANY);
      const report = await organization.replay();
      expect(report.result).toBe('replayed');
      expectEachOnce(keys);
      expect(confluenceRequests()).toBeLessThanOrEqual(MANY * 1.1);
      logFigures(`among ${OTHERS} others`, report);
    },
    LONG_MS,
  );

  test(
    'of which a third is recorded are completed, and a second run posts none',
    async () => {
      const keys = await fill(MANY);
      await organization.replay();
      const { confluence } = organization;
      confluence.records.splice(0, Math.floor((MANY * 2) / 3));
      confluence.requests.length = 0;
      const report = await organization.replay();
      expect(countOutcomes(report.receipts)).toMatchObject({
        delivered: Math.floor((MANY * 2) / 3),
        already: Math.ceil(MANY / 3),
      });
      expectEachOnce(keys);
      expect(confluenceRequests()).toBeLessThanOrEqual(MANY * 1.1);
      logFigures('a third recorded', report);
      confluence.requests.length = 0;
      const again = await organization.replay();
      expect(again.result).toBe('replayed');
      expect(countOutcomes(again.receipts)).toMatchObject({ delivered: 0, already: MANY });
      expect(confluence.requests.filter(({ method }) => method === 'POST')).toEqual([]);
      expect(again.deliveredArtifacts).toHaveLength(MANY);
      logFigures('all recorded', again);
    },
    LONG_MS,
  );

  test(
    'are delivered once although the site asks to slow down',
    async () => {
      const keys = await fill(MANY);
      const slower = { status: 429, headers: { 'Retry-After': '1' } };
      organization.confluence.faults.push({ on: 'post', kind: 'status', times: 4, ...slower });
      const report = await organization.replay();
      expect(report.result).toBe('replayed');
      expectEachOnce(keys);
    },
    LONG_MS,
  );

  test(
    'are searched one by one where the log can not be listed to its end',
    async () => {
      const keys = await fill(6);
      makeBusy(20_001);
      const report = await organization.replay();
      expect(report.result).toBe('replayed');
      expectEachOnce(keys);
    },
    LONG_MS,
  );

  test(
    'are not lost where Confluence is down: nothing is delivered, and the next run delivers',
    async () => {
      const keys = await fill(6);
      organization.confluence.faults.push({ on: 'any', kind: 'status', status: 503, times: Infinity });
      const report = await organization.replay({ timeoutMs: 1_000 });
      expect(report.failure?.class).toMatch(/outage|unconfirmed/);
      expect(report.deliveredArtifacts).toEqual([]);
      organization.confluence.faults.length = 0;
      expect((await organization.replay()).result).toBe('replayed');
      expectEachOnce(keys);
    },
    LONG_MS,
  );
});

/** Figures for docs/organization.md, in the soak alone. */
function logFigures(what: string, report: ReplayReport): void {
  if (!isSoak) return;
  const { confluence, github } = organization;
  console.log(
    `${what}: ${report.receipts.length} receipts, ${confluence.requests.length} requests to Confluence, ${github.requests.length} to GitHub`,
  );
}

describe('what GitHub can not say is not delivered, and stays', () => {
  const shopAndBlog = async () => {
    const { github, confluence } = organization;
    const receipts = [];
    for (const name of ['acme/shop', 'acme/blog']) {
      const repository = github.world.repository(name);
      const run = repository.run({});
      const receipt = await defer(confluence, { run, repository });
      await upload(repository, run, [receipt]);
      receipts.push(receipt);
    }
    return receipts;
  };
  const posts = () => organization.confluence.requests.filter(({ method }) => method === 'POST');

  test('GitHub is down: nothing is sent to Confluence', async () => {
    await shopAndBlog();
    organization.github.faults.push({ on: 'rest', kind: 'status', status: 502, times: Infinity });
    const report = await organization.replay({ timeoutMs: 400 });
    expect(report).toMatchObject({
      result: 'not-recorded',
      failure: { class: 'outage' },
      deliveredArtifacts: [],
    });
    expect(organization.confluence.requests).toEqual([]);
    expect(report.receipts[0]?.failure?.happened).toMatch(/GitHub returned 502/);
  });

  test.each(['actions/get-workflow-run-attempt', 'actions/list-jobs-for-workflow-run-attempt'] as const)(
    'GitHub is down as it is asked about runs (%s)',
    async (on) => {
      await shopAndBlog();
      organization.github.faults.push({ on, kind: 'status', status: 502, times: Infinity });
      const report = await organization.replay({ timeoutMs: 1_000 });
      expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['not-verified', 'not-verified']);
      expect(report.failure?.class).toBe('outage');
      expect(posts()).toEqual([]);
      organization.github.faults.length = 0;
      expect((await organization.replay()).result).toBe('replayed');
    },
  );

  test('GitHub limits the rate for an hour: it is not asked again and again', async () => {
    await shopAndBlog();
    organization.github.faults.push({ on: 'rest', kind: 'primary-limit', resetIn: 3_600, times: Infinity });
    const report = await organization.replay({ repositories: ['acme/shop', 'acme/blog', 'acme/*'] });
    expect(report).toMatchObject({ result: 'not-recorded', failure: { class: 'rate-limited' } });
    expect(report.receipts.map(({ name }) => name)).toEqual(['acme/shop', 'acme/blog', 'acme/*']);
    expect(posts()).toEqual([]);
    expect(organization.github.requests).toHaveLength(1);
  });

  test('the token may not read one of the repositories: the other is delivered, the report says which and why', async () => {
    const [, blog] = await shopAndBlog();
    organization.github.world.token({
      value: 'shop-only',
      repositories: ['acme/blog'],
      permissions: { actions: 'read', contents: 'read' },
      missing: 'forbidden',
    });
    const report = await organization.replay({
      githubToken: 'shop-only',
      repositories: ['acme/shop', 'acme/blog'],
    });
    expect(report).toMatchObject({ result: 'not-recorded', failure: { class: 'permission' } });
    expect(report.receipts.find(({ outcome }) => outcome === 'not-verified')?.name).toBe('acme/shop');
    expect(keysInLog()).toEqual([blog?.auditKey]);
  });

  test('the storage does not hand out an artifact: the other is delivered', async () => {
    await shopAndBlog();
    organization.github.faults.push({ on: 'storage', kind: 'status', status: 500, times: 3 });
    const report = await organization.replay();
    expect(report.receipts.map(({ outcome }) => outcome).sort()).toEqual(['not-verified', 'recorded']);
    expect(report.failure?.happened).toMatch(/storage did not return the artifact \(status 500\)/);
  });

  // Retrying the redirect used up all time for GitHub, and no other repository was delivered.
  test('a repository was renamed: it is asked once, told so, and the other is delivered', async () => {
    const [, blog] = await shopAndBlog();
    organization.github.faults.push({
      ...{ on: 'any', matching: /acme\/shop/, times: Infinity },
      ...{ kind: 'status', status: 301, body: { message: 'Moved Permanently' } },
      headers: { location: 'https://localhost:1/repositories/1' },
    });
    const report = await organization.replay({ repositories: ['acme/shop', 'acme/blog'] });
    const [unread] = report.receipts.filter(({ outcome }) => outcome === 'not-verified');
    expect(unread).toMatchObject({ name: 'acme/shop', failure: { class: 'configuration' } });
    expect(unread?.failure?.happened).toMatch(/301: "Moved Permanently".*renamed or transferred/);
    expect(organization.github.requests.filter(({ url }) => url.includes('acme/shop'))).toHaveLength(1);
    expect(keysInLog()).toEqual([blog?.auditKey]);
  });

  // It took a minute for each artifact, whatever `timeout` said.
  test('the storage is silent: `timeout` holds for downloads too', async () => {
    await shopAndBlog();
    organization.github.faults.push({ on: 'storage', kind: 'silence', times: Infinity });
    const report = await organization.replay({ timeoutMs: 1_500 });
    expect(report.failure?.class).toBe('outage');
    expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['not-verified', 'not-verified']);
  }, 20_000);

  // It was refused, with the advice to delete the artifact: the only copy of the record.
  test.each([
    ['a page in the place of the zip', { on: 'storage', kind: 'html' }],
    ['no job of the run', { on: 'actions/list-jobs-for-workflow-run-attempt', kind: 'empty' }],
  ] as const)('GitHub gives %s: nothing is refused, and the next replay delivers it', async (_, fault) => {
    const [shop] = await shopAndBlog();
    organization.github.faults.push({ ...fault, times: Infinity });
    const report = await organization.replay({ repositories: ['acme/shop'] });
    expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['not-verified']);
    expect(report.failure?.class).toBe('outage');
    organization.github.faults.length = 0;
    await organization.replay({ repositories: ['acme/shop'] });
    expect(keysInLog()).toEqual([shop?.auditKey]);
  });

  test('the storage gets no token', async () => {
    await shopAndBlog();
    await organization.replay();
    const storage = organization.github.requests.filter(({ operation }) => operation === 'storage');
    expect(storage).toHaveLength(2);
    expect(storage.every(({ headers }) => headers['authorization'] === undefined)).toBe(true);
  });
});

test('an artifact is delivered only when all its receipts are', async () => {
  const { github, confluence } = organization;
  const shop = github.world.repository('acme/shop');
  const run = shop.run({});
  const receipt = await defer(confluence, { run, repository: shop });
  const files = { 'good.json': JSON.stringify(receipt), 'bad.json': '{}' };
  shop.artifact({ run, bytes: await zipOf(files) });
  const report = await organization.replay();
  expect(report.receipts.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'refused']);
  expect(report.deliveredArtifacts).toEqual([]);
});

test('a listener’s record is verified by the run that it listened to', async () => {
  const { github, confluence } = organization;
  const shop = github.world.repository('acme/shop');
  const heard = shop.run({ conclusion: 'failure', path: '.github/workflows/ci.yml', name: 'CI' });
  const run = shop.run({ event: 'workflow_run', path: '.github/workflows/listen.yml', name: 'Listen' });
  const payload = (conclusion: string) => ({
    action: 'completed',
    workflow_run: {
      id: heard.id,
      run_attempt: 1,
      run_number: heard.number,
      name: 'CI',
      event: 'push',
      conclusion,
      head_branch: 'main',
      head_sha: heard.headSha,
      head_repository: { full_name: 'acme/shop', id: shop.id },
      triggering_actor: { login: heard.actor.login, id: heard.actor.id },
      actor: { login: heard.actor.login, id: heard.actor.id },
      updated_at: new Date().toISOString(),
      run_started_at: new Date().toISOString(),
    },
    repository: { full_name: 'acme/shop', id: shop.id },
  });
  const inputs = { environment: '' };
  const forged = await defer(confluence, { run, repository: shop, payload: payload('success'), inputs });
  await upload(shop, run, [forged]);
  const refused = await organization.replay();
  expect(refused.receipts[0]?.failure?.happened).toMatch(/but the outcome is "failure"/);
  shop.artifacts.clear();
  const honest = await defer(confluence, { run, repository: shop, payload: payload('failure'), inputs });
  await upload(shop, run, [honest]);
  const delivered = await organization.replay();
  expect(delivered.receipts[0]).toMatchObject({ outcome: 'recorded' });
  expect(delivered.receipts[0]?.verified).toMatch(/triggering run/);
});

describe('what a replay collects', () => {
  let shop: Repository;
  beforeEach(() => {
    shop = organization.github.world.repository('acme/shop');
  });

  async function uploadOne(more: Parameters<typeof upload>[3] = {}): Promise<string> {
    const run = shop.run({});
    const receipt = await defer(organization.confluence, { run, repository: shop });
    await upload(shop, run, [receipt], more);
    return receipt.auditKey;
  }

  test('is an artifact whose name `artifacts` matches, and no other', async () => {
    const named = await uploadOne({ name: 'kept-by-us' });
    await uploadOne({ name: 'kept-by-others' });
    const report = await organization.replay({ artifacts: '*-by-us' });
    expect(report.receipts.map(({ key }) => key)).toEqual([named]);
  });

  test('is no older than `since`', async () => {
    const day = 24 * 3_600_000;
    const young = await uploadOne({ at: Date.now() - day });
    await uploadOne({ at: Date.now() - 3 * day });
    const report = await organization.replay({ since: Date.now() - 2 * day });
    expect(report.receipts.map(({ key }) => key)).toEqual([young]);
  });

  test('counts with `verify` only when it was read back', async () => {
    organization.confluence.faults.push({ ...FAULTS['accepted-but-unwritten'], times: Infinity });
    await uploadOne();
    const trusting = await organization.replay();
    expect(trusting.receipts).toMatchObject([{ outcome: 'recorded' }]);
    const checking = await organization.replay({ verify: true, timeoutMs: 2_000 });
    expect(checking.receipts).toMatchObject([{ outcome: 'unconfirmed' }]);
  });

  test('is checked with GitHub from a folder too, with `verify-runs`', async () => {
    const failed = shop.run({ conclusion: 'failure' });
    const forged = await defer(organization.confluence, {
      ...{ run: failed, repository: shop, inputs: { outcome: 'success' } },
    });
    const receipts = join(folder.path(), 'forged.json');
    writeFileSync(receipts, JSON.stringify(forged));
    const checking = await organization.replay({ receipts, verifyRuns: true });
    expect(checking.receipts).toMatchObject([{ outcome: 'refused' }]);
    const trusting = await organization.replay({ receipts });
    expect(trusting.receipts).toMatchObject([{ outcome: 'recorded' }]);
  });

  // One of them was delivered, and the other was overwritten by it: its content was nowhere any more.
  test('is refused where two files of one key are of two runs, and both stay as they are', async () => {
    const receipts = join(folder.path(), 'twins');
    mkdirSync(receipts);
    const files = ['one.json', 'two.json'].map((name) => join(receipts, name));
    for (const file of files)
      writeFileSync(
        file,
        JSON.stringify(
          await defer(organization.confluence, {
            ...{ run: shop.run({}), repository: shop, inputs: { 'audit-key': 'release45' } },
          }),
        ),
      );
    const before = files.map((file) => readFileSync(file, 'utf8'));
    const report = await organization.replay({ receipts });
    expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(files.map((file) => readFileSync(file, 'utf8'))).toEqual(before);
  });

  test('and where two files of one run have one key, each keeps its own record', async () => {
    const receipts = join(folder.path(), 'same-run');
    mkdirSync(receipts);
    const run = shop.run({});
    const files = ['one', 'two'].map((summary) => [join(receipts, `${summary}.json`), summary] as const);
    for (const [file, summary] of files) {
      const inputs = { 'audit-key': 'release46', summary };
      writeFileSync(
        file,
        JSON.stringify(await defer(organization.confluence, { run, repository: shop, inputs })),
      );
    }
    await organization.replay({ receipts });
    for (const [file, summary] of files)
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ recorded: true, record: { summary } });
  });

  // A file that claims to be recorded kept the honest record of the same event out of the log.
  test('is not believed to be in the log because a file says so, with `verify-runs`', async () => {
    const run = shop.run({});
    const honest = await defer(organization.confluence, { run, repository: shop });
    const receipts = join(folder.path(), 'marked');
    mkdirSync(receipts);
    writeFileSync(join(receipts, 'honest.json'), JSON.stringify(honest));
    const marked = { ...honest, recorded: true, result: 'recorded' };
    writeFileSync(join(receipts, 'marked.json'), JSON.stringify(marked));
    const report = await organization.replay({ receipts, verifyRuns: true });
    expect(report.receipts.map(({ outcome }) => outcome).sort()).toEqual(['recorded', 'skipped']);
    expect(organization.confluence.records).toHaveLength(1);
  });
});
