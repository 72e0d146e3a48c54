import fc from 'fast-check';
import { applyEdit, type Edit, invertEdit, isRefusal } from '../../../src/core/edit';
import type { Outline, Phase } from '../../../src/core/outline/outline';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { textKey, titleKey } from '../../../src/core/outline/titles';
import { builtInTemplates } from '../../../src/core/templates/built-in';
import { insertChecklist, type InsertionPlace } from '../../../src/core/templates/insert-checklist';
import type { ChecklistTemplate, TemplatePhase } from '../../../src/core/templates/template';

const outline = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const style = { emoji: true, timeBoxes: false, goals: false, marker: '-', addProperties: false } as const;
const [interview] = builtInTemplates() as [ChecklistTemplate, ChecklistTemplate];

function phase(title: string, sections: Record<string, readonly string[]>): TemplatePhase {
  const parts = Object.entries(sections).map(([name, items]) => ({ title: name, items }));
  return { title, emoji: '', goal: '', minutes: 0, sections: parts };
}

const own = (...phases: readonly TemplatePhase[]): ChecklistTemplate => ({
  id: 'Templates/Own.md',
  name: 'Own',
  frontmatter: '',
  phases,
});
const plain = own(
  phase('Requirements', { '': ['Who uses it?'], Scale: ['How many?'] }),
  phase('Design', { '': ['Which parts?'] }),
);

