"use strict";
exports.id = 286;
exports.ids = [286];
exports.modules = {

/***/ 1286:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  begin: () => (/* binding */ begin),
  stateOf: () => (/* binding */ stateOf),
  submitEnd: () => (/* binding */ submitEnd),
  thawInputs: () => (/* reexport */ thawInputs),
  withFinalOutcome: () => (/* reexport */ withFinalOutcome)
});

// EXTERNAL MODULE: ./src/runner/errno.ts
var errno = __webpack_require__(6326);
// EXTERNAL MODULE: ./src/runner/log.ts
var log = __webpack_require__(7708);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __webpack_require__(7532);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure = __webpack_require__(4592);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __webpack_require__(7859);
// EXTERNAL MODULE: ./src/inputs/root-inputs.ts + 2 modules
var root_inputs = __webpack_require__(180);
// EXTERNAL MODULE: ./src/record/record-inputs.ts
var record_inputs = __webpack_require__(2956);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/runner/state.ts
var runner_state = __webpack_require__(6003);
;// CONCATENATED MODULE: ./src/modes/job-end-state.ts






const FRESH = [...connection_inputs/* SECRET_INPUTS */.pH, 'outcome', 'job-status'];
function freezeInputs(raw) {
    return Object.fromEntries(root_inputs/* INPUT_NAMES */.Q.filter((name) => !FRESH.includes(name) && raw[name] !== '').map((name) => [name, raw[name]]));
}
function thawInputs(raw, state) {
    const inputs = root_inputs/* INPUT_NAMES */.Q.map((name) => [name, FRESH.includes(name) ? raw[name] : state((0,runner_state/* stateName */.Vi)(name))]);
    return Object.fromEntries(inputs);
}
function withFinalOutcome(raw) {
    const { outcome, 'job-status': status } = raw;
    const isGiven = outcome !== 'auto' && outcome !== 'started';
    const isContradicted = outcome === 'success' && raw['action-status'] !== '' && (status === 'failure' || status === 'cancelled');
    const withStatus = (...warnings) => ({ raw: { ...raw, outcome: status }, warnings });
    if (isContradicted)
        return withStatus(`\`outcome\` was success at the end of the job, but the job's status is ${status}, so the record says ${status}. In a composite action, omit \`outcome\`, or record the outcome in the last step.`);
    if (isGiven && record_inputs/* OUTCOMES */.i.some((word) => word === outcome))
        return { raw, warnings: [] };
    if (status === '')
        throw new failure/* StepError */.zg({
            class: 'configuration',
            happened: "The post step did not get the job's final status. Nothing was recorded.",
            remedy: "Inside a composite action, inputs can be lost in the post step. Record the outcome in the composite action's last step with `if: always()` and `outcome: ${{ github.action_status }}` instead.",
        });
    if (!isGiven)
        return withStatus();
    return withStatus(`\`outcome\` was ${outcome === '' ? 'empty' : (0,text_escape/* quote */.hD)(outcome)} at the end of the job, so the record has the job's status, ${(0,text_escape/* quote */.hD)(status)}. Correct the expression of \`outcome\`.`);
}

// EXTERNAL MODULE: ./src/inputs/record-file.ts
var record_file = __webpack_require__(7831);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __webpack_require__(8850);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __webpack_require__(3326);
// EXTERNAL MODULE: ./src/modes/write-record.ts + 1 modules
var write_record = __webpack_require__(4250);
;// CONCATENATED MODULE: ./src/modes/job-end.ts











