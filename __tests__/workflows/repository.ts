/** What the workflow tests share: a repository that holds the built action, and what the audit log holds afterwards. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type WorkflowOptions, type WorkflowRun } from '../../local/act.js';
import { type AuditRecord } from '../../local/confluence/emulator.js';
import { startEmulator, type EmulatorOptions, type RunningEmulator } from '../../local/confluence/server.js';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The action as it is published, in a folder of the repository. */
export function ourAction(folder = '.'): Pick<WorkflowOptions, 'files' | 'folders'> {
  return {
    files: { [join(folder, 'action.yml')]: readFileSync(join(ROOT, 'action.yml'), 'utf8') },
    folders: { [join(folder, 'dist')]: join(ROOT, 'dist') },
  };
}

/** Runs a test against an audit log of its own. */
export async function withLog<Result>(
  use: (log: RunningEmulator) => Promise<Result>,
  options: EmulatorOptions = {},
): Promise<Result> {
  const log = await startEmulator(options);
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

export function summariesOf(log: RunningEmulator): string[] {
  return log.records.map(({ summary }) => summary);
}

/** The names of a record's associated objects of one type. */
export function objectsOf(record: AuditRecord | undefined, type: string): string[] {
  return (record?.associatedObjects ?? [])
    .filter(({ objectType }) => objectType === type)
    .map(({ name }) => name);
}

export function keysOf(log: RunningEmulator): string[] {
  return log.records.flatMap((record) => objectsOf(record, 'Audit key'));
}

/** How each job ended, and in a matrix each leg. */
export function resultsOf(run: WorkflowRun): Record<string, string> {
  return Object.fromEntries(
    run.jobs.map(({ id, matrix, result }) => [[id, ...Object.values(matrix)].join(' '), result]),
  );
}
