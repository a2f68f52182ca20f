/** What the built action may hold, weigh and take. `npm run budget` and `npm run bench -- --check` hold it to that. */
export const LIMITS = {
  /** Bytes of dist/main/index.js: all of it is compiled at every step. */
  hotBytes: 400_000,
  /** Bytes of dist/post/index.js, which starts after every job that used the action. */
  postBytes: 8_000,
  /** Bytes of dist/: what every runner downloads. */
  distBytes: 2_000_000,
  /** Wall time of the main stage, as a multiple of a bare script that posts the same body. */
  wallRatio: 1.9,
} as const;

/** The packages that start with every step. Everything else is loaded when it is asked for, or never. */
export const HOT_PACKAGES = ['@actions/core', 'data-uri-to-buffer', 'node-fetch'];

/**
 * The modules of Node.js that a step does not load on its way to an accepted record over http, and what would load them.
 * The names are those of `process.moduleLoadList`.
 */
export const COLD_BUILTINS: Readonly<Record<string, string>> = {
  'internal/deps/undici/undici': 'a use of the globals fetch, Headers, Request, Response or FormData',
  http2: 'the package undici',
  assert: '@actions/exec',
  worker_threads: 'node-domexception',
  'internal/webstreams/readablestream': 'fetch-blob',
  perf_hooks: 'a use of the global performance',
  zlib: 'node-fetch, unless build/bundle.ts makes it lazy',
  https: 'node-fetch, unless build/bundle.ts makes it lazy',
  tls: 'node:https',
};
