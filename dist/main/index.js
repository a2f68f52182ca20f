/******/ (() => { // webpackBootstrap
/******/ 	"use strict";
/******/ 	var __webpack_modules__ = ({

/***/ 8349:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ formDataToBlob),
/* harmony export */   Ay: () => (__WEBPACK_DEFAULT_EXPORT__),
/* harmony export */   Qq: () => (/* binding */ HttpClient),
/* harmony export */   ZH: () => (/* binding */ Blob),
/* harmony export */   fS: () => (/* binding */ FormData),
/* harmony export */   hd: () => (/* binding */ fetch)
/* harmony export */ });
/* unused harmony exports BearerCredentialHandler, getExecOutput, Blob, blobFrom, blobFromSync, fileFrom, fileFromSync, ProxyAgent */
class HttpClient {
    getAgent() {
        return undefined;
    }
    getAgentDispatcher() {
        return undefined;
    }
    getJson() {
        throw notBundled('@actions/http-client');
    }
}
class BearerCredentialHandler {
}
function getExecOutput() {
    throw notBundled('@actions/exec');
}
class Blob {
}
class FormData {
}

/* harmony default export */ const __WEBPACK_DEFAULT_EXPORT__ = (Blob);
function blobFrom() {
    throw notBundled('fetch-blob');
}

function formDataToBlob() {
    throw notBundled('formdata-polyfill');
}
class ProxyAgent {
}
function fetch() {
    throw notBundled('undici');
}
function notBundled(name) {
    return new Error(`${name} is not part of this bundle (build/not-bundled.ts).`);
}


/***/ }),

/***/ 9016:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  u: () => (/* binding */ openLogOf)
});

// UNUSED EXPORTS: openAuditLog

// EXTERNAL MODULE: ./src/http/client.ts + 21 modules
var client = __nccwpck_require__(8109);
// EXTERNAL MODULE: ./src/runner/version.ts
var version = __nccwpck_require__(1210);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var inputs_credentials = __nccwpck_require__(6431);
;// CONCATENATED MODULE: ./src/confluence/authentication.ts

const AUDIT_PATH = '/wiki/rest/api/audit';
function openAuthentication(way, now, mask) {
    const findUrl = urlFinder(way, now);
    const findAuthorization = authorizationFinder(way, now, mask);
    return async (bounds) => {
        const startedAt = now();
        const share = () => ({ ...bounds, limitMs: (bounds.limitMs - (now() - startedAt)) / 2 });
        const url = await findUrl(share());
        if (typeof url !== 'string')
            return url;
        const authorization = await findAuthorization(share());
        return typeof authorization === 'string' ? { url, authorization } : authorization;
    };
}
function urlFinder({ site, gatewayUrl, credentials }, now) {
    if (credentials.kind === 'basic')
        return () => Promise.resolve(site.origin + AUDIT_PATH);
    const { cloudId: given } = credentials;
    const findCloudId = remember(now, async (bounds) => {
        const { lookUpCloudId } = await __nccwpck_require__.e(/* import() */ 485).then(__nccwpck_require__.bind(__nccwpck_require__, 3485));
        const found = await lookUpCloudId(site.origin, credentials, bounds, now);
        return typeof found === 'string' ? { value: found, goodUntil: Infinity } : found;
    });
    return async (bounds) => {
        const cloudId = given === 'auto' ? await findCloudId(bounds) : given;
        return typeof cloudId === 'string' ? `${gatewayUrl}/ex/confluence/${cloudId}${AUDIT_PATH}` : cloudId;
    };
}
function authorizationFinder({ tokenUrl, credentials }, now, mask) {
    if (credentials.kind === 'bearer')
        return () => Promise.resolve(`Bearer ${credentials.accessToken}`);
    if (credentials.kind !== 'client-credentials') {
        const { email, apiToken } = credentials;
        return () => Promise.resolve((0,inputs_credentials/* basicAuthorization */.aR)(email, apiToken));
    }
    const findToken = remember(now, async (bounds) => {
        const { requestToken } = await __nccwpck_require__.e(/* import() */ 478).then(__nccwpck_require__.bind(__nccwpck_require__, 8478));
        const found = await requestToken(tokenUrl, credentials, bounds, now);
        if (!('kind' in found))
            mask(found.value);
        return found;
    });
    return async (bounds) => {
        const token = await findToken(bounds);
        return typeof token === 'string' ? `Bearer ${token}` : token;
    };
}
function remember(now, ask) {
    let known;
    let asking;
    return async (bounds) => {
        if (known && now() < known.goodUntil)
            return known.value;
        asking ??= ask(bounds).finally(() => {
            asking = undefined;
        });
        const found = await asking;
        if ('kind' in found)
            return found;
        known = found;
        return found.value;
    };
}

;// CONCATENATED MODULE: ./src/confluence/audit-client.ts



const ANSWER_BYTES = 1024 * 1024;
const LISTING_BYTES = 16 * 1024 * 1024;
const GET = { method: 'GET', headers: {} };
function openLogOf({ inputs, runtime, mask, }) {
    return openAuditLog({ ...inputs, credentials: inputs.credentials }, runtime.now, mask);
}
function openAuditLog(way, now, mask) {
    const authenticate = openAuthentication(way, now, mask);
    const ask = async (request, path, limitMs, cancelled, maxBytes = ANSWER_BYTES) => {
        const startedAt = now();
        const access = await authenticate({ limitMs, maxBytes: ANSWER_BYTES, cancelled });
        if ('kind' in access)
            return access;
        const headers = {
            ...request.headers,
            authorization: access.authorization,
            accept: 'application/json',
            'user-agent': `confluence-audit-action/${version/* VERSION */.x} (+https://github.com/your-org/confluence-audit-action)`,
            'x-atlassian-token': 'no-check',
        };
        const leftMs = limitMs - (now() - startedAt);
        return (0,client/* send */.tN)({ ...request, url: access.url + path, headers }, { limitMs: leftMs, maxBytes, cancelled });
    };
    return {
        post: (body, ...bounds) => ask({ method: 'POST', headers: { 'content-type': 'application/json' }, body }, '', ...bounds),
        list: (query, limitMs, cancelled) => ask(GET, `?${new URLSearchParams(query).toString()}`, limitMs, cancelled, LISTING_BYTES),
        retention: (...bounds) => ask(GET, '/retention', ...bounds),
    };
}


/***/ }),

/***/ 3679:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ outage)
/* harmony export */ });
function outage(happened, remedy = OUTAGE_REMEDY) {
    return { class: 'outage', happened, remedy };
}
const OUTAGE_REMEDY = "Check https://status.atlassian.com and the runner's network. If only your site fails, open it in a browser, because it may be suspended. Then deliver the receipt with the `replay` action, which searches the log first. To wait longer, increase `timeout`.";


/***/ }),

/***/ 5466:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   gR: () => (/* binding */ holdsKey),
/* harmony export */   oB: () => (/* binding */ isAccepted)
/* harmony export */ });
/* unused harmony exports isAuditRecord, isOurs, borneKeys */
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8109);
/* harmony import */ var _record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8546);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1789);



function isAuditRecord(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return false;
    const { creationDate, summary, remoteAddress } = value;
    const isDated = typeof creationDate === 'number';
    return (isDated || typeof remoteAddress === 'string') && typeof (summary ?? '') === 'string';
}
function isOurs(value, key, record) {
    if (!isAuditRecord(value))
        return false;
    const isSame = record.creationDate !== undefined &&
        record.summary !== undefined &&
        value.creationDate === record.creationDate &&
        value.summary === record.summary;
    return holdsKey(value, key) || isSame;
}
function isAccepted(result, key, record) {
    return (0,_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .isSuccess */ .oJ)(result) && isOurs((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .qF)(result.body), key, record);
}
function holdsKey(value, key) {
    return borneKeys(value).includes(key);
}
function borneKeys(value) {
    if (!(0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isObject */ .Gv)(value))
        return [];
    const { description, associatedObjects } = value;
    const [, last] = /(\w+)\s*$/.exec(typeof description === 'string' ? description.slice(-200) : '') ?? [];
    const objects = Array.isArray(associatedObjects) ? associatedObjects : [];
    return [
        ...(last === undefined ? [] : [last]),
        ...objects
            .filter((object) => (0,_record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__/* .isKeyType */ .Cy)((0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'objectType') ?? ''))
            .flatMap((object) => (0,_text_json_js__WEBPACK_IMPORTED_MODULE_1__/* .textAt */ .$6)(object, 'name') ?? []),
    ];
}


/***/ }),

/***/ 6573:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   H1: () => (/* binding */ brokenOff),
/* harmony export */   HD: () => (/* binding */ obstacleOf),
/* harmony export */   O$: () => (/* binding */ unreadable),
/* harmony export */   ZA: () => (/* binding */ withRetention),
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   p3: () => (/* binding */ outOfTime)
/* harmony export */ });
/* harmony import */ var _confluence_outage_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3679);

function failed({ possiblyWritten, possibleDuplicate }, failure) {
    return { kind: 'failed', failure, possiblyWritten, possibleDuplicate };
}
function brokenOff(state, failure) {
    if (!state.possiblyWritten)
        return failed(state, failure);
    return failed(state, {
        ...failure,
        class: failure.class === 'outage' ? 'unconfirmed' : failure.class,
        remedy: `${SEARCH_FIRST} ${failure.remedy}`,
    });
}
const SEARCH_FIRST = 'Search the audit log for the audit key before you send the record again.';
function unreadable(refusal, known = 'The record was sent, but no response confirmed it') {
    return {
        class: 'unconfirmed',
        happened: `${known}, and a search of the audit log failed. ${refusal.happened}`,
        remedy: `${SEARCH_FIRST} ${refusal.remedy}`,
    };
}
function obstacleOf({ obstacle, isAccepted, isNameUnknown }) {
    if (isAccepted)
        return {
            class: 'unconfirmed',
            happened: `Confluence accepted the record, but a search did not find it in time. ${obstacle?.failure.happened ?? ''}`.trim(),
            remedy: `${SEARCH_FIRST} A larger \`timeout\` waits longer.`,
        };
    if (!obstacle)
        return (0,_confluence_outage_js__WEBPACK_IMPORTED_MODULE_0__/* .outage */ .Q)('The record was not sent.');
    if (obstacle.isNameUnknown && !isNameUnknown)
        return (0,_confluence_outage_js__WEBPACK_IMPORTED_MODULE_0__/* .outage */ .Q)('The host name no longer resolves.');
    return obstacle.failure;
}
function outOfTime(failure, until, { timeoutMs }, now) {
    const timeout = Math.round(timeoutMs / 1000);
    const wait = Math.ceil((until - now) / 1000);
    const why = wait <= 0
        ? `Timed out after ${timeout} s (\`timeout\`).`
        : `The next attempt would start in ${wait} s, after \`timeout\` (${timeout} s) ends, so the step stopped.`;
    return { ...failure, happened: `${failure.happened} ${why}` };
}
const RETENTION_AFTER_MS = 24 * 3_600_000;
function withRetention(ending, creationDate, now) {
    if (ending.kind !== 'failed' || !ending.possiblyWritten || creationDate === undefined)
        return ending;
    const days = Math.floor((now - creationDate) / RETENTION_AFTER_MS);
    if (days < 1)
        return ending;
    const { failure } = ending;
    const hint = `The record is dated ${days} ${days === 1 ? 'day' : 'days'} ago. If the site's retention period for the audit log is shorter, Confluence may have deleted the record.`;
    return { ...ending, failure: { ...failure, happened: `${failure.happened} ${hint}` } };
}


/***/ }),

/***/ 5720:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $R: () => (/* binding */ possiblyWritten),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   ZR: () => (/* binding */ countPosts)
/* harmony export */ });
/* harmony import */ var _waits_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8374);

function stateOf(history, { earlier }) {
    const state = {
        tries: 0,
        isFound: false,
        isAccepted: false,
        possiblyWritten: earlier !== undefined,
        possibleDuplicate: earlier?.possibleDuplicate ? 'blind' : false,
        searches: [],
        wasTooLong: false,
        mayPostUnlisted: false,
        notBefore: 0,
        waitsInARow: 0,
        isNameUnknown: true,
        history,
    };
    for (const entry of history) {
        addTiming(state, entry);
        if (entry.did === 'post')
            addAttempt(state, entry);
        else
            addSearch(state, entry, earlier);
    }
    return state;
}
function addTiming(state, entry) {
    const { outcome } = entry;
    const named = 'notBefore' in outcome ? outcome.notBefore : undefined;
    state.notBefore = Math.max(state.notBefore, named ?? 0);
    state.waitsInARow = named === undefined ? 0 : state.waitsInARow + 1;
    const isNameUnknown = 'nameUnknown' in outcome && outcome.nameUnknown === true;
    state.isNameUnknown &&= isNameUnknown;
    if (entry.did === 'post' || outcome.kind === 'inconclusive')
        state.obstacle = 'failure' in outcome ? { failure: outcome.failure, isNameUnknown } : undefined;
}
function addAttempt(state, attempt) {
    state.tries++;
    state.lastTry = attempt;
    if (attempt.serverDate !== undefined)
        state.skew = attempt.endedAt - attempt.serverDate;
    if (!possiblyWritten(attempt))
        return;
    state.isAccepted ||= attempt.outcome.kind === 'accepted';
    if (state.unreadable && state.possiblyWritten)
        state.possibleDuplicate = 'blind';
    else if (state.open === undefined && (state.unreadable || state.mayPostUnlisted))
        state.possibleDuplicate ||= 'unsearched';
    state.possiblyWritten = true;
    state.open = attempt;
    state.searches = [];
    state.unreadable = undefined;
    state.wasTooLong = state.mayPostUnlisted = false;
}
function addSearch(state, search, earlier) {
    const { outcome, skew, endedAt } = search;
    state.searches.push(search);
    if (skew !== undefined)
        state.skew = skew;
    if (outcome.kind === 'found')
        state.isFound = true;
    if (outcome.kind !== 'inconclusive')
        return;
    if (outcome.unreadable)
        state.unreadable = outcome.failure;
    if (outcome.tooLong) {
        state.wasTooLong = true;
        state.mayPostUnlisted ||= earlier === undefined || endedAt - earlier.lastAt > _waits_js__WEBPACK_IMPORTED_MODULE_0__/* .INDEX_LAG_MS */ .Hz;
    }
}
function possiblyWritten({ outcome }) {
    return outcome.kind === 'unknown' || outcome.kind === 'accepted';
}
function countPosts(history) {
    return history.filter(({ did, outcome }) => did === 'post' && !('unasked' in outcome)).length;
}


/***/ }),

/***/ 2705:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   ID: () => (/* binding */ logRecord),
/* harmony export */   JN: () => (/* binding */ logEntry),
/* harmony export */   cZ: () => (/* binding */ logWait)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7532);
/* harmony import */ var _runner_log_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7708);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7388);



function logRecord(record, key, site) {
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R)(`Audit record for ${site.host}: ${record.summary ?? '(no summary)'}`);
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R)(`Audit key ${key}${record.creationDate === undefined ? '' : `, ${new Date(record.creationDate).toISOString()}`}`);
    if (_actions_core__WEBPACK_IMPORTED_MODULE_0__/* .isDebug */ ._o())
        JSON.stringify(record, null, 2)
            .split('\n')
            .forEach((line) => _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .debug */ .Yz((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .forLog */ .Ig)(line)));
}
function logEntry(entry, number) {
    const seconds = ((entry.endedAt - entry.startedAt) / 1000).toFixed(1);
    const what = entry.did === 'post' ? `Attempt ${number}` : 'Search of the audit log';
    const { outcome } = entry;
    const status = entry.did === 'post' && entry.status !== undefined ? ` ${entry.status}` : '';
    const reason = 'failure' in outcome ? ` ${outcome.failure.happened}` : '';
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R)(`${what}:${status} ${OUTCOME_WORDS[outcome.kind]} after ${seconds} s.${reason}`);
}
function logWait(move, now) {
    const seconds = Math.max(0.1, (move.until - now) / 1000).toFixed(1);
    (0,_runner_log_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .R)(move.then === 'post' ? `Next attempt in ${seconds} s.` : `Next search of the audit log in ${seconds} s.`);
}
const OUTCOME_WORDS = {
    accepted: 'accepted',
    refused: 'refused',
    'not-sent': 'not written',
    unknown: 'possibly written',
    found: 'record found',
    absent: 'record not found',
    inconclusive: 'inconclusive',
};


/***/ }),

/***/ 5065:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ nextMove),
/* harmony export */   u: () => (/* binding */ NAME_TRIES)
/* harmony export */ });
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6573);
/* harmony import */ var _history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5720);
/* harmony import */ var _waits_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8374);



const NAME_TRIES = 3;
function nextMove(history, rules, clock) {
    const state = (0,_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(history, rules);
    const { lastTry, open, possibleDuplicate } = state;
    if (state.isFound)
        return stop({ kind: 'recorded', already: open === undefined, verified: true, possibleDuplicate });
    if (state.isAccepted) {
        if (!rules.verify)
            return stop({ kind: 'recorded', already: false, verified: false, possibleDuplicate });
        if (state.unreadable)
            return giveUp(state, (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(state.unreadable, 'Confluence accepted the record'));
        return searchAgain(state, rules, clock);
    }
    if (lastTry?.outcome.kind === 'refused')
        return giveUp(state, lastTry.outcome.failure);
    if (history.length >= NAME_TRIES && state.isNameUnknown)
        return giveUp(state, (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleOf */ .HD)(state));
    if (open || (state.tries === 0 && rules.searchFirst)) {
        if (state.unreadable) {
            if (possibleDuplicate === 'blind')
                return giveUp(state, (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .unreadable */ .O$)(state.unreadable));
        }
        else if (!mayPost(state, rules))
            return searchAgain(state, rules, clock);
    }
    const { backoff } = rules.pacing ?? _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .PACING */ .J2;
    const earliest = lastTry === undefined ? clock.now : lastTry.endedAt + backoff(state.tries, clock.random);
    const limitMs = (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(rules, { ...clock, deadline: clock.deadline - (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .spareMs */ .iY)(rules) });
    return at(earliest, { do: 'post', limitMs }, state, rules, clock);
}
function mayPost(state, rules) {
    if (state.open)
        return state.searches.length >= _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .ROUNDS */ .uw && isAbsent(state, rules);
    return isAbsent(state, rules) || state.mayPostUnlisted;
}
function isAbsent({ searches, open }, { earlier }) {
    const last = searches.at(-1);
    if (last?.outcome.kind !== 'absent')
        return false;
    return last.outcome.listed || isIndexed(open?.endedAt ?? earlier?.lastAt, last.startedAt);
}
function isIndexed(writtenAt, now) {
    return writtenAt !== undefined && now - writtenAt > _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .INDEX_LAG_MS */ .Hz;
}
function searchAgain(state, rules, clock) {
    const { open, searches, history } = state;
    const last = searches.at(-1)?.outcome;
    const isLasting = last?.kind === 'inconclusive' && last.lasting;
    if (isLasting && (open === undefined || searches.length >= _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .ROUNDS */ .uw))
        return giveUp(state, (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleOf */ .HD)(state));
    const offset = (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .roundOffset */ .oF)(open === undefined ? searches.length - 1 : searches.length);
    const origin = open?.endedAt ?? history[0]?.startedAt ?? clock.now;
    const move = {
        do: 'search',
        purpose: open === undefined ? 'before' : 'after',
        withListing: needsListing(state, rules, clock),
        limitMs: (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .limitOf */ .LF)(rules, clock),
    };
    return at(origin + offset * (1 + clock.random / 5), move, state, rules, clock);
}
function needsListing(state, rules, clock) {
    if (state.isAccepted || state.wasTooLong)
        return false;
    if (state.open === undefined)
        return true;
    const isLastRound = state.searches.length >= _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .ROUNDS */ .uw - 1;
    const isTimeToPost = clock.now <= clock.deadline - 2 * (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .spareMs */ .iY)(rules);
    return isLastRound && isTimeToPost && !isIndexed(state.open.endedAt, clock.now);
}
function at(earliest, move, state, rules, clock) {
    const needed = (0,_waits_js__WEBPACK_IMPORTED_MODULE_1__/* .spareMs */ .iY)(rules) * (move.do === 'post' ? 2 : 1);
    const latest = clock.deadline - needed;
    const until = Math.max(Math.min(earliest, latest), namedWait(state, latest, rules, clock));
    const wasLast = (state.history.at(-1)?.startedAt ?? 0) >= latest;
    if (until > latest || clock.now > latest + needed / 4 || wasLast)
        return giveUp(state, (0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .outOfTime */ .p3)((0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .obstacleOf */ .HD)(state), until, rules, clock.now));
    return until <= clock.now ? move : { do: 'wait', until, then: move.do };
}
function namedWait(state, latest, rules, { now, random }) {
    const { notBefore, waitsInARow } = state;
    if (notBefore <= now || notBefore > latest)
        return notBefore;
    const { jitter } = rules.pacing ?? _waits_js__WEBPACK_IMPORTED_MODULE_1__/* .PACING */ .J2;
    return Math.min(latest, notBefore + jitter(waitsInARow, random));
}
function stop(ending) {
    return { do: 'stop', ending };
}
function giveUp(state, failure) {
    return stop((0,_ending_js__WEBPACK_IMPORTED_MODULE_2__/* .failed */ .gz)(state, failure));
}


/***/ }),

/***/ 8374:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ INDEX_LAG_MS),
/* harmony export */   J2: () => (/* binding */ PACING),
/* harmony export */   JN: () => (/* binding */ backoff),
/* harmony export */   LF: () => (/* binding */ limitOf),
/* harmony export */   iY: () => (/* binding */ spareMs),
/* harmony export */   oF: () => (/* binding */ roundOffset),
/* harmony export */   uw: () => (/* binding */ ROUNDS)
/* harmony export */ });
/* unused harmony export jitter */
const LONGEST_ATTEMPT_MS = 30_000;
const SPARE_MS = [100, 2_000];
const FIRST_BACKOFF_MS = 1_000;
const LONGEST_WAIT_MS = 64_000;
const ROUNDS_MS = [1_000, 3_000, 7_000];
const ROUNDS = ROUNDS_MS.length;
const INDEX_LAG_MS = 5 * 60_000;
function backoff(attempts, random) {
    return Math.round(doubled(attempts) * (0.5 + random / 2));
}
function jitter(waitsInARow, random) {
    return Math.round(doubled(waitsInARow) * random);
}
const PACING = { backoff, jitter };
function doubled(n) {
    return Math.min(LONGEST_WAIT_MS, FIRST_BACKOFF_MS * 2 ** Math.min(n - 1, 16));
}
function limitOf({ timeoutMs }, { now, deadline }) {
    return Math.max(1, Math.min(LONGEST_ATTEMPT_MS, timeoutMs / 4, deadline - now));
}
function spareMs({ timeoutMs }) {
    return Math.max(SPARE_MS[0], Math.min(SPARE_MS[1], timeoutMs / 8));
}
function roundOffset(round) {
    if (round < 0)
        return 0;
    const known = ROUNDS_MS[round];
    if (known !== undefined)
        return known;
    return roundOffset(round - 1) + Math.min(LONGEST_WAIT_MS, 7_000 * 2 ** (round - ROUNDS));
}


/***/ }),

/***/ 4592:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g5: () => (/* binding */ failureOf),
/* harmony export */   vQ: () => (/* binding */ inputFailure),
/* harmony export */   zg: () => (/* binding */ StepError)
/* harmony export */ });
class StepError extends Error {
    failure;
    constructor(failure) {
        super(failure.happened);
        this.name = 'StepError';
        this.failure = failure;
    }
}
function failureOf(error) {
    if (error instanceof StepError)
        return error.failure;
    return {
        class: 'configuration',
        happened: `Internal error in this action (${error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error'}).`,
        remedy: 'Please report this at https://github.com/your-org/confluence-audit-action/issues.',
    };
}
const MOST_PROBLEMS = 100;
function inputFailure(problems) {
    const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `- ${problem}`);
    const more = problems.length - lines.length;
    if (more > 0)
        lines.push(`- and ${more} more`);
    return {
        class: 'configuration',
        happened: problems.length < 2
            ? `An input is invalid: ${problems[0] ?? ''}`
            : `The inputs have ${problems.length} problems:\n${lines.join('\n')}`,
        remedy: 'Correct the step in the workflow file. Nothing was sent to Confluence.',
    };
}


/***/ }),

/***/ 3464:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ unavailable)
/* harmony export */ });
function unavailable(failure, more = {}) {
    return { kind: 'unavailable', lasting: false, failure, ...more };
}


/***/ }),

/***/ 9556:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ runUrl),
/* harmony export */   y: () => (/* binding */ readContext)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1789);

const ID = /^\d{1,20}$/;
const REPOSITORY = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
function matching(pattern, payload, ...path) {
    const text = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(payload, ...path);
    return text !== undefined && pattern.test(text) ? text : undefined;
}
function readContext(env, payload, job = { checkRunId: '', index: '' }) {
    const variable = (name) => env[name] || undefined;
    const sender = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(payload, 'sender', 'login');
    const account = (login) => {
        if (login === undefined)
            return undefined;
        const given = login === variable('GITHUB_ACTOR') ? variable('GITHUB_ACTOR_ID') : undefined;
        return { login, id: given ?? (login === sender ? matching(ID, payload, 'sender', 'id') : undefined) };
    };
    return {
        serverUrl: (variable('GITHUB_SERVER_URL') ?? 'https://github.com').replace(/\/+$/, ''),
        apiUrl: (variable('GITHUB_API_URL') ?? 'https://api.github.com').replace(/\/+$/, ''),
        repository: {
            name: variable('GITHUB_REPOSITORY') ??
                matching(REPOSITORY, payload, 'repository', 'full_name') ??
                '(unknown repository)',
            id: variable('GITHUB_REPOSITORY_ID') ?? matching(ID, payload, 'repository', 'id'),
        },
        run: {
            id: variable('GITHUB_RUN_ID') ?? '0',
            number: variable('GITHUB_RUN_NUMBER') ?? '0',
            attempt: Number(variable('GITHUB_RUN_ATTEMPT') ?? 1) || 1,
        },
        workflow: {
            name: variable('GITHUB_WORKFLOW') ?? '(unnamed)',
            ref: variable('GITHUB_WORKFLOW_REF'),
            sha: variable('GITHUB_WORKFLOW_SHA'),
        },
        job: { name: variable('GITHUB_JOB') ?? '(unknown job)', ...job },
        ref: readRef(variable('GITHUB_REF'), variable('GITHUB_REF_TYPE')),
        sha: variable('GITHUB_SHA') ?? '',
        actor: account(variable('GITHUB_ACTOR')),
        triggeringActor: account(variable('GITHUB_TRIGGERING_ACTOR')),
        runner: ['RUNNER_NAME', 'RUNNER_OS', 'RUNNER_ARCH', 'RUNNER_ENVIRONMENT']
            .map(variable)
            .filter((part) => part !== undefined)
            .join(', '),
        event: { name: variable('GITHUB_EVENT_NAME') ?? '(unknown event)', payload },
        action: variable('GITHUB_ACTION') ?? '',
    };
}
function readRef(full, type) {
    const pull = /^refs\/pull\/(\d+)\//.exec(full ?? '')?.[1];
    if (pull)
        return { full: full ?? '', name: `#${pull}`, type: 'Pull request' };
    if (!full)
        return { full: '', name: '(no ref)', type: 'Ref' };
    const isTag = type === 'tag' || full.startsWith('refs/tags/');
    const isBranch = type === 'branch' || full.startsWith('refs/heads/');
    return {
        full,
        name: full.replace(/^refs\/(heads|tags)\//, ''),
        type: isTag ? 'Tag' : isBranch ? 'Branch' : 'Ref',
    };
}
function runUrl(context) {
    return `${context.serverUrl}/${context.repository.name}/actions/runs/${context.run.id}/attempts/${context.run.attempt}`;
}


/***/ }),

/***/ 8109:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  UW: () => (/* reexport */ TROUBLE_WORDS),
  oJ: () => (/* binding */ isSuccess),
  tN: () => (/* binding */ send)
});

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = require("node:http");
var external_node_http_default = /*#__PURE__*/__nccwpck_require__.n(external_node_http_namespaceObject);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __nccwpck_require__(4708);
var external_node_https_default = /*#__PURE__*/__nccwpck_require__.n(external_node_https_);
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: external "node:stream"
const external_node_stream_namespaceObject = require("node:stream");
;// CONCATENATED MODULE: external "node:buffer"
const external_node_buffer_namespaceObject = require("node:buffer");
;// CONCATENATED MODULE: ./node_modules/data-uri-to-buffer/dist/index.js
/**
 * Returns a `Buffer` instance from the given data URI `uri`.
 *
 * @param {String} uri Data URI to turn into a Buffer instance
 * @returns {Buffer} Buffer instance from Data URI
 * @api public
 */
function dataUriToBuffer(uri) {
    if (!/^data:/i.test(uri)) {
        throw new TypeError('`uri` does not appear to be a Data URI (must begin with "data:")');
    }
    // strip newlines
    uri = uri.replace(/\r?\n/g, '');
    // split the URI up into the "metadata" and the "data" portions
    const firstComma = uri.indexOf(',');
    if (firstComma === -1 || firstComma <= 4) {
        throw new TypeError('malformed data: URI');
    }
    // remove the "data:" scheme and parse the metadata
    const meta = uri.substring(5, firstComma).split(';');
    let charset = '';
    let base64 = false;
    const type = meta[0] || 'text/plain';
    let typeFull = type;
    for (let i = 1; i < meta.length; i++) {
        if (meta[i] === 'base64') {
            base64 = true;
        }
        else if (meta[i]) {
            typeFull += `;${meta[i]}`;
            if (meta[i].indexOf('charset=') === 0) {
                charset = meta[i].substring(8);
            }
        }
    }
    // defaults to US-ASCII only if type is not provided
    if (!meta[0] && !charset.length) {
        typeFull += ';charset=US-ASCII';
        charset = 'US-ASCII';
    }
    // get the encoded data portion and decode URI-encoded chars
    const encoding = base64 ? 'base64' : 'ascii';
    const data = unescape(uri.substring(firstComma + 1));
    const buffer = Buffer.from(data, encoding);
    // set `.type` and `.typeFull` properties to MIME type
    buffer.type = type;
    buffer.typeFull = typeFull;
    // set the `.charset` property
    buffer.charset = charset;
    return buffer;
}
/* harmony default export */ const dist = (dataUriToBuffer);
//# sourceMappingURL=index.js.map
;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = require("node:util");
// EXTERNAL MODULE: ./build/not-bundled.ts
var not_bundled = __nccwpck_require__(8349);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/base.js
class FetchBaseError extends Error {
	constructor(message, type) {
		super(message);
		// Hide custom error implementation details from end-users
		Error.captureStackTrace(this, this.constructor);

		this.type = type;
	}

