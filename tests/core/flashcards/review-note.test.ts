import fc from 'fast-check';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import type { Flashcard } from '../../../src/core/flashcards/flashcard';
import { updateReviewNote } from '../../../src/core/flashcards/review-note';
import { card } from './words';

function updated(text: string, ...cards: Flashcard[]): string {
  const edit = updateReviewNote(cards)(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return applyEdit(text, edit);
}

const HEADING = '## URL shortener › Step 1: Clarify requirements › Ask functional requirements';
const SCHEDULE = '<!--SR:!2026-11-22,3,250-->';

describe('a note for the Spaced Repetition plugin', () => {
  it('holds a tag, the context as headings, and each card between blank lines', () => {
    expect(updated('', card('Who uses it?'), card('Why?', { section: 'Scale', back: '' }))).toBe(
      `#flashcards/design-phases\n\n${HEADING}\n\nWho uses it?\n?\nIt shortens links.\n\n` +
        '## URL shortener › Step 1: Clarify requirements › Scale\n\nWhy?\n?\n…\n\n',
    );
  });

  it('holds nothing that the plugin would take for another card or its end', () => {
    const answer = 'one\n\ntwo\n?\n#tag first\n`a::b` ==x==\n<!-- c -->\n```\na\n\nb\n```';
    expect(updated('', card('#What is A::B?', { back: answer }))).toContain(
      '\\#What is A:&#58;B?\n?\none\n<br>\ntwo\n\\?\n\\#tag first\n`a:&#58;b` =&#61;x=&#61;\n&lt;!-- c -->\n```\na\n \nb\n```\n\n',
    );
  });
});

describe('bringing it up to date', () => {
  const before = `#flashcards/design-phases\n\nMy own words.\n\n${HEADING}\n\nWhat are the core features?\n?\nOld answer\n${SCHEDULE}\n\nWho uses it?\n?\nPeople ${SCHEDULE}\n`;
  const features = card('What are the core features?', { back: 'Old answer' });
  const users = card('Who uses it?', { back: 'People' });

  it('changes nothing where nothing changed', () => {
    expect(updateReviewNote([features, users])(before)).toEqual({ changes: [] });
  });

  it('writes a new answer and a new wording in place and leaves the scheduling alone', () => {
    expect(updated(before, card('What are the core features of it?', { back: 'New\nanswer' }), users)).toBe(
      before.replace('What are the core features?\n?\nOld answer', 'What are the core features of it?\n?\nNew\nanswer'),
    );
    expect(updated(before, features, { ...users, back: 'Many people' })).toBe(before.replace('People', 'Many people'));
  });

  it('adds a card behind those of its section', () => {
    expect(updated(before, features, card('Is it read-heavy?', { back: 'Yes' }), users)).toBe(
      `${before}\nIs it read-heavy?\n?\nYes\n\n`,
    );
  });

  it('moves a card below its new heading together with its scheduling', () => {
    const moved = updated(before, { ...features, section: 'Scale' }, users);
    expect(moved).not.toContain(`${HEADING}\n\nWhat are`);
    expect(moved).toContain(
      `Step 1: Clarify requirements › Scale\n\nWhat are the core features?\n?\nOld answer\n${SCHEDULE}\n\n`,
    );
  });

  it('keeps a card whose question is gone', () => {
    expect(updated(before, users)).toBe(before);
  });

  it('keeps CRLF', () => {
    const windows = before.replaceAll('\n', '\r\n');
    expect(updated(windows, features, users)).toBe(windows);
    expect(updated(windows, { ...features, back: 'a\nb' }, users)).toBe(windows.replace('Old answer', 'a\r\nb'));
  });

  it('loses no scheduling comment and no line of the user’s, whatever changes', () => {
    const question = fc.constantFrom(
      'What are the core features?',
      'What are the key features?',
      'Who uses it?',
      'Why?',
      'What does it cost?',
    );
    const section = fc.constantFrom('Ask functional requirements', 'Scale');
    const made = fc.uniqueArray(fc.record({ question, section, back: fc.constantFrom('', 'a', 'b\n\nc') }), {
      selector: (each) => each.question,
    });
    fc.assert(
      fc.property(made, (list) => {
        const cards = list.map(({ question: text, ...rest }) => card(text, rest));
        const after = updated(before, ...cards);
        expect(after.split(SCHEDULE)).toHaveLength(3);
        expect(after).toContain('My own words.');
        expect(updated(after, ...cards)).toBe(after);
      }),
    );
  });
});
