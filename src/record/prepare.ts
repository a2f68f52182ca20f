/** From inputs and context to a record that is ready to send, with its key. Pure; every mode but replay begins here. */

import type { Context } from '../github/context.js';
import type { Failure } from '../failure/failure.js';
import { StepError } from '../failure/failure.js';
import type { Inputs } from '../inputs/inputs.js';
import { deriveKey, type KeyFacts, nameKey, type Phase, phaseOf } from './audit-key.js';
import { type BuiltRecord, buildRecord, type RecordFacts, serializeRecord } from './build.js';
import { holdsSecret } from '../text/redact.js';
import { describeSubject } from './subject.js';

/** A record that is ready to send, and how it is to be sent. */
export interface Prepared {
  key: string;
  built: BuiltRecord;
  /** The event may be recorded already: somebody gave it a name, or another run reports it too. */
  searchFirst: boolean;
  /** Whether the record comes before what it speaks of, or after it, as a listener's does too. */
  phase: Phase;
  /** What the key is derived from, unless it was given. */
  keyFacts: KeyFacts;
  /** Whether the record describes what the run listens to, and not the run itself. */
  isListener: boolean;
}

/** What the runtime says beside inputs and context. */
export type PrepareFacts = Omit<RecordFacts, 'key'> & {
  /** Tells this use of the action from its twins in the job. */
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
  const subject = describeSubject(context, given);
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
    built,
    searchFirst: auditKey !== undefined || (subject.isListener && context.run.attempt > 1),
    phase: subject.isListener ? 'end' : phase,
    keyFacts,
    isListener: subject.isListener,
  };
}

const SECRET_IN_RECORD: Failure = {
  class: 'configuration',
  happened:
    'The record holds one of the credentials of this step. An audit record cannot be deleted, so nothing was written or sent.',
  remedy:
    'Take the secret out of `summary`, `description`, `record` and the other inputs of the record. Among the credentials are `github-token` and the password of a proxy; if one of them is an ordinary word, change it.',
};
