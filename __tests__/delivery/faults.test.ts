/**
 * The fault matrix: the real client and the real delivery against the emulator over sockets, one row a fault or a pair of
 * them. Only waiting is not real: the clock jumps. Each row says how many copies of the record the log holds at the end,
 * what the step says and its class; what a row does not show is then sent later from its receipt, as a replay would.
 */
import type { Runtime } from '../../src/runner/runtime.js';
import { type CertificateKind, makeCertificate } from '../../local/certificate.js';
import {
  type AuditRecord as StoredRecord,
  DEMO,
  DEMO_CLOUD_ID,
  FAULTS,
  type Fault,
  type LogOptions,
  complete,
  pastRecords,
} from '../../local/confluence/emulator.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { RECEIPT_RUN } from '../../local/receipt-run.js';
import { randomFrom } from '../../local/simulation.js';
import { holdsKey } from '../../src/confluence/own-record.js';
import { type AuditLog, openAuditLog } from '../../src/confluence/audit-client.js';
import type { Credentials } from '../../src/inputs/credentials.js';
import { type Observer, deliver } from '../../src/delivery/deliver.js';
import type { FailureClass } from '../../src/failure/failure.js';
import type { Ending } from '../../src/delivery/ending.js';
import type { History } from '../../src/delivery/history.js';
import { type DeliveryResult, digestRecord, type Receipt, writeReceipt } from '../../src/receipt/receipt.js';
import { saveReceipt } from '../../src/receipt/receipt-file.js';
import type { AuditRecord } from '../../src/record/audit-record.js';
import { lateRecord } from '../../src/replay/late-record.js';
import { planReplay, readCandidate, type ReplayItem } from '../../src/replay/receipt-groups.js';
import { failsStep } from '../../src/report/report.js';
import { BASIC as CREDENTIALS, runBuilt, useFolder } from '../built.js';
import dns from 'node:dns';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import tls from 'node:tls';

const KEY = `gha${'0123456789abcdef'.repeat(2)}`;
const SITE = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' };
const BASIC: Credentials = { kind: 'basic', email: DEMO.admin.email, apiToken: DEMO.admin.token };
const CLIENT: Credentials = {
  kind: 'client-credentials',
  clientId: DEMO.client.clientId,
  clientSecret: DEMO.client.clientSecret,
  cloudId: 'auto',
};
/** How long a server that hangs is really waited for. */
const PATIENCE_MS = 250;
const ALWAYS = Infinity;

interface Row {
  name: string;
  /** What goes wrong, in order. */
  faults?: Fault[];
  log?: LogOptions;
  /** Made when the row runs, because the dates are those of the row. */
  records?: (now: number) => StoredRecord[];
  rules?: { verify?: boolean; searchFirst?: boolean; timeoutMs?: number };
  credentials?: Credentials;
  /** How far the server's clock is ahead, ms. */
  serverAhead?: number;
  /** Speaks TLS with such a certificate; `trusted` unless told otherwise. */
  certificate?: CertificateKind;
  untrusted?: true;
  /** Where requests go instead of the emulator. */
  origin?: string;
  /** What the resolver says to the first look-ups of `acme.test`. */
  names?: string[];
  /** Somebody hangs, so real time has to pass. */
  hangs?: true;
  /** The log can't be read where it matters, or a request lands after we looked: a second copy is within the promise. */
  mayDouble?: true;
  /** Copies in the log, what the step says, and the class if it failed. */
  gives: [copies: number, result: DeliveryResult, failureClass?: FailureClass];
}

const status = (code: number, on: Fault['on'], more: object = {}): Fault => ({
  on,
  kind: 'status',
  status: code,
  ...more,
});
const retryAfter = (value: string | ((now: number) => string), code = 429): Fault =>
  status(code, 'post', { headers: { 'Retry-After': value } });
const utc = (ms: number) => new Date(ms).toUTCString();
const always = (fault: object): Fault => ({ ...fault, times: ALWAYS }) as Fault;
const times = (count: number, fault: object): Fault => ({ ...fault, times: count }) as Fault;
const NO_READING = always(status(403, 'read'));
/** Other people's records around this moment: more than are read. */
/** All around the date of our record, so that each is listed, however slow this machine is. */
const rushHour = (count: number) => (now: number) =>
  Array.from({ length: count }, (_, index) =>
    complete({ remoteAddress: '10.9.9.9', summary: `Page ${index} moved` }, now + 500 - (index % 1_000)),
  );
const earlier = (ageMs: number) => (now: number) => [
  complete({ remoteAddress: '10.1.2.3', summary: 'Deployed', description: `Audit key: ${KEY}` }, now - ageMs),
];

const reset = (value: (now: number) => string): Fault =>
  status(429, 'post', {
    headers: { 'X-RateLimit-Reset': value, 'RateLimit-Reason': 'confluence-burst-based' },
  });
const LAST = { results: [], start: 0, limit: 1_000, size: 0, _links: {} };
const EMPTY_BUT_MORE = {
  results: [],
  start: 0,
  limit: 50,
  size: 1,
  _links: { next: '/rest/api/audit?start=50&limit=50' },
};
const REPEATED = {
  ...LAST,
  limit: 50,
  size: 50,
  results: Array.from({ length: 50 }, (_, index) =>
    complete({ remoteAddress: '10.9.9.9', summary: `Page ${index} moved` }, 1_795_000_000_000),
  ),
};

const RECORDED: Row['gives'] = [1, 'recorded'];

