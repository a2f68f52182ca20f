/**
 * `npm run bench`: how long this action takes from the start of its process to the end, over https as in real life, in turn
 * with a bare script that posts the same body, with itself where it asks GitHub too, and with other actions on request; and
 * all once more over http. All on the Node.js of action.yml, whichever runs this script.
 *
 *     npm run bench -- [--rounds 15] [--check] [--peer <folder of action.yml> [--peer-with <name>=<value>]...]...
 *
 * In a peer's inputs {url} is the local audit log, {body} the record, {email} and {token} what it lets in. In each round
 * everybody runs twice: alone for the time, and with a meter preloaded for CPU and memory. Rounds are interleaved, so
 * that a busy moment of the machine meets all. `--check` fails above the limit of build/limits.ts.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { LIMITS } from '../build/limits.js';
import { makeCertificate } from '../local/certificate.js';
import { DEMO } from '../local/confluence/emulator.js';
import { startEmulator } from '../local/confluence/server.js';
import { renderTable } from '../local/table.js';
import {
  actionContestant,
  bareContestant,
  environmentEntry,
  ourEntry,
  type Contestant,
  type Entry,
} from './contestants.js';

/** What is measured of a run. */
type Figure = 'wallMs' | 'cpuMs' | 'peakKb';
type Figures = Record<Figure, number>;

const meter = fileURLToPath(new URL('meter.cjs', import.meta.url));
const dist = fileURLToPath(new URL('../dist', import.meta.url));

const emulator = await startEmulator();
const options = readOptions();
const node = await findNode();
const certificate = makeCertificate();
const secure = await startEmulator({ tls: certificate });
const gitHub = await startGitHub();
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
try {
  const contestants = await gather();
  const medians = await race(contestants, options.rounds);
  report(contestants, medians);
  const sizes = await measureSizes();
  console.log(
    `\nSizes: ${inKb(sizes.hot)} start with every step (dist/main/index.js), ${inKb(sizes.dist)} are dist.`,
  );
  if (options.check) check(ratio(medians, 1, 0, 'wallMs'));
} finally {
  await emulator.close();
  await secure.close();
  gitHub.server.close();
  await rm(folder, { recursive: true, force: true });
}

