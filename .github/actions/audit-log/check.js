/** Reads the log when all other steps have ended, and compares it with what was expected. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const log = JSON.parse(readFileSync(join(process.env.RUNNER_TEMP, 'audit-log.json'), 'utf8'));
const account = Buffer.from(`${log.email}:${log['api-token']}`).toString('base64');
const answer = await fetch(`${log.site}/wiki/rest/api/audit`, {
  headers: { authorization: `Basic ${account}` },
});
const { results } = await answer.json();
process.kill(log.pid);
const records = results.toReversed();
console.log(JSON.stringify(records, null, 2));

const expected = process.env.INPUT_EXPECTED.split('\n')
  .map((line) => line.trim())
  .filter(Boolean);
const isExpected =
  records.length === expected.length &&
  records.every(({ summary }, index) => summary.endsWith(expected[index]));
if (!isExpected) {
  console.log(`::error::The audit log does not hold what was expected: ${expected.join(', ')}.`);
  process.exitCode = 1;
}
