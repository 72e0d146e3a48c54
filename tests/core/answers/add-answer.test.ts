import fc from 'fast-check';
import { addAnswer } from '../../../src/core/answers/add-answer';
import { AnswerReader } from '../../../src/core/answers/answer-below';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import { scanNote } from '../../../src/core/markdown/scan';
import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { type SeenItem, seenItem } from '../../../src/core/outline/item-edits';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const outline = (text: string) => outlineOf(text, OPTIONS);
const itemsIn = (text: string) => allItems(outline(text));

/** The item of a note with a text, or of a number, as it was seen. */
function seenIn(text: string, which: string | number): SeenItem {
  const seen = outline(text);
  const item = allItems(seen).find((one, index) => one.text === which || index === which);
  const found = item && seenItem(seen, item);
  if (!found) throw new Error(`No item ${which}`);
  return found;
}

const edit = (text: string, which: string | number, answer: string) =>
  addAnswer(seenIn(text, which), answer, OPTIONS)(text);

function after(text: string, which: string | number, answer: string): string {
  const made = edit(text, which, answer);
  return isRefusal(made) ? made.refused : applyEdit(text, made);
}

function answersIn(text: string): string[] {
  const reader = new AnswerReader(text, itemsIn(text));
  return itemsIn(text).map((item) => reader.answerTo(item).text);
}

const NOTE = '## Step 1: Scope\n\n- [ ] How many users?\n- [ ] Which limits?\n\n## Step 2: Design\n\nText.\n';

