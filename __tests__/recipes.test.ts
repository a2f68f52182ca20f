/** The workflows in examples/ and the snippets in the documentation: valid to GitHub's own grammar, and true to each action.yml. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findProblems } from '../build/grammar.js';
import { INPUT_NAMES, parseInputs } from '../src/inputs/root-inputs.js';
import { parseReconcileInputs, RECONCILE_INPUT_NAMES } from '../src/inputs/reconcile-inputs.js';
import { parseReplayInputs, REPLAY_INPUT_NAMES } from '../src/inputs/replay-inputs.js';
import { defaultInputs, readActionFile, SOURCES } from './given.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

type Given = Record<string, string>;

/** What follows `uses: your-org/confluence-audit-action` of each action, its file, and how it takes a step's inputs. */
const ACTIONS = [
  {
    folder: '',
    parse: (given: Given) => parseInputs({ ...defaultInputs(INPUT_NAMES), ...given }, SOURCES),
  },
  {
    folder: 'replay',
    parse: (given: Given) =>
      parseReplayInputs({ ...defaultInputs(REPLAY_INPUT_NAMES, 'replay'), ...given }, SOURCES),
  },
  {
    folder: 'reconcile',
    parse: (given: Given) =>
      parseReconcileInputs({ ...defaultInputs(RECONCILE_INPUT_NAMES, 'reconcile'), ...given }, SOURCES),
  },
].map((action) => ({ ...action, file: readActionFile(action.folder || '.') }));

const OURS = 'your-org/confluence-audit-action';

/** Which of our actions a step uses; undefined where it uses none. */
function actionOf({ uses = '' }: Step): (typeof ACTIONS)[number] | undefined {
  if (!uses.startsWith(`${OURS}/`) && !uses.startsWith(`${OURS}@`)) return undefined;
  const [name = ''] = uses.split('@');
  const action = ACTIONS.find(({ folder }) => name === [OURS, folder].filter(Boolean).join('/'));
  if (action === undefined) throw new Error(`There is no action ${name}.`);
  return action;
}

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
/** The tests that run workflows with act, and what they share. */
const runs = readdirSync(join(root, '__tests__/workflows'))
  .map((file) => read(`__tests__/workflows/${file}`))
  .join('');
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

/** The steps that use one of our actions, each with that action. */
function oursIn(node: unknown) {
  return usesIn(node).flatMap((step) => {
    const action = actionOf(step);
    return action === undefined ? [] : [{ ...step, action }];
  });
}

test.each(ACTIONS)("$folder/action.yml is valid to GitHub's grammar", async ({ folder }) => {
  expect(await findProblems(join(folder, 'action.yml'))).toEqual([]);
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

  test('is run by a test', () => {
    expect(runs).toContain(`'${file}'`);
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
    const samples: Given = {
      'api-token': 'token',
      email: 'bot@example.com',
      'on-failure': 'fail',
      outcome: 'success',
    };
    for (const { action, with: inputs = {} } of oursIn(workflow)) {
      const given = Object.entries(inputs).map(([name, value]) => {
        const text = String(value);
        return [name, text.includes('${{') ? (samples[name] ?? 'sample') : text];
      });
      expect(await action.parse(Object.fromEntries(given) as Given)).not.toHaveProperty('problems');
    }
  });
});

describe('an artifact in an example', () => {
  const uploads = examples.flatMap(({ file, workflow }) =>
    usesIn(workflow)
      .filter(({ uses = '' }) => uses.startsWith('actions/upload-artifact@'))
      .map((step) => ({ file, name: String(step.with?.['name']) })),
  );
  const receipts = uploads.filter(({ name }) => name.startsWith('confluence-audit-receipts-'));

  test('of receipts has a name that no other job of its run gives (graalvm/mandrel#331)', () => {
    expect(receipts.length).toBeGreaterThanOrEqual(4);
    // A job that runs again, a leg of a matrix, and a second call of a reusable workflow are other check runs.
    for (const { file, name } of receipts)
      expect([file, name]).toEqual([file, expect.stringContaining('${{ job.check_run_id }}-')]);
  });

  test('of receipts has a name that no other step of its job gives', () => {
    const names = receipts.map(({ file, name }) => `${file} ${name}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { name } of receipts) expect(name).toMatch(/ \}\}-(start|end|record)$/);
  });

  test('of a report has a name of its own in each attempt of the run', () => {
    const reports = uploads.filter((upload) => !receipts.includes(upload));
    expect(reports.map(({ name }) => name)).toEqual(['audit-reconciliation-${{ github.run_attempt }}']);
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

  test.each(all)('$file: the inputs are in that action.yml and not internal', ({ workflow }) => {
    for (const { action, with: inputs = {} } of oursIn(workflow)) {
      const isPublic = (name: string) =>
        action.file.inputs[name]?.description.startsWith('Internal') === false;
      expect(Object.keys(inputs).filter((name) => !isPublic(name))).toEqual([]);
    }
  });

  test.each(all)('$file: the outputs that are read are in that action.yml', ({ text, workflow }) => {
    for (const { id, action } of oursIn(workflow)) {
      const reads = [...text.matchAll(new RegExp(`steps\\.${id ?? ''}\\.outputs\\.([\\w-]+)`, 'g'))];
      const names = id === undefined ? [] : reads.map(([, name]) => name);
      expect(Object.keys(action.file.outputs)).toEqual(expect.arrayContaining(names));
    }
  });

  test.each(documents)('$file: its links lead somewhere', ({ file, text }) => {
    for (const [, path = ''] of text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)) {
      expect(() => readFileSync(join(root, dirname(file), path))).not.toThrow(/ENOENT/);
    }
  });
});
