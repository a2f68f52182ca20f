/** The fields of a record as users write them: what is taken, and that nothing else is taken for something. */
import fc from 'fast-check';
import { FieldReader } from '../../src/record/fields.js';
import { check } from '../properties.js';

/** What a reader makes of a text, and its problems. */
function run(field: 'date' | 'address' | 'flag', text: string) {
  const reader = new FieldReader();
  return { value: reader[field]('input', text), problems: reader.problems };
}

describe('dates', () => {
  test.each([
    ['epoch milliseconds', '1795426200000', '2026-11-23T09:30:00.000Z'],
    ['UTC', '2026-11-23T09:30:00Z', '2026-11-23T09:30:00.000Z'],
    ['UTC in small letters', '2026-11-23t09:30:00z', '2026-11-23T09:30:00.000Z'],
    ['no seconds', '2026-11-23T09:30Z', '2026-11-23T09:30:00.000Z'],
    ['milliseconds', '2026-11-23T09:30:00.123Z', '2026-11-23T09:30:00.123Z'],
    ['one digit of a second', '2026-11-23T09:30:00.5Z', '2026-11-23T09:30:00.500Z'],
    ['nanoseconds, cut', '2026-11-23T09:30:00.123456789Z', '2026-11-23T09:30:00.123Z'],
    ['an offset to the east', '2026-11-23T10:30:00+01:00', '2026-11-23T09:30:00.000Z'],
    ['an offset to the west over midnight', '2026-12-31T22:30:00-05:30', '2027-01-01T04:00:00.000Z'],
    ['an offset without a colon', '2026-11-23T09:30:00+0000', '2026-11-23T09:30:00.000Z'],
    ['the largest offset', '2026-11-23T23:30:00+14:00', '2026-11-23T09:30:00.000Z'],
    ['a leap day', '2028-02-29T00:00:00Z', '2028-02-29T00:00:00.000Z'],
    ['an offset of hours alone', '2026-11-23T09:30:00+05', '2026-11-23T04:30:00.000Z'],
    ['a comma before the fraction', '2026-11-23T09:30:00,25Z', '2026-11-23T09:30:00.250Z'],
    ['the end of a day', '2026-11-23T23:59:59.999Z', '2026-11-23T23:59:59.999Z'],
  ])('%s is understood', (_, text, expected) => {
    const { value, problems } = run('date', text);
    expect(problems).toEqual([]);
    expect(new Date(Number(value)).toISOString()).toBe(expected);
  });

  test.each([
    ['226, which V8 takes for a year', '226'],
    ['30 February, which V8 takes for 2 March', '2026-02-30T00:00:00Z'],
    ['29 February of a year without one', '2026-02-29T00:00:00Z'],
    ['29 February 2100', '2100-02-29T00:00:00Z'],
    ['31 April', '2026-04-31T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['month 0', '2026-00-01T00:00:00Z'],
    ['a time without an offset, which is local', '2026-11-23T09:30:00'],
    ['a day alone', '2026-11-23'],
    ['24 o’clock', '2026-11-23T24:00:00Z'],
    ['a leap second', '2026-12-31T23:59:60Z'],
    ['minute 60', '2026-11-23T09:60:00Z'],
    ['an offset of 15 hours', '2026-11-23T09:30:00+15:00'],
    ['an offset of 60 minutes', '2026-11-23T09:30:00+01:60'],
    ['seconds since 1970', '1795426200'],
    ['microseconds since 1970', '1795426200000000'],
    ['13 digits that begin with 0', '0795426200000'],
    ['a negative number', '-1795426200000'],
    ['a number with an exponent', '1.7954262e12'],
    ['a year before audit logs', '1999-12-31T23:59:59Z'],
    ['a year of two digits', '0026-11-23T09:30:00Z'],
    ['a far year', '2300-01-01T00:00:00Z'],
    ['a blank instead of T', '2026-11-23 09:30:00Z'],
    ['words', 'yesterday'],
    ['an American date', '11/23/2026 09:30 GMT'],
    ['digits of another script', '２０２６-11-23T09:30:00Z'],
  ])('%s is no date', (_, text) => {
    const { value, problems } = run('date', text);
    expect(value).toBeUndefined();
    expect(problems).toEqual([
      expect.stringContaining(`\`input\` is "${text}". Use epoch milliseconds (13 digits) or a valid`),
    ]);
  });

  test('every date that JavaScript writes is read as the same', () => {
    const date = fc.date({ min: new Date('2001-09-10'), max: new Date('2286-11-20'), noInvalidDate: true });
    check(
      fc.property(date, (when) => {
        expect(run('date', when.toISOString()).value).toBe(when.getTime());
        expect(run('date', String(when.getTime())).value).toBe(when.getTime());
      }),
    );
  });
});

describe('addresses', () => {
  test.each(['203.0.113.7', '10.0.0.1', '::1', '2001:db8::1', '::ffff:192.0.2.1', 'FE80::1'])(
    '%s is an address',
    (text) => {
      expect(run('address', text)).toEqual({ value: text, problems: [] });
    },
  );

  test.each([
    ['a mask', '10.0.0.0/8'],
    ['a port', '10.0.0.1:80'],
    ['a zone', 'fe80::1%eth0'],
    ['brackets', '[::1]'],
    ['two addresses', '10.0.0.1, 10.0.0.2'],
    ['a host name', 'runner.acme.example'],
    ['three numbers', '10.0.1'],
    ['a number above 255', '10.0.0.256'],
    ['leading zeros, which some read as octal', '010.0.0.1'],
    ['white space', '10.0.0.1 '],
    ['words', 'unknown'],
  ])('%s is none', (_, text) => {
    const { value, problems } = run('address', text);
    expect(value).toBeUndefined();
    expect(problems[0]).toContain(`\`input\` is "${text.trim()}". Use one IPv4 or IPv6 address`);
  });
});

describe('switches', () => {
  test.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
  ])('%s is %s', (text, expected) => {
    expect(run('flag', text).value).toBe(expected);
  });

  test.each(['yes', 'no', '1', '0', 'on', 'tRUE', ' true', ''])('"%s" is neither true nor false', (text) => {
    const { value, problems } = run('flag', text);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatch(/^`input` is ".*"\. Use `true` or `false`\.$/);
  });
});
