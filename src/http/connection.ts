/** A connection for one request, which knows whether it was ever established. */

import http from 'node:http';
import https from 'node:https';
import type { Socket } from 'node:net';
import type { Unavailable } from '../failure/unavailable.js';
import type { Trouble } from './network-error.js';

/** A connection to one server, for one request. */
export interface Connection {
  agent: http.Agent;
  /** Whether the connection to that server (under TLS, the secure one) was ever established. */
  stood: () => boolean;
  close: () => void;
  /** What an error means if the proxy caused it, not the server. */
  explainError?: (trouble: Trouble, code: string) => Unavailable | undefined;
}

/** Opens a direct connection to a URL's host. It connects with the request. */
export function openDirect(url: string, options: https.AgentOptions): Connection {
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
    // An unread body would keep the process alive.
    close: () => sockets.forEach((socket) => socket.destroy()),
  };
}
