"use strict";
exports.id = 76;
exports.ids = [76];
exports.modules = {

/***/ 76:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   defer: () => (/* binding */ defer)
/* harmony export */ });
/* harmony import */ var _delivery_progress_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2705);
/* harmony import */ var _receipt_receipt_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5787);
/* harmony import */ var _receipt_receipt_run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9624);
/* harmony import */ var _receipt_receipt_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4056);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8850);
/* harmony import */ var _report_warnings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2741);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7708);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1823);
/* harmony import */ var _submit_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7732);









async function defer(step, facts) {
    const { inputs, context } = step;
    const { site } = inputs;
    const gathered = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_7__/* .gatherRecord */ .r)(step, facts);
    const { key, built, phase, evidence, decision } = gathered;
    const base = { ..._report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTHING_SENT */ .L5, site, key, record: built.record, evidence };
    if (decision.kind === 'stop')
        return { ...base, result: 'not-recorded', failure: decision.failure };
    const missing = decision.kind === 'record' ? decision.failure : undefined;
    const run = (0,_receipt_receipt_run_js__WEBPACK_IMPORTED_MODULE_2__/* .describeRun */ .vZ)(context, gathered, { ...inputs.record, auditKey: inputs.auditKey });
    const stepFailed = missing !== undefined && (0,_report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .failsStep */ .ug)(missing, inputs.onFailure);
    const receipt = (0,_receipt_receipt_js__WEBPACK_IMPORTED_MODULE_3__/* .writeDeferred */ .jA)({ site, key, phase, built, run }, stepFailed);
    const path = (0,_receipt_receipt_file_js__WEBPACK_IMPORTED_MODULE_1__/* .sparePath */ .R$)((0,_receipt_receipt_file_js__WEBPACK_IMPORTED_MODULE_1__/* .receiptPath */ .WI)(inputs.receiptFile, key, step.env), key);
    const unsaved = (0,_submit_js__WEBPACK_IMPORTED_MODULE_8__/* .saveFirst */ .c)(path, receipt);
    if (unsaved)
        return { ...base, result: 'not-recorded', failure: unsaved };
    (0,_delivery_progress_js__WEBPACK_IMPORTED_MODULE_0__/* .logRecord */ .ID)(built.record, key, site);
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_6__/* .log */ .R)(`Deferred. The record is not in the audit log yet. The receipt is ${path}. Upload it as an artifact so that the replay action can deliver it.`);
    return {
        ...base,
        result: 'deferred',
        failure: missing,
        receiptFile: path,
        receipt,
        warnings: [
            ...(decision.kind === 'go-on' ? decision.warnings : []),
            ...(0,_report_warnings_js__WEBPACK_IMPORTED_MODULE_5__/* .truncationWarnings */ .LM)(built.truncated, { hasReceipt: true }),
        ],
    };
}


/***/ })

};
;