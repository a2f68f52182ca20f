// The emulator on a socket: a thin shell that reads requests, asks `emulator.ts` for the answer and carries out the
// faults that only a socket can have.
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { text } from 'node:stream/consumers';
import {
  createEmulator,
  keep,
  respond,
  takeConnectionFault,
  takeFault,
  type AuditRecord,
  type Fault,
  type LogOptions,
  type Reply,
  type SeenRequest,
} from './emulator.js';
import type { ConnectionFault } from './faults.js';

export interface EmulatorOptions extends LogOptions {
  /** The port on 127.0.0.1; any free one unless told. */
  port?: number;
  /** With a key and a certificate it speaks https. */
  tls?: { key: string; cert: string };
  /** Epoch milliseconds: the Date header, the date of records without one, the age of tokens. */
  clock?: () => number;
}

export interface RunningEmulator {
  url: string;
  /** The log in the order written; live. */
  records: AuditRecord[];
  /** All requests so far; live. */
  requests: SeenRequest[];
  /** What goes wrong next; live, to be pushed to. */
  faults: Fault[];
  /** Hangs up on everybody. */
  close(): Promise<void>;
}

/** Starts the emulator on the loopback interface. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<RunningEmulator> {
  const emulator = createEmulator(options);
  const clock = options.clock ?? Date.now;
  const timers = new Set<NodeJS.Timeout>();
  // By the peer's port: under TLS the request knows its TLS socket only, and that one can't be reset.
  const sockets = new Map<number | undefined, net.Socket>();

  const later = (ms: number, act: () => void) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      act();
    }, ms);
    timers.add(timer);
  };

  const handle = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const line = readLine(request);
    const fault = takeFault(emulator, line);
    const body = fault?.kind === 'reset-before-body' ? '' : await text(request).catch(() => undefined);
    // A peer that hangs up in the middle of its request waits for no answer.
    if (body === undefined) return;
    const seen = { ...line, headers: readHeaders(request), body, at: clock() };
    const reply = respond(emulator, seen, fault);
    reply.answer.headers['Date'] ??= new Date(seen.at).toUTCString();
    const socket = sockets.get(request.socket.remotePort) ?? request.socket;
    send(reply, response, socket, later, (record) => keep(emulator, record, clock()));
  };
  const listener: http.RequestListener = (request, response) => void handle(request, response);
  const { tls } = options;
  // Key and certificate only: of a whole Certificate, the server would send the CA along.
  const server = tls
    ? https.createServer({ key: tls.key, cert: tls.cert }, listener)
    : http.createServer(listener);

  // In front of the http server, because some faults come before it could say a word. Half-open as that one is.
  const front = net.createServer({ allowHalfOpen: true }, (socket) => {
    const port = socket.remotePort;
    sockets.set(port, socket);
    socket.on('close', () => sockets.delete(port));
    // Peers that reset are what this emulator is for.
    socket.on('error', () => socket.destroy());
    const fault = takeConnectionFault(emulator);
    if (fault === undefined) server.emit('connection', socket);
    else spoil(socket, fault);
  });
  await new Promise<void>((resolve, reject) => {
    front.once('error', reject);
    front.listen(options.port ?? 0, '127.0.0.1', resolve);
  });

  const { port } = front.address() as net.AddressInfo;
  emulator.origin = tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`;
  return {
    url: emulator.origin,
    records: emulator.records,
    requests: emulator.requests,
    faults: emulator.faults,
    close: () =>
      new Promise((resolve) => {
        for (const timer of timers) clearTimeout(timer);
        front.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

function readLine(request: http.IncomingMessage): Pick<SeenRequest, 'method' | 'path' | 'query'> {
  const url = new URL((request.url ?? '/').replace(/^\/+/, '/'), 'http://localhost');
  return {
    method: request.method ?? '',
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
  };
}

function readHeaders(request: http.IncomingMessage): Record<string, string> {
  return Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
}

function spoil(socket: net.Socket, fault: ConnectionFault): void {
  switch (fault.kind) {
    case 'reset-at-connect':
      socket.resetAndDestroy();
      return;
    case 'reset-in-handshake':
      socket.once('data', () => socket.resetAndDestroy());
      return;
    case 'handshake-hang':
      // Reading and saying nothing: unread bytes would turn the peer's goodbye into a reset.
      socket.resume().once('end', () => socket.destroy());
      return;
  }
}

function send(
  { answer, fault, keepOnArrival }: Reply,
  response: http.ServerResponse,
  socket: net.Socket,
  later: (ms: number, act: () => void) => void,
  keepRecord: (record: AuditRecord) => void,
): void {
  const body = Buffer.from(answer.body);
  const empty = answer.status === 204 || answer.status === 304;
  const start = (length: Record<string, string>) =>
    response.writeHead(answer.status, { ...answer.headers, ...(empty ? {} : length) });
  const whole = { 'Content-Length': String(body.length) };
  const arrived = () => {
    if (keepOnArrival !== undefined) keepRecord(keepOnArrival);
  };
  switch (fault?.kind) {
    case undefined:
      start(whole).end(empty ? '' : body);
      return;
    case 'silence':
      return;
    case 'reset-before-body':
    case 'reset-after-body':
      socket.resetAndDestroy();
      return;
    case 'garbage':
      response.socket?.end('\u0000\u0001 this is not HTTP \r\n\r\n');
      return;
    case 'half-body':
      start(whole).write(body.subarray(0, Math.floor(body.length / 2)), () => socket.destroy());
      return;
    case 'slow-headers':
      later(fault.ms, () => {
        if (socket.destroyed) return;
        arrived();
        start(whole).end(body);
      });
      return;
    case 'slow-body': {
      const pieces = inEight(body);
      const next = () => {
        if (socket.destroyed) return;
        const piece = pieces.shift();
        if (pieces.length > 0) {
          response.write(piece);
          later(fault.ms, next);
        } else {
          arrived();
          response.end(piece);
        }
      };
      start(whole).flushHeaders();
      later(fault.ms, next);
      return;
    }
    case 'endless-body': {
      // A string that doesn't end, so that nothing in it can be taken for an answer on the way.
      const chunk = 'x'.repeat(64 * 1024);
      let left = fault.bytes;
      const pour = () => {
        while (left > 0 && !socket.destroyed) {
          left -= chunk.length;
          if (!response.write(chunk)) {
            response.once('drain', pour);
            return;
          }
        }
        response.end('"}');
      };
      start({}).write('{"endless":"');
      pour();
      return;
    }
  }
}

function inEight(body: Buffer): Buffer[] {
  const size = Math.max(1, Math.ceil(body.length / 8));
  const pieces = [];
  for (let at = 0; at < body.length; at += size) pieces.push(body.subarray(at, at + size));
  return pieces;
}
