/** Text that others control, made fit for an audit record: cleaned of what deceives a reader. */

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

/** Spaces at the end of a line. Looked for where they begin alone: else a long run of them inside a line costs its square. */
const TRAILING_SPACES = /(?<![ \t])[ \t]+$/gm;

/** Cleans a text of several lines: as `cleanValue`, and spaces at the ends of lines and of the text go. */
export function cleanText(text: string): string {
  return cleanValue(text).replace(TRAILING_SPACES, '').trim();
}

/** Cleans a text that must stand on one line: as `cleanText`, and every run of white space becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ');
}