	get name() {
		return this.constructor.name;
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/fetch-error.js



/**
 * @typedef {{ address?: string, code: string, dest?: string, errno: number, info?: object, message: string, path?: string, port?: number, syscall: string}} SystemError
*/

/**
 * FetchError interface for operational errors
 */
class FetchError extends FetchBaseError {
	/**
	 * @param  {string} message -      Error message for human
	 * @param  {string} [type] -        Error type for machine
	 * @param  {SystemError} [systemError] - For Node.js system error
	 */
	constructor(message, type, systemError) {
		super(message, type);
		// When err.type is `system`, err.erroredSysCall contains system error and err.code contains system error code
		if (systemError) {
			// eslint-disable-next-line no-multi-assign
			this.code = this.errno = systemError.code;
			this.erroredSysCall = systemError.syscall;
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is.js
/**
 * Is.js
 *
 * Object type checks.
 */

const NAME = Symbol.toStringTag;

/**
 * Check if `obj` is a URLSearchParams object
 * ref: https://github.com/node-fetch/node-fetch/issues/296#issuecomment-307598143
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isURLSearchParameters = object => {
	return (
		typeof object === 'object' &&
		typeof object.append === 'function' &&
		typeof object.delete === 'function' &&
		typeof object.get === 'function' &&
		typeof object.getAll === 'function' &&
		typeof object.has === 'function' &&
		typeof object.set === 'function' &&
		typeof object.sort === 'function' &&
		object[NAME] === 'URLSearchParams'
	);
};

/**
 * Check if `object` is a W3C `Blob` object (which `File` inherits from)
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isBlob = object => {
	return (
		object &&
		typeof object === 'object' &&
		typeof object.arrayBuffer === 'function' &&
		typeof object.type === 'string' &&
		typeof object.stream === 'function' &&
		typeof object.constructor === 'function' &&
		/^(Blob|File)$/.test(object[NAME])
	);
};

/**
 * Check if `obj` is an instance of AbortSignal.
 * @param {*} object - Object to check for
 * @return {boolean}
 */
const isAbortSignal = object => {
	return (
		typeof object === 'object' && (
			object[NAME] === 'AbortSignal' ||
			object[NAME] === 'EventTarget'
		)
	);
};

/**
 * isDomainOrSubdomain reports whether sub is a subdomain (or exact match) of
 * the parent domain.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isDomainOrSubdomain = (destination, original) => {
	const orig = new URL(original).hostname;
	const dest = new URL(destination).hostname;

	return orig === dest || orig.endsWith(`.${dest}`);
};

/**
 * isSameProtocol reports whether the two provided URLs use the same protocol.
 *
 * Both domains must already be in canonical form.
 * @param {string|URL} original
 * @param {string|URL} destination
 */
const isSameProtocol = (destination, original) => {
	const orig = new URL(original).protocol;
	const dest = new URL(destination).protocol;

	return orig === dest;
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/body.js

/**
 * Body.js
 *
 * Body interface provides common methods for Request and Response
 */












const pipeline = (0,external_node_util_namespaceObject.promisify)(external_node_stream_namespaceObject.pipeline);
const INTERNALS = Symbol('Body internals');

/**
 * Body mixin
 *
 * Ref: https://fetch.spec.whatwg.org/#body
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Body {
	constructor(body, {
		size = 0
	} = {}) {
		let boundary = null;

		if (body === null) {
			// Body is undefined or null
			body = null;
		} else if (isURLSearchParameters(body)) {
			// Body is a URLSearchParams
			body = external_node_buffer_namespaceObject.Buffer.from(body.toString());
		} else if (isBlob(body)) {
			// Body is blob
		} else if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			// Body is Buffer
		} else if (external_node_util_namespaceObject.types.isAnyArrayBuffer(body)) {
			// Body is ArrayBuffer
			body = external_node_buffer_namespaceObject.Buffer.from(body);
		} else if (ArrayBuffer.isView(body)) {
			// Body is ArrayBufferView
			body = external_node_buffer_namespaceObject.Buffer.from(body.buffer, body.byteOffset, body.byteLength);
		} else if (body instanceof external_node_stream_namespaceObject) {
			// Body is stream
		} else if (body instanceof not_bundled/* FormData */.fS) {
			// Body is FormData
			body = (0,not_bundled/* formDataToBlob */.$n)(body);
			boundary = body.type.split('=')[1];
		} else {
			// None of the above
			// coerce to string then buffer
			body = external_node_buffer_namespaceObject.Buffer.from(String(body));
		}

		let stream = body;

		if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body);
		} else if (isBlob(body)) {
			stream = external_node_stream_namespaceObject.Readable.from(body.stream());
		}

		this[INTERNALS] = {
			body,
			stream,
			boundary,
			disturbed: false,
			error: null
		};
		this.size = size;

		if (body instanceof external_node_stream_namespaceObject) {
			body.on('error', error_ => {
				const error = error_ instanceof FetchBaseError ?
					error_ :
					new FetchError(`Invalid response body while trying to fetch ${this.url}: ${error_.message}`, 'system', error_);
				this[INTERNALS].error = error;
			});
		}
	}

	get body() {
		return this[INTERNALS].stream;
	}

	get bodyUsed() {
		return this[INTERNALS].disturbed;
	}

	/**
	 * Decode response as ArrayBuffer
	 *
	 * @return  Promise
	 */
	async arrayBuffer() {
		const {buffer, byteOffset, byteLength} = await consumeBody(this);
		return buffer.slice(byteOffset, byteOffset + byteLength);
	}

	async formData() {
		const ct = this.headers.get('content-type');

		if (ct.startsWith('application/x-www-form-urlencoded')) {
			const formData = new not_bundled/* FormData */.fS();
			const parameters = new URLSearchParams(await this.text());

			for (const [name, value] of parameters) {
				formData.append(name, value);
			}

			return formData;
		}

		const {toFormData} = await __nccwpck_require__.e(/* import() */ 101).then(__nccwpck_require__.bind(__nccwpck_require__, 9101));
		return toFormData(this.body, ct);
	}

	/**
	 * Return raw response as Blob
	 *
	 * @return Promise
	 */
	async blob() {
		const ct = (this.headers && this.headers.get('content-type')) || (this[INTERNALS].body && this[INTERNALS].body.type) || '';
		const buf = await this.arrayBuffer();

		return new not_bundled/* default */.Ay([buf], {
			type: ct
		});
	}

	/**
	 * Decode response as json
	 *
	 * @return  Promise
	 */
	async json() {
		const text = await this.text();
		return JSON.parse(text);
	}

	/**
	 * Decode response as text
	 *
	 * @return  Promise
	 */
	async text() {
		const buffer = await consumeBody(this);
		return new TextDecoder().decode(buffer);
	}

	/**
	 * Decode response as buffer (non-spec api)
	 *
	 * @return  Promise
	 */
	buffer() {
		return consumeBody(this);
	}
}

Body.prototype.buffer = (0,external_node_util_namespaceObject.deprecate)(Body.prototype.buffer, 'Please use \'response.arrayBuffer()\' instead of \'response.buffer()\'', 'node-fetch#buffer');

// In browsers, all properties are enumerable.
Object.defineProperties(Body.prototype, {
	body: {enumerable: true},
	bodyUsed: {enumerable: true},
	arrayBuffer: {enumerable: true},
	blob: {enumerable: true},
	json: {enumerable: true},
	text: {enumerable: true},
	data: {get: (0,external_node_util_namespaceObject.deprecate)(() => {},
		'data doesn\'t exist, use json(), text(), arrayBuffer(), or body instead',
		'https://github.com/node-fetch/node-fetch/issues/1000 (response)')}
});

/**
 * Consume and convert an entire Body to a Buffer.
 *
 * Ref: https://fetch.spec.whatwg.org/#concept-body-consume-body
 *
 * @return Promise
 */
async function consumeBody(data) {
	if (data[INTERNALS].disturbed) {
		throw new TypeError(`body used already for: ${data.url}`);
	}

	data[INTERNALS].disturbed = true;

	if (data[INTERNALS].error) {
		throw data[INTERNALS].error;
	}

	const {body} = data;

	// Body is null
	if (body === null) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	/* c8 ignore next 3 */
	if (!(body instanceof external_node_stream_namespaceObject)) {
		return external_node_buffer_namespaceObject.Buffer.alloc(0);
	}

	// Body is stream
	// get ready to actually consume the body
	const accum = [];
	let accumBytes = 0;

	try {
		for await (const chunk of body) {
			if (data.size > 0 && accumBytes + chunk.length > data.size) {
				const error = new FetchError(`content size at ${data.url} over limit: ${data.size}`, 'max-size');
				body.destroy(error);
				throw error;
			}

			accumBytes += chunk.length;
			accum.push(chunk);
		}
	} catch (error) {
		const error_ = error instanceof FetchBaseError ? error : new FetchError(`Invalid response body while trying to fetch ${data.url}: ${error.message}`, 'system', error);
		throw error_;
	}

	if (body.readableEnded === true || body._readableState.ended === true) {
		try {
			if (accum.every(c => typeof c === 'string')) {
				return external_node_buffer_namespaceObject.Buffer.from(accum.join(''));
			}

			return external_node_buffer_namespaceObject.Buffer.concat(accum, accumBytes);
		} catch (error) {
			throw new FetchError(`Could not create Buffer from response body for ${data.url}: ${error.message}`, 'system', error);
		}
	} else {
		throw new FetchError(`Premature close of server response while trying to fetch ${data.url}`);
	}
}

/**
 * Clone body given Res/Req instance
 *
 * @param   Mixed   instance       Response or Request instance
 * @param   String  highWaterMark  highWaterMark for both PassThrough body streams
 * @return  Mixed
 */
const clone = (instance, highWaterMark) => {
	let p1;
	let p2;
	let {body} = instance[INTERNALS];

	// Don't allow cloning a used body
	if (instance.bodyUsed) {
		throw new Error('cannot clone body after it is used');
	}

	// Check that body is a stream and not form-data object
	// note: we can't clone the form-data object without having it as a dependency
	if ((body instanceof external_node_stream_namespaceObject) && (typeof body.getBoundary !== 'function')) {
		// Tee instance body
		p1 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		p2 = new external_node_stream_namespaceObject.PassThrough({highWaterMark});
		body.pipe(p1);
		body.pipe(p2);
		// Set instance body to teed body and return the other teed body
		instance[INTERNALS].stream = p1;
		body = p2;
	}

	return body;
};

const getNonSpecFormDataBoundary = (0,external_node_util_namespaceObject.deprecate)(
	body => body.getBoundary(),
	'form-data doesn\'t follow the spec and requires special treatment. Use alternative package',
	'https://github.com/node-fetch/node-fetch/issues/1167'
);

/**
 * Performs the operation "extract a `Content-Type` value from |object|" as
 * specified in the specification:
 * https://fetch.spec.whatwg.org/#concept-bodyinit-extract
 *
 * This function assumes that instance.body is present.
 *
 * @param {any} body Any options.body input
 * @returns {string | null}
 */
const extractContentType = (body, request) => {
	// Body is null or undefined
	if (body === null) {
		return null;
	}

	// Body is string
	if (typeof body === 'string') {
		return 'text/plain;charset=UTF-8';
	}

	// Body is a URLSearchParams
	if (isURLSearchParameters(body)) {
		return 'application/x-www-form-urlencoded;charset=UTF-8';
	}

	// Body is blob
	if (isBlob(body)) {
		return body.type || null;
	}

	// Body is a Buffer (Buffer, ArrayBuffer or ArrayBufferView)
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body) || external_node_util_namespaceObject.types.isAnyArrayBuffer(body) || ArrayBuffer.isView(body)) {
		return null;
	}

	if (body instanceof not_bundled/* FormData */.fS) {
		return `multipart/form-data; boundary=${request[INTERNALS].boundary}`;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getBoundary === 'function') {
		return `multipart/form-data;boundary=${getNonSpecFormDataBoundary(body)}`;
	}

	// Body is stream - can't really do much about this
	if (body instanceof external_node_stream_namespaceObject) {
		return null;
	}

	// Body constructor defaults other things to string
	return 'text/plain;charset=UTF-8';
};

/**
 * The Fetch Standard treats this as if "total bytes" is a property on the body.
 * For us, we have to explicitly get it with a function.
 *
 * ref: https://fetch.spec.whatwg.org/#concept-body-total-bytes
 *
 * @param {any} obj.body Body object from the Body instance.
 * @returns {number | null}
 */
const getTotalBytes = request => {
	const {body} = request[INTERNALS];

	// Body is null or undefined
	if (body === null) {
		return 0;
	}

	// Body is Blob
	if (isBlob(body)) {
		return body.size;
	}

	// Body is Buffer
	if (external_node_buffer_namespaceObject.Buffer.isBuffer(body)) {
		return body.length;
	}

	// Detect form data input from form-data module
	if (body && typeof body.getLengthSync === 'function') {
		return body.hasKnownLength && body.hasKnownLength() ? body.getLengthSync() : null;
	}

	// Body is stream
	return null;
};

/**
 * Write a Body to a Node.js WritableStream (e.g. http.Request) object.
 *
 * @param {Stream.Writable} dest The stream to write to.
 * @param obj.body Body object from the Body instance.
 * @returns {Promise<void>}
 */
