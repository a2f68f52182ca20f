/**
 * Events that report on something else than this run: a workflow run, a status of a deployment, a release. Nothing in a
 * payload is certain, and only names, numbers, states and addresses are taken from it: bodies can hold secrets.
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads
 */

import type { Context, Payload } from '../github/context.js';
import { readDate } from '../text/date.js';
import { memberAt, textAt } from '../text/json.js';
import { nameInSentence } from '../text/truncate.js';
import type { AuditObject } from './audit-record.js';
import { actorsIn, labeled, type SubjectFacts, runObject } from './event-facts.js';
import { readRelease } from './release-event.js';

/** What reads the events that can report on something else than their run. */
const READERS = new Map([
  ['workflow_run', readRun],
  ['deployment_status', readDeploymentStatus],
  ['release', readRelease],
]);

/** The events that can report on something else than their run. */
export const LISTENED_EVENTS: readonly string[] = [...READERS.keys()];

/** What the event reports on, if it is not this run. */
export function readListenedEvent(context: Context): SubjectFacts | undefined {
  return READERS.get(context.event.name)?.(context);
}

/** Only `success` succeeded. */
const CONCLUSION_WORDS = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['cancelled', 'was cancelled'],
  ['skipped', 'was skipped'],
  ['timed_out', 'timed out'],
  ['action_required', 'waits for somebody to approve it'],
  ['neutral', 'ended neither as success nor as failure'],
  ['stale', 'was given up by GitHub because it did not end in time'],
  ['startup_failure', 'failed to start'],
]);

function readRun(context: Context): SubjectFacts | undefined {
  const { payload } = context.event;
  const run = (...path: string[]) => textAt(payload, 'workflow_run', ...path);
  const id = run('id');
  if (id === undefined) return undefined;
  const action = textAt(payload, 'action') ?? '';
  const attempt = run('run_attempt') ?? '1';
  const number = run('run_number') ?? id;
  const workflow = run('name') ?? textAt(payload, 'workflow', 'name') ?? '(unnamed)';
  const author =
    run('triggering_actor', 'login') ?? run('actor', 'login') ?? textAt(payload, 'sender', 'login');
  const did = runWords(action, run('conclusion'));
  const url = run('html_url');
  const affectedObject = readRef(context);
  return {
    identity: ['workflow_run', id, attempt, action],
    summary: `Workflow "${workflow}" run #${number} of ${context.repository.name} ${did}`,
    did,
    sha: run('head_sha'),
    ref: affectedObject.name,
    affectedObject,
    run: runObject(workflow, number, id, attempt),
    listenedRun: { id, attempt: Number(attempt), startedAt: readDate(run('run_started_at')) },
    author,
    actors: actorsIn(payload, 'workflow_run.actor', 'workflow_run.triggering_actor'),
    // A re-run of a scheduled run was done by a person, not by the schedule.
    isScheduled: run('event') === 'schedule' && attempt === '1',
    happenedAt: runTime(action, attempt, run),
    lines: [
      ...labeled('Title', run('display_title')),
      ...labeled('Started by', run('event')),
      ...labeled('Recorded run', url && `${url}/attempts/${attempt}`),
    ],
  };
}

/** How the sentence of a listened run ends. */
export function runWords(action: string, conclusion: string | undefined): string {
  // A run that waits for approval has its conclusion before it begins. Any other counts only at the end.
  if (action === 'completed' || conclusion === 'action_required') {
    if (conclusion === undefined) return 'ended without a conclusion';
    return CONCLUSION_WORDS.get(conclusion) ?? `ended with the conclusion "${nameInSentence(conclusion)}"`;
  }
  if (action === 'requested') return 'was requested';
  return action === 'in_progress' ? 'started' : `was reported as "${nameInSentence(action)}"`;
}

/** `created_at` stays that of the first attempt; `run_started_at` is the attempt's own. */
function runTime(
  action: string,
  attempt: string,
  run: (member: string) => string | undefined,
): number | undefined {
  if (action === 'completed') return readDate(run('updated_at'));
  return readDate(run(action === 'requested' && attempt === '1' ? 'created_at' : 'run_started_at'));
}

