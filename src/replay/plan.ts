/** What a replay has to deliver, and what came of it. Pure: files in, records to deliver out; results in, a report out. */

import { memberAt, parseJson, textAt } from '../text/json.js';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import type { Failure, FailureClass } from '../failure/failure.js';
import { FieldReader } from '../record/fields.js';
import type { Rules } from '../delivery/policy.js';
import {
  type DeliveryResult,
  RECEIPT_FORMAT,
  type Receipt,
  type ReceiptEntry,
  digestRecord,
} from '../receipt/receipt.js';
import type { AuditRecord } from '../record/audit-record.js';
import { type BuiltRecord, truncateRecord } from '../record/truncate.js';
import { holdsSecret } from '../text/redact.js';
import type { Site } from '../inputs/site.js';
import { cleanValue } from '../text/sanitize.js';

/** A file as it was found; `text` is undefined where it could not be read. */
export interface ReceiptFile {
  path: string;
  text: string | undefined;
}

/** One record to deliver: the receipts of one key. */
export interface ReplayItem {
  key: string;
  /** The one whose record is delivered: one that may have landed, if any, because that copy may be in the log. */
  receipt: Receipt;
  /** All of them, each of which keeps its own story. */
  files: { path: string; receipt: Receipt }[];
  /** Present where one of them may have landed. */
  earlier?: Rules['earlier'];
}

/** What came of a file or a record. */
export interface Replayed {
  outcome: 'recorded' | 'already-recorded' | 'not-recorded' | 'unconfirmed' | 'delivered before' | 'refused';
  /** What the table calls it: the record's summary, or the file. */
  name: string;
  key?: string;
  attempts: number;
  /** Present where it counts as a failure. */
  failure?: Failure;
  /** Whole sentences: what there is to warn of although it is there. */
  warnings?: string[];
}

/** The outcomes after which the record is in the log. */
const DELIVERED: Replayed['outcome'][] = ['recorded', 'already-recorded', 'delivered before'];

/**
 * Sorts the files: what must be delivered (one item a key, oldest first), and what need not or can't be, by name and
 * reason. A file that is no whole receipt, comes from a newer version or belongs to another site counts as a failure: a record of
 * it may be missing.
 */
export function planReplay(
  files: readonly ReceiptFile[],
  site: Site,
  secrets: readonly string[],
): { items: ReplayItem[]; passed: Replayed[] } {
  const passed: Replayed[] = [];
  const groups = new Map<string, ReplayItem['files']>();
  for (const { path, text } of files) {
    const read = text === undefined ? { problem: 'it could not be read' } : readReceipt(text, site, secrets);
    if ('problem' in read)
      passed.push({
        outcome: 'refused',
        name: path,
        attempts: 0,
        failure: badReceipt(read.problem),
      });
    else {
      const { receipt } = read;
      groups.set(receipt.auditKey, [...(groups.get(receipt.auditKey) ?? []), { path, receipt }]);
    }
  }
  const items: ReplayItem[] = [];
  for (const [key, group] of groups) {
    const receipts = group.map(({ receipt }) => receipt);
    const landed = receipts.filter(({ possiblyWritten }) => possiblyWritten);
    const done = receipts.find(({ recorded }) => recorded);
    const receipt = landed[0] ?? receipts[0];
    if (done)
      passed.push({ outcome: 'delivered before', name: done.record.summary ?? key, key, attempts: 0 });
    else if (receipt)
      items.push({
        key,
        receipt,
        files: group,
        ...(landed.length > 0 && { earlier: whatLanded(landed) }),
      });
  }
  items.sort((a, b) => (a.receipt.creationDate ?? 0) - (b.receipt.creationDate ?? 0));
  return { items, passed };
}

/** What the earlier deliveries of one record left. Each began at a time of its own; a copied file is no second one. */
function whatLanded(landed: readonly Receipt[]): Rules['earlier'] {
  const posts = landed.flatMap(({ attempts }) => attempts.filter(({ did }) => did === 'post'));
  const begun = new Set(landed.map(({ attempts }) => attempts[0]?.startedAt));
  const times = posts.map(({ startedAt, endedAt }) => Date.parse(endedAt ?? startedAt));
  return {
    possibleDuplicate: begun.size > 1 || landed.some(({ possibleDuplicate }) => possibleDuplicate),
    lastAt: Math.max(0, ...times.filter((time) => !Number.isNaN(time))),
  };
}

/**
 * The record as it is delivered late: with one more line of provenance, before the audit key. The key and the date stay,
 * because it is the same event. The user's text gives way where that is too long; the receipt keeps all.
 */