const writeToStream = async (dest, {body}) => {
	if (body === null) {
		// Body is null
		dest.end();
	} else {
		// Body is stream
		await pipeline(body, dest);
	}
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/headers.js
/**
 * Headers.js
 *
 * Headers class offers convenient helpers
 */




/* c8 ignore next 9 */
const validateHeaderName = typeof external_node_http_namespaceObject.validateHeaderName === 'function' ?
	external_node_http_namespaceObject.validateHeaderName :
	name => {
		if (!/^[\^`\-\w!#$%&'*+.|~]+$/.test(name)) {
			const error = new TypeError(`Header name must be a valid HTTP token [${name}]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_HTTP_TOKEN'});
			throw error;
		}
	};

/* c8 ignore next 9 */
const validateHeaderValue = typeof external_node_http_namespaceObject.validateHeaderValue === 'function' ?
	external_node_http_namespaceObject.validateHeaderValue :
	(name, value) => {
		if (/[^\t\u0020-\u007E\u0080-\u00FF]/.test(value)) {
			const error = new TypeError(`Invalid character in header content ["${name}"]`);
			Object.defineProperty(error, 'code', {value: 'ERR_INVALID_CHAR'});
			throw error;
		}
	};

/**
 * @typedef {Headers | Record<string, string> | Iterable<readonly [string, string]> | Iterable<Iterable<string>>} HeadersInit
 */

/**
 * This Fetch API interface allows you to perform various actions on HTTP request and response headers.
 * These actions include retrieving, setting, adding to, and removing.
 * A Headers object has an associated header list, which is initially empty and consists of zero or more name and value pairs.
 * You can add to this using methods like append() (see Examples.)
 * In all methods of this interface, header names are matched by case-insensitive byte sequence.
 *
 */
class Headers extends URLSearchParams {
	/**
	 * Headers class
	 *
	 * @constructor
	 * @param {HeadersInit} [init] - Response headers
	 */
	constructor(init) {
		// Validate and normalize init object in [name, value(s)][]
		/** @type {string[][]} */
		let result = [];
		if (init instanceof Headers) {
			const raw = init.raw();
			for (const [name, values] of Object.entries(raw)) {
				result.push(...values.map(value => [name, value]));
			}
		} else if (init == null) { // eslint-disable-line no-eq-null, eqeqeq
			// No op
		} else if (typeof init === 'object' && !external_node_util_namespaceObject.types.isBoxedPrimitive(init)) {
			const method = init[Symbol.iterator];
			// eslint-disable-next-line no-eq-null, eqeqeq
			if (method == null) {
				// Record<ByteString, ByteString>
				result.push(...Object.entries(init));
			} else {
				if (typeof method !== 'function') {
					throw new TypeError('Header pairs must be iterable');
				}

				// Sequence<sequence<ByteString>>
				// Note: per spec we have to first exhaust the lists then process them
				result = [...init]
					.map(pair => {
						if (
							typeof pair !== 'object' || external_node_util_namespaceObject.types.isBoxedPrimitive(pair)
						) {
							throw new TypeError('Each header pair must be an iterable object');
						}

						return [...pair];
					}).map(pair => {
						if (pair.length !== 2) {
							throw new TypeError('Each header pair must be a name/value tuple');
						}

						return [...pair];
					});
			}
		} else {
			throw new TypeError('Failed to construct \'Headers\': The provided value is not of type \'(sequence<sequence<ByteString>> or record<ByteString, ByteString>)');
		}

		// Validate and lowercase
		result =
			result.length > 0 ?
				result.map(([name, value]) => {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return [String(name).toLowerCase(), String(value)];
				}) :
				undefined;

		super(result);

		// Returning a Proxy that will lowercase key names, validate parameters and sort keys
		// eslint-disable-next-line no-constructor-return
		return new Proxy(this, {
			get(target, p, receiver) {
				switch (p) {
					case 'append':
					case 'set':
						return (name, value) => {
							validateHeaderName(name);
							validateHeaderValue(name, String(value));
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase(),
								String(value)
							);
						};

					case 'delete':
					case 'has':
					case 'getAll':
						return name => {
							validateHeaderName(name);
							return URLSearchParams.prototype[p].call(
								target,
								String(name).toLowerCase()
							);
						};

					case 'keys':
						return () => {
							target.sort();
							return new Set(URLSearchParams.prototype.keys.call(target)).keys();
						};

					default:
						return Reflect.get(target, p, receiver);
				}
			}
		});
		/* c8 ignore next */
	}

	get [Symbol.toStringTag]() {
		return this.constructor.name;
	}

	toString() {
		return Object.prototype.toString.call(this);
	}

	get(name) {
		const values = this.getAll(name);
		if (values.length === 0) {
			return null;
		}

		let value = values.join(', ');
		if (/^content-encoding$/i.test(name)) {
			value = value.toLowerCase();
		}

		return value;
	}

	forEach(callback, thisArg = undefined) {
		for (const name of this.keys()) {
			Reflect.apply(callback, thisArg, [this.get(name), name, this]);
		}
	}

	* values() {
		for (const name of this.keys()) {
			yield this.get(name);
		}
	}

	/**
	 * @type {() => IterableIterator<[string, string]>}
	 */
	* entries() {
		for (const name of this.keys()) {
			yield [name, this.get(name)];
		}
	}

	[Symbol.iterator]() {
		return this.entries();
	}

	/**
	 * Node-fetch non-spec method
	 * returning all headers and their values as array
	 * @returns {Record<string, string[]>}
	 */
	raw() {
		return [...this.keys()].reduce((result, key) => {
			result[key] = this.getAll(key);
			return result;
		}, {});
	}

	/**
	 * For better console.log(headers) and also to convert Headers into Node.js Request compatible format
	 */
	[Symbol.for('nodejs.util.inspect.custom')]() {
		return [...this.keys()].reduce((result, key) => {
			const values = this.getAll(key);
			// Http.request() only supports string as Host header.
			// This hack makes specifying custom Host header possible.
			if (key === 'host') {
				result[key] = values[0];
			} else {
				result[key] = values.length > 1 ? values : values[0];
			}

			return result;
		}, {});
	}
}

/**
 * Re-shaping object for Web IDL tests
 * Only need to do it for overridden methods
 */
Object.defineProperties(
	Headers.prototype,
	['get', 'entries', 'forEach', 'values'].reduce((result, property) => {
		result[property] = {enumerable: true};
		return result;
	}, {})
);

/**
 * Create a Headers object from an http.IncomingMessage.rawHeaders, ignoring those that do
 * not conform to HTTP grammar productions.
 * @param {import('http').IncomingMessage['rawHeaders']} headers
 */
function fromRawHeaders(headers = []) {
	return new Headers(
		headers
			// Split into pairs
			.reduce((result, value, index, array) => {
				if (index % 2 === 0) {
					result.push(array.slice(index, index + 2));
				}

				return result;
			}, [])
			.filter(([name, value]) => {
				try {
					validateHeaderName(name);
					validateHeaderValue(name, String(value));
					return true;
				} catch {
					return false;
				}
			})

	);
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/is-redirect.js
const redirectStatus = new Set([301, 302, 303, 307, 308]);

/**
 * Redirect code matching
 *
 * @param {number} code - Status code
 * @return {boolean}
 */
const isRedirect = code => {
	return redirectStatus.has(code);
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/response.js
/**
 * Response.js
 *
 * Response class provides content decoding
 */





const response_INTERNALS = Symbol('Response internals');

/**
 * Response class
 *
 * Ref: https://fetch.spec.whatwg.org/#response-class
 *
 * @param   Stream  body  Readable stream
 * @param   Object  opts  Response options
 * @return  Void
 */
class Response extends Body {
	constructor(body = null, options = {}) {
		super(body, options);

		// eslint-disable-next-line no-eq-null, eqeqeq, no-negated-condition
		const status = options.status != null ? options.status : 200;

		const headers = new Headers(options.headers);

		if (body !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(body, this);
			if (contentType) {
				headers.append('Content-Type', contentType);
			}
		}

		this[response_INTERNALS] = {
			type: 'default',
			url: options.url,
			status,
			statusText: options.statusText || '',
			headers,
			counter: options.counter,
			highWaterMark: options.highWaterMark
		};
	}

	get type() {
		return this[response_INTERNALS].type;
	}

	get url() {
		return this[response_INTERNALS].url || '';
	}

	get status() {
		return this[response_INTERNALS].status;
	}

	/**
	 * Convenience property representing if the request ended normally
	 */
	get ok() {
		return this[response_INTERNALS].status >= 200 && this[response_INTERNALS].status < 300;
	}

	get redirected() {
		return this[response_INTERNALS].counter > 0;
	}

	get statusText() {
		return this[response_INTERNALS].statusText;
	}

	get headers() {
		return this[response_INTERNALS].headers;
	}

	get highWaterMark() {
		return this[response_INTERNALS].highWaterMark;
	}

	/**
	 * Clone this response
	 *
	 * @return  Response
	 */
	clone() {
		return new Response(clone(this, this.highWaterMark), {
			type: this.type,
			url: this.url,
			status: this.status,
			statusText: this.statusText,
			headers: this.headers,
			ok: this.ok,
			redirected: this.redirected,
			size: this.size,
			highWaterMark: this.highWaterMark
		});
	}

	/**
	 * @param {string} url    The URL that the new response is to originate from.
	 * @param {number} status An optional status code for the response (e.g., 302.)
	 * @returns {Response}    A Response object.
	 */
	static redirect(url, status = 302) {
		if (!isRedirect(status)) {
			throw new RangeError('Failed to execute "redirect" on "response": Invalid status code');
		}

		return new Response(null, {
			headers: {
				location: new URL(url).toString()
			},
			status
		});
	}

	static error() {
		const response = new Response(null, {status: 0, statusText: ''});
		response[response_INTERNALS].type = 'error';
		return response;
	}

	static json(data = undefined, init = {}) {
		const body = JSON.stringify(data);

		if (body === undefined) {
			throw new TypeError('data is not JSON serializable');
		}

		const headers = new Headers(init && init.headers);

		if (!headers.has('content-type')) {
			headers.set('content-type', 'application/json');
		}

		return new Response(body, {
			...init,
			headers
		});
	}

	get [Symbol.toStringTag]() {
		return 'Response';
	}
}

Object.defineProperties(Response.prototype, {
	type: {enumerable: true},
	url: {enumerable: true},
	status: {enumerable: true},
	ok: {enumerable: true},
	redirected: {enumerable: true},
	statusText: {enumerable: true},
	headers: {enumerable: true},
	clone: {enumerable: true}
});

;// CONCATENATED MODULE: external "node:url"
const external_node_url_namespaceObject = require("node:url");
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/get-search.js
const getSearch = parsedURL => {
	if (parsedURL.search) {
		return parsedURL.search;
	}

	const lastOffset = parsedURL.href.length - 1;
	const hash = parsedURL.hash || (parsedURL.href[lastOffset] === '#' ? '#' : '');
	return parsedURL.href[lastOffset - hash.length] === '?' ? '?' : '';
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
;// CONCATENATED MODULE: ./node_modules/node-fetch/src/utils/referrer.js


/**
 * @external URL
 * @see {@link https://developer.mozilla.org/en-US/docs/Web/API/URL|URL}
 */

/**
 * @module utils/referrer
 * @private
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#strip-url|Referrer Policy §8.4. Strip url for use as a referrer}
 * @param {string} URL
 * @param {boolean} [originOnly=false]
 */
function stripURLForUseAsAReferrer(url, originOnly = false) {
	// 1. If url is null, return no referrer.
	if (url == null) { // eslint-disable-line no-eq-null, eqeqeq
		return 'no-referrer';
	}

	url = new URL(url);

	// 2. If url's scheme is a local scheme, then return no referrer.
	if (/^(about|blob|data):$/.test(url.protocol)) {
		return 'no-referrer';
	}

	// 3. Set url's username to the empty string.
	url.username = '';

	// 4. Set url's password to null.
	// Note: `null` appears to be a mistake as this actually results in the password being `"null"`.
	url.password = '';

	// 5. Set url's fragment to null.
	// Note: `null` appears to be a mistake as this actually results in the fragment being `"#null"`.
	url.hash = '';

	// 6. If the origin-only flag is true, then:
	if (originOnly) {
		// 6.1. Set url's path to null.
		// Note: `null` appears to be a mistake as this actually results in the path being `"/null"`.
		url.pathname = '';

		// 6.2. Set url's query to null.
		// Note: `null` appears to be a mistake as this actually results in the query being `"?null"`.
		url.search = '';
	}

	// 7. Return url.
	return url;
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#enumdef-referrerpolicy|enum ReferrerPolicy}
 */
const ReferrerPolicy = new Set([
	'',
	'no-referrer',
	'no-referrer-when-downgrade',
	'same-origin',
	'origin',
	'strict-origin',
	'origin-when-cross-origin',
	'strict-origin-when-cross-origin',
	'unsafe-url'
]);

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#default-referrer-policy|default referrer policy}
 */
const DEFAULT_REFERRER_POLICY = 'strict-origin-when-cross-origin';

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#referrer-policies|Referrer Policy §3. Referrer Policies}
 * @param {string} referrerPolicy
 * @returns {string} referrerPolicy
 */
function validateReferrerPolicy(referrerPolicy) {
	if (!ReferrerPolicy.has(referrerPolicy)) {
		throw new TypeError(`Invalid referrerPolicy: ${referrerPolicy}`);
	}

	return referrerPolicy;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-origin-trustworthy|Referrer Policy §3.2. Is origin potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isOriginPotentiallyTrustworthy(url) {
	// 1. If origin is an opaque origin, return "Not Trustworthy".
	// Not applicable

	// 2. Assert: origin is a tuple origin.
	// Not for implementations

	// 3. If origin's scheme is either "https" or "wss", return "Potentially Trustworthy".
	if (/^(http|ws)s:$/.test(url.protocol)) {
		return true;
	}

	// 4. If origin's host component matches one of the CIDR notations 127.0.0.0/8 or ::1/128 [RFC4632], return "Potentially Trustworthy".
	const hostIp = url.host.replace(/(^\[)|(]$)/g, '');
	const hostIPVersion = (0,external_node_net_.isIP)(hostIp);

	if (hostIPVersion === 4 && /^127\./.test(hostIp)) {
		return true;
	}

	if (hostIPVersion === 6 && /^(((0+:){7})|(::(0+:){0,6}))0*1$/.test(hostIp)) {
		return true;
	}

	// 5. If origin's host component is "localhost" or falls within ".localhost", and the user agent conforms to the name resolution rules in [let-localhost-be-localhost], return "Potentially Trustworthy".
	// We are returning FALSE here because we cannot ensure conformance to
	// let-localhost-be-loalhost (https://tools.ietf.org/html/draft-west-let-localhost-be-localhost)
	if (url.host === 'localhost' || url.host.endsWith('.localhost')) {
		return false;
	}

	// 6. If origin's scheme component is file, return "Potentially Trustworthy".
	if (url.protocol === 'file:') {
		return true;
	}

	// 7. If origin's scheme component is one which the user agent considers to be authenticated, return "Potentially Trustworthy".
	// Not supported

	// 8. If origin has been configured as a trustworthy origin, return "Potentially Trustworthy".
	// Not supported

	// 9. Return "Not Trustworthy".
	return false;
}

/**
 * @see {@link https://w3c.github.io/webappsec-secure-contexts/#is-url-trustworthy|Referrer Policy §3.3. Is url potentially trustworthy?}
 * @param {external:URL} url
 * @returns `true`: "Potentially Trustworthy", `false`: "Not Trustworthy"
 */
function isUrlPotentiallyTrustworthy(url) {
	// 1. If url is "about:blank" or "about:srcdoc", return "Potentially Trustworthy".
	if (/^about:(blank|srcdoc)$/.test(url)) {
		return true;
	}

	// 2. If url's scheme is "data", return "Potentially Trustworthy".
	if (url.protocol === 'data:') {
		return true;
	}

	// Note: The origin of blob: and filesystem: URLs is the origin of the context in which they were
	// created. Therefore, blobs created in a trustworthy origin will themselves be potentially
	// trustworthy.
	if (/^(blob|filesystem):$/.test(url.protocol)) {
		return true;
	}

	// 3. Return the result of executing §3.2 Is origin potentially trustworthy? on url's origin.
	return isOriginPotentiallyTrustworthy(url);
}

/**
 * Modifies the referrerURL to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerURLCallback
 * @param {external:URL} referrerURL
 * @returns {external:URL} modified referrerURL
 */

/**
 * Modifies the referrerOrigin to enforce any extra security policy considerations.
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}, step 7
 * @callback module:utils/referrer~referrerOriginCallback
 * @param {external:URL} referrerOrigin
 * @returns {external:URL} modified referrerOrigin
 */

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#determine-requests-referrer|Referrer Policy §8.3. Determine request's Referrer}
 * @param {Request} request
 * @param {object} o
 * @param {module:utils/referrer~referrerURLCallback} o.referrerURLCallback
 * @param {module:utils/referrer~referrerOriginCallback} o.referrerOriginCallback
 * @returns {external:URL} Request's referrer
 */
function determineRequestsReferrer(request, {referrerURLCallback, referrerOriginCallback} = {}) {
	// There are 2 notes in the specification about invalid pre-conditions.  We return null, here, for
	// these cases:
	// > Note: If request's referrer is "no-referrer", Fetch will not call into this algorithm.
	// > Note: If request's referrer policy is the empty string, Fetch will not call into this
	// > algorithm.
	if (request.referrer === 'no-referrer' || request.referrerPolicy === '') {
		return null;
	}

	// 1. Let policy be request's associated referrer policy.
	const policy = request.referrerPolicy;

	// 2. Let environment be request's client.
	// not applicable to node.js

	// 3. Switch on request's referrer:
	if (request.referrer === 'about:client') {
		return 'no-referrer';
	}

	// "a URL": Let referrerSource be request's referrer.
	const referrerSource = request.referrer;

	// 4. Let request's referrerURL be the result of stripping referrerSource for use as a referrer.
	let referrerURL = stripURLForUseAsAReferrer(referrerSource);

	// 5. Let referrerOrigin be the result of stripping referrerSource for use as a referrer, with the
	//    origin-only flag set to true.
	let referrerOrigin = stripURLForUseAsAReferrer(referrerSource, true);

	// 6. If the result of serializing referrerURL is a string whose length is greater than 4096, set
	//    referrerURL to referrerOrigin.
	if (referrerURL.toString().length > 4096) {
		referrerURL = referrerOrigin;
	}

	// 7. The user agent MAY alter referrerURL or referrerOrigin at this point to enforce arbitrary
	//    policy considerations in the interests of minimizing data leakage. For example, the user
	//    agent could strip the URL down to an origin, modify its host, replace it with an empty
	//    string, etc.
	if (referrerURLCallback) {
		referrerURL = referrerURLCallback(referrerURL);
	}

	if (referrerOriginCallback) {
		referrerOrigin = referrerOriginCallback(referrerOrigin);
	}

	// 8.Execute the statements corresponding to the value of policy:
	const currentURL = new URL(request.url);

	switch (policy) {
		case 'no-referrer':
			return 'no-referrer';

		case 'origin':
			return referrerOrigin;

		case 'unsafe-url':
			return referrerURL;

		case 'strict-origin':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerOrigin.
			return referrerOrigin.toString();

		case 'strict-origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 3. Return referrerOrigin.
			return referrerOrigin;

		case 'same-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// 2. Return no referrer.
			return 'no-referrer';

		case 'origin-when-cross-origin':
			// 1. If the origin of referrerURL and the origin of request's current URL are the same, then
			//    return referrerURL.
			if (referrerURL.origin === currentURL.origin) {
				return referrerURL;
			}

			// Return referrerOrigin.
			return referrerOrigin;

		case 'no-referrer-when-downgrade':
			// 1. If referrerURL is a potentially trustworthy URL and request's current URL is not a
			//    potentially trustworthy URL, then return no referrer.
			if (isUrlPotentiallyTrustworthy(referrerURL) && !isUrlPotentiallyTrustworthy(currentURL)) {
				return 'no-referrer';
			}

			// 2. Return referrerURL.
			return referrerURL;

		default:
			throw new TypeError(`Invalid referrerPolicy: ${policy}`);
	}
}

/**
 * @see {@link https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header|Referrer Policy §8.1. Parse a referrer policy from a Referrer-Policy header}
 * @param {Headers} headers Response headers
 * @returns {string} policy
 */
function parseReferrerPolicyFromHeader(headers) {
	// 1. Let policy-tokens be the result of extracting header list values given `Referrer-Policy`
	//    and response’s header list.
	const policyTokens = (headers.get('referrer-policy') || '').split(/[,\s]+/);

	// 2. Let policy be the empty string.
	let policy = '';

	// 3. For each token in policy-tokens, if token is a referrer policy and token is not the empty
	//    string, then set policy to token.
	// Note: This algorithm loops over multiple policy values to allow deployment of new policy
	// values with fallbacks for older user agents, as described in § 11.1 Unknown Policy Values.
	for (const token of policyTokens) {
		if (token && ReferrerPolicy.has(token)) {
			policy = token;
		}
	}

	// 4. Return policy.
	return policy;
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/request.js
/**
 * Request.js
 *
 * Request class contains server only options
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */









const request_INTERNALS = Symbol('Request internals');

/**
 * Check if `obj` is an instance of Request.
 *
 * @param  {*} object
 * @return {boolean}
 */
const isRequest = object => {
	return (
		typeof object === 'object' &&
		typeof object[request_INTERNALS] === 'object'
	);
};

const doBadDataWarn = (0,external_node_util_namespaceObject.deprecate)(() => {},
	'.data is not a valid RequestInit property, use .body instead',
	'https://github.com/node-fetch/node-fetch/issues/1000 (request)');

/**
 * Request class
 *
 * Ref: https://fetch.spec.whatwg.org/#request-class
 *
 * @param   Mixed   input  Url or Request instance
 * @param   Object  init   Custom options
 * @return  Void
 */
class Request extends Body {
	constructor(input, init = {}) {
		let parsedURL;

		// Normalize input and force URL to be encoded as UTF-8 (https://github.com/node-fetch/node-fetch/issues/245)
		if (isRequest(input)) {
			parsedURL = new URL(input.url);
		} else {
			parsedURL = new URL(input);
			input = {};
		}

		if (parsedURL.username !== '' || parsedURL.password !== '') {
			throw new TypeError(`${parsedURL} is an url with embedded credentials.`);
		}

		let method = init.method || input.method || 'GET';
		if (/^(delete|get|head|options|post|put)$/i.test(method)) {
			method = method.toUpperCase();
		}

		if (!isRequest(init) && 'data' in init) {
			doBadDataWarn();
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if ((init.body != null || (isRequest(input) && input.body !== null)) &&
			(method === 'GET' || method === 'HEAD')) {
			throw new TypeError('Request with GET/HEAD method cannot have body');
		}

		const inputBody = init.body ?
			init.body :
			(isRequest(input) && input.body !== null ?
				clone(input) :
				null);

		super(inputBody, {
			size: init.size || input.size || 0
		});

		const headers = new Headers(init.headers || input.headers || {});

		if (inputBody !== null && !headers.has('Content-Type')) {
			const contentType = extractContentType(inputBody, this);
			if (contentType) {
				headers.set('Content-Type', contentType);
			}
		}

		let signal = isRequest(input) ?
			input.signal :
			null;
		if ('signal' in init) {
			signal = init.signal;
		}

		// eslint-disable-next-line no-eq-null, eqeqeq
		if (signal != null && !isAbortSignal(signal)) {
			throw new TypeError('Expected signal to be an instanceof AbortSignal or EventTarget');
		}

		// §5.4, Request constructor steps, step 15.1
		// eslint-disable-next-line no-eq-null, eqeqeq
		let referrer = init.referrer == null ? input.referrer : init.referrer;
		if (referrer === '') {
			// §5.4, Request constructor steps, step 15.2
			referrer = 'no-referrer';
		} else if (referrer) {
			// §5.4, Request constructor steps, step 15.3.1, 15.3.2
			const parsedReferrer = new URL(referrer);
			// §5.4, Request constructor steps, step 15.3.3, 15.3.4
			referrer = /^about:(\/\/)?client$/.test(parsedReferrer) ? 'client' : parsedReferrer;
		} else {
			referrer = undefined;
		}

		this[request_INTERNALS] = {
			method,
			redirect: init.redirect || input.redirect || 'follow',
			headers,
			parsedURL,
			signal,
			referrer
		};

		// Node-fetch-only options
		this.follow = init.follow === undefined ? (input.follow === undefined ? 20 : input.follow) : init.follow;
		this.compress = init.compress === undefined ? (input.compress === undefined ? true : input.compress) : init.compress;
		this.counter = init.counter || input.counter || 0;
		this.agent = init.agent || input.agent;
		this.highWaterMark = init.highWaterMark || input.highWaterMark || 16384;
		this.insecureHTTPParser = init.insecureHTTPParser || input.insecureHTTPParser || false;

		// §5.4, Request constructor steps, step 16.
		// Default is empty string per https://fetch.spec.whatwg.org/#concept-request-referrer-policy
		this.referrerPolicy = init.referrerPolicy || input.referrerPolicy || '';
	}

	/** @returns {string} */
	get method() {
		return this[request_INTERNALS].method;
	}

	/** @returns {string} */
	get url() {
		return (0,external_node_url_namespaceObject.format)(this[request_INTERNALS].parsedURL);
	}

	/** @returns {Headers} */
	get headers() {
		return this[request_INTERNALS].headers;
	}

	get redirect() {
		return this[request_INTERNALS].redirect;
	}

	/** @returns {AbortSignal} */
	get signal() {
		return this[request_INTERNALS].signal;
	}

	// https://fetch.spec.whatwg.org/#dom-request-referrer
	get referrer() {
		if (this[request_INTERNALS].referrer === 'no-referrer') {
			return '';
		}

		if (this[request_INTERNALS].referrer === 'client') {
			return 'about:client';
		}

		if (this[request_INTERNALS].referrer) {
			return this[request_INTERNALS].referrer.toString();
		}

		return undefined;
	}

	get referrerPolicy() {
		return this[request_INTERNALS].referrerPolicy;
	}

	set referrerPolicy(referrerPolicy) {
		this[request_INTERNALS].referrerPolicy = validateReferrerPolicy(referrerPolicy);
	}

	/**
	 * Clone this request
	 *
	 * @return  Request
	 */
	clone() {
		return new Request(this);
	}

	get [Symbol.toStringTag]() {
		return 'Request';
	}
}

Object.defineProperties(Request.prototype, {
	method: {enumerable: true},
	url: {enumerable: true},
	headers: {enumerable: true},
	redirect: {enumerable: true},
	clone: {enumerable: true},
	signal: {enumerable: true},
	referrer: {enumerable: true},
	referrerPolicy: {enumerable: true}
});

/**
 * Convert a Request to Node.js http request options.
 *
 * @param {Request} request - A Request instance
 * @return The options object to be passed to http.request
 */
const getNodeRequestOptions = request => {
	const {parsedURL} = request[request_INTERNALS];
	const headers = new Headers(request[request_INTERNALS].headers);

	// Fetch step 1.3
	if (!headers.has('Accept')) {
		headers.set('Accept', '*/*');
	}

	// HTTP-network-or-cache fetch steps 2.4-2.7
	let contentLengthValue = null;
	if (request.body === null && /^(post|put)$/i.test(request.method)) {
		contentLengthValue = '0';
	}

	if (request.body !== null) {
		const totalBytes = getTotalBytes(request);
		// Set Content-Length if totalBytes is a number (that is not NaN)
		if (typeof totalBytes === 'number' && !Number.isNaN(totalBytes)) {
			contentLengthValue = String(totalBytes);
		}
	}

	if (contentLengthValue) {
		headers.set('Content-Length', contentLengthValue);
	}

	// 4.1. Main fetch, step 2.6
	// > If request's referrer policy is the empty string, then set request's referrer policy to the
	// > default referrer policy.
	if (request.referrerPolicy === '') {
		request.referrerPolicy = DEFAULT_REFERRER_POLICY;
	}

	// 4.1. Main fetch, step 2.7
	// > If request's referrer is not "no-referrer", set request's referrer to the result of invoking
	// > determine request's referrer.
	if (request.referrer && request.referrer !== 'no-referrer') {
		request[request_INTERNALS].referrer = determineRequestsReferrer(request);
	} else {
		request[request_INTERNALS].referrer = 'no-referrer';
	}

	// 4.5. HTTP-network-or-cache fetch, step 6.9
	// > If httpRequest's referrer is a URL, then append `Referer`/httpRequest's referrer, serialized
	// >  and isomorphic encoded, to httpRequest's header list.
	if (request[request_INTERNALS].referrer instanceof URL) {
		headers.set('Referer', request.referrer);
	}

	// HTTP-network-or-cache fetch step 2.11
	if (!headers.has('User-Agent')) {
		headers.set('User-Agent', 'node-fetch');
	}

	// HTTP-network-or-cache fetch step 2.15
	if (request.compress && !headers.has('Accept-Encoding')) {
		headers.set('Accept-Encoding', 'gzip, deflate, br');
	}

	let {agent} = request;
	if (typeof agent === 'function') {
		agent = agent(parsedURL);
	}

	// HTTP-network fetch step 4.2
	// chunked encoding is handled by Node.js

	const search = getSearch(parsedURL);

	// Pass the full URL directly to request(), but overwrite the following
	// options:
	const options = {
		// Overwrite search to retain trailing ? (issue #776)
		path: parsedURL.pathname + search,
		// The following options are not expressed in the URL
		method: request.method,
		headers: headers[Symbol.for('nodejs.util.inspect.custom')](),
		insecureHTTPParser: request.insecureHTTPParser,
		agent
	};

	return {
		/** @type {URL} */
		parsedURL,
		options
	};
};

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/errors/abort-error.js


/**
 * AbortError interface for cancelled requests
 */
class AbortError extends FetchBaseError {
	constructor(message, type = 'aborted') {
		super(message, type);
	}
}

;// CONCATENATED MODULE: ./node_modules/node-fetch/src/index.js
/**
 * Index.js
 *
 * a request API compatible with window.fetch
 *
 * All spec algorithm step numbers are based on https://fetch.spec.whatwg.org/commit-snapshots/ae716822cb3a61843226cd090eefc6589446c1d2/.
 */
























const supportedSchemas = new Set(['data:', 'http:', 'https:']);

/**
 * Fetch function
 *
 * @param   {string | URL | import('./request').default} url - Absolute url or Request instance
 * @param   {*} [options_] - Fetch options
 * @return  {Promise<import('./response').default>}
 */
async function fetch(url, options_) {
	return new Promise((resolve, reject) => {
		// Build request object
		const request = new Request(url, options_);
		const {parsedURL, options} = getNodeRequestOptions(request);
		if (!supportedSchemas.has(parsedURL.protocol)) {
			throw new TypeError(`node-fetch cannot load ${url}. URL scheme "${parsedURL.protocol.replace(/:$/, '')}" is not supported.`);
		}

		if (parsedURL.protocol === 'data:') {
			const data = dist(request.url);
			const response = new Response(data, {headers: {'Content-Type': data.typeFull}});
			resolve(response);
			return;
		}

		// Wrap http.request into fetch
		const send = (parsedURL.protocol === 'https:' ? external_node_https_ : external_node_http_namespaceObject).request;
		const {signal} = request;
		let response = null;

		const abort = () => {
			const error = new AbortError('The operation was aborted.');
			reject(error);
			if (request.body && request.body instanceof external_node_stream_namespaceObject.Readable) {
				request.body.destroy(error);
			}

			if (!response || !response.body) {
				return;
			}

			response.body.emit('error', error);
		};

		if (signal && signal.aborted) {
			abort();
			return;
		}

		const abortAndFinalize = () => {
			abort();
			finalize();
		};

		// Send request
		const request_ = send(parsedURL.toString(), options);

		if (signal) {
			signal.addEventListener('abort', abortAndFinalize);
		}

		const finalize = () => {
			request_.abort();
			if (signal) {
				signal.removeEventListener('abort', abortAndFinalize);
			}
		};

		request_.on('error', error => {
			reject(new FetchError(`request to ${request.url} failed, reason: ${error.message}`, 'system', error));
			finalize();
		});

		fixResponseChunkedTransferBadEnding(request_, error => {
			if (response && response.body) {
				response.body.destroy(error);
			}
		});

		/* c8 ignore next 18 */
		if (process.version < 'v14') {
			// Before Node.js 14, pipeline() does not fully support async iterators and does not always
			// properly handle when the socket close/end events are out of order.
			request_.on('socket', s => {
				let endedWithEventsCount;
				s.prependListener('end', () => {
					endedWithEventsCount = s._eventsCount;
				});
				s.prependListener('close', hadError => {
					// if end happened before close but the socket didn't emit an error, do it now
					if (response && endedWithEventsCount < s._eventsCount && !hadError) {
						const error = new Error('Premature close');
						error.code = 'ERR_STREAM_PREMATURE_CLOSE';
						response.body.emit('error', error);
					}
				});
			});
		}

		request_.on('response', response_ => {
			request_.setTimeout(0);
			const headers = fromRawHeaders(response_.rawHeaders);

			// HTTP fetch step 5
			if (isRedirect(response_.statusCode)) {
				// HTTP fetch step 5.2
				const location = headers.get('Location');

				// HTTP fetch step 5.3
				let locationURL = null;
				try {
					locationURL = location === null ? null : new URL(location, request.url);
				} catch {
					// error here can only be invalid URL in Location: header
					// do not throw when options.redirect == manual
					// let the user extract the errorneous redirect URL
					if (request.redirect !== 'manual') {
						reject(new FetchError(`uri requested responds with an invalid redirect URL: ${location}`, 'invalid-redirect'));
						finalize();
						return;
					}
				}

				// HTTP fetch step 5.5
				switch (request.redirect) {
					case 'error':
						reject(new FetchError(`uri requested responds with a redirect, redirect mode is set to error: ${request.url}`, 'no-redirect'));
						finalize();
						return;
					case 'manual':
						// Nothing to do
						break;
					case 'follow': {
						// HTTP-redirect fetch step 2
						if (locationURL === null) {
							break;
						}

						// HTTP-redirect fetch step 5
						if (request.counter >= request.follow) {
							reject(new FetchError(`maximum redirect reached at: ${request.url}`, 'max-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 6 (counter increment)
						// Create a new Request object.
						const requestOptions = {
							headers: new Headers(request.headers),
							follow: request.follow,
							counter: request.counter + 1,
							agent: request.agent,
							compress: request.compress,
							method: request.method,
							body: clone(request),
							signal: request.signal,
							size: request.size,
							referrer: request.referrer,
							referrerPolicy: request.referrerPolicy
						};

						// when forwarding sensitive headers like "Authorization",
						// "WWW-Authenticate", and "Cookie" to untrusted targets,
						// headers will be ignored when following a redirect to a domain
						// that is not a subdomain match or exact match of the initial domain.
						// For example, a redirect from "foo.com" to either "foo.com" or "sub.foo.com"
						// will forward the sensitive headers, but a redirect to "bar.com" will not.
						// headers will also be ignored when following a redirect to a domain using
						// a different protocol. For example, a redirect from "https://foo.com" to "http://foo.com"
						// will not forward the sensitive headers
						if (!isDomainOrSubdomain(request.url, locationURL) || !isSameProtocol(request.url, locationURL)) {
							for (const name of ['authorization', 'www-authenticate', 'cookie', 'cookie2']) {
								requestOptions.headers.delete(name);
							}
						}

						// HTTP-redirect fetch step 9
						if (response_.statusCode !== 303 && request.body && options_.body instanceof external_node_stream_namespaceObject.Readable) {
							reject(new FetchError('Cannot follow redirect with body being a readable stream', 'unsupported-redirect'));
							finalize();
							return;
						}

						// HTTP-redirect fetch step 11
						if (response_.statusCode === 303 || ((response_.statusCode === 301 || response_.statusCode === 302) && request.method === 'POST')) {
							requestOptions.method = 'GET';
							requestOptions.body = undefined;
							requestOptions.headers.delete('content-length');
						}

						// HTTP-redirect fetch step 14
						const responseReferrerPolicy = parseReferrerPolicyFromHeader(headers);
						if (responseReferrerPolicy) {
							requestOptions.referrerPolicy = responseReferrerPolicy;
						}

						// HTTP-redirect fetch step 15
						resolve(fetch(new Request(locationURL, requestOptions)));
						finalize();
						return;
					}

					default:
						return reject(new TypeError(`Redirect option '${request.redirect}' is not a valid value of RequestRedirect`));
				}
			}

			// Prepare response
			if (signal) {
				response_.once('end', () => {
					signal.removeEventListener('abort', abortAndFinalize);
				});
			}

			let body = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
				if (error) {
					reject(error);
				}
			});
			// see https://github.com/nodejs/node/pull/29376
			/* c8 ignore next 3 */
			if (process.version < 'v12.10') {
				response_.on('aborted', abortAndFinalize);
			}

			const responseOptions = {
				url: request.url,
				status: response_.statusCode,
				statusText: response_.statusMessage,
				headers,
				size: request.size,
				counter: request.counter,
				highWaterMark: request.highWaterMark
			};

			// HTTP-network fetch step 12.1.1.3
			const codings = headers.get('Content-Encoding');

			// HTTP-network fetch step 12.1.1.4: handle content codings

			// in following scenarios we ignore compression support
			// 1. compression support is disabled
			// 2. HEAD request
			// 3. no Content-Encoding header
			// 4. no content response (204)
			// 5. content not modified response (304)
			if (!request.compress || request.method === 'HEAD' || codings === null || response_.statusCode === 204 || response_.statusCode === 304) {
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For Node v6+
			// Be less strict when decoding compressed responses, since sometimes
			// servers send slightly invalid responses that are still accepted
			// by common browsers.
			// Always using Z_SYNC_FLUSH is what cURL does.
			const zlibOptions = {
				flush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH,
				finishFlush: external_node_zlib_namespaceObject.Z_SYNC_FLUSH
			};

			// For gzip
			if (codings === 'gzip' || codings === 'x-gzip') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createGunzip(zlibOptions), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// For deflate
			if (codings === 'deflate' || codings === 'x-deflate') {
				// Handle the infamous raw deflate response from old servers
				// a hack for old IIS and Apache servers
				const raw = (0,external_node_stream_namespaceObject.pipeline)(response_, new external_node_stream_namespaceObject.PassThrough(), error => {
					if (error) {
						reject(error);
					}
				});
				raw.once('data', chunk => {
					// See http://stackoverflow.com/questions/37519828
					if ((chunk[0] & 0x0F) === 0x08) {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflate(), error => {
							if (error) {
								reject(error);
							}
						});
					} else {
						body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createInflateRaw(), error => {
							if (error) {
								reject(error);
							}
						});
					}

					response = new Response(body, responseOptions);
					resolve(response);
				});
				raw.once('end', () => {
					// Some old IIS servers return zero-length OK deflate responses, so
					// 'data' is never emitted. See https://github.com/node-fetch/node-fetch/pull/903
					if (!response) {
						response = new Response(body, responseOptions);
						resolve(response);
					}
				});
				return;
			}

			// For br
			if (codings === 'br') {
				body = (0,external_node_stream_namespaceObject.pipeline)(body, external_node_zlib_namespaceObject.createBrotliDecompress(), error => {
					if (error) {
						reject(error);
					}
				});
				response = new Response(body, responseOptions);
				resolve(response);
				return;
			}

			// Otherwise, use response as-is
			response = new Response(body, responseOptions);
			resolve(response);
		});

		// eslint-disable-next-line promise/prefer-await-to-then
		writeToStream(request_, request).catch(reject);
	});
}

function fixResponseChunkedTransferBadEnding(request, errorCallback) {
	const LAST_CHUNK = external_node_buffer_namespaceObject.Buffer.from('0\r\n\r\n');

	let isChunkedTransfer = false;
	let properLastChunkReceived = false;
	let previousChunk;

	request.on('response', response => {
		const {headers} = response;
		isChunkedTransfer = headers['transfer-encoding'] === 'chunked' && !headers['content-length'];
	});

	request.on('socket', socket => {
		const onSocketClose = () => {
			if (isChunkedTransfer && !properLastChunkReceived) {
				const error = new Error('Premature close');
				error.code = 'ERR_STREAM_PREMATURE_CLOSE';
				errorCallback(error);
			}
		};

		const onData = buf => {
			properLastChunkReceived = external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-5), LAST_CHUNK) === 0;

			// Sometimes final 0-length chunk and end of message code are in separate packets
			if (!properLastChunkReceived && previousChunk) {
				properLastChunkReceived = (
					external_node_buffer_namespaceObject.Buffer.compare(previousChunk.slice(-3), LAST_CHUNK.slice(0, 3)) === 0 &&
					external_node_buffer_namespaceObject.Buffer.compare(buf.slice(-2), LAST_CHUNK.slice(3)) === 0
				);
			}

			previousChunk = buf;
		};

		socket.prependListener('close', onSocketClose);
		socket.on('data', onData);

		request.on('close', () => {
			socket.removeListener('close', onSocketClose);
			socket.removeListener('data', onData);
		});
	});
}

// EXTERNAL MODULE: ./src/text/redact.ts
var text_redact = __nccwpck_require__(3326);
;// CONCATENATED MODULE: ./src/http/connection.ts


function openDirect(url, options) {
    const secure = url.startsWith('https:');
    const agent = secure ? new (external_node_https_default()).Agent(options) : new (external_node_http_default()).Agent(options);
    const sockets = [];
    let stood = false;
    const connect = agent.createConnection.bind(agent);
    agent.createConnection = (...args) => {
        const socket = connect(...args);
        sockets.push(socket);
        socket.once(secure ? 'secureConnect' : 'connect', () => {
            stood = true;
        });
        return socket;
    };
    return {
        agent,
        stood: () => stood,
        close: () => sockets.forEach((socket) => socket.destroy()),
    };
}

;// CONCATENATED MODULE: ./src/http/network-error.ts
const TROUBLE_WORDS = {
    timeout: 'timed out',
    cancelled: 'the step was canceled',
    unreachable: 'the host is unreachable',
    'unknown-name': 'the host name does not exist',
    certificate: 'the certificate is not trusted',
    broken: 'the connection broke',
    garbage: 'the response is not HTTP',
    'too-large': 'the response is too long',
};
const UNREACHABLE = [
    'ECONNREFUSED',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'EADDRNOTAVAIL',
    'ETIMEDOUT',
    'EAI_AGAIN',
];
const CERTIFICATE = /^(CERT_|CRL_|ERR_TLS_CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_|HOSTNAME_MISMATCH|ERROR_IN_CERT_|ERROR_IN_CRL_|UNSPECIFIED$)/;
function troubleOf(error) {
    const code = codeOf(error);
    if (code === 'ENOTFOUND')
        return 'unknown-name';
    if (UNREACHABLE.includes(code))
        return 'unreachable';
    if (CERTIFICATE.test(code))
        return 'certificate';
    return /^(HPE_|ERR_SSL_|EPROTO$)/.test(code) ? 'garbage' : 'broken';
}
function codeOf(error) {
    for (let current = error, depth = 0; current instanceof Error && depth < 4; current = current.cause, depth++) {
        const { code } = current;
        if (code)
            return code;
        if (current instanceof AggregateError)
            return codeOf(current.errors[0]);
    }
    return error instanceof Error ? error.name : 'UNKNOWN';
}

;// CONCATENATED MODULE: ./src/http/client.ts





function isSuccess(result) {
    return result.kind === 'answered' && result.status === 200 && !result.bodyTrouble;
}
async function send(request, bounds) {
    const abort = new AbortController();
    let ended;
    const end = (why) => {
        ended ??= why;
        abort.abort();
    };
    const cancel = () => end('cancelled');
    const why = (error) => ended ?? troubleOf(error);
    const connection = await openConnection(request.url);
    if ('kind' in connection)
        return connection;
    const { host } = new URL(request.url);
    if (bounds.cancelled.aborted)
        return { kind: 'unanswered', host, connected: false, trouble: 'cancelled', code: 'ABORTED' };
    bounds.cancelled.addEventListener('abort', cancel);
    const timer = setTimeout(() => end('timeout'), Math.max(1, bounds.limitMs));
    try {
        const answer = fetch(request.url, {
            method: request.method,
            headers: { ...request.headers, 'accept-encoding': 'identity' },
            compress: false,
            body: request.body,
            redirect: 'manual',
            agent: connection.agent,
            signal: abort.signal,
        });
        const redact = (0,text_redact/* redactor */.$p)([...(0,text_redact/* headerSecrets */.n3)(request.headers.authorization), ...(request.secrets ?? [])]);
        const response = await answer;
        const { bytes, bodyTrouble } = await readBody(response.body, bounds.maxBytes, why);
        return {
            kind: 'answered',
            status: response.status,
            header: (name) => {
                const value = response.headers.get(name);
                return value === null ? undefined : redact(value);
            },
            ...(request.binary ? { body: '', bytes } : { body: (0,text_redact/* redactBody */.sx)(bytes.toString('utf8'), redact) }),
            bodyTrouble,
        };
    }
    catch (error) {
        const [trouble, code] = [why(error), codeOf(error)];
        const proxyFailure = connection.explainError?.(trouble, code);
        return proxyFailure ?? { kind: 'unanswered', host, connected: connection.stood(), trouble, code };
    }
    finally {
        clearTimeout(timer);
        bounds.cancelled.removeEventListener('abort', cancel);
        connection.close();
    }
}
const ADDRESS_LIMIT_MS = 2_500;
async function openConnection(url) {
    const options = {
        keepAlive: false,
        autoSelectFamilyAttemptTimeout: ADDRESS_LIMIT_MS,
        rejectUnauthorized: true,
    };
    if (text_redact/* PROXY_VARIABLES */.bD.some((name) => process.env[name])) {
        const tunnel = (await __nccwpck_require__.e(/* import() */ 155).then(__nccwpck_require__.bind(__nccwpck_require__, 8155))).openTunnel(url, options);
        if (tunnel)
            return tunnel;
    }
    return openDirect(url, options);
}
async function readBody(stream, maxBytes, why) {
    const chunks = [];
    let length = 0;
    let bodyTrouble;
    try {
        for await (const chunk of stream ?? []) {
            const buffer = Buffer.from(chunk);
            chunks.push(buffer.subarray(0, maxBytes - length));
            length += buffer.length;
            if (length > maxBytes) {
                bodyTrouble = 'too-large';
                break;
            }
        }
    }
    catch (error) {
        bodyTrouble = why(error);
    }
    return { bytes: Buffer.concat(chunks), bodyTrouble };
}


/***/ }),

/***/ 7821:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a0: () => (/* binding */ waitUntil),
/* harmony export */   oR: () => (/* binding */ retryTime),
/* harmony export */   z7: () => (/* binding */ httpDate)
/* harmony export */ });
const LONGEST_RETRY_S = 1e9;
function waitUntil(status, header, now) {
    const retry = retryTime(header('retry-after'), header('date'), now);
    if (retry !== undefined)
        return retry;
    const isLimited = status === 429 || (status >= 400 && header('x-ratelimit-remaining')?.trim() === '0');
    return isLimited ? resetTime(header('x-ratelimit-reset'), header('date'), now) : undefined;
}
function retryTime(retryAfter, date, now) {
    if (retryAfter === undefined)
        return undefined;
    if (/^\s*\d+(\.\d+)?\s*(,\s*\d+(\.\d+)?\s*)*$/.test(retryAfter)) {
        const seconds = Math.max(...retryAfter.split(',').map(Number));
        return now + Math.ceil(Math.min(seconds, LONGEST_RETRY_S) * 1000);
    }
    const at = httpDate(retryAfter);
    return at === undefined ? undefined : after(at, date, now);
}
function resetTime(reset, date, now) {
    const text = reset?.trim() ?? '';
    if (/^\d{10}$/.test(text))
        return after(Number(text) * 1000, date, now);
    if (/^\d{13}$/.test(text))
        return after(Number(text), date, now);
    if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text))
        return undefined;
    const at = Date.parse(text);
    return Number.isNaN(at) ? undefined : after(at, date, now);
}
function after(at, date, now) {
    return now + Math.min(LONGEST_RETRY_S * 1000, Math.max(0, at - (httpDate(date) ?? now)));
}
const HTTP_DATES = [
    /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{5,8}, \d{2}-[A-Z][a-z]{2}-\d{2} \d{2}:\d{2}:\d{2} GMT$/,
    /^[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2} \d{4}$/,
];
function httpDate(text) {
    const date = text?.trim() ?? '';
    if (!HTTP_DATES.some((form) => form.test(date)))
        return undefined;
    const at = Date.parse(date.endsWith('GMT') ? date : `${date} GMT`);
    return Number.isNaN(at) ? undefined : at;
}


/***/ }),

/***/ 6697:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Dl: () => (/* binding */ parseUrl),
/* harmony export */   U9: () => (/* binding */ isLoopback),
/* harmony export */   Ut: () => (/* binding */ isSecure),
/* harmony export */   z3: () => (/* binding */ isSecureUrl)
/* harmony export */ });
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function parseUrl(text) {
    if (/[\s\\\u0000-\u001f\u007f]/.test(text) || !URL.canParse(text))
        return undefined;
    const url = new URL(text);
    return url.hostname === '' || url.hostname.endsWith('.') ? undefined : url;
}
function isSecure(address) {
    const url = parseUrl(address);
    return url !== undefined && isSecureUrl(url);
}
function isSecureUrl({ protocol, hostname }) {
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}


/***/ }),

/***/ 7859:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   JX: () => (/* binding */ connectionTable),
/* harmony export */   dC: () => (/* binding */ readConnection),
/* harmony export */   pH: () => (/* binding */ SECRET_INPUTS)
/* harmony export */ });
/* harmony import */ var _credentials_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6431);
/* harmony import */ var _pasted_secret_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5901);
/* harmony import */ var _site_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5682);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1783);




