/**
 * The long forms of tests, and the figures in docs/delivery.md.
 *
 *     npx tsx local/soak.ts             the tests that have a long form, with SOAK set (half an hour)
 *     npx tsx local/soak.ts --figures   the simulation's figures, as the tables of docs/delivery.md
 */
import { spawnSync } from 'node:child_process';
import type { Pacing } from '../src/delivery/waits.js';
import { BUSY_MINUTE, type Figures, type Scenario, simulate } from './simulation.js';

const LONG_TESTS = ['retry-policy', 'faults', 'simulation', 'replay', 'reconcile/history', 'hostile'];

async function printFigures(): Promise<void> {
  const outage = BUSY_MINUTE.outage;
  if (outage === undefined) throw new Error('The busy minute has an outage.');
  const as503 = { outage: { ...outage, as: '503' as const } };
  console.log(head('Scenario'));
  for (const [name, changes] of Object.entries<Partial<Scenario>>({
    '10,000 runners, no connection for five minutes': {},
    '… with the default `timeout: 120`': { timeoutMs: 120_000 },
    '… `503` for five minutes instead': as503,
    '… `503`, 1,000 runners': { ...as503, runners: 1_000 },
    '… index 2 to 5 minutes late, 10% of the responses lost': {
      indexLagMs: [120_000, 300_000],
      lostAnswers: 0.1,
    },
    'no outage, `timeout: 120`': { outage: undefined, timeoutMs: 120_000 },
    'no outage, `timeout: 120`, 200 requests a second': {
      outage: undefined,
      timeoutMs: 120_000,
      limit: { requests: 200, windowMs: 1_000 },
    },
    'no outage, `timeout: 300`, `verify: true`': { outage: undefined, timeoutMs: 300_000, verify: true },
    'no outage, `timeout: 120`, 1,000 runners': { outage: undefined, timeoutMs: 120_000, runners: 1_000 },
  }))
    console.log(line(name, await simulate({ ...BUSY_MINUTE, ...changes })));

  for (const [title, changes] of Object.entries<Partial<Scenario>>({
    'Busy minute': {},
    '`503` for five minutes': as503,
    'No outage, `timeout: 120`': { outage: undefined, timeoutMs: 120_000 },
  })) {
    console.log(`\n${head(title)}`);
    for (const [name, pacing] of Object.entries(PACINGS))
      console.log(line(name, await simulate({ ...BUSY_MINUTE, ...changes, pacing })));
  }
}

const doubled = (ceilingMs: number) => (n: number) => Math.min(ceilingMs, 1_000 * 2 ** (n - 1));
/** Half of each wait left to chance, up to a ceiling; and chance above a named wait that doubles, up to another. */
const pacing = (ceilingS: number, jitterS: number): Pacing => ({
  backoff: (n, random) => Math.round(doubled(ceilingS * 1_000)(n) * (0.5 + random / 2)),
  jitter: (n, random) => Math.round((jitterS === 0 ? 0 : doubled(jitterS * 1_000)(n)) * random),
});

/** Other ways to wait; the fourth is ours. */
const PACINGS: Record<string, Pacing> = {
  'to 64 s; nothing above a named wait': pacing(64, 0),
  '… up to 1 s above it': pacing(64, 1),
  '… up to 16 s': pacing(64, 16),
  '… up to 64 s (as it is)': pacing(64, 64),
  'to 32 s; up to 64 s above': pacing(32, 64),
  'to 128 s; up to 64 s above': pacing(128, 64),
};

function head(title: string): string {
  return [
    `| ${title} | recorded | in receipts | lost | twice | succeeded without one | requests per record | p50 | p99 |`,
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  ].join('\n');
}

function line(name: string, figures: Figures): string {
  const { recorded, gaps, gapsWithoutReceipt, duplicates, falseGreens, requestsPerRecord } = figures;
  const count = (number: number) => number.toLocaleString('en');
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  return `| ${[
    name,
    count(recorded),
    count(gaps - gapsWithoutReceipt),
    count(gapsWithoutReceipt),
    count(duplicates),
    count(falseGreens),
    requestsPerRecord.toFixed(2),
    seconds(figures.p50Ms),
    seconds(figures.p99Ms),
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
      ...LONG_TESTS.map((name) => `/${name}.test.ts`),
    ],
    { stdio: 'inherit', env: { ...process.env, SOAK: '1', FUZZ_RUNS: '100000' } },
  );
  process.exitCode = status ?? 1;
}
