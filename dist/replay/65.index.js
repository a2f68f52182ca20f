"use strict";
exports.id = 65;
exports.ids = [65];
exports.modules = {

/***/ 65:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   judgeAttempt: () => (/* binding */ judgeAttempt)
/* harmony export */ });
/* harmony import */ var _confluence_failed_request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(285);
/* harmony import */ var _confluence_own_record_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(466);


function judgeAttempt(result, key, record, now) {
    if ((0,_confluence_own_record_js__WEBPACK_IMPORTED_MODULE_1__/* .isAccepted */ .oB)(result, key, record))
        return { kind: 'accepted' };
    const { failure, lasting, possiblyWritten, nameUnknown, notBefore } = (0,_confluence_failed_request_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .S)(result, now);
    const unasked = result.kind === 'unavailable' ? { unasked: true } : {};
    if (lasting)
        return { kind: 'refused', failure, ...unasked };
    return possiblyWritten && !unasked.unasked
        ? { kind: 'unknown', failure, notBefore }
        : { kind: 'not-sent', failure, nameUnknown, notBefore, ...unasked };
}


/***/ })

};
;