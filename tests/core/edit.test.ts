import fc from 'fast-check';
import { applyEdit, type Change, composeEdits, type Edit, invertEdit, NO_EDIT } from '../../src/core/edit';
import { type Plan, planInOrder } from '../../src/core/plan';

/** An edit for a text of the length given: changes in order, none overlapping, some empty, some side by side. */
function arbitraryEdit(length: number): fc.Arbitrary<Edit> {
  const offset = fc.integer({ min: 0, max: length });
  const insert = fc.string({ maxLength: 4 });
  return fc
    .tuple(fc.array(offset, { maxLength: 8 }), fc.array(insert, { minLength: 4, maxLength: 4 }))
    .map(([offsets, inserts]) => {
      const sorted = [...offsets].sort((a, b) => a - b);
      const changes: Change[] = [];
      for (let at = 0; at + 1 < sorted.length; at += 2) {
        changes.push({ from: sorted[at] ?? 0, to: sorted[at + 1] ?? 0, insert: inserts[at / 2] ?? '' });
      }
      return { changes };
    });
}

const textAndEdit = fc
  .string({ maxLength: 20 })
  .chain((text) => fc.record({ text: fc.constant(text), edit: arbitraryEdit(text.length) }));

const textAndTwoEdits = textAndEdit.chain(({ text, edit }) =>
  arbitraryEdit(applyEdit(text, edit).length).map((second) => ({ text, first: edit, second })),
);

/** Whether the changes can be applied as one: in order, none overlapping, all inside the text. */
function isInOrder({ changes }: Edit, length: number): boolean {
  return changes.every(({ from, to }, index) => (changes[index - 1]?.to ?? 0) <= from && from <= to && to <= length);
}

describe('applying an edit', () => {
  test('puts each insertion in place of its stretch', () => {
    const edit = {
      changes: [
        { from: 0, to: 1, insert: 'H' },
        { from: 5, to: 5, insert: ', you' },
      ],
    };
    expect(applyEdit('hello there', edit)).toBe('Hello, you there');
    expect(applyEdit('hello', NO_EDIT)).toBe('hello');
  });
});

describe('inverting an edit', () => {
  test('gives back the same text', () => {
    fc.assert(
      fc.property(textAndEdit, ({ text, edit }) => {
        const inverse = invertEdit(text, edit);
        const edited = applyEdit(text, edit);
        expect(isInOrder(inverse, edited.length)).toBe(true);
        expect(applyEdit(edited, inverse)).toBe(text);
      }),
    );
  });

  test('twice gives the edit again', () => {
    fc.assert(
      fc.property(textAndEdit, ({ text, edit }) => {
        expect(invertEdit(applyEdit(text, edit), invertEdit(text, edit))).toEqual(edit);
      }),
    );
  });
});

describe('composing two edits', () => {
  test('is doing one after the other', () => {
    fc.assert(
      fc.property(textAndTwoEdits, ({ text, first, second }) => {
        const both = composeEdits(first, second);
        expect(applyEdit(text, both)).toBe(applyEdit(applyEdit(text, first), second));
        expect(isInOrder(both, text.length)).toBe(true);
        expect(applyEdit(applyEdit(text, both), invertEdit(text, both))).toBe(text);
      }),
    );
  });

  test('with one that changes nothing changes nothing', () => {
    fc.assert(
      fc.property(textAndEdit, ({ text, edit }) => {
        expect(applyEdit(text, composeEdits(edit, NO_EDIT))).toBe(applyEdit(text, edit));
        expect(applyEdit(text, composeEdits(NO_EDIT, edit))).toBe(applyEdit(text, edit));
      }),
    );
  });

  test('leaves the cursor where the second puts it', () => {
    const second: Edit = { changes: [{ from: 0, to: 0, insert: '# ' }], cursor: 1 };
    expect(composeEdits({ changes: [], cursor: 9 }, second).cursor).toBe(1);
    expect(composeEdits(NO_EDIT, NO_EDIT)).not.toHaveProperty('cursor');
  });

  /** The text with `|` at the cursor, after both edits. */
  function cursorAfter(text: string, cursor: number, change: Change): string {
    const second = { changes: [change] };
    const both = composeEdits({ changes: [], cursor }, second);
    const result = applyEdit(text, both);
    return `${result.slice(0, both.cursor)}|${result.slice(both.cursor ?? 0)}`;
  }

  test('moves the cursor of the first with the text that the second shifts', () => {
    expect(cursorAfter('- [ ] a', 6, { from: 0, to: 0, insert: '# b\n' })).toBe('# b\n- [ ] |a');
    expect(cursorAfter('- [ ] a', 6, { from: 6, to: 7, insert: 'b' })).toMatch(/^- \[ \] (?:\|b|b\|)$/);
    expect(cursorAfter('- [ ] a', 2, { from: 2, to: 6, insert: '' })).toBe('- |a');
    expect(cursorAfter('- [ ] a', 4, { from: 2, to: 7, insert: '' })).toBe('- |');
    expect(cursorAfter('- [ ] a', 2, { from: 6, to: 7, insert: 'b' })).toBe('- |[ ] b');
  });

  test('keeps the cursor inside the text', () => {
    fc.assert(
      fc.property(textAndTwoEdits, fc.nat(), ({ text, first, second }, at) => {
        const cursor = at % (applyEdit(text, first).length + 1);
        const both = composeEdits({ ...first, cursor }, second);
        expect(both.cursor).toBeGreaterThanOrEqual(0);
        expect(both.cursor).toBeLessThanOrEqual(applyEdit(text, both).length);
      }),
    );
  });
});

describe('plans in order', () => {
  const append =
    (insert: string): Plan =>
    (text) => ({ changes: [{ from: text.length, to: text.length, insert }] });

  test('each reads what the one before left', () => {
    const double: Plan = (text) => append(text)(text);
    const edit = planInOrder(append('b'), double, append('!'))('a');
    expect('changes' in edit && applyEdit('a', edit)).toBe('abab!');
  });

  test('one that is refused refuses all', () => {
    expect(planInOrder(append('b'), () => ({ refused: 'line-moved' }), append('c'))('a')).toEqual({
      refused: 'line-moved',
    });
  });

  test('none change nothing', () => {
    expect(planInOrder()('a')).toEqual(NO_EDIT);
  });
});
