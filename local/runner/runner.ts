/** Runs an action as GitHub's runner does: main and post of a JavaScript action, and the steps of a composite one. */
import { resolve } from 'node:path';
import { readActionFile, type ActionFile } from './action-file.js';
import { runComposite, type CompositeStepResult } from './composite.js';
import { holds } from './expressions.js';
import {
  contexts,
  openJob,
  runStage,
  type Job,
  type JobStatus,
  type RunOptions,
  type StageResult,
  type Step,
} from './stage.js';

export type { RunOptions, StageResult } from './stage.js';

/** What the step did to the job. */
export interface RunResult {
  main?: StageResult;
  post?: StageResult;
  /** What became of each step of a composite action, in the order of its action.yml. */
  steps?: CompositeStepResult[];
  outcome: 'success' | 'failure';
  /** Those of main: outputs set in post reach nobody. */
  outputs: Record<string, string>;
  temp: string;
  workspace: string;
}

/** Runs an action in a job of its own: main and post, or its steps and then their posts. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const actionDir = resolve(options.actionDir);
  const action = await readActionFile(actionDir);
  const job = await openJob(options);
  const step: Step = {
    name: options.action ?? '__self',
    actionDir,
    repository: '',
    ref: '',
    with: options.with ?? {},
    state: {},
  };
  const { temp, workspace } = job;
  if ('steps' in action.runs) {
    const status = options.job?.status ?? 'success';
    const { steps, failed, outputs, runPosts } = await runComposite(action, action.runs, step, status, job);
    const failedAfter = await runPosts(finalStatus(options.job, failed));
    return { steps, outcome: failed || failedAfter ? 'failure' : 'success', outputs, temp, workspace };
  }
  return { ...(await runJavaScript(action, action.runs, step, job)), temp, workspace };
}

async function runJavaScript(
  { inputs = {} }: ActionFile,
  runs: Extract<ActionFile['runs'], { main: string }>,
  step: Step,
  job: Job,
): Promise<Omit<RunResult, 'temp' | 'workspace'>> {
  const { options } = job;
  const stages = options.stages ?? ['main', 'post'];
  const result: Omit<RunResult, 'temp' | 'workspace'> = { outcome: 'success', outputs: {} };
  if (stages.includes('main')) {
    result.main = await runStage('main', runs.main, inputs, options.job?.status ?? 'success', step, job);
    result.outputs = result.main.outputs;
  }
  // Post is registered before main runs, so it does not matter here how main ended.
  const status = finalStatus(options.job, result.main?.failed ?? false);
  if (
    runs.post !== undefined &&
    stages.includes('post') &&
    holds(runs['post-if'] ?? 'always()', contexts(status, step, job), status)
  ) {
    result.post = await runStage('post', runs.post, inputs, status, step, job);
  }
  result.outcome = result.main?.failed === true || result.post?.failed === true ? 'failure' : 'success';
  return result;
}

/** A cancelled job stays cancelled; else a failed step fails it. */
function finalStatus(job: RunOptions['job'], mainFailed: boolean): JobStatus {
  const before = job?.status ?? 'success';
  return job?.finalStatus ?? (mainFailed && before === 'success' ? 'failure' : before);
}
