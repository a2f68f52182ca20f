/** Credentials, and everything that gives one away when it is decoded. */

import { forHtml } from './escape.js';
import { cleanText } from './sanitize.js';

/** Shorter values are found in ordinary text; no Atlassian or GitHub credential is that short. */
const SHORTEST_SECRET = 6;

/**
 * Every form of a secret that must not be seen: itself, its lines, and how base64 (inside a longer text too), base64url,
 * URLs, forms, hex, JSON and HTML write it. The runner masks some of them, but only for secrets of the workflow, not for
 * values that came from elsewhere.
 */
export function secretForms(secret: string): string[] {
  const known = FORMS.get(secret);
  if (known) return known;
  const forms = writeForms(secret);
  FORMS.set(secret, forms);
  return forms;
}

/** Cached, because a step searches for the same few secrets many times. */
const FORMS = new Map<string, string[]>();

function writeForms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const wellFormed = secret.toWellFormed();
  const inUrl = encodeURIComponent(wellFormed);
  const inForm = new URLSearchParams([['', wellFormed]]).toString().slice(1);
  const forms = [
    secret,
    secret.trim(),
    secret.trim().replace(/\s+/g, ' '),
    ...secret.split(/\r?\n/).map((line) => line.trim()),
    bytes.toString('base64'),
    ...base64Cores(bytes),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    ...[inUrl, inForm].flatMap((form) => [form, form.replace(/%../g, (code) => code.toLowerCase())]),
    JSON.stringify(secret).slice(1, -1),
    forHtml(secret),
  ];
  return [...new Set(forms)].filter((form) => form === secret || form.length >= SHORTEST_SECRET);
}

/**
 * The characters that every base64 and base64url of a text with these bytes in it has in common, for each of the three
 * places where they can begin. RFC 4648, 4: six bits a character, so those at the edges depend on the neighbours.
 */
function base64Cores(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((before) => {
    const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
    const core = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** Whether a text holds one of the secrets in any form that `secretForms` knows. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  return longEnough(secrets).some((secret) => secretForms(secret).some((form) => text.includes(form)));
}

/** What is left of a secret where a quotation was cut begins with at least so many of its characters. */
const SHORTEST_START = 12;

/** Makes a function that takes the secrets out of a text, in whatever form they stand in it, also cut short by a "…". */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const forms = longEnough(secrets)
    .flatMap(secretForms)
    .sort((a, b) => b.length - a.length);
  const takeOut = (text: string) =>
    forms.reduce((safe, form) => withoutStart(safe.replaceAll(form, '***'), form), text);
  return (text) => {
    const safe = takeOut(text);
    // Cleaning removes invisible characters, which could join the parts of a secret again.
    const clean = cleanText(safe);
    const cleanSafe = takeOut(clean);
    return cleanSafe === clean ? safe : cleanSafe;
  };
}

/** A text in which a secret was cut off, without the part of it that is left. */
function withoutStart(text: string, form: string): string {
  if (form.length <= SHORTEST_START) return text;
  const start = form.slice(0, SHORTEST_START);
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
    let length = SHORTEST_START;
    while (text[at + length] === form[length] && length < form.length) length++;
    if (text[at + length] !== '…') continue;
    parts.push(text.slice(from, at), '***');
    from = at + length;
  }
  return parts.join('') + text.slice(from);
}

/** Takes the secrets out of an answer's body, also where escapes of JSON hide them. */
export function redactBody(body: string, redact: (text: string) => string): string {
  const safe = redact(body);
  if (!/\\[u/"\\]/.test(safe)) return safe;
  try {
    const texts: string[] = [];
    const value: unknown = JSON.parse(safe, (_, value: unknown) => {
      if (typeof value === 'string') texts.push(value);
      return value;
    });
    // Nearly always the escapes hide nothing, and one look at all texts is much faster than one at each.
    const all = texts.join('\n');
    if (redact(all) === all) return safe;
    return JSON.stringify(value, (_, value: unknown) => (typeof value === 'string' ? redact(value) : value));
  } catch {
    return safe;
  }
}

function longEnough(secrets: readonly string[]): string[] {
  return secrets.filter((secret) => secret.trim().length >= SHORTEST_SECRET);
}

/** What an `Authorization` header holds that no server's answer may bring back into a message of ours. */
export function headerSecrets(authorization: string | undefined): string[] {
  const [scheme, credentials] = (authorization ?? '').split(' ');
  if (!credentials) return [];
  if (scheme !== 'Basic') return [credentials];
  const pair = Buffer.from(credentials, 'base64').toString('utf8');
  return [credentials, pair.slice(pair.indexOf(':') + 1)];
}

/** The variables of the environment that name a proxy. */
export const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];

/**
 * A user name without a password is a token from so many characters on. A shorter one is a name: treated as a secret,
 * the proxy user `acme-corp` would forbid every record of acme-corp's repositories (actions/runner#507).
 */
const SHORTEST_LONE_TOKEN = 20;

/** The credentials in the addresses of proxies, as they are written, as they are meant, and as they are sent. */
export function proxySecrets(env: NodeJS.ProcessEnv): string[] {
  const addresses = PROXY_VARIABLES.flatMap((name) => env[name]?.trim() || []);
  const secrets = addresses.flatMap((address) => {
    // Not by URL(), which takes no address whose password was not encoded; that one is no less secret.
    const pair = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.+)@/is.exec(address)?.[1];
    if (pair === undefined) return [];
    const colon = pair.indexOf(':');
    const [user, password] = colon === -1 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
    if (password === '' && decoded(user).length < SHORTEST_LONE_TOKEN) return [];
    const sent = `${decoded(user)}:${decoded(password)}`;
    return [password || user, decoded(password || user), Buffer.from(sent, 'utf8').toString('base64')];
  });
  return [...new Set(secrets)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
