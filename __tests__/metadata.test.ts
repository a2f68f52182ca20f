/** Each action.yml, the code and package.json must say the same: what is declared is what is read and set. */
import { existsSync, readFileSync } from 'node:fs';
import { INPUT_NAMES, parseInputs } from '../src/inputs/root-inputs.js';
import { RECONCILE_INPUT_NAMES, parseReconcileInputs } from '../src/inputs/reconcile-inputs.js';
import { REPLAY_INPUT_NAMES, parseReplayInputs } from '../src/inputs/replay-inputs.js';
import { RECONCILE_OUTPUT_NAMES } from '../src/reconcile/outputs.js';
import { REPLAY_OUTPUT_NAMES } from '../src/replay/report.js';
import { OUTPUT_NAMES } from '../src/report/outputs.js';
import { VERSION } from '../src/runner/version.js';
import { SOURCES, defaultInputs, rawInputs, readActionFile } from './given.js';

const metadata = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

const GOOD = { site: 'acme.atlassian.net', 'access-token': 'token' };

/** The folder of each action, what its code reads and sets, and a step with nothing but its defaults. */
const ACTIONS = [
  {
    folder: '.',
    inputs: INPUT_NAMES,
    outputs: OUTPUT_NAMES,
    parse: (given: object) =>
      parseInputs({ ...rawInputs(), email: '', 'api-token': '', ...GOOD, ...given }, SOURCES),
  },
  {
    folder: 'replay',
    inputs: REPLAY_INPUT_NAMES,
    outputs: REPLAY_OUTPUT_NAMES,
    parse: (given: object) =>
      parseReplayInputs({ ...defaultInputs(REPLAY_INPUT_NAMES, 'replay'), ...GOOD, ...given }, SOURCES),
  },
  {
    folder: 'reconcile',
    inputs: RECONCILE_INPUT_NAMES,
    outputs: RECONCILE_OUTPUT_NAMES,
    parse: (given: object) =>
      parseReconcileInputs(
        { ...defaultInputs(RECONCILE_INPUT_NAMES, 'reconcile'), ...GOOD, ...given },
        SOURCES,
      ),
  },
].map((action) => ({ ...action, file: readActionFile(action.folder) }));

test('the version in the User-Agent is that of the release', () => {
  expect(VERSION).toBe(metadata.version);
});

describe.each(ACTIONS)('$folder/action.yml', ({ folder, inputs, outputs, parse, file }) => {
  test('every input that it declares is read, and no other', () => {
    expect(Object.keys(file.inputs).sort()).toEqual([...inputs].sort());
  });

  test('every output that it declares is set, and no other', () => {
    expect(Object.keys(file.outputs)).toEqual([...outputs]);
  });

  test.each(Object.entries(file.inputs))(
    '%s: its description has no expression, and its default is plain',
    (_, input) => {
      // The runner evaluates expressions in descriptions too, and then refuses the whole action.
      expect(input.description).not.toContain('${{');
      expect(input.default ?? '').toMatch(/^(\$\{\{ [a-z_.-]+ \}\}|[^$]*)$/);
    },
  );

  test('its defaults are good', async () => {
    expect(await parse({})).toMatchObject({ inputs: {}, warnings: [] });
  });

  test.each(Object.entries(file.inputs).filter(([, { default: text = '$' }]) => !text.startsWith('$')))(
    '%s: set but empty, its sentence names the default that is declared',
    async (name, { default: text = '' }) => {
      expect(await parse({ [name]: '' })).toMatchObject({
        problems: [expect.stringContaining(`To use the default, \`${text}\`, remove the input.`)],
      });
    },
  );

  test('its entries are built from src/', () => {
    for (const entry of [file.runs.main, file.runs.post ?? []].flat()) {
      const path = new URL(entry, new URL(`../${folder}/`, import.meta.url)).pathname;
      const [, name = ''] = /\/dist\/(\w+)\/index\.js$/.exec(path) ?? [];
      expect(existsSync(new URL(`../src/${name}.ts`, import.meta.url))).toBe(true);
    }
  });
});

/** Inputs of the same name that mean something else, or are limited otherwise. */
const OF_THEIR_OWN: Record<string, string> = {
  timeout: 'a replay and a reconciliation take longer than a record',
  since: 'the oldest artifact of a replay, the period of a reconciliation',
};

test('an input of the same name has the same words and the same default in all three', () => {
  const names = new Set(ACTIONS.flatMap(({ inputs }) => inputs as readonly string[]));
  const shared = [...names].filter(
    (name) => !(name in OF_THEIR_OWN) && ACTIONS.filter(({ file }) => name in file.inputs).length > 1,
  );
  expect(shared.length).toBeGreaterThanOrEqual(14);
  for (const name of shared) {
    const [first, ...others] = ACTIONS.flatMap(({ file }) => file.inputs[name] ?? []);
    for (const other of others) expect(other).toEqual(first);
  }
});

test('replay and reconcile have the same limit of time', () => {
  const [, replay, reconcile] = ACTIONS;
  expect(replay?.file.inputs['timeout']).toEqual(reconcile?.file.inputs['timeout']);
});
