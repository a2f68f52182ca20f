/**
 * What a refusal means and what to do about it: one clear sentence and a remedy for every answer that was seen in the
 * wild. Pure. Sources: the bodies in Atlassian's community and clients; none is documented. A remedy never hands out
 * rights on a guess: where the answer does not say that rights are missing, they come last.
 */

import type { Failure, FailureClass } from '../failure/failure.js';
import type { HttpResult } from '../http/client.js';
import { forLog, quote } from '../text/escape.js';
import { isWebPage, messageOf } from './error-message.js';

/** An answer that is no success, reduced to what decides. */
export interface Refusal {
  status: number;
  body: string;
  /** `X-Failure-Category`, which the gateway sends. */
  failureCategory?: string;
  /** `X-Authentication-Denied-Reason`, or Seraph's words for it. */
  deniedReason?: string;
  location?: string;
}

/** Class and remedy of a refusal. */
export type Verdict = Pick<Failure, 'class' | 'remedy'>;

interface Known {
  class: FailureClass;
  remedy: string | ((refusal: Refusal) => string);
  matches: (refusal: Refusal) => boolean;
}

const SCOPES = '`read:audit-log:confluence` and `write:audit-log:confluence`';
const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const PAIR = `Check that \`email\` is the account that created the token, and that \`api-token\` holds the whole token as it was shown: not cut, wrapped in quotes or base64-encoded, and neither expired nor revoked (${TOKEN_PAGE}).`;

const says = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.body);

/** Refusals that say what is wrong. The first match wins. */
const TELLING: Known[] = [
  {
    class: 'authentication',
    // Seraph denies a sign-in unchecked where it wants a CAPTCHA; some proxies drop the header that says so.
    matches: ({ deniedReason = '', body }) =>
      /CAPTCHA|AUTHENTICATION_DENIED/i.test(deniedReason) || /\bAUTHENTICATION_DENIED\b/.test(body),
    remedy:
      'Confluence wants a CAPTCHA after failed sign-ins of this account. Sign in once with the account of `email` in a browser, then check `email` and `api-token`.',
  },
  {
    class: 'permission',
    matches: (refusal) => refusal.status === 401 && isScopeRefusal(refusal),
    remedy: `Create the token, or the OAuth 2.0 credential, again with both scopes, ${SCOPES}. You can't add scopes to an existing token.`,
  },
  {
    class: 'configuration',
    matches: says(/basic auth(entication)? (has been |is |was )?disabled/i),
    remedy:
      'This is Confluence Data Center or Server, which cannot take audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.',
  },
  {
    class: 'authentication',
    matches: (refusal) => refusal.status === 401 && says(/passwords? is deprecated/i)(refusal),
    remedy: `Put an API token into \`api-token\`, not a password. If it is a token, Confluence did not recognize it. ${PAIR}`,
  },
  {
    class: 'permission',
    matches: says(/Connect Session Auth Token/i),
    remedy:
      'The site itself takes no OAuth token. Pass it as `access-token` and keep the default `gateway-url`, so that it goes through the gateway. For a scoped API token, set `email`, `api-token` and `cloud-id: auto`.',
  },
  {
    class: 'permission',
    matches: says(/XSRF check failed/i),
    remedy:
      'The step sent `X-Atlassian-Token: no-check`; a proxy between the runner and Confluence seems to drop that header. Allow it.',
  },
  {
    class: 'permission',
    matches: says(/IP address has been rejected|not on the allowed list/i),
    remedy:
      "Your organization's IP allowlist does not include this runner. Add the runner's addresses, or use a self-hosted or larger runner with a fixed address.",
  },
  {
    class: 'permission',
    matches: says(/Free edition|upgrade to standard or premium/i),
    remedy: 'The Free plan has no audit log. Upgrade the site to Standard or Premium.',
  },
  {
    class: 'permission',
    // Seen for a wrong pair, for none, and for accounts without access alike.
    matches: says(/caller cannot access Confluence|not permitted to use Confluence/i),
    remedy: `Confluence does not say whether it knows the account. ${PAIR} Check that \`site\` and \`cloud-id\` name the same site. If all of that is right, the account needs access to Confluence and the global permission 'Confluence Administrator'.`,
  },
  {
    class: 'configuration',
    matches: (refusal) => newHost(refusal) !== undefined,
    remedy: (refusal) =>
      `The site has moved or was renamed: set \`site\` to ${newHost(refusal) ?? ''}. Redirects are not followed, because credentials would go along.`,
  },
  {
    class: 'configuration',
    matches: ({ status, location = '' }) => isRedirect(status) && /\/(do)?login\.action/.test(location),
    remedy:
      'Confluence Data Center and Server redirect unauthenticated requests to that page; they cannot take audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.',
  },
  {
    class: 'permission',
    matches: ({ status, body }) => status === 403 && isWebPage(body),
    remedy:
      'A web page is not an answer of the API: a proxy, a web application firewall (WAF) or a CDN between the runner and Confluence most likely blocks the request. Ask its operators to allow it. Only if the page is from Atlassian, check that the account may administer Confluence.',
  },
];

