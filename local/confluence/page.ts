// The log as one page of HTML, laid out as an administrator knows it from Confluence. Records hold text that anybody
// who may push to a repository has written: all of it goes through `escape`, and the page can run no script at all.
import { createHash } from 'node:crypto';
import { newestFirst, type AuditRecord } from './log.js';

const PAGE_SIZE = 100;

/**
 * The page for a query: `q` are words to look for in any text of a record, `page` counts from 1.
 * @param links more to see, text by address.
 */
export function renderPage(
  records: AuditRecord[],
  query: Record<string, string>,
  links: Record<string, string> = {},
): string {
  const words = (query['q'] ?? '').trim();
  const found = newestFirst(records).filter(
    (record) => words === '' || textsOf(record).some((text) => text.includes(words.toLowerCase())),
  );
  const last = Math.max(1, Math.ceil(found.length / PAGE_SIZE));
  const page = Math.min(last, Math.max(1, Math.trunc(Number(query['page'])) || 1));
  const shown = found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Local audit log</title>
<link rel="icon" href="data:,">
<style>${STYLE}</style>
</head>
<body>
<a class="skip" href="#log">Skip to the records</a>
<header>
<p><strong>Local emulator.</strong> Nothing on this page is in Confluence: the log is in this computer’s memory
and is gone when the emulator stops.${Object.entries(links)
    .map(([href, text]) => ` <a href="${escape(href)}">${escape(text)}</a>`)
    .join('')}</p>
</header>
<main>
<h1>Local audit log</h1>
<div class="tools">
<form role="search" action="" method="get">
<label for="q">Filter records</label>
<input id="q" name="q" type="search" value="${escape(words)}" autocomplete="off">
<button type="submit">Filter</button>
${words === '' ? '' : '<a href="?">Clear</a>'}
</form>
<p role="status">${count(shown.length, found.length, records.length, page)}</p>
</div>
<div id="log" tabindex="-1">
${shown.length > 0 ? table(shown, words) : empty(words)}
</div>
${last > 1 ? pager(page, last, words) : ''}
</main>
</body>
</html>
`;
}

function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value.toLowerCase()];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

function count(shown: number, found: number, all: number, page: number): string {
  if (shown === 0) return '';
  const from = (page - 1) * PAGE_SIZE + 1;
  const range = shown === found ? String(found) : `${from} to ${from + shown - 1} of ${found}`;
  const rest = found === all ? '' : `, filtered from ${all}`;
  return `${range} ${found === 1 ? 'record' : 'records'}${rest}`;
}

function empty(words: string): string {
  return words === ''
    ? '<p class="empty"><strong>No records yet.</strong> The log fills when an action posts to this address.</p>'
    : `<p class="empty"><strong>No record contains “<bdi>${escape(words)}</bdi>”.</strong> <a href="?">Show all records</a></p>`;
}

function pager(page: number, last: number, words: string): string {
  const link = (to: number, name: string) =>
    to < 1 || to > last
      ? `<span>${name}</span>`
      : `<a href="?${escape(new URLSearchParams({ ...(words !== '' && { q: words }), page: String(to) }).toString())}">${name}</a>`;
  return `<nav aria-label="Pages">${link(page - 1, 'Newer')}<p>Page ${page} of ${last}</p>${link(page + 1, 'Older')}</nav>`;
}

function table(records: AuditRecord[], words: string): string {
  return `<table class="log">
<caption>${words === '' ? 'Audit records' : 'Filtered audit records'}, newest first</caption>
<thead><tr><th scope="col">Date (UTC)</th><th scope="col">Author</th><th scope="col">Event type</th><th scope="col">Change</th><th scope="col"><span class="unseen">Details</span></th></tr></thead>
${records.map(row).join('\n')}
</table>`;
}

// Two rows: what everybody looks for, and everything. A disclosure can't span table rows, so the style sheet shows the
// second when the disclosure in the first is open; no script is needed.
function row(record: AuditRecord, index: number): string {
  const id = `record-${index}`;
  return `<tbody>
<tr class="brief">
<td data-label="Date (UTC)">${time(record.creationDate)}</td>
<td data-label="Author">${text(record.author.displayName)}</td>
<td data-label="Event type">${record.category === '' ? EMPTY : `<span class="type">${escape(record.category)}</span>`}</td>
<th scope="row">${text(record.summary)}</th>
<td class="toggle"><details><summary aria-controls="${id}">Details<span class="unseen"> of ${escape(record.summary)}</span></summary></details></td>
</tr>
<tr class="full" id="${id}"><td colspan="5">
<dl>
${term('Description', `<div class="prose">${text(record.description)}</div>`)}
${term('Affected object', object(record.affectedObject))}
${term('Associated objects', list(record.associatedObjects.map(object)))}
${term('Changed values', changes(record.changedValues))}
${term('Remote address', text(record.remoteAddress))}
${term('System administrator', record.sysAdmin ? 'Yes' : 'No')}
${term('Time', `${escape(new Date(record.creationDate).toISOString())} <span class="kind">${record.creationDate}</span>`)}
</dl>
<details class="raw"><summary>Raw JSON</summary><pre tabindex="0">${escape(JSON.stringify(record, null, 2))}</pre></details>
</td></tr>
</tbody>`;
}

const NONE = '<span class="none">none</span>';
const EMPTY = '<span class="none">empty</span>';

function text(given: string): string {
  return given === '' ? EMPTY : `<bdi>${escape(given)}</bdi>`;
}

function time(at: number): string {
  const iso = new Date(at).toISOString();
  return `<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)}</time>`;
}

function term(name: string, html: string): string {
  return `<div><dt>${name}</dt><dd>${html}</dd></div>`;
}

function object({ name, objectType }: AuditRecord['affectedObject']): string {
  if (name === '' && objectType === '') return NONE;
  return `${text(name)} <span class="kind">${escape(objectType)}</span>`;
}

function list(items: string[]): string {
  return items.length === 0 ? NONE : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function changes(values: AuditRecord['changedValues']): string {
  if (values.length === 0) return NONE;
  const rows = values.map(
    ({ name, oldValue, newValue }) =>
      `<tr><th scope="row">${text(name)}</th><td>${text(oldValue)}</td><td><span aria-hidden="true">→ </span>${text(newValue)}</td></tr>`,
  );
  return `<table class="values"><thead><tr><th scope="col">Value</th><th scope="col">Old</th><th scope="col">New</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

