/**
 * A reconciliation as large as the design allows, on the emulators: how long the built action takes, how much memory, and how
 * many requests.
 *
 *     npx tsx local/reconcile-scale.ts [records] [deployments] [repositories]     100,000, 10,000 and 200 unless told
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO } from './confluence/emulator.js';
import { complete } from './confluence/log.js';
import { startEmulator } from './confluence/server.js';
import { startGitHub } from './github/server.js';
import { DEMO_TOKEN, World } from './github/world.js';

/** How large. */
export interface Scale {
  records: number;
  deployments: number;
  repositories: number;
}

/** What a run took. */
export interface ScaleFigures {
  seconds: number;
  /** The most that the action's process held, in MiB; undefined where the system does not tell (Linux does). */
  peakMiB?: number;
  githubRequests: number;
  logRequests: number;
  /** The outputs of the action. */
  outputs: Record<string, string>;
}

const PERIOD_MS = 7 * 24 * 3_600_000;
/** One deployment in so many has no record. */
export const GAP_EVERY = 100;

/** Fills both sides, and runs dist/reconcile on them: each deployment has a start and an end, but for the gaps. */
export async function measureScale({ records, deployments, repositories }: Scale): Promise<ScaleFigures> {
  const now = Date.now();
  const world = new World({ clock: () => now });
  const actor = world.user('octocat');
  const rows: ReturnType<typeof complete>[] = [];
  const each = Math.ceil(deployments / repositories);
  for (let index = 0; index < deployments; index++) {
    const name = `acme/service-${Math.floor(index / each)}`;
    const repository = world.repositories.get(name) ?? world.repository(name);
    const at =
      now - PERIOD_MS + 2 * 3_600_000 + Math.floor(((index % each) / each) * (PERIOD_MS - 4 * 3_600_000));
    const commit = repository.commit({ at });
    const run = repository.run({ commit, at, actor });
    repository.deployment({ run, environment: 'production', at });
    if (index % GAP_EVERY === 0) continue;
    for (const outcome of ['started', 'succeeded']) {
      const key = `gha${String(index * 2 + Number(outcome === 'started')).padStart(32, '0')}`;
      rows.push(
        complete(
          {
            remoteAddress: '10.1.0.4',
            creationDate: at + Number(outcome !== 'started') * 60_000,
            author: { type: 'user', displayName: 'octocat (GitHub)' },
            category: 'Deployment',
            summary: `Deployment of ${name} ${commit.oid.slice(0, 7)} to production ${outcome}`,
            description: [
              ...['Event: push', 'Ref: refs/heads/main', `Commit: ${commit.oid}`, ''],
              `Run: https://github.com/${name}/actions/runs/${run.id}/attempts/1`,
              `Workflow: ${name}/.github/workflows/deploy.yml@refs/heads/main at ${commit.oid}`,
              `Job: deploy (check run ${run.attempts[0]?.jobs[0]?.id ?? 0}), run attempt 1`,
              `Actor: octocat (id ${actor.id})`,
              'Runner: GitHub Actions 2, Linux, X64, github-hosted',
              `Audit key: ${key}`,
            ].join('\n'),
            affectedObject: { name: `production (${name})`, objectType: 'Environment' },
            associatedObjects: [
              { name, objectType: 'Repository' },
              { name: `Deploy #${run.number} (run ${run.id}, attempt 1)`, objectType: 'Workflow run' },
              { name: key, objectType: 'Audit key' },
            ],
          },
          now,
        ),
      );
    }
  }
  const recorded = rows.length;
  // The rest are ours as well, which costs most: steps without an environment, in the runs that deploy.
  for (let index = 0; rows.length < records; index++) {
    const { description, associatedObjects, ...record } = rows[index % recorded] as (typeof rows)[number];
    const own = `gha${String(index).padStart(31, '0')}f`;
    const key = associatedObjects.find(({ objectType }) => objectType === 'Audit key')?.name ?? '';
    rows.push({
      ...record,
      category: 'Workflow run',
      summary: `Workflow "Deploy" run #${index} started`,
      description: description.replace(key, own),
      affectedObject: { name: 'main', objectType: 'Branch' },
      associatedObjects: associatedObjects.map((each) => (each.name === key ? { ...each, name: own } : each)),
    });
  }
  const confluence = await startEmulator({ records: rows });
  const github = await startGitHub({ world });
  const folder = mkdtempSync(join(tmpdir(), 'reconcile-scale-'));
  try {
    const names = [...world.repositories.keys()];
    const started = process.hrtime.bigint();
    const peakMiB = await runReconcile(
      folder,
      {
        ...{ site: confluence.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token },
        ...{ 'github-token': DEMO_TOKEN, repositories: names.join('\n'), 'fail-on': 'none' },
      },
      github.url,
    );
    return {
      seconds: Number(process.hrtime.bigint() - started) / 1e9,
      peakMiB,
      githubRequests: github.requests.length,
      logRequests: confluence.requests.length,
      outputs: readOutputs(join(folder, 'output')),
    };
  } finally {
    await confluence.close();
    await github.close();
    rmSync(folder, { recursive: true });
  }
}

const DEFAULTS = {
  'cloud-id': '',
  'gateway-url': 'https://api.atlassian.com',
  'token-url': 'https://auth.atlassian.com/oauth/token',
  environments: '*',
  since: '7d',
  grace: '60m',
  'on-failure': 'fail',
  timeout: '900',
};

/** Runs the built action in a process of its own. Throws where it does not end with exit code 0. */
async function runReconcile(
  folder: string,
  inputs: Record<string, string>,
  apiUrl: string,
): Promise<number | undefined> {
  for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '');
  const named = Object.entries({ ...DEFAULTS, ...inputs }).map(([name, value]) => [
    `INPUT_${name.toUpperCase()}`,
    value,
  ]);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL('../dist/reconcile/index.js', import.meta.url))],
    {
      env: {
        ...(Object.fromEntries(named) as Record<string, string>),
        ...{ GITHUB_API_URL: apiUrl, GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/ops' },
        ...{ GITHUB_RUN_ID: '1', GITHUB_RUN_ATTEMPT: '1', RUNNER_TEMP: folder },
        ...{ GITHUB_OUTPUT: join(folder, 'output'), GITHUB_STEP_SUMMARY: join(folder, 'summary') },
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  let log = '';
  child.stdout.on('data', (text: Buffer) => (log += text.toString()));
  let peak: number | undefined;
  const look = setInterval(() => (peak = peakOf(child.pid) ?? peak), 100);
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  clearInterval(look);
  if (code !== 0) throw new Error(`The action ended with ${code ?? 'a signal'}:\n${log}`);
  return peak;
}

/** `VmHWM` of Linux: the largest resident set so far. */
function peakOf(pid: number | undefined): number | undefined {
  try {
    const kib = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1];
    return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
}

function readOutputs(file: string): Record<string, string> {
  const outputs = readFileSync(file, 'utf8').matchAll(/^(\S+)<<(\S+)\r?\n([^]*?)\r?\n\2$/gm);
  return Object.fromEntries([...outputs].map(([, name = '', , value = '']) => [name, value]));
}

if (process.argv[1]?.endsWith('reconcile-scale.ts') === true) {
  const [records = 100_000, deployments = 10_000, repositories = 200] = process.argv.slice(2).map(Number);
  const { outputs, ...figures } = await measureScale({ records, deployments, repositories });
  console.log(figures);
  console.log(outputs);
}
