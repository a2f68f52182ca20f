/** What GitHub says about the run: environment variables and the event's payload, typed once. */

import { textAt } from '../text/json.js';

/** An account of GitHub's. */
export interface Actor {
  login: string;
  id?: string;
}

/** What the runner fills in about the job, by inputs that are not meant to be set. */
export interface JobInputs {
  /** Empty where the server sends none. */
  checkRunId: string;
  /** `strategy.job-index`: distinguishes the jobs of a matrix. Empty if the runner sends none. */
  index: string;
}

/** The run this step belongs to. A member is absent where the runner (or act) did not say it. */
export interface Context {
  /** `https://github.com`, or an Enterprise Server's URL. */
  serverUrl: string;
  apiUrl: string;
  repository: { name: string; id?: string };
  run: { id: string; number: string; attempt: number };
  workflow: { name: string; ref?: string; sha?: string };
  job: JobInputs & { name: string };
  /** Short name and kind of GITHUB_REF; for a pull request `name` is `#7`. */
  ref: { full: string; name: string; type: 'Branch' | 'Tag' | 'Pull request' | 'Ref' };
  sha: string;
  actor?: Actor;
  triggeringActor?: Actor;
  runner: string;
  event: { name: string; payload: Payload };
  /** GITHUB_ACTION, the id of this step's action. */
  action: string;
}

/** A webhook payload, of which nothing is certain: read it through `textAt` and `memberAt`. */
export type Payload = Readonly<Record<string, unknown>>;

/** What goes into the provenance of a record, which is never truncated, is taken from a payload only if it can be that. */
const ID = /^\d{1,20}$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;

function matching(pattern: RegExp, payload: Payload, ...path: string[]): string | undefined {
  const text = textAt(payload, ...path);
  return text !== undefined && pattern.test(text) ? text : undefined;
}

/**
 * Reads the context from the step's environment. Never fails: act and old servers leave variables out, and a
 * record with a gap is better than none.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
export function readContext(
  env: NodeJS.ProcessEnv,
  payload: Payload,
  job: JobInputs = { checkRunId: '', index: '' },
): Context {
  const variable = (name: string) => env[name] || undefined;
  const sender = textAt(payload, 'sender', 'login');
  // The runner gives the id of the actor alone, and the payload that of the sender.
  const account = (login: string | undefined): Actor | undefined => {
    if (login === undefined) return undefined;
    const given = login === variable('GITHUB_ACTOR') ? variable('GITHUB_ACTOR_ID') : undefined;
    return { login, id: given ?? (login === sender ? matching(ID, payload, 'sender', 'id') : undefined) };
  };
  return {
    serverUrl: (variable('GITHUB_SERVER_URL') ?? 'https://github.com').replace(/\/+$/, ''),
    apiUrl: (variable('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
    repository: {
      name:
        variable('GITHUB_REPOSITORY') ??
        matching(REPOSITORY, payload, 'repository', 'full_name') ??
        '(unknown repository)',
      id: variable('GITHUB_REPOSITORY_ID') ?? matching(ID, payload, 'repository', 'id'),
    },
    run: {
      id: variable('GITHUB_RUN_ID') ?? '0',
      number: variable('GITHUB_RUN_NUMBER') ?? '0',
      attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? 1) || 1,
    },
    workflow: {
      name: variable('GITHUB_WORKFLOW') ?? '(unnamed)',
      ref: variable('GITHUB_WORKFLOW_REF'),
      sha: variable('GITHUB_WORKFLOW_SHA'),
    },
    job: { name: variable('GITHUB_JOB') ?? '(unknown job)', ...job },
    ref: readRef(variable('GITHUB_REF'), variable('GITHUB_REF_TYPE')),
    sha: variable('GITHUB_SHA') ?? '',
    actor: account(variable('GITHUB_ACTOR')),
    triggeringActor: account(variable('GITHUB_TRIGGERING_ACTOR')),
    runner: ['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT']
      .map(variable)
      .filter((part) => part !== undefined)
      .join(', '),
    event: { name: variable('GITHUB_EVENT_NAME') ?? '(unknown event)', payload },
    action: variable('GITHUB_ACTION') ?? '',
  };
}

function readRef(full: string | undefined, type: string | undefined): Context['ref'] {
  const pull = /^refs\/pull\/(\d+)\//.exec(full ?? '')?.[1];
  if (pull) return { full: full ?? '', name: `#${pull}`, type: 'Pull request' };
  // On a deployment of a bare commit GITHUB_REF is empty, and nothing says where the commit stands.
  if (!full) return { full: '', name: '(no ref)', type: 'Ref' };
  const isTag = type === 'tag' || full.startsWith('refs/tags/');
  const isBranch = type === 'branch' || full.startsWith('refs/heads/');
  return {
    full,
    name: full.replace(/^refs\/(heads|tags)\//, ''),
    type: isTag ? 'Tag' : isBranch ? 'Branch' : 'Ref',
  };
}

/** The address of this attempt of the run. */
export function runUrl(context: Context): string {
  return `${context.serverUrl}/${context.repository.name}/actions/runs/${context.run.id}/attempts/${context.run.attempt}`;
}
