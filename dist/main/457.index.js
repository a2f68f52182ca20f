"use strict";
exports.id = 457;
exports.ids = [457,136];
exports.modules = {

/***/ 3324:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ candidateNumbers),
/* harmony export */   CU: () => (/* binding */ assignPulls),
/* harmony export */   Tt: () => (/* binding */ judgePullRequests),
/* harmony export */   gl: () => (/* binding */ reach),
/* harmony export */   j5: () => (/* binding */ INCOMPLETE),
/* harmony export */   kO: () => (/* binding */ writersOf),
/* harmony export */   m: () => (/* binding */ namesOfCommits)
/* harmony export */ });
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3136);

function candidateNumbers(commits, branch) {
    return [...new Set(commits.flatMap((commit) => candidatesOf(commit, branch).map(({ number }) => number)))];
}
function candidatesOf({ pullRequests }, branch) {
    const merged = pullRequests.filter(({ isMerged }) => isMerged);
    const into = merged.filter(({ base }) => base === branch);
    if (into.length > 0)
        return into;
    return merged.filter(({ head, isFromFork }) => isFromFork || head !== branch);
}
function assignPulls(commits, pulls, { branch, range }) {
    const byNumber = new Map(pulls.map((pull) => [pull.number, pull]));
    const holders = holdersOf(pulls, range?.commits ?? [], new Map(commits.map((each) => [each.oid, each])));
    const used = new Set();
    const without = [];
    for (const commit of commits) {
        const candidates = candidatesOf(commit, branch);
        const associated = candidates.flatMap(({ number }) => byNumber.get(number) ?? []);
        const holding = holders.get(commit.oid) ?? [];
        const into = [...associated, ...holding].filter(({ base }) => base === branch);
        const bringing = into.length > 0 ? into : associated.length > 0 ? associated : holding;
        if (bringing.length === 0 && candidates.length === 0)
            without.push(commit);
        for (const pull of bringing)
            used.add(pull);
    }
    return { pulls: [...used].sort((one, other) => one.number - other.number), without };
}
function holdersOf(pulls, range, commits) {
    const parentsOf = new Map(range.map(({ oid, parents }) => [oid, parents]));
    const holders = new Map();
    for (const pull of pulls) {
        const own = [...pull.commits.map(({ oid }) => oid), pull.mergeCommit ?? ''];
        const onto = [...mergedBy(pull, parentsOf), ...rebasedFrom(pull, parentsOf, commits)];
        for (const oid of new Set([...own, ...onto]))
            holders.set(oid, [...(holders.get(oid) ?? []), pull]);
    }
    return holders;
}
function mergedBy({ mergeCommit = '', headOid }, parentsOf) {
    const [first, ...others] = parentsOf.get(mergeCommit) ?? [];
    return first !== undefined && others.length === 1 && others[0] === headOid
        ? reach(parentsOf, others, reach(parentsOf, [first]))
        : new Set();
}
function rebasedFrom({ commits: originals, mergeCommit = '' }, parentsOf, commits) {
    const found = [];
    let oid = mergeCommit;
    for (const original of originals.filter(({ parents }) => parents.length === 1).toReversed()) {
        const [parent = '', ...others] = parentsOf.get(oid) ?? [];
        const commit = commits.get(oid);
        if (commit === undefined)
            break;
        const isSame = commit.headline === original.headline && namesOf(commit) === namesOf(original);
        if (others.length > 0 || !isSame)
            return [];
        found.push(oid);
        oid = parent;
    }
    return found;
}
function namesOf({ authors }) {
    return JSON.stringify([authors.othersUnknown, ...authors.accounts.map(({ id }) => id).sort()]);
}
function reach(parentsOf, from, stops = new Set()) {
    const found = new Set();
    const open = [...from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const parents = parentsOf.get(next);
        if (parents === undefined || found.has(next) || stops.has(next))
            continue;
        found.add(next);
        open.push(...parents);
    }
    return found;
}
function writersOf({ commits, pulls, complete }) {
    const all = [...commits, ...pulls.flatMap((pull) => pull.commits)].map(({ authors }) => authors);
    const openers = pulls.map(({ author }) => author);
    return {
        accounts: [...all.flatMap(({ accounts }) => accounts), ...openers.filter((each) => each !== undefined)],
        othersUnknown: !complete || openers.includes(undefined) || all.some(({ othersUnknown }) => othersUnknown),
    };
}
function judgePullRequests({ commits, pulls, without, unsure, doubt, complete }) {
    if (without.length > 0)
        return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.verdict)('unmet', (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.withoutPull)(without.map(({ oid }) => oid)));
    if (unsure.length > 0)
        return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.verdict)('unknown', `${doubt}: ${namesOfCommits(unsure)}`);
    if (!complete)
        return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.verdict)('unknown', INCOMPLETE);
    return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.verdict)('met', `${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.count)(commits.length, 'commit')} by ${(0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.count)(pulls.length, 'merged pull request')}`);
}
function namesOfCommits(commits) {
    return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.few)(commits.map(({ oid }) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__.shortOid)(oid)));
}
const INCOMPLETE = 'not all commits or pull requests were read';


