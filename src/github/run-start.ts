/** Who started a run, and when, as GitHub says. */

import { memberAt, textAt } from '../text/json.js';
import { type Account, readAccount } from './account.js';
import type { GitHubApi } from './api.js';
import { isRepository, type Known, known, unanswered, unknown } from './known.js';

export interface RunStart {
  /** Epoch ms, by GitHub's clock; `headSha` existed then. */
  createdAt: number;
  headSha?: string;
  /** Whose event started the run; absent where the account is deleted. */
  actor?: Account;
  /** Who started this attempt. */
  triggeringActor?: Account;
}

/** Asks for one attempt: the run itself would speak of its latest. */
export async function askRunStart(
  api: GitHubApi,
  repository: string,
  run: { id: string; attempt: number },
): Promise<Known<RunStart>> {
  if (!isRepository(repository) || !/^\d+$/.test(run.id)) return unknown('The run is not known');
  const answer = await api.get(`/repos/${repository}/actions/runs/${run.id}/attempts/${run.attempt}`);
  if (answer.kind !== 'answered') return unanswered(answer);
  const createdAt = Date.parse(textAt(answer.body, 'created_at') ?? '');
  if (textAt(answer.body, 'id') !== run.id || Number.isNaN(createdAt))
    return unknown('GitHub answered with something that is not this run');
  return known({
    createdAt,
    headSha: textAt(answer.body, 'head_sha'),
    actor: readAccount(memberAt(answer.body, 'actor')),
    triggeringActor: readAccount(memberAt(answer.body, 'triggering_actor')),
  });
}
