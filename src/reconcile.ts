/** Entry of reconcile/action.yml. */

import type { Failure } from './failure/failure.js';
import { parseReconcileInputs, RECONCILE_INPUT_NAMES } from './inputs/reconcile-inputs.js';
import { runAction } from './modes/run.js';
import {
  annotateReconciliation,
  annotateStop,
  type Reconciliation,
  writeReconcileOutputs,
} from './reconcile/outputs.js';
import { reconcile } from './reconcile/reconcile.js';
import { writeReconcileSummary, writeStoppedSummary } from './reconcile/job-summary.js';

type Result = { done: Reconciliation } | { failure: Failure };

void runAction(process.env, {
  inputNames: RECONCILE_INPUT_NAMES,
  parse: parseReconcileInputs,
  act: async (step): Promise<Result> => ({ done: await reconcile(step) }),
  stopped: (failure): Result => ({ failure }),
  report: (result, { policy, warnings, redact }) => {
    if ('failure' in result) {
      const failure = { ...result.failure, happened: redact(result.failure.happened) };
      return {
        outputs: writeReconcileOutputs(undefined),
        summary: writeStoppedSummary(failure),
        annotation: annotateStop(failure, policy),
        lines: [],
      };
    }
    const { done } = result;
    const annotation = annotateReconciliation(done, policy);
    return {
      outputs: writeReconcileOutputs(done),
      summary: redact(writeReconcileSummary(done.report, done.digest, done.folder)),
      annotation: annotation && { ...annotation, message: redact(annotation.message) },
      lines: warnings,
    };
  },
});
