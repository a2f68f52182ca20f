/** What GitHub says of one attempt of a workflow run, and of its jobs. Needs `actions: read`. */

import { memberAt, textAt } from '../text/json.js';
import { type GitHubUnavailable, failedRead } from './unanswered.js';
import type { GitHubApi } from './api.js';
import type { Actor } from './context.js';

/** One attempt of a run. What GitHub left out is absent. */
export interface RunAttempt {
  repository: { id?: string; name?: string };
  headSha?: string;
  event?: string;
  /** Path of the workflow file, without `@ref`. */
  workflow?: string;
  actor?: Actor;
  triggeringActor?: Actor;
  /** `completed` once it has ended. */
  status?: string;
  /** How it ended; absent until then. */
  conclusion?: string;
  /** ISO 8601. */
  startedAt?: string;
  updatedAt?: string;
}

/** The jobs of one attempt. */
export interface AttemptJobs {
  checkRunIds: ReadonlySet<string>;
  /** `success`, `failure`, `timed_out`, … of those that ended. */
  conclusions: ReadonlySet<string>;
  /** Whether each of them has ended. */
  haveEnded: boolean;
}

/**
 * Reads one attempt. `/runs/{id}` alone would be the latest.
 * @see https://docs.github.com/rest/actions/workflow-runs#get-a-workflow-run-attempt
 */
export async function readRunAttempt(
  api: GitHubApi,
  repository: string,
  runId: string,
  attempt: number,
): Promise<RunAttempt | GitHubUnavailable> {
  const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/attempts/${attempt}`);
  if (answer.kind === 'unavailable') return answer;
  const text = (...path: string[]) => textAt(answer.body, ...path);
  const actor = (name: string) => {
    const login = text(name, 'login');
    return login === undefined ? undefined : { login, id: text(name, 'id') };
  };
  return {
    repository: { id: text('repository', 'id'), name: text('repository', 'full_name') },
    headSha: text('head_sha'),
    event: text('event'),
    workflow: text('path')?.replace(/@.*$/s, ''),
    actor: actor('actor'),
    triggeringActor: actor('triggering_actor'),
    status: text('status'),
    conclusion: text('conclusion'),
    startedAt: text('run_started_at'),
    updatedAt: text('updated_at'),
  };
}

/** How many attempts a run has had; undefined where GitHub does not say. */
export async function countAttempts(
  api: GitHubApi,
  repository: string,
  runId: string,
): Promise<number | undefined> {
  const answer = await api.get(`/repos/${repository}/actions/runs/${runId}`);
  const attempts = answer.kind === 'answered' ? Number(textAt(answer.body, 'run_attempt')) : NaN;
  return Number.isSafeInteger(attempts) ? attempts : undefined;
}

/** A run has at most 256 jobs for each matrix; no attempt has more pages of 100. */
const MOST_PAGES = 50;

/**
 * Reads all jobs of one attempt.
 * @see https://docs.github.com/rest/actions/workflow-jobs#list-jobs-for-a-workflow-run-attempt
 */
export async function readAttemptJobs(
  api: GitHubApi,
  repository: string,
  runId: string,
  attempt: number,
): Promise<AttemptJobs | GitHubUnavailable> {
  const checkRunIds = new Set<string>();
  const conclusions = new Set<string>();
  let haveEnded = true;
  let path: string | undefined =
    `/repos/${repository}/actions/runs/${runId}/attempts/${attempt}/jobs?per_page=100`;
  for (let page = 1; path !== undefined; page++) {
    const answer = await api.get(path);
    if (answer.kind === 'unavailable') return answer;
    const jobs = memberAt(answer.body, 'jobs');
    if (!Array.isArray(jobs) || page > MOST_PAGES)
      return failedRead("GitHub's list of a run's jobs is incomplete.");
    for (const job of jobs) {
      const id = textAt(job, 'check_run_url')?.split('/').at(-1) ?? textAt(job, 'id');
      if (id !== undefined) checkRunIds.add(id);
      const conclusion = textAt(job, 'conclusion');
      if (conclusion === undefined) haveEnded = false;
      else conclusions.add(conclusion);
    }
    path = answer.next;
  }
  // Every attempt has a job: an empty list is what a token without permission is shown.
  if (checkRunIds.size === 0) return failedRead("GitHub lists no job of the run's attempt.");
  return { checkRunIds, conclusions, haveEnded };
}
