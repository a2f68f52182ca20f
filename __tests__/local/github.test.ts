import { getOctokit } from '@actions/github';
import https from 'node:https';
import { text as readText } from 'node:stream/consumers';
import type { IncomingMessage } from 'node:http';
import { makeCertificate } from '../../local/certificate.js';
import { addStatus } from '../../local/github/actions.js';
import { startGitHub, type GitHubServer } from '../../local/github/server.js';
import { DEMO_TOKEN, World, type Token } from '../../local/github/world.js';
import type { AnswerFault, WireFault } from '../../local/github/faults.js';

const NOW = Date.parse('2026-11-20T10:00:00Z');

let github: GitHubServer;

beforeEach(async () => {
  github = await startGitHub({ world: new World({ clock: () => NOW }) });
});

afterEach(async () => {
  await github.close();
});

function octokit(token = DEMO_TOKEN) {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  return getOctokit(token, { baseUrl: github.url, log: silent });
}

function ignore() {
  // Octokit logs refusals.
}

/** What a question comes to: its data, or status and message of its failure. */
async function settle(question: Promise<unknown>): Promise<unknown> {
  try {
    return await question;
  } catch (error) {
    const { status, message } = error as { status?: number; message: string };
    return { status, message };
  }
}

const shop = { owner: 'acme', repo: 'shop' };

