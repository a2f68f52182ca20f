/** The context: what the runner says, and that nothing it leaves out stops a record. */
import { textAt, memberAt } from '../../src/text/json.js';
import { readContext } from '../../src/github/context.js';
import { build, contextOf, SHA } from '../given.js';

test('a payload that is not what GitHub sends makes no endless provenance', () => {
  const payload = {
    sender: { login: 'octocat', id: '1'.repeat(10_000) },
    repository: { id: 'x'.repeat(10_000), full_name: 'x'.repeat(10_000) },
  };
  const context = readContext({ GITHUB_ACTOR: 'octocat' }, payload, {
    checkRunId: '',
    index: '',
  });
  expect(context.actor).toEqual({ login: 'octocat', id: undefined });
  expect(context.repository).toEqual({ name: '(unknown repository)', id: undefined });
});

describe('refs', () => {
  test.each([
    ['a branch', 'refs/heads/feature/a', 'branch', { name: 'feature/a', type: 'Branch' }],
    ['a tag', 'refs/tags/v1.5.0', 'tag', { name: 'v1.5.0', type: 'Tag' }],
    [
      'a tag on an old server, which names no type',
      'refs/tags/v1.5.0',
      undefined,
      { name: 'v1.5.0', type: 'Tag' },
    ],
    [
      'a branch that is named as a tag',
      'refs/heads/refs/tags/v1',
      'branch',
      { name: 'refs/tags/v1', type: 'Branch' },
    ],
    ['a pull request', 'refs/pull/7/merge', 'branch', { name: '#7', type: 'Pull request' }],
    ['a pull request’s head in act', 'refs/pull/7/head', undefined, { name: '#7', type: 'Pull request' }],
    ['a deployed commit, which has no ref', '', '', { name: '(no ref)', type: 'Ref' }],
  ])('%s', (_, full, type, expected) => {
    const context = contextOf({
      env: { GITHUB_REF: full, GITHUB_REF_TYPE: type },
      payload: { repository: { default_branch: 'main' } },
    });
    expect(context.ref).toEqual({ full, ...expected });
  });
});

describe('who it was', () => {
  test('the ids are those of the runner', () => {
    expect(contextOf()).toMatchObject({
      actor: { login: 'octocat', id: '583231' },
      triggeringActor: { login: 'octocat', id: '583231' },
    });
  });

  test('an older server tells the id by the payload, but only of the same account', () => {
    const sender = { login: 'octocat', id: 583231 };
    expect(contextOf({ env: { GITHUB_ACTOR_ID: undefined }, payload: { sender } }).actor?.id).toBe('583231');
    expect(
      contextOf({ env: { GITHUB_ACTOR_ID: undefined, GITHUB_ACTOR: 'hubot' }, payload: { sender } }).actor
        ?.id,
    ).toBeUndefined();
  });

  test('who re-runs has no id of the first actor', () => {
    expect(contextOf({ env: { GITHUB_TRIGGERING_ACTOR: 'hubot' } }).triggeringActor).toEqual({
      login: 'hubot',
      id: undefined,
    });
  });
});

test('on an Enterprise Server addresses begin with its own', () => {
  const context = contextOf({ env: { GITHUB_SERVER_URL: 'https://github.acme.example/' } });
  expect(context.serverUrl).toBe('https://github.acme.example');
  const { record } = build(
    contextOf({
      env: { GITHUB_SERVER_URL: 'https://github.acme.example/' },
      payload: { before: 'a'.repeat(40), after: SHA, ref: 'refs/heads/main' },
    }),
  );
  expect(record.description).toContain(
    `Compare: https://github.acme.example/acme/shop/compare/${'a'.repeat(40)}...${SHA}`,
  );
  expect(record.description).toContain(
    'Run: https://github.acme.example/acme/shop/actions/runs/30433642/attempts/1',
  );
});

test('without any variable there is a record all the same', () => {
  const context = readContext({}, {}, { checkRunId: '', index: '' });
  const { record } = build(context);
  expect(JSON.stringify(record)).not.toMatch(/undefined|null|NaN/);
  expect(record.author?.displayName).toBe('GitHub Actions');
});

test.each([
  'GITHUB_ACTOR',
  'GITHUB_ACTOR_ID',
  'GITHUB_TRIGGERING_ACTOR',
  'GITHUB_REF_TYPE',
  'GITHUB_REPOSITORY_ID',
  'GITHUB_RUN_ATTEMPT',
  'GITHUB_WORKFLOW',
  'GITHUB_WORKFLOW_REF',
  'GITHUB_WORKFLOW_SHA',
  'GITHUB_SHA',
  'GITHUB_REF',
  'GITHUB_JOB',
  'RUNNER_NAME',
  'RUNNER_ENVIRONMENT',
])('act, which leaves %s out, gets a record without gaps that show', (name) => {
  const { record } = build(contextOf({ env: { [name]: undefined }, checkRunId: '' }));
  const text = JSON.stringify(record);
  expect(text).not.toMatch(/undefined|null|NaN|\(id \)|: ,|, ,/);
});

test('a damaged attempt is the first', () => {
  expect(contextOf({ env: { GITHUB_RUN_ATTEMPT: 'x' } }).run.attempt).toBe(1);
});

describe('payloads', () => {
  const payload = { a: { b: 'text', n: 7, zero: 0, empty: '', nothing: null, list: [{ c: 'd' }] } };
  test.each([
    ['a text', ['a', 'b'], 'text'],
    ['a number', ['a', 'n'], '7'],
    ['nought', ['a', 'zero'], '0'],
    ['an empty text', ['a', 'empty'], undefined],
    ['null', ['a', 'nothing'], undefined],
    ['below null', ['a', 'nothing', 'x'], undefined],
    ['an object', ['a'], undefined],
    ['an item of a list', ['a', 'list', '0', 'c'], 'd'],
    ['what only the prototype has', ['a', 'toString'], undefined],
    ['a prototype', ['a', '__proto__', 'x'], undefined],
    ['the length of a text', ['a', 'b', 'length'], undefined],
  ])('%s', (_, path, expected) => {
    expect(textAt(payload, ...path)).toBe(expected);
  });

  test('that are none have no members', () => {
    for (const value of [undefined, null, 'text', 7]) expect(memberAt(value, 'length')).toBeUndefined();
  });
});
