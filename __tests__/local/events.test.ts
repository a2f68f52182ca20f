/** Every example payload that GitHub publishes becomes one valid record that an auditor can read. */
import { textAt } from '../../src/text/json.js';
import { type GitHubEvent, allExamplePayloads } from '../../local/github/events.js';
import { problemOf } from '../../local/confluence/schema.js';
import { readContext } from '../../src/github/context.js';
import type { Outcome } from '../../src/record/record-inputs.js';
import { serializeRecord } from '../../src/record/audit-record.js';
import { build, textsOf } from '../given.js';

const events = [...allExamplePayloads()];
/** The first of each event and action, in which the payloads differ most. */
const kinds = [
  ...new Map(
    events.map((event) => [`${event.name} ${textAt(event.payload, 'action') ?? ''}`, event]),
  ).values(),
];

function contextOf({ name, payload, github, runner, job }: GitHubEvent) {
  const variables = (prefix: string, values: object) =>
    Object.entries(values).map(([key, value]) => [`${prefix}_${key.toUpperCase()}`, String(value)]);
  const env = Object.fromEntries([
    ...variables('GITHUB', github),
    ...variables('RUNNER', runner),
    ['GITHUB_EVENT_NAME', name],
  ]) as NodeJS.ProcessEnv;
  return readContext(env, payload, { checkRunId: String(job.check_run_id), index: '' });
}

function problemsWith(event: GitHubEvent, given: { environment?: string; outcome?: Outcome } = {}): string[] {
  const { record, truncated } = build(contextOf(event), given, {
    liveBefore: { sha: 'a'.repeat(40) },
    end: given.outcome && { startKey: 'ghastart', startedAt: 0, status: given.outcome, durationMs: 1 },
  });
  const problem = problemOf('sent', JSON.parse(serializeRecord(record)));
  const { affectedObject, associatedObjects = [], changedValues = [], summary, category, author } = record;
  const names = [
    summary,
    category,
    author?.displayName,
    affectedObject,
    associatedObjects,
    changedValues.map(({ name }) => name),
  ];
  return [
    ...(problem === undefined ? [] : [problem]),
    ...textsOf(record).filter((text) => /\b(undefined|null|NaN)\b|\[object|Invalid Date/.test(text)),
    ...names
      .flatMap(textsOf)
      .filter((text) => text === '' || text.includes('no visible text'))
      .map(() => 'a name is empty'),
    ...(record.description?.split('\n').filter((line) => /^[^:]+:\s*$|, ,|\(\)/.test(line)) ?? []),
    ...(given.outcome === 'failure' && /succeeded/.test(summary ?? '') ? [summary ?? ''] : []),
    ...truncated,
  ];
}

test('there are hundreds of examples, of all the events that start workflows', () => {
  expect(events.length).toBeGreaterThan(300);
  for (const name of [
    'workflow_run',
    'deployment_status',
    'merge_group',
    'repository_dispatch',
    'pull_request_target',
    'schedule',
  ])
    expect(events.some((event) => event.name === name)).toBe(true);
});

test('every payload gives a record without gaps', () => {
  expect(events.flatMap((event) => problemsWith(event).map((problem) => [event.name, problem]))).toEqual([]);
});

test.each([
  { environment: 'production' },
  { outcome: 'failure' as const },
  { environment: 'production', outcome: 'success' as const },
])('every kind of event gives one with %j', (given) => {
  expect(
    kinds.flatMap((event) => problemsWith(event, given).map((problem) => [event.name, problem])),
  ).toEqual([]);
});

test('a payload in which everything is missing, or of another type, gives one too', () => {
  const replaced = (value: unknown, by: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, replaced(member, by)]))
      : by;
  for (const by of [null, '', [], {}, NaN, true, 'x\u202e\n']) {
    const problems = kinds.flatMap((event) => {
      const payload = replaced(event.payload, by) as GitHubEvent['payload'];
      return problemsWith({ ...event, payload }).map((problem) => [event.name, by, problem]);
    });
    expect(problems).toEqual([]);
  }
});

test('no record tells what a payload’s free texts say, which can hold secrets', () => {
  const marked = (value: unknown, name = ''): unknown => {
    if (['body', 'description', 'message', 'client_payload', 'inputs', 'payload'].includes(name))
      return name === 'body' ? 'hunter2' : { hidden: 'hunter2' };
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, marked(member, key)]));
  };
  for (const event of kinds) {
    const { record } = build(
      contextOf({ ...event, payload: marked(event.payload) as GitHubEvent['payload'] }),
    );
    expect(serializeRecord(record)).not.toMatch(/hunter2|hidden/);
  }
});
