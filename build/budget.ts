/**
 * `npm run budget`: fails when something that few steps need comes back into what starts with every step, or when dist/
 * grows above its limits. What a bundle holds is known from the bundler, what a step loads from a run of dist/.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { actionContestant, ourEntry } from '../bench/contestants.js';
import { startEmulator } from '../local/server.js';
import { bundle, type BundledModule, ROOT, weighHot } from './bundle.js';
import { COLD_BUILTINS, HOT_PACKAGES, LIMITS } from './limits.js';

const folder = mkdtempSync(join(tmpdir(), 'budget-'));
try {
  const modules = bundle('src/main.ts', folder);
  const faults = [
    ...findForeign(modules),
    ...checkSize('dist/main/index.js', LIMITS.hotBytes),
    ...checkSize('dist/post/index.js', LIMITS.postBytes),
    ...checkSize('dist', LIMITS.distBytes),
    ...(await findLoaded()),
  ];
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Packages that came into what starts with every step; and tells what is there, so that nobody has to ask. */
function findForeign(modules: BundledModule[]): string[] {
  const weights = weighHot(modules);
  const shares = [...weights].map(([name, bytes]) => `${name || 'our own'} ${inKb(bytes)}`);
  console.log(`Starts with every step: ${shares.join(', ')}.`);
  return [...weights.keys()]
    .filter((name) => name !== '' && !HOT_PACKAGES.includes(name))
    .map(
      (name) =>
        `${name} is in dist/main/index.js. Load it where it is needed, with \`await import(…)\`, or let a stand-in take its place (build/stand-ins/README.md).`,
    );
}

/** Whether a file or folder is above its limit; and tells how large it is. */
function checkSize(path: string, limit: number): string[] {
  const bytes = sizeOf(join(ROOT, path));
  console.log(`${path}: ${inKb(bytes)} of ${inKb(limit)}.`);
  return bytes > limit ? [`${path} has ${bytes} bytes; the limit is ${limit} (build/limits.ts).`] : [];
}

function sizeOf(path: string): number {
  if (statSync(path).isFile()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function inKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** Modules of Node.js that a run of dist/ loads and should not; and tells how many it loads. */
async function findLoaded(): Promise<string[]> {
  const emulator = await startEmulator();
  try {
    const { args, cwd, env } = await actionContestant(ourEntry(emulator), folder, {});
    const child = spawn(process.execPath, ['--require', join(ROOT, 'build', 'builtins.cjs'), ...args], {
      cwd,
      env,
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    const [log, list] = await Promise.all(
      [child.stdio[1], child.stdio[3]].map((pipe) => text(pipe as Readable)),
    );
    if (emulator.records.length !== 1) throw new Error(`The step wrote no record:\n${log ?? ''}`);
    const loaded = (JSON.parse(list ?? '') as string[])
      .filter((each) => each.startsWith('NativeModule '))
      .map((each) => each.slice('NativeModule '.length));
    console.log(`A step loads ${loaded.length} modules of Node.js ${process.versions.node}.`);
    return loaded
      .filter((name) => name in COLD_BUILTINS)
      .map(
        (name) => `A step loads node's ${name}. What loads it is most likely ${COLD_BUILTINS[name] ?? ''}.`,
      );
  } finally {
    await emulator.close();
  }
}
