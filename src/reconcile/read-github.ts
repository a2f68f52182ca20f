/** Reads GitHub's side: deployments first, then the runs that they and the records name. */

import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import { type PastDeployment, readDeploymentHistory } from '../github/deployment-history.js';
import { type PastRun, type TimeWindow, findRun, keptDays, listRuns } from '../github/run-history.js';
import { forEachConcurrently } from '../runner/concurrency.js';
import { fitsPattern } from '../text/glob.js';
import type { GitHubSide, RunAnswer } from './sides.js';

/** What is asked for. */
export interface GitHubPlan {
  serverUrl: string;
  /** `owner/name`. */
  repositories: readonly string[];
  environments: readonly string[];
  workflows: readonly string[];
  /** Margins included. */
  window: TimeWindow;
}

/** GitHub's side while it is read. */
export interface GitHubReading {
  deployments: PastDeployment[];
  /** What it says of runs (`nameRun`). */
  runs: Map<string, RunAnswer>;
  counted: { repository: string; run: PastRun }[];
  /** The runs with a deployment to any environment (`nameRun`). */
  deployed: Set<string>;
  unread: Map<string, string>;
  keptDays: Map<string, number>;
}

/** So many repositories are read at once: GitHub asks for few requests at a time. */
const AT_ONCE = 4;
const RUNS_A_PAGE = 100;
/** GitHub's own default, for repositories whose setting the token may not read. */
const DEFAULT_KEPT_DAYS = 90;

/** Whether an environment is asked for, whatever its case. */
export function isAskedFor(environment: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => fitsPattern(environment.toLowerCase(), pattern.toLowerCase()));
}

/** Reads the deployments of the period and, where `workflows` counts runs, those runs. Never rejects. */
export async function readDeployments(api: GitHubApi, plan: GitHubPlan): Promise<GitHubReading> {
  const { serverUrl, environments, workflows, window } = plan;
  const [since, until] = window;
  const reading: GitHubReading = {
    deployments: [],
    runs: new Map(),
    counted: [],
    deployed: new Set(),
    unread: new Map(),
    keptDays: new Map(),
  };
  await inTurns(plan, reading, async (repository) => {
    const failed = await readDeploymentHistory(api, { repository, serverUrl, since }, (deployment) => {
      if (deployment.run !== undefined) reading.deployed.add(nameRun(repository, deployment.run));
      const isAsked = deployment.environments.some((name) => isAskedFor(name, environments));
      if (isAsked && deployment.createdAt <= until) reading.deployments.push(deployment);
    });
    if (failed !== undefined || workflows.length === 0) return failed;
    const matching: PastRun[] = [];
    const listed = await listRuns(api, repository, window, (run) => {
      if (workflows.some((pattern) => fitsPattern(run.path, pattern))) matching.push(run);
    });
    if (typeof listed === 'object') return listed;
    for (const latest of matching) {
      const answer = await keepRun(api, reading, repository, latest.id, latest);
      const attempts = answer.kind === 'known' ? [...answer.attempts.values()] : [];
      for (const run of attempts) if (run.isCompleted) reading.counted.push({ repository, run });
    }
    return undefined;
  });
  return reading;
}

/**
 * Asks for the runs that deployments or records name: by lists where that costs less, singly otherwise. Never rejects.
 * @param named ids by repository, in lower case.
 */
export async function readNamedRuns(
  api: GitHubApi,
  plan: GitHubPlan,
  reading: GitHubReading,
  named: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<void> {
  await inTurns(plan, reading, async (repository) => {
    const name = repository.toLowerCase();
    const isNew = (id: string) => !reading.runs.has(nameRun(repository, id));
    const needed = new Set([...(named.get(name) ?? [])].filter(isNew));
    if (needed.size === 0 || reading.unread.has(name)) return undefined;
    const found = new Map<string, PastRun>();
    // The list proves, too, that the token may see runs here: only then does a 404 deny one.
    const listed = await listRuns(
      api,
      repository,
      plan.window,
      (run) => {
        if (needed.has(run.id)) found.set(run.id, run);
      },
      needed.size * RUNS_A_PAGE,
    );
    if (typeof listed === 'object') return listed;
    let isDenied = false;
    for (const id of needed) {
      const latest = found.get(id) ?? (await findRun(api, repository, id));
      const answer = await keepRun(api, reading, repository, id, latest);
      isDenied ||= answer.kind === 'denied';
    }
    const days = isDenied ? await keptDays(api, repository) : undefined;
    if (days !== undefined) reading.keptDays.set(name, days);
    return undefined;
  });
}

/** What was read, as it is judged. */
export function toSide(reading: GitHubReading, serverUrl: string): GitHubSide {
  return {
    serverUrl,
    deployments: reading.deployments,
    run: (repository, id) =>
      reading.runs.get(nameRun(repository, id)) ?? {
        kind: 'unread',
        reason: reading.unread.get(repository.toLowerCase()) ?? 'GitHub was not asked for this run.',
      },
    counted: reading.counted,
    isDeployed: (repository, run) => reading.deployed.has(nameRun(repository, run)),
    unread: reading.unread,
    keptDays: (repository) => reading.keptDays.get(repository.toLowerCase()) ?? DEFAULT_KEPT_DAYS,
  };
}

/** A run among those of several repositories. */
export function nameRun(repository: string, run: string): string {
  return `${repository.toLowerCase()}#${run}`;
}

type FoundRun = Awaited<ReturnType<typeof findRun>>;

async function keepRun(
  api: GitHubApi,
  reading: GitHubReading,
  repository: string,
  id: string,
  latest: FoundRun,
): Promise<RunAnswer> {
  const answer = await withAttempts(api, repository, latest);
  reading.runs.set(nameRun(repository, id), answer);
  if (answer.kind === 'unread') reading.unread.set(repository.toLowerCase(), answer.reason);
  return answer;
}

/** A list gives a run's latest attempt: the others are asked for, because each deploys for itself. */
async function withAttempts(api: GitHubApi, repository: string, latest: FoundRun): Promise<RunAnswer> {
  if (latest === 'denied') return { kind: 'denied' };
  if ('kind' in latest) return { kind: 'unread', reason: latest.failure.happened };
  const attempts = new Map([[latest.attempt, latest]]);
  for (let attempt = 1; attempt < latest.attempt; attempt++) {
    const earlier = await findRun(api, repository, latest.id, attempt);
    if (earlier === 'denied') continue;
    if ('kind' in earlier) return { kind: 'unread', reason: earlier.failure.happened };
    attempts.set(attempt, earlier);
  }
  return { kind: 'known', latest: latest.attempt, attempts };
}

/** Reads the repositories, a few at once, and notes why one was not read to its end. */
async function inTurns(
  { repositories }: GitHubPlan,
  { unread }: GitHubReading,
  read: (repository: string) => Promise<GitHubUnavailable | undefined>,
): Promise<void> {
  await forEachConcurrently(repositories, AT_ONCE, async (repository) => {
    const failed = await read(repository);
    if (failed !== undefined) unread.set(repository.toLowerCase(), failed.failure.happened);
  });
}
