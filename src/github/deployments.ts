/** The newest deployments of an environment, asked of GitHub in one question. */

import { memberAt, textAt } from '../text/json.js';
import type { GitHubApi } from './api.js';
import { failedRead, type GitHubUnavailable } from './unanswered.js';

/** A deployment in GitHub's answer. */
export interface Deployment {
  id?: string;
  /** Epoch ms. */
  createdAt?: number;
  sha: string;
  /** Whether it is live now. */
  isLive: boolean;
  /** Whether it was live at some time, now included. */
  wasLive: boolean;
  /** Whether it has not come to its end. */
  isUnderWay: boolean;
  /** The runs, and if known the jobs, that its statuses name. */
  runs: { id: string; attempt?: number; jobId?: string }[];
}

/** Newest first. */
export interface DeploymentList {
  deployments: Deployment[];
  /** Whether there are no older ones. */
  isComplete: boolean;
}

const QUESTION = `query LiveBefore($owner: String!, $name: String!, $environments: [String!]!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage }
      nodes {
        databaseId createdAt commitOid state
        latestStatus { logUrl }
        statuses(first: 10) { nodes { state logUrl } }
      }
    }
  }
}`;

/**
 * Asks for an environment's deployments: in GraphQL, because REST would need a request for each one's statuses.
 * @param repository `owner/name`.
 * @param environment in the case in which the event or the user writes it. GitHub's environments are the same in every case,
 * but its filter may tell cases apart, so the usual ones are asked for too: a name that was missed would read as "never
 * deployed".
 */
export async function askDeployments(
  github: GitHubApi,
  repository: string,
  environment: string,
): Promise<DeploymentList | GitHubUnavailable> {
  const [owner, name] = repository.split('/');
  const lower = environment.toLowerCase();
  const capitalized = lower.charAt(0).toUpperCase() + lower.slice(1);
  const environments = [...new Set([environment, lower, capitalized, environment.toUpperCase()])];
  const answer = await github.graphql(QUESTION, { owner, name, environments });
  return answer.kind === 'unavailable' ? answer : readDeployments(answer.body);
}

/** Reads the answer. What is no list of deployments is no answer. */
export function readDeployments(body: unknown): DeploymentList | GitHubUnavailable {
  const connection = memberAt(body, 'repository', 'deployments');
  const nodes = memberAt(connection, 'nodes');
  if (!Array.isArray(nodes) || !nodes.every((node) => textAt(node, 'commitOid') !== undefined))
    return failedRead("GitHub's response is not a list of deployments.");
  return {
    deployments: nodes.map(readDeployment),
    isComplete: memberAt(connection, 'pageInfo', 'hasNextPage') === false,
  };
}

const UNDER_WAY = ['IN_PROGRESS', 'PENDING', 'QUEUED', 'WAITING'];

/**
 * GitHub calls a deployment ACTIVE while it is live. INACTIVE is one that another replaced or that was taken down; it was live
 * only if it succeeded before.
 * @see https://docs.github.com/graphql/reference/enums#deploymentstate
 */
function readDeployment(node: unknown): Deployment {
  const statuses = memberAt(node, 'statuses', 'nodes');
  const known: unknown[] = Array.isArray(statuses) ? statuses : [];
  const state = textAt(node, 'state') ?? '';
  const isLive = state === 'ACTIVE' || state === 'SUCCESS';
  const hadSuccess = known.length === 0 || known.some((status) => textAt(status, 'state') === 'SUCCESS');
  const urls = [memberAt(node, 'latestStatus'), ...known].map((status) => textAt(status, 'logUrl'));
  const created = Date.parse(textAt(node, 'createdAt') ?? '');
  return {
    id: /^\d+$/.exec(textAt(node, 'databaseId') ?? '')?.[0],
    createdAt: Number.isNaN(created) ? undefined : created,
    sha: textAt(node, 'commitOid') ?? '',
    isLive,
    wasLive: isLive || (state === 'INACTIVE' && hadSuccess),
    isUnderWay: UNDER_WAY.includes(state),
    runs: urls.flatMap((url) => readRunUrl(url) ?? []),
  };
}

/** `https://github.com/acme/shop/actions/runs/123/attempts/2`, or `…/actions/runs/123/job/456`. */
function readRunUrl(url: string | undefined): Deployment['runs'][number] | undefined {
  const [, id, attempt, jobId] =
    /\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?(?:\/jobs?\/(\d+))?(?:[/?#]|$)/.exec(url ?? '') ?? [];
  return id === undefined ? undefined : { id, attempt: attempt ? Number(attempt) : undefined, jobId };
}
