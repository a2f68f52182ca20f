"use strict";
exports.id = 110;
exports.ids = [110,638];
exports.modules = {

/***/ 5638:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ MOST_PAGES),
/* harmony export */   readPage: () => (/* binding */ readPage),
/* harmony export */   v: () => (/* binding */ readListing)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1789);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5285);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1318);




const PAGE = 1_000;
const SMALLEST_PAGE = 50;
const MOST_PAGES = 20;
async function readListing({ from, to, searchString }, ask, visit, now, pages = { left: MOST_PAGES }) {
    const seen = new Set();
    let limit = PAGE;
    for (let start = 0;;) {
        if (pages.left-- <= 0)
            return { ...inconclusive(TOO_LONG), tooLong: true };
        const answer = await ask({
            startDate: String(Math.floor(from)),
            endDate: String(Math.ceil(to)),
            ...(searchString !== undefined && { searchString }),
            start: String(start),
            limit: String(limit),
        });
        if (answer.kind === 'answered' && answer.bodyTrouble === 'too-large' && limit > SMALLEST_PAGE) {
            limit = Math.max(SMALLEST_PAGE, Math.floor(limit / 4));
            continue;
        }
        const page = readPage(answer, start, now());
        if (page.kind === 'inconclusive')
            return page;
        if (visit(page.records))
            return { kind: 'stopped' };
        if (page.next === undefined)
            return { kind: 'whole' };
        const known = seen.size;
        for (const record of page.records)
            seen.add((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify(record), 'base64'));
        if (page.records.length > 0 && seen.size === known)
            return inconclusive(REPEATED);
        if (page.next <= start)
            return inconclusive(EMPTY);
        start = page.next;
    }
}
function readPage(result, start, now) {
    const isWhole = result.kind === 'answered' && result.status === 200 && !result.bodyTrouble;
    const json = isWhole ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJson */ .qF)(result.body) : undefined;
    const records = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .memberAt */ .mz)(json, 'results');
    if (Array.isArray(records) && records.every((record) => typeof record === 'object' && record !== null))
        return { kind: 'page', records: records, next: nextStart(json, records.length, start) };
    const { failure, lasting, nameUnknown, notBefore } = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .S)(result, now, {
        intro: 'Could not read the audit log.',
    });
    return { ...inconclusive(failure), lasting, nameUnknown, notBefore, unreadable: isUnreadable(result) };
}
function nextStart(json, count, start) {
    const limit = Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'limit'));
    const link = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, '_links', 'next');
    const isShort = count === 0 || count < limit;
    const saysMore = link !== undefined || Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_3__/* .textAt */ .$6)(json, 'size') ?? 0) > count;
    if (isShort && !saysMore)
        return undefined;
    return count > 0 ? start + count : startIn(link ?? '');
}
function startIn(link) {
    return Number(/[?&]start=(\d{1,9})(?:&|#|$)/.exec(link)?.[1] ?? 0);
}
function isUnreadable(result) {
    return (result.kind === 'answered' &&
        (result.status === 403 || (result.status === 401 && (0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .isScopeRefusal */ .r5)((0,_refusal_js__WEBPACK_IMPORTED_MODULE_2__/* .refusalOf */ .Of)(result)))));
}
function inconclusive(failure) {
    return { kind: 'inconclusive', failure, unreadable: false, lasting: false };
}
const TOO_LONG = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Q)(`Could not read the audit log to its end: it holds more than ${MOST_PAGES} pages around the time of this record.`);
const REPEATED = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Q)('Could not read the audit log to its end: Confluence sent the same records again for the next page.');
const EMPTY = (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .outage */ .Q)('Could not read the audit log to its end: Confluence sent an empty page and said that more records follow.');


/***/ }),

/***/ 5110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findRecord: () => (/* binding */ findRecord)
/* harmony export */ });
/* unused harmony export mergeWindows */
/* harmony import */ var _confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5638);
/* harmony import */ var _confluence_ownership_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9591);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7821);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9191);




const BEFORE_MS = 15_000;
const AFTER_MS = 60_000;
const OWN_DATE_MS = 1_000;
const SEARCH_MARGIN_MS = 5 * 60_000;
const EARLIER_MS = 30 * 24 * 3_600_000;
async function findRecord(query, ask) {
    let skew;
    const askAndCompare = async (parameters) => {
        const answer = await ask(parameters);
        const date = answer.kind === 'answered' ? (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_2__/* .httpDate */ .z7)(answer.header('date')) : undefined;
        if (date !== undefined)
            skew ??= query.now() - date;
        return answer;
    };
    const outcome = await searchAndList(query, askAndCompare, () => skew ?? query.skew);
    return { outcome, skew };
}
async function searchAndList(query, ask, skew) {
    const isOurs = (records) => records.some((record) => (0,_confluence_ownership_js__WEBPACK_IMPORTED_MODULE_3__/* .holdsKey */ .gR)(record, query.key));
    const searched = await (0,_confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .readListing */ .v)({ ...listingOf(searchWindow(query, skew())), searchString: query.key }, ask, isOurs, query.now);
    if (searched.kind === 'stopped')
        return { kind: 'found' };
    const isCut = searched.kind === 'inconclusive' && searched.tooLong === true;
    if (searched.kind === 'inconclusive' && !isCut)
        return searched;
    if (query.withListing) {
        const pages = { left: _confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .MOST_PAGES */ .L };
        for (const window of listingWindows(query, skew())) {
            const listed = await (0,_confluence_listing_js__WEBPACK_IMPORTED_MODULE_0__/* .readListing */ .v)(listingOf(window), ask, isOurs, query.now, pages);
            if (listed.kind === 'stopped')
                return { kind: 'found' };
            if (listed.kind === 'inconclusive')
                return listed;
        }
    }
    return searched.kind === 'inconclusive' ? searched : { kind: 'absent', listed: query.withListing };
}
function listingOf([from, to]) {
    return { from, to };
}
function searchWindow(query, skew) {
    const now = query.now() - skew;
    const dates = [query.creationDate ?? now, now, ...query.attempts.map(([start]) => start - skew)];
    const from = query.purpose === 'before' ? now - EARLIER_MS : now;
    return [Math.min(from, ...dates) - SEARCH_MARGIN_MS, Math.max(...dates) + SEARCH_MARGIN_MS];
}
function listingWindows({ purpose, creationDate, attempts, now }, skew) {
    const since = now() - _schedule_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_LAG_MS */ .Hz;
    const expected = purpose === 'before' ? [[since, now()]] : attempts.filter(([, end]) => end >= since);
    const windows = expected.map(([start, end]) => [start - skew - BEFORE_MS, end - skew + AFTER_MS]);
    if (creationDate !== undefined)
        windows.push([creationDate - OWN_DATE_MS, creationDate + OWN_DATE_MS]);
    return mergeWindows(windows);
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


/***/ })

};
;