/**
 * Whether a record says what its receipt's run is. Only what the action itself writes is compared; what inputs may say
 * freely (a summary of the user's own, more objects) can't be judged, and is listed as not verified. Pure.
 */

import type { RunAttempt } from '../github/runs.js';
import { type AuditRecord, isKeyType } from '../record/audit-record.js';
import { runWords } from '../record/listener-event.js';
import { LIMITS } from '../record/record-limits.js';
import { OUTCOME_WORDS } from '../record/subject.js';
import type { Receipt } from '../receipt/receipt.js';
import { workflowPath } from '../receipt/receipt-run.js';
import { cleanLine } from '../text/sanitize.js';
import { quote } from '../text/escape.js';
import { TRUNCATED, truncateMiddle } from '../text/truncate.js';
import { differs, type RunFacts, type Verdict } from './verify-run.js';

/** What only a replay writes; a record that was not delivered yet can't have it. */
const REPLAY_LINES = /^(Verified with GitHub|Delivered late by):/im;

/**
 * Compares record and receipt, both as far as GitHub confirmed what the receipt says of its run (`verifyRun`).
 * @returns what of the record is verified beside that, or the contradiction.
 */
export function verifyRecord(
  receipt: Receipt,
  facts: RunFacts,
): Extract<Verdict, { kind: 'verified' | 'contradiction' }> {
  const { record } = receipt;
  const reason =
    objectsProblem(receipt) ??
    provenanceProblem(receipt) ??
    summaryProblem(receipt, facts) ??
    changesProblem(receipt);
  if (reason !== undefined) return { kind: 'contradiction', reason };
  const lines = provenanceLines(record);
  const fromInputs =
    /^From inputs: (.*)$/.exec(lines.find((line) => line.startsWith('From inputs: ')) ?? '')?.[1] ?? '';
  const author = authorOf(receipt, facts);
  const isAuthorGiven = fromInputs.split(', ').includes('author');
  if (!isAuthorGiven && author !== undefined && record.author?.displayName !== author)
    return { kind: 'contradiction', reason: differs('author', record.author?.displayName ?? '', author) };
  const notVerified = [
    ...(isAuthorGiven || author === undefined ? ['author'] : []),
    ...(isDated(record.creationDate, facts.subject ?? facts.attempt) ? [] : ['date']),
    ...(standardSummary(record, receipt) ? [] : ['summary']),
    ...(saysLiveBefore(record) ? ['commit live before'] : []),
    ...(receipt.stepFailed ? ['failure of the step'] : []),
    ...(hasEvidence(record, lines) ? ['evidence'] : []),
  ];
  return { kind: 'verified', verified: [], notVerified };
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
  if (object !== undefined && !object.endsWith(`(run ${id ?? ''}, attempt ${attempt ?? ''})`))
    return differs('run in the record', object, `run ${id ?? ''}, attempt ${attempt ?? ''}`);
  const affected = record.affectedObject;
  // As the action writes it; an input may name anything else.
  if (affected?.objectType !== 'Environment' || !/ \([\w.-]+\/[\w.-]+\)$/.test(affected.name))
    return undefined;
  const expected = cleanLine(`${run.environment ?? ''} (${run.repository.name})`);
  return affected.name.toLowerCase() === expected.toLowerCase()
    ? undefined
    : `its record is about ${quote(affected.name)}, the receipt about ${quote(expected)}`;
}

/** The lines below the last empty one, which inputs can't write. */
function provenanceLines({ description = '' }: AuditRecord): string[] {
  const lines = description.split('\n');
  return lines.slice(lines.lastIndexOf('') + 1);
}

function provenanceProblem({ record, run, auditKey }: Receipt): string | undefined {
  if (REPLAY_LINES.test(record.description ?? ''))
    return 'its record claims that it was already delivered or verified';
  const lines = provenanceLines(record);
  const values = (name: string) =>
    lines.filter((line) => line.startsWith(`${name}: `)).map((line) => line.slice(name.length + 2));
  const only = (name: string, isRight: (value: string) => boolean) => {
    const found = values(name);
    return found.length === 1 && found.every(isRight)
      ? undefined
      : `the line "${name}:" in its record does not match its run`;
  };
  const actor = `${run.actor?.login ?? ''} (id ${run.actor?.id ?? ''})`;
  const triggering = run.triggeringActor?.login ?? '';
  return (
    only('Run', (value) => value === run.url) ??
    only('Workflow', (value) => workflowPath(value.replace(/ at [0-9a-f]{40,64}$/, '')) === run.workflow) ??
    only('Job', (value) => value.endsWith(`, run attempt ${run.attempt}`)) ??
    only('Actor', (value) =>
      triggering === run.actor?.login
        ? value === actor
        : value === `${actor}, triggered by ${triggering}` ||
          value.startsWith(`${actor}, triggered by ${triggering} (id `),
    ) ??
    (lines.at(-1) === `Audit key: ${auditKey}` ? undefined : 'its record does not end with its audit key')
  );
}

