import fc from 'fast-check';
import { applyEdit, type Edit, invertEdit, isRefusal } from '../../../src/core/edit';
import { outlineOf } from '../../../src/core/outline/outline-of';
import { builtInTemplates } from '../../../src/core/templates/built-in';
import { insertChecklist, type InsertChecklistOptions } from '../../../src/core/templates/insert-checklist';
import type { ChecklistTemplate, TemplatePhase } from '../../../src/core/templates/template';
import { addedBy, missingIn, movedBy, structureOf, untidyNotes } from './untidy-notes';
import { checklistMarkdown } from './written-checklist';

const outline = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
const style = { emoji: true, timeBoxes: false, goals: false, marker: '-', addProperties: false } as const;

function phase(title: string, sections: Record<string, string[]>): TemplatePhase {
  const parts = Object.entries(sections).map(([name, items]) => ({ title: name, items }));
  return { title, emoji: '', goal: '', minutes: 0, sections: parts };
}

const template: ChecklistTemplate = {
  id: 'Templates/Small.md',
  name: 'Small',
  frontmatter: '',
  phases: [
    phase('Step 1: Scope', { Ask: ['What for?', 'How many?'], Estimate: ['How much?'] }),
    phase('Step 2: Design', { Draw: ['Which boxes?'] }),
    phase('Step 3: Close', { '': ['What is left?'] }),
  ],
};

const [interview, talkOrder] = builtInTemplates() as [ChecklistTemplate, ChecklistTemplate];

function planned(text: string, options: Partial<InsertChecklistOptions> = {}): Edit {
  const plan = insertChecklist({
    template,
    phases: null,
    place: { at: 'end' },
    style,
    secondCopy: false,
    outline,
    ...options,
  });
  const edit = plan(text);
  if (isRefusal(edit)) throw new Error(edit.refused);
  return edit;
}

/** Inserts at `|` where the note has one, else at its end; `|` in the result is where the cursor ends. */
function inserted(note: string, options: Partial<InsertChecklistOptions> = {}): string {
  const offset = note.indexOf('|');
  const text = note.replace('|', '');
  const edit = planned(text, { ...(offset < 0 ? {} : { place: { at: 'cursor', offset } }), ...options });
  const after = applyEdit(text, edit);
  return edit.cursor === undefined ? after : `${after.slice(0, edit.cursor)}|${after.slice(edit.cursor)}`;
}

/** The lines that the insertion added, blank ones left out, one in a row. */
function added(note: string, options: Partial<InsertChecklistOptions> = {}): string[] {
  const before = note.replace('|', '').split('\n');
  const lines: string[] = [];
  for (const line of inserted(note, options).replace('|', '').split('\n')) {
    if (line === before[0]) before.shift();
    else if (line !== '') lines.push(line);
  }
  expect(before.join('')).toBe('');
  return lines;
}

const SMALL = `## Step 1: Scope

### Ask

- [ ] |What for?
- [ ] How many?

### Estimate

- [ ] How much?

## Step 2: Design

### Draw

- [ ] Which boxes?

## Step 3: Close

- [ ] What is left?
`;

const onlyLast = { phases: [2] };

