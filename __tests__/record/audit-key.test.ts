/** Keys: the same event has the same, so that it is recorded once; another event another, so that none is swallowed. */
import fc from 'fast-check';
import { claimName, deriveKey, nameKey, phaseOf } from '../../src/record/audit-key.js';
import type { Site } from '../../src/inputs/site.js';
import { describeSubject, readEventFacts } from '../../src/record/subject.js';
import { contextOf } from '../given.js';
import { check } from '../properties.js';

const site = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' };

interface Parts {
  site?: Site;
  context?: Parameters<typeof contextOf>[0];
  environment?: string;
  phase?: 'start' | 'end';
  invocationIndex?: number;
}

function keyOf({
  site: at = site,
  context: more,
  environment,
  phase = 'start',
  invocationIndex = 1,
}: Parts = {}): string {
  const context = contextOf(more);
  const subject = describeSubject(
    context,
    { environment, outcome: phase === 'end' ? 'success' : undefined },
    readEventFacts(context),
  );
  return deriveKey({
    siteHost: at.host,
    server: context.serverUrl,
    repository: context.repository.id ?? context.repository.name,
    environment: subject.deployment?.environment,
    phase,
    action: context.action,
    invocationIndex,
    identity: subject.identity,
  });
}

test('a key is one token of letters and digits, which a search takes as one word', () => {
  expect(keyOf()).toMatch(/^gha[0-9a-f]{32}$/);
  expect(nameKey(site, 'release1234', 'start')).toMatch(/^gha[0-9a-f]{32}$/);
});

test('keys do not change from version to version, because old receipts hold them', () => {
  expect(keyOf()).toBe('gha0c08c255329308a9019202ab7ce88ec8');
  expect(nameKey(site, 'release1234', 'start')).toBe('gha538ce7f18459bb1fd35c5d5027df3cd6');
});

