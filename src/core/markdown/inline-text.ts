import { readInline } from './inline';
import { type Inline, textOf } from './inline-nodes';

const MARKUP_OR_BLANKS = /[\\`$[*_~=<&%^\n\r\t]| {2}/;
const EMPHASIS = /[*_~=]/;
const BLANKS = /[ \t\r\n]+/g;

/** Whether a text is shown as it is typed, blanks around it aside. Most headings and items are. */
export const isPlainText = (markdown: string): boolean => !MARKUP_OR_BLANKS.test(markdown);

/**
 * What reading view shows of inline Markdown, as plain text on one line: links by their alias, HTML without its tags,
 * entities decoded, no marks of emphasis and code, no comments, footnotes and block ids; formulas as they are typed.
 */
export function inlineText(markdown: string): string {
  if (isPlainText(markdown)) return markdown.trim();
  return textOf(readInline(markdown)).replace(BLANKS, ' ').trim();
}

/** The Markdown without its marks of emphasis; links, code, formulas and HTML stay as they are typed. */
export function withoutEmphasis(markdown: string): string {
  return EMPHASIS.test(markdown) ? sourceOf(readInline(markdown)) : markdown;
}

const sourceOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.kind === 'span' ? node.open + sourceOf(node.content) + node.close : node.source)).join('');
