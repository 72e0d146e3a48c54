import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { addMissingProperties } from '../../../src/core/properties/property-edits';
import { templateProperties } from '../../../src/core/templates/new-properties';

const yaml = (text: string): unknown => parse(text, { logLevel: 'error' });
const FORMATS: Record<string, string> = {
  'YYYY-MM-DD': '2026-11-27',
  'HH:mm': '09:30',
  YYYY: '2026',
  WW: '48',
  'dddd: D': 'Friday: 27',
};
const clock = {
  now: () => new Date(2026, 10, 27, 9, 30),
  format: (_: Date, pattern: string) => FORMATS[pattern] ?? pattern,
};
const read = (title: string, ...lines: string[]) => templateProperties(lines.join('\n'), { title, clock }, yaml);

test.each<[string, unknown]>([
  ['created: {{date}}, {{time}}', '2026-11-27, 09:30'],
  ['created: {{title}} design', 'Chat: the service design'],
  ['created: {{date:YYYY}}-W{{date:WW}}', '2026-W48'],
  ['created: [[{{title}}]]', '[[Chat: the service]]'],
  ['created: "[[{{title}}]]"', '[[Chat: the service]]'],
  ['created: {{date}} # when it was begun', '2026-11-27'],
  ['"created": {{date}}', '2026-11-27'],
  ['created : {{date}}', '2026-11-27'],
  ['created: [{{date}}, "{{title}}", draft]', ['2026-11-27', 'Chat: the service', 'draft']],
  ['created:\n  - {{title}}\n  - [[{{title}}]]', ['Chat: the service', '[[Chat: the service]]']],
  ['created: [1, 2.5, true, null]', [1, 2.5, true, null]],
  [
    'created:\n  by: {{title}}\n  at:\n    day: {{date}}\n    hours: [9, 10]',
    { by: 'Chat: the service', at: { day: '2026-11-27', hours: [9, 10] } },
  ],
  ['created: {{date:YYYY}}', 2026],
  ['created: {{date:dddd: D}}', 'Friday: 27'],
  ['created:', null],
])('%s', (line, value) => {
  expect(read('Chat: the service', line, 'author: Mira')).toEqual({ created: value, author: 'Mira' });
});

test.each(['a: b', '#1', '2024', '[x]', '"quoted"', "it's", '- a', 'true', '{{date}}', 'a # b'])(
  'a note called %s gives its title as text',
  (title) => {
    expect(read(title, 'Purpose: {{title}}', 'About: Review of {{title}}')).toEqual({
      Purpose: title,
      About: `Review of ${title}`,
    });
  },
);

test('properties that are no YAML are none', () => {
  expect(read('Chat', 'a: [1', 'b: 2')).toEqual({});
  expect(read('Chat', 'only text')).toEqual({});
  expect(read('Chat')).toEqual({});
});

test('what they hold is written so that it reads the same, in lines and in JSON', () => {
  const own = read('Chat', 'a: [1, two, null]', 'b:', '  c: {{date}}', '  d: [{ e: 1 }, [x]]', '  f: {}', 'g: []');
  for (const block of ['---\nx: 1\n---\n', '---\n{ "x": 1 }\n---\n', '']) {
    const edit = addMissingProperties(Object.entries(own), yaml)(block);
    if (isRefusal(edit)) throw new Error(edit.refused);
    const after = applyEdit(block, edit);
    expect(yaml(after.split('---')[1] ?? '')).toMatchObject(own);
    if (block.includes('x: 1')) {
      expect(after).toBe(
        '---\nx: 1\na:\n  - 1\n  - two\n  - null\nb:\n  c: 2026-11-27\n  d:\n    - { "e": 1 }\n    - ["x"]\n  f: {}\ng: []\n---\n',
      );
    }
  }
});
