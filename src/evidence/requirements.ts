/** What GitHub said, judged: the evidence of a change. Pure. */

import type { Approval } from '../github/approvals.js';
import { type Known, known, unknown } from '../github/known.js';
import { approvalsFor, judgeApproval, judgeIndependence } from './approval.js';
import { type Changes, INCOMPLETE, judgePullRequests, namesOfCommits, writersOf } from './changes.js';
import { type Evidence, type EvidenceRequest, few, type Found, type Verdict, verdict } from './evidence.js';
import { LONGEST_TICKET_TEXT, type RequirementName } from '../inputs/evidence-inputs.js';
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
  const { kinds, environment = '', ticketPattern, ticketObjects } = request;
  const approvals =
    found.approvals.kind === 'known'
      ? known(approvalsFor(found.approvals.value, environment))
      : found.approvals;
  const { changes } = found;
  const writers = changes.kind === 'known' ? known(writersOf(changes.value)) : changes;
  const reviews = new Map(
    changes.kind === 'known' ? changes.value.pulls.map((pull) => [pull.number, judgeReview(pull)]) : [],
  );
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
  const isAsked = kinds.includes('pull-requests') || kinds.includes('tickets');
  const isWhole = changes.kind === 'known' && changes.value.complete && changes.value.unsure.length === 0;
  return {
    commit: request.commit ?? null,
    since:
      request.since === 'none'
        ? 'none'
        : typeof request.since === 'object' && 'sha' in request.since
          ? request.since.sha
          : null,
    commits: changes.kind === 'known' ? changes.value.commits.length : null,
    complete: (!kinds.includes('approvals') || approvals.kind === 'known') && (!isAsked || isWhole),
    approvals: kinds.includes('approvals')
      ? foundApprovals(approvals, environment)
      : { ...NOT_ASKED, items: [] },
    pullRequests: kinds.includes('pull-requests')
      ? foundPulls(changes, reviews, ticketPattern)
      : { ...NOT_ASKED, items: [], commitsWithout: [] },
    tickets: kinds.includes('tickets')
      ? foundTickets(changes, ticketPattern, ticketObjects)
      : { ...NOT_ASKED, items: [] },
    requirements,
    emergency: requirements.some(({ result }) => result !== 'met') ? (request.emergency ?? null) : null,
  };
}

/** What was not requested is unknown, not none. */
const NOT_ASKED: Found = { status: 'unknown', reason: 'not asked for' };

/** Whether something was requested, whatever came of it. */
export function wasAsked({ status, reason }: Found): boolean {
  return status !== 'unknown' || reason !== NOT_ASKED.reason;
}

/** `review`: whether every pull request of the range was reviewed, and every commit came by one. */
function judgeReviews(changes: Changes, reviews: ReadonlyMap<number, ReviewVerdict>): Verdict {
  const byPull = judgePullRequests(changes);
  const all = [...reviews].map(([number, { result, reason }]) => verdict(result, `#${number}: ${reason}`));
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
  reviews: ReadonlyMap<number, ReviewVerdict>,
  pattern: RegExp,
): Evidence['pullRequests'] {
  if (changes.kind === 'unknown')
    return { status: 'unknown', reason: changes.reason, items: [], commitsWithout: [] };
  const { pulls, without, scope } = changes.value;
  const items = pulls.map((pull) => {
    const { result, reason, approvedBy = [] } = reviews.get(pull.number) ?? judgeReview(pull);
    return {
      number: pull.number,
      title: truncate(pull.title, LONGEST_TICKET_TEXT),
      url: pull.url,
      author: pull.author?.login ?? null,
      mergedBy: pull.mergedBy?.login ?? null,
      approvedBy: approvedBy.map(({ login, id }) => ({ user: login, id })),
      review: result,
      reason,
      tickets: ticketsOfPull(pull, pattern),
    };
  });
  const commitsWithout = without.map(({ oid }) => oid);
  return {
    ...statusOf(changes.value, items.length > 0, 'no merged pull request', scope),
    items,
    commitsWithout,
  };
}

function foundTickets(
  changes: Known<Changes>,
  pattern: RegExp,
  ticketObjects: readonly string[],
): Evidence['tickets'] {
  const items = [
    ...new Set([...ticketObjects, ...(changes.kind === 'known' ? ticketsOf(changes.value, pattern) : [])]),
  ];
  if (changes.kind === 'unknown') return { status: 'unknown', reason: changes.reason, items };
  return { ...statusOf(changes.value, items.length > 0, 'no ticket', changes.value.scope), items };
}

/** What can be said of a list that was made from the changes. */
function statusOf(changes: Changes, hasItems: boolean, none: string, scope: string): Found {
  if (!changes.complete) return { status: 'unknown', reason: INCOMPLETE };
  if (changes.unsure.length > 0)
    return {
      status: 'unknown',
      reason: `${changes.doubt}: ${namesOfCommits(changes.unsure)}`,
    };
  if (hasItems) return { status: 'known', reason: scope };
  return { status: 'none', reason: scope === '' ? none : `${none}; ${scope}` };
}
