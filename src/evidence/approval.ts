/** `approval` and `independent-approval`: who let this run deploy. Pure. */

import type { Account, Writers } from '../github/account.js';
import type { Approval } from '../github/approvals.js';
import { type Known, known } from '../github/known.js';
import { few, type Verdict, verdict } from './evidence.js';

/** The reviews of one environment. GitHub compares its name without case. */
export function approvalsFor(found: Known<Approval[]>, environment: string): Known<Approval[]> {
  if (found.kind === 'unknown') return found;
  const wanted = environment.toLowerCase();
  return known(
    found.value.filter(({ environments }) => environments.some((name) => name.toLowerCase() === wanted)),
  );
}

/**
 * Whether a person approved the environment for this run and nobody rejected it. The order of reviews can't be known, so an
 * approval beside a rejection proves nothing.
 * @param found the reviews of this environment.
 */
export function judgeApproval(found: Known<Approval[]>, environment: string): Verdict {
  if (found.kind === 'unknown') return verdict('unknown', found.reason);
  const approved = found.value.filter(({ state }) => state === 'approved');
  const rejected = found.value.filter(({ state }) => state === 'rejected');
  if (rejected.length > 0) {
    const both =
      approved.length > 0 ? `, ${namesOf(approved)} approved, and GitHub does not show the order` : '';
    return verdict('unmet', `${namesOf(rejected)} rejected ${environment}${both}`);
  }
  const people = approversOf(found.value);
  if (people.length > 0) return verdict('met', `${environment} approved by ${few(people.map(withId))}`);
  if (approved.some(({ user }) => user === undefined))
    return verdict('unknown', `the account that approved ${environment} is deleted`);
  if (approved.length > 0)
    return verdict('unmet', `${environment} approved only by ${namesOf(approved)}, which is not a person`);
  // A bypass, a wait timer, another app's rule, or no rule at all: the job runs, and nobody approved.
  return verdict('unmet', `GitHub lists no approval of ${environment} for this run`);
}

/**
 * Whether someone approved who neither started the run nor wrote any of it.
 * @param actors ids of actor and triggering actor.
 * @param writers of the range's commits and pull requests.
 */
export function judgeIndependence(
  found: Known<Approval[]>,
  environment: string,
  actors: Known<string[]>,
  writers: Known<Writers>,
): Verdict {
  const approval = judgeApproval(found, environment);
  if (found.kind === 'unknown' || approval.result !== 'met') return approval;
  const startedBy = actors.kind === 'known' ? actors.value : [];
  const wroteIt = writers.kind === 'known' ? writers.value.accounts.map(({ id }) => id) : [];
  const approvers = approversOf(found.value);
  const others = approvers.filter(({ id }) => !startedBy.includes(id) && !wroteIt.includes(id));
  if (others.length === 0) {
    const reasons = approvers.map((each) =>
      startedBy.includes(each.id)
        ? `${each.login} approved and started the run`
        : `${each.login} approved and wrote part of the change`,
    );
    return verdict('unmet', few(reasons));
  }
  if (actors.kind === 'unknown') return verdict('unknown', actors.reason);
  if (writers.kind === 'unknown') return verdict('unknown', writers.reason);
  if (writers.value.othersUnknown)
    return verdict(
      'unknown',
      'GitHub does not show who wrote part of the change: an account is deleted, or an email address belongs to no account',
    );
  return verdict(
    'met',
    `${environment} approved by ${few(others.map(withId))}, who neither started the run nor wrote any of the change`,
  );
}

/** `octocat (id 583231)`. */
function withId({ login, id }: Pick<Account, 'login' | 'id'>): string {
  return `${login} (id ${id})`;
}

/** The people who approved, each once. */
function approversOf(approvals: readonly Approval[]): Account[] {
  const people = approvals.flatMap(({ state, user }) =>
    state === 'approved' && user?.isPerson ? [user] : [],
  );
  return [...new Map(people.map((user) => [user.id, user])).values()];
}

function namesOf(approvals: readonly Approval[]): string {
  return few([...new Set(approvals.map(({ user }) => user?.login ?? 'a deleted account'))]);
}
