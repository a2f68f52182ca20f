"use strict";
exports.id = 568;
exports.ids = [568];
exports.modules = {

/***/ 1568:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookUpCloudId: () => (/* binding */ lookUpCloudId),
/* harmony export */   requestToken: () => (/* binding */ requestToken)
/* harmony export */ });
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(7821);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1789);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2150);
/* harmony import */ var _delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2065);
/* harmony import */ var _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6431);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7388);
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1506);
/* harmony import */ var _refusal_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1318);








const RENEW_MS = 60_000;
const USUAL_LIFE_S = 3600;
function secretsOf(credentials) {
    if (credentials.kind === 'bearer')
        return [credentials.accessToken];
    return [credentials.kind === 'client-credentials' ? credentials.clientSecret : credentials.apiToken];
}
async function lookUpCloudId(origin, credentials, bounds, now) {
    const url = `${origin}/_edge/tenant_info`;
    const headers = { accept: 'application/json' };
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)({ method: 'GET', url, headers, secrets: secretsOf(credentials) }, bounds);
    const remedy = `Check that \`site\` is a Confluence Cloud site (Data Center and Server have no cloud id, and cannot take audit records), or set \`cloud-id\` to the UUID that a browser shows at ${url}.`;
    const closed = explainError(answer, now(), {
        name: 'The look-up of the cloud id at the site',
        refused: () => ({ class: 'configuration', remedy }),
    });
    if (closed)
        return closed;
    const cloudId = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(bodyOf(answer), 'cloudId');
    if (cloudId !== undefined && _inputs_credentials_js__WEBPACK_IMPORTED_MODULE_1__/* .UUID */ .kk.test(cloudId))
        return cloudId.toLowerCase();
    return {
        kind: 'unavailable',
        lasting: true,
        failure: {
            class: 'configuration',
            happened: `The site did not tell its cloud id: its answer to /_edge/tenant_info is ${describe(answer)}.`,
            remedy,
        },
    };
}
async function requestToken(url, credentials, bounds, now) {
    const headers = { accept: 'application/json', 'content-type': 'application/json' };
    const body = JSON.stringify({
        grant_type: 'client_credentials',
        client_id: credentials.clientId,
        client_secret: credentials.clientSecret,
    });
    const answer = await (0,_http_client_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)({ method: 'POST', url, headers, body, secrets: secretsOf(credentials) }, bounds);
    const closed = explainError(answer, now(), {
        name: 'The request for an access token',
        refused: (status) => status === 400 || status === 401 || status === 403
            ? {
                class: 'authentication',
                remedy: 'Check `client-id` and `client-secret`: they must belong to one OAuth 2.0 credential of the service account, which has not been deleted.',
            }
            : {
                class: 'configuration',
                remedy: 'Check `token-url`: that address is not an OAuth 2.0 token endpoint.',
            },
    });
    if (closed)
        return closed;
    const value = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(bodyOf(answer), 'access_token');
    if (value === undefined || !/^[\x21-\x7e]+$/.test(value))
        return {
            kind: 'unavailable',
            lasting: false,
            failure: (0,_delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outage */ .Qe)('The request for an access token was answered without one.'),
        };
    const seconds = Number((0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(bodyOf(answer), 'expires_in'));
    const lifeMs = (seconds > 0 ? seconds : USUAL_LIFE_S) * 1000;
    return { value, goodUntil: now() + lifeMs - Math.min(RENEW_MS, lifeMs / 2) };
}
function explainError(answer, now, question) {
    if (answer.kind === 'unavailable')
        return answer;
    const { name } = question;
    if (answer.kind === 'unanswered') {
        const end = (0,_delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeUnanswered */ .iG)(answer);
        return {
            kind: 'unavailable',
            lasting: end.kind === 'refused',
            nameUnknown: end.kind === 'not-sent' && end.nameUnknown,
            failure: {
                ...end.failure,
                happened: `${name} failed. ${end.failure.happened}`,
            },
        };
    }
    const { status, header, body } = answer;
    if (status === 200) {
        if (!answer.bodyTrouble)
            return undefined;
        return {
            kind: 'unavailable',
            lasting: false,
            failure: (0,_delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outage */ .Qe)(`${name} was answered, but the answer was incomplete.`),
        };
    }
    const location = header('location');
    const message = status < 300 ? '' : (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(body);
    const says = status >= 300 && status < 400 ? redirectTo(location) : quoted(message);
    const happened = `${name} was answered ${status}${says}.`;
    const notBefore = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_7__/* .retryTime */ .o)(header('retry-after'), header('date'), now);
    if (status === 429)
        return {
            kind: 'unavailable',
            lasting: false,
            notBefore,
            failure: {
                class: 'rate-limited',
                happened,
                remedy: 'Re-run the job later, or raise `timeout` above the wait that was asked for.',
            },
        };
    if (status < 300 || status >= 500 || status === 408 || status === 425)
        return { kind: 'unavailable', lasting: false, notBefore, failure: (0,_delivery_post_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .outage */ .Qe)(happened) };
    const known = (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .explainRefusal */ .GC)({ status, body, location });
    const isTelling = known.remedy !== (0,_refusal_js__WEBPACK_IMPORTED_MODULE_4__/* .explainRefusal */ .GC)({ status, body: '', location }).remedy;
    return {
        kind: 'unavailable',
        lasting: true,
        failure: { ...(isTelling ? known : question.refused(status)), happened },
    };
}
function redirectTo(location) {
    return `, a redirect to ${location === undefined ? 'nowhere (no Location)' : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(location)}`;
}
function quoted(message) {
    return message === '' ? '' : `: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(message)}`;
}
function bodyOf(answer) {
    return answer.kind === 'answered' ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(answer.body) : undefined;
}
function describe(answer) {
    const message = answer.kind === 'answered' ? (0,_answer_js__WEBPACK_IMPORTED_MODULE_6__/* .messageOf */ .bD)(answer.body) : '';
    return message === '' ? 'something else' : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .hD)(message);
}


/***/ })

};
;