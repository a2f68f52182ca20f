/**
 * Text that others control, through every door: names, titles, payloads, inputs, YAML, servers and their headers, receipts.
 * It gives no command to the runner, draws nothing into the summary, leaves its place in no file, and stops no step
 * without a class and a remedy. `FUZZ_RUNS` sets how many inputs are made up (2,000 unless told, 100,000 in the soak).
 */
import { readEventFacts } from '../src/record/subject.js';
import { type GitHubEvent, exampleEvent, withContext } from '../local/github/events.js';
import { RECEIPT_RUN } from '../local/receipt-run.js';
import type { RunOptions, RunResult } from '../local/runner/runner.js';
import { startEmulator } from '../local/confluence/server.js';
import { judgeAttempt } from '../src/delivery/post-outcome.js';
import type { AuditLog } from '../src/confluence/audit-client.js';
import { type Context, readContext } from '../src/github/context.js';
import { deliver } from '../src/delivery/deliver.js';
import { parseDocument } from '../src/text/document.js';
import { forLog, quote } from '../src/text/escape.js';
import type { HttpResult, Trouble } from '../src/http/client.js';
import { type Failure, StepError, inputFailure } from '../src/failure/failure.js';
import { FieldReader } from '../src/record/fields.js';
import { INPUT_NAMES, type Inputs, type RawInputs, parseInputs } from '../src/inputs/root-inputs.js';
import { readPage } from '../src/confluence/listing.js';
import { prepareRecord } from '../src/modes/prepare.js';
import { type Receipt, digestRecord, writeReceipt } from '../src/receipt/receipt.js';
import { type AuditRecord, serializeRecord } from '../src/record/audit-record.js';
import { REPLAY_OUTPUT_NAMES, joinFailures, writeReplayOutputs } from '../src/replay/report.js';
import { writeReplaySummary } from '../src/replay/job-summary.js';
import { lateRecord } from '../src/replay/late-record.js';
import { type Candidate, planReplay, readCandidate } from '../src/replay/receipt-groups.js';
import { settledRow } from '../src/replay/rows.js';
import type { Settled } from '../src/replay/settled.js';
import { OUTPUT_NAMES, writeOutputs } from '../src/report/outputs.js';
import { type Report, annotate } from '../src/report/report.js';
import { writeSummary } from '../src/report/job-summary.js';
import { cleanValue } from '../src/text/sanitize.js';
import { LIMITS } from '../src/record/record-limits.js';
import { BASIC, actionDir, runBuilt, useFolder } from './built.js';
import { ENVIRONMENT, KEY, NOW, SOURCES, rawInputs } from './given.js';
import { mkdtemp, writeFile } from 'node:fs/promises';
import net from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import fc from 'fast-check';

const folder = useFolder('hostile');

// What is made up.

const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000);
/** The same inputs in every `npm test`; others in every soak, whose failures name their seed. */
function fuzz(share: number): { numRuns: number; seed?: number } {
  return {
    numRuns: Math.ceil(RUNS * share),
    ...(process.env.FUZZ_RUNS === undefined && { seed: 20_261_123 }),
  };
}
const LONG_MS = 20_000 + RUNS * 20;

const NASTY = [
  // Commands of the runner.
  '::error::pwned',
  '::add-mask::pwned',
  '::set-output name=result::pwned',
  '::stop-commands::pwned',
  '##[add-mask]pwned',
  '##[error]pwned',
  '##[set-output name=result;]pwned',
  '#\u200b#[error]pwned',
  '#\u0000#[error]pwned',
  ':\u202e:error::pwned',
  // Ends of lines, and what passes for one or for white space before a command.
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\u000b',
  '\u000c',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\t',
  '\n\n',
  // Markdown, HTML and mentions.
  '# pwned',
  '[pwned](https://pwned.invalid)',
  '![x](https://pwned.invalid/x.png)',
  '| a | b |\n|---|---|',
  '```',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '</td></tr></table>\n\n# pwned',
  '</code></pre></details>\n\n@octocat',
  '<!--',
  '@octocat',
  '@your-org/security',
  '&#64;octocat',
  '&lt;',
  '"\' onmouseover="pwned',
  // Heredocs and pairs.
  'ghadelimiter_pwned',
  'result<<EOF\npwned\nEOF',
  'result=pwned',
  // What deceives a reader.
  '\u202egnp.exe',
  '\u2066pwned\u2069',
  '\u200b',
  '\u061c',
  '\u00ad',
  '\u180e',
  '\u{e0041}\u{e007f}',
  '\u001b[31m',
  '\u009b31m',
  '\u0007\b',
  '\ud800',
  '\udfff',
  '👩‍👩‍👧‍👦',
  'e\u0301'.repeat(40),
  // Names that objects take for more.
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  // Formats.
  '${{ secrets.PWNED }}',
  '%0A::error::pwned',
  '%25',
  '\\u0000',
  '$&$1$`',
  '../../pwned',
  'Audit key: gha00000000000000000000000000000000',
  'null',
  '1e999',
  '-0',
  '*pwned',
  '&pwned',
  '!!js/function',
  '- a: [b',
  '{"a":',
  'Ticket: OPS-12',
  'replicas: 2 -> 4',
  'x'.repeat(300),
  'é'.repeat(9_000),
];

