/** One bounded HTTP exchange: a request, and everything that can come of it as a value. Nothing here throws. */

import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import fetch from 'node-fetch';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  /** Credentials are among them: never log them. */
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface Bounds {
  /** Milliseconds for connection, request, answer and body together. */
  limitMs: number;
  /** Bytes of an answer that are read; the rest is cut off. */
  maxBytes: number;
  /** Aborted when the step is cancelled. */
  cancelled: AbortSignal;
}

/** How an exchange can go wrong, by its cause. */
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
  /** What came is not HTTP, or over its limits. */
  | 'garbage';

/** What came of an exchange. */
export type Exchange =
  | {
      kind: 'answered';
      status: number;
      header: (name: string) => string | undefined;
      body: string;
      /** Why the body is not whole, if it isn't. */
      bodyTrouble?: Trouble | 'too-large';
    }
  | {
      kind: 'unanswered';
      /** Whether the connection (under TLS: the secure one) ever stood. If not, certainly nothing was sent. */
      connected: boolean;
      trouble: Trouble;
      /** The error's code, for the log. */
      code: string;
    };

/**
 * Makes one exchange over a connection of its own, follows no redirect and reads no compressed body.
 *
 * Whether the request may have been sent can't be read from an error: a reset in the TLS handshake and one after the
 * request look alike. So the socket's own events tell (../docs/delivery.md).
 */
export async function exchange(request: HttpRequest, bounds: Bounds): Promise<Exchange> {
  const abort = new AbortController();
  let ended: 'timeout' | 'cancelled' | undefined;
  const end = (why: 'timeout' | 'cancelled') => {
    ended ??= why;
    abort.abort();
  };
  const cancel = () => end('cancelled');
  if (bounds.cancelled.aborted)
    return { kind: 'unanswered', connected: false, trouble: 'cancelled', code: 'ABORTED' };
  bounds.cancelled.addEventListener('abort', cancel);
  const timer = setTimeout(() => end('timeout'), Math.max(1, bounds.limitMs));
  const connection = openAgent(request.url);

  try {
    const response = await fetch(request.url, {
      method: request.method,
      // Without compression a small answer can't unfold into a large one.
      headers: { ...request.headers, 'accept-encoding': 'identity' },
      compress: false,
      body: request.body,
      redirect: 'manual',
      agent: connection.agent,
      signal: abort.signal,
    });
    const { text, trouble } = await readBody(response.body, bounds.maxBytes);
    const bodyTrouble =
      trouble === undefined || trouble === 'too-large' ? trouble : (ended ?? troubleOf(trouble));
    return {
      kind: 'answered',
      status: response.status,
      header: (name) => response.headers.get(name) ?? undefined,
      body: text,
      bodyTrouble,
    };
  } catch (error) {
    return {
      kind: 'unanswered',
      connected: connection.stood(),
      trouble: ended ?? troubleOf(error),
      code: codeOf(error),
    };
  } finally {
    clearTimeout(timer);
    bounds.cancelled.removeEventListener('abort', cancel);
    connection.close();
  }
}

/** An agent without keep-alive (a pooled socket may be dead already) that knows whether its connection ever stood. */
function openAgent(url: string): { agent: http.Agent; stood: () => boolean; close: () => void } {
  const secure = url.startsWith('https:');
  const agent = secure ? new https.Agent({ keepAlive: false }) : new http.Agent({ keepAlive: false });
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
): Promise<{ text: string; trouble?: 'too-large' | Error }> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  const text = () => Buffer.concat(chunks).toString('utf8');
  try {
    for await (const chunk of stream ?? []) {
      const buffer = Buffer.from(chunk as Uint8Array);
      const room = maxBytes - bytes;
      chunks.push(buffer.subarray(0, room));
      bytes += buffer.length;
      if (bytes > maxBytes) return { text: text(), trouble: 'too-large' };
    }
    return { text: text() };
  } catch (error) {
    return { text: text(), trouble: error instanceof Error ? error : new Error(String(error)) };
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
/** Codes of OpenSSL's verification (X509_V_ERR_*) as Node.js names them, beside its own ERR_TLS_CERT_*. */
const CERTIFICATE =
  /^(CERT_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_)/;

function troubleOf(error: unknown): Trouble {
  const code = codeOf(error);
  if (code === 'ENOTFOUND') return 'unknown-name';
  if (UNREACHABLE.includes(code)) return 'unreachable';
  if (CERTIFICATE.test(code)) return 'certificate';
  return code.startsWith('HPE_') ? 'garbage' : 'broken';
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
