/** The verdict of one change, and the sentence that gives its reason. Pure. */

import type { Verdict } from '../inputs/reconcile-inputs.js';
import { contradictionOf } from './contradiction.js';
import type { RecordDigest } from './record-digest.js';
import { type Change, type GitHubSide, isPastRuns, type LogSide, type Terms } from './sides.js';

/** What came of a change. */
export interface Judgement {
  verdict: Verdict;
  /** Whole sentences. */
  reason: string;
}

/**
 * Judges a change. What both sides say is judged even if more may be unread; that something is not there is said only
 * after both sides were read to their ends.
 */
export function judge(change: Change, github: GitHubSide, log: LogSide, terms: Terms): Judgement {
  // That an earlier deployment is no longer active says nothing of this one.
  const records = change.records.filter(({ outcome }) => outcome !== 'inactive');
  if (records.length === 0) return judgeAbsence(change, github, log, terms);
  const source = change.deployment === undefined ? judgeSource(change, github, terms) : undefined;
  if (source !== undefined) return source;
  for (const record of records) {
    const contradiction = contradictionOf(record, change);
    if (contradiction !== undefined)
      return { verdict: 'contradicting', reason: `The record and GitHub differ: ${contradiction}.` };
  }
  const twins = judgeTwins(records);
  if (twins !== undefined) return twins;
  if (change.answer?.kind === 'unread')
    return {
      verdict: 'unknown',
      reason: `The log has a record, but GitHub did not say what it knows of the run. ${change.answer.reason}`,
    };
  const unfinished = judgeEnd(change, records, github, log, terms);
  if (unfinished !== undefined) return unfinished;
  const how = howJoined(change);
  const late = records.find((record) => record.late !== undefined)?.late;
  return late === undefined
    ? { verdict: 'recorded', reason: how }
    : { verdict: 'late', reason: `The record says: ${late}.${how && ` ${how}`}` };
}

/** Why nobody can say that something is not there. */
function blindness({ repository }: Change, github: GitHubSide, log: LogSide): string | undefined {
  const unread = github.unread.get(repository.toLowerCase());
  if (log.unread !== undefined) return `The audit log was not read to its end. ${log.unread}`;
  return unread === undefined ? undefined : `GitHub was not read to its end. ${unread}`;
}

function judgeAbsence(change: Change, github: GitHubSide, log: LogSide, terms: Terms): Judgement {
  const { deployment, attempt, answer } = change;
  const blind = blindness(change, github, log);
  if (blind !== undefined) return { verdict: 'unknown', reason: `No record was found. ${blind}` };
  if (answer?.kind === 'unread')
    return {
      verdict: 'unknown',
      reason: `No record was found, and GitHub did not say what it knows of the run. ${answer.reason}`,
    };
  const at = deployment?.createdAt ?? attempt?.updatedAt ?? 0;
  if (at < log.keptSince)
    return {
      verdict: 'unknown',
      reason: `No record was found, but the log may no longer hold records from before ${writeTime(log.keptSince)}.`,
    };
  if (at + terms.graceMs > terms.now)
    return { verdict: 'pending', reason: 'No record yet, and younger than `grace`.' };
  const hasEnded = deployment?.outcome !== undefined || attempt?.isCompleted === true;
  if (deployment !== undefined && !deployment.hasBegun && !hasEnded)
    return {
      verdict: 'pending',
      reason: `Nothing is deployed yet: it is ${deployment.state.toLowerCase()}.`,
    };
  const [from, to] = log.window.map(writeTime);
  const neverBegan =
    deployment?.outcome === 'failure' && !deployment.hasBegun
      ? ' No status says that it began: it may have been rejected.'
      : '';
  return {
    verdict: 'missing',
    reason: `GitHub has it. No record of it is in the log between ${from} and ${to}.${neverBegan}`,
  };
}

