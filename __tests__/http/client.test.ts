/** Every way in which an result over a real socket can end, as the value it becomes, and what it means for an attempt. */
import dns from 'node:dns';
import { once } from 'node:events';
import net from 'node:net';
import tls from 'node:tls';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { type Certificate, makeCertificate } from '../../local/certificate.js';
import { type AttemptOutcome, judgeAttempt } from '../../src/delivery/post-outcome.js';
import { type Bounds, send, type HttpResult } from '../../src/http/client.js';
import type { AuditRecord } from '../../src/record/audit-record.js';

const KEY = 'gha0123456789abcdef0123456789abcdef';
const RECORD: AuditRecord = {
  remoteAddress: '10.1.2.3',
  creationDate: 1_795_000_000_000,
  summary: 'Deployment of acme/shop v1.5.0 to production started',
  description: `Run: 1\nAudit key: ${KEY}`,
};
const OURS = JSON.stringify({ ...RECORD, author: { type: 'user', displayName: '', operations: null } });
const ANOTHER = JSON.stringify({ summary: 'Space permission added', creationDate: 1, description: '' });
const LIMIT_MS = 150;
/** The same where part of an answer has to come before: a busy machine needs its time. */
const LONGER_LIMIT_MS = 800;
const ANSWER_BYTES = 1024 * 1024;

const certificates = {
  good: makeCertificate('good'),
  'self-signed': makeCertificate('self-signed'),
  expired: makeCertificate('expired'),
  'wrong-host': makeCertificate('wrong-host'),
};

type Behaviour = (socket: net.Socket) => void;
interface Row {
  /** What the user would have suffered, had it been taken for something else. */
  name: string;
  /** Where the request goes; the port of the server is put in. */
  to?: (port: number) => string;
  /** Called with each connection. */
  server?: Behaviour;
  tls?: Certificate;
  /** The CA that the client trusts. */
  trusts?: string;
  /** Answers name look-ups. */
  names?: (callback: (error: NodeJS.ErrnoException | null, addresses?: dns.LookupAddress[]) => void) => void;
  limitMs?: number;
  /** When the step is cancelled: before it begins, or a little after the server was asked. */
  cancelled?: 'before' | 'after';
  /** The result without its header function; a text must be contained, a pattern matched. */
  gives: Record<string, unknown>;
  /** The attempt: its kind, and the class where it is a failure. */
  means: AttemptOutcome['kind'] | [AttemptOutcome['kind'], string];
}

const open: (() => void)[] = [];
afterEach(() => open.splice(0).forEach((close) => close()));

/** Listens on a free port of 127.0.0.1. */
async function listen(behaviour: Behaviour, certificate?: Certificate): Promise<number> {
  const sockets = new Set<net.Socket>();
  const accept = (socket: net.Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    behaviour(socket);
  };
  const server = certificate
    ? tls.createServer({ key: certificate.key, cert: certificate.cert }, accept)
    : net.createServer(accept);
  server.on('connection', (socket: net.Socket) => sockets.add(socket.on('error', () => socket.destroy())));
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(() => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  });
  return (server.address() as net.AddressInfo).port;
}

/** Calls back when the whole request has come. */
function whenAsked(socket: net.Socket, act: () => void): void {
  let text = '';
  socket.setEncoding('latin1').on('data', (chunk: string) => {
    if (text === 'answered') return;
    text += chunk;
    const head = text.indexOf('\r\n\r\n');
    const length = Number(/content-length: (\d+)/i.exec(text)?.[1] ?? 0);
    if (head === -1 || text.length < head + 4 + length) return;
    text = 'answered';
    act();
  });
}

/** Says this when it was asked, and then hangs up, unless the connection is to stay open. */
const says =
  (text: string | Buffer, then: 'end' | 'stay' | 'reset' = 'end'): Behaviour =>
  (socket) =>
    whenAsked(socket, () => {
      if (then === 'end') socket.end(text);
      else socket.write(text, () => then === 'reset' && setTimeout(() => reset(socket), 20));
    });

function reset(socket: net.Socket): void {
  // Under TLS the socket beneath is the one that can be reset.
  const beneath = (socket as { _parent?: net.Socket })._parent ?? socket;
  beneath.resetAndDestroy();
}

