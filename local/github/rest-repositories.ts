/** REST: repositories, comparisons, and deployments with their statuses. */
import type { components } from '@octokit/openapi-types';
import { sees } from './access.js';
import { json, message, REFUSALS, type Answer } from './answer.js';
import { associatedPulls } from './nodes.js';
import { linkHeader, paged, pageOf } from './page.js';
import { commitAnswer, deploymentAnswer, repositoryAnswer, statusAnswer, user } from './schemas.js';
import { iso } from './account.js';
import type { Deployment } from './actions.js';
import type { PullRequest } from './pull-request.js';
import type { Repository } from './repository.js';
import type { RepositoryRoute, RestRequest, TokenRoute } from './rest.js';

type CommitComparison = components['schemas']['commit-comparison'];
type PullRequestSimple = components['schemas']['pull-request-simple'];

const DEPLOYMENT = '/repos/*/*/deployments/*';

export const REPOSITORY_ROUTES: (RepositoryRoute | TokenRoute)[] = [
  {
    ...{ operation: 'repos/get', method: 'GET', path: '/repos/*/*' },
    answer: (repository: Repository, { api }: RestRequest) => json(200, repositoryAnswer(repository, api)),
  },
  {
    ...{ operation: 'repos/list-for-org', method: 'GET', path: '/orgs/*/repos' },
    answer: (request: RestRequest) => listOfOwner(request, true),
  },
  {
    ...{ operation: 'repos/list-for-user', method: 'GET', path: '/users/*/repos' },
    answer: (request: RestRequest) => listOfOwner(request, false),
  },
  {
    operation: 'apps/list-repos-accessible-to-installation',
    ...{ method: 'GET', path: '/installation/repositories' },
    answer: (request: RestRequest) => {
      const { world, token, api } = request;
      return paged(
        [...world.repositories.values()].filter((each) => sees(token, each)),
        request,
        (each) => repositoryAnswer(each, api),
        (repositories, total_count) => ({ total_count, repository_selection: 'selected', repositories }),
      );
    },
  },
  {
    ...{ operation: 'repos/compare-commits', method: 'GET', permission: 'contents' },
    path: '/repos/*/*/compare/**',
    answer: compare,
  },
  {
    operation: 'repos/list-pull-requests-associated-with-commit',
    ...{ method: 'GET', permission: 'pull-requests', path: '/repos/*/*/commits/*/pulls' },
    answer: (repository: Repository, request: RestRequest) => {
      const [sha = ''] = request.parts;
      const commit = repository.lookup(sha);
      if (commit === undefined) return message(422, `No commit found for SHA: ${sha}`);
      const pulls = associatedPulls(commit, repository)
        .map((number) => repository.pulls.get(number))
        .filter((pull) => pull !== undefined);
      return paged(pulls, request, (pull) => pullAnswer(pull, request.api));
    },
  },
  {
    ...{ operation: 'repos/list-deployments', method: 'GET', permission: 'deployments' },
    path: '/repos/*/*/deployments',
    answer: (repository: Repository, request: RestRequest) => {
      const wanted = [...repository.deployments.values()]
        .filter((deployment) => isWanted(deployment, request.query))
        .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);
      return paged(wanted, request, (each) => deploymentAnswer(each, repository, request.api));
    },
  },
  {
    ...{ operation: 'repos/get-deployment', method: 'GET', permission: 'deployments', path: DEPLOYMENT },
    answer: (repository: Repository, { parts, api }: RestRequest) => {
      const deployment = repository.deployments.get(Number(parts[0]));
      return deployment === undefined
        ? REFUSALS.notFound()
        : json(200, deploymentAnswer(deployment, repository, api));
    },
  },
  {
    ...{ operation: 'repos/list-deployment-statuses', method: 'GET', permission: 'deployments' },
    path: `${DEPLOYMENT}/statuses`,
    answer: (repository: Repository, request: RestRequest) => {
      const deployment = repository.deployments.get(Number(request.parts[0]));
      if (deployment === undefined) return REFUSALS.notFound();
      return paged(deployment.statuses.toReversed(), request, (status) =>
        statusAnswer(status, deployment, repository, request.api),
      );
    },
  },
] satisfies (RepositoryRoute | TokenRoute)[];

