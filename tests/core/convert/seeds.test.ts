import { convertToChecklist } from '../../../src/core/convert/convert';
import type { Outline } from '../../../src/core/outline/outline';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { describeShared } from '../../setup/shared-files';

const options = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

function count({ phases, total }: Outline): string {
  return [phases.length, phases.flatMap(({ sections }) => sections).length, total].join('/');
}

describeShared('seeds', '.txt', 'the source documents', (files) => {
  const texts = files.map(({ text }) => text);

  test.each([
    ['the order to talk in', 0, '10/0/20', 0],
    ['the interview checklist, with its emoji repaired', 1, '7/21/54', 1],
  ])('%s converts to what its built-in template holds', (_, index, expected, repaired) => {
    for (const drop of [false, true]) {
      const chatter = { dropRules: drop, dropIntro: drop, dropClosing: drop };
      const conversion = convertToChecklist(texts[index] ?? '', { selection: null, outline: options, ...chatter });
      const outline = outlineOf(conversion.after, options);
      expect(count(outline)).toBe(expected);
      expect(outline.otherItems).toEqual([]);
      expect(conversion.repaired).toBe(repaired);
    }
  });

  test.each([
    ['the order to talk in', 0, 'ordered-outline', 10, 20],
    ['the interview checklist', 1, 'named-steps', 7, 54],
  ])('%s reads as its steps with plain points before it is converted', (_, index, rule, steps, points) => {
    const outline = outlineOf(texts[index] ?? '', options);
    const all = outline.phases.flatMap((phase) => [phase, ...phase.sections].flatMap((part) => part.points));
    expect([outline.rule, outline.phases.length, all.length, outline.total]).toEqual([rule, steps, points, 0]);
  });

  test('the emoji of the interview are right', () => {
    const { after } = convertToChecklist(texts[1] ?? '', {
      selection: null,
      dropRules: false,
      dropIntro: false,
      dropClosing: false,
      outline: options,
    });
    expect(
      outlineOf(after, options)
        .phases.map(({ title }) => Array.from(title)[0])
        .join(''),
    ).toBe('🟩🟨🟦🟧🟥🟫🟪');
    expect(after).not.toMatch(/[âð]/);
  });
});
