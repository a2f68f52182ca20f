/** What a record is about: for each event its actor, commit, outcome and time, and never a success that was none. */
import { exampleEvent } from '../../local/github/events.js';
import type { Payload } from '../../src/github/context.js';
import { describeSubject, readEventFacts, type Subject } from '../../src/record/subject.js';
import { contextOf, OLDER_SHA, SHA } from '../given.js';

type Given = Parameters<typeof describeSubject>[1];

function about(
  event: string,
  payload: Payload = {},
  given: Given = {},
  more: { env?: NodeJS.ProcessEnv } = {},
): Subject {
  const context = contextOf({ event, payload, ...more });
  return describeSubject(context, given, readEventFacts(context));
}

/** Times in payloads. */
const CREATED = '2026-11-23T09:00:00Z';
const STARTED = '2026-11-23T09:10:00Z';
const UPDATED = '2026-11-23T09:20:00Z';

function workflowRun(run: Payload = {}, action = 'completed'): Payload {
  return {
    action,
    workflow: { name: 'CI' },
    workflow_run: {
      id: 777,
      name: 'CI',
      display_title: 'Mend the cart',
      run_number: 12,
      run_attempt: 1,
      event: 'push',
      status: 'completed',
      conclusion: 'success',
      head_branch: 'feature',
      head_sha: OLDER_SHA,
      head_repository: { full_name: 'acme/shop' },
      html_url: 'https://github.com/acme/shop/actions/runs/777',
      created_at: CREATED,
      run_started_at: STARTED,
      updated_at: UPDATED,
      actor: { login: 'mona' },
      triggering_actor: { login: 'hubot' },
      pull_requests: [],
      ...run,
    },
    repository: { id: 1, default_branch: 'main' },
  };
}

/** As GitHub lists a pull request in a run's payload. */
function pull(number: number, sha = OLDER_SHA, base = 1): Payload {
  return {
    number,
    head: { sha, ref: 'feature', repo: { id: 1 } },
    base: { ref: 'main', repo: { id: base } },
  };
}

function deploymentStatus(status: Payload = {}, deployment: Payload = {}): Payload {
  return {
    action: 'created',
    deployment_status: {
      id: 55,
      state: 'success',
      environment: 'production',
      creator: { login: 'github-actions[bot]' },
      created_at: CREATED,
      updated_at: UPDATED,
      target_url: 'https://example.com/target',
      log_url: '',
      ...status,
    },
    deployment: {
      id: 5,
      sha: OLDER_SHA,
      ref: 'main',
      task: 'deploy',
      environment: 'production',
      creator: { login: 'mona' },
      created_at: '2026-11-23T08:00:00Z',
      ...deployment,
    },
  };
}

function release(action = 'published', more: Payload = {}): Payload {
  return {
    action,
    sender: { login: 'mona' },
    release: {
      id: 9,
      tag_name: 'v1.5.0',
      name: 'Spring',
      html_url: 'https://github.com/acme/shop/releases/tag/v1.5.0',
      created_at: '2020-01-01T00:00:00Z',
      published_at: CREATED,
      updated_at: UPDATED,
      author: { login: 'octocat' },
      ...more,
    },
  };
}

