import type { Clock } from '../../../src/core/clock';
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

test('a template is filled in everywhere, its properties included', () => {
  const written = new Date(2026, 0, 1);
  const template = {
    id: 'Templates/{{title}}.md',
    name: 'Mine',
    phases: [
      {
        title: 'Step 1: {{title}}',
        emoji: '',
        goal: 'By {{date}}',
        minutes: 3,
        range: { from: 2, to: 4 },
        sections: [{ title: '', items: ['Draw {{title}}'] }],
      },
    ],
    properties: { Started: '{{date}}', tags: ['design', '{{title}}'], Version: 2, Purpose: null, Released: written },
  };
  expect(fillTemplate(template, { ...values, title: 'Chat' })).toEqual({
    id: 'Templates/{{title}}.md',
    name: 'Mine',
    phases: [
      {
        title: 'Step 1: Chat',
        emoji: '',
        goal: 'By <YYYY-MM-DD>',
        minutes: 3,
        range: { from: 2, to: 4 },
        sections: [{ title: '', items: ['Draw Chat'] }],
      },
    ],
    properties: { Started: '<YYYY-MM-DD>', tags: ['design', 'Chat'], Version: 2, Purpose: null, Released: written },
  });
});