function listOfOwner(request: RestRequest, ofOrganization: boolean): Answer {
  const { world, token, parts, api } = request;
  const owner = world.accountByLogin(parts[0] ?? '');
  if (owner === undefined || (ofOrganization && owner.type !== 'Organization')) return REFUSALS.notFound();
  const visible = world.repositoriesOf(owner.login).filter((each) => sees(token, each));
  // A user's list has only what is public.
  const listed = ofOrganization ? visible : visible.filter((each) => !each.private);
  return paged(listed, request, (each) => repositoryAnswer(each, api));
}

function isWanted({ environment, ref, commit, task }: Deployment, query: URLSearchParams): boolean {
  const is = (name: string, value: string) => [null, value, 'none'].includes(query.get(name));
  return is('environment', environment) && is('ref', ref) && is('sha', commit) && is('task', task);
}

/** Without a page asked for, this many commits at most, and the last of them is the newest of all. */
const UNPAGED = 250;

/**
 * Oldest first. Asked without `page` and `per_page` the answer has the newest 250 commits and no Link.
 * @see https://docs.github.com/rest/commits/commits#compare-two-commits
 */
function compare(repository: Repository, { parts, query, url, api }: RestRequest): Answer {
  const [from = '', to = ''] = (parts[0] ?? '').split('...').map((side) => side.replace(/^[^:/]+:/, ''));
  const base = repository.lookup(from);
  const head = repository.lookup(to);
  if (base === undefined || head === undefined) return REFUSALS.notFound();
  const behind = new Set(repository.ancestors(base.oid).map(({ oid }) => oid));
  const ahead = repository.ancestors(head.oid, behind);
  const ofHead = new Set([...ahead.map(({ oid }) => oid)]);
  const common = repository.ancestors(head.oid).find(({ oid }) => behind.has(oid));
  if (common === undefined) return message(404, `No common ancestor between ${from} and ${to}.`);
  const behindBy = repository.ancestors(
    base.oid,
    new Set(repository.ancestors(head.oid).map(({ oid }) => oid)),
  ).length;
  const status =
    ofHead.size === 0 ? (behindBy === 0 ? 'identical' : 'behind') : behindBy === 0 ? 'ahead' : 'diverged';
  const chronological = ahead.toReversed();
  const isPaged = query.has('page') || query.has('per_page');
  const { page, perPage } = pageOf(query);
  const commits = isPaged
    ? chronological.slice((page - 1) * perPage, page * perPage)
    : chronological.slice(-UNPAGED);
  const address = `${repository.url}/compare/${from}...${to}`;
  return json(
    200,
    {
      url: `${api}/repos/${repository.fullName}/compare/${from}...${to}`,
      html_url: address,
      permalink_url: address,
      diff_url: `${address}.diff`,
      patch_url: `${address}.patch`,
      base_commit: commitAnswer(base, repository, api),
      merge_base_commit: commitAnswer(common, repository, api),
      status,
      ahead_by: ahead.length,
      behind_by: behindBy,
      total_commits: ahead.length,
      commits: commits.map((commit) => commitAnswer(commit, repository, api)),
      files: [],
    } satisfies CommitComparison,
    isPaged ? linkHeader(ahead.length, { page, perPage }, url, api) : {},
  );
}

function pullAnswer(pull: PullRequest, api: string): Partial<PullRequestSimple> {
  return {
    id: pull.id,
    node_id: `PR_${pull.id}`,
    url: `${api}/repos/${pull.repository.fullName}/pulls/${pull.number}`,
    html_url: pull.url,
    number: pull.number,
    title: pull.title,
    state: pull.state === 'OPEN' ? 'open' : 'closed',
    user: pull.author && user(pull.author),
    created_at: iso(pull.createdAt),
    closed_at: pull.closedAt === null ? null : iso(pull.closedAt),
    merged_at: pull.mergedAt === null ? null : iso(pull.mergedAt),
    merge_commit_sha: pull.mergeCommit,
  };
}
