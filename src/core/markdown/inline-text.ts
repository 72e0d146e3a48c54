import { readInline } from './inline';
import { type Inline, textOf } from './inline-nodes';

/** Most headings and items have none of these and are shown as they are typed. */
const MARKUP_OR_BLANKS = /[\\`$[*_~=<&%^\n\r\t]| {2}/;
const EMPHASIS = /[*_~=]/;
const BLANKS = /[ \t\r\n]+/g;

/**
 * What reading view shows of inline Markdown, as plain text on one line: links by their alias, HTML without its tags,
 * entities decoded, no marks of emphasis and code, no comments, footnotes and block ids; formulas as they are typed.
 */
export function inlineText(markdown: string): string {
  if (!MARKUP_OR_BLANKS.test(markdown)) return markdown.trim();
  return textOf(readInline(markdown)).replace(BLANKS, ' ').trim();
}

/** The Markdown without its marks of emphasis; links, code, formulas and HTML stay as they are typed. */
export function withoutEmphasis(markdown: string): string {
  return EMPHASIS.test(markdown) ? sourceOf(readInline(markdown)) : markdown;
}

const sourceOf = (nodes: readonly Inline[]): string =>
  nodes.map((node) => (node.kind === 'span' ? node.open + sourceOf(node.content) + node.close : node.source)).join('');
