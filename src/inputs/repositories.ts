/** Names of repositories, and patterns of names. */

import { quote } from '../text/escape.js';
import { contentLines, type InputRow } from './parsers.js';

/** `owner/name` or `owner/*`, one per line. */
export const REPOSITORIES: InputRow<string[]> = {
  parse: (text, name) => {
    const value = [...new Set(contentLines(text))];
    const problems = value
      .filter((line) => !/^[\w-]{1,100}\/(?:\*|(?!\.{1,2}$)[\w.-]{1,100})$/.test(line))
      .map(
        (line) =>
          `\`${name}\` has the line ${quote(line)}. Use \`owner/name\`, or \`owner/*\` for all of an owner.`,
      );
    return problems.length > 0 ? { problems } : { value };
  },
};
