/** `mode: check`: proves credentials, read permission and evidence, builds the record, writes nothing. */

import { type AuditLogClient, openLogOf } from '../confluence/audit-client.js';
import { outOfTime } from '../delivery/ending.js';
import { NAME_TRIES } from '../delivery/retry-policy.js';
import { backoff, limitOf } from '../delivery/waits.js';
import { logRecord } from '../delivery/progress.js';
import type { Failure } from '../failure/failure.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import { truncationWarnings } from '../report/warnings.js';
import { log } from '../runner/log.js';
import { type GatherFacts, gatherRecord } from './gather.js';
import type { RecordStep } from './record-step.js';

/**
 * Checks everything that can be known without writing; in `mode: defer` also without Confluence. Throws a StepError where a
 * submit could not begin.
 */
export async function check(step: RecordStep, facts: GatherFacts): Promise<Report> {
  const { inputs, runtime } = step;
  // From here on: the questions to GitHub take their time from the same `timeout`.
  const deadline = runtime.now() + inputs.timeoutMs;
  const { key, built, evidence, decision } = await gatherRecord(step, facts, { isBefore: true });
  logRecord(built.record, key, inputs.site);
  const isOnline = inputs.mode !== 'defer';
  const {
    failure: unreadable,
    status,
    retention,
  } = isOnline ? await readLog(step, openLogOf(step), deadline) : {};
  const failure = unreadable ?? (decision.kind === 'go-on' ? undefined : decision.failure);
  if (!failure)
    log(
      isOnline
        ? 'Checked. The credentials work, the audit log can be read, and the record is valid. Nothing was written, so write permission is not proven.'
        : 'Checked. The record is valid. Nothing was written or sent.',
    );
  return {
    result: failure ? 'not-recorded' : 'checked',
    failure,
    ...NOTHING_SENT,
    httpStatus: status,
    site: inputs.site,
    key,
    record: built.record,
    evidence,
    isOnline,
    retention,
    warnings: [
      ...(decision.kind === 'go-on' ? decision.warnings : []),
      ...truncationWarnings(built.truncated, { hasReceipt: false }),
    ],
  };
}

/** What the log says, and the status of its last answer to a question about records. */
interface Read {
  failure?: Failure;
  status?: number;
  retention?: string;
}

async function readLog(step: RecordStep, auditLog: AuditLogClient, deadline: number): Promise<Read> {
  const read = await proveReadable(step, auditLog, deadline);
  return read.failure ? read : { ...read, retention: await askRetention(step, auditLog, deadline) };
}

/**
 * Asks how long the log keeps its records, in words.
 * @returns undefined where Confluence does not say, which is a line of the log: a record can be written all the same.
 */
async function askRetention(
  { runtime }: RecordStep,
  auditLog: AuditLogClient,
  deadline: number,
): Promise<string | undefined> {
  const { readRetention } = await import('../confluence/retention.js');
  const limitMs = Math.min(RETENTION_MS, deadline - runtime.now());
  const words = readRetention(await auditLog.retention(limitMs, runtime.cancelled))?.words;
  log(
    words === undefined
      ? 'Confluence did not say how long the audit log keeps its records.'
      : `The audit log keeps its records for ${words}.`,
  );
  return words;
}

/** Reads one record of the log, again until the deadline where the obstacle may pass. */
async function proveReadable(
  { inputs, runtime }: RecordStep,
  auditLog: AuditLogClient,
  deadline: number,
): Promise<Read> {
  const { readPage } = await import('../confluence/listing.js');
  for (let tries = 1; ; tries++) {
    const limitMs = limitOf(inputs, { now: runtime.now(), deadline });
    const answer = await auditLog.list({ start: '0', limit: '1' }, limitMs, runtime.cancelled);
    const status = answer.kind === 'answered' ? answer.status : undefined;
    const list = readPage(answer, 0, runtime.now());
    if (list.kind === 'page') return { status };
    const { failure } = list;
    if (runtime.cancelled.aborted) return { failure: { ...CANCELED, class: failure.class }, status };
    if (list.lasting || (list.nameUnknown === true && tries >= NAME_TRIES)) return { failure, status };
    const until = Math.max(runtime.now() + backoff(tries, runtime.random()), list.notBefore ?? 0);
    if (until >= deadline) {
      // Only here can it be an outage; and unlike a submit, a check leaves no receipt to deliver.
      const remedy = failure.class === 'configuration' ? failure.remedy : CHECK_AGAIN;
      return { failure: { ...outOfTime(failure, until, inputs, runtime.now()), remedy }, status };
    }
    log(`${failure.happened} Next attempt in ${((until - runtime.now()) / 1000).toFixed(1)} s.`);
    await runtime.sleep(until - runtime.now(), runtime.cancelled);
  }
}

/** The longest wait for the retention, in ms: nothing depends on it. */
const RETENTION_MS = 10_000;

const CHECK_AGAIN =
  "Check https://status.atlassian.com and the runner's network, then run the check again. To wait longer, increase `timeout`.";

const CANCELED: Omit<Failure, 'class'> = {
  happened: 'The step was canceled before the audit log was read.',
  remedy: 'Run the step again.',
};
