/** Plain text for a terminal: a table that fits its width, and text from others that can't deceive or steer it. */

/** What a terminal obeys, hides or reorders: controls, line separators, soft hyphens, bidirectional and zero-width marks. */
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A joiner belongs into an emoji and nowhere else. */
const STRAY_JOINER = /(?<![\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d/gu;

/** What a terminal shows two cells wide: emoji, and the scripts of East Asia. */
const WIDE =
  /^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}])/u;

const GAP = '  ';
const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** One column: its heading, and at most how many cells it may take; the last column takes what is left. */
export interface Column {
  heading: string;
  max: number;
}

/** A table with a heading and a rule, its cells wrapped so that it fits into the width. */
export function renderTable(columns: Column[], rows: string[][], width: number): string[] {
  const shown = rows.map((row) => row.map(makeVisible));
  const widths = columns.map(({ heading, max }, at) =>
    Math.min(max, Math.max(...[heading, ...shown.map((row) => row[at] ?? '')].map(countCells))),
  );
  const before = widths.slice(0, -1).reduce((sum, each) => sum + each + GAP.length, 0);
  // A column of fewer than twenty cells is unreadable; better that the terminal wraps the lines.
  widths[widths.length - 1] = Math.max(20, Math.min(widths.at(-1) ?? 0, width - before));
  return [
    ...renderRow(
      columns.map(({ heading }) => heading),
      widths,
    ),
    widths.map((each) => '─'.repeat(each)).join(GAP),
    ...shown.flatMap((row) => renderRow(row, widths)),
  ];
}

/** Text with what can't be seen written out, as `\u{202e}`. */
export function makeVisible(text: string): string {
  return text.replace(UNSEEN, writeOut).replace(STRAY_JOINER, writeOut);
}

function writeOut(character: string): string {
  return `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`;
}

function renderRow(cells: string[], widths: number[]): string[] {
  const wrapped = widths.map((width, at) => wrap(cells[at] ?? '', width));
  const height = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    widths
      .map((width, at) => pad(wrapped[at]?.[line] ?? '', width))
      .join(GAP)
      .trimEnd(),
  );
}

/** Lines of at most this many cells, broken between words, and within a word only where it is longer than a line. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((each) => cut(each, width))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (countCells(longer) > width) {
      lines.push(line);
      line = word;
    } else {
      line = longer;
    }
  }
  return [...lines, line];
}

function cut(word: string, width: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of characters.segment(word)) {
    if (countCells(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - countCells(text)));
}

/** How many cells of a terminal a text takes. */
function countCells(text: string): number {
  let cells = 0;
  for (const { segment } of characters.segment(text)) {
    cells += WIDE.test(segment) ? 2 : 1;
  }
  return cells;
}