describe('an answer that is added to an item', () => {
  it('stands below it, indented like its text', () => {
    expect(after(NOTE, 'How many users?', 'A million.\nMost of them read.')).toBe(
      NOTE.replace('users?\n', 'users?\n  A million.\n  Most of them read.\n'),
    );
    expect(after('1. [ ] Why?', 'Why?', 'Because.')).toBe('1. [ ] Why?\n   Because.');
    expect(after('-\t[ ] Why?\n', 'Why?', 'Because.')).toBe('-\t[ ] Why?\n \tBecause.\n');
    expect(after('- [ ] Outer?\n\t- [ ] Inner?\n', 'Inner?', 'Yes.')).toBe('- [ ] Outer?\n\t- [ ] Inner?\n\t  Yes.\n');
  });

  it('goes below what is there, as a paragraph of its own, and above the items nested in it', () => {
    const note = '- [ ] Outer?\n  Said.\n  - [ ] Inner?\n    Deep.\n- [ ] Next?\n';
    expect(after(note, 'Outer?', 'More.')).toBe(note.replace('Said.\n', 'Said.\n\n  More.\n'));
    expect(after('- [ ] Outer?\n  - [ ] Inner?\n', 'Outer?', 'New.')).toBe('- [ ] Outer?\n  New.\n  - [ ] Inner?\n');
    expect(after('- [ ] Why?\n\tTabbed.\n\n\tTwice.\n', 'Why?', 'More.')).toBe(
      '- [ ] Why?\n\tTabbed.\n\n\tTwice.\n\n\tMore.\n',
    );
    expect(after('- [ ] Why?\nlazy\n\nText.\n', 'Why?', 'More.')).toBe('- [ ] Why?\nlazy\n\n  More.\n\nText.\n');
  });

  it('goes below an answer that follows the nested items', () => {
    const note = '- [ ] Outer?\n  - [ ] Inner?\n\n  After all.\n';
    expect(after(note, 'Outer?', 'More.')).toBe(`${note}\n  More.\n`);
  });

  it('keeps quotes, callouts and line ends', () => {
    expect(after('> [!todo]\n> - [ ] Why?\n>   Said.\n>\n> Text', 'Why?', 'More.\n\nAnd more.')).toBe(
      '> [!todo]\n> - [ ] Why?\n>   Said.\n>\n>   More.\n>\n>   And more.\n>\n> Text',
    );
    expect(after('>>- [ ] Why?\n', 'Why?', 'Because.')).toBe('>>- [ ] Why?\n> >   Because.\n');
    expect(after('- [ ] Why?\r\n- [ ] How?\r\n', 'Why?', 'One\ntwo')).toBe(
      '- [ ] Why?\r\n  One\r\n  two\r\n- [ ] How?\r\n',
    );
  });

  it('may hold lists, code, quotes and tables', () => {
    for (const answer of [
      '- 301\n- 302',
      '```js\n- [ ] in code\n# no\n%%\n```',
      '> As the book says',
      '1. one\n   - two',
    ])
      expect(answersIn(after(NOTE, 'How many users?', answer))).toEqual([answer, '']);
    expect(after('- [ ] Why?\n', 'Why?', '| a | b |\n|---|---|\n| 1 | 2 |')).toBe(
      '- [ ] Why?\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |\n',
    );
  });

  it.each([
    ['an item', '- [ ] Not an item', '- \\[ ] Not an item'],
    ['an item in a list in a quote', '> 1. - [x] No', '> 1. - \\[x] No'],
    ['a heading', '## Step 2: No', '\\## Step 2: No'],
    ['an underline', 'Not a title\n---', 'Not a title\n\\---'],
    ['a comment', '%% still seen %%', '\\%\\% still seen \\%\\%'],
    ['the goal of the phase', '**Goal:** to be fast', '**Goal\\:** to be fast'],
    ['a fence that never ends', '```\nWhat now?', '\\```\nWhat now?'],
    ['math that never ends', '$$\nx = 1', '\\$$\nx = 1'],
    ['HTML', '<!-- hidden', '\\<!-- hidden'],
  ])('stays text where it reads like %s', (_, answer, written) => {
    const note = '## Step 1: Scope\n- [ ] Why?\n  - [ ] Inner?\n';
    expect(answersIn(after(note, 'Why?', answer))).toEqual([written, '']);
    expect(after(NOTE, 'Which limits?', answer)).toBe(
      NOTE.replace('limits?\n', () => `limits?\n${written.replace(/^/gm, '  ')}\n`),
    );
  });

  it('keeps text below it with the item that it belongs to', () => {
    const note = '- [ ] Outer?\n  - [ ] Inner?\n    ***\n  Outer text.\n';
    expect(answersIn(note)).toEqual(['Outer text.', '***']);
    expect(answersIn(after(note, 'Inner?', 'More.'))).toEqual(['Outer text.', '***\n\nMore.']);
  });

  it('is nothing where it has no words, and is refused where the item is gone', () => {
    expect(edit(NOTE, 'How many users?', ' \n\t\n')).toEqual({ changes: [] });
    expect(addAnswer(seenIn(NOTE, 'How many users?'), 'Late.', OPTIONS)('- [ ] Another?')).toEqual({
      refused: 'line-moved',
      detail: 'How many users?',
    });
  });

  const beginnings = ['', '', ' ', '  ', '    ', '      ', '\t', '> ', '>   ', '- ', '  - ', '  1. ', '\t- '];
  const items = [
    '- [ ] ',
    '- [ ] ',
    '  - [x] ',
    '\t- [ ] ',
    '    - [ ] ',
    '1. [x] ',
    '> - [-] ',
    '>   - [ ] ',
    '>- [ ] ',
  ];
  const blocks = [
    '',
    '>',
    '---',
    '```',
    '  ```',
    '  | a |',
    '  |---|',
    '## Step 1',
    '## Step 2',
    '%%',
    '  %%',
    '$$',
    '  <div>',
  ];
  const noteText = fc
    .tuple(
      fc.array(
        fc.oneof(
          fc.constantFrom(...beginnings).map((start) => `${start}words`),
          fc.constantFrom(...items),
          fc.constantFrom(...blocks),
        ),
        { minLength: 1, maxLength: 12 },
      ),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
    )
    .map(([lines, newline, ends]) => {
      const named = lines.map((line, index) => (line.endsWith('] ') ? `${line}Q${index}?` : line));
      return named.join(newline) + (ends ? newline : '');
    });
  const answerText = fc
    .array(
      fc.constantFrom(
        ...[
          'words',
          'more words',
          '',
          '- point',
          '  - deeper',
          '- [ ] task',
          '1. one',
          '2) [x] two',
          '# Title',
          '===',
          '---',
        ],
        ...[
          '```',
          '~~~',
          '%%',
          '%% x %%',
          '$$',
          '| a | b |',
          '|---|---|',
          '<div>',
          '<!--',
          '-->',
          '> quote',
          '>',
          '\tcode',
        ],
        ...[
          '    code',
          '[^1]: note',
          '[a]: /url',
          'Goal: x',
          '**Goal:** y',
          '***',
          '- - -',
          '\\',
          '^block',
          '#tag',
          'a  ',
        ],
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((lines) => lines.join('\n'));
  /** What is written, whatever its indentation and backslashes. */
  const wordsOf = (text: string): string[] =>
    text
      .replaceAll('\\', '')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');

  it('changes nothing else, whatever it and the note say', () => {
    fc.assert(
      fc.property(noteText, fc.nat(), answerText, (text, number, answer) => {
        const before = itemsIn(text);
        fc.pre(before.length > 0);
        const which = number % before.length;
        const made = edit(text, which, answer);
        if (isRefusal(made)) throw new Error(made.refused);
        const now = applyEdit(text, made);
        expect(made.changes.filter(({ from, to }) => from < to)).toEqual([]);
        expect(applyEdit(now, invertEdit(text, made))).toBe(text);

        const seen = (one: (typeof before)[number]) => [one.text, one.mark, one.depth];
        expect(itemsIn(now).map(seen)).toEqual(before.map(seen));
        const titles = (note: string) =>
          outline(note).phases.map(({ title, goal, total, done }) => [title, goal, total, done]);
        expect(titles(now)).toEqual(titles(text));
        expect(scanNote(now).headings.filter(({ containers }) => containers === 0)).toHaveLength(
          scanNote(text).headings.filter(({ containers }) => containers === 0).length,
        );

        const old = answersIn(text);
        const expected = old.map((one, index) =>
          index === which ? [...wordsOf(one), ...wordsOf(answer)] : wordsOf(one),
        );
        expect(answersIn(now).map(wordsOf)).toEqual(expected);
        expect(answersIn(now).filter((_, index) => index !== which)).toEqual(old.filter((_, index) => index !== which));
      }),
    );
  });
});
