import { clockTime, summaryStrings } from '../../../src/features/practice/strings';

test.each([
  [0, '0:00'],
  [59_999, '0:59'],
  [425_000, '7:05'],
  [3_600_000, '60:00'],
  [-47_000, '−0:47'],
  [-400, '0:00'],
])('%i milliseconds are %s', (ms, text) => {
  expect(clockTime(ms)).toBe(text);
});

test.each([
  [0, '0 s'],
  [12_400, '12 s'],
  [60_000, '1 min'],
  [90_000, '1.5 min'],
])('a practice of %i milliseconds took %s', (ms, text) => {
  expect(summaryStrings.discardMessage(ms)).toBe(`It took ${text}.`);
});
