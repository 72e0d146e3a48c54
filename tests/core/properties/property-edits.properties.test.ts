import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdit, invertEdit, isRefusal } from '../../../src/core/edit';
import type { Plan } from '../../../src/core/plan';
import { findFrontmatter } from '../../../src/core/properties/frontmatter';
import {
  addMissingProperties,
  addToProperty,
  removeFromProperty,
  replaceInProperty,
  setProperty,
} from '../../../src/core/properties/property-edits';
import type { PropertyValue } from '../../../src/core/properties/yaml';
import { arbitraryNote, arbitraryText, type GeneratedNote } from './arbitrary-frontmatter';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });

function read(text: string): Map<string, unknown> {
  const block = findFrontmatter(text);
  return new Map(Object.entries((block && yaml(text.slice(block.from, block.to))) ?? {}));
}

/** The text after the plan; what is promised of any write is checked on the way. */
function write(note: GeneratedNote, plan: Plan): string {
  const edit = plan(note.text);
  if (isRefusal(edit)) throw new Error(`refused: ${edit.refused} ${edit.detail}`);
  const result = applyEdit(note.text, edit);
  expect(applyEdit(result, invertEdit(note.text, edit))).toBe(note.text);
  expect(result.startsWith(note.before)).toBe(true);
  expect(result.endsWith(note.after)).toBe(true);
  const others = (text: string) => [...read(text)].filter(([key]) => key !== note.key);
  expect(others(result)).toEqual(others(note.text));
  return result;
}

function expectUnchanged(plan: Plan, text: string): void {
  expect(plan(text)).toEqual({ changes: [] });
}

const value: fc.Arbitrary<PropertyValue> = fc.oneof(
  { weight: 4, arbitrary: arbitraryText },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
    ),
  },
  { weight: 2, arbitrary: fc.array(arbitraryText, { maxLength: 4 }) },
);

test('what is generated is valid YAML', () => {
  fc.assert(
    fc.property(arbitraryNote, (note) => {
      expect(read(note.text).has(note.key)).toBe(true);
    }),
  );
});

const isList = (read: unknown): read is readonly unknown[] => Array.isArray(read);
const isMapping = (read: unknown): boolean => typeof read === 'object' && read !== null && !isList(read);
const isUnquotedLink = ({ property }: GeneratedNote): boolean => /:\s*\[\[[^[\]\n]*\]\]/.test(property);

/** Whether one value in place of another takes several away, or a mapping. */
function wouldLose(old: unknown, wanted: PropertyValue): boolean {
  if (!isList(old)) return isMapping(old) && Object.keys(old as object).length > 0;
  const filled = old.flat(3).filter((entry) => ![null, '', '[[]]'].includes(entry as string | null));
  return !isList(wanted) && (filled.length > 1 || filled.some(isMapping));
}

