/** Nobody here can fix it: the failure of everything that may pass by itself. Pure. */

import type { Failure } from '../failure/failure.js';

/** A failure of class `outage`, with the remedy that all of them share. */
export function outage(happened: string, remedy = OUTAGE_REMEDY): Failure {
  return { class: 'outage', happened, remedy };
}

const OUTAGE_REMEDY =
  'Check https://status.atlassian.com and the network of the runner. If only your site fails, open it in a browser: it may be suspended. Then deliver the receipt with the `replay` action, which searches the log first; re-running the job repeats its other steps and writes a record of its own. A larger `timeout` bridges longer outages.';
