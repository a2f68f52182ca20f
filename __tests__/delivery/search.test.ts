/** Searching the log: what proves that our record is there, what proves that it is not, and what proves nothing. */
import {
  AUDIT_PATH,
  complete,
  createEmulator,
  DEMO,
  type Emulator,
  pastRecords,
  respond,
} from '../../local/confluence/emulator.js';
import type { HttpResult } from '../../src/http/client.js';
import { type Inconclusive, readPage } from '../../src/confluence/listing.js';
import { findRecord, mergeWindows, type SearchOutcome, type SearchQuery } from '../../src/delivery/search.js';

const KEY = 'gha0123456789abcdef0123456789abcdef';
const NOW = Date.UTC(2026, 10, 23, 10, 0, 0);
const MINUTE = 60_000;

type Query = Readonly<Record<string, string>>;

function ours(creationDate: number) {
  return complete(
    { remoteAddress: '10.1.2.3', creationDate, description: `Audit key: ${KEY}` },
    creationDate,
  );
}

/** Other people's records of this moment, each of them another. */
function crowd(count: number, summary = 'Page moved') {
  return Array.from({ length: count }, (_, index) =>
    complete({ remoteAddress: '10.0.0.1', summary: `${summary} (${index})` }, NOW),
  );
}

/** One page as the service answers it. */
function page(results: unknown, more: object = { limit: 1_000 }): HttpResult {
  return {
    kind: 'answered',
    status: 200,
    header: () => undefined,
    body: JSON.stringify({ results, ...more }),
  };
}

/** Asks the emulator, without a socket between. */
function asker(emulator: Emulator, seen: Query[] = [], clock = NOW) {
  const authorization = `Basic ${Buffer.from(`${DEMO.admin.email}:${DEMO.admin.token}`).toString('base64')}`;
  return (query: Query): Promise<HttpResult> => {
    seen.push(query);
    const { answer } = respond(emulator, {
      method: 'GET',
      path: AUDIT_PATH,
      query,
      headers: { authorization },
      body: '',
      at: clock,
    });
    const headers = new Headers({ date: new Date(clock).toUTCString(), ...answer.headers });
    return Promise.resolve({
      kind: 'answered',
      status: answer.status,
      header: (name) => headers.get(name) ?? undefined,
      body: answer.body.toString(),
    });
  };
}

function query(changes: Partial<SearchQuery> = {}): SearchQuery {
  return {
    key: KEY,
    purpose: 'after',
    creationDate: NOW - 1_000,
    attempts: [[NOW - 500, NOW - 100]],
    skew: 0,
    withListing: true,
    now: () => NOW,
    ...changes,
  };
}

async function look(
  emulator: Emulator,
  changes: Partial<SearchQuery> = {},
  seen: Query[] = [],
): Promise<SearchOutcome['kind']> {
  return (await findRecord(query(changes), asker(emulator, seen))).outcome.kind;
}

describe('the record is found', () => {
  test('by the search alone, with one request', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: [ours(NOW - 1_000)] }), {}, seen)).toBe('found');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ searchString: KEY, start: '0', limit: '1000' });
  });

  test('in the listing, where the search does not know it yet', async () => {
    const emulator = createEmulator({ records: pastRecords(3, NOW) });
    const record = ours(NOW - 1_000);
    emulator.records.push(record);
    emulator.unindexed.set(record, 5);
    expect(await look(emulator)).toBe('found');
  });

  test('on the last page of a full listing', async () => {
    const busy = Array.from({ length: 999 }, (_, index) =>
      complete({ remoteAddress: '10.0.0.1' }, NOW - index),
    );
    const emulator = createEmulator({ records: [...busy] });
    const record = ours(NOW - 30_000);
    emulator.records.push(record);
    emulator.unindexed.set(record, 5);
    expect(await look(emulator, { creationDate: NOW - 30_000 })).toBe('found');
  });

  test('under its own date, days from now', async () => {
    const emulator = createEmulator();
    const record = ours(NOW - 72 * 60 * MINUTE);
    emulator.records.push(record);
    emulator.unindexed.set(record, 5);
    expect(await look(emulator, { creationDate: record.creationDate })).toBe('found');
  });

  test('under the date of the server, if it does not honour ours', async () => {
    const emulator = createEmulator();
    const record = ours(NOW);
    emulator.records.push(record);
    emulator.unindexed.set(record, 5);
    expect(await look(emulator, { creationDate: NOW - 72 * 60 * MINUTE })).toBe('found');
  });

  test.each([-90, 90])(
    'although our clock is %d minutes off, because the answers tell the time',
    async (minutes) => {
      const serverNow = NOW - minutes * MINUTE;
      const emulator = createEmulator();
      const record = ours(serverNow);
      emulator.records.push(record);
      emulator.unindexed.set(record, 5);
      const answer = await findRecord(query({ creationDate: undefined }), asker(emulator, [], serverNow));
      expect(answer).toEqual({ outcome: { kind: 'found' }, skew: minutes * MINUTE });
    },
  );

  test('in a listing that is longer than is read', async () => {
    const emulator = createEmulator({ records: crowd(25_000) });
    const record = ours(NOW);
    emulator.records.splice(-1_200, 0, record);
    emulator.unindexed.set(record, 25);
    expect(await look(emulator)).toBe('found');
  });

  test('behind many records that only mention its key', async () => {
    const records = [ours(NOW - MINUTE), ...crowd(1_060, `See ${KEY}`)];
    const seen: Query[] = [];
    expect(await look(createEmulator({ records }), { purpose: 'before' }, seen)).toBe('found');
    expect(seen.map(({ start }) => start)).toEqual(['0', '1000']);
  });

  test('not for a record that only speaks of ours', async () => {
    const end = complete(
      { remoteAddress: '10.1.2.3', associatedObjects: [{ name: KEY, objectType: 'Start record' }] },
      NOW,
    );
    expect(await look(createEmulator({ records: [end] }))).toBe('absent');
  });
});

