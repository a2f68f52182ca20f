"use strict";
exports.id = 365;
exports.ids = [365];
exports.modules = {

/***/ 4365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dryRun: () => (/* binding */ dryRun)
/* harmony export */ });
/* harmony import */ var _delivery_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2705);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8850);
/* harmony import */ var _report_warnings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2741);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7708);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1823);





async function dryRun(step, facts) {
    const { site, evidence: asked } = step.inputs;
    const { key, built, evidence } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_4__/* .gatherRecord */ .r)(step, facts, { isOffline: true });
    (0,_delivery_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .logRecord */ .ID)(built.record, key, site);
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_3__/* .log */ .R)('Dry run. Nothing was sent.');
    return {
        result: 'dry-run',
        ..._report_report_js__WEBPACK_IMPORTED_MODULE_1__/* .NOTHING_SENT */ .L5,
        site,
        key,
        record: built.record,
        evidence,
        warnings: [
            ...(asked.collect.length === 0
                ? []
                : ['Evidence was not checked, because a dry run uses no network. Use `mode: check`.']),
            ...(0,_report_warnings_js__WEBPACK_IMPORTED_MODULE_2__/* .truncationWarnings */ .LM)(built.truncated, { hasReceipt: false }),
        ],
    };
}


/***/ })

};
;