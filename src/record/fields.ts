/**
 * The fields of an audit record as a user writes them, turned into values that can't be wrong. Each function takes
 * `where` (the input, spelled as in action.yml, with the path inside it) and notes what is wrong in `problems`.
 */

import { isIP } from 'node:net';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import { parseDate } from '../text/dates.js';
import type { AuditObject, AuditRecord, Author, ChangedValue } from './audit-record.js';
import type { PartialRecord } from './record-inputs.js';

/** Collects the sentences that one report shows together. */
export type Problems = string[];

/** `true` or `false`, as YAML 1.2 writes them. */
export function parseBoolean(where: string, text: string, problems: Problems): boolean | undefined {
  if (/^(true|True|TRUE)$/.test(text)) return true;
  if (/^(false|False|FALSE)$/.test(text)) return false;
  problems.push(`\`${where}\` is ${quote(text)}; allowed: true or false.`);
  return undefined;
}

/** One of a few words. */
export function parseChoice<Choice extends string>(
  where: string,
  text: string,
  choices: readonly Choice[],
  problems: Problems,
): Choice | undefined {
  const choice = choices.find((candidate) => candidate === text);
  if (choice === undefined) problems.push(`\`${where}\` is ${quote(text)}; allowed: ${orList(choices)}.`);
  return choice;
}

/** One IPv4 or IPv6 address, without mask and zone. */
export function parseAddress(where: string, text: string, problems: Problems): string | undefined {
  // isIP takes `fe80::1%eth0`; a zone means nothing on another machine.
  if (isIP(text) !== 0 && !text.includes('%')) return text;
  problems.push(
    `\`${where}\` is ${quote(text)}; allowed: one IPv4 or IPv6 address, without mask, port and zone.`,
  );
  return undefined;
}

/** A date as epoch ms. */
export function parseDateField(where: string, text: string, problems: Problems): number | undefined {
  const date = parseDate(text);
  if (date === undefined)
    problems.push(
      `\`${where}\` is ${quote(text)}; allowed: epoch milliseconds (13 digits) or an existing ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z.`,
    );
  return date;
}

/** Objects from a list in the API's shape. */
export function parseObjects(where: string, list: Plain, problems: Problems): AuditObject[] {
  if (!Array.isArray(list)) {
    refuse(where, list, 'a list of objects with `name` and `objectType`', problems);
    return [];
  }
  return list.flatMap((item, index) => parseObject(`${where}[${index}]`, item, problems) ?? []);
}

/** One object in the API's shape. */
export function parseObject(where: string, value: Plain, problems: Problems): AuditObject | undefined {
  if (!(value instanceof Map)) {
    refuse(where, value, 'an object with `name` and `objectType`', problems);
    return undefined;
  }
  refuseUnknownMembers(where, value, ['name', 'objectType'], problems);
  const name = parseText(`${where}.name`, value.get('name'), problems);
  const objectType = parseText(`${where}.objectType`, value.get('objectType'), problems);
  return name === undefined || objectType === undefined ? undefined : { name, objectType };
}

/** Changed values from a list in the API's shape. Values may be empty, names may not. */
export function parseChangedValues(where: string, list: Plain, problems: Problems): ChangedValue[] {
  if (!Array.isArray(list)) {
    refuse(where, list, 'a list of objects with `name`, `oldValue` and `newValue`', problems);
    return [];
  }
  return list.flatMap((item, index) => parseChangedValue(`${where}[${index}]`, item, problems) ?? []);
}

function parseChangedValue(where: string, value: Plain, problems: Problems): ChangedValue | undefined {
  if (!(value instanceof Map)) {
    refuse(where, value, 'an object with `name`, `oldValue` and `newValue`', problems);
    return undefined;
  }
  refuseUnknownMembers(
    where,
    value,
    ['name', 'oldValue', 'newValue', 'hiddenOldValue', 'hiddenNewValue'],
    problems,
  );
  const name = parseText(`${where}.name`, value.get('name'), problems);
  const oldValue = parseText(`${where}.oldValue`, value.get('oldValue'), problems, 'empty allowed');
  const newValue = parseText(`${where}.newValue`, value.get('newValue'), problems, 'empty allowed');
  const hidden: Pick<ChangedValue, 'hiddenOldValue' | 'hiddenNewValue'> = {};
  for (const member of ['hiddenOldValue', 'hiddenNewValue'] as const) {
    const given = value.get(member);
    if (given === undefined || given === null) continue;
    const text = parseText(`${where}.${member}`, given, problems, 'empty allowed');
    if (text !== undefined) hidden[member] = text;
  }
  return name === undefined || oldValue === undefined || newValue === undefined
    ? undefined
    : { name, oldValue, newValue, ...hidden };
}

/** `Ticket: OPS-12`, one a line: the type, a colon and a space, the name. */
export function parseObjectLines(where: string, text: string, problems: Problems): AuditObject[] {
  return contentLines(text).flatMap((line) => {
    const match = /^([^:]+):\s+(.*\S)$/.exec(line);
    const objectType = match?.[1]?.trim();
    // `name: OPS-12` is YAML of the API's shape without its brackets or dash, and not a type called `name`.
    if (match?.[2] && objectType && objectType !== 'name' && objectType !== 'objectType')
      return { name: match[2], objectType };
    problems.push(
      `\`${where}\` has the line ${quote(line)}; allowed: \`Type: name\`, such as \`Ticket: OPS-12\`, or a YAML or JSON list.`,
    );
    return [];
  });
}

