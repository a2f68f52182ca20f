/** Ordinals: the steps of one composite action must not take each other's record for their own. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimInvocationIndex } from '../../src/runner/invocation-index.js';

const folders: string[] = [];
const makeTemp = () => {
  const folder = mkdtempSync(join(tmpdir(), 'invocationIndex-'));
  folders.push(folder);
  return folder;
};

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

test('each use of one name gets a number of its own', () => {
  const temp = makeTemp();
  expect([1, 2, 3].map(() => claimInvocationIndex('a', temp))).toEqual([1, 2, 3]);
});

test('another name counts for itself, and so does another job', () => {
  const temp = makeTemp();
  claimInvocationIndex('a', temp);
  expect(claimInvocationIndex('b', temp)).toBe(1);
  expect(claimInvocationIndex('a', makeTemp())).toBe(1);
});

test('without a folder to remember in, every use is the first', () => {
  expect([claimInvocationIndex('a', undefined), claimInvocationIndex('a', '')]).toEqual([1, 1]);
});

test('a folder that can not be made is an error, and no endless search', () => {
  const temp = makeTemp();
  writeFileSync(join(temp, 'confluence-audit'), '');
  expect(() => claimInvocationIndex('a', temp)).toThrow();
});
