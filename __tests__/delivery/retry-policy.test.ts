/** What is done next: the ladder by examples, and what must hold for every history by properties. */

import fc from 'fast-check';
import { brokenOff, type Ending } from '../../src/delivery/ending.js';
import { type Attempt, type History, type Search, stateOf } from '../../src/delivery/history.js';
import { type Move, nextMove, type Rules } from '../../src/delivery/retry-policy.js';
import type { AttemptOutcome } from '../../src/delivery/post-outcome.js';
import { backoff, type Clock, jitter, limitOf } from '../../src/delivery/waits.js';
import type { SearchOutcome } from '../../src/delivery/search.js';
import type { Failure, FailureClass } from '../../src/failure/failure.js';
import { check } from '../properties.js';

const RULES: Rules = { searchFirst: false, verify: false, timeoutMs: 120_000 };
const START = Date.UTC(2026, 10, 23, 10, 0, 0);

function failure(failureClass: FailureClass = 'outage'): Failure {
  return { class: failureClass, happened: `It was ${failureClass}.`, remedy: 'Wait.' };
}

const ENDS = {
  accepted: { kind: 'accepted' },
  refused: { kind: 'refused', failure: failure('rejected') },
  'not-sent': { kind: 'not-sent', failure: failure() },
  limited: { kind: 'not-sent', failure: failure('rate-limited') },
  nameless: { kind: 'not-sent', failure: failure('configuration'), nameUnknown: true },
  unknown: { kind: 'unknown', failure: failure() },
} satisfies Record<string, AttemptOutcome>;

const INCONCLUSIVE = { kind: 'inconclusive', unreadable: false, lasting: false, failure: failure() } as const;
const SEARCHES = {
  found: { kind: 'found' },
  absent: { kind: 'absent', listed: true },
  unlisted: { kind: 'absent', listed: false },
  unclear: INCONCLUSIVE,
  'too long': { ...INCONCLUSIVE, tooLong: true },
  unreadable: { ...INCONCLUSIVE, unreadable: true, lasting: true, failure: failure('permission') },
  lasting: { ...INCONCLUSIVE, lasting: true, failure: failure('authentication') },
  'no name': { ...INCONCLUSIVE, nameUnknown: true, failure: failure('configuration') },
} satisfies Record<string, SearchOutcome>;

const LONG_AGO = { lastAt: START - 3_600_000 };
const LANDED = { searchFirst: true, earlier: { possibleDuplicate: false, ...LONG_AGO } };
const LANDED_NOW = { searchFirst: true, earlier: { possibleDuplicate: false, lastAt: START - 60_000 } };
const LANDED_TWICE = { searchFirst: true, earlier: { possibleDuplicate: true, ...LONG_AGO } };

type Word = keyof typeof ENDS | keyof typeof SEARCHES;

/** A history in words, each entry with the seconds at which it ended; every entry took no time. */
function past(...entries: [Word, number, retryAfterS?: number][]): History {
  return entries.map(([word, seconds, retryAfter]) => {
    const at = START + seconds * 1000;
    const notBefore = retryAfter === undefined ? {} : { notBefore: at + retryAfter * 1000 };
    return word in ENDS
      ? {
          did: 'post',
          startedAt: at,
          endedAt: at,
          outcome: { ...ENDS[word as keyof typeof ENDS], ...notBefore } as AttemptOutcome,
        }
      : {
          did: 'search',
          startedAt: at,
          endedAt: at,
          outcome: { ...SEARCHES[word as keyof typeof SEARCHES], ...notBefore } as SearchOutcome,
        };
  });
}

function clockAt(seconds: number, random = 0, rules = RULES): Clock {
  return { now: START + seconds * 1000, deadline: START + rules.timeoutMs, random };
}

function step(history: History, seconds: number, rules: Partial<Rules> = {}, random = 0): Move {
  const all = { ...RULES, ...rules };
  return nextMove(history, all, clockAt(seconds, random, all));
}

