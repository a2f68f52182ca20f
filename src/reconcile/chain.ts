/**
 * The chain of commits of an environment: each record says which commit was live before, and that must be the one which
 * the last successful record left. Where it is not, something changed without a record. Pure.
 */

import { groupBy } from './group.js';
import type { RecordDigest } from './record-digest.js';
import { type Change, isEnd, knownOutcome, MARGIN_MS } from './sides.js';

/** A record that does not follow from those before it. */
export interface BrokenLink {
  change: Change;
  record: RecordDigest;
  /** The commits that could have been live, by the records. */
  expected: string[];
}

interface Link {
  change: Change;
  /** The record that says what was live before. */
  record?: RecordDigest;
  commit?: string;
  /** Epoch ms: when it began, when it asked what was live at the latest, and when it was live itself. */
  begunAt: number;
  askedAt: number;
  liveAt: number;
  /** Whether it succeeded; undefined if unknown. */
  succeeded?: boolean;
}

/**
 * Finds the records whose commit before is none that could have been live. The first success that was read is where the
 * chain begins, so nothing is claimed before it. Deployments that overlap, or clocks that differ, leave several commits.
 * @param changes those with records, of every environment.
 */
export function findBrokenLinks(changes: readonly Change[]): BrokenLink[] {
  const chains = groupBy(changes, ({ place, records }) =>
    place === undefined || records.length === 0 ? [] : [place],
  );
  return [...chains.values()].flatMap((chain) => breaksIn(chain.map(toLink)));
}

function toLink(change: Change): Link {
  const { deployment, records } = change;
  const record = records.find(({ before }) => before !== undefined);
  let begunAt = deployment?.createdAt ?? Infinity;
  for (const { date, startedAt = date } of records) begunAt = Math.min(begunAt, startedAt);
  const end = records.find(isEnd);
  // What GitHub knows counts more than what a record claims.
  const outcome = knownOutcome(change) ?? end?.outcome;
  return {
    change,
    record,
    commit: deployment?.sha ?? records.find(({ commit }) => commit !== undefined)?.commit,
    begunAt,
    askedAt: record?.date ?? begunAt,
    liveAt: deployment?.endedAt ?? end?.date ?? begunAt,
    succeeded: outcome === undefined ? undefined : outcome === 'success',
  };
}

function breaksIn(links: readonly Link[]): BrokenLink[] {
  const live = links
    .filter(({ commit, succeeded }) => commit !== undefined && succeeded !== false)
    .sort((a, b) => a.liveAt - b.liveAt);
  const broken: BrokenLink[] = [];
  /** How many of `live` were so before the link in hand began; links are visited in that order. */
  let passed = 0;
  let last: Link | undefined;
  let unsure: Link[] = [];
  for (const link of links.toSorted((a, b) => a.begunAt - b.begunAt)) {
    for (let next = live[passed]; next && next.liveAt < link.begunAt - MARGIN_MS; next = live[++passed]) {
      if (next.succeeded === true) {
        const begunAt = next.begunAt - MARGIN_MS;
        unsure = [...unsure, ...(last ? [last] : [])].filter(({ liveAt }) => liveAt >= begunAt);
        last = next;
      } else unsure.push(next);
    }
    if (last === undefined || link.record?.before === undefined) continue;
    const expected = new Set([last, ...unsure].map(({ commit = '' }) => commit));
    for (let at = passed, soon = live[at]; soon && soon.liveAt <= link.askedAt + MARGIN_MS; soon = live[++at])
      if (soon !== link) expected.add(soon.commit ?? '');
    if (!expected.has(link.record.before))
      broken.push({ change: link.change, record: link.record, expected: [...expected] });
  }
  return broken;
}
