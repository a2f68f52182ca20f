/** The examples that record: what the log holds after each, and what stops where a record is refused. */
import { stepOf } from '../../local/act.js';
import { DEMO, type Fault } from '../../local/confluence/emulator.js';
import type { RunningEmulator } from '../../local/confluence/server.js';
import { exampleEvent } from '../../local/github/events.js';
import { useBench } from './example.js';
import { keysOf, objectsOf, summariesOf, withLog } from './repository.js';

const { run, artifacts } = useBench();

/** The summaries without the commit, which is another one each time. */
function deploymentsOf(log: RunningEmulator): string[] {
  return summariesOf(log).map((summary) => summary.replace(/ [0-9a-f]{7} to/, ' (commit) to'));
}

/** The names of what was kept; act knows no check run. */
const keptNames = async () => Object.keys(await artifacts());
const kept = (what: string) => [`confluence-audit-receipts--${what}`];
const started = 'Deployment of acme/shop (commit) to production started';
const succeeded = 'Deployment of acme/shop (commit) to production succeeded';
const failed = 'Deployment of acme/shop (commit) to production failed';
const cancelled = 'Deployment of acme/shop (commit) to production was cancelled';
const refusal: Fault = { on: 'post', kind: 'status', status: 403 };
const down: Fault = { on: 'any', kind: 'status', status: 503, times: Infinity };

const deployFails = { DEPLOY_EXIT: '3' };

test.each([
  { exit: '0', words: 'succeeded' },
  { exit: '3', words: 'failed' },
])('ci-step: a run that $words', ({ exit, words }) =>
  withLog(async (log) => {
    await run('ci-step.yml', log, { env: { DEPLOY_EXIT: exit } });
    expect(summariesOf(log)).toEqual([`Workflow "CI" run #1 of acme/shop ${words}`]);
  }),
);

test.each([
  { example: 'log-deployment.yml', exit: '0', records: [started, succeeded] },
  { example: 'log-deployment.yml', exit: '3', records: [started, failed] },
  { example: 'finalizer.yml', exit: '0', records: [succeeded] },
  { example: 'finalizer.yml', exit: '3', records: [failed] },
  { example: 'job-end.yml', exit: '0', records: [started, succeeded] },
  { example: 'job-end.yml', exit: '3', records: [started, failed] },
  { example: 'call-reusable.yml', exit: '0', records: [started, succeeded] },
  { example: 'call-reusable.yml', exit: '3', records: [started, failed] },
])('$example: deploy.sh exits with $exit', ({ example, exit, records }) =>
  withLog(async (log) => {
    const ran = await run(example, log, { env: { DEPLOY_EXIT: exit } });
    expect(ran.exitCode).toBe(exit === '0' ? 0 : 1);
    expect(deploymentsOf(log)).toEqual(records);
    expect(new Set(keysOf(log)).size).toBe(records.length);
  }),
);

// Not finalizer.yml, upload-receipts.yml and call-reusable.yml: behind a cancelled job act runs nothing.
test.each([
  { example: 'log-deployment.yml', records: [started, cancelled] },
  { example: 'job-end.yml', records: [started, cancelled] },
])('$example: cancelled while it deploys', ({ example, records }) =>
  withLog(async (log) => {
    await run(example, log, { env: { DEPLOY_SECONDS: '60' }, cancelAfter: 'deploying to production' });
    expect(deploymentsOf(log)).toEqual(records);
  }),
);

describe('gate-release', () => {
  const release = { event: 'release', payload: exampleEvent('release', 'published').payload };

  test('lets the deployment go on', () =>
    withLog(async (log) => {
      const ran = await run('gate-release.yml', log, release);
      expect(summariesOf(log)).toHaveLength(1);
      expect(summariesOf(log)[0]).toMatch(/^Deployment of acme\/shop \S+ to production started$/);
      expect(stepOf(ran, 'deploy', '1')?.lines).toEqual(['deploying to production']);
    }));

  test('stops it where the record is refused', () =>
    withLog(async (log) => {
      const ran = await run('gate-release.yml', log, { ...release, token: DEMO.readOnly.token });
      expect(summariesOf(log)).toEqual([]);
      expect(stepOf(ran, 'deploy', '1')).toBeUndefined();
    }));
});

