"use strict";
exports.id = 65;
exports.ids = [65];
exports.modules = {

/***/ 3065:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  collectEvidence: () => (/* binding */ collectEvidence)
});

// EXTERNAL MODULE: ./src/text/json.ts
var json = __webpack_require__(1789);
;// CONCATENATED MODULE: ./src/github/account.ts

const GHOST = '10137';
function readAccount(value) {
    const login = (0,json/* textAt */.$6)(value, 'login');
    const id = (0,json/* textAt */.$6)(value, 'databaseId') ?? (0,json/* textAt */.$6)(value, 'id');
    if (login === undefined || id === undefined || !/^\d+$/.test(id) || id === GHOST)
        return undefined;
    const type = (0,json/* textAt */.$6)(value, '__typename') ?? (0,json/* textAt */.$6)(value, 'type');
    return { login, id, isPerson: type === 'User' && !login.endsWith('[bot]') };
}
function readAuthors(connection) {
    const nodes = (0,json/* memberAt */.mz)(connection, 'nodes');
    if (!Array.isArray(nodes))
        return { accounts: [], othersUnknown: true };
    const accounts = nodes.map((node) => readAccount((0,json/* memberAt */.mz)(node, 'user')));
    return {
        accounts: accounts.filter((account) => account !== undefined),
        othersUnknown: accounts.length === 0 ||
            accounts.includes(undefined) ||
            (0,json/* memberAt */.mz)(connection, 'pageInfo', 'hasNextPage') !== false,
    };
}

// EXTERNAL MODULE: ./src/github/known.ts
var known = __webpack_require__(4824);
;// CONCATENATED MODULE: ./src/github/approvals.ts



