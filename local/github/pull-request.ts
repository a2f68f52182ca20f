/** A pull request of the emulated GitHub: opened, pushed to, reviewed, updated from its base, merged or closed. */
import type { Commit, CommitInput, Repository } from './repository.js';
import type { Account } from './account.js';

/** An opinion. GitHub keeps a dismissed review, with the state DISMISSED. */
export interface Review {
  id: number;
  author: Account | null;
  state: 'APPROVED' | 'CHANGES_REQUESTED' | 'COMMENTED' | 'DISMISSED' | 'PENDING';
  /** The oid it speaks of; null where that commit is gone. */
  commit: string | null;
  submittedAt: number;
  canPush: boolean;
  body: string;
}

/** What happened, in its order. */
export type TimelineItem =
  | { kind: 'commit'; oid: string }
  | { kind: 'review'; review: Review }
  | { kind: 'force-push'; actor: Account | null; before: string | null; after: string | null; at: number }
  | {
      kind: 'dismissed';
      actor: Account | null;
      review: Review;
      previous: Review['state'];
      message: string;
      at: number;
    }
  | { kind: 'merged'; actor: Account | null; oid: string; at: number };

/** A review, as far as a test cares. */
export interface ReviewInput {
  author?: Account | null;
  state?: Review['state'];
  /** The head unless told. */
  commit?: Commit | string | null;
  at?: number;
  /** Whether the author may push, and so counts for GitHub. */
  canPush?: boolean;
  body?: string;
}

/** How a pull request is merged. */
export interface MergeInput {
  /** null: GitHub does not say, as in the first minute. */
  by?: Account | null;
  method?: 'merge' | 'squash' | 'rebase';
  at?: number;
  /** For how many more questions `mergedBy` is null. */
  mergerHiddenFor?: number;
  /** Which commits GitHub associates with it: all on the base branch, only its tip, or none. */
  associate?: 'all' | 'tip' | 'none';
  /** For how many more questions the association of those commits is empty. */
  associationHiddenFor?: number;
}

/** A pull request, as far as a test cares. */
export interface PullRequestInput {
  number?: number;
  title?: string;
  /** null is a deleted account. */
  author?: Account | null;
  head?: string;
  base?: string;
  /** Its commits, or how many; one unless told. */
  commits?: number | readonly CommitInput[];
  reviews?: readonly ReviewInput[];
  /** Merged at once; `true` is a merge commit by the founder. */
  merge?: MergeInput | boolean;
  /** The head stands in another repository: a fork, or null where that was deleted. */
  headRepository?: Repository | null;
  draft?: boolean;
  at?: number;
}

/** A pull request and all that belongs to it. */
export class PullRequest {
  readonly repository: Repository;
  readonly id: number;
  readonly number: number;
  title: string;
  author: Account | null;
  base: string;
  head: string;
  headRepository: Repository | null;
  draft: boolean;
  state: 'OPEN' | 'CLOSED' | 'MERGED' = 'OPEN';
  readonly createdAt: number;
  closedAt: number | null = null;
  mergedAt: number | null = null;
  mergedBy: Account | null = null;
  mergerHiddenFor = 0;
  mergeCommit: string | null = null;
  /** What it brings, oldest first, by oid. */
  commits: string[] = [];
  baseOid: string;
  headOid: string;
  readonly reviews: Review[] = [];
  readonly timeline: TimelineItem[] = [];
  /** null where no rule asks for reviews. */
  reviewDecision: 'APPROVED' | 'CHANGES_REQUESTED' | 'REVIEW_REQUIRED' | null = null;

  constructor(repository: Repository, number: number, input: PullRequestInput) {
    const { world } = repository;
    this.repository = repository;
    this.id = world.nextId();
    this.number = number;
    this.title = input.title ?? `Change ${number}`;
    this.author = input.author === undefined ? world.user('octocat') : input.author;
    this.base = input.base ?? repository.defaultBranch;
    this.head = input.head ?? `topic-${number}`;
    this.headRepository = input.headRepository === undefined ? repository : input.headRepository;
    this.draft = input.draft ?? false;
    this.createdAt = input.at ?? world.clock();
    this.baseOid = repository.tip(this.base).oid;
    this.headOid = this.baseOid;
    const { commits = 1 } = input;
    const given = typeof commits === 'number' ? Array.from({ length: commits }, () => ({})) : commits;
    for (const commit of given) this.push(commit);
    for (const review of input.reviews ?? []) this.review(review);
    if (input.merge) this.merge(input.merge === true ? {} : input.merge);
  }

  get url(): string {
    return `${this.repository.url}/pull/${this.number}`;
  }

  /** Pushes a commit to the head. */
  push(input: CommitInput = {}): Commit {
    const commit = this.repository.commit({
      author: this.author,
      parents: [this.headOid],
      ...input,
      branch: null,
    });
    this.#take(commit);
    return commit;
  }

