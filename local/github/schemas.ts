/** The emulator's things as REST shows them, typed by GitHub's own description. */
import type { components } from '@octokit/openapi-types';
import { iso, shownLogin, type Account } from './account.js';
import {
  statusOf,
  type Artifact,
  type Attempt,
  type Deployment,
  type DeploymentStatus,
  type Run,
} from './actions.js';
import type { Commit, Repository } from './repository.js';

type Schemas = components['schemas'];
/** Members that GitHub has, in its types; the emulator leaves out what nobody reads. */
type Part<T> = Partial<T>;

export function user(account: Account): Schemas['simple-user'] {
  const login = shownLogin(account);
  const url = `https://api.github.com/users/${encodeURIComponent(login)}`;
  return {
    login,
    id: account.id,
    node_id: `U_${account.id}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `https://github.com/${account.type === 'Bot' ? `apps/${account.login}` : login}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    site_admin: false,
  };
}

export function repositoryAnswer(repository: Repository, api: string): Part<Schemas['full-repository']> {
  return {
    id: repository.id,
    node_id: `R_${repository.id}`,
    name: repository.name,
    full_name: repository.fullName,
    owner: user(repository.owner),
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    html_url: repository.url,
    url: `${api}/repos/${repository.fullName}`,
    description: null,
    fork: repository.fork,
    archived: repository.archived,
    disabled: false,
    default_branch: repository.defaultBranch,
    created_at: iso(repository.createdAt),
    updated_at: iso(repository.createdAt),
    pushed_at: iso(repository.createdAt),
  };
}

export function commitAnswer(commit: Commit, repository: Repository, api: string): Schemas['commit'] {
  const url = `${api}/repos/${repository.fullName}/commits/${commit.oid}`;
  const git = `${api}/repos/${repository.fullName}/git`;
  const signature = ({ name, email, at }: Commit['author']) => ({ name, email, date: iso(at) });
  return {
    sha: commit.oid,
    node_id: `C_${commit.oid}`,
    url,
    html_url: `${repository.url}/commit/${commit.oid}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${git}/commits/${commit.oid}`,
      author: signature(commit.author),
      committer: signature(commit.committer),
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.oid, url: `${git}/trees/${commit.oid}` },
    },
    author: commit.author.account && user(commit.author.account),
    committer: commit.committer.account && user(commit.committer.account),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${api}/repos/${repository.fullName}/commits/${sha}`,
      html_url: `${repository.url}/commit/${sha}`,
    })),
  };
}

/** A run as one of its attempts shows it; the latest is the run itself. */
export function runAnswer(
  run: Run,
  attempt: Attempt,
  repository: Repository,
  api: string,
): Part<Omit<Schemas['workflow-run'], 'repository' | 'head_repository'>> & Record<string, unknown> {
  const number = run.attempts.indexOf(attempt) + 1;
  const url = `${api}/repos/${repository.fullName}/actions/runs/${run.id}`;
  const minimal = repositoryAnswer(repository, api);
  const answer: Part<Omit<Schemas['workflow-run'], 'repository' | 'head_repository'>> = {
    id: run.id,
    node_id: `WFR_${run.id}`,
    name: run.name,
    display_title: run.name,
    path: run.path,
    run_number: run.number,
    run_attempt: number,
    event: run.event,
    status: statusOf(attempt),
    conclusion: attempt.conclusion,
    head_branch: run.headBranch,
    head_sha: run.headSha,
    workflow_id: 1,
    url,
    html_url: `${repository.url}/actions/runs/${run.id}${number === run.attempts.length ? '' : `/attempts/${number}`}`,
    pull_requests: [],
    created_at: iso(run.createdAt),
    updated_at: iso(attempt.updatedAt),
    run_started_at: iso(attempt.startedAt),
    actor: user(run.actor),
    triggering_actor: user(attempt.triggeringActor),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    artifacts_url: `${url}/artifacts`,
    previous_attempt_url: number > 1 ? `${url}/attempts/${number - 1}` : null,
  };
  return {
    ...answer,
    repository: minimal,
    // A deleted fork is null, whatever the description says.
    head_repository: run.headRepository && repositoryAnswer(run.headRepository, api),
  };
}

export function jobAnswer(
  job: Attempt['jobs'][number],
  attempt: number,
  run: Run,
  repository: Repository,
  api: string,
): Schemas['job'] {
  const base = `${api}/repos/${repository.fullName}`;
  return {
    id: job.id,
    run_id: run.id,
    run_url: `${base}/actions/runs/${run.id}`,
    run_attempt: attempt,
    node_id: `CR_${job.id}`,
    head_sha: run.headSha,
    head_branch: run.headBranch,
    url: `${base}/actions/jobs/${job.id}`,
    html_url: `${repository.url}/actions/runs/${run.id}/job/${job.id}`,
    status: statusOf(job),
    conclusion: job.conclusion,
    created_at: iso(job.startedAt),
    started_at: iso(job.startedAt),
    completed_at: job.conclusion === null ? null : iso(job.completedAt),
    name: job.name,
    steps: [],
    check_run_url: `${base}/check-runs/${job.id}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'GitHub Actions 1',
    runner_group_id: 1,
    runner_group_name: 'GitHub Actions',
    workflow_name: run.name,
  };
}

