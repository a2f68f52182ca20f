/** Runs, deployments and artifacts of the emulated GitHub, and what they are unless a test says otherwise. */
import { createHash } from 'node:crypto';
import { iso, type Account } from './account.js';
import type { Commit, Repository } from './repository.js';

/** How a job, an attempt or a run ended; null while it goes on. */
export type Conclusion = 'success' | 'failure' | 'cancelled' | 'skipped' | 'timed_out' | null;

/** A job of an attempt. */
export interface Job {
  id: number;
  name: string;
  conclusion: Conclusion;
  startedAt: number;
  completedAt: number;
}

/** One attempt of a run. */
export interface Attempt {
  triggeringActor: Account;
  conclusion: Conclusion;
  startedAt: number;
  updatedAt: number;
  jobs: Job[];
}

/** A review of an environment. It belongs to the run: GitHub tells neither time nor attempt. */
export interface Approval {
  environments: string[];
  state: 'approved' | 'rejected' | 'pending';
  user: Account;
  comment: string;
}

/** A workflow run. */
export interface Run {
  id: number;
  number: number;
  name: string;
  path: string;
  event: string;
  headSha: string;
  headBranch: string;
  /** null: the fork was deleted. */
  headRepository: Repository | null;
  actor: Account;
  createdAt: number;
  attempts: Attempt[];
  approvals: Approval[];
  /** GitHub denies it: deleted, or past its retention. */
  deleted: boolean;
}

/** An attempt, as far as a test cares. */
export interface AttemptInput {
  triggeringActor?: Account;
  conclusion?: Conclusion;
  at?: number;
  /** Names and conclusions; one job named `deploy` unless told. */
  jobs?: readonly (Partial<Job> & { name: string })[];
}

/** A run, as far as a test cares. */
export interface RunInput extends Partial<Omit<Run, 'attempts' | 'approvals' | 'headSha' | 'createdAt'>> {
  commit?: Commit | string;
  at?: number;
  /** Of the only attempt. */
  conclusion?: Conclusion;
  attempts?: readonly AttemptInput[];
  approvals?: readonly (Partial<Approval> & { environments: string[] })[];
}

export function makeRun(repository: Repository, input: RunInput): Run {
  const { world } = repository;
  const { commit, at = world.clock(), conclusion, attempts = [{ conclusion }], approvals, ...given } = input;
  const actor = input.actor ?? world.user('octocat');
  return {
    id: world.nextId(),
    number: repository.runs.size + 1,
    name: 'Deploy',
    path: '.github/workflows/deploy.yml',
    event: 'push',
    headBranch: repository.defaultBranch,
    headRepository: repository,
    deleted: false,
    ...given,
    actor,
    headSha: commit === undefined ? repository.tip().oid : typeof commit === 'string' ? commit : commit.oid,
    createdAt: at,
    attempts: attempts.map((attempt) => makeAttempt(repository, actor, at, attempt)),
    approvals: (approvals ?? []).map((approval) => ({
      ...{ state: 'approved', user: world.user('hubot'), comment: '' },
      ...approval,
    })),
  };
}

function makeAttempt(repository: Repository, actor: Account, runAt: number, input: AttemptInput): Attempt {
  const { conclusion = 'success', at = runAt } = input;
  const jobs = input.jobs ?? [{ name: 'deploy' }];
  return {
    triggeringActor: input.triggeringActor ?? actor,
    conclusion,
    startedAt: at,
    updatedAt: at,
    jobs: jobs.map((job) => ({
      ...{ id: repository.world.nextId(), conclusion, startedAt: at, completedAt: at },
      ...job,
    })),
  };
}

/** A status of a deployment, by REST's names. GraphQL writes them in capitals. */
export interface DeploymentStatus {
  id: number;
  state: 'error' | 'failure' | 'inactive' | 'in_progress' | 'pending' | 'queued' | 'success' | 'waiting';
  environment: string;
  description: string;
  logUrl: string;
  creator: Account | null;
  createdAt: number;
}

/** A deployment. */
export interface Deployment {
  id: number;
  environment: string;
  originalEnvironment: string;
  commit: string;
  ref: string;
  task: string;
  payload: string | Record<string, unknown>;
  description: string;
  creator: Account | null;
  createdAt: number;
  /** Oldest first. */
  statuses: DeploymentStatus[];
  /** No update for 30 minutes: GraphQL's ABANDONED. */
  abandoned: boolean;
}

