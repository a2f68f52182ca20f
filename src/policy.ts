/**
 * What to do next to get a record into the log: a ladder of early returns over the history. Pure: the clock, the deadline
 * and chance come in, one named step goes out. The promise it keeps: at least once; a second copy only if a request
 * lands after we looked, or the log could not be read; then recognisable by its key (../docs/delivery.md).
 */

import type { AttemptEnd } from './attempt.js';
import type { Failure } from './failure.js';
import type { Look } from './look.js';

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
}

/** Everything that happened so far, oldest first. */
export type History = readonly (Attempt | Search)[];

export interface Rules {
  /** The event may be recorded already, so the log is searched before the first post. */
  searchFirst: boolean;
  /** Recorded only when read back. */
  verify: boolean;
  /** Milliseconds for everything. */
  timeoutMs: number;
}

export interface Clock {
  /** Epoch ms. */
  now: number;
  /** Epoch ms. */
  deadline: number;
  /** From 0 to 1, for this decision alone. */
  random: number;
}

export type Step =
  | { do: 'post'; limitMs: number }
  | { do: 'look'; purpose: 'before' | 'after'; limitMs: number }
  | { do: 'wait'; until: number; then: 'post' | 'look' }
  | { do: 'stop'; ending: Ending };

export type Ending =
  | { kind: 'recorded'; already: boolean; verified: boolean; mayBeTwo: boolean }
  | { kind: 'failed'; failure: Failure; mayHaveLanded: boolean; mayBeTwo: boolean };

/** After an unknown end the log is searched this many ms later, each a round; further rounds double. */
const ROUNDS_MS = [1_000, 3_000, 7_000];
const LONGEST_ATTEMPT_MS = 30_000;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 32_000;
/** A resolver can be wrong for a moment; three times it is right. */
const NAME_TRIES = 3;

/** Decides the next step. */
export function nextStep(history: History, rules: Rules, clock: Clock): Step {
  const attempts = history.filter((entry) => entry.did === 'post');
  const last = attempts.at(-1);

  // The record was seen in the log: done, whatever happened before.
  if (history.some((entry) => entry.did === 'look' && entry.look.kind === 'found')) {
    return stop({
      kind: 'recorded',
      already: !attempts.some(mayHaveLanded),
      verified: true,
      mayBeTwo: wasBlind(history),
    });
  }

  if (last?.end.kind === 'accepted') {
    if (!rules.verify)
      return stop({ kind: 'recorded', already: false, verified: false, mayBeTwo: wasBlind(history) });
    return readBack(history, last, rules, clock);
  }

  if (last?.end.kind === 'refused') return giveUp(history, last.end.failure);
  if (attempts.filter(({ end }) => end.kind === 'not-sent' && end.nameUnknown).length >= NAME_TRIES)
    return giveUp(history, failureOf(last));

  // Somebody else may have recorded this event before.
  if (attempts.length === 0 && rules.searchFirst) {
    const looks = looksAfter(history, undefined);
    if (!looks.some(({ look }) => look.kind === 'absent') && !isUnreadable(looks))
      return searchAgain(history, looks, undefined, 'before', rules, clock);
  }

  // The last attempt that may have landed: never post again before a conclusive search, but for one blind time.
  const open = attempts.findLast(mayHaveLanded);
  if (open) {
    const looks = looksAfter(history, open);
    const isClosed = looks.length >= ROUNDS_MS.length && looks.at(-1)?.look.kind === 'absent';
    if (!isClosed && !isUnreadable(looks)) return searchAgain(history, looks, open, 'after', rules, clock);
    if (isUnreadable(looks) && wasBlind(history) && last === open) return giveUp(history, unreadable(looks));
  }

  const earliest = last === undefined ? clock.now : last.endedAt + backoff(attempts.length, clock.random);
  return at(earliest, { do: 'post', limitMs: limitOf(rules, clock) }, history, rules, clock);
}

/** How long the next wait would be after the n-th attempt, in ms: doubling, with full jitter above one half. */
export function backoff(attempts: number, random: number): number {
  const ceiling = Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** Math.min(attempts - 1, 16));
  return Math.round(ceiling * (0.5 + random / 2));
}

/** The time one request may take: time must be left to look whether it landed. */
export function limitOf(rules: Rules, clock: Clock): number {
  return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, rules.timeoutMs / 4, clock.deadline - clock.now));
}

/** Whether an attempt may have written the record: forgotten never. */
export function mayHaveLanded(attempt: Attempt): boolean {
  return attempt.end.kind === 'unknown' || attempt.end.kind === 'accepted';
}

/** `verify`: an accepted record is looked for until the deadline, and never posted again. */
function readBack(history: History, accepted: Attempt, rules: Rules, clock: Clock): Step {
  const looks = looksAfter(history, accepted);
  if (isUnreadable(looks)) return giveUp(history, unreadable(looks));
  return searchAgain(history, looks, accepted, 'after', rules, clock);
}

