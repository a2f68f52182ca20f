"use strict";
exports.id = 221;
exports.ids = [221];
exports.modules = {

/***/ 1221:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  replay: () => (/* binding */ replay)
});

// EXTERNAL MODULE: ./src/runner/log.ts
var log = __webpack_require__(7708);
// EXTERNAL MODULE: ./src/confluence/audit-client.ts + 1 modules
var audit_client = __webpack_require__(9016);
// EXTERNAL MODULE: ./src/delivery/deliver.ts
var deliver = __webpack_require__(8973);
// EXTERNAL MODULE: ./src/failure/failure.ts
var failure_failure = __webpack_require__(4592);
// EXTERNAL MODULE: ./src/http/retry-after.ts
var retry_after = __webpack_require__(7821);
;// CONCATENATED MODULE: ./src/delivery/rate-limit.ts
/** Keeps many deliveries at once from running into a rate limit again and again: what one is told, all hear. */

/** Paces an audit log. Until a Retry-After is over no request leaves; the asker learns at once when that will be. */
function shareRateLimit(log, mostAtOnce, now) {
    let most = mostAtOnce;
    let notBefore = 0;
    const pace = async (ask) => {
        if (now() < notBefore)
            return held(notBefore);
        const answer = await ask();
        if (answer.kind === 'answered' && answer.status === 429) {
            most = Math.max(1, Math.floor(most / 2));
            notBefore = Math.max(notBefore, (0,retry_after/* retryTime */.o)(answer.header('retry-after'), answer.header('date'), now()) ?? 0);
        }
        return answer;
    };
    return {
        mostAtOnce: () => most,
        post: (...request) => pace(() => log.post(...request)),
        list: (...request) => pace(() => log.list(...request)),
    };
}
function held(notBefore) {
    return {
        kind: 'unavailable',
        lasting: false,
        notBefore,
        failure: {
            class: 'rate-limited',
            happened: 'Confluence asked another delivery of this replay to wait.',
            remedy: 'Raise `timeout`, or replay the rest later.',
        },
    };
}

// EXTERNAL MODULE: ./src/delivery/policy.ts
var policy = __webpack_require__(4360);
// EXTERNAL MODULE: ./src/record/provenance.ts
var provenance = __webpack_require__(2962);
// EXTERNAL MODULE: ./src/receipt/receipt.ts
var receipt_receipt = __webpack_require__(4056);
// EXTERNAL MODULE: ./src/receipt/receipt-file.ts
var receipt_file = __webpack_require__(5787);
// EXTERNAL MODULE: ./src/text/json.ts
var text_json = __webpack_require__(1789);
// EXTERNAL MODULE: ./src/text/escape.ts
var text_escape = __webpack_require__(7388);
// EXTERNAL MODULE: ./src/record/fields.ts
var fields = __webpack_require__(1916);
// EXTERNAL MODULE: ./src/record/build.ts
var build = __webpack_require__(5689);
// EXTERNAL MODULE: ./src/text/redact.ts
var redact = __webpack_require__(3326);
// EXTERNAL MODULE: ./src/text/sanitize.ts
var sanitize = __webpack_require__(4212);
;// CONCATENATED MODULE: ./src/replay/plan.ts
/** What a replay has to deliver, and what came of it. Pure: files in, records to deliver out; results in, a report out. */







/** The outcomes after which the record is in the log. */
const DELIVERED = ['recorded', 'already-recorded', 'delivered before'];
/**
 * Sorts the files: what must be delivered (one item a key, oldest first), and what need not or can't be, by name and
 * reason. A file that is no whole receipt, comes from a newer version or belongs to another site counts as a failure: a record of
 * it may be missing.
 */
