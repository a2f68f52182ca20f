/** Writes the record of a step, and says which use of the action the step is. */

import type { Step } from '../inputs/step.js';
import { claimName } from '../record/audit-key.js';
import type { Report } from '../report/report.js';
import { claimInvocationIndex } from '../runner/invocation-index.js';
import type { GatherFacts } from './gather.js';
import type { RecordStep } from './record-step.js';
import { submit } from './submit.js';

/** Writes the record: into the log, or into a receipt. Throws a StepError where it must not even begin. */
export async function writeRecord(step: RecordStep, facts: GatherFacts): Promise<Report> {
  if (step.inputs.mode !== 'defer') return submit(step, facts);
  return (await import('./defer.js')).defer(step, facts);
}

/** Claims the index of a use of this action. Throws a StepError where none can be claimed. */
export function claimInvocation({ inputs, context, env }: Pick<Step, 'inputs' | 'context' | 'env'>): number {
  return claimInvocationIndex(claimName(context, inputs.record.environment), env.RUNNER_TEMP);
}
