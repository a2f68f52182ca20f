/**
 * The deployments of a repository, newest first, back to the start of a period. REST filters deployments by everything but
 * their dates, and would need a request for each one's statuses, so this is GraphQL.
 * @see https://docs.github.com/graphql/reference/objects#deployment
 */

import { type GitHubUnavailable, failedRead } from './unanswered.js';
import type { GitHubApi } from './api.js';
import { memberAt, textAt } from '../text/json.js';

/** A deployment and its history, as far as a comparison needs it. */
export interface PastDeployment {
  repository: string;
  id: string;
  /** Every name that it or one of its statuses gives the environment; the latest first. */
  environments: [string, ...string[]];
  sha: string;
  /** Epoch ms. */
  createdAt: number;
  /** The run that its statuses name; a tool that calls the API may name none. */
  run?: string;
  /** The job of that run: the id of its check run. */
  job?: string;
  /** Whether some status says that it began. */
  hasBegun: boolean;
  /** How it ended: `over` where GitHub only says that it is not live. Absent while it goes on. */
  outcome?: 'success' | 'failure' | 'over';
  /** Epoch ms; of the status that says how it ended. */
  endedAt?: number;
  /** GitHub's own word, `INACTIVE` for one. */
  state: string;
}

const STATUSES = 'pageInfo { hasNextPage endCursor } nodes { state createdAt environment logUrl }';

const DEPLOYMENTS = `query DeploymentHistory($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId commitOid createdAt environment originalEnvironment state
        statuses(first: 20) { ${STATUSES} }
      }
    }
  }
}`;

const MORE_STATUSES = `query DeploymentStatuses($id: ID!, $after: String) {
  node(id: $id) { ... on Deployment { statuses(first: 100, after: $after) { ${STATUSES} } } }
}`;

/**
 * Reads the deployments created since a time.
 * @param take gets each of them, newest first.
 * @returns undefined when all were read, else why not; then `take` got only a part.
 */
export async function readDeploymentHistory(
  api: GitHubApi,
  { repository, serverUrl, since }: { repository: string; serverUrl: string; since: number },
  take: (deployment: PastDeployment) => void,
): Promise<GitHubUnavailable | undefined> {
  const [owner, name] = repository.split('/');
  const list = (after: string | undefined) => api.graphql(DEPLOYMENTS, { owner, name, after });
  return readPages(list, ['repository', 'deployments'], async (node) => {
    const createdAt = Date.parse(textAt(node, 'createdAt') ?? '');
    if (Number.isNaN(createdAt)) return failedRead(NO_LIST);
    if (createdAt < since) return 'enough';
    const statuses: unknown[] = [];
    const more = (after: string | undefined) =>
      after === undefined
        ? Promise.resolve({ kind: 'answered' as const, body: { node } })
        : api.graphql(MORE_STATUSES, { id: textAt(node, 'id'), after });
    const failed = await readPages(more, ['node', 'statuses'], (status) => {
      statuses.push(status);
      return undefined;
    });
    if (failed !== undefined) return failed;
    const deployment = describe(node, statuses, { repository, serverUrl, createdAt });
    if (deployment === undefined) return failedRead(NO_LIST);
    take(deployment);
    return undefined;
  });
}

type Verdict = GitHubUnavailable | 'enough' | undefined;

/** Reads a connection page by page to its proven end, or until `take` has enough. */
async function readPages(
  ask: (after: string | undefined) => ReturnType<GitHubApi['graphql']>,
  path: string[],
  take: (node: unknown) => Verdict | Promise<Verdict>,
): Promise<GitHubUnavailable | undefined> {
  for (let after: string | undefined; ;) {
    const answer = await ask(after);
    if (answer.kind === 'unavailable') return answer;
    const nodes = memberAt(answer.body, ...path, 'nodes');
    const hasNext = memberAt(answer.body, ...path, 'pageInfo', 'hasNextPage');
    if (!Array.isArray(nodes) || typeof hasNext !== 'boolean') return failedRead(NO_LIST);
    for (const node of nodes) {
      const verdict = await take(node);
      if (verdict !== undefined) return verdict === 'enough' ? undefined : verdict;
    }
    if (!hasNext) return undefined;
    const next = textAt(answer.body, ...path, 'pageInfo', 'endCursor');
    if (next === undefined || next === after) return failedRead('A page of deployments leads to itself.');
    after = next;
  }
}

const NO_LIST = 'GitHub returned something that is not a list of deployments.';

function describe(
  node: unknown,
  statuses: readonly unknown[],
  { repository, serverUrl, createdAt }: { repository: string; serverUrl: string; createdAt: number },
): PastDeployment | undefined {
  const [id, sha] = [textAt(node, 'databaseId'), textAt(node, 'commitOid')];
  // GitHub documents no order of a deployment's statuses.
  const history = statuses
    .map((status) => ({
      state: textAt(status, 'state') ?? '',
      at: Date.parse(textAt(status, 'createdAt') ?? ''),
      environment: textAt(status, 'environment'),
      url: textAt(status, 'logUrl'),
    }))
    .sort((a, b) => a.at - b.at);
  const names = [
    textAt(node, 'environment'),
    textAt(node, 'originalEnvironment'),
    ...history.map(({ environment }) => environment),
  ].filter((name) => name !== undefined);
  const [environment, ...others] = new Set(names);
  if (id === undefined || sha === undefined || environment === undefined) return undefined;
  const state = textAt(node, 'state') ?? '';
  return {
    repository,
    id,
    environments: [environment, ...others],
    sha,
    createdAt,
    ...runOf(history, `${serverUrl}/${repository}`),
    hasBegun: history.some(({ state }) => !NOT_BEGUN.includes(state)),
    ...outcomeOf(history, state),
    state,
  };
}

/** States in which nothing has been deployed yet. */
const NOT_BEGUN = ['PENDING', 'QUEUED', 'WAITING'];

const RUN = /^\/actions\/runs\/(\d{1,20})(?:\/attempts\/\d+)?(?:\/jobs?\/(\d{1,20}))?(?:[/?#]|$)/;

/** The last run of this repository that a status names. */
function runOf(history: readonly { url?: string }[], base: string): { run?: string; job?: string } {
  for (const { url } of history.toReversed()) {
    if (url?.toLowerCase().startsWith(base.toLowerCase()) !== true) continue;
    const [, run, job] = RUN.exec(url.slice(base.length)) ?? [];
    if (run !== undefined) return { run, job };
  }
  return {};
}

const OUTCOMES = new Map<string, PastDeployment['outcome']>([
  ['SUCCESS', 'success'],
  ['FAILURE', 'failure'],
  ['ERROR', 'failure'],
]);
const OVER = ['INACTIVE', 'ABANDONED', 'DESTROYED'];

/**
 * How it ended. A success that another one superseded is INACTIVE now, so its statuses are asked; a deployment that
 * is no longer live, or was given up, without such a status is over, with an unknown outcome.
 */
function outcomeOf(
  history: readonly { state: string; at: number }[],
  state: string,
): Pick<PastDeployment, 'outcome' | 'endedAt'> {
  const last = history.findLast((status) => OUTCOMES.has(status.state));
  if (last !== undefined) return { outcome: OUTCOMES.get(last.state), endedAt: last.at || undefined };
  if (OVER.includes(state)) return { outcome: 'over', endedAt: history.at(-1)?.at || undefined };
  return { outcome: state === 'ACTIVE' ? 'success' : OUTCOMES.get(state) };
}