const POLICIES = ['fail', 'warn-on-outage', 'warn'];
const SECRET_INPUTS = ['api-token', 'access-token', 'client-secret', 'github-token'];
const HOSTS = { parse: (text) => (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEach */ .lc)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .contentLines */ .$X)(text), _site_js__WEBPACK_IMPORTED_MODULE_2__/* .parseAllowedHost */ .KT) };
function connectionTable(timeout, mostSeconds) {
    return {
        site: _parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$,
        'allow-host': HOSTS,
        'cloud-id': _credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .CLOUD_ID */ .OZ,
        'gateway-url': (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, 'https://api.atlassian.com'),
        'token-url': (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)(_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .TEXT */ .a$, 'https://auth.atlassian.com/oauth/token'),
        ..._credentials_js__WEBPACK_IMPORTED_MODULE_0__/* .WHO */ .Pw,
        'github-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_1__/* .SECRET */ .b,
        'on-failure': (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .choice */ .Yq)(POLICIES), 'fail'),
        timeout: (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .withDefault */ .IQ)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .seconds */ .YA)(mostSeconds), timeout),
    };
}
async function readConnection(table, raw, sources, authenticate, judge = () => []) {
    const { values, problems, warnings } = await (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .readTable */ .xz)(table, raw, sources);
    const shared = values;
    const { 'allow-host': hosts = [], 'gateway-url': gateway, 'token-url': token } = shared;
    const take = (parsed) => {
        if ('value' in parsed)
            return parsed.value;
        problems.push(...parsed.problems);
        return undefined;
    };
    const site = take(shared.site === undefined
        ? (0,_parsers_js__WEBPACK_IMPORTED_MODULE_3__/* .refused */ .J5)('`site` is empty. Set it to your Confluence Cloud site, such as acme.atlassian.net.')
        : (0,_site_js__WEBPACK_IMPORTED_MODULE_2__/* .parseSite */ .X_)(shared.site, hosts));
    const gatewayUrl = gateway && take((0,_site_js__WEBPACK_IMPORTED_MODULE_2__/* .parseGatewayUrl */ .RH)(gateway, hosts));
    const tokenUrl = token && take((0,_site_js__WEBPACK_IMPORTED_MODULE_2__/* .parseTokenUrl */ .qf)(token, hosts));
    const who = authenticate(raw, shared, sources.stage);
    take(who);
    problems.push(...judge(values));
    if (problems.length > 0 || !site || !gatewayUrl || !tokenUrl || 'problems' in who)
        return { problems, site };
    const whole = values;
    const { 'on-failure': onFailure, timeout: timeoutMs, 'github-token': githubToken = '' } = whole;
    const credentials = who.value;
    const connection = { site, credentials, gatewayUrl, tokenUrl, githubToken, onFailure, timeoutMs };
    return { inputs: { values: whole, connection }, warnings };
}


/***/ }),

/***/ 6431:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Mk: () => (/* binding */ chooseCredentials),
/* harmony export */   OZ: () => (/* binding */ CLOUD_ID),
/* harmony export */   Pw: () => (/* binding */ WHO),
/* harmony export */   aR: () => (/* binding */ basicAuthorization),
/* harmony export */   kk: () => (/* binding */ UUID)
/* harmony export */ });
/* harmony import */ var _text_list_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2807);
/* harmony import */ var _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5901);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1783);



const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const CLOUD_ID = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (text === 'auto' || UUID.test(text) ? text.toLowerCase() : undefined), (given) => `is ${given}. Use \`auto\`, or the UUID that your site shows at https://<site>/_edge/tenant_info.`);
const EMAIL = (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .textRow */ .yL)((text) => (/^[^\s@:"'<>\p{Cc}\p{Cf}]+@[^\s@:"'<>\p{Cc}\p{Cf}]+$/u.test(text) ? text : undefined), () => 'is not an email address. Use only the address of the account that owns `api-token`.');
const WHO = {
    email: EMAIL,
    'api-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'access-token': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-id': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
    'client-secret': _pasted_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .SECRET */ .b,
};
const NAMES = Object.keys(WHO);
const WAYS = '`email` and `api-token`, or `access-token`, or `client-id` and `client-secret`';
function chooseCredentials(given, values, stage) {
    const set = NAMES.filter((name) => given[name] !== '');
    const ways = new Set(set.map((name) => WAY_OF[name]));
    if (ways.size === 0)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`There are no credentials. Use one of: ${WAYS}. ${emptySecretHint(stage)}`);
    const problems = NAMES.filter((name) => given[name] === '').flatMap((name) => {
        const partner = set.find((other) => WAY_OF[other] === WAY_OF[name]);
        return partner ? [`\`${name}\` is empty while \`${partner}\` is set. ${emptySecretHint(stage)}`] : [];
    });
    if (ways.size > 1) {
        const names = set.map((name) => `\`${name}\``);
        problems.unshift(`${(0,_text_list_js__WEBPACK_IMPORTED_MODULE_2__/* .inWords */ .r)(names, 'and')} can't be combined. Use one of: ${WAYS}.`);
    }
    if (problems.length > 0)
        return { problems };
    const { email, 'cloud-id': cloudId } = values;
    const { 'api-token': apiToken, 'access-token': accessToken } = values;
    const { 'client-id': clientId, 'client-secret': clientSecret } = values;
    if (accessToken !== undefined)
        return { value: { kind: 'bearer', accessToken, cloudId: cloudId ?? 'auto' } };
    if (clientId !== undefined && clientSecret !== undefined)
        return { value: { kind: 'client-credentials', clientId, clientSecret, cloudId: cloudId ?? 'auto' } };
    if (email === undefined || apiToken === undefined)
        return { problems: [] };
    const basic = { email, apiToken };
    return {
        value: cloudId === undefined ? { kind: 'basic', ...basic } : { kind: 'scoped', ...basic, cloudId },
    };
}
const WAY_OF = {
    email: 'basic',
    'api-token': 'basic',
    'access-token': 'bearer',
    'client-id': 'client',
    'client-secret': 'client',
};
function basicAuthorization(email, apiToken) {
    return `Basic ${Buffer.from(`${email}:${apiToken}`, 'utf8').toString('base64')}`;
}
function emptySecretHint(stage) {
    const hint = "GitHub does not pass secrets to workflows that a fork or Dependabot started, and passes an environment's secrets only to jobs with that `environment:`. `mode: defer` needs no secret.";
    return stage === 'main'
        ? hint
        : `${hint} Inside a composite action, inputs can be lost in the post step. Record the end in a last step with \`if: always()\` instead.`;
}


/***/ }),

/***/ 6356:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ep: () => (/* binding */ LONGEST_TICKET_TEXT),
/* harmony export */   S4: () => (/* binding */ EVIDENCE),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   q0: () => (/* binding */ NO_ENVIRONMENT),
/* harmony export */   uY: () => (/* binding */ evidenceProblems)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7388);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1783);


const KINDS = ['approvals', 'pull-requests', 'tickets'];
const REQUIREMENTS = ['approval', 'independent-approval', 'pull-request', 'review', 'ticket'];
const NEEDS = {
    approval: ['approvals'],
    'independent-approval': ['approvals', 'pull-requests'],
    'pull-request': ['pull-requests'],
    review: ['pull-requests'],
    ticket: ['tickets'],
};
const JIRA_KEY = String.raw `(?<![\w-])[A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,9}(?![\w])`;
const LONGEST_TICKET_TEXT = 256;
const LONGEST_PATTERN = 200;
const MOST_WAYS = 2 ** 17;
const PATTERN = {
    parse: (text, name) => {
        const given = `\`${name}\` is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}`;
        if (text.length > LONGEST_PATTERN)
            return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`${name}\` has ${text.length} characters. Use at most ${LONGEST_PATTERN}.`);
        let value;
        try {
            value = new RegExp(text, 'gu');
        }
        catch (error) {
            const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : 'unknown error';
            return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${given}, which is not a regular expression (${why}).`);
        }
        if (value.test(''))
            return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${given}, which matches an empty string. Use a pattern that matches complete ticket keys.`);
        const slow = findSlowPart(text);
        return slow === undefined
            ? { value }
            : (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`${given}, which ${slow}, so a malicious title could make the step hang.`);
    },
};
function findSlowPart(source) {
    if (/\\(?:[1-9]|k<)/.test(source.replace(/\\\\/g, '')))
        return 'has a back reference';
    const bare = source.replace(/\\u\{[0-9a-f]+\}|\\./gis, 'x').replace(/\[[^\]]*\]/g, 'x');
    const groups = [{ ways: 1, others: 0, isLoose: false }];
    const last = () => groups.at(-1);
    for (let at = 0; at < bare.length; at++) {
        const character = bare[at];
        if (character === '(') {
            groups.push({ ways: 1, others: 0, isLoose: false });
            if (bare[at + 1] === '?')
                at++;
            continue;
        }
        const group = last();
        if (character === '|') {
            group.others += group.ways;
            group.ways = 1;
            group.isLoose = true;
            continue;
        }
        const closed = character === ')' ? groups.pop() : undefined;
        if (closed) {
            last().ways *= closed.ways + closed.others;
            last().isLoose ||= closed.isLoose;
        }
        const [whole = '', least, comma, most] = /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(bare.slice(at + 1)) ?? [];
        if (whole === '')
            continue;
        const isOnce = whole.startsWith('?');
        if (closed?.isLoose && !isOnce)
            return 'repeats a group that contains a repetition or an alternative';
        const times = isOnce ? 2 : most ? Number(most) : comma === '' ? Number(least) : LONGEST_TICKET_TEXT;
        last().ways *= Math.max(1, Math.min(times, LONGEST_TICKET_TEXT));
        last().isLoose = true;
        at += whole.length;
    }
    const { ways, others } = last();
    return ways + others > MOST_WAYS
        ? 'can match in too many ways (limit its repetitions, as in `[A-Z]{2,10}-\\d{1,6}`)'
        : undefined;
}
const EVIDENCE = {
    evidence: (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)([...KINDS, 'all']), 'none'),
    'require-evidence': (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .withDefault */ .IQ)((0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .words */ .aL)(REQUIREMENTS), 'none'),
    'ticket-pattern': PATTERN,
    emergency: (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)('a reason'),
};
const NO_ENVIRONMENT = '`evidence` or `require-evidence` asks for approvals, but nothing names an environment. Set `environment`.';
const DEPLOYMENT_EVENTS = ['deployment', 'deployment_status'];
function evidenceProblems(values, raw, { event }) {
    const hasEnvironment = raw.environment !== '' || DEPLOYMENT_EVENTS.includes(event);
    return kindsOf(values).includes('approvals') && !hasEnvironment ? [NO_ENVIRONMENT] : [];
}
function evidenceOf(values) {
    return {
        collect: kindsOf(values),
        require: values['require-evidence'] ?? [],
        ticketPattern: values['ticket-pattern'] ?? new RegExp(JIRA_KEY, 'gu'),
        emergency: values.emergency,
    };
}
function kindsOf(values) {
    const { evidence = [], 'require-evidence': require = [] } = values;
    const wanted = new Set([...evidence, ...require.flatMap((name) => NEEDS[name])]);
    return KINDS.filter((kind) => wanted.has(kind) || wanted.has('all'));
}


/***/ }),

/***/ 1783:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  lx: () => (/* binding */ FLAG),
  a$: () => (/* binding */ TEXT),
  Yq: () => (/* binding */ choice),
  $X: () => (/* binding */ contentLines),
  h0: () => (/* binding */ fieldRow),
  lc: () => (/* binding */ parseEach),
  qU: () => (/* binding */ readFields),
  xz: () => (/* binding */ readTable),
  J5: () => (/* binding */ refused),
  YA: () => (/* binding */ seconds),
  yL: () => (/* binding */ textRow),
  Q6: () => (/* binding */ visibleText),
  IQ: () => (/* binding */ withDefault),
  aL: () => (/* binding */ words)
});

// UNUSED EXPORTS: LINES

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./src/text/date.ts
var text_date = __nccwpck_require__(7295);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);
// EXTERNAL MODULE: ./src/text/list.ts
var list = __nccwpck_require__(2807);
;// CONCATENATED MODULE: ./src/record/fields.ts




class FieldReader {
    problems = [];
    #fields = {
        remoteAddress: this.#scalar((path, text) => this.address(path, text)),
        author: (path, value) => this.#author(path, value),
        creationDate: this.#scalar((path, text) => this.date(path, text)),
        category: (path, value) => this.#text(path, value),
        summary: (path, value) => this.#text(path, value),
        description: (path, value) => this.#text(path, value),
        affectedObject: (path, value) => this.object(path, value),
        associatedObjects: (path, value) => this.objects(path, value),
        changedValues: (path, value) => this.changedValues(path, value),
        sysAdmin: this.#scalar((path, text) => this.flag(path, text)),
    };
    partialRecord(where, value) {
        const record = {};
        const fields = Object.keys(this.#fields);
        const members = this.#mapping(where, value, 'a mapping with the members of AuditRecordCreate', fields);
        if (!members)
            return record;
        for (const field of fields) {
            const given = members.get(field);
            const path = `${where}.${field}`;
            if (given === null && field === 'remoteAddress')
                this.problems.push(`\`${path}\` is null, but Confluence requires the address.`);
            else if (given === null)
                record[field] = null;
            else if (given !== undefined)
                Object.assign(record, { [field]: this.#fields[field](path, given) });
        }
        return record;
    }
    objects(where, value) {
        return this.#list(where, value, 'a list of objects with `name` and `objectType`', (path, item) => this.object(path, item));
    }
    object(where, value) {
        const members = this.#mapping(where, value, 'an object with `name` and `objectType`', [
            'name',
            'objectType',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const objectType = this.#text(`${where}.objectType`, members.get('objectType'));
        return name === undefined || objectType === undefined ? undefined : { name, objectType };
    }
    changedValues(where, value) {
        return this.#list(where, value, 'a list of objects with `name`, `oldValue`, and `newValue`', (path, item) => this.#changedValue(path, item));
    }
    #changedValue(where, value) {
        const members = this.#mapping(where, value, 'an object with `name`, `oldValue`, and `newValue`', [
            'name',
            'oldValue',
            'newValue',
            'hiddenOldValue',
            'hiddenNewValue',
        ]);
        if (!members)
            return undefined;
        const name = this.#text(`${where}.name`, members.get('name'));
        const oldValue = this.#text(`${where}.oldValue`, members.get('oldValue'), 'empty allowed');
        const newValue = this.#text(`${where}.newValue`, members.get('newValue'), 'empty allowed');
        const hidden = {};
        for (const member of ['hiddenOldValue', 'hiddenNewValue']) {
            const given = members.get(member) ?? null;
            if (given !== null)
                hidden[member] = this.#text(`${where}.${member}`, given, 'empty allowed');
        }
        return name === undefined || oldValue === undefined || newValue === undefined
            ? undefined
            : { name, oldValue, newValue, ...hidden };
    }
    #author(where, value) {
        const members = this.#mapping(where, value, 'an object with `type` and `displayName`', ['type', 'displayName', 'operations'], ['username', 'userKey']);
        if (!members)
            return undefined;
        for (const obsolete of ['username', 'userKey'])
            if (members.has(obsolete))
                this.problems.push(`\`${where}.${obsolete}\` is obsolete, and Confluence ignores it. Use \`displayName\`.`);
        if ((members.get('operations') ?? null) !== null)
            this.problems.push(`\`${where}.operations\` is always null in Confluence. Remove it.`);
        const type = members.get('type') ?? 'user';
        if (type !== 'user')
            this.problems.push(`\`${where}.type\` is ${shapeOf(type)}. Use user.`);
        const displayName = members.get('displayName') ?? undefined;
        if (displayName === undefined)
            return { type: 'user' };
        const name = this.#text(`${where}.displayName`, displayName);
        return name === undefined ? undefined : { type: 'user', displayName: name };
    }
    #scalar(read) {
        return (path, value) => {
            const text = this.#text(path, value);
            return text === undefined ? undefined : read(path, text);
        };
    }
    flag(where, text) {
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (/^(false|False|FALSE)$/.test(text))
            return false;
        this.#refuse(where, (0,text_escape/* quote */.hD)(text), '`true` or `false`');
        return undefined;
    }
    address(where, text) {
        if ((0,external_node_net_.isIP)(text) !== 0 && !text.includes('%'))
            return text;
        this.#refuse(where, (0,text_escape/* quote */.hD)(text), 'one IPv4 or IPv6 address, without mask, port, or zone');
        return undefined;
    }
    date(where, text) {
        const allowed = 'epoch milliseconds (13 digits) or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z';
        const date = (0,text_date/* readDate */.h)(text);
        if (date === undefined)
            this.#refuse(where, (0,text_escape/* quote */.hD)(text), allowed);
        return date;
    }
    #text(where, value, empty) {
        if (typeof value === 'string' && (empty || value.trim() !== ''))
            return value;
        const hint = value === null ? ' (quote it if you mean the word)' : '';
        this.problems.push(`\`${where}\` is ${value === undefined ? 'missing' : shapeOf(value)}. Use text${hint}.`);
        return undefined;
    }
    #list(where, value, allowed, read) {
        if (Array.isArray(value))
            return value.flatMap((item, index) => read(`${where}[${index}]`, item) ?? []);
        this.#refuse(where, shapeOf(value), allowed);
        return [];
    }
    #mapping(where, value, allowed, known, obsolete = []) {
        if (!(value instanceof Map)) {
            this.#refuse(where, shapeOf(value), allowed);
            return undefined;
        }
        for (const member of value.keys())
            if (!known.includes(member) && !obsolete.includes(member))
                this.problems.push(`\`${where}\` has the unknown member ${(0,text_escape/* quote */.hD)(member)}. Use ${(0,list/* inWords */.r)(known, 'or')}.`);
        return value;
    }
    #refuse(where, found, allowed) {
        this.problems.push(`\`${where}\` is ${found}. Use ${allowed}.`);
    }
}
function shapeOf(value) {
    if (typeof value === 'string')
        return value.trim() === '' ? 'empty' : `the text ${(0,text_escape/* quote */.hD)(value)}`;
    if (value === null)
        return 'null or empty';
    return Array.isArray(value) ? 'a list' : 'a mapping';
}

// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __nccwpck_require__(4212);
;// CONCATENATED MODULE: ./src/inputs/parsers.ts




function refused(sentence) {
    return { problems: [sentence] };
}
async function readTable(table, raw, sources) {
    const problems = [];
    const warnings = [];
    const values = {};
    for (const [name, row] of Object.entries(table)) {
        const text = raw[name];
        if (text === '') {
            if (row.default !== undefined)
                problems.push(`\`${name}\` is empty. If you set it with an expression, the expression has no value: correct it. To use the default, \`${row.default}\`, remove the input.`);
            continue;
        }
        const parsed = await row.parse(text, name, sources);
        if ('problems' in parsed) {
            problems.push(...parsed.problems);
        }
        else {
            values[name] = parsed.value;
            warnings.push(...(parsed.warnings ?? []));
        }
    }
    return { values: values, problems, warnings };
}
const TEXT = { parse: (value) => ({ value }) };
function textRow(read, problem) {
    return {
        parse: (text, name) => {
            const value = read(text);
            return value === undefined ? refused(`\`${name}\` ${problem((0,text_escape/* quote */.hD)(text))}`) : { value };
        },
    };
}
function visibleText(what) {
    return textRow((text) => ((0,sanitize/* cleanLine */.Ow)(text) === '' ? undefined : text), () => `has no visible character. Set ${what}, or remove the input.`);
}
function readFields(read) {
    const reader = new FieldReader();
    const value = read(reader);
    return value === undefined || reader.problems.length > 0 ? { problems: reader.problems } : { value };
}
function fieldRow(read) {
    return { parse: (text, name) => readFields((reader) => read(reader, name, text)) };
}
const FLAG = fieldRow((reader, name, text) => reader.flag(name, text));
function contentLines(text) {
    return text
        .split(/\r?\n/)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
function parseEach(items, parse) {
    const parsed = items.map(parse);
    const problems = parsed.flatMap((each) => ('problems' in each ? each.problems : []));
    return problems.length > 0
        ? { problems }
        : { value: parsed.flatMap((each) => ('value' in each ? [each.value] : [])) };
}
const LINES = { parse: (text) => ({ value: contentLines(text) }) };
function choice(choices) {
    return textRow((text) => choices.find((candidate) => candidate === text), (given) => `can't be ${given}. Use ${anyOf(choices)}.`);
}
function words(known) {
    return {
        parse: (text, name) => {
            const given = [...new Set(text.split(/[,\r\n]/).map((word) => word.trim()))].filter(Boolean);
            const use = `Use ${anyOf([...known, 'none'])}, separated by commas or lines.`;
            if (given.includes('none') || given.length === 0)
                return given.length === 1
                    ? { value: [] }
                    : refused(`\`${name}\` is ${(0,text_escape/* quote */.hD)(text)}, but \`none\` must be alone. ${use}`);
            const value = given.filter((word) => known.some((each) => each === word));
            const strangers = given.filter((word) => !value.some((each) => each === word));
            return strangers.length === 0
                ? { value }
                : refused(`\`${name}\` can't contain ${strangers.map(text_escape/* quote */.hD).join(', ')}. ${use}`);
        },
    };
}
function seconds(most) {
    return textRow((text) => {
        const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
        return value >= 1 && value <= most ? value * 1000 : undefined;
    }, (given) => `is ${given}. Use a whole number of seconds from 1 to ${most}.`);
}
function withDefault(row, fallback) {
    return { ...row, default: fallback };
}
function anyOf(choices) {
    return (0,list/* inWords */.r)(choices.map((each) => `\`${each}\``), 'or');
}


/***/ }),

/***/ 5901:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ SECRET)
/* harmony export */ });
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1783);

const PASTED = [
    ['is a masked value, copied from a log', (text) => /^\*+$/.test(text)],
    ['is an expression that was not evaluated', (text) => text.includes('${{')],
    [
        'is enclosed in quotation marks',
        (text) => /^["'`\u2018-\u201f\u00ab]|["'`\u2018-\u201f\u00bb]$/.test(text),
    ],
    ['begins with the name of a header', (text) => /^authorization\s*:/i.test(text)],
    ['begins with `Basic`, `Bearer`, or `token`', (text) => /^(basic|bearer|token)\s/i.test(text)],
    ['contains a line break', (text) => /[\r\n\u2028\u2029]/.test(text)],
    [
        'contains an invisible or control character',
        (text) => /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text),
    ],
    ['contains whitespace or a non-ASCII character', (text) => /[^\x21-\x7e]/.test(text)],
    ['also contains the email address', isPair],
    ['is the base64 form of an email address and a token', (text) => isPair(decodeBase64(text))],
];
const SECRET = {
    parse: (value, name) => {
        const [found] = PASTED.find(([, isFound]) => isFound(value)) ?? [];
        return found === undefined
            ? { value }
            : (0,_parsers_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`\`${name}\` ${found}. Store only the value, exactly as Atlassian or GitHub shows it.`);
    },
};
function isPair(text) {
    return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+:[\x21-\x7e]+$/.test(text);
}
function decodeBase64(text) {
    return /^[\w+/-]{12,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}


/***/ }),

/***/ 7831:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ readRecordFile)
/* harmony export */ });
/* unused harmony export plainPath */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _runner_errno_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6326);



const MOST_RECORD_BYTES = 1024 * 1024;
function plainPath(path) {
    return path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:)/i, '');
}
function readable(read) {
    try {
        return read();
    }
    catch (error) {
        throw unreadable((0,_runner_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error));
    }
}
function unreadable(code) {
    return new Error(code === 'ENOENT' ? 'the file does not exist' : `it can't be read (${code})`);
}
function decodeText(bytes) {
    let text;
    try {
        text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw new Error('it is not UTF-8; save it with that encoding');
    }
    if (text.includes('\0'))
        throw new Error('it has a NUL character, so it is not UTF-8 text');
    return text;
}
function readRecordFile(path, env) {
    const wanted = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(plainPath(env.GITHUB_WORKSPACE || '.'), plainPath(path));
    const file = readable(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(wanted));
    const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
    const inside = folders.filter(node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync).some((folder) => {
        const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(plainPath(folder)), file);
        return way !== '..' && !way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(way) !== way;
    });
    if (!inside)
        throw new Error('it is not inside the workspace or RUNNER_TEMP');
    const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(file);
    if (!stats.isFile())
        throw new Error('it is not a file');
    if (stats.size > MOST_RECORD_BYTES)
        throw new Error('it is larger than 1 MiB');
    return decodeText(readable(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file)));
}


/***/ }),

/***/ 180:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ INPUT_NAMES),
  T: () => (/* binding */ parseInputs)
});

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __nccwpck_require__(7859);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __nccwpck_require__(6431);
// EXTERNAL MODULE: ./src/inputs/evidence-inputs.ts
var evidence_inputs = __nccwpck_require__(6356);
// EXTERNAL MODULE: ./src/text/date.ts
var text_date = __nccwpck_require__(7295);
// EXTERNAL MODULE: ./src/record/record-inputs.ts
var record_inputs = __nccwpck_require__(2956);
// EXTERNAL MODULE: ./src/inputs/parsers.ts + 1 modules
var parsers = __nccwpck_require__(1783);
;// CONCATENATED MODULE: ./src/inputs/multiline-input.ts


function parseObjectLines(text, name) {
    return (0,parsers/* parseEach */.lc)((0,parsers/* contentLines */.$X)(text), (line) => parseObjectLine(line, name));
}
function parseObjectLine(line, name) {
    const match = /^([^:]+):\s+(.*\S)$/.exec(line);
    const objectType = match?.[1]?.trim();
    if (match?.[2] && objectType && objectType !== 'name' && objectType !== 'objectType')
        return { value: { name: match[2], objectType } };
    return (0,parsers/* refused */.J5)(`\`${name}\` has the line ${(0,text_escape/* quote */.hD)(line)}. Use \`Type: name\`, such as \`Ticket: OPS-12\`, or a YAML or JSON list.`);
}
function parseChangedValueLines(text, name) {
    return (0,parsers/* parseEach */.lc)((0,parsers/* contentLines */.$X)(text), (line) => {
        const match = /^([^:]+):\s+(.*)$/.exec(line);
        const [oldValue = '', newValue, ...more] = (match?.[2] ?? '').split(/(?:^|\s+)->(?:\s+|$)/);
        if (match?.[1] && newValue !== undefined && more.length === 0)
            return { value: { name: match[1].trim(), oldValue, newValue } };
        return (0,parsers/* refused */.J5)(`\`${name}\` has the line ${(0,text_escape/* quote */.hD)(line)}. Use \`name: old -> new\` with one arrow, such as \`replicas: 2 -> 4\`, or a YAML or JSON list.`);
    });
}

;// CONCATENATED MODULE: ./src/inputs/record-field-inputs.ts





const COMMIT = (0,parsers/* textRow */.yL)((text) => (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : undefined), (given) => `is ${given}. Use a full commit SHA of 40 or 64 hexadecimal digits, not a branch, tag, or short SHA.`);
function record_field_inputs_document(read, short) {
    return {
        parse: async (text, name) => {
            if (short?.is(text))
                return short.parse(text, name);
            const { parseDocument } = await Promise.all(/* import() */[__nccwpck_require__.e(815), __nccwpck_require__.e(878)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3878));
            const parsed = parseDocument(text);
            if ('reason' in parsed)
                return (0,parsers/* refused */.J5)(`\`${name}\` can't be used: ${parsed.reason}.`);
            const fields = (0,parsers/* readFields */.qU)((reader) => read(reader, name, parsed.value));
            const warnings = parsed.comments.map(({ line, comment }) => `\`${name}\`, line ${line}: YAML reads ${(0,text_escape/* quote */.hD)(comment)} as a comment. If it is part of the value, quote the value.`);
            return { ...fields, warnings };
        },
    };
}
const isLines = (text) => !/^(\[|\{|-(\s|$)|#|---)/.test(text);
const RECORD = record_field_inputs_document((reader, name, plain) => reader.partialRecord(name, plain));
const RECORD_FILE = {
    parse: (path, name, sources) => {
        let text;
        try {
            text = sources.readRecordFile(path);
        }
        catch (error) {
            return (0,parsers/* refused */.J5)(`\`${name}\` can't be ${(0,text_escape/* quote */.hD)(path)}: ${error instanceof Error ? error.message : 'it could not be read'}.`);
        }
        return RECORD.parse(text, name, sources);
    },
};
const RECORD_TABLE = {
    environment: (0,parsers/* visibleText */.Q6)('a name'),
    version: (0,parsers/* visibleText */.Q6)('a name'),
    commit: COMMIT,
    outcome: (0,parsers/* withDefault */.IQ)((0,parsers/* choice */.Yq)(['auto', ...record_inputs/* OUTCOMES */.i]), 'auto'),
    category: parsers/* TEXT */.a$,
    summary: parsers/* TEXT */.a$,
    description: parsers/* TEXT */.a$,
    author: parsers/* TEXT */.a$,
    'remote-address': (0,parsers/* fieldRow */.h0)((reader, name, text) => reader.address(name, text)),
    'creation-date': (0,parsers/* fieldRow */.h0)((reader, name, text) => reader.date(name, text)),
    'sys-admin': parsers/* FLAG */.lx,
    'affected-object': record_field_inputs_document((reader, name, plain) => reader.object(name, plain), {
        is: (text) => !text.includes('\n') && isLines(text),
        parse: parseObjectLine,
    }),
    'associated-objects': record_field_inputs_document((reader, name, plain) => reader.objects(name, plain), {
        is: isLines,
        parse: parseObjectLines,
    }),
    'changed-values': record_field_inputs_document((reader, name, plain) => reader.changedValues(name, plain), {
        is: isLines,
        parse: parseChangedValueLines,
    }),
    record: RECORD,
    'record-file': RECORD_FILE,
};
function recordOf(values) {
    const { environment, version, commit, outcome, author } = values;
    const own = {
        category: values.category,
        summary: values.summary,
        description: values.description,
        author: author === undefined ? undefined : { type: 'user', displayName: author },
        remoteAddress: values['remote-address'],
        creationDate: values['creation-date'],
        sysAdmin: values['sys-admin'],
        affectedObject: values['affected-object'],
    };
    return {
        environment,
        version,
        commit,
        outcome: outcome === 'auto' ? undefined : outcome,
        own,
        record: values.record ?? values['record-file'] ?? {},
        associatedObjects: values['associated-objects'] ?? [],
        changedValues: values['changed-values'] ?? [],
    };
}
function recordProblems(values, raw, { stage, now }) {
    const record = values.record ?? values['record-file'];
    const where = raw.record === '' ? 'record-file' : 'record';
    return [
        ...(raw.record && raw['record-file']
            ? ["`record` and `record-file` can't be combined. Use one of them."]
            : []),
        ...(stage === 'post'
            ? []
            : [
                ...dateProblems('creation-date', values['creation-date'], now),
                ...dateProblems(`${where}.creationDate`, record?.creationDate, now),
            ]),
    ];
}
function dateProblems(where, date, now) {
    if (typeof date !== 'number' || (0,text_date/* isInRetention */.K)(date, now))
        return [];
    const given = `\`${where}\` is ${new Date(date).toISOString()}`;
    return [
        date > now
            ? `${given}, which is in the future. Use a date at most 5 minutes from now.`
            : `${given}, which is more than 365 days ago. Confluence deletes such a record immediately.`,
    ];
}

;// CONCATENATED MODULE: ./src/inputs/root-inputs.ts






const MODES = ['submit', 'check', 'dry-run', 'defer'];
const TIMES = ['step', 'job-end', 'both'];
const AUDIT_KEY = (0,parsers/* textRow */.yL)((text) => (/^[A-Za-z0-9]{8,64}$/.test(text) ? text : undefined), (given) => `is ${given}. Use 8 to 64 letters and digits.`);
function reservedName(path) {
    return path
        .split(/[\\/]/)
        .find((part) => /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:[.:]|$)/i.test(part));
}
const RECEIPT_FILE = {
    parse: (value, name, { platform }) => {
        const reserved = platform === 'win32' ? reservedName(value) : undefined;
        return reserved === undefined
            ? { value }
            : (0,parsers/* refused */.J5)(`\`${name}\` is ${(0,text_escape/* quote */.hD)(value)}. Windows reserves the name ${(0,text_escape/* quote */.hD)(reserved)}. Use another name.`);
    },
};
const INPUTS = {
    ...(0,connection_inputs/* connectionTable */.JX)('120', 3_600),
    ...RECORD_TABLE,
    ...evidence_inputs/* EVIDENCE */.S4,
    'detect-changes': (0,parsers/* withDefault */.IQ)(parsers/* FLAG */.lx, 'true'),
    mode: (0,parsers/* withDefault */.IQ)((0,parsers/* choice */.Yq)(MODES), 'submit'),
    'submit-at': (0,parsers/* withDefault */.IQ)((0,parsers/* choice */.Yq)(TIMES), 'step'),
    verify: (0,parsers/* withDefault */.IQ)(parsers/* FLAG */.lx, 'false'),
    'audit-key': AUDIT_KEY,
    'receipt-file': RECEIPT_FILE,
    'job-status': parsers/* TEXT */.a$,
    'job-check-run-id': parsers/* TEXT */.a$,
    'job-index': parsers/* TEXT */.a$,
    'action-status': parsers/* TEXT */.a$,
};
const INPUT_NAMES = Object.keys(INPUTS);
async function parseInputs(raw, sources) {
    const sendsNothing = raw.mode === 'dry-run' || raw.mode === 'defer';
    const authenticate = sendsNothing ? () => ({ value: undefined }) : credentials/* chooseCredentials */.Mk;
    const read = await (0,connection_inputs/* readConnection */.dC)(INPUTS, raw, sources, authenticate, (values) => [
        ...recordProblems(values, raw, sources),
        ...(0,evidence_inputs/* evidenceProblems */.uY)(values, raw, sources),
    ]);
    if ('problems' in read)
        return read;
    const { values, connection } = read.inputs;
    const { mode, verify, 'detect-changes': detectChanges, 'submit-at': submitAt } = values;
    const record = recordOf(values);
    const status = sources.stage === 'main' ? raw['action-status'] : '';
    const contradicted = submitAt === 'step' && record.outcome === 'success' && (status === 'failure' || status === 'cancelled');
    return {
        inputs: {
            ...connection,
            record: contradicted ? { ...record, outcome: status } : record,
            evidence: (0,evidence_inputs/* evidenceOf */.X1)(values),
            detectChanges,
            mode,
            submitAt,
            verify,
            auditKey: values['audit-key'],
            receiptFile: values['receipt-file'],
            job: { checkRunId: raw['job-check-run-id'], index: raw['job-index'] },
        },
        warnings: contradicted
            ? [
                ...read.warnings,
                `\`outcome\` is success, but the status of the composite action that uses this step is ${status}, so the record says ${status}. In a composite action, pass the expression \`github.action_status\` instead of \`job.status\`.`,
            ]
            : read.warnings,
    };
}


/***/ }),

