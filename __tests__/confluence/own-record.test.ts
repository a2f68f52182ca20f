/** What is read out of answers: whose record it is, and the sentence in an error. Pure tables. */
import { holdsKey, isAuditRecord, isOurs } from '../../src/confluence/own-record.js';

const KEY = 'gha0123456789abcdef0123456789abcdef';

describe('a record of the log counts as ours only if it bears the key', () => {
  test.each<[string, unknown, boolean]>([
    ['in the last line of its description', { description: `Run: 1\nAudit key: ${KEY}` }, true],
    ['in a description whose lines were joined', { description: `Run: 1 Audit key: ${KEY} ` }, true],
    ['as one of its objects', { associatedObjects: [{ name: KEY, objectType: 'Audit key' }] }, true],
    ['as an object whose type the server lost', { associatedObjects: [{ name: KEY, objectType: '' }] }, true],
    ['as an object whose type is null', { associatedObjects: [{ name: KEY, objectType: null }] }, true],
    [
      'as the start that it speaks of',
      { associatedObjects: [{ name: KEY, objectType: 'Start record' }] },
      false,
    ],
    [
      'as an object of another type, which mentions it',
      { associatedObjects: [{ name: KEY, objectType: 'Follows' }] },
      false,
    ],
    ['as the last word, whatever stands before it', { description: `Moved. ${KEY}` }, true],
    ['in a text that mentions it', { description: `See Audit key: ${KEY}\nAudit key: gha1` }, false],
    ['in a summary that mentions it', { summary: `Audit key: ${KEY}`, description: 'x' }, false],
    ['in a sentence about another record', { description: `Follows ${KEY}.\nAudit key: gha1` }, false],
    ['as a part of a longer word', { description: `Audit key: ${KEY}0` }, false],
    ['in another case', { description: `Audit key: ${KEY.toUpperCase()}` }, false],
    ['nowhere', { description: 'Page moved', associatedObjects: [] }, false],
    ['in nothing', null, false],
  ])('%s', (_, record, expected) => expect(holdsKey(record, KEY)).toBe(expected));

  test('and one nested a hundred thousand deep does not crash the step', () => {
    const deep: unknown = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
    expect(holdsKey(deep, KEY)).toBe(false);
  });
});

describe('an audit record is told from what only looks like one', () => {
  test.each<[string, unknown, boolean]>([
    ['a record with empty texts', { creationDate: 1, summary: '' }, true],
    ['a date as text', { creationDate: '1', summary: '' }, false],
    ['a record without a summary', { creationDate: 1, remoteAddress: '10.1.2.3', summary: null }, true],
    ['a record without a date', { creationDate: null, remoteAddress: '10.1.2.3', summary: '' }, true],
    ['a summary that is no text', { creationDate: 1, summary: 5 }, false],
    ['neither date nor address', { summary: '' }, false],
    ['a list', [{ creationDate: 1, summary: '' }], false],
    ['null', null, false],
  ])('%s', (_, value, expected) => expect(isAuditRecord(value)).toBe(expected));

  test('and the same date and summary are ours even where the key was lost', () => {
    const record = { remoteAddress: '10.1.2.3', creationDate: 5, summary: 'Released' };
    expect(isOurs({ creationDate: 5, summary: 'Released' }, KEY, record)).toBe(true);
    expect(isOurs({ creationDate: 6, summary: 'Released' }, KEY, record)).toBe(false);
    expect(isOurs({ creationDate: 5, summary: null }, KEY, { ...record, summary: undefined })).toBe(false);
    const answer = { creationDate: 6, summary: null, description: `Audit key: ${KEY}` };
    expect(isOurs(answer, KEY, record)).toBe(true);
  });
});
