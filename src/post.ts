/**
 * Entry of the post stage. The runner registers it before main runs and starts it after every use of this action, also
 * where main failed at its first line: so it checks what main left before it loads anything.
 */

import { createRequire } from 'node:module';
import { STEP_FAILED, PENDING } from './runner/state.js';

const isPending = (process.env[`STATE_${PENDING}`] ?? '') !== '';
const hasStepFailed = process.env[`STATE_${STEP_FAILED}`] === 'true';
const isAsked =
  ['submit', 'defer'].includes(process.env['INPUT_MODE'] ?? '') &&
  ['job-end', 'both'].includes(process.env['INPUT_SUBMIT-AT'] ?? '');

// A job fails after a gate that was closed, unless the step was allowed to fail (`continue-on-error`) and its work was done.
const hasFailed =
  ['failure', 'cancelled'].includes(process.env['INPUT_JOB-STATUS'] ?? '') &&
  process.env['INPUT_OUTCOME'] !== 'success';

if (isPending && !(hasStepFailed && hasFailed)) {
  // The main bundle holds everything; it sees the same state and acts as post. The bundler leaves this `require` alone.
  createRequire(import.meta.url)('../main/index.js');
} else if (isPending) {
  console.log(
    'This step failed and the job did not succeed, so no audit record is written at the end of this job. The error message of the step says why.',
  );
} else if (isAsked) {
  console.log(
    "No audit record is written at the end of this job, because this step could not start. The step's own message says why.",
  );
}
