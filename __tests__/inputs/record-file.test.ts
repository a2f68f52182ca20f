/** `record-file`: only text in UTF-8, and only from where the job's own files are. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainPath, readRecordFile } from '../../src/inputs/record-file.js';

let root: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'record-file-')));
  env = { GITHUB_WORKSPACE: join(root, 'workspace'), RUNNER_TEMP: join(root, 'temp') };
  for (const folder of ['workspace/folder', 'temp', 'workspace-of-others'])
    mkdirSync(join(root, folder), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, content: string | Buffer): string {
  writeFileSync(join(root, path), content);
  return join(root, path);
}

test('is read from the workspace and from RUNNER_TEMP', () => {
  write('workspace/audit.yml', 'summary: Fünf');
  expect(readRecordFile('audit.yml', env)).toBe('summary: Fünf');
  expect(readRecordFile(write('temp/audit.yml', '\ufeffsummary: a'), env)).toBe('summary: a');
});

test.each<[string, Buffer | string, RegExp]>([
  ['Latin-1', Buffer.from('summary: F\xfcnf', 'latin1'), /^it is not UTF-8; save it with that encoding$/],
  ['UTF-16', Buffer.from('\ufeffsummary: a', 'utf16le'), /^it is not UTF-8/],
  ['UTF-16 of ASCII alone, without a mark', Buffer.from('a: b', 'utf16le'), /^it has a NUL character/],
  ['half a character at the end', Buffer.from([0x61, 0xc3]), /^it is not UTF-8/],
  ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), /^it is not UTF-8/],
  ['an overlong slash', Buffer.from([0xc0, 0xaf]), /^it is not UTF-8/],
  ['more than any record has', 'x'.repeat(1024 * 1024 + 1), /^it is larger than 1 MiB$/],
])('%s is refused', (_, content, message) => {
  write('workspace/wrong.yml', content);
  expect(() => readRecordFile('wrong.yml', env)).toThrow(message);
});

test('what is elsewhere is refused, also where a link leads there', () => {
  const outside = write('workspace-of-others/audit.yml', 'summary: a');
  // Only administrators make links on Windows.
  const links = process.platform === 'win32' ? [] : ['link.yml'];
  for (const link of links) symlinkSync(outside, join(root, 'workspace', link));
  for (const path of [outside, ...links, '../workspace-of-others/audit.yml'])
    expect(() => readRecordFile(path, env)).toThrow(/^it is not inside the workspace or RUNNER_TEMP$/);
});

test('what is no file is named as such', () => {
  expect(() => readRecordFile('gone.yml', env)).toThrow(/^the file does not exist$/);
  expect(() => readRecordFile('folder', env)).toThrow(/^it is not a file$/);
  write('workspace/audit.yml', 'a: b');
  // Windows does not say that a file on the way is no folder.
  expect(() => readRecordFile('audit.yml/inside', env)).toThrow(
    process.platform === 'win32' ? /^the file does not exist$/ : /^it can't be read \(ENOTDIR\)$/,
  );
});

test.each([
  ['\\\\?\\D:\\a\\shop\\audit.yml', 'D:\\a\\shop\\audit.yml'],
  ['\\\\?\\UNC\\server\\share\\audit.yml', '\\\\server\\share\\audit.yml'],
  ['D:\\a\\audit.yml', 'D:\\a\\audit.yml'],
  ['/home/runner/audit.yml', '/home/runner/audit.yml'],
])('of Windows, %s is %s', (long, short) => {
  expect(plainPath(long)).toBe(short);
});
