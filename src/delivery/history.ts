/** The history of a delivery, and the state that it reduces to. Pure. */

import type { Failure } from '../failure/failure.js';
import type { AttemptOutcome } from './post-outcome.js';
import { INDEX_LAG_MS } from './waits.js';
import type { SearchOutcome } from './search.js';

/** One attempt to post the record. Times are epoch ms. */
export interface Attempt {
  did: 'post';
  startedAt: number;
  endedAt: number;
  outcome: AttemptOutcome;
  status?: number;
  /** The server's clock, from its Date header. */
  serverDate?: number;
  requestId?: string;
}

/** One search of the log for the record. Times are epoch ms. */
export interface Search {
  did: 'search';
  startedAt: number;
  endedAt: number;
  outcome: SearchOutcome;
  /** Of the last answer. */
  status?: number;
  /** How far our clock was ahead of the server's, in ms, if an answer had a Date. */
  skew?: number;
}

/** Everything that happened so far, oldest first. */
export type History = readonly (Attempt | Search)[];

/** What an earlier delivery of the record left, which may have written it (a replay). */
export interface Earlier {
  /** It may have written two: the one post without a search is used up. */
  possibleDuplicate: boolean;
  /** When the last attempt ended, epoch ms. */
  lastAt: number;
}

/**
 * Whether two copies may be in the log, and why: the log could not be read before the record was posted again (`blind`), or
 * could not be searched for an earlier record of the event (`unsearched`).
 */
export type Copies = false | 'blind' | 'unsearched';

/** The history, reduced to what the policy reads. */
export interface DeliveryState {
  /** How often a post was attempted, whether or not a request was sent. */
  tries: number;
  lastTry?: Attempt;
  isFound: boolean;
  isAccepted: boolean;
  /** A copy may be in the log: of this delivery, or of an earlier one. */
  possiblyWritten: boolean;
  possibleDuplicate: Copies;
  /** The last attempt that may have written the record: no other post before it is settled. */
  open?: Attempt;
  /** The searches since `open`, or all of them. */
  searches: Search[];
  /** Why the credentials can't read the log, from one of `searches`. */
  unreadable?: Failure;
  /** One of `searches` found more pages than are read. */
  wasTooLong: boolean;
  /** It was, and what an earlier delivery left had had its time to be found by the search alone. */
  mayPostUnlisted: boolean;
  /** Epoch ms: the latest wait that a server named, and how many entries in a row named one, up to the last. */
  notBefore: number;
  waitsInARow: number;
  /** The last obstacle: a search that found nothing is not one, the attempt before it is. */
  obstacle?: { failure: Failure; isNameUnknown: boolean };
  /** Every entry failed because the host's name does not exist. */
  isNameUnknown: boolean;
  /** How far our clock is ahead of the server's, in ms, by the last answer that had a Date. */
  skew?: number;
  history: History;
}

/** Reduces a history, oldest entry first. */
export function stateOf(history: History, { earlier }: { earlier?: Earlier }): DeliveryState {
  const state: DeliveryState = {
    tries: 0,
    isFound: false,
    isAccepted: false,
    possiblyWritten: earlier !== undefined,
    possibleDuplicate: earlier?.possibleDuplicate ? 'blind' : false,
    searches: [],
    wasTooLong: false,
    mayPostUnlisted: false,
    notBefore: 0,
    waitsInARow: 0,
    isNameUnknown: true,
    history,
  };
  for (const entry of history) {
    addTiming(state, entry);
    if (entry.did === 'post') addAttempt(state, entry);
    else addSearch(state, entry, earlier);
  }
  return state;
}

function addTiming(state: DeliveryState, entry: Attempt | Search): void {
  const { outcome } = entry;
  const named = 'notBefore' in outcome ? outcome.notBefore : undefined;
  state.notBefore = Math.max(state.notBefore, named ?? 0);
  state.waitsInARow = named === undefined ? 0 : state.waitsInARow + 1;
  const isNameUnknown = 'nameUnknown' in outcome && outcome.nameUnknown === true;
  state.isNameUnknown &&= isNameUnknown;
  if (entry.did === 'post' || outcome.kind === 'inconclusive')
    state.obstacle = 'failure' in outcome ? { failure: outcome.failure, isNameUnknown } : undefined;
}

function addAttempt(state: DeliveryState, attempt: Attempt): void {
  state.tries++;
  state.lastTry = attempt;
  if (attempt.serverDate !== undefined) state.skew = attempt.endedAt - attempt.serverDate;
  if (!possiblyWritten(attempt)) return;
  state.isAccepted ||= attempt.outcome.kind === 'accepted';
  // Settled as it was before this attempt: what could not be read then, may be there twice now.
  if (state.unreadable && state.possiblyWritten) state.possibleDuplicate = 'blind';
  else if (state.open === undefined && (state.unreadable || state.mayPostUnlisted))
    state.possibleDuplicate ||= 'unsearched';
  state.possiblyWritten = true;
  state.open = attempt;
  state.searches = [];
  state.unreadable = undefined;
  state.wasTooLong = state.mayPostUnlisted = false;
}

function addSearch(state: DeliveryState, search: Search, earlier: Earlier | undefined): void {
  const { outcome, skew, endedAt } = search;
  state.searches.push(search);
  if (skew !== undefined) state.skew = skew;
  if (outcome.kind === 'found') state.isFound = true;
  if (outcome.kind !== 'inconclusive') return;
  if (outcome.unreadable) state.unreadable = outcome.failure;
  if (outcome.tooLong) {
    state.wasTooLong = true;
    state.mayPostUnlisted ||= earlier === undefined || endedAt - earlier.lastAt > INDEX_LAG_MS;
  }
}

/** Whether an attempt may have written the record. */
export function possiblyWritten({ outcome }: Attempt): boolean {
  return outcome.kind === 'unknown' || outcome.kind === 'accepted';
}

/** How many posts were made; an attempt that never left, for want of a token or a cloud ID, is none. */
export function countPosts(history: History): number {
  return history.filter(({ did, outcome }) => did === 'post' && !('unasked' in outcome)).length;
}
