/** The built replay action on files, and what `kill -9` leaves behind. */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { FAULTS } from '../../local/confluence/emulator.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { randomFrom } from '../../local/simulation.js';
import { digestRecord, type Receipt } from '../../src/receipt/receipt.js';
import { actionDir, BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('replay');

/** The soak kills more runners, and delivers more receipts. */
const isSoak = process.env['SOAK'] !== undefined;
const ROUNDS = isSoak ? 200 : 10;
const MANY = isSoak ? 1_000 : 21;
/** Requests that the site lets in a minute. */
const LIMIT = 600;
const LONG_MS = isSoak ? 1_800_000 : 60_000;
let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = await startEmulator({ perMinute: LIMIT });
});
afterEach(() => emulator.close());

const run = (inputs: Record<string, string>, options: Partial<Parameters<typeof runBuilt>[1]> = {}) =>
  runBuilt(folder.path(), {
    with: { site: emulator.url, ...BASIC, ...inputs },
    stages: ['main'],
    ...options,
  });

/** The replay action. */
const replay = (inputs: Record<string, string>, options: Partial<Parameters<typeof runBuilt>[1]> = {}) =>
  run(inputs, { actionDir: join(actionDir, 'replay'), ...options });

/** A folder with the receipt of a record that Confluence refused. */
async function undelivered(
  inputs: Record<string, string> = {},
): Promise<{ receipts: string; file: string; receipt: Receipt }> {
  emulator.faults.push({ on: 'post', kind: 'status', status: 403 });
  const receipts = mkdtempSync(join(folder.path(), 'receipts-'));
  const file = join(receipts, 'receipt.json');
  await run({ 'receipt-file': file, ...inputs });
  return { receipts, file, receipt: readReceipt(file) };
}

const posts = () => emulator.requests.filter(({ method }) => method === 'POST').length;

function readReceipt(file: string): Receipt {
  return JSON.parse(readFileSync(file, 'utf8')) as Receipt;
}

test('values whose spaces changed are delivered later as they were', async () => {
  const value = { name: 'motd', oldValue: ' a ', newValue: 'a\n' };
  const { receipts } = await undelivered({ 'changed-values': JSON.stringify([value]) });
  await replay({ receipts });
  expect(emulator.records[0]?.changedValues).toContainEqual(value);
});

test('a record that was refused is delivered later, with its key and date and one line that says so', async () => {
  const { receipts, receipt } = await undelivered();
  const { outputs, main } = await replay({ receipts });
  expect(outputs).toMatchObject({ result: 'replayed', delivered: '1', failed: '0' });
  const [record] = emulator.records;
  expect(record?.creationDate).toBe(receipt.creationDate);
  expect(record?.associatedObjects).toContainEqual({ name: receipt.auditKey, objectType: 'Audit key' });
  expect(record?.description).toMatch(
    /^Delivered late by: http.*the step that records the start failed at that time$/m,
  );
  expect(record?.description.split('\n').at(-1)).toBe(`Audit key: ${receipt.auditKey}`);
  expect(main?.summary).toContain(receipt.auditKey);
});

test('an end that is delivered late does not claim that what it tells of never happened', async () => {
  const { receipts, receipt } = await undelivered({ environment: 'production', outcome: 'success' });
  expect(receipt).toMatchObject({ phase: 'end', stepFailed: true });
  await replay({ receipts });
  expect(emulator.records[0]?.summary).toMatch(/succeeded$/);
  expect(emulator.records[0]?.description).toMatch(
    /^Delivered late by: http\S+; the step that records this failed at that time$/m,
  );
});

test('a folder without receipts is told, and is no success without a word', async () => {
  const receipts = mkdtempSync(join(folder.path(), 'empty-'));
  const { outputs, main } = await replay({ receipts });
  expect(outputs).toMatchObject({ result: 'replayed', delivered: '0', 'already-recorded': '0' });
  expect(main?.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
});

test.each([
  ['fail', 1, 'error'],
  ['warn-on-outage', 0, 'warning'],
])('an outage ends a replay with `on-failure: %s` as it ends a record', async (policy, exitCode, level) => {
  const { receipts } = await undelivered();
  emulator.faults.push({ ...FAULTS['outage-503'], times: Infinity });
  const { main, outputs } = await replay({ receipts, timeout: '2', 'on-failure': policy });
  expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'outage', delivered: '0' });
  expect(main?.exitCode).toBe(exitCode);
  expect(main?.annotations).toEqual([expect.objectContaining({ level })]);
});

