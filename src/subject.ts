/**
 * What a record is about. Most events are about this run itself; an event that reports on something else (a workflow
 * run, a deployment's status, a release) is about that: its actor, commit, outcome, time and URL.
 */

import { type Context, memberAt, type Payload, textAt } from './context.js';
import { parseDate } from './fields.js';
import type { Outcome, RecordInputs } from './inputs.js';
import type { AuditObject, ChangedValue } from './record.js';

export interface Subject {
  /** One sentence that an auditor can rely on. */
  summary: string;
  category: 'Deployment' | 'Release' | 'Workflow run';
  affectedObject: AuditObject;
  /** The run that the record belongs to: this one, or the one listened to. */
  run: AuditObject;
  /** The author's display name. */
  author: string;
  /** When it happened, epoch ms; absent means now. */
  happenedAt?: number;
  /** The default description. */
  lines: string[];
  changedValues: ChangedValue[];
  /** What makes this event another than every other; part of the audit key. */
  identity: string[];
  /** Whether another run can report the same event, so that the log is searched before the first post of a re-run. */
  isListener: boolean;
}

/** The parts that differ from event to event; the rest is common. */
type Particulars = Partial<Pick<Subject, 'happenedAt' | 'author' | 'run'>> & {
  summary?: string;
  affectedObject?: AuditObject;
  environment?: string;
  sha?: string;
  version?: string;
  /** What the run followed, as the beginning of its sentence. */
  after?: string;
  /** How the sentence ends, where it is not the outcome. */
  did?: string;
  lines?: string[];
  changedValues?: ChangedValue[];
  /** Present where the event reports on something else. */
  identity?: string[];
};

/**
 * Decides what the record is about.
 * @param given an `environment` or `outcome` of the user's makes the record this run's own deployment or end, also
 * in a workflow that was started by another run or a release: those events happened, but the step speaks of itself.
 */
export function describeSubject(
  context: Context,
  given: Pick<RecordInputs, 'environment' | 'version' | 'outcome'>,
): Subject {
  const reported = listen(context);
  const ownEvent =
    given.outcome !== undefined ||
    (given.environment !== undefined && given.environment !== reported?.environment);
  const particulars = ownEvent || !reported ? describeRun(context) : reported;
  const environment = given.environment ?? particulars.environment;
  const sha = particulars.sha ?? context.sha;
  const version =
    given.version ?? particulars.version ?? (context.ref.type === 'Tag' ? context.ref.name : sha.slice(0, 7));
  const did = particulars.did ?? OUTCOME_WORDS[given.outcome ?? 'started'];
  const repository = context.repository.name;
  return {
    summary:
      environment !== undefined
        ? `Deployment of ${[repository, version].filter(Boolean).join(' ')} to ${environment} ${did}`
        : (particulars.summary ?? runSummary(context, did, particulars.after)),
    category:
      environment !== undefined
        ? 'Deployment'
        : context.event.name === 'release'
          ? 'Release'
          : 'Workflow run',
    affectedObject:
      environment !== undefined
        ? { name: `${environment} (${repository})`, objectType: 'Environment' }
        : (particulars.affectedObject ?? { name: context.ref.name, objectType: context.ref.type }),
    run: particulars.run ?? {
      name: `${context.workflow.name} #${context.run.number} (run ${context.run.id}, attempt ${context.run.attempt})`,
      objectType: 'Workflow run',
    },
    author: particulars.author ?? defaultAuthor(context),
    happenedAt: particulars.happenedAt,
    lines: [
      `Event: ${context.event.name}${actionOf(context.event.payload)}`,
      ...(context.ref.full ? [`Ref: ${context.ref.full}`] : []),
      ...(sha ? [`Commit: ${sha}`] : []),
      ...(particulars.lines ?? []),
    ],
    changedValues: particulars.changedValues ?? [],
    identity: particulars.identity ?? [
      'run',
      context.run.id,
      String(context.run.attempt),
      context.job.checkRunId || `${context.job.name} ${context.job.matrix}`,
    ],
    isListener: particulars.identity !== undefined,
  };
}

const OUTCOME_WORDS: Record<Outcome, string> = {
  started: 'started',
  success: 'succeeded',
  failure: 'failed',
  cancelled: 'was cancelled',
  skipped: 'was skipped',
};

function runSummary(context: Context, did: string, after: string | undefined): string {
  if (after !== undefined)
    return `${after}; workflow "${context.workflow.name}" run #${context.run.number} ${did}`;
  return `Workflow "${context.workflow.name}" run #${context.run.number} of ${context.repository.name} ${did}`;
}

function defaultAuthor(context: Context): string {
  if (context.event.name === 'schedule') return 'GitHub Actions (schedule)';
  return gitHubName((context.triggeringActor ?? context.actor)?.login) ?? 'GitHub Actions';
}

function gitHubName(login: string | undefined): string | undefined {
  return login === undefined ? undefined : `${login} (GitHub)`;
}

function actionOf(payload: Payload): string {
  const action = textAt(payload, 'action');
  return action === undefined ? '' : ` (${action})`;
}

