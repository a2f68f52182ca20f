/**
 * GitHub's events as a runner hands them to a step: the real payloads of @octokit/webhooks-examples, each with the
 * context that GitHub derives from it (docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows).
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A webhook payload, as GITHUB_EVENT_PATH holds it. */
export type Payload = Readonly<Record<string, unknown>>;

/** The part of the `github` context that comes from the event and its run; the runner adds paths and the step's own. */
export interface GitHubContext {
  actor: string;
  actor_id: string;
  api_url: string;
  base_ref: string;
  graphql_url: string;
  head_ref: string;
  job: string;
  ref: string;
  ref_name: string;
  ref_protected: boolean;
  ref_type: string;
  repository: string;
  repository_id: string;
  repository_owner: string;
  repository_owner_id: string;
  retention_days: string;
  run_attempt: string;
  run_id: string;
  run_number: string;
  server_url: string;
  sha: string;
  token: string;
  triggering_actor: string;
  workflow: string;
  workflow_ref: string;
  workflow_sha: string;
}

/** The part of the `runner` context that is not a path. `debug` is '1' where step debugging is on, and absent elsewhere. */
export interface RunnerContext {
  arch: string;
  debug?: string;
  environment: 'github-hosted' | 'self-hosted';
  name: string;
  os: string;
}

/** The part of the `job` context that is known when the job starts; null is a server that sends no check run id. */
export interface JobContext {
  check_run_id: number | null;
}

/** One event, and the contexts a job started by it would see. */
export interface GitHubEvent {
  readonly name: string;
  readonly payload: Payload;
  readonly github: Readonly<GitHubContext>;
  readonly runner: Readonly<RunnerContext>;
  readonly job: Readonly<JobContext>;
}

/** Every payload of the package, those that start no workflow too, and the events that are not webhooks. */
export function* allExamplePayloads(): Generator<GitHubEvent> {
  let ordinal = 0;
  for (const { name, payload } of examples()) {
    yield eventFrom(name, payload, ordinal++);
  }
}

/** One event of each name and action that can start a workflow. */
export function exampleEvents(): GitHubEvent[] {
  const kinds = new Map<string, GitHubEvent>();
  for (const event of allExamplePayloads()) {
    const kind = `${event.name} ${read(event.payload, 'action') ?? ''}`;
    const known = kinds.get(kind);
    // A push to a branch is the ordinary push; the package happens to begin with tags.
    if (known === undefined || (event.name === 'push' && !isToBranch(known))) {
      kinds.set(kind, event);
    }
  }
  return [...kinds.values()].filter((event) => STARTS_WORKFLOWS.has(event.name));
}

/** The example of an event's name and, where it matters, its action. The same call gives the same run. */
export function exampleEvent(name: string, action?: string): GitHubEvent {
  const found = exampleEvents().find(
    (event) => event.name === name && (action === undefined || event.payload['action'] === action),
  );
  if (found === undefined) {
    throw new Error(`There is no example of the event ${[name, action].filter(Boolean).join(' ')}.`);
  }
  return found;
}

/** The event of a payload, with the context GitHub would give its run; the ordinal keeps runs apart. */
export function eventFrom(name: string, payload: Payload, ordinal = 0): GitHubEvent {
  const repository = read(payload, 'repository.full_name') ?? STAND_IN.repository;
  const actor = read(payload, 'sender.login') ?? STAND_IN.owner;
  const { ref, sha, base_ref = '', head_ref = '' } = checkout(name, payload);
  return {
    name,
    payload,
    github: {
      actor,
      actor_id: read(payload, 'sender.id') ?? STAND_IN.ownerId,
      api_url: 'https://api.github.com',
      base_ref,
      graphql_url: 'https://api.github.com/graphql',
      head_ref,
      job: 'deploy',
      ref,
      ...describeRef(ref),
      ref_protected: false,
      repository,
      repository_id: read(payload, 'repository.id') ?? STAND_IN.repositoryId,
      repository_owner: read(payload, 'repository.owner.login') ?? STAND_IN.owner,
      repository_owner_id: read(payload, 'repository.owner.id') ?? STAND_IN.ownerId,
      retention_days: '90',
      run_attempt: '1',
      // Every event started a run of its own.
      run_id: String(17_400_000_000 + ordinal),
      run_number: String(ordinal + 1),
      server_url: 'https://github.com',
      sha,
      // Without a token nothing asks GitHub's API, so an example never leaves this machine; a test of that API sets its
      // own `token` and `api_url`.
      token: '',
      triggering_actor: actor,
      workflow: 'Deploy',
      workflow_ref: `${repository}/.github/workflows/deploy.yml@${ref || `refs/heads/${defaultBranch(payload)}`}`,
      workflow_sha: sha,
    },
    runner: { arch: 'X64', environment: 'github-hosted', name: 'GitHub Actions 2', os: 'Linux' },
    job: { check_run_id: 48_100_000_000 + ordinal },
  };
}

