/** The inputs of action.yml, parsed once into values that can't be wrong. */

import type { JobFacts } from '../github/context.js';
import { OUTCOMES, type RecordInputs } from '../record/record-inputs.js';
import { parseDateField } from '../record/fields.js';
import { type Credentials, parseCloudId, parseCredentials } from './credentials.js';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import {
  type Problems,
  assign,
  contentLines,
  parseAddress,
  parseBoolean,
  parseChangedValueLines,
  parseChangedValues,
  parseChoice,
  parseObject,
  parseObjectLines,
  parseObjects,
  parsePartialRecord,
} from '../record/fields.js';
import { parseDate } from '../text/dates.js';
import type { PartialRecord } from '../record/record-inputs.js';
import type { AuditObject, ChangedValue } from '../record/audit-record.js';
import {
  type Parsed,
  type Site,
  parseAllowedHost,
  parseGatewayUrl,
  parseSite,
  parseTokenUrl,
} from './site.js';
import { cleanLine } from '../text/sanitize.js';

/** Every input of action.yml, in its order (a test compares them). */
export const INPUT_NAMES = [
  'site',
  'allow-host',
  'cloud-id',
  'gateway-url',
  'token-url',
  'email',
  'api-token',
  'access-token',
  'client-id',
  'client-secret',
  'environment',
  'version',
  'outcome',
  'category',
  'summary',
  'description',
  'author',
  'remote-address',
  'creation-date',
  'sys-admin',
  'affected-object',
  'associated-objects',
  'changed-values',
  'record',
  'record-file',
  'github-token',
  'detect-changes',
  'mode',
  'submit-at',
  'on-failure',
  'verify',
  'timeout',
  'audit-key',
  'receipt-file',
  'receipts',
  'job-status',
  'job-check-run-id',
  'matrix',
] as const;

export type InputName = (typeof INPUT_NAMES)[number];

/** The inputs as the runner hands them over: trimmed, and empty where absent. */
export type RawInputs = Readonly<Record<InputName, string>>;

/** The inputs whose values are secret. They are masked, never quoted, and never kept in state. */
export const SECRET_INPUTS = [
  'api-token',
  'access-token',
  'client-secret',
  'github-token',
] as const satisfies readonly InputName[];

const MODES = ['submit', 'check', 'dry-run', 'replay'] as const;
const TIMES = ['step', 'job-end', 'both'] as const;
const POLICIES = ['fail', 'warn-on-outage', 'warn'] as const;
export type FailurePolicy = (typeof POLICIES)[number];

/** All inputs of a step, each as good as it can be: nobody checks them again. */
export interface Inputs {
  site: Site;
  /** Absent only in a dry run, which needs none. */
  credentials: Credentials | undefined;
  gatewayUrl: string;
  tokenUrl: string;
  record: RecordInputs;
  githubToken: string;
  detectChanges: boolean;
  mode: (typeof MODES)[number];
  submitAt: (typeof TIMES)[number];
  onFailure: FailurePolicy;
  verify: boolean;
  timeoutMs: number;
  auditKey?: string;
  receiptFile?: string;
  receipts?: string;
  job: JobFacts;
}

/** Where the runtime comes in: both are handed in, so that parsing stays testable without files. */
export interface InputSources {
  stage: 'main' | 'post';
  /** Reads `record-file`; throws an Error whose message says why it can't be read. */
  readRecordFile(path: string): string;
}

/**
 * Parses all inputs and collects all problems, so that one run of the workflow shows everything there is to mend.
 * @returns the inputs, or the problems (sentences that name the input as action.yml spells it, what was found and what is
 * allowed) and the site, if that one is good.
 */
