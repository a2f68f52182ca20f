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
      name: 'a-folder-is-a-layer',
      comment: 'Name a new folder in LAYERS.',
      severity: 'error',
      from: {},
      to: { path: `^src/(?!(${LAYERS.join('|')})/)[^/]+/` },
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
