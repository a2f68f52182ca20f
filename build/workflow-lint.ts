/**
 * `npm run lint:workflows`: workflows, examples and each action.yml by GitHub's own grammar, then by actionlint and zizmor where
 * they are installed; `-- --tools` fails where one of the two is missing.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTIONS } from './bundle.js';
import { findProblems } from './grammar.js';

const filesOf = (folder: string) => readdirSync(folder).map((name) => `${folder}/${name}`);
const workflows = [...filesOf('.github/workflows'), ...filesOf('examples')];
const actions = [
  ...ACTIONS.map((folder) => join(folder, 'action.yml')),
  ...filesOf('.github/actions').map((folder) => `${folder}/action.yml`),
];

/** The linters that npm does not have, in the versions that were tried; CI installs the same. */
const TOOLS = {
  actionlint: {
    args: ['-no-color', ...workflows],
    install: 'go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.12',
  },
  zizmor: {
    args: ['--offline', '--no-progress', '--quiet', '--config', '.github/zizmor.yml', '.', ...workflows],
    install: 'pip install --requirement .github/requirements.txt',
  },
};

const problems = [
  ...(await Promise.all([...workflows, ...actions].map(findProblems))),
  ...workflows.map(findLoosePins),
].flat();
problems.forEach((problem) => console.error(problem));
if (problems.length === 0)
  console.log(`GitHub's grammar: nothing to object to in ${workflows.length + actions.length} files.`);
const failed = Object.entries(TOOLS).filter(([name, tool]) => !isContent(name, tool));
process.exitCode = problems.length > 0 || failed.length > 0 ? 1 : 0;

/** A commit tells a reader nothing, so each has its version beside it, as Dependabot keeps it. */
function findLoosePins(file: string): string[] {
  const uses = readFileSync(file, 'utf8').matchAll(/^\s*(?:- )?uses: *(\S+)(.*)$/gm);
  return [...uses]
    .filter(([, name = '']) => !name.startsWith('.') && !name.startsWith('your-org/'))
    .filter(([, name = '', comment = '']) => !/^\S+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(name + comment))
    .map(([, name = '']) => `${file}: ${name} is not pinned as \`owner/name@<commit> # v1.2.3\`.`);
}

function isContent(name: string, { args, install }: { args: string[]; install: string }): boolean {
  const { error, status } = spawnSync(name, args, { stdio: 'inherit' });
  if (error === undefined) {
    if (status === 0) console.log(`${name}: nothing found.`);
    return status === 0;
  }
  const isNeeded = process.argv.includes('--tools');
  console.log(`${name} is not installed${isNeeded ? '' : ' and was left out'}; get it with \`${install}\`.`);
  return !isNeeded;
}
