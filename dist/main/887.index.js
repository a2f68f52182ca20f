"use strict";
exports.id = 887;
exports.ids = [887];
exports.modules = {

/***/ 6887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askDeployments: () => (/* binding */ askDeployments)
/* harmony export */ });
/* unused harmony export readDeployments */
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1506);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1789);
/* harmony import */ var _delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2065);
/** The deployments of an environment, asked of GitHub in one question. Octokit is loaded here alone. */




/** GitHub's answer must come within this time, in ms, or a quarter of `timeout`: a record must not wait for an embellishment. */
const PATIENCE_MS = 5_000;
const MOST_DEPLOYMENTS = 50;
const MOST_BYTES = 1024 * 1024;
const QUESTION = `query ($owner: String!, $name: String!, $environment: String!) {
  repository(owner: $owner, name: $name) {
    deployments(environments: [$environment], first: ${MOST_DEPLOYMENTS}, orderBy: { field: CREATED_AT, direction: DESC }) {
      pageInfo { hasNextPage }
      nodes { commitOid state latestStatus { logUrl } }
    }
  }
}`;
/**
 * Asks GitHub, in GraphQL, because REST would need a request for each deployment's status.
 * @returns what `readDeployments` finds in the answer. Throws where there is none.
 */
async function askDeployments({ environment, sha }, { inputs, context, runtime }) {
    const { getOctokit } = await __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413));
    const [owner, name] = context.repository.name.split('/');
    const octokit = getOctokit(inputs.githubToken, {
        baseUrl: context.apiUrl,
        request: { fetch: fetchOnce(Math.min(PATIENCE_MS, inputs.timeoutMs / 4), runtime.cancelled) },
    });
    const answer = await octokit.graphql(QUESTION, { owner, name, environment });
    return readDeployments(answer, context.run.id, sha);
}
/**
 * Octokit's requests by way of our own result: through the proxy that the environment names, with verified certificates,
 * bounded, and without the HTTP stack of its own that @actions/github would load.
 */
function fetchOnce(limitMs, cancelled) {
    return async (url, { headers, body }) => {
        const bounds = { limitMs, maxBytes: MOST_BYTES, cancelled };
        const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .t)({ method: 'POST', url, headers, body }, bounds);
        if (answer.kind === 'unavailable')
            throw new Error(answer.failure.happened);
        if (answer.kind === 'unanswered')
            throw new Error(`no answer: ${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .U[answer.trouble]}`);
        if (answer.bodyTrouble)
            throw new Error(`half an answer: ${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .U[answer.bodyTrouble]}`);
        if (answer.status >= 300 && answer.status < 400)
            throw new Error(`a redirect, ${answer.status}`);
        return {
            url,
            status: answer.status,
            // Whatever the answer calls itself: Octokit reads JSON, and what is none is no list.
            headers: new Map([['content-type', 'application/json']]),
            text: () => Promise.resolve(answer.body),
        };
    };
}
/**
 * Reads the answer: newest first, this run's own deployment left out.
 *
 * GitHub calls a deployment ACTIVE while it is live, and INACTIVE once another took its place or it was taken down. So
 * before this run's own deployment is live, the live one is the newest ACTIVE; afterwards it is the newest INACTIVE.
 * @returns undefined where the answer does not reach back far enough to tell. Throws where it is no list of deployments.
 * @see https://docs.github.com/graphql/reference/enums#deploymentstate
 */
function readDeployments(answer, runId, sha) {
    const nodes = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(answer, 'repository', 'deployments', 'nodes');
    if (!Array.isArray(nodes))
        throw new Error('the answer is no list of deployments');
    const isOwn = (node) => new RegExp(`/actions/runs/${runId}(/|$)`).test((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(node, 'latestStatus', 'logUrl') ?? '');
    const isLive = (node) => ['ACTIVE', 'SUCCESS'].includes((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(node, 'state') ?? '');
    const wasLive = (node) => isLive(node) || (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(node, 'state') === 'INACTIVE';
    const others = nodes.filter((node) => !isOwn(node));
    const ownIsLive = nodes.some((node) => isOwn(node) && isLive(node));
    const liveAt = others.findIndex(ownIsLive ? wasLive : isLive);
    const live = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(others[liveAt], 'commitOid');
    if (live !== undefined) {
        const rollback = live !== sha &&
            others.slice(liveAt + 1).some((node) => wasLive(node) && (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(node, 'commitOid') === sha);
        return { liveBefore: { sha: live }, rollback };
    }
    return (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .memberAt */ .mz)(answer, 'repository', 'deployments', 'pageInfo', 'hasNextPage') === true
        ? undefined
        : { liveBefore: 'none', rollback: false };
}


/***/ })

};
;