import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** The files of src/ that touch the process: its environment, platform, exit code and streams. All others take values. */
const PROCESS = [
  'src/*.ts',
  'src/http/{client,proxy,tunnel}.ts',
  'src/modes/{run,job-end}.ts',
  'src/receipt/receipt-file.ts',
];
/** The file that knows the time, chance and signals. */
const RUNTIME = 'src/runner/runtime.ts';
/** The files that wait. */
const WAITING = ['src/http/{client,tunnel}.ts'];

const NO_PROCESS = { name: 'process', message: 'Take the environment as a value.' };
const NO_CLOCK = { name: 'performance', message: 'Take the time from `Runtime.now`.' };
const NO_TIMERS = ['setTimeout', 'setInterval', 'setImmediate'].map((name) => ({
  name,
  message: 'Wait with `Runtime.sleep`.',
}));
// They load Node.js' own HTTP stack, which costs a fifth of the start.
const NO_FETCH = ['fetch', 'Headers', 'Request', 'Response', 'FormData'].map((name) => ({
  name,
  message: 'Use `send` of http/client.ts.',
}));
const globals = (...restricted) => ({ 'no-restricted-globals': ['error', ...restricted.flat()] });

// Which folder may import which, and what may touch files and sockets: .dependency-cruiser.cjs.
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
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', 250],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time from `Runtime.now`.' },
        { object: 'Math', property: 'random', message: 'Take chance from `Runtime.random`.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Take the time from `Runtime.now`.',
        },
      ],
      ...globals(NO_FETCH, NO_TIMERS, NO_CLOCK, NO_PROCESS),
    },
  },
  { files: PROCESS, rules: globals(NO_FETCH, NO_TIMERS, NO_CLOCK) },
  { files: WAITING, rules: globals(NO_FETCH, NO_CLOCK) },
  { files: [RUNTIME], rules: { 'no-restricted-properties': 'off', ...globals(NO_FETCH) } },
  // Classes that take the place of others have nothing in them.
  { files: ['build/not-bundled.ts'], rules: { '@typescript-eslint/no-extraneous-class': 'off' } },
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
