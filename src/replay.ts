/** Entry of replay/action.yml. */

import { parseReplayInputs, REPLAY_INPUT_NAMES } from './inputs/replay-inputs.js';
import { runAction } from './modes/run.js';
import { replay } from './replay/replay.js';
import { annotate, NOTHING_SENT, type Report } from './report/report.js';
import { writeSummary } from './report/summary.js';
import { writeReplayOutputs } from './replay/outputs.js';

void runAction(process.env, {
  inputNames: REPLAY_INPUT_NAMES,
  parse: parseReplayInputs,
  act: replay,
  stopped: (failure, { site, inputs, isUnexpected }): Report => {
    const possiblyWritten = isUnexpected && inputs !== undefined;
    const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
    return { ...NOTHING_SENT, possiblyWritten, result, failure, site };
  },
  report: (result, { policy, warnings, redact }) => {
    const safe = (failure: Report['failure']) =>
      failure && { ...failure, happened: redact(failure.happened) };
    const replayed = result.replayed?.map((each) => ({
      ...each,
      name: redact(each.name),
      failure: safe(each.failure),
    }));
    const report: Report = {
      ...result,
      failure: safe(result.failure),
      replayed,
      warnings: [...warnings, ...result.warnings],
    };
    return {
      outputs: writeReplayOutputs(report),
      summary: writeSummary(report, policy),
      annotation: annotate(report, policy),
      lines: [],
    };
  },
});