/** This run's own event. */
function describeRun(context: Context): Particulars {
  const { payload } = context.event;
  switch (context.event.name) {
    case 'push':
      return describePush(context);
    case 'pull_request':
    case 'pull_request_target':
      return describePullRequest(context);
    case 'release':
      return {
        version: textAt(payload, 'release', 'tag_name'),
        affectedObject: releaseTag(payload),
        lines: releaseLines(payload),
        after: releaseSentence(context),
      };
    case 'deployment':
    case 'deployment_status':
      return describeDeployment(context);
    case 'schedule':
      return { lines: labelled('Schedule', textAt(payload, 'schedule')) };
    case 'workflow_run':
      return {
        sha: textAt(payload, 'workflow_run', 'head_sha'),
        lines: labelled('After', textAt(payload, 'workflow_run', 'html_url')),
      };
    default:
      return {};
  }
}

/** What the event reports on, if it is not this run. */
function listen(context: Context): Particulars | undefined {
  if (context.event.name === 'release') return describeRelease(context);
  return undefined;
}

function describePush(context: Context): Particulars {
  const { payload } = context.event;
  const before = commit(textAt(payload, 'before'));
  const after = commit(textAt(payload, 'after'));
  if (before === undefined || after === undefined) return {};
  return {
    lines:
      before !== NO_COMMIT && after !== NO_COMMIT ? [`Compare: ${compareUrl(context, before, after)}`] : [],
    changedValues: [{ name: `Commit on ${context.ref.name}`, oldValue: before, newValue: after }],
  };
}

function describePullRequest(context: Context): Particulars {
  const { payload } = context.event;
  const number = textAt(payload, 'pull_request', 'number') ?? textAt(payload, 'number');
  const base = textAt(payload, 'pull_request', 'base', 'sha');
  const head = textAt(payload, 'pull_request', 'head', 'sha');
  const from = textAt(payload, 'pull_request', 'head', 'label');
  const into = textAt(payload, 'pull_request', 'base', 'ref');
  return {
    affectedObject: number === undefined ? undefined : { name: `#${number}`, objectType: 'Pull request' },
    lines: [
      ...labelled('Pull request', textAt(payload, 'pull_request', 'title')),
      ...(from !== undefined && into !== undefined ? [`Branches: ${from} into ${into}`] : []),
      ...(base !== undefined && head !== undefined ? [`Compare: ${compareUrl(context, base, head)}`] : []),
    ],
  };
}

function describeDeployment(context: Context): Particulars {
  const { payload } = context.event;
  const sha = textAt(payload, 'deployment', 'sha');
  return {
    environment: textAt(payload, 'deployment', 'environment'),
    sha,
    lines: [
      ...labelled('Deployment', textAt(payload, 'deployment', 'id')),
      ...labelled('Task', textAt(payload, 'deployment', 'task')),
      ...labelled('Requested by', textAt(payload, 'deployment', 'creator', 'login')),
    ],
  };
}

function describeRelease(context: Context): Particulars {
  const { payload } = context.event;
  const tag = textAt(payload, 'release', 'tag_name') ?? context.ref.name;
  const action = textAt(payload, 'action') ?? 'published';
  const id = textAt(payload, 'release', 'id');
  return {
    summary: releaseSentence(context),
    version: tag,
    affectedObject: releaseTag(payload),
    author: gitHubName(textAt(payload, 'sender', 'login') ?? textAt(payload, 'release', 'author', 'login')),
    happenedAt: releaseTime(payload, action),
    lines: releaseLines(payload),
    identity: id === undefined ? undefined : ['release', id, action],
  };
}

function releaseSentence(context: Context): string {
  const { payload } = context.event;
  return `Release ${textAt(payload, 'release', 'tag_name') ?? context.ref.name} of ${context.repository.name} ${textAt(payload, 'action') ?? 'published'}`;
}

function releaseTag(payload: Payload): AuditObject | undefined {
  const tag = textAt(payload, 'release', 'tag_name');
  return tag === undefined ? undefined : { name: tag, objectType: 'Tag' };
}

function releaseLines(payload: Payload): string[] {
  const marks = ['draft', 'prerelease'].filter((mark) => memberAt(payload, 'release', mark) === true);
  const name = textAt(payload, 'release', 'name');
  return [
    ...labelled(
      'Release',
      [name ?? textAt(payload, 'release', 'tag_name'), ...marks.map((mark) => `(${mark})`)]
        .filter(Boolean)
        .join(' '),
    ),
    ...labelled('Release page', textAt(payload, 'release', 'html_url')),
  ];
}

/** A payload holds the times of creation and publication; of an edit or a deletion only newer ones hold `updated_at`. */
function releaseTime(payload: Payload, action: string): number | undefined {
  switch (action) {
    case 'published':
    case 'released':
    case 'prereleased':
      return time(textAt(payload, 'release', 'published_at'));
    case 'created':
      return time(textAt(payload, 'release', 'created_at'));
    default:
      return time(textAt(payload, 'release', 'updated_at'));
  }
}

/** How the log shows that there was no commit: a branch that is new, or gone. */
const NO_COMMIT = '(none)';

function commit(sha: string | undefined): string | undefined {
  return sha !== undefined && /^0+$/.test(sha) ? NO_COMMIT : sha;
}

function compareUrl(context: Context, before: string, after: string): string {
  return `${context.serverUrl}/${context.repository.name}/compare/${before}...${after}`;
}

function labelled(label: string, text: string | undefined): string[] {
  return text ? [`${label}: ${text}`] : [];
}

function time(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseDate('payload', text, []);
}
