/** The job summary: the record as the audit log shows it, the result, and what to do next. Pure: a report in, Markdown out. */

import { forHtml, forJson, forSummary } from '../text/escape.js';
import type { Failure } from '../failure/failure.js';
import type { FailurePolicy } from '../inputs/connection-inputs.js';
import type { AuditObject, ChangedValue } from '../record/audit-record.js';
import { failsStep, isRecorded, type Report, standingOf } from './report.js';
import { auditLogUrl } from '../inputs/site.js';
import { cleanValue } from '../text/sanitize.js';

/** GitHub drops a summary of over 1 MiB whole, and several steps share the page. */
const MOST_RECEIPT_BYTES = 512 * 1024;

const TITLES: Record<Report['result'], string> = {
  recorded: '✅ Recorded in the Confluence audit log',
  'already-recorded': '✅ Already in the Confluence audit log',
  deferred: '📝 Deferred: not in the Confluence audit log yet',
  checked: '✅ Checked: ready to record in the Confluence audit log',
  'dry-run': '📝 Dry run: what would be recorded in the Confluence audit log',
  'not-recorded': '❌ Not recorded in the Confluence audit log',
  unconfirmed: '⚠️ Could not confirm the audit record',
};

/** Writes the summary. Everything that others control stands inside HTML blocks, escaped. */
export function writeSummary(report: Report, policy: FailurePolicy): string {
  const json = receiptJson(report);
  const parts = [
    `### ${titleOf(report)}`,
    paragraphs(report, policy, json),
    report.evidence?.summary ?? '',
    recordTable(report),
    details('Receipt', json),
    // Where no receipt shows the record, as it would be sent.
    details('Record', report.receipt ? undefined : jsonHtml(report.record)),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function titleOf(report: Report): string {
  const isKept = isRecorded(report) || report.result === 'deferred';
  return report.failure && isKept ? `⚠️ ${standingOf(report)[0]}` : TITLES[report.result];
}

function paragraphs(report: Report, policy: FailurePolicy, json: string | undefined): string {
  const lines = [
    ...(report.failure ? failureLines(report.failure, report, policy, json) : [successLine(report)]),
    ...report.warnings.map((warning) => `<b>Note</b>: ${sentence(warning)}`),
  ];
  return lines.map((line) => `<p>${line}</p>`).join('\n');
}

function failureLines(
  failure: Failure,
  report: Report,
  policy: FailurePolicy,
  json: string | undefined,
): string[] {
  const { key, possiblyWritten, receiptFile } = report;
  const isInLog = isRecorded(report);
  const inLog = isInLog
    ? `Yes. Search the ${logLink(report)} for ${code(key)}.`
    : possiblyWritten
      ? `Possibly. Search the ${logLink(report)} for ${code(key)}.`
      : 'No. This step wrote nothing.';
  const goesOn = `Yes, because of <code>on-failure: ${policy}</code>.`;
  return [
    `<b>What happened</b> (${failure.class}): ${sentence(failure.happened)}`,
    ...(key ? [`<b>Is the record in the log?</b> ${inLog}`] : []),
    `<b>Did the workflow continue?</b> ${failsStep(failure, policy) ? 'No. This step failed.' : goesOn}`,
    `<b>What to do</b>: ${sentence(failure.remedy)}`,
    ...(receiptFile && !isInLog
      ? [
          `<b>The record is not lost.</b> ${json === undefined ? `The receipt ${code(receiptFile)} contains it until the job ends` : `The receipt below contains it, and so does ${code(receiptFile)} until the job ends`}. ${failure.class === 'rejected' ? 'A replay would send the rejected record again, so correct the input and re-run the job.' : 'When the cause is fixed, deliver the receipt with the <code>replay</code> action.'}`,
        ]
      : []),
  ];
}

/** A message of ours, with names of inputs in backticks, for HTML, where Markdown is not parsed. */
function sentence(text: string): string {
  return forSummary(text).replace(/`([^`<]+)`/g, '<code>$1</code>');
}

function successLine(report: Report): string {
  switch (report.result) {
    case 'checked':
      if (!report.isOnline)
        return 'The record is valid. Nothing was written or sent. The receipt is written after the last step of the job.';
      return `The credentials work, the audit log can be read, and the record is valid. Nothing was written, so write permission is not proven.${report.retention === undefined ? '' : ` The log keeps its records for ${report.retention}.`}`;
    case 'dry-run':
      return 'Nothing was sent. A dry run needs no network access.';
    case 'deferred':
      return `The record is <b>not in the ${logLink(report)} yet</b>, and nothing was sent. The receipt contains it until the job ends, in ${code(report.receiptFile)}. Upload the receipt as an artifact so that the replay action can deliver it.`;
    case 'already-recorded':
      return `The record was already in the ${logLink(report)}, so nothing was written. Search the log for ${code(report.key)}.`;
    default:
      return `${report.verified ? 'Read back from' : 'Written to'} the ${logLink(report)}. Search the log for ${code(report.key)}.`;
  }
}

function logLink({ site }: Report): string {
  return site
    ? `<a href="${forHtml(auditLogUrl(site))}">audit log of ${forSummary(site.host)}</a>`
    : 'audit log';
}

function recordTable({ record }: Report): string {
  if (!record) return '';
  const date = record.creationDate === undefined ? undefined : new Date(record.creationDate).toISOString();
  const rows: [string, string | undefined][] = [
    ['Date', date && `${date.replace('T', ' ').slice(0, 19)} UTC`],
    ['Author', record.author?.displayName && forSummary(record.author.displayName)],
    ['Event type', record.category && forSummary(record.category)],
    ['Change', record.summary && `<b>${forSummary(record.summary)}</b>`],
    ['Affected object', record.affectedObject && objectCell(record.affectedObject)],
    ['Associated objects', record.associatedObjects?.map(objectCell).join('<br>')],
    ['Changed values', record.changedValues?.map(changeCell).join('<br>')],
    ['Description', record.description && forSummary(record.description)],
    ['Address', forSummary(record.remoteAddress)],
    ['System administrator', record.sysAdmin ? 'yes' : undefined],
  ];
  const cells = rows.flatMap(([name, value]) =>
    value ? [`<tr><th align="left" valign="top" nowrap>${name}</th><td>${value}</td></tr>`] : [],
  );
  return `<table>\n${cells.join('\n')}\n</table>`;
}

function objectCell(object: AuditObject): string {
  return `${forSummary(object.objectType)}: ${object.objectType === 'Audit key' ? code(object.name) : forSummary(object.name)}`;
}

function changeCell(value: ChangedValue): string {
  return `${forSummary(value.name)}: ${code(value.oldValue, cleanValue)} → ${code(value.newValue, cleanValue)}`;
}

function receiptJson({ receipt }: Report): string | undefined {
  const json = jsonHtml(receipt);
  return json !== undefined && Buffer.byteLength(json) <= MOST_RECEIPT_BYTES ? json : undefined;
}

function jsonHtml(value: object | undefined): string | undefined {
  return value && forHtml(forJson(JSON.stringify(value, null, 2)));
}

function details(title: string, json: string | undefined): string {
  if (json === undefined) return '';
  return `<details><summary>${title}</summary>\n<pre lang="json"><code>${json}</code></pre>\n</details>`;
}

function code(text: string | undefined, clean?: (text: string) => string): string {
  return text ? `<code>${forSummary(text, clean)}</code>` : '<i>(empty)</i>';
}
