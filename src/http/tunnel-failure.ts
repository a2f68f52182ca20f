/** Why a proxy can't be used, and what to do about it. Pure. */

import type { Failure, FailureClass } from '../failure/failure.js';
import { type Unavailable, unavailable } from '../failure/unavailable.js';
import { quote } from '../text/escape.js';
import type { Trouble } from './network-error.js';
import type { Proxy } from './proxy.js';

/** A proxy's answer to CONNECT. */
export interface TunnelAnswer {
  /** Absent if there was none, or it was not HTTP. */
  status?: number;
  reason: string;
}

/**
 * What a proxy's refusal means. It never counts as an outage of Confluence: behind a proxy, a wrong host name looks the
 * same.
 */
export function explainRefusedTunnel(proxy: Proxy, url: URL, { status, reason }: TunnelAnswer): Unavailable {
  const endpoint = `${url.hostname}:${url.port || '443'}`;
  const answer = `${status ?? ''}${reason === '' ? '' : ` ${quote(reason)}`}`;
  const refused = (happened: string, remedy: string, lasting = true) =>
    unavailable({ class: 'configuration', happened: `${happened} Nothing was sent.`, remedy }, { lasting });
  if (status === undefined)
    return refused(
      `The proxy ${proxy.shown} gave no valid response to the request to connect to ${endpoint}.`,
      `Check that ${proxy.variable} on the runner names an HTTP proxy and that the proxy allows ${endpoint}.`,
      false,
    );
  // tinyproxy says 401.
  if (status === 407 || status === 401)
    return proxy.hasCredentials
      ? refused(
          `The proxy ${proxy.shown} rejected the user name and password in ${proxy.variable} (${answer}).`,
          `Correct the user name and password in ${proxy.variable} on the runner, with special characters percent-encoded. The proxy must accept Basic authentication; NTLM and Kerberos are not supported.`,
        )
      : refused(
          `The proxy ${proxy.shown} requires a user name and password (${answer}).`,
          `Add a user name and password to ${proxy.variable} on the runner, as http://user:password@host:port with special characters percent-encoded, or allow ${endpoint} in the proxy without them.`,
        );
  if (status >= 300 && status < 400)
    return refused(
      `The proxy ${proxy.shown} redirected the request to connect to ${endpoint} (${answer}), perhaps to a sign-in page.`,
      `Have the proxy allow this runner to connect to ${endpoint} without signing in.`,
    );
  if (status >= 500 || status === 429)
    return refused(
      `The proxy ${proxy.shown} could not connect to ${endpoint} (${answer}).`,
      `Check the spelling of ${quote(url.hostname)} and whether the proxy can reach it. If the runner can reach it without the proxy, add it to NO_PROXY.`,
      false,
    );
  return refused(
    `The proxy ${proxy.shown} refused to connect to ${endpoint} (${answer}).`,
    `Have the proxy allow this runner to connect to ${endpoint}. If the runner can reach it without the proxy, add it to NO_PROXY.`,
  );
}

/** The proxy itself is not there: certainly nothing was sent, and it may come back. */
export function explainUnreachedProxy(proxy: Proxy, trouble: Trouble, code: string): Unavailable | undefined {
  const unreached = (
    failureClass: FailureClass,
    what: string,
    more: Pick<Partial<Unavailable>, 'lasting' | 'nameUnknown'> = {},
    hint = '',
  ) =>
    unavailable(
      {
        class: failureClass,
        happened: `The proxy ${proxy.shown} ${what} (${code}). Nothing was sent.`,
        remedy: `Check ${proxy.variable} on the runner and whether the runner can reach the proxy.${hint}`,
      },
      more,
    );
  switch (trouble) {
    // Nothing is wrong with the proxy.
    case 'cancelled':
      return undefined;
    case 'unknown-name':
      return unreached('configuration', `in ${proxy.variable} has a name that does not exist`, {
        nameUnknown: true,
      });
    case 'certificate':
      return unreached(
        'configuration',
        'has a certificate that is not trusted',
        { lasting: true },
        ' If your own CA issued its certificate, set the environment variable NODE_EXTRA_CA_CERTS to the CA certificate.',
      );
    case 'garbage':
      return unreached(
        'configuration',
        'does not use TLS',
        { lasting: true },
        ' Most proxies have an http:// address, even for https:// requests.',
      );
    default:
      return unreached('outage', "can't be reached");
  }
}

/** The failure of a step on a Node.js that can't open tunnels. */
export function explainNoTunnel(proxy: Pick<Proxy, 'variable'>): Failure {
  return {
    class: 'configuration',
    happened: `${proxy.variable} names a proxy, but this version of Node.js does not support proxies. Nothing was sent, because the request would have bypassed the proxy.`,
    remedy:
      'Update the runner so that the action runs on Node.js 24.5 or later, or add the host to NO_PROXY if the runner can reach it without the proxy.',
  };
}