/***/ 5682:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   KT: () => (/* binding */ parseAllowedHost),
/* harmony export */   RH: () => (/* binding */ parseGatewayUrl),
/* harmony export */   X_: () => (/* binding */ parseSite),
/* harmony export */   qf: () => (/* binding */ parseTokenUrl),
/* harmony export */   rK: () => (/* binding */ auditLogUrl)
/* harmony export */ });
/* harmony import */ var _http_url_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6697);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7388);
/* harmony import */ var _parsers_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1783);



function auditLogUrl(site) {
    return `${site.origin}/wiki/admin/auditlog`;
}
function parseSite(text, allowedHosts) {
    const use = 'Use a site such as acme.atlassian.net, with https, and without a path (except /wiki), query, or user';
    const parsed = (0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(text.includes('://') ? text : `https://${text}`);
    if (!parsed)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`site\` is ${quoteUrl(text)}, which is not a URL. ${use}.`);
    if (/^[a-z0-9-]{1,63}$/i.test(text) && !(0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(parsed.hostname))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`site\` is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}, which is not a host name. Use the full name, such as ${parsed.hostname}.atlassian.net.`);
    const insecure = insecureScheme('site', parsed);
    if (insecure)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(insecure);
    if (parsed.username || parsed.password)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`site\` contains a user name or password. ${use}.`);
    if (parsed.search || parsed.hash || text.includes('?') || text.includes('#'))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`site\` is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}, with a query or fragment. ${use}.`);
    if (!['', '/', '/wiki', '/wiki/'].includes(parsed.pathname))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`site\` is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}, with a path. ${use}.`);
    const known = (0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(parsed.hostname) || /^[a-z0-9-]+\.atlassian\.net$/.test(parsed.hostname);
    if (!known && !allowedHosts.includes(parsed.hostname))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(strangerSentence('site', parsed.hostname, '*.atlassian.net'));
    return { value: { host: parsed.host, origin: parsed.origin } };
}
function parseGatewayUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('gateway-url', text, 'api.atlassian.com', allowedHosts);
    if ('problems' in parsed)
        return parsed;
    if (parsed.value.pathname !== '/')
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`gateway-url\` is ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}, with a path. Use an origin such as https://api.atlassian.com.`);
    return { value: parsed.value.origin };
}
function parseTokenUrl(text, allowedHosts) {
    const parsed = parseCredentialUrl('token-url', text, 'auth.atlassian.com', allowedHosts);
    return 'problems' in parsed ? parsed : { value: parsed.value.href };
}
function parseAllowedHost(text) {
    const parsed = /^[^\s/:@?#*\\]+$/.test(text) ? (0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(`https://${text}`) : undefined;
    if (!parsed?.hostname.includes('.'))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`allow-host\` has the line ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text)}. Use one host name per line, such as confluence.example.com, without scheme, port, path, or wildcard.`);
    return { value: parsed.hostname };
}
function parseCredentialUrl(input, text, usual, allowedHosts) {
    const parsed = text.includes('://') ? (0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .parseUrl */ .Dl)(text) : undefined;
    if (!parsed)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`${input}\` is ${quoteUrl(text)}. Use an https URL such as https://${usual}.`);
    const insecure = insecureScheme(input, parsed);
    if (insecure)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(insecure);
    if (parsed.username || parsed.password || parsed.search || parsed.hash)
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(`\`${input}\` contains a user, query, or fragment. Use an https URL such as https://${usual}.`);
    if (parsed.hostname !== usual && !(0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isLoopback */ .U9)(parsed.hostname) && !allowedHosts.includes(parsed.hostname))
        return (0,_parsers_js__WEBPACK_IMPORTED_MODULE_1__/* .refused */ .J5)(strangerSentence(input, parsed.hostname, usual));
    return { value: parsed };
}
function quoteUrl(text) {
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(text.replace(/^.*@/s, '(user)@'));
}
function insecureScheme(input, url) {
    if ((0,_http_url_js__WEBPACK_IMPORTED_MODULE_2__/* .isSecureUrl */ .z3)(url))
        return undefined;
    return `\`${input}\` begins with ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(url.protocol + '//')}. Use https://, because your credentials go there.`;
}
function strangerSentence(input, hostname, usual) {
    return `\`${input}\` names the host ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .quote */ .hD)(hostname)}, which is not ${usual}. The action would send your credentials to this host. If the host is correct, add it to \`allow-host\`.`;
}


/***/ }),

/***/ 1823:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  r: () => (/* binding */ gatherRecord)
});

// EXTERNAL MODULE: ./src/http/url.ts
var url = __nccwpck_require__(6697);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure = __nccwpck_require__(4592);
;// CONCATENATED MODULE: ./src/runner/ip-address.ts



const OUTSIDE = '192.0.2.1';
async function ownAddress(origin, isOffline = false) {
    const address = isOffline ? interfaceAddress() : await findAddress((0,url/* isLoopback */.U9)(new URL(origin).hostname));
    if (address !== undefined)
        return address;
    throw new failure/* StepError */.zg({
        class: 'configuration',
        happened: 'This machine has no network address of its own, and Confluence requires one in every record.',
        remedy: 'Set `remote-address` to the address that the event came from.',
    });
}
async function findAddress(siteIsLoopback) {
    if (siteIsLoopback)
        return '127.0.0.1';
    return (await routeAddress()) ?? interfaceAddress();
}
function interfaceAddress(interfaces = (0,external_node_os_.networkInterfaces)()) {
    const external = Object.values(interfaces)
        .flatMap((addresses) => addresses ?? [])
        .filter(({ internal, address }) => !internal && !/^(169\.254\.|fe[89ab])/i.test(address));
    return (external.find(({ family }) => family === 'IPv4') ?? external[0])?.address.replace(/%.*$/, '');
}
async function routeAddress() {
    const { createSocket } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 1314, 23));
    const socket = createSocket('udp4');
    return new Promise((resolve) => {
        const finish = (address) => {
            socket.close();
            resolve(address);
        };
        socket.once('error', () => finish(undefined));
        socket.once('connect', () => finish(socket.address().address));
        socket.connect(9, OUTSIDE);
    });
}

// EXTERNAL MODULE: ./src/text/date.ts
var text_date = __nccwpck_require__(7295);
// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __nccwpck_require__(4212);
// EXTERNAL MODULE: ./src/record/audit-record.ts
var audit_record = __nccwpck_require__(8546);
// EXTERNAL MODULE: ./src/record/event-facts.ts
var event_facts = __nccwpck_require__(751);
// EXTERNAL MODULE: ./src/github/context.ts
var github_context = __nccwpck_require__(9556);
;// CONCATENATED MODULE: ./src/record/provenance.ts



const LATE_MS = 5 * 60_000;
function writeProvenance(context, facts) {
    const { actor, triggeringActor, workflow, run, job } = context;
    const lateMs = facts.now - facts.recordedDate;
    const triggered = triggeringActor && triggeringActor.login !== actor?.login
        ? `, triggered by ${withId(triggeringActor)}`
        : '';
    return [
        `Run: ${(0,github_context/* runUrl */.V)(context)}`,
        `Workflow: ${workflow.ref ? `${workflow.ref}${workflow.sha ? ` at ${workflow.sha}` : ''}` : workflow.name}`,
        `Job: ${job.name}${job.checkRunId ? ` (check run ${job.checkRunId})` : ''}${Number(job.index) > 0 ? `, matrix index ${job.index}` : ''}, run attempt ${run.attempt}`,
        ...(0,event_facts/* labeled */.GA)('Actor', actor && withId(actor) + triggered),
        ...(0,event_facts/* labeled */.GA)('Runner', context.runner),
        ...facts.evidence,
        ...(0,event_facts/* labeled */.GA)('From inputs', facts.fromInputs.join(', ')),
        ...(facts.happenedAt === undefined ? [] : [`Happened at: ${new Date(facts.happenedAt).toISOString()}`]),
        ...(lateMs > LATE_MS ? [`Delay: recorded ${Math.floor(lateMs / 60_000)} min late`] : []),
        `Audit key: ${facts.key}`,
    ]
        .map(sanitize/* cleanLine */.Ow)
        .join('\n');
}
function withId({ login, id }) {
    return id === undefined ? login : `${login} (id ${id})`;
}

// EXTERNAL MODULE: ./src/record/record-limits.ts
var record_limits = __nccwpck_require__(1425);
;// CONCATENATED MODULE: ./src/record/build.ts






function givenField({ own, record }, field) {
    return own[field] ?? record[field];
}
function hasAddress(given) {
    return typeof givenField(given, 'remoteAddress') === 'string';
}
function dateRecord(given, { happenedAt }, now) {
    const date = givenField(given, 'creationDate');
    if (typeof date === 'number')
        return { date };
    if (happenedAt === undefined)
        return { date: now };
    return (0,text_date/* isInRetention */.K)(happenedAt, now) ? { date: happenedAt } : { date: now, happenedAt };
}
function buildRecord(given, context, subject, facts) {
    const pick = (field, fallback) => {
        const chosen = givenField(given, field);
        return chosen === null ? undefined : (chosen ?? fallback);
    };
    const join = (fromContext, inRecord, fromInput) => inRecord === null
        ? fromInput.length > 0
            ? fromInput
            : undefined
        : [...fromContext, ...(inRecord ?? []), ...fromInput];
    const { key, now, evidence } = facts;
    const { date: recordedDate, happenedAt } = dateRecord(given, subject, now);
    const fromInputs = [
        ...(givenField(given, 'author') !== undefined ? ['author'] : []),
        ...(givenField(given, 'creationDate') !== undefined ? ['date'] : []),
        ...(given.commit !== undefined ? ['commit'] : []),
    ];
    const provenance = writeProvenance(context, {
        key,
        now,
        recordedDate,
        happenedAt,
        fromInputs,
        evidence: evidence?.lines ?? [],
    });
    const ownText = [...subject.lines, ...changeLines(context, subject, facts)].map(sanitize/* cleanLine */.Ow).join('\n');
    const userText = (0,sanitize/* cleanText */.X5)(pick('description', ownText) ?? '');
    const summary = pick('summary', subject.summary);
    const record = (0,record_limits/* mapTexts */.zO)({
        remoteAddress: pick('remoteAddress', facts.remoteAddress) ?? facts.remoteAddress,
        author: pick('author', { type: 'user', displayName: subject.author }),
        creationDate: pick('creationDate', recordedDate),
        category: pick('category', subject.category),
        summary: summary !== undefined && evidence?.isEmergency ? `${summary} (emergency)` : summary,
        description: (0,record_limits/* joinDescription */.dM)(userText, provenance),
        affectedObject: pick('affectedObject', subject.affectedObject),
        associatedObjects: join([...ownObjects(context, subject, facts), ...(evidence?.objects ?? [])], given.record.associatedObjects, given.associatedObjects),
        changedValues: join([...subject.changedValues, ...ownChanges(subject, facts)], given.record.changedValues, given.changedValues),
        sysAdmin: pick('sysAdmin', false),
    }, { name: cleanName, word: cleanName, value: sanitize/* cleanValue */.XY });
    record.associatedObjects &&= withoutRepeats(record.associatedObjects.map((each) => disown(each, key)));
    record.changedValues &&= withoutRepeats(record.changedValues);
    return (0,record_limits/* truncateRecord */.oQ)(record, userText, provenance);
}
function cleanName(text) {
    return (0,sanitize/* cleanLine */.Ow)(text) || '(no visible text)';
}
function disown(object, key) {
    const isForeign = (0,audit_record/* isKeyType */.Cy)(object.objectType) && object.name !== key;
    return isForeign ? { ...object, objectType: 'Other audit key' } : object;
}
function ownObjects(context, subject, { key, end }) {
    return [
        { name: context.repository.name, objectType: 'Repository' },
        subject.run,
        { name: key, objectType: audit_record/* KEY_OBJECT */.e9 },
        ...(end?.startKey === undefined ? [] : [{ name: end.startKey, objectType: audit_record/* START_OBJECT */.Te }]),
    ];
}
function ownChanges({ deployment }, { liveBefore, end }) {
    const changes = [];
    if (deployment?.commit && liveBefore !== undefined) {
        const { commit, standing } = deployment;
        changes.push({
            name: `Commit live in ${deployment.environment}`,
            oldValue: liveBefore === 'none' ? event_facts/* NO_COMMIT */.U2 : liveBefore.sha,
            newValue: standing === undefined ? commit : `${commit} (${standing})`,
        });
    }
    if (end !== undefined) {
        changes.push({ name: 'Status', oldValue: 'started', newValue: end.status }, { name: 'Duration', oldValue: '', newValue: writeDuration(end.durationMs) }, { name: 'Started at', oldValue: '', newValue: new Date(end.startedAt).toISOString() });
    }
    return changes;
}
function changeLines(context, { deployment }, { liveBefore, rollback }) {
    if (!deployment?.commit || typeof liveBefore !== 'object' || liveBefore.sha === deployment.commit)
        return [];
    const url = (0,event_facts/* compareUrl */.XH)(context, liveBefore.sha, deployment.commit);
    return [
        `Compare with what was live: ${url}`,
        ...(rollback ? ['Rollback: to a commit that was live earlier'] : []),
    ];
}
function writeDuration(ms) {
    const seconds = Math.max(0, Math.round(ms / 1000));
    const parts = [
        [Math.floor(seconds / 3600), 'h'],
        [Math.floor(seconds / 60) % 60, 'min'],
        [seconds % 60, 's'],
    ];
    const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
    return shown.join(' ') || '0 s';
}
function withoutRepeats(items) {
    return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}

// EXTERNAL MODULE: ./src/runner/log.ts
var log = __nccwpck_require__(7708);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __nccwpck_require__(1789);
;// CONCATENATED MODULE: ./src/modes/live-commit.ts



const PATIENCE_MS = 5_000;
async function detectLiveCommit(step, subject, mayWait) {
    const { inputs, context } = step;
    const { deployment } = subject;
    if (!deployment?.commit || !inputs.detectChanges || inputs.githubToken === '')
        return undefined;
    const found = (0,url/* isSecure */.Ut)(context.apiUrl) ? await askGitHub(step, deployment, mayWait) : NOT_SECURE;
    if (typeof found === 'object')
        return found;
    (0,log/* log */.R)(found);
    return undefined;
}
const NOT_SECURE = 'GitHub was not asked which commit was live before, because GITHUB_API_URL is not https and the token would be sent in plain text.';
async function askGitHub(step, deployment, mayWait) {
    const { inputs, context, runtime } = step;
    const limitMs = Math.min(PATIENCE_MS, inputs.timeoutMs / 4);
    const deadline = runtime.now() + (mayWait ? inputs.timeoutMs / 2 : limitMs);
    const [open, { askDeployments }, { findLiveBefore }] = await Promise.all([
        githubOpener(step),
        __nccwpck_require__.e(/* import() */ 887).then(__nccwpck_require__.bind(__nccwpck_require__, 6887)),
        __nccwpck_require__.e(/* import() */ 905).then(__nccwpck_require__.bind(__nccwpck_require__, 4905)),
    ]);
    const github = open({ limitMs, deadline, retry: mayWait });
    const list = await askDeployments(github, context.repository.name, deployment.environment);
    if ('kind' in list)
        return withHint(list, '`deployments: read`');
    const own = {
        id: context.run.id,
        attempt: context.run.attempt,
        jobId: context.job.checkRunId || undefined,
    };
    const listened = deployment.listenedRun;
    const facts = (run) => ({
        id: deployment.id,
        runs: listened === undefined ? [run] : [run, listened],
        sha: deployment.commit,
        hasSucceeded: deployment.hasSucceeded,
    });
    let found = findLiveBefore(list, facts(own));
    if (found === 'needs-start') {
        const path = `/repos/${context.repository.name}/actions/runs/${own.id}/attempts/${own.attempt}`;
        const answer = await github.get(path);
        if (answer.kind === 'unavailable')
            return withHint(answer, '`actions: read`');
        const startedAt = Date.parse((0,json/* textAt */.$6)(answer.body, 'run_started_at') ?? '');
        found = Number.isNaN(startedAt) ? undefined : findLiveBefore(list, facts({ ...own, startedAt }));
    }
    return typeof found === 'object'
        ? found
        : 'GitHub does not show which commit was live before, so the record does not name it.';
}
async function githubOpener({ inputs, context, runtime }) {
    const { openGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(413), __nccwpck_require__.e(943)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8943));
    return (bounds) => openGitHub({ token: inputs.githubToken, apiUrl: context.apiUrl, runtime, ...bounds });
}
const UNKNOWN = 'The record does not name the commit that was live before.';
function withHint({ failure }, permission) {
    return failure.class === 'permission'
        ? `${failure.happened} ${UNKNOWN} Give the job the permission ${permission}, or set \`detect-changes: false\`.`
        : `${failure.happened} ${UNKNOWN}`;
}

// EXTERNAL MODULE: ./src/inputs/evidence-inputs.ts
var evidence_inputs = __nccwpck_require__(6356);
// EXTERNAL MODULE: ./src/record/audit-key.ts
var audit_key = __nccwpck_require__(1996);
// EXTERNAL MODULE: ./src/record/subject.ts + 3 modules
var record_subject = __nccwpck_require__(3854);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(3326);
;// CONCATENATED MODULE: ./src/modes/prepare.ts







function prepareRecord(inputs, context, facts) {
    const { site, auditKey, record: given } = inputs;
    const { invocationIndex, phase = (0,audit_key/* phaseOf */.hU)(given.outcome), secrets } = facts;
    const subject = (0,record_subject/* describeSubject */.q)(context, given, facts.event);
    if (inputs.evidence.collect.includes('approvals') && !subject.deployment)
        throw new failure/* StepError */.zg((0,failure/* inputFailure */.vQ)([evidence_inputs/* NO_ENVIRONMENT */.q0]));
    const keyFacts = {
        siteHost: site.host,
        server: context.serverUrl,
        repository: context.repository.id ?? context.repository.name,
        environment: subject.deployment?.environment,
        phase,
        action: context.action,
        invocationIndex,
        identity: subject.identity,
    };
    const key = auditKey === undefined ? (0,audit_key/* deriveKey */.Hz)(keyFacts) : (0,audit_key/* nameKey */.Rc)(site, auditKey, phase);
    const built = buildRecord(given, context, subject, { ...facts, key });
    if ((0,redact/* holdsSecret */.hK)((0,audit_record/* serializeRecord */.Om)(built.full ?? built.record), secrets))
        throw new failure/* StepError */.zg(SECRET_IN_RECORD);
    return {
        key,
        subject,
        built,
        searchFirst: auditKey !== undefined || (subject.isListener && context.run.attempt > 1),
        phase: subject.isListener ? 'end' : phase,
        keyFacts,
    };
}
const SECRET_IN_RECORD = {
    class: 'configuration',
    happened: "The record contains a credential of this step. Audit records can't be deleted, so nothing was written or sent.",
    remedy: 'Remove the secret from `summary`, `description`, `record`, and the other record inputs. `github-token` and the proxy password are credentials too. If the credential is an ordinary word, replace it with a longer one.',
};

;// CONCATENATED MODULE: ./src/modes/gather.ts





const NEED_RANGE = ['independent-approval', 'pull-request', 'review', 'ticket'];
async function gatherRecord(step, facts, way = {}) {
    const { inputs, context, event, runtime, secrets } = step;
    const known = {
        ...facts,
        event,
        now: runtime.now(),
        remoteAddress: hasAddress(inputs.record) ? '' : await ownAddress(inputs.site.origin, way.isOffline),
        secrets,
    };
    const prepared = prepareRecord(inputs, context, known);
    const mayWait = inputs.evidence.require.some((name) => NEED_RANGE.includes(name));
    const live = way.isOffline ? undefined : await detectLiveCommit(step, prepared.subject, mayWait);
    if (inputs.evidence.collect.length === 0) {
        const again = live ? prepareRecord(inputs, context, { ...known, ...live }) : prepared;
        return { ...again, decision: { kind: 'go-on', warnings: [] } };
    }
    const [{ collectEvidence }, { decideEvidence, missingOf }, { evidenceLines, evidenceObjects }, { writeEvidence }, { judgeEvidence, nothingAsked }, { writeEvidenceOutput },] = await Promise.all([
        Promise.all(/* import() */[__nccwpck_require__.e(457), __nccwpck_require__.e(130)]).then(__nccwpck_require__.bind(__nccwpck_require__, 130)),
        __nccwpck_require__.e(/* import() */ 195).then(__nccwpck_require__.bind(__nccwpck_require__, 8195)),
        Promise.all(/* import() */[__nccwpck_require__.e(457), __nccwpck_require__.e(391)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5391)),
        Promise.all(/* import() */[__nccwpck_require__.e(457), __nccwpck_require__.e(845)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2845)),
        __nccwpck_require__.e(/* import() */ 457).then(__nccwpck_require__.bind(__nccwpck_require__, 5457)),
        __nccwpck_require__.e(/* import() */ 136).then(__nccwpck_require__.bind(__nccwpck_require__, 3136)),
    ]);
    const request = requestOf(step, prepared, live);
    const obstacle = way.isOffline ? 'a dry run uses no network' : cannotAsk(step);
    const evidence = obstacle === undefined
        ? await collectEvidence(request, {
            open: await githubOpener(step),
            runtime,
            timeoutMs: Math.max(0, inputs.timeoutMs - 2 * (runtime.now() - known.now)),
        })
        : judgeEvidence(request, nothingAsked(obstacle));
    const again = prepareRecord(inputs, context, {
        ...known,
        ...live,
        evidence: {
            objects: evidenceObjects(evidence),
            lines: evidenceLines(evidence),
            isEmergency: evidence.emergency !== null,
        },
    });
    const phase = (way.isBefore ?? again.phase === 'start') ? 'before' : 'after';
    const onFailure = way.isBefore ? 'fail' : inputs.onFailure;
    return {
        ...again,
        evidence: {
            json: writeEvidenceOutput(evidence),
            met: evidence.requirements.length === 0 ? undefined : missingOf(evidence) === '',
            summary: writeEvidence(evidence, linksOf(step, request)),
        },
        decision: decideEvidence(evidence, { phase, onFailure }),
    };
}
function cannotAsk({ inputs, context }) {
    if (inputs.githubToken === '')
        return '`github-token` is empty';
    return (0,url/* isSecure */.Ut)(context.apiUrl) ? undefined : 'GITHUB_API_URL is not https';
}
function requestOf(step, { subject }, live) {
    const { inputs, context } = step;
    const { collect, require, ticketPattern, emergency } = inputs.evidence;
    const { deployment, sha, isListener } = subject;
    const given = [...(inputs.record.record.associatedObjects ?? []), ...inputs.record.associatedObjects];
    return {
        repository: context.repository.name,
        run: isListener ? subject.listenedRun : { id: context.run.id, attempt: context.run.attempt },
        commit: sha || undefined,
        branch: inputs.record.commit === undefined && context.ref.type === 'Branch' ? context.ref.name : undefined,
        since: sinceOf(step, subject.deployment !== undefined, live),
        environment: deployment?.environment,
        actors: subject.actors,
        kinds: collect,
        required: require,
        ticketPattern,
        ticketObjects: given.flatMap(({ name, objectType }) => (/^ticket$/i.test(objectType) ? [name] : [])),
        emergency,
    };
}
function linksOf({ context }, { run }) {
    const repository = `${context.serverUrl}/${context.repository.name}`;
    return { repository, run: run && `${repository}/actions/runs/${run.id}` };
}
function sinceOf({ inputs }, isDeployment, live) {
    if (!isDeployment)
        return 'no environment';
    if (!inputs.detectChanges)
        return 'off';
    if (live === undefined)
        return { unknown: 'GitHub does not prove which commit was live before' };
    return live.liveBefore;
}


/***/ }),

/***/ 7732:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  c: () => (/* binding */ saveFirst),
  t: () => (/* binding */ submit_submit)
});

// EXTERNAL MODULE: ./src/confluence/audit-client.ts + 1 modules
var audit_client = __nccwpck_require__(9016);
// EXTERNAL MODULE: ./src/confluence/outage.ts
var outage = __nccwpck_require__(3679);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure_failure = __nccwpck_require__(4592);
// EXTERNAL MODULE: ./src/failure/unavailable.ts
var unavailable = __nccwpck_require__(3464);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __nccwpck_require__(7821);
// EXTERNAL MODULE: ./src/record/audit-record.ts
var audit_record = __nccwpck_require__(8546);
// EXTERNAL MODULE: ./src/delivery/ending.ts
var delivery_ending = __nccwpck_require__(6573);
// EXTERNAL MODULE: ./src/delivery/history.ts
var delivery_history = __nccwpck_require__(5720);
// EXTERNAL MODULE: ./src/delivery/retry-policy.ts
var retry_policy = __nccwpck_require__(5065);
// EXTERNAL MODULE: ./src/confluence/own-record.ts
var own_record = __nccwpck_require__(5466);
// EXTERNAL MODULE: ./src/delivery/waits.ts
var waits = __nccwpck_require__(8374);
;// CONCATENATED MODULE: ./src/delivery/deliver.ts










async function deliver(order, log, runtime, observer) {
    const body = (0,audit_record/* serializeRecord */.Om)(order.record);
    const deadline = order.deadline ?? runtime.now() + order.timeoutMs;
    const history = [];
    const run = { order, deadline, log, runtime, history };
    const end = (ending) => ({
        history,
        ending: (0,delivery_ending/* withRetention */.ZA)(ending, order.record.creationDate, runtime.now()),
    });
    let postingSince;
    try {
        for (;;) {
            const move = await nextAction(run, observer);
            if (move.do === 'stop')
                return end(move.ending);
            if (move.do === 'post') {
                observer.posting(history);
                postingSince = runtime.now();
                history.push(await attempt(run, body, move.limitMs));
                postingSince = undefined;
            }
            else
                history.push(await search(run, move));
            observer.noted(history);
        }
    }
    catch (error) {
        const failure = (0,failure_failure/* failureOf */.g5)(error);
        if (postingSince !== undefined)
            history.push({
                did: 'post',
                startedAt: postingSince,
                endedAt: runtime.now(),
                outcome: { kind: 'unknown', failure },
            });
        return end((0,delivery_ending/* brokenOff */.H1)((0,delivery_history/* stateOf */.L4)(history, order), failure));
    }
}
async function nextAction({ order, deadline, runtime, history }, observer) {
    const random = runtime.random();
    let observed = 0;
    for (;;) {
        const clock = { now: runtime.now(), deadline, random };
        const move = (0,retry_policy/* nextMove */.l)(history, order, clock);
        if (move.do === 'stop')
            return move;
        if (runtime.cancelled.aborted) {
            const state = (0,delivery_history/* stateOf */.L4)(history, order);
            const failure = { ...CANCELED, class: (0,delivery_ending/* obstacleOf */.HD)(state).class };
            return { do: 'stop', ending: (0,delivery_ending/* brokenOff */.H1)(state, failure) };
        }
        if (move.do !== 'wait')
            return move;
        if (move.until !== observed)
            observer.waiting(move, clock.now, history);
        observed = move.until;
        await runtime.sleep(move.until - clock.now, runtime.cancelled);
    }
}
async function attempt({ order, log, runtime }, body, limitMs) {
    const startedAt = runtime.now();
    const result = await log.post(body, limitMs, runtime.cancelled);
    const endedAt = runtime.now();
    const outcome = (0,own_record/* isAccepted */.oB)(result, order.key, order.record)
        ? { kind: 'accepted' }
        : (await __nccwpck_require__.e(/* import() */ 65).then(__nccwpck_require__.bind(__nccwpck_require__, 2065))).judgeAttempt(result, order.key, order.record, endedAt);
    const entry = { did: 'post', startedAt, endedAt, outcome };
    if (result.kind !== 'answered')
        return entry;
    return {
        ...entry,
        status: result.status,
        serverDate: (0,retry_after/* httpDate */.z7)(result.header('date')),
        requestId: result.header('atl-traceid') ?? result.header('x-request-id'),
    };
}
async function search({ order, deadline, log, runtime, history }, { purpose, withListing }) {
    const startedAt = runtime.now();
    let status;
    const { findRecord } = await __nccwpck_require__.e(/* import() */ 110).then(__nccwpck_require__.bind(__nccwpck_require__, 5110));
    const { outcome, skew } = await findRecord({
        key: order.key,
        purpose,
        withListing,
        creationDate: order.record.creationDate,
        attempts: history
            .filter((entry) => entry.did === 'post')
            .filter(delivery_history/* possiblyWritten */.$R)
            .map(({ startedAt: from, endedAt: to }) => [from, to]),
        skew: (0,delivery_history/* stateOf */.L4)(history, order).skew ?? 0,
        now: runtime.now,
    }, async (query) => {
        const now = runtime.now();
        if (now >= deadline)
            return (0,unavailable/* unavailable */.h)(OVER);
        const answer = await log.list(query, (0,waits/* limitOf */.LF)(order, { now, deadline }), runtime.cancelled);
        status = answer.kind === 'answered' ? answer.status : status;
        return answer;
    });
    return { did: 'search', startedAt, endedAt: runtime.now(), outcome, skew, status };
}
const CANCELED = {
    happened: 'The step was canceled before the record was confirmed in the audit log.',
    remedy: 'Deliver the receipt with the `replay` action, which searches the log first, or re-run the job.',
};
const OVER = (0,outage/* outage */.Q)('Timed out before the audit log was read completely.');

