/** Accounts in GitHub's answers. Pure. */

import { memberAt, textAt } from '../text/json.js';

/** An account. Compare IDs: a login can be renamed, and taken by another account. */
export interface Account {
  login: string;
  id: string;
  /** Neither an app nor another kind of bot. */
  isPerson: boolean;
}

/** On github.com everything that a deleted account left behind belongs to this one. */
const GHOST = '10137';

/**
 * Reads an actor or user of GraphQL (`__typename`, `databaseId`) or a user of REST (`type`, `id`).
 * @returns undefined if it can't be known who it is: a deleted account, or an email address without an account.
 */
export function readAccount(value: unknown): Account | undefined {
  const login = textAt(value, 'login');
  const id = textAt(value, 'databaseId') ?? textAt(value, 'id');
  if (login === undefined || id === undefined || !/^\d+$/.test(id) || id === GHOST) return undefined;
  const type = textAt(value, '__typename') ?? textAt(value, 'type');
  // As the author of a commit, a bot is a `User` under its whole login.
  return { login, id, isPerson: type === 'User' && !login.endsWith('[bot]') };
}

/** Who wrote something, and whether others did whom GitHub does not name. */
export interface Writers {
  accounts: Account[];
  /** A deleted account, an address without an account, or more than one answer holds. */
  othersUnknown: boolean;
}

/** Reads GraphQL's `Commit.authors`: the author, and those whom `Co-authored-by` names. */
export function readAuthors(connection: unknown): Writers {
  const nodes = memberAt(connection, 'nodes');
  if (!Array.isArray(nodes)) return { accounts: [], othersUnknown: true };
  const accounts = nodes.map((node) => readAccount(memberAt(node, 'user')));
  return {
    accounts: accounts.filter((account) => account !== undefined),
    othersUnknown:
      accounts.length === 0 ||
      accounts.includes(undefined) ||
      memberAt(connection, 'pageInfo', 'hasNextPage') !== false,
  };
}
