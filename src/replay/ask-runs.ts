/** Asks GitHub about the runs of receipts: each attempt once, however many receipts speak of it. */

import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import { type RunAttempt, countAttempts, readAttemptJobs, readRunAttempt } from '../github/runs.js';
import type { ReceiptRun } from '../receipt/receipt-run.js';
import type { Objection } from './settled.js';
import type { RunFacts } from './verify-run.js';

/** Opens the questions. Nothing is asked yet; nothing here throws. A run that GitHub denies contradicts the receipt. */
export function askRuns(
  api: GitHubApi,
): (run: ReceiptRun) => Promise<RunFacts | Objection | GitHubUnavailable> {
  const askAttempt = once((...place) => readAttempt(api, ...place));
  const askJobs = once((...place) => readAttemptJobs(api, ...place));
  return async ({ repository, id, attempt: number, subject }) => {
    const attempt = await askAttempt(repository.name, id, number);
    if ('kind' in attempt) return attempt;
    const jobs = await askJobs(repository.name, id, number);
    if ('kind' in jobs) return jobs;
    if (subject?.kind !== 'workflow_run') return { attempt, jobs };
    const [subjectId = '', subjectAttempt = ''] = subject.identity;
    const trigger = await askAttempt(repository.name, subjectId, Number(subjectAttempt));
    return 'kind' in trigger ? trigger : { attempt, jobs, subject: trigger };
  };
}

/** A question about an attempt, whose answer is kept. */
function once<Answer>(
  ask: (repository: string, runId: string, attempt: number) => Promise<Answer>,
): typeof ask {
  const answers = new Map<string, Promise<Answer>>();
  return (...place) => {
    const key = place.join('/');
    const answer = answers.get(key) ?? ask(...place);
    answers.set(key, answer);
    return answer;
  };
}

async function readAttempt(
  api: GitHubApi,
  repository: string,
  runId: string,
  number: number,
): Promise<RunAttempt | Objection | GitHubUnavailable> {
  const attempt = await readRunAttempt(api, repository, runId, number);
  // A missing permission is a 404 too: only the run itself shows that it had fewer attempts.
  if (!('kind' in attempt) || attempt.status !== 404) return attempt;
  const count = await countAttempts(api, repository, runId);
  return count === undefined || count >= number
    ? attempt
    : { kind: 'refused', reason: `it names attempt ${number} of run ${runId}, which had only ${count}` };
}
