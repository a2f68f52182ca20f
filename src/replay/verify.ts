/** Verifies receipts with GitHub: asks what has to be asked, and sorts by the verdict. */

import type { GitHubApi } from '../github/api.js';
import { forEachConcurrently } from '../runner/concurrency.js';
import { log } from '../runner/log.js';
import { askRuns } from './ask-runs.js';
import type { Candidate } from './receipt-groups.js';
import { postpone, refuse, settle, type Settled } from './settled.js';
import { verifyRecord } from './verify-record.js';
import { claimProblem, originProblem, verifyRun } from './verify-run.js';

/** Runs that are asked about at once. */
const AT_ONCE = 4;
const PROGRESS_EVERY = 200;

/**
 * Verifies receipts.
 * @param server GITHUB_SERVER_URL of this run.
 * @returns those that GitHub confirmed, with what it confirmed, and what became of the others. Never throws.
 */
export async function verifyReceipts(
  candidates: readonly Candidate[],
  api: GitHubApi,
  server: string,
): Promise<{ candidates: Candidate[]; settled: Settled[] }> {
  const ask = askRuns(api);
  const verified: Candidate[] = [];
  const settled: Settled[] = [];
  let count = 0;
  await forEachConcurrently(candidates, AT_ONCE, async (candidate) => {
    const result = await verifyOne(candidate, ask, server);
    if ('outcome' in result) settled.push(result);
    else verified.push(result);
    if (++count % PROGRESS_EVERY === 0) log(`Verified with GitHub: ${count} of ${candidates.length}.`);
  });
  return { candidates: verified, settled };
}

async function verifyOne(
  candidate: Candidate,
  ask: ReturnType<typeof askRuns>,
  server: string,
): Promise<Candidate | Settled> {
  const { receipt, origin } = candidate;
  if (receipt.recorded && origin === undefined) {
    const reason = "it says that its record is in the log, which GitHub can't confirm";
    return settle(candidate, { kind: 'skipped', reason });
  }
  const ofClaim = claimProblem(receipt, server, origin);
  if (ofClaim !== undefined) return refuse(candidate, ofClaim);
  const facts = await ask(receipt.run);
  if ('failure' in facts) return postpone(candidate, facts.failure);
  if ('reason' in facts) return settle(candidate, facts);
  const ofOrigin = origin && originProblem(origin, facts.attempt);
  if (ofOrigin !== undefined) return refuse(candidate, ofOrigin);
  const ofRun = verifyRun(receipt.run, facts);
  if ('reason' in ofRun) return settle(candidate, ofRun);
  const ofRecord = verifyRecord(receipt, facts);
  if ('problem' in ofRecord) return refuse(candidate, ofRecord.problem);
  const not = [...ofRun.notVerified, ...ofRecord.notVerified];
  const verified = `${ofRun.verified.join(', ')}${not.length > 0 ? `; not verified: ${not.join(', ')}` : ''}`;
  return { ...candidate, verified };
}
