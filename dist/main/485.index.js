"use strict";
exports.id = 485;
exports.ids = [485];
exports.modules = {

/***/ 3485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpCloudId: () => (/* binding */ lookUpCloudId)
/* harmony export */ });
/* harmony import */ var _failure_unavailable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3464);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6431);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1789);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1850);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5285);






async function lookUpCloudId(origin, credentials, bounds, now) {
    const url = `${origin}/_edge/tenant_info`;
    const headers = { accept: 'application/json' };
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)({ method: 'GET', url, headers, secrets: secretsOf(credentials) }, bounds);
    const wrongSite = {
        class: 'configuration',
        remedy: `Check that \`site\` is your Confluence Cloud site: the site may have been renamed, deleted, or suspended, and Data Center and Server have no cloud ID. Or set \`cloud-id\` to the UUID that a browser shows at ${url}.`,
    };
    if (!(0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(answer))
        return (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFailure */ .S)(answer, now(), {
            who: 'The site',
            intro: 'Could not look up the cloud ID.',
            byStatus: () => wrongSite,
        });
    const cloudId = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.body), 'cloudId');
    if (cloudId !== undefined && _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID */ .kk.test(cloudId))
        return cloudId.toLowerCase();
    const said = (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteMessage */ .YG)(answer.body);
    const happened = `Could not look up the cloud ID. The site's response to /_edge/tenant_info contains no cloud ID: ${said === '' ? 'it is empty' : said}.`;
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)({ happened, ...wrongSite }, { lasting: true });
}
function secretsOf(credentials) {
    if (credentials.kind === 'bearer')
        return [credentials.accessToken];
    return [credentials.kind === 'client-credentials' ? credentials.clientSecret : credentials.apiToken];
}


/***/ }),

/***/ 1850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isWebPage),
/* harmony export */   YG: () => (/* binding */ quoteMessage),
/* harmony export */   e_: () => (/* binding */ quotePlainMessage)
/* harmony export */ });
/* unused harmony export messageOf */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);


const LONGEST_MESSAGE = 300;
const PLAIN_MEMBERS = [
    'message',
    'errorMessage',
    'errorMessages',
    'error_description',
    'title',
    'detail',
    'translation',
    'errors',
    'data',
    'error',
    'reason',
    'body',
];
const SIDE_MEMBERS = /^(status|statusCode|code|timestamp|path|type|id|trace\w*|request\w*|authorized|valid\w*|args|successful)$/i;
function messageOf(body) {
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
    return onOneLine(json === undefined ? markupMessage(body) : jsonMessage(json, body));
}
function onOneLine(text) {
    const line = text.slice(0, 4_000).replace(JAVA_CLASS, '').replace(/\s+/g, ' ').trim();
    return line.length > LONGEST_MESSAGE ? `${line.slice(0, LONGEST_MESSAGE - 3).toWellFormed()}…` : line;
}
function quoteMessage(body) {
    return inQuotes(messageOf(body), body);
}
function quotePlainMessage(body, holdsSecret) {
    if (/^\s*<(?:!doctype html|html|head|title|body)\b/i.test(body)) {
        const page = quoteMessage(body);
        return holdsSecret && !page.startsWith('a web page titled') ? 'a web page' : page;
    }
    const json = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(body);
    if ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(json)) {
        const found = holdsSecret
            ? OAUTH_MEMBERS.flatMap((name) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, name) ?? [])
            : texts(json, '', isMessage, 0);
        return inQuotes(onOneLine(found.join('; ')), body);
    }
    const isPlainText = json === undefined && !/[<{[]/.test(body) && body.length <= LONGEST_MESSAGE;
    return isPlainText && !holdsSecret ? quoteMessage(body) : '';
}
function inQuotes(text, body) {
    const message = (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)(text);
    return message === '' || (message.startsWith('a web page') && isWebPage(body)) ? message : `"${message}"`;
}
function isWebPage(body) {
    return /^\s*(<!doctype html|<html|<head|<body)|<(html|title|body)\b/i.test(body.slice(0, 2_000));
}
const JAVA_CLASS = /\b(?:[a-z][a-z0-9]{0,40}\.){2,12}[A-Z]\w{0,80}: /g;
function jsonMessage(json, body) {
    for (const wanted of [[isPlain, isTelling], [() => true]]) {
        const found = [...new Set(wanted.flatMap((isWanted) => texts(json, '', isWanted, 0)))];
        if (found.length > 0)
            return found.join('; ');
    }
    return typeof json === 'object' && json !== null && Object.keys(json).length === 0 ? '' : body;
}
const isPlain = (member) => PLAIN_MEMBERS.includes(member);
const OAUTH_MEMBERS = ['error', 'error_description', 'message'];
const isMessage = (member) => isPlain(member) && member !== 'data' && member !== 'body';
const isTelling = (member) => !SIDE_MEMBERS.test(member);
const DEEPEST = 6;
const MOST_ITEMS = 5;
function texts(json, name, isWanted, depth) {
    if (typeof json === 'string')
        return json.trim() === '' ? [] : [name === '' ? json : `${name}: ${json}`];
    if (depth > DEEPEST || typeof json !== 'object' || json === null)
        return [];
    if (Array.isArray(json))
        return json.slice(0, MOST_ITEMS).flatMap((item) => texts(item, name, isWanted, depth + 1));
    const members = Object.entries(json);
    const known = PLAIN_MEMBERS.filter(isWanted).flatMap((member) => {
        const found = members.find(([each]) => each === member);
        if (found === undefined)
            return [];
        const isMap = member === 'errors' && !Array.isArray(found[1]);
        return texts(found[1], '', isMap ? () => true : isWanted, depth + 1);
    });
    const others = members
        .filter(([member]) => !isPlain(member) && isWanted(member))
        .slice(0, MOST_ITEMS)
        .flatMap(([member, value]) => texts(value, member, isWanted, depth + 1));
    return [...known, ...others];
}
function markupMessage(body) {
    const start = body.slice(0, 100_000);
    if (isWebPage(body)) {
        const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(start)?.[1]?.trim();
        if (title)
            return `a web page titled "${title}"`;
        const text = withoutTags(start);
        return text === '' ? 'a web page' : `a web page: ${text}`;
    }
    if (!/^\s*</.test(body))
        return body.slice(0, 2_000);
    const said = /<(?:\w{1,20}:)?(?:message|error_description|faultstring|detail|reason|title)(?:\s[^>]{0,200})?>([^<]{1,300})</i.exec(start)?.[1];
    return said ?? withoutTags(start);
}
function withoutTags(markup) {
    return markup
        .slice(0, 10_000)
        .replace(/<(script|style)\b[^]{0,5000}?<\/\1>/gi, ' ')
        .replace(/<[^<>]{0,500}>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
}


/***/ }),

