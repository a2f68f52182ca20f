/** The ways to authenticate, of which a step uses exactly one. */

import { quote } from '../text/escape.js';
import type { Problems } from '../record/fields.js';

/** `auto` is looked up at the site (`/_edge/tenant_info`). */
export type CloudId = string;

export type Credentials =
  /** An unscoped API token, on the site itself. */
  | { kind: 'basic'; email: string; apiToken: string }
  /** A scoped API token, which the site refuses: through Atlassian's gateway. */
  | { kind: 'scoped'; email: string; apiToken: string; cloudId: CloudId }
  /** An OAuth 2.0 access token, through the gateway. */
  | { kind: 'bearer'; accessToken: string; cloudId: CloudId }
  /** OAuth 2.0 client credentials of a service account: buys an access token first. */
  | { kind: 'client-credentials'; clientId: string; clientSecret: string; cloudId: CloudId };

/** The inputs that make credentials, as written. */
export interface CredentialInputs {
  email: string;
  'api-token': string;
  'access-token': string;
  'client-id': string;
  'client-secret': string;
  'cloud-id': string;
}

const WAYS = '`email` and `api-token`, or `access-token`, or `client-id` and `client-secret`';
/** A cloud id. */
export const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * Parses credentials. Values are never quoted in a problem.
 * @param stage in the post step a composite action's inputs can be lost (actions/runner evaluates `with` again
 * against the parent's), which an empty secret must say.
 * @returns undefined where there is a problem.
 */
export function parseCredentials(
  given: CredentialInputs,
  stage: 'main' | 'post',
  problems: Problems,
): Credentials | undefined {
  const found = problems.length;
  const cloudId = parseCloudId(given['cloud-id'], problems);
  const ways = [
    given.email || given['api-token'] ? 'basic' : undefined,
    given['access-token'] ? 'bearer' : undefined,
    given['client-id'] || given['client-secret'] ? 'client' : undefined,
  ].filter((way) => way !== undefined);
  if (ways.length === 0) {
    problems.push(
      `No credentials are given; exactly one of these is needed: ${WAYS}. ${emptySecretHint(stage)}`,
    );
  } else if (ways.length > 1) {
    const names = (['email', 'api-token', 'access-token', 'client-id', 'client-secret'] as const).filter(
      (name) => given[name],
    );
    problems.push(
      `${names.map((name) => `\`${name}\``).join(', ')} are given together; allowed: exactly one of ${WAYS}.`,
    );
  }

  if (ways.includes('basic')) {
    requireText('email', given.email, 'api-token', stage, problems);
    requireText('api-token', given['api-token'], 'email', stage, problems);
    if (given.email && !/^[^\s@:]+@[^\s@:]+$/.test(given.email))
      problems.push(
        '`email` is not an e-mail address; allowed: the address of the account that `api-token` belongs to.',
      );
  }
  if (ways.includes('client')) {
    requireText('client-id', given['client-id'], 'client-secret', stage, problems);
    requireText('client-secret', given['client-secret'], 'client-id', stage, problems);
  }
  if (given['access-token'] && !/^[\x21-\x7e]+$/.test(given['access-token'])) {
    problems.push(
      '`access-token` holds white space, control or non-ASCII characters; allowed: the token alone, without "Bearer" and line ends.',
    );
  }
  if (problems.length > found) return undefined;

  if (given['access-token'])
    return { kind: 'bearer', accessToken: given['access-token'], cloudId: cloudId ?? 'auto' };
  if (given['client-id'])
    return {
      kind: 'client-credentials',
      clientId: given['client-id'],
      clientSecret: given['client-secret'],
      cloudId: cloudId ?? 'auto',
    };
  const basic = { email: given.email, apiToken: given['api-token'] };
  return cloudId === undefined ? { kind: 'basic', ...basic } : { kind: 'scoped', ...basic, cloudId };
}

/** The `Authorization` header of HTTP Basic authentication (RFC 7617), and so a secret itself. */
export function basicAuthorization(email: string, apiToken: string): string {
  return `Basic ${Buffer.from(`${email}:${apiToken}`, 'utf8').toString('base64')}`;
}

/** `auto`, or a UUID; undefined where it is empty or a problem. */
export function parseCloudId(text: string, problems: Problems): CloudId | undefined {
  if (text === '') return undefined;
  if (text === 'auto' || UUID.test(text)) return text.toLowerCase();
  problems.push(
    `\`cloud-id\` is ${quote(text)}; allowed: auto, or the UUID that your site shows at https://<site>/_edge/tenant_info.`,
  );
  return undefined;
}

function requireText(
  name: string,
  text: string,
  partner: string,
  stage: 'main' | 'post',
  problems: Problems,
): void {
  if (text === '')
    problems.push(`\`${name}\` is empty while \`${partner}\` is given. ${emptySecretHint(stage)}`);
  else if (/[\u0000-\u001f\u007f-\u009f]/.test(text))
    problems.push(`\`${name}\` holds a control character or line end; allowed: the value alone.`);
}

function emptySecretHint(stage: 'main' | 'post'): string {
  const hint =
    'If it comes from a secret: secrets do not reach workflows that were started from a fork or by Dependabot, and a secret of an environment only reaches jobs with that `environment:`.';
  return stage === 'main'
    ? hint
    : `${hint} In a post step the inputs of an action inside a composite action can be lost; record at the end with a last step and \`if: always()\` instead.`;
}
