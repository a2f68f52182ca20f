/** Composite actions in the local runner, and what the built action makes of a failure that `job.status` does not see. */
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exampleEvent } from '../../local/github/events.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { runAction, type RunOptions, type RunResult, type StageResult } from '../../local/runner/runner.js';
import { actionDir, BASIC, useFolder } from '../built.js';

const folder = useFolder('composite');
const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const OURS = 'your-org/confluence-audit-action@v1';

/** Runs a composite action with these steps and this rest of its action.yml. */
async function runSteps(
  steps: object[],
  options: Partial<RunOptions> = {},
  rest: object = {},
): Promise<RunResult> {
  const composite = await mkdtemp(join(folder.path(), 'action-'));
  // JSON is YAML.
  const file = { name: 'Deploy', description: 'x', ...rest, runs: { using: 'composite', steps } };
  await writeFile(join(composite, 'action.yml'), JSON.stringify(file));
  return runAction({
    actionDir: composite,
    event: exampleEvent('push'),
    temp: await mkdtemp(join(folder.path(), 'job-')),
    actions: { 'acme/fixtures@v1': fixtures, [OURS]: actionDir },
    ...options,
  });
}

/** Its log can be asked by every system: no bash. */
const node = (run: string) => ({ run, shell: 'node {0}' });
const FAILS = node('process.exit(1)');
const PRINTS = { uses: 'acme/fixtures/defaults-action@v1' };

function environment(stage: StageResult | undefined): Record<string, string> {
  return (JSON.parse(stage?.stdout ?? '{}') as { env?: Record<string, string> }).env ?? {};
}

describe('a composite action', () => {
  test('after a failed step: `job.status` is success, `github.action_status` is failure, and post sees the end', async () => {
    const { steps, outcome } = await runSteps([
      PRINTS,
      FAILS,
      { ...PRINTS, if: 'always()', with: { 'site-url': '${{ job.status }}' } },
    ]);
    const [before, , after] = steps ?? [];
    expect(outcome).toBe('failure');
    expect(environment(before?.main)).toMatchObject({
      'INPUT_ACTION-STATUS': 'success',
      INPUT_STATUS: 'success',
    });
    expect(environment(after?.main)).toMatchObject({
      'INPUT_ACTION-STATUS': 'failure',
      INPUT_STATUS: 'success',
      'INPUT_SITE-URL': 'success',
    });
    expect(environment(after?.post)).toMatchObject({ INPUT_STATUS: 'failure', 'INPUT_SITE-URL': 'failure' });
  });

  test.each<[string, object[], string[], string]>([
    ['skips what follows a failure', [FAILS, node('')], ['failure', 'skipped'], 'failure'],
    [
      'runs what waits for one, and skips what waits for none',
      [FAILS, { ...node(''), if: 'failure()' }, { ...node(''), if: '${{ success() }}' }],
      ['failure', 'success', 'skipped'],
      'failure',
    ],
    [
      'goes on where a failure may be',
      [
        { ...FAILS, id: 'may', 'continue-on-error': true },
        { ...node(''), if: "steps.may.outcome == 'failure'" },
      ],
      ['failure', 'success'],
      'success',
    ],
    [
      'adds success() to other conditions',
      [FAILS, { ...node(''), if: 'true' }],
      ['failure', 'skipped'],
      'failure',
    ],
  ])('%s', async (_, given, outcomes, outcome) => {
    const result = await runSteps(given);
    expect(result.steps?.map((step) => step.outcome)).toEqual(outcomes);
    expect(result.outcome).toBe(outcome);
  });

  test('has inputs, outputs, variables and a folder of its own', async () => {
    const result = await runSteps(
      [
        {
          ...node(
            "require('fs').appendFileSync(process.env.GITHUB_OUTPUT, `word=${process.env.GIVEN} in ${process.env.GITHUB_ACTION_PATH}\n`)",
          ),
          id: 'say',
          env: { GIVEN: '${{ inputs.word }}, ${{ inputs.other }}.' },
        },
      ],
      { with: { word: 'hello' } },
      {
        inputs: { word: { default: 'bye' }, other: { default: '${{ github.event_name }}' } },
        outputs: { said: { value: '<${{ steps.say.outputs.word }}>' } },
      },
    );
    expect(result.outputs['said']).toMatch(/^<hello, push\. in .*action-\w+>$/);
  });

  test('runs the posts of its actions last first, and tells them where they came from', async () => {
    const say = (text: string) => ({
      uses: 'acme/fixtures/script-action@v1',
      with: {
        post: `console.log(${JSON.stringify(text)}, env.GITHUB_ACTION_REPOSITORY, env.GITHUB_ACTION_REF)`,
      },
    });
    const lines: string[] = [];
    await runSteps([say('one'), say('two')], { onLine: (line) => lines.push(line) });
    expect(lines).toEqual(['two acme/fixtures v1', 'one acme/fixtures v1']);
  });

  test('is told what it uses', async () => {
    await expect(runSteps([{ uses: 'acme/other@v1' }])).rejects.toThrow(
      'No folder is given for the action acme/other@v1.',
    );
  });
});