/** A step in words: what is done, or when and what then. */
function words(given: Move): string {
  if (given.do === 'wait') return `${given.then} at ${(given.until - START) / 1000}`;
  if (given.do !== 'stop')
    return given.do === 'search' ? `search ${given.purpose}${given.withListing ? ' and list' : ''}` : 'post';
  const { ending } = given;
  if (ending.kind === 'failed')
    return `${ending.failure.class}${ending.possiblyWritten ? ', may have landed' : ''}${ending.possibleDuplicate ? ', may be two' : ''}`;
  return `${ending.already ? 'already ' : ''}recorded${ending.verified ? ', verified' : ''}${ending.possibleDuplicate ? ', may be two' : ''}`;
}

const CLOSED: [Word, number][] = [
  ['absent', 1],
  ['absent', 3],
  ['absent', 7],
];

describe('the ladder', () => {
  test.each<[string, History, number, string, Partial<Rules>?]>([
    ['nothing happened yet, so it is posted', [], 0, 'post'],
    ['accepted is recorded', past(['accepted', 0]), 0, 'recorded'],
    ['refused is not tried again', past(['refused', 0]), 0, 'rejected'],

    // Certainly not written.
    ['what was not sent is posted again, after a while', past(['not-sent', 0]), 0, 'post at 0.5'],
    ['and then', past(['not-sent', 0]), 0.5, 'post'],
    ['the wait doubles', past(['not-sent', 0], ['not-sent', 1]), 1, 'post at 2'],
    ['and doubles', past(['not-sent', 0], ['not-sent', 1], ['not-sent', 3]), 3, 'post at 5'],
    ['Retry-After is waited for, and not a moment less', past(['limited', 0, 40]), 0, 'post at 40'],
    ['nor more', past(['limited', 0, 40]), 40, 'post'],
    ['a short Retry-After does not shorten our own wait', past(['limited', 0, 0]), 0, 'post at 0.5'],
    ['an earlier Retry-After still holds', past(['limited', 0, 60], ['not-sent', 5]), 5, 'post at 60'],
    ['a Retry-After beyond the deadline stops the step now', past(['limited', 0, 1847]), 0, 'rate-limited'],
    ['and so does one that ends with it', past(['limited', 0, 119]), 0, 'rate-limited'],
    [
      'what our own wait would put off too long is tried at the last moment',
      past(['not-sent', 100]),
      115.8,
      'post',
    ],
    ['once', past(['not-sent', 100], ['not-sent', 116]), 116, 'outage'],
    [
      'a name that does not exist is asked for three times',
      past(['nameless', 0], ['nameless', 1]),
      1,
      'post at 2',
    ],
    ['and then it is no outage', past(['nameless', 0], ['nameless', 1], ['nameless', 3]), 3, 'configuration'],
    [
      'a name that was known before is asked for again',
      past(['not-sent', 0], ['nameless', 1], ['nameless', 3]),
      3,
      'post at 5',
    ],
    [
      'a name that was known before is an outage',
      past(['not-sent', 0], ['nameless', 1], ['nameless', 3], ['nameless', 119]),
      119,
      'outage',
    ],

    // Nobody knows.
    [
      'after an answer that never came the log is searched after a second',
      past(['unknown', 0]),
      0,
      'search at 1',
    ],
    ['and at three', past(['unknown', 0], ['absent', 1]), 1, 'search at 3'],
    ['and at seven', past(['unknown', 0], ['absent', 1], ['absent', 3]), 3, 'search at 7'],
    ['found is recorded', past(['unknown', 0], ['found', 1]), 1, 'recorded, verified'],
    [
      'found at last is recorded',
      past(['unknown', 0], ['absent', 1], ['unclear', 3], ['found', 7]),
      7,
      'recorded, verified',
    ],
    ['three times not found is posted again', past(['unknown', 0], ...CLOSED), 7, 'post'],
    [
      'a search that says nothing is no permission to post',
      past(['unknown', 0], ['absent', 1], ['absent', 3], ['unclear', 7]),
      7,
      'search at 14',
    ],
    [
      'rounds double',
      past(['unknown', 0], ['unclear', 1], ['unclear', 3], ['unclear', 7], ['unclear', 14]),
      14,
      'search at 28',
    ],
    [
      'one that says something at last is enough',
      past(['unknown', 0], ['unclear', 1], ['unclear', 3], ['absent', 7]),
      7,
      'post',
    ],
    [
      'a listing too long to read never permits',
      past(['unknown', 0], ['too long', 1], ['too long', 3], ['too long', 7]),
      7,
      'search at 14',
    ],
    [
      'each attempt that may have landed needs a search of its own',
      past(['unknown', 0], ...CLOSED, ['unknown', 8]),
      8,
      'search at 9',
    ],
    [
      'one that was not sent after a closed one does not',
      past(['unknown', 0], ...CLOSED, ['not-sent', 8]),
      9,
      'post',
    ],
    ["a search's Retry-After is waited for", past(['unknown', 0], ['unclear', 1, 30]), 1, 'search at 31'],
    [
      'also by the next post',
      past(['unknown', 0], ['unclear', 1, 30], ['absent', 31], ['absent', 31]),
      31,
      'post',
    ],
    ["an attempt's Retry-After holds for the search", past(['unknown', 0, 20]), 0, 'search at 20'],
    ['too late for a search: it may have landed', past(['unknown', 0, 200]), 0, 'outage, may have landed'],
    [
      'the log is searched once more at the last moment',
      past(
        ['unknown', 60],
        ['unclear', 61],
        ['unclear', 63],
        ['unclear', 67],
        ['unclear', 74],
        ['unclear', 88],
      ),
      88,
      'search at 116',
    ],
    [
      'even if the next round would come too late',
      past(['unknown', 90], ['unclear', 91], ['unclear', 93], ['unclear', 97], ['unclear', 104]),
      104,
      'search at 118',
    ],
    ['and then it ends', past(['unknown', 90], ['unclear', 118]), 118, 'outage, may have landed'],
    [
      'a refusal later does not undo that it may have landed',
      past(['unknown', 0], ...CLOSED, ['refused', 8]),
      8,
      'rejected, may have landed',
    ],
    [
      'a password that fails is not tried for ever',
      past(['unknown', 0], ['lasting', 1], ['lasting', 3], ['lasting', 7]),
      7,
      'authentication, may have landed',
    ],
    [
      'but three times, because something may have landed',
      past(['unknown', 0], ['lasting', 1]),
      1,
      'search at 3',
    ],

    // The log may not be read.
    [
      'where the log may not be read, the record is posted once more',
      past(['unknown', 0], ['unreadable', 1]),
      1,
      'post',
    ],
    [
      'and if that is accepted, there may be two',
      past(['unknown', 0], ['unreadable', 1], ['accepted', 2]),
      2,
      'recorded, may be two',
    ],
    [
      'a blind post that was not sent may be tried again',
      past(['unknown', 0], ['unreadable', 1], ['not-sent', 2]),
      4,
      'post',
    ],
    [
      'one that may have landed may not',
      past(['unknown', 0], ['unreadable', 1], ['unknown', 2], ['unreadable', 3]),
      3,
      'unconfirmed, may have landed, may be two',
    ],
    [
      'unless the log can be read again',
      past(['unknown', 0], ['unreadable', 1], ['unknown', 2], ['absent', 3]),
      3,
      'search at 5',
    ],
    [
      'found after a blind post is recorded, perhaps twice',
      past(['unknown', 0], ['unreadable', 1], ['unknown', 2], ['found', 3]),
      3,
      'recorded, verified, may be two',
    ],
    [
      'a blind post that was refused is one copy at most',
      past(['unknown', 0], ['unreadable', 1], ['refused', 2]),
      2,
      'rejected, may have landed',
    ],

    // The event may be recorded already.
    ['a given key is searched for first', [], 0, 'search before and list', { searchFirst: true }],
    ['and found', past(['found', 0]), 0, 'already recorded, verified', { searchFirst: true }],
    ['or not', past(['absent', 0]), 0, 'post', { searchFirst: true }],
    ['or asked for again', past(['unclear', 0]), 0, 'search at 1', { searchFirst: true }],
    ['and again', past(['unclear', 0], ['unclear', 1]), 1, 'search at 3', { searchFirst: true }],
    [
      'where the log may not be read, it is posted',
      past(['unreadable', 0]),
      0,
      'post',
      { searchFirst: true },
    ],
    [
      'and the report says that there may be two',
      past(['unreadable', 0], ['accepted', 1]),
      1,
      'recorded, may be two',
      { searchFirst: true },
    ],
    [
      'and one blind post is left after it',
      past(['unreadable', 0], ['unknown', 1], ['unreadable', 2]),
      2,
      'post',
      { searchFirst: true },
    ],
    ['a wrong password is tried once', past(['lasting', 0]), 0, 'authentication', { searchFirst: true }],
    [
      'a misspelt site is no outage here either',
      past(['no name', 0], ['no name', 1], ['no name', 3]),
      3,
      'configuration',
      { searchFirst: true },
    ],
    [
      'not searched in time is not posted',
      past(['unclear', 117.5]),
      117.5,
      'search at 118',
      { searchFirst: true },
    ],
    ['and ends', past(['unclear', 118]), 118, 'outage', { searchFirst: true }],
    ['a log too busy to be read holds up no post', past(['too long', 0]), 0, 'post', { searchFirst: true }],
    [
      'but two are possible then',
      past(['too long', 0], ['accepted', 1]),
      1,
      'recorded, may be two',
      { searchFirst: true },
    ],

    // A replay of what may have landed before.
    ['what may have landed before is searched for once', past(['absent', 0]), 0, 'post', LANDED],
    ['also in a log too busy to be read', past(['too long', 0]), 0, 'post', LANDED],
    ['but not before the index had its time', past(['too long', 0]), 0, 'search at 1', LANDED_NOW],
    ['but once where the log may not be read', past(['unreadable', 0]), 0, 'post', LANDED],
    ['then there may be two', past(['unreadable', 0], ['accepted', 1]), 1, 'recorded, may be two', LANDED],
    [
      'and that one time is used up',
      past(['unreadable', 0], ['unknown', 1], ['unreadable', 2]),
      2,
      'unconfirmed, may have landed, may be two',
      LANDED,
    ],
    [
      'also if it was used up before',
      past(['unreadable', 0]),
      0,
      'unconfirmed, may have landed, may be two',
      LANDED_TWICE,
    ],
    [
      'a refusal does not undo that it may have landed',
      past(['absent', 0], ['refused', 1]),
      1,
      'rejected, may have landed',
      LANDED,
    ],
    ['nor does a search that fails', past(['lasting', 0]), 0, 'authentication, may have landed', LANDED],

    // verify
    ['with verify, accepted is looked for', past(['accepted', 0]), 0, 'search at 1', { verify: true }],
    ['found is verified', past(['accepted', 0], ['found', 1]), 1, 'recorded, verified', { verify: true }],
    ['not found is not posted again', past(['accepted', 0], ...CLOSED), 7, 'search at 14', { verify: true }],
    [
      'until the deadline, and then nobody has confirmed it',
      past(['accepted', 0], ...CLOSED, ['absent', 118]),
      118,
      'unconfirmed, may have landed',
      { verify: true },
    ],
    [
      'nor has an outage of the search',
      past(['accepted', 0], ['unclear', 118]),
      118,
      'unconfirmed, may have landed',
      { verify: true },
    ],
    [
      'nor a password that only now fails',
      past(['accepted', 0], ['lasting', 1], ['lasting', 3], ['lasting', 7]),
      7,
      'unconfirmed, may have landed',
      { verify: true },
    ],
    [
      'nor a log that may not be read',
      past(['accepted', 0], ['unreadable', 1]),
      1,
      'unconfirmed, may have landed',
      { verify: true },
    ],

    // No time
    ['no time at all: nothing was sent', [], 121, 'outage'],
    ['too little time to post and to look', [], 118, 'outage'],
    [
      'what is left of a shared deadline may be nothing, and then nothing is sent',
      [],
      0,
      'outage',
      { timeoutMs: 0 },
    ],
    ['a second is time enough if that is all there is', [], 0, 'post', { timeoutMs: 1_000 }],
  ])('%s', (_, history, seconds, expected, rules = {}) => {
    expect(words(step(history, seconds, rules))).toBe(expected);
  });

  test('no time at all does not claim that Confluence accepted anything', () => {
    const given = step([], 121);
    expect(given.do === 'stop' && given.ending.kind === 'failed' && given.ending.failure.happened).toBe(
      'The record was not sent. Timed out after 120 s (`timeout`).',
    );
  });

  test('a Retry-After that is too long is told with its seconds', () => {
    const given = step(past(['limited', 0, 1847]), 0);
    expect(given.do === 'stop' && given.ending.kind === 'failed' && given.ending.failure.happened).toBe(
      'It was rate-limited. The next attempt would start in 1847 s, after `timeout` (120 s) ends, so the step stopped.',
    );
  });

  test('an attempt gets a quarter of the time, thirty seconds at most, and leaves time to look', () => {
    const limit = (seconds: number, timeoutMs: number) => {
      const given = step([], seconds, { timeoutMs });
      return given.do === 'post' ? given.limitMs : undefined;
    };
    expect(limit(0, 120_000)).toBe(30_000);
    expect(limit(0, 3_600_000)).toBe(30_000);
    expect(limit(0, 20_000)).toBe(5_000);
    expect(limit(0, 1_000)).toBe(250);
    expect(limit(110, 120_000)).toBe(8_000);
    expect(limit(116, 120_000)).toBe(2_000);
    expect(limitOf({ timeoutMs: 120_000 }, clockAt(119.9))).toBe(100);
    expect(limitOf({ timeoutMs: 120_000 }, clockAt(121))).toBe(1);
  });

  test('the wait doubles to a minute, and half of it is left to chance', () => {
    const bounds = (attempts: number) => [backoff(attempts, 0), backoff(attempts, 1)];
    expect([1, 2, 3, 4, 5, 6, 7, 8, 1_000].map(bounds)).toEqual([
      [500, 1_000],
      [1_000, 2_000],
      [2_000, 4_000],
      [4_000, 8_000],
      [8_000, 16_000],
      [16_000, 32_000],
      [32_000, 64_000],
      [32_000, 64_000],
      [32_000, 64_000],
    ]);
  });

  test('chance comes above a wait that the server named, more of it each time in a row, never below', () => {
    expect([1, 2, 7, 1_000].map((n) => [jitter(n, 0), jitter(n, 1)])).toEqual([
      [0, 1_000],
      [0, 2_000],
      [0, 64_000],
      [0, 64_000],
    ]);
    expect(words(step(past(['limited', 0, 40]), 0, {}, 1))).toBe('post at 41');
    expect(words(step(past(['limited', 0, 10], ['limited', 10, 10]), 10, {}, 1))).toBe('post at 22');
    expect(words(step(past(['limited', 0, 10], ['not-sent', 10], ['limited', 15, 10]), 15, {}, 1))).toBe(
      'post at 26',
    );
    // Not past the last moment that makes sense.
    expect(words(step(past(['limited', 0, 115.5]), 0, {}, 1))).toBe('post at 116');
  });

  test('the listing is read in the round that could lead to a post, and only while the index can be late', () => {
    const rules = { timeoutMs: 900_000 };
    const searches = (...at: number[]) => at.map((seconds): [Word, number] => ['unlisted', seconds]);
    expect(words(step(past(['unknown', 0]), 1))).toBe('search after');
    expect(words(step(past(['unknown', 0], ...searches(1, 3)), 7))).toBe('search after and list');
    // What was not listed proves nothing yet.
    expect(words(step(past(['unknown', 0], ...searches(1, 3, 7)), 7))).toBe('search at 14');
    // Too late for another post.
    expect(words(step(past(['unknown', 100], ...searches(101, 103, 107)), 117))).toBe('search after');
    // Read back, which leads to no post.
    const verify = { verify: true };
    expect(words(step(past(['accepted', 0], ...searches(1, 3, 7)), 14, verify))).toBe('search after');
    // Old enough for the search alone.
    const unclear = [1, 3, 7, 14, 28, 56, 112, 176, 240].map((at): [Word, number] => ['unclear', at]);
    expect(words(step(past(['unknown', 0], ...unclear), 304, rules))).toBe('search after');
    expect(words(step(past(['unknown', 0], ...unclear, ['unlisted', 304]), 304, rules))).toBe('post');
    expect(words(step(past(['unknown', 0], ...unclear.slice(0, -1), ['unlisted', 240]), 240, rules))).toBe(
      'search at 304',
    );
  });

  test('rounds double to a minute apart', () => {
    const rules = { timeoutMs: 900_000 };
    const rounds = [1, 3, 7, 14, 28, 56, 112, 176, 240];
    rounds.forEach((seconds, done) => {
      const looks = rounds.slice(0, done).map((at): [Word, number] => ['unclear', at]);
      expect(words(step(past(['unknown', 0], ...looks), rounds[done - 1] ?? 0, rules))).toBe(
        `search at ${seconds}`,
      );
    });
  });

  test('rounds of a thousand runners do not fall together', () => {
    expect(words(step(past(['unknown', 0]), 0, {}, 1))).toBe('search at 1.2');
    expect(words(step(past(['unknown', 0], ['absent', 1]), 1, {}, 0.5))).toBe('search at 3.3');
  });

  test('a step that is cancelled keeps in mind what may have landed', () => {
    expect(words({ do: 'stop', ending: brokenOff(stateOf([], RULES), failure()) })).toBe('outage');
    expect(words({ do: 'stop', ending: brokenOff(stateOf(past(['not-sent', 0]), RULES), failure()) })).toBe(
      'outage',
    );
    expect(words({ do: 'stop', ending: brokenOff(stateOf(past(['unknown', 0]), RULES), failure()) })).toBe(
      'unconfirmed, may have landed',
    );
    expect(
      words({
        do: 'stop',
        ending: brokenOff(stateOf(past(['unknown', 0]), RULES), failure('configuration')),
      }),
    ).toBe('configuration, may have landed');
  });
});

