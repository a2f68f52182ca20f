/** What the build does to a bundle after ncc: it must start sooner, and do the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { easeStart } from '../build/bundle.js';

const REQUIRE = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
const IMPORT = 'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";\n';

/** Runs a module as it is bundled, eased; what it prints. */
function runEased(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    writeFileSync(join(folder, 'index.mjs'), easeStart(`${IMPORT}${code}`));
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'index.mjs')], { encoding: 'utf8' });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const LOADED = 'console.log(process.moduleLoadList.includes("NativeModule https"));';

test('https is loaded when it is used, and not before', () => {
  const https = `const https = ${REQUIRE}("node:https");`;
  expect(runEased(`${https}${LOADED}`)).toBe('false\n');
  expect(runEased(`${https}console.log(typeof https.Agent);${LOADED}`)).toBe('function\ntrue\n');
});

test('other builtins are the same as before', () => {
  expect(runEased(`console.log(typeof ${REQUIRE}("node:fs").readFileSync);`)).toBe('function\n');
});

test('texts say the same when they are written in ASCII', () => {
  const texts = ['"→ … ✅ 😀 ü"', '`→ ${"…"} 😀`', '/^[→-⇒]+$/u.test("→⇒")', '/😀/u.test("😀")'];
  const code = `console.log(${texts.join(', ')}); // – a comment`;
  expect(easeStart(code)).toMatch(/^[\x00-\x7f]*$/);
  expect(runEased(code)).toBe('→ … ✅ 😀 ü → … 😀 true true\n');
});
