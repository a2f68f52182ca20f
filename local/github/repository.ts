/** One repository of the emulated GitHub, and how a test fills it. */
import { createHash } from 'node:crypto';
import {
  makeArtifact,
  makeDeployment,
  makeRun,
  type Artifact,
  type ArtifactInput,
  type Deployment,
  type DeploymentInput,
  type Run,
  type RunInput,
} from './actions.js';
import { PullRequest, type PullRequestInput } from './pull-request.js';
import type { Account } from './account.js';
import type { World } from './world.js';

/** A repository, as far as a test cares. */
export interface RepositoryInput {
  id?: number;
  defaultBranch?: string;
  fork?: boolean;
  private?: boolean;
  archived?: boolean;
  /** For how many days runs are kept; absent where the token may not read the setting, as usual. */
  keptDays?: number;
}

/** A commit. */
export interface Commit {
  oid: string;
  parents: string[];
  /** The whole message, `Co-authored-by` trailers included. */
  message: string;
  author: Signature;
  committer: Signature;
  /** The pull requests that GitHub associates with it, by number. */
  pulls: number[];
  /** For how many more questions the association is still empty. */
  associationHiddenFor: number;
}

/** Who wrote or committed. `account` is null where the address belongs to none. */
export interface Signature {
  name: string;
  email: string;
  at: number;
  account: Account | null;
}

/** A commit, as far as a test cares. */
export interface CommitInput {
  oid?: string;
  /** The branch it goes on (`main`, as the default branch is called, unless told); null leaves all branches alone. */
  branch?: string | null;
  /** Its parents; the tip of its branch unless told, none for a root. */
  parents?: readonly (Commit | string)[];
  headline?: string;
  body?: string;
  /** An account, or null with `name` and `email` for somebody without one. */
  author?: Account | null;
  name?: string;
  email?: string;
  committer?: Account;
  /** Written as `Co-authored-by` trailers. */
  coAuthors?: readonly Account[];
  at?: number;
  associationHiddenFor?: number;
}

/** A repository with all that belongs to it. */
export class Repository {
  readonly world: World;
  readonly id: number;
  owner: Account;
  name: string;
  defaultBranch: string;
  fork: boolean;
  private: boolean;
  archived: boolean;
  keptDays: number | undefined;
  readonly createdAt: number;
  readonly commits = new Map<string, Commit>();
  /** The oid of a branch or tag, by its short name. */
  readonly refs = new Map<string, string>();
  readonly pulls = new Map<number, PullRequest>();
  readonly environments = new Map<string, Environment>();
  /** Each in the order of creation, by id. */
  readonly deployments = new Map<number, Deployment>();
  readonly runs = new Map<number, Run>();
  readonly artifacts = new Map<number, Artifact>();
  /** The live deployment of each environment, which the next success makes inactive. */
  readonly live = new Map<string, Deployment>();
  #lastNumber = 0;
  #reachable: { tip: string | undefined; oids: Set<string> } | undefined;

  constructor(world: World, owner: Account, name: string, input: RepositoryInput) {
    this.world = world;
    this.owner = owner;
    this.name = name;
    this.id = input.id ?? world.nextId();
    this.defaultBranch = input.defaultBranch ?? 'main';
    this.fork = input.fork ?? false;
    this.private = input.private ?? true;
    this.archived = input.archived ?? false;
    this.keptDays = input.keptDays;
    this.createdAt = world.clock();
    this.commit({ headline: 'Initial commit', author: world.user('founder'), parents: [] });
  }

  get fullName(): string {
    return `${this.owner.login}/${this.name}`;
  }

  get url(): string {
    return `https://github.com/${this.fullName}`;
  }

  /** The newest commit of a branch, the default branch unless told. */
  tip(branch = this.defaultBranch): Commit {
    return this.find(branch);
  }

  /** The commit of an oid, branch or tag; throws where there is none. */
  find(ref: string | Commit): Commit {
    const found = typeof ref === 'string' ? this.lookup(ref) : ref;
    if (found === undefined)
      throw new Error(`${this.fullName} has no commit or ref ${typeof ref === 'string' ? ref : ref.oid}.`);
    return found;
  }

