/**
 * Whether a record says what its receipt's run is. Only what the action itself writes is compared; what inputs may say
 * freely (a summary of the user's own, more objects) can't be judged, and is listed as not verified. Pure.
 */

import type { RunAttempt } from '../github/runs.js';
import { type AuditRecord, isKeyType } from '../record/audit-record.js';
import { runWords } from '../record/listener-event.js';
import {
  asName,
  liveCommits,
  outcomeOfWords,
  type RecordedOutcome,
  statedOutcomes,
  summaryOf,
} from '../record/record-claims.js';
import { LIMITS } from '../record/record-limits.js';
import type { Receipt } from '../receipt/receipt.js';
import { cleanLine } from '../text/sanitize.js';
import { quote } from '../text/escape.js';
import { TRUNCATED } from '../text/truncate.js';
import { hasEvidence, provenanceLines, provenanceProblem } from './verify-provenance.js';
import { differs, namesOf, type RunFacts } from './verify-run.js';

/**
 * Compares record and receipt, both as far as GitHub confirmed what the receipt says of its run (`verifyRun`).
 * @returns what of the record is not verified, or the contradiction as part of a sentence.
 */
export function verifyRecord(
  receipt: Receipt,
  facts: RunFacts,
): { notVerified: string[] } | { problem: string } {
  const { record, run } = receipt;
  const lines = provenanceLines(record);
  const summary = compareSummary(receipt);
  const author = isAuthorGiven(lines) ? undefined : authorOf(receipt, facts);
  const problem =
    objectsProblem(receipt) ??
    provenanceProblem(receipt, facts) ??
    outcomeProblem(receipt, facts) ??
    summary.problem ??
    commitProblem(receipt) ??
    authorProblem(record, author);
  if (problem !== undefined) return { problem };
  const isLive = liveCommits(record).length > 0;
  const notVerified = namesOf({
    'repository and ref of the workflow': true,
    author: author === undefined,
    date: !isDated(record.creationDate, facts.subject ?? facts.attempt),
    summary: !summary.isWhole || !isAskedAbout(run),
    outcome: !isAskedAbout(run),
    'run of the deployment': run.subject?.kind === 'deployment_status',
    'deployed commit': isLive && !isCommitKnown(run),
    'commit live before': isLive,
    'failure of the step': receipt.stepFailed,
    evidence: hasEvidence(record, lines),
  });
  return { notVerified };
}

/** Whether the provenance says that an input gave the author. */
function isAuthorGiven(lines: readonly string[]): boolean {
  const line = lines.find((each) => each.startsWith('From inputs: ')) ?? '';
  return /^From inputs: (.*)$/.exec(line)?.[1]?.split(', ').includes('author') === true;
}

function objectsProblem({ record, run, auditKey }: Receipt): string | undefined {
  const objects = record.associatedObjects ?? [];
  const first = (type: string) => objects.find(({ objectType }) => objectType === type)?.name;
  const key = objects.find(({ name, objectType }) => isKeyType(objectType) && name !== auditKey);
  if (key) return `its record has another audit key, ${quote(key.name)}`;
  const repository = first('Repository');
  if (repository !== undefined && repository !== run.repository.name)
    return differs('repository in the record', repository, run.repository.name);
  const [id, attempt] =
    run.subject?.kind === 'workflow_run' ? run.subject.identity : [run.id, String(run.attempt)];
  const object = first('Workflow run');
  // A deployment's status can name the run that deploys, which only its payload proves.
  const isCompared = run.subject?.kind !== 'deployment_status';
  if (isCompared && object !== undefined && !object.endsWith(`(run ${id ?? ''}, attempt ${attempt ?? ''})`))
    return differs('run in the record', object, `run ${id ?? ''}, attempt ${attempt ?? ''}`);
  const affected = record.affectedObject;
  // As the action writes it; an input may name anything else.
  if (affected?.objectType !== 'Environment' || !/ \([\w.-]+\/[\w.-]+\)$/.test(affected.name))
    return undefined;
  const expected = asName(`${run.environment ?? ''} (${run.repository.name})`);
  return affected.name.toLowerCase() === expected.toLowerCase()
    ? undefined
    : `its record is about ${quote(affected.name)}, the receipt about ${quote(expected)}`;
}

