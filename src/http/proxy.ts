/** Which proxy a request goes through, by the environment. Pure. */

import { BlockList, isIP } from 'node:net';
import type { Failure } from '../failure/failure.js';
import { quote } from '../text/escape.js';
import { isLoopback } from './url.js';

/** A proxy as a variable names it. */
export interface Proxy {
  /** With user and password: a secret. */
  href: string;
  /** Without them, for people to read. */
  shown: string;
  /** Whether the connection to the proxy itself is TLS. */
  isSecure: boolean;
  hasCredentials: boolean;
  /** The variable that names it, as it is written in the environment. */
  variable: string;
}

/** How a request leaves this machine. */
export type Way =
  { kind: 'direct' } | { kind: 'proxy'; proxy: Proxy } | { kind: 'unusable'; failure: Failure };

/**
 * Decides by HTTPS_PROXY, HTTP_PROXY and NO_PROXY; if both cases are set, the lowercase one counts, as in curl.
 *
 * Requests to this machine never use a proxy, as in GitHub's toolkit. It is the only host for which http is allowed, and a
 * proxy would see the credentials in plain text; so HTTP_PROXY never matters.
 */
export function chooseWay(url: URL, env: NodeJS.ProcessEnv): Way {
  if (isLoopback(url.hostname)) return { kind: 'direct' };
  const names = url.protocol === 'https:' ? ['https_proxy', 'HTTPS_PROXY'] : ['http_proxy', 'HTTP_PROXY'];
  const variable = names.find((name) => env[name]?.trim());
  if (variable === undefined || isExempt(url, env.no_proxy || env.NO_PROXY || '')) return { kind: 'direct' };
  return parseProxy(variable, (env[variable] ?? '').trim());
}

/** Reads a proxy's address. Without a scheme, as in `proxy.example.com:3128`, it is http, as for curl. */
function parseProxy(variable: string, text: string): Way {
  const address = text.includes('://') ? text : `http://${text}`;
  const unusable = (why: string): Way => ({
    kind: 'unusable',
    failure: {
      class: 'configuration',
      happened: `The proxy in ${variable} can't be used: ${why}. Nothing was sent, because the request would have bypassed the proxy.`,
      remedy: `Set ${variable} on the runner to an address such as http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128, with special characters in the user and password percent-encoded.`,
    },
  });
  if (/[\s\u0000-\u001f\u007f]/.test(address) || !URL.canParse(address)) return unusable('it is not a URL');
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return unusable(
      `its scheme is ${quote(url.protocol.slice(0, -1))}, and only http and https are supported`,
    );
  if (![url.username, url.password].every(isDecodable))
    return unusable('its user or password contains a "%" that is not part of an escape');
  return {
    kind: 'proxy',
    proxy: {
      href: url.href,
      shown: `${url.protocol}//${url.host}`,
      isSecure: url.protocol === 'https:',
      hasCredentials: url.username !== '' || url.password !== '',
      variable,
    },
  };
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Whether NO_PROXY exempts a URL. Entries are separated by commas or white space; each is `*`, a host name (its subdomains
 * are meant too, with or without a leading `.` or `*.`), an address, or a range such as 10.0.0.0/8; a port may follow.
 */
export function isExempt(url: URL, noProxy: string): boolean {
  const host = bare(url.hostname);
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const range = /^(.+)\/(\d{1,3})$/.exec(entry);
      if (range?.[1] && range[2]) return isInRange(host, bare(range[1]), Number(range[2]));
      // A bare IPv6 address is full of colons, none of which begins a port.
      const [, name = '', wantedPort] = isIP(entry)
        ? [entry, entry]
        : (/^(.*?)(?::(\d+))?$/.exec(entry) ?? []);
      if (wantedPort !== undefined && wantedPort !== port) return false;
      const wanted = bare(name.replace(/^\*?\./, ''));
      return host === wanted || (wanted !== '' && isIP(host) === 0 && host.endsWith(`.${wanted}`));
    });
}

/** Without the brackets of an IPv6 address in a URL. */
function bare(host: string): string {
  return host.replace(/^\[(.*)\]$/, '$1').toLowerCase();
}

function isInRange(host: string, start: string, prefix: number): boolean {
  const family = isIP(host);
  if (family === 0 || isIP(start) !== family || prefix > (family === 4 ? 32 : 128)) return false;
  const name = family === 4 ? 'ipv4' : 'ipv6';
  const range = new BlockList();
  range.addSubnet(start, prefix, name);
  return range.check(host, name);
}