test('a second replay posts nothing', async () => {
  const { receipts } = await undelivered();
  await replay({ receipts });
  emulator.requests.length = 0;
  const { outputs } = await replay({ receipts });
  expect(outputs).toMatchObject({ result: 'replayed', delivered: '0', 'already-recorded': '1' });
  expect(emulator.requests).toEqual([]);
  expect(emulator.records).toHaveLength(1);
});

test('a record that landed all the same is found and not written again', async () => {
  emulator.faults.push(
    { on: 'post', kind: 'reset-after-body', writes: true, times: 1 },
    { on: 'read', kind: 'status', status: 503, times: Infinity },
  );
  const receipts = mkdtempSync(join(folder.path(), 'receipts-'));
  const lost = await run({ 'receipt-file': join(receipts, 'lost.json'), timeout: '5' });
  expect(lost.outputs.result).toBe('unconfirmed');
  emulator.faults.length = 0;
  const { outputs } = await replay({ receipts });
  expect(outputs.result).toBe('replayed');
  expect(emulator.records).toHaveLength(1);
});

test('receipts of one key are one record', async () => {
  const { receipts, file } = await undelivered();
  mkdirSync(join(receipts, 'copy'));
  writeFileSync(join(receipts, 'copy', 'receipt.json'), readFileSync(file));
  await replay({ receipts });
  expect(emulator.records).toHaveLength(1);
  expect(readReceipt(join(receipts, 'copy', 'receipt.json')).recorded).toBe(true);
});

describe('what may have landed is not forgotten', () => {
  const refuseReading = (status = 403) =>
    emulator.faults.push({ on: 'read', kind: 'status', status, times: Infinity });

  /** A receipt of a record that was posted and got lost, with no time to look for it often enough. */
  async function unconfirmed(
    inputs: Record<string, string> = {},
  ): Promise<{ receipts: string; file: string }> {
    emulator.faults.push({ on: 'post', kind: 'reset-after-body', times: Infinity });
    const receipts = mkdtempSync(join(folder.path(), 'receipts-'));
    const file = join(receipts, 'lost.json');
    await run({ 'receipt-file': file, timeout: '2', ...inputs });
    expect(readReceipt(file)).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
    emulator.faults.length = 0;
    emulator.requests.length = 0;
    return { receipts, file };
  }

  test('by a replay that can not even search', async () => {
    const { receipts, file } = await unconfirmed();
    refuseReading(401);
    const { outputs, main } = await replay({ receipts });
    expect(outputs).toMatchObject({ result: 'unconfirmed', 'failure-class': 'authentication' });
    expect(main?.annotations[0]?.message).not.toMatch(/certainly/);
    expect(readReceipt(file)).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
  });

  test('by a replay of several receipts of one record, each of which keeps its own story', async () => {
    const { receipts, file } = await unconfirmed();
    const lost = readReceipt(file);
    const first = join(receipts, 'before.json');
    const before = { ...lost, result: 'not-recorded', possiblyWritten: false, attempts: [] };
    writeFileSync(first, JSON.stringify(before));
    refuseReading(401);
    await replay({ receipts });
    expect(readReceipt(file)).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
    expect(readReceipt(file).attempts.slice(0, lost.attempts.length)).toEqual(lost.attempts);
    expect(readReceipt(first).attempts).toHaveLength(1);
  });

  test('by a later step with the same name, which gets a receipt of its own', async () => {
    const { receipts, file } = await unconfirmed({ 'audit-key': 'release42' });
    refuseReading(401);
    const { outputs, main } = await run({ 'audit-key': 'release42', 'receipt-file': file });
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'authentication' });
    expect(outputs['receipt-file']).not.toBe(file);
    expect(main?.annotations[0]?.message).toContain('Nothing was written');
    expect(readReceipt(file)).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
    emulator.faults.length = 0;
    expect((await replay({ receipts })).outputs.result).toBe('replayed');
    expect(emulator.records).toHaveLength(1);
  });

  test('where the log may not be read: one copy more, and the report says so', async () => {
    const { receipts, file } = await unconfirmed();
    refuseReading();
    const { outputs, main } = await replay({ receipts });
    expect(outputs.result).toBe('replayed');
    expect(emulator.records).toHaveLength(1);
    expect(main?.annotations[0]).toMatchObject({ level: 'warning' });
    expect(main?.annotations[0]?.message).toContain('may be in the audit log twice');
    expect(readReceipt(file).possibleDuplicate).toBe(true);
  });

  test('and where there may be two already, none more', async () => {
    const { receipts, file } = await unconfirmed();
    writeFileSync(file, JSON.stringify({ ...readReceipt(file), possibleDuplicate: true }));
    refuseReading();
    const { outputs } = await replay({ receipts });
    expect(outputs).toMatchObject({ result: 'unconfirmed', 'failure-class': 'unconfirmed' });
    expect(posts()).toBe(0);
    expect(emulator.records).toEqual([]);
  });

  test('by kill -9 in the middle of a replay', async () => {
    const { receipts, file } = await undelivered();
    emulator.faults.push({ on: 'post', kind: 'silence' });
    await replay({ receipts }, { signal: { after: landed(file), name: 'SIGKILL' } });
    expect(readReceipt(file)).toMatchObject({ result: 'unconfirmed', possiblyWritten: true });
    expect(readReceipt(file).attempts.at(-1)).toMatchObject({ outcome: 'in-flight', endedAt: null });
  });
});