/** The comments that \`arbitraryNote\` writes into the lines of a property. */
const commentsIn = (lines: string): string[] =>
  lines.match(/(?<=\s)# (?:why|tab|above|between|behind|at the margin|end|deeper)\b/g) ?? [];

test('setting a property changes its lines alone, and the second time nothing', () => {
  fc.assert(
    fc.property(arbitraryNote, value, (note, wanted) => {
      const plan = setProperty(note.key.toUpperCase(), wanted, yaml);
      const old = read(note.text).get(note.key);
      const isLink = isUnquotedLink(note);
      if (wouldLose(old, wanted) && !isLink) return expect(plan(note.text)).toMatchObject({ detail: note.key });
      const result = write(note, plan);
      const isInList = isList(old) && old.length === 1 && !isLink && !isList(wanted) && wanted !== null;
      expect(read(result).get(note.key)).toEqual(isInList ? [wanted] : wanted);
      for (const comment of commentsIn(note.property)) expect(result).toContain(comment);
      expectUnchanged(plan, result);
    }),
  );
});

test('adding to a property keeps what it holds', () => {
  fc.assert(
    fc.property(arbitraryNote, arbitraryText, (note, entry) => {
      const old = read(note.text).get(note.key);
      const isMapping = typeof old === 'object' && old !== null && !Array.isArray(old);
      fc.pre(!isMapping && entry.trim() !== '');
      const plan = addToProperty(note.key, entry, yaml);
      const result = write(note, plan);
      const now = read(result).get(note.key);
      expect([now].flat(1)).toContain(entry);
      for (const one of [old].flat(1))
        if (typeof one === 'string' && !['', '[[]]'].includes(one))
          expect(JSON.stringify(now)).toContain(JSON.stringify(one).slice(1, -1));
      expectUnchanged(plan, result);
    }),
  );
});

test('taking entries out leaves the others', () => {
  fc.assert(
    fc.property(arbitraryNote, fc.func(fc.boolean()), (note, matches) => {
      const old = read(note.text).get(note.key);
      const plan = removeFromProperty(note.key, matches, yaml);
      if (isMapping(old) && Object.keys(old as object).length > 0 && matches(old)) {
        return expect(plan(note.text)).toMatchObject({ refused: 'property-would-change' });
      }
      const result = write(note, plan);
      const now = read(result).get(note.key);
      for (const comment of commentsIn(note.property)) expect(result).toContain(comment);
      if (!Array.isArray(old) || isUnquotedLink(note)) expect(now).toEqual(old !== null && matches(old) ? null : old);
      else expect(now ?? []).toEqual(old.filter((entry) => !matches(entry)));
    }),
  );
});

test('replacing entries leaves the others', () => {
  fc.assert(
    fc.property(arbitraryNote, fc.func(fc.boolean()), arbitraryText, (note, matches, entry) => {
      const old = read(note.text).get(note.key);
      const plan = replaceInProperty(note.key, (one) => (matches(one) ? entry : null), yaml);
      if (isMapping(old) && Object.keys(old as object).length > 0 && matches(old)) {
        return expect(plan(note.text)).toMatchObject({ refused: 'property-would-change' });
      }
      const result = write(note, plan);
      const now = read(result).get(note.key);
      for (const comment of commentsIn(note.property)) expect(result).toContain(comment);
      if (!Array.isArray(old) || isUnquotedLink(note)) expect(now).toEqual(old !== null && matches(old) ? entry : old);
      else expect(now).toEqual(old.map((one: unknown) => (matches(one) ? entry : one)));
    }),
  );
});

test('missing properties are added below the others, which stay as they are', () => {
  fc.assert(
    fc.property(arbitraryNote, arbitraryText, value, (note, name, wanted) => {
      const plan = addMissingProperties(
        [
          [name, wanted],
          [note.key, 'other'],
        ],
        yaml,
      );
      const edit = plan(note.text);
      if (isRefusal(edit)) throw new Error(`refused: ${edit.refused} ${edit.detail}`);
      const result = applyEdit(note.text, edit);
      const old = read(note.text);
      const isThere = [...old.keys()].some((key) => key.toLowerCase() === name.toLowerCase());
      expect(read(result)).toEqual(isThere ? old : new Map([...old, [name, wanted]]));
      expect(applyEdit(result, invertEdit(note.text, edit))).toBe(note.text);
      expectUnchanged(plan, result);
    }),
  );
});

const tokens = [
  '---',
  '\n',
  '\n',
  '\n  ',
  '\r\n',
  'Status',
  'status:',
  ': ',
  ':',
  ' ',
  ' #',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ', ',
  ' |',
  '>',
  '- ',
  '&a ',
  '*a',
  '!!str ',
  '? ',
  '\t',
  'x',
  '1',
  '<<: ',
  '%',
  '\uFEFF',
  '\u2028',
];
const anyText = fc.array(fc.constantFrom(...tokens), { maxLength: 30 }).map((parts) => parts.join(''));
const anyNote = fc.oneof(
  anyText,
  fc.tuple(anyText, anyText).map(([block, text]) => `---\nStatus: x\n${block}\n---\n${text}`),
);

test('whatever a note holds, a plan answers with an edit that keeps the promises or with a refusal', () => {
  const plans: Plan[] = [
    setProperty('Status', 'Final', yaml),
    setProperty('Status', ['a', 'b'], yaml),
    setProperty('Status', null, yaml),
    addToProperty('Status', '[[A]]', yaml),
    removeFromProperty('Status', (entry) => entry === 'x', yaml),
    replaceInProperty('Status', (entry) => (entry === 'x' ? 'y' : null), yaml),
    addMissingProperties(
      [
        ['Status', 'Draft'],
        ['New', 1],
      ],
      yaml,
    ),
  ];
  fc.assert(
    fc.property(anyNote, fc.constantFrom(...plans), (text, plan) => {
      const edit = plan(text);
      if (isRefusal(edit) || edit.changes.length === 0) return;
      const result = applyEdit(text, edit);
      const body = text.slice(findFrontmatter(text)?.end ?? (text.startsWith('\uFEFF') ? 1 : 0));
      expect(result.slice(findFrontmatter(result)?.end)).toBe(body);
      const others = (note: string) => [...read(note)].filter(([key]) => !/^(?:status|new)$/i.test(key));
      expect(others(result)).toEqual(others(text));
      expect(applyEdit(result, invertEdit(text, edit))).toBe(text);
      expectUnchanged(plan, result);
    }),
  );
});
