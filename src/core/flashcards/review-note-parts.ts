import { FENCE } from '../markdown/lines';

/** A part of a note of cards: a card, a heading, or anything else. */
export interface NotePart {
  /** Its lines with their breaks; those of all parts are the note's text. */
  lines: readonly string[];
  /** The text of the heading above, or of the heading itself. */
  context: string;
  readonly kind: 'heading' | 'card' | 'other';
}

const HEADING = /^#{1,6}[ \t]+(.*?)\s*$/;
const SEPARATOR = /^\s*\?{1,2}\s*$/;
const DECK_TAG = /^\s*#[^\s#]+\s+/;
const BLOCK_ID = /\s+\^[A-Za-z0-9-]+\s*$/;

/**
 * Cuts a note of cards where the Spaced Repetition plugin does, at blank lines outside code blocks, which that plugin
 * knows at the first column only; and at headings, so that one right above a card isn't part of it.
 */
export function partsOf(text: string): NotePart[] {
  let context = '';
  return blocksOf(text.match(/[^\n]*\n|[^\n]+$/g) ?? []).map((lines): NotePart => {
    const heading = HEADING.exec(lines[0] ?? '')?.[1];
    context = heading ?? context;
    return { lines, context, kind: heading !== undefined ? 'heading' : separatorIn(lines) > 0 ? 'card' : 'other' };
  });
}

/** The index of the line between question and answer; -1 for none. */
export function separatorIn(lines: readonly string[]): number {
  return lines.findIndex((line) => SEPARATOR.test(line));
}

/** What a line of a card's front asks, without the deck's tag before it and the block ID after it. */
export function askedIn(line: string): string {
  return line.replace(DECK_TAG, '').replace(BLOCK_ID, '').trim();
}

/** Blank lines go with the block before them; a heading is a block of its own. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [];
  let block: string[] = [];
  let ended = false;
  let fence: string | null = null;
  for (const line of lines) {
    const blank = fence === null && line.trim() === '';
    const heading = fence === null && HEADING.test(line);
    if (block.length > 0 && !blank && (ended || heading)) {
      blocks.push(block);
      block = [];
    }
    block.push(line);
    ended = blank || heading;
    if (fence === null) fence = FENCE.exec(line)?.[1] ?? null;
    else if (line.startsWith(fence)) fence = null;
  }
  return block.length === 0 ? blocks : [...blocks, block];
}
