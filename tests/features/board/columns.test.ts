import { type BoardState, DEFAULT_BOARD, type SortKey } from '../../../src/core/board/board-state';
import type { NoteSummary } from '../../../src/core/note';
import { COLUMNS, type ColumnId, compareByColumns, readBoard, shownColumns } from '../../../src/features/board/columns';
import { CONTEXT, note, pathsOf } from '../../core/board/sample';

const up = (column: ColumnId): SortKey => ({ column, descending: false });
const down = (column: ColumnId): SortKey => ({ column, descending: true });
const sorted = (notes: readonly NoteSummary[], ...keys: SortKey[]) =>
  pathsOf([...notes].sort(compareByColumns(keys, CONTEXT)));

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

test('progress is compared by share, not by count', () => {
  const notes = [note('half.md', { done: 5, total: 10 }), note('all.md', { done: 1, total: 1 }), note('empty.md')];
  expect(sorted(notes, down('progress'))).toEqual(['all.md', 'half.md', 'empty.md']);
});

test('relations are counted once a note, however often it is compared', () => {
  const asked: string[] = [];
  const context = { ...CONTEXT, relationsOf: (path: string) => asked.push(path) };
  const notes = Array.from({ length: 50 }, (_, index) => note(`${index}.md`));
  notes.sort(compareByColumns([up('relations')], context));
  expect(asked).toHaveLength(50);
});

test('a board saved before is read as it was, column by column', () => {
  const saved: BoardState = {
    ...DEFAULT_BOARD,
    sort: [down('open-phases'), up('edited')],
    hidden: ['reviews', 'relations'],
    widths: { title: 300, problems: 90 },
  };
  expect(readBoard(JSON.parse(JSON.stringify(saved)))).toEqual(saved);
  expect(readBoard({ hidden: ['title', 'colour'], sort: [{ column: 'colour' }] })).toEqual(DEFAULT_BOARD);
});

test('every column says in an export what it shows', () => {
  const feed = note('News feed.md', {
    status: 'Draft',
    peerReviews: 1,
    done: 3,
    total: 4,
    started: '2026-09-01',
    editDate: '2026-09-20',
    phases: [
      { title: 'Requirements', done: 1, total: 2, line: 2 },
      { title: 'Design', done: 2, total: 2, line: 6 },
    ],
  });
  const context = { ...CONTEXT, relationsOf: () => 2 };
  expect(Object.fromEntries(COLUMNS.map(({ name, text }) => [name, text(feed, context)]))).toEqual({
    Title: 'News feed',
    Status: 'Draft',
    'Peer reviews': '1 of 2',
    Progress: '3 of 4',
    Review: '',
    'Open phases': '1 of 2',
    Relations: '2',
    Started: '2026-09-01',
    Edited: '2026-09-20',
    Stale: 'Stale',
    Problems: '',
  });
});

test('a hidden column is not shown, and the others keep their order', () => {
  const shown = shownColumns({ hidden: ['status', 'stale'] });
  expect(shown.map(({ name }) => name).slice(0, 3)).toEqual(['Title', 'Peer reviews', 'Review']);
  expect(shown).toHaveLength(COLUMNS.length - 2);
});
