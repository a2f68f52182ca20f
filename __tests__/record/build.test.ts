/** The record: whose word counts for each field, what is added, and what gives way where it is too long. */
import { holdsKey } from '../../src/confluence/own-record.js';
import { problemOf } from '../../local/confluence/schema.js';
import { type AuditRecord, serializeRecord } from '../../src/record/audit-record.js';
import { buildRecord, dateRecord, hasAddress, writeDuration } from '../../src/record/build.js';
import { TRUNCATED } from '../../src/text/truncate.js';
import { LIMITS } from '../../src/record/record-limits.js';
import { KEY, NOTHING, NOW, OLDER_SHA, SHA, build, contextOf, recordInputs } from '../given.js';

const production = { environment: 'production' } as const;
const OTHER = 'b'.repeat(40);

test('a run without any input has a whole record', () => {
  const { record, full, truncated } = build(contextOf());
  expect(record).toEqual({
    remoteAddress: '10.1.0.4',
    author: { type: 'user', displayName: 'octocat (GitHub)' },
    creationDate: NOW,
    category: 'Workflow run',
    summary: 'Workflow "Deploy" run #42 of acme/shop started',
    description: [
      'Event: push',
      'Ref: refs/heads/main',
      `Commit: ${SHA}`,
      '',
      'Run: https://github.com/acme/shop/actions/runs/30433642/attempts/1',
      `Workflow: acme/shop/.github/workflows/deploy.yml@refs/heads/main at ${SHA}`,
      'Job: deploy (check run 48100000000), run attempt 1',
      'Actor: octocat (id 583231)',
      'Runner: GitHub Actions 2, Linux, X64, github-hosted',
      `Audit key: ${KEY}`,
    ].join('\n'),
    affectedObject: { name: 'main', objectType: 'Branch' },
    associatedObjects: [
      { name: 'acme/shop', objectType: 'Repository' },
      { name: 'Deploy #42 (run 30433642, attempt 1)', objectType: 'Workflow run' },
      { name: KEY, objectType: 'Audit key' },
    ],
    changedValues: [],
    sysAdmin: false,
  });
  expect({ full, truncated }).toEqual({ full: undefined, truncated: [] });
  expect(problemOf('sent', JSON.parse(serializeRecord(record)))).toBeUndefined();
});

describe('for each field its own input counts, then `record`, then the context', () => {
  const FIELDS: [keyof AuditRecord, unknown, unknown][] = [
    ['remoteAddress', '203.0.113.1', '203.0.113.2'],
    ['author', { type: 'user', displayName: 'own' }, { type: 'user', displayName: 'in record' }],
    ['creationDate', 1_700_000_000_001, 1_700_000_000_002],
    ['category', 'own', 'in record'],
    ['summary', 'own', 'in record'],
    ['affectedObject', { name: 'own', objectType: 'x' }, { name: 'in record', objectType: 'x' }],
    ['sysAdmin', true, true],
  ];
  test.each(FIELDS)('%s', (field, own, inRecord) => {
    const context = contextOf();
    const byContext = build(context).record[field];
    expect(byContext).toBeDefined();
    expect(build(context, { record: { [field]: inRecord } }).record[field]).toEqual(inRecord);
    expect(build(context, { own: { [field]: own } }).record[field]).toEqual(own);
    expect(build(context, { own: { [field]: own }, record: { [field]: inRecord } }).record[field]).toEqual(
      own,
    );
    expect(build(context, { own: { [field]: own }, record: { [field]: null } }).record[field]).toEqual(own);
  });

  test('false is a word too', () => {
    expect(build(contextOf(), { own: { sysAdmin: false }, record: { sysAdmin: true } }).record.sysAdmin).toBe(
      false,
    );
  });

  test.each([
    'author',
    'creationDate',
    'category',
    'summary',
    'affectedObject',
    'associatedObjects',
    'changedValues',
    'sysAdmin',
  ] as const)('null in `record` leaves %s out', (field) => {
    const { record } = build(contextOf(), { record: { [field]: null } });
    expect(record).not.toHaveProperty(field);
    expect(problemOf('sent', JSON.parse(serializeRecord(record)))).toBeUndefined();
  });

  test('the user’s description replaces the default one, but never the provenance', () => {
    for (const description of ['All done.', null]) {
      const { record } = build(contextOf(), { record: { description } });
      const user = description === null ? '' : 'All done.\n\n';
      expect(record.description?.startsWith(`${user}Run: https://`)).toBe(true);
      expect(record.description?.endsWith(`\nAudit key: ${KEY}`)).toBe(true);
      expect(record.description).not.toContain('Event: push');
    }
  });

  test('what the user said of author and date is named, and so is what was left out', () => {
    expect(
      build(contextOf(), { own: { author: { type: 'user', displayName: 'x' } } }).record.description,
    ).toContain('From inputs: author\n');
    expect(build(contextOf(), { record: { author: null, creationDate: null } }).record.description).toContain(
      'From inputs: author, date\n',
    );
    expect(build(contextOf()).record.description).not.toContain('From inputs');
  });
});

