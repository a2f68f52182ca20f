/** What a record claims about environment, commits and outcome, wherever it says it: a row of the log, or a receipt's. Pure. */

import { memberAt, textAt } from '../text/json.js';
import type { Outcome } from './record-inputs.js';
import { LIMITS } from './record-limits.js';
import { cleanLine } from '../text/sanitize.js';
import { TRUNCATED, truncateMiddle } from '../text/truncate.js';

/** What a record says of the outcome; `inactive` is the end of an earlier deployment, which is neither. */
export type RecordedOutcome = Outcome | 'inactive';

/** An input can replace the affected object, and another the summary: the changed value bears the environment's name too. */
export function environmentOf(row: unknown, repository: string): string | undefined {
  if (textAt(row, 'affectedObject', 'objectType') === 'Environment') {
    const name = textAt(row, 'affectedObject', 'name') ?? '';
    const end = ` (${repository})`;
    if (name.toLowerCase().endsWith(end.toLowerCase())) return name.slice(0, -end.length);
  }
  const name = liveCommit(row)?.environment ?? summaryOf(row)?.environment;
  return name?.includes(TRUNCATED) === true ? undefined : name;
}

const LIVE = /^Commit live in (.+)$/is;
const COMMIT = /^([0-9a-f]{40}(?:[0-9a-f]{24})?|\(none\))(?: \(deployment (.+)\))?$/i;

/** A changed value that says which commit is live in an environment. */
export interface LiveCommit {
  /** The whole name of the changed value. */
  name: string;
  environment: string;
  commit: string;
  before: string;
  /** `failed`, where the deployment did not make it live. */
  standing?: string;
}

/** What the record says of the commits: ours comes before those that inputs add. */
export function liveCommit(row: unknown): LiveCommit | undefined {
  return liveCommits(row)[0];
}

/** Every changed value that says which commit is live. */
export function liveCommits(row: unknown): LiveCommit[] {
  return changedValues(row).flatMap(({ name, oldValue, newValue }) => {
    const [, environment] = LIVE.exec(name) ?? [];
    const [, commit, standing] = COMMIT.exec(newValue) ?? [];
    return environment === undefined || commit === undefined
      ? []
      : [{ name, environment, commit: commit.toLowerCase(), before: oldValue, standing }];
  });
}

/** The first changed value of this name. */
export function changedValue(row: unknown, name: string): { oldValue: string; newValue: string } | undefined {
  return changedValues(row).find((value) => value.name === name);
}

function changedValues(row: unknown): { name: string; oldValue: string; newValue: string }[] {
  const values = memberAt(row, 'changedValues');
  return (Array.isArray(values) ? values : []).map((value) => ({
    name: textAt(value, 'name') ?? '',
    oldValue: textAt(value, 'oldValue') ?? '',
    newValue: textAt(value, 'newValue') ?? '',
  }));
}

/** How the sentences of our summaries end. */
const WORDS: Record<string, RecordedOutcome> = {
  started: 'started',
  'is in progress': 'started',
  'was queued': 'started',
  'is pending': 'started',
  'waits for approval': 'started',
  'was requested': 'started',
  succeeded: 'success',
  failed: 'failure',
  'failed with an error': 'failure',
  'timed out': 'failure',
  'failed to start': 'failure',
  'was cancelled': 'cancelled',
  'was skipped': 'skipped',
  'is no longer active': 'inactive',
};

const OUTCOMES = [...new Set(Object.values(WORDS))];

const SUMMARY = new RegExp(
  `^(?:Deployment of .+? to (.+)|Workflow ".*" run #.*|Release .*) (${Object.keys(WORDS).join('|')})(?: \\(emergency\\))?$`,
  's',
);

/**
 * What a summary says that ends as those of the action do; undefined for any other, which is the user's own. None of ours is
 * longer than the limit; a forged one of a megabyte would keep the expression busy for hours.
 */
export function summaryOf(
  row: unknown,
): { environment?: string; words: string; outcome?: RecordedOutcome } | undefined {
  const [, environment, words] = SUMMARY.exec((textAt(row, 'summary') ?? '').slice(0, LIMITS.line)) ?? [];
  return words === undefined ? undefined : { environment, words, outcome: WORDS[words] };
}

/** An outcome, and the text that states it. */
export interface StatedOutcome {
  outcome: RecordedOutcome;
  text: string;
}

/**
 * Each outcome that a record states: as its status, as the last words of its summary, and beside the commits that are live. A
 * summary of the user's own states none.
 */
export function statedOutcomes(row: unknown): StatedOutcome[] {
  const status = changedValue(row, 'Status');
  const outcome = OUTCOMES.find((each) => status?.oldValue === 'started' && each === status.newValue);
  const inSummary = summaryOf(row)?.outcome;
  return [
    ...(outcome === undefined ? [] : [{ outcome, text: outcome }]),
    ...(inSummary === undefined ? [] : [{ outcome: inSummary, text: textAt(row, 'summary') ?? '' }]),
    ...liveCommits(row).flatMap(({ commit, standing = '' }) => {
      const stated = outcomeOfWords(standing);
      return stated === undefined ? [] : [{ outcome: stated, text: `${commit} (deployment ${standing})` }];
    }),
  ];
}

/** The outcome that these words at the end of a sentence of ours say; undefined for any others. */
export function outcomeOfWords(words: string): RecordedOutcome | undefined {
  return Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
}

/** A name as a record has it: cleaned, and truncated in its middle. */
export function asName(text: string): string {
  return truncateMiddle(cleanLine(text), LIMITS.line);
}
