/** `mode: replay`: delivers the records of receipts that could not be delivered in their own time. */

import { log } from '../runner/log.js';
import { openAuditLog, wayOf } from '../confluence/audit-client.js';
import { type Observer, deliver } from '../delivery/deliver.js';
import { StepError } from '../failure/failure.js';
import { type RateLimitedLog, shareRateLimit } from '../delivery/rate-limit.js';
import { countPosts } from '../delivery/policy.js';
import { runUrl } from '../github/context.js';
import { type Receipt, type ReceiptSubject, writeReceipt } from '../receipt/receipt.js';
import { readReceiptFiles, saveReceipt } from '../receipt/receipt-file.js';
import {
  type ReplayItem,
  type Replayed,
  isAllDelivered,
  joinFailures,
  lateRecord,
  markReceipt,
  planReplay,
} from './plan.js';
import type { Report } from '../report/report.js';
import type { ReplayInputs } from '../inputs/replay-inputs.js';
import type { Step } from '../inputs/step.js';
import { copyWarnings, truncationWarnings } from '../report/warnings.js';

/** How many records are delivered at once while nobody asks to slow down. */
const MOST_AT_ONCE = 4;

/**
 * Replays a receipt or a folder of receipts. A bad file never stops the others. Throws a StepError where `receipts` names
 * nothing that can be read.
 */
export async function replay(step: Step<ReplayInputs>): Promise<Report> {
  const { inputs, runtime } = step;
  const files = readReceiptFiles(inputs.receipts ?? '', step.env);
  if (files === undefined) {
    throw new StepError({
      class: 'configuration',
      happened: '`receipts` names no file and no folder that can be read.',
      remedy:
        'Set `receipts` to a receipt, or to the folder that holds them (where actions/download-artifact put them).',
    });
  }
  const { items, passed } = planReplay(files, inputs.site, step.secrets);
  log(`Files: ${files.length}. Records to deliver: ${items.length}. Passed over: ${passed.length}.`);
  passed.forEach(({ name, outcome, failure }) =>
    log(`${outcome}: ${name}${failure === undefined ? '' : `: ${failure.happened}`}`),
  );

  const delivered: Replayed[] = [];
  const deadline = runtime.now() + inputs.timeoutMs;
  const auditLog = shareRateLimit(
    openAuditLog(wayOf(step), runtime.now, step.mask),
    MOST_AT_ONCE,
    runtime.now,
  );
  const queue = [...items];
  let working = 0;
  const work = async (): Promise<void> => {
    working++;
    for (let item = queue.shift(); item; item = working > auditLog.mostAtOnce() ? undefined : queue.shift()) {
      const result = await deliverLate(item, auditLog, deadline, step);
      delivered.push(result);
      log(
        `${delivered.length} of ${items.length}: ${result.outcome}, ${item.receipt.auditKey}${result.failure ? `: ${result.failure.happened}` : ''}`,
      );
    }
    working--;
  };
  await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, items.length) }, work));

  const replayed = [...delivered, ...passed];
  const failure = joinFailures(replayed);
  const possiblyWritten = replayed.some(({ outcome }) => outcome === 'unconfirmed');
  return {
    result: failure === undefined ? 'replayed' : possiblyWritten ? 'unconfirmed' : 'not-recorded',
    failure,
    possiblyWritten,
    verified: false,
    attempts: delivered.reduce((sum, { attempts }) => sum + attempts, 0),
    site: inputs.site,
    replayed,
    isAllDelivered: isAllDelivered(replayed),
    // Each sentence once: one annotation holds them all, and the receipts say which record it is about.
    warnings: [
      ...new Set(delivered.flatMap(({ warnings = [] }) => warnings)),
      ...(replayed.length === 0 ? ['`receipts` holds no receipt, so nothing was delivered.'] : []),
    ],
  };
}

async function deliverLate(
  { key, receipt, files, earlier }: ReplayItem,
  auditLog: RateLimitedLog,
  deadline: number,
  step: Step<ReplayInputs>,
): Promise<Replayed> {
  const { inputs, context, runtime } = step;
  const built = lateRecord(receipt, runUrl(context));
  const { site, phase, run } = receipt;
  const subject: ReceiptSubject = { site, key, phase, built, run, earlier };
  const { stepFailed } = receipt;
  const unmarked = new Set<string>();
  const mark = (after: Receipt) => {
    for (const { path, receipt: own } of files) {
      try {
        saveReceipt(path, markReceipt(own, after));
      } catch {
        unmarked.add(path);
      }
    }
  };
  const observer: Observer = {
    posting: (history) => mark(writeReceipt(subject, history, { inFlightSince: runtime.now(), stepFailed })),
    noted: () => undefined,
    waiting: (_step, _now, history) => mark(writeReceipt(subject, history, { stepFailed })),
  };
  const { verify, timeoutMs } = inputs;
  const order = { record: built.record, key, searchFirst: true, earlier, verify, timeoutMs, deadline };
  const { history, ending } = await deliver(order, auditLog, runtime, observer);
  const after = writeReceipt(subject, history, { ending, stepFailed });
  mark(after);
  if (unmarked.size > 0)
    log(`The receipt of ${key} could not be marked; a second replay will search the log for it again.`);
  return {
    outcome: after.result,
    name: built.record.summary ?? key,
    key,
    attempts: countPosts(history),
    failure: after.failure ?? undefined,
    warnings: [...truncationWarnings(built.truncated, { hasReceipt: true }), ...copyWarnings(ending)],
  };
}
