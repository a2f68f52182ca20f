/** Asks GitHub for the evidence of a change: few requests, with a time limit that depends on whether it is required. */

import type { GitHubApi, GitHubOptions } from '../github/api.js';
import { type Approval, askApprovals } from '../github/approvals.js';
import { type Known, known, unanswered, unknown } from '../github/known.js';
import { readRunAttempt, type RunAttempt } from '../github/runs.js';
import type { RequirementName } from '../inputs/evidence-inputs.js';
import type { Runtime } from '../runner/runtime.js';
import type { Evidence, EvidenceRequest } from './evidence.js';
import { findChanges, type Search } from './find-changes.js';
import { judgeEvidence, NOT_ASKED } from './requirements.js';

/** What asking takes. */
export interface Asking {
  /** Opens GitHub's API, such as `openGitHub` with token and address. Called before the first question. */
  open: (bounds: Pick<GitHubOptions, 'limitMs' | 'deadline' | 'retry'>) => GitHubApi;
  runtime: Runtime;
  /** Of the whole step, ms: required evidence may take half of it. */
  timeoutMs: number;
}

/** For all requests about optional evidence, ms: a record must not wait for an extra. */
const OPTIONAL_MS = 5_000;
/** For one request about required evidence, ms: one that hangs is retried. */
const QUESTION_MS = 20_000;

/**
 * Collects what the request asks for, and nothing else: where it asks for nothing, no question is asked. Never rejects; what
 * GitHub does not say is unknown in the evidence.
 */
export async function collectEvidence(request: EvidenceRequest, asking: Asking): Promise<Evidence> {
  const { kinds, required } = request;
  const isRequired = (...names: RequirementName[]) => names.some((name) => required.includes(name));
  const ways = { required: openWay(true, asking), optional: openWay(false, asking) };
  const forApprovals = isRequired('approval', 'independent-approval') ? ways.required : ways.optional;
  const needsChanges =
    isRequired('independent-approval', 'pull-request', 'review') ||
    (isRequired('ticket') && request.ticketObjects.length === 0);
  const forChanges = needsChanges ? ways.required : ways.optional;
  // Changes and actors can both need the start of the run, which is requested once.
  let start: Promise<Known<RunAttempt>> | undefined;
  const runStart = () => (start ??= askStart(forChanges.api, request));
  const [approvals, changes, actors] = await Promise.all([
    kinds.includes('approvals') ? askForApprovals(forApprovals.api, request) : NOT_ASKED,
    kinds.includes('pull-requests') || kinds.includes('tickets')
      ? findChanges(request, { ...forChanges, runStart }, asking.runtime)
      : NOT_ASKED,
    isRequired('independent-approval') ? findActors(request, runStart) : NOT_ASKED,
  ]);
  return judgeEvidence(request, { approvals, changes, actors });
}

/** The API for required or for optional questions. All of one kind share it, and so a rate limit. */
function openWay(required: boolean, { open, runtime, timeoutMs }: Asking): Omit<Search, 'runStart'> {
  const half = timeoutMs / 2;
  const deadline = runtime.now() + (required ? half : Math.min(OPTIONAL_MS, half));
  const limitMs = required ? QUESTION_MS : OPTIONAL_MS;
  return { api: open({ limitMs, deadline, retry: required }), deadline, mayWait: required };
}

async function askForApprovals(
  api: GitHubApi,
  { repository, run, environment }: EvidenceRequest,
): Promise<Known<Approval[]>> {
  if (environment === undefined) return unknown('no environment is set, so none can be approved');
  if (run === undefined) return unknown('the event names no run that can be approved');
  return askApprovals(api, repository, run.id);
}

async function askStart(api: GitHubApi, { repository, run }: EvidenceRequest): Promise<Known<RunAttempt>> {
  if (run === undefined) return unknown('the event names no run');
  const attempt = await readRunAttempt(api, repository, run.id, run.attempt);
  return 'kind' in attempt ? unanswered(attempt) : known(attempt);
}

/** The ids of actor and triggering actor; the environment of a step has only the login of the second. */
async function findActors(
  { actors }: EvidenceRequest,
  runStart: () => Promise<Known<RunAttempt>>,
): Promise<Known<string[]>> {
  const ids = actors.map(({ id }) => id).filter((id) => id !== undefined);
  if (actors.length > 0 && ids.length === actors.length) return known(ids);
  const start = await runStart();
  if (start.kind === 'unknown') return start;
  const { actor, triggeringActor } = start.value;
  return actor?.id !== undefined && triggeringActor?.id !== undefined
    ? known([...ids, actor.id, triggeringActor.id])
    : unknown('GitHub does not say who started the run');
}
