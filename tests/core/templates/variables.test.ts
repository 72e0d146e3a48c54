import type { Clock } from '../../../src/core/clock';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { insertChecklist } from '../../../src/core/templates/insert-checklist';
import type { ChecklistTemplate } from '../../../src/core/templates/template';
import { fillTemplate, fillVariables } from '../../../src/core/templates/variables';

/** Shows which pattern was asked for. */
const clock: Clock = { now: () => new Date(2026, 10, 20), format: (_, pattern) => `<${pattern}>` };
const values = { title: 'Chat $& app', clock };

test.each([
  ['# {{title}}', '# Chat $& app'],
  ['{{date}} {{time}}', '<YYYY-MM-DD> <HH:mm>'],
  ['{{date:YYYY-MM-DD}} at {{time:HH:mm}}', '<YYYY-MM-DD> at <HH:mm>'],
  ['{{date:dddd, D. MMMM}}', '<dddd, D. MMMM>'],
  ['{{ Title }} {{DATE}}', 'Chat $& app <YYYY-MM-DD>'],
  ['{{tomorrow}} {{}} {title} {{title', '{{tomorrow}} {{}} {title} {{title'],
])('%s', (text, filled) => {
  expect(fillVariables(text, values)).toBe(filled);
});

const template = (title: string, section: string, items: readonly string[]): ChecklistTemplate => ({
  id: 'Templates/{{title}}.md',
  name: 'Mine',
  frontmatter: 'Started: {{date}}\n',
  phases: [{ title, emoji: '', goal: 'By {{date}}', minutes: 3, sections: [{ title: section, items }] }],
});

test('a template is filled in everywhere but in its properties, which are read later', () => {
  const filled = fillTemplate(template('Step 1: {{title}}', '', ['Draw {{title}}', 'Draw']), {
    ...values,
    title: 'Chat',
  });
  expect(filled).toMatchObject({
    id: 'Templates/{{title}}.md',
    frontmatter: 'Started: {{date}}\n',
    phases: [
      { title: 'Step 1: Chat', goal: 'By <YYYY-MM-DD>', sections: [{ title: '', items: ['Draw Chat', 'Draw'] }] },
    ],
  });
});

describe('what was made from a template is recognized', () => {
  const clockAt = (day: string): Clock => ({
    now: () => new Date(`${day}T12:00:00Z`),
    format: (date, pattern) => (pattern === 'MMMM D' ? 'November 27' : date.toISOString().slice(0, 10)),
  });
  const outline = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };
  const style = { emoji: true, timeBoxes: false, goals: false, marker: '-', addProperties: false } as const;

  function inserted(text: string, from: ChecklistTemplate, title: string, day: string): string {
    const filled = fillTemplate(from, { title, clock: clockAt(day) });
    const edit = insertChecklist({
      template: filled,
      phases: null,
      place: { at: 'end' },
      style,
      secondCopy: false,
      outline,
    })(text);
    return isRefusal(edit) ? edit.refused : applyEdit(text, edit);
  }

  test.each([
    ['an item', template('Scope', '', ['What is {{title}} for?', 'Who asks?'])],
    ['an item that ends in a variable', template('Scope', '', ['Draw {{title}}', 'Read on {{date}}', 'Who asks?'])],
    ['an item that is nothing but a date', template('Scope', '', ['{{date}}', 'Who asks?'])],
    ['an item that is nothing but the title', template('Scope', 'Ask', ['{{title}}', 'Who asks?'])],
    ['a date in words', template('Scope', '', ['Until {{date:MMMM D}}, at noon', 'Who asks?'])],
    ['a section', template('Scope', 'Users of {{title}}', ['Who asks?'])],
    ['a phase', template('Scope of {{title}} ({{date}})', 'Ask', ['Who asks?'])],
  ])('%s, in a note that has another name on another day', (_, from) => {
    const first = inserted('# Note\n', from, 'Chat: the service', '2026-11-27').replace(/\[ \]/g, '[x]');
    expect(first).not.toBe('# Note\n');
    expect(inserted(first, from, 'Messenger', '2027-01-03')).toBe(first);
  });

  test('and an answer after it, and what is missing beside it is added', () => {
    const from = template('Scope', '', ['What is {{title}} for?', 'Who asks?']);
    expect(inserted('## Scope\n\n- [x] What is Chat for? Teams.\n', from, 'Messenger', '2027-01-03')).toBe(
      '## Scope\n\n- [x] What is Chat for? Teams.\n- [ ] Who asks?\n',
    );
  });

  test('but not a question of another wording', () => {
    const from = template('Scope', '', ['What is {{title}} for?', 'Who asks?']);
    expect(inserted('## Scope\n\n- [x] Who asks?\n- [ ] What is new?\n', from, 'Chat', '2027-01-03')).toContain(
      '- [ ] What is Chat for?\n',
    );
  });
});
