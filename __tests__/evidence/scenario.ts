/** What the tests of evidence begin with: a repository on the emulated GitHub, and evidence collected from it. */

import { startGitHub } from '../../local/github/server.js';
import type { Fault } from '../../local/github/faults.js';
import type { Repository } from '../../local/github/repository.js';
import { DEMO_TOKEN, World } from '../../local/github/world.js';
import { collectEvidence } from '../../src/evidence/collect.js';
import type { Evidence, EvidenceRequest } from '../../src/evidence/evidence.js';
import { openGitHub } from '../../src/github/api.js';
import { evidenceOf } from '../../src/inputs/evidence-inputs.js';
import type { Runtime } from '../../src/runner/runtime.js';
import { NOW } from '../given.js';

const ENVIRONMENT = 'production';

/** A repository whose clock ticks while it is filled, and what the step asks of it. */
export interface Scene {
  world: World;
  shop: Repository;
  /** Lets time pass, ms. */
  pass: (ms: number) => void;
}

/** Fills the repository; what it returns replaces members of the request. */
export type Setup = (scene: Scene) => Partial<EvidenceRequest> | undefined;

export interface Collected {
  evidence: Evidence;
  /** The operations asked, in their order. */
  questions: string[];
  /** Ms that the clock of the step went on. */
  waited: number;
}

/** What was live before is the first commit, and what is deployed the tip of main, unless the setup says otherwise. */
export async function collect(
  setup: Setup,
  {
    faults = [],
    token = DEMO_TOKEN,
    timeoutMs = 120_000,
    limitMs,
  }: { faults?: readonly Fault[]; token?: string; timeoutMs?: number; limitMs?: number } = {},
): Promise<Collected> {
  let now = NOW - 3_600_000;
  let tick = 1_000;
  const world = new World({ clock: () => (now += tick) });
  const shop = world.repository('acme/shop');
  const octocat = world.user('octocat');
  const before = shop.tip().oid;
  // So that the repository shows a merged pull request, as nearly every one does.
  shop.ref('attic');
  shop.pull({ title: 'Older', base: 'attic', merge: true });
  const given = setup({ world, shop, pass: (ms) => (now += ms) }) ?? {};
  const run = shop.runs.values().next().value ?? shop.run({ at: now - 600_000 });
  tick = 0;
  const github = await startGitHub({ world });
  github.faults.push(...faults);
  const startedAt = now;
  const runtime: Runtime = {
    now: () => now,
    random: () => 0,
    cancelled: new AbortController().signal,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
  const request: EvidenceRequest = {
    repository: 'acme/shop',
    run: { id: String(run.id), attempt: run.attempts.length },
    commit: shop.tip().oid,
    branch: 'main',
    since: { sha: before },
    environment: ENVIRONMENT,
    actors: [{ login: octocat.login, id: String(octocat.id) }],
    kinds: evidenceOf({ 'require-evidence': [...(given.required ?? [])] }).collect,
    required: [],
    ticketPattern: evidenceOf({}).ticketPattern,
    ticketObjects: [],
    ...given,
  };
  try {
    const evidence = await collectEvidence(request, {
      runtime,
      timeoutMs,
      open: (bounds) =>
        openGitHub({ token, apiUrl: github.url, runtime, ...bounds, ...(limitMs && { limitMs }) }),
    });
    const questions = github.requests.map(({ operation }) => operation);
    return { evidence, questions, waited: now - startedAt };
  } finally {
    await github.close();
  }
}

/** The verdict of the one requirement that was asked for, as `result: reason`. */
export function verdictOf({ requirements }: Evidence): string {
  return requirements.map(({ result, reason }) => `${result}: ${reason}`).join('\n');
}

/** A pull request that meets every requirement but approval, with some of it replaced; hubot reviews it. */
export function pull(
  { shop }: Scene,
  given: Parameters<Repository['pull']>[0] = {},
): ReturnType<Repository['pull']> {
  return shop.pull({ title: 'OPS-7 Pay by card', reviews: [{}], merge: { method: 'squash' }, ...given });
}