async function begin(step, raw) {
    const { inputs, event, runtime, env } = step;
    if (!env.GITHUB_STATE)
        throw noState('not set');
    const started = withRecord(step, { outcome: 'started' });
    const invocationIndex = (0,write_record/* claimInvocation */.z)(step);
    const startedAt = runtime.now();
    const isBoth = inputs.submitAt === 'both';
    const pending = { invocationIndex, startedAt, startDate: startedAt, isBoth };
    try {
        for (const [name, value] of stateOf(raw, step))
            core/* saveState */.LZ((0,runner_state/* stateName */.Vi)(name), value);
        core/* saveState */.LZ(runner_state/* EVENT */.ll, event);
        core/* saveState */.LZ(runner_state/* PENDING */.eG, pending);
        core/* saveState */.LZ(runner_state/* STEP_FAILED */.XT, true);
    }
    catch (error) {
        throw error instanceof failure/* StepError */.zg ? error : noState((0,errno/* commandFileErrno */.Q)(error, env.GITHUB_STATE));
    }
    const report = isBoth
        ? await (0,write_record/* writeRecord */.r)(started, { invocationIndex })
        : await (await __webpack_require__.e(/* import() */ 668).then(__webpack_require__.bind(__webpack_require__, 6668))).check(started, { invocationIndex, phase: 'end' });
    const hasStart = isBoth && ((0,report_report/* isRecorded */.TN)(report) || report.possiblyWritten || report.result === 'deferred');
    if (!hasStart && report.failure && (0,report_report/* failsStep */.ug)(report.failure, inputs.onFailure))
        return report;
    const startDate = (isBoth ? report.record?.creationDate : undefined) ?? startedAt;
    const startKey = hasStart ? report.key : undefined;
    try {
        core/* saveState */.LZ(runner_state/* PENDING */.eG, { ...pending, startDate, startKey });
        core/* saveState */.LZ(runner_state/* STEP_FAILED */.XT, false);
    }
    catch {
        const unsaved = 'The state of this step could not be written. The end of the job is recorded only if the job succeeds, and without the key of its start.';
        return { ...report, warnings: [...report.warnings, unsaved] };
    }
    (0,log/* log */.R)('The outcome is recorded after the last step of the job.');
    return report;
}
function noState(errno) {
    return new failure/* StepError */.zg({
        class: 'configuration',
        happened: `The state of this step could not be written to the GITHUB_STATE file (${errno}), so the end of the job could not be recorded. Nothing was sent.`,
        remedy: 'Make that file writable on the runner, or use `submit-at: step`.',
    });
}
const MOST_STATE_KIB = process.platform === 'win32' ? 30 : 120;
function stateOf(raw, { secrets, env }) {
    const file = raw['record-file'];
    const kept = Object.entries(freezeInputs(file ? { ...raw, record: (0,record_file/* readRecordFile */.m)(file, env), 'record-file': '' } : raw));
    for (const [name, value] of kept) {
        const shown = name === 'record' && file ? 'record-file' : name;
        if ((0,redact/* holdsSecret */.hK)(value, secrets))
            throw new failure/* StepError */.zg({
                class: 'configuration',
                happened: `\`${shown}\` contains a credential of this step. With \`submit-at: job-end\` or \`both\`, it would be kept in the job's state. Nothing was sent.`,
                remedy: `Remove the secret from \`${shown}\`.`,
            });
        if (Buffer.byteLength(value) > MOST_STATE_KIB * 1024)
            throw new failure/* StepError */.zg({
                class: 'configuration',
                happened: `\`${shown}\` is longer than ${MOST_STATE_KIB} KiB, so it can't be kept in the job's state. Nothing was sent.`,
                remedy: `Shorten \`${shown}\`, or use \`submit-at: step\`.`,
            });
    }
    return kept;
}
async function submitEnd(step, { invocationIndex, startedAt, startDate, startKey, isBoth }) {
    const { outcome = 'started', own, record } = step.inputs.record;
    const durationMs = step.runtime.now() - startedAt;
    const end = { startKey, startedAt: startDate, status: outcome, durationMs };
    const undated = {
        own: { ...own, creationDate: undefined },
        record: record.creationDate === null ? record : { ...record, creationDate: undefined },
    };
    return (0,write_record/* writeRecord */.r)(isBoth ? withRecord(step, undated) : step, { invocationIndex, end });
}
function withRecord(step, changes) {
    return { ...step, inputs: { ...step.inputs, record: { ...step.inputs.record, ...changes } } };
}


/***/ })

};
;