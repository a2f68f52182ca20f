/** Verifies receipts with GitHub: asks what has to be asked, and sorts by the verdict. */

import type { GitHubApi } from '../github/api.js';
import { log } from '../runner/log.js';
import { askRuns } from './ask-runs.js';
import { type Candidate, skip, postpone, refuse, type Settled } from './receipt-groups.js';
import { claimProblem, originProblem, verifyRun } from './verify-run.js';
import { verifyRecord } from './verify-record.js';

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
  const queue = [...candidates];
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await verifyOne(next, ask, server);
      if ('outcome' in result) settled.push(result);
      else verified.push(result);
      if (++count % PROGRESS_EVERY === 0) log(`Verified with GitHub: ${count} of ${candidates.length}.`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { candidates: verified, settled };
}

async function verifyOne(
  candidate: Candidate,
  ask: ReturnType<typeof askRuns>,
  server: string,
): Promise<Candidate | Settled> {
  const { receipt, origin } = candidate;
  if (receipt.recorded && origin === undefined)
    return skip(candidate, "it says that its record is in the log, which GitHub can't confirm");
  const problem = claimProblem(receipt, server, origin);
  if (problem !== undefined) return refuse(candidate, problem, receipt);
  const answer = await ask(receipt.run);
  if (answer.kind === 'unavailable') return postpone(candidate, answer.failure);
  if (answer.kind === 'contradiction') return refuse(candidate, answer.reason, receipt);
  const { facts } = answer;
  const late = origin && originProblem(origin, facts.attempt);
  if (late !== undefined) return refuse(candidate, late, receipt);
  const ofRun = verifyRun(receipt.run, facts);
  const verdict = ofRun.kind === 'verified' ? verifyRecord(receipt, facts) : ofRun;
  switch (verdict.kind) {
    case 'contradiction':
      return refuse(candidate, verdict.reason, receipt);
    case 'early':
      return skip(candidate, `${verdict.reason}; run the replay again after the run ends`);
    case 'unknown':
      return postpone(candidate, {
        class: 'outage',
        happened: `${verdict.reason}.`,
        remedy: 'Run the replay again later.',
      });
    case 'verified': {
      const { verified, notVerified } = ofRun as Extract<typeof ofRun, { kind: 'verified' }>;
      const not = [...notVerified, ...verdict.notVerified];
      return {
        ...candidate,
        verified: `${verified.join(', ')}${not.length > 0 ? `; not verified: ${not.join(', ')}` : ''}`,
      };
    }
  }
}