// EXTERNAL MODULE: ./src/delivery/progress.ts
var progress = __nccwpck_require__(2705);
// EXTERNAL MODULE: ./src/receipt/receipt-file.ts
var receipt_file = __nccwpck_require__(5787);
// EXTERNAL MODULE: ./src/receipt/receipt-run.ts
var receipt_run = __nccwpck_require__(9624);
// EXTERNAL MODULE: ./src/receipt/receipt.ts
var receipt_receipt = __nccwpck_require__(4056);
// EXTERNAL MODULE: ./src/report/report.ts
var report = __nccwpck_require__(8850);
// EXTERNAL MODULE: ./src/report/warnings.ts
var warnings = __nccwpck_require__(2741);
// EXTERNAL MODULE: ./src/runner/errno.ts
var errno = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./src/runner/log.ts
var log = __nccwpck_require__(7708);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);
// EXTERNAL MODULE: ./src/modes/gather.ts + 5 modules
var gather = __nccwpck_require__(1823);
;// CONCATENATED MODULE: ./src/modes/submit.ts













async function submit_submit(step, facts) {
    const { inputs, context, runtime } = step;
    const { site, onFailure, verify, timeoutMs } = inputs;
    const deadline = runtime.now() + timeoutMs;
    const gathered = await (0,gather/* gatherRecord */.r)(step, facts);
    const { key, built, searchFirst, phase, evidence, decision } = gathered;
    const base = { ...report/* NOTHING_SENT */.L5, site, key, record: built.record, evidence };
    if (decision.kind === 'stop')
        return { ...base, result: 'not-recorded', failure: decision.failure };
    const missing = decision.kind === 'record' ? decision.failure : undefined;
    const run = (0,receipt_run/* describeRun */.vZ)(context, gathered, { ...inputs.record, auditKey: inputs.auditKey });
    const receipt = { site, key, phase, built, run };
    const path = (0,receipt_file/* sparePath */.R$)((0,receipt_file/* receiptPath */.WI)(inputs.receiptFile, key, step.env), key);
    const first = searchFirst ? {} : { inFlightSince: runtime.now() };
    const unsaved = saveFirst(path, (0,receipt_receipt/* writeReceipt */.Qz)(receipt, [], { ...first, stepFailed: true }));
    if (unsaved)
        return { ...base, result: 'not-recorded', failure: unsaved };
    (0,progress/* logRecord */.ID)(built.record, key, site);
    const observer = {
        posting: (history) => {
            if (searchFirst || history.length > 0)
                saveAgain(path, (0,receipt_receipt/* writeReceipt */.Qz)(receipt, history, { inFlightSince: runtime.now(), stepFailed: true }));
        },
        noted: (history) => {
            const entry = history.at(-1);
            if (entry)
                (0,progress/* logEntry */.JN)(entry, (0,delivery_history/* countPosts */.ZR)(history));
        },
        waiting: (step, now, history) => {
            saveAgain(path, (0,receipt_receipt/* writeReceipt */.Qz)(receipt, history, { stepFailed: true }));
            (0,progress/* logWait */.cZ)(step, now);
        },
    };
    const order = { record: built.record, key, searchFirst, verify, timeoutMs, deadline };
    const { history, ending } = await deliver(order, (0,audit_client/* openLogOf */.u)(step), runtime, observer);
    const undelivered = ending.kind === 'failed' ? ending.failure : undefined;
    const failures = [undelivered, missing].filter((failure) => failure !== undefined);
    const stepFailed = failures.some((failure) => (0,report/* failsStep */.ug)(failure, onFailure));
    const last = (0,receipt_receipt/* writeReceipt */.Qz)(receipt, history, { ending, stepFailed });
    const isSaved = saveAgain(path, last, receipt_file/* LAST_SAVE_MS */.eO);
    const isSoftened = undelivered !== undefined && !(0,report/* failsStep */.ug)(undelivered, onFailure);
    const [failure, other] = isSoftened ? failures.toReversed() : failures;
    return {
        ...base,
        result: (0,receipt_receipt/* resultOf */.Bg)(ending, last.possiblyWritten),
        failure,
        possiblyWritten: last.possiblyWritten,
        verified: last.verified,
        attempts: (0,delivery_history/* countPosts */.ZR)(history),
        httpStatus: last.httpStatus ?? undefined,
        receiptFile: path,
        receipt: last,
        warnings: [
            ...(decision.kind === 'go-on' ? decision.warnings : []),
            ...(other ? [other.happened] : []),
            ...(0,warnings/* truncationWarnings */.LM)(built.truncated, { hasReceipt: true }),
            ...(0,warnings/* clockWarnings */.eW)(history),
            ...(0,warnings/* copyWarnings */.v9)(ending),
            ...(isSaved
                ? []
                : [
                    'The receipt could not be updated, so it may not show this result. Rely on the outputs and the job summary of this step.',
                ]),
        ],
    };
}
function saveFirst(path, receipt) {
    try {
        (0,receipt_file/* saveReceipt */.Yd)(path, receipt);
        return undefined;
    }
    catch (error) {
        return {
            class: 'configuration',
            happened: `The receipt could not be written to ${(0,text_escape/* quote */.hD)(path)} (${(0,errno/* errnoOf */.U)(error)}). Nothing was sent, because a lost record could not be delivered later.`,
            remedy: 'Set `receipt-file` to a path that can be written to, or make the folder writable.',
        };
    }
}
function saveAgain(path, receipt, patienceMs) {
    try {
        (0,receipt_file/* saveReceipt */.Yd)(path, receipt, patienceMs);
        return true;
    }
    catch (error) {
        (0,log/* log */.R)(`The receipt could not be written to ${path} (${(0,errno/* errnoOf */.U)(error)}).`);
        return false;
    }
}


/***/ }),

/***/ 4250:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ claimInvocation),
  r: () => (/* binding */ writeRecord)
});

// EXTERNAL MODULE: ./src/record/audit-key.ts
var audit_key = __nccwpck_require__(1996);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure = __nccwpck_require__(4592);
// EXTERNAL MODULE: ./src/runner/errno.ts
var errno = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./src/runner/folder.ts
var runner_folder = __nccwpck_require__(736);
;// CONCATENATED MODULE: ./src/runner/invocation-index.ts






function claimInvocationIndex(name, runnerTemp) {
    if (!runnerTemp)
        return 1;
    const folder = (0,external_node_path_.join)(runnerTemp, 'confluence-audit', 'claims');
    try {
        (0,runner_folder/* makeFolder */.f)(folder);
        let invocationIndex = 1;
        while (!claimFile((0,external_node_path_.join)(folder, `${name}-${invocationIndex}`)))
            invocationIndex++;
        return invocationIndex;
    }
    catch (error) {
        throw new failure/* StepError */.zg({
            class: 'configuration',
            happened: `RUNNER_TEMP can't be written to (${(0,errno/* errnoOf */.U)(error)} in ${(0,text_escape/* quote */.hD)(folder)}), so nothing was sent. Without it, uses of this action in one job can't be distinguished.`,
            remedy: 'Make that folder writable on the runner.',
        });
    }
}
function claimFile(file) {
    try {
        (0,external_node_fs_.writeFileSync)(file, '', { flag: 'wx' });
        return true;
    }
    catch (error) {
        if ((0,errno/* errnoOf */.U)(error) === 'EEXIST')
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./src/modes/submit.ts + 1 modules
var modes_submit = __nccwpck_require__(7732);
;// CONCATENATED MODULE: ./src/modes/write-record.ts



async function writeRecord(step, facts) {
    if (step.inputs.mode !== 'defer')
        return (0,modes_submit/* submit */.t)(step, facts);
    return (await __nccwpck_require__.e(/* import() */ 76).then(__nccwpck_require__.bind(__nccwpck_require__, 76))).defer(step, facts);
}
function claimInvocation({ inputs, context, env }) {
    return claimInvocationIndex((0,audit_key/* claimName */.cB)(context, inputs.record.environment), env.RUNNER_TEMP);
}


/***/ }),

/***/ 5787:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R$: () => (/* binding */ sparePath),
/* harmony export */   WI: () => (/* binding */ receiptPath),
/* harmony export */   Yd: () => (/* binding */ saveReceipt),
/* harmony export */   eO: () => (/* binding */ LAST_SAVE_MS)
/* harmony export */ });
/* unused harmony exports whileHeld, readReceiptFiles */
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(1789);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8161);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_os__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _runner_folder_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(736);
/* harmony import */ var _receipt_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4056);






function receiptPath(receiptFile, key, env) {
    if (receiptFile !== undefined)
        return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(env.GITHUB_WORKSPACE || '.', receiptFile);
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(env.RUNNER_TEMP || (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'confluence-audit', `${key}.json`);
}
function sparePath(path, key) {
    for (let spare = path, number = 1;; spare = besides(path, key, number++)) {
        const other = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .qF)(readReceiptText(spare) ?? '');
        const otherKey = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .textAt */ .$6)(other, 'auditKey');
        const isKept = otherKey !== undefined && (otherKey !== key || (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(other, 'possiblyWritten') === true);
        if (!isKept || (0,_text_json_js__WEBPACK_IMPORTED_MODULE_5__/* .memberAt */ .mz)(other, 'recorded') === true)
            return spare;
    }
}
function besides(path, key, number) {
    return path.replace(/(\.json)?$/, `.${key}${number === 1 ? '' : `.${number}`}.json`);
}
const SAVE_MS = 250;
const LAST_SAVE_MS = 5_000;
function saveReceipt(path, receipt, patienceMs = SAVE_MS) {
    (0,_runner_folder_js__WEBPACK_IMPORTED_MODULE_3__/* .makeFolder */ .f)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    const draft = `${path}.${process.pid}.tmp`;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(draft, `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600 });
        if (process.platform === 'win32')
            whileHeld(() => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path), patienceMs, pause);
        else
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(draft, path);
    }
    catch (error) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmSync)(draft, { force: true });
        throw error;
    }
}
function whileHeld(act, patienceMs, wait) {
    for (let waited = 0, next = 20;; waited += next, next *= 1.5) {
        try {
            act();
            return;
        }
        catch (error) {
            const held = ['EPERM', 'EACCES', 'EBUSY'].includes(error.code ?? '');
            if (!held || waited >= patienceMs)
                throw error;
            wait(next);
        }
    }
}
function pause(ms) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
const MOST_RECEIPT_BYTES = 4 * 1024 * 1024;
function readReceiptFiles(receipts, env) {
    const root = resolve(env.GITHUB_WORKSPACE || '.', receipts);
    try {
        if (!statSync(root).isDirectory())
            return [{ path: root, text: readReceiptText(root) }];
        return readFolder(root).sort((one, other) => (one.path < other.path ? -1 : 1));
    }
    catch {
        return undefined;
    }
}
function readFolder(folder, above = []) {
    const real = realpathSync(folder);
    if (above.includes(real))
        return [];
    return readdirSync(folder).flatMap((name) => {
        const path = join(folder, name);
        try {
            if (statSync(path).isDirectory())
                return readFolder(path, [...above, real]);
        }
        catch {
            return [{ path, text: undefined }];
        }
        const text = readReceiptText(path);
        return path.endsWith('.json') || isReceipt(text) ? [{ path, text }] : [];
    });
}
function isReceipt(text) {
    return text?.includes(RECEIPT_FORMAT) === true && textAt(parseJson(text), 'format') === RECEIPT_FORMAT;
}
function readReceiptText(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return stats.isFile() && stats.size <= MOST_RECEIPT_BYTES ? (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9624:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   vZ: () => (/* binding */ describeRun)
/* harmony export */ });
/* unused harmony exports keyFactsOf, keyPhase, workflowPath */
/* harmony import */ var _github_context_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(9556);
/* harmony import */ var _record_audit_key_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1996);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1789);



function describeRun(context, { keyFacts, subject }, given) {
    const { repository, run, job, event } = context;
    return {
        server: context.serverUrl,
        repository: { name: repository.name, id: repository.id ?? null },
        id: run.id,
        attempt: run.attempt,
        url: (0,_github_context_js__WEBPACK_IMPORTED_MODULE_1__/* .runUrl */ .V)(context),
        commit: context.sha,
        headCommit: (event.name.startsWith('pull_request') && (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(event.payload, 'pull_request', 'head', 'sha')) || null,
        commitInput: given.commit ?? null,
        event: event.name,
        workflow: workflowPath(context.workflow.ref),
        actor: receiptActor(context.actor),
        triggeringActor: receiptActor(context.triggeringActor),
        environment: keyFacts.environment ?? null,
        outcome: given.outcome ?? null,
        job: job.name,
        checkRunId: job.checkRunId || null,
        jobIndex: job.index,
        action: keyFacts.action,
        invocationIndex: keyFacts.invocationIndex,
        subject: subject.isListener
            ? { kind: keyFacts.identity[0] ?? event.name, identity: keyFacts.identity.slice(1) }
            : null,
        givenKey: given.auditKey ?? null,
    };
}
function keyFactsOf(run, siteHost, phase) {
    return {
        siteHost,
        server: run.server,
        repository: run.repository.id ?? run.repository.name,
        environment: run.environment ?? undefined,
        phase: keyPhase(run, phase),
        action: run.action,
        invocationIndex: run.invocationIndex,
        identity: run.subject
            ? [run.subject.kind, ...run.subject.identity]
            : runIdentity({ ...run, checkRunId: run.checkRunId ?? '' }),
    };
}
function keyPhase(run, phase) {
    return run.subject ? 'start' : phase;
}
function workflowPath(ref) {
    return /\.github\/workflows\/[^@]+/.exec(ref ?? '')?.[0] ?? null;
}
function receiptActor(actor) {
    return actor === undefined ? null : { login: actor.login, id: actor.id ?? null };
}


/***/ }),

/***/ 4056:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bg: () => (/* binding */ resultOf),
/* harmony export */   Gs: () => (/* binding */ digestRecord),
/* harmony export */   Qz: () => (/* binding */ writeReceipt),
/* harmony export */   jA: () => (/* binding */ writeDeferred)
/* harmony export */ });
/* unused harmony export RECEIPT_FORMAT */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _delivery_history_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5720);
/* harmony import */ var _record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8546);
/* harmony import */ var _runner_version_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1210);




const RECEIPT_FORMAT = 'confluence-audit-receipt';
function digestRecord(record) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', (0,_record_audit_record_js__WEBPACK_IMPORTED_MODULE_2__/* .serializeRecord */ .Om)(record))}`;
}
function writeDeferred(subject, stepFailed) {
    return { ...writeReceipt(subject, [], { stepFailed }), result: 'deferred', failure: null };
}
function writeReceipt(subject, history, state) {
    const { record, full } = subject.built;
    const { ending, inFlightSince, stepFailed } = state;
    const inFlight = inFlightSince === undefined
        ? []
        : [{ did: 'post', startedAt: inFlightSince, endedAt: inFlightSince, outcome: UNKNOWN }];
    const { possiblyWritten: mayExist, possibleDuplicate } = (0,_delivery_history_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)([...history, ...inFlight], subject);
    const posts = history.filter((entry) => entry.did === 'post');
    const answered = posts.findLast(({ status }) => status !== undefined);
    const asked = history.findLast(({ status }) => status !== undefined);
    const serverDate = posts.findLast((post) => post.serverDate !== undefined)?.serverDate;
    return {
        format: RECEIPT_FORMAT,
        version: 1,
        writtenBy: `confluence-audit-action ${_runner_version_js__WEBPACK_IMPORTED_MODULE_3__/* .VERSION */ .x}`,
        site: subject.site,
        auditKey: subject.key,
        phase: subject.phase,
        creationDate: record.creationDate ?? null,
        record,
        fullRecord: full ?? null,
        recordDigest: digestRecord(record),
        result: resultOf(ending, mayExist),
        recorded: ending?.kind === 'recorded',
        verified: ending?.kind === 'recorded' && ending.verified,
        possiblyWritten: ending?.kind !== 'recorded' && mayExist,
        possibleDuplicate: (ending?.possibleDuplicate ?? possibleDuplicate) !== false,
        failure: ending === undefined ? interrupted(mayExist) : ending.kind === 'failed' ? ending.failure : null,
        httpStatus: answered?.status ?? asked?.status ?? null,
        serverDate: serverDate === undefined ? null : isoDate(serverDate),
        requestId: answered?.requestId ?? null,
        stepFailed,
        run: subject.run,
        attempts: [
            ...history.map(entryOf),
            ...inFlight.map((post) => ({
                ...entryOf(post),
                endedAt: null,
                outcome: 'in-flight',
                reason: null,
            })),
        ],
    };
}
function resultOf(ending, mayExist) {
    if (ending?.kind === 'recorded')
        return ending.already ? 'already-recorded' : 'recorded';
    return mayExist ? 'unconfirmed' : 'not-recorded';
}
const UNKNOWN = { kind: 'unknown', failure: interrupted(true) };
function interrupted(mayExist) {
    return {
        class: mayExist ? 'unconfirmed' : 'outage',
        happened: 'The delivery was in progress when this receipt was written. If no newer receipt replaced it, the process was killed.',
        remedy: 'Deliver the receipt with the `replay` action, which searches the log first.',
    };
}
function entryOf(entry) {
    const { outcome } = entry;
    return {
        did: entry.did,
        startedAt: isoDate(entry.startedAt),
        endedAt: isoDate(entry.endedAt),
        outcome: outcome.kind,
        status: entry.status ?? null,
        reason: 'failure' in outcome ? outcome.failure.happened : null,
    };
}
function isoDate(epochMs) {
    return new Date(Math.round(epochMs)).toISOString();
}


/***/ }),

/***/ 1996:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Hz: () => (/* binding */ deriveKey),
/* harmony export */   Rc: () => (/* binding */ nameKey),
/* harmony export */   cB: () => (/* binding */ claimName),
/* harmony export */   hU: () => (/* binding */ phaseOf),
/* harmony export */   yK: () => (/* binding */ runIdentity)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

function phaseOf(outcome) {
    return (outcome ?? 'started') === 'started' ? 'start' : 'end';
}
function deriveKey(facts) {
    return hashParts('derived', [
        facts.siteHost,
        facts.server,
        facts.repository,
        facts.environment?.toLowerCase() ?? '',
        facts.phase,
        facts.action,
        String(facts.invocationIndex),
        ...facts.identity,
    ]);
}
function runIdentity(run) {
    return [
        'run',
        run.id,
        String(run.attempt),
        ...(run.checkRunId ? [run.checkRunId] : [run.job, run.jobIndex]),
    ];
}
function nameKey(site, name, phase) {
    return hashParts('given', [site.host, name, phase]);
}
function claimName(context, environment) {
    return hashParts('claim', [
        context.repository.name,
        context.run.id,
        String(context.run.attempt),
        context.job.name,
        context.job.index,
        context.action,
        environment?.toLowerCase() ?? '',
    ]).slice(3, 19);
}
function hashParts(kind, parts) {
    return `gha${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify([kind, ...parts])).slice(0, 32)}`;
}


/***/ }),

/***/ 8546:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ isKeyType),
/* harmony export */   Om: () => (/* binding */ serializeRecord),
/* harmony export */   Te: () => (/* binding */ START_OBJECT),
/* harmony export */   e9: () => (/* binding */ KEY_OBJECT)
/* harmony export */ });
function serializeRecord(record) {
    return JSON.stringify(record);
}
const KEY_OBJECT = 'Audit key';
function isKeyType(objectType) {
    return objectType === '' || objectType.toLowerCase() === KEY_OBJECT.toLowerCase();
}
const START_OBJECT = 'Start record';


/***/ }),

/***/ 751:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   GA: () => (/* binding */ labeled),
/* harmony export */   P3: () => (/* binding */ runObject),
/* harmony export */   U2: () => (/* binding */ NO_COMMIT),
/* harmony export */   XH: () => (/* binding */ compareUrl),
/* harmony export */   y: () => (/* binding */ actorsIn)
/* harmony export */ });
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1789);

function compareUrl(context, before, after) {
    return `${context.serverUrl}/${context.repository.name}/compare/${before}...${after}`;
}
const NO_COMMIT = '(none)';
function runObject(workflow, number, id, attempt) {
    return {
        name: `${workflow} #${number} (run ${id}, attempt ${attempt})`,
        objectType: 'Workflow run',
    };
}
function labeled(label, text) {
    return text ? [`${label}: ${text}`] : [];
}
function actorsIn(payload, ...places) {
    return places.map((place) => {
        const account = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .memberAt */ .mz)(payload, ...place.split('.'));
        return { login: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(account, 'login') ?? '', id: (0,_text_json_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$6)(account, 'id') };
    });
}


/***/ }),

/***/ 2956:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ OUTCOMES)
/* harmony export */ });
const OUTCOMES = ['started', 'success', 'failure', 'cancelled', 'skipped'];


/***/ }),

/***/ 1425:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   b1: () => (/* binding */ LIMITS),
/* harmony export */   dM: () => (/* binding */ joinDescription),
/* harmony export */   oQ: () => (/* binding */ truncateRecord),
/* harmony export */   zO: () => (/* binding */ mapTexts)
/* harmony export */ });
/* harmony import */ var _text_truncate_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3377);
/* harmony import */ var _audit_record_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8546);


const LIMITS = {
    line: 255,
    text: 8_000,
    outputs: 500_000,
    bodyBytes: 64 * 1024,
};
function truncateRecord(whole, userText, provenance) {
    let room = {
        text: LIMITS.text,
        objects: whole.associatedObjects?.length ?? 0,
        values: whole.changedValues?.length ?? 0,
    };
    let record = whole;
    while (room !== undefined) {
        record = shorten(whole, userText, provenance, room);
        if (Buffer.byteLength((0,_audit_record_js__WEBPACK_IMPORTED_MODULE_0__/* .serializeRecord */ .Om)(record)) <= LIMITS.bodyBytes)
            break;
        room = smaller(room);
    }
    const truncated = FIELD_NAMES.filter(([field]) => JSON.stringify(record[field]) !== JSON.stringify(whole[field])).map(([, name]) => name);
    return truncated.length === 0 ? { record, truncated } : { record, full: whole, truncated };
}
const OWN_OBJECTS = 4;
const FIELD_NAMES = [
    ['author', 'author'],
    ['category', 'category'],
    ['summary', 'summary'],
    ['description', 'description'],
    ['affectedObject', 'affected object'],
    ['associatedObjects', 'associated objects'],
    ['changedValues', 'changed values'],
];
const SHRINK = 0.9;
function smaller({ text, objects, values }) {
    const less = (count, least) => Math.max(least, Math.floor(count * SHRINK));
    if (text > LIMITS.line)
        return { text: less(text, LIMITS.line), objects, values };
    if (objects > OWN_OBJECTS && objects > values)
        return { text, objects: less(objects, OWN_OBJECTS), values };
    return values > 0 ? { text, objects, values: less(values, 0) } : undefined;
}
function shorten(whole, userText, provenance, room) {
    const roomForUser = Math.max(LIMITS.line, room.text - provenance.length - 2);
    return mapTexts({
        ...whole,
        description: joinDescription((0,_text_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(userText, roomForUser), provenance),
        associatedObjects: firstOf(whole.associatedObjects, room.objects, (name) => ({
            name,
            objectType: 'Truncated',
        })),
        changedValues: firstOf(whole.changedValues, room.values, (name) => ({
            name,
            oldValue: '',
            newValue: '',
        })),
    }, {
        name: (text) => (0,_text_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncateMiddle */ .kU)(text, LIMITS.line),
        word: (text) => (0,_text_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, LIMITS.line),
        value: (text) => (0,_text_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .truncate */ .xv)(text, room.text),
    });
}
function firstOf(items, count, toItem) {
    if (items === undefined || items.length <= count)
        return items;
    const [, before] = MORE.exec(items.at(-1)?.name ?? '') ?? [];
    const missing = items.length - count + (before === undefined ? 0 : Number(before) - 1);
    return [...items.slice(0, count), toItem(`${_text_truncate_js__WEBPACK_IMPORTED_MODULE_1__/* .TRUNCATED */ .vj} ${missing} more`)];
}
const MORE = /^… \[cut\] (\d+) more$/;
function joinDescription(userText, provenance) {
    return userText === '' ? provenance : `${userText}\n\n${provenance}`;
}
function mapTexts(record, change) {
    const { author, category, summary, affectedObject, associatedObjects, changedValues } = record;
    const object = ({ name, objectType }) => ({
        name: change.name(name),
        objectType: change.word(objectType),
    });
    const changed = {
        ...record,
        author: author?.displayName === undefined
            ? author
            : { ...author, displayName: change.name(author.displayName) },
        category: category && change.word(category),
        summary: summary && change.name(summary),
        affectedObject: affectedObject && object(affectedObject),
        associatedObjects: associatedObjects?.map(object),
        changedValues: changedValues?.map(({ name, ...values }) => ({
            name: change.name(name),
            ...Object.fromEntries(Object.entries(values).map(([member, text]) => [member, change.value(text)])),
        })),
    };
    const present = Object.entries(changed).filter(([, value]) => value !== undefined);
    return Object.fromEntries(present);
}


/***/ }),

/***/ 3854:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  q: () => (/* binding */ describeSubject),
  _: () => (/* binding */ readEventFacts)
});

// EXTERNAL MODULE: ./src/text/json.ts
var json = __nccwpck_require__(1789);
// EXTERNAL MODULE: ./src/record/audit-key.ts
var audit_key = __nccwpck_require__(1996);
// EXTERNAL MODULE: ./src/record/event-facts.ts
var event_facts = __nccwpck_require__(751);
// EXTERNAL MODULE: ./src/text/date.ts
var date = __nccwpck_require__(7295);
// EXTERNAL MODULE: ./src/text/truncate.ts
var truncate = __nccwpck_require__(3377);
;// CONCATENATED MODULE: ./src/record/release-event.ts



function readRelease(context) {
    const { payload } = context.event;
    const id = (0,json/* textAt */.$6)(payload, 'release', 'id');
    if (id === undefined)
        return undefined;
    const tag = (0,json/* textAt */.$6)(payload, 'release', 'tag_name') ?? context.ref.name;
    const action = (0,json/* textAt */.$6)(payload, 'action') ?? 'published';
    const did = action === 'prereleased' ? 'published as a pre-release' : action;
    const updatedAt = (0,json/* textAt */.$6)(payload, 'release', 'updated_at') ?? '';
    const name = [
        (0,json/* textAt */.$6)(payload, 'release', 'name') ?? tag,
        ...['draft', 'prerelease']
            .filter((mark) => (0,json/* memberAt */.mz)(payload, 'release', mark) === true)
            .map((mark) => `(${mark})`),
    ].join(' ');
    return {
        identity: ['release', id, action, ...(action === 'edited' ? [updatedAt] : [])],
        summary: `Release ${tag} of ${context.repository.name} ${did}`,
        did,
        version: tag,
        affectedObject: { name: tag, objectType: 'Tag' },
        actors: (0,event_facts/* actorsIn */.y)(payload, 'sender'),
        author: (0,json/* textAt */.$6)(payload, 'sender', 'login') ?? (0,json/* textAt */.$6)(payload, 'release', 'author', 'login'),
        happenedAt: releaseTime(payload, action),
        lines: [`Release: ${name}`, ...(0,event_facts/* labeled */.GA)('Release page', (0,json/* textAt */.$6)(payload, 'release', 'html_url'))],
    };
}
function releaseTime(payload, action) {
    if (action === 'deleted')
        return undefined;
    const member = action === 'edited' || action === 'unpublished' ? 'updated_at' : 'published_at';
    return (0,date/* readDate */.h)((0,json/* textAt */.$6)(payload, 'release', member));
}

;// CONCATENATED MODULE: ./src/record/listener-event.ts





