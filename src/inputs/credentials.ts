/** The ways to authenticate, of which a step uses exactly one. */

import { inWords } from '../text/list.js';
import { SECRET } from './pasted-secret.js';
import { type InputRow, type Parsed, refused, textRow, type ValuesOf } from './parsers.js';

/** `auto` is looked up at the site (`/_edge/tenant_info`). */
export type CloudId = string;

export type Credentials =
  /** An unscoped API token, on the site itself. */
  | { kind: 'basic'; email: string; apiToken: string }
  /** A scoped API token, which the site refuses: through Atlassian's gateway. */
  | { kind: 'scoped'; email: string; apiToken: string; cloudId: CloudId }
  /** An OAuth 2.0 access token, through the gateway. */
  | { kind: 'bearer'; accessToken: string; cloudId: CloudId }
  /** OAuth 2.0 client credentials of a service account: exchanged for an access token first. */
  | { kind: 'client-credentials'; clientId: string; clientSecret: string; cloudId: CloudId };

/** A cloud ID. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `auto`, or a UUID. */
export const CLOUD_ID: InputRow<CloudId> = textRow(
  (text) => (text === 'auto' || UUID.test(text) ? text.toLowerCase() : undefined),
  (given) =>
    `is ${given}. Use \`auto\`, or the UUID that your site shows at https://<site>/_edge/tenant_info.`,
);

const EMAIL = textRow(
  (text) => (/^[^\s@:"'<>\p{Cc}\p{Cf}]+@[^\s@:"'<>\p{Cc}\p{Cf}]+$/u.test(text) ? text : undefined),
  () => 'is not an email address. Use only the address of the account that owns `api-token`.',
);

/** The inputs that make credentials. */
export const WHO = {
  email: EMAIL,
  'api-token': SECRET,
  'access-token': SECRET,
  'client-id': SECRET,
  'client-secret': SECRET,
} as const;

/** The inputs that make credentials, as they were set. */
export type CredentialInputs = Readonly<Record<keyof typeof WHO, string>>;

const NAMES = Object.keys(WHO) as (keyof typeof WHO)[];
const WAYS = '`email` and `api-token`, or `access-token`, or `client-id` and `client-secret`';

/**
 * Chooses the way to authenticate.
 * @param given which of them were set at all; `values` has those that are good.
 * @param stage in the post step a composite action's inputs can be lost (actions/runner evaluates `with` again
 * against the parent's), which the sentence about an empty secret must say.
 * @returns an empty list of problems where a value that was set has a problem of its own, which is known already.
 */
export function chooseCredentials(
  given: CredentialInputs,
  values: Partial<ValuesOf<typeof WHO>> & { 'cloud-id'?: CloudId },
  stage: 'main' | 'post',
): Parsed<Credentials> {
  const set = NAMES.filter((name) => given[name] !== '');
  const ways = new Set(set.map((name) => WAY_OF[name]));
  if (ways.size === 0)
    return refused(`There are no credentials. Use one of: ${WAYS}. ${emptySecretHint(stage)}`);
  const problems = NAMES.filter((name) => given[name] === '').flatMap((name) => {
    const partner = set.find((other) => WAY_OF[other] === WAY_OF[name]);
    return partner ? [`\`${name}\` is empty while \`${partner}\` is set. ${emptySecretHint(stage)}`] : [];
  });
  if (ways.size > 1) {
    const names = set.map((name) => `\`${name}\``);
    problems.unshift(`${inWords(names, 'and')} can't be combined. Use one of: ${WAYS}.`);
  }
  if (problems.length > 0) return { problems };
  const { email, 'cloud-id': cloudId } = values;
  const { 'api-token': apiToken, 'access-token': accessToken } = values;
  const { 'client-id': clientId, 'client-secret': clientSecret } = values;
  if (accessToken !== undefined)
    return { value: { kind: 'bearer', accessToken, cloudId: cloudId ?? 'auto' } };
  if (clientId !== undefined && clientSecret !== undefined)
    return { value: { kind: 'client-credentials', clientId, clientSecret, cloudId: cloudId ?? 'auto' } };
  if (email === undefined || apiToken === undefined) return { problems: [] };
  const basic = { email, apiToken };
  return {
    value: cloudId === undefined ? { kind: 'basic', ...basic } : { kind: 'scoped', ...basic, cloudId },
  };
}

const WAY_OF: Record<keyof typeof WHO, 'basic' | 'bearer' | 'client'> = {
  email: 'basic',
  'api-token': 'basic',
  'access-token': 'bearer',
  'client-id': 'client',
  'client-secret': 'client',
};

/** The `Authorization` header of HTTP Basic authentication (RFC 7617), and so a secret itself. */
export function basicAuthorization(email: string, apiToken: string): string {
  return `Basic ${Buffer.from(`${email}:${apiToken}`, 'utf8').toString('base64')}`;
}

function emptySecretHint(stage: 'main' | 'post'): string {
  const hint =
    "GitHub does not pass secrets to workflows that a fork or Dependabot started, and passes an environment's secrets only to jobs with that `environment:`. `mode: defer` needs no secret.";
  return stage === 'main'
    ? hint
    : `${hint} Inside a composite action, inputs can be lost in the post step. Record the end in a last step with \`if: always()\` instead.`;
}
