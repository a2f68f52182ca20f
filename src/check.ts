/** `mode: check`: proves credentials and read permission, builds the record, writes nothing. */

import { openAuditLog } from './confluence.js';
import type { Failure } from './failure.js';
import { type Look, readList } from './look.js';
import { backoff, limitOf } from './policy.js';
import { type PrepareFacts, prepareRecord } from './prepare.js';
import { tell, tellRecord } from './progress.js';
import { digestRecord } from './receipt.js';
import type { Report } from './report.js';
import type { Step } from './step.js';
import { cutWarnings, ownAddress, wayOf } from './submit.js';

/** Checks everything that can be known without writing. */
export async function check(step: Step, facts: Pick<PrepareFacts, 'ordinal' | 'phase'>): Promise<Report> {
  const { inputs, context, world } = step;
  const { key, built } = prepareRecord(inputs, context, {
    ...facts,
    now: world.now(),
    remoteAddress: await ownAddress(step),
    secrets: step.secrets,
  });
  tellRecord(built.record, key, inputs.site);
  const failure = await readOnce(step);
  if (!failure)
    tell(
      'Checked: the credentials are good, the audit log can be read, and the record is valid. Nothing was written, so whether these credentials may write is not proven.',
    );
  return {
    result: failure ? 'not-recorded' : 'checked',
    failure,
    mayHaveLanded: false,
    verified: false,
    attempts: 0,
    site: inputs.site,
    key,
    record: built.record,
    digest: digestRecord(built.record),
    warnings: cutWarnings(built.cuts),
  };
}

/** Reads one record of the log, again until the deadline where the obstacle may pass. */
async function readOnce({ inputs, world, mask }: Step): Promise<Failure | undefined> {
  const log = openAuditLog(wayOf({ inputs }), world.now, mask);
  const deadline = world.now() + inputs.timeoutMs;
  for (let tries = 1; ; tries++) {
    const limitMs = limitOf(inputs, { now: world.now(), deadline, random: 0 });
    const answer = await log.list({ start: '0', limit: '1' }, limitMs, world.cancelled);
    const list = readList(answer, world.now());
    if (Array.isArray(list)) return undefined;
    const until = Math.max(world.now() + backoff(tries, world.random()), list.notBefore ?? 0);
    if (isLasting(list) || until >= deadline || world.cancelled.aborted) return list.failure;
    tell(`${list.failure.happened} Asking again in ${((until - world.now()) / 1000).toFixed(1)} s.`);
    await world.sleep(until - world.now(), world.cancelled);
  }
}

function isLasting(look: Look & { kind: 'inconclusive' }): boolean {
  return look.lasting || look.unreadable;
}
