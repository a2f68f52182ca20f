/** The inputs that all three actions share: site, credentials, timeout, and failure policy. */

import { chooseCredentials, CLOUD_ID, type Credentials, WHO } from './credentials.js';
import { SECRET } from './pasted-secret.js';
import { parseAllowedHost, parseGatewayUrl, parseSite, parseTokenUrl, type Site } from './site.js';
import {
  choice,
  contentLines,
  type InputRow,
  type InputSources,
  parseEach,
  type Parsed,
  type RawOf,
  readTable,
  refused,
  seconds,
  TEXT,
  type ValuesOf,
  withDefault,
} from './parsers.js';

const POLICIES = ['fail', 'warn-on-outage', 'warn'] as const;
/** What a failure does to the step. */
export type FailurePolicy = (typeof POLICIES)[number];

/** The shared inputs, fully checked. `Who` may be undefined where nothing is sent. */
export interface ConnectionInputs<Who = Credentials> {
  site: Site;
  credentials: Who;
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

const HOSTS: InputRow<string[]> = { parse: (text) => parseEach(contentLines(text), parseAllowedHost) };

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
 * @param authenticate chooses the credentials, or none where nothing is sent.
 * @param judge returns the problems that show only in several inputs together.
 */
export async function readConnection<Table extends ConnectionTable, Who>(
  table: Table,
  raw: RawOf<Table>,
  sources: InputSources,
  authenticate: (...given: Parameters<typeof chooseCredentials>) => Parsed<Who>,
  judge: (values: Partial<ValuesOf<Table>>) => readonly string[] = () => [],
): Promise<ParsedInputs<{ values: ValuesOf<Table>; connection: ConnectionInputs<Who> }>> {
  const { values, problems, warnings } = await readTable(table, raw, sources);
  const shared: Partial<ValuesOf<ConnectionTable>> = values;
  const { 'allow-host': hosts = [], 'gateway-url': gateway, 'token-url': token } = shared;
  const take = <Value>(parsed: Parsed<Value>): Value | undefined => {
    if ('value' in parsed) return parsed.value;
    problems.push(...parsed.problems);
    return undefined;
  };
  const site = take(
    shared.site === undefined
      ? refused('`site` is empty. Set it to your Confluence Cloud site, such as acme.atlassian.net.')
      : parseSite(shared.site, hosts),
  );
  const gatewayUrl = gateway && take(parseGatewayUrl(gateway, hosts));
  const tokenUrl = token && take(parseTokenUrl(token, hosts));
  const who = authenticate(raw, shared, sources.stage);
  take(who);
  problems.push(...judge(values));
  if (problems.length > 0 || !site || !gatewayUrl || !tokenUrl || 'problems' in who)
    return { problems, site };
  // Nothing has a problem, so the values are whole.
  const whole = values as ValuesOf<Table> & ValuesOf<ConnectionTable>;
  const { 'on-failure': onFailure, timeout: timeoutMs, 'github-token': githubToken = '' } = whole;
  const credentials = who.value;
  const connection = { site, credentials, gatewayUrl, tokenUrl, githubToken, onFailure, timeoutMs };
  return { inputs: { values: whole, connection }, warnings };
}
