import fc from 'fast-check';
import { parse } from 'yaml';
import { applyEdit, isRefusal } from '../../../src/core/edit';
import { findFrontmatter } from '../../../src/core/properties/frontmatter';
import { relationLinks } from '../../../src/core/properties/relation-link';
import { checkRelations } from '../../../src/core/relations/relation-check';
import { addRelation } from '../../../src/core/relations/relation-edits';

const yaml = (source: string): unknown => parse(source, { logLevel: 'error' });
const note = (...lines: string[]): string => ['---', ...lines, '---', '# Text', ''].join('\n');

const NAMES = { relates: 'Relates', supersededBy: 'Superseded By', supersedes: 'Supersedes' };

const linkTo = (target: string): string => `[[${target.replace('.md', '')}]]`;

/** A vault of notes by path; targets lead to the file of that name in any folder, notes in `archive/` are out of scope. */
function check(vault: Record<string, string>, oneWayIsFine = false) {
  const notes = Object.entries(vault).map(([path, text]) => {
    const block = findFrontmatter(text);
    const properties = (block && (yaml(text.slice(block.from, block.to)) as Record<string, unknown>)) ?? {};
    const links = {
      relates: relationLinks(properties['Relates']),
      supersededBy: relationLinks(properties['Superseded By']),
      supersedes: relationLinks(properties['Supersedes']),
    };
    return { path, links, isSettled: properties['Status'] === 'Rejected' };
  });
  const files = [...Object.keys(vault), 'Flow.canvas', 'archive/plan.canvas'];
  const resolve = (target: string, _source: string): string | null =>
    files.find((path) =>
      [target, `${target}.md`].some((name) => `/${path}`.toLowerCase().endsWith(`/${name}`.toLowerCase())),
    ) ?? null;
  const isInScope = (path: string) => !path.startsWith('archive/');
  return checkRelations(
    notes.filter(({ path }) => isInScope(path)),
    {
      resolve,
      isInScope,
      linkTo: (_source, target) => (target.includes('#') ? null : linkTo(target)),
      relate: (source, target, property) =>
        addRelation(NAMES[property], linkTo(target), (link) => resolve(link, source) === target, yaml),
      oneWayIsFine,
      names: NAMES,
      yaml,
    },
  );
}

