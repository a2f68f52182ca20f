"use strict";
exports.id = 130;
exports.ids = [130];
exports.modules = {

/***/ 130:
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



const STATES = ['approved', 'rejected', 'pending'];
async function askApprovals(api, repository, runId) {
    if (!(0,known/* isRepository */.Z6)(repository) || !/^\d+$/.test(runId))
        return (0,known/* unknown */.L5)("The run is not known, so GitHub can't be asked for its approvals");
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/approvals`);
    if (answer.kind !== 'answered')
        return (0,known/* unanswered */.bj)(answer);
    if (!Array.isArray(answer.body))
        return (0,known/* unknown */.L5)("GitHub's response is not a list of approvals");
    const approvals = (0,known/* readEach */.e2)(answer.body, readApproval);
    if (approvals === undefined)
        return (0,known/* unknown */.L5)('GitHub lists an approval without its state or environment');
    if (approvals.length > 0)
        return (0,known/* known */.eO)(approvals);
    const jobs = await api.get(`/repos/${repository}/actions/runs/${runId}/jobs?per_page=1`);
    if (jobs.kind !== 'answered')
        return (0,known/* unanswered */.bj)(jobs);
    return Number((0,json/* memberAt */.mz)(jobs.body, 'total_count')) > 0 ? (0,known/* known */.eO)(approvals) : (0,known/* unknown */.L5)(NO_JOBS);
}
const NO_JOBS = 'GitHub lists neither approvals nor jobs of the run: the token lacks `actions: read`';
function readApproval(entry) {
    const state = STATES.find((each) => each === (0,json/* textAt */.$6)(entry, 'state'));
    const environments = (0,known/* readEach */.e2)((0,json/* memberAt */.mz)(entry, 'environments'), (each) => (0,json/* textAt */.$6)(each, 'name'));
    if (state === undefined || environments === undefined)
        return undefined;
    const user = readAccount((0,json/* memberAt */.mz)(entry, 'user'));
    return { environments, state, user, comment: (0,json/* textAt */.$6)(entry, 'comment') ?? '' };
}

// EXTERNAL MODULE: ./src/github/unanswered.ts
var unanswered = __webpack_require__(4363);
;// CONCATENATED MODULE: ./src/github/runs.ts


async function readRunAttempt(api, repository, runId, attempt) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}/attempts/${attempt}`);
    if (answer.kind === 'unavailable')
        return answer;
    const text = (...path) => (0,json/* textAt */.$6)(answer.body, ...path);
    const actor = (name) => {
        const login = text(name, 'login');
        return login === undefined ? undefined : { login, id: text(name, 'id') };
    };
    return {
        repository: { id: text('repository', 'id'), name: text('repository', 'full_name') },
        headSha: text('head_sha'),
        event: text('event'),
        workflow: text('path')?.replace(/@.*$/s, ''),
        actor: actor('actor'),
        triggeringActor: actor('triggering_actor'),
        status: text('status'),
        conclusion: text('conclusion'),
        startedAt: text('run_started_at'),
        updatedAt: text('updated_at'),
    };
}
async function countAttempts(api, repository, runId) {
    const answer = await api.get(`/repos/${repository}/actions/runs/${runId}`);
    const attempts = answer.kind === 'answered' ? Number(textAt(answer.body, 'run_attempt')) : NaN;
    return Number.isSafeInteger(attempts) ? attempts : undefined;
}
const MOST_PAGES = 50;
async function readAttemptJobs(api, repository, runId, attempt) {
    const checkRunIds = new Set();
    const conclusions = new Set();
    let haveEnded = true;
    let path = `/repos/${repository}/actions/runs/${runId}/attempts/${attempt}/jobs?per_page=100`;
    for (let page = 1; path !== undefined; page++) {
        const answer = await api.get(path);
        if (answer.kind === 'unavailable')
            return answer;
        const jobs = memberAt(answer.body, 'jobs');
        if (!Array.isArray(jobs) || page > MOST_PAGES)
            return failedRead("GitHub's list of a run's jobs is incomplete.");
        for (const job of jobs) {
            const id = textAt(job, 'check_run_url')?.split('/').at(-1) ?? textAt(job, 'id');
            if (id !== undefined)
                checkRunIds.add(id);
            const conclusion = textAt(job, 'conclusion');
            if (conclusion === undefined)
                haveEnded = false;
            else
                conclusions.add(conclusion);
        }
        path = answer.next;
    }
    if (checkRunIds.size === 0)
        return failedRead("GitHub lists no job of the run's attempt.");
    return { checkRunIds, conclusions, haveEnded };
}

