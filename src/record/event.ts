/**
 * What GitHub's events say: a payload turned into what an auditor should read of it. Nothing in a payload is certain, and
 * only names, numbers, states and addresses are taken from it: bodies, `inputs` and `client_payload` can hold secrets.
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads
 */

import { textAt, memberAt } from '../text/json.js';
import { type Context, type Payload } from '../github/context.js';
import { parseDate } from './fields.js';
import type { AuditObject, ChangedValue } from './build.js';
import { nameInSentence } from '../text/sanitize.js';

/** What an event adds to the run that it started; what is absent comes from the context. */
export interface EventFacts {
  environment?: string;
  version?: string;
  sha?: string;
  /** The ref as the description shows it. */
  ref?: string;
  affectedObject?: AuditObject;
  lines?: string[];
  changedValues?: ChangedValue[];
}

/** Something else than this run that the event reports on: every run that listens to it reports the same. */
export interface ListenedFacts extends EventFacts {
  identity: string[];
  /** The whole sentence; where there is an environment, `did` ends the sentence of its deployment instead. */
  summary: string;
  did: string;
  run?: AuditObject;
  /** Login of who did it; absent where a schedule did. */
  author?: string;
  isScheduled?: boolean;
  /** Epoch ms. */
  happenedAt?: number;
}

/** What the event reports on, if it is not this run. */
export function listen(context: Context): ListenedFacts | undefined {
  switch (context.event.name) {
    case 'workflow_run':
      return listenToRun(context);
    case 'deployment_status':
      return listenToDeployment(context);
    case 'release':
      return listenToRelease(context);
    default:
      return undefined;
  }
}

/** What the event says about the run that it started. */
export function describeEvent(context: Context): EventFacts {
  const { payload } = context.event;
  switch (context.event.name) {
    case 'push':
      return describePush(context);
    case 'deployment':
      return describeDeployment(context);
    case 'merge_group':
      return describeMergeGroup(context);
    case 'schedule':
      return { lines: labelled('Schedule', textAt(payload, 'schedule')) };
    case 'create':
      return { lines: labelled('Created', refWords(payload)) };
    case 'delete':
      return {
        lines: labelled('Deleted', refWords(payload)),
        affectedObject: refObject(textAt(payload, 'ref'), textAt(payload, 'ref_type')),
      };
    case 'status':
      return { lines: labelled('Status', statusWords(payload)) };
    case 'gollum':
      return { lines: labelled('Wiki pages', pageWords(payload)) };
    default:
      return textAt(payload, 'pull_request', 'number') === undefined
        ? { lines: namedLines(payload) }
        : describePullRequest(context);
  }
}

/** Address of the page that compares two commits. */
export function compareUrl(context: Context, before: string, after: string): string {
  return `${context.serverUrl}/${context.repository.name}/compare/${before}...${after}`;
}

/** How the log shows that there was no commit: a branch that is new, or gone. */
export const NO_COMMIT = '(none)';

// What runs listen to.

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

