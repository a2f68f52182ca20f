/** Asks GitHub for the evidence of a change: few requests, with a time limit that depends on whether it is required. */

import type { GitHubApi, GitHubOptions } from '../github/api.js';
import { type Approval, askApprovals } from '../github/approvals.js';
import { type Known, known, unanswered, unknown } from '../github/known.js';
import { readRunAttempt, type RunAttempt } from '../github/runs.js';
import type { Runtime } from '../runner/runtime.js';
import { type Evidence, type EvidenceRequest } from './evidence.js';
import { findChanges } from './find-changes.js';
import { type Findings, judgeEvidence } from './requirements.js';

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
  const { kinds } = request;
  const isRequired = (...names: EvidenceRequest['required']) =>
    names.some((name) => request.required.includes(name));
  const apis = new Map<boolean, Way>();
  const wayFor = (required: boolean) => {
    const way = apis.get(required) ?? openWay(required, asking);
    apis.set(required, way);
    return way;
  };
  const needsApprovals = isRequired('approval', 'independent-approval');
  const needsChanges =
    isRequired('independent-approval', 'pull-request', 'review') ||
    (isRequired('ticket') && request.ticketObjects.length === 0);
  // Two requests need the start of the run, which is requested once.
  const starts = new Map<boolean, Promise<Known<RunAttempt>>>();
  const startOf = (required: boolean) => {
    const start = starts.get(required) ?? askStart(wayFor(required).api, request);
    starts.set(required, start);
    return start;
  };
  const [approvals, changes, actors] = await Promise.all([
    kinds.includes('approvals') ? askForApprovals(wayFor(needsApprovals).api, request) : NOT_REQUESTED,
    kinds.includes('pull-requests') || kinds.includes('tickets')
      ? findChanges(
          request,
          { ...wayFor(needsChanges), runStart: () => startOf(needsChanges) },
          asking.runtime,
        )
      : NOT_REQUESTED,
    isRequired('independent-approval') ? findActors(request, () => startOf(true)) : NOT_REQUESTED,
  ]);
  const findings: Findings = { approvals, changes, actors };
  return judgeEvidence(request, findings);
}

const NOT_REQUESTED = unknown('not asked for');

/** The API for required or for optional questions. */
interface Way {
  api: GitHubApi;
  /** Epoch ms. */
  deadline: number;
  mayWait: boolean;
}

function openWay(required: boolean, { open, runtime, timeoutMs }: Asking): Way {
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
