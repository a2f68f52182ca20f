/** Credentials and everything that gives one away when it is decoded. */

/** Shorter values are found in ordinary text; no Atlassian or GitHub credential is that short. */
const SHORTEST_TELLING_SECRET = 6;

/**
 * Every form of a secret that must not be seen: itself, its lines, and how base64, base64url, URLs, hex and JSON
 * write it. The runner masks a secret's base64 by itself, but only for secrets of the workflow, not for values
 * that came from elsewhere.
 */
export function secretForms(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const forms = [
    secret,
    secret.trim(),
    ...secret.split(/\r?\n/).map((line) => line.trim()),
    bytes.toString('base64'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
  ];
  return [...new Set(forms)].filter((form) => form === secret || form.length >= SHORTEST_TELLING_SECRET);
}

/** Whether a text holds one of the secrets in any form that `secretForms` knows. */
export function holdsSecret(text: string, secrets: readonly string[]): boolean {
  return secrets
    .filter((secret) => secret.trim().length >= SHORTEST_TELLING_SECRET)
    .some((secret) => secretForms(secret).some((form) => text.includes(form)));
}
