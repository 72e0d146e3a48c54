import { daysSince } from '../../../src/core/properties/values';

const clockAt = (...time: [number, number, number, number, number]) => ({
  now: () => new Date(...time),
  format: () => '',
});

test.each([
  ['2026-11-20', 0],
  ['2026-11-19', 1],
  ['2026-11-21', -1],
  ['2025-11-20', 365],
  ['2024-02-29', 995],
])('from %s to 20 November 2026 it is %i days, at any time of the day', (date, days) => {
  expect(daysSince(date, clockAt(2026, 10, 20, 0, 1))).toBe(days);
  expect(daysSince(date, clockAt(2026, 10, 20, 23, 59))).toBe(days);
});

test('a change of the clocks in between does not make it a day less', () => {
  expect(daysSince('2026-03-28', clockAt(2026, 2, 30, 0, 30))).toBe(2);
  expect(daysSince('2026-10-24', clockAt(2026, 9, 26, 0, 30))).toBe(2);
});
