"use strict";
exports.id = 943;
exports.ids = [943];
exports.modules = {

/***/ 8943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2413);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8109);
/* harmony import */ var _http_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6697);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1789);
/* harmony import */ var _unanswered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4363);






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
        return (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .hU)('outage', 'There was no time left to ask GitHub.');
    let answer;
    const fetch = async (url, { method, headers, body }) => {
        const bounds = { limitMs: Math.min(limitMs, left), maxBytes: MOST_BYTES, cancelled: runtime.cancelled };
        const result = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_1__/* .send */ .tN)({ method: method === 'GET' ? 'GET' : 'POST', url, headers, body }, bounds);
        answer = result;
        if (result.kind !== 'answered' || result.bodyTrouble)
            throw new Error('no whole answer');
        const asJson = new Map([['content-type', 'application/json']]);
        return { url, status: result.status, headers: asJson, text: () => Promise.resolve(result.body) };
    };
    try {
        const octokit = (0,_actions_github__WEBPACK_IMPORTED_MODULE_0__/* .getOctokit */ .Q)(token, { baseUrl: apiUrl, request: { fetch }, log: SILENT });
        const response = await question(octokit);
        const { status } = answer;
        if (status >= 300 && status !== 302)
            return (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(answer, runtime.now());
        return read(answer, response);
    }
    catch {
        return answer === undefined
            ? (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .hU)('configuration', `The request to GitHub's API at ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(apiUrl)} could not be sent.`, {
                lasting: true,
            })
            : (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .explain */ .WE)(answer, runtime.now());
    }
}
const ignore = () => undefined;
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };
function readLocation({ status, header }) {
    const url = header('location');
    return status === 302 && url !== undefined && (0,_http_url_js__WEBPACK_IMPORTED_MODULE_4__/* .isSecure */ .Ut)(url)
        ? { kind: 'located', url }
        : (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .hU)('outage', `GitHub returned ${status} without the address of the file.`, { status });
}
function readRest(answer, apiUrl) {
    const body = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(answer.body);
    if (answer.status !== 200 || body === undefined)
        return notJson(answer.status);
    const link = /<([^>]*)>;\s*rel="next"/.exec(answer.header('link') ?? '')?.[1];
    if (link === undefined)
        return { kind: 'answered', body };
    if (!link.startsWith(`${apiUrl}/`))
        return (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .hU)('outage', `GitHub's next page is at another address, ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(link)}.`, {
            lasting: true,
        });
    return { kind: 'answered', body, next: link.slice(apiUrl.length) };
}
function notJson(status) {
    return (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_3__/* .unavailable */ .hU)('outage', `GitHub returned ${status}, but not with JSON.`, { status });
}


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Yr: () => (/* binding */ failedRead),
/* harmony export */   hU: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1789);




function explain(answer, now) {
    if (answer.kind === 'unavailable')
        return answer;
    if (answer.kind === 'unanswered')
        return unavailable('outage', `GitHub did not respond (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[answer.trouble]}, ${answer.code}).`);
    const { status, bodyTrouble } = answer;
    if (bodyTrouble)
        return unavailable('outage', `GitHub's response was incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[bodyTrouble]}).`, {
            status,
        });
    const body = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body);
    const message = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'message') ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'message');
    const happened = `GitHub returned ${status}${message === undefined ? '' : `: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(message)}`}.`;
    const type = status === 200 ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'type') : undefined;
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
    const after = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .retryTime */ .oR)(header('retry-after'), header('date'), now);
    if (after !== undefined)
        return after;
    const reset = header('x-ratelimit-reset') ?? '';
    if (header('x-ratelimit-remaining') !== '0' || !/^\d{10}$/.test(reset))
        return undefined;
    return now + Math.max(0, Number(reset) * 1000 - ((0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .httpDate */ .z7)(header('date')) ?? now));
}
const REMEDIES = {
    authentication: 'Check that the token in `github-token` has not expired or been revoked.',
    permission: 'Give the job, or the token in `github-token`, the permissions that https://github.com/your-org/confluence-audit-action/blob/main/README.md#permissions lists.',
    'rate-limited': 'Re-run the job later, or increase `timeout`.',
    configuration: 'Use the current names of the repositories, and check GITHUB_API_URL on the runner.',
};
function failedRead(happened) {
    return unavailable('outage', happened);
}
function unavailable(failureClass, happened, more = {}) {
    const remedy = REMEDIES[failureClass] ?? 'Check https://www.githubstatus.com, then re-run the job.';
    return { kind: 'unavailable', lasting: false, failure: { class: failureClass, happened, remedy }, ...more };
}


/***/ })

};
;