/** Whether GitHub denies what records without a deployment name as their source. */
function judgeSource(change: Change, github: GitHubSide, { now }: Terms): Judgement | undefined {
  const { run, answer, records, repository } = change;
  const days = github.keptDays(repository.toLowerCase());
  const newest = records.reduce((last, { date }) => Math.max(last, date), 0);
  const isOld = isPastRuns(newest, github, repository, now);
  if (run === undefined) return { verdict: 'unknown-source', reason: 'The record names no run.' };
  if (answer?.kind === 'unread')
    return { verdict: 'unknown', reason: `GitHub did not say whether it has this run. ${answer.reason}` };
  if (change.attempt !== undefined) return undefined;
  if (answer?.kind === 'known' && run.attempt > answer.latest)
    return {
      verdict: 'unknown-source',
      reason: `GitHub has this run, but no attempt ${run.attempt} of it.`,
    };
  if (isOld)
    return {
      verdict: 'source-gone',
      reason: `GitHub no longer has this run; it keeps runs for ${days} days.`,
    };
  const isDeployed = github.deployments.some(
    (deployment) =>
      deployment.run === run.id && deployment.repository.toLowerCase() === repository.toLowerCase(),
  );
  if (isDeployed)
    return {
      verdict: 'source-gone',
      reason: 'GitHub no longer has this run, but a deployment of it still stands.',
    };
  const unread = github.unread.get(repository.toLowerCase());
  if (unread !== undefined)
    return { verdict: 'unknown', reason: `GitHub has no such run, and was not read to its end. ${unread}` };
  return {
    verdict: 'unknown-source',
    reason: `GitHub has no such run, and keeps runs for ${days} days.`,
  };
}

function judgeTwins(records: readonly RecordDigest[]): Judgement | undefined {
  const byKey = new Map<string, string[]>();
  for (const { key, content } of records) {
    const contents = byKey.get(key);
    if (contents === undefined) byKey.set(key, [content]);
    else contents.push(content);
  }
  for (const [key, contents] of byKey) {
    if (new Set(contents).size > 1)
      return {
        verdict: 'contradicting',
        reason: `${contents.length} records bear the key ${key} and say different things.`,
      };
    if (contents.length > 1)
      return { verdict: 'duplicate', reason: `The same record is in the log ${contents.length} times.` };
  }
  return undefined;
}

/** Whether a start has no end although it ended. */
function judgeEnd(
  change: Change,
  records: readonly RecordDigest[],
  github: GitHubSide,
  log: LogSide,
  terms: Terms,
): Judgement | undefined {
  const { deployment, attempt, place } = change;
  const ended =
    deployment?.outcome === undefined
      ? attempt?.isCompleted === true && attempt.updatedAt
      : (deployment.endedAt ?? attempt?.updatedAt ?? deployment.createdAt);
  if (place === undefined || ended === false || !records.every(({ outcome }) => outcome === 'started'))
    return undefined;
  const blind = blindness(change, github, log);
  if (blind !== undefined)
    return { verdict: 'unknown', reason: `The start is recorded; an end was not found. ${blind}` };
  if (ended + terms.graceMs > terms.now)
    return { verdict: 'pending', reason: 'The start is recorded; it ended within `grace`.' };
  const how =
    deployment?.outcome === undefined || deployment.outcome === 'over' ? '' : ` (${deployment.outcome})`;
  return {
    verdict: 'unfinished',
    reason: `The start is recorded, the end is not, and it ended at ${writeTime(ended)}${how}.`,
  };
}

function howJoined({ deployment, joinedBy, run, answer, place }: Change): string {
  if (joinedBy === 'commit')
    return 'Joined by environment, commit, and time: GitHub and the record name no run in common.';
  if (joinedBy === 'deployment') return "Joined by the deployment's id, which the record names.";
  if (deployment === undefined)
    return place === undefined ? '' : 'GitHub has the run, and no deployment of it in this environment.';
  return run !== undefined && answer?.kind === 'denied'
    ? 'GitHub no longer has the run, so attempt and actor were not compared.'
    : '';
}

/** `2026-11-02 09:30:00 UTC`. */
function writeTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

/** Whether a change or a record of it lies in the period, so that it has a row. */
export function isInPeriod({ deployment, attempt, records }: Change, { since, until }: Terms): boolean {
  const isIn = (at: number | undefined) => at !== undefined && at >= since && at <= until;
  return (
    isIn(deployment?.createdAt) ||
    records.some(({ date }) => isIn(date)) ||
    (records.length === 0 && deployment === undefined && isIn(attempt?.createdAt))
  );
}
