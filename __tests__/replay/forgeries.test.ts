/**
 * What others can put into an artifact, and what becomes of it: each forgery is refused by name, nothing of it reaches
 * Confluence, and the honest record beside it is delivered.
 */

import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { Run } from '../../local/github/actions.js';
import type { Repository } from '../../local/github/repository.js';
import { deriveKey } from '../../src/record/audit-key.js';
import { keyFactsOf } from '../../src/receipt/receipt-run.js';
import { digestRecord, type Receipt } from '../../src/receipt/receipt.js';
import { type ReplayReport, writeReplayOutputs } from '../../src/replay/report.js';
import { zipOf } from '../../local/github/zip.js';
import { defer, openOrganization, type Organization, upload } from './organization.js';

let organization: Organization;
let shop: Repository;
let run: Run;

beforeEach(async () => {
  organization = await openOrganization();
  shop = organization.github.world.repository('acme/shop');
  run = shop.run({});
});
afterEach(() => organization.close());

const deferred = (more: Partial<Parameters<typeof defer>[1]> = {}) =>
  defer(organization.confluence, { run, repository: shop, ...more });

/** A receipt whose digest and key fit what was changed, as a careful forger makes it. */
function forge(receipt: Receipt, change: (copy: Receipt) => void): Receipt {
  const copy = structuredClone(receipt);
  change(copy);
  const key =
    copy.run.givenKey === null ? deriveKey(keyFactsOf(copy.run, copy.site.host, copy.phase)) : copy.auditKey;
  const text = JSON.stringify(copy).replaceAll(copy.auditKey, key);
  const forged = JSON.parse(text) as Receipt;
  return { ...forged, recordDigest: digestRecord(forged.record) };
}

/** Changes a text everywhere in a receipt, but in its key. */
function everywhere(receipt: Receipt, before: string, after: string): Receipt {
  return forge(JSON.parse(JSON.stringify(receipt).replaceAll(before, after)) as Receipt, () => undefined);
}