describe('where nothing of the checklist is there', () => {
  test('an empty note becomes the checklist, with the cursor on the first item', () => {
    expect(inserted('')).toBe(SMALL);
  });

  test('the phases chosen are written, the others not', () => {
    expect(inserted('', { phases: [0, 2] })).toBe(SMALL.replace(/## Step 2[^]*(?=## Step 3)/, ''));
  });

  test('phases stand one level below the heading at the cursor', () => {
    expect(inserted('# Chat\n\n### Checklist\n|\n## Notes\n', onlyLast)).toBe(
      '# Chat\n\n### Checklist\n\n#### Step 3: Close\n\n- [ ] |What is left?\n\n## Notes\n',
    );
    expect(added('# Chat\n')).toContain('## Step 1: Scope');
  });

  test('headings go down to level 6 at most, and sections keep a level of their own', () => {
    expect(added('##### Deep\n').filter((line) => line.startsWith('#'))).toEqual([
      '##### Step 1: Scope',
      '###### Ask',
      '###### Estimate',
      '##### Step 2: Design',
      '###### Draw',
      '##### Step 3: Close',
    ]);
    const flat = { ...template, phases: template.phases.slice(2) };
    expect(added('##### Deep\n', { template: flat })[0]).toBe('###### Step 3: Close');
  });

  test.each([
    ['a paragraph', 'One |line\nof two.\n', '\nAfter.\n'],
    ['a heading', '## He|ading\n', '\nAfter.\n'],
    ['a list', '- one\n- t|wo\n\n- three\n  more\n\n  still three\n', '\nAfter.\n'],
    ['a loose list, between its entries', '1. one\n|\n2. two\n', '\nAfter.\n'],
    ['an answer below an item', '- [ ] Why?\n\n  Because.|\n\n  ```js\n  x()\n  ```\n- [ ] How?\n', '\nAfter.\n'],
    ['fenced code', '```md\n# no heading\n|\n- no list\n```\n', '\nAfter.\n'],
    ['a comment', '%%\nhidden\n\n|\n\nhidden\n%%\n', '\nAfter.\n'],
    ['math', '$$\na\n|\nb\n$$\n', '\nAfter.\n'],
    ['a callout', '> [!note] Title\n> fi|rst\n>\n> second\n', '\nAfter.\n'],
    ['a table', '| a | b |\n| - | - |\n| 1 | 2 |\n', '\nAfter.\n'],
    ['frontmatter', '---\nStatus: |\ntags: []\n---\n', 'After.\n'],
    ['a setext heading', 'Head|ing\n=======\n', '\nAfter.\n'],
    ['a setext heading of two lines', 'One |line\nof two\n=======\n', '\nAfter.\n'],
  ])('the checklist goes behind %s that the cursor stands in', (name, block, after) => {
    const note = name === 'a table' ? `${block}${after}` : `${block}${after}`.replace('|', '');
    const offset = name === 'a table' ? 12 : block.indexOf('|');
    const text = applyEdit(note, planned(note, { ...onlyLast, place: { at: 'cursor', offset } }));
    const own = name === 'a table' ? block : block.replace('|', '');
    const level = name.includes('heading') ? (/^#+ Step/m.exec(text)?.[0] ?? '') : '## Step';
    expect(text).toBe(
      `${own}\n${level} 3: Close\n\n- [ ] What is left?\n${after.startsWith('\n') ? '' : '\n'}${after}`,
    );
  });

  test('a blank line at the cursor is used, and blank lines around are not doubled', () => {
    expect(inserted('Before.\n|\nAfter.\n', onlyLast)).toBe(
      'Before.\n\n## Step 3: Close\n\n- [ ] |What is left?\n\nAfter.\n',
    );
    expect(inserted('Before.\n\n|\n\nAfter.\n', onlyLast)).toBe(
      'Before.\n\n\n## Step 3: Close\n\n- [ ] |What is left?\n\nAfter.\n',
    );
  });

  test.each(['Text.', 'Text.\n', 'Text.\n\n'])(
    'at the end, one blank line stands between %j and the checklist',
    (text) => {
      expect(inserted(text, onlyLast)).toBe('Text.\n\n## Step 3: Close\n\n- [ ] |What is left?\n');
    },
  );

  test('code that is never closed stays behind the checklist', () => {
    expect(inserted('Text.\n\n```js\nx()\n', onlyLast)).toBe(
      'Text.\n\n## Step 3: Close\n\n- [ ] |What is left?\n\n```js\nx()\n',
    );
  });

  test('a note with CRLF gets CRLF', () => {
    expect(inserted('# Chat\r\n\r\nText.\r\n', onlyLast)).toBe(
      '# Chat\r\n\r\nText.\r\n\r\n## Step 3: Close\r\n\r\n- [ ] |What is left?\r\n',
    );
  });

  test('a byte order mark stays first', () => {
    expect(inserted('\uFEFF```js\nx()\n', onlyLast)).toBe(
      '\uFEFF## Step 3: Close\n\n- [ ] |What is left?\n\n```js\nx()\n',
    );
  });

  test('behind another checklist it stands beside that one, not in its last step', () => {
    expect(added(inserted('', { template: interview }).replace('|', ''), onlyLast)).toEqual([
      '## Step 3: Close',
      '- [ ] What is left?',
    ]);
  });
});

describe('where the note has part of it', () => {
  test('nothing is added where all of it is there, however it is written by now', () => {
    const worked = `# Chat

### **🟩 STEP 1 – Scope** (7 min)

#### ✅ Ask:

* [x] **What** for
  For groups of friends.
* [-] How many? 100 million

#### Estimate

1. [ ] How much?

### Step 2: Design

> [!todo] Draw
> #### Draw
> - [x] Which boxes?

### Step 3: Close

Some text.

- [ ] My own question?
- [ ] What is left?
`;
    expect(planned(worked).changes).toEqual([]);
    expect(inserted(worked)).toBe(worked);
  });

  test('a question goes into its own section, behind the one before it with its answer', () => {
    expect(inserted(SMALL.replace('|', '').replace('- [ ] How many?\n', '  For friends.\n\n  More.\n'))).toBe(
      SMALL.replace('|', '').replace('- [ ] How many?\n', '  For friends.\n\n  More.\n- [ ] |How many?\n'),
    );
  });

  test('a first question goes in front of the next one, in the same kind of list', () => {
    expect(inserted('## Step 1: Scope\n\n### Ask\n\n> 3) [x] How many?\n', { phases: [0] })).toBe(
      '## Step 1: Scope\n\n### Ask\n\n> 4) [ ] |What for?\n> 3) [x] How many?\n\n### Estimate\n\n- [ ] How much?\n',
    );
  });

  test('an answer that is not indented keeps to its question', () => {
    expect(
      inserted(
        '## Step 1: Scope\n### Ask\n- [x] What for?\n\nFor friends.\n\n---\n\nLater.\n### Estimate\n- [ ] How much?\n',
        { phases: [0] },
      ),
    ).toBe(
      '## Step 1: Scope\n### Ask\n- [x] What for?\n\nFor friends.\n\n- [ ] |How many?\n\n---\n\nLater.\n### Estimate\n- [ ] How much?\n',
    );
  });

  test('an item that reads as text, since no blank line stands above its list, is added as one, once', () => {
    const note =
      '## Step 1: Scope\n### Ask\n1. [x] What for?\n\nFor groups of friends, so next:\n2. [ ] How many?\n### Estimate\n- [ ] How much?\n';
    const once = inserted(note, { phases: [0] });
    expect(once).toBe(
      '## Step 1: Scope\n### Ask\n1. [x] What for?\n\nFor groups of friends, so next:\n2. [ ] How many?\n\n2. [ ] |How many?\n\n### Estimate\n- [ ] How much?\n',
    );
    expect(planned(once.replace('|', ''), { phases: [0] }).changes).toEqual([]);
  });

  test('an answer that is an entry of the same list keeps to its question', () => {
    const note = '## Step 1: Scope\n### Ask\n- [x] What for?\n- groups of friends\n### Estimate\n- [ ] How much?\n';
    expect(inserted(note, { phases: [0] })).toBe(note.replace('friends\n', 'friends\n- [ ] |How many?\n\n'));
  });

  test('a carriage return inside a line is part of it', () => {
    const note = '## Step 1: Scope\n### Ask\n- [x] What for?\n  pasted\rfrom a sheet\n### Estimate\n- [ ] How much?\n';
    expect(inserted(note, { phases: [0] })).toBe(note.replace('sheet\n', 'sheet\n- [ ] |How many?\n\n'));
  });

  test('an empty section gets its items below its text', () => {
    expect(inserted('## Step 1: Scope\n### Ask\nIn person.\n### Estimate\n- [ ] How much?\n', { phases: [0] })).toBe(
      '## Step 1: Scope\n### Ask\nIn person.\n\n- [ ] |What for?\n- [ ] How many?\n\n### Estimate\n- [ ] How much?\n',
    );
  });

  test('missing sections and phases go where the template has them, at the levels of the note', () => {
    const note =
      '# Chat\n\n### Step 1: Scope\n\n#### Estimate\n\n- [ ] How much?\n\n---\n\n### Step 3: Close\n\n- [ ] What is left?\n\n# Links\n';
    expect(inserted(note)).toBe(`# Chat

### Step 1: Scope

#### Ask

- [ ] |What for?
- [ ] How many?

#### Estimate

- [ ] How much?

### Step 2: Design

#### Draw

- [ ] Which boxes?

---

### Step 3: Close

- [ ] What is left?

# Links
`);
  });

  test('the cursor does not matter, and phases not chosen stay missing', () => {
    expect(added('|\n\n## Step 1: Scope\n\n### Ask\n\n- [ ] What for?\n- [ ] How many?\n', { phases: [1] })).toEqual([
      '## Step 2: Design',
      '### Draw',
      '- [ ] Which boxes?',
    ]);
  });

  test('a question that was moved within its phase is not missing, and a section all of whose questions were moved neither', () => {
    const moved = SMALL.replace('|', '')
      .replace('### Estimate\n\n- [ ] How much?\n\n', '')
      .replace('- [ ] How many?\n', '- [ ] How much?\n- [ ] How many?\n');
    expect(planned(moved).changes).toEqual([]);
  });

  test('a missing section goes behind the one before it with all that stands below', () => {
    const note =
      '## Step 1: Scope\n\n### Ask\n\n- [x] What for?\n\n#### Who said so\n\nEverybody.\n\n- [ ] How many?\n';
    expect(inserted(note, { phases: [0] })).toBe(`${note}\n### Estimate\n\n- [ ] |How much?\n`);
  });

  test('a section called like a phase is not taken for the phase', () => {
    const security = {
      ...template,
      phases: [phase('Security', { '': ['Who may?'] }), phase('Close', { '': ['Done?'] })],
    };
    const note =
      '## Design\n\n### Security\n\n- [ ] Keys?\n\n## Close\n\n- [ ] Done?\n\n## Security\n\n- [ ] Who may?\n';
    expect(planned(note, { template: security }).changes).toEqual([]);
  });

  test('a second copy can be had, behind the first and at its level', () => {
    const note = SMALL.replace('|', '');
    expect(inserted(note, { secondCopy: true })).toBe(`${note}\n${SMALL}`);
    const talk = inserted('', { template: talkOrder }).replace('|', '');
    expect(applyEdit(talk, planned(talk, { template: talkOrder, secondCopy: true })).match(/^## /gm)).toHaveLength(20);
  });

  test('a checklist without headings is completed in its list', () => {
    const loose = { ...template, phases: [phase('', { '': ['One?', 'Two?', 'Three?'] })] };
    expect(inserted('Text.\n', { template: loose })).toBe('Text.\n\n- [ ] |One?\n- [ ] Two?\n- [ ] Three?\n');
    expect(inserted('Text.\n\n- [x] One?\n- [ ] Three?\n\nMore.\n', { template: loose })).toBe(
      'Text.\n\n- [x] One?\n- [ ] |Two?\n- [ ] Three?\n\nMore.\n',
    );
  });
});

const blocks = fc.constantFrom(
  '---',
  'Text of one line.',
  'Two\nlines.',
  '# Chat',
  '## Notes',
  '### Step by step',
  '- one\n- two',
  '- [x] What for?',
  '- [ ] mine\n\n  answer',
  '1. **Lead**\n   - nested',
  '```js\n# x\n\n- [ ] no\n```',
  '> [!note]\n> - [ ] in a callout',
  '| a | b |\n| - | - |',
  '%%\nhidden\n%%',
  '',
  '  ',
  '***',
  '    code',
  '<div>\n<b>x</b>\n</div>',
  '<b>',
  '```',
  '~~~~',
  '$$',
  '$$x$$',
  '> ```',
  '- ```',
  '<!-- a',
  '-->',
  '</script>',
  '<pre>',
  '%% a %% b',
  '%%',
  '> %%',
  '1. a\n   ```',
  '|a|b|\n|-|-|',
  '[^1]: x',
  '    ```',
  '\t- x',
  '[link](x)',
  'Setext\n---',
  '* [ ] Which core features must the system have?',
  '### Ask functional requirements',
);

const notes = fc
  .record({
    frontmatter: fc.constantFrom('', '---\nStatus: Draft # mine\n---\n'),
    body: fc.array(blocks, { maxLength: 8 }),
    gap: fc.constantFrom('\n', '\n\n', '\r\n', '\r\n\r\n'),
    end: fc.constantFrom('', '\n', '\n\n'),
  })
  .map(({ frontmatter, body, gap, end }) => {
    const text = frontmatter + body.join(gap) + end;
    return gap.includes('\r') ? text.replace(/\r?\n/g, '\r\n') : text;
  });

const storage: ChecklistTemplate = {
  ...template,
  phases: [
    {
      ...phase('Step 1: Storage', { Failure: ['What is lost?'] }),
      sections: [
        {
          title: '',
          items: ['Which store?', 'Why not a file?', 'Which index?', 'How large?', 'Who cleans up?', 'How often?'],
          indents: ['', '  ', '  ', '    ', '', '  '],
        },
        { title: 'Failure', items: ['What is lost?'] },
      ],
    },
  ],
};

const nested = {
  ...template,
  phases: [
    { ...phase('', {}), sections: [{ title: '', items: ['mine', 'What for?', 'Why?'], indents: ['', '\t', '\t\t'] }] },
  ],
};

const templates = fc.constantFrom(...builtInTemplates(), template, nested, storage);

/** A note, untidy or of single blocks, and what goes into it where. */
const insertions = templates.chain((from) =>
  fc.record({
    text: fc.oneof(notes, { weight: 2, arbitrary: untidyNotes(from) }),
    template: fc.constant(from),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    atEnd: fc.boolean(),
  }),
);

type InsertionInto = typeof insertions extends fc.Arbitrary<infer T> ? T : never;

function plannedFor({ text, at, atEnd, template: from }: InsertionInto): Edit {
  const offset = Math.floor(at * text.length);
  return planned(text, { template: from, place: atEnd ? { at: 'end' } : { at: 'cursor', offset } });
}

/** A heading, an item, or a blank line. */
const WRITTEN = /^[\s>]*(?:#+ .*|(?:[-*+]|\d+[.)]) \[ \] .*)?$/;

test('finds a place where most of it stands in code, and indented items and a rule follow', () => {
  const text = [
    '# Step 7: Fault tolerance',
    '~~~',
    '- [ ] no',
    '# Step 8: Security',
    '# Step 9: Trade-offs',
    '~~~',
    '- [ ] no',
    '   * [ ] Name the trade-offs you made.',
    '  - [ ] Give the reasons for each choice.',
    '',
    '  ---',
    '# Step 10: Conclusion',
    '',
  ].join('\n');
  const order = builtInTemplates().find(({ id }) => id === 'system-design-talk-order') ?? template;
  const once = applyEdit(text, planned(text, { template: order }));
  expect(planned(once, { template: order }).changes).toEqual([]);
  expect(missingIn(structureOf(once), order)).toEqual([]);
});

describe('whatever the note', () => {
  test('undoing gives back the same bytes', () => {
    fc.assert(
      fc.property(insertions, (insertion) => {
        const { text } = insertion;
        const edit = plannedFor(insertion);
        const after = applyEdit(text, edit);
        expect(applyEdit(after, invertEdit(text, edit))).toBe(text);
      }),
    );
  });

  test('the note’s lines all stay, in their order, and only whole lines are added', () => {
    fc.assert(
      fc.property(insertions, (insertion) => {
        const { text } = insertion;
        for (const { from, to, insert } of plannedFor(insertion).changes) {
          expect(to).toBe(from);
          expect(from === 0 || text[from - 1] === '\n' || (from === text.length && /^\r?\n/.test(insert))).toBe(true);
          expect(insert.endsWith('\n')).toBe(true);
          for (const line of insert.split(/\r?\n/)) expect(line).toMatch(WRITTEN);
          if (text.includes('\r')) expect(insert.replace(/\r\n/g, '')).not.toContain('\n');
        }
      }),
    );
  });

  test('its headings and items keep their level, nesting and mark, and what is missing is added once, in its section', () => {
    fc.assert(
      fc.property(insertions, (insertion) => {
        const { text, template: from } = insertion;
        const edit = plannedFor(insertion);
        const before = structureOf(text);
        const after = structureOf(applyEdit(text, edit));
        expect(after.headings).toEqual(expect.arrayContaining(movedBy(edit, text, before.headings)));
        expect(after.items).toEqual(expect.arrayContaining(movedBy(edit, text, before.items)));
        expect(addedBy(edit, text, from).sort()).toEqual(missingIn(before, from).sort());
        expect(missingIn(after, from)).toEqual([]);
      }),
    );
  });

  test('inserting again adds nothing where another system decomposed the accents', () => {
    const cafe = { ...template, phases: [phase('Café', { Où: ['À côté ?'] }), phase('Größe', { '': ['Wie groß?'] })] };
    const once = applyEdit('', planned('', { template: cafe }));
    for (const form of ['NFC', 'NFD']) expect(planned(once.normalize(form), { template: cafe }).changes).toEqual([]);
  });

  test('inserting again adds nothing', () => {
    fc.assert(
      fc.property(insertions, (insertion) => {
        const once = applyEdit(insertion.text, plannedFor(insertion));
        expect(planned(once, { template: insertion.template }).changes).toEqual([]);
      }),
    );
  });

  test('the whole interview is there afterwards: 7 phases, 21 sections, 54 questions', () => {
    fc.assert(
      fc.property(notes, insertions, (text, insertion) => {
        const before = outlineOf(text, outline);
        const once = applyEdit(text, plannedFor({ ...insertion, text, template: interview }));
        const after = outlineOf(once, outline);
        expect(after.rule).toBe('named-steps');
        expect(after.phases).toHaveLength(7);
        expect(after.phases.flatMap(({ sections }) => sections).length).toBeGreaterThanOrEqual(21);
        expect(after.total).toBe(before.total + 54);
      }),
    );
  });

  test('whatever was deleted from the checklist comes back in its place, and nothing else', () => {
    const kept = fc.record({
      phases: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
      sections: fc.array(fc.boolean(), { minLength: 21, maxLength: 21 }),
      items: fc.array(fc.boolean(), { minLength: 54, maxLength: 54 }),
      answers: fc.array(fc.constantFrom('', ' – yes', '\n  An answer.', '\n\n  > quoted\n\n  ```\n  - [ ] x\n  ```'), {
        minLength: 54,
        maxLength: 54,
      }),
      level: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(kept, ({ phases, sections, items, answers, level }) => {
        let section = 0;
        let item = 0;
        const rest = interview.phases.map((one) => ({
          ...one,
          sections: one.sections
            .map(({ title, items: all }) => ({ title, items: all.filter(() => items[item++]) }))
            .filter(() => sections[section++]),
        }));
        let answer = 0;
        const markdown = checklistMarkdown({ phases: rest.filter((_, index) => phases[index]) }, { style, level });
        const text = markdown.replace(/^- \[ \] .*$/gm, (line) => `${line.replace('[ ]', '[x]')}${answers[answer++]}`);
        const after = outlineOf(applyEdit(text, planned(text, { template: interview })), outline);
        const withoutAnswer = (words: string): string => words.replace(/ – yes$/, '');
        const structure = after.phases.map((one) =>
          one.sections.map(({ title, items: all }) => [title, ...all.map((each) => withoutAnswer(each.text))]),
        );
        expect(structure).toEqual(
          interview.phases.map((one) => one.sections.map(({ title, items: all }) => [title, ...all])),
        );
        expect(after.phases.map(({ title }) => title)).toEqual(
          interview.phases.map(({ emoji, title }) => `${emoji} ${title}`),
        );
      }),
    );
  });
});
