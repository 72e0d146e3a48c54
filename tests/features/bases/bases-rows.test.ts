import { type BasesEntry, type BasesQueryResult, BooleanValue, NumberValue, type Value } from 'obsidian';
import type { NoteSummary } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import type { Services } from '../../../src/vault/services';
import { BasesRows } from '../../../src/features/bases/bases-rows';
import { note, pathsOf, WORKFLOW } from '../../core/board/sample';

const NOTES = [
  note('a.md', { status: 'Done' }),
  note('b.md', { status: 'Draft' }),
  note('c.md', { status: 'Done' }),
  note('d.md'),
];

/** The rows over an index that knows these notes. */
function rowsOf(notes: readonly NoteSummary[]): BasesRows {
  const byPath = new Map(notes.map((entry) => [entry.path, entry]));
  return new BasesRows({
    settings: { current: { ...DEFAULT_SETTINGS, workflow: WORKFLOW } },
    clock: { now: () => new Date(2026, 0, 1), format: () => '2026-01-01' },
    index: { note: (path: string) => byPath.get(path) ?? null, tagsOf: () => [], related: () => [] },
  } as unknown as Services);
}

const value = (text: string) => ({ toString: () => text, isTruthy: () => text !== '' });
const entry = (path: string, text = '') => ({ file: { path }, getValue: () => value(text) }) as unknown as BasesEntry;

/** What a base gives its view: entries in its order, and groups by name where it groups. */
function result(entries: BasesEntry[], groups?: Record<string, BasesEntry[]>): BasesQueryResult {
  const groupedData = groups
    ? Object.entries(groups).map(([key, members]) => ({ key: value(key), entries: members, hasKey: () => true }))
    : [{ entries, hasKey: () => false }];
  return { data: entries, groupedData } as unknown as BasesQueryResult;
}

const lineTexts = ({ lines }: BasesRows) =>
  Array.from({ length: lines.count }, (_, line) => {
    const { group, note: shown } = lines.at(line);
    return shown?.path ?? `[${group?.label ?? ''}]`;
  });

const TABLE = { layout: 'table', column: null } as const;

test('the notes stand in the order of the base; one that is not tracked is shown by its title', () => {
  const rows = rowsOf(NOTES);
  rows.show(result([entry('c.md'), entry('Folder/Plain.md'), entry('a.md')]), TABLE);
  expect(lineTexts(rows)).toEqual(['c.md', 'Folder/Plain.md', 'a.md']);
  expect(rows.shown[1]).toMatchObject({ title: 'Plain', status: '', total: 0 });
});

test('grouped by status, spellings of one status are one group, in the order of the base', () => {
  const rows = rowsOf(NOTES);
  const [a, b, c, d] = ['a.md', 'b.md', 'c.md', 'd.md'].map((path) => entry(path)) as [
    BasesEntry,
    BasesEntry,
    BasesEntry,
    BasesEntry,
  ];
  rows.show(result([a, b, c, d], { '': [d], done: [a], DRAFT: [b], Done: [c] }), TABLE);
  expect(lineTexts(rows)).toEqual(['[]', 'd.md', '[Done]', 'a.md', 'c.md', '[Draft]', 'b.md']);
  expect(rows.state.group).toBe('status');
  rows.show(result([d], { '': [d] }), TABLE);
  expect(rows.state.group).toBeNull();
});

test('grouped by anything else, the groups keep their own words', () => {
  const rows = rowsOf(NOTES);
  const [a, b] = [entry('a.md'), entry('b.md')];
  rows.show(result([a, b], { 'Ada ': [a], done: [b] }), TABLE);
  expect(lineTexts(rows)).toEqual(['[Ada ]', 'a.md', '[done]', 'b.md']);
  expect(rows.state.group).toBeNull();
});

test('columns are the statuses, or the values of a property with notes that lack it last', () => {
  const rows = rowsOf(NOTES);
  const data = result([entry('d.md'), entry('a.md', 'Grace'), entry('b.md', 'Ada'), entry('c.md', 'Grace')]);
  rows.show(data, { layout: 'columns', column: null });
  expect(rows.columns.map(({ label }) => label)).toEqual(['Draft', 'In review', 'Done', 'Rejected', '']);
  rows.show(data, { layout: 'columns', column: 'note.Owner' });
  expect(rows.columns.map(({ label, notes }) => [label, pathsOf(notes)])).toEqual([
    ['Grace', ['a.md', 'c.md']],
    ['Ada', ['b.md']],
    ['No value', ['d.md']],
  ]);
});

test('0 and false are values like any other', () => {
  const rows = rowsOf(NOTES);
  const having = (path: string, own: Value | null) =>
    ({ file: { path }, getValue: () => own }) as unknown as BasesEntry;
  const [zero, no] = [having('a.md', new NumberValue(0)), having('b.md', new BooleanValue(false))];
  rows.show(result([zero, no, having('c.md', null)]), { layout: 'columns', column: 'note.Score' });
  expect(rows.columns.map(({ label }) => label)).toEqual(['0', 'false', 'No value']);
});

test('a new result replaces the old one as a whole', () => {
  const rows = rowsOf(NOTES);
  rows.show(result([entry('a.md', 'old')]), TABLE);
  rows.show(result([entry('b.md', 'new')]), TABLE);
  expect(rows.entryOf('a.md')).toBeUndefined();
  expect(String(rows.entryOf('b.md')?.getValue('note.x'))).toBe('new');
});
