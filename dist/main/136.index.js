"use strict";
exports.id = 136;
exports.ids = [136];
exports.modules = {

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