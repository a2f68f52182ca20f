/** The file of `record-file`. */

import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { errnoOf } from '../runner/errno.js';

const MOST_RECORD_BYTES = 1024 * 1024;

/** A path of Windows without the prefix that lets it be long (`\\\\?\\D:\\` is `D:\\`), so that paths can be compared. */
export function plainPath(path: string): string {
  return path.replace(/^\\\\\?\\UNC\\/i, '\\\\').replace(/^\\\\\?\\(?=[a-z]:)/i, '');
}

/** What `read` returns. Throws an Error whose message says why the system did not let it read. */
function readable<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw unreadable(errnoOf(error));
  }
}

function unreadable(code: string): Error {
  return new Error(code === 'ENOENT' ? 'the file does not exist' : `it can't be read (${code})`);
}

/** The text of a file. Throws an Error where it is none in UTF-8: what stands in for a broken character can't be corrected. */
function decodeText(bytes: Buffer): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('it is not UTF-8; save it with that encoding');
  }
  if (text.includes('\0')) throw new Error('it has a NUL character, so it is not UTF-8 text');
  return text;
}

/**
 * Reads the file, which must really be (links resolved) inside the workspace or RUNNER_TEMP. Throws an Error whose message
 * says why it can't be read.
 */
export function readRecordFile(path: string, env: NodeJS.ProcessEnv): string {
  const wanted = resolve(plainPath(env.GITHUB_WORKSPACE || '.'), plainPath(path));
  const file = readable(() => realpathSync(wanted));
  const folders = [env.GITHUB_WORKSPACE, env.RUNNER_TEMP].filter((folder) => folder !== undefined);
  const inside = folders.filter(existsSync).some((folder) => {
    const way = relative(realpathSync(plainPath(folder)), file);
    return way !== '..' && !way.startsWith(`..${sep}`) && resolve(way) !== way;
  });
  if (!inside) throw new Error('it is not inside the workspace or RUNNER_TEMP');
  const stats = statSync(file);
  if (!stats.isFile()) throw new Error('it is not a file');
  if (stats.size > MOST_RECORD_BYTES) throw new Error('it is larger than 1 MiB');
  return decodeText(readable(() => readFileSync(file)));
}
