/** The action of reconcile/action.yml: reads both sides, compares them, and writes the report. */

import { join } from 'node:path';
import { StepError } from '../failure/failure.js';
import { type GitHubApi, openGitHub } from '../github/api.js';
import { readRepositories } from '../github/artifacts.js';
import { isSecure } from '../http/url.js';
import type { ReconcileInputs } from '../inputs/reconcile-inputs.js';
import type { Step } from '../inputs/step.js';
import { log } from '../runner/log.js';
import { compareSides } from './findings.js';
import { openLogReader } from './log-reader.js';
import {
  type GitHubPlan,
  type GitHubReading,
  isAskedFor,
  readDeployments,
  readNamedRuns,
  toSide,
  nameRun,
} from './read-github.js';
import { readLog } from './read-log.js';
import type { RecordDigest } from './record-digest.js';
import type { Reconciliation } from './outputs.js';
import { buildReport } from './report.js';
import { countWords } from './severity.js';
import { MARGIN_MS, type Terms } from './sides.js';
import { openReportFolder, writeReport } from './write-report.js';

/** The longest that one question to GitHub may take, in ms. */
const QUESTION_MS = 30_000;
/** Left of `timeout` for comparing and writing; at most a tenth of it. */
const WRITING_MS = 15_000;

/** Does it. Throws a StepError where nothing could be compared or reported. */
export async function reconcile(step: Step<ReconcileInputs>): Promise<Reconciliation> {
  const { inputs, context, env, runtime } = step;
  const { now } = runtime;
  const startedAt = now();
  const deadline = startedAt + inputs.timeoutMs - Math.min(WRITING_MS, inputs.timeoutMs / 10);
  const folder = inputs.report ?? join(env.RUNNER_TEMP ?? '', 'confluence-audit-report');
  openReportFolder(folder);
  const { api, count } = countRequests(openApi(step, deadline));
  const { since, until, graceMs } = inputs;
  const terms: Terms = { since, until, now: startedAt, graceMs };

  const { repositories, unlisted } = await listRepositories(api, step);
  const plan: GitHubPlan = {
    serverUrl: context.serverUrl,
    repositories,
    environments: inputs.environments,
    workflows: inputs.workflows,
    window: [since - MARGIN_MS, until + MARGIN_MS],
  };
  const reading = await readDeployments(api, plan);
  for (const [name, reason] of unlisted) reading.unread.set(name, reason);
  log(`GitHub: ${reading.deployments.length} deployments of ${repositories.length} repositories.`);

  const reader = openLogReader(step, deadline);
  const logEnd = Math.min(latestEnd(reading, terms), startedAt);
  const logWindow = [since - MARGIN_MS, logEnd + MARGIN_MS] as const;
  const logged = await readLog(reader, logWindow, recordFilter(plan, reading), startedAt);
  log(`Audit log: ${logged.rows} rows, ${logged.side.records.length} records of these repositories.`);
  await readNamedRuns(api, plan, reading, namedRuns(reading, logged.side.records));

  const github = toSide(reading, context.serverUrl);
  const findings = compareSides(github, logged.side, terms);
  const counts = {
    repositories,
    githubRequests: count(),
    logRequests: reader.requests(),
    logRows: logged.rows,
    ownRecords: logged.ownRecords,
  };
  const report = buildReport(inputs, context, { github, log: logged.side, counts, terms }, findings);
  const digest = writeReport(report, folder);
  log(`${report.header.result}: ${countWords(report.header.counts.verdicts)}.`);
  return { report, folder, digest, failOn: inputs.failOn };
}

function openApi({ inputs, context, runtime }: Step<ReconcileInputs>, deadline: number): GitHubApi {
  if (inputs.githubToken === '')
    throw new StepError({
      class: 'configuration',
      happened: '`github-token` is empty, so nothing can be compared.',
      remedy: 'Remove `github-token` to use the token of the job, or set it to a token.',
    });
  if (!isSecure(context.apiUrl))
    throw new StepError({
      class: 'configuration',
      happened: 'GITHUB_API_URL is not https, so the token would be sent in plain text. Nothing was sent.',
      remedy: 'Correct GITHUB_API_URL on the runner.',
    });
  const { githubToken: token } = inputs;
  const { apiUrl } = context;
  return openGitHub({ token, apiUrl, runtime, limitMs: QUESTION_MS, deadline, retry: true });
}

function countRequests(api: GitHubApi): { api: GitHubApi; count: () => number } {
  let asked = 0;
  const counted =
    <Of extends unknown[], Answer>(ask: (...of: Of) => Answer) =>
    (...of: Of) => {
      asked++;
      return ask(...of);
    };
  return { api: { ...api, graphql: counted(api.graphql), get: counted(api.get) }, count: () => asked };
}

/** `owner/*` written out, and the patterns of which GitHub did not say what they stand for. */
async function listRepositories(
  api: GitHubApi,
  { inputs, context }: Step<ReconcileInputs>,
): Promise<{ repositories: string[]; unlisted: Map<string, string> }> {
  const names = new Map<string, string>();
  const unlisted = new Map<string, string>();
  for (const line of inputs.repositories.length > 0 ? inputs.repositories : [context.repository.name]) {
    if (!line.endsWith('/*')) {
      names.set(line.toLowerCase(), line);
      continue;
    }
    const found = await readRepositories(api, line.slice(0, -2));
    if (!Array.isArray(found)) unlisted.set(line, found.failure.happened);
    else if (found.length === 0)
      unlisted.set(line, "The token in `github-token` can't access any repository of this owner.");
    else for (const { name } of found) names.set(name.toLowerCase(), name);
  }
  return { repositories: [...names.values()], unlisted };
}

/**
 * Records of these repositories of this server and of these environments, and those of runs that count by their workflow. One that names no environment
 * counts where every environment does, or where a deployment of its run is asked for.
 */
function recordFilter(
  { serverUrl, repositories, environments }: GitHubPlan,
  { deployments, counted }: GitHubReading,
): (record: RecordDigest) => boolean {
  const byWorkflow = new Set(counted.map(({ repository, run }) => nameRun(repository, run.id)));
  const deployed = new Set(deployments.map(({ repository, run = '' }) => nameRun(repository, run)));
  const names = new Set(repositories.map((name) => name.toLowerCase()));
  const isEvery = environments.includes('*');
  return ({ server = serverUrl, repository, environment, run, isNameless }) => {
    const name = nameRun(repository, run?.id ?? '');
    if (server.toLowerCase() !== serverUrl.toLowerCase() || !names.has(repository.toLowerCase()))
      return false;
    if (byWorkflow.has(name)) return true;
    return environment === undefined
      ? isEvery || (isNameless && deployed.has(name))
      : isAskedFor(environment, environments);
  };
}

/** When the last record of the period can be expected, epoch ms: what began in it can end later. */
function latestEnd({ deployments, counted }: GitHubReading, { until, graceMs }: Terms): number {
  let latest = until;
  for (const { endedAt = 0 } of deployments) latest = Math.max(latest, endedAt);
  for (const { run } of counted) latest = Math.max(latest, run.updatedAt);
  return latest + graceMs;
}

function namedRuns(
  { deployments }: GitHubReading,
  records: readonly RecordDigest[],
): Map<string, Set<string>> {
  const named = new Map<string, Set<string>>();
  const add = (repository: string, id: string | undefined) => {
    const name = repository.toLowerCase();
    if (id !== undefined) named.set(name, (named.get(name) ?? new Set()).add(id));
  };
  for (const { repository, run } of deployments) add(repository, run);
  for (const { repository, run } of records) add(repository, run?.id);
  return named;
}
