/** What makes a record in the log ours. Pure. */

import { type HttpResult, isSuccess } from '../http/client.js';
import { type AuditRecord, isKeyType } from '../record/audit-record.js';
import { isObject, parseJson, textAt } from '../text/json.js';

/**
 * Whether an answer is an audit record at all. Real ones have empty strings, unknown members, and null for omitted
 * fields, so only what a login page or an error can't have is checked.
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

/** Whether Confluence accepted a record: 200, and the record itself as the answer. */
export function isAccepted(result: HttpResult, key: string, record: AuditRecord): boolean {
  return isSuccess(result) && isOurs(parseJson(result.body), key, record);
}

/**
 * Whether a record has the key: as its `Audit key` object, or as the last word of its description. A record that only
 * mentions the key, or names it as its start, does not count: an event that was never recorded would pass as recorded.
 */
export function holdsKey(value: unknown, key: string): boolean {
  return borneKeys(value).includes(key);
}

/** The keys that a record has: its `Audit key` objects, and the last word of its description. */
export function borneKeys(value: unknown): string[] {
  if (!isObject(value)) return [];
  const { description, associatedObjects } = value;
  const [, last] = /(\w+)\s*$/.exec(typeof description === 'string' ? description.slice(-200) : '') ?? [];
  const objects = Array.isArray(associatedObjects) ? (associatedObjects as unknown[]) : [];
  return [
    ...(last === undefined ? [] : [last]),
    ...objects
      .filter((object) => isKeyType(textAt(object, 'objectType') ?? ''))
      .flatMap((object) => textAt(object, 'name') ?? []),
  ];
}
