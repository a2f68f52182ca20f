/** The receipt: true at every moment, whole on the disk, and enough to deliver the record later. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { AttemptOutcome } from '../../src/delivery/post-outcome.js';
import type { SearchOutcome } from '../../src/delivery/search.js';
import type { Ending } from '../../src/delivery/ending.js';
import type { Attempt, History, Search } from '../../src/delivery/history.js';
import { digestRecord, type Receipt, resultOf, writeReceipt } from '../../src/receipt/receipt.js';
import { RECEIPT_RUN } from '../../local/receipt-run.js';
import { readReceiptFiles, receiptPath, saveReceipt, whileHeld } from '../../src/receipt/receipt-file.js';
import { serializeRecord } from '../../src/record/audit-record.js';
import { planReplay, readCandidate } from '../../src/replay/receipt-groups.js';
import { useFolder } from '../built.js';
import { KEY, NOW } from '../given.js';

const folder = useFolder('receipt');
const SITE = { host: 'acme.atlassian.net', origin: 'https://acme.atlassian.net' };
const RECORD = {
  remoteAddress: '10.1.2.3',
  creationDate: NOW,
  summary: 'Released',
  description: `Audit key: ${KEY}`,
};
const SUBJECT = {
  site: SITE,
  key: KEY,
  phase: 'start' as const,
  built: { record: RECORD, truncated: [] },
  run: RECEIPT_RUN,
};
const OUTAGE = { class: 'outage', happened: 'It was out.', remedy: 'Wait.' } as const;

function post(outcome: AttemptOutcome, more: Partial<Attempt> = {}): Attempt {
  return { did: 'post', startedAt: NOW, endedAt: NOW + 1_500, outcome, ...more };
}
function look(found: SearchOutcome): Search {
  return { did: 'search', startedAt: NOW + 2_500, endedAt: NOW + 2_700, outcome: found };
}
const UNKNOWN: AttemptOutcome = { kind: 'unknown', failure: OUTAGE };
const NOT_SENT: AttemptOutcome = { kind: 'not-sent', failure: OUTAGE };
const ENDED: Ending = { kind: 'recorded', already: false, verified: false, possibleDuplicate: false };
const FAILED: Ending = { kind: 'failed', failure: OUTAGE, possiblyWritten: true, possibleDuplicate: false };

describe('what a receipt says is true at that moment', () => {
  test.each<
    [string, Parameters<typeof writeReceipt>[1], Parameters<typeof writeReceipt>[2], Partial<Receipt>]
  >([
    [
      'before the first attempt: certainly not written',
      [],
      { stepFailed: true },
      { result: 'not-recorded', possiblyWritten: false, attempts: [] },
    ],
    [
      'while the first attempt is under way: it may land, even if the machine is switched off now',
      [],
      { stepFailed: true, inFlightSince: NOW },
      {
        result: 'unconfirmed',
        possiblyWritten: true,
        attempts: [
          {
            did: 'post',
            startedAt: '2026-11-23T09:30:00.000Z',
            endedAt: null,
            outcome: 'in-flight',
            status: null,
            reason: null,
          },
        ],
      },
    ],
    [
      'after one that was not sent: certainly not written',
      [post(NOT_SENT)],
      { stepFailed: true },
      { result: 'not-recorded', possiblyWritten: false },
    ],
    [
      'after one that may have landed',
      [post(UNKNOWN)],
      { stepFailed: true },
      { result: 'unconfirmed', possiblyWritten: true },
    ],
    [
      'after one that may have landed, a search and one that was not sent: it still may',
      [post(UNKNOWN), look({ kind: 'absent', listed: true }), post(NOT_SENT)],
      { stepFailed: true },
      { result: 'unconfirmed', possiblyWritten: true },
    ],
    [
      'accepted, but not yet read back',
      [post({ kind: 'accepted' })],
      { stepFailed: true },
      { result: 'unconfirmed', recorded: false, possiblyWritten: true },
    ],
    [
      'recorded',
      [post({ kind: 'accepted' })],
      { stepFailed: false, ending: ENDED },
      { result: 'recorded', recorded: true, possiblyWritten: false, failure: null },
    ],
    [
      'already there',
      [look({ kind: 'found' })],
      { stepFailed: false, ending: { ...ENDED, already: true, verified: true } },
      { result: 'already-recorded', recorded: true, verified: true },
    ],
    [
      'perhaps twice',
      [post(UNKNOWN)],
      { stepFailed: false, ending: { ...ENDED, possibleDuplicate: 'blind' } },
      { recorded: true, possibleDuplicate: true },
    ],
    [
      'failed',
      [post(UNKNOWN)],
      { stepFailed: true, ending: FAILED },
      { result: 'unconfirmed', failure: OUTAGE, stepFailed: true },
    ],
    [
      'failed, and the policy let it pass',
      [],
      { stepFailed: false, ending: { ...FAILED, possiblyWritten: false } },
      { result: 'not-recorded', stepFailed: false },
    ],
  ])('%s', (_, history, state, expected) => {
    expect(writeReceipt(SUBJECT, history, state)).toMatchObject(expected);
  });

  test('it knows of two copies while the second is still under way', () => {
    const unreadable = { kind: 'inconclusive', failure: OUTAGE, unreadable: true, lasting: true } as const;
    const history: History = [
      { did: 'post', startedAt: NOW, endedAt: NOW + 1, outcome: { kind: 'unknown', failure: OUTAGE } },
      { did: 'search', startedAt: NOW + 2, endedAt: NOW + 3, outcome: unreadable },
    ];
    expect(writeReceipt(SUBJECT, history, { stepFailed: true }).possibleDuplicate).toBe(false);
    expect(
      writeReceipt(SUBJECT, history, { stepFailed: true, inFlightSince: NOW + 4 }).possibleDuplicate,
    ).toBe(true);
  });

  test('it tells how each attempt and each search went', () => {
    const history = [
      post(UNKNOWN, { status: 502, serverDate: NOW + 1_000, requestId: 'abc' }),
      look({ kind: 'inconclusive', failure: OUTAGE, unreadable: false, lasting: false }),
      look({ kind: 'found' }),
    ];
    const receipt = writeReceipt(SUBJECT, history, { stepFailed: false, ending: ENDED });
    expect(receipt).toMatchObject({
      httpStatus: 502,
      serverDate: '2026-11-23T09:30:01.000Z',
      requestId: 'abc',
    });
    expect(receipt.attempts).toEqual([
      {
        did: 'post',
        startedAt: '2026-11-23T09:30:00.000Z',
        endedAt: '2026-11-23T09:30:01.500Z',
        outcome: 'unknown',
        status: 502,
        reason: 'It was out.',
      },
      {
        did: 'search',
        startedAt: '2026-11-23T09:30:02.500Z',
        endedAt: '2026-11-23T09:30:02.700Z',
        outcome: 'inconclusive',
        status: null,
        reason: 'It was out.',
      },
      {
        did: 'search',
        startedAt: '2026-11-23T09:30:02.500Z',
        endedAt: '2026-11-23T09:30:02.700Z',
        outcome: 'found',
        status: null,
        reason: null,
      },
    ]);
  });

  test('the result is what the outputs say', () => {
    expect(resultOf(undefined, false)).toBe('not-recorded');
    expect(resultOf(undefined, true)).toBe('unconfirmed');
    expect(resultOf(FAILED, false)).toBe('not-recorded');
    expect(resultOf(ENDED, true)).toBe('recorded');
  });
});

describe('a receipt can be delivered later', () => {
  test('because it holds the very bytes that were sent', () => {
    const receipt = JSON.parse(JSON.stringify(writeReceipt(SUBJECT, [], { stepFailed: true }))) as Receipt;
    expect(serializeRecord(receipt.record)).toBe(serializeRecord(RECORD));
    expect(receipt.recordDigest).toBe(digestRecord(RECORD));
    expect(receipt.recordDigest).toBe(
      `sha256:${createHash('sha256').update(JSON.stringify(receipt.record)).digest('hex')}`,
    );
  });

  test('and what was cut from it', () => {
    const full = { ...RECORD, description: `${'long '.repeat(10_000)}\n\nAudit key: ${KEY}` };
    const receipt = writeReceipt(
      { ...SUBJECT, built: { record: RECORD, full, truncated: ['description'] } },
      [],
      {
        stepFailed: true,
      },
    );
    expect(receipt.fullRecord).toEqual(full);
  });

  test('and a replay takes it', () => {
    const text = JSON.stringify(writeReceipt(SUBJECT, [post(UNKNOWN)], { stepFailed: true }));
    const candidate = readCandidate({ path: 'r.json', text }, SITE, [], NOW);
    expect('outcome' in candidate ? [] : planReplay([candidate]).items).toHaveLength(1);
  });
});

describe('on the disk', () => {
  const receipt = writeReceipt(SUBJECT, [], { stepFailed: true });
  const path = (name: string) => join(folder.path(), name, 'receipt.json');

  test('it is whole, ends with a line end, and only its owner may read it', () => {
    saveReceipt(path('whole'), receipt);
    expect(JSON.parse(readFileSync(path('whole'), 'utf8'))).toEqual(receipt);
    expect(readFileSync(path('whole'), 'utf8')).toMatch(/\}\n$/);
    if (process.platform !== 'win32') expect(statSync(path('whole')).mode & 0o777).toBe(0o600);
  });

  test('it is replaced, and nothing is left over', () => {
    saveReceipt(path('replaced'), receipt);
    saveReceipt(path('replaced'), { ...receipt, recorded: true });
    expect(JSON.parse(readFileSync(path('replaced'), 'utf8'))).toMatchObject({ recorded: true });
    expect(readdirSync(dirname(path('replaced')))).toEqual(['receipt.json']);
  });

  test('one that can not be written says so, and leaves no draft behind', () => {
    mkdirSync(path('blocked'), { recursive: true });
    writeFileSync(join(path('blocked'), 'something'), '');
    expect(() => saveReceipt(path('blocked'), receipt)).toThrow();
    expect(readdirSync(dirname(path('blocked')))).toEqual(['receipt.json']);
    writeFileSync(join(folder.path(), 'file'), '');
    expect(() => saveReceipt(join(folder.path(), 'file', 'receipt.json'), receipt)).toThrow();
  });

  test('a link to elsewhere is replaced, not written through', () => {
    const elsewhere = join(folder.path(), 'elsewhere.json');
    writeFileSync(elsewhere, 'untouched');
    mkdirSync(dirname(path('linked')), { recursive: true });
    symlinkSync(elsewhere, path('linked'));
    saveReceipt(path('linked'), receipt);
    expect(readFileSync(elsewhere, 'utf8')).toBe('untouched');
  });

  test('it goes where it was asked to, else to a file of its key that an upload step finds', () => {
    // As this system writes paths: with a drive and backslashes on Windows.
    const env = { GITHUB_WORKSPACE: resolve('/work/space'), RUNNER_TEMP: resolve('/work/temp') };
    expect(receiptPath('out/r.json', KEY, env)).toBe(resolve('/work/space/out/r.json'));
    expect(receiptPath(resolve('/abs/r.json'), KEY, env)).toBe(resolve('/abs/r.json'));
    expect(receiptPath(undefined, KEY, env)).toBe(resolve(`/work/temp/confluence-audit/${KEY}.json`));
  });

  test('a folder of them is read in order, folders in it too, and what is no receipt can be told apart', () => {
    const root = join(folder.path(), 'many');
    saveReceipt(join(root, 'b', '2.json'), receipt);
    saveReceipt(join(root, 'a.json'), receipt);
    saveReceipt(join(root, 'folder.json', '3.json'), receipt);
    writeFileSync(join(root, 'a.json.123.tmp'), '{"half');
    writeFileSync(join(root, 'huge.json'), ' '.repeat(5 * 1024 * 1024));
    const files = readReceiptFiles(root, {});
    expect(files?.map(({ path: file, text }) => [file.slice(root.length + 1), text === undefined])).toEqual([
      ['a.json', false],
      [join('b', '2.json'), false],
      [join('folder.json', '3.json'), false],
      ['huge.json', true],
    ]);
    expect(readReceiptFiles(join(root, 'a.json'), {})).toHaveLength(1);
    expect(readReceiptFiles(join(root, 'nothing'), {})).toBeUndefined();
  });

  // Windows lets only some accounts make links to folders.
  (process.platform === 'win32' ? test.skip : test)(
    'a linked folder is read too, and none without end',
    () => {
      const root = join(folder.path(), 'with-links');
      saveReceipt(join(root, '1.json'), receipt);
      saveReceipt(join(folder.path(), 'store', '2.json'), receipt);
      symlinkSync(join(folder.path(), 'store'), join(root, 'linked'));
      symlinkSync(root, join(root, 'round'));
      const files = readReceiptFiles(root, {});
      expect(files?.map(({ path: file }) => file.slice(root.length + 1))).toEqual([
        '1.json',
        join('linked', '2.json'),
      ]);
    },
  );
});

describe('docs/receipt.md', () => {
  const document = readFileSync(new URL('../../docs/receipt.md', import.meta.url), 'utf8');
  const example = JSON.parse(/```json\n([^]*?)```/.exec(document)?.[1] ?? 'null') as Receipt;
  const receipt = writeReceipt(SUBJECT, [post(UNKNOWN)], { stepFailed: true });
  /** What the first list after some words names in bold. */
  const members = (words: string) => {
    const [, list = ''] = /\n\n(- \*\*[^]*?)\n\n/.exec(document.slice(document.indexOf(words))) ?? [];
    return [...list.matchAll(/^- \*\*`(\w+)`\*\*/gm)].map(([, name]) => name);
  };

  test('describes every member, in the order of the file', () => {
    expect(members('## Members')).toEqual(Object.keys(receipt));
    expect(members('Each entry of `attempts`:')).toEqual(Object.keys(receipt.attempts[0] ?? {}));
  });

  test('shows a receipt that is one', () => {
    expect(Object.keys(example)).toEqual(Object.keys(receipt));
    expect(example.recordDigest).toBe(digestRecord(example.record));
    const file = { path: 'example', text: JSON.stringify(example) };
    const candidate = readCandidate(file, SITE, [], example.creationDate ?? 0);
    expect('outcome' in candidate ? [] : planReplay([candidate]).settled).toMatchObject([
      { outcome: 'already-recorded' },
    ]);
  });
});

describe('a file that another process holds (Windows)', () => {
  const held = Object.assign(new Error('held'), { code: 'EPERM' });

  test('is replaced once it is let go', () => {
    let tries = 0;
    const waits: number[] = [];
    whileHeld(
      () => {
        if (++tries < 10) throw held;
      },
      5_000,
      (ms) => waits.push(ms),
    );
    expect(tries).toBe(10);
    expect(waits).toHaveLength(9);
  });

  test('is given up in the end, and at once where nobody holds it', () => {
    const waits: number[] = [];
    const fail = (error: Error) => () => {
      throw error;
    };
    expect(() => whileHeld(fail(held), 5_000, (ms) => waits.push(ms))).toThrow('held');
    expect(waits.reduce((sum, ms) => sum + ms, 0)).toBeGreaterThanOrEqual(5_000);
    waits.length = 0;
    const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
    expect(() => whileHeld(fail(full), 5_000, (ms) => waits.push(ms))).toThrow('full');
    expect(waits).toEqual([]);
  });
});