describe('pull requests', () => {
  const QUESTION = `query Range($oid: GitObjectID!) {
    repository(owner: "acme", name: "shop") {
      databaseId
      object(oid: $oid) { ... on Commit {
        messageHeadline
        author { user { databaseId login } }
        authors(first: 10) { nodes { user { databaseId } } }
        associatedPullRequests(first: 10) { totalCount nodes {
          number title state merged baseRefName headRefName headRefOid
          author { __typename login ... on User { databaseId } ... on Bot { databaseId } }
          mergedBy { login }
          mergeCommit { oid }
          commits(first: 100) { totalCount nodes { commit { oid } } }
          reviews(first: 100) { nodes { state author { login } authorCanPushToRepository commit { oid } submittedAt } }
          latestOpinionatedReviews(first: 100) { nodes { state author { login } } }
          timelineItems(first: 100, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, PULL_REQUEST_COMMIT, REVIEW_DISMISSED_EVENT]) {
            nodes {
              __typename
              ... on HeadRefForcePushedEvent { beforeCommit { oid } afterCommit { oid } }
              ... on ReviewDismissedEvent { previousReviewState review { author { login } } }
              ... on PullRequestCommit { commit { oid } }
            }
          }
        } }
      } }
    }
  }`;
  const ask = async (oid: string) => {
    const answer: { repository: { object: { associatedPullRequests: { nodes: PullNode[] } } } } =
      await octokit().graphql(QUESTION, { oid });
    return answer.repository.object;
  };
  interface PullNode {
    [name: string]: unknown;
    timelineItems: { nodes: { __typename: string }[] };
  }

  test('a squash: its review, its authors, who merged', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const mona = world.user('mona');
    const helper = world.user('helper');
    const pull = repository.pull({
      ...{ title: 'OPS-7 Pay', author: mona, head: 'pay' },
      commits: [{}, { author: helper }],
      reviews: [{ author: world.user('hubot') }],
      merge: { method: 'squash' },
    });
    expect(await ask(pull.mergeCommit ?? '')).toMatchObject({
      messageHeadline: 'OPS-7 Pay (#1)',
      author: { user: { databaseId: mona.id, login: 'mona' } },
      authors: { nodes: [{ user: { databaseId: mona.id } }, { user: { databaseId: helper.id } }] },
      associatedPullRequests: {
        totalCount: 1,
        nodes: [
          {
            ...{ number: 1, title: 'OPS-7 Pay', state: 'MERGED', merged: true },
            ...{ baseRefName: 'main', headRefName: 'pay', headRefOid: pull.headOid },
            author: { __typename: 'User', login: 'mona', databaseId: mona.id },
            mergedBy: { login: 'founder' },
            mergeCommit: { oid: pull.mergeCommit },
            commits: { totalCount: 2 },
            reviews: {
              nodes: [
                {
                  ...{ state: 'APPROVED', author: { login: 'hubot' }, authorCanPushToRepository: true },
                  ...{ commit: { oid: pull.headOid }, submittedAt: '2026-11-20T10:00:00Z' },
                },
              ],
            },
          },
        ],
      },
    });
  });

  test('what came after a review: comment, push, force push, dismissal, update from the base', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const pull = repository.pull();
    const approval = pull.review({ author: world.user('hubot') });
    pull.review({ author: world.user('hubot'), state: 'COMMENTED' });
    repository.commit({ headline: 'Meanwhile' });
    const merge = pull.updateBranch();
    expect(approval.commit).toBe(merge.oid);
    pull.forcePush();
    pull.dismiss(approval);
    pull.merge({ method: 'merge', by: null });
    const [node] = (await ask(pull.mergeCommit ?? '')).associatedPullRequests.nodes;
    expect(node).toMatchObject({
      mergedBy: null,
      latestOpinionatedReviews: { nodes: [{ state: 'DISMISSED', author: { login: 'hubot' } }] },
    });
    expect(node?.timelineItems.nodes.map((item) => item.__typename)).toEqual([
      ...['PullRequestCommit', 'HeadRefForcePushedEvent', 'ReviewDismissedEvent'],
    ]);
  });

  test('an association that GitHub has not yet, and a merger that it does not say yet', async () => {
    const repository = github.world.repository('acme/shop');
    const pull = repository.pull({ merge: { associationHiddenFor: 1, mergerHiddenFor: 1 } });
    const oid = pull.mergeCommit ?? '';
    expect((await ask(oid)).associatedPullRequests.nodes).toEqual([]);
    expect((await ask(oid)).associatedPullRequests.nodes).toMatchObject([{ mergedBy: null }]);
    expect((await ask(oid)).associatedPullRequests.nodes).toMatchObject([{ mergedBy: { login: 'founder' } }]);
  });

  test.each([
    ['merge', 3],
    ['squash', 1],
    ['rebase', 2],
  ] as const)('%s: every commit that it brings to the base has it', async (method, count) => {
    const repository = github.world.repository('acme/shop');
    const before = repository.tip();
    const pull = repository.pull({ commits: 2, merge: { method } });
    const range = repository.ancestors(repository.tip().oid, new Set([before.oid]));
    expect(range).toHaveLength(count);
    for (const { oid } of range)
      expect((await ask(oid)).associatedPullRequests.nodes).toMatchObject([{ number: pull.number }]);
  });

  test('an open one counts only off the default branch; a deleted author is null, a bot a Bot or a whole login', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const direct = repository.commit({ author: world.bot('renovate') });
    const open = repository.pull({ author: null });
    direct.pulls.push(open.number);
    expect(await ask(direct.oid)).toMatchObject({
      author: { user: { login: 'renovate[bot]', databaseId: world.bot('renovate').id } },
      associatedPullRequests: { totalCount: 0 },
    });
    expect((await ask(open.headOid)).associatedPullRequests.nodes).toMatchObject([
      { state: 'OPEN', author: null },
    ]);
    const byBot = repository.pull({ author: world.bot('renovate'), merge: true });
    expect((await ask(byBot.mergeCommit ?? '')).associatedPullRequests.nodes).toMatchObject([
      { author: { __typename: 'Bot', login: 'renovate', databaseId: world.bot('renovate').id } },
    ]);
  });
});

