/** Reads the log's side: every record of the window, kept as a digest where it is one of ours. */

import type { Retention } from '../confluence/retention.js';
import { memberAt } from '../text/json.js';
import { digestRecord, type RecordDigest } from './record-digest.js';
import type { LogSide } from './sides.js';

/** The audit log, as far as a reconciliation asks it. Nothing here rejects. */
export interface LogReader {
  /**
   * Hands the records dated in a window (epoch ms, both ends included) to `visit`, a page at a time.
   * @returns why they are not all; undefined when they are.
   */
  list: (
    from: number,
    to: number,
    visit: (records: readonly object[]) => void,
  ) => Promise<string | undefined>;
  retention: () => Promise<Retention | undefined>;
}

/** The log's side, and how much was read for it. */
export interface LogReading {
  side: LogSide;
  rows: number;
  ownRecords: number;
}

/**
 * Reads a window (from and to, epoch ms, margins included) once.
 * @param isAskedFor whether a record is about something that was asked for.
 * @param now epoch ms.
 */
export async function readLog(
  reader: LogReader,
  window: LogSide['window'],
  isAskedFor: (record: RecordDigest) => boolean,
  now: number,
): Promise<LogReading> {
  const records: RecordDigest[] = [];
  const pageOf = new Map<string, number>();
  const doubtful = new Map<string, RecordDigest>();
  let [page, rows, ownRecords, oldest] = [0, 0, 0, Infinity];
  const texts = new Map<string, string>();
  const unread = await reader.list(...window, (found) => {
    page++;
    rows += found.length;
    for (const row of found) {
      const date = memberAt(row, 'creationDate');
      if (typeof date === 'number') oldest = Math.min(oldest, date);
      const record = digestRecord(row);
      if (record === undefined) continue;
      ownRecords++;
      if (!isAskedFor(record)) continue;
      shareTexts(record, texts);
      records.push(record);
      if ((pageOf.get(record.key) ?? page) !== page) doubtful.set(record.key, record);
      pageOf.set(record.key, page);
    }
  });
  const reason = unread ?? (await settleTwins(reader, records, doubtful));
  const retention = await reader.retention();
  return {
    side: {
      records,
      window,
      unread: reason,
      // Where the log does not say how long it keeps records, the oldest that it still has does.
      keptSince: retention === undefined ? Math.min(oldest, now) : now - retention.ms,
      retention: retention?.words,
    },
    rows,
    ownRecords,
  };
}

/** Gives a record the texts that others have already, instead of copies of its own. */
function shareTexts(record: RecordDigest, texts: Map<string, string>): void {
  for (const member of ['repository', 'server', 'environment', 'place', 'commit'] as const) {
    const text = record[member];
    if (text === undefined) continue;
    const known = texts.get(text);
    if (known === undefined) texts.set(text, text);
    else record[member] = known;
  }
}

/**
 * A record that comes into the log while it is read moves all older ones one place on, so that the last of one page is the
 * first of the next again. Twins of two pages are therefore counted once more, in the one millisecond of their date.
 * @returns why they could not be counted; undefined when they were.
 */
async function settleTwins(
  reader: LogReader,
  records: RecordDigest[],
  doubtful: ReadonlyMap<string, RecordDigest>,
): Promise<string | undefined> {
  for (const { key, content, date } of doubtful.values()) {
    let count = 0;
    const isTwin = (record: RecordDigest | undefined) => record?.key === key && record.content === content;
    const unread = await reader.list(date, date, (found) => {
      count += found.filter((row) => isTwin(digestRecord(row))).length;
    });
    if (unread !== undefined) return unread;
    for (let surplus = records.filter(isTwin).length - Math.max(1, count); surplus > 0; surplus--)
      records.splice(records.findIndex(isTwin), 1);
  }
  return undefined;
}
