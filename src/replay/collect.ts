/** Collects receipts from GitHub's artifacts, one artifact after another: nothing but the receipts' texts is kept. */

import {
  type Artifact,
  type Repository,
  downloadArtifact,
  listArtifacts,
  readRepositories,
  readRepository,
} from '../github/artifacts.js';
import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import type { Failure } from '../failure/failure.js';
import { log } from '../runner/log.js';
import type { Runtime } from '../runner/runtime.js';
import { quote } from '../text/escape.js';
import { type ReceiptFile, type Settled, refuse } from './receipt-groups.js';
import { type Wanted, selectArtifact } from './select-artifacts.js';
import { MOST_ZIP_BYTES, unpack } from './artifact-zip.js';

/** What was found, and what became of artifacts and repositories that gave none. */
export interface Collected {
  files: ReceiptFile[];
  settled: Settled[];
}

/** Artifacts that are downloaded at once: GitHub asks for few requests at a time. */
const AT_ONCE = 4;
/** Bytes of all receipts' texts together; what comes after them waits for the next replay. */
const MOST_TEXT_BYTES = 128 * 1024 * 1024;

/**
 * Collects from `owner/name` and `owner/*`. Never throws: a repository or artifact that can't be read is settled as
 * a failure, and stops no other.
 * @param bounds `deadline`: epoch ms, after which nothing is asked or downloaded.
 */
export async function collect(
  api: GitHubApi,
  names: readonly string[],
  wanted: Wanted,
  { runtime, deadline }: { runtime: Runtime; deadline: number },
): Promise<Collected> {
  const collected: Collected = { files: [], settled: [] };
  const seen = new Set<string>();
  let bytes = 0;
  const take = async (repository: Repository, artifact: Artifact) => {
    const label = `${repository.name}, artifact ${quote(artifact.name)} (id ${artifact.id})`;
    const origin = { repository, artifact };
    const unread = (failure: Failure) =>
      collected.settled.push({ outcome: 'not-verified', file: { path: label, origin }, failure });
    if (bytes > MOST_TEXT_BYTES) return unread(TOO_MUCH);
    if (artifact.bytes > MOST_ZIP_BYTES) {
      const problem = `it is larger than ${MOST_ZIP_BYTES} bytes`;
      return collected.settled.push(refuse({ path: label, origin }, problem));
    }
    const download = await downloadArtifact(api, repository.name, artifact, {
      maxBytes: MOST_ZIP_BYTES,
      runtime,
      deadline,
    });
    if (download.kind === 'unavailable') return unread(download.failure);
    const unpacked = download.kind === 'problem' ? download : await unpack(download.zip);
    const problem =
      'problem' in unpacked
        ? unpacked.problem
        : unpacked.files.length === 0
          ? 'it contains no `.json` file'
          : undefined;
    if ('problem' in unpacked || problem !== undefined)
      return collected.settled.push(refuse({ path: label, origin }, problem ?? ''));
    for (const { path, text } of unpacked.files) {
      bytes += text.length;
      collected.files.push({ path: `${label}: ${path}`, text, origin });
    }
    return undefined;
  };
  for (const name of names) {
    const repositories = await findRepositories(api, name);
    if (!Array.isArray(repositories)) {
      collected.settled.push(unreadRepository(name, repositories.failure));
      continue;
    }
    for (const listed of repositories) {
      if (seen.has(listed.id)) continue;
      seen.add(listed.id);
      const needsBranch = listed.defaultBranch === undefined && wanted.branches.length === 0;
      const repository = needsBranch ? await readRepository(api, listed.name) : listed;
      if ('kind' in repository) {
        collected.settled.push(unreadRepository(listed.name, repository.failure));
        continue;
      }
      await collectFrom(api, repository, wanted, collected, take);
    }
  }
  return collected;
}

async function findRepositories(api: GitHubApi, name: string): Promise<Repository[] | GitHubUnavailable> {
  const owner = /^([^/]+)\/\*$/.exec(name)?.[1];
  if (owner !== undefined) return readRepositories(api, owner);
  const repository = await readRepository(api, name);
  return 'kind' in repository ? repository : [repository];
}

async function collectFrom(
  api: GitHubApi,
  repository: Repository,
  wanted: Wanted,
  { files, settled }: Collected,
  take: (repository: Repository, artifact: Artifact) => Promise<unknown>,
): Promise<void> {
  const before = files.length;
  let taken = 0;
  // An artifact that is uploaded meanwhile moves another onto the next page.
  const seen = new Set<string>();
  for await (const page of listArtifacts(api, repository.name)) {
    if (!Array.isArray(page)) {
      settled.push(unreadRepository(repository.name, page.failure));
      break;
    }
    const queue = page
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .filter((artifact) => {
        const selection = selectArtifact(artifact, repository, wanted);
        if (typeof selection === 'object') settled.push(settleArtifact(repository, artifact, selection));
        return selection === 'take';
      });
    taken += queue.length;
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) await take(repository, next);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  }
  log(`${repository.name}: ${taken} artifacts, ${files.length - before} files in them.`);
}

function unreadRepository(path: string, failure: Failure): Settled {
  return { outcome: 'not-verified', file: { path }, failure };
}

function settleArtifact(
  repository: Repository,
  artifact: Artifact,
  { kind, reason }: { kind: 'skipped' | 'refused' | 'unknown'; reason: string },
): Settled {
  const file = {
    path: `${repository.name}, artifact ${quote(artifact.name)} (id ${artifact.id})`,
    origin: { repository, artifact },
  };
  if (kind === 'refused') return refuse(file, reason);
  if (kind === 'skipped') return { outcome: 'skipped', file, reason };
  const failure: Failure = {
    class: 'outage',
    happened: `${reason}.`,
    remedy: 'Run the replay again later.',
  };
  return { outcome: 'not-verified', file, failure };
}

const TOO_MUCH: Failure = {
  class: 'outage',
  happened: `The receipts before this artifact exceed ${MOST_TEXT_BYTES / 1024 / 1024} MiB in total, so the next replay reads it.`,
  remedy: 'Delete the delivered artifacts, then run the replay again.',
};