function planReplay(files, site, secrets) {
    const passed = [];
    const groups = new Map();
    for (const { path, text } of files) {
        const read = text === undefined ? { problem: 'it could not be read' } : readReceipt(text, site, secrets);
        if ('problem' in read)
            passed.push({
                outcome: 'refused',
                name: path,
                attempts: 0,
                failure: badReceipt(read.problem),
            });
        else {
            const { receipt } = read;
            groups.set(receipt.auditKey, [...(groups.get(receipt.auditKey) ?? []), { path, receipt }]);
        }
    }
    const items = [];
    for (const [key, group] of groups) {
        const receipts = group.map(({ receipt }) => receipt);
        const landed = receipts.filter(({ possiblyWritten }) => possiblyWritten);
        const done = receipts.find(({ recorded }) => recorded);
        const receipt = landed[0] ?? receipts[0];
        if (done)
            passed.push({ outcome: 'delivered before', name: done.record.summary ?? key, key, attempts: 0 });
        else if (receipt)
            items.push({
                key,
                receipt,
                files: group,
                ...(landed.length > 0 && { earlier: whatLanded(landed) }),
            });
    }
    items.sort((a, b) => (a.receipt.creationDate ?? 0) - (b.receipt.creationDate ?? 0));
    return { items, passed };
}
/** What the earlier deliveries of one record left. Each began at a time of its own; a copied file is no second one. */
function whatLanded(landed) {
    const posts = landed.flatMap(({ attempts }) => attempts.filter(({ did }) => did === 'post'));
    const begun = new Set(landed.map(({ attempts }) => attempts[0]?.startedAt));
    const times = posts.map(({ startedAt, endedAt }) => Date.parse(endedAt ?? startedAt));
    return {
        possibleDuplicate: begun.size > 1 || landed.some(({ possibleDuplicate }) => possibleDuplicate),
        lastAt: Math.max(0, ...times.filter((time) => !Number.isNaN(time))),
    };
}
/**
 * The record as it is delivered late: with one more line of provenance, before the audit key. The key and the date stay,
 * because it is the same event. The user's text gives way where that is too long; the receipt keeps all.
 */
function lateRecord(receipt, run) {
    const { record, stepFailed, phase, fullRecord } = receipt;
    if (record.description === undefined)
        return { record, full: fullRecord ?? undefined, cuts: [] };
    // What an end tells of had happened all the same.
    const failed = phase === 'start'
        ? '; the step had failed then, and the release did not go on past it'
        : '; the step that records this had failed then';
    const lines = record.description.split('\n');
    const late = [
        ...lines.slice(0, -1),
        `Delivered late by: ${run}${stepFailed ? failed : ''}`,
        ...lines.slice(-1),
    ];
    // The provenance is what stands below the last empty line.
    const blank = late.lastIndexOf('');
    const userText = late.slice(0, Math.max(blank, 0)).join('\n');
    const provenance = late.slice(blank + 1).join('\n');
    const built = (0,build/* fitRecord */.de)({ ...record, description: late.join('\n') }, userText, provenance);
    return { ...built, full: fullRecord ?? (built.cuts.length > 0 ? record : undefined) };
}
/**
 * A receipt after a replay, or during one. What is in the log is marked, so that a second replay posts nothing; any other
 * keeps its record and its own story, and never forgets that something may have landed.
 * @param after the receipt of the late delivery as it stands.
 */
