"use strict";
exports.id = 478;
exports.ids = [478];
exports.modules = {

/***/ 478:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   requestToken: () => (/* binding */ requestToken)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(109);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(789);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(285);



const RENEW_MS = 60_000;
const USUAL_LIFE_S = 3600;
async function requestToken(url, credentials, bounds, now) {
    const { clientId, clientSecret } = credentials;
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
    });
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)({ method: 'POST', url, headers, body, secrets: [clientSecret] }, bounds);
    const json = (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(answer) ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body) : undefined;
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, 'access_token');
    if (value === undefined || !/^[\x21-\x7e]+$/.test(value))
        return (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_1__/* .explainFailure */ .S)(answer, now(), QUESTION);
    const seconds = Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(json, 'expires_in'));
    const lifeMs = (seconds > 0 ? seconds : USUAL_LIFE_S) * 1000;
    return { value, goodUntil: now() + lifeMs - Math.min(RENEW_MS, lifeMs / 2) };
}
const QUESTION = {
    who: 'The token endpoint',
    intro: 'Could not get an access token.',
    secret: 'a token',
    byStatus,
};
function byStatus(status) {
    return status === 400 || status === 401 || status === 403
        ? {
            class: 'authentication',
            remedy: 'Check `client-id` and `client-secret`: both must come from the same OAuth 2.0 credential of the service account, and the credential must still exist.',
        }
        : {
            class: 'configuration',
            remedy: 'Check `token-url`: that address is not an OAuth 2.0 token endpoint.',
        };
}


/***/ })

};
;