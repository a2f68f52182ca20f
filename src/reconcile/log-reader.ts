/** The audit log as a reconciliation reads it: whole windows, asked again until the deadline where that can help. */

import { openLogOf } from '../confluence/audit-client.js';
import { explainFailure } from '../confluence/failed-request.js';
import { readRetention } from '../confluence/retention.js';
import { type AskLog, readListing } from '../confluence/listing.js';
import { backoff } from '../delivery/waits.js';
import type { HttpResult } from '../http/client.js';
import type { ReconcileInputs } from '../inputs/reconcile-inputs.js';
import type { Step } from '../inputs/step.js';
import { log } from '../runner/log.js';
import type { LogReader } from './read-log.js';

const QUESTION_MS = 60_000;

/** Opens the log. Sends nothing yet. */
export function openLogReader(
  step: Step<ReconcileInputs>,
  deadline: number,
): LogReader & { requests: () => number } {
  const { runtime } = step;
  const auditLog = openLogOf(step);
  let requests = 0;
  const patiently = async (ask: typeof auditLog.retention): Promise<HttpResult> => {
    for (let tries = 1; ; tries++) {
      requests++;
      const answer = await ask(
        Math.min(QUESTION_MS, Math.max(1, deadline - runtime.now())),
        runtime.cancelled,
      );
      // A page that is too long is asked for again in smaller ones (listing.ts).
      const isWhole = answer.kind === 'answered' && answer.status === 200;
      if (isWhole && (answer.bodyTrouble === undefined || answer.bodyTrouble === 'too-large')) return answer;
      const { lasting, notBefore = 0 } = explainFailure(answer, runtime.now());
      if (lasting) return answer;
      const until = Math.max(runtime.now() + backoff(tries, runtime.random()), notBefore);
      if (until >= deadline || runtime.cancelled.aborted) return answer;
      log(
        `Confluence's response was incomplete. Next attempt in ${Math.round((until - runtime.now()) / 1000)} s.`,
      );
      await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
  };
  return {
    requests: () => requests,
    list: async (from, to, visit) => {
      const ask: AskLog = (query) => patiently((...bounds) => auditLog.list(query, ...bounds));
      const read = (records: readonly object[]) => {
        visit(records);
        return false;
      };
      const end = await readListing({ from, to }, ask, read, runtime.now, { left: Infinity });
      return end.kind === 'inconclusive' ? end.failure.happened : undefined;
    },
    retention: async () => readRetention(await patiently(auditLog.retention)),
  };
}