// Properties

interface Outcome {
  post: keyof typeof ENDS;
  look: keyof typeof SEARCHES;
  /** The share of its limit that it took. */
  took: number;
  retryAfterMs: number | null;
  random: number;
}

const outcome = fc.record<Outcome>({
  post: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Outcome['post']>('unknown', 'not-sent', 'limited') },
    { weight: 1, arbitrary: fc.constantFrom<Outcome['post']>('accepted', 'refused', 'nameless') },
  ),
  look: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Outcome['look']>('absent', 'unclear') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Outcome['look']>('found', 'unreadable', 'lasting', 'no name', 'too long'),
    },
  ),
  took: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
  retryAfterMs: fc.option(
    fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 4_000_000 })),
    {
      freq: 4,
    },
  ),
  random: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
});

const runtime = fc.record({
  rules: fc
    .record<Rules>({
      searchFirst: fc.boolean(),
      verify: fc.boolean(),
      timeoutMs: fc.oneof(
        fc.constantFrom(1_000, 120_000, 3_600_000),
        fc.integer({ min: 1_000, max: 3_600_000 }),
      ),
      earlier: fc.constantFrom(
        undefined,
        undefined,
        LANDED.earlier,
        LANDED_NOW.earlier,
        LANDED_TWICE.earlier,
      ),
    })
    // Who delivers a record late searches first.
    .map((rules) => ({ ...rules, searchFirst: rules.searchFirst || rules.earlier !== undefined })),
  script: fc.array(outcome, { minLength: 1, maxLength: 40 }),
  /** How late timers are, ms. */
  late: fc.constantFrom(0, 0, 1, 20),
});
type Runtime = typeof runtime extends fc.Arbitrary<infer Value> ? Value : never;

