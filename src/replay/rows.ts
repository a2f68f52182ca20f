/** The rows of a replay's report, and the artifacts that are no longer needed. Pure. */

import { type DeliveredArtifact, IN_LOG, type ReplayedReceipt } from './report.js';
import { LIMITS } from '../record/record-limits.js';
import { truncate } from '../text/truncate.js';
import type { Candidate, ReplayItem, Settled } from './receipt-groups.js';
import type { Origin } from './verify-run.js';

/** The row of what needed no delivery, or got none. */
export function settledRow({ outcome, file, receipt, verified, reason, failure }: Settled): ReplayedReceipt {
  return {
    outcome,
    name: cut(outcome === 'already-recorded' ? (receipt?.record.summary ?? file.path) : file.path),
    key: receipt?.auditKey,
    repository: cut(file.origin?.repository.name ?? receipt?.run.repository.name),
    run: cut(receipt?.run.url),
    artifacts: artifactIds([file]),
    verified,
    reason,
    failure,
    attempts: 0,
  };
}

/** The row of a record that was delivered, or was to be. */
export function itemRow(
  { key, chosen, candidates }: ReplayItem,
  end: Pick<ReplayedReceipt, 'outcome' | 'attempts' | 'failure' | 'warnings'>,
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

function artifactIds(files: readonly { origin?: Origin }[]): string[] {
  return [...new Set(files.flatMap(({ origin }) => origin?.artifact.id ?? []))];
}

/** The artifacts all of whose receipts are in the log: they may be deleted. */
export function deliveredArtifacts(
  settled: readonly Settled[],
  delivered: readonly { item: ReplayItem; row: ReplayedReceipt }[],
): DeliveredArtifact[] {
  const ends: [Origin | undefined, ReplayedReceipt['outcome']][] = [
    ...settled.map(({ file, outcome }): [Origin | undefined, ReplayedReceipt['outcome']] => [
      file.origin,
      outcome,
    ]),
    ...delivered.flatMap(({ item, row }) =>
      item.candidates.map(({ origin }: Candidate): [Origin | undefined, ReplayedReceipt['outcome']] => [
        origin,
        row.outcome,
      ]),
    ),
  ];
  const artifacts = new Map<string, DeliveredArtifact & { isDelivered: boolean }>();
  for (const [origin, outcome] of ends) {
    if (!origin) continue;
    const { id } = origin.artifact;
    const before = artifacts.get(id);
    artifacts.set(id, {
      repository: origin.repository.name,
      id,
      isDelivered: (before?.isDelivered ?? true) && IN_LOG.includes(outcome),
    });
  }
  return [...artifacts.values()]
    .filter(({ isDelivered }) => isDelivered)
    .map(({ repository, id }) => ({ repository, id }));
}
