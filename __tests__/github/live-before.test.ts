/** Which commit was live before: an auditor who reads "A → B" must be able to rely on both. */

import { type DeploymentList, readDeployments } from '../../src/github/deployments.js';
import { findLiveBefore, type OwnDeployment, type RunAttempt } from '../../src/github/live-before.js';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const C = 'c'.repeat(40);

interface Given {
  id?: number;
  sha: string;
  state: string;
  run?: string;
  attempt?: number;
  job?: string;
  at?: string;
  /** States of all statuses, where the newest does not tell the past. */
  statuses?: string[];
}

/** What GitHub's GraphQL answers, newest first. */
function list(given: Given[], hasNextPage = false): DeploymentList {
  const nodes = given.map(({ id, sha, state, run, attempt, job, at, statuses = [] }) => {
    const url =
      run === undefined
        ? null
        : `https://github.com/acme/shop/actions/runs/${run}${attempt ? `/attempts/${attempt}` : ''}${job ? `/job/${job}` : ''}`;
    return {
      databaseId: id ?? null,
      commitOid: sha,
      state,
      createdAt: at ?? null,
      latestStatus: { logUrl: url },
      statuses: { nodes: statuses.map((each) => ({ state: each, logUrl: url })) },
    };
  });
  const read = readDeployments({ repository: { deployments: { nodes, pageInfo: { hasNextPage } } } });
  if ('kind' in read) throw new Error(read.failure.happened);
  return read;
}

/** The record is of run 42, attempt 1, job 420, and commit A, unless told. */
function own(run: Partial<RunAttempt> = {}, more: Partial<OwnDeployment> = {}): OwnDeployment {
  return { runs: [{ id: '42', attempt: 1, jobId: '420', ...run }], sha: A, hasSucceeded: false, ...more };
}

const T = (hour: number) => `2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`;
const ms = (hour: number) => Date.parse(T(hour));

type Expected = { sha: string; rollback?: boolean } | 'none' | 'needs-start' | undefined;

