/**
 * `detect-changes`: which commit was live in the environment before, asked of GitHub's deployments in one question. Whatever
 * goes wrong is a line of the log and never a failure. Octokit is loaded here alone, and only when asked.
 */

import { memberAt, textAt } from './context.js';
import { tell } from './progress.js';
import type { Step } from './step.js';
import { describeSubject } from './subject.js';

/** What was live in an environment before this deployment. */
export interface LiveBefore {
  /** The commit, or `none` where the environment was empty. */
  liveBefore: { sha: string } | 'none';
  /** The commit that is deployed now was live there earlier still. */
  rollback: boolean;
}

/** GitHub's answer must come within this time, in ms: a record must not wait for an embellishment. */
const PATIENCE_MS = 5_000;
const MOST_DEPLOYMENTS = 50;

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
 * @returns nothing known where there is no environment, no token, no permission or no answer in time; a line of the log
 * says why.
 */
export async function detectLiveCommit({ inputs, context, world, env }: Step): Promise<Partial<LiveBefore>> {
  const { deployment } = describeSubject(context, inputs.record);
  if (!deployment || !inputs.detectChanges || inputs.githubToken === '') return {};
  // Octokit would obey it, and hand the job's token to whoever answers.
  if (env.NODE_TLS_REJECT_UNAUTHORIZED === '0') {
    tell(
      'GitHub was not asked which commit was live before, because NODE_TLS_REJECT_UNAUTHORIZED=0 turns verification off.',
    );
    return {};
  }
  try {
    // Octokit's own reading of the proxy variables goes around a proxy that it can't parse.
    const proxyProblem = (await import('./proxy.js')).settleProxy(context.apiUrl, env);
    if (proxyProblem) throw new Error(proxyProblem.happened);
    const { getOctokit } = await import('@actions/github');
    const [owner, name] = context.repository.name.split('/');
    const signal = AbortSignal.any([world.cancelled, AbortSignal.timeout(PATIENCE_MS)]);
    const octokit = getOctokit(inputs.githubToken, { baseUrl: context.apiUrl });
    const answer: unknown = await octokit.graphql(QUESTION, {
      owner,
      name,
      environment: deployment.environment,
      request: { signal },
    });
    const found = readDeployments(answer, context.run.id, deployment.sha);
    if (!found)
      tell('GitHub does not tell which commit was live before: there are too many deployments since.');
    return found ?? {};
  } catch (error) {
    tell(
      `GitHub did not tell which commit was live before (${error instanceof Error ? error.message : 'unknown error'}). It needs \`permissions: deployments: read\`; \`detect-changes: false\` does not ask.`,
    );
    return {};
  }
}

/**
 * Reads the answer: newest first, this run's own deployment left out.
 *
 * GitHub calls a deployment ACTIVE while it is live, and INACTIVE once another took its place or it was taken down. So
 * before this run's own deployment is live, the live one is the newest ACTIVE; afterwards it is the newest INACTIVE.
 * @returns undefined where the answer does not reach back far enough to tell.
 * @see https://docs.github.com/graphql/reference/enums#deploymentstate
 */
export function readDeployments(answer: unknown, runId: string, sha: string): LiveBefore | undefined {
  const nodes = memberAt(answer, 'repository', 'deployments', 'nodes');
  if (!Array.isArray(nodes)) return undefined;
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
