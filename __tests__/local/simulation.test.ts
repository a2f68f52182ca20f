/** Ten thousand runners in one minute, a service that limits and loses, and an outage: what is promised holds for all of them. */
import { BUSY_MINUTE, type Figures, randomFrom, type Scenario, simulate } from '../../local/simulation.js';

/** Busy machines may take their time; the clock in here is not real. */
const PATIENCE_MS = 900_000;
/** The long form repeats every scenario with other chances, and with more runners. */
const SEEDS = process.env['SOAK'] ? [1, 2, 3, 4, 5, 6, 7, 8] : [BUSY_MINUTE.seed];
const SOME = process.env['SOAK'] ? 5_000 : 1_000;
const MANY = process.env['SOAK'] ? 10_000 : 2_500;

/** What must hold whatever the scenario. */
function expectPromise(figures: Figures, runners: number): void {
  expect(figures).toMatchObject({
    gapsWithoutReceipt: 0,
    duplicates: 0,
    falseGreens: 0,
    falseCertainties: 0,
  });
  expect(figures.recorded + figures.gaps).toBe(runners);
}

test.each(SEEDS)(
  'of 10,000 runners none loses its record without a receipt, none writes two, and the service is spared (seed %d)',
  async (seed) => {
    const figures = await simulate({ ...BUSY_MINUTE, seed });
    expectPromise(figures, 10_000);
    expect(figures.requestsPerRecord).toBeLessThanOrEqual(2);
    // Who started before the outage is done at once, the others soon after it.
    expect(figures.recorded).toBeGreaterThan(9_800);
    expect(figures.p99Ms).toBeLessThan(320_000 + 120_000);
  },
  PATIENCE_MS,
);

const AS_503 = { from: 20_000, until: 320_000, as: '503' } as const;

test.each(SEEDS)(
  `an outage of five minutes with 503 leaves at most a fifth of ${MANY} runners in receipts (seed %d)`,
  async (seed) => {
    const figures = await simulate({ ...BUSY_MINUTE, seed, outage: AS_503, runners: MANY });
    expectPromise(figures, MANY);
    expect(figures.recorded).toBeGreaterThanOrEqual(MANY * 0.8);
  },
  PATIENCE_MS,
);

test.each(SEEDS)(
  'the same costs 1,000 runners at most 12 requests a record (seed %d)',
  async (seed) => {
    const figures = await simulate({ ...BUSY_MINUTE, seed, outage: AS_503, runners: 1_000 });
    expectPromise(figures, 1_000);
    expect(figures.requestsPerRecord).toBeLessThanOrEqual(12);
  },
  PATIENCE_MS,
);

test.each(SEEDS)(
  `reading ${MANY} records back costs at most 10 requests a record (seed %d)`,
  async (seed) => {
    const figures = await simulate({
      ...BUSY_MINUTE,
      seed,
      outage: undefined,
      timeoutMs: 300_000,
      verify: true,
      runners: MANY,
    });
    expectPromise(figures, MANY);
    expect(figures.requestsPerRecord).toBeLessThanOrEqual(10);
  },
  PATIENCE_MS,
);

// docs/delivery.md has these figures from `npx tsx local/soak.ts --figures`: who loads the code changes nothing.
test('jest and tsx give the same figures', async () => {
  const scenario = { ...BUSY_MINUTE, runners: 1_000 };
  expect(await simulate({ ...scenario, outage: AS_503 })).toMatchObject({
    recorded: 1_000,
    requestsPerRecord: 8.617,
    p50Ms: 310_214,
    p99Ms: 363_757,
  });
  expect(await simulate({ ...scenario, outage: undefined, timeoutMs: 120_000 })).toMatchObject({
    recorded: 1_000,
    requestsPerRecord: 1.029,
    p50Ms: 248,
    p99Ms: 3_511,
  });
});

test('the same seed gives the same figures, and another one others', async () => {
  const scenario = { ...BUSY_MINUTE, runners: 1_000 };
  const first = await simulate(scenario);
  expect(await simulate(scenario)).toEqual(first);
  expect(await simulate({ ...scenario, seed: 7 })).not.toEqual(first);
});

test.each<[string, Partial<Scenario>]>([
  ['the usual timeout, and the outage outlasts it', { timeoutMs: 120_000 }],
  [
    'an outage that answers 503, after which nobody knows',
    { outage: { from: 20_000, until: 320_000, as: '503' } },
  ],
  ['a search whose index is minutes late', { indexLagMs: [120_000, 300_000], lostAnswers: 0.1 }],
  ['a service that loses a third of everything', { lostAnswers: 0.2, lostRequests: 0.1, writtenBut502: 0.1 }],
  ['clocks that are ten minutes off', { clockErrorMs: 600_000, lostAnswers: 0.1 }],
  ['a limit of one request a second', { limit: { requests: 1, windowMs: 1_000 }, runners: 300 }],
  ['every record read back', { verify: true, timeoutMs: 300_000 }],
])(
  'what is promised holds with %s',
  async (_, changes) => {
    for (const seed of SEEDS) {
      const scenario = { ...BUSY_MINUTE, runners: SOME, seed, ...changes };
      expectPromise(await simulate(scenario), scenario.runners);
    }
  },
  PATIENCE_MS,
);

test('chance is spread evenly, and depends on the seed alone', () => {
  const numbers = Array.from({ length: 10_000 }, randomFrom(1));
  expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true);
  expect(numbers.reduce((sum, number) => sum + number, 0) / numbers.length).toBeCloseTo(0.5, 1);
  expect(Array.from({ length: 5 }, randomFrom(1))).toEqual(numbers.slice(0, 5));
});
