"use strict";
exports.id = 887;
exports.ids = [887];
exports.modules = {

/***/ 6887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askDeployments: () => (/* binding */ askDeployments),
/* harmony export */   readDeployments: () => (/* binding */ readDeployments)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);
/* harmony import */ var _unanswered_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4363);


const QUESTION = `query LiveBefore($owner: String!, $name: String!, $environments: [String!]!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: $environments, first: 50, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage }
      nodes {
        databaseId createdAt commitOid state
        latestStatus { logUrl }
        statuses(first: 10) { nodes { state logUrl } }
      }
    }
  }
}`;
async function askDeployments(github, repository, environment) {
    const [owner, name] = repository.split('/');
    const lower = environment.toLowerCase();
    const capitalized = lower.charAt(0).toUpperCase() + lower.slice(1);
    const environments = [...new Set([environment, lower, capitalized, environment.toUpperCase()])];
    const answer = await github.graphql(QUESTION, { owner, name, environments });
    return answer.kind === 'unavailable' ? answer : readDeployments(answer.body);
}
function readDeployments(body) {
    const connection = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(body, 'repository', 'deployments');
    const nodes = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(connection, 'nodes');
    if (!Array.isArray(nodes) || !nodes.every((node) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(node, 'commitOid') !== undefined))
        return (0,_unanswered_js__WEBPACK_IMPORTED_MODULE_0__/* .failedRead */ .Yr)("GitHub's response is not a list of deployments.");
    return {
        deployments: nodes.map(readDeployment),
        isComplete: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(connection, 'pageInfo', 'hasNextPage') === false,
    };
}
const UNDER_WAY = ['IN_PROGRESS', 'PENDING', 'QUEUED', 'WAITING'];
function readDeployment(node) {
    const statuses = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(node, 'statuses', 'nodes');
    const known = Array.isArray(statuses) ? statuses : [];
    const state = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(node, 'state') ?? '';
    const isLive = state === 'ACTIVE' || state === 'SUCCESS';
    const hadSuccess = known.length === 0 || known.some((status) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(status, 'state') === 'SUCCESS');
    const urls = [(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .memberAt */ .mz)(node, 'latestStatus'), ...known].map((status) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(status, 'logUrl'));
    const created = Date.parse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(node, 'createdAt') ?? '');
    return {
        id: /^\d+$/.exec((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(node, 'databaseId') ?? '')?.[0],
        createdAt: Number.isNaN(created) ? undefined : created,
        sha: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(node, 'commitOid') ?? '',
        isLive,
        wasLive: isLive || (state === 'INACTIVE' && hadSuccess),
        isUnderWay: UNDER_WAY.includes(state),
        runs: urls.flatMap((url) => readRunUrl(url) ?? []),
    };
}
function readRunUrl(url) {
    const [, id, attempt, jobId] = /\/actions\/runs\/(\d+)(?:\/attempts\/(\d+))?(?:\/jobs?\/(\d+))?(?:[/?#]|$)/.exec(url ?? '') ?? [];
    return id === undefined ? undefined : { id, attempt: attempt ? Number(attempt) : undefined, jobId };
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