describe('this run', () => {
  test('has its workflow, number and repository in one sentence', () => {
    expect(about('push')).toMatchObject({
      summary: 'Workflow "Deploy" run #42 of acme/shop started',
      category: 'Workflow run',
      affectedObject: { name: 'main', objectType: 'Branch' },
      run: { name: 'Deploy #42 (run 30433642, attempt 1)', objectType: 'Workflow run' },
      author: 'octocat (GitHub)',
      lines: ['Event: push', 'Ref: refs/heads/main', `Commit: ${SHA}`],
      isListener: false,
    });
  });

  test.each([
    [undefined, 'started'],
    ['started', 'started'],
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'was cancelled'],
    ['skipped', 'was skipped'],
  ] as const)('with the outcome %s it %s', (outcome, words) => {
    expect(about('push', {}, { outcome }).summary).toBe(`Workflow "Deploy" run #42 of acme/shop ${words}`);
    expect(about('push', {}, { outcome, environment: 'production' }).summary).toBe(
      `Deployment of acme/shop 6113728 to production ${words}`,
    );
  });

  test('happens now', () => {
    expect(about('push').happenedAt).toBeUndefined();
  });

  test('is the triggering actor’s when it is run again', () => {
    expect(about('push', {}, {}, { env: { GITHUB_TRIGGERING_ACTOR: 'hubot' } }).author).toBe(
      'hubot (GitHub)',
    );
  });

  test('is a deployment where it has an environment', () => {
    expect(about('push', {}, { environment: 'production' })).toMatchObject({
      category: 'Deployment',
      affectedObject: { name: 'production (acme/shop)', objectType: 'Environment' },
      sha: SHA,
      deployment: { environment: 'production', standing: undefined },
    });
  });

  test.each([
    ['the version that was given', { version: '2026.11' }, {}, '2026.11'],
    ['the tag', {}, { GITHUB_REF: 'refs/tags/v1.5.0', GITHUB_REF_TYPE: 'tag' }, 'v1.5.0'],
    ['the short commit', {}, {}, '6113728'],
  ])('deploys %s', (_, given, env, version) => {
    expect(about('push', {}, { environment: 'production', ...given }, { env }).summary).toBe(
      `Deployment of acme/shop ${version} to production started`,
    );
  });

  test('deploys nothing by name where the runner told no commit', () => {
    const { summary, sha } = about(
      'push',
      {},
      { environment: 'production' },
      { env: { GITHUB_SHA: undefined } },
    );
    expect(summary).toBe('Deployment of acme/shop to production started');
    expect(sha).toBe('');
  });
});

describe('schedules', () => {
  test('are nobody’s', () => {
    const subject = about('schedule', { schedule: '30 5 * * 1-5' });
    expect(subject.author).toBe('GitHub Actions (schedule)');
    expect(subject.lines).toContain('Schedule: 30 5 * * 1-5');
  });

  test('that somebody runs again are that person’s', () => {
    const env = { GITHUB_RUN_ATTEMPT: '2', GITHUB_TRIGGERING_ACTOR: 'hubot' };
    expect(about('schedule', {}, {}, { env }).author).toBe('hubot (GitHub)');
  });
});

describe('push', () => {
  const before = 'a'.repeat(40);
  const nothing = '0'.repeat(40);
  test('tells both commits and where to compare them', () => {
    const subject = about('push', { ref: 'refs/heads/main', before, after: SHA });
    expect(subject.changedValues).toEqual([{ name: 'Commit on main', oldValue: before, newValue: SHA }]);
    expect(subject.lines).toContain(`Compare: https://github.com/acme/shop/compare/${before}...${SHA}`);
  });

  test('of a new branch has no commit before and nothing to compare', () => {
    const subject = about('push', { ref: 'refs/heads/main', before: nothing, after: SHA, created: true });
    expect(subject.changedValues).toEqual([{ name: 'Commit on main', oldValue: '(none)', newValue: SHA }]);
    expect(subject.lines.join()).not.toContain('Compare');
  });

  test.each<[string, string, Payload]>([
    [
      'zeros before a branch that was not made',
      'jitterbit/get-changed-files#47',
      { before: nothing, after: SHA, created: false },
    ],
    ['zeros before, and no word of how', '', { before: nothing, after: SHA }],
    ['zeros after a branch that was not deleted', '', { before: OLDER_SHA, after: nothing, deleted: false }],
    ['no commit before', '', { after: SHA, created: true }],
    ['something that is no commit', '', { before: 'HEAD', after: SHA }],
  ])('with %s claims no change of commits %s', (_, _source, payload) => {
    const subject = about('push', { ref: 'refs/heads/main', ...payload });
    expect(subject.changedValues).toEqual([]);
    expect(subject.lines.join()).not.toContain('Compare');
  });

  test('that deletes a branch says nothing of the default branch, on which its run is', () => {
    const subject = about('push', { ref: 'refs/heads/feature/a', before, after: nothing, deleted: true });
    expect(subject.affectedObject).toEqual({ name: 'feature/a', objectType: 'Branch' });
    expect(subject.changedValues).toEqual([
      { name: 'Commit on feature/a', oldValue: before, newValue: '(none)' },
    ]);
    expect(subject.lines).toContain('Deleted: branch feature/a');
  });

  test('that replaces commits says so', () => {
    const subject = about('push', { ref: 'refs/heads/main', before, after: SHA, forced: true });
    expect(subject.lines).toContain('Forced: the push replaced commits');
  });
});

