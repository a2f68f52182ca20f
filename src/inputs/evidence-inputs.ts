/** What is to be collected from GitHub as evidence, and what of it is required. */

import { quote } from '../text/escape.js';
import {
  type InputRow,
  type InputSources,
  refused,
  type ValuesOf,
  visibleText,
  withDefault,
  words,
} from './parsers.js';

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

/**
 * Texts are cut to this many characters before a pattern is applied to them. Titles and branch names are no longer; a
 * commit's headline has no limit.
 */
export const LONGEST_TICKET_TEXT = 256;
const LONGEST_PATTERN = 200;
/** How many ways to match may be tried from one place of a text: `[A-Z]+-\\d+` has 65,536. A thousand titles cost as many times that. */
const MOST_WAYS = 2 ** 17;

/**
 * A regular expression that takes bounded time on a bounded text: no back reference, no group that is repeated and holds
 * a repetition, an option, or an alternative (what makes the time exponential), and few repetitions that multiply.
 */
const PATTERN: InputRow<RegExp> = {
  parse: (text, name) => {
    const given = `\`${name}\` is ${quote(text)}`;
    if (text.length > LONGEST_PATTERN)
      return refused(`\`${name}\` has ${text.length} characters. Use at most ${LONGEST_PATTERN}.`);
    let value: RegExp;
    try {
      value = new RegExp(text, 'gu');
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/^.*: /s, '') : 'unknown error';
      return refused(`${given}, which is not a regular expression (${why}).`);
    }
    if (value.test(''))
      return refused(
        `${given}, which matches an empty string. Use a pattern that matches complete ticket keys.`,
      );
    const slow = findSlowPart(text);
    return slow === undefined
      ? { value }
      : refused(`${given}, which ${slow}, so a malicious title could make the step hang.`);
  },
};

/** A group of a pattern: alternatives add ways to match, and what follows each other multiplies them. */
interface Group {
  /** Of the last alternative. */
  ways: number;
  /** Of the alternatives before it. */
  others: number;
  /** Whether it holds a repetition, an option (`?`), or an alternative. */
  isLoose: boolean;
}

/** What could make a match take too long. */
function findSlowPart(source: string): string | undefined {
  if (/\\(?:[1-9]|k<)/.test(source.replace(/\\\\/g, ''))) return 'has a back reference';
  // What is escaped, and what stands in a class, is no syntax.
  const bare = source.replace(/\\u\{[0-9a-f]+\}|\\./gis, 'x').replace(/\[[^\]]*\]/g, 'x');
  /** The open groups, outermost first: the pattern itself is one. */
  const groups: Group[] = [{ ways: 1, others: 0, isLoose: false }];
  const last = () => groups.at(-1) as Group;
  for (let at = 0; at < bare.length; at++) {
    const character = bare[at];
    if (character === '(') {
      groups.push({ ways: 1, others: 0, isLoose: false });
      // `(?:`, `(?=`, `(?<name>`: no repetition.
      if (bare[at + 1] === '?') at++;
      continue;
    }
    const group = last();
    if (character === '|') {
      group.others += group.ways;
      group.ways = 1;
      group.isLoose = true;
      continue;
    }
    const closed = character === ')' ? groups.pop() : undefined;
    if (closed) {
      last().ways *= closed.ways + closed.others;
      last().isLoose ||= closed.isLoose;
    }
    const [whole = '', least, comma, most] =
      /^(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/.exec(bare.slice(at + 1)) ?? [];
    if (whole === '') continue;
    const isOnce = whole.startsWith('?');
    if (closed?.isLoose && !isOnce) return 'repeats a group that contains a repetition or an alternative';
    const times = isOnce ? 2 : most ? Number(most) : comma === '' ? Number(least) : LONGEST_TICKET_TEXT;
    last().ways *= Math.max(1, Math.min(times, LONGEST_TICKET_TEXT));
    last().isLoose = true;
    at += whole.length;
  }
  const { ways, others } = last();
  return ways + others > MOST_WAYS
    ? 'can match in too many ways (limit its repetitions, as in `[A-Z]{2,10}-\\d{1,6}`)'
    : undefined;
}

export const EVIDENCE = {
  evidence: withDefault(words([...KINDS, 'all']), 'none'),
  'require-evidence': withDefault(words(REQUIREMENTS), 'none'),
  'ticket-pattern': PATTERN,
  emergency: visibleText('a reason'),
} as const;

/** GitHub knows approvals of an environment alone. */
export const NO_ENVIRONMENT =
  '`evidence` or `require-evidence` asks for approvals, but nothing names an environment. Set `environment`.';

/** The events that name an environment themselves. */
const DEPLOYMENT_EVENTS = ['deployment', 'deployment_status'];

/** What is wrong with the inputs about evidence that no single one shows. */
export function evidenceProblems(
  values: Partial<ValuesOf<typeof EVIDENCE>>,
  raw: { environment: string },
  { event }: InputSources,
): string[] {
  const hasEnvironment = raw.environment !== '' || DEPLOYMENT_EVENTS.includes(event);
  return kindsOf(values).includes('approvals') && !hasEnvironment ? [NO_ENVIRONMENT] : [];
}

/** Puts the inputs about evidence together. */
export function evidenceOf(values: Partial<ValuesOf<typeof EVIDENCE>>): EvidenceInputs {
  return {
    collect: kindsOf(values),
    require: values['require-evidence'] ?? [],
    ticketPattern: values['ticket-pattern'] ?? new RegExp(JIRA_KEY, 'gu'),
    emergency: values.emergency,
  };
}

function kindsOf(values: Partial<ValuesOf<typeof EVIDENCE>>): EvidenceKind[] {
  const { evidence = [], 'require-evidence': require = [] } = values;
  const wanted = new Set<string>([...evidence, ...require.flatMap((name) => NEEDS[name])]);
  return KINDS.filter((kind) => wanted.has(kind) || wanted.has('all'));
}
