/**
 * What to do next to get a record into the log: a ladder of early returns over the history. Pure: the clock, the deadline
 * and chance come in, one named step goes out. The promise it keeps: at least once; a second copy only if a request
 * lands after we looked, or the log could not be read; then recognisable by its key (../docs/delivery.md).
 */

import { type AttemptEnd, outage } from './post-outcome.js';
import type { Failure } from '../failure/failure.js';
import type { Look } from './search.js';

/** One attempt to post the record. Times are epoch ms. */
export interface Attempt {
  did: 'post';
  startedAt: number;
  endedAt: number;
  end: AttemptEnd;
  status?: number;
  /** The server's clock, from its Date header. */
  serverDate?: number;
  requestId?: string;
}

/** One search of the log for the record. */
export interface Search {
  did: 'look';
  startedAt: number;
  endedAt: number;
  look: Look;
  /** Of the last answer. */
  status?: number;
  /** How far our clock was ahead of the server's, in ms, if an answer told. */
  skew?: number;
}

/** Everything that happened so far, oldest first. */
export type History = readonly (Attempt | Search)[];

/** What holds for one delivery. */
export interface Rules {
  /** The event may be recorded already, so the log is searched before the first post. */
  searchFirst: boolean;
  /** Recorded only when read back. */
  verify: boolean;
  /** Milliseconds for everything. */
  timeoutMs: number;
  /** Present where an earlier delivery of this record may have landed (a replay). */
  earlier?: {
    /** It may have landed twice: the one blind post is used up. */
    possibleDuplicate: boolean;
    /** When the last attempt ended, epoch ms. */
    lastAt: number;
  };
  /** Another back-off than ours, for the simulation that compares them. */
  backoff?: Backoff;
}

/** When a step is decided. */
export interface Clock {
  /** Epoch ms. */
  now: number;
  /** Epoch ms. */
  deadline: number;
  /** From 0 to 1, and the same until the history grows: else a wait would be decided anew when it is over. */
  random: number;
}

/** One step, for `delivery.ts` to carry out. Waits end at `until` (epoch ms). */
export type NextStep =
  | { do: 'post'; limitMs: number }
  | { do: 'look'; purpose: 'before' | 'after'; limitMs: number }
  | { do: 'wait'; until: number; then: 'post' | 'look' }
  | { do: 'stop'; ending: Ending };

/** How a delivery ends. */
export type Ending =
  | { kind: 'recorded'; already: boolean; verified: boolean; possibleDuplicate: Copies }
  | { kind: 'failed'; failure: Failure; possiblyWritten: boolean; possibleDuplicate: Copies };

/**
 * Whether two copies may be in the log, and why: the log could not be read before the record was posted again (`blind`), or
 * could not be searched for an earlier record of the event (`unsearched`).
 */
export type Copies = false | 'blind' | 'unsearched';

/** How long to wait after the n-th attempt, in ms. */
export type Backoff = (attempts: number, random: number) => number;

/** After an unknown end the log is searched this many ms later, each a round; further rounds double as the back-off does. */
const ROUNDS_MS = [1_000, 3_000, 7_000];
const LONGEST_ATTEMPT_MS = 30_000;
/** The least that a request gets, and that is kept for a look after an attempt, in ms: an eighth of all, within these. */
const SPARE_MS = [100, 2_000] as const;
const FIRST_BACKOFF_MS = 1_000;
/** Nothing of ours waits longer. */
const LONGEST_WAIT_MS = 64_000;
/** A resolver can be wrong for a moment; three times it is right. */
export const NAME_TRIES = 3;