  /** Adds a review of the head. */
  review(input: ReviewInput = {}): Review {
    const { world } = this.repository;
    const commit = input.commit === undefined ? this.headOid : input.commit;
    const review: Review = {
      id: world.nextId(),
      author: input.author === undefined ? world.user('hubot') : input.author,
      state: input.state ?? 'APPROVED',
      commit: commit === null || typeof commit === 'string' ? commit : commit.oid,
      submittedAt: input.at ?? world.clock(),
      canPush: input.canPush ?? true,
      body: input.body ?? '',
    };
    this.reviews.push(review);
    this.timeline.push({ kind: 'review', review });
    return review;
  }

  /** Dismisses a review: it stays, with another state, and the timeline says what it was. */
  dismiss(review: Review, by: Account | null = this.repository.owner, message = 'Out of date'): void {
    const at = this.repository.world.clock();
    this.timeline.push({ kind: 'dismissed', actor: by, review, previous: review.state, message, at });
    review.state = 'DISMISSED';
  }

  /** Replaces its commits by others. */
  forcePush(commits: readonly CommitInput[] = [{}], by: Account | null = this.author): void {
    const before = this.headOid;
    this.headOid = this.baseOid;
    this.commits = [];
    const stale = this.timeline.filter((item) => item.kind !== 'commit');
    this.timeline.splice(0, this.timeline.length, ...stale);
    for (const commit of commits) this.push(commit);
    const at = this.repository.world.clock();
    this.timeline.push({ kind: 'force-push', actor: by, before, after: this.headOid, at });
  }

  /** "Update branch": merges the base into the head. GitHub stamps the reviews of the old head onto the merge. */
  updateBranch(by: Account | null = this.author, { restamp = true } = {}): Commit {
    const { repository } = this;
    const before = this.headOid;
    const commit = repository.commit({
      author: by,
      headline: `Merge branch '${this.base}' into ${this.head}`,
      parents: [before, repository.tip(this.base)],
      branch: null,
    });
    this.#take(commit);
    for (const review of restamp ? this.reviews : []) {
      if (review.commit === before) review.commit = commit.oid;
    }
    return commit;
  }

  /** Merges it. The first commit of the returned list is the one on top. */
  merge(input: MergeInput = {}): Commit[] {
    const { repository } = this;
    const { world } = repository;
    const { associate = 'all', associationHiddenFor = 0, method = 'merge' } = input;
    const at = input.at ?? world.clock();
    const onBase = this.#commitsOnBase(method, at);
    const [top = repository.tip(this.base)] = onBase;
    repository.ref(this.base, top);
    for (const commit of onBase) {
      commit.associationHiddenFor = associationHiddenFor;
      if (associate === 'none' || (associate === 'tip' && commit !== top)) {
        commit.pulls = commit.pulls.filter((number) => number !== this.number);
      } else if (!commit.pulls.includes(this.number)) {
        commit.pulls.push(this.number);
      }
    }
    this.state = 'MERGED';
    this.mergedAt = at;
    this.closedAt = at;
    this.mergedBy = input.by === undefined ? world.user('founder') : input.by;
    this.mergerHiddenFor = input.mergerHiddenFor ?? 0;
    this.mergeCommit = top.oid;
    this.timeline.push({ kind: 'merged', actor: this.mergedBy, oid: top.oid, at });
    return onBase;
  }

  /** Closes it without a merge. */
  close(): void {
    this.state = 'CLOSED';
    this.closedAt = this.repository.world.clock();
  }

  #commitsOnBase(method: 'merge' | 'squash' | 'rebase', at: number): Commit[] {
    const { repository, base: branch } = this;
    const own = this.commits.map((oid) => repository.find(oid));
    const author = this.author;
    if (method === 'merge') {
      const parents = [repository.tip(branch), repository.find(this.headOid)];
      const headline = `Merge pull request #${this.number} from ${this.headRepository?.owner.login ?? 'unknown'}/${this.head}`;
      const merge = repository.commit({ branch, parents, headline, body: this.title, author, at });
      return [merge, ...own.toReversed()];
    }
    if (method === 'squash') {
      const others = new Set(own.map((commit) => commit.author.account).filter((each) => each !== null));
      if (author !== null) others.delete(author);
      const headline = `${this.title} (#${this.number})`;
      return [repository.commit({ branch, headline, author, at, coAuthors: [...others] })];
    }
    return own
      .map(({ message, author: { account, name, email } }) => {
        const [headline = '', ...body] = message.split('\n\n');
        return repository.commit({
          ...{ branch, headline, body: body.join('\n\n') },
          ...{ author: account, name, email, at },
        });
      })
      .reverse();
  }

  #take(commit: Commit): void {
    commit.pulls.push(this.number);
    this.commits.push(commit.oid);
    this.timeline.push({ kind: 'commit', oid: commit.oid });
    this.headOid = commit.oid;
    // A fork's branch is not one of this repository's.
    if (this.headRepository === this.repository) this.repository.refs.set(this.head, commit.oid);
  }
}
