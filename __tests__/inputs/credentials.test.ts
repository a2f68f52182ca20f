/** Exactly one way to authenticate, and no credential in any sentence. */
import { basicAuthorization } from '../../src/inputs/credentials.js';
import { parseInputs, type RawInputs } from '../../src/inputs/root-inputs.js';
import { rawInputs, SOURCES } from '../given.js';

type CredentialInputs = Pick<
  RawInputs,
  'email' | 'api-token' | 'access-token' | 'client-id' | 'client-secret' | 'cloud-id'
>;

const NONE: CredentialInputs = {
  email: '',
  'api-token': '',
  'access-token': '',
  'client-id': '',
  'client-secret': '',
  'cloud-id': '',
};
const BASIC = { email: 'admin@acme.example', 'api-token': 'a-secret-token' };
const UUID = '11111111-2222-4333-8444-555555555555';

async function parse(given: Partial<CredentialInputs>, stage: 'main' | 'post' = 'main') {
  const parsed = await parseInputs(rawInputs({ ...NONE, ...given }), { ...SOURCES, stage });
  return 'problems' in parsed
    ? { credentials: undefined, problems: parsed.problems }
    : { credentials: parsed.inputs.credentials, problems: [] };
}

test.each<[string, Partial<CredentialInputs>, object]>([
  [
    'a token without a cloud id goes to the site',
    BASIC,
    { kind: 'basic', email: 'admin@acme.example', apiToken: 'a-secret-token' },
  ],
  [
    'a scoped token goes through the gateway',
    { ...BASIC, 'cloud-id': 'auto' },
    { kind: 'scoped', email: 'admin@acme.example', apiToken: 'a-secret-token', cloudId: 'auto' },
  ],
  [
    'a cloud id is taken as written, in lower case',
    { ...BASIC, 'cloud-id': 'ABCDEF01-2222-4333-8444-555555555555' },
    {
      kind: 'scoped',
      email: 'admin@acme.example',
      apiToken: 'a-secret-token',
      cloudId: 'abcdef01-2222-4333-8444-555555555555',
    },
  ],
  [
    'an access token looks its cloud id up',
    { 'access-token': 'ey.J.x' },
    { kind: 'bearer', accessToken: 'ey.J.x', cloudId: 'auto' },
  ],
  [
    'a service account buys its token',
    { 'client-id': 'abc', 'client-secret': 'def', 'cloud-id': UUID },
    { kind: 'client-credentials', clientId: 'abc', clientSecret: 'def', cloudId: UUID },
  ],
])('%s', async (_, given, expected) => {
  expect(await parse(given)).toEqual({ credentials: expected, problems: [] });
});

