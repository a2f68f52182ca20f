/**
 * Inputs from a table: each has a name, a parser and, where action.yml gives it one, a default. One reader goes through the
 * table and collects every problem, so that one run of the workflow shows all there is to fix.
 */

import { FieldReader } from '../record/fields.js';
import { quote } from '../text/escape.js';
import { inWords } from '../text/list.js';
import { cleanLine } from '../text/sanitize.js';

/** A value and warnings about how it was written, or the sentences that say what is wrong with it. */
export type Parsed<Value> = { value: Value; warnings?: readonly string[] } | { problems: readonly string[] };

/** What parsing takes beside the text, handed in so that it stays testable without files and clocks. */
export interface InputSources {
  stage: 'main' | 'post';
  /** The name of the event that started the workflow. */
  event: string;
  /** Epoch ms. */
  now: number;
  platform: NodeJS.Platform;
  /** Reads `record-file`. Throws an Error whose message says why it can't be read. */
  readRecordFile: (path: string) => string;
}

/** One input of an action.yml. */
export interface InputRow<Value> {
  /** Parses what was set, which is never empty. Its sentences name the input by `name`. */
  parse: (text: string, name: string, sources: InputSources) => Parsed<Value> | Promise<Parsed<Value>>;
  /** The default in action.yml. The runner applies it to an absent input, so this one must not be empty. */
  default?: string;
}

export type InputTable = Readonly<Record<string, InputRow<unknown>>>;

/** The inputs of a table as the runner hands them over: trimmed, and empty where absent. */
export type RawOf<Table> = Readonly<Record<Extract<keyof Table, string>, string>>;

type ValueOf<Row> = Row extends InputRow<infer Value> ? Value : never;

/** The values of a table. An input without a default may be absent. */
export type ValuesOf<Table> = {
  [Name in keyof Table as Table[Name] extends { default: string } ? Name : never]: ValueOf<Table[Name]>;
} & {
  [Name in keyof Table as Table[Name] extends { default: string } ? never : Name]?: ValueOf<Table[Name]>;
};

/** One problem. */
export function refused(sentence: string): { problems: readonly string[] } {
  return { problems: [sentence] };
}

/**
 * Reads every input of a table.
 * @returns the values; those with a problem are missing, so they are whole only where `problems` is empty.
 */
export async function readTable<Table extends InputTable>(
  table: Table,
  raw: RawOf<Table>,
  sources: InputSources,
): Promise<{ values: Partial<ValuesOf<Table>>; problems: string[]; warnings: string[] }> {
  const problems: string[] = [];
  const warnings: string[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, row] of Object.entries(table)) {
    const text = raw[name as Extract<keyof Table, string>];
    if (text === '') {
      // An expression without a value must not select a default.
      if (row.default !== undefined)
        problems.push(
          `\`${name}\` is empty. If you set it with an expression, the expression has no value: correct it. To use the default, \`${row.default}\`, remove the input.`,
        );
      continue;
    }
    const parsed = await row.parse(text, name, sources);
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
    } else {
      values[name] = parsed.value;
      warnings.push(...(parsed.warnings ?? []));
    }
  }
  return { values: values as Partial<ValuesOf<Table>>, problems, warnings };
}

/** Any text, as it was written. */
export const TEXT: InputRow<string> = { parse: (value) => ({ value }) };

/**
 * An input whose text means a value, or undefined where it means none: then `problem` goes on with the sentence that begins
 * with the input's name. It gets the text, quoted.
 */
export function textRow<Value>(
  read: (text: string) => Value | undefined,
  problem: (given: string) => string,
): InputRow<Value> {
  return {
    parse: (text, name) => {
      const value = read(text);
      return value === undefined ? refused(`\`${name}\` ${problem(quote(text))}`) : { value };
    },
  };
}

/** A text that stands in a sentence, which would say nothing without it. */
export function visibleText(what: string): InputRow<string> {
  return textRow(
    (text) => (cleanLine(text) === '' ? undefined : text),
    () => `has no visible character. Set ${what}, or remove the input.`,
  );
}

/** What the reader of record fields makes of a text, with every problem that it finds. */
export function readFields<Value>(read: (reader: FieldReader) => Value | undefined): Parsed<Value> {
  const reader = new FieldReader();
  const value = read(reader);
  return value === undefined || reader.problems.length > 0 ? { problems: reader.problems } : { value };
}

/** A text that is a field of a record. */
export function fieldRow<Value>(
  read: (reader: FieldReader, name: string, text: string) => Value | undefined,
): InputRow<Value> {
  return { parse: (text, name) => readFields((reader) => read(reader, name, text)) };
}

/** `true` or `false`. */
export const FLAG = fieldRow((reader, name, text) => reader.flag(name, text));

/** The lines that hold something. */
export function contentLines(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Every item, parsed, or the sentences about those that are wrong. */
export function parseEach<Item>(
  items: readonly string[],
  parse: (item: string) => Parsed<Item>,
): Parsed<Item[]> {
  const parsed = items.map(parse);
  const problems = parsed.flatMap((each) => ('problems' in each ? each.problems : []));
  return problems.length > 0
    ? { problems }
    : { value: parsed.flatMap((each) => ('value' in each ? [each.value] : [])) };
}

/** One item per line. */
export const LINES: InputRow<string[]> = { parse: (text) => ({ value: contentLines(text) }) };

/** One of a few words. */
export function choice<Choice extends string>(choices: readonly Choice[]): InputRow<Choice> {
  return textRow(
    (text) => choices.find((candidate) => candidate === text),
    (given) => `can't be ${given}. Use ${anyOf(choices)}.`,
  );
}

/** Words of a list, separated by commas or lines, without repeats. `none` stands alone and means an empty list. */
export function words<Word extends string>(known: readonly Word[]): InputRow<Word[]> {
  return {
    parse: (text, name) => {
      const given = [...new Set(text.split(/[,\r\n]/).map((word) => word.trim()))].filter(Boolean);
      const use = `Use ${anyOf([...known, 'none'])}, separated by commas or lines.`;
      if (given.includes('none') || given.length === 0)
        return given.length === 1
          ? { value: [] }
          : refused(`\`${name}\` is ${quote(text)}, but \`none\` must be alone. ${use}`);
      const value = given.filter((word): word is Word => known.some((each) => each === word));
      const strangers = given.filter((word) => !value.some((each) => each === word));
      return strangers.length === 0
        ? { value }
        : refused(`\`${name}\` can't contain ${strangers.map(quote).join(', ')}. ${use}`);
    },
  };
}

/** Whole seconds from 1 to `most`, in ms. */
export function seconds(most: number): InputRow<number> {
  return textRow(
    (text) => {
      const value = /^\d{1,5}$/.test(text) ? Number(text) : 0;
      return value >= 1 && value <= most ? value * 1000 : undefined;
    },
    (given) => `is ${given}. Use a whole number of seconds from 1 to ${most}.`,
  );
}

/** A row with the default that action.yml gives it. */
export function withDefault<Value, Default extends string>(
  row: InputRow<Value>,
  fallback: Default,
): InputRow<Value> & { default: Default } {
  return { ...row, default: fallback };
}

/** `` `a`, `b`, or `c` ``. */
function anyOf(choices: readonly string[]): string {
  return inWords(
    choices.map((each) => `\`${each}\``),
    'or',
  );
}
