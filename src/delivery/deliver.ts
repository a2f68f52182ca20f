/** Gets a record into the log: executes the steps that the policy names, and notes everything that happened. */

import { httpDate, judgeAttempt, outage } from './post-outcome.js';
import type { AuditLog } from '../confluence/audit-client.js';
import { type Failure, failureOf } from '../failure/failure.js';
import {
  type Attempt,
  brokenOff,
  clockSkew,
  type Ending,
  type History,
  limitOf,
  mayHaveLanded,
  type NextStep,
  nextStep,
  obstacle,
  type Rules,
  type Search,
  wasTooLong,
} from './policy.js';
import { type AuditRecord, serializeRecord } from '../record/build.js';

/** What to deliver, and how long to try. */
export interface Order extends Rules {
  record: AuditRecord;
  key: string;
  /** Epoch ms; `timeoutMs` from now if absent. */
  deadline?: number;
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
  waiting: (step: NextStep & { do: 'wait' }, now: number, history: History) => void;
}

export interface Delivery {
  history: History;
  ending: Ending;
}

/** Runs until the policy says stop, or the step is cancelled. Never throws: what may have landed must not be forgotten. */
export async function deliver(
  order: Order,
  log: AuditLog,
  world: World,
  observer: Observer,
): Promise<Delivery> {
  const body = serializeRecord(order.record);
  const deadline = order.deadline ?? world.now() + order.timeoutMs;
  const history: (Attempt | Search)[] = [];
  let postingSince: number | undefined;
  try {
    for (let random = world.random(); ; random = world.random()) {
      const step = await nextAction(history, order, deadline, random, world, observer);
      if (step.do === 'stop') return { history, ending: step.ending };
      if (step.do === 'post') {
        observer.posting(history);
        postingSince = world.now();
        history.push(await attempt(order, body, log, step.limitMs, world));
        postingSince = undefined;
      } else history.push(await search(order, log, step.purpose, history, deadline, world));
      observer.noted(history);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (postingSince !== undefined)
      history.push({
        did: 'post',
        startedAt: postingSince,
        endedAt: world.now(),
        end: { kind: 'unknown', failure },
      });
    return { history, ending: brokenOff(history, order, failure) };
  }
}

/** Waits as the policy says, until there is something to do or the step is cancelled. */
async function nextAction(
  history: History,
  order: Order,
  deadline: number,
  random: number,
  world: World,
  observer: Observer,
): Promise<Exclude<NextStep, { do: 'wait' }>> {
  let told = 0;
  for (;;) {
    const clock = { now: world.now(), deadline, random };
    const step = nextStep(history, order, clock);
    // What is settled is settled, even if the step was cancelled just now.
    if (step.do === 'stop') return step;
    if (world.cancelled.aborted)
      return {
        do: 'stop',
        ending: brokenOff(history, order, { ...CANCELLED, class: obstacle(history).class }),
      };
    if (step.do !== 'wait') return step;
    // A timer can fire a moment early; the wait is told once.
    if (step.until !== told) observer.waiting(step, clock.now, history);
    told = step.until;
    await world.sleep(step.until - clock.now, world.cancelled);
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
  if (exchange.kind !== 'answered') return { did: 'post', startedAt, endedAt, end };
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
  let status: number | undefined;
  const { lookFor } = await import('./search.js');
  const { look, skew } = await lookFor(
    {
      key: order.key,
      purpose,
      creationDate: order.record.creationDate,
      attempts: history
        .filter((entry) => entry.did === 'post')
        .filter(mayHaveLanded)
        .map(({ startedAt: from, endedAt: to }) => [from, to]),
      skew: clockSkew(history) ?? 0,
      skipListing: wasTooLong(history),
      now: world.now,
    },
    async (query) => {
      const now = world.now();
      // A look of many pages ends with the deadline too.
      if (now >= deadline) return { kind: 'closed', lasting: false, failure: OVER };
      const answer = await log.list(query, limitOf(order, { now, deadline, random: 0 }), world.cancelled);
      status = answer.kind === 'answered' ? answer.status : status;
      return answer;
    },
  );
  return { did: 'look', startedAt, endedAt: world.now(), look, skew, status };
}

const CANCELLED: Omit<Failure, 'class'> = {
  happened: 'The step was cancelled before the record was known to be in the audit log.',
  remedy: 'Deliver the receipt with `mode: replay`, which searches the log first, or re-run the job.',
};

const OVER: Failure = outage('Time ran out before the audit log was read to its end.');
