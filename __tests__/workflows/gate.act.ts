/** What goes on, and what stops, when a record is not there. */
import { runWorkflows, stepOf, type WorkflowRun } from '../../local/act.js';
import { makeCertificate } from '../../local/certificate.js';
import { DEMO, type Fault } from '../../local/confluence/emulator.js';
import type { EmulatorOptions } from '../../local/confluence/server.js';
import { ourAction, resultsOf, summariesOf, withLog } from './repository.js';

interface Gate {
  /** More inputs of the step that records. */
  inputs?: string;
  /** More of the step that records. */
  step?: string;
  token?: string;
  faults?: Fault[];
  options?: EmulatorOptions;
}

/** A job that records, and one that needs it. */
async function openGate(gate: Gate): Promise<{ run: WorkflowRun; deployed: boolean; summaries: string[] }> {
  const { files, folders } = ourAction();
  return withLog(async (log) => {
    log.faults.push(...(gate.faults ?? []));
    const run = await runWorkflows({
      folders,
      files: {
        ...files,
        '.github/workflows/release.yml': `
name: Release
on: push
jobs:
  record:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - id: audit
        uses: ./
        with: { site: '\${{ vars.SITE }}', email: '\${{ vars.EMAIL }}', api-token: '\${{ secrets.API_TOKEN }}', timeout: '3', ${gate.inputs ?? ''} }${gate.step ?? ''}
  deploy:
    needs: record
    runs-on: ubuntu-latest
    steps:
      - id: deploy
        run: echo deployed
`,
      },
      secrets: { API_TOKEN: gate.token ?? DEMO.admin.token },
      variables: { SITE: log.url, EMAIL: DEMO.admin.email },
    });
    return { run, deployed: stepOf(run, 'deploy', 'deploy') !== undefined, summaries: summariesOf(log) };
  }, gate.options);
}

const down: Fault[] = [{ on: 'any', kind: 'status', status: 503, times: Infinity }];
const untrusted: EmulatorOptions = { tls: makeCertificate('self-signed') };

describe('a job that needs the record', () => {
  test('goes on when the record is there', async () => {
    const { run, deployed, summaries } = await openGate({});
    expect(resultsOf(run)).toEqual({ record: 'success', deploy: 'success' });
    expect(deployed).toBe(true);
    expect(summaries).toEqual(['Workflow "Release" run #1 of acme/shop started']);
  });

  test('stops when the record is refused', async () => {
    const { run, deployed } = await openGate({ faults: [{ on: 'post', kind: 'status', status: 400 }] });
    expect(run.exitCode).toBe(1);
    expect(stepOf(run, 'record', 'audit')?.outputs).toMatchObject({ 'failure-class': 'rejected' });
    expect(deployed).toBe(false);
  });

  test('stops when nobody knows', async () => {
    const { run, deployed } = await openGate({ faults: down });
    expect(run.exitCode).toBe(1);
    expect(stepOf(run, 'record', 'audit')?.outputs).toMatchObject({ recorded: 'false' });
    expect(deployed).toBe(false);
  });

  // This is why examples/gate-release.yml warns of it.
  test('goes on without a record where `continue-on-error` opens the gate', async () => {
    const { run, deployed, summaries } = await openGate({
      step: '\n        continue-on-error: true',
      token: 'wrong',
    });
    expect(stepOf(run, 'record', 'audit')?.result).toBe('failure');
    expect(deployed).toBe(true);
    expect(summaries).toEqual([]);
  });
});

describe('on-failure: warn-on-outage', () => {
  const inputs = 'on-failure: warn-on-outage';

  test('lets an outage pass, with a warning and without a record', async () => {
    const { run, deployed, summaries } = await openGate({ inputs, faults: down });
    expect(resultsOf(run)).toEqual({ record: 'success', deploy: 'success' });
    const step = stepOf(run, 'record', 'audit');
    expect(step?.outputs).toMatchObject({ recorded: 'false', 'http-status': '503' });
    expect(step?.annotations.map(({ level }) => level)).toEqual(['warning']);
    expect(deployed).toBe(true);
    expect(summaries).toEqual([]);
  });

  test.each<Gate & { what: string; failureClass: string }>([
    // Confluence answers a wrong pair of email and token with 403.
    { what: 'a wrong token', failureClass: 'permission', token: 'wrong' },
    { what: 'a certificate that is not trusted', failureClass: 'configuration', options: untrusted },
  ])('stops at $what', async ({ failureClass, ...gate }) => {
    const { run, deployed, summaries } = await openGate({ ...gate, inputs });
    expect(run.exitCode).toBe(1);
    const step = stepOf(run, 'record', 'audit');
    expect(step?.outputs).toMatchObject({ recorded: 'false', 'failure-class': failureClass });
    expect(step?.annotations.map(({ level }) => level)).toEqual(['error']);
    expect(deployed).toBe(false);
    expect(summaries).toEqual([]);
  });
});