describe('pull requests', () => {
  const pull = {
    pull_request: {
      number: 7,
      title: 'Mend the cart',
      state: 'closed',
      merged: true,
      html_url: 'https://github.com/acme/shop/pull/7',
      head: { label: 'fork-owner:patch', sha: SHA },
      base: { ref: 'main', sha: OLDER_SHA },
    },
  };

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    '%s names number, title, state, fork and commits',
    (event) => {
      const subject = about(event, pull);
      expect(subject.affectedObject).toEqual({ name: '#7', objectType: 'Pull request' });
      expect(subject.lines).toEqual(
        expect.arrayContaining([
          'Pull request: #7 Mend the cart (merged), https://github.com/acme/shop/pull/7',
          'Branches: fork-owner:patch into main',
          `Compare: https://github.com/acme/shop/compare/${OLDER_SHA}...${SHA}`,
        ]),
      );
    },
  );

  test('a merge group names the last pull request and where it goes', () => {
    const subject = about('merge_group', exampleEvent('merge_group').payload);
    expect(subject.affectedObject).toEqual({ name: '#104', objectType: 'Pull request' });
    expect(subject.lines).toContain('Merge queue: up to #104 into main');
    expect(subject.lines).toContain('Commit: 2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d');
  });
});

describe('the run that a workflow_run listener is told of', () => {
  test('is the subject: its actor, commit, branch, address and time', () => {
    expect(about('workflow_run', workflowRun())).toMatchObject({
      summary: 'Workflow "CI" run #12 of acme/shop succeeded',
      category: 'Workflow run',
      affectedObject: { name: 'feature', objectType: 'Ref' },
      run: { name: 'CI #12 (run 777, attempt 1)', objectType: 'Workflow run' },
      author: 'hubot (GitHub)',
      happenedAt: Date.parse(UPDATED),
      lines: [
        'Event: workflow_run (completed)',
        'Ref: feature',
        `Commit: ${OLDER_SHA}`,
        'Title: Mend the cart',
        'Started by: push',
        'Recorded run: https://github.com/acme/shop/actions/runs/777/attempts/1',
      ],
      identity: ['workflow_run', '777', '1', 'completed'],
      isListener: true,
    });
  });

  test.each([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'was cancelled'],
    ['skipped', 'was skipped'],
    ['timed_out', 'timed out'],
    ['action_required', 'waits for somebody to approve it'],
    ['neutral', 'ended neither as success nor as failure'],
    ['stale', 'was given up by GitHub because it did not end in time'],
    ['startup_failure', 'failed to start'],
    [null, 'ended without a conclusion'],
    ['brand_new', 'ended with the conclusion "brand_new"'],
    ['constructor', 'ended with the conclusion "constructor"'],
  ])('with the conclusion %s: "%s"', (conclusion, words) => {
    const { summary } = about('workflow_run', workflowRun({ conclusion }));
    expect(summary).toBe(`Workflow "CI" run #12 of acme/shop ${words}`);
    if (conclusion !== 'success') expect(summary).not.toContain('succeeded');
  });

  test.each([
    ['requested', null, '1', 'was requested', CREATED],
    ['requested', null, '2', 'was requested', STARTED],
    ['requested', 'success', '2', 'was requested', STARTED],
    ['requested', 'action_required', '1', 'waits for somebody to approve it', CREATED],
    ['in_progress', null, '1', 'started', STARTED],
    ['in_progress', 'success', '2', 'started', STARTED],
    ['paused', null, '1', 'was reported as "paused"', STARTED],
  ])('when %s with the conclusion %s in attempt %s %s', (action, conclusion, run_attempt, words, time) => {
    const subject = about('workflow_run', workflowRun({ conclusion, run_attempt }, action));
    expect(subject.summary).toBe(`Workflow "CI" run #12 of acme/shop ${words}`);
    expect(subject.happenedAt).toBe(Date.parse(time));
    expect(subject.identity).toEqual(['workflow_run', '777', run_attempt, action]);
  });

  test.each<[string, Payload, { name: string; objectType: string }]>([
    ['a branch or a tag, which a push does not tell', {}, { name: 'feature', objectType: 'Ref' }],
    ['a tag that was pushed', { head_branch: 'v1.5.0' }, { name: 'v1.5.0', objectType: 'Ref' }],
    ['the default branch', { head_branch: 'main' }, { name: 'main', objectType: 'Branch' }],
    ['a schedule’s branch', { event: 'schedule', head_branch: 'dev' }, { name: 'dev', objectType: 'Branch' }],
    ['a release’s tag', { event: 'release', head_branch: 'v1.5.0' }, { name: 'v1.5.0', objectType: 'Tag' }],
    [
      'a pull request',
      { event: 'pull_request', pull_requests: [pull(6, SHA), pull(7)] },
      { name: '#7', objectType: 'Pull request' },
    ],
    [
      'a pull request of another head',
      { event: 'pull_request', pull_requests: [pull(7, SHA)] },
      { name: 'feature', objectType: 'Branch' },
    ],
    [
      'a pull request into another repository',
      { event: 'pull_request', pull_requests: [pull(7, OLDER_SHA, 2)] },
      { name: 'feature', objectType: 'Branch' },
    ],
    [
      'a push to a branch that has a pull request',
      { pull_requests: [pull(7)] },
      { name: 'feature', objectType: 'Ref' },
    ],
    [
      'a fork, whose main is not ours',
      { event: 'pull_request', head_branch: 'main', head_repository: { full_name: 'mallory/shop' } },
      { name: 'mallory/shop:main', objectType: 'Branch' },
    ],
    [
      'a fork that was deleted, whose main is not ours',
      { event: 'pull_request', head_branch: 'main', head_repository: null },
      { name: '(unknown repository):main', objectType: 'Branch' },
    ],
    ['no branch', { head_branch: null }, { name: 'f95f852', objectType: 'Commit' }],
  ])('on %s', (_, run, expected) => {
    expect(about('workflow_run', workflowRun(run)).affectedObject).toEqual(expected);
  });

  test.each<[string, Payload, string]>([
    ['who triggered it', {}, 'hubot (GitHub)'],
    ['its actor on older servers', { triggering_actor: undefined }, 'mona (GitHub)'],
    ['the schedule that started it', { event: 'schedule' }, 'GitHub Actions (schedule)'],
    ['who ran the scheduled one again', { event: 'schedule', run_attempt: 2 }, 'hubot (GitHub)'],
    [
      'nobody that is told, so by who started this run',
      { actor: null, triggering_actor: null },
      'octocat (GitHub)',
    ],
  ])('by %s', (_, run, author) => {
    expect(about('workflow_run', workflowRun(run)).author).toBe(author);
  });

  test('has its workflow’s name where its own is empty', () => {
    expect(about('workflow_run', workflowRun({ name: '' })).summary).toContain('"CI"');
  });
});