function planned(text: string, template: ChecklistTemplate, place: InsertionPlace = { at: 'end' }): Edit {
  const edit = insertChecklist({ template, phases: null, place, style, secondCopy: false, outline })(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return edit;
}

/** Inserts at `|` where the note has one, else at its end. */
function after(note: string, template: ChecklistTemplate): string {
  const offset = note.indexOf('|');
  const text = note.replace('|', '');
  return applyEdit(text, planned(text, template, offset < 0 ? { at: 'end' } : { at: 'cursor', offset }));
}

const itemsOf = ({ items, sections }: Phase): string[] =>
  [...items, ...sections.flatMap((section) => section.items)].map(({ text }) => text);
const titles = ({ phases }: Outline): string[] => phases.map(({ title }) => title);
const phasesAfter = (note: string, template: ChecklistTemplate): string[] =>
  titles(outlineOf(after(note, template), outline));

describe('inserted phases are phases of the note', () => {
  test('below a note of steps, at their level', () => {
    const note = '# Chat\n\n## Step 1: Set up\n\n- [ ] Install\n\n## Step 2: Run\n\n- [ ] Start\n\n## Notes\n\nText.\n';
    const result = after(note, interview);
    expect(result).toContain('\nText.\n\n## 🟩 Step 1: Clarify requirements and scope\n');
    const { phases, otherItems } = outlineOf(result, outline);
    expect(phases.map((one) => one.total)).toEqual([1, 1, ...interview.phases.map((one) => itemCount(one))]);
    expect(otherItems).toEqual([]);
  });

  test('below headings with items, at their level', () => {
    const note = '# Chat\n\n## Today\n\n- [ ] Call Ann\n\n## Later\n\n- [ ] Call Bo\n';
    expect(phasesAfter(note, plain)).toEqual(['Today', 'Later', 'Requirements', 'Design']);
  });

  test('after a step, where they would take items of it at the cursor', () => {
    const note = '## Step 1: Set up\n\n- [ ] Install\n|\nThen:\n\n- [ ] Start\n\n## Step 2: Run\n\n- [ ] Go\n';
    const { phases } = outlineOf(after(note, interview), outline);
    expect(phases.map((one) => one.title).slice(0, 2)).toEqual([
      'Step 1: Set up',
      '🟩 Step 1: Clarify requirements and scope',
    ]);
    expect(phases[0]?.total).toBe(2);
    expect(phases.at(-1)?.title).toBe('Step 2: Run');
  });

  test.each([
    ['steps', 'Step 1: Set up', 'Step 2: Run', 'Step 3: '],
    ['steps of another name', 'Phase 1 – Set up', 'Phase 2 – Run', 'Phase 3: '],
    ['steps in German', 'Schritt 1: Vorbereiten', 'Schritt 2: Starten', 'Schritt 3: '],
  ])('counted on in a note of %s, where a heading without a number is a section', (_, first, second, number) => {
    const note = `## ${first}\n\n- [ ] a\n\n## ${second}\n\n- [ ] b\n`;
    expect(phasesAfter(note, plain).slice(2)[0]).toBe(`${number}Requirements`);
    expect(planned(after(note, plain), plain).changes).toEqual([]);
  });

  test('counted anew where they have a number of another kind', () => {
    const numbered = own(phase('1. Requirements', { '': ['Who?'] }), phase('2) Design', { '': ['How?'] }));
    const note = '## Step 1: Set up\n\n- [ ] a\n\n## Step 2: Run\n\n- [ ] b\n';
    expect(phasesAfter(note, numbered).slice(2)).toEqual(['Step 3: Requirements', 'Step 4: Design']);
    expect(planned(after(note, numbered), numbered).changes).toEqual([]);
  });

  test('counted on in a note of numbered headings', () => {
    const note = '## 1. Set up\n\n- [ ] a\n\n## 2. Run\n\n- [ ] b\n\n## 3. Stop\n\n- [ ] c\n';
    expect(phasesAfter(note, plain)).toEqual(['1. Set up', '2. Run', '3. Stop', '4. Requirements', '5. Design']);
    expect(planned(after(note, plain), plain).changes).toEqual([]);
  });
});

describe('a section that is worked out in other words', () => {
  test('is left out; those without items are filled, and what is missing beside a question is added', () => {
    const note = '## Requirements\n\n### Scale\n\n- [x] 100 million a day\n\n## Design\n\nBoxes and arrows.\n';
    expect(after(note, plain)).toBe(
      '## Requirements\n\n- [ ] Who uses it?\n\n### Scale\n\n- [x] 100 million a day\n\n## Design\n\nBoxes and arrows.\n\n- [ ] Which parts?\n',
    );
  });

  test('is not filled with the built-in questions, where the headings are the same', () => {
    const text = interview.phases
      .flatMap(({ title, sections }) => [
        `### **${title}**`,
        ...sections.flatMap((section) => [`#### ✅ ${section.title}`, '* [ ] What do you think of it?']),
      ])
      .join('\n\n');
    expect(planned(text, interview).changes).toEqual([]);
    const opened = text.replace('* [ ] What do you think of it?', 'Nothing yet.');
    const added = planned(opened, interview)
      .changes.map(({ insert }) => insert)
      .join('');
    expect(added.match(/\[ \]/g)).toHaveLength(interview.phases[0]?.sections[0]?.items.length ?? 0);
  });
});

const itemCount = ({ sections }: TemplatePhase): number => sections.reduce((sum, { items }) => sum + items.length, 0);

const WORDS = ['Set up', 'Run', 'Notes', 'Later', 'API', 'Storage', 'Team', 'Costs', 'Data', 'Links'];
const START: readonly ((index: number) => string)[] = [
  () => '',
  () => '',
  (index) => `Step ${index + 1}: `,
  (index) => `${index + 1}. `,
  (index) => `**Phase ${index + 1}** – `,
  (index) => `第 ${index + 1} 步 `,
  (index) => `Этап ${index + 1}. `,
];
const CONTENT = [
  '',
  'Text.',
  '- [ ] mine',
  '- [x] done\n  - [ ] nested',
  '> - [ ] quoted',
  '```\n- [ ] no\n```',
  '1. one\n2. two',
  'Setext\n---\n\n- [ ] below',
  '- # Listed heading',
  '%%\n- [ ] hidden\n%%',
  '> [!todo]\n> - [x] in a callout\nlazily',
  '    - [ ] code',
];

/** Headings of all sorts and levels with items below some of them. */
const notes = fc
  .record({
    starts: fc.array(fc.constantFrom(...START), { minLength: 1, maxLength: 3 }),
    headings: fc.array(
      fc.record({
        start: fc.nat(2),
        level: fc.integer({ min: 1, max: 5 }),
        content: fc.constantFrom(...CONTENT),
      }),
      { maxLength: 8 },
    ),
    levels: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }),
    isFlat: fc.boolean(),
    end: fc.constantFrom('', '\n', '\n\n---\n'),
    newline: fc.constantFrom('\n', '\r\n'),
  })
  .map(({ starts, headings, levels, isFlat, end, newline }) => {
    const lines = headings.map(({ start, level, content }, index) => {
      const marks = '#'.repeat(isFlat ? (levels[index % levels.length] ?? 2) : level);
      return `${marks} ${starts[start % starts.length]?.(index) ?? ''}${WORDS[index] ?? ''}\n\n${content}`;
    });
    return (lines.join('\n\n') + end).replace(/\n/g, newline);
  });

