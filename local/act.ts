/**
 * Runs real workflow files with nektos/act on this machine, without containers: jobs and their `needs`, conditions,
 * matrices, composite actions, main and post stages, all as act understands them. What differs from GitHub: a cancelled
 * step is killed at once, without the signals before; jobs behind a cancelled one run no steps, `if: always()` or not;
 * `continue-on-error` of a job is ignored; `job.check_run_id` and `strategy.job-index` are empty; outputs of post steps are
 * kept; all jobs have one GITHUB_TOKEN, whatever their `permissions`; every run has the id 1 unless `env` says another.
 */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** What was tried; newer ones should do. */
export const ACT_VERSION = 'v0.2.89';

/** One run of workflows. */
export interface WorkflowOptions {
  /** The repository's files, by path. The workflows are those in .github/workflows. */
  files: Record<string, string>;
  /** Folders that are copied into the repository, by path. */
  folders?: Record<string, string>;
  /** Folders that stand in for actions and workflows of other repositories, by `owner/name@ref`. */
  standIns?: Record<string, string>;
  event?: string;
  /** The event's payload. */
  payload?: object;
  secrets?: Record<string, string>;
  variables?: Record<string, string>;
  /** Added to the environment of every step. */
  env?: Record<string, string>;
  /** Folders searched for programs before all others. */
  path?: string[];
  /** Cancels the run (Ctrl+C) once a step has written this line. */
  cancelAfter?: string;
  /** A run that takes longer is cancelled, and killed if that does not end it. */
  timeoutMs?: number;
}

export interface WorkflowRun {
  exitCode: number | null;
  jobs: JobRun[];
  /** Everything that act said, to be shown where something went wrong. */
  log: string;
}

export interface JobRun {
  /** As in the workflow file. */
  id: string;
  matrix: Record<string, unknown>;
  /** act knows no `cancelled`. */
  result: 'success' | 'failure' | 'unknown';
  /** The steps that ran, in their order. */
  steps: StepRun[];
}

/** One stage of a step. */
export interface StepRun {
  /** Its id, else its position; in a composite action `<step>/<step in the action>`. */
  id: string;
  stage: 'Pre' | 'Main' | 'Post';
  result: string;
  outputs: Record<string, string>;
  summary: string;
  lines: string[];
  /** Errors and warnings, as `::error::` and `::warning::` told them. */
  annotations: { level: string; message: string }[];
}

/** The act in PATH, or the one that the variable ACT names; undefined where there is none. */
export function findAct(): string | undefined {
  const act = process.env['ACT'] || 'act';
  try {
    execFileSync(act, ['--version'], { stdio: 'ignore' });
    return act;
  } catch {
    return undefined;
  }
}