/** `replicas: 2 -> 4`, one a line: the name, a colon and a space, the old value, an arrow, the new one. */
export function parseChangedValueLines(where: string, text: string, problems: Problems): ChangedValue[] {
  return contentLines(text).flatMap((line) => {
    const match = /^([^:]+):\s+(.*)$/.exec(line);
    const values = (match?.[2] ?? '').split(/(?:^|\s+)->(?:\s+|$)/);
    const [oldValue, newValue] = values;
    if (match?.[1] && values.length === 2 && oldValue !== undefined && newValue !== undefined)
      return { name: match[1].trim(), oldValue, newValue };
    problems.push(
      `\`${where}\` has the line ${quote(line)}; allowed: \`name: old -> new\` with one arrow, such as \`replicas: 2 -> 4\`, or a YAML or JSON list.`,
    );
    return [];
  });
}

const FIELDS = [
  'remoteAddress',
  'author',
  'creationDate',
  'category',
  'summary',
  'description',
  'affectedObject',
  'associatedObjects',
  'changedValues',
  'sysAdmin',
] as const satisfies readonly (keyof AuditRecord)[];

/** A whole or partial `AuditRecordCreate`. Unknown members are refused, so that a typing error can't drop a field in silence. */
export function parsePartialRecord(where: string, value: Plain, problems: Problems): PartialRecord {
  const record: PartialRecord = {};
  if (!(value instanceof Map)) {
    refuse(where, value, 'a mapping with the members of AuditRecordCreate', problems);
    return record;
  }
  refuseUnknownMembers(where, value, FIELDS, problems);
  for (const field of FIELDS) {
    const given = value.get(field);
    if (given === undefined) continue;
    const path = `${where}.${field}`;
    if (given !== null) parseField(record, field, path, given, problems);
    else if (field === 'remoteAddress')
      problems.push(`\`${path}\` is null; Confluence requires the address, so it can't be left out.`);
    else record[field] = null;
  }
  return record;
}

function parseField(
  record: PartialRecord,
  field: (typeof FIELDS)[number],
  path: string,
  given: Plain,
  problems: Problems,
): void {
  switch (field) {
    case 'associatedObjects':
      record.associatedObjects = parseObjects(path, given, problems);
      return;
    case 'changedValues':
      record.changedValues = parseChangedValues(path, given, problems);
      return;
    case 'affectedObject':
      assign(record, field, parseObject(path, given, problems));
      return;
    case 'author':
      assign(record, field, parseAuthor(path, given, problems));
      return;
    default: {
      const text = parseText(path, given, problems);
      if (text === undefined) return;
      if (field === 'creationDate') assign(record, field, parseDateField(path, text, problems));
      else if (field === 'sysAdmin') assign(record, field, parseBoolean(path, text, problems));
      else if (field === 'remoteAddress') assign(record, field, parseAddress(path, text, problems));
      else record[field] = text;
    }
  }
}

function parseAuthor(where: string, value: Plain, problems: Problems): Author | undefined {
  if (!(value instanceof Map)) {
    refuse(where, value, 'an object with `type` and `displayName`', problems);
    return undefined;
  }
  for (const obsolete of ['username', 'userKey']) {
    if (value.has(obsolete))
      problems.push(
        `\`${where}.${obsolete}\` is obsolete and no longer read by Confluence; use \`displayName\`.`,
      );
  }
  refuseUnknownMembers(where, value, ['type', 'displayName', 'operations', 'username', 'userKey'], problems);
  if ((value.get('operations') ?? null) !== null)
    problems.push(`\`${where}.operations\` is always null in Confluence; leave it out.`);
  const type = value.get('type') ?? 'user';
  if (type !== 'user') problems.push(`\`${where}.type\` is ${shapeOf(type)}; allowed: user.`);
  const displayName = value.get('displayName');
  if (displayName === undefined || displayName === null) return { type: 'user' };
  const name = parseText(`${where}.displayName`, displayName, problems);
  return name === undefined ? undefined : { type: 'user', displayName: name };
}

function parseText(
  where: string,
  value: Plain | undefined,
  problems: Problems,
  empty?: 'empty allowed',
): string | undefined {
  if (typeof value === 'string' && (empty || value.trim() !== '')) return value;
  const hint = value === null ? ' (quote it if you mean the word)' : '';
  problems.push(
    `\`${where}\` is ${value === undefined ? 'missing' : shapeOf(value)}; a text is needed${hint}.`,
  );
  return undefined;
}

function refuseUnknownMembers(
  where: string,
  value: Map<string, Plain>,
  known: readonly string[],
  problems: Problems,
): void {
  for (const member of value.keys()) {
    if (!known.includes(member))
      problems.push(
        `\`${where}\` has the unknown member ${quote(member)}; allowed: ${orList(known.filter((name) => name !== 'username' && name !== 'userKey'))}.`,
      );
  }
}

function refuse(where: string, found: Plain, allowed: string, problems: Problems): void {
  problems.push(`\`${where}\` is ${shapeOf(found)}; allowed: ${allowed}.`);
}

function shapeOf(value: Plain): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `the text ${quote(value)}`;
  if (value === null) return 'null or empty';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}

/** Sets a field unless its value could not be parsed. */
export function assign<Field extends keyof PartialRecord>(
  record: PartialRecord,
  field: Field,
  value: PartialRecord[Field] | undefined,
): void {
  if (value !== undefined) record[field] = value;
}

/** The lines that hold something. */
export function contentLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function orList(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
