/** The job summary of a replay: the outcome of each receipt, verified or why not. Pure: a report in, Markdown out. */

import type { FailurePolicy } from '../inputs/connection-inputs.js';
import { auditLogUrl } from '../inputs/site.js';
import { forHtml, forSummary } from '../text/escape.js';
import { cleanLine } from '../text/sanitize.js';
import { failsStep } from '../report/report.js';
import { countOutcomes, type ReplayedReceipt, type ReplayReport, sortReceipts } from './report.js';

/** The most rows of the table; GitHub drops a summary of over 1 MiB whole. The log names all. */
const MOST_ROWS = 500;

const OUTCOME_WORDS: Record<ReplayedReceipt['outcome'], string> = {
  recorded: 'recorded',
  'already-recorded': 'already recorded',
  'not-recorded': 'not recorded',
  unconfirmed: 'unconfirmed',
  refused: 'refused',
  'not-verified': 'not verified, not delivered',
  skipped: 'skipped',
};

/** Writes the summary. Everything that others control stands inside HTML blocks, escaped. */
export function writeReplaySummary(report: ReplayReport, policy: FailurePolicy): string {
  const parts = [`### ${titleOf(report)}`, paragraphs(report, policy), table(report)];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titleOf({ failure, receipts }: ReplayReport): string {
  if (failure) return '❌ Not all records were delivered to the Confluence audit log';
  const { delivered, already } = countOutcomes(receipts);
  return delivered + already > 0
    ? '✅ Delivered to the Confluence audit log'
    : 'Nothing to deliver to the Confluence audit log';
}

function paragraphs(report: ReplayReport, policy: FailurePolicy): string {
  const { site, receipts, failure, possiblyWritten, warnings } = report;
  const { delivered, already, refused, failed, skipped } = countOutcomes(receipts);
  const link = site
    ? `<a href="${forHtml(auditLogUrl(site))}">audit log of ${forSummary(site.host)}</a>`
    : 'audit log';
  const lines = [
    `Recorded in the ${link}: ${delivered}. Already recorded: ${already}. Refused: ${refused}. Failed: ${failed}. Skipped: ${skipped}.`,
  ];
  if (failure) {
    const goesOn = `Yes, because of <code>on-failure: ${policy}</code>.`;
    lines.push(`<b>What happened</b> (${failure.class}): ${sentence(failure.happened)}`);
    if (possiblyWritten)
      lines.push(
        '<b>Are the records in the log?</b> Some may be. Search the log for the audit keys of the unconfirmed rows.',
      );
    lines.push(
      `<b>Did the workflow continue?</b> ${failsStep(failure, policy) ? 'No. This step failed.' : goesOn}`,
      `<b>What to do</b>: ${sentence(failure.remedy)} Receipts that were not delivered stay in their files or artifacts.`,
    );
  }
  lines.push(...warnings.map((warning) => `<b>Note</b>: ${sentence(warning)}`));
  return lines.map((line) => `<p>${line}</p>`).join('\n');
}

/** A message of ours, with names of inputs in backticks, for HTML, where Markdown is not parsed. */
function sentence(text: string): string {
  return forSummary(text).replace(/`([^`<]+)`/g, '<code>$1</code>');
}

function table({ receipts }: ReplayReport): string {
  if (receipts.length === 0) return '';
  const names = ['Result', 'Repository', 'Run', 'Record', 'Details'];
  const rows = [
    `<tr>${names.map((name) => `<th align="left">${name}</th>`).join('')}</tr>`,
    ...sortReceipts(receipts).slice(0, MOST_ROWS).map(row),
  ];
  const left = receipts.length - MOST_ROWS;
  if (left > 0) rows.push(`<tr><td colspan="5">and ${left} more, in the log of the step</td></tr>`);
  return `<table>\n${rows.join('\n')}\n</table>`;
}

const RUN_URL = /^https?:\/\/[\w.:-]+\/[\w.-]+\/[\w.-]+\/actions\/runs\/(\d+)\/attempts\/(\d+)$/;

function row({ outcome, name, key, repository, run, verified, reason, failure }: ReplayedReceipt): string {
  const [, id, attempt] = RUN_URL.exec(run ?? '') ?? [];
  const runCell = id && attempt ? `${id}, attempt ${attempt}` : forSummary(run ?? '');
  // The address in a refused receipt may be malicious.
  const isLink = run !== undefined && id !== undefined && outcome !== 'refused';
  const cells = [
    OUTCOME_WORDS[outcome],
    forSummary(repository ?? ''),
    isLink ? `<a href="${forHtml(run)}">${runCell}</a>` : runCell,
    `${forSummary(cleanLine(name))}${key ? `<br><code>${forSummary(key)}</code>` : ''}`,
    failure ? sentence(failure.happened) : forSummary(reason ?? verified ?? ''),
  ];
  return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}
