// What the emulator accepts as an audit record to create: Atlassian's `AuditRecordCreate` made strict, so that
// whatever the action sends and the API does not name is found on this machine and not on a customer's site.
import { Ajv, type ErrorObject } from 'ajv';

const TEXT = { type: 'string' } as const;

const NAMED_OBJECT = {
  type: 'object',
  additionalProperties: false,
  required: ['name', 'objectType'],
  properties: { name: TEXT, objectType: TEXT },
} as const;

/** `AuditRecordCreate`, without the members that are obsolete (`username`, `userKey`) and with real dates only. */
const AUDIT_RECORD_CREATE = {
  type: 'object',
  additionalProperties: false,
  required: ['remoteAddress'],
  properties: {
    remoteAddress: { type: 'string', minLength: 1 },
    author: {
      type: 'object',
      additionalProperties: false,
      required: ['type'],
      // The API page: `operations` "always defaults to null".
      properties: { type: { const: 'user' }, displayName: TEXT, operations: { type: 'null' } },
    },
    // Epoch milliseconds of this era have 13 digits: seconds and microseconds are caught here.
    creationDate: { type: 'integer', minimum: 1_000_000_000_000, maximum: 9_999_999_999_999 },
    summary: TEXT,
    description: TEXT,
    category: TEXT,
    sysAdmin: { type: 'boolean' },
    affectedObject: NAMED_OBJECT,
    associatedObjects: { type: 'array', items: NAMED_OBJECT },
    changedValues: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'oldValue', 'newValue'],
        properties: {
          name: TEXT,
          oldValue: TEXT,
          newValue: TEXT,
          hiddenOldValue: TEXT,
          hiddenNewValue: TEXT,
        },
      },
    },
  },
} as const;

/** A body that `AUDIT_RECORD_CREATE` lets through. */
export interface AuditRecordCreate {
  remoteAddress: string;
  author?: { type: 'user'; displayName?: string; operations?: null };
  creationDate?: number;
  summary?: string;
  description?: string;
  category?: string;
  sysAdmin?: boolean;
  affectedObject?: NamedObject;
  associatedObjects?: NamedObject[];
  changedValues?: ChangedValue[];
}

/** Anything a record names: what was affected, and what was associated with it. */
export interface NamedObject {
  name: string;
  objectType: string;
}

/** One value that an event changed. */
export interface ChangedValue {
  name: string;
  oldValue: string;
  newValue: string;
  hiddenOldValue?: string;
  hiddenNewValue?: string;
}

const validate = new Ajv({ strict: true }).compile<AuditRecordCreate>(AUDIT_RECORD_CREATE);

/** The record in a parsed body, or the first thing that is wrong with it in the words of the API. */
export function checkRecord(body: unknown): { record: AuditRecordCreate } | { problem: string } {
  if (validate(body)) return { record: body };
  const error = validate.errors?.[0];
  return { problem: error === undefined ? 'The body is not an audit record' : phrase(error) };
}

function phrase(error: ErrorObject): string {
  const path = property(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return unspecified(join(path, String(error.params['missingProperty'])));
    case 'minLength':
      // Only the address has a least length, and the API has one sentence for "none" and "empty".
      return unspecified(path);
    case 'additionalProperties':
      return `\`${join(path, String(error.params['additionalProperty']))}\` property is not recognized`;
    case 'const':
      return `\`${path}\` property must be '${String(error.params['allowedValue'])}'`;
    case 'minimum':
    case 'maximum':
      return `\`${path}\` property must be epoch time in milliseconds`;
    default:
      return `${path === '' ? 'The body' : `\`${path}\` property`} ${error.message ?? 'is not valid'}`;
  }
}

function unspecified(path: string): string {
  return `\`${path}\` property is not specified`;
}

// `/changedValues/0/oldValue` is what ajv says, `changedValues[0].oldValue` is what people read.
function property(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
