/**
 * Whether GitHub says of a run what a receipt says of it. Pure: what GitHub answered comes in, a verdict goes out.
 * A receipt is a file that any job of the run could have written; GitHub's own data about the artifact and the run is not.
 */

import type { AttemptJobs, RunAttempt } from '../github/runs.js';
import { deriveKey, nameKey, phaseOf } from '../record/audit-key.js';
import { LISTENED_EVENTS } from '../record/listener-event.js';
import { keyFactsOf, keyPhase, type ReceiptRun } from '../receipt/receipt-run.js';
import type { Receipt } from '../receipt/receipt.js';
import { quote } from '../text/escape.js';
import type { Objection, Origin } from './settled.js';

/** What GitHub answered about a receipt's run. */
export interface RunFacts {
  attempt: RunAttempt;
  jobs: AttemptJobs;
  /** The run that the receipt's run listened to, where that is one. */
  subject?: RunAttempt;
}

/** What GitHub confirmed of a receipt's run, and what it can't tell, in words. */
interface Confirmed {
  verified: string[];
  notVerified: string[];
}

const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
const ID = /^[1-9]\d{0,19}$/;

/**
 * What is wrong with what a receipt says by itself, before GitHub is asked: forms that GitHub never gives, a key that these
 * facts don't derive, and, where it came in an artifact, a run that is not the artifact's.
 * @param server GITHUB_SERVER_URL of this run: there is no other GitHub to ask.
 */
export function claimProblem(
  receipt: Receipt,
  server: string,
  origin: Origin | undefined,
): string | undefined {
  const { run, site, phase, auditKey } = receipt;
  const { repository } = run;
  if (run.server !== server) return `its run is on another server, ${quote(run.server)}`;
  // They become part of the paths that are asked for.
  if (!REPOSITORY.test(repository.name) || /\/\.{1,2}$/.test(repository.name))
    return `${quote(repository.name)} is not a repository name`;
  if (!ID.test(run.id)) return `${quote(run.id)} is not a run ID`;
  if (
    repository.id === null ||
    run.workflow === null ||
    run.actor?.id == null ||
    run.triggeringActor === null
  )
    return 'it lacks a repository ID, workflow, or actor, which every GitHub runner provides';
  if (run.url !== `${run.server}/${repository.name}/actions/runs/${run.id}/attempts/${run.attempt}`)
    return `${quote(run.url)} is not the address of its run`;
  // Else a record about something that GitHub is not asked about escapes what a record of the run itself must say.
  if (run.subject !== null && !(LISTENED_EVENTS.includes(run.event) && run.subject.kind === run.event))
    return `its event, ${quote(run.event)}, does not report on a ${quote(run.subject.kind)}`;
  if (
    run.subject?.kind === 'workflow_run' &&
    !run.subject.identity.slice(0, 2).every((part) => ID.test(part))
  )
    return 'the data of the run that it listened to is damaged';
  // Else a start could be delivered under the key of its end, which then passes as recorded.
  if (
    phase !== (run.subject === null ? phaseOf(run.outcome ?? undefined) : 'end') ||
    (run.subject && run.outcome)
  )
    return 'it does not say whether its record is of a start or an end';
  // Else any commit could pass, because only the head is compared then.
  if (run.headCommit !== null && !run.event.startsWith('pull_request'))
    return `it names the head of a pull request, but its event is ${quote(run.event)}`;
  if (origin) {
    const { name } = origin.repository;
    const named = origin.artifact.run;
    if (named?.repositoryId !== repository.id) {
      const claimed = `${repository.name} (id ${repository.id})`;
      return differs('repository', claimed, `id ${named?.repositoryId ?? 'unknown'}`);
    }
    if (name.toLowerCase() !== repository.name.toLowerCase())
      return differs('repository', repository.name, name);
    if (named.id !== run.id) return differs('run', run.id, named.id);
  }
  const key =
    run.givenKey === null
      ? deriveKey(keyFactsOf(run, site.host, phase))
      : nameKey(site, run.givenKey, keyPhase(run, phase));
  return key === auditKey ? undefined : 'its audit key does not match its run';
}

/** How far apart times of GitHub's may lie that mean the same moment, in ms. */
const SAME_MOMENT_MS = 60_000;

/**
 * Whether the artifact is older or younger than the attempt: GitHub names the run of an artifact, and not its attempt, so the
 * times show when a job of another attempt uploaded it.
 */
