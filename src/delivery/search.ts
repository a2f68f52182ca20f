/** A look into the audit log: is our record there? Decides what a search's answers mean; asks through a function. */

import { TROUBLE_WORDS } from '../http/client.js';
import type { Unavailable } from '../failure/unavailable.js';
import { retryTime, httpDate } from '../http/retry-after.js';
import { parseJson, memberAt } from '../text/json.js';
import { holdsKey } from '../confluence/answer.js';
import { judgeUnanswered, outage } from './post-outcome.js';
import type { HttpResult } from '../http/client.js';
import type { Failure } from '../failure/failure.js';
import { explainRefusal, isScopeRefusal, sentenceOf } from '../confluence/refusal.js';

export type Look =
  | { kind: 'found' }
  /** The whole window was read and our key stands nowhere in it. */
  | { kind: 'absent' }
  | {
      kind: 'inconclusive';
      failure: Failure;
      /** These credentials may not read the log: asking again is useless, and a post may have to go blind. */
      unreadable: boolean;
      /** A refusal that asking again does not change. */
      lasting: boolean;
      /** The host's name does not exist. */
      nameUnknown?: boolean;
      /** The listing was longer than we read. */
      tooLong?: boolean;
      /** Epoch ms. */
      notBefore?: number;
    };

type Inconclusive = Look & { kind: 'inconclusive' };

/** From and to, epoch ms. */
export type Window = readonly [number, number];

/** Asks `GET /wiki/rest/api/audit` with these parameters. */
export type AskLog = (query: Readonly<Record<string, string>>) => Promise<HttpResult | Unavailable>;

const PAGE = 50;
const MOST_PAGES = 20;
/**
 * How far a date in the listing may lie before and after what we expect, in ms: clocks agree within seconds once an
 * answer has told the difference, but a request that was given up may be written a little later.
 */
const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
/** The same for the search, which costs no more if it is wide. */
const SEARCH_MARGIN_MS = 5 * 60_000;
/** How far back an earlier record of the same event is searched for, in ms. */
const EARLIER_MS = 30 * 24 * 3_600_000;
/** How far back it is listed: longer than the search's index can be late. */
const EARLIER_LISTED_MS = 5 * 60_000;

/** What a look is for. */
export interface LookQuery {
  key: string;
  /** Before the first post, for a record of somebody else; or after one, for our own. */
  purpose: 'before' | 'after';
  /** The record's own date, epoch ms. */
  creationDate?: number;
  /** From the beginning to the end of each attempt that may have landed, by our clock. */
  attempts: readonly Window[];
  /** How far our clock is ahead of the server's, as far as it is known, in ms. */
  skew: number;
  /** A look before found more than we read: the search alone is asked again, which can find but not rule out. */
  skipListing: boolean;
  /** Epoch ms. */
  now: () => number;
}

/**
 * Looks for our key: a search for it, and if that finds nothing (its index may be late), the listing itself, both page by
 * page. Every answer that is not a whole list makes the look inconclusive, never "absent", and so does a list longer than
 * we read. A look before the first post trusts the search for what is older, and reads the listing only around now and
 * the record's own date.
 *
 * A record stands in the log under its own date, or, should the server not honour that, under the server's date when it
 * was written: during an attempt of ours, or soon after. Both are read.
 * @returns the look, and how far our clock is ahead of the server's if an answer told.
 */
export async function lookFor(query: LookQuery, ask: AskLog): Promise<{ look: Look; skew?: number }> {
  let skew: number | undefined;
  const list = async (window: Window, start: number, searchString?: string) => {
    const answer = await ask(page(window, start, searchString));
    const date = answer.kind === 'answered' ? httpDate(answer.header('date')) : undefined;
    if (date !== undefined) skew ??= query.now() - date;
    return readList(answer, query.now());
  };
  const look = await searchAndList(query, list, () => skew ?? query.skew);
  return { look, skew };
}

async function searchAndList(
  query: LookQuery,
  list: (window: Window, start: number, searchString?: string) => Promise<unknown[] | Inconclusive>,
  skew: () => number,
): Promise<Look> {
  /** Reads a window page by page, advancing by what came, until a page is empty. */
  const read = async (window: Window, pages: { left: number }, searchString?: string): Promise<Look> => {
    for (let start = 0; ;) {
      if (pages.left-- === 0) return { ...inconclusive(TOO_LONG), tooLong: true };
      const listed = await list(window, start, searchString);
      if (!Array.isArray(listed)) return listed;
      if (listed.some((record) => holdsKey(record, query.key))) return { kind: 'found' };
      if (listed.length === 0) return { kind: 'absent' };
      start += listed.length;
    }
  };
  const searched = await read(searchWindow(query, skew()), { left: MOST_PAGES }, query.key);
  const isCut = searched.kind === 'inconclusive' && searched.tooLong === true;
  if (searched.kind !== 'absent' && !isCut) return searched;
  if (query.skipListing) return { ...inconclusive(TOO_LONG), tooLong: true };
  const pages = { left: MOST_PAGES };
  for (const window of listingWindows(query, skew())) {
    const listed = await read(window, pages);
    if (listed.kind === 'found' || (listed.kind === 'inconclusive' && !isCut)) return listed;
  }
  // A search that did not end has not said that the record is not there.
  return isCut ? inconclusive(TOO_LONG) : { kind: 'absent' };
}

