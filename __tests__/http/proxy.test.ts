/**
 * Corporate proxies: which requests go through one, that nothing goes around it, and how its refusals are told from
 * Confluence's. Against scripted proxies, and against tinyproxy, a real one.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type https from 'node:https';
import net from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { type Certificate, makeCertificate } from '../../local/certificate.js';
import { DEMO } from '../../local/confluence/emulator.js';
import { exampleEvent, withContext } from '../../local/github/events.js';
import type { RunOptions, RunResult } from '../../local/runner/runner.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { judgeAttempt } from '../../src/delivery/post-outcome.js';
import { send } from '../../src/http/client.js';
import { chooseWay, isExempt } from '../../src/http/proxy.js';
import { canTunnel, openTunnel } from '../../src/http/tunnel.js';
import type { AuditRecord } from '../../src/record/audit-record.js';
import { proxySecrets } from '../../src/text/redact.js';
import { BASIC, actionDir, runBuilt, useFolder } from '../built.js';
import { KEY, NOW } from '../given.js';

const folder = useFolder('proxy');

// Which way.

describe('a request', () => {
  const way = (url: string, env: NodeJS.ProcessEnv) => chooseWay(new URL(url), env);

  test.each<[string, NodeJS.ProcessEnv, string | undefined]>([
    ['in upper case', { HTTPS_PROXY: 'http://proxy:3128' }, 'http://proxy:3128'],
    ['in lower case', { https_proxy: 'http://proxy:3128' }, 'http://proxy:3128'],
    [
      'in both, and the lower one counts',
      { https_proxy: 'http://lower', HTTPS_PROXY: 'http://upper' },
      'http://lower',
    ],
    ['in lower case, but empty', { https_proxy: ' ', HTTPS_PROXY: 'http://upper' }, 'http://upper'],
    ['without a scheme, as curl takes it', { HTTPS_PROXY: 'proxy.corp:3128' }, 'http://proxy.corp:3128'],
    ['by an IPv6 address', { HTTPS_PROXY: 'http://[fd00::1]:3128/' }, 'http://[fd00::1]:3128'],
    ['that speaks TLS itself', { HTTPS_PROXY: 'https://proxy.corp' }, 'https://proxy.corp'],
    ['for http alone, which is another matter', { HTTP_PROXY: 'http://proxy:3128' }, undefined],
    ['nowhere', {}, undefined],
  ])('takes the proxy that is named %s', (_, env, shown) => {
    const chosen = way('https://acme.atlassian.net/wiki', env);
    expect(chosen.kind === 'proxy' ? chosen.proxy.shown : undefined).toBe(shown);
    expect(chosen.kind).toBe(shown === undefined ? 'direct' : 'proxy');
  });

  test.each(['http://localhost:1', 'http://127.0.0.1:1', 'https://[::1]:1', 'https://localhost:1'])(
    'to this machine (%s) never carries credentials through a proxy elsewhere',
    (url) => {
      expect(way(url, { HTTP_PROXY: 'http://proxy', HTTPS_PROXY: 'http://proxy' })).toEqual({
        kind: 'direct',
      });
    },
  );

  test.each([
    ['socks5://proxy:1080', /its scheme is "socks5"/],
    ['http://user:50%off@proxy:3128', /"%" that is not part of an escape/],
    ['http://pro xy:3128', /it is not a URL/],
    ['http://user:pa/ss@proxy:3128', /it is not a URL/],
    ['http://proxy:port', /it is not a URL/],
    ['http://', /it is not a URL/],
    ['http://proxy\r\nX: y', /it is not a URL/],
  ])('is stopped where the proxy can not be used (%j), rather than sent around it', (text, why) => {
    const chosen = way('https://acme.atlassian.net', { HTTPS_PROXY: text });
    expect(chosen).toMatchObject({
      kind: 'unusable',
      failure: { class: 'configuration', happened: expect.stringMatching(why) as string },
    });
    expect(JSON.stringify(chosen)).not.toMatch(/50%off|pa\/ss/);
  });
});

describe('NO_PROXY', () => {
  test.each<[string, string, boolean]>([
    // What it exempts.
    ['*', 'https://acme.atlassian.net', true],
    ['acme.atlassian.net', 'https://acme.atlassian.net', true],
    ['ACME.Atlassian.NET', 'https://acme.atlassian.net', true],
    ['atlassian.net', 'https://acme.atlassian.net', true],
    ['.atlassian.net', 'https://acme.atlassian.net', true],
    ['*.atlassian.net', 'https://acme.atlassian.net', true],
    ['.atlassian.net', 'https://atlassian.net', true],
    ['one.example, atlassian.net ,two.example', 'https://acme.atlassian.net', true],
    ['one.example atlassian.net', 'https://acme.atlassian.net', true],
    ['acme.atlassian.net:443', 'https://acme.atlassian.net', true],
    ['acme.atlassian.net:8443', 'https://acme.atlassian.net:8443', true],
    ['10.0.0.0/8', 'https://10.1.2.3', true],
    ['10.1.2.3', 'https://10.1.2.3', true],
    ['10.1.2.3:8443', 'https://10.1.2.3:8443', true],
    ['fd00::/8', 'https://[fd00::7]', true],
    ['fd00::7', 'https://[fd00::7]', true],
    ['[fd00::7]', 'https://[fd00::7]', true],
    ['[fd00::7]:443', 'https://[fd00::7]', true],
    // What it does not.
    ['', 'https://acme.atlassian.net', false],
    [' , ,', 'https://acme.atlassian.net', false],
    ['net', 'https://acme.atlassiannet', false],
    ['lassian.net', 'https://acme.atlassian.net', false],
    ['acme.atlassian.net.example', 'https://acme.atlassian.net', false],
    ['acme', 'https://acme.atlassian.net', false],
    ['acme.atlassian.net:8443', 'https://acme.atlassian.net', false],
    ['acme.atlassian.net:443', 'https://acme.atlassian.net:8443', false],
    ['10.0.0.0/8', 'https://11.1.2.3', false],
    ['10.0.0.0/99', 'https://10.1.2.3', false],
    ['10.0.0.0/8', 'https://acme.atlassian.net', false],
    ['fd00::/8', 'https://10.1.2.3', false],
    ['2.3', 'https://10.1.2.3', false],
    ['https://acme.atlassian.net', 'https://acme.atlassian.net', false],
    ['*.', 'https://acme.atlassian.net', false],
    ['.', 'https://acme.atlassian.net', false],
    [':443', 'https://acme.atlassian.net', false],
  ])('%j and %s: %s', (noProxy, url, exempt) => {
    expect(isExempt(new URL(url), noProxy)).toBe(exempt);
    for (const name of ['no_proxy', 'NO_PROXY'])
      expect(chooseWay(new URL(url), { HTTPS_PROXY: 'http://proxy', [name]: noProxy }).kind).toBe(
        exempt ? 'direct' : 'proxy',
      );
  });

  test('in lower case counts before the other', () => {
    const env = { HTTPS_PROXY: 'http://proxy', no_proxy: 'one.example', NO_PROXY: '*' };
    expect(chooseWay(new URL('https://acme.atlassian.net'), env).kind).toBe('proxy');
  });
});

describe('the credentials of a proxy', () => {
  const pair = (text: string) => Buffer.from(text).toString('base64');
  test.each<[string, NodeJS.ProcessEnv, string[]]>([
    [
      'user and password',
      { HTTPS_PROXY: 'http://user:pass%40word@proxy:3128' },
      ['pass%40word', 'pass@word', pair('user:pass@word')],
    ],
    [
      'a token alone, from 20 characters on,',
      { https_proxy: 'http://token-of-20-letters-@proxy' },
      ['token-of-20-letters-', pair('token-of-20-letters-:')],
    ],
    // actions/runner#507: a record of acme-corp/shop must not be refused for a password that does not exist.
    ['no user names alone', { HTTPS_PROXY: 'http://acme-corp@proxy.example:3128' }, []],
    ['no long user names in disguise', { HTTPS_PROXY: 'http://%61%63%6d%65%2dcorp@proxy.example:3128' }, []],
    ['no user names with an empty password', { HTTP_PROXY: 'acme-corp:@proxy.example' }, []],
    ['short passwords', { HTTPS_PROXY: 'http://acme-corp:pw@proxy' }, ['pw', pair('acme-corp:pw')]],
    ['without a scheme', { HTTP_PROXY: 'user:password@proxy:3128' }, ['password', pair('user:password')]],
    [
      'not encoded as they should be',
      { http_proxy: 'http://user:p@ss/w#rd%@proxy' },
      ['p@ss/w#rd%', pair('user:p@ss/w#rd%')],
    ],
    ['none', { HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: 'user:password@x' }, []],
  ])('%s are known, so that they are masked', (_, env, secrets) => {
    expect(proxySecrets(env)).toEqual(secrets);
  });
});

describe('a Node.js that knows no tunnels', () => {
  const fail = (error: object): never => {
    throw Object.assign(new Error('no agent'), error);
  };

  test('is told by what its agent does, not by its version', () => {
    const agents: [(options: https.AgentOptions) => unknown, boolean][] = [
      [(options) => options, false],
      [() => fail({ code: 'ERR_INVALID_ARG_VALUE' }), false],
      [() => fail({ code: 'ERR_PROXY_INVALID_CONFIG' }), true],
    ];
    for (const [makeAgent, can] of agents) expect(canTunnel(makeAgent)).toBe(can);
    // Every Node.js from 24.5 on can: else these tests would prove nothing about proxies.
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    if (major > 24 || (major === 24 && minor >= 5)) expect(canTunnel()).toBe(true);
  });

  (canTunnel() ? test.skip : test)(
    `stops the step rather than go around the proxy${canTunnel() ? ' (skipped: this one knows them)' : ''}`,
    async () => {
      const { outputs, main, seen } = await runWatched({
        with: { site: 'https://confluence.test', 'allow-host': 'confluence.test', ...BASIC },
        env: { HTTPS_PROXY: 'http://127.0.0.1:9' },
      });
      expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
      expect(main?.log).toMatch(
        /HTTPS_PROXY names a proxy, but this version of Node\.js does not support proxies/,
      );
      expect(seen).toEqual([]);
    },
  );
});

test.each<[string, NodeJS.ProcessEnv, string]>([
  ['a proxy that can not be used', { HTTPS_PROXY: 'socks5://127.0.0.1:9' }, 'closed'],
  ['a proxy that is exempt', { HTTPS_PROXY: 'socks5://127.0.0.1:9', NO_PROXY: '.atlassian.net' }, 'direct'],
  ['no proxy', { HTTP_PROXY: 'http://127.0.0.1:9' }, 'direct'],
])('with %s no request goes around one', (_, env, way) => {
  const tunnel = openTunnel('https://acme.atlassian.net/wiki', {}, env);
  if (way === 'direct') expect(tunnel).toBeUndefined();
  else
    expect(tunnel).toMatchObject({ kind: 'unavailable', lasting: true, failure: { class: 'configuration' } });
});

// What comes of it. The proxies are scripts, so that each can fail at its own place.

const RECORD: AuditRecord = {
  remoteAddress: '10.1.2.3',
  creationDate: NOW,
  summary: 'Started',
  description: `Audit key: ${KEY}`,
};
const OURS = JSON.stringify(RECORD);
const HOST = 'confluence.test';
const certificate = makeCertificate('good', [HOST, 'gateway.test', 'auth.test', 'localhost']);
const open: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()));
});

async function listen(behaviour: (socket: net.Socket) => void, secure?: Certificate): Promise<number> {
  const sockets = new Set<net.Socket>();
  const accept = (socket: net.Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    behaviour(socket);
  };
  const server = secure
    ? tls.createServer({ key: secure.key, cert: secure.cert }, accept).on('tlsClientError', () => undefined)
    : net.createServer(accept);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(() => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  });
  return (server.address() as net.AddressInfo).port;
}

/** Answers CONNECT with these bytes, and hangs up or holds on. */
const answers =
  (bytes: string, after: 'end' | 'hold' = 'end') =>
  (socket: net.Socket) =>
    socket.once('data', () => {
      socket.write(bytes);
      if (after === 'end') socket.end();
    });

