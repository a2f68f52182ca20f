/** The local runner against what GitHub's does: fixture actions in real processes. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  allExamplePayloads,
  eventFrom,
  exampleEvent,
  exampleEvents,
  withContext,
} from '../../local/github/events.js';
import { runAction, type RunOptions, type RunResult, type StageResult } from '../../local/runner/runner.js';
import { LineSplitter } from '../../local/runner/step-log.js';

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const push = exampleEvent('push');
let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'runner-test-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Runs JavaScript as an action's main and post, each with `fs` and `env` at hand. */
async function runScript(main: string, post = '', options: Partial<RunOptions> = {}): Promise<RunResult> {
  return runAction({
    actionDir: join(fixtures, 'script-action'),
    event: push,
    temp: await mkdtemp(join(root, 'temp-')),
    ...options,
    with: { main, post },
  });
}

async function runMain(script: string, options: Partial<RunOptions> = {}): Promise<StageResult> {
  const { main } = await runScript(script, '', { ...options, stages: ['main'] });
  if (main === undefined) {
    throw new Error('main did not run');
  }
  return main;
}

/** What the stages of the fixture that prints itself saw. */
async function runDefaults(options: Partial<RunOptions> = {}): Promise<{
  main: Record<string, string>;
  post: Record<string, string> | undefined;
  result: RunResult;
}> {
  const result = await runAction({
    actionDir: join(fixtures, 'defaults-action'),
    event: push,
    temp: await mkdtemp(join(root, 'temp-')),
    ...options,
  });
  const environment = (stage: StageResult | undefined) =>
    stage && (JSON.parse(stage.stdout) as { env: Record<string, string> }).env;
  return { main: environment(result.main) ?? {}, post: environment(result.post), result };
}

/** A script that prints these lines. */
function print(...lines: string[]): string {
  return `process.stdout.write(${JSON.stringify(lines.map((line) => `${line}\n`).join(''))})`;
}

