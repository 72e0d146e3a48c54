import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import {
  addMissingProperties,
  addToProperty,
  removeFromProperty,
  replaceInProperty,
  setProperty,
} from '../../../src/core/properties/property-edits';
import type { PropertyValue } from '../../../src/core/properties/yaml';

const yaml = (text: string): unknown => parse(text, { logLevel: 'error' });
/** YAML 1.1 knows dates, and readers of it make `Date` objects of them. */
const yamlWithDates = (source: string): unknown => parse(source, { schema: 'yaml-1.1' });

/** The text after the plan, or the refusal in brackets. */
function run(plan: Plan, text: string): string {
  const result = plan(text);
  return isRefusal(result) ? `[${result.refused}: ${result.detail ?? ''}]` : applyEdit(text, result);
}

const note = (...lines: string[]): string => ['---', ...lines, '---', '# Chat service', ''].join('\n');
const set = (name: string, value: PropertyValue, ...lines: string[]) =>
  run(setProperty(name, value, yaml), note(...lines));
const add = (entry: string, ...lines: string[]) => run(addToProperty('Relates', entry, yaml), note(...lines));
const remove = (entry: unknown, ...lines: string[]) =>
  run(
    removeFromProperty('Relates', (other) => JSON.stringify(other) === JSON.stringify(entry), yaml),
    note(...lines),
  );
const replace = (entry: unknown, by: string, ...lines: string[]) =>
  run(
    replaceInProperty('Relates', (other) => (JSON.stringify(other) === JSON.stringify(entry) ? by : null), yaml),
    note(...lines),
  );

