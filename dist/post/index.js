/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	// The require scope
/******/ 	var __nccwpck_require__ = {};
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};
__nccwpck_require__.r(__webpack_exports__);
/**
 * Entry of the post stage. The runner registers it before main runs and starts it after every use of this action, also
 * where main failed at its first line: so it looks at what main left before it loads anything.
 */
const pending = process.env['STATE_job-end'];
const submitAt = process.env['INPUT_SUBMIT-AT'];
if (pending) {
    // The main bundle holds everything; it sees the same state and acts as post. A computed name keeps it out of this one.
    const main = require("url").pathToFileURL(__filename).href.replace(/post\/index\.js$/, 'main/index.js');
    void import(/* webpackIgnore: true */ main);
}
else if (submitAt === 'job-end' || submitAt === 'both') {
    console.log('No audit record is written at the end of this job, because the step itself stopped it before its work began. The message of that step says why.');
}


module.exports = __webpack_exports__;
/******/ })()
;