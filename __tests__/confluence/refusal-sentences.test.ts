/**
 * Every refusal and the exact sentences that the step shows for it, as a table in snapshots/refusals.md to be read by a
 * person. `UPDATE_SNAPSHOTS=1 npm test -- refusal-sentences` writes it anew.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DEMO, DEMO_CLOUD_ID, type Fault, FAULTS } from '../../local/confluence/emulator.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { judgeAttempt } from '../../src/delivery/post-outcome.js';
import { openAuditLog } from '../../src/confluence/audit-client.js';
import type { Credentials } from '../../src/inputs/credentials.js';
import type { Failure } from '../../src/failure/failure.js';
import { chooseWay, type Proxy } from '../../src/http/proxy.js';
import {
  explainNoTunnel,
  explainRefusedTunnel,
  explainUnreachedProxy,
} from '../../src/http/tunnel-failure.js';
import { KEY, NOW } from '../given.js';

const SNAPSHOT = fileURLToPath(new URL('../snapshots/refusals.md', import.meta.url));
const SITE = 'https://acme.atlassian.net';

const basic: Credentials = { kind: 'basic', email: DEMO.admin.email, apiToken: DEMO.admin.token };
const scoped: Credentials = { ...basic, kind: 'scoped', apiToken: DEMO.scoped.token, cloudId: DEMO_CLOUD_ID };
const client: Credentials = {
  kind: 'client-credentials',
  clientId: DEMO.client.clientId,
  clientSecret: DEMO.client.clientSecret,
  cloudId: 'auto',
};

let emulator: RunningEmulator;
beforeAll(async () => {
  emulator = await startEmulator({ clock: () => NOW });
});
afterAll(() => emulator.close());

/** What a post says that meets this. */
async function post(credentials: Credentials, ...faults: Fault[]): Promise<Failure> {
  emulator.faults.splice(0, Infinity, ...faults);
  const log = openAuditLog(
    {
      site: { host: 'acme.atlassian.net', origin: emulator.url },
      gatewayUrl: emulator.url,
      tokenUrl: `${emulator.url}/oauth/token`,
      credentials,
    },
    () => NOW,
    () => undefined,
  );
  const record = { remoteAddress: '10.1.2.3', summary: 'Started', creationDate: NOW };
  const answer = await log.post(JSON.stringify(record), 5_000, new AbortController().signal);
  return failureIn(judgeAttempt(answer, KEY, record, NOW));
}

function failureIn(outcome: object): Failure {
  if (!('failure' in outcome)) throw new Error('It was not refused.');
  return outcome.failure as Failure;
}

const untrusted = (code: string) =>
  failureIn(
    judgeAttempt(
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: false, trouble: 'certificate', code },
      KEY,
      { remoteAddress: '10.1.2.3' },
      NOW,
    ),
  );

const proxy = (address: string): Proxy => {
  const way = chooseWay(new URL(SITE), { HTTPS_PROXY: address });
  if (way.kind !== 'proxy') throw new Error('That is no proxy.');
  return way.proxy;
};
const plain = proxy('http://proxy.example.com:3128');
const tunnel = (status: number | undefined, reason: string, through = plain) =>
  explainRefusedTunnel(through, new URL(SITE), { status, reason }).failure;

const tenant = (fault: object) => ({ on: 'tenant', ...fault }) as Fault;
const token = (fault: object) => ({ on: 'token', ...fault }) as Fault;

