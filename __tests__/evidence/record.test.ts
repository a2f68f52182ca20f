/** What of the evidence a reader sees: in the record, in the job summary, and as the decision of the step. */

import { decideEvidence } from '../../src/evidence/decision.js';
import { type Evidence, type PullRequestItem, writeEvidenceOutput } from '../../src/evidence/evidence.js';
import { evidenceLines, evidenceObjects } from '../../src/evidence/record-parts.js';
import { judgeEvidence, nothingAsked } from '../../src/evidence/requirements.js';
import { judgeReview } from '../../src/evidence/review.js';
import { writeEvidence } from '../../src/evidence/job-summary-section.js';
import { evidenceOf } from '../../src/inputs/evidence-inputs.js';
import type { PullRequest } from '../../src/github/pull-request.js';
import { askCommits } from '../../src/github/commits.js';
import { textsOf } from '../given.js';
import { OLDER_SHA, SHA } from '../given.js';
import { collect, pull } from './scenario.js';

const PULL: PullRequestItem = {
  number: 104,
  title: 'OPS-7 Pay by card',
  url: 'https://github.com/acme/shop/pull/104',
  author: 'octocat',
  mergedBy: null,
  approvedBy: [{ user: 'hubot', id: '3' }],
  review: 'met',
  reason: 'approved by hubot',
  tickets: ['OPS-7'],
};

function evidence(given: Partial<Evidence> = {}): Evidence {
  return {
    commit: SHA,
    since: OLDER_SHA,
    commits: 2,
    complete: true,
    approvals: {
      status: 'known',
      reason: '',
      items: [
        { user: 'mona', id: '2', state: 'approved', comment: 'Go' },
        { user: 'lisa', id: '4', state: 'pending', comment: 'Looking' },
      ],
    },
    pullRequests: { status: 'known', reason: '', items: [PULL], commitsWithout: [] },
    tickets: { status: 'known', reason: '', items: ['OPS-7'] },
    requirements: [{ name: 'approval', result: 'met', reason: 'production approved by mona (id 2)' }],
    emergency: null,
    ...given,
  };
}

const UNMET: Evidence['requirements'] = [
  { name: 'review', result: 'unmet', reason: '#104: approved before the last push' },
  { name: 'approval', result: 'unknown', reason: 'GitHub returned 403' },
];
const LINKS = {
  repository: 'https://github.com/acme/shop',
  run: 'https://github.com/acme/shop/actions/runs/1',
};

// GitHub fails a step whose outputs are longer than 1 MiB, two bytes a character: a long range stopped a recorded release.
test('the output fits, however much there is, and says that it is not all', () => {
  const items = Array.from({ length: 5_000 }, (_, number) => ({ ...PULL, number, title: 'x'.repeat(256) }));
  const long = evidence({
    pullRequests: { status: 'known', reason: '', items, commitsWithout: Array(2_500).fill(SHA) as string[] },
  });
  const output = writeEvidenceOutput(long);
  expect(output.length).toBeLessThan(400_000);
  const told = JSON.parse(output) as Evidence;
  expect(told.complete).toBe(false);
  expect(told.pullRequests.items.length).toBeGreaterThan(100);
  expect(told.requirements).toEqual(long.requirements);
  expect(JSON.parse(writeEvidenceOutput(evidence()))).toEqual(evidence());
});

