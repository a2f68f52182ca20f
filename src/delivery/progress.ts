/** The log while the step runs, one line per event. Never a header, never an input object. */

import * as core from '@actions/core';
import type { Site } from '../inputs/site.js';
import type { AuditRecord } from '../record/audit-record.js';
import { log } from '../runner/log.js';
import { forLog } from '../text/escape.js';
import type { Attempt, Search } from './history.js';
import type { Move } from './retry-policy.js';

/** Logs which record is to be written, and its key. */
export function logRecord(record: AuditRecord, key: string, site: Site): void {
  log(`Audit record for ${site.host}: ${record.summary ?? '(no summary)'}`);
  log(
    `Audit key ${key}${record.creationDate === undefined ? '' : `, ${new Date(record.creationDate).toISOString()}`}`,
  );
  // The complete record only when debugging: the summary shows it, and the receipt contains it.
  if (core.isDebug())
    JSON.stringify(record, null, 2)
      .split('\n')
      .forEach((line) => core.debug(forLog(line)));
}

/** Logs the outcome of an attempt or a search. */
export function logEntry(entry: Attempt | Search, number: number): void {
  const seconds = ((entry.endedAt - entry.startedAt) / 1000).toFixed(1);
  const what = entry.did === 'post' ? `Attempt ${number}` : 'Search of the audit log';
  const { outcome } = entry;
  const status = entry.did === 'post' && entry.status !== undefined ? ` ${entry.status}` : '';
  const reason = 'failure' in outcome ? ` ${outcome.failure.happened}` : '';
  log(`${what}:${status} ${OUTCOME_WORDS[outcome.kind]} after ${seconds} s.${reason}`);
}

/** Logs a wait that begins at `now` (epoch ms). */
export function logWait(move: Move & { do: 'wait' }, now: number): void {
  const seconds = Math.max(0.1, (move.until - now) / 1000).toFixed(1);
  log(
    move.then === 'post' ? `Next attempt in ${seconds} s.` : `Next search of the audit log in ${seconds} s.`,
  );
}

const OUTCOME_WORDS: Record<(Attempt | Search)['outcome']['kind'], string> = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'not written',
  unknown: 'possibly written',
  found: 'record found',
  absent: 'record not found',
  inconclusive: 'inconclusive',
};
