/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ formDataToBlob),
/* harmony export */   Ay: () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   ZH: () => (/* binding */ Blob),
/* harmony export */   fS: () => (/* binding */ FormData),
/* harmony export */   hd: () => (/* binding */ fetch)
/* harmony export */ });
/* unused harmony exports BearerCredentialHandler, getExecOutput, Blob, blobFrom, blobFromSync, fileFrom, fileFromSync, ProxyAgent */
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
    getJson() {
        throw notBundled('@actions/http-client');
    }
}
class BearerCredentialHandler {
}
function getExecOutput() {
    throw notBundled('@actions/exec');
}
class Blob {
}
class FormData {
}

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (Blob);
function blobFrom() {
    throw notBundled('fetch-blob');
}

function formDataToBlob() {
    throw notBundled('formdata-polyfill');
}
class ProxyAgent {
}
function fetch() {
    throw notBundled('undici');
}
function notBundled(name) {
    return new Error(`${name} is not part of this bundle (build/not-bundled.ts).`);
}


/***/ }),

/***/ 850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   AA: () => (/* binding */ isWebPage),
/* harmony export */   YG: () => (/* binding */ quoteMessage),
/* harmony export */   e_: () => (/* binding */ quotePlainMessage)
/* harmony export */ });
/* unused harmony export messageOf */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(789);


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

/***/ 285:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ explainFailure)
/* harmony export */ });
/* harmony import */ var _failure_unavailable_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(464);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(850);
/* harmony import */ var _outage_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(679);
/* harmony import */ var _refusal_remedies_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(463);







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

/***/ 679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ outage)
/* harmony export */ });
function outage(happened, remedy = OUTAGE_REMEDY) {
    return { class: 'outage', happened, remedy };
}
const OUTAGE_REMEDY = "Check https://status.atlassian.com and the runner's network. If only your site fails, open it in a browser, because it may be suspended. Then deliver the receipt with the `replay` action, which searches the log first. To wait longer, increase `timeout`.";


/***/ }),

/***/ 463:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ sentenceOf),
/* harmony export */   GC: () => (/* binding */ explainRefusal),
/* harmony export */   Of: () => (/* binding */ refusalOf),
/* harmony export */   r5: () => (/* binding */ isScopeRefusal)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(850);


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


/***/ }),

/***/ 464:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
function unavailable(failure, more = {}) {
    return { kind: 'unavailable', lasting: false, failure, ...more };
}


/***/ }),

/***/ 109:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UW: () => (/* reexport */ TROUBLE_WORDS),
  oJ: () => (/* binding */ isSuccess),
  tN: () => (/* binding */ send)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./node_modules/data-uri-to-buffer/dist/index.js
/**
 * Returns a `Buffer` instance from the given data URI `uri`.
 *
 * @param {String} uri Data URI to turn into a Buffer instance
 * @returns {Buffer} Buffer instance from Data URI
 * @api public
 */
function dataUriToBuffer(uri) {
    if (!/^data:/i.test(uri)) {
        throw new TypeError('`uri` does not appear to be a Data URI (must begin with "data:")');
    }
    // strip newlines
    uri = uri.replace(/\r?\n/g, '');
    // split the URI up into the "metadata" and the "data" portions
    const firstComma = uri.indexOf(',');
    if (firstComma === -1 || firstComma <= 4) {
        throw new TypeError('malformed data: URI');
    }
    // remove the "data:" scheme and parse the metadata
    const meta = uri.substring(5, firstComma).split(';');
    let charset = '';
    let base64 = false;
    const type = meta[0] || 'text/plain';
    let typeFull = type;
    for (let i = 1; i < meta.length; i++) {
        if (meta[i] === 'base64') {
            base64 = true;
        }
        else if (meta[i]) {
            typeFull += `;${meta[i]}`;
            if (meta[i].indexOf('charset=') === 0) {
                charset = meta[i].substring(8);
            }
        }
    }
    // defaults to US-ASCII only if type is not provided
    if (!meta[0] && !charset.length) {
        typeFull += ';charset=US-ASCII';
        charset = 'US-ASCII';
    }
    // get the encoded data portion and decode URI-encoded chars
    const encoding = base64 ? 'base64' : 'ascii';
    const data = unescape(uri.substring(firstComma + 1));
    const buffer = Buffer.from(data, encoding);
    // set `.type` and `.typeFull` properties to MIME type
    buffer.type = type;
    buffer.typeFull = typeFull;
    // set the `.charset` property
    buffer.charset = charset;
    return buffer;
}
/* harmony default export */ const dist = (dataUriToBuffer);
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./build/not-bundled.ts
var not_bundled = __nccwpck_require__(349);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/base.js
class FetchBaseError extends Error {
	constructor(message, type) {
		super(message);
		// Hide custom error implementation details from end-users
		Error.captureStackTrace(this, this.constructor);

		this.type = type;
	}

	get name() {
		return this.constructor.name;
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js



/**
 * @typedef {{ address?: string, code: string, dest?: string, errno: number, info?: object, message: string, path?: string, port?: number, syscall: string}} SystemError
*/

/**
 * FetchError interface for operational errors
 */
class FetchError extends FetchBaseError {
	/**
	 * @param  {string} message -      Error message for human
	 * @param  {string} [type] -        Error type for machine
	 * @param  {SystemError} [systemError] - For Node.js system error
	 */
	constructor(message, type, systemError) {
		super(message, type);
		// When err.type is `system`, err.erroredSysCall contains system error and err.code contains system error code
		if (systemError) {
			// eslint-disable-next-line no-multi-assign
			this.code = this.errno = systemError.code;
			this.erroredSysCall = systemError.syscall;
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is.js
/**
 * Is.js
 *
 * Object type checks.
 */

const NAME = Symbol.toStringTag;

/**
 * Check if `obj` is a URLSearchParams object
 * ref: https://github.com/node-fetch/node-fetch/issues/296#issuecomment-307598143
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isURLSearchParameters = object => {
	return (
		typeof object === 'object' &&
		typeof object.append === 'function' &&
		typeof object.delete === 'function' &&
		typeof object.get === 'function' &&
		typeof object.getAll === 'function' &&
		typeof object.has === 'function' &&
		typeof object.set === 'function' &&
		typeof object.sort === 'function' &&
		object[NAME] === 'URLSearchParams'
	);
};

/**
 * Check if `object` is a W3C `Blob` object (which `File` inherits from)
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isBlob = object => {
	return (
		object &&
		typeof object === 'object' &&
		typeof object.arrayBuffer === 'function' &&
		typeof object.type === 'string' &&
		typeof object.stream === 'function' &&
		typeof object.constructor === 'function' &&
		/^(Blob|File)$/.test(object[NAME])
	);
};

/**
 * Check if `obj` is an instance of AbortSignal.
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isAbortSignal = object => {
	return (
		typeof object === 'object' && (
			object[NAME] === 'AbortSignal' ||
			object[NAME] === 'EventTarget'
		)
	);
};

/**
 * isDomainOrSubdomain reports whether sub is a subdomain (or exact match) of
 * the parent domain.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isDomainOrSubdomain = (destination, original) => {
	const orig = new URL(original).hostname;
	const dest = new URL(destination).hostname;

	return orig === dest || orig.endsWith(`.${dest}`);
};

/**
 * isSameProtocol reports whether the two provided URLs use the same protocol.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isSameProtocol = (destination, original) => {
	const orig = new URL(original).protocol;
	const dest = new URL(destination).protocol;

	return orig === dest;
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/body.js

/**
 * Body.js
 *
 * Body interface provides common methods for Request and Response
 */












const pipeline = (0,external_node_util_namespaceObject.promisify)(external_node_stream_namespaceObject.pipeline);
const INTERNALS = Symbol('Body internals');

/**
 * Body mixin
 *
 * Ref: https://fetch.spec.whatwg.org/#body
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Body {
	constructor(body, {
		size = 0
	} = {}) {
		let boundary = null;

		if (body === null) {
			// Body is undefined or null
			body = null;
		} else if (isURLSearchParameters(body)) {
			// Body is a URLSearchParams
			body = external_node_buffer_namespaceObject.Buffer.from(body.toString());
		} else if (isBlob(body)) {
			// Body is blob
		} else if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			// Body is Buffer
		} else if (external_node_util_namespaceObject.types.isAnyArrayBuffer(body)) {
			// Body is ArrayBuffer
			body = external_node_buffer_namespaceObject.Buffer.from(body);
		} else if (ArrayBuffer.isView(body)) {
			// Body is ArrayBufferView
			body = external_node_buffer_namespaceObject.Buffer.from(body.buffer, body.byteOffset, body.byteLength);
		} else if (body instanceof external_node_stream_namespaceObject) {
			// Body is stream
		} else if (body instanceof not_bundled/* FormData */.fS) {
			// Body is FormData
			body = (0,not_bundled/* formDataToBlob */.$n)(body);
			boundary = body.type.split('=')[1];
		} else {
			// None of the above
			// coerce to string then buffer
			body = external_node_buffer_namespaceObject.Buffer.from(String(body));
		}

		let stream = body;

		if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body);
		} else if (isBlob(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body.stream());
		}

		this[INTERNALS] = {
			body,
			stream,
			boundary,
			disturbed: false,
			error: null
		};
		this.size = size;

		if (body instanceof external_node_stream_namespaceObject) {
			body.on('error', error_ => {
				const error = error_ instanceof FetchBaseError ?
					error_ :
					new FetchError(`Invalid response body while trying to fetch ${this.url}: ${error_.message}`, 'system', error_);
				this[INTERNALS].error = error;
			});
		}
	}

	get body() {
		return this[INTERNALS].stream;
	}

	get bodyUsed() {
		return this[INTERNALS].disturbed;
	}

	/**
	 * Decode response as ArrayBuffer
	 *
	 * @return  Promise
	 */
	async arrayBuffer() {
		const {buffer, byteOffset, byteLength} = await consumeBody(this);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	}

	async formData() {
		const ct = this.headers.get('content-type');

		if (ct.startsWith('application/x-www-form-urlencoded')) {
			const formData = new not_bundled/* FormData */.fS();
			const parameters = new URLSearchParams(await this.text());

			for (const [name, value] of parameters) {
				formData.append(name, value);
			}

			return formData;
		}

		const {toFormData} = await __nccwpck_require__.e(/* import() */ 101).then(__nccwpck_require__.bind(__nccwpck_require__, 101));
		return toFormData(this.body, ct);
	}

	/**
	 * Return raw response as Blob
	 *
	 * @return Promise
	 */
	async blob() {
		const ct = (this.headers && this.headers.get('content-type')) || (this[INTERNALS].body && this[INTERNALS].body.type) || '';
		const buf = await this.arrayBuffer();

		return new not_bundled/* default */.Ay([buf], {
			type: ct
		});
	}

	/**
	 * Decode response as json
	 *
	 * @return  Promise
	 */
	async json() {
		const text = await this.text();
		return JSON.parse(text);
	}

	/**
	 * Decode response as text
	 *
	 * @return  Promise
	 */
	async text() {
		const buffer = await consumeBody(this);
		return new TextDecoder().decode(buffer);
	}

	/**
	 * Decode response as buffer (non-spec api)
	 *
	 * @return  Promise
	 */
	buffer() {
		return consumeBody(this);
	}
}

Body.prototype.buffer = (0,external_node_util_namespaceObject.deprecate)(Body.prototype.buffer, 'Please use \'response.arrayBuffer()\' instead of \'response.buffer()\'', 'node-fetch#buffer');

// In browsers, all properties are enumerable.
Object.defineProperties(Body.prototype, {
	body: {enumerable: true},
	bodyUsed: {enumerable: true},
	arrayBuffer: {enumerable: true},
	blob: {enumerable: true},
	json: {enumerable: true},
	text: {enumerable: true},
	data: {get: (0,external_node_util_namespaceObject.deprecate)(() => {},
		'data doesn\'t exist, use json(), text(), arrayBuffer(), or body instead',
		'https://github.com/node-fetch/node-fetch/issues/1000 (response)')}
});

/**
 * Consume and convert an entire Body to a Buffer.
 *
 * Ref: https://fetch.spec.whatwg.org/#concept-body-consume-body
 *
 * @return Promise
 */
async function consumeBody(data) {
	if (data[INTERNALS].disturbed) {
		throw new TypeError(`body used already for: ${data.url}`);
	}

	data[INTERNALS].disturbed = true;

	if (data[INTERNALS].error) {
		throw data[INTERNALS].error;
	}

	const {body} = data;

	// Body is null
	if (body === null) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	/* c8 ignore next 3 */
	if (!(body instanceof external_node_stream_namespaceObject)) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	// Body is stream
	// get ready to actually consume the body
	const accum = [];
	let accumBytes = 0;

	try {
		for await (const chunk of body) {
			if (data.size > 0 && accumBytes + chunk.length > data.size) {
				const error = new FetchError(`content size at ${data.url} over limit: ${data.size}`, 'max-size');
				body.destroy(error);
				throw error;
			}

			accumBytes += chunk.length;
			accum.push(chunk);
		}
	} catch (error) {
		const error_ = error instanceof FetchBaseError ? error : new FetchError(`Invalid response body while trying to fetch ${data.url}: ${error.message}`, 'system', error);
		throw error_;
	}

	if (body.readableEnded === true || body._readableState.ended === true) {
		try {
			if (accum.every(c => typeof c === 'string')) {
				return external_node_buffer_namespaceObject.Buffer.from(accum.join(''));
			}

			return external_node_buffer_namespaceObject.Buffer.concat(accum, accumBytes);
		} catch (error) {
			throw new FetchError(`Could not create Buffer from response body for ${data.url}: ${error.message}`, 'system', error);
		}
	} else {
		throw new FetchError(`Premature close of server response while trying to fetch ${data.url}`);
	}
}

/**
 * Clone body given Res/Req instance
 *
 * @param   Mixed   instance       Response or Request instance
 * @param   String  highWaterMark  highWaterMark for both PassThrough body streams
 * @return  Mixed
 */
const clone = (instance, highWaterMark) => {
	let p1;
	let p2;
	let {body} = instance[INTERNALS];

	// Don't allow cloning a used body
	if (instance.bodyUsed) {
		throw new Error('cannot clone body after it is used');
	}

	// Check that body is a stream and not form-data object
	// note: we can't clone the form-data object without having it as a dependency
	if ((body instanceof external_node_stream_namespaceObject) && (typeof body.getBoundary !== 'function')) {
		// Tee instance body
		p1 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		p2 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		body.pipe(p1);
		body.pipe(p2);
		// Set instance body to teed body and return the other teed body
		instance[INTERNALS].stream = p1;
		body = p2;
	}

	return body;
};

const getNonSpecFormDataBoundary = (0,external_node_util_namespaceObject.deprecate)(
	body => body.getBoundary(),
	'form-data doesn\'t follow the spec and requires special treatment. Use alternative package',
	'https://github.com/node-fetch/node-fetch/issues/1167'
);

/**
 * Performs the operation "extract a `Content-Type` value from |object|" as
 * specified in the specification:
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 *
 * This function assumes that instance.body is present.
 *
 * @param {any} body Any options.body input
 * @returns {string | null}
 */
const extractContentType = (body, request) => {
	// Body is null or undefined
	if (body === null) {
		return null;
	}

	// Body is string
	if (typeof body === 'string') {
		return 'text/plain;charset=UTF-8';
	}

	// Body is a URLSearchParams
	if (isURLSearchParameters(body)) {
		return 'application/x-www-form-urlencoded;charset=UTF-8';
	}

	// Body is blob
	if (isBlob(body)) {
		return body.type || null;
	}

	// Body is a Buffer (Buffer, ArrayBuffer or ArrayBufferView)
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body) || external_node_util_namespaceObject.types.isAnyArrayBuffer(body) || ArrayBuffer.isView(body)) {
		return null;
	}

	if (body instanceof not_bundled/* FormData */.fS) {
		return `multipart/form-data; boundary=${request[INTERNALS].boundary}`;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getBoundary === 'function') {
		return `multipart/form-data;boundary=${getNonSpecFormDataBoundary(body)}`;
	}

	// Body is stream - can't really do much about this
	if (body instanceof external_node_stream_namespaceObject) {
		return null;
	}

	// Body constructor defaults other things to string
	return 'text/plain;charset=UTF-8';
};

/**
 * The Fetch Standard treats this as if "total bytes" is a property on the body.
 * For us, we have to explicitly get it with a function.
 *
 * ref: https://fetch.spec.whatwg.org/#concept-body-total-bytes
 *
 * @param {any} obj.body Body object from the Body instance.
 * @returns {number | null}
 */
const getTotalBytes = request => {
	const {body} = request[INTERNALS];

	// Body is null or undefined
	if (body === null) {
		return 0;
	}

	// Body is Blob
	if (isBlob(body)) {
		return body.size;
	}

	// Body is Buffer
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
		return body.length;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getLengthSync === 'function') {
		return body.hasKnownLength && body.hasKnownLength() ? body.getLengthSync() : null;
	}

	// Body is stream
	return null;
};

/**
 * Write a Body to a Node.js WritableStream (e.g. http.Request) object.
 *
 * @param {Stream.Writable} dest The stream to write to.
 * @param obj.body Body object from the Body instance.
 * @returns {Promise<void>}
 */
const writeToStream = async (dest, {body}) => {
	if (body === null) {
		// Body is null
		dest.end();
	} else {
		// Body is stream
		await pipeline(body, dest);
	}
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/headers.js
/**
 * Headers.js
 *
 * Headers class offers convenient helpers
 */




/* c8 ignore next 9 */
const validateHeaderName = typeof external_node_http_namespaceObject.validateHeaderName === 'function' ?
	external_node_http_namespaceObject.validateHeaderName :
	name => {
		if (!/^[\^`\-\w!#$%&'*+.|~]+$/.test(name)) {
			const error = new TypeError(`Header name must be a valid HTTP token [${name}]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_HTTP_TOKEN'});
			throw error;
		}
	};

/* c8 ignore next 9 */
const validateHeaderValue = typeof external_node_http_namespaceObject.validateHeaderValue === 'function' ?
	external_node_http_namespaceObject.validateHeaderValue :
	(name, value) => {
		if (/[^\t\u0020-\u007E\u0080-\u00FF]/.test(value)) {
			const error = new TypeError(`Invalid character in header content ["${name}"]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_CHAR'});
			throw error;
		}
	};

/**
 * @typedef {Headers | Record<string, string> | Iterable<readonly [string, string]> | Iterable<Iterable<string>>} HeadersInit
 */

/**
 * This Fetch API interface allows you to perform various actions on HTTP request and response headers.
 * These actions include retrieving, setting, adding to, and removing.
 * A Headers object has an associated header list, which is initially empty and consists of zero or more name and value pairs.
 * You can add to this using methods like append() (see Examples.)
 * In all methods of this interface, header names are matched by case-insensitive byte sequence.
 *
 */
class Headers extends URLSearchParams {
	/**
	 * Headers class
	 *
	 * @constructor
	 * @param {HeadersInit} [init] - Response headers
	 */
	constructor(init) {
		// Validate and normalize init object in [name, value(s)][]
		/** @type {string[][]} */
		let result = [];
		if (init instanceof Headers) {
			const raw = init.raw();
			for (const [name, values] of Object.entries(raw)) {
				result.push(...values.map(value => [name, value]));
			}
		} else if (init == null) { // eslint-disable-line no-eq-null, eqeqeq
			// No op
		} else if (typeof init === 'object' && !external_node_util_namespaceObject.types.isBoxedPrimitive(init)) {
			const method = init[Symbol.iterator];
			// eslint-disable-next-line no-eq-null, eqeqeq
			if (method == null) {
				// Record<ByteString, ByteString>
				result.push(...Object.entries(init));
			} else {
				if (typeof method !== 'function') {
					throw new TypeError('Header pairs must be iterable');
				}

				// Sequence<sequence<ByteString>>
				// Note: per spec we have to first exhaust the lists then process them
				result = [...init]
					.map(pair => {
						if (
							typeof pair !== 'object' || external_node_util_namespaceObject.types.isBoxedPrimitive(pair)
						) {
							throw new TypeError('Each header pair must be an iterable object');
						}

						return [...pair];
					}).map(pair => {
						if (pair.length !== 2) {
							throw new TypeError('Each header pair must be a name/value tuple');
						}

						return [...pair];
					});
			}
		} else {
			throw new TypeError('Failed to construct \'Headers\': The provided value is not of type \'(sequence<sequence<ByteString>> or record<ByteString, ByteString>)');
		}

		// Validate and lowercase
		result =
			result.length > 0 ?
				result.map(([name, value]) => {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return [String(name).toLowerCase(), String(value)];
				}) :
				undefined;

		super(result);

		// Returning a Proxy that will lowercase key names, validate parameters and sort keys
		// eslint-disable-next-line no-constructor-return
		return new Proxy(this, {
			get(target, p, receiver) {
				switch (p) {
					case 'append':
					case 'set':
						return (name, value) => {
							validateHeaderName(name);
							validateHeaderValue(name, String(value));
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase(),
								String(value)
							);
						};

					case 'delete':
					case 'has':
					case 'getAll':
						return name => {
							validateHeaderName(name);
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase()
							);
						};

					case 'keys':
						return () => {
							target.sort();
							return new Set(URLSearchParams.prototype.keys.call(target)).keys();
						};

					default:
						return Reflect.get(target, p, receiver);
				}
			}
		});
		/* c8 ignore next */
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}

	toString() {
		return Object.prototype.toString.call(this);
	}

	get(name) {
		const values = this.getAll(name);
		if (values.length === 0) {
			return null;
		}

		let value = values.join(', ');
		if (/^content-encoding$/i.test(name)) {
			value = value.toLowerCase();
		}

		return value;
	}

	forEach(callback, thisArg = undefined) {
		for (const name of this.keys()) {
			Reflect.apply(callback, thisArg, [this.get(name), name, this]);
		}
	}

	* values() {
		for (const name of this.keys()) {
			yield this.get(name);
		}
	}

	/**
	 * @type {() => IterableIterator<[string, string]>}
	 */
	* entries() {
		for (const name of this.keys()) {
			yield [name, this.get(name)];
		}
	}

	[Symbol.iterator]() {
		return this.entries();
	}

	/**
	 * Node-fetch non-spec method
	 * returning all headers and their values as array
	 * @returns {Record<string, string[]>}
	 */
	raw() {
		return [...this.keys()].reduce((result, key) => {
			result[key] = this.getAll(key);
			return result;
		}, {});
	}

	/**
	 * For better console.log(headers) and also to convert Headers into Node.js Request compatible format
	 */
	[Symbol.for('nodejs.util.inspect.custom')]() {
		return [...this.keys()].reduce((result, key) => {
			const values = this.getAll(key);
			// Http.request() only supports string as Host header.
			// This hack makes specifying custom Host header possible.
			if (key === 'host') {
				result[key] = values[0];
			} else {
				result[key] = values.length > 1 ? values : values[0];
			}

			return result;
		}, {});
	}
}

/**
 * Re-shaping object for Web IDL tests
 * Only need to do it for overridden methods
 */
Object.defineProperties(
	Headers.prototype,
	['get', 'entries', 'forEach', 'values'].reduce((result, property) => {
		result[property] = {enumerable: true};
		return result;
	}, {})
);

/**
 * Create a Headers object from an http.IncomingMessage.rawHeaders, ignoring those that do
 * not conform to HTTP grammar productions.
 * @param {import('http').IncomingMessage['rawHeaders']} headers
 */
function fromRawHeaders(headers = []) {
	return new Headers(
		headers
			// Split into pairs
			.reduce((result, value, index, array) => {
				if (index % 2 === 0) {
					result.push(array.slice(index, index + 2));
				}

				return result;
			}, [])
			.filter(([name, value]) => {
				try {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return true;
				} catch {
					return false;
				}
			})

	);
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is-redirect.js
const redirectStatus = new Set([301, 302, 303, 307, 308]);

/**
 * Redirect code matching
 *
 * @param {number} code - Status code
 * @return {boolean}
 */
const isRedirect = code => {
	return redirectStatus.has(code);
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/response.js
/**
 * Response.js
 *
 * Response class provides content decoding
 */





const response_INTERNALS = Symbol('Response internals');

/**
 * Response class
 *
 * Ref: https://fetch.spec.whatwg.org/#response-class
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Response extends Body {
	constructor(body = null, options = {}) {
		super(body, options);

		// eslint-disable-next-line no-eq-null, eqeqeq, no-negated-condition
		const status = options.status != null ? options.status : 200;

		const headers = new Headers(options.headers);

		if (body !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(body, this);
			if (contentType) {
				headers.append('Content-Type', contentType);
			}
		}

		this[response_INTERNALS] = {
			type: 'default',
			url: options.url,
			status,
			statusText: options.statusText || '',
			headers,
			counter: options.counter,
			highWaterMark: options.highWaterMark
		};
	}

	get type() {
		return this[response_INTERNALS].type;
	}

	get url() {
		return this[response_INTERNALS].url || '';
	}

	get status() {
		return this[response_INTERNALS].status;
	}

	/**
	 * Convenience property representing if the request ended normally
	 */
	get ok() {
		return this[response_INTERNALS].status >= 200 && this[response_INTERNALS].status < 300;
	}

	get redirected() {
		return this[response_INTERNALS].counter > 0;
	}

	get statusText() {
		return this[response_INTERNALS].statusText;
	}

	get headers() {
		return this[response_INTERNALS].headers;
	}

	get highWaterMark() {
		return this[response_INTERNALS].highWaterMark;
	}

	/**
	 * Clone this response
	 *
	 * @return  Response
	 */
	clone() {
		return new Response(clone(this, this.highWaterMark), {
			type: this.type,
			url: this.url,
			status: this.status,
			statusText: this.statusText,
			headers: this.headers,
			ok: this.ok,
			redirected: this.redirected,
			size: this.size,
			highWaterMark: this.highWaterMark
		});
	}

	/**
	 * @param {string} url    The URL that the new response is to originate from.
	 * @param {number} status An optional status code for the response (e.g., 302.)
	 * @returns {Response}    A Response object.
	 */
	static redirect(url, status = 302) {
		if (!isRedirect(status)) {
			throw new RangeError('Failed to execute "redirect" on "response": Invalid status code');
		}

		return new Response(null, {
			headers: {
				location: new URL(url).toString()
			},
			status
		});
	}

	static error() {
		const response = new Response(null, {status: 0, statusText: ''});
		response[response_INTERNALS].type = 'error';
		return response;
	}

	static json(data = undefined, init = {}) {
		const body = JSON.stringify(data);

		if (body === undefined) {
			throw new TypeError('data is not JSON serializable');
		}

		const headers = new Headers(init && init.headers);

		if (!headers.has('content-type')) {
			headers.set('content-type', 'application/json');
		}

		return new Response(body, {
			...init,
			headers
		});
	}

	get [Symbol.toStringTag]() {
		return 'Response';
	}
}

Object.defineProperties(Response.prototype, {
	type: {enumerable: true},
	url: {enumerable: true},
	status: {enumerable: true},
	ok: {enumerable: true},
	redirected: {enumerable: true},
	statusText: {enumerable: true},
	headers: {enumerable: true},
	clone: {enumerable: true}
});

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = require("node:url");
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/get-search.js
const getSearch = parsedURL => {
	if (parsedURL.search) {
		return parsedURL.search;
	}

	const lastOffset = parsedURL.href.length - 1;
	const hash = parsedURL.hash || (parsedURL.href[lastOffset] === '#' ? '#' : '');
	return parsedURL.href[lastOffset - hash.length] === '?' ? '?' : '';
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/referrer.js


/**
 * @external URL
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/URL|URL}
 */

/**
 * @module utils/referrer
 * @private
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#strip-url|Referrer Policy §8.4. Strip url for use as a referrer}
 * @param {string} URL
 * @param {boolean} [originOnly=false]
 */
function stripURLForUseAsAReferrer(url, originOnly = false) {
	// 1. If url is null, return no referrer.
	if (url == null) { // eslint-disable-line no-eq-null, eqeqeq
		return 'no-referrer';
	}

	url = new URL(url);

	// 2. If url's scheme is a local scheme, then return no referrer.
	if (/^(about|blob|data):$/.test(url.protocol)) {
		return 'no-referrer';
	}

	// 3. Set url's username to the empty string.
	url.username = '';

	// 4. Set url's password to null.
	// Note: `null` appears to be a mistake as this actually results in the password being `"null"`.
	url.password = '';

	// 5. Set url's fragment to null.
	// Note: `null` appears to be a mistake as this actually results in the fragment being `"#null"`.
	url.hash = '';

	// 6. If the origin-only flag is true, then:
	if (originOnly) {
		// 6.1. Set url's path to null.
		// Note: `null` appears to be a mistake as this actually results in the path being `"/null"`.
		url.pathname = '';

		// 6.2. Set url's query to null.
		// Note: `null` appears to be a mistake as this actually results in the query being `"?null"`.
		url.search = '';
	}

	// 7. Return url.
	return url;
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#enumdef-referrerpolicy|enum ReferrerPolicy}
 */
const ReferrerPolicy = new Set([
	'',
	'no-referrer',
	'no-referrer-when-downgrade',
	'same-origin',
	'origin',
	'strict-origin',
	'origin-when-cross-origin',
	'strict-origin-when-cross-origin',
	'unsafe-url'
]);

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy|default referrer policy}
 */
const DEFAULT_REFERRER_POLICY = 'strict-origin-when-cross-origin';

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#referrer-policies|Referrer Policy §3. Referrer Policies}
 * @param {string} referrerPolicy
 * @returns {string} referrerPolicy
 */
function validateReferrerPolicy(referrerPolicy) {
	if (!ReferrerPolicy.has(referrerPolicy)) {
		throw new TypeError(`Invalid referrerPolicy: ${referrerPolicy}`);
	}

	return referrerPolicy;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy|Referrer Policy §3.2. Is origin potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isOriginPotentiallyTrustworthy(url) {
	// 1. If origin is an opaque origin, return "Not Trustworthy".
	// Not applicable

	// 2. Assert: origin is a tuple origin.
	// Not for implementations

	// 3. If origin's scheme is either "https" or "wss", return "Potentially Trustworthy".
	if (/^(http|ws)s:$/.test(url.protocol)) {
		return true;
	}

	// 4. If origin's host component matches one of the CIDR notations 127.0.0.0/8 or ::1/128 [RFC4632], return "Potentially Trustworthy".
	const hostIp = url.host.replace(/(^\[)|(]$)/g, '');
	const hostIPVersion = (0,external_node_net_.isIP)(hostIp);

	if (hostIPVersion === 4 && /^127\./.test(hostIp)) {
		return true;
	}

	if (hostIPVersion === 6 && /^(((0+:){7})|(::(0+:){0,6}))0*1$/.test(hostIp)) {
		return true;
	}

	// 5. If origin's host component is "localhost" or falls within ".localhost", and the user agent conforms to the name resolution rules in [let-localhost-be-localhost], return "Potentially Trustworthy".
	// We are returning FALSE here because we cannot ensure conformance to
	// let-localhost-be-loalhost (https://tools.ietf.org/html/draft-west-let-localhost-be-localhost)
	if (url.host === 'localhost' || url.host.endsWith('.localhost')) {
		return false;
	}

	// 6. If origin's scheme component is file, return "Potentially Trustworthy".
	if (url.protocol === 'file:') {
		return true;
	}

	// 7. If origin's scheme component is one which the user agent considers to be authenticated, return "Potentially Trustworthy".
	// Not supported

	// 8. If origin has been configured as a trustworthy origin, return "Potentially Trustworthy".
	// Not supported

	// 9. Return "Not Trustworthy".
	return false;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy|Referrer Policy §3.3. Is url potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isUrlPotentiallyTrustworthy(url) {
	// 1. If url is "about:blank" or "about:srcdoc", return "Potentially Trustworthy".
	if (/^about:(blank|srcdoc)$/.test(url)) {
		return true;
	}

	// 2. If url's scheme is "data", return "Potentially Trustworthy".
	if (url.protocol === 'data:') {
		return true;
	}

	// Note: The origin of blob: and filesystem: URLs is the origin of the context in which they were
	// created. Therefore, blobs created in a trustworthy origin will themselves be potentially
	// trustworthy.
	if (/^(blob|filesystem):$/.test(url.protocol)) {
		return true;
	}

	// 3. Return the result of executing §3.2 Is origin potentially trustworthy? on url's origin.
	return isOriginPotentiallyTrustworthy(url);
}

/**
 * Modifies the referrerURL to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerURLCallback
 * @param {external:URL} referrerURL
 * @returns {external:URL} modified referrerURL
 */

/**
 * Modifies the referrerOrigin to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerOriginCallback
 * @param {external:URL} referrerOrigin
 * @returns {external:URL} modified referrerOrigin
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}
 * @param {Request} request
 * @param {object} o
 * @param {module:utils/referrer~referrerURLCallback} o.referrerURLCallback
 * @param {module:utils/referrer~referrerOriginCallback} o.referrerOriginCallback
 * @returns {external:URL} Request's referrer
 */
function determineRequestsReferrer(request, {referrerURLCallback, referrerOriginCallback} = {}) {
	// There are 2 notes in the specification about invalid pre-conditions.  We return null, here, for
	// these cases:
	// > Note: If request's referrer is "no-referrer", Fetch will not call into this algorithm.
	// > Note: If request's referrer policy is the empty string, Fetch will not call into this
	// > algorithm.
	if (request.referrer === 'no-referrer' || request.referrerPolicy === '') {
		return null;
	}

	// 1. Let policy be request's associated referrer policy.
	const policy = request.referrerPolicy;

	// 2. Let environment be request's client.
	// not applicable to node.js

	// 3. Switch on request's referrer:
	if (request.referrer === 'about:client') {
		return 'no-referrer';
	}

	// "a URL": Let referrerSource be request's referrer.
	const referrerSource = request.referrer;

	// 4. Let request's referrerURL be the result of stripping referrerSource for use as a referrer.
	let referrerURL = stripURLForUseAsAReferrer(referrerSource);

	// 5. Let referrerOrigin be the result of stripping referrerSource for use as a referrer, with the
	//    origin-only flag set to true.
	let referrerOrigin = stripURLForUseAsAReferrer(referrerSource, true);

	// 6. If the result of serializing referrerURL is a string whose length is greater than 4096, set
	//    referrerURL to referrerOrigin.
	if (referrerURL.toString().length > 4096) {
		referrerURL = referrerOrigin;
	}

	// 7. The user agent MAY alter referrerURL or referrerOrigin at this point to enforce arbitrary
	//    policy considerations in the interests of minimizing data leakage. For example, the user
	//    agent could strip the URL down to an origin, modify its host, replace it with an empty
	//    string, etc.
	if (referrerURLCallback) {
		referrerURL = referrerURLCallback(referrerURL);
	}

	if (referrerOriginCallback) {
		referrerOrigin = referrerOriginCallback(referrerOrigin);
	}

	// 8.Execute the statements corresponding to the value of policy:
	const currentURL = new URL(request.url);

	switch (policy) {
		case 'no-referrer':
			return 'no-referrer';

		case 'origin':
			return referrerOrigin;

		case 'unsafe-url':
			return referrerURL;

		case 'strict-origin':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerOrigin.
			return referrerOrigin.toString();

		case 'strict-origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 3. Return referrerOrigin.
			return referrerOrigin;

		case 'same-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. Return no referrer.
			return 'no-referrer';

		case 'origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// Return referrerOrigin.
			return referrerOrigin;

		case 'no-referrer-when-downgrade':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerURL.
			return referrerURL;

		default:
			throw new TypeError(`Invalid referrerPolicy: ${policy}`);
	}
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header|Referrer Policy §8.1. Parse a referrer policy from a Referrer-Policy header}
 * @param {Headers} headers Response headers
 * @returns {string} policy
 */
function parseReferrerPolicyFromHeader(headers) {
	// 1. Let policy-tokens be the result of extracting header list values given `Referrer-Policy`
	//    and response’s header list.
	const policyTokens = (headers.get('referrer-policy') || '').split(/[,\s]+/);

	// 2. Let policy be the empty string.
	let policy = '';

	// 3. For each token in policy-tokens, if token is a referrer policy and token is not the empty
	//    string, then set policy to token.
	// Note: This algorithm loops over multiple policy values to allow deployment of new policy
	// values with fallbacks for older user agents, as described in § 11.1 Unknown Policy Values.
	for (const token of policyTokens) {
		if (token && ReferrerPolicy.has(token)) {
			policy = token;
		}
	}

	// 4. Return policy.
	return policy;
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/request.js
/**
 * Request.js
 *
 * Request class contains server only options
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */









const request_INTERNALS = Symbol('Request internals');

/**
 * Check if `obj` is an instance of Request.
 *
 * @param  {*} object
 * @return {boolean}
 */
const isRequest = object => {
	return (
		typeof object === 'object' &&
		typeof object[request_INTERNALS] === 'object'
	);
};

const doBadDataWarn = (0,external_node_util_namespaceObject.deprecate)(() => {},
	'.data is not a valid RequestInit property, use .body instead',
	'https://github.com/node-fetch/node-fetch/issues/1000 (request)');

/**
 * Request class
 *
 * Ref: https://fetch.spec.whatwg.org/#request-class
 *
 * @param   Mixed   input  Url or Request instance
 * @param   Object  init   Custom options
 * @return  Void
 */
class Request extends Body {
	constructor(input, init = {}) {
		let parsedURL;

		// Normalize input and force URL to be encoded as UTF-8 (https://github.com/node-fetch/node-fetch/issues/245)
		if (isRequest(input)) {
			parsedURL = new URL(input.url);
		} else {
			parsedURL = new URL(input);
			input = {};
		}

		if (parsedURL.username !== '' || parsedURL.password !== '') {
			throw new TypeError(`${parsedURL} is an url with embedded credentials.`);
		}

		let method = init.method || input.method || 'GET';
		if (/^(delete|get|head|options|post|put)$/i.test(method)) {
			method = method.toUpperCase();
		}

		if (!isRequest(init) && 'data' in init) {
			doBadDataWarn();
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if ((init.body != null || (isRequest(input) && input.body !== null)) &&
			(method === 'GET' || method === 'HEAD')) {
			throw new TypeError('Request with GET/HEAD method cannot have body');
		}

		const inputBody = init.body ?
			init.body :
			(isRequest(input) && input.body !== null ?
				clone(input) :
				null);

		super(inputBody, {
			size: init.size || input.size || 0
		});

		const headers = new Headers(init.headers || input.headers || {});

		if (inputBody !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(inputBody, this);
			if (contentType) {
				headers.set('Content-Type', contentType);
			}
		}

		let signal = isRequest(input) ?
			input.signal :
			null;
		if ('signal' in init) {
			signal = init.signal;
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if (signal != null && !isAbortSignal(signal)) {
			throw new TypeError('Expected signal to be an instanceof AbortSignal or EventTarget');
		}

		// §5.4, Request constructor steps, step 15.1
		// eslint-disable-next-line no-eq-null, eqeqeq
		let referrer = init.referrer == null ? input.referrer : init.referrer;
		if (referrer === '') {
			// §5.4, Request constructor steps, step 15.2
			referrer = 'no-referrer';
		} else if (referrer) {
			// §5.4, Request constructor steps, step 15.3.1, 15.3.2
			const parsedReferrer = new URL(referrer);
			// §5.4, Request constructor steps, step 15.3.3, 15.3.4
			referrer = /^about:(\/\/)?client$/.test(parsedReferrer) ? 'client' : parsedReferrer;
		} else {
			referrer = undefined;
		}

		this[request_INTERNALS] = {
			method,
			redirect: init.redirect || input.redirect || 'follow',
			headers,
			parsedURL,
			signal,
			referrer
		};

		// Node-fetch-only options
		this.follow = init.follow === undefined ? (input.follow === undefined ? 20 : input.follow) : init.follow;
		this.compress = init.compress === undefined ? (input.compress === undefined ? true : input.compress) : init.compress;
		this.counter = init.counter || input.counter || 0;
		this.agent = init.agent || input.agent;
		this.highWaterMark = init.highWaterMark || input.highWaterMark || 16384;
		this.insecureHTTPParser = init.insecureHTTPParser || input.insecureHTTPParser || false;

		// §5.4, Request constructor steps, step 16.
		// Default is empty string per https://fetch.spec.whatwg.org/#concept-request-referrer-policy
		this.referrerPolicy = init.referrerPolicy || input.referrerPolicy || '';
	}

	/** @returns {string} */
	get method() {
		return this[request_INTERNALS].method;
	}

	/** @returns {string} */
	get url() {
		return (0,external_node_url_namespaceObject.format)(this[request_INTERNALS].parsedURL);
	}

	/** @returns {Headers} */
	get headers() {
		return this[request_INTERNALS].headers;
	}

	get redirect() {
		return this[request_INTERNALS].redirect;
	}

	/** @returns {AbortSignal} */
	get signal() {
		return this[request_INTERNALS].signal;
	}

	// https://fetch.spec.whatwg.org/#dom-request-referrer
	get referrer() {
		if (this[request_INTERNALS].referrer === 'no-referrer') {
			return '';
		}

		if (this[request_INTERNALS].referrer === 'client') {
			return 'about:client';
		}

		if (this[request_INTERNALS].referrer) {
			return this[request_INTERNALS].referrer.toString();
		}

		return undefined;
	}

	get referrerPolicy() {
		return this[request_INTERNALS].referrerPolicy;
	}

	set referrerPolicy(referrerPolicy) {
		this[request_INTERNALS].referrerPolicy = validateReferrerPolicy(referrerPolicy);
	}

	/**
	 * Clone this request
	 *
	 * @return  Request
	 */
	clone() {
		return new Request(this);
	}

	get [Symbol.toStringTag]() {
		return 'Request';
	}
}

Object.defineProperties(Request.prototype, {
	method: {enumerable: true},
	url: {enumerable: true},
	headers: {enumerable: true},
	redirect: {enumerable: true},
	clone: {enumerable: true},
	signal: {enumerable: true},
	referrer: {enumerable: true},
	referrerPolicy: {enumerable: true}
});

/**
 * Convert a Request to Node.js http request options.
 *
 * @param {Request} request - A Request instance
 * @return The options object to be passed to http.request
 */
const getNodeRequestOptions = request => {
	const {parsedURL} = request[request_INTERNALS];
	const headers = new Headers(request[request_INTERNALS].headers);

	// Fetch step 1.3
	if (!headers.has('Accept')) {
		headers.set('Accept', '*/*');
	}

	// HTTP-network-or-cache fetch steps 2.4-2.7
	let contentLengthValue = null;
	if (request.body === null && /^(post|put)$/i.test(request.method)) {
		contentLengthValue = '0';
	}

	if (request.body !== null) {
		const totalBytes = getTotalBytes(request);
		// Set Content-Length if totalBytes is a number (that is not NaN)
		if (typeof totalBytes === 'number' && !Number.isNaN(totalBytes)) {
			contentLengthValue = String(totalBytes);
		}
	}

	if (contentLengthValue) {
		headers.set('Content-Length', contentLengthValue);
	}

	// 4.1. Main fetch, step 2.6
	// > If request's referrer policy is the empty string, then set request's referrer policy to the
	// > default referrer policy.
	if (request.referrerPolicy === '') {
		request.referrerPolicy = DEFAULT_REFERRER_POLICY;
	}

	// 4.1. Main fetch, step 2.7
	// > If request's referrer is not "no-referrer", set request's referrer to the result of invoking
	// > determine request's referrer.
	if (request.referrer && request.referrer !== 'no-referrer') {
		request[request_INTERNALS].referrer = determineRequestsReferrer(request);
	} else {
		request[request_INTERNALS].referrer = 'no-referrer';
	}

	// 4.5. HTTP-network-or-cache fetch, step 6.9
	// > If httpRequest's referrer is a URL, then append `Referer`/httpRequest's referrer, serialized
	// >  and isomorphic encoded, to httpRequest's header list.
	if (request[request_INTERNALS].referrer instanceof URL) {
		headers.set('Referer', request.referrer);
	}

	// HTTP-network-or-cache fetch step 2.11
	if (!headers.has('User-Agent')) {
		headers.set('User-Agent', 'node-fetch');
	}

	// HTTP-network-or-cache fetch step 2.15
	if (request.compress && !headers.has('Accept-Encoding')) {
		headers.set('Accept-Encoding', 'gzip, deflate, br');
	}

	let {agent} = request;
	if (typeof agent === 'function') {
		agent = agent(parsedURL);
	}

	// HTTP-network fetch step 4.2
	// chunked encoding is handled by Node.js

	const search = getSearch(parsedURL);

	// Pass the full URL directly to request(), but overwrite the following
	// options:
	const options = {
		// Overwrite search to retain trailing ? (issue #776)
		path: parsedURL.pathname + search,
		// The following options are not expressed in the URL
		method: request.method,
		headers: headers[Symbol.for('nodejs.util.inspect.custom')](),
		insecureHTTPParser: request.insecureHTTPParser,
		agent
	};

	return {
		/** @type {URL} */
		parsedURL,
		options
	};
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/abort-error.js


/**
 * AbortError interface for cancelled requests
 */
class AbortError extends FetchBaseError {
	constructor(message, type = 'aborted') {
		super(message, type);
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/index.js
/**
 * Index.js
 *
 * a request API compatible with window.fetch
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */
























const supportedSchemas = new Set(['data:', 'http:', 'https:']);

/**
 * Fetch function
 *
 * @param   {string | URL | import('./request').default} url - Absolute url or Request instance
 * @param   {*} [options_] - Fetch options
 * @return  {Promise<import('./response').default>}
 */
async function fetch(url, options_) {
	return new Promise((resolve, reject) => {
		// Build request object
		const request = new Request(url, options_);
		const {parsedURL, options} = getNodeRequestOptions(request);
		if (!supportedSchemas.has(parsedURL.protocol)) {
			throw new TypeError(`node-fetch cannot load ${url}. URL scheme "${parsedURL.protocol.replace(/:$/, '')}" is not supported.`);
		}

		if (parsedURL.protocol === 'data:') {
			const data = dist(request.url);
			const response = new Response(data, {headers: {'Content-Type': data.typeFull}});
			resolve(response);
			return;
		}

		// Wrap http.request into fetch
		const send = (parsedURL.protocol === 'https:' ? external_node_https_ : external_node_http_namespaceObject).request;
		const {signal} = request;
		let response = null;

		const abort = () => {
			const error = new AbortError('The operation was aborted.');
			reject(error);
			if (request.body && request.body instanceof external_node_stream_namespaceObject.Readable) {
				request.body.destroy(error);
			}

			if (!response || !response.body) {
				return;
			}

			response.body.emit('error', error);
		};

		if (signal && signal.aborted) {
			abort();
			return;
		}

		const abortAndFinalize = () => {
			abort();
			finalize();
		};

		// Send request
		const request_ = send(parsedURL.toString(), options);

		if (signal) {
			signal.addEventListener('abort', abortAndFinalize);
		}

		const finalize = () => {
			request_.abort();
			if (signal) {
				signal.removeEventListener('abort', abortAndFinalize);
			}
		};

		request_.on('error', error => {
			reject(new FetchError(`request to ${request.url} failed, reason: ${error.message}`, 'system', error));
			finalize();
		});

		fixResponseChunkedTransferBadEnding(request_, error => {
			if (response && response.body) {
				response.body.destroy(error);
			}
		});

		/* c8 ignore next 18 */
		if (process.version < 'v14') {
			// Before Node.js 14, pipeline() does not fully support async iterators and does not always
			// properly handle when the socket close/end events are out of order.
			request_.on('socket', s => {
				let endedWithEventsCount;
				s.prependListener('end', () => {
					endedWithEventsCount = s._eventsCount;
				});
				s.prependListener('close', hadError => {
					// if end happened before close but the socket didn't emit an error, do it now
					if (response && endedWithEventsCount < s._eventsCount && !hadError) {
						const error = new Error('Premature close');
						error.code = 'ERR_STREAM_PREMATURE_CLOSE';
						response.body.emit('error', error);
					}
				});
			});
		}

		request_.on('response', response_ => {
			request_.setTimeout(0);
			const headers = fromRawHeaders(response_.rawHeaders);

			// HTTP fetch step 5
			if (isRedirect(response_.statusCode)) {
				// HTTP fetch step 5.2
				const location = headers.get('Location');

				// HTTP fetch step 5.3
				let locationURL = null;
				try {
					locationURL = location === null ? null : new URL(location, request.url);
				} catch {
					// error here can only be invalid URL in Location: header
					// do not throw when options.redirect == manual
					// let the user extract the errorneous redirect URL
					if (request.redirect !== 'manual') {
						reject(new FetchError(`uri requested responds with an invalid redirect URL: ${location}`, 'invalid-redirect'));
						finalize();
						return;
					}
				}

				// HTTP fetch step 5.5
				switch (request.redirect) {
					case 'error':
						reject(new FetchError(`uri requested responds with a redirect, redirect mode is set to error: ${request.url}`, 'no-redirect'));
						finalize();
						return;
					case 'manual':
						// Nothing to do
						break;
					case 'follow': {
						// HTTP-redirect fetch step 2
						if (locationURL === null) {
							break;
						}

						// HTTP-redirect fetch step 5
						if (request.counter >= request.follow) {
							reject(new FetchError(`maximum redirect reached at: ${request.url}`, 'max-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 6 (counter increment)
						// Create a new Request object.
						const requestOptions = {
							headers: new Headers(request.headers),
							follow: request.follow,
							counter: request.counter + 1,
							agent: request.agent,
							compress: request.compress,
							method: request.method,
							body: clone(request),
							signal: request.signal,
							size: request.size,
							referrer: request.referrer,
							referrerPolicy: request.referrerPolicy
						};

						// when forwarding sensitive headers like "Authorization",
						// "WWW-Authenticate", and "Cookie" to untrusted targets,
						// headers will be ignored when following a redirect to a domain
						// that is not a subdomain match or exact match of the initial domain.
						// For example, a redirect from "foo.com" to either "foo.com" or "sub.foo.com"
						// will forward the sensitive headers, but a redirect to "bar.com" will not.
						// headers will also be ignored when following a redirect to a domain using
						// a different protocol. For example, a redirect from "https://foo.com" to "http://foo.com"
						// will not forward the sensitive headers
						if (!isDomainOrSubdomain(request.url, locationURL) || !isSameProtocol(request.url, locationURL)) {
							for (const name of ['authorization', 'www-authenticate', 'cookie', 'cookie2']) {
								requestOptions.headers.delete(name);
							}
						}

						// HTTP-redirect fetch step 9
						if (response_.statusCode !== 303 && request.body && options_.body instanceof external_node_stream_namespaceObject.Readable) {
							reject(new FetchError('Cannot follow redirect with body being a readable stream', 'unsupported-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 11
						if (response_.statusCode === 303 || ((response_.statusCode === 301 || response_.statusCode === 302) && request.method === 'POST')) {
							requestOptions.method = 'GET';
							requestOptions.body = undefined;
							requestOptions.headers.delete('content-length');
						}

						// HTTP-redirect fetch step 14
						const responseReferrerPolicy = parseReferrerPolicyFromHeader(headers);
						if (responseReferrerPolicy) {
							requestOptions.referrerPolicy = responseReferrerPolicy;
						}

						// HTTP-redirect fetch step 15
						resolve(fetch(new Request(locationURL, requestOptions)));
						finalize();
						return;
					}

					default:
						return reject(new TypeError(`Redirect option '${request.redirect}' is not a valid value of RequestRedirect`));
				}
			}

			// Prepare response
			if (signal) {
				response_.once('end', () => {
					signal.removeEventListener('abort', abortAndFinalize);
				});
			}

			let body = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
				if (error) {
					reject(error);
				}
			});
			// see https://github.com/nodejs/node/pull/29376
			/* c8 ignore next 3 */
			if (process.version < 'v12.10') {
				response_.on('aborted', abortAndFinalize);
			}

			const responseOptions = {
				url: request.url,
				status: response_.statusCode,
				statusText: response_.statusMessage,
				headers,
				size: request.size,
				counter: request.counter,
				highWaterMark: request.highWaterMark
			};

			// HTTP-network fetch step 12.1.1.3
			const codings = headers.get('Content-Encoding');

			// HTTP-network fetch step 12.1.1.4: handle content codings

			// in following scenarios we ignore compression support
			// 1. compression support is disabled
			// 2. HEAD request
			// 3. no Content-Encoding header
			// 4. no content response (204)
			// 5. content not modified response (304)
			if (!request.compress || request.method === 'HEAD' || codings === null || response_.statusCode === 204 || response_.statusCode === 304) {
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For Node v6+
			// Be less strict when decoding compressed responses, since sometimes
			// servers send slightly invalid responses that are still accepted
			// by common browsers.
			// Always using Z_SYNC_FLUSH is what cURL does.
			const zlibOptions = {
				flush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH,
				finishFlush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH
			};

			// For gzip
			if (codings === 'gzip' || codings === 'x-gzip') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createGunzip(zlibOptions), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For deflate
			if (codings === 'deflate' || codings === 'x-deflate') {
				// Handle the infamous raw deflate response from old servers
				// a hack for old IIS and Apache servers
				const raw = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
					if (error) {
						reject(error);
					}
				});
				raw.once('data', chunk => {
					// See http://stackoverflow.com/questions/37519828
					if ((chunk[0] & 0x0F) === 0x08) {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflate(), error => {
							if (error) {
								reject(error);
							}
						});
					} else {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflateRaw(), error => {
							if (error) {
								reject(error);
							}
						});
					}

					response = new Response(body, responseOptions);
					resolve(response);
				});
				raw.once('end', () => {
					// Some old IIS servers return zero-length OK deflate responses, so
					// 'data' is never emitted. See https://github.com/node-fetch/node-fetch/pull/903
					if (!response) {
						response = new Response(body, responseOptions);
						resolve(response);
					}
				});
				return;
			}

			// For br
			if (codings === 'br') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createBrotliDecompress(), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// Otherwise, use response as-is
			response = new Response(body, responseOptions);
			resolve(response);
		});

		// eslint-disable-next-line promise/prefer-await-to-then
		writeToStream(request_, request).catch(reject);
	});
}

function fixResponseChunkedTransferBadEnding(request, errorCallback) {
	const LAST_CHUNK = external_node_buffer_namespaceObject.Buffer.from('0\r\n\r\n');

	let isChunkedTransfer = false;
	let properLastChunkReceived = false;
	let previousChunk;

	request.on('response', response => {
		const {headers} = response;
		isChunkedTransfer = headers['transfer-encoding'] === 'chunked' && !headers['content-length'];
	});

	request.on('socket', socket => {
		const onSocketClose = () => {
			if (isChunkedTransfer && !properLastChunkReceived) {
				const error = new Error('Premature close');
				error.code = 'ERR_STREAM_PREMATURE_CLOSE';
				errorCallback(error);
			}
		};

		const onData = buf => {
			properLastChunkReceived = external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-5), LAST_CHUNK) === 0;

			// Sometimes final 0-length chunk and end of message code are in separate packets
			if (!properLastChunkReceived && previousChunk) {
				properLastChunkReceived = (
					external_node_buffer_namespaceObject.Buffer.compare(previousChunk.slice(-3), LAST_CHUNK.slice(0, 3)) === 0 &&
					external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-2), LAST_CHUNK.slice(3)) === 0
				);
			}

			previousChunk = buf;
		};

		socket.prependListener('close', onSocketClose);
		socket.on('data', onData);

		request.on('close', () => {
			socket.removeListener('close', onSocketClose);
			socket.removeListener('data', onData);
		});
	});
}

// EXTERNAL MODULE: ./src/text/redact.ts
var text_redact = __nccwpck_require__(326);
;// CONCATENATED MODULE: ./src/http/connection.ts


function openDirect(url, options) {
    const secure = url.startsWith('https:');
    const agent = secure ? new (external_node_https_default()).Agent(options) : new (external_node_http_default()).Agent(options);
    const sockets = [];
    let stood = false;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (...args) => {
        const socket = connect(...args);
        sockets.push(socket);
        socket.once(secure ? 'secureConnect' : 'connect', () => {
            stood = true;
        });
        return socket;
    };
    return {
        agent,
        stood: () => stood,
        close: () => sockets.forEach((socket) => socket.destroy()),
    };
}

;// CONCATENATED MODULE: ./src/http/network-error.ts
const TROUBLE_WORDS = {
    timeout: 'timed out',
    cancelled: 'the step was canceled',
    unreachable: 'the host is unreachable',
    'unknown-name': 'the host name does not exist',
    certificate: 'the certificate is not trusted',
    broken: 'the connection broke',
    garbage: 'the response is not HTTP',
    'too-large': 'the response is too long',
};
const UNREACHABLE = [
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
    'EAI_AGAIN',
];
const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_|ERROR_IN_CRL_|UNSPECIFIED$)/;
function troubleOf(error) {
    const code = codeOf(error);
    if (code === 'ENOTFOUND')
        return 'unknown-name';
    if (UNREACHABLE.includes(code))
        return 'unreachable';
    if (CERTIFICATE.test(code))
        return 'certificate';
    return /^(HPE_|ERR_SSL_|EPROTO$)/.test(code) ? 'garbage' : 'broken';
}
function codeOf(error) {
    for (let current = error, depth = 0; current instanceof Error && depth < 4; current = current.cause, depth++) {
        const { code } = current;
        if (code)
            return code;
        if (current instanceof AggregateError)
            return codeOf(current.errors[0]);
    }
    return error instanceof Error ? error.name : 'UNKNOWN';
}

;// CONCATENATED MODULE: ./src/http/client.ts





function isSuccess(result) {
    return result.kind === 'answered' && result.status === 200 && !result.bodyTrouble;
}
async function send(request, bounds) {
    const abort = new AbortController();
    let ended;
    const end = (why) => {
        ended ??= why;
        abort.abort();
    };
    const cancel = () => end('cancelled');
    const why = (error) => ended ?? troubleOf(error);
    const connection = await openConnection(request.url);
    if ('kind' in connection)
        return connection;
    const { host } = new URL(request.url);
    if (bounds.cancelled.aborted)
        return { kind: 'unanswered', host, connected: false, trouble: 'cancelled', code: 'ABORTED' };
    bounds.cancelled.addEventListener('abort', cancel);
    const timer = setTimeout(() => end('timeout'), Math.max(1, bounds.limitMs));
    try {
        const answer = fetch(request.url, {
            method: request.method,
            headers: { ...request.headers, 'accept-encoding': 'identity' },
            compress: false,
            body: request.body,
            redirect: 'manual',
            agent: connection.agent,
            signal: abort.signal,
        });
        const redact = (0,text_redact/* redactor */.$p)([...(0,text_redact/* headerSecrets */.n3)(request.headers.authorization), ...(request.secrets ?? [])]);
        const response = await answer;
        const { bytes, bodyTrouble } = await readBody(response.body, bounds.maxBytes, why);
        return {
            kind: 'answered',
            status: response.status,
            header: (name) => {
                const value = response.headers.get(name);
                return value === null ? undefined : redact(value);
            },
            ...(request.binary ? { body: '', bytes } : { body: (0,text_redact/* redactBody */.sx)(bytes.toString('utf8'), redact) }),
            bodyTrouble,
        };
    }
    catch (error) {
        const [trouble, code] = [why(error), codeOf(error)];
        const proxyFailure = connection.explainError?.(trouble, code);
        return proxyFailure ?? { kind: 'unanswered', host, connected: connection.stood(), trouble, code };
    }
    finally {
        clearTimeout(timer);
        bounds.cancelled.removeEventListener('abort', cancel);
        connection.close();
    }
}
const ADDRESS_LIMIT_MS = 2_500;
async function openConnection(url) {
    const options = {
        keepAlive: false,
        autoSelectFamilyAttemptTimeout: ADDRESS_LIMIT_MS,
        rejectUnauthorized: true,
    };
    if (text_redact/* PROXY_VARIABLES */.bD.some((name) => process.env[name])) {
        const tunnel = (await __nccwpck_require__.e(/* import() */ 155).then(__nccwpck_require__.bind(__nccwpck_require__, 155))).openTunnel(url, options);
        if (tunnel)
            return tunnel;
    }
    return openDirect(url, options);
}
async function readBody(stream, maxBytes, why) {
    const chunks = [];
    let length = 0;
    let bodyTrouble;
    try {
        for await (const chunk of stream ?? []) {
            const buffer = Buffer.from(chunk);
            chunks.push(buffer.subarray(0, maxBytes - length));
            length += buffer.length;
            if (length > maxBytes) {
                bodyTrouble = 'too-large';
                break;
            }
        }
    }
    catch (error) {
        bodyTrouble = why(error);
    }
    return { bytes: Buffer.concat(chunks), bodyTrouble };
}


/***/ }),

/***/ 821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   oR: () => (/* binding */ retryTime),
/* harmony export */   z7: () => (/* binding */ httpDate)
/* harmony export */ });
const LONGEST_RETRY_S = 1e9;
function waitUntil(status, header, now) {
    const retry = retryTime(header('retry-after'), header('date'), now);
    if (retry !== undefined)
        return retry;
    const isLimited = status === 429 || (status >= 400 && header('x-ratelimit-remaining')?.trim() === '0');
    return isLimited ? resetTime(header('x-ratelimit-reset'), header('date'), now) : undefined;
}
function retryTime(retryAfter, date, now) {
    if (retryAfter === undefined)
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*(,\s*\d+(\.\d+)?\s*)*$/.test(retryAfter)) {
        const seconds = Math.max(...retryAfter.split(',').map(Number));
        return now + Math.ceil(Math.min(seconds, LONGEST_RETRY_S) * 1000);
    }
    const at = httpDate(retryAfter);
    return at === undefined ? undefined : after(at, date, now);
}
function resetTime(reset, date, now) {
    const text = reset?.trim() ?? '';
    if (/^\d{10}$/.test(text))
        return after(Number(text) * 1000, date, now);
    if (/^\d{13}$/.test(text))
        return after(Number(text), date, now);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : after(at, date, now);
}
function after(at, date, now) {
    return now + Math.min(LONGEST_RETRY_S * 1000, Math.max(0, at - (httpDate(date) ?? now)));
}
const HTTP_DATES = [
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];
function httpDate(text) {
    const date = text?.trim() ?? '';
    if (!HTTP_DATES.some((form) => form.test(date)))
        return undefined;
    const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
    return Number.isNaN(at) ? undefined : at;
}


/***/ }),

/***/ 697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ut: () => (/* binding */ isSecure),
/* harmony export */   z3: () => (/* binding */ isSecureUrl)
/* harmony export */ });
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function parseUrl(text) {
    if (/[\s\\\u0000-\u001f\u007f]/.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.hostname === '' || url.hostname.endsWith('.') ? undefined : url;
}
function isSecure(address) {
    const url = parseUrl(address);
    return url !== undefined && isSecureUrl(url);
}
function isSecureUrl({ protocol, hostname }) {
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}


/***/ }),

/***/ 431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   OZ: () => (/* binding */ CLOUD_ID),
/* harmony export */   Pw: () => (/* binding */ WHO),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   kk: () => (/* binding */ UUID)
/* harmony export */ });
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(807);
/* harmony import */ var _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(901);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(783);



const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CLOUD_ID = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (text === 'auto' || UUID.test(text) ? text.toLowerCase() : undefined), (given) => `is ${given}. Use \`auto\`, or the UUID that your site shows at https://<site>/_edge/tenant_info.`);
const EMAIL = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (/^[^\s@:"'<>\p{Cc}\p{Cf}]+@[^\s@:"'<>\p{Cc}\p{Cf}]+$/u.test(text) ? text : undefined), () => 'is not an email address. Use only the address of the account that owns `api-token`.');
const WHO = {
    email: EMAIL,
    'api-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'access-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-id': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-secret': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
};
const NAMES = Object.keys(WHO);
const WAYS = '`email` and `api-token`, or `access-token`, or `client-id` and `client-secret`';
function chooseCredentials(given, values, stage) {
    const set = NAMES.filter((name) => given[name] !== '');
    const ways = new Set(set.map((name) => WAY_OF[name]));
    if (ways.size === 0)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`There are no credentials. Use one of: ${WAYS}. ${emptySecretHint(stage)}`);
    const problems = NAMES.filter((name) => given[name] === '').flatMap((name) => {
        const partner = set.find((other) => WAY_OF[other] === WAY_OF[name]);
        return partner ? [`\`${name}\` is empty while \`${partner}\` is set. ${emptySecretHint(stage)}`] : [];
    });
    if (ways.size > 1) {
        const names = set.map((name) => `\`${name}\``);
        problems.unshift(`${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_2__/* .inWords */ .r)(names, 'and')} can't be combined. Use one of: ${WAYS}.`);
    }
    if (problems.length > 0)
        return { problems };
    const { email, 'cloud-id': cloudId } = values;
    const { 'api-token': apiToken, 'access-token': accessToken } = values;
    const { 'client-id': clientId, 'client-secret': clientSecret } = values;
    if (accessToken !== undefined)
        return { value: { kind: 'bearer', accessToken, cloudId: cloudId ?? 'auto' } };
    if (clientId !== undefined && clientSecret !== undefined)
        return { value: { kind: 'client-credentials', clientId, clientSecret, cloudId: cloudId ?? 'auto' } };
    if (email === undefined || apiToken === undefined)
        return { problems: [] };
    const basic = { email, apiToken };
    return {
        value: cloudId === undefined ? { kind: 'basic', ...basic } : { kind: 'scoped', ...basic, cloudId },
    };
}
const WAY_OF = {
    email: 'basic',
    'api-token': 'basic',
    'access-token': 'bearer',
    'client-id': 'client',
    'client-secret': 'client',
};
function basicAuthorization(email, apiToken) {
    return `Basic ${Buffer.from(`${email}:${apiToken}`, 'utf8').toString('base64')}`;
}
function emptySecretHint(stage) {
    const hint = "GitHub does not pass secrets to workflows that a fork or Dependabot started, and passes an environment's secrets only to jobs with that `environment:`. `mode: defer` needs no secret.";
    return stage === 'main'
        ? hint
        : `${hint} Inside a composite action, inputs can be lost in the post step. Record the end in a last step with \`if: always()\` instead.`;
}


/***/ }),

/***/ 783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Qx: () => (/* binding */ LINES),
  a$: () => (/* binding */ TEXT),
  Yq: () => (/* binding */ choice),
  $X: () => (/* binding */ contentLines),
  lc: () => (/* binding */ parseEach),
  xz: () => (/* binding */ readTable),
  J5: () => (/* binding */ refused),
  YA: () => (/* binding */ seconds),
  yL: () => (/* binding */ textRow),
  IQ: () => (/* binding */ withDefault),
  aL: () => (/* binding */ words)
});

// UNUSED EXPORTS: FLAG, fieldRow, readFields, visibleText

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(30);
// EXTERNAL MODULE: ./src/text/date.ts
var text_date = __nccwpck_require__(295);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(388);
// EXTERNAL MODULE: ./src/text/list.ts
var list = __nccwpck_require__(807);
;// CONCATENATED MODULE: ./src/record/fields.ts




class FieldReader {
    problems = [];
    #fields = {
        remoteAddress: this.#scalar((path, text) => this.address(path, text)),
        author: (path, value) => this.#author(path, value),
        creationDate: this.#scalar((path, text) => this.date(path, text)),
        category: (path, value) => this.#text(path, value),
        summary: (path, value) => this.#text(path, value),
        description: (path, value) => this.#text(path, value),
        affectedObject: (path, value) => this.object(path, value),
        associatedObjects: (path, value) => this.objects(path, value),
        changedValues: (path, value) => this.changedValues(path, value),
        sysAdmin: this.#scalar((path, text) => this.flag(path, text)),
    };
    partialRecord(where, value) {
        const record = {};
        const fields = Object.keys(this.#fields);
        const members = this.#mapping(where, value, 'a mapping with the members of AuditRecordCreate', fields);
        if (!members)
            return record;
        for (const field of fields) {
            const given = members.get(field);
            const path = `${where}.${field}`;
            if (given === null && field === 'remoteAddress')
                this.problems.push(`\`${path}\` is null, but Confluence requires the address.`);
            else if (given === null)
                record[field] = null;
            else if (given !== undefined)
                Object.assign(record, { [field]: this.#fields[field](path, given) });
        }
        return record;
    }
    objects(where, value) {
        return this.#list(where, value, 'a list of objects with `name` and `objectType`', (path, item) => this.object(path, item));
    }
    object(where, value) {
        const members = this.#mapping(where, value, 'an object with `name` and `objectType`', [
            'name',
            'objectType',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const objectType = this.#text(`${where}.objectType`, members.get('objectType'));
        return name === undefined || objectType === undefined ? undefined : { name, objectType };
    }
    changedValues(where, value) {
        return this.#list(where, value, 'a list of objects with `name`, `oldValue`, and `newValue`', (path, item) => this.#changedValue(path, item));
    }
    #changedValue(where, value) {
        const members = this.#mapping(where, value, 'an object with `name`, `oldValue`, and `newValue`', [
            'name',
            'oldValue',
            'newValue',
            'hiddenOldValue',
            'hiddenNewValue',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const oldValue = this.#text(`${where}.oldValue`, members.get('oldValue'), 'empty allowed');
        const newValue = this.#text(`${where}.newValue`, members.get('newValue'), 'empty allowed');
        const hidden = {};
        for (const member of ['hiddenOldValue', 'hiddenNewValue']) {
            const given = members.get(member) ?? null;
            if (given !== null)
                hidden[member] = this.#text(`${where}.${member}`, given, 'empty allowed');
        }
        return name === undefined || oldValue === undefined || newValue === undefined
            ? undefined
            : { name, oldValue, newValue, ...hidden };
    }
    #author(where, value) {
        const members = this.#mapping(where, value, 'an object with `type` and `displayName`', ['type', 'displayName', 'operations'], ['username', 'userKey']);
        if (!members)
            return undefined;
        for (const obsolete of ['username', 'userKey'])
            if (members.has(obsolete))
                this.problems.push(`\`${where}.${obsolete}\` is obsolete, and Confluence ignores it. Use \`displayName\`.`);
        if ((members.get('operations') ?? null) !== null)
            this.problems.push(`\`${where}.operations\` is always null in Confluence. Remove it.`);
        const type = members.get('type') ?? 'user';
        if (type !== 'user')
            this.problems.push(`\`${where}.type\` is ${shapeOf(type)}. Use user.`);
        const displayName = members.get('displayName') ?? undefined;
        if (displayName === undefined)
            return { type: 'user' };
        const name = this.#text(`${where}.displayName`, displayName);
        return name === undefined ? undefined : { type: 'user', displayName: name };
    }
    #scalar(read) {
        return (path, value) => {
            const text = this.#text(path, value);
            return text === undefined ? undefined : read(path, text);
        };
    }
    flag(where, text) {
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (/^(false|False|FALSE)$/.test(text))
            return false;
        this.#refuse(where, (0,text_escape/* quote */.hD)(text), '`true` or `false`');
        return undefined;
    }
    address(where, text) {
        if ((0,external_node_net_.isIP)(text) !== 0 && !text.includes('%'))
            return text;
        this.#refuse(where, (0,text_escape/* quote */.hD)(text), 'one IPv4 or IPv6 address, without mask, port, or zone');
        return undefined;
    }
    date(where, text) {
        const allowed = 'epoch milliseconds (13 digits) or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z';
        const date = (0,text_date/* readDate */.h)(text);
        if (date === undefined)
            this.#refuse(where, (0,text_escape/* quote */.hD)(text), allowed);
        return date;
    }
    #text(where, value, empty) {
        if (typeof value === 'string' && (empty || value.trim() !== ''))
            return value;
        const hint = value === null ? ' (quote it if you mean the word)' : '';
        this.problems.push(`\`${where}\` is ${value === undefined ? 'missing' : shapeOf(value)}. Use text${hint}.`);
        return undefined;
    }
    #list(where, value, allowed, read) {
        if (Array.isArray(value))
            return value.flatMap((item, index) => read(`${where}[${index}]`, item) ?? []);
        this.#refuse(where, shapeOf(value), allowed);
        return [];
    }
    #mapping(where, value, allowed, known, obsolete = []) {
        if (!(value instanceof Map)) {
            this.#refuse(where, shapeOf(value), allowed);
            return undefined;
        }
        for (const member of value.keys())
            if (!known.includes(member) && !obsolete.includes(member))
                this.problems.push(`\`${where}\` has the unknown member ${(0,text_escape/* quote */.hD)(member)}. Use ${(0,list/* inWords */.r)(known, 'or')}.`);
        return value;
    }
    #refuse(where, found, allowed) {
        this.problems.push(`\`${where}\` is ${found}. Use ${allowed}.`);
    }
}
function shapeOf(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? 'empty' : `the text ${(0,text_escape/* quote */.hD)(value)}`;
    if (value === null)
        return 'null or empty';
    return Array.isArray(value) ? 'a list' : 'a mapping';
}

;// CONCATENATED MODULE: ./src/inputs/parsers.ts




function refused(sentence) {
    return { problems: [sentence] };
}
async function readTable(table, raw, sources) {
    const problems = [];
    const warnings = [];
    const values = {};
    for (const [name, row] of Object.entries(table)) {
        const text = raw[name];
        if (text === '') {
            if (row.default !== undefined)
                problems.push(`\`${name}\` is empty. If you set it with an expression, the expression has no value: correct it. To use the default, \`${row.default}\`, remove the input.`);
            continue;
        }
        const parsed = await row.parse(text, name, sources);
        if ('problems' in parsed) {
            problems.push(...parsed.problems);
        }
        else {
            values[name] = parsed.value;
            warnings.push(...(parsed.warnings ?? []));
        }
    }
    return { values: values, problems, warnings };
}
const TEXT = { parse: (value) => ({ value }) };
function textRow(read, problem) {
    return {
        parse: (text, name) => {
            const value = read(text);
            return value === undefined ? refused(`\`${name}\` ${problem((0,text_escape/* quote */.hD)(text))}`) : { value };
        },
    };
}
function visibleText(what) {
    return textRow((text) => (cleanLine(text) === '' ? undefined : text), () => `has no visible character. Set ${what}, or remove the input.`);
}
function readFields(read) {
    const reader = new FieldReader();
    const value = read(reader);
    return value === undefined || reader.problems.length > 0 ? { problems: reader.problems } : { value };
}
function fieldRow(read) {
    return { parse: (text, name) => readFields((reader) => read(reader, name, text)) };
}
const FLAG = fieldRow((reader, name, text) => reader.flag(name, text));
function contentLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function parseEach(items, parse) {
    const parsed = items.map(parse);
    const problems = parsed.flatMap((each) => ('problems' in each ? each.problems : []));
    return problems.length > 0
        ? { problems }
        : { value: parsed.flatMap((each) => ('value' in each ? [each.value] : [])) };
}
const LINES = { parse: (text) => ({ value: contentLines(text) }) };
function choice(choices) {
    return textRow((text) => choices.find((candidate) => candidate === text), (given) => `can't be ${given}. Use ${anyOf(choices)}.`);
}
function words(known) {
    return {
        parse: (text, name) => {
            const given = [...new Set(text.split(/[,\r\n]/).map((word) => word.trim()))].filter(Boolean);
            const use = `Use ${anyOf([...known, 'none'])}, separated by commas or lines.`;
            if (given.includes('none') || given.length === 0)
                return given.length === 1
                    ? { value: [] }
                    : refused(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}, but \`none\` must be alone. ${use}`);
            const value = given.filter((word) => known.some((each) => each === word));
            const strangers = given.filter((word) => !value.some((each) => each === word));
            return strangers.length === 0
                ? { value }
                : refused(`\`${name}\` can't contain ${strangers.map(text_escape/* quote */.hD).join(', ')}. ${use}`);
        },
    };
}
function seconds(most) {
    return textRow((text) => {
        const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
        return value >= 1 && value <= most ? value * 1000 : undefined;
    }, (given) => `is ${given}. Use a whole number of seconds from 1 to ${most}.`);
}
function withDefault(row, fallback) {
    return { ...row, default: fallback };
}
function anyOf(choices) {
    return (0,list/* inWords */.r)(choices.map((each) => `\`${each}\``), 'or');
}


/***/ }),

/***/ 901:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SECRET)
/* harmony export */ });
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(783);

const PASTED = [
    ['is a masked value, copied from a log', (text) => /^\*+$/.test(text)],
    ['is an expression that was not evaluated', (text) => text.includes('${{')],
    [
        'is enclosed in quotation marks',
        (text) => /^["'`\u2018-\u201f\u00ab]|["'`\u2018-\u201f\u00bb]$/.test(text),
    ],
    ['begins with the name of a header', (text) => /^authorization\s*:/i.test(text)],
    ['begins with `Basic`, `Bearer`, or `token`', (text) => /^(basic|bearer|token)\s/i.test(text)],
    ['contains a line break', (text) => /[\r\n\u2028\u2029]/.test(text)],
    [
        'contains an invisible or control character',
        (text) => /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text),
    ],
    ['contains whitespace or a non-ASCII character', (text) => /[^\x21-\x7e]/.test(text)],
    ['also contains the email address', isPair],
    ['is the base64 form of an email address and a token', (text) => isPair(decodeBase64(text))],
];
const SECRET = {
    parse: (value, name) => {
        const [found] = PASTED.find(([, isFound]) => isFound(value)) ?? [];
        return found === undefined
            ? { value }
            : (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`\`${name}\` ${found}. Store only the value, exactly as Atlassian or GitHub shows it.`);
    },
};
function isPair(text) {
    return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+:[\x21-\x7e]+$/.test(text);
}
function decodeBase64(text) {
    return /^[\w+/-]{12,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}


/***/ }),

/***/ 295:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ readDate)
/* harmony export */ });
/* unused harmony export isInRetention */
const ISO_DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/i;
function readDate(text = '') {
    if (/^[1-9]\d{12}$/.test(text))
        return Number(text);
    const match = ISO_DATE.exec(text);
    if (!match)
        return undefined;
    const [, minute = '', second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match;
    const written = `${minute.toUpperCase()}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
    const local = new Date(written);
    if (local.toJSON() !== written)
        return undefined;
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
    const instant = local.getTime() - offset;
    const isReal = Number(offsetMinutes) < 60 && Math.abs(offset) <= 14 * 3_600_000 && /^[1-9]\d{12}$/.test(String(instant));
    return isReal ? instant : undefined;
}
const DAY_MS = 24 * 3_600_000;
const OLDEST_MS = 365 * DAY_MS;
const NEWEST_MS = (/* unused pure expression or super */ null && (5 * 60_000));
function isInRetention(date, now) {
    return date >= now - OLDEST_MS && date <= now + NEWEST_MS;
}


/***/ }),

/***/ 388:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Cx: () => (/* binding */ forJson),
/* harmony export */   Ig: () => (/* binding */ forLog),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   oN: () => (/* binding */ forSummary)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(212);

function forLog(text) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text)
        .replace(/##(?=\[)/g, '# #')
        .replace(/^:(?=:)/, ': ');
}
function quote(text) {
    const line = forLog(text);
    return `"${line.length > 120 ? `${line.slice(0, 117).toWellFormed()}…` : line}"`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function forHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
function forJson(json) {
    return json.replace(/[\u007f-\u009f\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?<!\w)@(?=[\w-])/gu, (character) => [...Array(character.length).keys()]
        .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
        .join(''));
}
function forSummary(text, clean = _sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5) {
    return forHtml(clean(text))
        .replace(/(?<!\w)@(?=[\w-])/g, '@\u200b')
        .replace(/\n/g, '<br>');
}


/***/ }),

/***/ 789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textAt(payload, ...path) {
    const value = memberAt(payload, ...path);
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
function memberAt(payload, ...path) {
    let value = payload;
    for (const member of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member))
            return undefined;
        value = value[member];
    }
    return value;
}


/***/ }),

/***/ 807:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
function inWords(items, last) {
    if (items.length < 3)
        return items.join(` ${last} `);
    return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}


/***/ }),

/***/ 326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   bD: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   n3: () => (/* binding */ headerSecrets),
/* harmony export */   sx: () => (/* binding */ redactBody)
/* harmony export */ });
/* unused harmony export holdsSecret */
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(388);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(212);


const SHORTEST_SECRET = 6;
function secretForms(secret) {
    const known = FORMS.get(secret);
    if (known)
        return known;
    const forms = writeForms(secret);
    FORMS.set(secret, forms);
    return forms;
}
const FORMS = new Map();
function writeForms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const wellFormed = secret.toWellFormed();
    const inUrl = encodeURIComponent(wellFormed);
    const inForm = new URLSearchParams([['', wellFormed]]).toString().slice(1);
    const forms = [
        secret,
        secret.trim(),
        secret.trim().replace(/\s+/g, ' '),
        ...secret.split(/\r?\n/).map((line) => line.trim()),
        bytes.toString('base64'),
        ...base64Cores(bytes),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        ...[inUrl, inForm].flatMap((form) => [form, form.replace(/%../g, (code) => code.toLowerCase())]),
        JSON.stringify(secret).slice(1, -1),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forHtml */ .B2)(secret),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= SHORTEST_SECRET);
}
function base64Cores(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const core = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
        return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function holdsSecret(text, secrets) {
    return longEnough(secrets).some((secret) => secretForms(secret).some((form) => text.includes(form)));
}
const SHORTEST_START = 12;
function redactor(secrets) {
    const forms = longEnough(secrets)
        .flatMap(secretForms)
        .sort((a, b) => b.length - a.length);
    const takeOut = (text) => forms.reduce((safe, form) => withoutStart(safe.replaceAll(form, '***'), form), text);
    return (text) => {
        const safe = takeOut(text);
        const clean = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(safe);
        const cleanSafe = takeOut(clean);
        return cleanSafe === clean ? safe : cleanSafe;
    };
}
function withoutStart(text, form) {
    if (form.length <= SHORTEST_START)
        return text;
    const start = form.slice(0, SHORTEST_START);
    const parts = [];
    let from = 0;
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
        let length = SHORTEST_START;
        while (text[at + length] === form[length] && length < form.length)
            length++;
        if (text[at + length] !== '…')
            continue;
        parts.push(text.slice(from, at), '***');
        from = at + length;
    }
    return parts.join('') + text.slice(from);
}
function redactBody(body, redact) {
    const safe = redact(body);
    if (!/\\[u/"\\]/.test(safe))
        return safe;
    try {
        const texts = [];
        const value = JSON.parse(safe, (_, value) => {
            if (typeof value === 'string')
                texts.push(value);
            return value;
        });
        const all = texts.join('\n');
        if (redact(all) === all)
            return safe;
        return JSON.stringify(value, (_, value) => (typeof value === 'string' ? redact(value) : value));
    }
    catch {
        return safe;
    }
}
function longEnough(secrets) {
    return secrets.filter((secret) => secret.trim().length >= SHORTEST_SECRET);
}
function headerSecrets(authorization) {
    const [scheme, credentials] = (authorization ?? '').split(' ');
    if (!credentials)
        return [];
    if (scheme !== 'Basic')
        return [credentials];
    const pair = Buffer.from(credentials, 'base64').toString('utf8');
    return [credentials, pair.slice(pair.indexOf(':') + 1)];
}
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const SHORTEST_LONE_TOKEN = 20;
function proxySecrets(env) {
    const addresses = PROXY_VARIABLES.flatMap((name) => env[name]?.trim() || []);
    const secrets = addresses.flatMap((address) => {
        const pair = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.+)@/is.exec(address)?.[1];
        if (pair === undefined)
            return [];
        const colon = pair.indexOf(':');
        const [user, password] = colon === -1 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
        if (password === '' && decoded(user).length < SHORTEST_LONE_TOKEN)
            return [];
        const sent = `${decoded(user)}:${decoded(password)}`;
        return [password || user, decoded(password || user), Buffer.from(sent, 'utf8').toString('base64')];
    });
    return [...new Set(secrets)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText)
/* harmony export */ });
/* unused harmony export cleanValue */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DECEIVERS = /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
function cleanValue(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROLS, '')
        .replace(DECEIVERS, '');
}
const TRAILING_SPACES = /(?<![ \t])[ \t]+$/gm;
function cleanText(text) {
    return cleanValue(text).replace(TRAILING_SPACES, '').trim();
}
function cleanLine(text) {
    return cleanText(text).replace(/\s+/g, ' ');
}


/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 30:
/***/ ((module) => {

module.exports = require("node:net");

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./src/inputs/credentials.ts
var inputs_credentials = __nccwpck_require__(431);
// EXTERNAL MODULE: ./src/inputs/pasted-secret.ts
var pasted_secret = __nccwpck_require__(901);
// EXTERNAL MODULE: ./src/http/url.ts
var http_url = __nccwpck_require__(697);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(388);
// EXTERNAL MODULE: ./src/inputs/parsers.ts + 1 modules
var parsers = __nccwpck_require__(783);
;// CONCATENATED MODULE: ./src/inputs/site.ts



function auditLogUrl(site) {
    return `${site.origin}/wiki/admin/auditlog`;
}
function parseSite(text, allowedHosts) {
    const use = 'Use a site such as acme.atlassian.net, with https, and without a path (except /wiki), query, or user';
    const parsed = (0,http_url/* parseUrl */.Dl)(text.includes('://') ? text : `https://${text}`);
    if (!parsed)
        return (0,parsers/* refused */.J5)(`\`site\` is ${quoteUrl(text)}, which is not a URL. ${use}.`);
    if (/^[a-z0-9-]{1,63}$/i.test(text) && !(0,http_url/* isLoopback */.U9)(parsed.hostname))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, which is not a host name. Use the full name, such as ${parsed.hostname}.atlassian.net.`);
    const insecure = insecureScheme('site', parsed);
    if (insecure)
        return (0,parsers/* refused */.J5)(insecure);
    if (parsed.username || parsed.password)
        return (0,parsers/* refused */.J5)(`\`site\` contains a user name or password. ${use}.`);
    if (parsed.search || parsed.hash || text.includes('?') || text.includes('#'))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, with a query or fragment. ${use}.`);
    if (!['', '/', '/wiki', '/wiki/'].includes(parsed.pathname))
        return (0,parsers/* refused */.J5)(`\`site\` is ${(0,text_escape/* quote */.hD)(text)}, with a path. ${use}.`);
    const known = (0,http_url/* isLoopback */.U9)(parsed.hostname) || /^[a-z0-9-]+\.atlassian\.net$/.test(parsed.hostname);
    if (!known && !allowedHosts.includes(parsed.hostname))
        return (0,parsers/* refused */.J5)(strangerSentence('site', parsed.hostname, '*.atlassian.net'));
    return { value: { host: parsed.host, origin: parsed.origin } };
}
function parseGatewayUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('gateway-url', text, 'api.atlassian.com', allowedHosts);
    if ('problems' in parsed)
        return parsed;
    if (parsed.value.pathname !== '/')
        return (0,parsers/* refused */.J5)(`\`gateway-url\` is ${(0,text_escape/* quote */.hD)(text)}, with a path. Use an origin such as https://api.atlassian.com.`);
    return { value: parsed.value.origin };
}
function parseTokenUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('token-url', text, 'auth.atlassian.com', allowedHosts);
    return 'problems' in parsed ? parsed : { value: parsed.value.href };
}
function parseAllowedHost(text) {
    const parsed = /^[^\s/:@?#*\\]+$/.test(text) ? (0,http_url/* parseUrl */.Dl)(`https://${text}`) : undefined;
    if (!parsed?.hostname.includes('.'))
        return (0,parsers/* refused */.J5)(`\`allow-host\` has the line ${(0,text_escape/* quote */.hD)(text)}. Use one host name per line, such as confluence.example.com, without scheme, port, path, or wildcard.`);
    return { value: parsed.hostname };
}
function parseCredentialUrl(input, text, usual, allowedHosts) {
    const parsed = text.includes('://') ? (0,http_url/* parseUrl */.Dl)(text) : undefined;
    if (!parsed)
        return (0,parsers/* refused */.J5)(`\`${input}\` is ${quoteUrl(text)}. Use an https URL such as https://${usual}.`);
    const insecure = insecureScheme(input, parsed);
    if (insecure)
        return (0,parsers/* refused */.J5)(insecure);
    if (parsed.username || parsed.password || parsed.search || parsed.hash)
        return (0,parsers/* refused */.J5)(`\`${input}\` contains a user, query, or fragment. Use an https URL such as https://${usual}.`);
    if (parsed.hostname !== usual && !(0,http_url/* isLoopback */.U9)(parsed.hostname) && !allowedHosts.includes(parsed.hostname))
        return (0,parsers/* refused */.J5)(strangerSentence(input, parsed.hostname, usual));
    return { value: parsed };
}
function quoteUrl(text) {
    return (0,text_escape/* quote */.hD)(text.replace(/^.*@/s, '(user)@'));
}
function insecureScheme(input, url) {
    if ((0,http_url/* isSecureUrl */.z3)(url))
        return undefined;
    return `\`${input}\` begins with ${(0,text_escape/* quote */.hD)(url.protocol + '//')}. Use https://, because your credentials go there.`;
}
function strangerSentence(input, hostname, usual) {
    return `\`${input}\` names the host ${(0,text_escape/* quote */.hD)(hostname)}, which is not ${usual}. The action would send your credentials to this host. If the host is correct, add it to \`allow-host\`.`;
}

;// CONCATENATED MODULE: ./src/inputs/connection-inputs.ts




const POLICIES = ['fail', 'warn-on-outage', 'warn'];
const SECRET_INPUTS = ['api-token', 'access-token', 'client-secret', 'github-token'];
const HOSTS = { parse: (text) => (0,parsers/* parseEach */.lc)((0,parsers/* contentLines */.$X)(text), parseAllowedHost) };
function connectionTable(timeout, mostSeconds) {
    return {
        site: parsers/* TEXT */.a$,
        'allow-host': HOSTS,
        'cloud-id': inputs_credentials/* CLOUD_ID */.OZ,
        'gateway-url': (0,parsers/* withDefault */.IQ)(parsers/* TEXT */.a$, 'https://api.atlassian.com'),
        'token-url': (0,parsers/* withDefault */.IQ)(parsers/* TEXT */.a$, 'https://auth.atlassian.com/oauth/token'),
        ...inputs_credentials/* WHO */.Pw,
        'github-token': pasted_secret/* SECRET */.b,
        'on-failure': (0,parsers/* withDefault */.IQ)((0,parsers/* choice */.Yq)(POLICIES), 'fail'),
        timeout: (0,parsers/* withDefault */.IQ)((0,parsers/* seconds */.YA)(mostSeconds), timeout),
    };
}
async function readConnection(table, raw, sources, authenticate, judge = () => []) {
    const { values, problems, warnings } = await (0,parsers/* readTable */.xz)(table, raw, sources);
    const shared = values;
    const { 'allow-host': hosts = [], 'gateway-url': gateway, 'token-url': token } = shared;
    const take = (parsed) => {
        if ('value' in parsed)
            return parsed.value;
        problems.push(...parsed.problems);
        return undefined;
    };
    const site = take(shared.site === undefined
        ? (0,parsers/* refused */.J5)('`site` is empty. Set it to your Confluence Cloud site, such as acme.atlassian.net.')
        : parseSite(shared.site, hosts));
    const gatewayUrl = gateway && take(parseGatewayUrl(gateway, hosts));
    const tokenUrl = token && take(parseTokenUrl(token, hosts));
    const who = authenticate(raw, shared, sources.stage);
    take(who);
    problems.push(...judge(values));
    if (problems.length > 0 || !site || !gatewayUrl || !tokenUrl || 'problems' in who)
        return { problems, site };
    const whole = values;
    const { 'on-failure': onFailure, timeout: timeoutMs, 'github-token': githubToken = '' } = whole;
    const credentials = who.value;
    const connection = { site, credentials, gatewayUrl, tokenUrl, githubToken, onFailure, timeoutMs };
    return { inputs: { values: whole, connection }, warnings };
}

// EXTERNAL MODULE: ./src/text/date.ts
var date = __nccwpck_require__(295);
;// CONCATENATED MODULE: ./src/inputs/period.ts



const UNIT_MS = { d: 86_400_000, h: 3_600_000, m: 60_000 };
const LONGEST_MS = 3_650 * UNIT_MS.d;
const SPAN = (0,parsers/* textRow */.yL)(readSpan, (given) => `is ${given}. Use a number of days, hours, or minutes, such as 7d, 24h, or 60m.`);
const MOMENT = {
    parse: (text, name, { now }) => {
        const span = readSpan(text);
        const value = span === undefined ? (0,date/* readDate */.h)(text) : now - span;
        if (value === undefined)
            return (0,parsers/* refused */.J5)(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}. Use a period such as 7d, 24h, or 30m, or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z.`);
        return value <= now ? { value } : (0,parsers/* refused */.J5)(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}, which is in the future.`);
    },
};
function readSpan(text) {
    const match = /^(\d{1,7})([dhm])$/.exec(text);
    const span = match ? Number(match[1]) * UNIT_MS[match[2]] : undefined;
    return span !== undefined && span <= LONGEST_MS ? span : undefined;
}

;// CONCATENATED MODULE: ./src/inputs/repositories.ts


const REPOSITORIES = {
    parse: (text, name) => (0,parsers/* parseEach */.lc)([...new Set((0,parsers/* contentLines */.$X)(text))], (line) => /^[\w-]{1,100}\/(?:\*|(?!\.{1,2}$)[\w.-]{1,100})$/.test(line)
        ? { value: line }
        : (0,parsers/* refused */.J5)(`\`${name}\` has the line ${(0,text_escape/* quote */.hD)(line)}. Use \`owner/name\`, or \`owner/*\` for all of an owner.`)),
};

;// CONCATENATED MODULE: ./src/inputs/reconcile-inputs.ts





const VERDICTS = [
    'recorded',
    'late',
    'pending',
    'missing',
    'unfinished',
    'contradicting',
    'duplicate',
    'unknown-source',
    'source-gone',
    'broken-chain',
    'unknown',
];
const TABLE = {
    ...connectionTable('900', 21_600),
    repositories: REPOSITORIES,
    environments: (0,parsers/* withDefault */.IQ)(parsers/* LINES */.Qx, '*'),
    since: (0,parsers/* withDefault */.IQ)(MOMENT, '7d'),
    until: MOMENT,
    workflows: parsers/* LINES */.Qx,
    grace: (0,parsers/* withDefault */.IQ)(SPAN, '60m'),
    'fail-on': (0,parsers/* withDefault */.IQ)((0,parsers/* words */.aL)(VERDICTS), 'missing, contradicting, duplicate, unknown-source, unknown'),
    report: parsers/* TEXT */.a$,
};
const RECONCILE_INPUT_NAMES = Object.keys(TABLE);
async function parseReconcileInputs(raw, sources) {
    const read = await readConnection(TABLE, raw, sources, inputs_credentials/* chooseCredentials */.Mk, ({ since, until = sources.now }) => since !== undefined && since >= until ? ['`since` is not before `until`, so the period is empty.'] : []);
    if ('problems' in read)
        return read;
    const { values, connection } = read.inputs;
    const { repositories = [], environments, since, until = sources.now, workflows = [], report } = values;
    const { grace: graceMs, 'fail-on': failOn } = values;
    return {
        inputs: { ...connection, repositories, environments, since, until, workflows, graceMs, failOn, report },
        warnings: read.warnings,
    };
}

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "os"
const external_os_namespaceObject = require("os");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_namespaceObject.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
;// CONCATENATED MODULE: external "fs"
const external_fs_namespaceObject = require("fs");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_namespaceObject.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_namespaceObject.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_namespaceObject.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_namespaceObject.EOL}${convertedValue}${external_os_namespaceObject.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_namespaceObject.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_namespaceObject.constants.R_OK | external_fs_namespaceObject.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_namespaceObject.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_namespaceObject.platform();
const arch = external_os_namespaceObject.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_namespaceObject.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_namespaceObject.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map
;// CONCATENATED MODULE: ./src/failure/failure.ts
class StepError extends Error {
    failure;
    constructor(failure) {
        super(failure.happened);
        this.name = 'StepError';
        this.failure = failure;
    }
}
function failureOf(error) {
    if (error instanceof StepError)
        return error.failure;
    return {
        class: 'configuration',
        happened: `Internal error in this action (${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}).`,
        remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
    };
}
const MOST_PROBLEMS = 100;
function inputFailure(problems) {
    const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`- and ${more} more`);
    return {
        class: 'configuration',
        happened: problems.length < 2
            ? `An input is invalid: ${problems[0] ?? ''}`
            : `The inputs have ${problems.length} problems:\n${lines.join('\n')}`,
        remedy: 'Correct the step in the workflow file. Nothing was sent to Confluence.',
    };
}

// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __nccwpck_require__(789);
;// CONCATENATED MODULE: ./src/github/context.ts

const ID = /^\d{1,20}$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
function matching(pattern, payload, ...path) {
    const text = (0,text_json/* textAt */.$6)(payload, ...path);
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function readContext(env, payload, job = { checkRunId: '', index: '' }) {
    const variable = (name) => env[name] || undefined;
    const sender = (0,text_json/* textAt */.$6)(payload, 'sender', 'login');
    const account = (login) => {
        if (login === undefined)
            return undefined;
        const given = login === variable('GITHUB_ACTOR') ? variable('GITHUB_ACTOR_ID') : undefined;
        return { login, id: given ?? (login === sender ? matching(ID, payload, 'sender', 'id') : undefined) };
    };
    return {
        serverUrl: (variable('GITHUB_SERVER_URL') ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (variable('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
        repository: {
            name: variable('GITHUB_REPOSITORY') ??
                matching(REPOSITORY, payload, 'repository', 'full_name') ??
                '(unknown repository)',
            id: variable('GITHUB_REPOSITORY_ID') ?? matching(ID, payload, 'repository', 'id'),
        },
        run: {
            id: variable('GITHUB_RUN_ID') ?? '0',
            number: variable('GITHUB_RUN_NUMBER') ?? '0',
            attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? 1) || 1,
        },
        workflow: {
            name: variable('GITHUB_WORKFLOW') ?? '(unnamed)',
            ref: variable('GITHUB_WORKFLOW_REF'),
            sha: variable('GITHUB_WORKFLOW_SHA'),
        },
        job: { name: variable('GITHUB_JOB') ?? '(unknown job)', ...job },
        ref: readRef(variable('GITHUB_REF'), variable('GITHUB_REF_TYPE')),
        sha: variable('GITHUB_SHA') ?? '',
        actor: account(variable('GITHUB_ACTOR')),
        triggeringActor: account(variable('GITHUB_TRIGGERING_ACTOR')),
        runner: ['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT']
            .map(variable)
            .filter((part) => part !== undefined)
            .join(', '),
        event: { name: variable('GITHUB_EVENT_NAME') ?? '(unknown event)', payload },
        action: variable('GITHUB_ACTION') ?? '',
    };
}
function readRef(full, type) {
    const pull = /^refs\/pull\/(\d+)\//.exec(full ?? '')?.[1];
    if (pull)
        return { full: full ?? '', name: `#${pull}`, type: 'Pull request' };
    if (!full)
        return { full: '', name: '(no ref)', type: 'Ref' };
    const isTag = type === 'tag' || full.startsWith('refs/tags/');
    const isBranch = type === 'branch' || full.startsWith('refs/heads/');
    return {
        full,
        name: full.replace(/^refs\/(heads|tags)\//, ''),
        type: isTag ? 'Tag' : isBranch ? 'Branch' : 'Ref',
    };
}
function runUrl(context) {
    return `${context.serverUrl}/${context.repository.name}/actions/runs/${context.run.id}/attempts/${context.run.attempt}`;
}

;// CONCATENATED MODULE: ./src/runner/errno.ts

function errnoOf(error) {
    return error.code ?? 'unknown error';
}
function commandFileErrno(error, path = '') {
    if (path === '')
        return 'not set';
    const { code } = error;
    if (code !== undefined)
        return code;
    try {
        (0,external_node_fs_namespaceObject.statSync)(path);
        return 'unknown error';
    }
    catch (missing) {
        return errnoOf(missing);
    }
}

;// CONCATENATED MODULE: ./src/github/event-payload.ts



function readEventPayload(path) {
    if (!path)
        return { payload: {}, problem: 'GITHUB_EVENT_PATH is not set' };
    let text;
    try {
        text = (0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return { payload: {}, problem: `The GITHUB_EVENT_PATH file could not be read (${errnoOf(error)})` };
    }
    try {
        const payload = JSON.parse(text);
        if ((0,text_json/* isObject */.Gv)(payload))
            return { payload };
    }
    catch {
    }
    return { payload: {}, problem: 'The GITHUB_EVENT_PATH file does not contain a JSON object' };
}
const SUBJECT_IN_PAYLOAD = (/* unused pure expression or super */ null && (['release', 'deployment', 'deployment_status', 'workflow_run']));
function needsPayload(eventName) {
    return SUBJECT_IN_PAYLOAD.includes(eventName);
}

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./src/inputs/record-file.ts



const MOST_RECORD_BYTES = 1024 * 1024;
function plainPath(path) {
    return path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:)/i, '');
}
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        throw unreadable(errnoOf(error));
    }
}
function unreadable(code) {
    return new Error(code === 'ENOENT' ? 'the file does not exist' : `it can't be read (${code})`);
}
function decodeText(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new Error('it is not UTF-8; save it with that encoding');
    }
    if (text.includes('\0'))
        throw new Error('it has a NUL character, so it is not UTF-8 text');
    return text;
}
function readRecordFile(path, env) {
    const wanted = (0,external_node_path_namespaceObject.resolve)(plainPath(env.GITHUB_WORKSPACE || '.'), plainPath(path));
    const file = readable(() => (0,external_node_fs_namespaceObject.realpathSync)(wanted));
    const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
    const inside = folders.filter(external_node_fs_namespaceObject.existsSync).some((folder) => {
        const way = (0,external_node_path_namespaceObject.relative)((0,external_node_fs_namespaceObject.realpathSync)(plainPath(folder)), file);
        return way !== '..' && !way.startsWith(`..${external_node_path_namespaceObject.sep}`) && (0,external_node_path_namespaceObject.resolve)(way) !== way;
    });
    if (!inside)
        throw new Error('it is not inside the workspace or RUNNER_TEMP');
    const stats = (0,external_node_fs_namespaceObject.statSync)(file);
    if (!stats.isFile())
        throw new Error('it is not a file');
    if (stats.size > MOST_RECORD_BYTES)
        throw new Error('it is larger than 1 MiB');
    return decodeText(readable(() => (0,external_node_fs_namespaceObject.readFileSync)(file)));
}

;// CONCATENATED MODULE: ./src/runner/log.ts


function log(line) {
    info((0,text_escape/* forLog */.Ig)(line));
}

;// CONCATENATED MODULE: ./src/runner/runtime.ts
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
const LAST_WORDS_MS = 1_500;
function openRuntime() {
    const cancel = new AbortController();
    const onSignal = () => {
        if (cancel.signal.aborted)
            return;
        cancel.abort();
        setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    const startedAt = Date.now() - monotonicMs();
    return {
        now: () => Math.round(startedAt + monotonicMs()),
        sleep,
        random: Math.random,
        cancelled: cancel.signal,
    };
}
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
function sleep(ms, cancelled) {
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            cancelled.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake);
        if (cancelled.aborted)
            wake();
    });
}

;// CONCATENATED MODULE: ./src/runner/state.ts
const PENDING = 'job-end';
const EVENT = 'event';
const STEP_FAILED = 'step-failed';
function stateName(input) {
    return `input-${input}`;
}

// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(326);
;// CONCATENATED MODULE: ./src/modes/run.ts













async function runAction(env, action) {
    process.exitCode = 1;
    const runtime = openRuntime();
    const given = readInputs(action.inputNames);
    const secrets = maskSecrets(given, env);
    let raw = given;
    let inputs;
    let site;
    let warnings = [];
    let result;
    try {
        const stage = getState(PENDING) === '' ? 'main' : 'post';
        if (stage === 'post')
            raw = (await action.restore?.(given)) ?? given;
        const parsed = await action.parse(raw, {
            stage,
            event: env.GITHUB_EVENT_NAME ?? '',
            now: runtime.now(),
            platform: process.platform,
            readRecordFile: (path) => readRecordFile(path, env),
        });
        site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
        if ('problems' in parsed)
            throw new StepError(inputFailure(parsed.problems));
        ({ inputs, warnings } = parsed);
        const { payload, problem: payloadProblem } = readEventPayload(env.GITHUB_EVENT_PATH);
        const context = readContext(env, payload, inputs.job);
        const mask = (secret) => {
            for (const form of (0,redact/* secretForms */.eo)(secret))
                core_setSecret(form);
            secrets.push(secret);
        };
        result = await action.act({ inputs, context, payloadProblem, secrets, env, runtime, mask }, raw);
    }
    catch (error) {
        const isUnexpected = !(error instanceof StepError);
        result = action.stopped(failureOf(error), { site, inputs, isUnexpected });
    }
    const options = { policy: policyOf(raw), redact: (0,redact/* redactor */.$p)(secrets) };
    publish((more) => action.report(result, { ...options, warnings: [...warnings, ...more] }), env);
    process.stdout.write('', () => process.exit());
}
function readInputs(names) {
    return Object.fromEntries(names.map((name) => [name, getInput(name)]));
}
function maskSecrets(raw, env) {
    const inputs = SECRET_INPUTS.map((name) => raw[name] ?? '').filter((secret) => secret !== '');
    const secrets = [...inputs, ...(0,redact/* proxySecrets */.Wm)(env)];
    const { email, 'api-token': token } = raw;
    if (email && token)
        secrets.push((0,inputs_credentials/* basicAuthorization */.aR)(email, token).replace('Basic ', ''));
    for (const form of new Set(secrets.flatMap(redact/* secretForms */.eo)))
        core_setSecret(form);
    return secrets;
}
function policyOf(raw) {
    const policy = raw['on-failure'];
    return policy === 'warn' || policy === 'warn-on-outage' ? policy : 'fail';
}
function publish(write, env) {
    let report = write([]);
    try {
        if (!env.GITHUB_OUTPUT)
            throw new Error('GITHUB_OUTPUT is not set.');
        for (const [name, value] of Object.entries(report.outputs))
            setOutput(name, value);
    }
    catch (error) {
        report = write([
            `The outputs of this step could not be written to the GITHUB_OUTPUT file (${commandFileErrno(error, env.GITHUB_OUTPUT)}).`,
        ]);
    }
    if (env.GITHUB_STEP_SUMMARY) {
        try {
            (0,external_node_fs_namespaceObject.appendFileSync)(env.GITHUB_STEP_SUMMARY, report.summary);
        }
        catch (error) {
            log(`The job summary could not be written (${commandFileErrno(error, env.GITHUB_STEP_SUMMARY)}).`);
        }
    }
    const { annotation, lines } = report;
    if (annotation?.level === 'error')
        error(annotation.message, { title: 'Confluence Audit' });
    else {
        if (annotation)
            warning(annotation.message, { title: 'Confluence Audit' });
        process.exitCode = 0;
    }
    lines.forEach(log);
}

;// CONCATENATED MODULE: ./src/report/report.ts

const NOTHING_SENT = {
    possiblyWritten: false,
    verified: false,
    attempts: 0,
    warnings: [],
};
function isRecorded({ result }) {
    return result === 'recorded' || result === 'already-recorded';
}
const OUTAGES = ['rate-limited', 'outage', 'unconfirmed'];
function failsStep(failure, policy) {
    return policy === 'fail' || (policy === 'warn-on-outage' && !OUTAGES.includes(failure.class));
}
function annotate(report, policy) {
    const { failure, warnings } = report;
    if (!failure && warnings.length === 0)
        return undefined;
    return {
        level: failure && failsStep(failure, policy) ? 'error' : 'warning',
        message: toAnnotation([...(failure ? failureLines(failure, report) : []), ...warnings]),
    };
}
function failureLines(failure, report) {
    const [title, exists] = standingOf(report);
    return [
        `${title} (${failure.class}). ${failure.happened}`,
        ...(report.receipts ? [] : [exists]),
        failure.remedy,
        ...(report.receiptFile ? [`The receipt contains the record: ${report.receiptFile}`] : []),
    ];
}
function standingOf({ result, possiblyWritten }) {
    if (isRecorded({ result }))
        return ['Recorded without the required evidence', 'The record is in the audit log.'];
    if (result === 'deferred')
        return [
            'Deferred without the required evidence',
            'The record is in the receipt, but not in the audit log yet.',
        ];
    if (possiblyWritten)
        return ['Not confirmed', 'The record may be in the audit log. Search the log for the audit key.'];
    return ['Not recorded', 'Nothing was written to the audit log.'];
}
function toAnnotation(lines) {
    const whole = lines
        .flatMap((line) => line.split('\n'))
        .map(text_escape/* forLog */.Ig)
        .join('\n');
    return whole.length > 4_000 ? `${whole.slice(0, 3_999).toWellFormed()}…` : whole;
}

;// CONCATENATED MODULE: ./src/reconcile/severity.ts

const READINGS = {
    missing: { tone: 'bad', meaning: 'GitHub has it, but the log does not' },
    contradicting: {
        tone: 'bad',
        meaning: 'the outcome, commit, or actor in the log differs from GitHub, or the log contradicts itself',
    },
    duplicate: { tone: 'bad', meaning: 'the same record is in the log more than once' },
    'unknown-source': { tone: 'bad', meaning: 'the record names a run that GitHub does not have' },
    'broken-chain': {
        tone: 'bad',
        meaning: 'the commit that was live before does not match the earlier records',
    },
    unfinished: { tone: 'warn', meaning: 'the start is recorded, but not the end' },
    unknown: { tone: 'unknown', meaning: 'could not be judged, because something was not read' },
    late: { tone: 'warn', meaning: 'recorded, but later than it happened' },
    pending: { tone: 'calm', meaning: 'too recent to be expected in the log, or not started' },
    'source-gone': { tone: 'calm', meaning: 'GitHub no longer keeps the run of the record' },
    recorded: { tone: 'good', meaning: 'the log has it, and agrees with GitHub' },
};
const SEVERITY = Object.keys(READINGS);
const AGREEING = ['recorded', 'late', 'pending', 'source-gone'];
function bySeverity(a, b) {
    return SEVERITY.indexOf(a.verdict) - SEVERITY.indexOf(b.verdict);
}
function countVerdicts(findings) {
    const counts = Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0]));
    for (const { verdict } of findings)
        counts[verdict]++;
    return counts;
}
function foundVerdicts(counts) {
    return SEVERITY.filter((verdict) => counts[verdict] > 0);
}
function resultOf(counts) {
    if (counts.unknown > 0)
        return 'incomplete';
    return foundVerdicts(counts).every((verdict) => AGREEING.includes(verdict)) ? 'reconciled' : 'differences';
}
function countWords(counts) {
    const words = foundVerdicts(counts).map((verdict) => `${number(counts[verdict])} ${verdict}`);
    return words.join(', ') || 'nothing to compare';
}
function number(count) {
    return count.toLocaleString('en-US');
}

;// CONCATENATED MODULE: ./src/reconcile/outputs.ts



const RECONCILE_OUTPUT_NAMES = ['result', ...VERDICTS, 'report', 'report-digest'];
function writeReconcileOutputs(done) {
    const header = done?.report.header;
    const counts = VERDICTS.map((verdict) => [verdict, header?.counts.verdicts[verdict].toString() ?? '']);
    return {
        result: header?.result ?? 'incomplete',
        ...Object.fromEntries(counts),
        report: done?.folder ?? '',
        'report-digest': done?.digest ?? '',
    };
}
const MOST_NAMED = 10;
function annotateReconciliation({ report, folder, failOn }, policy) {
    const { verdicts } = report.header.counts;
    const failing = foundVerdicts(verdicts).filter((verdict) => failOn.includes(verdict));
    if (failing.length === 0)
        return undefined;
    const found = report.findings.filter(({ verdict }) => failing.includes(verdict)).sort(bySeverity);
    const lines = found
        .slice(0, MOST_NAMED)
        .map(({ verdict, repository, environment, run, deployment, reason, url }) => {
        const source = [deployment && `deployment ${deployment}`, run && `run ${run}`];
        const parts = [repository, environment, ...source, reason, url];
        return `${verdict}: ${parts.filter(Boolean).join(' · ')}`;
    });
    const isOutage = failing.every((verdict) => verdict === 'unknown');
    return {
        level: policy === 'fail' || (policy === 'warn-on-outage' && !isOutage) ? 'error' : 'warning',
        message: toAnnotation([
            `${report.header.result === 'incomplete' ? 'Could not compare everything' : 'GitHub and the audit log differ'}: ${countWords(verdicts)}.`,
            ...lines,
            ...(found.length > MOST_NAMED ? [`and ${found.length - MOST_NAMED} more`] : []),
            `The report is in ${folder}.`,
        ]),
    };
}
function annotateStop(failure, policy) {
    return {
        level: failsStep(failure, policy) ? 'error' : 'warning',
        message: toAnnotation([`Not reconciled (${failure.class}). ${failure.happened}`, failure.remedy]),
    };
}

;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/context.js


class Context {
    /**
     * Hydrate the context from the environment
     */
    constructor() {
        var _a, _b, _c;
        this.payload = {};
        if (process.env.GITHUB_EVENT_PATH) {
            if ((0,external_fs_namespaceObject.existsSync)(process.env.GITHUB_EVENT_PATH)) {
                this.payload = JSON.parse((0,external_fs_namespaceObject.readFileSync)(process.env.GITHUB_EVENT_PATH, { encoding: 'utf8' }));
            }
            else {
                const path = process.env.GITHUB_EVENT_PATH;
                process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${external_os_namespaceObject.EOL}`);
            }
        }
        this.eventName = process.env.GITHUB_EVENT_NAME;
        this.sha = process.env.GITHUB_SHA;
        this.ref = process.env.GITHUB_REF;
        this.workflow = process.env.GITHUB_WORKFLOW;
        this.action = process.env.GITHUB_ACTION;
        this.actor = process.env.GITHUB_ACTOR;
        this.job = process.env.GITHUB_JOB;
        this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
        this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
        this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
        this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
        this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
        this.graphqlUrl =
            (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
    }
    get issue() {
        const payload = this.payload;
        return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
    }
    get repo() {
        if (process.env.GITHUB_REPOSITORY) {
            const [owner, repo] = process.env.GITHUB_REPOSITORY.split('/');
            return { owner, repo };
        }
        if (this.payload.repository) {
            return {
                owner: this.payload.repository.owner.login,
                repo: this.payload.repository.name
            };
        }
        throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
    }
}
//# sourceMappingURL=context.js.map
// EXTERNAL MODULE: ./build/not-bundled.ts
var not_bundled = __nccwpck_require__(349);
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/internal/utils.js
var utils_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


function getAuthString(token, options) {
    if (!token && !options.auth) {
        throw new Error('Parameter token or opts.auth is required');
    }
    else if (token && options.auth) {
        throw new Error('Parameters token and opts.auth may not both be specified');
    }
    return typeof options.auth === 'string' ? options.auth : `token ${token}`;
}
function getProxyAgent(destinationUrl) {
    const hc = new not_bundled/* HttpClient */.Qq();
    return hc.getAgent(destinationUrl);
}
function getProxyAgentDispatcher(destinationUrl) {
    const hc = new not_bundled/* HttpClient */.Qq();
    return hc.getAgentDispatcher(destinationUrl);
}
function getProxyFetch(destinationUrl) {
    const httpDispatcher = getProxyAgentDispatcher(destinationUrl);
    const proxyFetch = (url, opts) => utils_awaiter(this, void 0, void 0, function* () {
        return (0,not_bundled/* fetch */.hd)(url, Object.assign(Object.assign({}, opts), { dispatcher: httpDispatcher }));
    });
    return proxyFetch;
}
function getApiBaseUrl() {
    return process.env['GITHUB_API_URL'] || 'https://api.github.com';
}
function getUserAgentWithOrchestrationId(baseUserAgent) {
    var _a;
    const orchId = (_a = process.env['ACTIONS_ORCHESTRATION_ID']) === null || _a === void 0 ? void 0 : _a.trim();
    if (orchId) {
        const sanitizedId = orchId.replace(/[^a-z0-9_.-]/gi, '_');
        const tag = `actions_orchestration_id/${sanitizedId}`;
        if (baseUserAgent === null || baseUserAgent === void 0 ? void 0 : baseUserAgent.includes(tag))
            return baseUserAgent;
        const ua = baseUserAgent ? `${baseUserAgent} ` : '';
        return `${ua}${tag}`;
    }
    return baseUserAgent;
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/universal-user-agent/index.js
function getUserAgent() {
  if (typeof navigator === "object" && "userAgent" in navigator) {
    return navigator.userAgent;
  }

  if (typeof process === "object" && process.version !== undefined) {
    return `Node.js/${process.version.substr(1)} (${process.platform}; ${
      process.arch
    })`;
  }

  return "<environment undetectable>";
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/register.js
// @ts-check

function register(state, name, method, options) {
  if (typeof method !== "function") {
    throw new Error("method for before hook must be a function");
  }

  if (!options) {
    options = {};
  }

  if (Array.isArray(name)) {
    return name.reverse().reduce((callback, name) => {
      return register.bind(null, state, name, callback, options);
    }, method)();
  }

  return Promise.resolve().then(() => {
    if (!state.registry[name]) {
      return method(options);
    }

    return state.registry[name].reduce((method, registered) => {
      return registered.hook.bind(null, method, options);
    }, method)();
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/add.js
// @ts-check

function addHook(state, kind, name, hook) {
  const orig = hook;
  if (!state.registry[name]) {
    state.registry[name] = [];
  }

  if (kind === "before") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(orig.bind(null, options))
        .then(method.bind(null, options));
    };
  }

  if (kind === "after") {
    hook = (method, options) => {
      let result;
      return Promise.resolve()
        .then(method.bind(null, options))
        .then((result_) => {
          result = result_;
          return orig(result, options);
        })
        .then(() => {
          return result;
        });
    };
  }

  if (kind === "error") {
    hook = (method, options) => {
      return Promise.resolve()
        .then(method.bind(null, options))
        .catch((error) => {
          return orig(error, options);
        });
    };
  }

  state.registry[name].push({
    hook: hook,
    orig: orig,
  });
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/lib/remove.js
// @ts-check

function removeHook(state, name, method) {
  if (!state.registry[name]) {
    return;
  }

  const index = state.registry[name]
    .map((registered) => {
      return registered.orig;
    })
    .indexOf(method);

  if (index === -1) {
    return;
  }

  state.registry[name].splice(index, 1);
}

;// CONCATENATED MODULE: ./node_modules/before-after-hook/index.js
// @ts-check





// bind with array of arguments: https://stackoverflow.com/a/21792913
const bind = Function.bind;
const bindable = bind.bind(bind);

function bindApi(hook, state, name) {
  const removeHookRef = bindable(removeHook, null).apply(
    null,
    name ? [state, name] : [state]
  );
  hook.api = { remove: removeHookRef };
  hook.remove = removeHookRef;
  ["before", "error", "after", "wrap"].forEach((kind) => {
    const args = name ? [state, kind, name] : [state, kind];
    hook[kind] = hook.api[kind] = bindable(addHook, null).apply(null, args);
  });
}

function Singular() {
  const singularHookName = Symbol("Singular");
  const singularHookState = {
    registry: {},
  };
  const singularHook = register.bind(null, singularHookState, singularHookName);
  bindApi(singularHook, singularHookState, singularHookName);
  return singularHook;
}

function Collection() {
  const state = {
    registry: {},
  };

  const hook = register.bind(null, state);
  bindApi(hook, state);

  return hook;
}

/* harmony default export */ const before_after_hook = ({ Singular, Collection });

;// CONCATENATED MODULE: ./node_modules/@octokit/endpoint/dist-bundle/index.js
// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var VERSION = "0.0.0-development";

// pkg/dist-src/defaults.js
var userAgent = `octokit-endpoint.js/${VERSION} ${getUserAgent()}`;
var DEFAULTS = {
  method: "GET",
  baseUrl: "https://api.github.com",
  headers: {
    accept: "application/vnd.github.v3+json",
    "user-agent": userAgent
  },
  mediaType: {
    format: ""
  }
};

// pkg/dist-src/util/lowercase-keys.js
function lowercaseKeys(object) {
  if (!object) {
    return {};
  }
  return Object.keys(object).reduce((newObj, key) => {
    newObj[key.toLowerCase()] = object[key];
    return newObj;
  }, {});
}

// pkg/dist-src/util/is-plain-object.js
function isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/util/merge-deep.js
function mergeDeep(defaults, options) {
  const result = Object.assign({}, defaults);
  Object.keys(options).forEach((key) => {
    if (isPlainObject(options[key])) {
      if (!(key in defaults)) Object.assign(result, { [key]: options[key] });
      else result[key] = mergeDeep(defaults[key], options[key]);
    } else {
      Object.assign(result, { [key]: options[key] });
    }
  });
  return result;
}

// pkg/dist-src/util/remove-undefined-properties.js
function removeUndefinedProperties(obj) {
  for (const key in obj) {
    if (obj[key] === void 0) {
      delete obj[key];
    }
  }
  return obj;
}

// pkg/dist-src/merge.js
function merge(defaults, route, options) {
  if (typeof route === "string") {
    let [method, url] = route.split(" ");
    options = Object.assign(url ? { method, url } : { url: method }, options);
  } else {
    options = Object.assign({}, route);
  }
  options.headers = lowercaseKeys(options.headers);
  removeUndefinedProperties(options);
  removeUndefinedProperties(options.headers);
  const mergedOptions = mergeDeep(defaults || {}, options);
  if (options.url === "/graphql") {
    if (defaults && defaults.mediaType.previews?.length) {
      mergedOptions.mediaType.previews = defaults.mediaType.previews.filter(
        (preview) => !mergedOptions.mediaType.previews.includes(preview)
      ).concat(mergedOptions.mediaType.previews);
    }
    mergedOptions.mediaType.previews = (mergedOptions.mediaType.previews || []).map((preview) => preview.replace(/-preview/, ""));
  }
  return mergedOptions;
}

// pkg/dist-src/util/add-query-parameters.js
function addQueryParameters(url, parameters) {
  const separator = /\?/.test(url) ? "&" : "?";
  const names = Object.keys(parameters);
  if (names.length === 0) {
    return url;
  }
  return url + separator + names.map((name) => {
    if (name === "q") {
      return "q=" + parameters.q.split("+").map(encodeURIComponent).join("+");
    }
    return `${name}=${encodeURIComponent(parameters[name])}`;
  }).join("&");
}

// pkg/dist-src/util/extract-url-variable-names.js
var urlVariableRegex = /\{[^{}}]+\}/g;
function removeNonChars(variableName) {
  return variableName.replace(/(?:^\W+)|(?:(?<!\W)\W+$)/g, "").split(/,/);
}
function extractUrlVariableNames(url) {
  const matches = url.match(urlVariableRegex);
  if (!matches) {
    return [];
  }
  return matches.map(removeNonChars).reduce((a, b) => a.concat(b), []);
}

// pkg/dist-src/util/omit.js
function omit(object, keysToOmit) {
  const result = { __proto__: null };
  for (const key of Object.keys(object)) {
    if (keysToOmit.indexOf(key) === -1) {
      result[key] = object[key];
    }
  }
  return result;
}

// pkg/dist-src/util/url-template.js
function encodeReserved(str) {
  return str.split(/(%[0-9A-Fa-f]{2})/g).map(function(part) {
    if (!/%[0-9A-Fa-f]/.test(part)) {
      part = encodeURI(part).replace(/%5B/g, "[").replace(/%5D/g, "]");
    }
    return part;
  }).join("");
}
function encodeUnreserved(str) {
  return encodeURIComponent(str).replace(/[!'()*]/g, function(c) {
    return "%" + c.charCodeAt(0).toString(16).toUpperCase();
  });
}
function encodeValue(operator, value, key) {
  value = operator === "+" || operator === "#" ? encodeReserved(value) : encodeUnreserved(value);
  if (key) {
    return encodeUnreserved(key) + "=" + value;
  } else {
    return value;
  }
}
function isDefined(value) {
  return value !== void 0 && value !== null;
}
function isKeyOperator(operator) {
  return operator === ";" || operator === "&" || operator === "?";
}
function getValues(context, operator, key, modifier) {
  var value = context[key], result = [];
  if (isDefined(value) && value !== "") {
    if (typeof value === "string" || typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") {
      value = value.toString();
      if (modifier && modifier !== "*") {
        value = value.substring(0, parseInt(modifier, 10));
      }
      result.push(
        encodeValue(operator, value, isKeyOperator(operator) ? key : "")
      );
    } else {
      if (modifier === "*") {
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            result.push(
              encodeValue(operator, value2, isKeyOperator(operator) ? key : "")
            );
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              result.push(encodeValue(operator, value[k], k));
            }
          });
        }
      } else {
        const tmp = [];
        if (Array.isArray(value)) {
          value.filter(isDefined).forEach(function(value2) {
            tmp.push(encodeValue(operator, value2));
          });
        } else {
          Object.keys(value).forEach(function(k) {
            if (isDefined(value[k])) {
              tmp.push(encodeUnreserved(k));
              tmp.push(encodeValue(operator, value[k].toString()));
            }
          });
        }
        if (isKeyOperator(operator)) {
          result.push(encodeUnreserved(key) + "=" + tmp.join(","));
        } else if (tmp.length !== 0) {
          result.push(tmp.join(","));
        }
      }
    }
  } else {
    if (operator === ";") {
      if (isDefined(value)) {
        result.push(encodeUnreserved(key));
      }
    } else if (value === "" && (operator === "&" || operator === "?")) {
      result.push(encodeUnreserved(key) + "=");
    } else if (value === "") {
      result.push("");
    }
  }
  return result;
}
function parseUrl(template) {
  return {
    expand: expand.bind(null, template)
  };
}
function expand(template, context) {
  var operators = ["+", "#", ".", "/", ";", "?", "&"];
  template = template.replace(
    /\{([^\{\}]+)\}|([^\{\}]+)/g,
    function(_, expression, literal) {
      if (expression) {
        let operator = "";
        const values = [];
        if (operators.indexOf(expression.charAt(0)) !== -1) {
          operator = expression.charAt(0);
          expression = expression.substr(1);
        }
        expression.split(/,/g).forEach(function(variable) {
          var tmp = /([^:\*]*)(?::(\d+)|(\*))?/.exec(variable);
          values.push(getValues(context, operator, tmp[1], tmp[2] || tmp[3]));
        });
        if (operator && operator !== "+") {
          var separator = ",";
          if (operator === "?") {
            separator = "&";
          } else if (operator !== "#") {
            separator = operator;
          }
          return (values.length !== 0 ? operator : "") + values.join(separator);
        } else {
          return values.join(",");
        }
      } else {
        return encodeReserved(literal);
      }
    }
  );
  if (template === "/") {
    return template;
  } else {
    return template.replace(/\/$/, "");
  }
}

// pkg/dist-src/parse.js
function parse(options) {
  let method = options.method.toUpperCase();
  let url = (options.url || "/").replace(/:([a-z]\w+)/g, "{$1}");
  let headers = Object.assign({}, options.headers);
  let body;
  let parameters = omit(options, [
    "method",
    "baseUrl",
    "url",
    "headers",
    "request",
    "mediaType"
  ]);
  const urlVariableNames = extractUrlVariableNames(url);
  url = parseUrl(url).expand(parameters);
  if (!/^http/.test(url)) {
    url = options.baseUrl + url;
  }
  const omittedParameters = Object.keys(options).filter((option) => urlVariableNames.includes(option)).concat("baseUrl");
  const remainingParameters = omit(parameters, omittedParameters);
  const isBinaryRequest = /application\/octet-stream/i.test(headers.accept);
  if (!isBinaryRequest) {
    if (options.mediaType.format) {
      headers.accept = headers.accept.split(/,/).map(
        (format) => format.replace(
          /application\/vnd(\.\w+)(\.v3)?(\.\w+)?(\+json)?$/,
          `application/vnd$1$2.${options.mediaType.format}`
        )
      ).join(",");
    }
    if (url.endsWith("/graphql")) {
      if (options.mediaType.previews?.length) {
        const previewsFromAcceptHeader = headers.accept.match(/(?<![\w-])[\w-]+(?=-preview)/g) || [];
        headers.accept = previewsFromAcceptHeader.concat(options.mediaType.previews).map((preview) => {
          const format = options.mediaType.format ? `.${options.mediaType.format}` : "+json";
          return `application/vnd.github.${preview}-preview${format}`;
        }).join(",");
      }
    }
  }
  if (["GET", "HEAD"].includes(method)) {
    url = addQueryParameters(url, remainingParameters);
  } else {
    if ("data" in remainingParameters) {
      body = remainingParameters.data;
    } else {
      if (Object.keys(remainingParameters).length) {
        body = remainingParameters;
      }
    }
  }
  if (!headers["content-type"] && typeof body !== "undefined") {
    headers["content-type"] = "application/json; charset=utf-8";
  }
  if (["PATCH", "PUT"].includes(method) && typeof body === "undefined") {
    body = "";
  }
  return Object.assign(
    { method, url, headers },
    typeof body !== "undefined" ? { body } : null,
    options.request ? { request: options.request } : null
  );
}

// pkg/dist-src/endpoint-with-defaults.js
function endpointWithDefaults(defaults, route, options) {
  return parse(merge(defaults, route, options));
}

// pkg/dist-src/with-defaults.js
function withDefaults(oldDefaults, newDefaults) {
  const DEFAULTS2 = merge(oldDefaults, newDefaults);
  const endpoint2 = endpointWithDefaults.bind(null, DEFAULTS2);
  return Object.assign(endpoint2, {
    DEFAULTS: DEFAULTS2,
    defaults: withDefaults.bind(null, DEFAULTS2),
    merge: merge.bind(null, DEFAULTS2),
    parse
  });
}

// pkg/dist-src/index.js
var endpoint = withDefaults(null, DEFAULTS);


;// CONCATENATED MODULE: ./node_modules/content-type/dist/index.js
/*!
 * content-type
 * Copyright(c) 2015 Douglas Christopher Wilson
 * MIT Licensed
 */
const SP = 32; // " "
const HTAB = 9; // "\t"
const SEMI = 59; // ";"
const EQ = 61; // "="
const DQUOTE = 34; // '"'
const BSLASH = 92; // "\\"
const COMMA = 44; // ","
const LOWER_CASE = 1;
const OWS = 2;
const SEMI_FLAG = 4;
const COMMA_FLAG = 8;
const TOKEN_FLAG = 16;
const NON_ASCII = 0xff00;
const CASE_FLAGS = LOWER_CASE | NON_ASCII;
/**
 * Character flags used to normalize HTTP field values while scanning.
 * Out-of-range reads intentionally coerce to zero in bitwise expressions.
 */
const CHAR_MAP = new Uint8Array(0x100);
CHAR_MAP[HTAB] |= OWS;
CHAR_MAP[SP] |= OWS;
CHAR_MAP[SEMI] |= SEMI_FLAG;
CHAR_MAP[COMMA] |= COMMA_FLAG;
for (let code = 0x80 /* non-ASCII */; code <= 0xff; code++) {
    CHAR_MAP[code] |= LOWER_CASE;
}
for (const char of "!#$%&'*+-.^_`|~") {
    CHAR_MAP[char.charCodeAt(0)] |= TOKEN_FLAG;
}
for (let code = 0x30 /* 0 */; code <= 0x39 /* 9 */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
for (let code = 0x41 /* A */; code <= 0x5a /* Z */; code++) {
    CHAR_MAP[code] |= LOWER_CASE | TOKEN_FLAG;
}
for (let code = 0x61 /* a */; code <= 0x7a /* z */; code++) {
    CHAR_MAP[code] |= TOKEN_FLAG;
}
/**
 * Null object perf optimization. Faster than `Object.create(null)` and `{ __proto__: null }`.
 */
const NullObject = /* @__PURE__ */ (() => {
    const C = function () { };
    C.prototype = Object.create(null);
    return C;
})();
/**
 * Validate a type string against RFC 9110.
 */
function isTypeValid(type, start = 0, end = type.length) {
    let hasSlash = false;
    for (let index = start; index < end; index++) {
        const code = type.charCodeAt(index);
        if (code === 47 /* / */) {
            if (hasSlash || index === start || index >= end - 1)
                return false;
            hasSlash = true;
        }
        else if (!isTokenCode(code)) {
            return false;
        }
    }
    return hasSlash;
}
/**
 * Validate a token against RFC 9110.
 */
function isTokenValid(token, start = 0, end = token.length) {
    if (start >= end)
        return false;
    for (let index = start; index < end; index++) {
        if (!isTokenCode(token.charCodeAt(index)))
            return false;
    }
    return true;
}
/**
 * Check whether a character code belongs to the token production in RFC 9110.
 */
function isTokenCode(code) {
    return (CHAR_MAP[code] & TOKEN_FLAG) !== 0;
}
/**
 * Serialize a parameter value.
 */
function parameterValue(str) {
    const len = str.length;
    if (len === 0)
        return '""';
    let index = 0;
    while (index < len && isTokenCode(str.charCodeAt(index)))
        index++;
    if (index === len)
        return str;
    let result = '"';
    let start = 0;
    while (index < len) {
        const code = str.charCodeAt(index);
        if (code !== HTAB && (code < SP || code === 127 || code > 255)) {
            throw new TypeError(`Invalid parameter value: ${str}`);
        }
        if (code === 34 /* " */ || code === 92 /* \\ */) {
            result += `${str.slice(start, index)}\\`;
            start = index;
        }
        index++;
    }
    return `${result}${str.slice(start)}"`;
}
/**
 * Format an object into a `Content-Type` header.
 */
function format(obj) {
    const { type, parameters } = obj;
    if (!type || !isTypeValid(type)) {
        throw new TypeError(`Invalid type: ${type}`);
    }
    let result = type;
    if (parameters) {
        for (const param of Object.keys(parameters)) {
            if (!isTokenValid(param)) {
                throw new TypeError(`Invalid parameter name: ${param}`);
            }
            result += `; ${param}=${parameterValue(parameters[param])}`;
        }
    }
    return result;
}
/**
 * Parse a `Content-Type` header.
 */
function dist_parse(header, options) {
    const stopFlags = SEMI_FLAG | (options?.comma === true ? COMMA_FLAG : 0);
    const len = header.length;
    let valueStart = options?.start ?? 0;
    while ((CHAR_MAP[header.charCodeAt(valueStart)] & OWS) !== 0) {
        valueStart++;
    }
    let index = valueStart;
    let typeFlags = 0;
    let whitespace = -1;
    let stop = options?.parameters === false ? COMMA_FLAG : 0;
    while (index < len) {
        const code = header.charCodeAt(index);
        const flags = CHAR_MAP[code];
        if ((flags & stopFlags) !== 0) {
            stop |= flags & COMMA_FLAG;
            break;
        }
        if ((flags & OWS) !== 0) {
            if (whitespace === -1)
                whitespace = index;
        }
        else {
            whitespace = -1;
        }
        typeFlags |= (code & NON_ASCII) | flags;
        index++;
    }
    const valueEnd = whitespace === -1 ? index : whitespace;
    const value = header.slice(valueStart, valueEnd);
    const type = (typeFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
    if (index === len || stop !== 0) {
        return { type, index, parameters: new NullObject() };
    }
    return parseParameters(header, type, index, len, stopFlags);
}
/**
 * Parses the parameters of a `Content-Type` header starting at the given index.
 */
function parseParameters(header, type, index, len, stopFlags) {
    const parameters = new NullObject();
    parameter: while (index < len) {
        index++; // Skip over ;
        while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
            index++;
        }
        const keyStart = index;
        let keyFlags = 0;
        let keyWhitespace = -1;
        while (index < len) {
            const code = header.charCodeAt(index);
            const flags = CHAR_MAP[code];
            if ((flags & stopFlags) !== 0) {
                if ((flags & COMMA_FLAG) !== 0)
                    break parameter;
                continue parameter;
            }
            if (code === EQ) {
                const keyEnd = keyWhitespace === -1 ? index : keyWhitespace;
                const value = header.slice(keyStart, keyEnd);
                const key = (keyFlags & CASE_FLAGS) === 0 ? value : value.toLowerCase();
                index++;
                while ((CHAR_MAP[header.charCodeAt(index)] & OWS) !== 0) {
                    index++;
                }
                if (index < len && header.charCodeAt(index) === DQUOTE) {
                    const quotedStart = ++index;
                    let escaped = false;
                    while (index < len) {
                        const code = header.charCodeAt(index);
                        if (code === DQUOTE) {
                            if (parameters[key] === undefined) {
                                parameters[key] = escaped
                                    ? unescapeQuotedPairs(header, quotedStart, index)
                                    : header.slice(quotedStart, index);
                            }
                            index++;
                            let stop = 0;
                            // Discard characters between quote and delimiter.
                            while (index < len) {
                                const code = header.charCodeAt(index);
                                const flags = CHAR_MAP[code];
                                if ((flags & stopFlags) !== 0) {
                                    stop = flags & COMMA_FLAG;
                                    break;
                                }
                                index++;
                            }
                            if (stop !== 0)
                                break parameter;
                            continue parameter;
                        }
                        if (code === BSLASH && index + 1 < len) {
                            escaped = true;
                            index += 2;
                            continue;
                        }
                        index++;
                    }
                    continue parameter;
                }
                const valueStart = index;
                let stop = 0;
                let valueWhitespace = -1;
                while (index < len) {
                    const code = header.charCodeAt(index);
                    const flags = CHAR_MAP[code];
                    if ((flags & stopFlags) !== 0) {
                        stop = flags & COMMA_FLAG;
                        break;
                    }
                    if ((flags & OWS) !== 0) {
                        if (valueWhitespace === -1)
                            valueWhitespace = index;
                    }
                    else {
                        valueWhitespace = -1;
                    }
                    index++;
                }
                if (parameters[key] === undefined) {
                    const valueEnd = valueWhitespace === -1 ? index : valueWhitespace;
                    parameters[key] = header.slice(valueStart, valueEnd);
                }
                if (stop !== 0)
                    break parameter;
                continue parameter;
            }
            if ((flags & OWS) !== 0) {
                if (keyWhitespace === -1)
                    keyWhitespace = index;
            }
            else {
                keyWhitespace = -1;
            }
            keyFlags |= (code & NON_ASCII) | flags;
            index++;
        }
    }
    return { type, index, parameters };
}
/**
 * Remove backslashes from quoted pairs in a known-terminated quoted string body.
 */
function unescapeQuotedPairs(str, start, end) {
    let result = "";
    for (let index = start; index < end; index++) {
        if (str.charCodeAt(index) === BSLASH) {
            result += str.slice(start, index);
            start = ++index;
        }
    }
    return result + str.slice(start, end);
}
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: ./node_modules/json-with-bigint/json-with-bigint.js
const intRegex = /^-?\d+$/;
const noiseValue = /^-?\d+n+$/; // Noise - strings that match the custom format before being converted to it
const originalStringify = JSON.stringify;
const originalParse = JSON.parse;
const customFormat = /^-?\d+n$/;

const bigIntsStringify = /([\[:])?"(-?\d+)n"($|\s*[,\}\]])/g;
const noiseStringify = /([\[:])?("-?\d+n+)n("$|"\s*[,\}\]])/g;

/**
 * @typedef {(this: any, key: string | number | undefined, value: any) => any} Replacer
 * @typedef {(key: string | number | undefined, value: any, context?: { source: string }) => any} Reviver
 */

/**
 * Checks if a value is unstringifiable according to native JSON.stringify rules.
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is undefined, a function, or a symbol.
 */
const isUnstringifiable = (val) =>
  val === undefined || typeof val === "function" || typeof val === "symbol";

/**
 * Checks if a value is a native JSON.rawJSON object (Node.js 22+).
 *
 * @param {any} val The value to check.
 * @returns {boolean} True if the value is a RawJSON instance.
 */
const isRawJSON = (val) =>
  val !== null &&
  typeof val === "object" &&
  val.constructor &&
  val.constructor.name === "RawJSON";

/**
 * Iteratively converts a JS value to a JSON string.
 * Used as a fallback when the native JSON.stringify hits the Maximum Call Stack size.
 * Fully compliant with JSON formatting (space), replacers, and toJSON behaviors.
 *
 * @param {any} rootValue The value to stringify.
 * @param {Replacer | Array<string | number> | null} [replacer] User's custom replacer function.
 * @param {string | number} [spaceParam] Indentation for pretty-printing.
 * @returns {string | undefined} The generated JSON string.
 */
const stringifyIteratively = (rootValue, replacer, spaceParam) => {
  let space = "";

  if (typeof spaceParam === "number") {
    space = " ".repeat(Math.min(10, Math.max(0, Math.floor(spaceParam))));
  } else if (typeof spaceParam === "string") {
    space = spaceParam.slice(0, 10);
  }

  const isFunctionReplacer = typeof replacer === "function";
  const propertyList = Array.isArray(replacer)
    ? new Set(replacer.map(String))
    : null;

  /**
   * Prepares a value for stringification by resolving toJSON, handling BigInts,
   * applying custom replacers, and unwrapping primitive objects.
   *
   * @param {object|Array} parent The parent object or array holding the value.
   * @param {string} key The key associated with the value.
   * @param {any} val The raw value to process.
   * @returns {any} The processed value ready for stringification.
   */
  const prepareVal = (parent, key, val) => {
    const isObject = val !== null && typeof val === "object";
    const hasToJSON = isObject && typeof val.toJSON === "function";

    if (hasToJSON) {
      val = val.toJSON(key);
    }

    const isNoise = typeof val === "string" && noiseValue.test(val);

    if (isNoise) return val + "n";

    const isBigInt = typeof val === "bigint";

    if (isBigInt) {
      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return JSON.rawJSON(val.toString());

      return val.toString() + "n";
    }

    if (isFunctionReplacer) {
      val = replacer.call(parent, key, val);
    }

    const isPostReplacerObject = val !== null && typeof val === "object";

    if (isPostReplacerObject) {
      const isPrimitiveWrapper =
        val instanceof Number ||
        val instanceof String ||
        val instanceof Boolean;

      if (isPrimitiveWrapper) {
        val = val.valueOf();
      }
    }

    return val;
  };

  const rootProcessed = prepareVal({ "": rootValue }, "", rootValue);

  if (isUnstringifiable(rootProcessed)) {
    return undefined;
  }

  const isRootPrimitive =
    rootProcessed === null || typeof rootProcessed !== "object";
  const isRootNativeRawJSON = isRawJSON(rootProcessed);

  if (isRootPrimitive || isRootNativeRawJSON) {
    return originalStringify(rootProcessed);
  }

  const chunks = [];
  let level = 0;

  const stack = [
    {
      parent: { "": rootProcessed },
      key: "",
      val: rootProcessed,
      isArray: Array.isArray(rootProcessed),
      keys: Array.isArray(rootProcessed) ? null : Object.keys(rootProcessed),
      index: 0,
      first: true,
    },
  ];

  const visited = new WeakSet([rootProcessed]);

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (node.index === 0) {
      chunks.push(node.isArray ? "[" : "{");
      level++;
    }

    let isDone = false;

    if (node.isArray) {
      if (node.index < node.val.length) {
        if (!node.first) chunks.push(",");

        if (space) chunks.push("\n" + space.repeat(level));

        const childRaw = node.val[node.index];
        const childVal = prepareVal(node.val, String(node.index), childRaw);

        if (isUnstringifiable(childVal)) {
          chunks.push("null");
          node.first = false;
          node.index++;
        } else {
          const isComplexObject =
            childVal !== null && typeof childVal === "object";
          const isNativeRaw = isRawJSON(childVal);

          if (isComplexObject && !isNativeRaw) {
            if (visited.has(childVal)) {
              throw new TypeError("Converting circular structure to JSON");
            }

            visited.add(childVal);

            stack.push({
              parent: node.val,
              key: String(node.index),
              val: childVal,
              isArray: Array.isArray(childVal),
              keys: Array.isArray(childVal) ? null : Object.keys(childVal),
              index: 0,
              first: true,
            });

            node.first = false;
            node.index++;
          } else {
            chunks.push(originalStringify(childVal));
            node.first = false;
            node.index++;
          }
        }
      } else {
        isDone = true;
      }
    } else {
      while (node.index < node.keys.length) {
        const k = node.keys[node.index++];

        const isFilteredOutByArray = propertyList && !propertyList.has(k);

        if (isFilteredOutByArray) continue;

        const childRaw = node.val[k];
        const childVal = prepareVal(node.val, k, childRaw);

        if (isUnstringifiable(childVal)) continue;

        if (!node.first) chunks.push(",");

        if (space) {
          chunks.push("\n" + space.repeat(level) + originalStringify(k) + ": ");
        } else {
          chunks.push(originalStringify(k) + ":");
        }

        const isComplexObject =
          childVal !== null && typeof childVal === "object";
        const isNativeRaw = isRawJSON(childVal);

        if (isComplexObject && !isNativeRaw) {
          if (visited.has(childVal)) {
            throw new TypeError("Converting circular structure to JSON");
          }

          visited.add(childVal);

          stack.push({
            parent: node.val,
            key: k,
            val: childVal,
            isArray: Array.isArray(childVal),
            keys: Array.isArray(childVal) ? null : Object.keys(childVal),
            index: 0,
            first: true,
          });

          node.first = false;

          break; // Stop current loop level to process the newly pushed stack node
        } else {
          chunks.push(originalStringify(childVal));
          node.first = false;
        }
      }

      const isNodeFullyProcessed =
        node.index >= node.keys.length && stack[stack.length - 1] === node;

      if (isNodeFullyProcessed) {
        isDone = true;
      }
    }

    if (isDone) {
      level--;

      if (!node.first && space) chunks.push("\n" + space.repeat(level));

      chunks.push(node.isArray ? "]" : "}");
      visited.delete(node.val);
      stack.pop();
    }
  }

  return chunks.join("");
};

/**
 * Converts a JavaScript value to a JSON string.
 *
 * Supports serialization of BigInt values using two strategies:
 * 1. Custom format "123n" → "123" (universal fallback)
 * 2. Native JSON.rawJSON() (Node.js 22+, fastest) when available
 *
 * All other values are serialized exactly like native JSON.stringify().
 *
 * @param {*} value The value to convert to a JSON string.
 * @param {Replacer | Array<string | number> | null} [replacer]
 * A function that alters the behavior of the stringification process,
 * or an array of strings/numbers to indicate properties to exclude.
 * @param {string | number} [space]
 * A string or number to specify indentation or pretty-printing.
 * @returns {string} The JSON string representation.
 */
const JSONStringify = (value, replacer, space) => {
  try {
    const supportsRawJSON = "rawJSON" in JSON;

    if (supportsRawJSON) {
      return originalStringify(
        value,
        (key, val) => {
          if (typeof val === "bigint") return JSON.rawJSON(val.toString());

          const hasFunctionReplacer = typeof replacer === "function";

          if (hasFunctionReplacer) return replacer(key, val);

          const isKeyInArrayReplacer =
            Array.isArray(replacer) && replacer.includes(key);

          if (isKeyInArrayReplacer) return val;

          return val;
        },
        space,
      );
    }

    if (!value) return originalStringify(value, replacer, space);

    const convertedToCustomJSON = originalStringify(
      value,
      (key, val) => {
        const isNoise = typeof val === "string" && noiseValue.test(val);

        if (isNoise) return val.toString() + "n"; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

        if (typeof val === "bigint") return val.toString() + "n";

        const hasFunctionReplacer = typeof replacer === "function";

        if (hasFunctionReplacer) return replacer(key, val);

        const isKeyInArrayReplacer =
          Array.isArray(replacer) && replacer.includes(key);

        if (isKeyInArrayReplacer) return val;

        return val;
      },
      space,
    );

    const processedJSON = convertedToCustomJSON.replace(
      bigIntsStringify,
      "$1$2$3",
    ); // Delete one "n" off the end of every BigInt value

    const denoisedJSON = processedJSON.replace(noiseStringify, "$1$2$3"); // Remove one "n" off the end of every noisy string

    return denoisedJSON;
  } catch (error) {
    if (error instanceof RangeError) {
      const convertedJSON = stringifyIteratively(value, replacer, space);

      if (convertedJSON === undefined) return undefined;

      const supportsRawJSON = "rawJSON" in JSON;

      if (supportsRawJSON) return convertedJSON;

      const processedJSON = convertedJSON.replace(bigIntsStringify, "$1$2$3");

      return processedJSON.replace(noiseStringify, "$1$2$3");
    }

    throw error;
  }
};

const featureCache = new Map();

/**
 * Detects if the current JSON.parse implementation supports the context.source feature.
 *
 * Uses toString() fingerprinting to cache results and automatically detect runtime
 * replacements of JSON.parse (polyfills, mocks, etc.).
 *
 * @returns {boolean} true if context.source is supported, false otherwise.
 */
const isContextSourceSupported = () => {
  const parseFingerprint = JSON.parse.toString();

  if (featureCache.has(parseFingerprint)) {
    return featureCache.get(parseFingerprint);
  }

  try {
    const result = JSON.parse(
      "1",
      (_, __, context) => !!context?.source && context.source === "1",
    );
    featureCache.set(parseFingerprint, result);

    return result;
  } catch {
    featureCache.set(parseFingerprint, false);

    return false;
  }
};

/**
 * Reviver function that converts custom-format BigInt strings back to BigInt values.
 * Also handles "noise" strings that accidentally match the BigInt format.
 *
 * @param {string | number | undefined} key The object key.
 * @param {*} value The value being parsed.
 * @param {object} [context] Parse context (if supported by JSON.parse).
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The transformed value.
 */
const convertMarkedBigIntsReviver = (key, value, context, userReviver) => {
  const isCustomFormatBigInt =
    typeof value === "string" && customFormat.test(value);

  if (isCustomFormatBigInt) return BigInt(value.slice(0, -1));

  const isNoiseValue = typeof value === "string" && noiseValue.test(value);
  if (isNoiseValue) return value.slice(0, -1);

  const hasUserReviver = typeof userReviver === "function";

  if (!hasUserReviver) return value;

  return userReviver(key, value, context);
};

/**
 * Fast JSON.parse implementation (~2x faster than classic fallback).
 * Uses JSON.parse's context.source feature to detect integers and convert
 * large numbers directly to BigInt without string manipulation.
 *
 * Does not support legacy custom format from v1 of this library.
 *
 * @param {string} text JSON string to parse.
 * @param {Reviver} [reviver] Transform function to apply to each value.
 * @returns {any} Parsed JavaScript value.
 */
const JSONParseV2 = (text, reviver) => {
  return JSON.parse(text, (key, value, context) => {
    const isNumber = typeof value === "number";
    const isOutOfBounds =
      value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER;
    const isBigNumber = isNumber && isOutOfBounds;
    const isInt = context && intRegex.test(context.source);
    const isBigInt = isBigNumber && isInt;

    if (isBigInt) return BigInt(context.source);

    const hasCustomReviver = typeof reviver === "function";

    if (!hasCustomReviver) return value;

    return reviver(key, value, context);
  });
};

const MAX_INT = Number.MAX_SAFE_INTEGER.toString();
const MAX_DIGITS = MAX_INT.length;
const stringsOrLargeNumbers =
  /"(?:[^"\\]|\\.)*"|-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/g;
const noiseValueWithQuotes = /^"-?\d+n+"$/; // Noise - strings that match the custom format before being converted to it

/**
 * Iteratively traverses the parsed object bottom-up (post-order),
 * emulating the native JSON.parse reviver behavior.
 * This avoids Call Stack overflows (RangeError) on deeply nested structures.
 *
 * @param {any} parsed The natively parsed JSON object.
 * @param {Reviver} [userReviver] User's custom reviver function.
 * @returns {any} The fully processed object.
 */
const applyReviverIteratively = (parsed, userReviver) => {
  const rootHolder = { "": parsed };
  const stack = [{ parent: rootHolder, key: "", visited: false }];

  while (stack.length > 0) {
    const node = stack[stack.length - 1];

    if (!node.visited) {
      node.visited = true;

      const value = node.parent[node.key];
      const isComplexObject = value !== null && typeof value === "object";

      if (isComplexObject) {
        const keys = Object.keys(value);

        for (let i = keys.length - 1; i >= 0; i--) {
          stack.push({ parent: value, key: keys[i], visited: false });
        }
      }
    } else {
      const { parent, key } = node;
      let value = parent[key];

      if (typeof value === "string") {
        const isCustomFormatBigInt = customFormat.test(value);

        if (isCustomFormatBigInt) {
          value = BigInt(value.slice(0, -1));
        } else {
          const isNoise = noiseValue.test(value);

          if (isNoise) value = value.slice(0, -1);
        }
      }

      const hasUserReviver = typeof userReviver === "function";

      if (hasUserReviver) {
        value = userReviver.call(parent, key, value);
      }

      const isDeleted = value === undefined;

      if (isDeleted) {
        delete parent[key];
      } else {
        parent[key] = value;
      }

      stack.pop();
    }
  }

  return rootHolder[""];
};

/**
 * Pre-processes the JSON string to mark large numbers with an 'n' suffix.
 *
 * @param {string} text The raw JSON string.
 * @returns {string} The serialized string with marked BigInts.
 */
const serializeBigInts = (text) => {
  return text.replace(
    stringsOrLargeNumbers,
    (match, digits, fractional, exponential) => {
      const isString = match[0] === '"';
      const isNoise = isString && noiseValueWithQuotes.test(match);

      if (isNoise) return match.substring(0, match.length - 1) + 'n"'; // Mark noise values with additional "n" to offset the deletion of one "n" during the processing

      const hasFractionalOrExponential = fractional || exponential;

      // With a fixed number of digits, we can correctly use lexicographical comparison to do a numeric comparison
      const isLessThanMaxSafeInt =
        digits &&
        (digits.length < MAX_DIGITS ||
          (digits.length === MAX_DIGITS && digits <= MAX_INT));

      const isStandardValue =
        isString || hasFractionalOrExponential || isLessThanMaxSafeInt;

      if (isStandardValue) return match;

      return '"' + match + 'n"';
    },
  );
};

/**
 * Converts a JSON string into a JavaScript value.
 *
 * Supports parsing of large integers using two strategies:
 * 1. Classic fallback: Marks large numbers with "123n" format, then converts to BigInt
 * 2. Fast path (JSONParseV2): Uses context.source feature (~2x faster) when available
 *
 * All other JSON values are parsed exactly like native JSON.parse().
 *
 * @param {string} text A valid JSON string.
 * @param {Reviver} [reviver]
 * A function that transforms the results. This function is called for each member
 * of the object. If a member contains nested objects, the nested objects are
 * transformed before the parent object is.
 * @returns {any} The parsed JavaScript value.
 * @throws {SyntaxError} If text is not valid JSON.
 */
const JSONParse = (text, reviver) => {
  if (!text) return originalParse(text, reviver);

  try {
    if (isContextSourceSupported()) return JSONParseV2(text, reviver); // Shortcut to a faster (2x) and simpler version

    // Find and mark big numbers with "n"
    const serializedData = serializeBigInts(text);

    return originalParse(serializedData, (key, value, context) =>
      convertMarkedBigIntsReviver(key, value, context, reviver),
    );
  } catch (error) {
    if (error instanceof RangeError) {
      const serializedData = serializeBigInts(text);
      const parsed = originalParse(serializedData);

      return applyReviverIteratively(parsed, reviver);
    }

    throw error;
  }
};



;// CONCATENATED MODULE: ./node_modules/@octokit/request-error/dist-src/index.js
class RequestError extends Error {
  name;
  /**
   * http status code
   */
  status;
  /**
   * Request options that lead to the error.
   */
  request;
  /**
   * Response object if a response was received
   */
  response;
  constructor(message, statusCode, options) {
    super(message, { cause: options.cause });
    this.name = "HttpError";
    this.status = Number.parseInt(statusCode);
    if (Number.isNaN(this.status)) {
      this.status = 0;
    }
    /* v8 ignore else -- @preserve -- Bug with vitest coverage where it sees an else branch that doesn't exist */
    if ("response" in options) {
      this.response = options.response;
    }
    const requestCopy = Object.assign({}, options.request);
    if (options.request.headers.authorization) {
      requestCopy.headers = Object.assign({}, options.request.headers, {
        authorization: options.request.headers.authorization.replace(
          /(?<! ) .*$/,
          " [REDACTED]"
        )
      });
    }
    requestCopy.url = requestCopy.url.replace(/\bclient_secret=\w+/g, "client_secret=[REDACTED]").replace(/\baccess_token=\w+/g, "access_token=[REDACTED]");
    this.request = requestCopy;
  }
}


;// CONCATENATED MODULE: ./node_modules/@octokit/request/dist-bundle/index.js
// pkg/dist-src/index.js


// pkg/dist-src/defaults.js


// pkg/dist-src/version.js
var dist_bundle_VERSION = "10.0.16";

// pkg/dist-src/defaults.js
var defaults_default = {
  headers: {
    "user-agent": `octokit-request.js/${dist_bundle_VERSION} ${getUserAgent()}`
  }
};

// pkg/dist-src/fetch-wrapper.js



// pkg/dist-src/is-plain-object.js
function dist_bundle_isPlainObject(value) {
  if (typeof value !== "object" || value === null) return false;
  if (Object.prototype.toString.call(value) !== "[object Object]") return false;
  const proto = Object.getPrototypeOf(value);
  if (proto === null) return true;
  const Ctor = Object.prototype.hasOwnProperty.call(proto, "constructor") && proto.constructor;
  return typeof Ctor === "function" && Ctor instanceof Ctor && Function.prototype.call(Ctor) === Function.prototype.call(value);
}

// pkg/dist-src/fetch-wrapper.js

var noop = () => "";
async function fetchWrapper(requestOptions) {
  const fetch = requestOptions.request?.fetch || globalThis.fetch;
  if (!fetch) {
    throw new Error(
      "fetch is not set. Please pass a fetch implementation as new Octokit({ request: { fetch }}). Learn more at https://github.com/octokit/octokit.js/#fetch-missing"
    );
  }
  const log = requestOptions.request?.log || console;
  const parseSuccessResponseBody = requestOptions.request?.parseSuccessResponseBody !== false;
  const body = dist_bundle_isPlainObject(requestOptions.body) || Array.isArray(requestOptions.body) ? JSONStringify(requestOptions.body) : requestOptions.body;
  const requestHeaders = Object.fromEntries(
    Object.entries(requestOptions.headers).map(([name, value]) => [
      name,
      String(value)
    ])
  );
  let fetchResponse;
  try {
    fetchResponse = await fetch(requestOptions.url, {
      method: requestOptions.method,
      body,
      redirect: requestOptions.request?.redirect,
      headers: requestHeaders,
      signal: requestOptions.request?.signal,
      // duplex must be set if request.body is ReadableStream or Async Iterables.
      // See https://fetch.spec.whatwg.org/#dom-requestinit-duplex.
      ...requestOptions.body && { duplex: "half" }
    });
  } catch (error) {
    let message = "Unknown Error";
    if (error instanceof Error) {
      if (error.name === "AbortError") {
        error.status = 500;
        throw error;
      }
      message = error.message;
      if (error.name === "TypeError" && "cause" in error) {
        if (error.cause instanceof Error) {
          message = error.cause.message;
        } else if (typeof error.cause === "string") {
          message = error.cause;
        }
      }
    }
    const requestError = new RequestError(message, 500, {
      request: requestOptions
    });
    requestError.cause = error;
    throw requestError;
  }
  const status = fetchResponse.status;
  const url = fetchResponse.url;
  const responseHeaders = {};
  for (const [key, value] of fetchResponse.headers) {
    responseHeaders[key] = value;
  }
  const octokitResponse = {
    url,
    status,
    headers: responseHeaders,
    data: ""
  };
  if ("deprecation" in responseHeaders) {
    const matches = responseHeaders.link && responseHeaders.link.match(/<([^<>]+)>; rel="deprecation"/);
    const deprecationLink = matches && matches.pop();
    log.warn(
      `[@octokit/request] "${requestOptions.method} ${requestOptions.url}" is deprecated. It is scheduled to be removed on ${responseHeaders.sunset}${deprecationLink ? `. See ${deprecationLink}` : ""}`
    );
  }
  if (status === 204 || status === 205) {
    return octokitResponse;
  }
  if (requestOptions.method === "HEAD") {
    if (status < 400) {
      return octokitResponse;
    }
    throw new RequestError(fetchResponse.statusText, status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status === 304) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError("Not modified", status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  if (status >= 400) {
    octokitResponse.data = await getResponseData(fetchResponse);
    throw new RequestError(toErrorMessage(octokitResponse.data), status, {
      response: octokitResponse,
      request: requestOptions
    });
  }
  octokitResponse.data = parseSuccessResponseBody ? await getResponseData(fetchResponse) : fetchResponse.body;
  return octokitResponse;
}
async function getResponseData(response) {
  const contentType = response.headers.get("content-type");
  if (!contentType) {
    return response.text().catch(noop);
  }
  const mimetype = dist_parse(contentType);
  if (isJSONResponse(mimetype)) {
    let text = "";
    try {
      text = await response.text();
      return JSONParse(text);
    } catch (err) {
      return text;
    }
  } else if (mimetype.type.startsWith("text/") || // `application/octet-stream` is the canonical "arbitrary binary" type
  // (RFC 2046) and must never be decoded as text, even when the response
  // carries a (misleading) `charset=utf-8` parameter — see #751.
  mimetype.parameters.charset?.toLowerCase() === "utf-8" && mimetype.type !== "application/octet-stream") {
    return response.text().catch(noop);
  } else {
    return response.arrayBuffer().catch(
      /* v8 ignore next -- @preserve */
      () => new ArrayBuffer(0)
    );
  }
}
function isJSONResponse(mimetype) {
  return mimetype.type === "application/json" || mimetype.type === "application/scim+json";
}
function toErrorMessage(data) {
  if (typeof data === "string") {
    return data;
  }
  if (data instanceof ArrayBuffer) {
    return "Unknown error";
  }
  if (typeof data === "object" && data !== null && "message" in data) {
    const objectData = data;
    const suffix = "documentation_url" in objectData ? ` - ${objectData.documentation_url}` : "";
    return Array.isArray(objectData.errors) ? `${objectData.message}: ${objectData.errors.map((v) => JSON.stringify(v)).join(", ")}${suffix}` : `${objectData.message}${suffix}`;
  }
  return `Unknown error: ${JSON.stringify(data)}`;
}

// pkg/dist-src/with-defaults.js
function dist_bundle_withDefaults(oldEndpoint, newDefaults) {
  const endpoint2 = oldEndpoint.defaults(newDefaults);
  const newApi = function(route, parameters) {
    const endpointOptions = endpoint2.merge(route, parameters);
    if (!endpointOptions.request || !endpointOptions.request.hook) {
      return fetchWrapper(endpoint2.parse(endpointOptions));
    }
    const request2 = (route2, parameters2) => {
      return fetchWrapper(
        endpoint2.parse(endpoint2.merge(route2, parameters2))
      );
    };
    Object.assign(request2, {
      endpoint: endpoint2,
      defaults: dist_bundle_withDefaults.bind(null, endpoint2)
    });
    return endpointOptions.request.hook(request2, endpointOptions);
  };
  return Object.assign(newApi, {
    endpoint: endpoint2,
    defaults: dist_bundle_withDefaults.bind(null, endpoint2)
  });
}

// pkg/dist-src/index.js
var request = dist_bundle_withDefaults(endpoint, defaults_default);

/* v8 ignore next -- @preserve */
/* v8 ignore else -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/graphql/dist-bundle/index.js
// pkg/dist-src/index.js



// pkg/dist-src/version.js
var graphql_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/with-defaults.js


// pkg/dist-src/graphql.js


// pkg/dist-src/error.js
function _buildMessageForResponseErrors(data) {
  return `Request failed due to following response errors:
` + data.errors.map((e) => ` - ${e.message}`).join("\n");
}
var GraphqlResponseError = class extends Error {
  constructor(request2, headers, response) {
    super(_buildMessageForResponseErrors(response));
    this.request = request2;
    this.headers = headers;
    this.response = response;
    this.errors = response.errors;
    this.data = response.data;
    if (Error.captureStackTrace) {
      Error.captureStackTrace(this, this.constructor);
    }
  }
  request;
  headers;
  response;
  name = "GraphqlResponseError";
  errors;
  data;
};

// pkg/dist-src/graphql.js
var NON_VARIABLE_OPTIONS = [
  "method",
  "baseUrl",
  "url",
  "headers",
  "request",
  "query",
  "mediaType",
  "operationName"
];
var FORBIDDEN_VARIABLE_OPTIONS = ["query", "method", "url"];
var GHES_V3_SUFFIX_REGEX = /\/api\/v3\/?$/;
function graphql(request2, query, options) {
  if (options) {
    if (typeof query === "string" && "query" in options) {
      return Promise.reject(
        new Error(`[@octokit/graphql] "query" cannot be used as variable name`)
      );
    }
    for (const key in options) {
      if (!FORBIDDEN_VARIABLE_OPTIONS.includes(key)) continue;
      return Promise.reject(
        new Error(
          `[@octokit/graphql] "${key}" cannot be used as variable name`
        )
      );
    }
  }
  const parsedOptions = typeof query === "string" ? Object.assign({ query }, options) : query;
  const requestOptions = Object.keys(
    parsedOptions
  ).reduce((result, key) => {
    if (NON_VARIABLE_OPTIONS.includes(key)) {
      result[key] = parsedOptions[key];
      return result;
    }
    if (!result.variables) {
      result.variables = {};
    }
    result.variables[key] = parsedOptions[key];
    return result;
  }, {});
  const baseUrl = parsedOptions.baseUrl || request2.endpoint.DEFAULTS.baseUrl;
  if (GHES_V3_SUFFIX_REGEX.test(baseUrl)) {
    requestOptions.url = baseUrl.replace(GHES_V3_SUFFIX_REGEX, "/api/graphql");
  }
  return request2(requestOptions).then((response) => {
    if (response.data.errors) {
      const headers = {};
      for (const key of Object.keys(response.headers)) {
        headers[key] = response.headers[key];
      }
      throw new GraphqlResponseError(
        requestOptions,
        headers,
        response.data
      );
    }
    return response.data.data;
  });
}

// pkg/dist-src/with-defaults.js
function graphql_dist_bundle_withDefaults(request2, newDefaults) {
  const newRequest = request2.defaults(newDefaults);
  const newApi = (query, options) => {
    return graphql(newRequest, query, options);
  };
  return Object.assign(newApi, {
    defaults: graphql_dist_bundle_withDefaults.bind(null, newRequest),
    endpoint: newRequest.endpoint
  });
}

// pkg/dist-src/index.js
var graphql2 = graphql_dist_bundle_withDefaults(request, {
  headers: {
    "user-agent": `octokit-graphql.js/${graphql_dist_bundle_VERSION} ${getUserAgent()}`
  },
  method: "POST",
  url: "/graphql"
});
function withCustomRequest(customRequest) {
  return graphql_dist_bundle_withDefaults(customRequest, {
    method: "POST",
    url: "/graphql"
  });
}

/* v8 ignore if -- @preserve */

;// CONCATENATED MODULE: ./node_modules/@octokit/auth-token/dist-bundle/index.js
// pkg/dist-src/is-jwt.js
var b64url = "(?:[a-zA-Z0-9_-]+)";
var sep = "\\.";
var jwtRE = new RegExp(`^${b64url}${sep}${b64url}${sep}${b64url}$`);
var isJWT = jwtRE.test.bind(jwtRE);

// pkg/dist-src/auth.js
async function auth(token) {
  const isApp = isJWT(token);
  const isInstallation = token.startsWith("v1.") || token.startsWith("ghs_");
  const isUserToServer = token.startsWith("ghu_");
  const tokenType = isApp ? "app" : isInstallation ? "installation" : isUserToServer ? "user-to-server" : "oauth";
  return {
    type: "token",
    token,
    tokenType
  };
}

// pkg/dist-src/with-authorization-prefix.js
function withAuthorizationPrefix(token) {
  if (token.split(/\./).length === 3) {
    return `bearer ${token}`;
  }
  return `token ${token}`;
}

// pkg/dist-src/hook.js
async function hook(token, request, route, parameters) {
  const endpoint = request.endpoint.merge(
    route,
    parameters
  );
  endpoint.headers.authorization = withAuthorizationPrefix(token);
  return request(endpoint);
}

// pkg/dist-src/index.js
var createTokenAuth = function createTokenAuth2(token) {
  if (!token) {
    throw new Error("[@octokit/auth-token] No token passed to createTokenAuth");
  }
  if (typeof token !== "string") {
    throw new Error(
      "[@octokit/auth-token] Token passed to createTokenAuth is not a string"
    );
  }
  token = token.replace(/^(token|bearer) +/i, "");
  return Object.assign(auth.bind(null, token), {
    hook: hook.bind(null, token)
  });
};


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/version.js
const version_VERSION = "7.0.8";


;// CONCATENATED MODULE: ./node_modules/@octokit/core/dist-src/index.js






const dist_src_noop = () => {
};
const consoleWarn = console.warn.bind(console);
const consoleError = console.error.bind(console);
function createLogger(logger = {}) {
  if (typeof logger.debug !== "function") {
    logger.debug = dist_src_noop;
  }
  if (typeof logger.info !== "function") {
    logger.info = dist_src_noop;
  }
  if (typeof logger.warn !== "function") {
    logger.warn = consoleWarn;
  }
  if (typeof logger.error !== "function") {
    logger.error = consoleError;
  }
  return logger;
}
const userAgentTrail = `octokit-core.js/${version_VERSION} ${getUserAgent()}`;
class Octokit {
  static VERSION = version_VERSION;
  static defaults(defaults) {
    const OctokitWithDefaults = class extends this {
      constructor(...args) {
        const options = args[0] || {};
        if (typeof defaults === "function") {
          super(defaults(options));
          return;
        }
        super(
          Object.assign(
            {},
            defaults,
            options,
            options.userAgent && defaults.userAgent ? {
              userAgent: `${options.userAgent} ${defaults.userAgent}`
            } : null
          )
        );
      }
    };
    return OctokitWithDefaults;
  }
  static plugins = [];
  /**
   * Attach a plugin (or many) to your Octokit instance.
   *
   * @example
   * const API = Octokit.plugin(plugin1, plugin2, plugin3, ...)
   */
  static plugin(...newPlugins) {
    const currentPlugins = this.plugins;
    const NewOctokit = class extends this {
      static plugins = currentPlugins.concat(
        newPlugins.filter((plugin) => !currentPlugins.includes(plugin))
      );
    };
    return NewOctokit;
  }
  constructor(options = {}) {
    const hook = new before_after_hook.Collection();
    const requestDefaults = {
      baseUrl: request.endpoint.DEFAULTS.baseUrl,
      headers: {},
      request: Object.assign({}, options.request, {
        // @ts-ignore internal usage only, no need to type
        hook: hook.bind(null, "request")
      }),
      mediaType: {
        previews: [],
        format: ""
      }
    };
    requestDefaults.headers["user-agent"] = options.userAgent ? `${options.userAgent} ${userAgentTrail}` : userAgentTrail;
    if (options.baseUrl) {
      requestDefaults.baseUrl = options.baseUrl;
    }
    if (options.previews) {
      requestDefaults.mediaType.previews = options.previews;
    }
    if (options.timeZone) {
      requestDefaults.headers["time-zone"] = options.timeZone;
    }
    this.request = request.defaults(requestDefaults);
    this.graphql = withCustomRequest(this.request).defaults(requestDefaults);
    this.log = createLogger(options.log);
    this.hook = hook;
    if (!options.authStrategy) {
      if (!options.auth) {
        this.auth = async () => ({
          type: "unauthenticated"
        });
      } else {
        const auth = createTokenAuth(options.auth);
        hook.wrap("request", auth.hook);
        this.auth = auth;
      }
    } else {
      const { authStrategy, ...otherOptions } = options;
      const auth = authStrategy(
        Object.assign(
          {
            request: this.request,
            log: this.log,
            // we pass the current octokit instance as well as its constructor options
            // to allow for authentication strategies that return a new octokit instance
            // that shares the same internal state as the current one. The original
            // requirement for this was the "event-octokit" authentication strategy
            // of https://github.com/probot/octokit-auth-probot.
            octokit: this,
            octokitOptions: otherOptions
          },
          options.auth
        )
      );
      hook.wrap("request", auth.hook);
      this.auth = auth;
    }
    const classConstructor = this.constructor;
    for (let i = 0; i < classConstructor.plugins.length; ++i) {
      Object.assign(this, classConstructor.plugins[i](this, options));
    }
  }
  // assigned during constructor
  request;
  graphql;
  log;
  hook;
  // TODO: type `octokit.auth` based on passed options.authStrategy
  auth;
}


;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/version.js
const dist_src_version_VERSION = "17.0.0";

//# sourceMappingURL=version.js.map

;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/generated/endpoints.js
const Endpoints = {
  actions: {
    addCustomLabelsToSelfHostedRunnerForOrg: [
      "POST /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    addCustomLabelsToSelfHostedRunnerForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    addRepoAccessToSelfHostedRunnerGroupInOrg: [
      "PUT /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    approveWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/approve"
    ],
    cancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/cancel"
    ],
    createEnvironmentVariable: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    createHostedRunnerForOrg: ["POST /orgs/{org}/actions/hosted-runners"],
    createOrUpdateEnvironmentSecret: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    createOrUpdateOrgSecret: ["PUT /orgs/{org}/actions/secrets/{secret_name}"],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    createOrgVariable: ["POST /orgs/{org}/actions/variables"],
    createRegistrationTokenForOrg: [
      "POST /orgs/{org}/actions/runners/registration-token"
    ],
    createRegistrationTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/registration-token"
    ],
    createRemoveTokenForOrg: ["POST /orgs/{org}/actions/runners/remove-token"],
    createRemoveTokenForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/remove-token"
    ],
    createRepoVariable: ["POST /repos/{owner}/{repo}/actions/variables"],
    createWorkflowDispatch: [
      "POST /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches"
    ],
    deleteActionsCacheById: [
      "DELETE /repos/{owner}/{repo}/actions/caches/{cache_id}"
    ],
    deleteActionsCacheByKey: [
      "DELETE /repos/{owner}/{repo}/actions/caches{?key,ref}"
    ],
    deleteArtifact: [
      "DELETE /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"
    ],
    deleteCustomImageFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    deleteCustomImageVersionFromOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    deleteEnvironmentSecret: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    deleteEnvironmentVariable: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    deleteHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/actions/secrets/{secret_name}"],
    deleteOrgVariable: ["DELETE /orgs/{org}/actions/variables/{name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/actions/secrets/{secret_name}"
    ],
    deleteRepoVariable: [
      "DELETE /repos/{owner}/{repo}/actions/variables/{name}"
    ],
    deleteSelfHostedRunnerFromOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}"
    ],
    deleteSelfHostedRunnerFromRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    deleteWorkflowRun: ["DELETE /repos/{owner}/{repo}/actions/runs/{run_id}"],
    deleteWorkflowRunLogs: [
      "DELETE /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    disableSelectedRepositoryGithubActionsOrganization: [
      "DELETE /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    disableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/disable"
    ],
    downloadArtifact: [
      "GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}"
    ],
    downloadJobLogsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/jobs/{job_id}/logs"
    ],
    downloadWorkflowRunAttemptLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/logs"
    ],
    downloadWorkflowRunLogs: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/logs"
    ],
    enableSelectedRepositoryGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories/{repository_id}"
    ],
    enableWorkflow: [
      "PUT /repos/{owner}/{repo}/actions/workflows/{workflow_id}/enable"
    ],
    forceCancelWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/force-cancel"
    ],
    generateRunnerJitconfigForOrg: [
      "POST /orgs/{org}/actions/runners/generate-jitconfig"
    ],
    generateRunnerJitconfigForRepo: [
      "POST /repos/{owner}/{repo}/actions/runners/generate-jitconfig"
    ],
    getActionsCacheList: ["GET /repos/{owner}/{repo}/actions/caches"],
    getActionsCacheUsage: ["GET /repos/{owner}/{repo}/actions/cache/usage"],
    getActionsCacheUsageByRepoForOrg: [
      "GET /orgs/{org}/actions/cache/usage-by-repository"
    ],
    getActionsCacheUsageForOrg: ["GET /orgs/{org}/actions/cache/usage"],
    getAllowedActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/selected-actions"
    ],
    getAllowedActionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    getArtifact: ["GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}"],
    getCustomImageForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}"
    ],
    getCustomImageVersionForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions/{version}"
    ],
    getCustomOidcSubClaimForRepo: [
      "GET /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    getEnvironmentPublicKey: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/public-key"
    ],
    getEnvironmentSecret: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}"
    ],
    getEnvironmentVariable: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    getGithubActionsDefaultWorkflowPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions/workflow"
    ],
    getGithubActionsDefaultWorkflowPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    getGithubActionsPermissionsOrganization: [
      "GET /orgs/{org}/actions/permissions"
    ],
    getGithubActionsPermissionsRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions"
    ],
    getHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    getHostedRunnersGithubOwnedImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/github-owned"
    ],
    getHostedRunnersLimitsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/limits"
    ],
    getHostedRunnersMachineSpecsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/machine-sizes"
    ],
    getHostedRunnersPartnerImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/partner"
    ],
    getHostedRunnersPlatformsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/platforms"
    ],
    getJobForWorkflowRun: ["GET /repos/{owner}/{repo}/actions/jobs/{job_id}"],
    getOrgPublicKey: ["GET /orgs/{org}/actions/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/actions/secrets/{secret_name}"],
    getOrgVariable: ["GET /orgs/{org}/actions/variables/{name}"],
    getPendingDeploymentsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    getRepoPermissions: [
      "GET /repos/{owner}/{repo}/actions/permissions",
      {},
      { renamed: ["actions", "getGithubActionsPermissionsRepository"] }
    ],
    getRepoPublicKey: ["GET /repos/{owner}/{repo}/actions/secrets/public-key"],
    getRepoSecret: ["GET /repos/{owner}/{repo}/actions/secrets/{secret_name}"],
    getRepoVariable: ["GET /repos/{owner}/{repo}/actions/variables/{name}"],
    getReviewsForRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/approvals"
    ],
    getSelfHostedRunnerForOrg: ["GET /orgs/{org}/actions/runners/{runner_id}"],
    getSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}"
    ],
    getWorkflow: ["GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}"],
    getWorkflowAccessToRepository: [
      "GET /repos/{owner}/{repo}/actions/permissions/access"
    ],
    getWorkflowRun: ["GET /repos/{owner}/{repo}/actions/runs/{run_id}"],
    getWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}"
    ],
    getWorkflowRunUsage: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/timing"
    ],
    getWorkflowUsage: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/timing"
    ],
    listArtifactsForRepo: ["GET /repos/{owner}/{repo}/actions/artifacts"],
    listCustomImageVersionsForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom/{image_definition_id}/versions"
    ],
    listCustomImagesForOrg: [
      "GET /orgs/{org}/actions/hosted-runners/images/custom"
    ],
    listEnvironmentSecrets: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets"
    ],
    listEnvironmentVariables: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/variables"
    ],
    listGithubHostedRunnersInGroupForOrg: [
      "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners"
    ],
    listHostedRunnersForOrg: ["GET /orgs/{org}/actions/hosted-runners"],
    listJobsForWorkflowRun: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs"
    ],
    listJobsForWorkflowRunAttempt: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs"
    ],
    listLabelsForSelfHostedRunnerForOrg: [
      "GET /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    listLabelsForSelfHostedRunnerForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    listOrgSecrets: ["GET /orgs/{org}/actions/secrets"],
    listOrgVariables: ["GET /orgs/{org}/actions/variables"],
    listRepoOrganizationSecrets: [
      "GET /repos/{owner}/{repo}/actions/organization-secrets"
    ],
    listRepoOrganizationVariables: [
      "GET /repos/{owner}/{repo}/actions/organization-variables"
    ],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/actions/secrets"],
    listRepoVariables: ["GET /repos/{owner}/{repo}/actions/variables"],
    listRepoWorkflows: ["GET /repos/{owner}/{repo}/actions/workflows"],
    listRunnerApplicationsForOrg: ["GET /orgs/{org}/actions/runners/downloads"],
    listRunnerApplicationsForRepo: [
      "GET /repos/{owner}/{repo}/actions/runners/downloads"
    ],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    listSelectedReposForOrgVariable: [
      "GET /orgs/{org}/actions/variables/{name}/repositories"
    ],
    listSelectedRepositoriesEnabledGithubActionsOrganization: [
      "GET /orgs/{org}/actions/permissions/repositories"
    ],
    listSelfHostedRunnersForOrg: ["GET /orgs/{org}/actions/runners"],
    listSelfHostedRunnersForRepo: ["GET /repos/{owner}/{repo}/actions/runners"],
    listWorkflowRunArtifacts: [
      "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts"
    ],
    listWorkflowRuns: [
      "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs"
    ],
    listWorkflowRunsForRepo: ["GET /repos/{owner}/{repo}/actions/runs"],
    reRunJobForWorkflowRun: [
      "POST /repos/{owner}/{repo}/actions/jobs/{job_id}/rerun"
    ],
    reRunWorkflow: ["POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun"],
    reRunWorkflowFailedJobs: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun-failed-jobs"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    removeAllCustomLabelsFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    removeCustomLabelFromSelfHostedRunnerForOrg: [
      "DELETE /orgs/{org}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeCustomLabelFromSelfHostedRunnerForRepo: [
      "DELETE /repos/{owner}/{repo}/actions/runners/{runner_id}/labels/{name}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/actions/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgVariable: [
      "DELETE /orgs/{org}/actions/variables/{name}/repositories/{repository_id}"
    ],
    reviewCustomGatesForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/deployment_protection_rule"
    ],
    reviewPendingDeploymentsForRun: [
      "POST /repos/{owner}/{repo}/actions/runs/{run_id}/pending_deployments"
    ],
    setAllowedActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/selected-actions"
    ],
    setAllowedActionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/selected-actions"
    ],
    setCustomLabelsForSelfHostedRunnerForOrg: [
      "PUT /orgs/{org}/actions/runners/{runner_id}/labels"
    ],
    setCustomLabelsForSelfHostedRunnerForRepo: [
      "PUT /repos/{owner}/{repo}/actions/runners/{runner_id}/labels"
    ],
    setCustomOidcSubClaimForRepo: [
      "PUT /repos/{owner}/{repo}/actions/oidc/customization/sub"
    ],
    setGithubActionsDefaultWorkflowPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/workflow"
    ],
    setGithubActionsDefaultWorkflowPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/workflow"
    ],
    setGithubActionsPermissionsOrganization: [
      "PUT /orgs/{org}/actions/permissions"
    ],
    setGithubActionsPermissionsRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/actions/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgVariable: [
      "PUT /orgs/{org}/actions/variables/{name}/repositories"
    ],
    setSelectedRepositoriesEnabledGithubActionsOrganization: [
      "PUT /orgs/{org}/actions/permissions/repositories"
    ],
    setWorkflowAccessToRepository: [
      "PUT /repos/{owner}/{repo}/actions/permissions/access"
    ],
    updateEnvironmentVariable: [
      "PATCH /repos/{owner}/{repo}/environments/{environment_name}/variables/{name}"
    ],
    updateHostedRunnerForOrg: [
      "PATCH /orgs/{org}/actions/hosted-runners/{hosted_runner_id}"
    ],
    updateOrgVariable: ["PATCH /orgs/{org}/actions/variables/{name}"],
    updateRepoVariable: [
      "PATCH /repos/{owner}/{repo}/actions/variables/{name}"
    ]
  },
  activity: {
    checkRepoIsStarredByAuthenticatedUser: ["GET /user/starred/{owner}/{repo}"],
    deleteRepoSubscription: ["DELETE /repos/{owner}/{repo}/subscription"],
    deleteThreadSubscription: [
      "DELETE /notifications/threads/{thread_id}/subscription"
    ],
    getFeeds: ["GET /feeds"],
    getRepoSubscription: ["GET /repos/{owner}/{repo}/subscription"],
    getThread: ["GET /notifications/threads/{thread_id}"],
    getThreadSubscriptionForAuthenticatedUser: [
      "GET /notifications/threads/{thread_id}/subscription"
    ],
    listEventsForAuthenticatedUser: ["GET /users/{username}/events"],
    listNotificationsForAuthenticatedUser: ["GET /notifications"],
    listOrgEventsForAuthenticatedUser: [
      "GET /users/{username}/events/orgs/{org}"
    ],
    listPublicEvents: ["GET /events"],
    listPublicEventsForRepoNetwork: ["GET /networks/{owner}/{repo}/events"],
    listPublicEventsForUser: ["GET /users/{username}/events/public"],
    listPublicOrgEvents: ["GET /orgs/{org}/events"],
    listReceivedEventsForUser: ["GET /users/{username}/received_events"],
    listReceivedPublicEventsForUser: [
      "GET /users/{username}/received_events/public"
    ],
    listRepoEvents: ["GET /repos/{owner}/{repo}/events"],
    listRepoNotificationsForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/notifications"
    ],
    listReposStarredByAuthenticatedUser: ["GET /user/starred"],
    listReposStarredByUser: ["GET /users/{username}/starred"],
    listReposWatchedByUser: ["GET /users/{username}/subscriptions"],
    listStargazersForRepo: ["GET /repos/{owner}/{repo}/stargazers"],
    listWatchedReposForAuthenticatedUser: ["GET /user/subscriptions"],
    listWatchersForRepo: ["GET /repos/{owner}/{repo}/subscribers"],
    markNotificationsAsRead: ["PUT /notifications"],
    markRepoNotificationsAsRead: ["PUT /repos/{owner}/{repo}/notifications"],
    markThreadAsDone: ["DELETE /notifications/threads/{thread_id}"],
    markThreadAsRead: ["PATCH /notifications/threads/{thread_id}"],
    setRepoSubscription: ["PUT /repos/{owner}/{repo}/subscription"],
    setThreadSubscription: [
      "PUT /notifications/threads/{thread_id}/subscription"
    ],
    starRepoForAuthenticatedUser: ["PUT /user/starred/{owner}/{repo}"],
    unstarRepoForAuthenticatedUser: ["DELETE /user/starred/{owner}/{repo}"]
  },
  apps: {
    addRepoToInstallation: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "addRepoToInstallationForAuthenticatedUser"] }
    ],
    addRepoToInstallationForAuthenticatedUser: [
      "PUT /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    checkToken: ["POST /applications/{client_id}/token"],
    createFromManifest: ["POST /app-manifests/{code}/conversions"],
    createInstallationAccessToken: [
      "POST /app/installations/{installation_id}/access_tokens"
    ],
    deleteAuthorization: ["DELETE /applications/{client_id}/grant"],
    deleteInstallation: ["DELETE /app/installations/{installation_id}"],
    deleteToken: ["DELETE /applications/{client_id}/token"],
    getAuthenticated: ["GET /app"],
    getBySlug: ["GET /apps/{app_slug}"],
    getInstallation: ["GET /app/installations/{installation_id}"],
    getOrgInstallation: ["GET /orgs/{org}/installation"],
    getRepoInstallation: ["GET /repos/{owner}/{repo}/installation"],
    getSubscriptionPlanForAccount: [
      "GET /marketplace_listing/accounts/{account_id}"
    ],
    getSubscriptionPlanForAccountStubbed: [
      "GET /marketplace_listing/stubbed/accounts/{account_id}"
    ],
    getUserInstallation: ["GET /users/{username}/installation"],
    getWebhookConfigForApp: ["GET /app/hook/config"],
    getWebhookDelivery: ["GET /app/hook/deliveries/{delivery_id}"],
    listAccountsForPlan: ["GET /marketplace_listing/plans/{plan_id}/accounts"],
    listAccountsForPlanStubbed: [
      "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts"
    ],
    listInstallationReposForAuthenticatedUser: [
      "GET /user/installations/{installation_id}/repositories"
    ],
    listInstallationRequestsForAuthenticatedApp: [
      "GET /app/installation-requests"
    ],
    listInstallations: ["GET /app/installations"],
    listInstallationsForAuthenticatedUser: ["GET /user/installations"],
    listPlans: ["GET /marketplace_listing/plans"],
    listPlansStubbed: ["GET /marketplace_listing/stubbed/plans"],
    listReposAccessibleToInstallation: ["GET /installation/repositories"],
    listSubscriptionsForAuthenticatedUser: ["GET /user/marketplace_purchases"],
    listSubscriptionsForAuthenticatedUserStubbed: [
      "GET /user/marketplace_purchases/stubbed"
    ],
    listWebhookDeliveries: ["GET /app/hook/deliveries"],
    redeliverWebhookDelivery: [
      "POST /app/hook/deliveries/{delivery_id}/attempts"
    ],
    removeRepoFromInstallation: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}",
      {},
      { renamed: ["apps", "removeRepoFromInstallationForAuthenticatedUser"] }
    ],
    removeRepoFromInstallationForAuthenticatedUser: [
      "DELETE /user/installations/{installation_id}/repositories/{repository_id}"
    ],
    resetToken: ["PATCH /applications/{client_id}/token"],
    revokeInstallationAccessToken: ["DELETE /installation/token"],
    scopeToken: ["POST /applications/{client_id}/token/scoped"],
    suspendInstallation: ["PUT /app/installations/{installation_id}/suspended"],
    unsuspendInstallation: [
      "DELETE /app/installations/{installation_id}/suspended"
    ],
    updateWebhookConfigForApp: ["PATCH /app/hook/config"]
  },
  billing: {
    getGithubActionsBillingOrg: ["GET /orgs/{org}/settings/billing/actions"],
    getGithubActionsBillingUser: [
      "GET /users/{username}/settings/billing/actions"
    ],
    getGithubBillingPremiumRequestUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/premium_request/usage"
    ],
    getGithubBillingPremiumRequestUsageReportUser: [
      "GET /users/{username}/settings/billing/premium_request/usage"
    ],
    getGithubBillingUsageReportOrg: [
      "GET /organizations/{org}/settings/billing/usage"
    ],
    getGithubBillingUsageReportUser: [
      "GET /users/{username}/settings/billing/usage"
    ],
    getGithubPackagesBillingOrg: ["GET /orgs/{org}/settings/billing/packages"],
    getGithubPackagesBillingUser: [
      "GET /users/{username}/settings/billing/packages"
    ],
    getSharedStorageBillingOrg: [
      "GET /orgs/{org}/settings/billing/shared-storage"
    ],
    getSharedStorageBillingUser: [
      "GET /users/{username}/settings/billing/shared-storage"
    ]
  },
  campaigns: {
    createCampaign: ["POST /orgs/{org}/campaigns"],
    deleteCampaign: ["DELETE /orgs/{org}/campaigns/{campaign_number}"],
    getCampaignSummary: ["GET /orgs/{org}/campaigns/{campaign_number}"],
    listOrgCampaigns: ["GET /orgs/{org}/campaigns"],
    updateCampaign: ["PATCH /orgs/{org}/campaigns/{campaign_number}"]
  },
  checks: {
    create: ["POST /repos/{owner}/{repo}/check-runs"],
    createSuite: ["POST /repos/{owner}/{repo}/check-suites"],
    get: ["GET /repos/{owner}/{repo}/check-runs/{check_run_id}"],
    getSuite: ["GET /repos/{owner}/{repo}/check-suites/{check_suite_id}"],
    listAnnotations: [
      "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations"
    ],
    listForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-runs"],
    listForSuite: [
      "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs"
    ],
    listSuitesForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/check-suites"],
    rerequestRun: [
      "POST /repos/{owner}/{repo}/check-runs/{check_run_id}/rerequest"
    ],
    rerequestSuite: [
      "POST /repos/{owner}/{repo}/check-suites/{check_suite_id}/rerequest"
    ],
    setSuitesPreferences: [
      "PATCH /repos/{owner}/{repo}/check-suites/preferences"
    ],
    update: ["PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}"]
  },
  codeScanning: {
    commitAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix/commits"
    ],
    createAutofix: [
      "POST /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    createVariantAnalysis: [
      "POST /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses"
    ],
    deleteAnalysis: [
      "DELETE /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}{?confirm_delete}"
    ],
    deleteCodeqlDatabase: [
      "DELETE /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}",
      {},
      { renamedParameters: { alert_id: "alert_number" } }
    ],
    getAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/analyses/{analysis_id}"
    ],
    getAutofix: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/autofix"
    ],
    getCodeqlDatabase: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases/{language}"
    ],
    getDefaultSetup: ["GET /repos/{owner}/{repo}/code-scanning/default-setup"],
    getSarif: ["GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}"],
    getVariantAnalysis: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}"
    ],
    getVariantAnalysisRepoTask: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/variant-analyses/{codeql_variant_analysis_id}/repos/{repo_owner}/{repo_name}"
    ],
    listAlertInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/code-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/code-scanning/alerts"],
    listAlertsInstances: [
      "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
      {},
      { renamed: ["codeScanning", "listAlertInstances"] }
    ],
    listCodeqlDatabases: [
      "GET /repos/{owner}/{repo}/code-scanning/codeql/databases"
    ],
    listRecentAnalyses: ["GET /repos/{owner}/{repo}/code-scanning/analyses"],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}"
    ],
    updateDefaultSetup: [
      "PATCH /repos/{owner}/{repo}/code-scanning/default-setup"
    ],
    uploadSarif: ["POST /repos/{owner}/{repo}/code-scanning/sarifs"]
  },
  codeSecurity: {
    attachConfiguration: [
      "POST /orgs/{org}/code-security/configurations/{configuration_id}/attach"
    ],
    attachEnterpriseConfiguration: [
      "POST /enterprises/{enterprise}/code-security/configurations/{configuration_id}/attach"
    ],
    createConfiguration: ["POST /orgs/{org}/code-security/configurations"],
    createConfigurationForEnterprise: [
      "POST /enterprises/{enterprise}/code-security/configurations"
    ],
    deleteConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    deleteConfigurationForEnterprise: [
      "DELETE /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    detachConfiguration: [
      "DELETE /orgs/{org}/code-security/configurations/detach"
    ],
    getConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    getConfigurationForRepository: [
      "GET /repos/{owner}/{repo}/code-security-configuration"
    ],
    getConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations"
    ],
    getConfigurationsForOrg: ["GET /orgs/{org}/code-security/configurations"],
    getDefaultConfigurations: [
      "GET /orgs/{org}/code-security/configurations/defaults"
    ],
    getDefaultConfigurationsForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/defaults"
    ],
    getRepositoriesForConfiguration: [
      "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories"
    ],
    getRepositoriesForEnterpriseConfiguration: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories"
    ],
    getSingleConfigurationForEnterprise: [
      "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ],
    setConfigurationAsDefault: [
      "PUT /orgs/{org}/code-security/configurations/{configuration_id}/defaults"
    ],
    setConfigurationAsDefaultForEnterprise: [
      "PUT /enterprises/{enterprise}/code-security/configurations/{configuration_id}/defaults"
    ],
    updateConfiguration: [
      "PATCH /orgs/{org}/code-security/configurations/{configuration_id}"
    ],
    updateEnterpriseConfiguration: [
      "PATCH /enterprises/{enterprise}/code-security/configurations/{configuration_id}"
    ]
  },
  codesOfConduct: {
    getAllCodesOfConduct: ["GET /codes_of_conduct"],
    getConductCode: ["GET /codes_of_conduct/{key}"]
  },
  codespaces: {
    addRepositoryForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    checkPermissionsForDevcontainer: [
      "GET /repos/{owner}/{repo}/codespaces/permissions_check"
    ],
    codespaceMachinesForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/machines"
    ],
    createForAuthenticatedUser: ["POST /user/codespaces"],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    createOrUpdateSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}"
    ],
    createWithPrForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/codespaces"
    ],
    createWithRepoForAuthenticatedUser: [
      "POST /repos/{owner}/{repo}/codespaces"
    ],
    deleteForAuthenticatedUser: ["DELETE /user/codespaces/{codespace_name}"],
    deleteFromOrganization: [
      "DELETE /orgs/{org}/members/{username}/codespaces/{codespace_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/codespaces/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    deleteSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}"
    ],
    exportForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/exports"
    ],
    getCodespacesForUserInOrg: [
      "GET /orgs/{org}/members/{username}/codespaces"
    ],
    getExportDetailsForAuthenticatedUser: [
      "GET /user/codespaces/{codespace_name}/exports/{export_id}"
    ],
    getForAuthenticatedUser: ["GET /user/codespaces/{codespace_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/codespaces/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/codespaces/secrets/{secret_name}"],
    getPublicKeyForAuthenticatedUser: [
      "GET /user/codespaces/secrets/public-key"
    ],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/codespaces/secrets/{secret_name}"
    ],
    getSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}"
    ],
    listDevcontainersInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/devcontainers"
    ],
    listForAuthenticatedUser: ["GET /user/codespaces"],
    listInOrganization: [
      "GET /orgs/{org}/codespaces",
      {},
      { renamedParameters: { org_id: "org" } }
    ],
    listInRepositoryForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces"
    ],
    listOrgSecrets: ["GET /orgs/{org}/codespaces/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/codespaces/secrets"],
    listRepositoriesForSecretForAuthenticatedUser: [
      "GET /user/codespaces/secrets/{secret_name}/repositories"
    ],
    listSecretsForAuthenticatedUser: ["GET /user/codespaces/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    preFlightWithRepoForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/new"
    ],
    publishForAuthenticatedUser: [
      "POST /user/codespaces/{codespace_name}/publish"
    ],
    removeRepositoryForSecretForAuthenticatedUser: [
      "DELETE /user/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/codespaces/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repoMachinesForAuthenticatedUser: [
      "GET /repos/{owner}/{repo}/codespaces/machines"
    ],
    setRepositoriesForSecretForAuthenticatedUser: [
      "PUT /user/codespaces/secrets/{secret_name}/repositories"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/codespaces/secrets/{secret_name}/repositories"
    ],
    startForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/start"],
    stopForAuthenticatedUser: ["POST /user/codespaces/{codespace_name}/stop"],
    stopInOrganization: [
      "POST /orgs/{org}/members/{username}/codespaces/{codespace_name}/stop"
    ],
    updateForAuthenticatedUser: ["PATCH /user/codespaces/{codespace_name}"]
  },
  copilot: {
    addCopilotSeatsForTeams: [
      "POST /orgs/{org}/copilot/billing/selected_teams"
    ],
    addCopilotSeatsForUsers: [
      "POST /orgs/{org}/copilot/billing/selected_users"
    ],
    cancelCopilotSeatAssignmentForTeams: [
      "DELETE /orgs/{org}/copilot/billing/selected_teams"
    ],
    cancelCopilotSeatAssignmentForUsers: [
      "DELETE /orgs/{org}/copilot/billing/selected_users"
    ],
    copilotMetricsForOrganization: ["GET /orgs/{org}/copilot/metrics"],
    copilotMetricsForTeam: ["GET /orgs/{org}/team/{team_slug}/copilot/metrics"],
    getCopilotOrganizationDetails: ["GET /orgs/{org}/copilot/billing"],
    getCopilotSeatDetailsForUser: [
      "GET /orgs/{org}/members/{username}/copilot"
    ],
    listCopilotSeats: ["GET /orgs/{org}/copilot/billing/seats"]
  },
  credentials: { revoke: ["POST /credentials/revoke"] },
  dependabot: {
    addSelectedRepoToOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    createOrUpdateOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}"
    ],
    createOrUpdateRepoSecret: [
      "PUT /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    deleteOrgSecret: ["DELETE /orgs/{org}/dependabot/secrets/{secret_name}"],
    deleteRepoSecret: [
      "DELETE /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    getAlert: ["GET /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"],
    getOrgPublicKey: ["GET /orgs/{org}/dependabot/secrets/public-key"],
    getOrgSecret: ["GET /orgs/{org}/dependabot/secrets/{secret_name}"],
    getRepoPublicKey: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/public-key"
    ],
    getRepoSecret: [
      "GET /repos/{owner}/{repo}/dependabot/secrets/{secret_name}"
    ],
    listAlertsForEnterprise: [
      "GET /enterprises/{enterprise}/dependabot/alerts"
    ],
    listAlertsForOrg: ["GET /orgs/{org}/dependabot/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/dependabot/alerts"],
    listOrgSecrets: ["GET /orgs/{org}/dependabot/secrets"],
    listRepoSecrets: ["GET /repos/{owner}/{repo}/dependabot/secrets"],
    listSelectedReposForOrgSecret: [
      "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    removeSelectedRepoFromOrgSecret: [
      "DELETE /orgs/{org}/dependabot/secrets/{secret_name}/repositories/{repository_id}"
    ],
    repositoryAccessForOrg: [
      "GET /organizations/{org}/dependabot/repository-access"
    ],
    setRepositoryAccessDefaultLevel: [
      "PUT /organizations/{org}/dependabot/repository-access/default-level"
    ],
    setSelectedReposForOrgSecret: [
      "PUT /orgs/{org}/dependabot/secrets/{secret_name}/repositories"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/dependabot/alerts/{alert_number}"
    ],
    updateRepositoryAccessForOrg: [
      "PATCH /organizations/{org}/dependabot/repository-access"
    ]
  },
  dependencyGraph: {
    createRepositorySnapshot: [
      "POST /repos/{owner}/{repo}/dependency-graph/snapshots"
    ],
    diffRange: [
      "GET /repos/{owner}/{repo}/dependency-graph/compare/{basehead}"
    ],
    exportSbom: ["GET /repos/{owner}/{repo}/dependency-graph/sbom"]
  },
  emojis: { get: ["GET /emojis"] },
  enterpriseTeamMemberships: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/memberships/remove"
    ],
    get: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ],
    list: ["GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships"],
    remove: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/memberships/{username}"
    ]
  },
  enterpriseTeamOrganizations: {
    add: [
      "PUT /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    bulkAdd: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/add"
    ],
    bulkRemove: [
      "POST /enterprises/{enterprise}/teams/{enterprise-team}/organizations/remove"
    ],
    delete: [
      "DELETE /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignment: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations/{org}"
    ],
    getAssignments: [
      "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations"
    ]
  },
  enterpriseTeams: {
    create: ["POST /enterprises/{enterprise}/teams"],
    delete: ["DELETE /enterprises/{enterprise}/teams/{team_slug}"],
    get: ["GET /enterprises/{enterprise}/teams/{team_slug}"],
    list: ["GET /enterprises/{enterprise}/teams"],
    update: ["PATCH /enterprises/{enterprise}/teams/{team_slug}"]
  },
  gists: {
    checkIsStarred: ["GET /gists/{gist_id}/star"],
    create: ["POST /gists"],
    createComment: ["POST /gists/{gist_id}/comments"],
    delete: ["DELETE /gists/{gist_id}"],
    deleteComment: ["DELETE /gists/{gist_id}/comments/{comment_id}"],
    fork: ["POST /gists/{gist_id}/forks"],
    get: ["GET /gists/{gist_id}"],
    getComment: ["GET /gists/{gist_id}/comments/{comment_id}"],
    getRevision: ["GET /gists/{gist_id}/{sha}"],
    list: ["GET /gists"],
    listComments: ["GET /gists/{gist_id}/comments"],
    listCommits: ["GET /gists/{gist_id}/commits"],
    listForUser: ["GET /users/{username}/gists"],
    listForks: ["GET /gists/{gist_id}/forks"],
    listPublic: ["GET /gists/public"],
    listStarred: ["GET /gists/starred"],
    star: ["PUT /gists/{gist_id}/star"],
    unstar: ["DELETE /gists/{gist_id}/star"],
    update: ["PATCH /gists/{gist_id}"],
    updateComment: ["PATCH /gists/{gist_id}/comments/{comment_id}"]
  },
  git: {
    createBlob: ["POST /repos/{owner}/{repo}/git/blobs"],
    createCommit: ["POST /repos/{owner}/{repo}/git/commits"],
    createRef: ["POST /repos/{owner}/{repo}/git/refs"],
    createTag: ["POST /repos/{owner}/{repo}/git/tags"],
    createTree: ["POST /repos/{owner}/{repo}/git/trees"],
    deleteRef: ["DELETE /repos/{owner}/{repo}/git/refs/{ref}"],
    getBlob: ["GET /repos/{owner}/{repo}/git/blobs/{file_sha}"],
    getCommit: ["GET /repos/{owner}/{repo}/git/commits/{commit_sha}"],
    getRef: ["GET /repos/{owner}/{repo}/git/ref/{ref}"],
    getTag: ["GET /repos/{owner}/{repo}/git/tags/{tag_sha}"],
    getTree: ["GET /repos/{owner}/{repo}/git/trees/{tree_sha}"],
    listMatchingRefs: ["GET /repos/{owner}/{repo}/git/matching-refs/{ref}"],
    updateRef: ["PATCH /repos/{owner}/{repo}/git/refs/{ref}"]
  },
  gitignore: {
    getAllTemplates: ["GET /gitignore/templates"],
    getTemplate: ["GET /gitignore/templates/{name}"]
  },
  hostedCompute: {
    createNetworkConfigurationForOrg: [
      "POST /orgs/{org}/settings/network-configurations"
    ],
    deleteNetworkConfigurationFromOrg: [
      "DELETE /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkConfigurationForOrg: [
      "GET /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ],
    getNetworkSettingsForOrg: [
      "GET /orgs/{org}/settings/network-settings/{network_settings_id}"
    ],
    listNetworkConfigurationsForOrg: [
      "GET /orgs/{org}/settings/network-configurations"
    ],
    updateNetworkConfigurationForOrg: [
      "PATCH /orgs/{org}/settings/network-configurations/{network_configuration_id}"
    ]
  },
  interactions: {
    getRestrictionsForAuthenticatedUser: ["GET /user/interaction-limits"],
    getRestrictionsForOrg: ["GET /orgs/{org}/interaction-limits"],
    getRestrictionsForRepo: ["GET /repos/{owner}/{repo}/interaction-limits"],
    getRestrictionsForYourPublicRepos: [
      "GET /user/interaction-limits",
      {},
      { renamed: ["interactions", "getRestrictionsForAuthenticatedUser"] }
    ],
    removeRestrictionsForAuthenticatedUser: ["DELETE /user/interaction-limits"],
    removeRestrictionsForOrg: ["DELETE /orgs/{org}/interaction-limits"],
    removeRestrictionsForRepo: [
      "DELETE /repos/{owner}/{repo}/interaction-limits"
    ],
    removeRestrictionsForYourPublicRepos: [
      "DELETE /user/interaction-limits",
      {},
      { renamed: ["interactions", "removeRestrictionsForAuthenticatedUser"] }
    ],
    setRestrictionsForAuthenticatedUser: ["PUT /user/interaction-limits"],
    setRestrictionsForOrg: ["PUT /orgs/{org}/interaction-limits"],
    setRestrictionsForRepo: ["PUT /repos/{owner}/{repo}/interaction-limits"],
    setRestrictionsForYourPublicRepos: [
      "PUT /user/interaction-limits",
      {},
      { renamed: ["interactions", "setRestrictionsForAuthenticatedUser"] }
    ]
  },
  issues: {
    addAssignees: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    addBlockedByDependency: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    addLabels: ["POST /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    addSubIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    checkUserCanBeAssigned: ["GET /repos/{owner}/{repo}/assignees/{assignee}"],
    checkUserCanBeAssignedToIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/assignees/{assignee}"
    ],
    create: ["POST /repos/{owner}/{repo}/issues"],
    createComment: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/comments"
    ],
    createLabel: ["POST /repos/{owner}/{repo}/labels"],
    createMilestone: ["POST /repos/{owner}/{repo}/milestones"],
    deleteComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}"
    ],
    deleteLabel: ["DELETE /repos/{owner}/{repo}/labels/{name}"],
    deleteMilestone: [
      "DELETE /repos/{owner}/{repo}/milestones/{milestone_number}"
    ],
    get: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
    getComment: ["GET /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    getEvent: ["GET /repos/{owner}/{repo}/issues/events/{event_id}"],
    getLabel: ["GET /repos/{owner}/{repo}/labels/{name}"],
    getMilestone: ["GET /repos/{owner}/{repo}/milestones/{milestone_number}"],
    getParent: ["GET /repos/{owner}/{repo}/issues/{issue_number}/parent"],
    list: ["GET /issues"],
    listAssignees: ["GET /repos/{owner}/{repo}/assignees"],
    listComments: ["GET /repos/{owner}/{repo}/issues/{issue_number}/comments"],
    listCommentsForRepo: ["GET /repos/{owner}/{repo}/issues/comments"],
    listDependenciesBlockedBy: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by"
    ],
    listDependenciesBlocking: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking"
    ],
    listEvents: ["GET /repos/{owner}/{repo}/issues/{issue_number}/events"],
    listEventsForRepo: ["GET /repos/{owner}/{repo}/issues/events"],
    listEventsForTimeline: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline"
    ],
    listForAuthenticatedUser: ["GET /user/issues"],
    listForOrg: ["GET /orgs/{org}/issues"],
    listForRepo: ["GET /repos/{owner}/{repo}/issues"],
    listLabelsForMilestone: [
      "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels"
    ],
    listLabelsForRepo: ["GET /repos/{owner}/{repo}/labels"],
    listLabelsOnIssue: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    listMilestones: ["GET /repos/{owner}/{repo}/milestones"],
    listSubIssues: [
      "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues"
    ],
    lock: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    removeAllLabels: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels"
    ],
    removeAssignees: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/assignees"
    ],
    removeDependencyBlockedBy: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by/{issue_id}"
    ],
    removeLabel: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/labels/{name}"
    ],
    removeSubIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/sub_issue"
    ],
    reprioritizeSubIssue: [
      "PATCH /repos/{owner}/{repo}/issues/{issue_number}/sub_issues/priority"
    ],
    setLabels: ["PUT /repos/{owner}/{repo}/issues/{issue_number}/labels"],
    unlock: ["DELETE /repos/{owner}/{repo}/issues/{issue_number}/lock"],
    update: ["PATCH /repos/{owner}/{repo}/issues/{issue_number}"],
    updateComment: ["PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}"],
    updateLabel: ["PATCH /repos/{owner}/{repo}/labels/{name}"],
    updateMilestone: [
      "PATCH /repos/{owner}/{repo}/milestones/{milestone_number}"
    ]
  },
  licenses: {
    get: ["GET /licenses/{license}"],
    getAllCommonlyUsed: ["GET /licenses"],
    getForRepo: ["GET /repos/{owner}/{repo}/license"]
  },
  markdown: {
    render: ["POST /markdown"],
    renderRaw: [
      "POST /markdown/raw",
      { headers: { "content-type": "text/plain; charset=utf-8" } }
    ]
  },
  meta: {
    get: ["GET /meta"],
    getAllVersions: ["GET /versions"],
    getOctocat: ["GET /octocat"],
    getZen: ["GET /zen"],
    root: ["GET /"]
  },
  migrations: {
    deleteArchiveForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/archive"
    ],
    deleteArchiveForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/archive"
    ],
    downloadArchiveForOrg: [
      "GET /orgs/{org}/migrations/{migration_id}/archive"
    ],
    getArchiveForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/archive"
    ],
    getStatusForAuthenticatedUser: ["GET /user/migrations/{migration_id}"],
    getStatusForOrg: ["GET /orgs/{org}/migrations/{migration_id}"],
    listForAuthenticatedUser: ["GET /user/migrations"],
    listForOrg: ["GET /orgs/{org}/migrations"],
    listReposForAuthenticatedUser: [
      "GET /user/migrations/{migration_id}/repositories"
    ],
    listReposForOrg: ["GET /orgs/{org}/migrations/{migration_id}/repositories"],
    listReposForUser: [
      "GET /user/migrations/{migration_id}/repositories",
      {},
      { renamed: ["migrations", "listReposForAuthenticatedUser"] }
    ],
    startForAuthenticatedUser: ["POST /user/migrations"],
    startForOrg: ["POST /orgs/{org}/migrations"],
    unlockRepoForAuthenticatedUser: [
      "DELETE /user/migrations/{migration_id}/repos/{repo_name}/lock"
    ],
    unlockRepoForOrg: [
      "DELETE /orgs/{org}/migrations/{migration_id}/repos/{repo_name}/lock"
    ]
  },
  oidc: {
    getOidcCustomSubTemplateForOrg: [
      "GET /orgs/{org}/actions/oidc/customization/sub"
    ],
    updateOidcCustomSubTemplateForOrg: [
      "PUT /orgs/{org}/actions/oidc/customization/sub"
    ]
  },
  orgs: {
    addSecurityManagerTeam: [
      "PUT /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.addSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#add-a-security-manager-team"
      }
    ],
    assignTeamToOrgRole: [
      "PUT /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    assignUserToOrgRole: [
      "PUT /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    blockUser: ["PUT /orgs/{org}/blocks/{username}"],
    cancelInvitation: ["DELETE /orgs/{org}/invitations/{invitation_id}"],
    checkBlockedUser: ["GET /orgs/{org}/blocks/{username}"],
    checkMembershipForUser: ["GET /orgs/{org}/members/{username}"],
    checkPublicMembershipForUser: ["GET /orgs/{org}/public_members/{username}"],
    convertMemberToOutsideCollaborator: [
      "PUT /orgs/{org}/outside_collaborators/{username}"
    ],
    createArtifactStorageRecord: [
      "POST /orgs/{org}/artifacts/metadata/storage-record"
    ],
    createInvitation: ["POST /orgs/{org}/invitations"],
    createIssueType: ["POST /orgs/{org}/issue-types"],
    createWebhook: ["POST /orgs/{org}/hooks"],
    customPropertiesForOrgsCreateOrUpdateOrganizationValues: [
      "PATCH /organizations/{org}/org-properties/values"
    ],
    customPropertiesForOrgsGetOrganizationValues: [
      "GET /organizations/{org}/org-properties/values"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinition: [
      "PUT /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationDefinitions: [
      "PATCH /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposCreateOrUpdateOrganizationValues: [
      "PATCH /orgs/{org}/properties/values"
    ],
    customPropertiesForReposDeleteOrganizationDefinition: [
      "DELETE /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinition: [
      "GET /orgs/{org}/properties/schema/{custom_property_name}"
    ],
    customPropertiesForReposGetOrganizationDefinitions: [
      "GET /orgs/{org}/properties/schema"
    ],
    customPropertiesForReposGetOrganizationValues: [
      "GET /orgs/{org}/properties/values"
    ],
    delete: ["DELETE /orgs/{org}"],
    deleteAttestationsBulk: ["POST /orgs/{org}/attestations/delete-request"],
    deleteAttestationsById: [
      "DELETE /orgs/{org}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /orgs/{org}/attestations/digest/{subject_digest}"
    ],
    deleteIssueType: ["DELETE /orgs/{org}/issue-types/{issue_type_id}"],
    deleteWebhook: ["DELETE /orgs/{org}/hooks/{hook_id}"],
    disableSelectedRepositoryImmutableReleasesOrganization: [
      "DELETE /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    enableSelectedRepositoryImmutableReleasesOrganization: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories/{repository_id}"
    ],
    get: ["GET /orgs/{org}"],
    getImmutableReleasesSettings: [
      "GET /orgs/{org}/settings/immutable-releases"
    ],
    getImmutableReleasesSettingsRepositories: [
      "GET /orgs/{org}/settings/immutable-releases/repositories"
    ],
    getMembershipForAuthenticatedUser: ["GET /user/memberships/orgs/{org}"],
    getMembershipForUser: ["GET /orgs/{org}/memberships/{username}"],
    getOrgRole: ["GET /orgs/{org}/organization-roles/{role_id}"],
    getOrgRulesetHistory: ["GET /orgs/{org}/rulesets/{ruleset_id}/history"],
    getOrgRulesetVersion: [
      "GET /orgs/{org}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getWebhook: ["GET /orgs/{org}/hooks/{hook_id}"],
    getWebhookConfigForOrg: ["GET /orgs/{org}/hooks/{hook_id}/config"],
    getWebhookDelivery: [
      "GET /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    list: ["GET /organizations"],
    listAppInstallations: ["GET /orgs/{org}/installations"],
    listArtifactStorageRecords: [
      "GET /orgs/{org}/artifacts/{subject_digest}/metadata/storage-records"
    ],
    listAttestationRepositories: ["GET /orgs/{org}/attestations/repositories"],
    listAttestations: ["GET /orgs/{org}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /orgs/{org}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedUsers: ["GET /orgs/{org}/blocks"],
    listFailedInvitations: ["GET /orgs/{org}/failed_invitations"],
    listForAuthenticatedUser: ["GET /user/orgs"],
    listForUser: ["GET /users/{username}/orgs"],
    listInvitationTeams: ["GET /orgs/{org}/invitations/{invitation_id}/teams"],
    listIssueTypes: ["GET /orgs/{org}/issue-types"],
    listMembers: ["GET /orgs/{org}/members"],
    listMembershipsForAuthenticatedUser: ["GET /user/memberships/orgs"],
    listOrgRoleTeams: ["GET /orgs/{org}/organization-roles/{role_id}/teams"],
    listOrgRoleUsers: ["GET /orgs/{org}/organization-roles/{role_id}/users"],
    listOrgRoles: ["GET /orgs/{org}/organization-roles"],
    listOrganizationFineGrainedPermissions: [
      "GET /orgs/{org}/organization-fine-grained-permissions"
    ],
    listOutsideCollaborators: ["GET /orgs/{org}/outside_collaborators"],
    listPatGrantRepositories: [
      "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories"
    ],
    listPatGrantRequestRepositories: [
      "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories"
    ],
    listPatGrantRequests: ["GET /orgs/{org}/personal-access-token-requests"],
    listPatGrants: ["GET /orgs/{org}/personal-access-tokens"],
    listPendingInvitations: ["GET /orgs/{org}/invitations"],
    listPublicMembers: ["GET /orgs/{org}/public_members"],
    listSecurityManagerTeams: [
      "GET /orgs/{org}/security-managers",
      {},
      {
        deprecated: "octokit.rest.orgs.listSecurityManagerTeams() is deprecated, see https://docs.github.com/rest/orgs/security-managers#list-security-manager-teams"
      }
    ],
    listWebhookDeliveries: ["GET /orgs/{org}/hooks/{hook_id}/deliveries"],
    listWebhooks: ["GET /orgs/{org}/hooks"],
    pingWebhook: ["POST /orgs/{org}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /orgs/{org}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeMember: ["DELETE /orgs/{org}/members/{username}"],
    removeMembershipForUser: ["DELETE /orgs/{org}/memberships/{username}"],
    removeOutsideCollaborator: [
      "DELETE /orgs/{org}/outside_collaborators/{username}"
    ],
    removePublicMembershipForAuthenticatedUser: [
      "DELETE /orgs/{org}/public_members/{username}"
    ],
    removeSecurityManagerTeam: [
      "DELETE /orgs/{org}/security-managers/teams/{team_slug}",
      {},
      {
        deprecated: "octokit.rest.orgs.removeSecurityManagerTeam() is deprecated, see https://docs.github.com/rest/orgs/security-managers#remove-a-security-manager-team"
      }
    ],
    reviewPatGrantRequest: [
      "POST /orgs/{org}/personal-access-token-requests/{pat_request_id}"
    ],
    reviewPatGrantRequestsInBulk: [
      "POST /orgs/{org}/personal-access-token-requests"
    ],
    revokeAllOrgRolesTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}"
    ],
    revokeAllOrgRolesUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}"
    ],
    revokeOrgRoleTeam: [
      "DELETE /orgs/{org}/organization-roles/teams/{team_slug}/{role_id}"
    ],
    revokeOrgRoleUser: [
      "DELETE /orgs/{org}/organization-roles/users/{username}/{role_id}"
    ],
    setImmutableReleasesSettings: [
      "PUT /orgs/{org}/settings/immutable-releases"
    ],
    setImmutableReleasesSettingsRepositories: [
      "PUT /orgs/{org}/settings/immutable-releases/repositories"
    ],
    setMembershipForUser: ["PUT /orgs/{org}/memberships/{username}"],
    setPublicMembershipForAuthenticatedUser: [
      "PUT /orgs/{org}/public_members/{username}"
    ],
    unblockUser: ["DELETE /orgs/{org}/blocks/{username}"],
    update: ["PATCH /orgs/{org}"],
    updateIssueType: ["PUT /orgs/{org}/issue-types/{issue_type_id}"],
    updateMembershipForAuthenticatedUser: [
      "PATCH /user/memberships/orgs/{org}"
    ],
    updatePatAccess: ["POST /orgs/{org}/personal-access-tokens/{pat_id}"],
    updatePatAccesses: ["POST /orgs/{org}/personal-access-tokens"],
    updateWebhook: ["PATCH /orgs/{org}/hooks/{hook_id}"],
    updateWebhookConfigForOrg: ["PATCH /orgs/{org}/hooks/{hook_id}/config"]
  },
  packages: {
    deletePackageForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}"
    ],
    deletePackageForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    deletePackageForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}"
    ],
    deletePackageVersionForAuthenticatedUser: [
      "DELETE /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForOrg: [
      "DELETE /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    deletePackageVersionForUser: [
      "DELETE /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getAllPackageVersionsForAPackageOwnedByAnOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
      {},
      { renamed: ["packages", "getAllPackageVersionsForPackageOwnedByOrg"] }
    ],
    getAllPackageVersionsForAPackageOwnedByTheAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions",
      {},
      {
        renamed: [
          "packages",
          "getAllPackageVersionsForPackageOwnedByAuthenticatedUser"
        ]
      }
    ],
    getAllPackageVersionsForPackageOwnedByAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByOrg: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions"
    ],
    getAllPackageVersionsForPackageOwnedByUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions"
    ],
    getPackageForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}"
    ],
    getPackageForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}"
    ],
    getPackageForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}"
    ],
    getPackageVersionForAuthenticatedUser: [
      "GET /user/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForOrganization: [
      "GET /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    getPackageVersionForUser: [
      "GET /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}"
    ],
    listDockerMigrationConflictingPackagesForAuthenticatedUser: [
      "GET /user/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForOrganization: [
      "GET /orgs/{org}/docker/conflicts"
    ],
    listDockerMigrationConflictingPackagesForUser: [
      "GET /users/{username}/docker/conflicts"
    ],
    listPackagesForAuthenticatedUser: ["GET /user/packages"],
    listPackagesForOrganization: ["GET /orgs/{org}/packages"],
    listPackagesForUser: ["GET /users/{username}/packages"],
    restorePackageForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/restore{?token}"
    ],
    restorePackageVersionForAuthenticatedUser: [
      "POST /user/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForOrg: [
      "POST /orgs/{org}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ],
    restorePackageVersionForUser: [
      "POST /users/{username}/packages/{package_type}/{package_name}/versions/{package_version_id}/restore"
    ]
  },
  privateRegistries: {
    createOrgPrivateRegistry: ["POST /orgs/{org}/private-registries"],
    deleteOrgPrivateRegistry: [
      "DELETE /orgs/{org}/private-registries/{secret_name}"
    ],
    getOrgPrivateRegistry: ["GET /orgs/{org}/private-registries/{secret_name}"],
    getOrgPublicKey: ["GET /orgs/{org}/private-registries/public-key"],
    listOrgPrivateRegistries: ["GET /orgs/{org}/private-registries"],
    updateOrgPrivateRegistry: [
      "PATCH /orgs/{org}/private-registries/{secret_name}"
    ]
  },
  projects: {
    addItemForOrg: ["POST /orgs/{org}/projectsV2/{project_number}/items"],
    addItemForUser: [
      "POST /users/{username}/projectsV2/{project_number}/items"
    ],
    deleteItemForOrg: [
      "DELETE /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    deleteItemForUser: [
      "DELETE /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    getFieldForOrg: [
      "GET /orgs/{org}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getFieldForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields/{field_id}"
    ],
    getForOrg: ["GET /orgs/{org}/projectsV2/{project_number}"],
    getForUser: ["GET /users/{username}/projectsV2/{project_number}"],
    getOrgItem: ["GET /orgs/{org}/projectsV2/{project_number}/items/{item_id}"],
    getUserItem: [
      "GET /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ],
    listFieldsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/fields"],
    listFieldsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/fields"
    ],
    listForOrg: ["GET /orgs/{org}/projectsV2"],
    listForUser: ["GET /users/{username}/projectsV2"],
    listItemsForOrg: ["GET /orgs/{org}/projectsV2/{project_number}/items"],
    listItemsForUser: [
      "GET /users/{username}/projectsV2/{project_number}/items"
    ],
    updateItemForOrg: [
      "PATCH /orgs/{org}/projectsV2/{project_number}/items/{item_id}"
    ],
    updateItemForUser: [
      "PATCH /users/{username}/projectsV2/{project_number}/items/{item_id}"
    ]
  },
  pulls: {
    checkIfMerged: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    create: ["POST /repos/{owner}/{repo}/pulls"],
    createReplyForReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments/{comment_id}/replies"
    ],
    createReview: ["POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    createReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    deletePendingReview: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    deleteReviewComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ],
    dismissReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/dismissals"
    ],
    get: ["GET /repos/{owner}/{repo}/pulls/{pull_number}"],
    getReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    getReviewComment: ["GET /repos/{owner}/{repo}/pulls/comments/{comment_id}"],
    list: ["GET /repos/{owner}/{repo}/pulls"],
    listCommentsForReview: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/commits"],
    listFiles: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/files"],
    listRequestedReviewers: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    listReviewComments: [
      "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments"
    ],
    listReviewCommentsForRepo: ["GET /repos/{owner}/{repo}/pulls/comments"],
    listReviews: ["GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews"],
    merge: ["PUT /repos/{owner}/{repo}/pulls/{pull_number}/merge"],
    removeRequestedReviewers: [
      "DELETE /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    requestReviewers: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/requested_reviewers"
    ],
    submitReview: [
      "POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/events"
    ],
    update: ["PATCH /repos/{owner}/{repo}/pulls/{pull_number}"],
    updateBranch: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/update-branch"
    ],
    updateReview: [
      "PUT /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}"
    ],
    updateReviewComment: [
      "PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}"
    ]
  },
  rateLimit: { get: ["GET /rate_limit"] },
  reactions: {
    createForCommitComment: [
      "POST /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    createForIssue: [
      "POST /repos/{owner}/{repo}/issues/{issue_number}/reactions"
    ],
    createForIssueComment: [
      "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    createForPullRequestReviewComment: [
      "POST /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    createForRelease: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    createForTeamDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    createForTeamDiscussionInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ],
    deleteForCommitComment: [
      "DELETE /repos/{owner}/{repo}/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForIssue: [
      "DELETE /repos/{owner}/{repo}/issues/{issue_number}/reactions/{reaction_id}"
    ],
    deleteForIssueComment: [
      "DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForPullRequestComment: [
      "DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions/{reaction_id}"
    ],
    deleteForRelease: [
      "DELETE /repos/{owner}/{repo}/releases/{release_id}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussion: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions/{reaction_id}"
    ],
    deleteForTeamDiscussionComment: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions/{reaction_id}"
    ],
    listForCommitComment: [
      "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions"
    ],
    listForIssue: ["GET /repos/{owner}/{repo}/issues/{issue_number}/reactions"],
    listForIssueComment: [
      "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions"
    ],
    listForPullRequestReviewComment: [
      "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions"
    ],
    listForRelease: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/reactions"
    ],
    listForTeamDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions"
    ],
    listForTeamDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions"
    ]
  },
  repos: {
    acceptInvitation: [
      "PATCH /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "acceptInvitationForAuthenticatedUser"] }
    ],
    acceptInvitationForAuthenticatedUser: [
      "PATCH /user/repository_invitations/{invitation_id}"
    ],
    addAppAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    addCollaborator: ["PUT /repos/{owner}/{repo}/collaborators/{username}"],
    addStatusCheckContexts: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    addTeamAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    addUserAccessRestrictions: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    cancelPagesDeployment: [
      "POST /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}/cancel"
    ],
    checkAutomatedSecurityFixes: [
      "GET /repos/{owner}/{repo}/automated-security-fixes"
    ],
    checkCollaborator: ["GET /repos/{owner}/{repo}/collaborators/{username}"],
    checkImmutableReleases: ["GET /repos/{owner}/{repo}/immutable-releases"],
    checkPrivateVulnerabilityReporting: [
      "GET /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    checkVulnerabilityAlerts: [
      "GET /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    codeownersErrors: ["GET /repos/{owner}/{repo}/codeowners/errors"],
    compareCommits: ["GET /repos/{owner}/{repo}/compare/{base}...{head}"],
    compareCommitsWithBasehead: [
      "GET /repos/{owner}/{repo}/compare/{basehead}"
    ],
    createAttestation: ["POST /repos/{owner}/{repo}/attestations"],
    createAutolink: ["POST /repos/{owner}/{repo}/autolinks"],
    createCommitComment: [
      "POST /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    createCommitSignatureProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    createCommitStatus: ["POST /repos/{owner}/{repo}/statuses/{sha}"],
    createDeployKey: ["POST /repos/{owner}/{repo}/keys"],
    createDeployment: ["POST /repos/{owner}/{repo}/deployments"],
    createDeploymentBranchPolicy: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    createDeploymentProtectionRule: [
      "POST /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    createDeploymentStatus: [
      "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    createDispatchEvent: ["POST /repos/{owner}/{repo}/dispatches"],
    createForAuthenticatedUser: ["POST /user/repos"],
    createFork: ["POST /repos/{owner}/{repo}/forks"],
    createInOrg: ["POST /orgs/{org}/repos"],
    createOrUpdateEnvironment: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    createOrUpdateFileContents: ["PUT /repos/{owner}/{repo}/contents/{path}"],
    createOrgRuleset: ["POST /orgs/{org}/rulesets"],
    createPagesDeployment: ["POST /repos/{owner}/{repo}/pages/deployments"],
    createPagesSite: ["POST /repos/{owner}/{repo}/pages"],
    createRelease: ["POST /repos/{owner}/{repo}/releases"],
    createRepoRuleset: ["POST /repos/{owner}/{repo}/rulesets"],
    createUsingTemplate: [
      "POST /repos/{template_owner}/{template_repo}/generate"
    ],
    createWebhook: ["POST /repos/{owner}/{repo}/hooks"],
    customPropertiesForReposCreateOrUpdateRepositoryValues: [
      "PATCH /repos/{owner}/{repo}/properties/values"
    ],
    customPropertiesForReposGetRepositoryValues: [
      "GET /repos/{owner}/{repo}/properties/values"
    ],
    declineInvitation: [
      "DELETE /user/repository_invitations/{invitation_id}",
      {},
      { renamed: ["repos", "declineInvitationForAuthenticatedUser"] }
    ],
    declineInvitationForAuthenticatedUser: [
      "DELETE /user/repository_invitations/{invitation_id}"
    ],
    delete: ["DELETE /repos/{owner}/{repo}"],
    deleteAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    deleteAdminBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    deleteAnEnvironment: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    deleteAutolink: ["DELETE /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    deleteBranchProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    deleteCommitComment: ["DELETE /repos/{owner}/{repo}/comments/{comment_id}"],
    deleteCommitSignatureProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    deleteDeployKey: ["DELETE /repos/{owner}/{repo}/keys/{key_id}"],
    deleteDeployment: [
      "DELETE /repos/{owner}/{repo}/deployments/{deployment_id}"
    ],
    deleteDeploymentBranchPolicy: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    deleteFile: ["DELETE /repos/{owner}/{repo}/contents/{path}"],
    deleteInvitation: [
      "DELETE /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    deleteOrgRuleset: ["DELETE /orgs/{org}/rulesets/{ruleset_id}"],
    deletePagesSite: ["DELETE /repos/{owner}/{repo}/pages"],
    deletePullRequestReviewProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    deleteRelease: ["DELETE /repos/{owner}/{repo}/releases/{release_id}"],
    deleteReleaseAsset: [
      "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    deleteRepoRuleset: ["DELETE /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    deleteWebhook: ["DELETE /repos/{owner}/{repo}/hooks/{hook_id}"],
    disableAutomatedSecurityFixes: [
      "DELETE /repos/{owner}/{repo}/automated-security-fixes"
    ],
    disableDeploymentProtectionRule: [
      "DELETE /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    disableImmutableReleases: [
      "DELETE /repos/{owner}/{repo}/immutable-releases"
    ],
    disablePrivateVulnerabilityReporting: [
      "DELETE /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    disableVulnerabilityAlerts: [
      "DELETE /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    downloadArchive: [
      "GET /repos/{owner}/{repo}/zipball/{ref}",
      {},
      { renamed: ["repos", "downloadZipballArchive"] }
    ],
    downloadTarballArchive: ["GET /repos/{owner}/{repo}/tarball/{ref}"],
    downloadZipballArchive: ["GET /repos/{owner}/{repo}/zipball/{ref}"],
    enableAutomatedSecurityFixes: [
      "PUT /repos/{owner}/{repo}/automated-security-fixes"
    ],
    enableImmutableReleases: ["PUT /repos/{owner}/{repo}/immutable-releases"],
    enablePrivateVulnerabilityReporting: [
      "PUT /repos/{owner}/{repo}/private-vulnerability-reporting"
    ],
    enableVulnerabilityAlerts: [
      "PUT /repos/{owner}/{repo}/vulnerability-alerts"
    ],
    generateReleaseNotes: [
      "POST /repos/{owner}/{repo}/releases/generate-notes"
    ],
    get: ["GET /repos/{owner}/{repo}"],
    getAccessRestrictions: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions"
    ],
    getAdminBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    getAllDeploymentProtectionRules: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules"
    ],
    getAllEnvironments: ["GET /repos/{owner}/{repo}/environments"],
    getAllStatusCheckContexts: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts"
    ],
    getAllTopics: ["GET /repos/{owner}/{repo}/topics"],
    getAppsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps"
    ],
    getAutolink: ["GET /repos/{owner}/{repo}/autolinks/{autolink_id}"],
    getBranch: ["GET /repos/{owner}/{repo}/branches/{branch}"],
    getBranchProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    getBranchRules: ["GET /repos/{owner}/{repo}/rules/branches/{branch}"],
    getClones: ["GET /repos/{owner}/{repo}/traffic/clones"],
    getCodeFrequencyStats: ["GET /repos/{owner}/{repo}/stats/code_frequency"],
    getCollaboratorPermissionLevel: [
      "GET /repos/{owner}/{repo}/collaborators/{username}/permission"
    ],
    getCombinedStatusForRef: ["GET /repos/{owner}/{repo}/commits/{ref}/status"],
    getCommit: ["GET /repos/{owner}/{repo}/commits/{ref}"],
    getCommitActivityStats: ["GET /repos/{owner}/{repo}/stats/commit_activity"],
    getCommitComment: ["GET /repos/{owner}/{repo}/comments/{comment_id}"],
    getCommitSignatureProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_signatures"
    ],
    getCommunityProfileMetrics: ["GET /repos/{owner}/{repo}/community/profile"],
    getContent: ["GET /repos/{owner}/{repo}/contents/{path}"],
    getContributorsStats: ["GET /repos/{owner}/{repo}/stats/contributors"],
    getCustomDeploymentProtectionRule: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/{protection_rule_id}"
    ],
    getDeployKey: ["GET /repos/{owner}/{repo}/keys/{key_id}"],
    getDeployment: ["GET /repos/{owner}/{repo}/deployments/{deployment_id}"],
    getDeploymentBranchPolicy: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    getDeploymentStatus: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses/{status_id}"
    ],
    getEnvironment: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}"
    ],
    getLatestPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/latest"],
    getLatestRelease: ["GET /repos/{owner}/{repo}/releases/latest"],
    getOrgRuleSuite: ["GET /orgs/{org}/rulesets/rule-suites/{rule_suite_id}"],
    getOrgRuleSuites: ["GET /orgs/{org}/rulesets/rule-suites"],
    getOrgRuleset: ["GET /orgs/{org}/rulesets/{ruleset_id}"],
    getOrgRulesets: ["GET /orgs/{org}/rulesets"],
    getPages: ["GET /repos/{owner}/{repo}/pages"],
    getPagesBuild: ["GET /repos/{owner}/{repo}/pages/builds/{build_id}"],
    getPagesDeployment: [
      "GET /repos/{owner}/{repo}/pages/deployments/{pages_deployment_id}"
    ],
    getPagesHealthCheck: ["GET /repos/{owner}/{repo}/pages/health"],
    getParticipationStats: ["GET /repos/{owner}/{repo}/stats/participation"],
    getPullRequestReviewProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    getPunchCardStats: ["GET /repos/{owner}/{repo}/stats/punch_card"],
    getReadme: ["GET /repos/{owner}/{repo}/readme"],
    getReadmeInDirectory: ["GET /repos/{owner}/{repo}/readme/{dir}"],
    getRelease: ["GET /repos/{owner}/{repo}/releases/{release_id}"],
    getReleaseAsset: ["GET /repos/{owner}/{repo}/releases/assets/{asset_id}"],
    getReleaseByTag: ["GET /repos/{owner}/{repo}/releases/tags/{tag}"],
    getRepoRuleSuite: [
      "GET /repos/{owner}/{repo}/rulesets/rule-suites/{rule_suite_id}"
    ],
    getRepoRuleSuites: ["GET /repos/{owner}/{repo}/rulesets/rule-suites"],
    getRepoRuleset: ["GET /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    getRepoRulesetHistory: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history"
    ],
    getRepoRulesetVersion: [
      "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history/{version_id}"
    ],
    getRepoRulesets: ["GET /repos/{owner}/{repo}/rulesets"],
    getStatusChecksProtection: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    getTeamsWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams"
    ],
    getTopPaths: ["GET /repos/{owner}/{repo}/traffic/popular/paths"],
    getTopReferrers: ["GET /repos/{owner}/{repo}/traffic/popular/referrers"],
    getUsersWithAccessToProtectedBranch: [
      "GET /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users"
    ],
    getViews: ["GET /repos/{owner}/{repo}/traffic/views"],
    getWebhook: ["GET /repos/{owner}/{repo}/hooks/{hook_id}"],
    getWebhookConfigForRepo: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    getWebhookDelivery: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}"
    ],
    listActivities: ["GET /repos/{owner}/{repo}/activity"],
    listAttestations: [
      "GET /repos/{owner}/{repo}/attestations/{subject_digest}"
    ],
    listAutolinks: ["GET /repos/{owner}/{repo}/autolinks"],
    listBranches: ["GET /repos/{owner}/{repo}/branches"],
    listBranchesForHeadCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/branches-where-head"
    ],
    listCollaborators: ["GET /repos/{owner}/{repo}/collaborators"],
    listCommentsForCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments"
    ],
    listCommitCommentsForRepo: ["GET /repos/{owner}/{repo}/comments"],
    listCommitStatusesForRef: [
      "GET /repos/{owner}/{repo}/commits/{ref}/statuses"
    ],
    listCommits: ["GET /repos/{owner}/{repo}/commits"],
    listContributors: ["GET /repos/{owner}/{repo}/contributors"],
    listCustomDeploymentRuleIntegrations: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps"
    ],
    listDeployKeys: ["GET /repos/{owner}/{repo}/keys"],
    listDeploymentBranchPolicies: [
      "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies"
    ],
    listDeploymentStatuses: [
      "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses"
    ],
    listDeployments: ["GET /repos/{owner}/{repo}/deployments"],
    listForAuthenticatedUser: ["GET /user/repos"],
    listForOrg: ["GET /orgs/{org}/repos"],
    listForUser: ["GET /users/{username}/repos"],
    listForks: ["GET /repos/{owner}/{repo}/forks"],
    listInvitations: ["GET /repos/{owner}/{repo}/invitations"],
    listInvitationsForAuthenticatedUser: ["GET /user/repository_invitations"],
    listLanguages: ["GET /repos/{owner}/{repo}/languages"],
    listPagesBuilds: ["GET /repos/{owner}/{repo}/pages/builds"],
    listPublic: ["GET /repositories"],
    listPullRequestsAssociatedWithCommit: [
      "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls"
    ],
    listReleaseAssets: [
      "GET /repos/{owner}/{repo}/releases/{release_id}/assets"
    ],
    listReleases: ["GET /repos/{owner}/{repo}/releases"],
    listTags: ["GET /repos/{owner}/{repo}/tags"],
    listTeams: ["GET /repos/{owner}/{repo}/teams"],
    listWebhookDeliveries: [
      "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries"
    ],
    listWebhooks: ["GET /repos/{owner}/{repo}/hooks"],
    merge: ["POST /repos/{owner}/{repo}/merges"],
    mergeUpstream: ["POST /repos/{owner}/{repo}/merge-upstream"],
    pingWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/pings"],
    redeliverWebhookDelivery: [
      "POST /repos/{owner}/{repo}/hooks/{hook_id}/deliveries/{delivery_id}/attempts"
    ],
    removeAppAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    removeCollaborator: [
      "DELETE /repos/{owner}/{repo}/collaborators/{username}"
    ],
    removeStatusCheckContexts: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    removeStatusCheckProtection: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    removeTeamAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    removeUserAccessRestrictions: [
      "DELETE /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    renameBranch: ["POST /repos/{owner}/{repo}/branches/{branch}/rename"],
    replaceAllTopics: ["PUT /repos/{owner}/{repo}/topics"],
    requestPagesBuild: ["POST /repos/{owner}/{repo}/pages/builds"],
    setAdminBranchProtection: [
      "POST /repos/{owner}/{repo}/branches/{branch}/protection/enforce_admins"
    ],
    setAppAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/apps",
      {},
      { mapToData: "apps" }
    ],
    setStatusCheckContexts: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks/contexts",
      {},
      { mapToData: "contexts" }
    ],
    setTeamAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/teams",
      {},
      { mapToData: "teams" }
    ],
    setUserAccessRestrictions: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection/restrictions/users",
      {},
      { mapToData: "users" }
    ],
    testPushWebhook: ["POST /repos/{owner}/{repo}/hooks/{hook_id}/tests"],
    transfer: ["POST /repos/{owner}/{repo}/transfer"],
    update: ["PATCH /repos/{owner}/{repo}"],
    updateBranchProtection: [
      "PUT /repos/{owner}/{repo}/branches/{branch}/protection"
    ],
    updateCommitComment: ["PATCH /repos/{owner}/{repo}/comments/{comment_id}"],
    updateDeploymentBranchPolicy: [
      "PUT /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies/{branch_policy_id}"
    ],
    updateInformationAboutPagesSite: ["PUT /repos/{owner}/{repo}/pages"],
    updateInvitation: [
      "PATCH /repos/{owner}/{repo}/invitations/{invitation_id}"
    ],
    updateOrgRuleset: ["PUT /orgs/{org}/rulesets/{ruleset_id}"],
    updatePullRequestReviewProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_pull_request_reviews"
    ],
    updateRelease: ["PATCH /repos/{owner}/{repo}/releases/{release_id}"],
    updateReleaseAsset: [
      "PATCH /repos/{owner}/{repo}/releases/assets/{asset_id}"
    ],
    updateRepoRuleset: ["PUT /repos/{owner}/{repo}/rulesets/{ruleset_id}"],
    updateStatusCheckPotection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks",
      {},
      { renamed: ["repos", "updateStatusCheckProtection"] }
    ],
    updateStatusCheckProtection: [
      "PATCH /repos/{owner}/{repo}/branches/{branch}/protection/required_status_checks"
    ],
    updateWebhook: ["PATCH /repos/{owner}/{repo}/hooks/{hook_id}"],
    updateWebhookConfigForRepo: [
      "PATCH /repos/{owner}/{repo}/hooks/{hook_id}/config"
    ],
    uploadReleaseAsset: [
      "POST /repos/{owner}/{repo}/releases/{release_id}/assets{?name,label}",
      { baseUrl: "https://uploads.github.com" }
    ]
  },
  search: {
    code: ["GET /search/code"],
    commits: ["GET /search/commits"],
    issuesAndPullRequests: ["GET /search/issues"],
    labels: ["GET /search/labels"],
    repos: ["GET /search/repositories"],
    topics: ["GET /search/topics"],
    users: ["GET /search/users"]
  },
  secretScanning: {
    createPushProtectionBypass: [
      "POST /repos/{owner}/{repo}/secret-scanning/push-protection-bypasses"
    ],
    getAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    getScanHistory: ["GET /repos/{owner}/{repo}/secret-scanning/scan-history"],
    listAlertsForOrg: ["GET /orgs/{org}/secret-scanning/alerts"],
    listAlertsForRepo: ["GET /repos/{owner}/{repo}/secret-scanning/alerts"],
    listLocationsForAlert: [
      "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations"
    ],
    listOrgPatternConfigs: [
      "GET /orgs/{org}/secret-scanning/pattern-configurations"
    ],
    updateAlert: [
      "PATCH /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}"
    ],
    updateOrgPatternConfigs: [
      "PATCH /orgs/{org}/secret-scanning/pattern-configurations"
    ]
  },
  securityAdvisories: {
    createFork: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/forks"
    ],
    createPrivateVulnerabilityReport: [
      "POST /repos/{owner}/{repo}/security-advisories/reports"
    ],
    createRepositoryAdvisory: [
      "POST /repos/{owner}/{repo}/security-advisories"
    ],
    createRepositoryAdvisoryCveRequest: [
      "POST /repos/{owner}/{repo}/security-advisories/{ghsa_id}/cve"
    ],
    getGlobalAdvisory: ["GET /advisories/{ghsa_id}"],
    getRepositoryAdvisory: [
      "GET /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ],
    listGlobalAdvisories: ["GET /advisories"],
    listOrgRepositoryAdvisories: ["GET /orgs/{org}/security-advisories"],
    listRepositoryAdvisories: ["GET /repos/{owner}/{repo}/security-advisories"],
    updateRepositoryAdvisory: [
      "PATCH /repos/{owner}/{repo}/security-advisories/{ghsa_id}"
    ]
  },
  teams: {
    addOrUpdateMembershipForUserInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    addOrUpdateRepoPermissionsInOrg: [
      "PUT /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    checkPermissionsForRepoInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    create: ["POST /orgs/{org}/teams"],
    createDiscussionCommentInOrg: [
      "POST /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    createDiscussionInOrg: ["POST /orgs/{org}/teams/{team_slug}/discussions"],
    deleteDiscussionCommentInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    deleteDiscussionInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    deleteInOrg: ["DELETE /orgs/{org}/teams/{team_slug}"],
    getByName: ["GET /orgs/{org}/teams/{team_slug}"],
    getDiscussionCommentInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    getDiscussionInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    getMembershipForUserInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    list: ["GET /orgs/{org}/teams"],
    listChildInOrg: ["GET /orgs/{org}/teams/{team_slug}/teams"],
    listDiscussionCommentsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments"
    ],
    listDiscussionsInOrg: ["GET /orgs/{org}/teams/{team_slug}/discussions"],
    listForAuthenticatedUser: ["GET /user/teams"],
    listMembersInOrg: ["GET /orgs/{org}/teams/{team_slug}/members"],
    listPendingInvitationsInOrg: [
      "GET /orgs/{org}/teams/{team_slug}/invitations"
    ],
    listReposInOrg: ["GET /orgs/{org}/teams/{team_slug}/repos"],
    removeMembershipForUserInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/memberships/{username}"
    ],
    removeRepoInOrg: [
      "DELETE /orgs/{org}/teams/{team_slug}/repos/{owner}/{repo}"
    ],
    updateDiscussionCommentInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}"
    ],
    updateDiscussionInOrg: [
      "PATCH /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}"
    ],
    updateInOrg: ["PATCH /orgs/{org}/teams/{team_slug}"]
  },
  users: {
    addEmailForAuthenticated: [
      "POST /user/emails",
      {},
      { renamed: ["users", "addEmailForAuthenticatedUser"] }
    ],
    addEmailForAuthenticatedUser: ["POST /user/emails"],
    addSocialAccountForAuthenticatedUser: ["POST /user/social_accounts"],
    block: ["PUT /user/blocks/{username}"],
    checkBlocked: ["GET /user/blocks/{username}"],
    checkFollowingForUser: ["GET /users/{username}/following/{target_user}"],
    checkPersonIsFollowedByAuthenticated: ["GET /user/following/{username}"],
    createGpgKeyForAuthenticated: [
      "POST /user/gpg_keys",
      {},
      { renamed: ["users", "createGpgKeyForAuthenticatedUser"] }
    ],
    createGpgKeyForAuthenticatedUser: ["POST /user/gpg_keys"],
    createPublicSshKeyForAuthenticated: [
      "POST /user/keys",
      {},
      { renamed: ["users", "createPublicSshKeyForAuthenticatedUser"] }
    ],
    createPublicSshKeyForAuthenticatedUser: ["POST /user/keys"],
    createSshSigningKeyForAuthenticatedUser: ["POST /user/ssh_signing_keys"],
    deleteAttestationsBulk: [
      "POST /users/{username}/attestations/delete-request"
    ],
    deleteAttestationsById: [
      "DELETE /users/{username}/attestations/{attestation_id}"
    ],
    deleteAttestationsBySubjectDigest: [
      "DELETE /users/{username}/attestations/digest/{subject_digest}"
    ],
    deleteEmailForAuthenticated: [
      "DELETE /user/emails",
      {},
      { renamed: ["users", "deleteEmailForAuthenticatedUser"] }
    ],
    deleteEmailForAuthenticatedUser: ["DELETE /user/emails"],
    deleteGpgKeyForAuthenticated: [
      "DELETE /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "deleteGpgKeyForAuthenticatedUser"] }
    ],
    deleteGpgKeyForAuthenticatedUser: ["DELETE /user/gpg_keys/{gpg_key_id}"],
    deletePublicSshKeyForAuthenticated: [
      "DELETE /user/keys/{key_id}",
      {},
      { renamed: ["users", "deletePublicSshKeyForAuthenticatedUser"] }
    ],
    deletePublicSshKeyForAuthenticatedUser: ["DELETE /user/keys/{key_id}"],
    deleteSocialAccountForAuthenticatedUser: ["DELETE /user/social_accounts"],
    deleteSshSigningKeyForAuthenticatedUser: [
      "DELETE /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    follow: ["PUT /user/following/{username}"],
    getAuthenticated: ["GET /user"],
    getById: ["GET /user/{account_id}"],
    getByUsername: ["GET /users/{username}"],
    getContextForUser: ["GET /users/{username}/hovercard"],
    getGpgKeyForAuthenticated: [
      "GET /user/gpg_keys/{gpg_key_id}",
      {},
      { renamed: ["users", "getGpgKeyForAuthenticatedUser"] }
    ],
    getGpgKeyForAuthenticatedUser: ["GET /user/gpg_keys/{gpg_key_id}"],
    getPublicSshKeyForAuthenticated: [
      "GET /user/keys/{key_id}",
      {},
      { renamed: ["users", "getPublicSshKeyForAuthenticatedUser"] }
    ],
    getPublicSshKeyForAuthenticatedUser: ["GET /user/keys/{key_id}"],
    getSshSigningKeyForAuthenticatedUser: [
      "GET /user/ssh_signing_keys/{ssh_signing_key_id}"
    ],
    list: ["GET /users"],
    listAttestations: ["GET /users/{username}/attestations/{subject_digest}"],
    listAttestationsBulk: [
      "POST /users/{username}/attestations/bulk-list{?per_page,before,after}"
    ],
    listBlockedByAuthenticated: [
      "GET /user/blocks",
      {},
      { renamed: ["users", "listBlockedByAuthenticatedUser"] }
    ],
    listBlockedByAuthenticatedUser: ["GET /user/blocks"],
    listEmailsForAuthenticated: [
      "GET /user/emails",
      {},
      { renamed: ["users", "listEmailsForAuthenticatedUser"] }
    ],
    listEmailsForAuthenticatedUser: ["GET /user/emails"],
    listFollowedByAuthenticated: [
      "GET /user/following",
      {},
      { renamed: ["users", "listFollowedByAuthenticatedUser"] }
    ],
    listFollowedByAuthenticatedUser: ["GET /user/following"],
    listFollowersForAuthenticatedUser: ["GET /user/followers"],
    listFollowersForUser: ["GET /users/{username}/followers"],
    listFollowingForUser: ["GET /users/{username}/following"],
    listGpgKeysForAuthenticated: [
      "GET /user/gpg_keys",
      {},
      { renamed: ["users", "listGpgKeysForAuthenticatedUser"] }
    ],
    listGpgKeysForAuthenticatedUser: ["GET /user/gpg_keys"],
    listGpgKeysForUser: ["GET /users/{username}/gpg_keys"],
    listPublicEmailsForAuthenticated: [
      "GET /user/public_emails",
      {},
      { renamed: ["users", "listPublicEmailsForAuthenticatedUser"] }
    ],
    listPublicEmailsForAuthenticatedUser: ["GET /user/public_emails"],
    listPublicKeysForUser: ["GET /users/{username}/keys"],
    listPublicSshKeysForAuthenticated: [
      "GET /user/keys",
      {},
      { renamed: ["users", "listPublicSshKeysForAuthenticatedUser"] }
    ],
    listPublicSshKeysForAuthenticatedUser: ["GET /user/keys"],
    listSocialAccountsForAuthenticatedUser: ["GET /user/social_accounts"],
    listSocialAccountsForUser: ["GET /users/{username}/social_accounts"],
    listSshSigningKeysForAuthenticatedUser: ["GET /user/ssh_signing_keys"],
    listSshSigningKeysForUser: ["GET /users/{username}/ssh_signing_keys"],
    setPrimaryEmailVisibilityForAuthenticated: [
      "PATCH /user/email/visibility",
      {},
      { renamed: ["users", "setPrimaryEmailVisibilityForAuthenticatedUser"] }
    ],
    setPrimaryEmailVisibilityForAuthenticatedUser: [
      "PATCH /user/email/visibility"
    ],
    unblock: ["DELETE /user/blocks/{username}"],
    unfollow: ["DELETE /user/following/{username}"],
    updateAuthenticated: ["PATCH /user"]
  }
};
var endpoints_default = Endpoints;

//# sourceMappingURL=endpoints.js.map

;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/endpoints-to-methods.js

const endpointMethodsMap = /* @__PURE__ */ new Map();
for (const [scope, endpoints] of Object.entries(endpoints_default)) {
  for (const [methodName, endpoint] of Object.entries(endpoints)) {
    const [route, defaults, decorations] = endpoint;
    const [method, url] = route.split(/ /);
    const endpointDefaults = Object.assign(
      {
        method,
        url
      },
      defaults
    );
    if (!endpointMethodsMap.has(scope)) {
      endpointMethodsMap.set(scope, /* @__PURE__ */ new Map());
    }
    endpointMethodsMap.get(scope).set(methodName, {
      scope,
      methodName,
      endpointDefaults,
      decorations
    });
  }
}
const handler = {
  has({ scope }, methodName) {
    return endpointMethodsMap.get(scope).has(methodName);
  },
  getOwnPropertyDescriptor(target, methodName) {
    return {
      value: this.get(target, methodName),
      // ensures method is in the cache
      configurable: true,
      writable: true,
      enumerable: true
    };
  },
  defineProperty(target, methodName, descriptor) {
    Object.defineProperty(target.cache, methodName, descriptor);
    return true;
  },
  deleteProperty(target, methodName) {
    delete target.cache[methodName];
    return true;
  },
  ownKeys({ scope }) {
    return [...endpointMethodsMap.get(scope).keys()];
  },
  set(target, methodName, value) {
    return target.cache[methodName] = value;
  },
  get({ octokit, scope, cache }, methodName) {
    if (cache[methodName]) {
      return cache[methodName];
    }
    const method = endpointMethodsMap.get(scope).get(methodName);
    if (!method) {
      return void 0;
    }
    const { endpointDefaults, decorations } = method;
    if (decorations) {
      cache[methodName] = decorate(
        octokit,
        scope,
        methodName,
        endpointDefaults,
        decorations
      );
    } else {
      cache[methodName] = octokit.request.defaults(endpointDefaults);
    }
    return cache[methodName];
  }
};
function endpointsToMethods(octokit) {
  const newMethods = {};
  for (const scope of endpointMethodsMap.keys()) {
    newMethods[scope] = new Proxy({ octokit, scope, cache: {} }, handler);
  }
  return newMethods;
}
function decorate(octokit, scope, methodName, defaults, decorations) {
  const requestWithDefaults = octokit.request.defaults(defaults);
  function withDecorations(...args) {
    let options = requestWithDefaults.endpoint.merge(...args);
    if (decorations.mapToData) {
      options = Object.assign({}, options, {
        data: options[decorations.mapToData],
        [decorations.mapToData]: void 0
      });
      return requestWithDefaults(options);
    }
    if (decorations.renamed) {
      const [newScope, newMethodName] = decorations.renamed;
      octokit.log.warn(
        `octokit.${scope}.${methodName}() has been renamed to octokit.${newScope}.${newMethodName}()`
      );
    }
    if (decorations.deprecated) {
      octokit.log.warn(decorations.deprecated);
    }
    if (decorations.renamedParameters) {
      const options2 = requestWithDefaults.endpoint.merge(...args);
      for (const [name, alias] of Object.entries(
        decorations.renamedParameters
      )) {
        if (name in options2) {
          octokit.log.warn(
            `"${name}" parameter is deprecated for "octokit.${scope}.${methodName}()". Use "${alias}" instead`
          );
          if (!(alias in options2)) {
            options2[alias] = options2[name];
          }
          delete options2[name];
        }
      }
      return requestWithDefaults(options2);
    }
    return requestWithDefaults(...args);
  }
  return Object.assign(withDecorations, requestWithDefaults);
}

//# sourceMappingURL=endpoints-to-methods.js.map

;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-rest-endpoint-methods/dist-src/index.js


function restEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    rest: api
  };
}
restEndpointMethods.VERSION = dist_src_version_VERSION;
function legacyRestEndpointMethods(octokit) {
  const api = endpointsToMethods(octokit);
  return {
    ...api,
    rest: api
  };
}
legacyRestEndpointMethods.VERSION = dist_src_version_VERSION;

//# sourceMappingURL=index.js.map

;// CONCATENATED MODULE: ./node_modules/@octokit/plugin-paginate-rest/dist-bundle/index.js
// pkg/dist-src/version.js
var plugin_paginate_rest_dist_bundle_VERSION = "0.0.0-development";

// pkg/dist-src/normalize-paginated-list-response.js
function normalizePaginatedListResponse(response) {
  if (!response.data) {
    return {
      ...response,
      data: []
    };
  }
  const responseNeedsNormalization = ("total_count" in response.data || "total_commits" in response.data) && !("url" in response.data);
  if (!responseNeedsNormalization) return response;
  const incompleteResults = response.data.incomplete_results;
  const repositorySelection = response.data.repository_selection;
  const totalCount = response.data.total_count;
  const totalCommits = response.data.total_commits;
  delete response.data.incomplete_results;
  delete response.data.repository_selection;
  delete response.data.total_count;
  delete response.data.total_commits;
  const namespaceKey = Object.keys(response.data)[0];
  const data = response.data[namespaceKey];
  response.data = data;
  if (typeof incompleteResults !== "undefined") {
    response.data.incomplete_results = incompleteResults;
  }
  if (typeof repositorySelection !== "undefined") {
    response.data.repository_selection = repositorySelection;
  }
  response.data.total_count = totalCount;
  response.data.total_commits = totalCommits;
  return response;
}

// pkg/dist-src/iterator.js
function iterator(octokit, route, parameters) {
  const options = typeof route === "function" ? route.endpoint(parameters) : octokit.request.endpoint(route, parameters);
  const requestMethod = typeof route === "function" ? route : octokit.request;
  const method = options.method;
  const headers = options.headers;
  let url = options.url;
  return {
    [Symbol.asyncIterator]: () => ({
      async next() {
        if (!url) return { done: true };
        try {
          const response = await requestMethod({ method, url, headers });
          const normalizedResponse = normalizePaginatedListResponse(response);
          url = ((normalizedResponse.headers.link || "").match(
            /<([^<>]+)>;\s*rel="next"/
          ) || [])[1];
          if (!url && "total_commits" in normalizedResponse.data) {
            const parsedUrl = new URL(normalizedResponse.url);
            const params = parsedUrl.searchParams;
            const page = parseInt(params.get("page") || "1", 10);
            const per_page = parseInt(params.get("per_page") || "250", 10);
            if (page * per_page < normalizedResponse.data.total_commits) {
              params.set("page", String(page + 1));
              url = parsedUrl.toString();
            }
          }
          return { value: normalizedResponse };
        } catch (error) {
          if (error.status !== 409) throw error;
          url = "";
          return {
            value: {
              status: 200,
              headers: {},
              data: []
            }
          };
        }
      }
    })
  };
}

// pkg/dist-src/paginate.js
function paginate(octokit, route, parameters, mapFn) {
  if (typeof parameters === "function") {
    mapFn = parameters;
    parameters = void 0;
  }
  return gather(
    octokit,
    [],
    iterator(octokit, route, parameters)[Symbol.asyncIterator](),
    mapFn
  );
}
function gather(octokit, results, iterator2, mapFn) {
  return iterator2.next().then((result) => {
    if (result.done) {
      return results;
    }
    let earlyExit = false;
    function done() {
      earlyExit = true;
    }
    results = results.concat(
      mapFn ? mapFn(result.value, done) : result.value.data
    );
    if (earlyExit) {
      return results;
    }
    return gather(octokit, results, iterator2, mapFn);
  });
}

// pkg/dist-src/compose-paginate.js
var composePaginateRest = Object.assign(paginate, {
  iterator
});

// pkg/dist-src/generated/paginating-endpoints.js
var paginatingEndpoints = (/* unused pure expression or super */ null && ([
  "GET /advisories",
  "GET /app/hook/deliveries",
  "GET /app/installation-requests",
  "GET /app/installations",
  "GET /assignments/{assignment_id}/accepted_assignments",
  "GET /classrooms",
  "GET /classrooms/{classroom_id}/assignments",
  "GET /enterprises/{enterprise}/code-security/configurations",
  "GET /enterprises/{enterprise}/code-security/configurations/{configuration_id}/repositories",
  "GET /enterprises/{enterprise}/dependabot/alerts",
  "GET /enterprises/{enterprise}/teams",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/memberships",
  "GET /enterprises/{enterprise}/teams/{enterprise-team}/organizations",
  "GET /events",
  "GET /gists",
  "GET /gists/public",
  "GET /gists/starred",
  "GET /gists/{gist_id}/comments",
  "GET /gists/{gist_id}/commits",
  "GET /gists/{gist_id}/forks",
  "GET /installation/repositories",
  "GET /issues",
  "GET /licenses",
  "GET /marketplace_listing/plans",
  "GET /marketplace_listing/plans/{plan_id}/accounts",
  "GET /marketplace_listing/stubbed/plans",
  "GET /marketplace_listing/stubbed/plans/{plan_id}/accounts",
  "GET /networks/{owner}/{repo}/events",
  "GET /notifications",
  "GET /organizations",
  "GET /organizations/{org}/dependabot/repository-access",
  "GET /orgs/{org}/actions/cache/usage-by-repository",
  "GET /orgs/{org}/actions/hosted-runners",
  "GET /orgs/{org}/actions/permissions/repositories",
  "GET /orgs/{org}/actions/permissions/self-hosted-runners/repositories",
  "GET /orgs/{org}/actions/runner-groups",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/hosted-runners",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/repositories",
  "GET /orgs/{org}/actions/runner-groups/{runner_group_id}/runners",
  "GET /orgs/{org}/actions/runners",
  "GET /orgs/{org}/actions/secrets",
  "GET /orgs/{org}/actions/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/actions/variables",
  "GET /orgs/{org}/actions/variables/{name}/repositories",
  "GET /orgs/{org}/attestations/repositories",
  "GET /orgs/{org}/attestations/{subject_digest}",
  "GET /orgs/{org}/blocks",
  "GET /orgs/{org}/campaigns",
  "GET /orgs/{org}/code-scanning/alerts",
  "GET /orgs/{org}/code-security/configurations",
  "GET /orgs/{org}/code-security/configurations/{configuration_id}/repositories",
  "GET /orgs/{org}/codespaces",
  "GET /orgs/{org}/codespaces/secrets",
  "GET /orgs/{org}/codespaces/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/copilot/billing/seats",
  "GET /orgs/{org}/copilot/metrics",
  "GET /orgs/{org}/dependabot/alerts",
  "GET /orgs/{org}/dependabot/secrets",
  "GET /orgs/{org}/dependabot/secrets/{secret_name}/repositories",
  "GET /orgs/{org}/events",
  "GET /orgs/{org}/failed_invitations",
  "GET /orgs/{org}/hooks",
  "GET /orgs/{org}/hooks/{hook_id}/deliveries",
  "GET /orgs/{org}/insights/api/route-stats/{actor_type}/{actor_id}",
  "GET /orgs/{org}/insights/api/subject-stats",
  "GET /orgs/{org}/insights/api/user-stats/{user_id}",
  "GET /orgs/{org}/installations",
  "GET /orgs/{org}/invitations",
  "GET /orgs/{org}/invitations/{invitation_id}/teams",
  "GET /orgs/{org}/issues",
  "GET /orgs/{org}/members",
  "GET /orgs/{org}/members/{username}/codespaces",
  "GET /orgs/{org}/migrations",
  "GET /orgs/{org}/migrations/{migration_id}/repositories",
  "GET /orgs/{org}/organization-roles/{role_id}/teams",
  "GET /orgs/{org}/organization-roles/{role_id}/users",
  "GET /orgs/{org}/outside_collaborators",
  "GET /orgs/{org}/packages",
  "GET /orgs/{org}/packages/{package_type}/{package_name}/versions",
  "GET /orgs/{org}/personal-access-token-requests",
  "GET /orgs/{org}/personal-access-token-requests/{pat_request_id}/repositories",
  "GET /orgs/{org}/personal-access-tokens",
  "GET /orgs/{org}/personal-access-tokens/{pat_id}/repositories",
  "GET /orgs/{org}/private-registries",
  "GET /orgs/{org}/projects",
  "GET /orgs/{org}/projectsV2",
  "GET /orgs/{org}/projectsV2/{project_number}/fields",
  "GET /orgs/{org}/projectsV2/{project_number}/items",
  "GET /orgs/{org}/properties/values",
  "GET /orgs/{org}/public_members",
  "GET /orgs/{org}/repos",
  "GET /orgs/{org}/rulesets",
  "GET /orgs/{org}/rulesets/rule-suites",
  "GET /orgs/{org}/rulesets/{ruleset_id}/history",
  "GET /orgs/{org}/secret-scanning/alerts",
  "GET /orgs/{org}/security-advisories",
  "GET /orgs/{org}/settings/immutable-releases/repositories",
  "GET /orgs/{org}/settings/network-configurations",
  "GET /orgs/{org}/team/{team_slug}/copilot/metrics",
  "GET /orgs/{org}/teams",
  "GET /orgs/{org}/teams/{team_slug}/discussions",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/comments/{comment_number}/reactions",
  "GET /orgs/{org}/teams/{team_slug}/discussions/{discussion_number}/reactions",
  "GET /orgs/{org}/teams/{team_slug}/invitations",
  "GET /orgs/{org}/teams/{team_slug}/members",
  "GET /orgs/{org}/teams/{team_slug}/projects",
  "GET /orgs/{org}/teams/{team_slug}/repos",
  "GET /orgs/{org}/teams/{team_slug}/teams",
  "GET /projects/{project_id}/collaborators",
  "GET /repos/{owner}/{repo}/actions/artifacts",
  "GET /repos/{owner}/{repo}/actions/caches",
  "GET /repos/{owner}/{repo}/actions/organization-secrets",
  "GET /repos/{owner}/{repo}/actions/organization-variables",
  "GET /repos/{owner}/{repo}/actions/runners",
  "GET /repos/{owner}/{repo}/actions/runs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs",
  "GET /repos/{owner}/{repo}/actions/runs/{run_id}/jobs",
  "GET /repos/{owner}/{repo}/actions/secrets",
  "GET /repos/{owner}/{repo}/actions/variables",
  "GET /repos/{owner}/{repo}/actions/workflows",
  "GET /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs",
  "GET /repos/{owner}/{repo}/activity",
  "GET /repos/{owner}/{repo}/assignees",
  "GET /repos/{owner}/{repo}/attestations/{subject_digest}",
  "GET /repos/{owner}/{repo}/branches",
  "GET /repos/{owner}/{repo}/check-runs/{check_run_id}/annotations",
  "GET /repos/{owner}/{repo}/check-suites/{check_suite_id}/check-runs",
  "GET /repos/{owner}/{repo}/code-scanning/alerts",
  "GET /repos/{owner}/{repo}/code-scanning/alerts/{alert_number}/instances",
  "GET /repos/{owner}/{repo}/code-scanning/analyses",
  "GET /repos/{owner}/{repo}/codespaces",
  "GET /repos/{owner}/{repo}/codespaces/devcontainers",
  "GET /repos/{owner}/{repo}/codespaces/secrets",
  "GET /repos/{owner}/{repo}/collaborators",
  "GET /repos/{owner}/{repo}/comments",
  "GET /repos/{owner}/{repo}/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/commits",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/comments",
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
  "GET /repos/{owner}/{repo}/commits/{ref}/check-suites",
  "GET /repos/{owner}/{repo}/commits/{ref}/status",
  "GET /repos/{owner}/{repo}/commits/{ref}/statuses",
  "GET /repos/{owner}/{repo}/compare/{basehead}",
  "GET /repos/{owner}/{repo}/compare/{base}...{head}",
  "GET /repos/{owner}/{repo}/contributors",
  "GET /repos/{owner}/{repo}/dependabot/alerts",
  "GET /repos/{owner}/{repo}/dependabot/secrets",
  "GET /repos/{owner}/{repo}/deployments",
  "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
  "GET /repos/{owner}/{repo}/environments",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment-branch-policies",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/deployment_protection_rules/apps",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets",
  "GET /repos/{owner}/{repo}/environments/{environment_name}/variables",
  "GET /repos/{owner}/{repo}/events",
  "GET /repos/{owner}/{repo}/forks",
  "GET /repos/{owner}/{repo}/hooks",
  "GET /repos/{owner}/{repo}/hooks/{hook_id}/deliveries",
  "GET /repos/{owner}/{repo}/invitations",
  "GET /repos/{owner}/{repo}/issues",
  "GET /repos/{owner}/{repo}/issues/comments",
  "GET /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/issues/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/comments",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocked_by",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/dependencies/blocking",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/events",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/labels",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/reactions",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/sub_issues",
  "GET /repos/{owner}/{repo}/issues/{issue_number}/timeline",
  "GET /repos/{owner}/{repo}/keys",
  "GET /repos/{owner}/{repo}/labels",
  "GET /repos/{owner}/{repo}/milestones",
  "GET /repos/{owner}/{repo}/milestones/{milestone_number}/labels",
  "GET /repos/{owner}/{repo}/notifications",
  "GET /repos/{owner}/{repo}/pages/builds",
  "GET /repos/{owner}/{repo}/projects",
  "GET /repos/{owner}/{repo}/pulls",
  "GET /repos/{owner}/{repo}/pulls/comments",
  "GET /repos/{owner}/{repo}/pulls/comments/{comment_id}/reactions",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/comments",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/commits",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews",
  "GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews/{review_id}/comments",
  "GET /repos/{owner}/{repo}/releases",
  "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
  "GET /repos/{owner}/{repo}/releases/{release_id}/reactions",
  "GET /repos/{owner}/{repo}/rules/branches/{branch}",
  "GET /repos/{owner}/{repo}/rulesets",
  "GET /repos/{owner}/{repo}/rulesets/rule-suites",
  "GET /repos/{owner}/{repo}/rulesets/{ruleset_id}/history",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts",
  "GET /repos/{owner}/{repo}/secret-scanning/alerts/{alert_number}/locations",
  "GET /repos/{owner}/{repo}/security-advisories",
  "GET /repos/{owner}/{repo}/stargazers",
  "GET /repos/{owner}/{repo}/subscribers",
  "GET /repos/{owner}/{repo}/tags",
  "GET /repos/{owner}/{repo}/teams",
  "GET /repos/{owner}/{repo}/topics",
  "GET /repositories",
  "GET /search/code",
  "GET /search/commits",
  "GET /search/issues",
  "GET /search/labels",
  "GET /search/repositories",
  "GET /search/topics",
  "GET /search/users",
  "GET /teams/{team_id}/discussions",
  "GET /teams/{team_id}/discussions/{discussion_number}/comments",
  "GET /teams/{team_id}/discussions/{discussion_number}/comments/{comment_number}/reactions",
  "GET /teams/{team_id}/discussions/{discussion_number}/reactions",
  "GET /teams/{team_id}/invitations",
  "GET /teams/{team_id}/members",
  "GET /teams/{team_id}/projects",
  "GET /teams/{team_id}/repos",
  "GET /teams/{team_id}/teams",
  "GET /user/blocks",
  "GET /user/codespaces",
  "GET /user/codespaces/secrets",
  "GET /user/emails",
  "GET /user/followers",
  "GET /user/following",
  "GET /user/gpg_keys",
  "GET /user/installations",
  "GET /user/installations/{installation_id}/repositories",
  "GET /user/issues",
  "GET /user/keys",
  "GET /user/marketplace_purchases",
  "GET /user/marketplace_purchases/stubbed",
  "GET /user/memberships/orgs",
  "GET /user/migrations",
  "GET /user/migrations/{migration_id}/repositories",
  "GET /user/orgs",
  "GET /user/packages",
  "GET /user/packages/{package_type}/{package_name}/versions",
  "GET /user/public_emails",
  "GET /user/repos",
  "GET /user/repository_invitations",
  "GET /user/social_accounts",
  "GET /user/ssh_signing_keys",
  "GET /user/starred",
  "GET /user/subscriptions",
  "GET /user/teams",
  "GET /users",
  "GET /users/{username}/attestations/{subject_digest}",
  "GET /users/{username}/events",
  "GET /users/{username}/events/orgs/{org}",
  "GET /users/{username}/events/public",
  "GET /users/{username}/followers",
  "GET /users/{username}/following",
  "GET /users/{username}/gists",
  "GET /users/{username}/gpg_keys",
  "GET /users/{username}/keys",
  "GET /users/{username}/orgs",
  "GET /users/{username}/packages",
  "GET /users/{username}/projects",
  "GET /users/{username}/projectsV2",
  "GET /users/{username}/projectsV2/{project_number}/fields",
  "GET /users/{username}/projectsV2/{project_number}/items",
  "GET /users/{username}/received_events",
  "GET /users/{username}/received_events/public",
  "GET /users/{username}/repos",
  "GET /users/{username}/social_accounts",
  "GET /users/{username}/ssh_signing_keys",
  "GET /users/{username}/starred",
  "GET /users/{username}/subscriptions"
]));

// pkg/dist-src/paginating-endpoints.js
function isPaginatingEndpoint(arg) {
  if (typeof arg === "string") {
    return paginatingEndpoints.includes(arg);
  } else {
    return false;
  }
}

// pkg/dist-src/index.js
function paginateRest(octokit) {
  return {
    paginate: Object.assign(paginate.bind(null, octokit), {
      iterator: iterator.bind(null, octokit)
    })
  };
}
paginateRest.VERSION = plugin_paginate_rest_dist_bundle_VERSION;


;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/utils.js


// octokit + plugins



const context = new Context();
const baseUrl = getApiBaseUrl();
const defaults = {
    baseUrl,
    request: {
        agent: getProxyAgent(baseUrl),
        fetch: getProxyFetch(baseUrl)
    }
};
const GitHub = Octokit.plugin(restEndpointMethods, paginateRest).defaults(defaults);

/**
 * Convience function to correctly format Octokit Options to pass into the constructor.
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokitOptions(token, options) {
    const opts = Object.assign({}, options || {}); // Shallow clone - don't mutate the object provided by the caller
    // Auth
    const auth = getAuthString(token, opts);
    if (auth) {
        opts.auth = auth;
    }
    // Orchestration ID
    const userAgent = getUserAgentWithOrchestrationId(opts.userAgent);
    if (userAgent) {
        opts.userAgent = userAgent;
    }
    return opts;
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/github/lib/github.js


const github_context = new Context();
/**
 * Returns a hydrated octokit ready to use for GitHub Actions
 *
 * @param     token    the repo PAT or GITHUB_TOKEN
 * @param     options  other options to set
 */
function getOctokit(token, options, ...additionalPlugins) {
    const GitHubWithPlugins = GitHub.plugin(...additionalPlugins);
    return new GitHubWithPlugins(getOctokitOptions(token, options));
}
//# sourceMappingURL=github.js.map
// EXTERNAL MODULE: ./src/http/client.ts + 21 modules
var client = __nccwpck_require__(109);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __nccwpck_require__(821);
;// CONCATENATED MODULE: ./src/github/unanswered.ts




function explain(answer, now) {
    if (answer.kind === 'unavailable')
        return answer;
    if (answer.kind === 'unanswered')
        return unavailable('outage', `GitHub did not respond (${client/* TROUBLE_WORDS */.UW[answer.trouble]}, ${answer.code}).`);
    const { status, bodyTrouble } = answer;
    if (bodyTrouble)
        return unavailable('outage', `GitHub's response was incomplete (${client/* TROUBLE_WORDS */.UW[bodyTrouble]}).`, {
            status,
        });
    const body = (0,text_json/* parseJson */.qF)(answer.body);
    const message = (0,text_json/* textAt */.$6)(body, 'message') ?? (0,text_json/* textAt */.$6)(body, 'errors', '0', 'message');
    const happened = `GitHub returned ${status}${message === undefined ? '' : `: ${(0,text_escape/* quote */.hD)(message)}`}.`;
    const type = status === 200 ? (0,text_json/* textAt */.$6)(body, 'errors', '0', 'type') : undefined;
    const isLimited = status === 429 || (status === 403 && isRateLimit(answer, message));
    if (isLimited || type === 'RATE_LIMITED')
        return unavailable('rate-limited', happened, { status, notBefore: waitUntil(answer, now) });
    const refused = { status, lasting: true };
    if (type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES')
        return unavailable('permission', happened, refused);
    if (status === 200)
        return unavailable('outage', happened, { status });
    if (status === 301 || status === 307 || status === 308)
        return unavailable('configuration', `${happened} The repository was renamed or transferred.`, refused);
    if (status === 401)
        return unavailable('authentication', happened, refused);
    if (status >= 300 && status < 500 && status !== 408 && status !== 425)
        return unavailable('permission', happened, refused);
    return unavailable('outage', happened, { status, notBefore: waitUntil(answer, now) });
}
function isRateLimit({ header }, message = '') {
    return (header('retry-after') !== undefined ||
        header('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/i.test(message));
}
function waitUntil({ header }, now) {
    const after = (0,retry_after/* retryTime */.oR)(header('retry-after'), header('date'), now);
    if (after !== undefined)
        return after;
    const reset = header('x-ratelimit-reset') ?? '';
    if (header('x-ratelimit-remaining') !== '0' || !/^\d{10}$/.test(reset))
        return undefined;
    return now + Math.max(0, Number(reset) * 1000 - ((0,retry_after/* httpDate */.z7)(header('date')) ?? now));
}
const REMEDIES = {
    authentication: 'Check that the token in `github-token` has not expired or been revoked.',
    permission: 'Give the job, or the token in `github-token`, the permissions that https://github.com/your-org/confluence-audit-action/blob/main/README.md#permissions lists.',
    'rate-limited': 'Re-run the job later, or increase `timeout`.',
    configuration: 'Use the current names of the repositories, and check GITHUB_API_URL on the runner.',
};
function unanswered_failedRead(happened) {
    return unavailable('outage', happened);
}
function unavailable(failureClass, happened, more = {}) {
    const remedy = REMEDIES[failureClass] ?? 'Check https://www.githubstatus.com, then re-run the job.';
    return { kind: 'unavailable', lasting: false, failure: { class: failureClass, happened, remedy }, ...more };
}

;// CONCATENATED MODULE: ./src/github/api.ts






const MOST_BYTES = 16 * 1024 * 1024;
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_BACKOFF_MS = 30_000;
function openGitHub(options) {
    const { runtime, apiUrl } = options;
    let held;
    const ask = async (question, read) => {
        for (let tries = 1;; tries++) {
            if ((held?.notBefore ?? 0) <= runtime.now())
                held = undefined;
            const answer = held ?? (await askOnce(options, question, read));
            if (answer.kind !== 'unavailable')
                return answer;
            if (answer.failure.class === 'rate-limited')
                held = answer;
            if (answer.lasting || !options.retry)
                return answer;
            const until = Math.max(runtime.now() + backoff(tries, runtime.random()), answer.notBefore ?? 0);
            if (until >= options.deadline || runtime.cancelled.aborted)
                return answer;
            await runtime.sleep(until - runtime.now(), runtime.cancelled);
        }
    };
    return {
        graphql: (query, variables) => ask((octokit) => octokit.graphql(query, variables), (answer, body) => (body === undefined ? notJson(answer.status) : { kind: 'answered', body })),
        get: (path) => ask((octokit) => octokit.request(`GET ${apiUrl}${path}`), (answer) => readRest(answer, apiUrl)),
        locate: (path) => ask((octokit) => octokit.request(`GET ${apiUrl}${path}`), readLocation),
    };
}
function backoff(tries, random) {
    return Math.min(LONGEST_BACKOFF_MS, FIRST_BACKOFF_MS * 2 ** (tries - 1)) * (0.5 + random / 2);
}
async function askOnce({ token, apiUrl, runtime, limitMs, deadline }, question, read) {
    const left = deadline - runtime.now();
    if (left <= 0)
        return unavailable('outage', 'There was no time left to ask GitHub.');
    let answer;
    const fetch = async (url, { method, headers, body }) => {
        const bounds = { limitMs: Math.min(limitMs, left), maxBytes: MOST_BYTES, cancelled: runtime.cancelled };
        const result = await (0,client/* send */.tN)({ method: method === 'GET' ? 'GET' : 'POST', url, headers, body }, bounds);
        answer = result;
        if (result.kind !== 'answered' || result.bodyTrouble)
            throw new Error('no whole answer');
        const asJson = new Map([['content-type', 'application/json']]);
        return { url, status: result.status, headers: asJson, text: () => Promise.resolve(result.body) };
    };
    try {
        const octokit = getOctokit(token, { baseUrl: apiUrl, request: { fetch }, log: SILENT });
        const response = await question(octokit);
        const { status } = answer;
        if (status >= 300 && status !== 302)
            return explain(answer, runtime.now());
        return read(answer, response);
    }
    catch {
        return answer === undefined
            ? unavailable('configuration', `The request to GitHub's API at ${(0,text_escape/* quote */.hD)(apiUrl)} could not be sent.`, {
                lasting: true,
            })
            : explain(answer, runtime.now());
    }
}
const ignore = () => undefined;
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function readLocation({ status, header }) {
    const url = header('location');
    return status === 302 && url !== undefined && (0,http_url/* isSecure */.Ut)(url)
        ? { kind: 'located', url }
        : unavailable('outage', `GitHub returned ${status} without the address of the file.`, { status });
}
function readRest(answer, apiUrl) {
    const body = (0,text_json/* parseJson */.qF)(answer.body);
    if (answer.status !== 200 || body === undefined)
        return notJson(answer.status);
    const link = /<([^>]*)>;\s*rel="next"/.exec(answer.header('link') ?? '')?.[1];
    if (link === undefined)
        return { kind: 'answered', body };
    if (!link.startsWith(`${apiUrl}/`))
        return unavailable('outage', `GitHub's next page is at another address, ${(0,text_escape/* quote */.hD)(link)}.`, {
            lasting: true,
        });
    return { kind: 'answered', body, next: link.slice(apiUrl.length) };
}
function notJson(status) {
    return unavailable('outage', `GitHub returned ${status}, but not with JSON.`, { status });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: ./src/github/known.ts
function known(value) {
    return { kind: 'known', value };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
function unanswered({ failure }) {
    return unknown(failure.happened.replace(/\.$/, ''));
}
function known_readEach(list, read) {
    if (!Array.isArray(list))
        return undefined;
    const values = list.map((entry) => read(entry));
    return values.every((value) => value !== undefined) ? values : undefined;
}
function isOid(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isRepository(text) {
    return /^[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}

;// CONCATENATED MODULE: ./src/github/artifacts.ts





const NO_REPOSITORIES = "GitHub's list of repositories is incomplete.";
const NO_ARTIFACTS = "GitHub's list of artifacts is incomplete.";
async function readRepository(api, name) {
    const answer = await api.get(`/repos/${name}`);
    if (answer.kind === 'unavailable')
        return answer;
    return toRepository(answer.body) ?? failedRead(NO_REPOSITORIES);
}
async function readRepositories(api, owner) {
    const ofOrganization = await readRepositoryPages(api, `/orgs/${owner}/repos?per_page=100`);
    const isNone = !Array.isArray(ofOrganization) && ofOrganization.status === 404;
    return isNone ? readRepositoryPages(api, `/users/${owner}/repos?per_page=100`) : ofOrganization;
}
async function readRepositoryPages(api, first) {
    const repositories = [];
    for (let path = first; path !== undefined;) {
        const answer = await api.get(path);
        if (answer.kind === 'unavailable')
            return answer;
        const page = known_readEach(answer.body, toRepository);
        if (page === undefined)
            return unanswered_failedRead(NO_REPOSITORIES);
        repositories.push(...page);
        path = answer.next;
    }
    return repositories;
}
function toRepository(body) {
    const [id, name] = [(0,text_json/* textAt */.$6)(body, 'id'), (0,text_json/* textAt */.$6)(body, 'full_name')];
    if (id === undefined || name === undefined)
        return undefined;
    return { id, name, defaultBranch: (0,text_json/* textAt */.$6)(body, 'default_branch') };
}
async function* listArtifacts(api, repository) {
    let path = `/repos/${repository}/actions/artifacts?per_page=100`;
    while (path !== undefined) {
        const answer = await api.get(path);
        const page = answer.kind === 'unavailable'
            ? answer
            : (readEach(memberAt(answer.body, 'artifacts'), toArtifact) ?? failedRead(NO_ARTIFACTS));
        yield page;
        if (answer.kind === 'unavailable' || !Array.isArray(page))
            return;
        path = answer.next;
    }
}
function toArtifact(item) {
    const [id, name] = [textAt(item, 'id'), textAt(item, 'name')];
    const createdAt = Date.parse(textAt(item, 'created_at') ?? '');
    if (id === undefined || name === undefined || Number.isNaN(createdAt))
        return undefined;
    const run = (member) => textAt(item, 'workflow_run', member);
    const [runId, repositoryId] = [run('id'), run('repository_id')];
    return {
        id,
        name,
        bytes: Number(textAt(item, 'size_in_bytes') ?? 0),
        expired: memberAt(item, 'expired') === true,
        digest: textAt(item, 'digest'),
        createdAt,
        run: runId === undefined || repositoryId === undefined
            ? undefined
            : {
                id: runId,
                repositoryId,
                headRepositoryId: run('head_repository_id'),
                headBranch: run('head_branch'),
                headSha: run('head_sha'),
            },
    };
}
const DOWNLOAD_MS = 60_000;
const DOWNLOAD_TRIES = 3;
const DOWNLOAD_WAIT_MS = 500;
async function downloadArtifact(api, repository, { id, digest }, { maxBytes, runtime, deadline }) {
    for (let tries = 1;; tries++) {
        const location = await api.locate(`/repos/${repository}/actions/artifacts/${id}/zip`);
        if (location.kind === 'unavailable')
            return location;
        const answer = await send({ method: 'GET', url: location.url, headers: {}, binary: true }, { limitMs: Math.min(DOWNLOAD_MS, deadline - runtime.now()), maxBytes, cancelled: runtime.cancelled });
        const found = answer.kind === 'answered' && answer.status === 200 ? answer : undefined;
        if (found?.bodyTrouble === 'too-large')
            return { kind: 'problem', problem: `it is larger than ${maxBytes} bytes` };
        const zip = found?.bodyTrouble ? undefined : found?.bytes;
        if (zip && (digest === undefined || digest === `sha256:${hash('sha256', zip)}`))
            return { kind: 'downloaded', zip };
        if (tries === DOWNLOAD_TRIES && zip?.subarray(0, 2).toString('latin1') === 'PK')
            return { kind: 'problem', problem: 'its bytes do not match the digest that GitHub has' };
        if (tries === DOWNLOAD_TRIES || runtime.cancelled.aborted)
            return failedRead(`GitHub's storage did not return the artifact (${whatCame(answer)}).`);
        await runtime.sleep(DOWNLOAD_WAIT_MS * tries, runtime.cancelled);
    }
}
function whatCame(answer) {
    if (answer.kind === 'unavailable')
        return answer.failure.happened;
    if (answer.kind === 'unanswered')
        return TROUBLE_WORDS[answer.trouble];
    if (answer.bodyTrouble)
        return TROUBLE_WORDS[answer.bodyTrouble];
    return answer.status === 200 ? 'the response is not the artifact' : `status ${answer.status}`;
}

;// CONCATENATED MODULE: ./src/record/record-limits.ts


const LIMITS = {
    line: 255,
    text: 8_000,
    outputs: 500_000,
    bodyBytes: 64 * 1024,
};
function truncateRecord(whole, userText, provenance) {
    let room = {
        text: LIMITS.text,
        objects: whole.associatedObjects?.length ?? 0,
        values: whole.changedValues?.length ?? 0,
    };
    let record = whole;
    while (room !== undefined) {
        record = shorten(whole, userText, provenance, room);
        if (Buffer.byteLength(serializeRecord(record)) <= LIMITS.bodyBytes)
            break;
        room = smaller(room);
    }
    const truncated = FIELD_NAMES.filter(([field]) => JSON.stringify(record[field]) !== JSON.stringify(whole[field])).map(([, name]) => name);
    return truncated.length === 0 ? { record, truncated } : { record, full: whole, truncated };
}
const OWN_OBJECTS = 4;
const FIELD_NAMES = (/* unused pure expression or super */ null && ([
    ['author', 'author'],
    ['category', 'category'],
    ['summary', 'summary'],
    ['description', 'description'],
    ['affectedObject', 'affected object'],
    ['associatedObjects', 'associated objects'],
    ['changedValues', 'changed values'],
]));
const SHRINK = 0.9;
function smaller({ text, objects, values }) {
    const less = (count, least) => Math.max(least, Math.floor(count * SHRINK));
    if (text > LIMITS.line)
        return { text: less(text, LIMITS.line), objects, values };
    if (objects > OWN_OBJECTS && objects > values)
        return { text, objects: less(objects, OWN_OBJECTS), values };
    return values > 0 ? { text, objects, values: less(values, 0) } : undefined;
}
function shorten(whole, userText, provenance, room) {
    const roomForUser = Math.max(LIMITS.line, room.text - provenance.length - 2);
    return mapTexts({
        ...whole,
        description: joinDescription(truncate(userText, roomForUser), provenance),
        associatedObjects: firstOf(whole.associatedObjects, room.objects, (name) => ({
            name,
            objectType: 'Truncated',
        })),
        changedValues: firstOf(whole.changedValues, room.values, (name) => ({
            name,
            oldValue: '',
            newValue: '',
        })),
    }, {
        name: (text) => truncateMiddle(text, LIMITS.line),
        word: (text) => truncate(text, LIMITS.line),
        value: (text) => truncate(text, room.text),
    });
}
function firstOf(items, count, toItem) {
    if (items === undefined || items.length <= count)
        return items;
    const [, before] = MORE.exec(items.at(-1)?.name ?? '') ?? [];
    const missing = items.length - count + (before === undefined ? 0 : Number(before) - 1);
    return [...items.slice(0, count), toItem(`${TRUNCATED} ${missing} more`)];
}
const MORE = /^… \[cut\] (\d+) more$/;
function joinDescription(userText, provenance) {
    return userText === '' ? provenance : `${userText}\n\n${provenance}`;
}
function mapTexts(record, change) {
    const { author, category, summary, affectedObject, associatedObjects, changedValues } = record;
    const object = ({ name, objectType }) => ({
        name: change.name(name),
        objectType: change.word(objectType),
    });
    const changed = {
        ...record,
        author: author?.displayName === undefined
            ? author
            : { ...author, displayName: change.name(author.displayName) },
        category: category && change.word(category),
        summary: summary && change.name(summary),
        affectedObject: affectedObject && object(affectedObject),
        associatedObjects: associatedObjects?.map(object),
        changedValues: changedValues?.map(({ name, ...values }) => ({
            name: change.name(name),
            ...Object.fromEntries(Object.entries(values).map(([member, text]) => [member, change.value(text)])),
        })),
    };
    const present = Object.entries(changed).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}

;// CONCATENATED MODULE: ./src/text/truncate.ts

const truncate_TRUNCATED = '… [cut]';
function truncate_truncate(text, limit) {
    if (text.length <= limit)
        return text;
    const room = limit - truncate_TRUNCATED.length;
    const start = new Intl.Segmenter().segment(text).containing(room)?.index ?? 0;
    const kept = room - start > 256 ? text.slice(0, room).replace(/[\ud800-\udbff]$/, '') : text.slice(0, start);
    return kept.trimEnd() + truncate_TRUNCATED;
}
const END_OF_SENTENCE = 100;
function truncate_truncateMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const from = text.length - END_OF_SENTENCE;
    const { index, segment } = new Intl.Segmenter().segment(text).containing(from) ?? {
        index: from,
        segment: '',
    };
    const end = text.slice(index === from ? from : index + segment.length).trimStart();
    return `${truncate_truncate(text, limit - end.length - 1)} ${end}`.trimEnd();
}
function nameInSentence(name) {
    return truncate_truncate(cleanLine(name), 64);
}

;// CONCATENATED MODULE: ./src/reconcile/group.ts
function groupBy(items, keys) {
    const groups = new Map();
    for (const item of items)
        for (const key of keys(item)) {
            const group = groups.get(key);
            if (group === undefined)
                groups.set(key, [item]);
            else
                group.push(item);
        }
    return groups;
}

;// CONCATENATED MODULE: ./src/reconcile/sides.ts
function knownOutcome({ deployment }) {
    return deployment?.outcome === 'over' ? undefined : deployment?.outcome;
}
function isEnd({ outcome }) {
    return outcome !== undefined && outcome !== 'started';
}
const EMPTY_FINDING = {
    verdict: 'unknown',
    repository: '',
    environment: '',
    deployment: '',
    run: '',
    attempt: '',
    commit: '',
    created_at: '',
    github_status: '',
    record_date: '',
    audit_key: '',
    reason: '',
    url: '',
};
const MARGIN_MS = 15 * 60_000;
const DAY_MS = 24 * 3_600_000;
function arePastRuns(records, github, now) {
    return records.every(({ date, repository }) => date <= now - (github.keptDays(repository) - 1) * DAY_MS);
}
function isListener(attempt) {
    return ['deployment', 'deployment_status', 'workflow_run'].includes(attempt?.event ?? '');
}

;// CONCATENATED MODULE: ./src/reconcile/chain.ts


function findBrokenLinks(changes) {
    const chains = groupBy(changes, ({ place, records }) => place === undefined || records.length === 0 ? [] : [place]);
    return [...chains.values()].flatMap((chain) => breaksIn(chain.map(toLink)));
}
function toLink(change) {
    const { deployment, records } = change;
    const record = records.find(({ before }) => before !== undefined);
    let begunAt = deployment?.createdAt ?? Infinity;
    for (const { date, startedAt = date } of records)
        begunAt = Math.min(begunAt, startedAt);
    const end = records.find(isEnd);
    const outcome = knownOutcome(change) ?? end?.outcome;
    return {
        change,
        record,
        commit: deployment?.sha ?? records.find(({ commit }) => commit !== undefined)?.commit,
        begunAt,
        askedAt: record?.date ?? begunAt,
        liveAt: deployment?.endedAt ?? end?.date ?? begunAt,
        succeeded: outcome === undefined ? undefined : outcome === 'success',
    };
}
function breaksIn(links) {
    const live = links
        .filter(({ commit, succeeded }) => commit !== undefined && succeeded !== false)
        .sort((a, b) => a.liveAt - b.liveAt);
    const broken = [];
    let passed = 0;
    let last;
    let unsure = [];
    for (const link of links.toSorted((a, b) => a.begunAt - b.begunAt)) {
        for (let next = live[passed]; next && next.liveAt < link.begunAt - MARGIN_MS; next = live[++passed]) {
            if (next.succeeded === true) {
                const begunAt = next.begunAt - MARGIN_MS;
                unsure = [...unsure, ...(last ? [last] : [])].filter(({ liveAt }) => liveAt >= begunAt);
                last = next;
            }
            else
                unsure.push(next);
        }
        if (last === undefined || link.record?.before === undefined)
            continue;
        const expected = new Set([last, ...unsure].map(({ commit = '' }) => commit));
        for (let at = passed, soon = live[at]; soon && soon.liveAt <= link.askedAt + MARGIN_MS; soon = live[++at])
            if (soon !== link)
                expected.add(soon.commit ?? '');
        if (!expected.has(link.record.before))
            broken.push({ change: link.change, record: link.record, expected: [...expected] });
    }
    return broken;
}

;// CONCATENATED MODULE: ./src/confluence/own-record.ts



function isAuditRecord(value) {
    if (!(0,text_json/* isObject */.Gv)(value))
        return false;
    const { creationDate, summary, remoteAddress } = value;
    const isDated = typeof creationDate === 'number';
    return (isDated || typeof remoteAddress === 'string') && typeof (summary ?? '') === 'string';
}
function isOurs(value, key, record) {
    if (!isAuditRecord(value))
        return false;
    const isSame = record.creationDate !== undefined &&
        record.summary !== undefined &&
        value.creationDate === record.creationDate &&
        value.summary === record.summary;
    return holdsKey(value, key) || isSame;
}
function isAccepted(result, key, record) {
    return isSuccess(result) && isOurs(parseJson(result.body), key, record);
}
function holdsKey(value, key) {
    return borneKeys(value).includes(key);
}
function borneKeys(value) {
    if (!isObject(value))
        return [];
    const { description, associatedObjects } = value;
    const [, last] = /(\w+)\s*$/.exec(typeof description === 'string' ? description.slice(-200) : '') ?? [];
    const objects = Array.isArray(associatedObjects) ? associatedObjects : [];
    return [
        ...(last === undefined ? [] : [last]),
        ...objects
            .filter((object) => isKeyType(textAt(object, 'objectType') ?? ''))
            .flatMap((object) => textAt(object, 'name') ?? []),
    ];
}

// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __nccwpck_require__(212);
;// CONCATENATED MODULE: ./src/record/record-claims.ts




function environmentOf(row, repository) {
    if ((0,text_json/* textAt */.$6)(row, 'affectedObject', 'objectType') === 'Environment') {
        const name = (0,text_json/* textAt */.$6)(row, 'affectedObject', 'name') ?? '';
        const end = ` (${repository})`;
        if (name.toLowerCase().endsWith(end.toLowerCase()))
            return name.slice(0, -end.length);
    }
    const name = liveCommit(row)?.environment ?? summaryOf(row)?.environment;
    return name?.includes(truncate_TRUNCATED) === true ? undefined : name;
}
const LIVE = /^Commit live in (.+)$/is;
const COMMIT = /^([0-9a-f]{40}(?:[0-9a-f]{24})?|\(none\))(?: \(deployment (.+)\))?$/i;
function liveCommit(row) {
    return liveCommits(row)[0];
}
function liveCommits(row) {
    return changedValues(row).flatMap(({ name, oldValue, newValue }) => {
        const [, environment] = LIVE.exec(name) ?? [];
        const [, commit, standing] = COMMIT.exec(newValue) ?? [];
        return environment === undefined || commit === undefined
            ? []
            : [{ name, environment, commit: commit.toLowerCase(), before: oldValue, standing }];
    });
}
function changedValue(row, name) {
    return changedValues(row).find((value) => value.name === name);
}
function changedValues(row) {
    const values = (0,text_json/* memberAt */.mz)(row, 'changedValues');
    return (Array.isArray(values) ? values : []).map((value) => ({
        name: (0,text_json/* textAt */.$6)(value, 'name') ?? '',
        oldValue: (0,text_json/* textAt */.$6)(value, 'oldValue') ?? '',
        newValue: (0,text_json/* textAt */.$6)(value, 'newValue') ?? '',
    }));
}
const WORDS = {
    started: 'started',
    'is in progress': 'started',
    'was queued': 'started',
    'is pending': 'started',
    'waits for approval': 'started',
    'was requested': 'started',
    succeeded: 'success',
    failed: 'failure',
    'failed with an error': 'failure',
    'timed out': 'failure',
    'failed to start': 'failure',
    'was cancelled': 'cancelled',
    'was skipped': 'skipped',
    'is no longer active': 'inactive',
};
const OUTCOMES = [...new Set(Object.values(WORDS))];
const SUMMARY = new RegExp(`^(?:Deployment of .+? to (.+)|Workflow ".*" run #.*|Release .*) (${Object.keys(WORDS).join('|')})(?: \\(emergency\\))?$`, 's');
function summaryOf(row) {
    const [, environment, words] = SUMMARY.exec(((0,text_json/* textAt */.$6)(row, 'summary') ?? '').slice(0, LIMITS.line)) ?? [];
    return words === undefined ? undefined : { environment, words, outcome: WORDS[words] };
}
function statedOutcomes(row) {
    const status = changedValue(row, 'Status');
    const outcome = OUTCOMES.find((each) => status?.oldValue === 'started' && each === status.newValue);
    const inSummary = summaryOf(row)?.outcome;
    return [
        ...(outcome === undefined ? [] : [{ outcome, text: outcome }]),
        ...(inSummary === undefined ? [] : [{ outcome: inSummary, text: (0,text_json/* textAt */.$6)(row, 'summary') ?? '' }]),
        ...liveCommits(row).flatMap(({ commit, standing = '' }) => {
            const stated = outcomeOfWords(standing);
            return stated === undefined ? [] : [{ outcome: stated, text: `${commit} (deployment ${standing})` }];
        }),
    ];
}
function outcomeOfWords(words) {
    return Object.hasOwn(WORDS, words) ? WORDS[words] : undefined;
}
function asName(text) {
    return truncate_truncateMiddle((0,sanitize/* cleanLine */.Ow)(text), LIMITS.line);
}

;// CONCATENATED MODULE: ./src/reconcile/record-digest.ts





const KEY = /^gha[0-9a-f]{32}$/;
const RUN_OBJECT = /\(run (\d{1,20}), attempt (\d{1,6})\)$/;
const RUN_LINE = /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/actions\/runs\/(\d{1,20})\/attempts\/(\d{1,6})$/;
const ACTOR_LINE = /^\S+(?: \(id (\d+)\))?(?:, triggered by \S+(?: \(id (\d+)\))?)?$/;
function placeOf(repository, environment) {
    return asName(`${environment} (${repository})`).toLowerCase();
}
function digestRecord(row) {
    if (!isAuditRecord(row) || !isTime(row.creationDate))
        return undefined;
    const description = ((0,text_json/* textAt */.$6)(row, 'description') ?? '').replace(/\r\n?/g, '\n').trimEnd();
    const { userText, provenance } = splitDescription(description);
    const lineKey = provenance.get('Audit key');
    const [key = lineKey, ...otherKeys] = new Set(objectNames(row, 'Audit key'));
    if (otherKeys.length > 0 || key === undefined || !KEY.test(key))
        return undefined;
    const [, server, owner, runId, attempt] = RUN_LINE.exec(provenance.get('Run') ?? '') ?? [];
    const repositories = objectNames(row, 'Repository');
    const isOwner = (name) => name.toLowerCase() === owner?.toLowerCase();
    const repository = repositories.find(isOwner) ?? repositories[0] ?? owner;
    if (repository === undefined)
        return undefined;
    const own = runId === undefined ? undefined : { id: runId, attempt: Number(attempt) };
    const runs = objectNames(row, 'Workflow run').flatMap(readRunObject);
    const run = runs.find(({ id }) => id === own?.id) ?? runs[0] ?? own;
    const environment = environmentOf(row, repository);
    const live = liveCommit(row);
    const texts = new Map(userText.split('\n').map(splitLine));
    const ownText = userText.startsWith('Event: ') ? texts : new Map();
    const [, actorId, triggeringActorId] = ACTOR_LINE.exec(provenance.get('Actor') ?? '') ?? [];
    const fromInputs = (provenance.get('From inputs') ?? '').split(', ');
    const digest = {
        key,
        date: row.creationDate,
        server,
        repository,
        environment,
        isNameless: environment === undefined && (0,text_json/* textAt */.$6)(row, 'category') === 'Deployment',
        place: environment === undefined ? undefined : placeOf(repository, environment),
        run,
        isOwnRun: run !== undefined && run.id === own?.id && run.attempt === own.attempt,
        job: /\(check run (\d{1,20})\)/.exec(provenance.get('Job') ?? '')?.[1],
        outcome: statedOutcomes(row)[0]?.outcome,
        commit: live?.commit ?? [ownText.get('Commit') ?? ''].find(isOid),
        before: live?.before,
        isCommitGiven: fromInputs.includes('commit'),
        isPullRequest: /@refs\/pull\//.test(provenance.get('Workflow') ?? ''),
        startedAt: Date.parse(changedValue(row, 'Started at')?.newValue ?? '') || undefined,
        deployment: /^(\d{1,20}) to /.exec(ownText.get('Deployment') ?? '')?.[1],
        actorId,
        triggeringActorId,
        late: lateLine(provenance),
        content: fingerprint(row, description),
        problem: lineKey !== undefined && lineKey !== key
            ? 'its description and its associated objects have different audit keys'
            : owner !== undefined && !isOwner(repository)
                ? `its provenance names a run of ${owner}`
                : undefined,
    };
    return JSON.parse(JSON.stringify(digest));
}
function isTime(value) {
    return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}
function objectNames(row, type) {
    return listOf(row.associatedObjects)
        .filter((object) => (0,text_json/* textAt */.$6)(object, 'objectType') === type)
        .flatMap((object) => (0,text_json/* textAt */.$6)(object, 'name') ?? []);
}
function listOf(value) {
    return Array.isArray(value) ? value : [];
}
function readRunObject(name) {
    const [, id, attempt] = RUN_OBJECT.exec(name) ?? [];
    return id === undefined ? [] : [{ id, attempt: Number(attempt) }];
}
function splitDescription(text) {
    const blank = text.lastIndexOf('\n\n');
    const block = (blank === -1 ? text : text.slice(blank + 2)).split('\n');
    const isWhole = block.at(-1)?.startsWith('Audit key: ') === true;
    if (!isWhole)
        return { userText: text, provenance: new Map() };
    const userText = blank === -1 ? '' : text.slice(0, blank);
    return { userText, provenance: new Map(block.map(splitLine).reverse()) };
}
function splitLine(line) {
    const colon = line.indexOf(': ');
    return colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)];
}
function lateLine(provenance) {
    const by = provenance.get('Delivered late by');
    return by === undefined ? provenance.get('Delay') : `delivered late by ${by}`;
}
const DELIVERY_LINE = /^(?:Delivered late by|Verified with GitHub|Delay): .*\n?/gm;
function withoutDelivery(description) {
    const provenance = description.lastIndexOf('\n\n') + 1;
    return description.slice(0, provenance) + description.slice(provenance).replace(DELIVERY_LINE, '');
}
function fingerprint(row, description) {
    const texts = (value, ...members) => members.map((member) => (0,text_json/* textAt */.$6)(value, member) ?? '');
    const sorted = (list, ...members) => listOf(list)
        .map((item) => JSON.stringify(texts(item, ...members)))
        .sort();
    const content = [
        ...texts(row, 'category', 'summary', 'creationDate', 'remoteAddress'),
        ...texts(row.author, 'displayName'),
        withoutDelivery(description),
        sorted([row.affectedObject], 'name', 'objectType'),
        sorted(row.associatedObjects, 'name', 'objectType'),
        sorted(row.changedValues, 'name', 'oldValue', 'newValue'),
    ];
    return (0,external_node_crypto_namespaceObject.hash)('sha256', JSON.stringify(content), 'base64url').slice(0, 27);
}

;// CONCATENATED MODULE: ./src/reconcile/join.ts



const NEAR_MS = 60 * 60_000;
function joinChanges(github, log, now) {
    const deployments = github.deployments.map((deployment) => openChange(deployment, github));
    const index = groupBy(deployments, indexKeys);
    const changes = [...deployments];
    const left = [];
    for (const record of log.records) {
        const found = findByDeployment(record, index, github, now) ?? findByRun(record, index);
        if (found.length === 0)
            left.push(record);
        for (const change of found)
            change.records.push(record);
    }
    for (const change of groupRecords(left, github)) {
        const isBelieved = change.attempt !== undefined ||
            (change.answer?.kind === 'denied' && arePastRuns(change.records, github, now));
        const deployed = isBelieved ? nearest(change, index) : undefined;
        if (deployed === undefined)
            changes.push(change);
        else {
            deployed.records.push(...change.records);
            deployed.joinedBy = 'commit';
        }
    }
    changes.push(...uncoveredRuns(changes, github));
    for (const { records } of changes)
        records.sort((a, b) => a.date - b.date);
    return changes;
}
function openChange(deployment, github) {
    const { repository, environments, run: id, createdAt } = deployment;
    const [environment] = environments;
    const change = {
        repository,
        environment,
        place: placeOf(repository, environment),
        deployment,
        records: [],
    };
    if (id === undefined)
        return change;
    const answer = github.run(repository, id);
    const attempt = answer.kind === 'known' ? attemptAt(answer.attempts, createdAt) : undefined;
    return { ...change, run: { id, attempt: attempt?.attempt ?? 0 }, answer, attempt };
}
function attemptAt(attempts, at) {
    const inOrder = [...attempts.values()].sort((a, b) => a.attempt - b.attempt);
    return inOrder.findLast(({ startedAt }) => startedAt <= at) ?? inOrder[0];
}
function indexKeys({ deployment, run }) {
    const { repository, job } = deployment;
    const places = new Set(deployment.environments.map((name) => placeOf(repository, name)));
    const ofJob = job === undefined ? [] : [`${repository.toLowerCase()}#job ${job}`];
    const ofPlaces = [...places].flatMap((place) => [
        `${place}#deployment ${deployment.id}`,
        `${place}#commit ${deployment.sha}`,
        ...(run === undefined ? [] : [`${place}#run ${run.id}`]),
    ]);
    return [...ofJob, ...ofPlaces];
}
function findByDeployment(record, index, github, now) {
    const { deployment, place, run, repository, isOwnRun } = record;
    if (deployment === undefined || place === undefined || run === undefined)
        return undefined;
    const answer = github.run(repository, run.id);
    const event = answer.kind === 'known' ? answer.attempts.get(run.attempt)?.event : undefined;
    const isBelieved = answer.kind === 'known'
        ? !isOwnRun || event === 'deployment' || event === 'deployment_status'
        : answer.kind === 'unread' || arePastRuns([record], github, now);
    if (!isBelieved)
        return undefined;
    const found = index.get(`${place}#deployment ${deployment}`);
    for (const change of found ?? [])
        change.joinedBy ??= 'deployment';
    return found;
}
function findByRun({ repository, run, place, job, date, isNameless }, index) {
    if (run === undefined)
        return [];
    if (place === undefined)
        return job === undefined || !isNameless
            ? []
            : (index.get(`${repository.toLowerCase()}#job ${job}`) ?? []).filter((change) => change.run?.id === run.id);
    const named = index.get(`${place}#run ${run.id}`) ?? [];
    const own = named.filter(({ deployment }) => job !== undefined && deployment.job === job);
    const found = own.length > 0 ? own : named;
    if (found.some(({ attempt }) => attempt !== undefined))
        return found.filter(({ attempt }) => attempt?.attempt === run.attempt);
    return found
        .filter(({ deployment }) => deployment.createdAt <= date + MARGIN_MS)
        .sort((a, b) => b.deployment.createdAt - a.deployment.createdAt)
        .slice(0, 1);
}
function groupRecords(records, github) {
    const groups = groupBy(records, ({ repository, run, place = '', key }) => [
        [repository.toLowerCase(), run?.id ?? key, run?.attempt ?? '', place].join('#'),
    ]);
    return [...groups.values()].map((group) => {
        const { repository, environment, place, run } = group[0];
        const answer = run && github.run(repository, run.id);
        const attempt = answer?.kind === 'known' ? answer.attempts.get(run?.attempt ?? 0) : undefined;
        return { repository, environment, place, run, answer, attempt, records: group };
    });
}
function nearest({ records, attempt, place }, index) {
    const date = records.reduce((first, record) => Math.min(first, record.date), Infinity);
    const distance = ({ deployment }) => Math.abs(deployment.createdAt - date);
    const commits = new Set(records.map(({ commit }) => commit));
    return [...commits]
        .flatMap((commit) => index.get(`${place}#commit ${commit}`) ?? [])
        .filter(({ deployment, run, records: own }) => {
        if (!isListener(attempt) && (run !== undefined || own.length > 0))
            return false;
        const { createdAt, endedAt = createdAt } = deployment;
        return date >= createdAt - NEAR_MS && date <= endedAt + NEAR_MS;
    })
        .sort((a, b) => distance(a) - distance(b))[0];
}
function uncoveredRuns(changes, github) {
    const name = (repository, id, attempt) => `${repository.toLowerCase()}#${id}#${attempt}`;
    const covered = new Set(changes.flatMap(({ repository, run }) => (run ? [name(repository, run.id, run.attempt)] : [])));
    return github.counted
        .filter(({ repository, run }) => !covered.has(name(repository, run.id, run.attempt)))
        .map(({ repository, run }) => ({
        repository,
        run: { id: run.id, attempt: run.attempt },
        answer: github.run(repository, run.id),
        attempt: run,
        records: [],
    }));
}

;// CONCATENATED MODULE: ./src/reconcile/contradiction.ts

const CONCLUSIONS = {
    success: 'success',
    failure: 'failure',
    timed_out: 'failure',
    startup_failure: 'failure',
    cancelled: 'cancelled',
    skipped: 'skipped',
};
function contradictionOf(record, { deployment, attempt, joinedBy }) {
    const isCompared = !record.isCommitGiven && !record.isPullRequest && attempt?.event.startsWith('pull_request') !== true;
    const sha = deployment?.sha ?? (isListener(attempt) ? undefined : attempt?.headSha);
    if (isCompared && record.commit !== undefined && sha && record.commit !== sha)
        return `the record says commit ${record.commit}, GitHub says ${sha}`;
    const actual = deployment?.outcome ?? (record.isOwnRun ? undefined : CONCLUSIONS[attempt?.conclusion ?? '']);
    if (actual !== undefined && !agrees(record, actual, attempt?.conclusion))
        return `the record says ${record.outcome ?? ''}, GitHub says ${actual}`;
    return record.isOwnRun && joinedBy === undefined ? differingActor(record, attempt) : undefined;
}
function agrees(record, actual, conclusion) {
    if (!isEnd(record) || actual === 'over' || record.outcome === actual)
        return true;
    return (record.outcome === 'cancelled' &&
        actual === 'failure' &&
        (conclusion === undefined || conclusion === 'cancelled'));
}
function differingActor(record, attempt) {
    const known = [attempt?.actorId, attempt?.triggeringActorId].filter((id) => id !== undefined);
    if (known.length === 0)
        return undefined;
    for (const [who, id, ids] of [
        ['actor', record.actorId, known],
        ['triggering actor', record.triggeringActorId, known.slice(-1)],
    ])
        if (id !== undefined && !ids.includes(id))
            return `the record says ${who} ${id}, GitHub says ${[...new Set(ids)].join(' or ')}`;
    return undefined;
}

;// CONCATENATED MODULE: ./src/reconcile/verdict.ts



function say(verdict, reason) {
    return { verdict, reason };
}
function judge(change, github, log, terms) {
    const records = change.records.filter(({ outcome }) => outcome !== 'inactive');
    if (records.length === 0)
        return judgeAbsence(change, github, log, terms);
    const source = change.deployment === undefined ? judgeSource(change, github, terms) : undefined;
    if (source !== undefined)
        return source;
    for (const record of records) {
        if (record.problem !== undefined)
            return say('contradicting', `The record contradicts itself: ${record.problem}.`);
        const contradiction = contradictionOf(record, change);
        if (contradiction !== undefined)
            return say('contradicting', `The record and GitHub differ: ${contradiction}.`);
    }
    const twins = judgeTwins(records);
    if (twins !== undefined)
        return twins;
    if (change.answer?.kind === 'unread')
        return say('unknown', `The log has a record, but GitHub gave no information about the run. ${change.answer.reason}`);
    const unfinished = judgeEnd(change, records, github, log, terms);
    if (unfinished !== undefined)
        return unfinished;
    const how = [howJoined(change), comparedOutcome(change, records)].filter(Boolean).join(' ');
    const late = records.find((record) => record.late !== undefined)?.late;
    return late === undefined
        ? say('recorded', how)
        : say('late', `The record says: ${late}.${how && ` ${how}`}`);
}
function blindness({ repository }, github, log) {
    const unread = github.unread.get(repository.toLowerCase());
    if (log.unread !== undefined)
        return `The audit log was not read completely. ${log.unread}`;
    return unread === undefined ? undefined : `GitHub was not read completely. ${unread}`;
}
function judgeAbsence(change, github, log, terms) {
    const { deployment, attempt, answer } = change;
    const blind = blindness(change, github, log);
    if (blind !== undefined)
        return say('unknown', `No record was found. ${blind}`);
    if (answer?.kind === 'unread')
        return say('unknown', `No record was found, and GitHub gave no information about the run. ${answer.reason}`);
    const at = deployment?.createdAt ?? attempt?.updatedAt ?? 0;
    if (at < log.keptSince)
        return say('unknown', `No record was found, but the log may no longer contain records from before ${writeTime(log.keptSince)}.`);
    if (at + terms.graceMs > terms.now)
        return say('pending', 'There is no record yet, but this happened less than `grace` ago.');
    const hasEnded = deployment?.outcome !== undefined || attempt?.isCompleted === true;
    if (deployment !== undefined && !deployment.hasBegun && !hasEnded)
        return say('pending', `The deployment has not started: it is ${deployment.state.toLowerCase()}.`);
    const [from, to] = log.window.map((at) => writeTime(Math.min(at, terms.now)));
    const neverBegan = deployment?.outcome === 'failure' && !deployment.hasBegun
        ? ' No status says that it began: it may have been rejected.'
        : '';
    return say('missing', `GitHub has it, but the log has no record of it between ${from} and ${to}.${neverBegan}`);
}
function judgeSource(change, github, { now }) {
    const { run, answer, records, repository } = change;
    const days = github.keptDays(repository);
    if (run === undefined)
        return say('unknown-source', 'The record names no run.');
    if (answer?.kind === 'unread')
        return say('unknown', `GitHub did not say whether it has this run. ${answer.reason}`);
    if (change.attempt !== undefined)
        return undefined;
    if (answer?.kind === 'known' && run.attempt > answer.latest)
        return say('unknown-source', `GitHub has this run, but no attempt ${run.attempt}.`);
    if (arePastRuns(records, github, now))
        return say('source-gone', `GitHub no longer has this run; it keeps runs for ${days} days.`);
    if (github.isDeployed(repository, run.id))
        return say('source-gone', 'GitHub no longer has this run, but still has a deployment of it.');
    const unread = github.unread.get(repository.toLowerCase());
    if (unread !== undefined)
        return say('unknown', `GitHub has no such run, and was not read completely. ${unread}`);
    return say('unknown-source', `GitHub has no such run, and keeps runs for ${days} days.`);
}
function judgeTwins(records) {
    for (const [key, twins] of groupBy(records, (record) => [record.key])) {
        if (new Set(twins.map(({ content }) => content)).size > 1)
            return say('contradicting', `${twins.length} records have the key ${key}, but different contents.`);
        if (twins.length > 1)
            return say('duplicate', `The same record is in the log ${twins.length} times.`);
    }
    return undefined;
}
function judgeEnd(change, records, github, log, terms) {
    const { deployment, attempt, place } = change;
    const ended = deployment?.outcome === undefined
        ? attempt?.isCompleted === true && attempt.updatedAt
        : (deployment.endedAt ?? attempt?.updatedAt ?? deployment.createdAt);
    if (place === undefined || ended === false || !records.every(({ outcome }) => outcome === 'started'))
        return undefined;
    const blind = blindness(change, github, log);
    if (blind !== undefined)
        return say('unknown', `The start is recorded, but no end was found. ${blind}`);
    if (ended + terms.graceMs > terms.now)
        return say('pending', 'Only the start is recorded, but the end happened less than `grace` ago.');
    const outcome = knownOutcome(change);
    const how = outcome === undefined ? '' : ` (${outcome})`;
    return say('unfinished', `It ended at ${writeTime(ended)}${how}, but only its start is recorded.`);
}
function howJoined({ deployment, joinedBy, run, answer, place }) {
    if (joinedBy === 'commit')
        return 'Matched by environment, commit, and time, because GitHub and the record do not name the same run.';
    if (joinedBy === 'deployment')
        return "Matched by the deployment's ID, which the record names.";
    if (deployment === undefined)
        return place === undefined ? '' : 'GitHub has the run, but no deployment of it in this environment.';
    return run !== undefined && answer?.kind === 'denied'
        ? 'GitHub no longer has the run, so attempt and actor were not compared.'
        : '';
}
function comparedOutcome(change, records) {
    const outcome = knownOutcome(change);
    return change.place === undefined || outcome === undefined || records.some(isEnd)
        ? ''
        : `GitHub says ${outcome}, and no record states an outcome.`;
}
function writeTime(at) {
    return `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

;// CONCATENATED MODULE: ./src/reconcile/findings.ts






function compareSides(github, log, terms) {
    const judged = joinChanges(github, log, terms.now).map((change) => ({
        change,
        judgement: judge(change, github, log, terms),
    }));
    const rows = judged
        .filter(({ change }) => hasRow(change, terms))
        .map(({ change, judgement }) => toFinding(change, judgement, github.serverUrl));
    const isChained = ({ change, judgement }) => log.unread === undefined &&
        judgement.verdict !== 'unknown-source' &&
        !github.unread.has(change.repository.toLowerCase());
    const broken = findBrokenLinks(judged.filter(isChained).map(({ change }) => change))
        .filter(({ record }) => isInPeriod(record.date, terms))
        .map((link) => brokenFinding(link, github.serverUrl));
    return [...unreadFindings(github, log, terms), ...[...rows, ...broken].sort(byPlaceAndTime)];
}
function hasRow({ deployment, attempt, records }, terms) {
    return (isInPeriod(deployment?.createdAt, terms) ||
        records.some(({ date }) => isInPeriod(date, terms)) ||
        (records.length === 0 && deployment === undefined && isInPeriod(attempt?.createdAt, terms)));
}
function isInPeriod(at, { since, until }) {
    return at !== undefined && at >= since && at <= until;
}
const LONGEST_REASON = 1_000;
function toFinding(change, { verdict, reason }, serverUrl) {
    const { repository, environment = '', deployment, run, attempt, records } = change;
    return {
        verdict,
        repository,
        environment: truncate_truncate(environment, LIMITS.line),
        deployment: deployment?.id ?? '',
        run: run?.id ?? '',
        attempt: run && run.attempt > 0 ? String(run.attempt) : '',
        commit: deployment?.sha ?? records.find(({ commit }) => commit !== undefined)?.commit ?? attempt?.headSha ?? '',
        created_at: time(deployment?.createdAt ?? attempt?.createdAt),
        github_status: statusOf(change),
        record_date: time(records[0]?.date),
        audit_key: [...new Set(records.map(({ key }) => key))].join(' '),
        reason: truncate_truncate(reason, LONGEST_REASON),
        url: urlOf(change, serverUrl),
    };
}
function statusOf({ deployment, attempt }) {
    if (deployment === undefined)
        return attempt?.conclusion ?? (attempt?.isCompleted === false ? 'in_progress' : '');
    const { outcome, state } = deployment;
    const isPast = outcome === 'success' && state !== 'ACTIVE' && state !== 'SUCCESS';
    return `${isPast ? 'success, ' : ''}${state.toLowerCase()}`;
}
function urlOf({ repository, deployment, run }, serverUrl) {
    if (run === undefined)
        return deployment === undefined ? '' : `${serverUrl}/${repository}/deployments`;
    const attempt = run.attempt > 0 ? `/attempts/${run.attempt}` : '';
    return `${serverUrl}/${repository}/actions/runs/${run.id}${attempt}`;
}
function brokenFinding({ change, record, expected }, serverUrl) {
    const judgement = {
        verdict: 'broken-chain',
        reason: `The record says that ${record.before ?? ''} was live before, but earlier records say ${expected.join(' or ')}. A deployment may have no record.`,
    };
    return {
        ...toFinding(change, judgement, serverUrl),
        record_date: time(record.date),
        audit_key: record.key,
    };
}
function unreadFindings(github, log, { since }) {
    const rows = [];
    const add = (repository, reason) => rows.push({ ...EMPTY_FINDING, repository, reason });
    if (log.unread !== undefined)
        add('', `The audit log was not read completely. ${log.unread}`);
    if (log.retention !== undefined && log.keptSince > since + MARGIN_MS)
        add('', `The log keeps records for ${log.retention}, so records from the start of the period may have been deleted.`);
    for (const [repository, reason] of github.unread)
        add(repository, `GitHub was not read completely. ${reason}`);
    return rows;
}
function byPlaceAndTime(a, b) {
    const order = (x, y) => (x < y ? -1 : x > y ? 1 : 0);
    return (order(a.repository.toLowerCase(), b.repository.toLowerCase()) ||
        order(a.environment.toLowerCase(), b.environment.toLowerCase()) ||
        order(a.created_at || a.record_date, b.created_at || b.record_date));
}
function time(at) {
    return at === undefined ? '' : new Date(at).toISOString();
}

;// CONCATENATED MODULE: ./src/runner/version.ts
const runner_version_VERSION = '1.0.0';

;// CONCATENATED MODULE: ./src/confluence/authentication.ts

const AUDIT_PATH = '/wiki/rest/api/audit';
function openAuthentication(way, now, mask) {
    const findUrl = urlFinder(way, now);
    const findAuthorization = authorizationFinder(way, now, mask);
    return async (bounds) => {
        const startedAt = now();
        const share = () => ({ ...bounds, limitMs: (bounds.limitMs - (now() - startedAt)) / 2 });
        const url = await findUrl(share());
        if (typeof url !== 'string')
            return url;
        const authorization = await findAuthorization(share());
        return typeof authorization === 'string' ? { url, authorization } : authorization;
    };
}
function urlFinder({ site, gatewayUrl, credentials }, now) {
    if (credentials.kind === 'basic')
        return () => Promise.resolve(site.origin + AUDIT_PATH);
    const { cloudId: given } = credentials;
    const findCloudId = remember(now, async (bounds) => {
        const { lookUpCloudId } = await __nccwpck_require__.e(/* import() */ 485).then(__nccwpck_require__.bind(__nccwpck_require__, 485));
        const found = await lookUpCloudId(site.origin, credentials, bounds, now);
        return typeof found === 'string' ? { value: found, goodUntil: Infinity } : found;
    });
    return async (bounds) => {
        const cloudId = given === 'auto' ? await findCloudId(bounds) : given;
        return typeof cloudId === 'string' ? `${gatewayUrl}/ex/confluence/${cloudId}${AUDIT_PATH}` : cloudId;
    };
}
function authorizationFinder({ tokenUrl, credentials }, now, mask) {
    if (credentials.kind === 'bearer')
        return () => Promise.resolve(`Bearer ${credentials.accessToken}`);
    if (credentials.kind !== 'client-credentials') {
        const { email, apiToken } = credentials;
        return () => Promise.resolve((0,inputs_credentials/* basicAuthorization */.aR)(email, apiToken));
    }
    const findToken = remember(now, async (bounds) => {
        const { requestToken } = await __nccwpck_require__.e(/* import() */ 478).then(__nccwpck_require__.bind(__nccwpck_require__, 478));
        const found = await requestToken(tokenUrl, credentials, bounds, now);
        if (!('kind' in found))
            mask(found.value);
        return found;
    });
    return async (bounds) => {
        const token = await findToken(bounds);
        return typeof token === 'string' ? `Bearer ${token}` : token;
    };
}
function remember(now, ask) {
    let known;
    let asking;
    return async (bounds) => {
        if (known && now() < known.goodUntil)
            return known.value;
        asking ??= ask(bounds).finally(() => {
            asking = undefined;
        });
        const found = await asking;
        if ('kind' in found)
            return found;
        known = found;
        return found.value;
    };
}

;// CONCATENATED MODULE: ./src/confluence/audit-client.ts



const ANSWER_BYTES = 1024 * 1024;
const LISTING_BYTES = 16 * 1024 * 1024;
const GET = { method: 'GET', headers: {} };
function openLogOf({ inputs, runtime, mask, }) {
    return openAuditLog({ ...inputs, credentials: inputs.credentials }, runtime.now, mask);
}
function openAuditLog(way, now, mask) {
    const authenticate = openAuthentication(way, now, mask);
    const ask = async (request, path, limitMs, cancelled, maxBytes = ANSWER_BYTES) => {
        const startedAt = now();
        const access = await authenticate({ limitMs, maxBytes: ANSWER_BYTES, cancelled });
        if ('kind' in access)
            return access;
        const headers = {
            ...request.headers,
            authorization: access.authorization,
            accept: 'application/json',
            'user-agent': `confluence-audit-action/${runner_version_VERSION} (+https://github.com/your-org/confluence-audit-action)`,
            'x-atlassian-token': 'no-check',
        };
        const leftMs = limitMs - (now() - startedAt);
        return (0,client/* send */.tN)({ ...request, url: access.url + path, headers }, { limitMs: leftMs, maxBytes, cancelled });
    };
    return {
        post: (body, ...bounds) => ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, '', ...bounds),
        list: (query, limitMs, cancelled) => ask(GET, `?${new URLSearchParams(query).toString()}`, limitMs, cancelled, LISTING_BYTES),
        retention: (...bounds) => ask(GET, '/retention', ...bounds),
    };
}

// EXTERNAL MODULE: ./src/confluence/failed-request.ts
var failed_request = __nccwpck_require__(285);
;// CONCATENATED MODULE: ./src/confluence/retention.ts


const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS = {
    SECONDS: 1_000,
    MINUTES: 60_000,
    HOURS: HOUR,
    HALF_DAYS: 12 * HOUR,
    DAYS: DAY,
    WEEKS: 7 * DAY,
    MONTHS: 28 * DAY,
    YEARS: 365 * DAY,
};
function readRetention(result) {
    const json = (0,client/* isSuccess */.oJ)(result) ? (0,text_json/* parseJson */.qF)(result.body) : undefined;
    const count = Number((0,text_json/* textAt */.$6)(json, 'number'));
    const units = ((0,text_json/* textAt */.$6)(json, 'units') ?? '').toUpperCase();
    const unit = UNITS[units];
    if (unit === undefined || !Number.isInteger(count) || count <= 0)
        return undefined;
    const word = units.toLowerCase().replace('_', ' ');
    return { ms: count * unit, words: `${count} ${count === 1 ? word.slice(0, -1) : word}` };
}

// EXTERNAL MODULE: ./src/confluence/outage.ts
var outage = __nccwpck_require__(679);
// EXTERNAL MODULE: ./src/confluence/refusal-remedies.ts
var refusal_remedies = __nccwpck_require__(463);
;// CONCATENATED MODULE: ./src/confluence/listing.ts






const PAGE = 1_000;
const SMALLEST_PAGE = 50;
const MOST_PAGES = 20;
async function readListing({ from, to, searchString }, ask, visit, now, pages = { left: MOST_PAGES }) {
    const seen = new Set();
    let limit = PAGE;
    for (let start = 0;;) {
        if (pages.left-- <= 0)
            return { ...incomplete(TOO_LONG), tooLong: true };
        const answer = await ask({
            startDate: String(Math.floor(from)),
            endDate: String(Math.ceil(to)),
            ...(searchString !== undefined && { searchString }),
            start: String(start),
            limit: String(limit),
        });
        if (answer.kind === 'answered' && answer.bodyTrouble === 'too-large' && limit > SMALLEST_PAGE) {
            limit = Math.max(SMALLEST_PAGE, Math.floor(limit / 4));
            continue;
        }
        const page = readPage(answer, start, now());
        if (page.kind === 'inconclusive')
            return page;
        if (visit(page.records))
            return { kind: 'stopped' };
        if (page.next === undefined)
            return { kind: 'whole' };
        const known = seen.size;
        for (const record of page.records)
            seen.add((0,external_node_crypto_namespaceObject.hash)('sha256', JSON.stringify(record), 'base64'));
        if (page.records.length > 0 && seen.size === known)
            return incomplete(REPEATED);
        if (page.next <= start)
            return incomplete(EMPTY);
        start = page.next;
    }
}
function readPage(result, start, now) {
    const json = (0,client/* isSuccess */.oJ)(result) ? (0,text_json/* parseJson */.qF)(result.body) : undefined;
    const records = (0,text_json/* memberAt */.mz)(json, 'results');
    if (Array.isArray(records) && records.every((record) => typeof record === 'object' && record !== null))
        return { kind: 'page', records: records, next: nextStart(json, records.length, start) };
    const { failure, lasting, nameUnknown, notBefore } = (0,failed_request/* explainFailure */.S)(result, now, {
        intro: 'Could not read the audit log.',
    });
    const unreadable = isUnreadable(result);
    return { kind: 'inconclusive', failure, unreadable, lasting, nameUnknown, notBefore };
}
function nextStart(json, count, start) {
    const limit = Number((0,text_json/* textAt */.$6)(json, 'limit'));
    const link = (0,text_json/* textAt */.$6)(json, '_links', 'next');
    const isShort = count === 0 || count < limit;
    const saysMore = link !== undefined || Number((0,text_json/* textAt */.$6)(json, 'size') ?? 0) > count;
    if (isShort && !saysMore)
        return undefined;
    return count > 0 ? start + count : startIn(link ?? '');
}
function startIn(link) {
    return Number(/[?&]start=(\d{1,9})(?:&|#|$)/.exec(link)?.[1] ?? 0);
}
function isUnreadable(result) {
    if (result.kind !== 'answered')
        return false;
    return result.status === 403 || (result.status === 401 && (0,refusal_remedies/* isScopeRefusal */.r5)((0,refusal_remedies/* refusalOf */.Of)(result)));
}
function incomplete(why) {
    const failure = (0,outage/* outage */.Q)(`Could not read the audit log completely. ${why}`);
    return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}
const TOO_LONG = `It has more than ${MOST_PAGES} pages around the time of this record.`;
const REPEATED = 'Confluence sent the same records again for the next page.';
const EMPTY = 'Confluence sent an empty page, but announced more records.';

;// CONCATENATED MODULE: ./src/delivery/waits.ts
const LONGEST_ATTEMPT_MS = 30_000;
const SPARE_MS = (/* unused pure expression or super */ null && ([100, 2_000]));
const waits_FIRST_BACKOFF_MS = 1_000;
const LONGEST_WAIT_MS = 64_000;
const ROUNDS_MS = [1_000, 3_000, 7_000];
const ROUNDS = ROUNDS_MS.length;
const INDEX_LAG_MS = (/* unused pure expression or super */ null && (5 * 60_000));
function waits_backoff(attempts, random) {
    return Math.round(doubled(attempts) * (0.5 + random / 2));
}
function jitter(waitsInARow, random) {
    return Math.round(doubled(waitsInARow) * random);
}
const PACING = { backoff: waits_backoff, jitter };
function doubled(n) {
    return Math.min(LONGEST_WAIT_MS, waits_FIRST_BACKOFF_MS * 2 ** Math.min(n - 1, 16));
}
function limitOf({ timeoutMs }, { now, deadline }) {
    return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, timeoutMs / 4, deadline - now));
}
function spareMs({ timeoutMs }) {
    return Math.max(SPARE_MS[0], Math.min(SPARE_MS[1], timeoutMs / 8));
}
function roundOffset(round) {
    if (round < 0)
        return 0;
    const known = ROUNDS_MS[round];
    if (known !== undefined)
        return known;
    return roundOffset(round - 1) + Math.min(LONGEST_WAIT_MS, 7_000 * 2 ** (round - ROUNDS));
}

;// CONCATENATED MODULE: ./src/reconcile/log-reader.ts






const QUESTION_MS = 60_000;
function openLogReader(step, deadline) {
    const { runtime } = step;
    const auditLog = openLogOf(step);
    let requests = 0;
    const patiently = async (ask) => {
        for (let tries = 1;; tries++) {
            requests++;
            const answer = await ask(Math.min(QUESTION_MS, Math.max(1, deadline - runtime.now())), runtime.cancelled);
            const isWhole = answer.kind === 'answered' && answer.status === 200;
            if (isWhole && (answer.bodyTrouble === undefined || answer.bodyTrouble === 'too-large'))
                return answer;
            const { lasting, notBefore = 0 } = (0,failed_request/* explainFailure */.S)(answer, runtime.now());
            if (lasting)
                return answer;
            const until = Math.max(runtime.now() + waits_backoff(tries, runtime.random()), notBefore);
            if (until >= deadline || runtime.cancelled.aborted)
                return answer;
            log(`Confluence's response was incomplete. Next attempt in ${Math.round((until - runtime.now()) / 1000)} s.`);
            await runtime.sleep(until - runtime.now(), runtime.cancelled);
        }
    };
    return {
        requests: () => requests,
        list: async (from, to, visit) => {
            const ask = (query) => patiently((...bounds) => auditLog.list(query, ...bounds));
            const read = (records) => {
                visit(records);
                return false;
            };
            const end = await readListing({ from, to }, ask, read, runtime.now, { left: Infinity });
            return end.kind === 'inconclusive' ? end.failure.happened : undefined;
        },
        retention: async () => readRetention(await patiently(auditLog.retention)),
    };
}

;// CONCATENATED MODULE: ./src/github/deployment-history.ts


const STATUSES = 'pageInfo { hasNextPage endCursor } nodes { state createdAt environment logUrl }';
const DEPLOYMENTS = `query DeploymentHistory($owner: String!, $name: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    deployments(first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id databaseId commitOid createdAt environment originalEnvironment state
        statuses(first: 20) { ${STATUSES} }
      }
    }
  }
}`;
const MORE_STATUSES = `query DeploymentStatuses($id: ID!, $after: String) {
  node(id: $id) { ... on Deployment { statuses(first: 100, after: $after) { ${STATUSES} } } }
}`;
async function readDeploymentHistory(api, { repository, serverUrl, since }, take) {
    const [owner, name] = repository.split('/');
    const list = (after) => api.graphql(DEPLOYMENTS, { owner, name, after });
    return readPages(list, ['repository', 'deployments'], async (node) => {
        const createdAt = Date.parse((0,text_json/* textAt */.$6)(node, 'createdAt') ?? '');
        if (Number.isNaN(createdAt))
            return unanswered_failedRead(NO_LIST);
        if (createdAt < since)
            return 'enough';
        const statuses = [];
        const more = (after) => after === undefined
            ? Promise.resolve({ kind: 'answered', body: { node } })
            : api.graphql(MORE_STATUSES, { id: (0,text_json/* textAt */.$6)(node, 'id'), after });
        const failed = await readPages(more, ['node', 'statuses'], (status) => {
            statuses.push(status);
            return undefined;
        });
        if (failed !== undefined)
            return failed;
        const deployment = describe(node, statuses, { repository, serverUrl, createdAt });
        if (deployment === undefined)
            return unanswered_failedRead(NO_LIST);
        take(deployment);
        return undefined;
    });
}
async function readPages(ask, path, take) {
    for (let after;;) {
        const answer = await ask(after);
        if (answer.kind === 'unavailable')
            return answer;
        const nodes = (0,text_json/* memberAt */.mz)(answer.body, ...path, 'nodes');
        const hasNext = (0,text_json/* memberAt */.mz)(answer.body, ...path, 'pageInfo', 'hasNextPage');
        if (!Array.isArray(nodes) || typeof hasNext !== 'boolean')
            return unanswered_failedRead(NO_LIST);
        for (const node of nodes) {
            const verdict = await take(node);
            if (verdict !== undefined)
                return verdict === 'enough' ? undefined : verdict;
        }
        if (!hasNext)
            return undefined;
        const next = (0,text_json/* textAt */.$6)(answer.body, ...path, 'pageInfo', 'endCursor');
        if (next === undefined || next === after)
            return unanswered_failedRead('A page of deployments leads to itself.');
        after = next;
    }
}
const NO_LIST = 'GitHub returned something that is not a list of deployments.';
function describe(node, statuses, { repository, serverUrl, createdAt }) {
    const [id, sha] = [(0,text_json/* textAt */.$6)(node, 'databaseId'), (0,text_json/* textAt */.$6)(node, 'commitOid')];
    const history = statuses
        .map((status) => ({
        state: (0,text_json/* textAt */.$6)(status, 'state') ?? '',
        at: Date.parse((0,text_json/* textAt */.$6)(status, 'createdAt') ?? ''),
        environment: (0,text_json/* textAt */.$6)(status, 'environment'),
        url: (0,text_json/* textAt */.$6)(status, 'logUrl'),
    }))
        .sort((a, b) => a.at - b.at);
    const names = [
        (0,text_json/* textAt */.$6)(node, 'environment'),
        (0,text_json/* textAt */.$6)(node, 'originalEnvironment'),
        ...history.map(({ environment }) => environment),
    ].filter((name) => name !== undefined);
    const [environment, ...others] = new Set(names);
    if (id === undefined || sha === undefined || environment === undefined)
        return undefined;
    const state = (0,text_json/* textAt */.$6)(node, 'state') ?? '';
    return {
        repository,
        id,
        environments: [environment, ...others],
        sha,
        createdAt,
        ...runOf(history, `${serverUrl}/${repository}`),
        hasBegun: history.some(({ state }) => !NOT_BEGUN.includes(state)),
        ...outcomeOf(history, state),
        state,
    };
}
const NOT_BEGUN = ['PENDING', 'QUEUED', 'WAITING'];
const RUN = /^\/actions\/runs\/(\d{1,20})(?:\/attempts\/\d+)?(?:\/jobs?\/(\d{1,20}))?(?:[/?#]|$)/;
function runOf(history, base) {
    for (const { url } of history.toReversed()) {
        if (url?.toLowerCase().startsWith(base.toLowerCase()) !== true)
            continue;
        const [, run, job] = RUN.exec(url.slice(base.length)) ?? [];
        if (run !== undefined)
            return { run, job };
    }
    return {};
}
const deployment_history_OUTCOMES = new Map([
    ['SUCCESS', 'success'],
    ['FAILURE', 'failure'],
    ['ERROR', 'failure'],
]);
const OVER = ['INACTIVE', 'ABANDONED', 'DESTROYED'];
function outcomeOf(history, state) {
    const last = history.findLast((status) => deployment_history_OUTCOMES.has(status.state));
    if (last !== undefined)
        return { outcome: deployment_history_OUTCOMES.get(last.state), endedAt: last.at || undefined };
    if (OVER.includes(state))
        return { outcome: 'over', endedAt: history.at(-1)?.at || undefined };
    return { outcome: state === 'ACTIVE' ? 'success' : deployment_history_OUTCOMES.get(state) };
}

;// CONCATENATED MODULE: ./src/github/run-history.ts


const run_history_PAGE = 100;
const MOST_LISTED = 1_000;
const SECOND = 1_000;
async function listRuns(api, repository, [from, to], take, most = Infinity) {
    const created = `${wholeSeconds(from)}..${wholeSeconds(to)}`;
    const query = `created=${encodeURIComponent(created)}&per_page=${run_history_PAGE}&exclude_pull_requests=true`;
    const seen = new Set();
    for (let path = `/repos/${repository}/actions/runs?${query}`; path !== undefined;) {
        const answer = await api.get(path);
        if (answer.kind === 'unavailable')
            return answer;
        const total = Number((0,text_json/* textAt */.$6)(answer.body, 'total_count'));
        const rows = (0,text_json/* memberAt */.mz)(answer.body, 'workflow_runs');
        if (!Number.isInteger(total) || !Array.isArray(rows))
            return unanswered_failedRead(run_history_NO_LIST);
        if (total > most)
            return 'too-many';
        if (total >= MOST_LISTED) {
            if (to - from < SECOND)
                return unanswered_failedRead('More than 1,000 runs were created in one second, and GitHub does not list more.');
            const middle = Math.floor((from + to) / 2 / SECOND) * SECOND;
            const older = await listRuns(api, repository, [from, middle], take);
            return older === 'whole' ? listRuns(api, repository, [middle + SECOND, to], take) : older;
        }
        for (const row of rows) {
            const run = readRun(row);
            if (run === undefined)
                return unanswered_failedRead(run_history_NO_LIST);
            if (seen.has(run.id))
                continue;
            seen.add(run.id);
            take(run);
        }
        if (answer.next === undefined && seen.size < total)
            return unanswered_failedRead(`GitHub listed ${seen.size} of ${total} runs.`);
        if (answer.next === path)
            return unanswered_failedRead('A page of runs links to itself.');
        path = answer.next;
    }
    return 'whole';
}
async function findRun(api, repository, id, attempt) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${id}${attempt === undefined ? '' : `/attempts/${attempt}`}?exclude_pull_requests=true`);
    if (answer.kind === 'unavailable')
        return answer.status === 404 ? 'denied' : answer;
    return readRun(answer.body) ?? unanswered_failedRead("GitHub's response is not a run.");
}
async function keptDays(api, repository) {
    const answer = await api.get(`/repos/${repository}/actions/permissions/artifact-and-log-retention`);
    const days = answer.kind === 'answered' ? Number((0,text_json/* textAt */.$6)(answer.body, 'days')) : NaN;
    return Number.isInteger(days) && days > 0 ? days : undefined;
}
const run_history_NO_LIST = "GitHub's response is not a list of runs.";
function wholeSeconds(at) {
    return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
function readRun(row) {
    const id = (0,text_json/* textAt */.$6)(row, 'id');
    const createdAt = Date.parse((0,text_json/* textAt */.$6)(row, 'created_at') ?? '');
    if (id === undefined || Number.isNaN(createdAt))
        return undefined;
    const time = (member) => Date.parse((0,text_json/* textAt */.$6)(row, member) ?? '') || createdAt;
    return {
        id,
        attempt: Number((0,text_json/* textAt */.$6)(row, 'run_attempt') ?? 1),
        path: ((0,text_json/* textAt */.$6)(row, 'path') ?? '').replace(/@.*$/, ''),
        event: (0,text_json/* textAt */.$6)(row, 'event') ?? '',
        headSha: (0,text_json/* textAt */.$6)(row, 'head_sha') ?? '',
        isCompleted: (0,text_json/* textAt */.$6)(row, 'status') === 'completed',
        conclusion: (0,text_json/* textAt */.$6)(row, 'conclusion'),
        actorId: (0,text_json/* textAt */.$6)(row, 'actor', 'id'),
        triggeringActorId: (0,text_json/* textAt */.$6)(row, 'triggering_actor', 'id'),
        createdAt,
        startedAt: time('run_started_at'),
        updatedAt: time('updated_at'),
    };
}

;// CONCATENATED MODULE: ./src/runner/concurrency.ts
async function forEachConcurrently(items, limit, act) {
    const left = items.values();
    const work = async () => {
        for (const item of left)
            await act(item);
    };
    await Promise.all(Array.from({ length: limit }, work));
}

;// CONCATENATED MODULE: ./src/text/glob.ts
function fitsPattern(name, pattern) {
    const [first = '', ...parts] = pattern.split('*');
    if (parts.length === 0)
        return name === pattern;
    const last = parts.pop() ?? '';
    if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
        return false;
    let from = first.length;
    const end = name.length - last.length;
    for (const part of parts) {
        const at = name.indexOf(part, from);
        if (at === -1 || at + part.length > end)
            return false;
        from = at + part.length;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/reconcile/read-github.ts




const AT_ONCE = 4;
const RUNS_A_PAGE = 100;
const DEFAULT_KEPT_DAYS = 90;
function isAskedFor(environment, patterns) {
    return patterns.some((pattern) => fitsPattern(environment.toLowerCase(), pattern.toLowerCase()));
}
async function readDeployments(api, plan) {
    const { serverUrl, environments, workflows, window } = plan;
    const [since, until] = window;
    const reading = {
        deployments: [],
        runs: new Map(),
        counted: [],
        deployed: new Set(),
        unread: new Map(),
        keptDays: new Map(),
    };
    await inTurns(plan, reading, async (repository) => {
        const failed = await readDeploymentHistory(api, { repository, serverUrl, since }, (deployment) => {
            if (deployment.run !== undefined)
                reading.deployed.add(nameRun(repository, deployment.run));
            const isAsked = deployment.environments.some((name) => isAskedFor(name, environments));
            if (isAsked && deployment.createdAt <= until)
                reading.deployments.push(deployment);
        });
        if (failed !== undefined || workflows.length === 0)
            return failed;
        const matching = [];
        const listed = await listRuns(api, repository, window, (run) => {
            if (workflows.some((pattern) => fitsPattern(run.path, pattern)))
                matching.push(run);
        });
        if (typeof listed === 'object')
            return listed;
        for (const latest of matching) {
            const answer = await keepRun(api, reading, repository, latest.id, latest);
            const attempts = answer.kind === 'known' ? [...answer.attempts.values()] : [];
            for (const run of attempts)
                if (run.isCompleted)
                    reading.counted.push({ repository, run });
        }
        return undefined;
    });
    return reading;
}
async function readNamedRuns(api, plan, reading, named) {
    await inTurns(plan, reading, async (repository) => {
        const name = repository.toLowerCase();
        const isNew = (id) => !reading.runs.has(nameRun(repository, id));
        const needed = new Set([...(named.get(name) ?? [])].filter(isNew));
        if (needed.size === 0 || reading.unread.has(name))
            return undefined;
        const found = new Map();
        const listed = await listRuns(api, repository, plan.window, (run) => {
            if (needed.has(run.id))
                found.set(run.id, run);
        }, needed.size * RUNS_A_PAGE);
        if (typeof listed === 'object')
            return listed;
        let isDenied = false;
        for (const id of needed) {
            const latest = found.get(id) ?? (await findRun(api, repository, id));
            const answer = await keepRun(api, reading, repository, id, latest);
            isDenied ||= answer.kind === 'denied';
        }
        const days = isDenied ? await keptDays(api, repository) : undefined;
        if (days !== undefined)
            reading.keptDays.set(name, days);
        return undefined;
    });
}
function toSide(reading, serverUrl) {
    return {
        serverUrl,
        deployments: reading.deployments,
        run: (repository, id) => reading.runs.get(nameRun(repository, id)) ?? {
            kind: 'unread',
            reason: reading.unread.get(repository.toLowerCase()) ?? 'GitHub was not asked for this run.',
        },
        counted: reading.counted,
        isDeployed: (repository, run) => reading.deployed.has(nameRun(repository, run)),
        unread: reading.unread,
        keptDays: (repository) => reading.keptDays.get(repository.toLowerCase()) ?? DEFAULT_KEPT_DAYS,
    };
}
function nameRun(repository, run) {
    return `${repository.toLowerCase()}#${run}`;
}
async function keepRun(api, reading, repository, id, latest) {
    const answer = await withAttempts(api, repository, latest);
    reading.runs.set(nameRun(repository, id), answer);
    if (answer.kind === 'unread')
        reading.unread.set(repository.toLowerCase(), answer.reason);
    return answer;
}
async function withAttempts(api, repository, latest) {
    if (latest === 'denied')
        return { kind: 'denied' };
    if ('kind' in latest)
        return { kind: 'unread', reason: latest.failure.happened };
    const attempts = new Map([[latest.attempt, latest]]);
    for (let attempt = 1; attempt < latest.attempt; attempt++) {
        const earlier = await findRun(api, repository, latest.id, attempt);
        if (earlier === 'denied')
            continue;
        if ('kind' in earlier)
            return { kind: 'unread', reason: earlier.failure.happened };
        attempts.set(attempt, earlier);
    }
    return { kind: 'known', latest: latest.attempt, attempts };
}
async function inTurns({ repositories }, { unread }, read) {
    await forEachConcurrently(repositories, AT_ONCE, async (repository) => {
        const failed = await read(repository);
        if (failed !== undefined)
            unread.set(repository.toLowerCase(), failed.failure.happened);
    });
}

;// CONCATENATED MODULE: ./src/reconcile/read-log.ts


async function readLog(reader, window, isAskedFor, now) {
    const records = [];
    const pageOf = new Map();
    const doubtful = new Map();
    let [page, rows, ownRecords, oldest] = [0, 0, 0, Infinity];
    const texts = new Map();
    const unread = await reader.list(...window, (found) => {
        page++;
        rows += found.length;
        for (const row of found) {
            const date = (0,text_json/* memberAt */.mz)(row, 'creationDate');
            if (typeof date === 'number')
                oldest = Math.min(oldest, date);
            const record = digestRecord(row);
            if (record === undefined)
                continue;
            ownRecords++;
            if (!isAskedFor(record))
                continue;
            shareTexts(record, texts);
            records.push(record);
            if ((pageOf.get(record.key) ?? page) !== page)
                doubtful.set(record.key, record);
            pageOf.set(record.key, page);
        }
    });
    const reason = unread ?? (await settleTwins(reader, records, doubtful));
    const retention = await reader.retention();
    return {
        side: {
            records,
            window,
            unread: reason,
            keptSince: retention === undefined ? Math.min(oldest, now) : now - retention.ms,
            retention: retention?.words,
        },
        rows,
        ownRecords,
    };
}
function shareTexts(record, texts) {
    for (const member of ['repository', 'server', 'environment', 'place', 'commit']) {
        const text = record[member];
        if (text === undefined)
            continue;
        const known = texts.get(text);
        if (known === undefined)
            texts.set(text, text);
        else
            record[member] = known;
    }
}
async function settleTwins(reader, records, doubtful) {
    for (const { key, content, date } of doubtful.values()) {
        let count = 0;
        const isTwin = (record) => record?.key === key && record.content === content;
        const unread = await reader.list(date, date, (found) => {
            count += found.filter((row) => isTwin(digestRecord(row))).length;
        });
        if (unread !== undefined)
            return unread;
        for (let surplus = records.filter(isTwin).length - Math.max(1, count); surplus > 0; surplus--)
            records.splice(records.findIndex(isTwin), 1);
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/reconcile/report.ts







function buildReport(inputs, context, sides, findings) {
    const { github, log, counts, terms } = sides;
    const verdicts = countVerdicts(findings);
    const person = (actor) => actor === undefined ? '' : `${actor.login}${actor.id === undefined ? '' : ` (id ${actor.id})`}`;
    const [from, to] = log.window;
    return {
        header: {
            format: 'confluence-audit-reconciliation',
            version: 1,
            writtenBy: `confluence-audit-action ${runner_version_VERSION}`,
            result: resultOf(verdicts),
            period: { since: iso(terms.since), until: iso(terms.until) },
            extractedAt: iso(terms.now),
            ranBy: {
                run: runUrl(context),
                repository: context.repository.name,
                workflow: context.workflow.ref ?? context.workflow.name,
                actor: person(context.actor),
                triggeringActor: person(context.triggeringActor),
            },
            sources: { github: context.apiUrl, auditLog: auditLogUrl(inputs.site) },
            queries: {
                github: [
                    `GraphQL repository.deployments(orderBy: CREATED_AT DESC) until created before ${iso(terms.since - MARGIN_MS)}`,
                    `GET /repos/{repository}/actions/runs?created=${wholeSeconds(terms.since - MARGIN_MS)}..${wholeSeconds(terms.until + MARGIN_MS)}&exclude_pull_requests=true`,
                    'GET /repos/{repository}/actions/runs/{run} and …/attempts/{attempt} for runs that deployments or records name',
                ],
                auditLog: `GET /wiki/rest/api/audit?startDate=${from}&endDate=${to}`,
                repositories: counts.repositories,
                environments: inputs.environments,
                workflows: inputs.workflows,
                graceMinutes: terms.graceMs / 60_000,
                marginMinutes: MARGIN_MS / 60_000,
            },
            counts: {
                github: {
                    repositories: counts.repositories.length,
                    deployments: github.deployments.length,
                    countedRuns: github.counted.length,
                    requests: counts.githubRequests,
                },
                auditLog: {
                    rows: counts.logRows,
                    records: counts.ownRecords,
                    recordsOfTheseRepositories: log.records.length,
                    requests: counts.logRequests,
                },
                verdicts,
            },
            completeness: {
                github: {
                    complete: github.unread.size === 0,
                    unread: [...github.unread].map(([repository, reason]) => ({ repository, reason })),
                },
                auditLog: {
                    complete: log.unread === undefined,
                    reason: log.unread ?? '',
                    retention: log.retention ?? 'unknown',
                },
            },
        },
        findings,
    };
}
function groupByPlace(findings) {
    const groups = groupBy(findings, ({ repository, environment }) => [
        `${repository} ${environment}`.toLowerCase(),
    ]);
    return [...groups.values()].map((group) => ({
        name: nameOf(group[0]),
        findings: group,
        counts: countVerdicts(group),
    }));
}
function nameOf({ repository, environment }) {
    if (repository === '')
        return 'Reading';
    return environment === '' ? `Runs of ${repository}` : `${environment} (${repository})`;
}
function headerLines({ header, findings }, digest) {
    const { counts, completeness, queries, ranBy } = header;
    const { github, auditLog } = counts;
    const unread = completeness.github.unread;
    return Object.entries({
        Result: `${header.result}: ${countWords(counts.verdicts)}`,
        Period: `${header.period.since} to ${header.period.until}`,
        Extracted: header.extractedAt,
        'Run by': `${ranBy.run}, workflow ${ranBy.workflow}, actor ${ranBy.actor || 'unknown'}, triggering actor ${ranBy.triggeringActor || 'unknown'}`,
        'Source: GitHub': header.sources.github,
        'Source: audit log': header.sources.auditLog,
        'Queries to GitHub': queries.github.join('; '),
        'Query to the audit log': queries.auditLog,
        Repositories: listWords(queries.repositories),
        Environments: queries.environments.join(', '),
        ...(queries.workflows.length > 0 && { Workflows: queries.workflows.join(', ') }),
        Terms: `grace ${queries.graceMinutes} min, margin for clocks ${queries.marginMinutes} min at both ends`,
        'Read from GitHub': `repositories: ${number(github.repositories)}; deployments: ${number(github.deployments)}; runs counted by workflows: ${number(github.countedRuns)}; requests: ${number(github.requests)}`,
        'Read from the audit log': `rows: ${number(auditLog.rows)}; records of this action: ${number(auditLog.records)}; of these repositories: ${number(auditLog.recordsOfTheseRepositories)}; requests: ${number(auditLog.requests)}`,
        'Rows of this report': number(findings.length),
        Complete: [
            completeness.github.complete
                ? 'GitHub: yes'
                : `GitHub: no (${listWords(unread.map(({ repository }) => repository))})`,
            completeness.auditLog.complete ? 'audit log: yes' : `audit log: no (${completeness.auditLog.reason})`,
            `the log's retention: ${completeness.auditLog.retention}`,
        ].join('; '),
        'SHA-256 of reconcile.json': digest,
    });
}
function listWords(names) {
    const shown = names.slice(0, 20).join(', ');
    return names.length > 20 ? `${shown}, and ${number(names.length - 20)} more` : shown;
}
function iso(at) {
    return new Date(at).toISOString();
}

;// CONCATENATED MODULE: ./src/runner/folder.ts



function makeFolder(path) {
    if ((0,external_node_fs_namespaceObject.existsSync)(path) || (0,external_node_path_namespaceObject.dirname)(path) === path)
        return;
    makeFolder((0,external_node_path_namespaceObject.dirname)(path));
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(path);
    }
    catch (error) {
        if (errnoOf(error) !== 'EEXIST')
            throw error;
    }
}

;// CONCATENATED MODULE: ./src/reconcile/csv.ts


const COLUMNS = Object.keys(EMPTY_FINDING);
const CSV_HEADER = `${COLUMNS.join(',')}\r\n`;
function toCsvLine(finding) {
    return `${COLUMNS.map((column) => toCell(finding[column])).join(',')}\r\n`;
}
const RUNS = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const RUNS_AFTER_SEMICOLON = /;(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;
function toCell(text) {
    const line = (0,sanitize/* cleanLine */.Ow)(text);
    const harmless = (RUNS.test(line) ? `'${line}` : line).replace(RUNS_AFTER_SEMICOLON, ";'");
    return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

;// CONCATENATED MODULE: ./src/reconcile/html-style.ts
const STYLE = `
:root { color-scheme: light dark; --bg: #fff; --fg: #1f2328; --soft: #59636e; --line: #d1d9e0; --head: #f6f8fa;
  --bad: #b3261e; --warn: #8a5a00; --unknown: #6b4fbb; --calm: #3f5f7f; --good: #2f7d4f; }
@media (prefers-color-scheme: dark) { :root { --bg: #0d1117; --fg: #e6edf3; --soft: #9aa4af; --line: #30363d; --head: #161b22;
  --bad: #ff8a80; --warn: #e3b341; --unknown: #b8a4f5; --calm: #8fb4d9; --good: #6fce93; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px; max-width: 1200px; background: var(--bg); color: var(--fg);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", "Noto Sans", Helvetica, Arial, sans-serif; }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 4px; }
h2 { font-size: 18px; margin: 32px 0 8px; padding-bottom: 4px; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
h3 { font-size: 15px; margin: 24px 0 6px; overflow-wrap: anywhere; }
p { margin: 4px 0 12px; } .soft { color: var(--soft); }
a { color: inherit; text-decoration: underline; text-underline-offset: 2px; }
.result { font-size: 16px; font-weight: 600; border-left: 6px solid var(--calm); padding: 8px 12px; background: var(--head); }
.result.differences { border-color: var(--bad); } .result.incomplete { border-color: var(--unknown); } .result.reconciled { border-color: var(--good); }
table { border-collapse: collapse; width: 100%; margin: 4px 0 12px; font-size: 13px; }
th, td { text-align: left; vertical-align: top; padding: 5px 8px; border: 1px solid var(--line); overflow-wrap: anywhere; }
thead th { background: var(--head); white-space: nowrap; } .facts th { width: 190px; background: var(--head); white-space: nowrap; }
td.count { text-align: right; font-variant-numeric: tabular-nums; } th.count { text-align: right; }
td.time { white-space: nowrap; font-variant-numeric: tabular-nums; } td.bar { width: 220px; }
.rows { table-layout: fixed; } .rows td { font-size: 12.5px; } .rows code { font-size: 11px; }
.w-verdict { width: 122px; } .w-at { width: 128px; } .w-run { width: 128px; } .w-commit { width: 76px; } .w-github { width: 92px; } .w-record { width: 274px; }
.key { display: block; white-space: nowrap; }
code { font: 12px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.verdict { font-weight: 600; white-space: nowrap; }
.bad { color: var(--bad); } .warn { color: var(--warn); } .unknown { color: var(--unknown); } .calm { color: var(--calm); } .good { color: var(--good); }
svg { display: block; width: 100%; } svg text { fill: var(--soft); font-size: 11px; font-family: inherit; }
svg .bad { fill: var(--bad); } svg .warn { fill: var(--warn); } svg .unknown { fill: var(--unknown); } svg .calm { fill: var(--calm); } svg .good { fill: var(--good); }
svg .axis { stroke: var(--line); } svg.legend { display: inline-block; width: 12px; height: 12px; vertical-align: -1px; margin: 0 3px 0 12px; }
footer { margin-top: 32px; color: var(--soft); font-size: 12px; overflow-wrap: anywhere; }
@media print {
  :root { color-scheme: light; --bg: #fff; --fg: #000; --soft: #444; --line: #bbb; --head: #f2f2f2; --bad: #b3261e; --warn: #8a5a00; --unknown: #6b4fbb; --calm: #3f5f7f; --good: #2f7d4f; }
  @page { size: A4 landscape; margin: 12mm; }
  body { padding: 0; max-width: none; font-size: 11px; } table, .rows td { font-size: 10px; } .rows code { font-size: 9px; }
  .w-verdict { width: 90px; } .w-at { width: 100px; } .w-run { width: 110px; } .w-commit { width: 60px; } .w-github { width: 80px; } .w-record { width: 225px; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  thead { display: table-header-group; } tr, svg { break-inside: avoid; } h2, h3 { break-after: avoid; }
}
`;

;// CONCATENATED MODULE: ./src/reconcile/html-chart.ts


function drawBar(counts) {
    const total = SEVERITY.reduce((sum, verdict) => sum + counts[verdict], 0);
    let at = 0;
    const parts = foundVerdicts(counts).map((verdict) => {
        const width = Math.max(2, (counts[verdict] / total) * 200);
        const part = `<rect class="${READINGS[verdict].tone}" x="${round(at)}" y="2" width="${round(width - 1)}" height="10"><title>${counts[verdict]} ${verdict}</title></rect>`;
        at += width;
        return part;
    });
    return `<svg viewBox="0 0 ${round(Math.max(200, at))} 14" height="14" preserveAspectRatio="none" role="img" aria-label="Share of each verdict">${parts.join('')}</svg>`;
}
const WIDTH = 1_000;
const html_chart_DAY_MS = 24 * 3_600_000;
const SLOT = 3;
function drawTimeline(findings, period) {
    const [since, until] = [Date.parse(period.since), Date.parse(period.until)];
    const marks = new Map();
    for (const { verdict, created_at, record_date } of findings) {
        const at = created_at || record_date;
        const time = Date.parse(at);
        if (Number.isNaN(time))
            continue;
        const share = (time - since) / Math.max(1, until - since);
        const x = 10 + Math.round((Math.min(1, Math.max(0, share)) * (WIDTH - 20)) / SLOT) * SLOT;
        const key = `${x} ${verdict}`;
        const known = marks.get(key);
        if (known)
            known.count++;
        else
            marks.set(key, { x, verdict, count: 1, at });
    }
    if (marks.size === 0)
        return '';
    const drawn = [...marks.values()].sort((a, b) => bySeverity(b, a)).map(drawMark);
    return `<svg viewBox="0 0 ${WIDTH} 44" role="img" aria-label="When each row happened"><line class="axis" x1="10" y1="27" x2="${WIDTH - 10}" y2="27"/>${drawDays(since, until)}${drawn.join('')}</svg>\n`;
}
function drawMark({ x, verdict, count, at }) {
    const title = `<title>${(0,text_escape/* forHtml */.B2)(`${count > 1 ? `${count} ` : ''}${verdict}, ${at.slice(0, 16).replace('T', ' ')} UTC`)}</title>`;
    const { tone } = READINGS[verdict];
    if (tone === 'good' || tone === 'calm')
        return `<rect class="${tone}" x="${x - 1}" y="19" width="2" height="8">${title}</rect>`;
    return `<path class="${tone}" d="M${x} 27L${x - 5} 8L${x + 5} 8Z">${title}</path>`;
}
const LEGEND = `${sample('<rect class="good" x="5" y="2" width="2" height="8"/>')}recorded ${sample('<rect class="calm" x="5" y="2" width="2" height="8"/>')}pending or source-gone ${sample('<path class="warn" d="M6 11L1 1L11 1Z"/>')}late or unfinished ${sample('<path class="unknown" d="M6 11L1 1L11 1Z"/>')}unknown ${sample('<path class="bad" d="M6 11L1 1L11 1Z"/>')}GitHub and the log differ.`;
function sample(shape) {
    return `<svg class="legend" viewBox="0 0 12 12" aria-hidden="true">${shape}</svg>`;
}
function drawDays(since, until) {
    const days = Math.max(1, Math.ceil((until - since) / html_chart_DAY_MS / 10));
    const first = Math.ceil(since / html_chart_DAY_MS) * html_chart_DAY_MS;
    const ticks = [];
    for (let at = first; at <= until; at += days * html_chart_DAY_MS) {
        const x = 10 + ((at - since) / (until - since)) * (WIDTH - 20);
        if (x > WIDTH - 60)
            break;
        ticks.push(`<line class="axis" x1="${round(x)}" y1="27" x2="${round(x)}" y2="31"/><text x="${round(x)}" y="41">${new Date(at).toISOString().slice(5, 10)}</text>`);
    }
    return ticks.join('');
}
function round(value) {
    return String(Math.round(value * 10) / 10);
}

;// CONCATENATED MODULE: ./src/reconcile/html.ts







const MOST_RECORDED = 1_000;
const MOST_OTHERS = 5_000;
const RESULTS = {
    reconciled: 'Reconciled: every deployment of the period is in the audit log, or is not expected there yet.',
    differences: 'Differences: GitHub and the audit log do not agree.',
    incomplete: 'Incomplete: not everything could be read, so the unknown rows prove nothing.',
};
function* writeHtml(report, digest) {
    const { header, findings } = report;
    const style = (0,external_node_crypto_namespaceObject.hash)('sha256', STYLE, 'base64');
    const [since, until] = [header.period.since, header.period.until].map((date) => html_text(date.slice(0, 10)));
    yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>Reconciliation ${since} to ${until}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>Reconciliation of GitHub with the Confluence audit log</h1>
<p class="soft">${since} to ${until}</p>
<p class="result ${header.result}">${RESULTS[header.result]}<br>${countWords(header.counts.verdicts)}</p>
<h2>Sources and scope</h2>
<table class="facts"><tbody>
${headerLines(report, digest)
        .map(([name, value]) => `<tr><th scope="row">${name}</th><td>${html_text(value)}</td></tr>`)
        .join('\n')}
</tbody></table>
<h2>Verdicts</h2>
<table><thead><tr><th>Verdict</th><th class="count">Count</th><th>Meaning</th></tr></thead><tbody>
${SEVERITY.map((verdict) => `<tr><td>${mark(verdict)}</td><td class="count">${number(header.counts.verdicts[verdict])}</td><td>${READINGS[verdict].meaning}</td></tr>`).join('\n')}
</tbody></table>
`;
    const worst = ({ counts }) => SEVERITY.findIndex((verdict) => counts[verdict] > 0);
    const groups = groupByPlace(findings).sort((a, b) => worst(a) - worst(b));
    const shown = foundVerdicts(header.counts.verdicts);
    yield `<h2>Environments</h2>
<table><thead><tr><th>Environment</th>${shown.map((verdict) => `<th class="count">${verdict}</th>`).join('')}<th>Share</th></tr></thead><tbody>
`;
    for (const { name, counts } of groups)
        yield `<tr><td>${html_text(name)}</td>${shown.map((verdict) => `<td class="count">${counts[verdict] || ''}</td>`).join('')}<td class="bar">${drawBar(counts)}</td></tr>\n`;
    yield '</tbody></table>\n';
    yield `<h2>Every environment</h2>\n<p class="soft">Each timeline covers the period.${LEGEND} The number after a run is its attempt.</p>\n`;
    let [recorded, others] = [MOST_RECORDED, MOST_OTHERS];
    for (const { name, findings: rows } of groups) {
        const left = rows.filter(({ verdict }) => (verdict === 'recorded' ? recorded-- > 0 : others-- > 0));
        yield `<h3>${html_text(name)}</h3>\n${drawTimeline(rows, header.period)}`;
        if (left.length > 0) {
            yield `<table class="rows"><thead><tr><th class="w-verdict">Verdict</th><th class="w-at">At (UTC)</th><th class="w-run">Run</th><th class="w-commit">Commit</th><th class="w-github">GitHub</th><th class="w-record">Record</th><th>Reason</th></tr></thead><tbody>\n`;
            for (const finding of left)
                yield row(finding);
            yield '</tbody></table>\n';
        }
        if (left.length < rows.length)
            yield `<p class="soft">${number(rows.length - left.length)} more rows of this environment are in reconcile.csv and reconcile.json.</p>\n`;
    }
    yield `<footer>Written by ${html_text(header.writtenBy)}. SHA-256 of reconcile.json: <code>${html_text(digest)}</code>. reconcile.csv and reconcile.json contain every row.</footer>
</body>
</html>
`;
}
function row(finding) {
    const { verdict, run, attempt, deployment, commit, github_status, record_date, audit_key, reason, url } = finding;
    const at = finding.created_at || record_date;
    const name = run ? `${run}${attempt && ` (${attempt})`}` : deployment ? `deployment ${deployment}` : '';
    const keys = audit_key === '' ? [] : audit_key.split(' ');
    return `<tr><td>${mark(verdict)}</td><td class="time">${html_text(html_time(at))}</td><td>${html_link(name, url)}</td><td><code>${html_text(commit.slice(0, 7))}</code></td><td>${html_text(github_status)}</td><td>${record_date && `<span class="time">${html_text(html_time(record_date))}</span>`}${keys.map((key) => `<code class="key">${html_text(key)}</code>`).join('')}</td><td>${html_text(reason)}</td></tr>\n`;
}
function mark(verdict) {
    return `<span class="verdict ${READINGS[verdict].tone}">${verdict}</span>`;
}
function html_link(name, url) {
    return /^https?:\/\//.test(url) ? `<a href="${(0,text_escape/* forHtml */.B2)(url)}">${html_text(name || 'open')}</a>` : html_text(name);
}
function html_time(iso) {
    return iso.slice(0, 16).replace('T', ' ');
}
function html_text(value) {
    return (0,text_escape/* forHtml */.B2)((0,sanitize/* cleanLine */.Ow)(value));
}

;// CONCATENATED MODULE: ./src/reconcile/write-report.ts








function openReportFolder(folder) {
    guard(folder, () => makeFolder(folder));
}
function writeReport(report, folder) {
    return guard(folder, () => {
        const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
        writePieces((0,external_node_path_namespaceObject.join)(folder, 'reconcile.json'), jsonPieces(report), (piece) => hash.update(piece));
        const digest = `sha256:${hash.digest('hex')}`;
        writePieces((0,external_node_path_namespaceObject.join)(folder, 'reconcile.csv'), csvPieces(report));
        writePieces((0,external_node_path_namespaceObject.join)(folder, 'reconcile.html'), writeHtml(report, digest));
        return digest;
    });
}
function* jsonPieces({ header, findings }) {
    yield `${(0,text_escape/* forJson */.Cx)(JSON.stringify(header, null, 2)).slice(0, -2)},\n  "rows": [`;
    for (const [index, finding] of findings.entries())
        yield `${index === 0 ? '' : ','}\n    ${(0,text_escape/* forJson */.Cx)(JSON.stringify(finding))}`;
    yield '\n  ]\n}\n';
}
function* csvPieces({ findings }) {
    yield CSV_HEADER;
    for (const finding of findings)
        yield toCsvLine(finding);
}
const CHUNK = 1024 * 1024;
function writePieces(file, pieces, seen = () => { }) {
    const descriptor = (0,external_node_fs_namespaceObject.openSync)(file, 'w');
    try {
        let text = '';
        const flush = () => {
            seen(text);
            for (let rest = Buffer.from(text); rest.length > 0;)
                rest = rest.subarray((0,external_node_fs_namespaceObject.writeSync)(descriptor, rest));
            text = '';
        };
        for (const piece of pieces) {
            text += piece;
            if (text.length > CHUNK)
                flush();
        }
        flush();
    }
    finally {
        (0,external_node_fs_namespaceObject.closeSync)(descriptor);
    }
}
function guard(folder, act) {
    try {
        return act();
    }
    catch (error) {
        const { code } = error;
        if (code === undefined)
            throw error;
        throw new StepError({
            class: 'configuration',
            happened: `The report can't be written (${code} in ${(0,text_escape/* quote */.hD)(folder)}).`,
            remedy: 'Set `report` to a folder that this job can write to.',
        });
    }
}

;// CONCATENATED MODULE: ./src/reconcile/reconcile.ts














const reconcile_QUESTION_MS = 30_000;
const WRITING_MS = 15_000;
async function reconcile(step) {
    const { inputs, context, env, runtime } = step;
    const { now } = runtime;
    const startedAt = now();
    const deadline = startedAt + inputs.timeoutMs - Math.min(WRITING_MS, inputs.timeoutMs / 10);
    const folder = inputs.report ?? (0,external_node_path_namespaceObject.join)(env.RUNNER_TEMP ?? '', 'confluence-audit-report');
    openReportFolder(folder);
    const { api, count } = countRequests(openApi(step, deadline));
    const { since, until, graceMs } = inputs;
    const terms = { since, until, now: startedAt, graceMs };
    const { repositories, unlisted } = await listRepositories(api, step);
    const plan = {
        serverUrl: context.serverUrl,
        repositories,
        environments: inputs.environments,
        workflows: inputs.workflows,
        window: [since - MARGIN_MS, until + MARGIN_MS],
    };
    const reading = await readDeployments(api, plan);
    for (const [name, reason] of unlisted)
        reading.unread.set(name, reason);
    log(`GitHub: ${reading.deployments.length} deployments of ${repositories.length} repositories.`);
    const reader = openLogReader(step, deadline);
    const logEnd = Math.min(latestEnd(reading, terms), startedAt);
    const logWindow = [since - MARGIN_MS, logEnd + MARGIN_MS];
    const logged = await readLog(reader, logWindow, recordFilter(plan, reading), startedAt);
    log(`Audit log: ${logged.rows} rows, ${logged.side.records.length} records of these repositories.`);
    await readNamedRuns(api, plan, reading, namedRuns(reading, logged.side.records));
    const github = toSide(reading, context.serverUrl);
    const findings = compareSides(github, logged.side, terms);
    const counts = {
        repositories,
        githubRequests: count(),
        logRequests: reader.requests(),
        logRows: logged.rows,
        ownRecords: logged.ownRecords,
    };
    const report = buildReport(inputs, context, { github, log: logged.side, counts, terms }, findings);
    const digest = writeReport(report, folder);
    log(`${report.header.result}: ${countWords(report.header.counts.verdicts)}.`);
    return { report, folder, digest, failOn: inputs.failOn };
}
function openApi({ inputs, context, runtime }, deadline) {
    if (inputs.githubToken === '')
        throw new StepError({
            class: 'configuration',
            happened: '`github-token` is empty, so nothing can be compared.',
            remedy: 'Remove `github-token` to use the token of the job, or set it to a token.',
        });
    if (!(0,http_url/* isSecure */.Ut)(context.apiUrl))
        throw new StepError({
            class: 'configuration',
            happened: 'GITHUB_API_URL is not https, so the token would be sent in plain text. Nothing was sent.',
            remedy: 'Correct GITHUB_API_URL on the runner.',
        });
    const { githubToken: token } = inputs;
    const { apiUrl } = context;
    return openGitHub({ token, apiUrl, runtime, limitMs: reconcile_QUESTION_MS, deadline, retry: true });
}
function countRequests(api) {
    let asked = 0;
    const counted = (ask) => (...of) => {
        asked++;
        return ask(...of);
    };
    return { api: { ...api, graphql: counted(api.graphql), get: counted(api.get) }, count: () => asked };
}
async function listRepositories(api, { inputs, context }) {
    const names = new Map();
    const unlisted = new Map();
    for (const line of inputs.repositories.length > 0 ? inputs.repositories : [context.repository.name]) {
        if (!line.endsWith('/*')) {
            names.set(line.toLowerCase(), line);
            continue;
        }
        const found = await readRepositories(api, line.slice(0, -2));
        if (!Array.isArray(found))
            unlisted.set(line, found.failure.happened);
        else if (found.length === 0)
            unlisted.set(line, "The token in `github-token` can't access any repository of this owner.");
        else
            for (const { name } of found)
                names.set(name.toLowerCase(), name);
    }
    return { repositories: [...names.values()], unlisted };
}
function recordFilter({ serverUrl, repositories, environments }, { deployments, counted }) {
    const byWorkflow = new Set(counted.map(({ repository, run }) => nameRun(repository, run.id)));
    const deployed = new Set(deployments.map(({ repository, run = '' }) => nameRun(repository, run)));
    const names = new Set(repositories.map((name) => name.toLowerCase()));
    const isEvery = environments.includes('*');
    return ({ server = serverUrl, repository, environment, run, isNameless }) => {
        const name = nameRun(repository, run?.id ?? '');
        if (server.toLowerCase() !== serverUrl.toLowerCase() || !names.has(repository.toLowerCase()))
            return false;
        if (byWorkflow.has(name))
            return true;
        return environment === undefined
            ? isEvery || (isNameless && deployed.has(name))
            : isAskedFor(environment, environments);
    };
}
function latestEnd({ deployments, counted }, { until, graceMs }) {
    let latest = until;
    for (const { endedAt = 0 } of deployments)
        latest = Math.max(latest, endedAt);
    for (const { run } of counted)
        latest = Math.max(latest, run.updatedAt);
    return latest + graceMs;
}
function namedRuns({ deployments }, records) {
    const named = new Map();
    const add = (repository, id) => {
        const name = repository.toLowerCase();
        if (id !== undefined)
            named.set(name, (named.get(name) ?? new Set()).add(id));
    };
    for (const { repository, run } of deployments)
        add(repository, run);
    for (const { repository, run } of records)
        add(repository, run?.id);
    return named;
}

;// CONCATENATED MODULE: ./src/reconcile/job-summary.ts




const TITLES = {
    reconciled: '✅ GitHub and the Confluence audit log agree',
    differences: '❌ GitHub and the Confluence audit log differ',
    incomplete: '⚠️ GitHub and the Confluence audit log could not be compared completely',
};
const MOST_FINDINGS = 50;
const MOST_ENVIRONMENTS = 200;
function writeReconcileSummary(report, digest, folder) {
    const { header, findings } = report;
    const first = findings.filter(({ verdict }) => verdict !== 'recorded').sort(bySeverity);
    const shown = new Set(first.slice(0, MOST_FINDINGS));
    const parts = [
        `### ${TITLES[header.result]}`,
        table(headerLines(report, digest).map(([name, value]) => `<tr><th align="left" valign="top" nowrap>${name}</th><td>${cell(value)}</td></tr>`)),
        environments(report),
        ...groupByPlace(findings.filter((finding) => shown.has(finding))).map(({ name, findings: rows }) => `<h4>${cell(name)}</h4>\n${table([
            '<tr><th align="left">Verdict</th><th align="left">Run</th><th align="left">Commit</th><th align="left">Why</th></tr>',
            ...rows.map(job_summary_row),
        ])}`),
        first.length > shown.size
            ? `<p>The first ${shown.size} of ${number(first.length)} findings. The report has all of them.</p>`
            : '',
        `<p>Report: <code>${cell(folder)}</code> (reconcile.csv, reconcile.json, reconcile.html)</p>`,
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function environments({ header, findings }) {
    const verdicts = foundVerdicts(header.counts.verdicts);
    const groups = groupByPlace(findings);
    if (groups.length === 0)
        return '';
    const rows = groups.slice(0, MOST_ENVIRONMENTS).map(({ name, counts }) => {
        const cells = verdicts.map((verdict) => `<td align="right">${counts[verdict] || ''}</td>`);
        return `<tr><td>${cell(name)}</td>${cells.join('')}</tr>`;
    });
    const more = groups.length > MOST_ENVIRONMENTS
        ? [
            `<tr><td colspan="${verdicts.length + 1}">and ${number(groups.length - MOST_ENVIRONMENTS)} more, in the report</td></tr>`,
        ]
        : [];
    const names = verdicts.map((verdict) => `<th align="right">${verdict}</th>`);
    return table([`<tr><th align="left">Environment</th>${names.join('')}</tr>`, ...rows, ...more]);
}
function job_summary_row({ verdict, run, attempt, deployment, commit, reason, url }) {
    const name = run ? `${run}${attempt && `, attempt ${attempt}`}` : deployment && `deployment ${deployment}`;
    const source = /^https?:\/\//.test(url)
        ? `<a href="${(0,text_escape/* forHtml */.B2)((0,sanitize/* cleanLine */.Ow)(url))}">${cell(name || 'open')}</a>`
        : cell(name);
    return `<tr><td nowrap><b>${verdict}</b></td><td>${source}</td><td>${commit && `<code>${cell(commit.slice(0, 7))}</code>`}</td><td>${cell(reason)}</td></tr>`;
}
function table(rows) {
    return `<table>\n${rows.join('\n')}\n</table>`;
}
function cell(text) {
    return (0,text_escape/* forSummary */.oN)(text, sanitize/* cleanLine */.Ow);
}
function writeStoppedSummary({ class: failureClass, happened, remedy }) {
    return `### ❌ Not reconciled

<p><b>What happened</b> (${failureClass}): ${(0,text_escape/* forSummary */.oN)(happened)}</p>
<p><b>What to do</b>: ${(0,text_escape/* forSummary */.oN)(remedy)}</p>
`;
}

;// CONCATENATED MODULE: ./src/reconcile.ts





void runAction(process.env, {
    inputNames: RECONCILE_INPUT_NAMES,
    parse: parseReconcileInputs,
    act: async (step) => ({ done: await reconcile(step) }),
    stopped: (failure) => ({ failure }),
    report: (result, { policy, warnings, redact }) => {
        if ('failure' in result) {
            const failure = { ...result.failure, happened: redact(result.failure.happened) };
            return {
                outputs: writeReconcileOutputs(undefined),
                summary: writeStoppedSummary(failure),
                annotation: annotateStop(failure, policy),
                lines: [],
            };
        }
        const { done } = result;
        const annotation = annotateReconciliation(done, policy);
        return {
            outputs: writeReconcileOutputs(done),
            summary: redact(writeReconcileSummary(done.report, done.digest, done.folder)),
            annotation: annotation && { ...annotation, message: redact(annotation.message) },
            lines: warnings,
        };
    },
});

module.exports = __webpack_exports__;
/******/ })()
;