/** Which artifacts a replay takes. Pure: by what GitHub itself says of them, and never by what is in them. */

import type { ReplayInputs } from '../inputs/replay-inputs.js';
import { fitsPattern } from '../text/glob.js';
import { quote } from '../text/escape.js';
import type { Objection, Origin } from './settled.js';

/** The artifacts that the inputs ask for. */
export type Wanted = Pick<ReplayInputs, 'artifacts' | 'branches' | 'since'>;

/**
 * Decides about one artifact: `ignore` one that is not asked for, and skip one of an untrusted run, which anyone can start: it
 * is not a failure, or any fork could fail the job.
 */
export function selectArtifact(
  { repository, artifact }: Origin,
  wanted: Wanted,
): 'take' | 'ignore' | Objection {
  if (!fitsPattern(artifact.name, wanted.artifacts) || artifact.createdAt < wanted.since) return 'ignore';
  const { run } = artifact;
  if (run === undefined) return { kind: 'unknown', reason: 'GitHub does not show which run uploaded it' };
  if (run.repositoryId !== repository.id)
    return {
      kind: 'refused',
      reason: `GitHub lists it in the repository with id ${repository.id}, and names a run of id ${run.repositoryId}`,
    };
  // A fork that was deleted has no id any more.
  if (run.headRepositoryId !== run.repositoryId)
    return { kind: 'skipped', reason: 'a run from a fork uploaded it' };
  const branch = run.headBranch;
  const isAllowed =
    branch !== undefined &&
    (wanted.branches.length === 0
      ? branch === repository.defaultBranch
      : wanted.branches.some((pattern) => fitsPattern(branch, pattern)));
  if (!isAllowed)
    return {
      kind: 'skipped',
      reason: `a run on ${branch === undefined ? 'no branch' : `the branch ${quote(branch)}`} uploaded it, and \`branches\` does not allow that`,
    };
  return artifact.expired ? { kind: 'skipped', reason: EXPIRED } : 'take';
}

/** Why an expired artifact is skipped. */
export const EXPIRED = 'it has expired, so GitHub has deleted its content';
