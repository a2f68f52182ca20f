/** Repositories and their commits and deployments as GraphQL's objects. Members are functions: made when asked for. */
import { may, permitted, sees, type Asked } from './access.js';
import { iso, shownLogin, type Account } from './account.js';
import type { Deployment, DeploymentStatus } from './actions.js';
import { connection, refusal, type PageArguments } from './connection.js';
import { pullRequestNode } from './pull-request-node.js';
import type { Commit, Repository, Signature } from './repository.js';

/** The root of a question. */
export function rootNode(asked: Asked): object {
  const { world, token } = asked;
  const owner = ({ login }: { login: string }) => {
    const account = world.accountByLogin(login);
    if (account !== undefined) return ownerNode(account, asked);
    throw refusal('NOT_FOUND', `Could not resolve to a User with the login of '${login}'.`);
  };
  return {
    __typename: 'Query',
    rateLimit: () => ({
      cost: 1,
      limit: token.limit,
      nodeCount: 0,
      remaining: token.limit - token.used,
      resetAt: iso(token.resetAt),
      used: token.used,
    }),
    repository: ({ owner: login, name }: { owner: string; name: string }) => {
      const repository = world.repositories.get(`${login}/${name}`.toLowerCase());
      if (repository !== undefined && sees(token, repository)) return repositoryNode(repository, asked);
      const text = `Could not resolve to a Repository with the name '${login}/${name}'.`;
      throw refusal('NOT_FOUND', text);
    },
    // Of all that has an id, deployments alone: for the statuses that a list of them has no room for.
    node: ({ id }: { id: string }) => {
      for (const repository of world.repositories.values()) {
        const deployment = [...repository.deployments.values()].find((each) => id === `DE_${each.id}`);
        if (deployment && may(token, 'deployments', repository))
          return deploymentNode(deployment, repository, asked);
      }
      throw refusal('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'.`);
    },
    repositoryOwner: owner,
    organization: owner,
    user: owner,
  };
}

/** An account where GraphQL has an `Actor`: a bot is a `Bot`, without `[bot]`. */
export function actorNode(account: Account | null): object | null {
  if (account === null) return null;
  return accountNode(account, account.type, account.login);
}

/** An account where GraphQL has a `User`: a bot has its whole login there. */
function userNode(account: Account | null): object | null {
  return account && accountNode(account, 'User', shownLogin(account));
}

function accountNode(account: Account, typename: string, login: string): Record<string, unknown> {
  const path = account.type === 'Bot' ? `/apps/${account.login}` : `/${account.login}`;
  return {
    __typename: typename,
    id: `U_${account.id}`,
    databaseId: account.id,
    login,
    name: account.name,
    email: account.email,
    url: `https://github.com${path}`,
    resourcePath: path,
    avatarUrl: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
  };
}

function ownerNode(account: Account, asked: Asked): object {
  return {
    ...accountNode(account, account.type, account.login),
    repositories: (args: PageArguments) => {
      const visible = asked.world.repositoriesOf(account.login).filter((each) => sees(asked.token, each));
      return connection('repositories', visible, args, idOf, (each) => repositoryNode(each, asked));
    },
  };
}

function idOf({ id }: { id: number }): number {
  return id;
}

export function repositoryNode(repository: Repository, asked: Asked): object {
  const commit = (ref: string) => {
    const found = repository.lookup(ref.replace(/\^\{commit\}$/, ''));
    return found === undefined ? null : commitNode(found, repository, asked);
  };
  const contents = <T>(value: () => T) => permitted(asked, 'contents', repository, value, () => null);
  const ref = (name: string) => {
    const oid = repository.refs.get(name);
    if (oid === undefined) return null;
    return { __typename: 'Ref', id: `REF_${name}`, name, prefix: 'refs/heads/', target: () => commit(oid) };
  };
  return {
    __typename: 'Repository',
    id: `R_${repository.id}`,
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    owner: () => ownerNode(repository.owner, asked),
    url: repository.url,
    isFork: repository.fork,
    isPrivate: repository.private,
    isArchived: repository.archived,
    createdAt: iso(repository.createdAt),
    defaultBranchRef: () => contents(() => ref(repository.defaultBranch)),
    ref: ({ qualifiedName }: { qualifiedName: string }) =>
      contents(() => ref(qualifiedName.replace(/^refs\/(heads|tags)\//, ''))),
    object: ({ oid, expression }: { oid?: string; expression?: string }) =>
      contents(() => commit(oid ?? expression ?? '')),
    pullRequest: ({ number }: { number: number }) =>
      permitted(
        asked,
        'pull-requests',
        repository,
        () => {
          const pull = repository.pulls.get(number);
          if (pull !== undefined) return pullRequestNode(pull, asked);
          const text = `Could not resolve to a PullRequest with the number of ${number}.`;
          throw refusal('NOT_FOUND', text);
        },
        () => null,
      ),
    pullRequests: ({ states, ...page }: PageArguments & { states?: readonly string[] | null }) => {
      const all = [...repository.pulls.values()].filter(({ state }) => states?.includes(state) ?? true);
      const connect = (list: typeof all) =>
        connection('pullRequests', list, page, idOf, (pull) => pullRequestNode(pull, asked));
      return permitted(
        asked,
        'pull-requests',
        repository,
        () => connect(all),
        () => connect([]),
      );
    },
    deployments: (args: DeploymentArguments) => {
      const page = (all: Deployment[]) =>
        connection('deployments', all, args, idOf, (each) => deploymentNode(each, repository, asked));
      return permitted(
        asked,
        'deployments',
        repository,
        () => page(inOrder([...repository.deployments.values()], args)),
        () => page([]),
      );
    },
  };
}

interface DeploymentArguments extends PageArguments {
  environments?: readonly string[] | null;
  orderBy?: { field: 'CREATED_AT'; direction: 'ASC' | 'DESC' } | null;
}

function inOrder(all: Deployment[], { environments, orderBy }: DeploymentArguments): Deployment[] {
  const names = environments && new Set(environments);
  const wanted = names ? all.filter(({ environment }) => names.has(environment)) : all;
  const sign = orderBy?.direction === 'DESC' ? -1 : 1;
  return wanted.toSorted((one, other) => sign * (one.createdAt - other.createdAt || one.id - other.id));
}

export function commitNode(commit: Commit, repository: Repository, asked: Asked): object {
  const [headline = '', ...body] = commit.message.split('\n\n');
  const one = (each: Commit) => commitNode(each, repository, asked);
  const byOid = ({ oid }: Commit) => oid;
  const found = (oids: readonly string[]) =>
    oids.map((oid) => repository.commits.get(oid)).filter((each) => each !== undefined);
  return {
    __typename: 'Commit',
    id: `C_${commit.oid}`,
    oid: commit.oid,
    abbreviatedOid: commit.oid.slice(0, 7),
    url: `${repository.url}/commit/${commit.oid}`,
    commitUrl: `${repository.url}/commit/${commit.oid}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: body.join('\n\n'),
    authoredDate: iso(commit.author.at),
    committedDate: iso(commit.committer.at),
    author: () => gitActor(commit.author),
    committer: () => gitActor(commit.committer),
    authors: (args: PageArguments) =>
      connection('authors', authorsOf(commit, asked), args, ({ email }) => email, gitActor),
    parents: (args: PageArguments) => connection('parents', found(commit.parents), args, byOid, one),
    history: (args: PageArguments) =>
      connection('history', repository.ancestors(commit.oid), args, byOid, one),
    repository: () => repositoryNode(repository, asked),
    associatedPullRequests: (args: PageArguments) => {
      const page = (numbers: readonly number[]) =>
        connection('associatedPullRequests', numbers, args, Number, (number) => {
          const pull = repository.pulls.get(number);
          return pull === undefined ? null : pullRequestNode(pull, asked);
        });
      const empty = () => page([]);
      return permitted(
        asked,
        'pull-requests',
        repository,
        () => page(associatedPulls(commit, repository)),
        empty,
      );
    },
  };
}

/**
 * The pull requests that GitHub associates with a commit: on the default branch only merged ones. Each call is a question
 * that a hidden association outlives.
 */
export function associatedPulls(commit: Commit, repository: Repository): number[] {
  if (commit.associationHiddenFor > 0) {
    commit.associationHiddenFor -= 1;
    return [];
  }
  const onDefault = repository.isOnDefaultBranch(commit);
  return commit.pulls.filter((number) => !onDefault || repository.pulls.get(number)?.state === 'MERGED');
}

// As GitHub reads them from the message: one who is named twice counts once.
function authorsOf({ author, message }: Commit, { world }: Asked): Signature[] {
  const authors = new Map([[author.email.toLowerCase(), author]]);
  for (const [, name = '', email = ''] of message.matchAll(/^co-authored-by: (.*) <(.*)>$/gim)) {
    const account = world.accountByEmail(email) ?? null;
    if (!authors.has(email.toLowerCase()))
      authors.set(email.toLowerCase(), { name, email, at: author.at, account });
  }
  return [...authors.values()];
}

function gitActor({ name, email, at, account }: Signature): object {
  return { __typename: 'GitActor', name, email, date: iso(at), user: () => userNode(account) };
}

/** What GraphQL calls the state of a deployment whose latest status is this. */
function deploymentState({ abandoned, statuses }: Deployment): string {
  if (abandoned) return 'ABANDONED';
  const state = statuses.at(-1)?.state ?? 'pending';
  return state === 'success' ? 'ACTIVE' : state.toUpperCase();
}

function deploymentNode(deployment: Deployment, repository: Repository, asked: Asked): object {
  const { statuses, payload, commit } = deployment;
  const one = (status: DeploymentStatus) => statusNode(status, deployment, repository, asked);
  const latest = statuses.at(-1);
  return {
    __typename: 'Deployment',
    id: `DE_${deployment.id}`,
    databaseId: deployment.id,
    environment: deployment.environment,
    originalEnvironment: deployment.originalEnvironment,
    latestEnvironment: latest?.environment ?? deployment.environment,
    commitOid: commit,
    commit: () => {
      const found = repository.commits.get(commit);
      return found && may(asked.token, 'contents', repository) ? commitNode(found, repository, asked) : null;
    },
    // The schema says that there always is one: where there is none, GraphQL makes the whole deployment null.
    creator: () => actorNode(deployment.creator),
    createdAt: iso(deployment.createdAt),
    updatedAt: iso(latest?.createdAt ?? deployment.createdAt),
    description: deployment.description,
    payload: JSON.stringify(payload),
    state: deploymentState(deployment),
    task: deployment.task,
    ref: { __typename: 'Ref', id: `REF_${deployment.ref}`, name: deployment.ref },
    repository: () => repositoryNode(repository, asked),
    latestStatus: () => latest && one(latest),
    statuses: (args: PageArguments) => connection('statuses', statuses.toReversed(), args, idOf, one),
  };
}

function statusNode(
  status: DeploymentStatus,
  deployment: Deployment,
  repository: Repository,
  asked: Asked,
): object {
  return {
    __typename: 'DeploymentStatus',
    id: `DES_${status.id}`,
    state: status.state.toUpperCase(),
    environment: status.environment,
    environmentUrl: null,
    logUrl: status.logUrl || null,
    description: status.description,
    creator: () => actorNode(status.creator),
    createdAt: iso(status.createdAt),
    updatedAt: iso(status.createdAt),
    deployment: () => deploymentNode(deployment, repository, asked),
  };
}
