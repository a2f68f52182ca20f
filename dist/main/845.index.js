"use strict";
exports.id = 845;
exports.ids = [845];
exports.modules = {

/***/ 2845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   writeEvidence: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7388);
/* harmony import */ var _text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4212);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3136);
/* harmony import */ var _requirements_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5457);




const MOST_ROWS = 100;
const MARKS = {
    met: '✅\u00a0met',
    unmet: '❌\u00a0not\u00a0met',
    unknown: '❔\u00a0unknown',
};
function writeEvidence(evidence, links) {
    const { approvals, pullRequests, tickets, requirements } = evidence;
    const isAsked = [approvals, pullRequests, tickets].some(_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked) || requirements.length > 0;
    if (!isAsked)
        return '';
    const parts = joinParts(emergencyLine(evidence), rangeLine(evidence, links), requirementTable(evidence), approvalTable(evidence, links), pullRequestTable(evidence), commitsLine(evidence, links), ticketLine(evidence));
    return `#### Evidence\n\n${parts}`;
}
function joinParts(...parts) {
    return parts.filter((part) => part !== '').join('\n');
}
function emergencyLine({ emergency }) {
    return emergency === null
        ? ''
        : `<p><b>Emergency change</b>: ${line(emergency)}. This reason overrides what is not met below.</p>`;
}
function rangeLine({ commit, since, commits, complete, pullRequests, tickets }, links) {
    if (!(0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked)(pullRequests) && !(0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked)(tickets))
        return '';
    const scope = pullRequests.reason.startsWith('the commit alone') ? pullRequests.reason : '';
    const range = commit === null
        ? 'No commit'
        : since === null || since === 'none' || scope !== ''
            ? commitLink(commit, links)
            : link(`${links.repository}/compare/${since}...${commit}`, `${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__.shortOid)(since)}…${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__.shortOid)(commit)}`);
    const read = commits === null ? '' : `, ${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__.count)(commits, 'commit')}`;
    const note = scope === '' ? '' : ` (${line(scope)})`;
    return `<p><b>Change</b>: ${range}${read}${note}. ${complete ? 'Everything was read.' : '<b>Not everything could be read.</b>'}</p>`;
}
function requirementTable({ requirements }) {
    return table(['Required', 'Result', 'Why'], requirements.map(({ name, result, reason }) => [`<code>${name}</code>`, MARKS[result], line(reason)]));
}
const STATES = { approved: '✅ approved', rejected: '❌ rejected', pending: '💬 commented' };
function approvalTable({ approvals }, links) {
    if (!(0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked)(approvals))
        return '';
    if (approvals.status !== 'known')
        return statusLine('Approvals', approvals);
    const heading = links.run === undefined ? 'Approvals' : link(links.run, 'Approvals');
    const rows = approvals.items.map(({ user, id, state, comment }) => [
        user === null ? '<i>deleted account</i>' : `${line(user)} (id ${line(id ?? 'unknown')})`,
        STATES[state],
        (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forSummary */ .oN)(comment),
    ]);
    const note = 'of this run. GitHub does not show the time or the attempt of an approval.';
    return `<p><b>${heading}</b> ${note}</p>\n${table(['Who', 'What', 'Comment'], rows)}`;
}
function pullRequestTable({ pullRequests }) {
    if (!(0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked)(pullRequests))
        return '';
    const { status, items } = pullRequests;
    const rows = items.map((item) => [
        link(item.url, `#${item.number}`),
        line(item.title),
        who(item.author),
        who(item.mergedBy),
        reviewCell(item),
        item.tickets.map(line).join(', '),
    ]);
    return joinParts(status === 'known' ? '' : statusLine('Pull requests', pullRequests), table(['Pull request', 'Title', 'Author', 'Merged by', 'Review', 'Tickets'], rows));
}
function reviewCell({ review, reason, approvedBy }) {
    const proof = review === 'met'
        ? approvedBy.map(({ user, id }) => `${line(user)} (id ${line(id)})`).join(', ')
        : line(reason);
    return `${MARKS[review]}: ${proof}`;
}
function commitsLine({ pullRequests: { commitsWithout } }, links) {
    if (commitsWithout.length === 0)
        return '';
    return listLine('Commits without a merged pull request', commitsWithout.map((oid) => commitLink(oid, links)));
}
function ticketLine({ tickets }) {
    if (!(0,_requirements_js__WEBPACK_IMPORTED_MODULE_2__.wasAsked)(tickets))
        return '';
    if (tickets.status !== 'known')
        return statusLine('Tickets', tickets);
    return listLine('Tickets', tickets.items.map(line));
}
function listLine(what, items) {
    const more = items.length - MOST_ROWS;
    return `<p><b>${what}</b>: ${items.slice(0, MOST_ROWS).join(', ')}${more > 0 ? ` and ${more} more` : ''}</p>`;
}
function statusLine(what, { status, reason }) {
    return `<p><b>${what}</b>: ${status} (${line(reason)})</p>`;
}
function who(login) {
    return login === null ? '<i>not named</i>' : line(login);
}
function table(heads, rows) {
    if (rows.length === 0)
        return '';
    const more = rows.length - MOST_ROWS;
    return [
        '<table>',
        `<tr>${heads.map((head) => `<th align="left">${head}</th>`).join('')}</tr>`,
        ...rows
            .slice(0, MOST_ROWS)
            .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`),
        ...(more > 0
            ? [`<tr><td colspan="${heads.length}">and ${more} more, in the output <code>evidence</code></td></tr>`]
            : []),
        '</table>',
    ].join('\n');
}
function commitLink(oid, { repository }) {
    return link(`${repository}/commit/${oid}`, (0,_evidence_js__WEBPACK_IMPORTED_MODULE_1__.shortOid)(oid));
}
function link(url, text) {
    return /^https?:\/\/[^\s]+$/.test(url) ? `<a href="${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forHtml */ .B2)(url)}">${line(text)}</a>` : line(text);
}
function line(text) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forSummary */ .oN)((0,_text_sanitize_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(text));
}


/***/ })

};
;