/** Delivers a forgery beside an honest record. */
async function replayBeside(put: () => Promise<unknown>): Promise<ReplayReport> {
  const honest = shop.run({ attempts: [{ jobs: [{ name: 'honest' }] }] });
  const receipt = await defer(organization.confluence, { run: honest, repository: shop });
  await put();
  await upload(shop, honest, [receipt]);
  const report = await organization.replay();
  expect(report.receipts.filter(({ outcome }) => outcome === 'recorded').map(({ key }) => key)).toEqual([
    receipt.auditKey,
  ]);
  expect(organization.confluence.records).toHaveLength(1);
  expect(organization.confluence.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  return report;
}

describe('a receipt that contradicts what GitHub says', () => {
  const other = () => shop.run({ commit: shop.commit({ headline: 'Another' }) });
  type Forgery = [name: string, reason: RegExp, make: () => Promise<Receipt>];
  const FORGERIES: Forgery[] = [
    ['of another run', /run: the receipt says "\d+", GitHub says/, () => deferred({ run: other() })],
    [
      'of another run of another repository',
      /repository: the receipt says "acme\/payments/,
      () => {
        const payments = organization.github.world.repository('acme/payments');
        return deferred({ repository: payments, run: payments.run({}) });
      },
    ],
    [
      'with another commit',
      /commit: the receipt says/,
      async () => everywhere(await deferred(), run.headSha, 'b'.repeat(40)),
    ],
    [
      'of a push that claims another commit beside a pull request’s head',
      /names the head of a pull request, but its event is "push"/,
      async () =>
        forge(everywhere(await deferred(), run.headSha, 'b'.repeat(40)), (copy) => {
          copy.run.headCommit = run.headSha;
        }),
    ],
    [
      'with another actor',
      /actor id: the receipt says "4711"/,
      async () => everywhere(await deferred(), `${run.actor.id}`, '4711'),
    ],
    [
      'with another triggering actor',
      /triggering actor: the receipt says "mallory"/,
      () => deferred({ env: { GITHUB_TRIGGERING_ACTOR: 'mallory' } }),
    ],
    [
      'of another workflow',
      /workflow: the receipt says "\.github\/workflows\/release\.yml"/,
      async () => everywhere(await deferred(), 'deploy.yml', 'release.yml'),
    ],
    [
      'of another event',
      /event: the receipt says "schedule"/,
      () => deferred({ env: { GITHUB_EVENT_NAME: 'schedule' } }),
    ],
    [
      'of another server',
      /another server/,
      async () => everywhere(await deferred(), 'https://github.com', 'https://github.example'),
    ],
    [
      'whose outcome no job has',
      /its outcome is "failure", which no job of its run has/,
      () => deferred({ inputs: { outcome: 'failure' } }),
    ],
    [
      'whose record says another outcome than the receipt',
      /its record says ".*succeeded", but the outcome is "started"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.summary = record.summary?.replace('started', 'succeeded');
        }),
    ],
    [
      'whose status was edited',
      /its record says "success", but the outcome is "cancelled"/,
      async () => {
        run.attempts[0]?.jobs.forEach((job) => (job.conclusion = 'cancelled'));
        return forge(await deferred({ inputs: { outcome: 'cancelled' } }), ({ record }) => {
          record.changedValues = [{ name: 'Status', oldValue: 'started', newValue: 'success' }];
        });
      },
    ],
    [
      'of an attempt that there never was',
      /it names attempt 2 of run \d+, which had only 1/,
      async () => {
        const receipt = await deferred();
        return everywhere(
          forge(receipt, ({ run: claimed }) => (claimed.attempt = 2)),
          'attempts/1',
          'attempts/2',
        );
      },
    ],
    [
      'of a check run that is none of its jobs',
      /no job of attempt 1 has the check run "31337"/,
      async () => forge(await deferred(), ({ run: claimed }) => (claimed.checkRunId = '31337')),
    ],
    [
      'with the key of another event',
      /its audit key does not match its run/,
      async () => {
        const receipt = await deferred();
        const victim = (await deferred({ run: other() })).auditKey;
        const forged = JSON.parse(JSON.stringify(receipt).replaceAll(receipt.auditKey, victim)) as Receipt;
        return { ...forged, recordDigest: digestRecord(forged.record) };
      },
    ],
    [
      'that claims a given key which is a derived one',
      /its audit key does not match its run/,
      async () => forge(await deferred(), ({ run: claimed }) => (claimed.givenKey = 'release1234')),
    ],
    [
      'whose record bears the key of another event too',
      /its record has another audit key/,
      async () =>
        forge(await deferred(), ({ record }) =>
          record.associatedObjects?.push({ name: `gha${'0'.repeat(32)}`, objectType: 'Audit key' }),
        ),
    ],
    ...['AUDIT KEY', 'audit key', ''].map((objectType): Forgery => [
      `whose record bears it under the type ${JSON.stringify(objectType)}, which searches take for a key too`,
      /its record has another audit key|objectType` is empty/,
      async () =>
        forge(await deferred(), ({ record }) =>
          record.associatedObjects?.push({ name: `gha${'0'.repeat(32)}`, objectType }),
        ),
    ]),
    [
      'of a push that claims to have listened to a deployment',
      /its event, "push", does not report on a "deployment_status"/,
      async () =>
        forge(await deferred(), (copy) => {
          copy.run.subject = { kind: 'deployment_status', identity: ['7'] };
          copy.phase = 'end';
          copy.record.summary = 'Deployment of acme/shop to production succeeded';
        }),
    ],
    [
      'of a push that claims to have listened to a push',
      /its event, "push", does not report on a "push"/,
      async () =>
        forge(await deferred(), (copy) => {
          copy.run.subject = { kind: 'push', identity: ['1'] };
          copy.phase = 'end';
        }),
    ],
    [
      'of a start under the key of its end',
      /does not say whether its record is of a start or an end/,
      async () => forge(await deferred(), (copy) => (copy.phase = 'end')),
    ],
    [
      'whose summary states an outcome behind two spaces',
      /contains something that this action never writes/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.summary = 'Deployment of  acme/shop v9 to production succeeded';
        }),
    ],
    ...['Status ', 'Commit live in\u00a0production'].map((name): Forgery => [
      `that hides a value behind the name ${JSON.stringify(name)}`,
      /contains something that this action never writes/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = [{ name, oldValue: 'started', newValue: 'success' }];
        }),
    ]),
    [
      'that says beside the commit that its deployment succeeded',
      /its record says ".*\(deployment succeeded\)", but the outcome is "started"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.summary = 'Shop is live';
          record.changedValues = [
            {
              name: 'Commit live in production',
              oldValue: '(none)',
              newValue: `${run.headSha} (deployment succeeded)`,
            },
          ];
        }),
    ],
    [
      'that names another live commit in other letters',
      /its record says that "e{40}" was deployed/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = [
            { name: 'commit live in production', oldValue: '(none)', newValue: 'E'.repeat(40) },
          ];
        }),
    ],
    [
      'whose actor is followed by others who approved',
      /"Actor:" in its record does not match its run/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.description = record.description?.replace(
            /^Actor: .*$/m,
            '$&, triggered by octocat (id 1), approved by ciso (id 2)',
          );
        }),
    ],
    [
      'that says in disguise that it was verified',
      /claims that it was already delivered or verified/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.description = record.description?.replace(
            /^Audit key/m,
            'Verified with\u00a0GitHub : all\nAudit key',
          );
        }),
    ],
    [
      'that is longer than any that the action sends',
      /longer than this action sends/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = Array.from({ length: 2_000 }, (__, index) => ({
            name: `Value ${index}`,
            oldValue: 'a',
            newValue: 'b',
          }));
        }),
    ],
    [
      'of a start whose status says that it succeeded',
      /its record says "success", but the outcome is "started"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = [{ name: 'Status', oldValue: 'started', newValue: 'success' }];
        }),
    ],
    [
      'that says what is live in another environment',
      /has the value "Commit live in staging", which is not the environment of its run/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = [
            { name: 'Commit live in staging', oldValue: '(none)', newValue: run.headSha },
          ];
        }),
    ],
    [
      'that says what is live without naming an environment',
      /has the value "Commit live in production", which is not the environment of its run/,
      async () =>
        forge(await deferred({ inputs: { environment: '' } }), ({ record }) => {
          record.changedValues = [
            { name: 'Commit live in production', oldValue: '(none)', newValue: run.headSha },
          ];
        }),
    ],
    [
      'whose record is of another repository',
      /repository in the record: the receipt says "acme\/payments"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.associatedObjects = record.associatedObjects?.map((each) =>
            each.objectType === 'Repository' ? { ...each, name: 'acme/payments' } : each,
          );
        }),
    ],
    [
      'whose summary is of another repository',
      /repository in the summary/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.summary = record.summary?.replace('acme/shop', 'acme/payments');
        }),
    ],
    [
      'whose summary is of another environment',
      /but its environment is "production"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.summary = record.summary?.replace('production', 'staging');
        }),
    ],
    [
      'whose record is about another environment',
      /its record is about "staging \(acme\/shop\)"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.affectedObject = { name: 'staging (acme/shop)', objectType: 'Environment' };
        }),
    ],
    [
      'whose record names another run',
      /run in the record/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.associatedObjects = record.associatedObjects?.map((each) =>
            each.objectType === 'Workflow run' ? { ...each, name: 'Deploy #9 (run 9, attempt 1)' } : each,
          );
        }),
    ],
    [
      'whose provenance names another run',
      /"Run:" in its record does not match its run/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.description = record.description?.replace(
            /^Run: .*$/m,
            'Run: https://github.com/acme/shop/actions/runs/9',
          );
        }),
    ],
    [
      'whose provenance names two actors',
      /"Actor:" in its record does not match its run/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.description = record.description?.replace(/^Actor: .*$/m, '$&\nActor: boss (id 1)');
        }),
    ],
    [
      'whose author is another',
      /author: the receipt says "boss \(GitHub\)"/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.author = { type: 'user', displayName: 'boss (GitHub)' };
        }),
    ],
    [
      'that says it was verified',
      /claims that it was already delivered or verified/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.description = record.description?.replace(
            /^Audit key/m,
            'Verified with GitHub: all of it\nAudit key',
          );
        }),
    ],
    [
      'that deploys another commit',
      /its record says that "c{40}" was deployed/,
      async () =>
        forge(await deferred(), ({ record }) => {
          record.changedValues = [
            { name: 'Commit live in production', oldValue: '(none)', newValue: 'c'.repeat(40) },
          ];
        }),
    ],
    [
      'whose record was edited and whose digest was not',
      /its record was changed: the digest does not match/,
      async () => {
        const receipt = await deferred();
        return { ...receipt, record: { ...receipt.record, summary: 'Nothing happened' } };
      },
    ],
    [
      'of another site',
      /it belongs to another site/,
      async () => ({
        ...(await deferred()),
        site: { host: 'evil.atlassian.net', origin: 'https://evil.atlassian.net' },
      }),
    ],
    [
      'of a newer version',
      /newer version/,
      async () => ({ ...(await deferred()), version: 2 }) as unknown as Receipt,
    ],
    [
      'that lies ahead',
      /its date, .*, is in the future/,
      async () => forge(await deferred(), ({ record }) => (record.creationDate = Date.now() + 3_600_000)),
    ],
    [
      'that is past retention',
      /is more than 365 days ago/,
      async () =>
        forge(await deferred(), ({ record }) => (record.creationDate = Date.now() - 366 * 86_400_000)),
    ],
    [
      'with a path for a repository',
      /is not a repository name/,
      async () =>
        forge(await deferred(), ({ run: claimed }) => (claimed.repository.name = 'acme/shop/../../users')),
    ],
    [
      'that does not say its actor',
      /lacks a repository ID, workflow, or actor/,
      async () => forge(await deferred(), ({ run: claimed }) => (claimed.actor = null)),
    ],
  ];

  test.each(FORGERIES)('%s is refused', async (_, reason, make) => {
    const report = await replayBeside(async () => upload(shop, run, [await make()]));
    const refused = report.receipts.filter(({ outcome }) => outcome === 'refused');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.failure?.happened).toMatch(reason);
    expect(refused[0]?.failure?.class).toBe('configuration');
    expect(report.result).toBe('not-recorded');
    expect(report.deliveredArtifacts.map(({ id }) => id)).not.toContain(refused[0]?.artifacts[0]);
  });

  test('of a repository that was transferred is refused', async () => {
    const old = organization.github.world.repository('acme/old');
    const before = old.run({});
    const receipt = await defer(organization.confluence, { run: before, repository: old });
    const report = await replayBeside(async () => {
      await upload(old, before, [receipt]);
      organization.github.world.transfer(old, 'acme/renamed');
    });
    const [refused] = report.receipts.filter(({ outcome }) => outcome === 'refused');
    expect(refused?.failure?.happened).toMatch(
      /repository: the receipt says "acme\/old", GitHub says "acme\/renamed"/,
    );
  });

  test('that was uploaded by a later attempt is refused', async () => {
    const hour = 3_600_000;
    run = shop.run({ at: Date.now() - hour, attempts: [{ conclusion: 'failure' }, { at: Date.now() }] });
    const receipt = await deferred({ now: Date.now() - hour });
    const report = await replayBeside(() => upload(shop, run, [receipt]));
    const [refused] = report.receipts.filter(({ outcome }) => outcome === 'refused');
    expect(refused?.failure?.happened).toMatch(/uploaded after that attempt ended/);
  });

  // A second listener could have replaced the honest record of an event by one that says the opposite.
  test('and that of another listener to the same deployment with another outcome are both refused', async () => {
    const listen = async (state: string) => {
      const listener = shop.run({ event: 'deployment_status', path: '.github/workflows/listen.yml' });
      const payload = {
        deployment_status: { id: 7, state, environment: 'production', creator: { login: 'octocat', id: 1 } },
        deployment: { id: 900, sha: 'a'.repeat(40), environment: 'production' },
        repository: { full_name: 'acme/shop', id: shop.id },
      };
      const receipt = await deferred({ run: listener, payload, inputs: { environment: '' } });
      await upload(shop, listener, [receipt]);
      return receipt;
    };
    const [failed, succeeded] = [await listen('failure'), await listen('success')];
    expect(succeeded.auditKey).toBe(failed.auditKey);
    const report = await organization.replay();
    expect(report.receipts.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
    expect(organization.confluence.records).toEqual([]);
    shop.artifacts.clear();
    await Promise.all([listen('success'), listen('success')]);
    expect((await organization.replay()).receipts).toMatchObject([{ outcome: 'recorded' }]);
  });

  test('and another of the same key with other content are both refused', async () => {
    const receipt = await deferred();
    const twin = forge(receipt, ({ record }) => (record.remoteAddress = '10.9.9.9'));
    const report = await replayBeside(async () => {
      await upload(shop, run, [receipt]);
      await upload(shop, run, [twin], { name: 'confluence-audit-receipts-twin' });
    });
    const refused = report.receipts.filter(({ outcome }) => outcome === 'refused');
    expect(refused.map(({ failure }) => failure?.happened)).toEqual(
      Array(2).fill(expect.stringMatching(/2 receipts with the key gha\w+ differ/)),
    );
  });
});

describe('what GitHub does not tell', () => {
  test('is named in the record: that the step had failed, and what was live before', async () => {
    const edited = forge(await deferred(), (copy) => {
      copy.stepFailed = true;
      copy.record.changedValues = [
        { name: 'Commit live in production', oldValue: '(none)', newValue: run.headSha },
      ];
    });
    await upload(shop, run, [edited]);
    expect((await organization.replay()).result).toBe('replayed');
    expect(organization.confluence.records[0]?.description).toMatch(
      /not verified: .*commit live before, failure of the step/,
    );
  });

  // One long name made GitHub drop the whole job summary, and the output left the receipt out.
  test('is cut where it is long, so that summary and outputs stay whole', async () => {
    const edited = forge(await deferred(), (copy) => {
      copy.record.summary = 'long '.repeat(10_000).trim();
    });
    shop.artifact({ run, bytes: await zipOf({ 'a.json': JSON.stringify(edited) }, false) });
    const report = await organization.replay();
    expect(report.receipts[0]?.name).toHaveLength(255);
    expect(JSON.parse(writeReplayOutputs(report).report)).toMatchObject({ delivered: 1, leftOut: 0 });
  });
});

describe('a zip that is no zip of receipts', () => {
  const CASES: [string, RegExp, () => Promise<Buffer> | Buffer][] = [
    [
      'with a path out of it',
      /invalid relative path/,
      async () => renamed(await zipOf({ 'aa/evil.json': '{}' }), 'aa/', '../'),
    ],
    [
      'with an absolute path',
      /absolute path/,
      async () => renamed(await zipOf({ 'aetc.json': '{}' }), 'aetc', '/etc'),
    ],
    [
      'with a backslash',
      /invalid characters/,
      async () => renamed(await zipOf({ 'a-b.json': '{}' }), 'a-b', 'a\\b'),
    ],
    [
      'with twins',
      /twice/,
      async () => renamed(await zipOf({ 'a.json': '{}', 'b.json': '[]' }), 'b.json', 'a.json'),
    ],
    [
      'with twins in another case',
      /twice/,
      async () => renamed(await zipOf({ 'a.json': '{}', 'b.json': '[]' }), 'b.json', 'A.json'),
    ],
    [
      'with a symbolic link',
      /is a symbolic link/,
      () => {
        const zip = new ZipFile();
        zip.addBuffer(Buffer.from('/etc/passwd'), 'a.json', { mode: 0o120777 });
        zip.end();
        return buffer(zip.outputStream);
      },
    ],
    [
      'that is a bomb',
      /unpacks to more than 100 times its size/,
      () => zipOf({ 'bomb.json': Buffer.alloc(3 << 20) }),
    ],
    [
      'with a huge receipt',
      /is larger than 4194304 bytes/,
      () => zipOf({ 'huge.json': `"${'x'.repeat(5 << 20)}"` }),
    ],
    [
      'with 10,000 files',
      /more than 1000 files/,
      () =>
        zipOf(
          Object.fromEntries(Array.from({ length: 10_000 }, (__, index) => [`${index}.json`, ''])),
          false,
        ),
    ],
    [
      'that is none',
      /not a readable zip file/,
      () => Buffer.from('not a zip at all, but long enough to look for its end'),
    ],
    ['that is cut', /not a readable zip file/, async () => (await zipOf({ 'a.json': '{}' })).subarray(0, -5)],
    ['without receipts', /contains no `.json` file/, () => zipOf({ 'readme.md': 'Hello' })],
    [
      'with text that is not UTF-8',
      /not UTF-8 text/,
      () => zipOf({ 'a.json': Buffer.from([0x7b, 0xff, 0x7d]) }),
    ],
    ['with half a JSON', /not complete JSON/, () => zipOf({ 'a.json': '{"format":' })],
    ['with JSON of others', /not a receipt/, () => zipOf({ 'package.json': '{"name":"x"}' })],
  ];

  test.each(CASES)('%s is refused', async (_, reason, bytes) => {
    const report = await replayBeside(async () => shop.artifact({ run, bytes: await bytes() }));
    const [refused, ...more] = report.receipts.filter(({ outcome }) => outcome === 'refused');
    expect(more).toEqual([]);
    expect(refused?.failure?.happened).toMatch(reason);
  });

  test('whose digest is another is refused', async () => {
    const report = await replayBeside(async () =>
      upload(shop, run, [await deferred()], { digest: `sha256:${'0'.repeat(64)}` }),
    );
    expect(report.receipts.find(({ outcome }) => outcome === 'refused')?.failure?.happened).toMatch(
      /do not match the digest/,
    );
  });

  test('that is too large is not downloaded', async () => {
    const report = await replayBeside(async () => upload(shop, run, [await deferred()], { size: 20 << 20 }));
    expect(report.receipts.find(({ outcome }) => outcome === 'refused')?.failure?.happened).toMatch(
      /larger than/,
    );
    const downloads = organization.github.requests.filter(
      ({ operation }) => operation === 'actions/download-artifact',
    );
    expect(downloads).toHaveLength(1);
  });

  /** Another name of the same length, in both of a zip's headers. */
  function renamed(zip: Buffer, from: string, to: string): Buffer {
    return Buffer.from(zip.toString('latin1').replaceAll(from, to), 'latin1');
  }
});

describe('an artifact that is not trusted is skipped, and the job stays green', () => {
  const CASES: [string, RegExp, () => Run][] = [
    [
      'of a fork',
      /a run from a fork/,
      () => shop.run({ headRepository: organization.github.world.repository('mallory/shop') }),
    ],
    ['of a fork that was deleted', /a run from a fork/, () => shop.run({ headRepository: null })],
    [
      'of another branch',
      /the branch "feature" uploaded it, and `branches` does not allow that/,
      () => shop.run({ headBranch: 'feature' }),
    ],
    [
      'of another branch, whose name warns of no lost receipt',
      /the branch "fix-expired-token" uploaded it/,
      () => shop.run({ headBranch: 'fix-expired-token' }),
    ],
  ];
  test.each(CASES)('%s', async (_, reason, make) => {
    const untrusted = make();
    const receipt = await defer(organization.confluence, { run: untrusted, repository: shop });
    const report = await replayBeside(() => upload(shop, untrusted, [receipt]));
    expect(report).toMatchObject({ result: 'replayed', failure: undefined, warnings: [] });
    const passed = report.receipts.filter(({ outcome }) => outcome === 'skipped');
    expect(passed).toHaveLength(1);
    expect(passed[0]?.reason).toMatch(reason);
  });

  test('of a branch that a pattern allows is delivered', async () => {
    const release = shop.run({ headBranch: 'release/2026' });
    await upload(shop, release, [await defer(organization.confluence, { run: release, repository: shop })]);
    const report = await organization.replay({ branches: ['release/*'] });
    expect(report).toMatchObject({ result: 'replayed', receipts: [{ outcome: 'recorded' }] });
  });

  test('of a run that has not ended waits, where only its end can prove the outcome', async () => {
    const going = shop.run({ conclusion: null });
    const receipt = await defer(organization.confluence, {
      run: going,
      repository: shop,
      inputs: { outcome: 'success' },
    });
    const report = await replayBeside(() => upload(shop, going, [receipt]));
    expect(report.result).toBe('replayed');
    expect(report.receipts.find(({ outcome }) => outcome === 'skipped')?.reason).toMatch(/has not ended yet/);
  });

  test('that expired is told in a warning', async () => {
    const report = await replayBeside(async () => upload(shop, run, [await deferred()], { expired: true }));
    expect(report.warnings).toEqual([expect.stringMatching(/Expired artifacts: 1/)]);
  });
});