describe('GraphQL', () => {
  const repository = (fields: string) =>
    `query Fields { repository(owner: "acme", name: "shop") { ${fields} } }`;

  test.each([
    ['a field that GitHub does not have', 'approvedByEverybody', 'Cannot query field "approvedByEverybody"'],
    ['a field that the emulator does not have yet', 'stargazerCount', 'Repository.stargazerCount yet'],
    ['no bound', 'deployments { totalCount }', 'You must provide a `first` or `last` value'],
    ['more than 100', 'deployments(first: 101) { totalCount }', 'exceeds the `first` limit of 100 records'],
    ['a cursor of nothing', 'deployments(first: 1, after: "x") { totalCount }', 'not appear to be a valid'],
    ['a pull request that is not there', 'pullRequest(number: 7) { title }', 'number of 7'],
  ])('refuses %s', async (_, fields, text) => {
    github.world.repository('acme/shop');
    await expect(octokit().graphql(repository(fields))).rejects.toThrow(text);
  });

  test('refuses a variable that is not used', async () => {
    await expect(octokit().graphql('query ($unused: Int) { rateLimit { cost } }')).rejects.toThrow('$unused');
  });

  test('pages forth and back to the proven end', async () => {
    const shop = github.world.repository('acme/shop');
    const made = Array.from({ length: 250 }, (_, index) => shop.deployment({ at: NOW + index * 1000 }).id);
    const walk = async (bound: string, cursor: string, more: string, end: string) => {
      const found: number[] = [];
      for (let at: string | null = null, pages = 0; ; pages++) {
        const answer: Record<string, never> = await octokit().graphql(
          `query ($at: String) { repository(owner: "acme", name: "shop") {
            deployments(${bound}: 100, ${cursor}: $at, orderBy: {field: CREATED_AT, direction: DESC}) {
              totalCount pageInfo { ${more} ${end} } nodes { databaseId }
          } } }`,
          { at },
        );
        const { deployments } = answer['repository'] as unknown as {
          deployments: {
            totalCount: number;
            pageInfo: Record<string, unknown>;
            nodes: { databaseId: number }[];
          };
        };
        expect(deployments.totalCount).toBe(250);
        const ids = deployments.nodes.map((node) => node.databaseId);
        if (bound === 'first') found.push(...ids);
        else found.unshift(...ids);
        if (deployments.pageInfo[more] !== true) return { found, pages: pages + 1 };
        at = deployments.pageInfo[end] as string;
        // One that comes in between moves nothing.
        if (pages === 0) shop.deployments.delete(shop.deployment({ at: NOW + 999_000 }).id);
      }
    };
    const newestFirst = made.toReversed();
    expect(await walk('first', 'after', 'hasNextPage', 'endCursor')).toEqual({
      found: newestFirst,
      pages: 3,
    });
    expect(await walk('last', 'before', 'hasPreviousPage', 'startCursor')).toEqual({
      found: newestFirst,
      pages: 3,
    });
  });
});

describe('deployments', () => {
  test('in GraphQL and REST: states, statuses, who, the run', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const first = repository.deployment({ run: repository.run() });
    const run = repository.run();
    const failed = repository.deployment({ environment: 'qa', statuses: [] });
    addStatus(repository, failed, { state: 'failure' });
    const second = repository.deployment({ run, payload: { web: true }, creator: null });
    repository.deployment({ environment: 'staging', abandoned: true, statuses: ['in_progress'] });
    const { data } = await octokit().rest.repos.listDeployments({ ...shop, environment: 'production' });
    expect(data).toMatchObject([
      { id: second.id, sha: run.headSha, creator: null, payload: { web: true } },
      { id: first.id, creator: { login: 'github-actions[bot]', type: 'Bot' } },
    ]);
    const statuses = await octokit().rest.repos.listDeploymentStatuses({ ...shop, deployment_id: first.id });
    expect(statuses.data.map(({ state }) => state)).toEqual(['inactive', 'success', 'in_progress']);
    expect(
      await octokit().graphql(`{ repository(owner: "acme", name: "shop") {
      deployments(first: 9, environments: ["production"]) { nodes { databaseId state payload commitOid
        latestStatus { state logUrl } statuses(first: 9) { nodes { state } } } }
      others: deployments(first: 9, environments: ["staging", "qa"]) { nodes { state } }
    } }`),
    ).toMatchObject({
      repository: {
        deployments: {
          nodes: [
            { databaseId: first.id, state: 'INACTIVE', latestStatus: { state: 'INACTIVE' } },
            {
              ...{ databaseId: second.id, state: 'ACTIVE', payload: '{"web":true}', commitOid: run.headSha },
              latestStatus: {
                state: 'SUCCESS',
                logUrl: expect.stringContaining(`/acme/shop/actions/runs/${run.id}/job/`) as unknown,
              },
              statuses: { nodes: [{ state: 'SUCCESS' }, { state: 'IN_PROGRESS' }] },
            },
          ],
        },
        others: { nodes: [{ state: 'FAILURE' }, { state: 'ABANDONED' }] },
      },
    });
  });
});

