/** Gets a record into the log: executes the steps that the policy names, and notes everything that happened. */

import type { Runtime } from '../runner/runtime.js';
import { httpDate } from '../http/retry-after.js';
import { judgeAttempt, outage } from './post-outcome.js';
import type { AuditLog } from '../confluence/audit-client.js';
import { type Failure, failureOf } from '../failure/failure.js';
import {
  type Attempt,
  type Ending,
  type History,
  type NextStep,
  type Rules,
  type Search,
  brokenOff,
  clockSkew,
  limitOf,
  nextStep,
  obstacle,
  possiblyWritten,
  wasTooLong,
} from './policy.js';
import { type AuditRecord, serializeRecord } from '../record/audit-record.js';

/** What to deliver, and how long to try. */
export interface Order extends Rules {
  record: AuditRecord;
  key: string;
  /** Epoch ms; `timeoutMs` from now if absent. */
  deadline?: number;
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
  runtime: Runtime,
  observer: Observer,
): Promise<Delivery> {
  const body = serializeRecord(order.record);
  const deadline = order.deadline ?? runtime.now() + order.timeoutMs;
  const history: (Attempt | Search)[] = [];
  let postingSince: number | undefined;
  try {
    for (let random = runtime.random(); ; random = runtime.random()) {
      const step = await nextAction(history, order, deadline, random, runtime, observer);
      if (step.do === 'stop') return { history, ending: step.ending };
      if (step.do === 'post') {
        observer.posting(history);
        postingSince = runtime.now();
        history.push(await attempt(order, body, log, step.limitMs, runtime));
        postingSince = undefined;
      } else history.push(await search(order, log, step.purpose, history, deadline, runtime));
      observer.noted(history);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (postingSince !== undefined)
      history.push({
        did: 'post',
        startedAt: postingSince,
        endedAt: runtime.now(),
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
  runtime: Runtime,
  observer: Observer,
): Promise<Exclude<NextStep, { do: 'wait' }>> {
  let told = 0;
  for (;;) {
    const clock = { now: runtime.now(), deadline, random };
    const step = nextStep(history, order, clock);
    // What is settled is settled, even if the step was cancelled just now.
    if (step.do === 'stop') return step;
    if (runtime.cancelled.aborted)
      return {
        do: 'stop',
        ending: brokenOff(history, order, { ...CANCELLED, class: obstacle(history).class }),
      };
    if (step.do !== 'wait') return step;
    // A timer can fire a moment early; the wait is told once.
    if (step.until !== told) observer.waiting(step, clock.now, history);
    told = step.until;
    await runtime.sleep(step.until - clock.now, runtime.cancelled);
  }
}

async function attempt(
  order: Order,
  body: string,
  log: AuditLog,
  limitMs: number,
  runtime: Runtime,
): Promise<Attempt> {
  const startedAt = runtime.now();
  const result = await log.post(body, limitMs, runtime.cancelled);
  const endedAt = runtime.now();
  const end = judgeAttempt(result, order.key, order.record, endedAt);
  if (result.kind !== 'answered') return { did: 'post', startedAt, endedAt, end };
  return {
    did: 'post',
    startedAt,
    endedAt,
    end,
    status: result.status,
    serverDate: httpDate(result.header('date')),
    requestId: result.header('atl-traceid') ?? result.header('x-request-id'),
  };
}

async function search(
  order: Order,
  log: AuditLog,
  purpose: 'before' | 'after',
  history: History,
  deadline: number,
  runtime: Runtime,
): Promise<Search> {
  const startedAt = runtime.now();
  let status: number | undefined;
  const { lookFor } = await import('./search.js');
  const { look, skew } = await lookFor(
    {
      key: order.key,
      purpose,
      creationDate: order.record.creationDate,
      attempts: history
        .filter((entry) => entry.did === 'post')
        .filter(possiblyWritten)
        .map(({ startedAt: from, endedAt: to }) => [from, to]),
      skew: clockSkew(history) ?? 0,
      skipListing: wasTooLong(history),
      now: runtime.now,
    },
    async (query) => {
      const now = runtime.now();
      // A look of many pages ends with the deadline too.
      if (now >= deadline) return { kind: 'unavailable', lasting: false, failure: OVER };
      const answer = await log.list(query, limitOf(order, { now, deadline, random: 0 }), runtime.cancelled);
      status = answer.kind === 'answered' ? answer.status : status;
      return answer;
    },
  );
  return { did: 'look', startedAt, endedAt: runtime.now(), look, skew, status };
}

const CANCELLED: Omit<Failure, 'class'> = {
  happened: 'The step was cancelled before the record was known to be in the audit log.',
  remedy: 'Deliver the receipt with `mode: replay`, which searches the log first, or re-run the job.',
};

const OVER: Failure = outage('Time ran out before the audit log was read to its end.');
