/**
 * The job summary of every result, as it comes out of real deliveries to the local audit log: one file a result in
 * snapshots/summary, to be read and signed as a page. `UPDATE_SNAPSHOTS=1 npm test -- summary` writes them anew.
 */
import { readEventFacts } from '../../src/record/subject.js';
import { makeCertificate } from '../../local/certificate.js';
import { DEMO, type Fault } from '../../local/confluence/emulator.js';
import { type EmulatorOptions, type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { check } from '../../src/modes/check.js';
import { dryRun } from '../../src/modes/dry-run.js';
import { StepError, inputFailure } from '../../src/failure/failure.js';
import { type RawInputs, parseInputs } from '../../src/inputs/root-inputs.js';
import { replay } from '../../src/replay/replay.js';
import { NOTHING_SENT, type Report } from '../../src/report/report.js';
import type { Credentials } from '../../src/inputs/credentials.js';
import type { RecordStep } from '../../src/modes/record-step.js';
import { submit } from '../../src/modes/submit.js';
import type { ReplayReport } from '../../src/replay/report.js';
import { writeReplaySummary } from '../../src/replay/job-summary.js';
import { writeSummary } from '../../src/report/job-summary.js';
import { VERSION } from '../../src/runner/version.js';
import { KEY, NOW, SOURCES, build, contextOf, rawInputs } from '../given.js';
import { check as checkProperty } from '../properties.js';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const FOLDER = fileURLToPath(new URL('../snapshots/summary', import.meta.url));

let temp: string;
const write = process.stdout.write.bind(process.stdout);
beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'summary-'));
  // What the step tells the log is tested elsewhere.
  process.stdout.write = () => true;
});
afterEach(async () => {
  process.stdout.write = write;
  await rm(temp, { recursive: true, force: true });
});

interface Scenario {
  inputs?: Partial<RawInputs>;
  faults?: Fault[];
  log?: EmulatorOptions;
  act?: (step: RecordStep, log: RunningEmulator) => Promise<Report | ReplayReport> | Report;
}

const submitOnce = (step: RecordStep) => submit(step, { invocationIndex: 1 });

/** Acts as a step on a clock that only waiting moves, against a log with these faults. */
async function reportOf({
  inputs,
  faults = [],
  log = {},
  act = submitOnce,
}: Scenario): Promise<Report | ReplayReport> {
  let now = NOW;
  const emulator = await startEmulator({ clock: () => now, ...log });
  emulator.faults.push(...faults);
  try {
    const raw = rawInputs({
      site: emulator.url,
      email: DEMO.admin.email,
      'api-token': DEMO.admin.token,
      'remote-address': '10.1.0.4',
      environment: 'production',
      version: 'v1.5.0',
      timeout: '60',
      ...inputs,
    });
    const parsed = await parseInputs(raw, SOURCES);
    if ('problems' in parsed) throw new StepError(inputFailure(parsed.problems));
    const step: RecordStep = {
      inputs: parsed.inputs,
      context: contextOf(),
      event: readEventFacts(contextOf()),
      secrets: [raw['api-token']],
      env: { RUNNER_TEMP: temp },
      runtime: {
        now: () => now,
        sleep: (ms) => {
          now += ms;
          return Promise.resolve();
        },
        random: () => 0,
        cancelled: new AbortController().signal,
      },
      mask: () => undefined,
    };
    return await act(step, emulator);
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    // As the step reports what stopped it before it could begin.
    const { failure } = error;
    return { ...NOTHING_SENT, result: 'not-recorded', failure };
  } finally {
    await emulator.close();
  }
}

/** The summary without what is another each time: port, folder, keys, digest and version. */
function stable(summary: string): string {
  const keys = [...new Set(summary.match(/gha[0-9a-f]{32}/g))];
  return keys
    .reduce((text, key, index) => text.replaceAll(key, `gha${String(index + 1).repeat(32)}`), summary)
    .replaceAll(temp, '/home/runner/work/_temp')
    .replaceAll(/\/_temp[\w\\.-]+/g, (path) => path.replaceAll('\\', '/'))
    .replaceAll(/https?:\/\/(127\.0\.0\.1|localhost):\d+/g, 'https://acme.atlassian.net')
    .replaceAll(/(127\.0\.0\.1|localhost):\d+/g, 'acme.atlassian.net')
    .replaceAll(/sha256:[0-9a-f]{64}/g, `sha256:${'0'.repeat(64)}`)
    .replaceAll(`confluence-audit-action ${VERSION}`, 'confluence-audit-action 1.2.3');
}