describe('the record is certainly not there', () => {
  test('in an empty log', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator(), {}, seen)).toBe('absent');
    expect(seen).toHaveLength(2);
  });

  test('when a page was shorter than its own limit', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: crowd(2_120) }), {}, seen)).toBe('absent');
    expect(seen.slice(1).map(({ start }) => start)).toEqual(['0', '1000', '2000']);
    expect(seen.slice(1).every(({ searchString }) => searchString === undefined)).toBe(true);
  });

  test('when a page was empty, after one that was as long as its limit', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: crowd(1_000) }), {}, seen)).toBe('absent');
    // The emulator names no next page after the last, but a full page alone would prove nothing.
    expect(seen.slice(1).map(({ start }) => start)).toEqual(['0', '1000']);
  });

  test('when the server gives smaller pages than were asked for', async () => {
    const seen: Query[] = [];
    const ask = asker(createEmulator({ records: crowd(30) }));
    const { outcome: result } = await findRecord(query(), (asked) => {
      seen.push(asked);
      return ask({ ...asked, limit: '7' });
    });
    expect(result.kind).toBe('absent');
    expect(seen.slice(1).map(({ start }) => start)).toEqual(['0', '7', '14', '21', '28']);
  });

  test('when the server hides some records of each page', async () => {
    const all = crowd(300);
    const starts: (string | undefined)[] = [];
    const { outcome: result } = await findRecord(query(), ({ searchString, start, limit }) => {
      if (searchString) return Promise.resolve(page([]));
      starts.push(start);
      const from = Number(start);
      const results = all.slice(from, from + 50).filter((_, index) => index % 10 !== 0);
      const isLast = from + 50 >= all.length;
      return Promise.resolve(
        page(results, {
          limit: Number(limit),
          ...(!isLast && { _links: { next: `/wiki?start=${from + 50}` } }),
        }),
      );
    });
    expect(result.kind).toBe('absent');
    // Advancing by what came reads some rows twice, and misses none.
    expect(starts.slice(0, 3)).toEqual(['0', '45', '90']);
  });

  test('by the search alone, with one request; but then it may be in the log if the index is late', async () => {
    const seen: Query[] = [];
    const { outcome: result } = await findRecord(
      query({ withListing: false }),
      asker(createEmulator({ records: crowd(10) }), seen),
    );
    expect(result).toEqual({ kind: 'absent', listed: false });
    expect(seen).toHaveLength(1);
  });

  test('and an attempt that is older than the index can be late is not listed again', async () => {
    const seen: Query[] = [];
    const attempts = [[NOW - 20 * MINUTE, NOW - 19 * MINUTE] as const, [NOW - 500, NOW - 100] as const];
    await look(createEmulator(), { creationDate: NOW - 30 * MINUTE, attempts }, seen);
    expect(seen.slice(1).map(({ startDate }) => NOW - Number(startDate))).toEqual([
      30 * MINUTE + 1_000,
      15_500,
    ]);
  });

  test('in a log of 5,000 records, of which only those around now are read', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: pastRecords(5_000, NOW) }), {}, seen)).toBe('absent');
    expect(seen.length).toBeLessThan(5);
  });
});