describe('the record', () => {
  test('names approvers, reviewers, tickets and pull requests', () => {
    expect(evidenceObjects(evidence())).toEqual([
      { name: 'mona (id 2)', objectType: 'Approver' },
      { name: 'hubot (id 3)', objectType: 'Reviewer' },
      { name: 'OPS-7', objectType: 'Ticket' },
      { name: '#104 OPS-7 Pay by card', objectType: 'Pull request' },
    ]);
  });

  test('names at most 30, then how many more', () => {
    const items = Array.from({ length: 120 }, (_, index) => ({ ...PULL, number: index + 1 }));
    const objects = evidenceObjects(evidence({ pullRequests: { ...evidence().pullRequests, items } }));
    expect(objects).toHaveLength(31);
    expect(objects.at(-1)).toEqual({
      name: '93 more approvers, reviewers, tickets, or pull requests',
      objectType: 'Evidence',
    });
  });

  test('says what was found and what was not met', () => {
    expect(evidenceLines(evidence({ requirements: UNMET, emergency: 'the shop is down' }))).toEqual([
      'Approvals: mona (id 2) approved; lisa (id 4) commented (GitHub does not show the time or attempt of an approval)',
      `Changes: 2 commits since ${OLDER_SHA}; 1 pull request`,
      'Tickets: OPS-7',
      'Not met: review (#104: approved before the last push)',
      'Unknown: approval (GitHub returned 403)',
      'Emergency: the shop is down',
    ]);
  });

  test('says why something is none or unknown, and nothing of what was not asked for', () => {
    const found = judgeEvidence(
      {
        ...{ repository: 'acme/shop', commit: SHA, since: 'none', actors: [], environment: 'production' },
        ...{ kinds: ['approvals', 'pull-requests'], required: ['review'] },
        ...{ ticketPattern: evidenceOf({}).ticketPattern, ticketObjects: [] },
      },
      nothingAsked('a dry run asks nobody'),
    );
    expect(found.requirements).toEqual([
      { name: 'review', result: 'unknown', reason: 'a dry run asks nobody' },
    ]);
    expect(evidenceLines(found)).toEqual([
      'Approvals: unknown (a dry run asks nobody)',
      'Changes: unknown (a dry run asks nobody)',
      'Unknown: review (a dry run asks nobody)',
    ]);
  });

  test('stays short, whatever others write', () => {
    const long = 'x'.repeat(10_000);
    const lines = evidenceLines(
      evidence({
        requirements: UNMET.map((each) => ({ ...each, reason: long })),
        tickets: {
          status: 'known',
          reason: '',
          items: Array.from({ length: 500 }, (_, each) => `OPS-${each}`),
        },
        emergency: long,
      }),
    );
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(400);
  });
});

describe('the job summary', () => {
  test('shows each requirement, its result and its proof, with links', () => {
    const section = writeEvidence(evidence({ requirements: UNMET }), LINKS);
    expect(section).toMatchSnapshot();
    // A blank line would end the HTML block, and Markdown of others would begin.
    expect(section.split('\n\n')).toHaveLength(2);
  });

  test('escapes everything that others wrote', () => {
    const hostile = '<img src=x>\n\n# @octocat `::error::`';
    const item: PullRequestItem = {
      ...PULL,
      ...{ title: hostile, url: 'javascript:alert(1)', author: hostile, mergedBy: hostile, reason: hostile },
      ...{ approvedBy: [{ user: hostile, id: hostile }], tickets: [hostile] },
    };
    const section = writeEvidence(
      evidence({
        approvals: {
          ...{ status: 'known', reason: '' },
          items: [{ user: hostile, id: hostile, state: 'approved', comment: hostile }],
        },
        pullRequests: { status: 'known', reason: hostile, items: [item], commitsWithout: [hostile] },
        tickets: { status: 'known', reason: '', items: [hostile] },
        requirements: [{ name: 'review', result: 'unmet', reason: hostile }],
        emergency: hostile,
      }),
      LINKS,
    );
    expect(section).not.toMatch(/<img|javascript:|@octocat/);
    expect(section.split('\n\n')).toHaveLength(2);
  });

  test('is bounded, and empty where nothing was asked for', () => {
    const items = Array.from({ length: 500 }, () => ({ ...PULL, title: 't'.repeat(256) }));
    const section = writeEvidence(evidence({ pullRequests: { ...evidence().pullRequests, items } }), LINKS);
    expect(section).toContain('and 400 more');
    expect(section.length).toBeLessThan(200_000);
    const notAsked = { status: 'unknown' as const, reason: 'not asked for', items: [] };
    const nothing = evidence({
      ...{ approvals: notAsked, tickets: notAsked, requirements: [] },
      pullRequests: { ...notAsked, commitsWithout: [] },
    });
    expect(writeEvidence(nothing, LINKS)).toBe('');
    expect(evidenceLines(nothing)).toEqual([]);
  });

  test('says of real evidence that one commit alone was looked at', async () => {
    const { evidence: found } = await collect((scene) => {
      pull(scene);
      return { since: 'none', required: ['review'] };
    });
    expect(writeEvidence(found, LINKS)).toContain('the commit alone: this is the first deployment');
    expect(evidenceLines(found)).toContain(
      'Changes: the commit alone: this is the first deployment; 1 pull request',
    );
  });
});

