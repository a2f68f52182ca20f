/** Main and post in real jobs: what the log says of a job that succeeds, fails or is cancelled, and how uses are told apart. */
import { runWorkflows, stepOf, type WorkflowOptions, type WorkflowRun } from '../../local/act.js';
import { DEMO } from '../../local/confluence/emulator.js';
import type { RunningEmulator } from '../../local/confluence/server.js';
import { keysOf, objectsOf, ourAction, summariesOf, withLog } from './repository.js';

/** Runs one workflow in a repository that is the action. */
async function run(
  workflow: string,
  log: RunningEmulator,
  options: Partial<WorkflowOptions> = {},
): Promise<WorkflowRun> {
  const { files, folders } = ourAction();
  return runWorkflows({
    folders,
    secrets: { API_TOKEN: DEMO.admin.token },
    variables: { SITE: log.url, EMAIL: DEMO.admin.email },
    ...options,
    files: { ...files, '.github/workflows/deploy.yml': workflow, ...options.files },
  });
}

/** A job that records first and then does something. */
function job(inputs: string, then: string): string {
  return `
name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: audit
        uses: ./
        with: { site: '\${{ vars.SITE }}', email: '\${{ vars.EMAIL }}', api-token: '\${{ secrets.API_TOKEN }}', ${inputs} }
      - id: work
        run: ${then}
`;
}

describe('at the end of the job', () => {
  test.each([
    { ended: 'success', then: 'true', words: 'succeeded', exitCode: 0 },
    { ended: 'failure', then: 'exit 3', words: 'failed', exitCode: 1 },
  ])('records that it ended as $ended', ({ then, words, exitCode }) =>
    withLog(async (log) => {
      const ran = await run(job('submit-at: job-end', then), log);
      expect(ran).toMatchObject({ exitCode });
      expect(summariesOf(log)).toEqual([`Workflow "Deploy" run #1 of acme/shop ${words}`]);
      // Main has read the log and its retention, and written nothing.
      expect(log.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'POST']);
      expect(stepOf(ran, 'deploy', 'audit')?.outputs).toMatchObject({ result: 'checked' });
    }),
  );

  test('records that it was cancelled', () =>
    withLog(async (log) => {
      const workflow = job('submit-at: both', 'echo deploying; sleep 60; echo deployed');
      const ran = await run(workflow, log, { cancelAfter: 'deploying' });
      expect(stepOf(ran, 'deploy', 'work')).toMatchObject({ result: 'failure', lines: ['deploying'] });
      expect(summariesOf(log)).toEqual([
        'Workflow "Deploy" run #1 of acme/shop started',
        'Workflow "Deploy" run #1 of acme/shop was cancelled',
      ]);
    }));

  test('says nothing of its own where a failed step was let pass', () =>
    withLog(async (log) => {
      const workflow = `${job('submit-at: job-end', 'exit 3')}        continue-on-error: true\n`;
      expect(await run(workflow, log)).toMatchObject({ exitCode: 0 });
      expect(summariesOf(log)).toEqual(['Workflow "Deploy" run #1 of acme/shop succeeded']);
    }));

  test('fails the job if the record of its end is refused', () =>
    withLog(async (log) => {
      log.faults.push({ on: 'post', kind: 'status', status: 403 });
      const ran = await run(job('submit-at: job-end', 'true'), log);
      expect(stepOf(ran, 'deploy', 'audit', 'Post')?.result).toBe('failure');
      expect(summariesOf(log)).toEqual([]);
    }));

  test('writes nothing and says why where the step itself could not begin', () =>
    withLog(async (log) => {
      const ran = await run(job("submit-at: job-end, timeout: '0'", 'true'), log);
      expect(ran).toMatchObject({ exitCode: 1 });
      expect(stepOf(ran, 'deploy', 'audit', 'Post')?.lines.join('\n')).toContain(
        'No audit record is written at the end of this job',
      );
      expect(log.requests).toEqual([]);
    }));
});

