/**
 * What a refusal means and what to do about it: one clear sentence and a remedy for every answer that was seen in the
 * wild. Pure. Sources: the bodies in Atlassian's community and clients; none is documented.
 */

import { messageOf } from './answer.js';
import { forLog, quote } from '../text/escape.js';
import type { Failure, FailureClass } from '../failure/failure.js';

/** An answer that is no success, reduced to what decides. */
export interface Refusal {
  status: number;
  body: string;
  /** `X-Failure-Category`, which the gateway sends. */
  failureCategory?: string;
  location?: string;
}

interface Known {
  class: FailureClass;
  remedy: string;
  matches: (refusal: Refusal) => boolean;
}

const SCOPES = '`read:audit-log:confluence` and `write:audit-log:confluence`';
const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';

const says = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.body);

/** The first match wins; the last catches what is left. */
const KNOWN: Known[] = [
  {
    class: 'permission',
    matches: (refusal) => refusal.status === 401 && isScopeRefusal(refusal),
    remedy: `Create the token, or the OAuth 2.0 credential, anew with both scopes, ${SCOPES}; scopes can't be added to a token that exists.`,
  },
  {
    class: 'authentication',
    matches: (refusal) => refusal.status === 401 && says(/passwords? is deprecated/i)(refusal),
    remedy: `Put an API token into \`api-token\`, not a password (${TOKEN_PAGE}).`,
  },
  {
    class: 'permission',
    matches: says(/Connect Session Auth Token/i),
    remedy:
      'The site itself takes no OAuth token. Give it as `access-token`, and leave `gateway-url` as it is, so that it goes through the gateway; a scoped API token goes there with `email`, `api-token` and `cloud-id: auto`.',
  },
  {
    class: 'authentication',
    matches: ({ status }) => status === 401,
    remedy: `Check that \`email\` is the account that made the token and that the token has neither expired nor been revoked (${TOKEN_PAGE}). A token with scopes works only through the gateway: set \`cloud-id: auto\`; one without only on the site: leave \`cloud-id\` out. An \`access-token\` usually expires after an hour.`,
  },
  {
    class: 'configuration',
    matches: ({ status }) => status === 407,
    remedy:
      'A proxy between the runner and Confluence wants credentials. Put them into the proxy variable of the runner (HTTPS_PROXY), or let the proxy pass this host.',
  },
  {
    class: 'permission',
    matches: says(/XSRF check failed/i),
    remedy:
      'The step sent `X-Atlassian-Token: no-check`; a proxy between the runner and Confluence seems to drop that header. Let it pass.',
  },
  {
    class: 'permission',
    matches: says(/IP address has been rejected|not on the allowed list/i),
    remedy:
      "Your organisation's IP allowlist does not name this runner. Add the runner's addresses, or use a self-hosted or larger runner with an address of its own.",
  },
  {
    class: 'permission',
    matches: says(/Free edition|upgrade to standard or premium/i),
    remedy: 'The Free plan has no audit log. Upgrade the site to Standard or Premium.',
  },
  {
    class: 'permission',
    // Seen for a wrong pair, for none, and for accounts without access alike.
    matches: says(/caller cannot access Confluence/i),
    remedy: `Confluence does not say whether it knows the caller. Check that \`email\` and \`api-token\` belong together and that the token has neither expired nor been revoked (${TOKEN_PAGE}); then give the account access to Confluence and the global permission 'Confluence Administrator'.`,
  },
  {
    class: 'permission',
    matches: ({ status }) => status === 403,
    remedy:
      "Give the token's account access to Confluence and the global permission 'Confluence Administrator'.",
  },
  {
    class: 'rejected',
    matches: ({ status, location }) =>
      status >= 300 && status < 400 && /\/(do)?login\.action/.test(location ?? ''),
    remedy:
      'Confluence Data Center and Server redirect unauthenticated requests to that page; they cannot take audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.',
  },
  {
    class: 'rejected',
    matches: ({ status }) => status >= 300 && status < 400,
    remedy:
      'Redirects are not followed, because credentials would go along. Set `site` to the address that your Confluence Cloud site really has.',
  },
  {
    class: 'rejected',
    matches: ({ status }) => status === 404 || status === 405 || status === 410,
    remedy:
      'Check `site` (and `cloud-id`, where given): there is no audit log at that address. Confluence Data Center and Server cannot take audit records.',
  },
  {
    class: 'rejected',
    matches: ({ status }) => status === 413,
    remedy:
      'The record is larger than the server, or a proxy before it, takes. Shorten `description`, `changed-values` and `associated-objects`.',
  },
  {
    class: 'rejected',
    matches: () => true,
    remedy:
      'Correct the field that the answer names, in the input or in `record`. If it names none, please report it with the receipt.',
  },
];

/** Whether a 401 means that the token is good but lacks a scope. The gateway says so in a header, a body, or both. */
export function isScopeRefusal({
  body,
  failureCategory,
}: Pick<Refusal, 'body' | 'failureCategory'>): boolean {
  return failureCategory === 'FAILURE_CLIENT_SCOPE_CHECK' || /scope does not match/i.test(body);
}

/** Explains an answer that will never become a success. */
export function explainRefusal(refusal: Refusal): Failure {
  const known = KNOWN.find(({ matches }) => matches(refusal)) as Known;
  return { class: known.class, happened: sentenceOf(refusal), remedy: known.remedy };
}

/** One sentence for any answer: its status and what its body says. */
export function sentenceOf({
  status,
  body,
  location,
}: Pick<Refusal, 'status' | 'body' | 'location'>): string {
  if (status >= 300 && status < 400)
    return `Confluence answered ${status}, a redirect to ${location === undefined ? 'nowhere (no Location)' : quote(location)}.`;
  const message = messageOf(body);
  return message === ''
    ? `Confluence answered ${status} without a message.`
    : `Confluence answered ${status}: "${forLog(message)}".`;
}
