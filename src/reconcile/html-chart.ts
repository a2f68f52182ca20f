/** Small pictures for reconcile.html: the share of each verdict, and when each thing happened. SVG without styles of its own. Pure. */

import type { Verdict } from '../inputs/reconcile-inputs.js';
import { forHtml } from '../text/escape.js';
import { bySeverity, foundVerdicts, READINGS, SEVERITY, type VerdictCounts } from './severity.js';
import type { Finding } from './sides.js';

/** A bar of the shares, worst first. */
export function drawBar(counts: VerdictCounts): string {
  const total = SEVERITY.reduce((sum, verdict) => sum + counts[verdict], 0);
  let at = 0;
  const parts = foundVerdicts(counts).map((verdict) => {
    // What needs attention stays visible among ten thousand rows that do not.
    const width = Math.max(2, (counts[verdict] / total) * 200);
    const part = `<rect class="${READINGS[verdict].tone}" x="${round(at)}" y="2" width="${round(width - 1)}" height="10"><title>${counts[verdict]} ${verdict}</title></rect>`;
    at += width;
    return part;
  });
  return `<svg viewBox="0 0 ${round(Math.max(200, at))} 14" height="14" preserveAspectRatio="none" role="img" aria-label="Share of each verdict">${parts.join('')}</svg>`;
}

const WIDTH = 1_000;
const DAY_MS = 24 * 3_600_000;
/** Marks that lie closer together are one picture element. */
const SLOT = 3;

/** Rows of one verdict in one place of the line; `at` is the first one's time, ISO 8601. */
interface Mark {
  x: number;
  verdict: Verdict;
  count: number;
  at: string;
}

/** A line of the period with a mark for each row: low for what is in order, tall and pointed for what is not. */
export function drawTimeline(findings: readonly Finding[], period: { since: string; until: string }): string {
  const [since, until] = [Date.parse(period.since), Date.parse(period.until)];
  const marks = new Map<string, Mark>();
  for (const { verdict, created_at, record_date } of findings) {
    const at = created_at || record_date;
    const time = Date.parse(at);
    if (Number.isNaN(time)) continue;
    const share = (time - since) / Math.max(1, until - since);
    const x = 10 + Math.round((Math.min(1, Math.max(0, share)) * (WIDTH - 20)) / SLOT) * SLOT;
    const key = `${x} ${verdict}`;
    const known = marks.get(key);
    if (known) known.count++;
    else marks.set(key, { x, verdict, count: 1, at });
  }
  if (marks.size === 0) return '';
  const drawn = [...marks.values()].sort((a, b) => bySeverity(b, a)).map(drawMark);
  return `<svg viewBox="0 0 ${WIDTH} 44" role="img" aria-label="When each row happened"><line class="axis" x1="10" y1="27" x2="${WIDTH - 10}" y2="27"/>${drawDays(since, until)}${drawn.join('')}</svg>\n`;
}

function drawMark({ x, verdict, count, at }: Mark): string {
  const title = `<title>${forHtml(`${count > 1 ? `${count} ` : ''}${verdict}, ${at.slice(0, 16).replace('T', ' ')} UTC`)}</title>`;
  const { tone } = READINGS[verdict];
  if (tone === 'good' || tone === 'calm')
    return `<rect class="${tone}" x="${x - 1}" y="19" width="2" height="8">${title}</rect>`;
  return `<path class="${tone}" d="M${x} 27L${x - 5} 8L${x + 5} 8Z">${title}</path>`;
}

/** What the marks of a timeline mean. */
export const LEGEND = `${sample('<rect class="good" x="5" y="2" width="2" height="8"/>')}recorded ${sample('<rect class="calm" x="5" y="2" width="2" height="8"/>')}pending or source-gone ${sample('<path class="warn" d="M6 11L1 1L11 1Z"/>')}late or unfinished ${sample('<path class="unknown" d="M6 11L1 1L11 1Z"/>')}unknown ${sample('<path class="bad" d="M6 11L1 1L11 1Z"/>')}GitHub and the log differ.`;

function sample(shape: string): string {
  return `<svg class="legend" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;
}

/** Dates below the line, at most ten of them. */
function drawDays(since: number, until: number): string {
  const days = Math.max(1, Math.ceil((until - since) / DAY_MS / 10));
  const first = Math.ceil(since / DAY_MS) * DAY_MS;
  const ticks: string[] = [];
  for (let at = first; at <= until; at += days * DAY_MS) {
    const x = 10 + ((at - since) / (until - since)) * (WIDTH - 20);
    // A date at the very end would be cut off.
    if (x > WIDTH - 60) break;
    ticks.push(
      `<line class="axis" x1="${round(x)}" y1="27" x2="${round(x)}" y2="31"/><text x="${round(x)}" y="41">${new Date(at).toISOString().slice(5, 10)}</text>`,
    );
  }
  return ticks.join('');
}

function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
