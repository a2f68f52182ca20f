/** The inputs of the root's action.yml, parsed once into values that can't be wrong. */

import type { JobInputs } from '../github/context.js';
import type { RecordInputs } from '../record/record-inputs.js';
import { quote } from '../text/escape.js';
import {
  type ConnectionInputs,
  connectionTable,
  type ParsedInputs,
  readConnection,
} from './connection-inputs.js';
import type { Credentials } from './credentials.js';
import { EVIDENCE, type EvidenceInputs, evidenceOf, NO_ENVIRONMENT } from './evidence-inputs.js';
import { RECORD_TABLE, recordOf } from './record-field-inputs.js';
import { reservedName } from './reserved-name.js';
import {
  choice,
  FLAG,
  type InputRow,
  type InputSources,
  type RawOf,
  refused,
  TEXT,
  withDefault,
} from './parsers.js';

const MODES = ['submit', 'check', 'dry-run', 'defer'] as const;
/** What a step does. */
export type Mode = (typeof MODES)[number];
const TIMES = ['step', 'job-end', 'both'] as const;

const AUDIT_KEY: InputRow<string> = {
  parse: (value, name) =>
    /^[A-Za-z0-9]{8,64}$/.test(value)
      ? { value }
      : refused(`\`${name}\` is ${quote(value)}. Use 8 to 64 letters and digits.`),
};

const RECEIPT_FILE: InputRow<string> = {
  parse: (value, name, { platform }) => {
    const reserved = platform === 'win32' ? reservedName(value) : undefined;
    return reserved === undefined
      ? { value }
      : refused(
          `\`${name}\` is ${quote(value)}. Windows reserves the name ${quote(reserved)}. Use another name.`,
        );
  },
};

const INPUTS = {
  ...connectionTable('120', 3_600),
  ...RECORD_TABLE,
  ...EVIDENCE,
  'detect-changes': withDefault(FLAG, 'true'),
  mode: withDefault(choice(MODES), 'submit'),
  'submit-at': withDefault(choice(TIMES), 'step'),
  verify: withDefault(FLAG, 'false'),
  'audit-key': AUDIT_KEY,
  'receipt-file': RECEIPT_FILE,
  'job-status': TEXT,
  'job-check-run-id': TEXT,
  'job-index': TEXT,
  'action-status': TEXT,
} as const;

/** The events that name an environment themselves. */
const DEPLOYMENT_EVENTS = ['deployment', 'deployment_status'];

/** Every input of the root's action.yml. */
export const INPUT_NAMES = Object.keys(INPUTS) as (keyof typeof INPUTS)[];

export type InputName = (typeof INPUT_NAMES)[number];

/** The inputs as the runner hands them over: trimmed, and empty where absent. */
export type RawInputs = RawOf<typeof INPUTS>;

/** All inputs of a step, fully checked. */
export interface Inputs extends Omit<ConnectionInputs, 'credentials'> {
  /** Absent in the modes that send nothing. */
  credentials: Credentials | undefined;
  record: RecordInputs;
  evidence: EvidenceInputs;
  detectChanges: boolean;
  mode: Mode;
  submitAt: (typeof TIMES)[number];
  verify: boolean;
  auditKey?: string;
  receiptFile?: string;
  job: JobInputs;
}

/**
 * Parses all inputs and collects all problems, so that one run of the workflow shows everything there is to fix.
 * @returns the inputs, or the problems (sentences that name the input as action.yml spells it, what was found, and what to
 * use) and the site, if it is valid.
 */
export async function parseInputs(raw: RawInputs, sources: InputSources): Promise<ParsedInputs<Inputs>> {
  const needsCredentials = raw.mode !== 'dry-run' && raw.mode !== 'defer';
  const { values, connection, site, problems } = await readConnection(INPUTS, raw, sources, needsCredentials);
  const { record, warnings, ...found } = recordOf(values, raw, sources);
  problems.push(...found.problems);
  const evidence = evidenceOf(values);
  const isDeployment = raw.environment !== '' || DEPLOYMENT_EVENTS.includes(sources.event);
  if (evidence.collect.includes('approvals') && !isDeployment) problems.push(NO_ENVIRONMENT);
  const { mode, verify, 'detect-changes': detectChanges, 'submit-at': submitAt } = values;
  if (
    problems.length > 0 ||
    !connection ||
    !mode ||
    !submitAt ||
    detectChanges === undefined ||
    verify === undefined
  )
    return { problems, site };
  const status = sources.stage === 'main' ? raw['action-status'] : '';
  // Of a record at the end of the job, post knows more.
  const contradicted =
    submitAt === 'step' && record.outcome === 'success' && (status === 'failure' || status === 'cancelled');
  return {
    inputs: {
      ...connection,
      credentials: connection.credentials,
      record: contradicted ? { ...record, outcome: status } : record,
      evidence,
      detectChanges,
      mode,
      submitAt,
      verify,
      auditKey: values['audit-key'],
      receiptFile: values['receipt-file'],
      job: { checkRunId: raw['job-check-run-id'], index: raw['job-index'] },
    },
    warnings: contradicted
      ? [
          ...warnings,
          `\`outcome\` is success, but the status of the composite action that uses this step is ${status}, so the record says ${status}. In a composite action, pass the expression \`github.action_status\` instead of \`job.status\`.`,
        ]
      : warnings,
  };
}