test.each<[string, Partial<CredentialInputs>, RegExp[]]>([
  ['no credentials', {}, [/^There are no credentials\. Use one of: `email` and `api-token`/]],
  [
    'an empty api-token',
    { email: 'a@b' },
    [/^`api-token` is empty while `email` is set\. .*a fork or Dependabot started/],
  ],
  ['a missing email', { 'api-token': 'x' }, [/^`email` is empty while `api-token` is set/]],
  ['a missing client-secret', { 'client-id': 'x' }, [/^`client-secret` is empty while `client-id` is set/]],
  ['a missing client-id', { 'client-secret': 'x' }, [/^`client-id` is empty while `client-secret` is set/]],
  [
    'two ways at once',
    { ...BASIC, 'access-token': 'x' },
    [/^`email`, `api-token`, and `access-token` can't be combined\. Use one of/],
  ],
  [
    'halves of two ways',
    { email: 'a@b', 'client-id': 'x' },
    [/`email` and `client-id` can't be combined/, /^`api-token` is empty/, /^`client-secret` is empty/],
  ],
  [
    'an account name instead of an address',
    { ...BASIC, email: 'admin' },
    [/^`email` is not an email address/],
  ],
  [
    'a colon, which ends the user in HTTP',
    { ...BASIC, email: 'a:b@c' },
    [/^`email` is not an email address/],
  ],
  [
    'a token with a line end',
    { ...BASIC, 'api-token': 'a\nb' },
    [/^`api-token` contains a line break\. Store only the value/],
  ],
  [
    'a token with its scheme',
    { 'access-token': 'Bearer x' },
    [/^`access-token` begins with `Basic`, `Bearer`, or `token`/],
  ],
  [
    'a token with a letter no header can hold',
    { 'access-token': 'é' },
    [/^`access-token` contains whitespace or a non-ASCII character/],
  ],
  [
    'a cloud id that is none',
    { ...BASIC, 'cloud-id': 'acme' },
    [/^`cloud-id` is "acme"\. Use `auto`, or the UUID/],
  ],
])('%s is told', async (_, given, sentences) => {
  const { credentials, problems } = await parse(given);
  expect(credentials).toBeUndefined();
  expect(problems).toHaveLength(sentences.length);
  sentences.forEach((sentence, index) => expect(problems[index]).toMatch(sentence));
});

test('no sentence repeats a credential', async () => {
  const { problems } = await parse({
    email: 'not an address',
    'api-token': 'secret\none',
    'access-token': 'secret two',
    'client-secret': 'secret\tthree',
  });
  expect(problems.length).toBeGreaterThan(3);
  expect(problems.join()).not.toMatch(/secret[\s\S](one|two|three)|not an address/);
});

test('in the post step an empty secret says that composite actions can lose it there', async () => {
  expect((await parse({}, 'post')).problems[0]).toContain('composite');
  expect((await parse({}, 'main')).problems[0]).not.toContain('composite');
});

test('the header is that of RFC 7617, in UTF-8', () => {
  expect(basicAuthorization('é@acme.example', 'tökén')).toBe(
    `Basic ${Buffer.from('é@acme.example:tökén').toString('base64')}`,
  );
});

describe('a credential as it is pasted', () => {
  const TOKEN = 'ATATT3xFfGF0T5JMHs-4LmNoPq';
  const PASTED: [string, string, RegExp][] = [
    ['double quotes', `"${TOKEN}"`, /is enclosed in quotation marks/],
    ['single quotes', `'${TOKEN}'`, /is enclosed in quotation marks/],
    ['one quote alone', `${TOKEN}"`, /is enclosed in quotation marks/],
    ['quotes of a word processor', `\u201c${TOKEN}\u201d`, /is enclosed in quotation marks/],
    ['backticks', `\`${TOKEN}\``, /is enclosed in quotation marks/],
    ['a zero-width space', `${TOKEN}\u200b`, /contains an invisible/],
    ['a zero-width joiner inside', `ATATT\u200d${TOKEN}`, /contains an invisible/],
    ['a mark of direction', `\u200e${TOKEN}`, /contains an invisible/],
    ['a soft hyphen', `ATATT\u00ad${TOKEN}`, /contains an invisible/],
    ['a line break inside', `${TOKEN}\n${TOKEN}`, /contains a line break/],
    ['a line break of Windows', `${TOKEN}\r\n${TOKEN}`, /contains a line break/],
    ['a space inside', `${TOKEN} ${TOKEN}`, /contains whitespace/],
    ['a no-break space', `${TOKEN}\u00a0x`, /contains whitespace/],
    ['a tab', `${TOKEN}\tx`, /contains an invisible or control/],
    ['a look-alike letter', `\u0410TATT${TOKEN}`, /non-ASCII character/],
    ['the scheme Basic', `Basic ${TOKEN}`, /begins with `Basic`, `Bearer`/],
    ['the scheme Bearer', `bearer ${TOKEN}`, /begins with `Basic`, `Bearer`/],
    ['a whole header', `Authorization: Bearer ${TOKEN}`, /begins with the name of a header/],
    ['the address before it', `admin@acme.example:${TOKEN}`, /also contains the email address/],
    [
      'the base64 of address and token',
      Buffer.from(`admin@acme.example:${TOKEN}`).toString('base64'),
      /is the base64 form of an email address and a token/,
    ],
    [
      'the same for URLs',
      Buffer.from(`admin@acme.example:${TOKEN}?>`).toString('base64url'),
      /is the base64 form of an email address and a token/,
    ],
    ['what a log shows in its place', '***', /is a masked value, copied from a log/],
    ['an expression in quotes', '${{ secrets.TOKEN }}', /is an expression that was not evaluated/],
  ];
  const WAYS: [string, (value: string) => Partial<RawInputs>][] = [
    ['api-token', (value) => ({ ...BASIC, 'api-token': value })],
    ['access-token', (value) => ({ 'access-token': value })],
    ['client-secret', (value) => ({ 'client-id': 'abc', 'client-secret': value })],
    ['github-token', (value) => ({ ...BASIC, 'github-token': value })],
  ];

  test.each(
    PASTED.flatMap(([what, value, found]) =>
      WAYS.map(([name, given]) => [name, what, value, found, given] as const),
    ),
  )('%s with %s is refused before it is sent, and not repeated', async (name, _, value, found, given) => {
    const parsed = await parseInputs(rawInputs({ ...NONE, ...given(value) }), SOURCES);
    const problems = 'problems' in parsed ? parsed.problems : [];
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^\`${name}\` `));
    expect(problems[0]).toMatch(found);
    expect(problems[0]).not.toMatch(/ATATT|admin@/);
  });

  test.each(WAYS)('%s as Atlassian and GitHub show them is good', async (_, given) => {
    for (const value of [
      TOKEN,
      'ghs_16C7e42F292c6912E7710c838347Ae178B4a',
      'eyJhbGciOi.J9.x-_y',
      'a+/b==',
      'YWJjOmRlZg==',
    ])
      expect(await parseInputs(rawInputs({ ...NONE, ...given(value) }), SOURCES)).toHaveProperty('inputs');
  });

  test.each([
    ['a name beside it', 'Admin <admin@acme.example>'],
    ['quotes', '"admin@acme.example"'],
    ['a zero-width space', 'admin@acme.example\u200b'],
    ['two addresses', 'a@acme.example b@acme.example'],
  ])('an email with %s is no address', async (_, email) => {
    expect((await parse({ ...BASIC, email })).problems).toEqual([
      expect.stringMatching(/^`email` is not an email address/),
    ]);
  });
});
