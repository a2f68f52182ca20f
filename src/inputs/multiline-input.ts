/** The short forms of lists, one item per line. */

import type { AuditObject, ChangedValue } from '../record/audit-record.js';
import { quote } from '../text/escape.js';
import { contentLines, type Parsed, parseEach, refused } from './parsers.js';

/** `Ticket: OPS-12`, one per line. */
export function parseObjectLines(text: string, name: string): Parsed<AuditObject[]> {
  return parseEach(contentLines(text), (line) => parseObjectLine(line, name));
}

/** `Tag: v2.4.1`: the type, a colon and a space, the name. */
export function parseObjectLine(line: string, name: string): Parsed<AuditObject> {
  const match = /^([^:]+):\s+(.*\S)$/.exec(line);
  const objectType = match?.[1]?.trim();
  // `name: OPS-12` is YAML of the API's shape without its brackets or dash, and not a type called `name`.
  if (match?.[2] && objectType && objectType !== 'name' && objectType !== 'objectType')
    return { value: { name: match[2], objectType } };
  return refused(
    `\`${name}\` has the line ${quote(line)}. Use \`Type: name\`, such as \`Ticket: OPS-12\`, or a YAML or JSON list.`,
  );
}

/** `replicas: 2 -> 4`, one per line: the name, a colon and a space, the old value, an arrow, the new one. */
export function parseChangedValueLines(text: string, name: string): Parsed<ChangedValue[]> {
  return parseEach(contentLines(text), (line) => {
    const match = /^([^:]+):\s+(.*)$/.exec(line);
    const [oldValue = '', newValue, ...more] = (match?.[2] ?? '').split(/(?:^|\s+)->(?:\s+|$)/);
    if (match?.[1] && newValue !== undefined && more.length === 0)
      return { value: { name: match[1].trim(), oldValue, newValue } };
    return refused(
      `\`${name}\` has the line ${quote(line)}. Use \`name: old -> new\` with one arrow, such as \`replicas: 2 -> 4\`, or a YAML or JSON list.`,
    );
  });
}