describe('inputs', () => {
  test('are named as the runner names them, and an absent one is empty', async () => {
    const { main } = await runDefaults({ with: { 'Site-URL': 'acme' } });
    expect(main).toMatchObject({
      'INPUT_SITE-URL': 'acme',
      INPUT_TWO_WORDS: 'as written',
      'INPUT_NOT-GIVEN': '',
      INPUT_NUMBER: '120',
    });
  });

  test('have defaults that read the contexts', async () => {
    const { main } = await runDefaults({
      event: withContext(push, { github: { token: 'a-token' } }),
      matrix: { os: 'linux', node: [20, 24] },
      job: { checkRunId: '48123456789' },
      with: { 'site-url': '${{ toJSON(job.check_run_id) }}' },
    });
    expect(main).toMatchObject({
      'INPUT_SITE-URL': '48123456789',
      INPUT_STATUS: 'success',
      'INPUT_CHECK-RUN': '48123456789',
      INPUT_WHERE: 'Codertocat/Hello-World on Linux, refs/heads/master}',
      INPUT_TOKEN: 'a-token',
    });
    expect(JSON.parse(main['INPUT_MATRIX'] ?? '')).toEqual({ os: 'linux', node: [20, 24] });
  });

  test('are empty or null where the server sends nothing', async () => {
    const { main } = await runDefaults({
      job: { checkRunId: '' },
      with: { 'site-url': '${{ toJSON(job.check_run_id) }}' },
    });
    expect(main).toMatchObject({
      'INPUT_SITE-URL': 'null',
      'INPUT_CHECK-RUN': '',
      INPUT_MATRIX: 'null',
      INPUT_TOKEN: '',
    });
  });

  test.each([
    ['the end of a job that went well', {}, 'success', 'success'],
    ['a final status of its own', { finalStatus: 'failure' }, 'success', 'failure'],
    ['a step after a failed one', { status: 'failure' }, 'failure', 'failure'],
  ] as const)('are evaluated again in post: %s', async (_, job, inMain, inPost) => {
    const { main, post } = await runDefaults({ job, with: { 'site-url': 'now ${{ job.status }}' } });
    expect(main).toMatchObject({ INPUT_STATUS: inMain, 'INPUT_SITE-URL': `now ${inMain}` });
    expect(post).toMatchObject({ INPUT_STATUS: inPost, 'INPUT_SITE-URL': `now ${inPost}` });
  });

  test('that action.yml does not know get a warning, and reach the action', async () => {
    const { main, result } = await runDefaults({ with: { sight: 'acme' } });
    expect(main['INPUT_SIGHT']).toBe('acme');
    const [warning] = result.main?.annotations ?? [];
    expect(warning?.level).toBe('warning');
    expect(warning?.message).toMatch(
      /^Unexpected input\(s\) 'sight', valid inputs are \['site-url', 'two words'/,
    );
  });

  test('of more than 128 KiB do not fit into a process on Linux, which fails the step', async () => {
    if (process.platform === 'linux') {
      const stage = await runMain(`/* ${'x'.repeat(128 * 1024)} */`);
      expect(stage).toMatchObject({ failed: true, exitCode: null });
      expect(stage.log).toMatch(/^Error: An error occurred trying to start process .* E2BIG$/);
    }
  });
});

describe('the environment', () => {
  test('tells of the event, the run and the runner', async () => {
    const { main, result } = await runDefaults({ job: { name: 'deploy-eu' }, action: '__self_2' });
    expect(main).toMatchObject({
      CI: 'true',
      GITHUB_ACTION: '__self_2',
      GITHUB_ACTION_PATH: join(fixtures, 'defaults-action'),
      GITHUB_ACTION_REF: '',
      GITHUB_ACTION_REPOSITORY: '',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTOR: 'Codertocat',
      GITHUB_ACTOR_ID: '21031067',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_BASE_REF: '',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_GRAPHQL_URL: 'https://api.github.com/graphql',
      GITHUB_HEAD_REF: '',
      GITHUB_JOB: 'deploy-eu',
      GITHUB_REF: 'refs/heads/master',
      GITHUB_REF_NAME: 'master',
      GITHUB_REF_PROTECTED: 'false',
      GITHUB_REF_TYPE: 'branch',
      GITHUB_REPOSITORY: 'Codertocat/Hello-World',
      GITHUB_REPOSITORY_ID: '186853002',
      GITHUB_REPOSITORY_OWNER: 'Codertocat',
      GITHUB_REPOSITORY_OWNER_ID: '21031067',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_RUN_ID: push.github.run_id,
      GITHUB_RUN_NUMBER: push.github.run_number,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_SHA: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
      GITHUB_TRIGGERING_ACTOR: 'Codertocat',
      GITHUB_WORKFLOW: 'Deploy',
      GITHUB_WORKFLOW_REF: 'Codertocat/Hello-World/.github/workflows/deploy.yml@refs/heads/master',
      GITHUB_WORKFLOW_SHA: '6113728f27ae82c7b1a177c8d03f9e96e0adf246',
      GITHUB_WORKSPACE: result.workspace,
      RUNNER_ARCH: 'X64',
      RUNNER_ENVIRONMENT: 'github-hosted',
      RUNNER_NAME: 'GitHub Actions 2',
      RUNNER_OS: 'Linux',
      RUNNER_TEMP: result.temp,
    });
    expect(JSON.parse(result.main?.stdout ?? '')).toMatchObject({ cwd: result.workspace });
  });

  test('has nothing of the shell that started it', async () => {
    const names = ['HTTPS_PROXY', 'NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'GITHUB_TOKEN', 'A_SECRET_OF_MINE'];
    const before = names.map((name) => process.env[name]);
    names.forEach((name) => (process.env[name] = ''));
    try {
      const { main } = await runDefaults();
      expect(names.filter((name) => name in main)).toEqual([]);
      expect(main).not.toHaveProperty('RUNNER_DEBUG');
    } finally {
      names.forEach((name, index) => {
        const value = before[index];
        if (value === undefined) Reflect.deleteProperty(process.env, name);
        else process.env[name] = value;
      });
    }
  });

  test('can be added to and taken from', async () => {
    const { main } = await runDefaults({ env: { HTTPS_PROXY: 'http://proxy', GITHUB_ACTOR_ID: undefined } });
    expect(main['HTTPS_PROXY']).toBe('http://proxy');
    expect(main).not.toHaveProperty('GITHUB_ACTOR_ID');
  });

  test('holds the payload in a file', async () => {
    const stage = await runMain("process.stdout.write(fs.readFileSync(env.GITHUB_EVENT_PATH, 'utf8'))");
    expect(JSON.parse(stage.stdout)).toEqual(push.payload);
  });

  test('of post has what main wrote to GITHUB_ENV and GITHUB_PATH, but for NODE_OPTIONS', async () => {
    const { main, post } = await runScript(
      `fs.writeFileSync(env.GITHUB_ENV, 'COLOUR=blue\\nNODE_OPTIONS=--inspect\\n');
       fs.writeFileSync(env.GITHUB_PATH, '/first\\n\\n/second\\n');`,
      'console.log(env.COLOUR, env.NODE_OPTIONS, env.PATH)',
    );
    expect(post?.stdout).toMatch(`blue undefined /second${delimiter}/first${delimiter}`);
    expect(main?.annotations.map(({ message }) => message)).toEqual([
      "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.",
    ]);
    expect(main?.failed).toBe(false);
  });
});

describe('post', () => {
  test('gets the state of main, and its own outputs reach nobody', async () => {
    const result = await runScript(
      `fs.appendFileSync(env.GITHUB_STATE, 'key=of main\\n');
       fs.appendFileSync(env.GITHUB_OUTPUT, 'result=recorded\\n');`,
      `console.log(env.STATE_key, fs.readFileSync(env.GITHUB_STATE, 'utf8') === '');
       fs.appendFileSync(env.GITHUB_OUTPUT, 'result=late\\n');`,
    );
    expect(result.main?.state).toEqual({ key: 'of main' });
    expect(result.post?.stdout).toBe('of main true\n');
    expect(result.post?.outputs).toEqual({ result: 'late' });
    expect(result.outputs).toEqual({ result: 'recorded' });
  });

  test.each([
    ['nothing fails', '', '', 'success'],
    ['main fails', 'process.exitCode = 1', '', 'failure'],
    ['post fails', '', 'process.exitCode = 1', 'failure'],
  ])('runs whatever main did: %s', async (_, main, post, outcome) => {
    const result = await runScript(main, `console.log('post'); ${post}`);
    expect(result.post?.stdout).toBe('post\n');
    expect(result.outcome).toBe(outcome);
  });

  test('is left out by a post-if that does not hold', async () => {
    expect((await runDefaults({ job: { finalStatus: 'failure' } })).post).toBeDefined();
    expect((await runDefaults({ job: { finalStatus: 'cancelled' } })).post).toBeUndefined();
  });

  test('sees a job that main failed as failed, and a cancelled one as cancelled', async () => {
    const fails = {
      actionDir: join(fixtures, 'defaults-action'),
      event: push,
      temp: root,
      node: join(root, 'none'),
    };
    expect((await runAction(fails)).post).toBeDefined();
    expect((await runAction({ ...fails, job: { status: 'cancelled' } })).post).toBeUndefined();
  });

  test('can be run alone', async () => {
    const result = await runScript('', 'console.log(env.STATE_key)', {
      stages: ['post'],
      env: { STATE_key: 'given' },
    });
    expect(result.main).toBeUndefined();
    expect(result.post?.stdout).toBe('given\n');
  });
});

describe('command files', () => {
  test.each<[what: string, written: string, outputs: Record<string, string>, problem: string]>([
    ['one line each', 'a=1\nb=2=3\n\nc=\n', { a: '1', b: '2=3', c: '' }, ''],
    ['no line break at the end', 'a=1', { a: '1' }, ''],
    ['a later value', 'a=1\na=2\n', { a: '2' }, ''],
    ['a delimiter', 'a<<EOF\none\n\ntwo=2\nEOF\nb=1\n', { a: 'one\n\ntwo=2', b: '1' }, ''],
    ['a delimiter twice', 'a<<EOF\none\nEOF\nb<<EOF\ntwo\nEOF\n', { a: 'one', b: 'two' }, ''],
    ['a delimiter at the end of the file', 'a<<EOF\none\nEOF', { a: 'one' }, ''],
    ['an empty value between delimiters', 'a<<EOF\nEOF\n', { a: '' }, ''],
    ['a line that only begins like the delimiter', 'a<<EOF\nEOF \nEOF\n', { a: 'EOF ' }, ''],
    ['an equals sign before the delimiter', 'a=b<<EOF\n', { a: 'b<<EOF' }, ''],
    ['neither', 'a=1\nnonsense\nb=2\n', { a: '1' }, "Invalid format 'nonsense'"],
    ['no end', 'a=1\nb<<EOF\none\n', { a: '1' }, "Invalid value. Matching delimiter not found 'EOF'"],
    [
      'no name',
      '<<EOF\none\nEOF\n',
      {},
      "Invalid format '<<EOF'. Name must not be empty and delimiter must not be empty",
    ],
  ])('%s', async (_, written, outputs, problem) => {
    const stage = await runMain(`fs.writeFileSync(env.GITHUB_OUTPUT, ${JSON.stringify(written)})`);
    expect(stage.outputs).toEqual(outputs);
    expect(stage.annotations.map(({ message }) => message)).toEqual(
      problem === '' ? [] : ["Unable to process file command 'output' successfully.", problem],
    );
    expect(stage).toMatchObject({ exitCode: 0, failed: problem !== '' });
  });

  test('may be taken away', async () => {
    const stage = await runMain('fs.rmSync(env.GITHUB_OUTPUT); fs.rmSync(env.GITHUB_STEP_SUMMARY)');
    expect(stage).toMatchObject({ failed: false, outputs: {}, summary: '' });
  });

  test('limit an output to 1 MB of UTF-16', async () => {
    const write = (units: number) => `fs.writeFileSync(env.GITHUB_OUTPUT, 'a=1\\nb=' + 'x'.repeat(${units}))`;
    expect(await runMain(write(512 * 1024))).toMatchObject({ failed: false });
    const stage = await runMain(write(512 * 1024 + 1));
    expect(stage).toMatchObject({ failed: true, outputs: { a: '1' } });
    expect(stage.log).toMatch("The output 'b' is longer than 1 MB.");
  });

  test('limit the summary to 1 MiB, and drop a longer one without failing the step', async () => {
    const write = (bytes: number) => `fs.writeFileSync(env.GITHUB_STEP_SUMMARY, 'x'.repeat(${bytes}))`;
    expect((await runMain(write(1024 * 1024))).summary).toHaveLength(1024 * 1024 + 1);
    expect(await runMain(write(1024 * 1024 + 1))).toMatchObject({
      failed: false,
      summary: '',
      annotations: [
        {
          level: 'error',
          message: '$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of 1024k, got 1024k.',
        },
      ],
    });
  });

  test('have a summary with its secrets masked', async () => {
    const stage = await runMain(
      "console.log('::add-mask::hunter2'); fs.writeFileSync(env.GITHUB_STEP_SUMMARY, '# Title\\nhunter2')",
    );
    expect(stage.summary).toBe('# Title\n***\n');
  });
});

describe('the log', () => {
  test.each<[what: string, written: string[], shown: string[], annotations: StageResult['annotations']]>([
    ['ordinary lines', ['one', '', '  two'], ['one', '', '  two'], []],
    [
      'colons that are no command',
      ['::nonsense::x', ':: ::', '::error'],
      ['::nonsense::x', ':: ::', '::error'],
      [],
    ],
    ['an error', ['::error::no record'], ['Error: no record'], [{ level: 'error', message: 'no record' }]],
    [
      'white space before a command',
      [' \t::warning::late'],
      ['Warning: late'],
      [{ level: 'warning', message: 'late' }],
    ],
    ['a name in capitals', ['::NOTICE::look'], ['Notice: look'], [{ level: 'notice', message: 'look' }]],
    [
      'properties and data unescaped',
      ['::error title=a%3Ab%2C%250A,file=x.ts::one%0Atwo %25%3A'],
      ['Error: one', 'two %%3A'],
      [{ level: 'error', message: 'one\ntwo %%3A', title: 'a:b,%0A' }],
    ],
    ['text before two colons', ['see ::error::x'], ['see ::error::x'], []],
    [
      'the old form anywhere in a line',
      ['see ##[error]one%5D%3B'],
      ['Error: one];'],
      [{ level: 'error', message: 'one];' }],
    ],
    [
      'a carriage return as the end of a line',
      ['50 %\r::notice::x'],
      ['50 %', 'Notice: x'],
      [{ level: 'notice', message: 'x' }],
    ],
    ['groups', ['::group::Build', 'in it', '::endgroup::', 'after'], ['▼ Build', 'in it', 'after'], []],
    ['debug lines, which nobody asked for', ['::debug::x', 'y'], ['y'], []],
    [
      'commands with no effect here',
      ['::echo::on', '::add-matcher::x', '::remove-matcher::x', 'y'],
      ['y'],
      [],
    ],
    [
      'the end of commands, until the token returns',
      ['::stop-commands::pause-42', '::error::x', '##[add-mask]y', '::pause-42::', '::notice::z', 'y'],
      ['::stop-commands::***', '::error::x', '##[add-mask]y', '::***::', 'Notice: z', 'y'],
      [{ level: 'notice', message: 'z' }],
    ],
  ])('%s', async (_, written, shown, annotations) => {
    const stage = await runMain(print(...written));
    expect(stage.log.split('\n')).toEqual(shown);
    expect(stage.annotations).toEqual(annotations);
    expect(stage.failed).toBe(false);
    expect(stage.stdout).toBe(written.map((line) => `${line}\n`).join(''));
  });

  test('obeys commands on standard error too', async () => {
    const stage = await runMain("process.stderr.write('::error::x\\n')");
    expect(stage.annotations).toEqual([{ level: 'error', message: 'x' }]);
    expect(stage).toMatchObject({ stdout: '', stderr: '::error::x\n' });
  });

  test('ends a line where .NET does, wherever the stream is cut', () => {
    const lines: string[] = [];
    const splitter = new LineSplitter((line) => lines.push(line));
    for (const chunk of ['o', 'ne\r', '\ntwo\r', 'three\n\n', 'four\r']) {
      splitter.push(chunk);
    }
    splitter.end();
    expect(lines).toEqual(['one', 'two', 'three', '', 'four']);
  });

  test('has the last line without its line break', async () => {
    expect((await runMain("process.stdout.write('one\\r\\n::notice::two')")).log).toBe('one\nNotice: two');
  });

  test('shows debug lines to whom asked for them', async () => {
    const event = withContext(push, { runner: { debug: '1' } });
    expect((await runMain(print('::debug::one%0Atwo'), { event })).log).toBe('Debug: one\nDebug: two');
    expect((await runMain(print('::debug::x'), { env: { RUNNER_DEBUG: '1' } })).log).toBe('Debug: x');
  });

  test.each([
    ['set-output', '::set-output name=a::1', { failed: false, level: 'warning' }],
    ['save-state', '::save-state name=a::1', { failed: false, level: 'warning' }],
    ['set-env', '::set-env name=a::1', { failed: true, level: 'error' }],
    ['add-path', '::add-path::/x', { failed: true, level: 'error' }],
    ['stop-commands with the name of a command', '::stop-commands::error', { failed: true, level: 'error' }],
  ])('refuses %s', async (_, line, { failed, level }) => {
    const stage = await runMain(print(line));
    expect(stage).toMatchObject({ failed, exitCode: 0, outputs: {}, state: {} });
    expect(new Set(stage.annotations.map((each) => each.level))).toEqual(new Set([level]));
  });

  test('keeps ten annotations of a level, each of 4,096 characters', async () => {
    const stage = await runMain(
      `process.stdout.write(('::error::' + 'x'.repeat(5000) + '\\n').repeat(11) + '::notice::y\\n')`,
    );
    expect(stage.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
    expect(stage.annotations[0]?.message).toHaveLength(4096);
    expect(stage.annotations.at(-1)).toEqual({ level: 'notice', message: 'y' });
    expect(stage.log.split('\n')).toHaveLength(12);
  });

  test('is told line by line as it is written', async () => {
    const seen: string[] = [];
    const stage = await runMain(print('::add-mask::hunter2', '::error::hunter2%0Atwo', 'three'), {
      onLine: (line) => seen.push(line),
    });
    expect(seen).toEqual(['Error: ***', 'two', 'three']);
    expect(stage.log).toBe(seen.join('\n'));
  });
});

describe('masks', () => {
  const secret = `p"a's&s w0rd!`;

  test.each([
    ['itself', secret],
    ['base64', Buffer.from(secret).toString('base64')],
    ['base64 after a name of one length', Buffer.from(`ab:${secret}`).toString('base64')],
    ['base64 after a name of another', Buffer.from(`abc:${secret}`).toString('base64')],
    ['base64 after a name of a third', Buffer.from(`abcd:${secret}`).toString('base64')],
    ['JSON', JSON.stringify({ secret })],
    ['a URL', encodeURIComponent(secret).replace('!', '%21').replace("'", '%27')],
    ['XML', 'p&quot;a&apos;s&amp;s w0rd!'],
    ['an expression', secret.replace("'", "''")],
  ])('hide a secret as %s', async (_, form) => {
    const stage = await runMain(print(`::add-mask::${secret}`, form));
    expect(stage.masks).toEqual([secret]);
    expect(stage.log).toMatch(/\*\*\*/);
    // The first bytes of a base64 text may belong to what stands before the secret.
    expect(form).not.toBe(stage.log);
    expect(stage.log).not.toContain(form.slice(-8));
  });

  test('hide each line of a secret, and those that touch or overlap become one', async () => {
    const stage = await runMain(
      print('::add-mask::alpha%0Abeta', '::add-mask::lph', 'alphabeta and beta', 'one alpha'),
    );
    expect(stage.log).toBe('*** and ***\none ***');
  });

  test('begin where they are asked for, and last to the end of the job', async () => {
    const { main, post } = await runScript(
      print('hunter2', '##[add-mask]hunter2', 'hunter2'),
      print('hunter2'),
    );
    expect(main?.log).toBe('hunter2\n***');
    expect(post).toMatchObject({ log: '***', masks: [] });
  });

  test('hide the token of the job from the start', async () => {
    const event = withContext(push, { github: { token: 'a-token' } });
    expect((await runMain(print('it is a-token'), { event })).log).toBe('it is ***');
  });

  test('can not be of nothing', async () => {
    const stage = await runMain(print('::add-mask:: ', 'a b'));
    expect(stage.log).toBe("Warning: Can't add secret mask for empty string in ##[add-mask] command.\na b");
    expect(stage.masks).toEqual([]);
  });
});

describe('the process', () => {
  test('runs on the node that is named', async () => {
    const { main } = await runScript('', '', { node: join(root, 'no-node'), stages: ['main'] });
    expect(main).toMatchObject({ failed: true, exitCode: null });
    expect(main?.log).toMatch(/ENOENT$/);
  });

  // On Windows a signal ends a process before any handler: `modes/signals.test.ts` says more.
  const onPosix = process.platform === 'win32' ? test.skip : test;

  onPosix('is ended by a signal once it has said a certain thing', async () => {
    const { main, post } = await runScript(
      `process.on('SIGTERM', () => { console.log('stopping'); process.exit(3); });
       setInterval(() => {}, 1000);
       console.log('started');`,
      "console.log('post')",
      { signal: { after: (stdout) => stdout.includes('started'), name: 'SIGTERM' } },
    );
    expect(main).toMatchObject({ failed: true, exitCode: 3, signal: null, stdout: 'started\nstopping\n' });
    expect(post?.stdout).toBe('post\n');
  });

  test('is killed when it hangs', async () => {
    const stage = await runMain("console.log('::notice::waiting'); setInterval(() => {}, 1000)", {
      timeoutMs: 500,
    });
    expect(stage).toMatchObject({ failed: true, exitCode: null, signal: 'SIGKILL' });
    expect(stage.log).toMatch(/The action did not end within 500 ms and was killed\.$/);
  });

  test('must be of a JavaScript action that exists', async () => {
    const run = runAction({ actionDir: fixtures, event: push, temp: root });
    await expect(run).rejects.toThrow(/action\.yml/);
  });
});

describe('events', () => {
  test.each<[name: string, action: string | undefined, context: object]>([
    ['push', undefined, { ref: 'refs/heads/master', ref_type: 'branch', sha: push.payload['after'] }],
    [
      'pull_request',
      'opened',
      { ref: 'refs/pull/2/merge', ref_name: '2/merge', base_ref: 'master', head_ref: 'changes' },
    ],
    ['pull_request_target', 'opened', { ref: 'refs/heads/master', base_ref: 'master', head_ref: 'changes' }],
    ['release', 'published', { ref: 'refs/tags/0.0.1', ref_name: '0.0.1', ref_type: 'tag' }],
    ['deployment', 'created', { ref: 'refs/heads/master', sha: 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e' }],
    ['merge_group', 'checks_requested', { sha: '2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d' }],
    ['create', undefined, { ref: 'refs/tags/simple-tag', ref_type: 'tag' }],
    [
      'workflow_dispatch',
      undefined,
      { ref: 'refs/heads/main', actor: 'octocat', repository: 'octo-org/octo-repo' },
    ],
    ['workflow_run', 'completed', { ref: 'refs/heads/main' }],
    ['schedule', undefined, { ref: 'refs/heads/master', actor: 'Codertocat' }],
  ])('%s %s has its context', (name, action, context) => {
    expect(exampleEvent(name, action).github).toMatchObject(context);
  });

  test('of a payload of its own have its context, and a deployment of a bare commit has no ref', () => {
    const sha = 'f95f852bd8fca8fcc58a9a2d6c842781e32a215e';
    const event = eventFrom('deployment', { deployment: { ref: sha, sha } });
    expect(event.github).toMatchObject({ ref: '', ref_name: '', ref_type: '', sha, actor: 'Codertocat' });
  });

  test('are one of each kind, each with a run of its own', () => {
    const events = exampleEvents();
    expect(events.length).toBeGreaterThan(100);
    expect(new Set(events.map(({ github }) => github.run_id)).size).toBe(events.length);
    expect(events.map(({ name }) => name)).not.toContain('ping');
  });

  test('are there for every payload of the package', () => {
    const events = [...allExamplePayloads()];
    expect(events.length).toBeGreaterThan(300);
    for (const { github } of events) {
      expect(github.repository).toMatch(/^[\w.-]+\/[\w.-]+$/);
      expect(github.sha).toMatch(/^[0-9a-f]{40}$/);
      expect(github.ref).toMatch(/^refs\//);
    }
  });

  test('change in a copy, and the name of a ref follows the ref', () => {
    const tagged = withContext(push, { github: { ref: 'refs/tags/v1' }, payload: { after: 'x' } });
    expect(tagged.github).toMatchObject({ ref_name: 'v1', ref_type: 'tag', actor: 'Codertocat' });
    expect(tagged.payload).toMatchObject({ after: 'x', before: push.payload['before'] });
    expect(push.payload['after']).not.toBe('x');
    expect(() => exampleEvent('push', 'opened')).toThrow('There is no example of the event push opened.');
  });
});
