/** `mode: check`: proves credentials and read permission, builds the record, writes nothing. */

import { log } from '../runner/log.js';
import { ownAddress } from '../runner/address.js';
import { openAuditLog, wayOf } from '../confluence/audit-client.js';
import type { Failure } from '../failure/failure.js';
import { backoff, limitOf, NAME_TRIES, tooLate } from '../delivery/policy.js';
import { hasAddress } from '../record/build.js';
import { type PrepareFacts, prepareRecord } from './prepare.js';
import { logRecord } from '../delivery/progress.js';
import { digestRecord } from '../receipt/receipt.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import type { RecordStep } from './record-step.js';
import { truncationWarnings } from '../report/warnings.js';

/** Checks everything that can be known without writing. Throws a StepError where a submit could not begin. */
export async function check(
  step: RecordStep,
  facts: Pick<PrepareFacts, 'invocationIndex' | 'phase'>,
): Promise<Report> {
  const { inputs, context, event, runtime } = step;
  const { key, built } = prepareRecord(inputs, context, {
    ...facts,
    event,
    now: runtime.now(),
    remoteAddress: hasAddress(step.inputs.record) ? '' : await ownAddress(step.inputs.site.origin),
    secrets: step.secrets,
  });
  logRecord(built.record, key, inputs.site);
  const { failure, status } = await proveReadable(step);
  if (!failure)
    log(
      'Checked: the credentials are good, the audit log can be read, and the record is valid. Nothing was written, so whether these credentials may write is not proven.',
    );
  return {
    result: failure ? 'not-recorded' : 'checked',
    failure,
    ...NOTHING_SENT,
    httpStatus: status,
    site: inputs.site,
    key,
    record: built.record,
    digest: digestRecord(built.record),
    warnings: truncationWarnings(built.truncated, { hasReceipt: false }),
  };
}

/** Reads one record of the log, again until the deadline where the obstacle may pass; and the status of the last answer. */
async function proveReadable({
  inputs,
  runtime,
  mask,
}: RecordStep): Promise<{ failure?: Failure; status?: number }> {
  const { readList } = await import('../delivery/search.js');
  const auditLog = openAuditLog(wayOf({ inputs }), runtime.now, mask);
  const deadline = runtime.now() + inputs.timeoutMs;
  for (let tries = 1; ; tries++) {
    const limitMs = limitOf(inputs, { now: runtime.now(), deadline, random: 0 });
    const answer = await auditLog.list({ start: '0', limit: '1' }, limitMs, runtime.cancelled);
    const status = answer.kind === 'answered' ? answer.status : undefined;
    const list = readList(answer, runtime.now());
    if (Array.isArray(list)) return { status };
    const { failure } = list;
    if (runtime.cancelled.aborted) return { failure: { ...CANCELLED, class: failure.class }, status };
    if (list.lasting || (list.nameUnknown === true && tries >= NAME_TRIES)) return { failure, status };
    const until = Math.max(runtime.now() + backoff(tries, runtime.random()), list.notBefore ?? 0);
    if (until >= deadline) {
      const happened = `${failure.happened} ${tooLate(until, inputs, runtime.now())}`;
      // Only here can it be an outage; and unlike a submit, a check leaves no receipt to deliver.
      const remedy = failure.class === 'configuration' ? failure.remedy : CHECK_AGAIN;
      return { failure: { ...failure, happened, remedy }, status };
    }
    log(`${failure.happened} Asking again in ${((until - runtime.now()) / 1000).toFixed(1)} s.`);
    await runtime.sleep(until - runtime.now(), runtime.cancelled);
  }
}

const CHECK_AGAIN =
  'Look at https://status.atlassian.com and the network of the runner, and run the step again. A larger `timeout` bridges longer outages.';

const CANCELLED: Omit<Failure, 'class'> = {
  happened: 'The step was cancelled before the audit log was read.',
  remedy: 'Run the step again.',
};
