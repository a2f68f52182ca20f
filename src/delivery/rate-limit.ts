/** Keeps many deliveries at once from running into a rate limit again and again: what one is told, all hear. */

import type { Unavailable } from '../failure/unavailable.js';
import { retryTime } from '../http/retry-after.js';
import type { AuditLog } from '../confluence/audit-client.js';
import type { HttpResult } from '../http/client.js';

/** An audit log whose 429 holds for everyone who uses it. */
export interface RateLimitedLog extends AuditLog {
  /** How many may work at once: halved by every 429, at least one. */
  mostAtOnce: () => number;
}

/** Paces an audit log. Until a Retry-After is over no request leaves; the asker learns at once when that will be. */
export function shareRateLimit(log: AuditLog, mostAtOnce: number, now: () => number): RateLimitedLog {
  let most = mostAtOnce;
  let notBefore = 0;
  const pace = async (ask: () => Promise<HttpResult | Unavailable>): Promise<HttpResult | Unavailable> => {
    if (now() < notBefore) return held(notBefore);
    const answer = await ask();
    if (answer.kind === 'answered' && answer.status === 429) {
      most = Math.max(1, Math.floor(most / 2));
      notBefore = Math.max(
        notBefore,
        retryTime(answer.header('retry-after'), answer.header('date'), now()) ?? 0,
      );
    }
    return answer;
  };
  return {
    mostAtOnce: () => most,
    post: (...request) => pace(() => log.post(...request)),
    list: (...request) => pace(() => log.list(...request)),
    retention: (...request) => pace(() => log.retention(...request)),
  };
}

function held(notBefore: number): Unavailable {
  return {
    kind: 'unavailable',
    lasting: false,
    notBefore,
    failure: {
      class: 'rate-limited',
      happened: 'Confluence asked another delivery of this replay to wait.',
      remedy: 'Raise `timeout`, or replay the rest later.',
    },
  };
}