function http(status: string, body: string | Buffer, headers: Record<string, string> = {}): Buffer {
  const head = Object.entries({ 'Content-Length': String(Buffer.byteLength(body)), ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('');
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${head}\r\n`), Buffer.from(body)]);
}

/** Pours this many bytes after a head, as fast as they are taken. */
const pours =
  (head: string, bytes: number): Behaviour =>
  (socket) =>
    whenAsked(socket, () => {
      const chunk = Buffer.alloc(256 * 1024, 'x');
      let left = bytes;
      socket.write(head);
      const pour = () => {
        while (left > 0 && !socket.destroyed) {
          left -= chunk.length;
          if (!socket.write(chunk)) return void socket.once('drain', pour);
        }
        socket.end();
      };
      pour();
    });

/** Says a text one letter at a time, never to its end within the limit. */
const drips =
  (text: string): Behaviour =>
  (socket) =>
    whenAsked(socket, () => {
      let at = 0;
      const timer = setInterval(() => socket.write(text[at++ % text.length] ?? ''), 10);
      socket.on('close', () => clearInterval(timer));
    });

const GIB = 1024 * 1024 * 1024;
const NAME_ERROR = (code: string) => Object.assign(new Error(`getaddrinfo ${code}`), { code });

const ROWS: Row[] = [
  // The connection never stood: certainly nothing was sent.
  {
    name: 'a port where nobody listens is an outage that was certainly not written to, not a riddle',
    to: () => 'http://127.0.0.1:1/',
    gives: { kind: 'unanswered', connected: false, trouble: 'unreachable', code: 'ECONNREFUSED' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'two refused addresses (an AggregateError without a message) still name their cause',
    to: () => 'http://two.addresses.test:1/',
    names: (callback) =>
      callback(null, [
        { address: '127.0.0.1', family: 4 },
        { address: '::1', family: 6 },
      ]),
    gives: {
      kind: 'unanswered',
      connected: false,
      trouble: 'unreachable',
      code: /^(ECONNREFUSED|EADDRNOTAVAIL|ENETUNREACH)$/,
    },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a misspelt site does not pass for an outage',
    to: () => 'http://acmee.test/',
    names: (callback) => callback(NAME_ERROR('ENOTFOUND')),
    gives: { kind: 'unanswered', connected: false, trouble: 'unknown-name', code: 'ENOTFOUND' },
    means: ['not-sent', 'configuration'],
  },
  {
    name: 'a resolver that is out of order is an outage, not a misspelt site',
    to: () => 'http://acme.test/',
    names: (callback) => callback(NAME_ERROR('EAI_AGAIN')),
    gives: { kind: 'unanswered', connected: false, trouble: 'unreachable', code: 'EAI_AGAIN' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a name look-up that hangs does not hang the step',
    to: () => 'https://acme.test/',
    names: () => undefined,
    limitMs: LIMIT_MS,
    gives: { kind: 'unanswered', connected: false, trouble: 'timeout', code: 'AbortError' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a step that was cancelled before it began sends nothing',
    cancelled: 'before',
    server: says(http('200 OK', OURS)),
    gives: { kind: 'unanswered', connected: false, trouble: 'cancelled', code: 'ABORTED' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a TLS handshake that hangs is certainly not written, although bytes have left',
    to: (port) => `https://localhost:${port}/`,
    server: (socket) => void socket.resume(),
    limitMs: LIMIT_MS,
    gives: { kind: 'unanswered', connected: false, trouble: 'timeout', code: 'AbortError' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a reset in the TLS handshake is not taken for one after the request',
    to: (port) => `https://localhost:${port}/`,
    server: (socket) => void socket.once('data', () => reset(socket)),
    gives: { kind: 'unanswered', connected: false, trouble: 'broken', code: 'ECONNRESET' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a handshake that is hung up on is certainly not written',
    to: (port) => `https://localhost:${port}/`,
    server: (socket) => void socket.once('data', () => socket.end()),
    gives: { kind: 'unanswered', connected: false, trouble: 'broken', code: 'ECONNRESET' },
    means: ['not-sent', 'outage'],
  },
  {
    name: 'a server without TLS behind an https address is certainly not written to',
    to: (port) => `https://localhost:${port}/`,
    server: (socket) => void socket.once('data', () => socket.end(http('200 OK', OURS))),
    gives: {
      kind: 'unanswered',
      connected: false,
      trouble: 'garbage',
      code: /^(EPROTO|ERR_SSL_)/,
    },
    means: ['not-sent', 'outage'],
  },

  // Certificates: the credentials never leave.
  {
    name: 'a certificate that nobody vouches for gets no credentials, and is no outage',
    to: (port) => `https://localhost:${port}/`,
    tls: certificates['self-signed'],
    server: says(http('200 OK', OURS)),
    gives: {
      kind: 'unanswered',
      connected: false,
      trouble: 'certificate',
      code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    },
    means: ['refused', 'configuration'],
  },
  {
    name: 'a certificate of an unknown authority gets no credentials',
    to: (port) => `https://localhost:${port}/`,
    tls: certificates.good,
    server: says(http('200 OK', OURS)),
    gives: {
      kind: 'unanswered',
      connected: false,
      trouble: 'certificate',
      code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    },
    means: ['refused', 'configuration'],
  },
  {
    name: 'an expired certificate gets no credentials',
    to: (port) => `https://localhost:${port}/`,
    tls: certificates.expired,
    trusts: certificates.expired.ca,
    server: says(http('200 OK', OURS)),
    gives: { kind: 'unanswered', connected: false, trouble: 'certificate', code: 'CERT_HAS_EXPIRED' },
    means: ['refused', 'configuration'],
  },
  {
    name: "another host's certificate gets no credentials",
    to: (port) => `https://localhost:${port}/`,
    tls: certificates['wrong-host'],
    trusts: certificates['wrong-host'].ca,
    server: says(http('200 OK', OURS)),
    gives: {
      kind: 'unanswered',
      connected: false,
      trouble: 'certificate',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    },
    means: ['refused', 'configuration'],
  },

  // The connection stood, and nothing that could be relied on came back: nobody knows.
  ...(['http', 'https'] as const).flatMap((scheme): Row[] => {
    const secure =
      scheme === 'https'
        ? {
            to: (port: number) => `https://localhost:${port}/`,
            tls: certificates.good,
            trusts: certificates.good.ca,
          }
        : {};
    return [
      {
        ...secure,
        name: `over ${scheme}: silence is not taken for "not written"`,
        server: (socket) => void socket.resume(),
        limitMs: scheme === 'https' ? LONGER_LIMIT_MS : LIMIT_MS,
        gives: { kind: 'unanswered', connected: true, trouble: 'timeout', code: 'AbortError' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: a reset while the request is read may have been written`,
        server: (socket) => void socket.once('data', () => reset(socket)),
        gives: { kind: 'unanswered', connected: true, trouble: 'broken', code: 'ECONNRESET' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: a reset after the whole request may have been written`,
        server: (socket) => whenAsked(socket, () => reset(socket)),
        gives: { kind: 'unanswered', connected: true, trouble: 'broken', code: 'ECONNRESET' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: being hung up on without a word may have been written`,
        server: says(''),
        gives: { kind: 'unanswered', connected: true, trouble: 'broken', code: 'ECONNRESET' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: half a body is no proof`,
        server: says(http('200 OK', OURS).subarray(0, -20)),
        gives: { kind: 'answered', status: 200, body: OURS.slice(0, -20), bodyTrouble: 'broken' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: half a body and a reset are no proof`,
        server: says(http('200 OK', OURS).subarray(0, -20), 'reset'),
        gives: { kind: 'answered', status: 200, bodyTrouble: 'broken' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: half a body and then silence does not hang the step`,
        server: says(http('200 OK', OURS).subarray(0, -20), 'stay'),
        limitMs: LONGER_LIMIT_MS,
        gives: { kind: 'answered', status: 200, body: OURS.slice(0, -20), bodyTrouble: 'timeout' },
        means: ['unknown', 'outage'],
      },
      {
        ...secure,
        name: `over ${scheme}: our record with 200 is accepted`,
        server: says(http('200 OK', OURS, { 'Content-Type': 'application/json' })),
        gives: { kind: 'answered', status: 200, body: OURS, bodyTrouble: undefined },
        means: 'accepted',
      },
    ];
  }),
  {
    name: 'half a head is no answer',
    server: says('HTTP/1.1 200 OK\r\nContent-Le'),
    gives: { kind: 'unanswered', connected: true, trouble: 'broken', code: 'ECONNRESET' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a chunked body without its end is no proof',
    server: says(
      `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${OURS.length.toString(16)}\r\n${OURS}\r\n`,
    ),
    gives: { kind: 'answered', status: 200, body: OURS, bodyTrouble: 'broken' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a head that comes by drops does not outlast the limit',
    server: drips('HTTP/1.1 200 OK\r\nX-Padding: xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'),
    limitMs: LIMIT_MS,
    gives: { kind: 'unanswered', connected: true, trouble: 'timeout', code: 'AbortError' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a body that comes by drops does not outlast the limit',
    server: (socket) => {
      whenAsked(socket, () => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n'));
      drips(OURS)(socket);
    },
    limitMs: LONGER_LIMIT_MS,
    gives: { kind: 'answered', status: 200, bodyTrouble: 'timeout' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a request that was under way when the step was cancelled may have been written',
    server: (socket) => void socket.resume(),
    cancelled: 'after',
    gives: { kind: 'unanswered', connected: true, trouble: 'cancelled', code: 'AbortError' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a body that was under way when the step was cancelled is no proof',
    server: says(http('200 OK', OURS).subarray(0, -20), 'stay'),
    cancelled: 'after',
    gives: { kind: 'answered', status: 200, bodyTrouble: 'cancelled' },
    means: ['unknown', 'outage'],
  },

  // What came is not an answer of Confluence.
  {
    name: 'garbage is no answer',
    server: says('\u0000\u0001 this is not HTTP \r\n\r\n'),
    gives: { kind: 'unanswered', connected: true, trouble: 'garbage', code: /^HPE_/ },
    means: ['unknown', 'outage'],
  },
  {
    name: "another protocol's greeting is no answer",
    server: says('SSH-2.0-OpenSSH_9.6\r\n'),
    gives: { kind: 'unanswered', connected: true, trouble: 'garbage', code: /^HPE_/ },
    means: ['unknown', 'outage'],
  },
  {
    name: 'headers without end do not fill the memory',
    server: says(http('200 OK', OURS, { 'X-Padding': 'x'.repeat(200_000) })),
    gives: { kind: 'unanswered', connected: true, trouble: 'garbage', code: 'HPE_HEADER_OVERFLOW' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a change of protocol that nobody asked for does not outlast the limit',
    limitMs: LIMIT_MS,
    server: says('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
    gives: { kind: 'unanswered', connected: true, trouble: 'timeout', code: 'AbortError' },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a login page with 200 does not turn the step green',
    server: says(http('200 OK', '<!doctype html><title>Log in</title>', { 'Content-Type': 'text/html' })),
    gives: { kind: 'answered', status: 200, body: '<!doctype html><title>Log in</title>' },
    means: ['unknown', 'outage'],
  },
  {
    name: "somebody else's record with 200 does not turn the step green",
    server: says(http('200 OK', ANOTHER)),
    gives: { kind: 'answered', status: 200, body: ANOTHER },
    means: ['unknown', 'outage'],
  },
  {
    name: 'an empty 200 does not turn the step green',
    server: says(http('200 OK', '')),
    gives: { kind: 'answered', status: 200, body: '' },
    means: ['unknown', 'outage'],
  },
  {
    name: '204 without a record does not turn the step green',
    server: says('HTTP/1.1 204 No Content\r\n\r\n'),
    gives: { kind: 'answered', status: 204, body: '' },
    means: ['unknown', 'outage'],
  },
  {
    name: '202 with our record is a promise, not a record',
    server: says(http('202 Accepted', OURS)),
    gives: { kind: 'answered', status: 202, body: OURS },
    means: ['unknown', 'outage'],
  },
  {
    name: 'text that is no UTF-8 is no record',
    server: says(http('200 OK', Buffer.from([0x7b, 0xff, 0xfe, 0x00, 0x7d]))),
    gives: { kind: 'answered', status: 200 },
    means: ['unknown', 'outage'],
  },
  {
    name: 'an answer nested to exhaust the stack does not crash the step',
    server: says(
      http('200 OK', `{"summary":"","creationDate":1,"x":${'['.repeat(400_000)}${']'.repeat(400_000)}}`),
    ),
    gives: { kind: 'answered', status: 200 },
    means: ['unknown', 'outage'],
  },
  {
    name: 'a compressed bomb stays small, because it is never unpacked',
    server: says(
      http('200 OK', gzipSync(Buffer.alloc(64 * 1024 * 1024, ' ')), { 'Content-Encoding': 'gzip' }),
    ),
    gives: { kind: 'answered', status: 200, bodyTrouble: undefined },
    means: ['unknown', 'outage'],
  },
  {
    name: 'what calls itself gzip and is not does not crash the step',
    server: says(http('200 OK', 'this was never gzip', { 'Content-Encoding': 'gzip' })),
    gives: { kind: 'answered', status: 200, body: 'this was never gzip' },
    means: ['unknown', 'outage'],
  },

  // Answers that decide.
  {
    name: 'early hints before the answer do not hide it',
    server: says(
      Buffer.concat([
        Buffer.from('HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 100 Continue\r\n\r\n'),
        http('200 OK', OURS),
      ]),
    ),
    gives: { kind: 'answered', status: 200, body: OURS },
    means: 'accepted',
  },
  {
    name: 'a redirect is not followed, so no credentials go along',
    server: says(http('302 Found', '', { Location: 'https://id.atlassian.com/login' })),
    gives: { kind: 'answered', status: 302, location: 'https://id.atlassian.com/login' },
    means: ['refused', 'configuration'],
  },
  {
    name: 'a relative redirect is not followed either',
    server: says(http('307 Temporary Redirect', '', { Location: '/login.action' })),
    gives: { kind: 'answered', status: 307, location: '/login.action' },
    means: ['refused', 'configuration'],
  },
  {
    name: 'a redirect to a malformed address does not crash the step',
    server: says(http('301 Moved', '', { Location: 'http://[::bad' })),
    gives: { kind: 'answered', status: 301, location: 'http://[::bad' },
    means: ['refused', 'configuration'],
  },
  {
    name: 'a redirect to nowhere is still one',
    server: says(http('303 See Other', '')),
    gives: { kind: 'answered', status: 303, location: undefined },
    means: ['refused', 'configuration'],
  },
  {
    name: 'half of a 429 still says that nothing was written',
    server: says(http('429 Too Many Requests', '{"message":"slow down"}').subarray(0, -5)),
    gives: { kind: 'answered', status: 429, bodyTrouble: 'broken' },
    means: ['not-sent', 'rate-limited'],
  },
  {
    name: 'a server that refuses before it has read the body is heard',
    server: (socket) =>
      void socket.once('data', () => socket.end(http('413 Payload Too Large', 'too large'))),
    gives: { kind: 'answered', status: 413, body: 'too large' },
    means: ['refused', 'rejected'],
  },
];

const lookup = dns.lookup;
const createSecureContext = tls.createSecureContext;
afterEach(() => {
  dns.lookup = lookup;
  tls.createSecureContext = createSecureContext;
});

function trust(ca: string): void {
  tls.createSecureContext = (options) => createSecureContext({ ...options, ca: options?.ca ?? ca });
}

async function run(row: Row): Promise<HttpResult> {
  const cancel = new AbortController();
  if (row.names) {
    const { names } = row;
    dns.lookup = ((_host: string, options: dns.LookupOptions, callback: (...result: unknown[]) => void) =>
      names((error, addresses) => {
        const [first] = addresses ?? [];
        if (options.all || error) callback(error, addresses);
        else callback(null, first?.address, first?.family);
      })) as unknown as typeof dns.lookup;
  }
  if (row.trusts) trust(row.trusts);
  const serve: Behaviour = (socket) => {
    row.server?.(socket);
    // Client and server share a thread, so what was said by then has arrived.
    if (row.cancelled === 'after') whenAsked(socket, () => setTimeout(() => cancel.abort(), 100));
  };
  const port = row.server ? await listen(serve, row.tls) : 0;
  if (row.cancelled === 'before') cancel.abort();
  const url = (row.to ?? ((free) => `http://127.0.0.1:${free}/`))(port);
  return post(url, { limitMs: row.limitMs ?? 5_000, maxBytes: ANSWER_BYTES, cancelled: cancel.signal });
}

function post(url: string, bounds: Bounds): Promise<HttpResult> {
  const body = JSON.stringify(RECORD);
  return send({ method: 'POST', url, headers: { 'content-type': 'application/json' }, body }, bounds);
}

test.each(ROWS)('$name', async (row) => {
  const given = await run(row);
  const { header, ...value } = { header: undefined, ...given };
  const seen: Record<string, unknown> = { ...value };
  if ('location' in row.gives) seen['location'] = header?.('location');
  for (const [name, wanted] of Object.entries(row.gives)) {
    if (wanted instanceof RegExp) expect(seen[name]).toMatch(wanted);
    else expect({ [name]: seen[name] }).toEqual({ [name]: wanted });
  }
  const end = judgeAttempt(given, KEY, RECORD, Date.now());
  const [kind, failureClass] = Array.isArray(row.means) ? row.means : [row.means, undefined];
  expect(end.kind).toBe(kind);
  expect('failure' in end ? end.failure.class : undefined).toBe(failureClass);
});

describe('what is endless', () => {
  const never = new AbortController().signal;
  test.each([
    ['an announced body of 1 GiB', `HTTP/1.1 200 OK\r\nContent-Length: ${GIB}\r\n\r\n`, 200],
    ['a body of 1 GiB until the connection ends', 'HTTP/1.1 200 OK\r\n\r\n', 200],
    ['an error page of 1 GiB', `HTTP/1.1 500 Oops\r\nContent-Length: ${GIB}\r\n\r\n`, 500],
    ['a redirect with a body of 1 GiB', `HTTP/1.1 302 Found\r\nContent-Length: ${GIB}\r\n\r\n`, 302],
  ])(
    '%s is cut off at its bound, and neither fills the memory nor takes the time',
    async (_, head, status) => {
      const port = await listen(pours(head, GIB));
      const startedAt = performance.now();
      const before = process.memoryUsage().rss;
      const given = await post(`http://127.0.0.1:${port}/`, {
        limitMs: 30_000,
        maxBytes: ANSWER_BYTES,
        cancelled: never,
      });
      expect(given).toMatchObject({ kind: 'answered', status, bodyTrouble: 'too-large' });
      expect(given.kind === 'answered' && given.body.length).toBe(ANSWER_BYTES);
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    },
  );

  test('the connection of a body that was cut off is closed, so that the process can end', async () => {
    const hungUp = new Promise((resolve) => {
      void listen((socket) => {
        socket.on('close', resolve);
        pours('HTTP/1.1 200 OK\r\n\r\n', GIB)(socket);
      }).then((port) =>
        post(`http://127.0.0.1:${port}/`, { limitMs: 5_000, maxBytes: 1_000, cancelled: never }),
      );
    });
    await expect(hungUp).resolves.toBeDefined();
  });
});

// A full backlog swallows SYNs on Linux; elsewhere the kernel answers otherwise.
(process.platform === 'linux' ? test : test.skip)(
  'a connection that is never answered is certainly not written, and does not outlast the limit',
  async () => {
    // The worker listens and then sleeps, so nobody ever accepts.
    const worker = new Worker(
      `const { parentPort } = require('node:worker_threads');
       const server = require('node:net').createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
         parentPort.postMessage(server.address().port);
         Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
       });`,
      { eval: true },
    );
    const [port] = (await once(worker, 'message')) as [number];
    const fillers = Array.from({ length: 8 }, () =>
      net.connect(port, '127.0.0.1').on('error', () => undefined),
    );
    await Promise.race(fillers.slice(0, 2).map((filler) => once(filler, 'connect')));
    const given = await post(`http://127.0.0.1:${port}/`, {
      limitMs: LIMIT_MS,
      maxBytes: ANSWER_BYTES,
      cancelled: new AbortController().signal,
    });
    fillers.forEach((filler) => filler.destroy());
    await worker.terminate();
    expect(given).toMatchObject({
      kind: 'unanswered',
      connected: false,
      trouble: 'timeout',
      code: 'AbortError',
    });
  },
);

test('two exchanges at once do not share a connection, so a dead one can not spoil the next', async () => {
  let connections = 0;
  const port = await listen((socket) => {
    connections++;
    says(http('200 OK', OURS, { Connection: 'keep-alive' }), 'stay')(socket);
  });
  const bounds = { limitMs: 5_000, maxBytes: ANSWER_BYTES, cancelled: new AbortController().signal };
  await post(`http://127.0.0.1:${port}/`, bounds);
  await post(`http://127.0.0.1:${port}/`, bounds);
  expect(connections).toBe(2);
});
