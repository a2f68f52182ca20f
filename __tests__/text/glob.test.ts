/** Patterns of names, in which `*` stands for any characters. */
import fc from 'fast-check';
import { fitsPattern } from '../../src/text/glob.js';
import { checkWhere } from '../properties.js';

test.each([
  ['production', 'production', true],
  ['production', 'Production', false],
  ['production', 'prod', false],
  ['production', 'prod*', true],
  ['prod', 'prod*', true],
  ['my-prod', 'prod*', false],
  ['release/2.4-hotfix', 'release/*-hotfix', true],
  ['release/-hotfix', 'release/*-hotfix', true],
  ['release-hotfix', 'release-*-hotfix', false],
  ['eu-prod-1', '*prod*', true],
  ['eu-dev-1', '*prod*', false],
  ['aXbXc', 'a*b*c', true],
  ['abc', 'a*bb*c', false],
  ['aba', 'aba*aba', false],
  ['a.c', 'a?c', false],
  ['anything', '*', true],
  ['', '*', true],
  ['', '', true],
])('%j and the pattern %j: %s', (name, pattern, fits) => {
  expect(fitsPattern(name, pattern)).toBe(fits);
});

test('a pattern fits as the regular expression of it does', () => {
  const letters = fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }).map((parts) => parts.join(''));
  const patterns = fc
    .array(fc.constantFrom('a', 'b', '*', '*'), { maxLength: 7 })
    .map((parts) => parts.join(''));
  checkWhere(
    0.2,
    [letters, patterns],
    (name, pattern) => {
      const fits = new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(name);
      expect(fitsPattern(name, pattern)).toBe(fits);
      return fits;
    },
    1_000,
  );
});
