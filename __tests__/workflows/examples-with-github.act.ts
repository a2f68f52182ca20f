/** The examples that ask GitHub: evidence, deferred records and their delivery, reconciliation. */
import { stepOf } from '../../local/act.js';
import type { RunningEmulator } from '../../local/confluence/server.js';
import { addStatus, type Run } from '../../local/github/actions.js';
import type { Repository } from '../../local/github/repository.js';
import { type GitHubServer, startGitHub } from '../../local/github/server.js';
import { World } from '../../local/github/world.js';
import { addAppTokens, useBench } from './example.js';
import { keysOf, objectsOf, resultsOf, summariesOf, withLog } from './repository.js';

const bench = useBench();
let github: GitHubServer;
beforeEach(async () => {
  github = await startGitHub({ world: new World() });
});
afterEach(() => github.close());

/** A private shop whose production runs one commit, and a run that deploys the next: mona's, reviewed by hubot or not. */
function openShop({ isReviewed = true, isApproved = true } = {}) {
  const { world } = github;
  const [mona, hubot, octocat] = [world.user('mona'), world.user('hubot'), world.user('octocat')];
  const repository = world.repository('acme/shop', { id: 186853002, private: true });
  const before = repository.run({ id: 17 });
  repository.deployment({ environment: 'production', run: before, statuses: ['success'] });
  repository.pull({
    title: 'OPS-7 Pay by card',
    author: mona,
    head: 'pay',
    commits: 1,
    reviews: isReviewed ? [{ author: hubot, state: 'APPROVED', canPush: true }] : [],
    merge: { method: 'squash', by: mona },
  });
  const run = repository.run({
    id: 42,
    actor: octocat,
    conclusion: null,
    approvals: isApproved ? [{ environments: ['production'], state: 'approved', user: hubot }] : [],
  });
  repository.deployment({ environment: 'production', run, statuses: ['in_progress'] });
  return { server: github, repository, run };
}

/** A run of this repository that delivers or compares; act's next. */
function centralRun({ repository }: { repository: Repository }) {
  const run = repository.run({ id: 77, event: 'workflow_dispatch', conclusion: null });
  return { event: 'workflow_dispatch', github: { server: github, repository, run } };
}

/** Ends the run with these jobs. */
function end(run: Run, jobs: Record<string, 'success' | 'failure'>): void {
  const [startedAt, completedAt] = [run.createdAt, Date.now()];
  for (const attempt of run.attempts) {
    attempt.jobs = Object.entries(jobs).map(([name, conclusion]) => ({
      id: github.world.nextId(),
      name,
      conclusion,
      startedAt,
      completedAt,
    }));
    attempt.conclusion = Object.values(jobs).includes('failure') ? 'failure' : 'success';
  }
}

const deploying = ['deploying to production'];

describe('gate-evidence', () => {
  test('deploys what was reviewed and approved, and the record shows who did', () =>
    withLog(async (log) => {
      const ran = await bench.run('gate-evidence.yml', log, { github: openShop() });
      expect(ran.exitCode).toBe(0);
      expect(stepOf(ran, 'deploy', '2')?.lines).toEqual(deploying);
      expect(summariesOf(log).map((summary) => summary.split(' ').at(-1))).toEqual(['started', 'succeeded']);
      for (const record of log.records) {
        expect(objectsOf(record, 'Approver')).toEqual([expect.stringContaining('hubot')]);
        expect(objectsOf(record, 'Reviewer')).toEqual([expect.stringContaining('hubot')]);
        expect(objectsOf(record, 'Pull request')).toHaveLength(1);
      }
      expect(log.records[0]?.description).toMatch(/^Met: independent-approval, review$/m);
    }));

  test.each([
    { what: 'was not reviewed', given: { isReviewed: false }, name: 'review' },
    { what: 'nobody approved', given: { isApproved: false }, name: 'independent-approval' },
  ])('deploys nothing that $what', ({ given, name }) =>
    withLog(async (log) => {
      const ran = await bench.run('gate-evidence.yml', log, { github: openShop(given) });
      expect(ran.exitCode).toBe(1);
      expect(stepOf(ran, 'deploy', '2')).toBeUndefined();
      expect(stepOf(ran, 'deploy', '0')?.annotations[0]?.message).toContain(`Not met: ${name}`);
      // Nothing of a start; the last step says that the job failed.
      expect(summariesOf(log)).toEqual([expect.stringMatching(/ to production failed$/)]);
    }),
  );
});

describe('emergency-change', () => {
  const byHand = (reason: string) => ({ event: 'workflow_dispatch', payload: { inputs: { reason } } });

  test('deploys without review, visibly', () =>
    withLog(async (log) => {
      const github = openShop({ isReviewed: false });
      const ran = await bench.run('emergency-change.yml', log, {
        github,
        ...byHand('INC-9: payments are down'),
      });
      expect(ran.exitCode).toBe(0);
      expect(stepOf(ran, 'deploy', '2')?.lines).toEqual(deploying);
      expect(summariesOf(log)).toEqual([
        expect.stringMatching(/ started \(emergency\)$/),
        expect.stringMatching(/ succeeded \(emergency\)$/),
      ]);
      for (const { description } of log.records) {
        expect(description).toContain('Emergency: INC-9: payments are down');
        expect(description).toMatch(/^Not met: review /m);
      }
    }));

  test('marks nothing where everything is met', () =>
    withLog(async (log) => {
      await bench.run('emergency-change.yml', log, { github: openShop(), ...byHand('INC-9') });
      expect(log.records).toHaveLength(2);
      expect(JSON.stringify(log.records)).not.toMatch(/emergency\)|INC-9/);
    }));
});

