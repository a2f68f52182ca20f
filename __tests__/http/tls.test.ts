/** TLS as the built action sees it: a private CA is trusted when the runner says so, and nothing else ever is. */
import { type Certificate, type CertificateKind, makeCertificate } from '../../local/certificate.js';
import { DEMO } from '../../local/confluence/emulator.js';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { INPUT_NAMES } from '../../src/inputs/root-inputs.js';
import { BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('tls');
const emulators: RunningEmulator[] = [];
afterEach(async () => {
  await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
});

async function start(certificate: Certificate): Promise<RunningEmulator> {
  const emulator = await startEmulator({ tls: certificate });
  emulators.push(emulator);
  return emulator;
}

/** The file that NODE_EXTRA_CA_CERTS names. */
function trust(certificate: Certificate, name: string): Promise<string> {
  return folder.write(`${name}.pem`, certificate.ca);
}

test('a company with a CA of its own records with NODE_EXTRA_CA_CERTS', async () => {
  const certificate = makeCertificate();
  const { url, records } = await start(certificate);
  const { outputs, main } = await runBuilt(folder.path(), {
    with: { site: url, verify: 'true', ...BASIC },
    env: { NODE_EXTRA_CA_CERTS: await trust(certificate, 'good') },
  });
  expect(main?.log).not.toMatch(/Error:/);
  expect(outputs).toMatchObject({ result: 'recorded', verified: 'true' });
  expect(records).toHaveLength(1);
});

/** The code that Node.js gives each, and whether its own CA is trusted. */
const BAD: [name: string, kind: CertificateKind, trusted: boolean, code: string][] = [
  ['of an unknown CA', 'good', false, 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ['that nobody but itself signed', 'self-signed', true, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
  ['that has expired', 'expired', true, 'CERT_HAS_EXPIRED'],
  ['of another host', 'wrong-host', true, 'ERR_TLS_CERT_ALTNAME_INVALID'],
];

describe.each(BAD)('a certificate %s', (_, kind, trusted, code) => {
  const certificate = makeCertificate(kind);
  const environment = async (): Promise<Record<string, string>> =>
    trusted ? { NODE_EXTRA_CA_CERTS: await trust(certificate, kind) } : {};

  test('stops the step at once, with a remedy, and sees no credentials', async () => {
    const { url, requests } = await start(certificate);
    const { outputs, main } = await runBuilt(folder.path(), {
      with: { site: url, 'on-failure': 'warn-on-outage', ...BASIC },
      env: await environment(),
    });
    expect(main?.exitCode).toBe(1);
    expect(outputs).toMatchObject({
      result: 'not-recorded',
      'failure-class': 'configuration',
      attempts: '1',
    });
    expect(main?.annotations).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(
          new RegExp(
            `is not trusted \\(${code}\\), so nothing was sent\\.[^]*Nothing was written[^]*NODE_EXTRA_CA_CERTS`,
          ),
        ) as string,
      }),
    ]);
    expect(requests).toEqual([]);
  });

  test('is refused even where the environment turns verification off for everybody else', async () => {
    const { url, requests } = await start(certificate);
    const { outputs, main } = await runBuilt(folder.path(), {
      with: { site: url, ...BASIC },
      env: { ...(await environment()), NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
    expect(main?.log).toContain(code);
    expect(requests).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['where the cloud id is looked up', { 'access-token': DEMO.bearer.token }],
    [
      'at the token endpoint, which would see the client secret',
      {
        'client-id': DEMO.client.clientId,
        'client-secret': DEMO.client.clientSecret,
        'cloud-id': '11111111-2222-4333-8444-555555555555',
      },
    ],
    ['in a check', { mode: 'check', ...BASIC }],
    ['before the first post of an event that has a name', { 'audit-key': 'release2026', ...BASIC }],
  ])('is refused %s', async (name, inputs) => {
    const { url, requests } = await start(certificate);
    const { outputs } = await runBuilt(folder.path(), {
      with: { site: url, 'gateway-url': url, 'token-url': `${url}/oauth/token`, ...inputs },
      env: { ...(await environment()), NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect({ name, ...outputs }).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
    expect(requests).toEqual([]);
  });
});

test("the job's own token goes to no GitHub whose certificate is not trusted, whatever the environment says", async () => {
  const site = await startEmulator();
  emulators.push(site);
  const github = await start(makeCertificate('self-signed'));
  const { outputs } = await runBuilt(folder.path(), {
    event: withContext(exampleEvent('push'), { github: { api_url: github.url } }),
    with: { site: site.url, environment: 'production', 'github-token': 'not-a-github-token', ...BASIC },
    env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' },
  });
  expect(outputs.result).toBe('recorded');
  expect(github.requests).toEqual([]);
});

test('no input turns verification off', () => {
  expect(INPUT_NAMES.filter((name) => /tls|ssl|cert|insecure|strict|unauthori[sz]ed/.test(name))).toEqual([]);
});

test('a server without TLS behind an https address is no outage that gets a record through in clear', async () => {
  const emulator = await startEmulator();
  emulators.push(emulator);
  const { outputs } = await runBuilt(folder.path(), {
    with: { site: emulator.url.replace('http:', 'https:'), timeout: '1', ...BASIC },
  });
  expect(outputs).toMatchObject({ result: 'not-recorded', recorded: 'false' });
  expect(emulator.requests).toEqual([]);
});