const TABLE: [what: string, source: string, given: DeploymentList, own: OwnDeployment, expected: Expected][] =
  [
    ['the first deployment of an environment', '', list([]), own(), 'none'],
    [
      'the live one, made by an older run',
      '',
      list([{ sha: B, state: 'ACTIVE', run: '7' }]),
      own(),
      { sha: B },
    ],
    [
      "this run's own is under way",
      '',
      list([
        { sha: A, state: 'IN_PROGRESS', run: '42' },
        { sha: B, state: 'ACTIVE', run: '7' },
      ]),
      own(),
      { sha: B },
    ],
    [
      "this run's own is live already: never A → A",
      'chrnorm/deployment-action',
      list([
        { sha: A, state: 'ACTIVE', run: '42' },
        { sha: B, state: 'INACTIVE', run: '7' },
      ]),
      own(),
      { sha: B },
    ],
    [
      'a status of deployment 5 says success: never A → A',
      'github/branch-deploy#303',
      list([
        { id: 5, sha: A, state: 'ACTIVE' },
        { id: 4, sha: B, state: 'INACTIVE' },
      ]),
      own({}, { id: '5', hasSucceeded: true }),
      { sha: B },
    ],
    [
      'the list does not show that success yet',
      '',
      list([
        { id: 5, sha: A, state: 'IN_PROGRESS' },
        { id: 4, sha: B, state: 'ACTIVE' },
      ]),
      own({}, { id: '5', hasSucceeded: true }),
      { sha: B },
    ],
    [
      'the deployment itself is not in the list yet',
      '',
      list([{ id: 4, sha: B, state: 'ACTIVE' }]),
      own({}, { id: '5' }),
      { sha: B },
    ],
    [
      'an id that is no whole number is no reason to fail the step',
      '',
      list([{ id: 1e21, sha: B, state: 'ACTIVE' }]),
      own({}, { id: '5' }),
      'needs-start',
    ],
    [
      'one without an id can be older than this one, and so the one that was live',
      '',
      list([
        { sha: C, state: 'ACTIVE', at: T(9) },
        { id: 4, sha: B, state: 'INACTIVE' },
      ]),
      own({ startedAt: ms(8) }, { id: '5' }),
      undefined,
    ],
    [
      'nor is the id of a run',
      '',
      list([{ sha: B, state: 'ACTIVE', run: '7' }]),
      own({ id: 'none', startedAt: undefined }),
      'needs-start',
    ],
    [
      'a later deployment overtook this one',
      'getsentry/action-release#54',
      list([
        { id: 6, sha: C, state: 'ACTIVE' },
        { id: 5, sha: A, state: 'INACTIVE' },
        { id: 4, sha: B, state: 'INACTIVE' },
      ]),
      own({}, { id: '5', hasSucceeded: true }),
      { sha: B },
    ],
    [
      'it failed, and a later one went live',
      '',
      list([
        { id: 6, sha: C, state: 'ACTIVE' },
        { id: 5, sha: A, state: 'FAILURE' },
        { id: 4, sha: B, state: 'INACTIVE' },
      ]),
      own({}, { id: '5' }),
      { sha: B },
    ],
    [
      'the run that is listened to made it',
      'getsentry/action-release#54',
      list([
        { sha: A, state: 'ACTIVE', run: '41' },
        { sha: B, state: 'INACTIVE', run: '7' },
      ]),
      own(
        {},
        {
          runs: [
            { id: '42', attempt: 1 },
            { id: '41', attempt: 1, startedAt: ms(10) },
          ],
        },
      ),
      { sha: B },
    ],
    [
      'made through the API by this run, which nothing names',
      'chrnorm/deployment-action',
      list([
        { sha: A, state: 'ACTIVE', at: T(11) },
        { sha: B, state: 'INACTIVE', at: T(9) },
      ]),
      own({ startedAt: ms(10) }),
      { sha: B },
    ],
    [
      'made through the API before this run: what is live is deployed again',
      '',
      list([
        { sha: A, state: 'ACTIVE', at: T(9) },
        { sha: B, state: 'INACTIVE', at: T(8) },
      ]),
      own({ startedAt: ms(10) }),
      { sha: A },
    ],
    [
      'what is live is deployed again, and was live long before too: no rollback',
      '',
      list([
        { sha: A, state: 'IN_PROGRESS', run: '42' },
        { sha: A, state: 'ACTIVE', run: '9' },
        { sha: B, state: 'INACTIVE', run: '8' },
        { sha: A, state: 'INACTIVE', run: '7' },
      ]),
      own(),
      { sha: A },
    ],
    [
      'another commit went live since this run began, and nothing is our own',
      '',
      list([
        { sha: C, state: 'ACTIVE', at: T(11) },
        { sha: B, state: 'INACTIVE', at: T(9) },
      ]),
      own({ startedAt: ms(10) }),
      undefined,
    ],
    [
      'nothing tells the age of the live one',
      '',
      list([{ sha: B, state: 'ACTIVE', at: T(9) }]),
      own(),
      'needs-start',
    ],
    [
      'a re-run rolls back, and its job says which deployment is its own',
      'github/branch-deploy#303',
      list([
        { sha: A, state: 'IN_PROGRESS', run: '42', job: '420' },
        { sha: B, state: 'ACTIVE', run: '43', job: '430' },
        { sha: A, state: 'INACTIVE', run: '42', job: '419' },
      ]),
      own({ attempt: 2 }),
      { sha: B, rollback: true },
    ],
    [
      'a re-run of what is live',
      '',
      list([
        { sha: A, state: 'IN_PROGRESS', run: '42', job: '420' },
        { sha: A, state: 'ACTIVE', run: '42', job: '419' },
      ]),
      own({ attempt: 2 }),
      { sha: A },
    ],
    [
      "a re-run whose own deployment is another job's and under way",
      '',
      list([
        { sha: A, state: 'IN_PROGRESS', run: '42', job: '421' },
        { sha: B, state: 'ACTIVE', run: '43' },
      ]),
      own({ attempt: 2 }),
      { sha: B },
    ],
    [
      'a re-run that ends, and the attempt that began is known by time',
      '',
      list([
        { sha: A, state: 'ACTIVE', run: '42', job: '421', at: T(11) },
        { sha: B, state: 'INACTIVE', run: '43', at: T(9) },
        { sha: A, state: 'INACTIVE', run: '42', job: '419', at: T(8) },
      ]),
      own({ attempt: 2, startedAt: ms(10) }),
      { sha: B, rollback: true },
    ],
    [
      'a re-run that found the deployment of its first attempt',
      '',
      list([{ sha: A, state: 'ACTIVE', run: '42', job: '419', at: T(8) }]),
      own({ attempt: 2, startedAt: ms(10) }),
      { sha: A },
    ],
    [
      'a re-run, and nobody knows which attempt made the live one',
      '',
      list([{ sha: A, state: 'ACTIVE', run: '42', job: '419', at: T(8) }]),
      own({ attempt: 2 }),
      'needs-start',
    ],
    [
      'a run whose id begins with ours',
      '',
      list([{ sha: B, state: 'ACTIVE', run: '420' }]),
      own({ id: '4200' }),
      { sha: B },
    ],
    [
      'failed ones between',
      '',
      list([
        { sha: C, state: 'FAILURE', run: '9' },
        { sha: C, state: 'ERROR', run: '8' },
        { sha: B, state: 'ACTIVE', run: '7' },
      ]),
      own(),
      { sha: B },
    ],
    [
      'an environment that was taken down',
      '',
      list([{ sha: B, state: 'INACTIVE', run: '7' }]),
      own(),
      'none',
    ],
    [
      'a deployment that was made inactive without ever being live',
      '',
      list([
        { sha: A, state: 'ACTIVE', run: '42' },
        { sha: C, state: 'INACTIVE', run: '8', statuses: ['FAILURE', 'INACTIVE'] },
        { sha: B, state: 'INACTIVE', run: '7', statuses: ['SUCCESS', 'INACTIVE'] },
      ]),
      own(),
      { sha: B },
    ],
    [
      'too many failed ones to see the live one',
      '',
      list([{ sha: C, state: 'FAILURE' }], true),
      own(),
      undefined,
    ],
  ];

test.each(TABLE)('%s %s', (_what, _source, given, deployment, expected) => {
  const found = findLiveBefore(given, deployment);
  if (typeof expected !== 'object') {
    expect(expected === 'none' ? found : { found }).toEqual(
      expected === 'none' ? { liveBefore: 'none', rollback: false } : { found: expected },
    );
    return;
  }
  expect(found).toEqual({ liveBefore: { sha: expected.sha }, rollback: expected.rollback ?? false });
});

test('an answer of another shape is no list, and so never "none"', () => {
  for (const body of [{ repository: null }, {}, null, { repository: { deployments: { nodes: [null] } } }])
    expect(readDeployments(body)).toMatchObject({ kind: 'unavailable' });
});