const ROWS: Row[] = [
  { name: 'nothing goes wrong', gives: RECORDED },

  // The connection is never made.
  { name: 'nobody listens', origin: 'http://127.0.0.1:1', gives: [0, 'not-recorded', 'outage'] },
  {
    name: 'a reset in the first TLS handshake',
    certificate: 'good',
    faults: [FAULTS['reset-in-handshake']],
    gives: RECORDED,
  },
  {
    name: 'resets in every TLS handshake',
    certificate: 'good',
    faults: [always(FAULTS['reset-in-handshake'])],
    gives: [0, 'not-recorded', 'outage'],
  },
  {
    name: 'a TLS handshake that hangs',
    certificate: 'good',
    faults: [FAULTS['handshake-hang']],
    hangs: true,
    gives: RECORDED,
  },
  {
    name: 'TLS handshakes that hang and break in turn',
    certificate: 'good',
    faults: [FAULTS['handshake-hang'], FAULTS['reset-in-handshake'], FAULTS['reset-at-connect']],
    hangs: true,
    gives: RECORDED,
  },
  {
    name: 'a resolver that fails twice',
    names: ['EAI_AGAIN', 'EAI_AGAIN'],
    gives: RECORDED,
  },
  { name: 'a name that is unknown twice', names: ['ENOTFOUND', 'ENOTFOUND'], gives: RECORDED },
  {
    name: 'a name that does not exist',
    names: Array<string>(50).fill('ENOTFOUND'),
    gives: [0, 'not-recorded', 'configuration'],
  },
  {
    name: 'a name that does not exist, searched for first',
    names: Array<string>(50).fill('ENOTFOUND'),
    rules: { searchFirst: true },
    gives: [0, 'not-recorded', 'configuration'],
  },
  ...(['self-signed', 'expired', 'wrong-host', 'good'] as const).map((certificate): Row => ({
    name: `a certificate that is ${certificate === 'good' ? 'of an unknown authority' : certificate}`,
    certificate,
    untrusted: true,
    gives: [0, 'not-recorded', 'configuration'],
  })),
  {
    name: 'an expired certificate, searched first',
    certificate: 'expired',
    untrusted: true,
    rules: { searchFirst: true },
    gives: [0, 'not-recorded', 'configuration'],
  },

  // Later, please.
  ...(['429-seconds', '429-date', '429-garbage', '429-bare', '503-seconds'] as const).map((name): Row => ({
    name,
    faults: [FAULTS[name]],
    gives: RECORDED,
  })),
  { name: '429 with a fraction', faults: [retryAfter('1.5')], gives: RECORDED },
  { name: '429 with a date that is over', faults: [retryAfter((now) => utc(now - 60_000))], gives: RECORDED },
  {
    name: '429 with a date by a clock that is an hour ahead',
    serverAhead: 3_600_000,
    faults: [FAULTS['429-date']],
    gives: RECORDED,
  },
  {
    name: '429 that asks for half an hour',
    faults: [FAULTS['429-1847']],
    gives: [0, 'not-recorded', 'rate-limited'],
  },
  { name: '429 for ever', faults: [always(FAULTS['429-bare'])], gives: [0, 'not-recorded', 'rate-limited'] },
  {
    name: '503 that asks for half an hour',
    faults: [retryAfter('1847', 503)],
    gives: [0, 'unconfirmed', 'outage'],
  },
  { name: '202 that asks to wait', faults: [retryAfter('5', 202)], gives: RECORDED },
  {
    name: 'a limit that lets one request a minute in, after a lost answer',
    log: { perMinute: 1 },
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  },

  // The request or its answer is lost, and nothing was written.
  ...(
    [
      'lost-request',
      'lost-unwritten',
      'half-body',
      '408',
      '425',
      '500',
      '502',
      '503',
      '504',
      'login-page',
      'not-a-record',
      'another-record',
      'garbage',
      'huge-headers',
      'bad-gzip',
      'gzip-bomb',
      'endless-body',
    ] as const
  ).map((name): Row => ({ name: `${name}, unwritten`, faults: [FAULTS[name]], gives: RECORDED })),
  ...(['silence', 'slow-headers', 'slow-body'] as const).map((name): Row => ({
    name: `${name}, unwritten`,
    faults: [FAULTS[name]],
    hangs: true,
    gives: RECORDED,
  })),
  ...([201, 202, 204] as const).map((code): Row => ({
    name: `${code}, unwritten`,
    faults: [status(code, 'post', { body: '' })],
    gives: RECORDED,
  })),

  // The record is there, but nobody says so.
  ...(
    [
      'lost-answer',
      'lost-answer-lands-late',
      'written-but-half',
      'written-but-500',
      'written-but-502',
      'written-but-504',
      'written-but-201',
      'written-but-202',
      'written-but-204',
      'written-but-login-page',
    ] as const
  ).map((name): Row => ({ name, faults: [FAULTS[name]], gives: RECORDED })),
  ...(['garbage', 'huge-headers', 'endless-body', 'bad-gzip', 'another-record', '408', '503'] as const).map(
    (name): Row => ({
      name: `${name}, but written`,
      faults: [{ ...FAULTS[name], writes: true }],
      gives: RECORDED,
    }),
  ),
  { name: 'written-but-silent', faults: [FAULTS['written-but-silent']], hangs: true, gives: RECORDED },
  {
    name: 'slow-body, but written',
    faults: [{ ...FAULTS['slow-body'], writes: true }],
    hangs: true,
    gives: RECORDED,
  },
  {
    name: 'a record that lands on the way between the second and the third search',
    faults: [{ ...FAULTS['lost-answer'], writes: false, landsAfter: 2 }],
    gives: RECORDED,
  },
  {
    name: 'a record that lands long after we looked: the one case of two copies where the log can be read',
    faults: [{ ...FAULTS['lost-answer'], writes: false, landsAfter: 4 }],
    mayDouble: true,
    gives: [2, 'recorded'],
  },

  // Refusals.
  ...(
    [
      ['scope-mismatch', 'permission'],
      ['password-deprecated', 'authentication'],
      ['tomcat-401', 'authentication'],
      ['not-permitted', 'permission'],
      ['xsrf-failed', 'permission'],
      ['connect-token', 'permission'],
      ['caller-unknown', 'permission'],
      ['ip-allowlist', 'permission'],
      ['free-plan', 'permission'],
      ['translated-404', 'configuration'],
      ['errors-404', 'configuration'],
      ['bad-request', 'rejected'],
      ['redirect-to-login', 'configuration'],
      ['redirect-relative', 'configuration'],
    ] as const
  ).map(([name, failureClass]): Row => ({
    name,
    faults: [FAULTS[name]],
    gives: [0, 'not-recorded', failureClass],
  })),
  {
    name: 'a redirect to a malformed address',
    faults: [{ on: 'post', kind: 'redirect', location: 'http://[::bad' }],
    gives: [0, 'not-recorded', 'configuration'],
  },

  // The search has troubles of its own.
  {
    name: 'a lost answer, and the search is out once',
    faults: [FAULTS['lost-answer'], status(503, 'search')],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the search is out five times',
    faults: [FAULTS['lost-answer'], times(5, status(503, 'search'))],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the search is out for ever',
    faults: [FAULTS['lost-answer'], always(status(503, 'search'))],
    gives: [1, 'unconfirmed', 'outage'],
  },
  {
    name: 'a lost request, and the search is out for ever',
    faults: [FAULTS['lost-request'], always(status(503, 'search'))],
    gives: [0, 'unconfirmed', 'outage'],
  },
  {
    name: 'a lost answer, and the search asks to wait',
    faults: [FAULTS['lost-answer'], status(429, 'search', { headers: { 'Retry-After': '30' } })],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the search asks to wait for half an hour',
    faults: [FAULTS['lost-answer'], status(429, 'search', { headers: { 'Retry-After': '1847' } })],
    gives: [1, 'unconfirmed', 'rate-limited'],
  },
  ...(
    [
      'login-page',
      'garbage',
      'bad-gzip',
      'half-body',
      'not-a-record',
      'huge-headers',
      'endless-body',
    ] as const
  ).map((name): Row => ({
    name: `a lost answer, and the search answers with ${name}`,
    faults: [FAULTS['lost-answer'], { ...FAULTS[name], on: 'search' }],
    gives: RECORDED,
  })),
  {
    name: 'a lost answer, and the search is silent',
    faults: [FAULTS['lost-answer'], { on: 'search', kind: 'silence' }],
    hangs: true,
    gives: RECORDED,
  },
  {
    name: 'a lost request, and the listing breaks off',
    faults: [FAULTS['lost-request'], { on: 'listing', kind: 'half-body', times: 2 }],
    gives: RECORDED,
  },
  {
    name: 'a lost request, and the search shows only records of others',
    faults: [FAULTS['lost-request'], { on: 'search', kind: 'another-record', times: 3 }],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the password fails from then on',
    faults: [FAULTS['lost-answer'], always(status(401, 'any'))],
    gives: [1, 'unconfirmed', 'authentication'],
  },
  {
    name: 'a lost request, and the search does not exist',
    faults: [FAULTS['lost-request'], always(status(404, 'read'))],
    gives: [0, 'unconfirmed', 'configuration'],
  },
  {
    name: 'a lost answer, and the search redirects',
    faults: [FAULTS['lost-answer'], always({ on: 'read', kind: 'redirect', location: '/login' })],
    gives: [1, 'unconfirmed', 'configuration'],
  },

  // The log may not be read: one blind post, and the report says that there may be two.
  {
    name: 'a lost answer, and reading is forbidden',
    faults: [FAULTS['lost-answer'], NO_READING],
    mayDouble: true,
    gives: [2, 'recorded'],
  },
  {
    name: 'a lost request, and reading is forbidden',
    faults: [FAULTS['lost-request'], NO_READING],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the token may not read',
    faults: [FAULTS['lost-answer'], always({ ...FAULTS['scope-mismatch'], on: 'read' })],
    mayDouble: true,
    gives: [2, 'recorded'],
  },
  {
    name: 'two lost answers, and reading is forbidden',
    faults: [times(9, FAULTS['lost-answer']), NO_READING],
    mayDouble: true,
    gives: [2, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'lost requests, and reading is forbidden',
    faults: [times(9, FAULTS['lost-request']), NO_READING],
    gives: [0, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'a lost answer, reading is forbidden, and the second post is refused',
    faults: [FAULTS['lost-answer'], FAULTS['bad-request'], NO_READING],
    gives: [1, 'unconfirmed', 'rejected'],
  },
  {
    name: 'a lost answer, reading is forbidden, and the second post has to wait twice',
    faults: [FAULTS['lost-answer'], times(2, FAULTS['429-seconds']), NO_READING],
    mayDouble: true,
    gives: [2, 'recorded'],
  },

  // The index is late, the log is busy, the clocks differ.
  ...[1, 3, 50].map((indexLag): Row => ({
    name: `a lost answer, and the index is ${indexLag} searches late`,
    log: { indexLag },
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  })),
  {
    name: 'a lost answer, a late index, and the listing is out',
    log: { indexLag: 3 },
    faults: [FAULTS['lost-answer'], times(3, status(503, 'listing'))],
    gives: RECORDED,
  },
  {
    name: 'a lost answer in a log of 5,000 records',
    records: (now) => pastRecords(5_000, now),
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  },
  {
    name: 'a lost request in a log of 5,000 records',
    records: (now) => pastRecords(5_000, now),
    faults: [FAULTS['lost-request']],
    gives: RECORDED,
  },
  {
    name: 'a lost request in a rush hour whose listing is read to its end',
    records: rushHour(900),
    faults: [FAULTS['lost-request']],
    gives: RECORDED,
  },
  {
    name: 'a lost answer in a rush hour, with a late index',
    records: rushHour(900),
    log: { indexLag: 50 },
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  },
  {
    name: 'a lost answer in a rush hour that is too long to read',
    records: rushHour(25_000),
    log: { indexLag: 3 },
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  },
  {
    name: 'a lost request in a rush hour that is too long to read: nobody can rule out that it is there',
    records: rushHour(25_000),
    faults: [FAULTS['lost-request']],
    gives: [0, 'unconfirmed', 'outage'],
  },
  ...[-5_400_000, 5_400_000].map((serverAhead): Row => ({
    name: `a lost answer, and the server's clock is ${serverAhead / 60_000} minutes ahead`,
    serverAhead,
    log: { indexLag: 50 },
    faults: [FAULTS['lost-answer']],
    gives: RECORDED,
  })),

  // verify
  { name: 'verify: read back', rules: { verify: true }, gives: RECORDED },
  { name: 'verify: the index is late', rules: { verify: true }, log: { indexLag: 4 }, gives: RECORDED },
  {
    name: 'verify: accepted, and lands late',
    rules: { verify: true },
    faults: [FAULTS['accepted-lands-late']],
    gives: RECORDED,
  },
  {
    name: 'verify: accepted, and never written',
    rules: { verify: true },
    faults: [FAULTS['accepted-but-unwritten']],
    gives: [0, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'verify: accepted, and the search is out',
    rules: { verify: true },
    faults: [always(status(503, 'read'))],
    gives: [1, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'verify: accepted, and reading is forbidden',
    rules: { verify: true },
    faults: [NO_READING],
    gives: [1, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'verify: accepted, and the search asks to wait for half an hour',
    rules: { verify: true },
    faults: [status(429, 'search', { headers: { 'Retry-After': '1847' } })],
    gives: [1, 'unconfirmed', 'unconfirmed'],
  },

  // The event may be recorded already.
  {
    name: 'searched first: recorded last week',
    rules: { searchFirst: true },
    records: earlier(7 * 86_400_000),
    gives: [1, 'already-recorded'],
  },
  {
    name: 'searched first: recorded a moment ago, and the index is late',
    rules: { searchFirst: true },
    faults: [status(200, 'search', { body: LAST })],
    records: earlier(90_000),
    gives: [1, 'already-recorded'],
  },
  { name: 'searched first: not recorded', rules: { searchFirst: true }, gives: RECORDED },
  {
    name: 'searched first: the search is out twice',
    rules: { searchFirst: true },
    faults: [times(2, status(503, 'search'))],
    gives: RECORDED,
  },
  {
    name: 'searched first: the search is out for ever',
    rules: { searchFirst: true },
    faults: [always(status(503, 'search'))],
    gives: [0, 'not-recorded', 'outage'],
  },
  {
    name: 'searched first: reading is forbidden',
    rules: { searchFirst: true },
    records: earlier(86_400_000),
    faults: [NO_READING],
    mayDouble: true,
    gives: [2, 'recorded'],
  },
  {
    name: 'searched first: the password is wrong',
    rules: { searchFirst: true },
    faults: [always(FAULTS['tomcat-401']), always(status(401, 'read'))],
    gives: [0, 'not-recorded', 'authentication'],
  },

  // Pairs.
  {
    name: '429, then 502 although written',
    faults: [FAULTS['429-seconds'], FAULTS['written-but-502']],
    gives: RECORDED,
  },
  { name: '502, then a lost answer', faults: [FAULTS['502'], FAULTS['lost-answer']], gives: RECORDED },
  {
    name: 'a lost request, then a lost answer',
    faults: [FAULTS['lost-request'], FAULTS['lost-answer']],
    gives: RECORDED,
  },
  {
    name: 'a lost answer that lands late, and a late index',
    log: { indexLag: 4 },
    faults: [FAULTS['lost-answer-lands-late']],
    gives: RECORDED,
  },
  { name: 'three times 500', faults: [times(3, FAULTS['500'])], gives: RECORDED },
  { name: '502 for ever', faults: [always(FAULTS['502'])], gives: [0, 'unconfirmed', 'outage'] },
  { name: '503 for everything, six times', faults: [times(6, FAULTS['outage-503'])], gives: RECORDED },
  {
    name: '503 for everything, for ever',
    faults: [FAULTS['outage-503']],
    gives: [0, 'unconfirmed', 'outage'],
  },
  {
    name: 'silence, then 429 for half an hour',
    faults: [FAULTS['silence'], FAULTS['429-1847']],
    hangs: true,
    gives: [0, 'unconfirmed', 'rate-limited'],
  },
  {
    name: 'a lost request, then a refusal',
    faults: [FAULTS['lost-request'], FAULTS['not-permitted']],
    gives: [0, 'unconfirmed', 'permission'],
  },
  {
    name: 'a broken handshake, then 503, then a lost answer',
    certificate: 'good',
    faults: [FAULTS['reset-in-handshake'], FAULTS['503'], FAULTS['lost-answer']],
    gives: RECORDED,
  },
  {
    name: 'a login page, then another record',
    faults: [FAULTS['login-page'], FAULTS['another-record']],
    gives: RECORDED,
  },
  {
    name: '504 although written, and the search is out and then late',
    log: { indexLag: 2 },
    faults: [FAULTS['written-but-504'], times(2, status(503, 'search'))],
    gives: RECORDED,
  },
  {
    name: 'silence, and a minute is all there is',
    faults: [always({ on: 'post', kind: 'silence' })],
    rules: { timeoutMs: 60_000 },
    hangs: true,
    gives: [0, 'unconfirmed', 'outage'],
  },
  {
    name: 'a name that is unknown from the second request on',
    names: ['', ...Array<string>(60).fill('ENOTFOUND')],
    faults: [FAULTS['lost-answer']],
    gives: [1, 'unconfirmed', 'outage'],
  },

  // Paging that does not prove its end (elastic/integrations#7898, CONFSERVER-95396).
  {
    name: '502 although written, and the search begins with an empty page that names the next',
    faults: [FAULTS['written-but-502'], status(200, 'search', { body: EMPTY_BUT_MORE })],
    gives: RECORDED,
  },
  {
    name: '502 although written, and every page is empty and says that there are more',
    faults: [FAULTS['written-but-502'], always(status(200, 'read', { body: { ...LAST, size: 1 } }))],
    gives: [1, 'unconfirmed', 'outage'],
  },
  {
    name: '502, unwritten, and the listing is empty and says that there are more, once',
    faults: [FAULTS['502'], status(200, 'listing', { body: { ...LAST, size: 1 } })],
    gives: RECORDED,
  },
  {
    name: '502 although written, the index is late, and the listing begins with an empty page that names the next',
    log: { indexLag: 50 },
    records: rushHour(60),
    faults: [
      FAULTS['written-but-502'],
      status(200, 'listing', { body: { ...EMPTY_BUT_MORE, _links: { next: '?start=1' } } }),
    ],
    gives: RECORDED,
  },
  {
    name: 'a lost request, and the listing repeats its rows for every start',
    faults: [FAULTS['lost-request'], always(status(200, 'listing', { body: REPEATED }))],
    gives: [0, 'unconfirmed', 'outage'],
  },
  {
    name: 'a lost answer, the index is late, and the listing repeats its rows for every start',
    log: { indexLag: 50 },
    faults: [FAULTS['lost-answer'], always(status(200, 'listing', { body: REPEATED }))],
    gives: [1, 'unconfirmed', 'outage'],
  },
  {
    name: 'a lost answer, and the search repeats its rows for every start, once',
    faults: [FAULTS['lost-answer'], times(2, status(200, 'search', { body: REPEATED }))],
    gives: RECORDED,
  },
  {
    name: 'searched first: recorded last week, and the search begins with an empty page that names the next',
    rules: { searchFirst: true },
    records: earlier(7 * 86_400_000),
    faults: [status(200, 'search', { body: { ...EMPTY_BUT_MORE, _links: { next: '?start=0' } } })],
    gives: [1, 'already-recorded'],
  },
  {
    name: 'searched first: every page is empty and says that there are more',
    rules: { searchFirst: true },
    faults: [always(status(200, 'read', { body: { ...LAST, size: 1 } }))],
    gives: [0, 'not-recorded', 'outage'],
  },
  {
    name: 'verify: every page is empty and says that there are more',
    rules: { verify: true },
    faults: [always(status(200, 'read', { body: { ...LAST, size: 1 } }))],
    gives: [1, 'unconfirmed', 'unconfirmed'],
  },
  {
    name: 'a lost request in a rush hour too long to read, and time until the index has it',
    records: rushHour(25_000),
    rules: { timeoutMs: 900_000 },
    faults: [FAULTS['lost-request']],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and 503 for longer than the index can be late',
    rules: { timeoutMs: 900_000 },
    faults: [FAULTS['lost-answer'], times(9, status(503, 'search'))],
    gives: RECORDED,
  },

  // Waits that another header names (JRACLOUD-82801).
  {
    name: '429 with X-RateLimit-Reset in half a minute',
    faults: [reset((now) => new Date(now + 30_000).toISOString())],
    gives: RECORDED,
  },
  {
    name: '429 with X-RateLimit-Reset in five minutes',
    faults: [reset((now) => new Date(now + 300_000).toISOString())],
    gives: [0, 'not-recorded', 'rate-limited'],
  },
  {
    name: '429 with X-RateLimit-Reset in five minutes, as epoch seconds',
    faults: [reset((now) => String(Math.floor(now / 1000) + 300))],
    gives: [0, 'not-recorded', 'rate-limited'],
  },
  {
    name: '429 with X-RateLimit-Reset by a clock that is an hour ahead',
    serverAhead: 3_600_000,
    faults: [reset((now) => new Date(now + 30_000).toISOString())],
    gives: RECORDED,
  },
  {
    name: 'a lost answer, and the search has X-RateLimit-Reset in five minutes',
    faults: [
      FAULTS['lost-answer'],
      { ...reset((now) => new Date(now + 300_000).toISOString()), on: 'search' },
    ],
    gives: [1, 'unconfirmed', 'rate-limited'],
  },
  {
    name: 'the token endpoint has X-RateLimit-Reset in five minutes',
    credentials: CLIENT,
    faults: [{ ...reset((now) => new Date(now + 300_000).toISOString()), on: 'token' }],
    gives: [0, 'not-recorded', 'rate-limited'],
  },

  // Refusals that are not Confluence's, and sites that are wrong, on both ways.
  {
    name: "a CDN's page with 403",
    faults: [status(403, 'post', { body: '<html><head><title>Attention Required!</title></head></html>' })],
    gives: [0, 'not-recorded', 'permission'],
  },
  {
    name: 'a CAPTCHA',
    faults: [
      status(403, 'post', { body: 'no', headers: { 'X-Authentication-Denied-Reason': 'CAPTCHA_CHALLENGE' } }),
    ],
    gives: [0, 'not-recorded', 'authentication'],
  },
  ...([404, 405, 410] as const).map((code): Row => ({
    name: `${code} on the site`,
    faults: [status(code, 'post')],
    gives: [0, 'not-recorded', 'configuration'],
  })),
  ...([404, 410] as const).map((code): Row => ({
    name: `${code} for the cloud ID`,
    credentials: CLIENT,
    faults: [status(code, 'tenant')],
    gives: [0, 'not-recorded', 'configuration'],
  })),
  ...(['post', 'tenant'] as const).map((on): Row => ({
    name: `a redirect to the site's new name on ${on}`,
    credentials: on === 'tenant' ? CLIENT : BASIC,
    faults: [{ on, kind: 'redirect', location: 'https://acme-new.atlassian.net/wiki' }],
    gives: [0, 'not-recorded', 'configuration'],
  })),

  // Authentication.
  { name: 'a token from the client credentials grant', credentials: CLIENT, gives: RECORDED },
  {
    name: 'the token endpoint is out twice',
    credentials: CLIENT,
    faults: [times(2, status(503, 'token'))],
    gives: RECORDED,
  },
  {
    name: 'the token endpoint asks to wait for half an hour',
    credentials: CLIENT,
    faults: [status(429, 'token', { headers: { 'Retry-After': '1847' } })],
    gives: [0, 'not-recorded', 'rate-limited'],
  },
  {
    name: 'the client secret is wrong',
    credentials: { ...CLIENT, clientSecret: 'demo-wrong-secret' },
    gives: [0, 'not-recorded', 'authentication'],
  },
  {
    name: 'the cloud ID can not be looked up, once',
    credentials: CLIENT,
    faults: [status(502, 'tenant')],
    gives: RECORDED,
  },
  {
    name: 'a token that may only write, and a lost answer',
    credentials: {
      kind: 'scoped',
      email: DEMO.scoped.email,
      apiToken: DEMO.scoped.token,
      cloudId: DEMO_CLOUD_ID,
    },
    faults: [FAULTS['lost-answer'], always({ ...FAULTS['scope-mismatch'], on: 'read' })],
    mayDouble: true,
    gives: [2, 'recorded'],
  },
];

const folder = useFolder('faults');
const lookup = dns.lookup;
const createSecureContext = tls.createSecureContext;
const emulators: RunningEmulator[] = [];
async function tidyUp(): Promise<void> {
  dns.lookup = lookup;
  tls.createSecureContext = createSecureContext;
  await Promise.all(emulators.splice(0).map((emulator) => emulator.close()));
}

/** Real time goes on, and waits are jumped over. */
class JumpingClock {
  #jumped = 0;
  readonly #startedAt = Date.now() - performance.now();
  now = () => Math.round(this.#startedAt + performance.now() + this.#jumped);
  jump = (ms: number) => {
    this.#jumped += ms;
  };
}

function worldOf(clock: JumpingClock): Runtime {
  return {
    now: clock.now,
    sleep: (ms) => {
      clock.jump(ms);
      return Promise.resolve();
    },
    random: () => 0.5,
    cancelled: new AbortController().signal,
  };
}

/** The real client; who hangs is waited for a little, and the clock jumps over the rest. */
function clientOf(
  origin: string,
  credentials: Credentials,
  clock: JumpingClock,
  patienceMs: number,
): AuditLog {
  const log = openAuditLog(
    { site: { ...SITE, origin }, credentials, gatewayUrl: origin, tokenUrl: `${origin}/oauth/token` },
    clock.now,
    () => undefined,
  );
  const patiently = async <Answer extends { kind: string }>(
    limitMs: number,
    ask: (limitMs: number) => Promise<Answer>,
  ) => {
    const limit = Math.min(limitMs, patienceMs);
    const answer = await ask(limit);
    const trouble =
      'trouble' in answer ? answer.trouble : 'bodyTrouble' in answer ? answer.bodyTrouble : undefined;
    if (trouble === 'timeout') clock.jump(limitMs - limit);
    return answer;
  };
  return {
    post: (body, limitMs, cancelled) => patiently(limitMs, (limit) => log.post(body, limit, cancelled)),
    list: (query, limitMs, cancelled) => patiently(limitMs, (limit) => log.list(query, limit, cancelled)),
  };
}

function answerNames(codes: string[]): void {
  const left = [...codes];
  dns.lookup = ((host: string, options: dns.LookupOptions, callback: (...result: unknown[]) => void) => {
    const code = host === 'acme.test' ? left.shift() : '';
    const error = code ? Object.assign(new Error(`getaddrinfo ${code} ${host}`), { code }) : null;
    if (error) callback(error);
    else if (options.all) callback(null, [{ address: '127.0.0.1', family: 4 }]);
    else callback(null, '127.0.0.1', 4);
  }) as unknown as typeof dns.lookup;
}

interface Seen {
  row: Row;
  copies: number;
  history: History;
  ending: Ending;
  receipt: Receipt;
  /** Copies after the receipt was sent later. */
  copiesLater: number;
  tookMs: number;
}

/** What a replay of one receipt has to deliver. */
function itemsOf(file: { path: string; text: string }, site: Receipt['site'], now: number): ReplayItem[] {
  const candidate = readCandidate(file, site, [], now);
  return 'outcome' in candidate ? [] : planReplay([candidate]).items;
}

async function run(row: Row, index: number): Promise<Seen> {
  const clock = new JumpingClock();
  const startedAt = clock.now();
  const certificate = row.certificate && makeCertificate(row.certificate);
  const emulator = await startEmulator({
    ...row.log,
    records: row.records?.(startedAt),
    clock: () => clock.now() + (row.serverAhead ?? 0),
    tls: certificate,
  });
  emulators.push(emulator);
  emulator.faults.push(...(row.faults ?? []));
  if (row.names) answerNames(row.names);
  const { port } = new URL(emulator.url);
  const origin = row.origin ?? (row.names ? `http://acme.test:${port}` : emulator.url);
  if (certificate && (!row.untrusted || row.certificate !== 'good'))
    tls.createSecureContext = (options) => createSecureContext({ ...options, ca: certificate.ca });

  const record: AuditRecord = {
    remoteAddress: '10.1.2.3',
    creationDate: startedAt,
    summary: 'Deployment of acme/shop v1.5.0 to production started',
    description: `Event: push\n\nRun: 1\nAudit key: ${KEY}`,
    associatedObjects: [{ name: KEY, objectType: 'Audit key' }],
  };
  const subject = {
    site: SITE,
    key: KEY,
    phase: 'start' as const,
    built: { record, truncated: [] },
    run: RECEIPT_RUN,
  };
  const path = join(folder.path(), `${index}.json`);
  const runtime = worldOf(clock);
  const timeoutMs = row.rules?.timeoutMs ?? 120_000;
  saveReceipt(path, writeReceipt(subject, [], { stepFailed: true }));
  const observer: Observer = {
    posting: (history) =>
      saveReceipt(path, writeReceipt(subject, history, { inFlightSince: clock.now(), stepFailed: true })),
    noted: (history) => saveReceipt(path, writeReceipt(subject, history, { stepFailed: true })),
    waiting: () => undefined,
  };
  const { history, ending } = await deliver(
    { record, key: KEY, searchFirst: false, verify: false, ...row.rules, timeoutMs },
    clientOf(origin, row.credentials ?? BASIC, clock, row.hangs ? PATIENCE_MS : 10_000),
    runtime,
    observer,
  );
  const tookMs = clock.now() - startedAt;
  const stepFailed = ending.kind === 'failed' && failsStep(ending.failure, 'fail');
  saveReceipt(path, writeReceipt(subject, history, { ending, stepFailed }));
  const copies = () => emulator.records.filter((stored) => holdsKey(stored, KEY)).length;
  const atEnd = copies();

  // What was not recorded is sent later, when all is well again.
  const text = readFileSync(path, 'utf8');
  dns.lookup = lookup;
  emulator.faults.length = 0;
  const later = (row.origin ?? row.untrusted) ? await startEmulator({ clock: clock.now }) : emulator;
  if (later !== emulator) emulators.push(later);
  clock.jump(600_000);
  for (const { chosen, earlier } of itemsOf({ path, text }, SITE, clock.now())) {
    const { receipt } = chosen;
    await deliver(
      {
        record: lateRecord(receipt, 'run 2').record,
        earlier,
        key: receipt.auditKey,
        searchFirst: true,
        verify: false,
        timeoutMs: 60_000,
      },
      clientOf(later.url, BASIC, clock, 10_000),
      runtime,
      { posting: () => undefined, noted: () => undefined, waiting: () => undefined },
    );
  }
  const copiesLater =
    later === emulator ? copies() : later.records.filter((stored) => holdsKey(stored, KEY)).length;
  return { row, copies: atEnd, history, ending, receipt: JSON.parse(text) as Receipt, copiesLater, tookMs };
}

const seen = new Map<Row, Promise<Seen>>();

/** Each row is run once, whichever test wants it first. */
function once(row: Row): Promise<Seen> {
  const result = seen.get(row) ?? run(row, ROWS.indexOf(row)).finally(tidyUp);
  seen.set(row, result);
  return result;
}

describe('each fault', () => {
  test.each(ROWS.map((row) => [row.name, row] as const))('%s', async (_, row) => {
    const result = await once(row);
    const { receipt, history, ending } = result;
    expect([result.copies, receipt.result, receipt.failure?.class]).toEqual([
      row.gives[0],
      row.gives[1],
      row.gives[2],
    ]);

    // The step is green if, and only if, the record is known to be there.
    const isRecorded = ending.kind === 'recorded';
    expect(receipt.recorded).toBe(isRecorded);
    expect(receipt.stepFailed).toBe(!isRecorded);
    const passes = ['rate-limited', 'outage', 'unconfirmed'].includes(receipt.failure?.class ?? 'outage');
    expect(ending.kind === 'failed' && failsStep(ending.failure, 'warn-on-outage')).toBe(
      !isRecorded && !passes,
    );

    // The receipt says what happened, and whether it may have landed.
    const posts = history.filter((entry) => entry.did === 'post');
    expect(receipt.attempts.map(({ did }) => did)).toEqual(history.map(({ did }) => did));
    expect(receipt.possiblyWritten).toBe(
      !isRecorded && posts.some(({ outcome }) => outcome.kind === 'unknown' || outcome.kind === 'accepted'),
    );
    if (result.copies > 0 && !isRecorded) expect(receipt.possiblyWritten).toBe(true);
    if (result.copies > 1)
      expect(receipt.possibleDuplicate || row.name.includes('lands long after')).toBe(true);
    expect(receipt.recordDigest).toBe(digestRecord(receipt.record));
    expect(JSON.stringify(receipt)).not.toContain(DEMO.admin.token);
    if (receipt.failure) expect(receipt.failure.happened).toMatch(/\."?$/);

    // It ends in time.
    expect(result.tookMs).toBeLessThan((row.rules?.timeoutMs ?? 120_000) + 2_000);
    // Sent later, it is there once, or as often as it was.
    expect(result.copiesLater).toBe(Math.max(1, result.copies));
  });
});

describe('over all of them', () => {
  const all: Seen[] = [];
  beforeAll(async () => {
    for (const row of ROWS) all.push(await once(row));
  }, 60_000);

  test('there are enough of them, pairs among them', () => {
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
    expect(ROWS.length).toBeGreaterThanOrEqual(180);
    expect(ROWS.filter(({ faults = [] }) => faults.length > 1).length).toBeGreaterThanOrEqual(30);
  });

  test('no record was lost without a receipt that could be sent later', () => {
    expect(all.filter(({ copiesLater }) => copiesLater === 0).map(({ row }) => row.name)).toEqual([]);
  });

  test('no record was written twice where the log could be read before', () => {
    expect(all.filter(({ row, copies }) => copies > 1 && !row.mayDouble).map(({ row }) => row.name)).toEqual(
      [],
    );
    expect(all.filter(({ row, copies }) => copies < 2 && row.mayDouble).map(({ row }) => row.name)).toEqual(
      [],
    );
  });

  test('no step went green without a record', () => {
    expect(
      all
        .filter(({ copies, ending }) => copies === 0 && ending.kind === 'recorded')
        .map(({ row }) => row.name),
    ).toEqual([]);
  });

  test('no step said "certainly not written" of a record that is there', () => {
    expect(
      all
        .filter(({ copies, receipt, row }) => copies > 0 && receipt.result === 'not-recorded' && !row.records)
        .map(({ row }) => row.name),
    ).toEqual([]);
  });

  test('every class of failure came up', () => {
    expect([...new Set(all.flatMap(({ receipt }) => receipt.failure?.class ?? []))].sort()).toEqual([
      'authentication',
      'configuration',
      'outage',
      'permission',
      'rate-limited',
      'rejected',
      'unconfirmed',
    ]);
  });
});

describe('faults that nobody has thought of together', () => {
  const POSTS = Object.keys(FAULTS).filter(
    (name) =>
      // A server that promises what it did not do can deceive a step that does not verify; hanging takes real time.
      !name.startsWith('accepted') && !/silen|slow|hang|handshake|connect$|1847|outage/.test(name),
  ) as (keyof typeof FAULTS)[];
  const READS: Fault[] = [
    status(503, 'search'),
    status(503, 'listing'),
    status(500, 'read'),
    status(429, 'read', { headers: { 'Retry-After': '3' } }),
    { on: 'search', kind: 'login-page' },
    { on: 'read', kind: 'half-body' },
    { on: 'listing', kind: 'garbage' },
    { on: 'search', kind: 'another-record' },
    { on: 'read', kind: 'reset-after-body' },
    status(403, 'read'),
    status(404, 'search'),
  ];

  test('lose no record, write none twice where the log could be read, and never turn a step green without one', async () => {
    const chance = randomFrom(20_261_123);
    const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(chance() * items.length)] as Item;
    const few = (most: number) => Math.floor(chance() * (most + 1));
    const rounds = process.env['SOAK'] ? 3_000 : 60;
    for (let round = 0; round < rounds; round++) {
      const posts = Array.from({ length: few(4) }, () => ({ ...FAULTS[pick(POSTS)], times: 1 + few(2) }));
      const reads = Array.from({ length: few(3) }, () => ({ ...pick(READS), times: 1 + few(4) }));
      const row: Row = {
        name: `round ${round}`,
        faults: [...posts, ...reads] as Fault[],
        log: { indexLag: few(6) },
        rules: { verify: chance() < 0.3, searchFirst: chance() < 0.3 },
        gives: RECORDED,
      };
      const { copies, copiesLater, ending, receipt } = await run(row, ROWS.length + round).finally(tidyUp);
      const told = JSON.stringify(row);
      // What a POST may do on its way is in the emulator's hands; only a refusal to read lets us post blind.
      const mayDouble =
        reads.some((fault) => 'status' in fault && fault.status === 403) || told.includes('landsAfter');
      expect({ told, isDouble: copies > 1 && !mayDouble }).toEqual({ told, isDouble: false });
      expect({ told, isLost: copiesLater === 0 }).toEqual({ told, isLost: false });
      expect({ told, isFalseGreen: ending.kind === 'recorded' && copies === 0 }).toEqual({
        told,
        isFalseGreen: false,
      });
      expect({ told, isFalseCertainty: copies > 0 && receipt.result === 'not-recorded' }).toEqual({
        told,
        isFalseCertainty: false,
      });
    }
  }, 900_000);
});

describe('through the built action', () => {
  interface Step {
    name: string;
    faults?: Fault[];
    with?: Record<string, string>;
    site?: string;
    copies: number;
    exitCode: number;
    outputs: Record<string, string>;
    /** What the one annotation says, if there is one. */
    says?: RegExp;
  }
  const limited = FAULTS['429-1847'];
  const STEPS: Step[] = [
    {
      name: 'all is well',
      copies: 1,
      exitCode: 0,
      outputs: { result: 'recorded', attempts: '1', 'failure-class': '' },
    },
    {
      name: 'a lost answer',
      faults: [FAULTS['lost-answer']],
      copies: 1,
      exitCode: 0,
      outputs: { result: 'recorded', verified: 'true', attempts: '1' },
    },
    {
      name: 'silence, although written',
      faults: [FAULTS['written-but-silent']],
      with: { timeout: '4' },
      copies: 1,
      exitCode: 0,
      outputs: { result: 'recorded', verified: 'true' },
    },
    {
      name: '1 GiB of an answer',
      faults: [{ on: 'post', kind: 'endless-body', bytes: 1024 ** 3, writes: true }],
      copies: 1,
      exitCode: 0,
      outputs: { result: 'recorded', verified: 'true', 'http-status': '200' },
    },
    {
      name: 'a lost answer, and reading is forbidden',
      faults: [FAULTS['lost-answer'], NO_READING],
      copies: 2,
      exitCode: 0,
      outputs: { result: 'recorded', attempts: '2' },
      says: /may be in the audit log twice/,
    },
    {
      name: 'nobody listens',
      site: 'http://127.0.0.1:1',
      with: { timeout: '1' },
      copies: 0,
      exitCode: 1,
      outputs: { result: 'not-recorded', 'failure-class': 'outage', 'http-status': '' },
      says: /Nothing was written/,
    },
    {
      name: 'a limit of half an hour',
      faults: [limited],
      copies: 0,
      exitCode: 1,
      outputs: {
        result: 'not-recorded',
        'failure-class': 'rate-limited',
        attempts: '1',
        'http-status': '429',
      },
      says: /1847 s/,
    },
    {
      name: 'a limit of half an hour, and outages may pass',
      faults: [limited],
      with: { 'on-failure': 'warn-on-outage' },
      copies: 0,
      exitCode: 0,
      outputs: { result: 'not-recorded', recorded: 'false' },
      says: /Not recorded \(rate-limited\)/,
    },
    {
      name: 'wrong credentials, and outages may pass',
      with: { 'on-failure': 'warn-on-outage', 'api-token': DEMO.scoped.token },
      copies: 0,
      exitCode: 1,
      outputs: { result: 'not-recorded', 'failure-class': 'authentication' },
    },
    {
      name: '503 for everything',
      faults: [FAULTS['outage-503']],
      with: { timeout: '2' },
      copies: 0,
      exitCode: 1,
      outputs: { result: 'unconfirmed', 'failure-class': 'outage' },
      says: /may be in the audit log/,
    },
    {
      name: 'verify, and nothing was written',
      faults: [FAULTS['accepted-but-unwritten']],
      // Long enough for one search on a busy machine.
      with: { timeout: '10', verify: 'true' },
      copies: 0,
      exitCode: 1,
      outputs: { result: 'unconfirmed', 'failure-class': 'unconfirmed', attempts: '1' },
    },
    {
      name: 'a redirect to a login page',
      faults: [FAULTS['redirect-to-login']],
      copies: 0,
      exitCode: 1,
      outputs: { result: 'not-recorded', 'failure-class': 'configuration', 'http-status': '302' },
      says: /id\.atlassian\.com/,
    },
  ];

  const runStep = async ({ faults = [], site, with: inputs }: Step) => {
    const emulator = await startEmulator();
    emulator.faults.push(...faults);
    try {
      const result = await runBuilt(folder.path(), {
        with: { site: site ?? emulator.url, ...CREDENTIALS, ...inputs },
      });
      return { result, copies: emulator.records.length };
    } finally {
      await emulator.close();
    }
  };
  // They wait for real, so they wait together.
  let running: Map<Step, ReturnType<typeof runStep>> | undefined;
  const startAll = () => (running ??= new Map(STEPS.map((step) => [step, runStep(step)])));

  test.each(STEPS)('$name', async (step) => {
    const { result, copies } = await (startAll().get(step) ?? runStep(step));
    expect(copies).toBe(step.copies);
    expect(result.outputs).toMatchObject(step.outputs);
    expect(result.main?.exitCode).toBe(step.exitCode);
    const messages = result.main?.annotations.map(({ message }) => message) ?? [];
    expect(messages).toHaveLength(step.exitCode === 1 || step.says ? 1 : 0);
    if (step.says) expect(messages.join('')).toMatch(step.says);
    const file = result.outputs['receipt-file'] ?? '';
    expect(itemsOf({ path: file, text: readFileSync(file, 'utf8') }, siteOf(file), Date.now())).toHaveLength(
      result.outputs['recorded'] === 'true' ? 0 : 1,
    );
  });

  const siteOf = (file: string) => (JSON.parse(readFileSync(file, 'utf8')) as Receipt).site;
});