describe('listen-workflow-run', () => {
  const { payload } = exampleEvent('workflow_run', 'completed');
  const from = (fullName: string) => ({
    event: 'workflow_run',
    payload: {
      ...payload,
      workflow_run: { ...(payload['workflow_run'] as object), head_repository: { full_name: fullName } },
    },
  });

  test('records the other run', () =>
    withLog(async (log) => {
      expect(await run('listen-workflow-run.yml', log, from('acme/shop'))).toMatchObject({ exitCode: 0 });
      expect(log.records).toHaveLength(1);
      expect(objectsOf(log.records[0], 'Workflow run')[0]).toContain(
        String((payload['workflow_run'] as { id: number }).id),
      );
    }));

  test('lets runs of forks alone', () =>
    withLog(async (log) => {
      await run('listen-workflow-run.yml', log, from('mallory/shop'));
      expect(log.requests).toEqual([]);
    }));
});

describe('listen-deployment-status', () => {
  const { payload } = exampleEvent('deployment_status');
  const status = (state: string) => ({
    event: 'deployment_status',
    payload: { ...payload, deployment_status: { ...(payload['deployment_status'] as object), state } },
  });

  test.each(['success', 'failure', 'error'])('records the end: %s', (state) =>
    withLog(async (log) => {
      await run('listen-deployment-status.yml', log, status(state));
      expect(log.records.map(({ category }) => category)).toEqual(['Deployment']);
    }),
  );

  test('lets the states before the end alone', () =>
    withLog(async (log) => {
      await run('listen-deployment-status.yml', log, status('in_progress'));
      expect(log.requests).toEqual([]);
    }));
});

describe('preflight', () => {
  test('reads and writes nothing', () =>
    withLog(async (log) => {
      const ran = await run('preflight.yml', log, { event: 'workflow_dispatch' });
      expect(ran.exitCode).toBe(0);
      expect(stepOf(ran, 'check', 'audit')?.outputs).toMatchObject({ result: 'checked' });
      expect(log.records).toEqual([]);
    }));

  test('says what to do about a wrong token', () =>
    withLog(async (log) => {
      const ran = await run('preflight.yml', log, { event: 'workflow_dispatch', token: 'wrong' });
      expect(ran.exitCode).toBe(1);
      expect(stepOf(ran, 'check', '1')?.lines).toEqual([
        'Renew the token, or give its account the permission again.',
      ]);
    }));
});

test('log-deployment: no start on record, no deployment', () =>
  withLog(async (log) => {
    log.faults.push(refusal);
    const ran = await run('log-deployment.yml', log);
    expect(ran.exitCode).toBe(1);
    expect(stepOf(ran, 'deploy', '2')).toBeUndefined();
    // The job did fail, and its last step says so.
    expect(deploymentsOf(log)).toEqual([failed]);
  }));

describe('upload-receipts', () => {
  test('keeps none of what was recorded, even if the deployment failed', () =>
    withLog(async (log) => {
      await run('upload-receipts.yml', log, { env: deployFails });
      expect(deploymentsOf(log)).toEqual([failed]);
      expect(await keptNames()).toEqual([]);
    }));

  test('keeps one of what was refused', () =>
    withLog(async (log) => {
      log.faults.push(refusal);
      const ran = await run('upload-receipts.yml', log);
      expect(ran.exitCode).toBe(1);
      expect(log.records).toEqual([]);
      expect(await keptNames()).toEqual(kept('record'));
      const [receipt = ''] = Object.values(Object.values(await artifacts())[0] ?? {});
      expect(JSON.parse(receipt)).toMatchObject({
        auditKey: stepOf(ran, 'record', 'audit')?.outputs['audit-key'],
        recorded: false,
      });
    }));
});

test('reusable: the receipt of a refused record is kept, and the caller stops', () =>
  withLog(async (log) => {
    log.faults.push({ ...refusal, times: Infinity });
    const ran = await run('call-reusable.yml', log);
    expect(ran.exitCode).toBe(1);
    expect(stepOf(ran, 'deploy', '1')).toBeUndefined();
    expect(await keptNames()).toEqual(kept('record'));
  }));

describe('survive-outage', () => {
  test('stops at an outage while nobody has switched', () =>
    withLog(async (log) => {
      log.faults.push({ ...down, on: 'tenant' });
      const ran = await run('survive-outage.yml', log);
      expect(ran.exitCode).toBe(1);
      expect(stepOf(ran, 'deploy', '3')).toBeUndefined();
    }));

  test('goes on when the variable says so, and keeps the receipt', () =>
    withLog(async (log) => {
      log.faults.push(down);
      const variables = { AUDIT_ON_FAILURE: 'warn-on-outage' };
      const ran = await run('survive-outage.yml', log, { variables });
      expect(ran.exitCode).toBe(0);
      expect(log.records).toEqual([]);
      expect(stepOf(ran, 'deploy', '3')?.lines).toEqual(['deploying to production']);
      expect(await keptNames()).toEqual(kept('start'));
    }));
});
