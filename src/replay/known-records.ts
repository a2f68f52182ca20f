/**
 * Lists the log once over the dates of all receipts, so that a thousand of them cost a few pages and not a thousand searches.
 *
 * What a complete listing does not show is not there, with one exception: a post that was sent moments ago can still be
 * written after the listing was read. So a record whose last attempt is that recent is never proven absent here; it is searched
 * singly, in the rounds of an ordinary delivery (docs/delivery.md).
 */

import type { AuditLog } from '../confluence/audit-client.js';
import { type AskLog, MOST_PAGES, readListing, readPage } from '../confluence/listing.js';
import { borneKeys } from '../confluence/own-record.js';
import { backoff, limitOf } from '../delivery/waits.js';
import { mergeWindows, type Window } from '../delivery/search.js';
import { log } from '../runner/log.js';
import type { Runtime } from '../runner/runtime.js';
import type { ReplayItem } from './receipt-groups.js';

/** What a listing proves of a key: the log holds it, or does not, and no request on its way can bring it there. */
export type Knowledge = 'found' | 'absent';

/** The log that a replay works with, and how long. */
export interface LogAccess {
  auditLog: AuditLog;
  runtime: Runtime;
  timeoutMs: number;
  /** Epoch ms. */
  deadline: number;
}

/** How often one page is asked for. */
const MOST_TRIES = 4;
/** As many stretches of time are listed at most: each costs a page, also where it is empty. */
const MOST_WINDOWS = 8;
/** Times closer than this are listed together, in ms. */
const NEAR_MS = 3_600_000;
/** How far around a time a record may stand, in ms: a clock, or a request that was written a little later. */
const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
/** A request that left, and an index that is late, have had their time after this, in ms. */
const SETTLED_MS = 5 * 60_000;

/** Reads the log around the items' times, the latest first. What can't be read proves nothing. Never throws. */
export async function listKnown(
  items: readonly ReplayItem[],
  access: LogAccess,
): Promise<ReadonlyMap<string, Knowledge>> {
  const { runtime } = access;
  const ask = patiently(access);
  const now = runtime.now();
  const known = new Map<string, Knowledge>();
  const remember = (records: readonly object[]) => {
    for (const key of records.flatMap(borneKeys)) known.set(key, 'found');
    return false;
  };
  const times = items.map((item) => timesOf(item, now));
  // A server that does not honor a record's own date puts it where a replay that ended moments ago wrote it.
  const recent: Window = [now - SETTLED_MS - BEFORE_MS, now + AFTER_MS];
  const windows = chooseWindows([...times.flatMap((each) => each ?? []), ...recent]);
  const read: Window[] = [];
  const pages = { left: MOST_PAGES };
  for (const [from, to] of windows.reverse()) {
    const end = await readListing({ from, to }, ask, remember, runtime.now, pages);
    if (end.kind === 'inconclusive') {
      log(`${end.failure.happened} The remaining records are searched for one by one.`);
      break;
    }
    read.push([from, to]);
  }
  const isRead = (time: number) => read.some(([from, to]) => from <= time && time <= to);
  items.forEach(({ key }, index) => {
    if (!known.has(key) && isRead(now) && times[index]?.every(isRead) === true) known.set(key, 'absent');
  });
  return known;
}

/** Asks for one page, and again where that may help. */
function patiently({ auditLog, runtime, timeoutMs, deadline }: LogAccess): AskLog {
  return async (query) => {
    for (let tries = 1; ; tries++) {
      const limitMs = limitOf({ timeoutMs }, { now: runtime.now(), deadline });
      const answer = await auditLog.list(query, limitMs, runtime.cancelled);
      const page = readPage(answer, Number(query['start']), runtime.now());
      if (page.kind === 'page' || page.lasting || tries === MOST_TRIES) return answer;
      const until = Math.max(runtime.now() + backoff(tries, runtime.random()), page.notBefore ?? 0);
      if (until >= deadline || runtime.cancelled.aborted) return answer;
      await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
  };
}

/** The times at which a record can stand; undefined where that is not known well enough to prove its absence. */
function timesOf({ chosen, candidates, earlier }: ReplayItem, now: number): number[] | undefined {
  if (chosen.receipt.creationDate === null) return undefined;
  if (earlier !== undefined && (earlier.lastAt === 0 || now - earlier.lastAt < SETTLED_MS)) return undefined;
  const attempts = candidates
    .filter(({ receipt }) => receipt.possiblyWritten)
    .flatMap(({ receipt }) => receipt.attempts.filter(({ did }) => did === 'post'))
    .flatMap(({ startedAt, endedAt }) => [Date.parse(startedAt), Date.parse(endedAt ?? startedAt)])
    .filter((time) => !Number.isNaN(time));
  const dates = candidates.flatMap(({ receipt }) => receipt.creationDate ?? []);
  return [...dates, ...attempts].flatMap((time) => [time - BEFORE_MS, time + AFTER_MS]);
}

/** The stretches of time to list, oldest first: what lies near together, or else the widest gaps apart. */
function chooseWindows(times: readonly number[]): Window[] {
  const sorted = [...times].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((time, index) => time - (sorted[index] ?? time));
  const widest = [...gaps].sort((a, b) => b - a)[MOST_WINDOWS - 2] ?? 0;
  const least = Math.max(NEAR_MS, widest);
  const windows: [number, number][] = [];
  for (const time of sorted) {
    const last = windows.at(-1);
    if (last && (time - last[1] < least || windows.length === MOST_WINDOWS)) last[1] = time;
    else windows.push([time, time]);
  }
  return mergeWindows(windows);
}
