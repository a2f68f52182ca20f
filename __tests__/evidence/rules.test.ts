/** What the requirements come to where the traps do not reach: ranges, branches, tickets, reviewers, permissions. */

import type { RequirementName } from '../../src/inputs/evidence-inputs.js';
import { collect, pull, type Scene, type Setup, verdictOf } from './scenario.js';

type Row = [name: string, required: RequirementName, setup: Setup, expected: RegExp];

const OPEN = { merge: false, reviews: [] };

/** The reviews of this environment, in a run that is minutes old. */
function approve({ shop, world }: Scene, ...logins: string[]): void {
  const approvals = logins.map((login) => ({ environments: ['production'], user: world.user(login) }));
  shop.run({ at: world.clock() - 600_000, approvals });
}

const RANGES: Row[] = [
  [
    'the first deployment: the commit alone, whatever came before',
    'review',
    (scene) => {
      scene.shop.commit();
      pull(scene);
      return { since: 'none' };
    },
    /^met: #2: approved by hubot$/,
  ],
  [
    '`detect-changes: false`: the commit alone',
    'pull-request',
    (scene) => {
      pull(scene);
      scene.shop.commit();
      return { since: 'off' };
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  [
    'the same commit again',
    'pull-request',
    (scene) => {
      scene.shop.commit();
      pull(scene);
      return { since: { sha: scene.shop.tip().oid } };
    },
    /^met: 1 commit by 1 merged pull request$/,
  ],
  [
    'a rollback: the commit alone',
    'pull-request',
    (scene) => {
      pull(scene);
      const commit = scene.shop.tip().oid;
      scene.shop.commit();
      return { commit, since: { sha: scene.shop.tip().oid } };
    },
    /^met: 1 commit by 1 merged pull request$/,
  ],
  [
    'a diverged branch: what the deployed side adds',
    'pull-request',
    (scene) => {
      const { shop } = scene;
      shop.ref('hotfix');
      shop.commit({ branch: 'hotfix' });
      pull(scene);
      pull(scene);
      return { since: { sha: shop.tip('hotfix').oid } };
    },
    /^met: 2 commits by 2 merged pull requests$/,
  ],
  [
    'a commit that GitHub no longer has was live before',
    'pull-request',
    (scene) => {
      pull(scene);
      return { since: { sha: 'f'.repeat(40) } };
    },
    /^unknown: GitHub can't compare this commit with the one that was live before \(404\)/,
  ],
  [
    'nobody knows what was live before',
    'review',
    (scene) => {
      pull(scene);
      return { since: { unknown: 'GitHub did not tell which commit was live before' } };
    },
    /^unknown: GitHub did not tell which commit was live before$/,
  ],
  [
    'a record that makes no claim about commits',
    'pull-request',
    () => ({ commit: undefined }),
    /^unknown: the record makes no claim about commits$/,
  ],
  [
    'a commit that GitHub does not have',
    'pull-request',
    () => ({ commit: 'e'.repeat(40), since: 'none' }),
    /^unknown: GitHub did not say which pull requests have the commit e{40}$/,
  ],
];

const BRANCHES: Row[] = [
  [
    'a direct push to the release branch, which a pull request took to main later',
    'pull-request',
    ({ shop, world }) => {
      shop.ref('release');
      const pushed = shop.commit({ branch: 'release' });
      shop.pull({ head: 'release', commits: [], merge: true });
      pushed.pulls.push(2);
      shop.run({ commit: pushed, at: world.clock() - 600_000 });
      return { branch: 'release', commit: pushed.oid };
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  [
    'a stacked pull request: the one into the deployed branch counts',
    'review',
    (scene) => {
      const { shop } = scene;
      const outer = pull(scene, { ...OPEN, head: 'outer' });
      const inner = pull(scene, { base: 'outer', reviews: [], merge: { method: 'merge' } });
      for (const oid of [...inner.commits, inner.mergeCommit ?? '']) {
        outer.commits.push(oid);
        shop.find(oid).pulls.push(outer.number);
        outer.headOid = oid;
      }
      outer.review();
      outer.merge();
      return undefined;
    },
    /^met: #2: approved by hubot$/,
  ],
  [
    'a tag: every merged pull request that has the commit counts, since nobody knows the branch',
    'review',
    (scene) => {
      const other = pull(scene, { base: 'attic', reviews: [] });
      pull(scene);
      scene.shop.tip().pulls.push(other.number);
      return { branch: undefined };
    },
    /^unmet: #2: nobody approved it$/,
  ],
  [
    'a release branch that was cut from main: the pull requests into main count',
    'review',
    (scene) => {
      pull(scene);
      scene.shop.ref('release');
      return { branch: 'release', commit: scene.shop.tip('release').oid };
    },
    /^met: #2: approved by hubot$/,
  ],
];

const REVIEWS: Row[] = [
  [
    'by somebody who can’t push',
    'review',
    (scene) => void pull(scene, { reviews: [{ canPush: false }] }),
    /^unmet: #2: hubot approved, but can't push to the repository$/,
  ],
  [
    'after the merge',
    'review',
    (scene) => {
      pull(scene, { reviews: [] }).review();
      return undefined;
    },
    /^unmet: #2: hubot approved after the merge$/,
  ],
  [
    'before the merge, and again after it',
    'review',
    (scene) => {
      pull(scene).review();
      return undefined;
    },
    /^met: /,
  ],
  [
    'before the merge, and a change request after it',
    'review',
    (scene) => {
      pull(scene).review({ state: 'CHANGES_REQUESTED' });
      return undefined;
    },
    /^unmet: #2: hubot requested changes$/,
  ],
  [
    'stale by one, good by another',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      open.push();
      open.review({ author: scene.world.user('mona') });
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^met: #2: approved by mona$/,
  ],
  [
    'beside a change request of somebody else',
    'review',
    (scene) =>
      void pull(scene, {
        reviews: [{ author: scene.world.user('mona'), state: 'CHANGES_REQUESTED' }, {}],
      }),
    /^unmet: #2: mona requested changes$/,
  ],
  [
    'beside a change request that was dismissed',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      open.dismiss(open.review({ author: scene.world.user('mona'), state: 'CHANGES_REQUESTED' }));
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^met: #2: approved by hubot$/,
  ],
  [
    'beside a change request of a deleted account',
    'review',
    (scene) => void pull(scene, { reviews: [{ author: null, state: 'CHANGES_REQUESTED' }, {}] }),
    /^unknown: #2: a deleted account requested changes$/,
  ],
  [
    'beside an approval of a deleted account',
    'review',
    (scene) => void pull(scene, { reviews: [{ author: null }, {}] }),
    /^met: /,
  ],
  [
    'after a force push',
    'review',
    (scene) => {
      const open = pull(scene, OPEN);
      open.forcePush();
      open.review();
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^met: /,
  ],
  [
    'by who clicked "Update branch", and so wrote a commit',
    'review',
    (scene) => {
      const open = pull(scene, { merge: false });
      pull(scene);
      open.updateBranch(scene.world.user('hubot'));
      open.merge({ method: 'squash' });
      return undefined;
    },
    /^unmet: #2: hubot approved, but wrote a commit of it$/,
  ],
  [
    'by nobody, where no rule asks for reviews',
    'review',
    (scene) => {
      pull(scene, { reviews: [] }).reviewDecision = 'APPROVED';
      return undefined;
    },
    /^unmet: #2: nobody approved it$/,
  ],
  [
    'of a commit whose author’s address belongs to no account',
    'review',
    (scene) => void pull(scene, { commits: [{}, { author: null }] }),
    /^unknown: #2: GitHub does not show who wrote it/,
  ],
  [
    'of a commit that GitHub no longer knows',
    'review',
    (scene) => void pull(scene, { reviews: [{ commit: null }] }),
    /^unknown: #2: GitHub no longer shows which commit was approved$/,
  ],
  [
    'of every pull request, but a commit came without one',
    'review',
    (scene) => {
      pull(scene);
      scene.shop.commit();
      approve(scene);
      return undefined;
    },
    /^unmet: 1 commit without a merged pull request: /,
  ],
  [
    'of the first of two',
    'review',
    (scene) => {
      pull(scene);
      pull(scene, { reviews: [{ state: 'COMMENTED' }] });
      return undefined;
    },
    /^unmet: #3: nobody approved it$/,
  ],
];

const APPROVALS: Row[] = [
  [
    'a comment is no approval',
    'approval',
    (scene) => {
      scene.shop.run({ approvals: [{ environments: ['production'], state: 'pending' }] });
      return undefined;
    },
    /^unmet: GitHub lists no approval of production for this run$/,
  ],
  [
    'a rejection alone',
    'approval',
    (scene) => {
      scene.shop.run({ approvals: [{ environments: ['production'], state: 'rejected' }] });
      return undefined;
    },
    /^unmet: hubot rejected production$/,
  ],
  [
    'an event that names no run',
    'approval',
    () => ({ run: undefined }),
    /^unknown: the event names no run that can be approved$/,
  ],
  [
    'an approver who wrote nothing',
    'independent-approval',
    (scene) => {
      pull(scene);
      approve(scene, 'mona');
      return undefined;
    },
    /^met: production approved by mona \(id \d+\), who neither started the run nor wrote any of the change$/,
  ],
  [
    'an author and somebody else',
    'independent-approval',
    (scene) => {
      pull(scene, { author: scene.world.user('hubot'), reviews: [{ author: scene.world.user('mona') }] });
      approve(scene, 'hubot', 'mona');
      return undefined;
    },
    /^met: production approved by mona /,
  ],
  [
    'who started the run',
    'independent-approval',
    (scene) => {
      pull(scene, { author: scene.world.user('hubot') });
      approve(scene, 'octocat');
      return undefined;
    },
    /^unmet: octocat approved and started the run$/,
  ],
  [
    'who opened the pull request, whose commits somebody else wrote',
    'independent-approval',
    (scene) => {
      const mona = scene.world.user('mona');
      pull(scene, { author: mona, commits: [{ author: scene.world.user('lisa') }] });
      approve(scene, 'mona');
      return undefined;
    },
    /^unmet: mona approved and wrote part of the change$/,
  ],
  [
    'a triggering actor whose id only GitHub tells',
    'independent-approval',
    (scene) => {
      pull(scene);
      approve(scene, 'mona');
      return { actors: [{ login: 'octocat', id: '1' }, { login: 'lisa' }] };
    },
    /^met: /,
  ],
  [
    'a range that nobody knows',
    'independent-approval',
    (scene) => {
      approve(scene, 'mona');
      return { since: { unknown: 'GitHub did not tell which commit was live before' } };
    },
    /^unknown: GitHub did not tell which commit was live before$/,
  ],
];

const TICKETS: Row[] = [
  ['in the title', 'ticket', (scene) => void pull(scene), /^met: OPS-7$/],
  [
    'in the name of the branch',
    'ticket',
    (scene) => void pull(scene, { title: 'Pay by card', head: 'mona/PAY-12-card' }),
    /^met: PAY-12$/,
  ],
  [
    'in neither',
    'ticket',
    (scene) => {
      pull(scene);
      pull(scene, { title: 'Pay by card' });
      return undefined;
    },
    /^unmet: #3: no ticket$/,
  ],
  [
    'in the headline of a commit without a pull request',
    'ticket',
    (scene) => {
      scene.shop.commit({ headline: 'Fix PAY-3' });
      approve(scene);
      return undefined;
    },
    /^met: PAY-3$/,
  ],
  [
    'in no headline',
    'ticket',
    (scene) => {
      scene.shop.commit({ headline: 'Fix it' });
      approve(scene);
      return undefined;
    },
    /^unmet: [0-9a-f]{7}: no ticket$/,
  ],
  [
    'in an input',
    'ticket',
    (scene) => {
      scene.shop.commit();
      return { ticketObjects: ['OPS-12'] };
    },
    /^met: from an input: OPS-12$/,
  ],
  [
    'by a pattern of the user’s',
    'ticket',
    (scene) => {
      pull(scene, { title: 'Use UTF-8 (see #120)' });
      return { ticketPattern: /#\d+/i };
    },
    /^met: #120$/,
  ],
  [
    'by a pattern that matches nothing everywhere',
    'ticket',
    (scene) => {
      pull(scene);
      return { ticketPattern: /x*/ };
    },
    /^unmet: #2: no ticket$/,
  ],
];

describe.each([
  ['a range', RANGES],
  ['branches', BRANCHES],
  ['a review', REVIEWS],
  ['an approval', APPROVALS],
  ['a ticket', TICKETS],
])('%s', (_title, rows) => {
  test.each(rows)('%s', async (_name, required, setup, expected) => {
    const { evidence } = await collect((scene) => ({ ...setup(scene), required: [required] }));
    expect(verdictOf(evidence)).toMatch(expected);
  });
});

describe('a token without a permission, to which GitHub answers with empty lists', () => {
  test.each([
    ['pull-requests', 'pull-request', /^unknown: GitHub shows no merged pull request of this repository/],
    ['pull-requests', 'review', /^unknown: GitHub shows no merged pull request of this repository/],
    [
      'actions',
      'approval',
      /^unknown: GitHub lists neither approvals nor jobs of the run: the token lacks `actions: read`$/,
    ],
    ['contents', 'pull-request', /^unknown: /],
  ] as const)('%s', async (missing, required, expected) => {
    const all = ['actions', 'contents', 'deployments', 'pull-requests'] as const;
    const permissions = Object.fromEntries(
      all.filter((each) => each !== missing).map((each) => [each, 'read']),
    );
    const setup: Setup = (scene) => {
      scene.shop.private = true;
      scene.world.token({ value: 'reader', repositories: ['acme/*'], permissions, missing: 'empty' });
      pull(scene);
      return { required: [required] };
    };
    const { evidence } = await collect(setup, { token: 'reader' });
    expect(verdictOf(evidence)).toMatch(expected);
    expect(evidence.pullRequests.status).not.toBe('none');
    expect(evidence.approvals.status).not.toBe('none');
  });
});
