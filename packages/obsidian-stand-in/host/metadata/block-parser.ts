import remarkFootnotes from 'remark-footnotes';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import unified from 'unified';

export interface Point {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

export interface MarkdownNode {
  readonly type: string;
  readonly position: { readonly start: Point; readonly end: Point };
  readonly children?: readonly MarkdownNode[];
  readonly depth?: number;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string;
  readonly identifier?: string;
}

type Eat = (raw: string) => (node: { type: string; value: string }) => unknown;
type BlockTokenizer = (eat: Eat, value: string, silent: boolean) => unknown;
interface RemarkParser {
  prototype: {
    blockTokenizers: Record<string, BlockTokenizer>;
    blockMethods: string[];
    interruptParagraph: [string][];
  };
}

const COMMENT = 'obsidianComment';

/** `%%` blocks, which Obsidian reads before anything else. */
const tokenizeComment: BlockTokenizer = (eat, value, silent) => {
  if (!value.startsWith('%%')) return undefined;
  const lineEnd = value.indexOf('\n');
  const firstLine = lineEnd < 0 ? value : value.slice(0, lineEnd);
  const closedAt = firstLine.indexOf('%%', 2);
  const isInline = closedAt >= 0 && firstLine.slice(closedAt + 2).trim() !== '';
  if (isInline) return undefined;
  if (silent) return true;
  const close = value.indexOf('%%', 2);
  const raw = close < 0 ? value : value.slice(0, close + 2);
  return eat(raw)({ type: 'comment', value: raw });
};

function comments(this: { Parser: RemarkParser }): void {
  const { prototype } = this.Parser;
  prototype.blockTokenizers[COMMENT] = tokenizeComment;
  prototype.blockMethods.unshift(COMMENT);
  prototype.interruptParagraph.push([COMMENT]);
}

/**
 * remark-parse 8, because its node positions agree with what Obsidian's own cache holds: the files of
 * `captures` come out identical in every field.
 */
const processor = unified()
  .use(remarkParse as never, { gfm: true, commonmark: true, pedantic: false, footnotes: false })
  .use(remarkFrontmatter as never, ['yaml'])
  .use(remarkMath as never, { inlineMathDouble: true })
  .use(remarkFootnotes as never, { inlineNotes: true })
  .use(comments as never)
  .freeze();

export function parseBlocks(text: string): MarkdownNode {
  return processor.parse(text) as unknown as MarkdownNode;
}
