/**
 * The fields of an audit record in the API's shape, as a user writes them, turned into values that can't be wrong. `where`
 * is the input, spelled as in action.yml, with the path inside it.
 */

import { isIP } from 'node:net';
import { readDate } from '../text/date.js';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import { inWords } from '../text/list.js';
import type { PartialRecord } from './record-inputs.js';
import type { AuditObject, AuditRecord, Author, ChangedValue } from './audit-record.js';

/** Reads fields and collects every problem on the way. A field that has one is left out of what is returned. */
export class FieldReader {
  /** Whole sentences. */
  readonly problems: string[] = [];

  /** How each field is read, in the order in which a message lists them. */
  readonly #fields: {
    [Field in keyof AuditRecord]-?: (path: string, value: Plain) => AuditRecord[Field] | undefined;
  } = {
    remoteAddress: this.#scalar((path, text) => this.address(path, text)),
    author: (path, value) => this.#author(path, value),
    creationDate: this.#scalar((path, text) => this.date(path, text)),
    category: (path, value) => this.#text(path, value),
    summary: (path, value) => this.#text(path, value),
    description: (path, value) => this.#text(path, value),
    affectedObject: (path, value) => this.object(path, value),
    associatedObjects: (path, value) => this.objects(path, value),
    changedValues: (path, value) => this.changedValues(path, value),
    sysAdmin: this.#scalar((path, text) => this.flag(path, text)),
  };

  /** A whole or partial `AuditRecordCreate`. Unknown members are refused, so that a typo can't drop a field in silence. */
  partialRecord(where: string, value: Plain): PartialRecord {
    const record: PartialRecord = {};
    const fields = Object.keys(this.#fields) as (keyof AuditRecord)[];
    const members = this.#mapping(where, value, 'a mapping with the members of AuditRecordCreate', fields);
    if (!members) return record;
    for (const field of fields) {
      const given = members.get(field);
      const path = `${where}.${field}`;
      if (given === null && field === 'remoteAddress')
        this.problems.push(`\`${path}\` is null, but Confluence requires the address.`);
      else if (given === null) record[field] = null;
      else if (given !== undefined) Object.assign(record, { [field]: this.#fields[field](path, given) });
    }
    return record;
  }

  /** A list of objects. */
  objects(where: string, value: Plain): AuditObject[] {
    return this.#list(where, value, 'a list of objects with `name` and `objectType`', (path, item) =>
      this.object(path, item),
    );
  }

  /** One object. */
  object(where: string, value: Plain): AuditObject | undefined {
    const members = this.#mapping(where, value, 'an object with `name` and `objectType`', [
      'name',
      'objectType',
    ]);
    if (!members) return undefined;
    const name = this.#text(`${where}.name`, members.get('name'));
    const objectType = this.#text(`${where}.objectType`, members.get('objectType'));
    return name === undefined || objectType === undefined ? undefined : { name, objectType };
  }

  /** A list of changed values, which may be empty; their names may not. */
  changedValues(where: string, value: Plain): ChangedValue[] {
    return this.#list(
      where,
      value,
      'a list of objects with `name`, `oldValue`, and `newValue`',
      (path, item) => this.#changedValue(path, item),
    );
  }

  #changedValue(where: string, value: Plain): ChangedValue | undefined {
    const members = this.#mapping(where, value, 'an object with `name`, `oldValue`, and `newValue`', [
      'name',
      'oldValue',
      'newValue',
      'hiddenOldValue',
      'hiddenNewValue',
    ]);
    if (!members) return undefined;
    const name = this.#text(`${where}.name`, members.get('name'));
    const oldValue = this.#text(`${where}.oldValue`, members.get('oldValue'), 'empty allowed');
    const newValue = this.#text(`${where}.newValue`, members.get('newValue'), 'empty allowed');
    const hidden: Pick<ChangedValue, 'hiddenOldValue' | 'hiddenNewValue'> = {};
    for (const member of ['hiddenOldValue', 'hiddenNewValue'] as const) {
      const given = members.get(member) ?? null;
      if (given !== null) hidden[member] = this.#text(`${where}.${member}`, given, 'empty allowed');
    }
    return name === undefined || oldValue === undefined || newValue === undefined
      ? undefined
      : { name, oldValue, newValue, ...hidden };
  }

  #author(where: string, value: Plain): Author | undefined {
    const members = this.#mapping(
      where,
      value,
      'an object with `type` and `displayName`',
      ['type', 'displayName', 'operations'],
      ['username', 'userKey'],
    );
    if (!members) return undefined;
    for (const obsolete of ['username', 'userKey'])
      if (members.has(obsolete))
        this.problems.push(
          `\`${where}.${obsolete}\` is obsolete, and Confluence ignores it. Use \`displayName\`.`,
        );
    if ((members.get('operations') ?? null) !== null)
      this.problems.push(`\`${where}.operations\` is always null in Confluence. Remove it.`);
    const type = members.get('type') ?? 'user';
    if (type !== 'user') this.problems.push(`\`${where}.type\` is ${shapeOf(type)}. Use user.`);
    const displayName = members.get('displayName') ?? undefined;
    if (displayName === undefined) return { type: 'user' };
    const name = this.#text(`${where}.displayName`, displayName);
    return name === undefined ? undefined : { type: 'user', displayName: name };
  }

  #scalar<Value>(
    read: (path: string, text: string) => Value | undefined,
  ): (path: string, value: Plain) => Value | undefined {
    return (path, value) => {
      const text = this.#text(path, value);
      return text === undefined ? undefined : read(path, text);
    };
  }

  /** `true` or `false`, as YAML 1.2 writes them. */
  flag(where: string, text: string): boolean | undefined {
    if (/^(true|True|TRUE)$/.test(text)) return true;
    if (/^(false|False|FALSE)$/.test(text)) return false;
    this.#refuse(where, quote(text), '`true` or `false`');
    return undefined;
  }

  /** One IPv4 or IPv6 address, without mask and zone. */
  address(where: string, text: string): string | undefined {
    // isIP takes `fe80::1%eth0`; a zone means nothing on another machine.
    if (isIP(text) !== 0 && !text.includes('%')) return text;
    this.#refuse(where, quote(text), 'one IPv4 or IPv6 address, without mask, port, or zone');
    return undefined;
  }

  /** A date, in epoch ms. */
  date(where: string, text: string): number | undefined {
    const allowed =
      'epoch milliseconds (13 digits) or a valid ISO 8601 date with an offset, such as 2026-11-23T09:30:00Z';
    const date = readDate(text);
    if (date === undefined) this.#refuse(where, quote(text), allowed);
    return date;
  }

  #text(where: string, value: Plain | undefined, empty?: 'empty allowed'): string | undefined {
    if (typeof value === 'string' && (empty || value.trim() !== '')) return value;
    const hint = value === null ? ' (quote it if you mean the word)' : '';
    this.problems.push(
      `\`${where}\` is ${value === undefined ? 'missing' : shapeOf(value)}. Use text${hint}.`,
    );
    return undefined;
  }

  #list<Item>(
    where: string,
    value: Plain,
    allowed: string,
    read: (path: string, item: Plain) => Item | undefined,
  ): Item[] {
    if (Array.isArray(value)) return value.flatMap((item, index) => read(`${where}[${index}]`, item) ?? []);
    this.#refuse(where, shapeOf(value), allowed);
    return [];
  }

  /** A mapping without unknown members. @param obsolete known, but not offered. */
  #mapping(
    where: string,
    value: Plain,
    allowed: string,
    known: readonly string[],
    obsolete: readonly string[] = [],
  ): Map<string, Plain> | undefined {
    if (!(value instanceof Map)) {
      this.#refuse(where, shapeOf(value), allowed);
      return undefined;
    }
    for (const member of value.keys())
      if (!known.includes(member) && !obsolete.includes(member))
        this.problems.push(
          `\`${where}\` has the unknown member ${quote(member)}. Use ${inWords(known, 'or')}.`,
        );
    return value;
  }

  #refuse(where: string, found: string, allowed: string): void {
    this.problems.push(`\`${where}\` is ${found}. Use ${allowed}.`);
  }
}

function shapeOf(value: Plain): string {
  if (typeof value === 'string') return value.trim() === '' ? 'empty' : `the text ${quote(value)}`;
  if (value === null) return 'null or empty';
  return Array.isArray(value) ? 'a list' : 'a mapping';
}
