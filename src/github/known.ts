/** What GitHub said, or why it is unknown. A failed request is never an empty list. */

import type { GitHubUnavailable } from './unanswered.js';

export interface Unknown {
  kind: 'unknown';
  /** One sentence, without its full stop: it stands in others. */
  reason: string;
}

export type Known<Value> = { kind: 'known'; value: Value } | Unknown;

export function known<Value>(value: Value): Known<Value> {
  return { kind: 'known', value };
}

export function unknown(reason: string): Unknown {
  return { kind: 'unknown', reason };
}

/** Why a question that got no answer leaves something unknown. */
export function unanswered({ failure }: GitHubUnavailable): Unknown {
  return unknown(failure.happened.replace(/\.$/, ''));
}

/**
 * Reads every entry of a list.
 * @returns undefined where it is no list, or one entry can't be read: that one could be the one that matters.
 */
export function readEach<Value>(
  list: unknown,
  read: (entry: unknown) => Value | undefined,
): Value[] | undefined {
  if (!Array.isArray(list)) return undefined;
  const values = list.map((entry) => read(entry));
  return values.every((value) => value !== undefined) ? values : undefined;
}

/** A git object id, SHA-1 or SHA-256: it may stand in a path and in a query. */
export function isOid(text: string): boolean {
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}

/** `acme/shop`, which may stand in a path. */
export function isRepository(text: string): boolean {
  return /^[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}
