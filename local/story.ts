/**
 * What the three actions do, in one run against the emulators of GitHub and of Confluence: events are recorded, evidence
 * lets one deployment pass and stops another, a receipt is deferred and delivered, and a reconciliation finds a gap.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO } from './confluence/emulator.js';
import { startEmulator, type RunningEmulator } from './confluence/server.js';
import { addStatus, type Run } from './github/actions.js';
import { eventFrom, exampleEvent, withContext, type GitHubEvent } from './github/events.js';
import type { Repository } from './github/repository.js';
import { startGitHub, type GitHubServer } from './github/server.js';
import { DEMO_TOKEN, World } from './github/world.js';
import { zipOf } from './github/zip.js';
import { runAction, type RunOptions, type RunResult } from './runner/runner.js';

export const ACTION_DIR = fileURLToPath(new URL('..', import.meta.url));

const HOUR_MS = 3_600_000;
/** Where the runner is, instead of an address of this machine. */
const ADDRESS = '10.1.0.36';

/** One step of the story. */
export interface Told {
  what: string;
  /** How it went, in a few words. */
  result: string;
  run: RunResult;
  /** What is not as it should be. */
  problems: string[];
}

/** Both emulators, and a folder for what runners leave. */
export interface Stage {
  log: RunningEmulator;
  github: GitHubServer;
  temp: string;
}

/** Starts both emulators. */
export async function openStage(temp: string): Promise<Stage & { close: () => Promise<void> }> {
  const log = await startEmulator();
  const github = await startGitHub({ world: new World() });
  return {
    log,
    github,
    temp,
    close: async () => {
      await Promise.all([log.close(), github.close()]);
    },
  };
}

/** Plays one chapter after the other, step by step. */
export async function* tellStory(stage: Stage): AsyncGenerator<string | Told> {
  const scene = setScene(stage.github.world);
  const play = makePlayer(stage);

  yield 'Events are recorded.';
  for (const event of [
    exampleEvent('push'),
    exampleEvent('release', 'published'),
    exampleEvent('pull_request', 'opened'),
    exampleEvent('schedule'),
  ])
    yield play(event.name, { event }, { outputs: { result: 'recorded' }, records: 1 });

  yield 'A deployment that was approved and reviewed goes ahead, and its record says by whom.';
  const card = pullRequest(scene.shop, { title: 'OPS-7 Pay by card', isReviewed: true });
  const requirements = { 'require-evidence': 'independent-approval, review, ticket' };
  yield play(
    'start and end',
    { event: eventOf(card, stage), with: { ...requirements, 'submit-at': 'both' } },
    { outputs: { result: 'recorded', 'evidence-met': 'true' }, records: 2 },
    ({ outputs }) => `recorded twice; ${proofIn(outputs['evidence'] ?? '')}`,
  );
  end(card, 'success');

  yield 'A deployment that nobody reviewed is stopped before anything is sent.';
  const voucher = pullRequest(scene.shop, { title: 'OPS-8 Pay by voucher', isReviewed: false });
  yield play(
    'start',
    { event: eventOf(voucher, stage), with: requirements },
    { failed: true, outputs: { result: 'not-recorded', 'failure-class': 'evidence' }, records: 0 },
    ({ main }) => main?.annotations[0]?.message.split('\n')[0] ?? '',
  );
  end(voucher, 'failure');
  yield play(
    "the job's last step",
    { event: eventOf(voucher, stage), with: { outcome: 'failure', evidence: 'all' }, action: '__self_2' },
    { outputs: { result: 'recorded' }, records: 1 },
    () => 'recorded that it failed',
  );

  yield 'A job without credentials leaves a receipt; the replay checks it with GitHub and delivers it.';
  const deferred = await play(
    'acme/blog: defer',
    {
      event: eventOf(scene.blog, stage),
      with: { mode: 'defer', email: '', 'api-token': '', outcome: 'success' },
    },
    { outputs: { result: 'deferred', recorded: 'false' }, records: 0 },
  );
  yield deferred;
  end(scene.blog, 'success');
  await upload(scene.blog, deferred.run.outputs['receipt-file'] ?? '');
  yield play(
    'acme/audit: replay',
    {
      actionDir: join(ACTION_DIR, 'replay'),
      event: eventOf(scene.audit, stage),
      with: { repositories: 'acme/*' },
    },
    { outputs: { result: 'replayed', delivered: '1', refused: '0' }, records: 1 },
    ({ outputs }) => `${outputs['delivered'] ?? ''} delivered, verified with GitHub`,
  );

  yield 'Reconciliation compares GitHub with the log, and finds the deployment that nobody recorded.';
  yield play(
    'acme/audit: reconcile',
    {
      actionDir: join(ACTION_DIR, 'reconcile'),
      event: eventOf(scene.audit, stage),
      with: { repositories: 'acme/*', report: reportFolder(stage) },
    },
    {
      failed: true,
      outputs: { result: 'differences', missing: '1', contradicting: '0', unknown: '0' },
      records: 0,
    },
    ({ outputs: { recorded = '', late = '', missing = '' } }) =>
      `${recorded} recorded, ${late} delivered late, ${missing} missing`,
  );
}

