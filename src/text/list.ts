/** Lists as a sentence has them. Pure. */

/** `a or b`, and `a, b, or c`. */
export function inWords(items: readonly string[], last: 'and' | 'or'): string {
  if (items.length < 3) return items.join(` ${last} `);
  return `${items.slice(0, -1).join(', ')}, ${last} ${items.at(-1) ?? ''}`;
}
