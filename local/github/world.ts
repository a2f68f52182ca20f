/**
 * What the emulated GitHub holds: accounts, tokens and repositories. A test says what matters to it, the rest has sensible
 * values. Everything that is added is a plain object that the test may change afterwards.
 */
import { shownLogin, type Account } from './account.js';
import { Repository, type RepositoryInput } from './repository.js';

/** The permissions that the emulator knows, by GITHUB_TOKEN's names. */
export type Permission = 'actions' | 'contents' | 'deployments' | 'pull-requests';

/** A token: what it may read, and what GitHub says where it may not. */
export interface Token {
  value: string;
  /** `owner/name` or `owner/*`; all repositories unless told. */
  repositories: string[];
  permissions: Partial<Record<Permission, 'read' | 'write'>>;
  /** How a missing permission shows: 403 (the usual), 404, or an empty list. */
  missing: 'forbidden' | 'not-found' | 'empty';
  /** Requests an hour. */
  limit: number;
  used: number;
  /** Epoch ms: when the hour ends. */
  resetAt: number;
}

const READ_ALL: Token['permissions'] = {
  actions: 'read',
  contents: 'read',
  deployments: 'read',
  'pull-requests': 'read',
};

/** The token that every world knows: it reads everything. Nothing here is or resembles a real credential. */
export const DEMO_TOKEN = 'demo-github-token';

/** Where a world begins. */
export interface WorldOptions {
  /** Epoch ms: the time of everything that is added without one. */
  clock?: () => number;
}

/** All of GitHub, as far as the emulator knows it. */
export class World {
  readonly clock: () => number;
  readonly tokens = new Map<string, Token>();
  /** By `owner/name` in lower case, as GitHub compares names. */
  readonly repositories = new Map<string, Repository>();
  /** By the login that GitHub shows, in lower case: a user may be called as a bot without `[bot]`. */
  readonly #accounts = new Map<string, Account>();
  readonly #byEmail = new Map<string, Account>();
  readonly #byId = new Map<number, Repository>();
  readonly #byOwner = new Map<string, Set<Repository>>();
  #lastId = 1000;

  constructor({ clock = Date.now }: WorldOptions = {}) {
    this.clock = clock;
    this.token({ value: DEMO_TOKEN });
  }

  /** An id that nothing else has. */
  nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }

  /** The person of this login; added where there is none yet. */
  user(login: string, more: Partial<Account> = {}): Account {
    return this.#account(login, 'User', more);
  }

  /** The bot `login[bot]`. */
  bot(login: string, more: Partial<Account> = {}): Account {
    return this.#account(login, 'Bot', more);
  }

  /** The organization of this login. Owners of repositories are organizations unless they are users already. */
  organization(login: string, more: Partial<Account> = {}): Account {
    return this.#account(login, 'Organization', more);
  }

  accountByEmail(email: string): Account | undefined {
    return this.#byEmail.get(email.toLowerCase());
  }

  accountByLogin(login: string): Account | undefined {
    return this.#accounts.get(login.toLowerCase());
  }

  /** Gives an account another login; its id stays. */
  rename(account: Account, login: string): void {
    this.#accounts.delete(shownLogin(account).toLowerCase());
    account.login = login;
    this.#accounts.set(shownLogin(account).toLowerCase(), account);
  }

  /** A token; it reads everything unless told. */
  token(given: Partial<Token> & { value: string }): Token {
    const token: Token = {
      repositories: ['*/*'],
      permissions: READ_ALL,
      missing: 'forbidden',
      limit: 5000,
      used: 0,
      resetAt: 0,
      ...given,
    };
    this.tokens.set(token.value, token);
    return token;
  }

  /** Adds a repository, with one commit on its default branch. */
  repository(fullName: string, input: RepositoryInput = {}): Repository {
    const [owner = '', name = ''] = fullName.split('/');
    const repository = new Repository(
      this,
      this.accountByLogin(owner) ?? this.organization(owner),
      name,
      input,
    );
    this.repositories.set(fullName.toLowerCase(), repository);
    this.#byId.set(repository.id, repository);
    this.#ownedBy(owner).add(repository);
    return repository;
  }

  /** Moves a repository to another owner or name: the id stays, the old name is gone. */
  transfer(repository: Repository, fullName: string): void {
    const [owner = '', name = ''] = fullName.split('/');
    this.repositories.delete(repository.fullName.toLowerCase());
    this.#ownedBy(repository.owner.login).delete(repository);
    repository.owner = this.accountByLogin(owner) ?? this.organization(owner);
    repository.name = name;
    this.repositories.set(fullName.toLowerCase(), repository);
    this.#ownedBy(owner).add(repository);
  }

  repositoryById(id: number): Repository | undefined {
    return this.#byId.get(id);
  }

  repositoriesOf(owner: string): Repository[] {
    return [...this.#ownedBy(owner)];
  }

  #ownedBy(owner: string): Set<Repository> {
    const known = this.#byOwner.get(owner.toLowerCase()) ?? new Set();
    this.#byOwner.set(owner.toLowerCase(), known);
    return known;
  }

  #account(login: string, type: Account['type'], more: Partial<Account>): Account {
    const shown = shownLogin({ login, type });
    const known = this.accountByLogin(shown);
    if (known !== undefined) return Object.assign(known, more);
    const id = more.id ?? this.nextId();
    const email = `${id}+${shown}@users.noreply.github.com`;
    const account: Account = { id, login, type, name: login, email, ...more };
    this.#accounts.set(shown.toLowerCase(), account);
    this.#byEmail.set(account.email.toLowerCase(), account);
    return account;
  }
}
