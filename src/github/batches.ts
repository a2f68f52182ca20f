/** Many things of one kind, asked for in few questions. */

import type { GitHubApi } from './api.js';
import { type Known, known, unanswered } from './known.js';

/** Questions under way at a time: more of them run into GitHub's secondary limits. */
const AT_ONCE = 4;

/**
 * Asks GraphQL for `items`, `size` of them in one question, and reads each from the answer's data.
 * @returns all of them, in their order; unknown as soon as one is.
 */
export async function askBatches<Item, Value>(
  api: GitHubApi,
  repository: string,
  items: readonly Item[],
  size: number,
  question: (batch: readonly Item[]) => string,
  read: (data: unknown, item: Item, index: number) => Known<Value>,
): Promise<Known<Value[]>> {
  const [owner, name] = repository.split('/');
  const askBatch = async (batch: readonly Item[]): Promise<Known<Value[]>> => {
    const answer = await api.graphql(question(batch), { owner, name });
    if (answer.kind !== 'answered') return unanswered(answer);
    return allKnown(batch.map((item, index) => read(answer.body, item, index)));
  };
  const values: Value[] = [];
  const batches = inPieces(items, size);
  for (const group of inPieces(batches, AT_ONCE)) {
    const found = allKnown(await Promise.all(group.map(askBatch)));
    if (found.kind === 'unknown') return found;
    values.push(...found.value.flat());
  }
  return known(values);
}

function allKnown<Value>(list: readonly Known<Value>[]): Known<Value[]> {
  const values: Value[] = [];
  for (const each of list) {
    if (each.kind === 'unknown') return each;
    values.push(each.value);
  }
  return known(values);
}

function inPieces<Item>(items: readonly Item[], size: number): Item[][] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
