// The steps of a composite action, as GitHub's runner runs them (CompositeActionHandler in actions/runner 2.336.0).
// What a step of it sees of a failed step before it is `github.action_status`, and so are success() and failure();
// `job.status` stays what it was until the whole action has ended.
import { join, resolve } from 'node:path';
import type { data } from '@actions/expressions';
import {
  readAction,
  type ActionFile,
  type CompositeRuns,
  type CompositeStep,
  type JavaScriptRuns,
} from './action-file.js';
import { holds, interpolate } from './expressions.js';
import {
  contexts,
  runScript,
  runStage,
  type CompositeContexts,
  type Job,
  type JobStatus,
  type StageResult,
  type Step,
} from './stage.js';

/** What became of one step. */
export interface CompositeStepResult {
  id?: string;
  /** Before `continue-on-error` counts; `conclusion` is after. */
  outcome: 'success' | 'failure' | 'skipped';
  conclusion: 'success' | 'failure' | 'skipped';
  main?: StageResult;
  post?: StageResult;
}

export interface CompositeResult {
  steps: CompositeStepResult[];
  failed: boolean;
  outputs: Record<string, string>;
  /** Runs the posts of the actions in it, the last first, once the job's status is known. Says whether one failed. */
  runPosts: (status: JobStatus) => Promise<boolean>;
}

/** Runs the steps of a composite action. `status` is that of the job, which they do not change. */
export async function runComposite(
  action: ActionFile,
  { steps }: CompositeRuns,
  own: Step,
  status: JobStatus,
  job: Job,
): Promise<CompositeResult> {
  const before = contexts(status, own, job);
  const given: Record<string, string> = {};
  for (const [name, input] of Object.entries(action.inputs ?? {})) {
    given[name] = interpolate(own.with[name] ?? String(input?.default ?? ''), before);
  }
  const seen: CompositeContexts = { actionStatus: 'success', inputs: given, steps: {} };
  const results: CompositeStepResult[] = [];
  const posts: ((final: JobStatus) => Promise<boolean>)[] = [];

  for (const [index, each] of steps.entries()) {
    const name =
      each.id ?? (each.uses === undefined ? '__run' : '__self') + (index === 0 ? '' : `_${index + 1}`);
    const step: Step = { ...own, name, state: {}, with: texts(each.with), composite: seen };
    const values = contexts(status, step, job);
    const result: CompositeStepResult = {
      ...(each.id !== undefined && { id: each.id }),
      outcome: 'skipped',
      conclusion: 'skipped',
    };
    results.push(result);
    if (holds(String(each.if ?? 'success()'), values, seen.actionStatus)) {
      result.main = await runStep(each, step, values, status, job, (post) =>
        posts.unshift(async (final) => {
          result.post = await post(final);
          return result.post?.failed === true;
        }),
      );
      result.outcome = result.main.failed ? 'failure' : 'success';
      result.conclusion = each['continue-on-error'] === true ? 'success' : result.outcome;
    }
    const { outcome, conclusion } = result;
    if (each.id !== undefined) {
      seen.steps[each.id] = { outputs: result.main?.outputs ?? {}, outcome, conclusion };
    }
    if (conclusion === 'failure') seen.actionStatus = 'failure';
  }

  const after = contexts(status, { ...own, composite: seen }, job);
  return {
    steps: results,
    failed: seen.actionStatus === 'failure',
    outputs: Object.fromEntries(
      Object.entries(action.outputs ?? {}).map(([name, { value }]) => [
        name,
        interpolate(value ?? '', after),
      ]),
    ),
    runPosts: async (final) => {
      let failed = false;
      for (const post of posts) failed = (await post(final)) || failed;
      return failed;
    },
  };
}

type Post = (final: JobStatus) => Promise<StageResult | undefined>;

async function runStep(
  given: CompositeStep,
  step: Step,
  values: data.Dictionary,
  status: JobStatus,
  job: Job,
  registerPost: (post: Post) => void,
): Promise<StageResult> {
  if (given.uses === undefined) {
    const env = texts(given.env);
    for (const [name, value] of Object.entries(env)) env[name] = interpolate(value, values);
    return runScript(interpolate(given.run ?? '', values), given.shell ?? '', env, step, job);
  }
  const used = { ...step, ...locate(given.uses, job) };
  const { inputs = {}, runs } = await readAction(used.actionDir);
  if (runs.post !== undefined) registerPost((final) => runPost(runs, inputs, used, final, job));
  return runStage('main', runs.main, inputs, status, used, job);
}

// The steps of post begin with a status of their own.
async function runPost(
  runs: JavaScriptRuns,
  inputs: NonNullable<ActionFile['inputs']>,
  step: Step,
  final: JobStatus,
  job: Job,
): Promise<StageResult | undefined> {
  const again: Step = {
    ...step,
    composite: { ...(step.composite ?? { inputs: {}, steps: {} }), actionStatus: 'success' },
  };
  if (runs.post === undefined) return undefined;
  if (!holds(runs['post-if'] ?? 'always()', contexts(final, again, job), final)) return undefined;
  return runStage('post', runs.post, inputs, final, again, job);
}

/** The folder of an action that is used, and what the runner tells it of where it came from. */
function locate(uses: string, job: Job): Pick<Step, 'actionDir' | 'repository' | 'ref'> {
  if (uses.startsWith('./')) return { actionDir: resolve(job.workspace, uses), repository: '', ref: '' };
  const [, owner = '', folder = '', ref = ''] = /^([^/]+\/[^/@]+)((?:\/[^@]+)?)@(.+)$/.exec(uses) ?? [];
  const root = job.options.actions?.[`${owner}@${ref}`];
  if (root === undefined) throw new Error(`No folder is given for the action ${uses}.`);
  return { actionDir: join(root, folder), repository: owner, ref };
}

function texts(values: Record<string, string | number | boolean> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
}
