/** The audit record: its shape in the API, and how its parts come together. */

import type { Context } from '../github/context.js';
import { compareUrl, NO_COMMIT } from './event.js';
import type { Outcome, RecordInputs } from './record-inputs.js';
import { writeProvenance } from './provenance.js';
import type { Subject } from './subject.js';
import { cleanLine, cleanText, cleanValue, cut, CUT_MARK, cutSentence, LIMITS } from '../text/sanitize.js';

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
  /** The commit that was live in the environment before, or `none` at first; absent where nobody knows. */
  liveBefore?: { sha: string } | 'none';
  /** Whether the commit goes back to an earlier one; absent where nobody knows. */
  rollback?: boolean;
  /** Present in a record that is written at the end of the job. */
  end?: JobEnd;
}

/** How a job ended. */
export interface JobEnd {
  /** Key of the record of its start, where there is one. */
  startKey?: string;
  /** Epoch ms. */
  startedAt: number;
  status: Outcome;
  durationMs: number;
}

/** A record ready to send. */
export interface BuiltRecord {
  record: AuditRecord;
  /** The record before it was cut; absent if nothing was. */
  full?: AuditRecord;
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
  const pick = <Field extends keyof AuditRecord>(field: Field, fallback: AuditRecord[Field]) => {
    const chosen: AuditRecord[Field] | null | undefined = given.own[field] ?? given.record[field];
    return chosen === null ? undefined : (chosen ?? fallback);
  };
  /** A list that `record` leaves out is only there if an input adds to it. */
  const join = <Item>(fromContext: Item[], inRecord: Item[] | null | undefined, fromInput: Item[]) =>
    inRecord === null
      ? fromInput.length > 0
        ? fromInput
        : undefined
      : [...fromContext, ...(inRecord ?? []), ...fromInput];
  const happenedAt = eventTime(given, subject, facts.now);
  const fromInputs = [
    ...((given.own.author ?? given.record.author) !== undefined ? ['author'] : []),
    ...((given.own.creationDate ?? given.record.creationDate) !== undefined ? ['date'] : []),
  ];
  const provenance = writeProvenance(context, { key: facts.key, now: facts.now, happenedAt, fromInputs });
  // Line by line, so that no title or task can bring lines of its own.
  const ownText = [...subject.lines, ...changeLines(context, subject, facts)].map(cleanLine).join('\n');
  const userText = cleanText(pick('description', ownText) ?? '');
  const record = mapTexts(
    {
      remoteAddress: pick('remoteAddress', facts.remoteAddress) ?? facts.remoteAddress,
      author: pick('author', { type: 'user', displayName: subject.author }),
      creationDate: pick('creationDate', happenedAt),
      category: pick('category', subject.category),
      summary: pick('summary', subject.summary),
      description: joinDescription(userText, provenance),
      affectedObject: pick('affectedObject', subject.affectedObject),
      associatedObjects: join(
        ownObjects(context, subject, facts),
        given.record.associatedObjects,
        given.associatedObjects,
      ),
      changedValues: join(
        [...subject.changedValues, ...ownChanges(subject, facts)],
        given.record.changedValues,
        given.changedValues,
      ),
      sysAdmin: pick('sysAdmin', false),
    },
    { name: cleanName, sentence: cleanName, value: cleanValue },
  );
  record.associatedObjects &&= withoutRepeats(
    record.associatedObjects.map((each) => disown(each, facts.key)),
  );
  record.changedValues &&= withoutRepeats(record.changedValues);
  return fitRecord(dropAbsent(record), userText, provenance);
}

/** The body of the request, as sent in every attempt. */
export function serializeRecord(record: AuditRecord): string {
  return JSON.stringify(record);
}

/** The type of the object that bears a record's key, and of no other: searches rely on it (answer.ts). */
const KEY_OBJECT = 'Audit key';

/** A name, or what stands for one of which nothing is left when it is cleaned. */
function cleanName(text: string): string {
  return cleanLine(text) || '(no visible text)';
}

/** Another event's key, which an input brought, as what it is: this record must not be found under it. */
function disown(object: AuditObject, key: string): AuditObject {
  const isForeign = object.objectType === KEY_OBJECT && object.name !== key;
  return isForeign ? { ...object, objectType: 'Other audit key' } : object;
}

/** The most objects that `ownObjects` gives; they are never dropped. */
const OWN_OBJECTS = 4;

function ownObjects(context: Context, subject: Subject, { key, end }: RecordFacts): AuditObject[] {
  return [
    { name: context.repository.name, objectType: 'Repository' },
    subject.run,
    // Here too, and not only in the description, because a server could cut that.
    { name: key, objectType: KEY_OBJECT },
    ...(end?.startKey === undefined ? [] : [{ name: end.startKey, objectType: 'Start record' }]),
  ];
}

