/** The inputs about the record: one for each field, lists, and a whole record as a document. */

import { isInRetention } from '../text/date.js';
import { OUTCOMES, type Outcome, type PartialRecord, type RecordInputs } from '../record/record-inputs.js';
import type { FieldReader } from '../record/fields.js';
import type { Plain } from '../text/document.js';
import { quote } from '../text/escape.js';
import { parseChangedValueLines, parseObjectLine, parseObjectLines } from './multiline-input.js';
import {
  FLAG,
  type InputRow,
  type InputSources,
  type Parsed,
  TEXT,
  type ValuesOf,
  choice,
  fieldRow,
  readFields,
  refused,
  textRow,
  visibleText,
  withDefault,
} from './parsers.js';

const COMMIT = textRow(
  (text) => (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(text) ? text.toLowerCase() : undefined),
  (given) =>
    `is ${given}. Use a full commit SHA of 40 or 64 hexadecimal digits, not a branch, tag, or short SHA.`,
);

/** YAML or JSON in the API's shape, or a short form of one line each. */
function document<Value>(
  read: (reader: FieldReader, name: string, plain: Plain) => Value | undefined,
  short?: { is: (text: string) => boolean; parse: (text: string, name: string) => Parsed<Value> },
): InputRow<Value> {
  return {
    parse: async (text, name) => {
      if (short?.is(text)) return short.parse(text, name);
      const { parseDocument } = await import('../text/document.js');
      const parsed = parseDocument(text);
      if ('reason' in parsed) return refused(`\`${name}\` can't be used: ${parsed.reason}.`);
      const fields = readFields((reader) => read(reader, name, parsed.value));
      const warnings = parsed.comments.map(
        ({ line, comment }) =>
          `\`${name}\`, line ${line}: YAML reads ${quote(comment)} as a comment. If it is part of the value, quote the value.`,
      );
      return { ...fields, warnings };
    },
  };
}

/** Whether a text begins as the short form of one line each does, and not as YAML or JSON in the API's shape. */
const isLines = (text: string) => !/^(\[|\{|-(\s|$)|#|---)/.test(text);

const RECORD = document((reader, name, plain) => reader.partialRecord(name, plain));

const RECORD_FILE: InputRow<PartialRecord> = {
  parse: (path, name, sources) => {
    let text: string;
    try {
      text = sources.readRecordFile(path);
    } catch (error) {
      return refused(
        `\`${name}\` can't be ${quote(path)}: ${error instanceof Error ? error.message : 'it could not be read'}.`,
      );
    }
    return RECORD.parse(text, name, sources);
  },
};

export const RECORD_TABLE = {
  environment: visibleText('a name'),
  version: visibleText('a name'),
  commit: COMMIT,
  outcome: withDefault(choice<'auto' | Outcome>(['auto', ...OUTCOMES]), 'auto'),
  category: TEXT,
  summary: TEXT,
  description: TEXT,
  author: TEXT,
  'remote-address': fieldRow((reader, name, text) => reader.address(name, text)),
  'creation-date': fieldRow((reader, name, text) => reader.date(name, text)),
  'sys-admin': FLAG,
  'affected-object': document((reader, name, plain) => reader.object(name, plain), {
    is: (text) => !text.includes('\n') && isLines(text),
    parse: parseObjectLine,
  }),
  'associated-objects': document((reader, name, plain) => reader.objects(name, plain), {
    is: isLines,
    parse: parseObjectLines,
  }),
  'changed-values': document((reader, name, plain) => reader.changedValues(name, plain), {
    is: isLines,
    parse: parseChangedValueLines,
  }),
  record: RECORD,
  'record-file': RECORD_FILE,
} as const;

type RecordValues = ValuesOf<typeof RECORD_TABLE>;

/** Puts the inputs about the record together. */
export function recordOf(values: RecordValues): RecordInputs {
  const { environment, version, commit, outcome, author } = values;
  const own: PartialRecord = {
    category: values.category,
    summary: values.summary,
    description: values.description,
    author: author === undefined ? undefined : { type: 'user', displayName: author },
    remoteAddress: values['remote-address'],
    creationDate: values['creation-date'],
    sysAdmin: values['sys-admin'],
    affectedObject: values['affected-object'],
  };
  return {
    environment,
    version,
    commit,
    outcome: outcome === 'auto' ? undefined : outcome,
    own,
    record: values.record ?? values['record-file'] ?? {},
    associatedObjects: values['associated-objects'] ?? [],
    changedValues: values['changed-values'] ?? [],
  };
}

/** What is wrong with the inputs about the record that no single one shows. */
export function recordProblems(
  values: Partial<RecordValues>,
  raw: { record: string; 'record-file': string },
  { stage, now }: InputSources,
): string[] {
  const record = values.record ?? values['record-file'];
  const where = raw.record === '' ? 'record-file' : 'record';
  return [
    ...(raw.record && raw['record-file']
      ? ["`record` and `record-file` can't be combined. Use one of them."]
      : []),
    // Post does not check dates again: a long job must not lose what main accepted.
    ...(stage === 'post'
      ? []
      : [
          ...dateProblems('creation-date', values['creation-date'], now),
          ...dateProblems(`${where}.creationDate`, record?.creationDate, now),
        ]),
  ];
}

/** Confluence deletes records that are older than its retention period, even new ones. */
function dateProblems(where: string, date: number | null | undefined, now: number): string[] {
  if (typeof date !== 'number' || isInRetention(date, now)) return [];
  const given = `\`${where}\` is ${new Date(date).toISOString()}`;
  return [
    date > now
      ? `${given}, which is in the future. Use a date at most 5 minutes from now.`
      : `${given}, which is more than 365 days ago. Confluence deletes such a record immediately.`,
  ];
}