describe('setting a property', () => {
  test.each<[string, PropertyValue, string[], string[]]>([
    ['a plain value', 'Final', ['Status: Draft'], ['Status: Final']],
    ['a blank one', 'Final', ['Status:'], ['Status: Final']],
    ['a blank one with blanks behind', 'Final', ['Status:   '], ['Status: Final']],
    ['another spelling, which is kept', 'Final', ['status: draft'], ['status: Final']],
    ['double quotes, which are kept', 'Final', ['Status: "Draft"'], ['Status: "Final"']],
    ['single quotes, which are kept', "It's", ["Status: 'Draft'"], ["Status: 'It''s'"]],
    ['a comment behind, which is kept', 'Final', ['Status: Draft   # ask Ann'], ['Status: Final   # ask Ann']],
    ['a comment behind nothing', 'Final', ['Status: # ask Ann'], ['Status: Final # ask Ann']],
    ['a tab behind the colon', 'Final', ['Status:\tDraft'], ['Status:\tFinal']],
    ['trailing blanks', 'Final', ['Status: Draft  '], ['Status: Final  ']],
    ['a quoted key', 'Final', ['"Status": Draft'], ['"Status": Final']],
    ['an anchor nobody uses', 'Final', ['Status: &s Draft'], ['Status: &s Final']],
    ['a tag, which would say what the new value is', 'Final', ['Status: !!str 5'], ['Status: Final']],
    ['an alias', 'Final', ['a: &s Draft', 'Status: *s'], ['a: &s Draft', 'Status: Final']],
    ['a text block', 'Final', ['Status: |', '  Draft', '', '  # no comment', 'b: 1'], ['Status: Final', 'b: 1']],
    ['a text over several lines', 'Final', ['Status: Draft', '  and more', 'b: 1'], ['Status: Final', 'b: 1']],
    [
      'a quoted text over several lines',
      'Final',
      ['Status: "Draft', '  # and more"', 'b: 1'],
      ['Status: "Final"', 'b: 1'],
    ],
    [
      'the one entry of a list, which stays a list',
      'Final',
      ['Status: # one', '  - Draft # why', '  # two', 'b: 1'],
      ['Status: # one', '  - Final # why', '  # two', 'b: 1'],
    ],
    ['one without indentation', 'Final', ['Status:', '- "Draft"', 'b: 1'], ['Status:', '- "Final"', 'b: 1']],
    ['the one entry of an inline list', 'Final', ['Status: [Draft] # c'], ['Status: [Final] # c']],
    [
      'the one entry of an inline list over several lines',
      'Final',
      ['Status: [ # why', '  Draft, # c', ']', 'b: 1'],
      ['Status: [ # why', '  Final, # c', ']', 'b: 1'],
    ],
    ['an empty inline list', 'Final', ['Status: []'], ['Status: Final']],
    [
      'an empty inline list with a comment inside',
      'Final',
      ['Status: [ # none yet', ']', 'b: 1'],
      ['Status: Final # none yet', 'b: 1'],
    ],
    ['a blank entry', 'Final', ['Status:', '  - # why', 'b: 1'], ['Status:', '  - Final # why', 'b: 1']],
    ['a text over lines with a comment', 'Final', ['Status: In', '  review # why'], ['Status: Final # why']],
    [
      'a text below the key, between comments',
      'Final',
      ['Status: # one', '  # two', '  In', '  review # three', '  # four', 'b: 1'],
      ['Status: # one', '  # two', '  Final # three', '  # four', 'b: 1'],
    ],
    ['a text block with a comment', 'Final', ['Status: | # why', '  Draft', '  # text'], ['Status: Final # why']],
    ['keys that stand indented', 'Final', ['  a: 1', '  Status: Draft'], ['  a: 1', '  Status: Final']],
    ['null', null, ['Status: Draft # c', 'b: 1'], ['Status: # c', 'b: 1']],
    [
      'null for a list with comments',
      null,
      ['Status:', '  - a # why', '  # two', 'b: 1'],
      ['Status: # why', '  # two', 'b: 1'],
    ],
    ['null for a text over lines', null, ['Status: In', '  review # why', 'b: 1'], ['Status: # why', 'b: 1']],
    ['null for a text below the key', null, ['Status: # one', '  In', '  review', 'b: 1'], ['Status: # one', 'b: 1']],
    [
      'null for an inline list with comments',
      null,
      ['Status: [ # one', '  Draft, # two', ']'],
      ['Status: # one', '  # two'],
    ],
    ['null for a list', null, ['Status:', '  - a', 'b: 1'], ['Status:', 'b: 1']],
    ['a list for a value', ['a', '[[B]]'], ['Status: a', 'b: 1'], ['Status:', '  - a', '  - "[[B]]"', 'b: 1']],
    ['a list in the style of the note', ['a'], ['tags:', '- x', 'Status:'], ['tags:', '- x', 'Status:', '- a']],
    ['a list for an inline one', ['a', 'b, c'], ['Status: [x]'], ['Status: [a, "b, c"]']],
    ['an empty list', [], ['Status: x'], ['Status: []']],
  ])('changes %s', (_, value, before, after) => {
    expect(set('Status', value, ...before)).toBe(note(...after));
  });
});

