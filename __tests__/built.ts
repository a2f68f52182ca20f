/** What the tests of the built action share: a job of its own for each run, in a folder that goes with the test file. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEMO } from '../local/confluence/emulator.js';
import { exampleEvent, type GitHubEvent } from '../local/github/events.js';
import { runAction, type RunOptions, type RunResult } from '../local/runner/runner.js';

export const actionDir = fileURLToPath(new URL('..', import.meta.url));

/** Makes a folder before the tests of a file, and removes it after them. */
export function useFolder(name: string): {
  path: () => string;
  write: (file: string, text: string) => Promise<string>;
} {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `${name}-`));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  return {
    path: () => folder,
    write: async (file, text) => {
      const path = join(folder, file);
      await writeFile(path, text);
      return path;
    },
  };
}

/** The inputs of an unscoped token, which goes to the site. */
export const BASIC = { email: DEMO.admin.email, 'api-token': DEMO.admin.token };

/** Runs the built action on a push, unless told otherwise. */
export async function runBuilt(
  folder: string,
  options: Omit<RunOptions, 'actionDir' | 'event'> & { event?: GitHubEvent; actionDir?: string },
): Promise<RunResult> {
  return runAction({
    actionDir,
    event: exampleEvent('push'),
    temp: await mkdtemp(join(folder, 'job-')),
    ...options,
  });
}