/***/ 5285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3464);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1850);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3679);
/* harmony import */ var _refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8463);







function explainFailure(result, now, question = {}) {
    if (result.kind === 'unavailable')
        return result;
    const explained = result.kind === 'unanswered' ? explainSilence(result) : explainAnswer(result, now, question);
    if (question.intro === undefined)
        return explained;
    const { failure } = explained;
    return { ...explained, failure: { ...failure, happened: `${question.intro} ${failure.happened}` } };
}
function explainAnswer(result, now, { who = 'Confluence', secret, byStatus }) {
    const { status, body, header, bodyTrouble } = result;
    const refusal = (0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .refusalOf */ .Of)(result);
    const notBefore = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__/* .waitUntil */ .a0)(status, header, now);
    if (status < 300) {
        const message = bodyTrouble ? '' : (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .quotePlainMessage */ .e_)(body, secret !== undefined);
        const what = `${who} returned ${status}${message === '' ? '' : `: ${message}`}`;
        const how = bodyTrouble
            ? `the response is incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[bodyTrouble]})`
            : `the response ${secret === undefined ? 'is not the expected one' : `does not contain ${secret}`}`;
        const isPage = message !== '' && (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .isWebPage */ .AA)(body);
        const failure = (0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(`${what}, but ${how}.`, isPage ? PAGE_REMEDY : undefined);
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(failure, { notBefore, possiblyWritten: true });
    }
    const sentence = (0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .sentenceOf */ .$N)(refusal, who);
    if (status === 429)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(rateLimited(sentence, header, notBefore, now), { notBefore });
    if (status === 408 || status === 425 || status >= 500)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)((0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(sentence), { notBefore, possiblyWritten: true });
    const failure = { happened: sentence, ...(0,_refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__/* .explainRefusal */ .GC)(refusal, byStatus) };
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(failure, { notBefore, lasting: true });
}
function explainSilence({ host, connected, trouble, code }) {
    if (trouble === 'certificate' && !connected)
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(untrusted(host, code), { lasting: true });
    if (trouble === 'unknown-name')
        return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)(nameUnknown(host), { nameUnknown: true });
    const why = `(${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[trouble]}, ${code})`;
    const happened = connected
        ? `Connected to ${host}, but got no response ${why}.`
        : `Could not connect to ${host} ${why}.`;
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__/* .unavailable */ .h)((0,_outage_js__WEBPACK_IMPORTED_MODULE_5__/* .outage */ .Q)(happened), { possiblyWritten: connected });
}
const PAGE_REMEDY = "Check whether a proxy or a login page intercepts the runner's requests, and check https://status.atlassian.com. Then deliver the receipt with the `replay` action, which searches the log first.";
const LONGEST_TIMEOUT_S = 3_600;
function rateLimited(sentence, header, notBefore, now) {
    const reason = header('ratelimit-reason');
    const waitS = notBefore === undefined ? undefined : Math.ceil((notBefore - now) / 1000);
    const named = reason === undefined ? '' : ` RateLimit-Reason: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(reason)}.`;
    const asks = waitS === undefined ? '' : ` The server asks for a wait of ${waitS} s.`;
    const raise = waitS !== undefined && waitS < LONGEST_TIMEOUT_S ? 'set `timeout` above that wait, or ' : '';
    return {
        class: 'rate-limited',
        happened: sentence + named + asks,
        remedy: `Deliver the receipt later with the \`replay\` action. Or ${raise}write fewer records at once with this account.`,
    };
}
function untrusted(host, code) {
    return {
        class: 'configuration',
        happened: `The certificate of ${host} is not trusted (${code}), so nothing was sent.`,
        remedy: 'Check `site` (`gateway-url` for the gateway). If a proxy inspects TLS in your network, set the environment variable NODE_EXTRA_CA_CERTS on the runner to its CA certificate. If the certificate has expired or names another host, its owner must replace it.',
    };
}
function nameUnknown(host) {
    return {
        class: 'configuration',
        happened: `The host name ${host} does not exist (ENOTFOUND), so nothing was sent.`,
        remedy: 'Check its spelling in `site` (`gateway-url` for the gateway, `token-url` for tokens), and whether the runner can resolve public names.',
    };
}


