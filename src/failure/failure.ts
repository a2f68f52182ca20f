/** Why a record is not in the log, as the user reads it. */

/** The last obstacle. Whether the record may have landed all the same is kept apart (see `Ending` in policy.ts). */
export type FailureClass =
  | 'configuration'
  | 'authentication'
  | 'permission'
  | 'rejected'
  | 'rate-limited'
  | 'outage'
  | 'unconfirmed'
  | 'evidence';

/** A failure in three parts that every report shows in this order. */
export interface Failure {
  class: FailureClass;
  /** One or more sentences: what happened. */
  happened: string;
  /** What the reader should do. */
  remedy: string;
}

/** Stops the step before anything is sent. Thrown anywhere, caught once (action.ts). */
export class StepError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.happened);
    this.name = 'StepError';
    this.failure = failure;
  }
}

/** What a caught error means: the failure that a StepError bears, else a mistake of this action's own. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StepError) return error.failure;
  return {
    class: 'configuration',
    happened: `The action itself failed: ${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}.`,
    remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
  };
}

/** More than anybody mends at once; a list of thousands of wrong lines would be too long for a job summary. */
const MOST_PROBLEMS = 100;

/** All problems of a step's inputs, as one failure of class `configuration`. */
export function inputFailure(problems: readonly string[]): Failure {
  const [only, ...others] = problems;
  const told = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
  const more = problems.length - told.length;
  if (more > 0) told.push(`- and ${more} more`);
  return {
    class: 'configuration',
    happened:
      others.length === 0
        ? `An input of this step can't be used: ${only ?? ''}`
        : `The inputs of this step have ${problems.length} problems:\n${told.join('\n')}`,
    remedy: 'Correct the step in the workflow file. Nothing was sent to Confluence.',
  };
}
