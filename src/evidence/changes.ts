/** Which pull request brought each commit of a range. Pure. */

import type { Writers } from '../github/account.js';
import type { CommitRange, RangeCommit } from '../github/commit-range.js';
import type { AssociatedPullRequest, Commit } from '../github/commits.js';
import type { PullRequest } from '../github/pull-request.js';
import { count, few, shortOid, type Verdict, verdict, withoutPull } from './evidence.js';

/** What of a range was found. */
export interface Changes {
  /** Why only the commit itself was read; empty if the whole range was. */
  scope: string;
  commits: Commit[];
  /** Each pull request that brought a commit. */
  pulls: PullRequest[];
  /** Commits that no merged pull request brought. */
  without: Commit[];
  /** Commits for which GitHub names none, which proves nothing yet. */
  unsure: Commit[];
  /** Why it does not. */
  doubt: string;
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
 * @param pulls those that `candidateNumbers` names; a commit whose own one is missing here is not without.
 */
export function assignPulls(
  commits: readonly Commit[],
  pulls: readonly PullRequest[],
  { branch, range }: { branch?: string; range?: CommitRange },
): Pick<Changes, 'pulls' | 'without'> {
  const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
  const holders = holdersOf(pulls, range?.commits ?? [], new Map(commits.map((each) => [each.oid, each])));
  const used = new Set<PullRequest>();
  const without: Commit[] = [];
  for (const commit of commits) {
    const candidates = candidatesOf(commit, branch);
    const associated = candidates.flatMap(({ number }) => byNumber.get(number) ?? []);
    const holding = holders.get(commit.oid) ?? [];
    const into = [...associated, ...holding].filter(({ base }) => base === branch);
    const bringing = into.length > 0 ? into : associated.length > 0 ? associated : holding;
    if (bringing.length === 0 && candidates.length === 0) without.push(commit);
    for (const pull of bringing) used.add(pull);
  }
  return { pulls: [...used].sort((one, other) => one.number - other.number), without };
}

/** By oid, the pull requests that contain a commit although GitHub may not associate them. */
function holdersOf(
  pulls: readonly PullRequest[],
  range: readonly RangeCommit[],
  commits: ReadonlyMap<string, Commit>,
): ReadonlyMap<string, PullRequest[]> {
  const parentsOf = new Map(range.map(({ oid, parents }) => [oid, parents]));
  const holders = new Map<string, PullRequest[]>();
  for (const pull of pulls) {
    const own = [...pull.commits.map(({ oid }) => oid), pull.mergeCommit ?? ''];
    const onto = [...mergedBy(pull, parentsOf), ...rebasedFrom(pull, parentsOf, commits)];
    for (const oid of new Set([...own, ...onto])) holders.set(oid, [...(holders.get(oid) ?? []), pull]);
  }
  return holders;
}

/**
 * What a merge commit brought: what can be reached from the head of the pull request, and not from its first parent. A merge
 * that somebody pushed can have further parents, or another one, which no pull request shows.
 */
function mergedBy({ mergeCommit = '', headOid }: PullRequest, parentsOf: ParentsOf): Set<string> {
  const [first, ...others] = parentsOf.get(mergeCommit) ?? [];
  return first !== undefined && others.length === 1 && others[0] === headOid
    ? reach(parentsOf, others, reach(parentsOf, [first]))
    : new Set();
}

/**
 * The new commits of a rebase: the last of them is the merge commit, and its parents are the others. They are what they seem
 * to be only if each of them bears headline and authors of its original, the last one too, which a squash does not.
 */
function rebasedFrom(
  { commits: originals, mergeCommit = '' }: PullRequest,
  parentsOf: ParentsOf,
  commits: ReadonlyMap<string, Commit>,
): string[] {
  const found: string[] = [];
  let oid = mergeCommit;
  for (const original of originals.filter(({ parents }) => parents.length === 1).toReversed()) {
    const [parent = '', ...others] = parentsOf.get(oid) ?? [];
    const commit = commits.get(oid);
    // What lies before the range was deployed before.
    if (commit === undefined) break;
    const isSame = commit.headline === original.headline && namesOf(commit) === namesOf(original);
    if (others.length > 0 || !isSame) return [];
    found.push(oid);
    oid = parent;
  }
  return found;
}

function namesOf({ authors }: { authors: Writers }): string {
  return JSON.stringify([authors.othersUnknown, ...authors.accounts.map(({ id }) => id).sort()]);
}

type ParentsOf = ReadonlyMap<string, readonly string[]>;

/** What can be reached from commits within those whose parents are known, and not over `stops`. */
export function reach(
  parentsOf: ParentsOf,
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

/** Everyone who wrote part of the range: authors and co-authors of commits, also inside squashed pull requests. */
export function writersOf({ commits, pulls, complete }: Changes): Writers {
  const all = [...commits, ...pulls.flatMap((pull) => pull.commits)].map(({ authors }) => authors);
  const openers = pulls.map(({ author }) => author);
  return {
    accounts: [...all.flatMap(({ accounts }) => accounts), ...openers.filter((each) => each !== undefined)],
    othersUnknown: !complete || openers.includes(undefined) || all.some(({ othersUnknown }) => othersUnknown),
  };
}

/** `pull-request`: whether a merged pull request of this repository brought every commit. */
export function judgePullRequests({ commits, pulls, without, unsure, doubt, complete }: Changes): Verdict {
  if (without.length > 0) return verdict('unmet', withoutPull(without.map(({ oid }) => oid)));
  if (unsure.length > 0) return verdict('unknown', `${doubt}: ${namesOfCommits(unsure)}`);
  if (!complete) return verdict('unknown', INCOMPLETE);
  return verdict(
    'met',
    `${count(commits.length, 'commit')} by ${count(pulls.length, 'merged pull request')}`,
  );
}

/** The first few of them, short. */
export function namesOfCommits(commits: readonly Commit[]): string {
  return few(commits.map(({ oid }) => shortOid(oid)));
}

export const INCOMPLETE = 'not all commits or pull requests were read';
