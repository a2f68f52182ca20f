/** A payload that can't be read: a release that nobody sees, where the subject stands in it; a warning elsewhere. */
import { join } from 'node:path';
import { startEmulator, type RunningEmulator } from '../../local/confluence/server.js';
import { exampleEvent } from '../../local/github/events.js';
import { BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('event-payload');
let emulator: RunningEmulator;
beforeEach(async () => {
  emulator = await startEmulator();
});
afterEach(() => emulator.close());

const record = (event: string, path: string | undefined) =>
  runBuilt(folder.path(), {
    event: exampleEvent(event),
    with: { site: emulator.url, ...BASIC },
    env: { GITHUB_EVENT_PATH: path },
    stages: ['main'],
  });

/** What stands in the file, and what is told of it. */
const FILES: [name: string, text: string, told: string][] = [
  ['half.json', '{"release":', 'does not contain a JSON object'],
  ['list.json', '[{}]', 'does not contain a JSON object'],
  ['empty.json', '', 'does not contain a JSON object'],
];

describe.each(['release', 'deployment', 'deployment_status', 'workflow_run'])('of a %s event', (event) => {
  const expectStop = async (path: string | undefined, told: string) => {
    const { main, outputs, outcome } = await record(event, path);
    expect([outputs['failure-class'], outcome]).toEqual(['configuration', 'failure']);
    expect(main?.annotations).toEqual([expect.objectContaining({ level: 'error' })]);
    expect(main?.annotations[0]?.message).toContain(told);
    expect(emulator.requests).toEqual([]);
  };

  test('stops the step before another event is recorded in its place (actions/runner#1000)', async () => {
    await expectStop(join(folder.path(), 'nowhere.json'), 'ENOENT');
    await expectStop(folder.path(), 'EISDIR');
    await expectStop(undefined, 'GITHUB_EVENT_PATH is not set');
    for (const [name, text, told] of FILES) await expectStop(await folder.write(name, text), told);
  });

  test('that names no subject is not passed over in silence', async () => {
    const { main, outputs } = await record(event, await folder.write('object.json', '{}'));
    expect(outputs.result).toBe('recorded');
    expect(main?.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    expect(main?.annotations[0]?.message).toContain('the record describes this run');
  });
});

test.each(['push', 'schedule', 'workflow_dispatch', 'issue_comment'])(
  'of a %s event is warned of with the errno, and the run is recorded',
  async (event) => {
    const { main, outputs } = await record(event, join(folder.path(), 'nowhere.json'));
    expect(outputs.result).toBe('recorded');
    expect(main?.annotations).toEqual([expect.objectContaining({ level: 'warning' })]);
    expect(main?.annotations[0]?.message).toContain('ENOENT');
  },
);
