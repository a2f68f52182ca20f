/** Reads an untrusted receipt: it comes from a file or an artifact that others may have written. Pure. */

import { memberAt, parseJson, textAt } from '../text/json.js';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import { holdsSecret } from '../text/redact.js';
import { cleanLine, cleanValue } from '../text/sanitize.js';
import { FieldReader } from '../record/fields.js';
import type { AuditRecord } from '../record/audit-record.js';
import { LIMITS } from '../record/record-limits.js';
import type { Site } from '../inputs/site.js';
import {
  digestRecord,
  type Receipt,
  RECEIPT_FORMAT,
  type ReceiptEntry,
  type ReceiptResult,
} from './receipt.js';
import type { ReceiptActor, ReceiptRun } from './receipt-run.js';

/**
 * Reads one receipt, or says what is wrong with it.
 * @param secrets the step's credentials, which must not stand in it.
 */
export function readReceipt(
  text: string,
  site: Site,
  secrets: readonly string[],
): { receipt: Receipt } | { problem: string } {
  const json = parseJson(text);
  if (json === undefined) return { problem: 'it is not complete JSON' };
  if (textAt(json, 'format') !== RECEIPT_FORMAT) return { problem: 'it is not a receipt' };
  // Before anything of it is quoted.
  if (holdsSecret(text, secrets)) return { problem: 'it contains a credential of this step' };
  const version = memberAt(json, 'version');
  if (version !== 1)
    return {
      problem:
        typeof version === 'number' && version > 1
          ? `it was written by a newer version of this action (receipt version ${version}): update the action`
          : 'its version is missing or damaged',
    };
  const host = textAt(json, 'site', 'host');
  if (host !== site.host) return { problem: `it belongs to another site, ${quote(host ?? 'unknown')}` };
  const problem = recordProblem(memberAt(json, 'record'));
  if (problem !== undefined) return { problem: `its record is damaged: ${problem}` };
  const record = memberAt(json, 'record') as AuditRecord;
  const auditKey = textAt(json, 'auditKey') ?? '';
  if (!/^gha[0-9a-f]{32}$/.test(auditKey)) return { problem: 'its audit key is damaged' };
  const recordDigest = digestRecord(record);
  if (recordDigest !== textAt(json, 'recordDigest'))
    return { problem: 'its record was changed: the digest does not match' };
  const run = readRun(memberAt(json, 'run'));
  if (run === undefined) return { problem: 'the data of its run is damaged' };
  return {
    receipt: {
      ...readStory(json),
      site,
      auditKey,
      record,
      recordDigest,
      creationDate: record.creationDate ?? null,
      run,
    },
  };
}

/** What is wrong with a record, if anything. */
function recordProblem(record: unknown): string | undefined {
  const reader = new FieldReader();
  const { remoteAddress } = reader.partialRecord('record', toPlain(record));
  if (reader.problems[0] !== undefined) return reader.problems[0].replace(/\.$/, '');
  if (!remoteAddress) return 'it has no address';
  if (Buffer.byteLength(JSON.stringify(record)) > LIMITS.bodyBytes)
    return 'it is longer than this action sends';
  return isClean(record) ? undefined : 'it contains something that this action never writes';
}

/** The members of a record that stand on one line. */
const LINES = ['name', 'objectType', 'summary', 'category', 'displayName'];
/** The members of a record that are no texts, and what they are. */
const NO_TEXTS: Record<string, string> = { creationDate: 'number', sysAdmin: 'boolean' };

/** Whether every member is as a record's members are when it is built: texts, and those cleaned. */
function isClean(value: unknown, member = ''): boolean {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).every(([name, each]) => isClean(each, name));
  const type = NO_TEXTS[member] ?? 'string';
  const clean = LINES.includes(member) ? cleanLine : cleanValue;
  return typeof value === type && (typeof value !== 'string' || clean(value) === value);
}

