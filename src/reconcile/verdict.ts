/** The verdict of one change, and its reason. Pure. */

import type { Verdict } from '../inputs/reconcile-inputs.js';
import { contradictionOf } from './contradiction.js';
import { groupBy } from './group.js';
import type { RecordDigest } from './record-digest.js';
import {
  arePastRuns,
  type Change,
  type GitHubSide,
  isEnd,
  knownOutcome,
  type LogSide,
  type Terms,
} from './sides.js';

/** The verdict of a change. */
export interface Judgement {
  verdict: Verdict;
  /** Whole sentences. */
  reason: string;
}

function say(verdict: Verdict, reason: string): Judgement {
  return { verdict, reason };
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
    if (record.problem !== undefined)
      return say('contradicting', `The record contradicts itself: ${record.problem}.`);
    const contradiction = contradictionOf(record, change);
    if (contradiction !== undefined)
      return say('contradicting', `The record and GitHub differ: ${contradiction}.`);
  }
  const twins = judgeTwins(records);
  if (twins !== undefined) return twins;
  if (change.answer?.kind === 'unread')
    return say(
      'unknown',
      `The log has a record, but GitHub gave no information about the run. ${change.answer.reason}`,
    );
  const unfinished = judgeEnd(change, records, github, log, terms);
  if (unfinished !== undefined) return unfinished;
  const how = [howJoined(change), comparedOutcome(change, records)].filter(Boolean).join(' ');
  const late = records.find((record) => record.late !== undefined)?.late;
  return late === undefined
    ? say('recorded', how)
    : say('late', `The record says: ${late}.${how && ` ${how}`}`);
}

/** Why the absence of something can't be proven. */
function blindness({ repository }: Change, github: GitHubSide, log: LogSide): string | undefined {
  const unread = github.unread.get(repository.toLowerCase());
  if (log.unread !== undefined) return `The audit log was not read completely. ${log.unread}`;
  return unread === undefined ? undefined : `GitHub was not read completely. ${unread}`;
}

function judgeAbsence(change: Change, github: GitHubSide, log: LogSide, terms: Terms): Judgement {
  const { deployment, attempt, answer } = change;
  const blind = blindness(change, github, log);
  if (blind !== undefined) return say('unknown', `No record was found. ${blind}`);
  if (answer?.kind === 'unread')
    return say(
      'unknown',
      `No record was found, and GitHub gave no information about the run. ${answer.reason}`,
    );
  const at = deployment?.createdAt ?? attempt?.updatedAt ?? 0;
  if (at < log.keptSince)
    return say(
      'unknown',
      `No record was found, but the log may no longer contain records from before ${writeTime(log.keptSince)}.`,
    );
  if (at + terms.graceMs > terms.now)
    return say('pending', 'There is no record yet, but this happened less than `grace` ago.');
  const hasEnded = deployment?.outcome !== undefined || attempt?.isCompleted === true;
  if (deployment !== undefined && !deployment.hasBegun && !hasEnded)
    return say('pending', `The deployment has not started: it is ${deployment.state.toLowerCase()}.`);
  const [from, to] = log.window.map((at) => writeTime(Math.min(at, terms.now)));
  const neverBegan =
    deployment?.outcome === 'failure' && !deployment.hasBegun
      ? ' No status says that it began: it may have been rejected.'
      : '';
  return say(
    'missing',
    `GitHub has it, but the log has no record of it between ${from} and ${to}.${neverBegan}`,
  );
}

/** Whether GitHub denies what records without a deployment name as their source. */
function judgeSource(change: Change, github: GitHubSide, { now }: Terms): Judgement | undefined {
  const { run, answer, records, repository } = change;
  const days = github.keptDays(repository);
  if (run === undefined) return say('unknown-source', 'The record names no run.');
  if (answer?.kind === 'unread')
    return say('unknown', `GitHub did not say whether it has this run. ${answer.reason}`);
  if (change.attempt !== undefined) return undefined;
  if (answer?.kind === 'known' && run.attempt > answer.latest)
    return say('unknown-source', `GitHub has this run, but no attempt ${run.attempt}.`);
  if (arePastRuns(records, github, now))
    return say('source-gone', `GitHub no longer has this run; it keeps runs for ${days} days.`);
  if (github.isDeployed(repository, run.id))
    return say('source-gone', 'GitHub no longer has this run, but still has a deployment of it.');
  const unread = github.unread.get(repository.toLowerCase());
  if (unread !== undefined)
    return say('unknown', `GitHub has no such run, and was not read completely. ${unread}`);
  return say('unknown-source', `GitHub has no such run, and keeps runs for ${days} days.`);
}

function judgeTwins(records: readonly RecordDigest[]): Judgement | undefined {
  for (const [key, twins] of groupBy(records, (record) => [record.key])) {
    if (new Set(twins.map(({ content }) => content)).size > 1)
      return say('contradicting', `${twins.length} records have the key ${key}, but different contents.`);
    if (twins.length > 1) return say('duplicate', `The same record is in the log ${twins.length} times.`);
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
  if (blind !== undefined) return say('unknown', `The start is recorded, but no end was found. ${blind}`);
  if (ended + terms.graceMs > terms.now)
    return say('pending', 'Only the start is recorded, but the end happened less than `grace` ago.');
  const outcome = knownOutcome(change);
  const how = outcome === undefined ? '' : ` (${outcome})`;
  return say('unfinished', `It ended at ${writeTime(ended)}${how}, but only its start is recorded.`);
}

function howJoined({ deployment, joinedBy, run, answer, place }: Change): string {
  if (joinedBy === 'commit')
    return 'Matched by environment, commit, and time, because GitHub and the record do not name the same run.';
  if (joinedBy === 'deployment') return "Matched by the deployment's ID, which the record names.";
  if (deployment === undefined)
    return place === undefined ? '' : 'GitHub has the run, but no deployment of it in this environment.';
  return run !== undefined && answer?.kind === 'denied'
    ? 'GitHub no longer has the run, so attempt and actor were not compared.'
    : '';
}

/** A summary of the user's own replaces the word for the outcome, in a start as well as in an end. */
function comparedOutcome(change: Change, records: readonly RecordDigest[]): string {
  const outcome = knownOutcome(change);
  return change.place === undefined || outcome === undefined || records.some(isEnd)
    ? ''
    : `GitHub says ${outcome}, and no record states an outcome.`;
}

/** `2026-11-02 09:30:00 UTC`. */
function writeTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}
