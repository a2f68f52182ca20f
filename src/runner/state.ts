/** The state variables that main leaves for post. The runner passes them to post as `STATE_<name>`. */

/** There is something to do at the end of the job: the JSON of a `Pending` (job-end.ts). */
export const PENDING = 'job-end';
/** What the event is about: the JSON of an `EventReading` (record/subject.ts). */
export const EVENT = 'event';
/**
 * `true` if main failed or did not finish. Then post records the end only of a job whose work was done anyway: the job may
 * have failed only because of this step.
 */
export const STEP_FAILED = 'step-failed';

/** The variable of an input that is kept in state. */
export function stateName(input: string): string {
  return `input-${input}`;
}
