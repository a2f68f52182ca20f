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
 * What reorders or hides text: bidirectional controls, zero-width spaces, fillers, the invisible "tag" letters and all
 * else that Unicode shows as nothing (UAX #44, Default_Ignorable_Code_Point), and annotation marks. Joiners and variation
 * selectors stay: emoji and several scripts need them.
 */
const DECEIVERS =
  /(?!\p{Join_Control}|\p{Variation_Selector})\p{Default_Ignorable_Code_Point}|[\ufff9-\ufffb]/gu;

/**
 * Cleans a value, whose spaces may be what changed: line ends become `\n`, controls and deceiving marks go, broken surrogates
 * become U+FFFD.
 */
export function cleanValue(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROLS, '')
    .replace(DECEIVERS, '');
}

/** Cleans a text of several lines: as `cleanValue`, and spaces at the ends of lines and of the text go. */
export function cleanText(text: string): string {
  return cleanValue(text)
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
  const start = new Intl.Segmenter().segment(text).containing(room)?.index ?? 0;
  // One endless "character" (a letter under hundreds of accents) is cut hard, but not through a surrogate pair.
  const end = room - start > 256 ? room - (isHighSurrogate(text, room - 1) ? 1 : 0) : start;
  return text.slice(0, end).trimEnd() + CUT_MARK;
}

/** How much of a sentence's end stays when it is cut, in UTF-16 units: a sentence about a run ends with its outcome. */
const END_OF_SENTENCE = 100;

/** Cuts a sentence as `cut` does, but in its middle. */
export function cutSentence(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const from = text.length - END_OF_SENTENCE;
  const { index, segment } = new Intl.Segmenter().segment(text).containing(from) ?? {
    index: from,
    segment: '',
  };
  const end = text.slice(index === from ? from : index + segment.length).trimStart();
  return `${cut(text, limit - end.length - 1)} ${end}`.trimEnd();
}

/** What a payload calls an outcome that nobody here knows, as part of a sentence. */
export function nameInSentence(name: string): string {
  return cut(cleanLine(name), 64);
}

function isHighSurrogate(text: string, index: number): boolean {
  const unit = text.charCodeAt(index);
  return unit >= 0xd800 && unit <= 0xdbff;
}