/** Opens the tunnel; what comes through it is met by this. */
const tunnels = (behaviour: (socket: net.Socket) => void) => (socket: net.Socket) =>
  socket.once('data', () => {
    socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
    behaviour(socket);
  });

/** Speaks TLS over the tunnel as Confluence would; the request is met by this. */
const confluence = (behaviour: (socket: tls.TLSSocket, tunnel: net.Socket) => void, shown = certificate) =>
  tunnels((tunnel) => {
    const socket = new tls.TLSSocket(tunnel, { isServer: true, key: shown.key, cert: shown.cert });
    socket.on('error', () => socket.destroy());
    socket.once('data', () => behaviour(socket, tunnel));
  });

interface Row {
  /** What the user would have suffered, had it been taken for something else. */
  name: string;
  proxy: (socket: net.Socket) => void;
  variable?: (port: number) => string;
  /** The proxy itself speaks TLS, with this certificate. */
  secure?: Certificate;
  end: 'accepted' | 'refused' | 'not-sent' | 'unknown';
  class?: string;
  happened?: RegExp;
  remedy?: RegExp;
}

// Windows finds a variable by any spelling, so messages are matched by any.
const ROWS: Row[] = [
  {
    name: 'a record that went through is recorded',
    proxy: confluence((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${OURS.length}\r\n\r\n${OURS}`),
    ),
    end: 'accepted',
  },
  {
    name: 'a proxy that is reached by TLS is trusted as every other server is',
    proxy: confluence((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${OURS.length}\r\n\r\n${OURS}`),
    ),
    secure: certificate,
    variable: (port) => `https://localhost:${port}`,
    end: 'accepted',
  },
  {
    name: 'a proxy that wants credentials is not taken for Confluence',
    proxy: answers('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    end: 'refused',
    class: 'configuration',
    happened:
      /^The proxy http:\/\/127\.0\.0\.1:\d+ requires a user name and password \(407 "Proxy Authentication Required"\)\. Nothing was sent\.$/,
    remedy: /Add a user name and password to HTTPS_PROXY/,
  },
  {
    name: 'wrong credentials of a proxy are not taken for those of Confluence',
    proxy: answers('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'),
    variable: (port) => `http://user:password@127.0.0.1:${port}`,
    end: 'refused',
    class: 'configuration',
    happened: /rejected the user name and password in HTTPS_PROXY/i,
    remedy: /NTLM and Kerberos are not supported/,
  },
  {
    name: 'a host that the proxy blocks is not taken for a missing permission',
    proxy: answers('HTTP/1.0 403 Filtered\r\nContent-Type: text/html\r\n\r\n<html>No.</html>'),
    end: 'refused',
    class: 'configuration',
    happened: /refused to connect to confluence\.test:443 \(403 "Filtered"\)/,
    remedy: /NO_PROXY/,
  },
  {
    name: 'a sign-in page of the proxy is not taken for a redirect of Confluence',
    proxy: answers('HTTP/1.1 302 Found\r\nLocation: http://signin.corp/\r\n\r\n'),
    end: 'refused',
    class: 'configuration',
    happened: /redirected the request to connect to confluence\.test:443 \(302 "Found"\)/,
    remedy: /without signing in/,
  },
  {
    name: 'a host that the proxy does not find is no outage that warn-on-outage lets pass',
    proxy: answers('HTTP/1.1 502 Bad Gateway\r\n\r\n'),
    end: 'not-sent',
    class: 'configuration',
    happened: /could not connect to confluence\.test:443 \(502 "Bad Gateway"\)/,
    remedy: /Check the spelling of "confluence\.test"/,
  },
  ...([429, 500, 503, 504] as const).map((status): Row => ({
    name: `a proxy that can not connect for a moment (${status}) is asked again`,
    proxy: answers(`HTTP/1.1 ${status}\r\n\r\n`),
    end: 'not-sent',
    class: 'configuration',
    happened: new RegExp(`could not connect to confluence\\.test:443 \\(${status}\\)`),
  })),
  {
    name: 'a proxy that hangs up has sent nothing on',
    proxy: (socket) => socket.once('data', () => socket.end()),
    end: 'not-sent',
    class: 'configuration',
    happened: /gave no valid response/,
  },
  {
    name: 'a server that is no proxy has sent nothing on',
    proxy: answers('SSH-2.0-OpenSSH_9.2\r\n\r\n'),
    end: 'not-sent',
    class: 'configuration',
    happened: /gave no valid response/,
    remedy: /names an HTTP proxy/,
  },
  {
    name: 'a proxy that floods does not fill the memory',
    proxy: (socket) => {
      const pour = () => {
        while (!socket.destroyed && socket.write('x'.repeat(64 * 1024)));
        socket.once('drain', pour);
      };
      socket.once('data', pour);
    },
    end: 'not-sent',
    class: 'configuration',
    happened: /gave no valid response/,
  },
  {
    name: 'a proxy that resets has sent nothing on',
    proxy: (socket) => socket.once('data', () => socket.resetAndDestroy()),
    end: 'not-sent',
    class: 'outage',
    happened: /Could not connect to confluence\.test/,
  },
  {
    name: 'a proxy that says nothing has sent nothing on',
    proxy: (socket) => socket.resume(),
    end: 'not-sent',
    class: 'outage',
    happened: /Could not connect to confluence\.test \(timed out/,
  },
  {
    name: 'a proxy that is not there may come back, and nothing was sent',
    proxy: () => undefined,
    variable: () => 'http://127.0.0.1:9',
    end: 'not-sent',
    class: 'outage',
    happened: /The proxy http:\/\/127\.0\.0\.1:9 can't be reached \(ECONNREFUSED\)/,
    remedy: /Check HTTPS_PROXY/i,
  },
  {
    name: 'a misspelt proxy is not taken for a misspelt site',
    proxy: () => undefined,
    variable: () => 'http://proxy.invalid:3128',
    end: 'not-sent',
    class: 'configuration',
    happened: /The proxy http:\/\/proxy\.invalid:3128 in HTTPS_PROXY has a name that does not exist/i,
  },
  {
    name: 'a proxy addressed by https that speaks http is told so',
    proxy: answers('HTTP/1.1 400 Bad Request\r\n\r\n'),
    variable: (port) => `https://localhost:${port}`,
    end: 'refused',
    class: 'configuration',
    happened: /does not use TLS/,
    remedy: /have an http:\/\/ address/,
  },
  {
    name: 'a proxy whose own certificate is not trusted sees no credentials',
    proxy: confluence((socket) =>
      socket.end(`HTTP/1.1 200 OK\r\nContent-Length: ${OURS.length}\r\n\r\n${OURS}`),
    ),
    secure: makeCertificate(),
    variable: (port) => `https://user:password@localhost:${port}`,
    end: 'refused',
    class: 'configuration',
    happened: /^The proxy https:\/\/localhost:\d+ has a certificate that is not trusted/,
    remedy: /NODE_EXTRA_CA_CERTS/,
  },
  // The tunnel stands, so TCP stood all along; whether Confluence saw anything is another question.
  {
    name: 'a tunnel that leads to something without TLS has sent nothing',
    proxy: tunnels((socket) => socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))),
    end: 'not-sent',
    class: 'outage',
  },
  {
    name: 'a tunnel that breaks in the TLS handshake has sent nothing',
    proxy: tunnels((socket) => socket.once('data', () => socket.resetAndDestroy())),
    end: 'not-sent',
    class: 'outage',
  },
  {
    name: 'a tunnel that hangs in the TLS handshake has sent nothing',
    proxy: tunnels((socket) => socket.resume()),
    end: 'not-sent',
    class: 'outage',
  },
  {
    name: 'a proxy that inspects TLS with an unknown CA is told as such',
    proxy: confluence(() => undefined, makeCertificate('good', [HOST])),
    end: 'refused',
    class: 'configuration',
    happened: /is not trusted/,
    remedy: /NODE_EXTRA_CA_CERTS/,
  },
  {
    name: 'an answer that is lost in the tunnel may have been a success',
    proxy: confluence((_, tunnel) => tunnel.resetAndDestroy()),
    end: 'unknown',
    class: 'outage',
    happened: /Connected to confluence\.test, but got no response/,
  },
  {
    name: 'an answer that does not come through the tunnel in time may have been a success',
    proxy: confluence(() => undefined),
    end: 'unknown',
    class: 'outage',
  },
  {
    name: "a 407 from Confluence itself is not taken for the proxy's",
    proxy: confluence((socket) => socket.end('HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n')),
    end: 'refused',
    class: 'configuration',
    happened: /^Confluence returned 407/,
  },
];