const READERS = new Map([
    ['workflow_run', readRun],
    ['deployment_status', readDeploymentStatus],
    ['release', readRelease],
]);
const LISTENED_EVENTS = [...READERS.keys()];
function readListenedEvent(context) {
    return READERS.get(context.event.name)?.(context);
}
const CONCLUSION_WORDS = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['cancelled', 'was cancelled'],
    ['skipped', 'was skipped'],
    ['timed_out', 'timed out'],
    ['action_required', 'waits for somebody to approve it'],
    ['neutral', 'ended neither as success nor as failure'],
    ['stale', 'was given up by GitHub because it did not end in time'],
    ['startup_failure', 'failed to start'],
]);
function readRun(context) {
    const { payload } = context.event;
    const run = (...path) => (0,json/* textAt */.$6)(payload, 'workflow_run', ...path);
    const id = run('id');
    if (id === undefined)
        return undefined;
    const action = (0,json/* textAt */.$6)(payload, 'action') ?? '';
    const attempt = run('run_attempt') ?? '1';
    const number = run('run_number') ?? id;
    const workflow = run('name') ?? (0,json/* textAt */.$6)(payload, 'workflow', 'name') ?? '(unnamed)';
    const author = run('triggering_actor', 'login') ?? run('actor', 'login') ?? (0,json/* textAt */.$6)(payload, 'sender', 'login');
    const did = runWords(action, run('conclusion'));
    const url = run('html_url');
    const affectedObject = readRef(context);
    return {
        identity: ['workflow_run', id, attempt, action],
        summary: `Workflow "${workflow}" run #${number} of ${context.repository.name} ${did}`,
        did,
        sha: run('head_sha'),
        ref: affectedObject.name,
        affectedObject,
        run: (0,event_facts/* runObject */.P3)(workflow, number, id, attempt),
        listenedRun: { id, attempt: Number(attempt), startedAt: (0,date/* readDate */.h)(run('run_started_at')) },
        author,
        actors: (0,event_facts/* actorsIn */.y)(payload, 'workflow_run.actor', 'workflow_run.triggering_actor'),
        isScheduled: run('event') === 'schedule' && attempt === '1',
        happenedAt: runTime(action, attempt, run),
        lines: [
            ...(0,event_facts/* labeled */.GA)('Title', run('display_title')),
            ...(0,event_facts/* labeled */.GA)('Started by', run('event')),
            ...(0,event_facts/* labeled */.GA)('Recorded run', url && `${url}/attempts/${attempt}`),
        ],
    };
}
function runWords(action, conclusion) {
    if (action === 'completed' || conclusion === 'action_required') {
        if (conclusion === undefined)
            return 'ended without a conclusion';
        return CONCLUSION_WORDS.get(conclusion) ?? `ended with the conclusion "${(0,truncate/* nameInSentence */._2)(conclusion)}"`;
    }
    if (action === 'requested')
        return 'was requested';
    return action === 'in_progress' ? 'started' : `was reported as "${(0,truncate/* nameInSentence */._2)(action)}"`;
}
function runTime(action, attempt, run) {
    if (action === 'completed')
        return (0,date/* readDate */.h)(run('updated_at'));
    return (0,date/* readDate */.h)(run(action === 'requested' && attempt === '1' ? 'created_at' : 'run_started_at'));
}
function readRef(context) {
    const { payload } = context.event;
    const run = (...path) => (0,json/* textAt */.$6)(payload, 'workflow_run', ...path);
    const event = run('event') ?? '';
    if (event.startsWith('pull_request')) {
        const number = pullRequestOf(payload);
        if (number !== undefined)
            return { name: `#${number}`, objectType: 'Pull request' };
    }
    const branch = run('head_branch');
    if (branch === undefined)
        return { name: run('head_sha')?.slice(0, 7) ?? '(no ref)', objectType: 'Commit' };
    const from = (0,json/* memberAt */.mz)(payload, 'workflow_run', 'head_repository') === undefined
        ? context.repository.name
        : (run('head_repository', 'full_name') ?? '(unknown repository)');
    return {
        name: from === context.repository.name ? branch : `${from}:${branch}`,
        objectType: refType(event, branch, (0,json/* textAt */.$6)(payload, 'repository', 'default_branch')),
    };
}
function refType(event, name, defaultBranch) {
    if (event === 'release')
        return 'Tag';
    const isBranch = event.startsWith('pull_request') || event === 'schedule' || name === defaultBranch;
    return isBranch ? 'Branch' : 'Ref';
}
function pullRequestOf(payload) {
    const listed = (0,json/* memberAt */.mz)(payload, 'workflow_run', 'pull_requests');
    const sha = (0,json/* textAt */.$6)(payload, 'workflow_run', 'head_sha');
    const repository = (0,json/* textAt */.$6)(payload, 'workflow_run', 'repository', 'id') ?? (0,json/* textAt */.$6)(payload, 'repository', 'id');
    const own = (Array.isArray(listed) ? listed : []).filter((pull) => sha !== undefined &&
        repository !== undefined &&
        (0,json/* textAt */.$6)(pull, 'head', 'sha') === sha &&
        (0,json/* textAt */.$6)(pull, 'base', 'repo', 'id') === repository);
    return own.length === 1 ? (0,json/* textAt */.$6)(own[0], 'number') : undefined;
}
const DEPLOYMENT_WORDS = new Map([
    ['success', 'succeeded'],
    ['failure', 'failed'],
    ['error', 'failed with an error'],
    ['in_progress', 'is in progress'],
    ['queued', 'was queued'],
    ['pending', 'is pending'],
    ['waiting', 'waits for approval'],
    ['inactive', 'is no longer active'],
]);
function readDeploymentStatus(context) {
    const { payload } = context.event;
    const status = (...path) => (0,json/* textAt */.$6)(payload, 'deployment_status', ...path);
    const id = status('id');
    const environment = status('environment') ?? (0,json/* textAt */.$6)(payload, 'deployment', 'environment');
    if (id === undefined || environment === undefined)
        return undefined;
    const state = status('state') ?? 'unknown';
    const did = DEPLOYMENT_WORDS.get(state) ?? `has the status "${(0,truncate/* nameInSentence */._2)(state)}"`;
    const reporter = status('creator', 'login');
    const author = (0,json/* textAt */.$6)(payload, 'deployment', 'creator', 'login') ?? reporter;
    const run = (member) => (0,json/* textAt */.$6)(payload, 'workflow_run', member);
    const [runId, attempt] = [run('id'), run('run_attempt')];
    const named = runId === undefined || attempt === undefined ? undefined : { id: runId, attempt: Number(attempt) };
    return {
        identity: ['deployment_status', id],
        summary: `Deployment of ${context.repository.name} to ${environment} ${did}`,
        did,
        environment,
        deploymentId: (0,json/* textAt */.$6)(payload, 'deployment', 'id'),
        listenedRun: named && { ...named, startedAt: (0,date/* readDate */.h)(run('run_started_at')) },
        run: named &&
            (0,event_facts/* runObject */.P3)(run('name') ?? '(unnamed)', run('run_number') ?? named.id, named.id, String(named.attempt)),
        sha: (0,json/* textAt */.$6)(payload, 'deployment', 'sha'),
        author,
        actors: (0,event_facts/* actorsIn */.y)(payload, 'deployment.creator', 'deployment_status.creator', ...(named ? ['workflow_run.actor', 'workflow_run.triggering_actor'] : [])),
        happenedAt: (0,date/* readDate */.h)(status('created_at')),
        lines: [
            ...deploymentLines(payload),
            ...(reporter === author ? [] : (0,event_facts/* labeled */.GA)('Status reported by', reporter)),
            ...(0,event_facts/* labeled */.GA)('Details', status('log_url') ?? status('target_url')),
        ],
    };
}
function deploymentLines(payload) {
    const deployment = (...path) => (0,json/* textAt */.$6)(payload, 'deployment', ...path);
    return [
        ...(0,event_facts/* labeled */.GA)('Deployment', [deployment('id'), deployment('environment')].filter((part) => part !== undefined).join(' to ')),
        ...(0,event_facts/* labeled */.GA)('Task', deployment('task')),
        ...(0,event_facts/* labeled */.GA)('Requested by', deployment('creator', 'login')),
    ];
}

;// CONCATENATED MODULE: ./src/record/webhook-event.ts



function readEvent(context) {
    const { payload } = context.event;
    switch (context.event.name) {
        case 'push':
            return describePush(context);
        case 'deployment':
            return describeDeployment(payload);
        case 'merge_group':
            return describeMergeGroup(context);
        case 'schedule':
            return { lines: (0,event_facts/* labeled */.GA)('Schedule', (0,json/* textAt */.$6)(payload, 'schedule')) };
        case 'create':
            return { lines: (0,event_facts/* labeled */.GA)('Created', refWords(payload)) };
        case 'delete':
            return {
                lines: (0,event_facts/* labeled */.GA)('Deleted', refWords(payload)),
                affectedObject: refObject((0,json/* textAt */.$6)(payload, 'ref'), (0,json/* textAt */.$6)(payload, 'ref_type')),
            };
        case 'status':
            return { lines: (0,event_facts/* labeled */.GA)('Status', statusWords(payload)) };
        case 'gollum':
            return { lines: (0,event_facts/* labeled */.GA)('Wiki pages', pageWords(payload)) };
        default:
            if ((0,json/* textAt */.$6)(payload, 'pull_request', 'number') !== undefined)
                return describePullRequest(context);
            return { lines: namedLines(payload), affectedObject: commentedPullRequest(payload) };
    }
}
function describePush(context) {
    const { payload } = context.event;
    const before = commit(payload, 'before', 'created');
    const after = commit(payload, 'after', 'deleted');
    const [, kind, name] = /^refs\/(head|tag)s\/(.+)$/s.exec((0,json/* textAt */.$6)(payload, 'ref') ?? '') ?? [];
    const type = kind === 'tag' ? 'tag' : 'branch';
    const ref = name ?? context.ref.name;
    const isWhole = before !== undefined && after !== undefined;
    return {
        affectedObject: refObject(name, type),
        lines: [
            ...(after === event_facts/* NO_COMMIT */.U2 ? [`Deleted: ${type} ${ref}`] : []),
            ...((0,json/* memberAt */.mz)(payload, 'forced') === true ? ['Forced: the push replaced commits'] : []),
            ...(before === event_facts/* NO_COMMIT */.U2 || after === event_facts/* NO_COMMIT */.U2
                ? []
                : (0,event_facts/* labeled */.GA)('Compare', before && after && (0,event_facts/* compareUrl */.XH)(context, before, after))),
        ],
        changedValues: isWhole ? [{ name: `Commit on ${ref}`, oldValue: before, newValue: after }] : [],
    };
}
function describePullRequest(context) {
    const { payload } = context.event;
    const pull = (...path) => (0,json/* textAt */.$6)(payload, 'pull_request', ...path);
    const [from, into] = [pull('head', 'label'), pull('base', 'ref')];
    const [base, head] = [pull('base', 'sha'), pull('head', 'sha')];
    const isMerge = /^refs\/pull\/\d+\/merge$/.test(context.ref.full);
    return {
        headSha: isMerge && head !== undefined && /^[0-9a-f]{40,64}$/.test(head) ? head : undefined,
        affectedObject: { name: `#${pull('number') ?? ''}`, objectType: 'Pull request' },
        lines: [
            ...namedLines(payload),
            ...(0,event_facts/* labeled */.GA)('Branches', from && into && `${from} into ${into}`),
            ...(0,event_facts/* labeled */.GA)('Head', head),
            ...(0,event_facts/* labeled */.GA)('Compare', base && head && (0,event_facts/* compareUrl */.XH)(context, base, head)),
        ],
    };
}
function describeDeployment(payload) {
    return {
        environment: (0,json/* textAt */.$6)(payload, 'deployment', 'environment'),
        deploymentId: (0,json/* textAt */.$6)(payload, 'deployment', 'id'),
        sha: (0,json/* textAt */.$6)(payload, 'deployment', 'sha'),
        lines: deploymentLines(payload),
    };
}
function describeMergeGroup(context) {
    const { payload } = context.event;
    const group = (member) => (0,json/* textAt */.$6)(payload, 'merge_group', member);
    const [base, head] = [group('base_sha'), group('head_sha')];
    const into = group('base_ref')?.replace(/^refs\/heads\//, '');
    const pull = /\/pr-(\d+)-[0-9a-f]+$/.exec(group('head_ref') ?? '')?.[1];
    return {
        sha: head,
        affectedObject: pull === undefined ? undefined : { name: `#${pull}`, objectType: 'Pull request' },
        lines: [
            ...(0,event_facts/* labeled */.GA)('Merge queue', into && `${pull === undefined ? '' : `up to #${pull} `}into ${into}`),
            ...(0,event_facts/* labeled */.GA)('Compare', base && head && (0,event_facts/* compareUrl */.XH)(context, base, head)),
        ],
    };
}
function commentedPullRequest(payload) {
    const number = (0,json/* textAt */.$6)(payload, 'issue', 'number');
    const isPullRequest = typeof (0,json/* memberAt */.mz)(payload, 'issue', 'pull_request') === 'object';
    return isPullRequest && number !== undefined
        ? { name: `#${number}`, objectType: 'Pull request' }
        : undefined;
}
const NAMED_MEMBERS = {
    issue: 'Issue',
    pull_request: 'Pull request',
    discussion: 'Discussion',
    review: 'Review',
    comment: 'Comment',
    milestone: 'Milestone',
    label: 'Label',
    check_run: 'Check run',
    check_suite: 'Check suite',
    registry_package: 'Package',
    rule: 'Branch protection rule',
    build: 'Page build',
    forkee: 'Fork',
};
function namedLines(payload) {
    return Object.entries(NAMED_MEMBERS).flatMap(([member, name]) => {
        const label = member === 'issue' && commentedPullRequest(payload) ? 'Pull request' : name;
        const thing = (part) => (0,json/* textAt */.$6)(payload, member, part);
        const title = thing('title') ?? thing('full_name') ?? thing('name') ?? thing('head_branch');
        const state = (0,json/* memberAt */.mz)(payload, member, 'merged') === true
            ? 'merged'
            : (thing('conclusion') ?? thing('state') ?? thing('status'));
        const words = [thing('number') && `#${thing('number')}`, title, state && `(${state})`].filter(Boolean);
        return (0,event_facts/* labeled */.GA)(label, [words.join(' '), thing('html_url')].filter(Boolean).join(', '));
    });
}
function statusWords(payload) {
    const status = (name) => (0,json/* textAt */.$6)(payload, name);
    const words = `${status('context') ?? 'a status'} is ${status('state') ?? 'unknown'} on ${status('sha') ?? 'an unknown commit'}`;
    return [words, status('target_url')].filter(Boolean).join(', ');
}
function pageWords(payload) {
    const pages = (0,json/* memberAt */.mz)(payload, 'pages');
    if (!Array.isArray(pages))
        return undefined;
    const named = pages
        .slice(0, MOST_PAGES)
        .map((page) => `${(0,json/* textAt */.$6)(page, 'title') ?? '(untitled)'} (${(0,json/* textAt */.$6)(page, 'action') ?? 'changed'})`);
    const more = pages.length - named.length;
    return [...named, ...(more > 0 ? [`and ${more} more`] : [])].join(', ');
}
const MOST_PAGES = 50;
function refWords(payload) {
    const ref = (0,json/* textAt */.$6)(payload, 'ref');
    return ref && `${(0,json/* textAt */.$6)(payload, 'ref_type') ?? 'ref'} ${ref}`;
}
function refObject(name, type) {
    if (name === undefined)
        return undefined;
    return { name, objectType: type === 'tag' ? 'Tag' : type === 'branch' ? 'Branch' : 'Ref' };
}
function commit(payload, member, mark) {
    const sha = (0,json/* textAt */.$6)(payload, member);
    if (sha === undefined || !/^[0-9a-f]{40,64}$/.test(sha))
        return undefined;
    if (!/^0+$/.test(sha))
        return sha;
    return (0,json/* memberAt */.mz)(payload, mark) === true ? event_facts/* NO_COMMIT */.U2 : undefined;
}

;// CONCATENATED MODULE: ./src/record/subject.ts





function readEventFacts(context) {
    return {
        action: (0,json/* textAt */.$6)(context.event.payload, 'action'),
        own: readEvent(context),
        listened: readListenedEvent(context),
    };
}
const OUTCOME_WORDS = {
    started: 'started',
    success: 'succeeded',
    failure: 'failed',
    cancelled: 'was cancelled',
    skipped: 'was skipped',
};
function describeSubject(context, given, event) {
    const { listened } = event;
    const isOwn = listened === undefined ||
        given.outcome !== undefined ||
        (given.environment !== undefined && !isSameName(given.environment, listened.environment));
    const facts = isOwn ? ownFacts(context, given, event) : listened;
    const { did } = facts;
    const hasNews = did !== OUTCOME_WORDS.started && did !== OUTCOME_WORDS.success;
    const { sha, isEventsOwn } = chooseCommit(given, facts.sha ?? context.sha);
    const tag = context.ref.type === 'Tag' ? context.ref.name : undefined;
    const version = given.version ?? (isEventsOwn ? (facts.version ?? tag) : undefined) ?? sha.slice(0, 7);
    const repository = context.repository.name;
    const environment = (isOwn ? given.environment : undefined) ?? facts.environment;
    return {
        ...(environment === undefined
            ? {
                summary: facts.summary,
                category: context.event.name === 'release' ? 'Release' : 'Workflow run',
                affectedObject: facts.affectedObject ?? { name: context.ref.name, objectType: context.ref.type },
            }
            : {
                summary: `Deployment of ${[repository, version].filter(Boolean).join(' ')} to ${environment} ${did}`,
                category: 'Deployment',
                affectedObject: { name: `${environment} (${repository})`, objectType: 'Environment' },
                deployment: {
                    environment,
                    commit: (isEventsOwn ? facts.headSha : undefined) ?? sha,
                    id: isSameName(environment, facts.environment) ? facts.deploymentId : undefined,
                    listenedRun: listened?.listenedRun,
                    standing: hasNews ? `deployment ${did}` : undefined,
                    hasSucceeded: !isOwn && did === OUTCOME_WORDS.success,
                },
            }),
        run: facts.run ??
            (0,event_facts/* runObject */.P3)(context.workflow.name, context.run.number, context.run.id, String(context.run.attempt)),
        author: authorOf(facts, context),
        actors: facts.actors ?? [],
        happenedAt: facts.happenedAt,
        sha,
        lines: [
            `Event: ${context.event.name}${event.action === undefined ? '' : ` (${event.action})`}`,
            ...(0,event_facts/* labeled */.GA)('Ref', facts.ref ?? context.ref.full),
            ...(0,event_facts/* labeled */.GA)('Commit', sha),
            ...(facts.lines ?? []).filter((line) => isEventsOwn || !/^(Compare|Head): /.test(line)),
        ],
        changedValues: isEventsOwn ? (facts.changedValues ?? []) : [],
        listenedRun: facts.listenedRun,
        identity: facts.identity,
        isListener: !isOwn,
    };
}
function isSameName(one, other) {
    return one.toLowerCase() === other?.toLowerCase();
}
const FULL_SHA = /^([0-9a-f]{40}|[0-9a-f]{64})$/i;
function chooseCommit({ commit, version = '' }, own) {
    if (commit !== undefined)
        return { sha: commit, isEventsOwn: isSameName(commit, own) };
    const isOther = FULL_SHA.test(version) && !isSameName(version, own);
    return { sha: isOther ? '' : own, isEventsOwn: !isOther };
}
function ownFacts(context, { outcome = 'started' }, event) {
    const { run, job, actor, triggeringActor } = context;
    const facts = event.listened ? factsAfter(event.listened) : event.own;
    const did = OUTCOME_WORDS[outcome];
    return {
        ...facts,
        identity: (0,audit_key/* runIdentity */.yK)({ ...run, checkRunId: job.checkRunId, job: job.name, jobIndex: job.index }),
        summary: runSentence(context, did, facts.version),
        did,
        actors: [actor, triggeringActor].filter((each) => each !== undefined),
        isScheduled: context.event.name === 'schedule' && run.attempt === 1,
    };
}
function factsAfter({ sha, version, ref, affectedObject, summary, lines = [] }) {
    return { sha, version, ref, affectedObject, lines: [`After: ${summary}`, ...lines] };
}
function runSentence({ event, workflow, run, repository }, did, version) {
    return event.name === 'release' && version !== undefined
        ? `Release ${version} of ${repository.name}: workflow "${workflow.name}" run #${run.number} ${did}`
        : `Workflow "${workflow.name}" run #${run.number} of ${repository.name} ${did}`;
}
function authorOf({ author, isScheduled }, { actor, triggeringActor }) {
    if (isScheduled)
        return 'GitHub Actions (schedule)';
    const login = author ?? (triggeringActor ?? actor)?.login;
    return login === undefined ? 'GitHub Actions' : `${login} (GitHub)`;
}


/***/ }),

/***/ 8850:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ NOTHING_SENT),
/* harmony export */   TN: () => (/* binding */ isRecorded),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   fz: () => (/* binding */ annotate),
/* harmony export */   ug: () => (/* binding */ failsStep)
/* harmony export */ });
/* unused harmony export toAnnotation */
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7388);

const NOTHING_SENT = {
    possiblyWritten: false,
    verified: false,
    attempts: 0,
    warnings: [],
};
function isRecorded({ result }) {
    return result === 'recorded' || result === 'already-recorded';
}
const OUTAGES = ['rate-limited', 'outage', 'unconfirmed'];
function failsStep(failure, policy) {
    return policy === 'fail' || (policy === 'warn-on-outage' && !OUTAGES.includes(failure.class));
}
function annotate(report, policy) {
    const { failure, warnings } = report;
    if (!failure && warnings.length === 0)
        return undefined;
    return {
        level: failure && failsStep(failure, policy) ? 'error' : 'warning',
        message: toAnnotation([...(failure ? failureLines(failure, report) : []), ...warnings]),
    };
}
function failureLines(failure, report) {
    const [title, exists] = standingOf(report);
    return [
        `${title} (${failure.class}). ${failure.happened}`,
        ...(report.receipts ? [] : [exists]),
        failure.remedy,
        ...(report.receiptFile ? [`The receipt contains the record: ${report.receiptFile}`] : []),
    ];
}
function standingOf({ result, possiblyWritten }) {
    if (isRecorded({ result }))
        return ['Recorded without the required evidence', 'The record is in the audit log.'];
    if (result === 'deferred')
        return [
            'Deferred without the required evidence',
            'The record is in the receipt, but not in the audit log yet.',
        ];
    if (possiblyWritten)
        return ['Not confirmed', 'The record may be in the audit log. Search the log for the audit key.'];
    return ['Not recorded', 'Nothing was written to the audit log.'];
}
function toAnnotation(lines) {
    const whole = lines
        .flatMap((line) => line.split('\n'))
        .map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forLog */ .Ig)
        .join('\n');
    return whole.length > 4_000 ? `${whole.slice(0, 3_999).toWellFormed()}…` : whole;
}


/***/ }),

/***/ 2741:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ truncationWarnings),
/* harmony export */   eW: () => (/* binding */ clockWarnings),
/* harmony export */   v9: () => (/* binding */ copyWarnings)
/* harmony export */ });
/* harmony import */ var _delivery_history_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5720);

const CLOCK_SKEW_MS = 60_000;
function truncationWarnings(truncated, { hasReceipt }) {
    if (truncated.length === 0)
        return [];
    const kept = hasReceipt ? ' The receipt contains the full text.' : '';
    return [
        `These fields are too long for an audit record and were truncated: ${truncated.join(', ')}.${kept}`,
    ];
}
function clockWarnings(history) {
    const skew = (0,_delivery_history_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(history, {}).skew;
    if (skew === undefined || Math.abs(skew) <= CLOCK_SKEW_MS)
        return [];
    return [
        `The runner's clock is ${Math.round(Math.abs(skew) / 1000)} s ${skew > 0 ? 'ahead of' : 'behind'} Confluence's. If the record's date comes from the runner's clock, it is wrong by the same amount. Synchronize the runner's clock.`,
    ];
}
function copyWarnings({ possibleDuplicate }) {
    if (possibleDuplicate === false)
        return [];
    const why = possibleDuplicate === 'blind'
        ? 'an attempt got no response and the log could not be read'
        : 'the log could not be searched completely before the record was posted';
    return [`The record may be in the audit log twice, because ${why}. Both copies have the same audit key.`];
}


/***/ }),

/***/ 6326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ commandFileErrno),
/* harmony export */   U: () => (/* binding */ errnoOf)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);

function errnoOf(error) {
    return error.code ?? 'unknown error';
}
function commandFileErrno(error, path = '') {
    if (path === '')
        return 'not set';
    const { code } = error;
    if (code !== undefined)
        return code;
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        return 'unknown error';
    }
    catch (missing) {
        return errnoOf(missing);
    }
}


/***/ }),

/***/ 736:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ makeFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__nccwpck_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _errno_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6326);



function makeFolder(path) {
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(path) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path) === path)
        return;
    makeFolder((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path));
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(path);
    }
    catch (error) {
        if ((0,_errno_js__WEBPACK_IMPORTED_MODULE_2__/* .errnoOf */ .U)(error) !== 'EEXIST')
            throw error;
    }
}


/***/ }),

/***/ 7708:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ log)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7532);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7388);


function log(line) {
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .forLog */ .Ig)(line));
}


/***/ }),

/***/ 6003:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vi: () => (/* binding */ stateName),
/* harmony export */   XT: () => (/* binding */ STEP_FAILED),
/* harmony export */   eG: () => (/* binding */ PENDING),
/* harmony export */   ll: () => (/* binding */ EVENT)
/* harmony export */ });
const PENDING = 'job-end';
const EVENT = 'event';
const STEP_FAILED = 'step-failed';
function stateName(input) {
    return `input-${input}`;
}


/***/ }),

/***/ 1210:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ VERSION)
/* harmony export */ });
const VERSION = '1.0.0';


/***/ }),

/***/ 7295:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ isInRetention),
/* harmony export */   h: () => (/* binding */ readDate)
/* harmony export */ });
const ISO_DATE = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:Z|([+-])(\d\d)(?::?(\d\d))?)$/i;
function readDate(text = '') {
    if (/^[1-9]\d{12}$/.test(text))
        return Number(text);
    const match = ISO_DATE.exec(text);
    if (!match)
        return undefined;
    const [, minute = '', second = '00', fraction = '', sign, offsetHours = 0, offsetMinutes = 0] = match;
    const written = `${minute.toUpperCase()}:${second}.${fraction.slice(0, 3).padEnd(3, '0')}Z`;
    const local = new Date(written);
    if (local.toJSON() !== written)
        return undefined;
    const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000;
    const instant = local.getTime() - offset;
    const isReal = Number(offsetMinutes) < 60 && Math.abs(offset) <= 14 * 3_600_000 && /^[1-9]\d{12}$/.test(String(instant));
    return isReal ? instant : undefined;
}
const DAY_MS = 24 * 3_600_000;
const OLDEST_MS = 365 * DAY_MS;
const NEWEST_MS = 5 * 60_000;
function isInRetention(date, now) {
    return date >= now - OLDEST_MS && date <= now + NEWEST_MS;
}


/***/ }),

/***/ 7388:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ forHtml),
/* harmony export */   Cx: () => (/* binding */ forJson),
/* harmony export */   Ig: () => (/* binding */ forLog),
/* harmony export */   hD: () => (/* binding */ quote),
/* harmony export */   oN: () => (/* binding */ forSummary)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4212);

function forLog(text) {
    return (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text)
        .replace(/##(?=\[)/g, '# #')
        .replace(/^:(?=:)/, ': ');
}
function quote(text) {
    const line = forLog(text);
    return `"${line.length > 120 ? `${line.slice(0, 117).toWellFormed()}…` : line}"`;
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function forHtml(text) {
    return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
function forJson(json) {
    return json.replace(/[\u007f-\u009f\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?<!\w)@(?=[\w-])/gu, (character) => [...Array(character.length).keys()]
        .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
        .join(''));
}
function forSummary(text, clean = _sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanText */ .X5) {
    return forHtml(clean(text))
        .replace(/(?<!\w)@(?=[\w-])/g, '@\u200b')
        .replace(/\n/g, '<br>');
}


/***/ }),

/***/ 1789:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $6: () => (/* binding */ textAt),
/* harmony export */   Gv: () => (/* binding */ isObject),
/* harmony export */   mz: () => (/* binding */ memberAt),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
function parseJson(text) {
    try {
        return JSON.parse(text.replace(/^\uFEFF/, ''));
    }
    catch {
        return undefined;
    }
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function textAt(payload, ...path) {
    const value = memberAt(payload, ...path);
    if (typeof value === 'string')
        return value === '' ? undefined : value;
    return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}
function memberAt(payload, ...path) {
    let value = payload;
    for (const member of path) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member))
            return undefined;
        value = value[member];
    }
    return value;
}


/***/ }),

/***/ 2807:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ inWords)
/* harmony export */ });
function inWords(items, last) {
    if (items.length < 3)
        return items.join(` ${last} `);
    return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}


/***/ }),

/***/ 3326:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ redactor),
/* harmony export */   Wm: () => (/* binding */ proxySecrets),
/* harmony export */   bD: () => (/* binding */ PROXY_VARIABLES),
/* harmony export */   eo: () => (/* binding */ secretForms),
/* harmony export */   hK: () => (/* binding */ holdsSecret),
/* harmony export */   n3: () => (/* binding */ headerSecrets),
/* harmony export */   sx: () => (/* binding */ redactBody)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7388);
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4212);


const SHORTEST_SECRET = 6;
function secretForms(secret) {
    const known = FORMS.get(secret);
    if (known)
        return known;
    const forms = writeForms(secret);
    FORMS.set(secret, forms);
    return forms;
}
const FORMS = new Map();
function writeForms(secret) {
    const bytes = Buffer.from(secret, 'utf8');
    const wellFormed = secret.toWellFormed();
    const inUrl = encodeURIComponent(wellFormed);
    const inForm = new URLSearchParams([['', wellFormed]]).toString().slice(1);
    const forms = [
        secret,
        secret.trim(),
        secret.trim().replace(/\s+/g, ' '),
        ...secret.split(/\r?\n/).map((line) => line.trim()),
        bytes.toString('base64'),
        ...base64Cores(bytes),
        bytes.toString('hex'),
        bytes.toString('hex').toUpperCase(),
        ...[inUrl, inForm].flatMap((form) => [form, form.replace(/%../g, (code) => code.toLowerCase())]),
        JSON.stringify(secret).slice(1, -1),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .forHtml */ .B2)(secret),
    ];
    return [...new Set(forms)].filter((form) => form === secret || form.length >= SHORTEST_SECRET);
}
function base64Cores(bytes) {
    return [0, 1, 2].flatMap((before) => {
        const base64 = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
        const core = base64.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
        return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function holdsSecret(text, secrets) {
    return longEnough(secrets).some((secret) => secretForms(secret).some((form) => text.includes(form)));
}
const SHORTEST_START = 12;
function redactor(secrets) {
    const forms = longEnough(secrets)
        .flatMap(secretForms)
        .sort((a, b) => b.length - a.length);
    const takeOut = (text) => forms.reduce((safe, form) => withoutStart(safe.replaceAll(form, '***'), form), text);
    return (text) => {
        const safe = takeOut(text);
        const clean = (0,_sanitize_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(safe);
        const cleanSafe = takeOut(clean);
        return cleanSafe === clean ? safe : cleanSafe;
    };
}
function withoutStart(text, form) {
    if (form.length <= SHORTEST_START)
        return text;
    const start = form.slice(0, SHORTEST_START);
    const parts = [];
    let from = 0;
    for (let at = text.indexOf(start); at !== -1; at = text.indexOf(start, at + 1)) {
        let length = SHORTEST_START;
        while (text[at + length] === form[length] && length < form.length)
            length++;
        if (text[at + length] !== '…')
            continue;
        parts.push(text.slice(from, at), '***');
        from = at + length;
    }
    return parts.join('') + text.slice(from);
}
function redactBody(body, redact) {
    const safe = redact(body);
    if (!/\\[u/"\\]/.test(safe))
        return safe;
    try {
        const texts = [];
        const value = JSON.parse(safe, (_, value) => {
            if (typeof value === 'string')
                texts.push(value);
            return value;
        });
        const all = texts.join('\n');
        if (redact(all) === all)
            return safe;
        return JSON.stringify(value, (_, value) => (typeof value === 'string' ? redact(value) : value));
    }
    catch {
        return safe;
    }
}
function longEnough(secrets) {
    return secrets.filter((secret) => secret.trim().length >= SHORTEST_SECRET);
}
function headerSecrets(authorization) {
    const [scheme, credentials] = (authorization ?? '').split(' ');
    if (!credentials)
        return [];
    if (scheme !== 'Basic')
        return [credentials];
    const pair = Buffer.from(credentials, 'base64').toString('utf8');
    return [credentials, pair.slice(pair.indexOf(':') + 1)];
}
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
const SHORTEST_LONE_TOKEN = 20;
function proxySecrets(env) {
    const addresses = PROXY_VARIABLES.flatMap((name) => env[name]?.trim() || []);
    const secrets = addresses.flatMap((address) => {
        const pair = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.+)@/is.exec(address)?.[1];
        if (pair === undefined)
            return [];
        const colon = pair.indexOf(':');
        const [user, password] = colon === -1 ? [pair, ''] : [pair.slice(0, colon), pair.slice(colon + 1)];
        if (password === '' && decoded(user).length < SHORTEST_LONE_TOKEN)
            return [];
        const sent = `${decoded(user)}:${decoded(password)}`;
        return [password || user, decoded(password || user), Buffer.from(sent, 'utf8').toString('base64')];
    });
    return [...new Set(secrets)];
}
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 4212:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ow: () => (/* binding */ cleanLine),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   XY: () => (/* binding */ cleanValue)
/* harmony export */ });
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
const DECEIVERS = /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;
function cleanValue(text) {
    return text
        .toWellFormed()
        .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
        .replace(CONTROLS, '')
        .replace(DECEIVERS, '');
}
const TRAILING_SPACES = /(?<![ \t])[ \t]+$/gm;
function cleanText(text) {
    return cleanValue(text).replace(TRAILING_SPACES, '').trim();
}
function cleanLine(text) {
    return cleanText(text).replace(/\s+/g, ' ');
}


/***/ }),

/***/ 3377:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _2: () => (/* binding */ nameInSentence),
/* harmony export */   kU: () => (/* binding */ truncateMiddle),
/* harmony export */   vj: () => (/* binding */ TRUNCATED),
/* harmony export */   xv: () => (/* binding */ truncate)
/* harmony export */ });
/* harmony import */ var _sanitize_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4212);