describe('nothing is proven', () => {
  const list = (results: unknown, more: object = { limit: 1_000 }) => JSON.stringify({ results, ...more });
  const failing = (status: number, body = '', headers: Record<string, string> = {}): HttpResult => ({
    kind: 'answered',
    status,
    body,
    header: (name) => headers[name],
  });

  const end = (results: unknown[], more: object = {}) => ({ results, more });
  const EMPTY = end([], { limit: 1_000 });

  test('by a listing that is longer than is read, which is twenty pages', async () => {
    const seen: Query[] = [];
    expect(await findRecord(query(), asker(createEmulator({ records: crowd(20_001) }), seen))).toMatchObject({
      outcome: { kind: 'inconclusive', tooLong: true, lasting: false, unreadable: false },
    });
    expect(seen).toHaveLength(1 + 20);
    expect(seen.at(-1)?.['start']).toBe('19000');
  });

  test('by a search that is longer than is read, also before the first post', async () => {
    const emulator = createEmulator({ records: crowd(20_001, `See ${KEY}`) });
    for (const purpose of ['before', 'after'] as const)
      expect((await findRecord(query({ purpose }), asker(emulator))).outcome.kind).toBe('inconclusive');
  });

  test.each<[string, { results: unknown[]; more: object }[], number, RegExp]>([
    [
      'the same records for every `start` (CONFSERVER-95396), at once',
      Array.from({ length: 20 }, () => end(crowd(50), { limit: 50 })),
      2,
      /sent the same records again/,
    ],
    [
      'the same records in a page that says a limit it does not keep',
      Array.from({ length: 20 }, () => end(crowd(50), { limit: 1_000, _links: { next: '/wiki?start=50' } })),
      2,
      /sent the same records again/,
    ],
    [
      'an empty page that says by `size` that there are more',
      [end([], { limit: 50, size: 1 })],
      1,
      /empty page/,
    ],
    [
      'an empty page whose next page is itself',
      [end([], { limit: 50, _links: { next: '/wiki/rest/api/audit?limit=50&start=0' } })],
      1,
      /empty page/,
    ],
    [
      'an empty page whose next page has no `start`',
      [end([], { limit: 50, _links: { next: '/wiki/rest/api/audit?cursor=x' } })],
      1,
      /empty page/,
    ],
  ])('by %s', async (_, pages, requests, happened) => {
    const starts: string[] = [];
    const { outcome: result } = await findRecord(query(), ({ searchString, start = '' }) => {
      if (searchString) return Promise.resolve(page(EMPTY.results, EMPTY.more));
      starts.push(start);
      const { results, more } = pages[starts.length - 1] ?? EMPTY;
      return Promise.resolve(page(results, more));
    });
    expect(result).toMatchObject({ kind: 'inconclusive', lasting: false });
    expect(result.kind === 'inconclusive' && result.tooLong).toBeFalsy();
    expect(result.kind === 'inconclusive' && result.failure.happened).toMatch(happened);
    expect(starts).toHaveLength(requests);
  });

  test.each<[string, object]>([
    [
      'a link with its `start`',
      { limit: 50, size: 1, _links: { next: '/wiki/rest/api/audit?start=50&limit=50' } },
    ],
    [
      'a whole URL',
      { limit: 50, _links: { next: 'https://acme.atlassian.net/wiki/rest/api/audit?start=50' } },
    ],
  ])(
    'by an empty page that names a later one by %s: that is read (elastic/integrations#7898)',
    async (_, more) => {
      const starts: string[] = [];
      const { outcome: result } = await findRecord(query(), ({ searchString, start = '' }) => {
        if (searchString) return Promise.resolve(page([]));
        starts.push(start);
        return Promise.resolve(start === '0' ? page([], more) : page([ours(NOW)], { limit: 50, start: 50 }));
      });
      expect(result.kind).toBe('found');
      expect(starts).toEqual(['0', '50']);
    },
  );

  test('by a full page without a limit of its own, until an empty one comes', async () => {
    const all = crowd(3);
    const { outcome: result } = await findRecord(query(), ({ searchString, start }) =>
      Promise.resolve(page(searchString ? [] : all.slice(Number(start), Number(start) + 2), {})),
    );
    expect(result.kind).toBe('absent');
  });

  test('by a page too long to read, which is asked for again in smaller ones', async () => {
    const limits: (string | undefined)[] = [];
    const ask = asker(createEmulator({ records: crowd(300) }));
    const answer = async (asked: Query): Promise<HttpResult> => {
      if (asked['searchString']) return ask(asked);
      limits.push(asked['limit']);
      const given = (await ask(asked)) as HttpResult & { kind: 'answered' };
      return Number(asked['limit']) > 100 ? { ...given, bodyTrouble: 'too-large' } : given;
    };
    expect((await findRecord(query(), answer)).outcome.kind).toBe('absent');
    expect(limits).toEqual(['1000', '250', '62', '62', '62', '62', '62']);
    const hopeless = (asked: Query): Promise<HttpResult> =>
      ask(asked).then((given) => ({ ...given, bodyTrouble: 'too-large' }) as HttpResult);
    expect((await findRecord(query(), hopeless)).outcome.kind).toBe('inconclusive');
  });

  test('if the listing breaks off on its second page', async () => {
    const ask = asker(createEmulator({ records: crowd(1_060) }));
    const { outcome: result } = await findRecord(query(), (asked) =>
      asked['start'] === '1000' ? Promise.resolve(failing(503)) : ask(asked),
    );
    expect(result).toMatchObject({ kind: 'inconclusive', failure: { class: 'outage' } });
  });

  test.each<[string, HttpResult, Partial<Inconclusive> & { class: string }]>([
    ['by 500', failing(500), { class: 'outage', lasting: false, unreadable: false }],
    [
      'by 503 with Retry-After',
      failing(503, '', { 'retry-after': '9' }),
      { class: 'outage', notBefore: NOW + 9_000 },
    ],
    ['by 429', failing(429, '', { 'retry-after': '9' }), { class: 'rate-limited', notBefore: NOW + 9_000 }],
    ['by 408', failing(408), { class: 'outage', lasting: false }],
    ['by 403: these credentials may not read', failing(403), { class: 'permission', unreadable: true }],
    [
      'by 401 for a missing scope: the same',
      failing(401, '{"message":"Unauthorized; scope does not match"}'),
      { class: 'permission', unreadable: true },
    ],
    [
      'by 401, which asking again does not change',
      failing(401),
      { class: 'authentication', unreadable: false, lasting: true },
    ],
    ['by 404', failing(404), { class: 'configuration', lasting: true }],
    ['by a redirect', failing(302, '', { location: '/login' }), { class: 'configuration', lasting: true }],
    [
      'by a refusal with Retry-After, which holds',
      failing(403, '', { 'retry-after': '9' }),
      { class: 'permission', lasting: true, notBefore: NOW + 9_000 },
    ],
    ['by a login page', failing(200, '<title>Log in</title>'), { class: 'outage' }],
    ['by JSON that is no list', failing(200, '{"status":"ok"}'), { class: 'outage' }],
    ['by a list of something else', failing(200, list(['a', 'b'])), { class: 'outage' }],
    [
      'by a list that was cut off',
      { ...failing(200, list([])), bodyTrouble: 'too-large' } as HttpResult,
      { class: 'outage' },
    ],
    ['by 204', failing(204), { class: 'outage' }],
    [
      'by silence',
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: true, trouble: 'timeout', code: 'X' },
      { class: 'outage', lasting: false },
    ],
    [
      'by nobody',
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: false, trouble: 'unreachable', code: 'X' },
      { class: 'outage' },
    ],
    [
      'by a server whose certificate is not trusted, and that is no outage',
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: false, trouble: 'certificate', code: 'X' },
      { class: 'configuration', lasting: true },
    ],
    [
      'by a name that does not exist, and that is no outage',
      {
        kind: 'unanswered',
        host: 'acme.atlassian.net',
        connected: false,
        trouble: 'unknown-name',
        code: 'X',
      },
      { class: 'configuration', lasting: false, nameUnknown: true },
    ],
  ])('%s', (_, send, { class: failureClass, ...expected }) => {
    const read = readPage(send, 0, NOW);
    expect(read).toMatchObject({ kind: 'inconclusive', failure: { class: failureClass }, ...expected });
  });

  test('and the sentence never says that nothing was sent where something was', () => {
    const read = readPage(
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: true, trouble: 'timeout', code: 'X' },
      0,
      NOW,
    );
    expect('failure' in read && read.failure.happened).toBe(
      'Could not read the audit log. Connected to acme.atlassian.net, but got no response (timed out, X).',
    );
  });
});

