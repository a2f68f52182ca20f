/** What is asked for as evidence, and patterns that no hostile title can turn against the step. */
import { LONGEST_TICKET_TEXT } from '../../src/inputs/evidence-inputs.js';
import { parseInputs, type RawInputs } from '../../src/inputs/root-inputs.js';
import { prepareRecord } from '../../src/modes/prepare.js';
import { readEventFacts } from '../../src/record/subject.js';
import { contextOf, NOW, problemsOf, rawInputs, SOURCES } from '../given.js';

async function parse(given: Partial<RawInputs>) {
  const parsed = await parseInputs(rawInputs(given), SOURCES);
  if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

test.each<[string, Partial<RawInputs>, string[], string[]]>([
  ['nothing', {}, [], []],
  ['all', { evidence: 'all' }, ['approvals', 'pull-requests', 'tickets'], []],
  ['by commas', { evidence: 'tickets, approvals' }, ['approvals', 'tickets'], []],
  ['by lines', { evidence: 'tickets\r\n\n  pull-requests ' }, ['pull-requests', 'tickets'], []],
  ['twice the same', { evidence: 'tickets, tickets' }, ['tickets'], []],
  ['what a requirement needs', { 'require-evidence': 'review' }, ['pull-requests'], ['review']],
  [
    'an independent approval needs the authors of the range',
    { 'require-evidence': 'independent-approval' },
    ['approvals', 'pull-requests'],
    ['independent-approval'],
  ],
  [
    'both',
    { evidence: 'tickets', 'require-evidence': 'approval, pull-request' },
    ['approvals', 'pull-requests', 'tickets'],
    ['approval', 'pull-request'],
  ],
])('%s', async (_, given, collect, require) => {
  expect((await parse({ environment: 'production', ...given })).evidence).toMatchObject({ collect, require });
});

describe('approvals without an environment', () => {
  const ALONE = [expect.stringMatching(/asks for approvals, but nothing names an environment/)];

  test.each<Partial<RawInputs>>([
    { evidence: 'approvals' },
    { evidence: 'all' },
    { 'require-evidence': 'approval' },
    { 'require-evidence': 'independent-approval' },
  ])('%j is a problem', async (given) => {
    expect(await problemsOf(given)).toEqual(ALONE);
    expect(await problemsOf({ ...given, environment: 'production' })).toEqual([]);
  });

  test('is shown along with all other problems, so that one run shows all there is to fix', async () => {
    const problems = await problemsOf({ evidence: 'all', site: '', timeout: '0' });
    expect(problems).toHaveLength(3);
    expect(problems).toEqual(expect.arrayContaining(ALONE));
    expect(await problemsOf({ evidence: 'all', environment: 'a\u0000b' })).not.toEqual(ALONE);
  });

  test.each(['deployment', 'deployment_status'])('is none of a `%s` event, which names it', async (event) => {
    expect(await problemsOf({ evidence: 'approvals' }, { event })).toEqual([]);
  });

  test('stops the step if the payload of such an event names none', async () => {
    const context = contextOf({ event: 'deployment', payload: {} });
    const parsed = await parseInputs(rawInputs({ evidence: 'approvals' }), {
      ...SOURCES,
      event: 'deployment',
    });
    if ('problems' in parsed) throw new Error(parsed.problems.join('\n'));
    const facts = {
      event: readEventFacts(context),
      invocationIndex: 1,
      now: NOW,
      remoteAddress: '10.1.0.4',
      secrets: [],
    };
    expect(() => prepareRecord(parsed.inputs, context, facts)).toThrow(/nothing names an environment/);
  });

  test('other evidence needs none', async () => {
    expect(await problemsOf({ evidence: 'pull-requests, tickets' })).toEqual([]);
  });
});

describe('ticket-pattern', () => {
  const find = async (text: string, pattern?: string) => {
    const { evidence } = await parse(pattern === undefined ? {} : { 'ticket-pattern': pattern });
    return [...text.matchAll(evidence.ticketPattern)].map(([key]) => key);
  };

  test.each([
    ['OPS-12: pay by card', ['OPS-12']],
    ['feature/OPS-12-pay-by-card', ['OPS-12']],
    ['[A1_B-7] and OPS-12', ['A1_B-7', 'OPS-12']],
    ['ops-12, UTF-08, XOPS-', []],
  ])('by default Jira keys are found: %s', async (text, expected) => {
    expect(await find(text)).toEqual(expected);
  });

  test.each([
    ['#12 and #13', '#\\d+', ['#12', '#13']],
    ['INC0012345', 'INC\\d{7}', ['INC0012345']],
    ['SEC-1 OPS-2', '(?:OPS|SEC)-\\d+', ['SEC-1', 'OPS-2']],
    ['AB#12-3', 'AB#\\d+(?:-\\d+)?', ['AB#12-3']],
    // Alternatives side by side only add to each other, however many projects there are.
    [
      'KEYK-7',
      `(?:${Array.from({ length: 26 }, (_, index) => `KEY${String.fromCharCode(65 + index)}`).join('|')})-\\d+`,
      ['KEYK-7'],
    ],
    ['PRF-3', 'PRA-\\d+|PRB-\\d+|PRC-\\d+|PRD-\\d+|PRE-\\d+|PRF-\\d+', ['PRF-3']],
  ])('%s by %s', async (text, pattern, expected) => {
    expect(await find(text, pattern)).toEqual(expected);
  });

  test.each([
    ['(a+)+$', 'repeats a group'],
    ['(a|a)+$', 'repeats a group'],
    ['((?:ab?)+c)?(?:(x|y)z){3}', 'repeats a group'],
    ['((ab)*c)+', 'repeats a group'],
    ['([A-Z]+\\d*){2,}', 'repeats a group'],
    ['(?:x{1,9}){9}', 'repeats a group'],
    ['(?:a?b+|c){1,5}', 'repeats a group'],
    // 30 options are 2^30 ways: a title of 40 letters would hold the step up for minutes, and no timeout ends it.
    ['(?:a?){30}b', 'repeats a group'],
    ['(?:[A-Z]?[A-Z]?){9}-1', 'repeats a group'],
    ['(\\d)-\\1', 'back reference'],
    ['(?<x>\\d)-\\k<x>', 'back reference'],
    ['a*a*a*b', 'too many ways'],
    ['a{1,30}'.repeat(5), 'too many ways'],
    [`${'a?'.repeat(18)}b`, 'too many ways'],
    [`${'(?:a|ab)'.repeat(18)}c`, 'too many ways'],
    ['\\u{41}+\\u{41}+\\u{41}+b', 'too many ways'],
    ['a{0,}a{9,}a{0,99}a{0,99}b', 'too many ways'],
    [Array(6).fill('a+a+b').join('|'), 'too many ways'],
    ['(?:a+|a+|a+)a+b', 'too many ways'],
    ['a'.repeat(201), '201 characters'],
    ['x*', 'matches an empty string'],
    ['(', 'not a regular expression'],
    ['[z-a]', 'not a regular expression'],
    ['\\', 'not a regular expression'],
  ])('%s is refused: %s', async (pattern, why) => {
    expect(await problemsOf({ 'ticket-pattern': pattern })).toEqual([expect.stringContaining(why)]);
  });

  test('patterns that are taken end soon on the worst text that they are given', async () => {
    const worst = 'a'.repeat(LONGEST_TICKET_TEXT);
    for (const pattern of [
      'a+a+b',
      '(?:a+)?a+b',
      'a{1,32}a{1,32}a{1,32}b',
      `${'a?'.repeat(17)}b`,
      'a+a{1,50}b|'.repeat(9) + 'b',
    ]) {
      const { evidence } = await parse({ 'ticket-pattern': pattern });
      // A pattern without a bound would keep the test, and its time limit ends it.
      expect([...worst.matchAll(evidence.ticketPattern)]).toEqual([]);
    }
  });
});
