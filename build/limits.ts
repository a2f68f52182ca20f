/** What the built action may weigh and take. `npm run budget` holds the sizes, `npm run bench -- --check` the time. */
export const LIMITS = {
  /** Bytes of dist/main/index.js: all of it is compiled at every step. */
  hotBytes: 340_000,
  /** Bytes of dist/post/index.js, which starts after every job that used the action. */
  postBytes: 8_000,
  /** Bytes of dist/: what every runner downloads. */
  distBytes: 1_000_000,
  /** Wall time of the main stage, as a multiple of a bare script that posts the same body. */
  wallRatio: 1.9,
} as const;
