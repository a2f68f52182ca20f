/** Writes the report's three files. */

import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StepError } from '../failure/failure.js';
import { makeFolder } from '../runner/folder.js';
import { forJson, quote } from '../text/escape.js';
import { CSV_HEADER, toCsvLine } from './csv.js';
import { writeHtml } from './html.js';
import type { ReconcileReport } from './report.js';

/** Makes the folder, so that one that can't be made stops the step before anything is read. Throws a StepError. */
export function openReportFolder(folder: string): void {
  guard(folder, () => makeFolder(folder));
}

/**
 * Writes reconcile.json, reconcile.csv and reconcile.html, over those of an earlier report. Throws a StepError where they
 * can't be written.
 * @returns the digest of reconcile.json, `sha256:` and hex.
 */
export function writeReport(report: ReconcileReport, folder: string): string {
  return guard(folder, () => {
    const hash = createHash('sha256');
    writePieces(join(folder, 'reconcile.json'), jsonPieces(report), (piece) => hash.update(piece));
    const digest = `sha256:${hash.digest('hex')}`;
    writePieces(join(folder, 'reconcile.csv'), csvPieces(report));
    writePieces(join(folder, 'reconcile.html'), writeHtml(report, digest));
    return digest;
  });
}

/** Rows stand one a line: a report of 100,000 rows is never one text in memory, and two reports can be compared by lines. */
function* jsonPieces({ header, findings }: ReconcileReport): Generator<string> {
  yield `${forJson(JSON.stringify(header, null, 2)).slice(0, -2)},\n  "rows": [`;
  for (const [index, finding] of findings.entries())
    yield `${index === 0 ? '' : ','}\n    ${forJson(JSON.stringify(finding))}`;
  yield '\n  ]\n}\n';
}

function* csvPieces({ findings }: ReconcileReport): Generator<string> {
  yield CSV_HEADER;
  for (const finding of findings) yield toCsvLine(finding);
}

/** So many characters are written at once. */
const CHUNK = 1024 * 1024;

function writePieces(file: string, pieces: Iterable<string>, seen: (text: string) => void = () => {}): void {
  const descriptor = openSync(file, 'w');
  try {
    let text = '';
    const flush = () => {
      seen(text);
      // One write can take less than all of it.
      for (let rest = Buffer.from(text); rest.length > 0;) rest = rest.subarray(writeSync(descriptor, rest));
      text = '';
    };
    for (const piece of pieces) {
      text += piece;
      if (text.length > CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(descriptor);
  }
}

function guard<Result>(folder: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new StepError({
      class: 'configuration',
      happened: `The report can't be written (${code} in ${quote(folder)}).`,
      remedy: 'Set `report` to a folder that this job can write to.',
    });
  }
}
