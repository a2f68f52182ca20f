/** What is to be collected from GitHub as evidence, and what of it is required. */

import { quote } from '../text/escape.js';
import { cleanLine } from '../text/sanitize.js';
import { type InputRow, refused, type ValuesOf, withDefault, words } from './table.js';

const KINDS = ['approvals', 'pull-requests', 'tickets'] as const;
/** What can be collected. */
export type EvidenceKind = (typeof KINDS)[number];

const REQUIREMENTS = ['approval', 'independent-approval', 'pull-request', 'review', 'ticket'] as const;
/** What can be required. */
export type RequirementName = (typeof REQUIREMENTS)[number];

/** What a requirement is judged by. */
const NEEDS: Record<RequirementName, readonly EvidenceKind[]> = {
  approval: ['approvals'],
  'independent-approval': ['approvals', 'pull-requests'],
  'pull-request': ['pull-requests'],
  review: ['pull-requests'],
  ticket: ['tickets'],
};

/** The evidence that a step asks for. */
export interface EvidenceInputs {
  /** What is collected, whether named or needed by a requirement; empty where no question is asked. */
  collect: readonly EvidenceKind[];
  require: readonly RequirementName[];
  /** Global. Applied to texts of at most `LONGEST_TICKET_TEXT` characters. */
  ticketPattern: RegExp;
  /** The reason for going ahead without what is required. */
  emergency?: string;
}

/** Jira's form, `ABC-123`. */
const JIRA_KEY = String.raw`(?<![\w-])[A-Z][A-Z0-9_]{1,9}-[1-9]\d{0,9}(?![\w])`;

/** Titles and branch names are cut to this many characters before a pattern is applied to them. */
export const LONGEST_TICKET_TEXT = 256;
const LONGEST_PATTERN = 200;
const MOST_OPEN_REPETITIONS = 3;
/** A repetition of more than so many is as good as one without an end. */
const OPEN_FROM = 32;

/**
 * A regular expression that takes bounded time on a bounded text: no back reference, no group that is repeated and holds
 * a repetition or an alternative (what makes the time exponential), and at most three repetitions without an end.
 */
const PATTERN: InputRow<RegExp> = {
  parse: (text, name) => {
    const told = `\`${name}\` is ${quote(text)}`;
    if (text.length > LONGEST_PATTERN)
      return refused(`\`${name}\` has ${text.length} characters; allowed: at most ${LONGEST_PATTERN}.`);
    let value: RegExp;
    try {
      value = new RegExp(text, 'gu');
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : 'unknown error';
      return refused(`${told}, which is no regular expression (${why}).`);
    }
    if (value.test(''))
      return refused(`${told}, which matches the empty text; allowed: a pattern of whole ticket keys.`);
    const slow = findSlowPart(text);
    return slow === undefined
      ? { value }
      : refused(`${told}, which ${slow}; it could take too long on a hostile title.`);
  },
};

/** What could make a match take too long. */
function findSlowPart(source: string): string | undefined {
  // Escapes and classes hold no syntax that matters here, but a back reference does.
  if (/\\(?:[1-9]|k<)/.test(source.replace(/\\\\/g, ''))) return 'has a back reference';
  const bare = source.replace(/\\./gs, 'x').replace(/\[[^\]]*\]/g, 'x');
  const groups: boolean[] = [];
  let open = 0;
  for (let at = 0; at < bare.length; at++) {
    const character = bare[at];
    if (character === '(') groups.push(false);
    else if (character === '|' && groups.length > 0) groups[groups.length - 1] = true;
    const isGroupEnd = character === ')';
    const holdsMany = isGroupEnd ? (groups.pop() ?? false) : false;
    const repetition = /^(?:[*+]|\{(\d+)(,?)(\d*)\})/.exec(bare.slice(at + 1));
    if (repetition) {
      if (holdsMany) return 'repeats a group that holds a repetition or an alternative';
      const [, least = '0', comma = '', most = ''] = repetition;
      const isOpen = repetition[1] === undefined || (comma === ',' && most === '');
      if (isOpen || Number(most || least) > OPEN_FROM) open++;
    }
    if ((repetition || holdsMany) && groups.length > 0) groups[groups.length - 1] = true;
  }
  return open > MOST_OPEN_REPETITIONS
    ? `has ${open} repetitions without an end, more than ${MOST_OPEN_REPETITIONS}`
    : undefined;
}

const REASON: InputRow<string> = {
  parse: (value, name) =>
    cleanLine(value) === ''
      ? refused(`\`${name}\` holds no visible character; give the reason, or leave it out.`)
      : { value },
};

export const EVIDENCE = {
  evidence: withDefault(words([...KINDS, 'all']), 'none'),
  'require-evidence': withDefault(words(REQUIREMENTS), 'none'),
  'ticket-pattern': PATTERN,
  emergency: REASON,
} as const;

/** Puts the inputs about evidence together. */
export function evidenceOf(values: Partial<ValuesOf<typeof EVIDENCE>>): EvidenceInputs {
  const { evidence = [], 'require-evidence': require = [], emergency } = values;
  const wanted = new Set<string>([...evidence, ...require.flatMap((name) => NEEDS[name])]);
  return {
    collect: KINDS.filter((kind) => wanted.has(kind) || wanted.has('all')),
    require,
    ticketPattern: values['ticket-pattern'] ?? new RegExp(JIRA_KEY, 'gu'),
    emergency,
  };
}