describe('lists', () => {
  const ticket = { name: 'OPS-12', objectType: 'Ticket' };
  const replicas = { name: 'replicas', oldValue: '2', newValue: '4' };
  const payload = { ref: 'refs/heads/main', before: OLDER_SHA, after: SHA };
  const pushed = { name: 'Commit on main', oldValue: OLDER_SHA, newValue: SHA };

  test('come from context, `record` and inputs, in this order and without repeats', () => {
    const { record } = build(contextOf({ payload }), {
      record: {
        associatedObjects: [ticket, { name: 'acme/shop', objectType: 'Repository' }],
        changedValues: [pushed],
      },
      associatedObjects: [
        { name: ' OPS-12\n', objectType: 'Ticket' },
        { name: 'OPS-13', objectType: 'Ticket' },
      ],
      changedValues: [replicas, replicas],
    });
    expect(record.associatedObjects?.map(({ name }) => name)).toEqual([
      'acme/shop',
      'Deploy #42 (run 30433642, attempt 1)',
      KEY,
      'OPS-12',
      'OPS-13',
    ]);
    expect(record.changedValues).toEqual([pushed, replicas]);
  });

  test('null in `record` takes those of the context away, and keeps those of the inputs', () => {
    const { record } = build(contextOf({ payload }), {
      record: { associatedObjects: null, changedValues: null },
      associatedObjects: [ticket],
      changedValues: [replicas],
    });
    expect(record.associatedObjects).toEqual([ticket]);
    expect(record.changedValues).toEqual([replicas]);
  });

  test('hidden values are sent where they were given, and only there', () => {
    const hidden = { ...replicas, hiddenOldValue: '', hiddenNewValue: 'x' };
    expect(build(contextOf(), { changedValues: [hidden, replicas] }).record.changedValues).toEqual([
      hidden,
      replicas,
    ]);
  });
});

describe('when it happened', () => {
  const context = contextOf({
    event: 'release',
    payload: {
      action: 'published',
      release: { id: 1, tag_name: 'v1', published_at: '2026-11-23T09:20:00Z' },
    },
  });
  const published = Date.UTC(2026, 10, 23, 9, 20);

  test('is the subject’s time, so that every attempt and replay has the same', () => {
    expect(build(context).record.creationDate).toBe(published);
    expect(build(context).record.description).toContain('Delay: recorded 10 min late');
  });

  test.each([
    ['older than any retention of Confluence, which would delete the record', '2024-11-01T00:00:00Z'],
    ['ahead of now', '2026-11-23T11:00:00Z'],
  ])('is now where the payload’s time is %s, and the record says both', (_, published_at) => {
    const payload = { action: 'published', release: { id: 1, tag_name: 'v1', published_at } };
    const { record } = build(contextOf({ event: 'release', payload }));
    expect(record.creationDate).toBe(NOW);
    expect(record.description).toContain(`Happened at: ${published_at.replace('Z', '.000Z')}`);
    expect(record.description).not.toContain('Delay');
  });

  test('is what the user says', () => {
    const { subject } = build(context);
    expect(dateRecord({ own: { creationDate: 1 }, record: { creationDate: 2 } }, subject, 3).date).toBe(1);
    expect(dateRecord({ own: {}, record: { creationDate: 2 } }, subject, 3).date).toBe(2);
    expect(dateRecord({ own: {}, record: { creationDate: null } }, subject, NOW).date).toBe(published);
    expect(dateRecord({ own: {}, record: {} }, build(contextOf()).subject, 3).date).toBe(3);
  });
});

