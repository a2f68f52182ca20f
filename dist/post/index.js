/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 433:
/***/ ((module) => {

function webpackEmptyAsyncContext(req) {
	// Here Promise.resolve().then() is used instead of new Promise() to prevent
	// uncaught exception popping up in devtools
	return Promise.resolve().then(() => {
		var e = new Error("Cannot find module '" + req + "'");
		e.code = 'MODULE_NOT_FOUND';
		throw e;
	});
}
webpackEmptyAsyncContext.keys = () => ([]);
webpackEmptyAsyncContext.resolve = webpackEmptyAsyncContext;
webpackEmptyAsyncContext.id = 433;
module.exports = webpackEmptyAsyncContext;

/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
// This entry need to be wrapped in an IIFE because it need to be in strict mode.
(() => {
"use strict";

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
    const main = require("url").pathToFileURL(__filename).href.replace(/post\/index\.js$/, 'main/index.js');
    void __nccwpck_require__(433)(main);
}
else if (isPending) {
    console.log('No audit record is written at the end of this job: this step failed, and nothing says that the work of the job was done after it. Its own message says why.');
}
else if (isAsked) {
    console.log('No audit record is written at the end of this job, because this step could not begin. Its own message says why.');
}

})();

module.exports = __webpack_exports__;
/******/ })()
;