(canTunnel() ? describe : describe.skip)(
  `an result${canTunnel() ? '' : ' (skipped: this Node.js knows no tunnels)'}`,
  () => {
    const { HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy } = process.env;
    const { createSecureContext } = tls;
    beforeAll(() => {
      for (const name of ['https_proxy', 'NO_PROXY', 'no_proxy']) Reflect.deleteProperty(process.env, name);
      tls.createSecureContext = (options) =>
        createSecureContext({ ...options, ca: options?.ca ?? certificate.ca });
    });
    afterAll(() => {
      tls.createSecureContext = createSecureContext;
      for (const [name, value] of Object.entries({ HTTPS_PROXY, https_proxy, NO_PROXY, no_proxy })) {
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      }
    });

    test.each(ROWS)('$name', async (row) => {
      const port = await listen(row.proxy, row.secure);
      process.env.HTTPS_PROXY = row.variable?.(port) ?? `http://127.0.0.1:${port}`;
      process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
      const given = await send(
        { method: 'POST', url: `https://${HOST}/wiki/rest/api/audit`, headers: {}, body: OURS },
        { limitMs: 400, maxBytes: 100_000, cancelled: new AbortController().signal },
      );
      const end = judgeAttempt(given, KEY, RECORD, NOW);
      expect({ ...end, failure: undefined }).toMatchObject({ kind: row.end });
      const failure = 'failure' in end ? end.failure : undefined;
      expect(failure?.class).toBe(row.class);
      if (row.happened) expect(failure?.happened).toMatch(row.happened);
      if (row.remedy) expect(failure?.remedy).toMatch(row.remedy);
    });
  },
);

