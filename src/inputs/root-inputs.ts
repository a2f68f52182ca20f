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
import { chooseCredentials, type Credentials } from './credentials.js';
import { EVIDENCE, type EvidenceInputs, evidenceOf, evidenceProblems } from './evidence-inputs.js';
import { RECORD_TABLE, recordOf, recordProblems } from './record-field-inputs.js';
import {
  choice,
  FLAG,
  type InputRow,
  type InputSources,
  type RawOf,
  refused,
  TEXT,
  textRow,
  withDefault,
} from './parsers.js';

const MODES = ['submit', 'check', 'dry-run', 'defer'] as const;
/** What a step does. */
export type Mode = (typeof MODES)[number];
const TIMES = ['step', 'job-end', 'both'] as const;

const AUDIT_KEY = textRow(
  (text) => (/^[A-Za-z0-9]{8,64}$/.test(text) ? text : undefined),
  (given) => `is ${given}. Use 8 to 64 letters and digits.`,
);

/**
 * The part of a path that Windows takes for a device, whatever extension it has. A file of that name can't be removed by
 * Windows' own tools.
 * @see https://learn.microsoft.com/windows/win32/fileio/naming-a-file
 */
function reservedName(path: string): string | undefined {
  return path
    .split(/[\\/]/)
    .find((part) => /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:[.:]|$)/i.test(part));
}

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

/** Every input of the root's action.yml. */
export const INPUT_NAMES = Object.keys(INPUTS) as (keyof typeof INPUTS)[];

export type InputName = (typeof INPUT_NAMES)[number];

/** The inputs as the runner hands them over: trimmed, and empty where absent. */
export type RawInputs = RawOf<typeof INPUTS>;

/** All inputs of a step, fully checked. The modes that send nothing have no credentials. */
export interface Inputs extends ConnectionInputs<Credentials | undefined> {
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
  const sendsNothing = raw.mode === 'dry-run' || raw.mode === 'defer';
  const authenticate = sendsNothing ? () => ({ value: undefined }) : chooseCredentials;
  const read = await readConnection(INPUTS, raw, sources, authenticate, (values) => [
    ...recordProblems(values, raw, sources),
    ...evidenceProblems(values, raw, sources),
  ]);
  if ('problems' in read) return read;
  const { values, connection } = read.inputs;
  const { mode, verify, 'detect-changes': detectChanges, 'submit-at': submitAt } = values;
  const record = recordOf(values);
  const status = sources.stage === 'main' ? raw['action-status'] : '';
  // Of a record at the end of the job, post knows more.
  const contradicted =
    submitAt === 'step' && record.outcome === 'success' && (status === 'failure' || status === 'cancelled');
  return {
    inputs: {
      ...connection,
      record: contradicted ? { ...record, outcome: status } : record,
      evidence: evidenceOf(values),
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
          ...read.warnings,
          `\`outcome\` is success, but the status of the composite action that uses this step is ${status}, so the record says ${status}. In a composite action, pass the expression \`github.action_status\` instead of \`job.status\`.`,
        ]
      : read.warnings,
  };
}