test('several lost deliveries of one record are more than one copy', async () => {
  const receipts = mkdtempSync(join(folder.path(), 'receipts-'));
  emulator.faults.push({ on: 'post', kind: 'reset-after-body', times: Infinity });
  for (const file of ['one.json', 'two.json'])
    await run({ 'receipt-file': join(receipts, file), timeout: '2', 'audit-key': 'release45' });
  emulator.faults.length = 0;
  emulator.faults.push({ on: 'read', kind: 'status', status: 403, times: Infinity });
  const { outputs } = await replay({ receipts });
  expect(outputs).toMatchObject({ result: 'unconfirmed' });
  expect(emulator.records).toEqual([]);
});

test('a text that the line about the delay leaves no room for is kept in the receipt', async () => {
  const { receipts, file, receipt } = await undelivered({ description: 'x'.repeat(8_000) });
  const described = receipt.record.description ?? '';
  const full = 'y'.repeat(8_000 - described.length) + described;
  const record = { ...receipt.record, description: full };
  writeFileSync(
    file,
    JSON.stringify({ ...receipt, fullRecord: null, record, recordDigest: digestRecord(record) }),
  );
  const { main } = await replay({ receipts });
  expect(emulator.records[0]?.description.length).toBeLessThanOrEqual(8_000);
  expect(emulator.records[0]?.description).toContain('Delivered late by: ');
  expect(readReceipt(file).fullRecord?.description).toBe(full);
  expect(main?.annotations[0]?.message).toContain(
    'These fields are too long for an audit record and were truncated: description',
  );
});

test('a receipt of any name is found in a folder, and nothing else is touched', async () => {
  const { receipts, file } = await undelivered();
  writeFileSync(join(receipts, 'receipt'), readFileSync(file));
  writeFileSync(join(receipts, 'notes.txt'), 'nothing');
  rmSync(file);
  expect((await replay({ receipts })).outputs.result).toBe('replayed');
  expect(readReceipt(join(receipts, 'receipt')).recorded).toBe(true);
});

describe('a bad file never stops the others', () => {
  const table: [name: string, spoil: (receipt: Receipt) => string, reason: RegExp][] = [
    ['cut short', (receipt) => JSON.stringify(receipt).slice(0, 200), /not complete JSON/],
    ['newer', (receipt) => JSON.stringify({ ...receipt, version: 2 }), /newer version/],
    [
      'of another site',
      (receipt) =>
        JSON.stringify({
          ...receipt,
          auditKey: `gha${'0'.repeat(32)}`,
          site: { host: 'other.atlassian.net', origin: 'https://other.atlassian.net' },
        }),
      /another site/,
    ],
    [
      'changed',
      (receipt) => JSON.stringify({ ...receipt, record: { ...receipt.record, summary: 'Nothing happened' } }),
      /digest/,
    ],
    [
      'with a damaged record',
      (receipt) => JSON.stringify({ ...receipt, record: { ...receipt.record, remoteAddress: 'here' } }),
      /damaged/,
    ],
    [
      'with a number for a text',
      (receipt) => {
        const record = { ...receipt.record, summary: 7 as unknown as string };
        return JSON.stringify({ ...receipt, record, recordDigest: digestRecord(record) });
      },
      /never writes/,
    ],
    [
      'with a prototype for a record',
      (receipt) => JSON.stringify(receipt).replace('"record":{', '"record":{"__proto__":{"a":1},'),
      /damaged|digest/,
    ],
  ];
  test.each(table)('a receipt %s', async (_name, spoil, reason) => {
    const { receipts, receipt } = await undelivered();
    writeFileSync(join(receipts, 'bad.json'), spoil(receipt));
    const { outputs, main, outcome } = await replay({ receipts });
    expect(outcome).toBe('failure');
    expect(outputs).toMatchObject({
      result: 'not-recorded',
      refused: '1',
      'failure-class': 'configuration',
    });
    expect(main?.log).toMatch(reason);
    expect(emulator.records).toHaveLength(1);
  });

  test('JSON that is no receipt may have been one: it fails the step, and stops no other', async () => {
    const { receipts } = await undelivered();
    writeFileSync(join(receipts, 'other.json'), '{}');
    const { outputs, main } = await replay({ receipts });
    expect(outputs).toMatchObject({ result: 'not-recorded', 'failure-class': 'configuration' });
    expect(main?.log).toContain('it is not a receipt');
    expect(emulator.records).toHaveLength(1);
  });

  test('a folder without receipts is a warning', async () => {
    const empty = mkdtempSync(join(folder.path(), 'empty-'));
    const { outputs, main } = await replay({ receipts: empty });
    expect(outputs).toMatchObject({ result: 'replayed', delivered: '0', 'already-recorded': '0' });
    expect(main?.annotations.map(({ level }) => level)).toEqual(['warning']);
  });

  test('a path that leads nowhere is a problem of the step', async () => {
    const { outputs } = await replay({ receipts: join(folder.path(), 'nowhere') });
    expect(outputs).toMatchObject({ 'failure-class': 'configuration' });
  });
});

