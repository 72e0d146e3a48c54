import { templateOfNote } from '../../../src/core/templates/template-of-note';

const options = { doneMarks: 'xX', cancelledMarks: '-', countNested: false };

const REVIEW = `---
Status: Draft
Started: {{date}}
Meeting: {{title}} at {{time:HH:mm}}
author: Mira
---
# Design review

Text that is no part of the checklist.

## 🔎 Phase 1: Read (3 - 10 minutes)

**Goal:** Know what it is about.

- [x] Read {{title}}
  - [ ] twice

### Questions

* [ ] **Who** owns it?

## Phase 2: Discuss

1. [ ] What if it fails?
`;

test('a note’s outline is the checklist, whatever is ticked, nested as it is', () => {
  const template = templateOfNote('Templates/Design review.md', REVIEW, options);
  expect(template).toMatchObject({ id: 'Templates/Design review.md', name: 'Design review' });
  expect(template.phases).toEqual([
    {
      title: 'Phase 1: Read',
      emoji: '🔎',
      goal: 'Know what it is about.',
      minutes: 6.5,
      range: { from: 3, to: 10 },
      sections: [
        { title: '', items: ['Read {{title}}', 'twice'], indents: ['', '  '] },
        { title: 'Questions', items: ['**Who** owns it?'] },
      ],
    },
    {
      title: 'Phase 2: Discuss',
      emoji: '',
      goal: '',
      minutes: 0,
      sections: [{ title: '', items: ['What if it fails?'] }],
    },
  ]);
});

test('its properties are kept as they are written, variables and all', () => {
  expect(templateOfNote('Review.md', REVIEW, options).frontmatter).toBe(
    'Status: Draft\nStarted: {{date}}\nMeeting: {{title}} at {{time:HH:mm}}\nauthor: Mira\n',
  );
  expect(templateOfNote('List.md', '- [ ] one\n', options).frontmatter).toBe('');
});

test('a list without headings is a template too', () => {
  expect(templateOfNote('List.md', '- [ ] one\n- [ ] two\n', options).phases).toEqual([
    { title: '', emoji: '', goal: '', minutes: 0, sections: [{ title: '', items: ['one', 'two'] }] },
  ]);
});

test.each(['', 'Only text.\n', '# Headings\n\n## Alone\n', '## Step 1: Without items\n', '---\nStatus: Draft\n---\n'])(
  '%j holds no items, so it is a template without phases',
  (text) => {
    expect(templateOfNote('Empty.md', text, options).phases).toEqual([]);
  },
);
