/** `npm run test:workflows`: the tests that run workflows with nektos/act, or one sentence where act is missing. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ACT_VERSION, findAct } from './act.js';

if (findAct() === undefined) {
  console.error(
    `The workflow tests need nektos/act, which is not in PATH. Install it with \`go install github.com/nektos/act@${ACT_VERSION}\`, or name it in the variable ACT.`,
  );
  process.exitCode = 127;
} else {
  const jest = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    ...['--testMatch', '<rootDir>/__tests__/workflows/*.act.ts'],
    ...['--testTimeout', '120000'],
  ];
  const { status } = spawnSync(process.execPath, [...jest, ...process.argv.slice(2)], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
  });
  process.exitCode = status ?? 1;
}
