/** What GitHub does not say is unknown: each question, each way to fail, required and optional. Never met, never "none". */

import type { Fault, Operation } from '../../local/github/faults.js';
import type { RequirementName } from '../../src/inputs/evidence-inputs.js';
import { collect, pull, type Scene, type Setup } from './scenario.js';

/** A run of a reviewed pull request, started by somebody whose id only GitHub tells, and approved or not. */
function scene(isApproved: boolean, reviews: number): Setup {
  return (given: Scene) => {
    const comments = Array.from({ length: reviews - 1 }, () => ({ state: 'COMMENTED' as const }));
    pull(given, { reviews: [...comments, {}] });
    const approvals = isApproved ? [{ environments: ['production'], user: given.world.user('mona') }] : [];
    given.shop.run({ at: given.world.clock() - 600_000, approvals });
    return { actors: [{ login: 'octocat' }] };
  };
}

/** Each question, a requirement that it decides, and what that comes to where GitHub answers. */
const QUESTIONS: [on: Operation, required: RequirementName, setup: Setup, answered: 'met' | 'unmet'][] = [
  ['actions/get-reviews-for-run', 'approval', scene(true, 1), 'met'],
  ['actions/list-jobs-for-workflow-run', 'approval', scene(false, 1), 'unmet'],
  ['actions/get-workflow-run-attempt', 'independent-approval', scene(true, 1), 'met'],
  ['repos/compare-commits', 'pull-request', scene(true, 1), 'met'],
  ['repos/compare-commits', 'independent-approval', scene(true, 1), 'met'],
  ['graphql:Commits', 'pull-request', scene(true, 1), 'met'],
  ['graphql:Commits', 'ticket', scene(true, 1), 'met'],
  ['graphql:PullRequests', 'review', scene(true, 1), 'met'],
  ['graphql:PullRequestPage', 'review', scene(true, 101), 'met'],
];

type Trouble = [name: string, fault: (on: Operation) => Fault, passes: boolean];

const TROUBLES: Trouble[] = [
  ['403', (on) => ({ on, kind: 'status', status: 403 }), false],
  ['404', (on) => ({ on, kind: 'status', status: 404 }), false],
  ['a secondary limit', (on) => ({ on, kind: 'secondary-limit', retryAfter: 7 }), true],
  ['no requests left', (on) => ({ on, kind: 'primary-limit', resetIn: 9 }), true],
  [
    '429 with Retry-After',
    (on) => ({ on, kind: 'status', status: 429, headers: { 'Retry-After': '7' } }),
    true,
  ],
  ['500', (on) => ({ on, kind: 'status', status: 500 }), true],
  ['502 with a page', (on) => ({ on, kind: 'status', status: 502, body: '<h1>Bad gateway</h1>' }), true],
  ['nothing', (on) => ({ on, kind: 'silence' }), true],
  ['a reset', (on) => ({ on, kind: 'reset' }), true],
  ['half an answer', (on) => ({ on, kind: 'half-body' }), true],
  ['200 with a page', (on) => ({ on, kind: 'html' }), false],
  ['200 with another object', (on) => ({ on, kind: 'status', status: 200, body: { data: {} } }), false],
  ['200 with null', (on) => ({ on, kind: 'status', status: 200, body: 'null' }), false],
  [
    '200 with errors and nulls',
    (on) =>
      on.startsWith('graphql')
        ? { on, kind: 'graphql-errors', type: 'FORBIDDEN' }
        : { on, kind: 'status', status: 200, body: { errors: [{}], message: null } },
    false,
  ],
  [
    '200 with errors and a part of the data',
    (on) =>
      on.startsWith('graphql')
        ? { on, kind: 'graphql-errors', type: 'SERVICE_UNAVAILABLE', nulls: ['repository'] }
        : { on, kind: 'status', status: 200, body: { total_commits: 1, commits: [null], status: 'ahead' } },
    false,
  ],
  ['empty lists', (on) => ({ on, kind: 'empty' }), false],
];

/**
 * Empty lists that leave nothing unknown: of approvals, because the run's jobs prove that it could be read; of an attempt,
 * which holds none; and of pull requests, where a commit's own headline names the ticket.
 */
function isDecided(on: Operation, required: RequirementName, trouble: string): boolean {
  const decided = on.endsWith('reviews-for-run') || on.endsWith('run-attempt') || required === 'ticket';
  return trouble === 'empty lists' && decided;
}