/** What a status means by itself. */
const BY_STATUS: Known[] = [
  {
    class: 'authentication',
    matches: ({ status }) => status === 401,
    remedy: `${PAIR} A token with scopes works only through the gateway: set \`cloud-id: auto\`. A token without scopes works only on the site: remove \`cloud-id\`. An \`access-token\` usually expires after an hour.`,
  },
  {
    class: 'configuration',
    matches: ({ status }) => status === 407,
    remedy:
      'A proxy between the runner and Confluence requires credentials. Add them to the proxy variable on the runner (HTTPS_PROXY), or have the proxy allow this host.',
  },
  {
    class: 'permission',
    matches: ({ status }) => status === 403,
    remedy: `${PAIR} Then check that \`site\` and \`cloud-id\` name the right site, and that the account has access to Confluence and the global permission 'Confluence Administrator'.`,
  },
  {
    class: 'configuration',
    matches: ({ status }) => isRedirect(status),
    remedy:
      'Set `site` to the address that your Confluence Cloud site has in a browser. Redirects are not followed, because credentials would go along.',
  },
  {
    class: 'configuration',
    matches: ({ status }) => status === 404 || status === 405,
    remedy:
      'Check `site` (and `cloud-id`, if you set it): there is no audit log at that address. Open the site in a browser: it may have been renamed, deleted or suspended. Confluence Data Center and Server cannot take audit records.',
  },
  {
    class: 'configuration',
    matches: ({ status }) => status === 410,
    remedy:
      'Atlassian has removed that address. Update the action to its latest version, and check `site`: it may have been renamed or deleted.',
  },
  {
    class: 'rejected',
    matches: ({ status }) => status === 413,
    remedy:
      'The record is larger than Confluence, or a proxy in front of it, accepts. Shorten `description`, `changed-values` and `associated-objects`.',
  },
];

/** What is left. */
const REJECTED: Known = {
  class: 'rejected',
  matches: () => true,
  remedy:
    'Correct the field that the answer names, in its input or in `record`. If the answer names no field, please report it with the receipt.',
};

/** What of an answer decides about a refusal. */
export function refusalOf({ status, body, header }: HttpResult & { kind: 'answered' }): Refusal {
  return {
    status,
    body,
    location: header('location'),
    failureCategory: header('x-failure-category'),
    deniedReason: header('x-authentication-denied-reason') ?? header('x-seraph-loginreason'),
  };
}

/** Whether a 401 means that the token is good but lacks a scope. The gateway says so in a header, a body, or both. */
export function isScopeRefusal({
  body,
  failureCategory,
}: Pick<Refusal, 'body' | 'failureCategory'>): boolean {
  return failureCategory === 'FAILURE_CLIENT_SCOPE_CHECK' || /scope does not match/i.test(body);
}

/**
 * Class and remedy of an answer that will never become a success.
 * @param byStatus what its status means for this question, where its words and headers say nothing more; absent: for the
 * audit API.
 */
export function explainRefusal(refusal: Refusal, byStatus?: (status: number) => Verdict): Verdict {
  const told = TELLING.find(({ matches }) => matches(refusal));
  if (told === undefined && byStatus) return byStatus(refusal.status);
  const known = told ?? BY_STATUS.find(({ matches }) => matches(refusal)) ?? REJECTED;
  return { class: known.class, remedy: remedyOf(known, refusal) };
}

function remedyOf({ remedy }: Known, refusal: Refusal): string {
  return typeof remedy === 'string' ? remedy : remedy(refusal);
}

/** One sentence for any answer: its status and, in the server's own words, what its body says. */
export function sentenceOf(
  { status, body, location }: Pick<Refusal, 'status' | 'body' | 'location'>,
  who = 'Confluence',
): string {
  if (isRedirect(status))
    return `${who} answered ${status}, a redirect to ${location === undefined ? 'nowhere (no Location)' : quote(location)}.`;
  const message = messageOf(body);
  return message === ''
    ? `${who} answered ${status} without a message.`
    : `${who} answered ${status}: "${forLog(message)}".`;
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

/** The other Confluence Cloud site that a redirect leads to, by its host. */
function newHost({ status, location = '' }: Refusal): string | undefined {
  if (!isRedirect(status) || !URL.canParse(location)) return undefined;
  const { hostname } = new URL(location);
  return /^[a-z0-9-]+\.atlassian\.net$/.test(hostname) ? hostname : undefined;
}
