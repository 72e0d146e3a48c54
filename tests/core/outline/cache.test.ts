import fc from 'fast-check';
import { parseMetadata } from '../../../packages/obsidian-stand-in/host/metadata/parse-metadata';
import { allItems } from '../../../src/core/outline/navigate';
import { outlineOf } from '../../../src/core/outline/outline-of';
import {
  type CachedNote,
  itemsOfCache,
  summaryOfCache,
  summaryOfText,
} from '../../../src/core/outline/outline-summary';

const OPTIONS = { doneMarks: 'xX', cancelledMarks: '-', countNested: true };

/** Notes as people write them, a blank line between blocks; for the odd ones the cache is Obsidian's to fill. */
const block = fc.constantFrom(
  '# Chat',
  '## 🟩 Step 1: **Clarify** (5 min)',
  '## Step 2',
  '### Users',
  '#### Deeper ####',
  'Underlined\n---',
  '- [ ] Why?\n- [x] Who?',
  '- [ ] Why?\n  - [-] Nested\n    - [x] Deeper\n- plain',
  '- plain\n  - [/] below plain',
  '* [ ] star\n\n* [x] loose',
  '1. [ ] First\n2. [x] Second',
  '1. **Lead**\n   - [ ] In an entry',
  '> [!todo] Callout\n> - [ ] Quoted\n>   - [x] Nested',
  '> # Not the note’s own',
  '```js\n# no\n- [ ] no\n```',
  '%%\n- [ ] no\n%%',
  '<!--\n- [ ] no\n-->',
  '$$\n- [ ] no\n$$',
  'Text of\ntwo lines',
  '| a | b |\n| - | - |\n| c | d |',
  '***',
  '- [ ] With an answer\n\n  Paragraph.\n\n  ```\n  - [ ] no\n  ```',
  '- [ ] a\n\t- [x] tabbed\n\t\t- [-] twice',
  '- [ ] a\n    - [x] four blanks\n\t- [ ] a tab',
  '1. [ ] a\n\t- [x] tabbed\n\t- [ ] again',
  '**L:**\n- \n\n- [ ] goes on after an empty entry',
  '- [x] a\n  - \n\n- [x] goes on after an empty one inside',
  '- [ ] 1. Numbered text',
  '- [ ] - [x] Doubled text',
);
const note = fc
  .tuple(fc.constantFrom('', '---\nStatus: Draft\n---\n'), fc.array(block, { maxLength: 12 }))
  .map(([start, blocks]) => `${start}${blocks.join('\n\n')}\n`);

describe('a note’s cached metadata', () => {
  it('gives the phases, progress and items that its text gives, but for an ordered outline', () => {
    fc.assert(
      fc.property(note, fc.boolean(), (text, countNested) => {
        const options = { ...OPTIONS, countNested };
        const cache = parseMetadata(text) as CachedNote;
        const outline = outlineOf(text, options);
        const items = allItems(outline).map(({ line, mark, state, depth }) => ({ line, mark, state, depth }));
        expect(itemsOfCache(cache.listItems ?? [], options)).toEqual(items);
        fc.pre(outline.rule !== 'ordered-outline');
        const phases = outline.phases.map(({ title, line, done, total }) => ({ title, line, done, total }));
        expect(summaryOfCache(cache, options)).toEqual({
          rule: outline.rule,
          phases,
          done: outline.done,
          total: outline.total,
          hasItems: items.length > 0,
        });
        expect(summaryOfText(text, options)).toEqual(summaryOfCache(cache, options));
      }),
    );
  });

  it.each([
    ['**L:**\n- \n\n- [ ] a\n', 1],
    ['- [x] a\n  - \n\n- [x] b\n', 2],
    ['-\n- [-] a\n\t- [ ] b\n', 2],
    ['- [ ] a\n\t- [ ] b\n\n**L:**\n', 2],
    ['- [x] a\n\n<!--\n- [ ] b\n-->\n', 1],
  ])('agrees with the text of %j, %i items', (text, items) => {
    const { listItems = [], ...cache } = parseMetadata(text) as CachedNote;
    const outline = outlineOf(text, OPTIONS);
    expect(summaryOfCache({ ...cache, listItems }, OPTIONS)).toMatchObject({
      rule: 'loose-items',
      total: outline.total,
    });
    expect(itemsOfCache(listItems, OPTIONS)).toHaveLength(items);
    expect(allItems(outline)).toHaveLength(items);
  });

  it.each([
    ['lacks a nested item', '- [ ] a\n\t- [ ] b\n**L:**\n', 1, 2],
    ['lacks a nested item of a numbered list', '1. [ ] a\n\t1. [ ] b\ntext\n', 1, 2],
    ['holds the items of a comment', '- [x] a\n<!--\n- [ ] b\n-->\n', 2, 1],
    ['holds the items of a comment of Obsidian', '- [x] a\n%%\n- [ ] b\n%%\n', 2, 1],
  ])(
    '%s that the text has otherwise, unless a blank line stands between, as docs/panel.md says',
    (_, text, inCache, inText) => {
      expect(itemsOfCache(parseMetadata(text).listItems ?? [], OPTIONS)).toHaveLength(inCache);
      expect(allItems(outlineOf(text, OPTIONS))).toHaveLength(inText);
      const apart = text.replace(/\n(?=\*\*L|text|<!--|%%\n- )/, '\n\n');
      expect(itemsOfCache(parseMetadata(apart).listItems ?? [], OPTIONS)).toHaveLength(inText);
      expect(allItems(outlineOf(apart, OPTIONS))).toHaveLength(inText);
    },
  );

  it('leaves an ordered outline out, as the text’s summary does', () => {
    const text = '1. **Scope**\n   - Users\n2. **Data**\n   - Rows\n3. **Wrap-up**\n   - Costs\n';
    expect(outlineOf(text, OPTIONS).rule).toBe('ordered-outline');
    const none = { rule: 'none', phases: [], done: 0, total: 0, hasItems: false };
    expect(summaryOfCache(parseMetadata(text) as CachedNote, OPTIONS)).toEqual(none);
    expect(summaryOfText(text, OPTIONS)).toEqual(none);
  });

  it('may be empty', () => {
    expect(summaryOfCache({}, OPTIONS)).toEqual({ rule: 'none', phases: [], done: 0, total: 0, hasItems: false });
  });

  it('knows an item in an item by its parent’s line, plain entries aside', () => {
    const at = (line: number) => ({ start: { line } });
    const listItems = [
      { position: at(0), parent: -1, task: ' ' },
      { position: at(1), parent: 0 },
      { position: at(2), parent: 1, task: 'x' },
      { position: at(4), parent: -4, task: '-' },
    ];
    expect(itemsOfCache(listItems, OPTIONS)).toEqual([
      { line: 0, mark: ' ', state: 'open', depth: 0 },
      { line: 2, mark: 'x', state: 'done', depth: 1 },
      { line: 4, mark: '-', state: 'cancelled', depth: 0 },
    ]);
  });
});
