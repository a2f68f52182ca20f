/**
 * Runs a JavaScript action as GitHub's runner does (read in actions/runner 2.336.0): inputs and defaults evaluated at
 * each stage, command files, log commands, masks, post. What differs: the log begins without the list of inputs, since
 * only GitHub knows which of them are secrets; `::set-output` and `::save-state` are refused already; `pre` steps,
 * problem matchers, containers and `hashFiles` are not there.
 */
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import { truthy } from '@actions/expressions/result';
import { parse } from 'yaml';
import { makeCommandFiles, readCommandFiles, type CommandFiles } from './command-files.js';
import type { GitHubEvent } from '../github/events.js';
import { LineSplitter, Secrets, StepLog, type Annotation } from './step-log.js';

export type { Annotation };

/** What a job's status can be while it runs and when it ends. */
export type JobStatus = 'success' | 'failure' | 'cancelled';

/** One of the two times an action is started in a job. */
export type Stage = 'main' | 'post';

/** One step that uses an action. */
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
  matrix?: Record<string, unknown> | null;
  /** Path of the node binary. */
  node?: string;
  stages?: Stage[];
  /** Ends main with a signal once its standard output so far matches, or when something has come to pass. */
  signal?: { after: ((stdout: string) => boolean) | Promise<unknown>; name: NodeJS.Signals };
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

/** What the step did to the job. */
export interface RunResult {
  main?: StageResult;
  post?: StageResult;
  outcome: 'success' | 'failure';
  /** Those of main: outputs set in post reach nobody. */
  outputs: Record<string, string>;
  temp: string;
  workspace: string;
}

/** Runs an action's main and post in a job of their own. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const job = await openJob(options);
  const { runs } = job.action;
  const stages = options.stages ?? ['main', 'post'];
  const result: RunResult = { outcome: 'success', outputs: {}, temp: job.temp, workspace: job.workspace };

  if (stages.includes('main')) {
    result.main = await runStage('main', runs.main, options.job?.status ?? 'success', job);
    result.outputs = result.main.outputs;
  }
  // Post is registered before main runs, so it does not matter here how main ended.
  const status = finalStatus(options.job, result.main?.failed ?? false);
  if (
    runs.post !== undefined &&
    stages.includes('post') &&
    isWanted(runs['post-if'], contexts(status, job), status)
  ) {
    result.post = await runStage('post', runs.post, status, job);
  }
  result.outcome = result.main?.failed === true || result.post?.failed === true ? 'failure' : 'success';
  return result;
}

// A job

/** What the stages of one job share. */
interface Job {
  options: RunOptions;
  actionDir: string;
  action: ActionFile;
  temp: string;
  workspace: string;
  eventPath: string;
  secrets: Secrets;
  /** What GITHUB_ENV and GITHUB_PATH have gathered. */
  env: Record<string, string>;
  path: string[];
  state: Record<string, string>;
}

async function openJob(options: RunOptions): Promise<Job> {
  const { event } = options;
  const actionDir = resolve(options.actionDir);
  const action = await readAction(actionDir);
  const temp = options.temp ?? (await mkdtemp(join(tmpdir(), 'runner-temp-')));
  const workspace = options.workspace ?? join(temp, '_workspace');
  const eventPath = join(temp, '_github_workflow', 'event.json');
  await mkdir(workspace, { recursive: true });
  await mkdir(join(temp, '_github_workflow'), { recursive: true });
  await writeFile(eventPath, JSON.stringify(event.payload, null, 2));
  const secrets = new Secrets();
  secrets.add(event.github.token);
  return { options, actionDir, action, temp, workspace, eventPath, secrets, env: {}, path: [], state: {} };
}

/** A cancelled job stays cancelled; else a failed step fails it. */
function finalStatus(job: RunOptions['job'], mainFailed: boolean): JobStatus {
  const before = job?.status ?? 'success';
  return job?.finalStatus ?? (mainFailed && before === 'success' ? 'failure' : before);
}

