import fc from 'fast-check';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import { resetItems, seenItem, setItemMark } from '../../../src/core/outline/item-edits';
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

/** Sets the mark of the item that stands on a line of the note as it was seen. */
function mark(seen: string, line: number, set: string): Plan {
  const outline = outlineOf(seen, OPTIONS);
  const item = allItems(outline).find((one) => one.line === line);
  const sought = item && seenItem(outline, item);
  if (!sought) throw new Error(`No item on line ${line}`);
  return setItemMark(sought, set, OPTIONS);
}

describe('setItemMark', () => {
  it('sets the mark of the item that was seen, one of two namesakes too', () => {
    expect(after(NOTE, mark(NOTE, 2, 'x'))).toBe('# Chat\n\n- [x] Why?\n  Because.\n- [x] Who?\n- [ ] Why?\n');
    expect(after(NOTE, mark(NOTE, 5, '-'))).toBe('# Chat\n\n- [ ] Why?\n  Because.\n- [x] Who?\n- [-] Why?\n');
  });

  it('finds items that moved, namesakes by their order', () => {
    const moved = `New line\n${NOTE}`;
    expect(after(moved, mark(NOTE, 4, ' '))).toBe(moved.replace('[x]', '[ ]'));
    expect(after(moved, mark(NOTE, 2, 'x'))).toBe(moved.replace('[ ]', '[x]'));
  });

  it('has nothing to do where the mark is set already', () => {
    expect(mark(NOTE, 4, 'x')(NOTE)).toEqual({ changes: [] });
  });

  it('replaces an emoji mark whole', () => {
    expect(after('- [🔥] Why?', mark('- [🔥] Why?', 0, 'x'))).toBe('- [x] Why?');
  });

  const STEPS = [
    '## Step 1: Clarify',
    '- [ ] Done?',
    '- [ ] Who?',
    '## Step 2: Sketch',
    '### Boxes',
    '- [ ] Done?',
    '### Arrows',
    '- [ ] Done?',
    '',
  ].join('\n');

  it.each([
    ['it was reworded and a namesake stands in another step', 1, STEPS.replace('Done?', 'Really done?')],
    ['one of its namesakes in the step is gone', 5, STEPS.replace('### Arrows\n- [ ] Done?\n', '')],
    ['its namesakes in the step changed sections', 5, STEPS.replace('### Arrows\n', '')],
    ['it went to another step', 2, STEPS.replace('- [ ] Who?\n', '').replace('### Boxes\n', '### Boxes\n- [ ] Who?\n')],
    ['its step has another title', 2, STEPS.replace('Clarify', 'Estimate')],
    ['it is in a code block now', 2, STEPS.replace('- [ ] Who?', '```\n- [ ] Who?\n```')],
    ['it is gone', 2, STEPS.replace('- [ ] Who?\n', '')],
  ])('refuses where %s', (_, line, now) => {
    expect(after(now, mark(STEPS, line, 'x'))).toBe('line-moved');
  });

  it.each([
    ['steps are renumbered', 1, STEPS.replace('Step 2', 'Step 3').replace('Step 1', 'Step 2')],
    ['steps are reordered', 5, STEPS.replace(/^([^]*)(## Step 2[^]*)$/, '$2$1')],
    ['a section is put above it', 2, STEPS.replace('- [ ] Who?', '### People\n- [ ] Who?')],
    ['a namesake in another step is gone', 1, STEPS.replace('### Boxes\n- [ ] Done?\n', '')],
    ['it is ticked already', 2, STEPS.replace('[ ] Who', '[x] Who')],
  ])('knows the item where %s', (_, line, now) => {
    const text = STEPS.split('\n')[line]?.slice(6) ?? '';
    const nth = line === 5 ? /### Boxes\n- \[[ x]\]/ : new RegExp(`- \\[[ x]\\] ${text.replace('?', '\\?')}`);
    expect(after(now, mark(STEPS, line, '/'))).toBe(now.replace(nth, (found) => found.replace(/\[[ x]\]/, '[/]')));
  });

  it('changes the one mark and nothing else, and twice gives the same bytes', () => {
    fc.assert(
      fc.property(note, fc.nat(), fc.constantFrom('x', ' ', '-', '?'), (text, pick, set) => {
        const items = itemsOf(text);
        const item = items[pick % Math.max(items.length, 1)];
        fc.pre(item !== undefined);
        const toggled = after(text, mark(text, item.line, set));
        expect(toggled).toHaveLength(text.length);
        expect([...toggled].filter((character, index) => character !== [...text][index])).toEqual(
          item.mark === set ? [] : [set],
        );
        expect(itemsOf(toggled).find(({ line }) => line === item.line)).toMatchObject({ mark: set, text: item.text });
        expect(after(toggled, mark(toggled, item.line, item.mark))).toBe(text);
      }),
    );
  });

  it('never marks an item of another step or another text, whatever was changed outside', () => {
    const line = fc.constantFrom(
      '## Step 1: Ask',
      '## Step 2: Draw',
      '### Part',
      '- [ ] Done?',
      '- [ ] Who?',
      '- [x] Done?',
    );
    const lines = fc.array(line, { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, fc.nat(), (seenLines, nowLines, pick) => {
        const [seen, now] = [seenLines.join('\n'), nowLines.join('\n')];
        const items = itemsOf(seen);
        const item = items[pick % Math.max(items.length, 1)];
        fc.pre(item !== undefined);
        const edit = mark(seen, item.line, '!')(now);
        if (isRefusal(edit)) return;
        const marked = itemsOf(applyEdit(now, edit)).filter((one) => one.mark === '!');
        expect(marked.map(({ text }) => text)).toEqual([item.text]);
        const phaseOf = (text: string, at: number) =>
          outlineOf(text, OPTIONS).phases.find((phase) => phase.line <= at && at < phase.endLine)?.title;
        expect(phaseOf(now, marked[0]?.line ?? -1)).toBe(phaseOf(seen, item.line));
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
