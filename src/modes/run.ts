/** The step from end to end: read, act, report. The one place that catches, and the one that reports. */

import { log } from '../runner/log.js';
import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { readContext } from '../github/context.js';
import { needsPayload, readEventPayload } from '../github/event-payload.js';
import { readEventFacts } from '../record/subject.js';
import { basicAuthorization } from '../inputs/credentials.js';
import { type Failure, failureOf, inputFailure, StepError } from '../failure/failure.js';
import {
  type FailurePolicy,
  INPUT_NAMES,
  parseInputs,
  type RawInputs,
  SECRET_INPUTS,
} from '../inputs/inputs.js';
import { claimInvocation } from '../runner/invocation-index.js';
import { readRecordFile } from '../inputs/record-file.js';
import { annotate, NOTHING_SENT, type Report, writeOutputs } from '../report/report.js';
import { proxySecrets, redactor, secretForms } from '../text/redact.js';
import type { Site } from '../inputs/site.js';
import { PENDING } from '../runner/state.js';
import type { Step } from './step.js';
import { submit } from './submit.js';
import { writeSummary } from '../report/summary.js';
import { openRuntime } from '../runner/runtime.js';

/** Runs the stage that the runner started and sets the exit code. Never rejects. */
export async function runStep(env: NodeJS.ProcessEnv): Promise<void> {
  // Until the report says otherwise: a process that ends on the way, for whatever reason, must not end green.
  process.exitCode = 1;
  const runtime = openRuntime();
  const given = readInputs();
  const secrets = maskSecrets(given, env);
  let raw = given;
  let report: Report;
  let site: Site | undefined;
  let maySend = false;
  const warnings: string[] = [];
  try {
    // Only post sees what main left.
    const span = core.getState(PENDING) === '' ? undefined : await import('./job-end.js');
    const left = span?.thawState(given, core.getState);
    raw = left?.raw ?? given;
    const parsed = await parseInputs(span?.withFinalOutcome(raw) ?? raw, {
      stage: left ? 'post' : 'main',
      readRecordFile: (path) => readRecordFile(path, env),
    });
    site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
    if ('problems' in parsed) throw new StepError(inputFailure(parsed.problems));
    const { inputs } = parsed;
    const { payload, problem } = readEventPayload(env.GITHUB_EVENT_PATH);
    const context = readContext(env, payload, inputs.job);
    // Post speaks of the subject that main decided on.
    if (problem !== undefined && !left?.event) {
      if (needsPayload(context.event.name))
        throw new StepError(unreadablePayload(context.event.name, problem));
      warnings.push(`${capitalize(problem)}, so the record says less about the event.`);
    }
    const step: Step = {
      inputs,
      context,
      event: left?.event ?? readEventFacts(context),
      secrets,
      env,
      runtime,
      mask: (secret) => maskSecret(secret, secrets),
    };
    maySend = inputs.mode === 'submit' || inputs.mode === 'replay';
    report = span && left ? await span.submitEnd(step, left.pending) : await act(step, raw);
  } catch (error) {
    // A StepError stops before anything is sent; of a mistake of our own nobody knows what came before it.
    const possiblyWritten = maySend && !(error instanceof StepError);
    const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
    report = { ...NOTHING_SENT, possiblyWritten, result, failure: failureOf(error), site };
  }
  report = { ...report, warnings: [...warnings, ...report.warnings] };
  publish(withoutSecrets(report, secrets), policyOf(raw), env);
  // Once the log is written. What still hangs, such as a name look-up that can't be broken off, must not keep the step.
  process.stdout.write('', () => process.exit());
}

/** Chooses the way of main once. */
async function act(step: Step, raw: RawInputs): Promise<Report> {
  const { inputs } = step;
  const { mode, submitAt } = inputs;
  const span = submitAt === 'step' ? undefined : await import('./job-end.js');
  // What stands in for a submit stops where that would.
  if (mode !== 'submit') span?.stateOf(raw, step);
  const phase = submitAt === 'job-end' ? 'end' : undefined;
  switch (mode) {
    case 'check':
      return (await import('./check.js')).check(step, { invocationIndex: 1, phase });
    case 'dry-run':
      return (await import('./dry-run.js')).dryRun(step, { invocationIndex: 1, phase });
    case 'replay':
      return (await import('../replay/replay.js')).replay(step);
    case 'submit':
      return span ? span.begin(step, raw) : submit(step, { invocationIndex: claimInvocation(step) });
  }
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

/** The runner masks log and summary by the line; a secret of several lines, or elsewhere, must not be in them either. */
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
      log('The job summary could not be written.');
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
    log('The record was in the audit log already; nothing was written.');
  if (report.result === 'recorded')
    log(report.verified ? 'Recorded, and read back from the log.' : 'Recorded.');
}

/** What stops a step whose event can't be read, because its subject stands nowhere else. */
function unreadablePayload(eventName: string, problem: string): Failure {
  return {
    class: 'configuration',
    happened: `${capitalize(problem)}, and only that file says what a \`${eventName}\` event is about. Nothing was sent to Confluence.`,
    remedy:
      'Make the file readable for the account that runs the step. In a container job, check that the folder of GITHUB_EVENT_PATH is mounted.',
  };
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
