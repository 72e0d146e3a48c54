import type { Clock } from '../../../src/core/clock';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import { isStale, staleBefore, statusOnceDone } from '../../../src/core/reviews/review-state';
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

test.each([
  ['Draft', 0, 'In review'],
  ['wip', 0, 'In review'],
  ['In review', 0, null],
  ['In review', 1, 'Reviewed'],
  ['Reviewed', 1, null],
  ['Rejected', 0, null],
  ['Parked', 3, null],
  ['', 0, null],
])('a note that is done, of the status %j with %i reviews, is offered %j', (status, peerReviews, offered) => {
  expect(statusOnceDone(note('Chat.md', { status, peerReviews }), DEFAULT_SETTINGS)).toBe(offered);
});
