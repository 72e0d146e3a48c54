import { outlineOf } from '../../../src/core/outline/outline-of';
import type { Outline, OutlineOptions } from '../../../src/core/outline/outline';

const OPTIONS: OutlineOptions = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const outline = (text: string, options: Partial<OutlineOptions> = {}): Outline =>
  outlineOf(text, { ...OPTIONS, ...options });
const lines = (...parts: string[]): string => parts.join('\n');
const phasesOf = (text: string): string[] =>
  outline(text).phases.map(({ title, line, endLine, done, total }) => `${title} ${line}-${endLine} ${done}/${total}`);
const texts = (items: readonly { text: string }[]): string[] => items.map(({ text }) => text);

describe('rule 1, named steps', () => {
  const twice = (title: string): string => `## ${title}\n## ${title}\n`;

  it.each([
    '🟩 Step 1',
    '**Step 1: Clarify**',
    '✅ **🟩 Phase 2**',
    '1️⃣ Stage 1',
    '«Part 3»',
    'Step #4',
    'STEP-5',
    '[[Step 6|six]]',
    'ðŸŸ© Step 7',
    '_Step 8_',
    '<mark style="background: red">Step 9</mark>',
    'Phase II',
    'Step One: Scope',
    'Etape 2',
    'E\u0301tape 3',
    'ШАГ № 4',
    '第３步',
    'ステップ５',
    '1. Schritt: Rahmen',
    '**2. Schritt**',
    '1. Adım',
    'ADIM 2 – Tasarım',
    '2. lépés',
    '1re étape : besoins',
    '2ª etapa (5 min)',
    '1st step',
    '3-й шаг: данные',
    'Pasul 1: Cerințe',
    'Korak 2',
    'Βήμα 1: Απαιτήσεις',
    'ΦΑΣΗ 2',
    'الخطوة 1: المتطلبات',
    'الخطوة الأولى: المتطلبات',
    'المرحلة ٢',
    'שלב 1: דרישות',
    "שלב ב' – תכנון",
    'चरण 1: आवश्यकताएँ',
    'ขั้นตอนที่ 1 ความต้องการ',
    'گام ۱: نیازها',
  ])('sees through emphasis, emoji and punctuation in front: %s', (title) =>
    expect(outline(twice(title)).rule).toBe('named-steps'),
  );

  it.each([
    'Steps to take',
    'Next step 1',
    '1. Part numbers',
    '2. Stepwise refinement',
    'שלבים 1',
    'שלב אחרון',
    'Partition 1',
    'Stepping 2',
    'Step by step',
    '2 Step 1',
    'Part of it',
    'Stage vision',
    '第 1 章',
  ])('does not take %s', (title) => expect(outline(twice(title)).rule).toBe('none'));

  it.each([
    ['1. A', '2. B', '3. C'],
    ['1) A', '2) B', '3) C'],
    ['**1. A**', '**2. B**', '**3. C**'],
    ['🟩 1 – A', '🟨 2 – B', '🟦 3 – C'],
    ['0. A', '1. B', '2. C'],
    ['9: A', '10: B', '11: C'],
    ['1️⃣ A', '2️⃣ B', '3️⃣ C'],
    ['① A', '② B', '③ C'],
    ['１．A', '２．B', '３．C'],
    ['九、A', '十、B', '十一、C'],
    ['1 A', '2 B', '3 C'],
  ])('takes three numbers in sequence: %s, %s, %s', (...titles) => {
    expect(outline(titles.map((title) => `## ${title}\n`).join('')).phases).toHaveLength(3);
  });

  it.each([
    ['1. A', '2. B', 'C'],
    ['1. A', '2. B', '4. D'],
    ['1. A', '2. B', '1. A'],
    ['1.1 A', '1.2 B', '1.3 C'],
    ['2024 A', '2025 B', '2026 C'],
    ['1/3 A', '2/3 B', '3/3 C'],
    ['2024-01-01', '2024-01-02', '2024-01-03'],
  ])('takes none of %s, %s, %s', (...titles) => {
    expect(outline(titles.map((title) => `## ${title}\n`).join('')).rule).toBe('none');
  });

  it('takes the shallowest level that has two, each up to the next', () => {
    const note = lines('# Step 1', '### Part 1', '- [ ] a', '### Part 2', '## Interlude', '- [ ] b', '### Part 3');
    expect(phasesOf(note)).toEqual(['Part 1 1-3 0/1', 'Part 2 3-4 0/0', 'Part 3 6-7 0/0']);
  });

  it('ends the last step at the next heading of its level or above, the others only at one above', () => {
    const note = lines('## Step 1', '## Notes', '- [ ] a', '# Above', '## Step 2', '- [ ] b', '## Notes', '- [ ] c');
    expect(phasesOf(note)).toEqual(['Step 1 0-3 0/1', 'Step 2 4-6 0/1']);
    expect(texts(outline(note).otherItems)).toEqual(['c']);
  });

  it('leaves the phases to the headings that hold items where no step does', () => {
    expect(phasesOf('## Step 1\n## Step 2\n## Questions\n- [ ] a\n')).toEqual(['Questions 2-4 0/1']);
    expect(phasesOf('- [ ] a\n## Step 1\n## Step 2\n')).toEqual(['Step 1 1-2 0/0', 'Step 2 2-3 0/0']);
  });

  it('looks at a deeper level where the steps above hold nothing', () => {
    const note = lines('# Part 1', '# Part 2', '# Chat', '## Step 1', '- [ ] a', '## Step 2');
    expect(phasesOf(note)).toEqual(['Step 1 3-5 0/1', 'Step 2 5-6 0/0']);
  });
});

