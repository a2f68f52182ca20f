/**
 * A record of ours, read back from the audit log: whose it is, and what it claims, in a few hundred bytes. 100,000 of them
 * are held at once, so the record itself is not. Pure.
 */

import { hash } from 'node:crypto';
import { isAuditRecord } from '../confluence/own-record.js';
import { isOid } from '../github/known.js';
import { textAt } from '../text/json.js';
import {
  type RecordedOutcome,
  asName,
  changedValue,
  environmentOf,
  liveCommit,
  statedOutcomes,
} from '../record/record-claims.js';

/** A run and its attempt. */
export interface RunName {
  id: string;
  attempt: number;
}

/** What a record of ours claims; absent is what it does not say. */
export interface RecordDigest {
  key: string;
  /** Epoch ms. */
  date: number;
  /** `https://github.com`, or an Enterprise Server; from the provenance. */
  server?: string;
  repository: string;
  /** As written. */
  environment?: string;
  /** Whether it is a deployment's record, although inputs replaced every text that names the environment. */
  isNameless: boolean;
  /** The environment as records are joined by it (`placeOf`). */
  place?: string;
  /** The run that the record speaks of. */
  run?: RunName;
  /** Whether that is also the run that wrote it, so that the provenance's actor is its actor. */
  isOwnRun: boolean;
  /** The check run of the job that wrote it. */
  job?: string;
  outcome?: RecordedOutcome;
  commit?: string;
  /** The commit live before, or `(none)`. */
  before?: string;
  /** Whether an input named the commit. */
  isCommitGiven: boolean;
  /** Whether the run was a pull request's: its commit is a merge that GitHub's deployment does not name. */
  isPullRequest: boolean;
  /** Epoch ms; when the job of an end record began. */
  startedAt?: number;
  /** The deployment that a listener's record names. */
  deployment?: string;
  actorId?: string;
  triggeringActorId?: string;
  /** The line that says that it was delivered late. */
  late?: string;
  /** Equal only for records that say the same. */
  content: string;
  /** How it contradicts itself. */
  problem?: string;
}

const KEY = /^gha[0-9a-f]{32}$/;
const RUN_OBJECT = /\(run (\d{1,20}), attempt (\d{1,6})\)$/;
const RUN_LINE = /^(https?:\/\/[^/]+)\/([^/]+\/[^/]+)\/actions\/runs\/(\d{1,20})\/attempts\/(\d{1,6})$/;
const ACTOR_LINE = /^\S+(?: \(id (\d+)\))?(?:, triggered by \S+(?: \(id (\d+)\))?)?$/;

/**
 * The environment of a repository as records name it: one text for every spelling, also of names that a record had to cut.
 */
export function placeOf(repository: string, environment: string): string {
  return asName(`${environment} (${repository})`).toLowerCase();
}

/**
 * Reads a row of the log.
 * @returns undefined where it is no record of this action: those bear exactly one audit key and name a repository.
 * Unknown members are skipped.
 */
