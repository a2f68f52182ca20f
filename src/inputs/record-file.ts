/** The file of `record-file`. */

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';

const MOST_RECORD_BYTES = 1024 * 1024;

/**
 * Reads the file, which must really be (links resolved) inside the workspace or RUNNER_TEMP. Throws an Error whose message
 * says why it can't be read.
 */
export function readRecordFile(path: string, env: NodeJS.ProcessEnv): string {
  const wanted = resolve(env.GITHUB_WORKSPACE || '.', path);
  let file: string;
  try {
    file = realpathSync(wanted);
  } catch {
    throw new Error('there is no such file');
  }
  const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
  const inside = folders.filter(existsSync).some((folder) => {
    const way = relative(realpathSync(folder), file);
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  });
  if (!inside) throw new Error('allowed: a file inside the workspace or RUNNER_TEMP');
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('it is not a file');
  if (stats.size > MOST_RECORD_BYTES) throw new Error('it is larger than 1 MiB');
  const text = readFileSync(file, 'utf8');
  if (text.includes('\0')) throw new Error('it holds a NUL character, so it is not a text in UTF-8');
  return text;
}