const TRUNCATED = '… [cut]';
function truncate(text, limit) {
    if (text.length <= limit)
        return text;
    const room = limit - TRUNCATED.length;
    const start = new Intl.Segmenter().segment(text).containing(room)?.index ?? 0;
    const kept = room - start > 256 ? text.slice(0, room).replace(/[\ud800-\udbff]$/, '') : text.slice(0, start);
    return kept.trimEnd() + TRUNCATED;
}
const END_OF_SENTENCE = 100;
function truncateMiddle(text, limit) {
    if (text.length <= limit)
        return text;
    const from = text.length - END_OF_SENTENCE;
    const { index, segment } = new Intl.Segmenter().segment(text).containing(from) ?? {
        index: from,
        segment: '',
    };
    const end = text.slice(index === from ? from : index + segment.length).trimStart();
    return `${truncate(text, limit - end.length - 1)} ${end}`.trimEnd();
}
function nameInSentence(name) {
    return truncate((0,_sanitize_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(name), 64);
}


/***/ }),

/***/ 181:
/***/ ((module) => {

module.exports = require("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = require("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = require("node:crypto");

/***/ }),

/***/ 1314:
/***/ ((module) => {

module.exports = require("node:dgram");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = require("node:fs");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = require("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = require("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = require("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = require("node:path");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = require("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = require("process");

/***/ }),

/***/ 7532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ core_debug),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  Gu: () => (/* binding */ getState),
  pq: () => (/* binding */ info),
  _o: () => (/* binding */ isDebug),
  LZ: () => (/* binding */ saveState),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ core_setSecret),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, endGroup, exportVariable, getBooleanInput, getIDToken, getMultilineInput, group, markdownSummary, notice, platform, setCommandEcho, setFailed, startGroup, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function utils_toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = require("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = require("path");
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/oidc-utils.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};



class oidc_utils_OidcClient {
    static createHttpClient(allowRetry = true, maxRetry = 10) {
        const requestOptions = {
            allowRetries: allowRetry,
            maxRetries: maxRetry
        };
        return new HttpClient('actions/oidc-client', [new BearerCredentialHandler(oidc_utils_OidcClient.getRequestToken())], requestOptions);
    }
    static getRequestToken() {
        const token = process.env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'];
        if (!token) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_TOKEN env variable');
        }
        return token;
    }
    static getIDTokenUrl() {
        const runtimeUrl = process.env['ACTIONS_ID_TOKEN_REQUEST_URL'];
        if (!runtimeUrl) {
            throw new Error('Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable');
        }
        return runtimeUrl;
    }
    static getCall(id_token_url) {
        return __awaiter(this, void 0, void 0, function* () {
            var _a;
            const httpclient = oidc_utils_OidcClient.createHttpClient();
            const res = yield httpclient
                .getJson(id_token_url)
                .catch(error => {
                throw new Error(`Failed to get ID Token. \n 
        Error Code : ${error.statusCode}\n 
        Error Message: ${error.message}`);
            });
            const id_token = (_a = res.result) === null || _a === void 0 ? void 0 : _a.value;
            if (!id_token) {
                throw new Error('Response json body do not have ID Token field');
            }
            return id_token;
        });
    }
    static getIDToken(audience) {
        return __awaiter(this, void 0, void 0, function* () {
            try {
                // New ID Token is requested from action service
                let id_token_url = oidc_utils_OidcClient.getIDTokenUrl();
                if (audience) {
                    const encodedAudience = encodeURIComponent(audience);
                    id_token_url = `${id_token_url}&audience=${encodedAudience}`;
                }
                debug(`ID token url is ${id_token_url}`);
                const id_token = yield oidc_utils_OidcClient.getCall(id_token_url);
                setSecret(id_token);
                return id_token;
            }
            catch (error) {
                throw new Error(`Error message: ${error.message}`);
            }
        });
    }
}
//# sourceMappingURL=oidc-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/summary.js
var summary_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return summary_awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return summary_awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return summary_awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = (/* unused pure expression or super */ null && (_summary));
//# sourceMappingURL=summary.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/path-utils.js

/**
 * toPosixPath converts the given path to the posix form. On Windows, \\ will be
 * replaced with /.
 *
 * @param pth. Path to transform.
 * @return string Posix path.
 */
function toPosixPath(pth) {
    return pth.replace(/[\\]/g, '/');
}
/**
 * toWin32Path converts the given path to the win32 form. On Linux, / will be
 * replaced with \\.
 *
 * @param pth. Path to transform.
 * @return string Win32 path.
 */
function toWin32Path(pth) {
    return pth.replace(/[/]/g, '\\');
}
/**
 * toPlatformPath converts the given path to a platform-specific path. It does
 * this by replacing instances of / and \ with the platform-specific path
 * separator.
 *
 * @param pth The path to platformize.
 * @return string The platform-specific path.
 */
function toPlatformPath(pth) {
    return pth.replace(/[/\\]/g, path.sep);
}
//# sourceMappingURL=path-utils.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/platform.js
var platform_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const getWindowsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout: version } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Version"', undefined, {
        silent: true
    });
    const { stdout: name } = yield exec.getExecOutput('powershell -command "(Get-CimInstance -ClassName Win32_OperatingSystem).Caption"', undefined, {
        silent: true
    });
    return {
        name: name.trim(),
        version: version.trim()
    };
});
const getMacOsInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    var _a, _b, _c, _d;
    const { stdout } = yield exec.getExecOutput('sw_vers', undefined, {
        silent: true
    });
    const version = (_b = (_a = stdout.match(/ProductVersion:\s*(.+)/)) === null || _a === void 0 ? void 0 : _a[1]) !== null && _b !== void 0 ? _b : '';
    const name = (_d = (_c = stdout.match(/ProductName:\s*(.+)/)) === null || _c === void 0 ? void 0 : _c[1]) !== null && _d !== void 0 ? _d : '';
    return {
        name,
        version
    };
});
const getLinuxInfo = () => platform_awaiter(void 0, void 0, void 0, function* () {
    const { stdout } = yield exec.getExecOutput('lsb_release', ['-i', '-r', '-s'], {
        silent: true
    });
    const [name, version] = stdout.trim().split('\n');
    return {
        name,
        version
    };
});
const platform = external_os_.platform();
const arch = external_os_.arch();
const isWindows = platform === 'win32';
const isMacOS = platform === 'darwin';
const isLinux = platform === 'linux';
function getDetails() {
    return platform_awaiter(this, void 0, void 0, function* () {
        return Object.assign(Object.assign({}, (yield (isWindows
            ? getWindowsInfo()
            : isMacOS
                ? getMacOsInfo()
                : getLinuxInfo()))), { platform,
            arch,
            isWindows,
            isMacOS,
            isLinux });
    });
}
//# sourceMappingURL=platform.js.map
;// CONCATENATED MODULE: ./node_modules/@actions/core/lib/core.js
var core_awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function core_setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function core_debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', utils_toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return core_awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return file_command_issueFileCommand('STATE', file_command_prepareKeyValueMessage(name, value));
    }
    command_issueCommand('save-state', { name }, utils_toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return core_awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

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
/******/ 	// expose the modules object (__webpack_modules__)
/******/ 	__nccwpck_require__.m = __webpack_modules__;
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/compat get default export */
/******/ 	(() => {
/******/ 		// getDefaultExport function for compatibility with non-harmony modules
/******/ 		__nccwpck_require__.n = (module) => {
/******/ 			var getter = module && module.__esModule ?
/******/ 				() => (module['default']) :
/******/ 				() => (module);
/******/ 			__nccwpck_require__.d(getter, { a: getter });
/******/ 			return getter;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/create fake namespace object */
/******/ 	(() => {
/******/ 		var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 		var leafPrototypes;
/******/ 		// create a fake namespace object
/******/ 		// mode & 1: value is a module id, require it
/******/ 		// mode & 2: merge all properties of value into the ns
/******/ 		// mode & 4: return value when already ns object
/******/ 		// mode & 16: return value when it's Promise-like
/******/ 		// mode & 8|1: behave like require
/******/ 		__nccwpck_require__.t = function(value, mode) {
/******/ 			if(mode & 1) value = this(value);
/******/ 			if(mode & 8) return value;
/******/ 			if(typeof value === 'object' && value) {
/******/ 				if((mode & 4) && value.__esModule) return value;
/******/ 				if((mode & 16) && typeof value.then === 'function') return value;
/******/ 			}
/******/ 			var ns = Object.create(null);
/******/ 			__nccwpck_require__.r(ns);
/******/ 			var def = {};
/******/ 			leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 			for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 				Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 			}
/******/ 			def['default'] = () => (value);
/******/ 			__nccwpck_require__.d(ns, def);
/******/ 			return ns;
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/ensure chunk */
/******/ 	(() => {
/******/ 		__nccwpck_require__.f = {};
/******/ 		// This file contains only the entry chunk.
/******/ 		// The chunk loading function for additional chunks
/******/ 		__nccwpck_require__.e = (chunkId) => {
/******/ 			return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 				__nccwpck_require__.f[key](chunkId, promises);
/******/ 				return promises;
/******/ 			}, []));
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/get javascript chunk filename */
/******/ 	(() => {
/******/ 		// This function allow to reference async chunks
/******/ 		__nccwpck_require__.u = (chunkId) => {
/******/ 			// return url for filenames based on template
/******/ 			return "" + chunkId + ".index.js";
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
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
/******/ 	/* webpack/runtime/require chunk loading */
/******/ 	(() => {
/******/ 		// no baseURI
/******/ 		
/******/ 		// object to store loaded chunks
/******/ 		// "1" means "loaded", otherwise not loaded yet
/******/ 		var installedChunks = {
/******/ 			792: 1
/******/ 		};
/******/ 		
/******/ 		// no on chunks loaded
/******/ 		
/******/ 		var installChunk = (chunk) => {
/******/ 			var moreModules = chunk.modules, chunkIds = chunk.ids, runtime = chunk.runtime;
/******/ 			for(var moduleId in moreModules) {
/******/ 				if(__nccwpck_require__.o(moreModules, moduleId)) {
/******/ 					__nccwpck_require__.m[moduleId] = moreModules[moduleId];
/******/ 				}
/******/ 			}
/******/ 			if(runtime) runtime(__nccwpck_require__);
/******/ 			for(var i = 0; i < chunkIds.length; i++)
/******/ 				installedChunks[chunkIds[i]] = 1;
/******/ 		
/******/ 		};
/******/ 		
/******/ 		// require() chunk loading for javascript
/******/ 		__nccwpck_require__.f.require = (chunkId, promises) => {
/******/ 			// "1" is the signal for "already loaded"
/******/ 			if(!installedChunks[chunkId]) {
/******/ 				if(true) { // all chunks have JS
/******/ 					installChunk(require("./" + __nccwpck_require__.u(chunkId)));
/******/ 				} else installedChunks[chunkId] = 1;
/******/ 			}
/******/ 		};
/******/ 		
/******/ 		// no external install chunk
/******/ 		
/******/ 		// no HMR
/******/ 		
/******/ 		// no HMR manifest
/******/ 	})();
/******/ 	
/************************************************************************/
var __webpack_exports__ = {};

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 9 modules
var core = __nccwpck_require__(7532);
// EXTERNAL MODULE: ./src/inputs/root-inputs.ts + 2 modules
var root_inputs = __nccwpck_require__(180);
// EXTERNAL MODULE: ./src/report/report.ts
var report_report = __nccwpck_require__(8850);
// EXTERNAL MODULE: ./src/record/audit-record.ts
var audit_record = __nccwpck_require__(8546);
// EXTERNAL MODULE: ./src/inputs/site.ts
var inputs_site = __nccwpck_require__(5682);
// EXTERNAL MODULE: ./src/receipt/receipt.ts
var receipt = __nccwpck_require__(4056);
;// CONCATENATED MODULE: ./src/report/outputs.ts




const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'result',
    'recorded',
    'failure-class',
    'http-status',
    'attempts',
    'verified',
    'audit-key',
    'creation-date',
    'record',
    'record-digest',
    'receipt-file',
    'audit-log-url',
    'evidence',
    'evidence-met',
]));
function writeOutputs(report) {
    return {
        result: report.result,
        recorded: String((0,report_report/* isRecorded */.TN)(report)),
        'failure-class': report.failure?.class ?? '',
        'http-status': report.httpStatus?.toString() ?? '',
        attempts: String(report.attempts),
        verified: String(report.verified),
        'audit-key': report.key ?? '',
        'creation-date': report.record?.creationDate?.toString() ?? '',
        record: report.record ? (0,audit_record/* serializeRecord */.Om)(report.record) : '',
        'record-digest': report.record ? (0,receipt/* digestRecord */.Gs)(report.record) : '',
        'receipt-file': report.receiptFile ?? '',
        'audit-log-url': report.site ? (0,inputs_site/* auditLogUrl */.rK)(report.site) : '',
        evidence: report.evidence?.json ?? '',
        'evidence-met': report.evidence?.met?.toString() ?? '',
    };
}

// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __nccwpck_require__(7388);
// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __nccwpck_require__(4212);
;// CONCATENATED MODULE: ./src/report/job-summary.ts




const MOST_RECEIPT_BYTES = 512 * 1024;
const TITLES = {
    recorded: '✅ Recorded in the Confluence audit log',
    'already-recorded': '✅ Already in the Confluence audit log',
    deferred: '📝 Deferred: not in the Confluence audit log yet',
    checked: '✅ Checked: ready to record in the Confluence audit log',
    'dry-run': '📝 Dry run: what would be recorded in the Confluence audit log',
    'not-recorded': '❌ Not recorded in the Confluence audit log',
    unconfirmed: '⚠️ Could not confirm the audit record',
};
function writeSummary(report, policy) {
    const json = receiptJson(report);
    const parts = [
        `### ${titleOf(report)}`,
        paragraphs(report, policy, json),
        report.evidence?.summary ?? '',
        recordTable(report),
        details('Receipt', json),
        details('Record', report.receipt ? undefined : jsonHtml(report.record)),
    ];
    return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
function titleOf(report) {
    const isKept = (0,report_report/* isRecorded */.TN)(report) || report.result === 'deferred';
    return report.failure && isKept ? `⚠️ ${(0,report_report/* standingOf */.YP)(report)[0]}` : TITLES[report.result];
}
function paragraphs(report, policy, json) {
    const lines = [
        ...(report.failure ? failureLines(report.failure, report, policy, json) : [successLine(report)]),
        ...report.warnings.map((warning) => `<b>Note</b>: ${sentence(warning)}`),
    ];
    return lines.map((line) => `<p>${line}</p>`).join('\n');
}
function failureLines(failure, report, policy, json) {
    const { key, possiblyWritten, receiptFile } = report;
    const isInLog = (0,report_report/* isRecorded */.TN)(report);
    const inLog = isInLog
        ? `Yes. Search the ${logLink(report)} for ${code(key)}.`
        : possiblyWritten
            ? `Possibly. Search the ${logLink(report)} for ${code(key)}.`
            : 'No. This step wrote nothing.';
    const goesOn = `Yes, because of <code>on-failure: ${policy}</code>.`;
    return [
        `<b>What happened</b> (${failure.class}): ${sentence(failure.happened)}`,
        ...(key ? [`<b>Is the record in the log?</b> ${inLog}`] : []),
        `<b>Did the workflow continue?</b> ${(0,report_report/* failsStep */.ug)(failure, policy) ? 'No. This step failed.' : goesOn}`,
        `<b>What to do</b>: ${sentence(failure.remedy)}`,
        ...(receiptFile && !isInLog
            ? [
                `<b>The record is not lost.</b> ${json === undefined ? `The receipt ${code(receiptFile)} contains it until the job ends` : `The receipt below contains it, and so does ${code(receiptFile)} until the job ends`}. ${failure.class === 'rejected' ? 'A replay would send the rejected record again, so correct the input and re-run the job.' : 'When the cause is fixed, deliver the receipt with the <code>replay</code> action.'}`,
            ]
            : []),
    ];
}
function sentence(text) {
    return (0,text_escape/* forSummary */.oN)(text).replace(/`([^`<]+)`/g, '<code>$1</code>');
}
function successLine(report) {
    switch (report.result) {
        case 'checked':
            if (!report.isOnline)
                return 'The record is valid. Nothing was written or sent. The receipt is written after the last step of the job.';
            return `The credentials work, the audit log can be read, and the record is valid. Nothing was written, so write permission is not proven.${report.retention === undefined ? '' : ` The log keeps its records for ${report.retention}.`}`;
        case 'dry-run':
            return 'Nothing was sent. A dry run needs no network access.';
        case 'deferred':
            return `The record is <b>not in the ${logLink(report)} yet</b>, and nothing was sent. The receipt contains it until the job ends, in ${code(report.receiptFile)}. Upload the receipt as an artifact so that the replay action can deliver it.`;
        case 'already-recorded':
            return `The record was already in the ${logLink(report)}, so nothing was written. Search the log for ${code(report.key)}.`;
        default:
            return `${report.verified ? 'Read back from' : 'Written to'} the ${logLink(report)}. Search the log for ${code(report.key)}.`;
    }
}
function logLink({ site }) {
    return site
        ? `<a href="${(0,text_escape/* forHtml */.B2)((0,inputs_site/* auditLogUrl */.rK)(site))}">audit log of ${(0,text_escape/* forSummary */.oN)(site.host)}</a>`
        : 'audit log';
}
function recordTable({ record }) {
    if (!record)
        return '';
    const date = record.creationDate === undefined ? undefined : new Date(record.creationDate).toISOString();
    const rows = [
        ['Date', date && `${date.replace('T', ' ').slice(0, 19)} UTC`],
        ['Author', record.author?.displayName && (0,text_escape/* forSummary */.oN)(record.author.displayName)],
        ['Event type', record.category && (0,text_escape/* forSummary */.oN)(record.category)],
        ['Change', record.summary && `<b>${(0,text_escape/* forSummary */.oN)(record.summary)}</b>`],
        ['Affected object', record.affectedObject && objectCell(record.affectedObject)],
        ['Associated objects', record.associatedObjects?.map(objectCell).join('<br>')],
        ['Changed values', record.changedValues?.map(changeCell).join('<br>')],
        ['Description', record.description && (0,text_escape/* forSummary */.oN)(record.description)],
        ['Address', (0,text_escape/* forSummary */.oN)(record.remoteAddress)],
        ['System administrator', record.sysAdmin ? 'yes' : undefined],
    ];
    const cells = rows.flatMap(([name, value]) => value ? [`<tr><th align="left" valign="top" nowrap>${name}</th><td>${value}</td></tr>`] : []);
    return `<table>\n${cells.join('\n')}\n</table>`;
}
function objectCell(object) {
    return `${(0,text_escape/* forSummary */.oN)(object.objectType)}: ${object.objectType === 'Audit key' ? code(object.name) : (0,text_escape/* forSummary */.oN)(object.name)}`;
}
function changeCell(value) {
    return `${(0,text_escape/* forSummary */.oN)(value.name)}: ${code(value.oldValue, sanitize/* cleanValue */.XY)} → ${code(value.newValue, sanitize/* cleanValue */.XY)}`;
}
function receiptJson({ receipt }) {
    const json = jsonHtml(receipt);
    return json !== undefined && Buffer.byteLength(json) <= MOST_RECEIPT_BYTES ? json : undefined;
}
function jsonHtml(value) {
    return value && (0,text_escape/* forHtml */.B2)((0,text_escape/* forJson */.Cx)(JSON.stringify(value, null, 2)));
}
function details(title, json) {
    if (json === undefined)
        return '';
    return `<details><summary>${title}</summary>\n<pre lang="json"><code>${json}</code></pre>\n</details>`;
}
function code(text, clean) {
    return text ? `<code>${(0,text_escape/* forSummary */.oN)(text, clean)}</code>` : '<i>(empty)</i>';
}

// EXTERNAL MODULE: ./src/runner/state.ts
var state = __nccwpck_require__(6003);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure = __nccwpck_require__(4592);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: ./src/runner/errno.ts
var errno = __nccwpck_require__(6326);
// EXTERNAL MODULE: ./src/text/json.ts
var json = __nccwpck_require__(1789);
;// CONCATENATED MODULE: ./src/github/event-payload.ts



function readEventPayload(path) {
    if (!path)
        return { payload: {}, problem: 'GITHUB_EVENT_PATH is not set' };
    let text;
    try {
        text = (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch (error) {
        return { payload: {}, problem: `The GITHUB_EVENT_PATH file could not be read (${(0,errno/* errnoOf */.U)(error)})` };
    }
    try {
        const payload = JSON.parse(text);
        if ((0,json/* isObject */.Gv)(payload))
            return { payload };
    }
    catch {
    }
    return { payload: {}, problem: 'The GITHUB_EVENT_PATH file does not contain a JSON object' };
}
const SUBJECT_IN_PAYLOAD = ['release', 'deployment', 'deployment_status', 'workflow_run'];
function needsPayload(eventName) {
    return SUBJECT_IN_PAYLOAD.includes(eventName);
}

// EXTERNAL MODULE: ./src/record/subject.ts + 3 modules
var subject = __nccwpck_require__(3854);
;// CONCATENATED MODULE: ./src/modes/record-step.ts



function withEvent(step, kept) {
    const { context, payloadProblem } = step;
    if (kept)
        return { step: { ...step, event: kept }, warnings: [] };
    const { name } = context.event;
    if (payloadProblem !== undefined && needsPayload(name))
        throw new failure/* StepError */.zg({
            class: 'configuration',
            happened: `${payloadProblem}, and the action can't tell what a \`${name}\` event is about without that file. Nothing was sent to Confluence.`,
            remedy: 'Make the file readable for the account that runs the step. In a container job, check that the folder is mounted.',
        });
    const event = (0,subject/* readEventFacts */._)(context);
    const warnings = [];
    if (payloadProblem !== undefined)
        warnings.push(`${payloadProblem}, so the record has fewer details of the event.`);
    if (needsPayload(name) && !event.listened && !event.own.environment)
        warnings.push(`The payload of the \`${name}\` event does not say what it is about, so the record describes this run.`);
    return { step: { ...step, event }, warnings };
}

// EXTERNAL MODULE: ./src/modes/write-record.ts + 1 modules
var write_record = __nccwpck_require__(4250);
;// CONCATENATED MODULE: ./src/modes/record-action.ts








const recordAction = {
    inputNames: root_inputs/* INPUT_NAMES */.Q,
    restore: async (given) => (await __nccwpck_require__.e(/* import() */ 286).then(__nccwpck_require__.bind(__nccwpck_require__, 1286))).thawInputs(given, core/* getState */.Gu),
    parse: async (raw, sources) => {
        if (sources.stage === 'main')
            return (0,root_inputs/* parseInputs */.T)(raw, sources);
        const final = (await __nccwpck_require__.e(/* import() */ 286).then(__nccwpck_require__.bind(__nccwpck_require__, 1286))).withFinalOutcome(raw);
        const parsed = await (0,root_inputs/* parseInputs */.T)(final.raw, sources);
        return 'problems' in parsed ? parsed : { ...parsed, warnings: [...final.warnings, ...parsed.warnings] };
    },
    act,
    stopped: (failure, { site, inputs, isUnexpected }) => {
        const possiblyWritten = isUnexpected && inputs?.mode === 'submit';
        const result = possiblyWritten ? 'unconfirmed' : 'not-recorded';
        return { ...report_report/* NOTHING_SENT */.L5, possiblyWritten, result, failure, site };
    },
    report: writeReport,
};
async function act(given, raw) {
    const span = given.inputs.submitAt === 'step' ? undefined : await __nccwpck_require__.e(/* import() */ 286).then(__nccwpck_require__.bind(__nccwpck_require__, 1286));
    const pending = span && core/* getState */.Gu(state/* PENDING */.eG);
    const event = pending ? JSON.parse(core/* getState */.Gu(state/* EVENT */.ll)) : undefined;
    const { step, warnings } = withEvent(given, event);
    const report = pending
        ? await span.submitEnd(step, JSON.parse(pending))
        : await begin(step, raw, span);
    return { ...report, warnings: [...warnings, ...report.warnings] };
}
async function begin(step, raw, span) {
    const { mode, submitAt } = step.inputs;
    if (mode === 'check' || mode === 'dry-run')
        span?.stateOf(raw, step);
    const phase = submitAt === 'job-end' ? 'end' : undefined;
    switch (mode) {
        case 'check':
            return (await __nccwpck_require__.e(/* import() */ 668).then(__nccwpck_require__.bind(__nccwpck_require__, 6668))).check(step, { invocationIndex: 1, phase });
        case 'dry-run':
            return (await __nccwpck_require__.e(/* import() */ 365).then(__nccwpck_require__.bind(__nccwpck_require__, 4365))).dryRun(step, { invocationIndex: 1, phase });
        case 'defer':
        case 'submit':
            return span ? span.begin(step, raw) : (0,write_record/* writeRecord */.r)(step, { invocationIndex: (0,write_record/* claimInvocation */.z)(step) });
    }
}
function writeReport(result, { policy, warnings, redact }) {
    const { failure } = result;
    const report = {
        ...result,
        failure: failure && { ...failure, happened: redact(failure.happened) },
        warnings: [...warnings, ...result.warnings].map(redact),
    };
    return {
        outputs: writeOutputs(report),
        summary: writeSummary(report, policy),
        annotation: (0,report_report/* annotate */.fz)(report, policy),
        lines: lastLines(report),
    };
}
function lastLines({ result, verified }) {
    if (result === 'already-recorded')
        return ['The record is already in the audit log. Nothing was written.'];
    if (result !== 'recorded')
        return [];
    return [verified ? 'Recorded, and read back from the log.' : 'Recorded.'];
}

// EXTERNAL MODULE: ./src/github/context.ts
var github_context = __nccwpck_require__(9556);
// EXTERNAL MODULE: ./src/inputs/connection-inputs.ts
var connection_inputs = __nccwpck_require__(7859);
// EXTERNAL MODULE: ./src/inputs/credentials.ts
var credentials = __nccwpck_require__(6431);
// EXTERNAL MODULE: ./src/inputs/record-file.ts
var record_file = __nccwpck_require__(7831);
// EXTERNAL MODULE: ./src/runner/log.ts
var log = __nccwpck_require__(7708);
;// CONCATENATED MODULE: ./src/runner/runtime.ts
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGBREAK'];
const LAST_WORDS_MS = 1_500;
function openRuntime() {
    const cancel = new AbortController();
    const onSignal = () => {
        if (cancel.signal.aborted)
            return;
        cancel.abort();
        setTimeout(() => process.exit(1), LAST_WORDS_MS).unref();
    };
    for (const signal of SIGNALS)
        process.on(signal, onSignal);
    const startedAt = Date.now() - monotonicMs();
    return {
        now: () => Math.round(startedAt + monotonicMs()),
        sleep,
        random: Math.random,
        cancelled: cancel.signal,
    };
}
function monotonicMs() {
    return Number(process.hrtime.bigint()) / 1e6;
}
function sleep(ms, cancelled) {
    return new Promise((resolve) => {
        const wake = () => {
            clearTimeout(timer);
            cancelled.removeEventListener('abort', wake);
            resolve();
        };
        const timer = setTimeout(wake, ms);
        cancelled.addEventListener('abort', wake);
        if (cancelled.aborted)
            wake();
    });
}

// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __nccwpck_require__(3326);
;// CONCATENATED MODULE: ./src/modes/run.ts













async function runAction(env, action) {
    process.exitCode = 1;
    const runtime = openRuntime();
    const given = readInputs(action.inputNames);
    const secrets = maskSecrets(given, env);
    let raw = given;
    let inputs;
    let site;
    let warnings = [];
    let result;
    try {
        const stage = core/* getState */.Gu(state/* PENDING */.eG) === '' ? 'main' : 'post';
        if (stage === 'post')
            raw = (await action.restore?.(given)) ?? given;
        const parsed = await action.parse(raw, {
            stage,
            event: env.GITHUB_EVENT_NAME ?? '',
            now: runtime.now(),
            platform: process.platform,
            readRecordFile: (path) => (0,record_file/* readRecordFile */.m)(path, env),
        });
        site = 'problems' in parsed ? parsed.site : parsed.inputs.site;
        if ('problems' in parsed)
            throw new failure/* StepError */.zg((0,failure/* inputFailure */.vQ)(parsed.problems));
        ({ inputs, warnings } = parsed);
        const { payload, problem: payloadProblem } = readEventPayload(env.GITHUB_EVENT_PATH);
        const context = (0,github_context/* readContext */.y)(env, payload, inputs.job);
        const mask = (secret) => {
            for (const form of (0,redact/* secretForms */.eo)(secret))
                core/* setSecret */.Pq(form);
            secrets.push(secret);
        };
        result = await action.act({ inputs, context, payloadProblem, secrets, env, runtime, mask }, raw);
    }
    catch (error) {
        const isUnexpected = !(error instanceof failure/* StepError */.zg);
        result = action.stopped((0,failure/* failureOf */.g5)(error), { site, inputs, isUnexpected });
    }
    const options = { policy: policyOf(raw), redact: (0,redact/* redactor */.$p)(secrets) };
    publish((more) => action.report(result, { ...options, warnings: [...warnings, ...more] }), env);
    process.stdout.write('', () => process.exit());
}
function readInputs(names) {
    return Object.fromEntries(names.map((name) => [name, core/* getInput */.V4(name)]));
}
function maskSecrets(raw, env) {
    const inputs = connection_inputs/* SECRET_INPUTS */.pH.map((name) => raw[name] ?? '').filter((secret) => secret !== '');
    const secrets = [...inputs, ...(0,redact/* proxySecrets */.Wm)(env)];
    const { email, 'api-token': token } = raw;
    if (email && token)
        secrets.push((0,credentials/* basicAuthorization */.aR)(email, token).replace('Basic ', ''));
    for (const form of new Set(secrets.flatMap(redact/* secretForms */.eo)))
        core/* setSecret */.Pq(form);
    return secrets;
}
function policyOf(raw) {
    const policy = raw['on-failure'];
    return policy === 'warn' || policy === 'warn-on-outage' ? policy : 'fail';
}
function publish(write, env) {
    let report = write([]);
    try {
        if (!env.GITHUB_OUTPUT)
            throw new Error('GITHUB_OUTPUT is not set.');
        for (const [name, value] of Object.entries(report.outputs))
            core/* setOutput */.uH(name, value);
    }
    catch (error) {
        report = write([
            `The outputs of this step could not be written to the GITHUB_OUTPUT file (${(0,errno/* commandFileErrno */.Q)(error, env.GITHUB_OUTPUT)}).`,
        ]);
    }
    if (env.GITHUB_STEP_SUMMARY) {
        try {
            (0,external_node_fs_.appendFileSync)(env.GITHUB_STEP_SUMMARY, report.summary);
        }
        catch (error) {
            (0,log/* log */.R)(`The job summary could not be written (${(0,errno/* commandFileErrno */.Q)(error, env.GITHUB_STEP_SUMMARY)}).`);
        }
    }
    const { annotation, lines } = report;
    if (annotation?.level === 'error')
        core/* error */.z3(annotation.message, { title: 'Confluence Audit' });
    else {
        if (annotation)
            core/* warning */.$e(annotation.message, { title: 'Confluence Audit' });
        process.exitCode = 0;
    }
    lines.forEach(log/* log */.R);
}

;// CONCATENATED MODULE: ./src/main.ts


void runAction(process.env, recordAction);

module.exports = __webpack_exports__;
/******/ })()
;