/** From inputs and context to a record that is ready to send, with its key. Pure; every mode of the root action begins here. */

import { type Failure, inputFailure, StepError } from '../failure/failure.js';
import type { Context } from '../github/context.js';
import { NO_ENVIRONMENT } from '../inputs/evidence-inputs.js';
import type { Inputs } from '../inputs/root-inputs.js';
import { serializeRecord } from '../record/audit-record.js';
import { deriveKey, type KeyFacts, nameKey, type Phase, phaseOf } from '../record/audit-key.js';
import { buildRecord, type RecordFacts } from '../record/build.js';
import { describeSubject, type EventReading, type Subject } from '../record/subject.js';
import type { BuiltRecord } from '../record/record-limits.js';
import { holdsSecret } from '../text/redact.js';

/** A record that is ready to send, and how it is to be sent. */
export interface Prepared {
  key: string;
  subject: Subject;
  built: BuiltRecord;
  /** The event may already be recorded: it has a given name, or another run reports it too. */
  searchFirst: boolean;
  /** Whether the record comes before what it speaks of, or after it, as a listener's does too. */
  phase: Phase;
  /** What the key is derived from, unless it was given. */
  keyFacts: KeyFacts;
}

/** What is known beside inputs and context. */
export type PrepareFacts = Omit<RecordFacts, 'key'> & {
  /** What the event's payload says. */
  event: EventReading;
  /** Distinguishes this use of the action from others in the job. */
  invocationIndex: number;
  /** The step's credentials, which must not stand in the record. */
  secrets: readonly string[];
  /** Whether the key is that of a start or an end, where the outcome does not say it yet. */
  phase?: Phase;
};

/**
 * Prepares the record. Throws a StepError if it holds one of the step's credentials: what is written to the audit log
 * can't be taken back.
 */
export function prepareRecord(inputs: Inputs, context: Context, facts: PrepareFacts): Prepared {
  const { site, auditKey, record: given } = inputs;
  const { invocationIndex, phase = phaseOf(given.outcome), secrets } = facts;
  const subject = describeSubject(context, given, facts.event);
  // The payload of a deployment's event should have named one.
  if (inputs.evidence.collect.includes('approvals') && !subject.deployment)
    throw new StepError(inputFailure([NO_ENVIRONMENT]));
  const keyFacts: KeyFacts = {
    siteHost: site.host,
    server: context.serverUrl,
    repository: context.repository.id ?? context.repository.name,
    environment: subject.deployment?.environment,
    phase,
    action: context.action,
    invocationIndex,
    identity: subject.identity,
  };
  const key = auditKey === undefined ? deriveKey(keyFacts) : nameKey(site, auditKey, phase);
  const built = buildRecord(given, context, subject, { ...facts, key });
  if (holdsSecret(serializeRecord(built.full ?? built.record), secrets))
    throw new StepError(SECRET_IN_RECORD);
  return {
    key,
    subject,
    built,
    searchFirst: auditKey !== undefined || (subject.isListener && context.run.attempt > 1),
    phase: subject.isListener ? 'end' : phase,
    keyFacts,
  };
}

const SECRET_IN_RECORD: Failure = {
  class: 'configuration',
  happened:
    "The record contains a credential of this step. Audit records can't be deleted, so nothing was written or sent.",
  remedy:
    'Remove the secret from `summary`, `description`, `record`, and the other record inputs. `github-token` and the proxy password are credentials too. If the credential is an ordinary word, replace it with a longer one.',
};
