/** The rows of a replay's report, and the artifacts that are no longer needed. Pure. */

import { type DeliveredArtifact, IN_LOG, type ReplayedReceipt } from './report.js';
import { LIMITS } from '../record/record-limits.js';
import { truncate } from '../text/truncate.js';
import type { ReplayItem } from './receipt-groups.js';
import type { Found, Settled } from './settled.js';

/** The row of what needed no delivery, or got none. */
export function settledRow(settled: Settled): ReplayedReceipt {
  const { outcome, path, origin, receipt, verified, reason, failure } = settled;
  return {
    outcome,
    name: cut(outcome === 'already-recorded' ? (receipt?.record.summary ?? path) : path),
    key: receipt?.auditKey,
    repository: cut(origin?.repository.name ?? receipt?.run.repository.name),
    run: cut(receipt?.run.url),
    artifacts: artifactIds([settled]),
    verified,
    reason,
    failure,
  };
}

/** The row of a record that was delivered, or was to be. */
export function itemRow(
  { key, chosen, candidates }: ReplayItem,
  end: Pick<ReplayedReceipt, 'outcome' | 'failure' | 'warnings'>,
): ReplayedReceipt {
  const { record, run } = chosen.receipt;
  return {
    name: cut(record.summary ?? key),
    key,
    repository: cut(run.repository.name),
    run: cut(run.url),
    artifacts: artifactIds(candidates),
    verified: chosen.verified,
    ...end,
  };
}

/** What a receipt calls things has no bound, while a job summary of over 1 MiB is dropped whole. */
function cut<Text extends string | undefined>(text: Text): Text {
  return (text === undefined ? text : truncate(text, LIMITS.line)) as Text;
}

function artifactIds(files: readonly Found[]): string[] {
  return [...new Set(files.flatMap(({ origin }) => origin?.artifact.id ?? []))];
}

/** The artifacts all of whose receipts are in the log: they may be deleted. */
export function deliveredArtifacts(
  settled: readonly Settled[],
  delivered: readonly { item: ReplayItem; row: ReplayedReceipt }[],
): DeliveredArtifact[] {
  const ends = [
    ...settled,
    ...delivered.flatMap(({ item, row: { outcome } }) =>
      item.candidates.map(({ origin }) => ({ origin, outcome })),
    ),
  ];
  const artifacts = new Map<string, DeliveredArtifact>();
  const needed = new Set<string>();
  for (const { origin, outcome } of ends) {
    if (!origin) continue;
    const { id } = origin.artifact;
    artifacts.set(id, { repository: origin.repository.name, id });
    if (!IN_LOG.includes(outcome)) needed.add(id);
  }
  return [...artifacts.values()].filter(({ id }) => !needed.has(id));
}
