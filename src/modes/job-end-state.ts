/**
 * `submit-at: job-end` and `both`: what main leaves for the post stage, and how post reads it. The runner hands state to
 * post as environment variables of at most 128 KiB each, so the record is not among it, and no secret is.
 */

import { StepError } from '../failure/failure.js';
import { SECRET_INPUTS } from '../inputs/connection-inputs.js';
import { INPUT_NAMES, type InputName, type RawInputs } from '../inputs/root-inputs.js';
import { OUTCOMES } from '../record/record-inputs.js';
import { quote } from '../text/escape.js';
import { stateName } from '../runner/state.js';

/** What main leaves for post, beside the inputs. */
export interface Pending {
  /** Which use of the action this is (invocationIndex.ts). */
  invocationIndex: number;
  /** When main ran, epoch ms: the duration counts from there. */
  startedAt: number;
  /** The date of the start, epoch ms: that of its record where there is one. */
  startDate: number;
  /** The key of the record of the start, where one is in the log or may be. */
  startKey?: string;
  /** Whether main was to record the start, so that a date of the user's is the start's. */
  isBoth: boolean;
}

/**
 * The inputs that post must read anew: secrets, because state is no place for them, and what the runner evaluates again
 * with the final status.
 */
const FRESH: readonly InputName[] = [...SECRET_INPUTS, 'outcome', 'job-status'];

/**
 * The inputs that are kept in state. In nested composite actions post can be handed the parent's inputs instead of its own,
 * so all that may be kept is frozen.
 */
export function freezeInputs(raw: RawInputs): Partial<RawInputs> {
  return Object.fromEntries(
    INPUT_NAMES.filter((name) => !FRESH.includes(name) && raw[name] !== '').map((name) => [name, raw[name]]),
  );
}

/**
 * Reads the inputs back.
 * @param raw the inputs as post's own environment has them; only the fresh ones are used.
 */
export function thawInputs(raw: RawInputs, state: (name: string) => string): RawInputs {
  const inputs = INPUT_NAMES.map((name) => [name, FRESH.includes(name) ? raw[name] : state(stateName(name))]);
  return Object.fromEntries(inputs) as RawInputs;
}

/**
 * At the end of the job the outcome is what the user passed, else the job's final status; what can't be known until then must
 * not lose the record, so there an unknown word is only warned of. In a composite action (`action-status` was set in main) no
 * expression sees its failure in post, so there a job that failed did not succeed, whatever was passed. Throws a StepError
 * where the job's status is needed and did not come.
 */
export function withFinalOutcome(raw: RawInputs): { raw: RawInputs; warnings: string[] } {
  const { outcome, 'job-status': status } = raw;
  // `started` can only be said of the start.
  const isGiven = outcome !== 'auto' && outcome !== 'started';
  const isContradicted =
    outcome === 'success' && raw['action-status'] !== '' && (status === 'failure' || status === 'cancelled');
  const withStatus = (...warnings: string[]) => ({ raw: { ...raw, outcome: status }, warnings });
  if (isContradicted)
    return withStatus(
      `\`outcome\` was success at the end of the job, but the job's status is ${status}, so the record says ${status}. In a composite action, omit \`outcome\`, or record the outcome in the last step.`,
    );
  if (isGiven && OUTCOMES.some((word) => word === outcome)) return { raw, warnings: [] };
  if (status === '')
    throw new StepError({
      class: 'configuration',
      happened: "The post step did not get the job's final status. Nothing was recorded.",
      remedy:
        "Inside a composite action, inputs can be lost in the post step. Record the outcome in the composite action's last step with `if: always()` and `outcome: ${{ github.action_status }}` instead.",
    });
  if (!isGiven) return withStatus();
  return withStatus(
    `\`outcome\` was ${outcome === '' ? 'empty' : quote(outcome)} at the end of the job, so the record has the job's status, ${quote(status)}. Correct the expression of \`outcome\`.`,
  );
}
