/**
 * A step of any of the three actions from end to end: read, mask, parse, act, report. The one place that catches, and the one
 * that reports.
 */

import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { type Failure, failureOf, inputFailure, StepError } from '../failure/failure.js';
import { readContext } from '../github/context.js';
import { readEventPayload } from '../github/event-payload.js';
import { type FailurePolicy, type ParsedInputs, SECRET_INPUTS } from '../inputs/connection-inputs.js';
import { basicAuthorization } from '../inputs/credentials.js';
import { readRecordFile } from '../inputs/record-file.js';
import type { Site } from '../inputs/site.js';
import type { Step, StepInputs } from '../inputs/step.js';
import type { InputSources } from '../inputs/parsers.js';
import { commandFileErrno } from '../runner/errno.js';
import { log } from '../runner/log.js';
import { openRuntime } from '../runner/runtime.js';
import { PENDING } from '../runner/state.js';
import { proxySecrets, redactor, secretForms } from '../text/redact.js';

/** Inputs as the runner hands them over: trimmed, and empty where absent. */
type Raw<Name extends string> = Readonly<Record<Name, string>>;

/** One of the three actions. */
export interface Action<Name extends string, Inputs extends StepInputs, Result> {
  /** Every input of its action.yml. */
  inputNames: readonly Name[];
  /** The inputs that the post stage works with: what main left, beside what the runner hands over (job-end.ts). */
  restore?: (given: Raw<Name>) => Promise<Raw<Name>>;
  /** Parses all inputs and collects all problems. */
  parse: (raw: Raw<Name>, sources: InputSources) => Promise<ParsedInputs<Inputs>>;
  /** Does what the step is for. Throws a StepError where it must not begin. */
  act: (step: Step<Inputs>, raw: Raw<Name>) => Promise<Result>;
  /** The result of a step that stopped with a failure. */
  stopped: (failure: Failure, known: Stopped<Inputs>) => Result;
  /** The report of a result. Pure, so it can be called twice. */
  report: (result: Result, options: ReportOptions) => StepReport;
}

/** What is known of a step that stopped. */
export interface Stopped<Inputs> {
  site?: Site;
  /** Absent where they have problems. */
  inputs?: Inputs;
  /** An internal error, which can happen after something was sent. A StepError stops before anything is sent. */
  isUnexpected: boolean;
}

/** What a report needs besides the result. */
export interface ReportOptions {
  policy: FailurePolicy;
  /** Whole sentences, in addition to those of the result. */
  warnings: readonly string[];
  /** Takes the secrets out of a text: the runner masks log and summary by the line alone. */
  redact: (text: string) => string;
}

/** What a step leaves. Everything that others control is escaped for where it goes. */
export interface StepReport {
  /** Every output of action.yml. */
  outputs: Readonly<Record<string, string>>;
  /** Markdown. */
  summary: string;
  /** The one annotation of the step, if it needs one; an error fails the step. */
  annotation?: { level: 'error' | 'warning'; message: string };
  /** The last lines of the log. */
  lines: readonly string[];
}

/** Runs the stage that the runner started and sets the exit code. Never rejects. */
export async function runAction<Name extends string, Inputs extends StepInputs, Result>(
  env: NodeJS.ProcessEnv,
  action: Action<Name, Inputs, Result>,
): Promise<void> {
  // Until the report decides: a process that ends early, for whatever reason, must not succeed.
  process.exitCode = 1;
  const runtime = openRuntime();
  const given = readInputs(action.inputNames);
  const secrets = maskSecrets(given, env);
  let raw = given;
  let inputs: Inputs | undefined;
  let site: Site | undefined;
  let warnings: readonly string[] = [];
  let result: Result;
  try {
    // Only post sees what main left.
    const stage = core.getState(PENDING) === '' ? 'main' : 'post';
    if (stage === 'post') raw = (await action.restore?.(given)) ?? given;
    const parsed = await action.parse(raw, {
      stage,
      event: env.GITHUB_EVENT_NAME ?? '',
      now: runtime.now(),
      platform: process.platform,
      readRecordFile: (path) => readRecordFile(path, env),
    });
    site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
    if ('problems' in parsed) throw new StepError(inputFailure(parsed.problems));
    ({ inputs, warnings } = parsed);
    const { payload, problem: payloadProblem } = readEventPayload(env.GITHUB_EVENT_PATH);
    const context = readContext(env, payload, inputs.job);
    const mask = (secret: string) => {
      for (const form of secretForms(secret)) core.setSecret(form);
      secrets.push(secret);
    };
    result = await action.act({ inputs, context, payloadProblem, secrets, env, runtime, mask }, raw);
  } catch (error) {
    const isUnexpected = !(error instanceof StepError);
    result = action.stopped(failureOf(error), { site, inputs, isUnexpected });
  }
  const options = { policy: policyOf(raw), redact: redactor(secrets) };
  publish((more) => action.report(result, { ...options, warnings: [...warnings, ...more] }), env);
  // Once the log is written. A DNS lookup that hangs and can't be aborted must not delay the end of the step.
  process.stdout.write('', () => process.exit());
}

function readInputs<Name extends string>(names: readonly Name[]): Raw<Name> {
  return Object.fromEntries(names.map((name) => [name, core.getInput(name)])) as Raw<Name>;
}

/** Masks every secret in every form, before anything else is done with it. */
function maskSecrets(raw: Raw<string>, env: NodeJS.ProcessEnv): string[] {
  const inputs = SECRET_INPUTS.map((name) => raw[name] ?? '').filter((secret) => secret !== '');
  const secrets = [...inputs, ...proxySecrets(env)];
  const { email, 'api-token': token } = raw;
  if (email && token) secrets.push(basicAuthorization(email, token).replace('Basic ', ''));
  for (const form of new Set(secrets.flatMap(secretForms))) core.setSecret(form);
  return secrets;
}

/** The policy holds for problems of the other inputs too, so it is read before they are parsed. */
function policyOf(raw: Raw<string>): FailurePolicy {
  const policy = raw['on-failure'];
  return policy === 'warn' || policy === 'warn-on-outage' ? policy : 'fail';
}

function publish(write: (warnings: readonly string[]) => StepReport, env: NodeJS.ProcessEnv): void {
  let report = write([]);
  try {
    // Without the file, the toolkit would print commands that runners no longer take.
    if (!env.GITHUB_OUTPUT) throw new Error('GITHUB_OUTPUT is not set.');
    for (const [name, value] of Object.entries(report.outputs)) core.setOutput(name, value);
  } catch (error) {
    report = write([
      `The outputs of this step could not be written to the GITHUB_OUTPUT file (${commandFileErrno(error, env.GITHUB_OUTPUT)}).`,
    ]);
  }
  if (env.GITHUB_STEP_SUMMARY) {
    try {
      // core.summary would load the promises of fs for this one line.
      appendFileSync(env.GITHUB_STEP_SUMMARY, report.summary);
    } catch (error) {
      log(`The job summary could not be written (${commandFileErrno(error, env.GITHUB_STEP_SUMMARY)}).`);
    }
  }
  const { annotation, lines } = report;
  if (annotation?.level === 'error') core.error(annotation.message, { title: 'Confluence Audit' });
  else {
    if (annotation) core.warning(annotation.message, { title: 'Confluence Audit' });
    process.exitCode = 0;
  }
  lines.forEach(log);
}
