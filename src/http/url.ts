/** Which addresses may receive credentials. Pure. */

/** Whether a host is this machine: `localhost`, 127.0.0.0/8 or `[::1]`. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

/** A URL as it was written; undefined if it is not one. */
export function parseUrl(text: string): URL | undefined {
  // URL() drops tabs and line ends and turns a backslash into a slash: what was written must be what is used.
  if (/[\s\\\u0000-\u001f\u007f]/.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.hostname === '' || url.hostname.endsWith('.') ? undefined : url;
}

/** Whether credentials may go to a URL: https, or this machine. */
export function isSecure(address: string): boolean {
  const url = parseUrl(address);
  return url !== undefined && isSecureUrl(url);
}

/** Whether credentials may go to a parsed URL. */
export function isSecureUrl({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}
