/**
 * GitHub's API as a function from request to answer, over a world in memory. Nothing here reads a clock, waits or opens
 * anything; `server.ts` puts it on two ports of the loopback.
 *
 *   const github = await startGitHub();                        // local/github/server.ts
 *   const shop = github.world.repository('acme/shop');         // world.ts: accounts, tokens, repositories
 *   shop.pull({ title: 'OPS-7 Pay', reviews: [{}], merge: { method: 'squash' } });      // pull-request.ts
 *   const run = shop.run({ approvals: [{ environments: ['production'] }] });            // actions.ts
 *   shop.deployment({ environment: 'production', run });
 *   shop.artifact({ run, bytes: zip });
 *   github.faults.push({ on: 'graphql:Range', kind: 'secondary-limit', retryAfter: 7 }); // faults.ts
 *   … ask at github.url with the token DEMO_TOKEN …
 *   github.requests                                            // what was asked, in its order
 *   await github.close();
 *
 * GraphQL runs against GitHub's published schema, so a question for what GitHub does not have fails. A field that GitHub
 * has and the emulator has not yet is an error that names it. REST answers are typed by GitHub's description.
 */
import { admit, isToken, limitHeaders } from './access.js';
import { distort, message, type Answer } from './answer.js';
import { takeFault, type AnswerFault, type Fault, type Operation, type WireFault } from './faults.js';
import { answerGraphql, operationName } from './graphql.js';
import { answerRest, findRoute } from './rest.js';
import { answerStorage } from './rest-actions.js';
import type { World } from './world.js';

/** A request as it came; header names in lower case, `at` in epoch ms. */
export interface GitHubRequest {
  /** Which of the two hosts was asked. */
  host: 'api' | 'storage';
  method: string;
  /** Path and query. */
  url: string;
  headers: Record<string, string>;
  body: string;
  at: number;
}

/** A request and what it asked for. */
export interface SeenRequest extends GitHubRequest {
  operation: Operation;
}

/** All that the emulator remembers. */
export interface GitHubEmulator {
  readonly world: World;
  readonly requests: SeenRequest[];
  readonly faults: Fault[];
  /** The API's own address and the storage host's, without a slash at the end. */
  api: string;
  storage: string;
}

/** The answer, and what happens to it on its way. */
export interface Reply {
  answer: Answer;
  fault?: WireFault;
}

/** Answers one request, as GitHub would or as a fault has it. */
export async function respond(emulator: GitHubEmulator, request: GitHubRequest): Promise<Reply> {
  const operation = operationOf(request);
  emulator.requests.push({ ...request, operation });
  const fault = takeFault(emulator.faults, operation, request);
  // What refuses a request does nothing else; an answer that is lost on its way was given all the same.
  const answer = isRefusal(fault) ? NOTHING : await serve(emulator, request, operation);
  const whole = withEdge(answer, emulator, request);
  if (fault === undefined) return { answer: whole };
  return isOfWire(fault) ? { answer: whole, fault } : { answer: distort(whole, fault, request.at) };
}

const NOTHING: Answer = { status: 500, headers: {}, body: '' };

function isRefusal(fault: Fault | undefined): boolean {
  return fault !== undefined && ['status', 'secondary-limit', 'primary-limit', 'html'].includes(fault.kind);
}

function isOfWire(fault: AnswerFault | WireFault): fault is WireFault {
  return fault.kind === 'silence' || fault.kind === 'reset' || fault.kind === 'half-body';
}

function operationOf({ host, method, url, body }: GitHubRequest): Operation {
  if (host === 'storage') return 'storage';
  const { pathname } = new URL(url, 'http://localhost');
  if (method === 'POST' && pathname === '/graphql') {
    const name = operationName(body);
    return name === undefined ? 'graphql' : `graphql:${name}`;
  }
  return findRoute(method, pathname)?.route.operation ?? 'unknown';
}

async function serve(
  { world, api, storage }: GitHubEmulator,
  { host, method, url: target, headers, body, at }: GitHubRequest,
  operation: Operation,
): Promise<Answer> {
  const url = new URL(target, host === 'api' ? api : storage);
  const { authorization } = headers;
  if (host === 'storage') return answerStorage(world, { url, authorization, now: at });
  // GitHub refuses a request that does not say who asks: docs.github.com/rest/using-the-rest-api/troubleshooting
  if (!headers['user-agent']) return message(403, 'Request forbidden by administrative rules.');
  const token = admit(world, authorization, at);
  if (!isToken(token)) return token;
  if (operation.startsWith('graphql')) return await answerGraphql(world, token, body);
  const found = findRoute(method, url.pathname);
  return answerRest(found, { world, token, query: url.searchParams, url, api, storage, now: at });
}

// Every answer of GitHub's edge has a date, an id that support asks for, and the token's hour.
function withEdge(answer: Answer, { world, requests }: GitHubEmulator, { host, headers, at }: GitHubRequest) {
  const edge = { date: new Date(at).toUTCString() };
  if (host === 'storage') return { ...answer, headers: { ...edge, ...answer.headers } };
  const token = world.tokens.get(/ (.+)$/.exec(headers['authorization'] ?? '')?.[1] ?? '');
  const limits = token === undefined ? ANONYMOUS : limitHeaders(token);
  const id = `0000:0000:${requests.length}`;
  return {
    ...answer,
    headers: { ...edge, 'x-github-request-id': id, ...limits, ...answer.headers },
  };
}

const ANONYMOUS = { 'x-ratelimit-limit': '60', 'x-ratelimit-remaining': '60' };