  lookup(ref: string): Commit | undefined {
    return this.commits.get(this.refs.get(ref.replace(/^refs\/(heads|tags)\//, '')) ?? ref);
  }

  /** Puts a branch or tag on a commit. */
  ref(name: string, commit: Commit | string = this.tip()): void {
    this.refs.set(name, this.find(commit).oid);
  }

  /** Adds a commit and moves its branch there. */
  commit(input: CommitInput = {}): Commit {
    const { world } = this;
    const branch = input.branch === undefined ? this.defaultBranch : input.branch;
    const tip = branch === null ? undefined : this.refs.get(branch);
    const parents = input.parents ?? (tip === undefined ? [] : [tip]);
    const at = input.at ?? world.clock();
    const author = input.author === undefined ? world.user('octocat') : input.author;
    const shown = author?.type === 'Bot' ? `${author.login}[bot]` : author?.name;
    const trailers = (input.coAuthors ?? []).map(({ name, email }) => `Co-authored-by: ${name} <${email}>`);
    const count = this.commits.size + 1;
    const commit: Commit = {
      oid: input.oid ?? createHash('sha1').update(`${this.id} ${count}`).digest('hex'),
      parents: parents.map((parent) => (typeof parent === 'string' ? parent : parent.oid)),
      message: [input.headline ?? `Change ${count}`, input.body, trailers.join('\n')]
        .filter(Boolean)
        .join('\n\n'),
      author: {
        name: input.name ?? shown ?? 'Somebody',
        email: input.email ?? author?.email ?? 'somebody@example.com',
        at,
        account: author,
      },
      committer: {
        ...{ name: 'GitHub', email: 'noreply@github.com', at },
        ...(input.committer && { name: input.committer.name, email: input.committer.email }),
        account: input.committer ?? world.user('web-flow'),
      },
      pulls: [],
      associationHiddenFor: input.associationHiddenFor ?? 0,
    };
    this.commits.set(commit.oid, commit);
    if (branch !== null) this.refs.set(branch, commit.oid);
    return commit;
  }

  /** Opens a pull request; with `merge` it is merged at once. */
  pull(input: PullRequestInput = {}): PullRequest {
    this.#lastNumber = input.number ?? this.#lastNumber + 1;
    const pull = new PullRequest(this, this.#lastNumber, input);
    this.pulls.set(pull.number, pull);
    return pull;
  }

  /** Adds a workflow run with its attempts. */
  run(input: RunInput = {}): Run {
    const run = makeRun(this, input);
    this.runs.set(run.id, run);
    return run;
  }

  /** Adds a deployment; a success makes the one before it inactive, as GitHub does. */
  deployment(input: DeploymentInput = {}): Deployment {
    const deployment = makeDeployment(this, input);
    this.deployments.set(deployment.id, deployment);
    return deployment;
  }

  /** Adds an artifact of a run. */
  artifact(input: ArtifactInput): Artifact {
    const artifact = makeArtifact(this, input);
    this.artifacts.set(artifact.id, artifact);
    return artifact;
  }

  /** The environment of this name, compared without case; added where there is none yet. */
  environment(name: string): Environment {
    const known = this.environments.get(name.toLowerCase());
    if (known !== undefined) return known;
    const environment = { id: this.world.nextId(), name, createdAt: this.createdAt };
    this.environments.set(name.toLowerCase(), environment);
    return environment;
  }

  /** Whether a commit stands on the default branch. */
  isOnDefaultBranch(commit: Commit): boolean {
    const tip = this.refs.get(this.defaultBranch);
    if (this.#reachable === undefined || this.#reachable.tip !== tip) {
      this.#reachable = { tip, oids: new Set(this.ancestors(tip ?? '').map(({ oid }) => oid)) };
    }
    return this.#reachable.oids.has(commit.oid);
  }

  /** A commit and all before it, children before parents, without what `except` has. */
  ancestors(from: string, except: ReadonlySet<string> = new Set()): Commit[] {
    const seen = new Set<string>(except);
    const finished: Commit[] = [];
    const stack: { oid: string; entered: boolean }[] = [{ oid: from, entered: false }];
    for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
      const commit = this.commits.get(top.oid);
      if (commit === undefined) continue;
      if (top.entered) {
        finished.push(commit);
        continue;
      }
      if (seen.has(top.oid)) continue;
      seen.add(top.oid);
      stack.push({ oid: top.oid, entered: true });
      for (const oid of commit.parents.toReversed()) stack.push({ oid, entered: false });
    }
    return finished.reverse();
  }
}

/** An environment; an approval shows these times, not its own. */
export interface Environment {
  id: number;
  name: string;
  createdAt: number;
}
