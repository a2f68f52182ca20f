// One stage of one step, as GitHub's runner runs it (read in actions/runner 2.336.0): inputs and defaults evaluated at
// each stage, command files, log commands, masks. What differs: the log begins without the list of inputs, since only
// GitHub knows which of them are secrets; `::set-output` and `::save-state` are refused already; problem matchers,
// containers and `hashFiles` are not there.
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { data } from '@actions/expressions';
import type { GitHubEvent } from '../github/events.js';
import { makeCommandFiles, readCommandFiles, type CommandFiles } from './command-files.js';
import { interpolate } from './expressions.js';
import { execute, type Execution } from './process.js';
import { Secrets, StepLog, type Annotation } from './step-log.js';

/** What a job's status can be while it runs and when it ends. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** One of the two times an action is started in a job. */
export type Stage = 'main' | 'post';

/** One step that uses an action, and the job it is in. */
export interface RunOptions {
  /** The folder that holds action.yml. */
  actionDir: string;
  /** The step's inputs, named as in action.yml. Expressions in them are evaluated at each stage, as in a workflow. */
  with?: Record<string, string>;
  event: GitHubEvent;
  /** RUNNER_TEMP; made, and left to the caller, if absent. */
  temp?: string;
  /** GITHUB_WORKSPACE; a folder of RUNNER_TEMP if absent. */
  workspace?: string;
  /** GITHUB_ACTION: `__self` is the job's first use of the repository's own action. */
  action?: string;
  /** Added to the step's environment, over everything else; undefined takes a variable away. */
  env?: Record<string, string | undefined>;
  job?: {
    /** The status main sees, of the steps before it. */
    status?: JobStatus;
    /** GITHUB_JOB. */
    name?: string;
    /** Digits; empty is a server that sends none. */
    checkRunId?: string;
    /** The status post sees. By default what status and main make of it. */
    finalStatus?: JobStatus;
  };
  /** What this leg of a matrix has, and which of how many it is. */
  matrix?: Record<string, unknown> | null;
  strategy?: { index: number; total: number };
  /** The folders of the actions that a composite action uses, by owner/name@ref. */
  actions?: Record<string, string>;
  /** Path of the node binary. */
  node?: string;
  stages?: Stage[];
  /** Ends main with a signal once its standard output so far matches, or when something has come to pass. */
  signal?: NonNullable<Execution['signal']>;
  /** A stage that takes longer is killed. */
  timeoutMs?: number;
  /** Called with each line of the log as it is written. */
  onLine?: (line: string) => void;
}

/** What one stage did. Output streams are as the process wrote them; the log and the summary are as GitHub shows them. */
export interface StageResult {
  /** Whether GitHub would count the stage as failed; a malformed command file fails a process that exited with 0. */
  failed: boolean;
  exitCode: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  state: Record<string, string>;
  summary: string;
  /** At most ten of a level, each cut at 4,096 characters, as GitHub keeps them. */
  annotations: Annotation[];
  /** The values the stage asked to mask. */
  masks: string[];
  log: string;
}

/** What the steps of one job share. */
export interface Job {
  options: RunOptions;
  temp: string;
  workspace: string;
  eventPath: string;
  secrets: Secrets;
  /** What GITHUB_ENV and GITHUB_PATH have gathered. */
  env: Record<string, string>;
  path: string[];
}

/** One step of a job, or of a composite action in it. */
export interface Step {
  /** GITHUB_ACTION. */
  name: string;
  /** The folder of the action: its own, or for a script that of the composite action. */
  actionDir: string;
  /** Both are empty for an action of the repository's own. */
  repository: string;
  ref: string;
  with: Record<string, string>;
  /** What main leaves to post. */
  state: Record<string, string>;
  /** What the steps of a composite action see besides. */
  composite?: CompositeContexts;
}

/** The contexts that only the steps of a composite action have. */
export interface CompositeContexts {
  /** `github.action_status`: what has become of the steps of this composite action so far. */
  actionStatus: JobStatus;
  inputs: Record<string, string>;
  steps: Record<string, { outputs: Record<string, string>; outcome: string; conclusion: string }>;
}

/** Makes what a job has before its first step. */
export async function openJob(options: RunOptions): Promise<Job> {
  const { event } = options;
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), 'runner-temp-')));
  const workspace = options.workspace ?? join(temp, '_workspace');
  const eventPath = join(temp, '_github_workflow', 'event.json');
  await mkdir(workspace, { recursive: true });
  await mkdir(join(temp, '_github_workflow'), { recursive: true });
  await writeFile(eventPath, JSON.stringify(event.payload, null, 2));
  const secrets = new Secrets();
  secrets.add(event.github.token);
  return { options, temp, workspace, eventPath, secrets, env: {}, path: [] };
}

/** The inputs of an action.yml, as far as a runner acts on them. */
export type DeclaredInputs = Record<string, { default?: string | number | boolean | null } | null>;

