import { groupsUpNext, reasonOf } from '../../../src/core/board/next-up';
import type { ReviewState } from '../../../src/core/reviews/note-review';
import { note, pathsOf, WORKFLOW } from './sample';

const rules = { workflow: WORKFLOW, staleBefore: '2026-08-01', ownName: () => 'Ada' };
const reviewed = (state: ReviewState, waitingFor: string[] = []) => ({ review: { state, log: [], waitingFor } });
const half = { done: 1, total: 2 };
const stale = note('Stale.md', { status: 'Draft', editDate: '2026-07-01', ...half });
const open = note('Open.md', { status: 'Draft', editDate: '2026-11-01', ...half });
const done = note('Done.md', { status: 'Draft', editDate: '2026-11-01', done: 2, total: 2 });
const final = note('Final.md', { status: 'Done', editDate: '2026-07-01', ...half });

test('a note is up because it is stale, else because it has open items; a final one is not', () => {
  expect([stale, open, done, final].map((each) => reasonOf(each, rules))).toEqual(['stale', 'open', null, null]);
});

test('a review that waits for the user comes before what others ask, and that before what time brings', () => {
  const reasons = [
    reviewed('requested', ['Bo', 'ada']),
    reviewed('requested', ['Bo']),
    reviewed('changes-requested'),
    reviewed('changes-requested', ['Ada']),
    reviewed('due'),
    reviewed('approved'),
  ].map((review) => reasonOf({ ...stale, ...review }, rules));
  expect(reasons).toEqual(['my-review', 'stale', 'changes-requested', 'my-review', 'due', 'stale']);
  expect(reasonOf({ ...done, ...reviewed('requested', ['']) }, { ...rules, ownName: () => '' })).toBeNull();
});

test('a note that was decided against asks for nothing but the reviews that somebody asked for', () => {
  const rejected = note('Rejected.md', { status: 'Rejected', editDate: '2026-07-01', ...half });
  const reasons = [
    reviewed('none'),
    reviewed('changes-requested'),
    reviewed('edited-since'),
    reviewed('requested', ['Ada']),
    reviewed('due'),
  ].map((review) => reasonOf({ ...rejected, ...review }, rules));
  expect(reasons).toEqual([null, null, null, 'my-review', 'due']);
});

test('notes are grouped by the reason, the most pressing first, in the order they came', () => {
  const groups = groupsUpNext([done, open, final, stale, { ...open, path: 'Open too.md' }], rules);
  expect(groups.map(({ key, notes }) => [key, ...pathsOf(notes)])).toEqual([
    ['my-review'],
    ['changes-requested'],
    ['due'],
    ['stale', 'Stale.md'],
    ['open', 'Open.md', 'Open too.md'],
  ]);
});
