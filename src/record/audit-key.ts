/** The audit key: one token that names an event, so that its record can be found in the log and is not written twice. */

import { hash } from 'node:crypto';
import type { Context } from '../github/context.js';
import type { Outcome } from './record-inputs.js';

/** Whether a record speaks of the start of something or of how it ended: one event can have both. */
export type Phase = 'start' | 'end';

/** The phase that an outcome belongs to; what has none has started. */
export function phaseOf(outcome: Outcome | undefined): Phase {
  return (outcome ?? 'started') === 'started' ? 'start' : 'end';
}

/** Everything that a derived key is made of, as plain values: a record's when it is built, a receipt's when it is verified. */
export interface KeyFacts {
  siteHost: string;
  /** `https://github.com`, or an Enterprise Server's URL. */
  server: string;
  /** The repository's id, which outlives its name; the name where an old server sends no id. */
  repository: string;
  environment?: string;
  phase: Phase;
  /** GITHUB_ACTION, the id of the step's action. */
  action: string;
  /** Tells uses apart that share all else: the steps of one composite action share GITHUB_ACTION. */
  invocationIndex: number;
  /** What makes the event another than every other: `runIdentity`, or the subject's that a run listens to. */
  identity: readonly string[];
}

/**
 * Derives the key from everything that makes the event another than every other, and from nothing that changes when
 * the same event is reported again. GitHub compares environments without case, and so does the key.
 */
export function deriveKey(facts: KeyFacts): string {
  return hashParts('derived', [
    facts.siteHost,
    facts.server,
    facts.repository,
    facts.environment?.toLowerCase() ?? '',
    facts.phase,
    facts.action,
    String(facts.invocationIndex),
    ...facts.identity,
  ]);
}

/** What makes a use of this action in one job of a run another than every other; `jobIndex` where no check run is known. */
export function runIdentity(run: {
  id: string;
  attempt: number;
  checkRunId: string;
  job: string;
  jobIndex: string;
}): string[] {
  return [
    'run',
    run.id,
    String(run.attempt),
    ...(run.checkRunId ? [run.checkRunId] : [run.job, run.jobIndex]),
  ];
}

/** The key of a name that the user gave: the same name on the same site is the same event. */
export function nameKey(site: { host: string }, name: string, phase: Phase): string {
  return hashParts('given', [site.host, name, phase]);
}

/**
 * What a use of this action shares with its twins in the same job; they claim indexes under this name. Records of the
 * start and of the end claim from one sequence, because a use with `submit-at: both` keeps its index for both.
 */
export function claimName(context: Context, environment: string | undefined): string {
  return hashParts('claim', [
    context.repository.name,
    context.run.id,
    String(context.run.attempt),
    context.job.name,
    context.job.index,
    context.action,
    environment?.toLowerCase() ?? '',
  ]).slice(3, 19);
}

function hashParts(kind: string, parts: readonly string[]): string {
  // JSON keeps the parts apart: ["ab","c"] is not ["a","bc"].
  return `gha${hash('sha256', JSON.stringify([kind, ...parts])).slice(0, 32)}`;
}
