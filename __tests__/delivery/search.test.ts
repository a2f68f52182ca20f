/** Looking into the log: what proves that our record is there, what proves that it is not, and what proves nothing. */
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
import { type Look, lookFor, type LookQuery, mergeWindows, readList } from '../../src/delivery/search.js';

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

function query(changes: Partial<LookQuery> = {}): LookQuery {
  return {
    key: KEY,
    purpose: 'after',
    creationDate: NOW - 1_000,
    attempts: [[NOW - 500, NOW - 100]],
    skew: 0,
    skipListing: false,
    now: () => NOW,
    ...changes,
  };
}

async function look(
  emulator: Emulator,
  changes: Partial<LookQuery> = {},
  seen: Query[] = [],
): Promise<Look['kind']> {
  return (await lookFor(query(changes), asker(emulator, seen))).look.kind;
}

describe('the record is found', () => {
  test('by the search alone, with one request', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: [ours(NOW - 1_000)] }), {}, seen)).toBe('found');
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ searchString: KEY, start: '0', limit: '50' });
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
      const answer = await lookFor(query({ creationDate: undefined }), asker(emulator, [], serverNow));
      expect(answer).toEqual({ look: { kind: 'found' }, skew: minutes * MINUTE });
    },
  );

  test('in a listing that is longer than we read', async () => {
    const records = Array.from({ length: 1_500 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    const emulator = createEmulator({ records });
    const record = ours(NOW);
    emulator.records.splice(-120, 0, record);
    emulator.unindexed.set(record, 5);
    expect(await look(emulator)).toBe('found');
  });

  test('behind many records that only mention its key', async () => {
    const mention = complete({ remoteAddress: '10.0.0.1', summary: `See ${KEY}` }, NOW);
    const records = [ours(NOW - MINUTE), ...Array.from({ length: 60 }, () => ({ ...mention }))];
    const seen: Query[] = [];
    expect(await look(createEmulator({ records }), { purpose: 'before' }, seen)).toBe('found');
    expect(seen.map(({ start }) => start)).toEqual(['0', '50']);
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

  test('when every page was read until an empty one', async () => {
    const seen: Query[] = [];
    const records = Array.from({ length: 120 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    expect(await look(createEmulator({ records }), {}, seen)).toBe('absent');
    expect(seen.slice(1).map(({ start }) => start)).toEqual(['0', '50', '100', '120']);
    expect(seen.slice(1).every(({ searchString }) => searchString === undefined)).toBe(true);
  });

  test('when the server gives smaller pages than were asked for', async () => {
    const seen: Query[] = [];
    const records = Array.from({ length: 30 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    const ask = asker(createEmulator({ records }));
    const { look: result } = await lookFor(query(), (asked) => {
      seen.push(asked);
      return ask({ ...asked, limit: '7' });
    });
    expect(result.kind).toBe('absent');
    expect(seen.slice(1).map(({ start }) => start)).toEqual(['0', '7', '14', '21', '28', '30']);
  });

  test('in a log of 5,000 records, of which only those around now are read', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator({ records: pastRecords(5_000, NOW) }), {}, seen)).toBe('absent');
    expect(seen.length).toBeLessThan(5);
  });
});

describe('nothing is proven', () => {
  const list = (results: unknown) => JSON.stringify({ results });
  const failing = (status: number, body = '', headers: Record<string, string> = {}): HttpResult => ({
    kind: 'answered',
    status,
    body,
    header: (name) => headers[name],
  });

  test('by a listing that is longer than we read, which is twenty pages', async () => {
    const records = Array.from({ length: 1_001 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    const seen: Query[] = [];
    expect(await lookFor(query(), asker(createEmulator({ records }), seen))).toMatchObject({
      look: { kind: 'inconclusive', tooLong: true, lasting: false, unreadable: false },
    });
    expect(seen).toHaveLength(1 + 20);
    expect(seen.at(-1)?.['start']).toBe('950');
  });

  test('by the search alone, where the listing was too long before; but it is not listed again', async () => {
    const seen: Query[] = [];
    expect(await look(createEmulator(), { skipListing: true }, seen)).toBe('inconclusive');
    expect(seen).toHaveLength(1);
  });

  test('by a search that is longer than we read, also before the first post', async () => {
    const mention = complete({ remoteAddress: '10.0.0.1', summary: `See ${KEY}` }, NOW);
    const emulator = createEmulator({ records: Array.from({ length: 1_001 }, () => ({ ...mention })) });
    for (const purpose of ['before', 'after'] as const) {
      const { look: result } = await lookFor(query({ purpose }), asker(emulator));
      // Not "too long", which would let a first post pass.
      expect(result).toEqual({
        kind: 'inconclusive',
        failure: expect.objectContaining({ class: 'outage' }) as unknown,
        unreadable: false,
        lasting: false,
      });
    }
  });

  test('by a server that gives the same page for ever', async () => {
    const page = failing(200, list([{ description: 'Page moved' }]));
    const { look: result } = await lookFor(query(), (asked) =>
      Promise.resolve(asked['searchString'] ? failing(200, list([])) : page),
    );
    expect(result).toMatchObject({ kind: 'inconclusive', tooLong: true });
  });

  test('if the listing breaks off on its second page', async () => {
    const records = Array.from({ length: 60 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    const ask = asker(createEmulator({ records }));
    const { look: result } = await lookFor(query(), (asked) =>
      asked['start'] === '50' ? Promise.resolve(failing(503)) : ask(asked),
    );
    expect(result).toMatchObject({ kind: 'inconclusive', failure: { class: 'outage' } });
  });

  test.each<[string, HttpResult, Partial<Look & { kind: 'inconclusive' }> & { class: string }]>([
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
    ['by 404', failing(404), { class: 'rejected', lasting: true }],
    ['by a redirect', failing(302, '', { location: '/login' }), { class: 'rejected', lasting: true }],
    [
      'by a refusal with Retry-After, which holds',
      failing(403, '', { 'retry-after': '9' }),
      { class: 'permission', notBefore: NOW + 9_000 },
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
    const read = readList(send, NOW);
    expect(read).toMatchObject({ kind: 'inconclusive', failure: { class: failureClass }, ...expected });
  });

  test('and the sentence never says that nothing was sent where something was', () => {
    const read = readList(
      { kind: 'unanswered', host: 'acme.atlassian.net', connected: true, trouble: 'timeout', code: 'X' },
      NOW,
    );
    expect('failure' in read && read.failure.happened).toBe(
      'The audit log could not be searched. Connected to acme.atlassian.net, but no answer came (it took too long, X).',
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
    const records = Array.from({ length: 1_500 }, () => complete({ remoteAddress: '10.0.0.1' }, NOW));
    expect(await look(createEmulator({ records }), { purpose: 'before' })).toBe('inconclusive');
  });
});

test('windows that overlap are listed once', () => {
  expect(mergeWindows([[5, 9], [1, 3], [2, 4], [20, 21]])).toEqual([[1, 4], [5, 9], [20, 21]]); // prettier-ignore
  expect(mergeWindows([[1, 10], [2, 3], [10, 12]])).toEqual([[1, 12]]); // prettier-ignore
});
