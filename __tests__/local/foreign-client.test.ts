/**
 * confluence.js, a client that nobody here wrote, against the emulator: it reads back and pages through what the built
 * action wrote. With AUDIT_SCHEMAS it collects every member of an answer that its own schemas don't know.
 */
import { problemOf } from '../../local/confluence/schema.js';
import { pastRecords } from '../../local/confluence/emulator.js';
import { type RunningEmulator, startEmulator } from '../../local/confluence/server.js';
import { exampleEvent } from '../../local/github/events.js';
import { BASIC, runBuilt, useFolder } from '../built.js';

const folder = useFolder('foreign-client');
const DRIFT = Symbol.for('apis-code-gen.schemaAudit');

/** A client of the emulator; the package is loaded once AUDIT_SCHEMAS is set, because it reads that as it loads. */
async function clientOf({ url }: RunningEmulator) {
  process.env['AUDIT_SCHEMAS'] = 'true';
  const { createV1Client } = await import('confluence.js');
  return createV1Client({
    host: url,
    auth: { type: 'basic', email: BASIC.email, apiToken: BASIC['api-token'] },
  }).audit;
}

/** What the client's schemas have to say of the answers since the last test. */
const drift = () => (globalThis as Record<symbol, unknown>)[DRIFT] ?? [];

let emulator: RunningEmulator;
beforeEach(async () => {
  (globalThis as Record<symbol, unknown>)[DRIFT] = [];
  // Fifty a page, although a client may ask for more.
  emulator = await startEmulator({ pageLimit: 50 });
});
afterEach(() => emulator.close());

describe('confluence.js', () => {
  test('pages through what the action wrote, and finds each record by its key', async () => {
    const audit = await clientOf(emulator);
    emulator.records.push(...pastRecords(120, Date.now()));
    const events = ['push', 'pull_request', 'release', 'workflow_dispatch', 'schedule'] as const;
    const keys: string[] = [];
    for (const name of events) {
      const { outputs } = await runBuilt(folder.path(), {
        event: exampleEvent(name),
        with: { site: emulator.url, ...BASIC, 'detect-changes': 'false' },
        stages: ['main'],
      });
      expect(outputs['result']).toBe('recorded');
      keys.push(outputs['audit-key'] ?? '');
    }

    const rows = [];
    for (let start = 0, more = true; more;) {
      const page = await audit.getAuditRecords({ start, limit: 1000 });
      rows.push(...page.results);
      start += page.results.length;
      more = page._links['next'] !== undefined;
      expect(page).toMatchObject({ limit: 50, size: page.results.length });
    }
    expect(rows).toHaveLength(125);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(125);

    for (const key of keys) {
      const { results } = await audit.getAuditRecords({ searchString: key });
      expect(results).toHaveLength(1);
      expect(results[0]?.description).toMatch(new RegExp(`\nAudit key: ${key}$`));
    }
    // The members that the action sent come back as they were sent.
    const sent = emulator.requests
      .filter(({ method }) => method === 'POST')
      .map(({ body }) => JSON.parse(body) as { author: object });
    expect(sent).toHaveLength(events.length);
    for (const body of sent) {
      expect(problemOf('sent', body)).toBeUndefined();
      expect(rows).toContainEqual(
        expect.objectContaining({ ...body, author: expect.objectContaining(body.author) as object }),
      );
    }
    expect(drift()).toEqual([]);
  });

  test('follows `next` from `base`', async () => {
    emulator.records.push(...pastRecords(70, Date.now()));
    const { _links: links } = await (await clientOf(emulator)).getAuditRecords();
    const next = await fetch(`${String(links['base'])}${String(links['next'])}`, {
      headers: { authorization: `Basic ${btoa(`${BASIC.email}:${BASIC['api-token']}`)}` },
    });
    expect(await next.json()).toMatchObject({ start: 50, size: 20 });
  });

  test('writes what the action would, reads the last days, and asks and sets how long records stay', async () => {
    const audit = await clientOf(emulator);
    const written = await audit.createAuditRecord({
      remoteAddress: '10.1.2.3',
      summary: 'By another client',
    });
    expect(written).toMatchObject({
      summary: 'By another client',
      author: { type: 'user', displayName: '' },
    });
    const { results } = await audit.getAuditRecordsForTimePeriod({ number: 2, units: 'DAYS' });
    expect(results).toEqual([written]);
    expect(await audit.getRetentionPeriod()).toEqual({ number: 1, units: 'YEARS' });
    expect(await audit.setRetentionPeriod({ number: 90, units: 'DAYS' })).toEqual({
      number: 90,
      units: 'DAYS',
    });
    expect(drift()).toEqual([]);
  });

  test('would notice a member that the API does not have', async () => {
    emulator.records.push(...pastRecords(1, Date.now()).map((record) => ({ ...record, stray: true })));
    await (await clientOf(emulator)).getAuditRecords();
    expect(JSON.stringify(drift())).toContain('stray');
  });
});
