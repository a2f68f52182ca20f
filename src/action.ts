/** The step from end to end: read, act, report. The one place that catches, and the one that reports. */

import { readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import * as core from '@actions/core';
import { type Payload, readContext } from './context.js';
import { basicAuthorization } from './credentials.js';
import { type Failure, inputFailure, StepError } from './failure.js';
import {
  type FailurePolicy,
  INPUT_NAMES,
  type Inputs,
  parseInputs,
  type RawInputs,
  SECRET_INPUTS,
} from './inputs.js';
import { annotate, type Report, writeOutputs } from './report.js';
import { secretForms } from './secrets.js';
import { submit } from './submit.js';
import { writeSummary } from './summary.js';
import { tell } from './progress.js';
import { openWorld } from './world.js';

/** Runs the step's main stage and sets the exit code. Never rejects. */
export async function runMain(env: NodeJS.ProcessEnv): Promise<void> {
  const world = openWorld();
  const raw = readInputs();
  const secrets = maskSecrets(raw);
  let report: Report;
  try {
    const parsed = await parseInputs(raw, {
      stage: 'main',
      readRecordFile: (path) => readRecordFile(path, env),
    });
    if ('problems' in parsed) throw new StepError(inputFailure(parsed.problems));
    refuseUnbuilt(parsed.inputs);
    const context = readContext(env, readPayload(env.GITHUB_EVENT_PATH), parsed.inputs.job);
    report = await submit(parsed.inputs, context, secrets, env, world);
  } catch (error) {
    report = {
      result: 'not-recorded',
      failure: failureOf(error),
      mayHaveLanded: false,
      verified: false,
      attempts: 0,
      warnings: [],
    };
  }
  await publish(report, policyOf(raw), env);
  // A name look-up that hangs can't be ended, and would keep a cancelled step alive until the runner kills it.
  if (world.cancelled.aborted) process.stdout.write('', () => process.exit());
}

function readInputs(): RawInputs {
  return Object.fromEntries(INPUT_NAMES.map((name) => [name, core.getInput(name)])) as RawInputs;
}

/** Masks every secret in every form, before anything else is done with it. */
function maskSecrets(raw: RawInputs): string[] {
  const secrets = SECRET_INPUTS.map((name) => raw[name]).filter((secret) => secret !== '');
  if (raw.email && raw['api-token'])
    secrets.push(basicAuthorization(raw.email, raw['api-token']).replace('Basic ', ''));
  for (const form of new Set(secrets.flatMap(secretForms))) core.setSecret(form);
  return secrets;
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
  const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter(
    (folder) => folder !== undefined && folder !== '',
  );
  const inside = folders.some((folder) => {
    const way = relative(realpathSync(folder as string), file);
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  });
  if (!inside) throw new Error('allowed is a file inside the workspace or RUNNER_TEMP');
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('it is not a file');
  if (stats.size > MOST_RECORD_BYTES) throw new Error('it is larger than 1 MiB');
  return readFileSync(file, 'utf8');
}

/** Inputs whose machinery is still to come are refused, because going on without them would be a lie. */
function refuseUnbuilt({ mode, submitAt, credentials }: Inputs): void {
  const unbuilt = [
    ...(mode === 'submit' ? [] : [`\`mode: ${mode}\``]),
    ...(submitAt === 'step' ? [] : [`\`submit-at: ${submitAt}\``]),
    ...(credentials?.kind === 'basic' || credentials === undefined
      ? []
      : ['authentication through the gateway (`cloud-id`, `access-token`, `client-id`)']),
  ];
  if (unbuilt.length === 0) return;
  throw new StepError({
    class: 'configuration',
    happened: `Not yet supported in this version: ${unbuilt.join(', ')}. Nothing was sent.`,
    remedy: 'Leave it out for now.',
  });
}

function failureOf(error: unknown): Failure {
  if (error instanceof StepError) return error.failure;
  return {
    class: 'configuration',
    happened: `The action itself failed before anything was sent: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}`,
    remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
  };
}

async function publish(report: Report, policy: FailurePolicy, env: NodeJS.ProcessEnv): Promise<void> {
  for (const [name, value] of Object.entries(writeOutputs(report))) core.setOutput(name, value);
  if (env.GITHUB_STEP_SUMMARY) {
    try {
      await core.summary.addRaw(writeSummary(report)).write();
    } catch {
      tell('The job summary could not be written.');
    }
  }
  const annotation = annotate(report, policy);
  if (annotation?.level === 'error') {
    core.error(annotation.message, { title: 'Confluence Audit' });
    process.exitCode = 1;
  } else if (annotation) {
    core.warning(annotation.message, { title: 'Confluence Audit' });
  }
  if (!report.failure)
    tell(
      report.result === 'already-recorded'
        ? 'The record was in the audit log already.'
        : `Recorded${report.verified ? ' and read back' : ''}.`,
    );
}
