"use strict";
exports.id = 485;
exports.ids = [485];
exports.modules = {

/***/ 485:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpCloudId: () => (/* binding */ lookUpCloudId)
/* harmony export */ });
/* harmony import */ var _failure_unavailable_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(464);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(109);
/* harmony import */ var _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(431);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(789);
/* harmony import */ var _error_message_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(850);
/* harmony import */ var _failed_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(285);






async function lookUpCloudId(origin, credentials, bounds, now) {
    const url = `${origin}/_edge/tenant_info`;
    const headers = { accept: 'application/json' };
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .send */ .tN)({ method: 'GET', url, headers, secrets: secretsOf(credentials) }, bounds);
    const wrongSite = {
        class: 'configuration',
        remedy: `Check that \`site\` is your Confluence Cloud site: the site may have been renamed, deleted, or suspended, and Data Center and Server have no cloud ID. Or set \`cloud-id\` to the UUID that a browser shows at ${url}.`,
    };
    if (!(0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(answer))
        return (0,_failed_request_js__WEBPACK_IMPORTED_MODULE_3__/* .explainFailure */ .S)(answer, now(), {
            who: 'The site',
            intro: 'Could not look up the cloud ID.',
            byStatus: () => wrongSite,
        });
    const cloudId = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .textAt */ .$6)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJson */ .qF)(answer.body), 'cloudId');
    if (cloudId !== undefined && _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID */ .kk.test(cloudId))
        return cloudId.toLowerCase();
    const said = (0,_error_message_js__WEBPACK_IMPORTED_MODULE_2__/* .quoteMessage */ .YG)(answer.body);
    const happened = `Could not look up the cloud ID. The site's response to /_edge/tenant_info contains no cloud ID: ${said === '' ? 'it is empty' : said}.`;
    return (0,_failure_unavailable_js__WEBPACK_IMPORTED_MODULE_5__/* .unavailable */ .h)({ happened, ...wrongSite }, { lasting: true });
}
function secretsOf(credentials) {
    if (credentials.kind === 'bearer')
        return [credentials.accessToken];
    return [credentials.kind === 'client-credentials' ? credentials.clientSecret : credentials.apiToken];
}


/***/ })

};
;