async function askApprovals(api, repository, runId) {
    if (!(0,known/* isRepository */.Z6)(repository) || !/^\d+$/.test(runId))
        return (0,known/* unknown */.L5)('The run is not known, so GitHub can not be asked for its approvals');
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/approvals`);
    return answer.kind === 'answered' ? readApprovals(answer.body) : (0,known/* unanswered */.bj)(answer);
}
function readApprovals(body) {
    if (!Array.isArray(body))
        return (0,known/* unknown */.L5)('GitHub answered with something that is no list of approvals');
    const approvals = [];
    for (const entry of body) {
        const state = (0,json/* textAt */.$6)(entry, 'state');
        const list = (0,json/* memberAt */.mz)(entry, 'environments');
        const environments = Array.isArray(list) ? list.map((each) => (0,json/* textAt */.$6)(each, 'name')) : [undefined];
        if ((state !== 'approved' && state !== 'rejected' && state !== 'pending') ||
            !environments.every((name) => name !== undefined))
            return (0,known/* unknown */.L5)('GitHub lists an approval without its state or environment');
        approvals.push({
            environments,
            state,
            user: readAccount((0,json/* memberAt */.mz)(entry, 'user')),
            comment: (0,json/* textAt */.$6)(entry, 'comment') ?? '',
        });
    }
    return (0,known/* known */.eO)(approvals);
}

;// CONCATENATED MODULE: ./src/github/run-start.ts



async function askRunStart(api, repository, run) {
    if (!(0,known/* isRepository */.Z6)(repository) || !/^\d+$/.test(run.id))
        return (0,known/* unknown */.L5)('The run is not known');
    const answer = await api.get(`/repos/${repository}/actions/runs/${run.id}/attempts/${run.attempt}`);
    if (answer.kind !== 'answered')
        return (0,known/* unanswered */.bj)(answer);
    const createdAt = Date.parse((0,json/* textAt */.$6)(answer.body, 'created_at') ?? '');
    if ((0,json/* textAt */.$6)(answer.body, 'id') !== run.id || Number.isNaN(createdAt))
        return (0,known/* unknown */.L5)('GitHub answered with something that is not this run');
    return (0,known/* known */.eO)({
        createdAt,
        headSha: (0,json/* textAt */.$6)(answer.body, 'head_sha'),
        actor: readAccount((0,json/* memberAt */.mz)(answer.body, 'actor')),
        triggeringActor: readAccount((0,json/* memberAt */.mz)(answer.body, 'triggering_actor')),
    });
}

// EXTERNAL MODULE: ./src/evidence/evidence.ts
var evidence = __webpack_require__(3136);
;// CONCATENATED MODULE: ./src/github/commit-range.ts


const PAGE = 250;
const MOST_COMMITS = 2_500;
async function askRange(api, repository, since, commit) {
    if (!(0,known/* isRepository */.Z6)(repository) || !(0,known/* isOid */.dH)(since) || !(0,known/* isOid */.dH)(commit))
        return (0,known/* unknown */.L5)('The commits to compare are not known by their full SHA');
    const commits = new Map();
    let path = `/repos/${repository}/compare/${since}...${commit}?per_page=${PAGE}`;
    for (;;) {
        const answer = await api.get(path);
        if (answer.kind !== 'answered')
            return answer.status === 404 ? NOT_COMPARABLE : (0,known/* unanswered */.bj)(answer);
        const page = readPage(answer.body);
        if (page.kind === 'unknown')
            return page;
        const { status, total } = page.value;
        const before = commits.size;
        for (const each of page.value.commits)
            commits.set(each.oid, each);
        const hasNew = commits.size > before;
        if (answer.next === undefined || !hasNew || commits.size >= MOST_COMMITS)
            return (0,known/* known */.eO)({ status, commits: [...commits.values()], complete: commits.size === total });
        path = answer.next;
    }
}
const NOT_COMPARABLE = (0,known/* unknown */.L5)('GitHub can not compare this commit with the one that was live before (404): its history was rewritten, or the token lacks contents: read');
function readPage(body) {
    const list = (0,json/* memberAt */.mz)(body, 'commits');
    const total = (0,json/* memberAt */.mz)(body, 'total_commits');
    const status = (0,json/* textAt */.$6)(body, 'status');
    const commits = Array.isArray(list) ? list.map(readCommit) : [undefined];
    if (typeof total !== 'number' ||
        (status !== 'ahead' && status !== 'behind' && status !== 'identical' && status !== 'diverged') ||
        !commits.every((commit) => commit !== undefined))
        return (0,known/* unknown */.L5)('GitHub answered with something that is no comparison of commits');
    return (0,known/* known */.eO)({ status, total, commits });
}
function readCommit(value) {
    const oid = (0,json/* textAt */.$6)(value, 'sha') ?? '';
    const parents = (0,json/* memberAt */.mz)(value, 'parents');
    if (!(0,known/* isOid */.dH)(oid) || !Array.isArray(parents))
        return undefined;
    return { oid, parents: parents.map((parent) => (0,json/* textAt */.$6)(parent, 'sha') ?? '') };
}

;// CONCATENATED MODULE: ./src/github/batches.ts

const AT_ONCE = 4;
async function askBatches(api, repository, items, size, question, read) {
    const [owner, name] = repository.split('/');
    const askBatch = async (batch) => {
        const answer = await api.graphql(question(batch), { owner, name });
        if (answer.kind !== 'answered')
            return (0,known/* unanswered */.bj)(answer);
        return allKnown(batch.map((item, index) => read(answer.body, item, index)));
    };
    const values = [];
    const batches = inPieces(items, size);
    for (const group of inPieces(batches, AT_ONCE)) {
        const found = allKnown(await Promise.all(group.map(askBatch)));
        if (found.kind === 'unknown')
            return found;
        values.push(...found.value.flat());
    }
    return (0,known/* known */.eO)(values);
}
function allKnown(list) {
    const values = [];
    for (const each of list) {
        if (each.kind === 'unknown')
            return each;
        values.push(each.value);
    }
    return (0,known/* known */.eO)(values);
}
function inPieces(items, size) {
    const count = Math.ceil(items.length / size);
    return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}

;// CONCATENATED MODULE: ./src/github/commits.ts




const BATCH = 50;
const COMMIT = `fragment commit on Commit {
  oid
  messageHeadline
  authors(first: 100) { pageInfo { hasNextPage } nodes { user { __typename login databaseId } } }
  associatedPullRequests(first: 100) {
    pageInfo { hasNextPage }
    nodes { number state baseRefName headRefName isCrossRepository repository { id } }
  }
}`;
async function askCommits(api, repository, oids) {
    if (!(0,known/* isRepository */.Z6)(repository) || !oids.every(known/* isOid */.dH))
        return (0,known/* unknown */.L5)('The commits are not known by their full SHA');
    const question = (batch) => commitsQuery(batch.map((oid, index) => `c${index}: object(oid: "${oid}") { ...commit }`));
    return askBatches(api, repository, oids, BATCH, question, (data, oid, index) => commits_readCommit((0,json/* memberAt */.mz)(data, 'repository', `c${index}`), oid, (0,json/* textAt */.$6)(data, 'repository', 'id')));
}
function commitsQuery(objects) {
    return `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id
    ${objects.join('\n    ')}
  }
}
${COMMIT}`;
}
function commits_readCommit(value, oid, repositoryId) {
    const list = (0,json/* memberAt */.mz)(value, 'associatedPullRequests', 'nodes');
    if ((0,json/* textAt */.$6)(value, 'oid') !== oid || repositoryId === undefined || !Array.isArray(list))
        return (0,known/* unknown */.L5)(`GitHub did not say which pull requests have the commit ${oid}`);
    const pullRequests = [];
    for (const node of list) {
        const owner = (0,json/* textAt */.$6)(node, 'repository', 'id');
        const number = (0,json/* memberAt */.mz)(node, 'number');
        const base = (0,json/* textAt */.$6)(node, 'baseRefName');
        const head = (0,json/* textAt */.$6)(node, 'headRefName');
        if (owner === undefined || typeof number !== 'number' || base === undefined || head === undefined)
            return (0,known/* unknown */.L5)(`GitHub did not say which pull requests have the commit ${oid}`);
        if (owner !== repositoryId)
            continue;
        const isMerged = (0,json/* textAt */.$6)(node, 'state') === 'MERGED';
        pullRequests.push({
            number,
            isMerged,
            base,
            head,
            isFromFork: (0,json/* memberAt */.mz)(node, 'isCrossRepository') !== false,
        });
    }
    return (0,known/* known */.eO)({
        oid,
        headline: (0,json/* textAt */.$6)(value, 'messageHeadline') ?? '',
        authors: readAuthors((0,json/* memberAt */.mz)(value, 'authors')),
        pullRequests,
        complete: (0,json/* memberAt */.mz)(value, 'associatedPullRequests', 'pageInfo', 'hasNextPage') === false,
    });
}

;// CONCATENATED MODULE: ./src/github/pull-request.ts



const REVIEW_STATES = ['APPROVED', 'CHANGES_REQUESTED', 'COMMENTED', 'DISMISSED', 'PENDING'];
const LIST_NAMES = ['commits', 'reviews', 'timelineItems'];
function readList(connection) {
    const items = (0,json/* memberAt */.mz)(connection, 'nodes');
    const hasNext = (0,json/* memberAt */.mz)(connection, 'pageInfo', 'hasNextPage');
    const after = (0,json/* textAt */.$6)(connection, 'pageInfo', 'endCursor');
    const total = (0,json/* memberAt */.mz)(connection, 'totalCount');
    if (!Array.isArray(items) || typeof hasNext !== 'boolean' || (hasNext && after === undefined))
        return undefined;
    return {
        items,
        total: typeof total === 'number' ? total : undefined,
        after: hasNext ? after : undefined,
    };
}
function notSaid(number) {
    return `GitHub did not say who wrote and reviewed pull request #${number}`;
}
function readPull(value, lists) {
    const number = Number((0,json/* memberAt */.mz)(value, 'number'));
    const mergedAt = Date.parse((0,json/* textAt */.$6)(value, 'mergedAt') ?? '');
    const [base, head, headOid] = ['baseRefName', 'headRefName', 'headRefOid'].map((name) => (0,json/* textAt */.$6)(value, name));
    const commits = lists.commits.items.map(pull_request_readCommit);
    const reviews = lists.reviews.items.map(readReview);
    const events = lists.timelineItems.items.map((item) => ({
        type: (0,json/* textAt */.$6)(item, '__typename'),
        at: Date.parse((0,json/* textAt */.$6)(item, 'createdAt') ?? ''),
    }));
    if ((0,json/* memberAt */.mz)(value, 'merged') !== true ||
        Number.isNaN(mergedAt) ||
        base === undefined ||
        head === undefined ||
        headOid === undefined ||
        !commits.every((commit) => commit !== undefined) ||
        !reviews.every((review) => review !== undefined) ||
        events.some(({ at }) => Number.isNaN(at)))
        return (0,known/* unknown */.L5)(notSaid(number));
    const timesOf = (type) => events.filter((event) => event.type === type).map(({ at }) => at);
    return (0,known/* known */.eO)({
        number,
        title: (0,json/* textAt */.$6)(value, 'title') ?? '',
        url: (0,json/* textAt */.$6)(value, 'url') ?? '',
        base,
        head,
        headOid,
        author: readAccount((0,json/* memberAt */.mz)(value, 'author')),
        mergedBy: readAccount((0,json/* memberAt */.mz)(value, 'mergedBy')),
        mergedAt,
        mergeCommit: (0,json/* textAt */.$6)(value, 'mergeCommit', 'oid'),
        commits,
        reviews,
        forcePushes: timesOf('HeadRefForcePushedEvent'),
        baseChanges: timesOf('BaseRefChangedEvent'),
        complete: LIST_NAMES.every((name) => lists[name].after === undefined && isWhole(lists[name].items.length, lists[name].total)),
    });
}
function isWhole(count, total) {
    return total === undefined || count >= total;
}
function pull_request_readCommit(node) {
    const oid = (0,json/* textAt */.$6)(node, 'commit', 'oid');
    const parents = (0,json/* memberAt */.mz)(node, 'commit', 'parents', 'nodes');
    if (oid === undefined || !Array.isArray(parents))
        return undefined;
    return {
        oid,
        parents: parents.map((parent) => (0,json/* textAt */.$6)(parent, 'oid') ?? ''),
        authors: readAuthors((0,json/* memberAt */.mz)(node, 'commit', 'authors')),
    };
}
function readReview(node) {
    const state = REVIEW_STATES.find((each) => each === (0,json/* textAt */.$6)(node, 'state'));
    const canPush = (0,json/* memberAt */.mz)(node, 'authorCanPushToRepository');
    const submittedAt = Date.parse((0,json/* textAt */.$6)(node, 'submittedAt') ?? '');
    if (state === undefined || typeof canPush !== 'boolean')
        return undefined;
    if (Number.isNaN(submittedAt) && state !== 'PENDING')
        return undefined;
    const author = readAccount((0,json/* memberAt */.mz)(node, 'author'));
    return { state, submittedAt, author, canPush, commit: (0,json/* textAt */.$6)(node, 'commit', 'oid') };
}