;// CONCATENATED MODULE: ./src/github/commit-range.ts


const STATUSES = ['ahead', 'behind', 'identical', 'diverged'];
const PAGES = 'per_page=100&page=1';
const MOST_COMMITS = 2_500;
async function askRange(api, repository, since, commit) {
    if (!(0,known/* isRepository */.Z6)(repository) || !(0,known/* isOid */.dH)(since) || !(0,known/* isOid */.dH)(commit))
        return (0,known/* unknown */.L5)('The commits to compare are not known by their full SHA');
    const commits = new Map();
    let path = `/repos/${repository}/compare/${since}...${commit}?${PAGES}`;
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
const NOT_COMPARABLE = (0,known/* unknown */.L5)("GitHub can't compare this commit with the one that was live before (404): its history was rewritten, or the token lacks `contents: read`");
function readPage(body) {
    const commits = (0,known/* readEach */.e2)((0,json/* memberAt */.mz)(body, 'commits'), readCommit);
    const total = (0,json/* memberAt */.mz)(body, 'total_commits');
    const status = STATUSES.find((each) => each === (0,json/* textAt */.$6)(body, 'status'));
    if (typeof total !== 'number' || status === undefined || commits === undefined)
        return (0,known/* unknown */.L5)("GitHub's response is not a comparison of commits");
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
    return askBatches(api, repository, oids, BATCH, commitsQuery, (data, oid, index) => commits_readCommit((0,json/* memberAt */.mz)(data, 'repository'), `c${index}`, oid));
}
function commitsQuery(oids) {
    return `query Commits($owner: String!, $name: String!) {
  repository(owner: $owner, name: $name) {
    id
    pullRequests(states: MERGED, first: 1) { totalCount }
    ${oids.map((oid, index) => `c${index}: object(oid: "${oid}") { ...commit }`).join('\n    ')}
  }
}
${COMMIT}`;
}
function commits_readCommit(repository, name, oid) {
    const value = (0,json/* memberAt */.mz)(repository, name);
    const repositoryId = (0,json/* textAt */.$6)(repository, 'id');
    const associated = (0,known/* readEach */.e2)((0,json/* memberAt */.mz)(value, 'associatedPullRequests', 'nodes'), readAssociated);
    if ((0,json/* textAt */.$6)(value, 'oid') !== oid || repositoryId === undefined || associated === undefined)
        return (0,known/* unknown */.L5)(`GitHub did not say which pull requests have the commit ${oid}`);
    return (0,known/* known */.eO)({
        oid,
        headline: (0,json/* textAt */.$6)(value, 'messageHeadline') ?? '',
        authors: readAuthors((0,json/* memberAt */.mz)(value, 'authors')),
        pullRequests: associated.filter((pull) => pull.repositoryId === repositoryId),
        showsPullRequests: Number((0,json/* memberAt */.mz)(repository, 'pullRequests', 'totalCount')) > 0,
        complete: (0,json/* memberAt */.mz)(value, 'associatedPullRequests', 'pageInfo', 'hasNextPage') === false,
    });
}
function readAssociated(node) {
    const repositoryId = (0,json/* textAt */.$6)(node, 'repository', 'id');
    const number = (0,json/* memberAt */.mz)(node, 'number');
    const base = (0,json/* textAt */.$6)(node, 'baseRefName');
    const head = (0,json/* textAt */.$6)(node, 'headRefName');
    if (repositoryId === undefined || typeof number !== 'number' || base === undefined || head === undefined)
        return undefined;
    const isMerged = (0,json/* textAt */.$6)(node, 'state') === 'MERGED';
    const isFromFork = (0,json/* memberAt */.mz)(node, 'isCrossRepository') !== false;
    return { repositoryId, number, isMerged, base, head, isFromFork };
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
    const base = (0,json/* textAt */.$6)(value, 'baseRefName');
    const head = (0,json/* textAt */.$6)(value, 'headRefName');
    const headOid = (0,json/* textAt */.$6)(value, 'headRefOid');
    const commits = (0,known/* readEach */.e2)(lists.commits.items, pull_request_readCommit);
    const reviews = (0,known/* readEach */.e2)(lists.reviews.items, readReview);
    const events = lists.timelineItems.items.map((item) => ({
        type: (0,json/* textAt */.$6)(item, '__typename'),
        at: Date.parse((0,json/* textAt */.$6)(item, 'createdAt') ?? ''),
    }));
    if ((0,json/* memberAt */.mz)(value, 'merged') !== true ||
        Number.isNaN(mergedAt) ||
        base === undefined ||
        head === undefined ||
        headOid === undefined ||
        !commits?.length ||
        reviews === undefined ||
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
        complete: LIST_NAMES.every((name) => {
            const { items, total = 0, after } = lists[name];
            return after === undefined && items.length >= total;
        }),
    });
}
function pull_request_readCommit(node) {
    const oid = (0,json/* textAt */.$6)(node, 'commit', 'oid');
    const parents = (0,json/* memberAt */.mz)(node, 'commit', 'parents', 'nodes');
    if (oid === undefined || !Array.isArray(parents))
        return undefined;
    return {
        oid,
        headline: (0,json/* textAt */.$6)(node, 'commit', 'messageHeadline') ?? '',
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
const pull_requests_MOST_PAGES = 20;
const LISTS = {
    commits: {
        size: 50,
        filter: '',
        fields: `totalCount nodes { commit {
      oid
      messageHeadline
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
    const first = await askBatches(api, repository, numbers, pull_requests_BATCH, pullsQuery, (data, number, index) => readFirst((0,json/* memberAt */.mz)(data, 'repository', `p${index}`), number));
    if (first.kind === 'unknown')
        return first;
    const pulls = [];
    for (const { value, lists } of first.value) {
        for (const name of LIST_NAMES) {
            const failed = await askRest(api, repository, Number((0,json/* memberAt */.mz)(value, 'number')), name, lists[name]);
            if (failed)
                return failed;
        }
        const pull = readPull(value, lists);
        if (pull.kind === 'unknown')
            return pull;
        pulls.push(pull.value);
    }
    return (0,known/* known */.eO)(pulls);
}
function pullsQuery(numbers) {
    return `query PullRequests($owner: String!, $name: String!) {
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
    const query = `query PullRequestPage($owner: String!, $name: String!, $number: Int!, $after: String!) {
  repository(owner: $owner, name: $name) {
    pullRequest(number: $number) { ${listQuery(name, ', after: $after')} }
  }
}
${name === 'reviews' ? ACCOUNT : ''}`;
    for (let pages = 1; list.after !== undefined && pages < pull_requests_MOST_PAGES; pages++) {
        const answer = await api.graphql(query, { owner, name: repositoryName, number, after: list.after });
        if (answer.kind !== 'answered')
            return (0,known/* unanswered */.bj)(answer);
        const page = readList((0,json/* memberAt */.mz)(answer.body, 'repository', 'pullRequest', name));
        if (page === undefined || page.items.length === 0)
            return (0,known/* unknown */.L5)(notSaid(number));
        list.items.push(...page.items);
        list.after = page.after;
    }
    return undefined;
}
function readFirst(value, number) {
    const commits = readList((0,json/* memberAt */.mz)(value, 'commits'));
    const reviews = readList((0,json/* memberAt */.mz)(value, 'reviews'));
    const timelineItems = readList((0,json/* memberAt */.mz)(value, 'timelineItems'));
    return (0,json/* memberAt */.mz)(value, 'number') === number && commits && reviews && timelineItems
        ? (0,known/* known */.eO)({ value, lists: { commits, reviews, timelineItems } })
        : (0,known/* unknown */.L5)(notSaid(number));
}

// EXTERNAL MODULE: ./src/evidence/changes.ts
var evidence_changes = __webpack_require__(3324);
;// CONCATENATED MODULE: ./src/evidence/find-changes.ts





const MOST_PULL_REQUESTS = 500;
const SETTLED_MS = 60_000;
const TOO_EARLY = 'GitHub shows no merged pull request yet';
const NO_PULLS = 'GitHub shows no merged pull request of this repository, because it has none, or the token lacks `pull-requests: read`';
const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 15_000;
async function findChanges(request, search, runtime) {
    const { repository, branch, commit: deployed } = request;
    const { api } = search;
    const span = await findSpan(request, api);
    if (span.kind === 'unknown')
        return span;
    const firstAskedAt = runtime.now();
    let askedAt = firstAskedAt;
    let { oids } = span.value;
    const commits = new Map();
    const pulls = new Map();
    for (let tries = 1;; tries++) {
        const asked = await askCommits(api, repository, oids);
        if (asked.kind === 'unknown')
            return asked;
        for (const commit of asked.value)
            commits.set(commit.oid, commit);
        const numbers = (0,evidence_changes/* candidateNumbers */.CC)([...commits.values()], branch).slice(0, MOST_PULL_REQUESTS);
        const news = numbers.filter((number) => !pulls.has(number));
        const found = await askPullRequests(api, repository, news);
        if (found.kind === 'unknown')
            return found;
        for (const pull of found.value)
            pulls.set(pull.number, pull);
        const changes = assess(span.value, [...commits.values()], [...pulls.values()], branch);
        const { without } = changes;
        const unsure = without.filter(({ pullRequests }) => pullRequests.length === 0);
        const doubtful = (doubt) => (0,known/* known */.eO)({ ...changes, without: without.filter((each) => !unsure.includes(each)), unsure, doubt });
        if (unsure.length > 0 && !unsure.some(({ showsPullRequests }) => showsPullRequests))
            return doubtful(NO_PULLS);
        const settledAt = unsure.length === 0 ? 0 : (await existedAt(firstAskedAt, deployed, search)) + SETTLED_MS;
        if (without.length === 0 || (askedAt >= settledAt && (tries > 1 || !search.mayWait)))
            return (0,known/* known */.eO)(changes);
        const until = runtime.now() + waitFor(tries, settledAt - runtime.now());
        if (!search.mayWait || until >= search.deadline || runtime.cancelled.aborted)
            return doubtful(TOO_EARLY);
        await runtime.sleep(until - runtime.now(), runtime.cancelled);
        askedAt = runtime.now();
        oids = without.map(({ oid }) => oid);
    }
}
function assess({ scope, range }, commits, pulls, branch) {
    const assigned = (0,evidence_changes/* assignPulls */.CU)(commits, pulls, { branch, range });
    const isWhole = (range?.complete ?? true) &&
        (0,evidence_changes/* candidateNumbers */.CC)(commits, branch).length <= MOST_PULL_REQUESTS &&
        [...commits, ...assigned.pulls].every(({ complete }) => complete);
    return { scope, commits, ...assigned, unsure: [], doubt: '', complete: isWhole };
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
        return (0,known/* unknown */.L5)('GitHub lists no new commit in this deployment');
    const scope = status === 'diverged'
        ? 'only the commits of the deployed branch, because it has diverged from the commit that was live before'
        : '';
    return (0,known/* known */.eO)({ oids: commits.map(({ oid }) => oid), range: range.value, scope });
}
function waitFor(tries, untilSettled) {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (tries - 1));
    return Math.min(wait, Math.max(FIRST_WAIT_MS, untilSettled));
}
async function existedAt(firstAskedAt, commit, { runStart }) {
    const start = await runStart();
    if (start.kind === 'unknown' || start.value.headSha !== commit)
        return firstAskedAt;
    const startedAt = Date.parse(start.value.startedAt ?? '');
    return Number.isNaN(startedAt) ? firstAskedAt : Math.min(firstAskedAt, startedAt);
}

// EXTERNAL MODULE: ./src/evidence/requirements.ts + 3 modules
var requirements = __webpack_require__(5457);
;// CONCATENATED MODULE: ./src/evidence/collect.ts





const OPTIONAL_MS = 5_000;
const QUESTION_MS = 20_000;
async function collectEvidence(request, asking) {
    const { kinds, required } = request;
    const isRequired = (...names) => names.some((name) => required.includes(name));
    const ways = { required: openWay(true, asking), optional: openWay(false, asking) };
    const forApprovals = isRequired('approval', 'independent-approval') ? ways.required : ways.optional;
    const needsChanges = isRequired('independent-approval', 'pull-request', 'review') ||
        (isRequired('ticket') && request.ticketObjects.length === 0);
    const forChanges = needsChanges ? ways.required : ways.optional;
    let start;
    const runStart = () => (start ??= askStart(forChanges.api, request));
    const [approvals, changes, actors] = await Promise.all([
        kinds.includes('approvals') ? askForApprovals(forApprovals.api, request) : requirements.NOT_ASKED,
        kinds.includes('pull-requests') || kinds.includes('tickets')
            ? findChanges(request, { ...forChanges, runStart }, asking.runtime)
            : requirements.NOT_ASKED,
        isRequired('independent-approval') ? findActors(request, runStart) : requirements.NOT_ASKED,
    ]);
    return (0,requirements.judgeEvidence)(request, { approvals, changes, actors });
}
function openWay(required, { open, runtime, timeoutMs }) {
    const half = timeoutMs / 2;
    const deadline = runtime.now() + (required ? half : Math.min(OPTIONAL_MS, half));
    const limitMs = required ? QUESTION_MS : OPTIONAL_MS;
    return { api: open({ limitMs, deadline, retry: required }), deadline, mayWait: required };
}
async function askForApprovals(api, { repository, run, environment }) {
    if (environment === undefined)
        return (0,known/* unknown */.L5)('no environment is set, so none can be approved');
    if (run === undefined)
        return (0,known/* unknown */.L5)('the event names no run that can be approved');
    return askApprovals(api, repository, run.id);
}
async function askStart(api, { repository, run }) {
    if (run === undefined)
        return (0,known/* unknown */.L5)('the event names no run');
    const attempt = await readRunAttempt(api, repository, run.id, run.attempt);
    return 'kind' in attempt ? (0,known/* unanswered */.bj)(attempt) : (0,known/* known */.eO)(attempt);
}
async function findActors({ actors }, runStart) {
    const ids = actors.map(({ id }) => id).filter((id) => id !== undefined);
    if (actors.length > 0 && ids.length === actors.length)
        return (0,known/* known */.eO)(ids);
    const start = await runStart();
    if (start.kind === 'unknown')
        return start;
    const { actor, triggeringActor } = start.value;
    return actor?.id !== undefined && triggeringActor?.id !== undefined
        ? (0,known/* known */.eO)([...ids, actor.id, triggeringActor.id])
        : (0,known/* unknown */.L5)('GitHub does not say who started the run');
}


/***/ }),

/***/ 4363:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WE: () => (/* binding */ explain),
/* harmony export */   Yr: () => (/* binding */ failedRead),
/* harmony export */   hU: () => (/* binding */ unavailable)
/* harmony export */ });
/* harmony import */ var _http_client_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8109);
/* harmony import */ var _http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7821);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7388);
/* harmony import */ var _text_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1789);