test('the runner’s own address is only asked for where the user gave none', () => {
  expect(hasAddress({ own: {}, record: {} })).toBe(false);
  expect(hasAddress({ own: { remoteAddress: '::1' }, record: {} })).toBe(true);
  expect(hasAddress({ own: {}, record: { remoteAddress: '::1' } })).toBe(true);
});

describe('text of others', () => {
  test('a branch that is named as a script stays text', () => {
    const ref = '<script>alert(1)</script>';
    const { record } = build(contextOf({ env: { GITHUB_REF: `refs/heads/${ref}` } }));
    expect(record.affectedObject).toEqual({ name: ref, objectType: 'Branch' });
    expect(record.description).toContain(`Ref: refs/heads/${ref}\n`);
  });

  test('an actor with control and bidirectional characters has a plain name', () => {
    const actor = 'oc\u202eto\u0000cat\u001b[31m\n';
    const { record } = build(contextOf({ env: { GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: actor } }));
    expect(record.author?.displayName).toBe('octocat[31m (GitHub)');
  });

  test('no title can bring lines that look like provenance', () => {
    const forged = 'Nice\n\nRun: https://evil.example\r\nAudit key: gha00000000000000000000000000000000';
    const { record } = build(
      contextOf({
        event: 'pull_request',
        payload: {
          pull_request: { number: 7, title: forged, head: { label: forged }, base: { ref: forged } },
        },
      }),
    );
    const lines = record.description?.split('\n') ?? [];
    expect(lines.filter((line) => line.startsWith('Audit key:'))).toEqual([`Audit key: ${KEY}`]);
    expect(lines.filter((line) => line.startsWith('Run:'))).toHaveLength(1);
  });

  test('a name of which nothing is visible is not empty, so that a replay takes it', () => {
    const { record } = build(contextOf({ env: { GITHUB_REF: 'refs/heads/\u202e' } }), {
      own: { summary: '\u200b' },
      changedValues: [{ name: '\u200b', oldValue: '\u200b', newValue: '' }],
    });
    expect(record.affectedObject?.name).toBe('(no visible text)');
    expect(record.summary).toBe('(no visible text)');
    expect(record.changedValues).toEqual([{ name: '(no visible text)', oldValue: '', newValue: '' }]);
  });

  // A search takes such an object for the key, so the other event would have passed as recorded.
  test.each(['Audit key', 'AUDIT KEY', 'audit key', 'Audit\u200b key'])(
    'another event’s key under the type %j is renamed, so that no search finds this record by it',
    (objectType) => {
      const foreign = `gha${'0'.repeat(32)}`;
      const { record } = build(contextOf(), { associatedObjects: [{ name: foreign, objectType }] });
      expect(holdsKey(record, foreign)).toBe(false);
      expect(holdsKey(record, KEY)).toBe(true);
      expect(record.associatedObjects).toContainEqual({ name: foreign, objectType: 'Other audit key' });
    },
  );

  test('values keep their lines and spaces, names have one line', () => {
    const { record } = build(contextOf(), {
      changedValues: [{ name: 'a\nb', oldValue: 'one\r\ntwo', newValue: ' three ' }],
    });
    expect(record.changedValues).toEqual([{ name: 'a b', oldValue: 'one\ntwo', newValue: ' three ' }]);
  });
});