function expectSnapshot(name: string, summary: string): void {
  const file = join(FOLDER, `${name}.md`);
  if (process.env['UPDATE_SNAPSHOTS']) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, summary);
  }
  expect(existsSync(file) ? readFileSync(file, 'utf8') : `There is no ${file}.`).toBe(summary);
}

const forEver = { times: Infinity };
const allowlist =
  '{"errorMessages":["The IP address has been rejected because it is not on the allowed list. Contact your administrator."],"errors":{}}';

const SCENARIOS: Record<string, Scenario> = {
  recorded: {},
  'recorded-and-read-back': { inputs: { verify: 'true' } },
  'recorded-with-notes': {
    inputs: { summary: 'A release like no other. '.repeat(20) },
    log: { clock: () => NOW + 180_000 },
  },
  'recorded-perhaps-twice': {
    faults: [
      { on: 'post', kind: 'reset-after-body', writes: true },
      { on: 'read', kind: 'status', status: 403, ...forEver },
    ],
  },
  'already-recorded': {
    inputs: { 'audit-key': 'release0150' },
    act: async (step) => {
      await submitOnce(step);
      return submitOnce(step);
    },
  },
  checked: { inputs: { mode: 'check' }, act: (step) => check(step, { invocationIndex: 1 }) },
  'dry-run': { inputs: { mode: 'dry-run' }, act: (step) => dryRun(step, { invocationIndex: 1 }) },
  'not-recorded-configuration': { inputs: { mode: 'chekc', timeout: '0', 'creation-date': 'yesterday' } },
  'not-recorded-certificate': { log: { tls: makeCertificate('self-signed') } },
  // The site answers 401 to a scoped token, and 403 to a token it has never seen.
  'not-recorded-authentication': { inputs: { 'api-token': DEMO.scoped.token } },
  'not-recorded-permission': { faults: [{ on: 'post', kind: 'status', status: 403, body: allowlist }] },
  'not-recorded-rejected': { faults: [{ on: 'post', kind: 'status', status: 400 }] },
  'not-recorded-rate-limited': {
    faults: [{ on: 'any', kind: 'status', status: 429, headers: { 'Retry-After': '1847' }, ...forEver }],
  },
  'not-recorded-outage': {
    act: async (step, log) => {
      await log.close();
      return submitOnce(step);
    },
  },
  'unconfirmed-outage': { faults: [{ on: 'any', kind: 'status', status: 503, ...forEver }] },
  'unconfirmed-unreadable': {
    faults: [
      { on: 'post', kind: 'reset-after-body', ...forEver },
      { on: 'read', kind: 'status', status: 403, ...forEver },
    ],
  },
  'unconfirmed-not-read-back': {
    inputs: { verify: 'true' },
    faults: [{ on: 'post', kind: 'status', status: 200 }],
  },
  'replayed-all': { act: (step, log) => replayAfter(step, log, ['one', 'two']) },
  'replayed-some': {
    act: (step, log) =>
      replayAfter(step, log, ['one', 'two', 'three'], {
        'cut-off.json': '{"format":"confluence-audit-receipt","vers',
        'coverage.json': '{"total":97}',
        'newer.json': '{"format":"confluence-audit-receipt","version":2}',
        'other-site.json':
          '{"format":"confluence-audit-receipt","version":1,"site":{"host":"globex.atlassian.net"}}',
      }),
  },
  'replayed-nothing': { act: (step, log) => replayAfter(step, log, []) },
  hostile: {
    inputs: {
      environment: 'prod</td></table><script>alert(1)</script>',
      version: '@octocat/everyone "quoted" `code` | pipe',
      summary: '<img src=x onerror=alert(1)> [click](https://evil.example) **bold** # head',
      description: 'one\n\n### Not a heading\n\n```\nnot code\n```\n::error::no command\n##[add-mask]x',
      'associated-objects': '<b>Ticket</b>: OPS-1</code></td>&amp;',
      'changed-values': 'replicas</td>: <2> -> "4"',
    },
    faults: [
      {
        on: 'post',
        kind: 'status',
        status: 400,
        body: { message: '</p><script>alert(1)</script>\n\n# @everyone ::error::x' },
      },
    ],
  },
};

/**
 * Replays the receipts of records that were refused an hour ago, and other files. Of three, the first was replayed before,
 * the second is refused again, and somebody changed the third.
 */