describe('what missing evidence means', () => {
  const missing = evidence({ requirements: UNMET });
  const WHAT =
    'Not met: review (#104: approved before the last push). Unknown: approval (GitHub returned 403).';

  test.each([
    ['before', 'fail', 'stop'],
    ['before', 'warn-on-outage', 'stop'],
    ['before', 'warn', 'record'],
    ['after', 'fail', 'record'],
    ['after', 'warn-on-outage', 'record'],
    ['after', 'warn', 'record'],
  ] as const)('%s the event, on-failure: %s', (phase, onFailure, kind) => {
    const decision = decideEvidence(missing, { phase, onFailure });
    expect(decision.kind).toBe(kind);
    const texts = textsOf(decision).join(' ');
    expect(texts).toContain(WHAT);
    expect(texts.includes('Nothing was written')).toBe(kind === 'stop');
    expect(decision).toMatchObject({ failure: { class: 'evidence' } });
  });

  test.each(['before', 'after'] as const)('%s the event, in an emergency', (phase) => {
    const decision = decideEvidence({ ...missing, emergency: 'down' }, { phase, onFailure: 'fail' });
    expect(decision).toEqual({
      kind: 'go-on',
      warnings: [`Emergency change without required evidence. ${WHAT}`],
    });
  });

  test('and nothing where all is met', () => {
    const decision = decideEvidence(evidence(), { phase: 'before', onFailure: 'fail' });
    expect(decision).toEqual({ kind: 'go-on', warnings: [] });
  });

  test.each([
    ['review', 'unmet', 'the shop is down'],
    ['ticket', 'met', null],
  ] as const)('an emergency with %s %s', async (required, result, emergency) => {
    const { evidence: found } = await collect((scene) => {
      pull(scene, { reviews: [] });
      return { required: [required], emergency: 'the shop is down' };
    });
    expect(found.requirements[0]?.result).toBe(result);
    expect(found.emergency).toBe(emergency);
  });
});

test('an approval before a change of the base branch is not proven to hold', () => {
  const pullRequest: PullRequest = {
    ...{ number: 7, title: '', url: '', base: 'main', head: 'pay', headOid: SHA, mergedAt: 300 },
    author: { login: 'octocat', id: '1', isPerson: true },
    commits: [
      {
        ...{ oid: SHA, headline: '', parents: [OLDER_SHA] },
        authors: { accounts: [{ login: 'octocat', id: '1', isPerson: true }], othersUnknown: false },
      },
    ],
    reviews: [
      {
        ...{ state: 'APPROVED', submittedAt: 100, canPush: true, commit: SHA },
        author: { login: 'hubot', id: '3', isPerson: true },
      },
    ],
    ...{ forcePushes: [], baseChanges: [], complete: true },
  };
  expect(judgeReview(pullRequest).result).toBe('met');
  expect(judgeReview({ ...pullRequest, baseChanges: [200] }).result).toBe('unknown');
  expect(judgeReview({ ...pullRequest, baseChanges: [50, 400], forcePushes: [50, 400] }).result).toBe('met');
  expect(judgeReview({ ...pullRequest, complete: false }).result).toBe('unknown');
});

test('a pull request of the repository that was forked from brings nothing here', async () => {
  const node = { number: 1, state: 'MERGED', baseRefName: 'main', headRefName: 'x', isCrossRepository: true };
  const pageInfo = { hasNextPage: false };
  const body = {
    repository: {
      ...{ id: 'R_fork', pullRequests: { totalCount: 3 } },
      c0: {
        ...{ oid: SHA, messageHeadline: 'Fix', authors: { pageInfo, nodes: [] } },
        associatedPullRequests: { pageInfo, nodes: [{ ...node, repository: { id: 'R_upstream' } }] },
      },
    },
  };
  const graphql = () => Promise.resolve({ kind: 'answered' as const, body });
  const unasked = () => Promise.reject(new Error('not asked'));
  const commits = await askCommits({ graphql, get: unasked, locate: unasked }, 'acme/shop', [SHA]);
  expect(commits).toMatchObject({ kind: 'known', value: [{ pullRequests: [], complete: true }] });
});
