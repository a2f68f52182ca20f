/** Builds `dist/` from `src/` with ncc: one folder an entry, licences beside them. `--check` fails if the committed one differs. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ENTRIES = ['main', 'post'] as const;

function build(into: string): void {
  for (const entry of ENTRIES) {
    execFileSync(
      process.execPath,
      [
        'node_modules/@vercel/ncc/dist/ncc/cli.js',
        'build',
        `src/${entry}.ts`,
        '--out',
        join(into, entry),
        '--license',
        'LICENSES.txt',
        '--no-cache',
        '--quiet',
      ],
      { stdio: 'inherit' },
    );
  }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .sort();
}

const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
build(fresh);
if (process.argv.includes('--check')) {
  const files = [...new Set([...filesOf(fresh), ...filesOf('dist')])];
  const stale = files.filter((file) => read(join('dist', file)) !== read(join(fresh, file)));
  if (stale.length > 0) {
    console.error(
      `dist/ is not what src/ builds. Run \`npm run build\` and commit dist/. Different: ${stale.join(', ')}`,
    );
    process.exitCode = 1;
  } else console.log(`dist/ is fresh (${files.length} files).`);
} else {
  rmSync('dist', { recursive: true, force: true });
  cpSync(fresh, 'dist', { recursive: true });
}
rmSync(fresh, { recursive: true, force: true });

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return undefined;
  }
}
