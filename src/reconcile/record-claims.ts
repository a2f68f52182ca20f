/** What a row of the log claims about environment, commits and outcome, wherever it says it. Pure. */

import { memberAt, textAt } from '../text/json.js';
import { LIMITS } from '../record/record-limits.js';
import { TRUNCATED } from '../text/truncate.js';

/** What a record says of the outcome; `inactive` is the end of an earlier deployment, which is neither. */
export type RecordedOutcome = 'started' | 'success' | 'failure' | 'cancelled' | 'skipped' | 'inactive';

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

const LIVE = /^Commit live in (.+)$/s;
const COMMIT = /^([0-9a-f]{40}|\(none\))(?: \(deployment (.+)\))?$/;

/** What the record says of the commits: ours comes before those that inputs add. */
export function liveCommit(
  row: unknown,
): { environment: string; commit: string; before: string; standing?: string } | undefined {
  for (const { name, oldValue, newValue } of changedValues(row)) {
    const [, environment] = LIVE.exec(name) ?? [];
    const [, commit, standing] = COMMIT.exec(newValue) ?? [];
    if (environment !== undefined && commit !== undefined)
      return { environment, commit, before: oldValue, standing };
  }
  return undefined;
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

const SUMMARY = new RegExp(
  `^(?:Deployment of .+? to (.+)|Workflow ".*" run #.*|Release .*) (${Object.keys(WORDS).join('|')})(?: \\(emergency\\))?$`,
  's',
);

/** No summary of ours is longer; a forged one of a megabyte would keep the expression busy for hours. */
function summaryOf(row: unknown): { environment?: string; outcome?: RecordedOutcome } | undefined {
  const [, environment, words] = SUMMARY.exec((textAt(row, 'summary') ?? '').slice(0, LIMITS.line)) ?? [];
  return words === undefined ? undefined : { environment, outcome: WORDS[words] };
}

/** A summary of the user's own says nothing; then the changed values still can. */
export function outcomeOf(row: unknown, standing: string | undefined): RecordedOutcome | undefined {
  const status = changedValue(row, 'Status');
  if (status?.oldValue === 'started' && Object.values(WORDS).includes(status.newValue as RecordedOutcome))
    return status.newValue as RecordedOutcome;
  return summaryOf(row)?.outcome ?? (standing === undefined ? undefined : WORDS[standing]);
}
