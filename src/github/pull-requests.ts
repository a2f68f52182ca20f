/** Asks for merged pull requests with their commits, reviews and force pushes, each list to its end. */

import { memberAt } from '../text/json.js';
import type { GitHubApi } from './api.js';
import { askBatches } from './batches.js';
import { isRepository, type Known, known, unanswered, type Unknown, unknown } from './known.js';
import {
  type List,
  LIST_NAMES,
  type ListName,
  type Lists,
  notSaid,
  type PullRequest,
  readList,
  readPull,
} from './pull-request.js';

/** Pull requests in one question; each of them counts as about a hundred requests for GitHub's price of a question. */
const BATCH = 10;
/** Pages of one list of one pull request. */
const MOST_PAGES = 20;

/** The lists of a pull request: how many items a page has, and what is asked of each. */
const LISTS: Record<ListName, { size: number; filter: string; fields: string }> = {
  commits: {
    size: 50,
    filter: '',
    fields: `totalCount nodes { commit {
      oid
      messageHeadline
      parents(first: 10) { nodes { oid } }
      authors(first: 100) { pageInfo { hasNextPage } nodes { user { __typename login databaseId } } }
    } }`,
  },
  reviews: {
    size: 100,
    filter: '',
    fields: `totalCount nodes { state submittedAt authorCanPushToRepository author { ...account } commit { oid } }`,
  },
  timelineItems: {
    size: 100,
    filter: ', itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT]',
    fields: `nodes { __typename ... on HeadRefForcePushedEvent { createdAt } ... on BaseRefChangedEvent { createdAt } }`,
  },
};

const ACCOUNT = `fragment account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
}`;

/** Asks for pull requests of this repository by their numbers. One that GitHub does not give leaves all unknown. */
export async function askPullRequests(
  api: GitHubApi,
  repository: string,
  numbers: readonly number[],
): Promise<Known<PullRequest[]>> {
  if (!isRepository(repository)) return unknown('The repository is not known');
  const first = await askBatches(api, repository, numbers, BATCH, pullsQuery, (data, number, index) =>
    readFirst(memberAt(data, 'repository', `p${index}`), number),
  );
  if (first.kind === 'unknown') return first;
  const pulls: PullRequest[] = [];
  for (const { value, lists } of first.value) {
    for (const name of LIST_NAMES) {
      const failed = await askRest(api, repository, Number(memberAt(value, 'number')), name, lists[name]);
      if (failed) return failed;
    }
    const pull = readPull(value, lists);
    if (pull.kind === 'unknown') return pull;
    pulls.push(pull.value);
  }
  return known(pulls);
}

function pullsQuery(numbers: readonly number[]): string {
  return `query PullRequests($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${numbers.map((number, index) => `p${index}: pullRequest(number: ${number}) { ...pull }`).join('\n    ')}
  }
}
fragment pull on PullRequest {
  number title url merged mergedAt baseRefName headRefName headRefOid
  author { ...account }
  mergedBy { ...account }
  mergeCommit { oid }
  ${LIST_NAMES.map((name) => listQuery(name, '')).join('\n  ')}
}
${ACCOUNT}`;
}

function listQuery(name: ListName, after: string): string {
  const { size, filter, fields } = LISTS[name];
  return `${name}(first: ${size}${after}${filter}) { pageInfo { hasNextPage endCursor } ${fields} }`;
}

/** Adds the further pages to a list; returns why not. */
async function askRest(
  api: GitHubApi,
  repository: string,
  number: number,
  name: ListName,
  list: List,
): Promise<Unknown | undefined> {
  const [owner, repositoryName] = repository.split('/');
  const query = `query PullRequestPage($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${listQuery(name, ', after: $after')} }
  }
}
${name === 'reviews' ? ACCOUNT : ''}`;
  for (let pages = 1; list.after !== undefined && pages < MOST_PAGES; pages++) {
    const answer = await api.graphql(query, { owner, name: repositoryName, number, after: list.after });
    if (answer.kind !== 'answered') return unanswered(answer);
    const page = readList(memberAt(answer.body, 'repository', 'pullRequest', name));
    // A page that adds nothing would be asked for without end.
    if (page === undefined || page.items.length === 0) return unknown(notSaid(number));
    list.items.push(...page.items);
    list.after = page.after;
  }
  return undefined;
}

function readFirst(value: unknown, number: number): Known<{ value: unknown; lists: Lists }> {
  const commits = readList(memberAt(value, 'commits'));
  const reviews = readList(memberAt(value, 'reviews'));
  const timelineItems = readList(memberAt(value, 'timelineItems'));
  return memberAt(value, 'number') === number && commits && reviews && timelineItems
    ? known({ value, lists: { commits, reviews, timelineItems } })
    : unknown(notSaid(number));
}
