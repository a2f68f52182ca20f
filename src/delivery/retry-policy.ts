/**
 * Decides what to do next to deliver a record: early returns over the state of the delivery. Pure: takes the clock, the
 * deadline, and a random number, and returns one move. The promise it keeps: at least once; a second copy only if a
 * request lands after we looked, or the log could not be read; then recognizable by its key (docs/delivery.md).
 */

import type { Failure } from '../failure/failure.js';
import { type Ending, failed, obstacleOf, outOfTime, unreadable } from './ending.js';
import { type DeliveryState, type Earlier, type History, stateOf } from './history.js';
import {
  type Clock,
  INDEX_LAG_MS,
  limitOf,
  type Pacing,
  PACING,
  roundOffset,
  ROUNDS,
  spareMs,
} from './waits.js';

/** The rules of one delivery. */
export interface Rules {
  /** The event may be recorded already, so the log is searched before the first post. */
  searchFirst: boolean;
  /** Recorded only when read back. */
  verify: boolean;
  /** Milliseconds for everything. */
  timeoutMs: number;
  /** Present where an earlier delivery of this record may have written it (a replay). */
  earlier?: Earlier;
  /** Other waits, for the simulation that compares them. */
  pacing?: Pacing;
}

/** One move, for `deliver.ts` to carry out. Waits end at `until` (epoch ms). */
export type Move =
  | { do: 'post'; limitMs: number }
  | SearchMove
  | { do: 'wait'; until: number; then: 'post' | 'search' }
  | { do: 'stop'; ending: Ending };

interface SearchMove {
  do: 'search';
  purpose: 'before' | 'after';
  /** Whether the listing is read too: only where the search could lead to a post. */
  withListing: boolean;
  limitMs: number;
}

/** A resolver can fail for a moment; after this many failures, the name is wrong. */
export const NAME_TRIES = 3;

/** Decides the next move. */
export function nextMove(history: History, rules: Rules, clock: Clock): Move {
  const state = stateOf(history, rules);
  const { lastTry, open, possibleDuplicate } = state;

  // The record was seen in the log: done, whatever happened before.
  if (state.isFound)
    return stop({ kind: 'recorded', already: open === undefined, verified: true, possibleDuplicate });

  if (state.isAccepted) {
    if (!rules.verify) return stop({ kind: 'recorded', already: false, verified: false, possibleDuplicate });
    // An accepted record is searched for until the deadline, and never posted again.
    if (state.unreadable)
      return giveUp(state, unreadable(state.unreadable, 'Confluence accepted the record'));
    return searchAgain(state, rules, clock);
  }

  if (lastTry?.outcome.kind === 'refused') return giveUp(state, lastTry.outcome.failure);
  if (history.length >= NAME_TRIES && state.isNameUnknown) return giveUp(state, obstacleOf(state));

  // This event may already be recorded, or the last attempt may have written: never post before a conclusive search,
  // except once without one.
  if (open || (state.tries === 0 && rules.searchFirst)) {
    if (state.unreadable) {
      if (possibleDuplicate === 'blind') return giveUp(state, unreadable(state.unreadable));
    } else if (!mayPost(state, rules)) return searchAgain(state, rules, clock);
  }

  const { backoff } = rules.pacing ?? PACING;
  const earliest = lastTry === undefined ? clock.now : lastTry.endedAt + backoff(state.tries, clock.random);
  // A post at the last moment could not be confirmed, so some time is kept for a search.
  const limitMs = limitOf(rules, { ...clock, deadline: clock.deadline - spareMs(rules) });
  return at(earliest, { do: 'post', limitMs }, state, rules, clock);
}

/** Whether enough was searched to post: after an attempt all rounds, and before the first even a listing that is too long. */
function mayPost(state: DeliveryState, rules: Rules): boolean {
  if (state.open) return state.searches.length >= ROUNDS && isAbsent(state, rules);
  return isAbsent(state, rules) || state.mayPostUnlisted;
}

