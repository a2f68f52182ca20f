"use strict";
exports.id = 668;
exports.ids = [668];
exports.modules = {

/***/ 6668:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   check: () => (/* binding */ check)
/* harmony export */ });
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7708);
/* harmony import */ var _runner_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7262);
/* harmony import */ var _confluence_audit_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9016);
/* harmony import */ var _delivery_policy_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4360);
/* harmony import */ var _record_build_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8165);
/* harmony import */ var _prepare_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5519);
/* harmony import */ var _delivery_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2705);
/* harmony import */ var _receipt_receipt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4056);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8850);
/* harmony import */ var _report_warnings_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(2741);
/** `mode: check`: proves credentials and read permission, builds the record, writes nothing. */










/** Checks everything that can be known without writing. Throws a StepError where a submit could not begin. */
async function check(step, facts) {
    const { inputs, context, event, runtime } = step;
    const { key, built } = (0,_prepare_js__WEBPACK_IMPORTED_MODULE_5__/* .prepareRecord */ .v)(inputs, context, {
        ...facts,
        event,
        now: runtime.now(),
        remoteAddress: (0,_record_build_js__WEBPACK_IMPORTED_MODULE_4__/* .hasAddress */ .hs)(step.inputs.record) ? '' : await (0,_runner_address_js__WEBPACK_IMPORTED_MODULE_1__/* .ownAddress */ .Xj)(step.inputs.site.origin),
        secrets: step.secrets,
    });
    (0,_delivery_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .logRecord */ .ID)(built.record, key, inputs.site);
    const { failure, status } = await proveReadable(step);
    if (!failure)
        (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .log */ .R)('Checked: the credentials are good, the audit log can be read, and the record is valid. Nothing was written, so whether these credentials may write is not proven.');
    return {
        result: failure ? 'not-recorded' : 'checked',
        failure,
        ..._report_report_js__WEBPACK_IMPORTED_MODULE_8__/* .NOTHING_SENT */ .L5,
        httpStatus: status,
        site: inputs.site,
        key,
        record: built.record,
        digest: (0,_receipt_receipt_js__WEBPACK_IMPORTED_MODULE_7__/* .digestRecord */ .Gs)(built.record),
        warnings: (0,_report_warnings_js__WEBPACK_IMPORTED_MODULE_9__/* .truncationWarnings */ .LM)(built.truncated, { hasReceipt: false }),
    };
}
/** Reads one record of the log, again until the deadline where the obstacle may pass; and the status of the last answer. */
async function proveReadable({ inputs, runtime, mask, }) {
    const { readList } = await __webpack_require__.e(/* import() */ 110).then(__webpack_require__.bind(__webpack_require__, 5110));
    const auditLog = (0,_confluence_audit_client_js__WEBPACK_IMPORTED_MODULE_2__/* .openAuditLog */ .Q)((0,_confluence_audit_client_js__WEBPACK_IMPORTED_MODULE_2__/* .wayOf */ .V)({ inputs }), runtime.now, mask);
    const deadline = runtime.now() + inputs.timeoutMs;
    for (let tries = 1;; tries++) {
        const limitMs = (0,_delivery_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .limitOf */ .LF)(inputs, { now: runtime.now(), deadline, random: 0 });
        const answer = await auditLog.list({ start: '0', limit: '1' }, limitMs, runtime.cancelled);
        const status = answer.kind === 'answered' ? answer.status : undefined;
        const list = readList(answer, runtime.now());
        if (Array.isArray(list))
            return { status };
        const { failure } = list;
        if (runtime.cancelled.aborted)
            return { failure: { ...CANCELLED, class: failure.class }, status };
        if (list.lasting || (list.nameUnknown === true && tries >= _delivery_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .NAME_TRIES */ .u2))
            return { failure, status };
        const until = Math.max(runtime.now() + (0,_delivery_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .backoff */ .JN)(tries, runtime.random()), list.notBefore ?? 0);
        if (until >= deadline) {
            const happened = `${failure.happened} ${(0,_delivery_policy_js__WEBPACK_IMPORTED_MODULE_3__/* .tooLate */ .Bg)(until, inputs, runtime.now())}`;
            // Only here can it be an outage; and unlike a submit, a check leaves no receipt to deliver.
            const remedy = failure.class === 'configuration' ? failure.remedy : CHECK_AGAIN;
            return { failure: { ...failure, happened, remedy }, status };
        }
        (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_0__/* .log */ .R)(`${failure.happened} Asking again in ${((until - runtime.now()) / 1000).toFixed(1)} s.`);
        await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
}
const CHECK_AGAIN = 'Look at https://status.atlassian.com and the network of the runner, and run the step again. A larger `timeout` bridges longer outages.';
const CANCELLED = {
    happened: 'The step was cancelled before the audit log was read.',
    remedy: 'Run the step again.',
};


/***/ })

};
;