"use strict";
exports.id = 636;
exports.ids = [636];
exports.modules = {

/***/ 9636:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NO_STATE: () => (/* binding */ NO_STATE),
/* harmony export */   freezeInputs: () => (/* binding */ freezeInputs),
/* harmony export */   mostStateBytes: () => (/* binding */ mostStateBytes),
/* harmony export */   secretInState: () => (/* binding */ secretInState),
/* harmony export */   thawState: () => (/* binding */ thawState),
/* harmony export */   tooLongForState: () => (/* binding */ tooLongForState),
/* harmony export */   withFinalOutcome: () => (/* binding */ withFinalOutcome)
/* harmony export */ });
/* harmony import */ var _failure_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1633);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8422);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2462);
/**
 * `submit-at: job-end` and `both`: what main leaves for the post stage, and how post reads it. The runner hands state to
 * post as environment variables of at most 128 KiB each, so the record is not among it, and no secret is.
 */



/**
 * The inputs that post must read anew: secrets, because state is no place for them, and what the runner evaluates again
 * with the final status.
 */
const FRESH = [..._inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET_INPUTS */ .pH, 'outcome', 'job-status'];
/**
 * The inputs that are kept in state. In nested composite actions post can be handed the parent's inputs instead of its own,
 * so all that may be kept is frozen.
 */
function freezeInputs(raw) {
    return Object.fromEntries(_inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.filter((name) => !FRESH.includes(name) && raw[name] !== '').map((name) => [name, raw[name]]));
}
/** What stops a step that can leave nothing for post. */
const NO_STATE = {
    class: 'configuration',
    happened: 'The state of this step could not be written (the file of GITHUB_STATE is missing, or its disk is full), so nothing was sent: the end of the job could not be recorded.',
    remedy: 'Fix the runner, or use `submit-at: step`.',
};
/**
 * The longest value that is kept, in bytes, its name aside: a process can be given no longer a variable than 128 KiB, and on
 * Windows than 32,767 characters.
 * @see https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
function mostStateBytes(platform) {
    return (platform === 'win32' ? 30 : 120) * 1024;
}
/** What stops a step whose state post could not be started with. */
function tooLongForState(input, most) {
    return {
        class: 'configuration',
        happened: `\`${input}\` is longer than ${most / 1024} KiB, and so can't be kept in the job's state until its end. Nothing was sent.`,
        remedy: `Shorten \`${input}\`, or use \`submit-at: step\`.`,
    };
}
/** What stops a step whose state would hold a credential. */
function secretInState(input) {
    return {
        class: 'configuration',
        happened: `\`${input}\` holds one of the credentials of this step, and with \`submit-at: job-end\` or \`both\` it would be kept in the job's state. Nothing was sent.`,
        remedy: `Take the secret out of \`${input}\`.`,
    };
}
/**
 * Reads the state back.
 * @param raw the inputs as post's own environment has them; only the fresh ones are used.
 */
function thawState(raw, state) {
    const inputs = _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .INPUT_NAMES */ .Qh.map((name) => [name, FRESH.includes(name) ? raw[name] : state((0,_state_js__WEBPACK_IMPORTED_MODULE_2__/* .stateName */ .Vi)(name))]);
    return { raw: Object.fromEntries(inputs), pending: JSON.parse(state(_state_js__WEBPACK_IMPORTED_MODULE_2__/* .PENDING */ .eG)) };
}
/** At the end of the job the outcome is what the user passed, else the job's final status. Throws a StepError where neither came. */
function withFinalOutcome(raw) {
    // `started` can only be said of the start.
    const outcome = raw.outcome === 'started' ? raw['job-status'] : raw.outcome || raw['job-status'];
    if (outcome !== '')
        return { ...raw, outcome };
    throw new _failure_js__WEBPACK_IMPORTED_MODULE_0__/* .StepError */ .zg({
        class: 'configuration',
        happened: "The job's final status did not reach the post step, so how it ended is not known here and nothing was recorded.",
        remedy: 'Inside a composite action inputs can be lost in post. Record the outcome in a last step with `if: always()` and `outcome: ${{ job.status }}` instead.',
    });
}


/***/ })

};
;