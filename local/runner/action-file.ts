// The part of an action.yml that a runner acts on.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { DeclaredInputs } from './stage.js';

export interface JavaScriptRuns {
  using: string;
  main: string;
  post?: string;
  'post-if'?: string;
}

export interface CompositeRuns {
  using: 'composite';
  steps: CompositeStep[];
}

/** A step of a composite action: a script, or an action. */
export interface CompositeStep {
  id?: string;
  if?: string | boolean;
  'continue-on-error'?: boolean;
  run?: string;
  shell?: string;
  env?: Record<string, string | number | boolean>;
  uses?: string;
  with?: Record<string, string | number | boolean>;
}

export interface ActionFile {
  inputs?: DeclaredInputs;
  outputs?: Record<string, { value?: string }>;
  runs: JavaScriptRuns | CompositeRuns;
}

/** Reads the action.yml in a folder. Throws where there is none, or one that neither Node.js nor steps run. */
export async function readActionFile(folder: string): Promise<ActionFile> {
  const file = join(folder, 'action.yml');
  const action = parse(await readFile(file, 'utf8')) as ActionFile;
  const { using } = action.runs;
  if (using !== 'composite' && !using.startsWith('node')) {
    throw new Error(
      `${file} says "using: ${using}"; this runner runs JavaScript and composite actions alone.`,
    );
  }
  return action;
}

/** Reads the action.yml of a JavaScript action. */
export async function readAction(folder: string): Promise<ActionFile & { runs: JavaScriptRuns }> {
  const { runs, ...action } = await readActionFile(folder);
  if (!('main' in runs)) {
    throw new Error(`The action in ${folder} is composite; a JavaScript action is expected here.`);
  }
  return { ...action, runs };
}
