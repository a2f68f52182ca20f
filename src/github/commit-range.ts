/** The commits that one commit has and another has not. */

import { memberAt, textAt } from '../text/json.js';
import type { GitHubApi } from './api.js';
import { isOid, isRepository, type Known, known, readEach, unanswered, unknown } from './known.js';

export interface RangeCommit {
  oid: string;
  /** Their oids, the first parent first. */
  parents: string[];
}

export interface CommitRange {
  /** How the newer commit relates to the older one; `behind` and `identical` add no commit. */
  status: (typeof STATUSES)[number];
  /** What the newer side adds, also where the two have diverged. */
  commits: RangeCommit[];
  /** False where GitHub has more commits than were read. */
  complete: boolean;
}

const STATUSES = ['ahead', 'behind', 'identical', 'diverged'] as const;

/** Without a page GitHub gives the newest 250 commits and no way to the others. */
const PAGES = 'per_page=100&page=1';
const MOST_COMMITS = 2_500;

/**
 * Asks for `(since, commit]`, page by page.
 * @see https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function askRange(
  api: GitHubApi,
  repository: string,
  since: string,
  commit: string,
): Promise<Known<CommitRange>> {
  if (!isRepository(repository) || !isOid(since) || !isOid(commit))
    return unknown('The commits to compare are not known by their full SHA');
  const commits = new Map<string, RangeCommit>();
  let path = `/repos/${repository}/compare/${since}...${commit}?${PAGES}`;
  for (;;) {
    const answer = await api.get(path);
    if (answer.kind !== 'answered') return answer.status === 404 ? NOT_COMPARABLE : unanswered(answer);
    const page = readPage(answer.body);
    if (page.kind === 'unknown') return page;
    const { status, total } = page.value;
    const before = commits.size;
    for (const each of page.value.commits) commits.set(each.oid, each);
    const hasNew = commits.size > before;
    if (answer.next === undefined || !hasNew || commits.size >= MOST_COMMITS)
      return known({ status, commits: [...commits.values()], complete: commits.size === total });
    path = answer.next;
  }
}

const NOT_COMPARABLE = unknown(
  "GitHub can't compare this commit with the one that was live before (404): its history was rewritten, or the token lacks `contents: read`",
);

interface Page extends Omit<CommitRange, 'complete'> {
  /** Of all pages. */
  total: number;
}

function readPage(body: unknown): Known<Page> {
  const commits = readEach(memberAt(body, 'commits'), readCommit);
  const total = memberAt(body, 'total_commits');
  const status = STATUSES.find((each) => each === textAt(body, 'status'));
  if (typeof total !== 'number' || status === undefined || commits === undefined)
    return unknown("GitHub's response is not a comparison of commits");
  return known({ status, total, commits });
}

function readCommit(value: unknown): RangeCommit | undefined {
  const oid = textAt(value, 'sha') ?? '';
  const parents = memberAt(value, 'parents');
  if (!isOid(oid) || !Array.isArray(parents)) return undefined;
  return { oid, parents: parents.map((parent) => textAt(parent, 'sha') ?? '') };
}
