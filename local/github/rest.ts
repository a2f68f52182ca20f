/** REST: which request is which of GitHub's operations, who may ask for it, and its answer. */
import { may, sees } from './access.js';
import { REFUSALS, withoutEntries, type Answer } from './answer.js';
import { ACTIONS_ROUTES } from './rest-actions.js';
import { REPOSITORY_ROUTES } from './rest-repositories.js';
import type { RestOperation } from './faults.js';
import type { Repository } from './repository.js';
import type { Permission, Token, World } from './world.js';

/** What a route answers from. */
export interface RestRequest {
  world: World;
  token: Token;
  /** The parts of the path that stand for something, decoded; owner and name left out where there is a repository. */
  parts: string[];
  query: URLSearchParams;
  /** The whole request's URL, for `Link`. */
  url: URL;
  /** The API's own address. */
  api: string;
  /** Where artifacts are downloaded. */
  storage: string;
  now: number;
}

/** One operation; a path's `*` are its parts, and `**` is one with slashes. */
export interface Route {
  operation: RestOperation;
  method: 'GET' | 'DELETE';
  path: string;
}

/** An operation on a repository, and the permission that it needs. */
export interface RepositoryRoute extends Route {
  permission?: Permission;
  level?: 'read' | 'write';
  answer: (repository: Repository, request: RestRequest) => Answer;
}

/** An operation on all that a token sees. */
export interface TokenRoute extends Route {
  answer: (request: RestRequest) => Answer;
}

interface Compiled {
  route: RepositoryRoute | TokenRoute;
  pattern: RegExp;
}

const ROUTES: Compiled[] = [...ACTIONS_ROUTES, ...REPOSITORY_ROUTES].map((route) => ({
  route,
  pattern: new RegExp(`^${route.path.replaceAll('**', '(.+)').replaceAll('/*', '/([^/]+)')}$`),
}));

/** The route of a request and the parts of its path. */
export function findRoute(
  method: string,
  path: string,
): { route: RepositoryRoute | TokenRoute; parts: string[] } | undefined {
  for (const { route, pattern } of ROUTES) {
    const match = route.method === method ? pattern.exec(path) : null;
    if (match !== null) return { route, parts: match.slice(1).map(decodeURIComponent) };
  }
  return undefined;
}

/** Answers a request that was let in. */
export function answerRest(found: ReturnType<typeof findRoute>, request: Omit<RestRequest, 'parts'>): Answer {
  return found === undefined ? REFUSALS.notFound() : answerRoute(found, request);
}

function answerRoute(
  { route, parts }: { route: RepositoryRoute | TokenRoute; parts: string[] },
  request: Omit<RestRequest, 'parts'>,
): Answer {
  const { world, token } = request;
  if (!isOfRepository(route)) return route.answer({ ...request, parts });
  const [owner = '', name = '', ...rest] = parts;
  const repository = world.repositories.get(`${owner}/${name}`.toLowerCase());
  if (repository === undefined || !sees(token, repository)) return REFUSALS.notFound();
  if (route.permission === undefined || may(token, route.permission, repository, route.level))
    return route.answer(repository, { ...request, parts: rest });
  if (token.missing === 'not-found') return REFUSALS.notFound();
  if (token.missing === 'forbidden' || route.level === 'write') return REFUSALS.forbidden();
  const answer = route.answer(repository, { ...request, parts: rest });
  return /\/list-|get-reviews/.test(route.operation) && answer.status === 200
    ? withoutEntries(answer)
    : REFUSALS.forbidden();
}

function isOfRepository(route: RepositoryRoute | TokenRoute): route is RepositoryRoute {
  return route.path.startsWith('/repos/*/*');
}
