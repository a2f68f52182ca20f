// Answers as the service words them: the helpers that make one, and the refusals that the service gives of itself and
// that faults repeat.

/** An answer before it meets a socket. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export const JSON_TYPE = { 'Content-Type': 'application/json' };
export const TEXT_TYPE = { 'Content-Type': 'text/plain;charset=UTF-8' };
export const HTML_TYPE = { 'Content-Type': 'text/html;charset=UTF-8' };

export function json(status: number, body: object, headers: Record<string, string> = {}): Answer {
  return { status, headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) };
}

/** A 400 with Confluence's own JSON. */
export function bad(message: string): Answer {
  return json(400, { statusCode: 400, message });
}

/** What Confluence's REST layer says of a path or method that it does not serve. */
export function restError(status: number, message: string): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/xml' },
    body:
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
      `<status><status-code>${status}</status-code><message>${message}</message></status>`,
  };
}

/** What the site says of a path outside of the REST API. */
export const PAGE_NOT_FOUND: Answer = {
  status: 404,
  headers: HTML_TYPE,
  body:
    '<!doctype html><html lang="en"><head><title>Page not found</title></head>' +
    '<body><h1>Oops, you&#39;ve found a dead link.</h1></body></html>',
};

/** A page of Tomcat, which stands before Confluence and answers what never gets there. */
function tomcat(status: number, title: string, reason: string, headers: Record<string, string>): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html;charset=utf-8', 'X-Seraph-Loginreason': reason, ...headers },
    body:
      `<!doctype html><html lang="en"><head><title>HTTP Status ${status} – ${title}</title>` +
      '<style type="text/css">body {font-family:Tahoma,Arial,sans-serif;}</style></head>' +
      `<body><h1>HTTP Status ${status} – ${title}</h1><hr class="line" /><p><b>Type</b> Status Report</p>` +
      `<p><b>Message</b> Basic Authentication Failure - Reason : ${reason}</p>` +
      '<hr class="line" /><h3>Apache Tomcat</h3></body></html>',
  };
}

/** Refusals that the service gives and that faults repeat. */
export const REFUSALS = {
  scope: json(
    401,
    { code: 401, message: 'Unauthorized; scope does not match' },
    { 'X-Failure-Category': 'FAILURE_CLIENT_SCOPE_CHECK' },
  ),
  tomcat: tomcat(401, 'Unauthorized', 'AUTHENTICATED_FAILED', {
    'WWW-Authenticate': 'OAuth realm="http%3A%2F%2Flocalhost"',
  }),
  // After too many wrong passwords: https://github.com/jenkinsci/jira-plugin/issues/26
  captcha: tomcat(403, 'Forbidden', 'AUTHENTICATION_DENIED', {
    'X-Authentication-Denied-Reason':
      'CAPTCHA_CHALLENGE; login-url=https://acme.atlassian.net/wiki/login.action',
  }),
  // What the site was seen to answer to a wrong pair and to none: https://github.com/brekkylab/backlot/pull/134
  callerUnknown: json(403, {
    statusCode: 403,
    message:
      'com.atlassian.confluence.mvc.rest.common.exception.StacklessResponseStatusException: ' +
      '403 FORBIDDEN "Request rejected because caller cannot access Confluence"',
  }),
  notPermitted: json(403, { message: 'Current user not permitted to use Confluence', statusCode: 403 }),
  xsrf: { status: 403, headers: TEXT_TYPE, body: 'XSRF check failed' },
  connectToken: { status: 403, headers: TEXT_TYPE, body: 'Failed to parse Connect Session Auth Token' },
} satisfies Record<string, Answer>;