describe('comparison', () => {
  test('260 commits: pages of 100 with Link, the newest 250 without', async () => {
    const repository = github.world.repository('acme/shop');
    const base = repository.tip().oid;
    const oids = Array.from({ length: 260 }, () => repository.commit().oid);
    const basehead = `${base}...${oids.at(-1) ?? ''}`;
    const api = octokit();
    const all = await api.paginate(
      api.rest.repos.compareCommitsWithBasehead,
      { ...shop, basehead, per_page: 100 },
      ({ data }) => (data as unknown as { commits: { sha: string }[] }).commits.map(({ sha }) => sha),
    );
    expect(all).toEqual(oids);
    const { data, headers } = await api.rest.repos.compareCommitsWithBasehead({ ...shop, basehead });
    expect(data).toMatchObject({ status: 'ahead', ahead_by: 260, behind_by: 0, total_commits: 260 });
    expect(data.commits.map(({ sha }) => sha)).toEqual(oids.slice(10));
    expect(headers.link).toBeUndefined();
  });

  test.each([
    ['identical', 0, 0],
    ['behind', 0, 2],
    ['diverged', 1, 2],
  ])('%s', async (status, ahead, behind) => {
    const repository = github.world.repository('acme/shop');
    repository.ref('release');
    for (let count = 0; count < ahead; count++) repository.commit({ branch: 'release' });
    for (let count = 0; count < behind; count++) repository.commit();
    const basehead = 'main...release';
    const { data } = await octokit().rest.repos.compareCommitsWithBasehead({ ...shop, basehead });
    expect(data).toMatchObject({ status, ahead_by: ahead, behind_by: behind });
  });

  test('404 for a commit that is gone and for histories without a common commit', async () => {
    const repository = github.world.repository('acme/shop');
    repository.commit({ branch: 'orphan', parents: [] });
    for (const basehead of ['main...orphan', `main...${'0'.repeat(40)}`])
      expect(
        await settle(octokit().rest.repos.compareCommitsWithBasehead({ ...shop, basehead })),
      ).toMatchObject({ status: 404 });
  });
});

describe('runs', () => {
  test('attempts, jobs, approvals', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const run = repository.run({
      actor: world.user('mona'),
      attempts: [
        { conclusion: 'failure' },
        { triggeringActor: world.user('hubot'), jobs: [{ name: 'build' }, { name: 'deploy' }] },
      ],
      approvals: [{ environments: ['production', 'staging'], comment: 'Fine' }],
    });
    const actions = octokit().rest.actions;
    const latest = await actions.getWorkflowRun({ ...shop, run_id: run.id });
    expect(latest.data).toMatchObject({
      ...{ run_attempt: 2, conclusion: 'success', path: '.github/workflows/deploy.yml' },
      ...{ actor: { login: 'mona' }, triggering_actor: { login: 'hubot' } },
      repository: { id: repository.id },
    });
    const first = await actions.getWorkflowRunAttempt({ ...shop, run_id: run.id, attempt_number: 1 });
    expect(first.data).toMatchObject({ run_attempt: 1, conclusion: 'failure', head_sha: run.headSha });
    const jobs = await actions.listJobsForWorkflowRunAttempt({ ...shop, run_id: run.id, attempt_number: 2 });
    expect(jobs.data.jobs.map(({ name }) => name)).toEqual(['build', 'deploy']);
    const approvals = await actions.getReviewsForRun({ ...shop, run_id: run.id });
    expect(approvals.data).toMatchObject([
      {
        ...{ state: 'approved', user: { login: 'hubot' }, comment: 'Fine' },
        environments: [
          { name: 'production', created_at: '2026-11-20T10:00:00Z' },
          { name: 'staging', updated_at: '2026-11-20T10:00:00Z' },
        ],
      },
    ]);
    run.deleted = true;
    expect(await settle(actions.getWorkflowRun({ ...shop, run_id: run.id }))).toMatchObject({ status: 404 });
  });

  test('a search ends at 1,000; a list without a filter does not; a window that is split finds all', async () => {
    const repository = github.world.repository('acme/shop');
    for (let count = 0; count < 1_100; count++) repository.run({ at: NOW - count * 60_000 });
    const api = octokit();
    const found = async (created?: string) => {
      const runs = await api.paginate(api.rest.actions.listWorkflowRunsForRepo, {
        ...{ ...shop, per_page: 100 },
        ...(created !== undefined && { created }),
      });
      return runs.length;
    };
    expect(await found()).toBe(1_100);
    expect(await found('>=2026-11-01')).toBe(1_000);
    expect(await found('2026-11-01..2026-11-19')).toBe(1_100 - 601);
    expect(await found('2026-11-20T00:00:00Z..*')).toBe(601);
  });
});

