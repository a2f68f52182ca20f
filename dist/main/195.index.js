"use strict";
exports.id = 195;
exports.ids = [195,136];
exports.modules = {

/***/ 8195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideEvidence: () => (/* binding */ decideEvidence),
/* harmony export */   missingOf: () => (/* binding */ missingOf)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

function decideEvidence(evidence, { phase, onFailure }) {
    const missing = missingOf(evidence);
    if (missing === '')
        return { kind: 'go-on', warnings: [] };
    if (evidence.emergency !== null)
        return { kind: 'go-on', warnings: [`Emergency change without required evidence. ${missing}`] };
    const results = missingResults(evidence);
    const happened = `Required evidence is ${results.includes('unmet') ? 'not met' : 'unknown'}. ${missing}`;
    const remedy = results.map((result) => REMEDIES[result]).join(' ');
    if (phase === 'before' && onFailure !== 'warn')
        return {
            kind: 'stop',
            failure: {
                class: 'evidence',
                happened: `${happened} Nothing was written to Confluence.`,
                remedy: `${remedy} For an emergency change, set \`emergency\` to the reason.`,
            },
        };
    return {
        kind: 'record',
        failure: {
            class: 'evidence',
            happened: `${happened} The record lists what is missing.`,
            remedy: phase === 'before' ? remedy : AFTERWARDS,
        },
    };
}
const AFTERWARDS = 'The change has already happened. Have it reviewed now, and keep the proof together with the audit key. For the requirements, see https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md';
const REMEDIES = {
    unmet: 'Get the missing approval or ticket, then re-run the job. A review after the merge does not count: a change that was merged without a review can continue only with `emergency`.',
    unknown: 'GitHub did not return enough data to verify the evidence. Check that the job has the permissions that https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md lists, then run the job again.',
};
const WORDS = { unmet: 'Not met', unknown: 'Unknown' };
function missingOf(evidence) {
    return missingResults(evidence)
        .map((result) => `${WORDS[result]}: ${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.reasonsOf)(evidence, result)}.`)
        .join(' ');
}
function missingResults({ requirements }) {
    return ['unmet', 'unknown'].filter((missing) => requirements.some(({ result }) => result === missing));
}


/***/ }),

/***/ 3136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   count: () => (/* binding */ count),
/* harmony export */   few: () => (/* binding */ few),
/* harmony export */   reasonsOf: () => (/* binding */ reasonsOf),
/* harmony export */   shortOid: () => (/* binding */ shortOid),
/* harmony export */   verdict: () => (/* binding */ verdict),
/* harmony export */   withoutPull: () => (/* binding */ withoutPull),
/* harmony export */   writeEvidenceOutput: () => (/* binding */ writeEvidenceOutput)
/* harmony export */ });
/* harmony import */ var _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1425);

function verdict(result, reason) {
    return { result, reason };
}
function reasonsOf({ requirements }, result) {
    const named = requirements.filter((each) => each.result === result);
    return named.map(({ name, reason }) => `${name} (${reason})`).join('; ');
}
const LONGEST_OUTPUT = _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b1.outputs - 2 * _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b1.bodyBytes;
function writeEvidenceOutput(evidence) {
    const { approvals, pullRequests, tickets } = evidence;
    let json = JSON.stringify(evidence);
    for (let most = 4_096; json.length > LONGEST_OUTPUT && most >= 1; most = most >> 1)
        json = JSON.stringify({
            ...evidence,
            complete: false,
            approvals: { ...approvals, items: approvals.items.slice(0, most) },
            pullRequests: {
                ...pullRequests,
                items: pullRequests.items.slice(0, most),
                commitsWithout: pullRequests.commitsWithout.slice(0, most),
            },
            tickets: { ...tickets, items: tickets.items.slice(0, most) },
        });
    return json;
}
function few(items, most = 5) {
    const more = items.length - most;
    return more > 0 ? `${items.slice(0, most).join('; ')}; and ${more} more` : items.join('; ');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function withoutPull(oids) {
    return `${count(oids.length, 'commit')} without a merged pull request: ${few(oids.map(shortOid))}`;
}
function shortOid(oid) {
    return oid.slice(0, 7);
}


/***/ })

};
;