/** Where the reconciliation writes its report: in the workspace of its job. */
export function reportFolder({ temp }: Stage): string {
  return join(temp, 'reconciliation');
}

// GitHub

/** A run, and the repository that it belongs to. */
interface OpenRun {
  repository: Repository;
  run: Run;
}

/** A shop whose live commit somebody deployed by hand three hours ago, a blog, and the repository that has the token. */
function setScene(world: World): { shop: Repository; blog: OpenRun; audit: OpenRun } {
  const [shop, blog, audit] = ['shop', 'blog', 'audit'].map((name) => world.repository(`acme/${name}`));
  if (!shop || !blog || !audit) throw new Error('A repository is missing.');
  const byHand = shop.run({
    name: 'Hotfix',
    path: '.github/workflows/hotfix.yml',
    event: 'workflow_dispatch',
    actor: world.user('lisa'),
    at: world.clock() - 3 * HOUR_MS,
  });
  shop.deployment({ run: byHand, at: byHand.createdAt });
  return {
    shop,
    blog: startDeployment(blog),
    audit: {
      repository: audit,
      run: audit.run({
        name: 'Audit',
        path: '.github/workflows/audit.yml',
        event: 'schedule',
        conclusion: null,
      }),
    },
  };
}

/** Merges a pull request of mona's, and starts the run that deploys it, which hubot approved. */
function pullRequest(
  repository: Repository,
  { title, isReviewed }: { title: string; isReviewed: boolean },
): OpenRun {
  const { world } = repository;
  const [mona, hubot] = [world.user('mona'), world.user('hubot')];
  repository.pull({
    title,
    author: mona,
    head: title.toLowerCase().replaceAll(' ', '-'),
    commits: 2,
    reviews: isReviewed ? [{ author: hubot, state: 'APPROVED', canPush: true }] : [],
    merge: { method: 'squash', by: mona },
  });
  return startDeployment(repository, [{ environments: ['production'], state: 'approved', user: hubot }]);
}

function startDeployment(
  repository: Repository,
  approvals: NonNullable<Parameters<Repository['run']>[0]>['approvals'] = [],
): OpenRun {
  const run = repository.run({ conclusion: null, approvals });
  repository.deployment({ run, statuses: ['in_progress'] });
  return { repository, run };
}

/** Ends the run's job and its deployment. */
function end({ repository, run }: OpenRun, conclusion: 'success' | 'failure'): void {
  for (const attempt of run.attempts) {
    attempt.conclusion = conclusion;
    for (const job of attempt.jobs) job.conclusion = conclusion;
  }
  const deployment = [...repository.deployments.values()].at(-1);
  if (deployment !== undefined) addStatus(repository, deployment, { state: conclusion });
}

