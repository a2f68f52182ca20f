/**
 * Lists the log once over the dates of all receipts, so that a thousand of them cost a few pages and not a thousand searches.
 *
 * What a complete listing does not show is not there, with one exception: a post that left moments ago can still land
 * after the listing was read. So a record whose last attempt is that recent is never proven absent here; it is searched
 * singly, in the rounds of an ordinary delivery (docs/delivery.md).
 */

import type { AuditLog } from '../confluence/audit-client.js';
import { borneKeys } from '../confluence/answer.js';
import { backoff, limitOf, type Rules } from '../delivery/policy.js';
import { mergeWindows, readList, type Window } from '../delivery/search.js';
import { log } from '../runner/log.js';
import type { Runtime } from '../runner/runtime.js';
import { memberAt, parseJson } from '../text/json.js';
import type { ReplayItem } from './plan.js';

/** What a listing of the log proves. */
export interface KnownRecords {
  /** Keys that the log holds. */
  found: ReadonlySet<string>;
  /** Keys that it certainly does not hold, and that no request on its way can bring there. */
  absent: ReadonlySet<string>;
}

const PAGE = 1_000;
const MOST_PAGES = 20;
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
  auditLog: AuditLog,
  { runtime, deadline, timeoutMs }: { runtime: Runtime; deadline: number } & Pick<Rules, 'timeoutMs'>,
): Promise<KnownRecords> {
  const now = runtime.now();
  const known = { found: new Set<string>(), absent: new Set<string>() };
  const times = items.map((item) => timesOf(item, now));
  // A server that does not honor a record's own date puts it where a replay that ended moments ago wrote it.
  const recent: Window = [now - SETTLED_MS - BEFORE_MS, now + AFTER_MS];
  const windows = chooseWindows([...times.flatMap((each) => each ?? []), ...recent]);
  const read: Window[] = [];
  const pages = { left: MOST_PAGES };
  for (const window of windows.reverse()) {
    if (!(await listWindow(window, pages, known.found))) break;
    read.push(window);
  }
  const isRead = (time: number) => read.some(([from, to]) => from <= time && time <= to);
  items.forEach(({ key }, index) => {
    if (!known.found.has(key) && isRead(now) && times[index]?.every(isRead) === true) known.absent.add(key);
  });
  return known;

  /** Reads one window to its end. False where that failed, or no page is left. */
  async function listWindow(
    [from, to]: Window,
    left: { left: number },
    found: Set<string>,
  ): Promise<boolean> {
    for (let start = 0; ;) {
      if (left.left-- === 0) {
        log(`The audit log holds more than ${MOST_PAGES * PAGE} records around the dates of the receipts.`);
        return false;
      }
      const page = await askPage([from, to], start);
      if (page === undefined) return false;
      page.rows.flatMap(borneKeys).forEach((key) => found.add(key));
      start += page.rows.length;
      if (page.isLast) return true;
      // A page that holds nothing, and says that more follows, leads nowhere.
      if (page.rows.length === 0) return false;
    }
  }

  async function askPage(
    [from, to]: Window,
    start: number,
  ): Promise<{ rows: unknown[]; isLast: boolean } | undefined> {
    const query = {
      startDate: String(Math.floor(from)),
      endDate: String(Math.ceil(to)),
      start: String(start),
      limit: String(PAGE),
    };
    for (let tries = 1; ; tries++) {
      const limitMs = limitOf({ timeoutMs }, { now: runtime.now(), deadline, random: 0 });
      const answer = await auditLog.list(query, limitMs, runtime.cancelled);
      const rows = readList(answer, runtime.now());
      if (Array.isArray(rows)) {
        const body = answer.kind === 'answered' ? parseJson(answer.body) : undefined;
        return { rows, isLast: isLastPage(body, rows) };
      }
      const until = Math.max(runtime.now() + backoff(tries, runtime.random()), rows.notBefore ?? 0);
      if (rows.lasting || tries === MOST_TRIES || until >= deadline || runtime.cancelled.aborted) {
        log(
          `The audit log could not be listed: ${rows.failure.happened} Records are searched for one by one.`,
        );
        return undefined;
      }
      await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
  }
}

/** Whether a page is the last: an empty or short one, unless the answer says that more follows. */
function isLastPage(body: unknown, rows: readonly unknown[]): boolean {
  const [limit, size] = [memberAt(body, 'limit'), memberAt(body, 'size')];
  if (memberAt(body, '_links', 'next') !== undefined) return false;
  if (typeof size === 'number' && size > rows.length) return false;
  return rows.length === 0 || (typeof limit === 'number' && rows.length < limit);
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
export function chooseWindows(times: readonly number[]): Window[] {
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
