/** Groups things by the keys that they share. Pure. */

/**
 * Groups items, in their order; `keys` gives an item's keys, and it stands in the group of each.
 * @returns by key: the items that have it, at least one.
 */
export function groupBy<Item>(
  items: Iterable<Item>,
  keys: (item: Item) => readonly string[],
): Map<string, [Item, ...Item[]]> {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items)
    for (const key of keys(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  return groups;
}
