/**
 * The workflow runs of a repository, read so that nothing is missing: GitHub shows at most 1,000 runs of a filtered list,
 * so a window with more of them is split.
 * @see https://docs.github.com/rest/actions/workflow-runs
 */

import { type GitHubUnavailable, failedRead } from './unanswered.js';
import type { GitHubApi } from './api.js';
import { memberAt, textAt } from '../text/json.js';

/** One attempt of a run, as far as a comparison needs it. */
export interface PastRun {
  id: string;
  attempt: number;
  /** `.github/workflows/deploy.yml`, without a ref. */
  path: string;
  event: string;
  headSha: string;
  isCompleted: boolean;
  conclusion?: string;
  /** Numeric ids; a login can be renamed. */
  actorId?: string;
  triggeringActorId?: string;
  /** Epoch ms: of the run, of this attempt, and of the last change. */
  createdAt: number;
  startedAt: number;
  updatedAt: number;
}

/** From and to, epoch ms, both included. */
export type TimeWindow = readonly [number, number];

const PAGE = 100;
const MOST_LISTED = 1_000;
const SECOND = 1_000;

/**
 * Lists the latest attempt of every run created in a window.
 * @param most more runs than this are not listed: asking for single ones is cheaper then.
 * @returns `too-many`, or why the list is not whole; then what `take` got is only a part.
 */
export async function listRuns(
  api: GitHubApi,
  repository: string,
  [from, to]: TimeWindow,
  take: (run: PastRun) => void,
  most = Infinity,
): Promise<'whole' | 'too-many' | GitHubUnavailable> {
  const created = `${wholeSeconds(from)}..${wholeSeconds(to)}`;
  const query = `created=${encodeURIComponent(created)}&per_page=${PAGE}&exclude_pull_requests=true`;
  const seen = new Set<string>();
  for (let path: string | undefined = `/repos/${repository}/actions/runs?${query}`; path !== undefined;) {
    const answer = await api.get(path);
    if (answer.kind === 'unavailable') return answer;
    const total = Number(textAt(answer.body, 'total_count'));
    const rows = memberAt(answer.body, 'workflow_runs');
    if (!Number.isInteger(total) || !Array.isArray(rows)) return failedRead(NO_LIST);
    if (total > most) return 'too-many';
    // A search that ends at 1,000 may also count no further.
    if (total >= MOST_LISTED) {
      if (to - from < SECOND)
        return failedRead('More than 1,000 runs were created in one second, and GitHub does not list more.');
      const middle = Math.floor((from + to) / 2 / SECOND) * SECOND;
      const older = await listRuns(api, repository, [from, middle], take);
      return older === 'whole' ? listRuns(api, repository, [middle + SECOND, to], take) : older;
    }
    for (const row of rows) {
      const run = readRun(row);
      if (run === undefined) return failedRead(NO_LIST);
      if (seen.has(run.id)) continue;
      seen.add(run.id);
      take(run);
    }
    if (answer.next === undefined && seen.size < total)
      return failedRead(`GitHub listed ${seen.size} of ${total} runs.`);
    if (answer.next === path) return failedRead('A page of runs links to itself.');
    path = answer.next;
  }
  return 'whole';
}

/** One run: its latest attempt, or the given one. `denied` means that GitHub returned 404. */
export async function findRun(
  api: GitHubApi,
  repository: string,
  id: string,
  attempt?: number,
): Promise<PastRun | 'denied' | GitHubUnavailable> {
  const answer = await api.get(
    `/repos/${repository}/actions/runs/${id}${attempt === undefined ? '' : `/attempts/${attempt}`}?exclude_pull_requests=true`,
  );
  if (answer.kind === 'unavailable') return answer.status === 404 ? 'denied' : answer;
  return readRun(answer.body) ?? failedRead("GitHub's response is not a run.");
}

/** How long GitHub keeps runs of this repository, in days; undefined where the token may not know, as usual. */
export async function keptDays(api: GitHubApi, repository: string): Promise<number | undefined> {
  const answer = await api.get(`/repos/${repository}/actions/permissions/artifact-and-log-retention`);
  const days = answer.kind === 'answered' ? Number(textAt(answer.body, 'days')) : NaN;
  return Number.isInteger(days) && days > 0 ? days : undefined;
}

const NO_LIST = "GitHub's response is not a list of runs.";

/** As the query `created` takes a time (epoch ms): it knows whole seconds. */
export function wholeSeconds(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function readRun(row: unknown): PastRun | undefined {
  const id = textAt(row, 'id');
  const createdAt = Date.parse(textAt(row, 'created_at') ?? '');
  if (id === undefined || Number.isNaN(createdAt)) return undefined;
  const time = (member: string) => Date.parse(textAt(row, member) ?? '') || createdAt;
  return {
    id,
    attempt: Number(textAt(row, 'run_attempt') ?? 1),
    path: (textAt(row, 'path') ?? '').replace(/@.*$/, ''),
    event: textAt(row, 'event') ?? '',
    headSha: textAt(row, 'head_sha') ?? '',
    isCompleted: textAt(row, 'status') === 'completed',
    conclusion: textAt(row, 'conclusion'),
    actorId: textAt(row, 'actor', 'id'),
    triggeringActorId: textAt(row, 'triggering_actor', 'id'),
    createdAt,
    startedAt: time('run_started_at'),
    updatedAt: time('updated_at'),
  };
}
