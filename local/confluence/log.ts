// The audit log in memory: what a record becomes when it is stored, how long it stays, and which records a query finds.
// Quick with 100,000 records, because tests of whole organizations read that many.
import type { AuditRecordCreate, ChangedValue, NamedObject, RetentionPeriod } from './schema.js';

/** An audit record as Confluence Cloud stores and returns it: every member there, no id. */
export interface AuditRecord {
  author: {
    type: 'user';
    displayName: string;
    operations: null;
    accountType: string;
    publicName: string;
    isGuest: boolean;
    isExternalCollaborator: boolean;
    externalCollaborator: boolean;
  };
  remoteAddress: string;
  creationDate: number;
  summary: string;
  description: string;
  category: string;
  sysAdmin: boolean;
  superAdmin: boolean;
  affectedObject: NamedObject;
  changedValues: ChangedValue[];
  associatedObjects: NamedObject[];
}

/** A record as Confluence would store it: what was not given is empty, and the date is that of the request. */
export function complete(given: AuditRecordCreate, now: number): AuditRecord {
  return {
    // The members of an author without an account, as a site's log has them for "System".
    author: {
      type: 'user',
      displayName: given.author?.displayName ?? '',
      operations: null,
      accountType: '',
      publicName: 'Unknown user',
      isGuest: false,
      isExternalCollaborator: false,
      externalCollaborator: false,
    },
    remoteAddress: given.remoteAddress,
    creationDate: given.creationDate ?? now,
    summary: given.summary ?? '',
    description: given.description ?? '',
    category: given.category ?? '',
    sysAdmin: given.sysAdmin ?? false,
    superAdmin: false,
    affectedObject: given.affectedObject ?? { name: '', objectType: '' },
    changedValues: given.changedValues ?? [],
    associatedObjects: given.associatedObjects ?? [],
  };
}

/** A busy log: this many records of other people's business, one a minute, the last a minute before `until`. */
export function pastRecords(count: number, until: number): AuditRecord[] {
  return Array.from({ length: count }, (_, index) =>
    complete(
      {
        remoteAddress: `10.20.${(index >> 8) & 255}.${index & 255}`,
        author: { type: 'user', displayName: `Colleague ${index % 40}` },
        creationDate: until - (count - index) * 60_000,
        summary: 'Page permission changed',
        description: 'A restriction of this page was changed. '.repeat(20).trim(),
        category: 'Permissions',
        affectedObject: { name: `Page ${index}`, objectType: 'Page' },
        associatedObjects: [{ name: `Space ${index}.`, objectType: 'Space' }],
        changedValues: [{ name: 'Restriction', oldValue: 'none', newValue: 'view' }],
      },
      until,
    ),
  );
}

const MS_OF_UNIT: Record<string, number> = {
  NANOS: 1e-6,
  MICROS: 1e-3,
  MILLIS: 1,
  SECONDS: 1_000,
  MINUTES: 60_000,
  HOURS: 3_600_000,
  HALF_DAYS: 43_200_000,
  DAYS: 86_400_000,
  WEEKS: 604_800_000,
};
const MONTHS_OF_UNIT: Record<string, number> = { MONTHS: 1, YEARS: 12, DECADES: 120, CENTURIES: 1200 };

/** When a period that ends now began, epoch ms; undefined where the unit is none of those. */
export function beginOf({ number, units }: RetentionPeriod, now: number): number | undefined {
  const ms = MS_OF_UNIT[units];
  if (ms !== undefined) return now - number * ms;
  const months = MONTHS_OF_UNIT[units];
  if (months === undefined) return undefined;
  const date = new Date(now);
  date.setUTCMonth(date.getUTCMonth() - number * months);
  // The 31st of a shorter month is its last day, not one of the next.
  if (date.getUTCDate() !== new Date(now).getUTCDate()) date.setUTCDate(0);
  return date.getTime();
}

/** Takes out, in place, what is older than the retention period, as Confluence deletes it. */
export function expire(records: AuditRecord[], retention: RetentionPeriod, now: number): void {
  const begin = beginOf(retention, now) ?? -Infinity;
  if (records.every(({ creationDate }) => creationDate >= begin)) return;
  const kept = records.filter(({ creationDate }) => creationDate >= begin);
  records.length = 0;
  for (const record of kept) records.push(record);
}

const sortedLogs = new WeakMap<AuditRecord[], { last: AuditRecord | undefined; sorted: AuditRecord[] }>();

/** The order of the log: by date, and of one date the later written first. Sorted anew only when records came or went. */
export function newestFirst(records: AuditRecord[]): readonly AuditRecord[] {
  const known = sortedLogs.get(records);
  if (known !== undefined && known.sorted.length === records.length && known.last === records.at(-1)) {
    return known.sorted;
  }
  const sorted = records.toReversed().sort((a, b) => b.creationDate - a.creationDate);
  sortedLogs.set(records, { last: records.at(-1), sorted });
  return sorted;
}

/** What a query asks for; dates in epoch ms, both included. */
export interface Wanted {
  from: number;
  to: number;
  words: string;
}

/** The records that a query finds, newest first. Those in `unindexed` are not found by words. */
export function find(
  records: AuditRecord[],
  { from, to, words }: Wanted,
  unindexed: ReadonlyMap<AuditRecord, number>,
): readonly AuditRecord[] {
  const sorted = newestFirst(records);
  const inTime = sorted.slice(
    firstIndex(sorted, ({ creationDate }) => creationDate <= to),
    firstIndex(sorted, ({ creationDate }) => creationDate < from),
  );
  if (words === '') return inTime;
  return inTime.filter((record) => !unindexed.has(record) && textOf(record).includes(words));
}

/** The first index of which a condition holds that holds for all after it too. */
function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const texts = new WeakMap<AuditRecord, string>();

/** All text of a record, value by value; no search spans two values. */
function textOf(record: AuditRecord): string {
  let text = texts.get(record);
  if (text === undefined) {
    text = stringsIn(record).join('\0');
    texts.set(record, text);
  }
  return text;
}

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