export function digestRecord(row: unknown): RecordDigest | undefined {
  if (!isAuditRecord(row) || !isTime(row.creationDate)) return undefined;
  const description = (textAt(row, 'description') ?? '').replace(/\r\n?/g, '\n').trimEnd();
  const { userText, provenance } = splitDescription(description);
  const lineKey = provenance.get('Audit key');
  const [key = lineKey, ...otherKeys] = new Set(objectNames(row, 'Audit key'));
  if (otherKeys.length > 0 || key === undefined || !KEY.test(key)) return undefined;
  const [, server, owner, runId, attempt] = RUN_LINE.exec(provenance.get('Run') ?? '') ?? [];
  const repositories = objectNames(row, 'Repository');
  const isOwner = (name: string) => name.toLowerCase() === owner?.toLowerCase();
  const repository = repositories.find(isOwner) ?? repositories[0] ?? owner;
  if (repository === undefined) return undefined;
  const own = runId === undefined ? undefined : { id: runId, attempt: Number(attempt) };
  const runs = objectNames(row, 'Workflow run').flatMap(readRunObject);
  const run = runs.find(({ id }) => id === own?.id) ?? runs[0] ?? own;
  const environment = environmentOf(row, repository);
  const live = liveCommit(row);
  const texts = new Map(userText.split('\n').map(splitLine));
  // A text that begins like our default is our default: anybody's own may hold a line `Commit:` of another meaning.
  const ownText = userText.startsWith('Event: ') ? texts : new Map<string, string>();
  const [, actorId, triggeringActorId] = ACTOR_LINE.exec(provenance.get('Actor') ?? '') ?? [];
  const fromInputs = (provenance.get('From inputs') ?? '').split(', ');
  const digest: RecordDigest = {
    key,
    date: row.creationDate,
    server,
    repository,
    environment,
    isNameless: environment === undefined && textAt(row, 'category') === 'Deployment',
    place: environment === undefined ? undefined : placeOf(repository, environment),
    run,
    isOwnRun: run !== undefined && run.id === own?.id && run.attempt === own.attempt,
    job: /\(check run (\d{1,20})\)/.exec(provenance.get('Job') ?? '')?.[1],
    outcome: statedOutcomes(row)[0]?.outcome,
    commit: live?.commit ?? [ownText.get('Commit') ?? ''].find(isOid),
    before: live?.before,
    isCommitGiven: fromInputs.includes('commit'),
    isPullRequest: /@refs\/pull\//.test(provenance.get('Workflow') ?? ''),
    startedAt: Date.parse(changedValue(row, 'Started at')?.newValue ?? '') || undefined,
    deployment: /^(\d{1,20}) to /.exec(ownText.get('Deployment') ?? '')?.[1],
    actorId,
    triggeringActorId,
    late: lateLine(provenance),
    content: fingerprint(row, description),
    problem:
      lineKey !== undefined && lineKey !== key
        ? 'its description and its associated objects have different audit keys'
        : owner !== undefined && !isOwner(repository)
          ? `its provenance names a run of ${owner}`
          : undefined,
  };
  // Parts of a text keep all of it in memory; what comes out of JSON stands alone.
  return JSON.parse(JSON.stringify(digest)) as RecordDigest;
}

/** Whether a number is a time in ms that a Date can hold. */
function isTime(value: unknown): value is number {
  return typeof value === 'number' && !Number.isNaN(new Date(value).getTime());
}

function objectNames(row: Record<string, unknown>, type: string): string[] {
  return listOf(row.associatedObjects)
    .filter((object) => textAt(object, 'objectType') === type)
    .flatMap((object) => textAt(object, 'name') ?? []);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function readRunObject(name: string): RunName[] {
  const [, id, attempt] = RUN_OBJECT.exec(name) ?? [];
  return id === undefined ? [] : [{ id, attempt: Number(attempt) }];
}

/** The user's text, and the provenance block below the last empty line, if it is whole; of two lines of one name the first counts. */
function splitDescription(text: string): { userText: string; provenance: Map<string, string> } {
  const blank = text.lastIndexOf('\n\n');
  const block = (blank === -1 ? text : text.slice(blank + 2)).split('\n');
  const isWhole = block.at(-1)?.startsWith('Audit key: ') === true;
  if (!isWhole) return { userText: text, provenance: new Map() };
  const userText = blank === -1 ? '' : text.slice(0, blank);
  return { userText, provenance: new Map(block.map(splitLine).reverse()) };
}

function splitLine(line: string): [string, string] {
  const colon = line.indexOf(': ');
  return colon === -1 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 2)];
}

function lateLine(provenance: ReadonlyMap<string, string>): string | undefined {
  const by = provenance.get('Delivered late by');
  return by === undefined ? provenance.get('Delay') : `delivered late by ${by}`;
}

/** Lines that say how a record came into the log, not what happened. */
const DELIVERY_LINE = /^(?:Delivered late by|Verified with GitHub|Delay): .*\n?/gm;

function withoutDelivery(description: string): string {
  const provenance = description.lastIndexOf('\n\n') + 1;
  return description.slice(0, provenance) + description.slice(provenance).replace(DELIVERY_LINE, '');
}

function fingerprint(row: Record<string, unknown>, description: string): string {
  const texts = (value: unknown, ...members: string[]) =>
    members.map((member) => textAt(value, member) ?? '');
  const sorted = (list: unknown, ...members: string[]) =>
    listOf(list)
      .map((item) => JSON.stringify(texts(item, ...members)))
      .sort();
  const content = [
    ...texts(row, 'category', 'summary', 'creationDate', 'remoteAddress'),
    ...texts(row.author, 'displayName'),
    withoutDelivery(description),
    sorted([row.affectedObject], 'name', 'objectType'),
    sorted(row.associatedObjects, 'name', 'objectType'),
    sorted(row.changedValues, 'name', 'oldValue', 'newValue'),
  ];
  return hash('sha256', JSON.stringify(content), 'base64url').slice(0, 27);
}