// The log said that a commit was replaced which had not been live for long.
test('a deployment to another environment than the event’s is not found by the event’s deployment', () => {
  const payload = { deployment: { id: 5, environment: 'production', sha: OLDER_SHA } };
  const idOf = (environment: string) => about('deployment', payload, { environment }).deployment?.id;
  expect([idOf('Production'), idOf('staging')]).toEqual(['5', undefined]);
});

describe('a deployment’s status', () => {
  test('is about the deployment: who asked for it, what, where, and when that was reported', () => {
    expect(about('deployment_status', deploymentStatus())).toMatchObject({
      summary: 'Deployment of acme/shop f95f852 to production succeeded',
      category: 'Deployment',
      affectedObject: { name: 'production (acme/shop)', objectType: 'Environment' },
      author: 'mona (GitHub)',
      happenedAt: Date.parse(CREATED),
      sha: OLDER_SHA,
      deployment: { environment: 'production', id: '5', standing: undefined, hasSucceeded: true },
      lines: [
        'Event: deployment_status (created)',
        'Ref: refs/heads/main',
        `Commit: ${OLDER_SHA}`,
        'Deployment: 5 to production',
        'Task: deploy',
        'Requested by: mona',
        'Status reported by: github-actions[bot]',
        'Details: https://example.com/target',
      ],
      identity: ['deployment_status', '55'],
      isListener: true,
    });
  });

  test.each([
    ['failure', 'failed'],
    ['error', 'failed with an error'],
    ['in_progress', 'is in progress'],
    ['queued', 'was queued'],
    ['pending', 'is pending'],
    ['waiting', 'waits for approval'],
    ['inactive', 'is no longer active'],
    ['brand_new', 'has the status "brand_new"'],
    ['succeeded', 'has the status "succeeded"'],
    [null, 'has the status "unknown"'],
  ])('in the state %s: "%s", and nothing is said to be live', (state, words) => {
    const { summary, deployment } = about('deployment_status', deploymentStatus({ state }));
    expect(summary).toBe(`Deployment of acme/shop f95f852 to production ${words}`);
    expect(deployment?.standing).toBe(`deployment ${words}`);
  });

  test('stays the subject where the environment differs in case alone (github/lock#70)', () => {
    const { isListener, summary } = about('deployment_status', deploymentStatus(), {
      environment: 'Production',
    });
    expect(isListener).toBe(true);
    expect(summary).toBe('Deployment of acme/shop f95f852 to production succeeded');
  });

  test('of a deployment without a creator is by who reported it', () => {
    expect(about('deployment_status', deploymentStatus({}, { creator: null })).author).toBe(
      'github-actions[bot] (GitHub)',
    );
  });

  test('stays the subject where the same environment is named, so that both are one event', () => {
    const { identity } = about('deployment_status', deploymentStatus(), { environment: 'production' });
    expect(identity).toEqual(['deployment_status', '55']);
  });
});

