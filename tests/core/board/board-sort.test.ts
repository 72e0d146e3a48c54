import { compareBy, type SortValue } from '../../../src/core/board/board-sort';
import { sortedBy, type SortKey } from '../../../src/core/board/board-state';
import type { NoteSummary } from '../../../src/core/note';
import { note, pathsOf } from './sample';

const title: SortValue = (note) => note.title;
const edited: SortValue = (note) => note.editDate;
const reviews: SortValue = (note) => note.peerReviews;
const up = (valueOf: SortValue) => ({ valueOf, descending: false });
const down = (valueOf: SortValue) => ({ valueOf, descending: true });
const sorted = (notes: readonly NoteSummary[], ...keys: { valueOf: SortValue; descending: boolean }[]) =>
  pathsOf([...notes].sort(compareBy(keys)));

test('titles are sorted as a reader expects: without case, numbers by size', () => {
  const notes = ['b.md', 'Step 10.md', 'A.md', 'Step 2.md'].map((path) => note(path));
  expect(sorted(notes, up(title))).toEqual(['A.md', 'b.md', 'Step 2.md', 'Step 10.md']);
});

test('what is missing stands last, whichever way a column is sorted', () => {
  const notes = [
    note('none.md'),
    note('old.md', { editDate: '2020-01-01' }),
    note('new.md', { editDate: '2026-01-01' }),
  ];
  expect(sorted(notes, up(edited))).toEqual(['old.md', 'new.md', 'none.md']);
  expect(sorted(notes, down(edited))).toEqual(['new.md', 'old.md', 'none.md']);
});

test('the second key decides between equals', () => {
  const notes = [
    note('a.md', { editDate: '2026-02-01', peerReviews: 1 }),
    note('b.md', { editDate: '2026-01-01', peerReviews: 1 }),
    note('c.md', { editDate: '2026-01-01', peerReviews: 3 }),
  ];
  expect(sorted(notes, up(edited), down(reviews))).toEqual(['c.md', 'b.md', 'a.md']);
});

test('a click on a column keeps the former first key as second, and turns its own order round', () => {
  const key = (column: string, descending = false): SortKey => ({ column, descending });
  const once = sortedBy([key('title')], 'status');
  expect(once).toEqual([key('status'), key('title')]);
  expect(sortedBy(once, 'status')).toEqual([key('status', true), key('title')]);
  expect(sortedBy(once, 'edited')).toEqual([key('edited'), key('status')]);
});
