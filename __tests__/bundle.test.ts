/** What the build does to a bundle after ncc: it must start sooner, and do the same. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { easeStart } from '../build/bundle.js';
import { startEmulator } from '../local/server.js';
import { BASIC, runBuilt, useFolder } from './built.js';

const folder = useFolder('bundle');
const LOADED = fileURLToPath(new URL('fixtures/loaded.cjs', import.meta.url));

/** Runs a module as it is bundled, eased; what it prints. */
function runEased(code: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
  try {
    writeFileSync(join(folder, 'index.cjs'), easeStart(code));
    const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'index.cjs')], { encoding: 'utf8' });
    return stdout + stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const IS_HTTPS_LOADED = 'console.log(process.moduleLoadList.includes("NativeModule https"));';

test('https is loaded when it is used, and not before', () => {
  const https = 'const https = require("node:https");';
  expect(runEased(`${https}${IS_HTTPS_LOADED}`)).toBe('false\n');
  expect(runEased(`${https}console.log(typeof https.Agent);${IS_HTTPS_LOADED}`)).toBe('function\ntrue\n');
});

test('other builtins are the same as before', () => {
  expect(runEased('console.log(typeof require("node:fs").readFileSync);')).toBe('function\n');
});

test('texts say the same when they are written in ASCII', () => {
  const texts = ['"→ … ✅ 😀 ü"', '`→ ${"…"} 😀`', '/^[→-⇒]+$/u.test("→⇒")', '/😀/u.test("😀")'];
  const code = `console.log(${texts.join(', ')}); // – a comment`;
  expect(easeStart(code)).toMatch(/^[\x00-\x7f]*$/);
  expect(runEased(code)).toBe('→ … ✅ 😀 ü → … 😀 true true\n');
});

test('nobody waits for what a plain step does not use', async () => {
  const emulator = await startEmulator();
  const file = join(folder.path(), 'loaded');
  try {
    const { outputs } = await runBuilt(folder.path(), {
      with: { site: emulator.url, ...BASIC },
      env: { NODE_OPTIONS: `--require ${JSON.stringify(LOADED)}`, LOADED_FILE: file },
      stages: ['main'],
    });
    expect(outputs['result']).toBe('recorded');
  } finally {
    await emulator.close();
  }
  const loaded = readFileSync(file, 'utf8').split('\n');
  expect(loaded).toContain('NativeModule http');
  for (const name of ['https', 'zlib', 'child_process', 'dgram', 'internal/deps/undici/undici'])
    expect(loaded).not.toContain(`NativeModule ${name}`);
});
