/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = require("node:module");
;// CONCATENATED MODULE: ./src/runner/state.ts
const PENDING = 'job-end';
const EVENT = 'event';
const STEP_FAILED = 'step-failed';
function stateName(input) {
    return `input-${input}`;
}

;// CONCATENATED MODULE: ./src/post.ts


const isPending = (process.env[`STATE_${PENDING}`] ?? '') !== '';
const hasStepFailed = process.env[`STATE_${STEP_FAILED}`] === 'true';
const isAsked = ['submit', 'defer'].includes(process.env['INPUT_MODE'] ?? '') &&
    ['job-end', 'both'].includes(process.env['INPUT_SUBMIT-AT'] ?? '');
const hasFailed = ['failure', 'cancelled'].includes(process.env['INPUT_JOB-STATUS'] ?? '') &&
    process.env['INPUT_OUTCOME'] !== 'success';
if (isPending && !(hasStepFailed && hasFailed)) {
    (0,external_node_module_namespaceObject.createRequire)(require("url").pathToFileURL(__filename).href)('../main/index.js');
}
else if (isPending) {
    console.log('This step failed and the job did not succeed, so no audit record is written at the end of this job. The error message of the step says why.');
}
else if (isAsked) {
    console.log("No audit record is written at the end of this job, because this step could not start. The step's own message says why.");
}

module.exports = __webpack_exports__;
/******/ })()
;