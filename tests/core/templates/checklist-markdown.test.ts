import { builtInTemplates } from '../../../src/core/templates/built-in';
import type { TemplatePhase } from '../../../src/core/templates/template';
import { checklistMarkdown } from './written-checklist';

const style = { emoji: true, timeBoxes: true, goals: true, marker: '-' } as const;

const phase: TemplatePhase = {
  title: 'Step 1: Scope',
  emoji: '🟩',
  goal: 'Know what to build.',
  minutes: 5,
  sections: [
    { title: '', items: ['Who asks?'] },
    { title: '✅ Ask', items: ['What for?', 'How many?'] },
    { title: 'Notes', items: [] },
  ],
};

test('a checklist is headings, goals and task lists with a blank line between', () => {
  expect(checklistMarkdown({ phases: [phase] }, { style, level: 2 })).toBe(`## 🟩 Step 1: Scope (5 minutes)

**Goal:** Know what to build.

- [ ] Who asks?

### ✅ Ask

- [ ] What for?
- [ ] How many?

### Notes
`);
});

test('emoji, time boxes and goals can be left out, and the marker chosen', () => {
  const plain = { emoji: false, timeBoxes: false, goals: false, marker: '*' } as const;
  expect(checklistMarkdown({ phases: [phase] }, { style: plain, level: 2 })).toBe(`## Step 1: Scope

* [ ] Who asks?

### Ask

* [ ] What for?
* [ ] How many?

### Notes
`);
});

test('the built-in interview begins as the design shows it', () => {
  const [interview] = builtInTemplates();
  const text = checklistMarkdown(interview ?? { phases: [] }, { style, level: 2 });
  expect(text).toMatch(
    /^## 🟩 Step 1: Clarify requirements and scope \(5 minutes\)\n\n\*\*Goal:\*\* .+\n\n### Ask functional requirements\n\n- \[ \] /,
  );
});

test('headings go down to level 6 and no further', () => {
  const headings = checklistMarkdown({ phases: [phase] }, { style, level: 6 }).match(/^#+/gm);
  expect(headings).toEqual(['######', '######', '######']);
});

test('a range is written as a range, one minute as one', () => {
  const ranged: TemplatePhase = { ...phase, minutes: 6.5, range: { from: 3, to: 10 }, sections: [] };
  expect(checklistMarkdown({ phases: [ranged] }, { style, level: 1 })).toMatch(
    /^# 🟩 Step 1: Scope \(3 - 10 minutes\)\n/,
  );
  expect(checklistMarkdown({ phases: [{ ...phase, minutes: 1 }] }, { style, level: 1 })).toContain('(1 minute)');
  expect(checklistMarkdown({ phases: [{ ...phase, minutes: 0 }] }, { style, level: 1 })).not.toContain('(');
});

test('the items of a phase without a title stand alone', () => {
  const loose: TemplatePhase = {
    title: '',
    emoji: '',
    goal: '',
    minutes: 0,
    sections: [{ title: '', items: ['One', 'Two'] }],
  };
  expect(checklistMarkdown({ phases: [loose] }, { style, level: 2 })).toBe('- [ ] One\n- [ ] Two\n');
});