/** Waits until a receipt says that its record may have landed. */
async function landed(file: string): Promise<void> {
  while (!readReceipt(file).possiblyWritten) await setTimeout(5);
}

/** Waits until a receipt says that its record is in the log. */
async function recorded(file: string): Promise<void> {
  await present(file);
  while (!readReceipt(file).recorded) await setTimeout(5);
}

/** Waits until a file is there, or the test is over. */
async function present(file: string): Promise<void> {
  while (!existsSync(file)) await setTimeout(2);
}

test(
  `${MANY} receipts are delivered, each once, although the site asks to slow down`,
  async () => {
    const { receipts, receipt } = await undelivered();
    for (let index = 1; index < MANY; index++) {
      const auditKey = `gha${String(index).padStart(32, 'a')}`;
      const record = JSON.parse(
        JSON.stringify(receipt.record).replaceAll(receipt.auditKey, auditKey),
      ) as Receipt['record'];
      // What an outage of some minutes leaves behind.
      record.creationDate = Number(receipt.creationDate) - index * 600;
      writeFileSync(
        join(receipts, `${index}.json`),
        JSON.stringify({ ...receipt, auditKey, record, recordDigest: digestRecord(record) }),
      );
    }
    // The long form meets the limit, which holds for a minute; the short one is told to wait for a second.
    const slower = { status: 429, headers: { 'Retry-After': '1' } };
    if (!isSoak) emulator.faults.push({ on: 'post', kind: 'status', times: 4, ...slower });
    const { outputs } = await replay({ timeout: '3600', receipts }, { timeoutMs: LONG_MS });
    expect(outputs.result).toBe('replayed');
    const keys = emulator.records.map(({ description }) => /Audit key: (\w+)/.exec(description)?.[1]);
    expect(new Set(keys).size).toBe(MANY);
    expect(keys).toHaveLength(MANY);
    // Else nobody was asked to slow down.
    expect(isSoak ? emulator.requests.length > LIMIT : emulator.faults.length === 0).toBe(true);
  },
  LONG_MS,
);

test(
  `a runner that is killed at any moment loses no record and writes none twice: ${ROUNDS} rounds`,
  async () => {
    const chance = randomFrom(20_261_124);
    const met = new Set<string>();
    for (let round = 0; round < ROUNDS; round++) {
      const receipts = mkdtempSync(join(folder.path(), 'killed-'));
      const file = join(receipts, 'receipt.json');
      const before = emulator.records.length;
      // The answer takes its time; in every second round the record is written all the same.
      emulator.faults.push({ on: 'post', kind: 'slow-headers', ms: 60, writes: round % 2 === 1 });
      // In every third round it is killed as soon as the receipt says that the record arrived, however busy the machine is.
      const moment = round % 3 === 2 ? recorded(file) : present(file).then(() => setTimeout(chance() * 120));
      await run(
        { 'receipt-file': file },
        {
          event: withContext(exampleEvent('push'), { github: { run_id: String(1000 + round) } }),
          signal: { after: moment, name: 'SIGKILL' },
        },
      );
      emulator.faults.length = 0;
      met.add(readReceipt(file).result);
      const { outputs } = await replay({ receipts });
      expect(outputs.result).toBe('replayed');
      expect(emulator.records.length - before).toBe(1);
    }
    // Else the moments were all the same: some records were on their way, others had arrived.
    expect([...met].sort()).toEqual(expect.arrayContaining(['recorded', 'unconfirmed']));
  },
  LONG_MS,
);
