import { clockTime } from '../../../src/features/practice/strings';

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
