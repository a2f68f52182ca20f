/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: ./src/runner/state.ts
/** The state variables by which main tells post what it left. The runner hands them to post as `STATE_<name>`. */
/** There is something to do at the end of the job: the JSON of a `Pending` (job-end.ts). */
const PENDING = 'job-end';
/** What the event is about: the JSON of an `EventReading` (record/subject.ts). */
const EVENT = 'event';
/**
 * `true` where main failed, or did not come to its end. Then post records the end of a job whose work was done all the same,
 * and of no other: it may have failed by this step alone.
 */
const STEP_FAILED = 'step-failed';
/** The variable of an input that is kept. */
function stateName(input) {
    return `input-${input}`;
}

;// CONCATENATED MODULE: ./src/post.ts
/**
 * Entry of the post stage. The runner registers it before main runs and starts it after every use of this action, also
 * where main failed at its first line: so it looks at what main left before it loads anything.
 */

const isPending = (process.env[`STATE_${PENDING}`] ?? '') !== '';
const hasStepFailed = process.env[`STATE_${STEP_FAILED}`] === 'true';
const isAsked = ['submit', 'defer'].includes(process.env['INPUT_MODE'] ?? '') &&
    ['job-end', 'both'].includes(process.env['INPUT_SUBMIT-AT'] ?? '');
// A job fails after a gate that was closed, unless the step was allowed to fail (`continue-on-error`) and its work was done.
const hasFailed = ['failure', 'cancelled'].includes(process.env['INPUT_JOB-STATUS'] ?? '') &&
    process.env['INPUT_OUTCOME'] !== 'success';
if (isPending && !(hasStepFailed && hasFailed)) {
    // The main bundle holds everything; it sees the same state and acts as post. A computed name keeps it out of this one.
    const main = require("url").pathToFileURL(__filename).href.replace(/post\/index\.js$/, 'main/index.js');
    void import(/* webpackIgnore: true */ main);
}
else if (isPending) {
    console.log('No audit record is written at the end of this job: this step failed, and nothing says that the work of the job was done after it. Its own message says why.');
}
else if (isAsked) {
    console.log('No audit record is written at the end of this job, because this step could not begin. Its own message says why.');
}

module.exports = __webpack_exports__;
/******/ })()
;