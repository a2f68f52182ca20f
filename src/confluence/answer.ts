/** What a server's answer says, in whatever shape it says it. Pure. */

import { parseJson, textAt } from '../text/json.js';
import type { AuditRecord } from '../record/audit-record.js';

/**
 * Whether an answer is an audit record at all. Real ones carry empty strings, unknown members, and null for what was left
 * out, so only what a login page or an error can't have is asked for.
 */
export function isAuditRecord(value: unknown): value is Record<string, unknown> {
  if (!isObject(value)) return false;
  const { creationDate, summary, remoteAddress } = value;
  const isDated = typeof creationDate === 'number';
  return (isDated || typeof remoteAddress === 'string') && typeof (summary ?? '') === 'string';
}

/** Whether a record of the log is the one that we wrote: our key in it, or our date and summary. */
export function isOurs(value: unknown, key: string, record: AuditRecord): boolean {
  if (!isAuditRecord(value)) return false;
  const isSame =
    record.creationDate !== undefined &&
    record.summary !== undefined &&
    value.creationDate === record.creationDate &&
    value.summary === record.summary;
  return holdsKey(value, key) || isSame;
}

/** The type of the object that bears the key (record.ts), also where a server lost it or wrote it otherwise. */
const IS_KEY_OBJECT = /^(audit key)?$/i;

/**
 * Whether a record bears the key: as its `Audit key` object, or as the last word of its description. That a record merely
 * mentions the key, or names it as its start, does not count: else an event that was never recorded would pass for it.
 */
export function holdsKey(value: unknown, key: string): boolean {
  return borneKeys(value).includes(key);
}

/** The keys that a record bears, of whatever event: its `Audit key` objects, and the last word of its description. */
export function borneKeys(value: unknown): string[] {
  if (!isObject(value)) return [];
  const { description, associatedObjects } = value;
  const [, last] = /(\w+)\s*$/.exec(typeof description === 'string' ? description.slice(-200) : '') ?? [];
  const objects = Array.isArray(associatedObjects) ? (associatedObjects as unknown[]) : [];
  return [
    ...(last === undefined ? [] : [last]),
    ...objects
      .filter((object) => IS_KEY_OBJECT.test(textAt(object, 'objectType') ?? ''))
      .flatMap((object) => textAt(object, 'name') ?? []),
  ];
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