function ownChanges({ deployment }: Subject, { liveBefore, end }: RecordFacts): ChangedValue[] {
  const changes: ChangedValue[] = [];
  if (deployment?.sha && liveBefore !== undefined) {
    changes.push({
      name: `Commit live in ${deployment.environment}`,
      oldValue: liveBefore === 'none' ? NO_COMMIT : liveBefore.sha,
      // The record must not say that a commit is live whose deployment failed.
      newValue:
        deployment.standing === undefined ? deployment.sha : `${deployment.sha} (${deployment.standing})`,
    });
  }
  if (end !== undefined) {
    changes.push(
      { name: 'Status', oldValue: 'started', newValue: end.status },
      { name: 'Duration', oldValue: '', newValue: writeDuration(end.durationMs) },
      { name: 'Started at', oldValue: '', newValue: new Date(end.startedAt).toISOString() },
    );
  }
  return changes;
}

/** What the description says of the commits before and after. */
function changeLines(
  context: Context,
  { deployment }: Subject,
  { liveBefore, rollback }: RecordFacts,
): string[] {
  if (!deployment?.sha || typeof liveBefore !== 'object' || liveBefore.sha === deployment.sha) return [];
  const url = compareUrl(context, liveBefore.sha, deployment.sha);
  return [
    `Compare with what was live: ${url}`,
    ...(rollback ? ['Rollback: to a commit that was live earlier'] : []),
  ];
}

/** `3 min 12 s`. */
export function writeDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const told = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return told.join(' ') || '0 s';
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

/** Changes every text of a record but the description: names, those that end with what matters, and values. */
function mapTexts(
  record: AuditRecord,
  change: Record<'name' | 'sentence' | 'value', (text: string) => string>,
): AuditRecord {
  const { author, category, summary, affectedObject, associatedObjects, changedValues } = record;
  const object = ({ name, objectType }: AuditObject) => ({
    // A run's name ends with its id, an environment's with its repository.
    name: change.sentence(name),
    objectType: change.name(objectType),
  });
  return {
    ...record,
    author:
      author?.displayName === undefined
        ? author
        : { ...author, displayName: change.name(author.displayName) },
    category: category && change.name(category),
    summary: summary && change.sentence(summary),
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
}

function withoutRepeats<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

/** What is left of a record that is too long. */
interface Room {
  /** UTF-16 units of the description and of each value. */
  text: number;
  objects: number;
  values: number;
}

/**
 * Cuts what is too long, and notes what was cut. Provenance and key are never cut.
 * @param whole the record, whose description is the user's text and the provenance.
 */
export function fitRecord(whole: AuditRecord, userText: string, provenance: string): BuiltRecord {
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
  const cuts = Object.entries(FIELD_NAMES)
    .filter(
      ([field]) => JSON.stringify(record[field as Cuttable]) !== JSON.stringify(whole[field as Cuttable]),
    )
    .map(([, name]) => name);
  return cuts.length === 0 ? { record, cuts } : { record, full: whole, cuts };
}

type Cuttable = keyof typeof FIELD_NAMES;

/** The fields that can be cut, as a reader would name them. */
const FIELD_NAMES = {
  author: 'author',
  category: 'category',
  summary: 'summary',
  description: 'description',
  affectedObject: 'affected object',
  associatedObjects: 'associated objects',
  changedValues: 'changed values',
} as const satisfies Partial<Record<keyof AuditRecord, string>>;

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
  return dropAbsent(
    mapTexts(
      {
        ...whole,
        description: joinDescription(cut(userText, roomForUser), provenance),
        associatedObjects: firstOf(whole.associatedObjects, room.objects, (name) => ({
          name,
          objectType: 'Cut',
        })),
        changedValues: firstOf(whole.changedValues, room.values, (name) => ({
          name,
          oldValue: '',
          newValue: '',
        })),
      },
      {
        name: (text) => cut(text, LIMITS.line),
        sentence: (text) => cutSentence(text, LIMITS.line),
        value: (text) => cut(text, room.text),
      },
    ),
  );
}

function firstOf<Item extends { name: string }>(
  items: Item[] | undefined,
  count: number,
  toItem: (mark: string) => Item,
): Item[] | undefined {
  if (items === undefined || items.length <= count) return items;
  // A list that was cut before, in a record that is delivered late, ends with how much was missing then.
  const [, before] = MORE.exec(items.at(-1)?.name ?? '') ?? [];
  const missing = items.length - count + (before === undefined ? 0 : Number(before) - 1);
  return [...items.slice(0, count), toItem(`${CUT_MARK} ${missing} more`)];
}

/** The last item of a list that was cut. */
const MORE = /^… \[cut\] (\d+) more$/;
