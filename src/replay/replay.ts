/** The replay: delivers the records of receipts that could not be delivered, or were not meant to be, in their own time. */

import { openLogOf } from '../confluence/audit-client.js';
import { shareRateLimit } from '../delivery/rate-limit.js';
import { StepError } from '../failure/failure.js';
import type { GitHubApi } from '../github/api.js';
import { runUrl } from '../github/context.js';
import { isSecure } from '../http/url.js';
import type { ReplayInputs } from '../inputs/replay-inputs.js';
import type { Step } from '../inputs/step.js';
import { readReceiptFiles } from '../receipt/receipt-file.js';
import { log } from '../runner/log.js';
import { joinFailures, type ReplayedReceipt, type ReplayReport } from './report.js';
import { collect, type Collected } from './collect.js';
import { deliverLate } from './deliver-late.js';
import { listKnown } from './known-records.js';
import { type Candidate, planReplay, readCandidate, type ReplayItem } from './receipt-groups.js';
import { deliveredArtifacts, itemRow, settledRow } from './rows.js';
import { EXPIRED } from './select-artifacts.js';
import { verifyReceipts } from './verify.js';

/** Everything that a replay works with. */
export type ReplayStep = Step<ReplayInputs>;

/** How many records are delivered at once without a rate limit. */
const MOST_AT_ONCE = 4;
/** Milliseconds between two lines of progress. */
const PROGRESS_MS = 10_000;

/**
 * Replays a receipt, a folder of receipts, or what artifacts hold. A bad receipt never stops the others. Throws a StepError
 * where there is nothing to begin with: no file that can be read, no way to ask GitHub.
 */
export async function replay(step: ReplayStep): Promise<ReplayReport> {
  const { inputs, context, runtime, secrets } = step;
  const deadline = runtime.now() + inputs.timeoutMs;
  const isUntrusted = inputs.receipts === undefined || inputs.verifyRuns;
  // GitHub gets half of the time, so that what it confirmed can still be delivered.
  const askUntil = runtime.now() + inputs.timeoutMs / 2;
  const api = isUntrusted ? await openApi(step, askUntil) : undefined;
  const { files, settled } = await findFiles(step, api, askUntil);
  const candidates: Candidate[] = [];
  for (const file of files) {
    const read = readCandidate(file, inputs.site, secrets, runtime.now());
    if ('outcome' in read) settled.push(read);
    else candidates.push(read);
  }
  const verdicts = api && (await verifyReceipts(candidates, api, context.serverUrl));
  const plan = planReplay(verdicts?.candidates ?? candidates);
  settled.push(...(verdicts?.settled ?? []), ...plan.settled);
  log(`Receipts: ${files.length}. Records to deliver: ${plan.items.length}.`);
  const rows = settled.map(settledRow);
  for (const { name, outcome, failure, reason } of rows) {
    const why = failure?.happened ?? reason;
    log(`${outcome}: ${name}${why ? `: ${why}` : ''}`);
  }

  const delivered = plan.items.length === 0 ? [] : await deliverAll(plan.items, deadline, step);
  const receipts = [...delivered.map(({ row }) => row), ...rows];
  const failure = joinFailures(receipts);
  const possiblyWritten = receipts.some(({ outcome }) => outcome === 'unconfirmed');
  return {
    result: failure === undefined ? 'replayed' : possiblyWritten ? 'unconfirmed' : 'not-recorded',
    failure,
    possiblyWritten,
    site: inputs.site,
    receipts,
    deliveredArtifacts: deliveredArtifacts(settled, delivered),
    warnings: warningsOf(receipts, files.length === 0 && inputs.receipts !== undefined),
  };
}

