/** Which commit was live in an environment before a deployment. Pure: every answer that is not proof is `undefined`. */

import type { Deployment, DeploymentList } from './deployments.js';

/** What was live in an environment before this deployment. */
export interface LiveBefore {
  /** The commit, or `none` where the environment was empty. */
  liveBefore: { sha: string } | 'none';
  /** The commit that is deployed now was live there earlier still. */
  rollback: boolean;
}

/** An attempt of a run that a deployment may belong to. */
export interface RunAttempt {
  id: string;
  attempt: number;
  /** The job of this step. */
  jobId?: string;
  /** When this attempt began, epoch ms. */
  startedAt?: number;
}

/** How the record's own deployment can be known. */
export interface OwnDeployment {
  /** GitHub's id of it. */
  id?: string;
  /** This run, then the one it listens to. */
  runs: readonly RunAttempt[];
  /** The commit that the record speaks of. */
  sha: string;
  /** Whether the event says that it succeeded, which the list may not show yet. */
  hasSucceeded: boolean;
}

/**
 * Finds what was live before.
 *
 * The record's own deployment is found by its id, or by run and attempt; what was created after it doesn't count. Where it
 * can't be found, the newest live deployment counts only if it is older than this attempt.
 * @returns `needs-start` if only the start of this attempt can decide: an earlier attempt of the same run is an
 * ordinary earlier deployment.
 */
export function findLiveBefore(
  { deployments, isComplete }: DeploymentList,
  own: OwnDeployment,
): LiveBefore | 'needs-start' | undefined {
  const found = findOwn(deployments, own);
  if (found === 'needs-start') return found;
  const nothing: LiveBefore | undefined = isComplete ? { liveBefore: 'none', rollback: false } : undefined;
  if (found === undefined) return judgeUnidentified(deployments, own, nothing);
  // GitHub makes an older deployment INACTIVE once a newer one is live.
  const isReplaced = own.hasSucceeded || deployments.slice(0, found).some(({ wasLive }) => wasLive);
  const before = deployments.slice(found);
  const live = before.find((each) => (isReplaced ? each.wasLive : each.isLive));
  return live === undefined ? nothing : toLiveBefore(before, live, own);
}

/**
 * Nothing says which deployment is the record's own: one made through the API can name no run.
 * @param nothing what a list without a live deployment proves.
 */
function judgeUnidentified(
  deployments: readonly Deployment[],
  own: OwnDeployment,
  nothing: LiveBefore | undefined,
): LiveBefore | 'needs-start' | undefined {
  const newest = deployments.find(({ isLive }) => isLive) ?? deployments.find(({ wasLive }) => wasLive);
  if (newest === undefined) return nothing;
  // What is older than the run that is listened to is older than this one, too.
  const run = own.runs.at(-1);
  const isNewestOlder = run && isOlder(newest, run);
  if (run === undefined || isNewestOlder === undefined)
    return run?.startedAt === undefined ? 'needs-start' : undefined;
  // One that is not live was taken down before this run, and nothing is live.
  if (isNewestOlder) return newest.isLive ? toLiveBefore(deployments, newest, own) : nothing;
  // Since this run began, another commit has gone live: nothing shows what was live when this one did.
  if (newest.sha !== own.sha) return undefined;
  // It came with this run and shows its commit: it is the run's own.
  const older = deployments.slice(deployments.indexOf(newest) + 1);
  const other = older.find(({ wasLive, sha }) => wasLive && sha !== own.sha);
  return other && isOlder(other, run) ? toLiveBefore(older, other, own) : undefined;
}

function toLiveBefore(
  deployments: readonly Deployment[],
  live: Deployment,
  { sha }: OwnDeployment,
): LiveBefore {
  const earlier = deployments.slice(deployments.indexOf(live) + 1);
  const rollback = live.sha !== sha && earlier.some((each) => each.wasLive && each.sha === sha);
  return { liveBefore: { sha: live.sha }, rollback };
}

/** Whether a deployment is older than an attempt of a run: by date, else because an older run made it. */
function isOlder({ createdAt, runs }: Deployment, run: RunAttempt): boolean | undefined {
  if (createdAt !== undefined && run.startedAt !== undefined) return createdAt < run.startedAt;
  const [maker] = runs;
  // A re-run is younger than runs with a larger id.
  if (maker === undefined || !isNumber(maker.id) || !isNumber(run.id)) return undefined;
  if (run.attempt > 1 && BigInt(maker.id) >= BigInt(run.id)) return undefined;
  return BigInt(maker.id) < BigInt(run.id);
}

/** GitHub's ids are whole numbers; nothing else can be compared. */
function isNumber(id: string): boolean {
  return /^\d+$/.test(id);
}

/** Where the deployments begin that are older than the record's own, which ends what is newer. */
function findOwn(deployments: readonly Deployment[], own: OwnDeployment): number | 'needs-start' | undefined {
  if (own.id !== undefined && isNumber(own.id)) {
    const id = BigInt(own.id);
    const index = deployments.findIndex((each) => each.id === undefined || BigInt(each.id) <= id);
    const nearest = deployments[index];
    if (nearest === undefined) return deployments.length;
    // One without an id could be older than the record's own, and so the one that was live.
    if (nearest.id === undefined) return undefined;
    return nearest.id === own.id ? index + 1 : index;
  }
  for (const run of own.runs) {
    const found = findByRun(deployments, run);
    if (found !== undefined) return found === 'needs-start' ? found : deployments.indexOf(found) + 1;
  }
  return undefined;
}

/** The deployment of an attempt. The address of a job does not name its attempt, so a re-run needs another proof. */
function findByRun(
  deployments: readonly Deployment[],
  run: RunAttempt,
): Deployment | 'needs-start' | undefined {
  const ofRun = deployments.filter(({ runs }) => runs.some(({ id }) => id === run.id));
  const ofJob = ofRun.find(({ runs }) =>
    runs.some(({ jobId }) => jobId !== undefined && jobId === run.jobId),
  );
  if (ofJob !== undefined) return ofJob;
  const ofAttempt = ofRun.filter(({ runs }) =>
    runs.some(({ id, attempt }) => id === run.id && (attempt ?? run.attempt) === run.attempt),
  );
  const [newest] = ofAttempt;
  if (newest === undefined || run.attempt === 1) return newest;
  if (newest.runs.some(({ attempt }) => attempt === run.attempt)) return newest;
  // Whatever an earlier attempt began has ended.
  if (newest.isUnderWay) return newest;
  if (run.startedAt === undefined) return 'needs-start';
  return newest.createdAt !== undefined && newest.createdAt >= run.startedAt ? newest : undefined;
}
