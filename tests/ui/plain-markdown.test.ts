import fc from 'fast-check';
import { plainMarkdown } from '../../src/ui/plain-markdown';

describe('inline Markdown as a reader sees it', () => {
  it.each([
    ['What are the **core features** of this system?', 'What are the core features of this system?'],
    ['*Why* __this__ _store_?', 'Why this store?'],
    ['**bold with *italic* inside**', 'bold with italic inside'],
    ['***both***', 'both'],
    ['~~old~~ ==new==', 'old new'],
    ['Call `PUT /items/*` **twice**', 'Call PUT /items/* twice'],
    ['``a ` b`` and `c`', 'a ` b and c'],
    ['See [[Load balancing]] and [[Caching|the cache]]', 'See Load balancing and the cache'],
    ['See [[Caching#Eviction]]', 'See Caching#Eviction'],
    ['Read [the **paper**](https://example.org/a_(b)) first', 'Read the paper first'],
    ['![[diagram.png]] and ![alt](x.png)', 'diagram.png and alt'],
    ['Shown %%not shown%% again', 'Shown  again'],
    ['Estimate QPS ^block-id', 'Estimate QPS'],
    ['\\*not bold\\* and 2 \\* 3', '*not bold* and 2 * 3'],
  ])('%s → %s', (markdown, plain) => expect(plainMarkdown(markdown)).toBe(plain));

  it.each([
    ['snake_case_name stays', 'snake_case_name stays'],
    ['2 * 3 * 4', '2 * 3 * 4'],
    ['**unbalanced', '**unbalanced'],
    ['`unbalanced', '`unbalanced'],
    ['a == b and c == d', 'a == b and c == d'],
    ['<script>alert(1)</script> & <b>x</b>', '<script>alert(1)</script> & <b>x</b>'],
    ['[not a link] (x)', '[not a link] (x)'],
    ['', ''],
  ])('what is no mark stays: %s', (markdown, plain) => expect(plainMarkdown(markdown)).toBe(plain));

  it('leaves words without marks alone', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z0-9 ,.?]*$/), (words) => expect(plainMarkdown(words)).toBe(words.trim())),
    );
  });

  it('never fails, and never makes a line longer', () => {
    const marks = fc.constantFrom(
      '**',
      '*',
      '_',
      '`',
      '[[',
      ']]',
      '|',
      '](',
      ')',
      '[',
      '%%',
      '\\',
      '~~',
      '==',
      'word',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(marks), (parts) => {
        const markdown = parts.join('');
        expect(plainMarkdown(markdown).length).toBeLessThanOrEqual(markdown.length);
      }),
    );
  });
});
