/** What a server's answer says, in whatever shape it says it. Pure. */

import type { AuditRecord } from './record.js';

/** A value of JSON, or undefined where the text is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Whether an answer is an audit record at all. Real ones carry empty strings and unknown members, so only what a login
 * page or an error can't have is asked for.
 */
export function isAuditRecord(
  value: unknown,
): value is Record<string, unknown> & { creationDate: number; summary: string } {
  return isObject(value) && typeof value.creationDate === 'number' && typeof value.summary === 'string';
}

/** Whether a record of the log is the one that we wrote: our key in it, or our date and summary. */
export function isOurs(value: unknown, key: string, record: AuditRecord): boolean {
  if (!isAuditRecord(value)) return false;
  return (
    holdsKey(value, key) || (value.creationDate === record.creationDate && value.summary === record.summary)
  );
}

/** Real records are four levels deep; an answer that is built to exhaust the stack is not followed. */
const DEEPEST = 10;
/** The object of an end record that names its start. */
const START_RECORD = 'Start record';

/**
 * Whether a record bears the key: as an object's name, or in a text as `Audit key: …`, the last line of every
 * description. That a record merely mentions the key does not count, and the start that an end record names neither:
 * else a start that was never delivered would pass for recorded.
 */
export function holdsKey(value: unknown, key: string, depth = 0): boolean {
  if (typeof value === 'string') return isLabelled(value, key);
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return false;
  if ('name' in value && value.name === key && 'objectType' in value && value.objectType !== START_RECORD)
    return true;
  return Object.values(value).some((member) => holdsKey(member, key, depth + 1));
}

function isLabelled(text: string, key: string): boolean {
  for (let at = text.indexOf(key); at !== -1; at = text.indexOf(key, at + 1)) {
    const after = text[at + key.length] ?? '';
    if (/Audit key:\s*$/.test(text.slice(Math.max(0, at - 20), at)) && !/[A-Za-z0-9]/.test(after))
      return true;
  }
  return false;
}

/**
 * The sentence that an answer's body holds, at most 300 characters: `message`, `errorMessages[]`, `errors[]`,
 * OAuth's `error_description`, the title of an HTML page, or plain text.
 */
export function messageOf(body: string): string {
  const json = parseJson(body);
  const text = json === undefined ? plainMessage(body) : [...new Set(jsonMessages(json))].join('; ');
  const line = text.slice(0, 4_000).replace(JAVA_CLASS, '').replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 297).toWellFormed()}…` : line;
}

/** Confluence puts the name of its exception before what it has to say. */
const JAVA_CLASS = /\b(?:[a-z][a-z0-9]{0,40}\.){2,12}[A-Z]\w{0,80}: /g;

function jsonMessages(json: unknown, depth = 0): string[] {
  if (typeof json === 'string') return json === '' ? [] : [json];
  if (Array.isArray(json))
    return depth > 4 ? [] : json.slice(0, 5).flatMap((item) => jsonMessages(item, depth + 1));
  if (!isObject(json) || depth > 4) return [];
  return [
    'message',
    'errorMessages',
    'error_description',
    'title',
    'detail',
    'translation',
    'errors',
    'data',
    'error',
    'reason',
  ].flatMap((member) => jsonMessages(json[member], depth + 1));
}

function plainMessage(body: string): string {
  if (!/^\s*<|<(html|title|body)\b/i.test(body.slice(0, 2_000))) return body.slice(0, 2_000);
  // Bounded repetitions: a page of `<title<title<title…` must not cost seconds of the deadline.
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(body.slice(0, 100_000))?.[1]?.trim();
  return title ? `a web page titled "${title}"` : 'a web page';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
