/**
 * What a refusal means and what to do about it: one sentence and a remedy for every known answer. Pure. Sources: the
 * bodies in Atlassian's community and clients, none of which is documented. A remedy never suggests more permissions on a
 * guess: if the answer does not say that they are missing, they come last.
 */

import type { Failure, FailureClass } from '../failure/failure.js';
import type { Answered } from '../http/client.js';
import { quote } from '../text/escape.js';
import { isWebPage, quoteMessage } from './error-message.js';

/** An answer that is not a success, reduced to what decides. */
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
const PAIR = `Check that the account in \`email\` created the token, that the token has not expired or been revoked (${TOKEN_PAGE}), and that \`api-token\` contains the complete token, without quotes or base64.`;

const says = (pattern: RegExp) => (refusal: Refusal) => pattern.test(refusal.body);

/** Answers that say what is wrong. The first match wins. */
const EXPLICIT: Known[] = [
  {
    class: 'authentication',
    // Seraph denies a sign-in unchecked where it wants a CAPTCHA; some proxies drop the header that says so.
    matches: ({ deniedReason = '', body }) =>
      /CAPTCHA|AUTHENTICATION_DENIED/i.test(deniedReason) || /\bAUTHENTICATION_DENIED\b/.test(body),
    remedy:
      'Confluence requires a CAPTCHA after failed sign-ins. Sign in to the account in `email` in a browser, then check `email` and `api-token`.',
  },
  {
    class: 'permission',
    matches: (refusal) => refusal.status === 401 && isScopeRefusal(refusal),
    remedy: `Create a new token, or OAuth 2.0 credential, with both scopes: ${SCOPES}. You can't add scopes to an existing token.`,
  },
  {
    class: 'configuration',
    matches: says(/basic auth(entication)? (has been |is |was )?disabled/i),
    remedy:
      "This is Confluence Data Center or Server, which can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
  },
  {
    class: 'authentication',
    matches: (refusal) => refusal.status === 401 && says(/passwords? is deprecated/i)(refusal),
    remedy: `Set \`api-token\` to an API token, not a password. If it is a token, Confluence did not recognize it. ${PAIR}`,
  },
  {
    class: 'permission',
    matches: says(/Connect Session Auth Token/i),
    remedy:
      'The site does not accept OAuth tokens. Pass the token as `access-token`, with the default `gateway-url`. For a scoped API token, set `email`, `api-token`, and `cloud-id: auto`.',
  },
  {
    class: 'permission',
    matches: says(/XSRF check failed/i),
    remedy:
      'The action sends `X-Atlassian-Token: no-check`, but a proxy between the runner and Confluence probably removes that header. Allow the header in the proxy.',
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
    // Seen for wrong credentials, for missing ones, and for accounts without access.
    matches: says(/caller cannot access Confluence|not permitted to use Confluence/i),
    remedy: `Confluence returns this for unknown accounts too. ${PAIR} Check that \`site\` and \`cloud-id\` name the same site. If they do, give the account access to Confluence and the global permission 'Confluence Administrator'.`,
  },
  {
    class: 'configuration',
    matches: (refusal) => newHost(refusal) !== undefined,
    remedy: (refusal) =>
      `The site was renamed. Set \`site\` to ${newHost(refusal) ?? ''}. The action never follows redirects, because they could leak credentials.`,
  },
  {
    class: 'configuration',
    matches: ({ status, location = '' }) => isRedirect(status) && /\/(do)?login\.action/.test(location),
    remedy:
      "Confluence Data Center and Server redirect unauthenticated requests to that page, and can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
  },
  {
    class: 'permission',
    matches: ({ status, body }) => status === 403 && isWebPage(body),
    remedy:
      'The response is a web page, not a response from the API. A proxy, firewall (WAF), or CDN probably blocks the request. Ask its operators to allow it. If the page is from Atlassian, check that the account is a Confluence administrator.',
  },
];

const NO_LOG: Verdict = {
  class: 'configuration',
  remedy:
    "There is no audit log at this address. Check `site` and, if you set it, `cloud-id`. Open the site in a browser, because it may have been renamed, deleted, or suspended. Confluence Data Center and Server can't accept audit records.",
};

/** What a status means by itself. */
const BY_STATUS: Partial<Record<number, Verdict>> = {
  401: {
    class: 'authentication',
    remedy: `${PAIR} Scoped tokens work only through the gateway: set \`cloud-id: auto\`. API tokens without scopes work only on the site: remove \`cloud-id\`. An \`access-token\` usually expires after an hour.`,
  },
  403: {
    class: 'permission',
    remedy: `${PAIR} Then check that \`site\` and \`cloud-id\` name the right site, and that the account has access to Confluence and the global permission 'Confluence Administrator'.`,
  },
  404: NO_LOG,
  405: NO_LOG,
  407: {
    class: 'configuration',
    remedy:
      'A proxy between the runner and Confluence requires credentials. Add them to HTTPS_PROXY on the runner, or allow this host in the proxy.',
  },
  410: {
    class: 'configuration',
    remedy:
      'This API endpoint no longer exists. Update the action to its latest version, and check `site`, because the site may have been renamed or deleted.',
  },
  413: {
    class: 'rejected',
    remedy:
      'The record is too large for Confluence, or for a proxy. Shorten `description`, `changed-values`, and `associated-objects`.',
  },
};

const REDIRECTED: Verdict = {
  class: 'configuration',
  remedy:
    'Set `site` to the address of your Confluence Cloud site in a browser. The action never follows redirects, because they could leak credentials.',
};

/** Everything else. */
const REJECTED: Verdict = {
  class: 'rejected',
  remedy:
    'Correct the field that the response names, in its input or in `record`. If the response names no field, report a bug and attach the receipt.',
};

/** The parts of an answer that decide what a refusal means. */
export function refusalOf({ status, body, header }: Answered): Refusal {
  return {
    status,
    body,
    location: header('location'),
    failureCategory: header('x-failure-category'),
    deniedReason: header('x-authentication-denied-reason') ?? header('x-seraph-loginreason'),
  };
}

/** Whether a 401 means that the token is good but lacks a scope. The gateway says so in a header, a body, or both. */
export function isScopeRefusal({ body, failureCategory }: Refusal): boolean {
  return failureCategory === 'FAILURE_CLIENT_SCOPE_CHECK' || /scope does not match/i.test(body);
}

/**
 * Class and remedy of an answer that a retry does not change.
 * @param byStatus what its status means for this request, if its text and headers say nothing more; if absent, for the
 * audit API.
 */
export function explainRefusal(refusal: Refusal, byStatus?: (status: number) => Verdict): Verdict {
  const { status } = refusal;
  const known = EXPLICIT.find(({ matches }) => matches(refusal));
  if (known) {
    const { class: failureClass, remedy } = known;
    return { class: failureClass, remedy: typeof remedy === 'string' ? remedy : remedy(refusal) };
  }
  if (byStatus) return byStatus(status);
  return isRedirect(status) ? REDIRECTED : (BY_STATUS[status] ?? REJECTED);
}

/** One sentence for any answer: its status and, in the server's words, what its body says. */
export function sentenceOf(
  { status, body, location }: Pick<Refusal, 'status' | 'body' | 'location'>,
  who = 'Confluence',
): string {
  if (isRedirect(status))
    return `${who} returned ${status}, a redirect ${location === undefined ? 'without a Location' : `to ${quote(location)}`}.`;
  const message = quoteMessage(body);
  return message === ''
    ? `${who} returned ${status} without a message.`
    : `${who} returned ${status}: ${message}${message.endsWith('."') ? '' : '.'}`;
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
