import { applyEdit, isRefusal } from '../../../src/core/edit';
import {
  exportCards,
  type ExportOptions,
  type FlashcardFormat,
  isExport,
} from '../../../src/core/flashcards/export-cards';
import { card } from './words';

const options: ExportOptions = {
  deck: 'Design Phases',
  noteUrl: () => null,
  memory: { written: () => null, others: [] },
  headings: ['Note', 'Phase', 'Section', 'Kind', 'Question', 'Answer', 'ID'],
};

function exported(format: FlashcardFormat, before: string, ...questions: string[]): string {
  const edit = exportCards(
    format,
    questions.map((question) => card(question)),
    options,
  )(before);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return applyEdit(before, edit);
}

describe('exporting as CSV', () => {
  it('writes a byte order mark, a row of headings and a row a card', () => {
    expect(exported('csv', '', 'Who uses it?')).toBe(
      '\uFEFFNote,Phase,Section,Kind,Question,Answer,ID\r\n' +
        'URL shortener,Step 1: Clarify requirements,Ask functional requirements,item,Who uses it?,It shortens links.,guid of Who uses it?\r\n',
    );
  });

  it('quotes what RFC 4180 wants quoted, and lets no cell be a formula', () => {
    const csv = exported('csv', '', '=HYPERLINK("x"), why?', '-1 or +1?');
    expect(csv).toContain(',"\'=HYPERLINK(""x""), why?",');
    expect(csv).toContain(",'-1 or +1?,");
  });
});

describe('exporting again', () => {
  it.each(['anki', 'review-note', 'csv'] as const)('changes nothing in a %s export of the same cards', (format) => {
    const first = exported(format, '', 'Who uses it?', 'Why?');
    expect(exported(format, first, 'Who uses it?', 'Why?')).toBe(first);
    expect(isExport(format, first, { ...options, cards: [] })).toBe(true);
  });

  it('does not write over a file of the user’s own', () => {
    expect(isExport('anki', 'front\tback\n', { ...options, cards: [] })).toBe(false);
    expect(isExport('csv', 'a,b\r\n', { ...options, cards: [] })).toBe(false);
    expect(isExport('review-note', 'My own words.\n', { ...options, cards: [card('Why?')] })).toBe(false);
  });
});