/***/ }),

/***/ 3136:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   count: () => (/* binding */ count),
/* harmony export */   few: () => (/* binding */ few),
/* harmony export */   reasonsOf: () => (/* binding */ reasonsOf),
/* harmony export */   shortOid: () => (/* binding */ shortOid),
/* harmony export */   verdict: () => (/* binding */ verdict),
/* harmony export */   withoutPull: () => (/* binding */ withoutPull),
/* harmony export */   writeEvidenceOutput: () => (/* binding */ writeEvidenceOutput)
/* harmony export */ });
/* harmony import */ var _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1425);

function verdict(result, reason) {
    return { result, reason };
}
function reasonsOf({ requirements }, result) {
    const named = requirements.filter((each) => each.result === result);
    return named.map(({ name, reason }) => `${name} (${reason})`).join('; ');
}
const LONGEST_OUTPUT = _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b1.outputs - 2 * _record_record_limits_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITS */ .b1.bodyBytes;
function writeEvidenceOutput(evidence) {
    const { approvals, pullRequests, tickets } = evidence;
    let json = JSON.stringify(evidence);
    for (let most = 4_096; json.length > LONGEST_OUTPUT && most >= 1; most = most >> 1)
        json = JSON.stringify({
            ...evidence,
            complete: false,
            approvals: { ...approvals, items: approvals.items.slice(0, most) },
            pullRequests: {
                ...pullRequests,
                items: pullRequests.items.slice(0, most),
                commitsWithout: pullRequests.commitsWithout.slice(0, most),
            },
            tickets: { ...tickets, items: tickets.items.slice(0, most) },
        });
    return json;
}
function few(items, most = 5) {
    const more = items.length - most;
    return more > 0 ? `${items.slice(0, most).join('; ')}; and ${more} more` : items.join('; ');
}
function count(number, noun) {
    return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
function withoutPull(oids) {
    return `${count(oids.length, 'commit')} without a merged pull request: ${few(oids.map(shortOid))}`;
}
function shortOid(oid) {
    return oid.slice(0, 7);
}


/***/ }),

/***/ 5457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NOT_ASKED: () => (/* binding */ NOT_ASKED),
  judgeEvidence: () => (/* binding */ judgeEvidence),
  nothingAsked: () => (/* binding */ nothingAsked),
  wasAsked: () => (/* binding */ wasAsked)
});

// EXTERNAL MODULE: ./src/github/known.ts
var known = __webpack_require__(4824);
// EXTERNAL MODULE: ./src/evidence/evidence.ts
var evidence = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/evidence/approval.ts


