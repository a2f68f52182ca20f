/** `mode: replay` of the built action, and what `kill -9` leaves behind. */

import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleEvent, withContext } from '../local/events.js';
import { type RunningEmulator, startEmulator } from '../local/server.js';
import type { Receipt } from '../src/receipt.js';
import { BASIC, runBuilt, useFolder } from './built.js';

const folder = useFolder('replay');
let emulator: RunningEmulator;

beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const run = (inputs: Record<string, string>, options: Partial<Parameters<typeof runBuilt>[1]> = {}) =>
  runBuilt(folder.path(), {
    with: { site: emulator.url, ...BASIC, ...inputs },
    stages: ['main'],
    ...options,
  });

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

function readReceipt(file: string): Receipt {
  return JSON.parse(readFileSync(file, 'utf8')) as Receipt;
}

test('a record that was refused is delivered later, with its key and date and one line that says so', async () => {
  const { receipts, receipt } = await undelivered();
  const { outputs, main } = await run({ mode: 'replay', receipts });
  expect(outputs).toMatchObject({ result: 'replayed', recorded: 'true' });
  const [record] = emulator.records;
  expect(record?.creationDate).toBe(receipt.creationDate);
  expect(record?.associatedObjects).toContainEqual({ name: receipt.auditKey, objectType: 'Audit key' });
  expect(record?.description).toMatch(/^Delivered late by: http.*the release did not go on past it$/m);
  expect(record?.description.split('\n').at(-1)).toBe(`Audit key: ${receipt.auditKey}`);
  expect(main?.summary).toContain(receipt.auditKey);
});

test('a second replay posts nothing', async () => {
  const { receipts } = await undelivered();
  await run({ mode: 'replay', receipts });
  emulator.requests.length = 0;
  const { outputs } = await run({ mode: 'replay', receipts });
  expect(outputs).toMatchObject({ result: 'replayed', recorded: 'true' });
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
  const { outputs } = await run({ mode: 'replay', receipts });
  expect(outputs.result).toBe('replayed');
  expect(emulator.records).toHaveLength(1);
});

test('receipts of one key are one record', async () => {
  const { receipts, file } = await undelivered();
  mkdirSync(join(receipts, 'copy'));
  writeFileSync(join(receipts, 'copy', 'receipt.json'), readFileSync(file));
  await run({ mode: 'replay', receipts });
  expect(emulator.records).toHaveLength(1);
  expect(readReceipt(join(receipts, 'copy', 'receipt.json')).recorded).toBe(true);
});

describe('a bad file never stops the others', () => {
  const table: [name: string, spoil: (receipt: Receipt) => string, reason: RegExp][] = [
    ['cut short', (receipt) => JSON.stringify(receipt).slice(0, 200), /not whole JSON/],
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
      'with a prototype for a record',
      (receipt) => JSON.stringify(receipt).replace('"record":{', '"record":{"__proto__":{"a":1},'),
      /damaged|digest/,
    ],
  ];
  test.each(table)('a receipt %s', async (_name, spoil, reason) => {
    const { receipts, receipt } = await undelivered();
    writeFileSync(join(receipts, 'bad.json'), spoil(receipt));
    const { outputs, main, outcome } = await run({ mode: 'replay', receipts });
    expect(outcome).toBe('failure');
    expect(outputs).toMatchObject({
      result: 'not-recorded',
      recorded: 'false',
      'failure-class': 'configuration',
    });
    expect(main?.log).toMatch(reason);
    expect(emulator.records).toHaveLength(1);
  });

  test('JSON that never was a receipt is passed over and fails nothing', async () => {
    const { receipts } = await undelivered();
    writeFileSync(join(receipts, 'package.json'), '{"name":"shop"}');
    const { outputs, main } = await run({ mode: 'replay', receipts });
    expect(outputs.result).toBe('replayed');
    expect(main?.log).toContain('it is no receipt');
  });

  test('a path that leads nowhere is a problem of the step', async () => {
    const { outputs } = await run({ mode: 'replay', receipts: join(folder.path(), 'nowhere') });
    expect(outputs).toMatchObject({ 'failure-class': 'configuration' });
  });
});

test('a folder of many is delivered whole although the site asks to slow down', async () => {
  const { receipts, receipt } = await undelivered();
  for (let index = 0; index < 20; index++) {
    const auditKey = `gha${String(index).padStart(32, 'a')}`;
    const record = JSON.parse(
      JSON.stringify(receipt.record).replaceAll(receipt.auditKey, auditKey),
    ) as Receipt['record'];
    const { digestRecord } = await import('../src/receipt.js');
    writeFileSync(
      join(receipts, `${index}.json`),
      JSON.stringify({ ...receipt, auditKey, record, recordDigest: digestRecord(record) }),
    );
  }
  emulator.faults.push({
    on: 'post',
    kind: 'status',
    status: 429,
    times: 4,
    headers: { 'Retry-After': '1' },
  });
  const { outputs } = await run({ mode: 'replay', receipts });
  expect(outputs.result).toBe('replayed');
  expect(emulator.records).toHaveLength(21);
});

test('a runner that is killed at any moment loses no record and writes none twice: ten rounds', async () => {
  for (let round = 0; round < 10; round++) {
    const receipts = mkdtempSync(join(folder.path(), 'killed-'));
    const before = emulator.records.length;
    // From "nothing was sent" to "it was written, and the answer is on its way".
    emulator.faults.push({ on: 'post', kind: 'slow-headers', ms: 200, writes: round % 2 === 1 });
    const killed = await run(
      { 'receipt-file': join(receipts, 'receipt.json') },
      {
        event: withContext(exampleEvent('push'), { github: { run_id: String(1000 + round) } }),
        signal: { after: (log) => log.includes('Audit key'), name: 'SIGKILL' },
      },
    );
    expect(killed.main?.exitCode).not.toBe(0);
    emulator.faults.length = 0;
    await run({ mode: 'replay', receipts });
    expect(emulator.records.length - before).toBe(1);
  }
}, 60_000);
