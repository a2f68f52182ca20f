/** The job summary: the record as the audit log shows it, what came of it and what to do next. Pure: a report in, Markdown out. */

import { forSummary, forHtml } from './escape.js';
import type { AuditObject, ChangedValue } from './record.js';
import { isRecorded, type Report } from './report.js';
import { auditLogUrl } from './site.js';

/** GitHub drops a summary of over 1 MiB whole, and several steps share the page. */
const MOST_RECEIPT_BYTES = 512 * 1024;

const TITLES: Record<Report['result'], string> = {
  recorded: '✅ Recorded in the Confluence audit log',
  'already-recorded': '✅ Already in the Confluence audit log',
  'not-recorded': '❌ Not recorded in the Confluence audit log',
  unconfirmed: '⚠️ Nobody knows whether this is in the Confluence audit log',
};

/** Writes the summary. Everything that others control stands inside HTML blocks, escaped. */
export function writeSummary(report: Report): string {
  return (
    [`### ${TITLES[report.result]}`, nextSteps(report), recordTable(report), receiptDetails(report)]
      .filter((part) => part !== '')
      .join('\n\n') + '\n'
  );
}

function nextSteps(report: Report): string {
  const { failure, warnings, site, key } = report;
  const log = site
    ? `<a href="${forHtml(auditLogUrl(site))}">audit log of ${forSummary(site.host)}</a>`
    : 'audit log';
  const lines = failure
    ? [
        `<b>What happened</b> (${failure.class}): ${forSummary(failure.happened)}`,
        `<b>Is it in the log?</b> ${report.mayHaveLanded ? `It may be: search the ${log} for ${code(key)}.` : 'Certainly not.'}`,
        `<b>What to do</b>: ${forSummary(failure.remedy)}`,
        ...(report.receiptFile
          ? [`<b>Nothing is lost</b>: the receipt holds the record, in ${code(report.receiptFile)}.`]
          : []),
      ]
    : [`${report.verified ? 'Read back from' : 'Written to'} the ${log}; search it for ${code(key)}.`];
  return [...lines, ...warnings.map((warning) => `<b>Note</b>: ${forSummary(warning)}`)]
    .map((line) => `<p>${line}</p>`)
    .join('\n');
}

function recordTable(report: Report): string {
  const { record } = report;
  if (!record) return '';
  const rows: [string, string | undefined][] = [
    [
      'Date',
      record.creationDate === undefined
        ? undefined
        : `${new Date(record.creationDate).toISOString().replace('T', ' ').slice(0, 19)} UTC`,
    ],
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
  const cells = rows
    .filter(([, value]) => value)
    .map(([name, value]) => `<tr><th align="left">${name}</th><td>${value ?? ''}</td></tr>`);
  return `<table>\n${cells.join('\n')}\n</table>`;
}

function objectCell(object: AuditObject): string {
  return `${forSummary(object.objectType)}: ${object.objectType === 'Audit key' ? code(object.name) : forSummary(object.name)}`;
}

function changeCell(value: ChangedValue): string {
  return `${forSummary(value.name)}: ${code(value.oldValue)} → ${code(value.newValue)}`;
}

function receiptDetails({ receipt, result }: Report): string {
  if (!receipt) return '';
  const json = JSON.stringify(receipt, null, 2);
  if (Buffer.byteLength(json) > MOST_RECEIPT_BYTES) return '';
  const open = isRecorded({ result }) ? '' : ' (deliver it later with <code>mode: replay</code>)';
  return `<details><summary>Receipt${open}</summary>\n<pre lang="json"><code>${forHtml(json)}</code></pre>\n</details>`;
}

function code(text: string | undefined): string {
  return text ? `<code>${forSummary(text)}</code>` : '<i>(empty)</i>';
}
