/** The report's files, read back by what nobody here wrote: the CSV by csv-parse, the HTML by its own policy and escapes. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { COLUMNS, CSV_HEADER, toCsvLine } from '../../src/reconcile/csv.js';
import { compareSides } from '../../src/reconcile/findings.js';
import {
  annotateReconciliation,
  RECONCILE_OUTPUT_NAMES,
  writeReconcileOutputs,
} from '../../src/reconcile/outputs.js';
import { buildReport, type ReconcileReport } from '../../src/reconcile/report.js';
import type { Finding } from '../../src/reconcile/sides.js';
import { writeReconcileSummary } from '../../src/reconcile/job-summary.js';
import { writeReport } from '../../src/reconcile/write-report.js';
import { VERDICTS } from '../../src/inputs/reconcile-inputs.js';
import { cleanLine } from '../../src/text/sanitize.js';
import { useFolder } from '../built.js';
import { contextOf, NOW, readActionFile } from '../given.js';
import { DAY, deploymentOf, findingsOf, rowOf, runOf, type Scene, sha, sidesOf } from './scenes.js';

const folder = useFolder('reconcile-report');

function reportOf(scene: Scene, hostile: Partial<Finding> = {}): ReconcileReport {
  const sides = sidesOf(scene);
  const counts = {
    repositories: ['acme/shop'],
    githubRequests: 2,
    logRequests: 3,
    logRows: 40,
    ownRecords: 5,
  };
  const site = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net', cloudId: undefined };
  return buildReport(
    { site, environments: ['*'], workflows: [] },
    contextOf(),
    { ...sides, counts },
    compareSides(sides.github, sides.log, sides.terms).map((finding) => ({ ...finding, ...hostile })),
  );
}

const GAP: Scene = {
  deployments: [
    deploymentOf(),
    deploymentOf({ id: '901', run: '101', job: '501', sha: sha(2), createdAt: NOW - 2 * DAY }),
  ],
  runs: [runOf(), runOf({ id: '101', headSha: sha(2) })],
  rows: [rowOf()],
};

/** What is meant for a shell, a page, a spreadsheet, or a runner. */
const HOSTILE = [
  '=HYPERLINK("http://evil.example","x")',
  "+1+cmd|' /C calc'!A0",
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '＝1+1',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'; DROP TABLE x; --",
  'a,b;c\r\nd "quoted"',
  '::error::x',
  '##[add-mask]x',
  '@octocat [x](javascript:alert(1)) `code` | cell',
  '\u202egnp.exe',
  '',
];

describe('reconcile.csv', () => {
  it('gives back every hostile cell, and none that a spreadsheet runs', () => {
    const findings = HOSTILE.map(
      (text) => Object.fromEntries(COLUMNS.map((column) => [column, text])) as unknown as Finding,
    );
    const csv = CSV_HEADER + findings.map(toCsvLine).join('');
    const rows: string[][] = parse(csv, { record_delimiter: '\r\n' });
    expect(rows[0]).toEqual([...COLUMNS]);
    expect(rows).toHaveLength(HOSTILE.length + 1);
    for (const [index, text] of HOSTILE.entries())
      for (const cell of rows[index + 1] ?? []) {
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect([cleanLine(text), `'${cleanLine(text)}`]).toContain(cell);
      }
  });

  // Anybody who may name an environment could have run a formula on the desk of an auditor whose Excel splits at semicolons.
  it('holds no formula for a spreadsheet that splits lines at semicolons', () => {
    for (const text of [
      'prod;=1+1',
      'prod";=cmd|x;@y',
      'prod;-1;+1',
      'prod\n=1+1',
      'prod\r\n@x',
      'prod;\u200b=1',
    ]) {
      const finding = Object.fromEntries(COLUMNS.map((column) => [column, text])) as unknown as Finding;
      for (const cell of toCsvLine(finding)
        .trimEnd()
        .split(/[;\r\n]/))
        expect(cell).not.toMatch(/^[=+\-@]/);
    }
  });

  it('has the columns of the design, in their order', () => {
    expect(CSV_HEADER).toBe(
      'verdict,repository,environment,deployment,run,attempt,commit,created_at,github_status,record_date,audit_key,reason,url\r\n',
    );
  });
});

