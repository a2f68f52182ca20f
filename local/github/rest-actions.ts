/** REST: runs, their attempts, jobs and approvals, and artifacts. */
import { createHash } from 'node:crypto';
import type { components } from '@octokit/openapi-types';
import { environmentAnswer, statusOf, type Artifact, type Run } from './actions.js';
import { json, REFUSALS, message, type Answer } from './answer.js';
import { shownLogin } from './account.js';
import { paged } from './page.js';
import { artifactAnswer, jobAnswer, runAnswer, user } from './schemas.js';
import type { Repository } from './repository.js';
import type { RepositoryRoute, RestRequest } from './rest.js';
import type { World } from './world.js';

const RUN = '/repos/*/*/actions/runs/*';
const ARTIFACT = '/repos/*/*/actions/artifacts/*';

export const ACTIONS_ROUTES: RepositoryRoute[] = [
  {
    ...{ operation: 'actions/list-workflow-runs-for-repo', method: 'GET', permission: 'actions' },
    path: '/repos/*/*/actions/runs',
    answer: listRuns,
  },
  {
    ...{ operation: 'actions/get-workflow-run', method: 'GET', permission: 'actions', path: RUN },
    answer: (repository, request) =>
      withRun(repository, request, (run) => {
        const attempt = run.attempts.at(-1);
        return attempt === undefined
          ? REFUSALS.notFound()
          : json(200, runAnswer(run, attempt, repository, request.api));
      }),
  },
  {
    ...{ operation: 'actions/get-workflow-run-attempt', method: 'GET', permission: 'actions' },
    path: `${RUN}/attempts/*`,
    answer: (repository, request) =>
      withRun(repository, request, (run) => {
        const attempt = run.attempts[Number(request.parts[1]) - 1];
        return attempt === undefined
          ? REFUSALS.notFound()
          : json(200, runAnswer(run, attempt, repository, request.api));
      }),
  },
  {
    ...{ operation: 'actions/list-jobs-for-workflow-run-attempt', method: 'GET', permission: 'actions' },
    path: `${RUN}/attempts/*/jobs`,
    answer: (repository, request) =>
      withRun(repository, request, (run) => listJobs(run, Number(request.parts[1]), repository, request)),
  },
  {
    ...{ operation: 'actions/list-jobs-for-workflow-run', method: 'GET', permission: 'actions' },
    path: `${RUN}/jobs`,
    answer: (repository, request) =>
      withRun(repository, request, (run) => listJobs(run, run.attempts.length, repository, request)),
  },
  {
    ...{ operation: 'actions/get-reviews-for-run', method: 'GET', permission: 'actions' },
    path: `${RUN}/approvals`,
    answer: (repository, request) =>
      withRun(repository, request, (run) =>
        json(
          200,
          run.approvals.map(({ environments, state, user: reviewer, comment }) => ({
            environments: environments.map((name) => environmentAnswer(repository, name, request.api)),
            state,
            user: user(reviewer),
            comment,
          })),
        ),
      ),
  },
  {
    ...{ operation: 'actions/get-artifact-and-log-retention-settings-repository', method: 'GET' },
    permission: 'actions',
    path: '/repos/*/*/actions/permissions/artifact-and-log-retention',
    answer: ({ keptDays: days }) => {
      if (days === undefined) return REFUSALS.notFound();
      const setting: components['schemas']['actions-artifact-and-log-retention-response'] = {
        days,
        maximum_allowed_days: 400,
      };
      return json(200, setting);
    },
  },
  {
    ...{ operation: 'actions/list-artifacts-for-repo', method: 'GET', permission: 'actions' },
    path: '/repos/*/*/actions/artifacts',
    answer: (repository, request) => listArtifacts([...repository.artifacts.values()], repository, request),
  },
  {
    ...{ operation: 'actions/list-workflow-run-artifacts', method: 'GET', permission: 'actions' },
    path: `${RUN}/artifacts`,
    answer: (repository, request) =>
      withRun(repository, request, (run) => {
        const all = [...repository.artifacts.values()].filter((artifact) => artifact.run === run);
        return listArtifacts(all, repository, request);
      }),
  },
  {
    ...{ operation: 'actions/get-artifact', method: 'GET', permission: 'actions', path: ARTIFACT },
    answer: (repository, request) =>
      withArtifact(repository, request, (artifact) =>
        json(200, artifactAnswer(artifact, repository, request.api)),
      ),
  },
  {
    ...{ operation: 'actions/delete-artifact', method: 'DELETE', permission: 'actions', level: 'write' },
    path: ARTIFACT,
    answer: (repository, request) =>
      withArtifact(repository, request, ({ id }) => {
        repository.artifacts.delete(id);
        return { status: 204, headers: {}, body: '' };
      }),
  },
  {
    ...{ operation: 'actions/download-artifact', method: 'GET', permission: 'actions' },
    path: `${ARTIFACT}/zip`,
    answer: (repository, request) =>
      withArtifact(repository, request, (artifact) => {
        if (artifact.expired) return message(410, 'Artifact has expired');
        const location = `${request.storage}${storagePath(repository, artifact, request.now)}`;
        return { status: 302, headers: { location }, body: '' };
      }),
  },
];

function withRun(repository: Repository, { parts }: RestRequest, answer: (run: Run) => Answer): Answer {
  const run = repository.runs.get(Number(parts[0]));
  return run === undefined || run.deleted ? REFUSALS.notFound() : answer(run);
}

