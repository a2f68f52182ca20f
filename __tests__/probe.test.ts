/** The live probe, against the emulator: on the real service it is the only one to notice that something has changed. */
import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { DEMO } from '../local/confluence/emulator.js';
import { startEmulator } from '../local/confluence/server.js';
import { BASIC, runBuilt, useFolder } from './built.js';

const folder = useFolder('probe');
const PROBE = fileURLToPath(new URL('../bench/probe.ts', import.meta.url));

test('finds the record that was just written, by search and by listing', async () => {
  const emulator = await startEmulator();
  try {
    const { outputs } = await runBuilt(folder.path(), { with: { site: emulator.url, ...BASIC } });
    const probe = spawn(process.execPath, ['--import', 'tsx', PROBE], {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: {
        ...process.env,
        GITHUB_STEP_SUMMARY: '',
        PROBE_SITE: emulator.url,
        PROBE_GATEWAY_URL: emulator.url,
        PROBE_EMAIL: DEMO.scoped.email,
        PROBE_API_TOKEN: DEMO.scoped.token,
        PROBE_KEY: outputs['audit-key'],
        PROBE_DATE: outputs['creation-date'],
      },
    });
    const exit = new Promise((resolve) => probe.once('exit', resolve));
    const table = await text(probe.stdout);
    expect(await exit).toBe(0);
    expect(table).toMatch(/Search for the key \| [\d.]+ s[^]*Listing \| [\d.]+ s/);
  } finally {
    await emulator.close();
  }
});