function readOptions(): { rounds: number; check: boolean; peers: Entry[] } {
  const { values, tokens } = parseArgs({
    options: {
      rounds: { type: 'string', default: '15' },
      check: { type: 'boolean', default: false },
      peer: { type: 'string', multiple: true },
      'peer-with': { type: 'string', multiple: true },
    },
    tokens: true,
  });
  const peers: Entry[] = [];
  for (const token of tokens) {
    if (token.kind !== 'option' || token.value === undefined) continue;
    if (token.name === 'peer')
      peers.push({
        name: basename(resolve(token.value)),
        actionDir: resolve(token.value),
        with: {},
        log: emulator,
      });
    if (token.name === 'peer-with') {
      const [, name, value] = /^([^=]+)=(.*)$/s.exec(token.value) ?? [];
      const peer = peers.at(-1);
      if (name === undefined || value === undefined || peer === undefined)
        throw new Error(
          `--peer-with ${token.value}: expected is <name>=<value>, after the --peer it is for.`,
        );
      peer.with[name] = value;
    }
  }
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: expected is a whole number from 1.`);
  return { rounds, check: values.check, peers };
}

/** The Node.js that runs actions with `using: node24`; from the npm registry where this script runs on another. */
async function findNode(): Promise<{ path: string; version: string }> {
  const action = await readFile(new URL('../action.yml', import.meta.url), 'utf8');
  const major = /using: node(\d+)/.exec(action)?.[1] ?? '';
  if (process.versions.node.startsWith(`${major}.`))
    return { path: process.execPath, version: process.versions.node };
  const script = 'console.log(process.execPath + "\\n" + process.versions.node)';
  const [path = '', version = ''] = execFileSync(
    'npm',
    ['exec', '--yes', `--package=node@${major}`, '--', 'node', '--eval', script],
    { encoding: 'utf8' },
  )
    .trim()
    .split('\n');
  return { path, version };
}

/** Answers, as GitHub would, that nothing was deployed before. */
async function startGitHub(): Promise<{ url: string; server: http.Server }> {
  const deployments = { nodes: [], pageInfo: { hasNextPage: false } };
  const server = http.createServer((request, response) => {
    request.resume();
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data: { repository: { deployments } } }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}

/** Over https, as in real life, and then over http: the bare script, this action, it with an environment, and the peers. */
async function gather(): Promise<Contestant[]> {
  const ours = await actionContestant(ourEntry(emulator), folder);
  // The first run is not measured: it shows what the others are to post.
  await run(ours, false);
  const request = emulator.requests.at(-1);
  if (request === undefined) throw new Error('This action has posted nothing.');
  const ca = join(folder, 'ca.pem');
  await writeFile(ca, certificate.ca);
  const contestants: Contestant[] = [];
  for (const { log, env, suffix } of [
    { log: secure, env: { NODE_EXTRA_CA_CERTS: ca }, suffix: '' },
    { log: emulator, env: {}, suffix: ', http' },
  ]) {
    const base = contestants.length;
    const known = { url: log.url, body: request.body, email: DEMO.admin.email, token: DEMO.admin.token };
    const peers = options.peers.map((peer) => ({
      ...peer,
      log,
      with: Object.fromEntries(Object.entries(peer.with).map(([name, value]) => [name, fill(value, known)])),
    }));
    const entries = [ourEntry(log), environmentEntry(log, gitHub.url), ...peers];
    contestants.push(await bareContestant(request, folder, { name: `bare script${suffix}`, log, env, base }));
    for (const entry of entries)
      contestants.push(
        await actionContestant({ ...entry, env, base, name: `${entry.name}${suffix}` }, folder),
      );
  }
  return contestants;
}

function fill(template: string, values: Record<string, string>): string {
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Runs everybody in turn; the medians of each, in their order. */
async function race(contestants: Contestant[], rounds: number): Promise<Figures[]> {
  const runs: Figures[][] = contestants.map(() => []);
  // A round for the caches of the file system and the emulator's compiler counts for nobody.
  for (let round = -1; round < rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      const { wallMs } = await run(contestant, false);
      const { cpuMs, peakKb } = await run(contestant, true);
      if (round >= 0) runs[index]?.push({ wallMs, cpuMs, peakKb });
    }
  }
  return runs.map((figures) => ({
    wallMs: median(figures.map(({ wallMs }) => wallMs)),
    cpuMs: median(figures.map(({ cpuMs }) => cpuMs)),
    peakKb: median(figures.map(({ peakKb }) => peakKb)),
  }));
}

/** One run, from the start of the process to its end. It counts only if it wrote exactly one record. */
async function run(contestant: Contestant, metered: boolean): Promise<Figures> {
  const { log } = contestant;
  await contestant.restore();
  const before = { records: log.records.length, requests: log.requests.length };
  const args = metered ? ['--require', meter, ...contestant.args] : contestant.args;
  const startedAt = performance.now();
  const child = spawn(node.path, args, {
    cwd: contestant.cwd,
    env: contestant.env,
    stdio: ['ignore', 'pipe', 'pipe', metered ? 'pipe' : 'ignore'],
  });
  const output = Promise.all(
    child.stdio.slice(1).map((stream) => (stream ? text(stream as Readable) : Promise.resolve(''))),
  );
  const exitCode = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('exit', resolve);
  });
  const wallMs = performance.now() - startedAt;
  const [stdout = '', stderr = '', reading = ''] = await output;
  const records = log.records.length - before.records;
  const requests = log.requests.length - before.requests;
  if (exitCode !== 0 || records !== 1 || requests !== 1)
    throw new Error(
      `${contestant.name} ended with ${exitCode ?? 'a signal'}, and wrote ${records} records with ${requests} requests instead of one with one:\n${stdout}${stderr}`,
    );
  const used = metered ? (JSON.parse(reading) as Omit<Figures, 'wallMs'>) : { cpuMs: NaN, peakKb: NaN };
  return { wallMs, ...used };
}

function median(values: number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return middle.reduce((sum, each) => sum + each, 0) / middle.length;
}

/** How often one's figure, a bare script's, goes into another one's. */
function ratio(medians: Figures[], index: number, base: number, figure: Figure): number {
  return (medians[index]?.[figure] ?? NaN) / (medians[base]?.[figure] ?? NaN);
}

function report(contestants: Contestant[], medians: Figures[]): void {
  const machine = `${process.platform} ${process.arch}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`;
  console.log(
    `Node.js ${node.version} on ${machine}; medians of ${options.rounds} rounds, as multiples of the bare script:\n`,
  );
  const columns = ['', 'wall', 'CPU', 'peak memory', 'wall (ms)', 'CPU (ms)', 'peak memory (MB)'];
  const rows = contestants.map(({ name, base }, index) => {
    const { wallMs, cpuMs, peakKb } = medians[index] ?? { wallMs: NaN, cpuMs: NaN, peakKb: NaN };
    const ratios = (['wallMs', 'cpuMs', 'peakKb'] as const).map((figure) =>
      ratio(medians, index, base, figure),
    );
    return [
      name,
      ...ratios.map((each) => each.toFixed(2)),
      wallMs.toFixed(1),
      cpuMs.toFixed(1),
      (peakKb / 1024).toFixed(1),
    ];
  });
  const table = columns.map((heading) => ({ heading, max: Infinity }));
  console.log(renderTable(table, rows, process.stdout.columns || 120).join('\n'));
}

async function measureSizes(): Promise<{ hot: number; dist: number }> {
  const files = await readdir(dist, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    files
      .filter((file) => file.isFile())
      .map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return {
    hot: (await stat(join(dist, 'main', 'index.js'))).size,
    dist: sizes.reduce((sum, size) => sum + size, 0),
  };
}

function inKb(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}

function check(wallRatio: number): void {
  if (wallRatio <= LIMITS.wallRatio) return;
  console.error(
    `\nThis action takes ${wallRatio.toFixed(2)} times as long as the bare script; the limit is ${LIMITS.wallRatio}.`,
  );
  process.exitCode = 1;
}
