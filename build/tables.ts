/**
 * `npm run docs`: writes what README.md and docs/reference.md say of inputs and outputs, from the three action.yml files;
 * `--check` fails where a page is stale. Each text stands between `<!-- name:start -->` and `<!-- name:end -->`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { parse } from 'yaml';
import { ROOT } from './bundle.js';

interface Input {
  description: string;
  required?: boolean;
  default?: string;
}
interface ActionFile {
  inputs: Record<string, Input>;
  outputs: Record<string, { description: string }>;
}

const PAGES = ['README.md', 'docs/reference.md'];

/** What the README shows of the root's inputs, with the first sentence of each. */
const MOST_USED = ['environment', 'outcome', 'associated-objects', 'require-evidence', 'mode', 'on-failure'];

const [record, replay, reconcile] = ['action.yml', 'replay/action.yml', 'reconcile/action.yml'].map(
  (file) => parse(readFileSync(join(ROOT, file), 'utf8')) as ActionFile,
) as [ActionFile, ActionFile, ActionFile];

const texts = new Map([
  ['most-used-inputs', listInputs(record, (name) => MOST_USED.includes(name), firstSentence)],
  ['shared-inputs', listInputs(record, isShared)],
  ['record-inputs', listInputs(record, (name) => !isShared(name) && !isInternal(name))],
  ['record-outputs', listOutputs(record)],
  ['replay-inputs', listInputs(replay, (name) => !isShared(name))],
  ['replay-outputs', listOutputs(replay)],
  ['reconcile-inputs', listInputs(reconcile, (name) => !isShared(name))],
  ['reconcile-outputs', listOutputs(reconcile)],
]);

const placed = new Set<string>();
for (const page of PAGES) {
  const path = join(ROOT, page);
  const written = readFileSync(path, 'utf8');
  // The linter wants the page as prettier writes it.
  const fresh = await format(fill(written, page), { ...(await resolveConfig(path)), parser: 'markdown' });
  if (!process.argv.includes('--check')) writeFileSync(path, fresh);
  else if (fresh === written) console.log(`${page} says what the three action.yml files say.`);
  else {
    console.error(`${page} is not what the three action.yml files say. Run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}
for (const name of texts.keys())
  if (!placed.has(name)) throw new Error(`No page has <!-- ${name}:start --> … <!-- ${name}:end -->.`);

function fill(page: string, file: string): string {
  return page.replace(/<!-- ([a-z-]+):start -->[^]*?<!-- \1:end -->/g, (_, name: string) => {
    const text = texts.get(name);
    if (text === undefined)
      throw new Error(`${file} asks for "${name}", which build/tables.ts does not write.`);
    placed.add(name);
    return `<!-- ${name}:start -->\n\n${text}\n\n<!-- ${name}:end -->`;
  });
}

/** Whether all three actions have the input, with the same words and default. */
function isShared(name: string): boolean {
  const [first, ...others] = [record, replay, reconcile].map(({ inputs }) => JSON.stringify(inputs[name]));
  return first !== undefined && others.every((other) => other === first);
}

function isInternal(name: string): boolean {
  return record.inputs[name]?.description.startsWith('Internal:') === true;
}

/** A list and not a table: some descriptions are longer than a cell should be. */
function listInputs(
  { inputs }: ActionFile,
  isListed: (name: string) => boolean,
  shorten = (description: string) => description,
): string {
  return Object.entries(inputs)
    .filter(([name]) => isListed(name))
    .map(([name, input]) => {
      const note = input.required ? ' (required)' : input.default && ` (default \`${input.default}\`)`;
      return `- **\`${name}\`**${note ?? ''}: ${shorten(input.description)}`;
    })
    .join('\n');
}

/** Outputs of the same words are one item. */
function listOutputs({ outputs }: ActionFile): string {
  const names = new Map<string, string[]>();
  for (const [name, { description }] of Object.entries(outputs))
    names.set(description, [...(names.get(description) ?? []), `**\`${name}\`**`]);
  return [...names].map(([description, same]) => `- ${same.join(', ')}: ${description}`).join('\n');
}

function firstSentence(description: string): string {
  return description.split(/(?<=\.)\s/)[0] ?? '';
}
