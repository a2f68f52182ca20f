/** One bounded HTTP request, and its result as a value. Nothing here throws. */

import fetch from 'node-fetch';
import type { Unavailable } from '../failure/unavailable.js';
import { headerSecrets, PROXY_VARIABLES, redactBody, redactor } from '../text/redact.js';
import { type Connection, openDirect } from './connection.js';
import type { HeaderReader } from './retry-after.js';
import { codeOf, type Trouble, troubleOf } from './network-error.js';

export { type Trouble, TROUBLE_WORDS } from './network-error.js';

export interface HttpRequest {
  method: 'GET' | 'POST';
  url: string;
  /** Credentials are among them: never log them. */
  headers: Readonly<Record<string, string>>;
  body?: string;
  /** More credentials to redact in the answer; those in `authorization` are known. */
  secrets?: readonly string[];
  /** Whether the answer is binary: then it has `bytes`, and an empty body. */
  binary?: boolean;
}

export interface Bounds {
  /** Milliseconds for connection, request, answer and body together. */
  limitMs: number;
  /** Bytes of an answer that are read; the rest is cut off. */
  maxBytes: number;
  /** Aborted when the step is canceled. */
  cancelled: AbortSignal;
}

/** An answer, with whatever status. */
export interface Answered {
  kind: 'answered';
  status: number;
  header: HeaderReader;
  body: string;
  /** If the request is `binary`. */
  bytes?: Buffer;
  /** Why the body is incomplete, if it is. */
  bodyTrouble?: Trouble | 'too-large';
}

/** No answer. */
export interface Unanswered {
  kind: 'unanswered';
  /** The host, for messages. */
  host: string;
  /** Whether the connection (under TLS, the secure one) was ever established. If not, nothing was sent. */
  connected: boolean;
  trouble: Trouble;
  /** The error's code, for the log. */
  code: string;
}

/** The result of a request; `Unavailable` if it was not sent, for want of a proxy, a token, or a cloud ID. */
export type HttpResult = Answered | Unanswered | Unavailable;

/** Whether a result is a 200 with its whole body. */
export function isSuccess(result: HttpResult): result is Answered & { status: 200 } {
  return result.kind === 'answered' && result.status === 200 && !result.bodyTrouble;
}

/**
 * Sends one request over a connection of its own, follows no redirect and reads no compressed body. Returns `Unavailable`
 * if a proxy can't be used.
 *
 * Whether the request may have been sent can't be read from an error: a reset in the TLS handshake and one after the
 * request look alike. So the socket's own events decide (docs/delivery.md).
 */
export async function send(request: HttpRequest, bounds: Bounds): Promise<HttpResult> {
  const abort = new AbortController();
  let ended: 'timeout' | 'cancelled' | undefined;
  const end = (why: 'timeout' | 'cancelled') => {
    ended ??= why;
    abort.abort();
  };
  const cancel = () => end('cancelled');
  const why = (error: unknown) => ended ?? troubleOf(error);
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
    // A server that repeats the credentials must not get them into a message. Prepared while waiting for the answer.
    const redact = redactor([...headerSecrets(request.headers.authorization), ...(request.secrets ?? [])]);
    const response = await answer;
    const { bytes, bodyTrouble } = await readBody(response.body, bounds.maxBytes, why);
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
    const [trouble, code] = [why(error), codeOf(error)];
    const proxyFailure = connection.explainError?.(trouble, code);
    return proxyFailure ?? { kind: 'unanswered', host, connected: connection.stood(), trouble, code };
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

/** Opens a connection to a URL: direct, or through a proxy if the environment names one. */
async function openConnection(url: string): Promise<Connection | Unavailable> {
  const options = {
    // A pooled socket may be dead already.
    keepAlive: false,
    autoSelectFamilyAttemptTimeout: ADDRESS_LIMIT_MS,
    // Else NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment would turn verification off.
    rejectUnauthorized: true,
  };
  if (PROXY_VARIABLES.some((name) => process.env[name])) {
    const tunnel = (await import('./tunnel.js')).openTunnel(url, options);
    if (tunnel) return tunnel;
  }
  return openDirect(url, options);
}

async function readBody(
  stream: NodeJS.ReadableStream | null,
  maxBytes: number,
  why: (error: unknown) => Trouble,
): Promise<{ bytes: Buffer; bodyTrouble: Answered['bodyTrouble'] }> {
  const chunks: Buffer[] = [];
  let length = 0;
  let bodyTrouble: Answered['bodyTrouble'];
  try {
    for await (const chunk of stream ?? []) {
      const buffer = Buffer.from(chunk as Uint8Array);
      chunks.push(buffer.subarray(0, maxBytes - length));
      length += buffer.length;
      if (length > maxBytes) {
        bodyTrouble = 'too-large';
        break;
      }
    }
  } catch (error) {
    bodyTrouble = why(error);
  }
  return { bytes: Buffer.concat(chunks), bodyTrouble };
}
