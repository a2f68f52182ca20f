/** What an auditor would look for in dist/: where each part comes from, its licence, and nothing of the machine that built it. */
import { readdirSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { easeBuiltins, ROOT } from '../build/bundle.js';
import { readLicense } from '../build/licenses.js';

const dist = join(ROOT, 'dist');
const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile())
  .map((file) => join(file.parentPath, file.name));
const read = (file: string) => readFileSync(file, 'utf8');
const scripts = files.filter((file) => file.endsWith('.js'));
const licenses = read(join(dist, 'LICENSES.txt'));

test('every package in a bundle has its licence in LICENSES.txt', () => {
  // ncc writes where a module comes from above those that it joins, which are most.
  const marks = scripts.flatMap((file) => [
    ...read(file).matchAll(/CONCATENATED MODULE: \.\/(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//g),
  ]);
  const packages = new Map(marks.map(([, folder = '', name = '']) => [folder, name]));
  expect([...packages.values()]).toEqual(expect.arrayContaining(['@actions/core', 'node-fetch']));
  for (const [folder, name] of packages) {
    const { version } = JSON.parse(read(join(ROOT, folder, 'package.json'))) as { version: string };
    expect(licenses).toContain(`\n${name} ${version} (`);
  }
});

test('a licence is told with its whole text, also where a package has it in its README alone', () => {
  const { title, text } = readLicense(join(ROOT, 'node_modules', 'data-uri-to-buffer'));
  expect(title).toMatch(/^data-uri-to-buffer \d+\.\d+\.\d+ \(MIT\)$/);
  expect(text).toMatch(
    /^\(The MIT License\)\n\nCopyright \(c\) 2014 Nathan Rajlich[\s\S]*THE USE OR OTHER DEALINGS IN THE SOFTWARE\.$/,
  );
});

test('a package without a licence text is refused', () => {
  expect(() => readLicense(join(ROOT, 'build', 'stand-ins', 'http-client'))).toThrow(
    '@actions/http-client 4.0.1 comes without the text of its licence.',
  );
});

test.each(files.map((file) => [file.slice(ROOT.length), file]))(
  '%s names no folder of a machine',
  (_, file) => {
    const text = read(file);
    for (const folder of [ROOT, homedir(), tmpdir()])
      if (folder.length > 1) expect(text).not.toContain(`${folder.replace(/[\\/]$/, '')}/`);
    expect(text).not.toMatch(/\/(?:home|Users)\/\w+\/|\bfile:\/\/\/\w+\//);
  },
);

test('no script is built from text at run time', () => {
  for (const file of scripts)
    expect([file, read(file).match(/\beval\(|\bnew Function\(/g)]).toEqual([file, null]);
});

test('builtins come from the process, and those that few steps need only when they are used', () => {
  const require = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
  const code = [
    'import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";',
    `const fs = ${require}("node:fs");`,
    `const https = ${require}("node:https");`,
  ].join('\n');
  expect(easeBuiltins(code)).toBe(
    [
      'const fs = process.getBuiltinModule("node:fs");',
      'const https = new Proxy({}, { get: (_, member) => member === "__esModule" ? undefined : process.getBuiltinModule("node:https")[member] });',
    ].join('\n'),
  );
});

test('main starts with the builtins alone', () => {
  expect(read(join(dist, 'main', 'index.js'))).not.toMatch(/^import /m);
});
