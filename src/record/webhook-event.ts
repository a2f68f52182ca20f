/**
 * Events that start a run which is about itself: what their payloads add to its record. Nothing in a payload is certain, and
 * only names, numbers, states and addresses are taken from it: bodies, `inputs` and `client_payload` can hold secrets.
 * @see https://docs.github.com/webhooks/webhook-events-and-payloads
 */

import type { Context, Payload } from '../github/context.js';
import { memberAt, textAt } from '../text/json.js';
import type { AuditObject } from './audit-record.js';
import { compareUrl, type EventFacts, labeled, NO_COMMIT } from './event-facts.js';
import { deploymentLines } from './listener-event.js';

/** What the event says about the run that it started. */
export function readEvent(context: Context): EventFacts {
  const { payload } = context.event;
  switch (context.event.name) {
    case 'push':
      return describePush(context);
    case 'deployment':
      return describeDeployment(payload);
    case 'merge_group':
      return describeMergeGroup(context);
    case 'schedule':
      return { lines: labeled('Schedule', textAt(payload, 'schedule')) };
    case 'create':
      return { lines: labeled('Created', refWords(payload)) };
    case 'delete':
      return {
        lines: labeled('Deleted', refWords(payload)),
        affectedObject: refObject(textAt(payload, 'ref'), textAt(payload, 'ref_type')),
      };
    case 'status':
      return { lines: labeled('Status', statusWords(payload)) };
    case 'gollum':
      return { lines: labeled('Wiki pages', pageWords(payload)) };
    default:
      if (textAt(payload, 'pull_request', 'number') !== undefined) return describePullRequest(context);
      return { lines: namedLines(payload), affectedObject: commentedPullRequest(payload) };
  }
}

function describePush(context: Context): EventFacts {
  const { payload } = context.event;
  const before = commit(payload, 'before', 'created');
  const after = commit(payload, 'after', 'deleted');
  // Where a ref was deleted the run itself is on the default branch, so the payload says what was pushed.
  const [, kind, name] = /^refs\/(head|tag)s\/(.+)$/s.exec(textAt(payload, 'ref') ?? '') ?? [];
  const type = kind === 'tag' ? 'tag' : 'branch';
  const ref = name ?? context.ref.name;
  const isWhole = before !== undefined && after !== undefined;
  return {
    affectedObject: refObject(name, type),
    lines: [
      ...(after === NO_COMMIT ? [`Deleted: ${type} ${ref}`] : []),
      ...(memberAt(payload, 'forced') === true ? ['Forced: the push replaced commits'] : []),
      ...(before === NO_COMMIT || after === NO_COMMIT
        ? []
        : labeled('Compare', before && after && compareUrl(context, before, after))),
    ],
    changedValues: isWhole ? [{ name: `Commit on ${ref}`, oldValue: before, newValue: after }] : [],
  };
}

function describePullRequest(context: Context): EventFacts {
  const { payload } = context.event;
  const pull = (...path: string[]) => textAt(payload, 'pull_request', ...path);
  const [from, into] = [pull('head', 'label'), pull('base', 'ref')];
  const [base, head] = [pull('base', 'sha'), pull('head', 'sha')];
  const isMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref.full);
  return {
    headSha: isMerge && head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : undefined,
    affectedObject: { name: `#${pull('number') ?? ''}`, objectType: 'Pull request' },
    lines: [
      ...namedLines(payload),
      ...labeled('Branches', from && into && `${from} into ${into}`),
      // The run's own commit is a merge of both, or the base.
      ...labeled('Head', head),
      ...labeled('Compare', base && head && compareUrl(context, base, head)),
    ],
  };
}

function describeDeployment(payload: Payload): EventFacts {
  return {
    environment: textAt(payload, 'deployment', 'environment'),
    deploymentId: textAt(payload, 'deployment', 'id'),
    sha: textAt(payload, 'deployment', 'sha'),
    lines: deploymentLines(payload),
  };
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
      ...labeled('Merge queue', into && `${pull === undefined ? '' : `up to #${pull} `}into ${into}`),
      ...labeled('Compare', base && head && compareUrl(context, base, head)),
    ],
  };
}

/** A comment on a pull request comes as one on an issue, which bears the mark of a pull request. */
function commentedPullRequest(payload: Payload): AuditObject | undefined {
  const number = textAt(payload, 'issue', 'number');
  const isPullRequest = typeof memberAt(payload, 'issue', 'pull_request') === 'object';
  return isPullRequest && number !== undefined
    ? { name: `#${number}`, objectType: 'Pull request' }
    : undefined;
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
  return Object.entries(NAMED_MEMBERS).flatMap(([member, name]) => {
    const label = member === 'issue' && commentedPullRequest(payload) ? 'Pull request' : name;
    const thing = (part: string) => textAt(payload, member, part);
    const title = thing('title') ?? thing('full_name') ?? thing('name') ?? thing('head_branch');
    const state =
      memberAt(payload, member, 'merged') === true
        ? 'merged'
        : (thing('conclusion') ?? thing('state') ?? thing('status'));
    const words = [thing('number') && `#${thing('number')}`, title, state && `(${state})`].filter(Boolean);
    return labeled(label, [words.join(' '), thing('html_url')].filter(Boolean).join(', '));
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
  const named = pages
    .slice(0, MOST_PAGES)
    .map((page) => `${textAt(page, 'title') ?? '(untitled)'} (${textAt(page, 'action') ?? 'changed'})`);
  const more = pages.length - named.length;
  return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}

/** A push to a wiki can change any number of pages, and the facts are kept in state, of which a process takes 128 KiB. */
const MOST_PAGES = 50;

function refWords(payload: Payload): string | undefined {
  const ref = textAt(payload, 'ref');
  return ref && `${textAt(payload, 'ref_type') ?? 'ref'} ${ref}`;
}

function refObject(name: string | undefined, type: string | undefined): AuditObject | undefined {
  if (name === undefined) return undefined;
  return { name, objectType: type === 'tag' ? 'Tag' : type === 'branch' ? 'Branch' : 'Ref' };
}

/** A commit of a push. Zeros stand for none, but only where the payload says that the ref was made, or deleted. */
function commit(
  payload: Payload,
  member: 'before' | 'after',
  mark: 'created' | 'deleted',
): string | undefined {
  const sha = textAt(payload, member);
  if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha)) return undefined;
  if (!/^0+$/.test(sha)) return sha;
  return memberAt(payload, mark) === true ? NO_COMMIT : undefined;
}
