/** Every refusal that was seen in the wild, as the class and the words the user reads. */
import { FAULTS } from '../../local/confluence/emulator.js';
import { explainRefusal, type Refusal, sentenceOf } from '../../src/confluence/refusal-remedies.js';

/** The emulator keeps the bodies as they were seen. */
function seen(name: keyof typeof FAULTS): Refusal {
  const fault = FAULTS[name] as { status: number; body: string | object; headers?: Record<string, string> };
  return {
    status: fault.status,
    body: typeof fault.body === 'string' ? fault.body : JSON.stringify(fault.body),
    failureCategory: fault.headers?.['X-Failure-Category'],
  };
}

test.each<[keyof typeof FAULTS, string, RegExp, RegExp]>([
  ['scope-mismatch', 'permission', /scope does not match/, /both scopes: `read:audit-log:confluence` and/],
  [
    'password-deprecated',
    'authentication',
    /passwords is deprecated/,
    /`api-token` to an API token, not a password/,
  ],
  ['tomcat-401', 'authentication', /401: a web page titled/, /`cloud-id: auto`/],
  ['not-permitted', 'permission', /not permitted to use Confluence/, /'Confluence Administrator'/],
  ['xsrf-failed', 'permission', /XSRF check failed/, /removes that header/],
  ['connect-token', 'permission', /Connect Session Auth Token/, /`access-token`/],
  ['connect-token-json', 'permission', /Connect Session Auth Token/, /`access-token`/],
  ['caller-unknown', 'permission', /caller cannot access Confluence/, /access to Confluence/],
  ['ip-allowlist', 'permission', /not on the allowed list/, /IP allowlist does not include this runner/],
  ['free-plan', 'permission', /Free edition/, /Free plan has no audit log/],
  ['translated-404', 'configuration', /could not be found/, /Check `site`/],
  ['errors-404', 'configuration', /Not Found/, /Check `site`/],
  ['bad-request', 'rejected', /`remoteAddress` property is not specified/, /Correct the field/],
])('%s is understood without a search engine', (name, failureClass, happened, remedy) => {
  const verdict = explainRefusal(seen(name));
  expect(verdict.class).toBe(failureClass);
  expect(sentenceOf(seen(name))).toMatch(happened);
  expect(verdict.remedy).toMatch(remedy);
});

const PAGE = '<!doctype html><html><head><title>Attention Required!</title></head><body>Ray ID</body></html>';

// Each row as a user met it, and where it was reported.
test.each<[string, Partial<Refusal> & { status: number }, string, RegExp, RegExp?]>([
  [
    "a CDN's page (greenshot#566)",
    { status: 403, body: PAGE },
    'permission',
    /is a web page.*proxy, .*firewall/,
  ],
  [
    "a proxy's page without a title",
    { status: 403, body: '<html><body><h1>Blocked</h1></body></html>' },
    'permission',
    /proxy/,
    /'Confluence Administrator'/,
  ],
  [
    'a CAPTCHA (jira-plugin#26)',
    { status: 403, body: PAGE, deniedReason: 'CAPTCHA_CHALLENGE; login-url=https://acme/login.jsp' },
    'authentication',
    /Sign in to the account/,
  ],
  [
    'a CAPTCHA of which only the page tells',
    {
      status: 403,
      body: '<html><head><title>Basic Authentication Failure - Reason : AUTHENTICATION_DENIED</title></head></html>',
    },
    'authentication',
    /Sign in to the account/,
    /proxy/,
  ],
  ['a CAPTCHA on 401', { status: 401, deniedReason: 'CAPTCHA_CHALLENGE' }, 'authentication', /browser/],
  [
    'Basic authentication switched off',
    { status: 403, body: 'Basic Auth has been disabled on this instance.' },
    'configuration',
    /Data Center or Server/,
  ],
  [
    'the same by another product',
    { status: 401, body: '{"message":"Basic Authentication is disabled"}' },
    'configuration',
    /Data Center or Server/,
  ],
  [
    'a password, to somebody with a token (elastic/integrations#3684)',
    { status: 401, body: 'Basic authentication with passwords is deprecated.' },
    'authentication',
    /account in `email` created the token.*complete token, without quotes or base64/,
  ],
  ['401 alone', { status: 401 }, 'authentication', /`email`.*complete token, without quotes or base64/],
  [
    'an account that is not permitted (mark#493)',
    { status: 403, body: '{"message":"Current user not permitted to use Confluence","statusCode":403}' },
    'permission',
    /`email`.*`cloud-id`.*'Confluence Administrator'/,
    /^(Give|The account needs)/,
  ],
  [
    '403 alone',
    { status: 403 },
    'permission',
    /`email`.*`site` and `cloud-id`.*'Confluence Administrator'/,
    /^Give/,
  ],
  [
    'a site that was renamed (github-for-jira#1268)',
    { status: 302, location: 'https://acme-new.atlassian.net/wiki/rest/api/audit' },
    'configuration',
    /Set `site` to acme-new\.atlassian\.net/,
    /Data Center/,
  ],
  ['the same for good', { status: 308, location: 'https://acme2.atlassian.net/' }, 'configuration', /acme2/],
  [
    'a redirect elsewhere, which is not advised',
    { status: 302, location: 'https://evil.example/acme.atlassian.net' },
    'configuration',
    /Set `site` to the address/,
    /evil/,
  ],
  ['a site that is gone', { status: 404 }, 'configuration', /renamed, deleted, or suspended/],
  ['an API that is gone', { status: 410 }, 'configuration', /Update the action/],
  ['a method that nobody knows', { status: 405 }, 'configuration', /Check `site`/],
])('%s', (...[, refusal, failureClass, remedy, never]) => {
  const verdict = explainRefusal({ body: '', ...refusal });
  expect(verdict.class).toBe(failureClass);
  expect(verdict.remedy).toMatch(remedy);
  if (never) expect(verdict.remedy).not.toMatch(never);
});

test("a proxy's page hands out no rights", () => {
  const { remedy } = explainRefusal({ status: 403, body: PAGE });
  expect(remedy).not.toMatch(/'Confluence Administrator'|^Give/);
});

test('what a server says can not forge a line of the log', () => {
  const said = sentenceOf({ status: 400, body: 'a\n::add-mask::b\r##[error]c\u2028::d\u001b[31m' });
  expect(said.split('\n')).toHaveLength(1);
  expect(said).not.toMatch(/##\[|[\r\u2028\u001b]/);
  expect(said).not.toMatch(/^\s*::/);
});

test('a Location is quoted, cut and harmless', () => {
  const said = sentenceOf({ status: 302, body: '', location: `https://x/${'a'.repeat(5_000)}` });
  expect(said.length).toBeLessThan(250);
});
