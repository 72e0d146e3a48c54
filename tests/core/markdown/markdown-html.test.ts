import fc from 'fast-check';
import { escapeHtml, type HtmlOptions, inlineHtml, markdownHtml } from '../../../src/core/markdown/markdown-html';

const options: HtmlOptions = {
  math: (tex, display) => `<${display ? 'D' : 'M'}>${escapeHtml(tex)}</M>`,
  noteUrl: (target) => `obsidian://open?file=${encodeURIComponent(target)}`,
};
const inline = (markdown: string): string => inlineHtml(markdown, options);
const blocks = (markdown: string): string => markdownHtml(markdown, options);

describe('one line of Markdown', () => {
  it.each([
    ['**bold** and __bold__', '<b>bold</b> and <b>bold</b>'],
    ['*italic* and _italic_', '<i>italic</i> and <i>italic</i>'],
    ['***both***', '<i><b>both</b></i>'],
    ['~~gone~~ ==marked==', '<s>gone</s> <mark>marked</mark>'],
    ['`a < b` and ``a ` b``', '<code>a &lt; b</code> and <code>a ` b</code>'],
    ['$x_1$ and $$y$$', '<M>x_1</M> and <D>y</M>'],
    ['[text](https://example.com)', '<a href="https://example.com">text</a>'],
    ['see [it](https://example.com/A_(b)).', 'see <a href="https://example.com/A_(b)">it</a>.'],
    [
      '(https://example.com/A_(b)), or so',
      '(<a href="https://example.com/A_(b)">https://example.com/A_(b)</a>), or so',
    ],
    ['![a cache](cache_(small).png), drawn', 'a cache, drawn'],
    ['see https://example.com/a_b.', 'see <a href="https://example.com/a_b">https://example.com/a_b</a>.'],
    [
      '[[Note]] and [[Note#Part|that]]',
      '<a href="obsidian://open?file=Note">Note</a> and <a href="obsidian://open?file=Note%23Part">that</a>',
    ],
    ['![alt](image.png) ![[image.png]]', 'alt image.png'],
    ['\\*not italic\\*', '*not italic*'],
    ['a < b & "c"', 'a &lt; b &amp; &quot;c&quot;'],
    ['H<sub>2</sub>O <img src=x onerror=alert(1)>&lt;b&gt;', 'H<sub>2</sub>O &lt;b&gt;'],
    ['<mark style="background: red" onclick="x()">red</mark> <b>open', '<mark>red</mark> open'],
    ['one<br/>two\nthree', 'one<br>two<br>three'],
    ['$\\{a\\}$, $50\\%$ and $\\|v\\|$', '<M>\\{a\\}</M>, <M>50\\%</M> and <M>\\|v\\|</M>'],
    ['%%private%% shown ![[a.png|300]]', ' shown a.png'],
    ['[https://a.example](https://b.example)', '<a href="https://b.example">https://a.example</a>'],
    ['[the note](My%20notes/Cache.md)', '<a href="obsidian://open?file=My%20notes%2FCache.md">the note</a>'],
    ['[run](javascript:alert(1)) <javascript:alert(1)>', 'run javascript:alert(1)'],
    ['Peaks[^1] daily', 'Peaks<sup>[1]</sup> daily'],
  ])('%s', (markdown, html) => {
    expect(inline(markdown)).toBe(html);
  });

  it.each(['snake_case_name', '2 * 3 * 4', '$5 and $10', 'a ** b', '[x] y', 'half *open', '` lone', '[[', '=='])(
    'leaves %s as it is',
    (text) => {
      expect(inline(text)).toBe(text);
    },
  );

  it('shows text and nothing but text where there is no Markdown', () => {
    const plain = fc.string().map((text) => text.replace(/[\\`$![\]*_~=<&%^\n]|https?:/g, ''));
    fc.assert(fc.property(plain, (text) => expect(inline(text)).toBe(escapeHtml(text.trim()))));
  });
});

describe('several lines of Markdown', () => {
  it('keeps line breaks within a paragraph, and paragraphs apart', () => {
    expect(blocks('one\ntwo\n\nthree')).toBe('<p>one<br>two</p><p>three</p>');
  });

  it('nests lists', () => {
    expect(blocks('- a\n  - b\n  - c\n- d\n\n1. e\n2. f')).toBe(
      '<ul><li>a<ul><li>b</li><li>c</li></ul></li><li>d</li></ul><ol><li>e</li><li>f</li></ol>',
    );
  });

  it('takes code as it stands, also where its fence is never closed', () => {
    expect(blocks('```sql\nSELECT *\n\nFROM <t>;\n```\nafter')).toBe(
      '<pre><code>SELECT *\n\nFROM &lt;t&gt;;</code></pre><p>after</p>',
    );
    expect(blocks('```\na')).toBe('<pre><code>a</code></pre>');
  });

  it.each([
    ['1. x\n\n2. y', '<ol><li><p>x</p></li><li><p>y</p></li></ol>'],
    ['3. x\n4. y', '<ol start="3"><li>x</li><li>y</li></ol>'],
    ['1. x\n\n   more\n2. y', '<ol><li><p>x</p><p>more</p></li><li><p>y</p></li></ol>'],
    ['- [ ] open\n- [x] done', '<ul><li>☐ open</li><li>☑ done</li></ul>'],
    [
      '- a\n  ```py\n  def f():\n      return 1\n  ```',
      '<ul><li>a<pre><code>def f():\n    return 1</code></pre></li></ul>',
    ],
    ['-\ta\n\t- b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['above\n\n$$\na\n\n+ b\n$$\nbelow', '<p>above</p><p><D>a\n\n+ b</M></p><p>below</p>'],
    ['It costs $$a\n+ b$$ in all.', '<p>It costs <D>a\n+ b</M> in all.</p>'],
    ['It costs $$ a lot.\n- b', '<p>It costs $$ a lot.</p><ul><li>b</li></ul>'],
    ['shown %%private\n\n- still private%% again', '<p>shown  again</p>'],
    ['shown\n\n%%\nprivate\n\n# private\n%%\nagain', '<p>shown</p><p>again</p>'],
    ['shown\n\n%%\nprivate\n\nto the end', '<p>shown</p>'],
    ['shown\n<!-- private\n\nprivate -->\nagain', '<p>shown<br><br>again</p>'],
    ['`%%` is not private\n\nnor is 100%%', '<p><code>%%</code> is not private</p><p>nor is 100%%</p>'],
    ['![[a.png|300]]', '<p>a.png</p>'],
    ['^block-id', ''],
    [
      '> [!tip] Ask **first**\n> Then draw.',
      '<blockquote><p><b>Ask <b>first</b></b></p><p>Then draw.</p></blockquote>',
    ],
    ['> [!my-note]-\n> Then draw.', '<blockquote><p><b>My note</b></p><p>Then draw.</p></blockquote>'],
    ['# Title', '<p><b>Title</b></p>'],
    [
      'Reads\n|a|b|\n|-|-|\n|`x\\|y`|',
      '<p>Reads</p><table><tr><th>a</th><th>b</th></tr><tr><td><code>x|y</code></td></tr></table>',
    ],
  ])('%s', (markdown, html) => expect(blocks(markdown)).toBe(html));

  it('loses no word', () => {
    const line = fc.constantFrom(
      'word',
      '- word',
      '  - word',
      '1. word',
      '    deep word',
      '',
      '```',
      '$$',
      '> word',
      '# word',
      '**word**',
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const words = (text: string): number => text.match(/word/g)?.length ?? 0;
        expect(words(blocks(lines.join('\n')))).toBe(words(lines.join('\n')));
      }),
    );
  });
});
