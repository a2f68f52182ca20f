/** A record that is too long, truncated until it fits. Pure. */

import { truncate, TRUNCATED, truncateMiddle } from '../text/truncate.js';
import { type AuditObject, type AuditRecord, type ChangedValue, serializeRecord } from './audit-record.js';

/** Our limits, in UTF-16 units and bytes; the API states none. */
export const LIMITS = {
  /** Names, object types, category, summary and the author's name. */
  line: 255,
  /** The description and each changed value. */
  text: 8_000,
  /** All outputs of a step. GitHub allows 1 MiB, counts two bytes a unit, and fails the step, also where its record was written. */
  outputs: 500_000,
  /** The whole request body, in bytes of UTF-8. */
  bodyBytes: 64 * 1024,
} as const;

/** A record ready to send. */
export interface BuiltRecord {
  record: AuditRecord;
  /** The record before it was truncated; absent if nothing was. */
  full?: AuditRecord;
  /** The fields that were truncated, as a reader would name them. */
  truncated: string[];
}

/** What is left of a record that is too long. */
interface Room {
  /** UTF-16 units of the description and of each value. */
  text: number;
  objects: number;
  values: number;
}

/**
 * Truncates what is too long, and notes what was. Provenance and key never are.
 * @param whole the record, whose description is the user's text and the provenance.
 */
export function truncateRecord(whole: AuditRecord, userText: string, provenance: string): BuiltRecord {
  let room: Room | undefined = {
    text: LIMITS.text,
    objects: whole.associatedObjects?.length ?? 0,
    values: whole.changedValues?.length ?? 0,
  };
  let record = whole;
  while (room !== undefined) {
    record = shorten(whole, userText, provenance, room);
    if (Buffer.byteLength(serializeRecord(record)) <= LIMITS.bodyBytes) break;
    room = smaller(room);
  }
  const truncated = FIELD_NAMES.filter(
    ([field]) => JSON.stringify(record[field]) !== JSON.stringify(whole[field]),
  ).map(([, name]) => name);
  return truncated.length === 0 ? { record, truncated } : { record, full: whole, truncated };
}

/** The most objects that a record has of its own (build.ts); they are never dropped. */
const OWN_OBJECTS = 4;

/** The fields that can be truncated, as a reader would name them. */
const FIELD_NAMES: [field: keyof AuditRecord, name: string][] = [
  ['author', 'author'],
  ['category', 'category'],
  ['summary', 'summary'],
  ['description', 'description'],
  ['affectedObject', 'affected object'],
  ['associatedObjects', 'associated objects'],
  ['changedValues', 'changed values'],
];

/** What is left of a room that is still too large. */
const SHRINK = 0.9;

/** First the long texts give way, then the lists from their ends: what context and the first inputs say stays longest. */
function smaller({ text, objects, values }: Room): Room | undefined {
  const less = (count: number, least: number) => Math.max(least, Math.floor(count * SHRINK));
  if (text > LIMITS.line) return { text: less(text, LIMITS.line), objects, values };
  if (objects > OWN_OBJECTS && objects > values) return { text, objects: less(objects, OWN_OBJECTS), values };
  return values > 0 ? { text, objects, values: less(values, 0) } : undefined;
}

function shorten(whole: AuditRecord, userText: string, provenance: string, room: Room): AuditRecord {
  const roomForUser = Math.max(LIMITS.line, room.text - provenance.length - 2);
  return mapTexts(
    {
      ...whole,
      description: joinDescription(truncate(userText, roomForUser), provenance),
      associatedObjects: firstOf(whole.associatedObjects, room.objects, (name) => ({
        name,
        objectType: 'Truncated',
      })),
      changedValues: firstOf(whole.changedValues, room.values, (name) => ({
        name,
        oldValue: '',
        newValue: '',
      })),
    },
    {
      name: (text) => truncateMiddle(text, LIMITS.line),
      word: (text) => truncate(text, LIMITS.line),
      value: (text) => truncate(text, room.text),
    },
  );
}

function firstOf<Item extends { name: string }>(
  items: Item[] | undefined,
  count: number,
  toItem: (mark: string) => Item,
): Item[] | undefined {
  if (items === undefined || items.length <= count) return items;
  // A list that was truncated before, in a record that is delivered late, ends with how much was missing then.
  const [, before] = MORE.exec(items.at(-1)?.name ?? '') ?? [];
  const missing = items.length - count + (before === undefined ? 0 : Number(before) - 1);
  return [...items.slice(0, count), toItem(`${TRUNCATED} ${missing} more`)];
}

/** The last item of a list that was truncated. */
const MORE = /^… \[cut\] (\d+) more$/;

/** The description: the user's text, an empty line, the provenance. */
export function joinDescription(userText: string, provenance: string): string {
  return userText === '' ? provenance : `${userText}\n\n${provenance}`;
}

/**
 * Changes every text of a record but the description: names, which are truncated in their middle, words, and values.
 * @returns the record without the members that are undefined, so that it equals what JSON makes of it.
 */
export function mapTexts(
  record: AuditRecord,
  change: Record<'name' | 'word' | 'value', (text: string) => string>,
): AuditRecord {
  const { author, category, summary, affectedObject, associatedObjects, changedValues } = record;
  const object = ({ name, objectType }: AuditObject) => ({
    // A run's name ends with its id, an environment's with its repository.
    name: change.name(name),
    objectType: change.word(objectType),
  });
  const changed: AuditRecord = {
    ...record,
    author:
      author?.displayName === undefined
        ? author
        : { ...author, displayName: change.name(author.displayName) },
    category: category && change.word(category),
    summary: summary && change.name(summary),
    affectedObject: affectedObject && object(affectedObject),
    associatedObjects: associatedObjects?.map(object),
    changedValues: changedValues?.map(
      ({ name, ...values }) =>
        ({
          name: change.name(name),
          ...Object.fromEntries(Object.entries(values).map(([member, text]) => [member, change.value(text)])),
        }) as ChangedValue,
    ),
  };
  const present = Object.entries(changed).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as unknown as AuditRecord;
}
