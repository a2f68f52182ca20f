/** The receipts in an artifact's zip, read in memory. Whoever uploads an artifact controls every byte of it, so everything is bounded. */

import type { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { quote } from '../text/escape.js';

/** Bytes of a zip that is downloaded: receipts compress well, and few are larger than 10 KB. */
export const MOST_ZIP_BYTES = 16 * 1024 * 1024;

/** More than the jobs of any run leave in one artifact. */
const MOST_ENTRIES = 1_000;
/** Bytes of one receipt, and of all in one artifact. */
const MOST_ENTRY_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 32 * 1024 * 1024;
/** JSON shrinks to a tenth; what shrinks to less than a hundredth is no receipt. Small entries may be anything. */
const MOST_RATIO = 100;
const SMALL_BYTES = 64 * 1024;

/**
 * Reads every `.json` entry, as `path` inside the zip and `text`; others are not opened. Never writes a file.
 * One wrong entry refuses the zip as a whole: an artifact that was tampered with proves nothing.
 */
export async function unpack(
  zip: Buffer,
): Promise<{ files: { path: string; text: string }[] } | { problem: string }> {
  let file: ZipFile;
  try {
    // yauzl refuses absolute paths, `..`, and backslashes (strictFileNames), and streams longer than they say.
    file = await fromBufferPromise(zip, { strictFileNames: true });
  } catch (error) {
    return { problem: `it is not a readable zip file (${reason(error)})` };
  }
  const files: { path: string; text: string }[] = [];
  const names = new Set<string>();
  let bytes = 0;
  if (file.entryCount > MOST_ENTRIES) return { problem: `it contains more than ${MOST_ENTRIES} files` };
  try {
    for await (const entry of file.eachEntry()) {
      const problem = entryProblem(entry, names);
      if (problem !== undefined) return { problem };
      names.add(nameOf(entry));
      if (!/\.json$/i.test(entry.fileName)) continue;
      bytes += entry.uncompressedSize;
      if (bytes > MOST_BYTES) return { problem: `it unpacks to more than ${MOST_BYTES} bytes` };
      const text = await readAll(await file.openReadStreamPromise(entry));
      if (text === undefined) return { problem: `${quote(entry.fileName)} in it is not UTF-8 text` };
      files.push({ path: entry.fileName, text });
    }
  } catch (error) {
    return { problem: `it is damaged or unsafe (${reason(error)})` };
  }
  return files.length > 0 ? { files } : { problem: 'it contains no `.json` file' };
}

function entryProblem(entry: Entry, names: ReadonlySet<string>): string | undefined {
  const { fileName, uncompressedSize, compressedSize } = entry;
  if (fileName.includes('\0')) return 'a name in it has a NUL character';
  if (names.has(nameOf(entry))) return `it contains ${quote(fileName)} twice`;
  if (entry.externalFileAttributes >>> 28 === SYMBOLIC_LINK)
    return `${quote(fileName)} in it is a symbolic link`;
  if (entry.isEncrypted()) return `${quote(fileName)} in it is encrypted`;
  if (uncompressedSize > MOST_ENTRY_BYTES)
    return `${quote(fileName)} in it is larger than ${MOST_ENTRY_BYTES} bytes`;
  return uncompressedSize > SMALL_BYTES && uncompressedSize > compressedSize * MOST_RATIO
    ? `${quote(fileName)} in it unpacks to more than ${MOST_RATIO} times its size`
    : undefined;
}

/** The kind of file in a Unix mode, whose upper half the attributes hold. */
const SYMBOLIC_LINK = 0o12;

/** Two names that a file system could take for one are twins. */
function nameOf({ fileName }: Entry): string {
  return fileName.normalize('NFC').toLowerCase();
}

async function readAll(stream: Readable): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  // No longer than the entry says, else yauzl ends it with an error.
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? quote(error.message) : 'unknown error';
}
