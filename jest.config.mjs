import { propertyRuns } from './tests/setup/property-runs.mjs';

/**
 * Two projects: `unit` runs the sources in Node (a test of a view asks for a page of its own with
 * `@jest-environment jsdom`), `integration` runs the built main.js in the stand-in under jsdom.
 */
const esmOnlyPackages = [
  'preact',
  'mdast-util-[a-z-]+',
  'micromark[a-z-]*',
  'unist-util-[a-z-]+',
  'ccount',
  'character-entities',
  'decode-named-character-reference',
  'devlop',
  'escape-string-regexp',
  'longest-streak',
  'markdown-table',
  'zwitch',
].join('|');

const moduleNameMapper = {
  '^obsidian$': '<rootDir>/packages/obsidian-stand-in/host/obsidian.ts',
  '^fast-check$': '<rootDir>/tests/setup/fast-check.cjs',
};

const shared = {
  rootDir: import.meta.dirname,
  globals: { propertyRuns },
  moduleFileExtensions: ['ts', 'tsx', 'mjs', 'js', 'cjs', 'json'],
  testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
  transform: {
    '^.+\\.tsx?$': '<rootDir>/tests/setup/esbuild-transform.cjs',
    'node_modules/.+\\.m?js$': '<rootDir>/tests/setup/esbuild-transform.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(?:${esmOnlyPackages})/)`, '/dist/main\\.js$'],
};

export default {
  testTimeout: Math.max(30_000, 50 * propertyRuns.numRuns),
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      setupFiles: ['<rootDir>/tests/setup/page.cjs'],
      testMatch: ['<rootDir>/tests/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/tests/integration/',
        '<rootDir>/tests/e2e/',
        '<rootDir>/tests/anki/',
        '<rootDir>/tests/scenarios/',
      ],
      moduleNameMapper,
    },
    {
      ...shared,
      displayName: 'integration',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tests/setup/page.cjs'],
      testMatch: ['<rootDir>/tests/integration/**/*.test.{ts,tsx}'],
      globalSetup: '<rootDir>/tests/integration/build-once.mjs',
      moduleNameMapper,
    },
  ],
};
