import { filterNotes, isEmptyFilter } from '../../../src/core/board/board-filter';
import { type BoardFilter, NO_FILTER } from '../../../src/core/board/board-state';
import { CONTEXT, note, pathsOf } from './sample';

const notes = [
  note('Design/Chat.md', { status: 'Draft', editDate: '2026-09-30', done: 1, total: 3 }),
  note('Design/Storage/Cache.md', { status: 'In review', peerReviews: 1, editDate: '2026-10-01' }),
  note('Old/Feed.md', { status: 'done', peerReviews: 2, editDate: '2020-01-01', done: 2, total: 2 }),
  note('Queue.md', { status: 'Parked', problems: ['unknown-status'] }),
  note('Design notes/Search.md', { status: '', peerReviews: null, problems: ['invalid-peer-reviews'] }),
];

const shown = (filter: Partial<BoardFilter>, context = CONTEXT) =>
  pathsOf(filterNotes(notes, { ...NO_FILTER, ...filter }, context));

test('an empty filter lets every note through and makes no new list', () => {
  expect(filterNotes(notes, NO_FILTER, CONTEXT)).toBe(notes);
  expect(isEmptyFilter({ ...NO_FILTER, text: '  ' })).toBe(true);
  expect(isEmptyFilter({ ...NO_FILTER, folder: '' })).toBe(false);
});

test('text asks for all its words in the path, in any order and case', () => {
  expect(shown({ text: 'cache DESIGN' })).toEqual(['Design/Storage/Cache.md']);
  expect(shown({ text: 'nothing like it' })).toEqual([]);
});

test('a status is found in any spelling, and the empty one is a status too', () => {
  expect(shown({ status: 'DONE' })).toEqual(['Old/Feed.md']);
  expect(shown({ status: 'finished' })).toEqual(['Old/Feed.md']);
  expect(shown({ status: 'Par\u200Bked' })).toEqual(['Queue.md']);
  expect(shown({ status: 'parked' })).toEqual(['Queue.md']);
  expect(shown({ status: '' })).toEqual(['Design notes/Search.md']);
});

test('blank and unknown statuses have the stage none', () => {
  expect(shown({ stage: 'none' })).toEqual(['Queue.md', 'Design notes/Search.md']);
  expect(shown({ stage: 'final' })).toEqual(['Old/Feed.md']);
});

test('a folder holds what lies below it, and not a folder whose name begins the same', () => {
  expect(shown({ folder: 'Design' })).toEqual(['Design/Chat.md', 'Design/Storage/Cache.md']);
  expect(shown({ folder: 'Design\u00A0notes' })).toEqual(['Design notes/Search.md']);
});

test('a tag holds the tags nested below it', () => {
  const tags: Record<string, string[]> = { 'Queue.md': ['#Design/Async'], 'Old/Feed.md': ['#designs'] };
  const context = { ...CONTEXT, tagsOf: (path: string) => tags[path] ?? [] };
  expect(shown({ tag: 'design' }, context)).toEqual(['Queue.md']);
});

test('needs review: has a status, is no draft and has fewer reviews than required', () => {
  expect(shown({ flags: ['needs-review'] })).toEqual(['Design/Storage/Cache.md', 'Queue.md']);
});

test('stale: not final and last edited before the limit; a note without a date is not called stale', () => {
  expect(shown({ flags: ['stale'] })).toEqual(['Design/Chat.md']);
  expect(shown({ flags: ['stale'] }, { ...CONTEXT, staleBefore: null })).toEqual([]);
});

test('reviewed, problems and open items', () => {
  expect(shown({ flags: ['reviewed'] })).toEqual(['Old/Feed.md']);
  expect(shown({ flags: ['has-problems'] })).toEqual(['Queue.md', 'Design notes/Search.md']);
  expect(shown({ flags: ['has-open-items'] })).toEqual(['Design/Chat.md']);
});

test('conditions add up', () => {
  expect(shown({ folder: 'Design', flags: ['stale'] })).toEqual(['Design/Chat.md']);
  expect(shown({ folder: 'Old', flags: ['stale'] })).toEqual([]);
});
