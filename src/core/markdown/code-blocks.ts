import type { Block } from './block';
import { readBlocks } from './blocks';

/** The code of a text, fenced or indented, also in lists and quotes, in its order. */
export const codeBlocksIn = (text: string): readonly Block[] => codeAmong(readBlocks(text));

function codeAmong(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'code') return [block];
    if (block.kind === 'quote') return codeAmong(block.blocks);
    return block.kind === 'list' ? block.entries.flatMap(codeAmong) : [];
  });
}