/** Decides the next step. */
export function nextStep(history: History, rules: Rules, clock: Clock): NextStep {
  const attempts = history.filter((entry) => entry.did === 'post');
  const last = attempts.at(-1);

  // The record was seen in the log: done, whatever happened before.
  if (history.some((entry) => entry.did === 'look' && entry.look.kind === 'found')) {
    return stop({
      kind: 'recorded',
      already: !attempts.some(possiblyWritten),
      verified: true,
      possibleDuplicate: possibleDuplicate(history, rules),
    });
  }

  if (last?.end.kind === 'accepted') {
    if (!rules.verify)
      return stop({
        kind: 'recorded',
        already: false,
        verified: false,
        possibleDuplicate: possibleDuplicate(history, rules),
      });
    // An accepted record is looked for until the deadline, and never posted again.
    const looks = looksAfter(history, last);
    if (isUnreadable(looks))
      return giveUp(history, rules, unreadable(looks, 'Confluence accepted the record'));
    return searchAgain(history, looks, last, rules, clock);
  }

  if (last?.end.kind === 'refused') return giveUp(history, rules, last.end.failure);
  if (history.length >= NAME_TRIES && history.every(isNameUnknown))
    return giveUp(history, rules, obstacle(history));

  // Somebody else may have recorded this event before.
  if (attempts.length === 0 && rules.searchFirst) {
    const looks = looksAfter(history, undefined);
    if (isUnreadable(looks)) {
      if (rules.earlier?.possibleDuplicate) return giveUp(history, rules, unreadable(looks));
    } else if (!looks.some(({ look }) => look.kind === 'absent') && !isTooLong(looks, rules))
      return searchAgain(history, looks, undefined, rules, clock);
  }

  // The last attempt that may have landed: never post again before a conclusive search, but for one blind time.
  const open = lastOpen(history);
  if (open) {
    const looks = looksAfter(history, open);
    if (isUnreadable(looks)) {
      if (wasPostedBlind(history, rules)) return giveUp(history, rules, unreadable(looks));
    } else if (looks.length < ROUNDS_MS.length || looks.at(-1)?.look.kind !== 'absent') {
      return searchAgain(history, looks, open, rules, clock);
    }
  }

  const wait = rules.backoff ?? backoff;
  const earliest = last === undefined ? clock.now : last.endedAt + wait(attempts.length, clock.random);
  // Whoever posts at the last moment learns nothing any more: some time stays for a look.
  const limitMs = limitOf(rules, { ...clock, deadline: clock.deadline - spareMs(rules) });
  return at(earliest, { do: 'post', limitMs }, history, rules, clock);
}

/** How long the next wait would be after the n-th attempt, in ms: doubling, the upper half of it left to chance. */
export function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempts - 1, 16));
  return Math.round(ceiling * (0.5 + random / 2));
}

/** The time one request may take: time must be left to look whether it landed. */
export function limitOf(rules: Pick<Rules, 'timeoutMs'>, clock: Clock): number {
  return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, rules.timeoutMs / 4, clock.deadline - clock.now));
}

/** Whether an attempt may have written the record: forgotten never. */
export function possiblyWritten(attempt: Attempt): boolean {
  return attempt.end.kind === 'unknown' || attempt.end.kind === 'accepted';
}

/** Whether a copy may be in the log: of this delivery, or of an earlier one. */
function hasLanded(history: History, { earlier }: Rules): boolean {
  return earlier !== undefined || history.some((entry) => entry.did === 'post' && possiblyWritten(entry));
}

/** How a delivery ends that is broken off from outside, with the reason in `failure`. */
export function brokenOff(history: History, rules: Rules, failure: Failure): Ending {
  const landed = hasLanded(history, rules);
  return {
    kind: 'failed',
    failure: landed
      ? {
          ...failure,
          class: failure.class === 'outage' ? 'unconfirmed' : failure.class,
          remedy: `${SEARCH_FIRST} ${failure.remedy}`,
        }
      : failure,
    possiblyWritten: landed,
    possibleDuplicate: possibleDuplicate(history, rules),
  };
}

/** The next round of looking: before the first post (`open` is undefined), or after an attempt that may have landed. */
function searchAgain(
  history: History,
  looks: Search[],
  open: Attempt | undefined,
  rules: Rules,
  clock: Clock,
): NextStep {
  const lastLook = looks.at(-1)?.look;
  // A wrong address or password does not get better by asking again. What may have landed is worth all three rounds.
  const isLasting = lastLook?.kind === 'inconclusive' && lastLook.lasting;
  if (isLasting && (open === undefined || looks.length >= ROUNDS_MS.length))
    return giveUp(history, rules, obstacle(history));
  const offset = open === undefined ? roundOffset(looks.length - 1) : roundOffset(looks.length);
  const origin = open?.endedAt ?? history[0]?.startedAt ?? clock.now;
  const purpose = open === undefined ? 'before' : 'after';
  // A little jitter, so that a thousand runners that lost their answers at once do not ask at once.
  return at(
    origin + offset * (1 + clock.random / 5),
    { do: 'look', purpose, limitMs: limitOf(rules, clock) },
    history,
    rules,
    clock,
  );
}

