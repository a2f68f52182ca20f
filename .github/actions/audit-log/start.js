/** Starts the emulator, and waits until it listens. */
import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const file = join(process.env.RUNNER_TEMP, 'audit-log.json');
const script = fileURLToPath(new URL('serve.js', import.meta.url));
rmSync(file, { force: true });
spawn(process.execPath, ['--import', 'tsx', script, file, process.env.INPUT_PORT], {
  detached: true,
  stdio: 'ignore',
}).unref();

for (let tries = 0; !existsSync(file); tries++) {
  if (tries === 150) throw new Error('The local audit log did not start within 30 s. Was `npm ci` run?');
  await sleep(200);
}
const log = JSON.parse(readFileSync(file, 'utf8'));
for (const name of ['site', 'email', 'api-token']) {
  appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${log[name]}\n`);
}
console.log(`The local audit log listens at ${log.site}.`);
