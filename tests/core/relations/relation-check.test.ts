import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter } from '../../../src/core/properties/frontmatter';
import { checkRelations } from '../../../src/core/relations/relation-check';
import { addRelation } from '../../../src/core/relations/relation-edits';
import { relationLinks } from '../../../src/core/relations/relation-link';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
const note = (...lines: string[]): string => ['---', ...lines, '---', '# Text', ''].join('\n');

/** A vault of notes by path; targets lead to the file of that name in any folder, notes in `archive/` are out of scope. */
function check(vault: Record<string, string>) {
  const notes = Object.entries(vault).map(([path, text]) => {
    const block = findFrontmatter(text);
    const properties = (block && (yaml(text.slice(block.from, block.to)) as Record<string, unknown>)) ?? {};
    return { path, links: relationLinks(properties['Relates']) };
  });
  const files = [...Object.keys(vault), 'Flow.canvas'];
  return checkRelations(notes, {
    resolve: (target) =>
      files.find((path) => [target, `${target}.md`].some((name) => path === name || path.endsWith(`/${name}`))) ?? null,
    isInScope: (path) => !path.startsWith('archive/'),
    linkBetween: (_, target) => `[[${target.replace('.md', '')}]]`,
    name: 'Relates',
    yaml,
  });
}

/** The kinds found, and the note that each mending changes as it reads afterwards. */
function mended(vault: Record<string, string>): string[][] {
  return check(vault).map(({ kind, path, mendPath, mend }) => {
    const text = vault[mendPath] ?? '';
    const edit = mend(text);
    return [kind, path, mendPath, isRefusal(edit) ? edit.refused : applyEdit(text, edit)];
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
    expect(mended({ 'Chat.md': note('Relates: "[[Queue]]"'), 'Queue.md': note('Status: Draft') })).toEqual([
      ['one-way', 'Chat.md', 'Queue.md', note('Status: Draft', 'Relates: "[[Chat]]"')],
    ]);
    expect(
      mended({
        'Chat.md': note('Relates: "[[Queue]]"'),
        'Queue.md': note('Relates: [[Cache]]'),
        'Cache.md': note('Relates: "[[Queue]]"'),
      }),
    ).toEqual([['one-way', 'Chat.md', 'Queue.md', note('Relates:', '  - "[[Cache]]"', '  - "[[Chat]]"')]]);
  });

  test('a link that leads nowhere is taken out, the others stay', () => {
    const chat = note('Relates:', '  - "[[Gone|x]]" # soon', '  - "[[Queue]]"');
    expect(mended({ 'Chat.md': chat, 'Queue.md': answered })).toEqual([
      ['unresolved', 'Chat.md', 'Chat.md', note('Relates:', '  - "[[Queue]]"')],
    ]);
  });

  test('an empty link is taken out', () => {
    expect(mended({ 'Chat.md': note('Relates: "[[]]"') })).toEqual([['empty', 'Chat.md', 'Chat.md', note('Relates:')]]);
    expect(mended({ 'Chat.md': note('Relates: [[]]') })).toEqual([['empty', 'Chat.md', 'Chat.md', note('Relates:')]]);
  });

  test('a link of a note to itself is taken out, one to its own heading too', () => {
    const chat = note('Relates: ["[[Chat]]", "[[#Text]]"]');
    expect(mended({ 'Chat.md': chat }).map(([kind, , , text]) => [kind, text])).toEqual([
      ['self', note('Relates: ["[[#Text]]"]')],
      ['self', note('Relates: ["[[Chat]]"]')],
    ]);
  });

  test('a link to a file outside the scope is named, and needs no answer', () => {
    expect(mended({ 'Chat.md': note('Relates: [[Old]]'), 'archive/Old.md': note('a: 1') })).toEqual([
      ['out-of-scope', 'Chat.md', 'Chat.md', note('Relates:')],
    ]);
  });

  test('one of several links in one text is taken out of it', () => {
    const chat = note('Relates: "[[Gone]], [[Queue]]"');
    expect(mended({ 'Chat.md': chat, 'Queue.md': answered })).toEqual([
      ['unresolved', 'Chat.md', 'Chat.md', note('Relates: "[[Queue]]"')],
    ]);
  });
});

describe('adding a relation', () => {
  const add = (link: string, ...lines: string[]): string => {
    const text = note(...lines);
    const edit = addRelation('Relates', link, yaml)(text);
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

  test('another heading of the same note is another relation', () => {
    expect(add('[[Queue#Heading]]', 'Relates: ["[[Queue]]"]')).toBe(
      note('Relates: ["[[Queue]]", "[[Queue#Heading]]"]'),
    );
  });

  test('plain text of the same name is none', () => {
    expect(add('[[Queue]]', 'Relates: [Queue]')).toBe(note('Relates: [Queue, "[[Queue]]"]'));
  });
});
