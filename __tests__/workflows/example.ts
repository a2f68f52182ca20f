/**
 * Runs the workflows of examples/ as they are but for the site's address and what act does not know. Actions of GitHub's
 * that need its servers have stand-ins here: artifacts go to a folder, and a GitHub App's token is one of the emulator's.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runWorkflows, type WorkflowOptions, type WorkflowRun } from '../../local/act.js';
import { DEMO } from '../../local/confluence/emulator.js';
import type { RunningEmulator } from '../../local/confluence/server.js';
import type { Run } from '../../local/github/actions.js';
import { shownLogin } from '../../local/github/account.js';
import type { Repository } from '../../local/github/repository.js';
import type { GitHubServer } from '../../local/github/server.js';
import type { Token } from '../../local/github/world.js';
import { zipOf } from '../../local/github/zip.js';
import { ROOT } from './repository.js';

/** What one example is run with. */
export interface Given extends Partial<WorkflowOptions> {
  /** The Atlassian token; that of an administrator unless told. */
  token?: string;
  /** The GitHub whose run this is; without one, nothing asks GitHub. */
  github?: { server: GitHubServer; repository: Repository; run: Run };
}

/** A folder for the stand-ins, and for what the workflows keep. */
export interface Bench {
  run: (example: string, log: RunningEmulator, given?: Given) => Promise<WorkflowRun>;
  /** The artifacts that were uploaded: name → file name → text. */
  artifacts: () => Promise<Record<string, Record<string, string>>>;
  /** Puts what was uploaded onto the emulated GitHub, as artifacts of a run, and empties the folder. */
  publish: (repository: Repository, run: Run) => Promise<void>;
}

/** Makes the folder before each test and removes it afterwards. */
export function useBench(): Bench {
  let root = '';
  const store = () => join(root, 'store');
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'examples-'));
    await mkdir(store());
    await makeStandIns(root);
  });
  afterEach(() => rm(root, { recursive: true, force: true }));
  const artifacts = async () => {
    const names = await readdir(store());
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, await textsIn(join(store(), name))] as const)),
    );
  };
  return {
    run: (example, log, given = {}) => runExample(root, example, log, given),
    artifacts,
    publish: async (repository, run) => {
      for (const [name, files] of Object.entries(await artifacts()))
        repository.artifact({ run, name, bytes: await zipOf(files) });
      await rm(store(), { recursive: true });
      await mkdir(store());
    },
  };
}

async function textsIn(folder: string): Promise<Record<string, string>> {
  const files = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(files.map(async (file) => [file, await readFile(join(folder, file), 'utf8')] as const)),
  );
}

/** Actions by the name that examples use, without the commit. */
const STAND_INS: Record<string, string> = {
  'actions/upload-artifact': `
name: Upload
description: Keeps files in a folder of the artifact's name.
inputs: { name: {}, path: {}, if-no-files-found: {}, retention-days: {} }
runs:
  using: composite
  steps:
    - shell: bash
      run: mkdir "$STORE/$NAME" && { [ -d "$FILES" ] && cp "$FILES"/* "$STORE/$NAME" || cp $FILES "$STORE/$NAME"; }
      env: { NAME: '\${{ inputs.name }}', FILES: '\${{ inputs.path }}' }
`,
  'actions/create-github-app-token': `
name: App token
description: Names a token of the emulator by its permissions.
inputs: { client-id: {}, private-key: {}, owner: {}, permission-actions: {}, permission-deployments: {} }
outputs: { token: { value: '\${{ steps.token.outputs.token }}' } }
runs:
  using: composite
  steps:
    - id: token
      shell: bash
      run: test "$KEY" = key && echo "token=app-$TOKEN" >> "$GITHUB_OUTPUT"
      env: { KEY: '\${{ inputs.private-key }}', TOKEN: '\${{ inputs.permission-actions }}-\${{ inputs.permission-deployments }}' }
`,
  'actions/attest': `
name: Attest
description: Says what would be attested.
inputs: { subject-path: {} }
runs:
  using: composite
  steps:
    - shell: bash
      run: sha256sum $FILES
      env: { FILES: '\${{ inputs.subject-path }}' }
`,
};

/** GitHub's command line, as far as examples use it: \`gh api --silent --method <method> <path>\`. */
const GH = `#!/usr/bin/env bash
set -eu
test "$1 $2 $3" = 'api --silent --method'
curl --fail --silent --show-error --output /dev/null --request "$4" \\
  --header "Authorization: Bearer $GH_TOKEN" --header 'User-Agent: gh' "$GITHUB_API_URL/$5"
`;