export async function parseInputs(
  raw: RawInputs,
  sources: InputSources,
): Promise<{ inputs: Inputs } | { problems: Problems; site?: Site }> {
  const problems: Problems = [];
  const mode = parseChoice('mode', raw.mode || 'submit', MODES, problems);
  const allowedHosts = contentLines(raw['allow-host']).flatMap(
    (line) => taken(parseAllowedHost(line), problems) ?? [],
  );
  if (raw.site === '')
    problems.push('`site` is empty; set it to your Confluence Cloud site, such as acme.atlassian.net.');
  const site = raw.site === '' ? undefined : taken(parseSite(raw.site, allowedHosts), problems);
  const gatewayUrl = taken(
    parseGatewayUrl(raw['gateway-url'] || 'https://api.atlassian.com', allowedHosts),
    problems,
  );
  const tokenUrl = taken(
    parseTokenUrl(raw['token-url'] || 'https://auth.atlassian.com/oauth/token', allowedHosts),
    problems,
  );
  const anyCredential = (['email', 'api-token', 'access-token', 'client-id', 'client-secret'] as const).some(
    (name) => raw[name] !== '',
  );
  const needsNone = mode === 'dry-run' && !anyCredential;
  if (needsNone) parseCloudId(raw['cloud-id'], problems);
  const credentials = needsNone ? undefined : parseCredentials(raw, sources.stage, problems);
  const record = await parseRecordInputs(raw, sources, problems);
  const detectChanges = parseBoolean('detect-changes', raw['detect-changes'] || 'true', problems);
  const submitAt = parseChoice('submit-at', raw['submit-at'] || 'step', TIMES, problems);
  const onFailure = parseChoice('on-failure', raw['on-failure'] || 'fail', POLICIES, problems);
  const verify = parseBoolean('verify', raw.verify || 'false', problems);
  const timeoutMs = parseTimeout(raw.timeout || '120', problems);
  if (raw['audit-key'] && !/^[A-Za-z0-9]{8,64}$/.test(raw['audit-key'])) {
    problems.push(`\`audit-key\` is ${quote(raw['audit-key'])}; allowed: 8 to 64 letters and digits.`);
  }
  if (mode === 'replay' && !raw.receipts)
    problems.push(
      '`receipts` is empty; `mode: replay` needs the receipt or the folder of receipts to deliver.',
    );
  if (mode && mode !== 'replay' && raw.receipts)
    problems.push(`\`receipts\` is given with \`mode: ${mode}\`; it belongs to \`mode: replay\`.`);
  // A check or a dry run stands in for a submit, and is done at the step; a replay has nothing to do with this job's end.
  if (mode === 'replay' && submitAt && submitAt !== 'step')
    problems.push(
      `\`submit-at\` is ${quote(submitAt)} with \`mode: replay\`, which delivers at once; leave it out.`,
    );

  if (
    problems.length > 0 ||
    !mode ||
    !site ||
    !gatewayUrl ||
    !tokenUrl ||
    !submitAt ||
    !onFailure ||
    detectChanges === undefined ||
    verify === undefined ||
    timeoutMs === undefined
  ) {
    return { problems, site };
  }
  return {
    inputs: {
      site,
      credentials,
      gatewayUrl,
      tokenUrl,
      record,
      detectChanges,
      mode,
      submitAt,
      onFailure,
      verify,
      timeoutMs,
      githubToken: raw['github-token'],
      auditKey: raw['audit-key'] || undefined,
      receiptFile: raw['receipt-file'] || undefined,
      receipts: raw.receipts || undefined,
      job: {
        checkRunId: raw['job-check-run-id'],
        index: '',
      },
    },
  };
}

