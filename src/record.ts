/** The audit record: its shape in the API, and how its parts come together. */

import type { Context } from './context.js';
import type { RecordInputs } from './inputs.js';
import { writeProvenance } from './provenance.js';
import type { Subject } from './subject.js';
import { cleanLine, cleanText, cut, CUT_MARK, LIMITS } from './text.js';

/** An object of the log, `associatedObjects[]` and `affectedObject` in the API. */
export interface AuditObject {
  name: string;
  objectType: string;
}

/** A value that the event changed, `changedValues[]` in the API. */
export interface ChangedValue {
  name: string;
  oldValue: string;
  newValue: string;
  hiddenOldValue?: string;
  hiddenNewValue?: string;
}

/** Who did it. `username` and `userKey` are obsolete in the API and never sent. */
export interface Author {
  type: 'user';
  displayName?: string;
  operations?: null;
}

/** The body of `POST /wiki/rest/api/audit`, `AuditRecordCreate` in Atlassian's OpenAPI description. */
export interface AuditRecord {
  remoteAddress: string;
  author?: Author;
  /** Epoch ms. */
  creationDate?: number;
  category?: string;
  summary?: string;
  description?: string;
  affectedObject?: AuditObject;
  associatedObjects?: AuditObject[];
  changedValues?: ChangedValue[];
  sysAdmin?: boolean;
}

/** What a record is made of beside the user's inputs and the subject. */
export interface RecordFacts {
  key: string;
  /** Epoch ms. */
  now: number;
  /** The runner's own address; used where the user gave none. */
  remoteAddress: string;
}

/** A record ready to send. */
export interface BuiltRecord {
  record: AuditRecord;
  /** The record before it was cut; absent if nothing was. */
  uncut?: AuditRecord;
  /** The fields that were cut, as a reader would name them. */
  cuts: string[];
}

/** Whether the user names the address, so that the runner's own need not be found out. */
export function hasAddress(given: Pick<RecordInputs, 'own' | 'record'>): boolean {
  return typeof (given.own.remoteAddress ?? given.record.remoteAddress) === 'string';
}

/** When it happened, epoch ms: the user's date, else the subject's, else now. */
export function eventTime(
  given: Pick<RecordInputs, 'own' | 'record'>,
  subject: Subject,
  now: number,
): number {
  return given.own.creationDate ?? given.record.creationDate ?? subject.happenedAt ?? now;
}

/**
 * Puts a record together: for a scalar its own input, then `record`, then context; for a list all three, without
 * repeats. `null` in `record` leaves a field out, but never the provenance block.
 */
export function buildRecord(
  given: RecordInputs,
  context: Context,
  subject: Subject,
  facts: RecordFacts,
): BuiltRecord {
  const pick = <Field extends keyof AuditRecord>(
    field: Field,
    fallback: AuditRecord[Field],
  ): AuditRecord[Field] | undefined => {
    const chosen: AuditRecord[Field] | null | undefined = given.own[field] ?? given.record[field];
    return chosen === null ? undefined : (chosen ?? fallback);
  };
  const leftOut = (field: keyof AuditRecord) => given.record[field] === null;
  const fromInputs = [
    ...((given.own.author ?? given.record.author) ? ['author'] : []),
    ...((given.own.creationDate ?? given.record.creationDate) ? ['date'] : []),
  ];
  const happenedAt = eventTime(given, subject, facts.now);
  const userText = cleanText(pick('description', subject.lines.join('\n')) ?? '');
  const provenance = writeProvenance(context, { key: facts.key, now: facts.now, happenedAt, fromInputs });
  const whole: AuditRecord = {
    remoteAddress: pick('remoteAddress', facts.remoteAddress) ?? facts.remoteAddress,
    author: cleanAuthor(pick('author', { type: 'user', displayName: subject.author })),
    creationDate: pick('creationDate', happenedAt),
    category: cleaned(pick('category', subject.category)),
    summary: cleaned(pick('summary', subject.summary)),
    description: joinDescription(userText, provenance),
    affectedObject: cleanObject(pick('affectedObject', subject.affectedObject)),
    associatedObjects: withoutRepeats(
      [
        ...(leftOut('associatedObjects')
          ? []
          : [
              { name: context.repository.name, objectType: 'Repository' },
              subject.run,
              { name: facts.key, objectType: 'Audit key' },
            ]),
        ...(given.record.associatedObjects ?? []),
        ...given.associatedObjects,
      ].map((object) => cleanObject(object)),
    ),
    changedValues: withoutRepeats(
      [
        ...(leftOut('changedValues') ? [] : subject.changedValues),
        ...(given.record.changedValues ?? []),
        ...given.changedValues,
      ].map(cleanChangedValue),
    ),
    sysAdmin: pick('sysAdmin', false),
  };
  if (leftOut('associatedObjects') && whole.associatedObjects?.length === 0) delete whole.associatedObjects;
  if (leftOut('changedValues') && whole.changedValues?.length === 0) delete whole.changedValues;
  return fitRecord(dropAbsent(whole), userText, provenance);
}

/** The body of the request, as sent in every attempt. */
export function serializeRecord(record: AuditRecord): string {
  return JSON.stringify(record);
}

