/** Each verdict, at least four ways. The records are built as a step builds them. */

import { VERDICTS, type Verdict } from '../../src/inputs/reconcile-inputs.js';
import { NOW } from '../given.js';
import { DAY, deploymentOf, findingsOf, HOUR, key, MINUTE, rowOf, runOf, sha, type Scene } from './scenes.js';

const start = rowOf({ outcome: 'started' });
const end = rowOf({ at: NOW - DAY + 5 * MINUTE });
const deployed = { deployments: [deploymentOf()], runs: [runOf()] };
const OUTAGE = 'GitHub returned 502.';
const other = (id: string, given: Parameters<typeof deploymentOf>[0] = {}) =>
  deploymentOf({ id: `9${id}`, run: id, job: `5${id}`, ...given });

type Case = [name: string, scene: Scene, verdicts: Verdict[], reason?: RegExp];

const CASES: Record<Verdict, Case[]> = {
  recorded: [
    ['start and end', { ...deployed, rows: [start, end] }, ['recorded']],
    ['an end alone', { ...deployed, rows: [end] }, ['recorded']],
    [
      'the environment in another case',
      { ...deployed, rows: [rowOf({ environment: 'Production' })] },
      ['recorded'],
    ],
    [
      'a success that another one superseded',
      { ...deployed, deployments: [deploymentOf({ state: 'INACTIVE' })], rows: [end] },
      ['recorded'],
    ],
    [
      'a name that the status changed',
      {
        ...deployed,
        deployments: [deploymentOf({ environments: ['prod-eu', 'production'] })],
        rows: [end],
      },
      ['recorded'],
    ],
    [
      'cancelled, and a failed deployment of a cancelled run',
      {
        deployments: [deploymentOf({ outcome: 'failure', state: 'FAILURE' })],
        runs: [runOf({ conclusion: 'cancelled' })],
        rows: [rowOf({ outcome: 'cancelled' })],
      },
      ['recorded'],
    ],
    [
      'abandoned, which says nothing of the outcome',
      { ...deployed, deployments: [deploymentOf({ outcome: 'over', state: 'ABANDONED' })], rows: [end] },
      ['recorded'],
    ],
    [
      'deployment: false',
      { runs: [runOf()], rows: [end] },
      ['recorded'],
      /no deployment of it in this environment/,
    ],
    [
      'a tool that names no run',
      { deployments: [deploymentOf({ run: undefined, job: undefined })], runs: [runOf()], rows: [end] },
      ['recorded'],
      /Matched by environment, commit, and time/,
    ],
    [
      'a listener, by the id of the deployment',
      {
        deployments: [deploymentOf()],
        runs: [runOf(), runOf({ id: '101', event: 'deployment_status' })],
        rows: [
          rowOf({
            run: '101',
            event: 'deployment_status',
            environment: '',
            given: { outcome: undefined },
            payload: {
              deployment_status: { id: 7, state: 'success', environment: 'production' },
              deployment: { id: 900, sha: sha(1), environment: 'production' },
            },
          }),
        ],
      },
      ['recorded'],
      /by the deployment's ID/,
    ],
    [
      'a run that GitHub keeps no longer, whose deployment stands',
      { deployments: [deploymentOf()], rows: [end] },
      ['recorded'],
      /attempt and actor were not compared/,
    ],
    [
      'an author that an input gave',
      {
        ...deployed,
        rows: [rowOf({ given: { own: { author: { type: 'user', displayName: 'Release bot' } } } })],
      },
      ['recorded'],
    ],
    [
      'a commit that an input gave',
      { ...deployed, rows: [rowOf({ before: 3, given: { commit: sha(2) } })] },
      ['recorded'],
    ],
    [
      "a pull request's merge commit",
      {
        deployments: [deploymentOf({ sha: sha(5) })],
        runs: [runOf({ event: 'pull_request', headSha: sha(5) })],
        rows: [rowOf({ event: 'pull_request' })],
      },
      ['recorded'],
    ],
    [
      'one job that records for two that deploy',
      {
        deployments: [deploymentOf(), deploymentOf({ id: '901', job: '501' })],
        runs: [runOf()],
        rows: [rowOf({ job: '599' })],
      },
      ['recorded', 'recorded'],
    ],
    [
      "a re-run's own record for each attempt",
      {
        deployments: [
          deploymentOf({ id: '901', job: '501', createdAt: NOW - 20 * HOUR, endedAt: NOW - 20 * HOUR }),
          deploymentOf({ outcome: 'failure', state: 'FAILURE' }),
        ],
        runs: [
          runOf({ conclusion: 'failure' }),
          runOf({ attempt: 2, startedAt: NOW - 20 * HOUR - MINUTE, triggeringActorId: '7' }),
        ],
        rows: [
          rowOf({ outcome: 'failure' }),
          rowOf({ attempt: 2, job: '501', at: NOW - 20 * HOUR, key: key('second') }),
        ],
      },
      ['recorded', 'recorded'],
    ],
    ['a counted run', { counted: [runOf()], rows: [rowOf({ environment: '' })] }, ['recorded']],
    [
      'a deployment whose record has another summary and another affected object, by its job',
      {
        ...deployed,
        rows: [
          rowOf({
            given: {
              own: { summary: 'Ship it', affectedObject: { name: 'shop', objectType: 'Service' } },
            },
          }),
        ],
      },
      ['recorded'],
    ],
    [
      'a failed deployment whose start has a summary of the user’s own',
      {
        ...deployed,
        deployments: [deploymentOf({ outcome: 'failure', state: 'FAILURE' })],
        rows: [rowOf({ outcome: 'started', given: { own: { summary: 'Release 7' } } })],
      },
      ['recorded'],
      /^GitHub says failure, and no record states an outcome\.$/,
    ],
    [
      'records read, more of the log unread',
      { ...deployed, rows: [end], unreadLog: 'Timed out.' },
      ['unknown', 'recorded'],
    ],
  ],
  late: [
    [
      'delivered by a replay',
      {
        ...deployed,
        rows: [rowOf({ lines: ['Delivered late by: https://github.com/acme/ops/actions/runs/5'] })],
      },
      ['late'],
      /delivered late by https/,
    ],
    [
      'with the failure of its step',
      {
        ...deployed,
        rows: [
          rowOf({
            lines: [
              'Delivered late by: https://github.com/acme/ops/actions/runs/5; the step that records this had failed then',
            ],
          }),
        ],
      },
      ['late'],
    ],
    [
      'recorded late by a listener',
      { ...deployed, rows: [rowOf({ lines: ['Delay: recorded 12 min late'] })] },
      ['late'],
    ],
    [
      'verified before',
      {
        ...deployed,
        rows: [
          start,
          rowOf({
            lines: [
              'Delivered late by: https://github.com/acme/ops/actions/runs/5',
              'Verified with GitHub: run, commit, actor',
            ],
          }),
        ],
      },
      ['late'],
    ],
    [
      'without a deployment at GitHub',
      {
        runs: [runOf()],
        rows: [rowOf({ lines: ['Delivered late by: https://github.com/acme/ops/actions/runs/5'] })],
      },
      ['late'],
    ],
  ],
  pending: [
    [
      'younger than the grace',
      { deployments: [deploymentOf({ createdAt: NOW - 59 * MINUTE })], runs: [runOf()] },
      ['pending'],
    ],
    [
      'waiting for approval for two days',
      {
        deployments: [
          deploymentOf({
            createdAt: NOW - 2 * DAY,
            hasBegun: false,
            outcome: undefined,
            endedAt: undefined,
            state: 'WAITING',
          }),
        ],
        runs: [runOf({ isCompleted: false, conclusion: undefined })],
      },
      ['pending'],
      /it is waiting/,
    ],
    [
      'a start whose deployment has just ended',
      { ...deployed, deployments: [deploymentOf({ endedAt: NOW - 10 * MINUTE })], rows: [start] },
      ['pending'],
      /less than `grace` ago/,
    ],
    [
      'a counted run that has just ended',
      { counted: [runOf({ updatedAt: NOW - 10 * MINUTE })] },
      ['pending'],
    ],
    ['by a longer grace', { ...deployed, terms: { graceMs: 2 * DAY } }, ['pending']],
  ],
  missing: [
    ['no record', deployed, ['missing'], /the log has no record of it between 2026-11-16/],
    [
      "another environment's record",
      { ...deployed, rows: [rowOf({ environment: 'staging' })] },
      ['recorded', 'missing'].reverse() as Verdict[],
    ],
    [
      "another run's record",
      { deployments: [deploymentOf()], runs: [runOf(), runOf({ id: '101' })], rows: [rowOf({ run: '101' })] },
      ['missing', 'recorded'],
    ],
    [
      "another attempt's record",
      {
        deployments: [
          deploymentOf(),
          deploymentOf({ id: '901', job: '501', createdAt: NOW - 20 * HOUR, endedAt: NOW - 20 * HOUR }),
        ],
        runs: [runOf(), runOf({ attempt: 2, startedAt: NOW - 20 * HOUR - MINUTE })],
        rows: [end],
      },
      ['recorded', 'missing'],
    ],
    [
      "another job's record",
      {
        deployments: [deploymentOf(), deploymentOf({ id: '901', job: '501' })],
        runs: [runOf()],
        rows: [end],
      },
      ['recorded', 'missing'],
    ],
    [
      'one of two tools’ deployments of one commit',
      {
        deployments: [
          deploymentOf({ run: undefined, job: undefined }),
          deploymentOf({ id: '901', run: undefined, job: undefined, createdAt: NOW - DAY + 10 * MINUTE }),
        ],
        runs: [runOf()],
        rows: [end],
      },
      ['recorded', 'missing'],
    ],
    [
      'a rejected deployment',
      {
        deployments: [deploymentOf({ hasBegun: false, outcome: 'failure', state: 'FAILURE' })],
        runs: [runOf({ conclusion: 'failure' })],
      },
      ['missing'],
      /may have been rejected/,
    ],
    ['a counted run', { counted: [runOf()] }, ['missing']],
    [
      'a mere mention of the run',
      {
        ...deployed,
        rows: [
          {
            ...end,
            description: 'About gha',
            associatedObjects: end.associatedObjects?.filter(({ objectType }) => objectType !== 'Audit key'),
          },
        ],
      },
      ['missing'],
    ],
    // One sentence in a description made any run's record count as that of the deployment.
    [
      'a record of another run whose description names the deployment, although that run did not listen to it',
      {
        deployments: [deploymentOf()],
        runs: [runOf(), runOf({ id: '555', headSha: sha(7) })],
        rows: [
          rowOf({
            run: '555',
            commit: 7,
            given: {
              own: { description: 'Event: deployment_status (created)\nDeployment: 900 to production' },
            },
          }),
        ],
      },
      ['missing', 'recorded'],
    ],
    [
      'a record that an earlier deployment is no longer active',
      {
        deployments: [deploymentOf()],
        runs: [runOf(), runOf({ id: '101', event: 'deployment_status' })],
        rows: [
          rowOf({
            run: '101',
            event: 'deployment_status',
            environment: '',
            given: { outcome: undefined },
            payload: {
              deployment_status: { id: 8, state: 'inactive', environment: 'production' },
              deployment: { id: 900, sha: sha(1), environment: 'production' },
            },
          }),
        ],
      },
      ['missing'],
    ],
  ],
  unfinished: [
    ['a start alone', { ...deployed, rows: [start] }, ['unfinished'], /only its start is recorded/],
    [
      'of a failed deployment',
      { ...deployed, deployments: [deploymentOf({ outcome: 'failure', state: 'FAILURE' })], rows: [start] },
      ['unfinished'],
    ],
    [
      'of an abandoned one',
      { ...deployed, deployments: [deploymentOf({ outcome: 'over', state: 'ABANDONED' })], rows: [start] },
      ['unfinished'],
    ],
    [
      'of one without an end whose run is over',
      {
        ...deployed,
        deployments: [deploymentOf({ outcome: undefined, endedAt: undefined, state: 'IN_PROGRESS' })],
        rows: [start],
      },
      ['unfinished'],
    ],
    ['deployment: false', { runs: [runOf()], rows: [start] }, ['unfinished']],
  ],
  contradicting: [
    [
      'success, which GitHub calls a failure',
      { ...deployed, deployments: [deploymentOf({ outcome: 'failure', state: 'FAILURE' })], rows: [end] },
      ['contradicting'],
      /the record says success, GitHub says failure/,
    ],
    [
      'failure, which GitHub calls a success',
      { ...deployed, rows: [rowOf({ outcome: 'failure' })] },
      ['contradicting'],
    ],
    [
      'cancelled, in a run that was not',
      {
        ...deployed,
        deployments: [deploymentOf({ outcome: 'failure', state: 'ERROR' })],
        rows: [rowOf({ outcome: 'cancelled' })],
      },
      ['contradicting'],
    ],
    ['another commit', { ...deployed, rows: [rowOf({ commit: 2 })] }, ['contradicting'], /commit/],
    [
      'another commit as a changed value',
      { ...deployed, rows: [rowOf({ commit: 2, before: 1 })] },
      ['contradicting'],
    ],
    [
      'another actor',
      { ...deployed, rows: [rowOf({ actor: '666' })] },
      ['contradicting'],
      /actor 666, GitHub says 583231/,
    ],
    [
      'one key, other content',
      { ...deployed, rows: [end, { ...end, summary: 'Deployment of acme/shop v9 to production succeeded' }] },
      ['contradicting'],
      /different contents/,
    ],
    [
      'two keys in one record',
      {
        ...deployed,
        rows: [{ ...end, description: (end.description ?? '').replace(/gha\w+$/, key('another')) }],
      },
      ['contradicting'],
      /contradicts itself: .* different audit keys/,
    ],
    [
      'another commit without a deployment',
      { runs: [runOf()], rows: [rowOf({ commit: 2 })] },
      ['contradicting'],
    ],
  ],
  duplicate: [
    ['the same twice', { ...deployed, rows: [end, end] }, ['duplicate'], /2 times/],
    ['three times', { ...deployed, rows: [end, end, end] }, ['duplicate'], /3 times/],
    ['the start twice', { ...deployed, rows: [start, start, end] }, ['duplicate']],
    [
      'once in time and once late',
      {
        ...deployed,
        rows: [
          end,
          rowOf({
            at: NOW - DAY + 5 * MINUTE,
            lines: ['Delivered late by: https://github.com/acme/ops/actions/runs/5'],
          }),
        ],
      },
      ['duplicate'],
    ],
    ['without a deployment', { runs: [runOf()], rows: [end, end] }, ['duplicate']],
    [
      'in a log that was not read to its end',
      { ...deployed, rows: [end, end], unreadLog: 'Timed out.' },
      ['unknown', 'duplicate'],
    ],
  ],
  'unknown-source': [
    ['a run that GitHub denies', { rows: [end] }, ['unknown-source'], /has no such run/],
    [
      'an attempt that never was',
      { runs: [runOf()], rows: [rowOf({ attempt: 3 })] },
      ['unknown-source'],
      /no attempt 3/,
    ],
    ['without an environment', { rows: [rowOf({ environment: '' })] }, ['unknown-source']],
    [
      'beside a real deployment',
      { ...deployed, rows: [end, rowOf({ run: '666', commit: 6 })] },
      ['recorded', 'unknown-source'],
    ],
    [
      'just within what GitHub keeps',
      { rows: [rowOf({ at: NOW - 88 * DAY })], terms: { since: NOW - 100 * DAY } },
      ['unknown-source'],
    ],
    [
      'within a longer setting',
      { rows: [rowOf({ at: NOW - 120 * DAY })], keptDays: 400, terms: { since: NOW - 200 * DAY } },
      ['unknown-source'],
    ],
  ],
  'source-gone': [
    [
      'older than what GitHub keeps',
      { rows: [rowOf({ at: NOW - 91 * DAY })], terms: { since: NOW - 100 * DAY } },
      ['source-gone'],
    ],
    [
      'at the very edge',
      { rows: [rowOf({ at: NOW - 89.5 * DAY })], terms: { since: NOW - 100 * DAY } },
      ['source-gone'],
    ],
    [
      'by a shorter setting',
      { rows: [rowOf({ at: NOW - 6 * DAY })], keptDays: 5 },
      ['source-gone'],
      /5 days/,
    ],
    [
      'a deleted run, of which a deployment to another environment stands',
      { deployments: [deploymentOf()], rows: [end, rowOf({ environment: 'staging' })] },
      ['recorded', 'source-gone'],
      /still has a deployment of it/,
    ],
    [
      'its runs were never read',
      { rows: [rowOf({ at: NOW - 300 * DAY })], terms: { since: NOW - 365 * DAY } },
      ['source-gone'],
    ],
  ],
  'broken-chain': [
    [
      'a change between two records',
      {
        deployments: [
          deploymentOf({ createdAt: NOW - 3 * DAY, endedAt: NOW - 3 * DAY + MINUTE }),
          other('101', { sha: sha(3) }),
        ],
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101', headSha: sha(3) })],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '101', job: '5101', commit: 3, before: 2 }),
        ],
      },
      ['recorded', 'recorded', 'broken-chain'],
      /A deployment may have no record/,
    ],
    [
      'beside the deployment that is missing',
      {
        deployments: [
          deploymentOf({ createdAt: NOW - 3 * DAY, endedAt: NOW - 3 * DAY + MINUTE }),
          other('101', { sha: sha(2), createdAt: NOW - 2 * DAY }),
          other('102', { sha: sha(3) }),
        ],
        runs: [
          runOf({ createdAt: NOW - 3 * DAY }),
          runOf({ id: '101', createdAt: NOW - 2 * DAY, headSha: sha(2) }),
          runOf({ id: '102', headSha: sha(3) }),
        ],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '102', job: '5102', commit: 3, before: 2 }),
        ],
      },
      ['recorded', 'missing', 'recorded', 'broken-chain'],
    ],
    [
      'a record that says that nothing was live',
      {
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101', headSha: sha(3) })],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '101', commit: 3, before: 'none' }),
        ],
      },
      ['recorded', 'recorded', 'broken-chain'],
    ],
    [
      'after a failure, which leaves what was live before',
      {
        deployments: [
          deploymentOf({ createdAt: NOW - 3 * DAY, endedAt: NOW - 3 * DAY + MINUTE }),
          other('101', { sha: sha(2), createdAt: NOW - 2 * DAY, outcome: 'failure', state: 'FAILURE' }),
          other('102', { sha: sha(3) }),
        ],
        runs: [
          runOf({ createdAt: NOW - 3 * DAY }),
          runOf({ id: '101', createdAt: NOW - 2 * DAY, headSha: sha(2), conclusion: 'failure' }),
          runOf({ id: '102', headSha: sha(3) }),
        ],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '101', job: '5101', commit: 2, before: 1, outcome: 'failure', at: NOW - 2 * DAY }),
          rowOf({ run: '102', job: '5102', commit: 3, before: 2 }),
        ],
      },
      ['recorded', 'recorded', 'recorded', 'broken-chain'],
    ],
  ],
  unknown: [
    ['no record in half a log', { ...deployed, unreadLog: 'Timed out.' }, ['unknown', 'unknown']],
    ['no end in half a log', { ...deployed, rows: [start], unreadLog: 'Timed out.' }, ['unknown', 'unknown']],
    [
      'half of GitHub',
      { ...deployed, unreadGitHub: OUTAGE },
      ['unknown', 'unknown'],
      /GitHub was not read completely/,
    ],
    ['a run that GitHub did not tell of', { ...deployed, rows: [end], unreadRuns: OUTAGE }, ['unknown']],
    ['a source that GitHub did not tell of', { rows: [end], unreadRuns: OUTAGE }, ['unknown']],
    ['a denied run of half a repository', { rows: [end], unreadGitHub: OUTAGE }, ['unknown', 'unknown']],
    ['older than the log', { ...deployed, keptSince: NOW - HOUR }, ['unknown'], /may no longer contain/],
    [
      'a retention shorter than the period',
      { keptSince: NOW - 3 * DAY, retention: '3 days' },
      ['unknown'],
      /may have been deleted/,
    ],
  ],
};

