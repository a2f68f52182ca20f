"use strict";
exports.id = 435;
exports.ids = [435];
exports.modules = {

/***/ 1435:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ProxyAgent: () => (/* binding */ ProxyAgent),
/* harmony export */   fetch: () => (/* binding */ fetch)
/* harmony export */ });
/** Takes the place of the real package in @actions/github, which is given a fetch of ours (src/deployments.ts); see ../README.md. */
function ProxyAgent() {}

function fetch() {
  throw new Error('undici is left out of this bundle; see build/stand-ins/README.md.');
}


/***/ })

};
;