describe('this run’s event', () => {
  test.each<[string, Parameters<typeof contextOf>[0]]>([
    ['another runner', { env: { RUNNER_NAME: 'other', RUNNER_OS: 'macOS' } }],
    ['another actor', { env: { GITHUB_ACTOR: 'hubot', GITHUB_TRIGGERING_ACTOR: 'hubot' } }],
    ['a renamed repository', { env: { GITHUB_REPOSITORY: 'acme/store' } }],
    ['a renamed workflow', { env: { GITHUB_WORKFLOW: 'Other' } }],
    ['a moved branch', { env: { GITHUB_REF: 'refs/heads/other', GITHUB_SHA: 'a'.repeat(40) } }],
  ])('is the same with %s', (_, context) => {
    expect(keyOf({ context })).toBe(keyOf());
  });

  const OTHERS: [string, Parts][] = [
    ['on another site', { site: { ...site, host: 'other.atlassian.net' } }],
    ['on another server', { context: { env: { GITHUB_SERVER_URL: 'https://github.acme.example' } } }],
    ['in another repository', { context: { env: { GITHUB_REPOSITORY_ID: '7' } } }],
    ['in another run', { context: { env: { GITHUB_RUN_ID: '7' } } }],
    ['in another attempt', { context: { env: { GITHUB_RUN_ATTEMPT: '2' } } }],
    ['in another job', { context: { checkRunId: '7' } }],
    ['in another step', { context: { env: { GITHUB_ACTION: 'other' } } }],
    ['in another use of one composite', { invocationIndex: 2 }],
    ['for an environment', { environment: 'production' }],
    ['for another environment', { environment: 'staging' }],
    ['at its end', { phase: 'end' }],
    ['at its end, for an environment', { environment: 'production', phase: 'end' }],
  ];
  test.each(OTHERS)('is another %s', (_, parts) => {
    expect(keyOf(parts)).not.toBe(keyOf());
  });

  test('is another than all others, not only than the first', () => {
    expect(new Set(OTHERS.map(([, parts]) => keyOf(parts))).size).toBe(OTHERS.length);
  });

  test('of one leg of a matrix is not that of another, where the server numbers no jobs', () => {
    const legs = ['0', '1'].map((index) => keyOf({ context: { index, checkRunId: '' } }));
    expect(legs[0]).not.toBe(legs[1]);
    const jobs = ['deploy', 'verify'].map((name) =>
      keyOf({ context: { env: { GITHUB_JOB: name }, checkRunId: '' } }),
    );
    expect(jobs[0]).not.toBe(jobs[1]);
  });

  test('needs no id of the repository on older servers', () => {
    const keys = ['acme/shop', 'acme/store'].map((GITHUB_REPOSITORY) =>
      keyOf({ context: { env: { GITHUB_REPOSITORY, GITHUB_REPOSITORY_ID: undefined } } }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('an event that several runs listen to', () => {
  const listeners = (event: string, payload: object) =>
    ['1', '2'].map((run) =>
      keyOf({
        context: {
          event,
          payload: payload as Record<string, unknown>,
          env: { GITHUB_RUN_ID: run, GITHUB_JOB: `job${run}`, GITHUB_RUN_ATTEMPT: run },
          checkRunId: run,
          index: run,
        },
      }),
    );
  const run = (action: string, id = 1, run_attempt = 1) => ({ action, workflow_run: { id, run_attempt } });
  const status = (id: number, environment = 'production') => ({ deployment_status: { id, environment } });
  const release = (action: string, id = 1) => ({ action, release: { id, tag_name: 'v1' } });

  test.each([
    ['workflow_run', run('completed')],
    ['deployment_status', status(1)],
    ['release', release('published')],
  ])('has one key for %s, whichever run, job, attempt or leg reports it', (event, payload) => {
    const [one, two] = listeners(event, payload);
    expect(one).toBe(two);
  });

  test('has one key with and without the environment that it is about', () => {
    const context = { event: 'deployment_status', payload: status(1) };
    expect(keyOf({ context, environment: 'production' })).toBe(keyOf({ context }));
  });

  test.each([
    ['another run', 'workflow_run', run('completed'), run('completed', 2)],
    ['another attempt', 'workflow_run', run('completed'), run('completed', 1, 2)],
    ['its beginning', 'workflow_run', run('completed'), run('requested')],
    ['another status', 'deployment_status', status(1), status(2)],
    ['another release', 'release', release('published'), release('published', 2)],
    ['another change of the release', 'release', release('published'), release('edited')],
  ])('has another key for %s', (_, event, one, other) => {
    expect(listeners(event, one)[0]).not.toBe(listeners(event, other)[0]);
  });

  test('does not swallow the outcomes of two runs that listen to it', () => {
    const keys = ['1', '2'].map((GITHUB_RUN_ID) =>
      keyOf({
        context: { event: 'release', payload: release('published'), env: { GITHUB_RUN_ID } },
        phase: 'end',
      }),
    );
    expect(keys[0]).not.toBe(keys[1]);
  });
});

describe('a given key', () => {
  test.each<[string, [Site, string, 'start' | 'end']]>([
    ['another name', [site, 'release1235', 'start']],
    ['another site', [{ ...site, host: 'other.atlassian.net' }, 'release1234', 'start']],
    ['the end', [site, 'release1234', 'end']],
  ])('is another for %s', (_, [at, name, phase]) => {
    expect(nameKey(at, name, phase)).not.toBe(nameKey(site, 'release1234', 'start'));
  });

  test('is the same from every run', () => {
    expect(nameKey(site, 'release1234', 'start')).toBe(nameKey({ ...site }, 'release1234', 'start'));
  });
});

test('parts can not run into each other', () => {
  // One text cut in two at two places: what a key that only joins its parts could not tell apart.
  const cuts = fc
    .string({ minLength: 3, maxLength: 20 })
    .chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.uniqueArray(fc.integer({ min: 1, max: text.length - 1 }), { minLength: 2, maxLength: 2 }),
      ),
    );
  const key = (text: string, at = 0) =>
    keyOf({ context: { env: { GITHUB_ACTION: text.slice(0, at) } }, environment: text.slice(at) });
  check(
    fc.property(cuts, ([text, [one, other]]) => {
      expect(key(text, one)).not.toBe(key(text, other));
    }),
    50,
  );
});

test('only a start is no end', () => {
  expect(
    [undefined, 'started', 'success', 'failure', 'cancelled', 'skipped'].map((outcome) =>
      phaseOf(outcome as never),
    ),
  ).toEqual(['start', 'start', 'end', 'end', 'end', 'end']);
});

test('steps that must not share an invocationIndex’s sequence have claims of their own', () => {
  const name = (more: Parameters<typeof contextOf>[0] = {}, environment?: string) =>
    claimName(contextOf(more), environment);
  const names = [
    name(),
    name({ env: { GITHUB_ACTION: 'other' } }),
    name({ env: { GITHUB_JOB: 'other' } }),
    name({ env: { GITHUB_RUN_ATTEMPT: '2' } }),
    name({ index: '1' }),
    name({}, 'production'),
  ];
  expect(new Set(names).size).toBe(names.length);
  for (const each of names) expect(each).toMatch(/^[0-9a-f]{16}$/);
});