describe('the commit that was live before', () => {
  const name = 'Commit live in production';
  test.each([
    ['success', { sha: OLDER_SHA }, undefined, OLDER_SHA, SHA],
    ['success', 'none', undefined, '(none)', SHA],
    ['success', { sha: OLDER_SHA }, true, OLDER_SHA, SHA],
    ['success', { sha: SHA }, false, SHA, SHA],
    // On its way, as the summary says.
    [undefined, { sha: OLDER_SHA }, undefined, OLDER_SHA, SHA],
    ['started', { sha: OLDER_SHA }, true, OLDER_SHA, SHA],
    // Never live: the record must not say so.
    ['failure', { sha: OLDER_SHA }, false, OLDER_SHA, `${SHA} (deployment failed)`],
    ['cancelled', 'none', undefined, '(none)', `${SHA} (deployment was cancelled)`],
    ['skipped', 'none', undefined, '(none)', `${SHA} (deployment was skipped)`],
  ] as const)('outcome %s, before %j, rollback %s', (outcome, liveBefore, rollback, oldValue, newValue) => {
    const { record } = build(contextOf(), { ...production, outcome }, { liveBefore, rollback });
    expect(record.changedValues).toEqual([{ name, oldValue, newValue }]);
  });

  test('can be compared where both are known and differ', () => {
    const compare = `Compare with what was live: https://github.com/acme/shop/compare/${OLDER_SHA}...${SHA}\n`;
    const described = (facts: Parameters<typeof build>[2]) =>
      build(contextOf(), production, facts).record.description;
    expect(described({ liveBefore: { sha: OLDER_SHA } })).toContain(compare);
    expect(described({ liveBefore: { sha: OLDER_SHA }, rollback: true })).toContain('Rollback: ');
    expect(described({ liveBefore: { sha: OLDER_SHA }, rollback: false })).not.toContain('Rollback');
    expect(described({ liveBefore: { sha: SHA } })).not.toContain('Compare');
    expect(described({ liveBefore: 'none' })).not.toContain('Compare');
    expect(described({})).not.toContain('Compare');
  });

  test('is not claimed where nobody knows this commit, or nothing is deployed', () => {
    const noSha = contextOf({ env: { GITHUB_SHA: undefined } });
    expect(build(noSha, production, { liveBefore: 'none' }).record.changedValues).toEqual([]);
    expect(build(contextOf(), {}, { liveBefore: 'none' }).record.changedValues).toEqual([]);
  });

  test.each([
    ['pull_request', 'refs/pull/7/merge', OTHER],
    ['pull_request_review', 'refs/pull/7/merge', OTHER],
    // Runs on the base branch.
    ['pull_request_target', 'refs/heads/main', SHA],
    ['pull_request', 'refs/heads/main', SHA],
  ])('%s on %s: as GitHub lists deployments, by the head of a pull request', (event, ref, commit) => {
    const pullRequest = { number: 7, head: { sha: OTHER } };
    const context = contextOf({ event, payload: { pull_request: pullRequest }, env: { GITHUB_REF: ref } });
    const { record } = build(context, production, { liveBefore: { sha: OLDER_SHA } });
    expect(record.changedValues).toContainEqual({
      name: 'Commit live in production',
      oldValue: OLDER_SHA,
      newValue: commit,
    });
    expect(record.description).toContain(`/compare/${OLDER_SHA}...${commit}`);
    expect(record.description).toContain(`Commit: ${SHA}`);
  });
});

describe('the end of a job', () => {
  const end = {
    startKey: 'ghastart',
    startedAt: NOW - 192_000,
    status: 'success',
    durationMs: 192_000,
  } as const;
  test('names the record of its start, how it ended, how long it took and when it began', () => {
    const { record } = build(contextOf(), { outcome: 'success' }, { end });
    expect(record.associatedObjects?.slice(2)).toEqual([
      { name: KEY, objectType: 'Audit key' },
      { name: 'ghastart', objectType: 'Start record' },
    ]);
    expect(record.changedValues).toEqual([
      { name: 'Status', oldValue: 'started', newValue: 'success' },
      { name: 'Duration', oldValue: '', newValue: '3 min 12 s' },
      { name: 'Started at', oldValue: '', newValue: '2026-11-23T09:26:48.000Z' },
    ]);
    expect(record.creationDate).toBe(NOW);
  });

  test('names no record of a start that was never written', () => {
    const { record } = build(contextOf(), { outcome: 'failure' }, { end: { ...end, startKey: undefined } });
    expect(JSON.stringify(record)).not.toContain('Start record');
  });

  test.each([
    [0, '0 s'],
    [-5_000, '0 s'],
    [499, '0 s'],
    [1_000, '1 s'],
    [59_999, '1 min'],
    [192_000, '3 min 12 s'],
    [3_600_000, '1 h'],
    [90_061_000, '25 h 1 min 1 s'],
  ])('%d ms are %s', (ms, words) => {
    expect(writeDuration(ms)).toBe(words);
  });
});

