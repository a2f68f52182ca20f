/** The job summary of a reconciliation. Everything that others control stands inside HTML blocks, escaped. Pure. */

import type { Failure } from '../failure/failure.js';
import { forHtml, forSummary } from '../text/escape.js';
import { cleanLine } from '../text/sanitize.js';
import { groupByPlace, headerLines, type ReconcileReport } from './report.js';
import { bySeverity, foundVerdicts, number } from './severity.js';
import type { Finding } from './sides.js';

const TITLES = {
  reconciled: '✅ GitHub and the Confluence audit log agree',
  differences: '❌ GitHub and the Confluence audit log differ',
  incomplete: '⚠️ GitHub and the Confluence audit log could not be compared completely',
};

const MOST_FINDINGS = 50;
/** GitHub drops a summary of over 1 MiB whole, and several steps share the page. */
const MOST_ENVIRONMENTS = 200;

/** Writes the summary. */
export function writeReconcileSummary(report: ReconcileReport, digest: string, folder: string): string {
  const { header, findings } = report;
  const first = findings.filter(({ verdict }) => verdict !== 'recorded').sort(bySeverity);
  const shown = new Set(first.slice(0, MOST_FINDINGS));
  const parts = [
    `### ${TITLES[header.result]}`,
    table(
      headerLines(report, digest).map(
        ([name, value]) =>
          `<tr><th align="left" valign="top" nowrap>${name}</th><td>${cell(value)}</td></tr>`,
      ),
    ),
    environments(report),
    ...groupByPlace(findings.filter((finding) => shown.has(finding))).map(
      ({ name, findings: rows }) =>
        `<h4>${cell(name)}</h4>\n${table([
          '<tr><th align="left">Verdict</th><th align="left">Run</th><th align="left">Commit</th><th align="left">Why</th></tr>',
          ...rows.map(row),
        ])}`,
    ),
    first.length > shown.size
      ? `<p>The first ${shown.size} of ${number(first.length)} findings. The report has all of them.</p>`
      : '',
    `<p>Report: <code>${cell(folder)}</code> (reconcile.csv, reconcile.json, reconcile.html)</p>`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function environments({ header, findings }: ReconcileReport): string {
  const verdicts = foundVerdicts(header.counts.verdicts);
  const groups = groupByPlace(findings);
  if (groups.length === 0) return '';
  const rows = groups.slice(0, MOST_ENVIRONMENTS).map(({ name, counts }) => {
    const cells = verdicts.map((verdict) => `<td align="right">${counts[verdict] || ''}</td>`);
    return `<tr><td>${cell(name)}</td>${cells.join('')}</tr>`;
  });
  const more =
    groups.length > MOST_ENVIRONMENTS
      ? [
          `<tr><td colspan="${verdicts.length + 1}">and ${number(groups.length - MOST_ENVIRONMENTS)} more, in the report</td></tr>`,
        ]
      : [];
  const names = verdicts.map((verdict) => `<th align="right">${verdict}</th>`);
  return table([`<tr><th align="left">Environment</th>${names.join('')}</tr>`, ...rows, ...more]);
}

function row({ verdict, run, attempt, deployment, commit, reason, url }: Finding): string {
  const name = run ? `${run}${attempt && `, attempt ${attempt}`}` : deployment && `deployment ${deployment}`;
  const source = /^https?:\/\//.test(url)
    ? `<a href="${forHtml(cleanLine(url))}">${cell(name || 'open')}</a>`
    : cell(name);
  return `<tr><td nowrap><b>${verdict}</b></td><td>${source}</td><td>${commit && `<code>${cell(commit.slice(0, 7))}</code>`}</td><td>${cell(reason)}</td></tr>`;
}

function table(rows: readonly string[]): string {
  return `<table>\n${rows.join('\n')}\n</table>`;
}

function cell(text: string): string {
  return forSummary(text, cleanLine);
}

/** The summary of a step that stopped before anything was compared. */
export function writeStoppedSummary({ class: failureClass, happened, remedy }: Failure): string {
  return `### ❌ Not reconciled

<p><b>What happened</b> (${failureClass}): ${forSummary(happened)}</p>
<p><b>What to do</b>: ${forSummary(remedy)}</p>
`;
}
