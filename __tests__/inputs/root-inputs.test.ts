/** Inputs: every wrong one is named, all of them at once, and good ones are taken as they were written. */
import { inputFailure } from '../../src/failure/failure.js';
import { INPUT_NAMES, type InputName, parseInputs, type RawInputs } from '../../src/inputs/root-inputs.js';
import { NOW, problemsOf, rawInputs, recordInputs, SHA, SOURCES } from '../given.js';

/** A wrong input, and what its sentence says was found and is allowed. */
const WRONG: [string, Partial<RawInputs>, RegExp][] = [
  [
    'no site',
    { site: '' },
    /^`site` is empty\. Set it to your Confluence Cloud site, such as acme\.atlassian\.net/,
  ],
  [
    'a stranger as site',
    { site: 'evilatlassian.net' },
    /^`site` names the host "evilatlassian\.net", which is not \*\.atlassian\.net\..* add it to `allow-host`/,
  ],
  ['an insecure site', { site: 'http://acme.atlassian.net' }, /^`site` begins with "http:\/\/"\. Use https/],
  [
    'a site with a path',
    { site: 'acme.atlassian.net/jira' },
    /^`site` is "acme\.atlassian\.net\/jira", with a path\. Use/,
  ],
  [
    'a wildcard host',
    { 'allow-host': '*.example.com' },
    /^`allow-host` has the line "\*\.example\.com"\. Use one host name per line/,
  ],
  [
    'a stranger as gateway',
    { 'gateway-url': 'https://api.example.com' },
    /^`gateway-url` names the host "api\.example\.com", which is not api\.atlassian\.com/,
  ],
  [
    'a gateway without a scheme',
    { 'gateway-url': 'api.atlassian.com' },
    /^`gateway-url` is "api\.atlassian\.com"\. Use an https URL/,
  ],
  [
    'an insecure token endpoint',
    { 'token-url': 'http://auth.atlassian.com/oauth/token' },
    /^`token-url` begins with "http:\/\/"\. Use https/,
  ],
  ['a cloud id that is none', { 'cloud-id': 'acme' }, /^`cloud-id` is "acme"\. Use `auto`, or the UUID/],
  [
    'no credentials',
    { email: '', 'api-token': '' },
    /^There are no credentials\. Use one of: `email` and `api-token`/,
  ],
  ['an empty secret', { 'api-token': '' }, /^`api-token` is empty while `email` is set.*fork/],
  [
    'two ways to authenticate',
    { 'access-token': 'x' },
    /^`email`, `api-token`, and `access-token` can't be combined\. Use one of/,
  ],
  [
    'an unknown outcome',
    { outcome: 'succeeded' },
    /^`outcome` can't be "succeeded"\. Use `auto`, `started`, `success`, `failure`, `cancelled`, or `skipped`\.$/,
  ],
  ['an outcome in capitals', { outcome: 'Success' }, /^`outcome` can't be "Success"\. Use/],
  [
    'a host name as address',
    { 'remote-address': 'runner.local' },
    /^`remote-address` is "runner\.local"\. Use one IPv4 or IPv6 address/,
  ],
  [
    'a network as address',
    { 'remote-address': '10.0.0.0/8' },
    /^`remote-address` is "10\.0\.0\.0\/8"\. Use one IPv4/,
  ],
  [
    'a year as date',
    { 'creation-date': '226' },
    /^`creation-date` is "226"\. Use epoch milliseconds \(13 digits\)/,
  ],
  [
    'a day that does not exist',
    { 'creation-date': '2026-02-30T00:00:00Z' },
    /^`creation-date` is "2026-02-30T00:00:00Z"\. Use/,
  ],
  [
    'a date without an offset',
    { 'creation-date': '2026-11-23T09:30:00' },
    /^`creation-date` is "2026-11-23T09:30:00"\. Use .* with an offset/,
  ],
  ['a switch that is none', { 'sys-admin': 'yes' }, /^`sys-admin` is "yes"\. Use `true` or `false`\.$/],
  [
    'an affected object without a type',
    { 'affected-object': 'production' },
    /^`affected-object` has the line "production"\. Use `Type: name`/,
  ],
  [
    'an affected object of white space',
    { 'affected-object': '\f' },
    /^`affected-object` has the line ""\. Use `Type: name`/,
  ],
  [
    'an affected object in half of YAML',
    { 'affected-object': 'name: production' },
    /^`affected-object` has the line "name: production"\. Use `Type: name`/,
  ],
  [
    'a list as affected object',
    { 'affected-object': '- name: a\n  objectType: b' },
    /^`affected-object` is a list\. Use an object with `name` and `objectType`/,
  ],
  [
    'a list of one line as affected object',
    { 'affected-object': '- name: a' },
    /^`affected-object` is a list\. Use/,
  ],
  [
    'an affected object without a name',
    { 'affected-object': '{"objectType": "Environment"}' },
    /^`affected-object\.name` is missing\. Use text/,
  ],
  [
    'an associated object without a type',
    { 'associated-objects': 'A: 1\nOPS-12' },
    /^`associated-objects` has the line "OPS-12"\. Use `Type: name`, such as/,
  ],
  [
    'an associated object as YAML without a dash',
    { 'associated-objects': 'name: OPS-12\nobjectType: Ticket' },
    /^`associated-objects` has the line "name: OPS-12"\. Use .*or a YAML or JSON list/,
  ],
  [
    'an object where a list is needed',
    { 'associated-objects': '{"name": "a", "objectType": "b"}' },
    /^`associated-objects` is a mapping\. Use a list of objects/,
  ],
  [
    'a text in a list of objects',
    { 'associated-objects': '["OPS-12"]' },
    /^`associated-objects\[0\]` is the text "OPS-12"\. Use an object with/,
  ],
  [
    'an unknown member of an object',
    { 'associated-objects': '[{name: a, objectType: b, id: 7}]' },
    /^`associated-objects\[0\]` has the unknown member "id"\. Use name or objectType/,
  ],
  [
    'an empty name',
    { 'associated-objects': '- name: ""\n  objectType: Ticket' },
    /^`associated-objects\[0\]\.name` is empty\. Use text/,
  ],
  [
    'a null name',
    { 'associated-objects': '- name: null\n  objectType: Ticket' },
    /^`associated-objects\[0\]\.name` is null or empty\. Use text \(quote it/,
  ],
  [
    'a changed value without an arrow',
    { 'changed-values': 'replicas: 4' },
    /^`changed-values` has the line "replicas: 4"\. Use `name: old -> new`/,
  ],
  [
    'a changed value without its old value',
    { 'changed-values': '[{name: a, newValue: b}]' },
    /^`changed-values\[0\]\.oldValue` is missing\. Use text/,
  ],
  [
    'a changed value with a list',
    { 'changed-values': '[{name: a, oldValue: [], newValue: b}]' },
    /^`changed-values\[0\]\.oldValue` is a list\. Use text/,
  ],
  [
    'a changed value with a misspelt member',
    { 'changed-values': '[{name: a, oldValue: b, newValue: c, hiddenOldvalue: d}]' },
    /^`changed-values\[0\]` has the unknown member "hiddenOldvalue"\. Use name, .*, or hiddenNewValue/,
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
    /^`record` has the unknown member "<<"\. Use remoteAddress, author,/,
  ],
  [
    'a prototype',
    { record: '__proto__: {summary: x}' },
    /^`record` has the unknown member "__proto__"\. Use/,
  ],
  [
    'a constructor',
    { record: '{"constructor": {"prototype": {"summary": "x"}}}' },
    /^`record` has the unknown member "constructor"\. Use/,
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
    /^`record` is the text "summary"\. Use a mapping with the members of AuditRecordCreate/,
  ],
  ['a list as record', { record: '[]' }, /^`record` is a list\. Use a mapping/],
  [
    'an unknown field',
    { record: 'sumary: x' },
    /^`record` has the unknown member "sumary"\. Use remoteAddress, author, creationDate, category, summary, description,/,
  ],
  [
    'no address',
    { record: 'remoteAddress: null' },
    /^`record\.remoteAddress` is null, but Confluence requires the address/,
  ],
  [
    'a damaged address',
    { record: 'remoteAddress: localhost' },
    /^`record\.remoteAddress` is "localhost"\. Use one IPv4/,
  ],
  [
    'a damaged date',
    { record: 'creationDate: 2026-02-30T00:00:00Z' },
    /^`record\.creationDate` is "2026-02-30T00:00:00Z"\. Use/,
  ],
  ['a damaged switch', { record: 'sysAdmin: 1' }, /^`record\.sysAdmin` is "1"\. Use `true` or `false`/],
  ['an empty summary', { record: 'summary: ""' }, /^`record\.summary` is empty\. Use text/],
  ['a list as summary', { record: 'summary: [a]' }, /^`record\.summary` is a list\. Use text/],
  [
    'a text as author',
    { record: 'author: octocat' },
    /^`record\.author` is the text "octocat"\. Use an object with `type` and `displayName`/,
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
    /^`record\.author\.type` is the text "app"\. Use user/,
  ],
  [
    'operations, which are always null',
    { record: 'author: {type: user, operations: [{}]}' },
    /^`record\.author\.operations` is always null/,
  ],
  [
    'an account id',
    { record: 'author: {type: user, accountId: "5"}' },
    /^`record\.author` has the unknown member "accountId"\. Use type, displayName, or operations\.$/,
  ],
  [
    'a text as list',
    { record: 'changedValues: none' },
    /^`record\.changedValues` is the text "none"\. Use a list of objects/,
  ],
  [
    'a damaged object in a list',
    { record: 'associatedObjects: [{name: a}]' },
    /^`record\.associatedObjects\[0\]\.objectType` is missing/,
  ],
  [
    'both ways to give a record',
    { record: 'summary: x', 'record-file': 'a.yml' },
    /^`record` and `record-file` can't be combined\. Use one of them\.$/,
  ],
  ['a word as switch', { 'detect-changes': 'auto' }, /^`detect-changes` is "auto"\. Use `true` or `false`/],
  [
    'an unknown mode',
    { mode: 'send' },
    /^`mode` can't be "send"\. Use `submit`, `check`, `dry-run`, or `defer`/,
  ],
  ['an environment that nobody sees', { environment: '\u200b ' }, /^`environment` has no visible character/],
  [
    'an unknown time',
    { 'submit-at': 'end' },
    /^`submit-at` can't be "end"\. Use `step`, `job-end`, or `both`/,
  ],
  [
    'an unknown policy',
    { 'on-failure': 'ignore' },
    /^`on-failure` can't be "ignore"\. Use `fail`, `warn-on-outage`, or `warn`/,
  ],
  ['a word as verification', { verify: 'maybe' }, /^`verify` is "maybe"\. Use `true` or `false`/],
  ['no time at all', { timeout: '0' }, /^`timeout` is "0"\. Use a whole number of seconds from 1 to 3600/],
  ['more than an hour', { timeout: '3601' }, /^`timeout` is "3601"\. Use/],
  ['half a second', { timeout: '0.5' }, /^`timeout` is "0\.5"\. Use/],
  ['a unit', { timeout: '2m' }, /^`timeout` is "2m"\. Use/],
  ['an exponent', { timeout: '1e3' }, /^`timeout` is "1e3"\. Use/],
  ['a negative time', { timeout: '-1' }, /^`timeout` is "-1"\. Use/],
  ['a short key', { 'audit-key': 'abc' }, /^`audit-key` is "abc"\. Use 8 to 64 letters and digits/],
  [
    'a key with a dash, which a search would split',
    { 'audit-key': 'release-1234' },
    /^`audit-key` is "release-1234"\. Use/,
  ],
  ['a long key', { 'audit-key': 'a'.repeat(65) }, /^`audit-key` is "a+"\. Use/],
  [
    'the mode that is an action of its own now',
    { mode: 'replay' },
    /^`mode` can't be "replay"\. Use `submit`,/,
  ],
  ['a branch as commit', { commit: 'main' }, /^`commit` is "main"\. Use a full commit SHA of 40/],
  ['a short sha', { commit: SHA.slice(0, 12) }, /^`commit` is "6113728f27ae"\. Use a full commit SHA/],
  ['a sha with a letter too many', { commit: `${SHA}a` }, /^`commit` is /],
  [
    'a kind of evidence that is none',
    { evidence: 'approval' },
    /^`evidence` can't contain "approval"\. Use `approvals`,/,
  ],
  [
    'none beside others',
    { evidence: 'none, tickets' },
    /^`evidence` is "none, tickets", but `none` must be alone\./,
  ],
  ['commas alone', { 'require-evidence': ',,' }, /^`require-evidence` is ",,"/],
  [
    'a requirement that is none',
    { 'require-evidence': 'review, approvals' },
    /^`require-evidence` can't contain "approvals"\. Use `approval`, `independent-approval`,/,
  ],
  [
    'half a pattern',
    { 'ticket-pattern': 'OPS-(' },
    /^`ticket-pattern` is "OPS-\(", which is not a regular expr/,
  ],
  ['an emergency of blanks', { emergency: '\u200b' }, /^`emergency` has no visible character/],
  [
    'a name alone as site',
    { site: 'acme' },
    /^`site` is "acme", which is not a host name\. Use the full name, such as acme\.atlassian/,
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
      'receipt-file', // Windows refuses some names; its own test is below.
      'job-status',
      'job-check-run-id',
      'job-index',
      'action-status',
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
    expect(named.sort()).toEqual([
      'audit-key',
      'changed-values',
      'changed-values',
      'creation-date',
      'email',
      'mode',
      'outcome',
      'record',
      'record.sysAdmin',
      'site',
      'sys-admin',
      'timeout',
      'verify',
    ]);
    expect(new Set(problems).size).toBe(problems.length);
  });

  test('what others wrote makes no command of the log', async () => {
    const [problem] = await problemsOf({ mode: '##[stop-commands]x\n::add-mask::y' });
    expect(problem).toBe(
      `\`mode\` can't be "# #[stop-commands]x ::add-mask::y". Use \`submit\`, \`check\`, \`dry-run\`, or \`defer\`.`,
    );
  });

  test('an endless value does not flood the report', async () => {
    for (const given of [
      { mode: 'x'.repeat(9_999) },
      { site: 'x'.repeat(9_999) },
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
      throw new Error('the file does not exist');
    };
    expect(await problemsOf({ 'record-file': 'gone.yml' }, { readRecordFile })).toEqual([
      `\`record-file\` can't be "gone.yml": the file does not exist.`,
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

describe('an expression that evaluates to nothing', () => {
  const DEFAULTED = INPUT_NAMES.filter((name) => rawInputs()[name] !== '').filter(
    (name) => !['site', 'email', 'api-token', 'job-status', 'job-check-run-id', 'job-index'].includes(name),
  );

  test('the inputs with a default are these', () => {
    expect(DEFAULTED).toEqual([
      ...['gateway-url', 'token-url', 'on-failure', 'timeout', 'outcome', 'evidence', 'require-evidence'],
      ...['detect-changes', 'mode', 'submit-at', 'verify'],
    ]);
  });

  test.each(DEFAULTED)('does not choose for the user: %s', async (name) => {
    expect(await problemsOf({ [name]: '' })).toEqual([
      expect.stringMatching(
        new RegExp(`^\`${name}\` is empty\\. .*default, \`${rawInputs()[name]}\`, remove the input\\.$`),
      ),
    ]);
  });

  test.each(INPUT_NAMES.filter((name) => !DEFAULTED.includes(name) && name !== 'site'))(
    'is absent where there is no default: %s',
    async (name) => {
      const given = ['email', 'api-token'].includes(name)
        ? { email: '', 'api-token': '', 'access-token': 'x' }
        : { [name]: '' };
      expect(await problemsOf(given)).toEqual([]);
    },
  );
});

describe('dates that Confluence deletes at once, or that lie ahead', () => {
  const DAY_MS = 86_400_000;
  test.each([
    ['now', 0, undefined],
    ['365 days ago', -365 * DAY_MS, undefined],
    ['a moment before that', -365 * DAY_MS - 1, 'more than 365 days ago'],
    ['two years ago', -730 * DAY_MS, 'more than 365 days ago'],
    ['5 minutes ahead', 5 * 60_000, undefined],
    ['a moment after that', 5 * 60_000 + 1, 'in the future'],
  ])('%s', async (_, distance, problem) => {
    const date = String(NOW + distance);
    const expected = (where: string): unknown[] =>
      problem === undefined ? [] : [expect.stringMatching(new RegExp(`^\`${where}\` is .*${problem}`))];
    expect(await problemsOf({ 'creation-date': date })).toEqual(expected('creation-date'));
    expect(await problemsOf({ record: `creationDate: ${date}` })).toEqual(expected('record.creationDate'));
    const readRecordFile = () => `creationDate: ${date}`;
    expect(await problemsOf({ 'record-file': 'a.yml' }, { readRecordFile })).toEqual(
      expected('record-file.creationDate'),
    );
    // What main found good, a job that takes long must not lose.
    expect(await problemsOf({ 'creation-date': date }, { stage: 'post' })).toEqual([]);
  });
});

describe('text that YAML drops as a comment', () => {
  async function warningsOf(given: Partial<RawInputs>): Promise<readonly string[]> {
    const parsed = await parseInputs(rawInputs(given), SOURCES);
    return 'problems' in parsed ? parsed.problems : parsed.warnings;
  }

  test.each<[string, Partial<RawInputs>, number, string]>([
    ['an issue number', { record: 'summary: Fix #12' }, 1, '#12'],
    ['in the second line', { record: 'category: a\nsummary: Fix #12 and #13\n' }, 2, '#12 and #13'],
    ['in a list', { 'associated-objects': '- name: OPS #1\n  objectType: Ticket' }, 1, '#1'],
    ['in the line below, indented', { record: 'summary: Fixes\n  #12 and others' }, 1, '#12 and others'],
    ['instead of all of a value', { record: 'summary: #12 fixed' }, 1, '#12 fixed'],
    ['in a flow', { 'affected-object': '{name: a #b\n, objectType: c}' }, 1, '#b'],
  ])('%s is warned of', async (_, given, line, comment) => {
    const [name] = Object.keys(given);
    expect(await warningsOf(given)).toEqual([
      expect.stringContaining(`\`${name}\`, line ${line}: YAML reads "${comment}" as a comment`),
    ]);
  });

  test.each<[string, Partial<RawInputs>]>([
    ['quoted', { record: 'summary: "Fix #12"' }],
    ['JSON', { record: '{"summary": "Fix #12"}' }],
    ['without a space before it', { record: 'summary: Fix#12' }],
    ['a block', { record: 'summary: |\n  Fix #12' }],
    ['a comment in a line of its own', { record: '# tickets\nsummary: Fix\n# end' }],
    ['a comment below a nested value', { record: 'affectedObject:\n  name: a\n  # note\n  objectType: b' }],
    ['a comment before a mapping', { record: 'affectedObject: # note\n  name: a\n  objectType: b' }],
    ['a comment after a quoted value', { record: 'summary: "Fix" # note' }],
    ['the short form', { 'associated-objects': 'Issue: #12' }],
  ])('%s is not', async (_, given) => {
    expect(await warningsOf(given)).toEqual([]);
  });
});

test('an outcome that the composite action contradicts is not recorded', async () => {
  const of = async (given: Partial<RawInputs>, stage: 'main' | 'post' = 'main') => {
    const parsed = await parseInputs(rawInputs(given), { ...SOURCES, stage });
    return 'problems' in parsed ? parsed.problems : [parsed.inputs.record.outcome, parsed.warnings.length];
  };
  // Main records the start then, and post knows the end.
  expect(await of({ outcome: 'success', 'action-status': 'failure', 'submit-at': 'both' })).toEqual([
    'success',
    0,
  ]);
  expect(await of({ outcome: 'success', 'action-status': 'failure' })).toEqual(['failure', 1]);
  expect(await of({ outcome: 'success', 'action-status': 'cancelled' })).toEqual(['cancelled', 1]);
  expect(await of({ outcome: 'success', 'action-status': 'success' })).toEqual(['success', 0]);
  expect(await of({ outcome: 'success', 'action-status': '' })).toEqual(['success', 0]);
  expect(await of({ outcome: 'failure', 'action-status': 'success' })).toEqual(['failure', 0]);
  expect(await of({ outcome: 'auto', 'action-status': 'failure' })).toEqual([undefined, 0]);
  // Post sees the job's final status instead.
  expect(await of({ outcome: 'success', 'action-status': 'failure' }, 'post')).toEqual(['success', 0]);
});

test('a commit is taken in lower case, and a sha of 64 digits too', async () => {
  expect((await recordInputs({ commit: SHA.toUpperCase() })).commit).toBe(SHA);
  expect((await recordInputs({ commit: 'A'.repeat(64) })).commit).toBe('a'.repeat(64));
});

test.each(['nul', 'NUL.json', 'receipts\\con', 'receipts/aux.txt', 'Com1', 'lpt9.json', 'prn .json'])(
  'Windows reserves %s, so no receipt is written there',
  async (path) => {
    const of = (platform: NodeJS.Platform) => problemsOf({ 'receipt-file': path }, { platform });
    expect(await of('win32')).toEqual([
      expect.stringMatching(/^`receipt-file` is .*Windows reserves the name/),
    ]);
    expect(await of('linux')).toEqual([]);
  },
);

test.each(['null.json', 'console/receipt.json', 'com10.json', 'my.nul', 'auxiliary'])(
  'Windows does not reserve %s',
  async (path) => {
    expect(await problemsOf({ 'receipt-file': path }, { platform: 'win32' })).toEqual([]);
  },
);

test.each(['dry-run', 'defer'])('%s needs no credentials and looks at none', async (mode) => {
  for (const given of [
    { email: '', 'api-token': '' },
    { email: 'admin@acme.example', 'api-token': '' },
    { 'access-token': 'x' },
  ]) {
    const parsed = await parseInputs(rawInputs({ mode, ...given }), SOURCES);
    expect('inputs' in parsed && parsed.inputs).toMatchObject({ credentials: undefined, mode });
  }
});

test('thousands of wrong lines are told in a list that somebody can read', async () => {
  const lines = Array.from({ length: 5_000 }, (_, index) => `wrong ${index}`).join('\n');
  const parsed = await parseInputs(rawInputs({ 'changed-values': lines }), SOURCES);
  const { happened } = inputFailure('problems' in parsed ? parsed.problems : []);
  expect(happened).toContain('The inputs have 5000 problems:');
  expect(happened.split('\n')).toHaveLength(102);
  expect(happened).toMatch(/- and 4900 more$/);
});
