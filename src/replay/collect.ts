/** Collects receipts from GitHub's artifacts, one artifact after another: nothing but the receipts' texts is kept. */

import {
  type Repository,
  downloadArtifact,
  listArtifacts,
  readRepositories,
  readRepository,
} from '../github/artifacts.js';
import type { GitHubApi } from '../github/api.js';
import type { GitHubUnavailable } from '../github/unanswered.js';
import type { Failure } from '../failure/failure.js';
import { forEachConcurrently } from '../runner/concurrency.js';
import { log } from '../runner/log.js';
import type { Runtime } from '../runner/runtime.js';
import { quote } from '../text/escape.js';
import { MOST_ZIP_BYTES, unpack } from './artifact-zip.js';
import type { ReceiptFile } from './receipt-groups.js';
import { type Wanted, selectArtifact } from './select-artifacts.js';
import { type Origin, type Settled, postpone, refuse, settle } from './settled.js';

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
  bounds: { runtime: Runtime; deadline: number },
): Promise<Collected> {
  const collected: Collected = { files: [], settled: [] };
  const { files, settled } = collected;
  const seen = new Set<string>();
  let bytes = 0;
  const take = async (origin: Origin) => {
    const read =
      bytes > MOST_TEXT_BYTES
        ? postpone({ path: pathOf(origin), origin }, TOO_MUCH)
        : await readArtifact(api, origin, bounds);
    if ('outcome' in read) return settled.push(read);
    for (const { text } of read) bytes += Buffer.byteLength(text);
    return files.push(...read);
  };
  for (const name of names) {
    const repositories = await findRepositories(api, name);
    if (!Array.isArray(repositories)) {
      settled.push(postpone({ path: name }, repositories.failure));
      continue;
    }
    for (const listed of repositories) {
      if (seen.has(listed.id)) continue;
      seen.add(listed.id);
      const needsBranch = listed.defaultBranch === undefined && wanted.branches.length === 0;
      const repository = needsBranch ? await readRepository(api, listed.name) : listed;
      if ('kind' in repository) settled.push(postpone({ path: listed.name }, repository.failure));
      else await collectFrom(api, repository, wanted, collected, take);
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
  take: (origin: Origin) => Promise<unknown>,
): Promise<void> {
  const before = files.length;
  let taken = 0;
  // An artifact that is uploaded meanwhile moves another onto the next page.
  const seen = new Set<string>();
  for await (const page of listArtifacts(api, repository.name)) {
    if (!Array.isArray(page)) {
      settled.push(postpone({ path: repository.name }, page.failure));
      break;
    }
    const origins: Origin[] = [];
    for (const artifact of page) {
      if (seen.has(artifact.id)) continue;
      seen.add(artifact.id);
      const origin = { repository, artifact };
      const selection = selectArtifact(origin, wanted);
      if (selection === 'take') origins.push(origin);
      else if (selection !== 'ignore') settled.push(settle({ path: pathOf(origin), origin }, selection));
    }
    taken += origins.length;
    await forEachConcurrently(origins, AT_ONCE, take);
  }
  log(`${repository.name}: ${taken} artifacts, ${files.length - before} files in them.`);
}

/** The receipts in one artifact, or why there are none. */
async function readArtifact(
  api: GitHubApi,
  origin: Origin,
  bounds: { runtime: Runtime; deadline: number },
): Promise<(ReceiptFile & { text: string })[] | Settled> {
  const { repository, artifact } = origin;
  const found = { path: pathOf(origin), origin };
  if (artifact.bytes > MOST_ZIP_BYTES) return refuse(found, `it is larger than ${MOST_ZIP_BYTES} bytes`);
  const download = await downloadArtifact(api, repository.name, artifact, {
    maxBytes: MOST_ZIP_BYTES,
    ...bounds,
  });
  if (download.kind === 'unavailable') return postpone(found, download.failure);
  const unpacked = download.kind === 'problem' ? download : await unpack(download.zip);
  if ('problem' in unpacked) return refuse(found, unpacked.problem);
  return unpacked.files.map(({ path, text }) => ({ path: `${found.path}: ${path}`, text, origin }));
}

function pathOf({ repository, artifact }: Origin): string {
  return `${repository.name}, artifact ${quote(artifact.name)} (id ${artifact.id})`;
}

const TOO_MUCH: Failure = {
  class: 'outage',
  happened: `The receipts before this artifact exceed ${MOST_TEXT_BYTES / 1024 / 1024} MiB in total, so the next replay reads it.`,
  remedy: 'Delete the delivered artifacts, then run the replay again.',
};
