/** What the log says while the step runs, one line a happening. Never a header, never an input object. */

import { log } from '../runner/log.js';
import { forLog } from '../text/escape.js';
import type { Attempt, NextStep, Search } from './policy.js';
import type { AuditRecord } from '../record/audit-record.js';
import type { Site } from '../inputs/site.js';
import * as core from '@actions/core';

/** What is to be recorded, and under which key. */
export function logRecord(record: AuditRecord, key: string, site: Site): void {
  log(`Audit record for ${site.host}: ${record.summary ?? '(no summary)'}`);
  log(
    `Audit key ${key}${record.creationDate === undefined ? '' : `, ${new Date(record.creationDate).toISOString()}`}`,
  );
  // The whole record only where somebody debugs: the summary shows it, and the receipt holds it.
  if (core.isDebug())
    JSON.stringify(record, null, 2)
      .split('\n')
      .forEach((line) => core.debug(forLog(line)));
}

/** What came of an attempt or a search. */
export function logEntry(entry: Attempt | Search, number: number): void {
  const seconds = ((entry.endedAt - entry.startedAt) / 1000).toFixed(1);
  const what = entry.did === 'post' ? `Attempt ${number}` : 'Search of the audit log';
  const outcome = entry.did === 'post' ? entry.end : entry.look;
  const status = entry.did === 'post' && entry.status !== undefined ? ` ${entry.status}` : '';
  const reason = 'failure' in outcome ? ` ${outcome.failure.happened}` : '';
  log(`${what}:${status} ${OUTCOME_WORDS[outcome.kind]} after ${seconds} s.${reason}`);
}

/** How long nothing will happen, from `now` (epoch ms). */
export function logWait(step: NextStep & { do: 'wait' }, now: number): void {
  const seconds = Math.max(0.1, (step.until - now) / 1000).toFixed(1);
  log(step.then === 'post' ? `Next attempt in ${seconds} s.` : `Looking into the audit log in ${seconds} s.`);
}

const OUTCOME_WORDS: Record<Attempt['end']['kind'] | Search['look']['kind'], string> = {
  accepted: 'accepted',
  refused: 'refused',
  'not-sent': 'certainly not written',
  unknown: 'may be written',
  found: 'the record is there',
  absent: 'the record is not there',
  inconclusive: 'not conclusive',
};
