/** A large range, what it costs, and the caps beyond which nothing is claimed. */

import { collectEvidence } from '../../src/evidence/collect.js';
import { evidenceOf, type RequirementName } from '../../src/inputs/evidence-inputs.js';
import type { GitHubApi } from '../../src/github/api.js';
import { askRange } from '../../src/github/commit-range.js';
import { askPullRequests } from '../../src/github/pull-requests.js';
import { collect, pull } from './scenario.js';

test('260 commits of 120 pull requests are read to their end', async () => {
  let startedAt = 0;
  const { evidence, questions } = await collect((scene) => {
    // 100 are squashed, 20 have seven commits and a merge commit: 260 commits.
    for (let number = 0; number < 120; number++)
      pull(scene, {
        title: `OPS-${number + 1} Change`,
        commits: number < 100 ? 2 : 7,
        merge: { method: number < 100 ? 'squash' : 'merge' },
      });
    scene.shop.run({
      at: scene.world.clock(),
      approvals: [{ environments: ['production'], user: scene.world.user('mona') }],
    });
    startedAt = performance.now();
    return { required: ALL };
  });
  const ms = Math.round(performance.now() - startedAt);
  console.log(`260 commits, 120 pull requests: ${questions.length} questions, ${ms} ms over the emulator`);
  expect(evidence.commits).toBe(260);
  expect(evidence.pullRequests.items).toHaveLength(120);
  expect(evidence.complete).toBe(true);
  expect(evidence.requirements.map(({ result }) => result)).toEqual(ALL.map(() => 'met'));
  const counts = Object.fromEntries(
    [...new Set(questions)].map((each) => [each, questions.filter((other) => other === each).length]),
  );
  // 100 commits a page, 50 commits a question, 10 pull requests a question.
  expect(counts).toEqual({
    'actions/get-reviews-for-run': 1,
    'repos/compare-commits': 3,
    'graphql:Commits': 6,
    'graphql:PullRequests': 12,
  });
});

const ALL: RequirementName[] = ['approval', 'independent-approval', 'pull-request', 'review', 'ticket'];

type Answer = (question: string, variables: Readonly<Record<string, unknown>>) => unknown;

/** Answers each path and query by a function, so that more can be asked for than an emulator should hold. */
function api(answer: Answer): GitHubApi & { answer: Answer } {
  const say = (question: string, variables = {}) => {
    const { next, ...body } = answer(question, variables) as { next?: string };
    return Promise.resolve({ kind: 'answered' as const, body, next });
  };
  const locate = () => Promise.reject(new Error('no artifact is asked for'));
  return { get: (path) => say(path), graphql: (query, variables) => say(query, variables), locate, answer };
}

const oidOf = (number: number) => number.toString(16).padStart(40, '0');

