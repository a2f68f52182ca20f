/** The audit key: one token that names an event, so that its record can be found in the log and is not written twice. */

import { hash } from 'node:crypto';
import type { Context } from '../github/context.js';
import type { Outcome } from './record-inputs.js';
import type { Subject } from './subject.js';

/** Whether a record speaks of the start of something or of how it ended: one event can have both. */
export type Phase = 'start' | 'end';

/** The phase that an outcome belongs to; what has none has started. */
export function phaseOf(outcome: Outcome | undefined): Phase {
  return (outcome ?? 'started') === 'started' ? 'start' : 'end';
}

/**
 * Derives the key from everything that makes the event another than every other, and from nothing that changes when
 * the same event is reported again.
 * @param invocationIndex tells uses apart that share all else: the steps of one composite action share GITHUB_ACTION.
 */
export function deriveKey(
  site: { host: string },
  context: Context,
  subject: Pick<Subject, 'identity' | 'deployment'>,
  phase: Phase,
  invocationIndex: number,
): string {
  const parts = [
    site.host,
    context.serverUrl,
    context.repository.id ?? context.repository.name,
    subject.deployment?.environment ?? '',
    phase,
    context.action,
    String(invocationIndex),
    ...subject.identity,
  ];
  return hashParts('derived', parts);
}

/** The key of a name that the user gave: the same name on the same site is the same event. */
export function nameKey(site: { host: string }, name: string, phase: Phase): string {
  return hashParts('given', [site.host, name, phase]);
}

/**
 * What a use of this action shares with its twins in the same job; they claim ordinals under this name. Records of the
 * start and of the end claim from one sequence, because a use with `submit-at: both` keeps its invocationIndex for both.
 */
export function claimName(context: Context, environment: string | undefined): string {
  return hashParts('claim', [
    context.repository.name,
    context.run.id,
    String(context.run.attempt),
    context.job.name,
    context.job.index,
    context.action,
    environment ?? '',
  ]).slice(3, 19);
}

function hashParts(kind: string, parts: readonly string[]): string {
  // JSON keeps the parts apart: ["ab","c"] is not ["a","bc"].
  return `gha${hash('sha256', JSON.stringify([kind, ...parts])).slice(0, 32)}`;
}