const nasty = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...NASTY) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
);
/** A text that others wrote; now and then a long one. */
const text = fc.oneof(
  { weight: 12, arbitrary: fc.array(nasty, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('')) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(nasty, fc.integer({ min: 100, max: 3_000 }))
      .map(([part, times]) => part.repeat(times).slice(0, 100_000)),
  },
);
/** What a runner hands over: no variable of the environment holds a NUL. */
const variable = text.map((value) => value.replaceAll('\u0000', ''));

/** JSON of any shape, with nasty names and texts in it. */
const json = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    text,
    fc.constantFrom<unknown>(null, true, false, 0, -1, 1e308, NaN, 7, ''),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(nasty, fc.constantFrom('name', 'login', 'title', 'id', 'sha', 'ref')),
      tie('value'),
      {
        maxKeys: 5,
      },
    ),
  ),
})).value;

const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'release',
  'deployment',
  'deployment_status',
  'workflow_run',
  'workflow_dispatch',
  'schedule',
  'merge_group',
  'repository_dispatch',
  'issues',
  'issue_comment',
  'create',
  'delete',
  'status',
  'gollum',
  'fork',
];

/** A real payload with some of its texts replaced. */
const payload = fc
  .tuple(
    fc.constantFrom(...EVENTS.filter((name) => name !== 'merge_group')),
    fc.infiniteStream(text),
    fc.nat(20),
  )
  .map(([name, texts, every]) => ({
    name,
    payload: withTexts(exampleEvent(name).payload, texts, every + 1),
  }));

function withTexts(value: unknown, texts: Iterator<string>, every: number, count = { at: 0 }): unknown {
  if (typeof value === 'string' || typeof value === 'number')
    return ++count.at % every === 0 ? texts.next().value : value;
  if (Array.isArray(value)) return value.slice(0, 3).map((item) => withTexts(item, texts, every, count));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, withTexts(member, texts, every, count)]),
  );
}

// What must hold.

const CLASSES = [
  'configuration',
  'authentication',
  'permission',
  'rejected',
  'rate-limited',
  'outage',
  'unconfirmed',
];
/** Ends of lines, controls, and all that is not seen; tab, line feed, joiners and variation selectors may stay. */
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]|(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}(?<!\u200b)|[\ufff9-\ufffb]/u;
const COMMAND = /^\s*::|##\[/;

/** Fails with the place, not with the whole text. */
function expectSeen(shown: string): void {
  const at = shown.search(UNSEEN);
  expect(at === -1 ? '' : escape(shown.slice(Math.max(0, at - 60), at + 20))).toBe('');
}

function escape(shown: string): string {
  return shown.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function expectSafeLine(line: string): void {
  expect(line).not.toMatch(COMMAND);
  expect(line).not.toMatch(/[\n\r]/);
  expectSeen(line);
}

function expectFailure(failure: Failure): void {
  expect(CLASSES).toContain(failure.class);
  expect(failure.happened.length).toBeGreaterThan(10);
  expect(failure.remedy.length).toBeGreaterThan(10);
}

/** The tags of the summary itself; whatever else stands in angle brackets came from outside. */
const OWN_TAGS =
  /<\/?(p|b|i|code|table|tr|td|details|summary|pre)>|<br>|<\/a>|<th align="left"[^<>"]*(?:"top"[^<>"]*)?>|<\/th>|<td colspan="\d">|<pre lang="json">|<a href="https?:\/\/[a-z0-9.:-]+\/wiki\/admin\/auditlog">|<a href="https:\/\/github\.com\/acme\/shop\/actions\/runs\/\d+\/attempts\/\d+">/g;

