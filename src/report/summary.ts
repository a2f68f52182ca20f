/** The job summary: the record as the audit log shows it, what came of it and what to do next. Pure: a report in, Markdown out. */

import { forHtml, forJson, forSummary } from '../text/escape.js';
import type { Failure } from '../failure/failure.js';
import type { FailurePolicy } from '../inputs/connection-inputs.js';
import type { AuditObject, ChangedValue } from '../record/audit-record.js';
import { type Report, failsStep } from './report.js';
import { auditLogUrl } from '../inputs/site.js';
import { cleanLine, cleanValue } from '../text/sanitize.js';

/** GitHub drops a summary of over 1 MiB whole, and several steps share the page. */
const MOST_RECEIPT_BYTES = 512 * 1024;

const TITLES: Record<Report['result'], string> = {
  recorded: '✅ Recorded in the Confluence audit log',
  'already-recorded': '✅ Already in the Confluence audit log',
  deferred: '📝 Deferred: not in the Confluence audit log yet',
  checked: '✅ Checked: ready to record in the Confluence audit log',
  'dry-run': '📝 Dry run: what would be recorded in the Confluence audit log',
  'not-recorded': '❌ Not recorded in the Confluence audit log',
  unconfirmed: '⚠️ Nobody knows whether this is in the Confluence audit log',
};

/** Writes the summary. Everything that others control stands inside HTML blocks, escaped. */
export function writeSummary(report: Report, policy: FailurePolicy): string {
  const json = receiptJson(report);
  const parts = [
    `### ${TITLES[report.result]}`,
    paragraphs(report, policy, json),
    recordTable(report),
    receiptDetails(json),
    recordDetails(report),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
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
  const isUnavailable = failsStep(failure, policy);
  return [
    `<b>What happened</b> (${failure.class}): ${sentence(failure.happened)}`,
    ...(report.key
      ? [
          `<b>Is it in the log?</b> ${report.possiblyWritten ? `Perhaps: search the ${logLink(report)} for ${code(report.key)}.` : 'Not by this step, which certainly wrote nothing.'}`,
        ]
      : []),
    `<b>Did the workflow go on?</b> ${isUnavailable ? 'Not past this step.' : `Yes, without the record, because of <code>on-failure: ${policy}</code>.`}`,
    `<b>What to do</b>: ${sentence(failure.remedy)}`,
    ...(report.receiptFile
      ? [
          `<b>Nothing is lost</b>: the receipt holds the record, ${json === undefined ? '' : 'below and '}until the job ends in ${code(report.receiptFile)}. Once the obstacle is gone, deliver it with the replay action.`,
        ]
      : []),
  ];
}

/** A sentence of ours, which writes names of inputs in backticks; Markdown is not parsed where it stands. */
function sentence(text: string): string {
  return forSummary(text).replace(/`([^`<]+)`/g, '<code>$1</code>');
}

function successLine(report: Report): string {
  switch (report.result) {
    case 'checked':
      return 'The credentials are good, the audit log can be read and the record is valid. Nothing was written, so whether these credentials may write is not proven.';
    case 'dry-run':
      return 'Nothing was sent: no network was used.';
    case 'deferred':
      return `The record is <b>not in the ${logLink(report)} yet</b>, and nothing was sent. The receipt holds it, until the job ends in ${code(report.receiptFile)}: upload it as an artifact, so that a replay can deliver it.`;
    case 'already-recorded':
      return `The record was in the ${logLink(report)} before; nothing was written. Search it for ${code(report.key)}.`;
    default:
      return `${report.verified ? 'Read back from' : 'Written to'} the ${logLink(report)}; search it for ${code(report.key)}.`;
  }
}

function logLink({ site }: Report): string {
  return site
    ? `<a href="${forHtml(auditLogUrl(site))}">audit log of ${forSummary(site.host)}</a>`
    : 'audit log';
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
    .map(
      ([name, value]) => `<tr><th align="left" valign="top" nowrap>${name}</th><td>${value ?? ''}</td></tr>`,
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
  const json = receipt && forHtml(forJson(JSON.stringify(receipt, null, 2)));
  return json !== undefined && Buffer.byteLength(json) <= MOST_RECEIPT_BYTES ? json : undefined;
}

function receiptDetails(json: string | undefined): string {
  if (json === undefined) return '';
  return `<details><summary>Receipt</summary>\n<pre lang="json"><code>${json}</code></pre>\n</details>`;
}

/** The record as it would be sent, where there is no receipt to show it. */
function recordDetails({ record, receipt }: Report): string {
  if (record === undefined || receipt !== undefined) return '';
  const json = forHtml(forJson(JSON.stringify(record, null, 2)));
  return `<details><summary>Record</summary>\n<pre lang="json"><code>${json}</code></pre>\n</details>`;
}

function code(text: string | undefined, clean?: (text: string) => string): string {
  return text ? `<code>${forSummary(text, clean)}</code>` : '<i>(empty)</i>';
}
