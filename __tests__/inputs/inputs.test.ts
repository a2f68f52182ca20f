/** Inputs: every wrong one is named, all of them at once, and good ones are taken as they were written. */
import { readFileSync } from 'node:fs';
import { parse as parseYaml } from 'yaml';
import { inputFailure } from '../../src/failure/failure.js';
import { INPUT_NAMES, type InputName, parseInputs, type RawInputs } from '../../src/inputs/inputs.js';
import { problemsOf, rawInputs, recordInputs } from '../given.js';

const action = parseYaml(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
  inputs: Record<string, { default?: string; required?: boolean }>;
};

test('action.yml declares the inputs that are read, and no other', () => {
  expect(Object.keys(action.inputs)).toEqual([...INPUT_NAMES]);
});

test('the defaults of action.yml are good, and are those that an empty input has', async () => {
  const given = {
    site: 'acme.atlassian.net',
    email: 'admin@acme.example',
    'api-token': 'x',
    'github-token': '',
    ...{ 'job-status': '', 'job-check-run-id': '', matrix: '' },
  };
  const defaults = Object.fromEntries(INPUT_NAMES.map((name) => [name, action.inputs[name]?.default ?? '']));
  const empty = Object.fromEntries(INPUT_NAMES.map((name) => [name, '']));
  const sources = { stage: 'main' as const, readRecordFile: () => '' };
  const byDefault = await parseInputs({ ...defaults, ...given } as RawInputs, sources);
  expect(byDefault).toHaveProperty('inputs');
  expect(byDefault).toEqual(await parseInputs({ ...empty, ...given } as RawInputs, sources));
});

