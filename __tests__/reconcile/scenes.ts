/** What the tests of a reconciliation begin with: both sides of acme/shop, whose records are built as a step builds them. */

import { hash } from 'node:crypto';
import type { PastDeployment } from '../../src/github/deployment-history.js';
import type { PastRun } from '../../src/github/run-history.js';
import { compareSides } from '../../src/reconcile/findings.js';
import { digestRecord } from '../../src/reconcile/record-digest.js';
import type { Finding, GitHubSide, LogSide, RunAnswer, Terms } from '../../src/reconcile/sides.js';
import type { RecordInputs } from '../../src/record/record-inputs.js';
import type { AuditRecord } from '../../src/record/audit-record.js';
import { build, contextOf, NOW } from '../given.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const SHOP = 'acme/shop';
const ACTOR = '583231';

/** The last seven days, with a grace of an hour. */
const TERMS: Terms = { since: NOW - 7 * DAY, until: NOW, now: NOW, graceMs: HOUR };

/** A commit by its number. */
export function sha(commit: number): string {
  return hash('sha1', `commit ${commit}`);
}

/** A key by its name. */
export function key(name: string): string {
  return `gha${hash('sha256', name).slice(0, 32)}`;
}

/** A completed, successful first attempt of run 100, a day ago. */
export function runOf(given: Partial<PastRun> = {}): PastRun {
  const createdAt = given.createdAt ?? NOW - DAY;
  return {
    id: '100',
    attempt: 1,
    path: '.github/workflows/deploy.yml',
    event: 'push',
    headSha: sha(1),
    isCompleted: true,
    conclusion: 'success',
    actorId: ACTOR,
    triggeringActorId: ACTOR,
    createdAt,
    startedAt: createdAt,
    updatedAt: createdAt + 5 * MINUTE,
    ...given,
  };
}

/** A successful deployment of run 100 to production, a day ago. */
export function deploymentOf(given: Partial<PastDeployment> = {}): PastDeployment {
  const createdAt = given.createdAt ?? NOW - DAY;
  return {
    repository: SHOP,
    id: '900',
    environments: ['production'],
    sha: sha(1),
    createdAt,
    run: '100',
    job: '500',
    hasBegun: true,
    outcome: 'success',
    endedAt: createdAt + 5 * MINUTE,
    state: 'ACTIVE',
    ...given,
  };
}

export interface RowInput {
  run?: string;
  attempt?: number;
  job?: string;
  environment?: string;
  repository?: string;
  server?: string;
  commit?: number;
  before?: number | 'none';
  outcome?: RecordInputs['outcome'];
  /** Epoch ms. */
  at?: number;
  actor?: string;
  key?: string;
  event?: string;
  payload?: Record<string, unknown>;
  given?: Partial<RecordInputs>;
  /** Lines before the audit key, as a late delivery adds them. */
  lines?: string[];
}

/** A row of the log: the record of a step in run 100's job, a day ago, of the success of its deployment to production. */
export function rowOf(input: RowInput = {}): AuditRecord {
  const { run = '100', attempt = 1, job = '500', repository = SHOP, commit = 1, outcome = 'success' } = input;
  const at = input.at ?? NOW - DAY;
  const environment = input.environment ?? 'production';
  const context = contextOf({
    event: input.event,
    payload: input.payload,
    checkRunId: job,
    env: {
      GITHUB_RUN_ID: run,
      GITHUB_RUN_ATTEMPT: String(attempt),
      GITHUB_REPOSITORY: repository,
      GITHUB_SERVER_URL: input.server ?? 'https://github.com',
      GITHUB_SHA: sha(commit),
      GITHUB_ACTOR_ID: input.actor ?? ACTOR,
      GITHUB_WORKFLOW_REF: `${repository}/.github/workflows/deploy.yml@refs/${input.event?.startsWith('pull_request') ? 'pull/7/merge' : 'heads/main'}`,
    },
  });
  const before = input.before;
  const { record } = build(
    context,
    { ...(environment !== '' && { environment }), outcome, ...input.given },
    {
      key: input.key ?? key(`${run} ${attempt} ${job} ${environment} ${outcome}`),
      now: at,
      ...(before !== undefined && { liveBefore: before === 'none' ? 'none' : { sha: sha(before) } }),
    },
  );
  const lines = (record.description ?? '').split('\n');
  return {
    ...record,
    description: [...lines.slice(0, -1), ...(input.lines ?? []), ...lines.slice(-1)].join('\n'),
  };
}

/** What a scene leaves open is as in an ordinary week: everything read, 90 days kept, a year of the log. */
export interface Scene {
  deployments?: PastDeployment[];
  /** Attempts; a run that is not here is denied. */
  runs?: PastRun[];
  rows?: AuditRecord[];
  counted?: PastRun[];
  unreadGitHub?: string;
  unreadRuns?: string;
  unreadLog?: string;
  keptSince?: number;
  retention?: string;
  keptDays?: number;
  terms?: Partial<Terms>;
}

/** The rows of the report on a scene. */
export function findingsOf(scene: Scene): Finding[] {
  const { github, log, terms } = sidesOf(scene);
  return compareSides(github, log, terms);
}

export function sidesOf(scene: Scene): { github: GitHubSide; log: LogSide; terms: Terms } {
  const { deployments = [], runs = [], counted = [], rows = [] } = scene;
  const answers = new Map<string, Map<number, PastRun>>();
  for (const run of [...runs, ...counted])
    answers.set(run.id, (answers.get(run.id) ?? new Map<number, PastRun>()).set(run.attempt, run));
  const answer = (id: string): RunAnswer => {
    const attempts = answers.get(id);
    if (scene.unreadRuns !== undefined) return { kind: 'unread', reason: scene.unreadRuns };
    return attempts === undefined
      ? { kind: 'denied' }
      : { kind: 'known', latest: Math.max(...attempts.keys()), attempts };
  };
  const terms = { ...TERMS, ...scene.terms };
  return {
    terms,
    github: {
      serverUrl: 'https://github.com',
      deployments,
      run: (_repository, id) => answer(id),
      counted: counted.map((run) => ({ repository: SHOP, run })),
      unread: new Map(scene.unreadGitHub === undefined ? [] : [[SHOP, scene.unreadGitHub]]),
      isDeployed: (_repository, run) => deployments.some((deployment) => deployment.run === run),
      keptDays: () => scene.keptDays ?? 90,
    },
    log: {
      records: rows.map(digestRecord).filter((record) => record !== undefined),
      window: [terms.since - HOUR, terms.until + HOUR],
      unread: scene.unreadLog,
      keptSince: scene.keptSince ?? NOW - 365 * DAY,
      retention: scene.retention,
    },
  };
}
