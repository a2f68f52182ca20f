/** The examples themselves, run as they are but for the site's address and what act does not know yet. */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runWorkflows, stepOf, type WorkflowOptions, type WorkflowRun } from '../../local/act.js';
import { DEMO, type Fault } from '../../local/confluence/emulator.js';
import { exampleEvent } from '../../local/github/events.js';
import type { RunningEmulator } from '../../local/confluence/server.js';
import { keysOf, objectsOf, resultsOf, ROOT, summariesOf, withLog } from './repository.js';

/** Where the stand-ins for other actions and programs are, and what they keep. */
let root: string;
let store: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'examples-'));
  store = join(root, 'store');
  await mkdir(store);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const UPLOAD = `
name: Upload
description: Keeps artifacts in a folder.
inputs: { name: {}, path: {}, if-no-files-found: {}, retention-days: {} }
runs:
  using: composite
  steps:
    - shell: bash
      run: mkdir "$STORE/$NAME" && cp $FILES "$STORE/$NAME"
      env: { NAME: '\${{ inputs.name }}', FILES: '\${{ inputs.path }}' }
`;

/** The program that replay.yml uses, over the artifacts in the folder. */
const GH = `#!/usr/bin/env bash
set -eu
case "$1 $2" in
  'api --paginate') number=100; for artifact in "$STORE"/*/; do
    [ ! -d "$artifact" ] || printf '%s\\t7\\t%s\\n' "$((number += 1))" "$(basename "$artifact")"; done ;;
  'run download') mkdir -p "$7" && cp "$STORE/$5"/* "$7" ;;
  'api --method') echo "$3 $4" >> "$STORE/deleted.txt" ;;
esac
`;

interface Given extends Partial<WorkflowOptions> {
  token?: string;
}

/** Runs one example against a log; `deploy.sh` and `test.sh` do what they are told. */
async function run(example: string, log: RunningEmulator, given: Given = {}): Promise<WorkflowRun> {
  const text = await readFile(join(ROOT, 'examples', example), 'utf8');
  // The workflow that others call is in the same repository here.
  const called = await readFile(join(ROOT, 'examples', 'reusable.yml'), 'utf8');
  const upload = /actions\/upload-artifact@[0-9a-f]{40}/.exec(text)?.[0];
  await mkdir(join(root, 'upload'), { recursive: true });
  await writeFile(join(root, 'upload', 'action.yml'), UPLOAD);
  await mkdir(join(root, 'bin'), { recursive: true });
  await writeFile(join(root, 'bin', 'gh'), GH, { mode: 0o755 });
  // All of the checkout would be copied.
  const ours = join(root, 'ours');
  await cp(join(ROOT, 'dist'), join(ours, 'dist'), { recursive: true });
  await cp(join(ROOT, 'action.yml'), join(ours, 'action.yml'));
  return runWorkflows({
    secrets: { ATLASSIAN_API_TOKEN: given.token ?? DEMO.scoped.token },
    ...given,
    variables: { ATLASSIAN_EMAIL: DEMO.scoped.email, ...given.variables },
    env: { STORE: store, ...given.env },
    path: [join(root, 'bin')],
    standIns: {
      'your-org/confluence-audit-action@v1': ours,
      ...(upload === undefined ? {} : { [upload]: join(root, 'upload') }),
    },
    files: {
      'deploy.sh':
        '#!/usr/bin/env bash\necho "deploying to $1"; sleep "${DEPLOY_SECONDS:-0}"; exit "${DEPLOY_EXIT:-0}"\n',
      'test.sh': '#!/usr/bin/env bash\nexit "${DEPLOY_EXIT:-0}"\n',
      [`.github/workflows/${example}`]: adapt(text, log.url),
      ...(example === 'call-reusable.yml' ? { '.github/called/reusable.yml': adapt(called, log.url) } : {}),
      ...given.files,
    },
  });
}

function adapt(text: string, url: string): string {
  return (
    text
      .replaceAll(
        /^( *)site: acme\.atlassian\.net$/gm,
        `$1site: ${url}\n$1gateway-url: ${url}\n$1timeout: '4'`,
      )
      // act 0.2.89 takes it for a mistake.
      .replaceAll(/^ *deployment: false.*\n/gm, '')
      .replaceAll(/^ *timeout: '1200'\n/gm, '')
      .replaceAll('your-org/workflows/.github/workflows/reusable.yml@v1', './.github/called/reusable.yml')
  );
}

/** The summaries without the commit, which is another one each time. */
function deploymentsOf(log: RunningEmulator): string[] {
  return summariesOf(log).map((summary) => summary.replace(/ [0-9a-f]{7} to/, ' (commit) to'));
}

/** The artifacts that were uploaded, without the place in a matrix, which act leaves out where there is none. */
async function artifacts(): Promise<string[]> {
  return (await readdir(store)).map((name) => name.replace(/-0?-(\d+)$/, ' $1'));
}

const kept = ['confluence-audit-receipts-deploy 1'];
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
  { example: 'log-deployment.yml', exit: '0', records: [succeeded] },
  { example: 'log-deployment.yml', exit: '3', records: [failed] },
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

// Not finalizer.yml and call-reusable.yml: behind a cancelled job act runs nothing.
test.each([
  { example: 'log-deployment.yml', records: [cancelled] },
  { example: 'upload-receipts.yml', records: [cancelled] },
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

describe('receipts', () => {
  test('none is kept of what was recorded, even if the deployment failed', () =>
    withLog(async (log) => {
      await run('upload-receipts.yml', log, { env: deployFails });
      expect(deploymentsOf(log)).toEqual([failed]);
      expect(await artifacts()).toEqual([]);
    }));

  test('one is kept of what was refused, and replayed: the record is there once, and the artifact gone', () =>
    withLog(async (log) => {
      log.faults.push(refusal);
      const ran = await run('upload-receipts.yml', log);
      expect(ran.exitCode).toBe(1);
      expect(log.records).toEqual([]);
      expect(await artifacts()).toEqual(kept);

      const replayed = await run('replay.yml', log, { event: 'workflow_dispatch' });
      expect(resultsOf(replayed)).toEqual({ replay: 'success', tidy: 'success' });
      expect(deploymentsOf(log)).toEqual([succeeded]);
      expect(keysOf(log)).toEqual([stepOf(ran, 'deploy', 'audit')?.outputs['audit-key']]);
      expect(log.records[0]?.description).toContain('Delivered late by: ');
      expect(await readFile(join(store, 'deleted.txt'), 'utf8')).toBe(
        'DELETE repos/acme/shop/actions/artifacts/101\n',
      );
    }));

  test('they stay where the replay fails', () =>
    withLog(async (log) => {
      log.faults.push({ ...refusal, times: 2 });
      await run('upload-receipts.yml', log);
      const replayed = await run('replay.yml', log, { event: 'workflow_dispatch' });
      expect(resultsOf(replayed)).toMatchObject({ replay: 'failure' });
      expect(await artifacts()).toEqual(kept);
    }));

  test('a night without receipts is a quiet one', () =>
    withLog(async (log) => {
      const ran = await run('replay.yml', log, { event: 'workflow_dispatch' });
      expect(ran.exitCode).toBe(0);
      expect(log.requests).toEqual([]);
    }));
});

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
      expect(await artifacts()).toEqual(kept);
    }));
});
