/** Why a file of the runner can't be written. */

import { statSync } from 'node:fs';

/**
 * The errno of a write that failed; @actions/core only looks whether the file is there, and then says no more.
 * @param path the file, as the runner names it.
 * @returns `not set` where the runner names none.
 */
export function errnoOf(error: unknown, path = ''): string {
  if (path === '') return 'not set';
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code;
  try {
    statSync(path);
    return 'unknown error';
  } catch (missing) {
    return (missing as NodeJS.ErrnoException).code ?? 'unknown error';
  }
}