/** When a round comes, in ms after its origin: none before the first, then 1, 3, 7, 14, 28, 56 s and so on. */
function roundOffset(round: number): number {
  if (round < 0) return 0;
  const known = ROUNDS_MS[round];
  if (known !== undefined) return known;
  const before = roundOffset(round - 1);
  return before + Math.min(before, LONGEST_WAIT_MS);
}

/**
 * Takes a step at its time: now, or after a wait. What our own schedule would put off until it is too late is done once
 * more at the last moment that makes sense; what Retry-After puts off so long is not done at all.
 */
function at(
  earliest: number,
  step: NextStep & { do: 'post' | 'look' },
  history: History,
  rules: Rules,
  clock: Clock,
): NextStep {
  // A post needs time for itself and for a look after it.
  const needed = spareMs(rules) * (step.do === 'post' ? 2 : 1);
  const latest = clock.deadline - needed;
  // Retry-After wins over every schedule of ours, unjittered, and holds for searches too.
  const until = Math.max(Math.min(earliest, latest), ...history.map(notBefore));
  const wasLast = (history.at(-1)?.startedAt ?? 0) >= latest;
  // A timer may be a little late.
  if (until > latest || clock.now > latest + needed / 4 || wasLast)
    return giveUp(history, rules, outOfTime(history, until, rules, clock));
  return until <= clock.now ? step : { do: 'wait', until, then: step.do };
}

function spareMs({ timeoutMs }: Rules): number {
  return Math.max(SPARE_MS[0], Math.min(SPARE_MS[1], timeoutMs / 8));
}

function notBefore(entry: Attempt | Search): number {
  const end = entry.did === 'post' ? entry.end : entry.look;
  return 'notBefore' in end ? (end.notBefore ?? 0) : 0;
}

/** How far this machine's clock is from the server's, in ms (positive: ours is ahead), by the last answer that had a Date. */
export function clockSkew(history: History): number | undefined {
  for (const entry of history.toReversed()) {
    if (entry.did === 'look' && entry.skew !== undefined) return entry.skew;
    if (entry.did === 'post' && entry.serverDate !== undefined) return entry.endedAt - entry.serverDate;
  }
  return undefined;
}

/** The last attempt that may have landed. */
function lastOpen(history: History): Attempt | undefined {
  return history.filter((entry) => entry.did === 'post').findLast(possiblyWritten);
}

/** Whether the listing was too long in a look of the same purpose: other attempts have other windows. */
export function wasTooLong(history: History): boolean {
  return looksAfter(history, lastOpen(history)).some(({ look }) => 'tooLong' in look);
}

/** How many attempts there were. */
export function countPosts(history: History): number {
  return history.filter(({ did }) => did === 'post').length;
}

function looksAfter(history: History, attempt: Attempt | undefined): Search[] {
  const since = attempt === undefined ? 0 : history.indexOf(attempt) + 1;
  return history.slice(since).filter((entry) => entry.did === 'look');
}

function isUnreadable(looks: Search[]): boolean {
  return looks.some(({ look }) => look.kind === 'inconclusive' && look.unreadable);
}

/** What the search has not found by then, in ms, is not there: the listing only makes up for an index that is late. */
const INDEX_LAG_MS = 5 * 60_000;

/**
 * Whether the log was too busy to be listed to its end, and may be posted to all the same: the search found nothing, and
 * what an earlier delivery left had had its time to be found. Two copies are possible then, and told.
 */
function isTooLong(looks: Search[], { earlier }: Pick<Rules, 'earlier'>): boolean {
  return looks.some(
    ({ look, endedAt }) =>
      look.kind === 'inconclusive' &&
      look.tooLong === true &&
      (earlier === undefined || endedAt - earlier.lastAt > INDEX_LAG_MS),
  );
}

