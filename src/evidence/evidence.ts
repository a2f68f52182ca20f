/** What was found about a change, and what of it was required: the output `evidence` is this as JSON. */

import type { EvidenceKind, RequirementName } from '../inputs/evidence-inputs.js';
import { LIMITS } from '../record/record-limits.js';

/** `unknown` is neither: GitHub did not say, or can't say. */
export type Result = 'met' | 'unmet' | 'unknown';

/** A result and why. Of a met requirement the reason is its proof. */
export interface Verdict {
  result: Result;
  reason: string;
}

/** Puts a verdict together. */
export function verdict(result: Result, reason: string): Verdict {
  return { result, reason };
}

/** `none`: GitHub said that there is nothing. `unknown`: not requested, not answered, or not completely. */
export interface Found {
  status: 'known' | 'none' | 'unknown';
  /** Why it is none or unknown; for known pull requests, the scope if it was one commit alone. */
  reason: string;
}

export interface ApprovalItem {
  /** The login; null where the account is deleted. */
  user: string | null;
  id: string | null;
  state: 'approved' | 'rejected' | 'pending';
  comment: string;
}

export interface PullRequestItem {
  number: number;
  title: string;
  url: string;
  /** Logins; null where GitHub does not name the account. */
  author: string | null;
  mergedBy: string | null;
  /** Whose approval meets `review`. */
  approvedBy: { user: string; id: string }[];
  review: Result;
  reason: string;
  tickets: string[];
}

export interface Evidence {
  commit: string | null;
  /** The commit that was live before; `none` at the first deployment, null where it is unknown or not asked for. */
  since: string | null;
  /** Number of commits that were read. */
  commits: number | null;
  /** Whether everything that was asked for was read to its end. */
  complete: boolean;
  approvals: Found & { items: ApprovalItem[] };
  pullRequests: Found & { items: PullRequestItem[]; commitsWithout: string[] };
  tickets: Found & { items: string[] };
  requirements: (Verdict & { name: RequirementName })[];
  /** The reason that lets pass what is not met; null where none was given, or nothing had to pass. */
  emergency: string | null;
}

/** The requirements with a result, and why: `review (#104: nobody approved it); ticket (#104: no ticket)`. */
export function reasonsOf({ requirements }: Pick<Evidence, 'requirements'>, result: Result): string {
  const named = requirements.filter((each) => each.result === result);
  return named.map(({ name, reason }) => `${name} (${reason})`).join('; ');
}

/** What the step asks for, as values. */
export interface EvidenceRequest {
  /** `acme/shop`. */
  repository: string;
  /** The run whose approvals count; absent where the event names none. */
  run?: { id: string; attempt: number };
  /** The full SHA; absent where the record makes no claim about commits. */
  commit?: string;
  /** The branch that is deployed, without `refs/heads/`; absent for a tag or if unknown. */
  branch?: string;
  /** What was live before. `off` is `detect-changes: false`; `no environment`: there is no before. */
  since: { sha: string } | 'none' | 'off' | 'no environment' | { unknown: string };
  environment?: string;
  /** Actor and triggering actor; an id that is missing is asked for. */
  actors: readonly { login: string; id?: string }[];
  /** What is collected; it includes what the requirements need. */
  kinds: readonly EvidenceKind[];
  required: readonly RequirementName[];
  /** As it was parsed; flags but `i` and `u` don't matter. */
  ticketPattern: RegExp;
  /** Names of the `Ticket` objects that inputs give. */
  ticketObjects: readonly string[];
  /** The reason of an emergency change. */
  emergency?: string;
}

/** The other outputs, of which the record is the largest, need the rest. */
const LONGEST_OUTPUT = LIMITS.outputs - 2 * LIMITS.bodyBytes;

/** The output `evidence`. Lists that are too long for it are cut, and then it is not complete. */
export function writeEvidenceOutput(evidence: Evidence): string {
  const { approvals, pullRequests, tickets } = evidence;
  let json = JSON.stringify(evidence);
  for (let most = 4_096; json.length > LONGEST_OUTPUT && most >= 1; most = most >> 1)
    json = JSON.stringify({
      ...evidence,
      complete: false,
      approvals: { ...approvals, items: approvals.items.slice(0, most) },
      pullRequests: {
        ...pullRequests,
        items: pullRequests.items.slice(0, most),
        commitsWithout: pullRequests.commitsWithout.slice(0, most),
      },
      tickets: { ...tickets, items: tickets.items.slice(0, most) },
    });
  return json;
}

/** The first few of a list, and how many more there are. */
export function few(items: readonly string[], most = 5): string {
  const more = items.length - most;
  return more > 0 ? `${items.slice(0, most).join('; ')}; and ${more} more` : items.join('; ');
}

/** `3 commits`, `1 commit`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** `1 commit without a merged pull request: 1a2b3c4`. */
export function withoutPull(oids: readonly string[]): string {
  return `${count(oids.length, 'commit')} without a merged pull request: ${few(oids.map(shortOid))}`;
}

/** A commit as people write it. */
export function shortOid(oid: string): string {
  return oid.slice(0, 7);
}
