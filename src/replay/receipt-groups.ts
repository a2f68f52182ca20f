/** What a replay has to deliver: files in, records to deliver out, and what need not or can't be, by name and reason. Pure. */

import type { Earlier } from '../delivery/history.js';
import type { Site } from '../inputs/site.js';
import type { AuditRecord } from '../record/audit-record.js';
import type { Receipt } from '../receipt/receipt.js';
import { readReceipt } from '../receipt/read-receipt.js';
import { isInRetention } from '../text/date.js';
import { type Found, refuse, type Settled } from './settled.js';

/** A receipt as it was found; `text` is undefined where it could not be read. */
export interface ReceiptFile extends Found {
  text: string | undefined;
}

/** A receipt that may be delivered. */
export interface Candidate extends Found {
  receipt: Receipt;
  /** What GitHub confirmed of it, and what not; absent where GitHub was not asked. */
  verified?: string;
}

/** One record to deliver: the receipts of one key. */
export interface ReplayItem {
  key: string;
  /** The one whose record is delivered: one that was possibly written, if any, because that copy may be in the log. */
  chosen: Candidate;
  /** All of them, each with its own history. */
  candidates: Candidate[];
  /** Present if one of them was possibly written. */
  earlier?: Earlier;
}

/**
 * Reads one file. A file that is no whole receipt, comes from a newer version, belongs to another site, or has a date that
 * Confluence would not keep counts as a failure: a record of it may be missing.
 * @param now epoch ms.
 */
export function readCandidate(
  file: ReceiptFile,
  site: Site,
  secrets: readonly string[],
  now: number,
): Candidate | Settled {
  const { path, text, origin } = file;
  const read = text === undefined ? { problem: 'it could not be read' } : readReceipt(text, site, secrets);
  if ('problem' in read) return refuse(file, read.problem);
  const candidate = { path, origin, receipt: read.receipt };
  const date = read.receipt.creationDate;
  if (date !== null && !isInRetention(date, now)) {
    const why =
      date > now
        ? 'is in the future'
        : 'is more than 365 days ago, and Confluence deletes records of that age';
    return refuse(candidate, `its date, ${iso(date)}, ${why}`);
  }
  return candidate;
}

/** Dates that no Date can hold are refused with the others. */
function iso(epochMs: number): string {
  return Math.abs(epochMs) <= 8.64e15 ? new Date(epochMs).toISOString() : String(epochMs);
}

/**
 * Sorts the receipts: one item a key, oldest first. Two that differ are both refused, because
 * either can be false, and the other would be lost.
 */
export function planReplay(candidates: readonly Candidate[]): { items: ReplayItem[]; settled: Settled[] } {
  const groups = new Map<string, [Candidate, ...Candidate[]]>();
  for (const candidate of candidates) {
    const group = groups.get(candidate.receipt.auditKey);
    if (group) group.push(candidate);
    else groups.set(candidate.receipt.auditKey, [candidate]);
  }
  const items: ReplayItem[] = [];
  const settled: Settled[] = [];
  for (const [key, group] of groups) {
    // What a file that may be forged says of its delivery proves nothing, and an artifact is never marked.
    if (group.some(({ receipt, verified }) => receipt.recorded && verified === undefined)) {
      settled.push(...group.map((each): Settled => ({ ...each, outcome: 'already-recorded' })));
    } else if (group.some((each) => !areOne(group[0], each))) {
      const problem = `${group.length} receipts with the key ${key} differ`;
      settled.push(...group.map((each) => refuse(each, problem)));
    } else {
      const chosen = group.find(({ receipt }) => receipt.possiblyWritten) ?? group[0];
      items.push({ key, chosen, candidates: group, earlier: earlierOf(group) });
    }
  }
  items.sort((a, b) => (a.chosen.receipt.creationDate ?? 0) - (b.chosen.receipt.creationDate ?? 0));
  return { items, settled };
}

/**
 * Whether two receipts of one key may stand for each other: the same record twice, trusted files of one run that used a given key
 * twice, and two runs that listened to one event and say the same of it.
 */
function areOne(one: Candidate, other: Candidate): boolean {
  const [first, second] = [one.receipt, other.receipt];
  if (first.recordDigest === second.recordDigest) return true;
  const areTrusted = one.verified === undefined && other.verified === undefined;
  if (areTrusted && first.run.url === second.run.url) return true;
  const areListeners = first.run.subject !== null && second.run.subject !== null;
  const isGiven = first.run.givenKey !== null || second.run.givenKey !== null;
  // The derived key holds the repository and the event.
  const areTwo = areListeners && !isGiven && first.run.url !== second.run.url;
  return areTwo && contentOf(first.record) === contentOf(second.record);
}

/** What a record says of its event: all but when and from where it was written, and by which run. */
function contentOf(record: AuditRecord): string {
  const { description = '', author, category, summary, affectedObject, changedValues, sysAdmin } = record;
  const userText = description.slice(0, Math.max(description.lastIndexOf('\n\n'), 0));
  const objects = record.associatedObjects?.filter(({ objectType }) => objectType !== 'Workflow run');
  const content = [author, category, summary, userText, affectedObject, objects, changedValues, sysAdmin];
  return JSON.stringify(content);
}

/**
 * What the earlier deliveries of one record left; undefined if none of them may have written it. Each began at a time of its
 * own; a copied file is no second one.
 */
function earlierOf(candidates: readonly Candidate[]): Earlier | undefined {
  const written = candidates.map(({ receipt }) => receipt).filter(({ possiblyWritten }) => possiblyWritten);
  if (written.length === 0) return undefined;
  const posts = written.flatMap(({ attempts }) => attempts.filter(({ did }) => did === 'post'));
  const begun = new Set(written.map(({ attempts }) => attempts[0]?.startedAt));
  const times = posts.map(({ startedAt, endedAt }) => Date.parse(endedAt ?? startedAt));
  return {
    possibleDuplicate: begun.size > 1 || written.some(({ possibleDuplicate }) => possibleDuplicate),
    lastAt: Math.max(0, ...times.filter((time) => !Number.isNaN(time))),
  };
}
