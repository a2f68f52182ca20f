/** A folder of ours on the runner. */

import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { errnoOf } from './errno.js';

/**
 * Makes a folder and those above it that are missing. Throws what the file system throws. The `recursive` of Node.js never
 * comes back where a file system answers ENOENT to every new folder, as /proc does.
 */
export function makeFolder(path: string): void {
  if (existsSync(path) || dirname(path) === path) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another step created it first.
    if (errnoOf(error) !== 'EEXIST') throw error;
  }
}
