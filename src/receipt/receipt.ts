/** The receipt: the record and how its delivery went, complete enough to deliver it later (docs/receipt.md). */

import { hash } from 'node:crypto';
import type { Ending } from '../delivery/ending.js';
import type { Failure } from '../failure/failure.js';
import type { Phase } from '../record/audit-key.js';
import { type Attempt, type Earlier, type History, type Search, stateOf } from '../delivery/history.js';
import { type AuditRecord, serializeRecord } from '../record/audit-record.js';
import type { BuiltRecord } from '../record/record-limits.js';
import type { Site } from '../inputs/site.js';
import type { ReceiptRun } from './receipt-run.js';
import { VERSION } from '../runner/version.js';

export type DeliveryResult = 'recorded' | 'already-recorded' | 'not-recorded' | 'unconfirmed';

/** The result of a delivery, or that none was started (`mode: defer`). */
export type ReceiptResult = DeliveryResult | 'deferred';

/** One line of the delivery's history. Times are ISO 8601. */
export interface ReceiptEntry {
  did: Attempt['did'] | Search['did'];
  startedAt: string;
  endedAt: string | null;
  /** `in-flight` if the process ended before the answer came: the record may exist. */
  outcome: (Attempt | Search)['outcome']['kind'] | 'in-flight';
  status: number | null;
  reason: string | null;
}

/** What distinguishes a receipt from other JSON. */
export const RECEIPT_FORMAT = 'confluence-audit-receipt';

/** A receipt as it is in its file (docs/receipt.md). */
export interface Receipt {
  format: typeof RECEIPT_FORMAT;
  version: 1;
  writtenBy: string;
  site: Site;
  auditKey: string;
  /** Whether the record comes before the event it describes, or after it. */
  phase: Phase;
  /** Epoch ms; null where the record leaves it to Confluence. */
  creationDate: number | null;
  /** As sent; its JSON text is the body. */
  record: AuditRecord;
  /** Before it was truncated; null if it was not. */
  fullRecord: AuditRecord | null;
  /** `sha256:` and the hex digest of the body. */
  recordDigest: string;
  result: ReceiptResult;
  recorded: boolean;
  verified: boolean;
  /** Whether a copy may be in the log although the result is not `recorded`. */
  possiblyWritten: boolean;
  /** Whether two copies may be in the log: it could not be read before the record was posted (again). */
  possibleDuplicate: boolean;
  failure: Failure | null;
  /** Status of the last answer to a post, or to a search where nothing was posted or no post was answered. */
  httpStatus: number | null;
  /** ISO 8601, from the last answer to a post that had a Date. */
  serverDate: string | null;
  requestId: string | null;
  /** Whether the step failed because of this, which stopped what depends on it. */
  stepFailed: boolean;
  /** The run that the record is about. */
  run: ReceiptRun;
  attempts: ReceiptEntry[];
}

/** The parts of a receipt that are not about the delivery. */
export interface ReceiptSubject {
  site: Site;
  key: string;
  phase: Phase;
  built: BuiltRecord;
  run: ReceiptRun;
  /** Present if an earlier delivery may have written the record. */
  earlier?: Earlier;
}

/** SHA-256 of the body as sent. */
export function digestRecord(record: AuditRecord): string {
  return `sha256:${hash('sha256', serializeRecord(record))}`;
}

/** Writes the receipt of a deferred record: nothing was sent, and nothing failed. */
export function writeDeferred(subject: ReceiptSubject, stepFailed: boolean): Receipt {
  return { ...writeReceipt(subject, [], { stepFailed }), result: 'deferred', failure: null };
}

/**
 * Writes the receipt of a delivery as it stands.
 * @param ending absent while it is in progress; then the receipt says what is true if the process ends now.
 * @param inFlightSince epoch ms, if an attempt is in progress.
 */
export function writeReceipt(
  subject: ReceiptSubject,
  history: History,
  state: { ending?: Ending; inFlightSince?: number; stepFailed: boolean },
): Receipt {
  const { record, full } = subject.built;
  const { ending, inFlightSince, stepFailed } = state;
  // Until its answer comes, an attempt counts as one whose answer never came.
  const inFlight: Attempt[] =
    inFlightSince === undefined
      ? []
      : [{ did: 'post', startedAt: inFlightSince, endedAt: inFlightSince, outcome: UNKNOWN }];
  const { possiblyWritten: mayExist, possibleDuplicate } = stateOf([...history, ...inFlight], subject);
  const posts = history.filter((entry) => entry.did === 'post');
  const answered = posts.findLast(({ status }) => status !== undefined);
  const asked = history.findLast(({ status }) => status !== undefined);
  const serverDate = posts.findLast((post) => post.serverDate !== undefined)?.serverDate;
  return {
    format: RECEIPT_FORMAT,
    version: 1,
    writtenBy: `confluence-audit-action ${VERSION}`,
    site: subject.site,
    auditKey: subject.key,
    phase: subject.phase,
    creationDate: record.creationDate ?? null,
    record,
    fullRecord: full ?? null,
    recordDigest: digestRecord(record),
    result: resultOf(ending, mayExist),
    recorded: ending?.kind === 'recorded',
    verified: ending?.kind === 'recorded' && ending.verified,
    possiblyWritten: ending?.kind !== 'recorded' && mayExist,
    possibleDuplicate: (ending?.possibleDuplicate ?? possibleDuplicate) !== false,
    failure: ending === undefined ? interrupted(mayExist) : ending.kind === 'failed' ? ending.failure : null,
    httpStatus: answered?.status ?? asked?.status ?? null,
    serverDate: serverDate === undefined ? null : isoDate(serverDate),
    requestId: answered?.requestId ?? null,
    stepFailed,
    run: subject.run,
    attempts: [
      ...history.map(entryOf),
      ...inFlight.map((post) => ({
        ...entryOf(post),
        endedAt: null,
        outcome: 'in-flight' as const,
        reason: null,
      })),
    ],
  };
}

/** The result of a delivery. */
export function resultOf(ending: Ending | undefined, mayExist: boolean): DeliveryResult {
  if (ending?.kind === 'recorded') return ending.already ? 'already-recorded' : 'recorded';
  return mayExist ? 'unconfirmed' : 'not-recorded';
}

const UNKNOWN: Attempt['outcome'] = { kind: 'unknown', failure: interrupted(true) };

function interrupted(mayExist: boolean): Failure {
  return {
    class: mayExist ? 'unconfirmed' : 'outage',
    happened:
      'The delivery was in progress when this receipt was written. If no newer receipt replaced it, the process was killed.',
    remedy: 'Deliver the receipt with the `replay` action, which searches the log first.',
  };
}

function entryOf(entry: Attempt | Search): ReceiptEntry {
  const { outcome } = entry;
  return {
    did: entry.did,
    startedAt: isoDate(entry.startedAt),
    endedAt: isoDate(entry.endedAt),
    outcome: outcome.kind,
    status: entry.status ?? null,
    reason: 'failure' in outcome ? outcome.failure.happened : null,
  };
}

function isoDate(epochMs: number): string {
  return new Date(Math.round(epochMs)).toISOString();
}
