/**
 * The layers of src/: its folders, lowest first. A file imports from its own folder and from those below, types included, and
 * never in a circle. `npm run lint` checks it; docs/architecture.md shows it.
 */
const LAYERS = [
  'text',
  'failure',
  'http',
  'runner',
  'github',
  'record',
  'inputs',
  'confluence',
  'delivery',
  'receipt',
  'report',
  'evidence',
  'replay',
  'reconcile',
  'modes',
];

/** What touches the system. Every other file decides: values in, values out. `net` has `isIP`, `crypto` has `hash`. */
const PURE_MODULES = '^(node:)?(crypto|net|zlib)$';
/** The folders and files that act, by what they may import beside src/. */
const ACTS = {
  '^src/http/': '^(node:)?(http|https|net|stream|tls)$|node_modules/node-fetch/',
  '^src/runner/': '^(node:)?(dgram|fs|os|path)$|node_modules/@actions/core/',
  '^src/github/event-payload\\.ts$': '^(node:)?fs$',
  '^src/github/api\\.ts$': 'node_modules/@actions/github/',
  '^src/text/document\\.ts$': 'node_modules/yaml/',
  '^src/inputs/record-file\\.ts$': '^(node:)?(fs|path)$',
  '^src/delivery/progress\\.ts$': 'node_modules/@actions/core/',
  '^src/receipt/receipt-file\\.ts$': '^(node:)?(fs|os|path)$',
  '^src/replay/': '^(node:)?(path|stream|zlib)$|node_modules/yauzl/',
  '^src/reconcile/': '^(node:)?(fs|os|path)$',
  '^src/modes/': '^(node:)?fs$|node_modules/@actions/core/',
  '^src/post\\.ts$': '^(node:)?module$',
};
const anyOf = (patterns) => patterns.join('|');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: { path: '^src/' }, to: { circular: true } },
    ...LAYERS.map((layer, index) => ({
      name: `${layer}-looks-down`,
      severity: 'error',
      from: { path: `^src/${layer}/` },
      to: { path: `^src/(?!(${LAYERS.slice(0, index + 1).join('|')})/)` },
    })),
    {
      name: 'no-folder-beside-the-layers',
      comment: 'Name a new folder in LAYERS.',
      severity: 'error',
      from: { path: `^src/(?!(${LAYERS.join('|')})/)[^/]+/` },
      to: {},
    },
    {
      name: 'nothing-imports-an-entry',
      severity: 'error',
      from: {},
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(local|bench|build|__tests__)/' },
    },
    ...Object.entries(ACTS).map(([path, allowed]) => ({
      name: `${path}-imports-what-it-needs`,
      comment: 'Name what a file may touch in ACTS.',
      severity: 'error',
      from: { path },
      to: { path: '^(?!src/)', pathNot: anyOf([PURE_MODULES, allowed]) },
    })),
    {
      name: 'the-rest-decides',
      comment: 'A file that is not in ACTS touches no file, socket or log.',
      severity: 'error',
      from: { path: '^src/', pathNot: anyOf(Object.keys(ACTS)) },
      to: { path: '^(?!src/)', pathNot: PURE_MODULES },
    },
    {
      name: 'emulators-know-nothing-of-src',
      comment: 'They judge what src/ sends, so they must not share its mistakes.',
      severity: 'error',
      from: { path: '^local/(confluence|github)/' },
      to: { path: '^src/' },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
