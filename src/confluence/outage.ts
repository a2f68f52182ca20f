/** The failure of everything that may recover by itself. Pure. */

import type { Failure } from '../failure/failure.js';

/** A failure of class `outage`, with the remedy that they share. */
export function outage(happened: string, remedy = OUTAGE_REMEDY): Failure {
  return { class: 'outage', happened, remedy };
}

const OUTAGE_REMEDY =
  "Check https://status.atlassian.com and the runner's network. If only your site fails, open it in a browser, because it may be suspended. Then deliver the receipt with the `replay` action, which searches the log first. To wait longer, increase `timeout`.";