/** The ref that a run was for, as far as the payload proves it. */
function readRef(context: Context): AuditObject {
  const { payload } = context.event;
  const run = (...path: string[]) => textAt(payload, 'workflow_run', ...path);
  const event = run('event') ?? '';
  if (event.startsWith('pull_request')) {
    const number = pullRequestOf(payload);
    if (number !== undefined) return { name: `#${number}`, objectType: 'Pull request' };
  }
  const branch = run('head_branch');
  if (branch === undefined) return { name: run('head_sha')?.slice(0, 7) ?? '(no ref)', objectType: 'Commit' };
  // A fork that was deleted since has no name any more; its branch is not one of ours.
  const from =
    memberAt(payload, 'workflow_run', 'head_repository') === undefined
      ? context.repository.name
      : (run('head_repository', 'full_name') ?? '(unknown repository)');
  return {
    name: from === context.repository.name ? branch : `${from}:${branch}`,
    objectType: refType(event, branch, textAt(payload, 'repository', 'default_branch')),
  };
}

/** `head_branch` holds a tag's name too, where a tag was pushed or chosen. */
function refType(event: string, name: string, defaultBranch: string | undefined): string {
  if (event === 'release') return 'Tag';
  const isBranch = event.startsWith('pull_request') || event === 'schedule' || name === defaultBranch;
  return isBranch ? 'Branch' : 'Ref';
}

/** The listed pull request with the run's own head, into the run's repository: others merely share the branch. */
function pullRequestOf(payload: Payload): string | undefined {
  const listed = memberAt(payload, 'workflow_run', 'pull_requests');
  const sha = textAt(payload, 'workflow_run', 'head_sha');
  const repository =
    textAt(payload, 'workflow_run', 'repository', 'id') ?? textAt(payload, 'repository', 'id');
  const own = (Array.isArray(listed) ? listed : []).filter(
    (pull) =>
      sha !== undefined &&
      repository !== undefined &&
      textAt(pull, 'head', 'sha') === sha &&
      textAt(pull, 'base', 'repo', 'id') === repository,
  );
  // Two with one head into one repository: it is unknown which one the run was for.
  return own.length === 1 ? textAt(own[0], 'number') : undefined;
}

/** Only `success` succeeded. */
const DEPLOYMENT_WORDS = new Map([
  ['success', 'succeeded'],
  ['failure', 'failed'],
  ['error', 'failed with an error'],
  ['in_progress', 'is in progress'],
  ['queued', 'was queued'],
  ['pending', 'is pending'],
  ['waiting', 'waits for approval'],
  ['inactive', 'is no longer active'],
]);

function readDeploymentStatus(context: Context): SubjectFacts | undefined {
  const { payload } = context.event;
  const status = (...path: string[]) => textAt(payload, 'deployment_status', ...path);
  const id = status('id');
  const environment = status('environment') ?? textAt(payload, 'deployment', 'environment');
  if (id === undefined || environment === undefined) return undefined;
  const state = status('state') ?? 'unknown';
  const did = DEPLOYMENT_WORDS.get(state) ?? `has the status "${nameInSentence(state)}"`;
  const reporter = status('creator', 'login');
  const author = textAt(payload, 'deployment', 'creator', 'login') ?? reporter;
  const run = (member: string) => textAt(payload, 'workflow_run', member);
  const [runId, attempt] = [run('id'), run('run_attempt')];
  // Only newer payloads name the run that deploys.
  const named =
    runId === undefined || attempt === undefined ? undefined : { id: runId, attempt: Number(attempt) };
  return {
    identity: ['deployment_status', id],
    summary: `Deployment of ${context.repository.name} to ${environment} ${did}`,
    did,
    environment,
    deploymentId: textAt(payload, 'deployment', 'id'),
    listenedRun: named && { ...named, startedAt: readDate(run('run_started_at')) },
    run:
      named &&
      runObject(run('name') ?? '(unnamed)', run('run_number') ?? named.id, named.id, String(named.attempt)),
    sha: textAt(payload, 'deployment', 'sha'),
    author,
    // An approval belongs to the run that deploys, whoever reports on it.
    actors: actorsIn(
      payload,
      'deployment.creator',
      'deployment_status.creator',
      ...(named ? ['workflow_run.actor', 'workflow_run.triggering_actor'] : []),
    ),
    happenedAt: readDate(status('created_at')),
    lines: [
      ...deploymentLines(payload),
      ...(reporter === author ? [] : labeled('Status reported by', reporter)),
      ...labeled('Details', status('log_url') ?? status('target_url')),
    ],
  };
}

/** What both events of a deployment say of it. */
export function deploymentLines(payload: Payload): string[] {
  const deployment = (...path: string[]) => textAt(payload, 'deployment', ...path);
  return [
    ...labeled(
      'Deployment',
      [deployment('id'), deployment('environment')].filter((part) => part !== undefined).join(' to '),
    ),
    ...labeled('Task', deployment('task')),
    ...labeled('Requested by', deployment('creator', 'login')),
  ];
}
