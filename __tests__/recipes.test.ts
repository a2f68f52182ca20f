/** The workflows in examples/ and the snippets in the documentation: valid to GitHub's own grammar, and true to action.yml. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findProblems } from '../build/grammar.js';
import { INPUT_NAMES, parseInputs, type RawInputs } from '../src/inputs/inputs.js';
import { defaultInputs, SOURCES } from './given.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const DEFAULTS = defaultInputs(INPUT_NAMES);
const OURS = 'your-org/confluence-audit-action@';

interface Metadata {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
}
const action = parse(read('action.yml')) as Metadata;
const PUBLIC_INPUTS = Object.keys(action.inputs).filter(
  (name) => !action.inputs[name]?.description.startsWith('Internal'),
);

interface Step {
  id?: string;
  uses?: string;
  with?: Record<string, string | number | boolean>;
}
interface Job {
  uses?: string;
  steps?: Step[];
  permissions?: unknown;
  'timeout-minutes'?: number;
}
interface Workflow {
  name?: string;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

const examples = readdirSync(join(root, 'examples')).map((file) => {
  const text = read(`examples/${file}`);
  return { file, text, workflow: parse(text) as Workflow };
});
const documents = ['README.md', ...readdirSync(join(root, 'docs')).map((file) => `docs/${file}`)]
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({ file, text: read(file) }));
/** Fenced YAML that uses the action; it may stand indented in a list. */
const snippets = documents.flatMap(({ file, text }) =>
  [...text.matchAll(/^( *)```ya?ml\n([^]*?)^ *```$/gm)]
    .map(([, indent = '', code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
    .filter((code) => code.includes(OURS))
    .map((code) => ({ file, text: code, workflow: parse(code) as unknown })),
);

/** Everything with a `uses`, wherever it stands. */
function usesIn(node: unknown): Step[] {
  if (typeof node !== 'object' || node === null) {
    return [];
  }
  const inner = Object.values(node).flatMap(usesIn);
  return 'uses' in node ? [node as Step, ...inner] : inner;
}

function oursIn(node: unknown): Step[] {
  return usesIn(node).filter(({ uses }) => uses?.startsWith(OURS));
}

test("action.yml is valid to GitHub's grammar", async () => {
  expect(await findProblems('action.yml')).toEqual([]);
});

describe.each(examples)('$file', ({ file, text, workflow }) => {
  test("is valid to GitHub's grammar and gives the action what it takes", async () => {
    expect(await findProblems(`examples/${file}`)).toEqual([]);
  });

  test('says what it is for and what it needs', () => {
    const [header = ''] = /^(#.*\n)+/.exec(text) ?? [];
    expect(header).toMatch(/Needs: /);
    expect(workflow.name).toBeTruthy();
    expect(documents.find((document) => document.file === 'docs/recipes.md')?.text).toContain(
      `(../examples/${file})`,
    );
  });

  test('gives each job the least it needs', () => {
    expect(workflow.permissions).toEqual({});
    for (const job of Object.values(workflow.jobs)) {
      expect(job.uses ?? job['timeout-minutes']).toBeTruthy();
    }
    for (const { uses, with: inputs } of usesIn(workflow)) {
      if (uses?.startsWith('actions/checkout@')) {
        expect(inputs).toMatchObject({ 'persist-credentials': false });
      }
    }
  });

  test('gives the action values that it takes', async () => {
    const samples: Partial<RawInputs> = {
      'api-token': 'token',
      email: 'bot@example.com',
      'on-failure': 'fail',
    };
    for (const { with: inputs } of oursIn(workflow)) {
      const given = INPUT_NAMES.map((name) => {
        const text = String(inputs?.[name] ?? DEFAULTS[name]);
        const isKnown = !text.includes('${{');
        return [name, isKnown ? text : (samples[name] ?? (name === 'outcome' ? 'success' : 'sample'))];
      });
      const parsed = await parseInputs(Object.fromEntries(given) as RawInputs, SOURCES);
      expect(parsed).not.toHaveProperty('problems');
    }
  });
});

test('one action is pinned to one commit everywhere', () => {
  const pins = examples.flatMap(({ text }) => text.match(/\S+@[0-9a-f]{40} # \S+/g) ?? []);
  const names = [...new Set(pins)].map((pin) => pin.replace(/@.*/, ''));
  expect(names).toEqual([...new Set(names)]);
});

describe('what examples and documentation say of the action', () => {
  const all = [...examples, ...snippets];

  test('there is something to check', () => {
    expect(oursIn(all.map(({ workflow }) => workflow)).length).toBeGreaterThan(examples.length);
  });

  test.each(all)('$file: the inputs are in action.yml and not internal', ({ workflow }) => {
    for (const step of oursIn(workflow)) {
      expect(PUBLIC_INPUTS).toEqual(expect.arrayContaining(Object.keys(step.with ?? {})));
    }
  });

  test.each(all)('$file: the outputs that are read are in action.yml', ({ text, workflow }) => {
    for (const { id } of oursIn(workflow)) {
      const reads = [...text.matchAll(new RegExp(`steps\\.${id ?? ''}\\.outputs\\.([\\w-]+)`, 'g'))];
      const names = id === undefined ? [] : reads.map(([, name]) => name);
      expect(Object.keys(action.outputs)).toEqual(expect.arrayContaining(names));
    }
  });

  test.each(documents)('$file: its links lead somewhere', ({ file, text }) => {
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)) {
      expect(() => readFileSync(join(root, dirname(file), path))).not.toThrow(/ENOENT/);
    }
  });
});
