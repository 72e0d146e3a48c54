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
  readonly position?:
    { readonly start: { readonly line: number }; readonly end: { readonly line: number } } | undefined;
  readonly children?: readonly Node[] | undefined;
}

const FRONTMATTER = /^\uFEFF?---[ \t]*(?:\r\n?|\n)(?:[^]*?[\r\n])?---[ \t]*(?=[\r\n]|$)/;

/** The text with its frontmatter, which GFM does not know, made blank lines. */
const withoutFrontmatter = (text: string): string =>
  text.replace(FRONTMATTER, (block) => block.replace(/[^\r\n]/g, ''));

const parse = (text: string): Node =>
  fromMarkdown(withoutFrontmatter(text), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Each line of a text that mdast has words in, with the line of the innermost task around them; -1 for none. */
export function generalParserTasks(text: string): Map<number, number> {
  const tasks = new Map<number, number>();
  const visit = (node: Node, around: number): void => {
    const first = (node.position?.start.line ?? 1) - 1;
    const last = (node.position?.end.line ?? 1) - 1;
    const task = node.type === 'listItem' && typeof node.checked === 'boolean' ? first : around;
    if (HOLDS_LINES.has(node.type)) for (let line = first; line <= last; line += 1) tasks.set(line, task);
    else node.children?.forEach((child) => visit(child, task));
  };
  visit(parse(text), -1);
  return tasks;
}

const HOLDS_LINES = new Set(['paragraph', 'heading', 'code', 'html', 'table', 'thematicBreak', 'definition']);

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
  visit(parse(text), 0);
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

/**
 * micromark lets a list begin right behind indented code, and in a quote or item that ends a paragraph, only where it
 * could end a paragraph. CommonMark asks that of paragraphs alone, and the scanner goes by CommonMark, so such texts are
 * left out. So are those with a dash and a blank alone in a line, which Obsidian’s cache never takes for an underline.
 */
export function micromarkDiffers(text: string): boolean {
  const hasEmptyBullet = /(^|[\r\n])[> \t]*-[ \t]+(?:[\r\n]|$)/.test(text);
  const hasCode = /(^|[\r\n])[> \t]*(?: {4}|\t)/.test(text);
  const hasWeakList = /(^|[\r\n])[> \t]*(?:(?:\d+[.)]|[-+*])[ \t]*)*(?:\d+[.)]|[-*+][ \t]*(?:[\r\n]|$))/.test(text);
  const hasEmptyItemInside = /(?:>|[-+*]|\d[.)])[ \t]*(?:[-+*]|\d+[.)])[ \t]*(?:[\r\n]|$)/.test(text);
  return hasEmptyBullet || hasEmptyItemInside || (hasCode && hasWeakList);
}