/** The sentences that the action writes: what each says it is about, and how it ended. */
const SENTENCES = [
  /^Deployment of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
  /^Workflow ".*" run #\d+ of (?<repository>[\w.-]+\/[\w.-]+)(?<rest> .*)$/s,
  /^Release .* of (?<repository>[\w.-]+\/[\w.-]+)(?<rest>: workflow ".*" run #\d+ .*)$/s,
];

function sentenceOf(record: AuditRecord): { repository: string; rest: string } | undefined {
  const summary = (record.summary ?? '').slice(0, LIMITS.line).replace(/ \(emergency\)$/, '');
  for (const form of SENTENCES) {
    const { repository, rest } = form.exec(summary)?.groups ?? {};
    if (repository !== undefined && rest !== undefined) return { repository, rest };
  }
  return undefined;
}

/** The word with which a sentence of this record must end; undefined if GitHub does not show it. */
function expectedWord({ run }: Receipt, { subject }: Pick<RunFacts, 'subject'>): string | undefined {
  if (run.subject === null) return OUTCOME_WORDS[run.outcome ?? 'started'];
  const [, , action = ''] = run.subject.identity;
  return subject && run.subject.kind === 'workflow_run' ? runWords(action, subject.conclusion) : undefined;
}

function summaryProblem(receipt: Receipt, facts: RunFacts): string | undefined {
  const sentence = sentenceOf(receipt.record);
  if (sentence === undefined) return undefined;
  const { repository, environment } = receipt.run;
  if (sentence.repository !== repository.name)
    return differs('repository in the summary', sentence.repository, repository.name);
  const word = expectedWord(receipt, facts);
  if (word !== undefined && !sentence.rest.endsWith(` ${word}`))
    return `its summary is ${quote(receipt.record.summary ?? '')}, but its event ${word}`;
  const isDeployment = receipt.record.summary?.startsWith('Deployment of ') === true;
  if (isDeployment && word !== undefined && !isOf(sentence.rest, environment, word))
    return `its summary is ${quote(receipt.record.summary ?? '')}, but its environment is ${quote(environment ?? '')}`;
  return undefined;
}

/** Whether the rest of a sentence names the environment; one that is truncated in its middle can't be compared. */
function isOf(rest: string, environment: string | null, word: string): boolean {
  const end = ` to ${cleanLine(environment ?? '')} ${word}`.toLowerCase();
  return rest.includes(TRUNCATED) || rest.toLowerCase().endsWith(end);
}

/** Whether the summary is one that the action wrote and that was judged. */
function standardSummary(record: AuditRecord, receipt: Receipt): boolean {
  const sentence = sentenceOf(record);
  return (
    sentence !== undefined &&
    !sentence.rest.includes(TRUNCATED) &&
    (receipt.run.subject === null || receipt.run.subject.kind === 'workflow_run')
  );
}

/** The changed values that the action writes itself. */
function changesProblem({ record, run }: Receipt): string | undefined {
  const commits = [run.commit, run.headCommit, run.commitInput].filter((commit) => commit);
  for (const { name, oldValue, newValue } of record.changedValues ?? []) {
    if (name.startsWith(LIVE) && name !== liveName(run))
      return `its record has the value ${quote(name)}, which is not the environment of its run`;
    // GitHub was not asked about what a run listens to, beside another run.
    if (run.subject !== null) continue;
    const outcome = run.outcome ?? 'started';
    if (name === 'Status' && oldValue === 'started' && newValue !== outcome)
      return `its record's status is ${quote(newValue)}, its outcome ${quote(outcome)}`;
    if (name.startsWith(LIVE) && !commits.some((commit) => newValue.startsWith(commit ?? '')))
      return `its record says that ${quote(newValue)} was deployed, which is not the commit of its run`;
  }
  return undefined;
}

/** Whether the record says what was live before. */
function saysLiveBefore({ changedValues = [] }: AuditRecord): boolean {
  return changedValues.some(({ name }) => name.startsWith(LIVE));
}

const LIVE = 'Commit live in ';

/** The name of the changed value that tells what is live. */
function liveName({ environment }: Receipt['run']): string | undefined {
  return environment === null ? undefined : truncateMiddle(cleanLine(`${LIVE}${environment}`), LIMITS.line);
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

/** The lines of the provenance that are no evidence. */
const PLAIN_LINES = /^(Run|Workflow|Job|Actor|Runner|From inputs|Delay|Happened at|Audit key): /;

/** Whether the record says who approved or reviewed, which the receipt's run can't prove. */
function hasEvidence(record: AuditRecord, lines: readonly string[]): boolean {
  const isEvidence = (type: string) =>
    ['Pull request', 'Approver', 'Reviewer', 'Ticket', 'Evidence'].includes(type);
  return (
    (record.associatedObjects ?? []).some(({ objectType }) => isEvidence(objectType)) ||
    lines.some((line) => !PLAIN_LINES.test(line))
  );
}
