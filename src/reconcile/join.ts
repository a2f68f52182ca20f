/** Joins GitHub's deployments and runs with the records of the log. Pure. */

import type { PastDeployment } from '../github/deployment-history.js';
import type { PastRun } from '../github/run-history.js';
import { groupBy } from './group.js';
import { placeOf, type RecordDigest } from './record-digest.js';
import { arePastRuns, type Change, type GitHubSide, isListener, type LogSide, MARGIN_MS } from './sides.js';

/** A record is this near to a deployment with which it shares no more than environment and commit, in ms. */
const NEAR_MS = 60 * 60_000;

/** A change that GitHub knows as a deployment. */
type Deployed = Change & { deployment: PastDeployment };
/** By what `indexKeys` gives. */
type Index = ReadonlyMap<string, readonly Deployed[]>;

/**
 * Joins by repository, environment, run and attempt. Jobs of one attempt that deploy to one environment are distinguished by
 * the job that wrote a record, where that job has a deployment; a record of any other job counts for all of them.
 * Deployments of tools name no run, and a listener's record names its own: those are joined by the deployment's id, else
 * by commit and time.
 * @param now epoch ms.
 * @returns each deployment, each group of records without one, and each counted run without either, with its records.
 */
export function joinChanges(github: GitHubSide, log: LogSide, now: number): Change[] {
  const deployments = github.deployments.map((deployment) => openChange(deployment, github));
  const index = groupBy(deployments, indexKeys);
  const changes: Change[] = [...deployments];
  const left: RecordDigest[] = [];
  for (const record of log.records) {
    const found = findByDeployment(record, index, github, now) ?? findByRun(record, index);
    if (found.length === 0) left.push(record);
    for (const change of found) change.records.push(record);
  }
  for (const change of groupRecords(left, github)) {
    // Only if GitHub has their run, or can't have it any more, may records stand for a deployment that they do not name.
    const isBelieved =
      change.attempt !== undefined ||
      (change.answer?.kind === 'denied' && arePastRuns(change.records, github, now));
    const deployed = isBelieved ? nearest(change, index) : undefined;
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

function openChange(deployment: PastDeployment, github: GitHubSide): Deployed {
  const { repository, environments, run: id, createdAt } = deployment;
  const [environment] = environments;
  const change = {
    repository,
    environment,
    place: placeOf(repository, environment),
    deployment,
    records: [],
  };
  if (id === undefined) return change;
  const answer = github.run(repository, id);
  const attempt = answer.kind === 'known' ? attemptAt(answer.attempts, createdAt) : undefined;
  return { ...change, run: { id, attempt: attempt?.attempt ?? 0 }, answer, attempt };
}

/** Each attempt makes its own deployments: one belongs to the last attempt that had begun. */
function attemptAt(attempts: ReadonlyMap<number, PastRun>, at: number): PastRun | undefined {
  const inOrder = [...attempts.values()].sort((a, b) => a.attempt - b.attempt);
  return inOrder.findLast(({ startedAt }) => startedAt <= at) ?? inOrder[0];
}

/** What a record can share with a deployment, beside the environment under any of its names. */
function indexKeys({ deployment, run }: Deployed): string[] {
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
  index: Index,
  github: GitHubSide,
  now: number,
): readonly Deployed[] | undefined {
  const { deployment, place, run, repository, isOwnRun } = record;
  if (deployment === undefined || place === undefined || run === undefined) return undefined;
  const answer = github.run(repository, run.id);
  const event = answer.kind === 'known' ? answer.attempts.get(run.attempt)?.event : undefined;
  const isBelieved =
    answer.kind === 'known'
      ? !isOwnRun || event === 'deployment' || event === 'deployment_status'
      : answer.kind === 'unread' || arePastRuns([record], github, now);
  if (!isBelieved) return undefined;
  const found = index.get(`${place}#deployment ${deployment}`);
  for (const change of found ?? []) change.joinedBy ??= 'deployment';
  return found;
}

function findByRun(
  { repository, run, place, job, date, isNameless }: RecordDigest,
  index: Index,
): readonly Deployed[] {
  if (run === undefined) return [];
  // Inputs can replace every text that names the environment; the job stays.
  if (place === undefined)
    return job === undefined || !isNameless
      ? []
      : (index.get(`${repository.toLowerCase()}#job ${job}`) ?? []).filter(
          (change) => change.run?.id === run.id,
        );
  const named = index.get(`${place}#run ${run.id}`) ?? [];
  const own = named.filter(({ deployment }) => job !== undefined && deployment.job === job);
  const found = own.length > 0 ? own : named;
  if (found.some(({ attempt }) => attempt !== undefined))
    return found.filter(({ attempt }) => attempt?.attempt === run.attempt);
  // GitHub does not show the attempts of this run: the last deployment before the record.
  return found
    .filter(({ deployment }) => deployment.createdAt <= date + MARGIN_MS)
    .sort((a, b) => b.deployment.createdAt - a.deployment.createdAt)
    .slice(0, 1);
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

/** The deployment that a group of records describes although no run or id says so. */
function nearest({ records, attempt, place }: Change, index: Index): Deployed | undefined {
  const date = records.reduce((first, record) => Math.min(first, record.date), Infinity);
  const distance = ({ deployment }: Deployed) => Math.abs(deployment.createdAt - date);
  const commits = new Set(records.map(({ commit }) => commit));
  return [...commits]
    .flatMap((commit) => index.get(`${place}#commit ${commit}`) ?? [])
    .filter(({ deployment, run, records: own }) => {
      if (!isListener(attempt) && (run !== undefined || own.length > 0)) return false;
      const { createdAt, endedAt = createdAt } = deployment;
      return date >= createdAt - NEAR_MS && date <= endedAt + NEAR_MS;
    })
    .sort((a, b) => distance(a) - distance(b))[0];
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
