/** Asks GitHub about the runs of receipts: each attempt once, however many receipts speak of it. */

import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import {
  type AttemptJobs,
  type RunAttempt,
  countAttempts,
  readAttemptJobs,
  readRunAttempt,
} from '../github/runs.js';
import type { ReceiptRun } from '../receipt/receipt-run.js';
import type { RunFacts, Verdict } from './verify-run.js';

/** What GitHub says of a receipt's run; a run that it denies contradicts the receipt. */
export type RunAnswer =
  { kind: 'facts'; facts: RunFacts } | Extract<Verdict, { kind: 'contradiction' }> | GitHubUnavailable;

type AttemptAnswer = RunAttempt | Extract<Verdict, { kind: 'contradiction' }> | GitHubUnavailable;

/** Opens the questions. Nothing is asked yet; nothing here throws. */
export function askRuns(api: GitHubApi): (run: ReceiptRun) => Promise<RunAnswer> {
  const attempts = new Map<string, Promise<AttemptAnswer>>();
  const jobs = new Map<string, Promise<AttemptJobs | GitHubUnavailable>>();
  return async (run) => {
    const repository = run.repository.name;
    const place = `${repository}/${run.id}/${run.attempt}`;
    const attempt = await once(attempts, place, () => readAttempt(api, repository, run.id, run.attempt));
    if ('kind' in attempt) return attempt;
    const ofAttempt = await once(jobs, place, () => readAttemptJobs(api, repository, run.id, run.attempt));
    if ('kind' in ofAttempt) return ofAttempt;
    if (run.subject?.kind !== 'workflow_run') return { kind: 'facts', facts: { attempt, jobs: ofAttempt } };
    const [id = '', number = ''] = run.subject.identity;
    const subject = await once(attempts, `${repository}/${id}/${number}`, () =>
      readAttempt(api, repository, id, Number(number)),
    );
    return 'kind' in subject ? subject : { kind: 'facts', facts: { attempt, jobs: ofAttempt, subject } };
  };
}

function once<Answer>(
  answers: Map<string, Promise<Answer>>,
  place: string,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const known = answers.get(place);
  if (known) return known;
  const answer = ask();
  answers.set(place, answer);
  return answer;
}

async function readAttempt(
  api: GitHubApi,
  repository: string,
  runId: string,
  number: number,
): Promise<AttemptAnswer> {
  const attempt = await readRunAttempt(api, repository, runId, number);
  // A missing permission is a 404 too: only the run itself shows that it had fewer attempts.
  if (!('kind' in attempt) || attempt.status !== 404) return attempt;
  const count = await countAttempts(api, repository, runId);
  return count === undefined || count >= number
    ? attempt
    : {
        kind: 'contradiction',
        reason: `it names attempt ${number} of run ${runId}, which had only ${count}`,
      };
}
