/**
 * YAML and JSON (which YAML 1.2 contains) whose scalars stay the strings that were written. Loaded only when an input
 * holds a document: the parser is larger than all else together.
 */

import { quote } from './escape.js';
import { Composer, type CST, isAlias, isMap, isScalar, isSeq, Lexer, type Node, Parser, Scalar } from 'yaml';

/** What a document is made of. `null` only where a plain `null`, `~` or nothing was written. */
export type Plain = string | null | Plain[] | Map<string, Plain>;

/** UTF-16 units; four times what a whole record may have, and short enough to be read in a moment whatever is in it. */
const LONGEST = 256 * 1024;
/** Open brackets, lists and mappings, deeper than those of any record. */
const DEEPEST = 32;

/** A comment that stands after a plain value, in the line that begins with 1. */
export interface DroppedComment {
  comment: string;
  line: number;
}

/**
 * Parses one document. Aliases, anchors, tags, directives and duplicate keys are refused, because they let a small text
 * say something else than it shows.
 * @returns the value, or the reason why it is none, without the input's name; and what was dropped as a comment after a
 * plain value, where `#` may have been meant as a part of it.
 */
export function parseDocument(
  text: string,
): { value: Plain; comments: DroppedComment[] } | { reason: string } {
  try {
    const comments: DroppedComment[] = [];
    const lineAt = (at: number) => text.slice(0, at).split('\n').length;
    const dropped = (comment: string, at: number) => comments.push({ comment, line: lineAt(at) });
    if (text.length > LONGEST) throw new DocumentError('it is longer than 256 KiB');
    const composer = new Composer({
      schema: 'failsafe',
      uniqueKeys: false,
      strict: true,
      logLevel: 'silent',
    });
    const [document, ...others] = composer.compose(tokenize(text), true, text.length);
    const [error] = document?.errors ?? [];
    if (error)
      throw new DocumentError(
        `line ${lineAt(error.pos[0])} is neither YAML nor JSON: ${quote(error.message)}`,
      );
    if (others.length > 0) throw new DocumentError('it holds more than one document');
    return { value: plain(document?.contents ?? null, { text, dropped }), comments };
  } catch (error) {
    if (error instanceof DocumentError) return { reason: error.message };
    throw error;
  }
}

class DocumentError extends Error {}

/** Stops before the composer, which recurses, and on a full stack takes the whole process with it. */
function tokenize(text: string): CST.Token[] {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(text)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > DEEPEST) throw new DocumentError('it is nested too deeply');
  }
  tokens.push(...parser.end());
  if (tokens.some(({ type }) => type === 'directive'))
    throw new DocumentError('it has a directive (`%NAME`), which is not allowed');
  return tokens;
}

/**
 * The comment that a reader would take for part of a plain scalar: on its line, or on the next one where that is indented
 * deeper than the scalar's own.
 */
function droppedAfter(text: string, start: number, end: number): string | undefined {
  if (start === end) return undefined;
  const rest = text.slice(end, end + 200);
  const [, here] = /^[ \t]+(#.*)/.exec(rest) ?? [];
  if (here !== undefined) return here;
  const [, indent = '', below] = /^[ \t]*\r?\n([ \t]+)(#.*)/.exec(rest) ?? [];
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const own = /^[ \t]*(?:- +)*/.exec(line)?.[0].length ?? 0;
  return indent.length > own ? below : undefined;
}

/** The text of a document, and a callback for comments in it. */
interface Source {
  text: string;
  dropped: (comment: string, at: number) => void;
}

function plain(node: Node | null, source: Source): Plain {
  if (node === null) return null;
  if (isAlias(node)) throw new DocumentError('it uses an alias (`*name`), which is not allowed');
  if (node.tag) throw new DocumentError('it uses a tag (`!name`), which is not allowed');
  if ('anchor' in node && node.anchor)
    throw new DocumentError('it uses an anchor (`&name`), which is not allowed');
  if (isScalar(node)) {
    const written = typeof node.value === 'string' ? node.value : '';
    const end = node.range?.[1] ?? source.text.length;
    const comment = node.type === Scalar.PLAIN && droppedAfter(source.text, node.range?.[0] ?? end, end);
    if (comment) source.dropped(comment, end);
    return node.type === Scalar.PLAIN && ['', '~', 'null', 'Null', 'NULL'].includes(written) ? null : written;
  }
  if (isSeq(node)) return node.items.map((item) => plain(item as Node | null, source));
  if (!isMap(node)) throw new DocumentError('it contains a value that is not text, a list, or a mapping');
  // A Map, because a plain object would take `__proto__` for more than a name.
  const members = new Map<string, Plain>();
  for (const pair of node.items) {
    const key = plain(pair.key as Node | null, source);
    if (typeof key !== 'string') throw new DocumentError('it has a key that is not text');
    if (members.has(key)) throw new DocumentError(`it has the key ${quote(key)} twice`);
    const value = plain(pair.value as Node | null, source);
    // A value of which all is a comment is none.
    const after = (pair.key as Node).range?.[1] ?? source.text.length;
    const [, comment] = /^[ \t]*:[ \t]+(#.*)/.exec(source.text.slice(after, after + 200)) ?? [];
    if (value === null && comment !== undefined) source.dropped(comment, after);
    members.set(key, value);
  }
  return members;
}
