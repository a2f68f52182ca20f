/** Cleaning and cutting: what others write can't deceive who reads the log, and nothing is cut through. */
import fc from 'fast-check';
import { TRUNCATED, nameInSentence, truncate, truncateMiddle } from '../../src/text/truncate.js';
import { cleanLine, cleanText, cleanValue } from '../../src/text/sanitize.js';
import { anyText } from '../given.js';
import { check, checkWhere } from '../properties.js';

describe('cleanText', () => {
  test.each([
    ['plain text and emoji stay as they are', 'Grüße, 世界 👩‍👩‍👧 ❤️ é', 'Grüße, 世界 👩‍👩‍👧 ❤️ é'],
    ['Persian keeps its non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
    ['Japanese names keep their variants', '葛\u{e0100}飾区', '葛\u{e0100}飾区'],
    ['a terminal is not steered', '\u001b[31mred\u009b2J', '[31mred2J'],
    ['text is not reordered by bidirectional controls', 'a\u202e\u2066b\u2069\u200f\u061cc', 'abc'],
    ['nothing hides between letters', 'ma\u200bi\u2060n\ufeff\u00ad\u180e\u3164', 'main'],
    ['nothing is smuggled in tag letters', 'v1\u{e0041}\u{e0042}', 'v1'],
    ['every line end becomes one', 'a\r\nb\rc\u0085d\u2028e\u2029f', 'a\nb\nc\nd\ne\nf'],
    ['blanks at line ends go', 'a \t\nb  ', 'a\nb'],
    ['an indented line stays indented', 'list:\n  - a', 'list:\n  - a'],
    ['half a surrogate pair becomes a replacement character', 'a\ud83d', 'a\ufffd'],
    ['halves that stood apart do not join to one character', '\ud83d\u0000\ude00', '\ufffd\ufffd'],
    ['a text of nothing visible is empty', ' \u200b\u0000\n ', ''],
  ])('%s', (_, text, expected) => {
    expect(cleanText(text)).toBe(expected);
  });

  // A title or an answer of 4 MiB would have held the step up for hours; nothing times a regular expression out.
  test('a long run of blanks inside a line costs no more than its length', () => {
    const text = `a${' \t'.repeat(50_000)}b`;
    const startedAt = performance.now();
    expect(cleanText(`${text}  \nc`)).toBe(`${text}\nc`);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});

describe('cleanLine', () => {
  test.each([
    ['several lines become one', 'one\r\n  two\u2028three', 'one two three'],
    ['all white space becomes a blank', 'a\t\u00a0\u2003b', 'a b'],
  ])('%s', (_, text, expected) => {
    expect(cleanLine(text)).toBe(expected);
  });
});

const FORBIDDEN =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|[\u{e0000}-\u{e007f}]/u;
/** Text as an attacker would make it: ordinary characters among every kind that matters. */
const hostileText = fc
  .array(
    fc.oneof(
      anyText(5),
      fc.constantFrom(
        ...Array.from('\r\n\t\u0000\u001b\u0085\u00a0\u200b\u200d\u202e\u2028\u2066\ud83d\ude00\ufe0f'),
      ),
      fc.constantFrom('👩‍👩‍👧', '🇩🇪', 'e\u0301', '\u{e0041}', '##[', '::', ' '),
    ),
  )
  .map((parts) => parts.join(''));

describe('whatever is written', () => {
  test('no control or bidirectional character survives', () => {
    check(
      fc.property(hostileText, (text) => {
        expect(cleanText(text)).not.toMatch(FORBIDDEN);
        expect(cleanValue(text)).not.toMatch(FORBIDDEN);
        expect(cleanLine(text)).not.toMatch(/[\n\t]/);
        expect(cleanText(text).isWellFormed()).toBe(true);
      }),
    );
  });

  test('cleaning twice is cleaning once, so a replay keeps the digest', () => {
    check(
      fc.property(hostileText, (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
        expect(cleanLine(cleanLine(text))).toBe(cleanLine(text));
        expect(cleanValue(cleanValue(text))).toBe(cleanValue(text));
      }),
    );
  });

  test('a cut text fits, begins as the whole does, and shows that it was cut', () => {
    // Texts of some length and limits around it, so that there is something to cut in half of all cases.
    const long = fc.array(hostileText, { minLength: 4, maxLength: 12 }).map((parts) => parts.join('x'));
    checkWhere(0.3, [long, fc.double({ min: 0.2, max: 1.8, noNaN: true })], (text, part) => {
      const clean = cleanText(text);
      const limit = Math.max(TRUNCATED.length, Math.round(clean.length * part));
      const short = truncate(clean, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short.isWellFormed()).toBe(true);
      if (clean.length <= limit) expect(short).toBe(clean);
      else expect(short.endsWith(TRUNCATED)).toBe(true);
      expect(clean.startsWith(short === clean ? short : short.slice(0, -TRUNCATED.length))).toBe(true);
      expect(truncate(short, limit)).toBe(short);
      return short !== clean;
    });
  });
});

describe('truncate', () => {
  const limit = 20;
  const room = limit - TRUNCATED.length;
  test.each([
    ['a text of just the limit is whole', 'x'.repeat(20), 'x'.repeat(20)],
    ['one more is cut', 'x'.repeat(21), 'x'.repeat(room) + TRUNCATED],
    [
      'an emoji with joiners is not cut through',
      `${'x'.repeat(8)}👩‍👩‍👧${'x'.repeat(20)}`,
      'x'.repeat(8) + TRUNCATED,
    ],
    [
      'a surrogate pair is not cut through',
      `${'x'.repeat(room - 1)}😀${'x'.repeat(9)}`,
      'x'.repeat(room - 1) + TRUNCATED,
    ],
    [
      'a letter keeps its accent',
      `${'x'.repeat(room - 1)}e\u0301${'x'.repeat(9)}`,
      'x'.repeat(room - 1) + TRUNCATED,
    ],
    [
      'no blank before the mark',
      `${'x'.repeat(room - 2)}  ${'x'.repeat(9)}`,
      'x'.repeat(room - 2) + TRUNCATED,
    ],
  ])('%s', (_, text, expected) => {
    expect(truncate(text, limit)).toBe(expected);
  });

  test('a row of flags is cut between two flags and not through one', () => {
    const flags = '🇩🇪'.repeat(3000);
    for (const limit of [255, 256, 257, 258, 8000, 8001]) {
      const short = truncate(flags, limit).slice(0, -TRUNCATED.length);
      expect(flags.startsWith(short)).toBe(true);
      expect(short.length % 4).toBe(0);
    }
  });

  test('a letter under a thousand accents is cut hard, so that it fits all the same', () => {
    const short = truncate(`a${'\u0301'.repeat(1000)}`, 300);
    expect(short).toHaveLength(300);
  });
});

describe('a long sentence', () => {
  test('is cut in its middle, so that its outcome stays', () => {
    const short = truncateMiddle(`Deployment of ${'x'.repeat(400)} to production failed`, 255);
    expect(short).toHaveLength(255);
    expect(short).toMatch(/^Deployment of x+… \[cut\] x+ to production failed$/);
  });

  test('fits, shows that it was cut, and is cut through no character', () => {
    checkWhere(0.3, [hostileText, fc.integer({ min: 120, max: 300 })], (text, limit) => {
      const clean = cleanLine(text.repeat(30));
      const short = truncateMiddle(clean, limit);
      expect(short.length).toBeLessThanOrEqual(limit);
      expect(short.isWellFormed()).toBe(true);
      expect(short.includes(TRUNCATED)).toBe(clean.length > limit);
      expect(truncateMiddle(short, limit)).toBe(short);
      return clean.length > limit;
    });
  });
});

test('a long name in a sentence is cut itself, so that the end of the sentence stays', () => {
  expect(nameInSentence('production')).toBe('production');
  expect(nameInSentence(`pro\nduction ${'x'.repeat(100)}`)).toBe(`pro duction ${'x'.repeat(45)}${TRUNCATED}`);
});