function searchAgain(
  history: History,
  looks: Search[],
  open: Attempt | undefined,
  purpose: 'before' | 'after',
  rules: Rules,
  clock: Clock,
): Step {
  const lastLook = looks.at(-1)?.look;
  // A wrong address or password does not get better by asking again.
  if (looks.length >= ROUNDS_MS.length && lastLook?.kind === 'inconclusive' && lastLook.lasting)
    return giveUp(history, lastLook.failure);
  const origin = open?.endedAt ?? history[0]?.startedAt ?? clock.now;
  const offset =
    open === undefined && looks.length === 0
      ? 0
      : roundOffset(open === undefined ? looks.length - 1 : looks.length);
  // A little jitter, so that a thousand runners that lost their answers at once do not ask at once.
  return at(
    origin + offset * (1 + clock.random / 5),
    { do: 'look', purpose, limitMs: limitOf(rules, clock) },
    history,
    rules,
    clock,
  );
}

function roundOffset(round: number): number {
  const known = ROUNDS_MS[round];
  return known ?? (ROUNDS_MS.at(-1) ?? 0) * 2 ** (round - ROUNDS_MS.length + 1);
}

/** Takes a step at its time: now, after a wait, or not at all if the deadline comes first. */
function at(
  earliest: number,
  step: Step & { do: 'post' | 'look' },
  history: History,
  rules: Rules,
  clock: Clock,
): Step {
  // Retry-After wins over every schedule of ours, unjittered, and holds for searches too.
  const until = Math.max(earliest, ...history.map(notBefore));
  if (clock.now >= clock.deadline || until >= clock.deadline)
    return giveUp(history, outOfTime(history, until, rules, clock));
  return until <= clock.now ? step : { do: 'wait', until, then: step.do };
}

function notBefore(entry: Attempt | Search): number {
  if (entry.did === 'post') return 'notBefore' in entry.end ? (entry.end.notBefore ?? 0) : 0;
  return entry.look.kind === 'inconclusive' ? (entry.look.notBefore ?? 0) : 0;
}

function looksAfter(history: History, attempt: Attempt | undefined): Search[] {
  const since = attempt === undefined ? 0 : history.indexOf(attempt) + 1;
  return history.slice(since).filter((entry) => entry.did === 'look');
}

function isUnreadable(looks: Search[]): boolean {
  return looks.some(({ look }) => look.kind === 'inconclusive' && look.unreadable);
}

/** Whether the record was posted although an earlier post may have landed and the log could not be read. */
function wasBlind(history: History): boolean {
  return history.some(
    (entry, index) => entry.did === 'post' && mayHaveLanded(entry) && isBlind(history.slice(0, index)),
  );
}

function isBlind(before: History): boolean {
  const attempt = before.findLast((entry) => entry.did === 'post' && mayHaveLanded(entry));
  const looks = looksAfter(before, attempt as Attempt | undefined);
  return isUnreadable(looks);
}

function stop(ending: Ending): Step {
  return { do: 'stop', ending };
}

function giveUp(history: History, failure: Failure): Step {
  return stop({
    kind: 'failed',
    failure,
    mayHaveLanded: history.some((entry) => entry.did === 'post' && mayHaveLanded(entry)),
    mayBeTwo: wasBlind(history),
  });
}

/** Nobody knows, and nobody can find out. */
function unreadable(looks: Search[]): Failure {
  const failure = looks
    .map(({ look }) => (look.kind === 'inconclusive' && look.unreadable ? look.failure : undefined))
    .findLast((found) => found !== undefined);
  return {
    class: 'unconfirmed',
    happened: `The record was posted, but nobody confirmed it, and the audit log could not be read: ${failure?.happened ?? ''}`,
    remedy: `Search the audit log for the key before you send the record again. ${failure?.remedy ?? ''}`,
  };
}

function failureOf(entry: Attempt | Search | undefined): Failure {
  if (entry?.did === 'post' && 'failure' in entry.end) return entry.end.failure;
  if (entry?.did === 'look' && entry.look.kind === 'inconclusive') return entry.look.failure;
  return {
    class: 'unconfirmed',
    happened: 'Confluence accepted the record, but it was not found in the audit log in time.',
    remedy:
      'Search the audit log for the key before you send the record again; a larger `timeout` waits longer.',
  };
}

/** The last obstacle, and that no time is left to try again. */
function outOfTime(history: History, until: number, rules: Rules, clock: Clock): Failure {
  const obstacle = failureOf(
    history.findLast((entry) => (entry.did === 'post' ? true : entry.look.kind === 'inconclusive')),
  );
  const seconds = rules.timeoutMs / 1000;
  const why =
    clock.now >= clock.deadline
      ? `The ${seconds} s of \`timeout\` are over.`
      : `The next try would come ${Math.ceil((until - clock.now) / 1000)} s from now, after the ${seconds} s of \`timeout\` are over, so the step stops here.`;
  return { ...obstacle, happened: `${obstacle.happened} ${why}` };
}