async function parseRecordInputs(
  raw: RawInputs,
  sources: InputSources,
  problems: Problems,
): Promise<RecordInputs> {
  const own: PartialRecord = {};
  if (raw.category) own.category = raw.category;
  if (raw.summary) own.summary = raw.summary;
  if (raw.description) own.description = raw.description;
  if (raw.author) own.author = { type: 'user', displayName: raw.author };
  if (raw['remote-address'])
    assign(own, 'remoteAddress', parseAddress('remote-address', raw['remote-address'], problems));
  if (raw['creation-date'])
    assign(own, 'creationDate', parseDateField('creation-date', raw['creation-date'], problems));
  if (raw['sys-admin']) assign(own, 'sysAdmin', parseBoolean('sys-admin', raw['sys-admin'], problems));
  if (raw['affected-object'])
    assign(own, 'affectedObject', await parseAffectedObject(raw['affected-object'], problems));
  const outcome = raw.outcome ? parseChoice('outcome', raw.outcome, OUTCOMES, problems) : undefined;
  return {
    environment: visible('environment', raw, problems),
    version: visible('version', raw, problems),
    outcome,
    own,
    record: await parseRecordText(raw, sources, problems),
    associatedObjects: await parseList(
      'associated-objects',
      raw['associated-objects'],
      parseObjectLines,
      parseObjects,
      problems,
    ),
    changedValues: await parseList(
      'changed-values',
      raw['changed-values'],
      parseChangedValueLines,
      parseChangedValues,
      problems,
    ),
  };
}

/** A name that stands in a sentence, which would say nothing without it. */
function visible(name: 'environment' | 'version', raw: RawInputs, problems: Problems): string | undefined {
  if (raw[name] && cleanLine(raw[name]) === '')
    problems.push(`\`${name}\` holds no visible character; leave it out, or give a name.`);
  return raw[name] || undefined;
}

async function parseRecordText(
  raw: RawInputs,
  sources: InputSources,
  problems: Problems,
): Promise<PartialRecord> {
  if (raw.record && raw['record-file'])
    problems.push('`record` and `record-file` are given together; allowed: one of them.');
  if (raw.record) return parseDocumentWith('record', raw.record, parsePartialRecord, problems, {});
  if (!raw['record-file']) return {};
  let text: string;
  try {
    text = sources.readRecordFile(raw['record-file']);
  } catch (error) {
    problems.push(
      `\`record-file\` is ${quote(raw['record-file'])}; ${error instanceof Error ? error.message : 'it could not be read'}.`,
    );
    return {};
  }
  return parseDocumentWith('record-file', text, parsePartialRecord, problems, {});
}

async function parseAffectedObject(text: string, problems: Problems): Promise<AuditObject | undefined> {
  if (text.includes('\n') || isDocument(text))
    return parseDocumentWith('affected-object', text, parseObject, problems, undefined);
  return parseObjectLines('affected-object', text, problems)[0];
}

/** Whether a text begins as YAML or JSON in the API's shape does, and not as the short form of one line each. */
function isDocument(text: string): boolean {
  return /^(\[|\{|-(\s|$)|#|---)/.test(text);
}

async function parseList<Item>(
  where: string,
  text: string,
  parseLines: (where: string, text: string, problems: Problems) => Item[],
  parseItems: (where: string, list: Plain, problems: Problems) => Item[],
  problems: Problems,
): Promise<Item[]> {
  return isDocument(text)
    ? parseDocumentWith(where, text, parseItems, problems, [])
    : parseLines(where, text, problems);
}

async function parseDocumentWith<Value>(
  where: string,
  text: string,
  parse: (where: string, plain: Plain, problems: Problems) => Value,
  problems: Problems,
  otherwise: Value,
): Promise<Value> {
  const { parseDocument } = await import('../text/document.js');
  const document = parseDocument(text);
  if ('value' in document) return parse(where, document.value, problems);
  problems.push(`\`${where}\` can't be used: ${document.reason}.`);
  return otherwise;
}

function parseTimeout(text: string, problems: Problems): number | undefined {
  const seconds = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (seconds >= 1 && seconds <= 3600) return seconds * 1000;
  problems.push(`\`timeout\` is ${quote(text)}; allowed: a whole number of seconds from 1 to 3600.`);
  return undefined;
}

function taken<T>(parsed: Parsed<T>, problems: Problems): T | undefined {
  if ('value' in parsed) return parsed.value;
  problems.push(parsed.problem);
  return undefined;
}
