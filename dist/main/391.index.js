"use strict";
exports.id = 391;
exports.ids = [391];
exports.modules = {

/***/ 5391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evidenceLines: () => (/* binding */ evidenceLines),
/* harmony export */   evidenceObjects: () => (/* binding */ evidenceObjects)
/* harmony export */ });
/* harmony import */ var _text_truncate_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3377);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5457);



const MOST_OBJECTS = 30;
const LONGEST_LINE = 400;
function evidenceObjects(evidence) {
    const { approvals, pullRequests, tickets } = evidence;
    const approvers = approvals.items.filter(({ state, user }) => state === 'approved' && user !== null);
    const reviewers = pullRequests.items.flatMap(({ approvedBy }) => approvedBy);
    const all = [
        ...approvers.map((each) => ({ name: nameOf(each), objectType: 'Approver' })),
        ...reviewers.map((each) => ({ name: nameOf(each), objectType: 'Reviewer' })),
        ...tickets.items.map((name) => ({ name, objectType: 'Ticket' })),
        ...pullRequests.items.map(({ number, title }) => ({
            name: `#${number} ${title}`,
            objectType: 'Pull request',
        })),
    ];
    const objects = [...new Map(all.map((object) => [JSON.stringify(object), object])).values()];
    const more = objects.length - MOST_OBJECTS;
    if (more <= 0)
        return objects;
    return [
        ...objects.slice(0, MOST_OBJECTS),
        { name: `${more} more approvers, reviewers, tickets, or pull requests`, objectType: 'Evidence' },
    ];
}
function nameOf({ user, id }) {
    return user === null ? 'a deleted account' : `${user} (id ${id ?? 'unknown'})`;
}
function evidenceLines(evidence) {
    const { approvals, pullRequests, tickets, requirements, emergency } = evidence;
    const met = requirements.filter(({ result }) => result === 'met').map(({ name }) => name);
    const lines = [
        ['Approvals', written(approvals, approvalWords(evidence))],
        ['Changes', written(pullRequests, changeWords(evidence))],
        ['Tickets', written(tickets, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.few)(tickets.items, 10))],
        ['Met', met.join(', ')],
        ['Not met', (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.reasonsOf)(evidence, 'unmet')],
        ['Unknown', (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.reasonsOf)(evidence, 'unknown')],
        ['Emergency', emergency ?? ''],
    ];
    return lines.flatMap(([name, text]) => (text === '' ? [] : [(0,_text_truncate_js__WEBPACK_IMPORTED_MODULE_2__/* .truncate */ .xv)(`${name}: ${text}`, LONGEST_LINE)]));
}
function written(found, words) {
    if (!(0,_requirements_js__WEBPACK_IMPORTED_MODULE_1__.wasAsked)(found))
        return '';
    const { status, reason } = found;
    return status === 'known' ? words : `${status} (${reason})`;
}
const VERBS = { approved: 'approved', rejected: 'rejected', pending: 'commented' };
function approvalWords({ approvals }) {
    const words = (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.few)(approvals.items.map((each) => `${nameOf(each)} ${VERBS[each.state]}`));
    return `${words} (GitHub does not show the time or attempt of an approval)`;
}
function changeWords({ since, commits, pullRequests }) {
    const { items, commitsWithout, reason } = pullRequests;
    const scope = reason === '' ? `${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.count)(commits ?? 0, 'commit')} since ${since ?? ''}` : reason;
    const without = commitsWithout.length === 0 ? '' : `; ${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.withoutPull)(commitsWithout)}`;
    return `${scope}; ${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.count)(items.length, 'pull request')}${without}`;
}


/***/ })

};
;