async function makeStandIns(root: string): Promise<void> {
  for (const [name, action] of Object.entries(STAND_INS)) {
    await mkdir(join(root, name), { recursive: true });
    await writeFile(join(root, name, 'action.yml'), action);
  }
  await mkdir(join(root, 'bin'));
  await writeFile(join(root, 'bin', 'gh'), GH, { mode: 0o755 });
  // As a runner downloads it; all of the checkout would take long to copy.
  for (const part of ['action.yml', 'dist', 'replay', 'reconcile'])
    await cp(join(ROOT, part), join(root, 'ours', part), { recursive: true });
}

async function runExample(
  root: string,
  example: string,
  log: RunningEmulator,
  { token, github, ...given }: Given,
): Promise<WorkflowRun> {
  const text = await readFile(join(ROOT, 'examples', example), 'utf8');
  // The workflow that others call is in the same repository here.
  const called = await readFile(join(ROOT, 'examples', 'reusable.yml'), 'utf8');
  const uses = [...(text + called).matchAll(/ uses: (actions\/[\w-]+)@(\S+)/g)];
  return runWorkflows({
    ...given,
    secrets: {
      ATLASSIAN_API_TOKEN: token ?? DEMO.scoped.token,
      AUDIT_APP_PRIVATE_KEY: 'key',
      ...(github && { GITHUB_TOKEN: jobToken(github, text) }),
      ...given.secrets,
    },
    variables: {
      ATLASSIAN_EMAIL: DEMO.scoped.email,
      AUDIT_APP_CLIENT_ID: 'Iv1.demo',
      ...given.variables,
    },
    env: { STORE: join(root, 'store'), ...(github && environmentOf(github, example)), ...given.env },
    path: [join(root, 'bin')],
    standIns: {
      'your-org/confluence-audit-action@v1': join(root, 'ours'),
      ...Object.fromEntries(
        uses
          .filter(([, name = '']) => name in STAND_INS)
          .map(([, name = '', ref = '']) => [`${name}@${ref}`, join(root, name)]),
      ),
    },
    files: {
      'deploy.sh':
        '#!/usr/bin/env bash\necho "deploying to $1"; sleep "${DEPLOY_SECONDS:-0}"; exit "${DEPLOY_EXIT:-0}"\n',
      'test.sh': '#!/usr/bin/env bash\nexit "${DEPLOY_EXIT:-0}"\n',
      [`.github/workflows/${example}`]: adapt(text, log.url),
      ...(example === 'call-reusable.yml' ? { '.github/called/reusable.yml': adapt(called, log.url) } : {}),
      ...given.files,
    },
  });
}

function adapt(text: string, url: string): string {
  return (
    text
      .replaceAll(/^ *timeout: '1800'\n/gm, '')
      .replaceAll(
        /^( *)site: acme\.atlassian\.net$/gm,
        `$1site: ${url}\n$1gateway-url: ${url}\n$1timeout: '10'`,
      )
      // act 0.2.89 takes it for a mistake.
      .replaceAll(/^ *deployment: false.*\n/gm, '')
      .replaceAll('your-org/workflows/.github/workflows/reusable.yml@v1', './.github/called/reusable.yml')
  );
}

// GitHub

type Permissions = Token['permissions'];

/**
 * A token that may do what the jobs of the workflow declare, and no more: an example that declares too little fails. act
 * has one token for all jobs.
 */
function jobToken({ server, repository }: NonNullable<Given['github']>, text: string): string {
  const { jobs } = parse(text) as { jobs: Record<string, { permissions?: Permissions }> };
  const permissions = Object.assign({}, ...Object.values(jobs).map((job) => job.permissions)) as Permissions;
  const { value } = server.world.token({
    value: 'job-token',
    repositories: [repository.fullName],
    permissions,
  });
  return value;
}

/** The tokens that a GitHub App gives, named as the stand-in names them. */
export function addAppTokens({ world }: GitHubServer): void {
  world.token({ value: 'app-read-', repositories: ['acme/*'], permissions: { actions: 'read' } });
  world.token({ value: 'app-write-', repositories: ['acme/*'], permissions: { actions: 'write' } });
  world.token({
    value: 'app-read-read',
    repositories: ['acme/*'],
    permissions: { actions: 'read', deployments: 'read' },
  });
}

/** What act does not say of a run by itself. */
function environmentOf(
  { server, repository, run }: NonNullable<Given['github']>,
  example: string,
): Record<string, string> {
  run.path = `.github/workflows/${example}`;
  return {
    GITHUB_API_URL: server.url,
    GITHUB_GRAPHQL_URL: `${server.url}/graphql`,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_RUN_ID: String(run.id),
    GITHUB_RUN_ATTEMPT: String(run.attempts.length),
    GITHUB_ACTOR_ID: String(run.actor.id),
    GITHUB_TRIGGERING_ACTOR: shownLogin(run.attempts.at(-1)?.triggeringActor ?? run.actor),
    GITHUB_WORKFLOW_REF: `${repository.fullName}/${run.path}@refs/heads/${run.headBranch}`,
    // act takes the commit from here.
    SHA_REF: run.headSha,
  };
}
