import fc from 'fast-check';
import { scanNote } from '../../../src/core/markdown/scan';
import { itemTextOf } from '../../../src/core/markdown/skeleton';
import { generalParserSees, micromarkDiffers, scannerSees } from './markdown-reader';
import { anyText } from '../../setup/any-text';

const itemTexts = (text: string): string[] => scanNote(text).items.map((item) => itemTextOf(text, item));
const headingTexts = (text: string): string[] => scanNote(text).headings.map(({ from, to }) => text.slice(from, to));
const lines = (...parts: string[]): string => parts.join('\n');

/** Lines of every kind of block that can be put below, into and beside each other. */
const LINES = [
  '- [ ] a',
  '- [x] b',
  '* [ ] c',
  '+ d',
  '1. [ ] e',
  '1) g',
  '> q',
  '>',
  '> - [ ] r',
  '# H',
  '## H2 ##',
  'text',
  'more words',
  '===',
  '---',
  '***',
  '- - -',
  '- - - -x',
  '- - * * - [ ] m',
  '* * * - - -',
  '    code',
  '\ttab',
  '  ',
  '',
  '',
  '',
  '```',
  '~~~',
  '```js',
  '````',
  '<div>',
  '<!-- x',
  '-->',
  '</div>',
  '<?x',
  '?>',
  '<script>',
  '| a | b |',
  '| - | - |',
  '|-|-|',
  'a | b',
  '[^a]: foot',
  '`x`',
  '  - [ ] n',
  '   - o',
  '    - [x] p',
  '\t- [ ] tabbed',
  '      deep',
  '\\# no',
  '-\t[ ] t',
  '1.  - [ ] two',
  '- - [ ] x',
  '> > y',
  '>- [ ] z',
  '#',
  '####### no',
  '#nospace',
  '_ _ _',
  '- # h in item',
  '> # h in quote',
  '* * *',
  '+\t- [x] q',
  '-     [ ] five',
  '- [x]y',
  'a: b',
  '    - [ ] s',
  '   ',
];
/** Lines that come as they are: behind a quote's mark or another bullet micromark reads some of them against CommonMark. */
const BARE_LINES = [
  '-',
  '1.',
  '*',
  '- [ ]',
  '2) f',
  '10. [ ] h',
  '123456789. [ ] nine',
  '1234567890. [ ] ten',
  '  [ ] box',
  '[foo]: /url',
  '[bar]: <x> "t"',
];
const PREFIXES = [
  ' ',
  '  ',
  '   ',
  '    ',
  '     ',
  '\t',
  ' \t',
  '> ',
  '>',
  '>\t',
  '>  ',
  '- ',
  '  > ',
  '> > ',
  '1. ',
  '>   ',
];

const prefix = fc.oneof({ weight: 6, arbitrary: fc.constant('') }, fc.constantFrom(...PREFIXES));
const line = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(prefix, prefix, fc.constantFrom(...LINES)).map((parts) => parts.join('')) },
  { weight: 1, arbitrary: fc.constantFrom(...BARE_LINES) },
);
const wildMarkdown = fc
  .tuple(fc.array(line, { minLength: 1, maxLength: 12 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([all, lineBreak]) => all.join(lineBreak));

/** Whole blocks, nested as people write them: lists by the width of their marker, quotes by their mark. */
const { block: nestedMarkdown } = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'A paragraph\nof two lines',
      '# Title',
      '### Deeper ###',
      'Underlined\n---',
      'Twice\nover\n===',
      '```js\n# no\n- [ ] no\n```',
      '~~~~\n```\n- [ ] no\n~~~\n~~~~',
      '<div>\n- [ ] no\n</div>',
      '<!--\n# no\n\n- [ ] no\n-->',
      '| a | b |\n| --- | :-: |\n| c | d |\n',
      '***',
      '[link]: https://example.org "title"',
      '[^1]: A note\n\n    - [ ] in the footnote',
      '**Goal:** to see all',
    ),
    tie('blocks').map((text) =>
      text
        .split('\n')
        .map((part) => `> ${part}`)
        .join('\n'),
    ),
    fc
      .tuple(
        fc.constantFrom('- ', '* ', '+ ', '1. ', '1) '),
        fc.constantFrom('', '[ ] Why?\n\n', '[x] How\n', '[X] Who\n\n'),
        tie('blocks'),
      )
      .map(([marker, box, text]) =>
        (box + text)
          .split('\n')
          .map((part, index) => (index === 0 ? marker : ' '.repeat(marker.length)) + part)
          .join('\n'),
      ),
  ),
  blocks: fc
    .tuple(fc.array(tie('block'), { minLength: 1, maxLength: 3 }), fc.constantFrom('\n', '\n\n'))
    .map(([blocks, gap]) => blocks.join(gap)),
}));
const composedMarkdown = fc
  .tuple(fc.array(nestedMarkdown, { minLength: 1, maxLength: 6 }), fc.constantFrom('\n\n', '\n \n\n', '\n'))
  .map(([blocks, gap]) => blocks.join(gap));