describe('adding to a property', () => {
  test.each<[string, string[], string[]]>([
    ['none', ['a: 1'], ['a: 1', 'Relates: "[[New]]"']],
    ['a blank', ['Relates:', 'a: 1'], ['Relates: "[[New]]"', 'a: 1']],
    ['an empty link', ['Relates: "[[]]"'], ['Relates: "[[New]]"']],
    ['one link', ['Relates: "[[A]]" # c', 'a: 1'], ['Relates: # c', '  - "[[A]]"', '  - "[[New]]"', 'a: 1']],
    ['an unquoted link', ['Relates: [[A]]'], ['Relates:', '  - "[[A]]"', '  - "[[New]]"']],
    ['plain text', ['Relates: see Ann'], ['Relates:', '  - see Ann', '  - "[[New]]"']],
    ['a list', ['Relates:', '    - "[[A]]" # c', 'a: 1'], ['Relates:', '    - "[[A]]" # c', '    - "[[New]]"', 'a: 1']],
    ['a list with an empty entry', ['Relates:', '  -', '  - a'], ['Relates:', '  - "[[New]]"', '  - a']],
    ['a list of unquoted links', ['Relates:', '  - [[A]]'], ['Relates:', '  - [[A]]', '  - "[[New]]"']],
    ['an inline list', ['Relates: ["[[A]]", b] # c'], ['Relates: ["[[A]]", b, "[[New]]"] # c']],
    ['an empty inline list', ['Relates: []'], ['Relates: ["[[New]]"]']],
    ['a mapping in braces', ['Relates: {a: 1}'], ['Relates:', '  - {a: 1}', '  - "[[New]]"']],
    [
      'an empty inline list with a comment',
      ['Relates: [ # none yet', ']', 'a: 1'],
      ['Relates: ["[[New]]" # none yet', ']', 'a: 1'],
    ],
    [
      'an inline list with comments',
      ['Relates: [', '  a, # one', '  b # two', ']'],
      ['Relates: [', '  a, # one', '  b, # two', '  "[[New]]"', ']'],
    ],
    [
      'an inline list with comments that ends in a comma',
      ['Relates: [', '  a, # one', ']'],
      ['Relates: [', '  a, # one', '  "[[New]]"', ']'],
    ],
    [
      'a text over lines with a comment',
      ['Relates: see', '  Ann # why'],
      ['Relates: # why', '  - see Ann', '  - "[[New]]"'],
    ],
    ['a list that has it', ['Relates: ["[[New]]"]'], ['Relates: ["[[New]]"]']],
    ['one that is it', ['Relates: "[[New]]"'], ['Relates: "[[New]]"']],
  ])('to %s', (_, before, after) => {
    expect(add('[[New]]', ...before)).toBe(note(...after));
  });
});

describe('taking out of a property', () => {
  test.each<[string, unknown, string[], string[]]>([
    ['the only value', 'a', ['Relates: a # c'], ['Relates: # c']],
    ['the first of a list', 'a', ['Relates:', '  - a', '  # c', '  - b'], ['Relates:', '  # c', '  - b']],
    ['the only one of a list', 'a', ['Relates:', '  - a', 'b: 1'], ['Relates:', 'b: 1']],
    ['the first of an inline list', 'a', ['Relates: [a, b]'], ['Relates: [b]']],
    ['the last of an inline list', 'b', ['Relates: [a, b]'], ['Relates: [a]']],
    ['an unquoted link', [['A']], ['Relates: [[A]]'], ['Relates:']],
    [
      'one with a comment, which stays',
      'b',
      ['Relates:', '  - a', '  - b # why', 'x: 1'],
      ['Relates:', '  - a', '  # why', 'x: 1'],
    ],
    [
      'the last of an inline list with comments',
      'b',
      ['Relates: [', '  a, # about a', '  b # about b', ']'],
      ['Relates: [', '  a, # about a', '  # about b', ']'],
    ],
    [
      'the first of an inline list with comments',
      'a',
      ['Relates: [', '  a,', '  # about b', '  b', ']'],
      ['Relates: [', '  # about b', '  b', ']'],
    ],
    [
      'the only one of a list with comments',
      'a',
      ['Relates:', '  # one', '  - a # two', 'b: 1'],
      ['Relates:', '  # one', '  # two', 'b: 1'],
    ],
    ['what is not there', 'z', ['Relates: [a, b]'], ['Relates: [a, b]']],
  ])('%s', (_, entry, before, after) => {
    expect(remove(entry, ...before)).toBe(note(...after));
  });
});

describe('replacing in a property', () => {
  test.each<[string, unknown, string[], string[]]>([
    ['the only value', 'a', ["Relates: 'a' # c"], ["Relates: 'z' # c"]],
    ['one of a list', 'a', ['Relates:', '  - a # c', '  - b'], ['Relates:', '  - z # c', '  - b']],
    ['one of an inline list', 'b', ['Relates: [a, "b"]'], ['Relates: [a, "z"]']],
  ])('%s', (_, entry, before, after) => {
    expect(replace(entry, 'z', ...before)).toBe(note(...after));
  });
});

