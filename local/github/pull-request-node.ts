/** Pull requests, their reviews and their timeline as GraphQL's objects. */
import type { Asked } from './access.js';
import { iso } from './account.js';
import { connection, type PageArguments } from './connection.js';
import { actorNode, commitNode, repositoryNode } from './nodes.js';
import type { PullRequest, Review, TimelineItem } from './pull-request.js';

interface ReviewArguments extends PageArguments {
  states?: readonly string[] | null;
  author?: string | null;
  writersOnly?: boolean | null;
}

export function pullRequestNode(pull: PullRequest, asked: Asked): object {
  const { repository } = pull;
  const commit = (oid: string | null) => {
    const found = oid === null ? undefined : repository.commits.get(oid);
    return found === undefined ? null : commitNode(found, repository, asked);
  };
  const review = (each: Review) => reviewNode(each, pull, asked);
  const reviews = (name: string, all: readonly Review[], args: PageArguments) =>
    connection(name, all, args, ({ id }) => id, review);
  return {
    __typename: 'PullRequest',
    id: `PR_${pull.id}`,
    databaseId: pull.id,
    fullDatabaseId: String(pull.id),
    number: pull.number,
    title: pull.title,
    url: pull.url,
    state: pull.state,
    isDraft: pull.draft,
    closed: pull.state !== 'OPEN',
    merged: pull.state === 'MERGED',
    createdAt: iso(pull.createdAt),
    closedAt: pull.closedAt && iso(pull.closedAt),
    mergedAt: pull.mergedAt && iso(pull.mergedAt),
    author: () => actorNode(pull.author),
    mergedBy: () => {
      if (pull.mergerHiddenFor <= 0) return actorNode(pull.mergedBy);
      pull.mergerHiddenFor -= 1;
      return null;
    },
    mergeCommit: () => commit(pull.mergeCommit),
    baseRefName: pull.base,
    baseRefOid: pull.baseOid,
    headRefName: pull.head,
    headRefOid: pull.headOid,
    baseRepository: () => repositoryNode(repository, asked),
    headRepository: () => pull.headRepository && repositoryNode(pull.headRepository, asked),
    isCrossRepository: pull.headRepository !== repository,
    repository: () => repositoryNode(repository, asked),
    reviewDecision: pull.reviewDecision,
    commits: (args: PageArguments) =>
      connection(
        'commits',
        pull.commits,
        args,
        (oid) => oid,
        (oid) => pullRequestCommit(oid, pull, asked),
      ),
    reviews: (args: ReviewArguments) => {
      const { states, author } = args;
      const wanted = pull.reviews.filter(
        (each) => (states?.includes(each.state) ?? true) && (!author || each.author?.login === author),
      );
      return reviews('reviews', wanted, args);
    },
    latestReviews: (args: PageArguments) => reviews('latestReviews', latest(pull.reviews), args),
    latestOpinionatedReviews: (args: ReviewArguments) => {
      const opinions = pull.reviews.filter(({ state }) => state !== 'COMMENTED' && state !== 'PENDING');
      const counted = args.writersOnly === true ? opinions.filter(({ canPush }) => canPush) : opinions;
      return reviews('latestOpinionatedReviews', latest(counted), args);
    },
    timelineItems: (args: PageArguments & { itemTypes?: readonly string[] | null }) => {
      const all = pull.timeline.map((item, index) => ({ item, index }));
      const { itemTypes } = args;
      const wanted = itemTypes ? all.filter(({ item }) => itemTypes.includes(ITEM_TYPES[item.kind])) : all;
      return connection(
        'timelineItems',
        wanted,
        args,
        ({ index }) => index,
        ({ item, index }) => timelineNode(item, index, pull, asked),
        { filteredCount: wanted.length, totalCount: all.length },
      );
    },
  };
}

/** The latest of each author; a deleted account's stand for themselves. */
function latest(reviews: readonly Review[]): Review[] {
  const byAuthor = new Map<unknown, Review>();
  for (const review of reviews) byAuthor.set(review.author ?? review, review);
  return [...byAuthor.values()];
}

function reviewNode(review: Review, pull: PullRequest, asked: Asked): object {
  const commit = review.commit === null ? undefined : pull.repository.commits.get(review.commit);
  return {
    __typename: 'PullRequestReview',
    id: `PRR_${review.id}`,
    databaseId: review.id,
    fullDatabaseId: String(review.id),
    author: () => actorNode(review.author),
    authorCanPushToRepository: review.canPush,
    state: review.state,
    body: review.body,
    submittedAt: iso(review.submittedAt),
    createdAt: iso(review.submittedAt),
    url: `${pull.url}#pullrequestreview-${review.id}`,
    commit: () => (commit === undefined ? null : commitNode(commit, pull.repository, asked)),
    pullRequest: () => pullRequestNode(pull, asked),
  };
}

function pullRequestCommit(oid: string, pull: PullRequest, asked: Asked): object {
  const { repository } = pull;
  return {
    __typename: 'PullRequestCommit',
    id: `PURC_${pull.id}_${oid}`,
    url: `${pull.url}/commits/${oid}`,
    commit: () => commitNode(repository.find(oid), repository, asked),
    pullRequest: () => pullRequestNode(pull, asked),
  };
}

const ITEM_TYPES: Record<TimelineItem['kind'], string> = {
  commit: 'PULL_REQUEST_COMMIT',
  review: 'PULL_REQUEST_REVIEW',
  'force-push': 'HEAD_REF_FORCE_PUSHED_EVENT',
  dismissed: 'REVIEW_DISMISSED_EVENT',
  merged: 'MERGED_EVENT',
};

function timelineNode(item: TimelineItem, index: number, pull: PullRequest, asked: Asked): object {
  const { repository } = pull;
  const commit = (oid: string | null) => {
    const found = oid === null ? undefined : repository.commits.get(oid);
    return found === undefined ? null : commitNode(found, repository, asked);
  };
  const event = (at: number) => ({ id: `EV_${pull.id}_${index}`, createdAt: iso(at) });
  const pullRequest = () => pullRequestNode(pull, asked);
  switch (item.kind) {
    case 'commit':
      return pullRequestCommit(item.oid, pull, asked);
    case 'review':
      return reviewNode(item.review, pull, asked);
    case 'force-push':
      return {
        __typename: 'HeadRefForcePushedEvent',
        ...event(item.at),
        actor: () => actorNode(item.actor),
        beforeCommit: () => commit(item.before),
        afterCommit: () => commit(item.after),
        pullRequest,
      };
    case 'dismissed':
      return {
        __typename: 'ReviewDismissedEvent',
        ...event(item.at),
        databaseId: index,
        actor: () => actorNode(item.actor),
        dismissalMessage: item.message,
        previousReviewState: item.previous,
        review: () => reviewNode(item.review, pull, asked),
        url: pull.url,
        pullRequest,
      };
    case 'merged':
      return {
        __typename: 'MergedEvent',
        ...event(item.at),
        actor: () => actorNode(item.actor),
        commit: () => commit(item.oid),
        mergeRefName: pull.base,
        url: pull.url,
        pullRequest,
      };
  }
}
