/** A workflow or an action.yml by GitHub's own grammar, which knows the inputs of these actions and of workflows that are called. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate, type ValidationConfig } from '@actions/languageservice';
import { parse } from 'yaml';
import { ACTIONS, ROOT } from './bundle.js';

const OURS = 'your-org/confluence-audit-action';
/** What examples/call-reusable.yml calls in a repository of its own. */
const CALLED = {
  name: 'your-org/workflows/.github/workflows/reusable.yml',
  file: 'examples/reusable.yml',
};

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const config: ValidationConfig = {
  actionsMetadataProvider: {
    // Of other actions nothing is known here, and without inputs nothing is objected to.
    fetchActionMetadata: ({ owner, name, path: folder = '.' }) =>
      Promise.resolve(
        `${owner}/${name}` === OURS && ACTIONS.some((each) => each === folder)
          ? (parse(read(`${folder}/action.yml`)) as { name: string; description: string })
          : { name, description: '' },
      ),
  },
  fileProvider: {
    getFileContent: (reference) => {
      const isRemote = 'repository' in reference;
      const name = isRemote ? `${reference.owner}/${reference.repository}/${reference.path}` : reference.path;
      const file = name === CALLED.name ? CALLED.file : name;
      if (!existsSync(join(ROOT, file))) return Promise.reject(new Error(`There is no ${file}.`));
      return Promise.resolve({ name, content: read(file) });
    },
  },
};

/** What GitHub would object to in a file (a path from the project's folder), one sentence each. */
export async function findProblems(file: string): Promise<string[]> {
  // Only these two members are read, and the name tells an action from a workflow.
  const document = { uri: `file:///${file}`, getText: () => read(file) };
  const diagnostics = await validate(document as Parameters<typeof validate>[0], config);
  return diagnostics.map(
    ({ message, range: { start } }) =>
      `${file}:${start.line + 1}:${start.character + 1}: ${typeof message === 'string' ? message : message.value}`,
  );
}
