/** The table of a reconciliation as CSV (RFC 4180), which no spreadsheet runs. Pure. */

import { cleanLine } from '../text/sanitize.js';
import { EMPTY_FINDING, type Finding } from './sides.js';

/** The columns, in their order. */
export const COLUMNS = Object.keys(EMPTY_FINDING) as (keyof Finding)[];

/** The first line. */
export const CSV_HEADER = `${COLUMNS.join(',')}\r\n`;

/** One line. */
export function toCsvLine(finding: Finding): string {
  return `${COLUMNS.map((column) => toCell(finding[column])).join(',')}\r\n`;
}

/**
 * What begins like a formula gets an apostrophe: spreadsheets then show it as text. Full-width forms count in some of them.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
const RUNS = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Where the decimal sign is a comma, spreadsheets split lines at semicolons, and quotes inside a line protect nothing. */
const RUNS_AFTER_SEMICOLON = /;(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

/** One line: what reads line by line would take a line break inside quotes for a new row. */
function toCell(text: string): string {
  const line = cleanLine(text);
  const harmless = (RUNS.test(line) ? `'${line}` : line).replace(RUNS_AFTER_SEMICOLON, ";'");
  return /[",]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
