/** Every refusal that was seen in the wild, as the class and the words the user reads. */
import { FAULTS } from '../../local/confluence/emulator.js';
import { explainRefusal, type Refusal, sentenceOf } from '../../src/confluence/refusal.js';

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
  ['scope-mismatch', 'permission', /scope does not match/, /both scopes, `read:audit-log:confluence` and/],
  [
    'password-deprecated',
    'authentication',
    /passwords is deprecated/,
    /API token into `api-token`, not a password/,
  ],
  ['tomcat-401', 'authentication', /401: "a web page titled/, /`cloud-id: auto`/],
  ['not-permitted', 'permission', /not permitted to use Confluence/, /'Confluence Administrator'/],
  ['xsrf-failed', 'permission', /XSRF check failed/, /drop that header/],
  ['connect-token', 'permission', /Connect Session Auth Token/, /`access-token`/],
  ['connect-token-json', 'permission', /Connect Session Auth Token/, /`access-token`/],
  ['caller-unknown', 'permission', /caller cannot access Confluence/, /access to Confluence/],
  ['ip-allowlist', 'permission', /not on the allowed list/, /IP allowlist does not name this runner/],
  ['free-plan', 'permission', /Free edition/, /Free plan has no audit log/],
  ['translated-404', 'rejected', /could not be found/, /Check `site`/],
  ['errors-404', 'rejected', /Not Found/, /Check `site`/],
  ['bad-request', 'rejected', /`remoteAddress` property is not specified/, /Correct the field/],
])('%s is understood without a search engine', (name, failureClass, happened, remedy) => {
  const failure = explainRefusal(seen(name));
  expect(failure.class).toBe(failureClass);
  expect(failure.happened).toMatch(happened);
  expect(failure.remedy).toMatch(remedy);
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
