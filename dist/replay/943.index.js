"use strict";
exports.id = 943;
exports.ids = [943];
exports.modules = {

/***/ 943:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openGitHub: () => (/* binding */ openGitHub)
/* harmony export */ });
/* harmony import */ var _actions_github__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(413);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(109);
/* harmony import */ var _http_url_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(697);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(789);
/* harmony import */ var _unanswered_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(363);






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


/***/ })

};
;