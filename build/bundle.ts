/** Bundles one entry with ncc. What ncc lists as bundled, not a guess from its output, tells budget and licences what is inside. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** A module in a bundle. */
export interface BundledModule {
  /** From the project's folder: `src/main.ts`, `node_modules/yaml/dist/index.js`. */
  path: string;
  bytes: number;
  /** Whether it is in index.js, which is compiled at every start; else it is in a chunk that is loaded when needed. */
  hot: boolean;
}

/** Writes the bundle of an entry (a path from the project's folder) into a folder, and tells what is in it. */
export function bundle(entry: string, into: string): BundledModule[] {
  const folder = mkdtempSync(join(tmpdir(), 'ncc-'));
  const stats = join(folder, 'stats.json');
  const ncc = join('node_modules', '@vercel', 'ncc', 'dist', 'ncc', 'cli.js');
  const options = ['--no-cache', '--quiet', '--out', into, '--stats-out', stats];
  try {
    execFileSync(process.execPath, [ncc, 'build', entry, ...options], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const index = join(into, 'index.js');
    writeFileSync(index, easeStart(readFileSync(index, 'utf8')));
    return listModules(JSON.parse(readFileSync(stats, 'utf8')) as Stats);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The builtins that a step may not need, though node-fetch imports both: TLS only where the site is https, zlib only for
 * compressed answers, which this action never asks for.
 */
const LAZY_BUILTINS = ['node:https', 'node:zlib'];

const REQUIRE = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
const IMPORT_REQUIRE = /^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/m;

/** What @actions/core takes for its job summary, which this action writes by itself. */
const FS_PROMISES = /^const \{ ([\w, ]+) \} = external_fs_\.promises;$/m;

/**
 * Takes from the start of a bundle what it costs without need (../docs/performance.md): builtins come from the process
 * and not from a loader that is made anew for each, those of `LAZY_BUILTINS` when their first member is read, and the
 * promises of fs when one is asked for; and characters outside ASCII are written as escapes, because one of them makes V8
 * hold the whole text at two bytes a character.
 */
export function easeStart(code: string): string {
  return LAZY_BUILTINS.reduce(
    (eased, name) =>
      eased.replaceAll(
        `${REQUIRE}("${name}")`,
        `new Proxy({}, { get: (_, member) => member === "__esModule" ? undefined : process.getBuiltinModule("${name}")[member] })`,
      ),
    code,
  )
    .replaceAll(`${REQUIRE}(`, 'process.getBuiltinModule(')
    .replace(FS_PROMISES, (_, names: string) =>
      names
        .split(', ')
        .map((name) => `const ${name} = (...args) => external_fs_.promises.${name}(...args);`)
        .join('\n'),
    )
    .replace(IMPORT_REQUIRE, '')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The part of webpack's stats that is read here. */
interface Stats {
  chunks: { id: string | number; initial: boolean }[];
  modules: StatsModule[];
}

interface StatsModule {
  /** `./src/main.ts`, or `external "node:fs"`, or `webpack/runtime/…`. */
  name: string;
  size: number;
  chunks?: (string | number)[];
  /** The modules that were joined into this one. */
  modules?: StatsModule[];
}

function listModules({ chunks, modules }: Stats): BundledModule[] {
  const hotChunks = new Set(chunks.filter(({ initial }) => initial).map(({ id }) => id));
  return modules
    .filter((module) => module.chunks !== undefined && module.chunks.length > 0)
    .flatMap((module) => {
      const hot = module.chunks?.some((chunk) => hotChunks.has(chunk)) ?? false;
      return (module.modules ?? [module])
        .filter(({ name }) => name.startsWith('./'))
        .map(({ name, size }) => ({ path: name.slice('./'.length), bytes: size, hot }));
    });
}

/** The folder of the package that a module belongs to, from the project's folder; undefined for what is ours. */
export function packageFolder(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** A package's name by its folder: `@actions/core`. */
export function packageName(folder: string): string {
  return folder.replace(/^.*node_modules\//, '');
}
