/** The emulated GitHub on two ports of the loopback: its API, and the storage host that artifacts are downloaded from. */
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { respond, type GitHubEmulator, type Reply, type SeenRequest } from './emulator.js';
import type { Fault } from './faults.js';
import { World } from './world.js';

/** How the emulator is started. */
export interface GitHubServerOptions {
  /** What it holds; an empty world unless told. */
  world?: World;
  /** With a key and a certificate (local/certificate.ts) both ports speak https. */
  tls?: { key: string; cert: string };
}

/** A started emulator. */
export interface GitHubServer {
  /** The API: what GITHUB_API_URL would say. GraphQL is at `/graphql` below it. */
  url: string;
  storageUrl: string;
  world: World;
  /** All requests so far; live. */
  requests: SeenRequest[];
  /** What goes wrong next; live, to be pushed to. */
  faults: Fault[];
  /** Hangs up on everybody. */
  close(): Promise<void>;
}

/** Starts the emulator on free ports of the loopback interface. Its time is the world's clock. */
export async function startGitHub({
  world = new World(),
  tls,
}: GitHubServerOptions = {}): Promise<GitHubServer> {
  const emulator: GitHubEmulator = { world, requests: [], faults: [], api: '', storage: '' };
  const api = await listen(emulator, 'api', tls);
  const storage = await listen(emulator, 'storage', tls);
  emulator.api = api.url;
  emulator.storage = storage.url;
  return {
    url: api.url,
    storageUrl: storage.url,
    world,
    requests: emulator.requests,
    faults: emulator.faults,
    close: async () => {
      await Promise.all([api.close(), storage.close()]);
    },
  };
}

async function listen(emulator: GitHubEmulator, host: 'api' | 'storage', tls: GitHubServerOptions['tls']) {
  // By the peer's port: under TLS the request knows its TLS socket only, and that one can't be reset.
  const sockets = new Map<number | undefined, Socket>();
  const handle = async (request: http.IncomingMessage, response: http.ServerResponse) => {
    const body = await text(request).catch(() => undefined);
    // A peer that hangs up in the middle of its request waits for no answer.
    if (body === undefined) return;
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    );
    const { method = '', url = '/' } = request;
    const at = emulator.world.clock();
    const socket = sockets.get(request.socket.remotePort) ?? request.socket;
    send(await respond(emulator, { host, method, url, headers, body, at }), response, socket);
  };
  const listener: http.RequestListener = (request, response) => {
    handle(request, response).catch((error: unknown) => {
      // A fault of the emulator's own must not look like one of GitHub's that a client tries again.
      response.writeHead(418, { 'content-type': 'text/plain' }).end(String(error));
    });
  };
  const server = tls
    ? https.createServer({ key: tls.key, cert: tls.cert }, listener)
    : http.createServer(listener);
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort;
    sockets.set(port, socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(port));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: tls ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets.values()) socket.destroy();
      }),
  };
}

function send({ answer, fault }: Reply, response: http.ServerResponse, socket: Socket): void {
  const body = Buffer.from(answer.body);
  const length = answer.status === 204 ? {} : { 'content-length': String(body.length) };
  switch (fault?.kind) {
    case undefined:
      response.writeHead(answer.status, { ...answer.headers, ...length }).end(body);
      return;
    case 'silence':
      return;
    case 'reset':
      socket.resetAndDestroy();
      return;
    case 'half-body':
      response
        .writeHead(answer.status, { ...answer.headers, ...length })
        .write(body.subarray(0, Math.floor(body.length / 2)), () => socket.destroy());
      return;
  }
}