describe('rule 2, headings with items', () => {
  it('takes the shallowest level at which two headings have items below them', () => {
    const note = lines('# Chat', '## Scope', '### Users', '- [ ] a', '## Empty', '## Data', '- [x] b');
    expect(outline(note).rule).toBe('headings-with-items');
    expect(phasesOf(note)).toEqual(['Scope 1-4 0/1', 'Data 5-7 1/1']);
  });

  it('else takes the headings that directly hold items, each up to the next', () => {
    const note = lines('# Chat', '- [ ] a', '## Scope', '### Users', '- [x] b');
    expect(phasesOf(note)).toEqual(['Chat 0-3 0/1', 'Users 3-5 1/1']);
  });

  it('counts no item twice', () => {
    const { phases, otherItems, total } = outline(
      lines('- [ ] a', '# A', '- [ ] b', '## B', '- [ ] c', '### C', '- [ ] d'),
    );
    expect(phases.reduce((sum, phase) => sum + phase.total, otherItems.length)).toBe(total);
  });

  it('knows no heading inside a quote or list', () => {
    expect(outline(lines('> # A', '> - [ ] a', '', '> # B', '> - [ ] b')).rule).toBe('loose-items');
  });
});

describe('rule 3, ordered outline', () => {
  const talk = lines(
    '---',
    'Status: Draft',
    '---',
    '1. **Requirements Clarification:**',
    '   - Goals.',
    '   - Questions.',
    '',
    '2. **Design:**',
    '   - Parts.',
    '',
    '3. **Data**',
    '',
  );

  it('takes the entries of a top-level ordered list, their bold leads as titles', () => {
    expect(outline(talk).rule).toBe('ordered-outline');
    expect(phasesOf(talk)).toEqual(['Requirements Clarification 3-6 0/0', 'Design 7-9 0/0', 'Data 10-11 0/0']);
  });

  it('takes the first line of an entry without a bold lead, if entries are nested below it', () => {
    expect(phasesOf('1) Scope:\n   - a\n2) **Data** and more\n3) Cache\n   1. x\n')).toEqual([
      'Scope 0-2 0/0',
      'Data 2-3 0/0',
      'Cache 3-5 0/0',
    ]);
  });

  it('gives each entry its items', () => {
    expect(phasesOf('1. **A**\n   - [x] a\n2. **B**\n   - [ ] b\n   - [ ] c\n3. **C**\n')).toEqual([
      'A 0-2 1/1',
      'B 2-5 0/2',
      'C 5-6 0/0',
    ]);
  });

  it('shows the entries below as points, with their lines and depths, and no progress', () => {
    expect(outline(talk).phases.map(({ points, total }) => [total, ...points])).toEqual([
      [0, { text: 'Goals.', line: 4, depth: 0 }, { text: 'Questions.', line: 5, depth: 0 }],
      [0, { text: 'Parts.', line: 8, depth: 0 }],
      [0],
    ]);
    const [scope] = outline('1. Scope\n\t- users\n\t\t+ *heavy* ones\n\t-\n2. **Data**\n3. **API**\n').phases;
    expect(scope?.points).toEqual([
      { text: 'users', line: 1, depth: 0 },
      { text: '*heavy* ones', line: 2, depth: 1 },
    ]);
  });

  it('has no points where a phase holds items', () => {
    const { phases } = outline('1. **A**\n   - [x] a\n2. **B**\n   - plain\n3. **C**\n');
    expect(phases.flatMap(({ points }) => points)).toEqual([]);
  });

  it.each([
    ['with a heading above, at just half of the lines', '# Talk\n\ntext\n\n1. **A**\n2. **B**\n3. **C**\n4. **D**\n'],
    ['with a heading below', '1. **A**\n2. **B**\n3. **C**\n\n# More\n\n'],
    ['with a heading in an entry', '1. **A**\n   # Why\n2. **B**\n   > ## How\n3. **C**\n'],
    ['after a list that is too short', '1. **A**\n\ntext\n\n1. **B**\n2. **C**\n3. **D**\n4. **E**\n5. **F**\n'],
    ['of two-digit numbers', '9. **A**\n10. **B**\n    - b\n11. **C**\n'],
  ])('takes a list %s', (_, note) => {
    expect(outline(note).rule).toBe('ordered-outline');
  });

  it.each([
    ['two entries', '1. **A**\n2. **B**\n'],
    ['an entry with neither', '1. **A**\n2. B\n3. **C**\n'],
    ['bullets', '- **A**\n- **B**\n- **C**\n'],
    ['less than half of the lines', '1. **A**\n2. **B**\n3. **C**\n\ntext\n\ntext\n\n'],
    ['a list in a quote', '> 1. **A**\n> 2. **B**\n> 3. **C**\n'],
    ['two lists', '1. **A**\n2. **B**\n\ntext\n\n3. **C**\n'],
    ['two delimiters', '1. **A**\n2) **B**\n3) **C**\n'],
  ])('does not take %s', (_, note) => {
    expect(outline(note).rule).toBe('none');
  });
});

