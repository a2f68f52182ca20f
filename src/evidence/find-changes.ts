/** Finds the commits of a change and the pull requests that brought them. */

import type { GitHubApi } from '../github/api.js';
import { askRange, type CommitRange } from '../github/commit-range.js';
import { askCommits, type Commit } from '../github/commits.js';
import { type Known, known, unknown } from '../github/known.js';
import type { PullRequest } from '../github/pull-request.js';
import { askPullRequests } from '../github/pull-requests.js';
import type { RunAttempt } from '../github/runs.js';
import type { Runtime } from '../runner/runtime.js';
import { assignPulls, candidateNumbers, type Changes } from './changes.js';
import type { EvidenceRequest } from './evidence.js';

export interface Search {
  api: GitHubApi;
  /** Epoch ms. */
  deadline: number;
  /** Whether the answer is worth waiting for. */
  mayWait: boolean;
  /** Asked where a commit has no merged pull request. */
  runStart: () => Promise<Known<RunAttempt>>;
}

/** More are not asked for, and the evidence is incomplete. */
const MOST_PULL_REQUESTS = 500;
/**
 * GitHub associates a commit with its merged pull request seconds after the merge; a commit that has existed for so long, ms,
 * and has none, has none.
 */
const SETTLED_MS = 60_000;
const TOO_EARLY = 'GitHub shows no merged pull request yet';
const NO_PULLS =
  'GitHub shows no merged pull request of this repository, because it has none, or the token lacks `pull-requests: read`';
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * Finds all changes of the request's range. A commit without a merged pull request is asked for again, if the search may wait,
 * until it is old enough to be without one. The start of its run and our own clock show how old it is: the author can set
 * the dates of a commit freely.
 */
export async function findChanges(
  request: EvidenceRequest,
  search: Search,
  runtime: Runtime,
): Promise<Known<Changes>> {
  const { repository, branch, commit: deployed } = request;
  const { api } = search;
  const span = await findSpan(request, api);
  if (span.kind === 'unknown') return span;
  const firstAskedAt = runtime.now();
  let askedAt = firstAskedAt;
  let { oids } = span.value;
  const commits = new Map<string, Commit>();
  const pulls = new Map<number, PullRequest>();
  for (let tries = 1; ; tries++) {
    const asked = await askCommits(api, repository, oids);
    if (asked.kind === 'unknown') return asked;
    for (const commit of asked.value) commits.set(commit.oid, commit);
    const numbers = candidateNumbers([...commits.values()], branch).slice(0, MOST_PULL_REQUESTS);
    const news = numbers.filter((number) => !pulls.has(number));
    const found = await askPullRequests(api, repository, news);
    if (found.kind === 'unknown') return found;
    for (const pull of found.value) pulls.set(pull.number, pull);
    const changes = assess(span.value, [...commits.values()], [...pulls.values()], branch);
    const { without } = changes;
    // A commit in an open pull request is settled: GitHub has associated it.
    const unsure = without.filter(({ pullRequests }) => pullRequests.length === 0);
    const doubtful = (doubt: string) =>
      known({ ...changes, without: without.filter((each) => !unsure.includes(each)), unsure, doubt });
    if (unsure.length > 0 && !unsure.some(({ showsPullRequests }) => showsPullRequests))
      return doubtful(NO_PULLS);
    const settledAt =
      unsure.length === 0 ? 0 : (await existedAt(firstAskedAt, deployed, search)) + SETTLED_MS;
    // Once more, even if everything is old: a second request costs little, and GitHub's first answer can lag behind.
    if (without.length === 0 || (askedAt >= settledAt && (tries > 1 || !search.mayWait)))
      return known(changes);
    const until = runtime.now() + waitFor(tries, settledAt - runtime.now());
    if (!search.mayWait || until >= search.deadline || runtime.cancelled.aborted) return doubtful(TOO_EARLY);
    await runtime.sleep(until - runtime.now(), runtime.cancelled);
    askedAt = runtime.now();
    oids = without.map(({ oid }) => oid);
  }
}

/** What is known so far, with every commit that no pull request brought. */
function assess(
  { scope, range }: Span,
  commits: Commit[],
  pulls: readonly PullRequest[],
  branch: string | undefined,
): Changes {
  const assigned = assignPulls(commits, pulls, { branch, range });
  const isWhole =
    (range?.complete ?? true) &&
    candidateNumbers(commits, branch).length <= MOST_PULL_REQUESTS &&
    [...commits, ...assigned.pulls].every(({ complete }) => complete);
  return { scope, commits, ...assigned, unsure: [], doubt: '', complete: isWhole };
}

/** The commits to read, and why not more. */
interface Span {
  oids: string[];
  range?: CommitRange;
  scope: string;
}

async function findSpan(
  { repository, commit, since }: EvidenceRequest,
  api: GitHubApi,
): Promise<Known<Span>> {
  if (commit === undefined) return unknown('the record makes no claim about commits');
  const alone = (why: string) => known({ oids: [commit], scope: `the commit alone: ${why}` });
  if (since === 'none') return alone('this is the first deployment');
  if (since === 'off') return alone('detect-changes is off');
  if (since === 'no environment') return alone('no environment was given, so nothing was live before');
  if ('unknown' in since) return unknown(since.unknown);
  if (since.sha === commit) return alone('it was live before');
  const range = await askRange(api, repository, since.sha, commit);
  if (range.kind === 'unknown') return range;
  const { status, commits } = range.value;
  if (status === 'identical') return alone('it was live before');
  if (status === 'behind') return alone('this is a rollback');
  if (commits.length === 0) return unknown('GitHub lists no new commit in this deployment');
  const scope =
    status === 'diverged'
      ? 'only the commits of the deployed branch, because it has diverged from the commit that was live before'
      : '';
  return known({ oids: commits.map(({ oid }) => oid), range: range.value, scope });
}

/** Ms until the next question: longer each time, but not beyond the time when the answer counts. */
function waitFor(tries: number, untilSettled: number): number {
  const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
  return Math.min(wait, Math.max(FIRST_WAIT_MS, untilSettled));
}

/** When the commits certainly existed, epoch ms: when their run began, else when they were asked for. */
async function existedAt(
  firstAskedAt: number,
  commit: string | undefined,
  { runStart }: Search,
): Promise<number> {
  const start = await runStart();
  if (start.kind === 'unknown' || start.value.headSha !== commit) return firstAskedAt;
  const startedAt = Date.parse(start.value.startedAt ?? '');
  return Number.isNaN(startedAt) ? firstAskedAt : Math.min(firstAskedAt, startedAt);
}
