import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { escapeHtml, inlineHtml } from '../../../src/core/markdown/markdown-html';

type Node = ReturnType<typeof fromMarkdown>['children'][number];

const TAGS: Readonly<Record<string, string>> = { strong: 'b', emphasis: 'i', delete: 's', inlineCode: 'code' };

/** One paragraph as a general Markdown parser reads it, as HTML. */
function generalHtml(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return tree.children.map(htmlOf).join('\n\n');
}

function htmlOf(node: Node): string {
  const content =
    'children' in node ? node.children.map(htmlOf).join('') : 'value' in node ? escapeHtml(node.value) : '';
  const tag = TAGS[node.type];
  if (tag !== undefined) return `<${tag}>${content}</${tag}>`;
  if (node.type === 'link') return `<a href="https://${node.url}">${content}</a>`;
  if (node.type === 'image') return node.alt ?? '';
  return node.type === 'break' ? '<br>' : content;
}

const html = (markdown: string): string =>
  inlineHtml(markdown, { math: (tex) => tex, noteUrl: (target) => `https://${target}` });

const readsAlike = (pieces: readonly string[]): void => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 16 }), (parts) => {
      const markdown = `x${parts.join('')}x`;
      expect(html(markdown)).toBe(generalHtml(markdown));
    }),
  );
};

// No run here stands between two letters: there micromark counts the marks that are left, where CommonMark counts those
// that were typed.
describe('a general Markdown parser reads alike', () => {
  it('runs of stars and underscores', () =>
    readsAlike([
      ' *a',
      'a* ',
      ' **a',
      'a** ',
      ' ***a',
      'a*** ',
      ' _a',
      'a_ ',
      ' __a',
      'a__ ',
      'é',
      ' . ',
      ' * ',
      'a_a',
    ]));

  it('struck out text and code among them', () =>
    readsAlike([' ~~a', 'a~~ ', ' ~a', ' `', '` ', ' `` ', ' \\*', ' . ']));

  it('links and images among them', () =>
    readsAlike([' *a', 'a* ', ' [', '](u.v) ', ' ] ', ' a ', ' `', '` ', '![b](i.j "t") ']));
});

// The rules for runs inside words, as the examples of CommonMark 0.31, section 6.2, have them.
test.each([
  ['snake_case_name and foo*bar*', 'snake_case_name and foo<i>bar</i>'],
  ['*foo**bar**baz*', '<i>foo<b>bar</b>baz</i>'],
  ['*foo**bar*', '<i>foo**bar</i>'],
  ['foo***bar***baz', 'foo<i><b>bar</b></i>baz'],
  ['foo******bar*********baz', 'foo<b><b><b>bar</b></b></b>***baz'],
  ['**foo*bar*baz**', '<b>foo<i>bar</i>baz</b>'],
  ['**foo*', '*<i>foo</i>'],
  ['_foo_bar_baz_', '<i>foo_bar_baz</i>'],
  ['_(bar)_.', '<i>(bar)</i>.'],
  ['*foo [bar* baz](u.v)', '*foo <a href="https://u.v">bar* baz</a>'],
])('%s', (markdown, expected) => expect(html(markdown)).toBe(expected));