function markReceipt(own, after) {
    const attempts = [...own.attempts, ...after.attempts];
    if (after.recorded)
        return { ...after, attempts };
    const possiblyWritten = own.possiblyWritten || after.possiblyWritten;
    // Of the last answer to a post.
    const { httpStatus, serverDate, requestId } = after.httpStatus === null ? own : after;
    return {
        ...own,
        attempts,
        failure: after.failure,
        httpStatus,
        serverDate,
        requestId,
        possiblyWritten,
        possibleDuplicate: own.possibleDuplicate || after.possibleDuplicate,
        result: possiblyWritten ? 'unconfirmed' : own.result,
    };
}
/** Whether everything that was to be delivered is in the log, and something was. */
function isAllDelivered(replayed) {
    return (replayed.some(({ outcome }) => DELIVERED.includes(outcome)) &&
        replayed.every(({ failure }) => failure === undefined));
}
/** What nobody can wait away comes first, so that `warn-on-outage` never hides it. */
const GRAVITY = [
    'configuration',
    'authentication',
    'permission',
    'rejected',
    'unconfirmed',
    'rate-limited',
    'outage',
];
/** One failure for all, or none. It takes the class of the gravest, and the remedies of the three gravest kinds. */
function joinFailures(replayed) {
    const failed = replayed
        .flatMap(({ failure, name }) => (failure ? [{ failure, name }] : []))
        .sort((a, b) => GRAVITY.indexOf(a.failure.class) - GRAVITY.indexOf(b.failure.class));
    const [gravest] = failed;
    if (!gravest)
        return undefined;
    const shown = failed
        .slice(0, 5)
        .map(({ failure, name }) => `- ${(0,text_escape/* quote */.hD)(name)} (${failure.class}): ${failure.happened}`);
    const more = failed.length > shown.length
        ? [`- and ${failed.length - shown.length} more, in the table of the job summary`]
        : [];
    return {
        ...gravest.failure,
        remedy: [...new Set(failed.map(({ failure }) => failure.remedy))].slice(0, 3).join(' '),
        happened: [`${failed.length} of ${replayed.length} could not be delivered:`, ...shown, ...more].join('\n'),
    };
}
/** Reads one receipt, or says what is wrong with it. */
function readReceipt(text, site, secrets) {
    const json = (0,text_json/* parseJson */.qF)(text);
    if (json === undefined)
        return { problem: 'it is not whole JSON' };
    if ((0,text_json/* textAt */.$6)(json, 'format') !== receipt_receipt/* RECEIPT_FORMAT */.Nf)
        return { problem: 'it is not a receipt' };
    // Before anything of it is quoted.
    if ((0,redact/* holdsSecret */.hK)(text, secrets))
        return { problem: 'it holds a credential of this step' };
    const version = (0,text_json/* memberAt */.mz)(json, 'version');
    if (version !== 1)
        return {
            problem: typeof version === 'number' && version > 1
                ? `it was written by a newer version of this action (receipt version ${version}); update the action`
                : 'its version is missing or damaged',
        };
    const host = (0,text_json/* textAt */.$6)(json, 'site', 'host');
    if (host !== site.host)
        return { problem: `it belongs to another site, ${(0,text_escape/* quote */.hD)(host ?? 'unknown')}` };
    const problem = problemOf((0,text_json/* memberAt */.mz)(json, 'record'));
    if (problem !== undefined)
        return { problem: `its record is damaged: ${problem}` };
    const record = (0,text_json/* memberAt */.mz)(json, 'record');
    const auditKey = (0,text_json/* textAt */.$6)(json, 'auditKey') ?? '';
    if (!/^gha[0-9a-f]{32}$/.test(auditKey))
        return { problem: 'its audit key is damaged' };
    const recordDigest = (0,receipt_receipt/* digestRecord */.Gs)(record);
    if (recordDigest !== (0,text_json/* textAt */.$6)(json, 'recordDigest'))
        return { problem: 'its record was changed: the digest does not fit' };
    return {
        receipt: {
            ...readStory(json),
            site,
            auditKey,
            record,
            recordDigest,
            creationDate: record.creationDate ?? null,
        },
    };
}
/** What is wrong with a record, if anything. */
function problemOf(record) {
    const problems = [];
    const { remoteAddress } = (0,fields/* parsePartialRecord */.eu)('record', toPlain(record), problems);
    if (problems[0] !== undefined)
        return problems[0];
    if (!remoteAddress)
        return 'it has no address';
    return isClean(record) ? undefined : 'it holds something that this action never writes';
}
/** The members of a record that are no texts, and what they are. */
const NO_TEXTS = { creationDate: 'number', sysAdmin: 'boolean' };
/** Whether every member is as a record's members are when it is built: texts, and those cleaned. */
function isClean(value, member = '') {
    if (typeof value === 'object' && value !== null)
        return Object.entries(value).every(([name, each]) => isClean(each, name));
    const type = NO_TEXTS[member] ?? 'string';
    return typeof value === type && (typeof value !== 'string' || (0,sanitize/* cleanValue */.XY)(value) === value);
}
const RESULTS = ['recorded', 'already-recorded', 'not-recorded', 'unconfirmed'];
/** The members that only tell how the delivery went, as far as they are what they should be: a strange one stops nothing. */
function readStory(json) {
    const text = (name) => (0,text_json/* textAt */.$6)(json, name) ?? null;
    const flag = (name) => (0,text_json/* memberAt */.mz)(json, name) === true;
    const full = (0,text_json/* memberAt */.mz)(json, 'fullRecord');
    const attempts = (0,text_json/* memberAt */.mz)(json, 'attempts');
    return {
        format: receipt_receipt/* RECEIPT_FORMAT */.Nf,
        version: 1,
        writtenBy: text('writtenBy') ?? '',
        phase: text('phase') === 'end' ? 'end' : 'start',
        fullRecord: problemOf(full) === undefined ? full : null,
        result: RESULTS.find((result) => result === text('result')) ?? 'not-recorded',
        recorded: flag('recorded'),
        verified: flag('verified'),
        possiblyWritten: flag('possiblyWritten'),
        possibleDuplicate: flag('possibleDuplicate'),
        failure: null,
        httpStatus: Number(text('httpStatus')) || null,
        serverDate: text('serverDate'),
        requestId: text('requestId'),
        stepFailed: flag('stepFailed'),
        run: text('run') ?? '',
        attempts: (Array.isArray(attempts) ? attempts : []).slice(0, MOST_ATTEMPTS).flatMap(readEntry),
    };
}
/** More than any delivery makes. */
const MOST_ATTEMPTS = 1_000;
function readEntry(entry) {
    const [did, end, startedAt] = [(0,text_json/* textAt */.$6)(entry, 'did'), (0,text_json/* textAt */.$6)(entry, 'end'), (0,text_json/* textAt */.$6)(entry, 'startedAt')];
    if ((did !== 'post' && did !== 'look') || end === undefined || startedAt === undefined)
        return [];
    return [
        {
            did,
            startedAt,
            endedAt: (0,text_json/* textAt */.$6)(entry, 'endedAt') ?? null,
            end: end,
            status: Number((0,text_json/* textAt */.$6)(entry, 'status')) || null,
            reason: (0,text_json/* textAt */.$6)(entry, 'reason') ?? null,
        },
    ];
}
function badReceipt(problem) {
    return {
        class: 'configuration',
        happened: `${problem}.`,
        remedy: 'Get the file again from where it was kept, or take it out of `receipts`.',
    };
}
/** Deeper than any record is; what is nested further is damaged, and not followed. */
const DEEPEST = 6;
/** JSON's values as the fields' parsers take them: every scalar as text. */
function toPlain(value, depth = 0) {
    if (depth > DEEPEST || value === null || value === undefined)
        return null;
    if (Array.isArray(value))
        return value.map((item) => toPlain(item, depth + 1));
    if (typeof value === 'object')
        return new Map(Object.entries(value).map(([name, member]) => [name, toPlain(member, depth + 1)]));
    return typeof value === 'string' ? value : JSON.stringify(value);
}

