import { groupNotes } from '../../../src/core/board/board-groups';
import { BoardLines } from '../../../src/core/board/board-lines';
import {
  cursorLine,
  keepExisting,
  moveCursor,
  NO_SELECTION,
  select,
  selectAll,
  type Selection,
} from '../../../src/features/board/selection';
import { CONTEXT, note } from '../../core/board/sample';

const notes = ['a.md', 'b.md', 'c.md', 'd.md', 'e.md'].map((path) => note(path));
const lines = BoardLines.ofNotes(notes);
const selected = ({ paths }: Selection) => [...paths].sort();

test('a click selects one note and forgets the others', () => {
  const first = select(NO_SELECTION, lines, 1, 'only');
  expect(selected(select(first, lines, 3, 'only'))).toEqual(['d.md']);
});

test('with Mod a note is added or taken away', () => {
  const both = select(select(NO_SELECTION, lines, 1, 'only'), lines, 3, 'toggle');
  expect(selected(both)).toEqual(['b.md', 'd.md']);
  expect(selected(select(both, lines, 1, 'toggle'))).toEqual(['d.md']);
});

test('with Shift everything from the first click on is selected, upwards and downwards', () => {
  const start = select(NO_SELECTION, lines, 2, 'only');
  const down = select(start, lines, 4, 'range');
  expect(selected(down)).toEqual(['c.md', 'd.md', 'e.md']);
  expect(selected(select(down, lines, 1, 'range'))).toEqual(['b.md', 'c.md']);
  expect(selected(select(NO_SELECTION, lines, 2, 'range'))).toEqual(['c.md']);
});

test('a range goes over the heads of groups, and a head itself is never selected', () => {
  const grouped = [note('a.md', { status: 'Draft' }), note('b.md', { status: 'Done' })];
  const withHeads = BoardLines.ofGroups(groupNotes(grouped, 'status', CONTEXT), []);
  const range = select(select(NO_SELECTION, withHeads, 1, 'only'), withHeads, 3, 'range');
  expect(selected(range)).toEqual(['a.md', 'b.md']);
  const onHead = select(range, withHeads, 2, 'only');
  expect(selected(onHead)).toEqual(['a.md', 'b.md']);
  expect(onHead.cursor).toEqual({ line: 2, path: null });
});

test('the cursor stays on its note wherever that moves, and on its line where the note is gone', () => {
  const selection = moveCursor(NO_SELECTION, lines, 3);
  const resorted = BoardLines.ofNotes([...notes].reverse());
  expect(cursorLine(selection, resorted)).toBe(1);
  const without = BoardLines.ofNotes(notes.filter(({ path }) => path !== 'd.md'));
  expect(cursorLine(selection, without)).toBe(3);
  expect(cursorLine(selection, BoardLines.ofNotes([]))).toBe(-1);
  expect(cursorLine(NO_SELECTION, lines)).toBe(-1);
});

test('the cursor stops at both ends', () => {
  expect(moveCursor(NO_SELECTION, lines, -7).cursor?.path).toBe('a.md');
  expect(moveCursor(NO_SELECTION, lines, 99).cursor?.path).toBe('e.md');
});

test('all are selected, and those that go are forgotten', () => {
  const all = selectAll(NO_SELECTION, lines);
  expect(selected(all)).toHaveLength(5);
  expect(selected(keepExisting(all, (path) => path !== 'c.md'))).toEqual(['a.md', 'b.md', 'd.md', 'e.md']);
  expect(keepExisting(all, () => true)).toBe(all);
});