/** A record without the members that are undefined, so that it equals what JSON makes of it. */
function dropAbsent(record: AuditRecord): AuditRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as AuditRecord;
}

function joinDescription(userText: string, provenance: string): string {
  return userText === '' ? provenance : `${userText}\n\n${provenance}`;
}

function cleaned(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanLine(text);
}

function cleanAuthor(author: Author | undefined): Author | undefined {
  return author?.displayName === undefined
    ? author
    : { ...author, displayName: cleanLine(author.displayName) };
}

function cleanObject(object: AuditObject): AuditObject;
function cleanObject(object: AuditObject | undefined): AuditObject | undefined;
function cleanObject(object: AuditObject | undefined): AuditObject | undefined {
  return object && { name: cleanLine(object.name), objectType: cleanLine(object.objectType) };
}

function cleanChangedValue(value: ChangedValue): ChangedValue {
  return {
    name: cleanLine(value.name),
    oldValue: cleanText(value.oldValue),
    newValue: cleanText(value.newValue),
    ...(value.hiddenOldValue !== undefined && { hiddenOldValue: cleanText(value.hiddenOldValue) }),
    ...(value.hiddenNewValue !== undefined && { hiddenNewValue: cleanText(value.hiddenNewValue) }),
  };
}

function withoutRepeats<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** How many of the context's own objects stand at the head of the list and are never dropped. */
const OWN_OBJECTS = 3;

/** Cuts what is too long, and notes what was cut. Provenance and key are never cut. */
function fitRecord(whole: AuditRecord, userText: string, provenance: string): BuiltRecord {
  const cuts = new Set<string>();
  const shorten = (text: string, limit: number, field: string) => {
    const short = cut(text, limit);
    if (short !== text) cuts.add(field);
    return short;
  };
  const fit = (textLimit: number, keptObjects: number, keptValues: number): AuditRecord => {
    const record = { ...whole };
    if (record.category !== undefined) record.category = shorten(record.category, LIMITS.line, 'category');
    if (record.summary !== undefined) record.summary = shorten(record.summary, LIMITS.line, 'summary');
    if (record.author?.displayName !== undefined)
      record.author = {
        ...record.author,
        displayName: shorten(record.author.displayName, LIMITS.line, 'author'),
      };
    const room = Math.max(LIMITS.line, textLimit - provenance.length - 2);
    if (record.description !== undefined)
      record.description = joinDescription(shorten(userText, room, 'description'), provenance);
    const shortenObject = (object: AuditObject, field: string) => ({
      name: shorten(object.name, LIMITS.line, field),
      objectType: shorten(object.objectType, LIMITS.line, field),
    });
    if (record.affectedObject)
      record.affectedObject = shortenObject(record.affectedObject, 'affected object');
    if (record.associatedObjects) {
      const dropped = record.associatedObjects.length - keptObjects;
      record.associatedObjects = record.associatedObjects
        .slice(0, keptObjects)
        .map((object) => shortenObject(object, 'associated objects'));
      if (dropped > 0) {
        cuts.add('associated objects');
        record.associatedObjects.push({ name: `${CUT_MARK} ${dropped} more`, objectType: 'Cut' });
      }
    }
    if (record.changedValues) {
      const dropped = record.changedValues.length - keptValues;
      record.changedValues = record.changedValues.slice(0, keptValues).map((value) => ({
        ...value,
        name: shorten(value.name, LIMITS.line, 'changed values'),
        oldValue: shorten(value.oldValue, textLimit, 'changed values'),
        newValue: shorten(value.newValue, textLimit, 'changed values'),
        ...(value.hiddenOldValue !== undefined && {
          hiddenOldValue: shorten(value.hiddenOldValue, textLimit, 'changed values'),
        }),
        ...(value.hiddenNewValue !== undefined && {
          hiddenNewValue: shorten(value.hiddenNewValue, textLimit, 'changed values'),
        }),
      }));
      if (dropped > 0) {
        cuts.add('changed values');
        record.changedValues.push({ name: `${CUT_MARK} ${dropped} more`, oldValue: '', newValue: '' });
      }
    }
    return record;
  };

  // First the long texts give way, then the lists from their ends: what context and the first inputs say stays longest.
  let textLimit: number = LIMITS.text;
  let objects = whole.associatedObjects?.length ?? 0;
  let values = whole.changedValues?.length ?? 0;
  let record = fit(textLimit, objects, values);
  while (Buffer.byteLength(serializeRecord(record)) > LIMITS.bodyBytes) {
    if (textLimit > LIMITS.line) textLimit = Math.max(LIMITS.line, Math.floor(textLimit / 2));
    else if (values > 0 && values >= objects) values = Math.floor(values / 2);
    else if (objects > OWN_OBJECTS) objects = Math.max(OWN_OBJECTS, Math.floor(objects / 2));
    else if (values > 0) values = Math.floor(values / 2);
    else break;
    record = fit(textLimit, objects, values);
  }
  return cuts.size === 0 ? { record, cuts: [] } : { record, uncut: whole, cuts: [...cuts] };
}