/** The sentences that the action writes: what each says it is about, and how it ended. */
const SENTENCES = [
  /^Deployment of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
  /^Workflow ".*" run #\d+ of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
  /^Release .* of (?<repository>[\w.-]+\/[\w.-]+)(?<rest>: workflow ".*" run #\d+ .*)$/s,
];

/** The sentence, where the summary ends with an outcome as those of the action do; any other is the user's own. */
function sentenceOf(record: AuditRecord): { repository: string; rest: string } | undefined {
  const { summary = '' } = record;
  if (summaryOf(record) === undefined) return undefined;
  const plain = summary.slice(0, LIMITS.line).replace(/ \(emergency\)$/, '');
  for (const form of SENTENCES) {
    const { repository, rest } = form.exec(plain)?.groups ?? {};
    if (repository !== undefined && rest !== undefined) return { repository, rest };
  }
  return undefined;
}

/** Whether GitHub was asked about what the record describes: its own run, or the run that triggered it. */
function isAskedAbout({ subject }: Receipt['run']): boolean {
  return subject === null || subject.kind === 'workflow_run';
}

/** The outcome that a record may state; undefined for none. */
function expectedOutcome({ run }: Receipt, { subject }: RunFacts): RecordedOutcome | undefined {
  if (run.subject === null) return run.outcome ?? 'started';
  const [, , action = ''] = run.subject.identity;
  return action === 'completed' ? outcomeOfWords(runWords(action, subject?.conclusion)) : 'started';
}

function outcomeProblem(receipt: Receipt, facts: RunFacts): string | undefined {
  if (!isAskedAbout(receipt.run)) return undefined;
  const expected = expectedOutcome(receipt, facts);
  const wrong = statedOutcomes(receipt.record).find(({ outcome }) => outcome !== expected);
  return wrong && `its record says ${quote(wrong.text)}, but the outcome is ${quote(expected ?? 'unknown')}`;
}

/**
 * Compares the summary with repository and environment of the receipt.
 * @returns `isWhole`: it is a sentence of the action, and all of it was compared.
 */
function compareSummary({ record, run }: Receipt): { isWhole: boolean; problem?: string } {
  const { summary = '' } = record;
  const sentence = sentenceOf(record);
  if (sentence === undefined) return { isWhole: false };
  const { repository, rest } = sentence;
  if (repository !== run.repository.name)
    return { isWhole: false, problem: differs('repository in the summary', repository, run.repository.name) };
  if (rest.includes(TRUNCATED)) return { isWhole: false };
  if (!summary.startsWith('Deployment of ')) return { isWhole: true };
  if (run.environment === null) return { isWhole: false };
  const end = ` to ${cleanLine(run.environment)} `.toLowerCase() + (summaryOf(record)?.words ?? '');
  if (rest.toLowerCase().endsWith(end)) return { isWhole: true };
  const problem = `its summary is ${quote(summary)}, but its environment is ${quote(run.environment)}`;
  return { isWhole: false, problem };
}

/** The changed values that say which commit is live: in the receipt's environment, and the commit of its run. */
function commitProblem({ record, run }: Receipt): string | undefined {
  const commits = [run.commit, run.headCommit, run.commitInput].filter((commit) => commit);
  for (const { name, commit } of liveCommits(record)) {
    if (
      run.environment === null ||
      name.toLowerCase() !== asName(`Commit live in ${run.environment}`).toLowerCase()
    )
      return `its record has the value ${quote(name)}, which is not the environment of its run`;
    if (isCommitKnown(run) && !commits.some((each) => each?.toLowerCase() === commit))
      return `its record says that ${quote(commit)} was deployed, which is not the commit of its run`;
  }
  return undefined;
}

/** Whether a run deploys a commit of its own: a listener's is that of its payload. */
function isCommitKnown({ subject, event }: Receipt['run']): boolean {
  return subject === null && event !== 'workflow_run';
}

/** The author that the action writes, by what GitHub says; undefined where GitHub was not asked about the subject. */
function authorOf({ run }: Receipt, { attempt, subject }: RunFacts): string | undefined {
  if (run.subject !== null && subject === undefined) return undefined;
  const of = subject ?? attempt;
  const number = run.subject === null ? run.attempt : Number(run.subject.identity[1]);
  if (of.event === 'schedule' && number === 1) return 'GitHub Actions (schedule)';
  const login = (of.triggeringActor ?? of.actor)?.login;
  return login === undefined ? undefined : `${login} (GitHub)`;
}

function authorProblem({ author }: AuditRecord, expected: string | undefined): string | undefined {
  const name = author?.displayName;
  return expected === undefined || name?.toLowerCase() === expected.toLowerCase()
    ? undefined
    : differs('author', name ?? '', expected);
}

/** How far a record's date may lie outside its run, in ms: clocks differ. */
const DATE_MARGIN_MS = 5 * 60_000;

/** Whether the date lies within the run. */
function isDated(creationDate: number | undefined, { startedAt, updatedAt, status }: RunAttempt): boolean {
  const [from, to] = [Date.parse(startedAt ?? ''), Date.parse(updatedAt ?? '')];
  if (creationDate === undefined || Number.isNaN(from) || Number.isNaN(to)) return false;
  return (
    creationDate >= from - DATE_MARGIN_MS && (status !== 'completed' || creationDate <= to + DATE_MARGIN_MS)
  );
}
