/** Who takes part in the bench: how each is started, as the runner would start it. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AUDIT_PATH, DEMO } from '../local/confluence/emulator.js';
import { exampleEvent, type GitHubEvent, withContext } from '../local/github/events.js';
import { runAction } from '../local/runner/runner.js';
import type { RunningEmulator } from '../local/confluence/server.js';

/** A process to start, in a state that every start finds again. */
export interface Contestant {
  name: string;
  /** The script and its arguments. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** The local audit log that it writes to. */
  log: RunningEmulator;
  /** Place of the one whose figures its own are multiples of. */
  base: number;
  /** Brings back the files that a run changed, so that the hundredth run finds what the first one found. */
  restore: () => Promise<void>;
}

/** An action to run: the folder of its action.yml, its inputs, and what starts the run where it is no usual push. */
export interface Entry {
  name: string;
  actionDir: string;
  with: Record<string, string>;
  event?: GitHubEvent;
  log: RunningEmulator;
  /** Of the environment: the CA of an https log. */
  env?: Record<string, string>;
  base?: number;
}

const here = fileURLToPath(new URL('.', import.meta.url));

/** This action, submitting the record of a push. */
export function ourEntry(emulator: RunningEmulator): Entry {
  return {
    name: 'this action',
    actionDir: fileURLToPath(new URL('..', import.meta.url)),
    with: { site: emulator.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token },
    log: emulator,
  };
}

/** The same with an environment: it asks GitHub (at an address that knows of no deployment) which commit was live before. */
export function environmentEntry(emulator: RunningEmulator, gitHubUrl: string): Entry {
  const ours = ourEntry(emulator);
  return {
    ...ours,
    name: 'with environment',
    with: { ...ours.with, environment: 'production' },
    event: withContext(exampleEvent('push'), { github: { api_url: gitHubUrl, token: 'ghs_example_token' } }),
  };
}

/** The bare script, posting what this action posted. */
export async function bareContestant(
  request: { headers: Record<string, string>; body: string },
  folder: string,
  { name, log, env = {}, base = 0 }: Pick<Entry, 'name' | 'log' | 'env' | 'base'>,
): Promise<Contestant> {
  const file = join(folder, `request-${base}.json`);
  const { authorization, 'x-atlassian-token': noCheck } = request.headers;
  const headers = {
    authorization,
    'x-atlassian-token': noCheck,
    accept: 'application/json',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(request.body),
  };
  await writeFile(file, JSON.stringify({ headers, body: request.body }));
  return {
    name,
    args: [join(here, 'bare.cjs'), `${log.url}${AUDIT_PATH}`, file],
    cwd: folder,
    env: { PATH: process.env['PATH'], ...env },
    log,
    base,
    restore: () => Promise.resolve(),
  };
}

/** The main stage of an action. The local runner prepares the step once; what it would start is written down. */
export async function actionContestant(entry: Entry, folder: string): Promise<Contestant> {
  const home = await mkdtemp(join(folder, 'action-'));
  const temp = join(home, 'temp');
  const captured = join(home, 'captured.json');
  const result = await runAction({
    actionDir: entry.actionDir,
    event: entry.event ?? exampleEvent('push'),
    with: entry.with,
    temp,
    stages: ['main'],
    env: {
      ...entry.env,
      NODE_OPTIONS: `--require ${JSON.stringify(join(here, 'capture.cjs'))}`,
      BENCH_CAPTURE: captured,
    },
  });
  const read = await readFile(captured, 'utf8').catch(() => {
    throw new Error(`${entry.name} could not be started:\n${result.main?.log ?? ''}`);
  });
  const { script, cwd, env } = JSON.parse(read) as { script: string; cwd: string; env: NodeJS.ProcessEnv };
  const untouched = join(home, 'untouched');
  await cp(temp, untouched, { recursive: true });
  return {
    name: entry.name,
    args: [script],
    cwd,
    env,
    log: entry.log,
    base: entry.base ?? 0,
    restore: async () => {
      await rm(temp, { recursive: true, force: true });
      await cp(untouched, temp, { recursive: true });
    },
  };
}
