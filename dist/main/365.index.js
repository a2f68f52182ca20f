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
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7708);
/* harmony import */ var _runner_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7262);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5519);
/* harmony import */ var _delivery_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2705);
/* harmony import */ var _receipt_receipt_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4056);
/* harmony import */ var _record_build_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8165);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8850);
/* harmony import */ var _report_warnings_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2741);
/** `mode: dry-run`: builds the record and shows it, without any network. */








/** Builds the record as a submit would. Throws a StepError where a submit could not begin. */
function dryRun({ inputs, context, event, runtime, secrets }, facts) {
    const remoteAddress = (0,_record_build_js__WEBPACK_IMPORTED_MODULE_5__/* .hasAddress */ .hs)(inputs.record) ? '' : (0,_runner_address_js__WEBPACK_IMPORTED_MODULE_1__/* .interfaceAddress */ .W4)();
    if (remoteAddress === undefined)
        throw (0,_runner_address_js__WEBPACK_IMPORTED_MODULE_1__/* .noAddress */ .U0)();
    const { key, built } = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_2__/* .prepareRecord */ .v)(inputs, context, {
        ...facts,
        event,
        now: runtime.now(),
        remoteAddress,
        secrets,
    });
    (0,_delivery_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .logRecord */ .ID)(built.record, key, inputs.site);
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .log */ .R)('Dry run: nothing was sent.');
    return {
        result: 'dry-run',
        ..._report_report_js__WEBPACK_IMPORTED_MODULE_6__/* .NOTHING_SENT */ .L5,
        site: inputs.site,
        key,
        record: built.record,
        digest: (0,_receipt_receipt_js__WEBPACK_IMPORTED_MODULE_4__/* .digestRecord */ .Gs)(built.record),
        warnings: (0,_report_warnings_js__WEBPACK_IMPORTED_MODULE_7__/* .truncationWarnings */ .LM)(built.truncated, { hasReceipt: false }),
    };
}


/***/ })

};
;