interface Taken {
  step: Move;
  now: number;
  before: History;
}

/** Lives through a runtime: every decision by the real policy, every outcome by the script, from its start again at its end. */
function live({ rules, script, late }: Runtime): {
  moves: Taken[];
  ending: Ending | undefined;
  history: History;
  deadline: number;
} {
  const deadline = START + rules.timeoutMs;
  const history: (Attempt | Search)[] = [];
  const moves: Taken[] = [];
  let now = START;
  while (moves.length < 3_000) {
    const next = script[history.length % script.length] as Outcome;
    const given = nextMove(history, rules, { now, deadline, random: next.random });
    moves.push({ step: given, now, before: [...history] });
    if (given.do === 'stop') return { moves, ending: given.ending, history, deadline };
    if (given.do === 'wait') {
      now = given.until + late;
      continue;
    }
    const startedAt = now;
    now += Math.floor(given.limitMs * next.took);
    const notBefore = next.retryAfterMs === null ? {} : { notBefore: now + next.retryAfterMs };
    history.push(
      given.do === 'post'
        ? {
            did: 'post',
            startedAt,
            endedAt: now,
            outcome: { ...ENDS[next.post], ...notBefore } as AttemptOutcome,
          }
        : { did: 'search', startedAt, endedAt: now, outcome: searched(next, given.withListing, notBefore) },
    );
  }
  return { moves, ending: undefined, history, deadline };
}

