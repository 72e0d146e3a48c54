import { outlineOf } from '../../../src/core/outline/outline-of';
import { builtInTemplates } from '../../../src/core/templates/built-in';
import type { ChecklistTemplate } from '../../../src/core/templates/template';
import { checklistMarkdown } from './written-checklist';

const [interview, talkOrder] = builtInTemplates() as [ChecklistTemplate, ChecklistTemplate];
const options = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

function count({ phases }: ChecklistTemplate): string {
  const sections = phases.flatMap((phase) => phase.sections);
  const titled = sections.filter(({ title }) => title !== '');
  return [phases.length, titled.length, sections.flatMap(({ items }) => items).length].join('/');
}

describe('the built-in templates', () => {
  test('are the seven steps of the interview and the ten steps to talk in', () => {
    expect(builtInTemplates().map(({ id }) => id)).toEqual(['system-design-interview', 'system-design-talk-order']);
    expect(count(interview)).toBe('7/21/54');
    expect(count(talkOrder)).toBe('10/0/20');
  });

  test('have the seeds’ titles, in sentence case', () => {
    expect(interview.phases.map(({ title }) => title)).toEqual([
      'Step 1: Clarify requirements and scope',
      'Step 2: Define high-level architecture',
      'Step 3: Design data models and storage',
      'Step 4: Add performance & scalability components',
      'Step 5: Ensure reliability and availability',
      'Step 6: Address additional concerns',
      'Step 7: Summarize and discuss trade-offs',
    ]);
    expect(talkOrder.phases.map(({ title }) => title.replace(/^Step \d+: /, ''))).toEqual([
      'Requirements clarification',
      'High-level design',
      'Data storage',
      'System communication',
      'Scalability',
      'Performance optimization',
      'Fault tolerance',
      'Security',
      'Trade-offs',
      'Conclusion',
    ]);
  });

  test('have as many questions in each section as the seed', () => {
    expect(interview.phases.map(({ sections }) => sections.map(({ items }) => items.length))).toEqual([
      [4, 5, 4],
      [3, 2, 2],
      [2, 3, 2],
      [3, 3, 2],
      [2, 2, 2],
      [2, 2, 2],
      [2, 3, 2],
    ]);
    expect(talkOrder.phases.every(({ sections }) => sections[0]?.items.length === 2)).toBe(true);
  });

  test('have the right emoji', () => {
    expect(interview.phases.map(({ emoji }) => emoji).join('')).toBe('🟩🟨🟦🟧🟥🟫🟪');
  });

  test.each(builtInTemplates())(
    '$name: time boxes add up to 45 minutes, each phase has a goal, no question stands twice',
    ({ phases }) => {
      expect(phases.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(45);
      expect(phases.every(({ goal }) => goal !== '')).toBe(true);
      const items = phases.flatMap(({ sections }) => sections.flatMap((section) => section.items));
      expect(new Set(items).size).toBe(items.length);
    },
  );

  test.each(builtInTemplates())('$name: written as Markdown, it reads as the same outline', (template) => {
    const style = { emoji: true, timeBoxes: true, goals: true, marker: '-' } as const;
    const outline = outlineOf(checklistMarkdown(template, { style, level: 2 }), options);
    expect(outline.rule).toBe('named-steps');
    expect(outline.phases.map(({ goal }) => goal)).toEqual(template.phases.map(({ goal }) => goal));
    expect(outline.phases.map(({ timeBox }) => timeBox?.from)).toEqual(template.phases.map(({ minutes }) => minutes));
    expect(outline.total).toBe(template === interview ? 54 : 20);
  });
});
