/** Takes the place of the real client in @actions/core, where only `getIDToken` would construct it; see ../../README.md. */
export function HttpClient() {
  throw new Error('OIDC tokens are left out of this bundle; see build/stand-ins/README.md.');
}