const ROWS = QUESTIONS.flatMap(([on, required, setup, answered]) =>
  TROUBLES.filter(([name]) => !isDecided(on, required, name)).map(
    ([name, fault, passes]) => [on, required, name, setup, fault(on), passes, answered] as const,
  ),
);

/** Real ms until a question that nobody answers is given up. Where somebody does, a busy machine has its time. */
const limitOf = ({ kind }: Fault) => (kind === 'silence' ? 150 : undefined);

describe('GitHub answers', () => {
  test.each(QUESTIONS)('%s decides %s', async (on, required, setup, answered) => {
    const { evidence, questions } = await collect((given) => ({ ...setup(given), required: [required] }));
    expect(evidence.requirements.map(({ result }) => result)).toEqual([answered]);
    expect(evidence.complete).toBe(true);
    expect(questions).toContain(on);
  });
});

describe('GitHub fails for good, and evidence is required', () => {
  test.each(ROWS)('%s, for %s: %s', async (_on, required, _name, setup, fault, passes) => {
    const { evidence, waited } = await collect((given) => ({ ...setup(given), required: [required] }), {
      faults: [{ ...fault, times: Infinity }],
      limitMs: limitOf(fault),
    });
    expect(evidence.requirements.map(({ result }) => result)).toEqual(['unknown']);
    expect(evidence.requirements.map(({ reason }) => reason)).not.toContain('');
    // What will not pass is not waited for; what may is, within half of the time.
    if (passes) expect(waited).toBeGreaterThan(0);
    expect(waited).toBeLessThanOrEqual(60_000);
  });
});

describe('GitHub fails twice, and evidence is required', () => {
  const passing = ROWS.filter(([, , , , , passes]) => passes);
  test.each(passing)('%s, for %s: %s', async (_on, required, _name, setup, fault, _passes, answered) => {
    const { evidence, waited } = await collect((given) => ({ ...setup(given), required: [required] }), {
      faults: [{ ...fault, times: 2 }],
      limitMs: limitOf(fault),
    });
    expect(evidence.requirements.map(({ result }) => result)).toEqual([answered]);
    expect(waited).toBeLessThanOrEqual(60_000);
  });
});

describe('GitHub fails, and evidence is optional', () => {
  const asked = ROWS.filter(([on]) => on !== 'actions/get-workflow-run-attempt');
  test.each(asked)('%s, for %s: %s', async (on, required, name, setup, fault) => {
    const { evidence, questions, waited } = await collect(
      (given) => ({ ...setup(given), kinds: ['approvals', 'pull-requests', 'tickets'] }),
      { faults: [{ ...fault, times: Infinity }], limitMs: limitOf(fault) },
    );
    const { approvals, pullRequests, tickets } = evidence;
    const spoiled = required === 'approval' ? [approvals] : [pullRequests, tickets];
    for (const { status, reason, items } of spoiled) {
      expect(status).toBe('unknown');
      expect(reason).not.toBe('');
      // What is unknown can still name what was found, but only where a fault left something.
      if (name !== 'empty lists') expect(items).toEqual([]);
    }
    expect(evidence.complete).toBe(false);
    expect(waited).toBe(0);
    // On a busy machine a short limit can end the questions before it.
    if (fault.kind !== 'silence') expect(questions.filter((each) => each === on)).toHaveLength(1);
  });
});

test('nothing is asked where nothing is to be collected', async () => {
  const { questions, evidence } = await collect(scene(true, 1));
  expect(questions).toEqual([]);
  expect(evidence.approvals.status).toBe('unknown');
});

test('Retry-After is waited for, and no longer than half of the time', async () => {
  const fault = (seconds: string): Fault => ({
    ...{ on: 'graphql:Commits', kind: 'status', status: 429 },
    headers: { 'Retry-After': seconds },
  });
  const ask = (seconds: string) =>
    collect((given) => ({ ...scene(true, 1)(given), required: ['review'] }), { faults: [fault(seconds)] });
  const short = await ask('41');
  expect(short.evidence.requirements[0]?.result).toBe('met');
  expect(short.waited).toBe(41_000);
  const long = await ask('61');
  expect(long.evidence.requirements[0]?.result).toBe('unknown');
  expect(long.waited).toBe(0);
});
