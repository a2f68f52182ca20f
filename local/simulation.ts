/**
 * Thousands of runners that want to write at once, and a service that limits, loses and fails: the real delivery over a
 * fake clock. Nothing here waits or opens anything, and one seed gives one course of events, so that figures can be
 * compared and repeated.
 */
import type { Runtime } from '../src/runner/runtime.js';
import type { AuditLog } from '../src/confluence/audit-client.js';
import { deliver } from '../src/delivery/deliver.js';
import type { HttpResult } from '../src/http/client.js';
import type { Pacing } from '../src/delivery/waits.js';
import { RECEIPT_RUN } from './receipt-run.js';
import { type Receipt, writeReceipt } from '../src/receipt/receipt.js';
import type { AuditRecord } from '../src/record/audit-record.js';

/** From and to, in ms. */
type Span = readonly [number, number];

export interface Scenario {
  seed: number;
  runners: number;
  /** All of them start within this time, at random moments. */
  startWithinMs: number;
  /** The `timeout` input. */
  timeoutMs: number;
  verify: boolean;
  /** This many requests are let in within a window; the others get 429 and are told when the next window begins. */
  limit: { requests: number; windowMs: number };
  /** A request and its answer together take this long. */
  latencyMs: Span;
  /** The share of posts that are written, but whose answer is lost. */
  lostAnswers: number;
  /** The share of posts that are lost themselves after the connection stood. */
  lostRequests: number;
  /** The share of posts that are written and returned 502. */
  writtenBut502: number;
  /** A new record can be searched for only after this long; it is listed at once. */
  indexLagMs: Span;
  /** Runners' clocks are off by up to this much, either way. */
  clockErrorMs: number;
  /** `unreachable`: no connection can be made; `503`: the edge answers, and nobody knows what was written. */
  outage?: { from: number; until: number; as: 'unreachable' | '503' };
  pacing?: Pacing;
}

/** The scenario that delivery was tuned by: 10,000 runners in one minute, and an outage of five. */
export const BUSY_MINUTE: Scenario = {
  seed: 20_261_123,
  runners: 10_000,
  startWithinMs: 60_000,
  timeoutMs: 900_000,
  verify: false,
  limit: { requests: 1_000, windowMs: 10_000 },
  latencyMs: [80, 400],
  lostAnswers: 0.01,
  lostRequests: 0.005,
  writtenBut502: 0.005,
  indexLagMs: [500, 8_000],
  clockErrorMs: 2_000,
  outage: { from: 20_000, until: 320_000, as: 'unreachable' },
};

export interface Figures {
  /** Records in the log that are there once. */
  recorded: number;
  /** Events without a record in the log. */
  gaps: number;
  /** Those of them that no receipt could deliver later. */
  gapsWithoutReceipt: number;
  /** Records beyond the first of an event. */
  duplicates: number;
  /** Steps that went green although the log has no record. */
  falseGreens: number;
  /** Steps that failed with "certainly not written" although the log has a record. */
  falseCertainties: number;
  /** Steps that failed without knowing whether the log has a record. */
  unconfirmed: number;
  /** Requests that reached the service, 429 and searches among them. */
  requests: number;
  /** Connections that could not be made. */
  refusedConnections: number;
  requestsPerRecord: number;
  /** From the start of the step to its green end, ms. */
  p50Ms: number;
  p99Ms: number;
  /** When the last step ended, ms. */
  endedAtMs: number;
}

/** Runs a scenario to its end. */
export async function simulate(scenario: Scenario): Promise<Figures> {
  const chance = randomFrom(scenario.seed);
  const time = new FakeTime();
  const service = new Service(scenario, time, chance);
  const runs: Run[] = [];
  for (let index = 0; index < scenario.runners; index++) {
    time.start(Math.floor(chance() * scenario.startWithinMs), async () => {
      runs.push(await runOne(index, scenario, time, service, chance));
    });
  }
  await time.run();
  return count(scenario, service, runs, time.now);
}

/**
 * A clock that stands still while somebody works and jumps to the next event when everybody waits. Whoever is at work is
 * counted, not guessed from turns of Node's event loop: an `import()` that takes longer under tsx than under jest then
 * changes no figure.
 */
class FakeTime {
  now = 0;
  readonly #queue: Happening[] = [];
  #sequence = 0;
  #working = 0;
  #onIdle: () => void = () => undefined;

