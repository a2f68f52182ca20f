"use strict";
exports.id = 110;
exports.ids = [110];
exports.modules = {

/***/ 5110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookFor: () => (/* binding */ lookFor),
/* harmony export */   readList: () => (/* binding */ readList)
/* harmony export */ });
/* unused harmony export mergeWindows */
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1506);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7821);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1789);
/* harmony import */ var _confluence_answer_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2150);
/* harmony import */ var _post_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2065);
/* harmony import */ var _confluence_refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1318);






const PAGE = 50;
const MOST_PAGES = 20;
const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
const SEARCH_MARGIN_MS = 5 * 60_000;
const EARLIER_MS = 30 * 24 * 3_600_000;
const EARLIER_LISTED_MS = 5 * 60_000;
async function lookFor(query, ask) {
    let skew;
    const list = async (window, start, searchString) => {
        const answer = await ask(page(window, start, searchString));
        const date = answer.kind === 'answered' ? (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .httpDate */ .z)(answer.header('date')) : undefined;
        if (date !== undefined)
            skew ??= query.now() - date;
        return readList(answer, query.now());
    };
    const look = await searchAndList(query, list, () => skew ?? query.skew);
    return { look, skew };
}
async function searchAndList(query, list, skew) {
    const read = async (window, pages, searchString) => {
        for (let start = 0;;) {
            if (pages.left-- === 0)
                return { ...inconclusive(TOO_LONG), tooLong: true };
            const listed = await list(window, start, searchString);
            if (!Array.isArray(listed))
                return listed;
            if (listed.some((record) => (0,_confluence_answer_js__WEBPACK_IMPORTED_MODULE_4__/* .holdsKey */ .gR)(record, query.key)))
                return { kind: 'found' };
            if (listed.length === 0)
                return { kind: 'absent' };
            start += listed.length;
        }
    };
    const searched = await read(searchWindow(query, skew()), { left: MOST_PAGES }, query.key);
    const isCut = searched.kind === 'inconclusive' && searched.tooLong === true;
    if (searched.kind !== 'absent' && !isCut)
        return searched;
    if (query.skipListing)
        return { ...inconclusive(TOO_LONG), tooLong: true };
    const pages = { left: MOST_PAGES };
    for (const window of listingWindows(query, skew())) {
        const listed = await read(window, pages);
        if (listed.kind === 'found' || (listed.kind === 'inconclusive' && !isCut))
            return listed;
    }
    return isCut ? inconclusive(TOO_LONG) : { kind: 'absent' };
}
function searchWindow(query, skew) {
    const now = query.now() - skew;
    const dates = [query.creationDate ?? now, now, ...query.attempts.map(([start]) => start - skew)];
    const from = query.purpose === 'before' ? now - EARLIER_MS : now;
    return [Math.min(from, ...dates) - SEARCH_MARGIN_MS, Math.max(...dates) + SEARCH_MARGIN_MS];
}
function listingWindows({ purpose, creationDate, attempts, now }, skew) {
    const expected = purpose === 'before' ? [[now() - EARLIER_LISTED_MS, now()]] : [...attempts];
    const windows = expected.map(([start, end]) => [start - skew, end - skew]);
    if (creationDate !== undefined)
        windows.push([creationDate, creationDate]);
    return mergeWindows(windows.map(([start, end]) => [start - BEFORE_MS, end + AFTER_MS]));
}
function mergeWindows(windows) {
    const merged = [];
    for (const [start, end] of [...windows].sort((a, b) => a[0] - b[0])) {
        const before = merged.at(-1);
        if (before && start <= before[1])
            before[1] = Math.max(before[1], end);
        else
            merged.push([start, end]);
    }
    return merged;
}
function readList(result, now) {
    if (result.kind === 'unavailable') {
        const { failure, lasting, nameUnknown, notBefore } = result;
        return { ...inconclusive(failure), lasting, nameUnknown, notBefore };
    }
    if (result.kind === 'unanswered') {
        const end = (0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .judgeUnanswered */ .iG)(result);
        return {
            ...inconclusive({
                ...end.failure,
                happened: `The audit log could not be searched. ${end.failure.happened}`,
            }),
            lasting: end.kind === 'refused',
            nameUnknown: end.kind === 'not-sent' && end.nameUnknown === true,
        };
    }
    const { status, body } = result;
    const failureCategory = result.header('x-failure-category');
    const notBefore = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .retryTime */ .o)(result.header('retry-after'), result.header('date'), now);
    const refusal = { status, body, failureCategory, location: result.header('location') };
    if (status === 200 && result.bodyTrouble)
        return inconclusive((0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Qe)(`The audit log was read, but its answer was incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .U[result.bodyTrouble]}).`));
    if (status === 200) {
        const results = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(body), 'results');
        if (Array.isArray(results) && results.every((result) => typeof result === 'object' && result !== null))
            return results;
        return inconclusive((0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Qe)('The search of the audit log was answered with something that is no list of records.'));
    }
    const happened = `The audit log could not be searched: ${(0,_confluence_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .sentenceOf */ .$N)(refusal)}`;
    const refused = (unreadable) => ({
        ...inconclusive({ ...(0,_confluence_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .explainRefusal */ .GC)(refusal), happened }),
        unreadable,
        lasting: true,
        notBefore,
    });
    if (status === 403 || (status === 401 && (0,_confluence_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .isScopeRefusal */ .r5)(refusal)))
        return refused(true);
    if (status === 429)
        return { ...inconclusive({ ...(0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Qe)(happened), class: 'rate-limited' }), notBefore };
    if (status >= 300 && status < 500 && status !== 408 && status !== 425)
        return refused(false);
    return { ...inconclusive((0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Qe)(happened)), notBefore };
}
function page([start, end], from, searchString) {
    return {
        startDate: String(Math.floor(start)),
        endDate: String(Math.ceil(end)),
        ...(searchString && { searchString }),
        start: String(from),
        limit: String(PAGE),
    };
}
function inconclusive(failure) {
    return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}
const TOO_LONG = (0,_post_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Qe)(`The audit log is so busy that ${MOST_PAGES} pages did not reach the end of the time in which this record could be.`);


/***/ })

};
;