(canTunnel() ? test : test.skip)(
  `a proxy whose certificate is not trusted sees no password, whatever the environment says${canTunnel() ? '' : ' (skipped: this Node.js knows no tunnels)'}`,
  async () => {
    const heard: string[] = [];
    const port = await listen(
      (socket) => socket.on('data', (data: Buffer) => heard.push(data.toString('latin1'))),
      makeCertificate(),
    );
    const { outputs, main } = await runBuilt(folder.path(), {
      with: { site: `https://${HOST}`, 'allow-host': HOST, ...BASIC },
      env: { HTTPS_PROXY: `https://user:password@localhost:${port}`, NODE_TLS_REJECT_UNAUTHORIZED: '0' },
    });
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
    expect(main?.log).toMatch(/The proxy https:\/\/localhost:\d+ has a certificate that is not trusted/);
    expect(heard).toEqual([]);
  },
);

// A real one.

const TINYPROXY = ['/usr/bin/tinyproxy', '/usr/sbin/tinyproxy', '/usr/local/bin/tinyproxy'].find(existsSync);
const USER = 'auditor';
const PASSWORD = 'proxy-password-7';

/** What the action did, and every address and name that its processes asked for. */
async function runWatched(
  options: Omit<RunOptions, 'actionDir' | 'event'> & { event?: RunOptions['event'] },
): Promise<RunResult & { seen: string[] }> {
  const file = await folder.write('watched', '');
  const result = await runBuilt(folder.path(), {
    ...options,
    env: {
      ...options.env,
      NODE_OPTIONS: `--require ${JSON.stringify(join(actionDir, '__tests__/fixtures/watch-sockets.cjs'))}`,
      WATCH_FILE: file,
    },
  });
  return {
    ...result,
    seen: [...new Set(readFileSync(file, 'utf8').split('\n'))].filter((line) => line !== ''),
  };
}

