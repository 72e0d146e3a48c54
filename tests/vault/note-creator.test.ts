/** @jest-environment jsdom */
import { fileNameOf } from '../../src/vault/note-creator';

test.each([
  ['Design a URL shortener', 'Design a URL shortener'],
  ['What? A/B: "tests" | [[links]] #1', 'What A B tests links 1'],
  ['../etc/passwd', 'etc passwd'],
  ['Trailing dots...', 'Trailing dots'],
])('the title %j makes the file name %j', (title, name) => {
  expect(fileNameOf(title)).toBe(name);
});

test('a long title is cut where file systems end, in bytes and between characters', () => {
  const name = fileNameOf('設計🟩'.repeat(100));
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(230);
  expect(name).toMatch(/^(?:設計🟩)+設?計?$/u);
});