function expectSafeSummary(summary: string): void {
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  const blocks = summary.split(/(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)/);
  // A blank line ends an HTML block, and Markdown begins again: each of ours begins with a tag of its own.
  for (const [index, block] of blocks.entries())
    expect(block).toMatch(index === 0 ? /^### (✅|📝|❌|⚠️|Nothing) /u : /^(<p>|<table>|<details>)/);
  const bare = summary.replace(OWN_TAGS, '');
  expect(bare).not.toMatch(/[<>"']/);
  expect(bare.replace(/&(amp|lt|gt|quot|#39);/g, '')).not.toContain('&');
  // GitHub looks for mentions everywhere but in preformatted text.
  expect(summary.replace(/<pre[^]*<\/pre>/g, '')).not.toMatch(/(?<!\w)@[\w-]/);
  expectSeen(summary.replaceAll('@\u200b', '@'));
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const FIELDS = [
  'remoteAddress',
  'author',
  'creationDate',
  'category',
  'summary',
  'description',
  'affectedObject',
  'associatedObjects',
  'changedValues',
  'sysAdmin',
];

function expectSafeRecord(record: AuditRecord, key: string): void {
  expect(Object.keys(record).filter((name) => !FIELDS.includes(name))).toEqual([]);
  for (const value of textsIn(record)) {
    expectSeen(value);
    expect(value.isWellFormed()).toBe(true);
    // Else a replay would take our own record for an edited one.
    expect(cleanValue(value)).toBe(value);
    expect(value.length).toBeLessThanOrEqual(LIMITS.text);
  }
  for (const line of [record.summary, record.category, record.author?.displayName])
    expect((line ?? '').length).toBeLessThanOrEqual(LIMITS.line);
  expect(Buffer.byteLength(serializeRecord(record))).toBeLessThanOrEqual(LIMITS.bodyBytes);
  if (record.description !== undefined) {
    const lines = record.description.split('\n');
    expect(lines.at(-1)).toBe(`Audit key: ${key}`);
    // The block that inputs can't replace follows the last empty line, whole.
    expect(lines.slice(lines.lastIndexOf('') + 1)[0]).toMatch(/^Run: /);
  }
}

function expectSafeReport(report: Report): void {
  expectSafeSummary(writeSummary(report, 'fail'));
  for (const [name, value] of Object.entries(writeOutputs(report)))
    if (name !== 'record') expect(value).not.toMatch(/[\n\r]/);
  for (const policy of ['fail', 'warn'] as const) {
    const annotation = annotate(report, policy);
    expect(annotation?.message.length ?? 0).toBeLessThanOrEqual(4_096);
    annotation?.message.split('\n').forEach(expectSafeLine);
  }
}

/** What no input may change. */
const prototypes = [Object.prototype, Array.prototype, String.prototype, Function.prototype];
const members = prototypes.map((prototype) => Reflect.ownKeys(prototype).length);
afterEach(() => {
  expect(prototypes.map((prototype) => Reflect.ownKeys(prototype).length)).toEqual(members);
});

const SITE = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' };

function reportOf(inputs: Inputs, context: Context, failure: Failure | undefined): Report | Failure {
  try {
    const { key, phase, built } = prepareRecord(inputs, context, {
      event: readEventFacts(context),
      invocationIndex: 1,
      now: NOW,
      remoteAddress: '10.1.0.4',
      secrets: ['a-token-of-some-length'],
    });
    expectSafeRecord(built.record, key);
    const receipt = writeReceipt({ site: inputs.site, key, phase, built, run: RECEIPT_RUN }, [], {
      stepFailed: true,
    });
    return {
      result: failure ? 'not-recorded' : 'recorded',
      failure,
      possiblyWritten: false,
      verified: false,
      attempts: 1,
      site: inputs.site,
      key,
      record: built.record,
      receiptFile: '/home/runner/work/_temp/receipt.json',
      receipt,
      warnings: built.truncated.length > 0 ? [`Cut: ${built.truncated.join(', ')}`] : [],
    };
  } catch (error) {
    if (error instanceof StepError) return error.failure;
    throw error;
  }
}

function failed(failure: Failure): Report {
  return {
    result: 'not-recorded',
    failure,
    possiblyWritten: false,
    verified: false,
    attempts: 0,
    warnings: [],
  };
}

// Inputs, environment and payload.

/** Inputs that take any text. */
const FREE_INPUTS = [
  'environment',
  'version',
  'category',
  'summary',
  'description',
  'author',
  'affected-object',
  'associated-objects',
  'changed-values',
  'record',
] as const;
/** Inputs that take little, where most of this must end as a sentence. */
const STRICT_INPUTS = INPUT_NAMES.filter(
  (name) => !(FREE_INPUTS as readonly string[]).includes(name) && name !== 'record-file',
);

const record = fc
  .dictionary(fc.constantFrom(...FIELDS, '__proto__', 'username'), json, { maxKeys: 6 })
  .map((value) => JSON.stringify(value));

const inputs: fc.Arbitrary<Partial<RawInputs>> = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...FREE_INPUTS), fc.oneof(variable, record), { maxKeys: 5 }),
    fc.oneof(
      { weight: 5, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...STRICT_INPUTS), variable, { maxKeys: 3 }) },
    ),
    fc.constantFrom('auto', 'started', 'success', 'failure', 'cancelled', 'skipped'),
  )
  .map(([free, strict, outcome]) => ({ outcome, ...free, ...strict }));

/** Names in a run's environment are short: GitHub takes no longer ones. */
const environment = fc
  .dictionary(
    fc.constantFrom(...Object.keys(ENVIRONMENT), 'GITHUB_HEAD_REF'),
    variable.map((name) => name.slice(0, 300)),
    { maxKeys: 8 },
  )
  .map((given) => ({ ...ENVIRONMENT, ...given }));

test(
  'no input, name or payload breaks out of the record, the summary, the outputs or the annotation',
  async () => {
    const seen = { problems: 0, reports: 0 };
    await fc.assert(
      fc.asyncProperty(
        inputs,
        environment,
        fc.oneof(payload, fc.record({ name: fc.constantFrom(...EVENTS), payload: json })),
        async (given, env, event) => {
          const parsed = await parseInputs(rawInputs(given), SOURCES);
          seen['problems' in parsed ? 'problems' : 'reports'] += 1;
          if ('problems' in parsed) {
            for (const problem of parsed.problems) {
              expectSafeLine(problem);
              expect(problem.length).toBeLessThan(700);
            }
            const failure = inputFailure(parsed.problems);
            expectFailure(failure);
            expectSafeReport(failed(failure));
            return;
          }
          const isObject =
            typeof event.payload === 'object' && event.payload !== null && !Array.isArray(event.payload);
          const context = readContext(
            {
              ...env,
              GITHUB_EVENT_NAME: env.GITHUB_EVENT_NAME === 'push' ? event.name : env.GITHUB_EVENT_NAME,
            },
            isObject ? (event.payload as Record<string, unknown>) : {},
            { checkRunId: '', index: '' },
          );
          const report = reportOf(parsed.inputs, context, undefined);
          if ('class' in report) expectFailure(report);
          else expectSafeReport(report);
        },
      ),
      fuzz(1 / 2),
    );
    // Both ways: refused inputs, and inputs that become a record.
    expect(Math.min(seen.problems, seen.reports)).toBeGreaterThan(RUNS / 20);
  },
  LONG_MS,
);

test(
  'no YAML or JSON is too strange to be read or refused in one sentence',
  () => {
    const yaml = fc.oneof(
      text,
      json.map((value) => JSON.stringify(value)),
      fc
        .array(
          fc.constantFrom(
            '- ',
            'a: ',
            '? ',
            '[',
            ']',
            '{',
            '}',
            '"',
            "'",
            '|',
            '>',
            '\n',
            ' ',
            '#',
            '&a',
            '*a',
            '!t',
            '%',
            '---',
            '...',
            '~',
            'x',
            ',',
            '<<: ',
          ),
          { maxLength: 60 },
        )
        .map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('[', '{a: ', '- ', '? ', '  a:\n'), fc.integer({ min: 1, max: 5_000 }))
        .map(([part, times]) => part.repeat(times)),
    );
    const ways = { value: 0, reason: 0 };
    fc.assert(
      fc.property(yaml, (given) => {
        const document = parseDocument(given);
        ways['reason' in document ? 'reason' : 'value'] += 1;
        if ('reason' in document) {
          expect(document.reason.length).toBeLessThan(600);
          expectSafeLine(`x ${document.reason}`);
          return;
        }
        const reader = new FieldReader();
        reader.partialRecord('record', document.value);
        for (const problem of reader.problems) expectSafeLine(problem);
      }),
      fuzz(1 / 4),
    );
    expect(Math.min(ways.value, ways.reason)).toBeGreaterThan(RUNS / 100);
  },
  LONG_MS,
);

// Servers.

const headers = fc.dictionary(
  fc.constantFrom('location', 'retry-after', 'date', 'x-failure-category', 'atl-traceid', 'x-request-id'),
  fc.oneof(text, fc.constantFrom('0', '1', '-1', '1e9', '9'.repeat(400), 'Mon, 23 Nov 2026 09:30:00 GMT')),
);
const OURS = {
  remoteAddress: '10.1.0.4',
  creationDate: NOW,
  summary: 'Started',
  description: `Audit key: ${KEY}`,
};
const body = fc.oneof(
  text,
  json.map((value) => JSON.stringify(value)),
  fc
    .record({ message: text, errors: json, results: fc.array(json, { maxLength: 3 }) })
    .map((value) => JSON.stringify(value)),
  fc.constantFrom(JSON.stringify(OURS), JSON.stringify({ results: [OURS] }), '{"results":[]}'),
  text.map((title) => `<html><head><title>${title}</title></head></html>`),
  fc.constant('['.repeat(20_000)),
);
const answered: fc.Arbitrary<HttpResult> = fc
  .record({
    status: fc.oneof(
      fc.integer({ min: 100, max: 599 }),
      fc.constantFrom(200, 200, 201, 204, 301, 401, 403, 429, 500, 503),
    ),
    headers,
    body,
    bodyTrouble: fc.constantFrom(undefined, undefined, undefined, 'too-large' as const, 'broken' as const),
  })
  .map(({ headers: given, ...answer }) => ({ kind: 'answered', ...answer, header: (name) => given[name] }));
const unanswered: fc.Arbitrary<HttpResult> = fc.record({
  kind: fc.constant('unanswered' as const),
  host: fc.constant('acme.atlassian.net'),
  connected: fc.boolean(),
  trouble: fc.constantFrom<Trouble>(
    'timeout',
    'cancelled',
    'unreachable',
    'unknown-name',
    'certificate',
    'broken',
    'garbage',
  ),
  code: fc.constantFrom('ECONNRESET', 'ENOTFOUND', 'CERT_HAS_EXPIRED'),
});
const exchanges = fc.oneof({ weight: 4, arbitrary: answered }, { weight: 1, arbitrary: unanswered });

test(
  'no answer of a server is unclassified, breaks a line, or is endless in what is told of it',
  () => {
    fc.assert(
      fc.property(exchanges, (result) => {
        const end = judgeAttempt(result, KEY, OURS, NOW);
        const list = readPage(result, 0, NOW);
        for (const judged of [end, Array.isArray(list) ? { kind: 'list' } : list]) {
          if (!('failure' in judged)) continue;
          expectFailure(judged.failure);
          expectSafeLine(judged.failure.happened);
          expect(judged.failure.happened.length).toBeLessThan(500);
        }
      }),
      fuzz(1 / 4),
    );
  },
  LONG_MS,
);

test(
  'no sequence of answers keeps a delivery from ending with a report',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(exchanges, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (answers, verify) => {
          let now = NOW;
          let asked = 0;
          const answer = () => {
            now += 10;
            const result = answers[asked++ % answers.length];
            if (!result) throw new Error('no answer');
            return Promise.resolve(result);
          };
          const log: AuditLog = { post: answer, list: answer };
          const runtime = {
            now: () => now,
            sleep: (ms: number) => {
              now += Math.max(1, ms);
              return Promise.resolve();
            },
            random: () => 0.5,
            cancelled: new AbortController().signal,
          };
          const quiet = { posting: () => undefined, noted: () => undefined, waiting: () => undefined };
          const order = { record: OURS, key: KEY, searchFirst: verify, verify, timeoutMs: 60_000 };
          const { history, ending } = await deliver(order, log, runtime, quiet);
          expect(asked).toBeLessThan(3_000);
          const receipt = writeReceipt(
            {
              site: SITE,
              key: KEY,
              phase: 'start' as const,
              built: { record: OURS, truncated: [] },
              run: RECEIPT_RUN,
            },
            history,
            { ending, stepFailed: ending.kind === 'failed' },
          );
          if (ending.kind === 'failed') expectFailure(ending.failure);
          expectSafeReport({
            result: receipt.result,
            failure: receipt.failure ?? undefined,
            possiblyWritten: receipt.possiblyWritten,
            verified: receipt.verified,
            attempts: 1,
            site: SITE,
            key: KEY,
            record: OURS,
            receipt,
            warnings: [],
          });
        },
      ),
      fuzz(1 / 8),
    );
  },
  LONG_MS,
);

