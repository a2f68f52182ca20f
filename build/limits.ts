/** What the built action may weigh and take. `npm run budget` holds the sizes, `npm run bench -- --check` the time. */
export const LIMITS = {
  /** Bytes of dist/main/index.js: all of it is compiled at every step. */
  hotBytes: 330_000,
  /** Bytes of dist/post/index.js, which starts after every job that used the action. */
  postBytes: 4_000,
  /** Bytes of dist/: what every runner downloads. */
  distBytes: 1_000_000,
  /** Wall time of the main stage, as a multiple of a bare script that posts the same body; 1.75 and what a run varies by. */
  wallRatio: 1.8,
} as const;
