/** What the built actions may weigh and take. `npm run budget` holds the sizes, `npm run bench -- --check` the time. */
export const LIMITS = {
  /**
   * Bytes of each dist/<entry>/index.js: all of it is compiled as the stage starts. Post starts after every job that used the
   * action; replay and reconcile are there to ask GitHub, so Octokit is in theirs.
   */
  entryBytes: { main: 320_000, post: 4_000, replay: 600_000, reconcile: 600_000 },
  /** Bytes of dist/: what every runner downloads. Each entry has chunks of its own, as ncc bundles one entry at a time. */
  distBytes: 2_500_000,
  /**
   * Wall time of the main stage over https, as a multiple of a bare script that posts the same body; 1.45 and what a run
   * varies by.
   */
  wallRatio: 1.55,
} as const;