describe('artifacts', () => {
  test('pages, the exact name, the metadata, the download without credentials, the deletion', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const run = repository.run({ headRepository: world.repository('fork/shop', { fork: true }) });
    const made = Array.from({ length: 130 }, (_, index) =>
      repository.artifact({ run, bytes: Buffer.from(`zip ${index}`), name: `receipts-${index % 2}` }),
    );
    const last = made.at(-1);
    const api = octokit();
    const all = await api.paginate(api.rest.actions.listArtifactsForRepo, { ...shop, per_page: 100 });
    expect(all.map(({ id }) => id)).toEqual(made.toReversed().map(({ id }) => id));
    const named = await api.rest.actions.listArtifactsForRepo({ ...shop, name: 'receipts-0' });
    expect(named.data.total_count).toBe(65);
    expect(all[0]).toMatchObject({
      size_in_bytes: 7,
      workflow_run: { id: run.id, repository_id: repository.id, head_repository_id: run.headRepository?.id },
    });
    const path = `${github.url}/repos/acme/shop/actions/artifacts/${last?.id ?? 0}/zip`;
    const headers = { authorization: `bearer ${DEMO_TOKEN}` };
    const redirect = await fetch(path, { headers, redirect: 'manual' });
    const location = redirect.headers.get('location') ?? '';
    expect([redirect.status, location.startsWith(`${github.storageUrl}/`)]).toEqual([302, true]);
    expect(await (await fetch(location)).text()).toBe('zip 129');
    expect((await fetch(location, { headers })).status).toBe(403);
    expect((await fetch(location.replace(/sig=./, 'sig=x'))).status).toBe(403);
    const one = { ...shop, artifact_id: last?.id ?? 0 };
    expect(await settle(api.rest.actions.deleteArtifact(one))).toMatchObject({ status: 403 });
    world.token({ value: 'tidy', permissions: { actions: 'write' } });
    await octokit('tidy').rest.actions.deleteArtifact(one);
    expect(await settle(api.rest.actions.getArtifact(one))).toMatchObject({ status: 404 });
  });
});

