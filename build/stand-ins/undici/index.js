/** Takes the place of the real package in @actions/github, which is given a fetch of ours (src/deployments.ts); see ../README.md. */
export function ProxyAgent() {}

export function fetch() {
  throw new Error('undici is left out of this bundle; see build/stand-ins/README.md.');
}
