/** The demo's table: it fits the terminal, and text from others can't deceive or steer it. */
import { makeVisible, renderTable } from '../../local/table.js';

const columns = [
  { heading: 'Date', max: 10 },
  { heading: 'Author', max: 8 },
  { heading: 'Change', max: Infinity },
];

describe('renderTable', () => {
  test('is as wide as its text where there is room', () => {
    expect(renderTable(columns, [['2026-11-23', 'octocat', 'Released']], 80)).toEqual([
      'Date        Author   Change',
      '──────────  ───────  ────────────────────',
      '2026-11-23  octocat  Released',
    ]);
  });

  test('wraps what is too long between words, and a word that is too long within it', () => {
    const rows = [['2026-11-23', 'octocat-the-second', 'Release v1.5.0 of acme/shop published']];
    expect(renderTable(columns, rows, 42)).toEqual([
      'Date        Author    Change',
      '──────────  ────────  ────────────────────',
      '2026-11-23  octocat-  Release v1.5.0 of',
      '            the-seco  acme/shop published',
      '            nd',
    ]);
  });

  test('counts two cells for what is shown two cells wide', () => {
    const rows = [
      ['日本', 'é👩‍👩‍👧', 'x'],
      ['1234', 'abc', 'y'],
    ];
    expect(renderTable(columns, rows, 80).slice(2)).toEqual(['日本  é👩‍👩‍👧     x', '1234  abc     y']);
  });
});

test.each([
  ['plain text and emoji', 'Grüße, 世界 👩‍👩‍👧 ❤️', 'Grüße, 世界 👩‍👩‍👧 ❤️'],
  ['escape sequences', '\u001b[31mred', '\\u{1b}[31mred'],
  ['line breaks', 'one\r\ntwo\u2028three', 'one\\u{d}\\u{a}two\\u{2028}three'],
  ['bidirectional marks', 'abc\u202edef', 'abc\\u{202e}def'],
  ['zero-width marks', 'a\u200bb\ufeffc', 'a\\u{200b}b\\u{feff}c'],
  ['a joiner between letters', 'a\u200db', 'a\\u{200d}b'],
  ['tag letters', 'a\u{e0041}', 'a\\u{e0041}'],
])('makeVisible: %s', (_, text, visible) => {
  expect(makeVisible(text)).toBe(visible);
});
