/** The outputs of a replay of many receipts: GitHub fails a step whose outputs are longer than it keeps. */

import type { ReplayedReceipt, ReplayReport } from '../../src/replay/report.js';
import { writeReplayOutputs } from '../../src/replay/report.js';

/** GitHub allows 1 MiB, and counts two bytes a character. */
const MOST_CHARACTERS = (1024 * 1024) / 2;

const COUNT = 20_000;

test('20,000 receipts fit into the outputs, failures first', () => {
  const delivered = (id: number): ReplayedReceipt => ({
    outcome: 'recorded',
    name: 'Deployment of acme/shop v1.5.0 to production started',
    key: `gha${String(id).padStart(32, '0')}`,
    repository: 'acme/shop',
    run: `https://github.com/acme/shop/actions/runs/${id}/attempts/1`,
    artifacts: [String(id)],
    verified: 'repository, run, attempt, commit, event, workflow, actor, triggering actor',
  });
  const failure = { class: 'configuration', happened: 'Refused: it is a forgery.', remedy: '' } as const;
  const report: ReplayReport = {
    ...{ result: 'not-recorded', failure, possiblyWritten: false, warnings: [] },
    receipts: [
      ...Array.from({ length: COUNT }, (_, id) => delivered(id)),
      { outcome: 'refused', name: 'a.json', artifacts: [], failure },
    ],
    deliveredArtifacts: Array.from({ length: COUNT }, (_, id) => ({
      repository: 'acme/shop',
      id: String(id),
    })),
  };
  const outputs = writeReplayOutputs(report);
  const length = Object.values(outputs).reduce((sum, value) => sum + value.length, 0);
  expect(length).toBeLessThan(MOST_CHARACTERS);
  const told = JSON.parse(outputs.report) as { leftOut: number; receipts: { outcome: string }[] };
  expect(told.receipts[0]?.outcome).toBe('refused');
  expect(told.receipts.length + told.leftOut).toBe(COUNT + 1);
  expect((JSON.parse(outputs['delivered-artifacts']) as unknown[]).length).toBeGreaterThan(1_000);
});
