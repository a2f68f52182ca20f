/** `npm run docs`: writes the tables of inputs and outputs in README.md from each action.yml; `--check` fails if they are stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { ACTIONS, ROOT } from './bundle.js';

interface ActionFile {
  inputs: Record<string, { description: string; required?: boolean; default?: string }>;
  outputs: Record<string, { description: string }>;
}

const readme = join(ROOT, 'README.md');
const written = readFileSync(readme, 'utf8');
const filled = ACTIONS.reduce((page, folder) => {
  const action = parse(readFileSync(join(ROOT, folder, 'action.yml'), 'utf8')) as ActionFile;
  const prefix = folder === '.' ? '' : `${folder}-`;
  return fill(fill(page, `${prefix}inputs`, writeInputs(action)), `${prefix}outputs`, writeOutputs(action));
}, written);
// The linter wants the page as prettier writes it.
const fresh = await format(filled, { ...(await resolveConfig(readme)), parser: 'markdown' });
if (!process.argv.includes('--check')) writeFileSync(readme, fresh);
else if (fresh === written) console.log('The tables of README.md are what each action.yml says.');
else {
  console.error('The tables of README.md are not what each action.yml says. Run `npm run docs`.');
  process.exitCode = 1;
}

/** Puts a text between `<!-- name:start -->` and `<!-- name:end -->`. */
function fill(page: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name}:start -->`, `<!-- ${name}:end -->`];
  const [head, rest] = page.split(start);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined) throw new Error(`README.md has no ${start} … ${end}.`);
  return `${head}${start}\n\n${text}\n\n${end}${tail}`;
}

function writeInputs({ inputs }: ActionFile): string {
  const rows = Object.entries(inputs).map(([name, input]) => ({
    name,
    cells: [
      `\`${name}\``,
      input.required ? 'required' : input.default === undefined ? '' : `\`${input.default}\``,
      input.description,
    ],
  }));
  const isInternal = ({ cells }: { cells: string[] }) => cells[2]?.startsWith('Internal:');
  const table = (some: typeof rows) =>
    writeTable(
      ['input', 'default', 'meaning'],
      some.map(({ cells }) => cells),
    );
  const internal = rows.filter(isInternal);
  return [
    table(rows.filter((row) => !isInternal(row))),
    ...(internal.length > 0 ? ['Filled by the runner, not meant to be set:', table(internal)] : []),
  ].join('\n\n');
}

function writeOutputs({ outputs }: ActionFile): string {
  return writeTable(
    ['output', 'meaning'],
    Object.entries(outputs).map(([name, { description }]) => [`\`${name}\``, description]),
  );
}

function writeTable(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
