/** What becomes of a receipt, an artifact, or a repository without a delivery. Pure. */

import type { Failure } from '../failure/failure.js';
import type { Artifact, Repository } from '../github/artifacts.js';
import type { Receipt } from '../receipt/receipt.js';
import type { ReplayedReceipt } from './report.js';

/** The artifact that a receipt came in, and the repository that it was asked of. */
export interface Origin {
  repository: Repository;
  artifact: Artifact;
}

/** What may hold a receipt. */
export interface Found {
  /** The file, the artifact and the entry in it, or the repository. */
  path: string;
  /** Present where it is, or came in, an artifact: then nothing is written back to it. */
  origin?: Origin;
  /** Present where one was read. */
  receipt?: Receipt;
}

/** Something of which is known what becomes of it without a delivery. */
export type Settled = Found & Pick<ReplayedReceipt, 'outcome' | 'verified' | 'reason' | 'failure'>;

/** Why something is not delivered, as part of a sentence. */
export interface Objection {
  /** By GitHub's data, it can't be true · not for this replay, and no failure · GitHub leaves out what the decision needs. */
  kind: 'refused' | 'skipped' | 'unknown';
  reason: string;
}

/** Settles something by what stands against its delivery. */
export function settle(found: Found, { kind, reason }: Objection): Settled {
  if (kind === 'refused') return refuse(found, reason);
  if (kind === 'skipped') return { ...found, outcome: 'skipped', reason };
  return postpone(found, {
    class: 'outage',
    happened: `${reason}.`,
    remedy: 'Run the replay again later.',
  });
}

/** What will never be delivered as it is; the file stays where it is. */
export function refuse({ path, origin, receipt }: Found, problem: string): Settled {
  return {
    outcome: 'refused',
    path,
    origin,
    receipt,
    failure: {
      class: 'configuration',
      happened: `Refused: ${problem}.`,
      remedy: origin
        ? 'Check the run that uploaded the artifact, then delete the artifact.'
        : 'Correct what the message names, or replace the file with the original receipt. Otherwise, remove the file from `receipts`.',
    },
  };
}

/** What is not delivered this time. */
export function postpone(found: Found, failure: Failure): Settled {
  return { ...found, outcome: 'not-verified', failure };
}
