/** The site's cloud ID, which Atlassian's gateway needs. The request writes nothing, so it is safe to repeat. */

import { type Unavailable, unavailable } from '../failure/unavailable.js';
import { type Bounds, isSuccess, send } from '../http/client.js';
import { type Credentials, UUID } from '../inputs/credentials.js';
import { parseJson, textAt } from '../text/json.js';
import { quoteMessage } from './error-message.js';
import { explainFailure } from './failed-request.js';

/** `GET /_edge/tenant_info`, without credentials, which are only used to redact the answer. */
export async function lookUpCloudId(
  origin: string,
  credentials: Credentials,
  bounds: Bounds,
  now: () => number,
): Promise<string | Unavailable> {
  const url = `${origin}/_edge/tenant_info`;
  const headers = { accept: 'application/json' };
  const answer = await send({ method: 'GET', url, headers, secrets: secretsOf(credentials) }, bounds);
  const wrongSite = {
    class: 'configuration',
    remedy: `Check that \`site\` is your Confluence Cloud site: the site may have been renamed, deleted, or suspended, and Data Center and Server have no cloud ID. Or set \`cloud-id\` to the UUID that a browser shows at ${url}.`,
  } as const;
  if (!isSuccess(answer))
    return explainFailure(answer, now(), {
      who: 'The site',
      intro: 'Could not look up the cloud ID.',
      byStatus: () => wrongSite,
    });
  const cloudId = textAt(parseJson(answer.body), 'cloudId');
  if (cloudId !== undefined && UUID.test(cloudId)) return cloudId.toLowerCase();
  const said = quoteMessage(answer.body);
  const happened = `Could not look up the cloud ID. The site's response to /_edge/tenant_info contains no cloud ID: ${said === '' ? 'it is empty' : said}.`;
  return unavailable({ happened, ...wrongSite }, { lasting: true });
}

function secretsOf(credentials: Credentials): string[] {
  if (credentials.kind === 'bearer') return [credentials.accessToken];
  return [credentials.kind === 'client-credentials' ? credentials.clientSecret : credentials.apiToken];
}
