/** The outputs of replay/action.yml. Pure. */

import type { Report } from '../report/report.js';
import type { Replayed } from './plan.js';

/** The outputs: each is always set, and empty where it does not apply. */
export function writeReplayOutputs({ result, failure, replayed = [] }: Report): Record<string, string> {
  const count = (...outcomes: Replayed['outcome'][]) =>
    String(replayed.filter(({ outcome }) => outcomes.includes(outcome)).length);
  return {
    result,
    delivered: count('recorded'),
    'already-recorded': count('already-recorded', 'delivered before'),
    refused: count('refused'),
    failed: count('not-recorded', 'unconfirmed'),
    'failure-class': failure?.class ?? '',
    'delivered-artifacts': '[]',
    report: JSON.stringify(
      replayed.map(({ name, key, outcome, failure: why }) => ({ name, key, outcome, reason: why?.happened })),
    ),
  };
}
