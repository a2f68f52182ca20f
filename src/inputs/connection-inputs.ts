/** The inputs that all three actions share: site, credentials, timeout, and failure policy. */

import { chooseCredentials, CLOUD_ID, type Credentials, WHO } from './credentials.js';
import { SECRET } from './pasted-secret.js';
import { parseAllowedHost, parseGatewayUrl, parseSite, parseTokenUrl, type Site } from './site.js';
import {
  choice,
  contentLines,
  type InputRow,
  type InputSources,
  type Parsed,
  type RawOf,
  readTable,
  seconds,
  TEXT,
  type ValuesOf,
  withDefault,
} from './parsers.js';

const POLICIES = ['fail', 'warn-on-outage', 'warn'] as const;
/** What a failure does to the step. */
export type FailurePolicy = (typeof POLICIES)[number];

/** The shared inputs, fully checked. */
export interface ConnectionInputs {
  site: Site;
  credentials: Credentials;
  gatewayUrl: string;
  tokenUrl: string;
  githubToken: string;
  onFailure: FailurePolicy;
  timeoutMs: number;
}

/** The inputs of a step, or all of their problems, and the site if it is valid. */
export type ParsedInputs<Inputs> =
  { inputs: Inputs; warnings: readonly string[] } | { problems: readonly string[]; site?: Site };

/** The inputs whose values are secret. They are masked, never quoted, and never kept in state. */
export const SECRET_INPUTS = ['api-token', 'access-token', 'client-secret', 'github-token'] as const;

const HOSTS: InputRow<string[]> = {
  parse: (text) => {
    const parsed = contentLines(text).map(parseAllowedHost);
    const problems = parsed.flatMap((each) => ('problems' in each ? each.problems : []));
    return problems.length > 0
      ? { problems }
      : { value: parsed.flatMap((each) => ('value' in each ? [each.value] : [])) };
  },
};

/** The shared inputs. Hosts are judged once `allow-host` is known, so `site` and the URLs are texts here. */
export function connectionTable<Timeout extends string>(timeout: Timeout, mostSeconds: number) {
  return {
    site: TEXT,
    'allow-host': HOSTS,
    'cloud-id': CLOUD_ID,
    'gateway-url': withDefault(TEXT, 'https://api.atlassian.com'),
    'token-url': withDefault(TEXT, 'https://auth.atlassian.com/oauth/token'),
    ...WHO,
    'github-token': SECRET,
    'on-failure': withDefault(choice(POLICIES), 'fail'),
    timeout: withDefault(seconds(mostSeconds), timeout),
  } as const;
}

type ConnectionTable = ReturnType<typeof connectionTable<string>>;

/**
 * Reads a table that begins with the shared inputs, and makes the connection of them.
 * @param needsCredentials false where nothing is sent: then credentials are not looked at.
 * @returns `connection` is undefined where an input of it has a problem.
 */
export async function readConnection<Table extends ConnectionTable>(
  table: Table,
  raw: RawOf<Table>,
  sources: InputSources,
  needsCredentials: boolean,
): Promise<{
  values: Partial<ValuesOf<Table>>;
  connection?: Omit<ConnectionInputs, 'credentials'> & { credentials?: Credentials };
  site?: Site;
  problems: string[];
}> {
  const { values, problems } = await readTable(table, raw, sources);
  const shared: Partial<ValuesOf<ConnectionTable>> = values;
  const hosts = shared['allow-host'] ?? [];
  const judge = <Value>(
    text: string | undefined,
    parse: (text: string, hosts: readonly string[]) => Parsed<Value>,
  ): Value | undefined => {
    if (text === undefined) return undefined;
    const parsed = parse(text, hosts);
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  if (shared.site === undefined)
    problems.push('`site` is empty. Set it to your Confluence Cloud site, such as acme.atlassian.net.');
  const site = judge(shared.site, parseSite);
  const gatewayUrl = judge(shared['gateway-url'], parseGatewayUrl);
  const tokenUrl = judge(shared['token-url'], parseTokenUrl);
  let credentials: Credentials | undefined;
  if (needsCredentials) {
    const chosen = chooseCredentials(raw, shared, sources.stage);
    if ('value' in chosen) credentials = chosen.value;
    else problems.push(...chosen.problems);
  }
  const { 'on-failure': onFailure, timeout: timeoutMs, 'github-token': githubToken = '' } = shared;
  if (!site || !gatewayUrl || !tokenUrl || !onFailure || timeoutMs === undefined)
    return { values, site, problems };
  const connection = { site, credentials, gatewayUrl, tokenUrl, githubToken, onFailure, timeoutMs };
  return { values, connection, site, problems };
}
