"use strict";
exports.id = 195;
exports.ids = [195];
exports.modules = {

/***/ 8195:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   decideEvidence: () => (/* binding */ decideEvidence),
/* harmony export */   missingOf: () => (/* binding */ missingOf)
/* harmony export */ });
function decideEvidence(evidence, { phase, onFailure }) {
    const missing = missingOf(evidence);
    const isUnmet = evidence.requirements.some(({ result }) => result === 'unmet');
    if (missing === '')
        return { kind: 'go-on', warnings: [] };
    if (evidence.emergency !== null)
        return { kind: 'go-on', warnings: [`Emergency change without required evidence. ${missing}`] };
    const isBefore = phase === 'before' && onFailure !== 'warn';
    const happened = `Required evidence is ${isUnmet ? 'not met' : 'unknown'}. ${missing}`;
    return isBefore
        ? {
            kind: 'stop',
            failure: {
                class: 'evidence',
                happened: `${happened} Nothing was written to Confluence.`,
                remedy: `${remedyFor(evidence)} For an emergency change, set \`emergency\` to the reason.`,
            },
        }
        : {
            kind: 'record',
            failure: {
                class: 'evidence',
                happened: `${happened} The record lists what is missing.`,
                remedy: phase === 'before' ? remedyFor(evidence) : AFTERWARDS,
            },
        };
}
const AFTERWARDS = 'The change has already happened. Have it reviewed now, and keep the proof together with the audit key. For the requirements, see https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md';
function remedyFor({ requirements }) {
    const has = (result) => requirements.some((each) => each.result === result);
    return [
        ...(has('unmet')
            ? [
                'Get the missing approval or ticket, then re-run the job. A review after the merge does not count: a change that was merged without a review can continue only with `emergency`.',
            ]
            : []),
        ...(has('unknown')
            ? [
                'GitHub did not return enough data to verify the evidence. Check that the job has the permissions that https://github.com/your-org/confluence-audit-action/blob/main/docs/evidence.md lists, then run the job again.',
            ]
            : []),
    ].join(' ');
}
function missingOf({ requirements }) {
    return [['unmet', 'Not met'], ['unknown', 'Unknown']]
        .map(([result, words]) => {
        const names = requirements.filter((each) => each.result === result);
        return names.length === 0
            ? ''
            : `${words}: ${names.map(({ name, reason }) => `${name} (${reason})`).join('; ')}.`;
    })
        .filter((line) => line !== '')
        .join(' ');
}


/***/ })

};
;