async function upload({ repository, run }: OpenRun, receipt: string): Promise<void> {
  const bytes = await zipOf({ 'receipt.json': await readFile(receipt) });
  repository.artifact({ run, name: 'confluence-audit-receipts-1-end', bytes });
}

/** The event that a run's jobs see. */
function eventOf({ repository, run }: OpenRun, { github }: Stage): GitHubEvent {
  const { actor } = run;
  const ref = `refs/heads/${run.headBranch}`;
  const payload = {
    ref,
    after: run.headSha,
    sender: { login: actor.login, id: actor.id },
    repository: {
      id: repository.id,
      full_name: repository.fullName,
      default_branch: repository.defaultBranch,
    },
  };
  return withContext(eventFrom(run.event, payload), {
    github: {
      actor: actor.login,
      actor_id: String(actor.id),
      triggering_actor: actor.login,
      api_url: github.url,
      token: DEMO_TOKEN,
      ref,
      repository: repository.fullName,
      repository_id: String(repository.id),
      run_id: String(run.id),
      run_number: String(run.number),
      sha: run.headSha,
      workflow: run.name,
      workflow_ref: `${repository.fullName}/${run.path}@${ref}`,
      workflow_sha: run.headSha,
    },
    job: { check_run_id: run.attempts[0]?.jobs[0]?.id ?? null },
  });
}

// Steps

/** What a step must come to. */
interface Expected {
  failed?: boolean;
  outputs: Record<string, string>;
  /** How many records it adds to the log. */
  records: number;
}

function makePlayer({ log, temp }: Stage) {
  let count = 0;
  return async (
    what: string,
    options: Pick<RunOptions, 'event' | 'with' | 'action'> & { actionDir?: string },
    expected: Expected,
    words: (result: RunResult) => string = ({ outputs }) => outputs['result'] ?? '',
  ): Promise<Told> => {
    const before = log.records.length;
    const { actionDir = ACTION_DIR, event } = options;
    const ours = {
      ...(actionDir === ACTION_DIR && event.github.repository.startsWith('acme/')
        ? { environment: 'production' }
        : {}),
      ...(actionDir === ACTION_DIR ? { 'remote-address': ADDRESS } : {}),
    };
    const run = await runAction({
      ...options,
      actionDir,
      temp: join(temp, String((count += 1))),
      with: {
        site: log.url,
        email: DEMO.admin.email,
        'api-token': DEMO.admin.token,
        ...ours,
        ...options.with,
      },
    });
    return {
      what,
      run,
      result: words(run),
      problems: findProblems(run, expected, log.records.length - before),
    };
  };
}

function findProblems({ outcome, outputs }: RunResult, expected: Expected, records: number): string[] {
  const failed = outcome === 'failure';
  return [
    ...(failed === (expected.failed ?? false) ? [] : [failed ? 'the step failed' : 'the step did not fail']),
    ...(records === expected.records ? [] : [`${records} records were added instead of ${expected.records}`]),
    ...Object.entries(expected.outputs)
      .filter(([name, value]) => outputs[name] !== value)
      .map(([name, value]) => `${name} is "${outputs[name] ?? ''}" instead of "${value}"`),
  ];
}

/** Who approved and reviewed, and the tickets, by the output `evidence`. */
function proofIn(evidence: string): string {
  const { approvals, pullRequests, tickets } = JSON.parse(evidence) as {
    approvals: { items: { user: string }[] };
    pullRequests: { items: { number: number; approvedBy: { user: string }[] }[] };
    tickets: { items: string[] };
  };
  return [
    `approved by ${approvals.items.map(({ user }) => user).join(', ')}`,
    ...pullRequests.items.map(
      ({ number, approvedBy }) => `#${number} reviewed by ${approvedBy.map(({ user }) => user).join(', ')}`,
    ),
    `ticket ${tickets.items.join(', ')}`,
  ].join('; ');
}
