/** How the parts of an audit record come together. Pure. */

import type { Context } from '../github/context.js';
import { isInRetention } from '../text/date.js';
import { cleanLine, cleanText, cleanValue } from '../text/sanitize.js';
import {
  type AuditObject,
  type AuditRecord,
  type ChangedValue,
  isKeyType,
  KEY_OBJECT,
  START_OBJECT,
} from './audit-record.js';
import { compareUrl, NO_COMMIT } from './event-facts.js';
import { writeProvenance } from './provenance.js';
import type { Outcome, RecordInputs } from './record-inputs.js';
import type { Subject } from './subject.js';
import { type BuiltRecord, joinDescription, mapTexts, truncateRecord } from './record-limits.js';

/** What a record is made of beside the user's inputs and the subject. */
export interface RecordFacts {
  key: string;
  /** Epoch ms. */
  now: number;
  /** The runner's own address; used where the user gave none. */
  remoteAddress: string;
  /** The commit that was live in the environment before, or `none` at first; absent if unknown. */
  liveBefore?: { sha: string } | 'none';
  /** Whether the commit goes back to an earlier one; absent if unknown. */
  rollback?: boolean;
  /** What GitHub says about approval and review; absent if it was not asked. */
  evidence?: RecordEvidence;
  /** Present in a record that is written at the end of the job. */
  end?: JobEnd;
}

/** What evidence adds to a record. */
export interface RecordEvidence {
  /** `Pull request`, `Approver`, `Reviewer` and `Ticket` objects. */
  objects: AuditObject[];
  /** Lines of the provenance block. */
  lines: string[];
  /** Whether the event went on although a requirement was not met. */
  isEmergency: boolean;
}

/** How a job ended. */
export interface JobEnd {
  /** Key of the record of its start, where there is one. */
  startKey?: string;
  /** Epoch ms. */
  startedAt: number;
  status: Outcome;
  durationMs: number;
}

type GivenFields = Pick<RecordInputs, 'own' | 'record'>;

/** What the user says about a field, whose own input counts more than `record`; null leaves the field out. */
function givenField<Field extends keyof AuditRecord>(
  { own, record }: GivenFields,
  field: Field,
): AuditRecord[Field] | null | undefined {
  return own[field] ?? record[field];
}

/** Whether the user names the address, so that the runner's own need not be found out. */
export function hasAddress(given: GivenFields): boolean {
  return typeof givenField(given, 'remoteAddress') === 'string';
}

/**
 * The record's date, epoch ms: the user's, else the subject's, else now. Confluence deletes a record whose date is older than
 * its retention, so a subject's time that it would not keep becomes now, and is returned as `happenedAt`.
 */
export function dateRecord(
  given: GivenFields,
  { happenedAt }: Pick<Subject, 'happenedAt'>,
  now: number,
): { date: number; happenedAt?: number } {
  const date = givenField(given, 'creationDate');
  if (typeof date === 'number') return { date };
  if (happenedAt === undefined) return { date: now };
  return isInRetention(happenedAt, now) ? { date: happenedAt } : { date: now, happenedAt };
}

/**
 * Puts a record together: for a scalar its own input, then `record`, then context; for a list all three, without
 * repeats. `null` in `record` leaves a field out, but never the provenance block.
 */