;// CONCATENATED MODULE: ./src/github/pull-requests.ts




const pull_requests_BATCH = 10;
const MOST_PAGES = 20;
const LISTS = {
    commits: {
        size: 50,
        filter: '',
        fields: `totalCount nodes { commit {
      oid
      parents(first: 10) { nodes { oid } }
      authors(first: 100) { pageInfo { hasNextPage } nodes { user { __typename login databaseId } } }
    } }`,
    },
    reviews: {
        size: 100,
        filter: '',
        fields: `totalCount nodes { state submittedAt authorCanPushToRepository author { ...account } commit { oid } }`,
    },
    timelineItems: {
        size: 100,
        filter: ', itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT, BASE_REF_CHANGED_EVENT]',
        fields: `nodes { __typename ... on HeadRefForcePushedEvent { createdAt } ... on BaseRefChangedEvent { createdAt } }`,
    },
};
const ACCOUNT = `fragment account on Actor {
  __typename
  login
  ... on User { databaseId }
  ... on Bot { databaseId }
  ... on Mannequin { databaseId }
}`;
async function askPullRequests(api, repository, numbers) {
    if (!(0,known/* isRepository */.Z6)(repository))
        return (0,known/* unknown */.L5)('The repository is not known');
    const question = (batch) => pullsQuery(batch);
    const first = await askBatches(api, repository, numbers, pull_requests_BATCH, question, (data, number, index) => readFirst((0,json/* memberAt */.mz)(data, 'repository', `p${index}`), number));
    if (first.kind === 'unknown')
        return first;
    const pulls = [];
    for (const { value, lists } of first.value) {
        for (const name of LIST_NAMES) {
            const rest = await askRest(api, repository, Number((0,json/* memberAt */.mz)(value, 'number')), name, lists[name]);
            if (rest.kind === 'unknown')
                return rest;
        }
        const pull = readPull(value, lists);
        if (pull.kind === 'unknown')
            return pull;
        pulls.push(pull.value);
    }
    return (0,known/* known */.eO)(pulls);
}
function pullsQuery(numbers) {
    return `query ($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    ${numbers.map((number, index) => `p${index}: pullRequest(number: ${number}) { ...pull }`).join('\n    ')}
  }
}
fragment pull on PullRequest {
  number title url merged mergedAt baseRefName headRefName headRefOid
  author { ...account }
  mergedBy { ...account }
  mergeCommit { oid }
  ${LIST_NAMES.map((name) => listQuery(name, '')).join('\n  ')}
}
${ACCOUNT}`;
}
function listQuery(name, after) {
    const { size, filter, fields } = LISTS[name];
    return `${name}(first: ${size}${after}${filter}) { pageInfo { hasNextPage endCursor } ${fields} }`;
}
async function askRest(api, repository, number, name, list) {
    const [owner, repositoryName] = repository.split('/');
    const query = `query ($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${listQuery(name, ', after: $after')} }
  }
}
${name === 'reviews' ? ACCOUNT : ''}`;
    for (let pages = 1; list.after !== undefined && pages < MOST_PAGES; pages++) {
        const variables = { owner, name: repositoryName, number, after: list.after };
        const answer = await api.graphql(query, variables);
        if (answer.kind !== 'answered')
            return (0,known/* unanswered */.bj)(answer);
        const page = readList((0,json/* memberAt */.mz)(answer.body, 'repository', 'pullRequest', name));
        if (page === undefined || page.items.length === 0)
            return (0,known/* unknown */.L5)(notSaid(number));
        list.items.push(...page.items);
        list.after = page.after;
    }
    return (0,known/* known */.eO)(undefined);
}
function readFirst(value, number) {
    const [commits, reviews, timelineItems] = [
        readList((0,json/* memberAt */.mz)(value, 'commits')),
        readList((0,json/* memberAt */.mz)(value, 'reviews')),
        readList((0,json/* memberAt */.mz)(value, 'timelineItems')),
    ];
    return (0,json/* memberAt */.mz)(value, 'number') === number && commits && reviews && timelineItems
        ? (0,known/* known */.eO)({ value, lists: { commits, reviews, timelineItems } })
        : (0,known/* unknown */.L5)(notSaid(number));
}

