/** Entry of replay/action.yml. */

import { parseReplayInputs, REPLAY_INPUT_NAMES } from './inputs/replay-inputs.js';
import { runAction } from './modes/run.js';
import { replay } from './replay/replay.js';
import { redactReplay, type ReplayReport, stoppedReplay, writeReplayOutputs } from './replay/report.js';
import { writeReplaySummary } from './replay/job-summary.js';
import { annotate } from './report/report.js';

void runAction(process.env, {
  inputNames: REPLAY_INPUT_NAMES,
  parse: parseReplayInputs,
  act: replay,
  stopped: (failure, { site, inputs, isUnexpected }): ReplayReport =>
    stoppedReplay(failure, { site, possiblyWritten: isUnexpected && inputs !== undefined }),
  report: (result, { policy, warnings, redact }) => {
    const report = redactReplay({ ...result, warnings: [...warnings, ...result.warnings] }, redact);
    return {
      outputs: writeReplayOutputs(report),
      summary: writeReplaySummary(report, policy),
      annotation: annotate(report, policy),
      lines: [],
    };
  },
});