describe('tokens', () => {
  const ask = (token: string) => octokit(token).rest.actions.listWorkflowRunsForRepo(shop);
  const askGraphql = (token: string) =>
    octokit(token).graphql(
      '{ repository(owner: "acme", name: "shop") { deployments(first: 1) { totalCount } } }',
    );

  test.each<[string, Partial<Token> | undefined, number, string]>([
    ['nobody', undefined, 401, 'Bad credentials'],
    ['another', { repositories: ['acme/other'] }, 404, 'Could not resolve'],
    ['none', { permissions: {} }, 403, 'Resource not accessible'],
    ['hidden', { permissions: {}, missing: 'not-found' }, 404, 'Could not resolve'],
    ['spent', { limit: 0 }, 403, 'rate limit'],
  ])('%s', async (value, token, status, text) => {
    const { world } = github;
    world.repository('acme/shop').run();
    if (token !== undefined) world.token({ value, ...token });
    expect(await settle(ask(value))).toMatchObject({ status });
    await expect(askGraphql(value)).rejects.toThrow(text);
  });

  test('a missing permission as an empty list', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    repository.run();
    repository.deployment();
    world.token({ value: 'empty', permissions: {}, missing: 'empty' });
    expect((await ask('empty')).data).toEqual({ total_count: 0, workflow_runs: [] });
    expect(await askGraphql('empty')).toEqual({ repository: { deployments: { totalCount: 0 } } });
  });

  test('which repositories: of an organization, of an installation, one', async () => {
    const { world } = github;
    for (const name of ['acme/shop', 'acme/blog', 'acme/other', 'umbrella/lab']) world.repository(name);
    world.token({ value: 'two', repositories: ['acme/shop', 'acme/blog'] });
    const { rest } = octokit('two');
    const names = (list: { full_name: string }[]) => list.map((each) => each.full_name);
    expect(names((await rest.repos.listForOrg({ org: 'acme' })).data)).toEqual(['acme/shop', 'acme/blog']);
    expect(names((await rest.apps.listReposAccessibleToInstallation()).data.repositories)).toEqual([
      ...['acme/shop', 'acme/blog'],
    ]);
    const { data } = await rest.repos.get({ owner: 'ACME', repo: 'Shop' });
    expect(data).toMatchObject({ full_name: 'acme/shop', default_branch: 'main' });
    expect(await settle(rest.repos.get({ owner: 'umbrella', repo: 'lab' }))).toMatchObject({ status: 404 });
  });

  test('every answer has its date and the rest of the hour', async () => {
    github.world.repository('acme/shop');
    const { headers } = await ask(DEMO_TOKEN);
    expect(headers).toMatchObject({
      ...{ date: 'Fri, 20 Nov 2026 10:00:00 GMT', 'x-ratelimit-limit': '5000' },
      ...{ 'x-ratelimit-remaining': '4999', 'x-ratelimit-reset': String(NOW / 1000 + 3600) },
    });
  });
});

