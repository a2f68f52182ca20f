/** Everything that one step works with, read once and handed to its mode. */

import type { Runtime } from '../runner/runtime.js';
import type { Context } from '../github/context.js';
import type { EventReading } from '../record/subject.js';
import type { Inputs } from '../inputs/inputs.js';

export interface Step {
  inputs: Inputs;
  context: Context;
  /** What the event's payload says. */
  event: EventReading;
  /** The credentials of this step; one that is bought on the way is added. */
  secrets: string[];
  env: NodeJS.ProcessEnv;
  runtime: Runtime;
  /** Masks a secret that did not come from the workflow, before anything else is done with it. */
  mask: (secret: string) => void;
}
