import fc from 'fast-check';
import { applyEdit, isRefusal, type Plan } from '../../../src/core/edit';
import { resetItems, toggleItem } from '../../../src/core/outline/item-edits';
import { allItems, nextOpenItem, nextPhase, previousPhase } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const itemsOf = (text: string) => allItems(outlineOf(text, OPTIONS));

/** The text after a plan, or why there is none. */
function after(text: string, plan: Plan): string {
  const edit = plan(text);
  return isRefusal(edit) ? edit.refused : applyEdit(text, edit);
}

const NOTE = '# Chat\n\n- [ ] Why?\n  Because.\n- [x] Who?\n- [ ] Why?\n';

const lineOfNote = fc.constantFrom(
  '- [ ] Why?',
  '- [x] Who?',
  '  - [ ] Nested',
  '> - [/] Quoted',
  '1. [ ] First',
  'Text [ ] text',
  '```',
  '# Heading',
  '',
  '\t- [X] Tabbed',
  '- [-] Dropped ',
  '- [ ] Why?  ',
  '- [ ] 🟩 héllo',
  '- plain',
);
const note = fc
  .tuple(
    fc.array(lineOfNote, { minLength: 1, maxLength: 14 }),
    fc.constantFrom('\n', '\r\n'),
    fc.constantFrom('', '\uFEFF'),
    fc.boolean(),
  )
  .map(([lines, lineBreak, start, ends]) => start + lines.join(lineBreak) + (ends ? lineBreak : ''));

describe('toggleItem', () => {
  it('sets the mark of the item that was seen', () => {
    expect(after(NOTE, toggleItem({ line: 2, text: 'Why?' }, 'x'))).toBe(
      '# Chat\n\n- [x] Why?\n  Because.\n- [x] Who?\n- [ ] Why?\n',
    );
    expect(after(NOTE, toggleItem({ line: 5, text: 'Why?' }, '-'))).toBe(
      '# Chat\n\n- [ ] Why?\n  Because.\n- [x] Who?\n- [-] Why?\n',
    );
  });

  it('finds an item that moved by its text', () => {
    expect(after(`New line\n${NOTE}`, toggleItem({ line: 4, text: 'Who?' }, ' '))).toBe(
      `New line\n${NOTE.replace('[x]', '[ ]')}`,
    );
  });

  it('refuses where an item that moved cannot be told from another, or is gone', () => {
    expect(after(`New line\n${NOTE}`, toggleItem({ line: 2, text: 'Why?' }, 'x'))).toBe('line-moved');
    expect(after(NOTE, toggleItem({ line: 4, text: 'What?' }, 'x'))).toBe('line-moved');
    expect(after('```\n- [ ] Why?\n```\n', toggleItem({ line: 1, text: 'Why?' }, 'x'))).toBe('line-moved');
  });

  it('has nothing to do where the mark is set already', () => {
    expect(toggleItem({ line: 4, text: 'Who?' }, 'x')(NOTE)).toEqual({ changes: [] });
  });

  it('replaces an emoji mark whole', () => {
    expect(after('- [🔥] Why?', toggleItem({ line: 0, text: 'Why?' }, 'x'))).toBe('- [x] Why?');
  });

  it('changes the one mark and nothing else, and twice gives the same bytes', () => {
    fc.assert(
      fc.property(note, fc.nat(), fc.constantFrom('x', ' ', '-', '?'), (text, pick, mark) => {
        const items = itemsOf(text);
        const item = items[pick % Math.max(items.length, 1)];
        fc.pre(item !== undefined);
        const toggled = after(text, toggleItem(item, mark));
        expect(toggled).toHaveLength(text.length);
        expect([...toggled].filter((character, index) => character !== [...text][index])).toEqual(
          item.mark === mark ? [] : [mark],
        );
        expect(itemsOf(toggled).find(({ line }) => line === item.line)).toMatchObject({ mark, text: item.text });
        expect(after(toggled, toggleItem(item, item.mark))).toBe(text);
      }),
    );
  });
});

describe('resetItems', () => {
  it('opens done items and leaves cancelled ones, other marks and answers', () => {
    expect(after('- [x] a\n  answer\n- [-] b\n- [/] c\n> - [X] d\n', resetItems(null, OPTIONS))).toBe(
      '- [ ] a\n  answer\n- [-] b\n- [/] c\n> - [ ] d\n',
    );
  });

  it('stays within a range, both ends included', () => {
    expect(after('- [x] a\n- [x] b\n- [x] c\n- [x] d\n', resetItems({ fromLine: 1, toLine: 2 }, OPTIONS))).toBe(
      '- [x] a\n- [ ] b\n- [ ] c\n- [x] d\n',
    );
  });

  it('leaves no done item and changes nothing but marks', () => {
    fc.assert(
      fc.property(note, (text) => {
        const reset = after(text, resetItems(null, OPTIONS));
        expect(itemsOf(reset).filter(({ state }) => state === 'done')).toEqual([]);
        const done = itemsOf(text).filter(({ state }) => state === 'done').length;
        expect([...reset].filter((character, index) => character !== [...text][index])).toHaveLength(done);
      }),
    );
  });
});

describe('going through a note', () => {
  const outline = outlineOf(
    '- [ ] above\n## Step 1\n- [x] a\n### Section\n- [ ] b\n## Step 2\n- [-] c\n- [ ] d\n',
    OPTIONS,
  );

  it('goes to the next open item, round the end', () => {
    expect([0, 3, 4, 7].map((line) => nextOpenItem(outline, line)?.text)).toEqual(['b', 'b', 'd', 'above']);
    expect(nextOpenItem(outlineOf('- [x] a', OPTIONS), 0)).toBeNull();
  });

  it('goes to the next and the previous phase', () => {
    expect([0, 1, 5].map((line) => nextPhase(outline, line)?.title ?? null)).toEqual(['Step 1', 'Step 2', null]);
    expect([1, 2, 5, 7].map((line) => previousPhase(outline, line)?.title ?? null)).toEqual([
      null,
      'Step 1',
      'Step 1',
      'Step 2',
    ]);
  });
});
