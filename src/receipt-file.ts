/** The receipt on disk: replaced whole, so that a reader finds the old one or the new one and never a half. */

import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Receipt } from './receipt.js';

/** Where the receipt goes: the `receipt-file` input (relative to the workspace), else a file named by the key. */
export function receiptPath(receiptFile: string | undefined, key: string, env: NodeJS.ProcessEnv): string {
  if (receiptFile !== undefined) return resolve(env.GITHUB_WORKSPACE || '.', receiptFile);
  return join(env.RUNNER_TEMP || tmpdir(), 'confluence-audit', `${key}.json`);
}

/** Replaces the receipt. Throws what the file system throws. */
export function saveReceipt(path: string, receipt: Receipt): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, `${JSON.stringify(receipt, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}
