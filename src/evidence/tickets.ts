/** `ticket`: which tickets the changes name. Pure. */

import type { Commit } from '../github/commits.js';
import type { Known } from '../github/known.js';
import type { PullRequest } from '../github/pull-request.js';
import { LONGEST_TICKET_TEXT } from '../inputs/evidence-inputs.js';
import { type Changes, INCOMPLETE } from './changes.js';
import { few, shortOid, type Verdict, verdict } from './evidence.js';

/** The tickets that a text names, each once, in their order. */
function ticketsIn(texts: readonly string[], pattern: RegExp): string[] {
  const everywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
  const found = texts.flatMap((text) => text.slice(0, LONGEST_TICKET_TEXT).match(everywhere) ?? []);
  return [...new Set(found.filter((ticket) => ticket !== ''))];
}

/** Those that a pull request names in its title or the name of its branch. */
export function ticketsOfPull({ title, head }: PullRequest, pattern: RegExp): string[] {
  return ticketsIn([title, head], pattern);
}

/** All that the changes name. */
export function ticketsOf({ pulls, without, unsure }: Changes, pattern: RegExp): string[] {
  const ofPulls = pulls.flatMap(({ title, head }) => [title, head]);
  const headlines = [...without, ...unsure].map(({ headline }) => headline);
  return ticketsIn([...ofPulls, ...headlines], pattern);
}

/** Whether each change names a ticket, or an input gives one. */
export function judgeTickets(
  changes: Known<Changes>,
  pattern: RegExp,
  ticketObjects: readonly string[],
): Verdict {
  if (ticketObjects.length > 0) return verdict('met', `from an input: ${few(ticketObjects)}`);
  if (changes.kind === 'unknown') return verdict('unknown', changes.reason);
  const { pulls, without, unsure, doubt, complete } = changes.value;
  const silent = [
    ...pulls.filter((pull) => ticketsOfPull(pull, pattern).length === 0).map(({ number }) => `#${number}`),
    ...silentCommits(without, pattern),
  ];
  if (silent.length > 0) return verdict('unmet', `${few(silent)}: no ticket`);
  const open = silentCommits(unsure, pattern);
  if (open.length > 0) return verdict('unknown', `${doubt}: ${few(open)}`);
  if (!complete) return verdict('unknown', INCOMPLETE);
  return verdict('met', few(ticketsOf(changes.value, pattern)));
}

function silentCommits(commits: readonly Commit[], pattern: RegExp): string[] {
  return commits
    .filter(({ headline }) => ticketsIn([headline], pattern).length === 0)
    .map(({ oid }) => shortOid(oid));
}
