/** Joins GitHub's deployments and runs with the records of the log. Pure. */

import type { PastDeployment } from '../github/deployment-history.js';
import type { PastRun } from '../github/run-history.js';
import { groupBy } from './group.js';
import { placeOf, type RecordDigest } from './record-digest.js';
import { type Change, type GitHubSide, isPastRuns, type LogSide, MARGIN_MS } from './sides.js';

/** A record is this near to a deployment with which it shares no more than environment and commit, in ms. */
const NEAR_MS = 60 * 60_000;

/** Events by which a run reports on a deployment of another run, or of a tool. */
const LISTENS = ['deployment', 'deployment_status', 'workflow_run'];

/**
 * Joins by repository, environment, run and attempt. Jobs of one attempt that deploy to one environment are distinguished by
 * the job that wrote a record, where that job has a deployment; a record of any other job counts for all of them.
 * Deployments of tools name no run, and a listener's record names its own: those are joined by the deployment's id, else
 * by commit and time.
 * @param now epoch ms.
 * @returns each deployment, each group of records without one, and each counted run without either, with its records.
 */
export function joinChanges(github: GitHubSide, log: LogSide, now: number): Change[] {
  const changes = github.deployments.map((deployment) => openChange(deployment, github));
  const index = groupBy(changes, indexKeys);
  const left: RecordDigest[] = [];
  for (const record of log.records) {
    const found = findByDeployment(record, index, github, now) ?? findByRun(record, index);
    if (found.length === 0) left.push(record);
    for (const change of found) change.records.push(record);
  }
  for (const change of groupRecords(left, github)) {
    const deployed = canBelieve(change, github, now) ? nearest(change, index) : undefined;
    if (deployed === undefined) changes.push(change);
    else {
      deployed.records.push(...change.records);
      deployed.joinedBy = 'commit';
    }
  }
  changes.push(...uncoveredRuns(changes, github));
  for (const { records } of changes) records.sort((a, b) => a.date - b.date);
  return changes;
}

function openChange(deployment: PastDeployment, github: GitHubSide): Change {
  const { repository, environments, run: id } = deployment;
  const common = { repository, environment: environments[0], deployment, records: [] };
  const place = placeOf(repository, environments[0]);
  if (id === undefined) return { ...common, place };
  const answer = github.run(repository, id);
  const attempt = answer.kind === 'known' ? attemptAt(answer.attempts, deployment.createdAt) : undefined;
  return { ...common, place, run: { id, attempt: attempt?.attempt ?? 0 }, answer, attempt };
}

/** Each attempt makes its own deployments: one belongs to the last attempt that had begun. */
function attemptAt(attempts: ReadonlyMap<number, PastRun>, at: number): PastRun | undefined {
  const inOrder = [...attempts.values()].sort((a, b) => a.attempt - b.attempt);
  return inOrder.findLast(({ startedAt }) => startedAt <= at) ?? inOrder[0];
}

/** What a record can share with a deployment, beside the environment under any of its names. */
function indexKeys({ deployment, run }: Change): string[] {
  if (deployment === undefined) return [];
  const { repository, job } = deployment;
  const places = new Set(deployment.environments.map((name) => placeOf(repository, name)));
  const ofJob = job === undefined ? [] : [`${repository.toLowerCase()}#job ${job}`];
  const ofPlaces = [...places].flatMap((place) => [
    `${place}#deployment ${deployment.id}`,
    `${place}#commit ${deployment.sha}`,
    ...(run === undefined ? [] : [`${place}#run ${run.id}`]),
  ]);
  return [...ofJob, ...ofPlaces];
}

/** By the deployment's id, which stands in the description: only a run that listens to deployments can have learned it. */
function findByDeployment(
  record: RecordDigest,
  index: ReadonlyMap<string, Change[]>,
  github: GitHubSide,
  now: number,
): Change[] | undefined {
  const { deployment, place, run, repository, isOwnRun, date } = record;
  if (deployment === undefined || place === undefined || run === undefined) return undefined;
  const answer = github.run(repository, run.id);
  const event = answer.kind === 'known' ? answer.attempts.get(run.attempt)?.event : undefined;
  const isBelieved =
    answer.kind === 'known'
      ? !isOwnRun || event === 'deployment' || event === 'deployment_status'
      : answer.kind === 'unread' || isPastRuns(date, github, repository, now);
  if (!isBelieved) return undefined;
  const found = index.get(`${place}#deployment ${deployment}`);
  for (const change of found ?? []) change.joinedBy ??= 'deployment';
  return found;
}

