/** action.yml, the code and package.json must say the same: what is declared is what is read and set. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { INPUT_NAMES, parseInputs } from '../src/inputs/inputs.js';
import { OUTPUT_NAMES } from '../src/report/report.js';
import { VERSION } from '../src/runner/version.js';
import { rawInputs } from './given.js';

interface ActionFile {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; post: string };
}

const action = parse(readFileSync(new URL('../action.yml', import.meta.url), 'utf8')) as ActionFile;
const metadata = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

test('every input that action.yml declares is read, and no other', () => {
  expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
});

test('every output that action.yml declares is set, and no other', () => {
  expect(Object.keys(action.outputs)).toEqual([...OUTPUT_NAMES]);
});

test('the version in the User-Agent is that of the release', () => {
  expect(VERSION).toBe(metadata.version);
});

test.each(Object.entries(action.inputs))(
  '%s: its description has no expression, and its default is plain',
  (_name, input) => {
    // The runner evaluates expressions in descriptions too, and then refuses the whole action.
    expect(input.description).not.toContain('${{');
    expect(input.default ?? '').toMatch(/^(\$\{\{ ([a-z_.]+|toJSON\([a-z_.]+\)) \}\}|[^$]*)$/);
  },
);

test('the defaults that action.yml documents are those of the code', async () => {
  const literal = Object.entries(action.inputs).filter(
    ([, input]) => input.default !== undefined && !input.default.startsWith('$'),
  );
  const documented = await parseInputs(
    rawInputs(Object.fromEntries(literal.map(([name, input]) => [name, input.default]))),
    {
      stage: 'main',
      readRecordFile: () => '',
    },
  );
  const empty = await parseInputs(rawInputs(Object.fromEntries(literal.map(([name]) => [name, '']))), {
    stage: 'main',
    readRecordFile: () => '',
  });
  expect(literal.length).toBeGreaterThan(5);
  expect(empty).toEqual(documented);
  expect(empty).toHaveProperty('inputs');
});

test('the entries that action.yml names are committed', () => {
  for (const entry of [action.runs.main, action.runs.post])
    expect(readFileSync(new URL(`../${entry}`, import.meta.url), 'utf8').length).toBeGreaterThan(100);
});
