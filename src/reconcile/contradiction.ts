/** Where a record and GitHub differ: outcome, commit, or actor. Pure. */

import type { RecordDigest } from './record-digest.js';
import type { RecordedOutcome } from '../record/record-claims.js';
import { type Change, isEnd, isListener } from './sides.js';

/** What GitHub says of a run, as records say it. */
const CONCLUSIONS: Record<string, RecordedOutcome> = {
  success: 'success',
  failure: 'failure',
  timed_out: 'failure',
  startup_failure: 'failure',
  cancelled: 'cancelled',
  skipped: 'skipped',
};

/** What a record says otherwise than GitHub does, as part of a sentence; undefined where they agree, or GitHub does not know. */
export function contradictionOf(
  record: RecordDigest,
  { deployment, attempt, joinedBy }: Change,
): string | undefined {
  const isCompared =
    !record.isCommitGiven && !record.isPullRequest && attempt?.event.startsWith('pull_request') !== true;
  // A listener's record is about another run than the one that wrote it, and has the commit of that.
  const sha = deployment?.sha ?? (isListener(attempt) ? undefined : attempt?.headSha);
  if (isCompared && record.commit !== undefined && sha && record.commit !== sha)
    return `the record says commit ${record.commit}, GitHub says ${sha}`;
  // A job's outcome need not be its run's: only a listener's record speaks of the whole run.
  const actual =
    deployment?.outcome ?? (record.isOwnRun ? undefined : CONCLUSIONS[attempt?.conclusion ?? '']);
  if (actual !== undefined && !agrees(record, actual, attempt?.conclusion))
    return `the record says ${record.outcome ?? ''}, GitHub says ${actual}`;
  return record.isOwnRun && joinedBy === undefined ? differingActor(record, attempt) : undefined;
}

function agrees(
  record: RecordDigest,
  actual: RecordedOutcome | 'over',
  conclusion: string | undefined,
): boolean {
  if (!isEnd(record) || actual === 'over' || record.outcome === actual) return true;
  return (
    record.outcome === 'cancelled' &&
    actual === 'failure' &&
    (conclusion === undefined || conclusion === 'cancelled')
  );
}

/** By ids: a login can be renamed. A re-run has another triggering actor than its first attempt. */
function differingActor(record: RecordDigest, attempt: Change['attempt']): string | undefined {
  const known = [attempt?.actorId, attempt?.triggeringActorId].filter((id) => id !== undefined);
  if (known.length === 0) return undefined;
  for (const [who, id, ids] of [
    ['actor', record.actorId, known],
    ['triggering actor', record.triggeringActorId, known.slice(-1)],
  ] as const)
    if (id !== undefined && !ids.includes(id))
      return `the record says ${who} ${id}, GitHub says ${[...new Set(ids)].join(' or ')}`;
  return undefined;
}
