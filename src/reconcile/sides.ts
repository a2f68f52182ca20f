/** What a reconciliation works with: both sides, what they are joined to, and the rows of its report. */

import type { PastDeployment } from '../github/deployment-history.js';
import type { PastRun } from '../github/run-history.js';
import type { Verdict } from '../inputs/reconcile-inputs.js';
import type { RecordDigest, RunName } from './record-digest.js';

/** What GitHub says of a run: its attempts by number, that it does not exist, or why it is unknown. */
export type RunAnswer =
  | { kind: 'known'; latest: number; attempts: ReadonlyMap<number, PastRun> }
  | { kind: 'denied' }
  | { kind: 'unread'; reason: string };

/** GitHub's side, as far as it was read. */
export interface GitHubSide {
  serverUrl: string;
  deployments: readonly PastDeployment[];
  /** What GitHub says of a run of a repository. */
  run: (repository: string, id: string) => RunAnswer;
  /** Completed attempts of the runs that `workflows` counts. */
  counted: readonly { repository: string; run: PastRun }[];
  /** Why a repository was not read to its end; lower case. */
  unread: ReadonlyMap<string, string>;
  /** Whether some deployment of a run stands, in whatever environment. */
  isDeployed: (repository: string, run: string) => boolean;
  /** For how many days a repository's runs are kept. */
  keptDays: (repository: string) => number;
}

/** The log's side, as far as it was read. */
export interface LogSide {
  /** Records of ours of the repositories that were asked for. */
  records: readonly RecordDigest[];
  /** From and to, epoch ms: what was read, margins included. */
  window: readonly [number, number];
  /** Why it was not read to its end. */
  unread?: string;
  /** Epoch ms: older records are deleted, or may be. */
  keptSince: number;
  /** How long the log keeps records, as it says it: `90 days`; absent where it did not say. */
  retention?: string;
}

/** What both sides are judged by. */
export interface Terms {
  /** Epoch ms. */
  since: number;
  until: number;
  /** Of the extraction, epoch ms. */
  now: number;
  graceMs: number;
}

/** One thing that happened: a deployment, or what records of one run say of one, or a run; and the records of it. */
export interface Change {
  repository: string;
  environment?: string;
  place?: string;
  deployment?: PastDeployment;
  run?: RunName;
  /** What GitHub says of that run; absent where none is named. */
  answer?: RunAnswer;
  /** The attempt, where GitHub knows it. */
  attempt?: PastRun;
  /** Oldest first. */
  records: RecordDigest[];
  /** How records and deployment found each other, where not by run and attempt. */
  joinedBy?: 'deployment' | 'commit';
}

/** How a deployment ended, where GitHub says it: that it is over says only that it is not live. */
export function knownOutcome({ deployment }: Change): 'success' | 'failure' | undefined {
  return deployment?.outcome === 'over' ? undefined : deployment?.outcome;
}

/** Whether a record says how something ended. */
export function isEnd({ outcome }: RecordDigest): boolean {
  return outcome !== undefined && outcome !== 'started';
}

/** A row that says nothing yet. Its members are the columns of the report, in their order. */
export const EMPTY_FINDING = {
  verdict: 'unknown' as Verdict,
  repository: '',
  environment: '',
  deployment: '',
  run: '',
  attempt: '',
  commit: '',
  created_at: '',
  github_status: '',
  record_date: '',
  audit_key: '',
  reason: '',
  url: '',
};

/** A row of the report. */
export type Finding = typeof EMPTY_FINDING;

/** How far clocks of GitHub, runners and Confluence may be apart, in ms. */
export const MARGIN_MS = 15 * 60_000;

const DAY_MS = 24 * 3_600_000;

/** Whether records are so old that GitHub may keep their run no longer; a day early, because clocks and jobs differ. */
export function arePastRuns(records: readonly RecordDigest[], github: GitHubSide, now: number): boolean {
  return records.every(({ date, repository }) => date <= now - (github.keptDays(repository) - 1) * DAY_MS);
}

/** Whether a run reports on a deployment of another run, or of a tool. */
export function isListener(attempt: PastRun | undefined): boolean {
  return ['deployment', 'deployment_status', 'workflow_run'].includes(attempt?.event ?? '');
}
