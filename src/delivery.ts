/** Gets a record into the log: executes the steps that the policy names, and notes everything that happened. */

import { httpDate, judgeAttempt } from './attempt.js';
import type { AuditLog } from './confluence.js';
import type { Failure } from './failure.js';
import { type Look, lookFor } from './look.js';
import {
  type Attempt,
  type Ending,
  type History,
  limitOf,
  mayHaveLanded,
  nextStep,
  type Rules,
  type Search,
  type Step,
} from './policy.js';
import { type AuditRecord, serializeRecord } from './record.js';

/** What to deliver, and how long to try. */
export interface Order extends Rules {
  record: AuditRecord;
  key: string;
}

/** The clock and its kin, handed in so that tests need not wait. */
export interface World {
  /** Epoch ms, never going backwards. */
  now: () => number;
  /** Ends early when the step is cancelled. */
  sleep: (ms: number, cancelled: AbortSignal) => Promise<void>;
  /** From 0 to 1. */
  random: () => number;
  cancelled: AbortSignal;
}

/** Told of everything as it happens: the receipt and the log follow it. */
export interface Observer {
  /** An attempt is about to leave; from here on it may land. */
  posting: (history: History) => void;
  /** Something ended: an attempt or a search. */
  noted: (history: History) => void;
  waiting: (step: Step & { do: 'wait' }, now: number) => void;
}

export interface Delivery {
  history: History;
  ending: Ending;
}

/** Runs until the policy says stop. Never throws for what the network does. */
export async function deliver(
  order: Order,
  log: AuditLog,
  world: World,
  observer: Observer,
): Promise<Delivery> {
  const body = serializeRecord(order.record);
  const deadline = world.now() + order.timeoutMs;
  const history: (Attempt | Search)[] = [];
  for (;;) {
    if (world.cancelled.aborted) return { history, ending: cancelledEnding(history) };
    const clock = { now: world.now(), deadline, random: world.random() };
    const step = nextStep(history, order, clock);
    switch (step.do) {
      case 'stop':
        return { history, ending: step.ending };
      case 'wait':
        observer.waiting(step, clock.now);
        await world.sleep(step.until - clock.now, world.cancelled);
        break;
      case 'post':
        observer.posting(history);
        history.push(await attempt(order, body, log, step.limitMs, world));
        observer.noted(history);
        break;
      case 'look':
        history.push(await search(order, log, step.purpose, history, deadline, world));
        observer.noted(history);
    }
  }
}

async function attempt(
  order: Order,
  body: string,
  log: AuditLog,
  limitMs: number,
  world: World,
): Promise<Attempt> {
  const startedAt = world.now();
  const exchange = await log.post(body, limitMs, world.cancelled);
  const endedAt = world.now();
  const end = judgeAttempt(exchange, order.key, order.record, endedAt);
  if (exchange.kind === 'unanswered') return { did: 'post', startedAt, endedAt, end };
  return {
    did: 'post',
    startedAt,
    endedAt,
    end,
    status: exchange.status,
    serverDate: httpDate(exchange.header('date')),
    requestId: exchange.header('atl-traceid') ?? exchange.header('x-request-id'),
  };
}

async function search(
  order: Order,
  log: AuditLog,
  purpose: 'before' | 'after',
  history: History,
  deadline: number,
  world: World,
): Promise<Search> {
  const startedAt = world.now();
  const attempts = history.filter((entry) => entry.did === 'post');
  const dates = [
    order.record.creationDate ?? startedAt,
    ...(purpose === 'before'
      ? [startedAt]
      : attempts.map(({ serverDate, endedAt }) => serverDate ?? endedAt)),
  ];
  const look: Look = await lookFor({ key: order.key, purpose, dates, now: world.now }, (query) =>
    log.list(query, limitOf(order, { now: world.now(), deadline, random: 0 }), world.cancelled),
  );
  return { did: 'look', startedAt, endedAt: world.now(), look };
}

function cancelledEnding(history: History): Ending {
  const landed = history.some((entry) => entry.did === 'post' && mayHaveLanded(entry));
  const failure: Failure = landed
    ? {
        class: 'unconfirmed',
        happened: 'The step was cancelled before the record was confirmed.',
        remedy: 'Search the audit log for the key before you send the record again.',
      }
    : {
        class: 'outage',
        happened: 'The step was cancelled before the record was sent.',
        remedy: 'Re-run the job, or deliver the receipt with `mode: replay`.',
      };
  return { kind: 'failed', failure, mayHaveLanded: landed, mayBeTwo: false };
}

/** How far this machine's clock is from the server's, in ms (positive: ours is ahead), by the last answer that had a Date. */
export function clockSkew(history: History): number | undefined {
  const dated = history.findLast(
    (entry): entry is Attempt & { serverDate: number } =>
      entry.did === 'post' && entry.serverDate !== undefined,
  );
  return dated && dated.endedAt - dated.serverDate;
}