/** Runs one stage of a JavaScript action. The script's path is relative to the action's folder. */
export async function runStage(
  stage: Stage,
  script: string,
  inputs: DeclaredInputs,
  status: JobStatus,
  step: Step,
  job: Job,
): Promise<StageResult> {
  const { options } = job;
  const log = openLog(job);
  const { variables, unexpected } = stepInputs(inputs, step.with, contexts(status, step, job));
  if (unexpected.length > 0) {
    const valid = Object.keys(inputs).join("', '");
    log.annotate(
      'warning',
      `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
  const command = options.node ?? process.execPath;
  return runProcess(command, [join(step.actionDir, script)], variables, stage, step, job, log);
}

/** Runs a script of a composite action: bash, or a shell of one's own with `{0}` where the file's name goes. */
export async function runScript(
  script: string,
  shell: string,
  env: Record<string, string>,
  step: Step,
  job: Job,
): Promise<StageResult> {
  const file = join(await mkdtemp(join(job.temp, 'script-')), 'script');
  await writeFile(file, script);
  const [command = '', ...args] = (shell === 'bash' ? 'bash --noprofile --norc -e -o pipefail {0}' : shell)
    .split(' ')
    .map((word) => word.replace('{0}', file));
  const program = command === 'node' ? (job.options.node ?? process.execPath) : command;
  return runProcess(program, args, env, 'main', step, job, openLog(job));
}

function openLog({ secrets, options }: Job): StepLog {
  return new StepLog(secrets, isDebug(options), options.onLine);
}

async function runProcess(
  command: string,
  args: string[],
  variables: Record<string, string>,
  stage: Stage,
  step: Step,
  job: Job,
  log: StepLog,
): Promise<StageResult> {
  const files = await makeCommandFiles(job.temp);
  const ended = await execute({
    command,
    args,
    cwd: job.workspace,
    env: stepEnvironment(variables, files, step, job),
    timeoutMs: job.options.timeoutMs ?? 60_000,
    signal: stage === 'main' ? job.options.signal : undefined,
    onLine: (line) => log.receive(line),
  });
  if (ended.problem !== undefined) {
    log.annotate('error', ended.problem);
  }
  const written = await readCommandFiles(files, job.secrets, log);
  Object.assign(job.env, written.env);
  job.path = [...written.path.reverse(), ...job.path];
  Object.assign(step.state, written.state);
  return {
    failed: ended.exitCode !== 0 || log.failed,
    exitCode: ended.exitCode,
    signal: ended.signal,
    stdout: ended.stdout,
    stderr: ended.stderr,
    outputs: written.outputs,
    state: written.state,
    summary: written.summary,
    annotations: log.annotations,
    masks: log.masks,
    log: log.lines.join('\n'),
  };
}

function isDebug(options: RunOptions): boolean {
  return (options.env?.['RUNNER_DEBUG'] ?? options.event.runner.debug) === '1';
}

// Inputs and expressions

/** The contexts that a step's inputs and action.yml's defaults may name. */
export function contexts(status: JobStatus, step: Step, job: Job): data.Dictionary {
  const { event, matrix = null, strategy = { index: 0, total: 1 } } = job.options;
  const { actionStatus, ...composite } = step.composite ?? {};
  const checkRunId = job.options.job?.checkRunId;
  const values = {
    github: {
      ...githubContext(step, job),
      token: event.github.token,
      event: event.payload,
      ...(actionStatus !== undefined && { action_status: actionStatus }),
    },
    job: {
      status,
      check_run_id:
        checkRunId === undefined ? event.job.check_run_id : checkRunId === '' ? null : Number(checkRunId),
    },
    matrix,
    runner: runnerContext(job),
    strategy: {
      'fail-fast': true,
      'job-index': strategy.index,
      'job-total': strategy.total,
      'max-parallel': strategy.total,
    },
    ...composite,
  };
  return JSON.parse(JSON.stringify(values), data.reviver) as data.Dictionary;
}

/** INPUT_ variables by name, and the inputs that action.yml does not declare; those reach the action all the same. */
function stepInputs(
  inputs: DeclaredInputs,
  given: Record<string, string>,
  values: data.Dictionary,
): { variables: Record<string, string>; unexpected: string[] } {
  const variables: Record<string, string> = {};
  for (const [name, input] of Object.entries(inputs)) {
    variables[inputVariable(name)] = interpolate(String(input?.default ?? ''), values);
  }
  const unexpected = Object.keys(given).filter((name) => !(inputVariable(name) in variables));
  // A given input has no default, not even where it evaluates to nothing.
  for (const [name, value] of Object.entries(given)) {
    variables[inputVariable(name)] = interpolate(value, values);
  }
  return { variables, unexpected };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

// The environment

/** What a program needs from the machine. Nothing else of the developer's shell reaches the step. */
const INHERITED = [
  'PATH',
  'HOME',
  'APPDATA',
  'COMSPEC',
  'LOCALAPPDATA',
  'PATHEXT',
  'SYSTEMDRIVE',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'USERPROFILE',
  'WINDIR',
];

function stepEnvironment(
  variables: Record<string, string>,
  files: CommandFiles,
  step: Step,
  job: Job,
): NodeJS.ProcessEnv {
  const machine = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  return {
    ...machine,
    ...job.env,
    ...prefixed('STATE_', step.state),
    ...variables,
    PATH: [...job.path, machine['PATH'] ?? ''].join(delimiter),
    ...prefixed('GITHUB_', upperCased(githubContext(step, job))),
    ...prefixed('GITHUB_', upperCased(files)),
    ...prefixed('RUNNER_', upperCased(runnerContext(job))),
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    ...job.options.env,
  };
}

/** What the `github` context and the GITHUB_ variables share: all but the event and the token. */
function githubContext(step: Step, job: Job): Record<string, string | boolean> {
  const { event, job: { name } = {} } = job.options;
  return {
    ...Object.fromEntries(Object.entries(event.github).filter(([name]) => name !== 'token')),
    ...(name === undefined ? {} : { job: name }),
    action: step.name,
    action_path: step.actionDir,
    action_ref: step.ref,
    action_repository: step.repository,
    event_name: event.name,
    event_path: job.eventPath,
    workspace: job.workspace,
  };
}

function runnerContext(job: Job): Record<string, string> {
  return {
    ...job.options.event.runner,
    temp: job.temp,
  };
}

function upperCased(values: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name.toUpperCase(), String(value)]),
  );
}

function prefixed(prefix: string, values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [prefix + name, value]));
}
