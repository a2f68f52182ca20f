/** Names of repositories, and patterns of names. */

import { quote } from '../text/escape.js';
import { contentLines, type InputRow, parseEach, refused } from './parsers.js';

/** `owner/name` or `owner/*`, one per line. */
export const REPOSITORIES: InputRow<string[]> = {
  parse: (text, name) =>
    parseEach([...new Set(contentLines(text))], (line) =>
      /^[\w-]{1,100}\/(?:\*|(?!\.{1,2}$)[\w.-]{1,100})$/.test(line)
        ? { value: line }
        : refused(
            `\`${name}\` has the line ${quote(line)}. Use \`owner/name\`, or \`owner/*\` for all of an owner.`,
          ),
    ),
};