describe('a deployment', () => {
  test('is described by the run that it started', () => {
    expect(about('deployment', { deployment: deploymentStatus()['deployment'] })).toMatchObject({
      summary: 'Deployment of acme/shop f95f852 to production started',
      lines: expect.arrayContaining(['Deployment: 5 to production', 'Requested by: mona']) as string[],
      identity: ['run', '30433642', '1', '48100000000'],
      isListener: false,
    });
  });
});

describe('a release', () => {
  test('is the subject: who did it, its tag and its time', () => {
    expect(about('release', release())).toMatchObject({
      summary: 'Release v1.5.0 of acme/shop published',
      category: 'Release',
      affectedObject: { name: 'v1.5.0', objectType: 'Tag' },
      author: 'mona (GitHub)',
      happenedAt: Date.parse(CREATED),
      identity: ['release', '9', 'published'],
      isListener: true,
    });
  });

  test.each([
    ['published', 'published', CREATED],
    ['released', 'released', CREATED],
    ['prereleased', 'published as a pre-release', CREATED],
    // `created_at` is the date of the commit, years before.
    ['created', 'created', CREATED],
    ['edited', 'edited', UPDATED],
    ['unpublished', 'unpublished', UPDATED],
    ['deleted', 'deleted', undefined],
  ])('that was %s has the time of that', (action, words, time) => {
    const subject = about('release', release(action));
    expect(subject.summary).toBe(`Release v1.5.0 of acme/shop ${words}`);
    expect(subject.happenedAt).toBe(time === undefined ? undefined : Date.parse(time));
  });

  test('tells that it is a draft or a pre-release', () => {
    expect(about('release', release('edited', { draft: true, prerelease: true })).lines).toContain(
      'Release: Spring (draft) (prerelease)',
    );
  });
});