// EXTERNAL MODULE: ./src/report/warnings.ts
var warnings = __webpack_require__(2741);
;// CONCATENATED MODULE: ./src/replay/replay.ts
/** `mode: replay`: delivers the records of receipts that could not be delivered in their own time. */











/** How many records are delivered at once while nobody asks to slow down. */
const MOST_AT_ONCE = 4;
/**
 * Replays a receipt or a folder of receipts. A bad file never stops the others. Throws a StepError where `receipts` names
 * nothing that can be read.
 */
async function replay(step) {
    const { inputs, runtime } = step;
    const files = (0,receipt_file/* readReceiptFiles */.KV)(inputs.receipts ?? '', step.env);
    if (files === undefined) {
        throw new failure_failure/* StepError */.zg({
            class: 'configuration',
            happened: '`receipts` names no file and no folder that can be read.',
            remedy: 'Set `receipts` to a receipt, or to the folder that holds them (where actions/download-artifact put them).',
        });
    }
    const { items, passed } = planReplay(files, inputs.site, step.secrets);
    (0,log/* log */.R)(`Files: ${files.length}. Records to deliver: ${items.length}. Passed over: ${passed.length}.`);
    passed.forEach(({ name, outcome, failure }) => (0,log/* log */.R)(`${outcome}: ${name}${failure === undefined ? '' : `: ${failure.happened}`}`));
    const delivered = [];
    const deadline = runtime.now() + inputs.timeoutMs;
    const auditLog = shareRateLimit((0,audit_client/* openAuditLog */.Q)((0,audit_client/* wayOf */.V)(step), runtime.now, step.mask), MOST_AT_ONCE, runtime.now);
    const queue = [...items];
    let working = 0;
    const work = async () => {
        working++;
        for (let item = queue.shift(); item; item = working > auditLog.mostAtOnce() ? undefined : queue.shift()) {
            const result = await deliverLate(item, auditLog, deadline, step);
            delivered.push(result);
            (0,log/* log */.R)(`${delivered.length} of ${items.length}: ${result.outcome}, ${item.receipt.auditKey}${result.failure ? `: ${result.failure.happened}` : ''}`);
        }
        working--;
    };
    await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, items.length) }, work));
    const replayed = [...delivered, ...passed];
    const failure = joinFailures(replayed);
    const possiblyWritten = replayed.some(({ outcome }) => outcome === 'unconfirmed');
    return {
        result: failure === undefined ? 'replayed' : possiblyWritten ? 'unconfirmed' : 'not-recorded',
        failure,
        possiblyWritten,
        verified: false,
        attempts: delivered.reduce((sum, { attempts }) => sum + attempts, 0),
        site: inputs.site,
        replayed,
        isAllDelivered: isAllDelivered(replayed),
        // Each sentence once: one annotation holds them all, and the receipts say which record it is about.
        warnings: [
            ...new Set(delivered.flatMap(({ warnings = [] }) => warnings)),
            ...(replayed.length === 0 ? ['`receipts` holds no receipt, so nothing was delivered.'] : []),
        ],
    };
}
async function deliverLate({ key, receipt, files, earlier }, auditLog, deadline, step) {
    const { inputs, context, runtime } = step;
    const built = lateRecord(receipt, (0,provenance/* runUrl */.V)(context));
    const { site, phase, run } = receipt;
    const subject = { site, key, phase, built, run, earlier };
    const { stepFailed } = receipt;
    const unmarked = new Set();
    const mark = (after) => {
        for (const { path, receipt: own } of files) {
            try {
                (0,receipt_file/* saveReceipt */.Yd)(path, markReceipt(own, after));
            }
            catch {
                unmarked.add(path);
            }
        }
    };
    const observer = {
        posting: (history) => mark((0,receipt_receipt/* writeReceipt */.Qz)(subject, history, { inFlightSince: runtime.now(), stepFailed })),
        noted: () => undefined,
        waiting: (_step, _now, history) => mark((0,receipt_receipt/* writeReceipt */.Qz)(subject, history, { stepFailed })),
    };
    const { verify, timeoutMs } = inputs;
    const order = { record: built.record, key, searchFirst: true, earlier, verify, timeoutMs, deadline };
    const { history, ending } = await (0,deliver/* deliver */.c)(order, auditLog, runtime, observer);
    const after = (0,receipt_receipt/* writeReceipt */.Qz)(subject, history, { ending, stepFailed });
    mark(after);
    if (unmarked.size > 0)
        (0,log/* log */.R)(`The receipt of ${key} could not be marked; a second replay will search the log for it again.`);
    return {
        outcome: after.result,
        name: built.record.summary ?? key,
        key,
        attempts: (0,policy/* countPosts */.ZR)(history),
        failure: after.failure ?? undefined,
        warnings: [...(0,warnings/* cutWarnings */.SV)(built.cuts, { hasReceipt: true }), ...(0,warnings/* copyWarnings */.v9)(ending)],
    };
}


/***/ })

};
;