/** The host rule: an administrator's token goes nowhere but to Confluence, the gateway, and hosts that the user named. */
import { isLoopback } from '../../src/http/url.js';
import {
  auditLogUrl,
  parseAllowedHost,
  parseGatewayUrl,
  parseSite,
  parseTokenUrl,
} from '../../src/inputs/site.js';

const NAMED = ['confluence.acme.example', 'gateway.gov.example'];

/** A sentence that begins with the input and says what was found. */
function asSentence(input: string, found: string): RegExp {
  return new RegExp(`^\`${input}\` .*${found.replace(/[[\]().]/g, '\\$&')}`);
}

describe('site', () => {
  test.each([
    ['acme.atlassian.net', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['https://acme.atlassian.net', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['https://acme.atlassian.net/', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['https://acme.atlassian.net/wiki', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['acme.atlassian.net/wiki/', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['HTTPS://ACME.Atlassian.NET', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['acme.atlassian.net:443', 'acme.atlassian.net', 'https://acme.atlassian.net'],
    ['acme.atlassian.net:8443', 'acme.atlassian.net:8443', 'https://acme.atlassian.net:8443'],
    ['confluence.acme.example', 'confluence.acme.example', 'https://confluence.acme.example'],
    ['localhost:8080', 'localhost:8080', 'https://localhost:8080'],
    ['http://localhost:8080', 'localhost:8080', 'http://localhost:8080'],
    ['http://127.0.0.1:8080/wiki', '127.0.0.1:8080', 'http://127.0.0.1:8080'],
    // As URLs normalise them (WHATWG URL, 4.3): what is used is what is shown.
    ['http://127.1', '127.0.0.1', 'http://127.0.0.1'],
    ['http://2130706433', '127.0.0.1', 'http://127.0.0.1'],
    ['http://0x7f.0.0.1', '127.0.0.1', 'http://127.0.0.1'],
    ['http://[::1]:8080', '[::1]:8080', 'http://[::1]:8080'],
    ['http://[0:0:0:0:0:0:0:1]', '[::1]', 'http://[::1]'],
  ])('%s is the site %s', (text, host, origin) => {
    expect(parseSite(text, NAMED)).toEqual({ value: { host, origin } });
  });

  test.each([
    ['a look-alike', 'evilatlassian.net', 'names the host "evilatlassian.net"'],
    [
      'a host that ends in another',
      'acme.atlassian.net.evil.com',
      'names the host "acme.atlassian.net.evil.com"',
    ],
    ['a typing error', 'acme.atlasian.net', 'names the host "acme.atlasian.net"'],
    ['the domain without a site', 'atlassian.net', 'names the host "atlassian.net"'],
    ['a site of a site', 'a.b.atlassian.net', 'names the host "a.b.atlassian.net"'],
    ['the gateway, which has a place of its own', 'api.atlassian.com', 'names the host "api.atlassian.com"'],
    [
      'a host name that looks like Atlassian in another script',
      'acme.аtlassian.net',
      'names the host "acme.xn--tlassian-06g.net"',
    ],
    [
      'a host beside a named one',
      'evil.confluence.acme.example',
      'names the host "evil.confluence.acme.example"',
    ],
    ['a neighbour of loopback', 'http://128.0.0.1', 'begins with "http://"'],
    ['every address of this machine', 'https://0.0.0.0', 'names the host "0.0.0.0"'],
    ['loopback as a mapped address', 'https://[::ffff:127.0.0.1]', 'names the host "[::ffff:7f00:1]"'],
    ['a name below localhost', 'https://evil.localhost', 'names the host "evil.localhost"'],
    [
      'a user that looks like the host',
      'https://acme.atlassian.net@evil.com',
      'contains a user name or password',
    ],
    ['a user without a scheme', 'acme.atlassian.net@evil.com', 'contains a user name or password'],
    ['plain http', 'http://acme.atlassian.net', 'begins with "http://"'],
    ['plain http to a named host', 'http://confluence.acme.example', 'begins with "http://"'],
    ['another scheme', 'ftp://acme.atlassian.net', 'begins with "ftp://"'],
    ['a trailing dot', 'acme.atlassian.net.', 'is "acme.atlassian.net."'],
    ['a path', 'https://acme.atlassian.net/wiki/spaces/X', 'with a path'],
    ['a query', 'https://acme.atlassian.net/?a=b', 'with a query or fragment'],
    ['an empty query', 'https://acme.atlassian.net/?', 'with a query or fragment'],
    ['a fragment', 'https://acme.atlassian.net/#a', 'with a query or fragment'],
    [
      'a backslash, which browsers read as a slash',
      'https://acme.atlassian.net\\@evil.com',
      'is "(user)@evil.com"',
    ],
    ['a line break within', 'acme.atlassian\n.net', 'is "acme.atlassian .net"'],
    ['a tab within', 'evil.com\tacme.atlassian.net', 'is "evil.com acme.atlassian.net"'],
    ['no host', 'https://', 'is "https://"'],
    ['an impossible port', 'acme.atlassian.net:99999', 'is "acme.atlassian.net:99999"'],
    ['words', 'our confluence', 'is "our confluence"'],
    [
      'a name alone',
      'Acme',
      'is "Acme", which is not a host name. Use the full name, such as acme.atlassian.net.',
    ],
  ])('no credentials go to %s', (_, text, found) => {
    const parsed = parseSite(text, NAMED);
    expect('problems' in parsed && parsed.problems[0]).toMatch(asSentence('site', found));
  });

  test('a password in a URL is not repeated in the log', () => {
    for (const text of [
      'https://admin:hunter2@acme.atlassian.net',
      'https://admin:hunter 2@acme.atlassian.net',
    ])
      expect(JSON.stringify(parseSite(text, []))).not.toContain('hunter');
  });
});

describe('gateway-url and token-url', () => {
  test.each([
    ['https://api.atlassian.com', 'https://api.atlassian.com'],
    ['https://api.atlassian.com/', 'https://api.atlassian.com'],
    ['https://gateway.gov.example', 'https://gateway.gov.example'],
    ['http://127.0.0.1:9000', 'http://127.0.0.1:9000'],
  ])('%s is a gateway', (text, origin) => {
    expect(parseGatewayUrl(text, NAMED)).toEqual({ value: origin });
  });

  test.each([
    ['a stranger', 'https://api.atlassian.evil.com', 'names the host "api.atlassian.evil.com"'],
    ['a site', 'https://acme.atlassian.net', 'names the host "acme.atlassian.net"'],
    ['the token endpoint', 'https://auth.atlassian.com', 'names the host "auth.atlassian.com"'],
    ['a host without a scheme', 'api.atlassian.com', 'is "api.atlassian.com"'],
    ['a path', 'https://api.atlassian.com/ex/confluence', 'with a path'],
    ['plain http', 'http://api.atlassian.com', 'begins with "http://"'],
    ['a query', 'https://api.atlassian.com/?x', 'contains a user, query, or fragment'],
    ['a user', 'https://a:b@api.atlassian.com', 'contains a user, query, or fragment'],
  ])('a token does not go through %s', (_, text, found) => {
    const parsed = parseGatewayUrl(text, NAMED);
    expect('problems' in parsed && parsed.problems[0]).toMatch(asSentence('gateway-url', found));
  });

  test('the token endpoint keeps its path, and has a host of its own', () => {
    expect(parseTokenUrl('https://auth.atlassian.com/oauth/token', [])).toEqual({
      value: 'https://auth.atlassian.com/oauth/token',
    });
    expect(parseTokenUrl('https://api.atlassian.com/oauth/token', [])).toHaveProperty('problems');
  });
});

describe('allow-host', () => {
  test.each([
    ['Confluence.ACME.example', 'confluence.acme.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%s allows %s', (line, host) => {
    expect(parseAllowedHost(line)).toEqual({ value: host });
  });

  test.each([
    ['a wildcard', '*.acme.example'],
    ['a URL', 'https://confluence.acme.example'],
    ['a port', 'confluence.acme.example:8443'],
    ['a path', 'confluence.acme.example/wiki'],
    ['a user', 'me@confluence.acme.example'],
    ['two hosts in a line', 'a.example b.example'],
    ['a bare top-level domain', 'com'],
    ['a trailing dot', 'acme.example.'],
  ])('%s allows nothing', (_, line) => {
    const parsed = parseAllowedHost(line);
    expect('problems' in parsed && parsed.problems[0]).toContain('`allow-host` has the line "');
  });
});

test.each([
  ['localhost', true],
  ['127.0.0.1', true],
  ['127.255.255.254', true],
  ['[::1]', true],
  ['127.0.0.1.evil.com', false],
  ['localhost.evil.com', false],
  ['10.0.0.1', false],
])('%s as this machine: %s', (host, expected) => {
  expect(isLoopback(host)).toBe(expected);
});

test('the audit log opens at the site', () => {
  expect(auditLogUrl({ host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' })).toBe(
    'https://acme.atlassian.net/wiki/admin/auditlog',
  );
});