describe('a step that speaks of itself in a workflow that something else started', () => {
  test('a deployment after a successful run does not claim that run’s success', () => {
    const subject = about('workflow_run', workflowRun(), { environment: 'production' });
    expect(subject).toMatchObject({
      summary: 'Deployment of acme/shop f95f852 to production started',
      author: 'octocat (GitHub)',
      run: { name: 'Deploy #42 (run 30433642, attempt 1)' },
      identity: ['run', '30433642', '1', '48100000000'],
      isListener: false,
    });
    expect(subject.happenedAt).toBeUndefined();
    expect(subject.lines).toEqual(
      expect.arrayContaining([
        `Commit: ${OLDER_SHA}`,
        'After: Workflow "CI" run #12 of acme/shop succeeded',
        'Recorded run: https://github.com/acme/shop/actions/runs/777/attempts/1',
      ]),
    );
  });

  test.each([
    ['workflow_run', workflowRun(), 'Workflow "Deploy" run #42 of acme/shop failed'],
    ['deployment_status', deploymentStatus(), 'Workflow "Deploy" run #42 of acme/shop failed'],
    ['release', release(), 'Release v1.5.0 of acme/shop: workflow "Deploy" run #42 failed'],
  ])('the outcome of a run after %s is that run’s own', (event, payload, summary) => {
    const subject = about(event, payload, { outcome: 'failure' });
    expect(subject).toMatchObject({ summary, isListener: false });
    expect(subject.identity[0]).toBe('run');
    expect(subject.lines.join('\n')).toMatch(/^After: .* (succeeded|published)$/m);
  });

  test('a smoke test after a deployment is no deployment, unless it says so', () => {
    const subject = about('deployment_status', deploymentStatus(), { outcome: 'failure' });
    expect(subject.category).toBe('Workflow run');
    expect(subject.deployment).toBeUndefined();
    expect(
      about('deployment_status', deploymentStatus(), { environment: 'staging', outcome: 'failure' }).summary,
    ).toBe('Deployment of acme/shop f95f852 to staging failed');
  });

  test('a release is deployed as its tag', () => {
    expect(about('release', release(), { environment: 'production', outcome: 'success' }).summary).toBe(
      'Deployment of acme/shop v1.5.0 to production succeeded',
    );
  });
});

