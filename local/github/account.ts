/** Accounts as the emulated GitHub holds and shows them. */

/** An account. A bot's `login` is without `[bot]`; GitHub adds it where it shows the bot as a user. */
export interface Account {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
  name: string;
  /** Commits and `Co-authored-by` trailers with this address are the account's. */
  email: string;
}

/** How a bot is called where GitHub shows it as a user. */
export function shownLogin({ login, type }: Pick<Account, 'login' | 'type'>): string {
  return type === 'Bot' ? `${login}[bot]` : login;
}

/** A date as GitHub writes it: whole seconds, UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}
