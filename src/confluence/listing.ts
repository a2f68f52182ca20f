/**
 * Reads the audit log page by page, and proves that a listing is complete. Decides what the pages mean; sends requests
 * through a function. Replay and reconcile use it too.
 */

import { hash } from 'node:crypto';
import type { Unavailable } from '../failure/unavailable.js';
import { type HttpResult, isSuccess } from '../http/client.js';
import { memberAt, parseJson, textAt } from '../text/json.js';
import { explainFailure } from './failed-request.js';
import { outage } from './outage.js';
import { isScopeRefusal, refusalOf } from './refusal-remedies.js';

/** Asks `GET /wiki/rest/api/audit` with these parameters. */
export type AskLog = (query: Readonly<Record<string, string>>) => Promise<HttpResult>;

/** What is listed: all records dated from `from` to `to` (epoch ms), or those that a search finds. */
export interface Listing {
  from: number;
  to: number;
  searchString?: string;
}

/** A listing that could not be read completely: it proves nothing about the rest. */
export interface Inconclusive extends Omit<Unavailable, 'kind' | 'possiblyWritten'> {
  kind: 'inconclusive';
  /** These credentials can't read the log: a retry does not help. */
  unreadable: boolean;
  /** The listing has more pages than are read. */
  tooLong?: boolean;
}

/** One page: its records, and where the next page begins; undefined if this one is proven to be the last. */
interface Page {
  kind: 'page';
  records: readonly object[];
  next: number | undefined;
}

/** Records per page: the API's default. A server may return fewer, so the next page begins after those. */
const PAGE = 1_000;
/** If an answer is too long, smaller pages are requested, down to this size. */
const SMALLEST_PAGE = 50;
/** No search or listing reads more pages. */
export const MOST_PAGES = 20;

/**
 * Reads a listing page by page and hands each page's records to `visit` until that returns true (`stopped`) or the end is
 * proven (`whole`). A page is the last only if it is empty or shorter than the answer's own `limit`, and neither
 * `_links.next` nor `size` says otherwise (elastic/integrations#7898: an empty page that was not the last). A page without
 * a new record is no progress (CONFSERVER-95396: `start` ignored).
 * @param pages how many may still be requested; counted down, so that several listings can share them.
 * @param now epoch ms, for waits that the server names.
 */
export async function readListing(
  { from, to, searchString }: Listing,
  ask: AskLog,
  visit: (records: readonly object[]) => boolean,
  now: () => number,
  pages = { left: MOST_PAGES },
): Promise<{ kind: 'whole' } | { kind: 'stopped' } | Inconclusive> {
  const seen = new Set<string>();
  let limit = PAGE;
  for (let start = 0; ;) {
    if (pages.left-- <= 0) return { ...incomplete(TOO_LONG), tooLong: true };
    const answer = await ask({
      startDate: String(Math.floor(from)),
      endDate: String(Math.ceil(to)),
      ...(searchString !== undefined && { searchString }),
      start: String(start),
      limit: String(limit),
    });
    if (answer.kind === 'answered' && answer.bodyTrouble === 'too-large' && limit > SMALLEST_PAGE) {
      limit = Math.max(SMALLEST_PAGE, Math.floor(limit / 4));
      continue;
    }
    const page = readPage(answer, start, now());
    if (page.kind === 'inconclusive') return page;
    if (visit(page.records)) return { kind: 'stopped' };
    if (page.next === undefined) return { kind: 'whole' };
    const known = seen.size;
    for (const record of page.records) seen.add(hash('sha256', JSON.stringify(record), 'base64'));
    // If an empty page names a later one, reading continues there.
    if (page.records.length > 0 && seen.size === known) return incomplete(REPEATED);
    if (page.next <= start) return incomplete(EMPTY);
    start = page.next;
  }
}

/**
 * Reads one page that was requested from `start`; `inconclusive` for everything that is not a complete list of records.
 * @param now epoch ms when the answer came.
 */
export function readPage(result: HttpResult, start: number, now: number): Page | Inconclusive {
  const json = isSuccess(result) ? parseJson(result.body) : undefined;
  const records: unknown = memberAt(json, 'results');
  if (Array.isArray(records) && records.every((record) => typeof record === 'object' && record !== null))
    return { kind: 'page', records: records as object[], next: nextStart(json, records.length, start) };
  const { failure, lasting, nameUnknown, notBefore } = explainFailure(result, now, {
    intro: 'Could not read the audit log.',
  });
  const unreadable = isUnreadable(result);
  return { kind: 'inconclusive', failure, unreadable, lasting, nameUnknown, notBefore };
}

/** Where the next page begins, or undefined after the last. */
function nextStart(json: unknown, count: number, start: number): number | undefined {
  const limit = Number(textAt(json, 'limit'));
  const link = textAt(json, '_links', 'next');
  const isShort = count === 0 || count < limit;
  const saysMore = link !== undefined || Number(textAt(json, 'size') ?? 0) > count;
  if (isShort && !saysMore) return undefined;
  return count > 0 ? start + count : startIn(link ?? '');
}

/** The `start` of a link, which is a path or a URL; 0 where it names none. */
function startIn(link: string): number {
  return Number(/[?&]start=(\d{1,9})(?:&|#|$)/.exec(link)?.[1] ?? 0);
}

function isUnreadable(result: HttpResult): boolean {
  if (result.kind !== 'answered') return false;
  return result.status === 403 || (result.status === 401 && isScopeRefusal(refusalOf(result)));
}

function incomplete(why: string): Inconclusive {
  const failure = outage(`Could not read the audit log completely. ${why}`);
  return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}

const TOO_LONG = `It has more than ${MOST_PAGES} pages around the time of this record.`;
const REPEATED = 'Confluence sent the same records again for the next page.';
const EMPTY = 'Confluence sent an empty page, but announced more records.';