describe('everything else is the plain run, with what an auditor needs to know of the event', () => {
  test.each<[string, Payload, string]>([
    [
      'issues',
      { issue: { number: 3, title: 'Broken', state: 'open', html_url: 'https://x' } },
      'Issue: #3 Broken (open), https://x',
    ],
    ['issues', { issue: { number: 3 }, label: { name: 'bug' } }, 'Label: bug'],
    ['issue_comment', { comment: { html_url: 'https://x/1', body: 'secret' } }, 'Comment: https://x/1'],
    ['create', { ref: 'v1', ref_type: 'tag' }, 'Created: tag v1'],
    ['delete', { ref: 'old', ref_type: 'branch' }, 'Deleted: branch old'],
    ['check_run', { check_run: { name: 'lint', conclusion: 'failure' } }, 'Check run: lint (failure)'],
    [
      'check_suite',
      { check_suite: { head_branch: 'main', status: 'queued', conclusion: null } },
      'Check suite: main (queued)',
    ],
    ['status', { context: 'ci', state: 'failure', sha: SHA }, `Status: ci is failure on ${SHA}`],
    [
      'gollum',
      { pages: [{ title: 'Home', action: 'edited' }, {}] },
      'Wiki pages: Home (edited), (untitled) (changed)',
    ],
    ['fork', { forkee: { full_name: 'mona/shop', name: 'shop' } }, 'Fork: mona/shop'],
    ['milestone', { milestone: { number: 1, title: 'v2', state: 'closed' } }, 'Milestone: #1 v2 (closed)'],
    ['page_build', { build: { status: 'built' } }, 'Page build: (built)'],
    ['branch_protection_rule', { rule: { name: 'main' } }, 'Branch protection rule: main'],
    ['repository_dispatch', { action: 'nightly' }, 'Event: repository_dispatch (nightly)'],
  ])('%s', (event, payload, line) => {
    const subject = about(event, payload);
    expect(subject.summary).toBe('Workflow "Deploy" run #42 of acme/shop started');
    expect(subject.lines).toContain(line);
  });

  test('a push that changes the whole wiki does not fill the state of the job', () => {
    const pages = Array.from({ length: 5_000 }, (_, index) => ({ title: `Page ${index}`, action: 'edited' }));
    const { lines } = about('gollum', { pages });
    expect(lines.find((line) => line.startsWith('Wiki pages: '))).toMatch(
      /^Wiki pages: Page 0 \(edited\), .*Page 49 \(edited\), and 4950 more$/,
    );
  });

  test('a deleted branch is what was affected, and not the default branch', () => {
    expect(about('delete', { ref: 'old', ref_type: 'branch' }).affectedObject).toEqual({
      name: 'old',
      objectType: 'Branch',
    });
  });

  test('what can hold a secret is never read: payloads of callers, inputs of dispatches, bodies', () => {
    const hidden = { key: 'hunter2', body: 'hunter2', title: 'hunter2', name: 'hunter2', id: 'hunter2' };
    const payload = {
      action: 'go',
      client_payload: hidden,
      inputs: hidden,
      issue: { number: 1, body: 'hunter2' },
      comment: { body: 'hunter2' },
      deployment: { id: 1, payload: hidden },
      head_commit: { message: 'hunter2' },
    };
    for (const event of [
      'repository_dispatch',
      'workflow_dispatch',
      'issues',
      'issue_comment',
      'deployment',
      'push',
    ])
      expect(JSON.stringify(about(event, payload))).not.toContain('hunter2');
  });

  test.each([
    'workflow_run',
    'deployment_status',
    'release',
    'deployment',
    'merge_group',
    'push',
    'pull_request',
    'gollum',
    'status',
  ])('an empty or damaged payload of %s still gives the plain run', (event) => {
    for (const damaged of [undefined, null, 'text', 7, [], {}]) {
      const members = [
        'workflow_run',
        'deployment_status',
        'deployment',
        'release',
        'merge_group',
        'pull_request',
        'pages',
      ];
      const subject = about(event, Object.fromEntries(members.map((member) => [member, damaged])));
      expect(subject).toMatchObject({
        summary: 'Workflow "Deploy" run #42 of acme/shop started',
        identity: ['run', '30433642', '1', '48100000000'],
      });
      expect(JSON.stringify(subject)).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('the commit that is deployed is not always the run’s', () => {
  const production = { environment: 'production' };
  const pushed = { ref: 'refs/heads/main', before: OLDER_SHA, after: SHA };
  const other = 'b'.repeat(40);

  test('a given commit is what the record speaks of (tj-actions/changed-files#1619)', () => {
    const subject = about('push', pushed, { ...production, commit: other });
    expect(subject.sha).toBe(other);
    expect(subject.summary).toBe('Deployment of acme/shop bbbbbbb to production started');
    expect(subject.lines).toContain(`Commit: ${other}`);
    expect(JSON.stringify([subject.lines, subject.changedValues])).not.toContain(SHA);
  });

  test('a version that is another commit makes no claim about commits (tailscale/go#122)', () => {
    const subject = about('push', pushed, { ...production, version: other });
    expect(subject.sha).toBe('');
    expect(subject.summary).toBe(`Deployment of acme/shop ${other} to production started`);
    expect(JSON.stringify([subject.lines, subject.changedValues])).not.toContain(SHA);
  });

  test('a version that is the run’s own commit, or no commit, takes nothing away', () => {
    for (const version of [SHA, SHA.toUpperCase(), 'v1.5.0', SHA.slice(0, 12)])
      expect(about('push', pushed, { ...production, version })).toMatchObject({ sha: SHA });
  });

  test('the tag of the run is not the version of another commit', () => {
    const env = { GITHUB_REF: 'refs/tags/v1.5.0', GITHUB_REF_TYPE: 'tag' };
    expect(about('push', {}, { ...production, commit: other }, { env }).summary).toContain(' bbbbbbb ');
  });
});

describe('comments', () => {
  test('on a pull request are about the pull request (tj-actions/changed-files#1619)', () => {
    const issue = { number: 12, title: 'Fix the cart', state: 'open', pull_request: { url: 'https://x' } };
    const subject = about('issue_comment', { action: 'created', issue });
    expect(subject.affectedObject).toEqual({ name: '#12', objectType: 'Pull request' });
    expect(subject.lines).toContain('Pull request: #12 Fix the cart (open)');
    expect(subject.lines.join()).not.toContain('Issue');
  });

  test('on an issue are about the run, and name the issue', () => {
    const issue = { number: 12, title: 'The cart is empty', state: 'open' };
    const subject = about('issue_comment', { action: 'created', issue });
    expect(subject.affectedObject).toEqual({ name: 'main', objectType: 'Branch' });
    expect(subject.lines).toContain('Issue: #12 The cart is empty (open)');
  });
});

test('a run without a ref names none, and not the default branch', () => {
  const env = { GITHUB_REF: '', GITHUB_REF_TYPE: '' };
  const payload = { repository: { default_branch: 'main' } };
  expect(about('workflow_dispatch', payload, {}, { env }).affectedObject).toEqual({
    name: '(no ref)',
    objectType: 'Ref',
  });
});