/** Runs the workflows of a repository that is made for it, and takes everything away afterwards. */
export async function runWorkflows(options: WorkflowOptions): Promise<WorkflowRun> {
  const root = await mkdtemp(join(tmpdir(), 'workflows-'));
  try {
    const repository = await makeRepository(root, options);
    return await readRun(startAct(root, repository, options, await writePayload(root, options)), options);
  } finally {
    await rm(root, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The step of a job; of a matrix, the one of its first leg. */
export function stepOf(
  run: WorkflowRun,
  job: string,
  step: string,
  stage: StepRun['stage'] = 'Main',
): StepRun | undefined {
  return run.jobs
    .find(({ id }) => id === job)
    ?.steps.find((each) => each.id === step && each.stage === stage);
}

// A repository

/** act reads the repository's name and branch from git. */
async function makeRepository(root: string, { files, folders = {} }: WorkflowOptions): Promise<string> {
  const repository = join(root, 'repository');
  await mkdir(repository);
  for (const [path, folder] of Object.entries(folders)) {
    await cp(folder, join(repository, path), { recursive: true });
  }
  for (const [path, text] of Object.entries(files)) {
    const file = join(repository, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { mode: text.startsWith('#!') ? 0o755 : 0o644 });
  }
  const git = (...command: string[]) => execFileSync('git', command, { cwd: repository, stdio: 'ignore' });
  git('init', '--initial-branch', 'main');
  git('remote', 'add', 'origin', 'https://github.com/acme/shop.git');
  git('add', '--all', '--force');
  git('-c', 'user.name=octocat', '-c', 'user.email=octocat@example.com', 'commit', '--message', 'Begin');
  return repository;
}

async function writePayload(root: string, { payload }: WorkflowOptions): Promise<string[]> {
  if (payload === undefined) {
    return [];
  }
  const file = join(root, 'payload.json');
  await writeFile(file, JSON.stringify(payload));
  return ['--eventpath', file];
}

// A process

function startAct(
  root: string,
  repository: string,
  options: WorkflowOptions,
  eventPath: string[],
): ChildProcess {
  const named = (flag: string, values: Record<string, string> = {}) =>
    Object.entries(values).flatMap(([name, value]) => [flag, `${name}=${value}`]);
  const path = [...(options.path ?? []), dirname(process.execPath), process.env['PATH'] ?? ''];
  return spawn(
    findAct() ?? 'act',
    [
      options.event ?? 'push',
      ...eventPath,
      ...['--platform', 'ubuntu-latest=-self-hosted'],
      ...['--no-cache-server', '--action-offline-mode', '--json', '--actor', 'octocat'],
      ...named('--local-repository', options.standIns),
      ...named('--secret', options.secrets),
      ...named('--var', options.variables),
      ...named('--env', options.env),
    ],
    {
      cwd: repository,
      stdio: ['ignore', 'pipe', 'pipe'],
      // Nothing of the developer's own act, git or proxy settings; HOME holds act's caches.
      env: { PATH: path.join(delimiter), HOME: root, TMPDIR: root },
    },
  );
}

/** One line of `act --json`, of which nothing is certain. */
interface Line {
  msg?: string;
  level?: string;
  jobID?: string;
  matrix?: Record<string, unknown>;
  stage?: StepRun['stage'];
  stepID?: string[];
  stepResult?: string;
  jobResult?: JobRun['result'];
  raw_output?: boolean;
  command?: string;
  name?: string;
  arg?: string;
  content?: string;
}

async function readRun(act: ChildProcess, options: WorkflowOptions): Promise<WorkflowRun> {
  const run: WorkflowRun = { exitCode: null, jobs: [], log: '' };
  const timers = [
    setTimeout(() => act.kill('SIGINT'), options.timeoutMs ?? 60_000),
    setTimeout(() => act.kill('SIGKILL'), (options.timeoutMs ?? 60_000) + 10_000),
  ];
  let isCancelled = false;
  const receive = (text: string) => {
    run.log += `${text}\n`;
    const line = parseLine(text);
    note(line, run);
    if (!isCancelled && line.raw_output === true && line.msg?.trim() === options.cancelAfter) {
      isCancelled = true;
      act.kill('SIGINT');
    }
  };
  for (const stream of [act.stdout, act.stderr]) {
    if (stream !== null) {
      createInterface({ input: stream }).on('line', receive);
    }
  }
  try {
    run.exitCode = await new Promise((resolve, reject) => {
      act.once('error', reject);
      act.once('close', resolve);
    });
    // A job that failed is a result; a file that act can't read is a mistake in the test or in action.yml.
    const mistake = /Line: \d+ Column \d+: [^"]*/.exec(run.log)?.[0];
    if (mistake !== undefined) {
      throw new Error(`act can't read a workflow or an action.yml. ${mistake}`);
    }
    return run;
  } finally {
    timers.forEach(clearTimeout);
  }
}

function parseLine(text: string): Line {
  try {
    return JSON.parse(text) as Line;
  } catch {
    return {};
  }
}

function note(line: Line, run: WorkflowRun): void {
  if (line.jobID === undefined) {
    return;
  }
  const job = jobOf(line, line.jobID, run);
  job.result = line.jobResult ?? job.result;
  if (line.stage === undefined || line.stepID === undefined) {
    return;
  }
  const step = stageOf(line.stepID.join('/'), line.stage, job);
  step.result = line.stepResult ?? step.result;
  if (line.raw_output === true) {
    step.lines.push((line.msg ?? '').replace(/\n$/, ''));
  } else if (line.command === 'set-output' && line.name !== undefined) {
    step.outputs[line.name] = line.arg ?? '';
  } else if (line.command === 'summary') {
    step.summary += line.content ?? '';
  } else if (line.command === 'error' || line.command === 'warning') {
    step.annotations.push({ level: line.command, message: line.arg ?? '' });
  }
}

function jobOf({ matrix = {} }: Line, id: string, { jobs }: WorkflowRun): JobRun {
  const leg = JSON.stringify(matrix);
  let job = jobs.find((each) => each.id === id && JSON.stringify(each.matrix) === leg);
  if (job === undefined) {
    job = { id, matrix, result: 'unknown', steps: [] };
    jobs.push(job);
  }
  return job;
}

function stageOf(id: string, stage: StepRun['stage'], { steps }: JobRun): StepRun {
  let step = steps.find((each) => each.id === id && each.stage === stage);
  if (step === undefined) {
    step = { id, stage, result: 'unknown', outputs: {}, summary: '', lines: [], annotations: [] };
    steps.push(step);
  }
  return step;
}
