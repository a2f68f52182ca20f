/** Why a record is not in the log, as the user reads it. */

/** The class of the last obstacle. `Ending` (delivery/ending.ts) says separately whether the record may exist. */
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

/** What a caught error means: the failure that a StepError carries, or else a bug in this action. */
export function failureOf(error: unknown): Failure {
  if (error instanceof StepError) return error.failure;
  return {
    class: 'configuration',
    happened: `Internal error in this action (${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}).`,
    remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
  };
}

/** A list of thousands of wrong lines would be too long for a job summary. */
const MOST_PROBLEMS = 100;

/** All problems of a step's inputs, as one failure of class `configuration`. */
export function inputFailure(problems: readonly string[]): Failure {
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
  const more = problems.length - lines.length;
  if (more > 0) lines.push(`- and ${more} more`);
  return {
    class: 'configuration',
    happened:
      problems.length < 2
        ? `An input is invalid: ${problems[0] ?? ''}`
        : `The inputs have ${problems.length} problems:\n${lines.join('\n')}`,
    remedy: 'Correct the step in the workflow file. Nothing was sent to Confluence.',
  };
}
