/** Several things at a time. */

/** Does something for every item, for at most `limit` of them at a time. Rejects as the first `act` that rejects. */
export async function forEachConcurrently<Item>(
  items: readonly Item[],
  limit: number,
  act: (item: Item) => Promise<unknown>,
): Promise<void> {
  // The workers share one iterator, so each takes the next item that no other has.
  const left = items.values();
  const work = async () => {
    for (const item of left) await act(item);
  };
  await Promise.all(Array.from({ length: limit }, work));
}
