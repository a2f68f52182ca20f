/**
 * `detect-changes`: which commit was live in the environment before. Whatever goes wrong in finding it (deployments.ts, loaded
 * when something is to be asked) is a line of the log and never a failure.
 */

import { isSecure } from '../http/url.js';
import { log } from '../runner/log.js';
import { redactor } from '../text/redact.js';
import type { Step } from '../inputs/step.js';
import { describeSubject } from '../record/subject.js';

/** What was live in an environment before this deployment. */
export interface LiveBefore {
  /** The commit, or `none` where the environment was empty. */
  liveBefore: { sha: string } | 'none';
  /** The commit that is deployed now was live there earlier still. */
  rollback: boolean;
}

/**
 * Finds what was live.
 * @returns undefined where there is nothing to ask (no environment, no token, `detect-changes: false`), and where GitHub
 * could not be asked or did not tell; then a line of the log says why. Never rejects.
 */
export async function detectLiveCommit(step: Step): Promise<LiveBefore | undefined> {
  const { inputs, context, secrets } = step;
  const { deployment } = describeSubject(context, inputs.record);
  if (!deployment || !inputs.detectChanges || inputs.githubToken === '') return undefined;
  if (!isSecure(context.apiUrl)) {
    log(
      'GitHub was not asked which commit was live before: the address of its API (GITHUB_API_URL) is not https, and the token would be read on the way.',
    );
    return undefined;
  }
  try {
    const { askDeployments } = await import('../github/deployments.js');
    const found = await askDeployments(deployment, step);
    if (!found)
      log('The answer of GitHub does not reach back far enough to show which commit was live before.');
    return found;
  } catch (error) {
    const why = error instanceof Error ? redactor(secrets)(error.message) : 'unknown error';
    log(
      `GitHub did not tell which commit was live before (${why}). It needs \`permissions: deployments: read\`; \`detect-changes: false\` does not ask.`,
    );
    return undefined;
  }
}
