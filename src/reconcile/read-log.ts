/** Reads the log's side: every record of the window, kept as a digest where it is one of ours. */

import type { Retention } from '../confluence/retention.js';
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

/** What is asked for. */
export interface LogPlan {
  /** Epoch ms, margins included. */
  window: readonly [number, number];
  /** `https://github.com`: records of another server's repositories are others'. */
  serverUrl: string;
  /** Whether a record is about something that was asked for. */
  isAskedFor: (record: RecordDigest) => boolean;
  now: number;
}

/** The log's side, and how much was read for it. */
export interface LogReading {
  side: LogSide;
  rows: number;
  ownRecords: number;
}

/** Reads the window once. */
export async function readLog(reader: LogReader, plan: LogPlan): Promise<LogReading> {
  const { window, serverUrl, isAskedFor, now } = plan;
  const [from, to] = window;
  const records: RecordDigest[] = [];
  const pageOf = new Map<string, number>();
  const doubtful = new Map<string, RecordDigest>();
  let [page, rows, ownRecords, oldest] = [0, 0, 0, Infinity];
  const shared = shareTexts();
  const unread = await reader.list(from, to, (found) => {
    page++;
    rows += found.length;
    for (const row of found) {
      const record = digestRecord(row);
      oldest = Math.min(oldest, record?.date ?? dateOf(row));
      if (record === undefined) continue;
      ownRecords++;
      const isHere = record.server === undefined || record.server.toLowerCase() === serverUrl.toLowerCase();
      if (!isHere || !isAskedFor(record)) continue;
      records.push({ ...record, ...shared(record) });
      if ((pageOf.get(record.key) ?? page) !== page) doubtful.set(record.key, record);
      pageOf.set(record.key, page);
    }
  });
  const failed = unread ?? (await settleTwins(reader, records, doubtful));
  const retention = await reader.retention();
  return {
    side: {
      records,
      window,
      unread: failed,
      // Where the log does not say how long it keeps records, the oldest that it still has does.
      keptSince: retention === undefined ? Math.min(oldest, now) : now - retention.ms,
      retention: retention?.words,
    },
    rows,
    ownRecords,
  };
}

/** Gives records the same few texts instead of copies of their own. */
function shareTexts(): (record: RecordDigest) => Partial<RecordDigest> {
  const texts = new Map<string, string>();
  const share = (text: string) => {
    if (!texts.has(text)) texts.set(text, text);
    return texts.get(text) ?? text;
  };
  return ({ repository, server, environment, place, commit }) => ({
    repository: share(repository),
    ...(server !== undefined && { server: share(server) }),
    ...(environment !== undefined && { environment: share(environment) }),
    ...(place !== undefined && { place: share(place) }),
    ...(commit !== undefined && { commit: share(commit) }),
  });
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

function dateOf(row: object): number {
  const date = 'creationDate' in row ? row.creationDate : undefined;
  return typeof date === 'number' ? date : Infinity;
}