/** The scanner sees the same headings and all the tasks; those only it sees have no text or one that became a heading. */
function expectAgreement(text: string): void {
  const known = generalParserSees(text);
  const { headings, tasks, entries } = scannerSees(text);
  expect(headings).toEqual(known.headings);
  expect(entries).toEqual(known.entries);
  expect(tasks).toEqual(expect.arrayContaining(known.tasks));
  const { items, headings: spots } = scanNote(text);
  const unexplained = items.filter((item, index) => {
    const isHeading = spots.some((heading) => heading.line === item.line);
    return !known.tasks.includes(tasks[index] ?? '') && itemTextOf(text, item) !== '' && !isHeading;
  });
  expect(unexplained).toEqual([]);
}

describe('where a general Markdown parser sees a heading or a task item, so does the outline', () => {
  it('in lines of all kinds in any order, below each other and inside each other', () => {
    fc.assert(
      fc.property(wildMarkdown, (text) => {
        fc.pre(!micromarkDiffers(text));
        expectAgreement(text);
      }),
    );
  });

  it('in whole blocks nested as people nest them', () => {
    fc.assert(fc.property(composedMarkdown, expectAgreement));
  });

  it.each([
    ['a definition above the underlined line', '[a]: /url\nTitle\n==='],
    ['nothing but definitions above the line', '[a]: /url\n==='],
    ['a table’s row above the line', 'x | y\n|-|-|\nrow\n---'],
    ['a row that would be an underline', '| a |\n| - |\nfoo\n===\n'],
    ['a fence in a quote that ends with it', '> ```\n# out'],
    ['a fence in an item that ends with it', '- ```\n  # in\n# out'],
    ['a fence too short to close', '````\n```\n# in\n`````\n# out'],
    ['backticks in the info string', '``` a`b\n# out'],
    ['tildes in the info string', '~~~ a~b\n# in'],
    ['a comment that ends in its line', '<!-- a --> b\n# out'],
    ['declarations and CDATA', '<!DOCTYPE\n# in\n>\n# out\n\n<![CDATA[\n\n# in\n]]>\n# out'],
    ['a tag in a paragraph', 'text\n<b>\n# out'],
    ['a tag that hides its lines', '<b>\n# in\n\n# out'],
    ['tabs for indents', '-\ta\n\n\t- [ ] b\n\n\t\t- [x] c\n'],
    ['a quote with a tab', '>\t- [ ] a\n>\t\t- [x] b\n'],
    ['a number with ten digits', '1234567890. [ ] no\n\n123456789. [ ] yes'],
    ['a list that ends a paragraph', 'text\n1. [ ] yes'],
    ['a list that does not', 'text\n2. [ ] no\n-\n'],
    ['lazy lines', '> - [ ] a\nlazy\n===\n'],
    ['a text with no line break but carriage returns', '# A\r\r- [ ] a\r  - [x] b\r'],
    ['a byte order mark', '\uFEFF# Title\n- [ ] a'],
  ])('in %s', (_, text) => {
    expect(scannerSees(text)).toEqual(generalParserSees(text));
  });
});

