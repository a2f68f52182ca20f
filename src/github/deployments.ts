/** The deployments of an environment, asked of GitHub in one question. Octokit is loaded here alone. */

import { TROUBLE_WORDS } from '../http/client.js';
import { textAt, memberAt } from '../text/json.js';
import { send } from '../http/client.js';
import type { LiveBefore } from '../modes/live-commit.js';
import type { Step } from '../modes/step.js';

/** GitHub's answer must come within this time, in ms, or a quarter of `timeout`: a record must not wait for an embellishment. */
const PATIENCE_MS = 5_000;
const MOST_DEPLOYMENTS = 50;
const MOST_BYTES = 1024 * 1024;

const QUESTION = `query ($owner: String!, $name: String!, $environment: String!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: ${MOST_DEPLOYMENTS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage }
      nodes { commitOid state latestStatus { logUrl } }
    }
  }
}`;

/**
 * Asks GitHub, in GraphQL, because REST would need a request for each deployment's status.
 * @returns what `readDeployments` finds in the answer. Throws where there is none.
 */
export async function askDeployments(
  { environment, sha }: { environment: string; sha: string },
  { inputs, context, runtime }: Step,
): Promise<LiveBefore | undefined> {
  const { getOctokit } = await import('@actions/github');
  const [owner, name] = context.repository.name.split('/');
  const octokit = getOctokit(inputs.githubToken, {
    baseUrl: context.apiUrl,
    request: { fetch: fetchOnce(Math.min(PATIENCE_MS, inputs.timeoutMs / 4), runtime.cancelled) },
  });
  const answer: unknown = await octokit.graphql(QUESTION, { owner, name, environment });
  return readDeployments(answer, context.run.id, sha);
}

/** What Octokit reads of an answer. */
interface OctokitResponse {
  url: string;
  status: number;
  headers: Map<string, string>;
  text: () => Promise<string>;
}

/**
 * Octokit's requests by way of our own result: through the proxy that the environment names, with verified certificates,
 * bounded, and without the HTTP stack of its own that @actions/github would load.
 */
function fetchOnce(limitMs: number, cancelled: AbortSignal) {
  return async (
    url: string,
    { headers, body }: { headers: Record<string, string>; body: string },
  ): Promise<OctokitResponse> => {
    const bounds = { limitMs, maxBytes: MOST_BYTES, cancelled };
    const answer = await send({ method: 'POST', url, headers, body }, bounds);
    if (answer.kind === 'unavailable') throw new Error(answer.failure.happened);
    if (answer.kind === 'unanswered') throw new Error(`no answer: ${TROUBLE_WORDS[answer.trouble]}`);
    if (answer.bodyTrouble) throw new Error(`half an answer: ${TROUBLE_WORDS[answer.bodyTrouble]}`);
    if (answer.status >= 300 && answer.status < 400) throw new Error(`a redirect, ${answer.status}`);
    return {
      url,
      status: answer.status,
      // Whatever the answer calls itself: Octokit reads JSON, and what is none is no list.
      headers: new Map([['content-type', 'application/json']]),
      text: () => Promise.resolve(answer.body),
    };
  };
}

/**
 * Reads the answer: newest first, this run's own deployment left out.
 *
 * GitHub calls a deployment ACTIVE while it is live, and INACTIVE once another took its place or it was taken down. So
 * before this run's own deployment is live, the live one is the newest ACTIVE; afterwards it is the newest INACTIVE.
 * @returns undefined where the answer does not reach back far enough to tell. Throws where it is no list of deployments.
 * @see https://docs.github.com/graphql/reference/enums#deploymentstate
 */
export function readDeployments(answer: unknown, runId: string, sha: string): LiveBefore | undefined {
  const nodes = memberAt(answer, 'repository', 'deployments', 'nodes');
  if (!Array.isArray(nodes)) throw new Error('the answer is no list of deployments');
  const isOwn = (node: unknown) =>
    new RegExp(`/actions/runs/${runId}(/|$)`).test(textAt(node, 'latestStatus', 'logUrl') ?? '');
  const isLive = (node: unknown) => ['ACTIVE', 'SUCCESS'].includes(textAt(node, 'state') ?? '');
  const wasLive = (node: unknown) => isLive(node) || textAt(node, 'state') === 'INACTIVE';
  const others = nodes.filter((node) => !isOwn(node));
  const ownIsLive = nodes.some((node) => isOwn(node) && isLive(node));
  const liveAt = others.findIndex(ownIsLive ? wasLive : isLive);
  const live = textAt(others[liveAt], 'commitOid');
  if (live !== undefined) {
    const rollback =
      live !== sha &&
      others.slice(liveAt + 1).some((node) => wasLive(node) && textAt(node, 'commitOid') === sha);
    return { liveBefore: { sha: live }, rollback };
  }
  return memberAt(answer, 'repository', 'deployments', 'pageInfo', 'hasNextPage') === true
    ? undefined
    : { liveBefore: 'none', rollback: false };
}
