/** Everything that one step works with, read once and handed to its mode. */

import type { Context, JobInputs } from '../github/context.js';
import type { Runtime } from '../runner/runtime.js';
import type { ConnectionInputs } from './connection-inputs.js';
import type { Inputs } from './root-inputs.js';

/** What the inputs of every action hold. */
export type StepInputs = ConnectionInputs<unknown> & { job?: JobInputs };

/** A step of one of the three actions; of the root's, if nothing else is said. */
export interface Step<Of extends StepInputs = Inputs> {
  inputs: Of;
  context: Context;
  /** Why the event's payload is missing from the context, if it is. */
  payloadProblem?: string;
  /** The credentials of this step; one that it obtains on the way is added. */
  secrets: string[];
  env: NodeJS.ProcessEnv;
  runtime: Runtime;
  /** Masks a secret that did not come from the workflow, before anything else is done with it. */
  mask: (secret: string) => void;
}
