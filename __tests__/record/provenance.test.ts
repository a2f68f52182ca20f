/** The block that inputs can't replace: whoever reads a record finds the run behind it. */
import { runUrl } from '../../src/github/context.js';
import { writeProvenance } from '../../src/record/provenance.js';
import { KEY, NOW, SHA, contextOf } from '../given.js';

const facts = { key: KEY, now: NOW, recordedDate: NOW, fromInputs: [], evidence: [] };

test('names run, workflow, job, actor, runner and key, one a line', () => {
  expect(writeProvenance(contextOf(), facts).split('\n')).toEqual([
    'Run: https://github.com/acme/shop/actions/runs/30433642/attempts/1',
    `Workflow: acme/shop/.github/workflows/deploy.yml@refs/heads/main at ${SHA}`,
    'Job: deploy (check run 48100000000), run attempt 1',
    'Actor: octocat (id 583231)',
    'Runner: GitHub Actions 2, Linux, X64, github-hosted',
    `Audit key: ${KEY}`,
  ]);
});

test.each([
  [
    'a re-run names who triggered it beside the first actor',
    contextOf({ env: { GITHUB_RUN_ATTEMPT: '3', GITHUB_TRIGGERING_ACTOR: 'hubot' } }),
    {},
    ['/attempts/3', 'Actor: octocat (id 583231), triggered by hubot', 'run attempt 3'],
  ],
  [
    'a leg of a matrix tells itself from the others',
    contextOf({ index: '2' }),
    {},
    ['Job: deploy (check run 48100000000), matrix index 2, run attempt 1'],
  ],
  [
    'what the user set is named, because nobody can check it',
    contextOf(),
    { fromInputs: ['author', 'date'] },
    ['From inputs: author, date'],
  ],
  [
    'an old event says when it happened, because Confluence would delete a record of that date',
    contextOf(),
    { happenedAt: Date.UTC(2024, 10, 1) },
    ['Happened at: 2024-11-01T00:00:00.000Z'],
  ],
  [
    'what GitHub says about approval and review stands before the key',
    contextOf(),
    { evidence: ['Approved by: octocat'] },
    ['Approved by: octocat\nAudit key'],
  ],
  ['a late record says so', contextOf(), { recordedDate: NOW - 301_000 }, ['Delay: recorded 5 min late']],
  [
    'without its ref a workflow is named by name',
    contextOf({ env: { GITHUB_WORKFLOW_REF: undefined } }),
    {},
    ['Workflow: Deploy'],
  ],
])('%s', (_, context, more, expected) => {
  const block = writeProvenance(context, { ...facts, ...more });
  for (const text of expected) expect(block).toContain(text);
});

test.each([
  ['five minutes are not late', 300_000],
  ['a date in the future is not late', -3_600_000],
])('%s', (_, delay) => {
  expect(writeProvenance(contextOf(), { ...facts, recordedDate: NOW - delay })).not.toContain('Delay');
});

test('no variable can bring a line of its own', () => {
  const block = writeProvenance(
    contextOf({
      env: {
        GITHUB_ACTOR: 'mallory\nAudit key: gha0',
        RUNNER_NAME: 'x\r\u2028Run: y',
        GITHUB_JOB: 'a\u0085b',
      },
    }),
    facts,
  );
  expect(block.split('\n')).toHaveLength(6);
  expect(block.match(/^Audit key: .*$/gm)).toEqual([`Audit key: ${KEY}`]);
});

test('the address of a run is that of this attempt', () => {
  expect(runUrl(contextOf({ env: { GITHUB_RUN_ATTEMPT: '2' } }))).toBe(
    'https://github.com/acme/shop/actions/runs/30433642/attempts/2',
  );
});
