/** `detect-changes`: which commit was live before. An error is logged, and never fails the step. Loads what it needs late. */

import type { Asking } from '../evidence/collect.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import type { LiveBefore, RunAttempt } from '../github/live-before.js';
import { isSecure } from '../http/url.js';
import { log } from '../runner/log.js';
import { textAt } from '../text/json.js';
import type { Deployment, Subject } from '../record/subject.js';
import type { RecordStep } from './record-step.js';

/** GitHub must answer within this time, in ms, or a quarter of `timeout`: a record must not wait for an extra. */
const PATIENCE_MS = 5_000;

/**
 * Finds what was live.
 * @param mayWait whether required evidence depends on it: then half of `timeout` may pass.
 * @returns undefined where there is nothing to ask (no environment, no commit, no token, `detect-changes: false`), and where
 * GitHub could not be asked or did not show it; then the log says why. Never rejects.
 */
export async function detectLiveCommit(
  step: RecordStep,
  subject: Subject,
  mayWait: boolean,
): Promise<LiveBefore | undefined> {
  const { inputs, context } = step;
  const { deployment } = subject;
  if (!deployment?.commit || !inputs.detectChanges || inputs.githubToken === '') return undefined;
  const found = isSecure(context.apiUrl) ? await askGitHub(step, deployment, mayWait) : NOT_SECURE;
  if (typeof found === 'object') return found;
  log(found);
  return undefined;
}

const NOT_SECURE =
  'GitHub was not asked which commit was live before, because GITHUB_API_URL is not https and the token would be sent in plain text.';

/** What GitHub says, or a message that says why it is unknown. */
async function askGitHub(
  step: RecordStep,
  deployment: Deployment,
  mayWait: boolean,
): Promise<LiveBefore | string> {
  const { inputs, context, runtime } = step;
  const limitMs = Math.min(PATIENCE_MS, inputs.timeoutMs / 4);
  const deadline = runtime.now() + (mayWait ? inputs.timeoutMs / 2 : limitMs);
  const [open, { askDeployments }, { findLiveBefore }] = await Promise.all([
    githubOpener(step),
    import('../github/deployments.js'),
    import('../github/live-before.js'),
  ]);
  const github = open({ limitMs, deadline, retry: mayWait });
  const list = await askDeployments(github, context.repository.name, deployment.environment);
  if ('kind' in list) return withHint(list, '`deployments: read`');
  const own: RunAttempt = {
    id: context.run.id,
    attempt: context.run.attempt,
    jobId: context.job.checkRunId || undefined,
  };
  const listened = deployment.listenedRun;
  const facts = (run: RunAttempt) => ({
    id: deployment.id,
    runs: listened === undefined ? [run] : [run, listened],
    sha: deployment.commit,
    hasSucceeded: deployment.hasSucceeded,
  });
  let found = findLiveBefore(list, facts(own));
  if (found === 'needs-start') {
    const path = `/repos/${context.repository.name}/actions/runs/${own.id}/attempts/${own.attempt}`;
    const answer = await github.get(path);
    if (answer.kind === 'unavailable') return withHint(answer, '`actions: read`');
    const startedAt = Date.parse(textAt(answer.body, 'run_started_at') ?? '');
    found = Number.isNaN(startedAt) ? undefined : findLiveBefore(list, facts({ ...own, startedAt }));
  }
  return typeof found === 'object'
    ? found
    : 'GitHub does not show which commit was live before, so the record does not name it.';
}

/** Loads GitHub's API, to be opened with the step's token. */
export async function githubOpener({ inputs, context, runtime }: RecordStep): Promise<Asking['open']> {
  const { openGitHub } = await import('../github/api.js');
  return (bounds) => openGitHub({ token: inputs.githubToken, apiUrl: context.apiUrl, runtime, ...bounds });
}

const UNKNOWN = 'The record does not name the commit that was live before.';

/** What happened, and the permission that the question needs where that may be missing. */
function withHint({ failure }: GitHubUnavailable, permission: string): string {
  return failure.class === 'permission'
    ? `${failure.happened} ${UNKNOWN} Give the job the permission ${permission}, or set \`detect-changes: false\`.`
    : `${failure.happened} ${UNKNOWN}`;
}
