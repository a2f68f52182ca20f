/**
 * `npm run budget`: what starts with every step must stay small. Fails if a package or a module that a plain submit does not
 * need comes into the hot bundle, or if a bundle outgrows its size (limits.ts).
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { bundle, type BundledModule, ENTRIES, packageFolder, packageName, ROOT } from './bundle.js';
import { LIMITS } from './limits.js';

/** The packages that may start with every step; all others must come in a chunk that is loaded when it is asked for. */
const HOT_PACKAGES = ['@actions/core', 'data-uri-to-buffer', 'node-fetch'];

const folder = mkdtempSync(join(tmpdir(), 'budget-'));
try {
  const problems: string[] = [];
  for (const entry of ENTRIES) {
    const modules = await bundle(`src/${entry}.ts`, join(folder, entry));
    const late = lateModules(modules);
    if (entry === 'main') problems.push(...modules.flatMap((module) => findStranger(module, late) ?? []));
    const size = statSync(join(folder, entry, 'index.js')).size;
    problems.push(...checkSize(`dist/${entry}/index.js`, size, LIMITS.entryBytes[entry]));
  }
  problems.push(...checkSize('dist/', sizeOf('dist'), LIMITS.distBytes));
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** What starts with every step, and should not. */
function findStranger({ path, hot }: BundledModule, late: ReadonlySet<string>): string | undefined {
  if (!hot) return undefined;
  if (late.has(path))
    return `${path} starts with every step, although some file loads it with import(). Load it so everywhere.`;
  const home = packageFolder(path);
  if (home === undefined || HOT_PACKAGES.includes(packageName(home)) || path.startsWith('build/'))
    return undefined;
  return `${path} starts with every step. Load it with import() where it is needed. If a plain submit really needs it, name it in build/budget.ts.`;
}

/** The modules of ours that some file in the bundle loads with `import()`. */
function lateModules(modules: readonly BundledModule[]): Set<string> {
  return new Set(
    modules
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ path }) =>
        [...readFileSync(join(ROOT, path), 'utf8').matchAll(/await import\('(\.[^']+)\.js'\)/g)].map(
          ([, target = '']) => `${posix.join(dirname(path), target)}.ts`,
        ),
      ),
  );
}

function checkSize(what: string, bytes: number, limit: number): string[] {
  const line = `${what}: ${bytes.toLocaleString('en')} of ${limit.toLocaleString('en')} bytes`;
  console.log(line);
  return bytes > limit ? [`${line}: too large.`] : [];
}

function sizeOf(root: string): number {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
