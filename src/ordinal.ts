/** Tells apart the uses of this action in one job that share everything else, such as the steps of one composite action. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Claims the next ordinal of a name by creating a file that did not exist, so that two steps never get the same. The
 * runner empties RUNNER_TEMP before and after each job.
 * @returns 1 for the first claim; 1 too where there is no RUNNER_TEMP to remember claims in.
 */
export function claimOrdinal(name: string, runnerTemp: string | undefined): number {
  if (!runnerTemp) return 1;
  const folder = join(runnerTemp, 'confluence-audit', 'claims');
  mkdirSync(folder, { recursive: true });
  for (let ordinal = 1; ; ordinal++) {
    try {
      writeFileSync(join(folder, `${name}-${ordinal}`), '', { flag: 'wx' });
      return ordinal;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}
