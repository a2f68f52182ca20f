/**
 * `npm run budget`: what starts with every step must stay small. Fails if a package that a plain submit does not need comes
 * into the hot bundle, or if a bundle outgrows its size (limits.ts).
 */
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, type BundledModule, packageFolder, packageName } from './bundle.js';
import lazy from './lazy.json' with { type: 'json' };
import { LIMITS } from './limits.js';

/** The packages that may start with every step; all others must come in a chunk that is loaded when it is asked for. */
const HOT_PACKAGES = ['@actions/core', 'data-uri-to-buffer', 'node-fetch'];
/** Our own modules that a plain submit does not need: what lint wants loaded late, and what only those load. */
const COLD_MODULES = [...lazy, 'replay-plan'].map((name) => `src/${name}.ts`);

const folder = mkdtempSync(join(tmpdir(), 'budget-'));
try {
  const main = await bundle('src/main.ts', join(folder, 'main'));
  await bundle('src/post.ts', join(folder, 'post'));
  const problems = [
    ...main.flatMap((module) => findStranger(module) ?? []),
    ...checkSize('dist/main/index.js', statSync(join(folder, 'main', 'index.js')).size, LIMITS.hotBytes),
    ...checkSize('dist/post/index.js', statSync(join(folder, 'post', 'index.js')).size, LIMITS.postBytes),
    ...checkSize('dist/', sizeOf('dist'), LIMITS.distBytes),
  ];
  problems.forEach((problem) => console.error(problem));
  if (problems.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function findStranger({ path, hot }: BundledModule): string | undefined {
  if (!hot) return undefined;
  const advice = 'Load it with import() where it is needed.';
  if (COLD_MODULES.includes(path)) return `${path} starts with every step. ${advice}`;
  const home = packageFolder(path);
  if (home === undefined || HOT_PACKAGES.includes(packageName(home)) || path.startsWith('build/'))
    return undefined;
  return `${path} starts with every step. ${advice} If a plain submit really needs it, name it in build/budget.ts.`;
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
