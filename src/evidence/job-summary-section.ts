/** The evidence as an auditor reads it in the job summary: each requirement, its result and its proof. Pure. */

import { forHtml, forSummary } from '../text/escape.js';
import { cleanLine } from '../text/sanitize.js';
import { count, type Evidence, type Found, type PullRequestItem, type Result, shortOid } from './evidence.js';
import { wasAsked } from './requirements.js';

/** Rows of a table; the output `evidence` has all. */
const MOST_ROWS = 100;

const MARKS: Record<Result, string> = {
  met: '✅\u00a0met',
  unmet: '❌\u00a0not\u00a0met',
  unknown: '❔\u00a0unknown',
};

/** Where GitHub shows what the section names. */
export interface Links {
  /** `https://github.com/acme/shop`. */
  repository: string;
  /** The run whose approvals were asked for. */
  run?: string;
}

/** Writes the section, in HTML blocks without a blank line; empty where nothing was asked for. */
export function writeEvidence(evidence: Evidence, links: Links): string {
  const { approvals, pullRequests, tickets, requirements } = evidence;
  const isAsked = [approvals, pullRequests, tickets].some(wasAsked) || requirements.length > 0;
  if (!isAsked) return '';
  const parts = joinParts(
    emergencyLine(evidence),
    rangeLine(evidence, links),
    requirementTable(evidence),
    approvalTable(evidence, links),
    pullRequestTable(evidence),
    commitsLine(evidence, links),
    ticketLine(evidence),
  );
  return `#### Evidence\n\n${parts}`;
}

function joinParts(...parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function emergencyLine({ emergency }: Evidence): string {
  return emergency === null
    ? ''
    : `<p><b>Emergency change</b>: ${line(emergency)}. This reason overrides what is not met below.</p>`;
}

function rangeLine(
  { commit, since, commits, complete, pullRequests, tickets }: Evidence,
  links: Links,
): string {
  if (!wasAsked(pullRequests) && !wasAsked(tickets)) return '';
  const scope = pullRequests.reason.startsWith('the commit alone') ? pullRequests.reason : '';
  const range =
    commit === null
      ? 'No commit'
      : since === null || since === 'none' || scope !== ''
        ? commitLink(commit, links)
        : link(`${links.repository}/compare/${since}...${commit}`, `${shortOid(since)}…${shortOid(commit)}`);
  const read = commits === null ? '' : `, ${count(commits, 'commit')}`;
  const note = scope === '' ? '' : ` (${line(scope)})`;
  return `<p><b>Change</b>: ${range}${read}${note}. ${complete ? 'Everything was read.' : '<b>Not everything could be read.</b>'}</p>`;
}

function requirementTable({ requirements }: Evidence): string {
  return table(
    ['Required', 'Result', 'Why'],
    requirements.map(({ name, result, reason }) => [`<code>${name}</code>`, MARKS[result], line(reason)]),
  );
}

const STATES = { approved: '✅ approved', rejected: '❌ rejected', pending: '💬 commented' };

function approvalTable({ approvals }: Evidence, links: Links): string {
  if (!wasAsked(approvals)) return '';
  if (approvals.status !== 'known') return statusLine('Approvals', approvals);
  const heading = links.run === undefined ? 'Approvals' : link(links.run, 'Approvals');
  const rows = approvals.items.map(({ user, id, state, comment }) => [
    user === null ? '<i>deleted account</i>' : `${line(user)} (id ${line(id ?? 'unknown')})`,
    STATES[state],
    forSummary(comment),
  ]);
  const note = 'of this run. GitHub does not show the time or the attempt of an approval.';
  return `<p><b>${heading}</b> ${note}</p>\n${table(['Who', 'What', 'Comment'], rows)}`;
}

function pullRequestTable({ pullRequests }: Evidence): string {
  if (!wasAsked(pullRequests)) return '';
  const { status, items } = pullRequests;
  const rows = items.map((item) => [
    link(item.url, `#${item.number}`),
    line(item.title),
    who(item.author),
    who(item.mergedBy),
    reviewCell(item),
    item.tickets.map(line).join(', '),
  ]);
  return joinParts(
    status === 'known' ? '' : statusLine('Pull requests', pullRequests),
    table(['Pull request', 'Title', 'Author', 'Merged by', 'Review', 'Tickets'], rows),
  );
}

function reviewCell({ review, reason, approvedBy }: PullRequestItem): string {
  const proof =
    review === 'met'
      ? approvedBy.map(({ user, id }) => `${line(user)} (id ${line(id)})`).join(', ')
      : line(reason);
  return `${MARKS[review]}: ${proof}`;
}

function commitsLine({ pullRequests: { commitsWithout } }: Evidence, links: Links): string {
  if (commitsWithout.length === 0) return '';
  return listLine(
    'Commits without a merged pull request',
    commitsWithout.map((oid) => commitLink(oid, links)),
  );
}

function ticketLine({ tickets }: Evidence): string {
  if (!wasAsked(tickets)) return '';
  if (tickets.status !== 'known') return statusLine('Tickets', tickets);
  return listLine('Tickets', tickets.items.map(line));
}

function listLine(what: string, items: readonly string[]): string {
  const more = items.length - MOST_ROWS;
  return `<p><b>${what}</b>: ${items.slice(0, MOST_ROWS).join(', ')}${more > 0 ? ` and ${more} more` : ''}</p>`;
}

function statusLine(what: string, { status, reason }: Found): string {
  return `<p><b>${what}</b>: ${status} (${line(reason)})</p>`;
}

/** GitHub does not name a deleted account, nor who merged until about a minute after the merge. */
function who(login: string | null): string {
  return login === null ? '<i>not named</i>' : line(login);
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const more = rows.length - MOST_ROWS;
  return [
    '<table>',
    `<tr>${heads.map((head) => `<th align="left">${head}</th>`).join('')}</tr>`,
    ...rows
      .slice(0, MOST_ROWS)
      .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
    ...(more > 0
      ? [`<tr><td colspan="${heads.length}">and ${more} more, in the output <code>evidence</code></td></tr>`]
      : []),
    '</table>',
  ].join('\n');
}

function commitLink(oid: string, { repository }: Links): string {
  return link(`${repository}/commit/${oid}`, shortOid(oid));
}

/** A link; the text alone where the address is none that a browser should open. */
function link(url: string, text: string): string {
  return /^https?:\/\/[^\s]+$/.test(url) ? `<a href="${forHtml(url)}">${line(text)}</a>` : line(text);
}

function line(text: string): string {
  return forSummary(cleanLine(text));
}
