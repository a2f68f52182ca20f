/**
 * Takes the place of packages that others import but this action never calls, so that they stay out of the bundle
 * (`paths` in tsconfig.json, which ncc follows for every importer). The lock file and the SBOM hold the real packages.
 *
 * | package | imported by | why it is never called |
 * |---|---|---|
 * | @actions/http-client | @actions/core, @actions/github | core calls it for OIDC tokens only; github asks it for agents, and is given a `fetch` |
 * | @actions/exec | @actions/core | only `platform.getDetails` calls it |
 * | fetch-blob, formdata-polyfill | node-fetch | the bodies of this action are strings |
 * | undici | @actions/github | github/api.ts gives Octokit a `fetch` of its own |
 */

/** @actions/github asks for agents while it makes a client (lib/internal/utils.js), and never uses them. */
export class HttpClient {
  getAgent(): undefined {
    return undefined;
  }

  getAgentDispatcher(): undefined {
    return undefined;
  }

  getJson(): never {
    throw notBundled('@actions/http-client');
  }
}

export class BearerCredentialHandler {}

export function getExecOutput(): never {
  throw notBundled('@actions/exec');
}

/** node-fetch asks whether a body is one of these; none is. */
export class Blob {}
export class FormData {}
export { Blob as File };
export default Blob;

export function blobFrom(): never {
  throw notBundled('fetch-blob');
}

export { blobFrom as blobFromSync, blobFrom as fileFrom, blobFrom as fileFromSync };

export function formDataToBlob(): never {
  throw notBundled('formdata-polyfill');
}

export class ProxyAgent {}

export function fetch(): never {
  throw notBundled('undici');
}

function notBundled(name: string): Error {
  return new Error(`${name} is not part of this bundle (build/not-bundled.ts).`);
}