function withArtifact(
  repository: Repository,
  { parts }: RestRequest,
  answer: (artifact: Artifact) => Answer,
): Answer {
  const artifact = repository.artifacts.get(Number(parts[0]));
  return artifact === undefined ? REFUSALS.notFound() : answer(artifact);
}

/** Searches end here, and say no more than this in `total_count`: whether GitHub's would is nowhere documented. */
const MOST_FOUND = 1000;
const FILTERS = ['actor', 'branch', 'created', 'event', 'head_sha', 'status'];

function listRuns(repository: Repository, request: RestRequest): Answer {
  const { query, api } = request;
  const all = [...repository.runs.values()]
    .filter((run) => !run.deleted && isWanted(run, query))
    .sort((one, other) => other.createdAt - one.createdAt || other.id - one.id);
  const found = FILTERS.some((name) => query.has(name)) ? all.slice(0, MOST_FOUND) : all;
  return paged(
    found,
    request,
    (run) => {
      const attempt = run.attempts.at(-1);
      return attempt && runAnswer(run, attempt, repository, api);
    },
    (workflow_runs, total_count) => ({ total_count, workflow_runs }),
  );
}

function isWanted(run: Run, query: URLSearchParams): boolean {
  const attempt = run.attempts.at(-1);
  const { conclusion = null } = attempt ?? {};
  const is = (name: string, ...values: (string | null)[]) =>
    !query.has(name) || values.includes(query.get(name));
  return (
    is('actor', shownLogin(run.actor)) &&
    is('branch', run.headBranch) &&
    is('event', run.event) &&
    is('head_sha', run.headSha) &&
    is('status', statusOf({ conclusion }), conclusion) &&
    isWithin(run.createdAt, query.get('created'))
  );
}

/**
 * Whether a time lies in a range as GitHub's search writes it: `>=2026-11-01`, `2026-11-01..2026-11-02T10:00:00Z`, `*..…`.
 * A date without a time is its whole day; times count in whole seconds.
 */
function isWithin(at: number, range: string | null): boolean {
  if (range === null) return true;
  const second = Math.floor(at / 1000) * 1000;
  const comparison = /^(>=|<=|>|<)(.+)$/.exec(range);
  if (comparison !== null) {
    const [, sign = '', text = ''] = comparison;
    const { first, last } = spanOf(text);
    if (sign === '>=') return second >= first;
    if (sign === '>') return second > last;
    return sign === '<=' ? second <= last : second < first;
  }
  const [from = '', to = from] = range.split('..');
  return (from === '*' || second >= spanOf(from).first) && (to === '*' || second <= spanOf(to).last);
}

function spanOf(text: string): { first: number; last: number } {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const first = Date.parse(isDay ? `${text}T00:00:00Z` : text);
  return { first, last: isDay ? first + 86_399_000 : first };
}

function listJobs(run: Run, number: number, repository: Repository, request: RestRequest): Answer {
  const attempt = run.attempts[number - 1];
  if (attempt === undefined) return REFUSALS.notFound();
  return paged(
    attempt.jobs,
    request,
    (job) => jobAnswer(job, number, run, repository, request.api),
    (jobs, total_count) => ({ total_count, jobs }),
  );
}

// Newest first, as GitHub has them.
function listArtifacts(all: readonly Artifact[], repository: Repository, request: RestRequest): Answer {
  const name = request.query.get('name');
  const wanted = name === null ? all : all.filter((artifact) => artifact.name === name);
  return paged(
    wanted.toReversed(),
    request,
    (artifact) => artifactAnswer(artifact, repository, request.api),
    (artifacts, total_count) => ({ total_count, artifacts }),
  );
}

const SIGNED_FOR_MS = 60_000;

function storagePath({ id }: Repository, artifact: Artifact, now: number): string {
  const expires = now + SIGNED_FOR_MS;
  return `/artifacts/${id}/${artifact.id}?se=${expires}&sig=${signature(artifact, expires)}`;
}

function signature({ id }: Artifact, expires: number): string {
  return createHash('sha256').update(`${id} ${expires}`).digest('hex').slice(0, 32);
}

/**
 * Answers on the storage host: the bytes of a signed URL, for a minute. Like the real one it refuses a request that brings
 * credentials of another host.
 */
export function answerStorage(
  world: World,
  { url, authorization, now }: { url: URL; authorization: string | undefined; now: number },
): Answer {
  const refuse = (status: number, code: string): Answer => ({
    status,
    headers: { 'content-type': 'application/xml' },
    body: `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code></Error>`,
  });
  if (authorization !== undefined) return refuse(403, 'AuthenticationFailed');
  const [, repositoryId, id] = /^\/artifacts\/(\d+)\/(\d+)$/.exec(url.pathname) ?? [];
  const repository = world.repositoryById(Number(repositoryId));
  const artifact = repository?.artifacts.get(Number(id));
  if (artifact === undefined) return refuse(404, 'BlobNotFound');
  const expires = Number(url.searchParams.get('se'));
  if (now > expires || url.searchParams.get('sig') !== signature(artifact, expires))
    return refuse(403, 'AuthenticationFailed');
  return { status: 200, headers: { 'content-type': 'application/zip' }, body: artifact.bytes };
}
