/**
 * The tunnel through a corporate proxy. Loaded only where a variable names one (client.ts). Node.js itself makes the tunnel
 * (`proxyEnv`, from 22.21 and 24.5 on); otherwise nothing is sent, because it would bypass the proxy.
 */

import https from 'node:https';
import { setDefaultAutoSelectFamilyAttemptTimeout, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Unavailable, unavailable } from '../failure/unavailable.js';
import { proxySecrets, redactor } from '../text/redact.js';
import type { Connection } from './connection.js';
import { chooseWay } from './proxy.js';
import {
  explainNoTunnel,
  explainRefusedTunnel,
  explainUnreachedProxy,
  type TunnelAnswer,
} from './tunnel-failure.js';

/**
 * Whether this Node.js can open tunnels. One without `proxyEnv` silently ignores it, and its agent connects to the host
 * directly; one with it rejects an invalid address.
 */
export function canTunnel(
  makeAgent: (options: https.AgentOptions) => unknown = (options) => new https.Agent(options),
): boolean {
  try {
    makeAgent({ proxyEnv: { https_proxy: 'http://[' } });
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_PROXY_INVALID_CONFIG';
  }
}

/** The code of Node.js' error if a proxy does not open the tunnel. */
const TUNNEL_ERROR = 'ERR_PROXY_TUNNEL';
/** No proxy's answer to CONNECT is longer; Node.js would read it without limit. */
const MOST_ANSWER_BYTES = 64 * 1024;

/**
 * Opens a connection to a URL, if it goes through a proxy. Takes NODE_TLS_REJECT_UNAUTHORIZED out of this process's
 * environment and sets its address timeout, because Node.js gives the connection to the proxy no options.
 * @param options of the agent; they hold for the connection to the host.
 * @returns undefined for a direct connection; `Unavailable` if the proxy or this Node.js can't be used.
 */
export function openTunnel(
  target: string,
  options: https.AgentOptions,
  env: NodeJS.ProcessEnv = process.env,
): Connection | Unavailable | undefined {
  const url = new URL(target);
  const way = chooseWay(url, env);
  if (way.kind === 'direct') return undefined;
  if (way.kind === 'unusable') return unavailable(way.failure, { lasting: true });
  const { proxy } = way;
  if (!canTunnel()) return unavailable(explainNoTunnel(proxy), { lasting: true });

  // Node.js applies the agent's options only to the end of the tunnel. These two do the same for the proxy.
  delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
  setDefaultAutoSelectFamilyAttemptTimeout(options.autoSelectFamilyAttemptTimeout ?? 2_500);

  const agent = new https.Agent({ ...options, proxyEnv: { https_proxy: proxy.href } });
  const sockets: Duplex[] = [];
  let isReached = false;
  let stood = false;
  // node-fetch wraps the error and loses its status on the way.
  let failed: Error | null = null;
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (connection, done) => {
    // The callback comes when the TLS handshake with Confluence is over, before a byte of the request leaves.
    const socket = connect(connection, (error, tunnel) => {
      socket.off('readable', limit);
      stood = !error;
      failed = error;
      // The types promise a stream, but some errors come without one.
      if (tunnel as Duplex | undefined) sockets.push(tunnel);
      done?.(error, tunnel);
    }) as Socket;
    const limit = () => {
      if (socket.bytesRead > MOST_ANSWER_BYTES)
        socket.destroy(Object.assign(new Error("The proxy's response is too long."), { code: TUNNEL_ERROR }));
    };
    sockets.push(socket);
    // Node.js takes its own listener off when the proxy has refused; a reset after that would end the whole step.
    socket.on('error', () => undefined);
    socket.on('readable', limit);
    socket.once(proxy.isSecure ? 'secureConnect' : 'connect', () => {
      isReached = true;
    });
    return socket;
  };
  return {
    agent,
    stood: () => stood,
    close: () => sockets.forEach((socket) => socket.destroy()),
    explainError: (trouble, code) => {
      if (stood) return undefined;
      if (isTunnelError(failed)) return explainRefusedTunnel(proxy, url, answerIn(failed, env));
      return isReached ? undefined : explainUnreachedProxy(proxy, trouble, code);
    },
  };
}

interface TunnelError extends Error {
  /** Absent if the proxy hung up, NaN if its answer has no status. */
  statusCode?: number;
}

function isTunnelError(error: Error | null): error is TunnelError {
  return error !== null && 'code' in error && error.code === TUNNEL_ERROR;
}

function answerIn(error: TunnelError, env: NodeJS.ProcessEnv): TunnelAnswer {
  // The error ends with the answer's first line: `… via http://proxy:3128/: HTTP/1.1 407 Proxy Authentication Required`.
  const reason = /: HTTP\/\S+ \d+ (.*)$/s.exec(error.message)?.[1]?.trim() ?? '';
  return { status: error.statusCode || undefined, reason: redactor(proxySecrets(env))(reason) };
}
