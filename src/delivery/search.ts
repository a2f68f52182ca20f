/** Searches the audit log for our record. Decides what the answers mean; sends requests through a function. */

import { type AskLog, type Inconclusive, MOST_PAGES, readListing } from '../confluence/listing.js';
import { holdsKey } from '../confluence/own-record.js';
import { httpDate } from '../http/retry-after.js';
import { INDEX_LAG_MS } from './waits.js';

export type SearchOutcome =
  | { kind: 'found' }
  /**
   * The key was not found. `listed`: every record of the time in which ours could be was read too, so it is not there;
   * else it is not there unless the search's index is late.
   */
  | { kind: 'absent'; listed: boolean }
  | Inconclusive;

/** From and to, epoch ms. */
export type Window = readonly [number, number];

/**
 * How far a server's date of our attempt may lie before and after what we expect, in ms: clocks agree within seconds
 * once an answer had a Date, but an abandoned request may be written a little later.
 */
const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
/** The record's own date is a number that we sent, so no clock matters; the server may round it to seconds. */
const OWN_DATE_MS = 1_000;
/** How much wider the key is searched for, in ms; a wide search costs no more. */
const SEARCH_MARGIN_MS = 5 * 60_000;
/** How far back an earlier record of the same event is searched for, in ms. */
const EARLIER_MS = 30 * 24 * 3_600_000;

/** What is searched for. */
export interface SearchQuery {
  key: string;
  /** Before the first post, for an earlier record; or after one, for our own. */
  purpose: 'before' | 'after';
  /** Whether the records around it are listed too if the key is not found. */
  withListing: boolean;
  /** The record's own date, epoch ms. */
  creationDate?: number;
  /** From the beginning to the end of each attempt that may have written, by our clock. */
  attempts: readonly Window[];
  /** How far our clock is ahead of the server's, as far as it is known, in ms. */
  skew: number;
  /** Epoch ms. */
  now: () => number;
}

/**
 * Searches for our key and, `withListing`, reads the listing itself if that finds nothing (the search's index may be
 * late), both page by page. Everything but a complete list makes the search inconclusive, never "absent".
 *
 * A record stands in the log under its own date or, should the server not keep that, under the server's date when it was
 * written: during an attempt of ours, or soon after. Both are listed. Before the first post the last minutes are listed,
 * because the search is trusted for what is older.
 * @returns the outcome, and how far our clock is ahead of the server's (ms) if an answer had a Date.
 */
export async function findRecord(
  query: SearchQuery,
  ask: AskLog,
): Promise<{ outcome: SearchOutcome; skew?: number }> {
  let skew: number | undefined;
  const askAndCompare: AskLog = async (parameters) => {
    const answer = await ask(parameters);
    const date = answer.kind === 'answered' ? httpDate(answer.header('date')) : undefined;
    if (date !== undefined) skew ??= query.now() - date;
    return answer;
  };
  const outcome = await searchAndList(query, askAndCompare, () => skew ?? query.skew);
  return { outcome, skew };
}

async function searchAndList(query: SearchQuery, ask: AskLog, skew: () => number): Promise<SearchOutcome> {
  const isOurs = (records: readonly object[]) => records.some((record) => holdsKey(record, query.key));
  const read = ([from, to]: Window, searchString?: string, pages?: { left: number }) =>
    readListing({ from, to, searchString }, ask, isOurs, query.now, pages);
  const searched = await read(searchWindow(query, skew()), query.key);
  if (searched.kind === 'stopped') return { kind: 'found' };
  if (searched.kind === 'inconclusive' && !searched.tooLong) return searched;
  if (query.withListing) {
    const pages = { left: MOST_PAGES };
    for (const window of listingWindows(query, skew())) {
      const listed = await read(window, undefined, pages);
      if (listed.kind === 'stopped') return { kind: 'found' };
      if (listed.kind === 'inconclusive') return listed;
    }
  }
  // A search that did not end has not said that the record is not there.
  return searched.kind === 'inconclusive' ? searched : { kind: 'absent', listed: query.withListing };
}

function searchWindow(query: SearchQuery, skew: number): Window {
  const now = query.now() - skew;
  const dates = [query.creationDate ?? now, now, ...query.attempts.map(([start]) => start - skew)];
  const from = query.purpose === 'before' ? now - EARLIER_MS : now;
  return [Math.min(from, ...dates) - SEARCH_MARGIN_MS, Math.max(...dates) + SEARCH_MARGIN_MS];
}

function listingWindows({ purpose, creationDate, attempts, now }: SearchQuery, skew: number): Window[] {
  const since = now() - INDEX_LAG_MS;
  // What an older attempt wrote, the search would have found.
  const expected: readonly Window[] =
    purpose === 'before' ? [[since, now()]] : attempts.filter(([, end]) => end >= since);
  const windows = expected.map(([start, end]): Window => [start - skew - BEFORE_MS, end - skew + AFTER_MS]);
  if (creationDate !== undefined) windows.push([creationDate - OWN_DATE_MS, creationDate + OWN_DATE_MS]);
  return mergeWindows(windows);
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
