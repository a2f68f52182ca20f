import { readFileSync } from 'node:fs';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/**
 * The files of src/ that act, and what each may import beside other files of src/. Every other file decides: values in,
 * values out, no file, socket, clock, chance, environment or log. docs/architecture.md shows the whole.
 */
const ACTING = {
  main: [],
  post: [],
  action: ['@actions/core', 'node:fs'],
  'record-file': ['node:fs', 'node:path'],
  'job-span': ['@actions/core'],
  check: [],
  'dry-run': [],
  submit: [],
  replay: [],
  delivery: [],
  pace: [],
  'live-commit': [],
  deployments: ['@actions/github'],
  confluence: [],
  door: [],
  gateway: [],
  exchange: ['node-fetch', 'node:http', 'node:https', 'node:net'],
  proxy: ['node:http', 'node:https', 'node:net', 'node:stream'],
  address: ['node:dgram', 'node:os'],
  folder: ['node:fs', 'node:path'],
  ordinal: ['node:fs', 'node:path'],
  'receipt-file': ['node:fs', 'node:os', 'node:path'],
  progress: ['@actions/core'],
  world: [],
};

/** The deciding files that import more than files of src/: parsers and pure functions of Node.js (`isIP`, `hash`). */
const DECIDING = {
  document: ['yaml'],
  fields: ['node:net'],
  key: ['node:crypto'],
  receipt: ['node:crypto'],
};

/** Read only where a step needs them, so that every other step starts without them; build/budget.ts looks whether it does. */
const LAZY = JSON.parse(readFileSync(new URL('build/lazy.json', import.meta.url), 'utf8'));

/** The only file that knows the time, and the files that wait. */
const CLOCK = 'world';
const WAITING = ['exchange', 'world'];

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'node_modules/'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Cleaning text means naming control characters; the rule forbids just that.
      'no-control-regex': 'off',
    },
  },
  { files: ['src/*.ts'], rules: rulesFor(undefined) },
  ...Object.keys({ ...ACTING, ...DECIDING }).map((name) => ({
    files: [`src/${name}.ts`],
    rules: rulesFor(name),
  })),
  {
    // The emulator judges what src/ sends, so it must not share its mistakes.
    files: ['local/{emulator,schema,server,page}.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/src/', message: 'The emulator knows nothing of src/.' }] },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        Buffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        fetch: 'readonly',
        process: 'readonly',
      },
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'readonly', require: 'readonly' } },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
);

/** The rules of one file of src/; of those that no list names, where `name` is absent. */
function rulesFor(name) {
  const acts = name in ACTING;
  const allowed = ['\\./', ...[...(ACTING[name] ?? []), ...(DECIDING[name] ?? [])].map((from) => `${from}$`)];
  const foreign = `^(?!${allowed.join('|')})`;
  const mayImport =
    'This file of src/ may not import that: eslint.config.js says who may import what, docs/architecture.md why.';
  const one = (names) => `^\\./(${names.join('|')})\\.js$`;
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: foreign, message: mayImport },
          // What is read late itself may read the others with itself.
          ...(LAZY.includes(name)
            ? []
            : [
                {
                  regex: one(LAZY),
                  allowTypeImports: true,
                  message: 'Import this file with `await import(…)` where it is needed: few steps need it.',
                },
              ]),
          ...(acts
            ? []
            : [
                {
                  regex: one(Object.keys(ACTING)),
                  allowTypeImports: true,
                  message: 'A file that decides imports nothing from one that acts, but types.',
                },
              ]),
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      { selector: `ImportExpression[source.value=/${foreign.replaceAll('/', '\\/')}/]`, message: mayImport },
      ...(name === CLOCK
        ? []
        : [
            {
              selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
              message: 'Take the time from `World.now`.',
            },
          ]),
    ],
    'no-restricted-properties':
      name === CLOCK
        ? 'off'
        : [
            'error',
            { object: 'Date', property: 'now', message: 'Take the time from `World.now`.' },
            { object: 'Math', property: 'random', message: 'Take chance from `World.random`.' },
          ],
    'no-restricted-globals': [
      'error',
      // They load Node.js' own HTTP stack, which costs a fifth of the start.
      ...['fetch', 'Headers', 'Request', 'Response', 'FormData'].map((global) => ({
        name: global,
        message: 'Use `exchange` of exchange.ts.',
      })),
      ...(acts
        ? []
        : [{ name: 'process', message: 'A file that decides takes the environment as a value.' }]),
      ...(WAITING.includes(name)
        ? []
        : ['setTimeout', 'setInterval', 'setImmediate'].map((global) => ({
            name: global,
            message: 'Wait with `World.sleep`.',
          }))),
      ...(name === CLOCK ? [] : [{ name: 'performance', message: 'Take the time from `World.now`.' }]),
    ],
  };
}
