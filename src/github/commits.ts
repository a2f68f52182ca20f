/** Who wrote commits, and which pull requests GitHub associates with them. */

import { memberAt, textAt } from '../text/json.js';
import { readAuthors, type Writers } from './account.js';
import type { GitHubApi } from './api.js';
import { askBatches } from './batches.js';
import { isOid, isRepository, type Known, known, readEach, unknown } from './known.js';

export interface Commit {
  oid: string;
  headline: string;
  authors: Writers;
  /** Those of this repository, whatever their state. */
  pullRequests: AssociatedPullRequest[];
  /** False where GitHub associates more pull requests than were read. */
  complete: boolean;
  /**
   * Whether GitHub shows any merged pull request of the repository. Without the permission it can answer with empty lists
   * instead of an error, so an empty list beside no pull request at all proves nothing.
   */
  showsPullRequests: boolean;
}

/** What shows whether a pull request brought the commit. */
export interface AssociatedPullRequest {
  /** GitHub's node id of the repository that has the pull request. */
  repositoryId: string;
  number: number;
  isMerged: boolean;
  base: string;
  head: string;
  /** The head is a branch of a fork. */
  isFromFork: boolean;
}

/** Commits in one question: large enough for few questions, small enough for GitHub to answer within its ten seconds. */
const BATCH = 50;

const COMMIT = `fragment commit on Commit {
  oid
  messageHeadline
  authors(first: 100) { pageInfo { hasNextPage } nodes { user { __typename login databaseId } } }
  associatedPullRequests(first: 100) {
    pageInfo { hasNextPage }
    nodes { number state baseRefName headRefName isCrossRepository repository { id } }
  }
}`;

/** Asks for commits by their oids. One that GitHub does not know leaves all unknown. */
export async function askCommits(
  api: GitHubApi,
  repository: string,
  oids: readonly string[],
): Promise<Known<Commit[]>> {
  if (!isRepository(repository) || !oids.every(isOid))
    return unknown('The commits are not known by their full SHA');
  return askBatches(api, repository, oids, BATCH, commitsQuery, (data, oid, index) =>
    readCommit(memberAt(data, 'repository'), `c${index}`, oid),
  );
}

function commitsQuery(oids: readonly string[]): string {
  return `query Commits($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id
    pullRequests(states: MERGED, first: 1) { totalCount }
    ${oids.map((oid, index) => `c${index}: object(oid: "${oid}") { ...commit }`).join('\n    ')}
  }
}
${COMMIT}`;
}

function readCommit(repository: unknown, name: string, oid: string): Known<Commit> {
  const value = memberAt(repository, name);
  const repositoryId = textAt(repository, 'id');
  const associated = readEach(memberAt(value, 'associatedPullRequests', 'nodes'), readAssociated);
  // GitHub answers null where it does not want to say, which is not an empty list.
  if (textAt(value, 'oid') !== oid || repositoryId === undefined || associated === undefined)
    return unknown(`GitHub did not say which pull requests have the commit ${oid}`);
  return known({
    oid,
    headline: textAt(value, 'messageHeadline') ?? '',
    authors: readAuthors(memberAt(value, 'authors')),
    // A fork's commit can belong to a pull request of the repository that it was forked from.
    pullRequests: associated.filter((pull) => pull.repositoryId === repositoryId),
    showsPullRequests: Number(memberAt(repository, 'pullRequests', 'totalCount')) > 0,
    complete: memberAt(value, 'associatedPullRequests', 'pageInfo', 'hasNextPage') === false,
  });
}

function readAssociated(node: unknown): AssociatedPullRequest | undefined {
  const repositoryId = textAt(node, 'repository', 'id');
  const number = memberAt(node, 'number');
  const base = textAt(node, 'baseRefName');
  const head = textAt(node, 'headRefName');
  if (repositoryId === undefined || typeof number !== 'number' || base === undefined || head === undefined)
    return undefined;
  const isMerged = textAt(node, 'state') === 'MERGED';
  const isFromFork = memberAt(node, 'isCrossRepository') !== false;
  return { repositoryId, number, isMerged, base, head, isFromFork };
}
