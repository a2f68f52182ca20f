/** The state variables by which main tells post what it left. The runner hands them to post as `STATE_<name>`. */

/** There is something to do at the end of the job: the JSON of a `Pending` (job-end.ts). */
export const PENDING = 'job-end';
/** What the event is about: the JSON of an `EventReading` (record/subject.ts). */
export const EVENT = 'event';
/**
 * `true` where main failed, or did not come to its end. Then post records the end of a job whose work was done all the same,
 * and of no other: it may have failed by this step alone.
 */
export const STEP_FAILED = 'step-failed';

/** The variable of an input that is kept. */
export function stateName(input: string): string {
  return `input-${input}`;
}
