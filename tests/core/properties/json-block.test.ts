import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import {
  addMissingProperties,
  addToProperty,
  removeFromProperty,
  setProperty,
} from '../../../src/core/properties/property-edits';
import type { PropertyValue } from '../../../src/core/properties/yaml';
import { arbitraryText } from './arbitrary-frontmatter';

const yaml = (text: string): unknown => parse(text, { logLevel: 'error' });

/** The text after the plan, or the refusal in brackets. */
function run(plan: Plan, text: string): string {
  const result = plan(text);
  return isRefusal(result) ? `[${result.refused}: ${result.detail ?? ''}]` : applyEdit(text, result);
}

const inNote = (block: string): string => `---\n${block}\n---\n# Chat service\n`;
const set = (value: PropertyValue, block: string) => run(setProperty('Status', value, yaml), inNote(block));
const relate = (block: string) => run(addToProperty('Relates', '[[Cache]]', yaml), inNote(block));

describe('properties written as JSON stay JSON', () => {
  test.each<[string, PropertyValue, string, string]>([
    ['a text', 'Final', '{ "Status": "Draft", "tags": ["a"] }', '{ "Status": "Final", "tags": ["a"] }'],
    ['another spelling', 'Final', '{"status":"Draft"}', '{"status":"Final"}'],
    ['a text with quotes', 'In "review"', '{ "Status": "a, }" }', '{ "Status": "In \\"review\\"" }'],
    ['null', 'Final', '{ "Status": null }', '{ "Status": "Final" }'],
    ['to blank', null, '{ "Status": "Draft" }', '{ "Status": null }'],
    ['a count', 3, '{\n  "Status": 2,\n  "a": true\n}', '{\n  "Status": 3,\n  "a": true\n}'],
    ['the one entry of a list', 'Final', '{ "Status": [ "Draft" ] }', '{ "Status": [ "Final" ] }'],
    ['on the line below its key', 'Final', '{ "Status":\n    "Draft" }', '{ "Status":\n    "Final" }'],
    ['where it is missing', 'Final', '{ "a": 1 }', '{ "a": 1, "Status": "Final" }'],
    ['where it is missing, a line each', 'Final', '{\n  "a": 1\n}', '{\n  "a": 1,\n  "Status": "Final"\n}'],
    ['where there is none', 'Final', '{}', '{ "Status": "Final" }'],
  ])('setting %s', (_, value, before, after) => {
    expect(set(value, before)).toBe(inNote(after));
  });

  test('what would be lost is not replaced', () => {
    expect(set('Final', '{ "Status": ["Draft", "Old"] }')).toBe('[several-values: Status]');
    expect(set('Final', '{ "Status": { "a": 1 } }')).toBe('[property-would-change: Status]');
  });

  test('a list gets an entry, one value becomes a list', () => {
    expect(relate('{ "Relates": ["[[A]]"] }')).toBe(inNote('{ "Relates": ["[[A]]", "[[Cache]]"] }'));
    expect(relate('{ "Relates": [] }')).toBe(inNote('{ "Relates": ["[[Cache]]"] }'));
    expect(relate('{ "Relates": "[[A]]" }')).toBe(inNote('{ "Relates": ["[[A]]", "[[Cache]]"] }'));
    expect(relate('{ "Relates": "" }')).toBe(inNote('{ "Relates": "[[Cache]]" }'));
  });

  test('missing properties are added on lines like the others, with their line breaks', () => {
    const plan = addMissingProperties(
      [
        ['Status', 'Draft'],
        ['Relates', null],
        ['tags', ['a', '3']],
        ['n', 0],
      ],
      yaml,
    );
    expect(run(plan, '---\r\n{\r\n\t"status": ""\r\n}\r\n---\r\n')).toMatch(/^\[invalid-yaml|"n": 0\r\n\}/);
    expect(run(plan, inNote('{\n  "status": ""\n}'))).toBe(
      inNote('{\n  "status": "",\n  "Relates": null,\n  "tags": ["a", "3"],\n  "n": 0\n}'),
    );
  });

  test('a blank entry is not added to a blank', () => {
    const plan = addToProperty('Relates', '', yaml);
    expect(run(plan, inNote('{"Relates":""}'))).toBe(inNote('{"Relates":""}'));
  });

  test('braces that are YAML and no JSON are left alone', () => {
    expect(set('Final', '{Status: Draft}')).toBe('[property-would-change: Status]');
  });
});

const json = fc
  .record({
    values: fc.dictionary(
      fc.constantFrom('Status', 'relates', 'a b', 'é', 'tags', '__proto'),
      fc.jsonValue({ maxDepth: 2 }),
      {
        minKeys: 1,
      },
    ),
    space: fc.constantFrom<[number | string]>([0], [2]),
  })
  .map(({ values, space: [space] }) => inNote(JSON.stringify(values, null, space)));

const blockOf = (text: string): Record<string, unknown> =>
  JSON.parse(text.slice(4, text.indexOf('\n---\n', 4))) as Record<string, unknown>;

test('whatever the JSON, a plan keeps the other properties, the body and the form, and can be undone', () => {
  const plans = arbitraryText.chain((text) =>
    fc.constantFrom<Plan>(
      setProperty('Status', text, yaml),
      setProperty('Status', null, yaml),
      addToProperty('Relates', text, yaml),
      removeFromProperty('tags', (entry) => typeof entry === 'string', yaml),
      addMissingProperties(
        [
          ['Status', 'Draft'],
          ['Peer Reviewed', 0],
        ],
        yaml,
      ),
    ),
  );
  fc.assert(
    fc.property(json, plans, (text, plan) => {
      const edit = plan(text);
      if (isRefusal(edit)) return;
      const after = applyEdit(text, edit);
      expect(after.endsWith('\n---\n# Chat service\n')).toBe(true);
      const others = (note: string) =>
        Object.entries(blockOf(note)).filter(([key]) => !/^(?:status|relates|tags|peer reviewed)$/i.test(key));
      expect(others(after)).toEqual(others(text));
      expect(applyEdit(after, invertEdit(text, edit))).toBe(text);
      expect(plan(after)).toEqual({ changes: [] });
    }),
  );
});