/***/ }),

/***/ 8463:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   r5: () => (/* binding */ isScopeRefusal)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1850);


const SCOPES = '`read:audit-log:confluence` and `write:audit-log:confluence`';
const TOKEN_PAGE = 'https://id.atlassian.com/manage-profile/security/api-tokens';
const PAIR = `Check that the account in \`email\` created the token, that the token has not expired or been revoked (${TOKEN_PAGE}), and that \`api-token\` contains the complete token, without quotes or base64.`;
const says = (pattern) => (refusal) => pattern.test(refusal.body);
const EXPLICIT = [
    {
        class: 'authentication',
        matches: ({ deniedReason = '', body }) => /CAPTCHA|AUTHENTICATION_DENIED/i.test(deniedReason) || /\bAUTHENTICATION_DENIED\b/.test(body),
        remedy: 'Confluence requires a CAPTCHA after failed sign-ins. Sign in to the account in `email` in a browser, then check `email` and `api-token`.',
    },
    {
        class: 'permission',
        matches: (refusal) => refusal.status === 401 && isScopeRefusal(refusal),
        remedy: `Create a new token, or OAuth 2.0 credential, with both scopes: ${SCOPES}. You can't add scopes to an existing token.`,
    },
    {
        class: 'configuration',
        matches: says(/basic auth(entication)? (has been |is |was )?disabled/i),
        remedy: "This is Confluence Data Center or Server, which can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
    },
    {
        class: 'authentication',
        matches: (refusal) => refusal.status === 401 && says(/passwords? is deprecated/i)(refusal),
        remedy: `Set \`api-token\` to an API token, not a password. If it is a token, Confluence did not recognize it. ${PAIR}`,
    },
    {
        class: 'permission',
        matches: says(/Connect Session Auth Token/i),
        remedy: 'The site does not accept OAuth tokens. Pass the token as `access-token`, with the default `gateway-url`. For a scoped API token, set `email`, `api-token`, and `cloud-id: auto`.',
    },
    {
        class: 'permission',
        matches: says(/XSRF check failed/i),
        remedy: 'The action sends `X-Atlassian-Token: no-check`, but a proxy between the runner and Confluence probably removes that header. Allow the header in the proxy.',
    },
    {
        class: 'permission',
        matches: says(/IP address has been rejected|not on the allowed list/i),
        remedy: "Your organization's IP allowlist does not include this runner. Add the runner's addresses, or use a self-hosted or larger runner with a fixed address.",
    },
    {
        class: 'permission',
        matches: says(/Free edition|upgrade to standard or premium/i),
        remedy: 'The Free plan has no audit log. Upgrade the site to Standard or Premium.',
    },
    {
        class: 'permission',
        matches: says(/caller cannot access Confluence|not permitted to use Confluence/i),
        remedy: `Confluence returns this for unknown accounts too. ${PAIR} Check that \`site\` and \`cloud-id\` name the same site. If they do, give the account access to Confluence and the global permission 'Confluence Administrator'.`,
    },
    {
        class: 'configuration',
        matches: (refusal) => newHost(refusal) !== undefined,
        remedy: (refusal) => `The site was renamed. Set \`site\` to ${newHost(refusal) ?? ''}. The action never follows redirects, because they could leak credentials.`,
    },
    {
        class: 'configuration',
        matches: ({ status, location = '' }) => isRedirect(status) && /\/(do)?login\.action/.test(location),
        remedy: "Confluence Data Center and Server redirect unauthenticated requests to that page, and can't accept audit records. Set `site` to a Confluence Cloud site, such as acme.atlassian.net.",
    },
    {
        class: 'permission',
        matches: ({ status, body }) => status === 403 && (0,_error_message_js__WEBPACK_IMPORTED_MODULE_1__/* .isWebPage */ .AA)(body),
        remedy: 'The response is a web page, not a response from the API. A proxy, firewall (WAF), or CDN probably blocks the request. Ask its operators to allow it. If the page is from Atlassian, check that the account is a Confluence administrator.',
    },
];
const NO_LOG = {
    class: 'configuration',
    remedy: "There is no audit log at this address. Check `site` and, if you set it, `cloud-id`. Open the site in a browser, because it may have been renamed, deleted, or suspended. Confluence Data Center and Server can't accept audit records.",
};
const BY_STATUS = {
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
        remedy: 'A proxy between the runner and Confluence requires credentials. Add them to HTTPS_PROXY on the runner, or allow this host in the proxy.',
    },
    410: {
        class: 'configuration',
        remedy: 'This API endpoint no longer exists. Update the action to its latest version, and check `site`, because the site may have been renamed or deleted.',
    },
    413: {
        class: 'rejected',
        remedy: 'The record is too large for Confluence, or for a proxy. Shorten `description`, `changed-values`, and `associated-objects`.',
    },
};
const REDIRECTED = {
    class: 'configuration',
    remedy: 'Set `site` to the address of your Confluence Cloud site in a browser. The action never follows redirects, because they could leak credentials.',
};
const REJECTED = {
    class: 'rejected',
    remedy: 'Correct the field that the response names, in its input or in `record`. If the response names no field, report a bug and attach the receipt.',
};
function refusalOf({ status, body, header }) {
    return {
        status,
        body,
        location: header('location'),
        failureCategory: header('x-failure-category'),
        deniedReason: header('x-authentication-denied-reason') ?? header('x-seraph-loginreason'),
    };
}
function isScopeRefusal({ body, failureCategory }) {
    return failureCategory === 'FAILURE_CLIENT_SCOPE_CHECK' || /scope does not match/i.test(body);
}
function explainRefusal(refusal, byStatus) {
    const { status } = refusal;
    const known = EXPLICIT.find(({ matches }) => matches(refusal));
    if (known) {
        const { class: failureClass, remedy } = known;
        return { class: failureClass, remedy: typeof remedy === 'string' ? remedy : remedy(refusal) };
    }
    if (byStatus)
        return byStatus(status);
    return isRedirect(status) ? REDIRECTED : (BY_STATUS[status] ?? REJECTED);
}
function sentenceOf({ status, body, location }, who = 'Confluence') {
    if (isRedirect(status))
        return `${who} returned ${status}, a redirect ${location === undefined ? 'without a Location' : `to ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(location)}`}.`;
    const message = (0,_error_message_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteMessage */ .YG)(body);
    return message === ''
        ? `${who} returned ${status} without a message.`
        : `${who} returned ${status}: ${message}${message.endsWith('."') ? '' : '.'}`;
}
function isRedirect(status) {
    return status >= 300 && status < 400;
}
function newHost({ status, location = '' }) {
    if (!isRedirect(status) || !URL.canParse(location))
        return undefined;
    const { hostname } = new URL(location);
    return /^[a-z0-9-]+\.atlassian\.net$/.test(hostname) ? hostname : undefined;
}


/***/ })

};
;