describe('where Obsidian differs from GFM, the outline goes with Obsidian', () => {
  it.each([
    [
      'any character is a mark',
      '- [/] half\n- [-] dropped\n- [?] open\n- [🔥] hot',
      ['half', 'dropped', 'open', 'hot'],
    ],
    ['a task may have no text', '- [ ]\n- [x] \n\n- [ ] ', ['', '', '']],
    ['a task whose text an underline makes a heading stays a task', '- [ ] Why\n  ===', ['Why']],
    ['a task whose text is a table’s header stays a task', '- [ ] a | b\n  |-|-|', ['a | b']],
    ['a %% comment holds none', '- [ ] a\n\n%%\n- [ ] b\n\n- [ ] c\n%%\n- [ ] d', ['a', 'd']],
    ['a %% comment ends a paragraph', 'text\n%%\n- [ ] b\n%%', []],
    ['a %% comment that never ends hides the rest', '%%\n- [ ] a\n\n# b', []],
    ['a %% comment inside a line hides nothing', '%% one %%\n- [ ] a\n%% two %% behind\n- [ ] b', ['a', 'b']],
    ['math holds none', '$$\n- [ ] a\n$$\n- [ ] b', ['b']],
    ['math that ends in its line hides nothing', '$$x$$\n- [ ] a', ['a']],
    ['frontmatter holds none', '---\ntags:\n- [ ] a\n---\n- [ ] b', ['b']],
    ['frontmatter that does not end is none', '---\n- [ ] a', ['a']],
  ])('%s', (_, text, expected) => {
    expect(itemTexts(text)).toEqual(expected);
  });

  it('a heading in a quote, callout or list item is not the note’s own', () => {
    expect(scanNote('# Own\n> # In a quote\n\n- # In an item').headings.map(({ containers }) => containers)).toEqual([
      0, 1, 1,
    ]);
  });
});

describe('where micromark differs from CommonMark, the outline goes with CommonMark', () => {
  it.each([
    ['any list may begin behind indented code', '    code\n2. [ ] a', ['a']],
    ['any list may begin in a quote that ends a paragraph', 'text\n> 2. [ ] a', ['a']],
    ['a lone tag is text in a line that only goes on with a paragraph', '> text\n<b>\n> - [ ] a', ['a']],
    ['blanks in front of the box do not matter in a list item’s second line', '-\n   [ ] a', ['a']],
  ])('%s', (_, text, expected) => {
    expect(itemTexts(text)).toEqual(expected);
    expect(generalParserSees(text).tasks.length).toBeLessThanOrEqual(expected.length);
  });
});

describe('the skeleton of a note', () => {
  it('knows headings by their text, without marks', () => {
    expect(
      headingTexts(lines('# One #', '##  Two  ## ', '### Three#', '####', 'Four', 'lines', '---', '#\tTab')),
    ).toEqual(['One', 'Two', 'Three#', '', 'Four\nlines', 'Tab']);
  });

  it('counts in how many items an item is nested, plain list entries aside', () => {
    const text = lines(
      '- [ ] a',
      '  - [ ] b',
      '    - plain',
      '      - [ ] c',
      '- plain',
      '  - [ ] d',
      '> - [ ] e',
      '>   1. [ ] f',
    );
    expect(scanNote(text).items.map(({ depth }) => depth)).toEqual([0, 1, 2, 0, 0, 1]);
  });

  it('finds the mark of every item', () => {
    const text = lines('- [ ] a', '  * [x]\tb', '> + [-] c', '10) [/] d', '-', '  [?] e');
    expect(scanNote(text).items.map(({ mark }) => text.charAt(mark))).toEqual([' ', 'x', '-', '/', '?']);
  });

  it('knows which lines are verbatim, and whether they are to the end', () => {
    const text = lines('```', 'code', '```', '', '<div>', '', '%% a %%', '> ~~~', '> quoted', 'text', '$$', 'x');
    expect(scanNote(text).verbatim).toEqual([
      { line: 0, endLine: 3, isOpen: false },
      { line: 4, endLine: 5, isOpen: false },
      { line: 6, endLine: 7, isOpen: false },
      { line: 7, endLine: 9, isOpen: false },
      { line: 10, endLine: 12, isOpen: true },
    ]);
  });

  it('reads a text after another as if it were the first', () => {
    fc.assert(
      fc.property(wildMarkdown, wildMarkdown, (one, other) => {
        const alone = scanNote(one);
        scanNote(other);
        expect(scanNote(one)).toEqual(alone);
      }),
    );
  });

  it('reads a line of many markers in a time that grows with its length only', () => {
    const reads = (count: number): number => {
      const charCodeAt = jest.spyOn(String.prototype, 'charCodeAt');
      scanNote(`${'- '.repeat(count)}[ ] deep`);
      const { length } = charCodeAt.mock.calls;
      charCodeAt.mockRestore();
      return length;
    };
    expect(reads(400)).toBeLessThan(reads(200) * 2.2);
  });

  it('is calm about any text', () => {
    fc.assert(fc.property(anyText({ maxLength: 200 }), (text) => void scanNote(text)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'-[] x#>`~\n\r\t$%*1.<!|:="^\\a'), maxLength: 60 }),
        (text) => void scanNote(text),
      ),
    );
  });
});
