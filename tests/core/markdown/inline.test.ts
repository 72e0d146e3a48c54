import fc from 'fast-check';
import { inlineText, withoutEmphasis } from '../../../src/core/markdown/inline';

describe('inline Markdown as reading view shows it', () => {
  it.each([
    ['What are the **core features** of this system?', 'What are the core features of this system?'],
    ['*Why* __this__ _store_?', 'Why this store?'],
    ['**bold with *italic* inside**', 'bold with italic inside'],
    ['***both***', 'both'],
    ['~~old~~ ==new==', 'old new'],
    ['🟩**Step 1:**🟦', '🟩Step 1:🟦'],
    ['Call `PUT /items/*` **twice**', 'Call PUT /items/* twice'],
    ['``a ` b`` and ` `` `', 'a ` b and ``'],
    ['See [[Load balancing]] and [[Caching|the cache]]', 'See Load balancing and the cache'],
    ['[[Use cases |User story]] example', 'User story example'],
    ['**[[Flow#Brute force | Brute]] way:**', 'Brute way:'],
    ['[[Designs/Chat\\|the chat]]', 'the chat'],
    [
      'See [[Caching#Eviction]], [[#Eviction]] and [[Caching#Eviction#LRU]]',
      'See Caching > Eviction, Eviction and Caching > Eviction > LRU',
    ],
    ['Read [the **paper**](https://example.org/a_(b) "Title") first', 'Read the paper first'],
    ['Read [it](<My notes/The paper.md>) or <https://example.org/a_b_c>', 'Read it or https://example.org/a_b_c'],
    ['See https://example.org/a_b_c.', 'See https://example.org/a_b_c.'],
    ['![[diagram.png]] and ![alt](x.png)', 'diagram.png and alt'],
    [
      '![[a.png|300]] ![[a.png|The ring|300x200]] ![A cache|300](b/c.png) ![300](b/c.png)',
      'a.png The ring A cache c.png',
    ],
    ['<mark style="background: red">Current</mark> design', 'Current design'],
    ['Reads<br>and writes, H<sub>2</sub>O <!-- private --><span class="x">shown</span>', 'Reads and writes, H2O shown'],
    [
      'Latency &lt; 200&nbsp;ms &amp; cost &mdash; &#8364;5, &#x1F680;, &unknown;',
      'Latency < 200\u00a0ms & cost — €5, 🚀, &unknown;',
    ],
    ['Shown %%not shown%% again', 'Shown again'],
    ['Estimate $O(n \\log n)$ and $$x_1 * y_1$$', 'Estimate $O(n \\log n)$ and $$x_1 * y_1$$'],
    ['Costs $\\{a\\}$, $50\\%$, $\\|v\\|$', 'Costs $\\{a\\}$, $50\\%$, $\\|v\\|$'],
    ['Load[^1] peaks^[At noon, [see](https://example.org).] daily', 'Load peaks daily'],
    ['Estimate QPS ^block-id', 'Estimate QPS'],
    ['\\*not bold\\* and 2 \\* 3', '*not bold* and 2 * 3'],
    ['one\r\ntwo  \nthree\\\nfour', 'one two three four'],
    ['`<b>` and `&amp;` and `[[x|y]]` and `%%z%%`', '<b> and &amp; and [[x|y]] and %%z%%'],
  ])('%s → %s', (markdown, plain) => expect(inlineText(markdown)).toBe(plain));

  it.each([
    'snake_case_name stays',
    '2 * 3 * 4',
    '**unbalanced',
    '`unbalanced',
    'a == b and c == d',
    '100%% sure',
    '$5 and $10',
    'a < b & c > d',
    'O(n^2) and 2^10',
    '[not a link] (x)',
    '[ ] and [x]',
    '[[ ]]',
    'Step 1: Scope (5 minutes)',
    '',
  ])('what is no mark stays: %s', (text) => expect(inlineText(text)).toBe(text));

  it('leaves words without marks alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9]+( [a-z0-9,.?]+)*$/), (words) => expect(inlineText(words)).toBe(words)),
    );
  });

  const marks = fc.constantFrom(
    ...['**', '*', '_', '`', '``', '[[', ']]', '|', '](', ')', '[', ']', '![', '^[', '%%', '\\', '~~', '==', '$', '$$'],
    ...['<b>', '</b>', '<!--', '-->', '<', '&amp;', 'word', ' ', '\n', '[^1]', '🟩', 'https://a.b/'],
  );

  it('never fails, and never makes a line longer by more than it names', () => {
    fc.assert(
      fc.property(fc.array(marks, { maxLength: 40 }), (parts) => {
        const markdown = parts.join('');
        // `>` between the parts of a link is set off by blanks.
        expect(inlineText(markdown).length).toBeLessThanOrEqual(markdown.length);
      }),
    );
  });

  it('reads every word that is not in a comment, footnote, tag or address', () => {
    const shown = fc.constantFrom(
      'word',
      ' ',
      '**',
      '*',
      '_',
      '`',
      '~~',
      '==',
      '\\',
      '$',
      '[',
      ']',
      '<b>',
      '</b>',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(shown, { maxLength: 40 }), (parts) => {
        const words = (text: string): number => text.match(/word/g)?.length ?? 0;
        expect(words(inlineText(parts.join('')))).toBe(words(parts.join('')));
      }),
    );
  });

  it.each(['*', '_', '[', '![', '^[', '`', '``a`', '<', '<!--', '%%', '$', '$$', '[a](', '<b>', '**a _b '])(
    'reads thousands of %s',
    (mark) => expect(inlineText(mark.repeat(5000))).toEqual(expect.any(String)),
  );

  it('nests emphasis only so deep', () => {
    const marks = '*'.repeat(20_000);
    expect(inlineText(`${marks}a${marks}`)).toContain('a');
  });
});

test.each([
  ['**Step 1:** [[Use cases|the *cases*]] `a*b*c` $x*y*z$', 'Step 1: [[Use cases|the *cases*]] `a*b*c` $x*y*z$'],
  ['<mark>**Current**</mark> ~~old~~ ==new==', '<mark>Current</mark> old new'],
  ['2 * 3 \\*a\\* **open', '2 * 3 \\*a\\* **open'],
])('%s without emphasis is %s', (markdown, result) => expect(withoutEmphasis(markdown)).toBe(result));