function findByRun(
  { repository, run, place, job, date, isNameless }: RecordDigest,
  index: ReadonlyMap<string, Change[]>,
): Change[] {
  if (run === undefined) return [];
  // Inputs can replace every text that names the environment; the job stays.
  if (place === undefined)
    return job === undefined || !isNameless
      ? []
      : (index.get(`${repository.toLowerCase()}#job ${job}`) ?? []).filter(
          (change) => change.run?.id === run.id,
        );
  const named = index.get(`${place}#run ${run.id}`) ?? [];
  const own = named.filter(({ deployment }) => job !== undefined && deployment?.job === job);
  const attempt = (own.length > 0 ? own : named).filter((change) => change.attempt !== undefined);
  if (attempt.length > 0) return attempt.filter((change) => change.attempt?.attempt === run.attempt);
  // GitHub does not show the attempts of this run: the last deployment before the record.
  const before = own.length > 0 ? own : named;
  const last = before
    .filter(({ deployment }) => (deployment?.createdAt ?? 0) <= date + MARGIN_MS)
    .sort((a, b) => (b.deployment?.createdAt ?? 0) - (a.deployment?.createdAt ?? 0))[0];
  return last === undefined ? [] : [last];
}

/** Records without a deployment, one group for each run, attempt and environment. */
function groupRecords(records: readonly RecordDigest[], github: GitHubSide): Change[] {
  const groups = groupBy(records, ({ repository, run, place = '', key }) => [
    [repository.toLowerCase(), run?.id ?? key, run?.attempt ?? '', place].join('#'),
  ]);
  return [...groups.values()].map((group) => {
    const { repository, environment, place, run } = group[0];
    const answer = run && github.run(repository, run.id);
    const attempt = answer?.kind === 'known' ? answer.attempts.get(run?.attempt ?? 0) : undefined;
    return { repository, environment, place, run, answer, attempt, records: group };
  });
}

/** Whether records may stand for a deployment that they do not name: only if GitHub has their run, or can't have it any more. */
function canBelieve(
  { attempt, answer, repository, records }: Change,
  github: GitHubSide,
  now: number,
): boolean {
  if (attempt !== undefined) return true;
  return answer?.kind === 'denied' && records.every(({ date }) => isPastRuns(date, github, repository, now));
}

/** The deployment that a group of records describes although no run or id says so. */
function nearest(
  { records, attempt, place }: Change,
  index: ReadonlyMap<string, Change[]>,
): Change | undefined {
  const isListener = LISTENS.includes(attempt?.event ?? '');
  const date = records.reduce((first, record) => Math.min(first, record.date), Infinity);
  const commits = new Set(records.map(({ commit }) => commit));
  return [...commits]
    .flatMap((commit) => index.get(`${place}#commit ${commit}`) ?? [])
    .filter(({ deployment, run, records: own }) => {
      if (!isListener && (run !== undefined || own.length > 0)) return false;
      const { createdAt, endedAt = createdAt } = deployment as PastDeployment;
      return date >= createdAt - NEAR_MS && date <= endedAt + NEAR_MS;
    })
    .sort((a, b) => distance(a, date) - distance(b, date))[0];
}

function distance({ deployment }: Change, date: number): number {
  return Math.abs((deployment?.createdAt ?? 0) - date);
}

/** The runs that `workflows` counts and that nothing else speaks for. */
function uncoveredRuns(changes: readonly Change[], github: GitHubSide): Change[] {
  const name = (repository: string, id: string, attempt: number) =>
    `${repository.toLowerCase()}#${id}#${attempt}`;
  const covered = new Set(
    changes.flatMap(({ repository, run }) => (run ? [name(repository, run.id, run.attempt)] : [])),
  );
  return github.counted
    .filter(({ repository, run }) => !covered.has(name(repository, run.id, run.attempt)))
    .map(({ repository, run }) => ({
      repository,
      run: { id: run.id, attempt: run.attempt },
      answer: github.run(repository, run.id),
      attempt: run,
      records: [],
    }));
}