/** What was not found is proven to be absent only as far as it was listed. */
function searched({ look }: Outcome, listed: boolean, notBefore: object): SearchOutcome {
  return look === 'absent' ? { kind: 'absent', listed } : { ...SEARCHES[look], ...notBefore };
}

const RUNS = process.env['SOAK'] ? 20_000 : 500;

function holds(name: string, property: (lived: ReturnType<typeof live>, given: Runtime) => void): void {
  test(
    name,
    () => {
      check(
        fc.property(runtime, (given) => property(live(given), given)),
        RUNS,
      );
    },
    900_000,
  );
}

const landed = (entry: Attempt | Search) =>
  entry.did === 'post' && (entry.outcome.kind === 'unknown' || entry.outcome.kind === 'accepted');
const retryTimes = (history: History) =>
  history.map((entry) => {
    return 'notBefore' in entry.outcome ? (entry.outcome.notBefore ?? 0) : 0;
  });

describe('whatever happens', () => {
  holds('every delivery ends', ({ ending, moves }) => {
    expect(ending).toBeDefined();
    expect(moves.length).toBeLessThan(2_000);
  });

  holds('nothing waits past the deadline, and nothing begins after it', ({ moves, deadline }) => {
    for (const { step: given, now } of moves) {
      if (given.do === 'wait') expect(given.until).toBeLessThan(deadline);
      if (given.do === 'post' || given.do === 'search') expect(now).toBeLessThan(deadline);
    }
  });

  holds('nothing is asked before Retry-After allows, whoever said it', ({ moves }) => {
    for (const { step: given, now, before } of moves)
      if (given.do === 'post' || given.do === 'search')
        expect(now).toBeGreaterThanOrEqual(Math.max(0, ...retryTimes(before)));
  });

  holds(
    'nothing is posted after an unknown end without a conclusive search, but for one blind time',
    ({ moves }, { rules: { earlier } }) => {
      let blind = 0;
      for (const { step: given, before, now } of moves) {
        if (given.do !== 'post') continue;
        const open = before.findLastIndex(landed);
        if (open === -1 && earlier === undefined) continue;
        const looks = before.slice(open + 1).filter((entry) => entry.did === 'search');
        const last = looks.at(-1);
        // What an earlier delivery left has had its time to show.
        const since = open === -1 ? earlier?.lastAt : (before[open] as Attempt).endedAt;
        const isAbsent =
          last?.outcome.kind === 'absent' &&
          last.endedAt <= now &&
          (last.outcome.listed || (since !== undefined && last.startedAt - since > 300_000));
        const isBusy = looks.some(
          ({ outcome: { ...search }, endedAt }) =>
            'tooLong' in search &&
            search.tooLong === true &&
            endedAt - (earlier?.lastAt ?? endedAt) > 300_000,
        );
        const isConclusive = open === -1 ? isAbsent || isBusy : isAbsent && looks.length >= 3;
        const isUnreadable = looks.some(
          ({ outcome: search }) => search.kind === 'inconclusive' && search.unreadable,
        );
        if (isUnreadable) {
          // Counted only where the post before it went blind too and may have landed.
          expect(blind).toBe(0);
          expect(open === -1 && earlier?.possibleDuplicate).not.toBe(true);
          const next = moves.find(({ before: later }) => later.length === before.length + 1)?.before.at(-1);
          if (next && landed(next)) blind++;
        } else expect(isConclusive).toBe(true);
      }
    },
  );

  holds('an accepted record is never posted again', ({ moves }) => {
    for (const { step: given, before } of moves)
      if (given.do === 'post')
        expect(before.some((entry) => entry.did === 'post' && entry.outcome.kind === 'accepted')).toBe(false);
  });

  holds('what may have landed is never forgotten', ({ ending, history }, { rules }) => {
    const possiblyWritten = rules.earlier !== undefined || history.some(landed);
    if (ending?.kind === 'failed') expect(ending.possiblyWritten).toBe(possiblyWritten);
    if (rules.earlier?.possibleDuplicate) expect(ending?.possibleDuplicate).not.toBe(false);
    expect(brokenOff(stateOf(history, rules), failure())).toMatchObject({ possiblyWritten });
  });

  holds('nothing is called recorded that nobody confirmed', ({ ending, history }, { rules }) => {
    const isFound = history.some((entry) => entry.did === 'search' && entry.outcome.kind === 'found');
    const isAccepted = history.some((entry) => entry.did === 'post' && entry.outcome.kind === 'accepted');
    expect(ending?.kind === 'recorded').toBe(isFound || (isAccepted && !rules.verify));
    if (ending?.kind === 'recorded') expect(ending.verified).toBe(isFound);
  });

  holds(
    'an accepted record that was not read back is unconfirmed, whatever stood in the way',
    ({ ending, history }) => {
      if (
        history.some((entry) => entry.did === 'post' && entry.outcome.kind === 'accepted') &&
        ending?.kind === 'failed'
      )
        expect(ending.failure.class).toBe('unconfirmed');
    },
  );

  holds('a refusal ends it at once', ({ moves }) => {
    for (const { step: given, before } of moves)
      if (before.some((entry) => entry.did === 'post' && entry.outcome.kind === 'refused'))
        expect(given.do).toBe('stop');
  });

  holds('a name that may be recorded is searched for before the first post', ({ moves }, { rules }) => {
    const first = moves.find(({ step: given }) => given.do === 'post');
    if (!rules.searchFirst || !first) return;
    const last = first.before.at(-1);
    const wasBusy = first.before.some(
      (entry) => entry.did === 'search' && 'tooLong' in entry.outcome && entry.outcome.tooLong === true,
    );
    expect(
      wasBusy ||
        (last?.did === 'search' &&
          (last.outcome.kind === 'absent' ||
            (last.outcome.kind === 'inconclusive' && last.outcome.unreadable))),
    ).toBe(true);
  });

  holds('a request never takes more than its share of the time', ({ moves, deadline }, { rules }) => {
    for (const { step: given, now } of moves) {
      if (given.do !== 'post' && given.do !== 'search') continue;
      expect(given.limitMs).toBeLessThanOrEqual(Math.min(30_000, rules.timeoutMs / 4));
      expect(now + given.limitMs).toBeLessThanOrEqual(Math.max(deadline, now + 1));
    }
  });

  holds('a wait is followed by what it was for, not by another wait', ({ moves }, { late }) => {
    moves.forEach(({ step: given }, index) => {
      const next = moves[index + 1]?.step;
      if (given.do === 'wait' && late === 0) expect(next?.do).toBe(given.then);
    });
  });

  holds('a misspelt site never passes for an outage', ({ ending, history }) => {
    const isNameless = (entry: Attempt | Search) => 'nameUnknown' in entry.outcome;
    if (ending?.kind === 'failed' && history.length > 0 && history.every(isNameless))
      expect(ending.failure.class).toBe('configuration');
  });
});