  /** Starts work at a time (ms); it counts as working until it waits or ends. */
  start(time: number, work: () => Promise<void>): void {
    this.#at(time, () => {
      void work().finally(() => this.#rest());
    });
  }

  /** Waits, called by work that was started. */
  wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#at(this.now + ms, resolve);
      this.#rest();
    });
  }

  /** Runs until nothing is left to happen. */
  async run(): Promise<void> {
    for (let next = pop(this.#queue); next !== undefined; next = pop(this.#queue)) {
      this.now = next.time;
      const idle = new Promise<void>((resolve) => (this.#onIdle = resolve));
      this.#working++;
      next.act();
      await idle;
    }
  }

  #at(time: number, act: () => void): void {
    push(this.#queue, { time: Math.max(this.now, Math.ceil(time)), sequence: this.#sequence++, act });
  }

  #rest(): void {
    if (--this.#working === 0) this.#onIdle();
  }
}

/** Real clocks show large numbers; the first moment of the simulation. */
const EPOCH = Date.UTC(2026, 10, 23, 10, 0, 0);

interface Run {
  key: string;
  receipt: Receipt;
  startedAt: number;
  endedAt: number;
}

async function runOne(
  index: number,
  scenario: Scenario,
  time: FakeTime,
  service: Service,
  chance: () => number,
): Promise<Run> {
  const startedAt = time.now;
  const clockError = (2 * chance() - 1) * scenario.clockErrorMs;
  const runtime: Runtime = {
    now: () => Math.round(EPOCH + time.now + clockError),
    sleep: (ms) => time.wait(ms),
    random: chance,
    cancelled: new AbortController().signal,
  };
  const key = `gha${index.toString(16).padStart(32, '0')}`;
  const record: AuditRecord = {
    remoteAddress: '10.1.2.3',
    creationDate: runtime.now(),
    summary: `Deployment ${index}`,
    description: `Audit key: ${key}`,
  };
  const site = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' };
  const subject = { site, key, phase: 'start' as const, built: { record, truncated: [] }, run: RECEIPT_RUN };
  const { history, ending } = await deliver(
    {
      record,
      key,
      searchFirst: false,
      verify: scenario.verify,
      timeoutMs: scenario.timeoutMs,
      pacing: scenario.pacing,
    },
    service.open(key),
    runtime,
    { posting: () => undefined, noted: () => undefined, waiting: () => undefined },
  );
  const receipt = writeReceipt(subject, history, { ending, stepFailed: ending.kind === 'failed' });
  return { key, receipt, startedAt, endedAt: time.now };
}

interface Stored {
  key: string;
  creationDate: number;
  /** As it is listed. */
  json: string;
  searchableFrom: number;
}

/** No page of the listing is longer, whatever was asked for. */
const MOST_A_PAGE = 1_000;

/** The audit log of one site, reduced to what a delivery can see of it. */
class Service {
  requests = 0;
  refusedConnections = 0;
  /** Oldest first, by the records' own dates. */
  readonly log: Stored[] = [];
  readonly byKey = new Map<string, Stored[]>();
  #windowEndsAt = 0;
  #letIn = 0;
  readonly #scenario: Scenario;
  readonly #time: FakeTime;
  readonly #chance: () => number;

  constructor(scenario: Scenario, time: FakeTime, chance: () => number) {
    this.#scenario = scenario;
    this.#time = time;
    this.#chance = chance;
  }

  open(key: string): AuditLog {
    return {
      post: (body, limitMs) => this.#ask(limitMs, () => this.#create(key, body)),
      list: (query, limitMs) => this.#ask(limitMs, () => this.#answer(200, this.#list(query))),
    };
  }

  async #ask(limitMs: number, serve: () => HttpResult): Promise<HttpResult> {
    const time = this.#time;
    const latency = this.#within(this.#scenario.latencyMs);
    const outage = this.#scenario.outage;
    const isOut = () => outage !== undefined && time.now >= outage.from && time.now < outage.until;
    await time.wait(latency / 2);
    if (isOut() && outage?.as === 'unreachable') {
      this.refusedConnections++;
      return {
        kind: 'unanswered',
        host: 'acme.atlassian.net',
        connected: false,
        trouble: 'unreachable',
        code: 'ECONNREFUSED',
      };
    }
    this.requests++;
    const given = isOut() ? this.#answer(503) : (this.#refuse() ?? serve());
    const wasOut = isOut();
    await time.wait(Math.min(latency / 2, limitMs));
    // Who had asked when the outage began hears nothing more.
    return isOut() && !wasOut ? LOST : given;
  }

  #refuse(): HttpResult | undefined {
    const { requests, windowMs } = this.#scenario.limit;
    const { now } = this.#time;
    if (now >= this.#windowEndsAt) {
      this.#windowEndsAt = now - (now % windowMs) + windowMs;
      this.#letIn = 0;
    }
    if (this.#letIn++ < requests) return undefined;
    const seconds = Math.ceil((this.#windowEndsAt - now) / 1000);
    return this.#answer(429, '', { 'retry-after': String(seconds) });
  }

  #create(key: string, body: string): HttpResult {
    const { lostAnswers, lostRequests, writtenBut502, indexLagMs } = this.#scenario;
    const lot = this.#chance();
    if (lot < lostRequests) return LOST;
    const { creationDate = 0 } = JSON.parse(body) as AuditRecord;
    const json = JSON.stringify({ creationDate, summary: '', description: `Audit key: ${key}` });
    const stored = { key, creationDate, json, searchableFrom: this.#time.now + this.#within(indexLagMs) };
    this.log.splice(this.#position(creationDate), 0, stored);
    this.byKey.set(key, [...(this.byKey.get(key) ?? []), stored]);
    if (lot < lostRequests + lostAnswers) return LOST;
    if (lot < lostRequests + lostAnswers + writtenBut502)
      return this.#answer(502, '<title>Bad Gateway</title>');
    return this.#answer(200, body);
  }

  #list(query: Readonly<Record<string, string>>): string {
    const { startDate, endDate, searchString, start = '0', limit = '1000' } = query;
    const most = Math.min(Number(limit), MOST_A_PAGE);
    const page = (records: Stored[]) =>
      `{"results":[${records.map(({ json }) => json).join()}],"start":${start},"limit":${most},"size":${records.length}}`;
    if (searchString !== undefined) {
      const found = (this.byKey.get(searchString) ?? []).filter(
        ({ searchableFrom }) => searchableFrom <= this.#time.now,
      );
      return page(found.slice(Number(start), Number(start) + most));
    }
    // Newest first, as the service lists.
    const from = this.#position(Number(startDate));
    const to = this.#position(Number(endDate) + 1) - Number(start);
    return page(this.log.slice(Math.max(from, to - most), Math.max(from, to)).reverse());
  }

  /** Where the first record of this date or a later one stands. */
  #position(date: number): number {
    let low = 0;
    let high = this.log.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.log[middle] as Stored).creationDate < date) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #within([from, to]: Span): number {
    return from + this.#chance() * (to - from);
  }

  #answer(status: number, body = '', headers: Record<string, string> = {}): HttpResult {
    return answer(status, body, { date: new Date(EPOCH + this.#time.now).toUTCString(), ...headers });
  }
}

const LOST: HttpResult = {
  kind: 'unanswered',
  host: 'acme.atlassian.net',
  connected: true,
  trouble: 'broken',
  code: 'ECONNRESET',
};

function answer(status: number, body: string, headers: Record<string, string> = {}): HttpResult {
  return { kind: 'answered', status, body, header: (name) => headers[name] };
}

function count(scenario: Scenario, service: Service, runs: Run[], endedAtMs: number): Figures {
  const copies = ({ key }: Run) => service.byKey.get(key)?.length ?? 0;
  const inLog = runs.filter((run) => copies(run) > 0);
  const gaps = runs.filter((run) => copies(run) === 0);
  const times = runs
    .filter(({ receipt }) => receipt.recorded)
    .map(({ startedAt, endedAt }) => endedAt - startedAt)
    .sort((a, b) => a - b);
  const percentile = (share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return {
    recorded: inLog.length,
    gaps: gaps.length + (scenario.runners - runs.length),
    gapsWithoutReceipt:
      scenario.runners - runs.length + gaps.filter(({ receipt }) => !canBeSentLater(receipt)).length,
    duplicates: inLog.reduce((sum, run) => sum + copies(run) - 1, 0),
    falseGreens: gaps.filter(({ receipt }) => receipt.recorded).length,
    falseCertainties: inLog.filter(({ receipt }) => !receipt.recorded && !receipt.possiblyWritten).length,
    unconfirmed: runs.filter(({ receipt }) => receipt.result === 'unconfirmed').length,
    requests: service.requests,
    refusedConnections: service.refusedConnections,
    requestsPerRecord: Math.round((service.requests / Math.max(1, inLog.length)) * 1000) / 1000,
    p50Ms: percentile(0.5),
    p99Ms: percentile(0.99),
    endedAtMs,
  };
}

/** A receipt that says what happened and holds all that a replay needs. */
function canBeSentLater({ recorded, record, auditKey, site }: Receipt): boolean {
  return !recorded && record.remoteAddress !== '' && auditKey !== '' && site.origin !== '';
}

/** Numbers from 0 to 1 that depend on the seed alone (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// A binary heap, earliest first; what was ordered first comes first at the same moment.

interface Happening {
  time: number;
  sequence: number;
  act: () => void;
}

function isBefore(a: Happening, b: Happening): boolean {
  return a.time < b.time || (a.time === b.time && a.sequence < b.sequence);
}

function push(heap: Happening[], happening: Happening): void {
  let at = heap.length;
  heap.push(happening);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!isBefore(happening, heap[parent] as Happening)) break;
    heap[at] = heap[parent] as Happening;
    at = parent;
  }
  heap[at] = happening;
}

function pop(heap: Happening[]): Happening | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (first === undefined || last === undefined || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Happening, heap[child] as Happening)) child++;
    if (!isBefore(heap[child] as Happening, last)) break;
    heap[at] = heap[child] as Happening;
    at = child;
  }
  heap[at] = last;
  return first;
}
