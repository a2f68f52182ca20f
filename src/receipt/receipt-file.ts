/** The receipt on disk, replaced atomically: a reader finds the old one or the new one. */

import { parseJson, textAt, memberAt } from '../text/json.js';
import {
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { makeFolder } from '../runner/folder.js';
import { type Receipt, RECEIPT_FORMAT } from './receipt.js';

/** Where the receipt goes: the `receipt-file` input (relative to the workspace), else a file named by the key. */
export function receiptPath(receiptFile: string | undefined, key: string, env: NodeJS.ProcessEnv): string {
  if (receiptFile !== undefined) return resolve(env.GITHUB_WORKSPACE || '.', receiptFile);
  return join(env.RUNNER_TEMP || tmpdir(), 'confluence-audit', `${key}.json`);
}

/**
 * The path, or the next free one beside it, if the receipt there must not be lost: another record's that was not delivered,
 * or this one's if an earlier step possibly wrote the record.
 */
export function sparePath(path: string, key: string): string {
  for (let spare = path, number = 1; ; spare = besides(path, key, number++)) {
    const other = parseJson(readReceiptText(spare) ?? '');
    const otherKey = textAt(other, 'auditKey');
    const isKept =
      otherKey !== undefined && (otherKey !== key || memberAt(other, 'possiblyWritten') === true);
    if (!isKept || memberAt(other, 'recorded') === true) return spare;
  }
}

function besides(path: string, key: string, number: number): string {
  return path.replace(/(\.json)?$/, `.${key}${number === 1 ? '' : `.${number}`}.json`);
}

/** How long a replacement is retried during the delivery, in ms: a reader locks a file for a moment. */
const SAVE_MS = 250;
/** The same for the final receipt: a virus scanner locks a file for seconds. */
export const LAST_SAVE_MS = 5_000;

/**
 * Replaces the receipt. Throws what the file system throws.
 * @param patienceMs how long to retry while another process locks the file (Windows).
 */
export function saveReceipt(path: string, receipt: Receipt, patienceMs = SAVE_MS): void {
  makeFolder(dirname(path));
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600 });
    if (process.platform === 'win32') whileHeld(() => renameSync(draft, path), patienceMs, pause);
    else renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

/** Retries while another process locks the file, for at most `patienceMs`. Throws the last error. */
export function whileHeld(act: () => void, patienceMs: number, wait: (ms: number) => void): void {
  for (let waited = 0, next = 20; ; waited += next, next *= 1.5) {
    try {
      act();
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes((error as NodeJS.ErrnoException).code ?? '');
      if (!held || waited >= patienceMs) throw error;
      wait(next);
    }
  }
}

/** The only synchronous sleep in Node.js. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** No receipt is larger: the record, the full record, and the attempts. */
const MOST_RECEIPT_BYTES = 4 * 1024 * 1024;

/** A file that should be a receipt; without a text, it could not be read. */
interface ReceiptText {
  path: string;
  text: string | undefined;
}

/**
 * Reads one receipt, or every `.json` file in a folder and the folders in it, and those of another name that are receipts.
 * @returns undefined if the path can't be read.
 */
export function readReceiptFiles(receipts: string, env: NodeJS.ProcessEnv): ReceiptText[] | undefined {
  const root = resolve(env.GITHUB_WORKSPACE || '.', receipts);
  try {
    if (!statSync(root).isDirectory()) return [{ path: root, text: readReceiptText(root) }];
    return readFolder(root).sort((one, other) => (one.path < other.path ? -1 : 1));
  } catch {
    return undefined;
  }
}

/** One folder that can't be read must not stop the others. `above`: the folders that it is in, so that no link leads round. */
function readFolder(folder: string, above: readonly string[] = []): ReceiptText[] {
  const real = realpathSync(folder);
  if (above.includes(real)) return [];
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    try {
      if (statSync(path).isDirectory()) return readFolder(path, [...above, real]);
    } catch {
      return [{ path, text: undefined }];
    }
    const text = readReceiptText(path);
    return path.endsWith('.json') || isReceipt(text) ? [{ path, text }] : [];
  });
}

function isReceipt(text: string | undefined): boolean {
  return text?.includes(RECEIPT_FORMAT) === true && textAt(parseJson(text), 'format') === RECEIPT_FORMAT;
}

function readReceiptText(path: string): string | undefined {
  try {
    const stats = statSync(path);
    return stats.isFile() && stats.size <= MOST_RECEIPT_BYTES ? readFileSync(path, 'utf8') : undefined;
  } catch {
    return undefined;
  }
}
