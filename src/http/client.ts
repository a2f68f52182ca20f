/** One bounded HTTP result: a request, and everything that can come of it as a value. Nothing here throws. */

import type { Unavailable } from '../failure/unavailable.js';
import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import fetch from 'node-fetch';
import { headerSecrets, PROXY_VARIABLES, redactBody, redactor } from '../text/redact.js';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  /** Credentials are among them: never log them. */
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** More credentials that no answer may bring into a message; those in `authorization` are known. */
  secrets?: readonly string[];
  /** Whether the answer is no text: then its bytes are given as they came, and its body is empty. */
  binary?: boolean;
}

export interface Bounds {
  /** Milliseconds for connection, request, answer and body together. */
  limitMs: number;
  /** Bytes of an answer that are read; the rest is cut off. */
  maxBytes: number;
  /** Aborted when the step is cancelled. */
  cancelled: AbortSignal;
}

/** How an result can go wrong, by its cause. */
export type Trouble =
  | 'timeout'
  | 'cancelled'
  /** No server listens, or no route leads there. */
  | 'unreachable'
  /** The name does not exist. */
  | 'unknown-name'
  /** The server's certificate isn't trusted. */
  | 'certificate'
  /** The connection broke. */
  | 'broken'
  /** What came is neither HTTP nor TLS, or over the limits of either. */
  | 'garbage';

/** Why there is no answer, or no whole one, in words. */
export const TROUBLE_WORDS: Record<Trouble | 'too-large', string> = {
  timeout: 'it took too long',
  cancelled: 'the step was cancelled',
  unreachable: 'nobody answers there',
  'unknown-name': 'the name does not exist',
  certificate: 'its certificate is not trusted',
  broken: 'it broke off',
  garbage: 'what came is not HTTP',
  'too-large': 'it was too long',
};

/** What came of a request. */
export type HttpResult =
  | {
      kind: 'answered';
      status: number;
      header: (name: string) => string | undefined;
      body: string;
      /** Where the request asked for `binary`. */
      bytes?: Buffer;
      /** Why the body is not whole, if it isn't. */
      bodyTrouble?: Trouble | 'too-large';
    }
  | {
      kind: 'unanswered';
      /** The host that was asked, for the reader. */
      host: string;
      /** Whether the connection (under TLS: the secure one) ever stood. If not, certainly nothing was sent. */
      connected: boolean;
      trouble: Trouble;
      /** The error's code, for the log. */
      code: string;
    };

/** A way to one server, good for one request. */
export interface Connection {
  agent: http.Agent;
  /** Whether the connection to that server (under TLS: the secure one) ever stood. */
  stood: () => boolean;
  close: () => void;
  /** What an error means where not the server but the way to it is in trouble. */
  explainError?: (trouble: Trouble, code: string) => Unavailable | undefined;
}

/**
 * Makes one result over a connection of its own, follows no redirect and reads no compressed body. Where a proxy lets
 * nothing through, there is none.
 *
 * Whether the request may have been sent can't be read from an error: a reset in the TLS handshake and one after the
 * request look alike. So the socket's own events tell (../docs/delivery.md).
 */
export async function send(request: HttpRequest, bounds: Bounds): Promise<HttpResult | Unavailable> {
  const abort = new AbortController();
  let ended: 'timeout' | 'cancelled' | undefined;
  const end = (why: 'timeout' | 'cancelled') => {
    ended ??= why;
    abort.abort();
  };
  const cancel = () => end('cancelled');
  const connection = await openConnection(request.url);
  if ('kind' in connection) return connection;
  const { host } = new URL(request.url);
  if (bounds.cancelled.aborted)
    return { kind: 'unanswered', host, connected: false, trouble: 'cancelled', code: 'ABORTED' };
  bounds.cancelled.addEventListener('abort', cancel);
  const timer = setTimeout(() => end('timeout'), Math.max(1, bounds.limitMs));

  try {
    const answer = fetch(request.url, {
      method: request.method,
      // Without compression a small answer can't unfold into a large one.
      headers: { ...request.headers, 'accept-encoding': 'identity' },
      compress: false,
      body: request.body,
      redirect: 'manual',
      agent: connection.agent,
      signal: abort.signal,
    });
    // A server that repeats the credentials must not bring them into a message. Made ready while it thinks.
    const redact = redactor([...headerSecrets(request.headers.authorization), ...(request.secrets ?? [])]);
    const response = await answer;
    const { bytes, trouble } = await readBody(response.body, bounds.maxBytes);
    const bodyTrouble =
      trouble === undefined || trouble === 'too-large' ? trouble : (ended ?? troubleOf(trouble));
    return {
      kind: 'answered',
      status: response.status,
      header: (name) => {
        const value = response.headers.get(name);
        return value === null ? undefined : redact(value);
      },
      ...(request.binary ? { body: '', bytes } : { body: redactBody(bytes.toString('utf8'), redact) }),
      bodyTrouble,
    };
  } catch (error) {
    const [trouble, code] = [ended ?? troubleOf(error), codeOf(error)];
    return (
      connection.explainError?.(trouble, code) ?? {
        kind: 'unanswered',
        host,
        connected: connection.stood(),
        trouble,
        code,
      }
    );
  } finally {
    clearTimeout(timer);
    bounds.cancelled.removeEventListener('abort', cancel);
    connection.close();
  }
}

