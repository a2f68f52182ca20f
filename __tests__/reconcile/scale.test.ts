/** A fiftieth of the largest reconciliation, with the built action; local/reconcile-scale.ts runs the whole. */

import { GAP_EVERY, measureScale } from '../../local/reconcile-scale.js';

it('asks by the page and not by the deployment', async () => {
  const scale = { records: 2_000, deployments: 400, repositories: 4 };
  const { outputs, githubRequests, logRequests } = await measureScale(scale);
  const gaps = scale.deployments / GAP_EVERY;
  expect(outputs).toMatchObject({
    result: 'differences',
    // The deployments, and the other records of their runs.
    recorded: String(2 * (scale.deployments - gaps)),
    missing: String(gaps),
    unknown: '0',
  });
  // A page of deployments, one to see that there are no more, and a page of runs, for each repository.
  expect(githubRequests).toBeLessThanOrEqual(3 * scale.repositories);
  // Two full pages, perhaps the empty one after them, and the retention.
  expect(logRequests).toBeLessThanOrEqual(4);
}, 120_000);
