/** Why GitHub gave no usable answer. Pure. */

import type { FailureClass } from '../failure/failure.js';
import type { Unavailable } from '../failure/unavailable.js';
import { type HttpResult, TROUBLE_WORDS } from '../http/client.js';
import { httpDate, retryTime } from '../http/retry-after.js';
import { quote } from '../text/escape.js';
import { parseJson, textAt } from '../text/json.js';

/** An answer of whatever status, whole or cut off. */
export type Answered = HttpResult & { kind: 'answered' };

/** Why GitHub did not answer; `status` where it answered at all. */
export interface GitHubUnavailable extends Unavailable {
  status?: number;
}

/** Why there is no usable answer. */
export function explain(answer: HttpResult | Unavailable, now: number): GitHubUnavailable {
  if (answer.kind === 'unavailable') return answer;
  if (answer.kind === 'unanswered')
    return unavailable(
      'outage',
      `GitHub did not respond (${TROUBLE_WORDS[answer.trouble]}, ${answer.code}).`,
    );
  const { status, bodyTrouble } = answer;
  if (bodyTrouble)
    return unavailable('outage', `GitHub's response was incomplete (${TROUBLE_WORDS[bodyTrouble]}).`, {
      status,
    });
  const body = parseJson(answer.body);
  const message = textAt(body, 'message') ?? textAt(body, 'errors', '0', 'message');
  const happened = `GitHub returned ${status}${message === undefined ? '' : `: ${quote(message)}`}.`;
  // GraphQL answers 200 with `errors`: a missing permission, a limit, or a fault of its own.
  const type = status === 200 ? textAt(body, 'errors', '0', 'type') : undefined;
  const isLimited = status === 429 || (status === 403 && isRateLimit(answer, message));
  if (isLimited || type === 'RATE_LIMITED')
    return unavailable('rate-limited', happened, { status, notBefore: waitUntil(answer, now) });
  const refused = { status, lasting: true };
  if (type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES')
    return unavailable('permission', happened, refused);
  if (status === 200) return unavailable('outage', happened, { status });
  // GitHub answers a renamed or transferred repository's old name so; the token is not sent on to wherever it leads.
  if (status === 301 || status === 307 || status === 308)
    return unavailable('configuration', `${happened} The repository was renamed or transferred.`, refused);
  if (status === 401) return unavailable('authentication', happened, refused);
  if (status >= 300 && status < 500 && status !== 408 && status !== 425)
    return unavailable('permission', happened, refused);
  return unavailable('outage', happened, { status, notBefore: waitUntil(answer, now) });
}

/** A secondary limit is a 403 with Retry-After, or with no requests left. */
function isRateLimit({ header }: Pick<Answered, 'header'>, message = ''): boolean {
  return (
    header('retry-after') !== undefined ||
    header('x-ratelimit-remaining') === '0' ||
    /secondary rate limit/i.test(message)
  );
}

/** Epoch ms: by Retry-After, else by `x-ratelimit-reset` (epoch s), by GitHub's clock. */
function waitUntil({ header }: Pick<Answered, 'header'>, now: number): number | undefined {
  const after = retryTime(header('retry-after'), header('date'), now);
  if (after !== undefined) return after;
  const reset = header('x-ratelimit-reset') ?? '';
  if (header('x-ratelimit-remaining') !== '0' || !/^\d{10}$/.test(reset)) return undefined;
  return now + Math.max(0, Number(reset) * 1000 - (httpDate(header('date')) ?? now));
}

const REMEDIES: Partial<Record<FailureClass, string>> = {
  authentication: 'Check that the token in `github-token` has not expired or been revoked.',
  permission:
    'Give the job, or the token in `github-token`, the permissions that https://github.com/your-org/confluence-audit-action/blob/main/README.md#permissions lists.',
  'rate-limited': 'Re-run the job later, or increase `timeout`.',
  configuration: 'Use the current names of the repositories, and check GITHUB_API_URL on the runner.',
};

/** An answer came, and it is not the whole of what was asked for. */
export function failedRead(happened: string): GitHubUnavailable {
  return unavailable('outage', happened);
}

/** A failure of a class, with the remedy that all of them share. */
export function unavailable(
  failureClass: FailureClass,
  happened: string,
  more: Partial<Pick<GitHubUnavailable, 'status' | 'lasting' | 'notBefore'>> = {},
): GitHubUnavailable {
  const remedy = REMEDIES[failureClass] ?? 'Check https://www.githubstatus.com, then re-run the job.';
  return { kind: 'unavailable', lasting: false, failure: { class: failureClass, happened, remedy }, ...more };
}