describe('the report', () => {
  it('is three files, of which the JSON keeps the truth and has the digest', () => {
    const report = reportOf(GAP, { environment: HOSTILE[0] });
    const digest = writeReport(report, folder.path());
    const read = (name: string) => readFileSync(join(folder.path(), name));
    expect(digest).toBe(`sha256:${createHash('sha256').update(read('reconcile.json')).digest('hex')}`);
    const json = JSON.parse(read('reconcile.json').toString()) as { rows: Finding[]; counts: unknown };
    expect(json.rows).toEqual(report.findings);
    expect({ ...json, rows: undefined }).toEqual({ ...report.header, rows: undefined });
    const rows: Finding[] = parse(read('reconcile.csv'), { columns: true });
    expect(rows.map(({ verdict, run }) => [verdict, run])).toEqual([
      ['missing', '101'],
      ['recorded', '100'],
    ]);
    const html = read('reconcile.html').toString();
    expect(html).toContain(digest);
  });

  it('begins with what an auditor needs', () => {
    const { header } = reportOf(GAP);
    expect(header).toMatchObject({
      result: 'differences',
      period: { since: '2026-11-16T09:30:00.000Z', until: '2026-11-23T09:30:00.000Z' },
      extractedAt: '2026-11-23T09:30:00.000Z',
      ranBy: {
        run: 'https://github.com/acme/shop/actions/runs/30433642/attempts/1',
        actor: 'octocat (id 583231)',
      },
      counts: {
        github: { repositories: 1, deployments: 2, requests: 2 },
        auditLog: { rows: 40, records: 5, recordsOfTheseRepositories: 1, requests: 3 },
      },
      completeness: { github: { complete: true }, auditLog: { complete: true } },
    });
    expect(header.sources.auditLog).toContain('acme.atlassian.net');
    expect(header.queries.auditLog).toMatch(
      /^GET \/wiki\/rest\/api\/audit\?startDate=\d{13}&endDate=\d{13}$/,
    );
  });

  it.each(HOSTILE)('escapes %j in the page and the summary', (text) => {
    const hostile = Object.fromEntries(
      COLUMNS.filter((column) => column !== 'verdict').map((column) => [column, text]),
    ) as Partial<Finding>;
    const report = reportOf(GAP, hostile);
    const digest = writeReport(report, folder.path());
    const html = readFileSync(join(folder.path(), 'reconcile.html'), 'utf8');
    const summary = writeReconcileSummary(report, digest, text);
    // The page's own policy lets its one style sheet pass and nothing else.
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    for (const page of [html, summary]) {
      const tags = new Set([...page.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag?.toLowerCase()));
      for (const tag of ['script', 'img', 'iframe', 'object', 'link', 'form'])
        expect(tags).not.toContain(tag);
      expect(page).not.toMatch(/<[^>]+\son\w+=/i);
      expect(page).not.toMatch(/href="(?!https:)/);
      expect(page).not.toContain('\u202e');
    }
    expect(summary).not.toMatch(/(?<!\w)@octocat/);
  });

  // GitHub drops a summary of over 1 MiB whole: whoever forged one record could have hidden all findings.
  it('stays readable beside forged records of megabytes', () => {
    const long = 'x'.repeat(1_000_000);
    const rows = [
      rowOf({ run: '200', environment: long }),
      rowOf({ run: '201', lines: [`Delivered late by: ${long}`] }),
      {
        ...rowOf({ run: '202' }),
        affectedObject: { name: `${long} (acme/shop)`, objectType: 'Environment' },
      },
    ];
    const report = reportOf({
      ...GAP,
      rows: [...(GAP.rows ?? []), ...rows],
      runs: [...(GAP.runs ?? []), runOf({ id: '201' })],
    });
    expect(report.findings.length).toBeGreaterThan(3);
    expect(writeReconcileSummary(report, '', folder.path()).length).toBeLessThan(20_000);
  });

  it('shows at most 50 findings in the summary, worst first, and says so', () => {
    const deployments = Array.from({ length: 70 }, (_, index) =>
      deploymentOf({ id: String(2000 + index), run: String(3000 + index), job: String(4000 + index) }),
    );
    const runs = deployments.map(({ run }) => runOf({ id: run }));
    const report = reportOf({ deployments, runs, rows: [rowOf({ run: '666' })] });
    const summary = writeReconcileSummary(report, 'sha256:0', '/tmp/report');
    expect(summary.match(/<b>missing<\/b>/g)).toHaveLength(50);
    expect(summary).not.toContain('<b>unknown-source</b>');
    expect(summary).toContain('The first 50 of 71 findings');
  });
});

describe('outputs', () => {
  it('are those of reconcile/action.yml', () => {
    const { outputs } = readActionFile('reconcile');
    expect([...RECONCILE_OUTPUT_NAMES]).toEqual(Object.keys(outputs));
    const written = writeReconcileOutputs({
      report: reportOf(GAP),
      folder: '/r',
      digest: 'sha256:0',
      failOn: [],
    });
    expect(written).toMatchObject({
      result: 'differences',
      missing: '1',
      recorded: '1',
      late: '0',
      report: '/r',
    });
    expect(writeReconcileOutputs(undefined)).toMatchObject({ result: 'incomplete', missing: '', report: '' });
  });

  it('count each verdict in the output of its name', () => {
    const report = reportOf(GAP);
    VERDICTS.forEach((verdict, index) => (report.header.counts.verdicts[verdict] = index + 1));
    const written = writeReconcileOutputs({ report, folder: '/r', digest: 'sha256:0', failOn: [] });
    expect(written).toEqual({
      result: 'differences',
      ...Object.fromEntries(VERDICTS.map((verdict, index) => [verdict, String(index + 1)])),
      report: '/r',
      'report-digest': 'sha256:0',
    });
  });

  it.each([
    [['missing'], 'fail', 'error'],
    [['missing'], 'warn', 'warning'],
    [['missing'], 'warn-on-outage', 'error'],
    [['unknown'], 'fail', undefined],
    [[], 'fail', undefined],
  ] as const)('fail on %j with %s: %s', (failOn, policy, level) => {
    const annotation = annotateReconciliation(
      { report: reportOf(GAP), folder: '/r', digest: 'sha256:0', failOn },
      policy,
    );
    expect(annotation?.level).toBe(level);
    if (annotation)
      expect(annotation.message).toContain('missing: acme/shop · production · deployment 901 · run 101');
  });

  it('lets an outage pass by `warn-on-outage` where nothing but `unknown` fails', () => {
    const report = reportOf({ ...GAP, rows: [], unreadLog: 'Timed out.' });
    const done = { report, folder: '/r', digest: 'sha256:0', failOn: VERDICTS };
    expect(report.header.result).toBe('incomplete');
    expect(annotateReconciliation(done, 'warn-on-outage')?.level).toBe('warning');
    expect(annotateReconciliation(done, 'fail')?.level).toBe('error');
  });

  it.each<[string, Scene]>([
    ['reconciled', { deployments: [deploymentOf()], runs: [runOf()], rows: [rowOf()] }],
    ['differences', GAP],
    ['incomplete', { ...GAP, unreadGitHub: 'GitHub returned 502.' }],
    ['reconciled', {}],
  ])('%s', (result, scene) => {
    expect(findingsOf(scene)).toBeDefined();
    expect(reportOf(scene).header.result).toBe(result);
  });
});
