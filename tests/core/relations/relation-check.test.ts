import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter } from '../../../src/core/properties/frontmatter';
import { relationLinks } from '../../../src/core/properties/relation-link';
import { checkRelations } from '../../../src/core/relations/relation-check';
import { addRelation } from '../../../src/core/relations/relation-edits';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
const note = (...lines: string[]): string => ['---', ...lines, '---', '# Text', ''].join('\n');

/** A vault of notes by path; targets lead to the file of that name in any folder, notes in `archive/` are out of scope. */
function check(vault: Record<string, string>, oneWayIsFine = false) {
  const notes = Object.entries(vault).map(([path, text]) => {
    const block = findFrontmatter(text);
    const properties = (block && (yaml(text.slice(block.from, block.to)) as Record<string, unknown>)) ?? {};
    return { path, links: relationLinks(properties['Relates']) };
  });
  const files = [...Object.keys(vault), 'Flow.canvas', 'archive/plan.canvas'];
  const resolve = (target: string, _source: string): string | null =>
    files.find((path) =>
      [target, `${target}.md`].some((name) => `/${path}`.toLowerCase().endsWith(`/${name}`.toLowerCase())),
    ) ?? null;
  return checkRelations(notes, {
    resolve,
    isInScope: (path) => !path.startsWith('archive/'),
    relate: (source, target) =>
      target.includes('#')
        ? null
        : addRelation('Relates', `[[${target.replace('.md', '')}]]`, (link) => resolve(link, source) === target, yaml),
    oneWayIsFine,
    name: 'Relates',
    yaml,
  });
}

/** The kinds found, and the note that each fixing changes as it reads afterwards. */
function fixed(vault: Record<string, string>): string[][] {
  return check(vault).map(({ kind, path, fixPath, fix }) => {
    const text = vault[fixPath] ?? '';
    const edit = fix?.(text);
    if (edit === undefined) return [kind, path, fixPath, 'no fix'];
    return [kind, path, fixPath, isRefusal(edit) ? edit.refused : applyEdit(text, edit)];
  });
}

const answered = note('Relates: "[[Chat]]"');

describe('checking relations', () => {
  test('links that lead both ways, plain text, blanks and canvases are as they should be', () => {
    expect(
      check({
        'Chat.md': note('Relates: ["[[Queue|q]]", see Ann, "[[Flow.canvas]]"]'),
        'a/Queue.md': answered,
        'Blank.md': note('Relates:'),
        'None.md': '# Text',
      }),
    ).toEqual([]);
  });

  test('a link that is not answered is answered', () => {
    expect(fixed({ 'Chat.md': note('Relates: "[[Queue]]"'), 'Queue.md': note('Status: Draft') })).toEqual([
      ['one-way', 'Chat.md', 'Queue.md', note('Status: Draft', 'Relates: "[[Chat]]"')],
    ]);
    expect(
      fixed({
        'Chat.md': note('Relates: "[[Queue]]"'),
        'Queue.md': note('Relates: [[Cache]]'),
        'Cache.md': note('Relates: "[[Queue]]"'),
      }),
    ).toEqual([['one-way', 'Chat.md', 'Queue.md', note('Relates:', '  - "[[Cache]]"', '  - "[[Chat]]"')]]);
  });

  test('a link that leads nowhere is taken out, the others and its comment stay', () => {
    const chat = note('Relates:', '  - "[[Gone|x]]" # soon', '  - "[[Queue]]"');
    expect(fixed({ 'Chat.md': chat, 'Queue.md': answered })).toEqual([
      ['unresolved', 'Chat.md', 'Chat.md', note('Relates:', '  # soon', '  - "[[Queue]]"')],
    ]);
  });

  test('an empty link is taken out', () => {
    expect(fixed({ 'Chat.md': note('Relates: "[[]]"') })).toEqual([['empty', 'Chat.md', 'Chat.md', note('Relates:')]]);
    expect(fixed({ 'Chat.md': note('Relates: [[]]') })).toEqual([['empty', 'Chat.md', 'Chat.md', note('Relates:')]]);
  });

  test('a link of a note to itself is taken out, one to its own heading too', () => {
    const chat = note('Relates: ["[[Chat]]", "[[#Text]]"]');
    expect(fixed({ 'Chat.md': chat }).map(([kind, , , text]) => [kind, text])).toEqual([
      ['self', note('Relates: ["[[#Text]]"]')],
      ['self', note('Relates: ["[[Chat]]"]')],
    ]);
  });

  test('a link to a file outside the scope is named, and needs no answer', () => {
    expect(fixed({ 'Chat.md': note('Relates: [[Old]]'), 'archive/Old.md': note('a: 1') })).toEqual([
      ['out-of-scope', 'Chat.md', 'Chat.md', note('Relates:')],
    ]);
  });

  test('a file that is no note is never outside the scope: it has no tags to be in it by', () => {
    expect(fixed({ 'Chat.md': note('Relates: ["[[archive/plan.canvas]]", "[[Flow.canvas]]"]') })).toEqual([]);
  });

  test('a note that no link can lead to is named, without a fix', () => {
    const vault = { 'C# notes.md': note('Relates: "[[Queue]]"'), 'Queue.md': note('Relates:') };
    expect(fixed(vault)).toEqual([['one-way', 'C# notes.md', 'Queue.md', 'no fix']]);
  });

  test('notes with the extension MD need an answer too', () => {
    const vault = { 'Chat.md': note('Relates: "[[Up]]"'), 'Up.MD': note('Status: Draft') };
    expect(check(vault).map(({ kind, target }) => [kind, target])).toEqual([['one-way', 'Up.MD']]);
  });

  test('a bar that was escaped for a table is a bar', () => {
    const vault = { 'Chat.md': note("Relates: ['[[Queue\\|the queue]]']"), 'Queue.md': answered };
    expect(fixed(vault)).toEqual([]);
  });

  test('where one-way is fine, only links that lead nowhere, empty ones and those to the note itself are named', () => {
    const vault = {
      'Chat.md': note('Relates: ["[[Queue]]", "[[Old]]", "[[Gone]]", "[[]]", "[[Chat]]"]'),
      'Queue.md': note('Relates:'),
      'archive/Old.md': note('a: 1'),
    };
    expect(check(vault, true).map(({ kind }) => kind)).toEqual(['unresolved', 'empty', 'self']);
    expect(check(vault).map(({ kind }) => kind)).toEqual(['one-way', 'out-of-scope', 'unresolved', 'empty', 'self']);
  });

  test('one of several links in one text is taken out of it', () => {
    const chat = note('Relates: "[[Gone]], [[Queue]]"');
    expect(fixed({ 'Chat.md': chat, 'Queue.md': answered })).toEqual([
      ['unresolved', 'Chat.md', 'Chat.md', note('Relates: "[[Queue]]"')],
    ]);
  });
});

