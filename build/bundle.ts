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
    writeFileSync(index, easeBuiltins(readFileSync(index, 'utf8')));
    return listModules(JSON.parse(readFileSync(stats, 'utf8')) as Stats);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The builtins that a step may not need, though node-fetch imports them: TLS only where the site is https, zlib only for
 * compressed answers, which this action never asks for. Loading TLS makes Node.js 24 read all its root certificates.
 */
const LAZY_BUILTINS = ['node:https', 'node:zlib'];

const REQUIRE = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
const IMPORT_REQUIRE = /^import \{ createRequire as __WEBPACK_EXTERNAL_createRequire \} from "module";\n/m;

/** Takes builtins from the process instead of a loader made for each, and some of them only when they are first used. */
export function easeBuiltins(code: string): string {
  const lazy = LAZY_BUILTINS.reduce(
    (eased, name) =>
      eased.replaceAll(
        `${REQUIRE}("${name}")`,
        `new Proxy({}, { get: (_, member) => member === "__esModule" ? undefined : process.getBuiltinModule("${name}")[member] })`,
      ),
    code,
  );
  return lazy.replaceAll(`${REQUIRE}(`, 'process.getBuiltinModule(').replace(IMPORT_REQUIRE, '');
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

/** The bytes of each package that start at once; ours are under the empty name. */
export function weighHot(modules: BundledModule[]): Map<string, number> {
  const bytes = new Map<string, number>();
  for (const module of modules.filter(({ hot }) => hot)) {
    const name = packageFolder(module.path)?.replace(/^.*node_modules\//, '') ?? '';
    bytes.set(name, (bytes.get(name) ?? 0) + module.bytes);
  }
  return bytes;
}
