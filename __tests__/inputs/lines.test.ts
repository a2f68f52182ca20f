/** The short forms of lists, one item per line. */
import { parseChangedValueLines, parseObjectLines } from '../../src/inputs/multiline-input.js';

describe('the short form of objects', () => {
  test.each([
    ['Ticket: OPS-12', [{ objectType: 'Ticket', name: 'OPS-12' }]],
    ['  Change request :   CR 7  ', [{ objectType: 'Change request', name: 'CR 7' }]],
    ['Link: https://acme.example/a: b', [{ objectType: 'Link', name: 'https://acme.example/a: b' }]],
    [
      'A: 1\r\n\r\nB: 2',
      [
        { objectType: 'A', name: '1' },
        { objectType: 'B', name: '2' },
      ],
    ],
    ['Version: 1.10', [{ objectType: 'Version', name: '1.10' }]],
  ])('%j', (text, expected) => {
    expect(parseObjectLines(text, 'input')).toEqual({ value: expected });
  });

  test.each([
    ['no type', 'OPS-12'],
    ['an empty type', ': OPS-12'],
    ['a blank type', '  : OPS-12'],
    ['no name', 'Ticket:'],
    ['no space after the colon', 'Ticket:OPS-12'],
    ['YAML of one object without a dash, which would log an object of type "name"', 'name: OPS-12'],
    ['its second line', 'objectType: Ticket'],
  ])('%s is told', (_, text) => {
    expect(parseObjectLines(text, 'input')).toEqual({
      problems: [expect.stringContaining(`has the line "${text.trim()}". Use \`Type: name\``)],
    });
  });
});

describe('the short form of changed values', () => {
  test.each([
    ['replicas: 2 -> 4', { name: 'replicas', oldValue: '2', newValue: '4' }],
    ['flag: -> on', { name: 'flag', oldValue: '', newValue: 'on' }],
    ['flag: on ->', { name: 'flag', oldValue: 'on', newValue: '' }],
    ['image: a:1 -> a:2', { name: 'image', oldValue: 'a:1', newValue: 'a:2' }],
    ['expression: x->y -> x->z', { name: 'expression', oldValue: 'x->y', newValue: 'x->z' }],
    ['ratio: 1.10 -> no', { name: 'ratio', oldValue: '1.10', newValue: 'no' }],
  ])('%s', (text, expected) => {
    expect(parseChangedValueLines(text, 'input')).toEqual({ value: [expected] });
  });

  test.each([
    ['no arrow', 'replicas: 4'],
    ['two arrows', 'replicas: 2 -> 3 -> 4'],
    ['no name', ': 2 -> 4'],
    ['no colon', 'replicas 2 -> 4'],
    ['an arrow without spaces', 'replicas: 2->4'],
  ])('%s is told', (_, text) => {
    expect(parseChangedValueLines(text, 'input')).toEqual({
      problems: [expect.stringContaining(`has the line "${text}". Use \`name: old -> new\``)],
    });
  });
});
