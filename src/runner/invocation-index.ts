/** Distinguishes uses of this action in one job that share everything else, such as the steps of one composite action. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quote } from '../text/escape.js';
import { StepError } from '../failure/failure.js';
import { errnoOf } from './errno.js';
import { makeFolder } from './folder.js';

/**
 * Claims the next invocation index of a name by creating a file that did not exist, so that two steps never get the same. The
 * runner empties RUNNER_TEMP before and after each job.
 * @returns 1 for the first claim, and without a RUNNER_TEMP. Throws a StepError if that folder can't be written to.
 */
export function claimInvocationIndex(name: string, runnerTemp: string | undefined): number {
  if (!runnerTemp) return 1;
  const folder = join(runnerTemp, 'confluence-audit', 'claims');
  try {
    makeFolder(folder);
    let invocationIndex = 1;
    while (!claimFile(join(folder, `${name}-${invocationIndex}`))) invocationIndex++;
    return invocationIndex;
  } catch (error) {
    throw new StepError({
      class: 'configuration',
      happened: `RUNNER_TEMP can't be written to (${errnoOf(error)} in ${quote(folder)}), so nothing was sent. Without it, uses of this action in one job can't be distinguished.`,
      remedy: 'Make that folder writable on the runner.',
    });
  }
}

/** Creates the file; false if it exists. */
function claimFile(file: string): boolean {
  try {
    writeFileSync(file, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (errnoOf(error) === 'EEXIST') return false;
    throw error;
  }
}
