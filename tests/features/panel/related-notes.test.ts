import type { NoteSummary } from '../../../src/core/note';
import { DEFAULT_SETTINGS } from '../../../src/core/default-settings';
import type { RelatedNote } from '../../../src/features/panel/panel-note';
import { sortRelated } from '../../../src/features/panel/related-notes';

const { workflow } = DEFAULT_SETTINGS;
const [first, second] = workflow;

function related(title: string, status?: string, editDate: string | null = null): RelatedNote {
  const note = status === undefined ? null : ({ title, status, editDate } as NoteSummary);
  return { path: `${title}.md`, linkText: title, direction: 'forward', note };
}

const notes = [
  related('Note 10', second?.name, '2026-01-01'),
  related('note 9', first?.name, '2026-03-01'),
  related('Untracked'),
  related('Blank', ''),
  related('Odd', 'paused', '2026-02-01'),
];
const titles = (sorted: readonly RelatedNote[]) => sorted.map(({ linkText }) => linkText);

describe('related notes', () => {
  it('keep the order of the note', () => {
    expect(sortRelated(notes, 'note', workflow)).toEqual(notes);
  });

  it('can be sorted by title, numbers as numbers', () => {
    expect(titles(sortRelated(notes, 'title', workflow))).toEqual(['Blank', 'note 9', 'Note 10', 'Odd', 'Untracked']);
  });

  it('can be sorted by status: the workflow, unknown ones, none', () => {
    expect(titles(sortRelated(notes, 'status', workflow))).toEqual(['note 9', 'Note 10', 'Odd', 'Blank', 'Untracked']);
  });

  it('can be sorted by the date of the last edit, latest first', () => {
    expect(titles(sortRelated(notes, 'date', workflow))).toEqual(['note 9', 'Odd', 'Note 10', 'Blank', 'Untracked']);
  });
});
