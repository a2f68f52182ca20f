/** The style sheet of reconcile.html: light and dark, on a screen and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --soft: #59636e; --line: #d1d9e0; --head: #f6f8fa;
  --bad: #b3261e; --warn: #8a5a00; --unknown: #6b4fbb; --calm: #3f5f7f; --good: #2f7d4f; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --soft: #9aa4af; --line: #30363d; --head: #161b22;
  --bad: #ff8a80; --warn: #e3b341; --unknown: #b8a4f5; --calm: #8fb4d9; --good: #6fce93; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1200px; background: var(--bg); color: var(--fg);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 24px 0 6px; overflow-wrap: anywhere; }
p { margin: 4px 0 12px; } .soft { color: var(--soft); }
a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
.result { font-size: 16px; font-weight: 600; border-left: 6px solid var(--calm); padding: 8px 12px; background: var(--head); }
.result.differences { border-color: var(--bad); } .result.incomplete { border-color: var(--unknown); } .result.reconciled { border-color: var(--good); }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px; border: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--head); white-space: nowrap; } .facts th { width: 190px; background: var(--head); white-space: nowrap; }
td.count { text-align: right; font-variant-numeric: tabular-nums; } th.count { text-align: right; }
td.time { white-space: nowrap; font-variant-numeric: tabular-nums; } td.bar { width: 220px; }
.rows { table-layout: fixed; } .rows td { font-size: 12.5px; } .rows code { font-size: 11px; }
.w-verdict { width: 122px; } .w-at { width: 128px; } .w-run { width: 128px; } .w-commit { width: 76px; } .w-github { width: 92px; } .w-record { width: 274px; }
.key { display: block; white-space: nowrap; }
code { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.verdict { font-weight: 600; white-space: nowrap; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .unknown { color: var(--unknown); } .calm { color: var(--calm); } .good { color: var(--good); }
svg { display: block; width: 100%; } svg text { fill: var(--soft); font-size: 11px; font-family: inherit; }
svg .bad { fill: var(--bad); } svg .warn { fill: var(--warn); } svg .unknown { fill: var(--unknown); } svg .calm { fill: var(--calm); } svg .good { fill: var(--good); }
svg .axis { stroke: var(--line); } svg.legend { display: inline-block; width: 12px; height: 12px; vertical-align: -1px; margin: 0 3px 0 12px; }
footer { margin-top: 32px; color: var(--soft); font-size: 12px; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --bg: #fff; --fg: #000; --soft: #444; --line: #bbb; --head: #f2f2f2; --bad: #b3261e; --warn: #8a5a00; --unknown: #6b4fbb; --calm: #3f5f7f; --good: #2f7d4f; }
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 11px; } table, .rows td { font-size: 10px; } .rows code { font-size: 9px; }
  .w-verdict { width: 90px; } .w-at { width: 100px; } .w-run { width: 110px; } .w-commit { width: 60px; } .w-github { width: 80px; } .w-record { width: 225px; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; } tr, svg { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;
