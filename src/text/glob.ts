/** Patterns of names. Pure. */

/** Whether a name fits a pattern, in which `*` stands for any characters. */
export function fitsPattern(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split('*');
  if (parts.length === 0) return name === pattern;
  const last = parts.pop() ?? '';
  if (!name.startsWith(first) || name.length < first.length + last.length || !name.endsWith(last))
    return false;
  // Each part at its first place leaves the most room for the others: no pattern takes long, whatever the name.
  let from = first.length;
  const end = name.length - last.length;
  for (const part of parts) {
    const at = name.indexOf(part, from);
    if (at === -1 || at + part.length > end) return false;
    from = at + part.length;
  }
  return true;
}
