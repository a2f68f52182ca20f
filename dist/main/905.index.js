"use strict";
exports.id = 905;
exports.ids = [905];
exports.modules = {

/***/ 4905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findLiveBefore: () => (/* binding */ findLiveBefore)
/* harmony export */ });
function findLiveBefore({ deployments, isComplete }, own) {
    const found = findOwn(deployments, own);
    if (found === 'needs-start')
        return found;
    const nothing = isComplete ? { liveBefore: 'none', rollback: false } : undefined;
    if (found === undefined)
        return judgeUnidentified(deployments, own, nothing);
    const isReplaced = own.hasSucceeded || deployments.slice(0, found).some(({ wasLive }) => wasLive);
    const before = deployments.slice(found);
    const live = before.find((each) => (isReplaced ? each.wasLive : each.isLive));
    return live === undefined ? nothing : toLiveBefore(before, live, own);
}
function judgeUnidentified(deployments, own, nothing) {
    const newest = deployments.find(({ isLive }) => isLive) ?? deployments.find(({ wasLive }) => wasLive);
    if (newest === undefined)
        return nothing;
    const run = own.runs.at(-1);
    const isNewestOlder = run && isOlder(newest, run);
    if (run === undefined || isNewestOlder === undefined)
        return run?.startedAt === undefined ? 'needs-start' : undefined;
    if (isNewestOlder)
        return newest.isLive ? toLiveBefore(deployments, newest, own) : nothing;
    if (newest.sha !== own.sha)
        return undefined;
    const older = deployments.slice(deployments.indexOf(newest) + 1);
    const other = older.find(({ wasLive, sha }) => wasLive && sha !== own.sha);
    return other && isOlder(other, run) ? toLiveBefore(older, other, own) : undefined;
}
function toLiveBefore(deployments, live, { sha }) {
    const earlier = deployments.slice(deployments.indexOf(live) + 1);
    const rollback = live.sha !== sha && earlier.some((each) => each.wasLive && each.sha === sha);
    return { liveBefore: { sha: live.sha }, rollback };
}
function isOlder({ createdAt, runs }, run) {
    if (createdAt !== undefined && run.startedAt !== undefined)
        return createdAt < run.startedAt;
    const [maker] = runs;
    if (maker === undefined || !isNumber(maker.id) || !isNumber(run.id))
        return undefined;
    if (run.attempt > 1 && BigInt(maker.id) >= BigInt(run.id))
        return undefined;
    return BigInt(maker.id) < BigInt(run.id);
}
function isNumber(id) {
    return /^\d+$/.test(id);
}
function findOwn(deployments, own) {
    if (own.id !== undefined && isNumber(own.id)) {
        const id = BigInt(own.id);
        const index = deployments.findIndex((each) => each.id === undefined || BigInt(each.id) <= id);
        const nearest = deployments[index];
        if (nearest === undefined)
            return deployments.length;
        if (nearest.id === undefined)
            return undefined;
        return nearest.id === own.id ? index + 1 : index;
    }
    for (const run of own.runs) {
        const found = findByRun(deployments, run);
        if (found !== undefined)
            return found === 'needs-start' ? found : deployments.indexOf(found) + 1;
    }
    return undefined;
}
function findByRun(deployments, run) {
    const ofRun = deployments.filter(({ runs }) => runs.some(({ id }) => id === run.id));
    const ofJob = ofRun.find(({ runs }) => runs.some(({ jobId }) => jobId !== undefined && jobId === run.jobId));
    if (ofJob !== undefined)
        return ofJob;
    const ofAttempt = ofRun.filter(({ runs }) => runs.some(({ id, attempt }) => id === run.id && (attempt ?? run.attempt) === run.attempt));
    const [newest] = ofAttempt;
    if (newest === undefined || run.attempt === 1)
        return newest;
    if (newest.runs.some(({ attempt }) => attempt === run.attempt))
        return newest;
    if (newest.isUnderWay)
        return newest;
    if (run.startedAt === undefined)
        return 'needs-start';
    return newest.createdAt !== undefined && newest.createdAt >= run.startedAt ? newest : undefined;
}


/***/ })

};
;