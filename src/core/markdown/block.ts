/** A block of Markdown, with its first line and the first line after it. */
export type Block = BlockContent & { readonly line: number; readonly endLine: number };

/** The text of a paragraph, heading, or cell is inline Markdown. */
export type BlockContent =
  | { readonly kind: 'paragraph' | 'heading' | 'code' | 'math'; readonly text: string }
  | { readonly kind: 'rule' }
  /** `title` is a callout's. */
  | { readonly kind: 'quote'; readonly title: string | null; readonly blocks: readonly Block[] }
  /** `start` is null for bullets; `isLoose` if there are blank lines between entries or in them. */
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly isLoose: boolean;
      readonly entries: readonly (readonly Block[])[];
    }
  /** The first row is the header. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Blocks with those in their lists and quotes, each before what it holds. */
export function allBlocks(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => [block, ...allBlocks(blocksIn(block))]);
}

function blocksIn(block: Block): readonly Block[] {
  if (block.kind === 'quote') return block.blocks;
  return block.kind === 'list' ? block.entries.flat() : [];
}
