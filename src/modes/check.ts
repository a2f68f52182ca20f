/** `mode: check`: proves credentials and read permission, builds the record, writes nothing. */

import { ownAddress } from '../runner/address.js';
import { openAuditLog, wayOf } from '../confluence/audit-client.js';
import type { Failure } from '../failure/failure.js';
import { backoff, limitOf, NAME_TRIES, tooLate } from '../delivery/policy.js';
import { type PrepareFacts, prepareRecord } from '../record/prepare.js';
import { tell, tellRecord } from '../delivery/progress.js';
import { digestRecord } from '../receipt/receipt.js';
import { NOTHING_SENT, type Report } from '../report/report.js';
import type { Step } from './step.js';
import { cutWarnings } from '../report/warnings.js';

/** Checks everything that can be known without writing. Throws a StepError where a submit could not begin. */
export async function check(step: Step, facts: Pick<PrepareFacts, 'ordinal' | 'phase'>): Promise<Report> {
  const { inputs, context, world } = step;
  const { key, built } = prepareRecord(inputs, context, {
    ...facts,
    now: world.now(),
    remoteAddress: await ownAddress(step),
    secrets: step.secrets,
  });
  tellRecord(built.record, key, inputs.site);
  const { failure, status } = await proveReadable(step);
  if (!failure)
    tell(
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
    warnings: cutWarnings(built.cuts, { hasReceipt: false }),
  };
}

/** Reads one record of the log, again until the deadline where the obstacle may pass; and the status of the last answer. */
async function proveReadable({ inputs, world, mask }: Step): Promise<{ failure?: Failure; status?: number }> {
  const { readList } = await import('../delivery/search.js');
  const log = openAuditLog(wayOf({ inputs }), world.now, mask);
  const deadline = world.now() + inputs.timeoutMs;
  for (let tries = 1; ; tries++) {
    const limitMs = limitOf(inputs, { now: world.now(), deadline, random: 0 });
    const answer = await log.list({ start: '0', limit: '1' }, limitMs, world.cancelled);
    const status = answer.kind === 'answered' ? answer.status : undefined;
    const list = readList(answer, world.now());
    if (Array.isArray(list)) return { status };
    const { failure } = list;
    if (world.cancelled.aborted) return { failure: { ...CANCELLED, class: failure.class }, status };
    if (list.lasting || (list.nameUnknown === true && tries >= NAME_TRIES)) return { failure, status };
    const until = Math.max(world.now() + backoff(tries, world.random()), list.notBefore ?? 0);
    if (until >= deadline) {
      const happened = `${failure.happened} ${tooLate(until, inputs, world.now())}`;
      // Only here can it be an outage; and unlike a submit, a check leaves no receipt to deliver.
      const remedy = failure.class === 'configuration' ? failure.remedy : CHECK_AGAIN;
      return { failure: { ...failure, happened, remedy }, status };
    }
    tell(`${failure.happened} Asking again in ${((until - world.now()) / 1000).toFixed(1)} s.`);
    await world.sleep(until - world.now(), world.cancelled);
  }
}

const CHECK_AGAIN =
  'Look at https://status.atlassian.com and the network of the runner, and run the step again. A larger `timeout` bridges longer outages.';

const CANCELLED: Omit<Failure, 'class'> = {
  happened: 'The step was cancelled before the audit log was read.',
  remedy: 'Run the step again.',
};
