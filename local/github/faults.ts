/** What goes wrong, ordered in advance: a queue of faults, each matched by operation. */
import type { operations } from '@octokit/openapi-types';

/** The REST operations that are served, by GitHub's own operation ids. */
export type RestOperation = Extract<
  keyof operations,
  | 'actions/delete-artifact'
  | 'actions/download-artifact'
  | 'actions/get-artifact'
  | 'actions/get-artifact-and-log-retention-settings-repository'
  | 'actions/get-reviews-for-run'
  | 'actions/get-workflow-run'
  | 'actions/get-workflow-run-attempt'
  | 'actions/list-artifacts-for-repo'
  | 'actions/list-jobs-for-workflow-run'
  | 'actions/list-jobs-for-workflow-run-attempt'
  | 'actions/list-workflow-run-artifacts'
  | 'actions/list-workflow-runs-for-repo'
  | 'apps/list-repos-accessible-to-installation'
  | 'repos/compare-commits'
  | 'repos/get'
  | 'repos/get-deployment'
  | 'repos/list-deployment-statuses'
  | 'repos/list-deployments'
  | 'repos/list-for-org'
  | 'repos/list-for-user'
  | 'repos/list-pull-requests-associated-with-commit'
>;

/** What a request asks for: `graphql:Name` is the query named so, `storage` the download after an artifact's redirect. */
export type Operation = RestOperation | 'graphql' | `graphql:${string}` | 'storage' | 'unknown';

/** A header's value, or how to make it at the time of the answer (Retry-After as a date, for one). */
export type HeaderValue = string | ((now: number) => string);

/** What GitHub says instead of the answer. Without `body`, a JSON message in GitHub's words. */
export type AnswerFault =
  | {
      kind: 'status';
      status: number;
      body?: string | Buffer | object;
      headers?: Readonly<Record<string, HeaderValue>>;
    }
  /** A secondary limit; without `retryAfter` (s) it says nothing about when. */
  | { kind: 'secondary-limit'; status?: 403 | 429; retryAfter?: number }
  /** No requests left until the reset, in s from now. */
  | { kind: 'primary-limit'; status?: 403 | 429; resetIn: number }
  /** 200 with a page of a proxy. */
  | { kind: 'html' }
  /** GraphQL: 200 with `errors`, and null at each path of `nulls` (`repository.pullRequest`); at `data` without one. */
  | { kind: 'graphql-errors'; type?: string; message?: string; nulls?: readonly string[] }
  /** A list without entries, as a missing permission can look like. */
  | { kind: 'empty' };

/** What happens to the answer on its way. */
export type WireFault = { kind: 'silence' } | { kind: 'reset' } | { kind: 'half-body' };

/** A fault in the queue; the first that matches a request is used. */
export type Fault = (AnswerFault | WireFault) & {
  /** `graphql` is every query, `rest` everything but GraphQL and the storage host. */
  on: Operation | 'rest' | 'any';
  /** Narrower: in path, query or body. */
  matching?: RegExp;
  /** So many matching requests pass before it. */
  after?: number;
  /** How many requests it hits: once unless told, for ever with Infinity. */
  times?: number;
};

/** Takes the fault that a request meets, if any, out of the queue. */
export function takeFault(
  faults: Fault[],
  operation: Operation,
  { url, body }: { url: string; body: string },
): Fault | undefined {
  for (const [index, fault] of faults.entries()) {
    if (!hits(fault.on, operation) || fault.matching?.test(`${url}\n${body}`) === false) continue;
    // A copy takes the place of the one that was used: the same fault may stand in a table that others use.
    if ((fault.after ?? 0) > 0) {
      faults[index] = { ...fault, after: (fault.after ?? 0) - 1 };
      continue;
    }
    const times = (fault.times ?? 1) - 1;
    faults.splice(index, 1, ...(times > 0 ? [{ ...fault, times }] : []));
    return fault;
  }
  return undefined;
}

function hits(on: Fault['on'], operation: Operation): boolean {
  if (on === 'any' || on === operation) return true;
  const isGraphql = operation.startsWith('graphql');
  return on === 'graphql' ? isGraphql : on === 'rest' && !isGraphql && operation !== 'storage';
}