function searchWindow(query: LookQuery, skew: number): Window {
  const now = query.now() - skew;
  const dates = [query.creationDate ?? now, now, ...query.attempts.map(([start]) => start - skew)];
  const from = query.purpose === 'before' ? now - EARLIER_MS : now;
  return [Math.min(from, ...dates) - SEARCH_MARGIN_MS, Math.max(...dates) + SEARCH_MARGIN_MS];
}

function listingWindows({ purpose, creationDate, attempts, now }: LookQuery, skew: number): Window[] {
  const expected: Window[] = purpose === 'before' ? [[now() - EARLIER_LISTED_MS, now()]] : [...attempts];
  const windows = expected.map(([start, end]): Window => [start - skew, end - skew]);
  if (creationDate !== undefined) windows.push([creationDate, creationDate]);
  return mergeWindows(windows.map(([start, end]) => [start - BEFORE_MS, end + AFTER_MS]));
}

/** Overlapping windows become one, so that nothing is listed twice. */
export function mergeWindows(windows: readonly Window[]): Window[] {
  const merged: [number, number][] = [];
  for (const [start, end] of [...windows].sort((a, b) => a[0] - b[0])) {
    const before = merged.at(-1);
    if (before && start <= before[1]) before[1] = Math.max(before[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The records of one answer, or why there are none to rely on. */
export function readList(result: HttpResult | Unavailable, now: number): unknown[] | Inconclusive {
  if (result.kind === 'unavailable') {
    const { failure, lasting, nameUnknown, notBefore } = result;
    return { ...inconclusive(failure), lasting, nameUnknown, notBefore };
  }
  if (result.kind === 'unanswered') {
    const end = judgeUnanswered(result);
    return {
      ...inconclusive({
        ...end.failure,
        happened: `The audit log could not be searched. ${end.failure.happened}`,
      }),
      lasting: end.kind === 'refused',
      nameUnknown: end.kind === 'not-sent' && end.nameUnknown === true,
    };
  }
  const { status, body } = result;
  const failureCategory = result.header('x-failure-category');
  const notBefore = retryTime(result.header('retry-after'), result.header('date'), now);
  const refusal = { status, body, failureCategory, location: result.header('location') };
  // Half a list is not quoted: it holds what others did.
  if (status === 200 && result.bodyTrouble)
    return inconclusive(
      outage(`The audit log was read, but its answer was incomplete (${TROUBLE_WORDS[result.bodyTrouble]}).`),
    );
  if (status === 200) {
    const results: unknown = memberAt(parseJson(body), 'results');
    if (Array.isArray(results) && results.every((result) => typeof result === 'object' && result !== null))
      return results as unknown[];
    return inconclusive(
      outage('The search of the audit log was answered with something that is no list of records.'),
    );
  }
  const happened = `The audit log could not be searched: ${sentenceOf(refusal)}`;
  const refused = (unreadable: boolean): Inconclusive => ({
    ...inconclusive({ ...explainRefusal(refusal), happened }),
    unreadable,
    lasting: true,
    notBefore,
  });
  if (status === 403 || (status === 401 && isScopeRefusal(refusal))) return refused(true);
  if (status === 429) return { ...inconclusive({ ...outage(happened), class: 'rate-limited' }), notBefore };
  if (status >= 300 && status < 500 && status !== 408 && status !== 425) return refused(false);
  return { ...inconclusive(outage(happened)), notBefore };
}

function page([start, end]: Window, from: number, searchString?: string): Record<string, string> {
  return {
    startDate: String(Math.floor(start)),
    endDate: String(Math.ceil(end)),
    ...(searchString && { searchString }),
    start: String(from),
    limit: String(PAGE),
  };
}

function inconclusive(failure: Failure): Inconclusive {
  return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}

const TOO_LONG = outage(
  `The audit log is so busy that ${MOST_PAGES} pages did not reach the end of the time in which this record could be.`,
);