// The joiners U+200C and U+200D are missing on purpose: scripts and emoji need them.
const UNSEEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text made safe for HTML, in elements and in quoted attributes. Control characters and those that turn the
 * direction of text or take no room are spelt out: they can make a record look like another one.
 */
export function escape(given: string): string {
  return given
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[&<>"'`]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replaceAll(UNSEEN, (char) => `[U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`);
}

const STYLE = `
:root {
  --ground: #f7f8f9; --surface: #fff; --hover: #f1f2f4; --open: #fafbfc; --line: #dcdfe4;
  --text: #172b4d; --quiet: #505f79; --accent: #0055cc; --field: #fff; --field-line: #8590a2;
  --type: #e9f2ff; --type-text: #09326c; --note: #fff7d6; --note-text: #533f04; --note-line: #e2b203;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #161a1d; --surface: #1d2125; --hover: #262c31; --open: #191d20; --line: #333c44;
    --text: #d5dee8; --quiet: #9fadbc; --accent: #85b8ff; --field: #161a1d; --field-line: #7c8b9a;
    --type: #1c2b41; --type-text: #a8ccff; --note: #332a0c; --note-text: #f8e6a0; --note-line: #946f00;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--text);
  font: 14px/1.45 system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
a { color: var(--accent); }
p { margin: 0; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 8px; top: 8px; z-index: 1; padding: 8px 12px; background: var(--surface); }
.unseen, .log caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
header { background: var(--note); color: var(--note-text); border-bottom: 1px solid var(--note-line); }
header p { max-width: 1240px; margin: 0 auto; padding: 10px 32px; }
main { max-width: 1240px; margin: 0 auto; padding: 32px 32px 64px; }
h1 { margin: 0 0 20px; font-size: 24px; line-height: 1.2; font-weight: 600; letter-spacing: -.01em; }
.tools { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: 12px 24px; margin-bottom: 16px; }
.tools p, nav p { color: var(--quiet); }
form { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
label { flex-basis: 100%; color: var(--quiet); font-size: 12px; font-weight: 600; }
input, button { font: inherit; color: inherit; height: 36px; border: 1px solid var(--field-line); border-radius: 4px; padding: 0 12px; background: var(--field); }
input { width: min(320px, 60vw); }
button { background: var(--hover); font-weight: 500; cursor: pointer; }
#log:focus { outline: none; }
.log { width: 100%; border-collapse: separate; border-spacing: 0; table-layout: fixed; background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.log > thead th { padding: 10px 16px; text-align: left; font-size: 12px; font-weight: 600; color: var(--quiet); border-bottom: 2px solid var(--line); }
.log > thead th:nth-child(1) { width: 176px; }
.log > thead th:nth-child(2) { width: 19%; }
.log > thead th:nth-child(3) { width: 15%; }
.log > thead th:nth-child(5) { width: 104px; }
.log td, .log th { overflow-wrap: anywhere; }
.brief { position: relative; }
.brief > * { padding: 11px 16px; text-align: left; vertical-align: top; font-weight: 400; }
.log > tbody + tbody > .brief > * { border-top: 1px solid var(--line); }
.brief th { font-weight: 500; }
.brief:hover { background: var(--hover); }
.log > tbody:last-child > :last-child > :first-child { border-bottom-left-radius: 8px; }
.log > tbody:last-child > :last-child > :last-child { border-bottom-right-radius: 8px; }
time { font-variant-numeric: tabular-nums; white-space: nowrap; }
.type { display: inline-block; padding: 0 6px; border-radius: 3px; background: var(--type); color: var(--type-text); font-size: 12px; font-weight: 600; line-height: 20px; }
.none { color: var(--quiet); font-style: italic; }
summary { cursor: pointer; color: var(--accent); }
/* The whole row opens it. */
.toggle summary::after { content: ''; position: absolute; inset: 0; }
.full { display: none; }
tbody:has(.toggle details[open]) .full { display: table-row; }
@supports not selector(:has(a)) { .full { display: table-row; } .toggle { visibility: hidden; } }
.full > td { padding: 4px 16px 20px; background: var(--open); }
dl { margin: 0; }
dl > div { display: grid; grid-template-columns: 176px minmax(0, 1fr); padding: 8px 0; }
dt { color: var(--quiet); font-weight: 600; font-size: 12px; line-height: 20px; }
dd { margin: 0; }
.prose, .values td { white-space: pre-wrap; }
.prose { max-width: 80ch; }
ul { margin: 0; padding: 0; list-style: none; }
li + li { margin-top: 2px; }
.kind { color: var(--quiet); font-size: 12px; margin-left: 4px; }
.values { border-collapse: collapse; }
.values th, .values td { padding: 3px 24px 3px 0; text-align: left; vertical-align: top; font-weight: 400; }
.values td { min-width: 5.5em; }
.values thead th { padding-top: 0; font-size: 12px; line-height: 20px; color: var(--quiet); }
.values tbody tr > * { border-top: 1px solid var(--line); }
.raw { margin-top: 8px; }
pre { margin: 8px 0 0; padding: 12px 16px; overflow: auto; max-height: 420px; background: var(--ground); border: 1px solid var(--line); border-radius: 4px; font: 12px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre-wrap; }
.empty { padding: 64px 24px; text-align: center; color: var(--quiet); background: var(--surface); border: 1px solid var(--line); border-radius: 8px; }
.empty strong { display: block; margin-bottom: 4px; color: var(--text); font-size: 16px; overflow-wrap: anywhere; }
nav { display: flex; justify-content: center; gap: 24px; margin-top: 20px; }
nav span { color: var(--quiet); opacity: .6; }
@media (max-width: 760px) {
  header p { padding: 10px 16px; }
  main { padding: 20px 16px 48px; }
  input { flex: 1; }
  form { width: 100%; }
  .log, .log > tbody, .full > td { display: block; }
  .log > thead { position: absolute; clip-path: inset(50%); }
  .brief { display: grid; grid-template-columns: minmax(0, 1fr) auto; padding: 12px 16px; gap: 4px 12px; }
  .log > tbody + tbody > .brief { border-top: 1px solid var(--line); }
  .log > tbody + tbody > .brief > * { border-top: 0; }
  .brief > * { padding: 0; grid-column: 1 / -1; }
  .brief th { order: -2; grid-column: 1; font-size: 15px; }
  .brief .toggle { order: -1; grid-column: 2; }
  .brief [data-label]::before { content: attr(data-label) ': '; color: var(--quiet); font-size: 12px; }
  tbody:has(.toggle details[open]) .full { display: block; }
  dl > div { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) { .type { border: 1px solid; } }
`;

// The style sheet is allowed by its digest; nothing else may load, run, frame the page or receive its form.
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`,
  'img-src data:',
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const PAGE_HEADERS: Record<string, string> = {
  'Content-Type': 'text/html;charset=utf-8',
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};
