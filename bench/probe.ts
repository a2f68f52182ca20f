/**
 * `npm run probe`: how soon a record that was just written can be found in a real audit log, by the search and by the
 * listing. Reads only. .github/workflows/live-probe.yml writes the record and sets PROBE_SITE, PROBE_EMAIL,
 * PROBE_API_TOKEN (one with scopes), PROBE_KEY (the audit key) and PROBE_DATE (its creation date, epoch ms).
 */
import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { holdsKey } from '../src/confluence/own-record.js';
import { openAuditLog } from '../src/confluence/audit-client.js';
import { readPage } from '../src/confluence/listing.js';
import { parseSite } from '../src/inputs/site.js';

const PATIENCE_MS = 10 * 60_000;
const EVERY_MS = 2_000;
const AROUND_MS = 10 * 60_000;

const key = variable('PROBE_KEY');
const writtenAt = Number(variable('PROBE_DATE'));
const site = parseSite(variable('PROBE_SITE'), []);
if ('problems' in site) throw new Error(site.problems.join(' '));
const log = openAuditLog(
  {
    site: site.value,
    gatewayUrl: process.env['PROBE_GATEWAY_URL'] || 'https://api.atlassian.com',
    tokenUrl: '',
    credentials: {
      kind: 'scoped',
      email: variable('PROBE_EMAIL'),
      apiToken: variable('PROBE_API_TOKEN'),
      cloudId: 'auto',
    },
  },
  Date.now,
  () => undefined,
);

const window = { startDate: String(writtenAt - AROUND_MS), endDate: String(writtenAt + AROUND_MS) };
const found = await Promise.all([
  find('Search for the key', { ...window, searchString: key }),
  find('Listing', { ...window, limit: '50' }),
]);
const table = ['| way | found after |', '| --- | --- |', ...found.map(({ row }) => row)].join('\n');
console.log(table);
if (process.env['GITHUB_STEP_SUMMARY'])
  appendFileSync(process.env['GITHUB_STEP_SUMMARY'], `### How soon a new record can be found\n\n${table}\n`);
process.exitCode = found.every(({ isFound }) => isFound) ? 0 : 1;

async function find(way: string, query: Record<string, string>): Promise<{ isFound: boolean; row: string }> {
  while (Date.now() < writtenAt + PATIENCE_MS) {
    const answer = await log.list(query, 30_000, new AbortController().signal);
    const seconds = ((Date.now() - writtenAt) / 1000).toFixed(1);
    const page = readPage(answer, 0, Date.now());
    if (page.kind === 'inconclusive') console.log(`${way}: ${page.failure.happened}`);
    else if (page.records.some((record) => holdsKey(record, key)))
      return { isFound: true, row: `| ${way} | ${seconds} s |` };
    await sleep(EVERY_MS);
  }
  return { isFound: false, row: `| ${way} | not within ${PATIENCE_MS / 60_000} min |` };
}

function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`The variable ${name} is not set.`);
  return value;
}