// EXTERNAL MODULE: ./src/evidence/changes.ts
var evidence_changes = __webpack_require__(3324);
;// CONCATENATED MODULE: ./src/evidence/find-changes.ts





const MOST_PULL_REQUESTS = 500;
const SETTLED_MS = 60_000;
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;
async function findChanges(request, search, runtime) {
    const { repository, branch, commit: deployed } = request;
    const { api } = search;
    const span = await findSpan(request, api);
    if (span.kind === 'unknown')
        return span;
    const { oids, range, scope } = span.value;
    const firstAskedAt = runtime.now();
    let askedAt = firstAskedAt;
    const asked = await askCommits(api, repository, oids);
    if (asked.kind === 'unknown')
        return asked;
    const commits = new Map(asked.value.map((commit) => [commit.oid, commit]));
    const pulls = new Map();
    for (let tries = 1;; tries++) {
        const numbers = (0,evidence_changes/* candidateNumbers */.CC)([...commits.values()], branch);
        const news = numbers.slice(0, MOST_PULL_REQUESTS).filter((number) => !pulls.has(number));
        const found = await askPullRequests(api, repository, news);
        if (found.kind === 'unknown')
            return found;
        for (const pull of found.value)
            pulls.set(pull.number, pull);
        const all = [...commits.values()];
        const assigned = (0,evidence_changes/* assignPulls */.CU)(all, [...pulls.values()], { branch, range });
        const changes = {
            scope,
            commits: all,
            ...assigned,
            complete: (range?.complete ?? true) &&
                numbers.length <= MOST_PULL_REQUESTS &&
                all.every(({ complete }) => complete) &&
                assigned.pulls.every(({ complete }) => complete),
        };
        if (assigned.without.length === 0)
            return (0,known/* known */.eO)({ ...changes, settled: true });
        const settledAt = (await existedAt(firstAskedAt, deployed, search)) + SETTLED_MS;
        if (askedAt >= settledAt && (tries > 1 || !search.mayWait))
            return (0,known/* known */.eO)({ ...changes, settled: true });
        const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
        const until = runtime.now() + (tries > 1 ? Math.min(wait, Math.max(0, settledAt - runtime.now())) : wait);
        if (!search.mayWait || until >= search.deadline || runtime.cancelled.aborted)
            return (0,known/* known */.eO)({ ...changes, settled: false });
        await runtime.sleep(until - runtime.now(), runtime.cancelled);
        askedAt = runtime.now();
        const again = await askCommits(api, repository, assigned.without.map(({ oid }) => oid));
        if (again.kind === 'unknown')
            return again;
        for (const commit of again.value)
            commits.set(commit.oid, commit);
    }
}
async function findSpan({ repository, commit, since }, api) {
    if (commit === undefined)
        return (0,known/* unknown */.L5)('the record makes no claim about commits');
    const alone = (why) => (0,known/* known */.eO)({ oids: [commit], scope: `the commit alone: ${why}` });
    if (since === 'none')
        return alone('this is the first deployment');
    if (since === 'off')
        return alone('detect-changes is off');
    if (since === 'no environment')
        return alone('no environment was given, so nothing was live before');
    if ('unknown' in since)
        return (0,known/* unknown */.L5)(since.unknown);
    if (since.sha === commit)
        return alone('it was live before');
    const range = await askRange(api, repository, since.sha, commit);
    if (range.kind === 'unknown')
        return range;
    const { status, commits } = range.value;
    if (status === 'identical')
        return alone('it was live before');
    if (status === 'behind')
        return alone('this is a rollback');
    if (commits.length === 0)
        return (0,known/* unknown */.L5)('GitHub lists no commit that this deployment adds');
    const scope = status === 'diverged' ? 'what this side adds: it has diverged from what was live before' : '';
    return (0,known/* known */.eO)({ oids: commits.map(({ oid }) => oid), range: range.value, scope });
}
async function existedAt(firstAskedAt, commit, { runStart }) {
    const start = await runStart();
    return start.kind === 'known' && start.value.headSha === commit
        ? Math.min(firstAskedAt, start.value.createdAt)
        : firstAskedAt;
}

