/**
 * reconcile.html: one file that needs nothing else, runs nothing, and can be printed and filed. Everything that others
 * control is escaped; a policy in the page forbids whatever else it could load. Pure.
 */

import { hash } from 'node:crypto';
import type { Verdict } from '../inputs/reconcile-inputs.js';
import { forHtml } from '../text/escape.js';
import { cleanLine } from '../text/sanitize.js';
import { STYLE } from './html-style.js';
import { drawBar, drawTimeline, LEGEND } from './html-chart.js';
import { groupByPlace, headerLines, type PlaceGroup, type ReconcileReport } from './report.js';
import { countWords, foundVerdicts, number, READINGS, SEVERITY } from './severity.js';
import type { Finding } from './sides.js';

/** More rows make a page that no browser prints; the CSV has all. */
const MOST_RECORDED = 1_000;
const MOST_OTHERS = 5_000;

const RESULTS = {
  reconciled: 'Reconciled: every deployment of the period is in the audit log, or is not expected there yet.',
  differences: 'Differences: GitHub and the audit log do not agree.',
  incomplete: 'Incomplete: not everything could be read, so the unknown rows prove nothing.',
};

/** Writes the page, in pieces: a long report is never one text. */
export function* writeHtml(report: ReconcileReport, digest: string): Generator<string> {
  const { header, findings } = report;
  const style = hash('sha256', STYLE, 'base64');
  const [since, until] = [header.period.since, header.period.until].map((date) => text(date.slice(0, 10)));
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Reconciliation ${since} to ${until}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Reconciliation of GitHub with the Confluence audit log</h1>
<p class="soft">${since} to ${until}</p>
<p class="result ${header.result}">${RESULTS[header.result]}<br>${countWords(header.counts.verdicts)}</p>
<h2>Sources and scope</h2>
<table class="facts"><tbody>
${headerLines(report, digest)
  .map(([name, value]) => `<tr><th scope="row">${name}</th><td>${text(value)}</td></tr>`)
  .join('\n')}
</tbody></table>
<h2>Verdicts</h2>
<table><thead><tr><th>Verdict</th><th class="count">Count</th><th>Meaning</th></tr></thead><tbody>
${SEVERITY.map(
  (verdict) =>
    `<tr><td>${mark(verdict)}</td><td class="count">${number(header.counts.verdicts[verdict])}</td><td>${READINGS[verdict].meaning}</td></tr>`,
).join('\n')}
</tbody></table>
`;
  const worst = ({ counts }: PlaceGroup) => SEVERITY.findIndex((verdict) => counts[verdict] > 0);
  // The first page shows what needs attention.
  const groups = groupByPlace(findings).sort((a, b) => worst(a) - worst(b));
  const shown = foundVerdicts(header.counts.verdicts);
  yield `<h2>Environments</h2>
<table><thead><tr><th>Environment</th>${shown.map((verdict) => `<th class="count">${verdict}</th>`).join('')}<th>Share</th></tr></thead><tbody>
`;
  for (const { name, counts } of groups)
    yield `<tr><td>${text(name)}</td>${shown.map((verdict) => `<td class="count">${counts[verdict] || ''}</td>`).join('')}<td class="bar">${drawBar(counts)}</td></tr>\n`;
  yield '</tbody></table>\n';
  yield `<h2>Every environment</h2>\n<p class="soft">Each timeline covers the period.${LEGEND} The number after a run is its attempt.</p>\n`;
  let [recorded, others] = [MOST_RECORDED, MOST_OTHERS];
  for (const { name, findings: rows } of groups) {
    const left = rows.filter(({ verdict }) => (verdict === 'recorded' ? recorded-- > 0 : others-- > 0));
    yield `<h3>${text(name)}</h3>\n${drawTimeline(rows, header.period)}`;
    if (left.length > 0) {
      yield `<table class="rows"><thead><tr><th class="w-verdict">Verdict</th><th class="w-at">At (UTC)</th><th class="w-run">Run</th><th class="w-commit">Commit</th><th class="w-github">GitHub</th><th class="w-record">Record</th><th>Reason</th></tr></thead><tbody>\n`;
      for (const finding of left) yield row(finding);
      yield '</tbody></table>\n';
    }
    if (left.length < rows.length)
      yield `<p class="soft">${number(rows.length - left.length)} more rows of this environment are in reconcile.csv and reconcile.json.</p>\n`;
  }
  yield `<footer>Written by ${text(header.writtenBy)}. SHA-256 of reconcile.json: <code>${text(digest)}</code>. reconcile.csv and reconcile.json contain every row.</footer>
</body>
</html>
`;
}

function row(finding: Finding): string {
  const { verdict, run, attempt, deployment, commit, github_status, record_date, audit_key, reason, url } =
    finding;
  const at = finding.created_at || record_date;
  const name = run ? `${run}${attempt && ` (${attempt})`}` : deployment ? `deployment ${deployment}` : '';
  const keys = audit_key === '' ? [] : audit_key.split(' ');
  return `<tr><td>${mark(verdict)}</td><td class="time">${text(time(at))}</td><td>${link(name, url)}</td><td><code>${text(commit.slice(0, 7))}</code></td><td>${text(github_status)}</td><td>${record_date && `<span class="time">${text(time(record_date))}</span>`}${keys.map((key) => `<code class="key">${text(key)}</code>`).join('')}</td><td>${text(reason)}</td></tr>\n`;
}

function mark(verdict: Verdict): string {
  return `<span class="verdict ${READINGS[verdict].tone}">${verdict}</span>`;
}

/** Only addresses of GitHub come here; whatever else an address could be is shown and not linked. */
function link(name: string, url: string): string {
  return /^https?:\/\//.test(url) ? `<a href="${forHtml(url)}">${text(name || 'open')}</a>` : text(name);
}

/** `2026-11-02 09:30`. */
function time(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}

function text(value: string): string {
  return forHtml(cleanLine(value));
}