/**
 * How long one of a host's addresses is tried before the next, in ms. Node.js gives 250, which a slow link never meets:
 * with an unreachable IPv6 address last, it would connect to none.
 */
const ADDRESS_LIMIT_MS = 2_500;

/** Opens the way to a URL: straight to its host, or through a proxy where the environment names one. */
async function openConnection(url: string): Promise<Connection | Unavailable> {
  const options = {
    // A pooled socket may be dead already.
    keepAlive: false,
    autoSelectFamilyAttemptTimeout: ADDRESS_LIMIT_MS,
    // Else NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would turn verification off.
    rejectUnauthorized: true,
  };
  if (PROXY_VARIABLES.some((name) => process.env[name])) {
    const tunnel = (await import('./proxy.js')).openTunnel(url, options);
    if (tunnel) return tunnel;
  }
  return openAgent(url, options);
}

/** An agent that knows whether its connection ever stood. */
function openAgent(url: string, options: https.AgentOptions): Connection {
  const secure = url.startsWith('https:');
  const agent = secure ? new https.Agent(options) : new http.Agent(options);
  const sockets: Socket[] = [];
  let stood = false;
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (...args) => {
    const socket = connect(...args) as Socket;
    sockets.push(socket);
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      stood = true;
    });
    return socket;
  };
  return {
    agent,
    stood: () => stood,
    // A body that nobody reads on would keep the process alive.
    close: () => sockets.forEach((socket) => socket.destroy()),
  };
}

async function readBody(
  stream: NodeJS.ReadableStream | null,
  maxBytes: number,
): Promise<{ bytes: Buffer; trouble?: 'too-large' | Error }> {
  const chunks: Buffer[] = [];
  let length = 0;
  const bytes = () => Buffer.concat(chunks);
  try {
    for await (const chunk of stream ?? []) {
      const buffer = Buffer.from(chunk as Uint8Array);
      const room = maxBytes - length;
      chunks.push(buffer.subarray(0, room));
      length += buffer.length;
      if (length > maxBytes) return { bytes: bytes(), trouble: 'too-large' };
    }
    return { bytes: bytes() };
  } catch (error) {
    return { bytes: bytes(), trouble: error instanceof Error ? error : new Error(String(error)) };
  }
}

const UNREACHABLE = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
  'EAI_AGAIN',
];
/**
 * Codes of OpenSSL's verification (X509_V_ERR_*) as Node.js names them, `UNSPECIFIED` where it has no name for one (a key
 * that is too short), beside its own ERR_TLS_CERT_*.
 */
const CERTIFICATE =
  /^(CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_|ERROR_IN_CRL_|UNSPECIFIED$)/;

function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return 'unknown-name';
  if (UNREACHABLE.includes(code)) return 'unreachable';
  if (CERTIFICATE.test(code)) return 'certificate';
  // HPE_ comes from Node.js' HTTP parser, the others from OpenSSL: a server without TLS behind an https address, for one.
  return /^(HPE_|ERR_SSL_|EPROTO$)/.test(code) ? 'garbage' : 'broken';
}

/** The error's code, looked for in its causes too: two refused addresses end as an AggregateError. */
function codeOf(error: unknown): string {
  for (
    let current = error, depth = 0;
    current instanceof Error && depth < 4;
    current = current.cause, depth++
  ) {
    const { code } = current as NodeJS.ErrnoException;
    if (code) return code;
    if (current instanceof AggregateError) return codeOf(current.errors[0]);
  }
  return error instanceof Error ? error.name : 'UNKNOWN';
}