interface Network {
  emulator: RunningEmulator;
  proxyPort: number;
  /** HTTPS_PROXY, with these credentials. */
  proxy: (user?: string, password?: string) => string;
  /** The hosts that tinyproxy was asked to connect to, as it asked the next proxy. */
  connected: string[];
  /** Ports from which connections came to Confluence, and those that the last proxy made. */
  ports: { seen: number[]; ours: number[] };
  /** What tinyproxy wrote. */
  log: () => string;
}

/**
 * Confluence behind tinyproxy, which hands every tunnel on to a second proxy: names ending in `.test` (RFC 6761: they exist
 * nowhere) are known to that one alone, and it alone knows where Confluence listens.
 */
async function startNetwork(extra: string[] = []): Promise<Network> {
  const emulator = await startEmulator({ tls: certificate });
  open.push(() => emulator.close());
  const ports: Network['ports'] = { seen: [], ours: [] };
  const frontPort = await listen((socket) => {
    ports.seen.push(socket.remotePort ?? 0);
    pipe(socket, net.connect(Number(new URL(emulator.url).port), '127.0.0.1'));
  });
  const connected: string[] = [];
  const lastPort = await listen((socket) => {
    let head = '';
    const read = (chunk: Buffer) => {
      // tinyproxy writes its request line by line.
      head += chunk.toString('latin1');
      if (!head.endsWith('\r\n\r\n')) return;
      socket.off('data', read);
      const [, host = ''] = /^CONNECT (\S+) /.exec(head) ?? [];
      connected.push(host);
      if (!/\.test:\d+$/.test(host)) {
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        return;
      }
      const onwards = net.connect(frontPort, '127.0.0.1', () => {
        ports.ours.push(onwards.localPort ?? 0);
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        pipe(socket, onwards);
      });
    };
    socket.on('data', read);
  });
  const proxyPort = await freePort();
  const file = await folder.write(
    `tinyproxy-${proxyPort}.conf`,
    [
      `Port ${proxyPort}`,
      'Listen 127.0.0.1',
      'Timeout 20',
      'MaxClients 50',
      'LogLevel Info',
      `BasicAuth ${USER} ${PASSWORD}`,
      `Upstream http 127.0.0.1:${lastPort}`,
      ...extra,
    ].join('\n'),
  );
  const tinyproxy = spawn(TINYPROXY ?? '', ['-d', '-c', file], { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const ended = once(tinyproxy, 'close');
  open.push(async () => {
    tinyproxy.kill();
    await ended;
  });
  await new Promise<void>((resolve, reject) => {
    tinyproxy.once('error', reject);
    tinyproxy.once('close', () => reject(new Error(`tinyproxy ended: ${log}`)));
    for (const stream of [tinyproxy.stdout, tinyproxy.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (log.includes('Starting main loop')) resolve();
      });
  });
  return {
    emulator,
    proxyPort,
    proxy: (user = USER, password = PASSWORD) => `http://${user}:${password}@127.0.0.1:${proxyPort}`,
    connected,
    ports,
    log: () => log,
  };
}

/** Everything from the one to the other, and back. */
function pipe(one: net.Socket, other: net.Socket): void {
  open.push(() => other.destroy());
  other.on('error', () => one.destroy());
  one.on('error', () => other.destroy());
  one.pipe(other).pipe(one);
}

/** A port that was free a moment ago: tinyproxy takes none by itself. */
async function freePort(): Promise<number> {
  const server = net.createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const SITE = {
  site: `https://${HOST}`,
  'gateway-url': 'https://gateway.test',
  'token-url': 'https://auth.test/oauth/token',
  'allow-host': `${HOST}\ngateway.test\nauth.test`,
};

if (TINYPROXY === undefined && process.env.CI === 'true' && process.platform === 'linux')
  test('tinyproxy is installed where CI runs (apt-get install -y tinyproxy)', () => {
    throw new Error('tinyproxy is missing, and in CI the proofs with a real proxy must not be skipped.');
  });

const why =
  TINYPROXY === undefined
    ? 'tinyproxy is not installed'
    : canTunnel()
      ? undefined
      : 'this Node.js knows no tunnels';
(why === undefined ? describe : describe.skip)(
  `tinyproxy${why === undefined ? '' : ` (skipped: ${why})`}`,
  () => {
    let trust: Record<string, string>;
    beforeAll(async () => {
      trust = { NODE_EXTRA_CA_CERTS: await folder.write('ca.pem', certificate.ca) };
      expect(spawnSync(TINYPROXY ?? '', ['-v']).stdout.toString()).toMatch(/^tinyproxy 1\./);
    });

    /** Nothing but the proxy was asked, and Confluence heard from nobody but the last proxy. */
    function expectNothingAround(network: Network, seen: string[]): void {
      expect(seen).toEqual([`connect 127.0.0.1:${network.proxyPort}`]);
      expect(network.ports.seen).toEqual(network.ports.ours);
      expect(network.ports.ours.length).toBeGreaterThan(0);
    }

    test.each<[string, Record<string, string>, string[]]>([
      ['an unscoped token', BASIC, ['confluence.test:443']],
      [
        'a scoped token',
        { email: DEMO.scoped.email, 'api-token': DEMO.scoped.token, 'cloud-id': 'auto' },
        ['confluence.test:443', 'gateway.test:443'],
      ],
      [
        'client credentials',
        { 'client-id': DEMO.client.clientId, 'client-secret': DEMO.client.clientSecret },
        ['confluence.test:443', 'auth.test:443', 'gateway.test:443'],
      ],
    ])('lets a record with %s through, and not a byte goes around it', async (_, credentials, hosts) => {
      const network = await startNetwork();
      const { outputs, main, seen } = await runWatched({
        with: { ...SITE, ...credentials, verify: 'true' },
        env: { ...trust, HTTPS_PROXY: network.proxy() },
      });
      expect(main?.log).not.toMatch(/Error:/);
      expect(outputs).toMatchObject({ result: 'recorded', verified: 'true', attempts: '1' });
      expect(network.emulator.records).toHaveLength(1);
      expect([...new Set(network.connected)]).toEqual(hosts);
      expectNothingAround(network, seen);
      expect(network.log()).toContain(`CONNECT ${hosts[0] ?? ''} HTTP/1.1`);
    });

    test.each([
      ['check', 'checked'],
      ['submit', 'recorded'],
    ])('is the only way out of every stage: %s, at the end of the job', async (_, result) => {
      const network = await startNetwork();
      const { outputs, main, post, seen } = await runWatched({
        with: { ...SITE, ...BASIC, 'submit-at': result === 'checked' ? 'job-end' : 'both' },
        env: { ...trust, https_proxy: network.proxy() },
      });
      expect(`${main?.log ?? ''}${post?.log ?? ''}`).not.toMatch(/Error:/);
      expect(outputs.result).toBe(result);
      expect(network.emulator.records).toHaveLength(result === 'checked' ? 1 : 2);
      expectNothingAround(network, seen);
    });

    test('is the way to GitHub too, where the commit before is asked for', async () => {
      const network = await startNetwork();
      const { outputs, seen } = await runWatched({
        event: withContext(exampleEvent('push'), { github: { api_url: 'https://api.github.invalid' } }),
        with: { ...SITE, ...BASIC, environment: 'production', 'github-token': 'not-a-github-token' },
        env: { ...trust, HTTPS_PROXY: network.proxy() },
      });
      expect(outputs.result).toBe('recorded');
      expect(network.connected).toContain('api.github.invalid:443');
      expectNothingAround(network, seen);
    });

    test('is not gone around by the question to GitHub where its name has no scheme', async () => {
      const network = await startNetwork();
      const { outputs, seen } = await runWatched({
        event: withContext(exampleEvent('push'), { github: { api_url: 'https://api.github.invalid' } }),
        with: { ...SITE, ...BASIC, environment: 'production', 'github-token': 'not-a-github-token' },
        env: {
          ...trust,
          HTTPS_PROXY: network.proxy().replace('http://', '').replace('127.0.0.1', 'localhost'),
        },
      });
      expect(outputs.result).toBe('recorded');
      expect(network.connected).toContain('api.github.invalid:443');
      expect(seen.filter((line) => !/ localhost(:|$)/.test(line))).toEqual([]);
    });

    test('that does not know the password refuses, and no secret of it is seen', async () => {
      const network = await startNetwork();
      const { outputs, main, seen } = await runWatched({
        with: { ...SITE, ...BASIC },
        env: { ...trust, HTTPS_PROXY: network.proxy(USER, 'another-password') },
      });
      expect(outputs).toMatchObject({
        result: 'not-recorded',
        'failure-class': 'configuration',
        attempts: '0',
      });
      expect(main?.log).toMatch(
        /The proxy http:\/\/127\.0\.0\.1:\d+ rejected the user name and password in HTTPS_PROXY \(401/,
      );
      expect(main?.masks).toContain('another-password');
      expect(main?.log).not.toContain('another-password');
      expect(seen).toEqual([`connect 127.0.0.1:${network.proxyPort}`]);
      expect(network.connected).toEqual([]);
    });

    test('that is given no credentials says that it wants some', async () => {
      const network = await startNetwork();
      const { outputs, main } = await runWatched({
        with: { ...SITE, ...BASIC },
        env: { ...trust, HTTPS_PROXY: `127.0.0.1:${network.proxyPort}` },
      });
      expect(outputs['failure-class']).toBe('configuration');
      expect(main?.log).toMatch(/requires a user name and password \(407/);
    });

    test('that may not connect to the port refuses, and warn-on-outage does not let it pass', async () => {
      const network = await startNetwork(['ConnectPort 8443']);
      const { outputs, main } = await runWatched({
        with: { ...SITE, ...BASIC, 'on-failure': 'warn-on-outage' },
        env: { ...trust, HTTPS_PROXY: network.proxy() },
      });
      expect(main?.exitCode).toBe(1);
      expect(outputs).toMatchObject({
        result: 'not-recorded',
        'failure-class': 'configuration',
        attempts: '0',
      });
      expect(main?.log).toMatch(/refused to connect to confluence\.test:443 \(403/);
    });

    test('that does not find the host stops the step as configuration, not as an outage', async () => {
      const network = await startNetwork(['Upstream none ".invalid"']);
      const { outputs, main } = await runWatched({
        with: {
          ...SITE,
          ...BASIC,
          site: 'https://confluence.invalid',
          'allow-host': 'confluence.invalid\ngateway.test\nauth.test',
          timeout: '2',
        },
        env: { ...trust, HTTPS_PROXY: network.proxy() },
      });
      expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
      expect(main?.log).toMatch(/could not connect to confluence\.invalid:443 \(5\d\d/);
    });

    test('is left aside for a host in NO_PROXY, which is then asked for itself', async () => {
      const network = await startNetwork();
      const { outputs, seen } = await runWatched({
        with: { ...SITE, ...BASIC, timeout: '5' },
        env: { ...trust, HTTPS_PROXY: network.proxy(), NO_PROXY: '.test' },
      });
      expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
      expect(seen).toEqual(['connect confluence.test:443', 'lookup confluence.test']);
      expect(network.connected).toEqual([]);
    });

    test('is left aside for this machine', async () => {
      const network = await startNetwork();
      const { outputs, seen } = await runWatched({
        with: { site: network.emulator.url, ...BASIC },
        env: { ...trust, HTTPS_PROXY: network.proxy(), HTTP_PROXY: network.proxy() },
      });
      expect(outputs.result).toBe('recorded');
      expect(seen[0]).toBe(`connect localhost:${new URL(network.emulator.url).port}`);
      expect(network.connected).toEqual([]);
    });

    test('that loses the answer is no reason to write a second copy', async () => {
      const network = await startNetwork();
      network.emulator.faults.push({ on: 'post', kind: 'reset-after-body', writes: true });
      const { outputs, seen } = await runWatched({
        with: { ...SITE, ...BASIC },
        env: { ...trust, HTTPS_PROXY: network.proxy() },
      });
      expect(outputs).toMatchObject({ result: 'recorded', attempts: '1', verified: 'true' });
      expect(network.emulator.records).toHaveLength(1);
      expectNothingAround(network, seen);
    });
  },
);