describe('faults', () => {
  const QUERY = `query Live { repository(owner: "acme", name: "shop") {
    deployments(first: 5) { totalCount nodes { environment creator { login } } } } }`;
  const post = (query = QUERY) =>
    fetch(`${github.url}/graphql`, {
      ...{ method: 'POST', body: JSON.stringify({ query }), signal: AbortSignal.timeout(500) },
      headers: { authorization: `token ${DEMO_TOKEN}` },
    });
  const outcome = async () => {
    try {
      const response = await post();
      return {
        status: response.status,
        headers: Object.fromEntries(response.headers),
        body: await response.text(),
      };
    } catch (error) {
      return (error as Error).name;
    }
  };
  const trueAnswer = {
    data: {
      repository: {
        deployments: {
          totalCount: 1,
          nodes: [{ environment: 'production', creator: { login: 'github-actions' } }],
        },
      },
    },
  };

  const text = (part: string) => expect.stringContaining(part) as unknown;
  const body = (value: unknown) => JSON.stringify(value);
  test.each<[string, AnswerFault | WireFault, unknown]>([
    ['404', { kind: 'status', status: 404 }, { status: 404, body: text('Not Found') }],
    [
      '429 with Retry-After as a date',
      {
        kind: 'status',
        status: 429,
        headers: { 'Retry-After': (now) => new Date(now + 9000).toUTCString() },
      },
      { status: 429, headers: { 'retry-after': 'Fri, 20 Nov 2026 10:00:09 GMT' } },
    ],
    ['500', { kind: 'status', status: 500, body: 'oops' }, { status: 500, body: 'oops' }],
    [
      'a secondary limit',
      { kind: 'secondary-limit', retryAfter: 60 },
      { status: 403, headers: { 'retry-after': '60' }, body: text('secondary rate limit') },
    ],
    [
      'no requests left',
      { kind: 'primary-limit', resetIn: 30 },
      {
        status: 403,
        headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW / 1000 + 30) },
      },
    ],
    ['html', { kind: 'html' }, { status: 200, body: text('<!DOCTYPE html>') }],
    [
      'errors without data',
      { kind: 'graphql-errors' },
      { status: 200, body: text('{"data":null,"errors":[{') },
    ],
    [
      'errors and a null in the middle',
      { kind: 'graphql-errors', nulls: ['repository.deployments.nodes.creator'] },
      { status: 200, body: text('"totalCount":1,"nodes":[{"environment":"production","creator":null}]') },
    ],
    [
      'an empty list',
      { kind: 'empty' },
      { status: 200, body: body({ data: { repository: { deployments: { totalCount: 0, nodes: [] } } } }) },
    ],
    ['silence', { kind: 'silence' }, 'TimeoutError'],
    ['reset', { kind: 'reset' }, 'TypeError'],
    ['half a body', { kind: 'half-body' }, 'TypeError'],
  ])('%s, once, and then the truth', async (_, fault, expected) => {
    github.world.repository('acme/shop').deployment();
    github.faults.push({ on: 'graphql:Live', ...fault });
    expect(await (await post('{ rateLimit { cost } }')).json()).toEqual({
      data: { rateLimit: { cost: 1 } },
    });
    const found = await outcome();
    if (typeof expected === 'string') expect(found).toBe(expected);
    else expect(found).toMatchObject(expected as object);
    expect(await (await post()).json()).toEqual(trueAnswer);
  });

  test('by operation, by what the request says, after some, and for ever', async () => {
    const { world, faults, requests } = github;
    for (const name of ['acme/shop', 'acme/blog']) world.repository(name);
    faults.push(
      { on: 'repos/get', matching: /acme\/blog/, after: 1, times: Infinity, kind: 'status', status: 502 },
      { on: 'rest', matching: /deployments/, kind: 'empty' },
    );
    const status = async (path: string) =>
      (await fetch(`${github.url}/repos/${path}`, { headers: { authorization: `token ${DEMO_TOKEN}` } }))
        .status;
    const seen = [];
    for (const path of ['acme/shop', 'acme/blog', 'acme/shop', 'acme/blog', 'acme/blog'])
      seen.push(await status(path));
    expect(seen).toEqual([200, 200, 200, 502, 502]);
    world.repository('acme/shop').deployment();
    expect((await octokit().rest.repos.listDeployments(shop)).data).toEqual([]);
    expect((await octokit().rest.repos.listDeployments(shop)).data).toHaveLength(1);
    expect(requests.map(({ operation }) => operation)).toEqual([
      ...Array<string>(5).fill('repos/get'),
      ...Array<string>(2).fill('repos/list-deployments'),
    ]);
  });

  test('a refusal does nothing, an answer that is lost is a deed', async () => {
    const { world, faults } = github;
    world.token({ value: 'tidy', permissions: { actions: 'write' } });
    const repository = world.repository('acme/shop');
    const run = repository.run();
    const remove = () =>
      settle(octokit('tidy').rest.actions.deleteArtifact({ ...shop, artifact_id: artifact.id }));
    const artifact = repository.artifact({ run, bytes: Buffer.from('zip') });
    faults.push({ on: 'actions/delete-artifact', kind: 'status', status: 500 });
    expect(await remove()).toMatchObject({ status: 500 });
    expect(repository.artifacts.size).toBe(1);
    faults.push({ on: 'actions/delete-artifact', kind: 'reset' });
    await remove();
    expect(repository.artifacts.size).toBe(0);
  });

  test('the storage host breaks off in the middle', async () => {
    const repository = github.world.repository('acme/shop');
    const { id } = repository.artifact({ run: repository.run(), bytes: Buffer.alloc(4096) });
    github.faults.push({ on: 'storage', kind: 'half-body' });
    const path = `${github.url}/repos/acme/shop/actions/artifacts/${id}/zip`;
    const headers = { authorization: `token ${DEMO_TOKEN}` };
    const { headers: answered } = await fetch(path, { headers, redirect: 'manual' });
    const location = answered.get('location') ?? '';
    await expect(fetch(location).then((response) => response.arrayBuffer())).rejects.toThrow();
    expect((await (await fetch(location)).arrayBuffer()).byteLength).toBe(4096);
  });
});