/** Runs defer.yml, and puts what it left onto GitHub. */
async function defer(log: RunningEmulator) {
  const shop = openShop();
  const ran = await bench.run('defer.yml', log, { github: shop, token: 'none' });
  end(shop.run, { deploy: 'success' });
  const [name = ''] = Object.keys(await bench.artifacts());
  await bench.publish(shop.repository, shop.run);
  return { ...shop, ran, name, key: stepOf(ran, 'deploy', 'audit')?.outputs['audit-key'] };
}

describe('defer', () => {
  test('leaves a receipt, asks Confluence nothing, and claims no record', () =>
    withLog(async (log) => {
      const { ran, name, repository } = await defer(log);
      expect(ran.exitCode).toBe(0);
      expect(stepOf(ran, 'deploy', 'audit')?.outputs).toMatchObject({
        result: 'deferred',
        recorded: 'false',
      });
      expect(log.requests).toEqual([]);
      expect(name).toBe('confluence-audit-receipts--end');
      expect(repository.artifacts.size).toBe(1);
    }));
});

describe.each(['replay.yml', 'deliver-organization.yml'])('%s', (example) => {
  beforeEach(() => addAppTokens(github));

  test('delivers what was deferred, verified, and deletes the artifact', () =>
    withLog(async (log) => {
      const shop = await defer(log);
      const ran = await bench.run(example, log, centralRun(shop));
      expect(resultsOf(ran)).toEqual({ replay: 'success', tidy: 'success' });
      expect(summariesOf(log)).toEqual([expect.stringMatching(/ to production succeeded$/)]);
      expect(keysOf(log)).toEqual([shop.key]);
      expect(log.records[0]?.description).toContain('Verified with GitHub: ');
      expect(shop.repository.artifacts.size).toBe(0);
    }));

  test('delivers what an outage kept from the log', () =>
    withLog(async (log) => {
      const shop = openShop();
      log.faults.push({ on: 'post', kind: 'status', status: 403 });
      await bench.run('upload-receipts.yml', log, { github: shop });
      expect(log.records).toEqual([]);
      end(shop.run, { deploy: 'success', record: 'failure' });
      await bench.publish(shop.repository, shop.run);
      await bench.run(example, log, centralRun(shop));
      expect(log.records).toHaveLength(1);
      expect(shop.repository.artifacts.size).toBe(0);
    }));

  test('keeps what Confluence refuses, and fails', () =>
    withLog(async (log) => {
      const shop = await defer(log);
      log.faults.push({ on: 'post', kind: 'status', status: 403, times: Infinity });
      const ran = await bench.run(example, log, centralRun(shop));
      expect(resultsOf(ran)).toMatchObject({ replay: 'failure' });
      expect(log.records).toEqual([]);
      expect(shop.repository.artifacts.size).toBe(1);
    }));

  test('delivers nothing of a run that GitHub contradicts', () =>
    withLog(async (log) => {
      const shop = await defer(log);
      shop.run.headSha = shop.repository.commit({}).oid;
      const ran = await bench.run(example, log, centralRun(shop));
      expect(resultsOf(ran)).toMatchObject({ replay: 'failure' });
      expect(log.records).toEqual([]);
      expect(shop.repository.artifacts.size).toBe(1);
    }));

  test('has nothing to do, and deletes nothing, where nothing was left', () =>
    withLog(async (log) => {
      const ran = await bench.run(example, log, centralRun(openShop()));
      expect(ran.exitCode).toBe(0);
      expect(log.records).toEqual([]);
      expect(github.requests.filter(({ method }) => method === 'DELETE')).toEqual([]);
    }));
});

describe('reconcile', () => {
  beforeEach(() => addAppTokens(github));

  const HOUR_MS = 3_600_000;

  /** A deployment that ended two hours ago, longer than `grace`; the one before is older than the period. */
  async function reconcile(log: RunningEmulator, { isRecorded }: { isRecorded: boolean }) {
    const shop = openShop();
    const [before, deployment] = [...shop.repository.deployments.values()];
    if (before) before.createdAt -= 30 * 24 * HOUR_MS;
    if (isRecorded) await bench.run('log-deployment.yml', log, { github: shop });
    end(shop.run, { deploy: 'success' });
    if (deployment) {
      addStatus(shop.repository, deployment, { state: 'success' });
      deployment.createdAt -= 2 * HOUR_MS;
    }
    return { shop, ran: await bench.run('reconcile.yml', log, centralRun(shop)) };
  }

  test('finds the deployment that log-deployment.yml recorded', () =>
    withLog(async (log) => {
      const { ran } = await reconcile(log, { isRecorded: true });
      expect(stepOf(ran, 'reconcile', 'reconcile')?.outputs).toMatchObject({
        result: 'reconciled',
        recorded: '1',
        missing: '0',
      });
      expect(resultsOf(ran)).toEqual({ reconcile: 'success' });
    }));

  test('fails and names a deployment without a record, and keeps and attests the report', () =>
    withLog(async (log) => {
      const { ran } = await reconcile(log, { isRecorded: false });
      expect(resultsOf(ran)).toEqual({ reconcile: 'failure' });
      const { outputs, summary, annotations } = stepOf(ran, 'reconcile', 'reconcile') ?? {};
      expect(outputs).toMatchObject({ result: 'differences', missing: '1' });
      expect(annotations?.map(({ level }) => level)).toEqual(['error']);
      expect(summary).toContain('acme/shop');
      const { 'audit-reconciliation-1': report } = await bench.artifacts();
      expect(Object.keys(report ?? {}).sort()).toEqual(['reconcile.csv', 'reconcile.html', 'reconcile.json']);
      const attested = stepOf(ran, 'reconcile', '3/0')?.lines.join('\n');
      expect(attested).toContain(outputs?.['report-digest']?.replace('sha256:', ''));
    }));
});
