/** The audit record as the API has it: `AuditRecordCreate` in Atlassian's OpenAPI description. */

/** An object of the log, `associatedObjects[]` and `affectedObject` in the API. */
export interface AuditObject {
  name: string;
  objectType: string;
}

/** A value that the event changed, `changedValues[]` in the API. */
export interface ChangedValue {
  name: string;
  oldValue: string;
  newValue: string;
  hiddenOldValue?: string;
  hiddenNewValue?: string;
}

/** Who did it. `username` and `userKey` are obsolete in the API and never sent. */
export interface Author {
  type: 'user';
  displayName?: string;
  operations?: null;
}

/** The body of `POST /wiki/rest/api/audit`. */
export interface AuditRecord {
  remoteAddress: string;
  author?: Author;
  /** Epoch ms. */
  creationDate?: number;
  category?: string;
  summary?: string;
  description?: string;
  affectedObject?: AuditObject;
  associatedObjects?: AuditObject[];
  changedValues?: ChangedValue[];
  sysAdmin?: boolean;
}

/** The body of the request, as sent in every attempt. */
export function serializeRecord(record: AuditRecord): string {
  return JSON.stringify(record);
}

/** The type of the object that bears a record's key, and of no other: searches rely on it. */
export const KEY_OBJECT = 'Audit key';
/**
 * Whether an object of this type can bear a record's key. Searches also count a type that a server lost or changed, so
 * whatever guards against another event's key must ask the same.
 */
export function isKeyType(objectType: string): boolean {
  return objectType === '' || objectType.toLowerCase() === KEY_OBJECT.toLowerCase();
}
/** The type of the object by which the record of an end names the record of its start. */
export const START_OBJECT = 'Start record';