/** No name, path, or address is longer. */
const LONGEST_TEXT = 8_000;
const OUTCOMES: ReceiptRun['outcome'][] = ['started', 'success', 'failure', 'cancelled', 'skipped'];

/** The run, if every member is of its type. What a text says is as untrusted as before. */
function readRun(run: unknown): ReceiptRun | undefined {
  let isDamaged = false;
  const optional = (...path: string[]): string | null => {
    const value = memberAt(run, ...path);
    if (isText(value)) return value;
    isDamaged ||= value !== null;
    return null;
  };
  const text = (...path: string[]) => {
    const value = optional(...path);
    isDamaged ||= value === null;
    return value ?? '';
  };
  const count = (name: string) => {
    const value = memberAt(run, name);
    if (Number.isSafeInteger(value) && Number(value) > 0) return Number(value);
    isDamaged = true;
    return 0;
  };
  const actor = (name: string): ReceiptActor | null =>
    memberAt(run, name) === null ? null : { login: text(name, 'login'), id: optional(name, 'id') };
  const subject = (): ReceiptRun['subject'] => {
    const given = memberAt(run, 'subject');
    const [kind, identity] = [textAt(given, 'kind'), memberAt(given, 'identity')];
    if (isText(kind) && Array.isArray(identity) && identity.length <= 10 && identity.every(isText))
      return { kind, identity };
    isDamaged ||= given !== null;
    return null;
  };
  const outcome = optional('outcome') as ReceiptRun['outcome'];
  isDamaged ||= outcome !== null && !OUTCOMES.includes(outcome);
  const read: ReceiptRun = {
    server: text('server'),
    repository: { name: text('repository', 'name'), id: optional('repository', 'id') },
    id: text('id'),
    attempt: count('attempt'),
    url: text('url'),
    commit: text('commit'),
    headCommit: optional('headCommit'),
    commitInput: optional('commitInput'),
    event: text('event'),
    workflow: optional('workflow'),
    actor: actor('actor'),
    triggeringActor: actor('triggeringActor'),
    environment: optional('environment'),
    outcome,
    job: text('job'),
    checkRunId: optional('checkRunId'),
    jobIndex: text('jobIndex'),
    action: text('action'),
    invocationIndex: count('invocationIndex'),
    subject: subject(),
    givenKey: optional('givenKey'),
  };
  return isDamaged ? undefined : read;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_TEXT;
}

const RESULTS: ReceiptResult[] = ['recorded', 'already-recorded', 'not-recorded', 'unconfirmed', 'deferred'];

/** The members about the delivery, if they are valid: an invalid one is ignored. */
function readStory(
  json: unknown,
): Omit<Receipt, 'site' | 'auditKey' | 'record' | 'recordDigest' | 'creationDate' | 'run'> {
  const text = (name: string) => textAt(json, name) ?? null;
  const flag = (name: string) => memberAt(json, name) === true;
  const full = memberAt(json, 'fullRecord');
  const attempts = memberAt(json, 'attempts');
  return {
    format: RECEIPT_FORMAT,
    version: 1,
    writtenBy: text('writtenBy') ?? '',
    phase: text('phase') === 'end' ? 'end' : 'start',
    fullRecord: recordProblem(full) === undefined ? (full as AuditRecord) : null,
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
    attempts: (Array.isArray(attempts) ? attempts : []).slice(0, MOST_ATTEMPTS).flatMap(readEntry),
  };
}

/** More than any delivery makes. */
const MOST_ATTEMPTS = 1_000;

function readEntry(entry: unknown): ReceiptEntry[] {
  const text = (name: string) => textAt(entry, name) ?? null;
  const [did, startedAt] = [text('did'), text('startedAt')];
  const outcome = text('outcome') as ReceiptEntry['outcome'] | null;
  if ((did !== 'post' && did !== 'search') || outcome === null || startedAt === null) return [];
  const status = Number(text('status')) || null;
  return [{ did, startedAt, endedAt: text('endedAt'), outcome, status, reason: text('reason') }];
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
