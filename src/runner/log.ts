/** The log of the step. Never a header, never an input object. */

import * as core from '@actions/core';
import { forLog } from '../text/escape.js';

/** One line of the log, whatever is in it. */
export function log(line: string): void {
  core.info(forLog(line));
}
