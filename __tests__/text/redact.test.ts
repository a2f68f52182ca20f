/** Credentials are found in every form in which somebody could read them. */
import { holdsSecret, redactor, secretForms } from '../../src/text/redact.js';

const token = 'ATATT3x"Ffé/+secret';

test.each([
  ['itself', token],
  ['base64', Buffer.from(token).toString('base64')],
  ['base64 without padding', Buffer.from(token).toString('base64').replace(/=+$/, '')],
  ['base64url', Buffer.from(token).toString('base64url')],
  ['hexadecimal', Buffer.from(token).toString('hex')],
  ['as part of a URL', encodeURIComponent(token)],
  ['in JSON', JSON.stringify({ token })],
])('a token that stands in a record %s stops the step', (_, form) => {
  expect(holdsSecret(`before ${form} after`, [token])).toBe(true);
});

test('one line of a secret of several lines gives it away', () => {
  const key = '-----BEGIN-----\r\nMIIEvQIBADANBg\r\n-----END-----';
  expect(secretForms(key)).toContain('MIIEvQIBADANBg');
  expect(holdsSecret('x MIIEvQIBADANBg x', [key])).toBe(true);
});

test('an ordinary record is not stopped', () => {
  expect(holdsSecret(JSON.stringify({ summary: 'Release v1.5.0' }), [token])).toBe(false);
});

test.each([
  ['an empty secret', ''],
  ['a secret of blanks', '      '],
  ['a secret so short that ordinary words hold it', 'main'],
])('%s stops no record', (_, secret) => {
  expect(holdsSecret('Commit on main', [secret])).toBe(false);
});

test('a quotation that ends in the middle of a secret does not show the half', () => {
  const long = `ATATT3xFfGF0${'0123456789abcdef'.repeat(12)}`;
  const redact = redactor([long]);
  expect(redact(`is "${long.slice(0, 100)}…"; allowed`)).toBe('is "***…"; allowed');
  expect(redact(`is "${long.slice(0, 100)}" and whole ${long}`)).toBe(
    `is "${long.slice(0, 100)}" and whole ***`,
  );
});

test('a body made of the beginnings of a secret is no reason to miss the deadline', () => {
  const long = `ATATT3xFfGF0${'0123456789abcdef'.repeat(12)}`;
  const body = `${long.slice(0, 14)}…`.repeat(70_000);
  const startedAt = process.cpuUsage();
  expect(redactor([long])(body)).not.toContain('ATATT');
  // Half a minute before; a hundredth of that now. Of the processor's time: a busy machine gives less of it, and no more.
  expect(process.cpuUsage(startedAt).user / 1_000).toBeLessThan(10_000);
});

test('a secret with half a character is no reason to fail', () => {
  expect(secretForms('secret\ud83d')).toContain('secret\ud83d');
});