test('missing properties are added, present ones left alone', () => {
  const plan = addMissingProperties(
    [
      ['Status', 'Draft'],
      ['EditDate', '2026-11-20'],
      ['Relates', null],
      ['Peer Reviewed', 0],
    ],
    yaml,
  );
  expect(run(plan, note('status: ', 'x: 1'))).toBe(
    note('status: ', 'x: 1', 'EditDate: 2026-11-20', 'Relates:', 'Peer Reviewed: 0'),
  );
  expect(run(plan, '# Chat\r\n')).toBe(
    '---\r\nStatus: Draft\r\nEditDate: 2026-11-20\r\nRelates:\r\nPeer Reviewed: 0\r\n---\r\n# Chat\r\n',
  );
});

test('values are written so that every YAML reader reads them alike', () => {
  const written = (value: PropertyValue) => /^Status:(.*)$/m.exec(set('Status', value, 'a: 1'))?.[1];
  expect(written('In review')).toBe(' In review');
  expect(written('[[A|b]]')).toBe(' "[[A|b]]"');
  expect(written('see [[A]]')).toBe(' "see [[A]]"');
  expect(written('2026-11-20')).toBe(' 2026-11-20');
  expect(written('a: b')).toBe(' "a: b"');
  for (const text of [
    'yes',
    'No',
    'off',
    'null',
    '~',
    'True',
    '3',
    '-1.5',
    '0x1F',
    '1_000',
    '12:30',
    '1e3',
    '',
    ' x',
  ]) {
    expect(written(text)).toBe(` "${text}"`);
  }
  expect(written('a "b"\n\t\u2028')).toBe(' "a \\"b\\"\\n\\t\\u2028"');
  expect(written(3)).toBe(' 3');
  expect(written(true)).toBe(' true');
  expect(written(null)).toBe('');
});

describe('a note without a block', () => {
  const status = setProperty('Status', 'Draft', yaml);

  test.each([
    ['', '---\nStatus: Draft\n---\n'],
    ['# Chat', '---\nStatus: Draft\n---\n# Chat'],
    ['\uFEFF# Chat\n', '\uFEFF---\nStatus: Draft\n---\n# Chat\n'],
    ['# Chat\r\n', '---\r\nStatus: Draft\r\n---\r\n# Chat\r\n'],
    ['---\n\nText below a rule\n', '---\nStatus: Draft\n---\n---\n\nText below a rule\n'],
    ['---\n---\ntext', '---\nStatus: Draft\n---\ntext'],
    ['--- \r\n---\t\r\n', '--- \r\nStatus: Draft\r\n---\t\r\n'],
    ['---\n# comment\n\n---', '---\n# comment\n\nStatus: Draft\n---'],
  ])('gets one, an empty one is filled: %j', (before, after) => {
    expect(run(status, before)).toBe(after);
  });

  test('whose block is still being written is left alone', () => {
    expect(run(status, '---\nStatus: Draft\n\n# Chat\n')).toBe('[unclosed-properties: ]');
    expect(run(status, '---\r\nRelates:\r\n')).toBe('[unclosed-properties: ]');
    expect(run(status, '---\n# mine\nStatus: Draft\n')).toBe('[unclosed-properties: ]');
    expect(run(status, '---\n  # mine\n\n# more\nStatus: Draft\n')).toBe('[unclosed-properties: ]');
  });
});

