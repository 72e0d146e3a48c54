import { compareBy } from '../../../src/core/board/board-sort';
import { type ColumnId, sortedBy, type SortKey } from '../../../src/core/board/board-state';
import type { NoteSummary } from '../../../src/core/note';
import { CONTEXT, note, pathsOf } from './sample';

const up = (column: ColumnId): SortKey => ({ column, descending: false });
const down = (column: ColumnId): SortKey => ({ column, descending: true });
const sorted = (notes: readonly NoteSummary[], ...keys: SortKey[]) =>
  pathsOf([...notes].sort(compareBy(keys, CONTEXT)));

test('titles are sorted as a reader expects: without case, numbers by size', () => {
  const notes = ['b.md', 'Step 10.md', 'A.md', 'Step 2.md'].map((path) => note(path));
  expect(sorted(notes, up('title'))).toEqual(['A.md', 'b.md', 'Step 2.md', 'Step 10.md']);
});

test('statuses are sorted in the order of the workflow, unknown ones behind it, blank ones last either way', () => {
  const notes = [
    note('1.md'),
    note('2.md', { status: 'Odd' }),
    note('3.md', { status: 'Done' }),
    note('4.md', { status: 'wip' }),
  ];
  expect(sorted(notes, up('status'))).toEqual(['4.md', '3.md', '2.md', '1.md']);
  expect(sorted(notes, down('status'))).toEqual(['2.md', '3.md', '4.md', '1.md']);
});

test('what is missing stands last, whichever way a column is sorted', () => {
  const notes = [
    note('none.md'),
    note('old.md', { editDate: '2020-01-01' }),
    note('new.md', { editDate: '2026-01-01' }),
  ];
  expect(sorted(notes, up('edited'))).toEqual(['old.md', 'new.md', 'none.md']);
  expect(sorted(notes, down('edited'))).toEqual(['new.md', 'old.md', 'none.md']);
});

test('progress is compared by share, not by count', () => {
  const notes = [note('half.md', { done: 5, total: 10 }), note('all.md', { done: 1, total: 1 }), note('empty.md')];
  expect(sorted(notes, down('progress'))).toEqual(['all.md', 'half.md', 'empty.md']);
});

test('the second key decides between equals', () => {
  const notes = [
    note('a.md', { status: 'Done', peerReviews: 1 }),
    note('b.md', { status: 'Draft', peerReviews: 1 }),
    note('c.md', { status: 'Draft', peerReviews: 3 }),
  ];
  expect(sorted(notes, up('status'), down('reviews'))).toEqual(['c.md', 'b.md', 'a.md']);
});

test('a click on a column keeps the former first key as second, and turns its own order round', () => {
  const once = sortedBy([up('title')], 'status');
  expect(once).toEqual([up('status'), up('title')]);
  expect(sortedBy(once, 'status')).toEqual([down('status'), up('title')]);
  expect(sortedBy(once, 'edited')).toEqual([up('edited'), up('status')]);
});

test('relations are counted once a note, however often it is compared', () => {
  const asked: string[] = [];
  const context = { ...CONTEXT, relationsOf: (path: string) => asked.push(path) };
  const notes = Array.from({ length: 50 }, (_, index) => note(`${index}.md`));
  notes.sort(compareBy([up('relations')], context));
  expect(asked).toHaveLength(50);
});
