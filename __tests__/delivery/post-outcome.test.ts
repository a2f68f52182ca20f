/** What an answer means for an attempt, and when the next request is allowed. Pure tables. */
import { httpDate, retryTime, waitUntil } from '../../src/http/retry-after.js';
import { type AttemptOutcome, judgeAttempt } from '../../src/delivery/post-outcome.js';
import type { HttpResult } from '../../src/http/client.js';
import type { AuditRecord } from '../../src/record/audit-record.js';

const KEY = 'gha0123456789abcdef0123456789abcdef';
const RECORD: AuditRecord = {
  remoteAddress: '10.1.2.3',
  creationDate: 1_795_000_000_000,
  summary: 'Released',
};
const NOW = Date.UTC(2026, 10, 23, 10, 0, 0);
const DATE = new Date(NOW).toUTCString();

function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpResult {
  return {
    kind: 'answered',
    status,
    header: (name) => headers[name],
    body: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

function judge(result: Parameters<typeof judgeAttempt>[0]): AttemptOutcome {
  return judgeAttempt(result, KEY, RECORD, NOW);
}

const stored = { ...RECORD, description: `Run: 1\nAudit key: ${KEY}` };

describe('an answer turns the step green only when it is our record', () => {
  test.each<[string, HttpResult, AttemptOutcome['kind']]>([
    ['200 and our record', answer(200, stored), 'accepted'],
    [
      'with members nobody announced',
      answer(200, { ...stored, superAdmin: false, operations: null }),
      'accepted',
    ],
    [
      'with a description cut by the server, but our key among the objects',
      answer(200, {
        ...stored,
        description: 'Run',
        associatedObjects: [{ name: KEY, objectType: 'Audit key' }],
      }),
      'accepted',
    ],
    ['with neither key, but our date and summary', answer(200, { ...RECORD, description: '' }), 'accepted'],
    ['200 and another record', answer(200, { ...stored, description: '', summary: 'Else' }), 'unknown'],
    ['200 and our summary at another time', answer(200, { ...RECORD, creationDate: 5 }), 'unknown'],
    ['200 and a list that holds our record', answer(200, { results: [stored] }), 'unknown'],
    ['200 and our record inside something else', answer(200, { ok: true, record: stored }), 'unknown'],
    ['200 and null', answer(200, 'null'), 'unknown'],
    ['200 and a text', answer(200, '"ok"'), 'unknown'],
    ['201 and our record', answer(201, stored), 'unknown'],
    ['202 and nothing', answer(202), 'unknown'],
    ['204', answer(204), 'unknown'],
    ['299', answer(299, stored), 'unknown'],
    [
      '200 and our record, but cut short',
      { ...answer(200, stored), bodyTrouble: 'too-large' } as HttpResult,
      'unknown',
    ],
  ])('%s', (_, result, kind) => expect(judge(result).kind).toBe(kind));
});

describe('a status never tells more than it says', () => {
  const HTML = '<html><head><title>502 Bad Gateway</title></head></html>';
  test.each<[number, unknown, AttemptOutcome['kind'], string, Record<string, string>?]>([
    [400, { message: '`remoteAddress` property is not specified' }, 'refused', 'rejected'],
    [401, '', 'refused', 'authentication'],
    [401, { code: 401, message: 'Unauthorized; scope does not match' }, 'refused', 'permission'],
    [401, '', 'refused', 'permission', { 'x-failure-category': 'FAILURE_CLIENT_SCOPE_CHECK' }],
    [402, '', 'refused', 'rejected'],
    [403, '', 'refused', 'permission'],
    [403, 'XSRF check failed', 'refused', 'permission'],
    [404, '', 'refused', 'configuration'],
    [405, '', 'refused', 'configuration'],
    [407, '', 'refused', 'configuration'],
    [408, '', 'unknown', 'outage'],
    [409, '', 'refused', 'rejected'],
    [410, '', 'refused', 'configuration'],
    [413, '', 'refused', 'rejected'],
    [415, '', 'refused', 'rejected'],
    [422, '', 'refused', 'rejected'],
    [425, '', 'unknown', 'outage'],
    [429, '', 'not-sent', 'rate-limited'],
    [451, '', 'refused', 'rejected'],
    [500, HTML, 'unknown', 'outage'],
    [501, '', 'unknown', 'outage'],
    [502, HTML, 'unknown', 'outage'],
    [503, '', 'unknown', 'outage'],
    [504, '', 'unknown', 'outage'],
    [511, '', 'unknown', 'outage'],
    [599, '', 'unknown', 'outage'],
    [999, '', 'unknown', 'outage'],
    [300, '', 'refused', 'configuration'],
    [304, '', 'refused', 'configuration'],
    [308, '', 'refused', 'configuration', { location: '/elsewhere' }],
  ])('%d %j is %s (%s)', (status, body, kind, failureClass, headers = {}) => {
    const end = judge(answer(status, body, headers));
    expect([end.kind, 'failure' in end && end.failure.class]).toEqual([kind, failureClass]);
  });
});

describe('a failure says what happened and what to do', () => {
  test.each<[string, Parameters<typeof judgeAttempt>[0], RegExp]>([
    [
      'a 502 page',
      answer(502, '<title>Bad Gateway</title>'),
      /returned 502: a web page titled "Bad Gateway"/,
    ],
    [
      'a login page',
      answer(200, '<title>Log in</title>'),
      /returned 200: .*Log in.*but the response is not the expected one\./,
    ],
    [
      'a 200 that says why it is no record',
      answer(200, '{"status":200,"message":"The site is in maintenance","summary":"of another record"}'),
      /returned 200: "The site is in maintenance", but the response is not the expected one\./,
    ],
    [
      'a 200 in plain text',
      answer(200, 'Scheduled maintenance'),
      /returned 200: "Scheduled maintenance", but the response is not the expected one\./,
    ],
    [
      "a 200 with another's record, which the log of the step must not show",
      answer(200, '{"summary":"Secret project","description":"Mergers","creationDate":1}'),
      /returned 200, but the response is not the expected one\./,
    ],
    [
      'a 200 with JSON that is cut off, whatever it holds',
      answer(200, '{"results":[{"summary":"Secret project"'),
      /returned 200, but the response is not the expected one\./,
    ],
    [
      'half a body',
      { ...answer(200, '{"summ'), bodyTrouble: 'broken' } as HttpResult,
      /returned 200, but the response is incomplete \(the connection broke\)\./,
    ],
    [
      'a redirect',
      answer(302, '', { location: 'https://id.atlassian.com' }),
      /redirect to "https:\/\/id\.atlassian\.com"/,
    ],
    ['a redirect to nowhere', answer(302), /redirect without a Location/],
    ['a rate limit', answer(429, '', { 'retry-after': '1847' }), /asks for a wait of 1847 s/],
    [
      'a silent server',
      {
        kind: 'unanswered',
        host: 'acme.atlassian.net',
        connected: true,
        trouble: 'timeout',
        code: 'AbortError',
      },
      /Connected to acme.atlassian.net, but got no response \(timed out, AbortError\)/,
    ],
    [
      'nobody there',
      {
        kind: 'unanswered',
        host: 'acme.atlassian.net',
        connected: false,
        trouble: 'unreachable',
        code: 'ECONNREFUSED',
      },
      /Could not connect to acme.atlassian.net \(the host is unreachable, ECONNREFUSED\)/,
    ],
    [
      'a bad certificate',
      {
        kind: 'unanswered',
        host: 'acme.atlassian.net',
        connected: false,
        trouble: 'certificate',
        code: 'CERT_HAS_EXPIRED',
      },
      /certificate .* is not trusted \(CERT_HAS_EXPIRED\), so nothing was sent/,
    ],
  ])('%s', (_, result, sentence) => {
    const end = judge(result);
    expect('failure' in end && end.failure.happened).toMatch(sentence);
    expect('failure' in end && end.failure.remedy).toMatch(/\S.*\.$/);
  });
});

describe('authentication', () => {
  const failure = { class: 'outage', happened: 'No token.', remedy: 'Wait.' } as const;
  test('that is refused for good refuses the attempt', () => {
    expect(judge({ kind: 'unavailable', lasting: true, failure })).toEqual({
      kind: 'refused',
      failure,
      unasked: true,
    });
  });
  test('that may work later leaves the attempt unsent, with its Retry-After', () => {
    expect(judge({ kind: 'unavailable', lasting: false, failure, notBefore: 7 })).toMatchObject({
      kind: 'not-sent',
      failure,
      notBefore: 7,
    });
  });
});

describe('Retry-After', () => {
  test.each<[string, string | undefined, string | undefined, number | undefined]>([
    ['seconds', '2', DATE, NOW + 2_000],
    ['seconds with a fraction', '1.5', DATE, NOW + 1_500],
    ['no seconds', '0', DATE, NOW],
    ['seconds between blanks', ' 30 ', DATE, NOW + 30_000],
    ['more than half an hour', '1847', DATE, NOW + 1_847_000],
    ['longer than any timeout', '99999999999999999999', DATE, NOW + 1e12],
    ["a date, from the answer's own", 'Mon, 23 Nov 2026 10:00:30 GMT', DATE, NOW + 30_000],
    [
      'a date of a server that is an hour ahead',
      'Mon, 23 Nov 2026 11:00:30 GMT',
      'Mon, 23 Nov 2026 11:00:00 GMT',
      NOW + 30_000,
    ],
    ['a date without an own', 'Mon, 23 Nov 2026 10:00:30 GMT', undefined, NOW + 30_000],
    ['a date that is over', 'Mon, 23 Nov 2026 09:00:00 GMT', DATE, NOW],
    ['a date as RFC 850 wrote it', 'Monday, 23-Nov-26 10:00:30 GMT', DATE, NOW + 30_000],
    ['a date as asctime wrote it', 'Mon Nov 23 10:00:30 2026', DATE, NOW + 30_000],
    ['a word', 'soon', DATE, undefined],
    ['a negative number', '-5', DATE, undefined],
    ['a number with a unit', '5s', DATE, undefined],
    ['two values, as two servers on the way leave them', '5, 10', DATE, NOW + 10_000],
    ['an ISO date', '2026-11-23T10:00:30Z', DATE, undefined],
    ['nothing', '', DATE, undefined],
    ['no header', undefined, DATE, undefined],
  ])('%s', (_, header, date, expected) => expect(retryTime(header, date, NOW)).toBe(expected));

  test.each([429, 408, 425, 500, 503, 202])('of a %d is kept', (status) => {
    expect(judge(answer(status, '', { 'retry-after': '9', date: DATE }))).toMatchObject({
      notBefore: NOW + 9_000,
    });
  });
});

describe('X-RateLimit-Reset', () => {
  const wait = (status: number, headers: Record<string, string>) =>
    waitUntil(status, (name) => ({ date: DATE, ...headers })[name], NOW);
  test.each<[string, number, Record<string, string>, number | undefined]>([
    ['ISO 8601 (JRACLOUD-82801)', 429, { 'x-ratelimit-reset': '2026-11-23T10:05:00Z' }, NOW + 300_000],
    ['without seconds', 429, { 'x-ratelimit-reset': '2026-11-23T10:05Z' }, NOW + 300_000],
    [
      'with an offset and a fraction',
      429,
      { 'x-ratelimit-reset': '2026-11-23T11:00:30.5+01:00' },
      NOW + 30_500,
    ],
    [
      'by the clock of the server',
      429,
      { 'x-ratelimit-reset': '2026-11-23T12:05:00Z', date: 'Mon, 23 Nov 2026 12:00:00 GMT' },
      NOW + 300_000,
    ],
    ['epoch seconds', 429, { 'x-ratelimit-reset': String(NOW / 1000 + 300) }, NOW + 300_000],
    ['epoch milliseconds', 429, { 'x-ratelimit-reset': String(NOW + 300_000) }, NOW + 300_000],
    ['that is over', 429, { 'x-ratelimit-reset': '2026-11-23T09:00:00Z' }, NOW],
    [
      'beside Retry-After, which wins',
      429,
      { 'retry-after': '9', 'x-ratelimit-reset': '2026-11-23T10:05:00Z' },
      NOW + 9_000,
    ],
    [
      'beside a Retry-After that says nothing',
      429,
      { 'retry-after': 'soon', 'x-ratelimit-reset': '2026-11-23T10:05:00Z' },
      NOW + 300_000,
    ],
    [
      'of an outage while requests are left',
      503,
      { 'x-ratelimit-reset': '2026-11-23T10:05:00Z', 'x-ratelimit-remaining': '7' },
      undefined,
    ],
    [
      'of an outage while none is left',
      503,
      { 'x-ratelimit-reset': '2026-11-23T10:05:00Z', 'x-ratelimit-remaining': '0' },
      NOW + 300_000,
    ],
    [
      'of a success',
      202,
      { 'x-ratelimit-reset': '2026-11-23T10:05:00Z', 'x-ratelimit-remaining': '0' },
      undefined,
    ],
    ['no time', 429, { 'x-ratelimit-reset': 'soon' }, undefined],
    ['a day that does not exist', 429, { 'x-ratelimit-reset': '2026-99-99T10:05:00Z' }, undefined],
    ['nothing', 429, {}, undefined],
  ])('%s', (_, status, headers, expected) => expect(wait(status, headers)).toBe(expected));

  test('is waited for, and RateLimit-Reason is named', () => {
    const outcome = judge(
      answer(429, '', {
        date: DATE,
        'x-ratelimit-reset': '2026-11-23T10:05:00Z',
        'ratelimit-reason': 'confluence-burst-based',
      }),
    );
    expect(outcome).toMatchObject({ kind: 'not-sent', notBefore: NOW + 300_000 });
    expect('failure' in outcome && outcome.failure.happened).toBe(
      'Confluence returned 429 without a message. RateLimit-Reason: "confluence-burst-based". The server asks for a wait of 300 s.',
    );
  });

  test.each([
    ['300', true],
    ['3599', true],
    ['3600', false],
    [undefined, false],
  ])('a larger `timeout` is advised only where it can hold the wait (%s)', (seconds, isAdvised) => {
    const outcome = judge(answer(429, '', seconds === undefined ? {} : { 'retry-after': seconds }));
    expect('failure' in outcome && outcome.failure.remedy.includes('`timeout`')).toBe(isAdvised);
  });
});

describe('a Date header', () => {
  test.each<[string | undefined, number | undefined]>([
    [DATE, NOW],
    ['226', undefined],
    ['2026-11-23', undefined],
    ['Mon, 99 Nov 2026 10:00:00 GMT', undefined],
    ['Mon, 23 Nov 2026 10:00:00 +0100', undefined],
    [undefined, undefined],
  ])('%s', (text, expected) => expect(httpDate(text)).toBe(expected));
});