describe('before the first post', () => {
  test('thirty days are searched, and the last minutes are listed', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator(), { purpose: 'before', attempts: [], creationDate: NOW }, seen)).toBe(
      'absent',
    );
    const span = (asked: Query | undefined) => NOW - Number(asked?.['startDate']);
    expect(span(seen[0])).toBe(30 * 24 * 60 * MINUTE + 5 * MINUTE);
    expect(span(seen[1])).toBe(5 * MINUTE + 15_000);
  });

  test('an event from last week is found', async () => {
    const records = [...pastRecords(5_000, NOW), ours(NOW - 7 * 24 * 60 * MINUTE)];
    expect(await look(createEmulator({ records }), { purpose: 'before', creationDate: NOW })).toBe('found');
  });

  test('a log too busy to be read rules nothing out', async () => {
    const emulator = createEmulator({ records: crowd(20_001) });
    expect(await look(emulator, { purpose: 'before' })).toBe('inconclusive');
  });
});

test('windows that overlap are listed once', () => {
  expect(mergeWindows([[5, 9], [1, 3], [2, 4], [20, 21]])).toEqual([[1, 4], [5, 9], [20, 21]]); // prettier-ignore
  expect(mergeWindows([[1, 10], [2, 3], [10, 12]])).toEqual([[1, 12]]); // prettier-ignore
});
