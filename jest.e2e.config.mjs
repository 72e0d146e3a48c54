import base from './jest.config.mjs';

const [unit] = base.projects;
const { testPathIgnorePatterns: _ignored, setupFiles: _setup, ...shared } = unit;

/** The tests that drive the stand-in in Chromium; one file after the other, since they share two cores. */
export default {
  ...shared,
  displayName: 'e2e',
  verbose: true,
  testMatch: ['<rootDir>/tests/{e2e,scenarios}/**/*.test.{ts,tsx}'],
  globalSetup: '<rootDir>/tests/e2e/build-once.mjs',
  testTimeout: 60_000,
  maxWorkers: 1,
};
