/** Reads GitHub's side: deployments first, then the runs that they and the records name. */

import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import { type PastDeployment, readDeploymentHistory } from '../github/deployment-history.js';
import { type PastRun, type TimeWindow, findRun, keptDays, listRuns } from '../github/run-history.js';
import { fitsPattern } from '../text/glob.js';
import { type GitHubSide, MARGIN_MS, type RunAnswer } from './sides.js';

/** What is asked for. */
export interface GitHubPlan {
  serverUrl: string;
  /** `owner/name`. */
  repositories: readonly string[];
  environments: readonly string[];
  workflows: readonly string[];
  /** The period, epoch ms. */
  since: number;
  until: number;
}

/** GitHub's side while it is read. */
export interface GitHubReading {
  deployments: PastDeployment[];
  /** By repository in lower case: answers by run id. */
  runs: Map<string, Map<string, RunAnswer>>;
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
  const { serverUrl, environments, since, until, workflows } = plan;
  const reading: GitHubReading = {
    deployments: [],
    runs: new Map(plan.repositories.map((name) => [name.toLowerCase(), new Map<string, RunAnswer>()])),
    counted: [],
    deployed: new Set(),
    unread: new Map(),
    keptDays: new Map(),
  };
  await inTurns(plan.repositories, async (repository) => {
    const start = since - MARGIN_MS;
    const failed = await readDeploymentHistory(api, { repository, serverUrl, since: start }, (deployment) => {
      if (deployment.run !== undefined) reading.deployed.add(nameRun(repository, deployment.run));
      const isAsked = deployment.environments.some((name) => isAskedFor(name, environments));
      if (isAsked && deployment.createdAt <= until + MARGIN_MS) reading.deployments.push(deployment);
    });
    if (failed !== undefined) {
      noteUnread(reading, repository, failed);
      return;
    }
    if (workflows.length === 0) return;
    const matching: PastRun[] = [];
    const listed = await listRuns(api, repository, runWindow(plan), (run) => {
      if (workflows.some((pattern) => fitsPattern(run.path, pattern))) matching.push(run);
    });
    if (typeof listed === 'object') {
      noteUnread(reading, repository, listed);
      return;
    }
    for (const run of matching) {
      const answer = await withAttempts(api, repository, run);
      keep(reading, repository, run.id, answer);
      if (answer.kind === 'unread') reading.unread.set(repository.toLowerCase(), answer.reason);
      if (answer.kind !== 'known') continue;
      for (const attempt of answer.attempts.values())
        if (attempt.isCompleted) reading.counted.push({ repository, run: attempt });
    }
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
  await inTurns(plan.repositories, async (repository) => {
    const name = repository.toLowerCase();
    const known = reading.runs.get(name);
    const needed = new Set([...(named.get(name) ?? [])].filter((id) => known?.has(id) !== true));
    if (needed.size === 0 || reading.unread.has(name)) return;
    const found = new Map<string, PastRun>();
    // The list proves, too, that the token may see runs here: only then does a 404 deny one.
    const listed = await listRuns(
      api,
      repository,
      runWindow(plan),
      (run) => {
        if (needed.has(run.id)) found.set(run.id, run);
      },
      needed.size * RUNS_A_PAGE,
    );
    if (typeof listed === 'object') {
      noteUnread(reading, repository, listed);
      return;
    }
    let isDenied = false;
    for (const id of needed) {
      const run = found.get(id) ?? (await findRun(api, repository, id));
      const answer: RunAnswer =
        run === 'denied'
          ? { kind: 'denied' }
          : 'kind' in run
            ? { kind: 'unread', reason: run.failure.happened }
            : await withAttempts(api, repository, run);
      keep(reading, repository, id, answer);
      if (answer.kind === 'unread') reading.unread.set(name, answer.reason);
      isDenied ||= answer.kind === 'denied';
    }
    const days = isDenied ? await keptDays(api, repository) : undefined;
    if (days !== undefined) reading.keptDays.set(name, days);
  });
}

/** What was read, as it is judged. */
export function toSide(reading: GitHubReading, serverUrl: string): GitHubSide {
  return {
    serverUrl,
    deployments: reading.deployments,
    run: (repository, id) =>
      reading.runs.get(repository.toLowerCase())?.get(id) ?? {
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

function runWindow({ since, until }: GitHubPlan): TimeWindow {
  return [since - MARGIN_MS, until + MARGIN_MS];
}

/** A list gives a run's latest attempt: the others are asked for, because each deploys for itself. */
async function withAttempts(api: GitHubApi, repository: string, run: PastRun): Promise<RunAnswer> {
  const attempts = new Map([[run.attempt, run]]);
  for (let attempt = 1; attempt < run.attempt; attempt++) {
    const earlier = await findRun(api, repository, run.id, attempt);
    if (earlier === 'denied') continue;
    if ('kind' in earlier) return { kind: 'unread', reason: earlier.failure.happened };
    attempts.set(attempt, earlier);
  }
  return { kind: 'known', latest: run.attempt, attempts };
}

function keep({ runs }: GitHubReading, repository: string, id: string, answer: RunAnswer): void {
  runs.get(repository.toLowerCase())?.set(id, answer);
}

function noteUnread({ unread }: GitHubReading, repository: string, { failure }: GitHubUnavailable): void {
  unread.set(repository.toLowerCase(), failure.happened);
}

async function inTurns<Item>(items: readonly Item[], act: (item: Item) => Promise<void>): Promise<void> {
  const left = [...items];
  const work = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await act(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