export function originProblem({ artifact }: Origin, attempt: RunAttempt): string | undefined {
  const started = Date.parse(attempt.startedAt ?? '');
  const ended = attempt.status === 'completed' ? Date.parse(attempt.updatedAt ?? '') : NaN;
  if (artifact.createdAt < started - SAME_MOMENT_MS)
    return 'its artifact was uploaded before that attempt started';
  return artifact.createdAt > ended + SAME_MOMENT_MS
    ? 'its artifact was uploaded after that attempt ended'
    : undefined;
}

/** What GitHub is asked about for every receipt. */
const COMPARED = ['repository', 'run', 'attempt', 'commit', 'event', 'workflow', 'actor', 'triggering actor'];

/** Compares what a receipt says of its run with what GitHub says. Needs a receipt without `claimProblem`. */
export function verifyRun(run: ReceiptRun, facts: RunFacts): Confirmed | Objection {
  const { attempt, jobs, subject } = facts;
  const said: [what: string, receipt: string, github: string | undefined][] = [
    ['repository id', run.repository.id ?? '', attempt.repository.id],
    // The ID decides; the name is compared where GitHub gives one.
    [
      'repository',
      run.repository.name.toLowerCase(),
      (attempt.repository.name ?? run.repository.name).toLowerCase(),
    ],
    ['commit', run.headCommit ?? run.commit, attempt.headSha],
    ['event', run.event, attempt.event],
    ['workflow', run.workflow ?? '', attempt.workflow],
    ['actor id', run.actor?.id ?? '', attempt.actor?.id],
    [
      'triggering actor',
      run.triggeringActor?.login.toLowerCase() ?? '',
      attempt.triggeringActor?.login.toLowerCase(),
    ],
  ];
  for (const [what, receipt, github] of said) {
    if (github === undefined)
      return { kind: 'unknown', reason: `GitHub does not show the ${what} of its run` };
    if (receipt !== github) return { kind: 'refused', reason: differs(what, receipt, github) };
  }
  const job = verifyJobs(run, attempt, jobs);
  if (job !== undefined) return job;
  if (subject !== undefined && subject.repository.id !== run.repository.id) {
    const [receipt, github] = [run.repository.id ?? '', subject.repository.id ?? 'unknown'];
    return { kind: 'refused', reason: differs('repository of the triggering run', receipt, github) };
  }
  return {
    verified: [
      ...COMPARED,
      ...namesOf({ 'outcome of a job': run.outcome !== null, 'triggering run': subject !== undefined }),
    ],
    notVerified: namesOf({
      'merge commit': run.headCommit !== null,
      'deployed commit (input)': run.commitInput !== null,
      environment: run.environment !== null,
      'audit key (input)': run.givenKey !== null,
      // An account can be renamed; its ID stays.
      "actor's name": attempt.actor?.login.toLowerCase() !== run.actor?.login.toLowerCase(),
      [`${run.subject?.kind ?? ''} that triggered the run`]: run.subject !== null && subject === undefined,
    }),
  };
}

/** The names of what applies, in their order. */
export function namesOf(applies: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(applies).filter((name) => applies[name]);
}

/** Conclusions of a job for each outcome that an input can give. */
const CONCLUSIONS: Record<NonNullable<ReceiptRun['outcome']>, string[]> = {
  started: [],
  success: ['success'],
  failure: ['failure', 'timed_out'],
  cancelled: ['cancelled'],
  skipped: ['skipped'],
};

/** Whether the job is one of the attempt's, and some job ended as the receipt says. */
function verifyJobs(run: ReceiptRun, attempt: RunAttempt, jobs: AttemptJobs): Objection | undefined {
  if (run.checkRunId !== null && !jobs.checkRunIds.has(run.checkRunId))
    return {
      kind: 'refused',
      reason: `no job of attempt ${run.attempt} has the check run ${quote(run.checkRunId)}`,
    };
  const expected = CONCLUSIONS[run.outcome ?? 'started'];
  if (expected.length === 0 || expected.some((conclusion) => jobs.conclusions.has(conclusion)))
    return undefined;
  if (!jobs.haveEnded || attempt.status !== 'completed')
    return { kind: 'skipped', reason: 'its run has not ended yet; run the replay again after the run ends' };
  const outcome = quote(run.outcome ?? '');
  return { kind: 'refused', reason: `its outcome is ${outcome}, which no job of its run has` };
}

/** A contradiction in words. */
export function differs(what: string, receipt: string, github: string): string {
  return `${what}: the receipt says ${quote(receipt)}, GitHub says ${quote(github)}`;
}