describe('identities', () => {
  test('a renamed account and a moved repository keep their ids; a user may be called as a bot', async () => {
    const { world } = github;
    const repository = world.repository('acme/shop');
    const mona = world.user('mona');
    const run = repository.run({ actor: mona });
    world.rename(mona, 'lisa');
    world.transfer(repository, 'umbrella/store');
    const { rest } = octokit();
    expect(await settle(rest.actions.getWorkflowRun({ ...shop, run_id: run.id }))).toMatchObject({
      status: 404,
    });
    const moved = { owner: 'umbrella', repo: 'store', run_id: run.id };
    expect((await rest.actions.getWorkflowRun(moved)).data).toMatchObject({
      ...{ actor: { login: 'lisa', id: mona.id }, repository: { id: repository.id } },
    });
    expect(world.user('renovate').id).not.toBe(world.bot('renovate').id);
  });
});

test('over https, on both hosts', async () => {
  const { key, cert, ca } = makeCertificate();
  const secure = await startGitHub({ tls: { key, cert } });
  const ask = (url: string, headers = {}) =>
    new Promise<IncomingMessage>((resolve, reject) => {
      https.get(url, { ca, headers, agent: false }, resolve).on('error', reject);
    });
  try {
    const repository = secure.world.repository('acme/shop');
    const { id } = repository.artifact({ run: repository.run(), bytes: Buffer.from('zip') });
    const path = `${secure.url}/repos/acme/shop/actions/artifacts/${id}/zip`;
    const headers = { authorization: `token ${DEMO_TOKEN}`, 'user-agent': 'test' };
    const redirect = await ask(path, headers);
    expect(redirect.resume().statusCode).toBe(302);
    expect(await readText(await ask(redirect.headers.location ?? ''))).toBe('zip');
    secure.faults.push({ on: 'actions/download-artifact', kind: 'reset' });
    await expect(ask(path, headers)).rejects.toMatchObject({ code: 'ECONNRESET' });
  } finally {
    await secure.close();
  }
});

test('200 repositories with 10,000 deployments and 5,000 artifacts are read to their end', async () => {
  const { world } = github;
  for (let count = 0; count < 200; count++) {
    const repository = world.repository(`acme/service-${count}`);
    const run = repository.run();
    for (let made = 0; made < 50; made++) repository.deployment({ run, at: NOW + made * 1000 });
    for (let made = 0; made < 25; made++) repository.artifact({ run, bytes: Buffer.from(`${made}`) });
  }
  const api = octokit();
  const repositories = await api.paginate(api.rest.repos.listForOrg, { org: 'acme', per_page: 100 });
  let [deployments, artifacts, live] = [0, 0, 0];
  for (const { name } of repositories) {
    const answer: Question = await api.graphql(
      `query Deployments($name: String!) { repository(owner: "acme", name: $name) {
        deployments(first: 100, orderBy: {field: CREATED_AT, direction: DESC}) {
          nodes { state statuses(first: 10) { nodes { state logUrl } } }
      } } }`,
      { name },
    );
    const { nodes } = answer.repository.deployments;
    deployments += nodes.length;
    live += nodes.filter(({ state }) => state === 'ACTIVE').length;
    const { data } = await api.rest.actions.listArtifactsForRepo({
      ...{ owner: 'acme', repo: name, per_page: 100 },
    });
    artifacts += data.artifacts.length;
  }
  expect([deployments, artifacts, live]).toEqual([10_000, 5_000, 200]);
  expect(github.requests).toHaveLength(2 + 200 * 2);
});

interface Question {
  repository: { deployments: { nodes: { state: string }[] } };
}
