import { NO_REVIEW } from '../../../src/core/reviews/note-review';
import { figuresOf, meanProgress, meanProgressOf } from '../../../src/core/board/board-figures';
import { groupNotes, statusGroups } from '../../../src/core/board/board-groups';
import { BoardLines } from '../../../src/core/board/board-lines';
import { CONTEXT, note, pathsOf } from './sample';

const notes = [
  note('Design/Chat.md', { status: 'done' }),
  note('Feed.md', { status: 'Done' }),
  note('Design/Queue.md', { status: 'Parked' }),
  note('Search.md', { status: ' parked ' }),
  note('Blank.md'),
  note('Old.md', { status: 'Archived' }),
];

const labelled = (groups: ReturnType<typeof statusGroups>) =>
  groups.map(({ label, notes: members }) => [label, pathsOf(members)]);

test('status columns: the workflow in its order with empty ones, unknown ones by name, no status last; case does not split', () => {
  expect(labelled(statusGroups(notes, CONTEXT))).toEqual([
    ['Draft', []],
    ['In review', []],
    ['Done', ['Design/Chat.md', 'Feed.md']],
    ['Rejected', []],
    ['Archived', ['Old.md']],
    ['Parked', ['Design/Queue.md', 'Search.md']],
    ['', ['Blank.md']],
  ]);
});

test('groups of the table leave out what holds no note', () => {
  expect(groupNotes(notes, 'status', CONTEXT).map(({ label }) => label)).toEqual(['Done', 'Archived', 'Parked', '']);
  expect(labelled(groupNotes(notes, 'stage', CONTEXT))).toEqual([
    ['final', ['Design/Chat.md', 'Feed.md']],
    ['', ['Design/Queue.md', 'Search.md', 'Blank.md', 'Old.md']],
  ]);
  expect(labelled(groupNotes(notes, 'folder', CONTEXT))).toEqual([
    ['Design', ['Design/Chat.md', 'Design/Queue.md']],
    ['', ['Feed.md', 'Search.md', 'Blank.md', 'Old.md']],
  ]);
});

test('a note with several tags stands in each group once', () => {
  const tags: Record<string, string[]> = { 'Feed.md': ['#Async', '#async', '#read'], 'Old.md': ['#read'] };
  const context = { ...CONTEXT, tagsOf: (path: string) => tags[path] ?? [] };
  const groups = groupNotes([note('Feed.md'), note('Old.md'), note('Blank.md')], 'tag', context);
  expect(labelled(groups)).toEqual([
    ['#async', ['Feed.md']],
    ['#read', ['Feed.md', 'Old.md']],
    ['', ['Blank.md']],
  ]);
});

test('a status called __proto__ is a status like any other', () => {
  expect(labelled(statusGroups([note('A.md', { status: '__proto__' })], CONTEXT)).at(-1)).toEqual([
    '__proto__',
    ['A.md'],
  ]);
});

describe('lines of the table', () => {
  const groups = groupNotes(notes, 'status', CONTEXT);
  const texts = (lines: BoardLines) =>
    Array.from({ length: lines.count }, (_, line) => {
      const { group, note: shown } = lines.at(line);
      return shown ? shown.path : `[${group?.label ?? '?'}]`;
    });

  test('each group has its head above its notes', () => {
    expect(texts(BoardLines.ofGroups(groups, []))).toEqual([
      '[Done]',
      'Design/Chat.md',
      'Feed.md',
      '[Archived]',
      'Old.md',
      '[Parked]',
      'Design/Queue.md',
      'Search.md',
      '[]',
      'Blank.md',
    ]);
  });

  test('a folded group keeps its head', () => {
    const lines = BoardLines.ofGroups(groups, ['parked', 'gone']);
    expect(texts(lines)).toEqual([
      '[Done]',
      'Design/Chat.md',
      'Feed.md',
      '[Archived]',
      'Old.md',
      '[Parked]',
      '[]',
      'Blank.md',
    ]);
    expect(lines.lineOf('Search.md')).toBe(-1);
    expect(lines.lineOf('Blank.md')).toBe(7);
    expect(lines.pathsBetween(4, 1)).toEqual(['Design/Chat.md', 'Feed.md', 'Old.md']);
  });

  test('without groups the notes stand alone, and there is nothing beyond them', () => {
    const lines = BoardLines.ofNotes(notes);
    expect(lines.count).toBe(6);
    expect(lines.at(0)).toEqual({ group: null, note: notes[0] });
    expect(lines.at(6).note).toBeNull();
    expect(BoardLines.ofNotes([]).at(0)).toEqual({ group: null, note: null });
  });
});

test('mean progress is that of the notes that have items', () => {
  expect(
    meanProgressOf([
      { done: 1, total: 2 },
      { done: 3, total: 3 },
      { done: 0, total: 0 },
    ]),
  ).toBe(0.75);
  expect(meanProgressOf([{ done: 0, total: 0 }])).toBeNull();
});

test('figures count all notes', () => {
  const figures = figuresOf(
    [
      note('a.md', { status: 'Draft', editDate: '2020-01-01', done: 1, total: 4 }),
      note('b.md', { status: 'Done', peerReviews: 2 }),
      note('c.md', { status: 'Parked', peerReviews: null, review: { ...NO_REVIEW, waitingFor: ['Bo', 'ada'] } }),
    ],
    { ...CONTEXT, ownName: () => 'Ada' },
  );
  expect(meanProgress(figures)).toBe(0.25);
  expect(figures).toEqual({
    tracked: 3,
    stages: { draft: 1, review: 0, final: 1, none: 1 },
    reviewed: 1,
    waitingForMe: 1,
    stale: 1,
    withItems: 1,
    progress: 0.25,
  });
});
