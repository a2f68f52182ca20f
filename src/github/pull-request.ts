/** A merged pull request in GitHub's GraphQL answer. Pure. */

import { memberAt, textAt } from '../text/json.js';
import { type Account, readAccount, readAuthors, type Writers } from './account.js';
import { type Known, known, readEach, unknown } from './known.js';

export interface PullRequest {
  number: number;
  title: string;
  url: string;
  base: string;
  head: string;
  headOid: string;
  /** Absent where the account is deleted. */
  author?: Account;
  /** Absent where the account is deleted, after a merge queue, and for about a minute after a merge. */
  mergedBy?: Account;
  /** Epoch ms, by GitHub's clock. */
  mergedAt: number;
  /** The merge commit, the squashed commit, or the last one of a rebase. */
  mergeCommit?: string;
  /** Those of its head branch, as they were before a squash or rebase. */
  commits: PullRequestCommit[];
  reviews: Review[];
  /** Epoch ms of each force push of its head branch. */
  forcePushes: number[];
  /** Epoch ms of each change of its base branch by hand. */
  baseChanges: number[];
  /** False where GitHub has more commits, reviews or events than were read. */
  complete: boolean;
}

export interface PullRequestCommit {
  oid: string;
  headline: string;
  parents: string[];
  authors: Writers;
}

export interface Review {
  state: (typeof REVIEW_STATES)[number];
  /** Epoch ms, by GitHub's clock. */
  submittedAt: number;
  /** Absent where the account is deleted. */
  author?: Account;
  canPush: boolean;
  /** The commit that GitHub shows the review at; absent where it is gone. */
  commit?: string;
}

const REVIEW_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'] as const;

/** The lists of a pull request that have pages. */
export const LIST_NAMES = ['commits', 'reviews', 'timelineItems'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** What was read of a list. */
export interface List {
  items: unknown[];
  total?: number;
  /** Where the next page begins; absent at the end. */
  after?: string;
}
export type Lists = Record<ListName, List>;

/** A page of a list; undefined where GitHub did not give one, or not whether there are more. */
export function readList(connection: unknown): List | undefined {
  const items = memberAt(connection, 'nodes');
  const hasNext = memberAt(connection, 'pageInfo', 'hasNextPage');
  const after = textAt(connection, 'pageInfo', 'endCursor');
  const total = memberAt(connection, 'totalCount');
  if (!Array.isArray(items) || typeof hasNext !== 'boolean' || (hasNext && after === undefined))
    return undefined;
  return {
    items,
    total: typeof total === 'number' ? total : undefined,
    after: hasNext ? after : undefined,
  };
}

export function notSaid(number: number): string {
  return `GitHub did not say who wrote and reviewed pull request #${number}`;
}

/**
 * Reads a pull request and its lists. One that is not merged, or of which GitHub leaves something out, is unknown.
 */
export function readPull(value: unknown, lists: Lists): Known<PullRequest> {
  const number = Number(memberAt(value, 'number'));
  const mergedAt = Date.parse(textAt(value, 'mergedAt') ?? '');
  const base = textAt(value, 'baseRefName');
  const head = textAt(value, 'headRefName');
  const headOid = textAt(value, 'headRefOid');
  const commits = readEach(lists.commits.items, readCommit);
  const reviews = readEach(lists.reviews.items, readReview);
  const events = lists.timelineItems.items.map((item) => ({
    type: textAt(item, '__typename'),
    at: Date.parse(textAt(item, 'createdAt') ?? ''),
  }));
  if (
    memberAt(value, 'merged') !== true ||
    Number.isNaN(mergedAt) ||
    base === undefined ||
    head === undefined ||
    headOid === undefined ||
    // Nothing can be merged without a commit: that list was withheld.
    !commits?.length ||
    reviews === undefined ||
    events.some(({ at }) => Number.isNaN(at))
  )
    return unknown(notSaid(number));
  const timesOf = (type: string) => events.filter((event) => event.type === type).map(({ at }) => at);
  return known({
    number,
    title: textAt(value, 'title') ?? '',
    url: textAt(value, 'url') ?? '',
    base,
    head,
    headOid,
    author: readAccount(memberAt(value, 'author')),
    mergedBy: readAccount(memberAt(value, 'mergedBy')),
    mergedAt,
    mergeCommit: textAt(value, 'mergeCommit', 'oid'),
    commits,
    reviews,
    forcePushes: timesOf('HeadRefForcePushedEvent'),
    baseChanges: timesOf('BaseRefChangedEvent'),
    complete: LIST_NAMES.every((name) => {
      const { items, total = 0, after } = lists[name];
      return after === undefined && items.length >= total;
    }),
  });
}

function readCommit(node: unknown): PullRequestCommit | undefined {
  const oid = textAt(node, 'commit', 'oid');
  const parents = memberAt(node, 'commit', 'parents', 'nodes');
  if (oid === undefined || !Array.isArray(parents)) return undefined;
  return {
    oid,
    headline: textAt(node, 'commit', 'messageHeadline') ?? '',
    parents: parents.map((parent) => textAt(parent, 'oid') ?? ''),
    authors: readAuthors(memberAt(node, 'commit', 'authors')),
  };
}

function readReview(node: unknown): Review | undefined {
  const state = REVIEW_STATES.find((each) => each === textAt(node, 'state'));
  const canPush = memberAt(node, 'authorCanPushToRepository');
  // Only a pending review, which is not submitted yet, has no time.
  const submittedAt = Date.parse(textAt(node, 'submittedAt') ?? '');
  if (state === undefined || typeof canPush !== 'boolean') return undefined;
  if (Number.isNaN(submittedAt) && state !== 'PENDING') return undefined;
  const author = readAccount(memberAt(node, 'author'));
  return { state, submittedAt, author, canPush, commit: textAt(node, 'commit', 'oid') };
}