/** The kinds found, and the note that each fixing changes as it reads afterwards. */
function fixed(vault: Record<string, string>): string[][] {
  return check(vault).map(({ kind, path, fix }) => {
    if (fix === null) return [kind, path, 'no fix'];
    const text = vault[fix.path] ?? '';
    const edit = fix.plan(text);
    return [kind, path, fix.path, isRefusal(edit) ? edit.refused : applyEdit(text, edit)];
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
    expect(fixed(vault)).toEqual([['one-way', 'C# notes.md', 'no fix']]);
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

describe('checking what supersedes what', () => {
  const OLD = note('Superseded By: "[[Queue 2]]"');
  const NEW = note('Supersedes: "[[Queue]]"');

  test('a pair that both notes tell of is as it should be', () => {
    expect(check({ 'Queue.md': OLD, 'Queue 2.md': NEW })).toEqual([]);
  });

  test('what only one of two notes tells of is written into the other', () => {
    const blank = note('Status: Draft');
    expect(fixed({ 'Queue.md': OLD, 'Queue 2.md': blank })).toEqual([
      ['one-ended', 'Queue.md', 'Queue 2.md', note('Status: Draft', 'Supersedes: "[[Queue]]"')],
    ]);
    expect(fixed({ 'Queue.md': blank, 'Queue 2.md': NEW })).toEqual([
      ['one-ended', 'Queue 2.md', 'Queue.md', note('Status: Draft', 'Superseded By: "[[Queue 2]]"')],
    ]);
  });

  test('a pair is named once, also where it is linked twice; a note outside the scope isn’t asked', () => {
    const twice = note('Superseded By: ["[[Queue 2]]", "[[Queue 2|the new one]]", "[[Old]]"]');
    expect(check({ 'Queue.md': twice, 'Queue 2.md': note('a: 1'), 'archive/Old.md': note('a: 1') })).toHaveLength(1);
  });

  test('notes that supersede each other in a circle are named once, from the first one; only the user can fix that', () => {
    const vault = {
      'Queue.md': note('Supersedes: "[[Bus]]"', 'Superseded By: "[[Log]]"'),
      'Log.md': note('Supersedes: "[[Queue]]"', 'Superseded By: "[[Bus]]"'),
      'Bus.md': note('Supersedes: "[[Log]]"', 'Superseded By: "[[Queue]]"'),
    };
    const [found, ...more] = check(vault);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ kind: 'cycle', circle: ['Bus.md', 'Queue.md', 'Log.md'], path: 'Bus.md', fix: null });
  });

  test('a circle can be told of by `Supersedes` alone', () => {
    const vault = { 'Queue.md': note('Supersedes: [[Log]]'), 'Log.md': note('Supersedes: [[Queue]]') };
    expect(check(vault).map(({ kind, path, property }) => [kind, path, property])).toEqual([
      ['cycle', 'Queue.md', 'supersedes'],
      ['one-ended', 'Queue.md', 'supersedes'],
      ['one-ended', 'Log.md', 'supersedes'],
    ]);
  });

  test('a current note that relates to a superseded one relates to the newest instead', () => {
    const vault = {
      'Chat.md': note('Relates: ["[[Queue|the queue]]", "[[Cache]]"] # parts'),
      'Cache.md': note('Relates: [[Chat]]'),
      'Queue.md': note('Superseded By: "[[Log]]"', 'Relates: [[Chat]]'),
      'Log.md': note('Supersedes: [[Queue]]', 'Superseded By: "[[Bus]]"'),
      'Bus.md': note('Supersedes: [[Log]]', 'Relates: [[Queue]]'),
    };
    expect(fixed(vault).filter(([kind]) => kind === 'superseded')).toEqual([
      ['superseded', 'Chat.md', 'Chat.md', note('Relates: ["[[Bus]]", "[[Cache]]"] # parts')],
    ]);
  });

  test('a link to the newest note that is there already is kept, and only the other taken out', () => {
    const vault = { 'Chat.md': note('Relates: ["[[Queue 2]]", "[[Queue]]"]'), 'Queue.md': OLD, 'Queue 2.md': NEW };
    expect(fixed(vault)).toContainEqual(['superseded', 'Chat.md', 'Chat.md', note('Relates: ["[[Queue 2]]"]')]);
  });

  test('where several notes took its place, there is no fix', () => {
    const vault = {
      'Chat.md': note('Relates: [[Queue]]'),
      'Queue.md': note('Superseded By: ["[[Log]]", "[[Bus]]"]'),
      'Log.md': note('Supersedes: [[Queue]]'),
      'Bus.md': note('Supersedes: [[Queue]]'),
    };
    expect(fixed(vault)).toEqual([['superseded', 'Chat.md', 'no fix']]);
  });

  test.each([
    ['a note that was decided against', note('Status: Rejected', 'Relates: [[Queue]]')],
    ['a note that is superseded itself', note('Superseded By: [[Queue 2]]', 'Relates: [[Queue]]')],
  ])('%s may relate to a superseded one', (_, chat) => {
    const kinds = check({ 'Chat.md': chat, 'Queue.md': OLD, 'Queue 2.md': NEW }, true).map(({ kind }) => kind);
    expect(kinds).not.toContain('superseded');
  });

  test('what a superseded note relates to needs no answer', () => {
    const queue = note('Superseded By: "[[Queue 2]]"', 'Relates: [[Chat]]');
    expect(check({ 'Chat.md': note('a: 1'), 'Queue.md': queue, 'Queue 2.md': NEW })).toEqual([]);
  });

  test('links to no note, to the note itself, and empty ones are found in these properties too', () => {
    const chat = note('Superseded By: ["[[Gone]]", "[[]]"]', 'Supersedes: [[Chat]]');
    expect(check({ 'Chat.md': chat }).map(({ kind, property }) => [kind, property])).toEqual([
      ['unresolved', 'supersededBy'],
      ['empty', 'supersededBy'],
      ['self', 'supersedes'],
    ]);
  });
});

/** Which notes tell of a pair: the older, the newer, or both. */
const told = fc.constantFrom('older', 'newer', 'both');
const NOTES = ['Bus', 'Cache', 'Chat', 'Log', 'Queue', 'Feed'];
const pairs = fc.uniqueArray(
  fc
    .record({ older: fc.constantFrom(...NOTES), newer: fc.constantFrom(...NOTES), told })
    .filter(({ older, newer }) => older !== newer),
  { selector: ({ older, newer }) => `${older} ${newer}` },
);

test('each pair that one note tells of is found once; fixed, all pairs are told by both and nothing else has changed', () => {
  fc.assert(
    fc.property(pairs, (made) => {
      const list = (names: string[]) => `[${names.map((name) => `"[[${name}]]"`).join(', ')}]`;
      const vault: Record<string, string> = {};
      for (const name of NOTES) {
        const newer = made.filter((pair) => pair.older === name && pair.told !== 'newer').map((pair) => pair.newer);
        const older = made.filter((pair) => pair.newer === name && pair.told !== 'older').map((pair) => pair.older);
        vault[`${name}.md`] = note('Status: Draft', `Superseded By: ${list(newer)}`, `Supersedes: ${list(older)}`);
      }
      const found = check(vault).filter(({ kind }) => kind === 'one-ended');
      expect(found).toHaveLength(made.filter((pair) => pair.told !== 'both').length);
      for (const { fix } of found) {
        const text = vault[fix?.path ?? ''] ?? '';
        const edit = fix?.plan(text);
        if (fix && edit && !isRefusal(edit)) vault[fix.path] = applyEdit(text, edit);
      }
      expect(check(vault).filter(({ kind }) => kind === 'one-ended')).toEqual([]);
      for (const pair of made) {
        expect(vault[`${pair.older}.md`]).toMatch(new RegExp(`^Superseded By: .*\\[\\[${pair.newer}\\]\\]`, 'm'));
        expect(vault[`${pair.newer}.md`]).toMatch(new RegExp(`^Supersedes: .*\\[\\[${pair.older}\\]\\]`, 'm'));
      }
    }),
  );
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
