/**
 * `review`: whether a pull request was approved, before its merge, by a person who can push and wrote none of it, and whether
 * that approval holds for what was merged. Pure. Times are GitHub's own, of reviews, merges and force pushes; the dates of
 * commits are whatever their author set, and decide nothing.
 */

import type { Account } from '../github/account.js';
import type { PullRequest, Review } from '../github/pull-request.js';
import { reach } from './changes.js';
import { few, type Verdict, verdict } from './evidence.js';

export interface ReviewVerdict extends Verdict {
  /** Whose approval meets it; absent where it is not met. */
  approvedBy?: Account[];
}

/** Judges a merged pull request. */
export function judgeReview(pull: PullRequest): ReviewVerdict {
  if (!pull.complete) return verdict('unknown', 'GitHub has more commits or reviews of it than were read');
  const opinions = pull.reviews
    .filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED')
    .sort((one, other) => one.submittedAt - other.submittedAt);
  const named = opinions.flatMap(({ author, state }) => (author ? [{ author, state }] : []));
  const latest = [...new Map(named.map((opinion) => [opinion.author.id, opinion])).values()];
  const nameless = opinions.filter(({ author }) => author === undefined);
  const objectors = latest.filter(({ state }) => state === 'CHANGES_REQUESTED');
  if (objectors.length > 0)
    return verdict('unmet', `${few(objectors.map(({ author }) => author.login))} requested changes`);
  // Whoever it was could have approved later, under a name that is gone too.
  if (nameless.some(({ state }) => state === 'CHANGES_REQUESTED'))
    return verdict('unknown', 'a deleted account requested changes');
  const approvals = latest
    .filter(({ state }) => state === 'APPROVED')
    .map(({ author }) => ({ author, ...judgeOpinion(pull, author, opinions) }));
  const good = approvals.filter(({ result }) => result === 'met');
  if (good.length > 0)
    return {
      ...verdict('met', `approved by ${few(good.map(({ author }) => author.login))}`),
      approvedBy: good.map(({ author }) => author),
    };
  const open = approvals.filter(({ result }) => result === 'unknown');
  if (open.length > 0) return verdict('unknown', few(open.map(({ reason }) => reason)));
  if (nameless.some(({ state }) => state === 'APPROVED'))
    return verdict('unknown', 'approved by a deleted account');
  if (approvals.length > 0) return verdict('unmet', few([...new Set(approvals.map(({ reason }) => reason))]));
  return verdict('unmet', opinions.length > 0 ? 'no approval is in effect' : 'nobody approved it');
}

/** Whether an approval counts that is its author's latest opinion. */
function judgeOpinion(pull: PullRequest, author: Account, opinions: readonly Review[]): Verdict {
  const { login, id } = author;
  const before = opinions.findLast((each) => each.author?.id === id && each.submittedAt <= pull.mergedAt);
  if (before?.state !== 'APPROVED') return verdict('unmet', `${login} approved after the merge`);
  if (!author.isPerson) return verdict('unmet', `approved only by ${login}, which is not a person`);
  if (!before.canPush) return verdict('unmet', `${login} approved, but can't push to the repository`);
  if (pull.author?.id === id) return verdict('unmet', `${login} approved, but opened it`);
  if (pull.commits.some(({ authors }) => authors.accounts.some((each) => each.id === id)))
    return verdict('unmet', `${login} approved, but wrote a commit of it`);
  const held = holds(pull, before);
  if (held.result !== 'met') return held;
  if (pull.author === undefined || pull.commits.some(({ authors }) => authors.othersUnknown))
    return verdict(
      'unknown',
      'GitHub does not show who wrote it: an account is deleted, or an email address belongs to no account',
    );
  return held;
}

/**
 * Whether nothing came after an approval. GitHub moves a review on to the merge commit that "Update branch" makes: a review of
 * another commit than the head is stale, one of a head that is such a merge proves nothing.
 */
function holds(pull: PullRequest, approval: Review): Verdict {
  const isLater = (at: number) => at >= approval.submittedAt && at <= pull.mergedAt;
  if (pull.forcePushes.some(isLater)) return verdict('unmet', 'approved before the last force push');
  if (pull.baseChanges.some(isLater))
    return verdict('unknown', 'its base branch was changed after the approval');
  const { commit } = approval;
  if (commit === undefined) return verdict('unknown', 'GitHub no longer shows which commit was approved');
  const own = new Map(pull.commits.map(({ oid, parents }) => [oid, parents]));
  const approved = reach(own, [commit]);
  const newer = pull.commits.filter(({ oid }) => !approved.has(oid));
  const isBaseMerge = (parents: readonly string[]) =>
    parents.length > 1 && parents.some((parent) => !own.has(parent));
  const unsure = verdict(
    'unknown',
    'the base branch was merged into it, and GitHub does not show whether that happened after the approval and changed anything else',
  );
  if (commit !== pull.headOid || newer.length > 0) {
    const onlyMerges =
      own.has(commit) && newer.length > 0 && newer.every(({ parents }) => isBaseMerge(parents));
    return onlyMerges ? unsure : verdict('unmet', 'approved before the last push');
  }
  const head = own.get(commit);
  if (head === undefined)
    return verdict('unknown', 'GitHub does not list the merged commit among its commits');
  return isBaseMerge(head) ? unsure : verdict('met', '');
}
