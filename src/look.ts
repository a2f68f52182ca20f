/** A look into the audit log: is our record there? Decides what a search's answers mean; asks through a function. */

import { holdsKey, parseJson } from './answer.js';
import { memberAt } from './context.js';
import { outage, retryTime } from './attempt.js';
import type { Exchange } from './exchange.js';
import type { Failure } from './failure.js';
import { explainRefusal, isScopeRefusal, sentenceOf } from './refusal.js';

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
      /** Epoch ms. */
      notBefore?: number;
    };

/** From and to, epoch ms. */
export type Window = readonly [number, number];

/** Asks `GET /wiki/rest/api/audit` with these parameters. */
export type AskLog = (query: Readonly<Record<string, string>>) => Promise<Exchange>;

const PAGE = 50;
const MOST_PAGES = 20;
/** How far a date in the log may be from what we know, for clocks that are off. */
const MARGIN_MS = 5 * 60_000;
/** How far back an earlier record of the same event is looked for. */
const EARLIER_MS = 30 * 24 * 3_600_000;

export interface LookQuery {
  key: string;
  purpose: 'before' | 'after';
  /** When our record would stand in the log: its own date, and the server's dates of our attempts. Epoch ms. */
  dates: readonly number[];
  /** Epoch ms. */
  now: () => number;
}

/**
 * Looks for our key: a search for it, and if that finds nothing (its index may be late), the listing itself, page by page.
 * Every answer that is not a whole list makes the look inconclusive, never "absent". A look before the first post
 * trusts the search for what is older, and reads the listing only around now.
 */
export async function lookFor(query: LookQuery, ask: AskLog): Promise<Look> {
  const windows = mergeWindows(query.dates.map((date) => [date - MARGIN_MS, date + MARGIN_MS]));
  const from = Math.min(...windows.map(([start]) => start));
  const to = Math.max(...windows.map(([, end]) => end));
  const searched = readList(
    await ask(
      page([query.purpose === 'before' ? Math.min(from, query.now() - EARLIER_MS) : from, to], 0, query.key),
    ),
    query.now(),
  );
  if (!Array.isArray(searched)) return searched;
  if (searched.some((record) => holdsKey(record, query.key))) return { kind: 'found' };

  let pages = 0;
  for (const window of windows) {
    for (let start = 0; ;) {
      if (pages++ === MOST_PAGES) return query.purpose === 'before' ? { kind: 'absent' } : tooLong();
      const listed = readList(await ask(page(window, start)), query.now());
      if (!Array.isArray(listed)) return listed;
      if (listed.some((record) => holdsKey(record, query.key))) return { kind: 'found' };
      if (listed.length === 0) break;
      start += listed.length;
    }
  }
  return { kind: 'absent' };
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
export function readList(exchange: Exchange, now: number): unknown[] | (Look & { kind: 'inconclusive' }) {
  if (exchange.kind === 'unanswered')
    return inconclusive(
      outage(`The audit log could not be searched (${exchange.trouble}, ${exchange.code}).`),
    );
  const { status, body } = exchange;
  const failureCategory = exchange.header('x-failure-category');
  const notBefore = retryTime(exchange.header('retry-after'), exchange.header('date'), now);
  const refusal = { status, body, failureCategory, location: exchange.header('location') };
  if (status === 200 && !exchange.bodyTrouble) {
    const results: unknown = memberAt(parseJson(body), 'results');
    if (Array.isArray(results) && results.every((result) => typeof result === 'object' && result !== null))
      return results as unknown[];
    return inconclusive(
      outage('The search of the audit log was answered with something that is no list of records.'),
    );
  }
  const happened = `The audit log could not be searched: ${sentenceOf(refusal)}`;
  if (status === 403 || (status === 401 && isScopeRefusal(refusal)))
    return { ...inconclusive({ ...explainRefusal(refusal), happened }), unreadable: true, lasting: true };
  if (status === 429) return { ...inconclusive({ ...outage(happened), class: 'rate-limited' }), notBefore };
  if (status >= 300 && status < 500 && status !== 408 && status !== 425)
    return { ...inconclusive({ ...explainRefusal(refusal), happened }), lasting: true };
  return { ...inconclusive(outage(happened)), notBefore };
}

function page([start, end]: Window, from: number, searchString?: string): Record<string, string> {
  return {
    startDate: String(start),
    endDate: String(end),
    ...(searchString && { searchString }),
    start: String(from),
    limit: String(PAGE),
  };
}

function inconclusive(failure: Failure): Look & { kind: 'inconclusive' } {
  return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}

function tooLong(): Look {
  return inconclusive(
    outage(
      `The audit log holds more than ${MOST_PAGES * PAGE} records around the time of this one, so it could not be searched to its end.`,
    ),
  );
}
