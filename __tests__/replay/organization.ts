/**
 * What the tests of replay share: an organization on the emulated GitHub whose runs left deferred receipts in artifacts, a
 * Confluence, and a replay between them in this process.
 */

import { DEMO } from '../../local/confluence/emulator.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import type { Artifact, ArtifactInput, Run } from '../../local/github/actions.js';
import type { Repository } from '../../local/github/repository.js';
import { type GitHubServer, startGitHub } from '../../local/github/server.js';
import { DEMO_TOKEN } from '../../local/github/world.js';
import { zipOf } from '../../local/github/zip.js';
import { readContext } from '../../src/github/context.js';
import { type RawInputs, parseInputs } from '../../src/inputs/root-inputs.js';
import type { ReplayInputs } from '../../src/inputs/replay-inputs.js';
import { type PrepareFacts, prepareRecord } from '../../src/modes/prepare.js';
import { describeRun } from '../../src/receipt/receipt-run.js';
import { type Receipt, writeDeferred } from '../../src/receipt/receipt.js';
import { readEventFacts } from '../../src/record/subject.js';
import { replay } from '../../src/replay/replay.js';
import type { ReplayReport } from '../../src/replay/report.js';
import { ENVIRONMENT, rawInputs, SOURCES } from '../given.js';

/** A Confluence, a GitHub, and the replay of one of its workflows. */
export interface Organization {
  confluence: RunningEmulator;
  github: GitHubServer;
  replay: (inputs?: Partial<ReplayInputs>, more?: { cancelled?: AbortSignal }) => Promise<ReplayReport>;
  close: () => Promise<void>;
}

/** Opens both. */
export async function openOrganization(
  options: Parameters<typeof startEmulator>[0] = {},
): Promise<Organization> {
  const confluence = await startEmulator(options);
  const github = await startGitHub();
  // A thousand receipts cost 3,000 questions, and a test replays them three times within the hour.
  github.world.token({ value: DEMO_TOKEN, limit: 100_000 });
  return {
    confluence,
    github,
    replay: (inputs = {}, more = {}) => replayHere(confluence, github, inputs, more),
    close: async () => {
      await Promise.all([confluence.close(), github.close()]);
    },
  };
}

/** The inputs of a replay of all of acme's repositories. */
function replayInputs(confluence: RunningEmulator, given: Partial<ReplayInputs> = {}): ReplayInputs {
  return {
    site: siteOf(confluence),
    credentials: { kind: 'basic', email: DEMO.admin.email, apiToken: DEMO.admin.token },
    gatewayUrl: 'https://api.atlassian.com',
    tokenUrl: 'https://auth.atlassian.com/oauth/token',
    githubToken: DEMO_TOKEN,
    onFailure: 'fail',
    timeoutMs: 900_000,
    artifacts: 'confluence-audit-receipts-*',
    repositories: ['acme/*'],
    branches: [],
    since: Date.now() - 90 * 24 * 3_600_000,
    verify: false,
    verifyRuns: false,
    ...given,
  };
}

function siteOf(confluence: RunningEmulator): { host: string; origin: string } {
  const { host, origin } = new URL(confluence.url);
  return { host, origin };
}

async function replayHere(
  confluence: RunningEmulator,
  github: GitHubServer,
  given: Partial<ReplayInputs>,
  { cancelled = new AbortController().signal }: { cancelled?: AbortSignal },
): Promise<ReplayReport> {
  const env = {
    ...ENVIRONMENT,
    GITHUB_API_URL: github.url,
    GITHUB_REPOSITORY: 'acme/audit',
    GITHUB_RUN_ID: '777',
  };
  return replay({
    inputs: replayInputs(confluence, given),
    context: readContext(env, {}),
    secrets: [DEMO.admin.token],
    env,
    runtime: {
      now: Date.now,
      // No test waits for a back-off of minutes; what is shorter stays as it is.
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, Math.min(ms, 50))),
      random: () => 0.5,
      cancelled,
    },
    mask: () => undefined,
  });
}

/** What a job of a run deferred. */
export interface DeferredBy {
  run: Run;
  repository: Repository;
  /** 1 for the first. */
  attempt?: number;
  job?: number;
  inputs?: Partial<RawInputs>;
  payload?: Record<string, unknown>;
  env?: NodeJS.ProcessEnv;
  invocationIndex?: number;
  now?: number;
  /** What GitHub and the end of the job add. */
  facts?: Partial<PrepareFacts>;
}

/** The receipt of a deferred record, as the action itself writes it. */
export async function defer(confluence: RunningEmulator, by: DeferredBy): Promise<Receipt> {
  const { run, repository, attempt = 1, job = 0, payload = {}, invocationIndex = 1, now = Date.now() } = by;
  const of = run.attempts[attempt - 1];
  if (!of) throw new Error(`the run has no attempt ${attempt}`);
  const env = {
    ...ENVIRONMENT,
    GITHUB_ACTOR: run.actor.login,
    GITHUB_ACTOR_ID: String(run.actor.id),
    GITHUB_EVENT_NAME: run.event,
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_RUN_ATTEMPT: String(attempt),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_NUMBER: String(run.number),
    GITHUB_SHA: run.headSha,
    GITHUB_TRIGGERING_ACTOR: of.triggeringActor.login,
    GITHUB_WORKFLOW: run.name,
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${run.path}@refs/heads/${run.headBranch}`,
    GITHUB_WORKFLOW_SHA: run.headSha,
    ...by.env,
  };
  const context = readContext(env, payload, { checkRunId: String(of.jobs[job]?.id ?? ''), index: '0' });
  const raw = rawInputs({ site: confluence.url, mode: 'defer', environment: 'production', ...by.inputs });
  const parsed = await parseInputs(raw, { ...SOURCES, now });
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  const { inputs } = parsed;
  const ready = prepareRecord(inputs, context, {
    event: readEventFacts(context),
    invocationIndex,
    now,
    remoteAddress: '10.1.0.4',
    secrets: [],
    ...by.facts,
  });
  const { key, phase, built } = ready;
  const described = describeRun(context, ready, { ...inputs.record, auditKey: inputs.auditKey });
  return writeDeferred({ site: inputs.site, key, phase, built, run: described }, false);
}

/** Puts receipts into an artifact of a run. */
export async function upload(
  repository: Repository,
  run: Run,
  receipts: readonly Receipt[],
  more: Partial<ArtifactInput> = {},
): Promise<Artifact> {
  const files = Object.fromEntries(
    receipts.map((receipt) => [`${receipt.auditKey}.json`, JSON.stringify(receipt)]),
  );
  return repository.artifact({ run, bytes: await zipOf(files), ...more });
}