export function deploymentAnswer(
  deployment: Deployment,
  repository: Repository,
  api: string,
): Schemas['deployment'] {
  const url = `${api}/repos/${repository.fullName}/deployments/${deployment.id}`;
  return {
    url,
    id: deployment.id,
    node_id: `DE_${deployment.id}`,
    sha: deployment.commit,
    ref: deployment.ref,
    task: deployment.task,
    payload: deployment.payload,
    original_environment: deployment.originalEnvironment,
    environment: deployment.environment,
    description: deployment.description,
    creator: deployment.creator && user(deployment.creator),
    created_at: iso(deployment.createdAt),
    updated_at: iso(deployment.statuses.at(-1)?.createdAt ?? deployment.createdAt),
    statuses_url: `${url}/statuses`,
    repository_url: `${api}/repos/${repository.fullName}`,
    transient_environment: false,
    production_environment: deployment.environment === 'production',
  };
}

export function statusAnswer(
  status: DeploymentStatus,
  deployment: Deployment,
  repository: Repository,
  api: string,
): Schemas['deployment-status'] {
  const base = `${api}/repos/${repository.fullName}`;
  const url = `${base}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${status.id}`,
    id: status.id,
    node_id: `DES_${status.id}`,
    // The description leaves `waiting` out, which a deployment that waits for its approval has.
    state: status.state as Schemas['deployment-status']['state'],
    creator: status.creator && user(status.creator),
    description: status.description,
    environment: status.environment,
    target_url: status.logUrl,
    log_url: status.logUrl,
    environment_url: '',
    created_at: iso(status.createdAt),
    updated_at: iso(status.createdAt),
    deployment_url: url,
    repository_url: base,
  };
}

export function artifactAnswer(artifact: Artifact, repository: Repository, api: string): Schemas['artifact'] {
  const url = `${api}/repos/${repository.fullName}/actions/artifacts/${artifact.id}`;
  const { run } = artifact;
  return {
    id: artifact.id,
    node_id: `A_${artifact.id}`,
    name: artifact.name,
    size_in_bytes: artifact.size,
    url,
    archive_download_url: `${url}/zip`,
    expired: artifact.expired,
    digest: artifact.digest,
    created_at: iso(artifact.createdAt),
    expires_at: iso(artifact.expiresAt),
    updated_at: iso(artifact.createdAt),
    workflow_run: {
      id: run.id,
      repository_id: repository.id,
      head_repository_id: run.headRepository?.id,
      head_branch: run.headBranch,
      head_sha: run.headSha,
    },
  };
}
