import { dateInWords } from '../../src/ui/relative-date';

const clock = { now: () => new Date(2026, 10, 20, 23, 30), format: () => '' };

describe('a date in words', () => {
  it.each([
    ['2026-11-20', 'today'],
    ['2026-11-19', 'yesterday'],
    ['2026-11-17', '3 days ago'],
    ['2026-11-07', '13 days ago'],
    ['2026-11-06', '2 weeks ago'],
    ['2026-09-20', '2 months ago'],
    ['2025-11-20', 'last year'],
    ['2024-03-06', '2 years ago'],
    ['2026-11-21', 'tomorrow'],
    ['2026-12-11', 'in 3 weeks'],
  ])('%s is %s', (date, words) => expect(dateInWords(date, clock)).toBe(words));
});
