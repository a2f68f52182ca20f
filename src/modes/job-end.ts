/** `submit-at: job-end` and `both`: what main does and leaves, and what post does with it. */

import { commandFileErrno } from '../runner/errno.js';
import { log } from '../runner/log.js';
import * as core from '@actions/core';
import { StepError } from '../failure/failure.js';
import type { RawInputs } from '../inputs/root-inputs.js';
import { freezeInputs, type Pending } from './job-end-state.js';
import { readRecordFile } from '../inputs/record-file.js';
import type { RecordInputs } from '../record/record-inputs.js';
import { failsStep, isRecorded, type Report } from '../report/report.js';
import { holdsSecret } from '../text/redact.js';
import { EVENT, STEP_FAILED, PENDING, stateName } from '../runner/state.js';
import type { RecordStep } from './record-step.js';
import { claimInvocation, writeRecord } from './write-record.js';

/** For record-action.ts, which loads this file alone. */
export { thawInputs, withFinalOutcome } from './job-end-state.js';

/**
 * Main of `job-end` and `both`: checks, or records the start, and leaves post what it needs. Where the step fails, the job's
 * work does not begin, and a record that it failed would be untrue; but a step may be allowed to fail. Throws a StepError
 * where it must not even begin.
 */
export async function begin(step: RecordStep, raw: RawInputs): Promise<Report> {
  const { inputs, event, runtime, env } = step;
  // Without the file, the toolkit would print a command that runners no longer take.
  if (!env.GITHUB_STATE) throw noState('not set');
  const started = withRecord(step, { outcome: 'started' });
  const invocationIndex = claimInvocation(step);
  const startedAt = runtime.now();
  const isBoth = inputs.submitAt === 'both';
  const pending: Pending = { invocationIndex, startedAt, startDate: startedAt, isBoth };
  // Before anything is sent: an end that could not be recorded must not have a start.
  try {
    for (const [name, value] of stateOf(raw, step)) core.saveState(stateName(name), value);
    core.saveState(EVENT, event);
    core.saveState(PENDING, pending);
    core.saveState(STEP_FAILED, true);
  } catch (error) {
    throw error instanceof StepError ? error : noState(commandFileErrno(error, env.GITHUB_STATE));
  }
  const report = isBoth
    ? await writeRecord(started, { invocationIndex })
    : await (await import('./check.js')).check(started, { invocationIndex, phase: 'end' });
  // A start that may be in the log, or that a replay is to bring there, is to have its end there too.
  const hasStart = isBoth && (isRecorded(report) || report.possiblyWritten || report.result === 'deferred');
  if (!hasStart && report.failure && failsStep(report.failure, inputs.onFailure)) return report;
  const startDate = (isBoth ? report.record?.creationDate : undefined) ?? startedAt;
  const startKey = hasStart ? report.key : undefined;
  try {
    // The runner keeps the last value of each.
    core.saveState(PENDING, { ...pending, startDate, startKey } satisfies Pending);
    core.saveState(STEP_FAILED, false);
  } catch {
    const unsaved =
      'The state of this step could not be written. The end of the job is recorded only if the job succeeds, and without the key of its start.';
    return { ...report, warnings: [...report.warnings, unsaved] };
  }
  log('The outcome is recorded after the last step of the job.');
  return report;
}

function noState(errno: string): StepError {
  return new StepError({
    class: 'configuration',
    happened: `The state of this step could not be written to the GITHUB_STATE file (${errno}), so the end of the job could not be recorded. Nothing was sent.`,
    remedy: 'Make that file writable on the runner, or use `submit-at: step`.',
  });
}

/**
 * The longest value that is kept, in KiB, its name aside: a process can be given no longer a variable than 128 KiB, and on
 * Windows than 32,767 characters.
 * @see https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const MOST_STATE_KIB = process.platform === 'win32' ? 30 : 120;

/**
 * The inputs that are kept for post. What `record-file` holds is among them, because the job may change or remove the file.
 * Throws a StepError where one can't be kept.
 */
export function stateOf(raw: RawInputs, { secrets, env }: RecordStep): [name: string, value: string][] {
  const file = raw['record-file'];
  const kept = Object.entries(
    freezeInputs(file ? { ...raw, record: readRecordFile(file, env), 'record-file': '' } : raw),
  );
  for (const [name, value] of kept) {
    const shown = name === 'record' && file ? 'record-file' : name;
    if (holdsSecret(value, secrets))
      throw new StepError({
        class: 'configuration',
        happened: `\`${shown}\` contains a credential of this step. With \`submit-at: job-end\` or \`both\`, it would be kept in the job's state. Nothing was sent.`,
        remedy: `Remove the secret from \`${shown}\`.`,
      });
    if (Buffer.byteLength(value) > MOST_STATE_KIB * 1024)
      throw new StepError({
        class: 'configuration',
        happened: `\`${shown}\` is longer than ${MOST_STATE_KIB} KiB, so it can't be kept in the job's state. Nothing was sent.`,
        remedy: `Shorten \`${shown}\`, or use \`submit-at: step\`.`,
      });
  }
  return kept;
}

/** Post: records how the job ended. Throws a StepError where it must not even begin. */
export async function submitEnd(
  step: RecordStep,
  { invocationIndex, startedAt, startDate, startKey, isBoth }: Pending,
): Promise<Report> {
  const { outcome = 'started', own, record } = step.inputs.record;
  const durationMs = step.runtime.now() - startedAt;
  const end = { startKey, startedAt: startDate, status: outcome, durationMs };
  // The date that the user gave is that of the start; the end has its own.
  const undated = {
    own: { ...own, creationDate: undefined },
    record: record.creationDate === null ? record : { ...record, creationDate: undefined },
  };
  return writeRecord(isBoth ? withRecord(step, undated) : step, { invocationIndex, end });
}

/** The same step with other inputs of its record. */
function withRecord(step: RecordStep, changes: Partial<RecordInputs>): RecordStep {
  return { ...step, inputs: { ...step.inputs, record: { ...step.inputs.record, ...changes } } };
}
