/** The root's action: the mode of a step, and its report. */

import * as core from '@actions/core';
import {
  INPUT_NAMES,
  type InputName,
  type Inputs,
  type RawInputs,
  parseInputs,
} from '../inputs/root-inputs.js';
import type { Step } from '../inputs/step.js';
import type { EventReading } from '../record/subject.js';
import { NOTHING_SENT, type Report, annotate } from '../report/report.js';
import { writeOutputs } from '../report/outputs.js';
import { writeSummary } from '../report/job-summary.js';
import { EVENT, PENDING } from '../runner/state.js';
import type { Pending } from './job-end-state.js';
import { type RecordStep, withEvent } from './record-step.js';
import type { Action, ReportOptions, StepReport } from './run.js';
import { claimInvocation, writeRecord } from './write-record.js';

/** The root's action.yml. */
export const recordAction: Action<InputName, Inputs, Report> = {
  inputNames: INPUT_NAMES,
  restore: async (given) => (await import('./job-end.js')).thawInputs(given, core.getState),
  parse: async (raw, sources) => {
    if (sources.stage === 'main') return parseInputs(raw, sources);
    const final = (await import('./job-end.js')).withFinalOutcome(raw);
    const parsed = await parseInputs(final.raw, sources);
    return 'problems' in parsed ? parsed : { ...parsed, warnings: [...final.warnings, ...parsed.warnings] };
  },
  act,
  stopped: (failure, { site, inputs, isUnexpected }) => {
    const possiblyWritten = isUnexpected && inputs?.mode === 'submit';
    const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
    return { ...NOTHING_SENT, possiblyWritten, result, failure, site };
  },
  report: writeReport,
};

/** Chooses the way once. */
async function act(given: Step, raw: RawInputs): Promise<Report> {
  const span = given.inputs.submitAt === 'step' ? undefined : await import('./job-end.js');
  const pending = span && core.getState(PENDING);
  const event = pending ? (JSON.parse(core.getState(EVENT)) as EventReading) : undefined;
  const { step, warnings } = withEvent(given, event);
  const report = pending
    ? await span.submitEnd(step, JSON.parse(pending) as Pending)
    : await begin(step, raw, span);
  return { ...report, warnings: [...warnings, ...report.warnings] };
}

async function begin(
  step: RecordStep,
  raw: RawInputs,
  span: typeof import('./job-end.js') | undefined,
): Promise<Report> {
  const { mode, submitAt } = step.inputs;
  // What stands in for a submit stops where that would.
  if (mode === 'check' || mode === 'dry-run') span?.stateOf(raw, step);
  const phase = submitAt === 'job-end' ? 'end' : undefined;
  switch (mode) {
    case 'check':
      return (await import('./check.js')).check(step, { invocationIndex: 1, phase });
    case 'dry-run':
      return (await import('./dry-run.js')).dryRun(step, { invocationIndex: 1, phase });
    case 'defer':
    case 'submit':
      return span ? span.begin(step, raw) : writeRecord(step, { invocationIndex: claimInvocation(step) });
  }
}

function writeReport(result: Report, { policy, warnings, redact }: ReportOptions): StepReport {
  const { failure } = result;
  const report: Report = {
    ...result,
    failure: failure && { ...failure, happened: redact(failure.happened) },
    warnings: [...warnings, ...result.warnings].map(redact),
  };
  return {
    outputs: writeOutputs(report),
    summary: writeSummary(report, policy),
    annotation: annotate(report, policy),
    lines: lastLines(report),
  };
}

function lastLines({ result, verified }: Report): string[] {
  if (result === 'already-recorded') return ['The record is already in the audit log. Nothing was written.'];
  if (result !== 'recorded') return [];
  return [verified ? 'Recorded, and read back from the log.' : 'Recorded.'];
}
