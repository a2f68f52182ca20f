/** GitHub's artifacts: which there are, what GitHub itself says of each, and their bytes. Needs `actions: read`. */

import { hash } from 'node:crypto';
import { TROUBLE_WORDS, send } from '../http/client.js';
import type { Runtime } from '../runner/runtime.js';
import { memberAt, textAt } from '../text/json.js';
import type { GitHubApi } from './api.js';
import { readEach } from './known.js';
import { type GitHubUnavailable, failedRead } from './unanswered.js';

/** A repository that artifacts are collected from. */
export interface Repository {
  id: string;
  /** `acme/shop`. */
  name: string;
  /** Absent where a list leaves it out. */
  defaultBranch?: string;
}

/** An artifact. Everything here comes from GitHub, but the name, which the job chose. */
export interface Artifact {
  id: string;
  name: string;
  bytes: number;
  expired: boolean;
  /** `sha256:` and hex digits of the zip; absent for artifacts of old versions of upload-artifact. */
  digest?: string;
  /** Epoch ms. */
  createdAt: number;
  /** Absent where GitHub does not name the run. */
  run?: {
    id: string;
    repositoryId: string;
    headRepositoryId?: string;
    headBranch?: string;
    headSha?: string;
  };
}

const NO_REPOSITORIES = "GitHub's list of repositories is incomplete.";
const NO_ARTIFACTS = "GitHub's list of artifacts is incomplete.";

/** Reads one repository, `owner/name`. */
export async function readRepository(api: GitHubApi, name: string): Promise<Repository | GitHubUnavailable> {
  const answer = await api.get(`/repos/${name}`);
  if (answer.kind === 'unavailable') return answer;
  return toRepository(answer.body) ?? failedRead(NO_REPOSITORIES);
}

/**
 * Reads all repositories of an organization or a person that the token can see.
 * @see https://docs.github.com/rest/repos/repos#list-organization-repositories
 */
export async function readRepositories(
  api: GitHubApi,
  owner: string,
): Promise<Repository[] | GitHubUnavailable> {
  const ofOrganization = await readRepositoryPages(api, `/orgs/${owner}/repos?per_page=100`);
  const isNone = !Array.isArray(ofOrganization) && ofOrganization.status === 404;
  return isNone ? readRepositoryPages(api, `/users/${owner}/repos?per_page=100`) : ofOrganization;
}

async function readRepositoryPages(api: GitHubApi, first: string): Promise<Repository[] | GitHubUnavailable> {
  const repositories: Repository[] = [];
  for (let path: string | undefined = first; path !== undefined;) {
    const answer = await api.get(path);
    if (answer.kind === 'unavailable') return answer;
    const page = readEach(answer.body, toRepository);
    if (page === undefined) return failedRead(NO_REPOSITORIES);
    repositories.push(...page);
    path = answer.next;
  }
  return repositories;
}

function toRepository(body: unknown): Repository | undefined {
  const [id, name] = [textAt(body, 'id'), textAt(body, 'full_name')];
  if (id === undefined || name === undefined) return undefined;
  return { id, name, defaultBranch: textAt(body, 'default_branch') };
}

/**
 * Reads a repository's artifacts page by page: GitHub filters by an exact name only, and promises no order.
 * Ends with the reason where a page can't be read.
 * @see https://docs.github.com/rest/actions/artifacts#list-artifacts-for-a-repository
 */
export async function* listArtifacts(
  api: GitHubApi,
  repository: string,
): AsyncGenerator<Artifact[] | GitHubUnavailable> {
  let path: string | undefined = `/repos/${repository}/actions/artifacts?per_page=100`;
  while (path !== undefined) {
    const answer = await api.get(path);
    const page =
      answer.kind === 'unavailable'
        ? answer
        : (readEach(memberAt(answer.body, 'artifacts'), toArtifact) ?? failedRead(NO_ARTIFACTS));
    yield page;
    if (answer.kind === 'unavailable' || !Array.isArray(page)) return;
    path = answer.next;
  }
}

function toArtifact(item: unknown): Artifact | undefined {
  const [id, name] = [textAt(item, 'id'), textAt(item, 'name')];
  const createdAt = Date.parse(textAt(item, 'created_at') ?? '');
  if (id === undefined || name === undefined || Number.isNaN(createdAt)) return undefined;
  const run = (member: string) => textAt(item, 'workflow_run', member);
  const [runId, repositoryId] = [run('id'), run('repository_id')];
  return {
    id,
    name,
    bytes: Number(textAt(item, 'size_in_bytes') ?? 0),
    expired: memberAt(item, 'expired') === true,
    digest: textAt(item, 'digest'),
    createdAt,
    run:
      runId === undefined || repositoryId === undefined
        ? undefined
        : {
            id: runId,
            repositoryId,
            headRepositoryId: run('head_repository_id'),
            headBranch: run('head_branch'),
            headSha: run('head_sha'),
          },
  };
}

/** Milliseconds for the bytes of one artifact. */
const DOWNLOAD_MS = 60_000;
const DOWNLOAD_TRIES = 3;
const DOWNLOAD_WAIT_MS = 500;

/**
 * Downloads the zip of an artifact into memory, by the one redirect to GitHub's storage, which gets no token.
 * @param bounds `maxBytes`: a longer one is not read to its end. `deadline`: epoch ms.
 * @returns the bytes, or what is wrong with them (`problem`), or why they could not be had.
 */
export async function downloadArtifact(
  api: GitHubApi,
  repository: string,
  { id, digest }: Pick<Artifact, 'id' | 'digest'>,
  { maxBytes, runtime, deadline }: { maxBytes: number; runtime: Runtime; deadline: number },
): Promise<{ kind: 'downloaded'; zip: Buffer } | { kind: 'problem'; problem: string } | GitHubUnavailable> {
  for (let tries = 1; ; tries++) {
    const location = await api.locate(`/repos/${repository}/actions/artifacts/${id}/zip`);
    if (location.kind === 'unavailable') return location;
    const answer = await send(
      { method: 'GET', url: location.url, headers: {}, binary: true },
      { limitMs: Math.min(DOWNLOAD_MS, deadline - runtime.now()), maxBytes, cancelled: runtime.cancelled },
    );
    const found = answer.kind === 'answered' && answer.status === 200 ? answer : undefined;
    if (found?.bodyTrouble === 'too-large')
      return { kind: 'problem', problem: `it is larger than ${maxBytes} bytes` };
    const zip = found?.bodyTrouble ? undefined : found?.bytes;
    if (zip && (digest === undefined || digest === `sha256:${hash('sha256', zip)}`))
      return { kind: 'downloaded', zip };
    // A proxy's page comes in the place of a zip too, and says nothing of the artifact.
    if (tries === DOWNLOAD_TRIES && zip?.subarray(0, 2).toString('latin1') === 'PK')
      return { kind: 'problem', problem: 'its bytes do not match the digest that GitHub has' };
    if (tries === DOWNLOAD_TRIES || runtime.cancelled.aborted)
      return failedRead(`GitHub's storage did not return the artifact (${whatCame(answer)}).`);
    await runtime.sleep(DOWNLOAD_WAIT_MS * tries, runtime.cancelled);
  }
}

function whatCame(answer: Awaited<ReturnType<typeof send>>): string {
  if (answer.kind === 'unavailable') return answer.failure.happened;
  if (answer.kind === 'unanswered') return TROUBLE_WORDS[answer.trouble];
  if (answer.bodyTrouble) return TROUBLE_WORDS[answer.bodyTrouble];
  return answer.status === 200 ? 'the response is not the artifact' : `status ${answer.status}`;
}
