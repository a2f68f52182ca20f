/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // A busy machine takes its time to start a process; a test that hangs is ended all the same.
  testTimeout: 30_000,
  // Most tests wait for a child process: both cores of a small machine are to have something to do.
  maxWorkers: '100%',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      'ts-jest',
      { useESM: true, tsconfig: { isolatedModules: true, esModuleInterop: true }, diagnostics: false },
    ],
  },
};
