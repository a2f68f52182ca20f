/** Text that others control, made fit for an audit record: cleaned of what deceives a reader, cut where it is too long. */

/** Our limits, in UTF-16 units and bytes; the API states none. */
export const LIMITS = {
  /** Names, object types, category, summary and the author's name. */
  line: 255,
  /** The description and each changed value. */
  text: 8_000,
  /** The whole request body, in bytes of UTF-8. */
  bodyBytes: 64 * 1024,
} as const;

/** What a reader sees where a text was cut. */
export const CUT_MARK = '… [cut]';

/** C0 and C1 controls but tab and line feed. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;
/**
 * Marks that reorder or hide text: bidirectional controls (Unicode UAX #9), zero-width space, word joiners,
 * soft hyphen, byte order mark, and the invisible "tag" letters. The zero-width joiner stays: emoji need it.
 */
const DECEIVERS =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Cleans a text of several lines: line ends become `\n`, controls and deceiving marks go, broken surrogates become U+FFFD. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(DECEIVERS, '')
    .replace(/[ \t]+$/gm, '')
    .trim();
}

/** Cleans a text that must stand on one line: as `cleanText`, and every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}

/**
 * Cuts a text to at most `limit` UTF-16 units, mark included, never inside a character a reader sees as one
 * (an emoji with its joiners, a letter with its accents).
 */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = limit - CUT_MARK.length;
  // A grapheme is short; a window around the limit is enough to find its start without segmenting the whole text.
  const windowStart = Math.max(0, room - 256);
  let end = windowStart;
  for (const { segment, index } of new Intl.Segmenter().segment(text.slice(windowStart, room + 256))) {
    if (windowStart + index + segment.length > room) break;
    end = windowStart + index + segment.length;
  }
  // One endless "character" (a letter under hundreds of accents) is cut hard, but not through a surrogate pair.
  if (end === windowStart && windowStart < room) end = room - (isHighSurrogate(text, room - 1) ? 1 : 0);
  return text.slice(0, end).trimEnd() + CUT_MARK;
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