describe('uses are told apart', () => {
  test('a matrix of three, start and end: six records with six keys', () =>
    withLog(async (log) => {
      const workflow = job('submit-at: both, environment: "${{ matrix.region }}"', 'true').replace(
        'runs-on',
        'strategy: { matrix: { region: [eu, us, ap] } }\n    runs-on',
      );
      expect(await run(workflow, log)).toMatchObject({ exitCode: 0 });
      const version = /shop ([0-9a-f]{7}) to/.exec(summariesOf(log)[0] ?? '')?.[1];
      expect(summariesOf(log).sort()).toEqual(
        ['ap', 'eu', 'us'].flatMap((region) => [
          `Deployment of acme/shop ${version} to ${region} started`,
          `Deployment of acme/shop ${version} to ${region} succeeded`,
        ]),
      );
      expect(new Set(keysOf(log)).size).toBe(6);
      // Each end names its own start.
      const start = new Map(
        log.records
          .filter(({ summary }) => summary.endsWith('started'))
          .map((record) => [record.affectedObject.name, objectsOf(record, 'Audit key')]),
      );
      const ends = log.records.filter(({ summary }) => summary.endsWith('succeeded'));
      for (const end of ends)
        expect(objectsOf(end, 'Start record')).toEqual(start.get(end.affectedObject.name));
    }));

  test('a matrix that the inputs do not mention', () =>
    withLog(async (log) => {
      // act knows no `strategy.job-index`, by which legs are told apart where the server sends no check run.
      const workflow = job('submit-at: both, job-index: "${{ matrix.leg }}"', 'true').replace(
        'runs-on',
        'strategy: { matrix: { leg: [0, 1, 2] } }\n    runs-on',
      );
      expect(await run(workflow, log)).toMatchObject({ exitCode: 0 });
      expect(new Set(keysOf(log)).size).toBe(6);
    }));

  const composite = (submitAt: string) => `
name: Record twice
description: Two uses in one composite action.
inputs: { site: { required: true }, email: { required: true }, token: { required: true } }
runs:
  using: composite
  steps:
    - { id: first, uses: ./audit, with: { site: '\${{ inputs.site }}', email: '\${{ inputs.email }}', api-token: '\${{ inputs.token }}', submit-at: ${submitAt}, version: one } }
    - { id: second, uses: ./audit, with: { site: '\${{ inputs.site }}', email: '\${{ inputs.email }}', api-token: '\${{ inputs.token }}', submit-at: ${submitAt}, version: two } }
`;
  const caller = `
name: Deploy
on: push
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - { id: twice, uses: ./twice, with: { site: '\${{ vars.SITE }}', email: '\${{ vars.EMAIL }}', token: '\${{ secrets.API_TOKEN }}' } }
`;

  test.each([
    { submitAt: 'step', records: 2 },
    { submitAt: 'both', records: 4 },
  ])('two uses in one composite action, submit-at: $submitAt', ({ submitAt, records }) =>
    withLog(async (log) => {
      const { files, folders } = ourAction('audit');
      const ran = await run(caller, log, {
        folders,
        files: { ...files, 'twice/action.yml': composite(submitAt) },
      });
      expect(ran).toMatchObject({ exitCode: 0 });
      expect(log.records).toHaveLength(records);
      expect(new Set(keysOf(log)).size).toBe(records);
    }),
  );
});

describe('outputs', () => {
  test('are set on failure and can be used in a step with `if: failure()`', () =>
    withLog(async (log) => {
      log.faults.push({ on: 'post', kind: 'status', status: 403, body: 'XSRF check failed' });
      const workflow = `${job("receipt-file: '${{ runner.temp }}/receipt.json'", 'echo never')}
      - id: after
        if: failure()
        run: printf '%s\\n' "$RESULT" "$RECORDED" "$CLASS" "$STATUS" "$KEY"; test -s "$RECEIPT" && echo kept
        env:
          RESULT: \${{ steps.audit.outputs.result }}
          RECORDED: \${{ steps.audit.outputs.recorded }}
          CLASS: \${{ steps.audit.outputs.failure-class }}
          STATUS: \${{ steps.audit.outputs.http-status }}
          KEY: \${{ steps.audit.outputs.audit-key }}
          RECEIPT: \${{ steps.audit.outputs.receipt-file }}
`;
      const ran = await run(workflow, log);
      expect(ran).toMatchObject({ exitCode: 1 });
      expect(stepOf(ran, 'deploy', 'work')).toBeUndefined();
      const lines = stepOf(ran, 'deploy', 'after')?.lines;
      expect(lines?.slice(0, 4)).toEqual(['not-recorded', 'false', 'permission', '403']);
      expect(lines?.[4]).toMatch(/^gha[0-9a-f]{32}$/);
      expect(lines?.[5]).toBe('kept');
    }));
});
