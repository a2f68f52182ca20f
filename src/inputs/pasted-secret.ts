/** Common mistakes when a credential is pasted. A message never quotes the value. */

import { type InputRow, refused } from './parsers.js';

/** What was pasted with a value, most specific first. */
const PASTED: [found: string, isFound: (text: string) => boolean][] = [
  ['is a masked value, copied from a log', (text) => /^\*+$/.test(text)],
  ['is an expression that was not evaluated', (text) => text.includes('${{')],
  [
    'is enclosed in quotation marks',
    (text) => /^["'`\u2018-\u201f\u00ab]|["'`\u2018-\u201f\u00bb]$/.test(text),
  ],
  ['begins with the name of a header', (text) => /^authorization\s*:/i.test(text)],
  ['begins with `Basic`, `Bearer`, or `token`', (text) => /^(basic|bearer|token)\s/i.test(text)],
  ['contains a line break', (text) => /[\r\n\u2028\u2029]/.test(text)],
  [
    'contains an invisible or control character',
    (text) => /[\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text),
  ],
  ['contains whitespace or a non-ASCII character', (text) => /[^\x21-\x7e]/.test(text)],
  ['also contains the email address', isPair],
  ['is the base64 form of an email address and a token', (text) => isPair(decodeBase64(text))],
];

/** A secret: any value that is valid in a header. */
export const SECRET: InputRow<string> = {
  parse: (value, name) => {
    const [found] = PASTED.find(([, isFound]) => isFound(value)) ?? [];
    return found === undefined
      ? { value }
      : refused(`\`${name}\` ${found}. Store only the value, exactly as Atlassian or GitHub shows it.`);
  },
};

function isPair(text: string): boolean {
  return /^[^\s@:]+@[^\s@:]+\.[^\s@:]+:[\x21-\x7e]+$/.test(text);
}

function decodeBase64(text: string): string {
  return /^[\w+/-]{12,}={0,2}$/.test(text) ? Buffer.from(text, 'base64').toString('latin1') : '';
}