function isNameUnknown(entry: Attempt | Search): boolean {
  const end = entry.did === 'post' ? entry.end : entry.look;
  return 'nameUnknown' in end && end.nameUnknown === true;
}

/** Whether the record was posted again although an earlier post may have landed and the log could not be read. */
function wasPostedBlind(history: History, { earlier }: Pick<Rules, 'earlier'>): boolean {
  return history.some((entry, index) => {
    if (entry.did !== 'post' || !possiblyWritten(entry)) return false;
    const before = history.slice(0, index);
    const open = lastOpen(before);
    const isAgain = open !== undefined || earlier !== undefined;
    return isAgain && isUnreadable(looksAfter(before, open));
  });
}

/** Whether two copies may be in the log: ours, or ours and somebody's whom we could not look for. */
export function possibleDuplicate(history: History, rules: Pick<Rules, 'earlier'>): Copies {
  if (rules.earlier?.possibleDuplicate || wasPostedBlind(history, rules)) return 'blind';
  const first = history.findIndex((entry) => entry.did === 'post' && possiblyWritten(entry));
  const looks = looksAfter(history.slice(0, Math.max(first, 0)), undefined);
  return isUnreadable(looks) || isTooLong(looks, rules) ? 'unsearched' : false;
}

function stop(ending: Ending): NextStep {
  return { do: 'stop', ending };
}

function giveUp(history: History, rules: Rules, failure: Failure): NextStep {
  return stop({
    kind: 'failed',
    failure,
    possiblyWritten: hasLanded(history, rules),
    possibleDuplicate: possibleDuplicate(history, rules),
  });
}

const SEARCH_FIRST = 'Search the audit log for the key before you send the record again.';

/** Nobody knows, and nobody can find out. */
function unreadable(looks: Search[], known = 'The record was posted, but no answer confirmed it'): Failure {
  const failure = looks
    .map(({ look }) => (look.kind === 'inconclusive' && look.unreadable ? look.failure : undefined))
    .findLast((found) => found !== undefined);
  return {
    class: 'unconfirmed',
    happened: `${known}, and the audit log could not be read: ${failure?.happened ?? ''}`,
    remedy: `${SEARCH_FIRST} ${failure?.remedy ?? ''}`,
  };
}

/**
 * What stood in the way last; an outage where nothing did. A search that found nothing is no obstacle, the attempt before it
 * is.
 */
export function obstacle(history: History): Failure {
  const entry = history.findLast((each) => each.did === 'post' || each.look.kind === 'inconclusive');
  const end = entry && (entry.did === 'post' ? entry.end : entry.look);
  const failure = end && 'failure' in end ? end.failure : undefined;
  // Accepted, but not read back: what kept us from reading it is told, but it is not the class.
  if (history.some((each) => each.did === 'post' && each.end.kind === 'accepted'))
    return {
      class: 'unconfirmed',
      happened:
        `Confluence accepted the record, but it was not found in the audit log in time. ${failure?.happened ?? ''}`.trim(),
      remedy: `${SEARCH_FIRST} A larger \`timeout\` waits longer.`,
    };
  if (failure === undefined || entry === undefined) return outage('The record was not sent.');
  // A name that was known a moment ago is no spelling mistake.
  if (isNameUnknown(entry) && !history.every(isNameUnknown))
    return outage('The host name could no longer be resolved.');
  return failure;
}

/** The last obstacle, and that no time is left to try again. */
function outOfTime(history: History, until: number, rules: Rules, clock: Clock): Failure {
  const failure = obstacle(history);
  return { ...failure, happened: `${failure.happened} ${tooLate(until, rules, clock.now)}` };
}

/** Why there is no next try: no time is left, or it would come too late (both epoch ms). */
export function tooLate(until: number, { timeoutMs }: Pick<Rules, 'timeoutMs'>, now: number): string {
  const timeout = `the ${Math.round(timeoutMs / 1000)} s of \`timeout\``;
  const wait = Math.ceil((until - now) / 1000);
  return wait <= 0
    ? `The time is up: ${timeout} are used.`
    : `The next try would come ${wait} s from now, too late for ${timeout}, so the step stops here.`;
}
