/** The step from end to end: read, act, report. The one place that catches, and the one that reports. */

import { appendFileSync, existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { type Payload, readContext } from './context.js';
import { basicAuthorization } from './credentials.js';
import { failureOf, inputFailure, StepError } from './failure.js';
import { type FailurePolicy, INPUT_NAMES, parseInputs, type RawInputs, SECRET_INPUTS } from './inputs.js';
import {
  freezeInputs,
  GATE_CLOSED,
  MOST_STATE_BYTES,
  NO_STATE,
  PENDING,
  type Pending,
  secretInState,
  stateName,
  thawState,
  tooLongForState,
} from './job-end.js';
import { claimName } from './key.js';
import { claimOrdinal } from './ordinal.js';
import { tell } from './progress.js';
import { annotate, closesGate, isRecorded, NOTHING_SENT, type Report, writeOutputs } from './report.js';
import { holdsSecret, proxySecrets, redactor, secretForms } from './secrets.js';
import type { Site } from './site.js';
import type { Step } from './step.js';
import { submit } from './submit.js';
import { writeSummary } from './summary.js';
import { openWorld } from './world.js';

/** Runs the stage that the runner started and sets the exit code. Never rejects. */
export async function runStep(env: NodeJS.ProcessEnv): Promise<void> {
  // Until the report says otherwise: a process that ends on the way, for whatever reason, must not end green.
  process.exitCode = 1;
  const world = openWorld();
  const given = readInputs();
  const secrets = maskSecrets(given, env);
  let raw = given;
  let report: Report;
  let site: Site | undefined;
  let maySend = false;
  try {
    // Only post sees what main left.
    const left = thawState(given, core.getState);
    raw = left?.raw ?? given;
    const parsed = await parseInputs(left ? withFinalOutcome(raw) : raw, {
      stage: left ? 'post' : 'main',
      readRecordFile: (path) => readRecordFile(path, env),
    });
    site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
    if ('problems' in parsed) throw new StepError(inputFailure(parsed.problems));
    const { inputs } = parsed;
    const context = readContext(env, readPayload(env.GITHUB_EVENT_PATH), inputs.job);
    const step: Step = {
      inputs,
      context,
      secrets,
      env,
      world,
      mask: (secret) => maskSecret(secret, secrets),
    };
    maySend = inputs.mode === 'submit' || inputs.mode === 'replay';
    report = left ? await submitEnd(step, left.pending) : await act(step, raw);
  } catch (error) {
    // A StepError stops before anything is sent; of a mistake of our own nobody knows what came before it.
    const mayHaveLanded = maySend && !(error instanceof StepError);
    const result = mayHaveLanded ? 'unconfirmed' : 'not-recorded';
    report = { ...NOTHING_SENT, mayHaveLanded, result, failure: failureOf(error), site };
  }
  publish(withoutSecrets(report, secrets), policyOf(raw), env);
  // Once the log is written. What still hangs, such as a name look-up that can't be broken off, must not keep the step.
  process.stdout.write('', () => process.exit());
}

/** Chooses the way of main once. */
async function act(step: Step, raw: RawInputs): Promise<Report> {
  const { inputs } = step;
  const { mode, submitAt } = inputs;
  // What stands in for a submit stops where that would.
  if (mode !== 'replay' && submitAt !== 'step') stateOf(raw, step);
  const phase = submitAt === 'job-end' ? 'end' : undefined;
  switch (mode) {
    case 'check':
      return (await import('./check.js')).check(step, { ordinal: 1, phase });
    case 'dry-run':
      return (await import('./dry-run.js')).dryRun(step, { ordinal: 1, phase });
    case 'replay':
      return (await import('./replay.js')).replay(step);
    case 'submit':
      return submitAt === 'step' ? submit(step, { ordinal: claim(step) }) : begin(step, raw);
  }
}

/**
 * Main of `job-end` and `both`: checks, or records the start, and leaves post what it needs. Where that closed the gate the
 * job's work does not begin, and a record that it failed would be untrue; but a step may be allowed to fail.
 */
async function begin(step: Step, raw: RawInputs): Promise<Report> {
  const { inputs, world } = step;
  const started: Step = { ...step, inputs: { ...inputs, record: { ...inputs.record, outcome: 'started' } } };
  const ordinal = claim(step);
  const startedAt = world.now();
  const isBoth = inputs.submitAt === 'both';
  const pending: Pending = { ordinal, startedAt, startDate: startedAt, isBoth };
  // Before anything is sent: an end that could not be recorded must not have a start.
  try {
    for (const [name, value] of stateOf(raw, step)) core.saveState(stateName(name), value);
    core.saveState(PENDING, pending);
    core.saveState(GATE_CLOSED, true);
  } catch (error) {
    throw error instanceof StepError ? error : new StepError(NO_STATE);
  }
  const report = isBoth
    ? await submit(started, { ordinal })
    : await (await import('./check.js')).check(started, { ordinal, phase: 'end' });
  // A start that may be in the log is to have its end there too.
  const hasStart = isBoth && (isRecorded(report) || report.mayHaveLanded);
  if (!hasStart && report.failure && closesGate(report.failure, inputs.onFailure)) return report;
  const startDate = (isBoth ? report.record?.creationDate : undefined) ?? startedAt;
  const startKey = hasStart ? report.key : undefined;
  try {
    // The runner keeps the last value of each.
    core.saveState(PENDING, { ...pending, startDate, startKey } satisfies Pending);
    core.saveState(GATE_CLOSED, false);
  } catch {
    const unsaved =
      "The state of this step could not be written: the end of the job is only recorded if the job succeeds, and without its start's key.";
    return { ...report, warnings: [...report.warnings, unsaved] };
  }
  tell('The outcome is recorded after the last step of the job.');
  return report;
}

/**
 * The inputs that are kept for post. What `record-file` holds is among them, because the job may change or remove the file.
 * Throws a StepError where one can't be kept.
 */
function stateOf(raw: RawInputs, { secrets, env }: Step): [name: string, value: string][] {
  const file = raw['record-file'];
  const kept = Object.entries(
    freezeInputs(file ? { ...raw, record: readRecordFile(file, env), 'record-file': '' } : raw),
  );
  for (const [name, value] of kept) {
    const told = name === 'record' && file ? 'record-file' : name;
    if (holdsSecret(value, secrets)) throw new StepError(secretInState(told));
    if (Buffer.byteLength(value) > MOST_STATE_BYTES) throw new StepError(tooLongForState(told));
  }
  return kept;
}

/** Post: records how the job ended. */
async function submitEnd(
  step: Step,
  { ordinal, startedAt, startDate, startKey, isBoth }: Pending,
): Promise<Report> {
  const { inputs, world } = step;
  const { outcome = 'started', own, record } = inputs.record;
  const end = { startKey, startedAt: startDate, status: outcome, durationMs: world.now() - startedAt };
  if (!isBoth) return submit(step, { ordinal, end });
  // The date that the user gave is that of the start; the end has its own.
  const undated = {
    own: { ...own, creationDate: undefined },
    record: record.creationDate === null ? record : { ...record, creationDate: undefined },
  };
  return submit(
    { ...step, inputs: { ...inputs, record: { ...inputs.record, ...undated } } },
    { ordinal, end },
  );
}

function claim({ inputs, context, env }: Step): number {
  return claimOrdinal(claimName(context, inputs.record.environment), env.RUNNER_TEMP);
}

/** At the end of the job the outcome is what the user passed, else the job's final status. */
function withFinalOutcome(raw: RawInputs): RawInputs {
  // `started` can only be said of the start.
  const outcome = raw.outcome === 'started' ? raw['job-status'] : raw.outcome || raw['job-status'];
  if (outcome !== '') return { ...raw, outcome };
  throw new StepError({
    class: 'configuration',
    happened:
      "The job's final status did not reach the post step, so how it ended is not known here and nothing was recorded.",
    remedy:
      'Inside a composite action inputs can be lost in post. Record the outcome in a last step with `if: always()` and `outcome: ${{ job.status }}` instead.',
  });
}

function readInputs(): RawInputs {
  return Object.fromEntries(INPUT_NAMES.map((name) => [name, core.getInput(name)])) as RawInputs;
}

/** Masks every secret in every form, before anything else is done with it. */
function maskSecrets(raw: RawInputs, env: NodeJS.ProcessEnv): string[] {
  const inputs = SECRET_INPUTS.map((name) => raw[name]).filter((secret) => secret !== '');
  const secrets = [...inputs, ...proxySecrets(env)];
  if (raw.email && raw['api-token'])
    secrets.push(basicAuthorization(raw.email, raw['api-token']).replace('Basic ', ''));
  for (const form of new Set(secrets.flatMap(secretForms))) core.setSecret(form);
  return secrets;
}

/** The runner masks log and summary by the line; a secret of several lines, or on another runner, must not be in them either. */
function withoutSecrets(report: Report, secrets: readonly string[]): Report {
  if (!report.failure) return report;
  const redact = redactor(secrets);
  const { failure, replayed } = report;
  return {
    ...report,
    failure: { ...failure, happened: redact(failure.happened) },
    replayed: replayed?.map((each) => ({
      ...each,
      name: redact(each.name),
      failure: each.failure && { ...each.failure, happened: redact(each.failure.happened) },
    })),
  };
}

/** A secret that was bought on the way. */
function maskSecret(secret: string, secrets: string[]): void {
  secretForms(secret).forEach((form) => core.setSecret(form));
  secrets.push(secret);
}

/** The policy holds for problems of the other inputs too, so it is read before they are parsed. */
function policyOf(raw: RawInputs): FailurePolicy {
  const policy = raw['on-failure'];
  return policy === 'warn' || policy === 'warn-on-outage' ? policy : 'fail';
}

/** The event's payload; empty where there is none or it is damaged: the environment says enough for a record. */
function readPayload(path: string | undefined): Payload {
  if (!path) return {};
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return typeof payload === 'object' && payload !== null && !Array.isArray(payload)
      ? (payload as Payload)
      : {};
  } catch {
    return {};
  }
}

