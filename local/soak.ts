/**
 * The long forms of tests, and the figures in docs/delivery.md.
 *
 *     npx tsx local/soak.ts             the tests that have a long form, with SOAK set (a quarter of an hour)
 *     npx tsx local/soak.ts --figures   the simulation's figures, as the tables of docs/delivery.md
 */
import { spawnSync } from 'node:child_process';
import { BUSY_MINUTE, type Figures, type Scenario, simulate } from './simulation.js';
import type { Backoff } from '../src/delivery/policy.js';

const LONG_TESTS = ['policy', 'faults', 'simulation', 'replay', 'hostile'];

async function printFigures(): Promise<void> {
  const outage = BUSY_MINUTE.outage;
  if (outage === undefined) throw new Error('The busy minute has an outage.');
  console.log(head('Scenario'));
  for (const [name, changes] of Object.entries<Partial<Scenario>>({
    'the busy minute: `timeout: 900`, nobody can connect for five minutes': {},
    '… with the usual `timeout: 120`': { timeoutMs: 120_000 },
    '… with `503` for five minutes instead': { outage: { ...outage, as: '503' } },
    '… with `503`, and 1,000 runners': { outage: { ...outage, as: '503' }, runners: 1_000 },
    'no outage, `timeout: 120`': { outage: undefined, timeoutMs: 120_000 },
    'no outage, `timeout: 120`, 200 requests a second let in': {
      outage: undefined,
      timeoutMs: 120_000,
      limit: { requests: 200, windowMs: 1_000 },
    },
    'no outage, `timeout: 300`, `verify: true`': { outage: undefined, timeoutMs: 300_000, verify: true },
    'no outage, 1,000 runners, `timeout: 120`': { outage: undefined, timeoutMs: 120_000, runners: 1_000 },
  }))
    console.log(line(name, await simulate({ ...BUSY_MINUTE, ...changes })));

  for (const [title, changes] of Object.entries<Partial<Scenario>>({
    'Back-off, busy minute': {},
    'Back-off, all in the same second': { startWithinMs: 1_000 },
  })) {
    console.log(`\n${head(title)}`);
    for (const [name, kind] of Object.entries(BACKOFFS))
      for (const ceiling of [16, 32, 64, 128])
        console.log(
          line(
            `${name}, to ${ceiling} s`,
            await simulate({ ...BUSY_MINUTE, ...changes, backoff: kind(ceiling * 1_000) }),
          ),
        );
  }
}

/** Ways to leave a wait to chance; all of them double from one second to a ceiling. */
const BACKOFFS: Record<string, (ceilingMs: number) => Backoff> = {
  'half jitter': (ceilingMs) => (attempts, random) =>
    Math.round(doubled(attempts, ceilingMs) * (0.5 + random / 2)),
  'full jitter': (ceilingMs) => (attempts, random) => Math.max(100, doubled(attempts, ceilingMs) * random),
  'no jitter': (ceilingMs) => (attempts) => doubled(attempts, ceilingMs),
};

function doubled(attempts: number, ceilingMs: number): number {
  return Math.min(ceilingMs, 1_000 * 2 ** (attempts - 1));
}

function head(title: string): string {
  return [
    `| ${title} | recorded | in a receipt | lost | twice | requests a record | p50 | p99 |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ].join('\n');
}

function line(name: string, figures: Figures): string {
  const { recorded, gaps, gapsWithoutReceipt, duplicates, requestsPerRecord, p50Ms, p99Ms } = figures;
  const count = (number: number) => number.toLocaleString('en');
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return `| ${[
    name,
    count(recorded),
    count(gaps - gapsWithoutReceipt),
    count(gapsWithoutReceipt),
    count(duplicates),
    requestsPerRecord.toFixed(2),
    seconds(p50Ms),
    seconds(p99Ms),
  ].join(' | ')} |`;
}

if (process.argv.includes('--figures')) await printFigures();
else {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      'node_modules/jest/bin/jest.js',
      '--runInBand',
      ...LONG_TESTS.map((name) => `__tests__/${name}.test.ts`),
    ],
    { stdio: 'inherit', env: { ...process.env, SOAK: '1', FUZZ_RUNS: '100000' } },
  );
  process.exitCode = status ?? 1;
}
