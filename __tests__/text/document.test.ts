/** YAML and JSON: every scalar is the string that was written, and nothing says something else than it shows. */
import fc from 'fast-check';
import { parseDocument, type Plain } from '../../src/text/document.js';
import { anyText } from '../given.js';
import { check } from '../properties.js';

/** A document's value with mappings as lists of pairs, so that nothing hides in a prototype. */
function read(text: string): unknown {
  const parsed = parseDocument(text);
  return 'reason' in parsed ? parsed : show(parsed.value);
}

function show(value: Plain): unknown {
  if (value instanceof Map) return [...value].map(([name, member]) => [name, show(member)]);
  return Array.isArray(value) ? value.map(show) : value;
}

describe('scalars stay the strings that were written', () => {
  test.each([
    '1.10',
    'no',
    'yes',
    'on',
    'off',
    'true',
    'FALSE',
    '0x1F',
    '0o17',
    '017',
    '1e3',
    '1_000',
    '.inf',
    '.nan',
    '-0',
    '2026-01-01',
    '2026-11-23T09:30:00Z',
    '12:30:45',
    'y',
    'NaN',
    'undefined',
    '+1',
    '1.0',
    '99999999999999999999',
  ])('%s', (text) => {
    expect(read(`value: ${text}`)).toEqual([['value', text]]);
    expect(read(`["${text}"]`)).toEqual([text]);
  });

  test.each([
    [
      'JSON numbers and words too',
      '{"a": 1.10, "b": false, "c": -0, "d": 1E400}',
      [
        ['a', '1.10'],
        ['b', 'false'],
        ['c', '-0'],
        ['d', '1E400'],
      ],
    ],
    [
      'only a plain null is null',
      'a: null\nb: ~\nc:\nd: "null"\ne: nil',
      [
        ['a', null],
        ['b', null],
        ['c', null],
        ['d', 'null'],
        ['e', 'nil'],
      ],
    ],
    ['a comment is no part of a value', 'a: b # c', [['a', 'b']]],
    ['a hash within a word is', 'a: b#c', [['a', 'b#c']]],
    ['a literal block keeps its lines', 'a: |\n  one\n    two\n', [['a', 'one\n  two\n']]],
    ['a folded block folds them', 'a: >-\n  one\n  two\n', [['a', 'one two']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('any JSON of strings is read as JSON reads it', () => {
    const json = fc.dictionary(
      fc.string({ minLength: 1 }),
      fc.oneof(anyText(10), fc.array(fc.string(), { maxLength: 3 })),
    );
    check(
      fc.property(json, (value) => {
        expect(read(JSON.stringify(value))).toEqual(Object.entries(value));
        expect(read(JSON.stringify(value, null, '\t'))).toEqual(Object.entries(value));
      }),
      40,
    );
  });
});

describe('JSON as programs write it', () => {
  test.each([
    [
      'tabs',
      '{\n\t"a":\t"b",\n\t"c": [\n\t\t"d"\n\t]\n}',
      [
        ['a', 'b'],
        ['c', ['d']],
      ],
    ],
    ['unicode escapes and escaped slashes', '{"a": "\\u00e9\\ud83d\\ude00\\/\\n"}', [['a', 'é😀/\n']]],
    ['a byte order mark', '\ufeff{"a": "b"}', [['a', 'b']]],
    ['carriage returns', '{\r\n"a": "b"\r\n}\r\n', [['a', 'b']]],
  ])('%s', (_, text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('names that JavaScript knows are names like any other', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<'])('%s', (name) => {
    expect(read(`${name}: {polluted: "yes"}`)).toEqual([[name, [['polluted', 'yes']]]]);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});

describe('what could say something else than it shows is refused', () => {
  test.each([
    ['an alias', 'a: &x 1\nb: *x', /anchor/],
    ['an alias to nowhere', 'a: *x', /alias/],
    ['an anchor on a list', '- &x\n- a', /anchor/],
    ['an anchor on a name', '&x a: b', /anchor/],
    ['a merge key', 'a: &x {b: c}\nd:\n  <<: *x', /anchor/],
    ['a tag', 'a: !!binary aGk=', /tag/],
    ['a tag of a program', '!!js/function "x"', /tag/],
    ['a tag without a name', 'a: ! b', /tag/],
    ['a directive', '%YAML 1.1\n---\na: no', /directive/],
    ['a tag directive', '%TAG ! tag:x,2000:\n---\na: b', /directive/],
    ['a name twice', 'a: 1\nb: 2\na: 3', /the key "a" twice/],
    ['a name twice, once quoted', '{"a": 1, a: 2}', /the key "a" twice/],
    ['a second document', 'a: 1\n---\nb: 2', /more than one document/],
    ['a second document after a marked first', '---\na: 1\n---\nb: 2', /more than one document/],
    ['a second document after an end', 'a: 1\n...\nb: 2', /more than one document/],
    ['a list as a name', '? [a]\n: b', /key that is not text/],
    ['null as a name', '~: b', /key that is not text/],
    ['an open bracket', 'a:\n  b: [c', /^line 2 is neither YAML nor JSON/],
    ['an open quote', '"a', /^line 1 is neither YAML nor JSON/],
    ['a tab as indentation', 'a:\n\t- b', /neither YAML nor JSON/],
    ['a mapping in a line of a mapping', 'a: b: c', /neither YAML nor JSON/],
  ])('%s', (_, text, reason) => {
    expect(read(text)).toEqual({ reason: expect.stringMatching(reason) as string });
  });

  test('an error of the parser does not flood the log', () => {
    expect(JSON.stringify(read('!'.repeat(10_000))).length).toBeLessThan(300);
  });
});

describe('a document that would exhaust the runner is refused at once', () => {
  const laughs = ['a0: &a0 lol'];
  for (let i = 1; i < 40; i++) laughs.push(`a${i}: &a${i} [${`*a${i - 1},`.repeat(9)}]`);
  test.each([
    // The parser recurses: so deep a text ends the whole process, without a report, if it gets there.
    ['10,000 open brackets', '['.repeat(10_000), /nested too deeply/],
    ['10,000 brackets that close', '['.repeat(10_000) + ']'.repeat(10_000), /nested too deeply/],
    ['10,000 open braces', '{a: '.repeat(10_000), /nested too deeply/],
    ['10,000 dashes', '- '.repeat(10_000), /nested too deeply/],
    ['10,000 levels of names', '? '.repeat(10_000), /nested too deeply/],
    ['a billion laughs', laughs.join('\n'), /anchor/],
    ['more than 256 KiB', 'a'.repeat(256 * 1024 + 1), /longer than 256 KiB/],
    ['2,000 empty brackets', '[]'.repeat(2_000), /neither YAML nor JSON/],
  ])('%s', (_, text, reason) => {
    expect(read(text)).toEqual({ reason: expect.stringMatching(reason) as string });
  });

  test('2,000 members are read in a moment', () => {
    const names = Array.from({ length: 2_000 }, (_, index) => `k${index}: v`);
    expect(read(names.join('\n'))).toHaveLength(2_000);
  });
});

test.each([
  ['nothing', ''],
  ['a comment', '# nothing'],
  ['a marker', '---'],
])('a document of %s is null', (_, text) => {
  expect(read(text)).toBeNull();
});

test('any text gives a value or a reason, and never an error', () => {
  const piece = fc.constantFrom(
    'a',
    ':',
    ' ',
    '\n',
    '-',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '&',
    '*',
    '!',
    '%',
    '#',
    '?',
    ',',
    '\t',
    '~',
    '---\n',
    '\u0000',
  );
  // Both ways out are to be seen: a value, and a reason why there is none.
  const ways = { value: 0, reason: 0 };
  check(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      ways['reason' in parseDocument(pieces.join('')) ? 'reason' : 'value'] += 1;
    }),
    300,
  );
  expect(Math.min(ways.value, ways.reason)).toBeGreaterThan(15);
});
