import { groupsUpNext, reasonOf } from '../../../src/core/board/next-up';
import { note, pathsOf } from './sample';

const rules = { staleBefore: '2026-08-01' };
const half = { done: 1, total: 2 };
const stale = note('Stale.md', { status: 'Draft', editDate: '2026-07-01', ...half });
const open = note('Open.md', { status: 'Draft', editDate: '2026-11-01', ...half });
const done = note('Done.md', { status: 'Draft', editDate: '2026-11-01', done: 2, total: 2 });
const final = note('Final.md', { status: 'Done', editDate: '2026-07-01', ...half });

test('a note is up because it is stale, else because it has open items; a final one is not', () => {
  expect([stale, open, done, final].map((each) => reasonOf(each, rules))).toEqual(['stale', 'open', null, null]);
});

test('notes are grouped by the reason, the most pressing first, in the order they came', () => {
  const groups = groupsUpNext([done, open, final, stale, { ...open, path: 'Open too.md' }], rules);
  expect(groups.map(({ key, notes }) => [key, ...pathsOf(notes)])).toEqual([
    ['stale', 'Stale.md'],
    ['open', 'Open.md', 'Open too.md'],
  ]);
});
