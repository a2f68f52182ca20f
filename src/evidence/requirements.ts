/** What GitHub said, judged: the evidence of a change. Pure. */

import type { Approval } from '../github/approvals.js';
import { type Known, known, unknown } from '../github/known.js';
import type { PullRequest } from '../github/pull-request.js';
import { approvalsFor, judgeApproval, judgeIndependence } from './approval.js';
import { type Changes, INCOMPLETE, judgePullRequests, namesOfCommits, writersOf } from './changes.js';
import { type Evidence, type EvidenceRequest, few, type Found, type Verdict, verdict } from './evidence.js';
import { type EvidenceKind, LONGEST_TICKET_TEXT, type RequirementName } from '../inputs/evidence-inputs.js';
import { truncate } from '../text/truncate.js';
import { judgeReview, type ReviewVerdict } from './review.js';
import { judgeTickets, ticketsOf, ticketsOfPull } from './tickets.js';

/** What GitHub said. */
export interface Findings {
  approvals: Known<Approval[]>;
  changes: Known<Changes>;
  /** Ids of actor and triggering actor. */
  actors: Known<string[]>;
}

/** Findings if nothing was requested. */
export function nothingAsked(why: string): Findings {
  return { approvals: unknown(why), changes: unknown(why), actors: unknown(why) };
}

/** Judges what was found by what was asked for. */
export function judgeEvidence(request: EvidenceRequest, found: Findings): Evidence {
  const { kinds, since, environment = '', ticketPattern, ticketObjects } = request;
  const approvals = approvalsFor(found.approvals, environment);
  const { changes } = found;
  const writers = changes.kind === 'known' ? known(writersOf(changes.value)) : changes;
  const reviews =
    changes.kind === 'known' ? changes.value.pulls.map((pull) => ({ pull, ...judgeReview(pull) })) : [];
  const ofChanges = (rule: (value: Changes) => Verdict) =>
    changes.kind === 'known' ? rule(changes.value) : verdict('unknown', changes.reason);
  const judge: Record<RequirementName, () => Verdict> = {
    approval: () => judgeApproval(approvals, environment),
    'independent-approval': () => judgeIndependence(approvals, environment, found.actors, writers),
    'pull-request': () => ofChanges(judgePullRequests),
    review: () => ofChanges((value) => judgeReviews(value, reviews)),
    ticket: () => judgeTickets(changes, ticketPattern, ticketObjects),
  };
  const requirements = request.required.map((name) => ({ name, ...judge[name]() }));
  const isWhole = changes.kind === 'known' && changes.value.complete && changes.value.unsure.length === 0;
  const ifAsked = <Value>(kind: EvidenceKind, value: Value) => (kinds.includes(kind) ? value : NOT_ASKED);
  return {
    commit: request.commit ?? null,
    since: since === 'none' ? since : typeof since === 'object' && 'sha' in since ? since.sha : null,
    commits: changes.kind === 'known' ? changes.value.commits.length : null,
    complete: kinds.every((kind) => (kind === 'approvals' ? approvals.kind === 'known' : isWhole)),
    approvals: foundApprovals(ifAsked('approvals', approvals), environment),
    pullRequests: foundPulls(ifAsked('pull-requests', changes), reviews, ticketPattern),
    tickets: kinds.includes('tickets')
      ? foundTickets(changes, ticketPattern, ticketObjects)
      : foundTickets(NOT_ASKED, ticketPattern, []),
    requirements,
    emergency: requirements.some(({ result }) => result !== 'met') ? (request.emergency ?? null) : null,
  };
}

/** What was not requested is unknown, not none. */
export const NOT_ASKED = unknown('not asked for');

/** Whether something was requested, whatever came of it. */
export function wasAsked({ status, reason }: Found): boolean {
  return status !== 'unknown' || reason !== NOT_ASKED.reason;
}

/** A pull request of the range, and whether it was reviewed. */
type Reviewed = ReviewVerdict & { pull: PullRequest };

/** `review`: whether every pull request of the range was reviewed, and every commit came by one. */
function judgeReviews(changes: Changes, reviews: readonly Reviewed[]): Verdict {
  const byPull = judgePullRequests(changes);
  const all = reviews.map(({ pull, result, reason }) => verdict(result, `#${pull.number}: ${reason}`));
  if (byPull.result !== 'met') all.unshift(byPull);
  for (const result of ['unmet', 'unknown'] as const) {
    const reasons = all.filter((each) => each.result === result).map(({ reason }) => reason);
    if (reasons.length > 0) return verdict(result, few(reasons));
  }
  return verdict('met', few(all.map(({ reason }) => reason)));
}

/** UTF-16 units of what a reviewer wrote: output and job summary have no room for more. */
const LONGEST_COMMENT = 2_000;

function foundApprovals(approvals: Known<Approval[]>, environment: string): Evidence['approvals'] {
  if (approvals.kind === 'unknown') return { status: 'unknown', reason: approvals.reason, items: [] };
  const items = approvals.value.map(({ user, state, comment }) => ({
    user: user?.login ?? null,
    id: user?.id ?? null,
    state,
    comment: truncate(comment, LONGEST_COMMENT),
  }));
  return items.length > 0
    ? { status: 'known', reason: '', items }
    : { status: 'none', reason: `GitHub lists no approval of ${environment} for this run`, items };
}

function foundPulls(
  changes: Known<Changes>,
  reviews: readonly Reviewed[],
  pattern: RegExp,
): Evidence['pullRequests'] {
  if (changes.kind === 'unknown')
    return { status: 'unknown', reason: changes.reason, items: [], commitsWithout: [] };
  const items = reviews.map(({ pull, result, reason, approvedBy = [] }) => ({
    number: pull.number,
    title: truncate(pull.title, LONGEST_TICKET_TEXT),
    url: pull.url,
    author: pull.author?.login ?? null,
    mergedBy: pull.mergedBy?.login ?? null,
    approvedBy: approvedBy.map(({ login, id }) => ({ user: login, id })),
    review: result,
    reason,
    tickets: ticketsOfPull(pull, pattern),
  }));
  const commitsWithout = changes.value.without.map(({ oid }) => oid);
  return { ...statusOf(changes, items.length > 0, 'no merged pull request'), items, commitsWithout };
}

function foundTickets(
  changes: Known<Changes>,
  pattern: RegExp,
  ticketObjects: readonly string[],
): Evidence['tickets'] {
  const named = changes.kind === 'known' ? ticketsOf(changes.value, pattern) : [];
  const items = [...new Set([...ticketObjects, ...named])];
  return { ...statusOf(changes, items.length > 0, 'no ticket'), items };
}

/** What can be said of a list that was made from the changes. */
function statusOf(changes: Known<Changes>, hasItems: boolean, none: string): Found {
  if (changes.kind === 'unknown') return { status: 'unknown', reason: changes.reason };
  const { complete, unsure, doubt, scope } = changes.value;
  if (!complete) return { status: 'unknown', reason: INCOMPLETE };
  if (unsure.length > 0) return { status: 'unknown', reason: `${doubt}: ${namesOfCommits(unsure)}` };
  if (hasItems) return { status: 'known', reason: scope };
  return { status: 'none', reason: scope === '' ? none : `${none}; ${scope}` };
}
