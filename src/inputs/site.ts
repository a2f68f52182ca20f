/** Which hosts may receive credentials, and the addresses made from them. */

import { isLoopback, parseUrl, isSecureUrl } from '../http/url.js';
import { quote } from '../text/escape.js';
import { type Parsed, refused } from './parsers.js';

/** A Confluence Cloud site: `host` names it in keys and receipts, `origin` is where requests go. */
export interface Site {
  host: string;
  origin: string;
}

/** The site's audit log as an administrator opens it in a browser (the path is unconfirmed: Atlassian documents only the menu). */
export function auditLogUrl(site: Site): string {
  return `${site.origin}/wiki/admin/auditlog`;
}

/**
 * Parses the `site` input: a host name or URL of a Confluence Cloud site, its path empty or `/wiki`. An
 * administrator's token goes there, so any other host must be named in `allow-host`.
 */
export function parseSite(text: string, allowedHosts: readonly string[]): Parsed<Site> {
  const use =
    'Use a site such as acme.atlassian.net, with https, and without a path (except /wiki), query, or user';
  const parsed = parseUrl(text.includes('://') ? text : `https://${text}`);
  if (!parsed) return refused(`\`site\` is ${quoteUrl(text)}, which is not a URL. ${use}.`);
  // No label of a name is longer (RFC 1035, 2.3.4).
  if (/^[a-z0-9-]{1,63}$/i.test(text) && !isLoopback(parsed.hostname))
    return refused(
      `\`site\` is ${quote(text)}, which is not a host name. Use the full name, such as ${parsed.hostname}.atlassian.net.`,
    );
  const insecure = insecureScheme('site', parsed);
  if (insecure) return refused(insecure);
  if (parsed.username || parsed.password)
    return refused(`\`site\` contains a user name or password. ${use}.`);
  if (parsed.search || parsed.hash || text.includes('?') || text.includes('#'))
    return refused(`\`site\` is ${quote(text)}, with a query or fragment. ${use}.`);
  if (!['', '/', '/wiki', '/wiki/'].includes(parsed.pathname))
    return refused(`\`site\` is ${quote(text)}, with a path. ${use}.`);
  const known = isLoopback(parsed.hostname) || /^[a-z0-9-]+\.atlassian\.net$/.test(parsed.hostname);
  if (!known && !allowedHosts.includes(parsed.hostname))
    return refused(strangerSentence('site', parsed.hostname, '*.atlassian.net'));
  return { value: { host: parsed.host, origin: parsed.origin } };
}

/** Parses `gateway-url`, an origin. Returns it without a trailing slash. */
export function parseGatewayUrl(text: string, allowedHosts: readonly string[]): Parsed<string> {
  const parsed = parseCredentialUrl('gateway-url', text, 'api.atlassian.com', allowedHosts);
  if ('problems' in parsed) return parsed;
  if (parsed.value.pathname !== '/')
    return refused(
      `\`gateway-url\` is ${quote(text)}, with a path. Use an origin such as https://api.atlassian.com.`,
    );
  return { value: parsed.value.origin };
}

/** Parses `token-url`, a whole URL. */
export function parseTokenUrl(text: string, allowedHosts: readonly string[]): Parsed<string> {
  const parsed = parseCredentialUrl('token-url', text, 'auth.atlassian.com', allowedHosts);
  return 'problems' in parsed ? parsed : { value: parsed.value.href };
}

/** Parses one line of `allow-host`: a host name without scheme, port or wildcard. */
export function parseAllowedHost(text: string): Parsed<string> {
  const parsed = /^[^\s/:@?#*\\]+$/.test(text) ? parseUrl(`https://${text}`) : undefined;
  if (!parsed?.hostname.includes('.'))
    return refused(
      `\`allow-host\` has the line ${quote(text)}. Use one host name per line, such as confluence.example.com, without scheme, port, path, or wildcard.`,
    );
  return { value: parsed.hostname };
}

function parseCredentialUrl(
  input: string,
  text: string,
  usual: string,
  allowedHosts: readonly string[],
): Parsed<URL> {
  const parsed = text.includes('://') ? parseUrl(text) : undefined;
  if (!parsed)
    return refused(`\`${input}\` is ${quoteUrl(text)}. Use an https URL such as https://${usual}.`);
  const insecure = insecureScheme(input, parsed);
  if (insecure) return refused(insecure);
  if (parsed.username || parsed.password || parsed.search || parsed.hash)
    return refused(
      `\`${input}\` contains a user, query, or fragment. Use an https URL such as https://${usual}.`,
    );
  if (parsed.hostname !== usual && !isLoopback(parsed.hostname) && !allowedHosts.includes(parsed.hostname))
    return refused(strangerSentence(input, parsed.hostname, usual));
  return { value: parsed };
}

/** What cannot be read as a URL may hold a password all the same. */
function quoteUrl(text: string): string {
  return quote(text.replace(/^.*@/s, '(user)@'));
}

function insecureScheme(input: string, url: URL): string | undefined {
  if (isSecureUrl(url)) return undefined;
  return `\`${input}\` begins with ${quote(url.protocol + '//')}. Use https://, because your credentials go there.`;
}

function strangerSentence(input: string, hostname: string, usual: string): string {
  return `\`${input}\` names the host ${quote(hostname)}, which is not ${usual}. The action would send your credentials to this host. If the host is correct, add it to \`allow-host\`.`;
}