function listenToRun(context: Context): ListenedFacts | undefined {
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
  const affectedObject = listenedRef(context);
  return {
    identity: ['workflow_run', id, attempt, action],
    summary: `Workflow "${workflow}" run #${number} of ${context.repository.name} ${did}`,
    did,
    sha: run('head_sha'),
    ref: affectedObject.name,
    affectedObject,
    run: runObject(workflow, number, id, attempt),
    author,
    // Who re-runs a scheduled run did it, not the schedule.
    isScheduled: run('event') === 'schedule' && attempt === '1',
    happenedAt: runTime(action, attempt, run),
    lines: [
      ...labelled('Title', run('display_title')),
      ...labelled('Started by', run('event')),
      ...labelled('Listened run', url && `${url}/attempts/${attempt}`),
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
  if (action === 'completed') return time(run('updated_at'));
  return time(run(action === 'requested' && attempt === '1' ? 'created_at' : 'run_started_at'));
}

/** A payload names the branch of the run it reports on, and only by the way whether that is a tag's or a fork's. */
function listenedRef(context: Context): AuditObject {
  const { payload } = context.event;
  const run = (...path: string[]) => textAt(payload, 'workflow_run', ...path);
  const pull = run('event')?.startsWith('pull_request') ? run('pull_requests', '0', 'number') : undefined;
  if (pull !== undefined) return { name: `#${pull}`, objectType: 'Pull request' };
  const branch = run('head_branch');
  if (branch === undefined) return { name: run('head_sha')?.slice(0, 7) ?? '(no ref)', objectType: 'Commit' };
  if (run('event') === 'release') return { name: branch, objectType: 'Tag' };
  const from = run('head_repository', 'full_name') ?? context.repository.name;
  return { name: from === context.repository.name ? branch : `${from}:${branch}`, objectType: 'Branch' };
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

function listenToDeployment(context: Context): ListenedFacts | undefined {
  const { payload } = context.event;
  const status = (...path: string[]) => textAt(payload, 'deployment_status', ...path);
  const id = status('id');
  const environment = status('environment') ?? textAt(payload, 'deployment', 'environment');
  if (id === undefined || environment === undefined) return undefined;
  const state = status('state') ?? 'unknown';
  const did = DEPLOYMENT_WORDS.get(state) ?? `has the status "${nameInSentence(state)}"`;
  const reporter = status('creator', 'login');
  const author = textAt(payload, 'deployment', 'creator', 'login') ?? reporter;
  return {
    identity: ['deployment_status', id],
    summary: `Deployment of ${context.repository.name} to ${environment} ${did}`,
    did,
    environment,
    sha: textAt(payload, 'deployment', 'sha'),
    author,
    happenedAt: time(status('created_at')),
    lines: [
      ...deploymentLines(payload),
      ...(reporter === author ? [] : labelled('Status reported by', reporter)),
      ...labelled('Details', status('log_url') ?? status('target_url')),
    ],
  };
}

function listenToRelease(context: Context): ListenedFacts | undefined {
  const { payload } = context.event;
  const id = textAt(payload, 'release', 'id');
  if (id === undefined) return undefined;
  const tag = textAt(payload, 'release', 'tag_name') ?? context.ref.name;
  const action = textAt(payload, 'action') ?? 'published';
  const did = action === 'prereleased' ? 'published as a pre-release' : action;
  const name = [
    textAt(payload, 'release', 'name') ?? tag,
    ...['draft', 'prerelease']
      .filter((mark) => memberAt(payload, 'release', mark) === true)
      .map((mark) => `(${mark})`),
  ].join(' ');
  return {
    identity: ['release', id, action],
    summary: `Release ${tag} of ${context.repository.name} ${did}`,
    did,
    version: tag,
    affectedObject: { name: tag, objectType: 'Tag' },
    author: textAt(payload, 'sender', 'login') ?? textAt(payload, 'release', 'author', 'login'),
    happenedAt: releaseTime(payload, action),
    lines: [`Release: ${name}`, ...labelled('Release page', textAt(payload, 'release', 'html_url'))],
  };
}

/**
 * A release's `created_at` is the date of its commit, so a creation has the time at which it became public; nobody wrote
 * down when a release was deleted.
 * @see https://docs.github.com/rest/releases/releases#get-the-latest-release
 */
function releaseTime(payload: Payload, action: string): number | undefined {
  if (action === 'deleted') return undefined;
  const member = action === 'edited' || action === 'unpublished' ? 'updated_at' : 'published_at';
  return time(textAt(payload, 'release', member));
}

// What starts runs.

function describePush(context: Context): EventFacts {
  const { payload } = context.event;
  const before = commit(textAt(payload, 'before'));
  const after = commit(textAt(payload, 'after'));
  if (before === undefined || after === undefined) return {};
  // Where a ref was deleted the run itself is on the default branch, so the payload says what was pushed.
  const [, kind, name] = /^refs\/(head|tag)s\/(.+)$/s.exec(textAt(payload, 'ref') ?? '') ?? [];
  const ref = name ?? context.ref.name;
  return {
    affectedObject: refObject(name, kind === 'tag' ? 'tag' : 'branch'),
    lines: [
      ...(after === NO_COMMIT ? [`Deleted: ${kind === 'tag' ? 'tag' : 'branch'} ${ref}`] : []),
      ...(memberAt(payload, 'forced') === true ? ['Forced: the push replaced commits'] : []),
      ...(before !== NO_COMMIT && after !== NO_COMMIT
        ? [`Compare: ${compareUrl(context, before, after)}`]
        : []),
    ],
    changedValues: [{ name: `Commit on ${ref}`, oldValue: before, newValue: after }],
  };
}

function describePullRequest(context: Context): EventFacts {
  const { payload } = context.event;
  const pull = (...path: string[]) => textAt(payload, 'pull_request', ...path);
  const [from, into] = [pull('head', 'label'), pull('base', 'ref')];
  const [base, head] = [pull('base', 'sha'), pull('head', 'sha')];
  return {
    affectedObject: { name: `#${pull('number') ?? ''}`, objectType: 'Pull request' },
    lines: [
      ...namedLines(payload),
      ...(from !== undefined && into !== undefined ? [`Branches: ${from} into ${into}`] : []),
      // The run's own commit is a merge of both, or the base.
      ...labelled('Head', head),
      ...(base !== undefined && head !== undefined ? [`Compare: ${compareUrl(context, base, head)}`] : []),
    ],
  };
}

function describeDeployment(context: Context): EventFacts {
  const { payload } = context.event;
  return {
    environment: textAt(payload, 'deployment', 'environment'),
    sha: textAt(payload, 'deployment', 'sha'),
    lines: deploymentLines(payload),
  };
}

function deploymentLines(payload: Payload): string[] {
  const deployment = (...path: string[]) => textAt(payload, 'deployment', ...path);
  return [
    ...labelled(
      'Deployment',
      [deployment('id'), deployment('environment')].filter((part) => part !== undefined).join(' to '),
    ),
    ...labelled('Task', deployment('task')),
    ...labelled('Requested by', deployment('creator', 'login')),
  ];
}

function describeMergeGroup(context: Context): EventFacts {
  const { payload } = context.event;
  const group = (member: string) => textAt(payload, 'merge_group', member);
  const [base, head] = [group('base_sha'), group('head_sha')];
  const into = group('base_ref')?.replace(/^refs\/heads\//, '');
  // gh-readonly-queue/main/pr-104-<base sha>: the last pull request of the group.
  const pull = /\/pr-(\d+)-[0-9a-f]+$/.exec(group('head_ref') ?? '')?.[1];
  return {
    sha: head,
    affectedObject: pull === undefined ? undefined : { name: `#${pull}`, objectType: 'Pull request' },
    lines: [
      ...labelled('Merge queue', into && `${pull === undefined ? '' : `up to #${pull} `}into ${into}`),
      ...(base !== undefined && head !== undefined ? [`Compare: ${compareUrl(context, base, head)}`] : []),
    ],
  };
}

/** Members of payloads that are the thing an event is about, and what an auditor calls them. */
const NAMED_MEMBERS: Record<string, string> = {
  issue: 'Issue',
  pull_request: 'Pull request',
  discussion: 'Discussion',
  review: 'Review',
  comment: 'Comment',
  milestone: 'Milestone',
  label: 'Label',
  check_run: 'Check run',
  check_suite: 'Check suite',
  registry_package: 'Package',
  rule: 'Branch protection rule',
  build: 'Page build',
  forkee: 'Fork',
};

/** One line for each thing that the payload names: number, name, state and address. */
function namedLines(payload: Payload): string[] {
  return Object.entries(NAMED_MEMBERS).flatMap(([member, label]) => {
    const thing = (name: string) => textAt(payload, member, name);
    const name = thing('title') ?? thing('full_name') ?? thing('name') ?? thing('head_branch');
    const state =
      memberAt(payload, member, 'merged') === true
        ? 'merged'
        : (thing('conclusion') ?? thing('state') ?? thing('status'));
    const words = [thing('number') && `#${thing('number')}`, name, state && `(${state})`].filter(Boolean);
    return labelled(label, [words.join(' '), thing('html_url')].filter(Boolean).join(', '));
  });
}

function statusWords(payload: Payload): string | undefined {
  const status = (name: string) => textAt(payload, name);
  const words = `${status('context') ?? 'a status'} is ${status('state') ?? 'unknown'} on ${status('sha') ?? 'an unknown commit'}`;
  return [words, status('target_url')].filter(Boolean).join(', ');
}

function pageWords(payload: Payload): string | undefined {
  const pages = memberAt(payload, 'pages');
  if (!Array.isArray(pages)) return undefined;
  return pages
    .map((page) => `${textAt(page, 'title') ?? '(untitled)'} (${textAt(page, 'action') ?? 'changed'})`)
    .join(', ');
}

function refWords(payload: Payload): string | undefined {
  const ref = textAt(payload, 'ref');
  return ref && `${textAt(payload, 'ref_type') ?? 'ref'} ${ref}`;
}

function refObject(name: string | undefined, type: string | undefined): AuditObject | undefined {
  return name === undefined ? undefined : { name, objectType: type === 'tag' ? 'Tag' : 'Branch' };
}

/** A run as the log names it. */
export function runObject(workflow: string, number: string, id: string, attempt: string): AuditObject {
  return {
    name: `${workflow} #${number} (run ${id}, attempt ${attempt})`,
    objectType: 'Workflow run',
  };
}

function commit(sha: string | undefined): string | undefined {
  return sha !== undefined && /^0+$/.test(sha) ? NO_COMMIT : sha;
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : [];
}

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseDate('payload', text, []);
}