export function lateRecord(receipt: Receipt, run: string): BuiltRecord {
  const { record, stepFailed, phase, fullRecord } = receipt;
  if (record.description === undefined) return { record, full: fullRecord ?? undefined, truncated: [] };
  // What an end tells of had happened all the same.
  const failed =
    phase === 'start'
      ? '; the step had failed then, and the release did not go on past it'
      : '; the step that records this had failed then';
  const lines = record.description.split('\n');
  const late = [
    ...lines.slice(0, -1),
    `Delivered late by: ${run}${stepFailed ? failed : ''}`,
    ...lines.slice(-1),
  ];
  // The provenance is what stands below the last empty line.
  const blank = late.lastIndexOf('');
  const userText = late.slice(0, Math.max(blank, 0)).join('\n');
  const provenance = late.slice(blank + 1).join('\n');
  const built = truncateRecord({ ...record, description: late.join('\n') }, userText, provenance);
  return { ...built, full: fullRecord ?? (built.truncated.length > 0 ? record : undefined) };
}

/**
 * A receipt after a replay, or during one. What is in the log is marked, so that a second replay posts nothing; any other
 * keeps its record and its own story, and never forgets that something may have landed.
 * @param after the receipt of the late delivery as it stands.
 */
export function markReceipt(own: Receipt, after: Receipt): Receipt {
  const attempts = [...own.attempts, ...after.attempts];
  if (after.recorded) return { ...after, attempts };
  const possiblyWritten = own.possiblyWritten || after.possiblyWritten;
  // Of the last answer to a post.
  const { httpStatus, serverDate, requestId } = after.httpStatus === null ? own : after;
  return {
    ...own,
    attempts,
    failure: after.failure,
    httpStatus,
    serverDate,
    requestId,
    possiblyWritten,
    possibleDuplicate: own.possibleDuplicate || after.possibleDuplicate,
    result: possiblyWritten ? 'unconfirmed' : own.result,
  };
}

/** Whether everything that was to be delivered is in the log, and something was. */
export function isAllDelivered(replayed: readonly Replayed[]): boolean {
  return (
    replayed.some(({ outcome }) => DELIVERED.includes(outcome)) &&
    replayed.every(({ failure }) => failure === undefined)
  );
}

/** What nobody can wait away comes first, so that `warn-on-outage` never hides it. */
const GRAVITY: FailureClass[] = [
  'configuration',
  'authentication',
  'permission',
  'rejected',
  'unconfirmed',
  'rate-limited',
  'outage',
];

/** One failure for all, or none. It takes the class of the gravest, and the remedies of the three gravest kinds. */
export function joinFailures(replayed: readonly Replayed[]): Failure | undefined {
  const failed = replayed
    .flatMap(({ failure, name }) => (failure ? [{ failure, name }] : []))
    .sort((a, b) => GRAVITY.indexOf(a.failure.class) - GRAVITY.indexOf(b.failure.class));
  const [gravest] = failed;
  if (!gravest) return undefined;
  const shown = failed
    .slice(0, 5)
    .map(({ failure, name }) => `- ${quote(name)} (${failure.class}): ${failure.happened}`);
  const more =
    failed.length > shown.length
      ? [`- and ${failed.length - shown.length} more, in the table of the job summary`]
      : [];
  return {
    ...gravest.failure,
    remedy: [...new Set(failed.map(({ failure }) => failure.remedy))].slice(0, 3).join(' '),
    happened: [`${failed.length} of ${replayed.length} could not be delivered:`, ...shown, ...more].join(
      '\n',
    ),
  };
}

/** Reads one receipt, or says what is wrong with it. */
function readReceipt(
  text: string,
  site: Site,
  secrets: readonly string[],
): { receipt: Receipt } | { problem: string } {
  const json = parseJson(text);
  if (json === undefined) return { problem: 'it is not whole JSON' };
  if (textAt(json, 'format') !== RECEIPT_FORMAT) return { problem: 'it is not a receipt' };
  // Before anything of it is quoted.
  if (holdsSecret(text, secrets)) return { problem: 'it holds a credential of this step' };
  const version = memberAt(json, 'version');
  if (version !== 1)
    return {
      problem:
        typeof version === 'number' && version > 1
          ? `it was written by a newer version of this action (receipt version ${version}); update the action`
          : 'its version is missing or damaged',
    };
  const host = textAt(json, 'site', 'host');
  if (host !== site.host) return { problem: `it belongs to another site, ${quote(host ?? 'unknown')}` };
  const problem = problemOf(memberAt(json, 'record'));
  if (problem !== undefined) return { problem: `its record is damaged: ${problem}` };
  const record = memberAt(json, 'record') as AuditRecord;
  const auditKey = textAt(json, 'auditKey') ?? '';
  if (!/^gha[0-9a-f]{32}$/.test(auditKey)) return { problem: 'its audit key is damaged' };
  const recordDigest = digestRecord(record);
  if (recordDigest !== textAt(json, 'recordDigest'))
    return { problem: 'its record was changed: the digest does not fit' };
  return {
    receipt: {
      ...readStory(json),
      site,
      auditKey,
      record,
      recordDigest,
      creationDate: record.creationDate ?? null,
    },
  };
}

