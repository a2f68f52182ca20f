/**
 * `npm start`: the story of the three actions, told by running them against a local GitHub and a local audit log, and the
 * log as a table and a page. `npm start -- --once` ends by itself, with 1 if something was not as it should be.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newestFirst, type AuditRecord } from './confluence/emulator.js';
import { PAGE_HEADERS, renderPage } from './confluence/page.js';
import { ACTION_DIR, openStage, reportFolder, type Stage, tellStory } from './story.js';
import { makeVisible, renderTable, wrap } from './table.js';

const isOnce = process.argv.includes('--once');
const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];

/** Cells of a line, and of the first column of the story. */
const width = process.stdout.columns || 100;
const STEP_WIDTH = 26;

/** The files of the reconciliation's report, and what their links say. */
const REPORTS = {
  'reconcile.html': 'Reconciliation report',
  'reconcile.csv': 'as CSV',
  'reconcile.json': 'as JSON',
};

// Styles of a terminal.
const BOLD = 1;
const RED = 31;

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
  const missing = ['main', 'post', 'replay', 'reconcile'].find(
    (entry) => !existsSync(join(ACTION_DIR, 'dist', entry, 'index.js')),
  );
  if (missing !== undefined) {
    say(`dist/${missing} is missing. Build it with "npm run build", then start again.`);
    return 1;
  }
  const temp = await mkdtemp(join(tmpdir(), 'confluence-audit-demo-'));
  const stage = await openStage(temp);
  try {
    const isAsTold = await show(stage);
    if (isStopped) return 130;
    say('', ...showLog(stage.log.records));
    if (!isOnce) {
      const page = await servePage(stage);
      say('', `Open ${page.url} to see the log and the report of the reconciliation. Press Ctrl+C to stop.`);
      await stop;
      page.close();
    }
    return isAsTold ? 0 : 1;
  } finally {
    await stage.close();
    await rm(temp, { recursive: true, force: true });
  }
}

/** Prints the story while it happens. False if something in it is not as it should be. */
async function show(stage: Stage): Promise<boolean> {
  say('The built actions, run on a local GitHub and a local audit log:');
  let isAsTold = true;
  let chapter = 0;
  for await (const told of tellStory(stage)) {
    // Ctrl+C reaches the action too; what it then did shows nothing.
    if (isStopped) return false;
    if (typeof told === 'string') {
      say('', paint(BOLD, `${(chapter += 1)}. ${told}`));
      continue;
    }
    const { what, result, run, problems } = told;
    if (problems.length === 0) {
      say(...renderStep(what, result));
      continue;
    }
    isAsTold = false;
    const logs = [run.main?.log, run.post?.log].filter(Boolean).join('\n');
    say(paint(RED, `   ${what}: NOT AS IT SHOULD BE: ${problems.join(', ')}. The log of the step:`));
    say(...logs.split('\n').map(makeVisible).map(indent));
  }
  return isAsTold;
}

/** The log as Confluence lists it, newest first, and the whole description of the first record with evidence. */
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
    width,
  );
  const shown = records.find(({ description }) => description.includes('\nMet: '));
  return [
    paint(BOLD, heading),
    ...table,
    ...(shown === undefined ? [] : ['', paint(BOLD, `In full: ${makeVisible(shown.summary)}`), '']),
    ...(shown?.description ?? '').split('\n').map(makeVisible).map(indent),
  ];
}

/** One step: what was done, and beside it how it went. */
function renderStep(what: string, result: string): string[] {
  const [first = '', ...more] = wrap(makeVisible(result), Math.max(30, width - STEP_WIDTH));
  return [`   ${what.padEnd(STEP_WIDTH - 3)}${first}`, ...more.map((line) => ' '.repeat(STEP_WIDTH) + line)];
}

/** Serves the log and the report of the reconciliation. */
async function servePage(stage: Stage): Promise<{ url: string; close: () => void }> {
  const reports = new Map<string, Buffer>(
    await Promise.all(
      Object.keys(REPORTS).map(
        async (name) => [`/${name}`, await readFile(join(reportFolder(stage), name))] as const,
      ),
    ),
  );
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const report = reports.get(pathname);
    if (report) {
      // The page brings its own policy; the others are shown as text.
      const type = pathname.endsWith('.html') ? 'html' : 'plain';
      response.writeHead(200, { 'Content-Type': `text/${type};charset=utf-8` }).end(report);
    } else if (pathname === '/') {
      const page = renderPage(stage.log.records, Object.fromEntries(searchParams), REPORTS);
      response.writeHead(200, PAGE_HEADERS).end(page);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
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
