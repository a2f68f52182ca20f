/** Who approved or rejected the environments of a run. */

import { memberAt, textAt } from '../text/json.js';
import { type Account, readAccount } from './account.js';
import type { GitHubApi } from './api.js';
import { isRepository, type Known, known, readEach, unanswered, unknown } from './known.js';

/**
 * One review of a deployment. GitHub shows neither its time nor its attempt: the times in its answer are the environment's.
 * @see https://docs.github.com/rest/actions/workflow-runs#get-the-review-history-for-a-workflow-run
 */
export interface Approval {
  environments: string[];
  /** `pending` is a comment. */
  state: (typeof STATES)[number];
  /** Absent where the account is deleted. */
  user?: Account;
  comment: string;
}

const STATES = ['approved', 'rejected', 'pending'] as const;

/**
 * Asks once: the list has no pages. It belongs to the run, whatever the attempt. Without the permission GitHub can answer with
 * an empty list instead of an error, so one that is empty is believed only if the run's jobs, which are never none, are listed.
 */
export async function askApprovals(
  api: GitHubApi,
  repository: string,
  runId: string,
): Promise<Known<Approval[]>> {
  if (!isRepository(repository) || !/^\d+$/.test(runId))
    return unknown("The run is not known, so GitHub can't be asked for its approvals");
  const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/approvals`);
  if (answer.kind !== 'answered') return unanswered(answer);
  if (!Array.isArray(answer.body)) return unknown("GitHub's response is not a list of approvals");
  const approvals = readEach(answer.body, readApproval);
  if (approvals === undefined) return unknown('GitHub lists an approval without its state or environment');
  if (approvals.length > 0) return known(approvals);
  const jobs = await api.get(`/repos/${repository}/actions/runs/${runId}/jobs?per_page=1`);
  if (jobs.kind !== 'answered') return unanswered(jobs);
  return Number(memberAt(jobs.body, 'total_count')) > 0 ? known(approvals) : unknown(NO_JOBS);
}

const NO_JOBS = 'GitHub lists neither approvals nor jobs of the run: the token lacks `actions: read`';

function readApproval(entry: unknown): Approval | undefined {
  const state = STATES.find((each) => each === textAt(entry, 'state'));
  const environments = readEach(memberAt(entry, 'environments'), (each) => textAt(each, 'name'));
  if (state === undefined || environments === undefined) return undefined;
  const user = readAccount(memberAt(entry, 'user'));
  return { environments, state, user, comment: textAt(entry, 'comment') ?? '' };
}
