/** What the user says about the record, parsed. */

import type { AuditObject, AuditRecord, ChangedValue } from './audit-record.js';

/** What is known of the event when its record is written. */
export const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A whole or partial record; `null` leaves a field out. */
export type PartialRecord = { [Field in keyof AuditRecord]?: AuditRecord[Field] | null };

/** What the user says about the record; what is absent comes from context. */
export interface RecordInputs {
  environment?: string;
  version?: string;
  /** The full sha that is deployed, where that is not the event's own commit. */
  commit?: string;
  /** Absent where the input is `auto`. */
  outcome?: Outcome;
  /** A field's own input. */
  own: PartialRecord;
  /** `record` or `record-file`. */
  record: PartialRecord;
  associatedObjects: AuditObject[];
  changedValues: ChangedValue[];
}
