/** Why a file can't be read or written. */

import { statSync } from 'node:fs';

/** The errno of what the file system threw, such as `ENOENT`. */
export function errnoOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? 'unknown error';
}

/**
 * The errno of a write to a file of the runner; @actions/core only looks whether the file is there, and then says no more.
 * @param path the file, as the runner names it.
 * @returns `not set` where the runner names none.
 */
export function commandFileErrno(error: unknown, path = ''): string {
  if (path === '') return 'not set';
  const { code } = error as NodeJS.ErrnoException;
  if (code !== undefined) return code;
  try {
    statSync(path);
    return 'unknown error';
  } catch (missing) {
    return errnoOf(missing);
  }
}