// EXTERNAL MODULE: ./src/evidence/judge.ts + 3 modules
var judge = __webpack_require__(7033);
;// CONCATENATED MODULE: ./src/evidence/collect.ts






const OPTIONAL_MS = 5_000;
const QUESTION_MS = 20_000;
async function collectEvidence(request, asking) {
    const kinds = (0,evidence/* kindsOf */.tG)(request);
    const isRequired = (...names) => names.some((name) => request.required.includes(name));
    const apis = new Map();
    const wayFor = (required) => {
        const way = apis.get(required) ?? openWay(required, asking);
        apis.set(required, way);
        return way;
    };
    const needsApprovals = isRequired('approval', 'independent-approval');
    const needsChanges = isRequired('independent-approval', 'pull-request', 'review') ||
        (isRequired('ticket') && request.ticketObjects.length === 0);
    const starts = new Map();
    const startOf = (required) => {
        const start = starts.get(required) ?? askStart(wayFor(required).api, request);
        starts.set(required, start);
        return start;
    };
    const [approvals, changes, actors] = await Promise.all([
        kinds.has('approvals') ? askForApprovals(wayFor(needsApprovals).api, request) : NOBODY_ASKED,
        kinds.has('pull-requests') || kinds.has('tickets')
            ? findChanges(request, { ...wayFor(needsChanges), runStart: () => startOf(needsChanges) }, asking.runtime)
            : NOBODY_ASKED,
        isRequired('independent-approval') ? findActors(request, () => startOf(true)) : NOBODY_ASKED,
    ]);
    const findings = { approvals, changes, actors };
    return (0,judge.judgeEvidence)(request, findings);
}
const NOBODY_ASKED = (0,known/* unknown */.L5)('not asked for');
function openWay(required, { open, runtime, timeoutMs }) {
    const half = timeoutMs / 2;
    const deadline = runtime.now() + (required ? half : Math.min(OPTIONAL_MS, half));
    const limitMs = required ? QUESTION_MS : OPTIONAL_MS;
    return { api: open({ limitMs, deadline, retry: required }), deadline, mayWait: required };
}
async function askForApprovals(api, { repository, run, environment }) {
    if (environment === undefined)
        return (0,known/* unknown */.L5)('there is no environment that could be approved');
    if (run === undefined)
        return (0,known/* unknown */.L5)('the event names no run that could be approved');
    return askApprovals(api, repository, run.id);
}
async function askStart(api, { repository, run }) {
    return run === undefined ? (0,known/* unknown */.L5)('the event names no run') : askRunStart(api, repository, run);
}
async function findActors({ actors }, runStart) {
    const ids = actors.map(({ id }) => id).filter((id) => id !== undefined);
    if (actors.length > 0 && ids.length === actors.length)
        return (0,known/* known */.eO)(ids);
    const start = await runStart();
    if (start.kind === 'unknown')
        return start;
    const { actor, triggeringActor } = start.value;
    return actor && triggeringActor
        ? (0,known/* known */.eO)([...ids, actor.id, triggeringActor.id])
        : (0,known/* unknown */.L5)('GitHub does not say who started the run: the account is deleted');
}


/***/ })

};
;