describe('a cap that is hit leaves the evidence incomplete', () => {
  /** A range of so many commits, in pages of 100. */
  const compare = (total: number) =>
    api((path) => {
      const page = Number(/[?&]page=(\d+)/.exec(path)?.[1]);
      const from = (page - 1) * 100;
      const numbers = Array.from({ length: Math.min(100, total - from) }, (_, index) => from + index + 1);
      const isLast = from + 100 >= total;
      return {
        status: 'ahead',
        total_commits: total,
        commits: numbers.map((number) => ({ sha: oidOf(number), parents: [{ sha: oidOf(number - 1) }] })),
        next: isLast ? undefined : path.replace(/page=\d+$/, `page=${page + 1}`),
      };
    });

  test.each([
    [2_500, true],
    [2_501, false],
  ])('%s commits', async (total, complete) => {
    const range = await askRange(compare(total), 'acme/shop', oidOf(0), oidOf(total));
    expect(range).toMatchObject({ kind: 'known', value: { complete } });
  });

  test('a range whose last page is missing', async () => {
    const cutShort = api(() => ({
      status: 'ahead',
      total_commits: 2,
      commits: [{ sha: oidOf(1), parents: [] }],
    }));
    const range = await askRange(cutShort, 'acme/shop', oidOf(0), oidOf(2));
    expect(range).toMatchObject({ kind: 'known', value: { complete: false } });
  });

  /** A pull request with so many reviews. */
  const reviewed = (total: number) =>
    api((query, { after }) => {
      const from = Number(after ?? 0);
      const nodes = Array.from({ length: Math.min(100, total - from) }, () => ({
        state: 'COMMENTED',
        submittedAt: '2026-11-20T10:00:00Z',
        authorCanPushToRepository: true,
        author: { __typename: 'User', login: 'hubot', databaseId: 2 },
        commit: null,
      }));
      const pageInfo = { hasNextPage: from + 100 < total, endCursor: String(from + 100) };
      const reviews = { totalCount: total, pageInfo, nodes };
      const isFirst = query.includes('query PullRequests(');
      return { repository: isFirst ? { p0: { ...PULL, reviews } } : { pullRequest: { reviews } } };
    });
  const END = { pageInfo: { hasNextPage: false, endCursor: null } };
  const PULL = {
    ...{ number: 7, title: 'OPS-1 Pay', url: 'https://github.com/acme/shop/pull/7', merged: true },
    ...{ mergedAt: '2026-11-20T10:00:00Z', baseRefName: 'main', headRefName: 'pay', headRefOid: oidOf(1) },
    commits: {
      ...{ ...END, totalCount: 1 },
      nodes: [{ commit: { oid: oidOf(1), messageHeadline: '', parents: { nodes: [] }, authors: null } }],
    },
    timelineItems: { ...END, nodes: [] },
  };

  test.each([
    [2_000, true],
    [2_001, false],
  ])('%s reviews', async (total, complete) => {
    const pulls = await askPullRequests(reviewed(total), 'acme/shop', [7]);
    expect(pulls).toMatchObject({ kind: 'known', value: [{ complete }] });
  });

  /** GitHub with so many commits, each of its own pull request or all of #7. */
  const huge = (total: number, numberOf: (oid: string) => number) =>
    api((question, variables) => {
      if (!question.startsWith('query')) return compare(total).answer(question, variables);
      const commits = [...question.matchAll(/(c\d+): object\(oid: "(\w+)"\)/g)].map(
        ([, name = '', oid = '']) => [
          name,
          {
            ...{ oid, messageHeadline: 'OPS-1', authors: { ...END, nodes: [{ user: null }] } },
            associatedPullRequests: {
              ...END,
              nodes: [
                {
                  ...{ number: numberOf(oid), state: 'MERGED', baseRefName: 'main', headRefName: 'pay' },
                  ...{ isCrossRepository: false, repository: { id: 'R' } },
                },
              ],
            },
          },
        ],
      );
      const pulls = [...question.matchAll(/(p\d+): pullRequest\(number: (\d+)\)/g)].map(
        ([, name = '', number]) => [
          name,
          { ...PULL, number: Number(number), reviews: { ...END, totalCount: 0, nodes: [] } },
        ],
      );
      const found = Object.fromEntries([...commits, ...pulls]) as object;
      return { repository: { id: 'R', pullRequests: { totalCount: 1 }, ...found } };
    });

  test.each([
    ['2,501 commits', huge(2_501, () => 7), 2_501, 2_500, 1],
    ['501 pull requests', huge(501, (oid) => parseInt(oid, 16)), 501, 501, 500],
  ])(
    'and the evidence says so of %s: nothing is met, nothing is none',
    async (_name, github, total, read, pulls) => {
      const evidence = await collectEvidence(
        {
          ...{ repository: 'acme/shop', commit: oidOf(total), branch: 'main', since: { sha: oidOf(0) } },
          ...{ actors: [], kinds: ['pull-requests', 'tickets'], required: ['pull-request', 'ticket'] },
          ...{ ticketPattern: evidenceOf({}).ticketPattern, ticketObjects: [] },
        },
        {
          ...{ open: () => github, timeoutMs: 120_000 },
          runtime: {
            ...{ now: () => 0, random: () => 0, sleep: () => Promise.resolve() },
            cancelled: new AbortController().signal,
          },
        },
      );
      expect(evidence.complete).toBe(false);
      expect(evidence.commits).toBe(read);
      expect(evidence.pullRequests).toMatchObject({ status: 'unknown', commitsWithout: [] });
      expect(evidence.pullRequests.items).toHaveLength(pulls);
      expect(evidence.tickets.status).toBe('unknown');
      expect(evidence.requirements.map(({ result }) => result)).toEqual(['unknown', 'unknown']);
    },
  );
});