// Receipts.

const RECEIPT: Receipt = writeReceipt(
  {
    site: SITE,
    key: KEY,
    phase: 'start' as const,
    built: { record: OURS, truncated: [] },
    run: RECEIPT_RUN,
  },
  [],
  { stepFailed: true },
);

/** A receipt with members replaced; its digest fits, as an attacker's would. */
const receiptText = fc
  .tuple(
    fc.dictionary(fc.constantFrom(...Object.keys(RECEIPT), '__proto__'), json, { maxKeys: 4 }),
    fc.oneof(
      fc.constant({}),
      fc.dictionary(fc.constantFrom(...FIELDS, 'extra'), json, { maxKeys: 3 }),
      fc.dictionary(fc.constantFrom('summary', 'description', 'category'), text, { maxKeys: 3 }),
    ),
    fc.boolean(),
  )
  .map(([replaced, inRecord, fits]) => {
    const changed = { ...RECEIPT, ...replaced, record: { ...OURS, ...inRecord } };
    const text = JSON.stringify({ ...changed, ...(fits && { recordDigest: digestRecord(changed.record) }) });
    return text;
  });

test(
  'no receipt stops the others, or brings a line into the log or the table',
  () => {
    let [delivered, refused] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(variable, fc.oneof(receiptText, text, fc.constant(undefined))), {
          minLength: 1,
          maxLength: 4,
        }),
        (files) => {
          const good = { path: '/receipts/good.json', text: JSON.stringify(RECEIPT) };
          const read = [...files.map(([path, text]) => ({ path, text })), good].map((file) =>
            readCandidate(file, SITE, ['a-token-of-some-length'], NOW),
          );
          const { items, settled } = planReplay(read.filter((one): one is Candidate => !('outcome' in one)));
          const passed = [...read.filter((one): one is Settled => 'outcome' in one), ...settled].map(
            settledRow,
          );
          const known = [...items.map(({ key }) => key), ...passed.map(({ key }) => key)];
          expect(known).toContain(KEY);
          for (const { chosen } of items) {
            const { record } = lateRecord(chosen.receipt, 'https://github.com/acme/shop/actions/runs/2');
            expect(Object.keys(record).filter((name) => !FIELDS.includes(name))).toEqual([]);
            expect(Object.getPrototypeOf(record)).toBe(Object.prototype);
            textsIn(record).forEach(expectSeen);
          }
          delivered += read.length - 1 - read.filter((one) => 'outcome' in one).length;
          refused += passed.length;
          const failure = joinFailures(passed);
          if (failure) expectFailure(failure);
          for (const { name, outcome, failure: why } of passed)
            expectSafeLine(forLog(`${outcome}: ${name}: ${why?.happened ?? ''}`));
          const report = {
            result: 'not-recorded' as const,
            failure,
            possiblyWritten: false,
            site: SITE,
            receipts: passed,
            deliveredArtifacts: [],
            warnings: [],
          };
          expectSafeSummary(writeReplaySummary(report, 'fail'));
          for (const value of Object.values(writeReplayOutputs(report))) expect(value).not.toMatch(/[\n\r]/);
        },
      ),
      fuzz(1 / 4),
    );
    // Receipts that a stranger wrote and that pass, and others that do not.
    expect(Math.min(delivered, refused)).toBeGreaterThan(RUNS / 100);
  },
  LONG_MS,
);

