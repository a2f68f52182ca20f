/** What the user says about the record. */

import type { AuditObject, ChangedValue } from './build.js';
import type { PartialRecord } from './fields.js';

export const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'] as const;
/** What is known of the event when its record is written. */
export type Outcome = (typeof OUTCOMES)[number];

/** What the user says about the record; what is absent comes from context. */
export interface RecordInputs {
  environment?: string;
  version?: string;
  /** The full sha of what is deployed, in lower case, where that is not the run's commit. */
  commit?: string;
  /** Absent where it is `auto`. */
  outcome?: Outcome;
  /** A field's own input. */
  own: PartialRecord;
  /** `record` or `record-file`. */
  record: PartialRecord;
  associatedObjects: AuditObject[];
  changedValues: ChangedValue[];
}