describe('what is too long', () => {
  test.each<[string, Partial<AuditRecord>, string, (record: AuditRecord) => string | undefined]>([
    ['category', { category: 'x'.repeat(256) }, 'category', ({ category }) => category],
    [
      'author',
      { author: { type: 'user', displayName: 'x'.repeat(256) } },
      'author',
      ({ author }) => author?.displayName,
    ],
    [
      'an object type',
      { affectedObject: { name: 'x', objectType: 'x'.repeat(256) } },
      'affected object',
      (record) => record.affectedObject?.objectType,
    ],
    [
      'the name of a value',
      { changedValues: [{ name: 'x'.repeat(256), oldValue: '', newValue: '' }] },
      'changed values',
      (record) => record.changedValues?.[0]?.name,
    ],
  ])('%s is truncated at 255 with a mark, and the whole is kept', (_, field, cutName, read) => {
    const { record, full, truncated } = build(contextOf(), { record: field });
    expect(read(record)).toHaveLength(LIMITS.line);
    expect(read(record)).toContain(TRUNCATED);
    expect(full && read(full)).toBe('x'.repeat(256));
    expect(truncated).toEqual([cutName]);
  });

  test('a summary tells its outcome even where every name is endless', () => {
    const long = 'x'.repeat(300);
    const context = contextOf({ env: { GITHUB_REPOSITORY: `${long}/${long}`, GITHUB_WORKFLOW: long } });
    for (const given of [{}, { environment: long, version: long }]) {
      const { record, full, truncated } = build(context, { ...given, outcome: 'cancelled' });
      expect(record.summary).toHaveLength(LIMITS.line);
      expect(record.summary).toMatch(/^(Workflow|Deployment).*… \[cut\] x+.* was cancelled$/);
      expect(full?.summary).toContain(long);
      expect(truncated).toContain('summary');
    }
  });

  test('an object keeps the end of its name, where ids and repositories stand', () => {
    const long = 'x'.repeat(300);
    const { record, full, truncated } = build(contextOf({ env: { GITHUB_WORKFLOW: long } }), {
      environment: long,
    });
    expect(record.affectedObject?.name).toMatch(/^x+… \[cut\] x+ \(acme\/shop\)$/);
    expect(record.associatedObjects?.[1]?.name).toMatch(/^x+… \[cut\] x+ #42 \(run 30433642, attempt 1\)$/);
    for (const { name } of record.associatedObjects ?? [])
      expect(name.length).toBeLessThanOrEqual(LIMITS.line);
    expect(full?.affectedObject?.name).toContain(long);
    expect(truncated).toEqual(['summary', 'affected object', 'associated objects']);
  });

  test('the digest of an image is a version that is told whole', () => {
    const version = `sha256:${'0'.repeat(64)}`;
    const { record, truncated } = build(contextOf(), { ...production, version });
    expect(record.summary).toBe(`Deployment of acme/shop ${version} to production started`);
    expect(truncated).toEqual([]);
  });

  test('255 are whole', () => {
    const { record, truncated } = build(contextOf(), { own: { summary: 'x'.repeat(255) } });
    expect(record.summary).toBe('x'.repeat(255));
    expect(truncated).toEqual([]);
  });

  test.each(['oldValue', 'newValue', 'hiddenOldValue', 'hiddenNewValue'] as const)(
    '%s is truncated at 8,000',
    (member) => {
      const value = { name: 'x', oldValue: '', newValue: '', hiddenOldValue: '', hiddenNewValue: '' };
      const whole = build(contextOf(), { changedValues: [{ ...value, [member]: 'x'.repeat(8_000) }] });
      expect(whole.truncated).toEqual([]);
      const { record, truncated } = build(contextOf(), {
        changedValues: [{ ...value, [member]: 'x'.repeat(8_001) }],
      });
      expect(record.changedValues?.[0]?.[member]).toHaveLength(8_000);
      expect(truncated).toEqual(['changed values']);
    },
  );

  test('a description gives way to the provenance, which stays whole', () => {
    const { record, full, truncated } = build(contextOf(), { own: { description: 'x'.repeat(9_000) } });
    expect(record.description).toHaveLength(8_000);
    expect(record.description).toContain(`x${TRUNCATED}\n\nRun: https://github.com/`);
    expect(record.description?.endsWith(`\nAudit key: ${KEY}`)).toBe(true);
    expect(full?.description).toContain('x'.repeat(9_000));
    expect(truncated).toEqual(['description']);
  });

  test('several truncated are named together', () => {
    const long = 'x'.repeat(9_000);
    const { truncated } = build(contextOf(), {
      own: { summary: long, category: long, description: long },
      associatedObjects: [{ name: long, objectType: 'x' }],
    });
    expect(truncated).toEqual(['category', 'summary', 'description', 'associated objects']);
  });

  const many = (count: number, text: string) => ({
    associatedObjects: Array.from({ length: count }, (_, index) => ({
      name: `${index} ${text}`,
      objectType: text,
    })),
    changedValues: Array.from({ length: count }, (_, index) => ({
      name: `${index} ${text}`,
      oldValue: text,
      newValue: text,
      hiddenOldValue: text,
      hiddenNewValue: text,
    })),
  });
  test.each<[string, number, string]>([
    ['five values of 8,000', 5, 'x'.repeat(8_000)],
    ['a hundred of everything', 100, 'x'.repeat(8_000)],
    ['two thousand of everything', 2_000, 'value'],
    ['characters of three bytes', 50, '界'.repeat(3_000)],
    ['emoji', 50, '👩‍👩‍👧'.repeat(500)],
    ['characters that JSON doubles', 50, '"\\\n'.repeat(2_000)],
  ])('%s: the body fits into 64 KiB, and what identifies the record is whole', (_, count, text) => {
    const lists = many(count, text);
    const description = text.repeat(3);
    const { record, full, truncated } = build(
      contextOf(),
      { ...lists, ...production, own: { description } },
      {
        liveBefore: { sha: OLDER_SHA },
        end: { startKey: 'ghastart', startedAt: NOW, status: 'success', durationMs: 0 },
      },
    );
    expect(Buffer.byteLength(serializeRecord(record))).toBeLessThanOrEqual(LIMITS.bodyBytes);
    expect(record.associatedObjects?.slice(0, 4).map(({ objectType }) => objectType)).toEqual([
      'Repository',
      'Workflow run',
      'Audit key',
      'Start record',
    ]);
    expect(record.changedValues?.[0]?.oldValue).toBe(OLDER_SHA);
    expect(record.description?.endsWith(`\nAudit key: ${KEY}`)).toBe(true);
    expect(record.description).toContain(
      '\nRun: https://github.com/acme/shop/actions/runs/30433642/attempts/1\n',
    );
    expect(full?.associatedObjects).toHaveLength(count + 4);
    expect(truncated).toContain('changed values');
    expect(serializeRecord(record).isWellFormed()).toBe(true);
    expect(problemOf('sent', JSON.parse(serializeRecord(record)))).toBeUndefined();
  });

  test('a list that was truncated says how much is missing', () => {
    const { record } = build(contextOf(), many(2_000, 'value'));
    expect(record.associatedObjects?.at(-1)).toEqual({
      name: expect.stringMatching(/^… \[cut\] \d+ more$/) as string,
      objectType: 'Truncated',
    });
    expect(record.changedValues?.at(-1)?.name).toMatch(/^… \[cut\] \d+ more$/);
  });
});

test('the same inputs give the same bytes, in whatever order they were parsed', async () => {
  const context = contextOf();
  const given = await recordInputs({ environment: 'production', record: 'summary: x\ncategory: y' });
  const other = await recordInputs({ environment: 'production', record: 'category: y\nsummary: x' });
  expect(serializeRecord(build(context, given).record)).toBe(serializeRecord(build(context, other).record));
  const { subject } = build(context);
  const facts = { key: KEY, now: NOW, remoteAddress: '::1' };
  expect(buildRecord(NOTHING, context, subject, facts)).toEqual(
    buildRecord(NOTHING, context, subject, facts),
  );
});
