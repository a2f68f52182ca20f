/** What guards the start of every step must see what it guards against: a guard that finds nothing may be blind. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { bundle, ROOT, weighHot } from '../build/bundle.js';
import { COLD_BUILTINS, HOT_PACKAGES } from '../build/limits.js';

const scratch = join(ROOT, '.cache');
let folder: string;

beforeAll(() => {
  // Inside the project, because the bundler looks for packages from there upwards.
  mkdirSync(scratch, { recursive: true });
  folder = mkdtempSync(join(scratch, 'budget-'));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The packages in a bundle of these lines, by when they start. */
function packagesOf(name: string, ...lines: string[]): { hot: string[]; lazy: string[] } {
  const entry = join(folder, `${name}.js`);
  writeFileSync(entry, lines.join('\n'));
  const modules = bundle(relative(ROOT, entry), join(folder, name));
  return {
    hot: [...weighHot(modules).keys()],
    lazy: [...weighHot(modules.map((module) => ({ ...module, hot: !module.hot }))).keys()],
  };
}

test('a package that is imported at the top is found in what starts with every step', () => {
  const { hot } = packagesOf(
    'eager',
    `import 'yaml';`,
    `import '@actions/github';`,
    `import '@actions/core';`,
  );
  const foreign = hot.filter((name) => name !== '' && !HOT_PACKAGES.includes(name));
  expect(foreign).toEqual(
    expect.arrayContaining(['yaml', 'undici', '@octokit/core', '@actions/github', '@actions/http-client']),
  );
});

test('a package that is imported when it is needed is not counted', () => {
  const { hot, lazy } = packagesOf('lazy', `import '@actions/core';`, `await import('yaml');`);
  expect(hot).toContain('@actions/core');
  expect(hot).not.toContain('yaml');
  expect(lazy).toContain('yaml');
});

/** A line that loads each of the builtins that a step must not load. */
const LOADERS: Record<string, string> = {
  'internal/deps/undici/undici': 'new Headers()',
  http2: `require('node:http2')`,
  assert: `require('node:assert')`,
  worker_threads: `require('node:worker_threads')`,
  'internal/webstreams/readablestream': 'new ReadableStream()',
  perf_hooks: 'performance.now()',
  zlib: `require('node:zlib')`,
  https: `require('node:https')`,
  tls: `require('node:https')`,
};

test.each(Object.keys(COLD_BUILTINS))('a step that loads %s is found out', (name) => {
  expect(loadedBy(LOADERS[name] ?? '')).toContain(`NativeModule ${name}`);
  expect(loadedBy(`require('node:http')`)).not.toContain(`NativeModule ${name}`);
});

function loadedBy(line: string): string[] {
  const step = join(folder, 'step.cjs');
  writeFileSync(step, line);
  const preload = join(ROOT, 'build', 'builtins.cjs');
  const { output } = spawnSync(process.execPath, ['--require', preload, step], {
    encoding: 'utf8',
    stdio: ['ignore', 'inherit', 'inherit', 'pipe'],
  });
  return JSON.parse(output[3] ?? '') as string[];
}
