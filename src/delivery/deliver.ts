/** Delivers a record: makes the moves that the policy decides, and keeps the history. */

import type { AuditLog } from '../confluence/audit-client.js';
import { outage } from '../confluence/outage.js';
import { type Failure, failureOf } from '../failure/failure.js';
import { unavailable } from '../failure/unavailable.js';
import { httpDate } from '../http/retry-after.js';
import { type AuditRecord, serializeRecord } from '../record/audit-record.js';
import type { Runtime } from '../runner/runtime.js';
import { type Ending, brokenOff, obstacleOf, withRetention } from './ending.js';
import { type Attempt, type History, type Search, possiblyWritten, stateOf } from './history.js';
import { type Move, type Rules, nextMove } from './retry-policy.js';
import { isAccepted } from '../confluence/own-record.js';
import type { AttemptOutcome } from './post-outcome.js';
import { limitOf } from './waits.js';

/** What to deliver, and how long to try. */
export interface Order extends Rules {
  record: AuditRecord;
  key: string;
  /** Epoch ms; `timeoutMs` from now if absent. */
  deadline?: number;
}

/** Observes everything as it happens, for the receipt and the log. */
export interface Observer {
  /** An attempt is about to be sent; from here on it may write. */
  posting: (history: History) => void;
  /** Something ended: an attempt or a search. */
  noted: (history: History) => void;
  waiting: (move: Move & { do: 'wait' }, now: number, history: History) => void;
}

export interface Delivery {
  history: History;
  ending: Ending;
}

/** A delivery under way. */
interface Run {
  order: Order;
  /** Epoch ms. */
  deadline: number;
  log: AuditLog;
  runtime: Runtime;
  history: (Attempt | Search)[];
}

/** Runs until the policy stops, or the step is canceled. Never throws, because a possibly written record must be reported. */
export async function deliver(
  order: Order,
  log: AuditLog,
  runtime: Runtime,
  observer: Observer,
): Promise<Delivery> {
  const body = serializeRecord(order.record);
  const deadline = order.deadline ?? runtime.now() + order.timeoutMs;
  const history: Run['history'] = [];
  const run = { order, deadline, log, runtime, history };
  const end = (ending: Ending): Delivery => ({
    history,
    ending: withRetention(ending, order.record.creationDate, runtime.now()),
  });
  let postingSince: number | undefined;
  try {
    for (;;) {
      const move = await nextAction(run, observer);
      if (move.do === 'stop') return end(move.ending);
      if (move.do === 'post') {
        observer.posting(history);
        postingSince = runtime.now();
        history.push(await attempt(run, body, move.limitMs));
        postingSince = undefined;
      } else history.push(await search(run, move));
      observer.noted(history);
    }
  } catch (error) {
    const failure = failureOf(error);
    if (postingSince !== undefined)
      history.push({
        did: 'post',
        startedAt: postingSince,
        endedAt: runtime.now(),
        outcome: { kind: 'unknown', failure },
      });
    return end(brokenOff(stateOf(history, order), failure));
  }
}

/** Waits as the policy says, until there is something to do or the step is canceled. */
async function nextAction(
  { order, deadline, runtime, history }: Run,
  observer: Observer,
): Promise<Exclude<Move, { do: 'wait' }>> {
  const random = runtime.random();
  let observed = 0;
  for (;;) {
    const clock = { now: runtime.now(), deadline, random };
    const move = nextMove(history, order, clock);
    // A result stays a result, even if the step was canceled just now.
    if (move.do === 'stop') return move;
    if (runtime.cancelled.aborted) {
      const state = stateOf(history, order);
      const failure = { ...CANCELED, class: obstacleOf(state).class };
      return { do: 'stop', ending: brokenOff(state, failure) };
    }
    if (move.do !== 'wait') return move;
    // A timer can fire a moment early; the wait is reported once.
    if (move.until !== observed) observer.waiting(move, clock.now, history);
    observed = move.until;
    await runtime.sleep(move.until - clock.now, runtime.cancelled);
  }
}

async function attempt({ order, log, runtime }: Run, body: string, limitMs: number): Promise<Attempt> {
  const startedAt = runtime.now();
  const result = await log.post(body, limitMs, runtime.cancelled);
  const endedAt = runtime.now();
  // Most attempts are accepted; what else an answer can mean is loaded when there is one to explain.
  const outcome: AttemptOutcome = isAccepted(result, order.key, order.record)
    ? { kind: 'accepted' }
    : (await import('./post-outcome.js')).judgeAttempt(result, order.key, order.record, endedAt);
  const entry = { did: 'post', startedAt, endedAt, outcome } as const;
  if (result.kind !== 'answered') return entry;
  return {
    ...entry,
    status: result.status,
    serverDate: httpDate(result.header('date')),
    requestId: result.header('atl-traceid') ?? result.header('x-request-id'),
  };
}

async function search(
  { order, deadline, log, runtime, history }: Run,
  { purpose, withListing }: Move & { do: 'search' },
): Promise<Search> {
  const startedAt = runtime.now();
  let status: number | undefined;
  const { findRecord } = await import('./search.js');
  const { outcome, skew } = await findRecord(
    {
      key: order.key,
      purpose,
      withListing,
      creationDate: order.record.creationDate,
      attempts: history
        .filter((entry) => entry.did === 'post')
        .filter(possiblyWritten)
        .map(({ startedAt: from, endedAt: to }) => [from, to]),
      skew: stateOf(history, order).skew ?? 0,
      now: runtime.now,
    },
    async (query) => {
      const now = runtime.now();
      // A search of many pages ends with the deadline too.
      if (now >= deadline) return unavailable(OVER);
      const answer = await log.list(query, limitOf(order, { now, deadline }), runtime.cancelled);
      status = answer.kind === 'answered' ? answer.status : status;
      return answer;
    },
  );
  return { did: 'search', startedAt, endedAt: runtime.now(), outcome, skew, status };
}

const CANCELED: Omit<Failure, 'class'> = {
  happened: 'The step was canceled before the record was confirmed in the audit log.',
  remedy: 'Deliver the receipt with the `replay` action, which searches the log first, or re-run the job.',
};

const OVER: Failure = outage('Timed out before the audit log was read completely.');
