import fc from 'fast-check';
import type { NoteSummary } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/settings-parse';
import { foundStatuses, moved } from '../../../src/features/settings/found-statuses';

const note = (status: string): NoteSummary => ({
  path: `${status}.md`,
  title: status,
  status,
  stage: null,
  peerReviews: 0,
  started: null,
  editDate: null,
  purpose: '',
  phases: [],
  relates: [],
  problems: [],
  done: 0,
  total: 0,
});

describe('the statuses found in a vault', () => {
  test('are those the workflow does not know, each once, in the spelling met first', () => {
    const notes = ['Draft', 'done', '', 'Parked', 'parked ', 'To be split', 'WIP'].map(note);
    expect(foundStatuses(notes, DEFAULT_SETTINGS.workflow)).toEqual([
      { name: 'Parked', aliases: [], color: 'gray', stage: 'draft' },
      { name: 'To be split', aliases: [], color: 'gray', stage: 'draft' },
    ]);
  });

  test('are none once they are in the workflow', () => {
    const notes = [note('Parked')];
    const workflow = [...DEFAULT_SETTINGS.workflow, ...foundStatuses(notes, DEFAULT_SETTINGS.workflow)];
    expect(foundStatuses(notes, workflow)).toEqual([]);
  });
});

describe('an entry moved in a list', () => {
  test('stands where it was put', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd']);
    expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  });

  test('leaves the others in their order, and none gets lost', () => {
    const move = fc.uniqueArray(fc.integer(), { minLength: 1 }).chain((list) => {
      const place = fc.nat(list.length - 1);
      return fc.tuple(fc.constant(list), place, place);
    });
    fc.assert(
      fc.property(move, ([list, from, to]) => {
        const result = moved(list, from, to);
        expect(result[to]).toBe(list[from]);
        expect(result.filter((entry) => entry !== list[from])).toEqual(list.filter((_, index) => index !== from));
      }),
    );
  });
});
