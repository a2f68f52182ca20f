/**
 * `npm run build`: builds dist/ from src/, one folder an entry, and the licenses of what is bundled. The same source and
 * lock file give the same bytes in any folder and on any Node.js. `--check` fails if dist/ holds other bytes.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { bundle, type BundledModule, ENTRIES, ROOT } from './bundle.js';
import { writeLicenses } from './licenses.js';

const dist = join(ROOT, 'dist');
const folder = mkdtempSync(join(tmpdir(), 'dist-'));
const fresh = join(folder, 'dist');
try {
  const modules: BundledModule[] = [];
  for (const entry of ENTRIES) modules.push(...(await bundle(`src/${entry}.ts`, join(fresh, entry))));
  writeFileSync(join(fresh, 'LICENSES.txt'), writeLicenses(modules));
  if (process.argv.includes('--check')) compare();
  else replace();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function replace(): void {
  rmSync(dist, { recursive: true, force: true });
  cpSync(fresh, dist, { recursive: true });
}

function compare(): void {
  const files = [...new Set([...filesOf(fresh), ...filesOf(dist)])].sort();
  const stale = files.filter((file) => read(join(dist, file)) !== read(join(fresh, file)));
  if (stale.length === 0) {
    console.log(`dist/ is what src/ builds: ${files.length} files, byte for byte.`);
    return;
  }
  console.error(
    `dist/ is not what src/ builds. Run \`npm run build\` and commit dist/. Different: ${stale.join(', ')}`,
  );
  process.exitCode = 1;
}

function filesOf(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)));
}

/** The bytes of a file, one character each; undefined where there is none. */
function read(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'latin1') : undefined;
}
