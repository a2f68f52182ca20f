/** The inputs of reconcile/action.yml. */

import {
  type ConnectionInputs,
  connectionTable,
  type ParsedInputs,
  readConnection,
} from './connection-inputs.js';
import { chooseCredentials } from './credentials.js';
import { MOMENT, SPAN } from './period.js';
import { REPOSITORIES } from './repositories.js';
import { type InputSources, LINES, type RawOf, TEXT, withDefault, words } from './parsers.js';

/** What a reconciliation says of a deployment, a run or a record; also the names of its outputs. */
export const VERDICTS = [
  'recorded',
  'late',
  'pending',
  'missing',
  'unfinished',
  'contradicting',
  'duplicate',
  'unknown-source',
  'source-gone',
  'broken-chain',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

const TABLE = {
  ...connectionTable('900', 21_600),
  repositories: REPOSITORIES,
  environments: withDefault(LINES, '*'),
  since: withDefault(MOMENT, '7d'),
  until: MOMENT,
  workflows: LINES,
  grace: withDefault(SPAN, '60m'),
  'fail-on': withDefault(words(VERDICTS), 'missing, contradicting, duplicate, unknown-source, unknown'),
  report: TEXT,
} as const;

/** Every input of reconcile/action.yml. */
export const RECONCILE_INPUT_NAMES = Object.keys(TABLE) as (keyof typeof TABLE)[];

/** All inputs of a reconciliation, fully checked. */
export interface ReconcileInputs extends ConnectionInputs {
  /** `owner/name` or `owner/*`; empty means this repository. */
  repositories: readonly string[];
  /** Patterns of names, of which there is at least one. */
  environments: readonly string[];
  /** Epoch ms. */
  since: number;
  /** Epoch ms, after `since`; now, where the user named none. */
  until: number;
  /** Patterns of paths; empty means deployments alone. */
  workflows: readonly string[];
  /** How long a deployment may wait for its record. */
  graceMs: number;
  /** The verdicts that fail the step; may be empty. */
  failOn: readonly Verdict[];
  /** The folder of the report. */
  report?: string;
}

/** Parses all inputs and collects all problems. */
export async function parseReconcileInputs(
  raw: RawOf<typeof TABLE>,
  sources: InputSources,
): Promise<ParsedInputs<ReconcileInputs>> {
  const read = await readConnection(
    TABLE,
    raw,
    sources,
    chooseCredentials,
    ({ since, until = sources.now }) =>
      since !== undefined && since >= until ? ['`since` is not before `until`, so the period is empty.'] : [],
  );
  if ('problems' in read) return read;
  const { values, connection } = read.inputs;
  const { repositories = [], environments, since, until = sources.now, workflows = [], report } = values;
  const { grace: graceMs, 'fail-on': failOn } = values;
  return {
    inputs: { ...connection, repositories, environments, since, until, workflows, graceMs, failOn, report },
    warnings: read.warnings,
  };
}
