/** The part of the evidence that goes into the record. Pure. */

import type { AuditObject } from '../record/audit-record.js';
import { truncate } from '../text/truncate.js';
import { type Evidence, type Found, count, few, reasonsOf, withoutPull } from './evidence.js';
import { wasAsked } from './requirements.js';

/** Objects that evidence may add to a record. */
const MOST_OBJECTS = 30;
/** UTF-16 units: the provenance of a record is never truncated, so its lines must be short. */
const LONGEST_LINE = 400;

/** The associated objects: approvers, reviewers, tickets and pull requests, and how many more there are. */
export function evidenceObjects(evidence: Evidence): AuditObject[] {
  const { approvals, pullRequests, tickets } = evidence;
  const approvers = approvals.items.filter(({ state, user }) => state === 'approved' && user !== null);
  const reviewers = pullRequests.items.flatMap(({ approvedBy }) => approvedBy);
  const all: AuditObject[] = [
    ...approvers.map((each) => ({ name: nameOf(each), objectType: 'Approver' })),
    ...reviewers.map((each) => ({ name: nameOf(each), objectType: 'Reviewer' })),
    ...tickets.items.map((name) => ({ name, objectType: 'Ticket' })),
    ...pullRequests.items.map(({ number, title }) => ({
      name: `#${number} ${title}`,
      objectType: 'Pull request',
    })),
  ];
  const objects = [...new Map(all.map((object) => [JSON.stringify(object), object])).values()];
  const more = objects.length - MOST_OBJECTS;
  if (more <= 0) return objects;
  return [
    ...objects.slice(0, MOST_OBJECTS),
    { name: `${more} more approvers, reviewers, tickets, or pull requests`, objectType: 'Evidence' },
  ];
}

function nameOf({ user, id }: { user: string | null; id: string | null }): string {
  return user === null ? 'a deleted account' : `${user} (id ${id ?? 'unknown'})`;
}

/** The lines of the provenance block, one fact each; none where nothing was asked for. */
export function evidenceLines(evidence: Evidence): string[] {
  const { approvals, pullRequests, tickets, requirements, emergency } = evidence;
  const met = requirements.filter(({ result }) => result === 'met').map(({ name }) => name);
  const lines: [string, string][] = [
    ['Approvals', written(approvals, approvalWords(evidence))],
    ['Changes', written(pullRequests, changeWords(evidence))],
    ['Tickets', written(tickets, few(tickets.items, 10))],
    ['Met', met.join(', ')],
    ['Not met', reasonsOf(evidence, 'unmet')],
    ['Unknown', reasonsOf(evidence, 'unknown')],
    ['Emergency', emergency ?? ''],
  ];
  return lines.flatMap(([name, text]) => (text === '' ? [] : [truncate(`${name}: ${text}`, LONGEST_LINE)]));
}

/** What was found in words, else that it is none or unknown and why; empty where it was not asked for. */
function written(found: Found, words: string): string {
  if (!wasAsked(found)) return '';
  const { status, reason } = found;
  return status === 'known' ? words : `${status} (${reason})`;
}

const VERBS = { approved: 'approved', rejected: 'rejected', pending: 'commented' };

function approvalWords({ approvals }: Evidence): string {
  const words = few(approvals.items.map((each) => `${nameOf(each)} ${VERBS[each.state]}`));
  return `${words} (GitHub does not show the time or attempt of an approval)`;
}

function changeWords({ since, commits, pullRequests }: Evidence): string {
  const { items, commitsWithout, reason } = pullRequests;
  const scope = reason === '' ? `${count(commits ?? 0, 'commit')} since ${since ?? ''}` : reason;
  const without = commitsWithout.length === 0 ? '' : `; ${withoutPull(commitsWithout)}`;
  return `${scope}; ${count(items.length, 'pull request')}${without}`;
}