describe('rules 4 and 5', () => {
  it('makes one phase without a title of loose items', () => {
    expect(outline('Text\n\n- [ ] a\n- [x] b\n')).toMatchObject({
      rule: 'loose-items',
      done: 1,
      total: 2,
      otherItems: [],
      phases: [{ title: '', line: 2, level: 0, done: 1, total: 2 }],
    });
  });

  it('finds nothing in a note without phases and items', () => {
    expect(outline('# Title\n\nText\n')).toEqual({ rule: 'none', phases: [], otherItems: [], done: 0, total: 0 });
    expect(outline('')).toEqual({ rule: 'none', phases: [], otherItems: [], done: 0, total: 0 });
  });
});

describe('a phase', () => {
  const note = lines(
    '## 🟩 **Step 1: Clarify** (3 - 10 minutes)',
    '',
    '**Goal:** Know what is *needed*.',
    '',
    '- [ ] Direct?',
    '',
    '### ✅ Users',
    '- [x] Who?',
    '#### Deeper',
    '- [ ] How many?',
    '  - [X] A day',
    '### Empty',
    '',
    '## Step 2',
  );

  it('has its title without emphasis and time box, its goal, its time box and its sections, flattened', () => {
    const [phase] = outline(note).phases;
    expect(phase).toMatchObject({
      title: '🟩 Step 1: Clarify',
      line: 0,
      endLine: 13,
      level: 2,
      goal: 'Know what is *needed*.',
      timeBox: { from: 3, to: 10 },
      done: 2,
      total: 4,
      items: [{ text: 'Direct?', line: 4, mark: ' ', state: 'open', depth: 0 }],
      sections: [
        { title: '✅ Users', line: 6, level: 3, done: 1, total: 1, items: [{ text: 'Who?', state: 'done' }] },
        {
          title: 'Deeper',
          line: 8,
          level: 4,
          done: 1,
          total: 2,
          items: [
            { text: 'How many?', depth: 0 },
            { text: 'A day', depth: 1 },
          ],
        },
        { title: 'Empty', line: 11, level: 3, done: 0, total: 0, items: [] },
      ],
    });
  });

  it('is the same in a note with CRLF and in one with CR', () => {
    expect(outline(note.replaceAll('\n', '\r\n'))).toEqual(outline(note));
    expect(outline(note.replaceAll('\n', '\r'))).toEqual(outline(note));
  });

  it.each([
    ['**Goal:** All', 'All'],
    ['**Goal**: All', 'All'],
    ['*Goal:* All', 'All'],
    ['__Goal:__ All', 'All'],
    ['***Goal:*** All', 'All'],
    ['Goal: All', 'All'],
    ['> **Goal:** All', 'All'],
    ['**Goal: All**', 'All'],
    ['goal:All', 'All'],
    ['**Goal:**', null],
    ['The goal: All', null],
    ['Goals all', null],
  ])('reads the goal %s', (line, goal) => {
    expect(outline(`## Step 1\n\n${line}\n\n## Step 2\n`).phases[0]?.goal).toBe(goal);
  });

  it('has no goal from the next heading', () => {
    expect(outline('## Step 1\n## Step 2\n**Goal:** Two').phases.map(({ goal }) => goal)).toEqual([null, 'Two']);
  });

  it.each([
    ['(3 - 10 minutes)', { from: 3, to: 10 }],
    ['(3–10 min)', { from: 3, to: 10 }],
    ['(3 to 10 mins)', { from: 3, to: 10 }],
    ['(10 min)', { from: 10, to: 10 }],
    ['(15m)', { from: 15, to: 15 }],
    ['( 5 Minutes )', { from: 5, to: 5 }],
    ['(1 minute)', { from: 1, to: 1 }],
    ['(10-3 min)', { from: 3, to: 10 }],
    ['(10–15 minutes)', { from: 10, to: 15 }],
    ['(~10m)', { from: 10, to: 10 }],
    ['(ca. 10 min.)', { from: 10, to: 10 }],
    ['(7.5 min)', { from: 7.5, to: 7.5 }],
    ['(7,5 Minuten)', { from: 7.5, to: 7.5 }],
    ['(1h)', { from: 60, to: 60 }],
    ['(1h30)', { from: 90, to: 90 }],
    ['(1 h 30 min)', { from: 90, to: 90 }],
    ['(1.5 hours)', { from: 90, to: 90 }],
    ['(45 min - 1 h)', { from: 45, to: 60 }],
    ['(1–2 h)', { from: 60, to: 120 }],
    ['(90s)', { from: 1.5, to: 1.5 }],
    ['(1m30)', { from: 1.5, to: 1.5 }],
    ['(20 seconds)', { from: 0.33, to: 0.33 }],
    ['(10 Minuten)', { from: 10, to: 10 }],
    ['(5 à 10 minutes)', { from: 5, to: 10 }],
    ['(10 минут)', { from: 10, to: 10 }],
    ['(15 MIN)', { from: 15, to: 15 }],
    ['（10分）', { from: 10, to: 10 }],
    ['（５～１０分钟）', { from: 5, to: 10 }],
    ['(core) (5 min)', { from: 5, to: 5 }, ' (core)'],
    ['(100M)', null],
    ['(10M users)', null],
    ['(90S)', null],
    ['(200 ms)', null],
    ['(30s1)', null],
    ['(1-2-3 min)', null],
    ['(~)', null],
    ['(5)', null],
    ['(5 meters)', null],
    ['5 minutes', null],
    ['(12345 minutes)', null],
  ])('reads the time box %s', (box, expected, rest = '') => {
    const [phase] = outline(`## Step 1: Clarify ${box}\n## Step 2`).phases;
    expect(phase?.timeBox).toEqual(expected);
    expect(phase?.title).toBe(`Step 1: Clarify${expected === null ? ` ${box}` : rest}`);
  });

  it.each([
    ['> **Scope of the problem (3 - 10 minutes)', { from: 3, to: 10 }],
    ['> [!info] (10 min)', { from: 10, to: 10 }],
    ['**Time (10 min)**', { from: 10, to: 10 }],
    ['*(5 min)*', { from: 5, to: 5 }],
    ['**Goal:** agree on the scope (5 min)', { from: 5, to: 5 }],
    ['Goal: agree (5 min)', { from: 5, to: 5 }],
    ['Ask first (5 min), then draw.', null],
    ['- [ ] Ask (5 min)', null],
    ['* **Ask** (5 min)', null],
    [`**Ask** ${'a lot '.repeat(20)}(5 min)`, null],
    ['Prose.\n> (5 min)', null],
  ])('reads the time box in the line below, where that is %s', (line, expected) => {
    const boxes = [
      `## Step 1: Gather\n${line}\n## Step 2`,
      `## Step 1: Gather ##\n\n${line}\n\n## Step 2`,
      `Step 1: Gather\n---\n${line}\n\nStep 2\n---`,
    ].map((text) => outline(text).phases[0]?.timeBox);
    expect(boxes).toEqual([expected, expected, expected]);
  });

  it('keeps to the time box of the heading', () => {
    const [first, second] = outline('## Step 1 (5 min)\n> (10 min)\n## Step 2\n## Notes\n> (10 min)\n').phases;
    expect([first?.timeBox, second?.timeBox]).toEqual([{ from: 5, to: 5 }, null]);
  });

  it.each([
    ['**Step 1: Clarify (5 min)**', 'Step 1: Clarify'],
    ['Step 1: **(5 min)**', 'Step 1:'],
    ['***Step 1***: _all_ of `it*` ~~now~~ ==here==', 'Step 1: all of it* now here'],
    ['**Step 1: unbalanced', '**Step 1: unbalanced'],
    ['Step 1: 2 * 3 * 4 and snake_case_name', 'Step 1: 2 * 3 * 4 and snake_case_name'],
    ['Step 1: \\*plain\\*', 'Step 1: *plain*'],
    ['**Step *1: crossed** over*', 'Step 1: crossed over'],
    ['Step 1: Clarify ^block-id', 'Step 1: Clarify'],
    ['Step 1 <script>alert(1)</script>', 'Step 1'],
  ])('writes the heading %s plainly', (heading, title) => {
    expect(outline(`## ${heading}\n## Step 2`).phases[0]?.title).toBe(title);
  });
});

