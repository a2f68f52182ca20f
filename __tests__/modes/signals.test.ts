/** The built action, cancelled and killed at the worst moments: what it leaves behind is true, and enough to go on with. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEMO, type Fault, FAULTS } from '../../local/confluence/emulator.js';
import type { RunResult } from '../../local/runner/runner.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import type { Receipt } from '../../src/receipt/receipt.js';
import { actionDir, BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('signals');
const emulators: RunningEmulator[] = [];
afterEach(async () => {
  await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
});

/** Kept when the n-th request has come in. */
function arrival(emulator: RunningEmulator, invocationIndex: number): Promise<void> {
  const { requests } = emulator;
  const push = requests.push.bind(requests);
  return new Promise((resolve) => {
    requests.push = (...items) => {
      const length = push(...items);
      if (length >= invocationIndex) resolve();
      return length;
    };
  });
}

interface Stopped {
  emulator: RunningEmulator;
  result: RunResult;
  receipt: Receipt;
  /** From the signal to the end of the process, ms. */
  tookMs: number;
}

/** Runs the action and ends it with a signal when the n-th request has come in and a line of its log was written. */
async function stop(
  name: NodeJS.Signals,
  when: { requests: number; line?: RegExp },
  faults: Fault[],
  inputs: Record<string, string> = {},
): Promise<Stopped> {
  const emulator = await startEmulator();
  emulators.push(emulator);
  emulator.faults.push(...faults);
  let signalledAt = 0;
  let hear: () => void = () => undefined;
  const heard = when.line ? new Promise<void>((resolve) => (hear = resolve)) : Promise.resolve();
  const after = Promise.all([arrival(emulator, when.requests), heard]).then(() => {
    signalledAt = performance.now();
  });
  const result = await runBuilt(folder.path(), {
    with: { site: emulator.url, ...BASIC, ...inputs },
    signal: { after, name },
    stages: ['main'],
    onLine: (line) => when.line?.test(line) && hear(),
  });
  const tookMs = performance.now() - signalledAt;
  return { emulator, result, receipt: receiptOf(result), tookMs };
}

function receiptOf({ temp }: RunResult): Receipt {
  const path = join(temp, 'confluence-audit');
  const [file] = readdirSync(path).filter((name) => name.endsWith('.json'));
  return JSON.parse(readFileSync(join(path, file ?? ''), 'utf8')) as Receipt;
}

/** A later job that has the receipt of the one before. */
async function replay({ emulator, result }: Stopped): Promise<RunResult> {
  emulator.faults.length = 0;
  return runBuilt(folder.path(), {
    actionDir: join(actionDir, 'replay'),
    with: { site: emulator.url, ...BASIC, receipts: join(result.temp, 'confluence-audit') },
    stages: ['main'],
  });
}

describe('a runner that dies', () => {
  test('while the record is under way leaves a receipt that says so, and the record is delivered later', async () => {
    const stopped = await stop('SIGKILL', { requests: 1 }, [{ on: 'post', kind: 'silence' }]);
    expect(stopped.result.main?.signal).toBe('SIGKILL');
    expect(stopped.receipt).toMatchObject({
      result: 'unconfirmed',
      recorded: false,
      possiblyWritten: true,
      stepFailed: true,
      failure: { class: 'unconfirmed' },
      attempts: [{ did: 'post', outcome: 'in-flight', endedAt: null }],
    });
    expect((await replay(stopped)).outputs['result']).toBe('replayed');
    expect(stopped.emulator.records).toHaveLength(1);
  });

  test('when its record has just landed does not get a second one', async () => {
    const stopped = await stop('SIGKILL', { requests: 1 }, [FAULTS['written-but-silent']]);
    expect(stopped.receipt).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
    expect((await replay(stopped)).outputs['result']).toBe('replayed');
    expect(stopped.emulator.records).toHaveLength(1);
  });

  test('while it waits leaves a receipt that is sure that nothing was written', async () => {
    const stopped = await stop('SIGKILL', { requests: 1, line: /Next attempt/ }, [
      { on: 'post', kind: 'status', status: 429, headers: { 'Retry-After': '60' } },
    ]);
    expect(stopped.receipt).toMatchObject({
      result: 'not-recorded',
      possiblyWritten: false,
      attempts: [{ did: 'post', outcome: 'not-sent', status: 429 }],
    });
    expect((await replay(stopped)).outputs['result']).toBe('replayed');
    expect(stopped.emulator.records).toHaveLength(1);
  });
});

/**
 * On Windows a signal that one process sends another ends it, whatever handlers it has; a cancelled step gets a CTRL_C
 * event there, which Node.js can't send. What needs a handler is skipped, and what a killed process leaves is not.
 */
const hasSignals = process.platform !== 'win32';

(hasSignals ? describe : describe.skip)('a step that is cancelled', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s while the record is under way ends at once, and says that nobody knows',
    async (name) => {
      const { result, receipt, tookMs } = await stop(name, { requests: 1 }, [FAULTS['written-but-silent']]);
      expect(tookMs).toBeLessThan(2_000);
      expect(result.main?.exitCode).toBe(1);
      expect(result.outputs).toMatchObject({
        result: 'unconfirmed',
        recorded: 'false',
        'failure-class': 'unconfirmed',
      });
      expect(result.main?.summary).toContain('canceled');
      expect(receipt).toMatchObject({
        result: 'unconfirmed',
        possiblyWritten: true,
        attempts: [
          { outcome: 'unknown', reason: expect.stringContaining('the step was canceled') as string },
        ],
      });
    },
  );

  test('while it waits ends at once, and is sure that nothing was written', async () => {
    const { result, receipt, tookMs } = await stop('SIGTERM', { requests: 1, line: /Next attempt/ }, [
      { on: 'post', kind: 'status', status: 429, headers: { 'Retry-After': '60' } },
    ]);
    expect(tookMs).toBeLessThan(2_000);
    expect(result.main?.exitCode).toBe(1);
    expect(receipt).toMatchObject({ result: 'not-recorded', possiblyWritten: false });
  });

  test('while it searches ends at once, and does not forget the attempt before', async () => {
    const { result, receipt, tookMs } = await stop('SIGINT', { requests: 2 }, [
      FAULTS['lost-answer'],
      { on: 'search', kind: 'silence' },
    ]);
    expect(tookMs).toBeLessThan(2_000);
    expect(result.outputs['result']).toBe('unconfirmed');
    expect(receipt).toMatchObject({ possiblyWritten: true, failure: { class: 'unconfirmed' } });
  });
});

(hasSignals ? test : test.skip)(
  'several signals in a row neither kill the step before its last words, nor let it hang on',
  async () => {
    const script = `
    import { openRuntime } from './src/runner/runtime.js';
    const runtime = openRuntime();
    runtime.cancelled.addEventListener('abort', () => console.log('cancelled'));
    setInterval(() => undefined, 1_000);
    console.log('ready');`;
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: actionDir,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (text.includes('ready')) child.kill('SIGINT');
      if (text.includes('cancelled')) {
        child.kill('SIGINT');
        child.kill('SIGTERM');
      }
    });
    const [exitCode, signal] = (await once(child, 'close')) as [number | null, string | null];
    expect([exitCode, signal]).toEqual([1, null]);
    expect(said.match(/cancelled/g)).toHaveLength(1);
  },
);

test('no credential is in what a killed step leaves behind', async () => {
  const { receipt } = await stop('SIGKILL', { requests: 1 }, [{ on: 'post', kind: 'silence' }]);
  expect(JSON.stringify(receipt)).not.toContain(DEMO.admin.token);
});
