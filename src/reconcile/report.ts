/** The report of a reconciliation: what an auditor needs to rely on it, and its rows. Pure. */

import type { ReconcileInputs } from '../inputs/reconcile-inputs.js';
import { type Context, runUrl } from '../github/context.js';
import { wholeSeconds } from '../github/run-history.js';
import { VERSION } from '../runner/version.js';
import { auditLogUrl } from '../inputs/site.js';
import { groupBy } from './group.js';
import { countVerdicts, countWords, number, resultOf, type VerdictCounts } from './severity.js';
import { type Finding, type GitHubSide, type LogSide, MARGIN_MS, type Terms } from './sides.js';

/** What was read, beside what the sides hold. */
export interface ReadCounts {
  /** The repositories that were asked for, `owner/*` written out. */
  repositories: readonly string[];
  /** Questions to each side. */
  githubRequests: number;
  logRequests: number;
  /** Rows of the log in the window, whoever wrote them, and how many of them are records of this action. */
  logRows: number;
  ownRecords: number;
}

/** A whole report. */
export type ReconcileReport = ReturnType<typeof buildReport>;

/** Puts the report together. The header begins reconcile.json; HTML and summary say the same. Times are ISO 8601. */
export function buildReport(
  inputs: Pick<ReconcileInputs, 'site' | 'environments' | 'workflows'>,
  context: Context,
  sides: { github: GitHubSide; log: LogSide; counts: ReadCounts; terms: Terms },
  findings: readonly Finding[],
) {
  const { github, log, counts, terms } = sides;
  const verdicts = countVerdicts(findings);
  const person = (actor: Context['actor']) =>
    actor === undefined ? '' : `${actor.login}${actor.id === undefined ? '' : ` (id ${actor.id})`}`;
  const [from, to] = log.window;
  return {
    header: {
      format: 'confluence-audit-reconciliation',
      version: 1,
      writtenBy: `confluence-audit-action ${VERSION}`,
      result: resultOf(verdicts),
      period: { since: iso(terms.since), until: iso(terms.until) },
      extractedAt: iso(terms.now),
      ranBy: {
        run: runUrl(context),
        repository: context.repository.name,
        workflow: context.workflow.ref ?? context.workflow.name,
        actor: person(context.actor),
        triggeringActor: person(context.triggeringActor),
      },
      sources: { github: context.apiUrl, auditLog: auditLogUrl(inputs.site) },
      queries: {
        github: [
          `GraphQL repository.deployments(orderBy: CREATED_AT DESC) until created before ${iso(terms.since - MARGIN_MS)}`,
          `GET /repos/{repository}/actions/runs?created=${wholeSeconds(terms.since - MARGIN_MS)}..${wholeSeconds(terms.until + MARGIN_MS)}&exclude_pull_requests=true`,
          'GET /repos/{repository}/actions/runs/{run} and …/attempts/{attempt} for runs that deployments or records name',
        ],
        auditLog: `GET /wiki/rest/api/audit?startDate=${from}&endDate=${to}`,
        repositories: counts.repositories,
        environments: inputs.environments,
        workflows: inputs.workflows,
        graceMinutes: terms.graceMs / 60_000,
        marginMinutes: MARGIN_MS / 60_000,
      },
      counts: {
        github: {
          repositories: counts.repositories.length,
          deployments: github.deployments.length,
          countedRuns: github.counted.length,
          requests: counts.githubRequests,
        },
        auditLog: {
          rows: counts.logRows,
          records: counts.ownRecords,
          recordsOfTheseRepositories: log.records.length,
          requests: counts.logRequests,
        },
        verdicts,
      },
      completeness: {
        github: {
          complete: github.unread.size === 0,
          unread: [...github.unread].map(([repository, reason]) => ({ repository, reason })),
        },
        auditLog: {
          complete: log.unread === undefined,
          reason: log.unread ?? '',
          retention: log.retention ?? 'unknown',
        },
      },
    },
    findings,
  };
}

/** Rows of one environment, in the order of the report. */
export interface PlaceGroup {
  /** `production (acme/shop)`, or what there is of it. */
  name: string;
  findings: readonly Finding[];
  counts: VerdictCounts;
}

/** Groups rows by repository and environment, whatever the spelling. */
export function groupByPlace(findings: readonly Finding[]): PlaceGroup[] {
  const groups = groupBy(findings, ({ repository, environment }) => [
    `${repository} ${environment}`.toLowerCase(),
  ]);
  return [...groups.values()].map((group) => ({
    name: nameOf(group[0]),
    findings: group,
    counts: countVerdicts(group),
  }));
}

function nameOf({ repository, environment }: Finding): string {
  if (repository === '') return 'Reading';
  return environment === '' ? `Runs of ${repository}` : `${environment} (${repository})`;
}

/** What an auditor reads first: name and value, in order. HTML and summary show the same. */
export function headerLines({ header, findings }: ReconcileReport, digest: string): [string, string][] {
  const { counts, completeness, queries, ranBy } = header;
  const { github, auditLog } = counts;
  const unread = completeness.github.unread;
  return Object.entries({
    Result: `${header.result}: ${countWords(counts.verdicts)}`,
    Period: `${header.period.since} to ${header.period.until}`,
    Extracted: header.extractedAt,
    'Run by': `${ranBy.run}, workflow ${ranBy.workflow}, actor ${ranBy.actor || 'unknown'}, triggering actor ${ranBy.triggeringActor || 'unknown'}`,
    'Source: GitHub': header.sources.github,
    'Source: audit log': header.sources.auditLog,
    'Queries to GitHub': queries.github.join('; '),
    'Query to the audit log': queries.auditLog,
    Repositories: listWords(queries.repositories),
    Environments: queries.environments.join(', '),
    ...(queries.workflows.length > 0 && { Workflows: queries.workflows.join(', ') }),
    Terms: `grace ${queries.graceMinutes} min, margin for clocks ${queries.marginMinutes} min at both ends`,
    'Read from GitHub': `repositories: ${number(github.repositories)}; deployments: ${number(github.deployments)}; runs counted by workflows: ${number(github.countedRuns)}; requests: ${number(github.requests)}`,
    'Read from the audit log': `rows: ${number(auditLog.rows)}; records of this action: ${number(auditLog.records)}; of these repositories: ${number(auditLog.recordsOfTheseRepositories)}; requests: ${number(auditLog.requests)}`,
    'Rows of this report': number(findings.length),
    Complete: [
      completeness.github.complete
        ? 'GitHub: yes'
        : `GitHub: no (${listWords(unread.map(({ repository }) => repository))})`,
      completeness.auditLog.complete ? 'audit log: yes' : `audit log: no (${completeness.auditLog.reason})`,
      `the log's retention: ${completeness.auditLog.retention}`,
    ].join('; '),
    'SHA-256 of reconcile.json': digest,
  });
}

function listWords(names: readonly string[]): string {
  const shown = names.slice(0, 20).join(', ');
  return names.length > 20 ? `${shown}, and ${number(names.length - 20)} more` : shown;
}

function iso(at: number): string {
  return new Date(at).toISOString();
}
