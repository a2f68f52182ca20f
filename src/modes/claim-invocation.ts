/** Which use of the action this step is. */

import type { Step } from '../inputs/step.js';
import { claimName } from '../record/audit-key.js';
import { claimInvocationIndex } from '../runner/invocation-index.js';

/** Claims the index of a use of this action. Throws a StepError where none can be claimed. */
export function claimInvocation({ inputs, context, env }: Pick<Step, 'inputs' | 'context' | 'env'>): number {
  return claimInvocationIndex(claimName(context, inputs.record.environment), env.RUNNER_TEMP);
}
