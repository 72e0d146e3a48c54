import fc from 'fast-check';
import { figuresAfter, figuresOf } from '../../../src/core/board/board-figures';
import { type BoardGroup, groupNotes, statusGroups } from '../../../src/core/board/board-groups';
import { compareBy, type SortValue } from '../../../src/core/board/board-sort';
import { GROUPINGS } from '../../../src/core/board/board-state';
import { groupsAfter, type NoteChanges, sortedAfter } from '../../../src/core/board/note-changes';
import type { NoteSummary } from '../../../src/core/note';
import { CONTEXT, note, pathsOf } from './sample';

const anyNote = fc
  .record({
    path: fc.integer({ min: 1, max: 40 }).map((number) => `${number % 3 === 0 ? 'c/' : ''}Design ${number}.md`),
    status: fc.constantFrom('', 'Draft', 'Done', 'odd'),
    peerReviews: fc.option(fc.nat({ max: 3 })),
    editDate: fc.option(fc.constantFrom('2026-01-01', '2026-02-01')),
    total: fc.nat({ max: 3 }),
  })
  .map(({ path, ...known }) => note(path, { ...known, done: Math.min(1, known.total) }));
const anyNotes = fc.uniqueArray(anyNote, { selector: ({ path }) => path, maxLength: 40 });
const values: SortValue[] = [(one) => one.status, (one) => one.peerReviews, (one) => one.editDate, (one) => one.total];
const anyKeys = fc.array(fc.record({ valueOf: fc.constantFrom(...values), descending: fc.boolean() }), {
  maxLength: 2,
});

/** A vault, what becomes of some of its notes (a few or many), and the vault after that. */
const change = fc.tuple(anyNotes, anyNotes, fc.nat({ max: 5 })).map(([before, come, removed]) => {
  const paths = new Set(pathsOf([...come, ...before.slice(0, removed)]));
  const gone = before.filter(({ path }) => paths.has(path));
  const changes: NoteChanges = { gone, come };
  return { before, changes, after: [...before.filter((one) => !gone.includes(one)), ...come] };
});

test('changed notes find the place that sorting everything again would give them', () => {
  fc.assert(
    fc.property(change, anyKeys, ({ before, changes, after }, keys) => {
      const compare = compareBy(keys);
      expect(sortedAfter([...before].sort(compare), changes, compare)).toEqual([...after].sort(compare));
    }),
  );
});

test('the figures are those of counting everything again', () => {
  fc.assert(
    fc.property(change, ({ before, changes, after }) => {
      const { progress, ...figures } = figuresAfter(figuresOf(before, CONTEXT), changes, CONTEXT);
      const { progress: expected, ...others } = figuresOf(after, CONTEXT);
      expect(figures).toEqual(others);
      expect(progress).toBeCloseTo(expected);
    }),
  );
});

test('the groups are those of grouping everything again, or none where a group comes or goes', () => {
  const content = (groups: readonly BoardGroup[]) => groups.map(({ key, notes }) => [key, pathsOf(notes)]);
  fc.assert(
    fc.property(change, fc.constantFrom(...GROUPINGS, 'columns' as const), ({ before, changes, after }, grouping) => {
      const compare = compareBy([]);
      const grouped = (notes: readonly NoteSummary[]) =>
        grouping === 'columns' ? statusGroups(notes, CONTEXT) : groupNotes(notes, grouping, CONTEXT);
      const groups = groupsAfter(grouped([...before].sort(compare)), changes, compare, grouped);
      const expected = grouped([...after].sort(compare));
      const filled = (all: readonly BoardGroup[]) => all.filter(({ notes }) => notes.length > 0).map(({ key }) => key);
      if (groups) expect(content(groups)).toEqual(content(expected));
      else expect(filled(expected)).not.toEqual(filled(grouped([...before].sort(compare))));
    }),
  );
});

test('what no change concerns stays the same value', () => {
  const [chat, feed, cache] = [note('Chat.md', { status: 'Draft' }), note('Feed.md', { status: 'Done' }), note('C.md')];
  const compare = compareBy([]);
  const sorted = [chat, feed];
  expect(sortedAfter(sorted, { gone: [cache], come: [] }, compare)).toBe(sorted);
  const changes = { gone: [chat], come: [note('Chat.md', { status: 'Draft', total: 1 })] };
  const groups = statusGroups(sorted, CONTEXT);
  const after = groupsAfter(groups, changes, compare, (notes) => statusGroups(notes, CONTEXT));
  const changed = groups.map((group, index) => group !== after?.[index] && group.label).filter(Boolean);
  expect(changed).toEqual(['Draft']);
});