const MOST_RECORD_BYTES = 1024 * 1024;

/** Reads `record-file`, which must really be (links resolved) inside the workspace or RUNNER_TEMP. */
function readRecordFile(path: string, env: NodeJS.ProcessEnv): string {
  const wanted = resolve(env.GITHUB_WORKSPACE || '.', path);
  let file: string;
  try {
    file = realpathSync(wanted);
  } catch {
    throw new Error('there is no such file');
  }
  const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
  const inside = folders.filter(existsSync).some((folder) => {
    const way = relative(realpathSync(folder), file);
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  });
  if (!inside) throw new Error('allowed: a file inside the workspace or RUNNER_TEMP');
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('it is not a file');
  if (stats.size > MOST_RECORD_BYTES) throw new Error('it is larger than 1 MiB');
  const text = readFileSync(file, 'utf8');
  if (text.includes('\0')) throw new Error('it holds a NUL character, so it is not a text in UTF-8');
  return text;
}

function publish(report: Report, policy: FailurePolicy, env: NodeJS.ProcessEnv): void {
  let warnings = report.warnings;
  try {
    for (const [name, value] of Object.entries(writeOutputs(report))) core.setOutput(name, value);
  } catch {
    warnings = [
      ...warnings,
      'The outputs of this step could not be written: the file of GITHUB_OUTPUT is missing, or its disk is full.',
    ];
  }
  if (env.GITHUB_STEP_SUMMARY) {
    try {
      // core.summary would load the promises of fs for this one line.
      appendFileSync(env.GITHUB_STEP_SUMMARY, writeSummary(report, policy));
    } catch {
      tell('The job summary could not be written.');
    }
  }
  const annotation = annotate({ ...report, warnings }, policy);
  if (annotation?.level === 'error') {
    core.error(annotation.message, { title: 'Confluence Audit' });
  } else {
    if (annotation) core.warning(annotation.message, { title: 'Confluence Audit' });
    process.exitCode = 0;
  }
  if (report.result === 'already-recorded')
    tell('The record was in the audit log already; nothing was written.');
  if (report.result === 'recorded')
    tell(report.verified ? 'Recorded, and read back from the log.' : 'Recorded.');
}
