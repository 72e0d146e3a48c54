import type { Clock } from '../../../src/core/clock';
import { isStale, staleBefore } from '../../../src/core/reviews/review-state';
import { note } from '../board/sample';

const clock: Clock = {
  now: () => new Date(2026, 2, 10, 12),
  format: (date) => `${date.getFullYear()}-0${date.getMonth() + 1}-${String(date.getDate()).padStart(2, '0')}`,
};

test('a note is stale that was last edited longer ago than the settings allow', () => {
  const rules = { staleBefore: staleBefore({ staleAfterDays: 14 }, clock) };
  expect(rules.staleBefore).toBe('2026-02-24');
  expect(isStale(note('Chat.md', { editDate: '2026-02-23' }), rules)).toBe(true);
  expect(isStale(note('Chat.md', { editDate: '2026-02-24' }), rules)).toBe(false);
});

test('with no days set nothing goes stale', () => {
  const rules = { staleBefore: staleBefore({ staleAfterDays: 0 }, clock) };
  expect(isStale(note('Chat.md', { editDate: '1999-12-31' }), rules)).toBe(false);
});