/**
 * Whether the last search proves that the record is not in the log: it read the listing too, or what was searched for is
 * so old that the search's index has it.
 */
function isAbsent({ searches, open }: DeliveryState, { earlier }: Rules): boolean {
  const last = searches.at(-1);
  if (last?.outcome.kind !== 'absent') return false;
  return last.outcome.listed || isIndexed(open?.endedAt ?? earlier?.lastAt, last.startedAt);
}

/** Whether what was written at a time (epoch ms) can be found by a search at another. */
function isIndexed(writtenAt: number | undefined, now: number): boolean {
  return writtenAt !== undefined && now - writtenAt > INDEX_LAG_MS;
}

/** The next round of searching: before the first post (nothing is open), or after an attempt that may have written. */
function searchAgain(state: DeliveryState, rules: Rules, clock: Clock): Move {
  const { open, searches, history } = state;
  const last = searches.at(-1)?.outcome;
  // A retry does not fix a wrong address or password. A possibly written record is worth all three rounds.
  const isLasting = last?.kind === 'inconclusive' && last.lasting;
  if (isLasting && (open === undefined || searches.length >= ROUNDS)) return giveUp(state, obstacleOf(state));
  const offset = roundOffset(open === undefined ? searches.length - 1 : searches.length);
  const origin = open?.endedAt ?? history[0]?.startedAt ?? clock.now;
  const move: SearchMove = {
    do: 'search',
    purpose: open === undefined ? 'before' : 'after',
    withListing: needsListing(state, rules, clock),
    limitMs: limitOf(rules, clock),
  };
  // A little jitter, so that a thousand runners that lost their answers together do not search together.
  return at(origin + offset * (1 + clock.random / 5), move, state, rules, clock);
}

/** Whether a search now could lead to a post, and so needs the listing. One that was too long is not read again. */
function needsListing(state: DeliveryState, rules: Rules, clock: Clock): boolean {
  if (state.isAccepted || state.wasTooLong) return false;
  if (state.open === undefined) return true;
  const isLastRound = state.searches.length >= ROUNDS - 1;
  const isTimeToPost = clock.now <= clock.deadline - 2 * spareMs(rules);
  return isLastRound && isTimeToPost && !isIndexed(state.open.endedAt, clock.now);
}

/**
 * Makes a move at its time: now, or after a wait. If our own schedule would delay it past the deadline, it is made once more
 * at the last useful moment; if the server asks for that long a wait, it is not made at all.
 */
function at(
  earliest: number,
  move: Move & { do: 'post' | 'search' },
  state: DeliveryState,
  rules: Rules,
  clock: Clock,
): Move {
  // A post needs time for itself and for a search after it.
  const needed = spareMs(rules) * (move.do === 'post' ? 2 : 1);
  const latest = clock.deadline - needed;
  const until = Math.max(Math.min(earliest, latest), namedWait(state, latest, rules, clock));
  const wasLast = (state.history.at(-1)?.startedAt ?? 0) >= latest;
  // A timer may be a little late.
  if (until > latest || clock.now > latest + needed / 4 || wasLast)
    return giveUp(state, outOfTime(obstacleOf(state), until, rules, clock.now));
  return until <= clock.now ? move : { do: 'wait', until, then: move.do };
}

/** A wait that the server asks for wins over our schedule, also for searches; jitter only makes it longer. */
function namedWait(state: DeliveryState, latest: number, rules: Rules, { now, random }: Clock): number {
  const { notBefore, waitsInARow } = state;
  if (notBefore <= now || notBefore > latest) return notBefore;
  const { jitter } = rules.pacing ?? PACING;
  return Math.min(latest, notBefore + jitter(waitsInARow, random));
}

function stop(ending: Ending): Move {
  return { do: 'stop', ending };
}

function giveUp(state: DeliveryState, failure: Failure): Move {
  return stop(failed(state, failure));
}