/** What is wrong with a record, if anything. */
function problemOf(record: unknown): string | undefined {
  const reader = new FieldReader();
  const { remoteAddress } = reader.partialRecord('record', toPlain(record));
  if (reader.problems[0] !== undefined) return reader.problems[0];
  if (!remoteAddress) return 'it has no address';
  return isClean(record) ? undefined : 'it holds something that this action never writes';
}

/** The members of a record that are no texts, and what they are. */
const NO_TEXTS: Record<string, string> = { creationDate: 'number', sysAdmin: 'boolean' };

/** Whether every member is as a record's members are when it is built: texts, and those cleaned. */
function isClean(value: unknown, member = ''): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([name, each]) => isClean(each, name));
  const type = NO_TEXTS[member] ?? 'string';
  return typeof value === type && (typeof value !== 'string' || cleanValue(value) === value);
}

const RESULTS: DeliveryResult[] = ['recorded', 'already-recorded', 'not-recorded', 'unconfirmed'];

/** The members that only tell how the delivery went, as far as they are what they should be: a strange one stops nothing. */
function readStory(
  json: unknown,
): Omit<Receipt, 'site' | 'auditKey' | 'record' | 'recordDigest' | 'creationDate'> {
  const text = (name: string) => textAt(json, name) ?? null;
  const flag = (name: string) => memberAt(json, name) === true;
  const full = memberAt(json, 'fullRecord');
  const attempts = memberAt(json, 'attempts');
  return {
    format: RECEIPT_FORMAT,
    version: 1,
    writtenBy: text('writtenBy') ?? '',
    phase: text('phase') === 'end' ? 'end' : 'start',
    fullRecord: problemOf(full) === undefined ? (full as AuditRecord) : null,
    result: RESULTS.find((result) => result === text('result')) ?? 'not-recorded',
    recorded: flag('recorded'),
    verified: flag('verified'),
    possiblyWritten: flag('possiblyWritten'),
    possibleDuplicate: flag('possibleDuplicate'),
    failure: null,
    httpStatus: Number(text('httpStatus')) || null,
    serverDate: text('serverDate'),
    requestId: text('requestId'),
    stepFailed: flag('stepFailed'),
    run: text('run') ?? '',
    attempts: (Array.isArray(attempts) ? attempts : []).slice(0, MOST_ATTEMPTS).flatMap(readEntry),
  };
}

/** More than any delivery makes. */
const MOST_ATTEMPTS = 1_000;

function readEntry(entry: unknown): ReceiptEntry[] {
  const [did, end, startedAt] = [textAt(entry, 'did'), textAt(entry, 'end'), textAt(entry, 'startedAt')];
  if ((did !== 'post' && did !== 'look') || end === undefined || startedAt === undefined) return [];
  return [
    {
      did,
      startedAt,
      endedAt: textAt(entry, 'endedAt') ?? null,
      end: end as ReceiptEntry['end'],
      status: Number(textAt(entry, 'status')) || null,
      reason: textAt(entry, 'reason') ?? null,
    },
  ];
}

function badReceipt(problem: string): Failure {
  return {
    class: 'configuration',
    happened: `${problem}.`,
    remedy: 'Get the file again from where it was kept, or take it out of `receipts`.',
  };
}

/** Deeper than any record is; what is nested further is damaged, and not followed. */
const DEEPEST = 6;

/** JSON's values as the fields' parsers take them: every scalar as text. */
function toPlain(value: unknown, depth = 0): Plain {
  if (depth > DEEPEST || value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => toPlain(item, depth + 1));
  if (typeof value === 'object')
    return new Map(Object.entries(value).map(([name, member]) => [name, toPlain(member, depth + 1)]));
  return typeof value === 'string' ? value : JSON.stringify(value);
}