describe('counting', () => {
  const note = '# A\n- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [/] e\n  - [x] f\n# B\n- [ ] g\n';

  it('leaves cancelled items out and takes every unknown mark for open', () => {
    expect(outline(note)).toMatchObject({ done: 3, total: 6 });
  });

  it('follows the marks of the settings', () => {
    expect(outline(note, { doneMarks: '/', cancelledMarks: 'xX' })).toMatchObject({ done: 1, total: 4 });
  });

  it('never takes a blank for done', () => {
    expect(outline(note, { doneMarks: ' x' })).toMatchObject({ done: 2, total: 6 });
  });

  it('counts only items that are in no other item where nested ones do not count', () => {
    expect(outline(note, { countNested: false })).toMatchObject({ done: 2, total: 5 });
    expect(outline('- Topic\n  - [ ] a\n    - [ ] b\n', { countNested: false }).total).toBe(1);
  });

  it('puts what stands above the first phase and behind the last under other items', () => {
    const { otherItems, total } = outline('- [ ] above\n## Step 1\n- [ ] a\n## Step 2\n# End\n- [ ] below\n');
    expect(texts(otherItems)).toEqual(['above', 'below']);
    expect(total).toBe(3);
  });
});

describe('bad input', () => {
  it('takes a heading of 10,000 characters, 10,000 items and a note of 2 MB', () => {
    const heading = '*'.repeat(5000) + '_`'.repeat(2500);
    expect(outline(`## Step 1 ${heading}\n## Step 2`).phases[0]?.title).toContain('Step 1');
    expect(outline(`## ${'ð£#\uFE0F\u20E3'.repeat(2000)}`).rule).toBe('none');
    expect(outline('- [ ] item\n'.repeat(10_000)).total).toBe(10_000);
    expect(outline('# A\n- [ ] a\n\nText and more of it.\n'.repeat(50_000)).phases).toHaveLength(50_000);
    expect(outline('> '.repeat(50_000) + '- [ ] deep\n'.repeat(3)).total).toBe(3);
    expect(outline('- '.repeat(5000) + 'deep\n'.repeat(3) + '\n'.repeat(100_000)).total).toBe(0);
  });
});
