/** Which pull request brought each commit of a range. Pure. */

import type { Writers } from '../github/account.js';
import type { CommitRange, RangeCommit } from '../github/commit-range.js';
import type { AssociatedPullRequest, Commit } from '../github/commits.js';
import type { PullRequest } from '../github/pull-request.js';
import { count, few, shortOid, type Verdict } from './evidence.js';

/** What of a range was found. */
export interface Changes {
  /** Why only the commit itself was looked at; empty where the whole range was. */
  scope: string;
  commits: Commit[];
  /** Each pull request that brought a commit. */
  pulls: PullRequest[];
  /** Commits that no merged pull request brought. */
  without: Commit[];
  /** Whether GitHub had the time to associate them: right after a merge it has not. */
  settled: boolean;
  /** False where GitHub has more than was read. */
  complete: boolean;
}

/** The pull requests whose commits and reviews are needed. */
export function candidateNumbers(commits: readonly Commit[], branch: string | undefined): number[] {
  return [...new Set(commits.flatMap((commit) => candidatesOf(commit, branch).map(({ number }) => number)))];
}

/**
 * The merged pull requests that may have brought a commit: those into the deployed branch, else all but those out of it, which
 * took the commit elsewhere.
 */
function candidatesOf({ pullRequests }: Commit, branch: string | undefined): AssociatedPullRequest[] {
  const merged = pullRequests.filter(({ isMerged }) => isMerged);
  const into = merged.filter(({ base }) => base === branch);
  if (into.length > 0) return into;
  return merged.filter(({ head, isFromFork }) => isFromFork || head !== branch);
}

/**
 * Finds the pull requests that brought the commits: by GitHub's association; for a commit without one, by the list of a pull
 * request's own commits, or because only the merge commit of a pull request leads to it.
 * @param pulls all that `candidateNumbers` names.
 */
export function assignPulls(
  commits: readonly Commit[],
  pulls: readonly PullRequest[],
  { branch, range }: { branch?: string; range?: CommitRange },
): Pick<Changes, 'pulls' | 'without'> {
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
  const holders = holdersOf(pulls, range?.commits ?? []);
  const used = new Set<PullRequest>();
  const without: Commit[] = [];
  for (const commit of commits) {
    const associated = candidatesOf(commit, branch).flatMap(({ number }) => byNumber.get(number) ?? []);
    const holding = holders.get(commit.oid) ?? [];
    const into = [...associated, ...holding].filter(({ base }) => base === branch);
    const bringing = into.length > 0 ? into : associated.length > 0 ? associated : holding;
    if (bringing.length === 0) without.push(commit);
    for (const pull of bringing) used.add(pull);
  }
  return { pulls: [...used].sort((one, other) => one.number - other.number), without };
}

/** By oid, the pull requests that certainly contain a commit. */
function holdersOf(
  pulls: readonly PullRequest[],
  range: readonly RangeCommit[],
): ReadonlyMap<string, PullRequest[]> {
  const parentsOf = new Map(range.map(({ oid, parents }) => [oid, parents]));
  const holders = new Map<string, PullRequest[]>();
  for (const pull of pulls) {
    const [first, ...others] = parentsOf.get(pull.mergeCommit ?? '') ?? [];
    const merged =
      others.length > 0 && first !== undefined ? reach(parentsOf, others, reach(parentsOf, [first])) : [];
    for (const oid of new Set([...pull.commits.map((each) => each.oid), ...merged]))
      holders.set(oid, [...(holders.get(oid) ?? []), pull]);
  }
  return holders;
}

/** What can be reached from commits within a range, and not over `stops`. */
function reach(
  parentsOf: ReadonlyMap<string, readonly string[]>,
  from: readonly string[],
  stops: ReadonlySet<string> = new Set(),
): Set<string> {
  const found = new Set<string>();
  const open = [...from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const parents = parentsOf.get(next);
    if (parents === undefined || found.has(next) || stops.has(next)) continue;
    found.add(next);
    open.push(...parents);
  }
  return found;
}

/** Everybody who wrote a part of the range: authors and co-authors of commits, also inside squashed pull requests. */
export function writersOf({ commits, pulls, complete }: Changes): Writers {
  const all = [...commits, ...pulls.flatMap((pull) => pull.commits)].map(({ authors }) => authors);
  const openers = pulls.map(({ author }) => author);
  return {
    accounts: [...all.flatMap(({ accounts }) => accounts), ...openers.filter((each) => each !== undefined)],
    othersUnknown: !complete || openers.includes(undefined) || all.some(({ othersUnknown }) => othersUnknown),
  };
}

/** `pull-request`: whether a merged pull request of this repository brought every commit. */
export function judgePullRequests({ commits, pulls, without, settled, complete }: Changes): Verdict {
  const names = few(without.map(({ oid }) => shortOid(oid)));
  if (without.length > 0 && !settled)
    return { result: 'unknown', reason: `GitHub names no merged pull request yet for ${names}` };
  if (without.length > 0)
    return {
      result: 'unmet',
      reason: `${count(without.length, 'commit')} by no merged pull request: ${names}`,
    };
  if (!complete) return { result: 'unknown', reason: INCOMPLETE };
  return {
    result: 'met',
    reason: `${count(commits.length, 'commit')} by ${count(pulls.length, 'merged pull request')}`,
  };
}

export const INCOMPLETE = 'GitHub has more commits or pull requests than were read';