test('every fragment alone is harmless in a line and in a quotation', () => {
  for (const one of NASTY)
    for (const other of NASTY) {
      expectSafeLine(forLog(one + other));
      expectSafeLine(quote(one + other));
    }
});

// The built action, on a runner that obeys every command it is given.

/** Without what the runner itself can't hand over: NUL in a variable, and expressions that it would evaluate. */
const HOSTILE = NASTY.filter((fragment) => !/\u0000|\$\{\{/.test(fragment) && fragment.length < 400);
const ALL = HOSTILE.join(' ').toWellFormed();
const LINES = HOSTILE.join('\n').toWellFormed();
const flat = (value: string) => value.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');

/** Fails if the runner did anything that the action did not mean. */
function expectUnharmed(result: RunResult, want: { failed: boolean; outputs?: readonly string[] }): void {
  for (const stage of [result.main, result.post]) {
    if (!stage) continue;
    expect(stage.signal).toBeNull();
    expect(stage.stderr).toBe('');
    // Nothing but the action's own annotation, and no mask but its own secrets.
    expect(stage.annotations.length).toBeLessThanOrEqual(1);
    for (const { title, message } of stage.annotations) {
      expect(title).toBe('Confluence Audit');
      message.split('\n').forEach(expectSafeLine);
    }
    expect(stage.masks.filter((mask) => mask.includes('pwned'))).toEqual([]);
    for (const line of stage.stdout.split(/\r\n|\n|\r/))
      if (COMMAND.test(line))
        expect(line).toMatch(
          /^::(add-mask|debug|error title=Confluence Audit|warning title=Confluence Audit)::/,
        );
    expect(
      Object.keys(stage.state).filter((name) => !/^(event|job-end|step-failed|input-[a-z-]+)$/.test(name)),
    ).toEqual([]);
    if (stage.summary !== '') expectSafeSummary(stage.summary.replaceAll('***', ''));
  }
  expect(Object.keys(result.outputs).sort()).toEqual([...(want.outputs ?? OUTPUT_NAMES)].sort());
  expect(result.outputs.result).not.toContain('pwned');
  expect(result.outcome).toBe(want.failed ? 'failure' : 'success');
  if (want.failed) expect(CLASSES).toContain(result.outputs['failure-class']);
}

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function startSite() {
  const emulator = await startEmulator();
  closers.push(() => emulator.close());
  return emulator;
}

function hostileEvent(name: string): GitHubEvent {
  const texts = (function* () {
    for (;;) yield ALL;
  })();
  const event = exampleEvent(name);
  const spoilt = { ...event, payload: withTexts(event.payload, texts, 2) as GitHubEvent['payload'] };
  return withContext(spoilt, {
    github: {
      ref: `refs/heads/${ALL}`,
      ref_name: ALL,
      workflow: LINES,
      actor: ALL,
      triggering_actor: ALL,
      repository: `acme/${ALL}`,
      job: LINES,
      sha: ALL,
      head_ref: ALL,
    },
    runner: { name: LINES },
  });
}

async function run(
  options: Omit<RunOptions, 'actionDir' | 'event'> & { event?: GitHubEvent },
): Promise<RunResult> {
  return runBuilt(folder.path(), {
    ...options,
    with: { 'detect-changes': 'false', timeout: '2', ...BASIC, ...options.with },
    env: { RUNNER_DEBUG: '1', ...options.env },
  });
}

test.each(['push', 'pull_request', 'release', 'workflow_run', 'deployment_status', 'issues'])(
  'a %s full of commands and marks is recorded as the text it is',
  async (name) => {
    const emulator = await startSite();
    const result = await run({ event: hostileEvent(name), with: { site: emulator.url } });
    expectUnharmed(result, { failed: false });
    expect(emulator.records).toHaveLength(1);
    for (const record of emulator.records) textsIn(record).forEach(expectSeen);
  },
);

test.each(['step', 'both', 'job-end'])('inputs full of them do no harm (submit-at: %s)', async (submitAt) => {
  const emulator = await startSite();
  const result = await run({
    with: {
      site: emulator.url,
      'submit-at': submitAt,
      environment: ALL,
      version: ALL,
      summary: LINES,
      description: LINES,
      author: ALL,
      category: ALL,
      'associated-objects': `Type: ${flat(ALL)}`,
      'changed-values': `x: ${flat(ALL).replaceAll('->', '')} -> y`,
    },
  });
  expectUnharmed(result, { failed: false });
  expect(emulator.records).toHaveLength(submitAt === 'both' ? 2 : 1);
});

test('inputs that are refused are quoted without harm, all together', async () => {
  const emulator = await startSite();
  const bad = Object.fromEntries(
    [
      'allow-host',
      'cloud-id',
      'gateway-url',
      'token-url',
      'outcome',
      'remote-address',
      'creation-date',
      'sys-admin',
      'associated-objects',
      'changed-values',
      'record',
      'detect-changes',
      'mode',
      'submit-at',
      'on-failure',
      'verify',
      'timeout',
      'audit-key',
    ].map((name) => [name, LINES]),
  );
  const result = await run({ with: { site: emulator.url, ...bad } });
  expectUnharmed(result, { failed: true });
  expect(result.outputs['failure-class']).toBe('configuration');
});

/** Windows takes few of these characters in the name of a file. */
const isWindows = process.platform === 'win32';

(isWindows ? test.skip : test)('a receipt path full of them does no harm', async () => {
  const emulator = await startSite();
  const name = HOSTILE.join('')
    .replace(/[/\\]|\.\./g, '')
    .toWellFormed()
    .slice(0, 80);
  const result = await run({
    with: { site: emulator.url, 'receipt-file': join(folder.path(), 'odd', name) },
  });
  expectUnharmed(result, { failed: false });
});

/** A server that answers every request with these bytes. */
async function serve(answer: string | Buffer): Promise<string> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer((socket) => {
    sockets.add(socket.on('error', () => socket.destroy()));
    socket.once('data', () => socket.end(answer));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  closers.push(() => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  });
  return `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
}

const whole = (status: number, head: string, content: string) =>
  `HTTP/1.1 ${status} x\r\n${head}Content-Length: ${Buffer.byteLength(content)}\r\nConnection: close\r\n\r\n${content}`;

test.each<[string, string | Buffer]>([
  ['in plain text', whole(400, '', LINES)],
  [
    'in JSON',
    whole(403, '', JSON.stringify({ message: LINES, errorMessages: HOSTILE, errors: { __proto__: LINES } })),
  ],
  ['in a title', whole(401, '', `<html><head><title>${LINES}</title>`)],
  [
    'in a Location',
    whole(
      302,
      `Location: ${Buffer.from(flat(ALL))
        .toString('latin1')
        .replace(/[\u0000-\u001f\u007f]/g, '')}\r\n`,
      '',
    ),
  ],
  [
    'in a Retry-After',
    whole(
      429,
      `Retry-After: ::error::pwned ##[error]pwned\r\nX-RateLimit-Reset: ${'9'.repeat(500)}\r\n`,
      LINES,
    ),
  ],
  ['in a Date', whole(400, 'Date: ::error::pwned\r\nAtl-Traceid: ##[error]pwned\u009b31m\r\n', 'no')],
  ['in a reason', 'HTTP/1.1 400 ::error::pwned ##[error]pwned\r\nContent-Length: 0\r\n\r\n'],
  ['instead of HTTP', LINES],
  ['and is deep beyond measure', whole(200, '', '['.repeat(400_000))],
  [
    'and is an object that claims to be ours',
    whole(200, '', `{"__proto__":{"creationDate":1,"summary":"x"},"results":[{"__proto__":{}}]}`),
  ],
  [
    'and has members without end',
    whole(
      400,
      '',
      `{${Array.from({ length: 5_000 }, (_, n) => `"m${n}":"::error::pwned"`).join(',')},"message":"::error::pwned"}`,
    ),
  ],
])('a server that answers with them %s does no harm', async (_, answer) => {
  const result = await run({ with: { site: await serve(answer), timeout: '1' } });
  expectUnharmed(result, { failed: true });
});