function explain(answer, now) {
    if (answer.kind === 'unavailable')
        return answer;
    if (answer.kind === 'unanswered')
        return unavailable('outage', `GitHub did not respond (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[answer.trouble]}, ${answer.code}).`);
    const { status, bodyTrouble } = answer;
    if (bodyTrouble)
        return unavailable('outage', `GitHub's response was incomplete (${_http_client_js__WEBPACK_IMPORTED_MODULE_0__/* .TROUBLE_WORDS */ .UW[bodyTrouble]}).`, {
            status,
        });
    const body = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(answer.body);
    const message = (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'message') ?? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'message');
    const happened = `GitHub returned ${status}${message === undefined ? '' : `: ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .quote */ .hD)(message)}`}.`;
    const type = status === 200 ? (0,_text_json_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$6)(body, 'errors', '0', 'type') : undefined;
    const isLimited = status === 429 || (status === 403 && isRateLimit(answer, message));
    if (isLimited || type === 'RATE_LIMITED')
        return unavailable('rate-limited', happened, { status, notBefore: waitUntil(answer, now) });
    const refused = { status, lasting: true };
    if (type === 'FORBIDDEN' || type === 'NOT_FOUND' || type === 'INSUFFICIENT_SCOPES')
        return unavailable('permission', happened, refused);
    if (status === 200)
        return unavailable('outage', happened, { status });
    if (status === 301 || status === 307 || status === 308)
        return unavailable('configuration', `${happened} The repository was renamed or transferred.`, refused);
    if (status === 401)
        return unavailable('authentication', happened, refused);
    if (status >= 300 && status < 500 && status !== 408 && status !== 425)
        return unavailable('permission', happened, refused);
    return unavailable('outage', happened, { status, notBefore: waitUntil(answer, now) });
}
function isRateLimit({ header }, message = '') {
    return (header('retry-after') !== undefined ||
        header('x-ratelimit-remaining') === '0' ||
        /secondary rate limit/i.test(message));
}
function waitUntil({ header }, now) {
    const after = (0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .retryTime */ .oR)(header('retry-after'), header('date'), now);
    if (after !== undefined)
        return after;
    const reset = header('x-ratelimit-reset') ?? '';
    if (header('x-ratelimit-remaining') !== '0' || !/^\d{10}$/.test(reset))
        return undefined;
    return now + Math.max(0, Number(reset) * 1000 - ((0,_http_retry_after_js__WEBPACK_IMPORTED_MODULE_3__/* .httpDate */ .z7)(header('date')) ?? now));
}
const REMEDIES = {
    authentication: 'Check that the token in `github-token` has not expired or been revoked.',
    permission: 'Give the job, or the token in `github-token`, the permissions that https://github.com/your-org/confluence-audit-action/blob/main/README.md#permissions lists.',
    'rate-limited': 'Re-run the job later, or increase `timeout`.',
    configuration: 'Use the current names of the repositories, and check GITHUB_API_URL on the runner.',
};
function failedRead(happened) {
    return unavailable('outage', happened);
}
function unavailable(failureClass, happened, more = {}) {
    const remedy = REMEDIES[failureClass] ?? 'Check https://www.githubstatus.com, then re-run the job.';
    return { kind: 'unavailable', lasting: false, failure: { class: failureClass, happened, remedy }, ...more };
}


/***/ })

};
;