/** Times as `7d` ago or as a date, and the inputs of replay and reconcile that are made of them. */
import { parseReconcileInputs, RECONCILE_INPUT_NAMES } from '../../src/inputs/reconcile-inputs.js';
import { parseReplayInputs, REPLAY_INPUT_NAMES } from '../../src/inputs/replay-inputs.js';
import { defaultInputs, NOW, SOURCES } from '../given.js';

const GOOD = { site: 'acme.atlassian.net', 'access-token': 'token' };
const HOUR_MS = 3_600_000;

const reconcile = (given: object) =>
  parseReconcileInputs({ ...defaultInputs(RECONCILE_INPUT_NAMES, 'reconcile'), ...GOOD, ...given }, SOURCES);
const replay = (given: object) =>
  parseReplayInputs({ ...defaultInputs(REPLAY_INPUT_NAMES, 'replay'), ...GOOD, ...given }, SOURCES);

test('a reconciliation by its defaults is that of the last 7 days of this repository', async () => {
  expect(await reconcile({})).toMatchObject({
    inputs: {
      repositories: [],
      environments: ['*'],
      since: NOW - 7 * 24 * HOUR_MS,
      until: NOW,
      workflows: [],
      graceMs: HOUR_MS,
      failOn: ['missing', 'contradicting', 'duplicate', 'unknown-source', 'unknown'],
      timeoutMs: 900_000,
      onFailure: 'fail',
    },
  });
});

test('a replay by its defaults collects the receipts of the last 90 days', async () => {
  expect(await replay({})).toMatchObject({
    inputs: {
      artifacts: 'confluence-audit-receipts-*',
      repositories: [],
      branches: [],
      since: NOW - 90 * 24 * HOUR_MS,
      verify: false,
      verifyRuns: false,
      timeoutMs: 900_000,
    },
  });
});

test.each([
  ['7d', NOW - 168 * HOUR_MS],
  ['24h', NOW - 24 * HOUR_MS],
  ['30m', NOW - HOUR_MS / 2],
  ['1m', NOW - 60_000],
  ['2026-11-20T00:00:00Z', Date.UTC(2026, 10, 20)],
  ['2026-11-20T01:00:00+01:00', Date.UTC(2026, 10, 20)],
  ['1795426100000', 1795426100000],
])('since %s', async (since, expected) => {
  expect(await reconcile({ since })).toMatchObject({ inputs: { since: expected } });
  expect(await replay({ since })).toMatchObject({ inputs: { since: expected } });
});

test.each([
  ['a week', { since: '1w' }, /^`since` is "1w"\. Use a period such as 7d, 24h, or 30m/],
  ['a fraction', { since: '1.5d' }, /^`since` is "1\.5d"\. Use/],
  ['a sign', { since: '-7d' }, /^`since` is "-7d"\. Use/],
  ['a date without an offset', { since: '2026-11-20T00:00:00' }, /^`since` is .*\. Use/],
  ['a day alone', { since: '2026-11-20' }, /^`since` is .*\. Use/],
  ['a day that does not exist', { since: '2026-02-30T00:00:00Z' }, /^`since` is .*\. Use/],
  ['more than any log keeps', { since: '9999d' }, /^`since` is "9999d"\. Use/],
  ['the future', { since: '2026-12-01T00:00:00Z' }, /^`since` is .*, which is in the future\.$/],
  ['an end in the future', { until: '2027-01-01T00:00:00Z' }, /^`until` is .*, which is in the future\.$/],
  ['an end before the start', { since: '1d', until: '2d' }, /^`since` is not before `until`/],
  ['an empty period', { since: '0m' }, /^`since` is not before `until`/],
  ['a date as grace', { grace: '2026-11-20T00:00:00Z' }, /^`grace` is .*\. Use a number of days, hours, or/],
  [
    'a verdict that is none',
    { 'fail-on': 'missing, lost' },
    /^`fail-on` can't contain "lost"\. Use `recorded`, `late`,/,
  ],
  ['a repository without an owner', { repositories: 'shop' }, /^`repositories` has the line "shop"\. Use/],
  ['a pattern of owners', { repositories: '*/shop' }, /^`repositories` has the line "\*\/shop"\. Use/],
  ['a URL', { repositories: 'https://github.com/acme/shop' }, /^`repositories` has the line "https:/],
  ['a way out of the repository', { repositories: 'acme/..' }, /^`repositories` has the line "acme\/\.\."/],
  ['a time that no job has', { timeout: '21601' }, /^`timeout` is "21601"\. Use .* from 1 to 21600\.$/],
])('%s is told', async (_, given, sentence) => {
  expect(await reconcile(given)).toMatchObject({ problems: [expect.stringMatching(sentence)] });
});

test('lists, and none', async () => {
  expect(
    await reconcile({
      repositories: 'acme/shop\n\n acme/* \r\nacme/shop',
      environments: 'prod*\nstaging',
      workflows: '.github/workflows/release*.yml',
      'fail-on': 'none',
      report: 'audit',
    }),
  ).toMatchObject({
    inputs: {
      repositories: ['acme/shop', 'acme/*'],
      environments: ['prod*', 'staging'],
      workflows: ['.github/workflows/release*.yml'],
      failOn: [],
      report: 'audit',
    },
  });
});

test('every problem of every input is told at once', async () => {
  expect(
    await replay({ site: 'acme', 'access-token': '', since: 'x', 'verify-runs': '', repositories: 'a' }),
  ).toMatchObject({ problems: { length: 5 } });
});
