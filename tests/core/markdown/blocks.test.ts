import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeHtml, markdownHtml } from '../../../src/core/markdown/markdown-html';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

const ours = (markdown: string): string => markdownHtml(markdown, { math: (tex) => tex, noteUrl: () => null });

/** The same text as a general Markdown parser reads it, in the same HTML. */
function theirs(markdown: string): string {
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  return tree.children.map((node) => htmlOf(node, true)).join('');
}

function htmlOf(node: Node, isLoose: boolean): string {
  const inside = 'children' in node ? node.children.map((child) => htmlOf(child, true)).join('') : '';
  switch (node.type) {
    case 'paragraph':
      return isLoose ? `<p>${inside}</p>` : inside;
    case 'heading':
      return inside === '' ? '' : `<p><b>${inside}</b></p>`;
    case 'code':
      return `<pre><code>${escapeHtml(node.value)}</code></pre>`;
    case 'thematicBreak':
      return '<hr>';
    case 'blockquote':
      return `<blockquote>${inside}</blockquote>`;
    case 'list': {
      const isSpread = (node.spread ?? false) || node.children.some((entry) => entry.spread);
      const entries = node.children.map(
        (entry) => `<li>${entry.children.map((child) => htmlOf(child, isSpread)).join('')}</li>`,
      );
      const start = node.start === 1 ? '' : ` start="${node.start}"`;
      return node.ordered ? `<ol${start}>${entries.join('')}</ol>` : `<ul>${entries.join('')}</ul>`;
    }
    case 'table': {
      const rows = node.children.map((row, index) => {
        const tag = index === 0 ? 'th' : 'td';
        const cells = row.children.map((cell) => {
          const html = cell.children.map((child) => htmlOf(child, true)).join('');
          return `<${tag}>${html}</${tag}>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table>${rows.join('')}</table>`;
    }
    case 'text':
      return escapeHtml(node.value).replaceAll('\n', '<br>');
    case 'break':
      return '<br>';
    default:
      return inside;
  }
}

/** Without what tells loose lists from tight ones, where the other parser errs in quotes. */
const unspaced = (html: string): string => html.replaceAll('</p><p>', '|').replace(/<\/?p>/g, '');

const indented = (text: string, marker: string): string =>
  marker + text.replace(/\n(?=.)/g, `\n${' '.repeat(marker.length)}`);

/** Markdown as people write it: blocks in lists and quotes, with blank lines between them. */
const { document } = fc.letrec<{ document: string; block: string; nested: string }>((tie) => ({
  document: fc.array(tie('block'), { minLength: 1, maxLength: 4 }).map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'one line',
      'two\nlines',
      '# Title',
      '### Title ##',
      'Title\n===',
      '* * *',
      '```sql\nSELECT 1;\n\n  FROM t;\n```',
      '```go\nf {\n\treturn\t1\n \t}\n\t\n```',
      '~~~\n- no list\n~~~',
      '    a\n    \tb\n\tc',
      '    indented\n\n      code',
      '| a | b |\n| - | :-: |\n| c \\| d | e |\n| f |',
      '- a\n- b\n  goes on\nlazily',
      '1. x\n2. y',
      '1) x\n\n2) y',
      '* a\n  - b\n    - c\n  - d',
      '> quoted\nlazily\n> on',
    ),
    tie('nested'),
  ),
  nested: fc.oneof(
    tie('document').map((text) => indented(text, '- ')),
    tie('document').map((text) => indented(text, '1. ')),
    tie('document').map((text) => text.replace(/^/gm, '> ')),
  ),
}));

it('reads blocks as a general Markdown parser does', () => {
  fc.assert(
    fc.property(document, (markdown) => {
      expect(unspaced(ours(markdown))).toBe(unspaced(theirs(markdown)));
    }),
  );
});
