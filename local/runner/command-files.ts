/** The files through which a step answers the runner: GITHUB_OUTPUT, GITHUB_STATE, GITHUB_ENV, GITHUB_PATH and GITHUB_STEP_SUMMARY. */
import { randomUUID } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Secrets, StepLog } from './step-log.js';

/** The files of one stage, by what follows GITHUB_ in the variable that names each. */
export interface CommandFiles {
  env: string;
  output: string;
  path: string;
  state: string;
  step_summary: string;
}

/** What a stage wrote to its files. */
export interface Written {
  env: Record<string, string>;
  outputs: Record<string, string>;
  path: string[];
  state: Record<string, string>;
  summary: string;
}

/** Makes the empty files of one stage, where the runner has them. */
export async function makeCommandFiles(temp: string): Promise<CommandFiles> {
  const folder = join(temp, '_runner_file_commands');
  await mkdir(folder, { recursive: true });
  const suffix = randomUUID();
  const files = {
    env: join(folder, `set_env_${suffix}`),
    output: join(folder, `set_output_${suffix}`),
    path: join(folder, `add_path_${suffix}`),
    state: join(folder, `save_state_${suffix}`),
    step_summary: join(folder, `step_summary_${suffix}`),
  };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  return files;
}

/** Reads the files of a stage that has ended. What is wrong with them is told in its log. */
export async function readCommandFiles(
  files: CommandFiles,
  secrets: Secrets,
  log: StepLog,
): Promise<Written> {
  return {
    env: dropBlocked(collectPairs('env', await readIfThere(files.env), log), log),
    outputs: dropTooLong(collectPairs('output', await readIfThere(files.output), log), log),
    path: (await readIfThere(files.path)).split(/\r?\n/).filter((line) => line !== ''),
    state: collectPairs('state', await readIfThere(files.state), log),
    summary: showSummary(await readIfThere(files.step_summary), secrets, log),
  };
}

/** A step may take a file away; then it wrote nothing. */
async function readIfThere(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '');
}

/** GitHub lets no step change how Node runs in the next. */
function dropBlocked(env: Record<string, string>, log: StepLog): Record<string, string> {
  const { NODE_OPTIONS: blocked, ...rest } = env;
  if (blocked !== undefined) {
    log.annotate('error', "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  }
  return rest;
}

const MEBIBYTE = 1024 * 1024;

function dropTooLong(outputs: Record<string, string>, log: StepLog): Record<string, string> {
  // GitHub counts the size of outputs in UTF-16.
  const isTooLong = (value: string) => value.length * 2 > MEBIBYTE;
  for (const [name, value] of Object.entries(outputs)) {
    if (isTooLong(value)) {
      log.fail("file command 'output'", `The output '${name}' is longer than 1 MB.`);
    }
  }
  return Object.fromEntries(Object.entries(outputs).filter(([, value]) => !isTooLong(value)));
}

/** A summary is shown with its secrets masked, or not at all if it is too long. */
function showSummary(text: string, secrets: Secrets, log: StepLog): string {
  const size = Buffer.byteLength(text);
  if (size > MEBIBYTE) {
    const kibibytes = Math.floor(size / 1024);
    log.annotate(
      'error',
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got ${kibibytes}k.`,
    );
    return '';
  }
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') {
    lines.pop();
  }
  return lines.map((line) => `${secrets.mask(line)}\n`).join('');
}

/** The pairs of a file. Those before a malformed line count; the line itself fails the step. */
function collectPairs(command: string, text: string, log: StepLog): Record<string, string> {
  const pairs: [string, string][] = [];
  try {
    for (const pair of readPairs(text)) {
      pairs.push(pair);
    }
  } catch (error) {
    log.fail(`file command '${command}'`, error instanceof Error ? error.message : String(error));
  }
  return Object.fromEntries(pairs);
}

/** `name=value` on one line, or `name<<delimiter` with the value on the lines up to the delimiter. */
function* readPairs(text: string): Generator<[name: string, value: string]> {
  const lines = text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
  for (let at = 0; at < lines.length; at++) {
    const line = withoutBreak(lines[at] ?? '');
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (line === '') {
      continue;
    }
    if (equals < 0 && heredoc < 0) {
      throw new Error(`Invalid format '${line}'`);
    }
    if (heredoc < 0 || (equals >= 0 && equals < heredoc)) {
      yield [line.slice(0, equals), line.slice(equals + 1)];
      continue;
    }
    const name = line.slice(0, heredoc);
    const delimiter = line.slice(heredoc + 2);
    if (name === '' || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const start = at + 1;
    at = lines.findIndex((each, index) => index >= start && withoutBreak(each) === delimiter);
    if (at < 0) {
      throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    }
    yield [name, withoutBreak(lines.slice(start, at).join(''))];
  }
}

/** A carriage return belongs to the line, but on Windows, where it is half of the line break. */
const LINE_BREAK = process.platform === 'win32' ? /\r?\n$/ : /\n$/;

function withoutBreak(line: string): string {
  return line.replace(LINE_BREAK, '');
}