describe('nothing is written and the reason is told', () => {
  test.each<[string, string[], string]>([
    ['where the YAML is invalid', ['Status: Draft', 'a: [1'], 'invalid-yaml'],
    ['where a key stands twice', ['Status: Draft', 'a: 1', 'a: 2'], 'invalid-yaml'],
    ['where a tab indents', ['Status: Draft', 'a:', '\t- b'], 'invalid-yaml'],
    ['where the block is text', ['just text'], 'invalid-yaml'],
    ['where it is a list with several values', ['Status:', '  - Draft', '  - Old'], 'several-values: Status'],
    ['where it is an inline list with several', ['status: [Draft, Old] # c'], 'several-values: status'],
    ['where it is a mapping', ['Status:', '  a: 1', '  b: 2'], 'property-would-change: Status'],
    ['where it is a mapping in braces', ['Status: {a: 1}'], 'property-would-change: Status'],
    ['where it lists a mapping', ['Status:', '  - a: 1'], 'property-would-change: Status'],
    ['where others refer to the value', ['Status: &s Draft', 'a: *s'], 'property-would-change: Status|a'],
    ['where the key is written as `? key`', ['? Status', ': Draft'], 'property-would-change: Status'],
    ['where all is in braces', ['{Status: Draft, a: 1}'], 'property-would-change: Status'],
    ['where all is in braces and it is missing', ['{a: 1}'], 'property-would-change: Status'],
  ])('%s', (_, lines, reason) => {
    expect(set('Status', 'Final', ...lines)).toMatch(new RegExp(`^\\[${reason}`));
  });

  test('where the block is a script', () => {
    const script = '---js\n{ Status: "Draft" }\n---\n';
    expect(run(setProperty('Status', 'Final', yaml), script)).toBe('[script-frontmatter: ---js]');
    expect(run(addMissingProperties([['Status', 'Final']], yaml), script)).toBe('[script-frontmatter: ---js]');
  });

  test('where entries stand below an anchor of another property', () => {
    expect(add('[[New]]', 'a: &r [x]', 'Relates: *r')).toBe('[property-would-change: Relates]');
    expect(add('[[New]]', 'Relates:', '  a: 1')).toBe('[property-would-change: Relates]');
    expect(add('[[New]]', 'Relates: &r [x]', 'a: *r')).toBe('[property-would-change: a]');
  });
});

test('a value that is there already is not written again', () => {
  const unchanged = (value: PropertyValue, line: string) => expect(set('Status', value, line)).toBe(note(line));
  unchanged('Draft', "Status:   'Draft' # c");
  unchanged(3, 'Status: 0x3');
  unchanged(null, 'Status: ~');
  unchanged(['a', 'b'], 'Status: [ a,b ]');
  unchanged('2026-11-20', 'Status: 2026-11-20');
});

test('a YAML reader that makes dates of dates is content with a date', () => {
  const plan = setProperty('EditDate', '2026-11-20', yamlWithDates);
  const text = run(plan, '---\nEditDate: 2024-03-06\nStarted: 2024-03-01\n---\n');
  expect(text).toBe('---\nEditDate: 2026-11-20\nStarted: 2024-03-01\n---\n');
  expect(run(plan, text)).toBe(text);
  expect(run(setProperty('EditDate', '2026-11-20T10:00:00Z', yamlWithDates), text)).toContain(
    'EditDate: "2026-11-20T10:00:00Z"',
  );
});

test('only the body that begins behind the block is a body', () => {
  const text = '---\nStatus: Draft\n---\nStatus: Draft\n---\nStatus: Draft\n---\n';
  expect(run(setProperty('Status', 'Final', yaml), text)).toBe(text.replace('Draft', 'Final'));
});

describe('a YAML reader that makes something of what is broken', () => {
  const lenient = (source: string): unknown => parse(source, { logLevel: 'silent' });
  test.each([['a: [1'], ['a: {b: 1'], ['a: "b'], ["a: 'b"], ['a: [1', 'c: d']])(
    'writes nothing beside %s',
    (...lines) => {
      const text = note('Status: Draft', ...lines);
      const refusal = { refused: 'invalid-yaml' };
      expect(() => lenient(lines.join('\n'))).not.toThrow();
      expect(setProperty('Status', 'Final', lenient)(text)).toEqual(refusal);
      expect(addMissingProperties([['Started', '2024-03-06']], lenient)(text)).toEqual(refusal);
    },
  );
  test.each([
    ['a: [1]'],
    ['a: "b"'],
    ["a: [it's, b]"],
    ['a: [1, # ]', '  2]'],
    ['a: "b', '  c"'],
    ['a: b"['],
    ['a: |', '  "b'],
  ])('writes beside %s, which is closed', (...lines) => {
    const text = note('Status: Draft', ...lines);
    expect(run(setProperty('Status', 'Final', lenient), text)).toBe(note('Status: Final', ...lines));
  });
});
