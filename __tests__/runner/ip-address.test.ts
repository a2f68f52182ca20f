/** The runner's own address: the one of its route out, and never one that means nothing elsewhere. */
import { isIP } from 'node:net';
import type { NetworkInterfaceInfo } from 'node:os';
import { findAddress, interfaceAddress } from '../../src/runner/ip-address.js';

function card(address: string, internal = false): NetworkInterfaceInfo {
  return { address, internal, family: isIP(address) === 4 ? 'IPv4' : 'IPv6' } as NetworkInterfaceInfo;
}

test.each<[string, Record<string, NetworkInterfaceInfo[]>, string | undefined]>([
  [
    'the first external one',
    { lo: [card('127.0.0.1', true)], eth0: [card('10.1.0.4')], eth1: [card('10.2.0.4')] },
    '10.1.0.4',
  ],
  ['IPv4 before IPv6', { eth0: [card('2001:db8::4'), card('10.1.0.4')] }, '10.1.0.4'],
  ['IPv6 where there is no IPv4', { eth0: [card('2001:db8::4')] }, '2001:db8::4'],
  [
    'no address that is valid on one cable only',
    { eth0: [card('169.254.1.1'), card('fe80::1'), card('FEBF::1')] },
    undefined,
  ],
  ['none where there is only this machine', { lo: [card('127.0.0.1', true), card('::1', true)] }, undefined],
  ['none without interfaces', {}, undefined],
])('%s', (_, interfaces, expected) => {
  expect(interfaceAddress(interfaces)).toBe(expected);
});

test('towards a site on this machine it is this machine', async () => {
  expect(await findAddress(true)).toBe('127.0.0.1');
});

test('towards the runtime it is an address without a zone, or nothing', async () => {
  const address = await findAddress(false);
  expect(address === undefined || (isIP(address) > 0 && !address.includes('%'))).toBe(true);
});