function approvalsFor(found, environment) {
    if (found.kind === 'unknown')
        return found;
    const wanted = environment.toLowerCase();
    return (0,known/* known */.eO)(found.value.filter(({ environments }) => environments.some((name) => name.toLowerCase() === wanted)));
}
function judgeApproval(found, environment) {
    if (found.kind === 'unknown')
        return (0,evidence.verdict)('unknown', found.reason);
    const approved = found.value.filter(({ state }) => state === 'approved');
    const rejected = found.value.filter(({ state }) => state === 'rejected');
    if (rejected.length > 0) {
        const both = approved.length > 0 ? `, ${namesOf(approved)} approved, and GitHub does not show the order` : '';
        return (0,evidence.verdict)('unmet', `${namesOf(rejected)} rejected ${environment}${both}`);
    }
    const people = approversOf(found.value);
    if (people.length > 0)
        return (0,evidence.verdict)('met', `${environment} approved by ${(0,evidence.few)(people.map(withId))}`);
    if (approved.some(({ user }) => user === undefined))
        return (0,evidence.verdict)('unknown', `the account that approved ${environment} is deleted`);
    if (approved.length > 0)
        return (0,evidence.verdict)('unmet', `${environment} approved only by ${namesOf(approved)}, which is not a person`);
    return (0,evidence.verdict)('unmet', `GitHub lists no approval of ${environment} for this run`);
}
function judgeIndependence(found, environment, actors, writers) {
    const approval = judgeApproval(found, environment);
    if (found.kind === 'unknown' || approval.result !== 'met')
        return approval;
    const startedBy = actors.kind === 'known' ? actors.value : [];
    const wroteIt = writers.kind === 'known' ? writers.value.accounts.map(({ id }) => id) : [];
    const approvers = approversOf(found.value);
    const others = approvers.filter(({ id }) => !startedBy.includes(id) && !wroteIt.includes(id));
    if (others.length === 0) {
        const reasons = approvers.map((each) => startedBy.includes(each.id)
            ? `${each.login} approved and started the run`
            : `${each.login} approved and wrote part of the change`);
        return (0,evidence.verdict)('unmet', (0,evidence.few)(reasons));
    }
    if (actors.kind === 'unknown')
        return (0,evidence.verdict)('unknown', actors.reason);
    if (writers.kind === 'unknown')
        return (0,evidence.verdict)('unknown', writers.reason);
    if (writers.value.othersUnknown)
        return (0,evidence.verdict)('unknown', 'GitHub does not show who wrote part of the change: an account is deleted, or an email address belongs to no account');
    return (0,evidence.verdict)('met', `${environment} approved by ${(0,evidence.few)(others.map(withId))}, who neither started the run nor wrote any of the change`);
}
function withId({ login, id }) {
    return `${login} (id ${id})`;
}
function approversOf(approvals) {
    const people = approvals.flatMap(({ state, user }) => state === 'approved' && user?.isPerson ? [user] : []);
    return [...new Map(people.map((user) => [user.id, user])).values()];
}
function namesOf(approvals) {
    return (0,evidence.few)([...new Set(approvals.map(({ user }) => user?.login ?? 'a deleted account'))]);
}

// EXTERNAL MODULE: ./src/evidence/changes.ts
var evidence_changes = __webpack_require__(3324);
// EXTERNAL MODULE: ./src/inputs/evidence-inputs.ts
var evidence_inputs = __webpack_require__(6356);
// EXTERNAL MODULE: ./src/text/truncate.ts
var truncate = __webpack_require__(3377);
;// CONCATENATED MODULE: ./src/evidence/review.ts


