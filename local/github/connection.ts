/** GraphQL's connections: true pages over a list, by cursors that stay with their entry. */
import { GraphQLError } from 'graphql';

/** The arguments by which a connection is paged. */
export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const MOST = 100;

/**
 * A page of a list as a connection.
 * @param keyOf what an entry is known by while others come and go.
 * @param toNode the entry as GraphQL's object; made for the page alone.
 * @param name the field, for GitHub's words where a question asks for too much.
 */
export function connection<T>(
  name: string,
  all: readonly T[],
  args: PageArguments,
  keyOf: (entry: T) => number | string,
  toNode: (entry: T) => unknown,
  more: Record<string, unknown> = {},
): Record<string, unknown> {
  checkBounds(name, args);
  const start = args.after ? indexOf(all, args.after, keyOf) + 1 : 0;
  const end = args.before ? indexOf(all, args.before, keyOf) : all.length;
  let from = start;
  let to = Math.max(start, end);
  if (typeof args.first === 'number') to = Math.min(to, from + args.first);
  if (typeof args.last === 'number') from = Math.max(from, to - args.last);
  const page = all.slice(from, to);
  const cursor = (entry: T | undefined) => (entry === undefined ? null : encode(keyOf(entry)));
  return {
    totalCount: all.length,
    pageInfo: {
      hasNextPage: to < all.length,
      hasPreviousPage: from > 0,
      startCursor: cursor(page[0]),
      endCursor: cursor(page.at(-1)),
    },
    nodes: () => page.map(toNode),
    edges: () => page.map((entry) => ({ cursor: cursor(entry), node: toNode(entry) })),
    ...more,
  };
}

function checkBounds(name: string, { first, last }: PageArguments): void {
  if (typeof first !== 'number' && typeof last !== 'number')
    throw refusal(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  for (const [bound, count] of Object.entries({ first, last })) {
    if (typeof count !== 'number') continue;
    if (count > MOST)
      throw refusal(
        'EXCESSIVE_PAGINATION',
        `Requesting ${count} records on the \`${name}\` connection exceeds the \`${bound}\` limit of ${MOST} records.`,
      );
    if (count < 1)
      throw refusal(
        'INVALID_PAGINATION_BOUNDARIES',
        `\`${bound}\` on the \`${name}\` connection must be between 1 and ${MOST}.`,
      );
  }
}

function indexOf<T>(all: readonly T[], cursor: string, keyOf: (entry: T) => number | string): number {
  const key = Buffer.from(cursor, 'base64')
    .toString()
    .replace(/^cursor:v2:/, '');
  const index = all.findIndex((entry) => String(keyOf(entry)) === key);
  if (index < 0)
    throw refusal('INVALID_CURSOR_ARGUMENTS', `\`${cursor}\` does not appear to be a valid cursor.`);
  return index;
}

function encode(key: number | string): string {
  return Buffer.from(`cursor:v2:${key}`).toString('base64');
}

/** An error by whose `type` GitHub's clients know it. */
export function refusal(type: string, text: string): GraphQLError {
  return new GraphQLError(text, { extensions: { type } });
}