describe('adding a relation', () => {
  const add = (link: string, ...lines: string[]): string => {
    const text = note(...lines);
    const leadsThere = (target: string): boolean => target.replace(/\.md$/, '').toLowerCase() === 'queue';
    const edit = addRelation('Relates', link, leadsThere, yaml)(text);
    return isRefusal(edit) ? edit.refused : applyEdit(text, edit);
  };

  test.each([
    ['Relates: "[[Queue]]"', '[[Queue]]'],
    ['relates: "[[queue.md|q]]"', '[[Queue]]'],
    ['Relates: [[Queue]]', '[[Queue]]'],
    ['Relates: "[q](Queue.md)"', '[[Queue]]'],
    ['Relates: ["[[A]]", "[[Queue]]"]', '[[Queue|alias]]'],
  ])('a note that has it is left alone: %s', (line, link) => {
    expect(add(link, line)).toBe(note(line));
  });

  test('a link to a heading of the note relates to it already', () => {
    expect(add('[[Queue]]', 'Relates: ["[[Queue#Heading]]"]')).toBe(note('Relates: ["[[Queue#Heading]]"]'));
  });

  test('plain text of the same name is none', () => {
    expect(add('[[Queue]]', 'Relates: [Queue]')).toBe(note('Relates: [Queue, "[[Queue]]"]'));
  });

  test.each<[string, string, string]>([
    ['one link', 'Relates: "[[A]]"', 'one-value-only'],
    ['an unquoted link', 'relates: [[A]]', 'one-value-only'],
    ['a blank', 'Relates:', note('Relates: "[[Queue]]"')],
    ['an emptied link', 'Relates: "[[]]"', note('Relates: "[[Queue]]"')],
    ['a list', 'Relates: ["[[A]]"]', note('Relates: ["[[A]]", "[[Queue]]"]')],
    ['the link itself', 'Relates: "[[Queue]]"', note('Relates: "[[Queue]]"')],
  ])('where the vault has the property as text, to %s', (_, line, result) => {
    const leadsThere = (target: string): boolean => target === 'Queue';
    const plan = addRelation('Relates', '[[Queue]]', leadsThere, yaml, () => false);
    const edit = plan(note(line));
    expect(isRefusal(edit) ? edit.refused : applyEdit(note(line), edit)).toBe(result);
  });
});
