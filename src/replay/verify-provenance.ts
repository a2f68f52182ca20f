/** Whether the provenance of a receipt's record says what GitHub confirmed of its run. Pure. */

import type { AuditRecord } from '../record/audit-record.js';
import type { Receipt } from '../receipt/receipt.js';
import { workflowPath } from '../receipt/receipt-run.js';
import { cleanLine } from '../text/sanitize.js';
import type { RunFacts } from './verify-run.js';

/** What only a replay writes, however it is spaced; a record that was not delivered yet can't have it. */
const REPLAY_LINES = /^\s*(Verified\s+with\s+GitHub|Delivered\s+late\s+by)\s*:/im;

/** The lines below the last empty one, which inputs can't write. */
export function provenanceLines({ description = '' }: AuditRecord): string[] {
  const lines = description.split('\n');
  return lines.slice(lines.lastIndexOf('') + 1);
}

/** What is wrong with it, as part of a sentence; undefined if nothing is. */
export function provenanceProblem(
  { record, run, auditKey }: Receipt,
  { attempt }: RunFacts,
): string | undefined {
  if (REPLAY_LINES.test(record.description ?? ''))
    return 'its record claims that it was already delivered or verified';
  const lines = provenanceLines(record);
  const only = (name: string, isRight: (value: string) => boolean) => {
    const found = lines.filter((line) => line.startsWith(`${name}: `));
    return found.length === 1 && found.every((line) => isRight(line.slice(name.length + 2)))
      ? undefined
      : `the line "${name}:" in its record does not match its run`;
  };
  const actor = `${run.actor?.login ?? ''} (id ${run.actor?.id ?? ''})`;
  const triggered = `${actor}, triggered by ${run.triggeringActor?.login ?? ''}`;
  const actors =
    run.triggeringActor?.login === run.actor?.login
      ? [actor]
      : [triggered, `${triggered} (id ${attempt.triggeringActor?.id ?? ''})`];
  return (
    only('Run', (value) => value === run.url) ??
    only(
      'Workflow',
      (value) => workflowPath(value.replace(/ at [0-9a-f]{40,64}$/, '')) === cleanLine(run.workflow ?? ''),
    ) ??
    only('Job', (value) => value.endsWith(`, run attempt ${run.attempt}`)) ??
    only('Actor', (value) => actors.includes(value)) ??
    (lines.at(-1) === `Audit key: ${auditKey}` ? undefined : 'its record does not end with its audit key')
  );
}

const EVIDENCE_TYPES = ['Pull request', 'Approver', 'Reviewer', 'Ticket', 'Evidence'];
/** The lines of the provenance that are no evidence. */
const PLAIN_LINES = /^(Run|Workflow|Job|Actor|Runner|From inputs|Delay|Happened at|Audit key): /;

/** Whether the record says who approved or reviewed, which the receipt's run can't prove. */
export function hasEvidence(record: AuditRecord, lines: readonly string[]): boolean {
  return (
    record.associatedObjects?.some(({ objectType }) => EVIDENCE_TYPES.includes(objectType)) === true ||
    lines.some((line) => !PLAIN_LINES.test(line))
  );
}
