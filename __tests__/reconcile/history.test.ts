/**
 * Over random histories of deployments, outages, replays, duplicates, forged records and half readings: every deployment
 * gets its verdict, no gap is called recorded, and nothing that was not read to its end is called missing.
 */

import fc from 'fast-check';
import type { Verdict } from '../../src/inputs/reconcile-inputs.js';
import type { PastDeployment } from '../../src/github/deployment-history.js';
import type { PastRun } from '../../src/github/run-history.js';
import type { AuditRecord } from '../../src/record/audit-record.js';
import { NOW } from '../given.js';
import {
  DAY,
  deploymentOf,
  findingsOf,
  HOUR,
  key,
  MINUTE,
  type RowInput,
  rowOf,
  runOf,
  sha,
} from './scenes.js';

/** What became of a deployment's records. */
const WAYS = [
  'whole',
  'end alone',
  'start alone',
  /** An outage: nothing was written. */
  'gap',
  'replayed',
  'written twice',
  'replayed and written',
  'says another outcome',
  'says another commit',
  'says another actor',
  'changed afterwards',
] as const;

const deploymentPlan = fc.record({
  environment: fc.constantFrom('production', 'staging'),
  /** Few, so that commits come back. */
  commit: fc.integer({ min: 1, max: 6 }),
  outcome: fc.constantFrom('success', 'success', 'success', 'failure', 'cancelled'),
  way: fc.constantFrom(...WAYS),
  /** Made by a tool that names no run. */
  isTools: fc.oneof(
    { weight: 5, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  /** The run is run again, and its second attempt deploys. */
  isSecondAttempt: fc.boolean(),
  /** Another job of the attempt deploys to the same environment and records its own. */
  hasSibling: fc.oneof(
    { weight: 4, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  isCaseOther: fc.boolean(),
});

const history = fc.record({
  plans: fc.array(deploymentPlan, { minLength: 1, maxLength: 10 }),
  /** Records that name runs which never were. */
  forged: fc.array(
    fc.record({ commit: fc.integer({ min: 1, max: 6 }), hour: fc.integer({ min: 2, max: 160 }) }),
    {
      maxLength: 2,
    },
  ),
  read: fc.constantFrom('whole', 'whole', 'whole', 'half the log', 'half of GitHub'),
  /** The last deployment is younger than the grace. */
  isLastYoung: fc.boolean(),
  shuffle: fc.integer(),
});

type Plan = Parameters<Parameters<typeof deploymentPlan.map>[0]>[0];

const met = new Map<string, number>();
function meet(what: string): void {
  met.set(what, (met.get(what) ?? 0) + 1);
}

interface Made {
  deployments: PastDeployment[];
  runs: PastRun[];
  rows: AuditRecord[];
  expected: Map<string, Verdict>;
  gaps: Set<string>;
  broken: Set<string>;
}

/** Plays a history: what GitHub then says, what the log holds, and what follows from it. */
function play(plans: readonly Plan[], isLastYoung: boolean): Made {
  const made: Made = {
    deployments: [],
    runs: [],
    rows: [],
    expected: new Map(),
    gaps: new Set(),
    broken: new Set(),
  };
  /** By environment: what is live, and what the records leave. */
  const live = new Map<string, number>();
  const recorded = new Map<string, number>();
  for (const [index, plan] of plans.entries()) {
    const isYoung = isLastYoung && index === plans.length - 1;
    const at = isYoung ? NOW - 20 * MINUTE : NOW - 6 * DAY + index * 12 * HOUR;
    const { environment, commit, outcome, way, isTools } = plan;
    const [id, run, job] = [String(900 + index), String(100 + index), String(500 + index)];
    const attempt = plan.isSecondAttempt ? 2 : 1;
    const before = live.get(environment) ?? ('none' as const);
    const conclusion = outcome === 'cancelled' ? 'cancelled' : outcome;
    for (let each = 1; each <= attempt; each++)
      made.runs.push(
        runOf({
          ...{ id: run, attempt: each, headSha: sha(commit), createdAt: at - HOUR, conclusion },
          startedAt: each === attempt ? at - MINUTE : at - HOUR,
          updatedAt: at + 10 * MINUTE,
        }),
      );
    const written = plan.isCaseOther ? environment.toUpperCase() : environment;
    const deployment = deploymentOf({
      ...{ id, environments: [environment], sha: sha(commit), createdAt: at, endedAt: at + 5 * MINUTE },
      ...(isTools ? { run: undefined, job: undefined } : { run, job }),
      ...(outcome === 'success' ? { state: 'INACTIVE' } : { outcome: 'failure', state: 'FAILURE' }),
    });
    made.deployments.push(deployment);
    const record = (more: RowInput) =>
      rowOf({
        ...{ run, attempt, job, environment: written, commit, before, at, key: key(`${id} end`) },
        ...more,
      });
    const start = record({ outcome: 'started', key: key(`${id} start`) });
    const end = record({ outcome, at: at + 5 * MINUTE });
    const replayed = record({
      ...{ outcome, at: at + 5 * MINUTE },
      lines: ['Delivered late by: https://github.com/acme/ops/actions/runs/5'],
    });
    // The tool's run is named by the records alone, so GitHub tells nothing that they could contradict but the outcome.
    const [rows, verdict] = ((): [AuditRecord[], Verdict] => {
      switch (way) {
        case 'whole':
          return [[start, end], 'recorded'];
        case 'end alone':
          return [[end], 'recorded'];
        case 'start alone':
          return [[start], isYoung ? 'pending' : 'unfinished'];
        case 'gap':
          return [[], isYoung ? 'pending' : 'missing'];
        case 'replayed':
          return [[start, replayed], 'late'];
        case 'written twice':
          return [[start, end, end], 'duplicate'];
        case 'replayed and written':
          return [[start, end, replayed], 'duplicate'];
        case 'says another outcome':
          return [
            [start, record({ outcome: outcome === 'success' ? 'failure' : 'success' })],
            'contradicting',
          ];
        case 'says another commit':
          return [[start, record({ outcome, commit: commit + 50 })], 'contradicting'];
        case 'says another actor':
          return [[start, record({ outcome, actor: '666' })], isTools ? 'recorded' : 'contradicting'];
        case 'changed afterwards':
          return [[start, end, { ...end, category: 'Something else' }], 'contradicting'];
      }
    })();
    meet(way);
    made.rows.push(...rows);
    made.expected.set(id, verdict);
    if (rows.length === 0) made.gaps.add(id);
    const left = recorded.get(environment);
    // Of two jobs that deploy one commit at once, either can have been live before the other.
    const areBoth = plan.hasSibling && !isTools && rows.length > 0;
    const isSiblings = areBoth && outcome === 'success' && before === commit;
    const isBroken = left !== undefined && before !== left && !isSiblings;
    if (rows.length > 0 && isBroken) made.broken.add(id);
    if (outcome === 'success') {
      live.set(environment, commit);
      if (rows.length > 0) recorded.set(environment, commit);
    }
    if (plan.hasSibling && !isTools) {
      meet('sibling');
      made.deployments.push({ ...deployment, id: `1${id}`, job: `1${job}` });
      made.rows.push(record({ outcome, job: `1${job}`, key: key(`${id} sibling`), at: at + 5 * MINUTE }));
      made.expected.set(`1${id}`, 'recorded');
      // The sibling's record closes the chain, too.
      if (outcome === 'success') recorded.set(environment, commit);
      if (isBroken) made.broken.add(`1${id}`);
    }
  }
  return made;
}

const RUNS = process.env.SOAK ? 4_000 : 200;

describe('a random history', () => {
  it('gives every deployment its verdict', () => {
    fc.assert(
      fc.property(history, ({ plans, forged, read, isLastYoung, shuffle }) => {
        const { deployments, runs, rows, expected, gaps, broken } = play(plans, isLastYoung);
        const forgeries = forged.map(({ commit, hour }, index) =>
          rowOf({
            run: `66${index}`,
            commit,
            before: 60,
            at: NOW - hour * HOUR,
            key: key(`forged ${index}`),
          }),
        );
        const log = shuffled([...rows, ...forgeries], shuffle);
        const findings = findingsOf({
          ...{ deployments: shuffled(deployments, shuffle), runs, rows: log },
          unreadLog: read === 'half the log' ? 'Timed out.' : undefined,
          unreadGitHub: read === 'half of GitHub' ? 'GitHub returned 502.' : undefined,
        });
        meet(read);
        const isWhole = read === 'whole';
        const own = (id: string) => findings.filter((finding) => finding.deployment === id);

        for (const [id, verdict] of expected) {
          const verdicts = own(id).map((finding) => finding.verdict);
          const others = verdicts.filter((each) => each !== 'broken-chain');
          const isAbsence =
            verdict === 'missing' || verdict === 'unfinished' || (verdict === 'pending' && !isWhole);
          expect([id, others]).toEqual([id, [isAbsence && !isWhole ? 'unknown' : verdict]]);
          meet(`${isWhole ? 'whole' : 'half'}: ${verdict}`);
          if (isWhole) expect([id, verdicts.includes('broken-chain')]).toEqual([id, broken.has(id)]);
        }
        for (const id of gaps)
          for (const { verdict } of own(id)) expect(['recorded', 'late', 'duplicate']).not.toContain(verdict);
        if (broken.size > 0) meet('broken chain');
        if (!isWhole)
          for (const { verdict } of findings)
            expect(['missing', 'unfinished', 'broken-chain']).not.toContain(verdict);
        for (const [index] of forgeries.entries()) {
          const found = findings.filter(({ run }) => run === `66${index}`).map(({ verdict }) => verdict);
          expect(found).toEqual([read === 'half of GitHub' ? 'unknown' : 'unknown-source']);
          meet('forged');
        }
      }),
      { seed: 20261126, numRuns: RUNS },
    );
    // None of what the property is about may be so rare that it proves nothing.
    for (const what of [
      ...WAYS,
      'sibling',
      'forged',
      'broken chain',
      'half the log',
      'half of GitHub',
      'whole: pending',
      'half: missing',
    ])
      expect([what, (met.get(what) ?? 0) >= RUNS / 20]).toEqual([what, true]);
  });
});

/** In an order that the seed decides. */
function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  let state = seed >>> 0;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0);
  return items
    .map((item) => ({ item, order: next() }))
    .sort((a, b) => a.order - b.order)
    .map(({ item }) => item);
}