/** The event with some of its context or payload replaced; `ref_name` and `ref_type` follow a new `ref`. */
export function withContext(
  event: GitHubEvent,
  overrides: {
    payload?: Payload;
    github?: Partial<GitHubContext>;
    runner?: Partial<RunnerContext>;
    job?: Partial<JobContext>;
  },
): GitHubEvent {
  const ref = overrides.github?.ref;
  return {
    name: event.name,
    payload: { ...event.payload, ...overrides.payload },
    github: { ...event.github, ...(ref === undefined ? {} : describeRef(ref)), ...overrides.github },
    runner: { ...event.runner, ...overrides.runner },
    job: { ...event.job, ...overrides.job },
  };
}

/** The events that start a workflow, of those there is an example of. */
const STARTS_WORKFLOWS = new Set([
  'branch_protection_rule',
  'check_run',
  'check_suite',
  'create',
  'delete',
  'deployment',
  'deployment_status',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'issue_comment',
  'issues',
  'label',
  'merge_group',
  'milestone',
  'page_build',
  'public',
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'release',
  'repository_dispatch',
  'schedule',
  'status',
  'watch',
  'workflow_dispatch',
  'workflow_run',
]);

/** What a payload without a repository, or without a sender, is completed with. */
const STAND_IN = {
  repository: 'Codertocat/Hello-World',
  repositoryId: '186853002',
  owner: 'Codertocat',
  ownerId: '21031067',
  branch: 'master',
  sha: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
};

interface Example {
  name: string;
  payload: Payload;
}

let known: Example[] | undefined;

function examples(): Example[] {
  known ??= readExamples();
  return known;
}

function readExamples(): Example[] {
  const file = createRequire(import.meta.url).resolve('@octokit/webhooks-examples');
  const webhooks = JSON.parse(readFileSync(file, 'utf8')) as { name: string; examples: Payload[] }[];
  const payloads = webhooks.flatMap(({ name, examples }) => examples.map((payload) => ({ name, payload })));
  // These two reach workflows alone, so no webhook shows them: the first has the payload of its twin, and the schedule
  // says no more than its cron line.
  const targets = payloads
    .filter(({ name }) => name === 'pull_request')
    .map(({ payload }) => ({ name: 'pull_request_target', payload }));
  return [...payloads, ...targets, { name: 'schedule', payload: { schedule: '30 5 * * 1-5' } }];
}

function isToBranch(push: GitHubEvent): boolean {
  return read(push.payload, 'ref')?.startsWith('refs/heads/') === true;
}

interface Checkout {
  ref: string;
  sha: string;
  base_ref?: string;
  head_ref?: string;
}

/** The ref and commit that GitHub gives the run. Where a payload does not tell the commit, a real one stands in. */
function checkout(name: string, payload: Payload): Checkout {
  const head: Checkout = { ref: `refs/heads/${defaultBranch(payload)}`, sha: STAND_IN.sha };
  switch (name) {
    case 'push':
      // A run for a deleted ref falls back to the default branch.
      return payload['deleted'] === true
        ? head
        : { ref: read(payload, 'ref') ?? '', sha: read(payload, 'after') ?? '' };
    case 'create':
      return {
        ref: `refs/${read(payload, 'ref_type') === 'tag' ? 'tags' : 'heads'}/${read(payload, 'ref') ?? ''}`,
        sha: STAND_IN.sha,
      };
    case 'pull_request':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return {
        ref: `refs/pull/${read(payload, 'pull_request.number') ?? ''}/merge`,
        sha: read(payload, 'pull_request.merge_commit_sha') ?? read(payload, 'pull_request.head.sha') ?? '',
        base_ref: read(payload, 'pull_request.base.ref') ?? '',
        head_ref: read(payload, 'pull_request.head.ref') ?? '',
      };
    case 'pull_request_target':
      return {
        ...head,
        base_ref: read(payload, 'pull_request.base.ref') ?? '',
        head_ref: read(payload, 'pull_request.head.ref') ?? '',
      };
    case 'release':
      return { ref: `refs/tags/${read(payload, 'release.tag_name') ?? ''}`, sha: STAND_IN.sha };
    case 'deployment':
    case 'deployment_status': {
      const ref = read(payload, 'deployment.ref') ?? '';
      const sha = read(payload, 'deployment.sha') ?? '';
      // A deployment of a bare commit has no ref.
      return { ref: ref === sha ? '' : `refs/heads/${ref}`, sha };
    }
    case 'merge_group':
      return {
        ref: read(payload, 'merge_group.head_ref') ?? '',
        sha: read(payload, 'merge_group.head_sha') ?? '',
      };
    case 'workflow_dispatch':
      return { ref: read(payload, 'ref') ?? '', sha: STAND_IN.sha };
    default:
      return head;
  }
}

function defaultBranch(payload: Payload): string {
  return read(payload, 'repository.default_branch') ?? STAND_IN.branch;
}

/** What GitHub calls a ref: `main`, `v1.5.0`, `7/merge`; the last counts as a branch. */
function describeRef(ref: string): Pick<GitHubContext, 'ref_name' | 'ref_type'> {
  return {
    ref_name: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    ref_type: ref === '' ? '' : ref.startsWith('refs/tags/') ? 'tag' : 'branch',
  };
}

/** The text or number at a dotted path, as text; nothing where the path ends early. */
function read(payload: Payload, path: string): string | undefined {
  let value: unknown = payload;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) {
      return undefined;
    }
    value = (value as Record<string, unknown>)[name];
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
