import base from './jest.config.mjs';

const [, integration] = base.projects;

/** What the built main.js exports, imported by the real Anki; `npm run test:anki` says which Python has it. */
export default {
  ...integration,
  displayName: 'anki',
  testMatch: ['<rootDir>/tests/anki/**/*.test.ts'],
  testTimeout: 60_000,
};