export function buildRecord(
  given: RecordInputs,
  context: Context,
  subject: Subject,
  facts: RecordFacts,
): BuiltRecord {
  const pick = <Field extends keyof AuditRecord>(field: Field, fallback: AuditRecord[Field]) => {
    const chosen = givenField(given, field);
    return chosen === null ? undefined : (chosen ?? fallback);
  };
  /** A list that `record` leaves out is only there if an input adds to it. */
  const join = <Item>(fromContext: Item[], inRecord: Item[] | null | undefined, fromInput: Item[]) =>
    inRecord === null
      ? fromInput.length > 0
        ? fromInput
        : undefined
      : [...fromContext, ...(inRecord ?? []), ...fromInput];
  const { key, now, evidence } = facts;
  const { date: recordedDate, happenedAt } = dateRecord(given, subject, now);
  const fromInputs = [
    ...(givenField(given, 'author') !== undefined ? ['author'] : []),
    ...(givenField(given, 'creationDate') !== undefined ? ['date'] : []),
    ...(given.commit !== undefined ? ['commit'] : []),
  ];
  const provenance = writeProvenance(context, {
    key,
    now,
    recordedDate,
    happenedAt,
    fromInputs,
    evidence: evidence?.lines ?? [],
  });
  // Line by line, so that no title or task can bring lines of its own.
  const ownText = [...subject.lines, ...changeLines(context, subject, facts)].map(cleanLine).join('\n');
  const userText = cleanText(pick('description', ownText) ?? '');
  const summary = pick('summary', subject.summary);
  const record = mapTexts(
    {
      remoteAddress: pick('remoteAddress', facts.remoteAddress) ?? facts.remoteAddress,
      author: pick('author', { type: 'user', displayName: subject.author }),
      creationDate: pick('creationDate', recordedDate),
      category: pick('category', subject.category),
      // At the end, where it stays when the middle is truncated.
      summary: summary !== undefined && evidence?.isEmergency ? `${summary} (emergency)` : summary,
      description: joinDescription(userText, provenance),
      affectedObject: pick('affectedObject', subject.affectedObject),
      associatedObjects: join(
        [...ownObjects(context, subject, facts), ...(evidence?.objects ?? [])],
        given.record.associatedObjects,
        given.associatedObjects,
      ),
      changedValues: join(
        [...subject.changedValues, ...ownChanges(subject, facts)],
        given.record.changedValues,
        given.changedValues,
      ),
      sysAdmin: pick('sysAdmin', false),
    },
    { name: cleanName, word: cleanName, value: cleanValue },
  );
  record.associatedObjects &&= withoutRepeats(record.associatedObjects.map((each) => disown(each, key)));
  record.changedValues &&= withoutRepeats(record.changedValues);
  return truncateRecord(record, userText, provenance);
}

/** A name, or what stands for one of which nothing is left when it is cleaned. */
function cleanName(text: string): string {
  return cleanLine(text) || '(no visible text)';
}

/** Another event's key, which an input brought, as what it is: this record must not be found under it. */
function disown(object: AuditObject, key: string): AuditObject {
  const isForeign = isKeyType(object.objectType) && object.name !== key;
  return isForeign ? { ...object, objectType: 'Other audit key' } : object;
}

/** At most `OWN_OBJECTS` of truncate.ts, which keeps them. */
function ownObjects(context: Context, subject: Subject, { key, end }: RecordFacts): AuditObject[] {
  return [
    { name: context.repository.name, objectType: 'Repository' },
    subject.run,
    // Here too, and not only in the description, because a server could cut that.
    { name: key, objectType: KEY_OBJECT },
    ...(end?.startKey === undefined ? [] : [{ name: end.startKey, objectType: START_OBJECT }]),
  ];
}

function ownChanges({ deployment }: Subject, { liveBefore, end }: RecordFacts): ChangedValue[] {
  const changes: ChangedValue[] = [];
  if (deployment?.commit && liveBefore !== undefined) {
    const { commit, standing } = deployment;
    changes.push({
      name: `Commit live in ${deployment.environment}`,
      oldValue: liveBefore === 'none' ? NO_COMMIT : liveBefore.sha,
      // The record must not say that a commit is live whose deployment failed.
      newValue: standing === undefined ? commit : `${commit} (${standing})`,
    });
  }
  if (end !== undefined) {
    changes.push(
      { name: 'Status', oldValue: 'started', newValue: end.status },
      { name: 'Duration', oldValue: '', newValue: writeDuration(end.durationMs) },
      { name: 'Started at', oldValue: '', newValue: new Date(end.startedAt).toISOString() },
    );
  }
  return changes;
}

/** What the description says of the commits before and after. */
function changeLines(
  context: Context,
  { deployment }: Subject,
  { liveBefore, rollback }: RecordFacts,
): string[] {
  if (!deployment?.commit || typeof liveBefore !== 'object' || liveBefore.sha === deployment.commit)
    return [];
  const url = compareUrl(context, liveBefore.sha, deployment.commit);
  return [
    `Compare with what was live: ${url}`,
    ...(rollback ? ['Rollback: to a commit that was live earlier'] : []),
  ];
}

/** `3 min 12 s`. */
export function writeDuration(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  const parts: [number, string][] = [
    [Math.floor(seconds / 3600), 'h'],
    [Math.floor(seconds / 60) % 60, 'min'],
    [seconds % 60, 's'],
  ];
  const shown = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count} ${unit}`);
  return shown.join(' ') || '0 s';
}

function withoutRepeats<Item>(items: Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
