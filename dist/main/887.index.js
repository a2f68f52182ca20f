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
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1789);

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
    const connection = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(body, 'repository', 'deployments');
    const nodes = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(connection, 'nodes');
    if (!Array.isArray(nodes) || !nodes.every((node) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'commitOid') !== undefined))
        return {
            kind: 'unavailable',
            lasting: false,
            failure: {
                class: 'outage',
                happened: "GitHub's response is not a list of deployments.",
                remedy: 'Give the job the permission `deployments: read`.',
            },
        };
    return {
        deployments: nodes.map(readDeployment),
        isComplete: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(connection, 'pageInfo', 'hasNextPage') === false,
    };
}
const UNDER_WAY = ['IN_PROGRESS', 'PENDING', 'QUEUED', 'WAITING'];
function readDeployment(node) {
    const statuses = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(node, 'statuses', 'nodes');
    const known = Array.isArray(statuses) ? statuses : [];
    const state = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'state') ?? '';
    const isLive = state === 'ACTIVE' || state === 'SUCCESS';
    const hadSuccess = known.length === 0 || known.some((status) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'state') === 'SUCCESS');
    const urls = [node && (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(node, 'latestStatus'), ...known].map((status) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(status, 'logUrl'));
    const created = Date.parse((0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'createdAt') ?? '');
    return {
        id: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'databaseId'),
        createdAt: Number.isNaN(created) ? undefined : created,
        sha: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(node, 'commitOid') ?? '',
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


/***/ })

};
;