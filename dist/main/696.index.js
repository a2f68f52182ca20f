"use strict";
exports.id = 696;
exports.ids = [696];
exports.modules = {

/***/ 8696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readRetention: () => (/* binding */ readRetention)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1789);


const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const UNITS = {
    SECONDS: 1_000,
    MINUTES: 60_000,
    HOURS: HOUR,
    HALF_DAYS: 12 * HOUR,
    DAYS: DAY,
    WEEKS: 7 * DAY,
    MONTHS: 28 * DAY,
    YEARS: 365 * DAY,
};
function readRetention(result) {
    const json = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(result) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(result.body) : undefined;
    const count = Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'number'));
    const units = ((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(json, 'units') ?? '').toUpperCase();
    const unit = UNITS[units];
    if (unit === undefined || !Number.isInteger(count) || count <= 0)
        return undefined;
    const word = units.toLowerCase().replace('_', ' ');
    return { ms: count * unit, words: `${count} ${count === 1 ? word.slice(0, -1) : word}` };
}


/***/ })

};
;