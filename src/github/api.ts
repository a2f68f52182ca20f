/**
 * GitHub's API: one request, and its answer or the reason why it is unknown. This file loads Octokit, so load it only for a
 * request.
 *
 * "GitHub did not say" is never "none": an incomplete answer is `unavailable`, and so is a GraphQL answer with `errors`,
 * whatever stands in its `data`.
 */

import { getOctokit } from '@actions/github';
import type { Unavailable } from '../failure/unavailable.js';
import { type HttpRequest, type HttpResult, send } from '../http/client.js';
import { isSecure } from '../http/url.js';
import type { Runtime } from '../runner/runtime.js';
import { quote } from '../text/escape.js';
import { parseJson } from '../text/json.js';
import { type Answered, explain, type GitHubUnavailable, unavailable } from './unanswered.js';

/** What GitHub answered: GraphQL's `data`, or the JSON of a REST answer and the path of its next page. */
export type GitHubAnswer = { kind: 'answered'; body: unknown; next?: string } | GitHubUnavailable;

/** Asks GitHub. Nothing here throws. */
export interface GitHubApi {
  /** A GraphQL query. */
  graphql: (query: string, variables: Readonly<Record<string, unknown>>) => Promise<GitHubAnswer>;
  /** A REST path with its query, such as `/repos/acme/shop/actions/runs/1/approvals`. */
  get: (path: string) => Promise<GitHubAnswer>;
  /** Where a REST path that answers with a redirect leads; the token must not go there. */
  locate: (path: string) => Promise<{ kind: 'located'; url: string } | GitHubUnavailable>;
}

/** How the questions of one step are asked. */
export interface GitHubOptions {
  token: string;
  /** `https://api.github.com`, or an Enterprise Server's. */
  apiUrl: string;
  runtime: Runtime;
  /** Milliseconds for one question. */
  limitMs: number;
  /** Epoch ms: no question is asked, or asked again, after it. */
  deadline: number;
  /** Whether 5xx, 429, secondary limits and lost answers are asked again until the deadline. */
  retry: boolean;
}

/** An answer that is longer is cut off, and so none. */
const MOST_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;

/** Opens the API. Sends nothing yet. */
export function openGitHub(options: GitHubOptions): GitHubApi {
  const { runtime, apiUrl } = options;
  let held: GitHubUnavailable | undefined;
  const ask = async <Answer extends { kind: 'answered' | 'located' }>(
    question: (octokit: ReturnType<typeof getOctokit>) => Promise<unknown>,
    read: (answer: Answered, response: unknown) => Answer | GitHubUnavailable,
  ): Promise<Answer | GitHubUnavailable> => {
    for (let tries = 1; ; tries++) {
      // A rate limit applies to all requests: sending more during it only makes it last longer.
      if ((held?.notBefore ?? 0) <= runtime.now()) held = undefined;
      const answer = held ?? (await askOnce(options, question, read));
      if (answer.kind !== 'unavailable') return answer;
      if (answer.failure.class === 'rate-limited') held = answer;
      if (answer.lasting || !options.retry) return answer;
      const until = Math.max(runtime.now() + backoff(tries, runtime.random()), answer.notBefore ?? 0);
      if (until >= options.deadline || runtime.cancelled.aborted) return answer;
      await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
  };
  return {
    graphql: (query, variables) =>
      ask(
        (octokit) => octokit.graphql(query, variables),
        (answer, body) => (body === undefined ? notJson(answer.status) : { kind: 'answered', body }),
      ),
    // Octokit expands `{…}` in a path; none of ours has any.
    get: (path) =>
      ask(
        (octokit) => octokit.request(`GET ${apiUrl}${path}`),
        (answer) => readRest(answer, apiUrl),
      ),
    locate: (path) => ask((octokit) => octokit.request(`GET ${apiUrl}${path}`), readLocation),
  };
}

function backoff(tries: number, random: number): number {
  return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)) * (0.5 + random / 2);
}

async function askOnce<Answer>(
  { token, apiUrl, runtime, limitMs, deadline }: GitHubOptions,
  question: (octokit: ReturnType<typeof getOctokit>) => Promise<unknown>,
  read: (answer: Answered, response: unknown) => Answer | GitHubUnavailable,
): Promise<Answer | GitHubUnavailable> {
  const left = deadline - runtime.now();
  if (left <= 0) return unavailable('outage', 'There was no time left to ask GitHub.');
  let answer: HttpResult | Unavailable | undefined;
  const fetch = async (url: string, { method, headers, body }: OctokitRequest) => {
    const bounds = { limitMs: Math.min(limitMs, left), maxBytes: MOST_BYTES, cancelled: runtime.cancelled };
    const result = await send({ method: method === 'GET' ? 'GET' : 'POST', url, headers, body }, bounds);
    answer = result;
    if (result.kind !== 'answered' || result.bodyTrouble) throw new Error('no whole answer');
    // Whatever the answer calls itself: Octokit reads JSON, and what is none is no answer.
    const asJson = new Map([['content-type', 'application/json']]);
    return { url, status: result.status, headers: asJson, text: () => Promise.resolve(result.body) };
  };
  try {
    const octokit = getOctokit(token, { baseUrl: apiUrl, request: { fetch }, log: SILENT });
    const response = await question(octokit);
    const { status } = answer as Answered;
    // Octokit takes a redirect for an answer. The token follows none, and only `locate` expects one.
    if (status >= 300 && status !== 302) return explain(answer as Answered, runtime.now());
    return read(answer as Answered, response);
  } catch {
    return answer === undefined
      ? unavailable('configuration', `The request to GitHub's API at ${quote(apiUrl)} could not be sent.`, {
          lasting: true,
        })
      : explain(answer, runtime.now());
  }
}

const ignore = () => undefined;
/** Octokit writes deprecations and failures to the console, which is the log of the step. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };

type OctokitRequest = Pick<HttpRequest, 'headers' | 'body'> & { method?: string };

/** GitHub hands large files out from other hosts, by an address that bears its own leave. */
function readLocation({ status, header }: Answered): { kind: 'located'; url: string } | GitHubUnavailable {
  const url = header('location');
  return status === 302 && url !== undefined && isSecure(url)
    ? { kind: 'located', url }
    : unavailable('outage', `GitHub returned ${status} without the address of the file.`, { status });
}

function readRest(answer: Answered, apiUrl: string): GitHubAnswer {
  const body = parseJson(answer.body);
  if (answer.status !== 200 || body === undefined) return notJson(answer.status);
  const link = /<([^>]*)>;\s*rel="next"/.exec(answer.header('link') ?? '')?.[1];
  if (link === undefined) return { kind: 'answered', body };
  if (!link.startsWith(`${apiUrl}/`))
    return unavailable('outage', `GitHub's next page is at another address, ${quote(link)}.`, {
      lasting: true,
    });
  return { kind: 'answered', body, next: link.slice(apiUrl.length) };
}

function notJson(status: number): GitHubUnavailable {
  return unavailable('outage', `GitHub returned ${status}, but not with JSON.`, { status });
}
