/** Who asks, what that token may read, and how much of its hour is left. */
import { message, REFUSALS, type Answer } from './answer.js';
import { refusal } from './connection.js';
import type { Repository } from './repository.js';
import type { Permission, Token, World } from './world.js';

const HOUR_MS = 3_600_000;

/** The token of a request, counted; else GitHub's refusal. */
export function admit(world: World, authorization: string | undefined, now: number): Token | Answer {
  if (authorization === undefined) return REFUSALS.notAuthenticated();
  const token = world.tokens.get(/^(?:bearer|token) (.+)$/i.exec(authorization)?.[1] ?? '');
  if (token === undefined) return REFUSALS.badCredentials();
  if (now >= token.resetAt) Object.assign(token, { used: 0, resetAt: now + HOUR_MS });
  if (token.used >= token.limit) return message(403, 'API rate limit exceeded for installation.');
  token.used += 1;
  return token;
}

/** What every answer says about the token's hour. */
export function limitHeaders({ limit, used, resetAt }: Token): Record<string, string> {
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(Math.max(0, limit - used)),
    'x-ratelimit-reset': String(Math.ceil(resetAt / 1000)),
    'x-ratelimit-used': String(used),
  };
}

export function isToken(value: Token | Answer): value is Token {
  return 'permissions' in value;
}

/** Whether the token sees the repository at all. */
export function sees(token: Token, { owner, name, private: isPrivate }: Repository): boolean {
  if (!isPrivate) return true;
  return token.repositories.some((pattern) => {
    const [ofOwner = '', ofName = ''] = pattern.toLowerCase().split('/');
    return ofOwner === '*' || ofOwner === owner.login.toLowerCase()
      ? ofName === '*' || ofName === name.toLowerCase()
      : false;
  });
}

/** Whether the token has a permission. A public repository's data is for everybody to read. */
export function may(
  token: Token,
  permission: Permission,
  { private: isPrivate }: Repository,
  level: 'read' | 'write' = 'read',
): boolean {
  const given = token.permissions[permission];
  return given === 'write' || (level === 'read' && (given === 'read' || !isPrivate));
}

/** What the fields of a question are answered from. */
export interface Asked {
  world: World;
  token: Token;
}

/**
 * The value of a field that needs a permission.
 * @param empty what is there for a token without it, where GitHub answers with nothing instead of an error.
 */
export function permitted<T>(
  { token }: Asked,
  permission: Permission,
  repository: Repository,
  value: () => T,
  empty: () => T,
): T | null {
  if (may(token, permission, repository)) return value();
  if (token.missing === 'empty') return empty();
  throw token.missing === 'not-found'
    ? refusal('NOT_FOUND', 'Could not resolve to a node with the given arguments.')
    : refusal('FORBIDDEN', 'Resource not accessible by integration');
}