/** Who answered, what, and what the step makes of it. */
const ROWS: [who: string, what: string, shown: () => Failure | Promise<Failure>][] = [
  ['gateway', '401, a scope is missing', () => post(scoped, FAULTS['scope-mismatch'])],
  [
    'gateway',
    '401: an unscoped, expired or revoked token',
    () => post({ ...scoped, apiToken: 'not-a-token' }),
  ],
  ['gateway', '404: another cloud ID', () => post({ ...scoped, cloudId: DEMO_CLOUD_ID.replace('1', '2') })],
  [
    'site',
    '401, a page: a scoped, expired or revoked token',
    () => post({ ...basic, apiToken: DEMO.scoped.token }),
  ],
  ['site', '401: a password', () => post(basic, FAULTS['password-deprecated'])],
  ['site', '403: it does not say whether it knows the caller', () => post(basic, FAULTS['caller-unknown'])],
  [
    'site',
    '403: the account is not in Confluence, or no administrator',
    () => post(basic, FAULTS['not-permitted']),
  ],
  ['site', '403: an OAuth token on the site', () => post(basic, FAULTS['connect-token-json'])],
  ['site', '403: IP allowlist', () => post(basic, FAULTS['ip-allowlist'])],
  ['site', '403: Free plan', () => post(basic, FAULTS['free-plan'])],
  ['site', '403: a header was dropped on the way', () => post(basic, FAULTS['xsrf-failed'])],
  ['site', '404: no Confluence Cloud there', () => post(basic, FAULTS['errors-404'])],
  [
    'site',
    '302: Data Center or Server',
    () =>
      post(basic, {
        on: 'post',
        kind: 'redirect',
        location: '/login.action?os_destination=%2Frest%2Fapi%2Faudit',
      }),
  ],
  [
    'site',
    '302: the site has another address',
    () => post(basic, { on: 'post', kind: 'redirect', location: 'https://acme-new.atlassian.net/wiki' }),
  ],
  ['site', '400: a field is wrong', () => post(basic, FAULTS['bad-request'])],
  ['site', '413: the record is too large', () => post(basic, { on: 'post', kind: 'status', status: 413 })],
  ['cloud ID', '200, a page', () => post(client, tenant({ kind: 'login-page' }))],
  ['cloud ID', '404: no Confluence Cloud there', () => post(client, tenant({ kind: 'status', status: 404 }))],
  ['cloud ID', '302', () => post(client, tenant({ kind: 'redirect', location: '/login.action' }))],
  ['token', '401: client id or secret', () => post({ ...client, clientSecret: 'not-the-secret' })],
  ['token', '404', () => post(client, token({ kind: 'status', status: 404 }))],
  ['token', '200 without a token', () => post(client, token({ kind: 'login-page' }))],
  ['TLS', 'a certificate that has expired', () => untrusted('CERT_HAS_EXPIRED')],
  ['TLS', 'a certificate of another host', () => untrusted('ERR_TLS_CERT_ALTNAME_INVALID')],
  ['TLS', 'a certificate of an unknown CA', () => untrusted('UNABLE_TO_VERIFY_LEAF_SIGNATURE')],
  ['TLS', 'a certificate that signed itself', () => untrusted('DEPTH_ZERO_SELF_SIGNED_CERT')],
  ['proxy', '407, and the variable has no credentials', () => tunnel(407, 'Proxy Authentication Required')],
  [
    'proxy',
    '407, and it has some',
    () => tunnel(407, 'Proxy Authentication Required', proxy('http://user:password@proxy.example.com:3128')),
  ],
  ['proxy', '403', () => tunnel(403, 'Filtered')],
  ['proxy', '302', () => tunnel(302, 'Found')],
  ['proxy', '5xx or 429, after all tries', () => tunnel(502, 'Bad Gateway')],
  ['proxy', 'none, or no HTTP, after all tries', () => tunnel(undefined, '')],
  ['proxy', 'nobody is there, after all tries', () => unreached('unreachable', 'ECONNREFUSED')],
  ['proxy', 'its name does not exist, after three tries', () => unreached('unknown-name', 'ENOTFOUND')],
  ['proxy', 'its own certificate is not trusted', () => unreached('certificate', 'CERT_HAS_EXPIRED')],
  ['proxy', 'its address can not be used', () => unusable('socks5://proxy.example.com:1080')],
  ['proxy', 'Node.js is older than 24.5', () => explainNoTunnel({ variable: 'HTTPS_PROXY' })],
];

function unreached(trouble: Parameters<typeof explainUnreachedProxy>[1], code: string): Failure {
  return failureIn(explainUnreachedProxy(plain, trouble, code) ?? {});
}

function unusable(address: string): Failure {
  return failureIn(chooseWay(new URL(SITE), { HTTPS_PROXY: address }));
}

async function table(): Promise<string> {
  const lines = [
    '| who | answered | the step says | class | what to do |',
    '| --- | --- | --- | --- | --- |',
  ];
  for (const [who, what, shown] of ROWS) {
    const { class: failureClass, happened, remedy } = await shown();
    const cells = [who, what, happened, `\`${failureClass}\``, remedy];
    lines.push(
      `| ${cells.map((cell) => cell.replaceAll(emulator.url, SITE).replaceAll('|', '\\|').replaceAll('<', '\\<')).join(' | ')} |`,
    );
  }
  return lines.join('\n');
}

test('what a step shows when it is refused is in the snapshot', async () => {
  const shown = `${await table()}\n`;
  if (process.env.UPDATE_SNAPSHOTS) writeFileSync(SNAPSHOT, shown);
  else expect(readFileSync(SNAPSHOT, 'utf8')).toBe(shown);
});

test('no refusal leaves the reader without something to look for', async () => {
  for (const [who, what, shown] of ROWS) {
    const { happened, remedy } = await shown();
    expect(`${who} ${what}: ${happened}`).toMatch(/\."?$/);
    // An input, a scope, a variable, a setting's own name or an address.
    expect(remedy).toMatch(
      /`[a-z:-]+`|[A-Z]+_[A-Z_]+|'Confluence Administrator'|allowlist|Standard or Premium|a proxy|the proxy|https:\/\//,
    );
    expect(happened.length + remedy.length).toBeLessThan(800);
  }
});
