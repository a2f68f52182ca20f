/** The loop around the policy: it executes, notes, stops when it is told to, and forgets nothing. No socket, no waiting. */
import { type Runtime } from '../../src/runner/runtime.js';
import { readFileSync } from 'node:fs';
import type { AuditLog } from '../../src/confluence/audit-client.js';
import { deliver, type Delivery, type Observer, type Order } from '../../src/delivery/deliver.js';
import type { Unavailable } from '../../src/failure/unavailable.js';
import type { HttpResult } from '../../src/http/client.js';
import { countPosts, type History, stateOf } from '../../src/delivery/history.js';

const KEY = 'gha0123456789abcdef0123456789abcdef';
const START = Date.UTC(2026, 10, 23, 10, 0, 0);
const RECORD = {
  remoteAddress: '10.1.2.3',
  creationDate: START,
  summary: 'Released',
  description: `Audit key: ${KEY}`,
};
const ORDER: Order = { record: RECORD, key: KEY, searchFirst: false, verify: false, timeoutMs: 120_000 };

type Query = Readonly<Record<string, string>>;

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpResult {
  return {
    kind: 'answered',
    status,
    header: (name) => headers[name],
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}
const OURS = answer(200, RECORD);
const FOUND = answer(200, { results: [RECORD], limit: 1000 });
const NONE = answer(200, { results: [], limit: 1000 });
/** One page of a log that does not end. */
const full = ({ start }: Query) =>
  answer(200, {
    results: Array.from({ length: 50 }, (_, index) => ({
      description: `Page ${Number(start) + index} moved`,
    })),
    limit: 50,
  });
const LOST: HttpResult = {
  kind: 'unanswered',
  host: 'acme.atlassian.net',
  connected: true,
  trouble: 'broken',
  code: 'ECONNRESET',
};
const REFUSED: HttpResult = {
  kind: 'unanswered',
  host: 'acme.atlassian.net',
  connected: false,
  trouble: 'unreachable',
  code: 'ECONNREFUSED',
};

type Posted = HttpResult | Unavailable;

interface Scene {
  order?: Partial<Order>;
  /** The answers to posts and to searches, in turn; the last one is repeated. */
  posts?: (Posted | (() => Posted))[];
  lists?: (HttpResult | ((query: Query) => HttpResult))[];
  /** Called before each request. */
  before?: (runtime: FakeWorld, what: 'post' | 'list') => void;
  /** How long a request takes. */
  tookMs?: number;
}

class FakeWorld implements Runtime {
  time = START;
  readonly slept: number[] = [];
  readonly cancel = new AbortController();
  readonly cancelled = this.cancel.signal;
  draws = 0;
  /** By how much a timer is early or late. */
  late = 0;
  now = () => this.time;
  random = () => {
    this.draws++;
    return (this.draws * 0.37) % 1;
  };
  sleep = (ms: number) => {
    this.slept.push(ms);
    this.time += Math.max(1, ms + (this.slept.length % 2 ? this.late : 0));
    return Promise.resolve();
  };
}

async function play(scene: Scene, runtime = new FakeWorld()) {
  const asked: string[] = [];
  const limits: number[] = [];
  const queries: Query[] = [];
  const told: string[] = [];
  const take = <Item>(items: Item[]): Item => (items.length > 1 ? items.shift() : items[0]) as Item;
  const posts = [...(scene.posts ?? [OURS])];
  const lists = [...(scene.lists ?? [NONE])];
  const log: AuditLog = {
    post: (body, limitMs) => {
      scene.before?.(runtime, 'post');
      asked.push(`post ${body === JSON.stringify(RECORD) ? 'the record' : 'something else'}`);
      limits.push(limitMs);
      runtime.time += scene.tookMs ?? 0;
      const next = take(posts);
      return Promise.resolve(typeof next === 'function' ? next() : next);
    },
    list: (query, limitMs) => {
      scene.before?.(runtime, 'list');
      asked.push(query['searchString'] ? 'search' : 'list');
      limits.push(limitMs);
      queries.push(query);
      runtime.time += scene.tookMs ?? 0;
      const next = take(lists);
      return Promise.resolve(typeof next === 'function' ? next(query) : next);
    },
  };
  const observer: Observer = {
    posting: (history) => told.push(`posting after ${history.length}`),
    noted: (history) => told.push(`noted ${history.at(-1)?.did}`),
    waiting: (step, now) => told.push(`waiting ${step.until - now} to ${step.then}`),
  };
  const delivery = await deliver({ ...ORDER, ...scene.order }, log, runtime, observer);
  return { ...delivery, asked, limits, queries, told, runtime };
}

const kinds = ({ history }: Pick<Delivery, 'history'>) => history.map((entry) => entry.outcome.kind);

test('an accepted record takes one request and no wait', async () => {
  const played = await play({});
  expect(played.asked).toEqual(['post the record']);
  expect(played.runtime.slept).toEqual([]);
  expect(played.ending).toEqual({
    kind: 'recorded',
    already: false,
    verified: false,
    possibleDuplicate: false,
  });
});

test('every attempt carries the same bytes', async () => {
  const { asked } = await play({ posts: [LOST, REFUSED, answer(429), OURS] });
  expect(asked.filter((what) => what.startsWith('post'))).toEqual(Array(4).fill('post the record'));
});

test('the receipt is told before an attempt leaves, and after whatever ends', async () => {
  const { told } = await play({ posts: [REFUSED, OURS] });
  expect(told).toEqual([
    'posting after 0',
    'noted post',
    expect.stringMatching(/^waiting \d+ to post$/),
    'posting after 1',
    'noted post',
  ]);
});

test('status, server date and request id are kept of an answer', async () => {
  const headers = { date: 'Mon, 23 Nov 2026 09:58:00 GMT', 'atl-traceid': 'abc' };
  const { history } = await play({ posts: [answer(200, RECORD, headers)] });
  expect(history[0]).toMatchObject({ status: 200, serverDate: START - 120_000, requestId: 'abc' });
  expect(stateOf(history, {}).skew).toBe(120_000);
});

test('a clock that is off is noticed by a search too, when no post was answered', async () => {
  const { history } = await play({
    posts: [LOST],
    lists: [answer(200, { results: [RECORD], limit: 1000 }, { date: 'Mon, 23 Nov 2026 09:00:00 GMT' })],
  });
  expect(Math.round((stateOf(history, {}).skew ?? 0) / 60_000)).toBe(60);
  expect(stateOf([], {}).skew).toBeUndefined();
});

test('a wait is told once and not drawn anew, though timers fire early', async () => {
  const runtime = new FakeWorld();
  runtime.late = -20;
  const { told, ending } = await play({ posts: [REFUSED, REFUSED, OURS] }, runtime);
  expect(told.filter((line) => line.startsWith('waiting'))).toHaveLength(2);
  expect(runtime.slept).toHaveLength(4);
  expect(ending.kind).toBe('recorded');
  // One draw for each history, not for each look at the clock.
  expect(runtime.draws).toBe(4);
});

test('one deadline holds for everything: also within a search of many pages', async () => {
  const full = answer(200, { results: Array.from({ length: 7 }, () => ({ description: 'Page moved' })) });
  const { runtime, ending, limits } = await play({
    order: { timeoutMs: 40_000 },
    posts: [LOST],
    lists: [NONE, full],
    tookMs: 3_000,
  });
  expect(runtime.time - START).toBeLessThanOrEqual(40_000 + 3_000);
  expect(Math.max(...limits)).toBeLessThanOrEqual(10_000);
  expect(ending).toMatchObject({ kind: 'failed', possiblyWritten: true });
});

test('a listing that was too long before the first post is no reason not to list after it', async () => {
  let posted = false;
  const { ending } = await play({
    order: { searchFirst: true },
    posts: [LOST],
    before: (_world, what) => {
      posted ||= what === 'post';
    },
    lists: [(query) => (query['searchString'] ? NONE : posted ? FOUND : full(query))],
  });
  expect(ending).toMatchObject({ kind: 'recorded', already: false });
});

test('a deadline of before holds, so that many deliveries can share one', async () => {
  const { asked, ending } = await play({ order: { deadline: START + 10 } });
  expect(asked).toEqual([]);
  expect(ending).toMatchObject({
    kind: 'failed',
    possiblyWritten: false,
    failure: { happened: 'The record was not sent. Timed out after 120 s (`timeout`).' },
  });
});

test('a listing that is too long is read once, in the round that could lead to a post, as far as it goes, and never permits another post', async () => {
  const { asked, history } = await play({
    posts: [LOST],
    lists: [(query) => (query['searchString'] ? NONE : full(query))],
  });
  expect(kinds({ history })).toContain('inconclusive');
  expect(asked.filter((what) => what === 'list')).toHaveLength(20);
  expect(asked.filter((what) => what === 'search').length).toBeGreaterThan(5);
  expect(asked.filter((what) => what.startsWith('post'))).toHaveLength(1);
});

test('only what may be written is listed, around the time of its attempt, and only before another post', async () => {
  const { asked, queries } = await play({
    posts: [REFUSED, LOST],
    lists: [NONE, NONE, NONE, FOUND],
    tookMs: 500,
  });
  expect(asked.slice(2)).toEqual(['search', 'search', 'search', 'list']);
  const listed = queries.at(-1);
  expect(Number(listed?.['startDate'])).toBeGreaterThanOrEqual(START - 15_000);
  expect(Number(listed?.['endDate']) - START).toBeLessThan(75_000);
});

describe('a step that is cancelled', () => {
  test('before it begins sends nothing', async () => {
    const runtime = new FakeWorld();
    runtime.cancel.abort();
    const { asked, ending } = await play({}, runtime);
    expect(asked).toEqual([]);
    expect(ending).toMatchObject({ kind: 'failed', possiblyWritten: false, failure: { class: 'outage' } });
  });

  test('while it posts does not know whether the record landed, and says so', async () => {
    const { history, ending, asked } = await play({
      posts: [
        {
          kind: 'unanswered',
          host: 'acme.atlassian.net',
          connected: true,
          trouble: 'cancelled',
          code: 'AbortError',
        },
      ],
      before: (runtime) => runtime.cancel.abort(),
    });
    expect(kinds({ history })).toEqual(['unknown']);
    expect(asked).toHaveLength(1);
    expect(ending).toMatchObject({
      kind: 'failed',
      possiblyWritten: true,
      failure: { class: 'unconfirmed' },
    });
  });

  test('while it waits stops at once, and names what it waited for', async () => {
    const runtime = new FakeWorld();
    runtime.sleep = () => {
      runtime.cancel.abort();
      return Promise.resolve();
    };
    const { asked, ending } = await play(
      { posts: [answer(429, '', { 'retry-after': '60' }), OURS] },
      runtime,
    );
    expect(asked).toHaveLength(1);
    expect(ending).toMatchObject({
      kind: 'failed',
      possiblyWritten: false,
      failure: { class: 'rate-limited', happened: expect.stringContaining('was canceled') as string },
    });
  });

  test('while it searches keeps that the record may have landed', async () => {
    const { ending } = await play({
      posts: [LOST],
      before: (runtime, what) => what === 'list' && runtime.cancel.abort(),
      lists: [
        {
          kind: 'unanswered',
          host: 'acme.atlassian.net',
          connected: true,
          trouble: 'cancelled',
          code: 'AbortError',
        },
      ],
    });
    expect(ending).toMatchObject({
      kind: 'failed',
      possiblyWritten: true,
      failure: { class: 'unconfirmed' },
    });
  });

  test('at the moment of the good answer is recorded all the same', async () => {
    const { ending } = await play({ before: (runtime) => runtime.cancel.abort() });
    expect(ending.kind).toBe('recorded');
  });
});

describe('a fault of our own', () => {
  test('while the record is under way does not claim that nothing was sent', async () => {
    const { ending, history } = await play({
      posts: [
        () => {
          throw new TypeError('x is not a function');
        },
      ],
    });
    expect(kinds({ history })).toEqual(['unknown']);
    expect(ending).toMatchObject({
      kind: 'failed',
      possiblyWritten: true,
      failure: {
        class: 'configuration',
        happened: 'Internal error in this action (TypeError: x is not a function).',
      },
    });
  });

  test('in a search does not make it forget the attempt before', async () => {
    const { ending } = await play({
      posts: [LOST],
      lists: [
        () => {
          throw new RangeError('too deep');
        },
      ],
    });
    expect(ending).toMatchObject({ kind: 'failed', possiblyWritten: true });
  });

  test('before anything was sent says so', async () => {
    const runtime = new FakeWorld();
    const failing: Observer = {
      posting: () => {
        throw new Error('disk');
      },
      noted: () => undefined,
      waiting: () => undefined,
    };
    const log: AuditLog = { post: () => Promise.resolve(OURS), list: () => Promise.resolve(NONE) };
    const { ending } = await deliver(ORDER, log, runtime, failing);
    expect(ending).toMatchObject({ kind: 'failed', possiblyWritten: false });
  });
});

test('an answer that only echoes another event is not ours, however often', async () => {
  const stranger = answer(200, { ...RECORD, summary: 'Else', description: 'Audit key: gha1' });
  const { history, ending }: { history: History } & Delivery = await play({ posts: [stranger] });
  expect(kinds({ history }).filter((kind) => kind === 'accepted')).toEqual([]);
  expect(ending).toMatchObject({ kind: 'failed', possiblyWritten: true });
});

test('docs/delivery.md makes the promise in the words that the README uses', () => {
  const read = (file: string) =>
    readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
  const promise =
    '_at least once; a second copy only if a request lands after we looked, or the log could not be read; then recognizable by its key._';
  expect(read('docs/delivery.md')).toContain(promise);
  expect(read('README.md')).toContain(promise);
});

test('a record that was accepted is read back by the search alone', async () => {
  const { asked } = await play({ order: { verify: true }, lists: [NONE, NONE, NONE, NONE, FOUND] });
  expect(asked).toEqual(['post the record', ...Array<string>(5).fill('search')]);
});

test('what is older than the index can be late is proven absent by the search alone', async () => {
  let out = true;
  const { asked, runtime } = await play({
    order: { timeoutMs: 900_000 },
    posts: [answer(503), OURS],
    before: (world) => {
      out = world.time < START + 310_000;
    },
    lists: [() => (out ? answer(503) : NONE)],
  });
  expect(asked.filter((what) => what === 'list')).toEqual([]);
  expect(asked.slice(-2)).toEqual(['search', 'post the record']);
  expect(asked.length).toBeLessThan(15);
  expect(runtime.time - START).toBeLessThan(450_000);
});

describe('posts are counted', () => {
  const UNASKED = {
    kind: 'unavailable',
    lasting: false,
    failure: { class: 'outage', happened: 'Could not get an access token.', remedy: 'Wait.' },
  } as const;
  test('if they were made: an attempt that never left is none', async () => {
    const { history } = await play({ posts: [UNASKED, REFUSED, answer(429), OURS] });
    expect(history).toHaveLength(4);
    expect(countPosts(history)).toBe(3);
  });
  test('and what was refused before any left is none either', async () => {
    const { history } = await play({ posts: [{ ...UNASKED, lasting: true }] });
    expect(countPosts(history)).toBe(0);
  });
});

describe('a record that nobody can find', () => {
  const after = (days: number) =>
    play({
      order: { record: { ...RECORD, creationDate: START - days * 86_400_000 } },
      posts: [LOST],
      lists: [answer(503)],
    });
  test('may have been deleted by retention, if its date is old', async () => {
    const { ending } = await after(200);
    expect(ending).toMatchObject({
      failure: { happened: expect.stringContaining("dated 200 days ago. If the site's retention") as string },
    });
  });
  test('has not, if it is new', async () => {
    const { ending } = await after(0);
    expect(ending.kind === 'failed' && ending.failure.happened).not.toMatch(/retention/);
  });
});
