import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { markOf } from '../../../src/core/markdown/skeleton';
import { scanEntries, scanNote } from '../../../src/core/markdown/scan';

/** Headings as `line:level`, tasks as `line:mark`. */
export interface Seen {
  readonly headings: string[];
  readonly tasks: string[];
  /** Entries of lists as `line:depth`. */
  readonly entries: string[];
}

interface Node {
  readonly type: string;
  readonly depth?: number | undefined;
  readonly checked?: boolean | null | undefined;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  readonly children?: readonly Node[] | undefined;
}

const FRONTMATTER = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[^]*?[\r\n])?---[ \t]*(?=[\r\n]|$)/;

/** The text with its frontmatter, which GFM does not know, made blank lines. */
const withoutFrontmatter = (text: string): string =>
  text.replace(FRONTMATTER, (block) => block.replace(/[^\r\n]/g, ''));

/** What mdast-util-from-markdown with GFM sees in a text. */
export function generalParserSees(text: string): Seen {
  const seen: Seen = { headings: [], tasks: [], entries: [] };
  const visit = (node: Node, depth: number): void => {
    const line = (node.position?.start.line ?? 1) - 1;
    if (node.type === 'heading') seen.headings.push(`${line}:${node.depth}`);
    if (node.type === 'listItem' && typeof node.checked === 'boolean')
      seen.tasks.push(`${line}:${node.checked ? 'x' : ' '}`);
    if (node.type === 'listItem') seen.entries.push(`${line}:${depth}`);
    const inside = node.type === 'listItem' ? depth + 1 : depth;
    node.children?.forEach((child) => visit(child, inside));
  };
  visit(fromMarkdown(withoutFrontmatter(text), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }), 0);
  return seen;
}

/** What the outline's scanner sees in a text. GFM knows no mark but a blank (a tab among them) and `x` in either case. */
export function scannerSees(text: string): Seen {
  const { headings, items } = scanNote(text);
  return {
    headings: headings.map(({ line, level }) => `${line}:${level}`),
    tasks: items.map((item) => `${item.line}:${markOf(text, item).replace('\t', ' ').replace('X', 'x')}`),
    entries: scanEntries(text).map(({ line, depth }) => `${line}:${depth}`),
  };
}
