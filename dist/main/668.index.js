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
/* harmony import */ var _confluence_audit_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9016);
/* harmony import */ var _delivery_ending_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6573);
/* harmony import */ var _delivery_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5065);
/* harmony import */ var _delivery_waits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8374);
/* harmony import */ var _delivery_progress_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2705);
/* harmony import */ var _report_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8850);
/* harmony import */ var _report_warnings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2741);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(7708);
/* harmony import */ var _gather_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1823);









async function check(step, facts) {
    const { inputs, runtime } = step;
    const deadline = runtime.now() + inputs.timeoutMs;
    const { key, built, evidence, decision } = await (0,_gather_js__WEBPACK_IMPORTED_MODULE_7__/* .gatherRecord */ .r)(step, facts, { isBefore: true });
    (0,_delivery_progress_js__WEBPACK_IMPORTED_MODULE_3__/* .logRecord */ .ID)(built.record, key, inputs.site);
    const isOnline = inputs.mode !== 'defer';
    const { failure: unreadable, status, retention, } = isOnline ? await readLog(step, (0,_confluence_audit_client_js__WEBPACK_IMPORTED_MODULE_0__/* .openLogOf */ .u)(step), deadline) : {};
    const failure = unreadable ?? (decision.kind === 'go-on' ? undefined : decision.failure);
    if (!failure)
        (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_6__/* .log */ .R)(isOnline
            ? 'Checked. The credentials work, the audit log can be read, and the record is valid. Nothing was written, so write permission is not proven.'
            : 'Checked. The record is valid. Nothing was written or sent.');
    return {
        result: failure ? 'not-recorded' : 'checked',
        failure,
        ..._report_report_js__WEBPACK_IMPORTED_MODULE_4__/* .NOTHING_SENT */ .L5,
        httpStatus: status,
        site: inputs.site,
        key,
        record: built.record,
        evidence,
        isOnline,
        retention,
        warnings: [
            ...(decision.kind === 'go-on' ? decision.warnings : []),
            ...(0,_report_warnings_js__WEBPACK_IMPORTED_MODULE_5__/* .truncationWarnings */ .LM)(built.truncated, { hasReceipt: false }),
        ],
    };
}
async function readLog(step, auditLog, deadline) {
    const read = await proveReadable(step, auditLog, deadline);
    return read.failure ? read : { ...read, retention: await askRetention(step, auditLog, deadline) };
}
async function askRetention({ runtime }, auditLog, deadline) {
    const { readRetention } = await __webpack_require__.e(/* import() */ 696).then(__webpack_require__.bind(__webpack_require__, 8696));
    const limitMs = Math.min(RETENTION_MS, deadline - runtime.now());
    const words = readRetention(await auditLog.retention(limitMs, runtime.cancelled))?.words;
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_6__/* .log */ .R)(words === undefined
        ? 'Confluence did not say how long the audit log keeps its records.'
        : `The audit log keeps its records for ${words}.`);
    return words;
}
async function proveReadable({ inputs, runtime }, auditLog, deadline) {
    const { readPage } = await __webpack_require__.e(/* import() */ 638).then(__webpack_require__.bind(__webpack_require__, 5638));
    for (let tries = 1;; tries++) {
        const limitMs = (0,_delivery_waits_js__WEBPACK_IMPORTED_MODULE_2__/* .limitOf */ .LF)(inputs, { now: runtime.now(), deadline });
        const answer = await auditLog.list({ start: '0', limit: '1' }, limitMs, runtime.cancelled);
        const status = answer.kind === 'answered' ? answer.status : undefined;
        const list = readPage(answer, 0, runtime.now());
        if (list.kind === 'page')
            return { status };
        const { failure } = list;
        if (runtime.cancelled.aborted)
            return { failure: { ...CANCELED, class: failure.class }, status };
        if (list.lasting || (list.nameUnknown === true && tries >= _delivery_retry_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .NAME_TRIES */ .u))
            return { failure, status };
        const until = Math.max(runtime.now() + (0,_delivery_waits_js__WEBPACK_IMPORTED_MODULE_2__/* .backoff */ .JN)(tries, runtime.random()), list.notBefore ?? 0);
        if (until >= deadline) {
            const remedy = failure.class === 'configuration' ? failure.remedy : CHECK_AGAIN;
            return { failure: { ...(0,_delivery_ending_js__WEBPACK_IMPORTED_MODULE_8__/* .outOfTime */ .p3)(failure, until, inputs, runtime.now()), remedy }, status };
        }
        (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_6__/* .log */ .R)(`${failure.happened} Next attempt in ${((until - runtime.now()) / 1000).toFixed(1)} s.`);
        await runtime.sleep(until - runtime.now(), runtime.cancelled);
    }
}
const RETENTION_MS = 10_000;
const CHECK_AGAIN = "Check https://status.atlassian.com and the runner's network, then run the check again. To wait longer, increase `timeout`.";
const CANCELED = {
    happened: 'The step was canceled before the audit log was read.',
    remedy: 'Run the step again.',
};


/***/ })

};
;