/** Twenty traps of GitHub's API, those that evidence meets, and as many again: what each comes to. */

import type { RequirementName } from '../../src/inputs/evidence-inputs.js';
import { describeSubject, readEventFacts } from '../../src/record/subject.js';
import { contextOf } from '../given.js';
import { collect, pull, type Scene, type Setup, verdictOf } from './scenario.js';

type Row = [name: string, required: RequirementName, setup: Setup, expected: RegExp];

/** A run that is old enough, with these approvals of it. */
function approved(
  scene: Scene,
  ...approvals: NonNullable<Parameters<Scene['shop']['run']>[0]>['approvals'] & object
) {
  pull(scene);
  scene.shop.run({ approvals, at: scene.world.clock() - 600_000 });
  return undefined;
}

const OPEN = { merge: false, reviews: [] };

const TRAPS: Row[] = [
  // 1
  [
    '1. an association that is empty for two questions after the merge',
    'pull-request',
    (scene) => {
      pull(scene, { merge: { method: 'squash', associationHiddenFor: 2 } });
      scene.shop.run({ at: scene.world.clock() });
      return undefined;
    },
    /^met: 1 commit by 1 merged pull request$/,
  ],
  [
    '1. an association that stays empty in a run that is seconds old',
    'pull-request',
    (scene) => {
      pull(scene, { merge: { method: 'squash', associate: 'none' } });
      scene.shop.run({ at: scene.world.clock() });
      return undefined;
    },
    /^unknown: GitHub shows no merged pull request yet: [0-9a-f]{7}$/,
  ],
  [
    '1. an association that stays empty in a run that is minutes old',
    'pull-request',
    (scene) => void pull(scene, { merge: { method: 'squash', associate: 'none' } }),
    /^unmet: 1 commit without a merged pull request: [0-9a-f]{7}$/,
  ],
  // 2
  ...(['merge', 'rebase'] as const).flatMap((method): Row[] =>
    (['all', 'tip'] as const).map((associate) => [
      `2. the middle commits of a ${method}, associated: ${associate}`,
      'review',
      (scene) => void pull(scene, { commits: 3, merge: { method, associate } }),
      /^met: #2: approved by hubot$/,
    ]),
  ),
  // Somebody who may push could have brought a commit to production beside a reviewed pull request, in one merge.
  [
    '2. a merge commit that has a further parent, which no pull request shows',
    'pull-request',
    (scene) => {
      const { shop } = scene;
      const [top] = pull(scene, { merge: false }).merge({ associate: 'tip' });
      const hidden = shop.commit({ branch: null, parents: [shop.find(top?.parents[0] ?? '')] });
      top?.parents.push(hidden.oid);
      return undefined;
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  // 3
  [
    '3. a group of a merge queue, whose merger is not named',
    'review',
    (scene) => {
      const group = [1, 2, 3].map(() => pull(scene, { merge: false }));
      for (const each of group) each.merge({ method: 'squash', by: null });
      return undefined;
    },
    /^met: #2: approved by hubot; #3: approved by hubot; #4: approved by hubot$/,
  ],
  // 4
  [
    '4. a cherry-pick onto a release branch: the pull request into main is only related',
    'review',
    (scene) => {
      const { shop } = scene;
      shop.ref('release');
      const first = pull(scene, { reviews: [] });
      pull(scene, { base: 'release' });
      shop.tip('release').pulls.push(first.number);
      return { branch: 'release', commit: shop.tip('release').oid };
    },
    /^met: #3: approved by hubot$/,
  ],
  [
    '4. and where the one into the release branch was not reviewed',
    'review',
    (scene) => {
      const { shop } = scene;
      shop.ref('release');
      const first = pull(scene);
      pull(scene, { base: 'release', reviews: [] });
      shop.tip('release').pulls.push(first.number);
      return { branch: 'release', commit: shop.tip('release').oid };
    },
    /^unmet: #3: nobody approved it$/,
  ],
  // 5
  [
    '5. only an open pull request has the commit',
    'pull-request',
    (scene) => {
      const open = pull(scene, OPEN);
      return { commit: open.headOid };
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  // 6
  [
    '6. the 101st review is the approval',
    'review',
    (scene) =>
      void pull(scene, {
        reviews: [...Array.from({ length: 100 }, () => ({ state: 'COMMENTED' as const })), {}],
      }),
    /^met: /,
  ],
  [
    '6. the 101st commit is the reviewer’s',
    'review',
    (scene) => {
      const hubot = scene.world.user('hubot');
      pull(scene, { commits: [...Array.from({ length: 100 }, () => ({})), { author: hubot }] });
      return undefined;
    },
    /^unmet: #2: hubot approved, but wrote a commit of it$/,
  ],
  [
    '6. the 251st commit of the range came without a pull request',
    'pull-request',
    (scene) => {
      scene.shop.commit();
      for (let number = 0; number < 250; number++) pull(scene);
      return undefined;
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  // 7
  [
    '7. approved, then commented',
    'review',
    (scene) => void pull(scene, { reviews: [{}, { state: 'COMMENTED' }] }),
    /^met: /,
  ],
  [
    '7. approved, then changes requested',
    'review',
    (scene) => void pull(scene, { reviews: [{}, { state: 'CHANGES_REQUESTED' }] }),
    /^unmet: #2: hubot requested changes$/,
  ],
  [
    '7. approved, then dismissed',
    'review',
    (scene) => {
      const open = pull(scene, OPEN);
      open.dismiss(open.review());
      open.merge();
      return undefined;
    },
    /^unmet: #2: no approval is in effect$/,
  ],
  // 8
  [
    '8. approved, then a push',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      open.push();
      open.merge();
      return undefined;
    },
    /^unmet: #2: approved before the last push$/,
  ],
  [
    '8. approved, then a force push',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      open.forcePush();
      open.merge();
      return undefined;
    },
    /^unmet: #2: approved before the last force push$/,
  ],
  ...[true, false].map((restamp): Row => [
    `8. approved, then "Update branch", which GitHub ${restamp ? 'moves the review to' : 'leaves the review before'}`,
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      pull(scene);
      open.updateBranch(undefined, { restamp });
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^unknown: #2: the base branch was merged into it, and GitHub does not show/,
  ]),
  // 9
  [
    '9. commits dated long before the approval, and pushed after it',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      open.push({ at: 0 });
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^unmet: #2: approved before the last push$/,
  ],
  [
    '9. commits dated long after the approval, which is of the head',
    'review',
    (scene) => void pull(scene, { commits: [{ at: Date.UTC(2037, 1, 1) }] }),
    /^met: /,
  ],
  // 10
  [
    '10. the approver of the deployment is a co-author inside a squashed pull request',
    'independent-approval',
    (scene) => {
      pull(scene, { commits: [{ coAuthors: [scene.world.user('hubot')] }] });
      scene.shop.run({ approvals: [{ environments: ['production'] }] });
      return undefined;
    },
    /^unmet: hubot approved and wrote part of the change$/,
  ],
  [
    '10. and was renamed',
    'independent-approval',
    (scene) => {
      const hubot = scene.world.user('hubot');
      pull(scene, { commits: [{ author: hubot }] });
      scene.shop.run({ approvals: [{ environments: ['production'], user: hubot }] });
      scene.world.rename(hubot, 'somebody-else');
      return undefined;
    },
    /^unmet: somebody-else approved and wrote part of the change$/,
  ],
  [
    '10. the reviewer is the co-author of a pull request that a bot opened',
    'review',
    (scene) => {
      const bot = scene.world.bot('agent');
      pull(scene, { author: bot, commits: [{ author: bot, coAuthors: [scene.world.user('hubot')] }] });
      return undefined;
    },
    /^unmet: #2: hubot approved, but wrote a commit of it$/,
  ],
  [
    '10. a bot approves the deployment',
    'approval',
    (scene) => approved(scene, { environments: ['production'], user: scene.world.bot('gate') }),
    /^unmet: production approved only by gate\[bot\], which is not a person$/,
  ],
  [
    '10. a bot reviews the pull request',
    'review',
    (scene) => void pull(scene, { reviews: [{ author: scene.world.bot('critic') }] }),
    /^unmet: #2: approved only by critic, which is not a person$/,
  ],
  // 11
  [
    '11. the account that wrote a commit is deleted',
    'independent-approval',
    (scene) => {
      pull(scene, { commits: [{ author: null }] });
      scene.shop.run({ approvals: [{ environments: ['production'] }] });
      return undefined;
    },
    /^unknown: GitHub does not show who wrote part of the change/,
  ],
  [
    '11. the account that opened the pull request is deleted',
    'review',
    (scene) => void pull(scene, { author: null, commits: [{ author: scene.world.user('mona') }] }),
    /^unknown: #2: GitHub does not show who wrote it/,
  ],
  [
    '11. the account that reviewed is deleted',
    'review',
    (scene) => void pull(scene, { reviews: [{ author: null }] }),
    /^unknown: #2: approved by a deleted account$/,
  ],
  [
    '11. the account that approved the deployment is deleted',
    'approval',
    (scene) =>
      approved(scene, { environments: ['production'], user: scene.world.user('ghost', { id: 10137 }) }),
    /^unknown: the account that approved production is deleted$/,
  ],
  // 12
  [
    '12. another environment of the same run was approved',
    'approval',
    (scene) => approved(scene, { environments: ['staging'] }),
    /^unmet: GitHub lists no approval of production for this run$/,
  ],
  [
    '12. the environment is written in another case',
    'approval',
    (scene) => approved(scene, { environments: ['staging', 'Production'] }),
    /^met: production approved by hubot \(id \d+\)$/,
  ],
  [
    '12. approved and rejected',
    'approval',
    (scene) =>
      approved(
        scene,
        { environments: ['production'], state: 'rejected', user: scene.world.user('mona') },
        { environments: ['production'] },
      ),
    /^unmet: mona rejected production, hubot approved, and GitHub does not show the order$/,
  ],
  // 13
  [
    '13. a re-run that shows the approval of its first attempt',
    'approval',
    (scene) => {
      pull(scene);
      scene.shop.run({ attempts: [{}, {}], approvals: [{ environments: ['production'] }] });
      return undefined;
    },
    /^met: /,
  ],
  // 14
  [
    '14. nobody approved, and the job runs',
    'approval',
    (scene) => approved(scene),
    /^unmet: GitHub lists no approval of production for this run$/,
  ],
  // 15 to 20 are traps of deployments, artifacts and reports; what evidence has of them:
  [
    '16. a run that GitHub has deleted',
    'approval',
    (scene) => {
      pull(scene);
      scene.shop.run({ deleted: true, approvals: [{ environments: ['production'] }] });
      return undefined;
    },
    /^unknown: GitHub returned 404/,
  ],
  // The listener's payload named a bot as who deployed, and the person who had started the run counted as independent.
  [
    '20. who started the deploying run approved it, by the record of a listener',
    'independent-approval',
    (scene) => {
      const mallory = scene.world.user('mallory');
      pull(scene);
      const run = scene.shop.run({
        actor: mallory,
        approvals: [{ environments: ['production'], user: mallory }],
        at: scene.world.clock() - 600_000,
      });
      const creator = { login: 'github-actions[bot]', id: 41898282 };
      const { id, login } = mallory;
      const context = contextOf({
        event: 'deployment_status',
        payload: {
          deployment: { id: 900, sha: scene.shop.tip().oid, environment: 'production', creator },
          deployment_status: { id: 7, state: 'success', environment: 'production', creator },
          workflow_run: { id: run.id, run_attempt: 1, actor: { id, login }, triggering_actor: { id, login } },
        },
      });
      return { actors: describeSubject(context, {}, readEventFacts(context)).actors };
    },
    /^unmet: mallory approved and started the run$/,
  ],
  [
    '20. who triggered the re-run approved it',
    'independent-approval',
    (scene) => {
      const hubot = scene.world.user('hubot');
      pull(scene);
      scene.shop.run({
        attempts: [{}, { triggeringActor: hubot }],
        approvals: [{ environments: ['production'], user: hubot }],
      });
      return { actors: [{ login: 'octocat', id: '1' }, { login: 'hubot' }] };
    },
    /^unmet: hubot approved and started the run$/,
  ],
];

describe('an auditor reads the right result', () => {
  test.each(TRAPS)('%s', async (_name, required, setup, expected) => {
    const { evidence } = await collect((scene) => ({ ...setup(scene), required: [required] }));
    expect(verdictOf(evidence)).toMatch(expected);
  });
});