describe('the contexts of a step', () => {
  const run = (options: Partial<RunOptions>, action = 'defaults-action') =>
    runAction({
      actionDir: join(fixtures, action),
      event: exampleEvent('push'),
      temp: folder.path(),
      stages: ['main'],
      ...options,
    });

  test('tell the legs of a matrix apart', async () => {
    const legs = await Promise.all(
      [0, 1, 2].map((index) => run({ matrix: { region: 'eu' }, strategy: { index, total: 3 } })),
    );
    expect(legs.map(({ main }) => environment(main)['INPUT_JOB-INDEX'])).toEqual([
      '0 of 3',
      '1 of 3',
      '2 of 3',
    ]);
  });

  test('have no `action_status` outside of a composite action', async () => {
    const { main } = await run({});
    expect(environment(main)).toMatchObject({ 'INPUT_ACTION-STATUS': '', 'INPUT_JOB-INDEX': '0 of 1' });
  });

  test('have the folder of a sub-action, whose code may be beside it', async () => {
    const { main } = await run({}, 'sub-action');
    const path = join(fixtures, 'sub-action');
    expect(environment(main)).toMatchObject({ INPUT_PATH: path, GITHUB_ACTION_PATH: path });
  });

  test('give no default to an input that is there and evaluates to nothing', async () => {
    const { main } = await run({ with: { status: '${{ matrix.none }}', number: '' } });
    expect(environment(main)).toMatchObject({
      INPUT_STATUS: '',
      INPUT_NUMBER: '',
      INPUT_TWO_WORDS: 'as written',
    });
  });
});

describe('the built action in a composite action', () => {
  let emulator: RunningEmulator;
  beforeEach(async () => {
    emulator = await startEmulator();
  });
  afterEach(() => emulator.close());

  // https://github.com/actions/runner/issues/1682
  test.each([
    ['a deployment that failed is never recorded as succeeded', [FAILS], 'failed'],
    ['a deployment that went well is', [], 'succeeded'],
  ])('%s', async (_, before, word) => {
    const step = {
      uses: OURS,
      if: 'always()',
      with: {
        site: emulator.url,
        ...BASIC,
        environment: 'production',
        outcome: '${{ job.status }}',
        'detect-changes': 'false',
      },
    };
    const { steps } = await runSteps([...before, step]);
    expect(steps?.at(-1)?.main?.outputs['result']).toBe('recorded');
    expect(emulator.records.map(({ summary }) => summary)).toEqual([
      expect.stringMatching(new RegExp(`${word}$`)),
    ]);
    const warnings = steps?.at(-1)?.main?.annotations.map(({ level }) => level);
    expect(warnings).toEqual(before.length > 0 ? ['warning'] : []);
  });
});
