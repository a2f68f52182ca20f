/**
 * YAML and JSON (which YAML 1.2 contains) whose scalars stay the strings that were written. Loaded only when an input
 * holds a document: the parser is larger than all else together.
 */

import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument as parseYaml, Scalar } from 'yaml';

/** What a document is made of. `null` only where a plain `null`, `~` or nothing was written. */
export type Plain = string | null | Plain[] | Map<string, Plain>;

/** Documents nested deeper than any record can be. */
const DEEPEST = 8;

/**
 * Parses one document. Aliases, tags, merge keys' targets and duplicate keys are refused, because they let a small text
 * say something else than it shows.
 * @returns the value, or the reason why it is none, without the input's name.
 */
export function parseDocument(text: string): { value: Plain } | { reason: string } {
  try {
    const document = parseYaml(text, {
      schema: 'failsafe',
      uniqueKeys: true,
      strict: true,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error) return { reason: `it is neither YAML nor JSON (${firstLine(error.message)})` };
    if (document.directives.docStart && text.split(/^---/m).length > 2)
      return { reason: 'it holds more than one document' };
    return { value: plain(document.contents, 0) };
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.message };
    // The parser recurses: thousands of nested brackets end as a RangeError.
    return { reason: 'it is nested too deeply or not readable as YAML or JSON' };
  }
}

class DocumentError extends Error {}

function plain(node: Node | null, depth: number): Plain {
  if (depth > DEEPEST) throw new DocumentError('it is nested too deeply');
  if (node === null) return null;
  if (isAlias(node)) throw new DocumentError('it uses an alias (`*name`), which is not allowed');
  if (node.tag) throw new DocumentError('it uses a tag (`!name`), which is not allowed');
  if ('anchor' in node && node.anchor)
    throw new DocumentError('it uses an anchor (`&name`), which is not allowed');
  if (isScalar(node)) {
    const written = typeof node.value === 'string' ? node.value : '';
    return node.type === Scalar.PLAIN && ['', '~', 'null', 'Null', 'NULL'].includes(written) ? null : written;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, depth + 1));
  if (!isMap(node)) throw new DocumentError('it holds something that is no text, list or mapping');
  // A Map, because a plain object would take `__proto__` for more than a name.
  const members = new Map<string, Plain>();
  for (const pair of node.items) {
    const key = plain(pair.key as Node | null, depth + 1);
    if (typeof key !== 'string') throw new DocumentError('it has a key that is not a text');
    members.set(key, plain(pair.value as Node | null, depth + 1));
  }
  return members;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/:$/, '');
}
