/** The rate limit that parallel deliveries share: a 429 to one of them applies to all. */

import type { Failure } from '../failure/failure.js';
import { unavailable } from '../failure/unavailable.js';
import type { AuditLog } from '../confluence/audit-client.js';
import type { HttpResult } from '../http/client.js';
import { waitUntil } from '../http/retry-after.js';

/** An audit log whose 429 applies to all of its users. */
export interface RateLimitedLog extends AuditLog {
  /** How many deliveries run at once now: fewer after a 429, at least one, and more again after answers without one. */
  mostAtOnce: () => number;
}

/**
 * Shares a rate limit. Until the wait that a 429 named is over no request leaves; the asker learns at once when that will
 * be. The number of deliveries at once is halved by every 429, and grows by one after as many answers without one.
 * @param now epoch ms.
 */
export function shareRateLimit(log: AuditLog, mostAtOnce: number, now: () => number): RateLimitedLog {
  let most = mostAtOnce;
  let answeredSince = 0;
  let notBefore = 0;
  const limited = async (ask: () => Promise<HttpResult>): Promise<HttpResult> => {
    if (now() < notBefore) return unavailable(HELD, { notBefore });
    const answer = await ask();
    if (answer.kind !== 'answered') return answer;
    if (answer.status === 429) {
      most = Math.max(1, Math.floor(most / 2));
      answeredSince = 0;
      notBefore = Math.max(notBefore, waitUntil(429, answer.header, now()) ?? 0);
    } else if (most < mostAtOnce && ++answeredSince >= SPEED_UP_AFTER * most) {
      most++;
      answeredSince = 0;
    }
    return answer;
  };
  return {
    mostAtOnce: () => most,
    post: (...request) => limited(() => log.post(...request)),
    list: (...request) => limited(() => log.list(...request)),
  };
}

/** After this many answers without a 429, for each delivery at once, one more is allowed. */
const SPEED_UP_AFTER = 10;

const HELD: Failure = {
  class: 'rate-limited',
  happened: 'Confluence limited the rate of this replay, so this request was not sent.',
  remedy: 'Increase `timeout`, or replay the rest later.',
};
