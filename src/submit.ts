/** `mode: submit`: builds the record, delivers it, and keeps the receipt true all along. */

import { findAddress } from './address.js';
import { openAuditLog } from './confluence.js';
import type { Context } from './context.js';
import { clockSkew, deliver, type Observer, type World } from './delivery.js';
import { quote } from './escape.js';
import { type Failure, StepError } from './failure.js';
import type { Inputs } from './inputs.js';
import { claimName, deriveKey, nameKey, phaseOf } from './key.js';
import { claimOrdinal } from './ordinal.js';
import { tell, tellEntry, tellRecord, tellWait } from './progress.js';
import type { Ending, History } from './policy.js';
import { runUrl } from './provenance.js';
import { type Receipt, type ReceiptSubject, writeReceipt } from './receipt.js';
import { receiptPath, saveReceipt } from './receipt-file.js';
import { type BuiltRecord, buildRecord, hasAddress, serializeRecord } from './record.js';
import { closesGate, type Report } from './report.js';
import { holdsSecret } from './secrets.js';
import { isLoopback, type Site } from './site.js';
import { describeSubject } from './subject.js';

/** More than this between our clock and the server's is worth a warning, in ms. */
const CLOCK_SKEW_MS = 60_000;

/** Submits the record of this step. Throws a StepError where it must not even begin. */
export async function submit(
  inputs: Inputs,
  context: Context,
  secrets: readonly string[],
  env: NodeJS.ProcessEnv,
  world: World,
): Promise<Report> {
  const { credentials, site } = inputs;
  if (credentials?.kind !== 'basic')
    throw notYet('Only `email` with an unscoped `api-token` on the site is supported');
  const subject = describeSubject(context, inputs.record);
  const phase = phaseOf(inputs.record.outcome);
  const { environment } = inputs.record;
  const key = inputs.auditKey
    ? nameKey(site, inputs.auditKey, phase)
    : deriveKey(
        site,
        context,
        subject,
        environment,
        phase,
        claimOrdinal(claimName(context, environment, phase), env.RUNNER_TEMP),
      );
  const remoteAddress = hasAddress(inputs.record) ? '' : await ownAddress(site);
  const built = buildRecord(inputs.record, context, subject, { key, now: world.now(), remoteAddress });
  if (holdsSecret(serializeRecord(built.uncut ?? built.record), secrets))
    throw new StepError(SECRET_IN_RECORD);
  tellRecord(built.record, key, site);

  const receipt: ReceiptSubject = { site, key, built, run: runUrl(context) };
  const path = receiptPath(inputs.receiptFile, key, env);
  // Before anything is sent: a delivery that could leave no trace must not begin.
  saveFirst(path, writeReceipt(receipt, [], { gateClosed: true }));
  const searchFirst = inputs.auditKey !== undefined || (subject.isListener && context.run.attempt > 1);
  const order = {
    record: built.record,
    key,
    searchFirst,
    verify: inputs.verify,
    timeoutMs: inputs.timeoutMs,
  };
  const observer: Observer = {
    posting: (history) =>
      saveAgain(path, writeReceipt(receipt, history, { inFlightSince: world.now(), gateClosed: true })),
    noted: (history) => {
      saveAgain(path, writeReceipt(receipt, history, { gateClosed: true }));
      const entry = history.at(-1);
      if (entry) tellEntry(entry, history.filter(({ did }) => did === 'post').length);
    },
    waiting: tellWait,
  };
  const { history, ending } = await deliver(order, openAuditLog(site, credentials), world, observer);
  const gateClosed = ending.kind === 'failed' && closesGate(ending.failure, inputs.onFailure);
  const last = writeReceipt(receipt, history, { ending, gateClosed });
  const saved = saveAgain(path, last);
  return {
    result: last.result,
    failure: last.failure ?? undefined,
    mayHaveLanded: last.mayHaveLanded,
    verified: last.verified,
    attempts: history.filter(({ did }) => did === 'post').length,
    httpStatus: last.httpStatus ?? undefined,
    site,
    key,
    record: built.record,
    digest: last.recordDigest,
    receiptFile: path,
    receipt: last,
    warnings: [
      ...warn(built, history, ending),
      ...(saved ? [] : ['The receipt could not be brought up to date.']),
    ],
  };
}

function saveFirst(path: string, receipt: Receipt): void {
  try {
    saveReceipt(path, receipt);
  } catch (error) {
    throw new StepError({
      class: 'configuration',
      happened: `The receipt can't be written to ${quote(path)} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}), so nothing was sent: a record that is lost on the way could not be found again.`,
      remedy: 'Set `receipt-file` to a file that can be written, or mend the folder.',
    });
  }
}

/** Once something was sent, a full disk must not hide what became of it. */
function saveAgain(path: string, receipt: Receipt): boolean {
  try {
    saveReceipt(path, receipt);
    return true;
  } catch (error) {
    tell(
      `The receipt could not be written to ${path} (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`,
    );
    return false;
  }
}

function warn(built: BuiltRecord, history: History, ending: Ending): string[] {
  const skew = clockSkew(history);
  return [
    ...(built.cuts.length > 0
      ? [`Too long for an audit record, and cut: ${built.cuts.join(', ')}. The receipt holds everything.`]
      : []),
    ...(skew !== undefined && Math.abs(skew) > CLOCK_SKEW_MS
      ? [
          `The runner's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'ahead of' : 'behind'} Confluence's, so the record's date is off by as much. Synchronise the runner's clock.`,
        ]
      : []),
    ...(ending.mayBeTwo
      ? [
          'The record may be in the audit log twice, because the log could not be read after an attempt without an answer. Both copies have the same audit key.',
        ]
      : []),
  ];
}

async function ownAddress(site: Site): Promise<string> {
  const address = await findAddress(isLoopback(new URL(site.origin).hostname));
  if (address !== undefined) return address;
  throw new StepError({
    class: 'configuration',
    happened: 'This machine has no network address of its own, and Confluence requires one in every record.',
    remedy: 'Set `remote-address` to the address that the event came from.',
  });
}

const SECRET_IN_RECORD: Failure = {
  class: 'configuration',
  happened:
    'The record holds one of the credentials of this step. An audit record can not be deleted, so nothing was written or sent.',
  remedy: 'Take the secret out of `summary`, `description`, `record` and the other inputs of the record.',
};

function notYet(what: string): StepError {
  return new StepError({
    class: 'configuration',
    happened: `${what}; the rest is not yet built.`,
    remedy: 'Leave that input out for now.',
  });
}