function judgeReview(pull) {
    if (!pull.complete)
        return (0,evidence.verdict)('unknown', 'GitHub has more commits or reviews of it than were read');
    const opinions = pull.reviews
        .filter(({ state }) => state === 'APPROVED' || state === 'CHANGES_REQUESTED' || state === 'DISMISSED')
        .sort((one, other) => one.submittedAt - other.submittedAt);
    const named = opinions.flatMap(({ author, state }) => (author ? [{ author, state }] : []));
    const latest = [...new Map(named.map((opinion) => [opinion.author.id, opinion])).values()];
    const nameless = opinions.filter(({ author }) => author === undefined);
    const objectors = latest.filter(({ state }) => state === 'CHANGES_REQUESTED');
    if (objectors.length > 0)
        return (0,evidence.verdict)('unmet', `${(0,evidence.few)(objectors.map(({ author }) => author.login))} requested changes`);
    if (nameless.some(({ state }) => state === 'CHANGES_REQUESTED'))
        return (0,evidence.verdict)('unknown', 'a deleted account requested changes');
    const approvals = latest
        .filter(({ state }) => state === 'APPROVED')
        .map(({ author }) => ({ author, ...judgeOpinion(pull, author, opinions) }));
    const good = approvals.filter(({ result }) => result === 'met');
    if (good.length > 0)
        return {
            ...(0,evidence.verdict)('met', `approved by ${(0,evidence.few)(good.map(({ author }) => author.login))}`),
            approvedBy: good.map(({ author }) => author),
        };
    const open = approvals.filter(({ result }) => result === 'unknown');
    if (open.length > 0)
        return (0,evidence.verdict)('unknown', (0,evidence.few)(open.map(({ reason }) => reason)));
    if (nameless.some(({ state }) => state === 'APPROVED'))
        return (0,evidence.verdict)('unknown', 'approved by a deleted account');
    if (approvals.length > 0)
        return (0,evidence.verdict)('unmet', (0,evidence.few)([...new Set(approvals.map(({ reason }) => reason))]));
    return (0,evidence.verdict)('unmet', opinions.length > 0 ? 'no approval is in effect' : 'nobody approved it');
}
function judgeOpinion(pull, author, opinions) {
    const { login, id } = author;
    const before = opinions.findLast((each) => each.author?.id === id && each.submittedAt <= pull.mergedAt);
    if (before?.state !== 'APPROVED')
        return (0,evidence.verdict)('unmet', `${login} approved after the merge`);
    if (!author.isPerson)
        return (0,evidence.verdict)('unmet', `approved only by ${login}, which is not a person`);
    if (!before.canPush)
        return (0,evidence.verdict)('unmet', `${login} approved, but can't push to the repository`);
    if (pull.author?.id === id)
        return (0,evidence.verdict)('unmet', `${login} approved, but opened it`);
    if (pull.commits.some(({ authors }) => authors.accounts.some((each) => each.id === id)))
        return (0,evidence.verdict)('unmet', `${login} approved, but wrote a commit of it`);
    const held = holds(pull, before);
    if (held.result !== 'met')
        return held;
    if (pull.author === undefined || pull.commits.some(({ authors }) => authors.othersUnknown))
        return (0,evidence.verdict)('unknown', 'GitHub does not show who wrote it: an account is deleted, or an email address belongs to no account');
    return held;
}
function holds(pull, approval) {
    const isLater = (at) => at >= approval.submittedAt && at <= pull.mergedAt;
    if (pull.forcePushes.some(isLater))
        return (0,evidence.verdict)('unmet', 'approved before the last force push');
    if (pull.baseChanges.some(isLater))
        return (0,evidence.verdict)('unknown', 'its base branch was changed after the approval');
    const { commit } = approval;
    if (commit === undefined)
        return (0,evidence.verdict)('unknown', 'GitHub no longer shows which commit was approved');
    const own = new Map(pull.commits.map(({ oid, parents }) => [oid, parents]));
    const approved = (0,evidence_changes/* reach */.gl)(own, [commit]);
    const newer = pull.commits.filter(({ oid }) => !approved.has(oid));
    const isBaseMerge = (parents) => parents.length > 1 && parents.some((parent) => !own.has(parent));
    const unsure = (0,evidence.verdict)('unknown', 'the base branch was merged into it, and GitHub does not show whether that happened after the approval and changed anything else');
    if (commit !== pull.headOid || newer.length > 0) {
        const onlyMerges = own.has(commit) && newer.length > 0 && newer.every(({ parents }) => isBaseMerge(parents));
        return onlyMerges ? unsure : (0,evidence.verdict)('unmet', 'approved before the last push');
    }
    const head = own.get(commit);
    if (head === undefined)
        return (0,evidence.verdict)('unknown', 'GitHub does not list the merged commit among its commits');
    return isBaseMerge(head) ? unsure : (0,evidence.verdict)('met', '');
}

;// CONCATENATED MODULE: ./src/evidence/tickets.ts