async function findFiles(
  { inputs, context, env, runtime }: ReplayStep,
  api: GitHubApi | undefined,
  deadline: number,
): Promise<Collected> {
  if (inputs.receipts === undefined && api) {
    const repositories = inputs.repositories.length > 0 ? inputs.repositories : [context.repository.name];
    return collect(api, repositories, inputs, { runtime, deadline });
  }
  const files = readReceiptFiles(inputs.receipts ?? '', env);
  if (files === undefined)
    throw new StepError({
      class: 'configuration',
      happened: '`receipts` is not a file or folder that can be read.',
      remedy:
        'Set `receipts` to a receipt, or to the folder with the receipts (where actions/download-artifact saved them).',
    });
  return { files, settled: [] };
}

async function openApi({ inputs, context, runtime }: ReplayStep, deadline: number): Promise<GitHubApi> {
  if (inputs.githubToken === '')
    throw cannotCheck(
      '`github-token` is empty',
      'Set `github-token` to a token with `actions: read` for every repository in `repositories`.',
    );
  if (!isSecure(context.apiUrl))
    throw cannotCheck('GITHUB_API_URL is not https', 'Set GITHUB_API_URL on the runner to an https address.');
  const { openGitHub } = await import('../github/api.js');
  const { githubToken: token } = inputs;
  return openGitHub({ token, apiUrl: context.apiUrl, runtime, limitMs: 30_000, deadline, retry: true });
}

function cannotCheck(problem: string, remedy: string): StepError {
  const happened = `The receipts can't be checked against GitHub's data: ${problem}. Nothing was sent.`;
  return new StepError({ class: 'configuration', happened, remedy });
}

/** Delivers all items, a few at once. A 429 slows all of them down for a while. */
async function deliverAll(
  items: readonly ReplayItem[],
  deadline: number,
  step: ReplayStep,
): Promise<{ item: ReplayItem; row: ReplayedReceipt }[]> {
  const { inputs, context, runtime } = step;
  const auditLog = shareRateLimit(openLogOf(step), MOST_AT_ONCE, runtime.now);
  const { verify, timeoutMs } = inputs;
  const way = { auditLog, runtime, verify, timeoutMs, deadline, run: runUrl(context) };
  const known = await listKnown(items, way);
  const delivered: { item: ReplayItem; row: ReplayedReceipt }[] = [];
  const startedAt = runtime.now();
  let loggedAt = startedAt;
  const work = async (item: ReplayItem): Promise<void> => {
    const row = itemRow(item, await deliverLate(item, known.get(item.key), way));
    delivered.push({ item, row });
    log(`${row.outcome}: ${row.name}, ${item.key}${row.failure ? `: ${row.failure.happened}` : ''}`);
    if (runtime.now() - loggedAt < PROGRESS_MS) return;
    loggedAt = runtime.now();
    log(progress(delivered.length, items.length, loggedAt - startedAt));
  };
  const working = new Set<Promise<void>>();
  for (const item of items) {
    while (working.size >= auditLog.mostAtOnce()) await Promise.race(working);
    const done: Promise<void> = work(item).finally(() => working.delete(done));
    working.add(done);
  }
  await Promise.all(working);
  return delivered;
}

/** How far it is, and how long the rest takes if it goes on like this. */
function progress(done: number, all: number, elapsedMs: number): string {
  const seconds = Math.ceil((elapsedMs / Math.max(done, 1) / 1000) * (all - done));
  const left = seconds < 120 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
  return `Progress: ${done} of ${all} records, about ${left} left.`;
}

/** Each sentence once: one annotation holds them all, and the receipts say which record it is about. */
function warningsOf(receipts: readonly ReplayedReceipt[], isFolderEmpty: boolean): string[] {
  const warnings = new Set(receipts.flatMap(({ warnings = [] }) => warnings));
  if (isFolderEmpty) warnings.add('`receipts` contains no receipt, so nothing was delivered.');
  const expired = receipts.filter(({ reason }) => reason === EXPIRED).length;
  if (expired > 0)
    warnings.add(`Expired artifacts: ${expired}. Receipts in them that no replay delivered are lost.`);
  return [...warnings];
}
