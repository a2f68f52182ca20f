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

/** Whether the key stands in a text of a record, as a whole word. */
export function holdsKey(value: unknown, key: string): boolean {
  if (typeof value === 'string') return value.split(/[^A-Za-z0-9]+/).includes(key);
  return (Array.isArray(value) ? value : isObject(value) ? Object.values(value) : []).some((member) =>
    holdsKey(member, key),
  );
}

/**
 * The sentence that an answer's body holds, at most 300 characters: `message`, `errorMessages[]`, `errors[]`,
 * OAuth's `error_description`, the title of an HTML page, or plain text.
 */
export function messageOf(body: string): string {
  const json = parseJson(body);
  const text = json === undefined ? plainMessage(body) : [...new Set(jsonMessages(json))].join('; ');
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 297).toWellFormed()}…` : line;
}

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
  const title = /<title[^>]*>([^<]*)</i.exec(body.slice(0, 100_000))?.[1]?.trim();
  return title ? `a web page titled "${title}"` : 'a web page';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
