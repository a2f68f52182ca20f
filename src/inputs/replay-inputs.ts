/** The inputs of replay/action.yml. */

import {
  type ConnectionInputs,
  connectionTable,
  type ParsedInputs,
  readConnection,
} from './connection-inputs.js';
import { chooseCredentials } from './credentials.js';
import { MOMENT } from './period.js';
import { REPOSITORIES } from './repositories.js';
import { FLAG, type InputSources, LINES, type RawOf, TEXT, withDefault } from './parsers.js';

const TABLE = {
  ...connectionTable('900', 21_600),
  receipts: TEXT,
  artifacts: withDefault(TEXT, 'confluence-audit-receipts-*'),
  repositories: REPOSITORIES,
  branches: LINES,
  since: withDefault(MOMENT, '90d'),
  'verify-runs': withDefault(FLAG, 'false'),
  verify: withDefault(FLAG, 'false'),
} as const;

/** Every input of replay/action.yml. */
export const REPLAY_INPUT_NAMES = Object.keys(TABLE) as (keyof typeof TABLE)[];

/** All inputs of a replay, fully checked. */
export interface ReplayInputs extends ConnectionInputs {
  /** A receipt or a folder of them; where it is set, nothing is collected. */
  receipts?: string;
  /** The name of the artifacts to collect; `*` stands for any characters. */
  artifacts: string;
  /** `owner/name` or `owner/*`; empty means this repository. */
  repositories: readonly string[];
  /** Patterns; empty means each repository's default branch. */
  branches: readonly string[];
  /** Epoch ms: the oldest artifact to collect. */
  since: number;
  /** Whether receipts of `receipts` are checked with GitHub too. */
  verifyRuns: boolean;
  verify: boolean;
}

/** Parses all inputs and collects all problems. */
export async function parseReplayInputs(
  raw: RawOf<typeof TABLE>,
  sources: InputSources,
): Promise<ParsedInputs<ReplayInputs>> {
  const read = await readConnection(TABLE, raw, sources, chooseCredentials);
  if ('problems' in read) return read;
  const { values, connection } = read.inputs;
  const { receipts, artifacts, repositories = [], branches = [], since, verify } = values;
  const verifyRuns = values['verify-runs'];
  return {
    inputs: { ...connection, receipts, artifacts, repositories, branches, since, verify, verifyRuns },
    warnings: read.warnings,
  };
}
