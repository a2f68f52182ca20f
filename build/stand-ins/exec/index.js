/** Takes the place of the real package in @actions/core, where only `platform.getDetails` calls it; see ../README.md. */
export function getExecOutput() {
  throw new Error('Starting other programs is left out of this bundle; see build/stand-ins/README.md.');
}