test('receipts full of them do no harm, and the good one among them is delivered', async () => {
  const emulator = await startSite();
  const receipts = await mkdtemp(join(folder.path(), 'receipts-'));
  const site = { host: new URL(emulator.url).host, origin: emulator.url };
  // Of today, because what is older than a year or lies ahead is refused.
  const today = { ...OURS, creationDate: Date.now() };
  const good = { ...RECEIPT, site, record: today, recordDigest: digestRecord(today) };
  // Its digest fits: whoever can write the file can write that too.
  const hidden: AuditRecord = { ...today, affectedObject: { name: LINES, objectType: ALL } };
  const odd: Record<string, unknown> = {
    good,
    [isWindows ? 'error' : '::error::pwned']: { ...good, site: { host: LINES } },
    '##[error]pwned': LINES,
    attempts: { ...good, auditKey: `gha${'1'.repeat(32)}`, attempts: null, run: { pwned: LINES } },
    result: {
      ...good,
      auditKey: `gha${'2'.repeat(32)}`,
      result: LINES,
      failure: LINES,
      stepFailed: LINES,
      fullRecord: 7,
    },
    version: { ...good, version: LINES },
    proto: JSON.parse(`{"__proto__":{"format":"confluence-audit-receipt"},"version":1}`) as unknown,
    nested: { ...good, auditKey: `gha${'3'.repeat(32)}`, record: hidden, recordDigest: digestRecord(hidden) },
  };
  for (const [name, value] of Object.entries(odd))
    await writeFile(join(receipts, `${name}.json`), JSON.stringify(value));
  await writeFile(
    join(receipts, 'deep.json'),
    `{"format":"confluence-audit-receipt","version":1,"site":{"host":"${site.host}"},"record":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
  );
  const result = await runBuilt(folder.path(), {
    actionDir: join(actionDir, 'replay'),
    with: { site: emulator.url, ...BASIC, receipts, timeout: '10' },
  });
  expectUnharmed(result, { failed: true, outputs: REPLAY_OUTPUT_NAMES });
  expect(emulator.records.some(({ description }) => description.endsWith(`Audit key: ${KEY}`))).toBe(true);
  for (const record of emulator.records) textsIn(record).forEach(expectSeen);
});
