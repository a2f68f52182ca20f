/** Exactly one way to authenticate, and no credential in any sentence. */
import { basicAuthorization, type CredentialInputs, parseCredentials } from '../../src/inputs/credentials.js';

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

function parse(given: Partial<CredentialInputs>, stage: 'main' | 'post' = 'main') {
  const problems: string[] = [];
  return { credentials: parseCredentials({ ...NONE, ...given }, stage, problems), problems };
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
])('%s', (_, given, expected) => {
  expect(parse(given)).toEqual({ credentials: expected, problems: [] });
});

test.each<[string, Partial<CredentialInputs>, RegExp[]]>([
  [
    'no credentials',
    {},
    [/^No credentials are given; exactly one of these is needed: `email` and `api-token`/],
  ],
  [
    'an empty api-token',
    { email: 'a@b' },
    [/^`api-token` is empty while `email` is given\. .*started from a fork/],
  ],
  ['a missing email', { 'api-token': 'x' }, [/^`email` is empty while `api-token` is given/]],
  ['a missing client-secret', { 'client-id': 'x' }, [/^`client-secret` is empty while `client-id` is given/]],
  ['a missing client-id', { 'client-secret': 'x' }, [/^`client-id` is empty while `client-secret` is given/]],
  [
    'two ways at once',
    { ...BASIC, 'access-token': 'x' },
    [/^`email`, `api-token`, `access-token` are given together; allowed: exactly one of/],
  ],
  [
    'halves of two ways',
    { email: 'a@b', 'client-id': 'x' },
    [/are given together/, /^`api-token` is empty/, /^`client-secret` is empty/],
  ],
  [
    'an account name instead of an address',
    { ...BASIC, email: 'admin' },
    [/^`email` is not an e-mail address/],
  ],
  [
    'a colon, which ends the user in HTTP',
    { ...BASIC, email: 'a:b@c' },
    [/^`email` is not an e-mail address/],
  ],
  [
    'a token with a line end',
    { ...BASIC, 'api-token': 'a\nb' },
    [/^`api-token` holds a control character or line end/],
  ],
  [
    'a token with its scheme',
    { 'access-token': 'Bearer x' },
    [/^`access-token` holds white space.*without "Bearer"/],
  ],
  [
    'a token with a letter no header can hold',
    { 'access-token': 'é' },
    [/^`access-token` holds .*non-ASCII/],
  ],
  [
    'a cloud id that is none',
    { ...BASIC, 'cloud-id': 'acme' },
    [/^`cloud-id` is "acme"; allowed: auto, or the UUID/],
  ],
])('%s is told', (_, given, sentences) => {
  const { credentials, problems } = parse(given);
  expect(credentials).toBeUndefined();
  expect(problems).toHaveLength(sentences.length);
  sentences.forEach((sentence, index) => expect(problems[index]).toMatch(sentence));
});

test('no sentence repeats a credential', () => {
  const { problems } = parse({
    email: 'not an address',
    'api-token': 'secret\none',
    'access-token': 'secret two',
    'client-secret': 'secret\tthree',
  });
  expect(problems.length).toBeGreaterThan(3);
  expect(problems.join()).not.toMatch(/secret[\s\S](one|two|three)|not an address/);
});

test('in the post step an empty secret says that composite actions can lose it there', () => {
  expect(parse({}, 'post').problems[0]).toContain('composite');
  expect(parse({}, 'main').problems[0]).not.toContain('composite');
});

test('the header is that of RFC 7617, in UTF-8', () => {
  expect(basicAuthorization('é@acme.example', 'tökén')).toBe(
    `Basic ${Buffer.from('é@acme.example:tökén').toString('base64')}`,
  );
});