/** Templates of the user's own: at least two phases, each with items, of one way to name them. */
const templates = fc
  .record({
    start: fc.constantFrom(...START),
    phases: fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }), {
      minLength: 2,
      maxLength: 4,
    }),
    hasSections: fc.boolean(),
  })
  .map(({ start, phases, hasSections }) =>
    own(
      ...phases.map((sizes, at) => {
        const sections = sizes.map((size, section): [string, string[]] => [
          section === 0 && !hasSections ? '' : `Part of ${at}, ${section}`,
          Array.from({ length: size }, (_, item) => `Question ${at}${section}${item}?`),
        ]);
        return phase(`${start(at)}Topic ${'ABCD'[at] ?? ''}`, Object.fromEntries(sections));
      }),
    ),
  );

/** Some phases of a template, each with its first item or none. */
const partOf = ({ phases }: ChecklistTemplate): fc.Arbitrary<string> =>
  fc
    .record({
      chosen: fc.array(fc.nat(9), { maxLength: 3 }),
      level: fc.integer({ min: 1, max: 4 }),
      isEmpty: fc.boolean(),
    })
    .map(({ chosen, level, isEmpty }) =>
      phases
        .filter((_, index) => chosen.includes(index))
        .map(({ title, sections }) => {
          const [first] = sections;
          const section = first && first.title !== '' ? `${'#'.repeat(level + 1)} ${first.title}\n\n` : '';
          return `${'#'.repeat(level)} ${title}\n\n${isEmpty ? '' : `${section}- [x] ${first?.items[0] ?? ''}\n\n`}`;
        })
        .join(''),
    );

const insertions = fc.oneof(fc.constantFrom(...builtInTemplates()), templates).chain((template) =>
  fc.record({
    text: fc
      .tuple(notes, fc.oneof(fc.constant(''), partOf(template)), fc.boolean())
      .map(([text, part, isFirst]) => (isFirst ? `${part}${text}` : `${text}${part && `\n\n${part}`}`)),
    template: fc.constant(template),
    at: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
  }),
);

const uncounted = (title: string): string =>
  titleKey(title).replace(/^\S+ \d+ (?=topic)|^\d+ (?=topic)|^第 \d+ 步 /, '');

test('whatever the note held: each is a phase with its items, once, and one undo takes all back', () => {
  fc.assert(
    fc.property(insertions, ({ text, template, at }) => {
      const place: InsertionPlace =
        at === null ? { at: 'end' } : { at: 'cursor', offset: Math.floor(at * text.length) };
      const edit = planned(text, template, place);
      const result = applyEdit(text, edit);
      const { phases } = outlineOf(result, outline);
      const before = text.split(/\r?\n/).map((line) => uncounted(line));
      for (const { title, sections } of template.phases) {
        if (before.includes(uncounted(title))) continue;
        const wanted = sections.flatMap(({ items }) => items);
        const found = phases.filter((one) => uncounted(one.title) === uncounted(title));
        expect(found.map((one) => itemsOf(one).map(textKey))).toEqual([wanted.map(textKey)]);
      }
      expect(planned(result, template).changes).toEqual([]);
      expect(applyEdit(result, invertEdit(text, edit))).toBe(text);
    }),
  );
});