function ticketsIn(texts, pattern) {
    const everywhere = new RegExp(pattern.source, `${pattern.flags.replace(/[gy]/g, '')}g`);
    const found = texts.flatMap((text) => text.slice(0, evidence_inputs/* LONGEST_TICKET_TEXT */.Ep).match(everywhere) ?? []);
    return [...new Set(found.filter((ticket) => ticket !== ''))];
}
function ticketsOfPull({ title, head }, pattern) {
    return ticketsIn([title, head], pattern);
}
function ticketsOf({ pulls, without, unsure }, pattern) {
    const ofPulls = pulls.flatMap(({ title, head }) => [title, head]);
    const headlines = [...without, ...unsure].map(({ headline }) => headline);
    return ticketsIn([...ofPulls, ...headlines], pattern);
}
function judgeTickets(changes, pattern, ticketObjects) {
    if (ticketObjects.length > 0)
        return (0,evidence.verdict)('met', `from an input: ${(0,evidence.few)(ticketObjects)}`);
    if (changes.kind === 'unknown')
        return (0,evidence.verdict)('unknown', changes.reason);
    const { pulls, without, unsure, doubt, complete } = changes.value;
    const silent = [
        ...pulls.filter((pull) => ticketsOfPull(pull, pattern).length === 0).map(({ number }) => `#${number}`),
        ...silentCommits(without, pattern),
    ];
    if (silent.length > 0)
        return (0,evidence.verdict)('unmet', `${(0,evidence.few)(silent)}: no ticket`);
    const open = silentCommits(unsure, pattern);
    if (open.length > 0)
        return (0,evidence.verdict)('unknown', `${doubt}: ${(0,evidence.few)(open)}`);
    if (!complete)
        return (0,evidence.verdict)('unknown', evidence_changes/* INCOMPLETE */.j5);
    return (0,evidence.verdict)('met', (0,evidence.few)(ticketsOf(changes.value, pattern)));
}
function silentCommits(commits, pattern) {
    return commits
        .filter(({ headline }) => ticketsIn([headline], pattern).length === 0)
        .map(({ oid }) => (0,evidence.shortOid)(oid));
}

;// CONCATENATED MODULE: ./src/evidence/requirements.ts