async function replayAfter(
  step: RecordStep,
  log: RunningEmulator,
  versions: string[],
  files: Record<string, string> = {},
): Promise<ReplayReport> {
  const receipts = join(temp, 'receipts');
  mkdirSync(receipts);
  const replayStep = (path: string) =>
    replay({
      ...step,
      inputs: {
        ...step.inputs,
        credentials: step.inputs.credentials as Credentials,
        receipts: path,
        artifacts: '',
        repositories: [],
        branches: [],
        since: 0,
        verifyRuns: false,
      },
    });
  const refusal: Fault = { on: 'post', kind: 'status', status: 403 };
  for (const [index, version] of versions.entries()) {
    log.faults.push(refusal);
    await submit(
      {
        ...step,
        inputs: {
          ...step.inputs,
          record: { ...step.inputs.record, version },
          receiptFile: join(receipts, `${version}.json`),
        },
        runtime: { ...step.runtime, now: () => step.runtime.now() - 3_600_000 },
      },
      { invocationIndex: index + 1 },
    );
  }
  for (const [name, text] of Object.entries(files)) await writeFile(join(receipts, name), text);
  if (versions.length > 2) {
    await replayStep(join(receipts, 'one.json'));
    log.faults.push(refusal);
    const third = join(receipts, 'three.json');
    await writeFile(third, (await readFile(third, 'utf8')).replace('production', 'staging'));
  }
  return replayStep(receipts);
}

const summaryOf = (report: Report | ReplayReport) =>
  'receipts' in report ? writeReplaySummary(report, 'fail') : writeSummary(report, 'fail');

test.each(Object.entries(SCENARIOS))('%s', async (name, scenario) => {
  const summary = stable(summaryOf(await reportOf(scenario)));
  // The receipt is always the same kind of thing; one of them is enough to read.
  expectSnapshot(
    name,
    name === 'recorded' ? summary : summary.replace(/(<code>{)[^]*(}<\/code>)/, '$1 … $2'),
  );
});

test('the page stays below what GitHub takes, whatever escaping makes of a long receipt', async () => {
  const inputs = { description: '&'.repeat(100_000), summary: '"'.repeat(100_000) };
  const summary = summaryOf(await reportOf({ inputs }));
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toContain('Recorded in the Confluence audit log');
});

describe('whatever others write', () => {
  /** All the markup that a summary may have. */
  const OURS =
    /<\/?(?:p|b|i|br|code|table|tr|td|details|summary)>|<th align="left"(?: valign="top" nowrap)?>|<\/th>|<pre lang="json">|<\/pre>|<a href="https:\/\/acme\.atlassian\.net\/wiki\/admin\/auditlog">|<\/a>|<td colspan="4">/g;

  /** Text that tries to leave its place, between text that doesn't. */
  const hostile = fc
    .array(
      fc.constantFrom(
        '</code></pre>',
        '<script>',
        '\n\n',
        '\r\n\r\n',
        ' \n \n# x',
        '`',
        '```',
        '|',
        '&lt;',
        '"',
        "'",
        '@octocat',
        '-->',
        '<!--',
        '\u2028',
        'text',
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join(''));

  test('stays inside our markup, and no blank line ends a block', () => {
    checkProperty(
      fc.property(hostile, hostile, (first, second) => {
        const { record } = build(contextOf({ env: { GITHUB_ACTOR: first || 'octocat' } }), {
          environment: second || undefined,
          own: { summary: first, description: second },
          associatedObjects: [{ name: first, objectType: second }],
          changedValues: [{ name: first, oldValue: second, newValue: first }],
        });
        const failure = { class: 'rejected' as const, happened: first, remedy: second };
        const summary = writeSummary(
          {
            result: 'not-recorded',
            failure,
            possiblyWritten: true,
            verified: false,
            attempts: 1,
            site: { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' },
            key: KEY,
            record,
            receiptFile: first,
            warnings: [second],
          },
          'fail',
        );
        const replayed = writeReplaySummary(
          {
            result: 'not-recorded',
            failure,
            possiblyWritten: true,
            receipts: [
              {
                outcome: 'refused',
                name: first,
                repository: second,
                artifacts: [],
                reason: first,
                failure: { class: 'configuration', happened: second, remedy: '' },
              },
            ],
            deliveredArtifacts: [],
            warnings: [second],
          },
          'fail',
        );
        for (const each of [summary, replayed]) {
          expect(each.replaceAll(OURS, '')).not.toMatch(/[<>]/);
          expect(each).not.toMatch(/(?<!\w)@\w/);
        }
        // Blank lines stand between our parts and nowhere else: a heading, paragraphs, a table, and the record's JSON.
        expect(summary.split(/\n[ \t]*\n/)).toHaveLength(4);
        expect(replayed.split(/\n[ \t]*\n/)).toHaveLength(3);
      }),
    );
  });
});
