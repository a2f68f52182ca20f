// The parts of Atlassian's OpenAPI description (swagger.v3.json as of 2026-10) that concern the audit log, as JSON
// schemas: what the service takes, what it answers, and, stricter than both, what the action may send.
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

const TEXT = { type: 'string' } as const;
const NULLABLE_TEXT = { type: 'string', nullable: true } as const;

const AFFECTED_OBJECT = {
  type: 'object',
  required: ['name', 'objectType'],
  properties: { name: TEXT, objectType: TEXT },
} as const;

const CHANGED_VALUE = {
  type: 'object',
  required: ['name', 'newValue', 'oldValue'],
  properties: { name: TEXT, oldValue: TEXT, hiddenOldValue: TEXT, newValue: TEXT, hiddenNewValue: TEXT },
} as const;

const OPERATIONS = {
  type: 'array',
  // Not so in the description, which says of it "always defaults to null", and null is what every real record has.
  nullable: true,
  items: {
    type: 'object',
    required: ['operation', 'targetType'],
    properties: {
      operation: {
        type: 'string',
        enum: [
          'administer',
          'archive',
          'clear_permissions',
          'copy',
          'create',
          'create_space',
          'delete',
          'export',
          'move',
          'purge',
          'purge_version',
          'read',
          'restore',
          'restrict_content',
          'update',
          'use',
        ],
      },
      targetType: TEXT,
    },
  },
} as const;

const RECORD_TEXTS = {
  remoteAddress: TEXT,
  creationDate: { type: 'integer' },
  summary: TEXT,
  description: TEXT,
  category: TEXT,
  sysAdmin: { type: 'boolean' },
  affectedObject: AFFECTED_OBJECT,
  changedValues: { type: 'array', items: CHANGED_VALUE },
  associatedObjects: { type: 'array', items: AFFECTED_OBJECT },
} as const;

/** `AuditRecordCreate`. Members that it does not name are let through, as the service does. */
const AUDIT_RECORD_CREATE = {
  type: 'object',
  required: ['remoteAddress'],
  properties: {
    ...RECORD_TEXTS,
    author: {
      type: 'object',
      required: ['type'],
      properties: {
        type: { type: 'string', enum: ['user'] },
        displayName: TEXT,
        operations: OPERATIONS,
        username: NULLABLE_TEXT,
        userKey: NULLABLE_TEXT,
      },
    },
  },
} as const;

const AUDIT_RECORD = {
  type: 'object',
  required: [
    'affectedObject',
    'associatedObjects',
    'author',
    'category',
    'changedValues',
    'creationDate',
    'description',
    'remoteAddress',
    'summary',
    'sysAdmin',
  ],
  properties: {
    ...RECORD_TEXTS,
    superAdmin: { type: 'boolean' },
    author: {
      type: 'object',
      required: ['displayName', 'type'],
      properties: {
        type: { type: 'string', enum: ['user'] },
        displayName: TEXT,
        operations: OPERATIONS,
        username: NULLABLE_TEXT,
        userKey: NULLABLE_TEXT,
        accountId: NULLABLE_TEXT,
        accountType: TEXT,
        externalCollaborator: { type: 'boolean' },
        isExternalCollaborator: { type: 'boolean' },
        isGuest: { type: 'boolean' },
        publicName: TEXT,
      },
    },
  },
} as const;

const AUDIT_RECORD_ARRAY = {
  type: 'object',
  required: ['_links', 'limit', 'results', 'size', 'start'],
  properties: {
    results: { type: 'array', items: AUDIT_RECORD },
    start: { type: 'integer' },
    limit: { type: 'integer' },
    size: { type: 'integer' },
    _links: { type: 'object', additionalProperties: { type: ['object', 'string'] } },
  },
} as const;

export const UNITS = [
  'NANOS',
  'MICROS',
  'MILLIS',
  'SECONDS',
  'MINUTES',
  'HOURS',
  'HALF_DAYS',
  'DAYS',
  'WEEKS',
  'MONTHS',
  'YEARS',
  'DECADES',
  'CENTURIES',
  'MILLENNIA',
  'ERAS',
  'FOREVER',
];

const RETENTION_PERIOD = {
  type: 'object',
  required: ['number', 'units'],
  properties: { number: { type: 'integer' }, units: { type: 'string', enum: UNITS } },
} as const;

const CLOSED = { additionalProperties: false } as const;

/** What the action may send: nothing that the API does not name or calls obsolete, no empty address, real dates. */
const SENT = {
  type: 'object',
  ...CLOSED,
  required: ['remoteAddress'],
  properties: {
    ...RECORD_TEXTS,
    remoteAddress: { type: 'string', minLength: 1 },
    author: {
      type: 'object',
      ...CLOSED,
      required: ['type'],
      properties: {
        type: { type: 'string', enum: ['user'] },
        displayName: TEXT,
        operations: { type: 'null' },
      },
    },
    // Epoch milliseconds of this era have 13 digits: seconds and microseconds are caught here.
    creationDate: { type: 'integer', minimum: 1_000_000_000_000, maximum: 9_999_999_999_999 },
    affectedObject: { ...AFFECTED_OBJECT, ...CLOSED },
    associatedObjects: { type: 'array', items: { ...AFFECTED_OBJECT, ...CLOSED } },
    changedValues: { type: 'array', items: { ...CHANGED_VALUE, ...CLOSED } },
  },
} as const;

/** A body that `AUDIT_RECORD_CREATE` lets through, as far as the service keeps it. */
export interface AuditRecordCreate {
  remoteAddress: string;
  author?: { type: 'user'; displayName?: string };
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

/** How long the log keeps a record, counted from its date. */
export interface RetentionPeriod {
  number: number;
  units: string;
}

const ajv = new Ajv({ strict: true, allowUnionTypes: true });
const validators = {
  AuditRecordCreate: ajv.compile(AUDIT_RECORD_CREATE),
  AuditRecord: ajv.compile(AUDIT_RECORD),
  AuditRecordArray: ajv.compile(AUDIT_RECORD_ARRAY),
  RetentionPeriod: ajv.compile(RETENTION_PERIOD),
  sent: ajv.compile(SENT),
} satisfies Record<string, ValidateFunction>;

/** The first thing that is wrong with a value, in the words of the API; undefined where nothing is. */
export function problemOf(schema: keyof typeof validators, value: unknown): string | undefined {
  const validate = validators[schema];
  if (validate(value)) return undefined;
  const error = validate.errors?.[0];
  return error === undefined ? 'The body is not valid' : phrase(error);
}

function phrase(error: ErrorObject): string {
  const path = property(error.instancePath);
  switch (error.keyword) {
    case 'required':
      return `\`${join(path, String(error.params['missingProperty']))}\` property is not specified`;
    case 'additionalProperties':
      return `\`${join(path, String(error.params['additionalProperty']))}\` property is not recognized`;
    case 'enum':
      return `\`${path}\` property must be one of ${JSON.stringify(error.params['allowedValues'])}`;
    case 'minimum':
    case 'maximum':
      return `\`${path}\` property must be epoch time in milliseconds`;
    default:
      return `${path === '' ? 'The body' : `\`${path}\` property`} ${error.message ?? 'is not valid'}`;
  }
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
