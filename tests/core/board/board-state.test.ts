import fc from 'fast-check';
import { DEFAULT_BOARD, parseBoardState, toggled } from '../../../src/core/board/board-state';

const COLUMNS = ['title', 'status', 'progress', 'relations', 'edited', 'stale'];
const parse = (value: unknown) => parseBoardState(value, COLUMNS);

test('a state survives being saved and read', () => {
  const state = {
    layout: 'columns',
    group: 'tag',
    sort: [
      { column: 'edited', descending: true },
      { column: 'title', descending: false },
    ],
    filter: { text: 'cache', status: '', stage: 'none', folder: 'Design', tag: 'async', flags: ['stale'] },
    hidden: ['stale'],
    widths: { title: 300 },
    folded: ['done'],
  };
  expect(parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
});

test('what is damaged falls back to the default, entry by entry', () => {
  const damaged = {
    layout: 'pie',
    group: 7,
    sort: [null, { column: 'colour' }, { column: 'status' }, { column: 'status', descending: true }],
    filter: { text: 3, stage: 'late', flags: ['stale', 'rotten'] },
    hidden: ['title', 'relations', 'relations'],
    widths: { status: 'wide', title: 1e9, progress: -4, edited: Number.NaN },
    folded: 'all',
  };
  expect(parse(damaged)).toEqual({
    ...DEFAULT_BOARD,
    sort: [{ column: 'status', descending: false }],
    filter: { ...DEFAULT_BOARD.filter, flags: ['stale'] },
    hidden: ['relations'],
    widths: { title: 1200, progress: 48 },
  });
});

test('whatever is read, a whole state comes out that reads the same again', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withNullPrototype: true }), (data) => {
      const state = parse(data);
      expect(parse(state)).toEqual(state);
      expect(Object.keys(state)).toEqual(Object.keys(DEFAULT_BOARD));
    }),
  );
  expect(parse(null)).toEqual(DEFAULT_BOARD);
});

test('a flag goes on and off', () => {
  expect(toggled(['stale'], 'reviewed')).toEqual(['stale', 'reviewed']);
  expect(toggled(['stale', 'reviewed'], 'stale')).toEqual(['reviewed']);
});