function nothingAsked(why) {
    return { approvals: (0,known/* unknown */.L5)(why), changes: (0,known/* unknown */.L5)(why), actors: (0,known/* unknown */.L5)(why) };
}
function judgeEvidence(request, found) {
    const { kinds, since, environment = '', ticketPattern, ticketObjects } = request;
    const approvals = approvalsFor(found.approvals, environment);
    const { changes } = found;
    const writers = changes.kind === 'known' ? (0,known/* known */.eO)((0,evidence_changes/* writersOf */.kO)(changes.value)) : changes;
    const reviews = changes.kind === 'known' ? changes.value.pulls.map((pull) => ({ pull, ...judgeReview(pull) })) : [];
    const ofChanges = (rule) => changes.kind === 'known' ? rule(changes.value) : (0,evidence.verdict)('unknown', changes.reason);
    const judge = {
        approval: () => judgeApproval(approvals, environment),
        'independent-approval': () => judgeIndependence(approvals, environment, found.actors, writers),
        'pull-request': () => ofChanges(evidence_changes/* judgePullRequests */.Tt),
        review: () => ofChanges((value) => judgeReviews(value, reviews)),
        ticket: () => judgeTickets(changes, ticketPattern, ticketObjects),
    };
    const requirements = request.required.map((name) => ({ name, ...judge[name]() }));
    const isWhole = changes.kind === 'known' && changes.value.complete && changes.value.unsure.length === 0;
    const ifAsked = (kind, value) => (kinds.includes(kind) ? value : NOT_ASKED);
    return {
        commit: request.commit ?? null,
        since: since === 'none' ? since : typeof since === 'object' && 'sha' in since ? since.sha : null,
        commits: changes.kind === 'known' ? changes.value.commits.length : null,
        complete: kinds.every((kind) => (kind === 'approvals' ? approvals.kind === 'known' : isWhole)),
        approvals: foundApprovals(ifAsked('approvals', approvals), environment),
        pullRequests: foundPulls(ifAsked('pull-requests', changes), reviews, ticketPattern),
        tickets: kinds.includes('tickets')
            ? foundTickets(changes, ticketPattern, ticketObjects)
            : foundTickets(NOT_ASKED, ticketPattern, []),
        requirements,
        emergency: requirements.some(({ result }) => result !== 'met') ? (request.emergency ?? null) : null,
    };
}
const NOT_ASKED = (0,known/* unknown */.L5)('not asked for');
function wasAsked({ status, reason }) {
    return status !== 'unknown' || reason !== NOT_ASKED.reason;
}
function judgeReviews(changes, reviews) {
    const byPull = (0,evidence_changes/* judgePullRequests */.Tt)(changes);
    const all = reviews.map(({ pull, result, reason }) => (0,evidence.verdict)(result, `#${pull.number}: ${reason}`));
    if (byPull.result !== 'met')
        all.unshift(byPull);
    for (const result of ['unmet', 'unknown']) {
        const reasons = all.filter((each) => each.result === result).map(({ reason }) => reason);
        if (reasons.length > 0)
            return (0,evidence.verdict)(result, (0,evidence.few)(reasons));
    }
    return (0,evidence.verdict)('met', (0,evidence.few)(all.map(({ reason }) => reason)));
}
const LONGEST_COMMENT = 2_000;
function foundApprovals(approvals, environment) {
    if (approvals.kind === 'unknown')
        return { status: 'unknown', reason: approvals.reason, items: [] };
    const items = approvals.value.map(({ user, state, comment }) => ({
        user: user?.login ?? null,
        id: user?.id ?? null,
        state,
        comment: (0,truncate/* truncate */.xv)(comment, LONGEST_COMMENT),
    }));
    return items.length > 0
        ? { status: 'known', reason: '', items }
        : { status: 'none', reason: `GitHub lists no approval of ${environment} for this run`, items };
}
function foundPulls(changes, reviews, pattern) {
    if (changes.kind === 'unknown')
        return { status: 'unknown', reason: changes.reason, items: [], commitsWithout: [] };
    const items = reviews.map(({ pull, result, reason, approvedBy = [] }) => ({
        number: pull.number,
        title: (0,truncate/* truncate */.xv)(pull.title, evidence_inputs/* LONGEST_TICKET_TEXT */.Ep),
        url: pull.url,
        author: pull.author?.login ?? null,
        mergedBy: pull.mergedBy?.login ?? null,
        approvedBy: approvedBy.map(({ login, id }) => ({ user: login, id })),
        review: result,
        reason,
        tickets: ticketsOfPull(pull, pattern),
    }));
    const commitsWithout = changes.value.without.map(({ oid }) => oid);
    return { ...statusOf(changes, items.length > 0, 'no merged pull request'), items, commitsWithout };
}
function foundTickets(changes, pattern, ticketObjects) {
    const named = changes.kind === 'known' ? ticketsOf(changes.value, pattern) : [];
    const items = [...new Set([...ticketObjects, ...named])];
    return { ...statusOf(changes, items.length > 0, 'no ticket'), items };
}
function statusOf(changes, hasItems, none) {
    if (changes.kind === 'unknown')
        return { status: 'unknown', reason: changes.reason };
    const { complete, unsure, doubt, scope } = changes.value;
    if (!complete)
        return { status: 'unknown', reason: evidence_changes/* INCOMPLETE */.j5 };
    if (unsure.length > 0)
        return { status: 'unknown', reason: `${doubt}: ${(0,evidence_changes/* namesOfCommits */.m)(unsure)}` };
    if (hasItems)
        return { status: 'known', reason: scope };
    return { status: 'none', reason: scope === '' ? none : `${none}; ${scope}` };
}


/***/ }),

/***/ 4824:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ unknown),
/* harmony export */   Z6: () => (/* binding */ isRepository),
/* harmony export */   bj: () => (/* binding */ unanswered),
/* harmony export */   dH: () => (/* binding */ isOid),
/* harmony export */   e2: () => (/* binding */ readEach),
/* harmony export */   eO: () => (/* binding */ known)
/* harmony export */ });
function known(value) {
    return { kind: 'known', value };
}
function unknown(reason) {
    return { kind: 'unknown', reason };
}
function unanswered({ failure }) {
    return unknown(failure.happened.replace(/\.$/, ''));
}
function readEach(list, read) {
    if (!Array.isArray(list))
        return undefined;
    const values = list.map((entry) => read(entry));
    return values.every((value) => value !== undefined) ? values : undefined;
}
function isOid(text) {
    return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text);
}
function isRepository(text) {
    return /^[\w.-]{1,100}\/(?!\.{1,2}$)[\w.-]{1,100}$/.test(text);
}


/***/ })

};
;