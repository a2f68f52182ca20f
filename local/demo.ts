/**
 * `npm start`: a local audit log, the built action run on real GitHub events against it, and the log as a table and a
 * page. `npm start -- --once` ends by itself, with 1 if a record is missing.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO, newestFirst, type AuditRecord } from './confluence/emulator.js';
import { exampleEvent, withContext, type GitHubEvent } from './github/events.js';
import { readAction, runAction, type RunResult } from './runner/runner.js';
import { startEmulator, type RunningEmulator } from './confluence/server.js';
import { makeVisible, renderTable } from './table.js';

/** One run of the action. */
interface Demonstration {
  what: string;
  event: GitHubEvent;
  inputs?: Record<string, string>;
}

const push = exampleEvent('push');

const DEMONSTRATIONS: Demonstration[] = [
  { what: 'push', event: push },
  { what: 'pull_request (opened)', event: exampleEvent('pull_request', 'opened') },
  { what: 'release (published)', event: exampleEvent('release', 'published') },
  { what: 'deployment', event: exampleEvent('deployment') },
  { what: 'schedule', event: exampleEvent('schedule') },
  { what: 'workflow_dispatch', event: exampleEvent('workflow_dispatch') },
  {
    what: 'push, to production',
    event: withContext(push, { github: { run_id: '17400000999', run_number: '999' } }),
    inputs: { environment: 'production', outcome: 'success' },
  },
];

const actionDir = fileURLToPath(new URL('..', import.meta.url));
const isOnce = process.argv.includes('--once');
const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];

// Styles of a terminal.
const BOLD = 1;
const RED = 31;
const GREEN = 32;

let isStopped = false;
const stop = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    // Not once: the terminal and npm each send one Ctrl+C, and the second must not kill what the first is ending.
    process.on(signal, () => {
      isStopped = true;
      resolve();
    });
  }
});

process.exitCode = await demonstrate();

async function demonstrate(): Promise<number> {
  const { runs } = await readAction(actionDir);
  const missing = [runs.main, runs.post ?? runs.main].find((file) => !existsSync(join(actionDir, file)));
  if (missing !== undefined) {
    say(`The action is not built: ${missing} is missing. Build it with "npm run build", then start again.`);
    return 1;
  }
  const emulator = await startEmulator();
  const temp = await mkdtemp(join(tmpdir(), 'confluence-audit-demo-'));
  try {
    const isComplete = await runAll(emulator, temp);
    if (isStopped) {
      return 130;
    }
    say('', ...showLog(emulator.records));
    if (!isOnce) {
      say('', `Open ${emulator.url} to see the log; Ctrl+C ends.`);
      await stop;
    }
    return isComplete ? 0 : 1;
  } finally {
    await emulator.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** Runs the action on each event, and tells whether each left its one record. */
async function runAll(emulator: RunningEmulator, temp: string): Promise<boolean> {
  say(`The built action, run on ${DEMONSTRATIONS.length} real GitHub events against a local audit log:`, '');
  let isComplete = true;
  for (const [index, { what, event, inputs }] of DEMONSTRATIONS.entries()) {
    const before = emulator.records.length;
    const result = await runAction({
      actionDir,
      event,
      temp: join(temp, String(index)),
      with: { site: emulator.url, email: DEMO.admin.email, 'api-token': DEMO.admin.token, ...inputs },
    });
    // Ctrl+C reaches the action too; what it then did shows nothing.
    if (isStopped) {
      return false;
    }
    const fault = findFault(result, emulator.records.length - before);
    const outcome = fault === undefined ? paint(GREEN, 'recorded') : paint(RED, `FAILED: ${fault}`);
    say(`  ${what.padEnd(24)}${outcome}`);
    if (fault !== undefined) {
      isComplete = false;
      const logs = [result.main?.log, result.post?.log].filter(Boolean).join('\n');
      say(...logs.split('\n').map(makeVisible).map(indent));
    }
  }
  return isComplete;
}

/** What is wrong with a run; nothing if it left its one record and says so. */
function findFault(result: RunResult, added: number): string | undefined {
  if (result.outcome === 'failure') {
    return 'the step failed. Its log:';
  }
  if (added !== 1) {
    return `the log has ${added} new records instead of one. The step's log:`;
  }
  return result.outputs['result'] === 'recorded'
    ? undefined
    : `its result is "${result.outputs['result'] ?? ''}". Its log:`;
}

/** The log as Confluence lists it, newest first, and the whole description of what was written last. */
function showLog(records: AuditRecord[]): string[] {
  const [heading = '', ...table] = renderTable(
    [
      { heading: 'Date (UTC)', max: 19 },
      { heading: 'Author', max: 24 },
      { heading: 'Event type', max: 16 },
      { heading: 'Change', max: Infinity },
    ],
    newestFirst(records).map((record) => [
      new Date(record.creationDate).toISOString().slice(0, 19).replace('T', ' '),
      record.author.displayName,
      record.category,
      record.summary,
    ]),
    process.stdout.columns || 100,
  );
  const last = records.at(-1);
  if (last === undefined) {
    return ['The log is empty.'];
  }
  return [
    paint(BOLD, heading),
    ...table,
    '',
    paint(BOLD, "The last record's description in full:"),
    '',
    ...last.description.split('\n').map(makeVisible).map(indent),
  ];
}

function paint(style: number, text: string): string {
  return isColoured ? `\u001b[${style}m${text}\u001b[0m` : text;
}

function indent(line: string): string {
  return `    ${line}`.trimEnd();
}

function say(...lines: string[]): void {
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
}
