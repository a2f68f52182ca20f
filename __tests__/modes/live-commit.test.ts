/** `detect-changes`: which commit was live before, as GitHub's deployments tell it. */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exampleEvent, withContext } from '../../local/github/events.js';
import { startGitHub } from '../../local/github/server.js';
import { DEMO_TOKEN, World } from '../../local/github/world.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { BASIC, runBuilt, useFolder } from '../built.js';
import { OLDER_SHA, SHA } from '../given.js';

/** A deployment as GitHub's GraphQL tells it; the run that made it is 7 unless told. */
function node(commitOid: string, state: string, run = '7'): object {
  return {
    commitOid,
    state,
    latestStatus: { logUrl: `https://github.com/acme/shop/actions/runs/${run}/job/1` },
  };
}

function answer(nodes: object[], hasNextPage = false): object {
  return { repository: { deployments: { pageInfo: { hasNextPage }, nodes } } };
}

describe('the built action', () => {
  const folder = useFolder('live-commit');
  let emulator: RunningEmulator;
  let gitHub: Server;
  let reply: { status: number; body: unknown };
  let asked: string[];

  beforeEach(async () => {
    emulator = await startEmulator();
    asked = [];
    gitHub = createServer((request, response) => {
      asked.push(`${request.method ?? ''} ${request.url ?? ''}`);
      request.resume().on('end', () => {
        response
          .writeHead(reply.status, { 'content-type': 'application/json' })
          .end(JSON.stringify(reply.body));
      });
    });
    await new Promise<void>((resolve) => gitHub.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    gitHub.closeAllConnections();
    gitHub.close();
    await emulator.close();
  });

  const run = (inputs: Record<string, string> = {}, apiUrl?: string) =>
    runBuilt(folder.path(), {
      event: withContext(exampleEvent('push'), {
        github: {
          api_url: apiUrl ?? `http://127.0.0.1:${(gitHub.address() as AddressInfo).port}`,
          token: 'ghs_example_token',
        },
      }),
      with: { site: emulator.url, ...BASIC, environment: 'production', ...inputs },
      stages: ['main'],
    });

  test('asks GitHub once, and records what it says', async () => {
    reply = { status: 200, body: { data: answer([node(OLDER_SHA, 'ACTIVE')]) } };
    const { outputs } = await run({ outcome: 'success' });
    expect(outputs.result).toBe('recorded');
    expect(asked).toEqual(['POST /graphql']);
    expect(emulator.records[0]?.changedValues).toContainEqual({
      name: 'Commit live in production',
      oldValue: OLDER_SHA,
      newValue: SHA,
    });
    expect(emulator.records[0]?.description).toContain(`/compare/${OLDER_SHA}...${SHA}`);
  });

  test.each([
    ['403', { status: 403, body: { message: 'Resource not accessible by integration' } }],
    ['404', { status: 404, body: { message: 'Not Found' } }],
    ['500', { status: 500, body: 'oops' }],
    ['a GraphQL error', { status: 200, body: { errors: [{ message: '::error::pwned' }], data: null } }],
  ])('%s is a line of the log and never a failure', async (_name, given) => {
    reply = given;
    const { outputs, outcome, main } = await run();
    expect([outputs.result, outcome]).toEqual(['recorded', 'success']);
    expect(main?.log).toContain('The record does not name the commit that was live before.');
    expect(main?.annotations).toEqual([]);
  });

  test('a missing permission is named, with the line that gives it', async () => {
    reply = { status: 403, body: { message: 'Resource not accessible by integration' } };
    const { outputs, main } = await run();
    expect(outputs.result).toBe('recorded');
    expect(main?.log).toContain(
      'Give the job the permission `deployments: read`, or set `detect-changes: false`.',
    );
  });

  test('hands GitHub no record that holds a credential', async () => {
    const { outputs, outcome } = await run({ environment: `prod-${BASIC['api-token']}` });
    expect([outputs['failure-class'], outcome]).toEqual(['configuration', 'failure']);
    expect(asked).toEqual([]);
  });

  test('sends the token over no wire that others can read', async () => {
    const { outputs, main } = await run({}, 'http://ghe.test/api/v3');
    expect(outputs.result).toBe('recorded');
    expect(main?.log).toContain('GITHUB_API_URL is not https');
  });

  test('goes through the proxy that the environment names, and never around it', async () => {
    const asked: string[] = [];
    const proxy = createServer().on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 403 Filtered\r\n\r\n');
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    const { outputs, main } = await runBuilt(folder.path(), {
      event: withContext(exampleEvent('push'), {
        github: { api_url: 'https://ghe.test/api/v3', token: 'ghs_example_token' },
      }),
      with: { site: emulator.url, ...BASIC, environment: 'production' },
      // Without a scheme, which some clients take for no proxy at all.
      env: { HTTPS_PROXY: `127.0.0.1:${(proxy.address() as AddressInfo).port}` },
      stages: ['main'],
    });
    proxy.close();
    expect(outputs.result).toBe('recorded');
    expect(main?.log).toMatch(
      /(refused to connect|does not support proxies).*does not name the commit that was live before/,
    );
    // Node.js 20 makes no tunnels, and goes nowhere.
    if (asked.length > 0 || !main?.log.includes('does not support proxies'))
      expect(asked).toEqual(['ghe.test:443']);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ['a redirect', (response) => response.writeHead(302, { location: 'https://stranger.test/' }).end()],
    ['a page', (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>')],
    ['half an answer', (response) => response.writeHead(200, { 'content-length': '99' }).end('{"data":')],
    ['an endless answer', (response) => response.writeHead(200).end(Buffer.alloc(1024 * 1024 + 1))],
  ])('%s is a line of the log and never a failure', async (_name, respond) => {
    gitHub.removeAllListeners('request').on('request', (_request, response) => respond(response));
    const { outputs, main } = await run();
    expect(outputs.result).toBe('recorded');
    expect(main?.log).toMatch(/The record does not name the commit that was live before/);
  });

  test.each([
    ['production', 'Production'],
    ['Production', 'production'],
    ['prod-eu', 'PROD-EU'],
  ])('finds what was live in %s where the step writes %s (github/lock#70)', async (stored, given) => {
    const event = exampleEvent('push');
    const world = new World();
    const repository = world.repository(event.github.repository, { id: Number(event.github.repository_id) });
    const github = await startGitHub({ world });
    const before = repository.commit({ oid: OLDER_SHA });
    repository.deployment({ environment: stored, commit: before, run: repository.run({ commit: before }) });
    const commit = repository.commit({ oid: event.github.sha });
    const own = repository.run({ id: Number(event.github.run_id), conclusion: null, commit });
    repository.deployment({ environment: stored, commit, run: own, statuses: ['in_progress'] });
    await runBuilt(folder.path(), {
      event: withContext(event, { github: { api_url: github.url, token: DEMO_TOKEN } }),
      with: { site: emulator.url, ...BASIC, environment: given },
      stages: ['main'],
    });
    await github.close();
    expect(emulator.records[0]?.changedValues).toContainEqual({
      name: `Commit live in ${given}`,
      oldValue: OLDER_SHA,
      newValue: SHA,
    });
  });

  test.each<Record<string, string>>([
    { 'detect-changes': 'false' },
    { 'github-token': ' ' },
    { environment: '' },
  ])('asks nothing with %j', async (inputs) => {
    reply = { status: 500, body: '' };
    await run(inputs);
    expect(asked).toEqual([]);
  });
});
