/** Text that others control, made harmless for the place it goes to. One function a place. */

import { cleanLine, cleanText } from './sanitize.js';

/**
 * For one line of the log. The runner takes a line that begins with `::` (after white space) and `##[` anywhere in a
 * line as a command (actions/runner, ActionCommand.cs): both are broken visibly. Line ends become spaces, and what moves
 * the cursor or hides text goes, before that is looked for.
 */
export function forLog(text: string): string {
  return cleanLine(text)
    .replace(/##(?=\[)/g, '# #')
    .replace(/^:(?=:)/, ': ');
}

/** For a message that quotes untrusted text: cleaned, at most 120 characters, in double quotes. */
export function quote(text: string): string {
  const line = forLog(text);
  return `"${line.length > 120 ? `${line.slice(0, 117).toWellFormed()}…` : line}"`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For HTML text and quoted attributes. */
export function forHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/**
 * Invisible characters in JSON, and the `@` of a mention, as JSON escapes: the value stays the same, hides nothing, and
 * mentions no one.
 */
export function forJson(json: string): string {
  return json.replace(
    /[\u007f-\u009f\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Zl}\p{Zp}\ufff9-\ufffb]|(?<!\w)@(?=[\w-])/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`)
        .join(''),
  );
}

/**
 * For the inside of an HTML block in a job summary, cleaned as a text or, for a value, as `clean` says. GitHub parses no
 * Markdown there as long as no blank line ends the block, so line ends become `<br>`; a zero-width space after an `@` that
 * begins a word keeps a name from becoming a mention.
 */
export function forSummary(text: string, clean = cleanText): string {
  return forHtml(clean(text))
    .replace(/(?<!\w)@(?=[\w-])/g, '@\u200b')
    .replace(/\n/g, '<br>');
}