/** A deployment, as far as a test cares. */
export interface DeploymentInput extends Partial<Omit<Deployment, 'commit' | 'statuses' | 'createdAt'>> {
  commit?: Commit | string;
  /** States or more, oldest first; `in_progress`, `success` unless told. */
  statuses?: readonly (DeploymentStatus['state'] | Partial<DeploymentStatus>)[];
  /** The run whose job made it: its statuses' `log_url` names run and job. */
  run?: Run;
  at?: number;
  /** A success makes the live deployment of the environment inactive. */
  autoInactive?: boolean;
}

export function makeDeployment(repository: Repository, input: DeploymentInput): Deployment {
  const { world } = repository;
  const { commit, statuses, run, at = world.clock(), autoInactive = true, ...given } = input;
  const creator = given.creator === undefined ? world.bot('github-actions') : given.creator;
  const environment = repository.environment(given.environment ?? 'production').name;
  const job = run?.attempts.at(-1)?.jobs[0];
  const logUrl = run === undefined ? '' : `${repository.url}/actions/runs/${run.id}/job/${job?.id ?? 1}`;
  const deployment: Deployment = {
    id: world.nextId(),
    environment,
    originalEnvironment: environment,
    ref: repository.defaultBranch,
    task: 'deploy',
    payload: '',
    description: '',
    abandoned: false,
    ...given,
    creator,
    commit: repository.find(commit ?? run?.headSha ?? repository.tip()).oid,
    createdAt: at,
    statuses: [],
  };
  for (const status of statuses ?? ['in_progress', 'success'])
    addStatus(
      repository,
      deployment,
      { logUrl, creator, createdAt: at, ...(typeof status === 'string' ? { state: status } : status) },
      autoInactive,
    );
  return deployment;
}

/** Adds a status to a deployment. A success takes the place of the live one, which becomes inactive. */
export function addStatus(
  repository: Repository,
  deployment: Deployment,
  given: Partial<DeploymentStatus>,
  autoInactive = true,
): DeploymentStatus {
  const { world } = repository;
  const status: DeploymentStatus = {
    id: world.nextId(),
    state: 'success',
    environment: deployment.environment,
    description: '',
    logUrl: '',
    creator: deployment.creator,
    createdAt: world.clock(),
    ...given,
  };
  deployment.statuses.push(status);
  if (status.state !== 'success') return status;
  const key = deployment.environment.toLowerCase();
  const before = repository.live.get(key);
  repository.live.set(key, deployment);
  if (autoInactive && before !== undefined && before !== deployment)
    addStatus(repository, before, {
      state: 'inactive',
      logUrl: before.statuses.at(-1)?.logUrl,
      createdAt: status.createdAt,
    });
  return status;
}

/** An artifact. */
export interface Artifact {
  id: number;
  name: string;
  /** The zip. */
  bytes: Buffer;
  /** What the metadata says, which a fault may have differ from the bytes. */
  size: number;
  digest: string | null;
  expired: boolean;
  createdAt: number;
  expiresAt: number;
  run: Run;
}

/** An artifact, as far as a test cares. */
export interface ArtifactInput extends Partial<Omit<Artifact, 'createdAt'>> {
  run: Run;
  bytes: Buffer;
  at?: number;
}

const DAY_MS = 86_400_000;

export function makeArtifact(repository: Repository, { at, ...input }: ArtifactInput): Artifact {
  const { world } = repository;
  const createdAt = at ?? world.clock();
  return {
    id: world.nextId(),
    name: `confluence-audit-receipts-${input.run.id}`,
    size: input.bytes.length,
    digest: `sha256:${createHash('sha256').update(input.bytes).digest('hex')}`,
    expired: false,
    createdAt,
    expiresAt: createdAt + 90 * DAY_MS,
    ...input,
  };
}

/** What GitHub calls an attempt that goes on: there is no conclusion yet. */
export function statusOf({ conclusion }: { conclusion: Conclusion }): 'completed' | 'in_progress' {
  return conclusion === null ? 'in_progress' : 'completed';
}

/** GitHub says when an environment was made, and nothing about when it was reviewed. */
export function environmentAnswer(repository: Repository, name: string, apiUrl: string) {
  const environment = repository.environment(name);
  return {
    id: environment.id,
    node_id: `EN_${environment.id}`,
    name: environment.name,
    url: `${apiUrl}/repos/${repository.fullName}/environments/${encodeURIComponent(environment.name)}`,
    html_url: `${repository.url}/deployments/activity_log?environments_filter=${encodeURIComponent(environment.name)}`,
    created_at: iso(environment.createdAt),
    updated_at: iso(environment.createdAt),
  };
}
