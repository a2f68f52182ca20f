/** From both sides to the rows of the report. Pure. */

import { LIMITS } from '../record/record-limits.js';
import { truncate } from '../text/truncate.js';
import { type BrokenLink, findBrokenLinks } from './chain.js';
import { joinChanges } from './join.js';
import { type Judgement, judge } from './verdict.js';
import {
  type Change,
  EMPTY_FINDING,
  type Finding,
  type GitHubSide,
  type LogSide,
  MARGIN_MS,
  type Terms,
} from './sides.js';

/**
 * Compares both sides.
 * @returns a row for each deployment, group of records and counted run of the period, one for each link that is broken,
 * and one for each reason why a side could not be read; sorted by repository, environment and time.
 */
export function compareSides(github: GitHubSide, log: LogSide, terms: Terms): Finding[] {
  const judged = joinChanges(github, log, terms.now).map((change) => ({
    change,
    judgement: judge(change, github, log, terms),
  }));
  const rows = judged
    .filter(({ change }) => hasRow(change, terms))
    .map(({ change, judgement }) => toFinding(change, judgement, github.serverUrl));
  // An unread record could close the chain.
  const isChained = ({ change, judgement }: (typeof judged)[number]) =>
    log.unread === undefined &&
    judgement.verdict !== 'unknown-source' &&
    !github.unread.has(change.repository.toLowerCase());
  const broken = findBrokenLinks(judged.filter(isChained).map(({ change }) => change))
    .filter(({ record }) => isInPeriod(record.date, terms))
    .map((link) => brokenFinding(link, github.serverUrl));
  return [...unreadFindings(github, log, terms), ...[...rows, ...broken].sort(byPlaceAndTime)];
}

/** Whether a change or a record of it lies in the period. */
function hasRow({ deployment, attempt, records }: Change, terms: Terms): boolean {
  return (
    isInPeriod(deployment?.createdAt, terms) ||
    records.some(({ date }) => isInPeriod(date, terms)) ||
    (records.length === 0 && deployment === undefined && isInPeriod(attempt?.createdAt, terms))
  );
}

function isInPeriod(at: number | undefined, { since, until }: Terms): boolean {
  return at !== undefined && at >= since && at <= until;
}

/** UTF-16 units: a forged record of a megabyte must not make GitHub drop the job summary, which is dropped whole. */
const LONGEST_REASON = 1_000;

function toFinding(change: Change, { verdict, reason }: Judgement, serverUrl: string): Finding {
  const { repository, environment = '', deployment, run, attempt, records } = change;
  return {
    verdict,
    repository,
    environment: truncate(environment, LIMITS.line),
    deployment: deployment?.id ?? '',
    run: run?.id ?? '',
    attempt: run && run.attempt > 0 ? String(run.attempt) : '',
    commit:
      deployment?.sha ?? records.find(({ commit }) => commit !== undefined)?.commit ?? attempt?.headSha ?? '',
    created_at: time(deployment?.createdAt ?? attempt?.createdAt),
    github_status: statusOf(change),
    record_date: time(records[0]?.date),
    audit_key: [...new Set(records.map(({ key }) => key))].join(' '),
    reason: truncate(reason, LONGEST_REASON),
    url: urlOf(change, serverUrl),
  };
}

/** GitHub's own word; before it, that a deployment was a success, where the word no longer says so. */
function statusOf({ deployment, attempt }: Change): string {
  if (deployment === undefined)
    return attempt?.conclusion ?? (attempt?.isCompleted === false ? 'in_progress' : '');
  const { outcome, state } = deployment;
  const isPast = outcome === 'success' && state !== 'ACTIVE' && state !== 'SUCCESS';
  return `${isPast ? 'success, ' : ''}${state.toLowerCase()}`;
}

function urlOf({ repository, deployment, run }: Change, serverUrl: string): string {
  if (run === undefined) return deployment === undefined ? '' : `${serverUrl}/${repository}/deployments`;
  const attempt = run.attempt > 0 ? `/attempts/${run.attempt}` : '';
  return `${serverUrl}/${repository}/actions/runs/${run.id}${attempt}`;
}

function brokenFinding({ change, record, expected }: BrokenLink, serverUrl: string): Finding {
  const judgement: Judgement = {
    verdict: 'broken-chain',
    reason: `The record says that ${record.before ?? ''} was live before, but earlier records say ${expected.join(' or ')}. A deployment may have no record.`,
  };
  return {
    ...toFinding(change, judgement, serverUrl),
    record_date: time(record.date),
    audit_key: record.key,
  };
}

/** A row for each side that was not read to its end, so that it is counted even where nothing else is in doubt. */
function unreadFindings(github: GitHubSide, log: LogSide, { since }: Terms): Finding[] {
  const rows: Finding[] = [];
  const add = (repository: string, reason: string) => rows.push({ ...EMPTY_FINDING, repository, reason });
  if (log.unread !== undefined) add('', `The audit log was not read completely. ${log.unread}`);
  if (log.retention !== undefined && log.keptSince > since + MARGIN_MS)
    add(
      '',
      `The log keeps records for ${log.retention}, so records from the start of the period may have been deleted.`,
    );
  for (const [repository, reason] of github.unread)
    add(repository, `GitHub was not read completely. ${reason}`);
  return rows;
}

function byPlaceAndTime(a: Finding, b: Finding): number {
  const order = (x: string, y: string) => (x < y ? -1 : x > y ? 1 : 0);
  return (
    order(a.repository.toLowerCase(), b.repository.toLowerCase()) ||
    order(a.environment.toLowerCase(), b.environment.toLowerCase()) ||
    order(a.created_at || a.record_date, b.created_at || b.record_date)
  );
}

function time(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}
