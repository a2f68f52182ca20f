/** What the tests of the pure part begin with: inputs as the runner hands them over, a run's context, and records made of them. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { type Context, type Payload, readContext } from '../src/github/context.js';
import { INPUT_NAMES, type RawInputs, parseInputs } from '../src/inputs/root-inputs.js';
import type { InputSources } from '../src/inputs/parsers.js';
import type { RecordInputs } from '../src/record/record-inputs.js';
import type { BuiltRecord } from '../src/record/record-limits.js';
import { type RecordFacts, buildRecord } from '../src/record/build.js';
import { type Subject, describeSubject, readEventFacts } from '../src/record/subject.js';

export const KEY = `gha${'0123456789abcdef'.repeat(2)}`;
export const SHA = '6113728f27ae82c7b1a177c8d03f9e96e0adf246';
export const OLDER_SHA = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
/** 2026-11-23T09:30:00Z, when every test happens. */
export const NOW = Date.UTC(2026, 10, 23, 9, 30);

/** What an action.yml of this repository declares. */
export interface ActionFile {
  inputs: Record<string, { description: string; default?: string; required?: boolean }>;
  outputs: Record<string, { description: string }>;
  runs: { using: string; main: string; post?: string };
}

/** Reads the action.yml in a folder of the repository; of the root's, if none is named. */
export function readActionFile(folder = '.'): ActionFile {
  return parse(readFileSync(new URL(`../${folder}/action.yml`, import.meta.url), 'utf8')) as ActionFile;
}

/** The inputs of an action as a runner hands them over where none is set; an expression gives nothing here. */
export function defaultInputs<Name extends string>(
  names: readonly Name[],
  folder = '.',
): Record<Name, string> {
  const { inputs } = readActionFile(folder);
  const plain = (text = '') => (text.startsWith('${{') ? '' : text);
  return Object.fromEntries(names.map((name) => [name, plain(inputs[name]?.default)])) as Record<
    Name,
    string
  >;
}

const DEFAULTS = defaultInputs(INPUT_NAMES);

/** What parsing takes beside the text. */
export const SOURCES: InputSources = {
  stage: 'main',
  event: 'push',
  now: NOW,
  platform: 'linux',
  readRecordFile: () => '{}',
};

/** The inputs of a good step, as the runner hands them over, with some replaced. */
export function rawInputs(given: Partial<RawInputs> = {}): RawInputs {
  return {
    ...DEFAULTS,
    site: 'acme.atlassian.net',
    email: 'admin@acme.example',
    'api-token': 'a-token-of-some-length',
    'job-status': 'success',
    'job-check-run-id': '48100000000',
    'job-index': '0',
    ...given,
  };
}

/** The sentences that a step with these inputs is stopped with; none if it is good. */
export async function problemsOf(
  given: Partial<RawInputs>,
  sources: Partial<InputSources> = {},
): Promise<string[]> {
  const parsed = await parseInputs(rawInputs(given), { ...SOURCES, ...sources });
  return 'problems' in parsed ? [...parsed.problems] : [];
}

/** What good inputs say about the record. */
export async function recordInputs(
  given: Partial<RawInputs>,
  sources: Partial<InputSources> = {},
): Promise<RecordInputs> {
  const parsed = await parseInputs(rawInputs(given), { ...SOURCES, ...sources });
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs.record;
}

/** The variables of a job of acme/shop on a GitHub-hosted runner. */
export const ENVIRONMENT: NodeJS.ProcessEnv = {
  GITHUB_ACTION: '__your-org_confluence-audit-action',
  GITHUB_ACTOR: 'octocat',
  GITHUB_ACTOR_ID: '583231',
  GITHUB_API_URL: 'https://api.github.com',
  GITHUB_EVENT_NAME: 'push',
  GITHUB_JOB: 'deploy',
  GITHUB_REF: 'refs/heads/main',
  GITHUB_REF_TYPE: 'branch',
  GITHUB_REPOSITORY: 'acme/shop',
  GITHUB_REPOSITORY_ID: '186853002',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '30433642',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: SHA,
  GITHUB_TRIGGERING_ACTOR: 'octocat',
  GITHUB_WORKFLOW: 'Deploy',
  GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/deploy.yml@refs/heads/main',
  GITHUB_WORKFLOW_SHA: SHA,
  RUNNER_ARCH: 'X64',
  RUNNER_ENVIRONMENT: 'github-hosted',
  RUNNER_NAME: 'GitHub Actions 2',
  RUNNER_OS: 'Linux',
};

/** The context of a run of acme/shop, with some of it replaced; `undefined` takes a variable away. */
export function contextOf({
  event = 'push',
  payload = {},
  env = {},
  index = '0',
  checkRunId = '48100000000',
}: {
  event?: string;
  payload?: Payload;
  env?: NodeJS.ProcessEnv;
  index?: string;
  checkRunId?: string;
} = {}): Context {
  return readContext({ ...ENVIRONMENT, GITHUB_EVENT_NAME: event, ...env }, payload, {
    checkRunId,
    index,
  });
}

/** No input about the record. */
export const NOTHING: RecordInputs = { own: {}, record: {}, associatedObjects: [], changedValues: [] };

/** The record of a run, and what it is about. */
export function build(
  context: Context,
  given: Partial<RecordInputs> = {},
  facts: Partial<RecordFacts> = {},
): BuiltRecord & { subject: Subject } {
  const inputs = { ...NOTHING, ...given };
  const subject = describeSubject(context, inputs, readEventFacts(context));
  const built = buildRecord(inputs, context, subject, {
    key: KEY,
    now: NOW,
    remoteAddress: '10.1.0.4',
    ...facts,
  });
  return { ...built, subject };
}

/** Everything in a record that a person reads. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** Any UTF-16 units, whole characters or not. */
export function anyText(maxLength: number): fc.Arbitrary<string> {
  return fc.uint16Array({ maxLength }).map((units) => String.fromCharCode(...units));
}
