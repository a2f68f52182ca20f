/** Bundles one entry with ncc. What ncc lists as bundled, not a guess from its output, tells budget and licenses what is inside. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folders of the actions, from that one. */
export const ACTIONS = ['.', 'replay', 'reconcile'] as const;

/** The entries: each is a file of src/ and a folder of dist/, which an action.yml names. */
export const ENTRIES = ['main', 'post', 'replay', 'reconcile'] as const;

/** A module in a bundle. */
export interface BundledModule {
  /** From the project's folder: `src/main.ts`, `node_modules/yaml/dist/index.js`. */
  path: string;
  bytes: number;
  /** Whether it is in index.js, which is compiled at every start; else it is in a chunk that is loaded when needed. */
  hot: boolean;
}

/** What is used here of ncc's interface (its readme, "Programmatically From Node.js"). */
type Ncc = (
  entry: string,
  options: { esm: boolean; cache: boolean; quiet: boolean; transpileOnly: boolean },
) => Promise<{
  code: string;
  /** The chunks, by their names. */
  assets: Record<string, { source: string | Buffer }>;
  stats: { toJson(): Stats };
}>;

const ncc = createRequire(import.meta.url)('@vercel/ncc') as Ncc;

/**
 * Writes the bundle of an entry (a path from the project's folder) into a folder, and tells what is in it. It is CommonJS,
 * though the source is not: Node.js starts an ES module more slowly.
 */
export async function bundle(entry: string, into: string): Promise<BundledModule[]> {
  const options = { esm: false, cache: false, quiet: true, transpileOnly: true };
  const { code, assets, stats } = await ncc(join(ROOT, entry), options).catch(
    // Thrown from within ncc, Node.js would show its source, which is one line of three megabytes.
    (error: unknown) => Promise.reject(new Error(error instanceof Error ? error.message : 'ncc failed')),
  );
  mkdirSync(into, { recursive: true });
  writeFileSync(join(into, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(into, 'index.js'), code);
  for (const [name, { source }] of Object.entries(assets)) writeFileSync(join(into, name), source);
  return listModules(stats.toJson());
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
        .filter(({ name }) => name.startsWith('.'))
        .map(({ name, size }) => ({ path: name.slice('.'.length), bytes: size, hot }));
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
