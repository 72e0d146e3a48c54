import { convertToChecklist } from '../../../src/core/convert/convert';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { builtInTemplates } from '../../../src/core/templates/built-in';
import { insertChecklist, type InsertionPlace } from '../../../src/core/templates/insert-checklist';
import { describeCaptures } from '../../setup/shared-files';

const outline = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const style = { emoji: true, timeBoxes: true, goals: true, marker: '-', addProperties: false } as const;
const PLACES = 4;

function carriedOut(plan: Plan, text: string): string {
  const edit = plan(text);
  return isRefusal(edit) ? edit.refused : applyEdit(text, edit);
}

describeCaptures('notes of a real vault', (captures) => {
  test('take the whole interview wherever the cursor stands, and nothing the second time', () => {
    const [interview] = builtInTemplates();
    if (!interview) throw new Error('no template');
    for (const { name, fileContents: text } of captures) {
      for (let place = 0; place <= PLACES; place++) {
        const at: InsertionPlace = { at: 'cursor', offset: Math.floor((text.length * place) / PLACES) };
        const plan = insertChecklist({
          template: interview,
          phases: null,
          place: at,
          style,
          secondCopy: false,
          outline,
        });
        const once = carriedOut(plan, text);
        const added = outlineOf(once, outline).total - outlineOf(text, outline).total;
        expect({ name, place, added }).toEqual({ name, place, added: 54 });
        expect(carriedOut(plan, once)).toBe(once);
      }
    }
  });

  test('are converted once', () => {
    const options = { selection: null, dropRules: true, dropIntro: true, dropClosing: true, outline };
    for (const { fileContents: text } of captures) {
      const once = applyEdit(text, convertToChecklist(text, options).edit);
      expect(convertToChecklist(once, options).edit.changes).toEqual([]);
    }
  });
});