/** A wrong input, and what its sentence says was found and is allowed. */
const WRONG: [string, Partial<RawInputs>, RegExp][] = [
  [
    'no site',
    { site: '' },
    /^`site` is empty; set it to your Confluence Cloud site, such as acme\.atlassian\.net/,
  ],
  [
    'a stranger as site',
    { site: 'evilatlassian.net' },
    /^`site` names the host "evilatlassian\.net", which is not \*\.atlassian\.net;.* name it in `allow-host`/,
  ],
  [
    'an insecure site',
    { site: 'http://acme.atlassian.net' },
    /^`site` begins with "http:\/\/"; allowed: https/,
  ],
  [
    'a site with a path',
    { site: 'acme.atlassian.net/jira' },
    /^`site` is "acme\.atlassian\.net\/jira", with a path; allowed:/,
  ],
  [
    'a wildcard host',
    { 'allow-host': '*.example.com' },
    /^`allow-host` has the line "\*\.example\.com"; allowed: one host name a line/,
  ],
  [
    'a stranger as gateway',
    { 'gateway-url': 'https://api.example.com' },
    /^`gateway-url` names the host "api\.example\.com", which is not api\.atlassian\.com/,
  ],
  [
    'a gateway without a scheme',
    { 'gateway-url': 'api.atlassian.com' },
    /^`gateway-url` is "api\.atlassian\.com"; allowed: an https URL/,
  ],
  [
    'an insecure token endpoint',
    { 'token-url': 'http://auth.atlassian.com/oauth/token' },
    /^`token-url` begins with "http:\/\/"; allowed: https/,
  ],
  ['a cloud id that is none', { 'cloud-id': 'acme' }, /^`cloud-id` is "acme"; allowed: auto, or the UUID/],
  [
    'no credentials',
    { email: '', 'api-token': '' },
    /^No credentials are given; exactly one of these is needed: `email` and `api-token`/,
  ],
  ['an empty secret', { 'api-token': '' }, /^`api-token` is empty while `email` is given.*fork/],
  [
    'two ways to authenticate',
    { 'access-token': 'x' },
    /^`email`, `api-token`, `access-token` are given together; allowed: exactly one/,
  ],
  [
    'an unknown outcome',
    { outcome: 'succeeded' },
    /^`outcome` is "succeeded"; allowed: started, success, failure, cancelled or skipped\.$/,
  ],
  ['an outcome in capitals', { outcome: 'Success' }, /^`outcome` is "Success"; allowed:/],
  [
    'a host name as address',
    { 'remote-address': 'runner.local' },
    /^`remote-address` is "runner\.local"; allowed: one IPv4 or IPv6 address/,
  ],
  [
    'a network as address',
    { 'remote-address': '10.0.0.0/8' },
    /^`remote-address` is "10\.0\.0\.0\/8"; allowed: one IPv4/,
  ],
  [
    'a year as date',
    { 'creation-date': '226' },
    /^`creation-date` is "226"; allowed: epoch milliseconds \(13 digits\)/,
  ],
  [
    'a day that does not exist',
    { 'creation-date': '2026-02-30T00:00:00Z' },
    /^`creation-date` is "2026-02-30T00:00:00Z"; allowed:/,
  ],
  [
    'a date without an offset',
    { 'creation-date': '2026-11-23T09:30:00' },
    /^`creation-date` is "2026-11-23T09:30:00"; allowed: .* with an offset/,
  ],
  ['a switch that is none', { 'sys-admin': 'yes' }, /^`sys-admin` is "yes"; allowed: true or false\.$/],
  [
    'an affected object without a type',
    { 'affected-object': 'production' },
    /^`affected-object` has the line "production"; allowed: `Type: name`/,
  ],
  [
    'an affected object in half of YAML',
    { 'affected-object': 'name: production' },
    /^`affected-object` has the line "name: production"; allowed: `Type: name`/,
  ],
  [
    'a list as affected object',
    { 'affected-object': '- name: a\n  objectType: b' },
    /^`affected-object` is a list; allowed: an object with `name` and `objectType`/,
  ],
  [
    'a list of one line as affected object',
    { 'affected-object': '- name: a' },
    /^`affected-object` is a list; allowed:/,
  ],
  [
    'an affected object without a name',
    { 'affected-object': '{"objectType": "Environment"}' },
    /^`affected-object\.name` is missing; a text is needed/,
  ],
  [
    'an associated object without a type',
    { 'associated-objects': 'A: 1\nOPS-12' },
    /^`associated-objects` has the line "OPS-12"; allowed: `Type: name`, such as/,
  ],
  [
    'an associated object as YAML without a dash',
    { 'associated-objects': 'name: OPS-12\nobjectType: Ticket' },
    /^`associated-objects` has the line "name: OPS-12"; allowed: .*or a YAML or JSON list/,
  ],
  [
    'an object where a list is needed',
    { 'associated-objects': '{"name": "a", "objectType": "b"}' },
    /^`associated-objects` is a mapping; allowed: a list of objects/,
  ],
  [
    'a text in a list of objects',
    { 'associated-objects': '["OPS-12"]' },
    /^`associated-objects\[0\]` is the text "OPS-12"; allowed: an object with/,
  ],
  [
    'an unknown member of an object',
    { 'associated-objects': '[{name: a, objectType: b, id: 7}]' },
    /^`associated-objects\[0\]` has the unknown member "id"; allowed: name or objectType/,
  ],
  [
    'an empty name',
    { 'associated-objects': '- name: ""\n  objectType: Ticket' },
    /^`associated-objects\[0\]\.name` is empty; a text is needed/,
  ],
  [
    'a null name',
    { 'associated-objects': '- name: null\n  objectType: Ticket' },
    /^`associated-objects\[0\]\.name` is null or empty; a text is needed \(quote it/,
  ],
  [
    'a changed value without an arrow',
    { 'changed-values': 'replicas: 4' },
    /^`changed-values` has the line "replicas: 4"; allowed: `name: old -> new`/,
  ],
  [
    'a changed value without its old value',
    { 'changed-values': '[{name: a, newValue: b}]' },
    /^`changed-values\[0\]\.oldValue` is missing; a text is needed/,
  ],
  [
    'a changed value with a list',
    { 'changed-values': '[{name: a, oldValue: [], newValue: b}]' },
    /^`changed-values\[0\]\.oldValue` is a list; a text is needed/,
  ],
  [
    'a changed value with a misspelt member',
    { 'changed-values': '[{name: a, oldValue: b, newValue: c, hiddenOldvalue: d}]' },
    /^`changed-values\[0\]` has the unknown member "hiddenOldvalue"; allowed: name, .* or hiddenNewValue/,
  ],
  [
    'JSON that is none',
    { record: '{"summary": ' },
    /^`record` can't be used: line 1 is neither YAML nor JSON/,
  ],
  [
    'two documents',
    { record: 'summary: a\n---\nsummary: b' },
    /^`record` can't be used: it holds more than one document/,
  ],
  ['an alias', { record: 'summary: &a x\ndescription: *a' }, /^`record` can't be used: it uses an anchor/],
  [
    'a merge key',
    { record: '<<: {summary: x}' },
    /^`record` has the unknown member "<<"; allowed: remoteAddress, author,/,
  ],
  [
    'a prototype',
    { record: '__proto__: {summary: x}' },
    /^`record` has the unknown member "__proto__"; allowed:/,
  ],
  [
    'a constructor',
    { record: '{"constructor": {"prototype": {"summary": "x"}}}' },
    /^`record` has the unknown member "constructor"; allowed:/,
  ],
  [
    'a field twice',
    { record: 'summary: a\nsummary: b' },
    /^`record` can't be used: it has the key "summary" twice/,
  ],
  ['10,000 brackets', { record: '['.repeat(10_000) }, /^`record` can't be used: it is nested too deeply/],
  [
    'a text as record',
    { record: 'summary' },
    /^`record` is the text "summary"; allowed: a mapping with the members of AuditRecordCreate/,
  ],
  ['a list as record', { record: '[]' }, /^`record` is a list; allowed: a mapping/],
  [
    'an unknown field',
    { record: 'sumary: x' },
    /^`record` has the unknown member "sumary"; allowed: remoteAddress, author, creationDate, category, summary, description,/,
  ],
  [
    'no address',
    { record: 'remoteAddress: null' },
    /^`record\.remoteAddress` is null; Confluence requires the address/,
  ],
  [
    'a damaged address',
    { record: 'remoteAddress: localhost' },
    /^`record\.remoteAddress` is "localhost"; allowed: one IPv4/,
  ],
  [
    'a damaged date',
    { record: 'creationDate: 2026-02-30T00:00:00Z' },
    /^`record\.creationDate` is "2026-02-30T00:00:00Z"; allowed:/,
  ],
  ['a damaged switch', { record: 'sysAdmin: 1' }, /^`record\.sysAdmin` is "1"; allowed: true or false/],
  ['an empty summary', { record: 'summary: ""' }, /^`record\.summary` is empty; a text is needed/],
  ['a list as summary', { record: 'summary: [a]' }, /^`record\.summary` is a list; a text is needed/],
  [
    'a text as author',
    { record: 'author: octocat' },
    /^`record\.author` is the text "octocat"; allowed: an object with `type` and `displayName`/,
  ],
  [
    'an obsolete user name',
    { record: 'author: {type: user, username: octocat}' },
    /^`record\.author\.username` is obsolete/,
  ],
  [
    'an obsolete user key',
    { record: 'author: {type: user, userKey: abc}' },
    /^`record\.author\.userKey` is obsolete/,
  ],
  [
    'an unknown kind of author',
    { record: 'author: {type: app, displayName: x}' },
    /^`record\.author\.type` is the text "app"; allowed: user/,
  ],
  [
    'operations, which are always null',
    { record: 'author: {type: user, operations: [{}]}' },
    /^`record\.author\.operations` is always null/,
  ],
  [
    'an account id',
    { record: 'author: {type: user, accountId: "5"}' },
    /^`record\.author` has the unknown member "accountId"; allowed: type, displayName or operations\.$/,
  ],
  [
    'a text as list',
    { record: 'changedValues: none' },
    /^`record\.changedValues` is the text "none"; allowed: a list of objects/,
  ],
  [
    'a damaged object in a list',
    { record: 'associatedObjects: [{name: a}]' },
    /^`record\.associatedObjects\[0\]\.objectType` is missing/,
  ],
  [
    'both ways to give a record',
    { record: 'summary: x', 'record-file': 'a.yml' },
    /^`record` and `record-file` are given together; allowed: one of them/,
  ],
  ['a word as switch', { 'detect-changes': 'auto' }, /^`detect-changes` is "auto"; allowed: true or false/],
  ['an unknown mode', { mode: 'send' }, /^`mode` is "send"; allowed: submit, check, dry-run or replay/],
  [
    'an environment that nobody sees',
    { environment: '\u200b ' },
    /^`environment` holds no visible character/,
  ],
  ['an unknown time', { 'submit-at': 'end' }, /^`submit-at` is "end"; allowed: step, job-end or both/],
  [
    'a replay at the end of the job',
    { mode: 'replay', receipts: 'receipts', 'submit-at': 'job-end' },
    /^`submit-at` is "job-end" with `mode: replay`, which delivers at once; leave it out/,
  ],
  [
    'an unknown policy',
    { 'on-failure': 'ignore' },
    /^`on-failure` is "ignore"; allowed: fail, warn-on-outage or warn/,
  ],
  ['a word as verification', { verify: 'maybe' }, /^`verify` is "maybe"; allowed: true or false/],
  [
    'no time at all',
    { timeout: '0' },
    /^`timeout` is "0"; allowed: a whole number of seconds from 1 to 3600/,
  ],
  ['more than an hour', { timeout: '3601' }, /^`timeout` is "3601"; allowed:/],
  ['half a second', { timeout: '0.5' }, /^`timeout` is "0\.5"; allowed:/],
  ['a unit', { timeout: '2m' }, /^`timeout` is "2m"; allowed:/],
  ['an exponent', { timeout: '1e3' }, /^`timeout` is "1e3"; allowed:/],
  ['a negative time', { timeout: '-1' }, /^`timeout` is "-1"; allowed:/],
  ['a short key', { 'audit-key': 'abc' }, /^`audit-key` is "abc"; allowed: 8 to 64 letters and digits/],
  [
    'a key with a dash, which a search would split',
    { 'audit-key': 'release-1234' },
    /^`audit-key` is "release-1234"; allowed:/,
  ],
  ['a long key', { 'audit-key': 'a'.repeat(65) }, /^`audit-key` is "a+"; allowed:/],
  ['a replay of nothing', { mode: 'replay' }, /^`receipts` is empty; `mode: replay` needs/],
  [
    'receipts without a replay',
    { receipts: 'receipts/' },
    /^`receipts` is given with `mode: submit`; it belongs to `mode: replay`/,
  ],
];

describe('a wrong input stops the step with a sentence that names it', () => {
  test.each(WRONG)('%s', async (_, given, sentence) => {
    const problems = await problemsOf(given);
    expect(problems[0]).toMatch(sentence);
    expect(problems[0]).toMatch(/\.$/);
  });

  test('the table above has every input that can be wrong', () => {
    const free: InputName[] = [
      'email', // Its sentences are in credentials.test.ts.
      'access-token',
      'client-id',
      'client-secret',
      'environment',
      'version',
      'category',
      'summary',
      'description',
      'author',
      'github-token',
      'receipt-file',
      'job-status',
      'job-check-run-id',
      'matrix',
    ];
    const wrong = new Set(WRONG.flatMap(([, given]) => Object.keys(given)));
    expect(INPUT_NAMES.filter((name) => !wrong.has(name) && !free.includes(name))).toEqual([]);
    expect(WRONG.length).toBeGreaterThanOrEqual(45);
  });

  test('several wrong inputs are told in one report, each once', async () => {
    const problems = await problemsOf({
      site: 'http://acme.example',
      email: 'admin',
      mode: 'send',
      timeout: 'long',
      verify: 'yes',
      outcome: 'done',
      'creation-date': 'now',
      'sys-admin': '1',
      record: '{sumary: x, sysAdmin: maybe}',
      'changed-values': 'a\nb: 1 -> 2\nc',
      'audit-key': '-',
    });
    const named = problems.map((problem) => /^`([^`]+)`/.exec(problem)?.[1]);
    expect(named).toEqual([
      'mode',
      'site',
      'email',
      'creation-date',
      'sys-admin',
      'outcome',
      'record',
      'record.sysAdmin',
      'changed-values',
      'changed-values',
      'verify',
      'timeout',
      'audit-key',
    ]);
    expect(new Set(problems).size).toBe(problems.length);
  });

  test('what others wrote makes no command of the log', async () => {
    const [problem] = await problemsOf({ mode: '##[stop-commands]x\n::add-mask::y' });
    expect(problem).toBe(
      '`mode` is "# #[stop-commands]x ::add-mask::y"; allowed: submit, check, dry-run or replay.',
    );
  });

  test('an endless value does not flood the report', async () => {
    for (const given of [
      { mode: 'x'.repeat(9_999) },
      { record: 'x'.repeat(9_999) },
      { 'changed-values': 'x'.repeat(9_999) },
    ])
      expect((await problemsOf(given))[0]?.length).toBeLessThan(400);
  });
});

describe('record-file', () => {
  test('is read as `record` is, and its problems bear its name', async () => {
    const readRecordFile = (path: string) =>
      path === 'audit.yml' ? '\ufeffsummary: From a file\r\n' : 'sumary: x';
    expect((await recordInputs({ 'record-file': 'audit.yml' }, { readRecordFile })).record).toEqual({
      summary: 'From a file',
    });
    expect(await problemsOf({ 'record-file': 'other.yml' }, { readRecordFile })).toEqual([
      expect.stringMatching(/^`record-file` has the unknown member "sumary"/),
    ]);
  });

  test('that can not be read is told with the reason', async () => {
    const readRecordFile = () => {
      throw new Error('there is no such file');
    };
    expect(await problemsOf({ 'record-file': 'gone.yml' }, { readRecordFile })).toEqual([
      '`record-file` is "gone.yml"; there is no such file.',
    ]);
  });
});

describe('what is said about the record', () => {
  test('every field of AuditRecordCreate can be given by `record`, and every scalar stays as written', async () => {
    const { record } = await recordInputs({
      record: `
        remoteAddress: 2001:db8::1
        author: {type: user, displayName: 007, operations: null}
        creationDate: 1795426200000
        category: no
        summary: 1.10
        description: 0x1F
        affectedObject: {name: 1e3, objectType: on}
        associatedObjects:
          - {name: 2026-01-01, objectType: yes}
        changedValues:
          - {name: 1_000, oldValue: .inf, newValue: "", hiddenOldValue: ~, hiddenNewValue: -0}
        sysAdmin: True`,
    });
    expect(record).toEqual({
      remoteAddress: '2001:db8::1',
      author: { type: 'user', displayName: '007' },
      creationDate: 1795426200000,
      category: 'no',
      summary: '1.10',
      description: '0x1F',
      affectedObject: { name: '1e3', objectType: 'on' },
      associatedObjects: [{ name: '2026-01-01', objectType: 'yes' }],
      changedValues: [{ name: '1_000', oldValue: '.inf', newValue: '', hiddenNewValue: '-0' }],
      sysAdmin: true,
    });
  });

  test('every scalar field has an input of its own', async () => {
    const { own } = await recordInputs({
      'remote-address': '203.0.113.7',
      author: 'Release team',
      'creation-date': '2026-11-23T09:30:00Z',
      category: 'Change',
      summary: 'Done',
      description: 'All of it',
      'affected-object': 'Environment: production',
      'sys-admin': 'true',
    });
    expect(own).toEqual({
      remoteAddress: '203.0.113.7',
      author: { type: 'user', displayName: 'Release team' },
      creationDate: Date.UTC(2026, 10, 23, 9, 30),
      category: 'Change',
      summary: 'Done',
      description: 'All of it',
      affectedObject: { name: 'production', objectType: 'Environment' },
      sysAdmin: true,
    });
  });

  test('null in `record` is kept apart from what is not said', async () => {
    const { record } = await recordInputs({ record: '{"summary": null, "changedValues": null}' });
    expect(record).toEqual({ summary: null, changedValues: null });
  });

  test.each([
    ['lines', 'Ticket: OPS-12\nTicket: OPS-13'],
    ['YAML', '- {name: OPS-12, objectType: Ticket}\n- name: OPS-13\n  objectType: Ticket'],
    [
      'YAML after a comment',
      '# tickets\n- {name: OPS-12, objectType: Ticket}\n- {name: OPS-13, objectType: Ticket}',
    ],
    ['a marked document', '---\n- {name: OPS-12, objectType: Ticket}\n- {name: OPS-13, objectType: Ticket}'],
    ['JSON', '[{"name": "OPS-12", "objectType": "Ticket"}, {"name": "OPS-13", "objectType": "Ticket"}]'],
  ])('objects are read from %s', async (_, text) => {
    const { associatedObjects } = await recordInputs({ 'associated-objects': text });
    expect(associatedObjects).toEqual([
      { name: 'OPS-12', objectType: 'Ticket' },
      { name: 'OPS-13', objectType: 'Ticket' },
    ]);
  });

  test.each([
    ['the short form', 'Environment: production'],
    ['YAML', 'name: production\nobjectType: Environment'],
    ['JSON', '{"name": "production", "objectType": "Environment"}'],
  ])('the affected object is read from %s', async (_, text) => {
    expect((await recordInputs({ 'affected-object': text })).own.affectedObject).toEqual({
      name: 'production',
      objectType: 'Environment',
    });
  });
});

test('a dry run needs no credentials', async () => {
  expect(await problemsOf({ mode: 'dry-run', email: '', 'api-token': '' })).toEqual([]);
  expect(await problemsOf({ mode: 'dry-run', 'api-token': '' })).toHaveLength(1);
});

test('thousands of wrong lines are told in a list that somebody can read', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `wrong ${index}`).join('\n');
  const parsed = await parseInputs(rawInputs({ 'changed-values': lines }), {
    stage: 'main',
    readRecordFile: () => '',
  });
  const { happened } = inputFailure('problems' in parsed ? parsed.problems : []);
  expect(happened).toContain('The inputs of this step have 5000 problems:');
  expect(happened.split('\n')).toHaveLength(102);
  expect(happened).toMatch(/- and 4900 more$/);
});