describe('verdicts', () => {
  it('are all told, each at least four ways', () => {
    expect(Object.keys(CASES).sort()).toEqual([...VERDICTS].sort());
    for (const [verdict, cases] of Object.entries(CASES)) {
      const with_ = cases.filter(([, , verdicts]) => verdicts.includes(verdict as Verdict));
      expect([verdict, with_.length >= 4]).toEqual([verdict, true]);
    }
  });

  for (const [verdict, cases] of Object.entries(CASES))
    for (const [name, scene, verdicts, reason = /^/] of cases)
      it(`${verdict}: ${name}`, () => {
        const findings = findingsOf(scene);
        expect(findings.map((finding) => finding.verdict).sort()).toEqual([...verdicts].sort());
        expect(findings.map((finding) => finding.reason).join('\n')).toMatch(reason);
      });

  it.each<[string, Scene]>([
    [
      'a chain that holds',
      {
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101', headSha: sha(2) })],
        rows: [rowOf({ at: NOW - 3 * DAY, before: 'none' }), rowOf({ run: '101', commit: 2, before: 1 })],
      },
    ],
    ['the first one read', { ...deployed, rows: [rowOf({ before: 7 })] }],
    [
      'a deployment of the same commit',
      {
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101' })],
        rows: [rowOf({ at: NOW - 3 * DAY, before: 'none' }), rowOf({ run: '101', before: 1 })],
      },
    ],
    [
      'two that overlap',
      {
        runs: [
          runOf({ createdAt: NOW - 3 * DAY }),
          runOf({ id: '101', headSha: sha(2) }),
          runOf({ id: '102', headSha: sha(3) }),
        ],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '101', commit: 2, before: 1 }),
          rowOf({ run: '102', commit: 3, before: 1, at: NOW - DAY + MINUTE }),
        ],
      },
    ],
    [
      'a chain in half a log',
      {
        unreadLog: 'Timed out.',
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101', headSha: sha(2) })],
        rows: [rowOf({ at: NOW - 3 * DAY, before: 'none' }), rowOf({ run: '101', commit: 2, before: 9 })],
      },
    ],
    [
      'a forged link is no link',
      {
        runs: [runOf({ createdAt: NOW - 3 * DAY }), runOf({ id: '101', headSha: sha(2) })],
        rows: [
          rowOf({ at: NOW - 3 * DAY, before: 'none' }),
          rowOf({ run: '666', commit: 6, before: 1, at: NOW - 2 * DAY }),
          rowOf({ run: '101', commit: 2, before: 1 }),
        ],
      },
    ],
  ])('no broken chain: %s', (_name, scene) => {
    expect(findingsOf(scene).map(({ verdict }) => verdict)).not.toContain('broken-chain');
  });

  it.each<[string, Scene, number]>([
    [
      'created a minute before the period',
      { deployments: [deploymentOf({ createdAt: NOW - 7 * DAY - MINUTE })], runs: [runOf()] },
      0,
    ],
    [
      'created at its start',
      { deployments: [deploymentOf({ createdAt: NOW - 7 * DAY })], runs: [runOf()] },
      1,
    ],
    [
      'created before, recorded in it',
      {
        deployments: [deploymentOf({ createdAt: NOW - 7 * DAY - MINUTE })],
        runs: [runOf()],
        rows: [rowOf({ at: NOW - 7 * DAY + MINUTE })],
      },
      1,
    ],
    [
      'created in it, recorded a minute after',
      { deployments: [deploymentOf()], runs: [runOf()], rows: [end], terms: { until: NOW - DAY + MINUTE } },
      1,
    ],
    ['recorded outside', { runs: [runOf()], rows: [rowOf({ at: NOW - 7 * DAY - MINUTE })] }, 0],
  ])('the edges of the period: %s', (_name, scene, rows) => {
    expect(findingsOf(scene)).toHaveLength(rows);
  });

  // Whoever may write to the log could have kept every reconciliation busy until the job is killed.
  it.each([1e300, NaN, 8.64e15 + 1])(
    'skips a forged record whose date, %d, no calendar has',
    (creationDate) => {
      expect(findingsOf({ ...deployed, rows: [{ ...end, creationDate }] })).toMatchObject([
        { verdict: 'missing' },
      ]);
    },
  );

  it('reads a forged summary of a megabyte as quickly as any other', () => {
    const startedAt = performance.now();
    const forged = { ...rowOf(), summary: `Deployment of x${' to'.repeat(350_000)}` };
    expect(findingsOf({ deployments: [deploymentOf()], runs: [runOf()], rows: [forged] })).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
