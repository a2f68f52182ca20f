/** The runner's own address, for `remoteAddress`, which Confluence requires. */

import { isLoopback } from '../http/url.js';
import { networkInterfaces } from 'node:os';
import { StepError } from '../failure/failure.js';

/** A documentation address (RFC 5737): connecting a UDP socket to it sends nothing, but shows the route out. */
const OUTSIDE = '192.0.2.1';

/**
 * The runner's own address, to write to a site at `origin`. Throws a StepError if there is none.
 * @param isOffline whether nothing may be asked, not even for a route.
 */
export async function ownAddress(origin: string, isOffline = false): Promise<string> {
  const address = isOffline ? interfaceAddress() : await findAddress(isLoopback(new URL(origin).hostname));
  if (address !== undefined) return address;
  throw new StepError({
    class: 'configuration',
    happened: 'This machine has no network address of its own, and Confluence requires one in every record.',
    remedy: 'Set `remote-address` to the address that the event came from.',
  });
}

/**
 * Finds the address of this machine on its route out, else of its first external interface.
 * @param siteIsLoopback then no route leads out, and no question is needed.
 * @returns undefined if there is neither.
 */
export async function findAddress(siteIsLoopback: boolean): Promise<string | undefined> {
  if (siteIsLoopback) return '127.0.0.1';
  return (await routeAddress()) ?? interfaceAddress();
}

/** The address of the first external interface, IPv4 before IPv6, link-local ones left out. */
export function interfaceAddress(interfaces = networkInterfaces()): string | undefined {
  const external = Object.values(interfaces)
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab])/i.test(address));
  return (external.find(({ family }) => family === 'IPv4') ?? external[0])?.address.replace(/%.*$/, '');
}

async function routeAddress(): Promise<string | undefined> {
  const { createSocket } = await import('node:dgram');
  const socket = createSocket('udp4');
  return new Promise((resolve) => {
    const finish = (address: string | undefined) => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => finish(undefined));
    socket.once('connect', () => finish(socket.address().address));
    socket.connect(9, OUTSIDE);
  });
}