/** The part of an action.yml that a runner acts on. */
export interface ActionFile {
  inputs?: Record<string, { default?: string | number | boolean | null } | null>;
  runs: { using: string; main: string; post?: string; 'post-if'?: string };
}

/** Reads the action.yml in a folder. */
export async function readAction(folder: string): Promise<ActionFile> {
  const file = join(folder, 'action.yml');
  const action = parse(await readFile(file, 'utf8')) as ActionFile;
  if (!action.runs.using.startsWith('node')) {
    throw new Error(`${file} says "using: ${action.runs.using}"; this runner runs JavaScript actions alone.`);
  }
  return action;
}

// A stage

async function runStage(stage: Stage, script: string, status: JobStatus, job: Job): Promise<StageResult> {
  const { options } = job;
  const log = new StepLog(job.secrets, isDebug(options), options.onLine);
  const inputs = stepInputs(job.action, options.with ?? {}, contexts(status, job));
  if (inputs.unexpected.length > 0) {
    const valid = Object.keys(job.action.inputs ?? {}).join("', '");
    log.annotate(
      'warning',
      `Unexpected input(s) '${inputs.unexpected.join("', '")}', valid inputs are ['${valid}']`,
    );
  }
  const files = await makeCommandFiles(job.temp);
  const ended = await execute({
    node: options.node ?? process.execPath,
    script: join(job.actionDir, script),
    cwd: job.workspace,
    env: stepEnvironment(inputs.variables, files, job),
    timeoutMs: options.timeoutMs ?? 60_000,
    signal: stage === 'main' ? options.signal : undefined,
    onLine: (line) => log.receive(line),
  });
  if (ended.problem !== undefined) {
    log.annotate('error', ended.problem);
  }
  const written = await readCommandFiles(files, job.secrets, log);
  Object.assign(job.env, written.env);
  job.path = [...written.path.reverse(), ...job.path];
  Object.assign(job.state, written.state);
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

/** The contexts that action.yml's defaults may name. */
function contexts(status: JobStatus, job: Job): data.Dictionary {
  const { event, matrix = null } = job.options;
  const checkRunId = job.options.job?.checkRunId;
  const values = {
    github: { ...githubContext(job), token: event.github.token, event: event.payload },
    job: {
      status,
      check_run_id:
        checkRunId === undefined ? event.job.check_run_id : checkRunId === '' ? null : Number(checkRunId),
    },
    matrix,
    runner: runnerContext(job),
    strategy: { 'fail-fast': true, 'job-index': 0, 'job-total': 1, 'max-parallel': 1 },
  };
  return JSON.parse(JSON.stringify(values), data.reviver) as data.Dictionary;
}

/** INPUT_ variables by name, and the inputs that action.yml does not declare; those reach the action all the same. */
function stepInputs(
  action: ActionFile,
  given: Record<string, string>,
  values: data.Dictionary,
): { variables: Record<string, string>; unexpected: string[] } {
  const declared = Object.entries(action.inputs ?? {});
  const variables: Record<string, string> = {};
  for (const [name, input] of declared) {
    variables[inputVariable(name)] = interpolate(String(input?.default ?? ''), values);
  }
  const unexpected = Object.keys(given).filter((name) => !(inputVariable(name) in variables));
  for (const [name, value] of Object.entries(given)) {
    variables[inputVariable(name)] = interpolate(value, values);
  }
  return { variables, unexpected };
}

function inputVariable(name: string): string {
  return `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;
}

/** The quotes keep braces inside a string literal apart from those that end the expression. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g;

function interpolate(text: string, values: data.Dictionary): string {
  return text.replace(EXPRESSION, (_, expression: string) => evaluate(expression, values).coerceString());
}

/** Whether a `post-if` lets post run; without one, nothing keeps it from running. */
function isWanted(condition: string | undefined, values: data.Dictionary, status: JobStatus): boolean {
  const facts = {
    always: true,
    success: status === 'success',
    failure: status === 'failure',
    cancelled: status === 'cancelled',
  };
  return truthy(evaluate(condition ?? 'always()', values, facts));
}

function evaluate(
  expression: string,
  values: data.Dictionary,
  facts: Record<string, boolean> = {},
): data.ExpressionData {
  const names = values.pairs().map(({ key }) => key);
  const functions = Object.entries(facts).map(([name, fact]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(fact),
  }));
  const syntax = new Parser(new Lexer(expression).lex().tokens, names, functions).parse();
  return new Evaluator(syntax, values, new Map(functions.map((each) => [each.name, each]))).evaluate();
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

function stepEnvironment(inputs: Record<string, string>, files: CommandFiles, job: Job): NodeJS.ProcessEnv {
  const machine = Object.fromEntries(INHERITED.map((name) => [name, process.env[name]]));
  return {
    ...machine,
    ...job.env,
    ...prefixed('STATE_', job.state),
    ...inputs,
    PATH: [...job.path, machine['PATH'] ?? ''].join(delimiter),
    ...prefixed('GITHUB_', upperCased(githubContext(job))),
    ...prefixed('GITHUB_', upperCased(files)),
    ...prefixed('RUNNER_', upperCased(runnerContext(job))),
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    ...job.options.env,
  };
}

/** What the `github` context and the GITHUB_ variables share: all but the event and the token. */
function githubContext(job: Job): Record<string, string | boolean> {
  const { event, action = '__self', job: { name } = {} } = job.options;
  return {
    ...Object.fromEntries(Object.entries(event.github).filter(([name]) => name !== 'token')),
    ...(name === undefined ? {} : { job: name }),
    action,
    action_path: job.actionDir,
    // Both are empty for an action of the repository's own.
    action_ref: '',
    action_repository: '',
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

// The process

interface Execution {
  node: string;
  script: string;
  cwd: string;
  env: NodeJS.ProcessEnv;
  timeoutMs: number;
  signal: RunOptions['signal'];
  onLine: (line: string) => void;
}

interface Ended {
  exitCode: number | null;
  signal: string | null;
  stdout: string;
  stderr: string;
  /** Why it could not be started, or had to be stopped. */
  problem: string | undefined;
}

function execute({ node, script, cwd, env, timeoutMs, signal, onLine }: Execution): Promise<Ended> {
  return new Promise((resolve) => {
    const ended: Ended = { exitCode: null, signal: null, stdout: '', stderr: '', problem: undefined };
    const couldNotStart = (error: unknown) => {
      const reason = error instanceof Error ? error.message : String(error);
      resolve({
        ...ended,
        problem: `An error occurred trying to start process '${node}' with working directory '${cwd}'. ${reason}`,
      });
    };

    let child;
    try {
      child = spawn(node, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    } catch (error) {
      // An environment string that is too long is told here, a missing binary below.
      couldNotStart(error);
      return;
    }
    const timer = setTimeout(() => {
      ended.problem = `The action did not end within ${timeoutMs} ms and was killed.`;
      child.kill('SIGKILL');
      // A process it left behind may hold the pipes open.
      child.stdout.destroy();
      child.stderr.destroy();
    }, timeoutMs);

    child.on('error', (error) => {
      clearTimeout(timer);
      couldNotStart(error);
    });
    const stdoutLines = new LineSplitter(onLine);
    const stderrLines = new LineSplitter(onLine);
    const { after, name } = signal ?? {};
    if (after instanceof Promise) void after.then(() => child.kill(name));
    let pending = typeof after === 'function' ? after : undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ended.stdout += text;
      stdoutLines.push(text);
      if (pending?.(ended.stdout) === true) {
        child.kill(name);
        pending = undefined;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ended.stderr += text;
      stderrLines.push(text);
    });
    child.on('close', (exitCode, signalName) => {
      clearTimeout(timer);
      stdoutLines.end();
      stderrLines.end();
      resolve({ ...ended, exitCode, signal: signalName });
    });
  });
}
